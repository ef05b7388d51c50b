//! What makes one text into another, word by word: the edits after which every passage stands on its own words again.

use super::edit::Edit;
use super::position::Passage;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The edits that make `old` into `new`. Words are compared whole; what is the same is left alone.
pub fn difference(old: &str, new: &str) -> Vec<Edit> {
    let (old, new) = (pieces(old), pieces(new));
    // Words that occur once anchor the comparison, as they do for a person.
    let operations = capture_diff_slices(Algorithm::Patience, &texts(&old), &texts(&new));
    operations.iter().filter_map(|operation| edit(operation, &old, &new)).collect()
}

/// A word, or one character between words.
struct Piece<'t> {
    text: &'t str,
    /// In code points.
    start: u32,
    end: u32,
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut word, mut from) = (None, 0);
    let mut at = 0;
    for (byte, c) in text.char_indices() {
        if c.is_alphanumeric() {
            if word.is_none() {
                (word, from) = (Some(byte), at);
            }
        } else {
            if let Some(begin) = word.take() {
                pieces.extend(text.get(begin..byte).map(|text| Piece { text, start: from, end: at }));
            }
            let single = text.get(byte..byte + c.len_utf8());
            pieces.extend(single.map(|text| Piece { text, start: at, end: at + 1 }));
        }
        at += 1;
    }
    if let Some(begin) = word {
        pieces.extend(text.get(begin..).map(|text| Piece { text, start: from, end: at }));
    }
    pieces
}

fn texts<'t>(pieces: &[Piece<'t>]) -> Vec<&'t str> {
    pieces.iter().map(|piece| piece.text).collect()
}

fn edit(operation: &DiffOp, old: &[Piece], new: &[Piece]) -> Option<Edit> {
    if matches!(operation, DiffOp::Equal { .. }) {
        return None;
    }
    let (from, to) = (operation.old_range(), operation.new_range());
    let end_of_text = old.last().map_or(0, |piece| piece.end);
    let start = old.get(from.start).map_or(end_of_text, |piece| piece.start);
    let end = if from.is_empty() { start } else { old.get(from.end - 1).map_or(end_of_text, |piece| piece.end) };
    let words = new.get(to)?.iter().map(|piece| piece.text).collect();
    Some(Edit { passage: Passage::new(start, end), words })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Edits, code_points, slice};
    use proptest::prelude::*;

    fn edits(old: &str, new: &str) -> Edits {
        Edits::new(difference(old, new), code_points(old))
    }

    #[test]
    fn passages_follow_corrected_words() {
        let old = "Vi träfas varje vecka. Det fungrar bra, tycker jag.";
        let new = "Vi träffas numera varje vecka. Det fungerar bra.";
        for (words, expected) in [
            ("träfas varje vecka", Some("träffas numera varje vecka")),
            ("varje vecka", Some("varje vecka")),
            ("Det fungrar bra", Some("Det fungerar bra")),
            ("fungrar", Some("fungerar")),
            ("tycker jag", None),
        ] {
            let start = code_points(old.split(words).next().unwrap());
            let moved = edits(old, new).passage(Passage::new(start, start + code_points(words)));
            assert_eq!(moved.map(|passage| slice(new, passage)), expected, "{words}");
        }
    }

    proptest! {
        #[test]
        fn the_edits_make_the_new_text(old in "([aåbc]{1,3}[ ,.\n]){0,30}", new in "([aåbc]{1,3}[ ,.\n]){0,30}") {
            prop_assert_eq!(edits(&old, &new).apply(&old), new.clone());
            prop_assert!(edits(&new, &new).is_empty());
        }
    }
}
