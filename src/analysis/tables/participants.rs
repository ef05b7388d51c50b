//! Those who take part: who they are, where they speak, how often they are coded and quoted, and what they agreed to.

use super::{Chosen, ExportTable, Filter, FirstRows, material::value_cell};
use crate::analysis::study::Study;
use crate::analysis::voices::Voice;
use crate::model::*;
use crate::say;
use std::collections::{BTreeMap, BTreeSet};

pub const PARTICIPANTS: ExportTable = ExportTable {
    about: say::hand_in_everyone_who_takes_part,
    make: |study, _, chosen, lang| participants(study, chosen, lang),
    takes: &[Filter::Cases],
    // Who speaks is counted over all that was coded.
    first: FirstRows::AllCodings,
    ..ExportTable::PLAIN
};

/// One who takes part, and how often she is heard.
pub struct Heard<'s> {
    pub participant: &'s Participant,
    /// Hers, and where none are named those of the documents she speaks in.
    pub cases: Vec<CaseId>,
    pub documents: usize,
    /// Distinct passages with codings or meaning units in which she speaks.
    pub passages: usize,
    /// Those of the given passages in which she speaks; none where she may not be quoted.
    pub quotes: usize,
    pub withdrawn: bool,
}

/// Everyone who takes part, in the study's order. `quoted` are the passages that count as quotes, each once.
pub fn heard<'s>(study: &'s Study, quoted: &[(DocumentId, Passage)]) -> Vec<Heard<'s>> {
    let mut worked: Vec<(DocumentId, Passage)> =
        study.codings.iter().map(|coding| (coding.document, coding.passage)).collect();
    let used = study.units.iter().filter(|unit| unit.relevance != Relevance::Excluded);
    worked.extend(used.map(|unit| (unit.document, unit.passage)));
    worked.sort_unstable();
    worked.dedup();
    let (passages, quotes) = (counts(study, &worked), counts(study, quoted));
    let mut speaks_in: BTreeMap<ParticipantId, BTreeSet<DocumentId>> = BTreeMap::new();
    for (document, turns) in &study.spoken {
        for participant in turns.iter().filter_map(|turn| turn.participant) {
            speaks_in.entry(participant).or_default().insert(*document);
        }
    }
    for (document, participant) in &study.alone {
        speaks_in.entry(*participant).or_default().insert(*document);
    }
    let row = |participant: &'s Participant| {
        let documents = speaks_in.get(&participant.id).cloned().unwrap_or_default();
        let mut cases = participant.cases.clone();
        if cases.is_empty() {
            cases = documents.iter().flat_map(|id| study.links_of(*id)).map(|link| link.case).collect();
            cases.sort_unstable();
            cases.dedup();
        }
        let consent = study.consents.iter().find(|known| known.participant == participant.id);
        let count = |of: &BTreeMap<ParticipantId, usize>| of.get(&participant.id).copied().unwrap_or(0);
        Heard {
            participant,
            cases,
            documents: documents.len(),
            passages: count(&passages),
            quotes: if consent.is_some_and(Consent::forbids_quotes) { 0 } else { count(&quotes) },
            withdrawn: consent.is_some_and(Consent::is_withdrawn),
        }
    };
    study.participants.iter().map(row).collect()
}

/// In how many of some passages each speaks.
fn counts(study: &Study, passages: &[(DocumentId, Passage)]) -> BTreeMap<ParticipantId, usize> {
    let mut counted: BTreeMap<ParticipantId, usize> = BTreeMap::new();
    for (document, passage) in passages {
        let voices = study.voices(*document, *passage).into_iter();
        let person = |voice| if let Voice::Person(id) = voice { Some(id) } else { None };
        let mut speak: BTreeSet<ParticipantId> = voices.filter_map(person).collect();
        speak.extend(study.alone.iter().filter(|(known, _)| known == document).map(|(_, participant)| *participant));
        for participant in speak {
            *counted.entry(participant).or_default() += 1;
        }
    }
    counted
}

pub fn participants(study: &Study, chosen: &Chosen, lang: Lang) -> Table {
    let only = chosen.cases_with_children(study);
    let variables: Vec<&Variable> =
        study.variables.iter().filter(|variable| variable.of == VariableOf::Participant).collect();
    let mut quoted: Vec<(DocumentId, Passage)> =
        study.evidence.iter().map(|evidence| (evidence.document, evidence.passage)).collect();
    quoted.sort_unstable();
    quoted.dedup();
    let rows = heard(study, &quoted)
        .iter()
        .filter(|row| only.as_ref().is_none_or(|only| row.cases.iter().any(|case| only.contains(case))))
        .map(|row| {
            let cases: Vec<&str> = row.cases.iter().map(|case| study.case_name(*case)).collect();
            let mut cells = vec![
                Cell::text(row.participant.name.as_str()),
                Cell::text(row.participant.role.as_str()),
                Cell::text(cases.join("; ")),
                Cell::Integer(row.documents as i64),
                Cell::Integer(row.passages as i64),
                Cell::Integer(row.quotes as i64),
                consent(study, row.participant.id, lang),
            ];
            cells.extend(variables.iter().map(|variable| {
                let here = |(id, on, _): &&(VariableId, ParticipantId, String)| {
                    *id == variable.id && *on == row.participant.id
                };
                value_cell(variable, study.participant_values.iter().find(here).map(|(_, _, value)| value.as_str()))
            }));
            cells
        })
        .collect();
    let mut columns = vec![
        Column::new("participant", say::table_participant(lang), ColumnKind::Label),
        Column::new("role", say::report_role(lang), ColumnKind::Label),
        Column::new("cases", say::cases(lang), ColumnKind::Label),
        Column::new("documents", say::documents(lang), ColumnKind::Number),
        Column::new("passages", say::report_passages(lang), ColumnKind::Number),
        Column::new("quotes", say::report_quotes(lang), ColumnKind::Number),
        Column::new("consent", say::table_consent(lang), ColumnKind::Label),
    ];
    columns.extend(variables.iter().map(|variable| Column::new(&variable.name, &variable.name, ColumnKind::Label)));
    Table { title: TableName::Participants.label(lang).to_owned(), columns, rows, group_by: None }
}

/// What one has agreed to: nothing where no register says.
fn consent(study: &Study, participant: ParticipantId, lang: Lang) -> Cell {
    let Some(known) = study.consents.iter().find(|known| known.participant == participant) else {
        return Cell::Empty;
    };
    let (key, label) = match known {
        known if known.is_withdrawn() => ("withdrawn", say::table_consent_withdrawn(lang)),
        known if known.is_given() && known.quotes => ("given", say::table_consent_given(lang)),
        known if known.is_given() => ("no_quotes", say::table_consent_no_quotes(lang)),
        _ => return Cell::Empty,
    };
    Cell::Term { key: key.to_owned(), label: label.to_owned() }
}
