//! The head of a turn: what a line says before the spoken words, in the ways that people and
//! transcription programs write it.

use super::time::{stretch, time};
use super::words::{could_be_label, could_be_speaker, could_stand_as_label, is_named, is_role};

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

/// How much a label looks like a speaker's by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// A name or a role, as people write them.
    Plain,
    /// It may be a name, or anything else: `Alm, Karin /KS`, `per nordin`, `Obs`.
    Odd,
    /// Words follow a colon without a space: `Karin:Då`.
    Tight,
    /// It stands where labels do, and is like none: `1203`, `Karin?`. Never believed for its own sake.
    Strange,
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
    pub fit: Fit,
}

/// Signs of Markdown that may stand around label and time.
const MARKUP: [char; 2] = ['*', '_'];
/// Longer than any label, in bytes.
const LONGEST_LABEL: usize = 160;
/// More words than any label has, with a space to spare.
const MOST_WORDS: usize = 12;
/// What lists put before their items.
const BULLETS: [&str; 6] = ["- ", "– ", "• ", "> ", ">> ", "· "];

/// What a line may begin with: mostly one head or none; two where a dash and a colon may both end a label.
/// Without known labels any that could be a speaker's counts; with them only those do.
pub fn heads<'t>(line: &'t str, known: Option<&[String]>) -> impl Iterator<Item = Head<'t>> + use<'t> {
    let trimmed = line.trim_start();
    let start = line.len() - trimmed.len();
    let rest = trimmed.trim_start_matches(MARKUP);
    let first = stretch(rest)
        .filter(|first| first.rest.is_empty() || first.rest.starts_with(char::is_whitespace) || first.bracketed);
    let rest = match &first {
        Some(first) => first.rest.trim_start().trim_start_matches(MARKUP).trim_start(),
        None => rest,
    };
    let (timed, any, first) = (first.is_some(), known.is_none(), first.map(|first| first.ms));
    let found = match (chat(rest).filter(|_| timed), known) {
        (Some((label, tail)), _) => {
            let fit = fit(label, Form::Colon).filter(|_| known.is_none_or(|all| all.iter().any(|one| one == label)));
            [fit.map(|fit| (label, tail, fit)), None]
        }
        (None, Some(labels)) => [known_label(rest, labels, timed).map(|(label, tail)| (label, tail, Fit::Plain)), None],
        (None, None) => match bracketed(rest) {
            Some(found) => [Some(found), None],
            None => match likely_labels(rest, timed) {
                [None, None] => [strange(rest, timed), None],
                found => found,
            },
        },
    };
    found.into_iter().flatten().map(move |(label, tail, fit)| {
        let fit = if tail.tight && any && fit != Fit::Strange { Fit::Tight } else { fit };
        Head { start, label, end: line.len() - tail.rest.len(), time: tail.time.or(first), form: tail.form, fit }
    })
}

/// What follows a label and makes it one.
struct Tail<'t> {
    form: Form,
    time: Option<u64>,
    rest: &'t str,
    /// No space between colon and words.
    tight: bool,
}

type Found<'t> = Option<(&'t str, Tail<'t>, Fit)>;

/// `From Karin Alm to Everyone:`, as Zoom writes after a time and above what was typed.
fn chat(rest: &str) -> Option<(&str, Tail<'_>)> {
    let named = ["From ", "Från ", "Fra "].iter().find_map(|word| rest.strip_prefix(word))?;
    let (head, rest) = named.split_once(':')?;
    let (label, to) = [" to ", " till ", " til "].iter().find_map(|word| head.split_once(word))?;
    let is_head = !label.trim().is_empty() && !to.trim().is_empty();
    is_head.then(|| (label.trim(), Tail { form: Form::Colon, time: None, rest, tight: false }))
}

/// `[anna] words`, `[anna]: words`
fn bracketed(rest: &str) -> Found<'_> {
    let (label, tail) = in_brackets(rest)?;
    let fit = fit(label, tail.form)?;
    Some((label, tail, fit))
}

