//! One rung of the ladder: the unit's words, condensation, interpretation, theme, relevance, and
//! what it says about each research question. The one that is worked on stands open.

use super::{Open, State as CondenseState, commands, text, theme, unit};
use crate::analysis::units::is_settled;
use crate::model::*;
use crate::say;
use crate::ui::commands::Command;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{Field, caption, choice, command_text, cut_label, field, icon_button, soft};
use eframe::egui::{self, Id, Key, Label, Rect, RichText, Sense, Ui, WidgetInfo};
use strum::IntoEnumIterator;

/// A unit with what is drawn beside it.
pub struct Rung<'a> {
    pub at: usize,
    pub unit: &'a MeaningUnit,
    /// Who says it, and where.
    pub place: &'a str,
    pub active: bool,
}

/// Where the keyboard asks to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Next,
    Previous,
}

/// Draws one rung.
pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut CondenseState, open: &Open, rung: &Rung) -> Option<Step> {
    let t = tokens(ui);
    let (fill, edge) = if rung.active { (t.raised, t.accent) } else { (t.panel, t.line) };
    let frame = egui::Frame::NONE
        .fill(fill)
        .stroke(egui::Stroke::new(1.0, edge))
        .corner_radius(tokens::RADIUS)
        .inner_margin(egui::Margin { left: 18, right: 10, top: 10, bottom: 10 });
    let step = if rung.active { keys(ui, desk, rung.unit) } else { None };
    let drawn = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = S1;
        words(ui, state, open, rung);
        place(ui, desk, rung);
        if rung.active {
            condensation(ui, desk, state, rung.unit);
            rest(ui, desk, state, rung.unit);
            if desk.writable {
                deeds(ui, desk, state, open, rung.at);
            }
        } else {
            closed(ui, desk, rung.unit);
        }
    });
    band(ui, drawn.response.rect, rung.unit);
    let given = rung.active && std::mem::take(&mut state.theme.given);
    step.or(given.then_some(Step::Next))
}

/// The same band as beside the text: hollow until the unit is condensed or set aside.
fn band(ui: &Ui, rect: Rect, unit: &MeaningUnit) {
    let color = text::color(unit.relevance, tokens(ui).scheme());
    let line = Rect::from_min_max(
        rect.left_top() + egui::vec2(7.0, 10.0),
        egui::pos2(rect.left() + 12.0, rect.bottom() - 10.0),
    );
    if is_settled(unit) {
        ui.painter().rect_filled(line, 2.5, color);
    } else {
        ui.painter().rect_stroke(line, 2.5, egui::Stroke::new(1.5, color), egui::StrokeKind::Inside);
    }
}

fn condensation_id(unit: UnitId) -> (&'static str, i64) {
    ("condensation", unit.0)
}

fn interpretation_id(unit: UnitId) -> (&'static str, i64) {
    ("interpretation", unit.0)
}

/// Taken before the fields make lines of them: Ctrl+Enter goes on to the next unit, with Shift to
/// the one before, and Enter in the condensation, which is one sentence, goes to the interpretation.
fn keys(ui: &Ui, desk: &mut Desk, unit: &MeaningUnit) -> Option<Step> {
    let focused = ui.memory(|memory| memory.focused())?;
    let (condensation, interpretation) =
        (Field::new(condensation_id(unit.id), "").id, Field::new(interpretation_id(unit.id), "").id);
    let questions = desk.questions();
    let mut answers = questions.iter().map(|question| answer_id(unit.id, question.id));
    if focused != condensation && focused != interpretation && !answers.any(|id| id == focused) {
        return None;
    }
    let pressed = ui.input_mut(|input| {
        let at = input.events.iter().position(|event| {
            matches!(event, egui::Event::Key { key: Key::Enter, pressed: true, modifiers, .. }
                if modifiers.command || (modifiers.is_none() && focused == condensation))
        })?;
        match input.events.remove(at) {
            egui::Event::Key { modifiers, .. } => Some(modifiers),
            _ => None,
        }
    })?;
    if !pressed.command {
        ui.memory_mut(|memory| memory.request_focus(interpretation));
        return None;
    }
    Some(if pressed.shift { Step::Previous } else { Step::Next })
}

fn answer_id(unit: UnitId, question: QuestionId) -> Id {
    Field::new(("answer", unit.0, question.0), "").id
}

/// The unit's words; a click takes the unit up.
fn words(ui: &mut Ui, state: &mut CondenseState, open: &Open, rung: &Rung) {
    let t = tokens(ui);
    let said = open.text.words(rung.unit.passage);
    let limit = if rung.active { 6_000 } else { 500 };
    let shown: String = said.chars().take(limit).map(|c| if c == '\n' { ' ' } else { c }).collect();
    let color = if rung.unit.relevance == Relevance::Excluded { t.soft } else { t.ink };
    let mut job = egui::text::LayoutJob::simple(shown, tokens::reading(14.5), color, ui.available_width());
    job.wrap.max_rows = if rung.active { 12 } else { 3 };
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    response.widget_info(|| {
        let begun: String = said.chars().take(200).collect();
        WidgetInfo::selected(egui::accesskit::Role::Button, true, rung.active, begun)
    });
    ui.painter().galley(rect.min, galley, color);
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.0, t.accent);
        ui.painter().rect_stroke(rect.expand(2.0), tokens::RADIUS, stroke, egui::StrokeKind::Outside);
    }
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        state.activate(rung.unit.id, false);
        state.reading.scroll_to = Some((rung.unit.document, rung.unit.passage));
    }
}

