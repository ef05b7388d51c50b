//! Tracked changes, which stand at the head of the text and are referred to from where they were made, and comments.

use super::super::super::TrackedChanges;
use super::super::super::revisions::date_of;
use super::super::super::word::comments::Said;
use super::super::super::word::flow::{Flow, Look};
use super::super::super::word::xml;
use super::Walk;
use super::frames::Frame;
use quick_xml::events::BytesStart;
use std::collections::{HashMap, HashSet};

/// What is known of changes and comments so far.
#[derive(Default)]
pub struct Revised {
    pub changes: TrackedChanges,
    /// Insertions and deletions met at the head of the text.
    pub count: usize,
    /// The change that is being read there.
    region: String,
    insertions: HashSet<String>,
    deletions: HashMap<String, String>,
    /// Insertions that are open where the walk is.
    open: usize,
    pub comments: HashMap<String, Said>,
    next_comment: usize,
    said: Said,
    /// Whose name or date the words are.
    pub in_author: bool,
    pub in_date: bool,
}

impl Revised {
    pub fn new(changes: TrackedChanges) -> Revised {
        Revised { changes, ..Revised::default() }
    }

    /// Whether a deletion is passed over; it counts in either case.
    pub fn passes_deletion(&mut self) -> bool {
        self.count += 1;
        self.changes == TrackedChanges::Accepted
    }
}

impl Walk<'_> {
    /// Begins what has to do with changes and comments; false if the element is something else.
    pub(super) fn start_revised(&mut self, name: &str, element: &BytesStart) -> bool {
        let named = |name: &str| xml::attribute(element, name).unwrap_or_default();
        match name {
            "changed-region" => self.revised.region = named("id"),
            "insertion" => {
                self.revised.count += 1;
                self.revised.insertions.insert(self.revised.region.clone());
            }
            "deletion" => self.open_frame(Frame::Deletion(Flow::default())),
            "change" => self.restore(&named("change-id")),
            "change-start" | "change-end" if self.revised.changes == TrackedChanges::Original => {
                if self.revised.insertions.contains(&named("change-id")) {
                    let open = self.revised.open;
                    self.revised.open = if name == "change-start" { open + 1 } else { open.saturating_sub(1) };
                }
            }
            "annotation" => {
                let given = named("name");
                self.revised.next_comment += 1;
                let id = if given.is_empty() { format!(" {}", self.revised.next_comment) } else { given };
                self.flow().anchor(id.clone(), false);
                self.revised.said = Said::default();
                self.open_frame(Frame::Comment { lines: Flow::default(), id });
            }
            "annotation-end" => self.flow().anchor(named("name"), true),
            "creator" if self.is_in_comment() => self.revised.in_author = true,
            "date" if self.is_in_comment() => self.revised.in_date = true,
            _ => return false,
        }
        true
    }

    /// Ends what has to do with changes and comments.
    pub(super) fn end_revised(&mut self, name: &str) {
        match name {
            "creator" => self.revised.in_author = false,
            "date" => self.revised.in_date = false,
            _ => {}
        }
    }

    /// Words of a comment's author or date; false if they are others.
    pub(super) fn words_of_comment(&mut self, words: &str) -> bool {
        let Revised { said, in_author, in_date, .. } = &mut self.revised;
        if *in_author {
            said.author.push_str(words.trim());
        } else if *in_date {
            said.date.push_str(words.trim());
        }
        *in_author || *in_date
    }

    /// Whether words are left out because they were inserted.
    pub(super) fn is_inserted(&self) -> bool {
        self.revised.open > 0
    }

    fn is_in_comment(&mut self) -> bool {
        self.flow().paragraph.is_none()
            && self.frames.last().is_some_and(|open| matches!(open.frame, Frame::Comment { .. }))
    }

    pub(super) fn end_comment(&mut self, lines: &Flow, id: String) {
        let said = std::mem::take(&mut self.revised.said);
        (self.revised.in_author, self.revised.in_date) = (false, false);
        let text = lines.text.trim().to_owned();
        self.met.comments += 1;
        let Said { author, date, .. } = said;
        self.revised.comments.entry(id).or_insert(Said { author, date: date_of(&date), text });
    }

    pub(super) fn end_deletion(&mut self, lines: &Flow) {
        let id = std::mem::take(&mut self.revised.region);
        self.revised.deletions.insert(id, lines.text.strip_suffix('\n').unwrap_or(&lines.text).to_owned());
    }

    /// Puts back what was deleted here, once.
    fn restore(&mut self, id: &str) {
        let Some(words) = self.revised.deletions.remove(id) else { return };
        let flow = self.flow();
        let is_between = flow.paragraph.is_none();
        for (n, line) in words.split('\n').enumerate() {
            if n > 0 {
                flow.end_paragraph();
            }
            if flow.paragraph.is_none() {
                flow.begin_paragraph();
            }
            flow.push(line, Look::default());
        }
        if is_between {
            flow.end_paragraph();
        }
    }
}
