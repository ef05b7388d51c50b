//! Every table that goes out is known when it comes back, whatever its shape.

use super::*;
use crate::analysis::tables::editable::comes_back;
use crate::formats::import::survey::SurveyTable;
use crate::session::action::read_script;
use crate::session::export::Export;
use crate::session::import::Tables;

const WAYS: [(ExportFormat, Separator); 4] = [
    (ExportFormat::Xlsx, Separator::Comma),
    (ExportFormat::Csv, Separator::Comma),
    (ExportFormat::Csv, Separator::Semicolon),
    (ExportFormat::Csv, Separator::Tab),
];

/// What becomes of a file: what it is taken for, or why it is refused.
#[derive(Debug, PartialEq, Eq)]
enum Known {
    Changes(TableName),
    Codebook,
    Refused(ImportError),
    /// A document, or one of each row.
    Material,
}

fn known(session: &Session, name: &str, bytes: Vec<u8>, choices: &Choices) -> Known {
    let mut file = read(name, bytes, choices, &Uncancelled);
    known_here(session.reader(), &mut file).unwrap();
    match file.outcome {
        Ok(Content::Changes(edited)) => Known::Changes(edited.table),
        Ok(Content::Codebook(_)) => Known::Codebook,
        Ok(_) => Known::Material,
        Err(ActionError::Import { error, .. }) => Known::Refused(error),
        Err(error) => panic!("{error:?}"),
    }
}

/// A sheet as a spreadsheet saves it as text, without some of its columns.
fn saved(sheet: &SurveyTable, without: &[&str]) -> Vec<u8> {
    let kept: Vec<usize> = (0..sheet.columns.len())
        .filter(|at| !without.iter().any(|name| sheet.columns[*at].heading.eq_ignore_ascii_case(name)))
        .collect();
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let headings = kept.iter().map(|at| quoted(&sheet.columns[*at].heading)).collect::<Vec<_>>();
    let row = |row: &Vec<String>| kept.iter().map(|at| quoted(&row[*at])).collect::<Vec<_>>().join(",");
    let lines: Vec<String> = std::iter::once(headings.join(",")).chain(sheet.rows.iter().map(row)).collect();
    lines.join("\r\n").into_bytes()
}

#[test]
fn a_table_of_ours_is_taken_for_what_it_is_with_its_ids_and_without() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    for table in TableName::iter() {
        for (format, separator) in WAYS {
            let name = format!("t.{}", <&str>::from(format));
            let bytes = bytes(&session, table, format, separator);
            let sheet = survey::read(&name, &bytes, &Uncancelled).unwrap();
            assert!(!sheet.rows.is_empty(), "{table:?} has rows in the demonstration study");
            let whole = match table {
                TableName::Codebook => Known::Codebook,
                table if comes_back(table) => Known::Changes(table),
                table => Known::Refused(ImportError::OwnTable { table, comes_back: false }),
            };
            assert_eq!(known(&session, &name, bytes, &Choices::default()), whole, "{table:?} {format:?}");
            for without in [&["id", "version"][..], &["id"], &["version"]] {
                let expected = match table {
                    TableName::Codebook => Known::Codebook,
                    table => Known::Refused(ImportError::OwnTable { table, comes_back: comes_back(table) }),
                };
                let bytes = saved(&sheet, without);
                // One column less, the theme table is unlike any that goes out.
                if table != TableName::Themes || without.len() == 2 {
                    let told = known(&session, "t.csv", bytes, &Choices::default());
                    assert_eq!(told, expected, "{table:?} {format:?} without {without:?}");
                }
            }
        }
    }
}

#[test]
fn a_person_may_have_a_table_of_ours_as_material_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    for table in [TableName::Excerpts, TableName::Themes] {
        let bytes = bytes(&session, table, ExportFormat::Csv, Separator::Comma);
        for tables in [Tables::Text, Tables::Survey] {
            let choices = Choices { tables, ..Choices::default() };
            assert_eq!(known(&session, "t.csv", bytes.clone(), &choices), Known::Material, "{table:?} {tables:?}");
        }
    }
}

#[test]
fn the_tables_of_others_are_not_ours() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    let long = "Vi började träffas varje vecka och sedan dess har det blivit mycket bättre för alla";
    for sheet in [
        format!("Fall,Vad tycker du?\nHörby,{long}\nTrelleborg,{long} nu\n"),
        format!("case,document,answer\nHörby,d,{long}\n"),
        format!("Teman,Kommentar\nTid,{long}\n"),
        format!("id,version,text\n1,2,{long}\n"),
        format!("Dokument,Slag,Datum,Text\na,b,c,{long}\n"),
        format!("Fall\n{long}\n"),
    ] {
        assert_eq!(
            known(&session, "t.csv", sheet.clone().into_bytes(), &Choices::default()),
            Known::Material,
            "{sheet}"
        );
    }
}

