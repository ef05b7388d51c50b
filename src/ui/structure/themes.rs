//! The themes as a tree at the right: made, renamed, moved beneath each other, and said what they are
//! and what they are not.

use super::{Shown, State as Structure, sort};
use crate::analysis::structure::{Spread, spread};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::session::action::{AddTheme, RemoveTheme, SetTheme};
use crate::ui::commands::Command;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, S4, mix, tokens};
use crate::ui::widgets::{
    Field, caption, command_text, cut_line, field, icon_button, panel_frame, sized, soft, subheading,
};
use eframe::egui::{self, Align, Key, Layout, Panel, Response, ScrollArea, Sense, Stroke, TextEdit, Ui};
use eframe::egui::{Vec2, WidgetInfo};
use std::collections::HashMap;
use std::rc::Rc;

const ROW: f32 = 28.0;

/// What the panel keeps between frames.
#[derive(Default)]
pub struct State {
    pub open: bool,
    pub chosen: Option<ThemeId>,
    /// The field of the new theme's name takes the keyboard at the next frame.
    pub grab: bool,
    /// The condensations without a theme are listed instead of a theme's.
    pub homeless: bool,
    new: String,
    spread: KeptSpread,
}

/// How far the chosen theme reaches, in the picture that it was worked out from.
type KeptSpread = Option<(Rc<Shown>, ThemeId, Spread)>;

/// What is dragged onto a theme.
#[derive(Clone, Copy)]
pub enum Carried {
    Theme(ThemeId),
    Unit(UnitId),
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut Structure, shown: &Rc<Shown>) {
    let (study, known) = (&shown.study, desk.themes());
    let frame = panel_frame(tokens(ui).panel);
    sized(ui, Panel::right("structure side"), 400.0, 320.0..=640.0).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            subheading(ui, say::themes(desk.lang));
            soft(ui, study.themes.len().to_string());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if icon_button(ui, icons::X, say::structure_close_the_themes(desk.lang)).clicked() {
                    state.themes.open = false;
                }
                let add = command_text(Command::NewTheme, desk.lang);
                if desk.writable && icon_button(ui, icons::PLUS, &add).clicked() {
                    state.themes.grab = true;
                }
            });
        });
        if state.themes.chosen.is_some_and(|id| !known.iter().any(|theme| theme.id == id)) {
            state.themes.chosen = None;
        }
        ScrollArea::vertical().id_salt("themes panel").auto_shrink([false, false]).show(ui, |ui| {
            tree(ui, desk, &mut state.themes, study);
            if desk.writable {
                new(ui, desk, &mut state.themes, study);
            }
            ui.add_space(S3);
            let chosen = state.themes.chosen.and_then(|id| study.themes.iter().find(|theme| theme.id == id));
            if let Some(theme) = chosen.filter(|_| !state.themes.homeless) {
                about(ui, desk, &mut state.themes.spread, shown, theme);
                sort::units(ui, desk, study, Some(theme.id));
            } else if state.themes.homeless {
                sort::units(ui, desk, study, None);
            }
            crate::ui::focus::follow(ui, 0.0);
        });
    });
}

fn guid(study: &Study, id: ThemeId) -> Ref {
    study.themes.iter().find(|theme| theme.id == id).map(|theme| theme.guid.into()).unwrap_or_default()
}

fn move_beneath(desk: &mut Desk, study: &Study, theme: ThemeId, parent: Option<ThemeId>) {
    let parent = Some(parent.map(|id| guid(study, id)));
    desk.act(SetTheme { parent, ..SetTheme::new(guid(study, theme)) });
}

