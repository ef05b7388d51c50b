//! Labels that stand alone on a line above the words, as meeting programs and some typists write:
//!
//! ```text
//! 0:0:0.0 --> 0:0:3.50        Anna Ek        Anna
//! Anna Ek                     0:03           Vad tycker du?
//! Vad tycker du?              Vad tycker du?
//! ```
//!
//! A time may also stand before the words beneath, as aTrain writes it: `[00:00:03] - Vad tycker du?`
//!
//! With a time in the line above or below, the label is believed as any with a time is. Without,
//! a heading looks the same, so that more is asked: few labels that recur and alternate often, and
//! either a role among them or questions among the words.

use super::Candidate;
use super::evidence::{self, Verdict};
use super::head::{Fit, Form, Head};
use super::time::{Time, stretch, time};
use super::words::{could_be_label, could_be_speaker, could_stand_as_label, is_deliberate, is_role};
use super::{is_of_service, lines};
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
pub fn judge(text: &str, are_numbered: bool) -> Verdict<'_> {
    let lines = filled_lines(text, are_numbered);
    if lines.len() > MOST_LINES {
        return Verdict::default();
    }
    let layouts = [below_times(&lines), above_times(&lines), above_stamped(&lines)];
    let judged = layouts.map(|(timed, ends)| (evidence::judge_timed(&timed), ends));
    // Words between two times look like labels as well; the layout that explains the most is the right one.
    let best = judged.into_iter().rev().max_by_key(|(found, _)| found.believed.len());
    if let Some((mut found, ends)) = best.filter(|(found, _)| !found.believed.is_empty()) {
        found.end_at(&ends);
        return found;
    }
    alone(&lines)
}

/// Gives labels alone on their lines, which a person named, the time that stands above or beneath them.
pub fn add_times(text: &str, candidates: &mut [Candidate]) {
    let is_bare = |candidate: &Candidate| candidate.head.form == Form::Alone && candidate.head.time.is_none();
    if !candidates.iter().any(is_bare) {
        return;
    }
    let lines = filled_lines(text, false);
    let named: Vec<&str> = candidates.iter().map(|candidate| candidate.head.label).collect();
    let timed = [below(&lines, &named), above(&lines, &named), stamped(&lines, &named)].concat();
    for candidate in candidates.iter_mut().filter(|candidate| is_bare(candidate)) {
        let label_at = candidate.line + candidate.head.start;
        let Some(found) = timed.iter().find(|found| found.label_at == label_at) else { continue };
        let Candidate { line, head } = found.candidate;
        let (start, end) = (line + head.start, line + head.end);
        // A time above begins the turn, and may stand on a line before.
        candidate.line = start.min(label_at);
        candidate.head = Head { start: 0, end: end - candidate.line, time: head.time, ..candidate.head };
    }
}

impl Verdict<'_> {
    /// Lines that stand where a head would, and are none, end the turn before.
    fn end_at(&mut self, ends: &[usize]) {
        let taken: HashSet<usize> = self.believed.iter().chain(&self.doubted).map(|candidate| candidate.line).collect();
        let bare = Head { start: 0, label: "", end: 0, time: None, form: Form::Alone, fit: Fit::Odd };
        self.doubted.extend(ends.iter().filter(|end| !taken.contains(end)).map(|&line| Candidate { line, head: bare }));
        self.doubted.sort_by_key(|candidate| candidate.line);
    }
}

fn filled_lines(text: &str, are_numbered: bool) -> Vec<Line<'_>> {
    let mut filled = Vec::new();
    let mut start = 0;
    for (number, line) in text.split('\n').enumerate() {
        let skip = if are_numbered { lines::number(line).map_or(0, |(_, length)| length) } else { 0 };
        let rest = line.get(skip..).unwrap_or("");
        let words = rest.trim();
        if !words.is_empty() {
            filled.push(Line { at: start + skip + (rest.len() - rest.trim_start().len()), words, number });
        }
        start += line.len() + 1;
    }
    filled
}

