//! What replacing all names would do: each place in its sentence, by name, to take or leave.

use super::Ask;
use crate::model::*;
use crate::say;
use crate::session::job::{Asked, Job};
use crate::session::pseudonym::{Chosen, Place, Spot, Wanted, plan, reason};
use crate::session::{Error, Session};
use crate::ui::beside;
use crate::ui::desk::{Desk, Request};
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{card, primary_button, quiet_link, soft};
use eframe::egui::{Checkbox, RichText, Ui, WidgetInfo, accesskit::Role, text::LayoutJob, text::TextFormat};
use std::collections::BTreeSet;

#[derive(Default)]
pub struct State {
    /// The places are to be looked for.
    pub wanted: bool,
    job: Option<Job<Result<Vec<Place>, Error>>>,
    shown: Option<Shown>,
}

/// The places that were found, and what was chosen.
struct Shown {
    places: Vec<Place>,
    /// Which candidate each place gets.
    chosen: Vec<Option<usize>>,
    /// Names in the order in which they are first met, each with its places and which candidate it is there.
    names: Vec<(String, Vec<(usize, usize)>)>,
    /// Names all of whose places are shown.
    opened: BTreeSet<usize>,
    /// The texts and the key when the places were found.
    revision: u64,
}

/// Places shown of a name until more are asked for; those in doubt come first.
const PLACES: usize = 8;

const TABLES: [&str; 3] = ["document", "document_text", "replacement"];

fn start(ui: &Ui, desk: &mut Desk, state: &mut State) {
    match known(desk.session) {
        Ok((names, never)) => {
            state.shown = None;
            state.job = Some(beside::read(desk.session, ui.ctx(), move |reader, _| plan(reader, &names, &never)));
        }
        Err(error) => desk.ask(Request::Fail(error)),
    }
}

fn known(session: &Session) -> Result<(Vec<Known>, Vec<String>), Error> {
    let Some(key) = session.key() else { return Ok(Default::default()) };
    Ok((key.names()?, key.never()?))
}

/// Shows the places, if they were asked for.
pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    finish(desk, state);
    if std::mem::take(&mut state.wanted) {
        start(ui, desk, state);
    }
    if state.job.is_some() {
        ui.spinner();
        return;
    }
    let Some(shown) = &mut state.shown else { return };
    if shown.revision != desk.session.revision(&TABLES) {
        // The places have moved.
        return start(ui, desk, state);
    }
    ui.add_space(S2);
    if shown.places.is_empty() {
        soft(ui, say::there_is_nothing_to_replace(desk.lang));
        return;
    }
    let doubtful = shown.places.iter().filter(|place| place.doubt.is_some()).count();
    soft(
        ui,
        say!(desk.lang, protect_all_those_in_doubt_doubtful_are, all = count(desk.lang, shown.places.len()), doubtful),
    );
    for at in 0..shown.names.len() {
        ui.push_id(at, |ui| card(ui).show(ui, |ui| name(ui, desk, shown, at)));
        ui.add_space(S1);
    }
    let n = shown.chosen.iter().flatten().count();
    let places = count(desk.lang, n);
    let go = say!(desk.lang, protect_replace_places, places);
    let mut close = false;
    ui.horizontal(|ui| {
        if ui.add_enabled_ui(n > 0 && desk.writable, |ui| primary_button(ui, &go)).inner.clicked() {
            desk.ask(Request::Protect(Ask::Replace(Wanted::These(shown.taken()))));
            close = true;
        }
        close |= quiet_link(ui, say::protect_close_the_list(desk.lang)).clicked();
    });
    if close {
        state.shown = None;
    }
}

fn count(lang: Lang, n: usize) -> String {
    say!(lang, n_places, n = n)
}

fn name(ui: &mut Ui, desk: &mut Desk, shown: &mut Shown, at: usize) {
    let lang = desk.lang;
    let Some((name, places)) = shown.names.get(at) else { return };
    let (name, places) = (name.clone(), places.clone());
    ui.horizontal(|ui| {
        ui.label(RichText::new(&name).font(tokens::sans_bold(tokens::BODY)));
        let ticked = places.iter().filter(|(place, one)| shown.is_chosen(*place, *one)).count();
        soft(ui, say!(lang, protect_ticked_of_n, n = places.len(), ticked));
        let all = ticked == places.len();
        let (word, label) = if all {
            (say::none(lang), say!(lang, protect_untick_all_of_name, name))
        } else {
            (say::all(lang), say!(lang, protect_tick_all_of_name, name))
        };
        let link = quiet_link(ui, word);
        link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &label));
        if link.clicked() {
            for (place, one) in &places {
                shown.choose(*place, *one, !all);
            }
        }
    });
    let whole = shown.opened.contains(&at);
    for (place, one) in places.iter().take(if whole { places.len() } else { PLACES }) {
        line(ui, desk, shown, *place, *one);
    }
    let n = places.len();
    if n > PLACES && !whole && quiet_link(ui, &say!(lang, protect_show_all_n, n)).clicked() {
        shown.opened.insert(at);
    }
}

