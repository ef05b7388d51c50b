//! A field in which one types to find something in a list, or to name something new. Arrows move,
//! Enter takes, Escape leaves.

use crate::model::kept_name;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use eframe::egui::{self, Key, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

/// One thing that can be chosen.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    pub name: String,
    /// Said after the name, softly: a path, a shortcut, a count.
    pub note: String,
    /// The band before the name.
    pub color: Option<egui::Color32>,
    /// How far in it stands while nothing is typed: beneath what stands before it.
    pub depth: usize,
}

/// What has been typed and where the marker stands. Kept by whom the chooser serves.
#[derive(Clone, Debug, Default)]
pub struct ChooserState {
    pub text: String,
    pub marked: usize,
    /// Takes the focus at the next frame.
    pub grab_focus: bool,
    /// What Enter would do now.
    pub would: Option<Chosen>,
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
    if state.grab_focus {
        // What was typed before the field was there is gone on with at its end.
        put_caret_last(ui, options.id, &state.text);
    }
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
    let typed = kept_name(&state.text);
    let offers_new = options.new.is_some() && !typed.is_empty();
    let rows = rows(choices, &typed, offers_new);
    let count = rows.len();
    if down {
        state.marked = (state.marked + 1).min(count.saturating_sub(1));
    }
    if up {
        state.marked = state.marked.saturating_sub(1);
    }
    state.marked = state.marked.min(count.saturating_sub(1));
    state.would = rows.get(state.marked).map(|at| at.map_or_else(|| Chosen::New(typed.clone()), Chosen::One));
    let mut chosen = state.would.clone().filter(|_| enter);
    ui.add_space(S1);
    let height = options.rows as f32 * ROW;
    show_bar(ui);
    // The room that a few matches needed last time is not all that many may have now.
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (n, at) in rows.iter().enumerate() {
            let marked = n == state.marked;
            let clicked = match at.map(|at| choices.get(at)) {
                Some(Some(choice)) => {
                    let depth = if typed.is_empty() { choice.depth } else { 0 };
                    row(ui, &choice.name, &choice.note, choice.color, (depth, marked))
                }
                _ => row(ui, &options.new.map(|offer| offer(&typed)).unwrap_or_default(), "", None, (0, marked)),
            };
            if marked && (down || up) {
                clicked.scroll_to_me(None);
            }
            if clicked.clicked() {
                chosen = Some(at.map_or_else(|| Chosen::New(typed.clone()), Chosen::One));
            }
        }
    });
    if escape {
        chosen = Some(Chosen::Left);
    }
    chosen
}

/// Height of a row.
const ROW: f32 = 30.0;

/// Where there is more than is seen, the bar says so before the pointer is on it.
fn show_bar(ui: &mut Ui) {
    let scroll = &mut ui.spacing_mut().scroll;
    scroll.dormant_handle_opacity = scroll.dormant_handle_opacity.max(0.6);
}

fn put_caret_last(ui: &Ui, id: egui::Id, text: &str) {
    let mut edit = egui::text_edit::TextEditState::default();
    let end = egui::text::CCursor::new(text.chars().count());
    edit.cursor.set_char_range(Some(egui::text::CCursorRange::one(end)));
    edit.store(ui.ctx(), id);
}

/// The rows in their order; `None` offers what was typed as something new. What bears that very name comes first, then
/// what begins with it. What only holds it comes after the new name: whoever typed a name meant it.
fn rows(choices: &[Choice], typed: &str, offers_new: bool) -> Vec<Option<usize>> {
    let typed = typed.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let mut found: Vec<(u8, Option<usize>)> = Vec::new();
    for (n, choice) in choices.iter().enumerate() {
        let name = choice.name.to_lowercase();
        let held = || format!("{name} {}", choice.note.to_lowercase());
        if typed.is_empty() || words.iter().all(|word| held().contains(word)) {
            let rank = if name == typed {
                0
            } else if name.starts_with(&typed) {
                1
            } else {
                3
            };
            found.push((rank, Some(n)));
        }
    }
    if offers_new && !found.iter().any(|(rank, _)| *rank == 0) {
        found.push((2, None));
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, row)| row).collect()
}

fn row(
    ui: &mut Ui,
    name: &str,
    note: &str,
    color: Option<egui::Color32>,
    (depth, marked): (usize, bool),
) -> egui::Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::ListBoxOption, true, marked, name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if marked || response.hovered() {
        let fill = if marked { t.accent_tint } else { tokens::mix(t.raised, t.ink, 0.05) };
        ui.painter().rect_filled(rect, tokens::RADIUS, fill);
        tokens::chosen_bar(ui.painter(), t, rect, marked);
    }
    let mut x = rect.left() + S2 + depth as f32 * S3;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_very_name_comes_first_and_a_new_one_before_what_only_holds_it() {
        let names = ["Ledningens mandat", "Mandatet", "Råd", "mandat"];
        let choices = names.map(|name| Choice { name: name.to_owned(), ..Choice::default() });
        for (typed, offers_new, expected) in [
            ("", true, vec![Some(0), Some(1), Some(2), Some(3)]),
            ("Mandat", true, vec![Some(3), Some(1), Some(0)]),
            ("ledn", true, vec![Some(0), None]),
            ("ens man", true, vec![None, Some(0)]),
            ("ens man", false, vec![Some(0)]),
            ("Ny", true, vec![None]),
        ] {
            let offers_new = offers_new && !typed.is_empty();
            assert_eq!(rows(&choices, typed, offers_new), expected, "{typed}");
        }
    }
}