/// The label that a line is, and nothing else.
fn label(line: &str) -> Option<&str> {
    let label = line.trim_matches(['*', '_']).trim();
    let is_bare = !label.ends_with(['.', '-']) && !line.starts_with("- ");
    (is_bare && could_be_speaker(label) && is_deliberate(label)).then_some(label)
}

/// The label that a line beside a time is, which may look like anything but a sentence.
fn beside_time<'t>(line: &'t str, named: &[&str]) -> Option<(&'t str, Fit)> {
    let bare = line.trim_matches(['*', '_']).trim();
    if named.contains(&bare) || label(line).is_some() {
        return Some((bare, Fit::Plain));
    }
    let is_bare = !bare.ends_with(['.', '-', ',', ':']) && time(bare).is_none();
    let fit = if could_be_label(bare) { Fit::Odd } else { Fit::Strange };
    (named.is_empty() && is_bare && could_stand_as_label(bare) && bare.split_whitespace().count() <= 6)
        .then_some((bare, fit))
}

/// The moment of a line that is a time and nothing else: `00:12:41`, `[0:03]`, `0:0:0.0 --> 0:0:3.50`, `0 minutes 3 seconds`.
fn time_alone(line: &str) -> Option<u64> {
    let line = line.trim_matches(['*', '_']);
    if let Some((start, end)) = line.split_once("-->") {
        let bare = |text: &str| text.trim().trim_matches(['[', ']', '(', ')']).to_owned();
        return moment(&bare(start)).filter(|_| moment(&bare(end)).is_some());
    }
    let found = stretch(line)?;
    let rest = found.rest.trim();
    (rest.is_empty() || time(rest).is_some_and(|second| second.rest.trim().is_empty())).then_some(found.ms)
}

/// As in subtitles, with digits left out or not.
fn moment(text: &str) -> Option<u64> {
    super::super::subtitles::moment(text)
}

/// A head as found among lines, and where its label stands.
#[derive(Clone)]
struct Beside<'t> {
    candidate: Candidate<'t>,
    label_at: usize,
}

fn beside<'t>(first: &Line, last: &Line, at: usize, (label, fit): (&'t str, Fit), time: Option<u64>) -> Beside<'t> {
    let end = last.at + last.words.len() - first.at;
    let head = Head { start: 0, label, end, time, form: Form::Alone, fit };
    Beside { candidate: Candidate { line: first.at, head }, label_at: at }
}

/// Heads of one layout, and the lines where such a head would stand.
type Layout<'t> = (Vec<Candidate<'t>>, Vec<usize>);

fn below_times<'t>(lines: &[Line<'t>]) -> Layout<'t> {
    let times = lines.iter().filter(|line| time_alone(line.words).is_some()).map(|line| line.at).collect();
    (below(lines, &[]).into_iter().map(|found| found.candidate).collect(), times)
}

fn above_times<'t>(lines: &[Line<'t>]) -> Layout<'t> {
    let over = |pair: &[Line<'t>]| match pair {
        [line, time] if time_alone(time.words).is_some() && time_alone(line.words).is_none() => Some(line.at),
        _ => None,
    };
    let heads = above(lines, &[]).into_iter().map(|found| found.candidate).collect();
    (heads, lines.windows(2).filter_map(over).collect())
}

fn above_stamped<'t>(lines: &[Line<'t>]) -> Layout<'t> {
    (stamped(lines, &[]).into_iter().map(|found| found.candidate).collect(), Vec::new())
}

/// A time, the label beneath it, and words.
fn below<'t>(lines: &[Line<'t>], named: &[&str]) -> Vec<Beside<'t>> {
    let of = |window: &[Line<'t>]| match window {
        [above, line, words] if time_alone(words.words).is_none() => {
            let (ms, label) = (time_alone(above.words)?, beside_time(line.words, named)?);
            Some(beside(above, line, line.at, label, Some(ms)))
        }
        _ => None,
    };
    lines.windows(3).filter_map(of).collect()
}

