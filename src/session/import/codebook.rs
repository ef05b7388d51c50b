//! Codebooks that people keep elsewhere: a table with a row for each code, or a list whose indents are the tree.

use super::read::Content;
use crate::formats::import::survey::{self, SurveyTable};
use crate::formats::import::{self, Cancel, ImportError};
use crate::model::*;
use crate::session::apply::{self, Context, Made};
use crate::session::{ActionError, What};
use crate::store;

/// A code as a codebook has it. What is empty says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeRow {
    /// From the top of the tree to the code.
    pub path: Vec<String>,
    pub definition: String,
    pub include: String,
    pub exclude: String,
    pub example: String,
    pub origin: Option<Origin>,
    /// `#rrggbb`
    pub color: Option<String>,
}

/// What a codebook did to the code tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    pub new: usize,
    pub changed: usize,
    pub unchanged: usize,
}

/// Reads a codebook: csv, Excel or OpenDocument table, a table in Word or any other text, or an indented list.
pub fn read(file_name: &str, bytes: &[u8], cancel: &dyn Cancel) -> Result<Content, ImportError> {
    let importer = import::importer_of(file_name, bytes).unwrap_or_default();
    if importer == survey::IMPORTER.name {
        let table = survey::read(file_name, bytes, cancel)?;
        return Ok(Content::Codebook(of_table(&headings(&table), &table.rows)));
    }
    let import = import::read(file_name, bytes, cancel)?;
    let is_row = |line: &&str| line.contains('\t') && !line.starts_with('\t');
    let lines: Vec<&str> = import.text.lines().filter(|line| !line.trim().is_empty()).collect();
    let cells: Vec<Vec<String>> = lines.iter().filter(|line| is_row(line)).map(|line| cells(line)).collect();
    let rows = match cells.split_first() {
        Some((first, rest)) if place_of(first, &FIELDS[..2]).is_some() => of_table(first, rest),
        _ => of_list(&lines),
    };
    Ok(Content::Codebook(rows))
}

/// The codes of a table that says itself that it is a codebook: a column of codes and two that tell about them.
pub fn recognise(table: &SurveyTable) -> Option<Vec<CodeRow>> {
    let headings = headings(table);
    let is = |names: &[&str]| headings.iter().any(|heading| names.contains(&heading.trim().to_lowercase().as_str()));
    let of_codes = is(&["code", "kod", "path", "plats", "code name", "kodnamn", "code path", "kodstig"]);
    let told = FIELDS.iter().skip(2).filter(|names| is(names)).count();
    (of_codes && told >= 2).then(|| of_table(&headings, &table.rows)).filter(|codes| !codes.is_empty())
}

fn cells(line: &str) -> Vec<String> {
    line.split('\t').map(|cell| cell.trim().to_owned()).collect()
}

fn headings(table: &SurveyTable) -> Vec<String> {
    table.columns.iter().map(|column| column.heading.clone()).collect()
}

/// The columns of a codebook, by the names that programs and people give them, in lower case.
const FIELDS: [&[&str]; 9] = [
    &["path", "plats", "code path", "kodstig", "sökväg"],
    &["code", "kod", "name", "namn", "code name", "kodnamn", "theme", "tema", "label", "etikett"],
    &["definition", "description", "beskrivning", "memo", "comment", "kommentar", "meaning", "innebörd"],
    &["include", "tas med", "inclusion", "when to use", "inklusion", "inkludera"],
    &["exclude", "tas inte med", "exclusion", "when not to use", "exklusion", "exkludera"],
    &["example", "exempel", "quote", "citat", "typical example"],
    &["origin", "ursprung"],
    &["color", "colour", "färg"],
    &["parent", "parent code", "överordnad", "överkod", "category", "kategori", "huvudkod"],
];

fn place_of(headings: &[String], fields: &[&[&str]]) -> Option<usize> {
    fields
        .iter()
        .find_map(|names| headings.iter().position(|heading| names.contains(&heading.trim().to_lowercase().as_str())))
}

