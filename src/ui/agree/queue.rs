//! What two coders saw differently, one after the other: whose marks are kept is said by a key.

use super::Shown;
use crate::analysis::agreement::{Differ, Difference};
use crate::analysis::ranges;
use crate::model::*;
use crate::say;
use crate::session::Action;
use crate::session::action::{AddCoding, AddMemo, SetCode, SettleCodings};
use crate::ui::desk::{Desk, OpenText, Workspace};
use crate::ui::icons;
use crate::ui::reading::paragraph_number;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{Field, card, field, icon_button, meter, new_field, quiet_link, soft, subheading};
use eframe::egui::text::LayoutJob;
use eframe::egui::{
    self, Button, Event, EventFilter, Key, Modifiers, ScrollArea, Sense, Stroke, TextFormat, Ui, UiBuilder, WidgetInfo,
};
use std::collections::HashSet;
use std::rc::Rc;

/// What the queue keeps between frames.
#[derive(Default)]
pub struct State {
    /// Differences on this code alone.
    pub code: Option<CodeId>,
    /// The one that stands open, by its place among those.
    at: usize,
    /// Settled here, and not yet in the picture that is drawn.
    settled: HashSet<(DocumentId, Passage)>,
    /// The picture that this is about.
    of: Option<Rc<Shown>>,
    /// What is said about the one that stands open.
    talk: Option<String>,
    /// Whether the definition stands open.
    defines: bool,
    /// The card takes the keyboard, and its words are shown.
    arrive: bool,
}

impl State {
    pub fn about(&mut self, code: Option<CodeId>) {
        if self.code != code {
            *self = State { code, arrive: true, ..State::default() };
        }
    }

    fn go(&mut self, at: usize) {
        (self.at, self.talk, self.defines, self.arrive) = (at, None, false, true);
    }
}

/// The keys that settle, in the order of the buttons.
const KEYS: [(Key, &str, Kept); 5] = [
    (Key::Num1, "1", Kept::First),
    (Key::Num2, "2", Kept::Second),
    (Key::Num3, "3", Kept::Both),
    (Key::Num0, "0", Kept::Neither),
    (Key::Num4, "4", Kept::AsItIs),
];

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, shown: &Rc<Shown>) {
    let lang = desk.lang;
    // What the picture says counts as soon as there is a new one: an undo, too.
    if state.of.as_ref().is_none_or(|known| !Rc::ptr_eq(known, shown)) {
        state.settled.clear();
        state.of = Some(Rc::clone(shown));
    }
    alike(ui, desk, shown);
    let listed = shown.on(state.code);
    if listed.is_empty() {
        soft(ui, say::agree_no_difference(lang));
        return;
    }
    state.at = state.at.min(listed.len() - 1);
    let is_open = |state: &State, at: usize| {
        let known = listed.get(at).and_then(|at| shown.differences.all.get(*at));
        known.is_some_and(|known| known.kept.is_none() && !state.settled.contains(&(known.document, known.passage)))
    };
    let open = (0..listed.len()).filter(|at| is_open(state, *at)).count();
    ui.horizontal(|ui| {
        let share = (listed.len() - open) as f32 / listed.len() as f32;
        let name = say!(lang, agree_settled_of_all, all = listed.len(), settled = listed.len() - open);
        meter(ui, share, &name, 90.0);
        soft(ui, name);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if icon_button(ui, icons::CHEVRON_RIGHT, say::agree_next(lang)).clicked() {
                state.go((state.at + 1) % listed.len());
            }
            if icon_button(ui, icons::CHEVRON_LEFT, say::agree_previous(lang)).clicked() {
                state.go((state.at + listed.len() - 1) % listed.len());
            }
        });
    });
    let Some(difference) = listed.get(state.at).and_then(|at| shown.differences.all.get(*at)) else { return };
    let arrived = std::mem::take(&mut state.arrive);
    if arrived && matches!(desk.place.workspace, Workspace::Code | Workspace::Condense) {
        desk.show(difference.document, Some(difference.passage));
    }
    let done = ScrollArea::vertical()
        .id_salt("difference")
        .auto_shrink([false, true])
        .show(ui, |ui| open_card(ui, desk, state, shown, difference, arrived))
        .inner;
    match done {
        Some(Done::Settled(kept)) => {
            settle(desk, shown, difference, kept);
            state.settled.insert((difference.document, difference.passage));
            let after = (state.at + 1..listed.len()).chain(0..state.at).find(|at| is_open(state, *at));
            state.go(after.unwrap_or(state.at));
        }
        Some(Done::Moved(by)) => {
            let at = (state.at as i64 + by).rem_euclid(listed.len() as i64);
            state.go(at as usize);
        }
        None => {}
    }
}

