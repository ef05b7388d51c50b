//! What written claims rest on and answer.

use crate::random::dump::NONE;
use crate::random::model::Model;
use serde_json::Value;

impl Model<'_> {
    /// On how many pieces of evidence a claim will rest.
    pub fn rests_on(&self, column: &str, claim: Option<&str>) -> usize {
        let given = self.action.get("evidence").map(|given| given.as_array().map_or(0, Vec::len));
        given.unwrap_or_else(|| claim.map_or(0, |claim| self.dump.with("evidence", column, claim).count()))
    }

    /// Puts the evidence that is given in place of what a claim rests on. Passages that it rested on before stay as they
    /// were recorded.
    pub fn evidence(&mut self, column: &str, claim: &str) -> Option<()> {
        let Some(given) = self.action.get("evidence") else { return Some(()) };
        let given = given.as_array().cloned().unwrap_or_default();
        let mut known: Vec<_> = self.dump.with("evidence", column, claim).collect();
        known.sort_by_key(|(_, row)| row["id"].parse::<i64>().unwrap());
        for at in &given {
            let at = at.as_object()?;
            let document = self.named("document", at["document"].as_str()?)?;
            let (start, end) = self.passage(&document, at)?;
            let quote = self.words(&document, (start, end));
            let (start, end) = (start.to_string(), end.to_string());
            let flag = |name: &str| at.get(name) == Some(&Value::Bool(true));
            let against = if flag("against") { "1" } else { "0" };
            let same = known
                .iter()
                .position(|(_, row)| row["document_id"] == document && row["start"] == start && row["end"] == end);
            match same {
                // Recorded again: it may or may not be said to be the same.
                Some(_) if flag("anew") => self.loosen("evidence", Some((column, claim))),
                Some(same) => {
                    let (guid, _) = known.remove(same);
                    self.set("evidence", guid, "against", against);
                }
                None => {
                    let columns = [("document_id", document.as_str()), ("start", &start), ("end", &end)];
                    let more = [(column, claim), ("quote", &quote), ("against", against)];
                    self.add("evidence", &[&columns[..], &more].concat());
                }
            }
        }
        for (guid, _) in known {
            self.remove("evidence", guid);
        }
        Some(())
    }

    /// Puts the questions that are given in place of those that something answers.
    pub fn answers(&mut self, column: &str, by: &str, field: &str) -> Option<()> {
        let Some(names) = self.list(field) else { return Some(()) };
        let questions = self.each("question", &names)?;
        self.link("question_link", (column, by), "question_id", &questions);
        Some(())
    }

    /// What a memo can be attached to: the column that says so, and the GUID.
    pub fn target_of(&self, name: &str) -> Option<(String, String)> {
        let tables =
            "document case participant code coding theme question contrast statement theme_cell finding assessment";
        let mut found = Vec::new();
        for table in tables.split(' ').chain(["meaning_unit", "memo"]) {
            let rows = self.dump.rows(table);
            let label = match table {
                "question" => "label",
                "memo" => "title",
                _ => "name",
            };
            let is_it = |guid: &str, row: &crate::random::dump::Row| {
                guid == name || row.get(label).is_some_and(|known| known == name && name != NONE)
            };
            let column = match table {
                "meaning_unit" => "unit_id".to_owned(),
                "memo" => "on_memo_id".to_owned(),
                other => format!("{other}_id"),
            };
            found.extend(
                rows.iter().filter(|(guid, row)| is_it(guid, row)).map(|(guid, _)| (column.clone(), guid.clone())),
            );
        }
        (found.len() == 1).then(|| found.remove(0))
    }
}
