//! Whether something written quotes what somebody said, and how it reads without the quote.

use crate::model::fold::{Folded, fold};
use crate::model::{Edit, Edits, Passage, TextIndex, code_points};
use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::ops::Range;

/// As many words in a row as nobody else says by chance.
pub(super) const RUN: usize = 6;
/// A whole field of so many words, said word for word, is a quote although it is short.
pub(super) const WHOLE: usize = 3;

/// What somebody said, ready to be recognised.
#[derive(Default)]
pub struct Said {
    hash: RandomState,
    runs: HashSet<u64>,
    /// What was said in fewer words, whole.
    short: HashSet<u64>,
    /// Fewer words in a row, of all that was said.
    within: HashSet<u64>,
    /// All of it, folded, with single spaces, for whole fields.
    all: String,
}

impl Said {
    pub fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Said {
        let mut said = Said { all: String::from(" "), ..Said::default() };
        for text in texts {
            let words: Vec<String> = words(text).map(|(_, word)| word).collect();
            let prints = said.prints(&words);
            let Said { hash, runs, within, .. } = &mut said;
            runs.extend(prints.windows(RUN).map(|run| hash.hash_one(run)));
            within.extend((WHOLE..RUN).flat_map(|length| prints.windows(length)).map(|run| hash.hash_one(run)));
            if (WHOLE..RUN).contains(&words.len()) {
                said.short.insert(said.hash.hash_one(&prints[..]));
            }
            said.all.push_str(&words.join(" "));
            said.all.push_str(" \n ");
        }
        said
    }

    /// Each word as a number, so that no word is gone through more than once.
    fn prints(&self, words: &[String]) -> Vec<u64> {
        words.iter().map(|word| self.hash.hash_one(word)).collect()
    }

    /// Without what others said as well: that is nobody's own.
    pub fn but_not(&mut self, others: &str) {
        let words: Vec<String> = words(others).map(|(_, word)| word).collect();
        let prints = self.prints(&words);
        for run in prints.windows(RUN) {
            self.runs.remove(&self.hash.hash_one(run));
        }
        for run in (WHOLE..RUN).flat_map(|length| prints.windows(length)) {
            self.short.remove(&self.hash.hash_one(run));
            self.within.remove(&self.hash.hash_one(run));
        }
    }

    /// As [`Said::but_not`], of several texts.
    pub fn without<'t>(mut self, others: impl Iterator<Item = &'t str>) -> Said {
        others.for_each(|text| self.but_not(text));
        self
    }

    /// The stretches of a text, in bytes, that have it word for word: as many words in a row as nobody says by chance,
    /// or all of what was said in few.
    pub fn quoted_in(&self, text: &str) -> Vec<Range<usize>> {
        let found: Vec<(Range<usize>, String)> = words(text).collect();
        let folded: Vec<String> = found.iter().map(|(_, word)| word.clone()).collect();
        let prints = self.prints(&folded);
        let mut quoted = self.runs_in(&prints);
        for length in WHOLE..RUN {
            for (at, run) in prints.windows(length).enumerate() {
                if self.short.contains(&self.hash.hash_one(run)) {
                    quoted.iter_mut().skip(at).take(length).for_each(|word| *word = true);
                }
            }
        }
        let mut stretches: Vec<Range<usize>> = Vec::new();
        let mut goes_on = false;
        for ((range, _), quoted) in found.iter().zip(quoted) {
            match stretches.last_mut() {
                Some(last) if quoted && goes_on => last.end = range.end,
                _ if quoted => stretches.push(range.clone()),
                _ => {}
            }
            goes_on = quoted;
        }
        stretches
    }

    /// Of each word, whether it is one of so many in a row.
    fn runs_in(&self, prints: &[u64]) -> Vec<bool> {
        let mut quoted = vec![false; prints.len()];
        for (at, run) in prints.windows(RUN).enumerate() {
            if self.runs.contains(&self.hash.hash_one(run)) {
                quoted.iter_mut().skip(at).take(RUN).for_each(|word| *word = true);
            }
        }
        quoted
    }

    /// A text with what it quotes replaced by a mark, and names by others; `None` where it stays as it is.
    pub fn taken_out_of(&self, text: &str, mark: &str, names: &[(&str, &str)]) -> Option<String> {
        let found: Vec<(Range<usize>, String)> = words(text).collect();
        let folded: Vec<String> = found.iter().map(|(_, word)| word.clone()).collect();
        let prints = self.prints(&folded);
        let quoted = self.runs_in(&prints);
        // All that was said is gone through only for what is likely to stand in it.
        let may_be_all = match prints.len() {
            0..WHOLE => false,
            WHOLE..RUN => self.within.contains(&self.hash.hash_one(&prints[..])),
            _ => quoted.iter().all(|quoted| *quoted),
        };
        if may_be_all && self.all.contains(&format!(" {} ", folded.join(" "))) {
            return Some(mark.to_owned());
        }
        let mut new = String::with_capacity(text.len());
        let (mut from, mut n) = (0, 0);
        while let Some((range, _)) = found.get(n) {
            if quoted.get(n) != Some(&true) {
                n += 1;
                continue;
            }
            new.push_str(text.get(from..range.start).unwrap_or(""));
            new.push_str(mark);
            while quoted.get(n) == Some(&true) {
                from = found.get(n).map_or(from, |(range, _)| range.end);
                n += 1;
            }
        }
        new.push_str(text.get(from..).unwrap_or(""));
        for (name, other) in names.iter().filter(|(name, _)| !name.is_empty()) {
            new = replaced(&new, name, other);
        }
        (new != text).then_some(new)
    }
}

