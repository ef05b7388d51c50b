//! The set as it is edited: its name, its scale, its criteria with questions and parts.

use super::{Side, State};
use crate::model::*;
use crate::say;
use crate::session::action::{
    Action, AddCriterion, CopyCriteriaSet, MoveCriterion, RemoveCriteriaSet, RemoveCriterion, SetCriteriaSet,
    SetCriterion,
};
use crate::session::criteria::SetFile;
use crate::ui::desk::{Desk, Request};
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, S4, tokens};
use crate::ui::widgets::{
    Field, caption, choice, field, icon_button, panel_frame, quiet_link, sized, soft, subheading,
};
use eframe::egui::{Align, Checkbox, Key, Layout, Panel, RichText, ScrollArea, TextEdit, Ui};
use strum::IntoEnumIterator;

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, set: &CriteriaSet) {
    let lang = desk.lang;
    let frame = panel_frame(tokens(ui).panel);
    sized(ui, Panel::right("assess side"), 400.0, 320.0..=640.0).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            subheading(ui, say::assess_the_criteria_set(lang));
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                if icon_button(ui, icons::X, say::assess_close_the_set(lang)).clicked() {
                    state.side = Side::Closed;
                }
            });
        });
        ScrollArea::vertical().id_salt(("criteria set", set.id)).auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - S2);
            name_and_scale(ui, desk, set);
            ui.add_space(S3);
            caption(ui, say::assess_criteria(lang));
            for (n, criterion) in set.criteria.iter().enumerate() {
                ui.push_id(criterion.id, |ui| one(ui, desk, set, criterion, n));
            }
            add(ui, desk, state, set);
            ui.add_space(S4);
            whole(ui, desk, state, set);
            crate::ui::focus::follow(ui, 0.0);
        });
    });
}

fn guid(set: &CriteriaSet) -> Guid {
    set.guid
}

fn name_and_scale(ui: &mut Ui, desk: &mut Desk, set: &CriteriaSet) {
    let lang = desk.lang;
    let name = say::assess_name_of_the_set(lang);
    caption(ui, name);
    let options = Field { enabled: desk.writable, ..Field::new(("set name", set.id), name) };
    if let Some(text) = field(ui, &options, &set.name).text.filter(|text| !text.trim().is_empty()) {
        desk.act(SetCriteriaSet { name: Some(text), ..SetCriteriaSet::new(guid(set)) });
    }
    let name = say::assess_scale_one_rating_a_line_lowest(lang);
    caption(ui, name);
    let options = Field { rows: 3, enabled: desk.writable, ..Field::new(("set scale", set.id), name) };
    if let Some(text) = field(ui, &options, &set.ratings.join("\n")).text {
        let ratings: Vec<String> =
            text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
        desk.act(SetCriteriaSet { ratings: Some(ratings), ..SetCriteriaSet::new(guid(set)) });
    }
    soft(ui, say::assess_a_rating_that_is_renamed_takes(lang));
    caption(ui, say::assess_a_case_has_risen_when(lang));
    for rule in Rule::iter() {
        let response = ui.add_enabled_ui(desk.writable, |ui| choice(ui, rule == set.rule, rule.label(lang))).inner;
        if response.clicked() && rule != set.rule {
            desk.act(SetCriteriaSet { rule: Some(rule), ..SetCriteriaSet::new(guid(set)) });
        }
    }
}

