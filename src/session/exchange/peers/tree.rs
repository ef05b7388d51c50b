//! Codes that name what they lie under, as one tree.

use crate::formats::refi::Code;
use std::collections::{HashMap, HashSet};

pub struct Node {
    pub key: String,
    /// The key of what it lies under; empty at the top.
    pub parent: String,
    pub code: Code,
}

/// Parents before their children. Where a way up leads in a ring, its first node is laid at the top.
pub fn in_order(nodes: Vec<Node>) -> Vec<Code> {
    let known: HashSet<&str> = nodes.iter().map(|node| node.key.as_str()).collect();
    let mut beneath: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut waiting = Vec::new();
    for (at, node) in nodes.iter().enumerate() {
        match node.parent.as_str() {
            parent if parent.is_empty() || !known.contains(parent) => waiting.push((at, None)),
            parent => beneath.entry(parent).or_default().push(at),
        }
    }
    waiting.reverse();
    let mut codes: Vec<Code> = Vec::new();
    let mut placed = vec![false; nodes.len()];
    let mut next_in_ring = 0;
    loop {
        while let Some((at, parent)) = waiting.pop() {
            let (Some(node), Some(is_placed)) = (nodes.get(at), placed.get_mut(at)) else { continue };
            if std::mem::replace(is_placed, true) {
                continue;
            }
            let own = codes.len();
            codes.push(Code { parent, ..node.code.clone() });
            let children = beneath.get(node.key.as_str()).into_iter().flatten();
            waiting.extend(children.rev().map(|child| (*child, Some(own))));
        }
        // Only rings are left.
        match placed.iter().skip(next_in_ring).position(|is_placed| !is_placed) {
            Some(further) => next_in_ring += further,
            None => return codes,
        }
        waiting.push((next_in_ring, None));
    }
}
