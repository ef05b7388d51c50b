//! What others wrote on a document: changes that were tracked, and comments.

use crate::model::Passage;

/// How changes that were tracked in a file are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum TrackedChanges {
    /// As if all were accepted: insertions stand, deletions are gone.
    #[default]
    Accepted,
    /// As the text was before them: insertions are gone, deletions stand, what was moved is where it was.
    Original,
}

/// A comment on a passage of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// In code points of the import's text; empty where the comment stands at a place without words.
    pub passage: Passage,
    /// Empty if the file does not say.
    pub author: String,
    /// `2024-03-01`; empty if the file does not say.
    pub date: String,
    /// Its paragraphs, one a line.
    pub text: String,
}

/// The date of `2024-03-01T10:15:00Z`; empty if there is none.
pub(super) fn date_of(moment: &str) -> String {
    let date = moment.trim().get(..10).unwrap_or_default();
    let is_date = date.split('-').map(str::len).eq([4, 2, 2]) && date.chars().all(|c| c.is_ascii_digit() || c == '-');
    if is_date { date.to_owned() } else { String::new() }
}
