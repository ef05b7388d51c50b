//! Passages in quarantine, with who, when and why; and what the guard asks of quotes.

use crate::model::*;
use crate::say;
use crate::session::action::{LiftQuarantine, SetGuard};
use crate::store;
use crate::ui::commands::Command;
use crate::ui::desk::Desk;
use crate::ui::tokens::S1;
use crate::ui::widgets::{card, quiet_link, soft};
use eframe::egui::{Checkbox, DragValue, Ui};

pub fn show(ui: &mut Ui, desk: &mut Desk) {
    let all = desk.keep(("quarantines", 0), &["quarantine", "document", "coder"], |session| {
        store::confidence::quarantines(session.reader()).map_err(crate::session::Error::from)
    });
    let documents = desk.documents();
    soft(ui, say::protect_what_should_not_have_been_collected(desk.lang));
    if quiet_link(ui, Command::Quarantine.name(desk.lang)).clicked() {
        desk.run(Command::Quarantine);
    }
    for known in all.iter() {
        card(ui).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            let name = documents.iter().find(|document| document.id == known.document).map_or("", |d| d.name.as_str());
            let place = say!(desk.lang, protect_name_n_characters, n = known.passage.len(), name);
            if quiet_link(ui, &place).clicked() {
                desk.show(known.document, Some(known.passage));
            }
            ui.label(&known.reason);
            soft(ui, local(&known.at));
            if desk.writable && quiet_link(ui, say::protect_lift_the_quarantine(desk.lang)).clicked() {
                desk.act(LiftQuarantine::new(known.guid));
            }
        });
        ui.add_space(S1);
    }
}

/// How few participants a quote's case, role and date may point at.
pub fn guard(ui: &mut Ui, desk: &mut Desk) {
    soft(ui, say::protect_every_export_passes_the_guard_names(desk.lang));
    let fewest = desk.keep(("fewest", 0), &["guard"], |session| Ok(store::confidence::guard(session.reader())?.0));
    let mut number = *fewest;
    ui.horizontal(|ui| {
        let words = say::protect_participants_a_quote_must_fit(desk.lang);
        let label = ui.label(words);
        let response = ui.add_enabled(desk.writable, DragValue::new(&mut number).range(0..=50)).labelled_by(label.id);
        if response.changed() {
            desk.write(SetGuard { fewest: Some(number), ..SetGuard::new() }, "guard");
        }
    });
    if number == 0 {
        soft(ui, say::protect_0_the_guard_does_not_ask(desk.lang));
    }
    let said = marks(desk);
    let mut means_names = said == Some(true);
    let words = say::protect_words_in_brackets_and_after_are(desk.lang);
    if ui.add_enabled(desk.writable, Checkbox::new(&mut means_names, words)).changed() {
        desk.act(SetGuard { marks: Some(means_names), ..SetGuard::new() });
    }
    if !means_names {
        soft(ui, say::protect_the_guard_lets_such_marks_out(desk.lang));
    }
}

/// Whether marks of transcription mean names, if anybody has said so.
pub fn marks(desk: &mut Desk) -> Option<bool> {
    *desk.keep(("marks", 0), &["guard"], |session| Ok(store::confidence::marks(session.reader())?))
}
