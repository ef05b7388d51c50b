//! Taking tables out: rows loaded, tables made, written in a format.

use super::study::{self, ReadTexts};
use super::{ActionError, Error, What};
use crate::analysis::tables::{self, Chosen};
use crate::formats::export::{self, ExportFormat, ExportOptions, Separator};
use crate::model::*;
use crate::store::{self, Reader};

/// What to take out, and how.
#[derive(Clone, Debug)]
pub struct Export {
    pub table: TableName,
    pub format: ExportFormat,
    /// Codes by name; none means all.
    pub codes: Vec<String>,
    /// Cases by name; none means all.
    pub cases: Vec<String>,
    pub separator: Separator,
}

/// Makes the bytes of an export.
pub fn bytes(reader: Reader, export: &Export) -> Result<Vec<u8>, Error> {
    let project = store::project::get(reader)?;
    let table = table(reader, export, project.language)?;
    let options = ExportOptions {
        lang: project.language,
        separator: export.separator,
        project: project.title,
        date: now().chars().take(10).collect(),
    };
    Ok(export::write(export.format, &[table], &options)?)
}

fn table(reader: Reader, export: &Export, lang: Lang) -> Result<Table, Error> {
    let study = study::whole(reader)?;
    let mut chosen = Chosen::default();
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
    Ok(tables::table(export.table, &study, &ReadTexts::new(reader), &chosen, lang))
}

/// A file name to offer: the project's and the table's, and the format's ending.
pub fn file_name(project: &str, table: TableName, format: ExportFormat) -> String {
    let stem: String = project.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).collect();
    format!("{} {}.{}", stem.trim(), <&str>::from(table), <&str>::from(format)).trim().to_owned()
}
