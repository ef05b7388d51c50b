//! Corrected texts of every kind: nothing is dropped, and nothing comes to stand on strange words unlisted.

use super::*;
use crate::model::{Edits, code_points, difference, slice};
use proptest::prelude::*;

fn edits(old: &str, new: &str) -> Edits {
    Edits::new(difference(old, new), code_points(old))
}

fn at(text: &str, words: &str) -> Passage {
    let byte = text.find(words).unwrap_or_else(|| panic!("{words}"));
    let start = code_points(&text[..byte]);
    Passage::new(start, start + code_points(words))
}

/// What became of passages of one kind.
fn became(old: &str, new: &str, passages: &[&str]) -> Vec<(Became, String)> {
    let standing: Vec<_> =
        passages.iter().map(|words| InText { key: (), passage: at(old, words), lost: None }).collect();
    let edits = edits(old, new);
    assert_eq!(edits.apply(old), new);
    let found = follow(old, &edits, &standing).unwrap();
    found.into_iter().map(|one| (one.became, slice(new, one.passage).to_owned())).collect()
}

#[test]
fn what_is_corrected_is_kept_and_what_is_replaced_is_lost() {
    use Became::{Kept, Lost, Moved};
    let answer = "Det är svårt. Vi hinner aldrig prata om budgeten. Ingen lyssnar på oss.";
    let moved = "Vi börjar med det viktiga i dag.\nSedan blev det tyst i rummet.\nTill sist gick alla hem.\n";
    let moved_to = "Till sist gick alla hem.\nVi börjar med det viktiga i dag.\nSedan blev det tyst i rummet.\n";
    for (old, new, passages, expected) in [
        ("Vi träfas varje vecka.", "Vi träffas varje vecka.", &["Vi träfas"][..], &[Kept][..]),
        ("Vi ses idag igen.", "Vi ses i dag igen.", &["idag"], &[Kept]),
        ("Det sa Åke.", "Det sa Åke.", &["Åke"], &[Kept]),
        ("Tiden räcker aldrig till.", "Ingen kände budgeten.", &["Tiden räcker aldrig till"], &[Lost]),
        (
            "Time is never enough. We try.",
            "Nobody knew about budgets. We try.",
            &["Time is never enough", "We try"],
            &[Lost, Kept],
        ),
        (
            answer,
            "Inaudible.",
            &["Det är svårt", "Vi hinner aldrig prata", "Ingen lyssnar på oss"],
            &[Lost, Lost, Lost],
        ),
        (answer, "(ohörbart)", &["svårt", "budgeten", "Ingen lyssnar"], &[Lost, Lost, Lost]),
        (answer, "Det är svårt. Ingen lyssnar på oss.", &["Vi hinner aldrig prata om budgeten"], &[Lost]),
        (answer, "Det är svårt. Vi hinner. Ingen lyssnar på oss.", &["Vi hinner aldrig prata om budgeten"], &[Lost]),
        (moved, moved_to, &["Till sist gick alla hem", "viktiga", "tyst i rummet"], &[Moved, Kept, Kept]),
        (moved, moved_to, &["hem", "Sedan blev"], &[Moved, Kept]),
        // The same place for two of a kind: one of them waits.
        ("ett två tre", "ett två", &["ett två", "ett två tre"], &[Kept, Lost]),
    ] {
        let found = became(old, new, passages);
        let states: Vec<Became> = found.iter().map(|(became, _)| *became).collect();
        assert_eq!(states, expected, "{new}: {found:?}");
        let places: std::collections::HashSet<_> = found.iter().map(|(_, words)| words).collect();
        assert_eq!(places.len(), passages.len(), "{found:?}");
    }
}

