//! The passages of codes in the whole width, to be read: each whole, with its memo beside it and what stands around it on
//! demand; filtered, put in order, and gone through by keys.

use super::listed::{self, Item, Order};
use super::{State as CodeState, menu};
use crate::model::*;
use crate::say;
use crate::session::action::RemoveCoding;
use crate::ui::commands::Command;
use crate::ui::desk::{Desk, Place, Request};
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, S4, code_colors, tokens};
use crate::ui::widgets::{Rows, entry, icon_button, show_rows, soft, subheading};
use eframe::egui::{self, Key, Sense, TextEdit, Ui, Vec2, WidgetInfo, pos2};
use std::collections::{BTreeSet, HashMap};
use strum::IntoEnumIterator;

#[derive(Default)]
pub struct State {
    /// Whether it stands where the text does.
    pub open: bool,
    /// Other codes that are read along with the chosen one.
    pub also: BTreeSet<CodeId>,
    filter: String,
    order: Order,
    /// Passages that show what stands around them.
    unfolded: BTreeSet<CodingId>,
    /// Heights that are known, at a width and size.
    heights: HashMap<CodingId, f32>,
    made_of: (f32, f32),
}

/// Room beside the words for the memo.
const MEMO: f32 = 240.0;
const HEAD: f32 = 24.0;

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut CodeState, code: CodeId) {
    let mut codes = vec![code];
    codes.extend(state.list.also.iter().copied().filter(|other| *other != code));
    let known = codes.iter().fold(0_i64, |all, code| all.wrapping_mul(1_000_003).wrapping_add(code.0));
    let wanted = codes.clone();
    let items = desk.keep_late(ui.ctx(), ("reading list", known), &listed::TABLES, move |reader, stop| {
        listed::read(reader, &wanted, stop)
    });
    egui::Frame::NONE.inner_margin(egui::Margin::symmetric(S4 as i8, S2 as i8)).show(ui, |ui| {
        let shown = listed::shown(&items, &state.list.filter, state.list.order);
        head(ui, desk, state, &codes, (shown.len(), items.len()));
        if shown.is_empty() {
            ui.add_space(S3);
            soft(
                ui,
                if items.is_empty() {
                    say::code_no_passage_carries_this_code_yet(desk.lang)
                } else {
                    say::not_found(desk.lang)
                },
            );
            return;
        }
        let width = (ui.available_width() - 24.0).max(120.0);
        let made_of = (width, desk.settings.reading_size);
        if state.list.made_of != made_of {
            state.list.made_of = made_of;
            state.list.heights.clear();
        }
        let words = words_width(width, desk);
        let height = |at: &usize| {
            let Some(item) = items.get(*at) else { return 0.0 };
            let guess = || {
                let lines = (item.words.len() as f32 * made_of.1 * 0.47 / words).ceil().max(1.0);
                HEAD + lines * made_of.1 * 1.5 + S4
            };
            state.list.heights.get(&item.coding.id).copied().unwrap_or_else(guess)
        };
        let rows = Rows::new(shown.iter().map(height));
        ui.spacing_mut().item_spacing.y = 0.0;
        show_rows(ui, "reading list", &rows, None, None, |ui, row| {
            if let Some(item) = shown.get(row).and_then(|at| items.get(*at)) {
                one(ui, desk, state, item, codes.len() > 1 || item.coding.code != code);
            }
        });
    });
}

/// A line as long as it is read well, and no longer than there is room.
fn words_width(width: f32, desk: &Desk) -> f32 {
    let measure = desk.settings.measure as f32 * desk.settings.reading_size * 0.5;
    let beside = if width > measure * 0.7 + MEMO { MEMO + S4 } else { 0.0 };
    measure.min(width - beside).max(100.0)
}

fn head(ui: &mut Ui, desk: &mut Desk, state: &mut CodeState, codes: &[CodeId], (shown, all): (usize, usize)) {
    let known = desk.codes();
    let names: Vec<&str> =
        codes.iter().filter_map(|id| known.iter().find(|code| code.id == *id)).map(|code| code.name.as_str()).collect();
    ui.horizontal(|ui| {
        if icon_button(ui, icons::ARROW_LEFT, say::code_back_to_the_text(desk.lang)).clicked() {
            state.list.open = false;
        }
        subheading(ui, &names.join(" + "));
        let n = crate::say!(desk.lang, n_passages, n = all);
        soft(ui, if shown == all { n } else { crate::say!(desk.lang, code_shown_of_all, shown, all = n) });
    });
    ui.horizontal_wrapped(|ui| {
        let name = say::code_filter_passages(desk.lang);
        let room = (ui.available_width() - 220.0).clamp(120.0, 360.0);
        let edit = TextEdit::singleline(&mut state.list.filter)
            .hint_text(name)
            .desired_width(room)
            .margin(egui::Margin::symmetric(8, 6));
        ui.add(edit).accessible_name(name);
        let now = state.list.order;
        ui.menu_button(crate::say!(desk.lang, code_in_order_of, what = order_name(now, desk.lang)), |ui| {
            for order in Order::iter() {
                if entry(ui, order == now, order_name(order, desk.lang)) {
                    state.list.order = order;
                }
            }
        });
    });
    ui.add_space(S1);
    soft(ui, say::code_keys_of_the_list(desk.lang));
    ui.add_space(S2);
}

