//! Tables as GitHub's Markdown, for notes and repositories.
//!
//! A table whose rows are gathered under headings and that holds words of the material is set as block quotes,
//! each followed by what was written on it and where it stands: long passages cannot be read in a pipe table.
//! Every other table is a pipe table, with `<br>` for line ends in cells.

use super::layout::{groups, readable, shown_columns};
use super::{ExportError, ExportOptions};
use crate::model::{Cell, ColumnKind, Lang, Table};
use crate::say;

pub(super) fn write(tables: &[Table], options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    // Blocks are parted by empty lines.
    let mut blocks: Vec<String> = Vec::new();
    if !options.project.trim().is_empty() {
        blocks.push(format!("# {}", inline(&options.project)));
    }
    if !options.date.trim().is_empty() {
        blocks.push(inline(&options.date));
    }
    for table in tables {
        blocks.push(format!("## {}", inline(&table.title)));
        if table.rows.is_empty() {
            blocks.push(say::export_no_rows(options.lang).to_owned());
        }
        let columns = shown_columns(table);
        let quotes = columns.iter().any(|column| kind(table, *column) == ColumnKind::Quote);
        for group in groups(table, options.lang) {
            let rows = group.rows.iter().filter_map(|row| table.rows.get(*row));
            let grouped = group.heading.is_some();
            blocks.extend(group.heading.map(|heading| format!("### {}", inline(&heading))));
            if grouped && quotes {
                rows.for_each(|row| quoted_row(&mut blocks, table, &columns, row, options.lang));
            } else if !group.rows.is_empty() {
                blocks.push(pipe_table(table, &columns, rows, options.lang));
            }
        }
    }
    Ok((blocks.join("\n\n") + "\n").into_bytes())
}

fn kind(table: &Table, column: usize) -> ColumnKind {
    table.columns.get(column).map_or(ColumnKind::Label, |column| column.kind)
}

fn heading(table: &Table, column: usize) -> String {
    inline(table.columns.get(column).map_or("", |column| &column.heading))
}

/// A row as block quotes, then the researcher's words, then the short values on one line.
fn quoted_row(blocks: &mut Vec<String>, table: &Table, columns: &[usize], row: &[Cell], lang: Lang) {
    let filled: Vec<(usize, String)> = columns
        .iter()
        .filter_map(|column| Some((*column, row.get(*column)?.shown(lang))))
        .filter(|(_, shown)| !readable(shown).trim().is_empty())
        .collect();
    let of =
        |kinds: &'static [ColumnKind]| filled.iter().filter(move |(column, _)| kinds.contains(&kind(table, *column)));
    let several = columns.iter().filter(|column| kind(table, **column) == ColumnKind::Quote).count() > 1;
    for (column, shown) in of(&[ColumnKind::Quote]) {
        if several {
            blocks.push(format!("**{}:**", heading(table, *column)));
        }
        blocks.push(block_quote(shown));
    }
    for (column, shown) in of(&[ColumnKind::Prose]) {
        blocks.push(format!("**{}:** {}", heading(table, *column), inline_broken(shown)));
    }
    let short: Vec<String> = of(&[ColumnKind::Label, ColumnKind::Number, ColumnKind::Date])
        .map(|(column, shown)| format!("{}: {}", heading(table, *column), inline(shown)))
        .collect();
    if !short.is_empty() {
        blocks.push(format!("— {}", short.join(" · ")));
    }
}

/// Every line a paragraph of the quotation.
pub(in crate::formats) fn block_quote(text: &str) -> String {
    let text = readable(text);
    let lines: Vec<String> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| format!("> {}", line_start_escaped(&inline(line))))
        .collect();
    lines.join("\n>\n")
}

fn pipe_table<'a>(table: &Table, columns: &[usize], rows: impl Iterator<Item = &'a Vec<Cell>>, lang: Lang) -> String {
    let line = |values: Vec<String>| format!("| {} |", values.join(" | "));
    let rule = |column: &usize| if kind(table, *column) == ColumnKind::Number { "---:" } else { "---" }.to_owned();
    let mut lines = vec![
        line(columns.iter().map(|column| heading(table, *column)).collect()),
        line(columns.iter().map(rule).collect()),
    ];
    for row in rows {
        let shown = |column: &usize| row.get(*column).map(|cell| inline_broken(&cell.shown(lang)));
        lines.push(line(columns.iter().filter_map(shown).collect()));
    }
    lines.join("\n")
}

