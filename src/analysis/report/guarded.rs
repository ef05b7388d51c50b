//! What the guard sees of a report: every word of it, and the passages it quotes.

use crate::analysis::Study;
use crate::analysis::guard::{Remark, check_quoted, in_text};
use crate::analysis::names::Finder;
use crate::model::*;

/// Looks through a report as it would leave. A remark's row is the block from 1, its column the
/// heading it stands under. `fewest`: how few participants a quote may point at (0: any).
pub fn check(report: &Report, study: &Study, finder: &Finder, fewest: u32) -> Vec<Remark> {
    let Cover { title, purpose, author, organisation, date, .. } = &report.cover;
    let cover = [title, purpose, author, organisation, date];
    let mut remarks: Vec<Remark> = cover.into_iter().flat_map(|words| in_text(words, 0, "", finder)).collect();
    let mut under = "";
    for (at, block) in report.blocks.iter().enumerate() {
        if let Block::Heading { text, .. } = block {
            under = text;
            remarks.extend(in_text(text, at + 1, under, finder));
        }
        if let Block::Grid(grid) = block {
            remarks.extend(in_text(&grid.caption, at + 1, under, finder));
            for column in &grid.columns {
                remarks.extend(in_text(&column.heading, at + 1, under, finder));
            }
        }
        for run in block.runs() {
            remarks.extend(in_text(run.words(), at + 1, under, finder));
        }
        if let Block::Entry(cited) = block
            && let Some(place) = report.cited.get(*cited)
        {
            remarks.extend(in_text(&place.place, at + 1, under, finder));
            remarks.extend(in_text(&place.quote, at + 1, under, finder));
        }
    }
    let mut quoted: Vec<(DocumentId, Passage)> =
        report.cited.iter().map(|place| (place.document, place.passage)).collect();
    quoted.sort_unstable();
    quoted.dedup();
    remarks.extend(check_quoted(study, &quoted, fewest));
    remarks
}
