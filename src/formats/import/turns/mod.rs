//! Recognises who speaks: turns at the starts of lines.
//!
//! One line with a colon says nothing; labels that recur do. Every line is asked for something that
//! could be a turn's head ([`head`]), and then the whole must look like a conversation ([`evidence`]).
//! Labels on lines of their own are looked for where no others are found ([`above`]).
//!
//! A line that begins as turns do, and whose label is not believed, ends the turn before it: nobody is given words on
//! a guess that was rejected. Such labels are listed, so that a person can decide.
//!
//! - `lines`: numbers of lines, what a service writes of itself, stamps of time
//! - `time`: moments as people write them
//! - `words`: which labels are speakers and which never are

mod above;
mod evidence;
mod head;
mod lines;
mod time;
mod words;

#[cfg(test)]
mod tests;

use crate::model::{Passage, Pos, SyncPoint, TextIndex, Turn};
use evidence::Verdict;
use head::{Fit, Form, Head};
pub(super) use lines::is_of_service;
use std::collections::{BTreeSet, HashSet};
pub(super) use words::{could_be_label, could_be_speaker, could_stand_as_label, is_named, is_of_form, is_role};

/// A text with more of them than this is a list, a log or a dictionary.
const MOST_CANDIDATES: usize = 200_000;
/// Where more labels than this are believed, no line is asked for a slip of each.
const MOST_SLIPPING: usize = 64;
/// So much of a line is shown with a label, in characters.
const SAMPLE: usize = 120;

/// A line that may begin a turn. `line` is the line's offset in the text, in bytes.
#[derive(Clone, Copy)]
struct Candidate<'t> {
    line: usize,
    head: Head<'t>,
}

/// A label that begins lines as those of speakers do, and is not believed. Its lines are nobody's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub label: String,
    pub lines: usize,
    /// What stands after it where it is first met.
    pub sample: String,
}

/// What a text says of who speaks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    pub turns: Vec<Turn>,
    /// In the order of their first line.
    pub doubts: Vec<Doubt>,
    /// Times within turns.
    pub sync: Vec<SyncPoint>,
}

/// Who speaks in a text, if it is a conversation; otherwise nothing.
pub fn find(text: &str) -> Found {
    find_among(text, &[])
}

/// As [`find`], where rows of tables begin at these places whose cells stand on lines of their own.
pub fn find_among(text: &str, rows: &[Pos]) -> Found {
    let mut lines = Lines::of(text, None);
    lines.add_rows(text, rows);
    let mut verdict = evidence::judge(&lines.candidates, lines.filled);
    if verdict.believed.is_empty() {
        verdict = above::judge(text, lines.are_numbered);
    } else {
        verdict.add_alone(text);
    }
    if verdict.believed.is_empty() {
        return Found::default();
    }
    verdict.add_slips(text);
    let doubted = verdict.doubted.iter().map(|candidate| candidate.line + candidate.head.start);
    let ends: BTreeSet<usize> = doubted.chain(lines.breaks).collect();
    let mut turns = as_turns(text, &verdict.believed, &ends);
    let sync = with_stamps(text, &mut turns);
    Found { turns, doubts: doubts(text, &verdict.doubted), sync }
}

/// The turns of a text, if it is a conversation; otherwise none.
pub fn turns(text: &str) -> Vec<Turn> {
    find(text).turns
}

/// The turns of a text when a person has said which labels are speakers, as they are written in the text without colon.
/// Labels count wherever they begin a line, however seldom.
pub fn turns_with(text: &str, labels: &[String]) -> Vec<Turn> {
    turns_among(text, labels, &[])
}

/// As [`turns_with`], while the person has not decided on other labels: their lines are nobody's.
pub fn turns_among(text: &str, labels: &[String], undecided: &[String]) -> Vec<Turn> {
    let all = [labels, undecided].concat();
    let mut lines = Lines::of(text, Some(&all));
    above::add_times(text, &mut lines.candidates);
    let (heads, others): (Vec<Candidate>, Vec<Candidate>) =
        lines.candidates.into_iter().partition(|found| labels.iter().any(|label| label == found.head.label));
    let taken: HashSet<usize> = heads.iter().map(|head| head.line).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let slips = slips(text, &labels, &taken).into_iter().map(|(start, _)| start);
    let ends = others.iter().map(|found| found.line + found.head.start).chain(lines.breaks).chain(slips).collect();
    let mut turns = as_turns(text, &heads, &ends);
    with_stamps(text, &mut turns);
    turns
}