fn in_brackets(rest: &str) -> Option<(&str, Tail<'_>)> {
    let (label, rest) = enclosed(rest).or_else(|| angled(rest))?;
    let tail = match tail(rest) {
        Some(tail) if tail.form != Form::Dash => tail,
        _ => Tail { form: Form::Bracket, time: None, rest: rest.strip_prefix([' ', '\t'])?, tight: false },
    };
    Some((label, tail))
}

/// What stands where a label would, whatever its signs: a few words before a colon, a time, a tab or a dash.
fn strange(rest: &str, timed: bool) -> Found<'_> {
    if let Some((label, tail)) = in_brackets(rest).filter(|(label, _)| could_stand_as_label(label)) {
        return Some((label, tail, Fit::Strange));
    }
    let rest = BULLETS.iter().find_map(|bullet| rest.strip_prefix(bullet)).unwrap_or(rest);
    let ends = rest.char_indices().take_while(|&(at, _)| at <= LONGEST_LABEL);
    for (at, _) in ends.filter(|&(_, c)| matches!(c, ':' | '：' | ';') || c.is_whitespace() || "[(#*_".contains(c)) {
        let (label, after) = rest.split_at(at);
        let (label, tail) = match after.strip_prefix("; ") {
            // Typed for a colon; the sign is part of the label, so that a person can name it.
            Some(words) if label.split_whitespace().count() <= 3 && !label.contains('(') => {
                let signed = rest.get(..=at).unwrap_or(label);
                (signed, Tail { form: Form::Colon, time: None, rest: words, tight: false })
            }
            _ => match tail(after) {
                Some(tail) => (label.trim(), tail),
                None => continue,
            },
        };
        let most = if tail.form == Form::Dash || tail.tight { 3 } else { usize::MAX };
        let is_loose = !tail.tight || tail.rest.starts_with(char::is_alphabetic);
        if is_loose && label.split_whitespace().count() <= most && could_stand_as_label(label) {
            return Some((label, tail, Fit::Strange));
        }
    }
    let label = rest.trim().trim_end_matches(MARKUP);
    let is_alone = timed && label.split_whitespace().count() <= 5 && could_stand_as_label(label);
    is_alone.then_some((label, Tail { form: Form::TimeFirst, time: None, rest: "", tight: false }, Fit::Strange))
}

/// Where a line begins with one of these labels and goes on in another way than theirs, the label as it is written with
/// its sign: `I; Är du säker`, `I. Och sedan`, `I Vem slog du`. A small letter goes on with a sentence.
pub fn slip<'t>(line: &'t str, labels: &[&str]) -> Option<&'t str> {
    let line = line.trim_start();
    let label =
        labels.iter().filter(|label| !label.is_empty() && line.starts_with(**label)).max_by_key(|label| label.len())?;
    let after = line.get(label.len()..)?;
    let sign = after.strip_prefix([';', '.', ',', '>', '=']).unwrap_or(after);
    let words = sign.strip_prefix(char::is_whitespace)?.trim_start();
    let begins = words.chars().next().is_some_and(|c| c.is_uppercase());
    let length = label.len() + after.len() - sign.len();
    (begins && words.split_whitespace().count() >= 2).then(|| line.get(..length)).flatten()
}

/// What brackets enclose at the start of a text, those within them too, and what follows: `[Anna [extern]] words`
fn enclosed(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('[')?;
    let mut depth = 1;
    for (at, c) in inside.char_indices().take_while(|&(at, _)| at <= LONGEST_LABEL) {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((inside.get(..at)?, inside.get(at + 1..)?));
        }
    }
    None
}

/// `<Karin Alm> words`; tags of a page have no capital.
fn angled(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = text.strip_prefix('<')?.split_once('>')?;
    let is_apart = rest.strip_prefix(' ').is_some_and(|words| words.starts_with(char::is_alphabetic));
    (is_apart && label.starts_with(char::is_uppercase) && label.len() <= LONGEST_LABEL).then_some((label, rest))
}

