//! Those who speak: beside each quote, and in a table of how often each is heard.

use super::{Writing, strong, text};
use crate::analysis::study::Study;
use crate::analysis::tables::participants;
use crate::model::*;
use crate::say;

/// Those who speak in a passage, each with the role, in the order they begin; interviewers where nobody else does.
pub(super) fn speakers(study: &Study, document: DocumentId, passage: Passage) -> Vec<String> {
    named(study, document, passage, true)
}

/// As [`speakers`]; with or without their roles.
pub(super) fn named(study: &Study, document: DocumentId, passage: Passage, roles: bool) -> Vec<String> {
    let turns = study.spoken.get(&document).map_or(&[][..], Vec::as_slice);
    let heard: Vec<&Spoken> = turns.iter().filter(|turn| turn.passage.overlaps(passage)).collect();
    let all = heard.iter().all(|turn| turn.interviewer);
    let mut names: Vec<String> = Vec::new();
    for turn in heard.iter().filter(|turn| all || !turn.interviewer) {
        let known = turn.participant.and_then(|id| study.participants.iter().find(|known| known.id == id));
        let name = match known {
            Some(known) if roles && !known.role.trim().is_empty() => format!("{} ({})", known.name, known.role.trim()),
            Some(known) => known.name.clone(),
            None => turn.label.clone(),
        };
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// How often each who speaks in the material is heard, in what was coded and in what the report quotes.
pub(super) fn write(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    let quoted: Vec<(DocumentId, Passage)> =
        writing.quoted().into_iter().map(|one| (one.document, one.passage)).collect();
    let rows: Vec<Vec<Vec<Run>>> = participants::heard(study, &quoted)
        .iter()
        .filter(|row| !row.withdrawn)
        .map(|row| {
            let cases: Vec<&str> = row.cases.iter().map(|case| study.case_name(*case)).collect();
            let counts = [row.passages, row.quotes].map(|count| text(&count.to_string()));
            let [passages, quotes] = counts;
            vec![strong(&row.participant.name), text(&row.participant.role), text(&cases.join(", ")), passages, quotes]
        })
        .collect();
    let columns = [
        (say::table_participant(lang), 3),
        (say::report_role(lang), 3),
        (say::cases(lang), 4),
        (say::report_passages(lang), 2),
        (say::report_quotes(lang), 2),
    ];
    writing.table(say::report_how_often_each_is_heard(lang), &columns, rows);
}
