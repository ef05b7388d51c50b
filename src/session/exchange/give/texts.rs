//! Documents, and the passages in them: those that came in as far as they still hold, and ours.

use super::super::identity::{ours, theirs};
use super::super::notes::comment_on;
use super::{Give, given_name};
use crate::analysis::masks::Mask;
use crate::formats::refi::positions::{Form, Table, Unit, formed};
use crate::formats::refi::{self, About, Guid, Selection, Source, Stamp, Text, TextPlace, TextSource};
use crate::model::*;
use crate::session::Error;
use crate::store;
use std::collections::{HashMap, HashSet};

/// A quote as a selection's name is cut to this many characters.
const LONGEST_NAME: usize = 100;

/// How places in a document become those of the text that is written.
pub(super) enum Written {
    /// The text is as it came: its author's own characters.
    AsItCame(Table),
    /// It is ours, with marks where something is not shown.
    Ours(Edits),
}

impl Written {
    pub(super) fn place(&self, passage: Passage) -> Option<Passage> {
        match self {
            Written::AsItCame(table) => {
                let (start, end) = (table.given(passage.start.0)?, table.given(passage.end.0)?);
                (start < end).then(|| Passage::new(start, end))
            }
            Written::Ours(marks) => marks.passage(passage),
        }
    }
}

/// A coding of ours as the format has it.
struct Row {
    coding: Coding,
    created: String,
}

