//! Participants: who they are, which cases they speak for, and which labels in the texts are theirs.

use super::State;
use super::fields::{drop_button, row_ground};
use super::pick::{Pick, Picking, set_speaker};
use super::side::scrolled;
use super::speakers;
use super::study::quiet;
use super::values;
use crate::model::collate::compare;
use crate::model::*;
use crate::say;
use crate::session::action::{Action, AddParticipant, RemoveParticipant, SetParticipant};
use crate::store;
use crate::ui::desk::{Desk, Request};
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, S4, tokens};
use crate::ui::widgets::{Field, caption, cut_label, cut_line, icon_button, is_name, new_field, soft, whole_field};
use eframe::egui::{self, Align, Id, Layout, ScrollArea, Sense, Ui, Vec2, WidgetInfo};
use std::rc::Rc;

const ROW: f32 = 30.0;

/// What the list keeps between frames.
#[derive(Default)]
pub struct List {
    chosen: Option<ParticipantId>,
    name: String,
    /// A new participant's field takes the keyboard.
    grab: bool,
    /// A participant of that name was asked for and is chosen when it is there.
    awaited: Option<String>,
}

impl List {
    pub fn ask_for_new(&mut self) {
        self.grab = true;
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    ui.add_space(S2);
    if desk.writable {
        let id = Id::unique("new participant");
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - S2);
            let hint = say::gather_new_participant_then_enter(lang);
            if let Some(name) = new_field(ui, id, &mut state.person_list.name, hint) {
                state.person_list.awaited = Some(name.clone());
                desk.act(AddParticipant::new(name));
            }
        });
        if std::mem::take(&mut state.person_list.grab) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
    let people = Rc::clone(&state.people);
    let awaited = state.person_list.awaited.as_ref().and_then(|name| people.iter().find(|person| person.name == *name));
    if let Some(person) = awaited {
        state.person_list.chosen = Some(person.id);
        state.person_list.awaited = None;
    }
    if people.is_empty() {
        scrolled(ui, "speakers", |ui| {
            empty(ui, lang);
            speakers::show(ui, desk, state);
        });
        return;
    }
    let chosen = state.person_list.chosen.and_then(|id| people.iter().find(|person| person.id == id));
    let room = ui.available_height();
    let row_count = people.len() as f32;
    let most = if chosen.is_some() { room * 0.42 } else { room * 0.55 };
    list(ui, desk, state, &people, most.min(row_count * ROW + S2).max(ROW));
    let t = tokens(ui);
    ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), (1.0, t.line));
    match chosen {
        Some(person) => scrolled(ui, "participant", |ui| details(ui, desk, state, person)),
        None => scrolled(ui, "speakers", |ui| speakers::show(ui, desk, state)),
    }
}

fn empty(ui: &mut Ui, lang: Lang) {
    ui.add_space(S4);
    quiet(ui, say::gather_a_participant_is_a_person_who(lang));
    ui.add_space(S4);
}

fn list(ui: &mut Ui, desk: &mut Desk, state: &mut State, people: &Rc<Vec<Participant>>, height: f32) {
    let lang = desk.lang;
    let by_name = desk.keep(("gather participants", lang as i64), &["participant", "participant_case", "case"], |_| {
        let mut order: Vec<usize> = (0..people.len()).collect();
        let name = |at: usize| people.get(at).map_or("", |person| person.name.as_str());
        order.sort_by(|a, b| compare(lang, name(*a), name(*b)));
        Ok(order)
    });
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(S1);
        let area = ScrollArea::vertical().id_salt("participant list").max_height(height).auto_shrink([false, false]);
        area.show_rows(ui, ROW, by_name.len(), |ui, range| {
            ui.set_max_width(ui.available_width() - S2);
            for at in range {
                if let Some(person) = by_name.get(at).and_then(|at| people.get(*at)) {
                    row(ui, lang, &mut state.person_list, person);
                }
            }
        });
    });
}

fn row(ui: &mut Ui, lang: Lang, list: &mut List, person: &Participant) {
    let t = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, Id::unique(("participant row", person.id)), Sense::click());
    let chosen = list.chosen == Some(person.id);
    let name = say!(lang, gather_participant_name, name = &person.name);
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::ListItem, true, chosen, &name));
    row_ground(ui, &response, chosen);
    let middle = rect.center().y;
    let galley = cut_line(ui, &person.name, tokens::sans(tokens::BODY), t.ink, rect.width() - S4);
    let end = rect.left() + S2 + galley.size().x;
    ui.painter().galley(egui::pos2(rect.left() + S2, middle - galley.size().y / 2.0), galley, t.ink);
    let room = rect.right() - S2 - end - S3;
    if room > 40.0 && !person.role.is_empty() {
        let galley = cut_line(ui, &person.role, tokens::sans(tokens::SMALL), t.soft, room);
        ui.painter().galley(egui::pos2(end + S3, middle - galley.size().y / 2.0 + 0.5), galley, t.soft);
    }
    if response.clicked() {
        list.chosen = if chosen { None } else { Some(person.id) };
    }
    if !person.role.is_empty() {
        response.on_hover_text(format!("{}\n{}", person.name, person.role));
    }
}

