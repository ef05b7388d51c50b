//! Changing a text in places, and where its positions go. Everything that stands in a text (codings,
//! units, evidence, turns, formatting, pages) follows its words by these rules.

use super::position::{Passage, Pos, TextIndex, code_points};

/// New words for a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub passage: Passage,
    pub words: String,
}

/// Edits of one text: sorted, not overlapping, within the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    edits: Vec<(Passage, u32)>,
    words: Vec<String>,
    /// By how much each of them, with those before it, moves what follows.
    shifts: Vec<i64>,
}

impl Edits {
    /// Puts edits in order. An edit that overlaps an earlier one, or reaches beyond a text of `length`
    /// code points, is left out.
    pub fn new(mut edits: Vec<Edit>, length: u32) -> Edits {
        edits.sort_by_key(|edit| edit.passage);
        let mut sorted = Edits::default();
        for edit in edits {
            let after = sorted.edits.last().is_none_or(|(last, _)| {
                last.end <= edit.passage.start && (*last != edit.passage || !edit.passage.is_empty())
            });
            if after && edit.passage.start <= edit.passage.end && edit.passage.end.0 <= length {
                sorted.edits.push((edit.passage, code_points(&edit.words)));
                sorted.words.push(edit.words);
            }
        }
        sorted.with_shifts()
    }

    fn with_shifts(mut self) -> Edits {
        let mut shift = 0;
        let next = |(edit, length): &(Passage, u32)| {
            shift += i64::from(*length) - i64::from(edit.len());
            shift
        };
        self.shifts = self.edits.iter().map(next).collect();
        self
    }

    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The passages of the old text that are replaced.
    pub fn replaced(&self) -> impl Iterator<Item = Passage> {
        self.edits.iter().map(|(passage, _)| *passage)
    }

    /// The passages of the new text that stand for them, in the same order.
    pub fn placed(&self) -> Vec<Passage> {
        let mut shift = 0_i64;
        let mut placed = Vec::with_capacity(self.edits.len());
        for (passage, length) in &self.edits {
            let start = shifted(passage.start, shift);
            placed.push(Passage { start, end: start.plus(*length) });
            shift += i64::from(*length) - i64::from(passage.len());
        }
        placed
    }

    /// The new text.
    pub fn apply(&self, text: &str) -> String {
        let index = TextIndex::new(text);
        let mut new = String::with_capacity(text.len());
        let mut from = 0;
        for ((passage, _), words) in self.edits.iter().zip(&self.words) {
            new.push_str(text.get(from..index.byte(text, passage.start)).unwrap_or(""));
            new.push_str(words);
            from = index.byte(text, passage.end);
        }
        new.push_str(text.get(from..).unwrap_or(""));
        new
    }

    /// What takes the new text back to the old one.
    pub fn inverse(&self, text: &str) -> Edits {
        let index = TextIndex::new(text);
        Edits {
            edits: self.placed().into_iter().zip(&self.edits).map(|(placed, (old, _))| (placed, old.len())).collect(),
            words: self.edits.iter().map(|(passage, _)| index.slice(text, *passage).to_owned()).collect(),
            shifts: Vec::new(),
        }
        .with_shifts()
    }

    /// Where a passage's words are now. One that begins or ends inside replaced words takes in all that
    /// stands for them; of one that lies within deleted words nothing is left (`None`). Words that are put
    /// in at its edge stay outside, in its middle belong to it.
    pub fn passage(&self, passage: Passage) -> Option<Passage> {
        if passage.is_empty() {
            let at = self.start(passage.start);
            return Some(Passage { start: at, end: at });
        }
        let moved = Passage { start: self.start(passage.start), end: self.end(passage.end) };
        (moved.start < moved.end).then_some(moved)
    }

    /// Where something that begins here begins now.
    pub fn start(&self, pos: Pos) -> Pos {
        // Edits before the position; one that puts words in just here is before it.
        let before = self.edits.partition_point(|(edit, _)| edit.end <= pos);
        let shift = self.shift_of(before);
        match self.edits.get(before) {
            Some((edit, _)) if edit.start < pos => shifted(edit.start, shift),
            _ => shifted(pos, shift),
        }
    }

