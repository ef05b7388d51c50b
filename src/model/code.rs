//! Codes and codings: what passages are tagged with, and the tags.

use super::{CodeId, CoderId, CodingId, DocumentId, Guid, Passage};
use crate::say;
use serde::{Deserialize, Serialize};

/// A name with a definition that passages can be tagged with. Codes form a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub id: CodeId,
    pub guid: Guid,
    pub parent: Option<CodeId>,
    /// Unique among its siblings.
    pub name: String,
    pub definition: String,
    /// When to use it.
    pub include: String,
    /// When not to use it.
    pub exclude: String,
    pub example: String,
    pub origin: Origin,
    /// `#rrggbb`.
    pub color: String,
    /// The figure that takes it while words are selected, 1 to 9. No two codes have the same.
    pub digit: Option<u8>,
    /// When it was made, ISO UTC.
    pub created: String,
}

/// Whether a code came from the text or from theory.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Origin {
    #[default]
    Inductive,
    Deductive,
}

impl Origin {
    pub fn label(self, lang: super::Lang) -> &'static str {
        match self {
            Origin::Inductive => say::code_inductive(lang),
            Origin::Deductive => say::code_deductive(lang),
        }
    }
}

/// One code on one passage by one coder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coding {
    pub id: CodingId,
    pub guid: Guid,
    pub document: DocumentId,
    pub code: CodeId,
    pub coder: CoderId,
    pub passage: Passage,
}

/// The person who codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coder {
    pub id: CoderId,
    pub guid: Guid,
    pub name: String,
}

/// The path of a code, `Parent/Child`, from a list of all codes.
pub fn code_path(codes: &[Code], id: CodeId) -> String {
    let mut names = Vec::new();
    let mut next = Some(id);
    while let Some(code) = next.and_then(|id| codes.iter().find(|code| code.id == id)) {
        names.push(code.name.as_str());
        // A damaged file could hold a ring, or a path without end.
        if names.len() == super::DEEPEST {
            break;
        }
        next = code.parent;
    }
    names.reverse();
    names.join("/")
}

/// Twelve colours for codes, in the order they are given out. Neighbours differ in hue and in
/// lightness, so that they stay distinct for the common kinds of colour blindness and in grey.
/// After Okabe & Ito (2008) and Paul Tol's 'muted' scheme, adjusted for paper and dark ground.
pub const PALETTE: [&str; 12] = [
    "#1f78a8", "#d9822b", "#3b8f5a", "#b8478c", "#8a6d1f", "#6a5acd", "#c0413b", "#2fa5a0", "#7a4a2b", "#93a52c",
    "#4d5f80", "#e07a9a",
];

/// Whether a text is a colour as codes carry it: `#rrggbb`.
pub fn is_color(text: &str) -> bool {
    text.len() == 7 && text.strip_prefix('#').is_some_and(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
