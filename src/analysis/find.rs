//! Finding words in a text, with å, ä and ö as letters of their own and case folded.

use crate::model::{Passage, code_points};

/// Every place in a text where a word begins with one of the query's words, or where a phrase in
/// quotation marks stands; in reading order, at most `limit`.
pub fn in_text(text: &str, query: &str, limit: usize) -> Vec<Passage> {
    let needles = needles(query);
    let folded = Folded::new(text);
    let mut found: Vec<Passage> = Vec::new();
    for needle in &needles {
        folded.find(needle, |passage| found.push(passage));
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
    let needle = Needle { folded: fold(query.trim()), whole_start: false };
    if !needle.folded.is_empty() {
        Folded::new(text).find(&needle, |passage| found.push(passage));
    }
    found.truncate(limit);
    found
}

struct Needle {
    folded: String,
    /// Must stand at a word's beginning.
    whole_start: bool,
}

fn needles(query: &str) -> Vec<Needle> {
    let mut needles = Vec::new();
    for (n, part) in query.split('"').enumerate() {
        if n % 2 == 1 {
            needles.push(Needle { folded: fold(part.trim()), whole_start: true });
        } else {
            let words = part.split(|c: char| !c.is_alphanumeric());
            needles.extend(words.map(|word| Needle { folded: fold(word), whole_start: true }));
        }
    }
    needles.retain(|needle| !needle.folded.is_empty());
    needles
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
        let length = code_points(&needle.folded);
        let (mut byte, mut position) = (0, 0);
        for (at, _) in self.text.match_indices(&needle.folded) {
            let between = self.text.get(byte..at).unwrap_or("");
            position += code_points(between);
            byte = at;
            let before = self.text.get(..at).and_then(|before| before.chars().next_back());
            if !needle.whole_start || !before.is_some_and(char::is_alphanumeric) {
                take(Passage::new(position, position + length));
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
    }

    #[test]
    fn context_is_cut_at_code_points() {
        assert_eq!(in_context("å ä\nö å ä", Passage::new(4, 5), 3), (" ä ".into(), "ö".into(), " å ".into()));
    }
}
