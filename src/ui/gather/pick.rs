//! The one popover of this workspace: what is picked or written for a cell, for all selected
//! documents at once, for a speaker, a case or a participant.

use super::State;
use super::choices::{self, Offer};
use super::rows::{Column, Row};
use super::speakers;
use crate::model::*;
use crate::say;
use crate::session::action::{
    Action, AddCase, AddParticipant, LinkCase, SetCase, SetDocument, SetParticipant, SetSpeaker, UnlinkCase,
};
use crate::ui::desk::{Desk, Request};
use crate::ui::tokens::{self, S1, tokens};
use crate::ui::widgets::{Choice, Chooser, ChooserState, Chosen, chooser};
use eframe::egui::{self, Id, Key, Popup, PopupCloseBehavior, Rect, RichText, TextEdit, Ui};

/// What is picked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Picking {
    /// A property of all these documents.
    Documents(Column, Vec<DocumentId>),
    /// The case that this one lies beneath.
    Beneath(CaseId),
    /// Whose a label of a document is.
    Speaker(DocumentId, String),
    /// Whose a label is in all documents.
    Label(String),
    /// The cases of a participant.
    CasesOf(ParticipantId),
    /// A label that is to be a participant's.
    LabelsOf(ParticipantId),
}

/// An open popover.
pub struct Pick {
    what: Picking,
    anchor: Rect,
    chooser: ChooserState,
    /// What is written, where something is written and not chosen.
    text: Option<String>,
    fresh: bool,
    from_table: bool,
}

impl Pick {
    pub fn new(what: Picking, anchor: Rect) -> Pick {
        Pick { what, anchor, chooser: ChooserState::fresh(), text: None, fresh: true, from_table: false }
    }

    /// The keyboard goes back to the table afterwards.
    pub fn for_table(self) -> Pick {
        Pick { from_table: true, ..self }
    }
}

/// Draws the popover, if one is open, and asks for what was chosen in it.
pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let Some(mut pick) = state.pick.take() else { return };
    let mut open = true;
    let mut actions = Vec::new();
    let written = matches!(pick.what, Picking::Documents(Column::Name | Column::Date, _));
    let layer = ui.layer_id();
    Popup::new(Id::unique("gather pick"), ui.ctx().clone(), pick.anchor, layer)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .open_bool(&mut open)
        .gap(2.0)
        .show(|ui| {
            let done = if written { write(ui, desk, state, &mut pick) } else { choose(ui, desk, state, &mut pick) };
            actions = done.0;
            if done.1 {
                ui.close();
            }
        });
    if !actions.is_empty() {
        desk.ask(Request::Do(actions));
    }
    if open {
        state.pick = Some(pick);
    } else if pick.from_table {
        ui.memory_mut(|memory| memory.request_focus(super::table::table_id()));
    }
}

/// What a frame of the popover gave: actions, and whether it is done.
type Done = (Vec<Action>, bool);

/// A name or a date.
fn write(ui: &mut Ui, desk: &Desk, state: &State, pick: &mut Pick) -> Done {
    let lang = desk.lang;
    let Picking::Documents(column, ids) = &pick.what else { return (Vec::new(), true) };
    let rows = state.rows_of(ids);
    let first = rows.first().map(|row| if *column == Column::Date { row.date.clone() } else { row.name.clone() });
    let same = rows.iter().all(|row| *column == Column::Name || Some(&row.date) == first.as_ref());
    let text = pick.text.get_or_insert_with(|| first.filter(|_| same).unwrap_or_default());
    ui.set_width(if *column == Column::Date { 260.0 } else { pick.anchor.width().clamp(320.0, 560.0) });
    let id = Id::unique("gather pick text");
    let edit = TextEdit::singleline(text)
        .id(id)
        .desired_width(f32::INFINITY)
        .hint_text(if *column == Column::Date { "2024-05-21" } else { "" })
        .margin(egui::Margin::symmetric(8, 7));
    let response = ui.add(edit).accessible_name(column.title(lang));
    if std::mem::take(&mut pick.fresh) {
        response.request_focus();
    }
    let entered = text.trim().to_owned();
    let valid = match column {
        Column::Date => entered.is_empty() || as_date(&entered).is_some(),
        _ => !entered.is_empty(),
    };
    if *column == Column::Date {
        let t = tokens(ui);
        ui.add_space(S1);
        let help = say::gather_a_year_a_month_or_a(lang);
        let color = if valid { t.soft } else { t.error };
        ui.label(RichText::new(help).font(tokens::sans(tokens::SMALL)).color(color));
    }
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        return (Vec::new(), true);
    }
    // Clicking elsewhere takes what was written as Enter does.
    let left = response.lost_focus();
    if !left || !valid {
        if left {
            response.request_focus();
        }
        return (Vec::new(), false);
    }
    (written(&rows, *column, &entered), true)
}

