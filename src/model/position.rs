//! Positions in a document's text, and the passages between them.
//!
//! The unit is the Unicode code point throughout the program; bytes appear only inside
//! [`TextIndex`], which turns one into the other.

use serde::{Deserialize, Serialize};

/// A place between two code points of a document's stored text, counted from its start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pos(pub u32);

impl Pos {
    pub fn plus(self, code_points: u32) -> Pos {
        Pos(self.0.saturating_add(code_points))
    }
}

/// A half-open range `[start, end)` of code points in one document's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Passage {
    pub start: Pos,
    pub end: Pos,
}

impl Passage {
    pub fn new(start: u32, end: u32) -> Passage {
        Passage { start: Pos(start), end: Pos(end) }
    }

    /// Its length in code points; 0 when it is reversed.
    pub fn len(self) -> u32 {
        self.end.0.saturating_sub(self.start.0)
    }

    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    pub fn contains(self, pos: Pos) -> bool {
        self.start <= pos && pos < self.end
    }

    /// Whether the two share at least one code point.
    pub fn overlaps(self, other: Passage) -> bool {
        self.start < other.end && other.start < self.end
    }

    pub fn covers(self, other: Passage) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// What the two share, if anything.
    pub fn intersection(self, other: Passage) -> Option<Passage> {
        let both = Passage { start: self.start.max(other.start), end: self.end.min(other.end) };
        (!both.is_empty()).then_some(both)
    }
}

/// Code points between two remembered byte offsets. Small enough that a look-up scans at most
/// this many code points, large enough that the index is a hundredth of the text.
const STRIDE: u32 = 128;

/// Turns code point positions of one text into byte offsets and back.
#[derive(Clone, Debug)]
pub struct TextIndex {
    /// Byte offset of every `STRIDE`-th code point.
    marks: Vec<u32>,
    code_points: u32,
}

impl TextIndex {
    pub fn new(text: &str) -> TextIndex {
        let mut marks = Vec::with_capacity(text.len() / STRIDE as usize + 1);
        let mut code_points = 0;
        for (byte, _) in text.char_indices() {
            if code_points % STRIDE == 0 {
                marks.push(byte as u32);
            }
            code_points += 1;
        }
        TextIndex { marks, code_points }
    }

    /// The text's length in code points.
    pub fn len(&self) -> u32 {
        self.code_points
    }

    pub fn is_empty(&self) -> bool {
        self.code_points == 0
    }

    /// The byte offset of a position; the text's end for a position beyond it.
    pub fn byte(&self, text: &str, pos: Pos) -> usize {
        if pos.0 >= self.code_points {
            return text.len();
        }
        let from = self.marks.get((pos.0 / STRIDE) as usize).map_or(0, |&b| b as usize);
        let rest = text.get(from..).unwrap_or("");
        rest.char_indices().nth((pos.0 % STRIDE) as usize).map_or(text.len(), |(byte, _)| from + byte)
    }

    /// The position of a byte offset, which must lie on a character boundary.
    pub fn pos(&self, text: &str, byte: usize) -> Pos {
        let stride = self.marks.partition_point(|&mark| (mark as usize) <= byte).saturating_sub(1);
        let from = self.marks.get(stride).map_or(0, |&b| b as usize);
        let between = text.get(from..byte.min(text.len())).map_or(0, |s| s.chars().count());
        Pos((stride as u32 * STRIDE).saturating_add(between as u32).min(self.code_points))
    }

    /// The words of a passage, cut to the text where the passage reaches beyond it.
    pub fn slice<'t>(&self, text: &'t str, passage: Passage) -> &'t str {
        let (start, end) = (self.byte(text, passage.start), self.byte(text, passage.end));
        text.get(start..end).unwrap_or("")
    }
}

/// The number of code points of a text, as positions count.
pub fn code_points(text: &str) -> u32 {
    text.chars().count().try_into().unwrap_or(u32::MAX)
}