/// A passage keeps the words that are its own, and takes none of those that stand beside them now.
#[test]
fn a_passage_lies_on_its_own_words_and_no_others() {
    use Became::{Kept, Lost};
    let talk = "I: Hur var den kvällen?\nIP: Det var mörkt och vi hade en hel del öl.\nI: Vem slog dig sedan?\n\
        IP: Karin ringde polisen, och jag gick hem.\nI: Och efteråt, hur mådde du då?\nIP: Dåligt, men det gick över.\n";
    let without = talk.replace("I: Vem slog dig sedan?\n", "");
    let short = talk.replace("I: Vem slog dig sedan?\n", "I: Jaha.\n");
    let unheard = talk.replace("IP: Dåligt, men det gick över.\n", "IP: (ohörbart)\nI: Tack ska du ha.\n");
    let before = talk.replace("I: Vem slog", "I: Jaha, var var din syster?\nIP: I köket.\nI: Vem slog");
    let inside = talk.replace("I: Vem slog", "I: Jaha, var var din syster?\nIP: I köket.\nI: Vem var det som slog");
    let after = talk.replace("hem.\nI: Och", "hem.\nI: Och mamma?\nIP: Hon sov.\nI: Och");
    for (new, passage, expected) in [
        (&without, "öl.\nI: Vem slog dig", (Lost, None)),
        (&without, "hel del öl.\nI: Vem slog dig sedan", (Lost, None)),
        (&without, "en hel del öl.\nI: Vem", (Kept, Some("en hel del öl"))),
        (&short, "öl.\nI: Vem slog dig", (Lost, None)),
        (&unheard, "då?\nIP: Dåligt, men", (Kept, Some("då?\nIP"))),
        (&unheard, "Dåligt, men det", (Lost, None)),
        (&before, "I: Vem slog dig", (Kept, Some("I: Vem slog dig"))),
        (&before, "I: Vem slog dig sedan?", (Kept, Some("I: Vem slog dig sedan?"))),
        (
            &before,
            "öl.\nI: Vem slog dig",
            (Kept, Some("öl.\nI: Jaha, var var din syster?\nIP: I köket.\nI: Vem slog dig")),
        ),
        (&inside, "I: Vem slog dig", (Kept, Some("I: Vem var det som slog dig"))),
        (&after, "jag gick hem.\nI: Och", (Kept, Some("jag gick hem.\nI: Och"))),
    ] {
        let found = became(talk, new, &[passage]);
        assert_eq!(found[0].0, expected.0, "{passage}: {found:?}");
        if let Some(words) = expected.1 {
            assert_eq!(found[0].1, words, "{passage}");
        }
    }
}

#[test]
fn what_waited_goes_back_to_its_words_when_they_come_back() {
    let (wrong, right) = ("Inaudible.", "Vi hinner aldrig prata. Ingen lyssnar.");
    let waiting = |lost: &str| InText { key: (), passage: at(wrong, "Inaudible"), lost: Some(lost.to_owned()) };
    for (lost, expected) in
        [("aldrig prata", (Became::Moved, "aldrig prata")), ("helt annat", (Became::Lost, "aldrig prata. Ingen"))]
    {
        let found = follow(wrong, &edits(wrong, right), &[waiting(lost)]).unwrap();
        assert_eq!(found[0].became, expected.0, "{lost}");
        if expected.0 == Became::Moved {
            assert_eq!(slice(right, found[0].passage), expected.1);
        }
    }
}

#[test]
fn a_text_without_room_for_all_is_told() {
    let old = "ett två tre";
    let standing: Vec<_> =
        ["ett", "två", "tre"].map(|words| InText { key: (), passage: at(old, words), lost: None }).to_vec();
    for (new, fits) in [("", false), ("x", false), ("xy", true)] {
        assert_eq!(follow(old, &edits(old, new), &standing).is_some(), fits, "{new:?}");
    }
}

/// Texts by a pattern.
fn text(pattern: &str) -> impl Strategy<Value = String> + use<> {
    proptest::string::string_regex(pattern).unwrap()
}

const WORD: &str = "(och|det|vi|inte|skola|möte|tiden|aldrig|räcker|kommun|ja|nej|för|att|träffas|polis|😀|år2024)";

/// What is done to a paragraph.
#[derive(Clone, Debug)]
enum Rewrite {
    Keep,
    Delete,
    Replace(String),
    /// The last letter of each word of so many taken away.
    Misspell(usize),
    /// To the end of the text.
    Move,
    Insert(String),
}

fn rewrites() -> impl Strategy<Value = Rewrite> {
    prop_oneof![
        3 => Just(Rewrite::Keep),
        1 => Just(Rewrite::Delete),
        1 => "[a-zåäö]{3,8}( [a-zåäö]{3,8}){0,5}".prop_map(Rewrite::Replace),
        1 => text(&format!("{WORD}( {WORD}){{0,8}}")).prop_map(Rewrite::Replace),
        1 => (1usize..5).prop_map(Rewrite::Misspell),
        1 => Just(Rewrite::Move),
        1 => "[a-zåäö]{2,8}( [a-zåäö]{2,8}){0,5}".prop_map(Rewrite::Insert),
    ]
}

