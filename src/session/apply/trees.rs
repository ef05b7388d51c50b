//! What keeps codes, cases and themes trees: nothing stands beneath itself, and nothing too deep.

use crate::model::{DEEPEST, goes_too_deep};
use crate::session::ActionError;
use std::hash::Hash;

/// Refuses what would make a tree too deep: something with all beneath it, under `parent`.
pub fn levels<I: Copy + Eq + Hash>(
    tree: &[(I, Option<I>)],
    moved: Option<I>,
    parent: Option<I>,
) -> Result<(), ActionError> {
    match parent.is_some_and(|parent| goes_too_deep(tree, moved, parent)) {
        true => Err(ActionError::TooDeep { limit: DEEPEST }),
        false => Ok(()),
    }
}

/// Whether placing `id` under `parent` would make a ring. A file that was damaged may hold one above already: what
/// would hang on that is refused, too.
pub fn makes_ring<I: Copy + PartialEq>(id: I, parent: I, parent_of: impl Fn(I) -> Option<I>) -> bool {
    let mut at = Some(parent);
    for _ in 0..=DEEPEST {
        match at {
            Some(here) if here == id => return true,
            Some(here) => at = parent_of(here),
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_above_is_looked_through_to_its_top_and_no_further() {
        let above = |n: usize| n.checked_sub(1);
        // The top has no parent; all levels that a tree may have are looked through.
        assert!(!makes_ring(999, DEEPEST - 1, above));
        assert!(makes_ring(0, DEEPEST - 1, above), "the top itself would come beneath");
        assert!(makes_ring(7, 7, above));
        assert!(makes_ring(999, DEEPEST + 1, above), "deeper than any tree: it may be a ring");
        // One stands above already, of which what is moved is no part.
        assert!(makes_ring(3, 1, |n| Some(3 - n)));
    }

    #[test]
    fn a_tree_is_refused_beyond_its_last_level() {
        let chain: Vec<(usize, Option<usize>)> = (0..DEEPEST).map(|n| (n, n.checked_sub(1))).collect();
        assert!(levels(&chain, None, None).is_ok());
        assert!(levels(&chain, None, Some(DEEPEST - 2)).is_ok());
        let refused = levels(&chain, None, Some(DEEPEST - 1));
        assert!(matches!(refused, Err(ActionError::TooDeep { limit: DEEPEST })));
    }
}
