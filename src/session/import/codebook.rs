//! Codebooks that people keep elsewhere: a table with a row for each code, or a list whose indents are the tree.

mod headings;

use self::headings::{BETWEEN, CODE, COUNTS, FIELDS, PATH, ROOTS, place_of};
use super::read::Content;
use crate::analysis::tables::levels;
use crate::formats::import::survey::{self, SurveyTable};
use crate::formats::import::{self, Cancel, ImportError};
use crate::model::*;
use crate::session::apply::{self, Context, Made};
use crate::session::{ActionError, What};
use crate::store;
use std::collections::HashMap;

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
///
/// Errors: [`ImportError::NoCodes`] where there are none, and as of the readers.
pub fn read(file_name: &str, bytes: &[u8], sheet: Option<&str>, cancel: &dyn Cancel) -> Result<Content, ImportError> {
    let importer = import::importer_of(file_name, bytes).unwrap_or_default();
    if importer == survey::IMPORTER.name {
        let table = survey::read_sheet(file_name, bytes, sheet, cancel)?;
        return Ok(Content::Codebook(checked(of_table(&headings(&table), &table.rows))?));
    }
    let import = import::read(file_name, bytes, cancel)?;
    let is_row = |line: &&str| line.contains('\t') && !line.starts_with('\t');
    let lines: Vec<&str> = import.text.lines().filter(|line| !line.trim().is_empty()).collect();
    let cells: Vec<Vec<String>> = lines.iter().filter(|line| is_row(line)).map(|line| cells(line)).collect();
    let rows = match cells.split_first() {
        Some((first, rest)) if (PATH..=CODE).any(|field| place_of(first, field).is_some()) => of_table(first, rest),
        _ => of_list(&lines),
    };
    Ok(Content::Codebook(checked(rows)?))
}

/// Refuses a file without codes, and a tree that goes deeper than trees may; the reading stopped there.
fn checked(rows: Vec<CodeRow>) -> Result<Vec<CodeRow>, ImportError> {
    if rows.is_empty() {
        return Err(ImportError::NoCodes);
    }
    match rows.iter().any(|row| row.path.len() > DEEPEST) {
        true => Err(ImportError::TooManyLevels { limit: DEEPEST }),
        false => Ok(rows),
    }
}

/// The codes of a table that says itself that it is a codebook: a column of codes and two that tell about them.
pub fn recognise(table: &SurveyTable) -> Option<Vec<CodeRow>> {
    let headings = headings(table);
    let is = |names: &[&str]| headings.iter().any(|heading| names.contains(&heading.trim().to_lowercase().as_str()));
    let of_codes = place_of(&headings, PATH).is_some() || is(&["code", "kod", "kode", "code name", "kodnamn", "tag"]);
    let told = (CODE + 1..FIELDS.len()).filter(|field| place_of(&headings, *field).is_some()).count();
    let counted = COUNTS.iter().filter(|names| is(names)).count();
    // NVivo heads codes as names, and then counts files and references.
    let is_named = is(&["name", "namn", "navn"]) && counted >= 2;
    (of_codes && told + counted >= 2 || is_named)
        .then(|| of_table(&headings, &table.rows))
        .filter(|codes| !codes.is_empty())
}

fn cells(line: &str) -> Vec<String> {
    line.split('\t').map(|cell| cell.trim().to_owned()).collect()
}

fn headings(table: &SurveyTable) -> Vec<String> {
    table.columns.iter().map(|column| column.heading.clone()).collect()
}

