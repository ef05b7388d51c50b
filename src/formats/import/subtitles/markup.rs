//! Takes the tags out of a cue's text: voices name speakers, bold and italics become formatting,
//! words' own times are kept beside them, positions and colours vanish. Angle brackets that are no tag stay: `<ohörbart>`.

use super::super::cues::{Cue, Voice, on_one_line};
use super::blocks::{Block, moment};
use super::speakers;
use crate::model::{Format, Formatting, Passage, code_points};

/// Tags that only say how their words look or sound.
const SILENT: &[&str] =
    &["c", "u", "s", "ruby", "rt", "lang", "font", "span", "p", "div", "strike", "color", "colour", "size"];

/// Longer than any tag with a speaker's name in it.
const LONGEST_TAG: usize = 200;

/// Nobody sets more tags around a word.
const MOST_OPEN: usize = 16;

/// The cues of a block: one, or several where speakers change within it.
pub fn cues_of(block: &Block) -> Vec<Cue> {
    let mut pieces = Pieces::default();
    for line in &block.lines {
        pieces.begin_line(line);
        pieces.add(line.trim());
    }
    pieces.end_piece();
    let timed = |cue: Cue| Cue { start: Some(block.start), end: Some(block.end), ..cue };
    let mut cues: Vec<Cue> = pieces.done.into_iter().map(timed).collect();
    if let (Some(name), Some(first)) = (block.speaker, cues.first_mut().filter(|cue| cue.voice == Voice::Same)) {
        first.voice = Voice::Named(on_one_line(name));
    }
    cues
}

/// The text of a cue that is being read.
#[derive(Default)]
struct Pieces {
    done: Vec<Cue>,
    /// The piece that is open.
    cue: Cue,
    /// Of the open piece's words, in code points.
    length: u32,
    /// White space waits until a word follows.
    space: bool,
    /// Formats that are open, and where they began.
    open: Vec<(Format, u32)>,
}

impl Pieces {
    /// A dash at the start of each line means that another speaks; `>>` does so anywhere.
    fn begin_line(&mut self, line: &str) {
        self.space = true;
        let mut rest = line.trim_start();
        while let Some((_, after)) = rest.strip_prefix('<').and_then(|rest| enclosed(rest, '>')) {
            rest = after.trim_start();
        }
        let dash = ["- ", "– ", "— ", "‐ "].iter().any(|dash| rest.starts_with(dash));
        let glued = rest.starts_with(['-', '–', '—']) && rest.chars().nth(1).is_some_and(char::is_uppercase);
        if dash || glued {
            self.begin_piece(Voice::Other);
        } else if self.length > 0 && speakers::begins_with_label(rest) {
            // Another's words, if the label is believed; else they go on.
            let voice = Some(self.cue.voice.clone()).filter(|voice| *voice != Voice::Other);
            self.begin_piece(voice.unwrap_or_default());
        }
    }

    fn add(&mut self, line: &str) {
        let mut rest = line;
        while let Some(c) = rest.chars().next() {
            let after = tag(rest).map(|(tag, after)| {
                self.take(&tag);
                after
            });
            if let Some(after) = after.or_else(|| positioning(rest)) {
                rest = after;
            } else if let Some(after) = rest.strip_prefix(">>").or_else(|| rest.strip_prefix("&gt;&gt;")) {
                self.begin_piece(Voice::Other);
                rest = after.trim_start_matches('>');
            } else if let Some((decoded, after)) = entity(rest) {
                self.push(decoded);
                rest = after;
            } else {
                self.push(c);
                rest = rest.get(c.len_utf8()..).unwrap_or("");
            }
        }
    }

    fn push(&mut self, c: char) {
        if c.is_whitespace() {
            self.space = true;
            return;
        }
        // A subtitle program's marks of direction are no words.
        if matches!(c, '\u{200E}' | '\u{200F}' | '\u{FEFF}' | '\u{0}') {
            return;
        }
        if self.space && self.length > 0 {
            self.cue.words.push(' ');
            self.length += 1;
        }
        self.space = false;
        self.cue.words.push(c);
        self.length += 1;
    }

    fn take(&mut self, tag: &Tag) {
        let here = if self.space && self.length > 0 { self.length + 1 } else { self.length };
        match tag {
            Tag::Voice(name) => self.begin_piece(Voice::Named(name.clone())),
            Tag::Open(format) if self.open.len() < MOST_OPEN => self.open.push((*format, here)),
            Tag::Open(_) => {}
            Tag::Close(format) => {
                let found = self.open.iter().rposition(|(open, _)| open == format);
                if let Some((format, start)) = found.map(|at| self.open.remove(at)) {
                    self.mark(format, start);
                }
            }
            Tag::Moment(time) => self.cue.moments.push((here, *time)),
            Tag::Break => self.space = true,
            Tag::Silent => {}
        }
    }

    fn mark(&mut self, format: Format, start: u32) {
        let passage = Passage::new(start, self.length);
        if !passage.is_empty() {
            self.cue.formatting.push(Formatting { passage, format });
        }
    }

