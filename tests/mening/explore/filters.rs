//! By brute force: whether a passage passes a filter.

use super::brute::{Place, Row, Rows, Why, maybe, n, word};
use serde_json::Value;

impl Rows {
    pub fn passes(&self, filter: &Value, passage: Place, why: &Why) -> bool {
        let (document, start, end) = passage;
        let row = self.of("document").iter().find(|row| n(row, "id") == document).unwrap();
        let text = |name: &str| filter[name].as_str();
        let people = || -> Vec<i64> {
            let speakers = self.speak_in(passage).into_iter().filter_map(|speaker| maybe(speaker, "participant_id"));
            speakers.filter(|person| !self.has_withdrawn(*person)).collect()
        };
        if let Some(list) = filter["any"].as_array() {
            return list.iter().any(|filter| self.passes(filter, passage, why));
        }
        if filter.get("variable").is_some() {
            return self.passes_variable(filter, passage, &people());
        }
        if let Some(name) = text("case") {
            let case = n(self.named("case", name), "id");
            return (start..end).any(|at| self.is_in_case(case, document, at));
        }
        if let Some(list) = filter["set"].as_array() {
            return list.iter().any(|name| word(row, "name") == name.as_str().unwrap());
        }
        if let Some(name) = text("participant") {
            return people().contains(&n(self.named("participant", name), "id"));
        }
        if let Some(role) = text("role") {
            let is = |person: &Row| word(person, "role") == role && people().contains(&n(person, "id"));
            return self.of("participant").iter().any(is);
        }
        if let Some(name) = text("coder") {
            return why.coders.contains(&n(self.named("coder", name), "id"));
        }
        for (name, column) in [("document", "name"), ("kind", "kind"), ("level", "level"), ("language", "language")] {
            if let Some(wanted) = text(name) {
                return word(row, column) == wanted;
            }
        }
        let (from, to) = (text("from"), text("to"));
        assert!(from.is_some() || to.is_some(), "{filter}");
        let date = word(row, "date");
        !date.is_empty()
            && from.is_none_or(|from| last(date) >= first(from))
            && to.is_none_or(|to| first(date) <= last(to))
    }

    fn passes_variable(&self, filter: &Value, (document, start, end): Place, people: &[i64]) -> bool {
        let (name, of) = (filter["variable"].as_str().unwrap(), filter["of"].as_str().unwrap());
        let is = |row: &&Row| word(row, "name") == name && word(row, "of") == of;
        let variable = self.of("variable").iter().find(is).unwrap();
        let kind = word(variable, "type");
        let mine = |row: &&Row| {
            n(row, "variable_id") == n(variable, "id")
                && !word(row, "value").is_empty()
                && match of {
                    "case" => (start..end).any(|at| self.is_in_case(n(row, "case_id"), document, at)),
                    "document" => n(row, "document_id") == document,
                    _ => people.contains(&n(row, "participant_id")),
                }
        };
        let values: Vec<&str> = self.of("value").iter().filter(mine).map(|row| word(row, "value")).collect();
        let written = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let before = |a: &str, b: &str| match kind {
            "date" => last(a) < first(b),
            _ => a.parse::<f64>().unwrap() < b.parse::<f64>().unwrap(),
        };
        let any = |is: &dyn Fn(&str) -> bool| values.iter().any(|value| is(value));
        if let Some(yes) = filter.get("empty") {
            return Some(values.is_empty()) == yes.as_bool();
        }
        if let Some(wanted) = filter.get("is") {
            return any(&|value| value == written(wanted));
        }
        if let Some(wanted) = filter.get("not") {
            return !values.is_empty() && !any(&|value| value == written(wanted));
        }
        if let Some(limit) = filter.get("below") {
            return any(&|value| before(value, &written(limit)));
        }
        if let Some(limit) = filter.get("above") {
            return any(&|value| before(&written(limit), value));
        }
        let (low, high) = (written(&filter["between"][0]), written(&filter["between"][1]));
        any(&|value| !before(value, &low) && !before(&high, value))
    }
}

/// The first and the last day of a date that may be cut short.
fn first(date: &str) -> String {
    match date.len() {
        4 => format!("{date}-01-01"),
        7 => format!("{date}-01"),
        _ => date.to_owned(),
    }
}

fn last(date: &str) -> String {
    match date.len() {
        4 => format!("{date}-12-31"),
        7 => format!("{date}-31"),
        _ => date.to_owned(),
    }
}
