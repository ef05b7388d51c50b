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
                1 => say::hand_in_the_guard_found_one_thing_that(lang).to_owned(),
                _ => say!(lang, hand_in_the_guard_found_n_things_that, n),
            };
            subheading(ui, &title);
            soft(ui, say::hand_in_nothing_was_written(lang));
            ui.add_space(S2);
            ScrollArea::vertical().max_height(320.0).auto_shrink([false, true]).show(ui, |ui| {
                for remark in self.remarks.iter().take(SHOWN) {
                    let repairs = repairs(&remark.concern, remark, writable, has_key);
                    if let Some(repair) = line(ui, remark, repairs, lang) {
                        answer = Some(Answer::Repair(repair));
                    }
                }
                if n > SHOWN {
                    soft(ui, say!(lang, hand_in_and_more_more, more = n - SHOWN));
                }
            });
            ui.add_space(S2);
            let name = say::hand_in_why_it_may_leave_all_the(lang);
            caption(ui, name);
            let edit = TextEdit::singleline(&mut self.reason).desired_width(f32::INFINITY);
            ui.add_enabled(writable, edit.margin(egui::Margin::symmetric(8, 7))).accessible_name(name);
            soft(ui, say::hand_in_the_journal_keeps_the_reason(lang));
            ui.add_space(S3);
            ui.horizontal(|ui| {
                if ui.button(say::hand_in_back(lang)).clicked() {
                    answer = Some(Answer::Back);
                }
                let ready = writable && !self.reason.trim().is_empty();
                let out = egui::Button::new(say::hand_in_let_it_out_all_the_same(lang));
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
            Repair::ReplaceNames => say::hand_in_replace_all_names_of_the_key(lang).to_owned(),
            Repair::Protection => say::hand_in_open_protection(lang).to_owned(),
            Repair::Look(_) => say::hand_in_show_in_the_text(lang).to_owned(),
            Repair::NotQuoted(who) => say!(lang, hand_in_do_not_quote_who, who),
            Repair::Gather => say::hand_in_go_to_documents_and_participants(lang).to_owned(),
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
                ui.label(
                    RichText::new(say!(lang, quoted, words = remark.words)).font(tokens::reading(14.0)).color(t.ink),
                );
                if remark.row > 0 {
                    let (row, column) = (remark.row, &remark.column);
                    soft(ui, say!(lang, row_row_column, column, row));
                } else if let place = remark.stands(lang)
                    && !place.is_empty()
                {
                    soft(ui, place);
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
