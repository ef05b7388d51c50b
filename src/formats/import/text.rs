//! Plain text: decoded, otherwise kept as written. Blank lines and spaces stay.

use super::cues::{self, Cue, Voice, on_one_line};
use super::encoding::{self, Decoded};
use super::subtitles::{self, timing};
use super::survey::transcript;
use super::{Cancel, Import, ImportError, ImportWarning, Importer};
use crate::model::{Page, Pos};

pub const IMPORTER: Importer = Importer { name: "Text", endings: &["txt", "text"], read: read_file };

/// A speech recogniser's lines with so many stamps of time are no letter that tells of one.
const FEWEST_STAMPS: usize = 2;

/// Reads a plain text file in the encoding that its bytes tell.
///
/// Errors: [`ImportError::Cancelled`]; any bytes are some text.
pub fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    if cancel.cancelled() {
        return Err(ImportError::Cancelled);
    }
    Ok(import(encoding::decode(bytes)))
}

fn read_file(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    Ok(of_speech(read(bytes, cancel)?))
}

/// A text that is the lines of a program for speech, as what was said with its times; any other as it is.
pub fn of_speech(import: Import) -> Import {
    let Some(cues) = stamped(&import.text).or_else(|| tabled(&import.text)) else { return import };
    Import { encoding: import.encoding, warnings: import.warnings, ..cues::import(cues) }
}

/// Lines that begin with the beginning and the end of what is said in them and name nobody, as Whisper writes to a
/// terminal: `[00:00:03.140 --> 00:00:08.140]  Då börjar vi.`
fn stamped(text: &str) -> Option<Vec<Cue>> {
    let filled = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let cue = |line: &str| {
        let (stamp, words) = line.strip_prefix('[')?.split_once(']')?;
        let (start, end) = timing(stamp).filter(|_| stamp.contains("-->"))?;
        Some(Cue { start: Some(start), end: Some(end), words: on_one_line(words), ..Cue::default() })
    };
    let first = filled().next()?;
    cue(first)?;
    let found: Vec<Cue> = filled().map_while(cue).collect();
    if found.len() < FEWEST_STAMPS || found.len() < filled().count() {
        return None;
    }
    let (found, doubts) = subtitles::settled(found);
    let names_nobody = doubts.is_empty() && found.iter().all(|cue| cue.voice == Voice::Same);
    names_nobody.then_some(found)
}

/// The table of a transcript that NVivo saves as text: time, words and speaker, with tabs between.
fn tabled(text: &str) -> Option<Vec<Cue>> {
    let row = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>();
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let headings = lines.next().filter(|first| first.to_lowercase().starts_with("timespan\t")).map(row)?;
    let rows: Vec<Vec<String>> = lines.map(row).collect();
    let fits = rows.iter().all(|row| row.len() <= headings.len());
    if fits { transcript::cues(&headings, &rows) } else { None }
}

/// The import of decoded text: NUL replaced, pages at form feeds, warnings on what was met.
pub fn import(decoded: Decoded) -> Import {
    let Decoded { mut text, encoding, mut undecodable } = decoded;
    if text.contains('\0') {
        undecodable += text.matches('\0').count();
        // No interface shows it and C libraries end a text at it.
        text = text.replace('\0', "\u{FFFD}");
    }
    let (text, pages) = cut_at_form_feeds(text);
    let mut warnings = Vec::new();
    if undecodable > 0 {
        warnings.push(ImportWarning::Undecodable { count: undecodable });
    }
    if encoding::looks_misdecoded(&text) {
        warnings.push(ImportWarning::Mojibake);
    }
    Import { text, pages, encoding: Some(encoding), warnings, ..Import::default() }
}

