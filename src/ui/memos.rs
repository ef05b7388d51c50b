//! Memos: the researcher's own notes, newest first, each opened where it stands.

mod attach;
mod evidence;
mod hypothesis;
mod open;
#[cfg(test)]
mod tests;

use super::commands::Command;
use super::desk::{Desk, Request};
use super::icons;
use super::journal::day_name;
use super::tokens::{self, S1, S2, S3, tokens};
use super::widgets::{Rows, choice, cut_line, empty_state, filter_field, show_rows, side_panel, worded_button};
use crate::model::*;
use crate::say;
use crate::session::Made;
use crate::session::action::AddMemo;
use eframe::egui::{self, Sense, Ui, WidgetInfo};
use std::rc::Rc;

#[derive(Default)]
pub struct State {
    filter: String,
    /// Only memos of this kind.
    kind: Option<String>,
    open: Option<open::Open>,
    /// A memo was asked for here; when it is made, it is written in at once.
    awaited: bool,
    /// Brings the open memo into view.
    scroll: bool,
    listed: Option<Listed>,
}

/// The places of the memos that match, and what that was worked out from.
struct Listed {
    made_of: (u64, String, Option<String>, Option<MemoId>),
    shown: Rc<Vec<usize>>,
}

impl State {
    /// Opens a memo, whatever is listed.
    pub fn show_memo(&mut self, id: MemoId) {
        self.open = Some(open::Open::new(id, false));
        self.scroll = true;
        self.filter.clear();
        self.kind = None;
    }

    pub fn made(&mut self, made: &[Made]) {
        for made in made {
            if let Made::Memo(id) = made {
                self.open = Some(open::Open::new(*id, std::mem::take(&mut self.awaited)));
                self.scroll = true;
                self.filter.clear();
                self.kind = None;
            }
        }
    }
}

const CLOSED: f32 = 68.0;

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    if desk.called(Command::NewMemo) && desk.writable {
        new_memo(desk, state);
    }
    let memos = desk.memos();
    let close = say!(lang, memos_close_the_memos_keys, keys = Command::Memos.shortcut_text(lang));
    let n = memos.len();
    let note = match n {
        0 => String::new(),
        1 => "1 memo".to_owned(),
        _ => say!(lang, memos_n_memos, n),
    };
    if side_panel(ui, say::memos(lang), &note, &close, |ui| contents(ui, desk, state, &memos)) {
        desk.run(Command::Memos);
    }
}

/// Makes an empty memo on the document that is shown.
fn new_memo(desk: &mut Desk, state: &mut State) {
    let documents = desk.documents();
    let here = desk.place.document.and_then(|id| documents.iter().find(|document| document.id == id));
    let on = here.map(|document| document.guid.into());
    state.awaited = true;
    desk.ask(Request::Do(vec![AddMemo { on, ..AddMemo::new("") }.into()]));
}

fn contents(ui: &mut Ui, desk: &mut Desk, state: &mut State, memos: &Rc<Vec<Memo>>) {
    let lang = desk.lang;
    if memos.is_empty() {
        let step = desk.writable.then(|| Command::NewMemo.name(lang));
        let body = say::memos_write_down_hypotheses_choices_of_method(lang);
        if empty_state(ui, icons::STICKY_NOTE, say::memos_no_memos_yet(lang), body, step) {
            new_memo(desk, state);
        }
        return;
    }
    filter_field(
        ui,
        egui::Id::unique("memo filter"),
        &mut state.filter,
        say::memos_filter_memos(lang),
        say::memos_filter_by_words(lang),
        say::empty_the_filter(lang),
    );
    kinds(ui, lang, &mut state.kind, memos);
    if desk.writable {
        let tip = super::widgets::command_text(Command::NewMemo, lang);
        if worded_button(ui, icons::PLUS, Command::NewMemo.name(lang)).on_hover_text(tip).clicked() {
            new_memo(desk, state);
        }
    }
    ui.add_space(S1);
    list(ui, desk, state, memos);
}

/// The kinds in use, to choose one of.
fn kinds(ui: &mut Ui, lang: Lang, chosen: &mut Option<String>, memos: &[Memo]) {
    let mut used: Vec<&str> = Vec::new();
    for memo in memos {
        if !used.contains(&memo.kind.as_str()) && used.len() < 24 {
            used.push(&memo.kind);
        }
    }
    if used.len() < 2 {
        return;
    }
    used.sort_by_key(|kind| (kind.is_empty(), MEMO_KINDS.iter().position(|known| known.0 == *kind).unwrap_or(99)));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(S1);
        ui.spacing_mut().button_padding = egui::vec2(S2, 3.0);
        if choice(ui, chosen.is_none(), say::all(lang)).clicked() {
            *chosen = None;
        }
        for kind in used {
            let name = if kind.is_empty() { say::memos_no_kind(lang) } else { label(&MEMO_KINDS, kind, lang) };
            if choice(ui, chosen.as_deref() == Some(kind), &short(name, 24)).clicked() {
                *chosen = Some(kind.to_owned());
            }
        }
    });
}

