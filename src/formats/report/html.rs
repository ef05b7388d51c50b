//! A report as one HTML file that needs nothing beside it, to read and to print.

use super::super::export::ExportOptions;
use super::super::export::html::STYLE;
use super::super::export::layout::{escaped, readable};
use crate::model::*;
use crate::say;

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
nav ol { list-style: none; margin: 0 0 2rem; padding: 0; }
nav .below { padding-left: 1.4rem; font-size: 0.95em; }
nav a { color: inherit; text-decoration: none; }
nav a:hover, nav a:focus { text-decoration: underline; }
caption, figcaption { text-align: left; font-weight: 600; font-size: 0.9rem; padding: 0.6rem 0 0.4rem; caption-side: top; }
figure { margin: 1rem 0; }
figure svg { max-width: 100%; height: auto; }
table.dense { font-size: 0.8rem; }
table.dense td { padding-top: 0.15rem; padding-bottom: 0.15rem; }
@media print {
  body { max-width: none; font-size: 10pt; }
  main > p { max-width: none; }
  h2, h3, h4, h5, caption, thead { break-after: avoid; }
  h2 { break-before: page; }
  tr, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  p { orphans: 3; widows: 3; }
}
";

pub fn write(report: &Report, options: &ExportOptions) -> String {
    let title = escaped(&report.cover.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}{READING}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n",
        options.lang.tag()
    );
    for line in report.cover.below_title(&options.date) {
        out.push_str(&format!("<p class=\"date\">{}</p>\n", escaped(line)));
    }
    for line in report.cover.purpose.split('\n').filter(|line| !line.trim().is_empty()) {
        out.push_str(&format!("<p>{}</p>\n", escaped(line)));
    }
    out.push_str("</header>\n");
    contents(&mut out, report, options.lang);
    out.push_str("<main>\n");
    for (at, block) in report.blocks.iter().enumerate() {
        match block {
            Block::Heading { level, text } => {
                // The title is the page's only first heading.
                let level = (level + 1).clamp(2, 5);
                out.push_str(&format!("<h{level} id=\"{}\">{}</h{level}>\n", section(at), escaped(text)));
            }
            Block::Paragraph(runs) => out.push_str(&format!("<p>{}</p>\n", inline(runs, report))),
            Block::Grid(grid) => write_grid(&mut out, grid, report),
            // An SVG of our own: it holds no link and no script.
            Block::Figure { svg, shows } => out.push_str(&format!(
                "<figure>\n{}<figcaption>{}</figcaption>\n</figure>\n",
                svg_in_page(svg),
                escaped(shows)
            )),
            Block::Entry(at) => entry(&mut out, *at, report),
        }
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// What a heading is found by, from its place among the blocks.
fn section(at: usize) -> String {
    format!("s{at}")
}

/// Headings of this level and above stand in the contents.
const CONTENTS_LEVEL: u8 = 2;

fn contents(out: &mut String, report: &Report, lang: Lang) {
    let mut listed = String::new();
    for (at, block) in report.blocks.iter().enumerate() {
        if let Block::Heading { level, text } = block
            && *level <= CONTENTS_LEVEL
        {
            let class = if *level > 1 { " class=\"below\"" } else { "" };
            listed.push_str(&format!("<li{class}><a href=\"#{}\">{}</a></li>\n", section(at), escaped(text)));
        }
    }
    if !listed.is_empty() {
        let heading = say::report_contents(lang);
        out.push_str(&format!("<nav aria-label=\"{heading}\">\n<h2>{heading}</h2>\n<ol>\n{listed}</ol>\n</nav>\n"));
    }
}

/// A figure without what only a file of its own needs.
fn svg_in_page(svg: &str) -> String {
    let whole = svg.find("<svg").and_then(|at| svg.get(at..)).unwrap_or(svg);
    whole.replacen(" xmlns=\"http://www.w3.org/2000/svg\"", "", 1)
}

fn broken(words: &str) -> String {
    escaped(&readable(words)).replace('\n', "<br>")
}

fn inline(runs: &[Run], report: &Report) -> String {
    let mut out = String::new();
    for run in runs {
        let words = broken(run.words());
        match run {
            Run::Text(_) => out.push_str(&words),
            Run::Strong(_) => out.push_str(&format!("<strong>{words}</strong>")),
            Run::Quiet(_) => out.push_str(&format!("<span class=\"quiet\">{words}</span>")),
            Run::Quote(_) => out.push_str(&format!("<q>{words}</q>")),
            Run::Mark(at) if report.lists_evidence => {
                out.push_str(&format!("<a class=\"mark\" href=\"#{}\">{}</a>", anchor(*at), mark(*at)));
            }
            Run::Mark(_) | Run::See(_) => {}
        }
    }
    out
}

fn write_grid(out: &mut String, grid: &Grid, report: &Report) {
    let weights: u32 = grid.columns.iter().map(|column| column.weight.max(1)).sum::<u32>().max(1);
    let class = if grid.dense { " class=\"dense\"" } else { "" };
    out.push_str(&format!("<div class=\"wide\">\n<table{class}>\n"));
    if !grid.caption.is_empty() {
        out.push_str(&format!("<caption>{}</caption>\n", escaped(&grid.caption)));
    }
    out.push_str("<colgroup>");
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
        let cells: String = row.iter().map(|runs| format!("<td>{}</td>", inline(runs, report))).collect();
        out.push_str(&format!("<tr>{cells}</tr>\n"));
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

fn entry(out: &mut String, at: usize, report: &Report) {
    let Some(place) = report.cited.get(at) else { return };
    let (mark, anchor) = (mark(at), anchor(at));
    let (where_it_is, words) = (escaped(&place.place), broken(&place.quote));
    out.push_str(&format!(
        "<p id=\"{anchor}\"><strong>{mark}</strong> <span class=\"quiet\">{where_it_is}</span><br>\
         <span class=\"words\">{words}</span></p>\n"
    ));
}
