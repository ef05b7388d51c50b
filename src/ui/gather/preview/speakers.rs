//! Who speaks in a file before it comes in: the labels that are believed and those that are not, each with what is said.

use crate::formats::import::Import;
use crate::model::{Lang, Turn};
use crate::say;
use crate::session::import::{Choices, ReadDocument};
use crate::ui::tokens::S2;
use crate::ui::widgets::{caption, soft, toggle};
use eframe::egui::Ui;

/// So many labels of each kind are shown with a sample.
const MOST_SAMPLES: usize = 12;

/// The labels that open turns, with how many turns each, in the order of their first.
pub fn speakers(turns: &[Turn]) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for turn in turns {
        match found.iter_mut().find(|(label, _)| *label == turn.speaker) {
            Some((_, count)) => *count += 1,
            None => found.push((turn.speaker.clone(), 1)),
        }
    }
    found
}

/// Draws both lists; gives whether a label was put into the other one.
pub fn labels(ui: &mut Ui, document: &ReadDocument, choices: &mut Choices, lang: Lang) -> bool {
    let import = &document.import;
    let found = speakers(&import.turns);
    if found.is_empty() && choices.labels.is_none() {
        return false;
    }
    caption(ui, say::gather_speakers(lang));
    let wanted = if import.doubts.is_empty() { chips(ui, &found, lang) } else { sampled(ui, import, &found, lang) };
    let mut again = wanted.is_some();
    choices.labels = wanted.or(choices.labels.take());
    if choices.labels.is_some() && ui.button(say::gather_as_recognised(lang)).clicked() {
        choices.labels = None;
        again = true;
    }
    again
}

/// All labels but one.
fn without(found: &[(String, usize)], label: &str) -> Vec<String> {
    found.iter().map(|(known, _)| known.clone()).filter(|known| known != label).collect()
}

/// Where nothing is doubtful: labels side by side.
fn chips(ui: &mut Ui, found: &[(String, usize)], lang: Lang) -> Option<Vec<String>> {
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        for (label, count) in found {
            let text = format!("{label} ({count})");
            if toggle(ui, true, &text).on_hover_text(say::gather_not_a_speaker_click(lang)).clicked() {
                wanted = Some(without(found, label));
            }
        }
    });
    wanted
}

/// A label a line with what is said first, so that the two lists can be told apart.
fn sampled(ui: &mut Ui, import: &Import, found: &[(String, usize)], lang: Lang) -> Option<Vec<String>> {
    let mut wanted = None;
    for (n, (label, count)) in found.iter().enumerate() {
        let first = import.turns.iter().find(|turn| turn.speaker == *label).filter(|_| n < MOST_SAMPLES);
        let sample = first.map(|turn| import.sample(turn)).unwrap_or_default();
        if row(ui, true, &format!("{label} ({count})"), say::gather_not_a_speaker_click(lang), &sample) {
            wanted = Some(without(found, label));
        }
    }
    caption(ui, say::gather_may_be_speakers(lang));
    for doubt in &import.doubts {
        let name = format!("{} ({})", doubt.label, doubt.lines);
        if row(ui, false, &name, say::gather_a_speaker_click(lang), &doubt.sample) {
            wanted = Some(found.iter().map(|(known, _)| known.clone()).chain([doubt.label.clone()]).collect());
        }
    }
    wanted
}

fn row(ui: &mut Ui, is_speaker: bool, name: &str, tip: &str, sample: &str) -> bool {
    ui.horizontal(|ui| {
        let clicked = toggle(ui, is_speaker, name).on_hover_text(tip).clicked();
        ui.add_space(S2);
        soft(ui, sample);
        clicked
    })
    .inner
}
