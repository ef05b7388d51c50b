//! Cases side by side, theme by theme: what each cell holds, and which emptiness it is.

pub use super::emptiness::CellState;
use super::emptiness::Reading;
use super::study::{Study, beneath};
use super::voices::Material;
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
    /// Each once, in the documents' and then reading order.
    pub passages: Vec<CellPassage>,
    /// How many speak in them.
    pub voices: usize,
    /// In how many documents they stand.
    pub documents: usize,
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

/// Works out a contrast. Of the study it needs documents, cases, links, participants, spoken,
/// codes, codings of the rows' codes, themes and units.
pub fn work_out(study: &Study, contrast: &Contrast) -> ContrastTable {
    let reading = Reading::new(study);
    let columns: Vec<Column> = contrast.cases.iter().map(|case| Column::of(study, *case)).collect();
    let units_by_document = by_document(study.units.iter().map(|unit| unit.document));
    let rows = contrast
        .rows
        .iter()
        .map(|row| {
            let passages = passages(study, row.about.into(), &units_by_document);
            let cell = |column: &Column| cell(study, &reading, column, row.about.into(), &passages);
            WorkedRow { row: *row, cells: columns.iter().map(cell).collect() }
        })
        .collect();
    ContrastTable { cases: contrast.cases.clone(), rows }
}

/// What one case says to a theme, a code or a question.
pub fn one_cell(study: &Study, case: CaseId, row: RowOf) -> ContrastCell {
    let units_by_document = by_document(study.units.iter().map(|unit| unit.document));
    let passages = passages(study, row, &units_by_document);
    cell(study, &Reading::new(study), &Column::of(study, case), row, &passages)
}

/// The different passages of a theme, a code or a question, with those of what lies beneath it.
pub fn all_passages(study: &Study, row: RowOf) -> Vec<CellPassage> {
    passages(study, row, &by_document(study.units.iter().map(|unit| unit.document)))
}

/// A case with its material.
struct Column {
    case: CaseId,
    material: Material,
}