fn rewritten(paragraphs: &[String], rewrites: &[Rewrite]) -> String {
    let (mut lines, mut moved) = (Vec::new(), Vec::new());
    for (at, line) in paragraphs.iter().enumerate() {
        match rewrites.get(at % rewrites.len().max(1)).unwrap_or(&Rewrite::Keep) {
            Rewrite::Keep => lines.push(line.clone()),
            Rewrite::Delete => {}
            Rewrite::Replace(with) => lines.push(with.clone()),
            Rewrite::Misspell(count) => {
                let mut left = *count;
                let words = line.split(' ').map(|word| {
                    let cut = left > 0 && word.chars().count() > 4;
                    left -= usize::from(cut);
                    word.chars().take(word.chars().count() - usize::from(cut)).collect::<String>()
                });
                lines.push(words.collect::<Vec<_>>().join(" "));
            }
            Rewrite::Move => moved.push(line.clone()),
            Rewrite::Insert(with) => {
                lines.push(with.clone());
                lines.push(line.clone());
            }
        }
    }
    lines.extend(moved);
    lines.join("\n") + "\n"
}

/// A passage with the whole of the words that it cuts.
fn to_words(text: &str, passage: Passage) -> Passage {
    let chars: Vec<char> = text.chars().collect();
    let is_letter = |at: usize| chars.get(at).is_some_and(|c| c.is_alphanumeric());
    let (mut start, mut end) = (passage.start.0 as usize, passage.end.0 as usize);
    while start > 0 && is_letter(start) && is_letter(start - 1) {
        start -= 1;
    }
    while is_letter(end) && end > 0 && is_letter(end - 1) {
        end += 1;
    }
    Passage::new(start as u32, end as u32)
}

/// Whether two thirds of the letters of the longer of two words are letters of the other one.
fn has_letters_of(word: &str, other: &str) -> bool {
    let mut left: Vec<char> = other.chars().collect();
    let longest = word.chars().count().max(left.len());
    let common = word.chars().filter(|c| left.iter().position(|other| other == c).map(|at| left.remove(at)).is_some());
    common.count() * 3 >= longest * 2
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    /// The law: kept, moved and lost are as many as there were, each in the new text at a place of its own, and what is
    /// not lost stands on words that are its own.
    #[test]
    fn kept_moved_and_lost_add_up_to_what_there_was(
        paragraphs in proptest::collection::vec(text(&format!("{WORD}( {WORD}){{0,12}}[.?!]?")), 1..8),
        rewrites in proptest::collection::vec(rewrites(), 1..8),
        whole in proptest::option::weighted(0.15, "[a-zåäö]{2,8}( [a-zåäö]{2,8}){0,20}"),
        places in proptest::collection::vec((0u32..200, 1u32..40, 0u8..2), 1..25),
    ) {
        let old = paragraphs.join("\n") + "\n";
        let new = whole.unwrap_or_else(|| rewritten(&paragraphs, &rewrites));
        let length = code_points(&old);
        let mut standing: Vec<InText<u8>> = Vec::new();
        for (start, long, key) in places {
            let start = start % length;
            let passage = Passage::new(start, (start + long).min(length));
            if !standing.iter().any(|one| one.key == key && one.passage == passage) {
                standing.push(InText { key, passage, lost: None });
            }
        }
        let edits = edits(&old, &new);
        let Some(found) = follow(&old, &edits, &standing) else {
            prop_assert!(code_points(&new) < 8, "no room in {new:?}");
            return Ok(());
        };
        prop_assert_eq!(found.len(), standing.len());
        let mut held = std::collections::HashSet::new();
        for (before, after) in standing.iter().zip(&found) {
            prop_assert!(after.passage.start < after.passage.end && after.passage.end.0 <= code_points(&new));
            prop_assert!(held.insert((before.key, after.passage)), "two at one place");
            let of = |text: &str, passage| -> Vec<String> {
                let text = slice(text, to_words(text, passage)).to_lowercase();
                text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
            };
            let (old_words, new_words) = (of(&old, before.passage), of(&new, after.passage));
            let own = old_words.iter().filter(|word| new_words.iter().any(|other| has_letters_of(word, other))).count();
            let shares = own > 0 && own * 2 >= old_words.len()
                || has_letters_of(&old_words.concat(), &new_words.concat());
            let is_same = slice(&old, before.passage) == slice(&new, after.passage);
            if after.became != Became::Lost {
                prop_assert!(shares || is_same, "{old_words:?} on {new_words:?}");
            }
        }
        if old == new {
            prop_assert!(found.iter().zip(&standing).all(|(f, s)| f.became == Became::Kept && f.passage == s.passage));
        }
    }
}

/// How many rewrites are tried: a few, or as many as `MENING_REWRITES` says.
fn cases() -> u32 {
    std::env::var("MENING_REWRITES").ok().and_then(|n| n.parse().ok()).unwrap_or(60)
}
