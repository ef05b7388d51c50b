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
            ExportError::NoTable => say::export_there_is_no_table_to_export(lang).to_owned(),
            ExportError::OneTableOnly { format, tables } => {
                say!(lang, export_a_format_file_holds_one_table, format, tables)
            }
            ExportError::TooLarge { format, rows, columns } => {
                say!(lang, export_the_table_is_too_large_for, columns, format, rows)
            }
            ExportError::Uneven { table } => say!(lang, export_the_table_table_has_rows_that, table),
            ExportError::Failed { format } => say!(lang, export_the_format_file_could_not_be, format),
        }
    }
}

error_from_message!(ExportError);
