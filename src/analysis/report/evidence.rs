//! The appendix: every passage that the report cites, once, by its number.

use super::Writing;
use crate::model::*;

pub(super) fn write(writing: &mut Writing) {
    writing.fold();
    let entries = (0..writing.cited.len()).map(Block::Entry);
    writing.blocks.extend(entries);
}