impl Give<'_> {
    pub(super) fn all_texts(&mut self) -> Result<(), Error> {
        let shown: HashSet<CodingId> = self.study.codings.iter().map(|coding| coding.id).collect();
        let mut rows: HashMap<DocumentId, Vec<Row>> = HashMap::new();
        for (coding, created) in store::exchange::codings(self.reader)? {
            if shown.contains(&coding.id) {
                rows.entry(coding.document).or_default().push(Row { coding, created });
            }
        }
        let documents = store::document::all(self.reader)?;
        let mut known: HashMap<Guid_, usize> = HashMap::new();
        for (at, document) in documents.iter().enumerate() {
            known.insert(document.guid, at);
        }
        let mut done = HashSet::new();
        for source in std::mem::take(&mut self.base.sources) {
            let document = known.get(&ours(&source.about().guid)).and_then(|at| documents.get(*at));
            let has_text = matches!(source.text().map(|text| &text.text), Some(Text::Held(_)));
            match document {
                Some(document) => {
                    done.insert(document.id);
                    let rows = rows.remove(&document.id).unwrap_or_default();
                    self.known_text(source, document, rows)?;
                }
                // Its document was removed here.
                None if has_text => {}
                None => self.out.sources.push(source),
            }
        }
        for document in documents.iter().filter(|document| !done.contains(&document.id)) {
            let rows = rows.remove(&document.id).unwrap_or_default();
            self.new_text(document, rows)?;
        }
        Ok(())
    }

    /// The marks that stand for what must not leave the project.
    fn marks(&self, document: &store::document::Document) -> Edits {
        let hidden = self.study.quarantines.iter().filter(|known| known.document == document.id);
        let mark = Mask::Quarantined.mark(self.lang);
        let edits = hidden.map(|known| Edit { passage: known.passage, words: mark.to_owned() }).collect();
        Edits::new(edits, document.characters)
    }

    /// A text with the words of those who may not be quoted covered, letter for letter: every place stays. What is in
    /// quarantine goes by a mark.
    fn shown(&self, document: DocumentId) -> Result<String, Error> {
        let words = store::document::text(self.reader, document)?;
        let hidden = self.masks.places(document).iter().any(|(_, mask)| *mask == Mask::NotQuoted);
        Ok(if hidden { self.masks.covered(document, &words) } else { words })
    }

    fn known_text(
        &mut self,
        mut source: Source,
        document: &store::document::Document,
        rows: Vec<Row>,
    ) -> Result<(), Error> {
        let words = self.shown(document.id)?;
        let marks = self.marks(document);
        let came = match source.text().map(|text| &text.text) {
            Some(Text::Held(came)) if marks.is_empty() && formed(came, Form::Stored) == words => Some(came.clone()),
            _ => None,
        };
        let written = match &came {
            Some(came) => Written::AsItCame(Table::new(Unit::STANDARD, came, Form::Stored)),
            None => Written::Ours(marks),
        };
        let is_same = came.is_some();
        let text = match (&written, came) {
            (Written::Ours(marks), _) => marks.apply(&words),
            (_, came) => came.map(|came| came.to_string()).unwrap_or(words),
        };
        self.sources.insert(document.id, source.about().guid.clone());
        let about = match &mut source {
            Source::Text(source) => &mut source.about,
            Source::Picture(source) => &mut source.about,
            Source::Pdf(source) => &mut source.about,
            Source::Audio(source) | Source::Video(source) => &mut source.about,
        };
        about.name = given_name(&about.name, &document.name);
        self.comment(about);
        let about = about.clone();
        if !is_same {
            // The files beside the text still have the words that it no longer has.
            source = Source::Text(plain(source, about));
        }
        if let Some(own) = text_of(&mut source) {
            let before = std::mem::take(&mut own.selections);
            own.text = Text::Held(text.clone().into());
            own.selections = self.selections(document.id, before, rows, &written, &text, is_same);
        }
        self.out.sources.push(source);
        Ok(())
    }

    fn new_text(&mut self, document: &store::document::Document, rows: Vec<Row>) -> Result<(), Error> {
        let marks = self.marks(document);
        let text = marks.apply(&self.shown(document.id)?);
        let guid = theirs(document.guid);
        self.sources.insert(document.id, guid.clone());
        let written = Written::Ours(marks);
        let selections = self.selections(document.id, Vec::new(), rows, &written, &text, false);
        self.out.sources.push(Source::Text(TextSource {
            about: About { guid, name: document.name.clone(), ..About::default() },
            text: Text::Held(text.into()),
            selections,
            ..TextSource::default()
        }));
        Ok(())
    }

    /// What a comment says now; it was a memo here.
    fn comment(&self, about: &mut About) {
        if !about.description.is_empty() {
            let guid = comment_on(about);
            let memo = self.study.memos.iter().find(|memo| memo.guid == guid);
            about.description = memo.map(|memo| memo.text.clone()).unwrap_or_default();
        }
    }

    fn selections(
        &mut self,
        document: DocumentId,
        before: Vec<Selection<TextPlace>>,
        rows: Vec<Row>,
        written: &Written,
        text: &str,
        is_same: bool,
    ) -> Vec<Selection<TextPlace>> {
        let by_guid: HashMap<Guid_, usize> = rows.iter().enumerate().map(|(at, row)| (row.coding.guid, at)).collect();
        let mut used = HashSet::new();
        let mut selections = Vec::new();
        for mut selection in before {
            self.comment(&mut selection.about);
            let had = selection.codings.len();
            let place = passage_of(&selection.place);
            let mut at = None;
            let codings = std::mem::take(&mut selection.codings);
            selection.codings = codings
                .into_iter()
                .filter_map(|coding| {
                    let Some(row) = by_guid.get(&ours(&coding.guid)).and_then(|at| rows.get(*at)) else {
                        return self.left_out.contains(&coding.guid).then_some(coding);
                    };
                    let now = written.place(row.coding.passage)?;
                    // One that was moved away from the others stands for itself.
                    if *at.get_or_insert(now) != now {
                        return None;
                    }
                    used.insert(row.coding.id);
                    self.codings.insert(row.coding.id, coding.guid.clone());
                    let code = self.codes.get(&row.coding.code).cloned().unwrap_or(coding.code);
                    Some(refi::Coding { code, ..coding })
                })
                .collect();
            let is_comment = !selection.about.description.is_empty() || !selection.about.note_refs.is_empty();
            let keeps = !selection.codings.is_empty() || (is_same && (had == 0 || is_comment));
            let Some(place) = at.or(if is_same { place } else { None }).filter(|_| keeps) else { continue };
            if !is_same && self.masks.are_in(document) {
                // Other programs name a passage by its words.
                selection.about.name = short(slice(text, place));
            }
            selection.place = TextPlace { start: place.start.0.into(), end: place.end.0.into() };
            self.places.entry((document, place)).or_insert_with(|| selection.about.guid.clone());
            selections.push(selection);
        }
        selections.extend(self.own_selections(document, rows, &used, written, text));
        selections
    }

    /// Codings of ours that lie in no selection that came in: one selection for each place and coder.
    fn own_selections(
        &mut self,
        document: DocumentId,
        rows: Vec<Row>,
        used: &HashSet<CodingId>,
        written: &Written,
        text: &str,
    ) -> Vec<Selection<TextPlace>> {
        let index = TextIndex::new(text);
        let mut made: Vec<Selection<TextPlace>> = Vec::new();
        let mut at: HashMap<(Passage, CoderId), usize> = HashMap::new();
        for row in rows.into_iter().filter(|row| !used.contains(&row.coding.id)) {
            let Some(place) = written.place(row.coding.passage) else { continue };
            let Some(code) = self.codes.get(&row.coding.code).cloned() else { continue };
            let user = self.users.get(&row.coding.coder).cloned();
            let guid = theirs(row.coding.guid);
            let number = *at.entry((place, row.coding.coder)).or_insert_with(|| {
                made.push(own_selection(&guid, place, index.slice(text, place), user.clone(), &row.created));
                made.len() - 1
            });
            self.codings.insert(row.coding.id, guid.clone());
            if let Some(selection) = made.get_mut(number) {
                self.places.entry((document, place)).or_insert_with(|| selection.about.guid.clone());
                let created = row.created;
                selection.codings.push(refi::Coding {
                    guid,
                    creating_user: user,
                    created,
                    code,
                    note_refs: Vec::new(),
                });
            }
        }
        made
    }

    /// The selection at a place of a document, made without codings if there is none.
    pub(super) fn selection_at(&mut self, document: DocumentId, passage: Passage) -> Option<Guid> {
        let source = self.sources.get(&document)?.clone();
        let words = self.shown(document).ok()?;
        let source = self.out.sources.iter_mut().find(|known| known.about().guid == source)?;
        let own = text_of(source)?;
        let Text::Held(text) = &own.text else { return None };
        let text = text.to_string();
        let place = if text == words {
            passage
        } else {
            let marks = self.study.quarantines.iter().filter(|known| known.document == document);
            let mark = Mask::Quarantined.mark(self.lang);
            let edits = marks.map(|known| Edit { passage: known.passage, words: mark.to_owned() }).collect();
            match formed(&text, Form::Stored) == words {
                true => Written::AsItCame(Table::new(Unit::STANDARD, &text, Form::Stored)).place(passage)?,
                false => Edits::new(edits, code_points(&words)).passage(passage)?,
            }
        };
        if let Some(known) = self.places.get(&(document, place)) {
            return Some(known.clone());
        }
        let guid =
            Guid::derived(&["place", source.about().guid.as_str(), &format!("{}-{}", place.start.0, place.end.0)]);
        let quote = slice(&text, place).to_owned();
        text_of(source)?.selections.push(Selection {
            about: About { guid: guid.clone(), name: short(&quote), ..About::default() },
            place: TextPlace { start: place.start.0.into(), end: place.end.0.into() },
            codings: Vec::new(),
        });
        self.places.insert((document, place), guid.clone());
        Some(guid)
    }
}

