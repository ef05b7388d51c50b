//! The chosen coding: whose it is, its memo, and taking it away.

use super::State;
use crate::model::*;
use crate::say;
use crate::session::action::{AddMemo, RemoveCoding, RemoveMemo, SetMemo};
use crate::store;
use crate::ui::commands::Command;
use crate::ui::desk::{Desk, OpenText};
use crate::ui::icons;
use crate::ui::tokens::{self, S2, code_colors, tokens};
use crate::ui::widgets::{Field, code_dot, command_text, cut_label, field, icon_button, soft};
use eframe::egui::{self, Ui};

/// The id of the memo's field.
fn memo_id() -> egui::Id {
    egui::Id::unique("coding memo")
}

/// Gives the memo's field the keyboard when it is next drawn.
pub fn grab_memo(state: &mut State) {
    state.passages.grab_memo = true;
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, coding: &Coding, text: &OpenText) {
    let t = tokens(ui);
    let (codes, coders, memos) = (desk.codes(), desk.coders(), desk.memos());
    let Some(code) = codes.iter().find(|code| code.id == coding.code) else { return };
    let memo = memos.iter().find(|memo| memo.on == Some(MemoOn::Coding(coding.id)));
    ui.horizontal(|ui| {
        let colors = code_colors(&code.color, t.scheme());
        code_dot(ui, colors.band);
        ui.label(egui::RichText::new(&code.name).font(tokens::sans_bold(tokens::BODY)).color(colors.label));
        if coders.len() > 1
            && let Some(coder) = coders.iter().find(|coder| coder.id == coding.coder)
        {
            soft(ui, coder.name.clone());
        }
        let words = count_words(text.words(coding.passage));
        soft(ui, crate::say!(desk.lang, words_words, words));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if icon_button(ui, icons::X, say::code_let_go_of_the_coding(desk.lang)).clicked() {
                state.coding = None;
            }
            if ui
                .add_enabled_ui(desk.writable, |ui| {
                    icon_button(ui, icons::TRASH_2, &command_text(Command::RemoveCoding, desk.lang))
                })
                .inner
                .clicked()
            {
                state.coding = None;
                desk.act(remove(coding));
            }
            ui.add_space(S2);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                memo_field(ui, desk, state, coding, memo);
            });
        });
    });
    if text.words(coding.passage).len() > 20_000 {
        cut_label(ui, say::code_a_very_long_passage(desk.lang), tokens::sans(tokens::SMALL), t.soft);
    }
}

fn remove(coding: &Coding) -> RemoveCoding {
    RemoveCoding { coding: Some(coding.guid.into()), ..RemoveCoding::new() }
}

fn memo_field(ui: &mut Ui, desk: &mut Desk, state: &mut State, coding: &Coding, memo: Option<&Memo>) {
    let name = say::code_memo_on_the_coding(desk.lang);
    let options = Field {
        id: memo_id().with(coding.id.0),
        hint: say::code_write_a_memo(desk.lang),
        enabled: desk.writable,
        ..Field::new("coding memo", name)
    };
    let edited = field(ui, &options, memo.map_or("", |memo| &memo.text));
    if std::mem::take(&mut state.passages.grab_memo) {
        edited.response.request_focus();
    }
    let Some(text) = edited.text else { return };
    let (id, guid) = (coding.id, coding.guid);
    // While the first words are still being written there is no memo to be seen.
    desk.decide(move |session| {
        let all = store::memo::all(session.reader())?;
        let known = all.into_iter().find(|memo| memo.on == Some(MemoOn::Coding(id))).map(|memo| memo.guid);
        Ok(match (known, text.trim().is_empty()) {
            (Some(memo), true) => (vec![RemoveMemo::new(memo).into()], None),
            (None, true) => (Vec::new(), None),
            (Some(memo), false) => {
                let set = SetMemo { text: Some(text), ..SetMemo::new(memo) };
                (vec![set.into()], Some(format!("memo {memo}")))
            }
            (None, false) => {
                let add = AddMemo { kind: "code".to_owned(), on: Some(guid.into()), ..AddMemo::new(text) };
                (vec![add.into()], None)
            }
        })
    });
}
