//! The appendix: for every mark of the report its places and words.

use super::Writing;
use crate::model::*;

pub(super) fn write(writing: &mut Writing) {
    let entries = (0..writing.cited.len()).map(Block::Entry);
    writing.blocks.extend(entries);
}