    fn begin_piece(&mut self, voice: Voice) {
        self.end_piece();
        self.cue.voice = voice;
    }

    /// Ends the open piece. Formats stay open; what has no words is dropped, though not its voice.
    fn end_piece(&mut self) {
        for (format, start) in self.open.clone() {
            self.mark(format, start);
        }
        self.open.iter_mut().for_each(|(_, start)| *start = 0);
        let mut cue = std::mem::take(&mut self.cue);
        cue.moments.retain(|(at, _)| *at < self.length);
        if self.length > 0 {
            self.done.push(cue);
        }
        self.length = 0;
        self.space = false;
    }
}

/// What stands before a closing character, and after it; none if that is not near, so that a line
/// of a million openings is read once and not a million times.
fn enclosed(text: &str, closing: char) -> Option<(&str, &str)> {
    let near = text.char_indices().take(LONGEST_TAG).find(|&(_, c)| c == closing);
    let (at, _) = near?;
    Some((text.get(..at)?, text.get(at + closing.len_utf8()..)?))
}

/// What a tag means.
enum Tag {
    Voice(String),
    Open(Format),
    Close(Format),
    /// When the next word is said.
    Moment(u64),
    Break,
    Silent,
}

/// A tag at the start of a text, and what follows it.
fn tag(text: &str) -> Option<(Tag, &str)> {
    let (inside, after) = enclosed(text.strip_prefix('<')?, '>')?;
    if inside.contains('<') {
        return None;
    }
    if let Some(time) = moment(inside) {
        return Some((Tag::Moment(time), after));
    }
    let (closing, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
    let end = inside.find(|c: char| c == '.' || c == '=' || c.is_whitespace()).unwrap_or(inside.len());
    let (name, attributes) = inside.split_at_checked(end)?;
    let name = name.trim_end_matches('/').to_ascii_lowercase();
    let format = match name.as_str() {
        "i" | "em" => Some(Format::Italic),
        "b" | "strong" => Some(Format::Bold),
        _ => None,
    };
    let tag = match (format, closing, name.as_str()) {
        (Some(format), true, _) => Tag::Close(format),
        (Some(format), false, _) => Tag::Open(format),
        (None, false, "v") => match voice(attributes) {
            Some(name) => Tag::Voice(name),
            None => Tag::Silent,
        },
        (None, _, "br") => Tag::Break,
        (None, true, "v") => Tag::Silent,
        (None, _, name) if SILENT.contains(&name) => Tag::Silent,
        _ => return None,
    };
    Some((tag, after))
}

/// The speaker of `<v.loud Anna Ek>`.
fn voice(attributes: &str) -> Option<String> {
    let name = attributes.split_once(char::is_whitespace)?.1;
    let mut decoded = String::new();
    let mut rest = name.trim();
    while let Some(c) = rest.chars().next() {
        let (c, after) = entity(rest).unwrap_or((c, rest.get(c.len_utf8()..).unwrap_or("")));
        decoded.push(c);
        rest = after;
    }
    let name = super::super::cues::on_one_line(&decoded);
    let name = name.trim_end_matches(':').trim_end();
    (!name.is_empty() && code_points(name) <= 100).then(|| name.to_owned())
}

/// `{\an8}` and its like, which place and colour words in some players; what follows it.
fn positioning(text: &str) -> Option<&str> {
    let (inside, after) = enclosed(text.strip_prefix("{\\")?, '}')?;
    (!inside.contains('{')).then_some(after)
}

/// A named or numbered character at the start of a text, and what follows it.
fn entity(text: &str) -> Option<(char, &str)> {
    let (name, after) = enclosed(text.strip_prefix('&')?, ';')?;
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    let c = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "lrm" => '\u{200E}',
        "rlm" => '\u{200F}',
        _ if name.len() > 8 => return None,
        _ => match name.strip_prefix('#')? {
            digits if digits.starts_with(['x', 'X']) => number(digits.get(1..)?, 16)?,
            digits => number(digits, 10)?,
        },
    };
    Some((c, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_entity_is_its_character_and_the_rest_stays() {
        for (text, expected) in [
            ("&amp;x", Some(('&', "x"))),
            ("&lt;x", Some(('<', "x"))),
            ("&gt;x", Some(('>', "x"))),
            ("&quot;x", Some(('"', "x"))),
            ("&apos;x", Some(('\'', "x"))),
            ("&nbsp;x", Some(('\u{a0}', "x"))),
            ("&lrm;x", Some(('\u{200e}', "x"))),
            ("&rlm;x", Some(('\u{200f}', "x"))),
            ("&#229;x", Some(('å', "x"))),
            ("&#xe5;x", Some(('å', "x"))),
            ("&#XE5;x", Some(('å', "x"))),
            ("&#x110000;x", None),
            ("&okänd;x", None),
            ("&amp x", None),
            ("amp;x", None),
        ] {
            assert_eq!(entity(text), expected, "{text}");
        }
    }
}
