//! What may fill an item, each with the reason; and that nothing else does.

use super::*;
use crate::analysis::report::{build, finish};
use crate::analysis::study::Texts;

/// Why an item is filled by what it is filled by, or by nothing but a person's words.
#[rustfmt::skip]
const WHY: [(Standard, u8, Known, &str); 53] = [
    (Standard::Coreq, 1, Known::Nothing, "who coded need not have interviewed"),
    (Standard::Coreq, 2, Known::Nothing, "degrees are in no project"),
    (Standard::Coreq, 3, Known::Nothing, "nor occupations of researchers"),
    (Standard::Coreq, 4, Known::Nothing, "nor their gender"),
    (Standard::Coreq, 5, Known::Nothing, "nor their training"),
    (Standard::Coreq, 6, Known::Nothing, "relations before the study are in no project"),
    (Standard::Coreq, 7, Known::Nothing, "nor what participants knew"),
    (Standard::Coreq, 8, Known::Nothing, "nor leanings"),
    (Standard::Coreq, 9, Known::Nothing, "a memo's title is no orientation"),
    (Standard::Coreq, 10, Known::Nothing, "how they were chosen happened outside"),
    (Standard::Coreq, 11, Known::Nothing, "as did how they were approached"),
    (Standard::Coreq, 12, Known::Participants, "those who are heard and have not withdrawn"),
    (Standard::Coreq, 13, Known::Withdrawals, "a withdrawal is on record; a refusal is not"),
    (Standard::Coreq, 14, Known::Nothing, "a case is not the place of a talk"),
    (Standard::Coreq, 15, Known::Nothing, "who else was there is in no project"),
    (Standard::Coreq, 16, Known::Sample, "roles and dates are registered"),
    (Standard::Coreq, 17, Known::Keywords, "the aide-memoire is the guide"),
    (Standard::Coreq, 18, Known::Nothing, "two documents of one person need be no repeat"),
    (Standard::Coreq, 19, Known::Nothing, "consent to record is no recording"),
    (Standard::Coreq, 20, Known::Notes, "field notes are documents or memos of that kind, each once"),
    (Standard::Coreq, 21, Known::Nothing, "a text has no length in time"),
    (Standard::Coreq, 22, Known::Nothing, "saturation is a judgement"),
    (Standard::Coreq, 23, Known::Nothing, "returning happened outside"),
    (Standard::Coreq, 24, Known::Coders, "each coding has its coder"),
    (Standard::Coreq, 25, Known::Codes, "the tree is in the project"),
    (Standard::Coreq, 26, Known::Origins, "each code has its origin"),
    (Standard::Coreq, 27, Known::Software, "this program"),
    (Standard::Coreq, 28, Known::Nothing, "checking with participants happened outside"),
    (Standard::Coreq, 29, Known::Quotes, "the report counts its quotes and their speakers"),
    (Standard::Coreq, 30, Known::Findings, "evidence ties findings to the material"),
    (Standard::Coreq, 31, Known::Themes, "themes without a parent are the major ones, where anything stands under them"),
    (Standard::Coreq, 32, Known::Opposed, "findings of difference, opposition and absence"),
    (Standard::Srqr, 1, Known::Title, "the project's title"),
    (Standard::Srqr, 2, Known::Nothing, "an abstract is written by a person"),
    (Standard::Srqr, 3, Known::Nothing, "so is the problem"),
    (Standard::Srqr, 4, Known::Purpose, "purpose and questions are fields"),
    (Standard::Srqr, 5, Known::Nothing, "an approach is reasoned by a person"),
    (Standard::Srqr, 6, Known::Nothing, "the researchers are in no project"),
    (Standard::Srqr, 7, Known::Nothing, "names of cases are no setting"),
    (Standard::Srqr, 8, Known::Nothing, "sampling happened outside"),
    (Standard::Srqr, 9, Known::Consent, "the register; a review is not on record"),
    (Standard::Srqr, 10, Known::Nothing, "how many there are and when is not how"),
    (Standard::Srqr, 11, Known::Keywords, "the aide-memoire is the instrument"),
    (Standard::Srqr, 12, Known::Kinds, "documents and cases are counted"),
    (Standard::Srqr, 13, Known::Handling, "consents and quarantine are on record"),
    (Standard::Srqr, 14, Known::Analysis, "coders and origins of codes are"),
    (Standard::Srqr, 15, Known::Trail, "the journal is the audit trail"),
    (Standard::Srqr, 16, Known::Nothing, "a theme's name is no finding"),
    (Standard::Srqr, 17, Known::Quotes, "the report counts its quotes"),
    (Standard::Srqr, 18, Known::Nothing, "what it adds is argued by a person"),
    (Standard::Srqr, 19, Known::Nothing, "so are limitations"),
    (Standard::Srqr, 20, Known::Nothing, "interests are in no project"),
    (Standard::Srqr, 21, Known::Nothing, "nor is funding"),
];

#[test]
fn every_item_is_filled_by_what_can_prove_it_and_by_nothing_else() {
    for (standard, items) in [(Standard::Coreq, &COREQ[..]), (Standard::Srqr, &SRQR[..])] {
        assert_eq!(items.len(), usize::from(standard.items()));
        for (n, (_, known)) in (1..).zip(items) {
            let (.., expected, why) = WHY.iter().find(|(of, item, ..)| (*of, *item) == (standard, n)).unwrap();
            assert_eq!(known, expected, "{standard:?} {n}: {why}");
        }
    }
}

struct Mute;

impl Texts for Mute {
    fn words(&self, _: DocumentId, _: Passage) -> String {
        "ord".to_owned()
    }