/// How well a label fits that is followed by a head's end of this form; none if it is no label there.
pub fn fit(label: &str, form: Form) -> Option<Fit> {
    if could_be_speaker(label) {
        return Some(Fit::Plain);
    }
    (form != Form::Alone && could_be_label(label)).then_some(Fit::Odd)
}

fn likely_labels(rest: &str, timed: bool) -> [Found<'_>; 2] {
    let mut first: Found = None;
    let (mut words, mut letters, mut before) = (0, 0, ' ');
    for (at, c) in rest.char_indices().take_while(|&(at, _)| at <= LONGEST_LABEL) {
        // Ordinary prose leaves here: at the end of a sentence, or after more words than any label has.
        if c.is_whitespace() {
            words += usize::from(!before.is_whitespace());
            if words > MOST_WORDS || (before == '.' && letters > 5) {
                return [first, None];
            }
            letters = 0;
        } else {
            letters += 1;
        }
        before = c;
        if matches!(c, ';' | '!' | '?' | '"' | '”' | '…' | '=') {
            return [first, None];
        }
        if !(matches!(c, ':' | '：') || c.is_whitespace() || "[(#*_".contains(c)) {
            continue;
        }
        let (label, after) = rest.split_at(at);
        let Some(tail) = tail(after) else { continue };
        let label = label.trim();
        if first.is_some() && tail.form != Form::Colon {
            continue;
        }
        // `SFS 2018:218`, `Matteus 5:3` and `kl 8 – 9` have no label.
        let has_number = label.contains(|c: char| c.is_ascii_digit());
        let is_count = has_number && !tail.rest.starts_with(char::is_alphabetic);
        if is_count && (tail.tight || tail.form == Form::Dash) {
            continue;
        }
        let found = fit(label, tail.form).map(|fit| (label, tail, fit));
        let is_dash = after.starts_with(' ') && found.as_ref().is_none_or(|(_, tail, _)| tail.form == Form::Dash);
        match found {
            // A colon further on may end a longer label: `Anna – Umeå: ja`.
            found if is_dash => first = first.or(found),
            found => return if first.is_some() { [first, found] } else { [found, None] },
        }
    }
    if first.is_some() || !timed {
        return [first, None];
    }
    let dashed = ["- ", "– "].iter().find_map(|dash| rest.strip_prefix(dash)).filter(|rest| {
        // A single word may be what somebody says.
        let label = rest.trim();
        is_role(label) || label.contains(' ') && could_be_speaker(label) && is_named(label)
    });
    let label = dashed.unwrap_or(rest).trim().trim_end_matches(MARKUP);
    let alone = Tail { form: Form::TimeFirst, time: None, rest: "", tight: false };
    let fit = fit(label, Form::TimeFirst).filter(|&fit| fit == Fit::Plain || label.split_whitespace().count() <= 5);
    [fit.map(|fit| (label, alone, fit)), None]
}

fn known_label<'t>(rest: &'t str, labels: &[String], timed: bool) -> Option<(&'t str, Tail<'t>)> {
    let bare = BULLETS.iter().find_map(|bullet| rest.strip_prefix(bullet));
    let as_item =
        bare.and_then(|bare| known_at(bare, labels, timed)).filter(|(_, tail)| timed || tail.form == Form::Colon);
    known_at(rest, labels, timed).or(as_item)
}

fn known_at<'t>(rest: &'t str, labels: &[String], timed: bool) -> Option<(&'t str, Tail<'t>)> {
    let unbracketed =
        rest.strip_prefix(['[', '<']).filter(|_| !labels.iter().any(|label| label.starts_with(['[', '<'])));
    let rest = unbracketed.unwrap_or(rest);
    let fits = |label: &&String| !label.is_empty() && rest.starts_with(label.as_str());
    let length = labels.iter().filter(fits).map(String::len).max()?;
    let (label, after) = rest.split_at_checked(length)?;
    let is_bracketed = after.starts_with([']', '>']);
    let after = after.strip_prefix([']', '>']).unwrap_or(after);
    let plain = |form, rest| Tail { form, time: None, rest, tight: false };
    let alone = || after.trim().trim_matches(MARKUP).is_empty().then(|| plain(Form::Alone, ""));
    let spaced = || (timed || is_bracketed).then(|| plain(Form::Bracket, after));
    // A sign that was typed for a colon is part of its label.
    let is_signed = label.ends_with([';', '.', ',', '>', '=']) && after.starts_with(char::is_whitespace);
    let spaced = || if is_signed { Some(plain(Form::Colon, after)) } else { spaced() };
    let is_whole_word = !after.starts_with(char::is_alphanumeric) || is_open_ended(label);
    is_whole_word.then(|| tail(after).or_else(alone).or_else(spaced)).flatten().map(|tail| (label, tail))
}

