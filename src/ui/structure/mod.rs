//! The Structure workspace: the theme table over any two axes, its cells, and the tree of themes.

mod axes;
mod bar;
mod cell;
mod open;
mod rests;
mod sort;
mod table;
#[cfg(test)]
mod tests;
mod themes;

use super::commands::Command;
use super::desk::{Desk, Workspace};
use super::kept::Picture;
use super::tokens::tokens;
use super::widgets::empty_state;
use crate::analysis::evidence::{EvidenceState, state as evidence_state};
use crate::analysis::structure::{Only, ThemeTable, needs_codings, table as work_out};
use crate::analysis::study::{Study, Texts};
use crate::model::*;
use crate::say;
use crate::session::Made;
use crate::session::study::{ReadTexts, for_structure};
use crate::store::Reader;
use eframe::egui::{self, CentralPanel, Frame, Key, Ui};
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What the workspace keeps between frames.
pub struct State {
    rows: Axis,
    columns: Axis,
    only: Only,
    find: String,
    /// The cell that stands open at the right.
    open: Option<[AxisPlace; 2]>,
    /// The field of the open cell takes the keyboard at the next frame.
    write: bool,
    /// The open cell is brought into view once this frame, in which its panel was not there yet, is past.
    reveal: Option<u64>,
    /// The open cell hands over what is written in it, and is closed.
    leave: bool,
    layout: table::Layout,
    themes: themes::State,
}

impl Default for State {
    fn default() -> State {
        State {
            rows: Axis::Case,
            columns: Axis::Theme,
            only: Only::default(),
            find: String::new(),
            open: None,
            write: false,
            reveal: None,
            leave: false,
            layout: table::Layout::default(),
            themes: themes::State::default(),
        }
    }
}

impl State {
    /// Shows a theme among the themes.
    pub fn show_theme(&mut self, theme: ThemeId) {
        (self.themes.open, self.themes.chosen, self.themes.homeless) = (true, Some(theme), false);
    }

    /// Chooses the theme that was just made.
    pub fn made(&mut self, made: &[Made]) {
        for made in made {
            if let Made::Theme(id) = made {
                self.themes.chosen = Some(*id);
                self.themes.homeless = false;
            }
        }
    }

    fn swap(&mut self) {
        std::mem::swap(&mut self.rows, &mut self.columns);
        if let Some([row, column]) = &mut self.open {
            std::mem::swap(row, column);
            self.reveal = Some(0);
        }
    }
}

/// The table and what has become of the evidence of its cells.
struct Shown {
    study: Study,
    table: ThemeTable,
    changed: Changed,
}

/// The evidence of theme cells that is not as it was, and the cells that rest on it.
#[derive(Default)]
struct Changed {
    evidence: HashMap<EvidenceId, EvidenceState>,
    cells: HashSet<ThemeCellId>,
}

impl Shown {
    fn evidence(&self, cell: ThemeCellId) -> impl Iterator<Item = &Evidence> {
        self.study.evidence_of(Claim::ThemeCell(cell))
    }

    fn state(&self, evidence: EvidenceId) -> EvidenceState {
        self.changed.evidence.get(&evidence).copied().unwrap_or(EvidenceState::AsItWas)
    }
}

/// Everything whose change may change the table.
const TABLES: [&str; 23] = [
    "answer",
    "case",
    "case_link",
    "code",
    "coding",
    "document",
    "document_text",
    "evidence",
    "meaning_unit",
    "participant",
    "question",
    "quarantine",
    "speaker",
    "theme",
    "theme_cell",
    "turn",
    "participant_case",
    "read_mark",
    "read_part",
    "read_code",
    "meaning",
    "silence",
    "consent",
];

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let t = tokens(ui);
    commands(ui, desk, state);
    let worked = worked(ui, desk, state);
    let Some(shown) = worked.shown.clone() else {
        CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| worked.show(ui, desk.lang));
        return;
    };
    let nothing = shown.study.documents.is_empty() || (shown.study.themes.is_empty() && !state.themes.open);
    if nothing && state.open.is_none() {
        CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| nothing_yet(ui, desk, state, &shown));
        return;
    }
    state.leave = state.leave && state.open.is_some();
    if let Some(places) = state.open.clone() {
        open::show(ui, desk, state, &shown, &places);
    } else if state.themes.open {
        themes::show(ui, desk, state, &shown);
    }
    CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| {
        worked.dim(ui);
        bar::show(ui, desk, state, &shown);
        table::show(ui, desk, state, &shown);
    });
}

