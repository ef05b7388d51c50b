//! A table that went out, was changed in a spreadsheet and comes back: what was changed there becomes a change here.
//!
//! - `compare`: what a sheet says against what the project says now
//! - `columns`: which column of the sheet is which of the table
//! - `target`: what the project calls a row
//! - `actions`: the actions that carry the changes out
//! - `problem`: what of a sheet cannot be carried out

mod actions;
mod columns;
mod compare;
mod problem;
mod target;
#[cfg(test)]
mod tests;

pub use compare::compare;
pub use problem::Problem;

use crate::analysis::structure;
use crate::analysis::tables::editable::{self, ID, VERSION, table_of};
use crate::analysis::tables::{THEME_AXES, told_by};
use crate::formats::import::ImportError;
use crate::formats::import::survey::SurveyTable;
use crate::model::*;
use crate::say;
use crate::session::ActionError;
use crate::session::apply::{self, Context};
use crate::session::import::ReadFile;
use crate::session::study::frame;
use crate::store::Reader;
use std::collections::HashSet;
use strum::IntoEnumIterator;
use target::Target;

/// A sheet that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    pub table: TableName,
    /// The rows and columns of a theme table.
    axes: [Axis; 2],
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
    /// It names a theme that is not there, and that is made only if a person wants it.
    pub new_theme: bool,
    pub wanted: bool,
    key: String,
    target: Target,
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
        let made = say!(lang, import_n_cells_changed, n = *made);
        match left {
            0 => made,
            left => made + &say!(lang, import_left_left_as_before, left),
        }
    }
}

/// A table as a sheet of ours that comes back; none if it is not known to be ours.
///
/// # Errors
/// [`ImportError::OwnTable`] for one in which nothing can be changed, or whose changes could not be told.
pub fn recognise(table: &SurveyTable) -> Result<Option<Edited>, ImportError> {
    let headings: Vec<String> = table.columns.iter().map(|column| column.heading.trim().to_owned()).collect();
    let known = || told_by(&headings);
    if let (Some(_), Some(version)) = (place(&headings, ID), place(&headings, VERSION)) {
        let found = table.rows.iter().filter_map(|row| table_of(row.get(version)?)).next();
        let without_rows = || known().filter(|_| table.rows.is_empty()).map(|name| (name, THEME_AXES));
        if let Some((name, axes)) = found.or_else(without_rows) {
            return Ok(Some(Edited { table: name, axes, headings, rows: table.rows.clone(), found: None }));
        }
    }
    match known() {
        Some(TableName::Codebook) | None => Ok(None),
        Some(table) => Err(own(table)),
    }
}

/// Why a table of ours is not taken in.
fn own(table: TableName) -> ImportError {
    ImportError::OwnTable { table, comes_back: editable::comes_back(table) }
}

/// The headings of a table that may be a theme table of ours without ids: the first is that of an axis. Only the
/// project can tell, by [`known_here`].
pub fn axis_headings(table: &SurveyTable) -> Vec<String> {
    let headings: Vec<String> = table.columns.iter().map(|column| column.heading.trim().to_owned()).collect();
    match headings.first() {
        Some(first) if headings.len() > 1 && !axes_named(first).is_empty() => headings,
        _ => Vec::new(),
    }
}

fn axes_named(heading: &str) -> Vec<Axis> {
    let is = |axis: &Axis| {
        let in_theme_table = *axis == Axis::Case && Lang::all().any(|lang| say::case(lang) == heading);
        in_theme_table || heading == <&str>::from(*axis) || Lang::all().any(|lang| axis.label(lang) == heading)
    };
    Axis::iter().filter(is).collect()
}

/// Refuses a file that was read and turns out to be a theme table of this project that went out without ids.
///
/// # Errors
/// A project that cannot be read.
pub fn known_here(reader: Reader, file: &mut ReadFile) -> Result<(), ActionError> {
    let headings = std::mem::take(&mut file.axis_headings);
    if !headings.is_empty() && is_theme_table(reader, &headings)? {
        let error = own(TableName::Themes);
        file.outcome = Err(ActionError::Import { file: file.file_name.clone(), error });
    }
    Ok(())
}

fn is_theme_table(reader: Reader, headings: &[String]) -> Result<bool, ActionError> {
    let Some((first, others)) = headings.split_first() else { return Ok(false) };
    let rows = axes_named(first);
    let study = frame(reader)?;
    Ok(Axis::iter().filter(|axis| rows.iter().any(|row| row != axis)).any(|axis| {
        let places: Vec<_> = Lang::all().map(|lang| structure::headings(&study, axis, lang)).collect();
        let names: HashSet<&str> = places
            .iter()
            .flatten()
            .flat_map(|heading| [heading.name.trim(), study.place_name(&heading.place).trim()])
            .collect();
        others.iter().all(|heading| names.contains(cell_heading(heading)))
    }))
}

/// What a column of a cell's counts is about; any other heading as it stands.
fn cell_heading(heading: &str) -> &str {
    match heading.rsplit_once(':') {
        Some((name, "state" | "passages" | "voices")) => name,
        _ => heading,
    }
}

fn place(headings: &[String], name: &str) -> Option<usize> {
    headings.iter().rposition(|heading| heading.eq_ignore_ascii_case(name))
}

/// Carries out what is wanted of a sheet. One that nobody has looked at gives way where the project is newer, and makes
/// no themes.
pub fn commit(context: &Context, edited: Edited) -> Result<Changed, ActionError> {
    let mut found = match edited.found {
        Some(found) => found,
        None => compare(context.writer.reader(), &edited)?,
    };
    let made = actions::of(&found.changes);
    for action in &made.actions {
        apply::one(context, action)?;
    }
    let is_made =
        |row: usize| found.changes.iter().any(|change| change.row == row && change.new_theme && change.wanted);
    found.problems.retain(|problem| !matches!(problem, Problem::NoTheme { row, .. } if is_made(*row)));
    Ok(Changed { made: made.cells, left: found.changes.len() - made.cells, problems: found.problems })
}
