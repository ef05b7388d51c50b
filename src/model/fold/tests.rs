//! What is one and what is not when words are compared, and a second matcher, slow and written apart.

use super::*;
use crate::model::{code_points, slice};
use proptest::prelude::*;

#[test]
fn what_looks_or_reads_alike_is_alike() {
    for (one, other) in [
        ("Åre", "a\u{30a}re"),
        ("kafé", "KAFE\u{301}"),
        ("don't", "don’t"),
        ("don't", "don‘t"),
        ("don't", "DON´T"),
        ("\"ja\"", "”ja“"),
        ("\"ja\"", "»ja«"),
        ("e-post", "e\u{2011}post"),
        ("e-post", "e‐post"),
        ("20 000", "20\u{a0}000"),
        ("20 000", "20\u{202f}000"),
        ("ett arbete", "ett\narbete"),
        ("ett arbete", "ett \u{a0}\r\n\t arbete"),
        ("ett arbete", "ett \u{200b} arbete"),
        ("Hässleholm", "Hässle\u{ad}holm"),
        ("Lind", "L\u{200b}i\u{200d}n\u{feff}d"),
        ("åh", "a\u{ad}\u{30a}h"),
        ("finna fläkt effekt", "ﬁnna ﬂäkt eﬀekt"),
        ("Lind 12", "Ｌｉｎｄ\u{3000}１２"),
        ("å", "ａ\u{30a}"),
        ("ệ", "e\u{302}\u{323}"),
        ("ångström", "\u{212b}ngström"),
        ("각", "\u{1100}\u{1161}\u{11a8}"),
    ] {
        assert_eq!(fold(one), fold(other), "{one} {other}");
        assert!(is_disguised(one) || is_disguised(other) || code_points(one) > 0);
    }
}

#[test]
fn letters_and_signs_of_their_own_stay_so() {
    for (one, other) in [
        ("å", "a"),
        ("ä", "a"),
        ("ö", "o"),
        ("é", "e"),
        ("'", "\""),
        ("æ", "ae"),
        ("e-post", "epost"),
        ("i dag", "idag"),
    ] {
        assert_ne!(fold(one), fold(other), "{one} {other}");
    }
}

#[test]
fn a_place_covers_the_words_as_they_were_written() {
    let text = "Ja.  a\u{30a}n\u{ad}gra  ﬁn\u{200b}t \u{a0}ord";
    for (words, written) in [
        ("ångra", "a\u{30a}n\u{ad}gra"),
        ("fint", "ﬁn\u{200b}t"),
        ("int", "ﬁn\u{200b}t"),
        ("f", "ﬁ"),
        ("fint ord", "ﬁn\u{200b}t \u{a0}ord"),
        ("ja. å", "Ja.  a\u{30a}"),
        ("a", "Ja"),
    ] {
        let mut found = Vec::new();
        Folded::new(text).find(&fold(words), |_, _| true, |place| found.push(slice(text, place)));
        let expected = if words == "a" { "a" } else { written };
        assert_eq!(found.first().copied(), Some(expected), "{words}");
    }
}

#[test]
fn the_index_is_not_trusted_with_what_it_reads_otherwise() {
    for (text, disguised) in [
        ("Vanlig svensk text – ”med” citat, é och 20\u{a0}000\n", false),
        ("Hässle\u{ad}holm", true),
        ("\u{200b}", true),
        ("ﬁn", true),
        ("Ｌｉｎｄ", true),
        ("\u{feff}A", true),
        ("😀 Ελλάδα 漢字", false),
    ] {
        assert_eq!(is_disguised(text), disguised, "{text:?}");
    }
}

