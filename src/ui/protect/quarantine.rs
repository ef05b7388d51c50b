//! Passages in quarantine, with who, when and why; and what the guard asks of quotes.

use crate::model::*;
use crate::say;
use crate::session::action::ConfidenceAction;
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
    soft(ui, desk.t(
        "What should not have been collected is kept out of analysis, search and exports. Select it in Code and choose",
        "Det som inte borde ha samlats in hålls utanför analys, sökning och export. Markera det i Koda och välj",
    ));
    if quiet_link(ui, Command::Quarantine.name(desk.lang)).clicked() {
        desk.run(Command::Quarantine);
    }
    for known in all.iter() {
        card(ui).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            let name = documents.iter().find(|document| document.id == known.document).map_or("", |d| d.name.as_str());
            let place = say!(desk.lang,
                en: "{name}, {n} characters", sv: "{name}, {n} tecken", n = known.passage.len());
            if quiet_link(ui, &place).clicked() {
                desk.show(known.document, Some(known.passage));
            }
            ui.label(&known.reason);
            soft(ui, local(&known.at));
            if desk.writable && quiet_link(ui, desk.t("Lift the quarantine", "Häv karantänen")).clicked() {
                desk.act(ConfidenceAction::LiftQuarantine { quarantine: known.guid.to_string() });
            }
        });
        ui.add_space(S1);
    }
}

/// How few participants a quote's case, role and date may point at.
pub fn guard(ui: &mut Ui, desk: &mut Desk) {
    soft(ui, desk.t(
        "Every export passes the guard: names, identifiers, missing consent, quarantine, and quotes that point at too few",
        "Varje export passerar vakten: namn, identitetsuppgifter, samtycken som saknas, karantän och citat som pekar ut för få",
    ));
    let fewest = desk.keep(("fewest", 0), &["guard"], |session| Ok(store::confidence::guard(session.reader())?.0));
    let mut number = *fewest;
    ui.horizontal(|ui| {
        let words = desk.t("Participants a quote must fit", "Deltagare ett citat måste kunna gälla");
        let label = ui.label(words);
        let response = ui.add_enabled(desk.writable, DragValue::new(&mut number).range(0..=50)).labelled_by(label.id);
        if response.changed() {
            desk.write(ConfidenceAction::SetGuard { fewest: Some(number), marks: None }, "guard");
        }
    });
    if number == 0 {
        soft(ui, desk.t("0: the guard does not ask", "0: vakten frågar inte"));
    }
    let said = marks(desk);
    let mut means_names = said == Some(true);
    let words = desk.t("Words in [brackets] and after # are names", "Ord inom [hakparentes] och efter # är namn");
    if ui.add_enabled(desk.writable, Checkbox::new(&mut means_names, words)).changed() {
        desk.act(ConfidenceAction::SetGuard { fewest: None, marks: Some(means_names) });
    }
    if !means_names {
        soft(
            ui,
            desk.t(
                "The guard lets such marks out. They are among the names that are found in the texts, each once",
                "Vakten släpper ut sådana markeringar. De finns bland namnen som hittas i texterna, var och en för sig",
            ),
        );
    }
}

/// Whether marks of transcription mean names, if anybody has said so.
pub fn marks(desk: &mut Desk) -> Option<bool> {
    *desk.keep(("marks", 0), &["guard"], |session| Ok(store::confidence::marks(session.reader())?))
}
