//! A transcript as one HTML file: the text at the left, its codings beside the lines in which they begin.

use super::super::export::ExportOptions;
use super::super::export::html::STYLE;
use super::super::export::layout::{escaped, readable};
use crate::model::*;
use std::collections::BTreeSet;

const MARGIN: &str = "body { max-width: 64rem; }
.line { display: grid; grid-template-columns: minmax(0, 42rem) 16rem; column-gap: 2rem; break-inside: avoid; }
.line p { margin: 0 0 0.7rem; font-family: \"Source Serif 4\", Georgia, serif; line-height: 1.5; }
.line ul { list-style: none; margin: 0; padding: 0; font-size: 0.8rem; }
.line li { border-left: 4px solid var(--band); padding-left: 0.5rem; margin-bottom: 0.3rem; break-inside: avoid; }
mark { background: none; color: inherit; text-decoration: underline; text-decoration-color: var(--band); text-decoration-thickness: 2px; text-underline-offset: 3px; }
sup { font-size: 0.65em; line-height: 0; }
.quiet { color: var(--quiet); }
";

pub fn write(made: &Transcript, options: &ExportOptions) -> String {
    let title = escaped(&made.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}{MARGIN}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n",
        options.lang.tag()
    );
    for text in [&options.project, &options.date].into_iter().filter(|text| !text.trim().is_empty()) {
        out.push_str(&format!("<p class=\"date\">{}</p>\n", escaped(text)));
    }
    out.push_str("</header>\n<main>\n");
    let mut told: BTreeSet<usize> = BTreeSet::new();
    for line in &made.lines {
        let words: String = line.iter().map(|stretch| marked(stretch, made)).collect();
        out.push_str(&format!("<div class=\"line\">\n<p>{words}</p>\n<ul>"));
        for n in line.iter().flat_map(|stretch| &stretch.begins).filter(|n| told.insert(**n)) {
            out.push_str(&beside(*n, made));
        }
        out.push_str("</ul>\n</div>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn marked(stretch: &Stretch, made: &Transcript) -> String {
    let words = escaped(&readable(&stretch.words));
    let numbers: String = stretch.begins.iter().map(|n| format!("<sup>{}</sup>", n + 1)).collect();
    let words = if stretch.is_label { format!("<strong>{words}</strong>") } else { words };
    match stretch.under.first() {
        Some(first) => format!("{numbers}<mark style=\"--band: {}\">{words}</mark>", band(*first, made)),
        None => format!("{numbers}{words}"),
    }
}

fn beside(n: usize, made: &Transcript) -> String {
    let Some(coding) = made.codings.get(n) else { return String::new() };
    let memo = if coding.memo.is_empty() { String::new() } else { format!("<br>{}", escaped(&coding.memo)) };
    format!(
        "<li style=\"--band: {}\"><sup>{}</sup> <strong>{}</strong> <span class=\"quiet\">{}</span>{memo}</li>",
        band(n, made),
        n + 1,
        escaped(&coding.code),
        escaped(&coding.coder)
    )
}

/// The code's own colour, if it is one: nothing else may stand in a style.
fn band(n: usize, made: &Transcript) -> &str {
    let color = made.codings.get(n).map_or("", |coding| coding.color.as_str());
    if is_color(color) { color } else { "#5f6670" }
}