/// A label, the time beneath it, once more perhaps in other words, and what is said.
fn above<'t>(lines: &[Line<'t>], named: &[&str]) -> Vec<Beside<'t>> {
    let of = |window: &[Line<'t>]| {
        let [line, below, next, ..] = window else { return None };
        let (label, ms) = (beside_time(line.words, named)?, time_alone(below.words)?);
        match (time_alone(next.words), window.get(3)) {
            (None, _) => Some(beside(line, below, line.at, label, Some(ms))),
            (Some(_), Some(words)) if time_alone(words.words).is_none() => {
                Some(beside(line, next, line.at, label, Some(ms)))
            }
            _ => None,
        }
    };
    (0..lines.len()).filter_map(|at| of(lines.get(at..lines.len().min(at + 4))?)).collect()
}

/// A label, and beneath it words after a time: `[00:00:03] - Vad tycker du?`
fn stamped<'t>(lines: &[Line<'t>], named: &[&str]) -> Vec<Beside<'t>> {
    let of = |window: &[Line<'t>]| match window {
        [line, words] if time(line.words).is_none() => {
            let Time { ms, bracketed, has_hours, rest } = stretch(words.words)?;
            let said = rest.trim_start().trim_start_matches(['-', '–']).trim_start();
            let label = beside_time(line.words, named).filter(|_| (bracketed || has_hours) && !said.is_empty())?;
            let mut found = beside(line, words, line.at, label, Some(ms));
            found.candidate.head.end -= said.len();
            Some(found)
        }
        _ => None,
    };
    lines.windows(2).filter_map(of).collect()
}

/// Labels without times. A line after a label is words, whatever it looks like.
fn alone<'t>(lines: &[Line<'t>]) -> Verdict<'t> {
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
    if !convinces(lines, &heads) {
        return Verdict::default();
    }
    let candidate = |line: &Line<'t>, label: &'t str| {
        let head = Head { start: 0, label, end: line.words.len(), time: None, form: Form::Alone, fit: Fit::Plain };
        Candidate { line: line.at, head }
    };
    let believed = heads
        .iter()
        .filter_map(|&at| lines.get(at))
        .filter_map(|line| Some(candidate(line, label(line.words)?)))
        .collect();
    let doubted = doubtful(lines, &heads).into_iter().map(|(line, label)| candidate(&line, label)).collect();
    Verdict { believed, doubted }
}

/// Lines that stand as heads do and could be labels, and what a service says of itself.
fn doubtful<'t>(lines: &[Line<'t>], heads: &[usize]) -> Vec<(Line<'t>, &'t str)> {
    let is_spaced = |at: usize| match (at.checked_sub(1).and_then(|before| lines.get(before)), lines.get(at)) {
        (Some(before), Some(line)) => line.number > before.number + 1,
        _ => true,
    };
    let is_close =
        |at: usize| matches!((lines.get(at), lines.get(at + 1)), (Some(a), Some(b)) if b.number == a.number + 1);
    let all_spaced = heads.iter().all(|&at| is_spaced(at));
    let is_head: HashSet<usize> = heads.iter().copied().collect();
    let after_first = heads.first().copied().unwrap_or(0);
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate().skip(after_first) {
        if is_of_service(line.words) {
            found.push((*line, ""));
        }
        let is_words = is_head.contains(&at) || at.checked_sub(1).is_some_and(|before| is_head.contains(&before));
        let stands_as_head = !is_words && at + 1 < lines.len() && (!all_spaced || is_spaced(at));
        let bare = line.words.trim_matches(['*', '_']).trim();
        let words = bare.split_whitespace().count();
        let looks = !bare.ends_with(['.', ',', ':', '?', '!', '…']) && words <= 6;
        // `Karin?` above its words, where each label has an empty line before it.
        let looks = looks || (all_spaced && words <= 2 && is_close(at) && !bare.ends_with([',', ':']));
        if stands_as_head && looks && could_stand_as_label(bare) {
            found.push((*line, bare));
        }
    }
    found
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
