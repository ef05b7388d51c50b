//! Above the table: the filter, how much there is, the way to bring in more, and what all selected
//! documents can be given at once.

use super::State;
use super::fields::drop_button;
use super::pick::{Pick, Picking};
use super::rows::{Column, figure};
use crate::model::{DocumentId, Lang};
use crate::say;
use crate::session::action::{Action, RemoveDocument};
use crate::ui::commands::Command;
use crate::ui::desk::{Desk, Request};
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{command_text, icon_button, worded_button};
use eframe::egui::{self, Align, Key, Layout, RichText, TextEdit, Ui, Vec2};

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    ui.horizontal(|ui| {
        filter(ui, desk, state);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if desk.writable {
                let import = worded_button(ui, icons::FILE_PLUS, Command::Import.name(desk.lang));
                let hint = say::gather_files_can_also_be_dropped_on(desk.lang);
                if import.on_hover_text(format!("{}\n{hint}", command_text(Command::Import, desk.lang))).clicked() {
                    desk.run(Command::Import);
                }
            }
            let t = tokens(ui);
            let text = RichText::new(held(state, desk.lang)).color(t.soft).font(tokens::sans(tokens::SMALL));
            ui.add(egui::Label::new(text).truncate());
        });
    });
    ui.add_space(S2);
    selected(ui, desk, state);
    ui.add_space(S1);
}

fn filter(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let t = tokens(ui);
    let id = egui::Id::unique("document filter");
    let hint = say::gather_filter_documents(desk.lang);
    let edit = TextEdit::singleline(&mut state.wanted.filter)
        .id(id)
        .hint_text(RichText::new(hint).color(t.soft))
        .desired_width((ui.available_width() - 240.0).clamp(72.0, 260.0))
        .margin(egui::Margin { left: 30, right: 8, top: 6, bottom: 6 });
    let response = ui.add(edit).accessible_name(hint);
    let at = response.rect.left_center() + Vec2::new(16.0, 0.0);
    ui.painter().text(at, egui::Align2::CENTER_CENTER, icons::SEARCH, tokens::icon(14.0), t.soft);
    if desk.called(Command::Find) {
        response.request_focus();
    }
    let (escape, down) = ui.input(|input| (input.key_pressed(Key::Escape), input.key_pressed(Key::ArrowDown)));
    if response.lost_focus() && escape {
        state.wanted.filter.clear();
    }
    if response.has_focus() && down {
        ui.memory_mut(|memory| memory.request_focus(super::table::table_id()));
    }
    if !state.wanted.filter.is_empty() && icon_button(ui, icons::X, say::gather_clear_the_filter(desk.lang)).clicked() {
        state.wanted.filter.clear();
    }
}

/// How many documents and words there are, or how many of them are shown.
fn held(state: &State, lang: Lang) -> String {
    let all = figure(state.rows.len() as u32, lang);
    if state.shown.len() < state.rows.len() {
        let some = figure(state.shown.len() as u32, lang);
        return say!(lang, gather_some_of_all_documents, all, some);
    }
    let words = figure(state.rows.iter().map(|row| row.words).fold(0, u32::saturating_add), lang);
    if state.rows.len() == 1 {
        return say!(lang, gather_1_document_words_words, words);
    }
    say!(lang, gather_all_documents_words_words, all, words)
}

/// Says how many documents, in words.
fn documents(n: usize, lang: Lang) -> String {
    let n_text = figure(n as u32, lang);
    if n == 1 { say::gather_1_document(lang).to_owned() } else { say!(lang, gather_n_text_documents, n_text) }
}

/// The bar for the selection. It keeps its place when nothing is selected, so that no row moves.
fn selected(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let t = tokens(ui);
    let ids = state.selected();
    let fill = if ids.is_empty() || !desk.writable { t.paper } else { t.accent_tint };
    let frame = egui::Frame::NONE.fill(fill).corner_radius(tokens::RADIUS).inner_margin(egui::Margin::symmetric(12, 5));
    // Where there is little room the acts wrap.
    let narrow = ui.available_width() < 760.0 && !ids.is_empty() && desk.writable;
    if narrow {
        frame.show(ui, |ui| ui.horizontal_wrapped(|ui| acts(ui, desk, state, &ids)));
        return;
    }
    frame.show(ui, |ui| {
        ui.set_height(30.0);
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            if ids.is_empty() || !desk.writable {
                let hint = if desk.writable {
                    say::gather_select_documents_to_give_them_kind(desk.lang).to_owned()
                } else {
                    documents(ids.len(), desk.lang)
                };
                ui.add(egui::Label::new(RichText::new(hint).color(t.soft)).truncate());
                return;
            }
            given(ui, desk.lang, state, &ids);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(-S2);
                done_with(ui, desk, state, &ids);
            });
        });
    });
}

