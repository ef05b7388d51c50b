//! A document: one transcript, field note, policy document, minutes or survey answer with its
//! plain text, and what is known about places in that text.

use super::position::{Passage, Pos};
use crate::say::Wording;
use serde::{Deserialize, Serialize};

/// How a piece of text looked in the original. Kept beside the text, so it moves no position.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Format {
    Bold,
    Italic,
    /// A heading; the passage covers its line.
    Heading1,
    Heading2,
    Heading3,
    /// An item of a list; the passage covers its line.
    ListItem,
    /// A row of a table: its cells stand on one line with tabs between, or on lines of their own.
    TableRow,
    /// The text of a footnote or endnote, on a line of its own after the paragraph it belongs to.
    Footnote,
    /// A page number or running head that the page carries but no sentence does.
    PageFurniture,
}

/// A passage and how it looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Formatting {
    pub passage: Passage,
    pub format: Format,
}

/// Where a page of the original begins. `label` is what the page calls itself, else its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub start: Pos,
    pub label: String,
}

/// One turn of a speaker: from the first code point of its label to the next turn's label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The whole turn, label included.
    pub passage: Passage,
    /// Where the spoken words begin: after label, time and the space that follows.
    pub words: Pos,
    /// The label as written, without colon: `I`, `Solveig`, `INTERVJUARE`.
    pub speaker: String,
    /// Milliseconds from the recording's start, if the turn carries a time.
    pub time: Option<u64>,
}

/// A place of the text and the moment of the recording at which it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyncPoint {
    pub at: Pos,
    /// Milliseconds from the recording's start.
    pub time: u64,
}

/// Well-known kinds of document, in the order the interface offers them. Others are allowed: the
/// kind is the researcher's word.
pub const KINDS: [(&str, Wording); 6] = [
    ("transcript", Wording::DocumentTranscript),
    ("field_note", Wording::DocumentFieldNote),
    ("policy", Wording::DocumentPolicyDocument),
    ("minutes", Wording::DocumentMinutes),
    ("survey", Wording::DocumentSurveyAnswer),
    ("other", Wording::DocumentOther),
];

/// Languages that are offered by name. Others are allowed.
pub const LANGUAGES: [(&str, Wording); 6] = [
    ("sv", Wording::GatherSwedish),
    ("en", Wording::GatherEnglish),
    ("da", Wording::GatherDanish),
    ("no", Wording::GatherNorwegian),
    ("fi", Wording::GatherFinnish),
    ("de", Wording::GatherGerman),
];

/// Well-known levels of the material. Others are allowed.
pub const LEVELS: [(&str, Wording); 3] = [
    ("strategic", Wording::DocumentStrategic),
    ("executing", Wording::DocumentExecuting),
    ("local", Wording::DocumentLocal),
];

/// Whether a text is formed as a language code is (BCP 47): `sv`, `nb-NO`, `zh-Hant-TW`.
pub fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_code = |part: &str| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_more = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    parts.next().is_some_and(is_code) && parts.all(is_more)
}

/// The words of a person for a value of [`KINDS`] or [`LEVELS`]; an unknown value stands for itself.
pub fn label<'a>(known: &[(&str, Wording)], value: &'a str, lang: super::Lang) -> &'a str {
    known.iter().find(|(kind, _)| *kind == value).map_or(value, |(_, name)| name.say(lang))
}

/// The number of words of a text: runs of characters between white space that hold a letter or digit.
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Where the words of a text stand, in order, each from its first letter or digit to its last; as many as
/// [`count_words`] counts.
pub fn word_places(text: &str) -> Vec<Passage> {
    let mut places = Vec::new();
    let mut word: Option<Passage> = None;
    for (at, c) in (0..).zip(text.chars()) {
        if c.is_whitespace() {
            places.extend(word.take());
        } else if c.is_alphanumeric() {
            let start = word.map_or(Pos(at), |word| word.start);
            word = Some(Passage { start, end: Pos(at + 1) });
        }
    }
    places.extend(word);
    places
}
