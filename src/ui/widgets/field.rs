//! A text field over a value of the project. While it is written in it holds a draft; a pause or
//! leaving the field hands the draft over, so that nothing written is ever only in the window.

use crate::ui::focus;
use crate::ui::kept::is_behind;
use crate::ui::tokens::{self, tokens};
use eframe::egui::{self, Context, FontId, Id, Response, TextEdit, Ui};

/// How a field looks and behaves.
pub struct Field<'a> {
    pub id: egui::Id,
    /// What a screen reader says.
    pub name: &'a str,
    pub hint: &'a str,
    pub font: FontId,
    /// Rows at least; 1 makes it a single line.
    pub rows: usize,
    pub width: f32,
    /// Without frame until it is used, as in a table.
    pub bare: bool,
    pub enabled: bool,
}

impl<'a> Field<'a> {
    pub fn new(id: impl std::hash::Hash + std::fmt::Debug, name: &'a str) -> Field<'a> {
        Field {
            id: egui::Id::unique(("field", id)),
            name,
            hint: "",
            font: tokens::sans(tokens::BODY),
            rows: 1,
            width: f32::INFINITY,
            bare: false,
            enabled: true,
        }
    }
}

/// What a field gave this frame.
pub struct Edited {
    pub response: Response,
    /// The new text, when it should be kept.
    pub text: Option<String>,
    /// What stands in the field now, kept or not.
    pub draft: String,
}

#[derive(Clone, Default)]
struct Draft {
    text: String,
    /// What the project said when the draft was begun, or when it answered last.
    base: String,
    /// What was handed over last. The project may have taken it otherwise, or not at all.
    handed: Option<String>,
    /// It was handed over when the field was last drawn: what the project says now is the answer.
    asked: bool,
    /// When it was last typed in, in the context's seconds.
    typed: Option<f64>,
}

impl Draft {
    fn of(value: &str) -> Draft {
        Draft { text: value.to_owned(), base: value.to_owned(), ..Draft::default() }
    }

    /// Whether something is written that has not been handed over.
    fn is_unkept(&self) -> bool {
        self.text != self.base && self.handed.as_ref() != Some(&self.text)
    }
}

/// Seconds without typing after which a draft is handed over.
const PAUSE: f64 = 0.6;

/// Asks whatever field is written in to hand over in this frame what stands in it: what comes next may
/// take it from the screen.
pub fn hand_over(ctx: &Context) {
    let frame = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| data.insert_temp(Id::unique("hand over"), frame));
}

/// Whether fields are to hand over in this frame.
pub(super) fn is_handing_over(ctx: &Context) -> bool {
    let frame = ctx.cumulative_frame_nr();
    ctx.data(|data| data.get_temp::<u64>(Id::unique("hand over"))) == Some(frame)
}

/// Forgets what was written and not handed over: of another project it may not come into this one.
pub fn forget_drafts(ctx: &Context) {
    ctx.data_mut(|data| data.remove_by_type::<Draft>());
    super::whole::forget(ctx);
}

/// Draws a field over a value.
pub fn field(ui: &mut Ui, options: &Field, value: &str) -> Edited {
    let id = options.id;
    let focused = ui.memory(|memory| memory.has_focus(id));
    // What was handed over is not in an earlier picture.
    let behind = is_behind(ui.ctx());
    let waits = |draft: &Draft| behind && draft.asked;
    let known = ui.data(|data| data.get_temp::<Draft>(id));
    let known = known.filter(|draft| focused || waits(draft) || draft.is_unkept());
    let mut draft = known.unwrap_or_else(|| Draft::of(value));
    if draft.asked && !behind {
        draft.asked = false;
        // A space at the end that the project does not keep stays as long as one goes on writing.
        value.clone_into(&mut draft.base);
    }
    // An undo elsewhere shows at once in a field that holds nothing unkept.
    if draft.base != value && !draft.is_unkept() && !waits(&draft) {
        draft = Draft::of(value);
        focus::forget_own_undo(ui.ctx(), id);
    }
    let response = text_edit(ui, options, &mut draft.text);
    if response.gained_focus() {
        focus::forget_own_undo(ui.ctx(), id);
    }
    let now = ui.input(|input| input.time);
    if response.changed() {
        draft.typed = Some(now);
        ui.ctx().request_repaint_after_secs(PAUSE as f32 + 0.05);
    }
    let paused = draft.typed.is_some_and(|typed| now - typed >= PAUSE);
    let left = response.lost_focus() || !response.has_focus() || is_handing_over(ui.ctx());
    let text = (draft.is_unkept() && (left || paused)).then(|| draft.text.clone());
    if text.is_some() {
        draft.handed.clone_from(&text);
        draft.asked = true;
        draft.typed = None;
    }
    let stands = draft.text.clone();
    ui.data_mut(|data| data.insert_temp(id, draft));
    Edited { response, text, draft: stands }
}

fn text_edit(ui: &mut Ui, options: &Field, text: &mut String) -> Response {
    let t = tokens(ui);
    let edit = if options.rows <= 1 {
        TextEdit::singleline(text)
    } else {
        TextEdit::multiline(text).desired_rows(options.rows)
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
    if options.bare {
        let rect = response.rect;
        if response.has_focus() {
            ui.painter().rect_stroke(rect, tokens::RADIUS, egui::Stroke::new(1.0, t.accent), egui::StrokeKind::Inside);
        } else if response.hovered() {
            ui.painter().rect_stroke(rect, tokens::RADIUS, egui::Stroke::new(1.0, t.edge), egui::StrokeKind::Inside);
        }
    }
    response
}

/// A field for something new, kept by the caller. Gives the text when Enter is pressed; the field
/// is emptied and stays ready for the next.
pub fn new_field(ui: &mut Ui, id: egui::Id, text: &mut String, hint: &str) -> Option<String> {
    let t = tokens(ui);
    let edit = TextEdit::singleline(text)
        .id(id)
        .hint_text(egui::RichText::new(hint).color(t.soft))
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(hint);
    if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) && !text.trim().is_empty() {
        response.request_focus();
        focus::forget_own_undo(ui.ctx(), id);
        return Some(std::mem::take(text).trim().to_owned());
    }
    None
}
