//! What was read through and for what, and what a coder says of a cell that is empty.

use super::{CaseId, CodeId, CoderId, DocumentId, Guid, Passage, QuestionId, ReadMarkId, SilenceId, ThemeId};
use serde::{Deserialize, Serialize};

/// What a document was read through for.
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
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Purpose {
    Coding,
    Condensing,
}

/// A coder's word that she has read a document, or a part of it, to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadMark {
    pub id: ReadMarkId,
    pub guid: Guid,
    pub document: DocumentId,
    pub coder: CoderId,
    pub purpose: Purpose,
    /// For these codes alone; `None` for all that there were.
    pub codes: Option<Vec<CodeId>>,
    /// The words that it covers, in reading order.
    pub parts: Vec<Passage>,
    /// What came first, where the clock cannot tell.
    pub tick: i64,
    pub at: String,
}

impl ReadMark {
    /// Whether it was read for this code, too.
    pub fn is_for(&self, code: CodeId) -> bool {
        self.codes.as_ref().is_none_or(|codes| codes.contains(&code))
    }
}

/// What a case is looked through for: the row of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowOf {
    Theme(ThemeId),
    Code(CodeId),
    Question(QuestionId),
}

/// What a coder says of an empty cell.
#[derive(
    Clone,
    Copy,
    Debug,
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
pub enum SilenceKind {
    NotAsked,
    /// It was asked, in the passage that is its evidence, and nobody answered.
    NoAnswer,
    NotApplicable,
}

/// An emptiness that was said by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    pub id: SilenceId,
    pub guid: Guid,
    pub case: CaseId,
    pub on: RowOf,
    pub kind: SilenceKind,
    pub text: String,
    pub coder: CoderId,
    pub at: String,
}

/// Whether words were corrected in their spelling alone: as many words as before, each the same but for its case, its
/// marks and, in longer ones, a letter.
pub fn is_spelling(before: &str, after: &str) -> bool {
    let (before, after) = (letters(before), letters(after));
    before.len() == after.len() && before.iter().zip(&after).all(|(was, is)| is_same_word(was, is))
}

/// The words of a text, in small letters without their marks.
fn letters(text: &str) -> Vec<String> {
    let folded = unicode_normalization::UnicodeNormalization::nfd(text);
    let plain: String = folded.filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect();
    plain
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A word is short below this: there, one letter makes another word.
const SHORT: usize = 5;

fn is_same_word(was: &str, is: &str) -> bool {
    if was == is {
        return true;
    }
    let has_figure = |word: &str| word.chars().any(char::is_numeric);
    let (was, is): (Vec<char>, Vec<char>) =
        if has_figure(was) || has_figure(is) { return false } else { (was.chars().collect(), is.chars().collect()) };
    if was.len().min(is.len()) < SHORT || was.first() != is.first() {
        return false;
    }
    let same = was.iter().zip(&is).take_while(|(a, b)| a == b).count();
    let (was, is) = (was.get(same..).unwrap_or_default(), is.get(same..).unwrap_or_default());
    match (was, is) {
        ([_, was @ ..], [_, is @ ..]) if was == is => true,
        ([_, was @ ..], is) | (is, [_, was @ ..]) if was == is => true,
        ([a, b, was @ ..], [c, d, is @ ..]) => a == d && b == c && was == is,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_is_one_thing_and_other_words_another() {
        for (before, after, expected) in [
            ("samverkn går bra", "samverkan går bra", true),
            ("Samverkan, går", "samverkan går.", true),
            ("ar har", "är hår", true),
            ("sitautionen", "situationen", true),
            ("kan", "kan inte", false),
            ("en polis", "ej polis", false),
            ("2018", "2019", false),
            ("vi vill", "vi ville", false),
            ("samverkan saknas", "samverkan", false),
            ("", "nytt", false),
            ("polisen", "bilisten", false),
            ("", " ", true),
        ] {
            assert_eq!(is_spelling(before, after), expected, "{before} → {after}");
        }
    }
}
