//! Brings a project's texts into another form and its positions into code points of it.

use super::data::{PdfSource, Project, Selection, Source, Text, TextPlace, TextSource, Transcript};
use super::positions::{Form, Table, Unit, formed};
use super::report::Problem;

/// Brings all texts into the form, and all positions in them from `unit` into code points. Passages that lie
/// outside their text or hold no character are left out and reported. Passages whose text is missing stay as they are,
/// and so do those in notes, where some programs put the passages of other texts.
pub fn settle(project: &mut Project, unit: Unit, form: Form) -> Vec<Problem> {
    let mut problems = Vec::new();
    for source in &mut project.sources {
        match source {
            Source::Text(source) => settle_text(source, unit, form, &mut problems),
            Source::Picture(source) => {
                source.text.iter_mut().for_each(|text| settle_text(text, unit, form, &mut problems))
            }
            Source::Pdf(source) => settle_pdf(source, unit, form, &mut problems),
            Source::Audio(source) | Source::Video(source) => {
                source.transcripts.iter_mut().for_each(|transcript| settle_transcript(transcript, unit, form));
            }
        }
    }
    for note in &mut project.notes {
        if let Text::Held(text) = &note.text {
            note.text = Text::Held(formed(text, form).into());
        }
    }
    problems
}

fn settle_pdf(source: &mut PdfSource, unit: Unit, form: Form, problems: &mut Vec<Problem>) {
    let within = source.selections.iter_mut().filter_map(|selection| selection.place.text.as_mut());
    for text in within.chain(&mut source.text) {
        settle_text(text, unit, form, problems);
    }
}

fn settle_text(source: &mut TextSource, unit: Unit, form: Form, problems: &mut Vec<Problem>) {
    let Text::Held(text) = &source.text else { return };
    let table = Table::new(unit, text, form);
    source.selections.retain_mut(|selection| settle_place(selection, &table, problems));
    source.text = Text::Held(formed(text, form).into());
}

/// False if the passage is to be left out.
fn settle_place(selection: &mut Selection<TextPlace>, table: &Table, problems: &mut Vec<Problem>) -> bool {
    let TextPlace { start, end } = selection.place;
    let guid = selection.about.guid.clone();
    match table.range(start, end) {
        None => problems.push(Problem::PassageOutside { guid, start, end, length: table.given_length() }),
        Some(range) if range.is_empty() => problems.push(Problem::PassageEmpty { guid, start }),
        Some(range) => {
            selection.place = TextPlace { start: range.start.into(), end: range.end.into() };
            return true;
        }
    }
    false
}

/// A sync point outside the text loses its position and keeps its time.
fn settle_transcript(transcript: &mut Transcript, unit: Unit, form: Form) {
    let Text::Held(text) = &transcript.text else { return };
    let table = Table::new(unit, text, form);
    for point in &mut transcript.sync_points {
        point.position = point.position.and_then(|position| table.ours(position, false)).map(i64::from);
    }
    transcript.text = Text::Held(formed(text, form).into());
}
