//! Labels that stand alone on a line above the words, as meeting programs and some typists write:
//!
//! ```text
//! 0:0:0.0 --> 0:0:3.50        Anna Ek        Anna
//! Anna Ek                     0:03           Vad tycker du?
//! Vad tycker du?              Vad tycker du?
//! ```
//!
//! With a time in the line above or below, the label is believed as any with a time is. Without,
//! a heading looks the same, so that more is asked: few labels that recur and alternate often, and
//! either a role among them or questions among the words.

use super::Candidate;
use super::evidence;
use super::head::{Form, Head, time};
use super::words::{could_be_speaker, is_deliberate, is_role};
use std::collections::{HashMap, HashSet};

/// A text of more lines is no conversation that anybody reads.
const MOST_LINES: usize = 100_000;
/// More people than this do not share one conversation without times.
const MOST_SPEAKERS: usize = 8;

/// A line of the text that is not empty.
#[derive(Clone, Copy)]
struct Line<'t> {
    /// Where its words begin, in bytes of the text.
    at: usize,
    words: &'t str,
    /// The number of the line in the text, so that empty ones between show.
    number: usize,
}

/// The lines that begin turns whose label stands above the words; none if they do not convince.
pub fn speakers(text: &str) -> Vec<Candidate<'_>> {
    let lines = filled_lines(text);
    if lines.len() > MOST_LINES {
        return Vec::new();
    }
    for timed in [below_times(&lines), above_times(&lines)] {
        let found = evidence::speakers_with_times(timed);
        if !found.is_empty() {
            return found;
        }
    }
    alone(&lines)
}

fn filled_lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (number, line) in text.split('\n').enumerate() {
        let words = line.trim();
        if !words.is_empty() {
            lines.push(Line { at: start + (line.len() - line.trim_start().len()), words, number });
        }
        start += line.len() + 1;
    }
    lines
}

/// The label that a line is, and nothing else.
fn label(line: &str) -> Option<&str> {
    let label = line.trim_matches(['*', '_']).trim();
    let is_bare = !label.ends_with(['.', '-']) && !line.starts_with("- ");
    (is_bare && could_be_speaker(label) && is_deliberate(label)).then_some(label)
}

/// The moment of a line that is a time and nothing else: `00:12:41`, `[0:03]`, `0:0:0.0 --> 0:0:3.50`.
fn time_alone(line: &str) -> Option<u64> {
    let line = line.trim_matches(['*', '_']);
    if let Some((start, end)) = line.split_once("-->") {
        return moment(start.trim()).filter(|_| moment(end.trim()).is_some());
    }
    let found = time(line)?;
    let rest = found.rest.trim().trim_start_matches(['-', '–', '—']).trim();
    (rest.is_empty() || time(rest).is_some_and(|second| second.rest.trim().is_empty())).then_some(found.ms)
}

/// As in subtitles, with digits left out or not.
fn moment(text: &str) -> Option<u64> {
    super::super::subtitles::moment(text)
}

fn candidate<'t>(first: &Line<'t>, last: &Line<'t>, label: &'t str, time: Option<u64>) -> Candidate<'t> {
    let end = last.at + last.words.len() - first.at;
    Candidate { line: first.at, head: Head { start: 0, label, end, time, form: Form::Alone } }
}

/// A time, the label beneath it, and words.
fn below_times<'t>(lines: &[Line<'t>]) -> Vec<Candidate<'t>> {
    let of = |window: &[Line<'t>]| match window {
        [above, line, words] if time_alone(words.words).is_none() => {
            let (ms, label) = (time_alone(above.words)?, label(line.words)?);
            Some(candidate(above, line, label, Some(ms)))
        }
        _ => None,
    };
    lines.windows(3).filter_map(of).collect()
}