/// All themes, children after their parents, with a last line for what has no theme.
fn tree(ui: &mut Ui, desk: &mut Desk, state: &mut State, study: &Study) {
    let mut counts: HashMap<Option<ThemeId>, usize> = HashMap::new();
    for unit in study.units.iter().filter(|unit| unit.relevance != Relevance::Excluded) {
        *counts.entry(unit.theme).or_default() += 1;
    }
    let count = |theme| counts.get(&theme).copied().unwrap_or(0);
    let tallest = (ui.ctx().content_rect().height() * 0.36).max(ROW * 4.0);
    ScrollArea::vertical().id_salt("theme tree").max_height(tallest).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (theme, depth) in sort::in_order(study) {
            let chosen = state.chosen == Some(theme.id) && !state.homeless;
            let response = row(ui, &theme.name, depth, count(Some(theme.id)), chosen, Sense::click_and_drag());
            response.dnd_set_drag_payload(Carried::Theme(theme.id));
            if response.clicked() {
                state.chosen = (!chosen).then_some(theme.id);
                state.homeless = false;
            }
            dropped(ui, desk, study, &response, Some(theme.id));
        }
        let none = say::structure_without_a_theme(desk.lang).to_owned();
        let response = row(ui, &none, 0, count(None), state.homeless, Sense::click());
        if response.clicked() {
            state.homeless = !state.homeless;
        }
        dropped(ui, desk, study, &response, None);
    });
}

fn row(ui: &mut Ui, name: &str, depth: usize, count: usize, chosen: bool, sense: Sense) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), sense);
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::TreeItem, true, chosen, name));
    let fill = if chosen {
        t.accent_tint
    } else if response.hovered() || response.has_focus() {
        mix(t.panel, t.ink, 0.05)
    } else {
        egui::Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, tokens::RADIUS, fill);
    tokens::chosen_bar(ui.painter(), t, rect, chosen);
    let number = cut_line(ui, &count.to_string(), tokens::sans(tokens::SMALL), t.soft, 60.0);
    let middle = rect.center().y;
    let right = rect.right() - S2 - number.size().x;
    ui.painter().galley(egui::pos2(right, middle - number.size().y / 2.0), number, t.soft);
    let left = rect.left() + S2 + S4 * depth.min(8) as f32;
    let color = if chosen { t.accent } else { t.ink };
    let galley = cut_line(ui, name, tokens::sans(tokens::BODY), color, right - left - S2);
    let elided = galley.elided;
    ui.painter().galley(egui::pos2(left, middle - galley.size().y / 2.0), galley, color);
    if elided { response.on_hover_text(name) } else { response }
}

