//! What a screen reader is told of the window, mended in one place where the toolkit says it otherwise than screen
//! readers expect: what is chosen in a list is selected, not switched on; a picture that is drawn as a letter is not
//! read; a dialog and a part of the window bear the name of their heading; the window says its language.

use crate::model::Lang;
use eframe::egui::accesskit::{Live, Node, NodeId, Role, Toggled};
use eframe::egui::{Context, FullOutput, Id, Plugin, Ui};
use std::collections::HashMap;

/// Goes through what every frame says before it is handed to the system.
pub struct Heard;

/// Sets the language in which the window speaks.
pub fn speak(ctx: &Context, lang: Lang) {
    ctx.data_mut(|data| data.insert_temp(Id::unique("language that is heard"), lang));
}

/// Sets the language of the text that is read: `sv`, or nothing where it is not known.
pub fn speak_material(ctx: &Context, language: &str) {
    ctx.data_mut(|data| data.insert_temp(Id::unique("language of the material"), language.to_owned()));
}

/// The language of the text that is read.
pub fn material(ctx: &Context) -> Option<String> {
    let language = ctx.data(|data| data.get_temp::<String>(Id::unique("language of the material")));
    language.filter(|language| !language.is_empty())
}

/// The language in which the window speaks.
pub fn lang(ctx: &Context) -> Lang {
    ctx.data(|data| data.get_temp(Id::unique("language that is heard"))).unwrap_or(Lang::En)
}

/// Where a line stands in a tree.
pub struct InTree {
    /// From 0.
    pub depth: usize,
    /// Whether what stands beneath is folded away; `None` where nothing does.
    pub folded: Option<bool>,
    /// From 0, and of how many.
    pub place: (usize, usize),
}

/// Says where a line stands in its tree.
pub fn in_tree(ctx: &Context, line: Id, at: &InTree) {
    ctx.accesskit_node_builder(line, |node| {
        node.set_level(at.depth + 1);
        node.set_position_in_set(at.place.0 + 1);
        node.set_size_of_set(at.place.1);
        if let Some(folded) = at.folded {
            node.set_expanded(!folded);
        }
    });
}

/// Says that a ui is a table, of what, and of how many rows and columns with the headings.
pub fn table(ui: &Ui, name: &str, rows: usize, columns: usize) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::Table);
        node.set_description(name);
    });
    counts(ui.ctx(), ui.unique_id(), rows, columns);
}

/// Says of how many rows and columns a table is.
pub fn counts(ctx: &Context, table: Id, rows: usize, columns: usize) {
    ctx.accesskit_node_builder(table, |node| {
        node.set_row_count(rows);
        node.set_column_count(columns);
    });
}

/// Says where in its table a cell or a heading stands, from 0; the headings are row and column 0.
pub fn in_table(ctx: &Context, cell: Id, row: usize, column: usize) {
    if ctx.has_accesskit_node(cell) {
        ctx.accesskit_node_builder(cell, |node| {
            node.set_row_index(row);
            node.set_column_index(column);
        });
    }
}

/// Has what stands in a ui said as soon as it is there, without the keyboard going to it; what went wrong interrupts.
pub fn notice(ui: &Ui, error: bool) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(if error { Role::Alert } else { Role::Status });
        node.set_live(if error { Live::Assertive } else { Live::Polite });
    });
}

/// Gives what measures something its value, in hundredths.
pub fn value(ctx: &Context, meter: Id, hundredths: f64) {
    ctx.accesskit_node_builder(meter, |node| {
        node.set_numeric_value(hundredths);
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
    });
}

impl Plugin for Heard {
    fn debug_name(&self) -> &'static str {
        "what a screen reader is told"
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let Some(update) = &mut output.platform_output.accesskit_update else { return };
        for (_, node) in &mut update.nodes {
            select(node);
            without_icons(node);
        }
        let root = update.tree.as_ref().map(|tree| tree.root);
        if let Some((_, window)) = update.nodes.iter_mut().find(|(id, _)| Some(*id) == root) {
            window.set_label("Mening");
            window.set_language(<&str>::from(lang(ctx)));
        }
        name_by_headings(&mut update.nodes);
        headings_first(&mut update.nodes);
    }
}

/// Of what stands in a list, being chosen is a selection. The toolkit has only on and off.
fn select(node: &mut Node) {
    let in_a_list = matches!(
        node.role(),
        Role::Tab
            | Role::TreeItem
            | Role::ListItem
            | Role::ListBoxOption
            | Role::Row
            | Role::Cell
            | Role::RowHeader
            | Role::ColumnHeader
    );
    if let (true, Some(on)) = (in_a_list, node.toggled()) {
        node.set_selected(on == Toggled::True);
        node.clear_toggled();
    }
}

/// The icons are letters that no face but the program's own has.
fn is_icon(c: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&c)
}

fn without_icons(node: &mut Node) {
    let cleaned = |text: Option<&str>| {
        let text = text.filter(|text| text.contains(is_icon))?;
        Some(text.replace(is_icon, "").trim().to_owned())
    };
    if let Some(label) = cleaned(node.label()) {
        node.set_label(label);
    }
    match (node.role(), cleaned(node.value())) {
        (Role::TextRun, Some(_)) | (_, None) => {}
        (_, Some(words)) if words.is_empty() => {
            node.clear_value();
            node.set_hidden();
        }
        (_, Some(words)) => node.set_value(words),
    }
}

/// Names what has no name of its own by the first heading in it.
fn name_by_headings(nodes: &mut [(NodeId, Node)]) {
    let at: HashMap<NodeId, usize> = nodes.iter().enumerate().map(|(n, (id, _))| (*id, n)).collect();
    let unnamed = nodes
        .iter()
        .enumerate()
        .filter(|(_, (_, node))| matches!(node.role(), Role::Dialog | Role::Pane) && node.label().is_none());
    let mut named = Vec::new();
    for (n, (_, node)) in unnamed {
        let mut next: Vec<NodeId> = node.children().iter().rev().copied().collect();
        while let Some(id) = next.pop() {
            let Some((_, inside)) = at.get(&id).and_then(|n| nodes.get(*n)) else { continue };
            if inside.role() == Role::Heading && inside.label().is_some() {
                named.push((n, id));
                break;
            }
            // What stands in another part names that part.
            if !matches!(inside.role(), Role::Pane | Role::Dialog) {
                next.extend(inside.children().iter().rev());
            }
        }
    }
    for (n, name) in named {
        if let Some((_, node)) = nodes.get_mut(n) {
            node.set_labelled_by(vec![name]);
        }
    }
}

/// A table's headings are drawn last, over what is scrolled beneath them; they are read first.
fn headings_first(nodes: &mut [(NodeId, Node)]) {
    let at: HashMap<NodeId, usize> = nodes.iter().enumerate().map(|(n, (id, _))| (*id, n)).collect();
    let role = |id: &NodeId| at.get(id).and_then(|n| nodes.get(*n)).map(|(_, node)| node.role());
    let mut sorted = Vec::new();
    for (n, (_, node)) in nodes.iter().enumerate() {
        let is_heading = |id: &NodeId| role(id) == Some(Role::ColumnHeader);
        let first = node.children().iter().position(is_heading);
        if first.is_some_and(|first| node.children().iter().take(first).any(|id| role(id) == Some(Role::Cell))) {
            let mut children = node.children().to_vec();
            children.sort_by_key(|id| !is_heading(id));
            sorted.push((n, children));
        }
    }
    for (n, children) in sorted {
        if let Some((_, node)) = nodes.get_mut(n) {
            node.set_children(children);
        }
    }
}
