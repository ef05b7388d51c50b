//! A report as GitHub's Markdown; marks link to the appendix by anchors.

use super::super::export::ExportOptions;
use super::super::export::markdown::{block_quote, inline, inline_broken};
use crate::model::*;

pub fn write(report: &Report, options: &ExportOptions) -> String {
    let mut blocks = vec![format!("# {}", inline(&report.cover.title))];
    let below: Vec<String> = report.cover.below_title(&options.date).map(inline).collect();
    if !below.is_empty() {
        blocks.push(below.join("  \n"));
    }
    if !report.cover.purpose.trim().is_empty() {
        blocks.push(inline_broken(&report.cover.purpose));
    }
    let mut figures = 0;
    for block in &report.blocks {
        match block {
            Block::Heading { level, text } => {
                blocks.push(format!("{} {}", "#".repeat(usize::from(*level) + 1), inline(text)));
            }
            Block::Paragraph(runs) => blocks.push(line(runs, report)),
            Block::Grid(grid) => {
                if !grid.caption.is_empty() {
                    blocks.push(format!("**{}**", inline(&grid.caption)));
                }
                blocks.push(table(grid, report));
            }
            Block::Figure { shows, .. } => {
                figures += 1;
                let shows = inline(shows);
                blocks.push(format!("![{shows}]({})", figure_file(figures)));
                blocks.push(format!("*{shows}*"));
            }
            Block::Entry(at) => entry(&mut blocks, *at, report),
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

fn line(runs: &[Run], report: &Report) -> String {
    let mut out = String::new();
    for run in runs {
        match run {
            Run::Text(words) | Run::Quiet(words) | Run::Quote(words) => out.push_str(&around(words, "", "")),
            Run::Strong(words) => out.push_str(&around(words, "**", "**")),
            Run::Mark(at) if report.lists_evidence => {
                out.push_str(&format!(" [{}](#{})", mark(*at), anchor(*at)));
            }
            Run::Mark(_) | Run::See(_) => {}
        }
    }
    out.trim().to_owned()
}

fn table(grid: &Grid, report: &Report) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut lines = vec![
        row(grid.columns.iter().map(|column| inline(&column.heading)).collect()),
        row(grid.columns.iter().map(|_| "---".to_owned()).collect()),
    ];
    lines.extend(grid.rows.iter().map(|cells| row(cells.iter().map(|runs| line(runs, report)).collect())));
    lines.join("\n")
}

fn entry(blocks: &mut Vec<String>, at: usize, report: &Report) {
    let Some(place) = report.cited.get(at) else { return };
    let (mark, anchor) = (mark(at), anchor(at));
    blocks.push(format!("<a id=\"{anchor}\"></a>**{mark}** {}", inline(&place.place)));
    blocks.push(block_quote(&place.quote));
}

/// Where a figure lies beside the report, by its number.
pub fn figure_file(number: usize) -> String {
    format!("figures/figure-{number}.svg")
}
