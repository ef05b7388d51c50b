//! A question put to the material: terms, what joins them, at which grain, and the filters that narrow it. It is the
//! same for window, scripts and command line; as JSON it has exactly one operator an object.

mod axis;
mod fault;
mod json;
mod pattern;

pub use axis::{CountOf, CrossAxis, Face, ShareOf};
pub use fault::{QueryFault, Wrong};
pub use pattern::pattern;

use super::{Guid, Lang, QueryId, Relevance, VariableOf};
use crate::say;
use serde::{Deserialize, Serialize};

/// So many terms may a question have: each is a bit of what an answer says it was found for.
pub const MOST_TERMS: usize = 64;

/// A question that is kept under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedQuery {
    pub id: QueryId,
    pub guid: Guid,
    /// Unique in the project.
    pub name: String,
    /// JSON, with GUIDs for names of what is in the project: a new name leaves it as it is.
    pub query: String,
}

/// A question, or a part of one. Names are names, paths or GUIDs until they are looked up.
#[derive(Clone, Debug, PartialEq)]
pub enum Query {
    Term(Term),
    Or(Vec<Query>),
    And(Vec<Query>, Grain),
    /// The first without the second.
    Without(Box<[Query; 2]>, Grain),
    AtLeast(u32, Vec<Query>, Grain),
    Common(Vec<Query>),
    /// The first within the second.
    Within(Box<[Query; 2]>),
    Around(Box<[Query; 2]>),
    Near(Side, Box<[Query; 2]>, Distance),
    Of(Box<Query>, Vec<Filter>),
}

/// On which side of the second term the first stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Either,
    Before,
    After,
}

/// What gives passages of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    Code { name: String, below: bool },
    Theme { name: String, below: bool },
    Words(String),
    Lemma { word: String, compounds: bool },
    Prefix(String),
    Regex(String),
    Speaker(String),
    Participant(String),
    Role(String),
    Coder(String),
    Relevance(Relevance),
    Memo,
    Uncoded,
}

/// What counts as one place.
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
    strum::VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Grain {
    /// The passages themselves.
    Words,
    Unit,
    #[default]
    Turn,
    Paragraph,
    Document,
    Participant,
    Case,
}

impl Grain {
    /// As it stands in a sentence: `in the same turn`.
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Grain::Words => say::explore_in_the_same_words(lang),
            Grain::Unit => say::explore_in_the_same_unit(lang),
            Grain::Turn => say::explore_in_the_same_turn(lang),
            Grain::Paragraph => say::explore_in_the_same_paragraph(lang),
            Grain::Document => say::explore_in_the_same_document(lang),
            Grain::Participant => say::explore_with_the_same_participant(lang),
            Grain::Case => say::explore_in_the_same_case(lang),
        }
    }
}

/// How far apart two passages may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distance {
    pub most: u32,
    pub of: DistanceOf,
}

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
pub enum DistanceOf {
    Words,
    Turns,
    Paragraphs,
    Seconds,
}

/// What narrows an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    Case(String),
    Document(String),
    Kind(String),
    Level(String),
    /// Dates, possibly cut to month or year; either may be open.
    Dates {
        from: Option<String>,
        to: Option<String>,
    },
    Variable {
        name: String,
        of: Option<VariableOf>,
        test: Test,
    },
    Participant(String),
    Coder(String),
    Role(String),
    Language(String),
    /// Documents.
    Set(Vec<String>),
    Any(Vec<Filter>),
}

/// What a variable's value is held against; as values are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    Is(String),
    Not(String),
    Below(String),
    Above(String),
    /// The ends included.
    Between(String, String),
    Empty(bool),
}

/// What a name in a question names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    Code,
    Theme,
    Case,
    Document,
    Participant,
    Coder,
    Variable(Option<VariableOf>),
}

impl Side {
    /// As JSON names it.
    pub fn field(self) -> &'static str {
        match self {
            Side::Either => "near",
            Side::Before => "before",
            Side::After => "after",
        }
    }
}

impl Term {
    /// As JSON names it.
    pub fn field(&self) -> &'static str {
        match self {
            Term::Code { .. } => "code",
            Term::Theme { .. } => "theme",
            Term::Words(_) => "words",
            Term::Lemma { .. } => "lemma",
            Term::Prefix(_) => "prefix",
            Term::Regex(_) => "regex",
            Term::Speaker(_) => "speaker",
            Term::Participant(_) => "participant",
            Term::Role(_) => "role",
            Term::Coder(_) => "coder",
            Term::Relevance(_) => "relevance",
            Term::Memo => "memo",
            Term::Uncoded => "uncoded",
        }
    }

    /// What it is about, as it was written; a memo and what is not coded by their own names.
    pub fn name(&self) -> &str {
        match self {
            Term::Code { name, .. } | Term::Theme { name, .. } => name,
            Term::Words(text) | Term::Lemma { word: text, .. } | Term::Prefix(text) | Term::Regex(text) => text,
            Term::Speaker(name) | Term::Participant(name) | Term::Role(name) | Term::Coder(name) => name,
            Term::Relevance(relevance) => relevance.into(),
            Term::Memo | Term::Uncoded => self.field(),
        }
    }
}

