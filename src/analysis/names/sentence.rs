//! Where sentences, headings, cells and turns begin, so that a capital there says nothing.

use super::text::{Case, Text, Word};

/// A line at least this long, in code points, is taken to go on in the next: the text was wrapped.
const WRAPPED: usize = 55;

/// For each word, whether its place explains a capital.
pub(super) fn starts(text: &Text) -> Vec<bool> {
    let mut starts: Vec<bool> = text.words.iter().map(|word| starts_sentence(text, word)).collect();
    let mut first = 0;
    while let Some(word) = text.words.get(first) {
        let line_end = text.chars.iter().skip(word.start).position(|c| *c == '\n');
        let end = line_end.map_or(text.chars.len(), |length| word.start + length);
        let next = text.word_from(end).max(first + 1);
        let words = text.words.get(first..next).unwrap_or(&[]);
        let sentence = words.last().is_some_and(|last| matches!(text.at(last.end), Some('.' | '!' | '?')));
        if starts.get(first) == Some(&true) && !sentence && is_title(words) {
            starts.iter_mut().take(next).skip(first).for_each(|start| *start = true);
        }
        first = next;
    }
    starts
}

/// A heading in title case: four words or more, nearly all of the longer ones with a capital.
fn is_title(words: &[Word]) -> bool {
    let all = words.iter().filter(|word| word.case != Case::Lower).count();
    let long: Vec<&Word> = words.iter().filter(|word| word.to - word.from > 3 && !word.has_digit).collect();
    let capitals = long.iter().filter(|word| word.case != Case::Lower).count();
    words.len() > 3 && words.len() < 16 && long.len() > 2 && capitals == long.len() && all * 2 > words.len()
}

/// Whether a sentence, a heading, a quotation or a turn's words begin with the word.
pub(super) fn starts_sentence(text: &Text, word: &Word) -> bool {
    let mut at = word.start;
    while let Some(c) = text.before(at) {
        at -= 1;
        match c {
            '\n' if !is_wrapped(text, at) => return true,
            '\n' => {}
            '.' => return !ends_abbreviation(text, at),
            '!' | '?' | '…' | ':' | '\t' | '•' | '·' | '|' | '*' | '=' | '_' => return true,
            '"' | '”' | '“' | '»' | '«' | '‘' | '–' | '—' | '[' | '§' => return true,
            '-' if text.at(at + 1) == Some(' ') => return true,
            '-' => return false,
            c if is_passed(c) => {}
            _ => return false,
        }
    }
    true
}

/// What may stand between a sentence's end and its first word: space, brackets, a note's number.
fn is_passed(c: char) -> bool {
    c.is_whitespace() || c.is_numeric() || matches!(c, '(' | ')' | ']' | '\'' | '’' | '\u{feff}' | '°' | '>' | '~')
}

/// Whether the line end at a position only breaks a sentence: the line before it is long, or ends
/// in the middle of things, and the next follows at once.
fn is_wrapped(text: &Text, line_end: usize) -> bool {
    let before = text.chars.get(..line_end).unwrap_or(&[]);
    let line = before.iter().rev().take_while(|c| **c != '\n').count();
    let last = before.iter().rev().find(|c| **c != ' ').copied();
    let empty = matches!(text.at(line_end + 1), Some('\n') | None) || line == 0;
    let open = matches!(last, Some(',' | '(' | '&'));
    !empty && (open || line >= WRAPPED)
}

/// Whether the full stop at a position belongs to an abbreviation or an initial.
fn ends_abbreviation(text: &Text, stop: usize) -> bool {
    const ABBREVIATIONS: &[&str] = &[
        "t.ex", "ex", "bl.a", "d.v.s", "dvs", "dr", "prof", "st", "mr", "mrs", "ms", "resp", "s.k", "inkl", "exkl",
        "jfr", "jmf", "f.d", "dåv", "nr", "no", "kl", "ca", "c:a", "red", "ev", "fr", "vs", "e.g", "i.e", "m.fl",
        "bitr", "v",
    ];
    let before = text.chars.get(..stop).unwrap_or(&[]);
    let length = before.iter().rev().take(8).take_while(|c| c.is_alphanumeric() || matches!(c, '.' | ':')).count();
    let word = before.get(stop.saturating_sub(length)..).unwrap_or(&[]);
    let initial = matches!(word, [c] if c.is_uppercase() && *c != 'I');
    let folded: String = word.iter().flat_map(|c| c.to_lowercase()).collect();
    initial || ABBREVIATIONS.contains(&folded.as_str())
}

/// Whether the word is a label: alone on its line's start, a colon after it.
pub(super) fn is_label(text: &Text, word: &Word) -> bool {
    let line_start = word.start == 0 || text.before(word.start) == Some('\n');
    let rest = text.chars.get(word.end..).unwrap_or(&[]);
    let colon = rest.iter().find(|c| **c != ' ');
    line_start && colon == Some(&':')
}