fn commands(ui: &Ui, desk: &mut Desk, state: &mut State) {
    if desk.called(Command::SwapAxes) {
        state.swap();
    }
    if desk.called(Command::Themes) {
        state.themes.open = !state.themes.open || state.open.is_some();
        state.leave = true;
    }
    if desk.called(Command::NewTheme) {
        state.themes.open = true;
        state.themes.grab = true;
        state.leave = true;
    }
    if desk.called(Command::Find) {
        ui.memory_mut(|memory| memory.request_focus(bar::find_id()));
    }
    let free = ui.memory(|memory| memory.focused().is_none()) && !egui::Popup::is_any_open(ui.ctx());
    if state.open.is_some() && free && ui.input(|input| input.key_pressed(Key::Escape)) {
        state.leave = true;
    }
}

fn worked(ui: &Ui, desk: &mut Desk, state: &mut State) -> Picture<Shown> {
    let (cases, themes) = (desk.cases(), desk.themes());
    state.only.case = state.only.case.filter(|id| cases.iter().any(|case| case.id == *id));
    state.only.theme = state.only.theme.filter(|id| themes.iter().any(|theme| theme.id == *id));
    let (rows, columns, only, lang) = (state.rows, state.columns, state.only, desk.lang);
    let mut hasher = DefaultHasher::new();
    (rows, columns, only, lang).hash(&mut hasher);
    let key = ("theme table", hasher.finish() as i64);
    desk.keep_beside(ui.ctx(), key, &TABLES, move |reader, _| {
        let study = for_structure(reader, needs_codings(rows, columns))?;
        let table = work_out(&study, rows, columns, only, lang);
        let changed = changed(reader, &study, lang);
        Ok(Shown { study, table, changed })
    })
}

/// Compares the evidence of all cells with the words and condensations as they are now, text by text.
fn changed(reader: Reader, study: &Study, lang: Lang) -> Changed {
    let texts = ReadTexts::new(reader, study, lang);
    let mut of_cells: Vec<&Evidence> =
        study.evidence.iter().filter(|evidence| matches!(evidence.claim, Claim::ThemeCell(_))).collect();
    of_cells.sort_by_key(|evidence| (evidence.document, evidence.passage));
    let mut units: HashMap<DocumentId, Vec<MeaningUnit>> = HashMap::new();
    for unit in &study.units {
        units.entry(unit.document).or_default().push(unit.clone());
    }
    let mut changed = Changed::default();
    for evidence in of_cells {
        let near = units.get(&evidence.document).map_or(&[][..], Vec::as_slice);
        let now = evidence_state(evidence, &texts.words(evidence.document, evidence.passage), near);
        if now != EvidenceState::AsItWas {
            changed.evidence.insert(evidence.id, now);
            if let Claim::ThemeCell(cell) = evidence.claim {
                changed.cells.insert(cell);
            }
        }
    }
    changed
}

fn nothing_yet(ui: &mut Ui, desk: &mut Desk, state: &mut State, shown: &Shown) {
    let title = say::structure_here_the_theme_table_takes_shape(desk.lang);
    let (body, step, command) = if shown.study.documents.is_empty() {
        (say::structure_each_case_becomes_a_row_and(desk.lang), Command::Gather, None)
    } else {
        (say::structure_each_case_becomes_a_row_and_each(desk.lang), Command::NewTheme, desk.writable.then_some(()))
    };
    let offered = (command.is_some() || step == Command::Gather).then(|| step.name(desk.lang));
    if empty_state(ui, Workspace::Structure.icon(), title, body, offered) {
        if step == Command::NewTheme {
            state.themes.open = true;
            state.themes.grab = true;
        } else {
            desk.run(step);
        }
    }
}

/// The id of a cell's place on the screen, for the keyboard.
fn cell_id(row: usize, column: usize) -> egui::Id {
    egui::Id::unique(("theme cell", row, column))
}