fn one(ui: &mut Ui, desk: &mut Desk, set: &CriteriaSet, criterion: &Criterion, n: usize) {
    let lang = desk.lang;
    let t = tokens(ui);
    ui.add_space(S2);
    ui.horizontal(|ui| {
        ui.label(RichText::new(format!("{}", n + 1)).font(tokens::sans(tokens::SMALL)).color(t.soft));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let called = &criterion.name;
            let tools = [
                (icons::TRASH_2, say!(lang, assess_remove_called, called)),
                (icons::CHEVRON_DOWN, say!(lang, assess_move_called_down, called)),
                (icons::CHEVRON_UP, say!(lang, assess_move_called_up, called)),
            ];
            for (at, (icon, name)) in tools.into_iter().enumerate() {
                if desk.writable && icon_button(ui, icon, &name).clicked() {
                    desk.ask(Request::Do(vec![tool(set, criterion, n, at)]));
                }
            }
        });
    });
    let values = [
        (say::criterion(lang), criterion.name.as_str(), 1),
        (say::assess_question(lang), criterion.question.as_str(), 2),
        (say::part(lang), criterion.part.as_str(), 1),
    ];
    for (which, (label, value, rows)) in values.into_iter().enumerate() {
        let name = format!("{label}: {}", criterion.name);
        let id = ("criterion", criterion.id, which);
        let options = Field { rows, hint: label, enabled: desk.writable, ..Field::new(id, &name) };
        let Some(text) = field(ui, &options, value).text else { continue };
        let is = |wanted: usize| (which == wanted).then(|| text.clone());
        if which == 0 && text.trim().is_empty() {
            continue;
        }
        desk.act(SetCriterion {
            name: is(0),
            question: is(1),
            part: is(2),
            ..SetCriterion::new(guid(set), criterion.guid)
        });
    }
    let mut outcome = criterion.outcome;
    let asks = say!(lang, assess_asks_for_the_outcome_name, name = &criterion.name);
    let asked = ui.add_enabled(desk.writable, Checkbox::new(&mut outcome, say::assess_asks_for_the_outcome(lang)));
    if asked.accessible_name(&asks).on_hover_text(say::assess_a_cases_chapter_ends_with_it(lang)).changed() {
        desk.act(SetCriterion { outcome: Some(outcome), ..SetCriterion::new(guid(set), criterion.guid) });
    }
    ui.add_space(S1);
}

fn tool(set: &CriteriaSet, criterion: &Criterion, n: usize, which: usize) -> Action {
    let (set_guid, criterion) = (guid(set), criterion.guid);
    let at = |place: usize| set.criteria.get(place).map(|known| Ref::from(known.guid));
    match which {
        0 => RemoveCriterion::new(set_guid, criterion).into(),
        1 => MoveCriterion { before: at(n + 2), ..MoveCriterion::new(set_guid, criterion) }.into(),
        _ => MoveCriterion { before: at(n.saturating_sub(1)), ..MoveCriterion::new(set_guid, criterion) }.into(),
    }
}

fn add(ui: &mut Ui, desk: &mut Desk, state: &mut State, set: &CriteriaSet) {
    if !desk.writable {
        return;
    }
    let hint = say::assess_new_criterion_then_enter(desk.lang);
    ui.add_space(S2);
    let new = ui.add(TextEdit::singleline(&mut state.criterion).hint_text(hint).desired_width(f32::INFINITY));
    let new = new.accessible_name(say::assess_new_criterion(desk.lang));
    if new.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !state.criterion.trim().is_empty() {
        let name = std::mem::take(&mut state.criterion);
        let part = set.criteria.last().map(|known| known.part.clone()).unwrap_or_default();
        desk.act(AddCriterion { part, ..AddCriterion::new(guid(set), name) });
        new.request_focus();
    }
}

/// What is done with the set as a whole.
fn whole(ui: &mut Ui, desk: &mut Desk, state: &mut State, set: &CriteriaSet) {
    let lang = desk.lang;
    if quiet_link(ui, say::assess_copy_as_json_to_hand_it(lang)).clicked() {
        ui.copy_text(SetFile::of(set).written());
        desk.ask(Request::Say(say::assess_the_set_is_on_the_clipboard(lang).to_owned()));
    }
    if quiet_link(ui, say::assess_save_to_a_file(lang)).clicked() {
        desk.ask(Request::AskSet(Some(set.id)));
    }
    if !desk.writable {
        return;
    }
    if quiet_link(ui, say::assess_make_a_copy_of_the_set(lang)).clicked() {
        let name = say!(lang, assess_name_copy, name = &set.name);
        desk.act(CopyCriteriaSet::new(guid(set), name));
    }
    let remove = say::assess_remove_the_set_and_its_assessments(lang);
    if quiet_link(ui, remove).clicked() {
        desk.act(RemoveCriteriaSet::new(guid(set)));
        desk.ask(Request::Say(say::assess_removed_ctrl_z_brings_it_back(lang).to_owned()));
        state.side = Side::Closed;
        state.set = None;
    }
}
