//! A report as GitHub's Markdown; marks link to the appendix by anchors.

use super::super::export::ExportOptions;
use super::super::export::markdown::{block_quote, inline, inline_broken};
use super::placed;
use crate::model::*;
use crate::say;

pub fn write(report: &Report, options: &ExportOptions) -> String {
    let mut blocks = vec![format!("# {}", inline(&report.title))];
    if !options.date.trim().is_empty() {
        blocks.push(inline(&options.date));
    }
    for block in &report.blocks {
        match block {
            Block::Heading { level, text } => {
                blocks.push(format!("{} {}", "#".repeat(usize::from(*level) + 1), inline(text)));
            }
            Block::Paragraph(runs) => blocks.push(line(runs, report, options.lang)),
            Block::Grid(grid) => blocks.push(table(grid, report, options.lang)),
            Block::Figure { shows, .. } => {
                blocks.push(format!("*{}*", inline(&say!(options.lang, report_figure_shows_it_goes_out_by, shows))))
            }
            Block::Entry(at) => entry(&mut blocks, *at, report, options.lang),
        }
    }
    blocks.join("\n\n") + "\n"
}

/// Words in place, with the spaces around them, which emphasis must not hold.
fn around(words: &str, before: &str, after: &str) -> String {
    let lead: String =
        words.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\n' { "<br>" } else { " " }).collect();
    let inner = inline_broken(words);
    if inner.is_empty() {
        return lead;
    }
    let trail = if words.ends_with(char::is_whitespace) { " " } else { "" };
    format!("{lead}{before}{inner}{after}{trail}")
}

fn line(runs: &[Run], report: &Report, lang: Lang) -> String {
    let mut out = String::new();
    for run in runs {
        match run {
            Run::Text(words) | Run::Quiet(words) | Run::Quote(words) => out.push_str(&around(words, "", "")),
            Run::Strong(words) => out.push_str(&around(words, "**", "**")),
            Run::Mark(at) if report.lists_evidence => {
                let mark = mark(*at, lang);
                out.push_str(&format!(" [{mark}](#{mark})"));
            }
            Run::Mark(_) => {}
        }
    }
    out.trim().to_owned()
}

fn table(grid: &Grid, report: &Report, lang: Lang) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut lines = vec![
        row(grid.columns.iter().map(|column| inline(&column.heading)).collect()),
        row(grid.columns.iter().map(|_| "---".to_owned()).collect()),
    ];
    lines.extend(grid.rows.iter().map(|cells| row(cells.iter().map(|runs| line(runs, report, lang)).collect())));
    lines.join("\n")
}

fn entry(blocks: &mut Vec<String>, at: usize, report: &Report, lang: Lang) {
    let Some(cited) = report.cited.get(at) else { return };
    let mark = mark(at, lang);
    for (n, place) in cited.places.iter().enumerate() {
        let name = if n == 0 { format!("<a id=\"{mark}\"></a>**{mark}** ") } else { String::new() };
        blocks.push(format!("{name}{}", inline(&placed(place, lang))));
        blocks.push(block_quote(&place.quote));
    }
}