/// The codes of a table. A row without a path stands beneath the parent that it names.
fn of_table(headings: &[String], rows: &[Vec<String>]) -> Vec<CodeRow> {
    let places: Vec<Option<usize>> = FIELDS.iter().map(|names| place_of(headings, &[names])).collect();
    let cell = |row: &[String], field: usize| -> String {
        let at = places.get(field).copied().flatten();
        at.and_then(|at| row.get(at)).map(|cell| cell.trim().to_owned()).unwrap_or_default()
    };
    let mut codes: Vec<CodeRow> = Vec::new();
    for row in rows {
        let (path, name, parent) = (cell(row, 0), cell(row, 1), cell(row, 8));
        let path: Vec<String> = if path.is_empty() {
            let above = codes.iter().find(|known| known.path.last().is_some_and(|last| *last == parent));
            let above = above.map(|known| known.path.clone());
            let above = above.unwrap_or_else(|| if parent.is_empty() { Vec::new() } else { vec![parent] });
            above.into_iter().chain([name]).collect()
        } else {
            path.split('/').map(|part| part.trim().to_owned()).collect()
        };
        if path.iter().any(String::is_empty) {
            continue;
        }
        codes.push(CodeRow {
            path,
            definition: cell(row, 2),
            include: cell(row, 3),
            exclude: cell(row, 4),
            example: cell(row, 5),
            origin: origin(&cell(row, 6)),
            color: Some(cell(row, 7).to_lowercase()).filter(|color| is_color(color)),
        });
    }
    codes
}

fn origin(said: &str) -> Option<Origin> {
    use strum::IntoEnumIterator;
    let said = said.to_lowercase();
    Origin::iter().find(|origin| {
        <&str>::from(*origin) == said || [Lang::Sv, Lang::En].iter().any(|lang| origin.label(*lang) == said)
    })
}

/// The codes of a list: a line a code, deeper lines beneath; after a colon or a tab what it means.
fn of_list(lines: &[&str]) -> Vec<CodeRow> {
    let mut open: Vec<(usize, String)> = Vec::new();
    let mut codes = Vec::new();
    for line in lines {
        // A tab is as deep as four spaces; bullets and numbers stand for nothing.
        let indent: usize = line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let words = line.trim().trim_start_matches(['-', '*', '•', '–']).trim_start();
        let (name, definition) = words.split_once('\t').or_else(|| words.split_once(": ")).unwrap_or((words, ""));
        if name.trim().is_empty() {
            continue;
        }
        open.retain(|(depth, _)| *depth < indent);
        open.push((indent, name.trim().trim_end_matches(':').to_owned()));
        codes.push(CodeRow {
            path: open.iter().map(|(_, name)| name.clone()).collect(),
            definition: definition.trim().to_owned(),
            ..CodeRow::default()
        });
    }
    codes
}

/// A code tree as an indented list that reads back the same.
pub fn written(codes: &[Code]) -> String {
    let mut text = String::new();
    let mut waiting: Vec<(&Code, usize)> =
        codes.iter().rev().filter(|code| code.parent.is_none()).map(|code| (code, 0)).collect();
    while let Some((code, depth)) = waiting.pop() {
        text.push_str(&"\t".repeat(depth));
        text.push_str(&code.name);
        let definition = code.definition.split_whitespace().collect::<Vec<_>>().join(" ");
        if !definition.is_empty() {
            text.push_str(": ");
            text.push_str(&definition);
        }
        text.push('\n');
        waiting
            .extend(codes.iter().rev().filter(|other| other.parent == Some(code.id)).map(|other| (other, depth + 1)));
    }
    text
}

/// Makes the codes that are new, and changes those of the same path where the codebook says something else.
pub fn commit(context: &Context, rows: &[CodeRow]) -> Result<Codes, ActionError> {
    let mut done = Codes::default();
    for row in rows {
        let mut parent = None;
        let mut known = None;
        for (n, part) in row.path.iter().enumerate() {
            let name = apply::checked_name(part, What::Code)?;
            let is_last = n + 1 == row.path.len();
            known = store::code::child(context.writer.reader(), parent, &name)?;
            if known.is_none() {
                let id = apply::new_code(context, parent, name)?;
                context.made(Made::Code(id));
                done.new += 1;
                if is_last {
                    fill(context, id, row)?;
                }
                (parent, known) = (Some(id), None);
            } else {
                parent = known;
            }
        }
        if let Some(id) = known {
            match fill(context, id, row)? {
                true => done.changed += 1,
                false => done.unchanged += 1,
            }
        }
    }
    Ok(done)
}

/// Writes what a row says into a code; gives whether that changed it.
fn fill(context: &Context, id: CodeId, row: &CodeRow) -> Result<bool, ActionError> {
    let before = store::code::get(context.writer.reader(), id)?;
    let mut code = before.clone();
    for (old, new) in [
        (&mut code.definition, &row.definition),
        (&mut code.include, &row.include),
        (&mut code.exclude, &row.exclude),
        (&mut code.example, &row.example),
    ] {
        if !new.is_empty() {
            old.clone_from(new);
        }
    }
    code.origin = row.origin.unwrap_or(code.origin);
    if let Some(color) = &row.color {
        code.color.clone_from(color);
    }
    if code == before {
        return Ok(false);
    }
    store::code::update(context.writer, &code)?;
    Ok(true)
}