impl Column {
    fn of(study: &Study, case: CaseId) -> Column {
        Column { case, material: study.material_of(case) }
    }
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

/// All passages of a row, whatever their case: distinct words, in the documents' and then reading order.
fn passages(study: &Study, row: RowOf, units: &BTreeMap<DocumentId, std::ops::Range<usize>>) -> Vec<CellPassage> {
    let mut found = match row {
        RowOf::Theme(theme) => {
            let tree: Vec<_> = study.themes.iter().map(|theme| (theme.id, theme.parent)).collect();
            let themes = beneath(theme, &tree);
            of_units(study, |unit| unit.theme.is_some_and(|theme| themes.contains(&theme)))
        }
        RowOf::Question(question) => {
            let says = |(id, words): &(QuestionId, String)| *id == question && !words.trim().is_empty();
            of_units(study, |unit| unit.answers.iter().any(says))
        }
        RowOf::Code(code) => {
            let tree: Vec<_> = study.codes.iter().map(|code| (code.id, code.parent)).collect();
            under_code(study, &beneath(code, &tree), units)
        }
    };
    found.sort_by_key(|passage| (passage.document, passage.passage));
    // The same words condensed or tagged by two coders are one passage.
    found.dedup_by_key(|passage| (passage.document, passage.passage));
    found
}

fn of_units(study: &Study, belongs: impl Fn(&MeaningUnit) -> bool) -> Vec<CellPassage> {
    study
        .units
        .iter()
        .filter(|unit| unit.relevance != Relevance::Excluded && belongs(unit))
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

fn cell(study: &Study, reading: &Reading, column: &Column, row: RowOf, passages: &[CellPassage]) -> ContrastCell {
    let mut voices = BTreeSet::new();
    let mut of_case = Vec::new();
    for passage in passages {
        let found = study.voices_in_case(column.case, &column.material, passage.document, passage.passage);
        if let Some(found) = found {
            voices.extend(found);
            of_case.push(passage.clone());
        }
    }
    let documents: BTreeSet<DocumentId> = of_case.iter().map(|passage| passage.document).collect();
    ContrastCell {
        voices: voices.len(),
        documents: documents.len(),
        state: reading.of_case(column.case, row, of_case.len()),
        passages: of_case,
    }
}

impl ContrastCell {
    /// How much it holds: '3 passages, 2 voices' or, where nobody is known to speak, '2 passages in 1 document'.
    pub fn counted(&self, lang: Lang) -> String {
        counted(self.passages.len(), self.voices, self.documents, lang)
    }
}

/// So many passages by so many voices or, where there are none, in so many documents.
pub fn counted(passages: usize, voices: usize, documents: usize, lang: Lang) -> String {
    let passages = say!(lang, n_passages, n = passages);
    match voices {
        0 => say!(lang, code_passages_in_documents, documents = say!(lang, n_documents, n = documents), passages),
        n => format!("{passages}, {}", say!(lang, n_voices, n)),
    }
}

/// Of the cases that a finding calls silent, those of which it cannot be said, with what their cells say.
pub fn not_silent(finding: &Finding, contrast: &Contrast, row: &WorkedRow) -> Vec<(CaseId, CellState)> {
    let cell = |case: &CaseId| contrast.cases.iter().position(|known| known == case).and_then(|at| row.cells.get(at));
    let silent: Vec<CaseId> = finding.silent(&contrast.cases).collect();
    let found = silent.into_iter().filter_map(|case| Some((case, cell(&case)?.state.clone())));
    found.filter(|(_, state)| !state.is_absence()).collect()
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
            guid: Guid::fresh(),
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
        CaseLink { id: CaseLinkId(0), case: CaseId(case), document: DocumentId(document), passage: None, tick: 0 }
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
        let turn = Spoken {
            passage: Passage::new(0, 50),
            words: Pos(0),
            label: label.into(),
            participant,
            interviewer: false,
            time: None,
        };
        (DocumentId(document), vec![turn])
    }

    #[test]
    fn a_participant_is_one_voice_wherever_she_speaks_and_a_label_one_in_each_document() {
        for (turns, voices, counted) in [
            (vec![spoken(1, Some(1), "A"), spoken(2, Some(1), "B")], 1, "2 passages, 1 voice"),
            (vec![spoken(1, Some(1), "A"), spoken(2, Some(2), "A")], 2, "2 passages, 2 voices"),
            // A label says nothing beyond its document.
            (vec![spoken(1, None, "A"), spoken(2, None, "A")], 2, "2 passages, 2 voices"),
            (vec![spoken(1, Some(1), "A")], 1, "2 passages, 1 voice"),
            (vec![], 0, "2 passages in 2 documents"),
        ] {
            let study = Study {
                documents: vec![document(1, 3), document(2, 3)],
                cases: vec![case(1, None)],
                links: vec![link(1, 1), link(1, 2)],
                // The same words condensed twice are one passage.
                units: [1, 1, 2].map(|document| unit(document, 7, Relevance::Essential)).to_vec(),
                themes: vec![theme(7, None)],
                spoken: turns.into_iter().collect(),
                ..Study::default()
            };
            let table = work_out(&study, &contrast(&[1], RowAbout::Theme(ThemeId(7))));
            let cell = &table.rows[0].cells[0];
            assert_eq!((cell.voices, cell.passages.len()), (voices, 2), "{:?}", study.spoken);
            assert_eq!(cell.counted(Lang::En), counted);
        }
    }

    /// Four cases, told apart only by what their emptiness means; one has its material in a case beneath.
    #[test]
    fn a_cell_says_which_emptiness_it_is() {
        let read = |document: i64| ReadMark {
            id: ReadMarkId(document),
            guid: Guid::fresh(),
            document: DocumentId(document),
            coder: CoderId(1),
            purpose: Purpose::Condensing,
            codes: None,
            parts: vec![Passage::new(0, 100)],
            tick: document,
            at: String::new(),
        };
        let mut study = Study {
            documents: vec![document(1, 3), document(2, 3), document(3, 0)],
            cases: vec![case(1, None), case(2, None), case(3, None), case(4, None), case(5, Some(1))],
            links: vec![link(5, 1), link(2, 2), link(3, 3)],
            units: vec![unit(1, 7, Relevance::Essential), unit(2, 7, Relevance::Excluded)],
            themes: vec![theme(7, None)],
            reads: vec![read(2)],
            ..Study::default()
        };
        let wanted = contrast(&[1, 2, 3, 4], RowAbout::Theme(ThemeId(7)));
        let states = |study: &Study| -> Vec<&str> {
            work_out(study, &wanted).rows[0].cells.iter().map(|cell| cell.state.key()).collect()
        };
        assert_eq!(states(&study), ["", "not_found", "not_read", "no_material"]);
        let table = work_out(&study, &wanted);
        assert_eq!(table.rows[0].cells[0].passages[0].condensation, "kort 1");
        let label = table.rows[0].cells[2].state.label(Lang::En, |id| study.document_name(id));
        assert_eq!(label, "Not yet read: 100 % of the words remain, in 1 document");
        study.meanings.insert(RowOf::Theme(ThemeId(7)), 2);
        assert_eq!(states(&study), ["", "read_before", "not_read", "no_material"]);
        // Whose reading counts can be chosen.
        study.reader = Some(CoderId(2));
        assert_eq!(states(&study)[1], "not_read");
    }
}
