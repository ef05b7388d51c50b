//! What the popover offers for each thing that is picked for.

use super::State;
use super::pick::Picking;
use super::rows::{Column, Row};
use crate::model::collate::compare;
use crate::model::*;
use crate::say;
use crate::say::Wording;
use crate::store;
use crate::ui::desk::Desk;
use std::collections::HashSet;

/// One thing that can be chosen.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// What an action gets: a value or a GUID. Empty clears.
    pub key: String,
    pub name: String,
    pub note: String,
    /// All that is picked for have it already.
    pub on: bool,
    pub case: Option<CaseId>,
    pub participant: Option<ParticipantId>,
    pub speaker: Option<(DocumentId, String)>,
}

/// More than these are found by typing.
const MOST: usize = 300;

/// The offers that hold what has been typed.
pub fn offers(desk: &mut Desk, state: &State, what: &Picking, typed: &str) -> Vec<Offer> {
    let mut offers = match what {
        Picking::Documents(Column::Cases, ids) => cases(desk, &state.rows_of(ids)),
        Picking::Documents(Column::Participants, ids) => participants(desk, &state.rows_of(ids)),
        Picking::Documents(column, ids) => words_of(desk.lang, state, *column, &state.rows_of(ids)),
        Picking::Beneath(id) => parents(desk, *id),
        Picking::Speaker(document, label) => speakers(desk, *document, label),
        Picking::Label(_) => people(desk, |_| (false, String::new())),
        Picking::CasesOf(id) => cases_of(desk, *id),
        Picking::LabelsOf(id) => labels(desk, state, *id),
    };
    if offers.len() > MOST {
        let typed = typed.trim().to_lowercase();
        let words: Vec<&str> = typed.split_whitespace().collect();
        offers.retain(|offer| {
            let all = format!("{} {}", offer.name, offer.note).to_lowercase();
            words.iter().all(|word| all.contains(word))
        });
        offers.truncate(MOST);
    }
    offers
}

/// What a screen reader calls the field, and what stands in it while it is empty.
pub fn words(lang: Lang, what: &Picking) -> (&'static str, &'static str) {
    match what {
        Picking::Documents(Column::Cases, _) | Picking::CasesOf(_) => {
            (say::gather_choose_cases(lang), say::gather_find_or_name_a_case(lang))
        }
        Picking::Documents(Column::Participants, _) => {
            (say::gather_choose_participants(lang), say::gather_find_or_name_a_participant(lang))
        }
        Picking::Documents(Column::Kind, _) => (say::gather_choose_kind(lang), say::gather_find_or_write_a_kind(lang)),
        Picking::Documents(Column::Level, _) => {
            (say::gather_choose_level(lang), say::gather_find_or_write_a_level(lang))
        }
        Picking::Documents(..) => (say::gather_choose_language(lang), say::gather_find_a_language_or_write_its(lang)),
        Picking::Beneath(_) => (say::gather_choose_parent_case(lang), say::gather_find_a_case(lang)),
        Picking::Speaker(..) | Picking::Label(_) => {
            (say::gather_choose_who_speaks(lang), say::gather_find_or_name_a_participant(lang))
        }
        Picking::LabelsOf(_) => (say::gather_choose_a_label(lang), say::gather_find_a_label_or_a_document(lang)),
    }
}

/// How a typed name is offered.
pub type Offering = Box<dyn Fn(&str) -> String>;

/// How a name that is not in the list is offered; `None` where only known ones count.
pub fn new_name(lang: Lang, what: &Picking) -> Option<Offering> {
    Some(match what {
        Picking::Documents(Column::Cases, _) | Picking::CasesOf(_) => {
            Box::new(move |name| say!(lang, gather_make_name_a_new_case, name))
        }
        Picking::Documents(Column::Participants, _) | Picking::Speaker(..) | Picking::Label(_) => {
            Box::new(move |name| say!(lang, gather_make_name_a_new_participant, name))
        }
        Picking::Documents(..) => Box::new(move |name| say!(lang, gather_use_name, name)),
        Picking::Beneath(_) | Picking::LabelsOf(_) => return None,
    })
}

