//! Figures as a reader sees them: every number there once, no text outside the picture, the same data the same bytes.

use super::palette::{MARGIN, WIDTH};
use super::*;
use crate::model::{Change, Lang};
use crate::say;
use jiff::ToSpan;
use jiff::civil::date;
use proptest::prelude::*;
use resvg::usvg::{Group, Node, Tree, roxmltree};

const LANGS: [Lang; 2] = [Lang::Sv, Lang::En];

fn words(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn frame(lang: Lang) -> Frame {
    let (title, caption) = ("Avtal & tillit".to_owned(), "Antal avsnitt, <kodade> 2026.".to_owned());
    Frame { title, caption, lang }
}

fn cases() -> Vec<String> {
    words(&["Hässleholm", "Trelleborg", "Ängelholm"])
}

fn counts(cells: &[&[Option<u32>]]) -> Vec<Vec<Counted>> {
    let one = |count: &Option<u32>| count.map_or_else(Counted::default, Counted::Of);
    cells.iter().map(|row| row.iter().map(one).collect()).collect()
}

fn sample_heat_map(lang: Lang) -> HeatMap {
    HeatMap {
        frame: frame(lang),
        counted: say::codings_within(lang).to_owned(),
        rows: words(&["Avtalet styr", "Tillit"]),
        columns: cases(),
        cells: counts(&[&[Some(101), None, Some(0)], &[Some(57), Some(23)]]),
        // One passage lies in two of the cells.
        totals: Some(Totals { rows: vec![101, 79], columns: vec![158, 23, 0], all: 180 }),
    }
}

fn sample_spread(lang: Lang) -> Spread {
    let cases = cases().into_iter().zip([17, 19, 1]);
    Spread {
        frame: frame(lang),
        themes: words(&["Avtalet styr", "Tillit"]),
        cases: cases.map(|(name, count)| SpreadCase { name, count, of_documents: count == 19 }).collect(),
        voices: 17,
        cells: counts(&[&[Some(11), Some(0), None], &[Some(13), Some(14), Some(1)]]),
    }
}

fn rated(ratings: &[Option<usize>], change: Option<Change>) -> Rated {
    let at = |at: usize| ratings.get(at).copied().flatten().map(|_| at);
    Rated { ratings: ratings.to_vec(), apart: vec![false, false], change, from: at(0), to: at(1) }
}

fn sample_assessments(lang: Lang) -> Assessments {
    Assessments {
        frame: frame(lang),
        scale: words(&["saknas", "delvis", "finns"]),
        occasions: words(&["2024", "2026"]),
        criteria: words(&["Planen är beslutad", "Avtalet följs upp"]),
        cases: cases(),
        cells: vec![
            vec![
                rated(&[Some(0), Some(2)], Some(Change::Risen)),
                rated(&[Some(1), Some(1)], Some(Change::Unchanged)),
                rated(&[Some(2), Some(0)], Some(Change::Fallen)),
            ],
            vec![
                rated(&[None, Some(1)], Some(Change::New)),
                rated(&[Some(2), None], Some(Change::Dropped)),
                rated(&[None, Some(9)], None),
            ],
        ],
    }
}

fn sample_timeline(lang: Lang) -> Timeline {
    let mark = |label: &str, day: i8, sign| Mark { date: date(2026, 3, day), label: label.to_owned(), sign };
    let days = (2..20).map(|day| Day { date: date(2026, 3, day), count: u32::from(day.unsigned_abs()) * 3 });
    let lane = |name: &str, course| Lane { name: name.to_owned(), course };
    Timeline {
        frame: frame(lang),
        lanes: vec![
            lane("Intervjuer", Course::Marks(vec![mark("Intervju A", 3, Sign::Document)])),
            lane("Kodning", Course::Days(days.collect())),
            lane("Koder", Course::Marks(vec![mark("Tillit", 9, Sign::Split), mark("Avtalet", 9, Sign::Born)])),
            lane("Memon", Course::Marks(Vec::new())),
        ],
    }
}

fn samples(lang: Lang) -> [String; 4] {
    [
        heat_map(&sample_heat_map(lang)),
        spread(&sample_spread(lang)),
        assessments(&sample_assessments(lang)),
        timeline(&sample_timeline(lang)),
    ]
}

/// Every text shown, one for each line.
fn shown(svg: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(svg).unwrap();
    let texts = tree.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

fn times(texts: &[String], wanted: &str) -> usize {
    texts.iter().filter(|text| *text == wanted).count()
}

/// The titles that programs show under the pointer.
fn titles(svg: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(svg).unwrap();
    let titles = tree.descendants().filter(|node| node.has_tag_name("title"));
    titles.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

/// Every text's box as the drawing program sets it lies in the picture.
fn assert_inside(svg: &str) {
    let tree = Tree::from_str(svg, &super::png::options()).unwrap();
    let size = tree.size();
    assert_eq!(f64::from(size.width()), WIDTH);
    fn walk(group: &Group, size: resvg::tiny_skia::Size, found: &mut usize) {
        for node in group.children() {
            match node {
                Node::Group(group) => walk(group, size, found),
                Node::Text(text) => {
                    let area = text.abs_bounding_box();
                    let inside = area.left() >= 0.0
                        && area.top() >= 0.0
                        && area.right() <= size.width()
                        && area.bottom() <= size.height();
                    let words: Vec<&str> = text.chunks().iter().map(|chunk| chunk.text()).collect();
                    assert!(inside, "{words:?} at {area:?} in {size:?}");
                    *found += 1;
                }
                _ => {}
            }
        }
    }
    let mut found = 0;
    walk(tree.root(), size, &mut found);
    assert!(found > 0);
}

#[test]
fn every_figure_names_itself_in_its_language_and_keeps_its_text_inside() {
    for lang in LANGS {
        for svg in samples(lang) {
            let tree = roxmltree::Document::parse(&svg).unwrap();
            let root = tree.root_element();
            assert_eq!(root.attribute("role"), Some("img"));
            assert_eq!(root.attribute("lang"), Some(lang.tag()));
            let first: Vec<_> = root.children().filter(roxmltree::Node::is_element).take(2).collect();
            assert_eq!(first[0].tag_name().name(), "title");
            assert_eq!(first[0].text(), Some("Avtal & tillit"));
            assert_eq!(first[1].tag_name().name(), "desc");
            assert!(first[1].text().unwrap().len() > 20);
            assert_eq!(times(&shown(&svg), "Avtal & tillit"), 1);
            assert_eq!(times(&shown(&svg), "Antal avsnitt, <kodade> 2026."), 1);
            assert_inside(&svg);
        }
    }
}

#[test]
fn the_same_data_is_the_same_bytes() {
    for lang in LANGS {
        assert_eq!(samples(lang), samples(lang));
    }
    let svg = heat_map(&sample_heat_map(Lang::Sv));
    assert_eq!(super::png::png(&svg, 1.0), super::png::png(&svg, 1.0));
}

#[test]
fn a_heat_map_shows_each_number_once_and_keeps_nought_from_not_coded() {
    let bare = HeatMap { totals: None, ..sample_heat_map(Lang::Sv) };
    let texts = shown(&heat_map(&bare));
    for (number, count) in [("101", 1), ("57", 1), ("23", 1), ("Summa", 0), ("158", 0)] {
        assert_eq!(times(&texts, number), count, "{number}");
    }
    let svg = heat_map(&sample_heat_map(Lang::Sv));
    let texts = shown(&svg);
    // Of cells, then of totals; 101 and 23 are also totals.
    for (number, count) in [("57", 1), ("158", 1), ("79", 1), ("180", 1), ("101", 2), ("23", 2), ("Summa", 2)] {
        assert_eq!(times(&texts, number), count, "{number}");
    }
    let titles = titles(&svg);
    for title in ["Avtalet styr, Ängelholm: 0", "Avtalet styr, Trelleborg: inte känt än", "Tillit, Hässleholm: 57"]
    {
        assert_eq!(times(&titles, title), 1, "{title}");
    }
    assert_eq!(times(&titles, "Tillit, Ängelholm: inte känt än"), 1, "a missing cell is not known");
}

#[test]
fn many_columns_become_rows() {
    let rows: Vec<String> = words(&["Avtalet styr", "Tillit", "Ansvar"]);
    let columns: Vec<String> = (1..=40).map(|number| format!("Kommun {number}")).collect();
    let cells = (0..3).map(|row| (0..40).map(|column| Counted::Of(1000 + row * 40 + column)).collect()).collect();
    let data = HeatMap { rows, columns, cells, totals: None, ..sample_heat_map(Lang::Sv) };
    let svg = heat_map(&data);
    let texts = shown(&svg);
    for number in 1000..1120 {
        assert_eq!(times(&texts, &number.to_string()), 1, "{number}");
    }
    assert_eq!(times(&texts, "Avtalet styr"), 1);
    assert_eq!(times(&titles(&svg), "Kommun 3, Tillit: 1042"), 1);
}

#[test]
fn a_spread_shows_voices_and_of_how_many() {
    let svg = spread(&sample_spread(Lang::Sv));
    let texts = shown(&svg);
    for number in ["11", "13", "14", "0"] {
        assert_eq!(times(&texts, number), 1, "{number}");
    }
    assert_eq!(times(&texts, "17\u{a0}röster"), 1);
    assert_eq!(times(&texts, "19\u{a0}dokument"), 1, "nobody is known to speak there");
    assert_eq!(times(&texts, "inte känt än"), 1);
    let svg = spread(&sample_spread(Lang::En));
    assert_eq!(times(&shown(&svg), "Ängelholm, 1\u{a0}voice"), 1);
    assert!(titles(&svg).contains(&"Tillit; Ängelholm, 1\u{a0}voice: 1".to_owned()));
}

#[test]
fn assessments_show_each_change_with_its_ratings() {
    let svg = assessments(&sample_assessments(Lang::Sv));
    let texts = shown(&svg);
    for ratings in ["1 → 3", "2 → 2", "3 → 1", "– → 2", "3 → –", "–"] {
        assert_eq!(times(&texts, ratings), 1, "{ratings}");
    }
    for change in ["höjd", "oförändrad", "sänkt", "ny", "utgått"] {
        assert_eq!(times(&texts, change), 1, "{change}");
    }
    assert!(titles(&svg).contains(&"Avtalet följs upp, Hässleholm: 2024 inte bedömt → 2026 delvis".to_owned()));
    let mut apart = sample_assessments(Lang::Sv);
    apart.cells[1][1] =
        Rated { apart: vec![false, true], to: None, ..rated(&[Some(2), None], Some(Change::NotApplicable)) };
    let texts = shown(&assessments(&apart));
    assert_eq!((times(&texts, "3 → ×"), times(&texts, "inte längre tillämpligt"), times(&texts, "utgått")), (1, 1, 0));
    let legend = texts.iter().find(|text| text.contains("×\u{a0}inte\u{a0}tillämpligt"));
    assert!(legend.is_some(), "{texts:?}");
    let mut once = Assessments { occasions: words(&["2024"]), ..sample_assessments(Lang::Sv) };
    once.cells.iter_mut().flatten().for_each(|cell| *cell = rated(&cell.ratings, None));
    let texts = shown(&assessments(&once));
    assert_eq!((times(&texts, "höjd"), times(&texts, "2")), (0, 1), "one occasion has no change");
}

#[test]
fn a_timeline_shows_its_lanes_and_names_each_mark_with_its_day() {
    let svg = timeline(&sample_timeline(Lang::Sv));
    let texts = shown(&svg);
    for text in
        ["Intervjuer", "Kodning", "Koder", "Intervju A", "Tillit", "Avtalet", "mars 2026", "kod delad", "ny kod"]
    {
        assert_eq!(times(&texts, text), 1, "{text}");
    }
    assert_eq!((times(&texts, "Memon"), times(&texts, "memo")), (0, 0), "an empty lane is left out");
    assert!(titles(&svg).contains(&"Tillit, 9 mars 2026".to_owned()));
    assert!(titles(&svg).contains(&"Kodning, 19 mars 2026: 57".to_owned()));
    assert!(titles(&timeline(&sample_timeline(Lang::En))).contains(&"Tillit, 9 March 2026".to_owned()));
}

#[test]
fn marks_too_many_for_signs_become_bars() {
    let mark = |number| Mark { date: date(2026, 3, 2), label: format!("Memo {number}"), sign: Sign::Memo };
    let lane = Lane { name: "Memon".to_owned(), course: Course::Marks((0..30).map(mark).collect()) };
    let svg = timeline(&Timeline { frame: frame(Lang::Sv), lanes: vec![lane] });
    assert!(titles(&svg).contains(&"Memon, 2 mars 2026: 30".to_owned()));
    assert_eq!(times(&shown(&svg), "högst 30 per dag"), 1);
}

#[test]
fn what_is_empty_says_so() {
    let none = |lang| {
        [
            heat_map(&HeatMap { rows: Vec::new(), ..sample_heat_map(lang) }),
            spread(&Spread { cases: Vec::new(), ..sample_spread(lang) }),
            assessments(&Assessments { occasions: Vec::new(), ..sample_assessments(lang) }),
            timeline(&Timeline { lanes: Vec::new(), ..sample_timeline(lang) }),
        ]
    };
    for (lang, text) in [(Lang::Sv, "Det finns inget att visa än."), (Lang::En, "There is nothing to show yet.")] {
        for svg in none(lang) {
            assert_eq!(times(&shown(&svg), text), 1);
            assert_inside(&svg);
        }
    }
}

#[test]
fn long_labels_are_shortened_and_whole_in_their_titles() {
    let long = "Tjänstepersonernas handlingsutrymme i upphandlingen av särskilda boenden ".repeat(4);
    let rows = vec![long.clone(), "x".repeat(300)];
    let svg = heat_map(&HeatMap { rows, ..sample_heat_map(Lang::Sv) });
    assert_inside(&svg);
    assert!(shown(&svg).iter().any(|text| text.ends_with('…')));
    assert!(titles(&svg).contains(&long.trim().to_owned()));
}

#[test]
fn a_png_has_the_size_asked_for_and_nothing_is_read_from_elsewhere() {
    for (scale, width) in [(1.0, 605), (2.0, 1210), (0.5, 303)] {
        let svg = heat_map(&sample_heat_map(Lang::Sv));
        let bytes = super::png::png(&svg, scale).unwrap();
        let reader = ::png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().unwrap();
        assert_eq!(reader.info().width, width);
        let per_meter = reader.info().pixel_dims.unwrap().xppu;
        let centimetres = f64::from(width) * 100.0 / f64::from(per_meter);
        assert!((centimetres - 16.0).abs() < 0.1, "{centimetres}");
        for outside in ["http://www.w3.org/1999/xlink", "href", "url(", "<style", "<image"] {
            assert!(!svg.contains(outside), "{outside}");
        }
    }
    for (svg, scale) in [("no figure", 1.0), ("<svg", 1.0), (heat_map(&sample_heat_map(Lang::Sv)).as_str(), 1e4)] {
        assert!(super::png::png(svg, scale).is_err(), "{} bytes at {scale}", svg.len());
    }
    for scale in [0.0, -1.0, f32::NAN, f32::INFINITY] {
        assert!(super::png::png(&samples(Lang::Sv)[0], scale).is_err(), "{scale}");
    }
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-zÅÄÖåäö ]{0,40}",
        "[A-ZÅÄÖW]{40,200}",
        "([a-zåäö]{1,30}[ /–-]){1,30}",
        "\\PC{0,60}",
        any::<String>(),
    ]
}

fn labels() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(label(), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn no_text_leaves_a_table_at_any_length(rows in labels(), columns in labels(), title in label(), caption in label(), count in any::<u32>()) {
        let frame = Frame { title, caption, lang: Lang::Sv };
        let row = [Some(count), None, Some(0), Some(3)];
        let cells = counts(&vec![&row[..]; rows.len()]);
        let counted = frame.caption.clone();
        let cases = columns.iter().map(|name| SpreadCase { name: name.clone(), count: count / 2, of_documents: false }).collect();
        let data = Spread { frame: frame.clone(), themes: rows.clone(), cases, cells: cells.clone(), voices: count };
        assert_inside(&spread(&data));
        let ratings = vec![vec![rated(&[Some(0), None, Some(1)], Some(Change::New)); columns.len()]; rows.len()];
        let (scale, occasions) = (columns.clone(), rows.clone());
        assert_inside(&assessments(&Assessments {
            frame: frame.clone(), scale, occasions, criteria: rows.clone(), cases: columns.clone(), cells: ratings,
        }));
        assert_inside(&heat_map(&HeatMap { frame, counted, rows, columns, cells, totals: Some(Totals { all: count.into(), ..Totals::default() }) }));
    }

    #[test]
    fn no_text_leaves_a_timeline_over_any_time(
        marks in prop::collection::vec((label(), -4000_i64..4000), 0..40),
        stretch in 1_i64..500,
        count in any::<u32>(),
        name in label(),
        english in any::<bool>(),
    ) {
        let start = date(2026, 3, 2);
        let on = |days: i64| start.saturating_add((days * stretch / 100).days());
        let days = marks.iter().map(|(_, days)| Day { date: on(*days), count }).collect();
        let marks = marks.iter().map(|(label, days)| Mark { date: on(*days), label: label.clone(), sign: Sign::Merged });
        let lanes = vec![
            Lane { name: name.clone(), course: Course::Marks(marks.collect()) },
            Lane { name, course: Course::Days(days) },
        ];
        let lang = if english { Lang::En } else { Lang::Sv };
        assert_inside(&timeline(&Timeline { frame: frame(lang), lanes }));
    }

    #[test]
    fn a_fitted_label_keeps_its_room_and_its_words(text in label(), room in 30.0_f64..300.0, most in 1_usize..4) {
        let label = super::face::fit(&text, &super::palette::LABEL, room, most);
        prop_assert!(label.lines.len() <= most);
        prop_assert!(label.width(&super::palette::LABEL) <= room.max(MARGIN));
        let whole = super::face::clean(&text);
        match &label.whole {
            Some(kept) => prop_assert_eq!(kept, &whole),
            None => prop_assert_eq!(label.lines.concat().replace(' ', ""), whole.replace(' ', "")),
        }
    }
}
