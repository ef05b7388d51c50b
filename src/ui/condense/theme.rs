//! Giving a unit its theme: find one, or name a new one.

use super::unit;
use crate::model::*;
use crate::say;
use crate::session::action::AddTheme;
use crate::ui::desk::{Desk, Request};
use crate::ui::tokens::{self, tokens};
use crate::ui::widgets::{Choice, Chooser, ChooserState, Chosen, chooser, quiet_link};
use eframe::egui::{self, Popup, PopupCloseBehavior, RichText, Ui};

#[derive(Default)]
pub struct State {
    chooser: ChooserState,
    /// A unit was given its theme just now: what comes next is the next unit.
    pub given: bool,
}

/// The theme's name, which opens the list of themes.
pub fn choose(ui: &mut Ui, desk: &mut Desk, state: &mut State, unit: &MeaningUnit) {
    let t = tokens(ui);
    let themes = desk.themes();
    let theme = unit.theme.and_then(|id| themes.iter().find(|theme| theme.id == id));
    let none = say::condense_choose_a_theme(desk.lang);
    let word = theme.map_or(none, |theme| theme.name.as_str());
    let (font, color) =
        if theme.is_some() { (tokens::sans_bold(13.5), t.accent) } else { (tokens::sans(13.5), t.soft) };
    let text = RichText::new(word).font(font).color(color);
    let button = ui.add_enabled(desk.writable, egui::Button::new(text).truncate());
    let label = format!("{}: {word}", say::theme(desk.lang));
    button.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
    if button.clicked() {
        state.chooser = ChooserState::fresh();
    }
    let button = match theme.filter(|theme| !theme.description.is_empty()) {
        Some(theme) => button.on_hover_text(&theme.description),
        None => button,
    };
    let lang = desk.lang;
    Popup::from_toggle_button_response(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        let choices: Vec<Choice> = themes
            .iter()
            .map(|theme| Choice {
                name: theme.name.clone(),
                note: super::themes::above(&themes, theme),
                color: None,
                ..Choice::default()
            })
            .collect();
        let offer = move |name: &str| say!(lang, condense_new_theme_name, name);
        let options = Chooser {
            id: egui::Id::unique("theme chooser"),
            name: say::condense_theme_of_the_meaning_unit(lang),
            hint: say::condense_find_a_theme_or_name_a(lang),
            new: Some(&offer),
            rows: 8,
            width: 320.0,
        };
        let chosen = chooser(ui, &options, &mut state.chooser, &choices);
        match &chosen {
            Some(Chosen::One(at)) => {
                if let Some(theme) = themes.get(*at) {
                    desk.act(unit::change(unit, |set| set.theme = Some(Some(theme.guid.into()))));
                }
            }
            Some(Chosen::New(name)) => {
                let add = AddTheme::new(name);
                let give = unit::change(unit, |set| set.theme = Some(Some(Ref::made_by(1))));
                desk.ask(Request::Do(vec![add.into(), give.into()]));
            }
            Some(Chosen::Left) | None => {}
        }
        if theme.is_some() && quiet_link(ui, say::condense_no_theme(lang)).clicked() {
            desk.act(unit::change(unit, |set| set.theme = Some(None)));
            ui.close();
        }
        state.given |= matches!(chosen, Some(Chosen::One(_) | Chosen::New(_)));
        if chosen.is_some() {
            ui.close();
        }
    });
}