/// A tick where all have it, a count where some do.
fn share(lang: Lang, having: usize, of: usize) -> (bool, String) {
    match having {
        0 => (false, String::new()),
        _ if having == of => (true, say::gather_chosen(lang).to_owned()),
        _ => (false, say!(lang, gather_having_of_of, having, of)),
    }
}

fn cases(desk: &mut Desk, rows: &[&Row]) -> Vec<Offer> {
    let lang = desk.lang;
    let all = desk.cases();
    let mut offers: Vec<Offer> = all
        .iter()
        .map(|case| {
            let having = rows.iter().filter(|row| row.cases.contains(&case.id)).count();
            let (on, note) = share(lang, having, rows.len());
            let note = if note.is_empty() { parent_name(&all, case) } else { note };
            let key = case.guid.to_string();
            Offer { key, name: case.name.clone(), note, on, case: Some(case.id), ..Offer::default() }
        })
        .collect();
    offers.sort_by(|a, b| compare(lang, &a.name, &b.name));
    offers
}

fn parent_name(all: &[Case], case: &Case) -> String {
    let parent = all.iter().find(|known| Some(known.id) == case.parent);
    parent.map(|parent| parent.name.chars().take(24).collect()).unwrap_or_default()
}

fn participants(desk: &mut Desk, rows: &[&Row]) -> Vec<Offer> {
    let lang = desk.lang;
    let has = |row: &Row, id| row.named.contains(&id) || row.speaking.contains(&id);
    people(desk, |id| {
        let having = rows.iter().filter(|row| has(row, id)).count();
        let (on, note) = share(lang, having, rows.len());
        let speaks = on && rows.iter().all(|row| row.speaking.contains(&id));
        (on, if speaks { say::gather_speaks(lang).to_owned() } else { note })
    })
}

fn people(desk: &mut Desk, about: impl Fn(ParticipantId) -> (bool, String)) -> Vec<Offer> {
    let lang = desk.lang;
    let mut offers: Vec<Offer> = desk
        .participants()
        .iter()
        .map(|person| {
            let (on, note) = about(person.id);
            let note = if note.is_empty() { person.role.chars().take(24).collect() } else { note };
            let key = person.guid.to_string();
            Offer { key, name: person.name.clone(), note, on, participant: Some(person.id), ..Offer::default() }
        })
        .collect();
    offers.sort_by(|a, b| compare(lang, &a.name, &b.name));
    offers
}

/// Known kinds, levels or languages, those that are used, and none.
fn words_of(lang: Lang, state: &State, column: Column, rows: &[&Row]) -> Vec<Offer> {
    let known: &[(&str, Wording)] = match column {
        Column::Kind => &KINDS,
        Column::Level => &LEVELS,
        _ => &LANGUAGES,
    };
    let value = |row: &Row| match column {
        Column::Kind => row.kind.clone(),
        Column::Level => row.level.clone(),
        _ => row.language.clone(),
    };
    let mut own: Vec<String> = state.rows.iter().map(value).filter(|value| !value.is_empty()).collect();
    own.sort_by(|a, b| compare(lang, a, b));
    own.dedup();
    own.retain(|value| known.iter().all(|(key, _)| key != value));
    let keys = known.iter().map(|(key, _)| (*key).to_owned()).chain(own);
    let mut offers: Vec<Offer> = keys
        .map(|key| {
            let having = rows.iter().filter(|row| value(row) == key).count();
            let (on, note) = share(lang, having, rows.len());
            Offer { name: label(known, &key, lang).to_owned(), key, note, on, ..Offer::default() }
        })
        .collect();
    if rows.iter().any(|row| !value(row).is_empty()) {
        let name = say::gather_not_given(lang).to_owned();
        offers.push(Offer { name, ..Offer::default() });
    }
    offers
}

