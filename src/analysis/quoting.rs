//! Whether something written quotes what somebody said, and how it reads without the quote.

use std::collections::HashSet;

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
        let found: Vec<(std::ops::Range<usize>, String)> = words(text).collect();
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

/// The words of a text with their bytes, folded: letters and digits only, lower case.
fn words(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, String)> {
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