/// What was done on the card.
enum Done {
    Settled(Kept),
    Moved(i64),
}

/// What both marked alike, to be taken over as it is.
fn alike(ui: &mut Ui, desk: &mut Desk, shown: &Shown) {
    let alike: usize = shown.differences.alike.iter().map(|alike| alike.passages.len()).sum();
    if alike == 0 || !desk.writable {
        return;
    }
    let documents = desk.documents();
    let name = who_for_both(desk.lang, shown);
    let text = say!(desk.lang, agree_take_over, n = alike, name = &name);
    if quiet_link(ui, &text).on_hover_text(say!(desk.lang, agree_take_over_why, name = &name)).clicked() {
        let mut actions: Vec<Action> = Vec::new();
        for alike in &shown.differences.alike {
            let document = documents.iter().find(|known| known.id == alike.document).map(|known| known.guid);
            let code = shown.codes.iter().find(|known| known.id == alike.code).map(|known| known.guid);
            let (Some(document), Some(code)) = (document, code) else { continue };
            actions.extend(alike.passages.iter().map(|passage| {
                let (start, end) = (Some(passage.start.0), Some(passage.end.0));
                let coder = Some(name.clone());
                Action::from(AddCoding { start, end, coder, ..AddCoding::new(document, code) })
            }));
        }
        desk.ask(crate::ui::desk::Request::Do(actions));
    }
    ui.add_space(S1);
}

/// The name of who stands for both.
fn who_for_both(lang: Lang, shown: &Shown) -> String {
    shown.both.as_ref().map_or_else(|| say::agree_consensus(lang).to_owned(), |both| both.name.clone())
}

fn open_card(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut State,
    shown: &Shown,
    difference: &Difference,
    arrived: bool,
) -> Option<Done> {
    let [first, second] = shown.coders.as_ref()?;
    let id = egui::Id::unique("difference card");
    let said = differ(desk.lang, shown, difference);
    let builder = UiBuilder::new().scope_id(id).sense(Sense::click());
    let card = ui.scope_builder(builder, |ui| {
        card(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            subheading(ui, &said);
            let text = desk.text(difference.document);
            place(ui, desk, difference, &text);
            words(ui, &text, difference);
            legend(ui, [&first.name, &second.name]);
            if let Some(kept) = difference.kept {
                soft(ui, say!(desk.lang, agree_kept, kept = kept_by(desk.lang, kept, first, second)));
            }
            ui.add_space(S2);
            let clicked = if desk.writable { answers(ui, desk, shown, first, second) } else { None };
            ui.add_space(S2);
            talk(ui, desk, state, difference, [first, second], &said);
            definition(ui, desk, state, shown, difference);
            clicked
        })
    });
    let clicked = card.inner.inner;
    let response = card.response;
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Group, true, &said));
    if arrived || response.clicked() {
        response.request_focus();
    }
    clicked.map(Done::Settled).or_else(|| keys(ui, desk, state, &response))
}

/// Keys while the card has the keyboard.
fn keys(ui: &Ui, desk: &Desk, state: &mut State, card: &egui::Response) -> Option<Done> {
    if !card.has_focus() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(card.id, filter));
    let pressed = ui.input_mut(|input| {
        // What the keys write is for no field.
        input.events.retain(|event| !matches!(event, Event::Text(_)));
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
            return Some(Pressed::Done(Done::Moved(1)));
        }
        if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
            return Some(Pressed::Done(Done::Moved(-1)));
        }
        if pressed(Key::T) {
            return Some(Pressed::Talk);
        }
        KEYS.iter().find(|(key, ..)| pressed(*key)).map(|(.., kept)| Pressed::Done(Done::Settled(*kept)))
    });
    match pressed? {
        Pressed::Talk => {
            state.talk.get_or_insert_default();
            None
        }
        Pressed::Done(Done::Settled(_)) if !desk.writable => None,
        Pressed::Done(done) => Some(done),
    }
}

