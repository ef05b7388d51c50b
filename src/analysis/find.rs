//! Finding words in a text, as the one matching has it.

use crate::model::fold::{Folded, fold};
use crate::model::{Passage, Sought, sought};

/// Every place in a text where a word begins with one of the query's words, or where the words in quotation marks
/// stand one after the other, whatever punctuation is between; in reading order, at most `limit`.
pub fn in_text(text: &str, query: &str, limit: usize) -> Vec<Passage> {
    let mut found = all_in_text(text, &sought(query)).unwrap_or_default();
    found.truncate(limit);
    found
}

/// The same for what a query looks for, or `None` where one of them is not in the text at all.
pub fn all_in_text(text: &str, sought: &[Sought]) -> Option<Vec<Passage>> {
    let folded = Folded::new(text);
    let mut found: Vec<Passage> = Vec::new();
    for one in sought {
        let before = found.len();
        one.places(&folded, |passage| found.push(passage));
        if found.len() == before {
            return None;
        }
    }
    found.sort();
    found.dedup();
    Some(found)
}

/// Every place in a text where the query stands, word or part of one; in reading order.
pub fn anywhere(text: &str, query: &str, limit: usize) -> Vec<Passage> {
    let mut found = Vec::new();
    let query = fold(query);
    Folded::new(text).find(query.trim(), |_, _| true, |passage| found.push(passage));
    found.truncate(limit);
    found
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
    fn words_are_found_however_they_are_written_and_hyphenated_ones_are_one() {
        let text = "B: We can’t say. Eslövs\u{a0}skola tog 15\u{a0}000 böcker. En långsam\nläsning som  blev av på idén. \
                    Hon läste e\u{2011}boken. Ett eget exempel från SCB:s bord. Hässle\u{ad}holm, ﬁnt. Såsom SCB själva sa.";
        for (query, expected) in [
            ("\"can't say\"", vec!["can’t say"]),
            ("can't", vec!["can’t"]),
            ("\"Eslövs skola\"", vec!["Eslövs\u{a0}skola"]),
            ("\"15 000\"", vec!["15\u{a0}000"]),
            ("\"långsam läsning\"", vec!["långsam\nläsning"]),
            ("\"som blev\"", vec!["som  blev"]),
            ("ide\u{301}n", vec!["idén"]),
            ("e-boken", vec!["e\u{2011}boken"]),
            ("SCB:s", vec!["SCB:s"]),
            ("SCB", vec!["SCB", "SCB"]),
            ("hässleholm", vec!["Hässle\u{ad}holm"]),
            ("fint", vec!["ﬁnt"]),
            ("\"som ble\"", vec![]),
            ("st", vec![]),
        ] {
            let found: Vec<&str> =
                in_text(text, query, 9).into_iter().map(|passage| crate::model::slice(text, passage)).collect();
            assert_eq!(found, expected, "{query}");
        }
        assert_eq!(anywhere(text, "T  SAY. eslövs ", 9), [Passage::new(10, 23)]);
        assert_eq!(anywhere(text, " \u{ad} ", 9), []);
        assert_eq!(in_text("ja nej", "ja kanske", 9), [], "all of it must be there");
    }

    #[test]
    fn context_is_cut_at_code_points() {
        assert_eq!(in_context("å ä\nö å ä", Passage::new(4, 5), 3), (" ä ".into(), "ö".into(), " å ".into()));
    }
}
