//! The project's themes in a popover: what each is called, what it comprises and what it does not.

use crate::model::*;
use crate::say;
use crate::session::action::{AddTheme, RemoveTheme, SetTheme};
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{Field, caption, cut_line, field, rule, soft, subheading, worded_button};
use eframe::egui::{self, Key, Popup, PopupCloseBehavior, Response, RichText, ScrollArea, Sense, Ui, Vec2, WidgetInfo};
use std::collections::HashMap;
use std::rc::Rc;

#[derive(Default)]
pub struct State {
    /// The theme whose fields are shown.
    open: Option<ThemeId>,
    /// The name that is being typed for a new one.
    new: String,
}

/// The name of what a theme lies beneath, to be said after its own.
pub fn above(themes: &[Theme], theme: &Theme) -> String {
    let parent = theme.parent.and_then(|id| themes.iter().find(|known| known.id == id));
    parent.map(|parent| parent.name.clone()).unwrap_or_default()
}

/// Hangs the popover on a button.
pub fn show(button: &Response, desk: &mut Desk, state: &mut State) {
    Popup::from_toggle_button_response(button).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_width(380.0);
        let themes = desk.themes();
        let uses = uses(ui, desk);
        ui.add_space(S1);
        subheading(ui, say::themes(desk.lang));
        if themes.is_empty() {
            soft(ui, say::condense_a_theme_gathers_condensations_across_documents(desk.lang));
        }
        ScrollArea::vertical().id_salt("themes").max_height(420.0).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for theme in themes.iter() {
                let open = state.open == Some(theme.id);
                let used = uses.get(&theme.id).copied().unwrap_or(0);
                if row(ui, desk, theme, &above(&themes, theme), used, open).clicked() {
                    state.open = if open { None } else { Some(theme.id) };
                }
                if open {
                    fields(ui, desk, theme);
                }
            }
        });
        if desk.writable {
            new(ui, desk, state, &themes);
        }
    });
}

/// How many units each theme gathers.
fn uses(ui: &Ui, desk: &mut Desk) -> Rc<HashMap<ThemeId, usize>> {
    desk.keep_late(ui.ctx(), ("theme uses", 0), &["meaning_unit", "theme", "document"], |reader, _| {
        let mut uses = HashMap::new();
        for unit in store::unit::all(reader)? {
            if let Some(theme) = unit.theme {
                *uses.entry(theme).or_insert(0) += 1;
            }
        }
        Ok(uses)
    })
}

fn row(ui: &mut Ui, desk: &Desk, theme: &Theme, above: &str, used: usize, open: bool) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 32.0), Sense::click());
    let units = match used {
        1 => say::condense_1_unit(desk.lang).to_owned(),
        n => say!(desk.lang, condense_n_units, n),
    };
    response.widget_info(|| {
        WidgetInfo::selected(egui::accesskit::Role::Button, true, open, format!("{}, {units}", theme.name))
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, tokens::RADIUS, tokens::mix(t.raised, t.ink, 0.05));
    }
    let icon = if open { icons::CHEVRON_DOWN } else { icons::CHEVRON_RIGHT };
    let middle = rect.center().y;
    let at = egui::pos2(rect.left() + S2, middle);
    ui.painter().text(at, egui::Align2::CENTER_CENTER, icon, tokens::icon(14.0), t.soft);
    let note = if above.is_empty() { units } else { format!("{above} · {units}") };
    let note = cut_line(ui, &note, tokens::sans(tokens::SMALL), t.soft, rect.width() * 0.4);
    let left = rect.left() + S2 + 12.0;
    let name =
        cut_line(ui, &theme.name, tokens::sans(tokens::BODY), t.ink, rect.right() - left - note.size().x - S2 * 2.0);
    ui.painter().galley(egui::pos2(left, middle - name.size().y / 2.0), name, t.ink);
    let right = rect.right() - S2 - note.size().x;
    ui.painter().galley(egui::pos2(right, middle - note.size().y / 2.0), note, t.soft);
    response.on_hover_text(&theme.name)
}

fn fields(ui: &mut Ui, desk: &mut Desk, theme: &Theme) {
    let guid = theme.guid.to_string();
    let set = |name, description, not| SetTheme { name, description, not, ..SetTheme::new(&guid) };
    ui.indent(("theme", theme.id.0), |ui| {
        ui.spacing_mut().item_spacing.y = S1;
        let label = say::name_of_the_theme(desk.lang);
        caption(ui, label);
        let options = Field { enabled: desk.writable, ..Field::new(("theme name", theme.id.0), label) };
        if let Some(name) = field(ui, &options, &theme.name).text.filter(|name| !name.trim().is_empty()) {
            desk.write(set(Some(name), None, None), format!("theme name {guid}"));
        }
        let label = say::what_it_comprises(desk.lang);
        caption(ui, label);
        let options = Field { rows: 2, enabled: desk.writable, ..Field::new(("theme description", theme.id.0), label) };
        if let Some(text) = field(ui, &options, &theme.description).text {
            desk.write(set(None, Some(text), None), format!("theme description {guid}"));
        }
        let label = say::what_it_does_not_comprise(desk.lang);
        caption(ui, label);
        let options = Field { rows: 2, enabled: desk.writable, ..Field::new(("theme not", theme.id.0), label) };
        if let Some(text) = field(ui, &options, &theme.not).text {
            desk.write(set(None, None, Some(text)), format!("theme not {guid}"));
        }
        if desk.writable {
            ui.add_space(S1);
            if worded_button(ui, icons::TRASH_2, say::condense_remove_the_theme(desk.lang)).clicked() {
                desk.act(RemoveTheme::new(&guid));
            }
        }
        ui.add_space(S2);
    });
}

/// The field for a new theme; Enter adds it.
fn new(ui: &mut Ui, desk: &mut Desk, state: &mut State, themes: &[Theme]) {
    let t = tokens(ui);
    ui.add_space(S1);
    rule(ui);
    let edit = egui::TextEdit::singleline(&mut state.new)
        .id(egui::Id::unique("new theme"))
        .hint_text(RichText::new(say::condense_new_theme_then_enter(desk.lang)).color(t.soft))
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(say::condense_name_of_a_new_theme(desk.lang));
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let name = state.new.trim().to_owned();
    if !entered || name.is_empty() {
        return;
    }
    // A theme that is there already is shown rather than refused.
    match themes.iter().find(|theme| theme.name.to_lowercase() == name.to_lowercase()) {
        Some(theme) => state.open = Some(theme.id),
        None => desk.act(AddTheme::new(name)),
    }
    state.new.clear();
    response.request_focus();
}
