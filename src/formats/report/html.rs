//! A report as one HTML file that needs nothing beside it, to read and to print.

use super::super::export::ExportOptions;
use super::super::export::html::STYLE;
use super::super::export::layout::{escaped, readable};
use super::placed;
use crate::model::*;

/// Beside the tables' own style: a page to read from top to bottom.
const READING: &str = "body { max-width: 52rem; }
main > p { max-width: 42rem; margin: 0 0 0.9rem; }
h4 { font-size: 0.95rem; font-weight: 600; margin: 1.6rem 0 0.4rem; }
table { margin: 0.6rem 0 1.6rem; }
q, .words { font-family: \"Source Serif 4\", Georgia, serif; quotes: none; }
.quiet { color: var(--quiet); }
a.mark { font-size: 0.75em; vertical-align: super; line-height: 0; color: inherit; text-decoration: none; padding-left: 0.15em; }
a.mark:hover, a.mark:focus { text-decoration: underline; }
p:target { background: color-mix(in srgb, var(--ink) 8%, transparent); }
";

pub fn write(report: &Report, options: &ExportOptions) -> String {
    let title = escaped(&report.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}{READING}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n",
        options.lang.tag()
    );
    if !options.date.trim().is_empty() {
        out.push_str(&format!("<p class=\"date\">{}</p>\n", escaped(&options.date)));
    }
    out.push_str("</header>\n<main>\n");
    for block in &report.blocks {
        match block {
            Block::Heading { level, text } => {
                // The title is the page's only first heading.
                let level = (level + 1).clamp(2, 4);
                out.push_str(&format!("<h{level}>{}</h{level}>\n", escaped(text)));
            }
            Block::Paragraph(runs) => out.push_str(&format!("<p>{}</p>\n", inline(runs, report, options.lang))),
            Block::Grid(grid) => write_grid(&mut out, grid, report, options.lang),
            // An SVG of our own: it holds no link and no script.
            Block::Figure { svg, .. } => out.push_str(&format!("<figure>\n{}</figure>\n", svg_in_page(svg))),
            Block::Entry(at) => entry(&mut out, *at, report, options.lang),
        }
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// A figure without what only a file of its own needs.
fn svg_in_page(svg: &str) -> String {
    let whole = svg.find("<svg").and_then(|at| svg.get(at..)).unwrap_or(svg);
    whole.replacen(" xmlns=\"http://www.w3.org/2000/svg\"", "", 1)
}

fn broken(words: &str) -> String {
    escaped(&readable(words)).replace('\n', "<br>")
}

fn inline(runs: &[Run], report: &Report, lang: Lang) -> String {
    let mut out = String::new();
    for run in runs {
        let words = broken(run.words());
        match run {
            Run::Text(_) => out.push_str(&words),
            Run::Strong(_) => out.push_str(&format!("<strong>{words}</strong>")),
            Run::Quiet(_) => out.push_str(&format!("<span class=\"quiet\">{words}</span>")),
            Run::Quote(_) => out.push_str(&format!("<q>{words}</q>")),
            Run::Mark(at) if report.lists_evidence => {
                let mark = mark(*at, lang);
                out.push_str(&format!("<a class=\"mark\" href=\"#{mark}\">{mark}</a>"));
            }
            Run::Mark(_) => {}
        }
    }
    out
}

fn write_grid(out: &mut String, grid: &Grid, report: &Report, lang: Lang) {
    let weights: u32 = grid.columns.iter().map(|column| column.weight.max(1)).sum::<u32>().max(1);
    out.push_str("<div class=\"wide\">\n<table>\n<colgroup>");
    for column in &grid.columns {
        out.push_str(&format!(
            "<col style=\"width:{:.1}%\">",
            f64::from(column.weight.max(1)) * 100.0 / f64::from(weights)
        ));
    }
    out.push_str("</colgroup>\n<thead>\n<tr>");
    for column in &grid.columns {
        out.push_str(&format!("<th scope=\"col\">{}</th>", escaped(&column.heading)));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &grid.rows {
        let cells: String = row.iter().map(|runs| format!("<td>{}</td>", inline(runs, report, lang))).collect();
        out.push_str(&format!("<tr>{cells}</tr>\n"));
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

fn entry(out: &mut String, at: usize, report: &Report, lang: Lang) {
    let Some(cited) = report.cited.get(at) else { return };
    let mark = mark(at, lang);
    let places: Vec<String> = cited
        .places
        .iter()
        .map(|place| {
            let (where_it_is, words) = (escaped(&placed(place, lang)), broken(&place.quote));
            format!("<span class=\"quiet\">{where_it_is}:</span> <span class=\"words\">{words}</span>")
        })
        .collect();
    out.push_str(&format!("<p id=\"{mark}\"><strong>{mark}</strong> {}</p>\n", places.join("<br>")));
}
