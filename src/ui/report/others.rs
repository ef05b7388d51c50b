//! What goes out and is no table: figures, the project for other programs, its codebook, the archive.
//!
//! - `figure`: a figure as it will look
//! - `transcript`: a document with its codings in the margin

mod figure;
mod transcript;

use super::choose::{entry, line};
use super::out::Leaving;
use crate::formats::refi::Convention;
use crate::model::{Lang, Message, now};
use crate::say;
use crate::session::exchange::{ExchangeFormat, losses, outgoing};
use crate::session::figures::{self, Figure, FigureFormat, FigureName};
use crate::session::guard::Checked;
use crate::session::job::{Asked, Job};
use crate::session::{Error, archive};
use crate::store::Reader;
use crate::ui::beside;
use crate::ui::desk::{Desk, Request};
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{caption, choice, soft};
use eframe::egui::{RichText, ScrollArea, Ui};
use std::sync::Arc;
use strum::IntoEnumIterator;

/// What may go out beside the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// A document with its codings.
    Transcript,
    Figure(FigureName),
    /// For other programs.
    Exchange(ExchangeFormat),
    Archive,
}

#[derive(Default)]
pub struct State {
    /// None while a table is chosen.
    pub chosen: Option<Other>,
    figure: figure::State,
    transcript: transcript::State,
    for_nvivo: bool,
    /// What the file for other programs cannot carry, and the state of the project that this was asked for.
    losses: Option<(u64, Vec<String>)>,
    counting: Option<Job<Result<Vec<String>, Error>>>,
}

impl Other {
    fn all() -> impl Iterator<Item = Other> {
        let figures = FigureName::iter().map(Other::Figure);
        std::iter::once(Other::Transcript)
            .chain(figures)
            .chain(ExchangeFormat::iter().map(Other::Exchange))
            .chain([Other::Archive])
    }

    /// Its name and one sentence on what it holds.
    fn words(self, lang: Lang) -> (&'static str, &'static str) {
        match self {
            Other::Transcript => (say::hand_in_coded_transcript(lang), say::hand_in_a_document_with_its_codings(lang)),
            Other::Figure(name) => (
                name.label(lang),
                match name {
                    FigureName::Codes => say::hand_in_how_many_codings_of_each_code(lang),
                    FigureName::Themes => say::hand_in_how_many_participants_speak_of_each(lang),
                    FigureName::Assessments => say::hand_in_each_criterion_from_occasion_to_occasion(lang),
                    FigureName::Timeline => say::hand_in_documents_work_and_memos_by_date(lang),
                },
            ),
            Other::Exchange(ExchangeFormat::Qdpx) => {
                (say::hand_in_project_for_other_programs(lang), say::hand_in_refi_qda_which_nvivo_atlas_ti(lang))
            }
            Other::Exchange(ExchangeFormat::Qdc) => {
                (say::hand_in_codebook_for_other_programs(lang), say::hand_in_the_code_tree_alone_by_refi(lang))
            }
            Other::Exchange(ExchangeFormat::Txt) => {
                (say::hand_in_list_of_codes(lang), say::hand_in_the_code_tree_as_an_indented(lang))
            }
            Other::Archive => (say::hand_in_archive(lang), say::hand_in_all_of_the_study_as_plain(lang)),
        }
    }
}

/// The rows of the list, beneath the tables.
pub fn list(ui: &mut Ui, lang: Lang, state: &mut State) {
    let mut group = |ui: &mut Ui, title: &str, wanted: &dyn Fn(Other) -> bool| {
        ui.add_space(S3);
        caption(ui, title);
        for other in Other::all().filter(|other| wanted(*other)) {
            let (name, about) = other.words(lang);
            if entry(ui, name, about, state.chosen == Some(other)) {
                state.chosen = Some(other);
            }
        }
    };
    group(ui, say::hand_in_transcripts(lang), &|other| other == Other::Transcript);
    group(ui, say::hand_in_figures(lang), &|other| matches!(other, Other::Figure(_)));
    group(ui, say::hand_in_the_whole_study(lang), &|other| matches!(other, Other::Exchange(_) | Other::Archive));
}

