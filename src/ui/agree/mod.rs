//! Two coders beside any workspace: how far they agree, code by code, and what they saw differently, settled by keys.

mod figures;
mod queue;
#[cfg(test)]
mod tests;

use super::commands::Command;
use super::desk::Desk;
use super::icons;
use super::kept::Picture;
use super::tokens::S2;
use super::widgets::{choice, empty_state, entry, rule, side_panel, soft};
use crate::analysis::agreement::{Asked, Compared, Difference, Differences, Grain, compare, differences};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::session::Error;
use crate::session::study;
use crate::store::{self, Reader};
use eframe::egui::{self, Button, Popup, Ui, WidgetInfo};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use strum::VariantArray;

/// What the panel keeps between frames.
#[derive(Default)]
pub struct State {
    /// The two who are compared; until they are chosen, the first two who have read the same.
    coders: Option<[CoderId; 2]>,
    grain: Grain,
    queue: queue::State,
}

/// Two coders as they stand to one another.
struct Shown {
    /// Who can be compared: all who have read anything through, but for those who stand for what others agreed on.
    known: Vec<Coder>,
    coders: Option<[Coder; 2]>,
    /// Who stands for both; nobody before the first difference is settled.
    both: Option<Coder>,
    codes: Vec<Code>,
    compared: Compared,
    differences: Differences,
}

impl Shown {
    /// The differences on a code, or on any, by their places in the list.
    fn on(&self, code: Option<CodeId>) -> Vec<usize> {
        let is_on = |known: &Difference| code.is_none_or(|code| known.codes.contains(&code));
        self.differences.all.iter().enumerate().filter(|(_, known)| is_on(known)).map(|(at, _)| at).collect()
    }

    fn open_on(&self, code: Option<CodeId>) -> usize {
        let is_open = |at: &usize| self.differences.all.get(*at).is_some_and(|known| known.kept.is_none());
        self.on(code).into_iter().filter(is_open).count()
    }

    fn path(&self, code: CodeId) -> String {
        code_path(&self.codes, code)
    }
}

/// Everything whose change may change who agrees.
const TABLES: [&str; 14] = [
    "code",
    "coder",
    "coding",
    "document",
    "document_text",
    "meaning",
    "meaning_unit",
    "quarantine",
    "read_code",
    "read_mark",
    "read_part",
    "settlement",
    "speaker",
    "turn",
];

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let worked = worked(ui, desk, state);
    let note = worked.shown.as_ref().map_or_else(String::new, |shown| {
        let (all, open) = (shown.differences.all.len(), shown.differences.open());
        if all == 0 { String::new() } else { say!(lang, agree_settled_of_all, all, settled = all - open) }
    });
    let close = say::agree_close(lang);
    if side_panel(ui, say::agree_title(lang), &note, close, |ui| contents(ui, desk, state, &worked)) {
        desk.run(Command::Agreement);
    }
}

fn contents(ui: &mut Ui, desk: &mut Desk, state: &mut State, worked: &Picture<Shown>) {
    let Some(shown) = worked.show(ui, desk.lang) else { return };
    let Some([first, second]) = &shown.coders else {
        let (title, body) = (say::agree_nobody_to_compare(desk.lang), say::agree_two_who_have_read(desk.lang));
        if empty_state(ui, icons::SCALE, title, body, Some(Command::Coder.name(desk.lang))) {
            desk.run(Command::Coder);
        }
        return;
    };
    ui.horizontal_wrapped(|ui| {
        let mut chosen = [first.id, second.id];
        let before = chosen;
        who(ui, say::agree_first(desk.lang), &shown, &mut chosen, true);
        who(ui, say::agree_second(desk.lang), &shown, &mut chosen, false);
        if chosen != before {
            state.coders = Some(chosen);
            state.queue = queue::State::default();
        }
    });
    ui.horizontal_wrapped(|ui| {
        for grain in Grain::VARIANTS {
            let chosen = state.grain == *grain;
            if choice(ui, chosen, grain.label(desk.lang)).clicked() {
                state.grain = *grain;
            }
        }
    });
    if shown.differences.read.is_empty() {
        ui.add_space(S2);
        soft(ui, say!(desk.lang, agree_nothing_read_by_both, first = &first.name, second = &second.name));
        return;
    }
    ui.add_space(S2);
    figures::show(ui, desk.lang, state.grain, &mut state.queue, &shown);
    ui.add_space(S2);
    rule(ui);
    queue::show(ui, desk, &mut state.queue, &shown);
}

