//! A field for short values that must be whole before they count: a name, a date, a number.

use super::field::{Field, is_handing_over};
use crate::model::Lang;
use crate::say;
use crate::ui::focus;
use crate::ui::kept::is_behind;
use crate::ui::tokens::{self, tokens};
use eframe::egui::{self, Context, Key, TextEdit, Ui};

/// What is written in a field but not yet taken.
#[derive(Clone, Default)]
struct Whole {
    text: String,
    /// The value it was begun over.
    base: String,
}

/// One line over a value, broken where it is long if `rows` is more than 1; taken by Enter or by leaving the
/// field; Escape gives it up. While what is written does not pass `check`, the field says why and stays.
pub fn whole_field(
    ui: &mut Ui,
    options: &Field,
    value: &str,
    check: impl Fn(&str) -> Result<(), &'static str>,
) -> Option<String> {
    let t = tokens(ui);
    let kept =
        ui.data(|data| data.get_temp::<Whole>(options.id)).filter(|draft| draft.base == value || is_behind(ui.ctx()));
    let mut draft = kept.unwrap_or_else(|| Whole { text: value.to_owned(), base: value.to_owned() });
    let edit = if options.rows > 1 {
        TextEdit::multiline(&mut draft.text).desired_rows(1).return_key(None)
    } else {
        TextEdit::singleline(&mut draft.text)
    };
    let edit = edit
        .id(options.id)
        .font(options.font.clone())
        .hint_text(egui::RichText::new(options.hint).color(t.soft))
        .desired_width(options.width)
        .text_color(t.ink)
        .margin(egui::Margin::symmetric(8, 6));
    let edit =
        if options.bare { edit.frame(egui::Frame::NONE.inner_margin(egui::Margin::symmetric(4, 4))) } else { edit };
    let response = ui.add_enabled(options.enabled, edit).accessible_name(options.name);
    if options.bare && options.enabled && (response.has_focus() || response.hovered()) {
        let stroke = egui::Stroke::new(1.0, if response.has_focus() { t.accent } else { t.edge });
        ui.painter().rect_stroke(response.rect, tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    }
    if options.rows > 1 && response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        response.surrender_focus();
    }
    if response.gained_focus() {
        focus::forget_own_undo(ui.ctx(), options.id);
    }
    let changed = draft.text != draft.base;
    let wrong = if changed { check(draft.text.trim()).err() } else { None };
    if let Some(why) = wrong {
        ui.label(egui::RichText::new(why).font(tokens::sans(tokens::SMALL)).color(t.error));
    }
    let left = response.lost_focus() || !response.has_focus() || is_handing_over(ui.ctx());
    if left && ui.input(|input| input.key_pressed(Key::Escape)) {
        draft.text.clone_from(&draft.base);
    }
    let taken = (left && changed && wrong.is_none() && draft.text != draft.base).then(|| draft.text.replace('\n', " "));
    if taken.is_some() {
        // An earlier picture does not know it yet.
        draft.base.clone_from(&draft.text);
    }
    if response.has_focus() || taken.is_some() || (changed && wrong.is_some() && draft.text != draft.base) {
        ui.data_mut(|data| data.insert_temp(options.id, draft));
    } else {
        ui.data_mut(|data| data.remove_temp::<Whole>(options.id));
    }
    taken
}

/// Whether a text can be a name.
pub fn is_name(lang: Lang) -> impl Fn(&str) -> Result<(), &'static str> {
    move |text| if text.trim().is_empty() { Err(say::widgets_a_name_is_needed(lang)) } else { Ok(()) }
}

/// Forgets what was written and not taken.
pub(super) fn forget(ctx: &Context) {
    ctx.data_mut(|data| data.remove_by_type::<Whole>());
}
