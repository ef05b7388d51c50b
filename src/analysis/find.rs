//! Finding words in a text, with å, ä and ö as letters of their own and case folded.

use crate::model::{Passage, code_points};

/// Every place in a text where a word begins with one of the query's words, or where the words in quotation marks
/// stand one after the other, whatever punctuation is between; in reading order, at most `limit`.
pub fn in_text(text: &str, query: &str, limit: usize) -> Vec<Passage> {
    let folded = Folded::new(text);
    let mut found: Vec<Passage> = Vec::new();
    for needle in needles(query) {
        folded.find(&needle, |passage| found.push(passage));
    }
    found.sort();
    found.dedup();
    found.truncate(limit);
    found
}

/// Whether each word and phrase of a query stands somewhere in a text.
pub fn holds_all(text: &str, query: &str) -> bool {
    let folded = Folded::new(text);
    needles(query).iter().all(|needle| {
        let mut found = false;
        folded.find(needle, |_| found = true);
        found
    })
}

/// Every place in a text where the query stands, word or part of one; in reading order.
pub fn anywhere(text: &str, query: &str, limit: usize) -> Vec<Passage> {
    let mut found = Vec::new();
    let needle = Needle::Part(fold(query.trim()));
    Folded::new(text).find(&needle, |passage| found.push(passage));
    found.truncate(limit);
    found
}

/// What is looked for, with case folded.
enum Needle {
    /// Anywhere.
    Part(String),
    /// Where a word begins.
    Beginning(String),
    /// Whole words, one after the other.
    Phrase { first: String, then: Vec<String> },
}

fn needles(query: &str) -> Vec<Needle> {
    let mut needles = Vec::new();
    for (n, part) in query.split('"').enumerate() {
        let mut words = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(fold);
        if n % 2 == 0 {
            needles.extend(words.map(Needle::Beginning));
        } else if let Some(first) = words.next() {
            needles.push(Needle::Phrase { first, then: words.collect() });
        }
    }
    needles
}

impl Needle {
    /// What is looked for first.
    fn first(&self) -> &str {
        match self {
            Needle::Part(first) | Needle::Beginning(first) | Needle::Phrase { first, .. } => first,
        }
    }

    /// How many bytes of a text that begins with the first of it are it; none if it goes on otherwise.
    fn length(&self, text: &str) -> Option<usize> {
        let Needle::Phrase { first, then } = self else { return Some(self.first().len()) };
        let mut left = text.get(first.len()..)?;
        for word in then {
            let next = left.trim_start_matches(|c: char| !c.is_alphanumeric());
            left = next.strip_prefix(word.as_str()).filter(|_| next.len() < left.len())?;
        }
        (!left.starts_with(char::is_alphanumeric)).then(|| text.len() - left.len())
    }
}

fn fold(text: &str) -> String {
    text.chars().map(fold_char).collect()
}

/// One code point for one, so that positions stay: the first of what lower-casing gives.
fn fold_char(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// A text with case folded, code point for code point.
struct Folded {
    text: String,
}

impl Folded {
    fn new(text: &str) -> Folded {
        Folded { text: fold(text) }
    }

    fn find(&self, needle: &Needle, mut take: impl FnMut(Passage)) {
        let (mut byte, mut position) = (0, 0);
        if needle.first().is_empty() {
            return;
        }
        for (at, _) in self.text.match_indices(needle.first()) {
            let between = self.text.get(byte..at).unwrap_or("");
            position += code_points(between);
            byte = at;
            let before = self.text.get(..at).and_then(|before| before.chars().next_back());
            let is_inside = before.is_some_and(char::is_alphanumeric) && !matches!(needle, Needle::Part(_));
            let here = self.text.get(at..).unwrap_or("");
            if let Some(length) = needle.length(here).filter(|_| !is_inside) {
                take(Passage::new(position, position + code_points(here.get(..length).unwrap_or(""))));
            }
        }
    }
}

/// The words around a passage, on one line: what stands before, the passage, what stands after.
pub fn in_context(text: &str, passage: Passage, around: usize) -> (String, String, String) {
    let byte = |position: u32| text.char_indices().nth(position as usize).map_or(text.len(), |(byte, _)| byte);
    let (start, end) = (byte(passage.start.0), byte(passage.end.0));
    let one_line = |text: &str| text.replace('\n', " ");
    let head = text.get(..start).unwrap_or("");
    let tail = text.get(end..).unwrap_or("");
    let cut = head.char_indices().rev().nth(around.saturating_sub(1)).map_or(0, |(byte, _)| byte);
    let stop = tail.char_indices().nth(around).map_or(tail.len(), |(byte, _)| byte);
    (
        one_line(head.get(cut..).unwrap_or("")),
        one_line(text.get(start..end).unwrap_or("")),
        one_line(tail.get(..stop).unwrap_or("")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_letters_are_letters_of_their_own() {
        let text = "Far åt får. Fåret FÅR gå.";
        for (query, expected) in
            [("far", vec!["Far"]), ("får", vec!["får", "Får", "FÅR"]), ("a", vec![]), ("gå", vec!["gå"])]
        {
            let found: Vec<&str> =
                in_text(text, query, 9).into_iter().map(|passage| crate::model::slice(text, passage)).collect();
            assert_eq!(found, expected, "{query}");
        }
    }

    #[test]
    fn phrases_stand_together_and_parts_of_words_can_be_found() {
        let text = "brottsförebyggande arbete, arbete mot brott";
        assert_eq!(in_text(text, "\"arbete mot\"", 9), [Passage::new(27, 37)]);
        assert_eq!(in_text(text, "förebyggande", 9), []);
        assert_eq!(anywhere(text, "förebyggande", 9), [Passage::new(6, 18)]);
        assert_eq!(anywhere(text, " ", 9), []);
    }

    #[test]
    fn words_may_go_on_and_those_of_a_phrase_may_not() {
        let text = "Polisen kom. Polisen, kommunen och Polis\nkom: polisens komma.";
        let found = |query: &str| -> Vec<String> {
            in_text(text, query, 9).into_iter().map(|passage| crate::model::slice(text, passage).to_owned()).collect()
        };
        for (query, expected) in [
            ("polisens", &["polisens"][..]),
            ("kom", &["kom", "kom", "kom", "kom"]),
            ("\"polisen kom\"", &["Polisen kom"]),
            ("\"polis KOM\"", &["Polis\nkom"]),
            ("\"polisen kommunen\"", &["Polisen, kommunen"]),
            ("\"polisen, kommunen!\"", &["Polisen, kommunen"]),
            ("\"polis\"", &["Polis"]),
            ("\"lisen kom\"", &[]),
            ("\"polisenkom\"", &[]),
            ("\"och polis\" komm", &["komm", "och Polis", "komm"]),
            ("\"", &[]),
            ("?!", &[]),
        ] {
            assert_eq!(found(query), expected, "{query}");
        }
    }

    #[test]
    fn context_is_cut_at_code_points() {
        assert_eq!(in_context("å ä\nö å ä", Passage::new(4, 5), 3), (" ä ".into(), "ö".into(), " å ".into()));
    }
}
