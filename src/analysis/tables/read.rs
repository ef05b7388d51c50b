//! Tables whose rows people read beneath one another: excerpts under their codes, the code book, memos.

use super::{Chosen, in_tree_order};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;

/// A table whose cells are asked for by the keys of their columns.
struct Rows<'t> {
    table: &'t Table,
    lang: Lang,
}

impl Rows<'_> {
    fn place(&self, key: &str) -> Option<usize> {
        self.table.columns.iter().position(|column| column.key == key)
    }

    fn cell(&self, row: &[Cell], key: &str) -> String {
        let cell = self.place(key).and_then(|at| row.get(at));
        cell.map(|cell| cell.shown(self.lang).trim().to_owned()).unwrap_or_default()
    }

    fn heading(&self, key: &str) -> &str {
        self.place(key).and_then(|at| self.table.columns.get(at)).map_or("", |column| &column.heading)
    }

    /// `Definition: ` before what a cell says; nothing where it says nothing.
    fn named(&self, row: &[Cell], key: &str, said: fn(String) -> Run) -> Option<Block> {
        let words = self.cell(row, key);
        let name = Run::Strong(format!("{}: ", self.heading(key)));
        (!words.is_empty()).then(|| Block::Paragraph(vec![name, said(words)]))
    }

    /// The rows by what they are gathered under, in the order first met.
    fn by<'r>(&self, rows: &[&'r Vec<Cell>], key: &str) -> Vec<(String, Vec<&'r Vec<Cell>>)> {
        let mut groups: Vec<(String, Vec<&Vec<Cell>>)> = Vec::new();
        for row in rows {
            let value = self.cell(row, key);
            match groups.iter_mut().find(|(known, _)| *known == value) {
                Some((_, rows)) => rows.push(row),
                None => groups.push((value, vec![row])),
            }
        }
        groups
    }
}

fn heading(level: u8, text: String) -> Block {
    Block::Heading { level, text }
}

/// A heading a code, or a document and beneath it its codes; the quote in full width, its source below. What two coders
/// tagged alike stands once.
pub fn excerpts(study: &Study, table: &Table, chosen: &Chosen, lang: Lang) -> Vec<Block> {
    let read = Rows { table, lang };
    let mut coders: Vec<String> = table.rows.iter().map(|row| read.cell(row, "coder")).collect();
    coders.sort_unstable();
    coders.dedup();
    let names_coders = coders.len() > 1;
    let all: Vec<&Vec<Cell>> = table.rows.iter().collect();
    let paths = code_paths(&study.codes);
    let tree: Vec<&String> = in_tree_order(&study.codes).into_iter().filter_map(|code| paths.get(&code.id)).collect();
    let mut blocks = Vec::new();
    if !chosen.by_document {
        for (code, rows) in ordered(read.by(&all, "code_path"), &tree) {
            blocks.push(heading(1, code.replace('/', " / ")));
            blocks.extend(quotes(&read, &rows, true, names_coders));
        }
        return blocks;
    }
    for (document, rows) in read.by(&all, "document") {
        blocks.push(heading(1, document));
        for (code, rows) in ordered(read.by(&rows, "code_path"), &tree) {
            blocks.push(heading(2, code.replace('/', " / ")));
            blocks.extend(quotes(&read, &rows, false, names_coders));
        }
    }
    blocks
}

/// Groups as the tree has their codes.
fn ordered<T>(mut groups: Vec<(String, T)>, tree: &[&String]) -> Vec<(String, T)> {
    groups.sort_by_key(|(code, _)| tree.iter().position(|known| *known == code).unwrap_or(usize::MAX));
    groups
}

