//! The faces of an answer as figures: they say what their tables say, and no name leaves in them without a remark.

use super::known::{ask, studied};
use mening::formats::export::ExportFormat;
use mening::model::*;
use mening::session::Session;
use mening::session::action::read_script;
use mening::session::explore::{Ask, AskFormat, checked};
use mening::session::figures::FigureFormat;

fn made(session: &Session, wanted: &Ask, format: AskFormat) -> String {
    let made = checked(session.reader(), &Ask { format, ..wanted.clone() }, &session.finder().unwrap()).unwrap();
    assert_eq!(made.remarks.len(), 0);
    String::from_utf8(made.bytes).unwrap()
}

/// What the parts of a figure say of themselves to who points at them or cannot see them: `K, N: 1`.
fn titles(svg: &str) -> Vec<&str> {
    svg.split("<g><title>").skip(1).filter_map(|rest| rest.split("</title>").next()).collect()
}

#[test]
fn a_figure_says_what_its_table_says() {
    let (_folder, session) = studied();
    let crossing = |count, share| Ask { count, share, ..ask(Face::Crossing) };
    for (wanted, expected) in [
        (crossing(CountOf::Passages, None), vec!["K, N: 1", "K, S: 1", "L, N: 2", "L, S: 0"]),
        (crossing(CountOf::Codings, None), vec!["K, N: 2", "K, S: 1", "L, N: 2", "L, S: 0"]),
        (crossing(CountOf::Passages, Some(ShareOf::Row)), vec!["K, N: 50", "K, S: 50", "L, N: 100", "L, S: 0"]),
        (ask(Face::Together), vec!["K, K: ·", "K, L: 1", "L, K: 1", "L, L: ·"]),
        (ask(Face::Words), vec!["polis: 2", "skola: 2"]),
        (ask(Face::Course), vec!["Två · 2020-05: 1 nya, 1 hittills", "Ett · 2021-01: 1 nya, 2 hittills"]),
    ] {
        let svg = made(&session, &wanted, AskFormat::Figure(FigureFormat::Svg));
        assert_eq!(titles(&svg), expected, "{wanted:?}");
        assert!(svg.contains("<title>koden ”K” eller koden ”L”</title>"), "the question stands over it");
    }
    // Sums are of what is distinct, as in the table.
    let table = made(&session, &ask(Face::Crossing), AskFormat::Table(ExportFormat::Json));
    assert!(table.contains("\"n\":2") || table.contains("\"n\": 2"));
    let svg = made(&session, &ask(Face::Crossing), AskFormat::Figure(FigureFormat::Svg));
    let bold: Vec<&str> =
        svg.split(" font-weight=\"600\">").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    assert!(bold.ends_with(&["2", "2", "Summa", "3", "1", "4"]), "{bold:?}");
}

#[test]
fn a_figure_of_nothing_says_so_and_many_are_not_all_drawn() {
    let (_folder, mut session) = studied();
    let script: String = (0..70).map(|n| format!("{{\"action\":\"add_case\",\"name\":\"Fall {n}\"}}\n")).collect();
    session.apply(&read_script(&script).unwrap()).unwrap();
    let svg = made(&session, &ask(Face::Crossing), AskFormat::Figure(FigureFormat::Svg));
    assert!(svg.contains("60 av 72 är ritade"), "those that are left out are told");
    let found = titles(&svg);
    // So many columns have become rows.
    assert!(["N, K: 1", "S, K: 1", "N, L: 2"].iter().all(|one| found.contains(one)), "and they have the least");
    let none = Ask {
        question: mening::session::explore::Question::Json("{\"words\":\"zebra\"}".to_owned()),
        ..ask(Face::Words)
    };
    let svg = made(&session, &none, AskFormat::Figure(FigureFormat::Svg));
    assert!(titles(&svg).is_empty() && svg.contains("<desc>"), "{svg}");
}

#[test]
fn a_name_in_a_figure_is_remarked_on_and_a_png_is_a_picture() {
    let (_folder, mut session) = studied();
    let png = AskFormat::Figure(FigureFormat::Png);
    let finder = session.finder().unwrap();
    let drawn = checked(session.reader(), &Ask { format: png, ..ask(Face::Words) }, &finder).unwrap();
    assert!(drawn.bytes.starts_with(b"\x89PNG") && drawn.remarks.is_empty());
    let script = r#"{"action":"set_code","code":"K","name":"Ring 070-123 45 67"}"#;
    session.apply(&read_script(script).unwrap()).unwrap();
    for (face, format) in
        [(Face::Crossing, png), (Face::Together, png), (Face::Crossing, AskFormat::Figure(FigureFormat::Svg))]
    {
        let drawn = checked(session.reader(), &Ask { format, ..ask(face) }, &finder).unwrap();
        assert!(drawn.remarks.iter().any(|remark| remark.words.contains("070")), "{face:?}");
    }
}
