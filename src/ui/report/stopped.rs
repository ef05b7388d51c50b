//! What the guard found in an export: each thing with its place, and the two ways on.

use crate::analysis::guard::{Concern, Remark};
use crate::model::Lang;
use crate::say;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{caption, dialog, quiet_link, soft, subheading};
use eframe::egui::{self, RichText, ScrollArea, TextEdit};

/// An export that the guard did not let out.
pub struct Stopped {
    pub remarks: Vec<Remark>,
    pub reason: String,
}

/// What can be done about a concern at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repair {
    /// Show all names of the open key in the texts, to be replaced.
    ReplaceNames,
    /// Open Protection, where the key and the register are.
    Protection,
    /// Go to where the words stand.
    Look(String),
    /// Leave out what a participant said, wherever words are quoted.
    NotQuoted(String),
    /// Go to the documents and participants, to make dates and roles coarser.
    Gather,
}

pub enum Answer {
    Repair(Repair),
    /// Let it out all the same, for this reason.
    LetOut(String),
    Back,
}

/// More than this many are counted, not listed.
const SHOWN: usize = 200;

impl Stopped {
    pub fn show(&mut self, ctx: &egui::Context, lang: Lang, writable: bool, has_key: bool) -> Option<Answer> {
        let mut answer = None;
        let modal = dialog(ctx, "guard").show(ctx, |ui| {
            ui.set_width(620.0);
            let n = self.remarks.len();
            let title = match n {
                1 => lang.t("The guard found one thing that should not leave", "Vakten hittade en sak som inte bör lämnas ut").to_owned(),
                _ => say!(lang, en: "The guard found {n} things that should not leave", sv: "Vakten hittade {n} saker som inte bör lämnas ut"),
            };
            subheading(ui, &title);
            soft(ui, lang.t("Nothing was written", "Inget skrevs"));
            ui.add_space(S2);
            ScrollArea::vertical().max_height(320.0).auto_shrink([false, true]).show(ui, |ui| {
                for remark in self.remarks.iter().take(SHOWN) {
                    let repairs = repairs(&remark.concern, remark, writable, has_key);
                    if let Some(repair) = line(ui, remark, repairs, lang) {
                        answer = Some(Answer::Repair(repair));
                    }
                }
                if n > SHOWN {
                    soft(ui, say!(lang, en: "… and {more} more", sv: "… och {more} till", more = n - SHOWN));
                }
            });
            ui.add_space(S2);
            let name = lang.t("Why it may leave all the same", "Varför det ändå får lämnas ut");
            caption(ui, name);
            let edit = TextEdit::singleline(&mut self.reason).desired_width(f32::INFINITY);
            ui.add_enabled(writable, edit.margin(egui::Margin::symmetric(8, 7))).accessible_name(name);
            soft(ui, lang.t("The journal keeps the reason", "Loggen behåller skälet"));
            ui.add_space(S3);
            ui.horizontal(|ui| {
                if ui.button(lang.t("Back", "Tillbaka")).clicked() {
                    answer = Some(Answer::Back);
                }
                let ready = writable && !self.reason.trim().is_empty();
                let out = egui::Button::new(lang.t("Let it out all the same", "Släpp ut ändå"));
                if ui.add_enabled(ready, out).clicked() {
                    answer = Some(Answer::LetOut(self.reason.trim().to_owned()));
                }
            });
        });
        if modal.should_close() {
            answer = Some(Answer::Back);
        }
        answer
    }
}

fn repairs(concern: &Concern, remark: &Remark, writable: bool, has_key: bool) -> Vec<Repair> {
    let look = Repair::Look(remark.words.clone());
    match concern {
        Concern::Name(_) if writable && has_key => vec![Repair::ReplaceNames, look],
        Concern::Name(_) | Concern::Identifier(_) | Concern::Withheld => vec![look, Repair::Protection],
        Concern::NoConsent { participant } if writable => {
            vec![Repair::NotQuoted(participant.clone()), Repair::Protection]
        }
        Concern::NoConsent { .. } => vec![Repair::Protection],
        Concern::FewParticipants { .. } => vec![Repair::Gather],
    }
}

impl Repair {
    fn name(&self, lang: Lang) -> String {
        match self {
            Repair::ReplaceNames => {
                lang.t("Replace all names of the key…", "Ersätt alla namn i kodnyckeln…").to_owned()
            }
            Repair::Protection => lang.t("Open protection", "Öppna skydd").to_owned(),
            Repair::Look(_) => lang.t("Show in the text", "Visa i texten").to_owned(),
            Repair::NotQuoted(who) => say!(lang, en: "Do not quote {who}", sv: "Citera inte {who}"),
            Repair::Gather => lang.t("Go to documents and participants", "Gå till dokument och deltagare").to_owned(),
        }
    }
}

/// A remark with its repairs; gives the one that was taken.
fn line(ui: &mut egui::Ui, remark: &Remark, repairs: Vec<Repair>, lang: Lang) -> Option<Repair> {
    let t = tokens(ui);
    let mut taken = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = S1;
        ui.spacing_mut().interact_size.y = 0.0;
        // A group that is too small is named by its message already.
        if !matches!(remark.concern, Concern::FewParticipants { .. }) {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = S2;
                ui.label(RichText::new(format!("”{}”", remark.words)).font(tokens::reading(14.0)).color(t.ink));
                if remark.row > 0 {
                    let (row, column) = (remark.row, &remark.column);
                    soft(ui, say!(lang, en: "row {row}, {column}", sv: "rad {row}, {column}"));
                } else if !remark.column.is_empty() {
                    soft(ui, remark.column.as_str());
                }
            });
        }
        soft(ui, remark.concern.message(lang));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = S3;
            for repair in repairs {
                if quiet_link(ui, &repair.name(lang)).clicked() {
                    taken = Some(repair);
                }
            }
        });
    });
    ui.add_space(S2);
    taken
}