/// The quotes of one code, each once above its source.
fn quotes(read: &Rows, rows: &[&Vec<Cell>], names_document: bool, names_coders: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut told: Vec<[String; 3]> = Vec::new();
    for row in rows {
        let here = ["document", "start", "end"].map(|key| read.cell(row, key));
        if told.contains(&here) {
            continue;
        }
        blocks.push(Block::Paragraph(vec![Run::Quote(read.cell(row, "text"))]));
        let [name, ..] = &here;
        let paragraph = read.cell(row, "paragraph");
        let place = match names_document {
            true => say!(read.lang, report_name_paragraph_paragraph, name, paragraph),
            false => say!(read.lang, report_paragraph_n, n = paragraph),
        };
        let mut source = vec![read.cell(row, "speaker"), place, read.cell(row, "case")];
        if names_coders {
            let same = |other: &&&Vec<Cell>| ["document", "start", "end"].map(|key| read.cell(other, key)) == here;
            source.extend(rows.iter().filter(same).map(|row| read.cell(row, "coder")));
        }
        source.retain(|words| !words.is_empty());
        let mut runs = vec![Run::Quiet(source.join(" · "))];
        let memo = read.cell(row, "memo");
        if !memo.is_empty() {
            runs.push(Run::Text(format!("\n{memo}")));
        }
        blocks.push(Block::Paragraph(runs));
        told.push(here);
    }
    blocks
}

/// A heading a code, as deep as it stands in the tree; what it means, and beneath that how much it is used.
pub fn codebook(_: &Study, table: &Table, _: &Chosen, lang: Lang) -> Vec<Block> {
    let read = Rows { table, lang };
    let mut blocks = Vec::new();
    for row in &table.rows {
        let (name, path) = (read.cell(row, "code"), read.cell(row, "path"));
        let above = path.strip_suffix(&name).unwrap_or("").matches('/').count();
        blocks.push(heading(u8::try_from(above + 1).unwrap_or(4).min(4), name));
        let definition = read.cell(row, "definition");
        if !definition.is_empty() {
            blocks.push(Block::Paragraph(vec![Run::Text(definition)]));
        }
        blocks.extend(["include", "exclude"].into_iter().filter_map(|key| read.named(row, key, Run::Text)));
        blocks.extend(read.named(row, "example", Run::Quote));
        let used = ["passages", "documents", "cases", "origin"];
        let used = used.map(|key| format!("{}: {}", read.heading(key), read.cell(row, key)));
        blocks.push(Block::Paragraph(vec![Run::Quiet(used.join(" · "))]));
    }
    blocks
}

/// Letters of what a memo is about that stand in one line with its kind; more are words of the material.
const LINE: usize = 60;

