//! A report: headings, paragraphs and tables whose claims carry marks that lead to their evidence.

use super::{Claim, DocumentId, Lang, Passage};
use crate::say;
use serde::{Deserialize, Serialize};

/// The parts a report is put together from, in the order they stand in.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
    strum::VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ReportPart {
    Cases,
    Contrasts,
    Themes,
    Assessments,
    Questions,
    Condensations,
    Method,
    Items,
    /// What the marks of all other parts lead to.
    Evidence,
}

impl ReportPart {
    /// The heading of the part.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            ReportPart::Cases => say::report_case_by_case(lang),
            ReportPart::Contrasts => say::contrasts(lang),
            ReportPart::Themes => say::themes(lang),
            ReportPart::Assessments => say::assessments(lang),
            ReportPart::Questions => say::report_answers_to_the_research_questions(lang),
            ReportPart::Condensations => say::report_meaning_condensation(lang),
            ReportPart::Method => say::report_how_the_study_was_done(lang),
            ReportPart::Items => say::report_reporting_items(lang),
            ReportPart::Evidence => say::evidence(lang),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The project's title.
    pub title: String,
    pub blocks: Vec<Block>,
    /// The parts that have content, each with the place of its heading among the blocks.
    pub parts: Vec<(ReportPart, usize)>,
    /// What the marks lead to; a mark's number is its place here.
    pub cited: Vec<Cited>,
    /// Whether the report lists its evidence, so that a printed mark leads somewhere.
    pub lists_evidence: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// From 1, a part, to 4.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(Vec<Run>),
    Grid(Grid),
    /// A figure as SVG, and in words what it shows.
    Figure {
        svg: String,
        shows: String,
    },
    /// The entry of the appendix for a mark, by its place in [`Report::cited`].
    Entry(usize),
}

/// A table. Every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    pub columns: Vec<GridColumn>,
    pub rows: Vec<Vec<Vec<Run>>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GridColumn {
    pub heading: String,
    /// How wide it is beside the others, from 1.
    pub weight: u32,
}

/// A stretch of one kind. `\n` in its text breaks the line.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    Text(String),
    Strong(String),
    /// Said beside the text: places, dates, what is missing.
    Quiet(String),
    /// Words of the material.
    Quote(String),
    /// The mark of what was claimed just before, by its place in [`Report::cited`].
    Mark(usize),
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// A written claim and its evidence.
    Claim(Claim),
    /// Words that were condensed or tagged, in themselves.
    Words(DocumentId, Passage),
}

/// A mark and the places it leads to; at least one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited {
    pub basis: Basis,
    pub places: Vec<CitedPlace>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedPlace {
    pub document: DocumentId,
    /// The document's name and the paragraph.
    pub place: String,
    pub passage: Passage,
    pub against: bool,
    /// As it may leave the project.
    pub quote: String,
}

/// What a mark reads: `B12`.
pub fn mark(cited: usize, lang: Lang) -> String {
    format!("{}{}", say::report_e(lang), cited + 1)
}

impl Run {
    /// The words of the run; empty for a mark.
    pub fn words(&self) -> &str {
        match self {
            Run::Text(words) | Run::Strong(words) | Run::Quiet(words) | Run::Quote(words) => words,
            Run::Mark(_) => "",
        }
    }
}

impl Block {
    /// All runs of the block, cell by cell.
    pub fn runs(&self) -> Box<dyn Iterator<Item = &Run> + '_> {
        match self {
            Block::Paragraph(runs) => Box::new(runs.iter()),
            Block::Grid(grid) => Box::new(grid.rows.iter().flatten().flatten()),
            Block::Heading { .. } | Block::Figure { .. } | Block::Entry(_) => Box::new(std::iter::empty()),
        }
    }
}
