//! Putting the selection in quarantine, with the reason that the archive will ask for.

use crate::model::*;
use crate::session::action::ConfidenceAction;
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
        subheading(ui, lang.t("Put the selection in quarantine", "Sätt markeringen i karantän"));
        soft(
            ui,
            lang.t(
                "It leaves analysis, search and exports, and is kept for the archive",
                "Den lämnar analys, sökning och export, och sparas för arkivet",
            ),
        );
        ui.add_space(S2);
        let name = lang.t("Why it should not have been collected", "Varför den inte borde ha samlats in");
        let edit = TextEdit::singleline(&mut asking.reason).hint_text(name).desired_width(f32::INFINITY);
        let field = ui.add(edit.margin(Margin::symmetric(8, 7))).accessible_name(name);
        if std::mem::take(&mut asking.fresh) {
            field.request_focus();
        }
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(S3);
        ui.horizontal(|ui| {
            let ready = !asking.reason.trim().is_empty();
            let go = lang.t("Put in quarantine", "Sätt i karantän");
            let clicked = ui.add_enabled_ui(ready, |ui| primary_button(ui, go)).inner.clicked();
            let left = ui.button(lang.t("Cancel", "Avbryt")).clicked();
            (ready && (clicked || enter), left)
        })
        .inner
    });
    let (put, left) = modal.inner;
    if put {
        let documents = desk.documents();
        if let Some(document) = documents.iter().find(|known| known.id == asking.document) {
            desk.act(ConfidenceAction::Quarantine {
                document: document.guid.to_string(),
                start: Some(asking.passage.start.0),
                end: Some(asking.passage.end.0),
                quote: None,
                reason: asking.reason.trim().to_owned(),
            });
        }
    }
    put || left || modal.should_close()
}
