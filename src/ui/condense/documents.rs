//! The slim list of documents, each with how far its condensation has come.

use super::progress;
use crate::model::*;
use crate::say;
use crate::ui::desk::{Desk, Place, Request};
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{Rows, cut_line, show_rows, subheading};
use eframe::egui::{self, Color32, Rect, Sense, Ui, Vec2, WidgetInfo, pos2};

#[derive(Default)]
pub struct State {
    /// Whether the list is shown; not yet decided at first.
    pub open: Option<bool>,
    /// Bring the document that is worked on into view.
    pub reveal: bool,
}

const ROW: f32 = 44.0;

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, here: DocumentId) {
    subheading(ui, say::documents(desk.lang));
    ui.add_space(S1);
    let documents = desk.documents();
    let rows = Rows::new(documents.iter().map(|_| ROW));
    let at = documents.iter().position(|known| known.id == here);
    let reveal = std::mem::take(&mut state.reveal).then_some(at).flatten();
    show_rows(ui, "condense documents", &rows, None, reveal, |ui, n| {
        if let Some(known) = documents.get(n)
            && row(ui, desk, known.id, &known.name, known.id == here).clicked()
        {
            desk.ask(Request::Go(Place { document: Some(known.id), passage: None, ..desk.place }));
        }
    });
}

fn row(ui: &mut Ui, desk: &mut Desk, id: DocumentId, name: &str, chosen: bool) -> egui::Response {
    let t = tokens(ui);
    let come = progress::of(desk, id);
    let share = if come.units == 0 { 0.0 } else { come.coverage.share() };
    let percent = (share * 100.0).floor();
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW - 4.0), Sense::click());
    let said = say!(desk.lang, condense_name_percent_condensed, name, percent);
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::ListItem, true, chosen, &said));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let fill = if chosen {
        t.accent_tint
    } else if response.hovered() {
        tokens::mix(t.panel, t.ink, 0.05)
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, tokens::RADIUS, fill);
    tokens::chosen_bar(ui.painter(), t, rect, chosen);
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, t.accent);
        ui.painter().rect_stroke(rect, tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    }
    let inner = rect.shrink2(Vec2::new(S2, 5.0));
    let font = if chosen { tokens::sans_bold(13.5) } else { tokens::sans(13.5) };
    ui.painter().galley(inner.min, cut_line(ui, name, font, t.ink, inner.width()), t.ink);
    let words = if come.units == 0 { "–".to_owned() } else { format!("{percent} %") };
    let note = cut_line(ui, &words, tokens::sans(11.0), t.soft, 40.0);
    let y = inner.bottom() - note.size().y / 2.0;
    ui.painter().galley(pos2(inner.right() - note.size().x, y - note.size().y / 2.0), note, t.soft);
    let whole = Rect::from_min_max(pos2(inner.left(), y - 1.5), pos2(inner.right() - 40.0, y + 1.5));
    ui.painter().rect_filled(whole, 1.5, t.line);
    let done = Rect::from_min_size(whole.min, Vec2::new(whole.width() * share, whole.height()));
    ui.painter().rect_filled(done, 1.5, t.accent);
    response.on_hover_text(said)
}