fn over(session: &Session, axes: [Axis; 2], format: ExportFormat) -> Vec<u8> {
    let (codes, cases) = (Vec::new(), Vec::new());
    let export = Export {
        table: TableName::Themes,
        format,
        codes,
        cases,
        only: Default::default(),
        separator: Separator::Comma,
        axes: Some(axes),
    };
    guard::checked(session.reader(), &export, &session.finder().unwrap()).unwrap().bytes
}

/// Some of each kind of axis with one of another.
const AXES: [[Axis; 2]; 6] = [
    [Axis::Theme, Axis::Case],
    [Axis::Level, Axis::Theme],
    [Axis::Question, Axis::Role],
    [Axis::Time, Axis::Code],
    [Axis::DocumentKind, Axis::CaseGroup],
    [Axis::CaseGroup, Axis::Theme],
];

#[test]
fn the_theme_table_comes_back_over_any_axes() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    for axes in AXES {
        for format in [ExportFormat::Csv, ExportFormat::Xlsx] {
            let name = format!("t.{}", <&str>::from(format));
            let mut sheet = Sheet(survey::read(&name, &over(&session, axes, format), &Uncancelled).unwrap());
            assert_eq!(sheet.found(&session), Found::default(), "{axes:?} {format:?}");
            let (last, heading) = (sheet.0.rows.len() - 1, sheet.0.columns[1].heading.clone());
            let text = format!("Skrivet i {axes:?} {format:?}");
            sheet.set(last, &heading, &text);
            assert_eq!(sheet.bring_in(&mut session), Changed { made: 1, left: 0, problems: vec![] }, "{axes:?}");
            let again = survey::read(&name, &over(&session, axes, format), &Uncancelled).unwrap();
            assert_eq!(again.rows[last][1], text, "{axes:?} {format:?}");
            let turned = survey::read(&name, &over(&session, [axes[1], axes[0]], format), &Uncancelled).unwrap();
            assert_eq!(turned.rows.iter().flatten().filter(|cell| **cell == text).count(), 1, "the same cell");
            assert_eq!(
                known(&session, "t.csv", saved(&again, &["id", "version"]), &Choices::default()),
                Known::Refused(ImportError::OwnTable { table: TableName::Themes, comes_back: true }),
                "{axes:?} without ids"
            );
        }
    }
}

/// What a person would see of one table that went out and came back.
fn round_trip(session: &Session, format: ExportFormat, separator: Separator) -> Found {
    let name = format!("t.{}", <&str>::from(format));
    let bytes = bytes(session, TableName::Condensations, format, separator);
    match read(&name, bytes, &Choices::default(), &Uncancelled).outcome.unwrap() {
        Content::Changes(edited) => compare(session.reader(), &edited).unwrap(),
        _ => panic!("it is known again"),
    }
}

#[test]
fn whatever_a_cell_begins_with_it_is_no_change() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    let cells = [
        "=1+1",
        "'=1",
        "''=1",
        "'",
        "''",
        "\tindraget",
        "'\tindraget",
        "\n=1",
        "-",
        "- ja",
        "-1,5",
        "+46",
        "@a",
        "＝1",
        " mellanslag ",
        "rad\r\nrad",
        "'ord'",
        "\"ord\"; a, b",
        "\u{b}",
    ];
    let text = vec!["ord"; cells.len()].join(" ");
    let document = serde_json::json!({ "action": "add_document", "name": "'=d", "text": text });
    let question = serde_json::json!({ "action": "add_question", "text": "Hur?", "label": "=F" });
    let units = cells.iter().enumerate().map(|(n, cell)| {
        serde_json::json!({ "action": "add_meaning_unit", "document": "'=d", "start": n * 4, "end": n * 4 + 3,
            "condensation": cell, "interpretation": cell, "answers": { "=F": cell } })
    });
    let script: Vec<String> = [document, question].into_iter().chain(units).map(|line| line.to_string()).collect();
    session.apply(&read_script(&script.join("\n")).unwrap()).unwrap();
    for (format, separator) in WAYS {
        assert_eq!(round_trip(&session, format, separator), Found::default(), "{format:?} {separator:?}");
    }
}