/// Whether a label ends in a sign, so that what follows is no more of its word.
fn is_open_ended(label: &str) -> bool {
    !label.ends_with(char::is_alphanumeric)
}

fn tail(after: &str) -> Option<Tail<'_>> {
    let unmarked = after.trim_start_matches(MARKUP);
    if let Some(rest) = after_colon(unmarked) {
        return colon_tail(rest, unmarked.trim_start_matches(' ').starts_with('：'));
    }
    timed_tail(unmarked).or_else(|| untimed_tail(unmarked))
}

fn after_colon(text: &str) -> Option<&str> {
    text.trim_start_matches(' ').strip_prefix([':', '：'])
}

/// `00:12:41`, ` (12:41): words`
fn timed_tail(unmarked: &str) -> Option<Tail<'_>> {
    let spaced = unmarked.trim_start().trim_start_matches(['|', '·', '-', '–', '—']).trim_start();
    let is_apart = unmarked.starts_with(char::is_whitespace) || spaced.starts_with(['[', '(', '<', '#', '\\']);
    let time = time(spaced).filter(|_| is_apart)?;
    let rest = time.rest.trim_start_matches(MARKUP);
    let words = after_colon(rest);
    let form = if words.is_some() { Form::Colon } else { Form::Time };
    // A stamp between `#` ends a paragraph of words.
    let ends = words.is_some() || (rest.trim().is_empty() && !spaced.starts_with('#'));
    let goes_on =
        (time.bracketed || time.has_hours) && rest.starts_with(char::is_whitespace) && !rest.trim().is_empty();
    let is_column = unmarked.starts_with('\t') && rest.starts_with('\t');
    (ends || goes_on || is_column).then(|| Tail {
        form,
        time: Some(time.ms),
        rest: words.unwrap_or(rest).trim_start_matches(MARKUP),
        tight: false,
    })
}

/// ` – words`, or a tab: two columns.
fn untimed_tail(unmarked: &str) -> Option<Tail<'_>> {
    let dash = [" – ", " — ", " - "].iter().find_map(|dash| unmarked.strip_prefix(dash));
    if let Some(rest) = dash.filter(|rest| !rest.starts_with(char::is_whitespace)) {
        return Some(Tail { form: Form::Dash, time: None, rest, tight: false });
    }
    // A speaker, words and perhaps a time; a row of more columns is one of another table.
    let is_turn = |rest: &&str| rest.contains(char::is_alphabetic) && rest.matches('\t').count() < 2;
    let columns = unmarked.strip_prefix('\t').filter(is_turn);
    columns.map(|rest| Tail { form: Form::Tab, time: None, rest, tight: false })
}

/// After a colon: nothing, or space and words, or a time in brackets.
fn colon_tail(rest: &str, is_wide: bool) -> Option<Tail<'_>> {
    let unmarked = rest.trim_start_matches(MARKUP);
    let is_apart = unmarked.is_empty() || unmarked.starts_with(char::is_whitespace) || unmarked.len() < rest.len();
    if unmarked.starts_with(['/', '\\', ')', '(', ':']) {
        return None;
    }
    let time = time(unmarked.trim_start()).filter(|time| time.bracketed || time.has_hours);
    let rest = time.as_ref().map_or(unmarked, |time| time.rest);
    Some(Tail { form: Form::Colon, time: time.map(|time| time.ms), rest, tight: !is_apart && !is_wide })
}