fn details(ui: &mut Ui, desk: &mut Desk, state: &mut State, person: &Participant) {
    let lang = desk.lang;
    let guid = person.guid.to_string();
    caption(ui, say::name(lang));
    let name = say::gather_name_of_the_participant(lang);
    let options = Field { enabled: desk.writable, ..Field::new(("participant name", person.id), name) };
    if let Some(name) = whole_field(ui, &options, &person.name, is_name(lang)) {
        desk.act(set(&guid, Some(name), None));
    }
    caption(ui, say::gather_role(lang));
    let name = say::gather_role_of_the_participant(lang);
    let options = Field { enabled: desk.writable, ..Field::new(("participant role", person.id), name) };
    if let Some(role) = whole_field(ui, &options, &person.role, |_| Ok(())) {
        desk.act(set(&guid, None, Some(role.trim().to_owned())));
    }
    caption(ui, say::cases(lang));
    let of: Vec<&str> =
        state.cases.iter().filter(|case| person.cases.contains(&case.id)).map(|case| case.name.as_str()).collect();
    let shown = if of.is_empty() { say::none(lang).to_owned() } else { of.join(", ") };
    let name = say::gather_cases_of_the_participant(lang);
    let width = ui.available_width();
    let button = ui.add_enabled_ui(desk.writable, |ui| drop_button(ui, &shown, name, Some(width), of.is_empty())).inner;
    if button.clicked() {
        state.pick = Some(Pick::new(Picking::CasesOf(person.id), button.rect));
    }
    labels(ui, desk, state, person);
    values::show(ui, desk, state, VariableOf::Participant, &guid);
    if desk.writable {
        ui.add_space(S4);
        if icon_button(ui, icons::TRASH_2, say::gather_remove_the_participant(lang)).clicked() {
            remove(desk, state, person);
        }
    }
}

/// The labels in the texts that are hers, each with its document.
fn labels(ui: &mut Ui, desk: &mut Desk, state: &mut State, person: &Participant) {
    let t = tokens(ui);
    let lang = desk.lang;
    let all = desk.keep(("gather speakers", 0), &["speaker", "document"], |session| {
        Ok(store::document::all_speakers(session.reader())?)
    });
    let mine: Vec<&Speaker> = all.iter().filter(|speaker| speaker.participant == Some(person.id)).collect();
    caption(ui, say::gather_speaks_as(lang));
    if mine.is_empty() {
        soft(ui, say::gather_no_label_in_the_texts_is(lang));
    }
    for speaker in mine.iter().take(100) {
        let document = state.row(speaker.document).map_or("", |row| row.name.as_str()).to_owned();
        ui.horizontal(|ui| {
            ui.set_height(28.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let label = &speaker.label;
                let name = say!(lang, gather_label_in_document_is_somebody_else, document, label);
                if desk.writable && icon_button(ui, icons::X, &name).clicked() {
                    for action in set_speaker(state, speaker.document, label, None) {
                        desk.act(action);
                    }
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.label(egui::RichText::new(super::bar::cut_at(label, 20)).font(tokens::sans_bold(tokens::BODY)));
                    cut_label(ui, &document, tokens::sans(tokens::SMALL), t.soft);
                });
            });
        });
    }
    if mine.len() > 100 {
        let n = mine.len() - 100;
        soft(ui, say!(lang, and_n_more, n));
    }
    if desk.writable {
        ui.add_space(S1);
        let text = say::gather_add_a_label(lang);
        let button = drop_button(ui, text, text, None, false);
        if button.clicked() {
            state.pick = Some(Pick::new(Picking::LabelsOf(person.id), button.rect));
        }
    }
}

fn set(participant: &str, name: Option<String>, role: Option<String>) -> Action {
    SetParticipant { name, role, ..SetParticipant::new(participant) }.into()
}

fn remove(desk: &mut Desk, state: &mut State, person: &Participant) {
    let lang = desk.lang;
    let name = super::bar::cut_at(&person.name, 60);
    let text = say!(lang, gather_name_is_no_longer_a_participant, name);
    desk.act(RemoveParticipant::new(person.guid));
    desk.ask(Request::Say(text));
    state.person_list.chosen = None;
}
