//! The small field at a selection: type to find or create a code, Enter tags.

use super::State;
use super::figures::{self, Meant};
use super::tag::{self, Words};
use crate::model::*;
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::pacing;
use crate::ui::tokens::{S2, Scheme, code_colors, tokens};
use crate::ui::widgets::{Choice, Chooser, ChooserState, Chosen, chooser, soft};
use eframe::egui::{self, Event, Rect, Ui};

pub struct Picker {
    state: ChooserState,
}

impl Picker {
    /// A field that begins with what has been typed already.
    pub fn fresh(typed: &str) -> Picker {
        Picker { state: ChooserState { text: typed.to_owned(), ..ChooserState::fresh() } }
    }

    /// Whether nothing is typed in it.
    pub fn is_empty(&self) -> bool {
        self.state.text.is_empty()
    }
}

pub fn id() -> egui::Id {
    egui::Id::unique("code picker field")
}

/// Draws the field beneath the selection.
pub fn show(ui: &Ui, desk: &mut Desk, state: &mut State, words: Words, rect: Rect) {
    let Some(empty) = state.picker.as_ref().map(Picker::is_empty) else { return };
    if let Some(meant) = empty.then(|| figure(ui, desk, state)).flatten() {
        return tag::tag(ui.ctx(), desk, state, words, meant);
    }
    let (lang, codes) = (desk.lang, desk.codes());
    let levels = crate::analysis::tables::levels(&codes);
    let scheme = tokens(ui).scheme();
    let choices: Vec<Choice> = levels.iter().map(|(code, depth)| choice(&codes, code, *depth, scheme)).collect();
    let Some(picker) = &mut state.picker else { return };
    let offer = move |name: &str| say!(lang, code_new_code_name, name);
    let below = rect.left_bottom() + egui::vec2(-S2, 6.0);
    let area = egui::Area::new(egui::Id::unique("code picker"))
        .order(egui::Order::Foreground)
        .fixed_pos(below)
        .constrain(true);
    let chosen = area.show(ui.ctx(), |ui| {
        let t = tokens(ui);
        let frame = egui::Frame::popup(ui.style()).fill(t.raised).inner_margin(egui::Margin::same(S2 as i8));
        let options = Chooser {
            id: id(),
            name: say::code_code_for_the_selection(lang),
            hint: say::code_find_a_code_or_name_a(lang),
            new: Some(&offer),
            rows: 9,
            width: 320.0,
        };
        let chosen = frame.show(ui, |ui| {
            let chosen = chooser(ui, &options, &mut picker.state, &choices);
            let would = match &picker.state.would {
                Some(Chosen::One(at)) => {
                    choices.get(*at).map(|choice| say!(lang, code_enter_tags, name = &choice.name))
                }
                Some(Chosen::New(name)) => Some(say!(lang, code_enter_makes, name)),
                _ => None,
            };
            soft(ui, would.unwrap_or_default());
            chosen
        });
        chosen.inner
    });
    match chosen.inner {
        Some(Chosen::One(at)) => {
            if let Some((code, _)) = levels.get(at) {
                tag::tag(ui.ctx(), desk, state, words, Meant::Known(code.id));
            }
        }
        Some(Chosen::New(name)) => tag::tag(ui.ctx(), desk, state, words, Meant::Named(name)),
        Some(Chosen::Left) => {
            state.picker = None;
            tag::back_to_the_text(ui.ctx(), state);
        }
        None => {}
    }
}

fn choice(codes: &[Code], code: &Code, depth: usize, scheme: Scheme) -> Choice {
    let parent = code.parent.map(|parent| code_path(codes, parent)).unwrap_or_default();
    let digit = code.digit.map(|digit| format!("  {digit}")).unwrap_or_default();
    let color = Some(code_colors(&code.color, scheme).band);
    Choice { name: code.name.clone(), note: format!("{parent}{digit}"), color, depth }
}

/// A figure that is typed first of all, taken before the field sees it. One that no code goes by begins a name.
fn figure(ui: &Ui, desk: &mut Desk, state: &State) -> Option<Meant> {
    let is_text = |event: &Event| matches!(event, Event::Text(_));
    let at = ui.input(|input| input.events.iter().position(is_text))?;
    let typed = ui.input(|input| match input.events.get(at) {
        Some(Event::Text(text)) => text.clone(),
        _ => String::new(),
    });
    let meant = figures::meant(desk, state, &typed)?;
    // What was typed after it is for what comes next.
    let mut rest = ui.input_mut(|input| input.events.split_off(at));
    if !rest.is_empty() {
        rest.remove(0);
    }
    pacing::put_back(ui.ctx(), rest);
    Some(meant)
}
