//! Report: every table out of the project: which, of what, in which format, to where; and how it
//! will look.

pub mod choose;
mod cited;
mod form;
mod others;
pub mod out;
mod pages;
mod picks;
mod sheet;
mod stopped;
#[cfg(test)]
mod tests;
mod whole;

pub use out::exported;

use super::beside;
use super::commands::Command;
use super::desk::{Desk, Request};
use super::icons;
use super::tokens::{self, S1, S2, S3, S4, S6, tokens};
use super::widgets::{caption, empty_state, panel_frame, sized, soft};
use crate::analysis::tables::{self, Filter};
use crate::formats::export::{ExportFormat, Exporter, Separator};
use crate::formats::report::REPORT_FORMATS;
use crate::model::*;
use crate::say;
use crate::session::Error;
use crate::session::export::{Export, Preview, preview};
use crate::session::guard;
use crate::session::job::{Asked, Job};
use crate::session::report::{self, ReportExport};
use eframe::egui::{self, CentralPanel, Frame, Margin, Panel, RichText, Ui};
use std::path::PathBuf;
use std::sync::Arc;

pub struct State {
    /// The report, instead of a table.
    whole: whole::State,
    table: TableName,
    format: ExportFormat,
    csv: choose::Csv,
    picks: picks::Picks,
    out: out::State,
    other: others::State,
    /// The export and the state of the project that the preview was asked for.
    asked: Option<(Export, u64)>,
    job: Option<Job<Result<Preview, Error>>>,
    shown: Option<sheet::Sheet>,
    /// A preview that could not be made.
    failed: bool,
}

impl State {
    /// Notes that a file was written, which is then said beside its path.
    pub fn wrote(&mut self, path: PathBuf) {
        self.out.wrote(path);
    }
}

impl Default for State {
    fn default() -> State {
        State {
            whole: whole::State::default(),
            table: TableName::Excerpts,
            format: ExportFormat::Docx,
            csv: choose::Csv::default(),
            picks: picks::Picks::default(),
            out: out::State::default(),
            other: others::State::default(),
            asked: None,
            job: None,
            shown: None,
            failed: false,
        }
    }
}

/// Rows of a table that the preview shows.
const ROWS: usize = 30;

impl State {
    /// What would be exported now.
    fn export(&self, desk: &mut Desk) -> Export {
        let is_csv = self.format == ExportFormat::Csv;
        let mut only = self.picks.only(desk, self.table);
        only.in_words = is_csv && self.csv.in_words();
        only.by_document &= REPORT_FORMATS.contains(&self.format);
        let separator = if is_csv { self.csv.separator(desk.lang) } else { Separator::default() };
        Export {
            table: self.table,
            format: self.format,
            codes: self.picks.codes(desk, self.table),
            cases: self.picks.cases(desk, self.table),
            only,
            separator,
            axes: None,
        }
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let t = tokens(ui);
    if desk.documents().is_empty() {
        CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| nothing_yet(ui, desk));
        return;
    }
    let export = state.export(desk);
    let other = state.other.chosen;
    if other.is_none() && !state.whole.chosen {
        refresh(ui.ctx(), desk, state, &export);
    }
    sized(ui, Panel::left("report tables"), 272.0, 200.0..=360.0)
        .frame(panel_frame(t.panel))
        .show(ui, |ui| list(ui, desk.lang, state));
    Panel::bottom("report out").resizable(false).frame(panel_frame(t.panel)).show(ui, |ui| {
        let leaving = match other {
            Some(other) => others::leaving(desk, &mut state.other, other),
            None if state.whole.chosen => Some(of_report(&state.whole.export(), desk.lang)),
            None => Some(leaving(&export, desk.lang)),
        };
        if let Some(leaving) = leaving {
            out::show(ui, desk, &mut state.out, &leaving);
        }
    });
    if state.whole.chosen && other.is_none() {
        whole::show(ui, desk, &mut state.whole);
        return;
    }
    let frame = Frame::NONE.fill(t.paper).inner_margin(Margin { left: S6 as i8, right: 0, top: S4 as i8, bottom: 0 });
    CentralPanel::default().frame(frame).show(ui, |ui| {
        if let Some(other) = other {
            return others::show(ui, desk, &mut state.other, other);
        }
        how(ui, desk, state);
        ui.add_space(S3);
        look(ui, desk, state, &export);
    });
}

