//! Why tables could not be written.

use crate::error_from_message;
use crate::model::{Lang, Message};
use crate::say;

/// Why tables could not be written. The file's name is added by who asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// Asked to write nothing.
    NoTable,
    /// The format holds one table a file.
    OneTableOnly { format: &'static str, tables: usize },
    /// The format holds at most so many rows (the heading among them) and columns.
    TooLarge { format: &'static str, rows: usize, columns: usize },
    /// A table without columns, or with a row of another length: a fault of the program, not of the user.
    Uneven { table: String },
    /// The writing itself failed: a fault of the program, not of the user.
    Failed { format: &'static str },
}

impl Message for ExportError {
    fn message(&self, lang: Lang) -> String {
        match self {
            ExportError::NoTable => lang
                .t(
                    "There is no table to export. Choose at least one",
                    "Det finns ingen tabell att exportera. Välj minst en",
                )
                .to_owned(),
            ExportError::OneTableOnly { format, tables } => say!(lang,
                en: "A {format} file holds one table, and {tables} were chosen. Export them one at a time, or as Excel or Word",
                sv: "En {format}-fil rymmer en tabell, men {tables} är valda. Exportera dem en och en, eller som Excel eller Word"),
            ExportError::TooLarge { format, rows, columns } => say!(lang,
                en: "The table is too large for {format}, which holds {rows} rows and {columns} columns. Choose fewer codes or cases, or export it as CSV",
                sv: "Tabellen är för stor för {format}, som rymmer {rows} rader och {columns} kolumner. Välj färre koder eller fall, eller exportera den som CSV"),
            ExportError::Uneven { table } => say!(lang,
                en: "The table “{table}” has rows that do not fit its columns, so nothing was exported. This is a fault in Mening; please report it",
                sv: "Tabellen ”{table}” har rader som inte stämmer med kolumnerna, så inget exporterades. Det är ett fel i Mening; rapportera det gärna"),
            ExportError::Failed { format } => say!(lang,
                en: "The {format} file could not be made, and nothing was exported. Try another format, and please report the fault",
                sv: "Det gick inte att skapa {format}-filen, så inget exporterades. Prova ett annat format och rapportera gärna felet"),
        }
    }
}

error_from_message!(ExportError);
