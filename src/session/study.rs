//! Loading what an analysis works on, and giving it the words of passages.

use super::Error;
use crate::analysis::masks::Masks;
use crate::analysis::study::{DocumentRow, Study, Texts};
use crate::analysis::uses::{Use, uses};
use crate::model::*;
use crate::store::variable::ValueOn;
use crate::store::{self, Reader, StoreError};
use std::cell::RefCell;
use std::collections::HashMap;

/// Everything but codings, texts and what is worked out from them.
pub fn frame(reader: Reader) -> Result<Study, StoreError> {
    let documents = store::document::all(reader)?
        .into_iter()
        .zip(store::document::work_done(reader)?)
        .map(|(document, (_, codings, units))| DocumentRow {
            id: document.id,
            guid: document.guid,
            name: document.name,
            kind: document.kind,
            date: document.date,
            level: document.level,
            language: document.language,
            characters: document.characters,
            words: document.words,
            codings,
            units,
        })
        .collect();
    let (mut case_values, mut document_values, mut participant_values) = (Vec::new(), Vec::new(), Vec::new());
    for (variable, on, value) in store::variable::values(reader)? {
        match on {
            ValueOn::Case(case) => case_values.push((variable, case, value)),
            ValueOn::Document(document) => document_values.push((variable, document, value)),
            ValueOn::Participant(participant) => participant_values.push((variable, participant, value)),
        }
    }
    let mut study = Study {
        documents,
        cases: store::case::all(reader)?,
        links: store::case::links(reader)?,
        participants: store::participant::all(reader)?,
        spoken: spoken(reader)?,
        alone: store::document::of_one_participant(reader)?,
        variables: store::variable::all(reader)?,
        case_values,
        document_values,
        participant_values,
        coders: store::project::coders(reader)?,
        codes: store::code::all(reader)?,
        codings: Vec::new(),
        questions: store::unit::questions(reader)?,
        themes: store::theme::all(reader)?,
        units: store::unit::all(reader)?,
        cells: store::theme::cells(reader)?,
        statements: store::statement::all(reader)?,
        contrasts: store::contrast::all(reader)?,
        findings: store::contrast::findings(reader)?,
        sets: store::assessment::sets(reader)?,
        assessments: store::assessment::all(reader)?,
        memos: store::memo::all(reader)?,
        evidence: store::evidence::all(reader)?,
        words: Default::default(),
        set_aside: Vec::new(),
        activities: store::judge::activities(reader)?,
        means_ends: store::judge::means_ends(reader)?,
        occasions: store::judge::occasions(reader)?,
        standings: store::course::standings(reader)?,
        code_events: store::course::code_events(reader)?,
        question_links: store::question::links(reader)?,
        keywords: store::question::keywords(reader)?,
        queries: store::query::all(reader)?,
        reported: store::reported::all(reader)?,
        steps: Vec::new(),
        consents: store::confidence::consents(reader)?,
        quarantines: store::confidence::quarantines(reader)?,
        reads: store::reading::marks(reader)?,
        reader: None,
        meanings: store::reading::meanings(reader)?,
        silences: store::reading::silences(reader)?,
        settlements: store::settlement::all(reader)?,
        overalls: store::assessment::overalls(reader)?,
        belonging: std::sync::OnceLock::new(),
    };
    study.without_quarantined();
    Ok(study)
}

/// Adds where the words of each text stand: for all that counts them.
pub fn with_words(reader: Reader, mut study: Study) -> Result<Study, StoreError> {
    for document in &study.documents {
        let text = store::document::text(reader, document.id)?;
        study.words.insert(document.id, word_places(&text));
    }
    let said: Vec<u32> = study
        .documents
        .iter()
        .map(|document| study.words_in(document.id, &study.said_in(document.id, |_| true)))
        .collect();
    for (document, words) in study.documents.iter_mut().zip(said) {
        document.words = words;
    }
    Ok(study)
}