/// A label, the time beneath it, and words.
fn above_times<'t>(lines: &[Line<'t>]) -> Vec<Candidate<'t>> {
    let of = |window: &[Line<'t>]| match window {
        [line, below, words] if time_alone(words.words).is_none() => {
            let (label, ms) = (label(line.words)?, time_alone(below.words)?);
            Some(candidate(line, below, label, Some(ms)))
        }
        _ => None,
    };
    lines.windows(3).filter_map(of).collect()
}

/// Labels without times. A line after a label is words, whatever it looks like.
fn alone<'t>(lines: &[Line<'t>]) -> Vec<Candidate<'t>> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for label in lines.iter().filter_map(|line| label(line.words)) {
        *counts.entry(label.to_lowercase()).or_default() += 1;
    }
    // Beside a role that recurs a name need not recur as often.
    let enough = if counts.iter().any(|(label, count)| *count >= 2 && is_role(label)) { 2 } else { 3 };
    let mut core: HashSet<String> =
        counts.into_iter().filter(|(_, count)| *count >= enough).map(|(label, _)| label).collect();
    let (_, as_words) = walked(lines, &core);
    // What often stands beneath a label is an answer such as `Ja`.
    core.retain(|label| {
        let (taken, spoken) = as_words.get(label).copied().unwrap_or_default();
        spoken * 3 <= taken
    });
    let (heads, _) = walked(lines, &core);
    if convinces(lines, &heads) {
        heads
            .iter()
            .filter_map(|&at| lines.get(at))
            .filter_map(|line| Some(candidate(line, line, label(line.words)?, None)))
            .collect()
    } else {
        Vec::new()
    }
}

/// The lines that are heads if these labels are speakers, and how often each label is taken and spoken.
fn walked(lines: &[Line], core: &HashSet<String>) -> (Vec<usize>, HashMap<String, (usize, usize)>) {
    let mut heads = Vec::new();
    let mut counts: HashMap<String, (usize, usize)> = HashMap::new();
    let mut above_is_head = false;
    for (at, line) in lines.iter().enumerate() {
        let key = label(line.words).map(str::to_lowercase).filter(|key| core.contains(key));
        let is_last = at + 1 == lines.len();
        let is_head = key.is_some() && !above_is_head && !is_last;
        if let Some(key) = key {
            let count = counts.entry(key).or_default();
            if is_head {
                count.0 += 1;
            } else {
                count.1 += 1;
            }
        }
        if is_head {
            heads.push(at);
        }
        above_is_head = is_head;
    }
    (heads, counts)
}

/// Whether these heads make a conversation.
fn convinces(lines: &[Line], heads: &[usize]) -> bool {
    let labels: Vec<String> =
        heads.iter().filter_map(|&at| label(lines.get(at)?.words)).map(str::to_lowercase).collect();
    let speakers = labels.iter().collect::<HashSet<_>>().len();
    let changes = labels.windows(2).filter(|pair| matches!(pair, [a, b] if a != b)).count();
    let roles = labels.iter().filter(|label| is_role(label)).count();
    let turns = || {
        heads
            .iter()
            .enumerate()
            .map(|(n, &at)| lines.get(at + 1..heads.get(n + 1).copied().unwrap_or(lines.len())).unwrap_or_default())
    };
    let words: usize = turns().flatten().map(|line| line.words.split_whitespace().count()).sum();
    let questions = turns().filter(|turn| turn.iter().any(|line| line.words.contains('?'))).count();
    // Labels stand close to their words; headings stand apart from theirs more than from anything else.
    let close = heads
        .iter()
        .filter(|&&at| matches!((lines.get(at), lines.get(at + 1)), (Some(a), Some(b)) if b.number <= a.number + 2))
        .count();
    let alternate =
        speakers >= 2 && changes * 10 >= labels.len() * 6 && words >= labels.len() * 2 && close == heads.len();
    let dense = |share: usize| heads.len() * 100 >= lines.len() * share;
    if roles * 4 >= labels.len() {
        return labels.len() >= 4 && alternate && dense(5);
    }
    labels.len() >= 6 && alternate && dense(12) && speakers <= MOST_SPEAKERS && questions * 10 >= labels.len()
}