fn parents(desk: &mut Desk, id: CaseId) -> Vec<Offer> {
    let lang = desk.lang;
    let all = desk.cases();
    let within: HashSet<CaseId> = with_descendants(&all, id).into_iter().collect();
    let parent = all.iter().find(|case| case.id == id).and_then(|case| case.parent);
    let mut offers: Vec<Offer> = all
        .iter()
        .filter(|case| !within.contains(&case.id))
        .map(|case| Offer {
            key: case.guid.to_string(),
            name: case.name.clone(),
            note: parent_name(&all, case),
            on: parent == Some(case.id),
            case: Some(case.id),
            ..Offer::default()
        })
        .collect();
    offers.sort_by(|a, b| compare(lang, &a.name, &b.name));
    let name = say::gather_no_other_top_level(lang).to_owned();
    offers.insert(0, Offer { name, on: parent.is_none(), ..Offer::default() });
    offers
}

fn speakers(desk: &mut Desk, document: DocumentId, label: &str) -> Vec<Offer> {
    let lang = desk.lang;
    let text = desk.text(document);
    let whose = text.speakers.iter().find(|speaker| speaker.label == label).and_then(|speaker| speaker.participant);
    let mut offers = people(desk, |id| (Some(id) == whose, String::new()));
    if whose.is_some() {
        let name = say::gather_nobody_in_particular(lang).to_owned();
        offers.push(Offer { name, ..Offer::default() });
    }
    offers
}

fn cases_of(desk: &mut Desk, id: ParticipantId) -> Vec<Offer> {
    let lang = desk.lang;
    let of = desk.participants().iter().find(|person| person.id == id).map(|person| person.cases.clone());
    let of = of.unwrap_or_default();
    let all = desk.cases();
    let mut offers: Vec<Offer> = all
        .iter()
        .map(|case| {
            let on = of.contains(&case.id);
            let note = if on { say::gather_chosen(lang).to_owned() } else { parent_name(&all, case) };
            let key = case.guid.to_string();
            Offer { key, name: case.name.clone(), note, on, case: Some(case.id), ..Offer::default() }
        })
        .collect();
    offers.sort_by(|a, b| compare(lang, &a.name, &b.name));
    offers
}

/// Labels that are nobody's yet; those of documents of the participant's cases first.
fn labels(desk: &mut Desk, state: &State, id: ParticipantId) -> Vec<Offer> {
    let lang = desk.lang;
    let of = desk.participants().iter().find(|person| person.id == id).map(|person| person.cases.clone());
    let of = of.unwrap_or_default();
    let all = desk.keep(("gather speakers", 0), &["speaker", "document"], |session| {
        Ok(store::document::all_speakers(session.reader())?)
    });
    let free = all.iter().filter(|speaker| speaker.participant.is_none() && !speaker.interviewer);
    let mut offers: Vec<(bool, Offer)> = free
        .filter_map(|speaker| {
            let row = state.row(speaker.document)?;
            let near = row.cases.iter().any(|case| of.contains(case));
            let speaker = Some((speaker.document, speaker.label.clone()));
            let (name, note) = (speaker.as_ref()?.1.clone(), row.name.chars().take(28).collect());
            Some((!near, Offer { name, note, speaker, ..Offer::default() }))
        })
        .collect();
    offers.sort_by_key(|(far, _)| *far);
    // In order where one can look them through; of thousands one types a part of the name.
    if offers.len() <= MOST {
        offers.sort_by(|(a_far, a), (b_far, b)| {
            a_far.cmp(b_far).then_with(|| compare(lang, &a.note, &b.note)).then_with(|| compare(lang, &a.name, &b.name))
        });
    }
    offers.into_iter().map(|(_, offer)| offer).collect()
}
