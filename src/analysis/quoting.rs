//! Whether something written quotes what somebody said, and how it reads without the quote.

use std::collections::HashSet;
use std::ops::Range;

/// As many words in a row as nobody else says by chance.
const RUN: usize = 6;
/// A whole field of so many words, said word for word, is a quote although it is short.
const WHOLE: usize = 3;

/// What somebody said, ready to be recognised.
pub struct Said {
    runs: HashSet<Vec<String>>,
    /// What was said in fewer words, whole.
    short: HashSet<Vec<String>>,
    /// All of it, folded, with single spaces, for short fields.
    all: String,
}

impl Said {
    pub fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Said {
        let mut said = Said { runs: HashSet::new(), short: HashSet::new(), all: String::from(" ") };
        for text in texts {
            let words: Vec<String> = words(text).map(|(_, word)| word).collect();
            said.runs.extend(words.windows(RUN).map(<[String]>::to_vec));
            said.all.push_str(&words.join(" "));
            said.all.push_str(" \n ");
            if (WHOLE..RUN).contains(&words.len()) {
                said.short.insert(words);
            }
        }
        said
    }

    /// Without what others say just so: that is nobody's own.
    pub fn without<'t>(mut self, others: impl Iterator<Item = &'t str>) -> Said {
        for text in others {
            let words: Vec<String> = words(text).map(|(_, word)| word).collect();
            for run in words.windows(RUN) {
                self.runs.remove(run);
            }
            for run in (WHOLE..RUN).flat_map(|length| words.windows(length)) {
                self.short.remove(run);
            }
        }
        self
    }

    /// The stretches of a text, in bytes, that have it word for word: as many words in a row as nobody says by chance,
    /// or all of what was said in few.
    pub fn quoted_in(&self, text: &str) -> Vec<Range<usize>> {
        let found: Vec<(Range<usize>, String)> = words(text).collect();
        let folded: Vec<String> = found.iter().map(|(_, word)| word.clone()).collect();
        let mut quoted = self.runs_in(&folded);
        for length in WHOLE..RUN {
            for (at, run) in folded.windows(length).enumerate() {
                if self.short.contains(run) {
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
    fn runs_in(&self, folded: &[String]) -> Vec<bool> {
        let mut quoted = vec![false; folded.len()];
        for (at, run) in folded.windows(RUN).enumerate() {
            if self.runs.contains(run) {
                quoted.iter_mut().skip(at).take(RUN).for_each(|word| *word = true);
            }
        }
        quoted
    }

    /// A text with what it quotes replaced by a mark, and names by others; `None` where it stays as it is.
    pub fn taken_out_of(&self, text: &str, mark: &str, names: &[(&str, &str)]) -> Option<String> {
        let found: Vec<(Range<usize>, String)> = words(text).collect();
        let folded: Vec<String> = found.iter().map(|(_, word)| word.clone()).collect();
        if folded.len() >= WHOLE && self.all.contains(&format!(" {} ", folded.join(" "))) {
            return Some(mark.to_owned());
        }
        let quoted = self.runs_in(&folded);
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

/// The words of a text with their bytes, folded: letters and digits only, lower case.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let mut at = 0;
    text.split(|c: char| !c.is_alphanumeric()).filter_map(move |word| {
        let start = at;
        // The one character after the word is what it was split at.
        at = start
            + word.len()
            + text.get(start + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        (!word.is_empty()).then(|| (start..start + word.len(), word.to_lowercase()))
    })
}

/// A name replaced where it stands as a word of its own, also in the genitive.
fn replaced(text: &str, name: &str, other: &str) -> String {
    let mut new = String::with_capacity(text.len());
    let mut from = 0;
    for (at, _) in text.match_indices(name) {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + name.len()..).unwrap_or("");
        let ends = |rest: &str| rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
        let whole = ends(after) || after.strip_prefix('s').is_some_and(ends);
        if at >= from && whole && before.is_none_or(|c| !c.is_alphanumeric()) {
            new.push_str(text.get(from..at).unwrap_or(""));
            new.push_str(other);
            from = at + name.len();
        }
    }
    new.push_str(text.get(from..).unwrap_or(""));
    new
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
            ("Solveigs syn, och Solveigarnas", Some("Xs syn, och Solveigarnas")),
        ] {
            assert_eq!(said.taken_out_of(text, "[…]", &[("Solveig", "X")]).as_deref(), expected, "{text}");
        }
    }
}
