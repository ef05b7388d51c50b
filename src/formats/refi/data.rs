//! A REFI-QDA project as plain data: what the file says, nothing of how it says it.
//!
//! An empty string stands for an attribute or element that is absent. Users, codes, sources and
//! notes refer to one another by [`Guid`].

use super::values::{Colour, Guid};
use std::sync::Arc;

/// All that a `.qdpx` or `.qde` holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Project {
    pub name: String,
    /// The program that wrote it, as it calls itself.
    pub origin: String,
    /// Where `relative://` paths begin; often the author's own folder.
    pub base_path: String,
    pub stamp: Stamp,
    pub description: String,
    pub note_refs: Vec<Guid>,
    pub users: Vec<User>,
    /// In document order, parents before their children.
    pub codes: Vec<Code>,
    pub variables: Vec<Variable>,
    pub cases: Vec<Case>,
    pub sources: Vec<Source>,
    pub notes: Vec<TextSource>,
    pub links: Vec<Link>,
    pub sets: Vec<Set>,
    pub graphs: Vec<Graph>,
    /// What was not understood, whole. It is never written: strict readers refuse a file that has it.
    pub unknown: Vec<Unknown>,
}

/// All that a `.qdc` holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Codebook {
    pub origin: String,
    /// In document order, parents before their children.
    pub codes: Vec<Code>,
    /// Only their codes are carried.
    pub sets: Vec<Set>,
}

/// An element that the standard does not have, with all it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The name of the element that it stood in.
    pub within: String,
    /// The identity of that element, if it has one.
    pub owner: Option<Guid>,
    pub xml: String,
}

/// Who made and last changed something, and when. Times are written as in XML: `2024-03-01T09:00:00Z`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    pub creating_user: Option<Guid>,
    pub created: String,
    pub modifying_user: Option<Guid>,
    pub modified: String,
}

/// A coder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct User {
    pub guid: Guid,
    pub name: String,
    /// Initials or a login name.
    pub id: String,
}

/// A code. The tree is told by `parent`, so that no depth of nesting is too deep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub guid: Guid,
    pub name: String,
    pub description: String,
    pub colour: Option<Colour>,
    /// False for a folder that only holds other codes.
    pub is_codable: bool,
    /// Where in the list the parent stands; always before its children.
    pub parent: Option<usize>,
    pub note_refs: Vec<Guid>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::EnumIter)]
pub enum ValueKind {
    #[default]
    Text,
    Boolean,
    Integer,
    Float,
    Date,
    DateTime,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variable {
    pub guid: Guid,
    pub name: String,
    pub description: String,
    pub kind: ValueKind,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VariableValue {
    pub variable: Guid,
    /// None when the file names the variable and says nothing of it.
    pub value: Option<Value>,
}

/// A value as it is written in XML: `true`, `12`, `3.25`, `2024-02-29`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Value {
    pub kind: ValueKind,
    pub text: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    pub guid: Guid,
    /// Empty when some programs hang a document's values on a case of its own.
    pub name: String,
    pub description: String,
    pub codes: Vec<Guid>,
    pub values: Vec<VariableValue>,
    pub sources: Vec<Guid>,
    pub selections: Vec<Guid>,
}

/// One document.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    Text(TextSource),
    Picture(PictureSource),
    Pdf(PdfSource),
    Audio(MediaSource),
    Video(MediaSource),
}

/// What sources, notes, transcripts and selections have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    pub guid: Guid,
    pub name: String,
    pub description: String,
    pub stamp: Stamp,
    pub note_refs: Vec<Guid>,
}

/// A text: a document, a note, or what represents a PDF or a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextSource {
    pub about: About,
    pub text: Text,
    /// The formatted text, usually a Word file.
    pub rich: File,
    pub selections: Vec<Selection<TextPlace>>,
    /// Codings of the whole.
    pub codings: Vec<Coding>,
    pub values: Vec<VariableValue>,
}

/// A plain text.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Text {
    #[default]
    Absent,
    /// As it was stored: with its byte-order mark as `U+FEFF` and its own line ends, until
    /// [`settle`](super::settle()) brings it into the stored form.
    Held(Arc<str>),
    /// Named, and not to be found; the path as given.
    Missing(String),
}

