//! Going through an answer passage by passage and tagging what belongs under a code: each as one goes, or all at once
//! when one has looked.

use super::State;
use super::work::{Loaded, Worked};
use crate::analysis::explore::Found;
use crate::analysis::tables::in_tree_order;
use crate::model::*;
use crate::say;
use crate::session::Action;
use crate::session::action::{AddCode, AddCoding};
use crate::ui::commands::Command;
use crate::ui::desk::{Desk, Request, is_writing};
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S4, tokens};
use crate::ui::widgets::{Choice, Chooser, ChooserState, Chosen, choice, chooser, quiet_link, soft, worded_button};
use eframe::egui::{self, EventFilter, Frame, Key, Margin, Modifiers, Popup, PopupCloseBehavior, RichText, Ui};
use std::collections::BTreeSet;
use std::rc::Rc;

pub struct Walk {
    /// The answer as it was when the walk began.
    pub of: Rc<Worked>,
    code: Ref,
    name: String,
    /// The passage that is looked at.
    pub at: usize,
    /// Chosen passages are tagged when one says so, in one step.
    together: bool,
    tagged: BTreeSet<(DocumentId, Passage)>,
    chosen: BTreeSet<(DocumentId, Passage)>,
    reveal: bool,
    /// The button that tags takes the keyboard.
    grab: bool,
}

impl Walk {
    /// What has become of a passage.
    pub fn mark(&self, key: (DocumentId, Passage)) -> Option<char> {
        if self.tagged.contains(&key) { Some(icons::TAG) } else { self.chosen.contains(&key).then_some(icons::CHECK) }
    }

    fn step(&mut self, by: isize) {
        let last = self.of.answer.len().saturating_sub(1) as isize;
        self.at = (self.at as isize + by).clamp(0, last.max(0)) as usize;
        self.reveal = true;
    }
}

/// The line over the passages. Gives the passage that is to be brought into view.
pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Loaded, worked: &Rc<Worked>) -> Option<usize> {
    if worked.answer.is_empty() && state.walk.is_none() || !desk.writable {
        return None;
    }
    let frame = Frame::NONE.inner_margin(Margin { left: S4 as i8, right: S4 as i8, top: 6, bottom: 6 });
    frame.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| match state.walk.take() {
            Some(walk) => state.walk = walking(ui, desk, loaded, walk),
            None => begin(ui, desk, state, worked),
        });
    });
    let walk = state.walk.as_mut()?;
    std::mem::take(&mut walk.reveal).then_some(walk.at)
}