fn written(rows: &[&Row], column: Column, text: &str) -> Vec<Action> {
    let changed = rows.iter().filter(|row| if column == Column::Date { row.date != text } else { row.name != text });
    changed.map(|row| set_document(row, column, text)).collect()
}

/// The action that sets one property of one document.
fn set_document(row: &Row, column: Column, value: &str) -> Action {
    let is = |wanted: Column| (column == wanted).then(|| value.to_owned());
    SetDocument {
        name: is(Column::Name),
        kind: is(Column::Kind),
        date: is(Column::Date),
        level: is(Column::Level),
        language: is(Column::Language),
        ..SetDocument::new(&row.guid)
    }
    .into()
}

/// Something from a list, or a new name.
fn choose(ui: &mut Ui, desk: &mut Desk, state: &State, pick: &mut Pick) -> Done {
    let t = tokens(ui);
    pick.fresh = false;
    let offers = choices::offers(desk, state, &pick.what, &pick.chooser.text);
    let list: Vec<Choice> = offers
        .iter()
        .map(|offer| Choice {
            name: offer.name.clone(),
            note: offer.note.clone(),
            color: offer.on.then_some(t.accent),
            ..Choice::default()
        })
        .collect();
    let (name, hint) = choices::words(desk.lang, &pick.what);
    let new = choices::new_name(desk.lang, &pick.what);
    let options = Chooser {
        id: Id::unique("gather pick field"),
        name,
        hint,
        new: new.as_deref(),
        rows: 9,
        width: pick.anchor.width().clamp(260.0, 320.0),
    };
    match chooser(ui, &options, &mut pick.chooser, &list) {
        None => (Vec::new(), false),
        Some(Chosen::Left) => (Vec::new(), true),
        Some(Chosen::One(at)) => {
            let actions = offers.get(at).map(|offer| taken(desk, state, &pick.what, offer)).unwrap_or_default();
            (actions, !again(pick))
        }
        Some(Chosen::New(name)) => {
            let actions = made(desk, state, &pick.what, &name);
            (actions, !again(pick))
        }
    }
}

/// Of cases and participants several may be chosen one after the other.
fn again(pick: &mut Pick) -> bool {
    let many = matches!(
        pick.what,
        Picking::Documents(Column::Cases | Column::Participants, _) | Picking::CasesOf(_) | Picking::LabelsOf(_)
    );
    if many {
        pick.chooser = ChooserState::fresh();
    }
    many
}

/// What is done when an offer is chosen.
fn taken(desk: &mut Desk, state: &State, what: &Picking, offer: &Offer) -> Vec<Action> {
    match what {
        Picking::Documents(Column::Cases, ids) => link(&state.rows_of(ids), offer),
        Picking::Documents(Column::Participants, ids) => name_participant(desk, &state.rows_of(ids), offer),
        Picking::Documents(column, ids) => own_word(&state.rows_of(ids), *column, &offer.key),
        Picking::Beneath(id) => {
            let parent = (!offer.key.is_empty()).then(|| Ref::from(&offer.key));
            let case = desk.cases().iter().find(|case| case.id == *id).map(|case| case.guid);
            case.map(|case| set_parent(case, parent)).into_iter().collect()
        }
        Picking::Speaker(document, label) => {
            let participant = (!offer.key.is_empty()).then(|| Ref::from(&offer.key));
            set_speaker(state, *document, label, participant)
        }
        Picking::Label(label) => {
            let participant = (!offer.key.is_empty()).then(|| Ref::from(&offer.key));
            set_label(desk, state, label, participant)
        }
        Picking::CasesOf(id) => {
            let (people, cases) = (desk.participants(), desk.cases());
            let Some(person) = people.iter().find(|person| person.id == *id) else { return Vec::new() };
            let mut of: Vec<String> =
                cases.iter().filter(|case| person.cases.contains(&case.id)).map(|case| case.guid.to_string()).collect();
            if offer.on {
                of.retain(|guid| *guid != offer.key);
            } else {
                of.push(offer.key.clone());
            }
            vec![cases_of(person.guid.to_string(), of)]
        }
        Picking::LabelsOf(id) => {
            let person = desk.participants().iter().find(|person| person.id == *id).map(|person| person.guid.into());
            let Some((document, label)) = &offer.speaker else { return Vec::new() };
            set_speaker(state, *document, label, person)
        }
    }
}

