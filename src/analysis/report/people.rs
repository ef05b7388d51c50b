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
    study.heard_as(document, passage, roles)
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
        (say::report_quotes_here(lang), 2),
    ];
    writing.table(say::report_how_often_each_is_heard(lang), &columns, rows);
}
