//! The head of a turn: what a line says before the spoken words, in the ways that people and
//! transcription programs write it.

use super::words::could_be_speaker;

/// How a head is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// `Anna:`, with or without a time.
    Colon,
    /// `Anna 00:12:41`, `Anna (12:41)` without a colon.
    Time,
    /// `12:41 Anna`, alone on its line.
    TimeFirst,
    /// `[anna] words`
    Bracket,
    /// `Anna – words`
    Dash,
    /// `Anna` and a tab: two columns.
    Tab,
    /// Alone on its line; only for labels that are known.
    Alone,
}

/// A head as found in a line. Offsets are bytes of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head<'t> {
    pub start: usize,
    pub label: &'t str,
    /// Where the head ends; space may follow.
    pub end: usize,
    /// In milliseconds.
    pub time: Option<u64>,
    pub form: Form,
}

/// Signs of Markdown that may stand around label and time.
const MARKUP: [char; 2] = ['*', '_'];

/// Finds the head of a line. Without known labels any that could be a speaker's counts; with them only those do.
pub fn head<'t>(line: &'t str, known: Option<&[String]>) -> Option<Head<'t>> {
    let trimmed = line.trim_start();
    let start = line.len() - trimmed.len();
    let rest = trimmed.trim_start_matches(MARKUP);
    let first = time(rest)
        .filter(|first| first.rest.is_empty() || first.rest.starts_with(char::is_whitespace) || first.bracketed);
    let rest = match &first {
        Some(first) => first.rest.trim_start().trim_start_matches(MARKUP).trim_start(),
        None => rest,
    };
    let (label, tail) = match known {
        Some(labels) => known_label(rest, labels, first.is_some())?,
        None => bracketed(rest).or_else(|| likely_label(rest, first.is_some()))?,
    };
    let time = tail.time.or(first.map(|first| first.ms));
    Some(Head { start, label, end: line.len() - tail.rest.len(), time, form: tail.form })
}

/// What follows a label and makes it one.
struct Tail<'t> {
    form: Form,
    time: Option<u64>,
    rest: &'t str,
}

/// `[anna] words`, `[anna]: words`
fn bracketed(rest: &str) -> Option<(&str, Tail<'_>)> {
    let (label, rest) = rest.strip_prefix('[')?.split_once(']')?;
    let tail = match tail(rest) {
        Some(tail) if tail.form != Form::Dash => tail,
        _ => Tail { form: Form::Bracket, time: None, rest: rest.strip_prefix([' ', '\t'])? },
    };
    could_be_speaker(label).then_some((label, tail))
}

fn likely_label(rest: &str, timed: bool) -> Option<(&str, Tail<'_>)> {
    for (at, c) in rest.char_indices().take_while(|&(at, _)| at <= 80) {
        // Ordinary prose leaves here, most often at its first comma or full stop.
        if matches!(c, ',' | ';' | '!' | '?' | '"' | '”' | '…' | '|' | '=' | '<' | '@') {
            return None;
        }
        if !(c == ':' || c.is_whitespace() || "[(#*_".contains(c)) {
            continue;
        }
        let (label, after) = rest.split_at(at);
        let Some(tail) = tail(after) else { continue };
        return could_be_speaker(label.trim()).then(|| (label.trim(), tail));
    }
    let label = rest.trim().trim_end_matches(MARKUP);
    let alone = Tail { form: Form::TimeFirst, time: None, rest: "" };
    (timed && could_be_speaker(label)).then_some((label, alone))
}

fn known_label<'t>(rest: &'t str, labels: &[String], timed: bool) -> Option<(&'t str, Tail<'t>)> {
    let rest = rest.strip_prefix('[').unwrap_or(rest);
    let fits = |label: &&String| !label.is_empty() && rest.starts_with(label.as_str());
    let length = labels.iter().filter(fits).map(String::len).max()?;
    let (label, after) = rest.split_at_checked(length)?;
    let after = after.strip_prefix(']').unwrap_or(after);
    let alone =
        || after.trim().trim_matches(MARKUP).is_empty().then_some(Tail { form: Form::Alone, time: None, rest: "" });
    let spaced = || {
        (timed || rest.len() > length + after.len()).then_some(Tail { form: Form::Bracket, time: None, rest: after })
    };
    let is_whole_word = !after.starts_with(char::is_alphanumeric);
    is_whole_word.then(|| tail(after).or_else(alone).or_else(spaced)).flatten().map(|tail| (label, tail))
}