/// The same by hand: each original character as the letters that it becomes, one list for all.
fn by_hand(text: &str) -> Vec<(String, usize, usize)> {
    const NOTHING: &str = "\u{ad}\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}";
    const MARKS: &str = "\u{30a}\u{308}\u{301}\u{323}";
    let chars: Vec<char> = text.chars().collect();
    let kept: Vec<usize> = (0..chars.len()).filter(|at| !NOTHING.contains(chars[*at])).collect();
    let mut units = Vec::new();
    let mut n = 0;
    while n < kept.len() {
        let first = kept[n];
        let space = chars[first].is_whitespace();
        let mut raw = String::from(chars[first]);
        let mut last = first;
        while n + 1 < kept.len()
            && (if space { chars[kept[n + 1]].is_whitespace() } else { MARKS.contains(chars[kept[n + 1]]) })
        {
            n += 1;
            last = kept[n];
            raw.push(chars[last]);
        }
        n += 1;
        let raw = if space { " ".to_owned() } else { raw };
        let mut letters = String::new();
        for c in raw.chars() {
            match c {
                'ﬁ' => letters.push_str("fi"),
                'ﬀ' => letters.push_str("ff"),
                'Ａ' => letters.push('A'),
                'ｎ' => letters.push('n'),
                '’' | '‘' | '´' => letters.push('\''),
                '”' | '“' | '«' => letters.push('"'),
                '‐' | '‑' | '–' => letters.push('-'),
                c => letters.push(c),
            }
        }
        let composed: String = letters.nfc().collect();
        units.push((composed.to_lowercase(), first, last + 1));
    }
    units
}

/// Every place of the words, trying each beginning and going on letter by letter.
fn found_by_hand(text: &str, words: &str) -> Vec<(usize, usize)> {
    let letters: Vec<(char, usize, usize)> = by_hand(text)
        .into_iter()
        .flat_map(|(letters, start, end)| letters.chars().map(|c| (c, start, end)).collect::<Vec<_>>())
        .collect();
    let wanted: Vec<char> =
        by_hand(words).into_iter().flat_map(|(letters, ..)| letters.chars().collect::<Vec<_>>()).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while !wanted.is_empty() && at + wanted.len() <= letters.len() {
        if (0..wanted.len()).all(|n| letters[at + n].0 == wanted[n]) {
            found.push((letters[at].1, letters[at + wanted.len() - 1].2));
            at += wanted.len();
        } else {
            at += 1;
        }
    }
    found
}

#[test]
fn signs_that_combine_without_being_accents_are_read_with_what_they_stand_on() {
    for (written, composed) in [
        ("\u{9c7}\u{9be}", "\u{9cb}"),
        ("\u{bc6}\u{bd7}", "\u{bcc}"),
        ("\u{1100}\u{1161}\u{11a8}", "\u{ac01}"),
        ("\u{308}\u{f73}", "\u{f71}\u{f72}\u{308}"),
        ("k\u{308}\u{f81}", "k\u{f71}\u{f80}\u{308}"),
    ] {
        assert_eq!(fold(written), composed, "{written:?}");
        assert_eq!(fold(composed), composed, "{written:?}");
        assert_eq!(Folded::new(written).original(0, 1).end.0, code_points(written), "{written:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_same_places_are_found_by_hand(
        text in "[aAnåÅÄ \n\t\u{a0}\u{ad}\u{200b}\u{200d}\u{feff}\u{30a}\u{308}\u{301}\u{323}ﬁﬀＡｎ’'´”\"«‐‑–\\-fiı😀]{0,40}",
        from in 0_usize..40, length in 1_usize..5, other in "[aAnåfi \u{ad}ﬁ'\"\\-]{1,3}",
    ) {
        let inside: String = text.chars().skip(from).take(length).collect();
        for words in [inside, other] {
            let mut found = Vec::new();
            let place = |place: Passage| found.push((place.start.0 as usize, place.end.0 as usize));
            Folded::new(&text).find(&fold(&words), |_, _| true, place);
            prop_assert_eq!(found, found_by_hand(&text, &words), "{:?} in {:?}", words, text);
        }
    }

    #[test]
    fn folding_twice_changes_nothing_and_positions_rise(text in "(\\PC|[åäö\n ]|\u{ad}|\u{308}|ﬁ){0,40}") {
        let folded = Folded::new(&text);
        prop_assert_eq!(fold(folded.text()), folded.text());
        let composed: String = text.nfc().collect();
        prop_assert_eq!(fold(&composed), folded.text());
        let mut start = 0;
        for (number, (_, place)) in folded.characters().enumerate() {
            prop_assert!(place.start.0 >= start && !place.is_empty() && place.end.0 <= code_points(&text));
            prop_assert_eq!(folded.original(number as u32, number as u32 + 1), place);
            start = place.start.0;
        }
    }
}
