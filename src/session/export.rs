//! Taking tables out: rows loaded, tables made, written in a format.

mod file;
mod preview;
#[cfg(test)]
mod tests;

pub use file::{Leaving, prepare, prepare_folder, prepare_with, write_file};
pub use preview::{Preview, preview};

use super::{ActionError, Error, What};
use crate::analysis::tables::Chosen;
use crate::formats::export::{ExportFormat, Separator};
use crate::model::*;
use crate::store::{self, Reader};

/// What to take out, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    pub table: TableName,
    pub format: ExportFormat,
    /// Codes by name or GUID; none means all.
    pub codes: Vec<String>,
    /// Cases by name or GUID; none means all.
    pub cases: Vec<String>,
    pub only: Only,
    pub separator: Separator,
    /// Rows and columns of the theme table, which must be of different kinds; `None` for cases by themes.
    pub axes: Option<[Axis; 2]>,
}

/// Of what else a table is taken out, by name or GUID; none means all. And how it reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Only {
    pub documents: Vec<String>,
    pub contrasts: Vec<String>,
    /// Criteria sets.
    pub sets: Vec<String>,
    /// Excerpts document by document, for people.
    pub by_document: bool,
    /// A csv file with headings and terms as people say them, instead of the keys that scripts rely on.
    pub in_words: bool,
}

/// What excerpts stand under, for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Under {
    Code,
    Document,
}

pub(super) fn chosen(reader: Reader, export: &Export) -> Result<Chosen, Error> {
    if export.axes.is_some_and(|[rows, columns]| rows == columns) {
        return Err(ActionError::SameAxis.into());
    }
    let mut chosen = Chosen { axes: export.axes, by_document: export.only.by_document, ..Chosen::default() };
    for name in &export.codes {
        match store::code::find(reader, name)?.as_slice() {
            [] => return Err(ActionError::NotFound { what: What::Code, name: name.clone() }.into()),
            found => chosen.codes.extend(found),
        }
    }
    for name in &export.cases {
        let case = store::case::find(reader, name)?;
        chosen.cases.push(case.ok_or_else(|| ActionError::NotFound { what: What::Case, name: name.clone() })?);
    }
    let missing = |what: What, name: &str| ActionError::NotFound { what, name: name.to_owned() };
    for name in &export.only.documents {
        chosen.documents.push(store::document::find(reader, name)?.ok_or_else(|| missing(What::Document, name))?);
    }
    for name in &export.only.contrasts {
        let known = store::contrast::all(reader)?;
        let wanted = Ref::from(name);
        let named = known.iter().find(|known| wanted.names(known.guid, &known.name));
        chosen.contrasts.push(named.ok_or_else(|| missing(What::Contrast, name))?.id);
    }
    for name in &export.only.sets {
        let known = store::assessment::sets(reader)?;
        let wanted = Ref::from(name);
        let named = known.iter().find(|known| wanted.names(known.guid, &known.name));
        chosen.sets.push(named.ok_or_else(|| missing(What::CriteriaSet, name))?.id);
    }
    Ok(chosen)
}

/// A file name to offer: the project's and what it is, without what some system refuses, and the format's ending.
pub fn file_name(project: &str, called: &str, ending: &str) -> String {
    let stem: String = project.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).take(80).collect();
    format!("{} {called}.{ending}", stem.trim()).trim().to_owned()
}