/// How it goes out, and what it holds.
pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, other: Other) {
    let t = tokens(ui);
    let lang = desk.lang;
    let (name, about) = other.words(lang);
    match other {
        Other::Transcript => {
            transcript::choices(ui, desk, &mut state.transcript);
            ui.add_space(S3);
            ui.label(RichText::new(name).font(tokens::title(tokens::HEADING)).color(t.ink));
            ui.add_space(S1);
            soft(ui, about);
        }
        Other::Figure(figure) => {
            figure::choices(ui, desk, &mut state.figure, figure);
            ui.add_space(S3);
            figure::show(ui, desk, &mut state.figure, figure);
        }
        Other::Exchange(format) => {
            if format == ExchangeFormat::Qdpx {
                line(ui, say::for_it(lang), |ui| {
                    for (nvivo, words) in [(false, say::hand_in_any_program(lang)), (true, "NVivo")] {
                        if choice(ui, state.for_nvivo == nvivo, words).clicked() {
                            state.for_nvivo = nvivo;
                        }
                    }
                });
                ui.add_space(S3);
            }
            ui.label(RichText::new(name).font(tokens::title(tokens::HEADING)).color(t.ink));
            ui.add_space(S1);
            soft(ui, about);
            if format == ExchangeFormat::Qdpx {
                ui.add_space(S3);
                ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| told_losses(ui, desk, state));
            }
        }
        Other::Archive => {
            ui.label(RichText::new(name).font(tokens::title(tokens::HEADING)).color(t.ink));
            ui.add_space(S1);
            soft(ui, about);
            ui.add_space(S3);
            for line in [
                say::hand_in_every_text_as_a_plain_file(lang),
                say::hand_in_every_table_as_csv(lang),
                say::hand_in_everything_as_json_with_its_format(lang),
                say::hand_in_a_description_of_the_study_and(lang),
                say::hand_in_words_in_quarantine_in_a_folder(lang),
            ] {
                ui.label(RichText::new(format!("•  {line}")).color(t.ink));
            }
        }
    }
}

/// What the format has no place for, said before anything is written.
fn told_losses(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let revision = desk.session.revision(&[]);
    if state.losses.as_ref().is_none_or(|(known, _)| *known != revision) && state.counting.is_none() {
        state.losses = Some((revision, Vec::new()));
        state.counting = Some(beside::read(desk.session, ui.ctx(), move |reader, _| {
            Ok(losses(reader)?.iter().map(|loss| loss.message(lang)).collect())
        }));
    }
    if let Some(job) = state.counting.take() {
        match job.ask() {
            Asked::UnderWay => {
                ui.spinner();
                state.counting = Some(job);
                return;
            }
            Asked::Done(Ok(lines)) => state.losses = Some((revision, lines)),
            Asked::Done(Err(error)) => desk.ask(Request::Fail(error)),
            Asked::Lost => {}
        }
    }
    let Some((_, lines)) = &state.losses else { return };
    caption(ui, say::hand_in_what_the_format_has_no_place(lang));
    if lines.is_empty() {
        soft(ui, say::hand_in_nothing_all_of_the_study_can(lang));
    }
    for line in lines {
        ui.label(RichText::new(line.as_str()).color(tokens(ui).ink));
    }
    ui.add_space(S2);
}

/// How the chosen one is made and what its file is called; nothing where there is nothing to make it of.
pub fn leaving(desk: &mut Desk, state: &mut State, other: Other) -> Option<Leaving> {
    let lang = desk.lang;
    let called = other.words(lang).0.to_lowercase();
    Some(match other {
        Other::Transcript => {
            state.transcript.settle(desk);
            return state.transcript.leaving(&called);
        }
        Other::Figure(name) => {
            let wanted = state.figure.wanted(name);
            let ending = <&'static str>::from(wanted.format);
            let format = if wanted.format == FigureFormat::Png { "PNG" } else { "SVG" };
            let what = format!("figure {}", <&str>::from(name));
            Leaving {
                called,
                ending,
                format,
                what,
                make: Arc::new(move |reader, finder| figures::checked(reader, &wanted, finder)),
            }
        }
        Other::Exchange(format) => {
            let ending: &'static str = format.into();
            let convention = if state.for_nvivo { Convention::Nvivo } else { Convention::Standard };
            let make = move |reader: Reader, finder: &crate::analysis::names::Finder| -> Result<Checked, Error> {
                let outgoing = outgoing(reader, format, convention, finder)?;
                Ok(Checked::alone(outgoing.bytes, outgoing.remarks))
            };
            let name = if format == ExchangeFormat::Txt { "Text" } else { "REFI-QDA" };
            Leaving { called, ending, format: name, what: ending.to_owned(), make: Arc::new(make) }
        }
        Other::Archive => {
            let make = |reader: Reader, finder: &crate::analysis::names::Finder| {
                let today: String = now().chars().take(10).collect();
                archive::zipped(reader, finder, &today)
            };
            Leaving { called, ending: "zip", format: "Zip", what: "archive".to_owned(), make: Arc::new(make) }
        }
    })
}

/// A figure as it is wanted.
fn figure_of(name: FigureName, format: FigureFormat, set: Option<String>) -> Figure {
    Figure { name, format, set, cases: Vec::new() }
}
