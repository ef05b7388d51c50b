//! The small field at a selection: type to find or create a code, Enter tags.

use super::State;
use crate::model::*;
use crate::say;
use crate::session::Action;
use crate::session::action::{AddCode, AddCoding};
use crate::ui::desk::{Desk, Request};
use crate::ui::tokens::{S2, code_colors, tokens};
use crate::ui::widgets::{Choice, Chooser, ChooserState, Chosen, chooser};
use eframe::egui::{self, Rect, Ui};

pub struct Picker {
    state: ChooserState,
    /// Chosen with a figure before anything is typed.
    number: Option<usize>,
}

impl Picker {
    /// A field that begins with what has been typed already.
    pub fn fresh(typed: &str) -> Picker {
        let number = typed.parse::<usize>().ok().filter(|n| (1..=9).contains(n) && typed.len() == 1);
        let text = if number.is_some() { String::new() } else { typed.to_owned() };
        Picker { state: ChooserState { text, ..ChooserState::fresh() }, number }
    }
}

/// Tags a passage with a code.
pub fn code(desk: &mut Desk, state: &mut State, document: DocumentId, passage: Passage, code: CodeId) {
    let codes = desk.codes();
    let Some(code) = codes.iter().find(|known| known.id == code) else { return };
    let Some(action) = tag(desk, document, passage, code.guid.into()) else { return };
    desk.ask(Request::Do(vec![action]));
    state.used(code.id);
    state.code = Some(code.id);
    done(state);
}

/// Makes a code and tags a passage with it, in one step.
pub fn new_code(desk: &mut Desk, state: &mut State, document: DocumentId, passage: Passage, add: AddCode) {
    let Some(action) = tag(desk, document, passage, Ref::made_by(1)) else { return };
    desk.ask(Request::Do(vec![add.into(), action]));
    done(state);
}

fn done(state: &mut State) {
    state.picker = None;
    state.reading.clear_selection();
    state.reading.grab_focus = true;
}

fn tag(desk: &mut Desk, document: DocumentId, passage: Passage, code: Ref) -> Option<Action> {
    let documents = desk.documents();
    let document = documents.iter().find(|known| known.id == document)?.guid;
    let (start, end) = (Some(passage.start.0), Some(passage.end.0));
    Some(AddCoding { start, end, ..AddCoding::new(document, code) }.into())
}

/// Draws the field beneath the selection.
pub fn show(ui: &Ui, desk: &mut Desk, state: &mut State, document: DocumentId, passage: Passage, rect: Rect) {
    let codes = desk.codes();
    // Recent codes first, with the figure that takes them, then the tree's order.
    let mut ordered: Vec<CodeId> =
        state.recent.iter().copied().filter(|id| codes.iter().any(|code| code.id == *id)).collect();
    let recent = ordered.len();
    ordered.extend(codes.iter().map(|code| code.id).filter(|id| !state.recent.contains(id)));
    let scheme = tokens(ui).scheme();
    let choices: Vec<Choice> = ordered
        .iter()
        .enumerate()
        .filter_map(|(n, id)| {
            let known = codes.iter().find(|code| code.id == *id)?;
            let parent = known.parent.map(|parent| code_path(&codes, parent)).unwrap_or_default();
            let note = if n < recent { format!("{parent}  {}", n + 1) } else { parent };
            Some(Choice { name: known.name.clone(), note, color: Some(code_colors(&known.color, scheme).band) })
        })
        .collect();
    let Some(picker) = &mut state.picker else { return };
    let empty = picker.state.text.is_empty();
    let number = picker.number.take().or_else(|| empty.then(|| figure(ui)).flatten());
    if let Some(n) = number {
        match ordered.get(n - 1).filter(|_| n <= recent) {
            Some(taken) => return code(desk, state, document, passage, *taken),
            // No code goes by the figure: it begins a name.
            None => picker.state.text.push_str(&n.to_string()),
        }
    }
    let lang = desk.lang;
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
            id: egui::Id::unique("code picker field"),
            name: say::code_code_for_the_selection(lang),
            hint: say::code_find_a_code_or_name_a(lang),
            new: Some(&offer),
            rows: 7,
            width: 300.0,
        };
        frame.show(ui, |ui| chooser(ui, &options, &mut picker.state, &choices)).inner
    });
    match chosen.inner {
        Some(Chosen::One(at)) => {
            if let Some(id) = ordered.get(at) {
                code(desk, state, document, passage, *id);
            }
        }
        Some(Chosen::New(name)) => {
            new_code(desk, state, document, passage, AddCode::new(name));
        }
        Some(Chosen::Left) => {
            state.picker = None;
            state.reading.grab_focus = true;
        }
        None => {}
    }
}

/// A figure typed while the field is empty, taken before the field sees it.
fn figure(ui: &Ui) -> Option<usize> {
    ui.input_mut(|input| {
        let is_figure = |text: &str| text.len() == 1 && text.bytes().all(|byte| (b'1'..=b'9').contains(&byte));
        let at = input.events.iter().position(|event| matches!(event, egui::Event::Text(text) if is_figure(text)))?;
        match input.events.remove(at) {
            egui::Event::Text(text) => text.parse().ok(),
            _ => None,
        }
    })
}
