//! The theme table over every pair of axes, on a small study.

use super::*;
use crate::analysis::study::DocumentRow;
use strum::IntoEnumIterator;

fn document(id: i64, kind: &str, level: &str, date: &str, units: u32) -> DocumentRow {
    DocumentRow {
        id: DocumentId(id),
        guid: Guid::fresh(),
        name: format!("d{id}"),
        kind: kind.to_owned(),
        date: date.to_owned(),
        level: level.to_owned(),
        language: "sv".into(),
        characters: 100,
        words: 20,
        codings: 0,
        units,
    }
}

fn case(id: i64, parent: Option<i64>) -> Case {
    let (kind, description) = (String::new(), String::new());
    Case { id: CaseId(id), guid: Guid::fresh(), parent: parent.map(CaseId), name: format!("c{id}"), kind, description }
}

fn theme(id: i64, parent: Option<i64>) -> Theme {
    let (description, not) = (String::new(), String::new());
    let parent = parent.map(ThemeId);
    Theme { id: ThemeId(id), guid: Guid::fresh(), parent, name: format!("t{id}"), description, not }
}

fn unit(id: i64, document: i64, at: u32, theme: i64, answers: &[i64]) -> MeaningUnit {
    MeaningUnit {
        id: UnitId(id),
        guid: Guid::fresh(),
        document: DocumentId(document),
        passage: Passage::new(at, at + 10),
        relevance: Relevance::Essential,
        condensation: format!("kort {id}"),
        interpretation: String::new(),
        theme: Some(ThemeId(theme)),
        coder: CoderId(1),
        answers: answers.iter().map(|question| (QuestionId(*question), "svar".to_owned())).collect(),
    }
}

fn coding(id: i64, document: i64, at: u32, code: i64) -> Coding {
    let passage = Passage::new(at, at + 5);
    Coding {
        id: CodingId(id),
        guid: Guid::fresh(),
        document: DocumentId(document),
        code: CodeId(code),
        coder: CoderId(1),
        passage,
    }
}

fn turn(start: u32, end: u32, person: i64) -> Spoken {
    let participant = Some(ParticipantId(person));
    Spoken {
        passage: Passage::new(start, end),
        words: Pos(start),
        label: format!("p{person}"),
        participant,
        interviewer: false,
        time: None,
    }
}

fn person(id: i64, role: &str) -> Participant {
    Participant {
        id: ParticipantId(id),
        guid: Guid::fresh(),
        name: format!("p{id}"),
        role: role.into(),
        cases: Vec::new(),
    }
}

/// Case 1 lies in the group 9; document 1 is its, with two voices; document 2 is case 2's; 3 is case 3's, uncoded.
fn study() -> Study {
    let code = |id: i64, parent: Option<i64>| Code {
        id: CodeId(id),
        guid: Guid::fresh(),
        parent: parent.map(CodeId),
        name: format!("k{id}"),
        ..sample_code()
    };
    Study {
        documents: vec![
            document(1, "transcript", "local", "2026-03-14", 3),
            document(2, "minutes", "strategic", "2026-04", 1),
            document(3, "transcript", "local", "", 0),
        ],
        cases: vec![case(1, Some(9)), case(2, None), case(3, None), case(9, None)],
        links: [(1, 1), (2, 2), (3, 3)]
            .map(|(case, document)| CaseLink {
                id: CaseLinkId(0),
                case: CaseId(case),
                document: DocumentId(document),
                passage: None,
                tick: 0,
            })
            .to_vec(),
        participants: vec![person(1, "samordnare"), person(2, "polis")],
        spoken: HashMap::from([(DocumentId(1), vec![turn(0, 50, 1), turn(50, 100, 2)])]),
        codes: vec![code(1, None), code(2, Some(1))],
        codings: vec![coding(1, 1, 2, 2), coding(2, 1, 2, 1), coding(3, 2, 80, 1)],
        questions: vec![Question { id: QuestionId(1), guid: Guid::fresh(), label: "F1".into(), text: "Hur?".into() }],
        themes: vec![theme(1, None), theme(2, Some(1)), theme(3, None)],
        units: vec![unit(1, 1, 0, 2, &[1]), unit(2, 1, 20, 2, &[]), unit(3, 1, 60, 1, &[]), unit(4, 2, 0, 3, &[1])],
        cells: vec![ThemeCell {
            id: ThemeCellId(1),
            guid: Guid::fresh(),
            places: [AxisPlace::Case(CaseId(1)), AxisPlace::Theme(ThemeId(1))],
            text: "Skrivet [1].".into(),
        }],
        ..Study::default()
    }
}

fn sample_code() -> Code {
    Code {
        id: CodeId(0),
        guid: Guid::fresh(),
        parent: None,
        name: String::new(),
        definition: String::new(),
        include: String::new(),
        exclude: String::new(),
        example: String::new(),
        origin: Origin::Inductive,
        color: String::new(),
        digit: None,
        created: String::new(),
    }
}

