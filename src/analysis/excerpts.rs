//! Excerpts as a reader wants them: a heading a code, the quote in full width, its source below.

use crate::model::*;
use crate::say;

/// The table of excerpts as a document to read. What two coders tagged alike stands once.
pub fn to_read(table: &Table, cover: Cover, lang: Lang) -> Report {
    let place = |key: &str| table.columns.iter().position(|column| column.key == key);
    let cell = |row: &[Cell], key: &str| {
        place(key).and_then(|at| row.get(at)).map(|cell| cell.shown(lang).trim().to_owned()).unwrap_or_default()
    };
    let mut codes: Vec<(String, Vec<&Vec<Cell>>)> = Vec::new();
    for row in &table.rows {
        let code = cell(row, "code_path");
        match codes.iter_mut().find(|(known, _)| *known == code) {
            Some((_, rows)) => rows.push(row),
            None => codes.push((code, vec![row])),
        }
    }
    let mut coders: Vec<String> = table.rows.iter().map(|row| cell(row, "coder")).collect();
    coders.sort_unstable();
    coders.dedup();
    let mut blocks = Vec::new();
    for (code, rows) in codes {
        blocks.push(Block::Heading { level: 1, text: code.replace('/', " / ") });
        let mut told: Vec<[String; 3]> = Vec::new();
        for row in &rows {
            let here = ["document", "start", "end"].map(|key| cell(row, key));
            if told.contains(&here) {
                continue;
            }
            blocks.push(Block::Paragraph(vec![Run::Quote(cell(row, "text"))]));
            let [document, ..] = &here;
            let name = document;
            let paragraph = cell(row, "paragraph");
            let mut source = vec![cell(row, "speaker"), say!(lang, report_name_paragraph_paragraph, name, paragraph)];
            source.push(cell(row, "case"));
            if coders.len() > 1 {
                let same = |other: &&&Vec<Cell>| ["document", "start", "end"].map(|key| cell(other, key)) == here;
                source.extend(rows.iter().filter(same).map(|row| cell(row, "coder")));
            }
            source.retain(|words| !words.is_empty());
            let mut runs = vec![Run::Quiet(source.join(" · "))];
            let memo = cell(row, "memo");
            if !memo.is_empty() {
                runs.push(Run::Text(format!("\n{memo}")));
            }
            blocks.push(Block::Paragraph(runs));
            told.push(here);
        }
    }
    Report { cover, blocks, ..Report::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_heading_and_a_quote_stands_once_above_its_source() {
        let keys = ["document", "case", "code", "code_path", "coder", "start", "end", "text", "memo", "speaker"];
        let mut columns = keys.map(|key| Column::new(key, key, ColumnKind::Label)).to_vec();
        columns.push(Column::new("paragraph", "paragraph", ColumnKind::Number));
        let row = |coder: &str, start: i64, code: &str| {
            let words = |words: &str| Cell::text(words);
            let places = [Cell::Integer(start), Cell::Integer(start + 9)];
            let before = [words("Interview"), words("North"), words("x"), words(code), words(coder)];
            let after = [words("So it is."), Cell::Empty, words("Maj"), Cell::Integer(3)];
            before.into_iter().chain(places).chain(after).collect::<Vec<Cell>>()
        };
        let rows = vec![row("Siv", 5, "a/b"), row("Ove", 5, "a/b"), row("Siv", 40, "a/b"), row("Siv", 5, "c")];
        let table = Table { title: "T".into(), columns, rows, group_by: Some(3) };
        let report = to_read(&table, Cover::default(), Lang::En);
        let told: Vec<String> = report
            .blocks
            .iter()
            .map(|block| match block {
                Block::Heading { text, .. } => format!("# {text}"),
                other => other.runs().map(Run::words).collect(),
            })
            .collect();
        let source = "Maj · Interview, paragraph 3 · North";
        let (both, one) = (format!("{source} · Siv · Ove"), format!("{source} · Siv"));
        let expected = ["# a / b", "So it is.", &both, "So it is.", &one, "# c", "So it is.", &one];
        assert_eq!(told, expected);
    }
}