/// The places of the memos that match, newest first; worked out anew when something of it changes.
fn matching(desk: &Desk, state: &mut State, memos: &[Memo]) -> Rc<Vec<usize>> {
    let filter = state.filter.trim().to_lowercase();
    let opened = state.open.as_ref().map(|open| open.id);
    let made_of = (desk.session.revision(&["memo"]), filter, state.kind.clone(), opened);
    if let Some(listed) = state.listed.as_ref().filter(|listed| listed.made_of == made_of) {
        return Rc::clone(&listed.shown);
    }
    let words: Vec<&str> = made_of.1.split_whitespace().collect();
    let matches = |memo: &Memo| {
        // The open memo stays, or what is being written would go from sight.
        Some(memo.id) == opened
            || state.kind.as_ref().is_none_or(|kind| memo.kind == *kind)
                && (words.is_empty() || {
                    let text = format!("{} {}", memo.title, memo.text).to_lowercase();
                    words.iter().all(|word| text.contains(word))
                })
    };
    // By when they were made, not when they were written: a memo must not wander under the hands.
    let shown: Vec<usize> = (0..memos.len()).rev().filter(|place| memos.get(*place).is_some_and(matches)).collect();
    let shown = Rc::new(shown);
    state.listed = Some(Listed { made_of, shown: Rc::clone(&shown) });
    shown
}

fn list(ui: &mut Ui, desk: &mut Desk, state: &mut State, memos: &Rc<Vec<Memo>>) {
    let lang = desk.lang;
    let shown = matching(desk, state, memos);
    if shown.is_empty() {
        ui.add_space(S3);
        let text = say::memos_no_memo_matches(lang);
        ui.label(egui::RichText::new(text).color(tokens(ui).soft));
        return;
    }
    let places = attach::places(desk);
    let mut open = state.open.take();
    let at = open
        .as_ref()
        .and_then(|open| shown.iter().position(|place| memos.get(*place).is_some_and(|memo| memo.id == open.id)));
    let height = open.as_ref().map_or(CLOSED, open::Open::height);
    let rows = Rows::new((0..shown.len()).map(|n| if Some(n) == at { height } else { CLOSED }));
    let scroll = if std::mem::take(&mut state.scroll) { at } else { None };
    let today: String = local(&now()).chars().take(10).collect();
    let mut clicked = None;
    show_rows(ui, "memos", &rows, at, scroll, |ui, row| {
        let Some(memo) = shown.get(row).and_then(|place| memos.get(*place)) else { return };
        let place = memo.on.and_then(|on| places.get(&on));
        match &mut open {
            Some(open) if open.id == memo.id => open.show(ui, desk, memo, place),
            _ => {
                if closed(ui, lang, memo, place, &today) {
                    clicked = Some(memo.id);
                }
            }
        }
    });
    state.open = open.filter(|open| !open.leave);
    if let Some(id) = clicked {
        state.open = Some(open::Open::new(id, false));
        state.scroll = true;
    }
}

/// A memo as it stands in the list. Gives whether it was clicked.
fn closed(ui: &mut Ui, lang: Lang, memo: &Memo, place: Option<&attach::Attached>, today: &str) -> bool {
    let t = tokens(ui);
    let rect = ui.max_rect().shrink2(egui::vec2(0.0, 2.0));
    let response = ui.interact(rect, egui::Id::unique(("memo", memo.id.0)), Sense::click());
    let title = title(memo, lang);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ListItem, true, format!("Memo: {title}")));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, tokens::RADIUS, tokens::mix(t.panel, t.ink, 0.05));
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, t.accent);
        ui.painter().rect_stroke(rect, tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    }
    let date = local(&memo.changed);
    let (day, time) = date.split_once(' ').unwrap_or((&date, ""));
    let when = if day == today { time.to_owned() } else { day_name(day, today, lang) };
    let mut under: Vec<String> = Vec::new();
    if !memo.kind.is_empty() {
        under.push(label(&MEMO_KINDS, &memo.kind, lang).to_owned());
    }
    if let Some(place) = place {
        under.push(place.said());
    }
    let room = rect.width() - S2 * 2.0;
    let left = rect.left() + S2;
    let small = tokens::sans(tokens::SMALL);
    let right = ui.painter().text(
        egui::pos2(rect.right() - S2, rect.top() + 14.0),
        egui::Align2::RIGHT_CENTER,
        when,
        small.clone(),
        t.soft,
    );
    let body: String = memo.text.chars().take(200).collect();
    let galley = cut_line(ui, &title, tokens::sans_bold(tokens::BODY), t.ink, right.left() - S2 - left);
    for (galley, middle) in [
        (galley, 14.0),
        (cut_line(ui, &body, tokens::sans(tokens::BODY), t.ink, room), 33.0),
        (cut_line(ui, &under.join(" · "), small, t.soft, room), 51.0),
    ] {
        let top = rect.top() + middle - galley.size().y / 2.0;
        ui.painter().galley(egui::pos2(left, top), galley, t.ink);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// A memo's title, or the beginning of what it says.
fn title(memo: &Memo, lang: Lang) -> String {
    if !memo.title.trim().is_empty() {
        return memo.title.clone();
    }
    match memo.text.lines().find(|line| !line.trim().is_empty()) {
        Some(line) => short(line.trim(), 60),
        None => say::memos_untitled(lang).to_owned(),
    }
}

/// At most so many letters, with … after them if there were more.
fn short(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    format!("{}…", text.chars().take(letters).collect::<String>().trim_end())
}
