//! The chosen document: what it is and came as, who speaks in it, and how it begins.

use super::fields::drop_button;
use super::pick::{Pick, Picking};
use super::rows::{Column, Row, figure};
use super::study::quiet;
use super::values;
use super::{State, adrift, keywords};
use crate::model::*;
use crate::say;
use crate::session::action::{RejoinLines, SetSpeaker, SetSpeakers};
use crate::ui::desk::{Desk, OpenText};
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S4, tokens};
use crate::ui::widgets::{caption, quiet_link, soft, subheading, toggle, worded_button};
use eframe::egui::{self, RichText, TextEdit, Ui};

/// The field in which speakers are corrected, while it is open.
#[derive(Default)]
pub struct Correcting(Option<(DocumentId, String)>);

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let selected = state.selected().len();
    let Some(row) = state.chosen().cloned() else {
        let text = say::gather_choose_a_document_in_the_table(lang);
        ui.add_space(S4);
        quiet(ui, text);
        return;
    };
    let t = tokens(ui);
    let name =
        RichText::new(super::bar::cut_at(&row.name, 160)).font(tokens::sans_bold(tokens::SUBHEADING)).color(t.ink);
    ui.add(egui::Label::new(name).wrap()).on_hover_text(&row.name);
    if selected > 1 {
        let n = figure((selected - 1) as u32, lang);
        soft(ui, say!(lang, gather_and_n_more_selected, n));
    }
    let text = desk.text(row.id);
    quiet(ui, &facts(&row, &text, lang));
    ui.add_space(S1);
    if worded_button(ui, icons::HIGHLIGHTER, say::gather_open_in_code(lang)).clicked() {
        desk.show(row.id, None);
    }
    if desk.writable && is_broken(desk, row.id) && quiet_link(ui, say::gather_join_the_broken_lines(lang)).clicked() {
        desk.act(RejoinLines::new(row.guid.as_str()));
    }
    adrift::show(ui, desk, &row);
    properties(ui, desk, state, &row);
    values::show(ui, desk, state, VariableOf::Document, &row.guid);
    ui.add_space(S4);
    subheading(ui, say::gather_speakers(lang));
    speakers(ui, desk, state, &row, &text);
    keywords::checklist(ui, desk, &row, &text);
    ui.add_space(S4);
    subheading(ui, say::gather_how_it_begins(lang));
    beginning(ui, &text.text, lang);
}

/// Whether its lines were broken at a width.
fn is_broken(desk: &mut Desk, document: DocumentId) -> bool {
    let text = desk.text(document);
    *desk.keep(("broken lines", document.0), &["document_text"], |_| Ok(!broken_lines(&text.text).is_empty()))
}

/// `Word, 12 pages, 3 400 words, 21 000 characters`.
fn facts(row: &Row, text: &OpenText, lang: Lang) -> String {
    let mut facts = Vec::new();
    if !row.importer.is_empty() {
        facts.push(row.importer.clone());
    }
    match text.pages.len() {
        0 => {}
        1 => facts.push(say::gather_1_page(lang).to_owned()),
        n => facts.push(say!(lang, n_pages, n = figure(n as u32, lang))),
    }
    facts.push(say!(lang, n_words, n = figure(row.words, lang)));
    facts.push(say!(lang, gather_n_characters, n = figure(row.characters, lang)));
    facts.join(say::gather_mark(lang))
}

/// What the table holds of it, for those columns that are cut or out of sight there.
fn properties(ui: &mut Ui, desk: &Desk, state: &mut State, row: &Row) {
    let lang = desk.lang;
    ui.add_space(S2);
    egui::Grid::new("document properties").num_columns(2).spacing([S2, 6.0]).show(ui, |ui| {
        for column in [Column::Kind, Column::Level, Column::Date, Column::Language, Column::Cases, Column::Participants]
        {
            let title = column.title(lang);
            ui.label(RichText::new(title).font(tokens::sans(tokens::SMALL)).color(tokens(ui).soft));
            let value = row.cell(column, lang);
            let shown = if value.is_empty() { say::gather_not_given(lang) } else { value.as_ref() };
            let name = say!(lang, gather_title_of_the_document_shown, shown, title = title.to_lowercase());
            let width = (ui.available_width() - S1).max(120.0);
            let button = ui
                .add_enabled_ui(desk.writable, |ui| drop_button(ui, shown, &name, Some(width), value.is_empty()))
                .inner;
            if button.clicked() {
                state.pick = Some(Pick::new(Picking::Documents(column, vec![row.id]), button.rect));
            }
            ui.end_row();
        }
    });
}

fn speakers(ui: &mut Ui, desk: &mut Desk, state: &mut State, row: &Row, text: &OpenText) {
    let lang = desk.lang;
    if text.speakers.is_empty() {
        quiet(ui, say::gather_no_speakers_are_recognised_if_the(lang));
    }
    for speaker in &text.speakers {
        let turns = text.turns.iter().filter(|turn| turn.speaker == speaker.label).count();
        one_speaker(ui, desk, state, row, speaker, turns);
    }
    if desk.writable {
        correct(ui, desk, state, row, text);
    }
}