/// A heading a memo; its kind, what it is about and when it was written, and its text.
pub fn memos(_: &Study, table: &Table, _: &Chosen, lang: Lang) -> Vec<Block> {
    let read = Rows { table, lang };
    let mut blocks = Vec::new();
    for row in &table.rows {
        let cell = |key: &str| read.cell(row, key);
        let (name, day): (String, String) = (cell("name"), local(&cell("changed")).chars().take(10).collect());
        let is_short = name.chars().count() <= LINE;
        let title = [cell("title"), if is_short { name.clone() } else { String::new() }, cell("kind")];
        let title =
            title.into_iter().find(|words| !words.is_empty()).unwrap_or_else(|| say::tables_memo(lang).to_owned());
        let on = if is_short { format!("{} {name}", cell("on")) } else { cell("on") };
        blocks.push(heading(1, title));
        let mut about = vec![cell("kind"), on.trim().to_owned(), day];
        about.retain(|words| !words.is_empty());
        blocks.push(Block::Paragraph(vec![Run::Quiet(about.join(" · "))]));
        if !is_short {
            blocks.push(Block::Paragraph(vec![Run::Quote(name)]));
        }
        let lines = cell("text");
        let lines = lines.split('\n').map(str::trim).filter(|line| !line.is_empty());
        blocks.extend(lines.map(|line| Block::Paragraph(vec![Run::Text(line.to_owned())])));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(blocks: &[Block]) -> Vec<String> {
        let told = |block: &Block| match block {
            Block::Heading { level, text } => format!("{} {text}", "#".repeat(usize::from(*level))),
            other => other.runs().map(Run::words).collect(),
        };
        blocks.iter().map(told).collect()
    }

    fn table(keys: &[&str], rows: Vec<Vec<Cell>>) -> Table {
        let columns = keys.iter().map(|key| Column::new(key, &key.to_uppercase(), ColumnKind::Label)).collect();
        Table { title: "T".into(), columns, rows, group_by: None }
    }

    #[test]
    fn a_code_is_a_heading_and_a_quote_stands_once_above_its_source() {
        let keys =
            ["document", "case", "code", "code_path", "coder", "start", "end", "text", "memo", "speaker", "paragraph"];
        let row = |coder: &str, start: i64, code: &str| {
            let words = |words: &str| Cell::text(words);
            let places = [Cell::Integer(start), Cell::Integer(start + 9)];
            let before = [words("Interview"), words("North"), words("x"), words(code), words(coder)];
            let after = [words("So it is."), Cell::Empty, words("Maj"), Cell::Integer(3)];
            before.into_iter().chain(places).chain(after).collect::<Vec<Cell>>()
        };
        let rows = vec![row("Siv", 5, "a/b"), row("Ove", 5, "a/b"), row("Siv", 40, "a/b"), row("Siv", 5, "c")];
        let table = table(&keys, rows);
        let source = "Maj · Interview, paragraph 3 · North";
        let (both, one) = (format!("{source} · Siv · Ove"), format!("{source} · Siv"));
        let expected = ["# a / b", "So it is.", &both, "So it is.", &one, "# c", "So it is.", &one];
        assert_eq!(told(&excerpts(&Study::default(), &table, &Chosen::default(), Lang::En)), expected);

        let by_document = Chosen { by_document: true, ..Chosen::default() };
        let (both, one) = ("Maj · Paragraph 3 · North · Siv · Ove", "Maj · Paragraph 3 · North · Siv");
        let expected = ["# Interview", "## a / b", "So it is.", both, "So it is.", one, "## c", "So it is.", one];
        assert_eq!(told(&excerpts(&Study::default(), &table, &by_document, Lang::En)), expected);
    }

    #[test]
    fn a_code_book_and_memos_are_read_under_headings_without_what_is_not_said() {
        let keys =
            ["code", "path", "definition", "include", "exclude", "example", "passages", "documents", "cases", "origin"];
        let words = |all: [&str; 10]| all.map(Cell::text).to_vec();
        let rows = vec![
            words(["a", "a", "All of it", "", "Rest", "", "3", "2", "1", "open"]),
            words(["b/c", "a/b/c", "", "", "", "So it is.", "1", "1", "1", "open"]),
        ];
        let used = |n: [u8; 3]| format!("PASSAGES: {} · DOCUMENTS: {} · CASES: {} · ORIGIN: open", n[0], n[1], n[2]);
        let expected =
            ["# a", "All of it", "EXCLUDE: Rest", &used([3, 2, 1]), "## b/c", "EXAMPLE: So it is.", &used([1, 1, 1])];
        assert_eq!(told(&codebook(&Study::default(), &table(&keys, rows), &Chosen::default(), Lang::En)), expected);

        let keys = ["title", "kind", "on", "name", "text", "changed"];
        let long = "So it is, and so it was, and so it will be for as long as anybody asks.";
        let words = |all: [&str; 6]| all.map(Cell::text).to_vec();
        let rows = vec![
            words(["Why", "Theory", "code", "a", "One.\n\nTwo.", "2026-03-01T12:00:00Z"]),
            words(["", "", "coding", long, "Three.", "2026-03-01T12:00:00Z"]),
        ];
        let expected =
            ["# Why", "Theory · code a · 2026-03-01", "One.", "Two.", "# Memo", "coding · 2026-03-01", long, "Three."];
        assert_eq!(told(&memos(&Study::default(), &table(&keys, rows), &Chosen::default(), Lang::En)), expected);
    }
}
