//! Recognises who speaks: turns at the starts of lines.
//!
//! One line with a colon says nothing; labels that recur do. Every line is asked for something that
//! could be a turn's head ([`head`]), and then the whole must look like a conversation ([`evidence`]).
//! Labels on lines of their own are looked for where no others are found ([`above`]).

mod above;
mod evidence;
mod head;
mod words;

#[cfg(test)]
mod tests;

use crate::model::{Passage, TextIndex, Turn};
use head::{Form, Head};
pub(super) use words::{could_be_speaker, is_role};

/// A text with more of them than this is a list, a log or a dictionary.
const MOST_CANDIDATES: usize = 200_000;

/// A line that may begin a turn. `line` is the line's offset in the text, in bytes.
#[derive(Clone, Copy)]
struct Candidate<'t> {
    line: usize,
    head: Head<'t>,
}

/// The turns of a text, if it is a conversation; otherwise none.
pub fn turns(text: &str) -> Vec<Turn> {
    let (candidates, lines) = candidates(text, None);
    let speakers = evidence::speakers(candidates, lines);
    if speakers.is_empty() { as_turns(text, &above::speakers(text)) } else { as_turns(text, &speakers) }
}

/// The turns of a text when a person has said which labels are speakers, as they are written in the text without colon.
/// Labels count wherever they begin a line, however seldom.
pub fn turns_with(text: &str, labels: &[String]) -> Vec<Turn> {
    as_turns(text, &candidates(text, Some(labels)).0)
}

/// The lines that may begin a turn, and how many lines have words at all.
fn candidates<'t>(text: &'t str, known: Option<&[String]>) -> (Vec<Candidate<'t>>, usize) {
    let mut found: Vec<Candidate> = Vec::new();
    let mut filled_lines = 0;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if found.len() > MOST_CANDIDATES {
            return (Vec::new(), 0);
        }
        let words = line.trim_end();
        if !words.trim_start().is_empty() {
            filled_lines += 1;
            // `12:41 Yes` is a subtitle, not a label, if the next line has a time as well.
            let is_timed = head::time(words.trim_start()).is_some();
            if is_timed
                && found.last().is_some_and(|before| {
                    before.head.form == Form::TimeFirst && before.line + before.head.end + 3 > start
                })
            {
                found.pop();
            }
            found.extend(head::head(words, known).map(|head| Candidate { line: start, head }));
        }
        start += line.len();
    }
    (found, filled_lines)
}

fn as_turns(text: &str, heads: &[Candidate]) -> Vec<Turn> {
    let index = TextIndex::new(text);
    let mut turns = Vec::with_capacity(heads.len());
    for (n, Candidate { line, head }) in heads.iter().enumerate() {
        let next = heads.get(n + 1).map_or(text.len(), |next| next.line + next.head.start);
        let after = text.get(line + head.end..next).unwrap_or("");
        let words = next - after.trim_start().len();
        turns.push(Turn {
            passage: Passage { start: index.pos(text, line + head.start), end: index.pos(text, next) },
            words: index.pos(text, words),
            speaker: head.label.to_owned(),
            time: head.time,
        });
    }
    turns
}
