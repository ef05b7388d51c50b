//! What the model knows: how things are named, what a passage is, what goes with what is removed. Rows and columns only;
//! nothing here is the program's.

use super::dump::{Dump, NONE, Row};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// What an action is to do, compared with what it did. What is not listed must be as before.
#[derive(Clone, Debug, Default)]
pub struct Effects {
    pub removed: BTreeSet<(String, String)>,
    /// Columns of rows with a GUID: table, GUID, column, value.
    pub set: Vec<(String, String, String, String)>,
    /// New rows by the columns that matter.
    pub added: Vec<(String, Vec<(String, String)>)>,
    /// Tables of which rows may change as they like: all, or those of which a column holds this.
    pub loose: Vec<(String, Option<(String, String)>)>,
    /// The order in which a table's rows stand among those of one kind.
    pub order: Vec<(String, String, Vec<String>)>,
    /// Whether the program may refuse for reasons that the model does not know.
    pub may_be_refused: bool,
}

/// What stands for the identity of what is new.
pub const NEW: &str = "new";

/// References that are emptied when what they refer to is removed; all others take their row along.
const EMPTIED: &str = "case.parent_id theme.parent_id speaker.participant_id meaning_unit.theme_id code_event.code_id
    project.coder_id memo.document_id memo.code_id memo.case_id memo.participant_id memo.theme_id memo.question_id
    memo.on_memo_id memo.statement_id memo.theme_cell_id memo.contrast_id memo.finding_id memo.assessment_id";

/// A study before an action, and the action.
pub struct Model<'d> {
    pub dump: &'d Dump,
    pub action: &'d Map<String, Value>,
    pub effects: Effects,
}

