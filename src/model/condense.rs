//! From natural meaning units to statements: the ladder of meaning condensation.

use super::{
    AxisPlace, CaseId, CoderId, DocumentId, Guid, Passage, QuestionId, StatementId, ThemeCellId, ThemeId, UnitId,
};
use crate::say;
use serde::{Deserialize, Serialize};

/// A natural unit of meaning in a document, as the speaker expresses it, and what was made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeaningUnit {
    pub id: UnitId,
    pub guid: Guid,
    pub document: DocumentId,
    pub passage: Passage,
    pub relevance: Relevance,
    /// The unit restated in one short sentence; empty until written.
    pub condensation: String,
    /// What the researcher reads out of it, kept apart.
    pub interpretation: String,
    pub theme: Option<ThemeId>,
    pub coder: CoderId,
    /// What it says about each research question, in the questions' order.
    pub answers: Vec<(QuestionId, String)>,
}

#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Relevance {
    #[default]
    Essential,
    /// Needed to understand the rest, but not about the study's questions.
    Context,
    /// Read and set aside.
    Excluded,
}

impl Relevance {
    pub fn label(self, lang: super::Lang) -> &'static str {
        match self {
            Relevance::Essential => say::condense_essential(lang),
            Relevance::Context => say::condense_context(lang),
            Relevance::Excluded => say::condense_excluded(lang),
        }
    }
}

/// What the study asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: QuestionId,
    pub guid: Guid,
    /// Short; the text itself when none was given. Unique.
    pub label: String,
    pub text: String,
}

/// What gathers condensations across documents. Themes form a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    pub id: ThemeId,
    pub guid: Guid,
    pub parent: Option<ThemeId>,
    /// Unique in the project.
    pub name: String,
    pub description: String,
    /// What the theme does not comprise.
    pub not: String,
}

/// What a descriptive statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatementOn {
    Document(DocumentId),
    Case(CaseId),
    /// All of it.
    Study,
}

/// The descriptive statement that ties the themes of a document, a case or the study together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub id: StatementId,
    pub guid: Guid,
    pub on: StatementOn,
    pub question: Option<QuestionId>,
    pub text: String,
}

/// The written summary where two places of different axes meet, mostly a case and a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeCell {
    pub id: ThemeCellId,
    pub guid: Guid,
    /// In the order of their axes, whichever of them is shown as a row.
    pub places: [AxisPlace; 2],
    pub text: String,
}

impl ThemeCell {
    /// Whether this is the cell of a case under a theme.
    pub fn is_of(&self, case: CaseId, theme: ThemeId) -> bool {
        self.places == [AxisPlace::Case(case), AxisPlace::Theme(theme)]
    }
}