/// One of the two; who stands at the other place changes places with her.
fn who(ui: &mut Ui, label: &str, shown: &Rc<Shown>, chosen: &mut [CoderId; 2], is_first: bool) {
    let [first, second] = *chosen;
    let now = if is_first { first } else { second };
    let name = shown.known.iter().find(|known| known.id == now).map_or("", |known| known.name.as_str());
    let button = ui.add(Button::new(format!("{label}: {name} {}", icons::CHEVRON_DOWN)).truncate());
    let said = format!("{label}: {name}");
    button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, &said));
    Popup::menu(&button).show(|ui| {
        for known in &shown.known {
            if entry(ui, known.id == now, &known.name) {
                *chosen = match (is_first, known.id) {
                    (true, id) if id == second => [id, first],
                    (true, id) => [id, second],
                    (false, id) if id == first => [second, id],
                    (false, id) => [first, id],
                };
            }
        }
    });
}

fn worked(ui: &Ui, desk: &mut Desk, state: &State) -> Picture<Shown> {
    let (wanted, grain) = (state.coders, state.grain);
    let mut hasher = DefaultHasher::new();
    (wanted, grain).hash(&mut hasher);
    let key = ("agreement", hasher.finish() as i64);
    desk.keep_beside(ui.ctx(), key, &TABLES, move |reader, _| work_out(reader, wanted, grain))
}

fn work_out(reader: Reader, wanted: Option<[CoderId; 2]>, grain: Grain) -> Result<Shown, Error> {
    let study = study::whole(reader)?;
    let known = comparable(&study);
    let of = |id: CoderId| known.iter().find(|known| known.id == id).cloned();
    let chosen = wanted.and_then(|[first, second]| Some([of(first)?, of(second)?]));
    let coders = chosen.or_else(|| Some([known.first()?.clone(), known.get(1)?.clone()]));
    let (compared, differences_found) = (Compared::default(), Differences::default());
    let codes = study.codes.clone();
    let mut shown = Shown { known, coders, both: None, codes, compared, differences: differences_found };
    if let Some([first, second]) = &shown.coders {
        let pair = [first.id, second.id];
        // A text that cannot be read has no paragraphs; `check` tells that it is missing.
        let text = |document| store::document::text(reader, document).unwrap_or_default();
        let codes: Vec<CodeId> = study.codes.iter().map(|code| code.id).collect();
        let both = stands_for_both(&study, pair);
        shown.compared = compare(&study, &text, &Asked { grain, coders: pair.to_vec(), ..Asked::default() });
        shown.differences = differences(&study, pair, &codes, both);
        shown.both = study.coders.iter().find(|coder| Some(coder.id) == both).cloned();
    }
    Ok(shown)
}

/// Who has read something through for coding in her own name.
fn comparable(study: &Study) -> Vec<Coder> {
    let has_read = |id: CoderId| study.reads.iter().any(|mark| mark.coder == id && mark.purpose == Purpose::Coding);
    let is_comparable = |coder: &&Coder| has_read(coder.id) && !study.stands_for_others(coder.id);
    study.coders.iter().filter(is_comparable).cloned().collect()
}

/// Who stood for these two last; else for any others.
fn stands_for_both(study: &Study, pair: [CoderId; 2]) -> Option<CoderId> {
    let can = |one: &&Settlement| !pair.contains(&one.coder);
    let of_these = |one: &&Settlement| one.coders.iter().all(|coder| pair.contains(coder));
    let mut all: Vec<&Settlement> = study.settlements.iter().filter(can).collect();
    all.sort_by_key(|one| (of_these(one), &one.at, one.id));
    // What both saw alike may have been taken over before there was anything to settle.
    let is_called_so = |coder: &&Coder| {
        !pair.contains(&coder.id) && Lang::VARIANTS.iter().any(|lang| say::agree_consensus(*lang) == coder.name)
    };
    all.last().map(|one| one.coder).or_else(|| study.coders.iter().find(is_called_so).map(|coder| coder.id))
}
