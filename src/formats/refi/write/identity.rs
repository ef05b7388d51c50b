//! Identities of a document that is written: each belongs to one thing, each is a GUID, and nothing refers to what is
//! not there. Strict readers refuse the whole file otherwise.

use super::super::tree::Tree;
use super::super::values::{Guid, is_guid};
use std::collections::{HashMap, HashSet};

/// What kind of thing an element is, as references tell it.
fn kind_of(element: &str) -> &'static str {
    match element {
        "Code" => "code",
        "Note" => "note",
        "Variable" => "variable",
        "User" => "user",
        "TextSource" | "PictureSource" | "PDFSource" | "AudioSource" | "VideoSource" => "source",
        "SyncPoint" => "sync",
        "Vertex" => "vertex",
        name if name.ends_with("Selection") => "selection",
        _ => "other",
    }
}

/// What kind of thing an attribute of an element refers to; empty for any kind, none for no reference.
fn referred(element: &str, attribute: &str) -> Option<&'static str> {
    Some(match (element, attribute) {
        ("CodeRef" | "MemberCode", "targetGUID" | "guid") => "code",
        ("NoteRef" | "MemberNote", "targetGUID") => "note",
        ("SourceRef" | "MemberSource", "targetGUID") => "source",
        ("SelectionRef", "targetGUID") => "selection",
        ("VariableRef", "targetGUID") => "variable",
        ("Link", "originGUID" | "targetGUID") | (_, "representedGUID") => "",
        ("Edge", "sourceVertex" | "targetVertex") => "vertex",
        (_, "fromSyncPoint" | "toSyncPoint") => "sync",
        (_, "creatingUser" | "modifyingUser" | "creatingUserGUID" | "modifyingUserGUID") => "user",
        _ => return None,
    })
}

/// Whether an element is nothing but a reference, and goes with it.
fn is_reference(element: &str) -> bool {
    element.ends_with("Ref") || element.starts_with("Member")
}

/// Mends all identities.
pub fn mend(tree: &mut Tree) {
    let order = tree.in_order();
    let mut taken: HashSet<String> = HashSet::new();
    // The new identity by kind and old one, and by the old one alone.
    let mut known: HashMap<(&'static str, String), String> = HashMap::new();
    for &at in &order {
        let name = tree.node(at).name.clone();
        if is_reference(&name) {
            continue;
        }
        let old = tree.attribute(at, "guid").to_owned();
        if old.is_empty() {
            continue;
        }
        let mut new = old.to_ascii_uppercase();
        let mut turn = 0;
        while !is_guid(&new) || !taken.insert(new.clone()) {
            turn += 1;
            new = Guid::derived(&["again", &name, &old, &turn.to_string()]).as_str().to_owned();
        }
        if new != old {
            tree.replace(at, "guid", Some(new.clone()));
        }
        known.entry((kind_of(&name), old.clone())).or_insert_with(|| new.clone());
        known.entry(("", old)).or_insert(new);
    }
    for &at in &order {
        let name = tree.node(at).name.clone();
        for (attribute, value) in tree.node(at).attributes.clone() {
            let Some(kind) = referred(&name, &attribute) else { continue };
            let new = known.get(&(kind, value.clone())).cloned();
            if new.as_deref() != Some(value.as_str()) {
                tree.replace(at, &attribute, new);
            }
        }
    }
    without_the_lost(tree, &order);
}

/// Takes away references to nothing, and what means nothing without them; what holds them first.
fn without_the_lost(tree: &mut Tree, order: &[usize]) {
    for &at in order.iter().rev() {
        let lost: HashSet<usize> = tree
            .node(at)
            .children
            .iter()
            .copied()
            .filter(|&child| {
                let name = tree.node(child).name.as_str();
                let has = |attribute: &str| !tree.attribute(child, attribute).is_empty();
                match name {
                    name if is_reference(name) => !has("targetGUID") && !has("guid"),
                    "Coding" => tree.child(child, "CodeRef").is_none(),
                    "VariableValue" => tree.child(child, "VariableRef").is_none(),
                    "Edge" => !(has("sourceVertex") && has("targetVertex")),
                    _ => false,
                }
            })
            .collect();
        if !lost.is_empty() {
            tree.retain_children(at, |child| !lost.contains(&child));
        }
    }
}