impl Query {
    /// The parts that it joins.
    pub fn parts(&self) -> &[Query] {
        match self {
            Query::Term(_) => &[],
            Query::Or(of) | Query::And(of, _) | Query::AtLeast(_, of, _) | Query::Common(of) => of,
            Query::Without(of, _) | Query::Within(of) | Query::Around(of) | Query::Near(_, of, _) => of.as_slice(),
            Query::Of(of, _) => std::slice::from_ref(of.as_ref()),
        }
    }

    pub fn parts_mut(&mut self) -> &mut [Query] {
        match self {
            Query::Term(_) => &mut [],
            Query::Or(of) | Query::And(of, _) | Query::AtLeast(_, of, _) | Query::Common(of) => of,
            Query::Without(of, _) | Query::Within(of) | Query::Around(of) | Query::Near(_, of, _) => of.as_mut_slice(),
            Query::Of(of, _) => std::slice::from_mut(of.as_mut()),
        }
    }

    /// Its terms, from left to right.
    pub fn terms(&self) -> Vec<&Term> {
        match self {
            Query::Term(term) => vec![term],
            _ => self.parts().iter().flat_map(Query::terms).collect(),
        }
    }

    /// The coders that its filters name, from left to right.
    pub fn coders(&self) -> Vec<&str> {
        fn in_filters<'q>(filters: &'q [Filter], found: &mut Vec<&'q str>) {
            for filter in filters {
                match filter {
                    Filter::Coder(name) => found.push(name),
                    Filter::Any(of) => in_filters(of, found),
                    _ => {}
                }
            }
        }
        let mut found = Vec::new();
        if let Query::Of(_, filters) = self {
            in_filters(filters, &mut found);
        }
        found.extend(self.parts().iter().flat_map(Query::coders));
        found
    }

    /// Gives every name of what is in the project to `new`, from left to right, to be looked at or written anew.
    pub fn each_name<E>(&mut self, new: &mut impl FnMut(Named, &mut String) -> Result<(), E>) -> Result<(), E> {
        match self {
            Query::Term(Term::Code { name, .. }) => new(Named::Code, name)?,
            Query::Term(Term::Theme { name, .. }) => new(Named::Theme, name)?,
            Query::Term(Term::Participant(name)) => new(Named::Participant, name)?,
            Query::Term(Term::Coder(name)) => new(Named::Coder, name)?,
            _ => {}
        }
        for part in self.parts_mut() {
            part.each_name(new)?;
        }
        match self {
            Query::Of(_, filters) => filters.iter_mut().try_for_each(|filter| filter.each_name(new)),
            _ => Ok(()),
        }
    }

    /// Gives every text that a person wrote and that names nothing in the project to `new`.
    pub fn each_text(&mut self, new: &mut impl FnMut(&mut String)) {
        if let Query::Term(
            Term::Words(text)
            | Term::Lemma { word: text, .. }
            | Term::Prefix(text)
            | Term::Regex(text)
            | Term::Speaker(text)
            | Term::Role(text),
        ) = self
        {
            new(text);
        }
        self.parts_mut().iter_mut().for_each(|part| part.each_text(new));
        if let Query::Of(_, filters) = self {
            filters.iter_mut().for_each(|filter| filter.each_text(new));
        }
    }
}

impl Filter {
    fn each_name<E>(&mut self, new: &mut impl FnMut(Named, &mut String) -> Result<(), E>) -> Result<(), E> {
        match self {
            Filter::Case(name) => new(Named::Case, name),
            Filter::Document(name) => new(Named::Document, name),
            Filter::Participant(name) => new(Named::Participant, name),
            Filter::Coder(name) => new(Named::Coder, name),
            Filter::Variable { name, of, .. } => new(Named::Variable(*of), name),
            Filter::Set(names) => names.iter_mut().try_for_each(|name| new(Named::Document, name)),
            Filter::Any(filters) => filters.iter_mut().try_for_each(|filter| filter.each_name(new)),
            Filter::Kind(_) | Filter::Level(_) | Filter::Dates { .. } | Filter::Role(_) | Filter::Language(_) => Ok(()),
        }
    }

    fn each_text(&mut self, new: &mut impl FnMut(&mut String)) {
        match self {
            Filter::Kind(text) | Filter::Level(text) | Filter::Role(text) => new(text),
            Filter::Variable { test, .. } => match test {
                Test::Is(text) | Test::Not(text) | Test::Below(text) | Test::Above(text) => new(text),
                Test::Between(low, high) => {
                    new(low);
                    new(high);
                }
                Test::Empty(_) => {}
            },
            Filter::Any(filters) => filters.iter_mut().for_each(|filter| filter.each_text(new)),
            _ => {}
        }
    }
}
