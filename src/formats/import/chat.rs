//! Transcripts in CHAT (.cha), as CLAN and the TalkBank corpora have them: main lines become turns, with the times of
//! their bullets. Dependent tiers (`%mor:`) and headers (`@Participants:`) are no speech; those that were left out are
//! counted.

use super::cues::{self, Cue, Voice, on_one_line};
use super::{Cancel, Import, ImportError, ImportWarning, Importer, text};
use crate::say::Wording;

pub const IMPORTER: Importer = Importer { name: "CHAT", endings: &["cha"], read };

/// Stands around the times of a line.
const BULLET: char = '\u{15}';

/// Reads a transcript.
///
/// Errors: [`ImportError::NotWhatItSays`] without any main line or header, [`ImportError::Cancelled`].
fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    let decoded = text::read(bytes, cancel)?;
    let mut cues = Vec::new();
    let (mut left_out, mut headers) = (0, 0);
    for line in unfolded(&decoded.text) {
        match line.chars().next() {
            Some('*') => cues.extend(main_line(&line)),
            Some('%') => left_out += 1,
            Some('@') => headers += 1,
            _ => {}
        }
    }
    if cues.is_empty() && headers == 0 && !decoded.text.trim().is_empty() {
        return Err(ImportError::NotWhatItSays { expected: "CHAT" });
    }
    let mut warnings = decoded.warnings;
    if left_out > 0 {
        warnings.push(ImportWarning::LeftOut { what: Wording::ImportDependentTiers, count: left_out });
    }
    Ok(Import { encoding: decoded.encoding, warnings, ..cues::import(cues) })
}

/// Lines with those that go on after a tab at their start.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.split(['\n', '\r']).map(|line| line.trim_start_matches('\u{FEFF}')) {
        match lines.last_mut() {
            Some(open) if line.starts_with('\t') => {
                open.push(' ');
                open.push_str(line.trim());
            }
            _ if line.trim().is_empty() => {}
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// A label, a tab, words and times: `*CHI: mer kaka . •1500_2300•`
fn main_line(line: &str) -> Option<Cue> {
    let (label, rest) = line.strip_prefix('*')?.split_once(':')?;
    let mut cue = Cue { voice: Voice::Named(on_one_line(label)), ..Cue::default() };
    for (n, piece) in rest.split(BULLET).enumerate() {
        // Every other piece stands between two bullets.
        let time = piece.trim_start_matches(|c: char| !c.is_ascii_digit()).split_once('_');
        match time.filter(|_| n % 2 == 1).map(|(from, to)| (from.parse().ok(), to.trim().parse().ok())) {
            Some((from, to)) => {
                cue.start = cue.start.or(from);
                cue.end = to.or(cue.end);
            }
            None => {
                cue.words.push(' ');
                cue.words.push_str(piece);
            }
        }
    }
    cue.words = on_one_line(&cue.words);
    (!cue.words.is_empty()).then_some(cue)
}