/// What the lines of a text may be.
#[derive(Default)]
struct Lines<'t> {
    candidates: Vec<Candidate<'t>>,
    /// How many lines have words at all.
    filled: usize,
    /// Lines that are nobody's words: what a service says of itself, the heads of a table's columns.
    breaks: Vec<usize>,
    are_numbered: bool,
    /// In a table, the column after what is said that somebody else filled: comments, codes.
    beside: Option<usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str, known: Option<&[String]>) -> Lines<'t> {
        let mut lines = Lines { are_numbered: lines::are_numbered(text), ..Lines::default() };
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            if lines.candidates.len() > MOST_CANDIDATES {
                return Lines::default();
            }
            let words = line.trim_end();
            if !words.trim_start().is_empty() {
                lines.add(start, words, known);
            }
            start += line.len();
        }
        lines.breaks.extend(lines::notes(text));
        lines
    }

    fn add(&mut self, start: usize, line: &'t str, known: Option<&[String]>) {
        self.filled += 1;
        let number = if self.are_numbered { lines::number(line).map_or(0, |(_, length)| length) } else { 0 };
        let words = line.get(number..).unwrap_or("");
        // `12:41 Yes` is a subtitle, not a label, if the next line has a time as well.
        let is_timed = time::time(words.trim_start()).is_some();
        let follows = |before: &Candidate| before.line + before.head.end + 3 > start;
        if is_timed && self.candidates.last().is_some_and(|last| last.head.form == Form::TimeFirst && follows(last)) {
            self.candidates.pop();
        }
        let is_heading = words.contains('\t') && words::are_headings(words.split('\t'));
        if is_of_service(words) || is_heading {
            self.beside = is_heading.then(|| words::column_beside(words.split('\t'))).flatten().or(self.beside);
            return self.breaks.push(start);
        }
        if let Some(column) = self.beside {
            self.breaks.extend(line.match_indices('\t').nth(column - 1).map(|(at, _)| start + at));
        }
        let indent = line.len() - line.trim_start().len();
        self.candidates.extend(head::heads(words, known).map(|head| Candidate {
            line: start,
            head: Head { start: if number > 0 { indent } else { head.start }, end: head.end + number, ..head },
        }));
    }
}

impl<'t> Lines<'t> {
    /// Adds rows whose cells stand on lines of their own: the first may be a label. If it is none, the row is nobody's.
    fn add_rows(&mut self, text: &'t str, rows: &[Pos]) {
        if rows.is_empty() {
            return;
        }
        let index = TextIndex::new(text);
        for row in rows.iter().map(|&row| index.byte(text, row)) {
            let line = text.get(row..).and_then(|rest| rest.lines().next()).unwrap_or("");
            match head::fit(line.trim(), Form::Tab) {
                Some(fit) => {
                    self.candidates.retain(|candidate| candidate.line != row);
                    let head = Head { start: 0, label: line.trim(), end: line.len(), time: None, form: Form::Tab, fit };
                    self.candidates.push(Candidate { line: row, head });
                }
                None => self.breaks.push(row),
            }
        }
        self.candidates.sort_by_key(|candidate| candidate.line);
    }
}

impl Verdict<'_> {
    /// Adds lines that are a believed label and nothing else: in a table they are a cell whose neighbour has several
    /// paragraphs, elsewhere they may be anything.
    fn add_alone(&mut self, text: &str) {
        let labels: Vec<String> = {
            let mut seen = HashSet::new();
            self.believed.iter().map(|c| c.head.label.to_owned()).filter(|label| seen.insert(label.clone())).collect()
        };
        let is_table = self.believed.iter().any(|candidate| candidate.head.form == Form::Tab);
        let known: HashSet<&str> = labels.iter().map(String::as_str).collect();
        let taken: HashSet<usize> = self.believed.iter().map(|candidate| candidate.line).collect();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let words = line.trim_end();
            if known.contains(words.trim()) && !taken.contains(&start) {
                let label = self.believed.iter().map(|c| c.head.label).find(|label| *label == words.trim());
                let indent = words.len() - words.trim_start().len();
                let head = |label| Head {
                    start: indent,
                    label,
                    end: words.len(),
                    time: None,
                    form: Form::Alone,
                    fit: Fit::Plain,
                };
                let found = label.map(|label| Candidate { line: start, head: head(label) });
                if is_table { self.believed.extend(found) } else { self.doubted.extend(found) }
            }
            start += line.len();
        }
        self.believed.sort_by_key(|candidate| candidate.line);
        self.doubted.sort_by_key(|candidate| candidate.line);
    }
}

