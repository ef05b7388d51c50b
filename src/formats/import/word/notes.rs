//! Footnotes and endnotes: read from their own parts, set after the paragraph that refers to them.

use super::super::{Cancel, ImportError, TrackedChanges};
use super::flow::{Flow, NoteMark};
use super::styles::Styles;
use super::walk::Walk;
use crate::model::Format;
use std::collections::HashMap;

/// The notes of a document, by kind (endnote or not) and id.
#[derive(Default)]
pub struct Notes(HashMap<(bool, String), Flow>);

impl Notes {
    /// Adds the notes of one part; returns whether the part is damaged.
    pub fn add(
        &mut self,
        endnotes: bool,
        text: &str,
        styles: &Styles,
        changes: TrackedChanges,
        cancel: &dyn Cancel,
    ) -> Result<bool, ImportError> {
        let walk = Walk::new(styles, Notes::default(), changes).read(text, cancel)?;
        self.0.extend(walk.notes.into_iter().map(|(id, flow)| ((endnotes, id), flow)));
        Ok(walk.damaged)
    }

    /// Keeps the lines of one note until they are to be set.
    pub fn keep(&mut self, endnote: bool, id: String, lines: Flow) {
        self.0.insert((endnote, id), lines);
    }

    /// Sets the notes that a flow has referred to after its last line, each as `[1] …`; not
    /// while a line is being written. A note is set once, however often it is referred to.
    pub fn follow(&mut self, flow: &mut Flow) {
        if flow.paragraph.is_some() || !(flow.text.is_empty() || flow.text.ends_with('\n')) {
            return;
        }
        for NoteMark { endnote, id, number } in std::mem::take(&mut flow.notes) {
            let Some(mut note) = self.0.remove(&(endnote, id)) else { continue };
            let start = flow.length;
            flow.append_raw(&format!("[{number}]"));
            // Word puts a space between the mark and the words; other programs do not.
            if !note.text.starts_with([' ', '\t', '\u{A0}']) {
                flow.append_raw(" ");
            }
            note.notes.clear();
            note.breaks.clear();
            flow.append(note);
            if !flow.text.ends_with('\n') {
                flow.append_raw("\n");
            }
            flow.mark_lines_from(start, Format::Footnote);
        }
    }
}
