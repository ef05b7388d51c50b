//! Trees of codes, cases and themes: how deep they may go, and the paths of codes.

use super::{Code, CodeId};
use std::collections::HashMap;
use std::hash::Hash;

/// How many levels a tree may have. Nobody's has, and what a tree's depth multiplies stays small.
pub const DEEPEST: usize = 200;

/// Whether a tree would have more levels than it may if something stood beneath `parent`, with all that stands beneath
/// it already.
pub fn goes_too_deep<I: Copy + Eq + Hash>(tree: &[(I, Option<I>)], moved: Option<I>, parent: I) -> bool {
    let parents: HashMap<I, Option<I>> = tree.iter().copied().collect();
    let mut levels = 1;
    let mut at = Some(parent);
    while let Some(here) = at.filter(|_| levels <= DEEPEST) {
        levels += 1;
        at = parents.get(&here).copied().flatten();
    }
    let mut children: HashMap<I, Vec<I>> = HashMap::new();
    for (id, parent) in tree {
        if let Some(parent) = parent.filter(|_| moved.is_some()) {
            children.entry(parent).or_default().push(*id);
        }
    }
    let mut level: Vec<I> = moved.into_iter().collect();
    while levels <= DEEPEST {
        level = level.iter().filter_map(|id| children.get(id)).flatten().copied().collect();
        if level.is_empty() {
            return false;
        }
        levels += 1;
    }
    true
}

/// The names from the top of the tree to each code, with slashes between them. Of a path that is longer than a path may
/// be, a file that was damaged, the lowest levels are told.
pub fn code_paths(codes: &[Code]) -> HashMap<CodeId, String> {
    let known: HashMap<CodeId, &Code> = codes.iter().map(|code| (code.id, code)).collect();
    let path = |code: &Code| {
        let mut names = vec![code.name.as_str()];
        let mut next = code.parent;
        while let Some(code) = next.and_then(|id| known.get(&id)).filter(|_| names.len() < DEEPEST) {
            names.push(code.name.as_str());
            next = code.parent;
        }
        names.reverse();
        names.join("/")
    };
    codes.iter().map(|code| (code.id, path(code))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_has_so_many_levels_and_no_more() {
        let chain: Vec<(usize, Option<usize>)> = (0..DEEPEST).map(|n| (n, n.checked_sub(1))).collect();
        assert!(!goes_too_deep(&chain, None, DEEPEST - 2), "the last level");
        assert!(goes_too_deep(&chain, None, DEEPEST - 1), "one more");
        // What is moved takes along what stands beneath it: two levels here.
        let with = |at: usize| [&chain[..at], &[(900, None), (901, Some(900))]].concat();
        assert!(!goes_too_deep(&with(DEEPEST - 2), Some(900), DEEPEST - 3));
        assert!(goes_too_deep(&with(DEEPEST - 1), Some(900), DEEPEST - 2));
        // A ring ends.
        assert!(goes_too_deep(&[(1, Some(2)), (2, Some(1))], None, 1));
        assert!(goes_too_deep(&[(1, Some(2)), (2, Some(1)), (3, None)], Some(1), 3));
    }
}
