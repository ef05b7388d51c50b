//! The ways in which QualCoder has counted positions: code points where a program set them, UTF-16 units where a hand
//! did, and code points with something added for each emoji where a search did. Rows of one text mix them.

use super::place::{Found, Place, Words, plain};
use crate::formats::refi::positions::{Count, Form, Table, Unit};
use unicode_segmentation::UnicodeSegmentation;

/// A text and how positions in it, as it was written, can be read.
pub struct Placing {
    pub words: Words,
    readings: Vec<Reading>,
    /// How many passages stand by their words in each reading.
    votes: Vec<usize>,
    /// The length as written, in code points.
    pub written: i64,
    shifts: Vec<Shift>,
}

/// One way to read positions.
#[derive(Clone, Debug)]
struct Reading {
    table: Table,
    /// Whether the editor counts so, in which a hand marks passages.
    is_editors: bool,
    /// Whether each emoji before a position has moved it on by its length.
    is_shifted: bool,
    /// So many byte-order marks before the text are counted.
    marks: i64,
}

/// From a position on, where emoji have moved it, so much is to be taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shift {
    from: i64,
    less: i64,
}

impl Placing {
    pub fn new(written: &str) -> Placing {
        let bare = written.trim_start_matches('\u{FEFF}');
        let marks = written.chars().take_while(|c| *c == '\u{FEFF}').count() as i64;
        let has_crlf = bare.contains("\r\n");
        let has_astral = bare.chars().any(|c| c.len_utf16() > 1);
        let shifts = shifts(bare);
        let mut readings = Vec::new();
        let mut add = |count, is_shifted: bool| {
            for joins_crlf in [false, true].into_iter().take(if has_crlf && !is_shifted { 2 } else { 1 }) {
                let table = Table::new(Unit { count, joins_crlf, counts_mark: false }, bare, Form::Stored);
                let is_its_count = (count == Count::Utf16) == has_astral && !is_shifted;
                for marks in [marks, 0].into_iter().take(if marks > 0 { 2 } else { 1 }) {
                    let is_editors =
                        is_its_count && joins_crlf == has_crlf && readings.iter().all(|r: &Reading| !r.is_editors);
                    readings.push(Reading { table: table.clone(), is_editors, is_shifted, marks });
                }
            }
        };
        add(Count::CodePoints, false);
        if has_astral {
            add(Count::Utf16, false);
        }
        if !shifts.is_empty() {
            add(Count::CodePoints, true);
        }
        let votes = vec![0; readings.len()];
        Placing { words: Words::new(bare), readings, votes, written: written.chars().count() as i64, shifts }
    }

    /// Takes a passage with its words as a sign of how the text's positions are to be read.
    pub fn observe(&mut self, start: i64, end: i64, quote: &str) {
        let wanted = plain(quote);
        if wanted.is_empty() {
            return;
        }
        for (at, reading) in self.readings.iter().enumerate() {
            let stands =
                self.ranges(reading, start, end).iter().any(|(from, to)| self.words.between(*from, *to) == wanted);
            if let (true, Some(votes)) = (stands, self.votes.get_mut(at)) {
                *votes += 1;
            }
        }
    }

    /// The place of a passage; none in an empty text. `quote`: the words kept with it, empty if none were.
    pub fn place(&self, start: i64, end: i64, quote: &str) -> Option<Place> {
        let (start, end) = (start.min(end), start.max(end));
        let wanted = plain(quote);
        let mut order: Vec<(&Reading, usize)> = self.readings.iter().zip(self.votes.iter().copied()).collect();
        // Where the votes are even, the way that a hand's marks follow speaks for passages without words.
        let prefers = |reading: &Reading| wanted.is_empty() && reading.is_editors;
        order.sort_by_key(|(reading, votes)| (std::cmp::Reverse(*votes), !prefers(reading)));
        let by = |reading: &Reading| self.ranges(reading, start, end);
        let usual = order.iter().find_map(|(reading, _)| by(reading).first().copied()).filter(|(from, to)| from < to);
        if wanted.is_empty() {
            let most = order.first().map_or(0, |(_, votes)| *votes);
            let others = order.iter().filter(|(_, votes)| *votes == most);
            let is_sure =
                others.flat_map(|(reading, _)| by(reading).first().copied()).all(|range| Some(range) == usual);
            return match usual {
                Some((start, end)) => {
                    Some(Place { start, end, found: if is_sure { Found::ByPosition } else { Found::Assumed } })
                }
                None => self.words.clamped(start, end, Found::Doubtful),
            };
        }
        let mut all = order.iter().flat_map(|(reading, _)| by(reading));
        if let Some((start, end)) = all.find(|(start, end)| self.words.between(*start, *end) == wanted) {
            return Some(Place { start, end, found: Found::ByPosition });
        }
        // What a search was for may have been kept in place of the words it found.
        if let Some((start, end)) = usual.filter(|(start, end)| self.words.between(*start, *end).contains(&wanted)) {
            return Some(Place { start, end, found: Found::Doubtful });
        }
        let near = usual.map_or(u32::try_from(start).unwrap_or(0), |(start, _)| start);
        self.words.nearest(&wanted, near).or_else(|| match usual {
            Some((start, end)) => Some(Place { start, end, found: Found::Doubtful }),
            None => self.words.clamped(start, end, Found::Doubtful),
        })
    }