/// Takes a form feed at the start or end of a line as the page break that printers and PDF
/// converters mean by it: it goes, and a page starts after it. Within a line it stays as written.
fn cut_at_form_feeds(text: String) -> (String, Vec<Page>) {
    let is_line_end = |c: Option<char>| matches!(c, None | Some('\n' | '\r' | '\x0C'));
    if !text.contains('\x0C') {
        return (text, Vec::new());
    }
    let mut out = String::with_capacity(text.len());
    let mut starts = vec![Pos(0)];
    let (mut before, mut length) = (None, 0);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let breaks = c == '\x0C' && (is_line_end(before) || is_line_end(chars.peek().copied()));
        if breaks {
            starts.push(Pos(length));
        } else {
            out.push(c);
            length += 1;
        }
        before = Some(c);
    }
    // Converters end the last page with a form feed too.
    if starts.last() == Some(&Pos(length)) && length > 0 {
        starts.pop();
    }
    if starts.len() < 2 {
        return (out, Vec::new());
    }
    let pages = starts.iter().enumerate().map(|(n, &start)| Page { start, label: (n + 1).to_string() }).collect();
    (out, pages)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::import::{Uncancelled, read as read_named};

    #[test]
    fn text_is_kept_as_written_but_for_line_ends() {
        for (bytes, expected) in [
            (&b"  a  \r\n\r\n b\t\r"[..], "  a  \n\n b\t\n"),
            (b"\xEF\xBB\xBFa\n", "a\n"),
            (b"\xFF\xFEa\0\n\0", "a\n"),
            (b"a\0b", "a\u{FFFD}b"),
            (b"a\x07\x0Cb", "a\x07\x0Cb"),
        ] {
            assert_eq!(read_named("x.txt", bytes, &Uncancelled).unwrap().text, expected, "{bytes:?}");
        }
    }

    #[test]
    fn the_lines_of_speech_recognisers_and_transcript_tables_are_speech_with_its_times() {
        for (text, expected, speakers, times) in [
            (
                "[00:00:03.140 --> 00:00:08.140]  Då börjar vi.\n[00:00:10.000 --> 00:00:12.000]  Jaha.\n",
                "Då börjar vi. Jaha.\n",
                &[][..],
                &[3140, 10_000][..],
            ),
            (
                "Timespan\tContent\tSpeaker\n0:03.0 - 0:08.0\tDå börjar vi.\tKarin Alm\n0:10.0 - 0:15.0\tJaha.\tPer\n",
                "Karin Alm: Då börjar vi.\nPer: Jaha.\n",
                &["Karin Alm", "Per"],
                &[3000, 10_000],
            ),
            (
                "[00:00:03.140 --> 00:00:08.140]  Ett\noch mer\n",
                "[00:00:03.140 --> 00:00:08.140]  Ett\noch mer\n",
                &[],
                &[],
            ),
        ] {
            let import = read_named("x.txt", text.as_bytes(), &Uncancelled).unwrap();
            assert_eq!(import.text, expected);
            let found: Vec<&str> = import.turns.iter().map(|turn| turn.speaker.as_str()).collect();
            assert_eq!(found, speakers, "{text}");
            assert_eq!(import.sync.iter().map(|point| point.time).collect::<Vec<_>>(), times, "{text}");
        }
    }

    #[test]
    fn form_feeds_at_line_ends_become_pages() {
        for (text, expected, starts) in [
            ("ett\n\x0Ctvå\n", "ett\ntvå\n", &[0, 4][..]),
            ("ett\x0C\ntvå\n\x0C", "ett\ntvå\n", &[0, 3]),
            ("ett\r\n\x0C\r\ntvå", "ett\n\ntvå", &[0, 4]),
            ("ett\x0Ctvå", "ett\x0Ctvå", &[]),
            ("ett\n\x0C", "ett\n", &[]),
        ] {
            let import = read_named("x.txt", text.as_bytes(), &Uncancelled).unwrap();
            assert_eq!(import.text, expected, "{text:?}");
            let found: Vec<u32> = import.pages.iter().map(|page| page.start.0).collect();
            assert_eq!(found, starts, "{text:?}");
        }
    }

    #[test]
    fn what_could_not_be_read_is_counted() {
        let count = |bytes: &[u8]| read_named("x.txt", bytes, &Uncancelled).unwrap().warnings;
        assert_eq!(count(b"ab\0c\0d"), [ImportWarning::Undecodable { count: 2 }]);
        assert_eq!(count("bÃ¤r Ã¥r Ã¶".as_bytes()), [ImportWarning::Mojibake]);
        assert_eq!(count("bär år ö".as_bytes()), []);
    }
}
