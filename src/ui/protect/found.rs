//! Names found in the texts, one after the other with what stands around them: replace it everywhere or
//! here alone, say that it is none, or go and look.

use super::{Ask, quarantine};
use crate::model::*;
use crate::say;
use crate::session::action::SetGuard;
use crate::session::job::{Asked, Job};
use crate::session::pseudonym::{self, Listed};
use crate::session::{Error, Session};
use crate::ui::beside;
use crate::ui::desk::{Desk, Request};
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{card, quiet_link, soft};
use eframe::egui::{Margin, RichText, TextEdit, Ui, text::LayoutJob, text::TextFormat};
use std::collections::BTreeMap;

#[derive(Default)]
pub struct State {
    job: Option<Job<Result<Vec<Listed>, Error>>>,
    /// By base name, with every place.
    names: Option<BTreeMap<String, Vec<Listed>>>,
    /// What is written as pseudonyms, by base name.
    pseudonyms: BTreeMap<String, String>,
    /// A text has changed since the places were found.
    stale: bool,
}

/// Names shown at once; the next come when these are settled.
const SHOWN: usize = 12;
/// Places shown of each.
const PLACES: usize = 4;

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    finish(desk, state);
    if state.job.is_none() && std::mem::take(&mut state.stale) {
        start(ui, desk.session, state);
    }
    ui.add_space(S2);
    let look = say::protect_look_for_names_in_the_texts(desk.lang);
    if state.job.is_some() {
        ui.spinner();
    } else if quiet_link(ui, look).clicked() {
        start(ui, desk.session, state);
    }
    let Some(names) = &state.names else { return };
    if names.is_empty() {
        soft(ui, say::protect_no_more_names_were_found(desk.lang));
        return;
    }
    soft(ui, say!(desk.lang, protect_n_names_not_in_the_key, n = names.len()));
    ask_about_marks(ui, desk, names);
    let (mut settled, mut here) = (None, None);
    // What is found for its marks alone comes last.
    let (marks, others): (Vec<_>, Vec<_>) = names.iter().partition(|(_, places)| is_mark(places));
    for (name, places) in others.into_iter().chain(marks).take(SHOWN) {
        card(ui).show(ui, |ui| match one(ui, desk, &mut state.pseudonyms, name, places) {
            Some(Done::Name) => settled = Some(name.clone()),
            Some(Done::Place(at)) => here = Some((name.clone(), at)),
            None => {}
        });
        ui.add_space(S1);
    }
    if let (Some(name), Some(names)) = (settled, &mut state.names) {
        names.remove(&name);
    }
    if let (Some((name, at)), Some(names)) = (here, &mut state.names) {
        if let Some(places) = names.get_mut(&name).filter(|places| at < places.len()) {
            places.remove(at);
        }
        names.retain(|_, places| !places.is_empty());
        // The places after it have moved.
        state.stale = true;
    }
}

fn is_mark(places: &[Listed]) -> bool {
    places.iter().all(|listed| listed.found.kind == NameKind::Marked)
}

/// Asks once what brackets and hashtags mean in this study, with those that were found.
fn ask_about_marks(ui: &mut Ui, desk: &mut Desk, names: &BTreeMap<String, Vec<Listed>>) {
    let marks: Vec<&str> = names
        .values()
        .filter(|places| is_mark(places))
        .filter_map(|places| Some(places.first()?.words.as_str()))
        .collect();
    if marks.is_empty() || !desk.writable || quarantine::marks(desk).is_some() {
        return;
    }
    let lang = desk.lang;
    let more = if marks.len() > SHOWN { " …" } else { "" };
    let some = marks.into_iter().take(SHOWN).collect::<Vec<_>>().join(", ");
    card(ui).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.label(say::protect_do_marks_such_as_these_stand(lang));
        soft(ui, format!("{some}{more}"));
        ui.horizontal_wrapped(|ui| {
            let answers = [(say::protect_yes_names(lang), true), (say::protect_no_remarks(lang), false)];
            for (answer, means_names) in answers {
                if ui.button(answer).clicked() {
                    desk.act(SetGuard { marks: Some(means_names), ..SetGuard::new() });
                }
            }
        });
    });
    ui.add_space(S1);
}

/// What was settled: a name, or one of its places.
enum Done {
    Name,
    Place(usize),
}

