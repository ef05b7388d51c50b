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

    /// Without what others said as well: such words are not hers alone.
    pub fn but_not(&mut self, others: &str) {
        let folded: Vec<String> = words(others).map(|(_, word)| word).collect();
        for run in folded.windows(RUN) {
            self.runs.remove(run);
        }
    }

    /// How many different runs of words are looked for.
    pub fn phrases(&self) -> usize {
        self.runs.len()
    }

    /// Whether a run of the words stands anywhere in it.
    pub fn stands_in(&self, text: &str) -> bool {
        let folded: Vec<String> = words(text).map(|(_, word)| word).collect();
        folded.windows(RUN).any(|run| self.runs.contains(run))
    }

    /// Whether a short text is, word for word, something that was said.
    pub fn is_all_of(&self, text: &str) -> bool {
        let folded = folded(text);
        folded.split(' ').count() >= WHOLE && self.all.contains(&format!(" {folded} "))
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

/// The words of a text with single spaces between them, for short ones to be looked for in.
pub fn folded(text: &str) -> String {
    words(text).map(|(_, word)| word).collect::<Vec<_>>().join(" ")
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

/// A name replaced where it stands as a word of its own, also in the genitive and in capitals. A single name in
/// small letters may be a word: `maj` is a month.
fn replaced(text: &str, name: &str, other: &str) -> String {
    let mut new = String::with_capacity(text.len());
    let mut from = 0;
    let is_plain = name.contains(' ') || name.chars().next().is_some_and(|c| !c.is_uppercase());
    let mut before = None;
    for (at, first) in text.char_indices() {
        let begins = before.replace(first).is_none_or(|c: char| !c.is_alphanumeric());
        if at < from || !begins || !(is_plain || first.is_uppercase()) {
            continue;
        }
        let Some(length) = length_of(name, text.get(at..).unwrap_or("")) else { continue };
        let after = text.get(at + length..).unwrap_or("");
        let ends = |rest: &str| rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
        if ends(after) || after.strip_prefix(['s', 'S']).is_some_and(ends) {
            new.push_str(text.get(from..at).unwrap_or(""));
            new.push_str(other);
            from = at + length;
        }
    }
    new.push_str(text.get(from..).unwrap_or(""));
    new
}

/// In how many places a name stands as a word of its own.
pub fn mentions(text: &str, name: &str) -> usize {
    // A mark that is not a letter keeps words apart, and stands in no text.
    const MARK: &str = "\u{1a}";
    if name.is_empty() { 0 } else { replaced(text, name, MARK).matches(MARK).count() }
}

/// With how many bytes a text begins with a name, in whatever case.
fn length_of(name: &str, text: &str) -> Option<usize> {
    let mut wanted = name.chars().flat_map(char::to_lowercase).peekable();
    for (at, c) in text.char_indices() {
        if wanted.peek().is_none() {
            return Some(at);
        }
        for small in c.to_lowercase() {
            if wanted.next() != Some(small) {
                return None;
            }
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_afterwards_is_hers_alone() {
        let hers = "Jag tyckte att mötena var alldeles för långa för alla.";
        let mut said = Said::new([hers, "Ingen lyssnade på mig."].into_iter());
        assert_eq!(said.phrases(), 5);
        for (text, stands, whole) in [
            ("\u{fffd}\u{0}ATT MÖTENA, var alldeles\nför långa\u{7}", true, true),
            ("att mötena var alldeles för", false, true),
            ("ingen lyssnade på mig", false, true),
            ("ingen lyssnade på mig alls", false, false),
            ("på mig", false, false),
        ] {
            assert_eq!((said.stands_in(text), said.is_all_of(text)), (stands, whole), "{text}");
        }
        said.but_not("Bo sa att mötena var alldeles för långa, och gick.");
        assert_eq!(said.phrases(), 4);
        assert!(!said.stands_in("att mötena var alldeles för långa") && said.stands_in(hers));
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
