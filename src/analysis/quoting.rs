//! Whether something written quotes what somebody said, and how it reads without the quote.

use crate::model::fold::{Folded, fold};
use crate::model::{Edit, Edits, Passage, TextIndex, code_points};
use std::collections::HashSet;
use std::ops::Range;

/// As many words in a row as nobody else says by chance.
const RUN: usize = 6;
/// A whole field of so many words, said word for word, is a quote although it is short.
const WHOLE: usize = 3;

/// What somebody said, ready to be recognised.
pub struct Said {
    runs: HashSet<Vec<String>>,
    /// All of it, folded, with single spaces, for short fields.
    all: String,
}

impl Said {
    pub fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Said {
        let mut said = Said { runs: HashSet::new(), all: String::from(" ") };
        for text in texts {
            let words: Vec<String> = words(text).map(|(_, word)| word).collect();
            said.runs.extend(words.windows(RUN).map(<[String]>::to_vec));
            said.all.push_str(&words.join(" "));
            said.all.push_str(" \n ");
        }
        said
    }

    /// A text with what it quotes replaced by a mark, and names by others; `None` where it stays as it is.
    pub fn taken_out_of(&self, text: &str, mark: &str, names: &[(&str, &str)]) -> Option<String> {
        let found: Vec<(Range<usize>, String)> = words(text).collect();
        let folded: Vec<String> = found.iter().map(|(_, word)| word.clone()).collect();
        if folded.len() >= WHOLE && self.all.contains(&format!(" {} ", folded.join(" "))) {
            return Some(mark.to_owned());
        }
        let mut quoted = vec![false; found.len()];
        for (at, run) in folded.windows(RUN).enumerate() {
            if self.runs.contains(run) {
                quoted.iter_mut().skip(at).take(RUN).for_each(|word| *word = true);
            }
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
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
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

/// A name replaced where it stands as a word of its own, also in the genitive.
fn replaced(text: &str, name: &str, other: &str) -> String {
    let goes_on = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let whole = |before: &str, after: &str| {
        let after = after.strip_prefix('s').filter(|rest| !goes_on(rest.chars().next())).unwrap_or(after);
        !goes_on(before.chars().next_back()) && !goes_on(after.chars().next())
    };
    let mut edits = Vec::new();
    let place = |passage| edits.push(Edit { passage, words: other.to_owned() });
    Folded::new(text).find(fold(name).trim(), whole, place);
    if edits.is_empty() { text.to_owned() } else { Edits::new(edits, code_points(text)).apply(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(said.taken_out_of(text, "[…]", &[("Solveig", "X")]).as_deref(), expected, "{text}");
        }
    }
}
