//! Csv, JSON and Markdown as pieces.

use crate::model::FilePart;
use serde_json::Value;

/// The cells of a table, each by itself, under the headings of its first row.
pub fn csv(text: &str) -> Vec<(FilePart, String)> {
    let separator = separator(text);
    let mut pieces = Vec::new();
    let mut headings: Option<Vec<String>> = None;
    for row in rows(text, separator) {
        let Some(headings) = &headings else {
            pieces.extend(row.iter().map(|heading| (FilePart::Heading, heading.clone())));
            headings = Some(row);
            continue;
        };
        for (number, cell) in row.into_iter().enumerate() {
            let heading = headings.get(number).cloned().unwrap_or_default();
            pieces.push((FilePart::Column(heading), cell));
        }
    }
    pieces
}

/// What stands most often between the headings.
fn separator(text: &str) -> char {
    let head = text.lines().next().unwrap_or("");
    let count = |c: &char| head.matches(*c).count();
    [',', ';', '\t'].into_iter().rev().max_by_key(count).unwrap_or(',')
}

fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if quoted && rest.peek() == Some(&'"') => cell.extend(rest.next()),
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            c if c == separator && !quoted => row.push(as_written(std::mem::take(&mut cell))),
            '\n' if !quoted => {
                row.push(as_written(std::mem::take(&mut cell)));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if rest.peek() == Some(&'\n') => {}
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(as_written(cell));
        rows.push(row);
    }
    rows
}

/// A cell without the apostrophe that keeps a spreadsheet from running it.
fn as_written(cell: String) -> String {
    cell.strip_prefix('\'').map(str::to_owned).unwrap_or(cell)
}

/// Every text of a JSON value with the name of the field that it stands in, and the names of the fields.
pub fn json(text: &str) -> Option<Vec<(FilePart, String)>> {
    fn walk(value: &Value, field: &str, into: &mut Vec<(FilePart, String)>) {
        match value {
            Value::String(text) => into.push((FilePart::Column(field.to_owned()), text.clone())),
            Value::Number(number) => into.push((FilePart::Column(field.to_owned()), number.to_string())),
            Value::Array(values) => values.iter().for_each(|value| walk(value, field, into)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    into.push((FilePart::Heading, name.clone()));
                    walk(value, name, into);
                }
            }
            Value::Null | Value::Bool(_) => {}
        }
    }
    let mut pieces = Vec::new();
    walk(&serde_json::from_str(text).ok()?, "", &mut pieces);
    Some(pieces)
}

/// The text without what Markdown adds to it. Brackets of its own are escaped in it.
pub fn markdown(text: &str) -> Vec<(FilePart, String)> {
    let mut plain = String::with_capacity(text.len());
    let text = text.replace("<br>", "\n").replace("&lt;", "<").replace("&amp;", "&");
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\\' if rest.peek().is_some_and(char::is_ascii_punctuation) => plain.extend(rest.next()),
            '*' | '`' | '[' => {}
            // Where a link leads within the page.
            ']' if rest.peek() == Some(&'(') => drop(rest.by_ref().find(|c| *c == ')')),
            ']' => {}
            '|' => plain.push('\n'),
            c => plain.push(c),
        }
    }
    vec![(FilePart::Text, plain)]
}
