//! Questions that are kept under a name: opened, kept, changed, taken away.

use super::work::Loaded;
use super::{State, bar, compose};
use crate::analysis::explore::kept;
use crate::model::*;
use crate::say;
use crate::session::action::{AddQuery, RemoveQuery, SetQuery};
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, tokens};
use crate::ui::widgets::{drop_down, icon_button, menu_line, quiet_link, soft};
use eframe::egui::{self, Key, RichText, TextEdit, Ui};

/// The line over the question.
pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Loaded) {
    let lang = desk.lang;
    let all = desk.keep(("queries", 0), &["query"], |session| Ok(store::query::all(session.reader())?));
    let open = all.iter().find(|known| Some(known.guid) == state.saved || Some(&known.name) == state.making.as_ref());
    if let Some(open) = open {
        state.saved = Some(open.guid);
        state.making = None;
    }
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(30.0);
        let question = state.question();
        let json = question.as_ref().and_then(|query| kept(&loaded.study, query).ok()).map(|query| query.to_json());
        let value = open.map_or(say::explore_open_a_question(lang), |known| known.name.as_str());
        if !all.is_empty() {
            drop_down(ui, say::explore_question(lang), value, |ui| {
                for known in all.iter() {
                    if menu_line(ui, &known.name, 0, Some(known.guid) == state.saved) {
                        state.edit(|state| state.open(known));
                    }
                }
            });
        } else {
            ui.label(RichText::new(say::explore_question(lang)).font(tokens::sans_bold(14.0)).color(tokens(ui).ink));
        }
        let same = open.is_some_and(|open| {
            let known = serde_json::from_str::<serde_json::Value>(&open.query).ok();
            json.is_some() && known == json
        });
        if let Some(json) = json.filter(|_| desk.writable) {
            if let Some(open) = open.filter(|_| !same)
                && quiet_link(ui, &say!(lang, explore_keep_the_change_in, name = &open.name)).clicked()
            {
                desk.act(SetQuery { query: Some(json.clone()), ..SetQuery::new(open.guid) });
            }
            if state.naming.is_some() {
                naming(ui, desk, state, json);
            } else if !same && quiet_link(ui, say::explore_keep_under_a_name(lang)).clicked() {
                state.naming = Some(String::new());
            }
        }
        if let Some(open) = open.filter(|_| desk.writable)
            && icon_button(ui, icons::TRASH_2, &say!(lang, explore_remove_the_question, name = &open.name)).clicked()
        {
            desk.act(RemoveQuery::new(open.guid));
            state.saved = None;
        }
        if question.is_some() && bar::clear_button(ui, lang) {
            state.edit(State::clear);
        }
    });
    ui.add_space(S1);
}

/// The field in which the question gets its name.
fn naming(ui: &mut Ui, desk: &mut Desk, state: &mut State, json: serde_json::Value) {
    let lang = desk.lang;
    let Some(text) = &mut state.naming else { return };
    let name = say::explore_name_of_the_question(lang);
    let edit = TextEdit::singleline(text).hint_text(name).desired_width(240.0).margin(egui::Margin::symmetric(8, 5));
    let field = ui.add(edit).accessible_name(name);
    if !field.has_focus() && !field.lost_focus() {
        field.request_focus();
    }
    soft(ui, say::explore_enter_keeps_it(lang));
    if !field.lost_focus() {
        return;
    }
    let wanted = kept_name(text);
    if ui.input(|input| input.key_pressed(Key::Enter)) && !wanted.is_empty() {
        desk.act(AddQuery::new(wanted.clone(), json));
        (state.making, state.saved) = (Some(wanted), None);
    }
    state.naming = None;
}

impl State {
    /// Opens a question that is kept.
    fn open(&mut self, known: &SavedQuery) {
        let Ok(query) = crate::session::explore::question(&known.query) else { return };
        let (query, filters) = compose::apart(query);
        (self.query, self.filters) = (Some(query), filters);
        (self.saved, self.next, self.beside, self.naming) = (Some(known.guid), None, None, None);
    }
}