enum Pressed {
    Done(Done),
    Talk,
}

/// How they differ, in words.
fn differ(lang: Lang, shown: &Shown, difference: &Difference) -> String {
    let name = |at: usize| shown.coders.as_ref().and_then(|coders| coders.get(at)).map_or("", |coder| &coder.name);
    let code = |at: usize| difference.codes.get(at).map_or_else(String::new, |code| shown.path(*code));
    let (first, second) = (name(0), name(1));
    match difference.differ {
        Differ::First => say!(lang, agree_only_one, code = code(0), name = first),
        Differ::Second => say!(lang, agree_only_one, code = code(0), name = second),
        Differ::Edges => say!(lang, agree_other_edges, code = code(0)),
        Differ::OtherCode => say!(lang, agree_other_code, first, one = code(0), other = code(1), second),
    }
}

fn place(ui: &mut Ui, desk: &mut Desk, difference: &Difference, text: &OpenText) {
    let documents = desk.documents();
    let name = documents.iter().find(|known| known.id == difference.document).map_or("", |known| known.name.as_str());
    let n = paragraph_number(text, difference.passage.start);
    if quiet_link(ui, &say!(desk.lang, agree_place, document = name, n)).clicked() {
        desk.show(difference.document, Some(difference.passage));
    }
}

/// So many code points before and after.
const AROUND: u32 = 140;

/// The words that both marked, in those around them: the first's tinted, the second's underlined.
fn words(ui: &mut Ui, text: &OpenText, difference: &Difference) {
    let t = tokens(ui);
    let length = code_points(&text.text);
    let from = difference.passage.start.0.saturating_sub(AROUND);
    let to = (difference.passage.end.0 + AROUND).min(length);
    let [first, second] = &difference.marked;
    let mut edges: Vec<u32> = vec![from, to];
    edges.extend(first.iter().chain(second).flat_map(|passage| [passage.start.0, passage.end.0]));
    edges.retain(|edge| (from..=to).contains(edge));
    edges.sort_unstable();
    edges.dedup();
    let holds = |marked: &[Passage], piece: Passage| !ranges::meet(marked, &[piece]).is_empty();
    let mut job = LayoutJob::default();
    if from > 0 {
        job.append("… ", 0.0, plain(t));
    }
    for (start, end) in edges.iter().zip(edges.iter().skip(1)) {
        let piece = Passage::new(*start, *end);
        let mut format = plain(t);
        if holds(first, piece) {
            format.background = t.accent_tint;
        }
        if holds(second, piece) {
            format.underline = Stroke::new(2.0, t.accent);
        }
        if holds(first, piece) || holds(second, piece) {
            format.color = t.ink;
        }
        job.append(text.words(piece), 0.0, format);
    }
    if to < length {
        job.append(" …", 0.0, plain(t));
    }
    ui.add_space(S1);
    ui.add(egui::Label::new(job).wrap());
}

fn plain(t: &tokens::Tokens) -> TextFormat {
    TextFormat { font_id: tokens::reading(tokens::BODY + 1.0), color: t.soft, ..TextFormat::default() }
}

fn legend(ui: &mut Ui, [first, second]: [&str; 2]) {
    let t = tokens(ui);
    let mut job = LayoutJob::default();
    let small = TextFormat { font_id: tokens::sans(tokens::SMALL), color: t.soft, ..TextFormat::default() };
    job.append(first, 0.0, TextFormat { background: t.accent_tint, color: t.ink, ..small.clone() });
    job.append("   ", 0.0, small.clone());
    job.append(second, 0.0, TextFormat { underline: Stroke::new(2.0, t.accent), color: t.ink, ..small });
    ui.add_space(S1);
    ui.label(job);
}