    /// Where a passage lies in a reading, in code points of the stored text.
    fn ranges(&self, reading: &Reading, start: i64, end: i64) -> Vec<(u32, u32)> {
        if start < 0 {
            return Vec::new();
        }
        let (start, end) = ((start - reading.marks).max(0), end - reading.marks);
        let range = |start, end| reading.table.range(start, end).map(|range| (range.start, range.end));
        if !reading.is_shifted {
            return range(start, end).into_iter().collect();
        }
        // Some versions moved both ends on by what stands before the first.
        let Some(from) = self.without_shift(start) else { return Vec::new() };
        let both = self.without_shift(end).and_then(|to| range(from, to));
        [both, range(from, from + (end - start))].into_iter().flatten().collect()
    }

    /// Where a position stood before emoji moved it; none for one that no move leads to.
    fn without_shift(&self, at: i64) -> Option<i64> {
        let moved = self.shifts.partition_point(|shift| shift.from <= at);
        let less = |n: usize| n.checked_sub(1).and_then(|n| self.shifts.get(n)).map_or(0, |shift| shift.less);
        let before = at - less(moved);
        let is_before_next = self.shifts.get(moved).is_none_or(|next| before < next.from - next.less);
        is_before_next.then_some(before)
    }
}

/// How far the emoji of a text have moved positions.
fn shifts(text: &str) -> Vec<Shift> {
    let (mut found, mut at, mut less) = (Vec::new(), 0, 0);
    if text.is_ascii() {
        return found;
    }
    for piece in text.graphemes(true) {
        let length = piece.chars().count() as i64;
        at += length;
        if is_emoji(piece) {
            less += length;
            found.push(Shift { from: at + less, less });
        }
    }
    found
}