impl<'t> Verdict<'t> {
    /// Adds lines that begin with a label that is believed and go on in another way: `I; Är du säker?`
    fn add_slips(&mut self, text: &'t str) {
        let written = self.believed.iter().filter(|found| matches!(found.head.form, Form::Colon | Form::Time));
        let labels: Vec<&str> = written.map(|found| found.head.label).collect::<HashSet<_>>().into_iter().collect();
        let taken: HashSet<usize> = self.believed.iter().chain(&self.doubted).map(|found| found.line).collect();
        let first = self.believed.first().map_or(0, |found| found.line);
        let slip = |(line, label): (usize, &'t str)| {
            let head = Head { start: 0, label, end: label.len(), time: None, form: Form::Colon, fit: Fit::Strange };
            Candidate { line, head }
        };
        let found = slips(text, &labels, &taken).into_iter().filter(|(line, _)| *line > first);
        self.doubted.extend(found.map(slip));
        self.doubted.sort_by_key(|found| found.line);
    }
}

/// Lines that are not taken and begin with one of these labels and no colon: where they start, in bytes, and the label as
/// it is written.
fn slips<'t>(text: &'t str, labels: &[&str], taken: &HashSet<usize>) -> Vec<(usize, &'t str)> {
    let mut found = Vec::new();
    if labels.len() > MOST_SLIPPING {
        return found;
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        if !taken.contains(&start) && !taken.contains(&(start + indent)) {
            found.extend(head::slip(line, labels).map(|label| (start + indent, label)));
        }
        start += line.len();
    }
    found
}

/// The turns that these heads begin. Each ends with the next or with a line that is nobody's.
fn as_turns(text: &str, heads: &[Candidate], ends: &BTreeSet<usize>) -> Vec<Turn> {
    let index = TextIndex::new(text);
    let mut turns = Vec::with_capacity(heads.len());
    for (n, Candidate { line, head }) in heads.iter().enumerate() {
        let start = line + head.start;
        let next = heads.get(n + 1).map_or(text.len(), |next| next.line + next.head.start);
        let end = ends.range(line + head.end..).next().map_or(next, |&end| end.min(next));
        let end = lines::before_times(text, line + head.end, end);
        let after = text.get(line + head.end..end).unwrap_or("");
        let words = end - after.trim_start().len();
        turns.push(Turn {
            passage: Passage { start: index.pos(text, start), end: index.pos(text, end) },
            words: index.pos(text, words),
            speaker: head.label.to_owned(),
            time: head.time,
        });
    }
    turns
}

/// Gives turns the time of a stamp that ends the turn before, as f4 and MAXQDA write them. Gives those within turns.
fn with_stamps(text: &str, turns: &mut [Turn]) -> Vec<SyncPoint> {
    let stamps = lines::stamps(text);
    let forward = stamps.windows(2).filter(|pair| matches!(pair, [a, b] if a.1 <= b.1)).count();
    if stamps.is_empty() || turns.is_empty() || forward * 5 < (stamps.len() - 1) * 4 {
        return Vec::new();
    }
    let index = TextIndex::new(text);
    let mut sync = Vec::new();
    for (end, time) in stamps {
        let rest = text.get(end..).unwrap_or("");
        let words = rest.trim_start_matches(|c: char| c.is_whitespace() || "-–:".contains(c));
        let (here, at) = (index.pos(text, end), index.pos(text, text.len() - words.len()));
        let next = turns.partition_point(|turn| turn.passage.start < here);
        let before = next.checked_sub(1).and_then(|n| turns.get(n));
        let inside = before.filter(|turn| at < turn.passage.end).map(|turn| turn.words);
        match (inside, turns.get_mut(next)) {
            (Some(first), _) if at > first => sync.push(SyncPoint { at, time }),
            (None, Some(turn)) if text.len() > end && is_blank_between(text, &index, end, turn.passage.start) => {
                turn.time = turn.time.or(Some(time));
            }
            _ => {}
        }
    }
    sync
}

/// Gives turns without a time that of a moment at their label or first word.
pub fn add_times(turns: &mut [Turn], sync: &[SyncPoint]) {
    for turn in turns.iter_mut().filter(|turn| turn.time.is_none()) {
        let first = sync.partition_point(|point| point.at < turn.passage.start);
        turn.time = sync.get(first).filter(|point| point.at <= turn.words).map(|point| point.time);
    }
}

fn is_blank_between(text: &str, index: &TextIndex, from: usize, to: Pos) -> bool {
    let rest = text.get(from..).unwrap_or("");
    let blank = rest.len() - rest.trim_start().len();
    index.pos(text, from + blank) >= to
}

fn doubts(text: &str, doubted: &[Candidate]) -> Vec<Doubt> {
    let mut found: Vec<Doubt> = Vec::new();
    for Candidate { line, head } in doubted.iter().filter(|candidate| !candidate.head.label.is_empty()) {
        if let Some(known) = found.iter_mut().find(|known| known.label == head.label) {
            known.lines += 1;
            continue;
        }
        let after = text.get(line + head.end..).unwrap_or("").trim_start();
        let sample = after.lines().next().unwrap_or("").chars().take(SAMPLE).collect();
        found.push(Doubt { label: head.label.to_owned(), lines: 1, sample });
    }
    found
}
