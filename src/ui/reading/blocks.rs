//! A text cut into blocks, the pieces that are laid out one by one: a paragraph, or a part of a
//! very long one.

use crate::model::{Passage, Pos};
use crate::ui::desk::OpenText;

/// Code points after which a paragraph is cut, at the next space. One galley of this length takes
/// well under a frame.
const LONGEST: u32 = 3_000;

/// A piece of one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Without the line end.
    pub passage: Passage,
    /// Byte range of the same.
    pub bytes: std::ops::Range<usize>,
    /// The paragraph's number from 1; `None` for empty lines and for the later parts of a long one.
    pub number: Option<u32>,
}

/// All blocks of a text, and the turn each begins in.
#[derive(Default)]
pub struct Blocks {
    pub all: Vec<Block>,
}

impl Blocks {
    pub fn new(text: &str) -> Blocks {
        let mut all = Vec::new();
        let (mut at, mut byte, mut number) = (0, 0, 0);
        for line in text.split('\n') {
            let full = !line.trim().is_empty();
            number += u32::from(full);
            let mut first = full.then_some(number);
            for piece in pieces(line) {
                let length = crate::model::code_points(piece);
                all.push(Block {
                    passage: Passage::new(at, at + length),
                    bytes: byte..byte + piece.len(),
                    number: first.take(),
                });
                at += length;
                byte += piece.len();
            }
            at += 1;
            byte += 1;
        }
        Blocks { all }
    }

    /// The block in which a position stands; a line's end belongs to the line.
    pub fn at(&self, pos: Pos) -> usize {
        self.all.partition_point(|block| block.passage.start <= pos).saturating_sub(1)
    }

    pub fn get(&self, n: usize) -> Option<&Block> {
        self.all.get(n)
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }
}

/// A line in pieces of at most about [`LONGEST`] code points, cut after spaces.
fn pieces(line: &str) -> Vec<&str> {
    if line.len() <= LONGEST as usize {
        return vec![line];
    }
    let mut pieces = Vec::new();
    let (mut start, mut count) = (0, 0);
    for (byte, c) in line.char_indices() {
        count += 1;
        if (count >= LONGEST && c == ' ') || count >= 2 * LONGEST {
            let end = byte + c.len_utf8();
            pieces.extend(line.get(start..end));
            (start, count) = (end, 0);
        }
    }
    pieces.extend(line.get(start..).filter(|rest| !rest.is_empty()));
    pieces
}

/// The number of the paragraph in which a position stands, as the margin shows it.
pub fn paragraph_number(text: &OpenText, pos: Pos) -> u32 {
    let end = text.index.as_ref().map_or(0, |index| index.byte(&text.text, pos));
    let before = text.text.get(..end).unwrap_or("");
    let full = before.split('\n').filter(|line| !line.trim().is_empty()).count() as u32;
    if before.is_empty() || before.ends_with('\n') { full + 1 } else { full.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn empty_lines_have_no_number() {
        let blocks = Blocks::new("ett\n\ntvå");
        let numbers: Vec<_> = blocks.all.iter().map(|block| block.number).collect();
        assert_eq!(numbers, [Some(1), None, Some(2)]);
        assert_eq!(blocks.all[2].passage, Passage::new(5, 8));
    }

    proptest! {
        #[test]
        fn blocks_hold_the_whole_text(lines in proptest::collection::vec("[a-zåäö😀 ]{0,40}", 0..12), long in 0usize..3) {
            let long = "ord och mer ".repeat(long * 900);
            let text = format!("{}\n{long}", lines.join("\n"));
            let blocks = Blocks::new(&text);
            for pair in blocks.all.windows(2) {
                // Between two blocks stands nothing, or the line end.
                let gap = pair[1].passage.start.0 - pair[0].passage.end.0;
                prop_assert!(gap <= 1);
                prop_assert_eq!(pair[1].bytes.start - pair[0].bytes.end, gap as usize);
            }
            for block in &blocks.all {
                prop_assert_eq!(crate::model::code_points(&text[block.bytes.clone()]), block.passage.len());
            }
            prop_assert_eq!(blocks.all.last().unwrap().bytes.end, text.len());
        }
    }
}
