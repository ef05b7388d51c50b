//! The text for a screen reader: each paragraph in view with its rows of words, the caret and the selection, and which
//! codes lie on it. A screen reader is told of a caret that moves as of one in a field that is written in.

use super::select::Caret;
use super::view::View;
use super::{Band, Reading};
use crate::model::{Passage, Pos};
use crate::say;
use crate::ui::heard;
use eframe::egui::accesskit::{Action, Live, Node, Role, TextPosition, TextSelection};
use eframe::egui::emath::TSTransform;
use eframe::egui::epaint::text::cursor::CCursor;
use eframe::egui::text_selection::accesskit_text::update_accesskit_for_text_widget;
use eframe::egui::{Galley, Id, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo};

/// Letters after which the toolkit cuts a row into another run.
const LONGEST_RUN: usize = 255;

fn paragraph_id(view: &View, block: usize) -> Id {
    Id::unique((view.id, "paragraph", block))
}

/// Says a paragraph: its words, row by row, and what lies on it. `ui` stands in the document's node.
pub fn paragraph(ui: &Ui, reading: &Reading, view: &View, bands: &[usize], n: usize, at: Pos2) {
    let (Some(block), Some(galley)) = (view.blocks.get(n), view.layout.galley(n)) else { return };
    let words = reading.text.text.get(block.bytes.clone()).unwrap_or("");
    if words.trim().is_empty() {
        return;
    }
    let id = paragraph_id(view, n);
    let heard = ui.interact(Rect::from_min_size(at, galley.size()), id, Sense::empty());
    heard.widget_info(|| WidgetInfo::labeled(Role::Paragraph, true, words));
    let ctx = ui.ctx();
    if !ctx.has_accesskit_node(id) {
        return;
    }
    update_accesskit_for_text_widget(ctx, id, None, TSTransform::from_translation(at.to_vec2()), galley);
    let ends_line = view.blocks.get(n + 1).is_some_and(|next| next.passage.start > block.passage.end);
    if let (true, Some(row)) = (ends_line, galley.rows.len().checked_sub(1)) {
        let last = galley.rows.last().map_or(0, |row| row.glyphs.len()).max(1).div_ceil(LONGEST_RUN) - 1;
        ctx.accesskit_node_builder(id.with(row).with(last), end_line);
    }
    if let Some(on_it) = what_lies_on(ui, reading, bands, block.passage) {
        ctx.accesskit_node_builder(id, |node| node.set_description(on_it));
    }
}

/// Puts the end of the line after a run. It is not drawn, but the text has it.
fn end_line(run: &mut Node) {
    let mut value = run.value().unwrap_or_default().to_owned();
    let mut lengths = run.character_lengths().to_vec();
    let mut positions = run.character_positions().unwrap_or_default().to_vec();
    let mut widths = run.character_widths().unwrap_or_default().to_vec();
    let end = positions.last().zip(widths.last()).map_or(0.0, |(at, width)| at + width);
    value.push('\n');
    lengths.push(1);
    positions.push(end);
    widths.push(0.0);
    run.set_value(value);
    run.set_character_lengths(lengths);
    run.set_character_positions(positions);
    run.set_character_widths(widths);
}

/// “coded: …” with the names of what lies on a passage, each once; nothing where nothing does.
fn what_lies_on(ui: &Ui, reading: &Reading, bands: &[usize], passage: Passage) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for band in bands.iter().filter_map(|n| reading.bands.get(*n)).filter(|band| band.passage.overlaps(passage)) {
        if !band.label.is_empty() && !names.contains(&band.label.as_str()) {
            names.push(&band.label);
        }
    }
    if names.is_empty() {
        return None;
    }
    let (lang, names) = (heard::lang(ui.ctx()), names.join(", "));
    Some(if reading.id == "condense" {
        say!(lang, reading_marked_marks, marks = names)
    } else {
        say!(lang, reading_coded_codes, codes = names)
    })
}

/// The words of a band, and of an edge what it is.
pub fn band(ui: &Ui, reading: &Reading, id: Id, band: &Band) {
    let words = reading.text.words(band.passage);
    ui.ctx().accesskit_node_builder(id, |node| node.set_description(words.to_owned()));
}

