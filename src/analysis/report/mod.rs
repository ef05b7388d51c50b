//! Putting a report together from a study, one file a part. What is written stands in one place of it: which that is
//! depends on the parts that were chosen.
//!
//! - `quotes`: what claims rest on, numbered once
//! - `people`: who speaks
//! - `finish`: numbers of headings, tables and figures

mod assessments;
mod cases;
mod condensations;
mod contrasts;
mod evidence;
mod finish;
mod guarded;
mod hypotheses;
mod items;
mod matrix;
mod method;
mod people;
mod questions;
mod quotes;
mod synthesis;
mod themes;

pub use finish::finish;
pub use guarded::check;
pub use items::items_of;

// What tables are read as.
pub(in crate::analysis) use assessments::write as assessments;
pub(in crate::analysis) use cases::{every_activity as activities, every_means_and_ends as means_and_ends};
pub(in crate::analysis) use condensations::write as condensations;
pub(in crate::analysis) use contrasts::write as contrasts;
pub(in crate::analysis) use hypotheses::write as hypotheses;
pub(in crate::analysis) use themes::write as themes;

use super::study::{Study, Texts};
use super::tables::Chosen;
use crate::model::*;
use std::collections::HashMap;
use strum::IntoEnumIterator;

/// Puts together the chosen parts; of none chosen, the usual ones. A part without content is left out. Of the study it
/// needs everything, with evidence already masked. Nothing has a number yet: [`finish`] gives them.
pub fn build(study: &Study, texts: &dyn Texts, cover: Cover, parts: &[ReportPart], lang: Lang) -> Report {
    let wanted = |part: &ReportPart| if parts.is_empty() { part.is_usual() } else { parts.contains(part) };
    let parts: Vec<ReportPart> = ReportPart::iter().filter(wanted).collect();
    let chosen = Chosen::default();
    let mut writing = Writing::new(study, texts, &cover, &parts, &chosen, lang);
    let mut begun = Vec::new();
    for part in &parts {
        let before = writing.blocks.len();
        writing.heading(1, part.title(lang));
        match part {
            ReportPart::Synthesis => synthesis::write(&mut writing),
            ReportPart::Questions => questions::write(&mut writing),
            ReportPart::Cases => cases::write(&mut writing),
            ReportPart::Contrasts => contrasts::write(&mut writing),
            ReportPart::Themes => themes::write(&mut writing),
            ReportPart::Assessments => assessments::write(&mut writing),
            ReportPart::Method => method::write(&mut writing),
            ReportPart::Items => items::write(&mut writing),
            ReportPart::Evidence => evidence::write(&mut writing),
            ReportPart::Condensations => condensations::write(&mut writing),
        }
        // A heading with nothing under it says nothing.
        if writing.drop_bare_heading(before) {
            begun.push((*part, before));
        }
    }
    let (blocks, cited, lists_evidence) = (writing.blocks, writing.cited, writing.lists_evidence);
    Report { blocks, cited, lists_evidence, cover, parts: begun }
}

/// A document of one thing, as `write` writes it in a report, with the words that it cites after it.
pub(in crate::analysis) fn alone(
    study: &Study,
    texts: &dyn Texts,
    cover: Cover,
    chosen: &Chosen,
    lang: Lang,
    write: fn(&mut Writing),
) -> Report {
    let mut writing = Writing::new(study, texts, &cover, &[ReportPart::Evidence], chosen, lang);
    write(&mut writing);
    for block in &mut writing.blocks {
        if let Block::Heading { level, .. } = block {
            // What stands under a part of a report stands here by itself.
            *level = level.saturating_sub(1).max(1);
        }
    }
    let before = writing.blocks.len();
    writing.heading(1, ReportPart::Evidence.title(lang));
    evidence::write(&mut writing);
    writing.drop_bare_heading(before);
    let (blocks, cited) = (writing.blocks, writing.cited);
    let mut report = Report { blocks, cited, lists_evidence: true, cover, parts: Vec::new() };
    finish(&mut report, lang);
    report
}

/// A report being written.
pub(in crate::analysis) struct Writing<'s> {
    study: &'s Study,
    texts: &'s dyn Texts,
    cover: &'s Cover,
    lang: Lang,
    parts: &'s [ReportPart],
    lists_evidence: bool,
    blocks: Vec<Block>,
    cited: Vec<CitedPlace>,
    known: HashMap<(DocumentId, Passage), usize>,
    /// Of what it is; a report is of everything.
    chosen: &'s Chosen,
    /// The chosen cases with all beneath them; `None` for all.
    only: Option<Vec<CaseId>>,
}

impl<'s> Writing<'s> {
    fn new(
        study: &'s Study,
        texts: &'s dyn Texts,
        cover: &'s Cover,
        parts: &'s [ReportPart],
        chosen: &'s Chosen,
        lang: Lang,
    ) -> Writing<'s> {
        let lists_evidence = parts.contains(&ReportPart::Evidence);
        let (blocks, cited, known) = (Vec::new(), Vec::new(), HashMap::new());
        let only = chosen.cases_with_children(study);
        Writing { study, texts, cover, lang, parts, lists_evidence, blocks, cited, known, chosen, only }
    }

    fn has_case(&self, case: CaseId) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(&case))
    }

    /// Whether a passage belongs to what was chosen.
    fn has_passage(&self, document: DocumentId, passage: Passage) -> bool {
        let in_case = || self.study.cases_of(document, passage).iter().any(|case| self.has_case(*case));
        self.chosen.has_document(document) && (self.only.is_none() || in_case())
    }

    /// The chosen cases with their depth, each before those beneath it.
    fn cases_in_order(&self) -> Vec<(&'s Case, u8)> {
        cases_in_order(self.study).into_iter().filter(|(case, _)| self.has_case(case.id)).collect()
    }
}

impl Writing<'_> {
    fn has(&self, part: ReportPart) -> bool {
        self.parts.contains(&part)
    }

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

    /// A table with its name, if it has rows. Columns are headings and weights.
    fn table(&mut self, caption: &str, columns: &[(&str, u32)], rows: Vec<Vec<Vec<Run>>>) {
        let columns =
            columns.iter().map(|(heading, weight)| GridColumn { heading: (*heading).to_owned(), weight: *weight });
        self.grid(Grid { caption: caption.to_owned(), columns: columns.collect(), rows, ..Grid::default() });
    }

    /// A table, without the columns in which no row says anything; nothing if it has no rows.
    fn grid(&mut self, mut grid: Grid) {
        for at in (0..grid.columns.len()).rev() {
            if grid.rows.iter().all(|row| row.get(at).is_none_or(Vec::is_empty)) {
                grid.columns.remove(at);
                grid.rows.iter_mut().filter(|row| at < row.len()).for_each(|row| drop(row.remove(at)));
            }
        }
        if !grid.rows.is_empty() && !grid.columns.is_empty() {
            self.blocks.push(Block::Grid(grid));
        }
    }

    /// Takes back a heading after which nothing was written; gives whether something was.
    fn drop_bare_heading(&mut self, at: usize) -> bool {
        let is_bare = self.blocks.len() == at + 1;
        if is_bare {
            self.blocks.truncate(at);
        }
        !is_bare
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