/// What is let go over a theme comes to lie in it.
fn dropped(ui: &Ui, desk: &mut Desk, study: &Study, response: &Response, onto: Option<ThemeId>) {
    let Some(carried) = response.dnd_hover_payload::<Carried>() else { return };
    if !desk.writable || matches!(*carried, Carried::Theme(id) if Some(id) == onto) {
        return;
    }
    let stroke = Stroke::new(1.5, tokens(ui).accent);
    ui.painter().rect_stroke(response.rect, tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    match response.dnd_release_payload::<Carried>().as_deref() {
        Some(Carried::Theme(theme)) => move_beneath(desk, study, *theme, onto),
        Some(Carried::Unit(unit)) => sort::give_theme(desk, study, *unit, onto),
        None => {}
    }
}

/// The line in which a new theme is named; it comes to lie beside the chosen one.
fn new(ui: &mut Ui, desk: &mut Desk, state: &mut State, study: &Study) {
    ui.add_space(S1);
    let label = say::structure_name_of_the_new_theme(desk.lang);
    let edit = TextEdit::singleline(&mut state.new)
        .id(egui::Id::unique("new theme"))
        .hint_text(egui::RichText::new(say::structure_new_theme(desk.lang)).color(tokens(ui).soft))
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(label);
    if std::mem::take(&mut state.grab) {
        response.request_focus();
        response.scroll_to_me(None);
    }
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let name = state.new.trim().to_owned();
    if enter && !name.is_empty() {
        let beside = state.chosen.and_then(|id| study.themes.iter().find(|theme| theme.id == id));
        let parent = beside.and_then(|theme| theme.parent).map(|id| guid(study, id));
        state.new.clear();
        state.grab = true;
        desk.act(AddTheme { parent, ..AddTheme::new(name) });
    }
}

/// What the chosen theme is, and how far it reaches.
fn about(ui: &mut Ui, desk: &mut Desk, kept: &mut KeptSpread, shown: &Rc<Shown>, theme: &Theme) {
    let study = &shown.study;
    let id = theme.id.0;
    let set = |name, description, not| SetTheme { name, description, not, ..SetTheme::new(theme.guid) };
    let label = say::name_of_the_theme(desk.lang);
    let options = Field { enabled: desk.writable, ..Field::new(("theme name", id), label) };
    if let Some(name) = field(ui, &options, &theme.name).text.filter(|name| !name.trim().is_empty()) {
        desk.write(set(Some(name), None, None), format!("theme name {id}"));
    }
    let label = say::what_it_comprises(desk.lang);
    caption(ui, label);
    let options = Field { rows: 2, enabled: desk.writable, ..Field::new(("theme is", id), label) };
    if let Some(text) = field(ui, &options, &theme.description).text {
        desk.write(set(None, Some(text), None), format!("theme is {id}"));
    }
    let label = say::what_it_does_not_comprise(desk.lang);
    caption(ui, label);
    let options = Field { rows: 2, enabled: desk.writable, ..Field::new(("theme is not", id), label) };
    if let Some(text) = field(ui, &options, &theme.not).text {
        desk.write(set(None, None, Some(text)), format!("theme is not {id}"));
    }
    caption(ui, say::structure_place_in_the_tree(desk.lang));
    ui.horizontal(|ui| {
        let top = say::structure_at_the_top(desk.lang);
        let label =
            theme.parent.map_or(top.to_owned(), |id| say!(desk.lang, structure_beneath_n, n = study.theme_name(id)));
        let short: String = label.chars().take(44).collect();
        if let Some(parent) = sort::theme_menu(ui, desk, study, &short, top, Some(theme.id)) {
            move_beneath(desk, study, theme.id, parent);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = say!(desk.lang, structure_remove_the_theme_n, n = &theme.name);
            if desk.writable && icon_button(ui, icons::TRASH_2, &name).clicked() {
                desk.act(RemoveTheme::new(theme.guid));
            }
        });
    });
    let is_kept = kept.as_ref().is_some_and(|(of, id, _)| Rc::ptr_eq(of, shown) && *id == theme.id);
    let known = kept.take().filter(|_| is_kept);
    let (_, _, found) = kept.insert(known.unwrap_or_else(|| (Rc::clone(shown), theme.id, spread(study, theme.id))));
    reach(ui, desk, found);
}

/// The spread in words: how many say it, where, and whether one voice carries it.
fn reach(ui: &mut Ui, desk: &Desk, spread: &Spread) {
    caption(ui, say::structure_spread_with_what_lies_beneath(desk.lang));
    let t = tokens(ui);
    if spread.passages == 0 {
        soft(ui, say::structure_nothing_gathered_yet(desk.lang));
        return;
    }
    let Spread { passages, voices, cases, documents, loudest, loudest_name } = spread;
    let line = [
        say!(desk.lang, n_passages, n = *passages),
        say!(desk.lang, n_voices, n = *voices),
        say!(desk.lang, n_cases, n = *cases),
        say!(desk.lang, n_documents, n = *documents),
    ];
    ui.label(egui::RichText::new(line.join(" · ")).color(t.ink));
    let share = spread.share();
    let line =
        say!(desk.lang, structure_loudest_loudest_name_loudest_of_passages, loudest, loudest_name, passages, share);
    // A theme that rests on one voice is a voice, not a theme.
    let one = share > 50 && *passages > 2;
    ui.label(egui::RichText::new(line).color(if one { t.warn } else { t.soft }));
}