fn one_speaker(ui: &mut Ui, desk: &mut Desk, state: &mut State, row: &Row, speaker: &Speaker, turns: usize) {
    let t = tokens(ui);
    let lang = desk.lang;
    let label = &speaker.label;
    ui.add_space(S2);
    ui.horizontal(|ui| {
        let shown = super::bar::cut_at(label, 28);
        ui.label(RichText::new(shown).font(tokens::sans_bold(tokens::BODY)).color(t.ink)).on_hover_text(label);
        let turns = if turns == 1 {
            say::gather_1_turn(lang).to_owned()
        } else {
            say!(lang, gather_n_turns, n = figure(turns as u32, lang))
        };
        soft(ui, turns);
    });
    ui.add_enabled_ui(desk.writable, |ui| {
        ui.horizontal(|ui| {
            let person = state.people.iter().find(|person| Some(person.id) == speaker.participant);
            let shown = person.map_or(say::gather_who_is_this(lang), |person| person.name.as_str());
            let name = say!(lang, gather_who_is_label, label);
            let width = (ui.available_width() - 112.0).max(100.0);
            let button = drop_button(ui, shown, &name, Some(width), person.is_none());
            if button.clicked() {
                state.pick = Some(Pick::new(Picking::Speaker(row.id, label.clone()), button.rect));
            }
            let toggle = toggle(ui, speaker.interviewer, say::gather_interviewer(lang));
            let name = say!(lang, gather_label_is_an_interviewer, label);
            let toggle =
                toggle.accessible_name(name).on_hover_text(say::gather_an_interviewers_turns_are_not_the(lang));
            if toggle.clicked() {
                desk.act(SetSpeaker { interviewer: Some(!speaker.interviewer), ..SetSpeaker::new(&row.guid, label) });
            }
        });
    });
}

/// A field with one label a line, from which all turns are found anew.
fn correct(ui: &mut Ui, desk: &mut Desk, state: &mut State, row: &Row, text: &OpenText) {
    let lang = desk.lang;
    ui.add_space(S2);
    let open = state.speakers.0.take().filter(|(document, _)| *document == row.id);
    let Some((document, mut labels)) = open else {
        if quiet_link(ui, say::gather_correct_the_speakers(lang)).clicked() {
            let labels: Vec<&str> = text.speakers.iter().map(|speaker| speaker.label.as_str()).collect();
            state.speakers.0 = Some((row.id, labels.join("\n")));
        }
        return;
    };
    caption(ui, say::gather_labels_that_begin_turns_one_a(lang));
    ui.add(
        TextEdit::multiline(&mut labels)
            .desired_rows(3)
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(8, 6)),
    )
    .accessible_name(say::gather_speaker_labels(lang));
    soft(ui, say::gather_as_written_in_the_text_without(lang));
    let mut done = false;
    ui.horizontal(|ui| {
        if ui.button(say::gather_find_turns_anew(lang)).clicked() {
            let labels = labels.lines().map(|label| label.trim().trim_end_matches(':').trim_end().to_owned());
            let labels = labels.filter(|label| !label.is_empty()).collect::<Vec<_>>();
            desk.act(SetSpeakers::new(&row.guid, labels));
            done = true;
        }
        if ui.button(say::cancel(lang)).clicked() {
            done = true;
        }
    });
    if !done {
        state.speakers.0 = Some((document, labels));
    }
}

/// The first lines, in the reading face.
fn beginning(ui: &mut Ui, text: &str, lang: Lang) {
    let t = tokens(ui);
    let first = first_lines(text);
    if first.is_empty() {
        quiet(ui, say::gather_the_document_holds_no_text(lang));
        return;
    }
    ui.spacing_mut().item_spacing.y = S1;
    for line in first {
        ui.add(egui::Label::new(RichText::new(line).font(tokens::reading(15.0)).color(t.ink)).wrap());
    }
}

/// The first lines that hold words: eight at most, and 700 characters in all.
fn first_lines(text: &str) -> Vec<String> {
    let mut room = 700;
    let mut lines = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()).take(8) {
        let length = line.chars().count();
        if length > room {
            let mut cut: String = line.chars().take(room).collect();
            cut.push('…');
            lines.push(cut);
            break;
        }
        room -= length;
        lines.push(line.to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_is_short_whatever_the_text() {
        assert_eq!(first_lines("\n\n  a \n\nb"), ["a", "b"]);
        assert!(first_lines(" \n").is_empty());
        let long = first_lines(&"å".repeat(5000));
        assert_eq!((long.len(), long.first().map(|line| line.chars().count())), (1, Some(701)));
        assert_eq!(first_lines(&"rad\n".repeat(100)).len(), 8);
    }
}
