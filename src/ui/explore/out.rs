//! A face on its way out: the table as it stands, with the question in words over it, past the guard.

use super::State;
use super::crossing::axis_label;
use super::work::Loaded;
use crate::formats::export::{EXPORTERS, ExportFormat, Exporter};
use crate::model::*;
use crate::say;
use crate::session::explore::{Ask, AskFormat, Question, checked_of};
use crate::session::figures::FigureFormat;
use crate::ui::desk::Desk;
use crate::ui::report::{choose, out};
use crate::ui::tokens::tokens;
use crate::ui::widgets::{choice, panel_frame};
use eframe::egui::{Panel, Ui};
use std::sync::Arc;
use strum::IntoEnumIterator;

/// What a face leaves as, if nobody chooses otherwise.
const TABLE: AskFormat = AskFormat::Table(ExportFormat::Xlsx);

/// What the strip keeps between frames.
pub struct Out {
    format: AskFormat,
    out: out::State,
}

impl Default for Out {
    fn default() -> Out {
        Out { format: TABLE, out: out::State::default() }
    }
}

/// The strip beneath the answer, while it is open.
pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Loaded) {
    let Some(query) = state.question().filter(|_| state.exporting && !(state.survey && state.face == Face::Crossing))
    else {
        return;
    };
    let lang = desk.lang;
    Panel::bottom("explore out").resizable(false).frame(panel_frame(tokens(ui).panel)).show(ui, |ui| {
        formats(ui, state.face, &mut state.out.format, lang);
        let themes = CrossAxis::Of(if state.themes { Axis::Theme } else { Axis::Code });
        let together = state.face == Face::Together;
        let ask = Ask {
            question: Question::Json(query.to_json().to_string()),
            face: state.face,
            rows: Some(if together { themes } else { by_name(loaded, &state.rows) }),
            columns: Some(by_name(loaded, &state.columns)),
            count: state.count,
            share: state.share,
            grain: state.grain,
            format: state.out.format,
        };
        let narrow = state.narrow.clone();
        let (ending, format) = match state.out.format {
            AskFormat::Table(format) => {
                Exporter::of(format).map_or(("", ""), |exporter| (exporter.ending, exporter.name))
            }
            AskFormat::Figure(format) => (format.into(), figure_name(format)),
        };
        let leaving = out::Leaving {
            called: state.face.label(lang).to_lowercase(),
            ending,
            format,
            what: <&str>::from(state.face).to_owned(),
            make: Arc::new(move |reader, finder| checked_of(reader, &ask, narrow.as_ref(), finder)),
        };
        out::show(ui, desk, &mut state.out.out, &leaving);
    });
}

/// The formats of a face: tables, and figures of all but the passages themselves.
fn formats(ui: &mut Ui, face: Face, chosen: &mut AskFormat, lang: Lang) {
    if face == Face::Passages && matches!(chosen, AskFormat::Figure(_)) {
        *chosen = TABLE;
    }
    choose::line(ui, say::hand_in_format(lang), |ui| {
        let tables = EXPORTERS.iter().map(|exporter| (AskFormat::Table(exporter.format), exporter.name));
        let figures = FigureFormat::iter().map(|format| (AskFormat::Figure(format), figure_name(format)));
        for (format, name) in tables.chain(figures.filter(|_| face != Face::Passages)) {
            if choice(ui, *chosen == format, name).clicked() {
                *chosen = format;
            }
        }
    });
}

fn figure_name(format: FigureFormat) -> &'static str {
    match format {
        FigureFormat::Svg => "SVG",
        FigureFormat::Png => "PNG",
    }
}

/// An axis as its heading names it, where the name is one's alone.
fn by_name(loaded: &Loaded, axis: &CrossAxis) -> CrossAxis {
    let name = axis_label(loaded, axis, Lang::En);
    match axis {
        CrossAxis::Variable(_) if loaded.study.variables.iter().filter(|known| known.name == name).count() == 1 => {
            CrossAxis::Variable(name)
        }
        CrossAxis::Query(_) => CrossAxis::Query(name),
        other => other.clone(),
    }
}
