//! The ways in which QualCoder has counted positions: code points where a program set them, UTF-16 units where a hand
//! did, and code points with something added for each emoji where a search did. Rows of one text mix them.

use super::place::{Found, Place, Words, plain};
use crate::formats::refi::positions::{Count, Form, Table, Unit};
use unicode_segmentation::UnicodeSegmentation;

/// So many places of the same words are tried.
const MOST_PLACES: usize = 10_000;

/// A text and how positions in it, as it was written, can be read.
pub struct Placing {
    pub words: Words,
    readings: Vec<Reading>,
    /// How many passages stand by their words in each reading.
    votes: Vec<usize>,
    /// The length as written, in code points.
    pub written: i64,
    emoji: Vec<Emoji>,
    marks: i64,
}

/// One way to read positions.
#[derive(Clone, Debug)]
struct Reading {
    table: Table,
    /// Whether the editor counts so, in which a hand marks passages.
    is_editors: bool,
    /// So many byte-order marks before the text are counted.
    marks: i64,
}

/// An emoji in the text as it was written, in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Emoji {
    end: i64,
    length: i64,
}

impl Placing {
    pub fn new(written: &str) -> Placing {
        let bare = written.trim_start_matches('\u{FEFF}');
        let marks = written.chars().take_while(|c| *c == '\u{FEFF}').count() as i64;
        let has_crlf = bare.contains("\r\n");
        let has_astral = bare.chars().any(|c| c.len_utf16() > 1);
        let mut readings: Vec<Reading> = Vec::new();
        for count in [Count::CodePoints, Count::Utf16].into_iter().take(if has_astral { 2 } else { 1 }) {
            for joins_crlf in [false, true].into_iter().take(if has_crlf { 2 } else { 1 }) {
                let table = Table::new(Unit { count, joins_crlf, counts_mark: false }, bare, Form::Stored);
                let is_its_count = (count == Count::Utf16) == has_astral && joins_crlf == has_crlf;
                for marks in [marks, 0].into_iter().take(if marks > 0 { 2 } else { 1 }) {
                    let is_editors = is_its_count && !readings.iter().any(|reading| reading.is_editors);
                    readings.push(Reading { table: table.clone(), is_editors, marks });
                }
            }
        }
        let (votes, written) = (vec![0; readings.len()], written.chars().count() as i64);
        Placing { words: Words::new(bare), readings, votes, written, emoji: emoji(bare), marks }
    }

