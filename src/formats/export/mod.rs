//! Writing outside formats: a [`Table`] in, bytes out. Nothing here opens a file or knows a project.
//!
//! The same tables with the same options give the same bytes every time: no clock is read.
//! To add a format: one file beside this one, one entry in [`EXPORTERS`], one expected text.

mod csv;
pub(in crate::formats) mod docx;
mod error;
pub(in crate::formats) mod html;
mod json;
pub(in crate::formats) mod layout;
pub(in crate::formats) mod markdown;
mod xlsx;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

pub use error::ExportError;

use crate::model::{Lang, Table};
use crate::say;
use serde::{Deserialize, Serialize};

/// The formats a table can be written in, by the names that scripts use.
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
pub enum ExportFormat {
    Csv,
    Xlsx,
    Docx,
    Html,
    Md,
    Json,
}

/// What stands between two values of a csv file.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
    strum::VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Separator {
    /// For scripts: no byte-order mark, decimals with a point.
    #[default]
    Comma,
    /// For a Swedish Excel: a byte-order mark, decimals with a comma.
    Semicolon,
    /// As [`Separator::Comma`], with tabs.
    Tab,
}

/// What a writer needs to know beside the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportOptions {
    /// The language of the few words that a writer adds, of decimals and of spelling and hyphenation in Word.
    pub lang: Lang,
    /// Heeded by csv alone.
    pub separator: Separator,
    /// The project's name, the title over it all; empty for none.
    pub project: String,
    /// Shown under the title, as it is; an ISO date here also dates the file's properties. Empty for none.
    pub date: String,
}

impl Separator {
    /// What spreadsheets expect where the language is spoken: a comma that marks decimals parts no values.
    pub fn of(lang: Lang) -> Separator {
        if say::decimal_mark(lang) == "," { Separator::Semicolon } else { Separator::Comma }
    }
}

/// A format that can be written.
pub struct Exporter {
    pub format: ExportFormat,
    /// Its name for people, the same in both languages: `Excel`, `Word`.
    pub name: &'static str,
    /// The file's ending in lower case, without the dot.
    pub ending: &'static str,
    /// Whether the bytes are UTF-8 text that can go to standard output.
    pub text: bool,
    /// Whether it is read by programs, and so carries what a row is known by when it comes back.
    pub data: bool,
    /// Called through [`write()`], which has checked the tables.
    write: fn(&[Table], &ExportOptions) -> Result<Vec<u8>, ExportError>,
}

/// Every format that can be written, in the order that people are offered them.
pub const EXPORTERS: &[Exporter] = &[
    Exporter { format: ExportFormat::Docx, name: "Word", ending: "docx", text: false, data: false, write: docx::write },
    Exporter { format: ExportFormat::Xlsx, name: "Excel", ending: "xlsx", text: false, data: true, write: xlsx::write },
    Exporter { format: ExportFormat::Html, name: "HTML", ending: "html", text: true, data: false, write: html::write },
    Exporter {
        format: ExportFormat::Md,
        name: "Markdown",
        ending: "md",
        text: true,
        data: false,
        write: markdown::write,
    },
    Exporter { format: ExportFormat::Csv, name: "CSV", ending: "csv", text: true, data: true, write: csv::write },
    Exporter { format: ExportFormat::Json, name: "JSON", ending: "json", text: true, data: true, write: json::write },
];

impl Exporter {
    /// The exporter of a format.
    pub fn of(format: ExportFormat) -> Option<&'static Exporter> {
        EXPORTERS.iter().find(|exporter| exporter.format == format)
    }

    /// Writes the tables, as [`write()`] does.
    ///
    /// # Errors
    /// No table; a table without columns or with a row of another length than its columns; more tables, rows or
    /// columns than the format holds.
    pub fn write(&self, tables: &[Table], options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
        if tables.is_empty() {
            return Err(ExportError::NoTable);
        }
        for table in tables {
            let uneven = table.rows.iter().any(|row| row.len() != table.columns.len());
            if uneven || table.columns.is_empty() {
                return Err(ExportError::Uneven { table: table.title.clone() });
            }
        }
        if self.data {
            return (self.write)(tables, options);
        }
        let tables: Vec<Table> = tables.iter().map(Table::for_people).collect();
        (self.write)(&tables, options)
    }
}

/// Writes tables as one file of the given format, in the order given.
///
/// # Errors
/// As [`Exporter::write`].
pub fn write(format: ExportFormat, tables: &[Table], options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    Exporter::of(format).ok_or(ExportError::Failed { format: format.into() })?.write(tables, options)
}

/// The one table of a format that holds no more.
fn only_table<'a>(tables: &'a [Table], format: &'static str) -> Result<&'a Table, ExportError> {
    match tables {
        [table] => Ok(table),
        [] => Err(ExportError::NoTable),
        _ => Err(ExportError::OneTableOnly { format, tables: tables.len() }),
    }
}
