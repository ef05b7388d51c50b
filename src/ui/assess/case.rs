//! What a case planned and did, where it deviated and why; and which means were to lead to which ends.

use super::{Side, State as Assess, rests};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::session::action::{AddActivity, EvidenceAt, RemoveActivity, RemoveMeansEnds, SetActivity, SetMeansEnds};
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, S4, tokens};
use crate::ui::widgets::{
    Field, caption, choice, field, icon_button, panel_frame, quiet_link, rule, sized, soft, subheading,
};
use eframe::egui::{Align, Key, Layout, Panel, RichText, ScrollArea, TextEdit, Ui};
use strum::IntoEnumIterator;

/// What is being written for a case.
#[derive(Default)]
pub struct State {
    activity: String,
    means: String,
    ends: String,
    /// The claim whose evidence is being chosen.
    citing: Option<Claim>,
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut Assess, study: &Study, set: &CriteriaSet, case: CaseId) {
    let Some(case) = study.cases.iter().find(|known| known.id == case) else {
        state.side = Side::Closed;
        return;
    };
    let lang = desk.lang;
    let frame = panel_frame(tokens(ui).panel);
    sized(ui, Panel::right("assess side"), 420.0, 320.0..=680.0).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            subheading(ui, &case.name);
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                if icon_button(ui, icons::X, say::assess_close_the_case(lang)).clicked() {
                    state.side = Side::Closed;
                }
            });
        });
        ScrollArea::vertical().id_salt(("judged case", case.id)).auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - S2);
            as_a_whole(ui, desk, state, study, (set, case));
            ui.add_space(S4);
            activities(ui, desk, &mut state.case, study, case);
            ui.add_space(S4);
            means_ends(ui, desk, &mut state.case, study, case);
            crate::ui::focus::follow(ui, 0.0);
        });
    });
}

/// How the case was rated as a whole, occasion by occasion, and the way to rate it.
fn as_a_whole(ui: &mut Ui, desk: &Desk, state: &mut Assess, study: &Study, (of, case): (&CriteriaSet, &Case)) {
    let lang = desk.lang;
    caption(ui, say::assess_the_case_as_a_whole(lang));
    for occasion in &study.occasions {
        let is_it = |known: &&Overall| known.set == of.id && known.case == case.id && known.occasion == *occasion;
        if let Some(known) = study.overalls.iter().find(is_it) {
            soft(ui, format!("{}: {}", occasion_label(occasion, lang), rating_label(&known.rating, lang)));
        }
    }
    if quiet_link(ui, say::assess_rate_the_case_as_a_whole(lang)).clicked() {
        state.side = Side::Whole(case.id);
    }
}

fn activities(ui: &mut Ui, desk: &mut Desk, state: &mut State, study: &Study, case: &Case) {
    let lang = desk.lang;
    caption(ui, say::assess_activities_planned_and_carried_out(lang));
    let own: Vec<&Activity> = study.activities.iter().filter(|activity| activity.case == case.id).collect();
    for activity in &own {
        ui.push_id(activity.id, |ui| one(ui, desk, state, study, case, activity));
    }
    if own.is_empty() {
        soft(ui, say::assess_no_activity_is_written_yet(lang));
    }
    if !desk.writable {
        return;
    }
    let hint = say::assess_new_activity_then_enter(lang);
    let new = ui.add(TextEdit::singleline(&mut state.activity).hint_text(hint).desired_width(f32::INFINITY));
    let new = new.accessible_name(say::assess_new_activity(lang));
    if new.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !state.activity.trim().is_empty() {
        desk.act(AddActivity::new(case.guid, std::mem::take(&mut state.activity)));
    }
}

fn one(ui: &mut Ui, desk: &mut Desk, state: &mut State, study: &Study, case: &Case, activity: &Activity) {
    let lang = desk.lang;
    let (case_guid, guid) = (case.guid, activity.guid);
    let change = |which: usize, text: Option<String>, evidence: Option<Vec<EvidenceAt>>| {
        let is = |wanted: usize| text.clone().filter(|_| which == wanted);
        SetActivity {
            name: is(0),
            planned: is(1),
            carried_out: is(2),
            deviation: is(3),
            reason: is(4),
            evidence,
            ..SetActivity::new(case_guid, guid)
        }
    };
    ui.add_space(S2);
    let values = [
        (say::activity(lang), activity.name.as_str(), 1),
        (say::planned(lang), activity.planned.as_str(), 2),
        (say::carried_out(lang), activity.carried_out.as_str(), 2),
        (say::deviation(lang), activity.deviation.as_str(), 1),
        (say::assess_reason(lang), activity.reason.as_str(), 1),
    ];
    for (which, (label, value, rows)) in values.into_iter().enumerate() {
        if which == 3 {
            extent(ui, desk, activity, case_guid);
        }
        let name = format!("{label}: {}", activity.name);
        let options =
            Field { rows, hint: label, enabled: desk.writable, ..Field::new(("activity", activity.id, which), &name) };
        if let Some(text) = field(ui, &options, value).text.filter(|text| which > 0 || !text.trim().is_empty()) {
            let key = format!("activity {} {which}", activity.guid);
            desk.write(change(which, Some(text), None), key);
        }
    }
    let claim = Claim::Activity(activity.id);
    if let Some(evidence) = cited(ui, desk, state, study, case, claim) {
        desk.act(change(usize::MAX, None, Some(evidence)));
    }
    let remove = say!(lang, assess_remove_name, name = &activity.name);
    if desk.writable && icon_button(ui, icons::TRASH_2, &remove).clicked() {
        desk.act(RemoveActivity::new(case_guid, guid));
    }
    rule(ui);
}