    fn paragraph(&self, _: DocumentId, _: Pos) -> u32 {
        1
    }
}

/// What stands beside an item.
fn told(study: &Study, standard: Standard, item: u8) -> String {
    let mut report = build(study, &Mute, Cover::default(), &[ReportPart::Items], Lang::En);
    finish(&mut report, Lang::En);
    let grids: Vec<&Grid> = report
        .blocks
        .iter()
        .filter_map(|block| if let Block::Grid(grid) = block { Some(grid) } else { None })
        .collect();
    let grid = grids[usize::from(standard == Standard::Srqr)];
    grid.rows[usize::from(item) - 1].last().unwrap().iter().map(Run::words).collect()
}

fn study() -> Study {
    let document = crate::analysis::study::DocumentRow {
        id: DocumentId(1),
        guid: Guid::fresh(),
        name: "d".into(),
        kind: "transcript".into(),
        date: "2021-03-01".into(),
        level: String::new(),
        language: String::new(),
        characters: 10,
        words: 2,
        codings: 0,
        units: 0,
    };
    let participant = |id: i64, role: &str| Participant {
        id: ParticipantId(id),
        guid: Guid::fresh(),
        name: format!("P{id}"),
        role: role.into(),
        cases: Vec::new(),
    };
    Study {
        documents: vec![document],
        participants: vec![
            participant(1, "police"),
            participant(2, "police"),
            participant(3, "mayor"),
            participant(4, "mute"),
        ],
        alone: (1..4).map(|id| (DocumentId(1), ParticipantId(id))).collect(),
        ..Study::default()
    }
}

#[test]
fn what_nobody_wrote_and_nothing_proves_is_not_stated() {
    let mut study = study();
    let recorded = Consent { given: "2021".into(), recording: true, ..Consent::unknown(ParticipantId(1)) };
    let gone = Consent { given: "2021".into(), withdrawn: "2022".into(), ..Consent::unknown(ParticipantId(2)) };
    study.consents = vec![recorded, gone];
    study.memos = Vec::new();
    for (standard, item, expected) in [
        (Standard::Coreq, 1, "not stated"),
        (Standard::Coreq, 9, "not stated"),
        (Standard::Coreq, 12, "2 participants"),
        (Standard::Coreq, 13, "1 participant has withdrawn their consent"),
        (Standard::Coreq, 16, "police 1; mayor 1; 1 document, 2021-03-01"),
        (Standard::Coreq, 19, "not stated"),
        (Standard::Coreq, 29, "not stated"),
        (Standard::Srqr, 1, "not stated"),
        (Standard::Srqr, 21, "not stated"),
    ] {
        assert_eq!(told(&study, standard, item), expected, "{standard:?} {item}");
    }
    let wrote = |standard, item, text: &str| Reported { standard, item, text: text.to_owned() };
    study.reported = vec![wrote(Standard::Coreq, 19, "All but one were."), wrote(Standard::Coreq, 13, "Two said no.")];
    assert_eq!(told(&study, Standard::Coreq, 19), "All but one were.");
    assert_eq!(told(&study, Standard::Coreq, 13), "Two said no.\n1 participant has withdrawn their consent");
    assert_eq!(told(&study, Standard::Srqr, 19), "not stated", "each standard has its own words");
}

#[test]
fn what_is_only_a_name_or_a_default_fills_no_item() {
    let mut study = study();
    let theme = |id: i64, name: &str| Theme {
        id: ThemeId(id),
        guid: Guid::fresh(),
        parent: None,
        name: name.into(),
        description: String::new(),
        not: String::new(),
    };
    study.themes = vec![theme(1, "Trust"), theme(2, "Unused")];
    let unit = MeaningUnit {
        id: UnitId(1),
        guid: Guid::fresh(),
        document: DocumentId(1),
        passage: Passage::new(0, 3),
        relevance: Relevance::Essential,
        condensation: "c".into(),
        interpretation: String::new(),
        theme: Some(ThemeId(1)),
        coder: CoderId(1),
        answers: Vec::new(),
    };
    study.units = vec![unit];
    let case = |id: i64| Case {
        id: CaseId(id),
        guid: Guid::fresh(),
        parent: None,
        name: format!("C{id}"),
        kind: String::new(),
        description: String::new(),
    };
    study.cases = vec![case(1), case(2)];
    let whole = CaseLink { id: CaseLinkId(1), case: CaseId(1), document: DocumentId(1), passage: None, tick: 0 };
    study.links = vec![whole];
    let code = |id: i64, origin| Code {
        id: CodeId(id),
        guid: Guid::fresh(),
        parent: None,
        name: format!("K{id}"),
        definition: String::new(),
        include: String::new(),
        exclude: String::new(),
        example: String::new(),
        origin,
        color: String::new(),
        digit: None,
        created: String::new(),
    };
    study.codes = vec![code(1, Origin::Inductive)];
    for (standard, item, expected) in [
        (Standard::Coreq, 26, "not stated"),
        (Standard::Coreq, 31, "Trust"),
        (Standard::Srqr, 7, "not stated"),
        (Standard::Srqr, 10, "not stated"),
        (Standard::Srqr, 12, "1 document from 1 case"),
        (Standard::Srqr, 16, "not stated"),
    ] {
        assert_eq!(told(&study, standard, item), expected, "{standard:?} {item}");
    }
    study.codes.push(code(2, Origin::Deductive));
    assert_eq!(told(&study, Standard::Coreq, 26), "1 code inductive, 1 deductive");
}
