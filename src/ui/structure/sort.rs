//! A theme's condensations, dragged or sent by a menu to another theme.

use super::rests::if_near;
use super::themes::Carried;
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::session::action::SetMeaningUnit;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::reading::paragraph_number;
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{caption, icon_button, menu, menu_line as line, soft};
use eframe::egui::{self, Button, RichText, Sense, Ui, Vec2, WidgetInfo};

/// All themes, children after their parents, with their depth.
pub fn in_order(study: &Study) -> Vec<(&Theme, usize)> {
    let tree = study.themes.iter().map(|theme| (theme.id, theme.parent)).collect();
    let ordered = crate::analysis::structure::in_tree_order(tree);
    let find = |id| study.themes.iter().find(|theme| theme.id == id);
    ordered.into_iter().filter_map(|(id, depth)| find(id).map(|theme| (theme, depth))).collect()
}

/// Gives a meaning unit its theme, or takes it away.
pub fn give_theme(desk: &mut Desk, study: &Study, unit: UnitId, theme: Option<ThemeId>) {
    let Some(unit) = study.units.iter().find(|known| known.id == unit).filter(|unit| unit.theme != theme) else {
        return;
    };
    let guid = |id| study.themes.iter().find(|known| known.id == id).map(|known| Ref::from(known.guid));
    desk.act(SetMeaningUnit { theme: Some(theme.and_then(guid)), ..SetMeaningUnit::new(unit.guid) });
}

/// A button with a list of all themes; gives the one that was taken, `None` for the first line.
pub fn theme_menu(
    ui: &mut Ui,
    desk: &Desk,
    study: &Study,
    label: &str,
    none: &str,
    but: Option<ThemeId>,
) -> Option<Option<ThemeId>> {
    let button = ui.add_enabled(desk.writable, Button::new(label));
    let mut taken = None;
    menu(&button, |ui| taken = themes(ui, study, none, but));
    taken
}

fn themes(ui: &mut Ui, study: &Study, none: &str, but: Option<ThemeId>) -> Option<Option<ThemeId>> {
    let tree: Vec<_> = study.themes.iter().map(|theme| (theme.id, theme.parent)).collect();
    let beneath = but.map(|id| crate::analysis::study::beneath(id, &tree)).unwrap_or_default();
    let mut taken = None;
    if line(ui, none, 0, false) {
        taken = Some(None);
    }
    for (theme, depth) in in_order(study) {
        if !beneath.contains(&theme.id) && line(ui, &theme.name, depth, false) {
            taken = Some(Some(theme.id));
        }
    }
    taken
}

/// The condensations of a theme, or those of none.
pub fn units(ui: &mut Ui, desk: &mut Desk, study: &Study, theme: Option<ThemeId>) {
    let all: Vec<&MeaningUnit> =
        study.units.iter().filter(|unit| unit.theme == theme && unit.relevance != Relevance::Excluded).collect();
    caption(ui, &say!(desk.lang, structure_condensations_n, n = all.len()));
    if all.is_empty() {
        let words = if theme.is_some() {
            say::structure_drag_condensations_here_from_other_themes(desk.lang)
        } else {
            say::structure_all_condensations_have_a_theme(desk.lang)
        };
        soft(ui, words);
        return;
    }
    soft(ui, say::structure_drag_one_onto_a_theme_or(desk.lang));
    for unit in all.iter().take(200) {
        let id = egui::Id::unique(("unit height", unit.id.0));
        if_near(ui, id, |ui| one(ui, desk, study, unit));
    }
    if all.len() > 200 {
        let rest = all.len() - 200;
        soft(ui, say!(desk.lang, structure_rest_more, rest));
    }
}

fn one(ui: &mut Ui, desk: &mut Desk, study: &Study, unit: &MeaningUnit) {
    let t = tokens(ui);
    let text = desk.text(unit.document);
    let condensed = !unit.condensation.is_empty();
    let words: String = if condensed {
        unit.condensation.clone()
    } else {
        text.words(unit.passage).chars().take(300).map(|c| if c == '\n' { ' ' } else { c }).collect()
    };
    let number = paragraph_number(&text, unit.passage.start);
    let speaker = study.speaker_at(unit.document, unit.passage.start);
    let source = if speaker.is_empty() { study.document_name(unit.document) } else { speaker };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = S1;
        let name = format!("{}: {words}", say::structure_send_to_another_theme(desk.lang));
        let button = ui.add_enabled_ui(desk.writable, |ui| icon_button(ui, icons::ARROW_RIGHT, &name)).inner;
        let mut taken = None;
        let none = say::structure_without_a_theme(desk.lang);
        menu(&button, |ui| taken = themes(ui, study, none, None));
        if let Some(theme) = taken {
            give_theme(desk, study, unit.id, theme);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add_space(S1);
            let font = if condensed { tokens::sans(tokens::BODY) } else { tokens::reading(14.0) };
            let mut job = egui::text::LayoutJob::simple(words.clone(), font, t.ink, ui.available_width().max(80.0));
            job.wrap.max_rows = 4;
            let galley = ui.painter().layout_job(job);
            let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click_and_drag());
            response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Link, true, &words));
            response.dnd_set_drag_payload(Carried::Unit(unit.id));
            let color = if response.hovered() || response.has_focus() { t.accent } else { t.ink };
            ui.painter().galley_with_override_text_color(rect.min, galley, color);
            if response.dragged() {
                ghost(ui, &words);
            }
            if response.on_hover_cursor(egui::CursorIcon::Grab).clicked() {
                desk.show(unit.document, Some(unit.passage));
            }
            ui.label(RichText::new(format!("{source}, ¶{number}")).font(tokens::sans(tokens::SMALL)).color(t.soft));
        });
    });
    ui.add_space(S1);
}

/// What is dragged follows the pointer.
fn ghost(ui: &Ui, words: &str) {
    let t = tokens(ui);
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("dragged unit")));
    let galley = crate::ui::widgets::cut_line(ui, words, tokens::sans(tokens::BODY), t.ink, 260.0);
    let rect = egui::Rect::from_min_size(pointer + Vec2::new(12.0, -12.0), galley.size() + Vec2::new(20.0, S2));
    painter.rect(rect, tokens::RADIUS, t.raised, egui::Stroke::new(1.0, t.accent), egui::StrokeKind::Inside);
    painter.galley(rect.min + Vec2::new(10.0, 4.0), galley, t.ink);
}
