//! The descriptive statement of a document or case, in general or about one question, with the
//! units that carry it listed beneath.

use super::{Open, evidence, progress};
use crate::analysis::evidence::EvidenceState;
use crate::analysis::masks::Masks;
use crate::model::*;
use crate::say;
use crate::session::Error;
use crate::session::action::{EvidenceAt, SetStatement};
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::tokens::{self, S1, S2};
use crate::ui::widgets::{Field, choice, field, rule};
use eframe::egui::{self, Response, ScrollArea, Ui, WidgetInfo};
use std::rc::Rc;

/// What the statement shown is on and about.
#[derive(Default)]
pub struct State {
    case: Option<CaseId>,
    question: Option<QuestionId>,
    /// List only the units that are not used yet.
    unused_only: bool,
}

/// A unit that can be made evidence of a statement.
pub struct Carrier {
    pub document: DocumentId,
    pub document_guid: String,
    pub passage: Passage,
    /// The condensation, or the unit's words where there is none yet, cut short.
    pub words: String,
    pub condensed: bool,
    /// Who says it, and where.
    pub place: String,
}

/// A statement as it stands, and how to write it.
pub struct Shown {
    on: Guid,
    question: Option<Guid>,
    /// What stands in the field, kept or not, so that citing never takes back what was written.
    pub draft: String,
    pub cited: Rc<Vec<(Evidence, EvidenceState)>>,
    pub carriers: Rc<Vec<Carrier>>,
}

impl Shown {
    /// Writes the statement as it stands on this evidence.
    pub fn rest_on(&self, desk: &mut Desk, evidence: Vec<EvidenceAt>) {
        desk.act(SetStatement {
            on: Some(self.on.into()),
            question: self.question.map(Ref::from),
            evidence: Some(evidence),
            ..SetStatement::new(self.draft.clone())
        });
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, open: &Open) {
    let cases = cases_of(desk, open.id);
    let case = state.case.and_then(|id| cases.iter().find(|case| case.id == id));
    choose_on(ui, desk, state, &cases);
    choose_question(ui, desk, state);
    let question = question_guid(desk, state);
    let on = case.map_or(StatementOn::Document(open.id), |case| StatementOn::Case(case.id));
    let tables = ["statement", "question", "document", "case"];
    let all = desk.keep(("statements", 0), &tables, |session| Ok(store::statement::all(session.reader())?));
    let known = all.iter().find(|statement| statement.on == on && statement.question == state.question);
    let cited = evidence::cited(desk, known.map(|known| known.id));
    let carriers = match case {
        Some(case) => of_case(ui, desk, case.id),
        None => of_document(desk, open),
    };
    let name = case.map_or(open.guid, |case| case.guid);
    let mut shown = Shown { on: name, question, draft: String::new(), cited, carriers };
    ui.add_space(S1);
    shown.draft = write(ui, desk, (on, state.question), &shown, known.map_or("", |known| &known.text));
    evidence::chips(ui, desk, &shown);
    ui.add_space(S1);
    rule(ui);
    evidence::list(ui, desk, &shown, &mut state.unused_only);
}

/// The cases that a document belongs to, and those above them.
fn cases_of(desk: &mut Desk, document: DocumentId) -> Vec<Case> {
    let (cases, links) = (desk.cases(), desk.case_links());
    let mut found: Vec<Case> = Vec::new();
    for link in links.iter().filter(|link| link.document == document) {
        let mut at = Some(link.case);
        while let Some(case) = at.and_then(|id| cases.iter().find(|case| case.id == id)) {
            if found.iter().any(|known| known.id == case.id) {
                break;
            }
            found.push(case.clone());
            at = case.parent;
        }
    }
    found
}

/// A choice whose name may be long: cut, with the whole of it as its tooltip.
fn cut_choice(ui: &mut Ui, chosen: bool, name: &str, hint: &str) -> Response {
    let cut: String = if name.chars().count() > 34 {
        name.chars().take(32).collect::<String>().trim_end().to_owned() + "…"
    } else {
        name.to_owned()
    };
    let response = choice(ui, chosen, &cut);
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::RadioButton, true, chosen, name));
    if hint == cut { response } else { response.on_hover_text(hint) }
}

fn choose_on(ui: &mut Ui, desk: &Desk, state: &mut State, cases: &[Case]) {
    if !cases.iter().any(|case| Some(case.id) == state.case) {
        state.case = None;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(S1, S1);
        if choice(ui, state.case.is_none(), say::condense_this_document(desk.lang)).clicked() {
            state.case = None;
        }
        for known in cases {
            if cut_choice(ui, state.case == Some(known.id), &known.name, &known.name).clicked() {
                state.case = Some(known.id);
            }
        }
    });
}

fn choose_question(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let questions = desk.questions();
    if !questions.iter().any(|question| Some(question.id) == state.question) {
        state.question = None;
    }
    if questions.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(S1, S1);
        if choice(ui, state.question.is_none(), say::condense_in_general(desk.lang)).clicked() {
            state.question = None;
        }
        for question in questions.iter() {
            if cut_choice(ui, state.question == Some(question.id), &question.label, &question.text).clicked() {
                state.question = Some(question.id);
            }
        }
    });
}

