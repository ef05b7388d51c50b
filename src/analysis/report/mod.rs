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

use super::study::{Study, Texts};
use crate::model::*;
use std::collections::HashMap;
use strum::IntoEnumIterator;

/// Puts together the chosen parts; of none chosen, the usual ones. A part without content is left out. Of the study it
/// needs everything, with evidence already masked. Nothing has a number yet: [`finish`] gives them.
pub fn build(study: &Study, texts: &dyn Texts, cover: Cover, parts: &[ReportPart], lang: Lang) -> Report {
    let wanted = |part: &ReportPart| if parts.is_empty() { part.is_usual() } else { parts.contains(part) };
    let parts: Vec<ReportPart> = ReportPart::iter().filter(wanted).collect();
    let lists_evidence = parts.contains(&ReportPart::Evidence);
    let mut writing = Writing {
        study,
        texts,
        cover: &cover,
        lang,
        parts: &parts,
        lists_evidence,
        blocks: Vec::new(),
        cited: Vec::new(),
        known: HashMap::new(),
    };
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
    let (blocks, cited) = (writing.blocks, writing.cited);
    Report { blocks, cited, lists_evidence, cover, parts: begun }
}

/// A report being written.
struct Writing<'s> {
    study: &'s Study,
    texts: &'s dyn Texts,
    cover: &'s Cover,
    lang: Lang,
    parts: &'s [ReportPart],
    lists_evidence: bool,
    blocks: Vec<Block>,
    cited: Vec<CitedPlace>,
    known: HashMap<(DocumentId, Passage), usize>,
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
