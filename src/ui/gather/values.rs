//! The variables of a case, a document or a participant, with their typed values.

use super::State;
use crate::model::*;
use crate::say;
use crate::session::action::{AddVariable, RemoveVariable, SetValue, SetVariable};
use crate::store;
use crate::store::variable::ValueOn;
use crate::ui::desk::{Desk, Request};
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S4, tokens};
use crate::ui::widgets::{Field, choice, icon_button, new_field, quiet_link, soft, subheading, whole_field};
use eframe::egui::{Align, Id, Layout, Popup, RichText, Ui};
use std::collections::HashMap;

/// A variable that is being made.
#[derive(Default)]
pub struct NewVariable(Option<(VariableOf, String, Option<VariableKind>)>);

/// A variable that is being given another name.
#[derive(Default)]
pub struct Renaming(Option<(VariableId, String)>);

const KINDS: [VariableKind; 5] =
    [VariableKind::Text, VariableKind::Integer, VariableKind::Decimal, VariableKind::Boolean, VariableKind::Date];

fn kind_name(kind: VariableKind, lang: Lang) -> &'static str {
    match kind {
        VariableKind::Text => say::text(lang),
        VariableKind::Integer => say::gather_whole_number(lang),
        VariableKind::Decimal => say::gather_decimal_number(lang),
        VariableKind::Boolean => say::gather_yes_or_no(lang),
        VariableKind::Date => say::date(lang),
    }
}

fn expected(kind: VariableKind, lang: Lang) -> &'static str {
    match kind {
        VariableKind::Text | VariableKind::Boolean => "",
        VariableKind::Integer => say::gather_a_whole_number_like_42(lang),
        VariableKind::Decimal => say::gather_a_number_like_3_5(lang),
        VariableKind::Date => say::like_2024_2024_05_or_2024(lang),
    }
}

/// All values by variable and by the GUID of what they are of.
type Values = HashMap<(VariableId, ValueOn), String>;

/// Draws the variables of one thing, and the way to another variable.
pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, of: VariableOf, guid: &str) {
    let lang = desk.lang;
    let variables =
        desk.keep(("gather variables", 0), &["variable"], |session| Ok(store::variable::all(session.reader())?));
    let values =
        desk.keep(("gather values", 0), &["variable", "value", "case", "document", "participant"], |session| {
            let values = store::variable::values(session.reader())?;
            Ok(values.into_iter().map(|(variable, on, value)| ((variable, on), value)).collect::<Values>())
        });
    let Some(on) = on(state, of, guid) else { return };
    let mine: Vec<&Variable> = variables.iter().filter(|variable| variable.of == of).collect();
    if mine.is_empty() && !desk.writable {
        return;
    }
    ui.add_space(S4);
    subheading(ui, say::gather_variables_2(lang));
    for variable in mine {
        let value = values.get(&(variable.id, on)).map_or("", String::as_str);
        head(ui, desk, &mut state.renaming, variable, &values);
        one(ui, desk, variable, guid, value);
    }
    if desk.writable {
        add(ui, desk, state, of);
    }
}

fn on(state: &State, of: VariableOf, guid: &str) -> Option<ValueOn> {
    let is = |known: &Guid| known.to_string() == guid;
    match of {
        VariableOf::Case => state.cases.iter().find(|case| is(&case.guid)).map(|case| ValueOn::Case(case.id)),
        VariableOf::Document => state.rows.iter().find(|row| row.guid == guid).map(|row| ValueOn::Document(row.id)),
        VariableOf::Participant => {
            state.people.iter().find(|person| is(&person.guid)).map(|person| ValueOn::Participant(person.id))
        }
    }
}

