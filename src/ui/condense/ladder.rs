//! The ladder: for each meaning unit its words, condensation, interpretation, theme, and what it
//! says about each research question. The unit that is worked on stands open, the others closed.

use super::{State as CondenseState, theme, unit};
use crate::analysis::units::is_settled;
use crate::model::*;
use crate::session::action::UnitAction;
use crate::ui::commands::Command;
use crate::ui::desk::{Desk, OpenText, Workspace};
use crate::ui::icons;
use crate::ui::reading::paragraph_number;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{
    Field, Rows, caption, choice, command_text, empty_state, field, icon_button, show_rows, soft, worded_button,
};
use eframe::egui::{self, Label, RichText, Sense, Ui, WidgetInfo};
use std::collections::HashMap;
use strum::IntoEnumIterator;

#[derive(Default)]
pub struct State {
    /// A unit to bring into view.
    pub reveal: Option<UnitId>,
    /// A unit whose condensation takes the keyboard.
    pub write: Option<UnitId>,
    heights: HashMap<UnitId, f32>,
}

/// A closed rung's height until it is measured.
const GUESS: f32 = 92.0;

pub fn show(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut CondenseState,
    document: DocumentId,
    text: &OpenText,
    units: &[MeaningUnit],
) {
    selection(ui, desk, state, document, text);
    if units.is_empty() {
        return no_units(ui, desk, text);
    }
    let rows = Rows::new(units.iter().map(|unit| state.ladder.heights.get(&unit.id).copied().unwrap_or(GUESS)));
    let at = |id: Option<UnitId>| id.and_then(|id| units.iter().position(|unit| unit.id == id));
    let reveal = at(state.ladder.reveal.take());
    let active = at(state.active);
    let mut next = None;
    show_rows(ui, "ladder", &rows, active, reveal, |ui, n| {
        let Some(unit) = units.get(n) else { return };
        let open = state.active == Some(unit.id);
        if rung(ui, desk, state, text, unit, open) {
            next = units.get(n + 1).map(|unit| unit.id);
        }
        let height = ui.min_rect().height() + S3;
        if (state.ladder.heights.get(&unit.id).copied().unwrap_or(GUESS) - height).abs() > 0.5 {
            state.ladder.heights.insert(unit.id, height);
            ui.ctx().request_repaint();
        }
    });
    if let Some(next) = next {
        state.activate(next, true);
        if let Some(unit) = units.iter().find(|unit| unit.id == next) {
            state.reading.scroll_to = Some(unit.passage);
        }
    }
}

/// What can be done with the words that are selected.
fn selection(ui: &mut Ui, desk: &mut Desk, state: &CondenseState, document: DocumentId, text: &OpenText) {
    let Some(passage) = state.reading.selection.filter(|_| desk.writable) else { return };
    let name = command_text(Command::UnitOfSelection, desk.lang);
    if worded_button(ui, icons::PLUS, &name).clicked() {
        let documents = desk.documents();
        if let Some(document) = documents.iter().find(|known| known.id == document) {
            desk.act(unit::of_passage(document.guid.to_string(), passage));
        }
    }
    let words: String = text.words(passage).chars().take(90).collect();
    soft(ui, words.replace('\n', " "));
    ui.add_space(S2);
}

fn no_units(ui: &mut Ui, desk: &mut Desk, text: &OpenText) {
    let title = desk.t("No meaning units yet", "Inga meningsenheter ännu");
    let body = desk.t(
        "Read the whole interview. Fix the natural units of meaning, restate each in one short sentence, ask it your research questions, and tie the themes together. A unit is made of a selection with Ctrl+U, or of the whole text at once.",
        "Läs hela intervjun. Avgränsa de naturliga meningsenheterna, återge var och en i en kort mening, ställ dina frågor till den och knyt ihop temana. En enhet görs av en markering med Ctrl+U, eller av hela texten på en gång.",
    );
    let command = if text.turns.is_empty() { Command::UnitsOfParagraphs } else { Command::UnitsOfTurns };
    let step = desk.writable.then(|| command.name(desk.lang));
    if empty_state(ui, Workspace::Condense.icon(), title, body, step) {
        desk.run(command);
    }
}

/// Draws one rung; gives whether the next one is wanted.
fn rung(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut CondenseState,
    text: &OpenText,
    unit: &MeaningUnit,
    open: bool,
) -> bool {
    let t = tokens(ui);
    let fill = if open { t.raised } else { t.panel };
    let edge = if open { t.accent } else { t.line };
    let mut next = false;
    let frame = egui::Frame::NONE
        .fill(fill)
        .stroke(egui::Stroke::new(1.0, edge))
        .corner_radius(tokens::RADIUS)
        .inner_margin(egui::Margin::same(10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = S1;
        words(ui, desk, state, text, unit, open);
        condensation(ui, desk, state, unit, open, &mut next);
        if open {
            rest(ui, desk, state, unit);
        } else {
            summary(ui, desk, unit);
        }
    });
    next
}