/// The words of a text with their bytes, folded: letters and digits only.
pub(super) fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let folded = Folded::new(text);
    let index = TextIndex::new(text);
    let mut words: Vec<(Passage, String)> = Vec::new();
    let mut goes_on = false;
    for (c, place) in folded.characters() {
        if c.is_alphanumeric() {
            match words.last_mut().filter(|_| goes_on) {
                Some((word, letters)) => {
                    word.end = place.end;
                    letters.push(c);
                }
                None => words.push((place, String::from(c))),
            }
        }
        goes_on = c.is_alphanumeric();
    }
    let bytes: Vec<_> = words
        .into_iter()
        .map(|(word, letters)| (index.byte(text, word.start)..index.byte(text, word.end), letters))
        .collect();
    bytes.into_iter()
}

/// A name replaced where it stands as a word of its own, also in the genitive and in capitals.
fn replaced(text: &str, name: &str, other: &str) -> String {
    let edits: Vec<Edit> =
        mentioned(text, name).into_iter().map(|passage| Edit { passage, words: other.to_owned() }).collect();
    if edits.is_empty() { text.to_owned() } else { Edits::new(edits, code_points(text)).apply(text) }
}

/// Where a name stands as a word of its own, also in the genitive, which is left out, and in capitals. A single name in
/// small letters may be a word: `maj` is a month.
pub fn mentioned(text: &str, name: &str) -> Vec<Passage> {
    if name.is_empty() {
        return Vec::new();
    }
    let is_plain = name.contains(' ') || name.chars().next().is_some_and(|c| !c.is_uppercase());
    let index = TextIndex::new(text);
    let goes_on = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let whole = |before: &str, after: &str| {
        let after = after.strip_prefix('s').filter(|rest| !goes_on(rest.chars().next())).unwrap_or(after);
        !goes_on(before.chars().next_back()) && !goes_on(after.chars().next())
    };
    let mut found = Vec::new();
    let place = |passage: Passage| {
        if is_plain || index.slice(text, passage).starts_with(char::is_uppercase) {
            found.push(passage);
        }
    };
    Folded::new(text).find(fold(name).trim(), whole, place);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_word_for_word_is_found_unless_others_say_it_too() {
        let said = [
            "Jag tyckte att mötena var alldeles för långa för alla.",
            "Ingen lyssnade på mig.",
            "Ja, det gör jag.",
            "Just så.",
        ];
        let said = Said::new(said.into_iter()).without(["Gör du det? Ja det gör jag väl."].into_iter());
        let cases: [(&str, &[&str]); 7] = [
            ("Hon menar att mötena är långa.", &[]),
            (
                "Hon: ”ATT MÖTENA var – alldeles\nför långa”, och ingen lyssnade på mig.",
                &["ATT MÖTENA var – alldeles\nför långa", "ingen lyssnade på mig"],
            ),
            ("att mötena var alldeles för", &[]),
            (
                "jag tyckte att mötena var alldeles för långa för alla",
                &["jag tyckte att mötena var alldeles för långa för alla"],
            ),
            ("Just så", &[]),
            ("Ja, det gör jag", &[]),
            ("lyssnade på mig", &[]),
        ];
        for (text, expected) in cases {
            let found: Vec<&str> = said.quoted_in(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn quotes_are_taken_out_and_the_researchers_own_words_stay() {
        let said =
            Said::new(["Jag tyckte att mötena var alldeles för långa för alla.", "Ingen lyssnade på mig."].into_iter());
        for (text, expected) in [
            ("Hon menar att mötena är långa.", None),
            ("Citat: ”mötena var alldeles för långa, för alla”, säger hon.", Some("Citat: ”[…]”, säger hon.")),
            ("ingen lyssnade på mig", Some("[…]")),
            ("för långa", None),
            ("Samtal med Solveig", Some("Samtal med X")),
            ("Citat: ”mö\u{ad}tena var\u{a0}alldeles fo\u{308}r  LÅNGA\nför alla”.", Some("Citat: ”[…]”.")),
            ("ingen lyss\u{200b}nade på mig", Some("[…]")),
            ("Samtal med SOL\u{ad}VEIG, Solveigsson", Some("Samtal med X, Solveigsson")),
            ("Solveigs syn, och Solveigarnas", Some("Xs syn, och Solveigarnas")),
            ("SOLVEIG: SOLVEIGS SYN", Some("X: XS SYN")),
            ("solveig, utan stor bokstav", None),
            ("Brev från ÅSA lind; åsa Lind; asa lind", Some("Brev från Y; Y; asa lind")),
        ] {
            assert_eq!(
                said.taken_out_of(text, "[…]", &[("Solveig", "X"), ("Åsa Lind", "Y")]).as_deref(),
                expected,
                "{text}"
            );
        }
    }
}