/// The text on one line, line ends as `<br>`.
pub(in crate::formats) fn inline_broken(text: &str) -> String {
    readable(text).trim().split('\n').map(inline).collect::<Vec<_>>().join("<br>")
}

/// The text on one line, with all that Markdown or HTML would read as markup escaped.
pub(in crate::formats) fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = readable(text).trim().to_owned();
    rest = rest.replace(['\n', '\t'], " ");
    for (at, c) in rest.char_indices() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' if begins_entity(rest.get(at..).unwrap_or_default()) => out.push_str("&amp;"),
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '~' | '$' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// Whether the text begins as a character reference does (`&lt;`, `&#38;`); a plain `R&D` is let alone.
fn begins_entity(text: &str) -> bool {
    text.get(1..)
        .and_then(|rest| rest.split_once(';'))
        .is_some_and(|(name, _)| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#'))
}

/// The line without what would make its beginning a heading, a list or a further quotation.
fn line_start_escaped(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = line.split_at_checked(digits).unwrap_or((line, ""));
    if digits > 0 && rest.starts_with(['.', ')']) {
        return format!("{number}\\{rest}");
    }
    if line.starts_with(['#', '>', '-', '+', '=']) { format!("\\{line}") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::export::sample;

    fn markdown(table: Table, options: &ExportOptions) -> String {
        String::from_utf8(write(&[table], options).unwrap()).unwrap()
    }

    #[test]
    fn passages_under_headings_are_block_quotes() {
        let expected = r#"# Skolan & "byn"

2026-11-23

## Utdrag

### Förankring

> Vi sa "nej", &lt;b>aldrig&lt;/b>;
>
> \- och sen?

— Dokument: Åre & Ö · Början: 120

> \=1+1

**Memo:** a\|b

— Dokument: Älvsbyn · Början: -1

### (ej angivet)

> Räksmörgås, sa hon.

**Memo:** Se 'bilaga'

— Dokument: Åre & Ö · Början: 4000
"#;
        assert_eq!(markdown(sample::excerpts(), &sample::options()), expected);
    }

    #[test]
    fn other_tables_are_pipe_tables_with_decimals_of_the_language() {
        let expected = "## Fall\n\n\
            | Fall | Typ | Andel | Datum | Landsbygd |\n\
            | --- | --- | ---: | --- | --- |\n\
            | Åre | Kommun | -0,5 | 2019-05-21 | ja |\n\
            | Malmö | Kommun | 3 | 2019-05 | nej |\n\
            |  |  |  |  |  |\n";
        let options = ExportOptions { project: String::new(), date: String::new(), ..sample::options() };
        assert_eq!(markdown(sample::cases(), &options), expected);
        let english = markdown(sample::cases(), &ExportOptions { lang: Lang::En, ..options });
        assert!(english.contains("| -0.5 | 2019-05-21 | yes |"), "{english}");
    }

    #[test]
    fn nothing_in_a_cell_becomes_markup() {
        for (text, expected) in [
            ("a|b", r"a\|b"),
            ("rad ett\nrad två\r\nrad tre", "rad ett<br>rad två<br>rad tre"),
            ("*stark* _kursiv_ `kod`", r"\*stark\* \_kursiv\_ \`kod\`"),
            ("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"),
            ("[länk](http://x)", r"\[länk\](http://x)"),
            ("R&D &lt; &#38;", "R&D &amp;lt; &amp;#38;"),
            (r"C:\temp\", r"C:\\temp\\"),
            ("a\u{1b}b\u{0}", "ab"),
        ] {
            let shown = markdown(sample::texts(&[text]), &sample::options());
            assert!(shown.ends_with(&format!("\n| {expected} |\n")), "{text:?}: {shown}");
        }
    }

    #[test]
    fn a_quoted_line_never_begins_a_list_or_a_heading() {
        for (line, expected) in [
            ("# rubrik", r"\# rubrik"),
            ("1. ett", r"1\. ett"),
            ("2019) då", r"2019\) då"),
            ("2019 då", "2019 då"),
            ("- ja", r"\- ja"),
            ("> citat", r"\> citat"),
            ("vanlig", "vanlig"),
        ] {
            assert_eq!(line_start_escaped(line), expected);
        }
    }

    #[test]
    fn a_table_without_rows_says_so() {
        assert!(markdown(sample::texts(&[]), &sample::options()).ends_with("## Texter\n\nInga rader.\n"));
    }
}
