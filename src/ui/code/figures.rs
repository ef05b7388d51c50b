//! The figures that take a code while words are selected: 1 to 9 as they were given to codes, 0 the code used last.

use super::State;
use crate::model::*;
use crate::say;
use crate::session::action::SetCode;
use crate::ui::desk::Desk;
use crate::ui::tokens::{self, S1, S2, S3, S4, code_colors, tokens};
use crate::ui::widgets::{cut_line, soft};
use eframe::egui::{self, Frame, Margin, Panel, Rect, Sense, Ui, Vec2, WidgetInfo, pos2};

/// A code that is meant: one that is there, or one by a name that may be about to be made.
#[derive(Clone, Debug, PartialEq)]
pub enum Meant {
    Known(CodeId),
    Named(String),
}

/// What a typed figure takes, if it is one that takes something.
pub fn meant(desk: &mut Desk, state: &State, typed: &str) -> Option<Meant> {
    if typed == "0" {
        return state.last.clone();
    }
    let digit = typed.parse::<u8>().ok().filter(|_| typed.len() == 1)?;
    desk.codes().iter().find(|code| code.digit == Some(digit)).map(|code| Meant::Known(code.id))
}

/// Gives a code a figure, or takes the one away that it has.
pub fn give(desk: &mut Desk, code: &Code, digit: u8) {
    let digit = (code.digit != Some(digit)).then_some(digit);
    desk.act(SetCode { digit: Some(digit), ..SetCode::new(code.guid) });
}

/// The bar beneath the text: while words are selected, the figures and what they take. It keeps its room, so that the
/// text keeps its place. Gives the code that was clicked.
pub fn bar(ui: &mut Ui, desk: &mut Desk, state: &mut State) -> Option<Meant> {
    let codes = desk.codes();
    if let Some(Meant::Named(name)) = &state.last
        && let Some(code) = codes.iter().find(|code| code.name == kept_name(name))
    {
        // It has been made: from here on it is meant whatever it is called.
        state.last = Some(Meant::Known(code.id));
    }
    if codes.is_empty() {
        return None;
    }
    let lang = desk.lang;
    let mut chosen = None;
    let frame = Frame::NONE.fill(tokens(ui).panel).inner_margin(Margin::symmetric(S4 as i8, 3));
    Panel::bottom("figures").exact_size(32.0).resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = S2;
            if state.marked().is_none() {
                soft(ui, say::code_select_words_then_type(lang));
                return;
            }
            let all = shown(&codes, state);
            if all.is_empty() {
                soft(ui, say::code_give_codes_figures(lang));
                return;
            }
            let room = (ui.available_width() / all.len() as f32 - S2).clamp(24.0, 170.0);
            for (figure, name, color, meant) in all {
                if key(ui, figure, &name, &color, room) {
                    chosen = Some(meant);
                }
            }
        });
    });
    chosen
}

/// Each figure that takes something, with the code's name and colour.
fn shown(codes: &[Code], state: &State) -> Vec<(u8, String, String, Meant)> {
    let mut all: Vec<_> = codes
        .iter()
        .filter_map(|code| Some((code.digit?, code.name.clone(), code.color.clone(), Meant::Known(code.id))))
        .collect();
    all.sort_by_key(|(digit, ..)| *digit);
    match &state.last {
        Some(Meant::Known(id)) => {
            let last = codes.iter().find(|code| code.id == *id);
            all.extend(last.map(|code| (0, code.name.clone(), code.color.clone(), Meant::Known(*id))));
        }
        Some(Meant::Named(name)) => all.push((0, name.clone(), String::new(), Meant::Named(name.clone()))),
        None => {}
    }
    all
}

/// A figure as a key, and the name of what it takes.
fn key(ui: &mut Ui, figure: u8, name: &str, color: &str, room: f32) -> bool {
    let t = tokens(ui);
    let galley = cut_line(ui, name, tokens::sans(tokens::SMALL), t.ink, (room - 34.0).max(1.0));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + 34.0, 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, format!("{figure} {name}")));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, tokens::RADIUS, tokens::mix(t.panel, t.ink, 0.07));
    }
    let cap = Rect::from_min_size(pos2(rect.left() + S1, rect.center().y - 9.0), Vec2::new(16.0, 18.0));
    ui.painter().rect(cap, 4.0, t.raised, egui::Stroke::new(1.0, t.line), egui::StrokeKind::Inside);
    let font = tokens::sans_bold(tokens::SMALL);
    ui.painter().text(cap.center(), egui::Align2::CENTER_CENTER, figure, font, t.ink);
    let band = Rect::from_min_size(pos2(cap.right() + S1, rect.center().y - 7.0), Vec2::new(3.0, 14.0));
    ui.painter().rect_filled(band, 1.5, code_colors(color, t.scheme()).band);
    let at = pos2(band.right() + S1, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.ink);
    let clicked = response.clicked();
    response.on_hover_text(name);
    ui.add_space(S3 - S2);
    clicked
}
