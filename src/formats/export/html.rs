//! Tables as one HTML file that needs nothing beside it and asks nothing of the network: for reading, printing and
//! pasting. Rules run between rows only, as in a printed book; light or dark as the reader's system is.

use super::layout::{Width, escaped, groups, readable, share, shown_columns, widths};
use super::{ExportError, ExportOptions};
use crate::model::{Cell, ColumnKind, Table};
use crate::say;

/// The padding of a cell, in characters, which its width must hold too.
const PADDING: f64 = 2.5;

pub(super) fn write(tables: &[Table], options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    let first = tables.first().map_or("", |table| &table.title);
    let name = if options.project.trim().is_empty() { first } else { &options.project };
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        options.lang.tag(),
        escaped(name)
    );
    out.push_str("<header>\n");
    if !options.project.trim().is_empty() {
        out.push_str(&format!("<h1>{}</h1>\n", escaped(&options.project)));
    }
    if !options.date.trim().is_empty() {
        out.push_str(&format!("<p class=\"date\">{}</p>\n", escaped(&options.date)));
    }
    out.push_str("</header>\n<main>\n");
    for (number, table) in tables.iter().enumerate() {
        write_table(&mut out, table, number, options);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    Ok(out.into_bytes())
}

fn write_table(out: &mut String, table: &Table, number: usize, options: &ExportOptions) {
    out.push_str(&format!("<section>\n<h2 id=\"t{number}\">{}</h2>\n", escaped(&table.title)));
    if table.rows.is_empty() {
        out.push_str(&format!("<p class=\"none\">{}</p>\n", say::export_no_rows(options.lang)));
    }
    let columns = shown_columns(table);
    let widths: Vec<Width> = widths(table, &columns, options.lang)
        .iter()
        .map(|width| Width { least: width.least + PADDING, ample: width.ample + PADDING })
        .collect();
    for (place, group) in groups(table, options.lang).iter().enumerate() {
        let mut named_by = format!("t{number}");
        if let Some(heading) = &group.heading {
            named_by = format!("t{number}g{place}");
            out.push_str(&format!("<h3 id=\"{named_by}\">{}</h3>\n", escaped(heading)));
        }
        if group.rows.is_empty() {
            continue;
        }
        // A region that scrolls sideways must be reachable by keyboard and have a name.
        out.push_str(&format!("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{named_by}\">\n"));
        write_head(out, table, &columns, &widths);
        for row in group.rows.iter().filter_map(|row| table.rows.get(*row)) {
            out.push_str("<tr>");
            for column in &columns {
                let cell = row.get(*column).unwrap_or(&Cell::Empty).shown(options.lang);
                let text = escaped(readable(&cell).trim_end()).replace('\n', "<br>");
                out.push_str(&format!("<td{}>{text}</td>", class(table, *column)));
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n</div>\n");
    }
    out.push_str("</section>\n");
}

/// The table's beginning, up to its first row. All groups of a table have the same widths.
fn write_head(out: &mut String, table: &Table, columns: &[usize], widths: &[Width]) {
    let least: f64 = widths.iter().map(|width| width.least + (width.ample - width.least).min(12.0)).sum();
    out.push_str(&format!("<table style=\"min-width:{least:.0}ch\">\n<colgroup>"));
    // Shared out for a page of 110 characters; on a wider one the columns keep their proportions.
    let room = least.max(110.0);
    for characters in share(room, widths) {
        out.push_str(&format!("<col style=\"width:{:.2}%\">", characters * 100.0 / room));
    }
    out.push_str("</colgroup>\n<thead>\n<tr>");
    for column in columns {
        let heading = table.columns.get(*column).map_or("", |column| &column.heading);
        out.push_str(&format!("<th scope=\"col\"{}>{}</th>", class(table, *column), escaped(heading)));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
}

fn class(table: &Table, column: usize) -> &'static str {
    match table.columns.get(column).map(|column| column.kind) {
        Some(ColumnKind::Quote) => " class=\"quote\"",
        Some(ColumnKind::Number) => " class=\"number\"",
        Some(ColumnKind::Date) => " class=\"date\"",
        Some(ColumnKind::Label | ColumnKind::Prose | ColumnKind::Id) | None => "",
    }
}

/// Contrast is at least 4.5:1 in both themes, for the quiet texts too.
pub(in crate::formats) const STYLE: &str = r#":root { color-scheme: light dark;
  --paper: #fffdf9; --ink: #1f2328; --quiet: #5f6670; --rule: #e3ddd3; --edge: #1f2328; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #17191c; --ink: #e4e2dd; --quiet: #a3a7ad; --rule: #34373c; --edge: #8b9097; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 84rem; padding: 3.5rem 2rem 5rem; background: var(--paper); color: var(--ink);
  font: 0.9375rem/1.5 Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1, h2, h3 { font-weight: 400; font-family: "Source Serif 4", Georgia, "Times New Roman", serif; line-height: 1.2;
  text-wrap: balance; }
h1 { font-size: 2.1rem; margin: 0; }
h2 { font-size: 1.45rem; margin: 3.5rem 0 1rem; }
h3 { font-size: 1.1rem; font-style: italic; margin: 2.25rem 0 0.6rem; }
p.date, p.none { color: var(--quiet); margin: 0.4rem 0 0; }
.wide { overflow-x: auto; }
table { width: 100%; table-layout: fixed; border-collapse: collapse;
  border-top: 1.5px solid var(--edge); border-bottom: 1.5px solid var(--edge); }
th, td { padding: 0.55rem 1.5rem 0.55rem 0; text-align: left; vertical-align: top; overflow-wrap: break-word;
  hyphens: auto; }
th { padding-block: 0.5rem; vertical-align: bottom; border-bottom: 1px solid var(--edge); color: var(--quiet);
  font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.02em; }
th:last-child, td:last-child { padding-right: 0; }
tbody tr + tr td { border-top: 1px solid var(--rule); }
td.quote { font-family: "Source Serif 4", Georgia, "Times New Roman", serif; line-height: 1.55; hyphens: manual; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; hyphens: manual; }
td.date { font-variant-numeric: tabular-nums; hyphens: manual; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #ccc; --edge: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  table { min-width: 0 !important; }
  .wide { overflow: visible; }
}
"#;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::export::sample;
    use crate::model::Lang;

    fn html(table: Table, lang: Lang) -> String {
        String::from_utf8(write(&[table], &ExportOptions { lang, ..sample::options() }).unwrap()).unwrap()
    }

    #[test]
    fn rows_stand_under_their_headings() {
        let page = html(sample::excerpts(), Lang::Sv);
        let body = page.split_once("</thead>\n").unwrap().1;
        let expected = r#"<tbody>
<tr><td>Åre &amp; Ö</td><td class="number">120</td><td class="quote">Vi sa &quot;nej&quot;, &lt;b&gt;aldrig&lt;/b&gt;;<br>- och sen?</td><td></td></tr>
<tr><td>Älvsbyn</td><td class="number">-1</td><td class="quote">=1+1</td><td>a|b</td></tr>
</tbody>
</table>
</div>
<h3 id="t0g1">(ej angivet)</h3>
"#;
        assert!(body.starts_with(expected), "{body}");
        assert!(page.contains("<html lang=\"sv\">"));
        assert!(page.contains("<title>Skolan &amp; &quot;byn&quot;</title>"));
        assert!(page.contains("<th scope=\"col\" class=\"number\">Början</th>"), "the heading, not the key");
    }

    #[test]
    fn labels_and_decimals_are_of_the_language() {
        let row = "<tr><td>Åre</td><td>Kommun</td><td class=\"number\">";
        let swedish = html(sample::cases(), Lang::Sv);
        assert!(swedish.contains(&format!("{row}-0,5</td><td class=\"date\">2019-05-21</td><td>ja</td></tr>")));
        let english = html(sample::cases(), Lang::En);
        assert!(english.contains(&format!("{row}-0.5</td><td class=\"date\">2019-05-21</td><td>yes</td></tr>")));
    }

    #[test]
    fn the_file_asks_for_nothing_outside_itself() {
        let page = html(sample::texts(&["<img src=x onerror=alert(1)>"]), Lang::En);
        for outside in ["src=\"", "href=", "url(", "@import", "<script", "<link", "<img", "http://", "https://"] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;"));
    }

    #[test]
    fn every_tag_that_opens_closes() {
        let tables = [sample::excerpts(), sample::cases(), sample::texts(&[]), sample::texts(&["a\0<b>\u{c}c"])];
        let page = String::from_utf8(write(&tables, &sample::options()).unwrap()).unwrap();
        let body = page.split_once("<body>").unwrap().1.replace("<br>", "<br/>");
        let body = body.split("<col style").map(|part| part.replacen("%\">", "%\"/>", 1)).collect::<Vec<_>>();
        let xml = format!("<body>{}", body.join("<col style").trim_end().trim_end_matches("</html>"));
        crate::formats::export::tests::well_formed(&xml);
        assert!(page.contains("<td class=\"quote\">a&lt;b&gt;<br>c</td>"));
    }
}
