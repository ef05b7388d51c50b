//! The head of a document that is read: its name, which opens the list of documents, and what is
//! known about it.

use super::commands::Command;
use super::desk::{Desk, OpenText, Place, Request};
use super::icons;
use super::tokens::{self, tokens};
use super::widgets::{Choice, Chooser, ChooserState, Chosen, chooser, icon_button, soft};
use crate::model::*;
use crate::say;
use eframe::egui::{self, Frame, Panel, Ui};

/// Draws the name, what is known about the document, and what `add` puts at the right.
pub fn show(ui: &mut Ui, desk: &mut Desk, document: DocumentId, text: &OpenText, add: impl FnOnce(&mut Ui, &mut Desk)) {
    let t = tokens(ui);
    let documents = desk.documents();
    let Some(known) = documents.iter().find(|known| known.id == document).cloned() else { return };
    super::heard::speak_material(ui.ctx(), &known.language);
    let frame = Frame::NONE.fill(t.paper).inner_margin(egui::Margin { left: 16, right: 16, top: 10, bottom: 6 });
    Panel::top("document header").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            let previous = say::document_header_previous_document(desk.lang);
            if icon_button(ui, icons::CHEVRON_LEFT, &format!("{previous}  (Ctrl+PageUp)")).clicked() {
                desk.run(Command::PreviousDocument);
            }
            let next = say::document_header_next_document(desk.lang);
            if icon_button(ui, icons::CHEVRON_RIGHT, &format!("{next}  (Ctrl+PageDown)")).clicked() {
                desk.run(Command::NextDocument);
            }
            let title = egui::RichText::new(&known.name).font(tokens::title(22.0)).color(t.ink);
            // In a narrow text the name goes before what is known.
            let narrow = ui.available_width() < 380.0;
            let room = if narrow { (ui.available_width() - 48.0).max(60.0) } else { ui.available_width() - 220.0 };
            let button = ui.scope(|ui| {
                ui.set_max_width(room);
                ui.add(egui::Button::new(title).frame(false).truncate())
            });
            let button = button.inner.on_hover_text(say::document_header_choose_another_document(desk.lang));
            choose_document(ui, desk, &button, &documents);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if !narrow {
                    soft(ui, about(desk.lang, &known, text));
                }
                add(ui, desk);
            });
        });
    });
}

fn about(lang: Lang, document: &crate::store::document::Document, text: &OpenText) -> String {
    let mut parts = Vec::new();
    if !document.kind.is_empty() {
        parts.push(label(&KINDS, &document.kind, lang).to_owned());
    }
    if !document.date.is_empty() {
        parts.push(document.date.clone());
    }
    parts.push(crate::say!(lang, n_words, n = document.words));
    if text.pages.len() > 1 {
        parts.push(crate::say!(lang, n_pages, n = text.pages.len()));
    }
    parts.join(" · ")
}

fn choose_document(ui: &Ui, desk: &mut Desk, button: &egui::Response, documents: &[crate::store::document::Document]) {
    let id = egui::Id::unique("document chooser");
    egui::Popup::from_toggle_button_response(button)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            let mut state: ChooserState = ui.data(|data| data.get_temp(id)).unwrap_or_else(ChooserState::fresh);
            let choices: Vec<Choice> = documents
                .iter()
                .map(|document| Choice {
                    name: document.name.clone(),
                    note: document.date.clone(),
                    color: None,
                    ..Choice::default()
                })
                .collect();
            let options = Chooser {
                id: id.with("field"),
                name: say::document_header_find_a_document(desk.lang),
                hint: say::document_header_type_to_find_a_document(desk.lang),
                new: None,
                rows: 12,
                width: 380.0,
            };
            let chosen = chooser(ui, &options, &mut state, &choices);
            match chosen {
                Some(Chosen::One(at)) => {
                    if let Some(document) = documents.get(at) {
                        let place = Place { document: Some(document.id), passage: None, ..desk.place };
                        desk.ask(Request::Go(place));
                    }
                    state = ChooserState::fresh();
                    ui.close();
                }
                Some(_) => {
                    state = ChooserState::fresh();
                    ui.close();
                }
                None => {}
            }
            ui.data_mut(|data| data.insert_temp(id, state));
        });
    if !egui::Popup::is_any_open(ui.ctx()) {
        ui.data_mut(|data| data.remove_temp::<ChooserState>(id));
    }
}
