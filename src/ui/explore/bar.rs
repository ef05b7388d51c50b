//! The question on top: chips that read as a sentence, the field that adds to it, and the questions that are kept.

use super::compose::{self, Join, Path};
use super::crossing::value_label;
use super::field::{self, Given};
use super::offers::Take;
use super::pieces::{Piece, What, pieces};
use super::work::{Loaded, variable};
use super::{State, keep};
use crate::analysis::explore::{narrowed, said, shown};
use crate::model::*;
use crate::say;
use crate::ui::commands::Command;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{icon_button, menu, menu_line};
use eframe::egui::{self, Button, Frame, Key, Margin, Panel, Response, RichText, Ui, WidgetInfo};
use strum::IntoEnumIterator;

/// What is to become of the question.
enum Change {
    Put(Path, Query),
    Remove(Path),
    Beside(Path, Join),
    RemoveFilter(usize),
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Loaded) {
    let frame = Frame::NONE.fill(tokens(ui).panel).inner_margin(Margin::symmetric(16, 8));
    Panel::top("explore question").frame(frame).show_separator_line(true).show(ui, |ui| {
        keep::show(ui, desk, state, loaded);
        // A long question scrolls rather than take the room of its answer.
        let most = (ui.ctx().content_rect().height() * 0.28).max(96.0);
        egui::ScrollArea::vertical().id_salt("question").max_height(most).auto_shrink([false, true]).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::vec2(S1 + 1.0, S1 + 2.0);
                let delete = desk.called(Command::RemoveCoding);
                let change = chips(ui, desk, state, loaded, delete);
                typed(ui, desk, state, loaded);
                if let Some(change) = change {
                    state.edit(|state| changed(state, change));
                }
            });
        });
    });
}

fn changed(state: &mut State, change: Change) {
    match change {
        Change::Put(path, part) => {
            if let Some(query) = &mut state.query {
                compose::put(query, &path, part);
            }
        }
        Change::Remove(path) => state.query = state.query.take().and_then(|query| compose::removed(&query, &path)),
        Change::Beside(path, join) => {
            (state.beside, state.next) = (Some(path), Some(join));
            state.field.grab_focus();
            return;
        }
        Change::RemoveFilter(n) => {
            if n < state.filters.len() {
                state.filters.remove(n);
            }
        }
    }
    state.beside = None;
}

/// The chips; `delete`: whether the key that removes was pressed.
fn chips(ui: &mut Ui, desk: &Desk, state: &State, loaded: &Loaded, delete: bool) -> Option<Change> {
    let lang = desk.lang;
    let mut change = None;
    if let Some(query) = &state.query {
        let names = shown(&loaded.study, query);
        for piece in pieces(&names, lang) {
            let Some(part) = compose::at(query, &piece.path) else { continue };
            let beside = state.beside.as_ref() == Some(&piece.path);
            let made = match piece.what {
                What::Open | What::Close => {
                    sign(ui, &piece.text);
                    None
                }
                What::Term | What::Narrowed => term(ui, lang, &piece, [part, &names], [beside, delete]),
                What::Joint(after) => joint(ui, lang, &piece, part, after),
                What::Lead => lead(ui, lang, &piece, part),
                What::Tail => tail(ui, lang, &piece, part),
            };
            change = made.or(change);
        }
    }
    if !state.filters.is_empty() {
        sign(ui, say::explore_only(lang));
    }
    for (n, filter) in state.filters.iter().enumerate() {
        let all = Query::Of(Box::new(Query::Term(Term::Memo)), vec![filter.clone()]);
        let Query::Of(_, names) = shown(&loaded.study, &all) else { continue };
        let names = names.into_iter().next().map(|names| readable(names, filter, loaded, lang));
        let text = names.map(|names| narrowed(&names, lang)).unwrap_or_default();
        let response = chip(ui, &text, Look::Filter);
        if is_removed(ui, &response, delete) {
            change = Some(Change::RemoveFilter(n));
        }
        menu(&response, |ui| {
            if menu_line(ui, say::explore_remove(lang), 0, false) {
                change = Some(Change::RemoveFilter(n));
            }
        });
    }
    change
}

/// A filter with its value as people read it; `kept` is the same one as the question has it.
fn readable(names: Filter, kept: &Filter, loaded: &Loaded, lang: Lang) -> Filter {
    match (names, kept) {
        (Filter::Variable { name, of, test: Test::Is(value) }, Filter::Variable { name: guid, .. }) => {
            let known = variable(&loaded.study, &CrossAxis::Variable(guid.clone()));
            Filter::Variable { name, of, test: Test::Is(value_label(known, &value, lang)) }
        }
        (other, _) => other,
    }
}

