//! A table that went out, was changed in a spreadsheet and comes back: what was changed there becomes a change here.
//!
//! - `compare`: what a sheet says against what the project says now
//! - `actions`: the actions that carry the changes out

mod actions;
mod compare;
#[cfg(test)]
mod tests;

pub use compare::compare;

use crate::analysis::tables::editable::{ID, VERSION};
use crate::formats::import::survey::SurveyTable;
use crate::model::*;
use crate::say;
use crate::session::ActionError;
use crate::session::apply::{self, Context};

/// A sheet that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    pub table: TableName,
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
    /// What it changes, once it has been compared; a person may take some of it out.
    pub found: Option<Found>,
}

/// What a sheet changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// In the sheet's order.
    pub changes: Vec<Change>,
    pub problems: Vec<Problem>,
}

/// One cell that says something else than the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The sheet's row, the headings' being 1.
    pub row: usize,
    /// What the row is about, for people.
    pub about: String,
    /// The column's heading.
    pub heading: String,
    pub before: String,
    pub after: String,
    /// The project says something else than when the table went out.
    pub newer_here: bool,
    /// The theme that it names is to be made.
    pub new_theme: bool,
    pub wanted: bool,
    key: String,
    target: Target,
}

/// What the project calls the row, with what it says now. Names or GUIDs, as actions take them.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    Unit { unit: String },
    Cell { case: String },
    Finding { contrast: String, row: String, kind: String, text: String, searched: String },
    Assessment { case: String, set: String, criterion: String, occasion: String, rating: String, reasoning: String },
}

/// What of a sheet cannot be carried out. Rows count from the headings' row, which is 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    UnknownRow { row: usize },
    Twice { row: usize },
    UnknownValue { row: usize, heading: String, value: String },
    NoKind { row: usize },
    NoSearched { row: usize },
}

impl Message for Problem {
    fn message(&self, lang: Lang) -> String {
        match self {
            Problem::UnknownRow { row } => say!(lang,
                en: "Row {row} is about nothing in this project; it was removed here, or belongs to another one",
                sv: "Rad {row} handlar inte om något i projektet; det är borttaget här eller hör till ett annat"),
            Problem::Twice { row } => say!(lang,
                en: "Row {row} is about the same as a row above it, which counts",
                sv: "Rad {row} handlar om samma sak som en rad ovanför, som är den som gäller"),
            Problem::UnknownValue { row, heading, value } => say!(lang,
                en: "Row {row}: “{value}” is none of the values that {heading} can have",
                sv: "Rad {row}: ”{value}” är inget av de värden som {heading} kan ha"),
            Problem::NoKind { row } => say!(lang,
                en: "Row {row}: a finding needs its kind, as alike or differs",
                sv: "Rad {row}: ett fynd behöver sitt slag, till exempel lika eller skiljer sig"),
            Problem::NoSearched { row } => say!(lang,
                en: "Row {row}: what is absent needs a word on where it was looked for",
                sv: "Rad {row}: det som saknas behöver ett ord om var det eftersöktes"),
        }
    }
}

impl Change {
    /// What a cell says, for people: `before` or `after`.
    pub fn shown<'t>(&self, text: &'t str, lang: Lang) -> &'t str {
        match self.key.as_str() {
            "relevance" => text.parse::<Relevance>().map_or(text, |relevance| relevance.label(lang)),
            "kind" => text.parse::<FindingKind>().map_or(text, |kind| kind.label(lang)),
            _ => text,
        }
    }
}

/// What a sheet did to the project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    pub made: usize,
    /// Changes that were left out: not wanted, or newer here.
    pub left: usize,
    pub problems: Vec<Problem>,
}

impl Message for Changed {
    fn message(&self, lang: Lang) -> String {
        let Changed { made, left, .. } = self;
        let made = lang.count(*made, ["cell changed", "cells changed"], ["cell ändrad", "celler ändrade"]);
        match left {
            0 => made,
            left => made + &say!(lang, en: ", {left} left as before", sv: ", {left} som förut"),
        }
    }
}

/// A table as a sheet of ours that comes back; none if it carries no ids and versions.
pub fn recognise(table: &SurveyTable) -> Option<Edited> {
    let headings: Vec<String> = table.columns.iter().map(|column| column.heading.trim().to_owned()).collect();
    place(&headings, ID)?;
    let version = place(&headings, VERSION)?;
    let called = table.rows.iter().filter_map(|row| row.get(version)?.split(' ').next());
    let name = called.filter_map(|word| word.parse::<TableName>().ok()).next()?;
    Some(Edited { table: name, headings, rows: table.rows.clone(), found: None })
}

fn place(headings: &[String], name: &str) -> Option<usize> {
    headings.iter().rposition(|heading| heading.eq_ignore_ascii_case(name))
}

/// Carries out what is wanted of a sheet. One that nobody has looked at gives way where the project is newer.
pub fn commit(context: &Context, edited: Edited) -> Result<Changed, ActionError> {
    let found = match edited.found {
        Some(found) => found,
        None => compare(context.writer.reader(), &edited)?,
    };
    let made = actions::of(&found.changes);
    for action in &made.actions {
        apply::one(context, action)?;
    }
    Ok(Changed { made: made.cells, left: found.changes.len() - made.cells, problems: found.problems })
}
