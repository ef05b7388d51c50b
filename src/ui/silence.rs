//! What a coder says of an empty cell: that it was not asked, does not apply, or was asked without an answer.

use super::desk::Desk;
use super::widgets::{quiet_link, soft};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::session::action::{EvidenceAt, Ref, SetSilence};
use eframe::egui::{Button, Popup, Ui};

/// The row of a cell where a case meets a theme, a code or a question; only of such a cell can something be said.
pub fn cell_of(places: [&AxisPlace; 2]) -> Option<(CaseId, RowOf)> {
    let (case, other) = match places {
        [AxisPlace::Case(case), other] | [other, AxisPlace::Case(case)] => (*case, other),
        _ => return None,
    };
    let row = match other {
        AxisPlace::Theme(id) => RowOf::Theme(*id),
        AxisPlace::Code(id) => RowOf::Code(*id),
        AxisPlace::Question(id) => RowOf::Question(*id),
        _ => return None,
    };
    Some((case, row))
}

/// A link whose menu says why a cell is empty. `name`: which cell, for whoever hears it only.
pub fn link(ui: &mut Ui, desk: &mut Desk, study: &Study, (case, on): (CaseId, RowOf), name: &str) {
    if !desk.writable {
        return;
    }
    let words = say::contrast_why_it_is_empty(desk.lang);
    let button = quiet_link(ui, words).accessible_name(format!("{words} {name}").trim());
    Popup::menu(&button).show(|ui| menu(ui, desk, study, (case, on)));
}

/// The menu itself. That it was asked is shown by the words that the text was opened at last.
pub fn menu(ui: &mut Ui, desk: &mut Desk, study: &Study, (case, on): (CaseId, RowOf)) {
    let lang = desk.lang;
    let Some(of) = study.cases.iter().find(|known| known.id == case).map(|known| known.guid) else {
        return;
    };
    let asked = desk.place.document.zip(desk.place.passage);
    let evidence = asked.and_then(|(document, passage)| {
        let document = desk.documents().iter().find(|known| known.id == document)?.guid.into();
        let (start, end) = (Some(passage.start.0), Some(passage.end.0));
        Some(vec![EvidenceAt { document, start, end, ..EvidenceAt::default() }])
    });
    let is_said = study.silences.iter().any(|silence| silence.case == case && silence.on == on);
    let mut wanted = None;
    let mut line = |ui: &mut Ui, words: &str, kind: Option<SilenceKind>, enabled: bool| {
        if ui.add_enabled(enabled, Button::new(words).frame_when_inactive(false)).clicked() {
            wanted = Some(kind);
            ui.close();
        }
    };
    line(ui, say::emptiness_not_asked(lang), Some(SilenceKind::NotAsked), true);
    line(ui, say::emptiness_not_applicable(lang), Some(SilenceKind::NotApplicable), true);
    line(ui, say::emptiness_no_answer(lang), Some(SilenceKind::NoAnswer), evidence.is_some());
    if is_said {
        line(ui, say::through_take_that_back(lang), None, true);
    }
    if evidence.is_none() {
        soft(ui, say::contrast_show_where_it_was_asked(lang));
    }
    if let Some(kind) = wanted {
        let evidence = evidence.filter(|_| kind == Some(SilenceKind::NoAnswer));
        let [theme, code, question] = named(study, on);
        desk.act(SetSilence { theme, code, question, evidence, ..SetSilence::new(of, kind) });
    }
}

/// The row by its GUID, in the field of its kind: theme, code, question.
fn named(study: &Study, on: RowOf) -> [Option<Ref>; 3] {
    let theme = |id| study.themes.iter().find(|known| known.id == id).map(|known| known.guid.into());
    let code = |id| study.codes.iter().find(|known| known.id == id).map(|known| known.guid.into());
    let question = |id| study.questions.iter().find(|known| known.id == id).map(|known| known.guid.into());
    match on {
        RowOf::Theme(id) => [theme(id), None, None],
        RowOf::Code(id) => [None, code(id), None],
        RowOf::Question(id) => [None, None, question(id)],
    }
}