fn kept_by(lang: Lang, kept: Kept, first: &Coder, second: &Coder) -> String {
    match kept {
        Kept::First => first.name.clone(),
        Kept::Second => second.name.clone(),
        Kept::Both => say::agree_both(lang).to_owned(),
        Kept::Neither => say::agree_neither(lang).to_owned(),
        Kept::AsItIs => say::agree_as_it_is(lang).to_owned(),
    }
}

/// What can be kept, each with its key.
fn answers(ui: &mut Ui, desk: &Desk, shown: &Shown, first: &Coder, second: &Coder) -> Option<Kept> {
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        for (_, digit, kept) in KEYS {
            let name = match kept {
                Kept::AsItIs => say!(desk.lang, agree_as_coded_by, name = who_for_both(desk.lang, shown)),
                other => kept_by(desk.lang, other, first, second),
            };
            if ui.add(Button::new(name).shortcut_text(digit)).clicked() {
                clicked = Some(kept);
            }
        }
    });
    clicked
}

/// What the two say to one another about it: a memo on the coding, with both names.
fn talk(ui: &mut Ui, desk: &mut Desk, state: &mut State, difference: &Difference, coders: [&Coder; 2], said: &str) {
    if !desk.writable {
        return;
    }
    let id = egui::Id::unique("talk about it");
    let Some(mut text) = state.talk.take() else {
        if ui.add(Button::new(say::agree_talk(desk.lang)).shortcut_text("T")).clicked() {
            state.talk = Some(String::new());
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        return;
    };
    if text.is_empty() && !ui.memory(|memory| memory.has_focus(id)) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    match new_field(ui, id, &mut text, say::agree_what_to_talk_about(desk.lang)) {
        Some(text) => {
            let codings = desk.codings(difference.document);
            let is_meant = |known: &&Coding| {
                difference.codes.contains(&known.code)
                    && coders.iter().any(|coder| coder.id == known.coder)
                    && known.passage.intersection(difference.passage).is_some()
            };
            let on = codings.iter().find(is_meant).map(|known| known.guid.into());
            let [first, second] = coders.map(|coder| coder.name.as_str());
            let title = say!(desk.lang, agree_talk_title, first, said, second);
            desk.act(AddMemo { title, kind: "code".to_owned(), on, ..AddMemo::new(text) });
            state.arrive = true;
        }
        None => state.talk = Some(text),
    }
}

/// The definition that may have caused it, to be changed on the spot.
fn definition(ui: &mut Ui, desk: &mut Desk, state: &mut State, shown: &Shown, difference: &Difference) {
    if !state.defines {
        state.defines = quiet_link(ui, say::agree_look_at_definitions(desk.lang)).clicked();
        return;
    }
    for code in difference.codes.iter().filter_map(|code| shown.codes.iter().find(|known| known.id == *code)) {
        ui.add_space(S3);
        let name = say!(desk.lang, agree_definition_of, code = &code.name);
        soft(ui, name.clone());
        let options = Field { rows: 3, enabled: desk.writable, ..Field::new(("definition here", code.id.0), &name) };
        if let Some(text) = field(ui, &options, &code.definition).text {
            let change = SetCode { definition: Some(text), ..SetCode::new(code.guid) };
            desk.write(change, format!("code {} definition", code.guid));
        }
    }
}

/// Asks for what was decided to be kept.
fn settle(desk: &mut Desk, shown: &Shown, difference: &Difference, kept: Kept) {
    let Some([first, second]) = &shown.coders else { return };
    let documents = desk.documents();
    let Some(document) = documents.iter().find(|known| known.id == difference.document) else { return };
    let known = |code: &CodeId| shown.codes.iter().find(|known| known.id == *code);
    let codes: Vec<Ref> = difference.codes.iter().filter_map(known).map(|code| code.guid.into()).collect();
    let (start, end) = (Some(difference.passage.start.0), Some(difference.passage.end.0));
    let coders = vec![first.guid.into(), second.guid.into()];
    let coder = Some(who_for_both(desk.lang, shown));
    desk.act(SettleCodings { start, end, coder, ..SettleCodings::new(document.guid, codes, coders, kept) });
}