    /// Takes a passage with its words as a sign of how the text's positions are to be read.
    pub fn observe(&mut self, start: i64, end: i64, quote: &str) {
        let wanted = plain(quote);
        if wanted.is_empty() {
            return;
        }
        for (at, reading) in self.readings.iter().enumerate() {
            let stands = reading.range(start, end).is_some_and(|(from, to)| self.words.between(from, to) == wanted);
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
        let by = |reading: &Reading| reading.range(start, end);
        let usual = order.iter().find_map(|(reading, _)| by(reading)).filter(|(from, to)| from < to);
        if wanted.is_empty() {
            let most = order.first().map_or(0, |(_, votes)| *votes);
            let others = order.iter().filter(|(_, votes)| *votes == most);
            let is_sure = others.flat_map(|(reading, _)| by(reading)).all(|range| Some(range) == usual);
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
        if let Some(place) = self.moved(start, end, &wanted) {
            return Some(place);
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

    /// Where words stand that a search has found, whose position was then moved on for emoji to be this one.
    fn moved(&self, start: i64, end: i64, wanted: &str) -> Option<Place> {
        let most: i64 = self.emoji.iter().map(|emoji| emoji.length).sum();
        let table = self.readings.first().map(|reading| &reading.table).filter(|_| most > 0)?;
        let written = |at| table.given(at).map(|at| i64::from(at) + self.marks);
        let earliest = u32::try_from((start - most).clamp(0, i64::from(u32::MAX))).unwrap_or(0);
        // Line ends and letters with their marks take less room in the stored text.
        let shorter = u32::try_from(self.written - i64::from(self.words.length())).unwrap_or(0);
        let places = self.words.places(wanted, earliest.saturating_sub(shorter));
        let candidates = places.take_while(|(from, _)| written(*from).is_some_and(|from| from <= start));
        let is_it = |(from, to): &(u32, u32)| match (written(*from), written(*to)) {
            (Some(from), Some(to)) => self.moved_on(from, to) == (start, end),
            _ => false,
        };
        let (start, end) = candidates.take(MOST_PLACES).find(is_it)?;
        Some(Place { start, end, found: Found::ByPosition })
    }

    /// What QualCoder makes of a place it has found: it takes the emoji one by one and compares each, where it stands, with
    /// a start that those before it have moved on already.
    fn moved_on(&self, mut start: i64, mut end: i64) -> (i64, i64) {
        for emoji in &self.emoji {
            let at = emoji.end + self.marks;
            if at > end {
                break;
            }
            end += emoji.length;
            start += if at < start { emoji.length } else { 0 };
        }
        (start, end)
    }
}

impl Reading {
    /// Where a passage lies, in code points of the stored text.
    fn range(&self, start: i64, end: i64) -> Option<(u32, u32)> {
        let start = if start < 0 { start } else { (start - self.marks).max(0) };
        self.table.range(start, end - self.marks).map(|range| (range.start, range.end))
    }
}

fn emoji(text: &str) -> Vec<Emoji> {
    let (mut found, mut end) = (Vec::new(), 0);
    if text.is_ascii() {
        return found;
    }
    for piece in text.graphemes(true) {
        let length = piece.chars().count() as i64;
        end += length;
        if is_emoji(piece) {
            found.push(Emoji { end, length });
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

    /// Where a passage stands as each way of counting has it; the emoji are given by where they end and their length.
    fn counted(text: &str, (start, end): (usize, usize), way: usize, emoji: &[(i64, i64)]) -> (i64, i64) {
        let units = |at: usize| text.chars().take(at).map(|c| c.len_utf16() as i64).sum();
        if way == 1 {
            return (units(start), units(end));
        }
        let (mut start, mut end) = (start as i64, end as i64);
        for (at, length) in emoji.iter().filter(|_| way == 2) {
            if *at < start {
                (start, end) = (start + length, end + length);
            }
            if start <= *at && *at <= end {
                end += length;
            }
        }
        (start, end)
    }

    #[test]
    fn a_passage_is_found_however_it_was_counted() {
        for (text, emoji) in [
            ("ord 😀 ord och ord till slut ord".to_owned(), vec![(5, 1)]),
            (format!("ord {FAMILY} ord och ord till slut ord"), vec![(11, 7)]),
            ("ord ❤️ ord och ord till slut ord".to_owned(), vec![(6, 2)]),
            ("ord 𝒳 ord och ord till slut ord".to_owned(), vec![]),
            ("ord 🇸🇪 ord och ord till slut ord".to_owned(), vec![(6, 2)]),
            (format!("ord {FAMILY} ord ❤️ ord 😀 ord {FAMILY}ord"), vec![(11, 7), (18, 2), (24, 1), (36, 7)]),
            (format!("{FAMILY}{FAMILY}ord 😀 ord"), vec![(7, 7), (14, 7), (19, 1)]),
        ] {
            let letters: Vec<char> = text.chars().collect();
            let placing = Placing::new(&text);
            let found: Vec<(i64, i64)> = placing.emoji.iter().map(|emoji| (emoji.end, emoji.length)).collect();
            assert_eq!(found, emoji, "{text}");
            let starts = (0..letters.len() - 2).filter(|at| letters[*at..*at + 3] == ['o', 'r', 'd']);
            let sentence = letters.iter().rposition(|c| *c == 'o').unwrap() - 4;
            for (start, end) in starts.map(|at| (at, at + 3)).chain([(0, sentence), (sentence, letters.len())]) {
                let quote: String = letters[start..end].iter().collect();
                for way in 0..3 {
                    let (from, to) = counted(&text, (start, end), way, &emoji);
                    let place = placing.place(from, to, &quote).unwrap();
                    // What stands in a place in one way of counting stands there, whatever the others say.
                    let earlier = (0..way).find_map(|way| {
                        let same = |at: usize| counted(&text, (at, at + end - start), way, &emoji) == (from, to);
                        (0..letters.len() + start - end + 1)
                            .find(|at| same(*at) && letters[*at..*at + end - start] == letters[start..end])
                    });
                    let start = earlier.unwrap_or(start);
                    let expected = Place {
                        start: start as u32,
                        end: (start + quote.chars().count()) as u32,
                        found: Found::ByPosition,
                    };
                    assert_eq!(place, expected, "{text} {quote} {way}");
                }
            }
        }
    }

    #[test]
    fn rows_without_words_follow_the_others() {
        let text = "😀 ja, ja, ja, nej";
        for way in [0, 1] {
            let at = |start, end| counted(text, (start, end), way, &[]);
            let mut placing = Placing::new(text);
            for ((start, end), quote) in [(at(2, 4), "ja"), (at(14, 17), "nej")] {
                placing.observe(start, end, quote);
            }
            let (start, end) = at(6, 8);
            let place = placing.place(start, end, "").unwrap();
            assert_eq!((place.start, place.end, place.found), (6, 8, Found::ByPosition), "{way}");
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
