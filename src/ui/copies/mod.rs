//! Several coders in the window: handing out a copy, taking in a colleague's work, and what was decided by rule then.

pub mod clashes;
mod hand_out;
mod take_in;
#[cfg(test)]
mod tests;

pub use hand_out::HandingOut;
pub use take_in::{TakingIn, look};

use super::app::App;
use crate::analysis::guard::Remark;
use crate::model::Lang;
use crate::say;
use crate::store;
use eframe::egui::{self, Ui};
use std::path::PathBuf;

/// More than this many are counted, not listed.
const SHOWN: usize = 100;

/// What a frame of asking gave.
pub enum Answer {
    Left,
    /// Show what would go or come.
    Look,
    /// Write the copy, or take the copies in.
    Go,
    /// A project that was dropped is to be opened.
    Open(PathBuf),
}

/// The questions, while they are asked.
pub fn overlays(app: &mut App, ctx: &egui::Context) {
    let lang = app.lang();
    if let Some(mut state) = app.handing_out.take() {
        let load = |session: &crate::session::Session| Ok(store::document::all(session.reader())?);
        let documents = app.keep("documents to go", &["document"], load).unwrap_or_default();
        let answer = state.show(ctx, lang, &documents);
        app.handing_out = Some(state);
        match answer {
            Some(Answer::Look) => app.look_at_hand_out(),
            Some(Answer::Go) => app.hand_out(),
            Some(Answer::Left | Answer::Open(_)) => app.handing_out = None,
            None => {}
        }
    }
    if let Some(mut state) = app.taking_in.take() {
        let answer = state.show(ctx, lang);
        app.taking_in = Some(state);
        match answer {
            Some(Answer::Look) => app.look_at_copies(),
            Some(Answer::Go) => app.take_in_copies(),
            Some(Answer::Left) => app.taking_in = None,
            Some(Answer::Open(path)) => {
                app.taking_in = None;
                app.open(ctx, &path);
            }
            None => {}
        }
    }
}

/// Things to be looked through, with how many there are more.
fn listed<T>(ui: &mut Ui, lang: Lang, all: &[T], mut one: impl FnMut(&mut Ui, &T)) {
    for known in all.iter().take(SHOWN) {
        one(ui, known);
    }
    if all.len() > SHOWN {
        super::widgets::soft(ui, say!(lang, copies_and_more_more, more = all.len() - SHOWN));
    }
}

/// What the guard says, with the document that it says it of.
fn remark(ui: &mut Ui, lang: Lang, remark: &Remark) {
    let place = if remark.column.is_empty() { String::new() } else { format!(" · {}", remark.column) };
    ui.label(format!("{}{place}", say!(lang, quoted, words = remark.words)));
    super::widgets::soft(ui, remark.concern.message(lang));
}
