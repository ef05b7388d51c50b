//! The code tree at the left: find, add, choose, drag to move.

use super::State as CodeState;
use super::arrange;
use super::figures::{self, Meant};
use super::row::{self, RowEvent};
use super::tag;
use crate::model::*;
use crate::say;
use crate::session::action::{AddCode, MergeCode, MoveCode, RemoveCode, SetCode};
use crate::ui::commands::Command;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{S1, S2, tokens};
use crate::ui::widgets::{command_text, icon_button, soft, subheading};
use eframe::egui::{self, Key, Layout, ScrollArea, TextEdit, Ui};
use std::collections::{HashMap, HashSet};

/// What the tree keeps between frames.
#[derive(Default)]
pub struct State {
    folded: HashSet<CodeId>,
    filter: String,
    /// A code to unfold its parents for and scroll to.
    pub reveal: Option<CodeId>,
    /// The code whose name is being written, and the name so far.
    pub renaming: Option<(CodeId, String, bool)>,
    /// A new code being named, and beneath which.
    pub naming: Option<(Option<CodeId>, String, bool)>,
}

impl State {
    /// Opens the line in which a new code is named.
    pub fn begin_new(&mut self, parent: Option<CodeId>) {
        self.naming = Some((parent, String::new(), true));
        if let Some(parent) = parent {
            self.folded.remove(&parent);
        }
    }
}

/// Height of one line.
pub const ROW: f32 = 28.0;

/// A line of the tree as it stands now.
pub struct Line {
    pub code: CodeId,
    pub depth: usize,
    /// Whether codes stand beneath it, and whether they are folded away.
    pub folds: Option<bool>,
    /// Which it is of those with the same parent, and of how many.
    pub place: (usize, usize),
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut CodeState) {
    let codes = desk.codes();
    // A code that is not counted yet shows no figure, rather than a wrong one.
    let uses = desk.code_uses(ui.ctx()).shown;
    ui.horizontal(|ui| {
        subheading(ui, say::codes(desk.lang));
        soft(ui, codes.len().to_string());
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            let name = command_text(Command::NewCode, desk.lang);
            if ui.add_enabled_ui(desk.writable, |ui| icon_button(ui, icons::PLUS, &name)).inner.clicked() {
                state.tree.begin_new(None);
            }
        });
    });
    if let (Some(code), true) = (state.code, desk.called(Command::Rename) && desk.writable) {
        state.tree.reveal = Some(code);
        begin_rename(desk, state, code);
    }
    if codes.len() > 8 {
        let edit = TextEdit::singleline(&mut state.tree.filter)
            .hint_text(say::code_filter_codes(desk.lang))
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(8, 6));
        ui.add(edit).accessible_name(say::code_filter_codes(desk.lang));
    }
    ui.add_space(S1);
    naming(ui, desk, state);
    if codes.is_empty() {
        ui.add_space(S2);
        let hint = say::code_select_words_in_the_text_and(desk.lang);
        ui.label(egui::RichText::new(hint).color(tokens(ui).soft));
        return;
    }
    if let Some(reveal) = state.tree.reveal {
        unfold(&mut state.tree, &codes, reveal);
    }
    let lines = lines(&codes, &state.tree);
    let focus = egui::Id::unique("code tree");
    keyboard(ui, desk, state, &lines, focus);
    let revealed = state.tree.reveal.take().and_then(|id| lines.iter().position(|line| line.code == id));
    // For a screen reader the lines stand in the tree.
    let of_tree = egui::UiBuilder::new().accessibility_parent(focus);
    let events =
        ui.scope_builder(of_tree, |ui| listed(ui, desk, state, &codes, &lines, uses.as_deref(), revealed)).inner;
    for (code, event) in events {
        answer(ui, desk, state, &codes, code, event);
    }
    drop_at_end(ui, desk, &codes);
}

