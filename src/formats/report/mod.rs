//! Writing a report: headings, paragraphs and tables whose marks lead to the appendix of evidence.
//! The same report with the same options gives the same bytes.

mod docx;
mod html;
mod markdown;

use super::export::{ExportError, ExportFormat, ExportOptions};
use crate::model::{Block, Report};

/// The formats a report can be written in.
pub const REPORT_FORMATS: [ExportFormat; 3] = [ExportFormat::Docx, ExportFormat::Html, ExportFormat::Md];

/// The figures that a report in Markdown refers to, as files by their paths beside it.
pub fn figure_files(report: &Report) -> Vec<(String, Vec<u8>)> {
    let figures = report.blocks.iter().filter_map(|block| match block {
        Block::Figure { svg, .. } => Some(svg.clone().into_bytes()),
        _ => None,
    });
    (1..).map(markdown::figure_file).zip(figures).collect()
}

/// Writes a report as one file.
///
/// # Errors
/// A format that is for tables only.
pub fn write(format: ExportFormat, report: &Report, options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    match format {
        ExportFormat::Docx => docx::write(report, options),
        ExportFormat::Html => Ok(html::write(report, options).into_bytes()),
        ExportFormat::Md => Ok(markdown::write(report, options).into_bytes()),
        ExportFormat::Csv | ExportFormat::Xlsx | ExportFormat::Json => {
            Err(ExportError::Failed { format: format.into() })
        }
    }
}
