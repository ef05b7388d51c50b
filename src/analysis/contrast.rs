//! Cases side by side, theme by theme: what each cell holds, and which emptiness it is.

use super::study::{Study, beneath};
use crate::model::*;
use crate::say;
use std::collections::{BTreeMap, BTreeSet};

/// A contrast worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct ContrastTable {
    pub cases: Vec<CaseId>,
    pub rows: Vec<WorkedRow>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct WorkedRow {
    pub row: ContrastRow,
    /// One a case, in the columns' order.
    pub cells: Vec<ContrastCell>,
}

/// What one case says in one row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContrastCell {
    /// In the documents' and then reading order.
    pub passages: Vec<CellPassage>,
    /// How many speak in them: speakers where turns are known, else documents.
    pub participants: usize,
    /// Says what an empty cell means.
    pub state: CellState,
}

/// A passage in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellPassage {
    pub document: DocumentId,
    pub passage: Passage,
    /// The meaning unit's condensation, where there is one.
    pub condensation: String,
    pub unit: Option<UnitId>,
    pub coding: Option<CodingId>,
}

/// What a cell holds; if nothing, why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellState {
    Filled,
    /// The case has no material at all: nobody was asked.
    #[default]
    NotAsked,
    /// Some of the case's documents carry neither codings nor meaning units.
    NotYetCoded {
        documents: usize,
    },
    /// Everything has been worked through, and nothing was found under this row.
    NothingFound,
}

impl CellState {
    /// What an empty cell says of itself; nothing for a filled one.
    pub fn label(self, lang: Lang) -> String {
        match self {
            CellState::Filled => String::new(),
            CellState::NotAsked => say::contrast_not_asked_the_case_has_no(lang).to_owned(),
            CellState::NotYetCoded { documents: 1 } => say::contrast_not_yet_coded_1_document_remains(lang).to_owned(),
            CellState::NotYetCoded { documents } => {
                crate::say!(lang, contrast_not_yet_coded_documents_documents_remain, documents)
            }
            CellState::NothingFound => say::contrast_looked_through_nothing_found(lang).to_owned(),
        }
    }
}

/// Works out a contrast. Of the study it needs documents, cases, links, participants, spoken,
/// codes, codings of the rows' codes, themes and units.
pub fn work_out(study: &Study, contrast: &Contrast) -> ContrastTable {
    let material: Vec<_> = contrast.cases.iter().map(|case| study.material_of(*case)).collect();
    let themes: Vec<_> = study.themes.iter().map(|theme| (theme.id, theme.parent)).collect();
    let codes: Vec<_> = study.codes.iter().map(|code| (code.id, code.parent)).collect();
    let units_by_document = by_document(study.units.iter().map(|unit| unit.document));
    let rows = contrast
        .rows
        .iter()
        .map(|row| {
            let passages = match row.about {
                RowAbout::Theme(theme) => under_theme(study, &beneath(theme, &themes)),
                RowAbout::Code(code) => under_code(study, &beneath(code, &codes), &units_by_document),
            };
            let cells = material.iter().map(|material| cell(study, material, &passages)).collect();
            WorkedRow { row: *row, cells }
        })
        .collect();
    ContrastTable { cases: contrast.cases.clone(), rows }
}

/// The ranges of a list sorted by document: where each document's rows stand.
fn by_document(documents: impl Iterator<Item = DocumentId>) -> BTreeMap<DocumentId, std::ops::Range<usize>> {
    let mut ranges: BTreeMap<DocumentId, std::ops::Range<usize>> = BTreeMap::new();
    for (n, document) in documents.enumerate() {
        let range = ranges.entry(document).or_insert(n..n);
        range.end = n + 1;
    }
    ranges
}

fn under_theme(study: &Study, themes: &[ThemeId]) -> Vec<CellPassage> {
    study
        .units
        .iter()
        .filter(|unit| unit.relevance != Relevance::Excluded && unit.theme.is_some_and(|theme| themes.contains(&theme)))
        .map(|unit| CellPassage {
            document: unit.document,
            passage: unit.passage,
            condensation: unit.condensation.clone(),
            unit: Some(unit.id),
            coding: None,
        })
        .collect()
}

fn under_code(
    study: &Study,
    codes: &[CodeId],
    units: &BTreeMap<DocumentId, std::ops::Range<usize>>,
) -> Vec<CellPassage> {
    let mut seen = BTreeSet::new();
    study
        .codings
        .iter()
        // The same words tagged by two coders, or under two codes of the row, are one passage.
        .filter(|coding| codes.contains(&coding.code) && seen.insert((coding.document, coding.passage)))
        .map(|coding| {
            let near = units.get(&coding.document).and_then(|range| study.units.get(range.clone())).unwrap_or(&[]);
            CellPassage {
                document: coding.document,
                passage: coding.passage,
                condensation: super::evidence::condensation_at(near, coding.passage).to_owned(),
                unit: None,
                coding: Some(coding.id),
            }
        })
        .collect()
}

fn cell(
    study: &Study,
    material: &BTreeMap<DocumentId, Vec<Option<Passage>>>,
    passages: &[CellPassage],
) -> ContrastCell {
    let belongs = |passage: &CellPassage| {
        material
            .get(&passage.document)
            .is_some_and(|parts| parts.iter().any(|part| part.is_none_or(|part| part.overlaps(passage.passage))))
    };
    let passages: Vec<CellPassage> = passages.iter().filter(|passage| belongs(passage)).cloned().collect();
    let speakers: BTreeSet<(Option<ParticipantId>, DocumentId, &str)> = passages
        .iter()
        .map(|passage| match study.turn_at(passage.document, passage.passage.start) {
            Some(turn) if turn.participant.is_some() => (turn.participant, DocumentId(0), ""),
            Some(turn) => (None, passage.document, turn.label.as_str()),
            None => (None, passage.document, ""),
        })
        .collect();
    let state = if passages.is_empty() { emptiness(study, material) } else { CellState::Filled };
    ContrastCell { participants: speakers.len(), passages, state }
}