/// What is done with a name that is not in the list.
fn made(desk: &mut Desk, state: &State, what: &Picking, name: &str) -> Vec<Action> {
    match what {
        Picking::Documents(Column::Cases, ids) => {
            let mut actions: Vec<Action> = vec![add_case(name)];
            let rows = state.rows_of(ids);
            actions.extend(rows.iter().map(|row| Action::from(LinkCase::new(Ref::made_by(1), &row.guid))));
            actions
        }
        Picking::Documents(Column::Participants, ids) => {
            let mut actions = vec![add_participant(name)];
            actions.extend(state.rows_of(ids).iter().map(|row| {
                let named = state.guids_of(&row.named).into_iter().chain([name.to_owned()]).collect();
                set_participants(row, named)
            }));
            actions
        }
        Picking::Documents(column, ids) => own_word(&state.rows_of(ids), *column, name),
        Picking::Beneath(_) | Picking::LabelsOf(_) => Vec::new(),
        Picking::Speaker(document, label) => {
            let mut actions = vec![add_participant(name)];
            actions.extend(set_speaker(state, *document, label, Some(Ref::made_by(1))));
            actions
        }
        Picking::Label(label) => {
            let mut actions = vec![add_participant(name)];
            actions.extend(set_label(desk, state, label, Some(Ref::made_by(1))));
            actions
        }
        Picking::CasesOf(id) => {
            let mut of = state.case_guids_of(*id);
            of.push(name.to_owned());
            let person = state.guids_of(&[*id]).into_iter().next().unwrap_or_default();
            vec![add_case(name), cases_of(person, of)]
        }
    }
}

fn own_word(rows: &[&Row], column: Column, value: &str) -> Vec<Action> {
    let known = |row: &Row| match column {
        Column::Kind => row.kind == value,
        Column::Level => row.level == value,
        _ => row.language == value,
    };
    rows.iter().filter(|row| !known(row)).map(|row| set_document(row, column, value)).collect()
}

/// A case that all have is taken from all; else those get it that lack it.
fn link(rows: &[&Row], offer: &Offer) -> Vec<Action> {
    let case = || offer.key.clone();
    let Some(id) = offer.case else { return Vec::new() };
    let action = |row: &&&Row| -> Action {
        let document = row.guid.clone();
        if offer.on { UnlinkCase::new(case(), document).into() } else { LinkCase::new(case(), document).into() }
    };
    rows.iter().filter(|row| row.cases.contains(&id) == offer.on).map(|row| action(&row)).collect()
}

fn name_participant(desk: &mut Desk, rows: &[&Row], offer: &Offer) -> Vec<Action> {
    let Some(id) = offer.participant else { return Vec::new() };
    let people = desk.participants();
    let guids = |ids: &[ParticipantId]| -> Vec<String> {
        people.iter().filter(|person| ids.contains(&person.id)).map(|person| person.guid.to_string()).collect()
    };
    if offer.on && rows.iter().all(|row| !row.named.contains(&id)) {
        let text = say!(desk.lang, gather_name_speaks_in_the_document_change, name = &offer.name);
        desk.ask(Request::Say(text));
        return Vec::new();
    }
    let lacks = |row: &&&Row| !row.named.contains(&id) && !row.speaking.contains(&id);
    let changed = rows.iter().filter(|row| if offer.on { row.named.contains(&id) } else { lacks(row) });
    let action = |row: &Row| {
        let mut named = guids(&row.named);
        if offer.on {
            named.retain(|guid| *guid != offer.key);
        } else {
            named.push(offer.key.clone());
        }
        set_participants(row, named)
    };
    changed.map(|row| action(row)).collect()
}

fn set_participants(row: &Row, participants: Vec<String>) -> Action {
    let participants = participants.into_iter().map(Ref::from).collect();
    SetDocument { participants: Some(participants), ..SetDocument::new(&row.guid) }.into()
}

fn add_case(name: &str) -> Action {
    AddCase::new(name).into()
}

fn add_participant(name: &str) -> Action {
    AddParticipant::new(name).into()
}

/// The action that lays a case beneath another, or at the top.
pub fn set_parent(case: Guid, parent: Option<Ref>) -> Action {
    SetCase { parent: Some(parent), ..SetCase::new(case) }.into()
}

fn cases_of(participant: String, cases: Vec<String>) -> Action {
    let cases = cases.into_iter().map(Ref::from).collect();
    SetParticipant { cases: Some(cases), ..SetParticipant::new(participant) }.into()
}

/// The actions that say whose a label is in all documents where nobody is said to be it, or else everywhere.
fn set_label(desk: &mut Desk, state: &State, label: &str, participant: Option<Ref>) -> Vec<Action> {
    let labels = speakers::all(desk);
    let places = speakers::places(&labels, label);
    places.iter().flat_map(|document| set_speaker(state, *document, label, participant.clone())).collect()
}

/// The action that says whose a label is.
pub fn set_speaker(state: &State, document: DocumentId, label: &str, participant: Option<Ref>) -> Vec<Action> {
    let Some(row) = state.rows_of(&[document]).first().copied() else { return Vec::new() };
    let action = SetSpeaker { participant: Some(participant), ..SetSpeaker::new(&row.guid, label) };
    vec![action.into()]
}
