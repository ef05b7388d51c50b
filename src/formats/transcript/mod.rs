//! Writing a document's text with its codings in the margin.

mod docx;
mod html;

use super::export::{ExportError, ExportFormat, ExportOptions};
use crate::model::Transcript;

/// The formats that a transcript can be written in.
pub const TRANSCRIPT_FORMATS: [ExportFormat; 2] = [ExportFormat::Docx, ExportFormat::Html];

/// Writes a transcript as one file.
///
/// # Errors
/// A format that has no margin.
pub fn write(format: ExportFormat, made: &Transcript, options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    match format {
        ExportFormat::Docx => docx::write(made, options),
        ExportFormat::Html => Ok(html::write(made, options).into_bytes()),
        _ => Err(ExportError::Failed { format: format.into() }),
    }
}
