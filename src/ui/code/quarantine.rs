//! Putting the selection in quarantine, with the reason that the archive will ask for.

use crate::model::*;
use crate::say;
use crate::session::action::Quarantine;
use crate::ui::desk::Desk;
use crate::ui::tokens::{S2, S3};
use crate::ui::widgets::{dialog, primary_button, soft, subheading};
use eframe::egui::{self, Key, Margin, TextEdit};

/// A passage that is about to be put away.
pub struct Asking {
    pub document: DocumentId,
    pub passage: Passage,
    pub reason: String,
    pub fresh: bool,
}

/// Asks for the reason; gives whether the question is over.
pub fn show(ctx: &egui::Context, desk: &mut Desk, asking: &mut Asking) -> bool {
    let lang = desk.lang;
    let modal = dialog(ctx, "quarantine").show(ctx, |ui| {
        ui.set_width(420.0);
        subheading(ui, say::code_put_the_selection_in_quarantine(lang));
        soft(ui, say::code_it_leaves_analysis_search_and_exports(lang));
        ui.add_space(S2);
        let name = say::code_why_it_should_not_have_been(lang);
        let edit = TextEdit::singleline(&mut asking.reason).hint_text(name).desired_width(f32::INFINITY);
        let field = ui.add(edit.margin(Margin::symmetric(8, 7))).accessible_name(name);
        if std::mem::take(&mut asking.fresh) {
            field.request_focus();
        }
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(S3);
        ui.horizontal(|ui| {
            let ready = !asking.reason.trim().is_empty();
            let go = say::code_put_in_quarantine(lang);
            let clicked = ui.add_enabled_ui(ready, |ui| primary_button(ui, go)).inner.clicked();
            let left = ui.button(say::cancel(lang)).clicked();
            (ready && (clicked || enter), left)
        })
        .inner
    });
    let (put, left) = modal.inner;
    if put {
        let documents = desk.documents();
        if let Some(document) = documents.iter().find(|known| known.id == asking.document) {
            desk.act(Quarantine {
                start: Some(asking.passage.start.0),
                end: Some(asking.passage.end.0),
                ..Quarantine::new(document.guid, asking.reason.trim().to_owned())
            });
        }
    }
    put || left || modal.should_close()
}