/// The cells that hold something, as `row/column=count`.
fn filled(study: &Study, rows: Axis, columns: Axis, only: Only) -> Vec<String> {
    let table = table(study, rows, columns, only, Lang::Sv);
    let mut found = Vec::new();
    for (r, row) in table.rows.iter().enumerate() {
        for (c, column) in table.columns.iter().enumerate() {
            let count = table.cell(r, c).unwrap().items.len();
            if count > 0 {
                found.push(format!("{}/{}={count}", row.name, column.name));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn what_falls_where_on_every_axis() {
    let study = study();
    for (rows, columns, expected) in [
        (Axis::Case, Axis::Theme, "c1/t1=3 c1/t2=2 c2/t3=1 c9/t1=3 c9/t2=2"),
        (Axis::CaseGroup, Axis::Theme, "c9/t1=3 c9/t2=2"),
        (Axis::Role, Axis::Theme, "polis/t1=1 samordnare/t1=2 samordnare/t2=2"),
        (Axis::Level, Axis::Case, "Lokal/c1=3 Lokal/c9=3 Strategisk/c2=2"),
        (Axis::DocumentKind, Axis::Question, "Intervjuutskrift/F1=1 Protokoll/F1=1"),
        (Axis::Time, Axis::Theme, "2026-03/t1=3 2026-03/t2=2 2026-04/t3=1"),
        (Axis::Theme, Axis::Question, "t1/F1=1 t2/F1=1 t3/F1=1"),
        (Axis::Case, Axis::Code, "c1/k1=1 c1/k2=1 c2/k1=1 c9/k1=1 c9/k2=1"),
        (Axis::Code, Axis::Theme, "k1/t1=1 k1/t2=1 k2/t1=1 k2/t2=1"),
        (Axis::CaseGroup, Axis::Case, "c9/c1=3 c9/c9=3"),
        (Axis::Case, Axis::Case, ""),
    ] {
        assert_eq!(filled(&study, rows, columns, Only::default()).join(" "), expected, "{rows:?} × {columns:?}");
    }
}

#[test]
fn every_pair_of_axes_is_the_same_when_swapped() {
    let study = study();
    for rows in Axis::iter() {
        for columns in Axis::iter().filter(|columns| *columns != rows) {
            let one = table(&study, rows, columns, Only::default(), Lang::Sv);
            let other = table(&study, columns, rows, Only::default(), Lang::Sv);
            assert_eq!((&one.rows, &one.columns), (&other.columns, &other.rows));
            for row in 0..one.rows.len() {
                for column in 0..one.columns.len() {
                    assert_eq!(one.cell(row, column), other.cell(column, row), "{rows:?} × {columns:?}");
                }
            }
        }
    }
}

#[test]
fn an_empty_cell_says_which_emptiness_it_is() {
    let table = table(&study(), Axis::Case, Axis::Theme, Only::default(), Lang::Sv);
    let names: Vec<(&str, usize)> = table.rows.iter().map(|row| (row.name.as_str(), row.depth)).collect();
    assert_eq!(names, [("c2", 0), ("c3", 0), ("c9", 0), ("c1", 1)]);
    let states: Vec<&str> = (0..4).map(|row| table.cell(row, 0).unwrap().state.key()).collect();
    assert_eq!(states, ["not_read", "not_read", "", ""], "the group holds what its cases hold");
    let cell = table.cell(3, 0).unwrap();
    assert_eq!((cell.written, cell.voices, cell.documents, cell.items.len()), (Some(0), 2, 1, 3));
    assert!(table.cell(9, 0).is_none() && table.cell(0, 9).is_none());
}

#[test]
fn a_table_can_be_narrowed_to_a_case_or_a_theme() {
    let study = study();
    let case = Only { case: Some(CaseId(9)), theme: None };
    assert_eq!(filled(&study, Axis::Case, Axis::Theme, case).join(" "), "c1/t1=3 c1/t2=2 c9/t1=3 c9/t2=2");
    let theme = Only { case: None, theme: Some(ThemeId(1)) };
    assert_eq!(filled(&study, Axis::Level, Axis::Case, theme).join(" "), "Lokal/c1=3 Lokal/c9=3");
    assert_eq!(table(&study, Axis::Case, Axis::Theme, theme, Lang::Sv).columns.len(), 2);
}

#[test]
fn a_themes_spread_names_its_loudest_voice() {
    let found = spread(&study(), ThemeId(1));
    let expected = Spread { passages: 3, voices: 2, documents: 1, cases: 1, loudest: 2, loudest_name: "p1".to_owned() };
    assert_eq!((found.share(), found), (67, expected));
    assert_eq!(spread(&study(), ThemeId(99)).share(), 0);
}

#[test]
fn what_is_set_aside_says_nothing_of_a_themes_spread() {
    let mut study = study();
    let before = spread(&study, ThemeId(1));
    // In another document, of another case, by another voice.
    study.units.push(MeaningUnit { relevance: Relevance::Excluded, ..unit(5, 2, 40, 2, &[]) });
    assert_eq!(spread(&study, ThemeId(1)), before);
    study.units.push(MeaningUnit { relevance: Relevance::Context, ..unit(6, 2, 60, 1, &[]) });
    let found = spread(&study, ThemeId(1));
    assert_eq!((found.passages, found.voices, found.documents, found.cases), (4, 2, 2, 2), "context counts");
}

#[test]
fn codings_are_needed_wherever_codes_are_or_no_units_could_stand() {
    for axis in Axis::iter() {
        assert!(needs_codings(axis, Axis::Code) && needs_codings(Axis::Code, axis), "{axis:?}");
        for other in Axis::iter() {
            assert_eq!(needs_codings(axis, other), needs_codings(other, axis), "{axis:?} {other:?}");
        }
    }
    assert!(!needs_codings(Axis::Case, Axis::Theme));
}
