//! Subtitles, SubRip (.srt), WebVTT (.vtt) and SubViewer (.sbv), as meetings, speech recognition and video sites write them.
//!
//! They are read alike, because files mix them: what makes a cue is its line of times. Notes,
//! styles, headers, cue numbers and times are no words. [`blocks`] finds the cues, [`markup`] takes
//! the tags out of their text and [`speakers`] finds who speaks; repeated captions go in [`rolling`].

mod blocks;
mod markup;
mod rolling;
mod speakers;

#[cfg(test)]
mod tests;

use super::cues::{self, Cue};
use super::turns::Doubt;
use super::{Cancel, Import, ImportError, Importer, text};

pub(super) use blocks::{moment, timing};

pub const IMPORTER: Importer = Importer { name: "Subtitles", endings: &["srt", "vtt", "sbv"], read };

/// Reads subtitles in any encoding.
///
/// Errors: [`ImportError::NotSubtitles`] for words without a single line of times;
/// [`ImportError::Cancelled`].
fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    let decoded = text::read(bytes, cancel)?;
    let blocks = blocks::blocks(&decoded.text);
    if blocks.is_empty() && !blocks::is_bare_header(&decoded.text) {
        return Err(ImportError::NotSubtitles);
    }
    let mut pieces = Vec::with_capacity(blocks.len());
    for block in &blocks {
        if cancel.cancelled() {
            return Err(ImportError::Cancelled);
        }
        pieces.push(markup::cues_of(block));
    }
    let (pieces, doubts) = settled(pieces.into_iter().flatten().collect());
    Ok(Import { encoding: decoded.encoding, warnings: decoded.warnings, doubts, ..cues::import(pieces) })
}

/// Cues without what is shown twice, with the speakers that their words name; and the labels that are not believed.
pub(super) fn settled(mut cues: Vec<Cue>) -> (Vec<Cue>, Vec<Doubt>) {
    rolling::remove_repeated(&mut cues);
    let doubts = speakers::name(&mut cues);
    (cues, doubts)
}

/// Whether the bytes begin as subtitles do, whatever the file is called.
pub fn begins_as_subtitles(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    if head.strip_prefix(b"WEBVTT").is_some_and(|rest| rest.first().is_none_or(u8::is_ascii_whitespace)) {
        return true;
    }
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_number = |line: &str| line.bytes().all(|byte| byte.is_ascii_digit());
    lines.next().is_some_and(is_number) && lines.next().is_some_and(|line| blocks::timing(line).is_some())
}
