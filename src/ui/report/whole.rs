//! The report: which parts, in which format, and how it reads, with every claim a click from its
//! evidence.

use super::choose;
use super::cited;
use super::form;
use super::pages::{Cites, Pages};
use crate::formats::export::ExportFormat;
use crate::formats::report::REPORT_FORMATS;
use crate::model::*;
use crate::say;
use crate::session::Error;
use crate::session::job::{Asked, Job};
use crate::session::report::{ReportExport, made};
use crate::ui::beside;
use crate::ui::desk::{Desk, Request};
use crate::ui::icons;
use crate::ui::tokens::{S3, S4, S6, tokens};
use crate::ui::widgets::{empty_state, soft};
use eframe::egui::{self, CentralPanel, Frame, Margin, Ui};
use strum::IntoEnumIterator;

pub struct State {
    /// Whether the report is shown instead of a table.
    pub chosen: bool,
    format: ExportFormat,
    left_out: Vec<ReportPart>,
    /// The parts and the state of the project that the report was asked for.
    asked: Option<(Vec<ReportPart>, u64)>,
    job: Option<Job<Result<Report, Error>>>,
    pages: Option<Pages>,
    failed: bool,
    /// Whether what only a person can say is written, instead of the report being read.
    writes: bool,
    /// The mark whose evidence stands open.
    open: Option<Cites>,
}

impl Default for State {
    fn default() -> State {
        State {
            chosen: false,
            format: ExportFormat::Docx,
            left_out: ReportPart::iter().filter(|part| !part.is_usual()).collect(),
            asked: None,
            job: None,
            pages: None,
            failed: false,
            writes: false,
            open: None,
        }
    }
}

impl State {
    /// What would be exported now.
    pub fn export(&self) -> ReportExport {
        let parts = ReportPart::iter().filter(|part| !self.left_out.contains(part)).collect();
        ReportExport { format: self.format, parts }
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let t = tokens(ui);
    let none = state.left_out.len() == ReportPart::iter().count();
    if !none {
        refresh(ui.ctx(), desk, state);
    }
    if let (Some(cites), Some(pages)) = (state.open, &state.pages)
        && cited::show(ui, desk, pages, cites)
    {
        state.open = None;
    }
    let frame = Frame::NONE.fill(t.paper).inner_margin(Margin { left: S6 as i8, right: 0, top: S4 as i8, bottom: 0 });
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let lang = desk.lang;
        choose::format(ui, lang, |format| REPORT_FORMATS.contains(&format), &mut state.format);
        choose::chapters(ui, lang, &mut state.left_out);
        choose::parts(ui, lang, &mut state.left_out);
        ui.checkbox(&mut state.writes, say::hand_in_write_about_the_reporting_items(lang));
        ui.add_space(S3);
        if state.writes {
            return form::show(ui, desk);
        }
        let (title, body) = if none {
            (say::hand_in_no_part_is_chosen(lang), say::hand_in_tick_what_the_report_is_to(lang))
        } else {
            (
                say::hand_in_nothing_to_report_in_these_parts(lang),
                say::hand_in_chapters_fill_with_statements_themes_contrasts(lang),
            )
        };
        match &mut state.pages {
            _ if none => drop(empty_state(ui, icons::FILE_TEXT, title, body, None)),
            Some(pages) if pages.is_empty() => drop(empty_state(ui, icons::FILE_TEXT, title, body, None)),
            Some(pages) => {
                if let Some(clicked) = pages.show(ui, desk, state.open) {
                    state.open = Some(clicked);
                }
            }
            None => {
                let text = if state.failed {
                    say::hand_in_the_report_could_not_be_put(lang)
                } else {
                    say::hand_in_putting_the_report_together(lang)
                };
                soft(ui, text);
            }
        }
    });
}

/// Asks for the report where something it is made of has changed, and takes it when it is made.
fn refresh(ctx: &egui::Context, desk: &mut Desk, state: &mut State) {
    let wanted = (state.export().parts, desk.session.revision(&[]));
    if state.asked.as_ref() != Some(&wanted) {
        let parts = wanted.0.clone();
        state.asked = Some(wanted);
        state.job = Some(beside::read(desk.session, ctx, move |reader, _| made(reader, &parts)));
    }
    let Some(job) = state.job.take() else { return };
    match job.ask() {
        Asked::UnderWay => state.job = Some(job),
        Asked::Done(Ok(report)) => {
            state.failed = false;
            state.pages = Some(Pages::new(report));
        }
        Asked::Done(Err(error)) => {
            (state.failed, state.pages) = (true, None);
            desk.ask(Request::Fail(error));
        }
        Asked::Lost => (state.failed, state.pages) = (true, None),
    }
}
