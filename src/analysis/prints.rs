//! Prints of what somebody said: enough to recognise the words, too little to read them. They are kept while words are
//! being taken out for good, so that the search for what is left can be made again where it was cut short.

use super::quoting::{RUN, WHOLE};
use crate::model::fold::fold;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// What somebody said, recognisable and not readable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prints {
    /// So that nobody has a list of prints of common phrases ready.
    salt: String,
    /// Of as many words in a row as nobody else says by chance.
    runs: BTreeSet<u64>,
    /// Of fewer words in a row, for fields that are no longer.
    short: BTreeSet<u64>,
}

impl Prints {
    pub fn new<'t>(salt: String, texts: impl Iterator<Item = &'t str>) -> Prints {
        let mut prints = Prints { salt, runs: BTreeSet::new(), short: BTreeSet::new() };
        for text in texts {
            let text = fold(text);
            let words = words_of(&text);
            let runs: Vec<u64> = words.windows(RUN).map(|run| prints.of(run)).collect();
            prints.runs.extend(runs);
            for length in WHOLE..RUN {
                let short: Vec<u64> = words.windows(length).map(|run| prints.of(run)).collect();
                prints.short.extend(short);
            }
        }
        prints
    }

    /// The same words have the same print on every machine and in every version.
    fn of(&self, words: &[&str]) -> u64 {
        let mut digest = Sha256::new_with_prefix(self.salt.as_bytes());
        for word in words {
            digest.update([b' ']);
            digest.update(word.as_bytes());
        }
        digest.finalize().iter().take(8).fold(0, |print, byte| print << 8 | u64::from(*byte))
    }

    /// Without what others said as well: that is nobody's own.
    pub fn but_not(&mut self, others: &str) {
        let others = fold(others);
        let words = words_of(&others);
        for run in words.windows(RUN) {
            self.runs.remove(&self.of(run));
        }
        for run in (WHOLE..RUN).flat_map(|length| words.windows(length)) {
            self.short.remove(&self.of(run));
        }
    }

    /// How many different runs of words are looked for.
    pub fn phrases(&self) -> usize {
        self.runs.len()
    }

    /// Whether a run of the words stands anywhere in it.
    pub fn stands_in(&self, text: &str) -> bool {
        !self.runs.is_empty() && words_of(&fold(text)).windows(RUN).any(|run| self.runs.contains(&self.of(run)))
    }

    /// Whether a short text is, word for word, something that was said.
    pub fn is_all_of(&self, text: &str) -> bool {
        let text = fold(text);
        let words = words_of(&text);
        match words.len() {
            length if length < WHOLE => false,
            length if length < RUN => self.short.contains(&self.of(&words)),
            _ => words.windows(RUN).all(|run| self.runs.contains(&self.of(run))),
        }
    }
}

/// The words of a folded text: letters and digits only.
fn words_of(folded: &str) -> Vec<&str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_afterwards_is_hers_alone() {
        let hers = "Jag tyckte att mötena var alldeles för långa för alla.";
        let mut said = Prints::new("salt".to_owned(), [hers, "Ingen lyssnade på mig."].into_iter());
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
    fn what_is_kept_recognises_the_words_and_does_not_tell_them() {
        let hers = "Jag tyckte att mötena var alldeles för långa för alla.";
        let said = Prints::new("a1".to_owned(), [hers].into_iter());
        let kept = serde_json::to_string(&said).unwrap();
        assert!(!kept.contains("mötena") && !kept.contains("alldeles"), "{kept}");
        let again: Prints = serde_json::from_str(&kept).unwrap();
        assert_eq!(again, said);
        assert!(again.stands_in("hon sa att mötena var alldeles för långa"));
        assert_ne!(Prints::new("b2".to_owned(), [hers].into_iter()).runs, said.runs);
    }
}
