//! What one case says in one row: condensations, quotes with speaker and paragraph, and counts;
//! an empty cell says which emptiness it is.

use super::{State, Worked, finding};
use crate::analysis::contrast::{CellPassage, CellState, ContrastCell, WorkedRow};
use crate::model::*;
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::reading::paragraph_number;
use crate::ui::silence;
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{icon_toggle, quiet_link, soft};
use eframe::egui::{self, Layout, RichText, Sense, Ui, WidgetInfo};

/// Passages shown before the rest is asked for.
const FIRST: usize = 3;

pub fn show(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut State,
    worked: &Worked,
    (contrast, row, case): (&Contrast, &WorkedRow, CaseId),
    cell: &ContrastCell,
    evidence: &[Evidence],
) {
    ui.spacing_mut().item_spacing.y = S1;
    if cell.passages.is_empty() {
        return empty(ui, desk, worked, (row.row.about, case), &cell.state);
    }
    let key = (row.row.id.0, case.0);
    let unfolded = state.unfolded.contains(&key) || state.pinned.len() == 2;
    let shown = if unfolded { cell.passages.len() } else { FIRST.min(cell.passages.len()) };
    if state.layers.condensations || state.layers.quotes {
        for passage in cell.passages.iter().take(shown) {
            one(ui, desk, state, worked, (contrast, row), passage, evidence, unfolded);
            ui.add_space(S2);
        }
    }
    ui.horizontal(|ui| {
        if state.layers.counts {
            soft(ui, cell.counted(desk.lang));
        }
        if cell.passages.len() > FIRST && state.pinned.len() != 2 {
            let more = cell.passages.len() - FIRST;
            let word = if unfolded {
                say::contrast_fewer(desk.lang).to_owned()
            } else {
                say!(desk.lang, contrast_more_more, more)
            };
            if quiet_link(ui, &word).clicked() && !state.unfolded.remove(&key) {
                state.unfolded.insert(key);
            }
        }
    });
}

/// Each emptiness has a face of its own: a sign and words, not colour alone. Beneath it, what is left to be read, and
/// what can be said of it by hand.
fn empty(ui: &mut Ui, desk: &mut Desk, worked: &Worked, (about, case): (RowAbout, CaseId), state: &CellState) {
    let t = tokens(ui);
    let color = if state.is_absence() { t.ink } else { t.soft };
    ui.horizontal_top(|ui| {
        ui.label(RichText::new(sign(state)).font(tokens::icon(15.0)).color(color));
        let label = state.label(desk.lang, |id| worked.study.document_name(id));
        ui.add(egui::Label::new(RichText::new(label).color(color)).wrap());
    });
    if let CellState::NotRead(left) | CellState::ReadBefore(left) = state {
        for document in left.documents.iter().take(FIRST) {
            let name = worked.study.document_name(*document);
            if quiet_link(ui, &say!(desk.lang, contrast_read_name, name)).clicked() {
                desk.show(*document, None);
            }
        }
    }
    if !matches!(state, CellState::NoMaterial | CellState::NothingCounts) {
        let name = format!("{} · {}", worked.study.case_name(case), worked.study.row_name(about));
        silence::link(ui, desk, &worked.study, (case, RowOf::from(about)), &name);
    }
}

/// The sign of an emptiness.
pub fn sign(state: &CellState) -> char {
    match state {
        CellState::NoMaterial | CellState::NothingCounts | CellState::NotAsked | CellState::NotApplicable => {
            icons::CIRCLE_SLASH
        }
        CellState::NotRead(_) | CellState::ReadBefore(_) => icons::CIRCLE_DASHED,
        CellState::NoAnswer | CellState::NotFound | CellState::Filled => icons::MINUS,
    }
}

#[expect(clippy::too_many_arguments, reason = "one passage with all it belongs to")]
fn one(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &State,
    worked: &Worked,
    (contrast, row): (&Contrast, &WorkedRow),
    passage: &CellPassage,
    evidence: &[Evidence],
    whole: bool,
) {
    let t = tokens(ui);
    let text = desk.text(passage.document);
    let words = text.words(passage.passage);
    let condensed = !passage.condensation.is_empty();
    if state.layers.condensations && condensed {
        ui.add(egui::Label::new(RichText::new(&passage.condensation).color(t.ink)).wrap());
    }
    if state.layers.quotes || !condensed {
        let rows = if whole { usize::MAX } else { 3 };
        let quote = quote(ui, words, rows);
        let (rect, response) = ui.allocate_exact_size(quote.size(), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Link, true, words));
        let color = if response.hovered() || response.has_focus() { t.accent } else { t.soft };
        ui.painter().galley_with_override_text_color(rect.min, quote, color);
        let hint = say::show_the_words_in_their_document(desk.lang);
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(hint).clicked() {
            desk.show(passage.document, Some(passage.passage));
        }
    }
    ui.horizontal(|ui| {
        let number = paragraph_number(&text, passage.passage.start);
        let speaker = worked.study.speaker_at(passage.document, passage.passage.start);
        let source = if speaker.is_empty() { worked.study.document_name(passage.document) } else { speaker };
        let place = format!("{source}, ¶{number}");
        let link = ui.add(
            egui::Label::new(RichText::new(&place).font(tokens::sans(tokens::SMALL)).color(t.soft))
                .sense(Sense::click()),
        );
        if link.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            desk.show(passage.document, Some(passage.passage));
        }
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            if desk.writable {
                let is =
                    evidence.iter().any(|known| known.document == passage.document && known.passage == passage.passage);
                let word = say::contrast_evidence_for_the_finding(desk.lang);
                let icon = if is { icons::CHECK } else { icons::PLUS };
                if icon_toggle(ui, icon, &format!("{word}: {place}"), is).clicked() {
                    finding::toggle_evidence(desk, worked, contrast, row, passage);
                }
            }
        });
    });
}

/// Words in the reading face, cut after some rows.
fn quote(ui: &Ui, words: &str, rows: usize) -> std::sync::Arc<egui::Galley> {
    let t = tokens(ui);
    let limit = if rows == usize::MAX { 20_000 } else { 500 };
    let text: String = words.chars().take(limit).map(|c| if c == '\n' { ' ' } else { c }).collect();
    let mut job = egui::text::LayoutJob::simple(text, tokens::reading(14.5), t.soft, ui.available_width());
    job.wrap.max_rows = rows;
    ui.painter().layout_job(job)
}
