//! A document with its codings in the margin: which document, of which codes and coders.

use super::super::choose::{format, line};
use super::super::out::Leaving;
use super::super::picks::{Picked, Words, codes, named};
use crate::formats::export::{ExportFormat, Exporter};
use crate::formats::transcript::TRANSCRIPT_FORMATS;
use crate::model::*;
use crate::say;
use crate::session::transcript::{self, Wanted};
use crate::ui::desk::Desk;
use crate::ui::widgets::entry;
use eframe::egui::{ComboBox, Ui, WidgetInfo, accesskit};
use std::sync::Arc;

#[derive(Default)]
pub struct State {
    document: Option<DocumentId>,
    format: Option<ExportFormat>,
    codes: Picked<CodeId>,
    coders: Picked<CoderId>,
    /// As it would go out now, with the document's name.
    wanted: Option<(Wanted, String)>,
}

impl State {
    /// Keeps to what there is: the chosen document, or else the one that is read, or the first.
    pub fn settle(&mut self, desk: &mut Desk) {
        let (documents, all, coders) = (desk.documents(), desk.codes(), desk.coders());
        let known = |id: Option<DocumentId>| documents.iter().find(|document| Some(document.id) == id);
        let document = known(self.document).or(known(desk.place.document)).or(documents.first());
        self.document = document.map(|document| document.id);
        let codes = all.iter().filter(|code| self.codes.ids.contains(&code.id)).map(|code| code.guid.to_string());
        let coders =
            coders.iter().filter(|coder| self.coders.ids.contains(&coder.id)).map(|coder| coder.guid.to_string());
        let format = self.format.unwrap_or(ExportFormat::Docx);
        let (codes, coders) = (codes.collect(), coders.collect());
        self.wanted = document.map(|document| {
            (Wanted { document: document.guid.to_string(), format, codes, coders }, document.name.clone())
        });
    }

    pub fn leaving(&self, called: &str) -> Option<Leaving> {
        let (wanted, name) = self.wanted.clone()?;
        let exporter = Exporter::of(wanted.format);
        Some(Leaving {
            called: format!("{called} {name}"),
            ending: exporter.map_or("", |exporter| exporter.ending),
            format: exporter.map_or("", |exporter| exporter.name),
            what: "transcript".to_owned(),
            make: Arc::new(move |reader, finder| transcript::checked(reader, &wanted, finder)),
        })
    }
}

pub fn choices(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let mut chosen = state.format.unwrap_or(ExportFormat::Docx);
    format(ui, lang, |format| TRANSCRIPT_FORMATS.contains(&format), &mut chosen);
    state.format = Some(chosen);
    let documents = desk.documents();
    line(ui, say::document(lang), |ui| {
        let shown = documents.iter().find(|document| Some(document.id) == state.document);
        let shown = shown.map_or("", |document| document.name.as_str());
        let list = ComboBox::from_id_salt("transcript of").width(320.0).selected_text(shown).show_ui(ui, |ui| {
            for document in documents.iter() {
                if entry(ui, Some(document.id) == state.document, &document.name) {
                    state.document = Some(document.id);
                }
            }
        });
        let name = say::hand_in_document_of_the_transcript(lang);
        list.response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ComboBox, true, name));
    });
    codes(ui, desk, &mut state.codes);
    let coders = desk.coders();
    let coders: Vec<_> = coders.iter().map(|coder| (coder.id, coder.name.as_str())).collect();
    let words = Words {
        name: say::hand_in_coders(lang),
        all: say::all(lang),
        pick: say::hand_in_choose_coders(lang),
        id: "pick coders",
    };
    named(ui, lang, &words, &mut state.coders, &coders);
}