/// Choosing the code.
fn begin(ui: &mut Ui, desk: &mut Desk, state: &mut State, worked: &Rc<Worked>) {
    let lang = desk.lang;
    let button = worded_button(ui, icons::TAG, say::explore_tag_one_by_one(lang));
    if button.clicked() {
        state.chooser = ChooserState::fresh();
    }
    let popup = Popup::from_toggle_button_response(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let id = popup.get_id();
    let chosen = popup.gap(S1).show(|ui| choose(ui, desk, &mut state.chooser)).and_then(|shown| shown.inner);
    let Some(chosen) = chosen else { return };
    Popup::close_id(ui.ctx(), id);
    let Some((code, name)) = chosen else { return };
    state.walk = Some(Walk {
        of: Rc::clone(worked),
        code,
        name,
        at: 0,
        together: false,
        tagged: BTreeSet::new(),
        chosen: BTreeSet::new(),
        reveal: true,
        grab: true,
    });
}

fn choose(ui: &mut Ui, desk: &mut Desk, state: &mut ChooserState) -> Option<Option<(Ref, String)>> {
    let lang = desk.lang;
    let scheme = tokens::tokens(ui).scheme();
    let codes = desk.codes();
    let ordered = in_tree_order(&codes);
    let choices: Vec<Choice> = ordered
        .iter()
        .map(|code| Choice {
            name: code.name.clone(),
            note: code.parent.map(|parent| code_path(&codes, parent)).unwrap_or_default(),
            color: Some(tokens::code_colors(&code.color, scheme).band),
            ..Choice::default()
        })
        .collect();
    let new = |name: &str| say!(lang, search_make_name_a_new_code, name);
    let options = Chooser {
        id: egui::Id::unique("code to walk with"),
        name: say::explore_code_to_tag_with(lang),
        hint: say::search_choose_a_code_or_name_a(lang),
        new: Some(&new),
        rows: 7,
        width: 320.0,
    };
    Some(match chooser(ui, &options, state, &choices)? {
        Chosen::One(n) => ordered.get(n).map(|code| (Ref::from(code.guid), code.name.clone())),
        Chosen::New(name) => {
            desk.act(AddCode::new(name.clone()));
            Some((Ref::from(name.as_str()), name))
        }
        Chosen::Left => None,
    })
}

fn walking(ui: &mut Ui, desk: &mut Desk, loaded: &Loaded, mut walk: Walk) -> Option<Walk> {
    let lang = desk.lang;
    let free = !is_writing(ui.ctx()) && !Popup::is_any_open(ui.ctx());
    let pressed = |key| free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (tag, skip) = (pressed(Key::Enter) || pressed(Key::T), pressed(Key::S) || pressed(Key::ArrowDown));
    let (back, done) = (pressed(Key::ArrowUp), pressed(Key::Escape));
    // Where nothing has the keyboard, Enter comes as the command that tags words in a text.
    let tag = tag || desk.called(Command::CodeSelection);
    let (at, n) = (walk.at + 1, walk.of.answer.len());
    let text = say!(lang, explore_tagging_with, at, n, name = &walk.name);
    ui.label(RichText::new(text).font(tokens::sans_bold(tokens::BODY)).color(tokens(ui).ink));
    ui.add_space(S2);
    let button = worded_button(ui, icons::TAG, say::explore_tag_enter(lang));
    if std::mem::take(&mut walk.grab) {
        button.request_focus();
    }
    if button.has_focus() {
        // The arrows go through the passages.
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(button.id, filter));
    }
    let tag = button.clicked() || tag;
    let skip = worded_button(ui, icons::CHEVRON_DOWN, say::explore_skip_s(lang)).clicked() || skip;
    for (together, words) in [(false, say::explore_each_at_once(lang)), (true, say::explore_choose_first(lang))] {
        if choice(ui, walk.together == together, words).clicked() {
            walk.together = together;
        }
    }
    let chosen = walk.chosen.len();
    if chosen > 0 && worded_button(ui, icons::CHECK, &say!(lang, explore_tag_the_chosen, n = chosen)).clicked() {
        let all = std::mem::take(&mut walk.chosen);
        act(desk, loaded, &walk, all.iter().copied());
        walk.tagged.extend(all);
    }
    if worded_button(ui, icons::TAG, &say!(lang, explore_tag_all, n)).clicked() {
        let all: Vec<_> = walk.of.answer.iter().map(key).collect();
        act(desk, loaded, &walk, all.iter().copied());
        walk.tagged.extend(all);
        walk.chosen.clear();
    }
    let done = quiet_link(ui, say::explore_done_walking(lang)).clicked() || done;
    soft(ui, say::explore_arrows_go_through(lang));
    if tag && let Some(found) = walk.of.answer.get(walk.at).map(key) {
        if walk.together {
            walk.chosen.insert(found);
        } else {
            act(desk, loaded, &walk, [found].into_iter());
            walk.tagged.insert(found);
        }
    }
    if tag || skip {
        walk.step(1);
    } else if back {
        walk.step(-1);
    }
    (!done).then_some(walk)
}

fn key(found: &Found) -> (DocumentId, Passage) {
    (found.document, found.passage)
}

/// Tags passages, in one step.
fn act(desk: &mut Desk, loaded: &Loaded, walk: &Walk, passages: impl Iterator<Item = (DocumentId, Passage)>) {
    let study = &loaded.study;
    let tagged = |(document, passage): (DocumentId, Passage)| {
        let document = study.document(document)?.guid;
        let (start, end) = (Some(passage.start.0), Some(passage.end.0));
        Some(Action::from(AddCoding { start, end, ..AddCoding::new(document, walk.code.clone()) }))
    };
    let actions: Vec<Action> = passages.filter_map(tagged).collect();
    if !actions.is_empty() {
        desk.ask(Request::Do(actions));
    }
}
