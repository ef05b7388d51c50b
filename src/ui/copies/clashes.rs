//! What was decided by rule when colleagues' work came in, beside any workspace: both sides of each, and a key to let
//! the other side stand.

use crate::model::Guid;
use crate::say;
use crate::session::action::TurnClash;
use crate::session::copies::shown_clashes;
use crate::session::copies::words::label;
use crate::store::clash::Clash;
use crate::store::taken::ClashKind;
use crate::ui::commands::Command;
use crate::ui::desk::Desk;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::journal::capital;
use crate::ui::tokens::{self, S1, S2, S4};
use crate::ui::widgets::{caption, card, empty_state, side_panel, soft};
use eframe::egui::{self, Event, EventFilter, Key, Modifiers, RichText, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo};

/// What the panel keeps between frames.
#[derive(Default)]
pub struct State {
    /// The one that gets the keyboard.
    arrive: Option<Guid>,
}

const TABLES: [&str; 3] = ["clash", "quarantine", "document_text"];

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let picture = desk.keep_beside(ui.ctx(), ("clashes", 0), &TABLES, |reader, _| shown_clashes(reader));
    let note = picture.shown.as_ref().filter(|all| !all.is_empty()).map_or_else(String::new, |all| {
        let open = all.iter().filter(|clash| !clash.settled).count();
        say!(lang, clashes_open_of_all, all = all.len(), open)
    });
    let close = say::clashes_close(lang);
    if side_panel(ui, say::clashes_title(lang), &note, close, |ui| {
        let Some(all) = picture.show(ui, lang) else { return };
        if all.is_empty() {
            let title = say::cli_nothing_was_decided_by_rule(lang);
            empty_state(ui, icons::SCALE, title, say::clashes_what_is_listed(lang), None);
            return;
        }
        ScrollArea::vertical().id_salt("clashes").auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - S2);
            let mut done = None;
            for (at, clash) in all.iter().enumerate().take(super::SHOWN) {
                done = one(ui, desk, state, clash).map(|done| (at, done)).or(done);
                ui.add_space(S1);
            }
            if all.len() > super::SHOWN {
                soft(ui, say!(lang, copies_and_more_more, more = all.len() - super::SHOWN));
            }
            if let Some((at, done)) = done {
                answer(desk, state, &all, at, done);
            }
            ui.add_space(S4);
            focus::follow(ui, 0.0);
        });
    }) {
        desk.run(Command::Clashes);
    }
}

/// What was done on one of them.
#[derive(Clone, Copy)]
enum Done {
    Leave,
    Turn,
    Move(i64),
}

fn answer(desk: &mut Desk, state: &mut State, all: &[Clash], at: usize, done: Done) {
    let by = if let Done::Move(by) = done { by } else { 1 };
    let next = (at as i64 + by).rem_euclid(all.len() as i64);
    state.arrive = all.get(next as usize).map(|clash| clash.guid);
    let Some(clash) = all.get(at) else { return };
    match done {
        Done::Leave => desk.act(TurnClash { keep: true, ..TurnClash::new(clash.guid) }),
        Done::Turn => desk.act(TurnClash::new(clash.guid)),
        Done::Move(_) => {}
    }
}

/// Whether the other side can stand.
fn is_turned(clash: &Clash) -> bool {
    !matches!(clash.kind, ClashKind::Joined | ClashKind::Moved | ClashKind::Ring)
}

fn one(ui: &mut Ui, desk: &Desk, state: &mut State, clash: &Clash) -> Option<Done> {
    let lang = desk.lang;
    let said = format!("{}: {}", clash.name, label(clash.kind, lang));
    let builder = UiBuilder::new().scope_id(egui::Id::unique(("clash", clash.guid))).sense(Sense::click());
    let drawn = ui.scope_builder(builder, |ui| {
        card(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new(&clash.name).font(tokens::sans_bold(tokens::BODY)));
            soft(ui, capital(label(clash.kind, lang)));
            let [kept, other] = sides(clash);
            for (name, side) in [(say::clashes_stands(lang), kept), (say::clashes_other(lang), other)] {
                caption(ui, name);
                ui.label(if side.is_empty() { say::clashes_nothing(lang) } else { side.as_str() });
            }
            ui.add_space(S1);
            if clash.settled {
                soft(ui, say::clashes_seen(lang));
            }
            if desk.writable { ways(ui, desk, clash) } else { None }
        })
    });
    let response = drawn.response;
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Group, true, &said));
    if state.arrive.take_if(|guid| *guid == clash.guid).is_some() || response.clicked() {
        response.request_focus();
    }
    drawn.inner.inner.or_else(|| keys(ui, desk, clash, &response))
}

fn ways(ui: &mut Ui, desk: &Desk, clash: &Clash) -> Option<Done> {
    let mut done = None;
    ui.horizontal_wrapped(|ui| {
        let mut way = |key: &str, words: &str, can: bool, what: Done| {
            let button = ui.add_enabled(can, egui::Button::new(words).shortcut_text(key));
            button.widget_info(|| {
                WidgetInfo::labeled(egui::accesskit::Role::Button, can, format!("{words}: {}", clash.name))
            });
            if button.clicked() {
                done = Some(what);
            }
        };
        way("1", say::clashes_leave(desk.lang), !clash.settled, Done::Leave);
        way("2", say::clashes_turn(desk.lang), is_turned(clash), Done::Turn);
    });
    done
}

/// Keys while one of them has the keyboard.
fn keys(ui: &Ui, desk: &Desk, clash: &Clash, card: &egui::Response) -> Option<Done> {
    if !card.has_focus() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(card.id, filter));
    let pressed = ui.input_mut(|input| {
        // What the keys write is for no field.
        input.events.retain(|event| !matches!(event, Event::Text(_)));
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) || pressed(Key::ArrowRight) {
            return Some(Done::Move(1));
        }
        if pressed(Key::ArrowUp) || pressed(Key::ArrowLeft) {
            return Some(Done::Move(-1));
        }
        if pressed(Key::Num1) {
            return Some(Done::Leave);
        }
        pressed(Key::Num2).then_some(Done::Turn)
    });
    pressed.filter(|done| match done {
        Done::Move(_) => true,
        Done::Leave => desk.writable,
        Done::Turn => desk.writable && is_turned(clash),
    })
}

/// Both sides, of long ones what lies around the first difference.
pub fn sides(clash: &Clash) -> [String; 2] {
    const BEFORE: usize = 40;
    const SHOWN: usize = 240;
    let same = clash.kept.chars().zip(clash.other.chars()).take_while(|(one, other)| one == other).count();
    let is_long = [&clash.kept, &clash.other].into_iter().any(|side| side.chars().count() > SHOWN);
    let from = if is_long { same.saturating_sub(BEFORE) } else { 0 };
    [&clash.kept, &clash.other].map(|side| {
        let shown: String = side.chars().skip(from).take(SHOWN).collect();
        let (head, tail) = (from > 0, side.chars().count() > from + SHOWN);
        format!("{}{shown}{}", if head { "…" } else { "" }, if tail { "…" } else { "" })
    })
}