impl<'d> Model<'d> {
    pub fn new(dump: &'d Dump, action: &'d Map<String, Value>) -> Model<'d> {
        Model { dump, action, effects: Effects::default() }
    }

    pub fn text(&self, field: &str) -> &'d str {
        self.action[field].as_str().unwrap_or_default()
    }

    /// A field that may be left out: null is the empty text.
    pub fn given(&self, field: &str) -> Option<&'d str> {
        self.action.get(field).map(|value| value.as_str().unwrap_or_default())
    }

    pub fn yes(&self, field: &str) -> Option<bool> {
        self.action.get(field).and_then(Value::as_bool)
    }

    pub fn list(&self, field: &str) -> Option<Vec<&'d str>> {
        let value = self.action.get(field)?;
        Some(value.as_array().map(|all| all.iter().filter_map(Value::as_str).collect()).unwrap_or_default())
    }

    /// The GUID of what is named in a table, by its GUID or a column; nothing where that is none or several.
    pub fn find(&self, table: &str, column: &str, name: &str) -> Option<String> {
        let mut found = self.dump.rows(table).iter().filter(|(guid, row)| *guid == name || row[column] == name);
        let first = found.next().filter(|_| !name.is_empty())?;
        found.next().is_none().then(|| first.0.clone())
    }

    pub fn named(&self, table: &str, name: &str) -> Option<String> {
        match table {
            "question" => {
                let labelled = self.find(table, "label", name);
                labelled.or_else(|| self.find(table, "text", name))
            }
            "memo" => self.find(table, "title", name),
            "keyword" => self.find(table, "text", name),
            "coding" | "meaning_unit" | "quarantine" | "means_ends" => self.find(table, "guid", name),
            _ => self.find(table, "name", name),
        }
    }

    pub fn field(&self, table: &str, field: &str) -> Option<String> {
        self.named(table, self.text(field))
    }

    /// A reference that may be left out or null: `Some(None)` for null.
    pub fn maybe(&self, table: &str, field: &str) -> Option<Option<Option<String>>> {
        match self.action.get(field) {
            None => Some(None),
            Some(Value::Null) => Some(Some(None)),
            Some(value) => Some(Some(Some(self.named(table, value.as_str()?)?))),
        }
    }

    /// What a list names, each once.
    pub fn each(&self, table: &str, names: &[&str]) -> Option<Vec<String>> {
        let found: Vec<String> = names.iter().map(|name| self.named(table, name)).collect::<Option<_>>()?;
        let once: BTreeSet<&String> = found.iter().collect();
        (once.len() == found.len()).then_some(found)
    }

    pub fn row(&self, table: &str, guid: &str) -> &'d Row {
        &self.dump.rows(table)[guid]
    }

    /// A name as it is kept, if it is free among the rows for which this is so.
    pub fn free(&self, table: &str, column: &str, name: &str, among: impl Fn(&str, &Row) -> bool) -> Option<String> {
        let name = tidy(name)?;
        let taken = self.dump.rows(table).iter().any(|(guid, row)| row[column] == name && among(guid, row));
        (!taken).then_some(name)
    }

    pub fn set(&mut self, table: &str, guid: &str, column: &str, value: impl Into<String>) {
        self.effects.set.push((table.to_owned(), guid.to_owned(), column.to_owned(), value.into()));
    }

    /// Sets a column to a field that is given.
    pub fn set_given(&mut self, table: &str, guid: &str, field: &str) {
        if let Some(value) = self.given(field) {
            self.set(table, guid, field, value);
        }
    }

    pub fn add(&mut self, table: &str, columns: &[(&str, &str)]) {
        let columns = columns.iter().map(|(column, value)| ((*column).to_owned(), (*value).to_owned())).collect();
        self.effects.added.push((table.to_owned(), columns));
    }

    /// A row without a GUID is another: the old one goes, a new one comes.
    pub fn alter(&mut self, table: &str, key: &str, columns: &[(&str, &str)]) {
        let mut row = self.dump.rows(table)[key].clone();
        row.remove("id");
        for (column, value) in columns {
            row.insert((*column).to_owned(), (*value).to_owned());
        }
        self.effects.removed.insert((table.to_owned(), key.to_owned()));
        self.effects.added.push((table.to_owned(), row.into_iter().collect()));
    }

    pub fn loosen(&mut self, table: &str, of: Option<(&str, &str)>) {
        let of = of.map(|(column, value)| (column.to_owned(), value.to_owned()));
        self.effects.loose.push((table.to_owned(), of));
    }

    /// Takes a row away, and with it all that cannot be without it.
    pub fn remove(&mut self, table: &str, key: &str) {
        if !self.effects.removed.insert((table.to_owned(), key.to_owned())) {
            return;
        }
        let row = &self.dump.rows(table)[key];
        let identity = match table {
            "speaker" => format!("{}/{}", row["document_id"], row["label"]),
            "contrast_row" => contrast_row(row),
            _ => key.to_owned(),
        };
        for (other, rows) in &self.dump.0 {
            for (hanging, row) in rows {
                for (column, value) in row {
                    if !column.ends_with("_id") || *value != identity || target(other, column) != table {
                        continue;
                    }
                    let is_emptied = EMPTIED.split_whitespace().any(|place| place == format!("{other}.{column}"));
                    match (is_emptied, row.contains_key("guid")) {
                        (true, true) => self.set(other, hanging, column, NONE),
                        (true, false) => self.alter(other, hanging, &[(column, NONE)]),
                        (false, _) => self.remove(other, hanging),
                    }
                }
            }
        }
    }

    /// Puts links in place of those that there are: rows of two columns, one of which holds this.
    pub fn link(&mut self, table: &str, (column, of): (&str, &str), to: &str, all: &[String]) {
        let known: Vec<(String, String)> =
            self.dump.with(table, column, of).map(|(key, row)| (key.clone(), row[to].clone())).collect();
        for (key, there) in &known {
            if !all.contains(there) {
                self.remove(table, key);
            }
        }
        for wanted in all.iter().filter(|wanted| known.iter().all(|(_, there)| there != *wanted)) {
            self.add(table, &[(column, of), (to, wanted)]);
        }
    }

    /// Whether something would stand beneath itself.
    pub fn is_beneath(&self, table: &str, what: &str, above: &str) -> bool {
        let mut at = what.to_owned();
        while at != NONE {
            if at == above {
                return true;
            }
            at = self.row(table, &at)["parent_id"].clone();
        }
        false
    }

    /// The passage that an action, or a piece of evidence, names in a document.
    pub fn passage(&self, document: &str, fields: &Map<String, Value>) -> Option<(u32, u32)> {
        let text: Vec<char> = self.dump.text(document).chars().collect();
        let number = |name: &str| fields.get(name).and_then(Value::as_u64).map(|number| number as usize);
        let Some(quote) = fields.get("quote").and_then(Value::as_str) else {
            let (start, end) = (number("start")?, number("end")?);
            return (start < end && end <= text.len()).then_some((start as u32, end as u32));
        };
        let quote: Vec<char> = quote.chars().collect();
        let mut places = (0..text.len()).filter(|at| !quote.is_empty() && text[*at..].starts_with(&quote));
        let at = places.next()?;
        places.next().is_none().then_some((at as u32, (at + quote.len()) as u32))
    }

    /// The words of a passage.
    pub fn words(&self, document: &str, (start, end): (u32, u32)) -> String {
        self.dump.text(document).chars().skip(start as usize).take((end - start) as usize).collect()
    }

    /// The coder that is named, who may be new; else the one at work.
    pub fn coder(&mut self) -> Option<String> {
        match self.given("coder") {
            Some(name) => self.coder_called(name),
            None => Some(self.at_work()),
        }
    }

    pub fn coder_called(&mut self, name: &str) -> Option<String> {
        let name = tidy(name)?;
        let known = self.find("coder", "name", &name);
        if known.is_none() {
            self.add("coder", &[("name", &name)]);
        }
        Some(known.unwrap_or_else(|| NEW.to_owned()))
    }

    pub fn at_work(&self) -> String {
        let project = self.dump.rows("project").values().next().unwrap();
        let first = self.dump.rows("coder").values().min_by_key(|row| row["id"].parse::<i64>().unwrap()).unwrap();
        if project["coder_id"] == NONE { first["guid"].clone() } else { project["coder_id"].clone() }
    }
}

/// What a row of a contrast is called by its finding.
pub fn contrast_row(row: &Row) -> String {
    format!("{}/{}{}", row["contrast_id"], row["theme_id"].replace(NONE, ""), row["code_id"].replace(NONE, ""))
}

/// The table that a column refers to.
pub fn target<'c>(table: &'c str, column: &'c str) -> &'c str {
    match column {
        "parent_id" => table,
        "unit_id" => "meaning_unit",
        "group_id" => "case",
        "on_memo_id" => "memo",
        "set_id" => "criteria_set",
        "row_id" => "contrast_row",
        other => other.trim_end_matches("_id"),
    }
}

/// A name as it is kept; none where nothing is left.
pub fn tidy(name: &str) -> Option<String> {
    let parts: Vec<&str> = name.split(['\n', '\r', '\t']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let name = parts.join(" ").replace("e\u{301}", "é");
    (!name.is_empty()).then_some(name)
}

/// A date as it is kept: a day, a month, a year or nothing.
pub fn date(text: &str) -> Option<&str> {
    let known = ["2024-05-01", "2023", "2024-02", "2024-05", "2022", ""];
    known.contains(&text.trim()).then_some(text.trim())
}
