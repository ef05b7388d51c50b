//! What the document table shows: one row a document, with its cases and participants by name,
//! filtered and in order.

use crate::model::collate::compare;
use crate::model::*;
use crate::say;
use crate::session::Error;
use crate::store::{self, Reader};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::rc::Rc;

/// The tables that rows are made of.
pub const TABLES: [&str; 8] =
    ["document", "case", "case_link", "participant", "document_participant", "speaker", "coding", "meaning_unit"];

/// The columns, from the left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::EnumIter)]
pub enum Column {
    #[default]
    Name,
    Kind,
    Date,
    Level,
    Language,
    Cases,
    Participants,
    Words,
    Codings,
    Units,
}

impl Column {
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Column::Name => say::document(lang),
            Column::Kind => say::gather_kind(lang),
            Column::Date => say::date(lang),
            Column::Level => say::level(lang),
            Column::Language => say::language(lang),
            Column::Cases => say::cases(lang),
            Column::Participants => say::gather_participants(lang),
            Column::Words => say::words(lang),
            Column::Codings => say::codings(lang),
            Column::Units => say::gather_units(lang),
        }
    }

    /// Whether its cells are figures, set to the right.
    pub fn is_figure(self) -> bool {
        matches!(self, Column::Words | Column::Codings | Column::Units)
    }
}

/// One document of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub id: DocumentId,
    pub guid: String,
    pub name: String,
    pub kind: String,
    pub date: String,
    pub level: String,
    pub language: String,
    pub importer: String,
    pub characters: u32,
    pub words: u32,
    pub codings: u32,
    pub units: u32,
    pub cases: Vec<CaseId>,
    /// Participants named for the document.
    pub named: Vec<ParticipantId>,
    /// Participants whose speaker labels stand in it.
    pub speaking: Vec<ParticipantId>,
    pub case_names: String,
    pub participant_names: String,
}

impl Row {
    /// A cell as it is shown.
    pub fn cell(&self, column: Column, lang: Lang) -> Cow<'_, str> {
        match column {
            Column::Name => Cow::Borrowed(&self.name),
            Column::Kind => Cow::Borrowed(label(&KINDS, &self.kind, lang)),
            Column::Date => Cow::Borrowed(&self.date),
            Column::Level => Cow::Borrowed(label(&LEVELS, &self.level, lang)),
            Column::Language => Cow::Borrowed(label(&LANGUAGES, &self.language, lang)),
            Column::Cases => Cow::Borrowed(&self.case_names),
            Column::Participants => Cow::Borrowed(&self.participant_names),
            Column::Words => Cow::Owned(figure(self.words, lang)),
            Column::Codings => Cow::Owned(figure(self.codings, lang)),
            Column::Units => Cow::Owned(figure(self.units, lang)),
        }
    }

    fn number(&self, column: Column) -> u32 {
        match column {
            Column::Words => self.words,
            Column::Codings => self.codings,
            _ => self.units,
        }
    }
}

/// A number with its thousands set apart as the language does it.
pub fn figure(n: u32, lang: Lang) -> String {
    let digits = n.to_string();
    let mut figure = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            figure.push_str(say::thousands_mark(lang));
        }
        figure.push(digit);
    }
    figure
}

