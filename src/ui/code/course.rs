//! What became of a code, by date, and why.

use crate::model::*;
use crate::say;
use crate::session::action::ExplainCode;
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::tokens::S1;
use crate::ui::widgets::{Field, caption, field, soft};
use eframe::egui::Ui;

/// So many earlier events are listed.
const MOST: usize = 20;

pub fn show(ui: &mut Ui, desk: &mut Desk, code: &Code) {
    let lang = desk.lang;
    let all = desk
        .keep(("code events", 0), &["code_event", "code"], |session| Ok(store::course::code_events(session.reader())?));
    let own: Vec<&CodeEvent> = all.iter().filter(|event| event.code == Some(code.id)).collect();
    let Some((latest, earlier)) = own.split_last() else { return };
    ui.add_space(S1);
    caption(ui, say::code_its_course(lang));
    for event in earlier.iter().rev().take(MOST).rev() {
        soft(ui, said(event, true, lang));
    }
    soft(ui, said(latest, false, lang));
    let options = Field {
        rows: 1,
        hint: say::code_why(lang),
        enabled: desk.writable,
        ..Field::new(("code why", code.id.0, own.len()), say::code_why_the_code_was_last_changed(lang))
    };
    if let Some(why) = field(ui, &options, &latest.why).text {
        desk.write(ExplainCode::new(code.guid, why), format!("why {}", code.guid));
    }
}

/// `2026-11-23 merged: brist på folk. Why`.
fn said(event: &CodeEvent, with_why: bool, lang: Lang) -> String {
    let day: String = local(&event.at).chars().take(10).collect();
    let mut said = format!("{day} {}", event.what.label(lang));
    if !event.other.is_empty() {
        said += &format!(": {}", event.other);
    }
    if with_why && !event.why.is_empty() {
        said += &format!(". {}", event.why);
    }
    said
}