fn extent(ui: &mut Ui, desk: &mut Desk, activity: &Activity, case: Guid) {
    let lang = desk.lang;
    ui.horizontal_wrapped(|ui| {
        for extent in Extent::iter() {
            let on = activity.extent == Some(extent);
            let button = ui.add_enabled_ui(desk.writable, |ui| choice(ui, on, extent.label(lang))).inner;
            if button.clicked() {
                desk.act(SetActivity {
                    extent: Some((!on).then_some(extent)),
                    ..SetActivity::new(case, activity.guid)
                });
            }
        }
    });
}

/// The evidence, and behind a link what more there is to cite. Gives all evidence where some was changed.
fn cited(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut State,
    study: &Study,
    case: &Case,
    claim: Claim,
) -> Option<Vec<EvidenceAt>> {
    let changed = rests::evidence(ui, desk, study, Some(claim));
    let open = state.citing == Some(claim);
    let words = if open { say::assess_done_choosing(desk.lang) } else { say::assess_choose_evidence(desk.lang) };
    if desk.writable && quiet_link(ui, words).clicked() {
        state.citing = (!open).then_some(claim);
    }
    if open { rests::offered(ui, desk, study, case.id, Some(claim)).or(changed) } else { changed }
}

fn means_ends(ui: &mut Ui, desk: &mut Desk, state: &mut State, study: &Study, case: &Case) {
    let t = tokens(ui);
    let lang = desk.lang;
    caption(ui, say::assess_means_and_ends(lang));
    let own: Vec<&MeansEnds> = study.means_ends.iter().filter(|link| link.case == case.id).collect();
    for link in &own {
        ui.push_id(link.id, |ui| {
            let title = format!("{} → {}", link.means, link.ends);
            ui.label(RichText::new(&title).font(tokens::sans_bold(tokens::BODY)).color(t.ink));
            let write = |text: String, evidence: Option<Vec<EvidenceAt>>| SetMeansEnds {
                evidence,
                ..SetMeansEnds::new(case.guid, &link.means, &link.ends, text)
            };
            let name = say!(lang, assess_does_title_hold, title);
            let hint = say::assess_does_it_hold_and_on_what(lang);
            let options = Field {
                rows: 2,
                hint,
                font: tokens::reading(15.0),
                enabled: desk.writable,
                ..Field::new(("means and ends", link.id), &name)
            };
            let edited = field(ui, &options, &link.text);
            if let Some(text) = edited.text {
                desk.write(write(text, None), format!("means and ends {}", link.guid));
            }
            if let Some(evidence) = cited(ui, desk, state, study, case, Claim::MeansEnds(link.id)) {
                desk.act(write(edited.draft, Some(evidence)));
            }
            let remove = say!(lang, assess_remove_title, title);
            if desk.writable && icon_button(ui, icons::TRASH_2, &remove).clicked() {
                desk.act(RemoveMeansEnds::new(link.guid));
            }
            ui.add_space(S2);
        });
    }
    if own.is_empty() {
        soft(ui, say::assess_no_link_from_a_means_to(lang));
    }
    if desk.writable {
        new_link(ui, desk, state, case);
    }
}

fn new_link(ui: &mut Ui, desk: &mut Desk, state: &mut State, case: &Case) {
    ui.add_space(S3);
    let lang = desk.lang;
    for (name, text) in [(say::means(lang), &mut state.means), (say::assess_end(lang), &mut state.ends)] {
        ui.add(TextEdit::singleline(text).hint_text(name).desired_width(f32::INFINITY)).accessible_name(name);
        ui.add_space(S1);
    }
    let ready = !state.means.trim().is_empty() && !state.ends.trim().is_empty();
    let add = eframe::egui::Button::new(say::assess_link_the_means_to_the_end(lang));
    if ui.add_enabled(ready, add).clicked() {
        desk.act(SetMeansEnds::new(case.guid, std::mem::take(&mut state.means), std::mem::take(&mut state.ends), ""));
    }
}
