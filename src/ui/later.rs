//! Views to come, each saying what it will hold.

use super::desk::Workspace;
use super::tokens::tokens;
use super::widgets::empty_state;
use crate::model::Lang;
use eframe::egui::{CentralPanel, Frame, Ui};

pub fn show(ui: &mut Ui, lang: Lang, workspace: Workspace) {
    let t = tokens(ui);
    let title = lang.t("The assessments will stand here", "Här kommer bedömningarna");
    let body = lang.t(
        "Fixed criteria asked of every case, at baseline and follow-up, with what has risen or fallen. Assessments made by script are kept already, and can be taken out as the table “assessments”.",
        "Fasta kriterier för varje fall, vid baslinje och uppföljning, med vad som höjts eller sänkts. Bedömningar som görs med skript sparas redan nu och kan tas ut som tabellen ”assessments”.",
    );
    CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| {
        empty_state(ui, workspace.icon(), title, body, None);
    });
}