fn emptiness(study: &Study, material: &BTreeMap<DocumentId, Vec<Option<Passage>>>) -> CellState {
    let untouched = study
        .documents
        .iter()
        .filter(|document| material.contains_key(&document.id) && document.codings == 0 && document.units == 0)
        .count();
    match (material.is_empty(), untouched) {
        (true, _) => CellState::NotAsked,
        (false, 0) => CellState::NothingFound,
        (false, documents) => CellState::NotYetCoded { documents },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(id: i64, parent: Option<i64>) -> Case {
        Case {
            id: CaseId(id),
            guid: Guid::fresh(),
            parent: parent.map(CaseId),
            name: format!("fall {id}"),
            kind: String::new(),
            description: String::new(),
        }
    }

    fn document(id: i64, codings: u32) -> super::super::study::DocumentRow {
        super::super::study::DocumentRow {
            id: DocumentId(id),
            name: format!("dokument {id}"),
            kind: String::new(),
            date: String::new(),
            level: String::new(),
            language: String::new(),
            characters: 100,
            words: 20,
            codings,
            units: 0,
        }
    }

    fn link(case: i64, document: i64) -> CaseLink {
        CaseLink { id: CaseLinkId(0), case: CaseId(case), document: DocumentId(document), passage: None }
    }

    fn unit(document: i64, theme: i64, relevance: Relevance) -> MeaningUnit {
        MeaningUnit {
            id: UnitId(document),
            guid: Guid::fresh(),
            document: DocumentId(document),
            passage: Passage::new(0, 10),
            relevance,
            condensation: format!("kort {document}"),
            interpretation: String::new(),
            theme: Some(ThemeId(theme)),
            coder: CoderId(1),
            answers: Vec::new(),
        }
    }

    fn theme(id: i64, parent: Option<i64>) -> Theme {
        Theme {
            id: ThemeId(id),
            guid: Guid::fresh(),
            parent: parent.map(ThemeId),
            name: "tema".into(),
            description: String::new(),
            not: String::new(),
        }
    }

    fn contrast(cases: &[i64], about: RowAbout) -> Contrast {
        Contrast {
            id: ContrastId(1),
            guid: Guid::fresh(),
            name: "k".into(),
            cases: cases.iter().map(|case| CaseId(*case)).collect(),
            rows: vec![ContrastRow { id: ContrastRowId(1), about }],
        }
    }

    /// Who speaks in a document: a participant, a label, or nobody who is known.
    fn spoken(document: i64, participant: Option<i64>, label: &str) -> (DocumentId, Vec<Spoken>) {
        let participant = participant.map(ParticipantId);
        let turn = Spoken { passage: Passage::new(0, 50), label: label.into(), participant, interviewer: false };
        (DocumentId(document), vec![turn])
    }

    #[test]
    fn a_participant_counts_once_and_labels_and_documents_once_each() {
        for (turns, expected) in [
            (vec![spoken(1, Some(1), "A"), spoken(2, Some(1), "B")], 1),
            (vec![spoken(1, Some(1), "A"), spoken(2, Some(2), "A")], 2),
            // A label says nothing beyond its document.
            (vec![spoken(1, None, "A"), spoken(2, None, "A")], 2),
            (vec![spoken(1, Some(1), "A"), spoken(2, None, "A")], 2),
            (vec![], 2),
        ] {
            let study = Study {
                documents: vec![document(1, 3), document(2, 3)],
                cases: vec![case(1, None)],
                links: vec![link(1, 1), link(1, 2)],
                units: [1, 1, 2].map(|document| unit(document, 7, Relevance::Essential)).to_vec(),
                themes: vec![theme(7, None)],
                spoken: turns.into_iter().collect(),
                ..Study::default()
            };
            let table = work_out(&study, &contrast(&[1], RowAbout::Theme(ThemeId(7))));
            let cell = &table.rows[0].cells[0];
            assert_eq!((cell.participants, cell.passages.len()), (expected, 3), "{:?}", study.spoken);
        }
    }

    /// Four cases, told apart only by what their emptiness means; one has its material in a case beneath.
    #[test]
    fn a_cell_says_which_emptiness_it_is() {
        let study = Study {
            documents: vec![document(1, 3), document(2, 3), document(3, 0)],
            cases: vec![case(1, None), case(2, None), case(3, None), case(4, None), case(5, Some(1))],
            links: vec![link(5, 1), link(2, 2), link(3, 3)],
            units: vec![unit(1, 7, Relevance::Essential), unit(2, 7, Relevance::Excluded)],
            themes: vec![theme(7, None)],
            ..Study::default()
        };
        let table = work_out(&study, &contrast(&[1, 2, 3, 4], RowAbout::Theme(ThemeId(7))));
        let states: Vec<CellState> = table.rows[0].cells.iter().map(|cell| cell.state).collect();
        let expected =
            [CellState::Filled, CellState::NothingFound, CellState::NotYetCoded { documents: 1 }, CellState::NotAsked];
        assert_eq!(states, expected);
        assert_eq!(table.rows[0].cells[0].passages[0].condensation, "kort 1");
        assert_eq!(table.rows[0].cells[0].participants, 1);
    }
}