/// The field, with what joins the next term before it.
fn typed(ui: &mut Ui, desk: &Desk, state: &mut State, loaded: &Loaded) {
    let lang = desk.lang;
    let has_terms = state.query.is_some();
    if let Some(join) = state.next.filter(|_| has_terms) {
        let response = chip(ui, &join.label(lang), Look::Joint);
        if response.clicked() || is_removed(ui, &response, false) {
            (state.next, state.beside) = (None, None);
        }
    }
    let hint = match (has_terms, state.beside.is_some()) {
        (false, _) => say::explore_a_code_a_theme_words(lang),
        (true, true) => say::explore_in_brackets_beside_it(lang),
        (true, false) => say::explore_add_more(lang),
    };
    match field::show(ui, desk, &mut state.field, &loaded.offers, has_terms, hint) {
        Some(Given::Offer(offer)) => match offer.take {
            Take::Join(join) => state.next = Some(join),
            Take::Term(term) => state.edit(|state| state.add(term)),
            Take::Filter(filter) => state.edit(|state| {
                // Only what has been asked for can be narrowed.
                if state.query.is_none() {
                    state.add(Term::Regex(crate::analysis::explore::EVERYTHING.to_owned()));
                }
                if !state.filters.contains(&filter) {
                    state.filters.push(filter);
                }
            }),
        },
        Some(Given::TakeBack) if state.next.is_some() => (state.next, state.beside) = (None, None),
        Some(Given::TakeBack) => state.edit(State::take_back),
        None => {}
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Look {
    Term,
    /// The next term goes in brackets with it.
    Beside,
    Joint,
    Filter,
}

fn chip(ui: &mut Ui, text: &str, look: Look) -> Response {
    let t = tokens(ui);
    let short: String = text.chars().take(80).collect();
    let short = if short.len() < text.len() { format!("{short}…") } else { short };
    let (color, fill, line) = match look {
        Look::Term => (t.ink, t.raised, t.line),
        Look::Beside => (t.accent, t.accent_tint, t.accent),
        Look::Joint => (t.accent, egui::Color32::TRANSPARENT, egui::Color32::TRANSPARENT),
        Look::Filter => (t.ink, t.rail, t.line),
    };
    let padding = if look == Look::Joint { egui::vec2(S1, S1) } else { egui::vec2(S2, S1) };
    ui.spacing_mut().button_padding = padding;
    let font = if look == Look::Joint { tokens::sans_bold(tokens::BODY) } else { tokens::sans(tokens::BODY) };
    let button = Button::new(RichText::new(short).font(font).color(color))
        .fill(fill)
        .stroke(egui::Stroke::new(1.0, line))
        .corner_radius(tokens::RADIUS + 4);
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, text));
    response
}

fn sign(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).color(tokens(ui).soft));
}

/// Whether a chip that has the keyboard is taken away by a key.
fn is_removed(ui: &Ui, response: &Response, delete: bool) -> bool {
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    response.has_focus() && (delete || pressed(Key::Delete) || pressed(Key::Backspace))
}

fn term(
    ui: &mut Ui,
    lang: Lang,
    piece: &Piece,
    [part, names]: [&Query; 2],
    [beside, delete]: [bool; 2],
) -> Option<Change> {
    let response = chip(ui, &piece.text, if beside { Look::Beside } else { Look::Term });
    let path = || piece.path.clone();
    let mut change = is_removed(ui, &response, delete).then(|| Change::Remove(path()));
    menu(&response, |ui| {
        if let (Query::Term(term), Some(Query::Term(named))) = (part, compose::at(names, &piece.path)) {
            let ways = ways(term);
            for (way, shown) in ways.iter().zip(self::ways(named)) {
                if menu_line(ui, &said(&shown, lang), 0, way == term) {
                    change = Some(Change::Put(path(), Query::Term(way.clone())));
                }
            }
            if !ways.is_empty() {
                ui.separator();
            }
            for (join, words) in [
                (Join::Or, say::explore_or_beside(lang)),
                (Join::And, say::explore_and_beside(lang)),
                (Join::Without, say::explore_without_beside(lang)),
            ] {
                if menu_line(ui, words, 0, false) {
                    change = Some(Change::Beside(path(), join));
                }
            }
            ui.separator();
        }
        if menu_line(ui, say::explore_remove(lang), 0, false) {
            change = Some(Change::Remove(path()));
        }
    });
    change
}