/// The variable's name, and what can be done to the variable itself.
fn head(ui: &mut Ui, desk: &mut Desk, renaming: &mut Renaming, variable: &Variable, values: &Values) {
    let lang = desk.lang;
    let id = Id::unique(("variable name", variable.id));
    if let Some((_, mut name)) = renaming.0.take_if(|(known, _)| *known == variable.id) {
        let guid = variable.guid.to_string();
        match new_field(ui, id, &mut name, say::gather_name_of_the_variable(lang)) {
            Some(name) if name != variable.name => {
                desk.act(SetVariable::new(guid, name));
            }
            None if ui.memory(|memory| memory.has_focus(id)) => renaming.0 = Some((variable.id, name)),
            _ => {}
        }
        return;
    }
    let shown = super::bar::cut_at(&variable.name, 80);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if desk.writable {
                let name = say!(lang, gather_more_on_the_variable_shown, shown);
                let button = icon_button(ui, icons::ELLIPSIS, &name);
                Popup::menu(&button).show(|ui| {
                    if ui.button(say::gather_rename(lang)).clicked() {
                        renaming.0 = Some((variable.id, variable.name.clone()));
                        ui.memory_mut(|memory| memory.request_focus(id));
                    }
                    if ui.button(say::gather_remove(lang)).clicked() {
                        remove(desk, variable, values);
                    }
                });
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let font = tokens::sans_bold(tokens::SMALL);
                ui.label(RichText::new(shown).font(font).color(tokens(ui).soft));
            });
        });
    });
}

fn remove(desk: &mut Desk, variable: &Variable, values: &Values) {
    let name = super::bar::cut_at(&variable.name, 60);
    let n = values.keys().filter(|(known, _)| *known == variable.id).count();
    let text = say!(desk.lang, gather_the_variable_name_and_its_values, n, name);
    desk.act(RemoveVariable::new(variable.guid));
    desk.ask(Request::Say(text));
}

fn one(ui: &mut Ui, desk: &mut Desk, variable: &Variable, guid: &str, value: &str) {
    let lang = desk.lang;
    let set = |value: String| SetValue::new(variable.guid, guid, value);
    if variable.kind == VariableKind::Boolean {
        ui.add_enabled_ui(desk.writable, |ui| {
            ui.horizontal(|ui| {
                for (kept, shown) in [("true", say::gather_yes(lang)), ("false", say::gather_no(lang))] {
                    let chosen = value == kept;
                    let name = say!(lang, gather_name_shown, name = &variable.name, shown);
                    if choice(ui, chosen, shown).accessible_name(name).clicked() {
                        desk.act(set(if chosen { String::new() } else { kept.to_owned() }));
                    }
                }
            });
        });
        return;
    }
    let shown = if variable.kind == VariableKind::Decimal {
        value.replace('.', say::decimal_mark(lang))
    } else {
        value.to_owned()
    };
    let options = Field {
        hint: expected(variable.kind, lang),
        enabled: desk.writable,
        ..Field::new(("value", variable.id, guid), &variable.name)
    };
    let check = |text: &str| match variable.kind.normalise(text) {
        Some(_) => Ok(()),
        None => Err(expected(variable.kind, lang)),
    };
    if let Some(text) = whole_field(ui, &options, &shown, check) {
        desk.act(set(text));
    }
}

fn add(ui: &mut Ui, desk: &mut Desk, state: &mut State, of: VariableOf) {
    let lang = desk.lang;
    ui.add_space(S2);
    let open = state.new_variable.0.take().filter(|(known, _, _)| *known == of);
    let id = Id::unique(("new variable", of));
    let Some((_, mut name, kind)) = open else {
        if quiet_link(ui, say::gather_add_a_variable(lang)).clicked() {
            state.new_variable.0 = Some((of, String::new(), None));
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        return;
    };
    let mut kind = kind.unwrap_or(VariableKind::Text);
    let entered = new_field(ui, id, &mut name, say::gather_name_of_the_variable(lang));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = [S1, S1].into();
        for each in KINDS {
            if choice(ui, kind == each, kind_name(each, lang)).clicked() {
                kind = each;
            }
        }
    });
    soft(
        ui,
        match of {
            VariableOf::Case => say::gather_every_case_gets_the_variable(lang),
            VariableOf::Document => say::gather_every_document_gets_the_variable(lang),
            VariableOf::Participant => say::gather_every_participant_gets_the_variable(lang),
        },
    );
    let (mut wanted, mut done) = (entered, false);
    ui.horizontal(|ui| {
        let text = RichText::new(say::gather_add(lang)).color(tokens(ui).ink).font(tokens::sans(tokens::BODY));
        if ui.button(text).clicked() && !name.trim().is_empty() {
            wanted = Some(name.trim().to_owned());
        }
        done = ui.button(say::cancel(lang)).clicked();
    });
    if let Some(name) = wanted {
        desk.act(AddVariable::new(name, of, kind));
    } else if !done {
        state.new_variable.0 = Some((of, name, Some(kind)));
    }
}
