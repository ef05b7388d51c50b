//! What the rows and columns of a crossing may be, and what is counted where they meet.

use crate::model::{Axis, Lang};
use crate::say;
use std::str::FromStr;

/// A kind of rows or columns of a crossing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CrossAxis {
    /// As in the theme table.
    Of(Axis),
    Participant,
    Coder,
    Document,
    /// The values of a variable, by name or GUID.
    Variable(String),
    /// A question that is kept, by name or GUID.
    Query(String),
}

impl CrossAxis {
    /// As it is written: `code`, `variable:storlek`.
    pub fn key(&self) -> String {
        match self {
            CrossAxis::Of(axis) => <&str>::from(axis).to_owned(),
            CrossAxis::Participant => "participant".to_owned(),
            CrossAxis::Coder => "coder".to_owned(),
            CrossAxis::Document => "document".to_owned(),
            CrossAxis::Variable(name) => format!("variable:{name}"),
            CrossAxis::Query(name) => format!("query:{name}"),
        }
    }

    pub fn label(&self, lang: Lang) -> String {
        match self {
            CrossAxis::Of(axis) => axis.label(lang).to_owned(),
            CrossAxis::Participant => say::explore_participants(lang).to_owned(),
            CrossAxis::Coder => say::explore_coders(lang).to_owned(),
            CrossAxis::Document => say::documents(lang).to_owned(),
            CrossAxis::Variable(name) | CrossAxis::Query(name) => name.clone(),
        }
    }
}

impl FromStr for CrossAxis {
    type Err = strum::ParseError;

    fn from_str(text: &str) -> Result<CrossAxis, strum::ParseError> {
        let named = |prefix: &str| text.strip_prefix(prefix).map(str::trim).filter(|name| !name.is_empty());
        Ok(match (text, named("variable:"), named("query:")) {
            (_, Some(name), _) => CrossAxis::Variable(name.to_owned()),
            (_, _, Some(name)) => CrossAxis::Query(name.to_owned()),
            ("participant", ..) => CrossAxis::Participant,
            ("coder", ..) => CrossAxis::Coder,
            ("document", ..) => CrossAxis::Document,
            _ => CrossAxis::Of(text.parse()?),
        })
    }
}

/// What is counted in a cell.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
    strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum CountOf {
    #[default]
    Passages,
    Codings,
    Words,
    Voices,
    Documents,
    Cases,
}

impl CountOf {
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            CountOf::Passages => say::tables_passages(lang),
            CountOf::Codings => say::explore_codings(lang),
            CountOf::Words => say::explore_words(lang),
            CountOf::Voices => say::explore_voices(lang),
            CountOf::Documents => say::documents(lang),
            CountOf::Cases => say::cases(lang),
        }
    }
}

/// Of what a cell is shown as so many per cent.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
    strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum ShareOf {
    Row,
    Column,
    All,
}

impl ShareOf {
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            ShareOf::Row => say::explore_per_cent_of_the_row(lang),
            ShareOf::Column => say::explore_per_cent_of_the_column(lang),
            ShareOf::All => say::explore_per_cent_of_all(lang),
        }
    }
}

/// One way to look at an answer.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
    strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum Face {
    #[default]
    Passages,
    Crossing,
    Together,
    Words,
    Course,
}

impl Face {
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Face::Passages => say::tables_passages(lang),
            Face::Crossing => say::explore_crossing(lang),
            Face::Together => say::explore_together(lang),
            Face::Words => say::explore_words(lang),
            Face::Course => say::explore_course(lang),
        }
    }
}
