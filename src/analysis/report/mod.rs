//! Putting a report together from a study, one file a part.

mod assessments;
mod cases;
mod condensations;
mod contrasts;
mod evidence;
mod guarded;
mod items;
mod method;
mod questions;
mod themes;

pub use guarded::check;

use super::study::{Study, Texts};
use crate::model::*;
use crate::say;
use std::collections::HashMap;
use strum::IntoEnumIterator;

/// Puts together the chosen parts; of none chosen, all. A part without content is left out. Of the
/// study it needs everything, with evidence already masked.
pub fn build(study: &Study, texts: &dyn Texts, title: &str, parts: &[ReportPart], lang: Lang) -> Report {
    let mut writing = Writing {
        study,
        texts,
        title,
        lang,
        blocks: Vec::new(),
        cited: Vec::new(),
        known: HashMap::new(),
        paragraphs: HashMap::new(),
    };
    let mut begun = Vec::new();
    let wanted = |part: &ReportPart| parts.is_empty() || parts.contains(part);
    for part in ReportPart::iter().filter(wanted) {
        let before = writing.blocks.len();
        writing.heading(1, part.title(lang));
        match part {
            ReportPart::Cases => cases::write(&mut writing),
            ReportPart::Contrasts => contrasts::write(&mut writing),
            ReportPart::Themes => themes::write(&mut writing),
            ReportPart::Assessments => assessments::write(&mut writing),
            ReportPart::Questions => questions::write(&mut writing),
            ReportPart::Condensations => condensations::write(&mut writing),
            ReportPart::Method => method::write(&mut writing),
            ReportPart::Items => items::write(&mut writing),
            ReportPart::Evidence => evidence::write(&mut writing),
        }
        // A heading with nothing under it says nothing.
        if writing.blocks.len() == before + 1 {
            writing.blocks.truncate(before);
        } else {
            begun.push((part, before));
        }
    }
    let lists_evidence = wanted(&ReportPart::Evidence);
    Report { title: title.to_owned(), blocks: writing.blocks, parts: begun, cited: writing.cited, lists_evidence }
}

/// A report being written.
struct Writing<'s> {
    study: &'s Study,
    texts: &'s dyn Texts,
    title: &'s str,
    lang: Lang,
    blocks: Vec<Block>,
    cited: Vec<Cited>,
    known: HashMap<Basis, usize>,
    /// Paragraphs already counted, for they are asked for again and again.
    paragraphs: HashMap<(DocumentId, Pos), u32>,
}

impl Writing<'_> {
    fn heading(&mut self, level: u8, text: &str) {
        self.blocks.push(Block::Heading { level, text: text.to_owned() });
    }

    fn paragraph(&mut self, runs: Vec<Run>) {
        if !runs.is_empty() {
            self.blocks.push(Block::Paragraph(runs));
        }
    }

    /// A paragraph of plain words, if there are any.
    fn plain(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.blocks.push(Block::Paragraph(vec![Run::Text(text.trim().to_owned())]));
        }
    }

    /// A table, if it has rows. Columns are headings and weights.
    fn grid(&mut self, columns: &[(&str, u32)], rows: Vec<Vec<Vec<Run>>>) {
        if rows.is_empty() {
            return;
        }
        let columns =
            columns.iter().map(|(heading, weight)| GridColumn { heading: (*heading).to_owned(), weight: *weight });
        self.blocks.push(Block::Grid(Grid { columns: columns.collect(), rows }));
    }

    /// Takes back a heading after which nothing was written.
    fn drop_bare_heading(&mut self, at: usize) {
        if self.blocks.len() == at + 1 {
            self.blocks.truncate(at);
        }
    }

    /// The words of a claim and its mark; no mark where the claim has no evidence.
    fn claim(&mut self, words: &str, claim: Claim) -> Vec<Run> {
        let mut runs = text(words);
        runs.extend(self.mark_of(claim));
        runs
    }

    fn mark_of(&mut self, claim: Claim) -> Option<Run> {
        let basis = Basis::Claim(claim);
        if let Some(known) = self.known.get(&basis) {
            return Some(Run::Mark(*known));
        }
        let study = self.study;
        let places: Vec<CitedPlace> = study
            .evidence_of(claim)
            .map(|evidence| CitedPlace {
                document: evidence.document,
                place: self.place(evidence.document, evidence.passage.start),
                passage: evidence.passage,
                against: evidence.against,
                quote: evidence.quote.clone(),
            })
            .collect();
        self.cite(basis, places)
    }

    /// The mark of words that carry what was made of them.
    fn mark_words(&mut self, document: DocumentId, passage: Passage) -> Option<Run> {
        let basis = Basis::Words(document, passage);
        if let Some(known) = self.known.get(&basis) {
            return Some(Run::Mark(*known));
        }
        let place = self.place(document, passage.start);
        let quote = self.texts.words(document, passage);
        self.cite(basis, vec![CitedPlace { document, place, passage, against: false, quote }])
    }

    fn cite(&mut self, basis: Basis, places: Vec<CitedPlace>) -> Option<Run> {
        if places.is_empty() {
            return None;
        }
        let at = self.cited.len();
        self.cited.push(Cited { basis, places });
        self.known.insert(basis, at);
        Some(Run::Mark(at))
    }

    /// Where a passage stands, for people: the document, the paragraph and who speaks.
    fn place(&mut self, document: DocumentId, at: Pos) -> String {
        let texts = self.texts;
        let paragraph = *self.paragraphs.entry((document, at)).or_insert_with(|| texts.paragraph(document, at));
        let name = self.study.document_name(document);
        let place = say!(self.lang, report_name_paragraph_paragraph, name, paragraph);
        match self.study.speaker_at(document, at) {
            "" => place,
            speaker => format!("{place}, {speaker}"),
        }
    }
}

/// Words as a cell or paragraph; nothing for none.
fn text(words: &str) -> Vec<Run> {
    let words = words.trim();
    if words.is_empty() { Vec::new() } else { vec![Run::Text(words.to_owned())] }
}

fn strong(words: &str) -> Vec<Run> {
    if words.is_empty() { Vec::new() } else { vec![Run::Strong(words.to_owned())] }
}

fn quiet(words: impl Into<String>) -> Run {
    Run::Quiet(words.into())
}

/// The cases with their depth, each before those beneath it.
fn cases_in_order(study: &Study) -> Vec<(&Case, u8)> {
    let mut found = Vec::new();
    let mut waiting: Vec<(&Case, u8)> =
        study.cases.iter().filter(|case| case.parent.is_none()).rev().map(|case| (case, 0)).collect();
    while let Some((case, depth)) = waiting.pop() {
        // A damaged file could hold a ring.
        if found.len() > study.cases.len() {
            break;
        }
        found.push((case, depth));
        waiting.extend(
            study.cases.iter().filter(|child| child.parent == Some(case.id)).rev().map(|child| (child, depth + 1)),
        );
    }
    found
}

/// The occasions in the study's order, then those met only among assessments.
fn occasions(study: &Study) -> Vec<&str> {
    let mut occasions: Vec<&str> = study.occasions.iter().map(String::as_str).collect();
    for assessment in &study.assessments {
        if !occasions.contains(&assessment.occasion.as_str()) {
            occasions.push(&assessment.occasion);
        }
    }
    occasions
}