/// The ways in which the same thing can be asked for.
fn ways(term: &Term) -> Vec<Term> {
    match term {
        Term::Code { name, .. } => [true, false].map(|below| Term::Code { name: name.clone(), below }).into(),
        Term::Theme { name, .. } => [true, false].map(|below| Term::Theme { name: name.clone(), below }).into(),
        Term::Words(text) | Term::Lemma { word: text, .. } | Term::Prefix(text)
            if text.split_whitespace().count() == 1 =>
        {
            let text = || text.clone();
            vec![
                Term::Lemma { word: text(), compounds: false },
                Term::Lemma { word: text(), compounds: true },
                Term::Words(text()),
                Term::Prefix(text()),
            ]
        }
        _ => Vec::new(),
    }
}

fn joint(ui: &mut Ui, lang: Lang, piece: &Piece, part: &Query, after: usize) -> Option<Change> {
    let response = chip(ui, &piece.text, Look::Joint);
    let mut change = None;
    menu(&response, |ui| {
        let now = Join::of(part);
        // A list of which a number is meant keeps all its parts together.
        let lists = part.parts().len() > 1;
        for join in Join::iter().filter(|join| lists || join.is_list()) {
            if menu_line(ui, &join.label(lang), 0, now == Some(join)) {
                let new = match (now, join) {
                    (Some(was), Join::AtLeast | Join::Common) if was.is_list() => all_of(part, join),
                    (Some(Join::AtLeast | Join::Common), _) if join.is_list() => all_of(part, join),
                    _ => compose::rejoined(part, after, join),
                };
                change = Some(Change::Put(piece.path.clone(), new));
            }
        }
    });
    change
}

/// All parts of a list, joined otherwise.
fn all_of(part: &Query, join: Join) -> Query {
    let parts = part.parts().to_vec();
    let grain = match part {
        Query::And(_, grain) | Query::AtLeast(_, _, grain) => *grain,
        _ => Grain::default(),
    };
    match join {
        Join::Or => Query::Or(parts),
        Join::Common => Query::Common(parts),
        Join::AtLeast => Query::AtLeast(2, parts, grain),
        _ => Query::And(parts, grain),
    }
}

fn lead(ui: &mut Ui, lang: Lang, piece: &Piece, part: &Query) -> Option<Change> {
    let response = chip(ui, &piece.text, Look::Joint);
    let mut change = None;
    menu(&response, |ui| {
        let Query::AtLeast(now, parts, _) = part else {
            for join in [Join::And, Join::Or, Join::AtLeast] {
                if menu_line(ui, &join.label(lang), 0, false) {
                    change = Some(Change::Put(piece.path.clone(), all_of(part, join)));
                }
            }
            return;
        };
        for n in 1..=parts.len() as u32 {
            if menu_line(ui, &say!(lang, explore_at_least, n), 0, n == *now) {
                change = Some(Change::Put(piece.path.clone(), compose::with_least(part, n)));
            }
        }
    });
    change
}

/// In which place, or how far apart.
fn tail(ui: &mut Ui, lang: Lang, piece: &Piece, part: &Query) -> Option<Change> {
    let response = chip(ui, &piece.text, Look::Joint);
    let mut change = None;
    menu(&response, |ui| {
        let mut put = |part| change = Some(Change::Put(piece.path.clone(), part));
        match part {
            Query::And(_, now) | Query::Without(_, now) | Query::AtLeast(_, _, now) => {
                for grain in Grain::iter() {
                    if menu_line(ui, grain.label(lang), 0, grain == *now) {
                        put(compose::with_grain(part, grain));
                    }
                }
            }
            Query::Near(_, _, now) => {
                for of in DistanceOf::iter() {
                    for most in steps(of).iter().copied() {
                        let distance = Distance { most, of };
                        let text = crate::analysis::explore::apart(distance, lang);
                        if menu_line(ui, &text, 0, distance == *now) {
                            put(compose::with_distance(part, distance));
                        }
                    }
                    ui.separator();
                }
            }
            _ => {}
        }
    });
    change
}

fn steps(of: DistanceOf) -> &'static [u32] {
    match of {
        DistanceOf::Words => &[0, 3, 5, 10, 20, 50],
        DistanceOf::Turns | DistanceOf::Paragraphs => &[0, 1, 2, 5],
        DistanceOf::Seconds => &[10, 30, 60, 300],
    }
}

/// A button with a cross that empties the question.
pub fn clear_button(ui: &mut Ui, lang: Lang) -> bool {
    icon_button(ui, icons::X, say::explore_empty_the_question(lang)).clicked()
}