fn question_guid(desk: &mut Desk, state: &State) -> Option<Guid> {
    let questions = desk.questions();
    state.question.and_then(|id| questions.iter().find(|question| question.id == id)).map(|question| question.guid)
}

/// The statement's field; gives what stands in it.
fn write(ui: &mut Ui, desk: &mut Desk, key: (StatementOn, Option<QuestionId>), shown: &Shown, value: &str) -> String {
    let name = say::condense_descriptive_statement(desk.lang);
    let hint = say::condense_tie_the_essential_themes_together_in_your(desk.lang);
    let options = Field {
        hint,
        rows: 6,
        font: tokens::reading(15.5),
        enabled: desk.writable,
        ..Field::new(("statement", key), name)
    };
    let room = (ui.available_height() * 0.42).max(120.0);
    let edited = ScrollArea::vertical()
        .id_salt(("statement", key))
        .max_height(room)
        .auto_shrink([false, true])
        .show(ui, |ui| field(ui, &options, value))
        .inner;
    if let Some(text) = edited.text {
        let (on, question) = (Some(shown.on.into()), shown.question.map(Ref::from));
        let merge = format!("statement {} {:?}", shown.on, shown.question);
        desk.write(SetStatement { on, question, ..SetStatement::new(text) }, merge);
    }
    edited.draft
}

const TABLES: &[&str] = &[
    "meaning_unit",
    "document",
    "document_text",
    "turn",
    "speaker",
    "case",
    "case_link",
    "theme",
    "answer",
    "quarantine",
];

/// The essential units of a document.
fn of_document(desk: &mut Desk, open: &Open) -> Rc<Vec<Carrier>> {
    let places = progress::places(desk, open.id, &open.text, &open.units);
    desk.keep(("carriers in document", open.id.0), TABLES, |_| {
        let places = places.iter().map(String::as_str);
        Ok(carriers(|passage| open.text.words(passage), &open.guid.to_string(), open.units.iter().zip(places), ""))
    })
}

/// The essential units of all that is linked to a case or to one beneath it. Texts are read one by
/// one and let go, since a case may have thousands.
fn of_case(ui: &Ui, desk: &mut Desk, case: CaseId) -> Rc<Vec<Carrier>> {
    desk.keep_late(ui.ctx(), ("carriers in case", case.0), TABLES, move |reader, stopped| {
        let (cases, links) = (store::case::all(reader)?, store::case::links(reader)?);
        let within = with_descendants(&cases, case);
        let masks = Masks::quarantined(&store::confidence::quarantines(reader)?);
        let mut all = Vec::new();
        for known in store::document::all(reader)? {
            if stopped() {
                return Err(Error::Cancelled);
            }
            let parts: Vec<_> =
                links.iter().filter(|link| link.document == known.id && within.contains(&link.case)).collect();
            let mut units = if parts.is_empty() { Vec::new() } else { store::unit::in_document(reader, known.id)? };
            units.retain(|unit| parts.iter().any(|link| link.passage.is_none_or(|part| part.overlaps(unit.passage))));
            if !units.is_empty() {
                let (text, turns) =
                    (store::document::text(reader, known.id)?, store::document::turns(reader, known.id)?);
                let places = progress::work_out(&text, &turns, &units);
                let text = masks.covered(known.id, &text);
                let index = TextIndex::new(&text);
                let words = |passage| index.slice(&text, passage);
                let units = units.iter().zip(places.iter().map(String::as_str));
                all.extend(carriers(words, &known.guid.to_string(), units, &known.name));
            }
        }
        Ok(all)
    })
}

fn carriers<'a>(
    words: impl Fn(Passage) -> &'a str,
    document_guid: &str,
    units: impl Iterator<Item = (&'a MeaningUnit, &'a str)>,
    document_name: &str,
) -> Vec<Carrier> {
    units
        .filter(|(unit, _)| unit.relevance == Relevance::Essential)
        .map(|(unit, place)| {
            let condensed = !unit.condensation.trim().is_empty();
            let words = if condensed { unit.condensation.as_str() } else { words(unit.passage) };
            Carrier {
                document: unit.document,
                document_guid: document_guid.to_owned(),
                passage: unit.passage,
                words: words.chars().take(300).map(|c| if c == '\n' { ' ' } else { c }).collect(),
                condensed,
                place: if document_name.is_empty() { place.to_owned() } else { format!("{document_name}: {place}") },
            }
        })
        .collect()
}

/// Where a row's words begin, after the mark.
pub const INDENT: f32 = 30.0 + S2;

impl Carrier {
    /// How many of two lines its words take, guessed on the long side from their number.
    pub fn lines(&self, width: f32) -> usize {
        if self.words.chars().count() as f32 * 6.8 > width - INDENT { 2 } else { 1 }
    }

    /// The height of its row in the list: the words, the place, and room beneath.
    pub fn height(&self, width: f32) -> f32 {
        self.lines(width) as f32 * 20.0 + 32.0
    }

    /// The reading face where the words are the speaker's own.
    pub fn face(&self) -> egui::FontId {
        if self.condensed { tokens::sans(tokens::BODY) } else { tokens::reading(tokens::BODY) }
    }
}