    /// Where something that ends here ends now.
    pub fn end(&self, pos: Pos) -> Pos {
        let before = self.edits.partition_point(|(edit, _)| edit.end <= pos && (edit.start < pos || edit.end < pos));
        let shift = self.shift_of(before);
        match self.edits.get(before) {
            Some((edit, length)) if edit.start < pos => shifted(edit.start, shift).plus(*length),
            _ => shifted(pos, shift),
        }
    }

    fn shift_of(&self, count: usize) -> i64 {
        count.checked_sub(1).and_then(|last| self.shifts.get(last)).copied().unwrap_or(0)
    }
}

fn shifted(pos: Pos, by: i64) -> Pos {
    Pos(u32::try_from(i64::from(pos.0) + by).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::slice;
    use proptest::prelude::*;

    fn edits(text: &str, list: &[(u32, u32, &str)]) -> Edits {
        let edit = |(start, end, words): &(u32, u32, &str)| Edit {
            passage: Passage::new(*start, *end),
            words: (*words).to_owned(),
        };
        Edits::new(list.iter().map(edit).collect(), code_points(text))
    }

    #[test]
    fn a_passage_follows_its_words() {
        let text = "Hej Anna, sa Åke.";
        for (list, passage, expected) in [
            (&[(4, 8, "Bea")][..], (4, 8), Some("Bea")),
            (&[(4, 8, "Rosmarie")], (0, 8), Some("Hej Rosmarie")),
            (&[(4, 8, "Bea")], (10, 16), Some("sa Åke")),
            (&[(4, 8, "Bea")], (6, 16), Some("Bea, sa Åke")),
            (&[(4, 8, "Bea")], (0, 6), Some("Hej Bea")),
            (&[(4, 8, "Bea"), (13, 16, "Bo Ek")], (4, 17), Some("Bea, sa Bo Ek.")),
            (&[(4, 8, "")], (5, 7), None),
            (&[(4, 8, "")], (4, 8), None),
            (&[(4, 8, "")], (0, 9), Some("Hej ,")),
            (&[(4, 4, "du ")], (4, 8), Some("Anna")),
            (&[(8, 8, "s")], (4, 8), Some("Anna")),
            (&[(6, 6, "-")], (4, 8), Some("An-na")),
        ] {
            let edits = edits(text, list);
            let new = edits.apply(text);
            let now = edits.passage(Passage::new(passage.0, passage.1));
            assert_eq!(now.map(|now| slice(&new, now)), expected, "{list:?} {passage:?}");
        }
    }

    #[test]
    fn edits_that_overlap_or_reach_outside_are_left_out() {
        let edits = edits("abcdef", &[(0, 3, "x"), (2, 4, "y"), (5, 9, "z"), (4, 5, "w")]);
        assert_eq!(edits.apply("abcdef"), "xdwf");
    }

    #[test]
    fn edits_side_by_side_are_all_made() {
        for (list, expected) in [
            (&[(0, 3, "x"), (3, 6, "y")][..], "xy"),
            (&[(3, 6, "y"), (0, 3, "x")], "xy"),
            (&[(0, 1, "x"), (1, 2, "y"), (2, 3, "z")], "xyzdef"),
            (&[(0, 3, ""), (3, 6, "")], ""),
            // Words put in between two that are replaced, and before and after the whole.
            (&[(0, 3, "x"), (3, 3, "+"), (3, 6, "y")], "x+y"),
            (&[(0, 0, "<"), (0, 6, "x"), (6, 6, ">")], "<x>"),
            // Only the first of two that are put in at one place, or that replace the same words.
            (&[(3, 3, "+"), (3, 3, "-")], "abc+def"),
            (&[(0, 3, "x"), (0, 3, "y")], "xdef"),
            // Words cannot be put in inside words that are replaced.
            (&[(0, 3, "x"), (1, 1, "+")], "xdef"),
            (&[(5, 6, "x"), (6, 7, "y"), (4, 2, "z")], "abcdex"),
        ] {
            let made = edits("abcdef", list);
            assert_eq!(made.apply("abcdef"), expected, "{list:?}");
            assert_eq!(made.inverse("abcdef").apply(expected), "abcdef", "{list:?}");
            assert_eq!(made.is_empty(), expected == "abcdef");
        }
    }

    proptest! {
        /// An edit is left out only where it reaches outside the text or another that is made stands in its way.
        #[test]
        fn no_edit_is_left_out_without_a_reason(
            length in 1_u32..16,
            list in proptest::collection::vec((0_u32..18, 0_u32..5), 1..8),
        ) {
            let list: Vec<Passage> = list.into_iter().map(|(start, length)| Passage::new(start, start + length)).collect();
            let given = list.iter().enumerate();
            let edits = given.map(|(n, passage)| Edit { passage: *passage, words: format!("<{n}>") }).collect();
            let made = Edits::new(edits, length);
            let text: String = ('a'..).take(length as usize).collect();
            let new = made.apply(&text);
            let replaced: Vec<Passage> = made.replaced().collect();
            for (n, passage) in list.iter().enumerate() {
                let is_made = new.contains(&format!("<{n}>"));
                let in_the_way = |other: &Passage| {
                    let inside = other.start < passage.start && passage.end < other.end;
                    let around = passage.start < other.start && other.end < passage.end;
                    other == passage || other.overlaps(*passage) || inside || around
                };
                let expected = passage.end.0 <= length && !replaced.iter().any(in_the_way);
                prop_assert!(is_made || !expected, "{:?} of {:?}", passage, list);
                prop_assert!(!is_made || (passage.end.0 <= length && replaced.contains(passage)));
            }
            // In order, and none over another.
            for pair in replaced.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start, "{:?}", replaced);
            }
            // What no edit touches stands there still, and each new passage holds its words.
            let left: String = new.split('<').map(|part| part.rsplit('>').next().unwrap_or(part)).collect();
            let kept = |at: u32| !replaced.iter().any(|edit| edit.contains(Pos(at)));
            let expected: String = (0..).zip(text.chars()).filter(|(at, _)| kept(*at)).map(|(_, c)| c).collect();
            prop_assert_eq!(left, expected);
            for placed in made.placed() {
                let words = slice(&new, placed);
                prop_assert!(words.starts_with('<') && words.ends_with('>') && words.matches('<').count() == 1, "{}", words);
            }
        }

        #[test]
        fn an_edit_and_its_inverse_leave_the_text_and_whole_passages_as_they_were(
            text in "[a-zåäö 😀]{1,60}",
            cuts in proptest::collection::vec((0_u32..60, 1_u32..6, "[A-Ö😀]{1,5}"), 0..6),
            start in 0_u32..60, length in 1_u32..30,
        ) {
            let all = code_points(&text);
            let list = cuts.into_iter().map(|(start, length, words)| Edit { passage: Passage::new(start, start + length), words });
            let edits = Edits::new(list.collect(), all);
            let new = edits.apply(&text);
            let back = edits.inverse(&text);
            prop_assert_eq!(back.apply(&new), text.clone());
            let passage = Passage::new(start.min(all - 1), (start + length).min(all).max(start.min(all - 1) + 1));
            let now = edits.passage(passage);
            // Words that are replaced, not deleted, always leave something for the passage.
            let now = now.expect("nothing was deleted");
            let cut = edits.replaced().any(|edit| edit.overlaps(passage) && !passage.covers(edit));
            let again = back.passage(now).expect("nothing was deleted");
            if cut { prop_assert!(again.covers(passage)); } else { prop_assert_eq!(again, passage); }
            if !edits.replaced().any(|edit| edit.overlaps(passage)) {
                prop_assert_eq!(slice(&new, now), slice(&text, passage));
            }
            for (edit, placed) in edits.replaced().zip(edits.placed()) {
                if passage.covers(edit) { prop_assert!(now.covers(placed)); }
            }
        }
    }
}
