//! The descriptive statement of a document or case, in general or about one question, and the
//! units that carry it.

use crate::model::*;
use crate::say;
use crate::session::action::{EvidenceAt, UnitAction};
use crate::store;
use crate::ui::desk::{Desk, OpenText};
use crate::ui::icons;
use crate::ui::tokens::{S1, S2, tokens};
use crate::ui::widgets::{Field, caption, choice, field, icon_toggle, rule, soft};
use eframe::egui::{Label, RichText, ScrollArea, Ui};

/// What the statement shown is on and about.
#[derive(Default)]
pub struct State {
    case: Option<CaseId>,
    question: Option<QuestionId>,
}

pub fn show(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut State,
    document: DocumentId,
    text: &OpenText,
    units: &[MeaningUnit],
) {
    let (cases, links, documents) = (desk.cases(), desk.case_links(), desk.documents());
    let Some(about) = documents.iter().find(|known| known.id == document) else { return };
    let of_document: Vec<&Case> = cases
        .iter()
        .filter(|case| links.iter().any(|link| link.document == document && link.case == case.id))
        .collect();
    let case = state.case.and_then(|id| of_document.iter().find(|case| case.id == id)).copied();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S1;
        if choice(ui, case.is_none(), desk.t("This document", "Dokumentet")).clicked() {
            state.case = None;
        }
        for known in &of_document {
            if choice(ui, case.is_some_and(|case| case.id == known.id), &known.name).clicked() {
                state.case = Some(known.id);
            }
        }
    });
    questions(ui, desk, state);
    let on = case.map_or(StatementOn::Document(document), |case| StatementOn::Case(case.id));
    let statements = desk.keep(("statements", 0), &["statement", "question", "document", "case"], |session| {
        Ok(store::statement::all(session.reader())?)
    });
    let evidence =
        desk.keep(("evidence", 0), &["evidence", "statement"], |session| Ok(store::evidence::all(session.reader())?));
    let known = statements.iter().find(|statement| statement.on == on && statement.question == state.question);
    let cited: Vec<&Evidence> = known
        .map(|known| evidence.iter().filter(|evidence| evidence.claim == Claim::Statement(known.id)).collect())
        .unwrap_or_default();
    let name = case.map_or_else(|| about.guid.to_string(), |case| case.guid.to_string());
    write(ui, desk, state, &name, known, on);
    ui.add_space(S2);
    rule(ui);
    cite(ui, desk, state, (text, units, about.guid), &name, known, &cited);
}

fn questions(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let questions = desk.questions();
    if !questions.iter().any(|question| Some(question.id) == state.question) {
        state.question = None;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S1;
        if choice(ui, state.question.is_none(), desk.t("In general", "I allmänhet")).clicked() {
            state.question = None;
        }
        for question in questions.iter() {
            if choice(ui, state.question == Some(question.id), &question.label).on_hover_text(&question.text).clicked()
            {
                state.question = Some(question.id);
            }
        }
    });
}

fn question_guid(desk: &mut Desk, state: &State) -> Option<String> {
    let questions = desk.questions();
    state
        .question
        .and_then(|id| questions.iter().find(|question| question.id == id))
        .map(|question| question.guid.to_string())
}

fn write(ui: &mut Ui, desk: &mut Desk, state: &State, on: &str, known: Option<&Statement>, key: StatementOn) {
    let name = desk.t("Statement", "Beskrivning");
    let hint = desk.t(
        "Tie the essential themes together, in your own words. Mark below the units that carry what you write",
        "Knyt ihop de väsentliga temana med egna ord. Markera nedan de enheter som bär det du skriver",
    );
    let question = question_guid(desk, state);
    let options =
        Field { hint, rows: 8, enabled: desk.writable, ..Field::new(("statement", key, state.question), name) };
    if let Some(text) = field(ui, &options, known.map_or("", |known| &known.text)).text {
        let merge = format!("statement {on} {question:?}");
        desk.write(UnitAction::SetStatement { on: on.to_owned(), question, text, evidence: None }, merge);
    }
}

/// The document's units, those that are not yet used said to be so; a click makes them evidence.
fn cite(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &State,
    (text, units, document): (&OpenText, &[MeaningUnit], Guid),
    on: &str,
    known: Option<&Statement>,
    cited: &[&Evidence],
) {
    let essential: Vec<&MeaningUnit> = units.iter().filter(|unit| unit.relevance == Relevance::Essential).collect();
    let is_cited = |unit: &MeaningUnit| {
        cited.iter().any(|known| known.document == unit.document && known.passage.overlaps(unit.passage))
    };
    let unused = essential.iter().filter(|unit| !is_cited(unit)).count();
    let n = essential.len();
    caption(
        ui,
        &say!(desk.lang, en: "{unused} of {n} essential units are not used yet", sv: "{unused} av {n} väsentliga enheter är inte använda ännu"),
    );
    ScrollArea::vertical().id_salt("statement units").auto_shrink([false, false]).show(ui, |ui| {
        for unit in essential {
            let used = is_cited(unit);
            ui.horizontal_top(|ui| {
                let words = if unit.condensation.is_empty() { text.words(unit.passage) } else { &unit.condensation };
                let words: String = words.chars().take(240).collect();
                let name = format!("{}: {words}", desk.t("Evidence for the statement", "Belägg för beskrivningen"));
                let icon = if used { icons::CHECK } else { icons::PLUS };
                let can = desk.writable && known.is_some();
                if ui.add_enabled_ui(can, |ui| icon_toggle(ui, icon, &name, used)).inner.clicked() {
                    toggle(desk, state, (unit, document), on, known, cited, used);
                }
                let color = if used { tokens(ui).ink } else { tokens(ui).soft };
                let label =
                    ui.add(Label::new(RichText::new(words).color(color)).wrap().sense(eframe::egui::Sense::click()));
                if label.on_hover_cursor(eframe::egui::CursorIcon::PointingHand).clicked() {
                    desk.show(unit.document, Some(unit.passage));
                }
            });
        }
        if known.is_none() {
            soft(
                ui,
                desk.t(
                    "Write the statement first; then mark what it rests on",
                    "Skriv beskrivningen först; markera sedan vad den vilar på",
                ),
            );
        }
    });
}

fn toggle(
    desk: &mut Desk,
    state: &State,
    (unit, document): (&MeaningUnit, Guid),
    on: &str,
    known: Option<&Statement>,
    cited: &[&Evidence],
    used: bool,
) {
    let Some(known) = known else { return };
    let documents = desk.documents();
    let guid = |id: DocumentId| {
        documents.iter().find(|known| known.id == id).map(|known| known.guid.to_string()).unwrap_or_default()
    };
    let at = |document: String, passage: Passage, against| EvidenceAt {
        document,
        start: Some(passage.start.0),
        end: Some(passage.end.0),
        quote: None,
        against,
    };
    let mut all: Vec<EvidenceAt> = cited
        .iter()
        .filter(|evidence| !(used && evidence.document == unit.document && evidence.passage.overlaps(unit.passage)))
        .map(|evidence| at(guid(evidence.document), evidence.passage, evidence.against))
        .collect();
    if !used {
        all.push(at(document.to_string(), unit.passage, false));
    }
    let question = question_guid(desk, state);
    let text = known.text.clone();
    desk.act(UnitAction::SetStatement { on: on.to_owned(), question, text, evidence: Some(all) });
}
