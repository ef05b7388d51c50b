//! The guard: what a table would let out of the project that it should not. Every export passes it.

use super::Study;
use super::masks::Mask;
use super::names::Finder;
use super::tables::{self, Chosen};
use crate::model::*;
use crate::say;
use std::collections::{BTreeMap, BTreeSet};
use strum::IntoEnumIterator;

/// What is wrong with letting something out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Concern {
    /// A name of the key, in some inflection, or a word that was marked at transcription where marks mean names.
    Name(NameKind),
    /// A number or address that points at somebody.
    Identifier(NameKind),
    /// Word for word what may not be quoted, or is in quarantine.
    Withheld,
    /// A register of consents is kept, and hers is not in it.
    NoConsent { participant: String },
    /// Case, role and date together point at so few.
    FewParticipants { case: String, role: String, date: String, participants: usize },
}

/// A concern and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    pub concern: Concern,
    /// Row from 1 and heading of the column; 0 and empty where it is the table as a whole.
    pub row: usize,
    pub column: String,
    /// Where it is in the finished file, if not in a row of the table.
    pub place: Option<FilePlace>,
    /// The words themselves, for whoever holds the project.
    pub words: String,
}

impl Remark {
    /// Whether another says the same of the same words, wherever they stand.
    pub fn is_same(&self, other: &Remark) -> bool {
        self.concern == other.concern && self.words == other.words
    }

    /// The column, by the heading that the file has, or the part of the file in the reader's language; empty where it
    /// is the table as a whole.
    pub fn stands(&self, lang: Lang) -> String {
        self.place.as_ref().map_or_else(|| self.column.clone(), |place| place.message(lang))
    }
}

impl Concern {
    /// What it is, and what to do about it.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Concern::Name(kind) => {
                say!(lang, guard_a_name_is_left_kind_replace, kind = kind.label(lang).to_lowercase())
            }
            Concern::Identifier(kind) => say!(lang, guard_kind_is_left_replace_it_in, kind = kind.label(lang)),
            Concern::Withheld => say::guard_word_for_word_what_somebody_said(lang).to_owned(),
            Concern::NoConsent { participant } => say!(lang, guard_participant_is_quoted_and_no_consent, participant),
            Concern::FewParticipants { case, role, date, participants } => {
                say!(lang, guard_case_role_date_fits_participants_of, case, date, participants, role)
            }
        }
    }
}

/// Looks through a table as it would leave. `fewest`: how few participants a quote may point at (0: any).
pub fn check(
    name: TableName,
    table: &Table,
    study: &Study,
    chosen: &Chosen,
    finder: &Finder,
    fewest: u32,
) -> Vec<Remark> {
    check_table(table, study, &tables::of(name).quoted(study, chosen), finder, fewest)
}

/// The same of any table, which quotes these passages.
pub fn check_table(
    table: &Table,
    study: &Study,
    quoted: &[(DocumentId, Passage)],
    finder: &Finder,
    fewest: u32,
) -> Vec<Remark> {
    let mut remarks = words(table, finder);
    remarks.extend(check_quoted(study, quoted, fewest));
    remarks
}

/// Looks at whom passages that are to be quoted belong to.
pub fn check_quoted(study: &Study, quoted: &[(DocumentId, Passage)], fewest: u32) -> Vec<Remark> {
    let mut remarks = consents(study, quoted);
    if fewest > 1 {
        remarks.extend(small_groups(study, quoted, fewest as usize));
    }
    remarks
}

/// Names and identifiers in any text that leaves by itself, such as a document in an archive.
pub fn in_text(text: &str, row: usize, column: &str, finder: &Finder) -> Vec<Remark> {
    let known = finder.find_known(text);
    if known.is_empty() {
        return Vec::new();
    }
    let index = TextIndex::new(text);
    let remark = |found: super::names::Found| {
        let words = index.slice(text, found.passage).to_owned();
        let concern = match found.kind {
            NameKind::Marked if is_own_mark(&words) => return None,
            _ if found.known.is_some() => Concern::Name(found.kind),
            NameKind::Marked => Concern::Name(found.kind),
            // A public address on the web points at nobody by itself.
            NameKind::Web => return None,
            kind => Concern::Identifier(kind),
        };
        Some(Remark { concern, row, column: column.to_owned(), place: None, words })
    };
    known.into_iter().filter_map(remark).collect()
}

/// Whether it is the program itself that put the mark there, in place of what it took out.
pub fn is_own_mark(words: &str) -> bool {
    Lang::all().any(|lang| {
        NameKind::iter().any(|kind| kind.mark(lang) == words)
            || [Mask::Quarantined, Mask::NotQuoted].iter().any(|mask| mask.mark(lang) == words)
            || [withdrawn_mark(lang), say::guard_evidence_taken_away(lang)].contains(&words)
    })
}

