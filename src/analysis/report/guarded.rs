//! What the guard sees of a report: every word of it, and the passages it quotes.

use crate::analysis::Study;
use crate::analysis::guard::{Remark, check_quoted, in_text};
use crate::analysis::names::Finder;
use crate::model::*;

/// Looks through a report as it would leave. A remark's row is the block from 1, its column the
/// heading it stands under. `fewest`: how few participants a quote may point at (0: any).
pub fn check(report: &Report, study: &Study, finder: &Finder, fewest: u32) -> Vec<Remark> {
    let mut remarks = in_text(&report.title, 0, "", finder);
    let mut under = "";
    for (at, block) in report.blocks.iter().enumerate() {
        if let Block::Heading { text, .. } = block {
            under = text;
            remarks.extend(in_text(text, at + 1, under, finder));
        }
        if let Block::Grid(grid) = block {
            for column in &grid.columns {
                remarks.extend(in_text(&column.heading, at + 1, under, finder));
            }
        }
        for run in block.runs() {
            remarks.extend(in_text(run.words(), at + 1, under, finder));
        }
        if let Block::Entry(cited) = block {
            for place in report.cited.get(*cited).map_or(&[][..], |cited| &cited.places) {
                remarks.extend(in_text(&place.place, at + 1, under, finder));
                remarks.extend(in_text(&place.quote, at + 1, under, finder));
            }
        }
    }
    let mut quoted: Vec<(DocumentId, Passage)> =
        report.cited.iter().flat_map(|cited| &cited.places).map(|place| (place.document, place.passage)).collect();
    quoted.sort_unstable();
    quoted.dedup();
    remarks.extend(check_quoted(study, &quoted, fewest));
    remarks
}
