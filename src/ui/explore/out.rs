//! A face on its way out: the table as it stands, with the question in words over it, past the guard.

use super::State;
use super::crossing::axis_label;
use super::work::Loaded;
use crate::formats::export::{ExportFormat, Exporter};
use crate::model::*;
use crate::session::explore::{Ask, Question, checked_of};
use crate::ui::desk::Desk;
use crate::ui::report::{choose, out};
use crate::ui::tokens::tokens;
use crate::ui::widgets::panel_frame;
use eframe::egui::{Panel, Ui};
use std::sync::Arc;

/// What the strip keeps between frames.
pub struct Out {
    format: ExportFormat,
    out: out::State,
}

impl Default for Out {
    fn default() -> Out {
        Out { format: ExportFormat::Xlsx, out: out::State::default() }
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
        choose::format(ui, lang, |_| true, &mut state.out.format);
        let exporter = Exporter::of(state.out.format);
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
        let leaving = out::Leaving {
            called: state.face.label(lang).to_lowercase(),
            ending: exporter.map_or("", |exporter| exporter.ending),
            format: exporter.map_or("", |exporter| exporter.name),
            what: <&str>::from(state.face).to_owned(),
            make: Arc::new(move |reader, finder| checked_of(reader, &ask, narrow.as_ref(), finder)),
        };
        out::show(ui, desk, &mut state.out.out, &leaving);
    });
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