/// The codes of a table. A row without a path stands beneath the parent that it names.
fn of_table(headings: &[String], rows: &[Vec<String>]) -> Vec<CodeRow> {
    let places: Vec<Option<usize>> = (0..FIELDS.len()).map(|field| place_of(headings, field)).collect();
    let cell = |row: &[String], field: usize| -> String {
        let at = places.get(field).copied().flatten();
        at.and_then(|at| row.get(at)).map(|cell| cell.trim().to_owned()).unwrap_or_default()
    };
    let mut codes: Vec<CodeRow> = Vec::new();
    // The first row of each name.
    let mut named: HashMap<String, usize> = HashMap::new();
    for row in rows {
        let (path, name, parent) = (cell(row, 0), cell(row, 1), cell(row, 8));
        let path: Vec<String> = if path.is_empty() {
            let above = named.get(&parent).and_then(|at| codes.get(*at)).map(|known| known.path.clone());
            let above = above.unwrap_or_else(|| if parent.is_empty() { Vec::new() } else { parts(&parent) });
            above.into_iter().chain(parts(&name)).take(DEEPEST + 1).collect()
        } else if BETWEEN.iter().any(|between| path.contains(between)) {
            parts(&path)
        } else {
            path.split('/').take(DEEPEST + 1).map(|part| part.trim().to_owned()).collect()
        };
        if path.iter().any(String::is_empty) {
            continue;
        }
        let is_too_deep = path.len() > DEEPEST;
        named.entry(path.last().cloned().unwrap_or_default()).or_insert(codes.len());
        codes.push(CodeRow {
            path,
            definition: cell(row, 2),
            include: cell(row, 3),
            exclude: cell(row, 4),
            example: cell(row, 5),
            origin: origin(&cell(row, 6)),
            color: Some(cell(row, 7).to_lowercase()).filter(|color| is_color(color)),
        });
        if is_too_deep {
            break;
        }
    }
    codes
}

/// The parts of a name that is a path in another program, without the folder of all codes; one part else.
fn parts(name: &str) -> Vec<String> {
    // ATLAS.ti puts a bullet before names.
    let name = name.trim_start_matches(['●', '○', '•', '◯', '◉']).trim_start();
    let Some(between) = BETWEEN.iter().find(|between| name.contains(**between)) else { return vec![name.to_owned()] };
    let mut parts: Vec<String> = name
        .split(between)
        .take(DEEPEST + 2)
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    if parts.len() > 1 && parts.first().is_some_and(|first| ROOTS.contains(&first.to_lowercase().as_str())) {
        parts.remove(0);
    }
    parts
}

fn origin(said: &str) -> Option<Origin> {
    use strum::IntoEnumIterator;
    let said = said.to_lowercase();
    Origin::iter().find(|origin| <&str>::from(*origin) == said || Lang::all().any(|lang| origin.label(lang) == said))
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
        if open.len() > DEEPEST {
            break;
        }
    }
    codes
}

/// A code tree as an indented list that reads back the same.
pub fn written(codes: &[Code]) -> String {
    let mut text = String::new();
    for (code, depth) in levels(codes) {
        text.push_str(&"\t".repeat(depth));
        text.push_str(&code.name);
        let definition = code.definition.split_whitespace().collect::<Vec<_>>().join(" ");
        if !definition.is_empty() {
            text.push_str(": ");
            text.push_str(&definition);
        }
        text.push('\n');
    }
    text
}

/// The code tree as it is and becomes, so that it is read but once.
struct Tree {
    codes: Vec<Code>,
    by_name: HashMap<(Option<CodeId>, String), usize>,
}

impl Tree {
    fn new(codes: Vec<Code>) -> Tree {
        let by_name = codes.iter().enumerate().map(|(at, code)| ((code.parent, code.name.clone()), at)).collect();
        Tree { codes, by_name }
    }

    fn child(&self, parent: Option<CodeId>, name: &str) -> Option<CodeId> {
        let at = self.by_name.get(&(parent, name.to_owned()))?;
        self.codes.get(*at).map(|code| code.id)
    }

    fn add(&mut self, context: &Context, parent: Option<CodeId>, name: String) -> Result<CodeId, ActionError> {
        let color = apply::next_color(&self.codes, parent);
        let code = apply::new_code(context, parent, name, color)?;
        let id = code.id;
        self.by_name.insert((parent, code.name.clone()), self.codes.len());
        self.codes.push(code);
        Ok(id)
    }
}

