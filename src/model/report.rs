//! A report: headings, paragraphs and tables whose claims carry marks that lead to their evidence.

use super::{Claim, DocumentId, Lang, Passage};
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
            ReportPart::Cases => lang.t("Case by case", "Fall för fall"),
            ReportPart::Contrasts => lang.t("Contrasts", "Kontraster"),
            ReportPart::Themes => lang.t("Themes", "Teman"),
            ReportPart::Assessments => lang.t("Assessments", "Bedömningar"),
            ReportPart::Questions => lang.t("Answers to the research questions", "Svar på frågeställningarna"),
            ReportPart::Condensations => lang.t("Meaning condensation", "Meningskoncentrering"),
            ReportPart::Method => lang.t("How the study was done", "Så gjordes studien"),
            ReportPart::Items => lang.t("Reporting items", "Rapporteringspunkter"),
            ReportPart::Evidence => lang.t("Evidence", "Belägg"),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The project's title.
    pub title: String,
    pub blocks: Vec<Block>,
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
    format!("{}{}", lang.t("E", "B"), cited + 1)
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
