//! Words that are looked for, read off what was typed: every word by its beginning, words in quotation marks as a
//! phrase.

use super::fold::{Folded, fold};
use super::position::Passage;

/// One thing that must be there, as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// One, or the words of a phrase: one after the other, whatever signs are between.
    pub words: Vec<String>,
    /// It stood in quotation marks: its last word is whole.
    pub phrase: bool,
}

/// What a query looks for. A word with a hyphen, an apostrophe or a colon inside it is one word: `e-post`, `BRÅ:s`.
pub fn sought(query: &str) -> Vec<Sought> {
    let query = fold(query);
    let mut all = Vec::new();
    for (n, part) in query.split('"').enumerate() {
        let words = words(part).into_iter().filter(|word| !word.is_empty()).map(str::to_owned);
        if n % 2 == 1 {
            all.push(Sought { words: words.collect(), phrase: true });
        } else {
            all.extend(words.map(|word| Sought { words: vec![word], phrase: false }));
        }
    }
    all.retain(|sought| !sought.words.is_empty());
    all
}

impl Sought {
    /// Every place of a text where it stands.
    pub fn places(&self, text: &Folded, take: impl FnMut(Passage)) {
        let Some((first, then)) = self.words.split_first() else { return };
        let reach = |before: &str, after: &str| {
            let open = before.chars().next_back().is_none_or(|c| !goes_on(c));
            if open { self.reach(then, after) } else { None }
        };
        text.find_as_far(first, reach, take);
    }

    /// How many bytes of what stands after its first word are the rest of it; `None` if it goes on otherwise.
    fn reach(&self, then: &[String], after: &str) -> Option<usize> {
        let mut left = after;
        for word in then {
            let next = left.trim_start_matches(|c: char| !goes_on(c));
            left = next.strip_prefix(word.as_str()).filter(|_| next.len() < left.len())?;
        }
        let whole = !left.chars().next().is_some_and(goes_on);
        (whole || !self.phrase).then(|| after.len() - left.len())
    }

    /// Whether its words are letters and digits alone, which the index of texts reads as they are compared.
    pub fn is_plain(&self) -> bool {
        self.words.iter().all(|word| word.chars().all(char::is_alphanumeric))
    }
}

fn goes_on(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
}

/// Without the signs at its ends.
fn bare(part: &str) -> &str {
    part.trim_matches(|c: char| !goes_on(c))
}

/// Cut at spaces, and at signs that join no word.
fn words(part: &str) -> Vec<&str> {
    let joins = |c: char| matches!(c, '-' | '\'' | ':' | '.' | ',' | '@' | '/' | '&' | '_' | '%' | '+');
    let mut words = Vec::new();
    for piece in part.split(|c: char| !(goes_on(c) || joins(c))) {
        let piece = bare(piece);
        let mut from = 0;
        // A comma joins figures only.
        for (at, _) in piece.match_indices(',') {
            let figure = |c: Option<char>| c.is_some_and(char::is_numeric);
            let before = piece.get(..at).and_then(|before| before.chars().next_back());
            let after = piece.get(at + 1..).and_then(|after| after.chars().next());
            if !(figure(before) && figure(after)) {
                words.push(bare(piece.get(from..at).unwrap_or("")));
                from = at + 1;
            }
        }
        words.push(bare(piece.get(from..).unwrap_or("")));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_signs_inside_are_one_and_phrases_stand_in_quotation_marks() {
        for (query, expected) in [
            ("Polis skola", "polis|skola"),
            ("polis, skola", "polis|skola"),
            ("polis,skola", "polis|skola"),
            ("e-post", "e-post"),
            ("don’t", "don't"),
            ("BRÅ:s (bra)", "brå:s|bra"),
            ("polis*", "polis"),
            ("-polis- 'nej'", "polis|nej"),
            ("0,5 1,x", "0,5|1|x"),
            ("\"ett långsamt\" arbete", "=ett långsamt|arbete"),
            ("\"ett, långsamt! E-post\"", "=ett långsamt e-post"),
            ("”ett  långsamt\n” \"\" \" - \"", "=ett långsamt"),
            ("KAFE\u{301} Hässle\u{ad}holm", "kafé|hässleholm"),
            ("!? -", ""),
        ] {
            let shown = sought(query)
                .iter()
                .map(|one| format!("{}{}", if one.phrase { "=" } else { "" }, one.words.join(" ")))
                .collect::<Vec<_>>();
            assert_eq!(shown.join("|"), expected, "{query}");
        }
    }
}