/// Where a position stands among the runs, in the nearest paragraph in view before or after it.
fn position(view: &View, pos: Pos, words_at: &dyn Fn(usize) -> bool) -> Option<TextPosition> {
    let wanted = view.blocks.at(pos);
    let seen = |n: &usize| words_at(*n) && view.layout.galley(*n).is_some();
    let after = || view.blocks_in_view.clone().find(|n| *n >= wanted && seen(n));
    let before = || view.blocks_in_view.clone().rev().find(|n| *n <= wanted && seen(n));
    let n = after().or_else(before)?;
    let (block, galley) = (view.blocks.get(n)?, view.layout.galley(n)?);
    let inside = pos.max(block.passage.start).min(block.passage.end).0 - block.passage.start.0;
    Some(in_galley(galley, paragraph_id(view, n), inside as usize))
}

fn in_galley(galley: &Galley, id: Id, inside: usize) -> TextPosition {
    let at = galley.layout_from_cursor(CCursor { index: inside.into(), prefer_next_row: true });
    let column = at.column.0;
    // The end of a full run is its own, not the beginning of the next.
    let run = column.saturating_sub(1) / LONGEST_RUN;
    TextPosition { node: id.with(at.row).with(run).accesskit_id(), character_index: column - run * LONGEST_RUN }
}

/// Says where the caret stands and what is selected, and what lies there.
pub fn caret(ui: &Ui, reading: &Reading, view: &View, bands: &[usize], document: Id, caret: Caret) {
    let ctx = ui.ctx();
    if !ctx.has_accesskit_node(document) {
        return;
    }
    if let Some(language) = heard::material(ctx) {
        ctx.accesskit_node_builder(document, |node| node.set_language(language));
    }
    let has_words = |n: usize| {
        let bytes = view.blocks.get(n).map(|block| block.bytes.clone());
        bytes.and_then(|bytes| reading.text.text.get(bytes)).is_some_and(|words| !words.trim().is_empty())
    };
    let in_view = view.blocks_in_view.contains(&view.blocks.at(caret.head));
    let ends = (position(view, caret.anchor, &has_words), position(view, caret.head, &has_words));
    if let (true, (Some(anchor), Some(focus))) = (in_view, ends) {
        ctx.accesskit_node_builder(document, |node| {
            node.set_text_selection(TextSelection { anchor, focus });
            node.add_action(Action::SetTextSelection);
        });
    }
    // A region that speaks when it changes: what one comes into or out of with the caret.
    let here = caret.passage().unwrap_or(Passage { start: caret.head, end: caret.head.plus(1) });
    let said = what_lies_on(ui, reading, bands, here).unwrap_or_default();
    let corner = Rect::from_min_size(view.outer.min, Vec2::ZERO);
    let region = ui.interact(corner, Id::unique((view.id, "what lies here")), Sense::empty());
    region.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    ctx.accesskit_node_builder(region.id, |node| {
        node.set_value(said);
        node.set_live(Live::Polite);
    });
}

/// The caret where a screen reader asked for it.
pub fn asked(ui: &Ui, view: &View, document: Id) -> Option<Caret> {
    let wanted = ui.input(|input| {
        let requests = input.accesskit_action_requests(document, Action::SetTextSelection);
        requests.last().and_then(|request| match &request.data {
            Some(eframe::egui::accesskit::ActionData::SetTextSelection(selection)) => Some(*selection),
            _ => None,
        })
    })?;
    let pos = |wanted: TextPosition| {
        view.blocks_in_view.clone().find_map(|n| {
            let (block, galley) = (view.blocks.get(n)?, view.layout.galley(n)?);
            let id = paragraph_id(view, n);
            let mut before = 0;
            for (at, row) in galley.rows.iter().enumerate() {
                let letters = row.glyphs.len() + usize::from(row.ends_with_newline);
                for run in 0..letters.max(1).div_ceil(LONGEST_RUN) {
                    if id.with(at).with(run).accesskit_id() == wanted.node {
                        let inside = before + run * LONGEST_RUN + wanted.character_index;
                        return Some(block.passage.start.plus(inside as u32).min(block.passage.end));
                    }
                }
                before += letters;
            }
            None
        })
    };
    Some(Caret { anchor: pos(wanted.anchor)?, head: pos(wanted.focus)? })
}
