//! The Assess workspace: fixed criteria asked of every case, on one occasion or two compared.

mod bar;
mod case;
mod grid;
mod open;
pub mod rests;
mod set;
#[cfg(test)]
mod tests;

use super::desk::{Desk, Request};
use super::icons;
use super::tokens::{S2, S3, S4, tokens};
use super::widgets::{empty_state, quiet_link, soft, subheading};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::session::criteria::ready;
use crate::session::study::frame;
use eframe::egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

/// What the workspace keeps between frames.
#[derive(Default)]
pub struct State {
    set: Option<CriteriaSetId>,
    /// The sets that were there in the frame before, so that a new one is seen.
    known: Option<Vec<CriteriaSetId>>,
    /// The occasion that is shown; none for the latest.
    after: Option<String>,
    /// The one that it is compared with.
    before: Option<String>,
    /// The occasions have been chosen by hand, or the comparison has.
    chosen: bool,
    side: Side,
    /// A new occasion while it is written.
    occasion: String,
    new_set: bool,
    criterion: String,
    case: case::State,
}

/// What stands open at the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Side {
    #[default]
    Closed,
    Cell(CaseId, CriterionId),
    /// The rating of a case as a whole.
    Whole(CaseId),
    /// The set as it is edited.
    Set,
    /// A case's activities, means and ends.
    Case(CaseId),
}

/// Everything whose change may change what is shown.
const TABLES: [&str; 18] = [
    "activity",
    "assessment",
    "case",
    "case_link",
    "criteria_set",
    "criterion",
    "document",
    "document_text",
    "evidence",
    "meaning_unit",
    "means_ends",
    "occasion",
    "participant",
    "quarantine",
    "speaker",
    "theme",
    "turn",
    "overall",
];

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let t = tokens(ui);
    let worked = desk.keep_beside(ui.ctx(), ("assess", 0), &TABLES, |reader, _| Ok(frame(reader)?));
    let Some(study) = worked.shown.as_deref() else {
        CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| worked.show(ui, desk.lang));
        return;
    };
    show_new_set(state, study);
    let set = study.sets.iter().find(|set| Some(set.id) == state.set).or(study.sets.first());
    let (Some(set), false) = (set, state.new_set) else {
        CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| new_set(ui, desk, state, study));
        return;
    };
    state.set = Some(set.id);
    occasions(state, study, set);
    bar::show(ui, desk, state, study, set);
    match state.side {
        Side::Closed => {}
        Side::Cell(case, criterion) => open::show(ui, desk, state, study, set, (case, Some(criterion))),
        Side::Whole(case) => open::show(ui, desk, state, study, set, (case, None)),
        Side::Set => set::show(ui, desk, state, set),
        Side::Case(case) => case::show(ui, desk, state, study, set, case),
    }
    let frame = Frame::NONE.fill(t.paper).inner_margin(Margin { left: S4 as i8, right: 0, top: S2 as i8, bottom: 0 });
    CentralPanel::default().frame(frame).show(ui, |ui| {
        worked.dim(ui);
        grid::show(ui, desk, state, study, set);
    });
}

/// A set that has come since is the one to go on with.
fn show_new_set(state: &mut State, study: &Study) {
    let now: Vec<CriteriaSetId> = study.sets.iter().map(|set| set.id).collect();
    let before = state.known.replace(now.clone());
    if let Some(new) = before.and_then(|before| now.into_iter().rfind(|id| !before.contains(id))) {
        (state.set, state.chosen, state.new_set) = (Some(new), false, false);
    }
}

/// Until somebody chooses, the latest occasion is compared with the one before it.
fn occasions(state: &mut State, study: &Study, set: &CriteriaSet) {
    let is_known = |occasion: &Option<String>| occasion.as_ref().is_none_or(|one| study.occasions.contains(one));
    // What was chosen may have been taken back.
    state.chosen &= is_known(&state.after) && is_known(&state.before);
    if state.chosen {
        return;
    }
    let used = crate::analysis::assess::occasions(study, set);
    state.after = used.last().map(|occasion| (*occasion).to_owned());
    state.before = used.len().checked_sub(2).and_then(|at| used.get(at)).map(|occasion| (*occasion).to_owned());
}

/// The sets that come with the program, each one click from the project.
fn new_set(ui: &mut Ui, desk: &mut Desk, state: &mut State, study: &Study) {
    let lang = desk.lang;
    if study.sets.is_empty() {
        let title = say::assess_what_every_case_is_to_be(lang);
        let body = say::assess_fixed_criteria_with_a_scale_asked(lang);
        empty_state(ui, icons::CLIPBOARD_CHECK, title, body, None);
    }
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        Frame::NONE.inner_margin(Margin::same(S4 as i8)).show(ui, |ui| {
            ui.set_max_width(640.0);
            subheading(ui, say::assess_add_a_criteria_set(lang));
            for set in ready(lang) {
                ui.add_space(S3);
                let name = set.free_name(study.sets.iter().map(|known| known.name.as_str()));
                let link = quiet_link(ui, &set.name);
                let about: Vec<&str> = set.criteria.iter().take(5).map(|criterion| criterion.name.as_str()).collect();
                let more = if set.criteria.len() > 5 { "…" } else { "" };
                let about = match about.as_slice() {
                    [] => say::assess_write_your_own(lang).to_owned(),
                    about => format!("{}{more}", about.join(", ")),
                };
                soft(ui, about);
                if link.clicked() && desk.writable {
                    desk.act(set.added(Some(&name)));
                    state.new_set = false;
                    state.set = None;
                    state.chosen = false;
                }
            }
            if desk.writable {
                ui.add_space(S4);
                if quiet_link(ui, say::assess_open_a_set_from_a_file(lang)).clicked() {
                    desk.ask(Request::AskSet(None));
                    state.new_set = false;
                    state.set = None;
                }
            }
            if !study.sets.is_empty() {
                ui.add_space(S4);
                if ui.button(say::cancel(lang)).clicked() {
                    state.new_set = false;
                }
            }
        });
    });
}
