//! Finds what the standard does not have: counted by name, and elements kept whole.

use super::super::data::Unknown;
use super::super::report::Report;
use super::super::schema::Rule;
use super::super::tree::Tree;
use super::super::values::Guid;
use std::collections::BTreeMap;

/// Walks the document by its rules; fills in the report's `unknown`.
pub fn find(tree: &Tree, root: &'static Rule, report: &mut Report) -> Vec<Unknown> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut kept = Vec::new();
    let mut waiting = vec![(0, root, None)];
    while let Some((at, rule, owner)) = waiting.pop() {
        let node = tree.node(at);
        for (name, _) in &node.attributes {
            // Drafts of the standard name the members of sets by `guid`.
            if rule.attribute(name).is_none() && !(node.name.starts_with("Member") && name == "guid") {
                *counts.entry(format!("{}/@{name}", node.name)).or_default() += 1;
            }
        }
        let written = tree.attribute(at, "guid");
        let owner = if written.is_empty() { owner } else { Some(Guid::of(written)) };
        for &child in &node.children {
            let name = &tree.node(child).name;
            match rule.child(name) {
                Some((_, rule)) => waiting.push((child, rule, owner.clone())),
                None => {
                    *counts.entry(name.clone()).or_default() += 1;
                    let xml = tree.xml(child, false);
                    kept.push((child, Unknown { within: node.name.clone(), owner: owner.clone(), xml }));
                }
            }
        }
    }
    report.unknown = counts.into_iter().collect();
    // In document order.
    kept.sort_by_key(|(at, _)| *at);
    kept.into_iter().map(|(_, unknown)| unknown).collect()
}