/// Draws the lines in view; `revealed` is brought into it.
fn listed(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut CodeState,
    codes: &[Code],
    lines: &[Line],
    uses: Option<&HashMap<CodeId, usize>>,
    revealed: Option<usize>,
) -> Vec<(CodeId, RowEvent)> {
    let room = ui.available_height();
    let mut area = ScrollArea::vertical().id_salt("code tree").auto_shrink([false, false]);
    if let Some(at) = revealed {
        let y = at as f32 * ROW;
        let offset =
            egui::containers::scroll_area::State::load(ui.ctx(), ui.make_persistent_id(egui::Id::unique("code tree")))
                .map_or(0.0, |state| state.clamped_offset().y);
        if y < offset || y + ROW > offset + room {
            area = area.vertical_scroll_offset((y - room / 3.0).max(0.0));
        }
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = area.show_rows(ui, ROW, lines.len(), |ui, range| {
        let mut events = Vec::new();
        for line in lines.get(range).unwrap_or(&[]) {
            let Some(code) = codes.iter().find(|code| code.id == line.code) else { continue };
            let count = uses.as_ref().map(|uses| uses.get(&code.id).copied().unwrap_or_default());
            events.extend(row::show(ui, desk, state, line, code, count).map(|event| (line.code, event)));
        }
        events
    });
    shown.inner
}

/// The lines to show: children after their parents, those of folded codes left out; with a filter, all that match, and
/// what they lie beneath.
fn lines(codes: &[Code], state: &State) -> Vec<Line> {
    let filter = state.filter.trim().to_lowercase();
    if !filter.is_empty() {
        let kept = matching(codes, &filter);
        let tree = crate::analysis::tables::levels(codes).into_iter().filter(|(code, _)| kept.contains(&code.id));
        let found: Vec<(CodeId, usize)> = tree.map(|(code, depth)| (code.id, depth)).collect();
        let line = |(n, (code, depth)): (usize, &(CodeId, usize))| Line {
            code: *code,
            depth: *depth,
            folds: None,
            place: (n, found.len()),
        };
        return found.iter().enumerate().map(line).collect();
    }
    let parents: HashSet<CodeId> = codes.iter().filter_map(|code| code.parent).collect();
    let mut lines = Vec::new();
    let mut places = arrange::Places::new(codes);
    // Beneath a folded code nothing shows until the tree comes up to its level again.
    let mut hidden_beneath = usize::MAX;
    for (code, depth) in crate::analysis::tables::levels(codes) {
        let place = places.next(code);
        if depth > hidden_beneath {
            continue;
        }
        let folds = parents.contains(&code.id).then(|| state.folded.contains(&code.id));
        hidden_beneath = if folds == Some(true) { depth } else { usize::MAX };
        lines.push(Line { code: code.id, depth, folds, place });
    }
    lines
}

/// The codes whose name holds what is filtered by, with all that they lie beneath.
fn matching(codes: &[Code], filter: &str) -> HashSet<CodeId> {
    let parents: std::collections::HashMap<CodeId, Option<CodeId>> =
        codes.iter().map(|code| (code.id, code.parent)).collect();
    let mut kept = HashSet::new();
    for code in codes.iter().filter(|code| code.name.to_lowercase().contains(filter)) {
        let mut at = Some(code.id);
        while let Some(id) = at.filter(|id| kept.insert(*id)) {
            at = parents.get(&id).copied().flatten();
        }
    }
    kept
}

fn unfold(state: &mut State, codes: &[Code], id: CodeId) {
    let mut at = codes.iter().find(|code| code.id == id).and_then(|code| code.parent);
    let mut steps = 0;
    while let Some(parent) = at {
        state.folded.remove(&parent);
        at = codes.iter().find(|code| code.id == parent).and_then(|code| code.parent);
        steps += 1;
        if steps > codes.len() {
            break;
        }
    }
}

/// Arrows move through the tree while it has the keyboard; left and right fold.
fn keyboard(ui: &mut Ui, desk: &mut Desk, state: &mut CodeState, lines: &[Line], id: egui::Id) {
    let rect = egui::Rect::from_min_size(ui.cursor().min, egui::vec2(ui.available_width(), 2.0));
    let response = ui.interact(rect, id, egui::Sense::focusable_noninteractive());
    response
        .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Tree, true, say::code_code_tree(desk.lang)));
    crate::ui::focus::say_list(&response);
    if !response.has_focus() || state.tree.renaming.is_some() || state.tree.naming.is_some() {
        return;
    }
    let filter = egui::EventFilter { vertical_arrows: true, horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let frame = ui.painter();
    frame.rect_filled(rect, 1.0, tokens(ui).accent);
    let arranging = |input: &egui::InputState| input.modifiers.command && input.modifiers.shift;
    let pressed = |key| ui.input(|input| input.key_pressed(key) && !arranging(input));
    let at = lines.iter().position(|line| Some(line.code) == state.code);
    let step = i32::from(pressed(Key::ArrowDown)) - i32::from(pressed(Key::ArrowUp));
    if step != 0 {
        let next = at.map_or(0, |at| (at as i32 + step).clamp(0, lines.len() as i32 - 1) as usize);
        state.code = lines.get(next).map(|line| line.code);
        state.listing = state.code.is_some();
        state.tree.reveal = state.code;
    }
    let Some(line) = at.and_then(|at| lines.get(at)) else { return };
    if pressed(Key::ArrowLeft) {
        state.tree.folded.insert(line.code);
    } else if pressed(Key::ArrowRight) {
        state.tree.folded.remove(&line.code);
    } else if let (Some(digit), true) = (typed_digit(ui), desk.writable)
        && let Some(code) = desk.codes().iter().find(|code| code.id == line.code)
    {
        figures::give(desk, code, digit);
    }
    if desk.writable {
        arrange::keys(ui, desk, line.code);
    }
}