fn order_name(order: Order, lang: Lang) -> &'static str {
    match order {
        Order::Document => say::document_within(lang),
        Order::Case => say::case_within(lang),
        Order::Role => say::code_role_within(lang),
        Order::Coder => say::code_coder_within(lang),
        Order::Code => say::code_within(lang),
        Order::Length => say::code_length_within(lang),
    }
}

fn one(ui: &mut Ui, desk: &mut Desk, state: &mut CodeState, item: &Item, names_code: bool) {
    let t = tokens(ui);
    let id = item.coding.id;
    let (left, top, full) = (ui.max_rect().left(), ui.max_rect().top(), ui.max_rect().width() - 16.0);
    let words = words_width(full - 8.0, desk);
    let size = desk.settings.reading_size;
    let layout = |text: &str, font, color, width: f32| {
        let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, color, width);
        job.sections.iter_mut().for_each(|section| section.format.line_height = Some((size * 1.5).round()));
        ui.painter().layout_job(job)
    };
    let open = state.list.unfolded.contains(&id);
    let [before, after] = &item.around;
    let mut galleys = Vec::new();
    if open {
        galleys.push(layout(before, tokens::reading(size), t.soft, words));
    }
    galleys.push(layout(&item.words, tokens::reading(size), t.ink, words));
    if open {
        galleys.push(layout(after, tokens::reading(size), t.soft, words));
    }
    let beside = full - words - S4 >= MEMO * 0.8;
    let memo_width = if beside { full - words - S4 } else { words };
    let memo =
        (!item.memo.is_empty()).then(|| ui.painter().layout(item.memo.clone(), tokens::sans(13.0), t.soft, memo_width));
    let tall: f32 = galleys.iter().map(|galley| galley.size().y).sum();
    let memo_tall = memo.as_ref().map_or(0.0, |memo| memo.size().y);
    let height = HEAD + S4 + if beside { tall.max(memo_tall) } else { tall + memo_tall };
    if state.list.heights.insert(id, height) != Some(height) {
        ui.ctx().request_repaint();
    }
    let rect = egui::Rect::from_min_size(pos2(left, top), Vec2::new(full, height - S2));
    let response = ui.interact(rect, egui::Id::unique(("read passage", id.0)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ListItem, true, &item.words));
    focus::say_list(&response);
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, tokens::RADIUS, tokens::mix(t.paper, t.ink, 0.035));
    }
    let band = egui::Rect::from_min_size(rect.min + Vec2::new(0.0, 4.0), Vec2::new(3.0, rect.height() - 8.0));
    ui.painter().rect_filled(band, 1.5, code_colors(&item.color, t.scheme()).band);
    let mut at = rect.min + Vec2::new(S3, 4.0);
    let small = tokens::sans(tokens::SMALL);
    let place = crate::ui::widgets::cut_line(ui, &place(item, names_code), small, t.soft, full - S4);
    ui.painter().galley(at, place, t.soft);
    at.y += HEAD - 4.0;
    if let Some(memo) = memo {
        let side = if beside { pos2(at.x + words + S4, at.y + 4.0) } else { pos2(at.x, at.y + tall) };
        ui.painter().galley(side, memo, t.soft);
    }
    for galley in galleys {
        let tall = galley.size().y;
        ui.painter().galley(at, galley, t.ink);
        at.y += tall;
    }
    keys(ui, desk, state, item, &response);
}

fn place(item: &Item, names_code: bool) -> String {
    let numbered = format!("{}, ¶{}", item.document, item.paragraph);
    let code = if names_code { item.code.clone() } else { String::new() };
    let parts = [numbered, item.case.clone(), item.speaker.clone(), item.role.clone(), item.coder.clone(), code];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ·  ")
}

/// What keys, a click and the menu do with a passage.
fn keys(ui: &Ui, desk: &mut Desk, state: &mut CodeState, item: &Item, response: &egui::Response) {
    let mut go = response.clicked();
    menu::of_passage(response, desk, state, &item.coding, &mut go);
    if response.has_focus() {
        if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Space))
            && !state.list.unfolded.remove(&item.coding.id)
        {
            state.list.unfolded.insert(item.coding.id);
            go = false;
        }
        if desk.writable && desk.called(Command::RemoveCoding) {
            desk.act(RemoveCoding { coding: Some(item.coding.guid.into()), ..RemoveCoding::new() });
        }
        // A button is clicked by the space bar; here it unfolds.
        go &= !ui.input(|input| input.key_pressed(Key::Space));
    }
    if go {
        state.list.open = false;
        state.meant = Some(item.coding.id);
        let (document, passage) = (Some(item.coding.document), Some(item.coding.passage));
        desk.ask(Request::Go(Place { document, passage, ..desk.place }));
    }
}