/// Reads all rows, in the order in which documents were added.
pub fn load(reader: Reader) -> Result<Vec<Row>, Error> {
    let case_names: HashMap<CaseId, String> =
        store::case::all(reader)?.into_iter().map(|case| (case.id, case.name)).collect();
    let people: HashMap<ParticipantId, String> =
        store::participant::all(reader)?.into_iter().map(|person| (person.id, person.name)).collect();
    let mut cases: HashMap<DocumentId, Vec<CaseId>> = HashMap::new();
    for link in store::case::links(reader)? {
        push_new(cases.entry(link.document).or_default(), link.case);
    }
    let mut named: HashMap<DocumentId, Vec<ParticipantId>> = HashMap::new();
    for (document, participant) in store::document::named_participants(reader)? {
        push_new(named.entry(document).or_default(), participant);
    }
    let mut speaking: HashMap<DocumentId, Vec<ParticipantId>> = HashMap::new();
    for speaker in store::document::all_speakers(reader)? {
        if let Some(participant) = speaker.participant {
            push_new(speaking.entry(speaker.document).or_default(), participant);
        }
    }
    let work = store::document::work_done(reader)?;
    let rows = store::document::all(reader)?.into_iter().zip(work).map(|(document, (_, codings, units))| {
        let cases = cases.remove(&document.id).unwrap_or_default();
        let named = named.remove(&document.id).unwrap_or_default();
        let speaking = speaking.remove(&document.id).unwrap_or_default();
        let mut all = speaking.clone();
        named.iter().for_each(|id| push_new(&mut all, *id));
        Row {
            id: document.id,
            guid: document.guid.to_string(),
            name: document.name,
            kind: document.kind,
            date: document.date,
            level: document.level,
            language: document.language,
            importer: document.importer,
            characters: document.characters,
            words: document.words,
            codings,
            units,
            case_names: joined(&cases, &case_names),
            participant_names: joined(&all, &people),
            cases,
            named,
            speaking,
        }
    });
    Ok(rows.collect())
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

fn joined<I: std::hash::Hash + Eq>(ids: &[I], names: &HashMap<I, String>) -> String {
    ids.iter().filter_map(|id| names.get(id)).map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// What the researcher wants to see, and in which order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    pub filter: String,
    /// `None`: as the documents were added.
    pub by: Option<Column>,
    pub descending: bool,
}

impl Wanted {
    /// A click on a column's heading: ascending, descending, as added.
    pub fn sort_by(&mut self, column: Column) {
        let other = Wanted { filter: std::mem::take(&mut self.filter), by: Some(column), descending: false };
        *self = match (self.by == Some(column), self.descending) {
            (true, false) => Wanted { descending: true, ..other },
            (true, true) => Wanted { by: None, ..other },
            (false, _) => other,
        };
    }
}

/// The rows that are wanted, in order, worked out anew only when something changed.
#[derive(Default)]
pub struct Shown {
    rows: Rc<Vec<Row>>,
    wanted: Wanted,
    lang: Option<Lang>,
    /// Places in `rows`.
    places: Vec<usize>,
    order: Rc<Vec<DocumentId>>,
}

impl Shown {
    /// Gives whether something else is wanted than before.
    pub fn update(&mut self, rows: &Rc<Vec<Row>>, wanted: &Wanted, lang: Lang) -> bool {
        let other = self.wanted != *wanted;
        if Rc::ptr_eq(&self.rows, rows) && !other && self.lang == Some(lang) {
            return false;
        }
        self.places = arranged(rows, wanted, lang);
        self.order = Rc::new(self.places.iter().filter_map(|at| rows.get(*at)).map(|row| row.id).collect());
        self.rows = Rc::clone(rows);
        self.wanted = wanted.clone();
        self.lang = Some(lang);
        other
    }

    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// The documents in the order of the table.
    pub fn order(&self) -> Rc<Vec<DocumentId>> {
        Rc::clone(&self.order)
    }

    /// The row at a place of the table.
    pub fn row(&self, at: usize) -> Option<&Row> {
        self.rows.get(*self.places.get(at)?)
    }
}

/// The places of the rows that are wanted, in order.
fn arranged(rows: &[Row], wanted: &Wanted, lang: Lang) -> Vec<usize> {
    let filter = wanted.filter.to_lowercase();
    let words: Vec<&str> = filter.split_whitespace().collect();
    let mut found: Vec<(usize, &Row)> = rows.iter().enumerate().filter(|(_, row)| holds(row, &words, lang)).collect();
    if let Some(column) = wanted.by {
        found.sort_by(|(_, a), (_, b)| {
            let order = ordered(a, b, column, lang, wanted.descending);
            order.then_with(|| compare(lang, &a.name, &b.name))
        });
    }
    found.into_iter().map(|(at, _)| at).collect()
}

/// Empty cells come last in both directions.
fn ordered(a: &Row, b: &Row, column: Column, lang: Lang, descending: bool) -> Ordering {
    let turned = |order: Ordering| if descending { order.reverse() } else { order };
    if column.is_figure() {
        return turned(a.number(column).cmp(&b.number(column)));
    }
    let (a, b) = (a.cell(column, lang), b.cell(column, lang));
    a.is_empty().cmp(&b.is_empty()).then_with(|| turned(compare(lang, &a, &b)))
}

fn holds(row: &Row, words: &[&str], lang: Lang) -> bool {
    if words.is_empty() {
        return true;
    }
    let mut all = String::new();
    for column in
        [Column::Name, Column::Kind, Column::Date, Column::Level, Column::Language, Column::Cases, Column::Participants]
    {
        all.push_str(&row.cell(column, lang).to_lowercase());
        all.push('\n');
    }
    words.iter().all(|word| all.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: i64, name: &str, kind: &str, words: u32) -> Row {
        Row {
            id: DocumentId(id),
            guid: String::new(),
            name: name.to_owned(),
            kind: kind.to_owned(),
            date: String::new(),
            level: String::new(),
            language: String::new(),
            importer: String::new(),
            characters: 0,
            words,
            codings: 0,
            units: 0,
            cases: Vec::new(),
            named: Vec::new(),
            speaking: Vec::new(),
            case_names: String::new(),
            participant_names: String::new(),
        }
    }

    #[test]
    fn rows_are_filtered_by_what_is_shown_and_sorted_as_the_language_sorts() {
        let rows = Rc::new(vec![
            row(1, "Örkelljunga", "minutes", 10),
            row(2, "Ystad 10", "transcript", 5),
            row(3, "Ystad 2", "", 900),
            row(4, "Åstorp", "transcript", 7),
        ]);
        for (filter, by, descending, expected) in [
            ("", None, false, vec![1, 2, 3, 4]),
            ("", Some(Column::Name), false, vec![3, 2, 4, 1]),
            ("", Some(Column::Name), true, vec![1, 4, 2, 3]),
            ("", Some(Column::Words), true, vec![3, 1, 4, 2]),
            ("", Some(Column::Kind), false, vec![2, 4, 1, 3]),
            ("", Some(Column::Kind), true, vec![1, 2, 4, 3]),
            ("ystad", None, false, vec![2, 3]),
            ("INTERVJU y", None, false, vec![2]),
            ("finns inte", None, false, vec![]),
        ] {
            let mut shown = Shown::default();
            shown.update(&rows, &Wanted { filter: filter.to_owned(), by, descending }, Lang::Sv);
            let found: Vec<i64> = shown.order().iter().map(|id| id.0).collect();
            assert_eq!(found, expected, "{filter} {by:?} {descending}");
        }
    }

    #[test]
    fn a_heading_turns_the_order_and_then_lets_it_go() {
        let mut wanted = Wanted { filter: "x".to_owned(), ..Wanted::default() };
        for (by, descending) in [(Some(Column::Date), false), (Some(Column::Date), true), (None, false)] {
            wanted.sort_by(Column::Date);
            assert_eq!(wanted, Wanted { filter: "x".to_owned(), by, descending });
        }
    }

    #[test]
    fn thousands_are_set_apart() {
        for (n, sv, en) in
            [(7, "7", "7"), (1234, "1\u{a0}234", "1,234"), (1_234_567, "1\u{a0}234\u{a0}567", "1,234,567")]
        {
            assert_eq!((figure(n, Lang::Sv).as_str(), figure(n, Lang::En).as_str()), (sv, en));
        }
    }
}