/// Whether a character with all that joins it is an emoji: a symbol of one of their blocks, a flag, a key cap, or what asks to
/// be shown as one.
fn is_emoji(piece: &str) -> bool {
    let first = piece.chars().next().map_or(0, u32::from);
    let is_in_block = matches!(first, 0x1F000..=0x1FAFF | 0x2600..=0x27BF);
    is_in_block || piece.contains(['\u{FE0F}', '\u{20E3}'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FAMILY: &str = "👨‍👩‍👧‍👦";

    /// A position as each way of counting has it.
    fn counted(text: &str, at: usize, way: usize) -> i64 {
        let before: String = text.chars().take(at).collect();
        match way {
            0 => at as i64,
            1 => before.encode_utf16().count() as i64,
            _ => {
                at as i64
                    + before.graphemes(true).filter(|p| is_emoji(p)).map(|p| p.chars().count() as i64).sum::<i64>()
            }
        }
    }

    #[test]
    fn a_passage_is_found_however_it_was_counted() {
        for text in [
            "en 😀 och sedan ord till slut".to_owned(),
            format!("en {FAMILY} och sedan ord till slut"),
            "en ❤️ och sedan ord till slut".to_owned(),
            "en 𝒳 och sedan ord till slut".to_owned(),
            "en 🇸🇪 och sedan ord till slut".to_owned(),
        ] {
            let start = text.chars().collect::<Vec<_>>().windows(3).position(|w| w == ['o', 'r', 'd']).unwrap();
            let placing = Placing::new(&text);
            for way in 0..3 {
                let (from, to) = (counted(&text, start, way), counted(&text, start + 3, way));
                let place = placing.place(from, to, "ord").unwrap();
                let expected = Place { start: start as u32, end: start as u32 + 3, found: Found::ByPosition };
                assert_eq!(place, expected, "{text} {way}");
            }
        }
    }

    #[test]
    fn rows_without_words_follow_the_others() {
        let text = "😀 ja, ja, ja, nej";
        for (way, sign) in [(0, Found::ByPosition), (1, Found::ByPosition)] {
            let mut placing = Placing::new(text);
            placing.observe(counted(text, 2, way), counted(text, 4, way), "ja");
            placing.observe(counted(text, 14, way), counted(text, 17, way), "nej");
            let place = placing.place(counted(text, 6, way), counted(text, 8, way), "").unwrap();
            assert_eq!((place.start, place.end, place.found), (6, 8, sign), "{way}");
        }
        let unsure = Placing::new(text).place(7, 9, "").unwrap();
        assert_eq!((unsure.start, unsure.end, unsure.found), (6, 8, Found::Assumed));
        let before = Placing::new("ja 😀").place(0, 2, "").unwrap();
        assert_eq!(before.found, Found::ByPosition);
    }

    #[test]
    fn each_edge_of_a_text_has_its_answer() {
        use Found::{ByPosition, ByWords, Doubtful, Nearest};
        for (text, start, end, quote, expected) in [
            ("a\u{30a}tta ord", 6, 9, "ord", Some((5, 8, ByPosition))),
            ("åtta ord", 0, 1, "a\u{30a}", Some((0, 1, ByPosition))),
            ("a\u{30a}tta ord", 0, 2, "å", Some((0, 1, ByPosition))),
            ("\u{FEFF}ett\r\ntvå\r\n", 6, 9, "två", Some((4, 7, ByPosition))),
            ("\u{FEFF}ett\r\ntvå\r\n", 5, 8, "två", Some((4, 7, ByPosition))),
            ("\u{FEFF}ett\r\ntvå\r\n", 4, 7, "två", Some((4, 7, ByPosition))),
            ("ett\ntvå", 0, 7, "ett\u{2029}två", Some((0, 7, ByPosition))),
            ("ett\r\ntvå", 0, 8, "ett\u{2029}två", Some((0, 7, ByPosition))),
            ("ett\u{a0}två", 0, 7, "ett två", Some((0, 7, ByPosition))),
            ("mjuk\u{ad}het", 0, 8, "mjuk\u{ad}het", Some((0, 8, ByPosition))),
            ("ett två\n", 4, 7, "två", Some((4, 7, ByPosition))),
            ("ett två", 4, 8, "två", Some((4, 7, ByWords))),
            ("ett två", 5, 5, "två", Some((4, 7, ByWords))),
            ("ett två", 7, 4, "två", Some((4, 7, ByPosition))),
            ("ja nej ja", 6, 8, "ja", Some((7, 9, Nearest))),
            ("ett två", 0, 3, "borta", Some((0, 3, Doubtful))),
            ("Vi vet. Vi går.", 0, 7, "vet", Some((0, 7, Doubtful))),
            ("ett två", 90, 99, "borta", Some((6, 7, Doubtful))),
            ("ett två", -3, 3, "", Some((0, 3, Doubtful))),
            ("ett två", 3, 3, "", Some((3, 4, Doubtful))),
            ("ett två", 7, 7, "", Some((6, 7, Doubtful))),
            ("", 0, 3, "ett", None),
        ] {
            let place = Placing::new(text).place(start, end, quote);
            let told = place.map(|place| (place.start, place.end, place.found));
            assert_eq!(told, expected, "{text:?} {start}..{end} {quote:?}");
        }
    }

    proptest! {
        #[test]
        fn every_place_lies_in_its_text(text in "(\u{FEFF}?)([a-cå😀❤]|\u{FE0F}|\u{200D}|\r\n|\n|a\u{30a}|\u{2029}){0,20}", start in -3i64..40, length in -3i64..20, quote in "[a-cå😀\n]{0,3}") {
            let mut placing = Placing::new(&text);
            placing.observe(start, start + length, &quote);
            let place = placing.place(start, start + length, &quote);
            let all = placing.words.text.chars().count() as u32;
            prop_assert_eq!(place.is_none(), all == 0);
            if let Some(place) = place {
                prop_assert!(place.start < place.end && place.end <= all);
            }
        }
    }
}