fn tail(after: &str) -> Option<Tail<'_>> {
    let unmarked = after.trim_start_matches(MARKUP);
    if let Some(rest) = unmarked.trim_start_matches(' ').strip_prefix(':') {
        return colon_tail(rest);
    }
    let spaced = unmarked.trim_start().trim_start_matches(['|', '·', '-', '–', '—']).trim_start();
    let is_apart = unmarked.starts_with(char::is_whitespace) || spaced.starts_with(['[', '(', '<', '#', '\\']);
    if let Some(time) = time(spaced).filter(|_| is_apart) {
        let rest = time.rest.trim_start_matches(MARKUP);
        let words = rest.trim_start_matches(' ').strip_prefix(':');
        let form = if words.is_some() { Form::Colon } else { Form::Time };
        let ends = words.is_some() || rest.trim().is_empty();
        let goes_on = (time.bracketed || time.has_hours) && rest.starts_with(char::is_whitespace);
        return (ends || goes_on).then(|| Tail {
            form,
            time: Some(time.ms),
            rest: words.unwrap_or(rest).trim_start_matches(MARKUP),
        });
    }
    let dash = [" – ", " — ", " - "].iter().find_map(|dash| unmarked.strip_prefix(dash));
    if let Some(rest) = dash.filter(|rest| !rest.starts_with(|c: char| c.is_whitespace() || c.is_numeric())) {
        return Some(Tail { form: Form::Dash, time: None, rest });
    }
    // A speaker, words and perhaps a time; a row of more columns is one of another table.
    let is_turn = |rest: &&str| rest.contains(char::is_alphabetic) && rest.matches('\t').count() < 2;
    let columns = unmarked.strip_prefix('\t').filter(is_turn);
    columns.map(|rest| Tail { form: Form::Tab, time: None, rest })
}

/// After a colon: nothing, or space and words, or a time in brackets.
fn colon_tail(rest: &str) -> Option<Tail<'_>> {
    let unmarked = rest.trim_start_matches(MARKUP);
    if !(unmarked.is_empty() || unmarked.starts_with(char::is_whitespace) || unmarked.len() < rest.len()) {
        return None;
    }
    let time = time(unmarked.trim_start()).filter(|time| time.bracketed || time.has_hours);
    let rest = time.as_ref().map_or(unmarked, |time| time.rest);
    Some(Tail { form: Form::Colon, time: time.map(|time| time.ms), rest })
}

/// A time and what follows it.
pub struct Time<'t> {
    pub ms: u64,
    pub bracketed: bool,
    pub has_hours: bool,
    pub rest: &'t str,
}

/// Reads `12:41`, `1:12:41`, `00:12:41.350`, and either in brackets, where a second time may follow.
pub fn time(text: &str) -> Option<Time<'_>> {
    let unescaped = text.strip_prefix('\\').unwrap_or(text);
    let closing = match unescaped.chars().next()? {
        '[' => Some(']'),
        '(' => Some(')'),
        '<' => Some('>'),
        '{' => Some('}'),
        '#' => Some('#'),
        c if c.is_ascii_digit() => None,
        _ => return None,
    };
    let (ms, has_hours, rest) = clock(unescaped.get(usize::from(closing.is_some())..)?)?;
    let Some(closing) = closing else {
        let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '%' | '-'));
        return ends.then_some(Time { ms, bracketed: false, has_hours, rest });
    };
    let (within, rest) = rest.split_once(closing)?;
    let is_range = within.chars().all(|c| c.is_ascii_digit() || " :.,->–\\".contains(c)) && within.len() <= 24;
    is_range.then_some(Time { ms, bracketed: true, has_hours, rest })
}

/// Hours, minutes, seconds and their fraction, in milliseconds; and whether there were hours.
fn clock(text: &str) -> Option<(u64, bool, &str)> {
    let (first, rest) = number(text, 1..=3)?;
    let (second, rest) = number(rest.strip_prefix(':')?, 2..=2)?;
    let third = rest.strip_prefix(':').and_then(|rest| number(rest, 2..=2));
    let (hours, minutes, seconds, rest) = match third {
        Some((seconds, rest)) => (first, second, seconds, rest),
        None => (0, first, second, rest),
    };
    if seconds > 59 || (third.is_some() && minutes > 59) {
        return None;
    }
    let fraction = rest.strip_prefix(['.', ',']).and_then(|digits| Some((digits, number(digits, 1..=3)?)));
    let (ms, rest) = match fraction {
        Some((digits, (value, rest))) => {
            (value * [100, 10, 1].get(digits.len() - rest.len() - 1).copied().unwrap_or(1), rest)
        }
        None => (0, rest),
    };
    Some((((hours * 60 + minutes) * 60 + seconds) * 1000 + ms, third.is_some(), rest))
}

fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<(u64, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(count).filter(|_| digits.contains(&count))?;
    Some((number.parse().ok()?, rest))
}
