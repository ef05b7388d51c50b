//! Transcripts of oTranscribe (.otr): JSON around a page whose time stamps carry the moment.

use super::{Cancel, Import, ImportError, Importer, html, text, word};
use serde_json::Value;

pub const IMPORTER: Importer = Importer { name: "oTranscribe", endings: &["otr"], read };

/// More than anybody has typed.
const LIMIT: usize = 64 << 20;

/// Reads a transcript.
///
/// Errors: [`ImportError::Damaged`] for what is no JSON, [`ImportError::NotTranscript`],
/// [`ImportError::TooLarge`], [`ImportError::Cancelled`].
fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    if bytes.len() > LIMIT {
        return Err(ImportError::TooLarge { limit_mb: (LIMIT >> 20) as u64 });
    }
    let decoded = text::read(bytes, cancel)?;
    let json = decoded.text.trim_start_matches('\u{FEFF}').trim();
    let whole: Value = serde_json::from_str(json).map_err(|_| ImportError::Damaged { part: "JSON".to_owned() })?;
    let page = whole.get("text").and_then(Value::as_str).ok_or(ImportError::NotTranscript)?;
    let html::Walked { flow, met, moments } = html::walk(page, cancel)?;
    let warnings = decoded.warnings.into_iter().chain(html::left_out(&met)).collect();
    Ok(Import { encoding: decoded.encoding, sync: html::sync(&moments), ..word::import(flow, warnings) })
}