fn place(ui: &mut Ui, desk: &Desk, rung: &Rung) {
    let mut place = rung.place.to_owned();
    if !is_settled(rung.unit) {
        place.push_str(say::condense_not_condensed(desk.lang));
    }
    let t = tokens(ui);
    cut_label(ui, &place, tokens::sans(tokens::SMALL), t.soft);
}

/// A closed rung's condensation, and its standing, theme and answers in one soft line.
fn closed(ui: &mut Ui, desk: &mut Desk, unit: &MeaningUnit) {
    let t = tokens(ui);
    if !unit.condensation.is_empty() {
        let color = if unit.relevance == Relevance::Excluded { t.soft } else { t.ink };
        ui.add(Label::new(RichText::new(&unit.condensation).color(color)).wrap());
    }
    let themes = desk.themes();
    let mut parts = Vec::new();
    if unit.relevance != Relevance::Essential {
        parts.push(unit.relevance.label(desk.lang).to_owned());
    }
    parts.extend(unit.theme.and_then(|id| themes.iter().find(|theme| theme.id == id)).map(|theme| theme.name.clone()));
    match unit.answers.len() {
        0 => {}
        1 => parts.push(say::condense_1_answer(desk.lang).to_owned()),
        n => parts.push(say!(desk.lang, condense_n_answers, n)),
    }
    if !parts.is_empty() {
        cut_label(ui, &parts.join(" · "), tokens::sans(tokens::SMALL), t.soft);
    }
}

fn condensation(ui: &mut Ui, desk: &mut Desk, state: &mut CondenseState, unit: &MeaningUnit) {
    let name = say::condensation(desk.lang);
    caption(ui, name);
    let hint = say::condense_its_meaning_in_one_short_sentence(desk.lang);
    let options = Field { hint, rows: 2, enabled: desk.writable, ..Field::new(condensation_id(unit.id), name) };
    let edited = field(ui, &options, &unit.condensation);
    if state.ladder.write == Some(unit.id) {
        state.ladder.write = None;
        edited.response.request_focus();
    }
    if let Some(text) = edited.text {
        desk.write(unit::change(unit, |set| set.condensation = Some(text)), format!("condensation {}", unit.guid));
    }
}

/// What the open rung has beside its condensation.
fn rest(ui: &mut Ui, desk: &mut Desk, state: &mut CondenseState, unit: &MeaningUnit) {
    let name = say::interpretation(desk.lang);
    caption(ui, name);
    let hint = say::condense_what_you_read_out_of_it(desk.lang);
    let options = Field {
        hint,
        rows: 2,
        font: tokens::sans(13.0),
        enabled: desk.writable,
        ..Field::new(interpretation_id(unit.id), name)
    };
    if let Some(text) = field(ui, &options, &unit.interpretation).text {
        desk.write(unit::change(unit, |set| set.interpretation = Some(text)), format!("interpretation {}", unit.guid));
    }
    caption(ui, say::theme(desk.lang));
    theme::choose(ui, desk, &mut state.theme, unit);
    ui.add_space(S1);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S1;
        for relevance in Relevance::iter() {
            let chosen = unit.relevance == relevance;
            let word = relevance.label(desk.lang);
            let clicked = ui.add_enabled_ui(desk.writable, |ui| choice(ui, chosen, word)).inner.clicked();
            if clicked && !chosen {
                desk.act(unit::change(unit, |set| set.relevance = Some(relevance)));
            }
        }
    });
    let questions = desk.questions();
    for question in questions.iter() {
        caption(ui, &question.label).on_hover_text(&question.text);
        let answer = unit.answers.iter().find(|(id, _)| *id == question.id).map_or("", |(_, text)| text.as_str());
        let hint = say::condense_what_it_says_about_this_question(desk.lang);
        let id = answer_id(unit.id, question.id);
        let options = Field { id, hint, rows: 2, enabled: desk.writable, ..Field::new("", &question.label) };
        if let Some(text) = field(ui, &options, answer).text {
            let question = question.guid.to_string();
            let key = format!("answer {} {question}", unit.guid);
            desk.write(unit::change(unit, |set| set.answer = Some((question, text))), key);
        }
    }
}

fn deeds(ui: &mut Ui, desk: &mut Desk, state: &mut CondenseState, open: &Open, at: usize) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = S1;
        for (icon, command) in [(icons::SPLIT, Command::SplitUnit), (icons::MERGE, Command::MergeUnit)] {
            if icon_button(ui, icon, &command_text(command, desk.lang)).clicked() {
                desk.run(command);
            }
        }
        let remove = say::condense_remove_the_meaning_unit_delete(desk.lang);
        if icon_button(ui, icons::TRASH_2, remove).clicked() {
            commands::remove(desk, state, open, at);
        }
        ui.add_space(S2);
        soft(ui, say::condense_ctrl_enter_next_unit(desk.lang));
    });
}
