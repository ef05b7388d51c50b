//! Comments: what they say stands in a part of its own, where they belong in the text.

use super::super::revisions::date_of;
use super::super::{Cancel, Comment, ImportError, TrackedChanges};
use super::flow::Anchor;
use super::notes::Notes;
use super::styles::Styles;
use super::walk::Walk;
use super::xml;
use crate::model::{Passage, Pos};
use quick_xml::events::Event;
use std::collections::HashMap;

/// What a comment says, and who wrote it when.
#[derive(Clone, Default)]
pub struct Said {
    pub author: String,
    pub date: String,
    pub text: String,
}

/// Reads the part of the comments, by id; gives also whether the part is damaged.
pub fn read(part: &str, styles: &Styles, cancel: &dyn Cancel) -> Result<(HashMap<String, Said>, bool), ImportError> {
    let walk = Walk::new(styles, Notes::default(), TrackedChanges::Accepted).read(part, cancel)?;
    let mut said: HashMap<String, Said> = HashMap::new();
    for (id, flow) in walk.notes {
        said.insert(id, Said { text: flow.text.trim().to_owned(), ..Said::default() });
    }
    let mut reader = xml::reader(part);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) if element.local_name().as_ref() == "comment" => {
                let Some(known) = xml::attribute(&element, "id").and_then(|id| said.get_mut(&id)) else { continue };
                known.author = xml::attribute(&element, "author").unwrap_or_default().trim().to_owned();
                known.date = xml::attribute(&element, "date").map(|moment| date_of(&moment)).unwrap_or_default();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Ok((said, walk.damaged))
}

/// The comments that have words, each once, on the passages that their anchors in a finished text enclose.
/// One at a mere place is on the line around it.
pub fn placed(text: &str, anchors: &[Anchor], said: &HashMap<String, Said>) -> Vec<Comment> {
    let mut passages: HashMap<&str, (Option<u32>, Option<u32>)> = HashMap::new();
    for anchor in anchors {
        let (start, end) = passages.entry(&anchor.comment).or_default();
        let edge = if anchor.is_end { end } else { start };
        *edge = edge.or(Some(anchor.at));
    }
    let chars: Vec<char> = text.chars().collect();
    let mut comments: Vec<Comment> = passages
        .into_iter()
        .filter_map(|(id, (start, end))| {
            let Said { author, date, text } = said.get(id).filter(|said| !said.text.is_empty())?.clone();
            let start = start.or(end)?;
            let passage = trimmed(&chars, start, end.unwrap_or(start).max(start));
            Some(Comment { passage, author, date, text })
        })
        .collect();
    comments.sort_by(|a, b| (a.passage, &a.date, &a.text).cmp(&(b.passage, &b.date, &b.text)));
    comments
}

/// The range without white space at its ends; if nothing is left, the line around its start, which may be empty too.
fn trimmed(chars: &[char], start: u32, end: u32) -> Passage {
    let place = |at: u32| (at as usize).min(chars.len());
    let kept = without_space(chars, place(start), place(end));
    if !kept.is_empty() {
        return kept;
    }
    let is_end = |c: &char| *c == '\n';
    let (before, after) = chars.split_at_checked(place(start)).unwrap_or_default();
    let from = before.iter().rposition(is_end).map_or(0, |at| at + 1);
    let to = after.iter().position(is_end).map_or(chars.len(), |at| before.len() + at);
    without_space(chars, from, to)
}

fn without_space(chars: &[char], start: usize, end: usize) -> Passage {
    let inside = chars.get(start..end).unwrap_or_default();
    let is_word = |c: &char| !c.is_whitespace();
    let first = inside.iter().position(is_word).unwrap_or(0);
    let last = inside.iter().rposition(is_word).map_or(0, |at| at + 1);
    let at = |offset: usize| Pos((start + offset) as u32);
    Passage { start: at(first), end: at(last.max(first)) }
}