/// A file beside the XML.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum File {
    #[default]
    Absent,
    /// Its ending in lower case without the dot, and its bytes.
    Held { ending: String, bytes: Arc<[u8]> },
    /// Outside the project or not to be found; the path as given.
    Elsewhere(String),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct PictureSource {
    pub about: About,
    pub file: File,
    /// Where the original lay; tells of the author's machine.
    pub current_path: String,
    pub text: Option<TextSource>,
    pub selections: Vec<Selection<Rectangle>>,
    pub codings: Vec<Coding>,
    pub values: Vec<VariableValue>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct PdfSource {
    pub about: About,
    pub file: File,
    /// Where the original lay; tells of the author's machine.
    pub current_path: String,
    pub selections: Vec<Selection<PagePlace>>,
    /// Its text, with the passages coded in it.
    pub text: Option<TextSource>,
    pub codings: Vec<Coding>,
    pub values: Vec<VariableValue>,
}

/// A recording.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MediaSource {
    pub about: About,
    pub file: File,
    /// Where the original lay; tells of the author's machine.
    pub current_path: String,
    pub transcripts: Vec<Transcript>,
    pub selections: Vec<Selection<TimePlace>>,
    pub codings: Vec<Coding>,
    pub values: Vec<VariableValue>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transcript {
    pub about: About,
    pub text: Text,
    pub rich: File,
    pub sync_points: Vec<SyncPoint>,
    pub selections: Vec<Selection<SyncPlace>>,
}

/// Ties a place in a transcript to a moment of the recording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SyncPoint {
    pub guid: Guid,
    /// Milliseconds.
    pub time: Option<i64>,
    /// As given, in the file's own unit of positions.
    pub position: Option<i64>,
}

/// A marked place with the codings on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection<P> {
    pub about: About,
    pub place: P,
    pub codings: Vec<Coding>,
}

/// Half-open, as given, in the file's own unit of positions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextPlace {
    pub start: i64,
    pub end: i64,
}

/// Pixels from the upper left; the corners in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rectangle {
    pub first: (i64, i64),
    pub second: (i64, i64),
}

/// A rectangle on a page, in points from the page's lower left; the first page is 0 in most programs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PagePlace {
    pub page: i64,
    pub rectangle: Rectangle,
    pub text: Option<TextSource>,
}

/// Milliseconds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimePlace {
    pub begin: i64,
    pub end: i64,
}

/// Between two sync points of the same transcript.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SyncPlace {
    pub from: Option<Guid>,
    pub to: Option<Guid>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coding {
    pub guid: Guid,
    pub creating_user: Option<Guid>,
    pub created: String,
    pub code: Guid,
    pub note_refs: Vec<Guid>,
}

/// A relation between any two things.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub guid: Guid,
    pub name: String,
    /// `Associative`, `OneWay` or `Bidirectional`.
    pub direction: String,
    pub colour: Option<Colour>,
    pub origin: Option<Guid>,
    pub target: Option<Guid>,
    pub note_refs: Vec<Guid>,
}

/// A group of codes, sources and notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    pub guid: Guid,
    pub name: String,
    pub description: String,
    pub codes: Vec<Guid>,
    pub sources: Vec<Guid>,
    pub notes: Vec<Guid>,
}

/// A drawing of things and relations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    pub guid: Guid,
    pub name: String,
    pub vertices: Vec<Vertex>,
    pub edges: Vec<Edge>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vertex {
    pub guid: Guid,
    pub represented: Option<Guid>,
    pub name: String,
    pub first: (i64, i64),
    pub second_x: Option<i64>,
    pub second_y: Option<i64>,
    pub shape: String,
    pub colour: Option<Colour>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edge {
    pub guid: Guid,
    pub represented: Option<Guid>,
    pub name: String,
    pub source: Guid,
    pub target: Guid,
    pub colour: Option<Colour>,
    pub direction: String,
    /// `dotted`, `dashed` or `solid`.
    pub line_style: String,
}

impl Source {
    pub fn about(&self) -> &About {
        match self {
            Source::Text(source) => &source.about,
            Source::Picture(source) => &source.about,
            Source::Pdf(source) => &source.about,
            Source::Audio(source) | Source::Video(source) => &source.about,
        }
    }

    /// The values that it carries itself.
    pub fn values(&self) -> &[VariableValue] {
        match self {
            Source::Text(source) => &source.values,
            Source::Picture(source) => &source.values,
            Source::Pdf(source) => &source.values,
            Source::Audio(source) | Source::Video(source) => &source.values,
        }
    }

    /// The text that passages of this source lie in: its own, or what represents it.
    pub fn text(&self) -> Option<&TextSource> {
        match self {
            Source::Text(source) => Some(source),
            Source::Picture(source) => source.text.as_ref(),
            Source::Pdf(source) => source.text.as_ref(),
            Source::Audio(_) | Source::Video(_) => None,
        }
    }
}