/// What stands in a text in place of words that were withdrawn.
pub fn withdrawn_mark(lang: Lang) -> &'static str {
    say::guard_withdrawn(lang)
}

fn words(table: &Table, finder: &Finder) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for column in &table.columns {
        remarks.extend(in_text(&column.heading, 0, &column.heading, finder));
    }
    for (row, cells) in table.rows.iter().enumerate() {
        for (cell, column) in cells.iter().zip(&table.columns) {
            // A colour looks like a mark of transcription: #d9822b. A term may be the researcher's own word.
            if let (Cell::Text(text) | Cell::Term { label: text, .. }, false) =
                (cell, column.key == "color" || column.kind == ColumnKind::Id)
            {
                remarks.extend(in_text(text, row + 1, &column.heading, finder));
            }
        }
    }
    remarks
}

/// All who say something of a passage; in a document without turns that is one participant's, it is she.
fn speakers(study: &Study, document: DocumentId, passage: Passage) -> impl Iterator<Item = &Participant> {
    let turns = study.spoken.get(&document).map_or(&[][..], Vec::as_slice);
    let first = turns.partition_point(|turn| turn.passage.end <= passage.start);
    let within = turns.get(first..).unwrap_or(&[]).iter().take_while(move |turn| turn.passage.start < passage.end);
    let alone = study.alone.iter().filter(move |(of, _)| *of == document).map(|(_, participant)| *participant);
    let ids = within.filter_map(|turn| turn.participant).chain(alone);
    ids.filter_map(|id| study.participants.iter().find(|known| known.id == id))
}

/// Those who are quoted and whose consent the register does not have, where a register is kept at all.
fn consents(study: &Study, quoted: &[(DocumentId, Passage)]) -> Vec<Remark> {
    if !study.consents.iter().any(Consent::is_of_a_register) {
        return Vec::new();
    }
    // Who may not be quoted, or has withdrawn, has no words left to look at.
    let settled = |id| {
        let known = study.consents.iter().find(|consent| consent.participant == id);
        known.is_some_and(|consent| consent.is_given() || consent.forbids_quotes() || consent.is_withdrawn())
    };
    let missing: BTreeSet<&str> = quoted
        .iter()
        .flat_map(|(document, passage)| speakers(study, *document, *passage))
        .filter(|participant| !settled(participant.id))
        .map(|participant| participant.name.as_str())
        .collect();
    let remark = |name: &str| Remark {
        concern: Concern::NoConsent { participant: name.to_owned() },
        row: 0,
        column: String::new(),
        place: None,
        words: name.to_owned(),
    };
    missing.into_iter().map(remark).collect()
}

/// Quotes whose case, role and date are shared by too few of the study's participants.
fn small_groups(study: &Study, quoted: &[(DocumentId, Passage)], fewest: usize) -> Vec<Remark> {
    let group = |document: DocumentId, passage: Passage, role: &'_ str| -> (String, String, String) {
        let date = study.document(document).map_or("", |row| row.date.as_str());
        (study.case_names_of(document, passage), role.to_owned(), date.to_owned())
    };
    let mut members: BTreeMap<(String, String, String), BTreeSet<ParticipantId>> = BTreeMap::new();
    for (document, turns) in &study.spoken {
        for turn in turns {
            let Some(person) = turn.participant.and_then(|id| study.participants.iter().find(|known| known.id == id))
            else {
                continue;
            };
            members.entry(group(*document, turn.passage, &person.role)).or_default().insert(person.id);
        }
    }
    for (document, participant) in &study.alone {
        let whole = Passage::new(0, study.document(*document).map_or(0, |row| row.characters));
        if let Some(person) = study.participants.iter().find(|known| known.id == *participant) {
            members.entry(group(*document, whole, &person.role)).or_default().insert(person.id);
        }
    }
    let mut said = BTreeSet::new();
    for (document, passage) in quoted {
        for person in speakers(study, *document, *passage) {
            said.insert(group(*document, *passage, &person.role));
        }
    }
    said.into_iter()
        .filter_map(|key| {
            let participants = members.get(&key).map_or(1, BTreeSet::len);
            let (case, role, date) = key;
            (participants < fewest).then(|| Remark {
                words: [case.as_str(), role.as_str(), date.as_str()].join(" · "),
                concern: Concern::FewParticipants { case, role, date, participants },
                row: 0,
                column: String::new(),
                place: None,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;
