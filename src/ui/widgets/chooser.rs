//! A field in which one types to find something in a list, or to name something new. Arrows move,
//! Enter takes, Escape leaves.

use crate::model::kept_name;
use crate::ui::tokens::{self, S1, S2, tokens};
use eframe::egui::{self, Key, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

/// One thing that can be chosen.
pub struct Choice {
    pub name: String,
    /// Said after the name, softly: a path, a shortcut, a count.
    pub note: String,
    /// The band before the name.
    pub color: Option<egui::Color32>,
}

/// What has been typed and where the marker stands. Kept by whom the chooser serves.
#[derive(Clone, Debug, Default)]
pub struct ChooserState {
    pub text: String,
    pub marked: usize,
    /// Takes the focus at the next frame.
    pub grab_focus: bool,
}

impl ChooserState {
    /// Empty, and ready to be typed in.
    pub fn fresh() -> ChooserState {
        ChooserState { grab_focus: true, ..ChooserState::default() }
    }
}

/// What was chosen this frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The choice at this place of the list.
    One(usize),
    /// A name that is not in the list.
    New(String),
    /// Escape.
    Left,
}

/// How a chooser speaks.
pub struct Chooser<'a> {
    pub id: egui::Id,
    /// What a screen reader says of the field.
    pub name: &'a str,
    pub hint: &'a str,
    /// How a new name is offered: “Make “…” a new code”. `None`: only what is in the list.
    pub new: Option<&'a dyn Fn(&str) -> String>,
    pub rows: usize,
    pub width: f32,
}

/// Draws the field and the choices that match.
pub fn chooser(ui: &mut Ui, options: &Chooser, state: &mut ChooserState, choices: &[Choice]) -> Option<Chosen> {
    let t = tokens(ui);
    ui.set_width(options.width);
    let (down, up, enter, escape) = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(egui::Modifiers::NONE, key);
        (pressed(Key::ArrowDown), pressed(Key::ArrowUp), pressed(Key::Enter), pressed(Key::Escape))
    });
    // The key that opened this must not choose from it as well.
    let enter = enter && !state.grab_focus;
    let edit = egui::TextEdit::singleline(&mut state.text)
        .id(options.id)
        .hint_text(egui::RichText::new(options.hint).color(t.soft))
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(8, 7));
    let response = ui.add(edit).accessible_name(options.name);
    if state.grab_focus {
        response.request_focus();
        state.grab_focus = false;
    }
    if response.changed() {
        state.marked = 0;
    }
    let matching = matches(choices, &state.text);
    let typed = kept_name(&state.text);
    let exact = choices.iter().any(|choice| choice.name.to_lowercase() == typed.to_lowercase());
    let offer_new = options.new.filter(|_| !typed.is_empty() && !exact);
    let count = matching.len() + usize::from(offer_new.is_some());
    if down {
        state.marked = (state.marked + 1).min(count.saturating_sub(1));
    }
    if up {
        state.marked = state.marked.saturating_sub(1);
    }
    state.marked = state.marked.min(count.saturating_sub(1));
    let mut chosen = None;
    ui.add_space(S1);
    ScrollArea::vertical().max_height(options.rows as f32 * 30.0).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (n, at) in matching.iter().enumerate() {
            let Some(choice) = choices.get(*at) else { continue };
            let row = row(ui, &choice.name, &choice.note, choice.color, n == state.marked);
            if n == state.marked && (down || up) {
                row.scroll_to_me(None);
            }
            if row.clicked() || (enter && n == state.marked) {
                chosen = Some(Chosen::One(*at));
            }
        }
        if let Some(offer) = offer_new {
            let marked = state.marked == matching.len();
            if row(ui, &offer(&typed), "", None, marked).clicked() || (enter && marked) {
                chosen = Some(Chosen::New(typed.clone()));
            }
        }
    });
    if escape {
        chosen = Some(Chosen::Left);
    }
    chosen
}

/// The choices whose name or note holds all typed words; those that begin with the text first.
fn matches(choices: &[Choice], typed: &str) -> Vec<usize> {
    let typed = kept_name(typed).to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let mut found: Vec<(bool, usize)> = choices
        .iter()
        .enumerate()
        .filter(|(_, choice)| {
            let name = format!("{} {}", choice.name, choice.note).to_lowercase();
            words.iter().all(|word| name.contains(word))
        })
        .map(|(n, choice)| (!choice.name.to_lowercase().starts_with(&typed), n))
        .collect();
    found.sort();
    found.into_iter().map(|(_, n)| n).collect()
}

fn row(ui: &mut Ui, name: &str, note: &str, color: Option<egui::Color32>, marked: bool) -> egui::Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 30.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::ListBoxOption, true, marked, name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if marked || response.hovered() {
        let fill = if marked { t.accent_tint } else { tokens::mix(t.raised, t.ink, 0.05) };
        ui.painter().rect_filled(rect, tokens::RADIUS, fill);
        tokens::chosen_bar(ui.painter(), t, rect, marked);
    }
    let mut x = rect.left() + S2;
    if let Some(color) = color {
        let band = egui::Rect::from_min_size(egui::pos2(x, rect.center().y - 7.0), Vec2::new(4.0, 14.0));
        ui.painter().rect_filled(band, 2.0, color);
        x += S2 + S1;
    }
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let middle = rect.center().y;
    let right = painter.text(
        egui::pos2(rect.right() - S2, middle),
        egui::Align2::RIGHT_CENTER,
        note,
        tokens::sans(tokens::SMALL),
        t.soft,
    );
    let room = (right.left() - S2 - x).max(40.0);
    let galley = super::cut_line(ui, name, tokens::sans(tokens::BODY), t.ink, room);
    painter.galley(egui::pos2(x, middle - galley.size().y / 2.0), galley, t.ink);
    response
}