/// A figure from 1 to 9 that was typed.
fn typed_digit(ui: &Ui) -> Option<u8> {
    ui.input(|input| {
        let typed = input.events.iter().find_map(|event| match event {
            egui::Event::Text(text) => text.parse::<u8>().ok(),
            _ => None,
        });
        typed.filter(|digit| (1..=9).contains(digit))
    })
}

fn begin_rename(desk: &mut Desk, state: &mut CodeState, code: CodeId) {
    let codes = desk.codes();
    if let Some(code) = codes.iter().find(|known| known.id == code) {
        state.tree.renaming = Some((code.id, code.name.clone(), true));
    }
}

/// The line in which a new code is named.
fn naming(ui: &mut Ui, desk: &mut Desk, state: &mut CodeState) {
    let Some((parent, text, grab)) = &mut state.tree.naming else { return };
    let edit = TextEdit::singleline(text)
        .hint_text(say::code_name_of_the_new_code(desk.lang))
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(say::code_name_of_the_new_code(desk.lang));
    if std::mem::take(grab) {
        response.request_focus();
    }
    let codes = desk.codes();
    let beneath = parent.and_then(|parent| codes.iter().find(|code| code.id == parent));
    if let Some(parent) = beneath {
        soft(ui, crate::say!(desk.lang, code_beneath_n, n = &parent.name));
    }
    if response.lost_focus() {
        let enter = ui.input(|input| input.key_pressed(Key::Enter));
        let name = text.trim().to_owned();
        let parent = beneath.map(|parent| parent.guid.into());
        if enter && !name.is_empty() {
            desk.act(AddCode { parent, ..AddCode::new(name) });
        }
        state.tree.naming = None;
    }
}

fn answer(ui: &Ui, desk: &mut Desk, state: &mut CodeState, codes: &[Code], code: CodeId, event: RowEvent) {
    let guid =
        |id: CodeId| codes.iter().find(|known| known.id == id).map(|known| Ref::from(known.guid)).unwrap_or_default();
    match event {
        // Read along with the one that is chosen.
        RowEvent::Choose if state.list.open && ui.input(|input| input.modifiers.command) => {
            if !state.list.also.remove(&code) {
                state.list.also.insert(code);
            }
        }
        RowEvent::Choose => {
            state.list.also.clear();
            let again = state.code == Some(code) && state.listing;
            state.code = (!again).then_some(code);
            state.listing = !again;
            state.coding = None;
            state.passages.reset();
        }
        RowEvent::Fold => {
            if !state.tree.folded.remove(&code) {
                state.tree.folded.insert(code);
            }
        }
        RowEvent::Rename => begin_rename(desk, state, code),
        RowEvent::Renamed(name) => {
            state.tree.renaming = None;
            if !name.trim().is_empty() {
                desk.act(set(guid(code), |set| set.0 = Some(name)));
            }
        }
        RowEvent::Recolor(color) => desk.act(set(guid(code), |set| set.1 = Some(color))),
        RowEvent::NewBeneath => state.tree.begin_new(Some(code)),
        RowEvent::Into(dragged) => {
            let (code, parent) = (guid(dragged), Some(guid(code)));
            desk.act(MoveCode { parent: Some(parent), ..MoveCode::new(code) });
        }
        RowEvent::Before(dragged) => {
            let parent = codes.iter().find(|known| known.id == code).and_then(|known| known.parent).map(guid);
            desk.act(MoveCode { parent: Some(parent), before: Some(guid(code)), ..MoveCode::new(guid(dragged)) });
        }
        RowEvent::MergeInto(into) => {
            state.code = Some(into);
            desk.act(MergeCode::new(guid(code), guid(into)));
        }
        RowEvent::Words(words) => tag::tag(ui.ctx(), desk, state, words, Meant::Known(code)),
        RowEvent::Figure(digit) => {
            if let Some(code) = codes.iter().find(|known| known.id == code) {
                figures::give(desk, code, digit);
            }
        }
        RowEvent::Remove => {
            if state.code == Some(code) {
                state.code = None;
            }
            desk.act(RemoveCode::new(guid(code)));
        }
    }
}

/// A change of name or colour.
fn set(code: Ref, fill: impl FnOnce(&mut (Option<String>, Option<String>))) -> SetCode {
    let mut given = (None, None);
    fill(&mut given);
    SetCode { name: given.0, color: given.1, ..SetCode::new(code) }
}

/// A code dropped beneath the last line goes to the top level, last.
fn drop_at_end(ui: &mut Ui, desk: &mut Desk, codes: &[Code]) {
    let rest = ui.available_rect_before_wrap();
    if rest.height() < 4.0 {
        return;
    }
    let response = ui.interact(rest, egui::Id::unique("code tree end"), egui::Sense::hover());
    if let Some(dragged) = response.dnd_release_payload::<CodeId>()
        && let Some(code) = codes.iter().find(|code| code.id == *dragged)
    {
        desk.act(MoveCode { parent: Some(None), ..MoveCode::new(code.guid) });
    }
}
