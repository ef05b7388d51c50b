//! Finds the cues of a subtitle file: their times and the lines of text beneath.

use super::super::finish::LINE_ENDS;

/// A cue as written: its times in milliseconds and its lines, tags and all.
#[derive(Debug, PartialEq, Eq)]
pub struct Block<'t> {
    pub start: u64,
    pub end: u64,
    /// Whom the cue's own name names, as Webex has it: `12 "Karin Alm" (3423423)`.
    pub speaker: Option<&'t str>,
    pub lines: Vec<&'t str>,
}

/// Whether a file without any cue is an empty one, and no file of another kind.
pub fn is_bare_header(text: &str) -> bool {
    let text = text.trim_start_matches('\u{FEFF}').trim();
    text.is_empty() || text.starts_with("WEBVTT")
}

/// The cues of a file in the order written.
///
/// Words after an empty line belong to the cue before, for writers leave empty lines in cues;
/// notes, styles and regions of a WebVTT file do not, nor what stands before the first cue.
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let text = text.trim_start_matches('\u{FEFF}');
    let has_notes = text.starts_with("WEBVTT");
    let mut found: Vec<Block> = Vec::new();
    let mut block: Vec<&str> = Vec::new();
    let lines = text.split('\n').flat_map(|line| line.trim_end_matches('\r').split(is_line_end));
    for line in lines.chain([""]) {
        if line.trim().is_empty() {
            add_block(&block, has_notes, &mut found);
            block.clear();
        } else {
            block.push(line);
        }
    }
    found
}

fn is_line_end(c: char) -> bool {
    c == '\r' || LINE_ENDS.contains(&c)
}

/// Adds a run of lines without an empty one among them: usually one cue.
fn add_block<'t>(block: &[&'t str], has_notes: bool, found: &mut Vec<Block<'t>>) {
    let is_note = |line: &str| {
        ["NOTE", "STYLE", "REGION"].iter().any(|word| {
            line.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
        })
    };
    if has_notes && block.first().is_some_and(|line| is_note(line)) {
        return;
    }
    let mut own: Vec<&str> = Vec::new();
    let mut inside = false;
    for &line in block {
        let Some((start, end)) = timing(line) else {
            own.push(line);
            continue;
        };
        // Above the first times of a block stands the cue's number or name; above later ones only a number can.
        let is_name = |last: &&str| !inside || last.trim().bytes().all(|byte| byte.is_ascii_digit());
        let speaker = own.pop_if(|last| is_name(&&**last)).and_then(named);
        give_to_last(&mut own, found);
        found.push(Block { start, end, speaker, lines: Vec::new() });
        inside = true;
    }
    // A number alone is that of a cue whose times are missing.
    let is_number = !inside && own.iter().all(|line| line.trim().bytes().all(|byte| byte.is_ascii_digit()));
    if !is_number {
        give_to_last(&mut own, found);
    }
}

/// The person in a cue's name: a number, the person in quotation marks, and perhaps another number.
fn named(name: &str) -> Option<&str> {
    let quoted = name.trim().trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(" \"")?;
    let (speaker, rest) = quoted.rsplit_once('"')?;
    let is_number = rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')'));
    Some(speaker.trim()).filter(|speaker| is_number && !speaker.is_empty() && speaker.len() <= LONGEST_NAME)
}

/// In bytes.
const LONGEST_NAME: usize = 160;

fn give_to_last<'t>(lines: &mut Vec<&'t str>, found: &mut [Block<'t>]) {
    match found.last_mut() {
        Some(block) => block.lines.append(lines),
        None => lines.clear(),
    }
}

/// Start and end of a line of times: `00:00:15,042 --> 00:00:18,250`, with settings after it or not;
/// `0:00:15.042,0:00:18.250` in SubViewer's files.
pub fn timing(line: &str) -> Option<(u64, u64)> {
    let Some((start, end)) = line.split_once("-->") else {
        let (start, end) = line.split_once(',')?;
        return moment(start.trim()).zip(moment(end.trim()));
    };
    let start = moment(start.trim())?;
    let end = moment(end.split_whitespace().next().unwrap_or(""));
    Some((start, end.unwrap_or(start)))
}

/// A moment in milliseconds: hours, minutes, seconds and a fraction after point or comma.
/// Hours and fraction may be missing, digits may be fewer: `1:02:03.5`, `02:03`, `0:0:3.50`.
pub fn moment(text: &str) -> Option<u64> {
    let (clock, fraction) = match text.split_once(['.', ',']) {
        Some((clock, fraction)) => (clock, fraction),
        None => (text, ""),
    };
    let digits = |part: &str, most: usize| {
        let fits = (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| part.parse::<u64>().ok()).flatten()
    };
    let parts: Vec<&str> = clock.split(':').collect();
    let (hours, minutes, seconds) = match parts.as_slice() {
        [minutes, seconds] => (0, digits(minutes, 4)?, digits(seconds, 2)?),
        [hours, minutes, seconds] => (digits(hours, 4)?, digits(minutes, 2)?, digits(seconds, 2)?),
        _ => return None,
    };
    let ms = match fraction.len() {
        0 => 0,
        length => digits(fraction, 9)? * 1000 / 10u64.pow(length as u32),
    };
    (seconds < 60).then_some(((hours * 60 + minutes) * 60 + seconds) * 1000 + ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_as_people_and_programs_write_them() {
        for (text, expected) in [
            ("00:00:15,042", Some(15_042)),
            ("0:0:3.50", Some(3_500)),
            ("02:03", Some(123_000)),
            ("100:00:00.000", Some(360_000_000)),
            ("00:00:01.123456", Some(1_123)),
            ("00:61", None),
            ("5", None),
            ("1:2:3:4", None),
            ("-1:00", None),
            ("00:00:01.", Some(1_000)),
        ] {
            assert_eq!(moment(text), expected, "{text}");
        }
    }

    #[test]
    fn cues_are_found_where_their_numbers_or_empty_lines_are_missing() {
        let lines = |text: &str| blocks(text).into_iter().map(|block| block.lines.join("|")).collect::<Vec<_>>();
        for (text, expected) in [
            ("1\n00:01,0 --> 00:02,0\na\nb\n\n2\n00:03,0 --> 00:04,0\nc", vec!["a|b", "c"]),
            ("00:01,0 --> 00:02,0\na\n2\n00:03,0 --> 00:04,0\nc", vec!["a", "c"]),
            ("1\n00:01,0 --> 00:02,0\na\n\nb\n\n3\n\n4\n00:03,0 --> 00:04,0\nc", vec!["a|b", "c"]),
            (
                "WEBVTT - x\nKind: y\n00:01.0 --> 00:02.0 align:start\na\n\nNOTE b\nc\n\nd\n00:03.0 --> 00:04.0\ne",
                vec!["a", "e"],
            ),
            ("WEBVTT\n\nSTYLE\n::cue {}\n\nREGION\nid:a\n\n1 - Bo\n00:01.0 --> 00:02.0\n42", vec!["42"]),
            ("00:01,0 --> 00:02,0\r\na\r\n\r\n00:03,0 --> 00:04,0\r\n\r\n", vec!["a", ""]),
            ("00:01,0 --> 00:02,0\ra\r\r00:03,0 --> 00:04,0\rb", vec!["a", "b"]),
            ("a\n\nb", vec![]),
        ] {
            assert_eq!(lines(text), expected, "{text:?}");
        }
    }
}