/// All that can be done with the selected documents, one after the other.
fn acts(ui: &mut Ui, desk: &mut Desk, state: &mut State, ids: &[DocumentId]) {
    ui.spacing_mut().item_spacing = Vec2::new(6.0, S1);
    given(ui, desk.lang, state, ids);
    done_with(ui, desk, state, ids);
}

/// How many are selected, and what all of them can be given.
fn given(ui: &mut Ui, lang: Lang, state: &mut State, ids: &[DocumentId]) {
    let t = tokens(ui);
    ui.label(RichText::new(documents(ids.len(), lang)).font(tokens::sans_bold(tokens::BODY)).color(t.ink));
    ui.add_space(S1);
    give(ui, lang, state, ids);
}

/// Letting go of the selected documents, removing them, opening the one.
fn done_with(ui: &mut Ui, desk: &mut Desk, state: &mut State, ids: &[DocumentId]) {
    if icon_button(ui, icons::X, say::gather_deselect_esc(desk.lang)).clicked() {
        state.selection.clear();
    }
    let remove = say::gather_remove_from_the_project_delete(desk.lang);
    if icon_button(ui, icons::TRASH_2, remove).clicked() {
        remove_selected(desk, state);
    }
    if ids.len() == 1
        && icon_button(ui, icons::EXTERNAL_LINK, say::gather_open_the_document_in_code(desk.lang)).clicked()
        && let Some(id) = ids.first()
    {
        desk.show(*id, None);
    }
}

fn give(ui: &mut Ui, lang: Lang, state: &mut State, ids: &[DocumentId]) {
    for column in [Column::Kind, Column::Level, Column::Date, Column::Language, Column::Cases, Column::Participants] {
        let title = column.title(lang);
        let what = title.to_lowercase();
        let name = say!(lang, gather_set_what_of_all_selected, what);
        let button = drop_button(ui, title, &name, None, false);
        if button.clicked() {
            state.pick = Some(Pick::new(Picking::Documents(column, ids.to_vec()), button.rect));
        }
    }
    ui.add_space(S3);
}

/// Removes the selected documents in one step and says what went with them.
pub fn remove_selected(desk: &mut Desk, state: &mut State) {
    let ids = state.selected();
    let rows = state.rows_of(&ids);
    let Some(first) = rows.first().filter(|_| desk.writable) else { return };
    let lang = desk.lang;
    let what = if rows.len() == 1 {
        let name = cut_at(&first.name, 60);
        say!(lang, gather_name_was_removed, name)
    } else {
        let documents = documents(rows.len(), lang);
        say!(lang, gather_documents_were_removed, documents)
    };
    let codings = rows.iter().map(|row| row.codings).fold(0, u32::saturating_add);
    let units = rows.iter().map(|row| row.units).fold(0, u32::saturating_add);
    let went = went_along(codings, units, lang);
    let back = say::gather_ctrl_z_brings_everything_back(lang);
    let remove = |row: &&super::rows::Row| -> Action { RemoveDocument::new(&row.guid).into() };
    let actions = rows.iter().map(remove).collect();
    desk.ask(Request::Do(actions));
    desk.ask(Request::Say(format!("{what}{went}\n{back}")));
    // A second Delete by mistake removes nothing.
    state.selection.leave(&state.shown.order());
}

/// `, with 3 codings and 1 meaning unit`; empty where nothing went along.
fn went_along(codings: u32, units: u32, lang: Lang) -> String {
    let codings = match codings {
        0 => None,
        1 => Some(say::gather_1_coding(lang).to_owned()),
        n => Some(say!(lang, gather_n_codings, n = figure(n, lang))),
    };
    let units = match units {
        0 => None,
        1 => Some(say::gather_1_meaning_unit(lang).to_owned()),
        n => Some(say!(lang, gather_n_meaning_units, n = figure(n, lang))),
    };
    let parts: Vec<String> = codings.into_iter().chain(units).collect();
    match parts.as_slice() {
        [] => String::new(),
        parts => {
            let all = parts.join(say::gather_and(lang));
            say!(lang, gather_with_all, all)
        }
    }
}

/// A name cut to so many characters.
pub fn cut_at(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_went_along_is_counted_in_words() {
        for (codings, units, sv, en) in [
            (0, 0, "", ""),
            (1, 0, ", med 1 kodning", ", with 1 coding"),
            (12, 1, ", med 12 kodningar och 1 meningsenhet", ", with 12 codings and 1 meaning unit"),
            (0, 4, ", med 4 meningsenheter", ", with 4 meaning units"),
        ] {
            assert_eq!(went_along(codings, units, Lang::Sv), sv);
            assert_eq!(went_along(codings, units, Lang::En), en);
        }
    }
}
