//! Copying the words that are selected in a text, alone or with where they stand.

use super::commands::Command;
use super::desk::Desk;
use super::reading::{MarkedWords, paragraph_number};
use crate::say;
use crate::store;
use eframe::egui::{Event, Ui};

/// Answers the keys that copy. `asked` says that the text has the keyboard, or a field in which nothing is written yet.
pub fn answer(ui: &Ui, desk: &mut Desk, words: Option<MarkedWords>, asked: bool) {
    let Some(words) = words else { return };
    let pressed = asked && ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy)));
    let text = desk.text(words.document);
    if desk.called(Command::CopyWithSource) {
        let document = desk.documents().iter().find(|known| known.id == words.document).map(|known| known.name.clone());
        let title =
            desk.keep(("title of copies", 0), &["project"], |session| Ok(store::project::get(session.reader())?.title));
        let copied = crate::say!(
            desk.lang,
            copied_with_source,
            words = text.words(words.passage),
            document = document.unwrap_or_default(),
            paragraph = paragraph_number(&text, words.passage.start),
            project = title.as_str()
        );
        ui.ctx().copy_text(copied);
        desk.ask(super::desk::Request::Say(say::copied_with_its_source(desk.lang).to_owned()));
    } else if desk.called(Command::Copy) || pressed {
        let copied = text.words(words.passage);
        let n = crate::model::count_words(copied);
        ui.ctx().copy_text(copied.to_owned());
        desk.ask(super::desk::Request::Say(crate::say!(desk.lang, copied_n_words, n)));
    }
}
