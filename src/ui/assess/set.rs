//! The set as it is edited: its name, its scale, its criteria with questions and parts.

use super::{Side, State};
use crate::model::*;
use crate::say;
use crate::session::action::{Action, JudgeAction};
use crate::session::criteria::SetFile;
use crate::ui::desk::{Desk, Request};
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, S4, tokens};
use crate::ui::widgets::{Field, caption, field, icon_button, panel_frame, quiet_link, soft, subheading};
use eframe::egui::{Align, Key, Layout, Panel, RichText, ScrollArea, TextEdit, Ui};

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, set: &CriteriaSet) {
    let lang = desk.lang;
    let frame = panel_frame(tokens(ui).panel);
    Panel::right("assess side").default_size(400.0).size_range(320.0..=640.0).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            subheading(ui, lang.t("The criteria set", "Kriteriesamlingen"));
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                if icon_button(ui, icons::X, lang.t("Close the set", "Stäng samlingen")).clicked() {
                    state.side = Side::Closed;
                }
            });
        });
        ScrollArea::vertical().id_salt(("criteria set", set.id)).auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - S2);
            name_and_scale(ui, desk, set);
            ui.add_space(S3);
            caption(ui, lang.t("Criteria", "Kriterier"));
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

fn guid(set: &CriteriaSet) -> String {
    set.guid.to_string()
}

fn name_and_scale(ui: &mut Ui, desk: &mut Desk, set: &CriteriaSet) {
    let lang = desk.lang;
    let name = lang.t("Name of the set", "Samlingens namn");
    caption(ui, name);
    let options = Field { enabled: desk.writable, ..Field::new(("set name", set.id), name) };
    if let Some(text) = field(ui, &options, &set.name).text.filter(|text| !text.trim().is_empty()) {
        desk.act(JudgeAction::SetCriteriaSet { set: guid(set), name: Some(text), ratings: None });
    }
    let name = lang.t("Scale, one rating a line, lowest first", "Skala, ett omdöme per rad, lägst först");
    caption(ui, name);
    let options = Field { rows: 3, enabled: desk.writable, ..Field::new(("set scale", set.id), name) };
    if let Some(text) = field(ui, &options, &set.ratings.join("\n")).text {
        let ratings: Vec<String> =
            text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
        desk.act(JudgeAction::SetCriteriaSet { set: guid(set), name: None, ratings: Some(ratings) });
    }
    soft(
        ui,
        lang.t(
            "A rating that is renamed takes its assessments with it",
            "Ett omdöme som döps om tar med sig sina bedömningar",
        ),
    );
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
                (icons::TRASH_2, say!(lang, en: "Remove {called}", sv: "Ta bort {called}")),
                (icons::CHEVRON_DOWN, say!(lang, en: "Move {called} down", sv: "Flytta ned {called}")),
                (icons::CHEVRON_UP, say!(lang, en: "Move {called} up", sv: "Flytta upp {called}")),
            ];
            for (at, (icon, name)) in tools.into_iter().enumerate() {
                if desk.writable && icon_button(ui, icon, &name).clicked() {
                    desk.ask(Request::Do(vec![tool(set, criterion, n, at)]));
                }
            }
        });
    });
    let values = [
        (lang.t("Criterion", "Kriterium"), criterion.name.as_str(), 1),
        (lang.t("Question", "Fråga"), criterion.question.as_str(), 2),
        (lang.t("Part", "Del"), criterion.part.as_str(), 1),
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
        desk.act(JudgeAction::SetCriterion {
            set: guid(set),
            criterion: criterion.guid.to_string(),
            name: is(0),
            question: is(1),
            part: is(2),
        });
    }
    ui.add_space(S1);
}

fn tool(set: &CriteriaSet, criterion: &Criterion, n: usize, which: usize) -> Action {
    let (set_guid, criterion) = (guid(set), criterion.guid.to_string());
    let at = |place: usize| set.criteria.get(place).map(|known| known.guid.to_string());
    match which {
        0 => JudgeAction::RemoveCriterion { set: set_guid, criterion }.into(),
        1 => JudgeAction::MoveCriterion { set: set_guid, criterion, before: at(n + 2) }.into(),
        _ => JudgeAction::MoveCriterion { set: set_guid, criterion, before: at(n.saturating_sub(1)) }.into(),
    }
}

fn add(ui: &mut Ui, desk: &mut Desk, state: &mut State, set: &CriteriaSet) {
    if !desk.writable {
        return;
    }
    let hint = desk.t("New criterion, then Enter", "Nytt kriterium, sedan Retur");
    ui.add_space(S2);
    let new = ui.add(TextEdit::singleline(&mut state.criterion).hint_text(hint).desired_width(f32::INFINITY));
    let new = new.accessible_name(desk.t("New criterion", "Nytt kriterium"));
    if new.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !state.criterion.trim().is_empty() {
        let name = std::mem::take(&mut state.criterion);
        let part = set.criteria.last().map(|known| known.part.clone()).unwrap_or_default();
        desk.act(JudgeAction::AddCriterion { set: guid(set), name, question: String::new(), part, before: None });
        new.request_focus();
    }
}

/// What is done with the set as a whole.
fn whole(ui: &mut Ui, desk: &mut Desk, state: &mut State, set: &CriteriaSet) {
    let lang = desk.lang;
    if quiet_link(ui, lang.t("Copy as JSON, to hand it on", "Kopiera som JSON, för att lämna vidare")).clicked() {
        ui.copy_text(SetFile::of(set).written());
        desk.ask(Request::Say(lang.t("The set is on the clipboard", "Samlingen finns i urklipp").to_owned()));
    }
    if quiet_link(ui, lang.t("Save to a file…", "Spara till fil…")).clicked() {
        desk.ask(Request::AskSet(Some(set.id)));
    }
    if !desk.writable {
        return;
    }
    if quiet_link(ui, lang.t("Make a copy of the set", "Gör en kopia av samlingen")).clicked() {
        let name = say!(lang, en: "{name} (copy)", sv: "{name} (kopia)", name = &set.name);
        desk.act(JudgeAction::CopyCriteriaSet { set: guid(set), name });
    }
    let remove = lang.t("Remove the set and its assessments", "Ta bort samlingen och dess bedömningar");
    if quiet_link(ui, remove).clicked() {
        desk.act(JudgeAction::RemoveCriteriaSet { set: guid(set) });
        desk.ask(Request::Say(
            lang.t("Removed; Ctrl+Z brings it back", "Borttagen; Ctrl+Z tar tillbaka den").to_owned(),
        ));
        state.side = Side::Closed;
        state.set = None;
    }
}
