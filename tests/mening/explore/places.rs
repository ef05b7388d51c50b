//! By brute force: in which places of a grain a letter stands.

use super::brute::{Rows, is_at, maybe, n, place};

impl Rows {
    /// What the places are known by in which a letter stands.
    pub fn keys_at(&self, grain: &str, document: i64, at: usize) -> Vec<String> {
        let letters = &self.texts[&document];
        let line = letters[..at].iter().filter(|c| **c == '\n').count();
        let turns: Vec<_> = self.of("turn").iter().filter(|row| is_at(row, document, at)).collect();
        match grain {
            "paragraph" => vec![format!("{document} line {line}")],
            "turn" if turns.is_empty() => {
                let before = self
                    .of("turn")
                    .iter()
                    .filter(|row| n(row, "document_id") == document && n(row, "end") <= at as i64);
                vec![format!("{document} line {line} after {}", before.count())]
            }
            "turn" => turns.iter().map(|turn| format!("{document} turn {}", n(turn, "id"))).collect(),
            "unit" => {
                let units = self.of("meaning_unit").iter().filter(|row| is_at(row, document, at));
                let there = units.filter(|row| !self.touches_quarantine(place(row)));
                there.map(|row| format!("unit {}", n(row, "id"))).collect()
            }
            "document" => {
                let of = |row: &&super::brute::Row| n(row, "document_id") == document;
                let parts = self.of("case_link").iter().filter(of).any(|row| row["start"].is_some());
                if !parts {
                    return vec![format!("{document}")];
                }
                let mine = self.of("case_link").iter().filter(|row| is_linked(row, document, at));
                let cases: Vec<String> = mine.map(|row| format!("{document} of {}", n(row, "case_id"))).collect();
                if cases.is_empty() { vec![format!("{document} of nobody")] } else { cases }
            }
            "participant" => {
                let people = turns.iter().filter_map(|turn| maybe(self.speaker_of(turn), "participant_id"));
                people.filter(|person| !self.has_withdrawn(*person)).map(|person| format!("person {person}")).collect()
            }
            "case" => {
                let cases = self.of("case").iter().map(|row| n(row, "id"));
                cases.filter(|case| self.is_in_case(*case, document, at)).map(|case| format!("case {case}")).collect()
            }
            other => panic!("{other}"),
        }
    }

    /// Whether a letter belongs to a case or one beneath it.
    pub fn is_in_case(&self, case: i64, document: i64, at: usize) -> bool {
        let within = self.beneath("case", case);
        let mut links = self.of("case_link").iter().filter(|row| within.contains(&n(row, "case_id")));
        links.any(|row| is_linked(row, document, at))
    }
}

fn is_linked(link: &super::brute::Row, document: i64, at: usize) -> bool {
    n(link, "document_id") == document
        && maybe(link, "start").is_none_or(|start| start <= at as i64)
        && maybe(link, "end").is_none_or(|end| (at as i64) < end)
}
