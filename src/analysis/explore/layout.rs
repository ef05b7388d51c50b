//! How a text is laid out: its lines, its turns with the lines between them, its words.

use crate::analysis::ranges;
use crate::model::*;
use std::cell::OnceCell;
use unicode_segmentation::UnicodeSegmentation;

/// Gives texts, as they are.
pub trait Library {
    fn text(&self, document: DocumentId) -> String;
}

/// The layout of one text. Words are worked out when they are first asked for.
pub struct Layout {
    /// With their line ends: they cover the text.
    pub lines: Vec<Passage>,
    /// Turns, and of the lines what lies outside them; the lines where there are no turns. They cover the text, too.
    pub turns: Vec<Passage>,
    words: OnceCell<Vec<Passage>>,
}

impl Layout {
    pub fn new(text: &str, spoken: &[Spoken]) -> Layout {
        let mut start = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            let line = Passage::new(start, start + code_points(line));
            start = line.end.0;
            line
        });
        let lines: Vec<Passage> = lines.collect();
        let mut turns: Vec<Passage> = spoken.iter().map(|turn| turn.passage).filter(|turn| !turn.is_empty()).collect();
        turns.sort_unstable();
        let between = ranges::minus(&lines, &ranges::union(turns.clone()));
        turns.extend(between);
        turns.sort_unstable();
        Layout { lines, turns, words: OnceCell::new() }
    }

    /// The words of its text, which is asked for where they are not known yet.
    pub fn words(&self, text: impl FnOnce() -> String) -> &[Passage] {
        self.words.get_or_init(|| words(&text()).into_iter().map(|(passage, _)| passage).collect())
    }
}

/// The words of a text with their places: what stands between Unicode's word boundaries and has a letter or figure.
pub fn words(text: &str) -> Vec<(Passage, &str)> {
    let mut at = 0;
    let parts = text.split_word_bounds().map(|part| {
        let passage = Passage::new(at, at + code_points(part));
        at = passage.end.0;
        (passage, part)
    });
    parts.filter(|(_, part)| part.chars().any(char::is_alphanumeric)).collect()
}

/// How many words lie, wholly or in part, between two positions.
pub fn words_between(words: &[Passage], from: Pos, to: Pos) -> u32 {
    if from >= to {
        return 0;
    }
    let first = words.partition_point(|word| word.end <= from);
    let after = words.partition_point(|word| word.start < to);
    after.saturating_sub(first) as u32
}

/// The numbers of the first and the last of some stretches, in order, that a passage overlaps.
pub fn numbers(stretches: &[Passage], passage: Passage) -> Option<(u32, u32)> {
    let first = stretches.partition_point(|known| known.end <= passage.start);
    let after = stretches.partition_point(|known| known.start < passage.end);
    (first < after).then(|| (first as u32, after as u32 - 1))
}
