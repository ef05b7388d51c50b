//! The order that the format asks for, and a last look before a file is handed out: is all as the rules say?

use super::super::error::RefiError;
use super::super::schema::{Rule, Times, has_form};
use super::super::tree::Tree;

/// Puts everything in the order of the rules.
pub fn sort(tree: &mut Tree, rule: &'static Rule) {
    let mut waiting = vec![(0, rule)];
    while let Some((at, rule)) = waiting.pop() {
        if !rule.in_any_order {
            tree.sort_children(at, |name| rule.child(name).map_or(usize::MAX, |(place, _)| place));
        }
        for &child in &tree.node(at).children {
            if let Some((_, rule)) = rule.child(&tree.node(child).name) {
                waiting.push((child, rule));
            }
        }
    }
}

/// Looks at every element and attribute.
///
/// Errors: [`RefiError::Invalid`] with what breaks the rules.
pub fn check(tree: &Tree, rule: &'static Rule) -> Result<(), RefiError> {
    let mut waiting = vec![(0, rule)];
    while let Some((at, rule)) = waiting.pop() {
        attributes(tree, at, rule)?;
        let mut last = 0;
        for &child in &tree.node(at).children {
            let name = &tree.node(child).name;
            let Some((place, inner)) = rule.child(name) else { return Err(invalid(tree, at, name)) };
            if place < last && !rule.in_any_order {
                return Err(invalid(tree, at, name));
            }
            last = place;
            waiting.push((child, inner));
        }
        for (name, _, times) in rule.children {
            let count = tree.children(at, name).count();
            let fits = match times {
                Times::Once => count == 1,
                Times::AtMostOnce => count <= 1,
                Times::Any => true,
                // A choice among several kinds is counted below.
                Times::AtLeastOnce => count >= 1 || rule.in_any_order,
            };
            if !fits {
                return Err(invalid(tree, at, name));
            }
        }
        let chosen: usize = rule.choice.iter().map(|name| tree.children(at, name).count()).sum();
        if chosen > 1 || (rule.in_any_order && tree.node(at).children.is_empty()) {
            return Err(invalid(tree, at, rule.choice.first().copied().unwrap_or_default()));
        }
    }
    Ok(())
}

fn attributes(tree: &Tree, at: usize, rule: &Rule) -> Result<(), RefiError> {
    for (name, value) in &tree.node(at).attributes {
        // Declarations of the root are no attributes of its own.
        if name.starts_with("xmlns") || name.starts_with("xsi:") {
            continue;
        }
        if !rule.attribute(name).is_some_and(|form| has_form(form, value)) {
            return Err(invalid(tree, at, name));
        }
    }
    let required = rule.attributes.iter().copied().flatten().filter(|attribute| attribute.2);
    for (name, ..) in required {
        if !tree.node(at).attributes.iter().any(|(known, _)| known == name) {
            return Err(invalid(tree, at, name));
        }
    }
    Ok(())
}

fn invalid(tree: &Tree, at: usize, what: &str) -> RefiError {
    RefiError::Invalid { element: format!("{}/{what}", tree.node(at).name) }
}