type Guid_ = crate::model::Guid;

fn own_selection(of: &Guid, place: Passage, quote: &str, user: Option<Guid>, created: &str) -> Selection<TextPlace> {
    Selection {
        about: About {
            guid: Guid::derived(&["selection", of.as_str()]),
            name: short(quote),
            stamp: Stamp { creating_user: user, created: created.to_owned(), ..Stamp::default() },
            ..About::default()
        },
        place: TextPlace { start: place.start.0.into(), end: place.end.0.into() },
        codings: Vec::new(),
    }
}

/// A quote as a name: on one line, cut.
fn short(quote: &str) -> String {
    quote.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_NAME).collect()
}

fn passage_of(place: &TextPlace) -> Option<Passage> {
    let (start, end) = (u32::try_from(place.start).ok()?, u32::try_from(place.end).ok()?);
    (start < end).then(|| Passage::new(start, end))
}

/// A source as plain text alone.
fn plain(source: Source, about: About) -> TextSource {
    match source {
        Source::Text(text) => TextSource { about, rich: refi::File::Absent, ..text },
        Source::Pdf(pdf) => TextSource {
            about,
            selections: pdf.text.map(|text| text.selections).unwrap_or_default(),
            codings: pdf.codings,
            values: pdf.values,
            ..TextSource::default()
        },
        Source::Picture(picture) => TextSource {
            about,
            selections: picture.text.map(|text| text.selections).unwrap_or_default(),
            codings: picture.codings,
            values: picture.values,
            ..TextSource::default()
        },
        Source::Audio(_) | Source::Video(_) => TextSource { about, ..TextSource::default() },
    }
}

/// The text that a source's passages lie in.
pub(super) fn text_of(source: &mut Source) -> Option<&mut TextSource> {
    match source {
        Source::Text(source) => Some(source),
        Source::Picture(source) => source.text.as_mut(),
        Source::Pdf(source) => source.text.as_mut(),
        Source::Audio(_) | Source::Video(_) => None,
    }
}
