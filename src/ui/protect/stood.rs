//! What stood where pseudonyms stand now, in the document that is read: for whoever has opened the key.

use crate::say;
use crate::session::pseudonym::{self, Stood};
use crate::ui::desk::Desk;
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{quiet_link, soft};
use eframe::egui::{CursorIcon, Label, RichText, Sense, Ui};

/// So many places are listed at once.
const MOST: usize = 300;

pub fn show(ui: &mut Ui, desk: &mut Desk, open: &mut bool) {
    let Some(document) = desk.place.document else { return };
    let places = desk.keep(("what stood", document.0), &["replacement", "document_text"], move |session| {
        session.key().map_or_else(|| Ok(Vec::new()), |key| pseudonym::stood(session.reader(), document, key))
    });
    if places.is_empty() {
        return;
    }
    ui.add_space(S2);
    let name = if *open {
        say::protect_hide_what_stood_in_this_document(desk.lang)
    } else {
        say::protect_show_what_stood_in_this_document(desk.lang)
    };
    if quiet_link(ui, name).clicked() {
        *open = !*open;
    }
    if !*open {
        return;
    }
    for Stood { passage, pseudonym, original } in places.iter().take(MOST) {
        let words =
            RichText::new(format!("{pseudonym} ← {original}")).font(tokens::reading(14.0)).color(tokens(ui).ink);
        let line = ui.add(Label::new(words).sense(Sense::click()));
        if line.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            desk.show(document, Some(*passage));
        }
    }
    if places.len() > MOST {
        soft(ui, say::protect_and_more_which_the_command_original(desk.lang));
    }
    ui.add_space(S1);
}