/// One place in its sentence, with a tick; the words lead to it.
fn line(ui: &mut Ui, desk: &mut Desk, shown: &mut Shown, at: usize, one: usize) {
    let Some(place) = shown.places.get(at) else { return };
    let Some(candidate) = place.candidates.get(one) else { return };
    let why = place.doubt.as_ref().map(|doubt| reason(doubt, desk.lang));
    let label = format!("{}{}{} → {}", place.before, place.words, place.after, candidate.words);
    let label = why.map_or(label.clone(), |why| format!("{label}, {why}"));
    let mut ticked = shown.is_chosen(at, one);
    let mut turned = false;
    ui.horizontal_top(|ui| {
        let tick = ui.add_enabled(desk.writable, Checkbox::without_text(&mut ticked));
        tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, desk.writable, ticked, &label));
        turned = tick.changed();
        ui.vertical(|ui| {
            let words = eframe::egui::Label::new(context(ui, place, &candidate.words)).wrap();
            let words = ui.add(words.sense(eframe::egui::Sense::click()));
            if let (true, Spot::Document(document)) = (words.clicked(), &place.spot) {
                desk.show(*document, Some(place.passage));
            }
            if let Some(why) = why {
                soft(ui, why);
            }
        });
    });
    if turned {
        shown.choose(at, one, ticked);
    }
}

fn context(ui: &Ui, place: &Place, new: &str) -> LayoutJob {
    let t = tokens(ui);
    let face = tokens::reading(14.0);
    let new = format!(" → {new}");
    let mut job = LayoutJob::default();
    let words = place.words.replace('\n', " ");
    let parts = [(&place.before, t.soft), (&words, t.accent), (&place.after, t.soft), (&new, t.ink)];
    for (text, color) in parts {
        job.append(text, 0.0, TextFormat::simple(face.clone(), color));
    }
    job
}

impl Shown {
    fn new(places: Vec<Place>, revision: u64) -> Shown {
        let mut names: Vec<(String, Vec<(usize, usize)>)> = Vec::new();
        let mut order: Vec<usize> = (0..places.len()).collect();
        order.sort_by_key(|at| places.get(*at).is_none_or(|place| place.doubt.is_none()));
        for at in order {
            let candidates = places.get(at).map_or(&[][..], |place| place.candidates.as_slice());
            for (one, candidate) in candidates.iter().enumerate() {
                match names.iter_mut().find(|(name, _)| *name == candidate.name) {
                    Some((_, there)) => there.push((at, one)),
                    None => names.push((candidate.name.clone(), vec![(at, one)])),
                }
            }
        }
        let chosen = places.iter().map(|place| place.doubt.is_none().then_some(0)).collect();
        Shown { places, chosen, names, opened: BTreeSet::new(), revision }
    }

    fn is_chosen(&self, at: usize, one: usize) -> bool {
        self.chosen.get(at) == Some(&Some(one))
    }

    /// A place that several names share gets one of them.
    fn choose(&mut self, at: usize, one: usize, ticked: bool) {
        let was = self.is_chosen(at, one);
        if let Some(chosen) = self.chosen.get_mut(at) {
            if ticked {
                *chosen = Some(one);
            } else if was {
                *chosen = None;
            }
        }
    }

    fn taken(&self) -> Chosen {
        let chosen = self.places.iter().zip(&self.chosen);
        let words = chosen.filter_map(|(place, one)| {
            let candidate = place.candidates.get((*one)?)?;
            Some(((place.spot.clone(), place.passage), candidate.words.clone()))
        });
        words.collect()
    }
}

fn finish(desk: &mut Desk, state: &mut State) {
    let Some(job) = state.job.take() else { return };
    match job.ask() {
        Asked::UnderWay => state.job = Some(job),
        Asked::Done(Ok(places)) => state.shown = Some(Shown::new(places, desk.session.revision(&TABLES))),
        Asked::Done(Err(error)) => desk.ask(Request::Fail(error)),
        Asked::Lost => {}
    }
}
