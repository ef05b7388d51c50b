//! Comments: groups that say where one begins, where it ends, who wrote it, when and what.

use super::super::destinations::{CommentPart, Destination};
use super::{AtEnd, Walk};
use crate::formats::import::word::comments::Said;
use std::collections::HashMap;

/// Comments that are kept; the words of all together, in bytes, are bounded by the file.
const MOST_COMMENTS: usize = 20_000;

/// What is known of comments so far.
#[derive(Default)]
pub struct Comments {
    pub said: HashMap<String, Said>,
    author: String,
    date: String,
    /// What the comment that is being read says it belongs to.
    reference: String,
    /// Its words before the group within it that is being read.
    words: String,
}

impl Walk {
    pub(super) fn begin_comment(&mut self, part: CommentPart, around: Destination) {
        let is_inside = matches!(part, CommentPart::Date | CommentPart::Reference);
        let belongs = if is_inside { Destination::Comment } else { Destination::Body };
        if around != belongs || self.state.look.deleted || self.state.look.hidden {
            self.state.destination = Destination::Skipped;
            return;
        }
        let before = std::mem::take(&mut self.aside);
        match part {
            CommentPart::Words => {
                self.met.comments += 1;
                self.comments.reference.clear();
                self.comments.date.clear();
            }
            CommentPart::Date | CommentPart::Reference => self.comments.words = before,
            CommentPart::Start | CommentPart::End | CommentPart::Author => {}
        }
        self.go_to(Destination::Comment, AtEnd::Comment(part));
    }

    pub(super) fn end_comment(&mut self, part: CommentPart) {
        let said = std::mem::take(&mut self.aside);
        let trimmed = || said.trim().to_owned();
        match part {
            CommentPart::Start => self.anchor(trimmed(), false),
            CommentPart::End => self.anchor(trimmed(), true),
            CommentPart::Author => self.comments.author = trimmed(),
            CommentPart::Date => {
                self.comments.date = said.trim().parse().ok().and_then(date).unwrap_or_default();
                self.aside = std::mem::take(&mut self.comments.words);
            }
            CommentPart::Reference => {
                self.comments.reference = trimmed();
                self.aside = std::mem::take(&mut self.comments.words);
            }
            CommentPart::Words => self.keep_comment(trimmed()),
        }
    }

    fn keep_comment(&mut self, text: String) {
        let author = std::mem::take(&mut self.comments.author);
        let date = std::mem::take(&mut self.comments.date);
        let mut id = std::mem::take(&mut self.comments.reference);
        if id.is_empty() {
            id = format!(" {}", self.met.comments);
        }
        if self.comments.said.len() < MOST_COMMENTS {
            self.anchor(id.clone(), true);
            self.comments.said.entry(id).or_insert(Said { author, date, text });
        }
    }

    fn anchor(&mut self, id: String, is_end: bool) {
        if is_end {
            self.flush();
        } else {
            // The paragraph that is about to begin is where it begins.
            self.open_paragraph();
        }
        let level = self.level();
        self.lines.at(level).anchor(id, is_end);
    }
}

/// The date in the number that Word packs a moment into: minutes, hours, day, month, years since 1900.
fn date(packed: i32) -> Option<String> {
    let packed = packed.cast_unsigned();
    let (day, month, year) = ((packed >> 11) & 31, (packed >> 16) & 15, ((packed >> 20) & 511) + 1900);
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then(|| format!("{year}-{month:02}-{day:02}"))
}