/// The words of a passage of a short text, without an index.
pub fn slice(text: &str, passage: Passage) -> &str {
    let byte = |pos: Pos| text.char_indices().nth(pos.0 as usize).map_or(text.len(), |(byte, _)| byte);
    text.get(byte(passage.start)..byte(passage.end)).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn passages_are_half_open() {
        let p = Passage::new(3, 6);
        for (other, overlaps) in [((0, 3), false), ((0, 4), true), ((5, 9), true), ((6, 9), false), ((4, 5), true)] {
            assert_eq!(p.overlaps(Passage::new(other.0, other.1)), overlaps, "{other:?}");
        }
        assert!(p.contains(Pos(3)) && !p.contains(Pos(6)));
    }

    #[test]
    fn positions_count_code_points_not_bytes() {
        let text = "Å 😀 é slut";
        let index = TextIndex::new(text);
        assert_eq!(index.len(), 10);
        assert_eq!(index.slice(text, Passage::new(2, 3)), "😀");
        assert_eq!(index.slice(text, Passage::new(6, 99)), "slut");
    }

    /// Every boundary of a text, its end among them, in bytes and in code points.
    fn is_inverse(text: &str) {
        let index = TextIndex::new(text);
        assert_eq!((index.len(), index.is_empty()), (code_points(text), text.is_empty()));
        let ends = text.char_indices().map(|(byte, _)| byte).chain([text.len()]);
        for (n, byte) in ends.enumerate() {
            assert_eq!(index.byte(text, Pos(n as u32)), byte, "{n}");
            assert_eq!(index.pos(text, byte), Pos(n as u32), "byte {byte}");
        }
        for beyond in [index.len() + 1, index.len() + STRIDE, u32::MAX] {
            assert_eq!(index.byte(text, Pos(beyond)), text.len(), "{beyond}");
        }
        assert_eq!(index.pos(text, text.len() + 1000), Pos(index.len()));
    }

    #[test]
    fn the_last_passage_ends_where_the_text_does_whatever_its_length() {
        for length in [0, 1, STRIDE - 1, STRIDE, STRIDE + 1, 2 * STRIDE, 3 * STRIDE, 3 * STRIDE + 1] {
            let text: String = "aå😀é".chars().cycle().take(length as usize).collect();
            is_inverse(&text);
            let index = TextIndex::new(&text);
            let last = Passage::new(length.saturating_sub(2), length);
            assert_eq!(index.slice(&text, last), slice(&text, last), "{length}");
            assert_eq!(index.slice(&text, Passage::new(0, length)), text);
            assert_eq!(index.slice(&text, Passage::new(length, length + 5)), "");
        }
    }

    #[test]
    fn passages_share_cover_and_end() {
        let passage = |(start, end)| Passage::new(start, end);
        for (one, other, shared, covers) in [
            ((3, 6), (4, 5), Some((4, 5)), true),
            ((3, 6), (3, 6), Some((3, 6)), true),
            ((3, 6), (2, 4), Some((3, 4)), false),
            ((3, 6), (5, 9), Some((5, 6)), false),
            ((3, 6), (6, 9), None, false),
            ((3, 6), (0, 3), None, false),
            ((3, 6), (6, 6), None, true),
            ((3, 6), (3, 7), Some((3, 6)), false),
        ] {
            assert_eq!(passage(one).intersection(passage(other)), shared.map(passage), "{one:?} {other:?}");
            assert_eq!(passage(one).covers(passage(other)), covers, "{one:?} {other:?}");
        }
        assert_eq!((Passage::new(3, 6).len(), Passage::new(6, 3).len()), (3, 0));
        assert!(Passage::new(4, 4).is_empty() && Passage::new(5, 4).is_empty() && !Passage::new(4, 5).is_empty());
        assert_eq!((Pos(3).plus(4), Pos(3).plus(u32::MAX)), (Pos(7), Pos(u32::MAX)));
    }

    proptest! {
        #[test]
        fn byte_and_position_are_inverse(text in "\\PC{0,600}") {
            is_inverse(&text);
        }
    }
}
