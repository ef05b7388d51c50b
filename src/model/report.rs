//! A report: headings, paragraphs and tables whose claims carry marks that lead to their evidence.

use super::{ContrastId, CriteriaSetId, DocumentId, Lang, Passage};
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
    /// What the study as a whole came to.
    Synthesis,
    Questions,
    Cases,
    Contrasts,
    Themes,
    Assessments,
    Method,
    Items,
    /// What the marks of all other parts lead to.
    Evidence,
    Condensations,
}

impl ReportPart {
    /// Whether it stands in a report of which no parts were chosen. Condensations are most of the material over again.
    pub fn is_usual(self) -> bool {
        self != ReportPart::Condensations
    }

    /// The heading of the part.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            ReportPart::Synthesis => say::report_what_the_study_came_to(lang),
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
    pub cover: Cover,
    pub blocks: Vec<Block>,
    /// The parts that have content, each with the place of its heading among the blocks.
    pub parts: Vec<(ReportPart, usize)>,
    /// What the marks lead to, each passage once; a mark's number is its place here.
    pub cited: Vec<CitedPlace>,
    /// Whether the report lists its evidence, so that a printed mark leads somewhere.
    pub lists_evidence: bool,
}

/// What stands before the contents. What is empty is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// Nobody gave the title: it is the file's name.
    pub is_untitled: bool,
    pub title: String,
    pub purpose: String,
    pub author: String,
    pub organisation: String,
    /// In the author's words or as ISO; empty for the day on which it leaves.
    pub date: String,
}

impl Cover {
    /// Its lines, with the day on which it leaves where the author gave none.
    pub fn below_title<'c>(&'c self, today: &'c str) -> impl Iterator<Item = &'c str> {
        let date = if self.date.trim().is_empty() { today } else { &self.date };
        [self.author.as_str(), &self.organisation, date].into_iter().map(str::trim).filter(|line| !line.is_empty())
    }
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
    /// A figure as SVG, and in words what it shows, which also stands beneath it.
    Figure {
        svg: String,
        shows: String,
    },
    /// The entry of the appendix for a mark, by its place in [`Report::cited`].
    Entry(usize),
}

/// A table. Every row has as many cells as there are columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// What stands above it; empty for a table that needs no name.
    pub caption: String,
    /// What refers to it from elsewhere in the report.
    pub target: Option<TableRef>,
    /// Many narrow columns that are to be seen at once: small type, little air.
    pub dense: bool,
    pub columns: Vec<GridColumn>,
    pub rows: Vec<Vec<Vec<Run>>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GridColumn {
    pub heading: String,
    /// How wide it is beside the others, from 1.
    pub weight: u32,
}

/// A table that other places refer to: "Table 3".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableRef {
    Contrast(ContrastId),
    Criteria(CriteriaSetId),
    ThemeTable,
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
    /// Words that lead to a table; a finished report has them as text.
    See(TableRef),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedPlace {
    pub document: DocumentId,
    /// The document's name, the paragraph, who speaks and in what role.
    pub place: String,
    pub passage: Passage,
    /// As it may leave the project.
    pub quote: String,
}

/// What a mark reads: `[12]`.
pub fn mark(cited: usize) -> String {
    format!("[{}]", cited + 1)
}

/// What a mark's entry is found by within a file: `q12`.
pub fn anchor(cited: usize) -> String {
    format!("q{}", cited + 1)
}

impl Run {
    /// The words of the run; empty for a mark and a reference.
    pub fn words(&self) -> &str {
        match self {
            Run::Text(words) | Run::Strong(words) | Run::Quiet(words) | Run::Quote(words) => words,
            Run::Mark(_) | Run::See(_) => "",
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

/// A list of what reports of qualitative studies are expected to tell.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
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
pub enum Standard {
    Coreq,
    Srqr,
}

impl Standard {
    pub fn name(self) -> &'static str {
        match self {
            Standard::Coreq => "COREQ",
            Standard::Srqr => "SRQR",
        }
    }

    /// How many items it has, numbered from 1.
    pub fn items(self) -> u8 {
        match self {
            Standard::Coreq => 32,
            Standard::Srqr => 21,
        }
    }
}

/// What a person wrote about an item of a standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    pub standard: Standard,
    pub item: u8,
    pub text: String,
}