/// Makes the codes that are new, and changes those of the same path where the codebook says something else.
pub fn commit(context: &Context, rows: &[CodeRow]) -> Result<Codes, ActionError> {
    let mut done = Codes::default();
    let mut tree = Tree::new(store::code::all(context.writer.reader())?);
    for row in rows {
        let mut parent = None;
        let mut is_new = false;
        for part in &row.path {
            let name = apply::checked_name(part, What::Code)?;
            let known = tree.child(parent, &name);
            is_new = known.is_none();
            let id = known.map_or_else(|| tree.add(context, parent, name), Ok)?;
            if is_new {
                context.made(Made::Code(id));
                done.new += 1;
            }
            parent = Some(id);
        }
        if let Some(id) = parent {
            match (fill(context, id, row)?, is_new) {
                (_, true) => {}
                (true, false) => done.changed += 1,
                (false, false) => done.unchanged += 1,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::import::Uncancelled;
    use crate::session::Session;

    fn list(levels: usize) -> String {
        (0..levels).map(|n| format!("{}k{n}\n", " ".repeat(n))).collect()
    }

    fn path(levels: usize) -> String {
        format!("path,definition\n{},djup\n", vec!["k"; levels].join("/"))
    }

    fn parents(levels: usize) -> String {
        let rows = (1..levels).map(|n| format!("k{n},k{}\n", n - 1)).collect::<String>();
        format!("code,parent\nk0,\n{rows}")
    }

    #[test]
    fn a_tree_of_so_many_levels_comes_in_and_a_deeper_one_is_refused_in_words() {
        type Written = fn(usize) -> String;
        for (name, written) in [("a.txt", list as Written), ("a.csv", path), ("b.csv", parents)] {
            let read = |levels| read(name, written(levels).as_bytes(), None, &Uncancelled);
            let Ok(Content::Codebook(rows)) = read(DEEPEST) else { panic!("{name}") };
            assert_eq!(rows.last().map(|row| row.path.len()), Some(DEEPEST), "{name}");
            for levels in [DEEPEST + 1, 3000] {
                let error = read(levels).err().unwrap();
                assert_eq!(error, ImportError::TooManyLevels { limit: DEEPEST }, "{name}");
                assert_ne!(error.message(Lang::En), error.message(Lang::Sv));
            }
        }
    }

    #[test]
    fn our_own_codebook_is_known_in_every_language_and_version() {
        let ours = |lang: Lang| crate::analysis::tables::headings(TableName::Codebook, lang);
        let earlier: Vec<String> = ours(Lang::Sv).iter().map(|heading| heading.replace("Sökväg", "Plats")).collect();
        for headings in Lang::all().map(ours).chain([earlier]) {
            let values = ["y", "x/y", "vad", "det", "inte det", "så", "inductive", "#112233", "1", "1", "1"];
            let text = format!("{}\n{}\n", headings.join(","), values.join(","));
            let table = survey::read("k.csv", text.as_bytes(), &import::Uncancelled).unwrap();
            let [row] = &recognise(&table).unwrap()[..] else { panic!("{headings:?}") };
            let said = [&row.definition, &row.include, &row.exclude, &row.example].map(String::as_str);
            assert_eq!((row.path.join("/").as_str(), said), ("x/y", ["vad", "det", "inte det", "så"]), "{headings:?}");
            assert_eq!((row.origin, row.color.as_deref()), (Some(Origin::Inductive), Some("#112233")), "{headings:?}");
        }
    }

    #[test]
    fn what_came_in_before_is_found_again_by_its_place_in_the_tree() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
        let row = |path: &[&str], definition: &str| CodeRow {
            path: path.iter().map(|part| (*part).to_owned()).collect(),
            definition: definition.to_owned(),
            ..CodeRow::default()
        };
        let rows = [row(&["a", "x"], "1"), row(&["b", "x"], "2"), row(&["a", "x", "y"], ""), row(&["b", "x"], "3")];
        let mut commit = |rows: &[CodeRow]| {
            let mut done = Codes::default();
            session
                .step(StepName::as_written("a", "b"), None, None, |writer, coder| {
                    let context = Context::new(writer, coder);
                    done = super::commit(&context, rows)?;
                    Ok(context.into_made())
                })
                .unwrap();
            done
        };
        assert_eq!(commit(&rows), Codes { new: 5, changed: 1, unchanged: 0 });
        assert_eq!(commit(&rows), Codes { new: 0, changed: 2, unchanged: 2 });
        let codes = store::code::all(session.reader()).unwrap();
        let told: Vec<_> = levels(&codes).iter().map(|(code, depth)| (code.name.as_str(), *depth)).collect();
        assert_eq!(told, [("a", 0), ("x", 1), ("y", 2), ("b", 0), ("x", 1)]);
    }
}