fn one(
    ui: &mut Ui,
    desk: &mut Desk,
    written: &mut BTreeMap<String, String>,
    name: &str,
    places: &[Listed],
) -> Option<Done> {
    let lang = desk.lang;
    let Some(first) = places.first() else { return Some(Done::Name) };
    ui.horizontal(|ui| {
        ui.label(RichText::new(name).font(tokens::sans_bold(tokens::BODY)));
        let (kind, n) = (first.found.kind.label(lang).to_lowercase(), places.len());
        soft(ui, say!(lang, protect_kind_n_places, kind, n));
    });
    let mut settled = None;
    let pseudonym = written.entry(name.to_owned()).or_default();
    for (at, listed) in places.iter().take(PLACES).enumerate() {
        let shown = ui.add(eframe::egui::Label::new(context(ui, listed)).sense(eframe::egui::Sense::click()));
        if shown.on_hover_cursor(eframe::egui::CursorIcon::PointingHand).clicked() {
            desk.show(listed.document, Some(listed.found.passage));
        }
        let ready = desk.writable && !pseudonym.trim().is_empty();
        let here = say::protect_replace_here_only(lang);
        if ready && ui.push_id(at, |ui| quiet_link(ui, here)).inner.clicked() {
            let (document, passage) = (listed.document, listed.found.passage);
            let (words, kind) = (pseudonym.trim().to_owned(), kind_of(first));
            desk.ask(Request::Protect(Ask::ReplaceHere { document, passage, words, kind }));
            settled = Some(Done::Place(at));
        }
    }
    if !desk.writable {
        return None;
    }
    let label = say!(lang, protect_pseudonym_for_name, name);
    let edit = TextEdit::singleline(pseudonym).hint_text(&label).desired_width(f32::INFINITY);
    ui.add(edit.margin(Margin::symmetric(8, 5))).accessible_name(&label);
    ui.horizontal(|ui| {
        let add = say!(lang, protect_add_name_to_the_key, name);
        let button = eframe::egui::Button::new(say::protect_add_to_the_key(lang));
        let button = ui.add_enabled(!pseudonym.trim().is_empty(), button);
        button.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::accesskit::Role::Button, true, &add));
        if button.clicked() {
            let known = Known { name: name.to_owned(), pseudonym: pseudonym.trim().to_owned(), kind: kind_of(first) };
            desk.ask(Request::Protect(Ask::Put(known)));
            settled = Some(Done::Name);
        }
        if ui.button(say::protect_never_a_name(lang)).clicked() {
            desk.ask(Request::Protect(Ask::Never(name.to_owned())));
            settled = Some(Done::Name);
        }
    });
    settled
}

/// The kind that the key gives it.
fn kind_of(listed: &Listed) -> NameKind {
    let kind = listed.found.kind;
    if NameKind::NAMES.contains(&kind) { kind } else { NameKind::Other }
}

fn context(ui: &Ui, listed: &Listed) -> LayoutJob {
    let t = tokens(ui);
    let face = tokens::reading(14.0);
    let mut job = LayoutJob::default();
    for (text, color) in [(&listed.before, t.soft), (&listed.words, t.accent), (&listed.after, t.soft)] {
        job.append(text, 0.0, TextFormat::simple(face.clone(), color));
    }
    job
}

fn start(ui: &Ui, session: &Session, state: &mut State) {
    if let Ok(finder) = session.finder() {
        state.job = Some(beside::read(session, ui.ctx(), move |reader, _| pseudonym::list(reader, &finder)));
    }
}

fn finish(desk: &mut Desk, state: &mut State) {
    let Some(job) = state.job.take() else { return };
    match job.ask() {
        Asked::UnderWay => state.job = Some(job),
        Asked::Done(Ok(found)) => {
            let mut names: BTreeMap<String, Vec<Listed>> = BTreeMap::new();
            // What is in the key, or known by its form, is replaced without being asked about.
            for listed in found {
                let sure = listed.found.known.is_some() || listed.found.kind.is_identifier();
                if !sure || listed.found.kind == NameKind::Marked {
                    names.entry(listed.found.base.clone()).or_default().push(listed);
                }
            }
            state.names = Some(names);
        }
        Asked::Done(Err(error)) => desk.ask(Request::Fail(error)),
        Asked::Lost => {}
    }
}