/// What may go out: the report, tables, figures, the whole study.
fn list(ui: &mut Ui, lang: Lang, state: &mut State) {
    caption(ui, say::document(lang));
    let about = say::report_chapters_tables_method_and_the_evidence(lang);
    if choose::entry(ui, say::report_report(lang), about, state.whole.chosen && state.other.chosen.is_none()) {
        (state.whole.chosen, state.other.chosen) = (true, None);
    }
    ui.add_space(S2);
    let is_table = state.other.chosen.is_none() && !state.whole.chosen;
    let chosen = is_table.then_some(state.table);
    if let Some(table) = choose::tables(ui, lang, chosen, |ui| others::list(ui, lang, &mut state.other)) {
        state.table = table;
        (state.whole.chosen, state.other.chosen) = (false, None);
    }
}

/// How the report is made and what its file is called.
fn of_report(export: &ReportExport, lang: Lang) -> out::Leaving {
    let exporter = Exporter::of(export.format);
    let export = export.clone();
    out::Leaving {
        called: say::report_report_within(lang).to_owned(),
        ending: exporter.map_or("", |exporter| exporter.ending),
        format: exporter.map_or("", |exporter| exporter.name),
        what: "report".to_owned(),
        make: Arc::new(move |reader, finder| report::checked(reader, &export, finder)),
    }
}

/// How a table is made and what its file is called.
fn leaving(export: &Export, lang: Lang) -> out::Leaving {
    let exporter = Exporter::of(export.format);
    let (called, what) = (choose::words(export.table, lang).0.to_lowercase(), <&str>::from(export.table).to_owned());
    let export = export.clone();
    out::Leaving {
        called,
        ending: exporter.map_or("", |exporter| exporter.ending),
        format: exporter.map_or("", |exporter| exporter.name),
        what,
        make: Arc::new(move |reader, finder| guard::checked(reader, &export, finder)),
    }
}

fn nothing_yet(ui: &mut Ui, desk: &mut Desk) {
    let lang = desk.lang;
    let body = say::report_quotes_by_code_the_codebook_condensations(lang);
    let step = desk.writable.then(|| Command::Import.name(lang));
    if empty_state(ui, icons::FILE_TEXT, say::report_nothing_to_take_out_yet(lang), body, step) {
        desk.run(Command::Import);
    }
}

/// Format, how it is written, and of what.
fn how(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    choose::format(ui, lang, |_| true, &mut state.format);
    if state.format == ExportFormat::Csv {
        choose::csv(ui, lang, &mut state.csv);
    }
    if tables::of(state.table).takes(Filter::Order) && REPORT_FORMATS.contains(&state.format) {
        choose::order(ui, lang, &mut state.picks.by_document);
    }
    state.picks.show(ui, desk, state.table);
}

/// Asks for the preview where something it is made of has changed, and takes it when it is made.
fn refresh(ctx: &egui::Context, desk: &mut Desk, state: &mut State, export: &Export) {
    let wanted = (export.clone(), desk.session.revision(&[]));
    if state.asked.as_ref() != Some(&wanted) {
        state.asked = Some(wanted);
        let export = export.clone();
        state.job = Some(beside::read(desk.session, ctx, move |reader, _| preview(reader, &export, ROWS)));
    }
    let Some(job) = state.job.take() else { return };
    match job.ask() {
        Asked::UnderWay => state.job = Some(job),
        Asked::Done(Ok(preview)) => {
            let language = desk.keep(("project language", 0), &["project"], |session| {
                Ok(Some(crate::store::project::get(session.reader())?.language))
            });
            state.failed = false;
            state.shown = Some(sheet::Sheet::new(&preview, export, language.unwrap_or(desk.lang)));
        }
        Asked::Done(Err(error)) => {
            (state.failed, state.shown) = (true, None);
            desk.ask(Request::Fail(error));
        }
        Asked::Lost => (state.failed, state.shown) = (true, None),
    }
}

/// How the export will look.
fn look(ui: &mut Ui, desk: &mut Desk, state: &State, export: &Export) {
    let t = tokens(ui);
    let lang = desk.lang;
    let Some(sheet) = &state.shown else {
        let text = if state.failed {
            say::report_the_preview_could_not_be_made(lang)
        } else {
            say::report_making_a_preview(lang)
        };
        soft(ui, text);
        return;
    };
    ui.horizontal(|ui| {
        ui.label(RichText::new(&sheet.title).font(tokens::title(tokens::HEADING)).color(t.ink));
        ui.add_space(S1);
        let n = sheet.rows;
        let note = match (n, sheet.more) {
            (0, _) => String::new(),
            (_, true) => {
                say!(lang, report_preview_of_the_first_n_rows, n)
            }
            (1, _) => say::report_1_row(lang).to_owned(),
            _ => say!(lang, report_n_rows, n),
        };
        soft(ui, note);
    });
    ui.add_space(S2);
    if sheet.rows == 0 {
        let (title, body) = choose::why_empty(export, lang);
        empty_state(ui, icons::TABLE_2, title, body, None);
        return;
    }
    sheet.show(ui, lang);
}
