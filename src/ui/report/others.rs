//! What goes out and is no table: figures, the project for other programs, its codebook, the archive.
//!
//! - `figure`: a figure as it will look

mod figure;

use super::choose::{entry, line};
use super::out::Leaving;
use crate::formats::refi::Convention;
use crate::model::{Lang, Message, now};
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
    for_nvivo: bool,
    /// What the file for other programs cannot carry, and the state of the project that this was asked for.
    losses: Option<(u64, Vec<String>)>,
    counting: Option<Job<Result<Vec<String>, Error>>>,
}

impl Other {
    fn all() -> impl Iterator<Item = Other> {
        let figures = FigureName::iter().map(Other::Figure);
        figures.chain(ExchangeFormat::iter().map(Other::Exchange)).chain([Other::Archive])
    }

    /// Its name and one sentence on what it holds.
    fn words(self, lang: Lang) -> (&'static str, &'static str) {
        match self {
            Other::Figure(name) => (
                name.label(lang),
                match name {
                    FigureName::Codes => lang
                        .t("How many codings of each code in each case", "Antal kodningar av varje kod i varje fall"),
                    FigureName::Themes => lang
                        .t("How many participants speak of each theme", "Hur många deltagare som talar om varje tema"),
                    FigureName::Assessments => lang
                        .t("Each criterion from occasion to occasion", "Varje kriterium från tillfälle till tillfälle"),
                    FigureName::Timeline => {
                        lang.t("Documents, work and memos by date", "Dokument, arbete och memon efter datum")
                    }
                },
            ),
            Other::Exchange(ExchangeFormat::Qdpx) => (
                lang.t("Project for other programs", "Projekt för andra program"),
                lang.t(
                    "REFI-QDA, which NVivo, ATLAS.ti and MAXQDA open",
                    "REFI-QDA, som NVivo, ATLAS.ti och MAXQDA öppnar",
                ),
            ),
            Other::Exchange(ExchangeFormat::Qdc) => (
                lang.t("Codebook for other programs", "Kodbok för andra program"),
                lang.t("The code tree alone, by REFI-QDA", "Bara kodträdet, enligt REFI-QDA"),
            ),
            Other::Exchange(ExchangeFormat::Txt) => (
                lang.t("List of codes", "Kodlista"),
                lang.t("The code tree as an indented list", "Kodträdet som indragen lista"),
            ),
            Other::Archive => (
                lang.t("Archive", "Arkiv"),
                lang.t("All of the study as plain files", "Hela studien som vanliga filer"),
            ),
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
    group(ui, lang.t("Figures", "Figurer"), &|other| matches!(other, Other::Figure(_)));
    group(ui, lang.t("The whole study", "Hela studien"), &|other| !matches!(other, Other::Figure(_)));
}

/// How it goes out, and what it holds.
pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, other: Other) {
    let t = tokens(ui);
    let lang = desk.lang;
    let (name, about) = other.words(lang);
    match other {
        Other::Figure(figure) => {
            figure::choices(ui, desk, &mut state.figure, figure);
            ui.add_space(S3);
            figure::show(ui, desk, &mut state.figure, figure);
        }
        Other::Exchange(format) => {
            if format == ExchangeFormat::Qdpx {
                line(ui, lang.t("For", "För"), |ui| {
                    for (nvivo, words) in [(false, lang.t("Any program", "Alla program")), (true, "NVivo")] {
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
                lang.t("Every text as a plain file", "Varje text som en vanlig fil"),
                lang.t("Every table as CSV", "Varje tabell som CSV"),
                lang.t("Everything as JSON, with its format described", "Allt som JSON, med formatet beskrivet"),
                lang.t("A description of the study, and checksums", "En beskrivning av studien, och kontrollsummor"),
                lang.t(
                    "Words in quarantine, in a folder of their own. Imported files and the key stay here",
                    "Ord i karantän, i en egen mapp. Importerade filer och kodnyckeln stannar här",
                ),
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
    caption(ui, lang.t("What the format has no place for", "Vad formatet saknar plats för"));
    if lines.is_empty() {
        soft(ui, lang.t("Nothing: all of the study can be carried", "Inget: hela studien ryms"));
    }
    for line in lines {
        ui.label(RichText::new(line.as_str()).color(tokens(ui).ink));
    }
    ui.add_space(S2);
}

/// How the chosen one is made and what its file is called.
pub fn leaving(state: &State, other: Other, lang: Lang) -> Leaving {
    let called = other.words(lang).0.to_lowercase();
    match other {
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
                Ok(Checked { bytes: outgoing.bytes, remarks: outgoing.remarks })
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
    }
}

/// A figure as it is wanted.
fn figure_of(name: FigureName, format: FigureFormat, set: Option<String>) -> Figure {
    Figure { name, format, set, cases: Vec::new() }
}