/// The unit's words and where they stand; a click takes the unit up.
fn words(ui: &mut Ui, desk: &Desk, state: &mut CondenseState, text: &OpenText, unit: &MeaningUnit, open: bool) {
    let t = tokens(ui);
    let said = text.words(unit.passage);
    let number = paragraph_number(text, unit.passage.start);
    let speaker = text
        .turns
        .iter()
        .find(|turn| turn.passage.contains(unit.passage.start))
        .map_or("", |turn| turn.speaker.as_str());
    let shown: String =
        said.chars().take(if open { 6_000 } else { 400 }).map(|c| if c == '\n' { ' ' } else { c }).collect();
    let color = if unit.relevance == Relevance::Excluded { t.soft } else { t.ink };
    let mut job = egui::text::LayoutJob::simple(shown, tokens::reading(14.5), color, ui.available_width());
    job.wrap.max_rows = if open { 12 } else { 2 };
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, said));
    ui.painter().galley(rect.min, galley, color);
    if response.has_focus() {
        ui.painter().rect_stroke(
            rect.expand(2.0),
            tokens::RADIUS,
            egui::Stroke::new(1.0, t.accent),
            egui::StrokeKind::Outside,
        );
    }
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        state.activate(unit.id, false);
        state.reading.scroll_to = Some(unit.passage);
    }
    let open_word = if is_settled(unit) { "" } else { desk.t(" · not condensed", " · inte kondenserad") };
    let place =
        if speaker.is_empty() { format!("¶{number}{open_word}") } else { format!("{speaker}, ¶{number}{open_word}") };
    soft(ui, place);
}

fn condensation(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut CondenseState,
    unit: &MeaningUnit,
    open: bool,
    next: &mut bool,
) {
    if !open {
        if !unit.condensation.is_empty() {
            ui.add(Label::new(RichText::new(&unit.condensation).color(tokens(ui).ink)).wrap());
        }
        return;
    }
    let name = desk.t("Condensation", "Kondensering");
    caption(ui, name);
    let hint = desk.t("Its meaning in one short sentence", "Innebörden i en kort mening");
    let options = Field { hint, rows: 2, enabled: desk.writable, ..Field::new(("condensation", unit.id.0), name) };
    // Ctrl+Enter goes on to the next unit, taken before the field makes a line of it.
    let focused = ui.memory(|memory| memory.has_focus(options.id));
    if focused && ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, egui::Key::Enter)) {
        *next = true;
    }
    let edited = field(ui, &options, &unit.condensation);
    if state.ladder.write == Some(unit.id) {
        state.ladder.write = None;
        edited.response.request_focus();
    }
    if let Some(text) = edited.text {
        desk.write(unit::change(unit, |set| set.condensation = Some(text)), format!("condensation {}", unit.guid));
    }
}

/// A closed rung's theme, answers and standing, in one soft line.
fn summary(ui: &mut Ui, desk: &mut Desk, unit: &MeaningUnit) {
    let themes = desk.themes();
    let mut parts = Vec::new();
    if unit.relevance != Relevance::Essential {
        parts.push(unit.relevance.label(desk.lang).to_owned());
    }
    parts.extend(unit.theme.and_then(|id| themes.iter().find(|theme| theme.id == id)).map(|theme| theme.name.clone()));
    if !unit.answers.is_empty() {
        let n = unit.answers.len();
        parts.push(crate::say!(desk.lang, en: "{n} answers", sv: "{n} svar"));
    }
    if !parts.is_empty() {
        soft(ui, parts.join(" · "));
    }
}

/// What the open unit has beside its condensation.
fn rest(ui: &mut Ui, desk: &mut Desk, state: &mut CondenseState, unit: &MeaningUnit) {
    let name = desk.t("Interpretation", "Tolkning");
    caption(ui, name);
    let hint = desk.t("What you read out of it, kept apart", "Vad du läser ut av det, för sig");
    let options = Field { hint, rows: 2, enabled: desk.writable, ..Field::new(("interpretation", unit.id.0), name) };
    if let Some(text) = field(ui, &options, &unit.interpretation).text {
        desk.write(unit::change(unit, |set| set.interpretation = Some(text)), format!("interpretation {}", unit.guid));
    }
    ui.add_space(S1);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S1;
        theme::choose(ui, desk, &mut state.theme, unit);
        ui.add_space(S2);
        for relevance in Relevance::iter() {
            let chosen = unit.relevance == relevance;
            if ui.add_enabled_ui(desk.writable, |ui| choice(ui, chosen, relevance.label(desk.lang))).inner.clicked()
                && !chosen
            {
                desk.act(unit::change(unit, |set| set.relevance = Some(relevance)));
            }
        }
    });
    let questions = desk.questions();
    for question in questions.iter() {
        caption(ui, &question.label).on_hover_text(&question.text);
        let answer = unit.answers.iter().find(|(id, _)| *id == question.id).map_or("", |(_, text)| text.as_str());
        let hint = desk.t("What it says about this question", "Vad den säger om frågan");
        let options =
            Field { hint, enabled: desk.writable, ..Field::new(("answer", unit.id.0, question.id.0), &question.label) };
        if let Some(text) = field(ui, &options, answer).text {
            let question = question.guid.to_string();
            let key = format!("answer {} {question}", unit.guid);
            desk.write(unit::change(unit, |set| set.answer = Some((question, text))), key);
        }
    }
    if desk.writable {
        deeds(ui, desk, state, unit);
    }
}

fn deeds(ui: &mut Ui, desk: &mut Desk, state: &mut CondenseState, unit: &MeaningUnit) {
    ui.horizontal(|ui| {
        for (icon, command) in [(icons::SPLIT, Command::SplitUnit), (icons::MERGE, Command::MergeUnit)] {
            if icon_button(ui, icon, &command_text(command, desk.lang)).clicked() {
                desk.run(command);
            }
        }
        if icon_button(
            ui,
            icons::TRASH_2,
            desk.t("Remove the meaning unit  (Delete)", "Ta bort meningsenheten  (Delete)"),
        )
        .clicked()
        {
            state.active = None;
            desk.act(UnitAction::RemoveMeaningUnit { unit: unit.guid.to_string() });
        }
    });
}