/// What a study holds, by the names that scripts use, as its tables and reports have it: without what is in quarantine
/// and those who have withdrawn. Words are those that are said, without the labels of speakers.
pub fn counts(reader: Reader) -> Result<Vec<(&'static str, usize)>, StoreError> {
    let study = whole(reader)?;
    let words: usize = study.documents.iter().map(|document| document.words as usize).sum();
    let taking_part = study.participants.iter().filter(|known| !study.has_withdrawn(known.id)).count();
    let condensed = study.units.iter().filter(|unit| !unit.condensation.is_empty()).count();
    Ok(vec![
        ("documents", study.documents.len()),
        ("words", words),
        ("cases", study.cases.len()),
        ("participants", taking_part),
        ("codes", study.codes.len()),
        ("codings", study.codings.len()),
        ("meaning_units", study.units.len()),
        ("condensations", condensed),
        ("themes", study.themes.len()),
        ("questions", study.questions.len()),
        ("statements", study.statements.len()),
        ("theme_cells", study.cells.len()),
        ("contrasts", study.contrasts.len()),
        ("findings", study.findings.len()),
        ("criteria", study.sets.iter().map(|set| set.criteria.len()).sum()),
        ("assessments", study.assessments.len()),
        ("memos", study.memos.len()),
        ("steps", study.steps.iter().filter(|step| step.state == StepState::Done).count()),
    ])
}

/// What can be named in a question, and nothing else.
pub fn names(reader: Reader) -> Result<Study, StoreError> {
    let row = |document: store::document::Document| DocumentRow {
        id: document.id,
        guid: document.guid,
        name: document.name,
        kind: document.kind,
        date: document.date,
        level: document.level,
        language: document.language,
        characters: document.characters,
        words: document.words,
        codings: 0,
        units: 0,
    };
    Ok(Study {
        documents: store::document::all(reader)?.into_iter().map(row).collect(),
        cases: store::case::all(reader)?,
        participants: store::participant::all(reader)?,
        variables: store::variable::all(reader)?,
        coders: store::project::coders(reader)?,
        codes: store::code::all(reader)?,
        themes: store::theme::all(reader)?,
        ..Study::default()
    })
}

/// Everything, for tables.
pub fn whole(reader: Reader) -> Result<Study, StoreError> {
    let mut study = with_words(reader, frame(reader)?)?;
    store::coding::each(reader, |coding| study.codings.push(coding))?;
    study.steps = store::steps(reader)?;
    study.without_quarantined();
    Ok(study)
}

/// How much each code is used, without loading anything else.
pub fn code_uses(reader: Reader) -> Result<HashMap<CodeId, Use>, StoreError> {
    let masks = Masks::quarantined(&store::confidence::quarantines(reader)?);
    let mut codings = Vec::new();
    store::coding::each_place(reader, |code, document, passage| {
        if !masks.touch(document, passage) {
            codings.push((code, document, passage));
        }
    })?;
    Ok(uses(&store::code::all(reader)?, codings.into_iter()))
}

/// The codings of a code and of those beneath it: what its use counts.
pub fn codings_beneath(reader: Reader, code: CodeId) -> Result<Vec<Coding>, StoreError> {
    let masks = Masks::quarantined(&store::confidence::quarantines(reader)?);
    let tree: Vec<_> = store::code::all(reader)?.iter().map(|code| (code.id, code.parent)).collect();
    let mut all = Vec::new();
    for code in crate::analysis::study::beneath(code, &tree) {
        all.extend(store::coding::of_code(reader, code)?);
    }
    all.retain(|coding| !masks.touch(coding.document, coding.passage));
    all.sort_by_key(|coding| (coding.document, coding.passage.start, std::cmp::Reverse(coding.passage.end), coding.id));
    Ok(all)
}

