//! Another program's project before it is taken over: what it holds, how it counts positions, and quotes to tell by.

use crate::formats::refi::positions::{Count, Unit};
use crate::formats::refi::{Source, Text, TextPlace, positions};
use crate::model::{Lang, Message};
use crate::say;
use crate::session::exchange::Incoming;
use crate::ui::tokens::{self, S1, tokens};
use crate::ui::widgets::{caption, choice, soft};
use eframe::egui::{RichText, Ui};

/// So many quotes are shown.
const SAMPLES: usize = 5;
const LONGEST_SAMPLE: usize = 200;

pub fn show(ui: &mut Ui, incoming: &mut Incoming, lang: Lang) {
    let t = tokens(ui);
    let project = &incoming.project;
    if !project.origin.is_empty() {
        soft(ui, say!(lang, gather_written_by_program, program = &project.origin));
    }
    let counts = [
        (say::gather_coders(lang), project.users.len()),
        (say::cases_within(lang), project.cases.len()),
        (say::gather_variables(lang), project.variables.len()),
        (say::gather_notes(lang), project.notes.len()),
        (say::gather_sets(lang), project.sets.len()),
        (say::gather_links(lang), project.links.len()),
    ];
    let said: Vec<String> = counts.iter().filter(|(_, n)| *n > 0).map(|(what, n)| format!("{n} {what}")).collect();
    soft(ui, said.join(" · "));
    if !incoming.is_placed {
        units(ui, incoming, lang);
    }
    caption(ui, say::gather_quotes_as_they_would_stand(lang));
    ui.add_space(S1);
    let samples = samples(incoming);
    if samples.is_empty() {
        soft(ui, say::gather_there_are_no_coded_passages(lang));
    }
    for sample in samples {
        ui.label(
            RichText::new(say!(lang, quoted, words = sample)).font(tokens::reading(tokens::BODY + 1.0)).color(t.ink),
        );
    }
    let report = &incoming.report;
    if !report.problems.is_empty() || !report.unknown.is_empty() {
        caption(ui, say::gather_to_know(lang));
        for problem in &report.problems {
            ui.label(RichText::new(problem.message(lang)).color(t.warn));
        }
        for (element, count) in &report.unknown {
            let text = say!(lang, gather_not_understood_element_count, count, element);
            ui.label(RichText::new(text).color(t.warn));
        }
    }
}

/// The ways of counting that programs are known to use.
fn ways(lang: Lang) -> [(Unit, &'static str); 4] {
    let joined = |count| Unit { count, joins_crlf: true, counts_mark: false };
    [
        (Unit::STANDARD, say::gather_characters_as_the_standard_says(lang)),
        (Unit::NVIVO, say::gather_as_nvivo_counts(lang)),
        (joined(Count::CodePoints), say::gather_characters_line_ends_as_one(lang)),
        (joined(Count::Utf16), say::gather_as_nvivo_line_ends_as_one(lang)),
    ]
}

fn units(ui: &mut Ui, incoming: &mut Incoming, lang: Lang) {
    caption(ui, say::gather_how_the_file_counts_positions(lang));
    ui.horizontal_wrapped(|ui| {
        for (unit, name) in ways(lang) {
            if choice(ui, incoming.unit == unit, name).clicked() {
                incoming.unit = unit;
            }
        }
    });
    if incoming.detected.unit == incoming.unit && incoming.detected.confidence < 0.15 {
        let t = tokens(ui);
        let text = say::gather_other_ways_of_counting_fit_nearly(lang);
        ui.label(RichText::new(text).color(t.warn));
    }
}

/// Some coded passages by the unit that is chosen, those in texts with odd characters first.
fn samples(incoming: &Incoming) -> Vec<String> {
    let texts = incoming.project.sources.iter().filter_map(Source::text);
    let mut odd = Vec::new();
    let mut plain = Vec::new();
    for source in texts {
        let Text::Held(text) = &source.text else { continue };
        let is_odd = text.contains(['\r', '\u{FEFF}']) || text.chars().any(|c| c.len_utf16() > 1);
        let places = source.selections.iter().filter(|one| !one.codings.is_empty()).map(|one| &one.place);
        let table = positions::map(incoming.unit, text);
        let last: Vec<String> = places.rev().take(SAMPLES).filter_map(|place| quote(text, &table, place)).collect();
        if is_odd { odd.extend(last) } else { plain.extend(last) }
    }
    odd.into_iter().chain(plain).take(SAMPLES).collect()
}

fn quote(text: &str, table: &positions::Table, place: &TextPlace) -> Option<String> {
    let range = table.range(place.start, place.end)?;
    let formed = positions::formed(text, positions::Form::Stored);
    let words: String = formed.chars().skip(range.start as usize).take(range.len().min(LONGEST_SAMPLE)).collect();
    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
}