/// What working out one contrast needs: of the codings only those of its rows.
pub fn for_contrast(reader: Reader, contrast: &Contrast) -> Result<Study, Error> {
    let mut study = with_words(reader, frame(reader)?)?;
    let tree: Vec<_> = study.codes.iter().map(|code| (code.id, code.parent)).collect();
    for row in &contrast.rows {
        if let RowAbout::Code(code) = row.about {
            for code in crate::analysis::study::beneath(code, &tree) {
                study.codings.extend(store::coding::of_code(reader, code)?);
            }
        }
    }
    study.codings.sort_by_key(|coding| (coding.document, coding.passage, coding.id));
    study.codings.dedup_by_key(|coding| coding.id);
    study.without_quarantined();
    Ok(study)
}

/// What a theme table needs: the codings only where its axes ask for them.
pub fn for_structure(reader: Reader, codings: bool) -> Result<Study, Error> {
    let mut study = with_words(reader, frame(reader)?)?;
    if codings {
        store::coding::each(reader, |coding| study.codings.push(coding))?;
        study.without_quarantined();
    }
    Ok(study)
}

/// What questions put to the material need: everything that can be named or found, without the places of words.
pub fn for_explore(reader: Reader) -> Result<Study, Error> {
    let mut study = frame(reader)?;
    store::coding::each(reader, |coding| study.codings.push(coding))?;
    study.without_quarantined();
    Ok(study)
}

fn spoken(reader: Reader) -> Result<HashMap<DocumentId, Vec<Spoken>>, StoreError> {
    let mut spoken: HashMap<DocumentId, Vec<Spoken>> = HashMap::new();
    store::document::each_turn(reader, |document, turn| spoken.entry(document).or_default().push(turn))?;
    Ok(spoken)
}

/// Reads texts as they are asked for and keeps the latest.
pub struct ReadTexts<'r> {
    reader: Reader<'r>,
    masks: Masks,
    lang: Lang,
    latest: RefCell<Option<(DocumentId, String, TextIndex)>>,
}

impl<'r> ReadTexts<'r> {
    /// Texts as the project's own views show them.
    pub fn new(reader: Reader<'r>, study: &Study, lang: Lang) -> ReadTexts<'r> {
        ReadTexts { reader, masks: Masks::quarantined(&study.quarantines), lang, latest: RefCell::new(None) }
    }

    /// Texts as they may leave the project.
    pub fn for_export(reader: Reader<'r>, study: &Study, lang: Lang) -> ReadTexts<'r> {
        ReadTexts { masks: Masks::for_export(study), ..ReadTexts::new(reader, study, lang) }
    }

    /// Puts marks in the quotes that evidence recorded, as in the texts themselves, and where claims cite what is in
    /// quarantine.
    pub fn mask_evidence(&self, study: &mut Study) {
        for evidence in &mut study.evidence {
            if self.masks.touch(evidence.document, evidence.passage) {
                evidence.quote = self.words(evidence.document, evidence.passage);
            }
        }
        study.tell_set_aside(self.lang);
    }

    fn with<T>(&self, document: DocumentId, take: impl FnOnce(&str, &TextIndex) -> T) -> T {
        let mut latest = self.latest.borrow_mut();
        let (_, text, index) = match latest.take() {
            Some(known) if known.0 == document => latest.insert(known),
            _ => {
                // A text that cannot be read shows as empty; `check` tells that it is missing.
                let text = store::document::text(self.reader, document).unwrap_or_default();
                let index = TextIndex::new(&text);
                latest.insert((document, text, index))
            }
        };
        take(text, index)
    }
}

impl Texts for ReadTexts<'_> {
    fn words(&self, document: DocumentId, passage: Passage) -> String {
        self.with(document, |text, index| self.masks.words(document, passage, index.slice(text, passage), self.lang))
    }

    fn paragraph(&self, document: DocumentId, at: Pos) -> u32 {
        self.with(document, |text, index| {
            let before = text.get(..index.byte(text, at)).unwrap_or("");
            // Whole lines alone: the one in which the position stands is the next.
            let lines = before.rsplit_once('\n').map_or("", |(lines, _)| lines);
            lines.split('\n').filter(|line| !line.trim().is_empty()).count() as u32 + 1
        })
    }
}

#[cfg(test)]
mod tests;
