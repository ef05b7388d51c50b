//! Doing actions: each topic in a file of its own, all within one transaction.

mod cases;
mod cells;
mod clashes;
mod codes;
mod codings;
mod confidence;
mod contrasts;
mod course;
mod criteria;
mod documents;
mod judge;
mod memos;
mod project;
mod queries;
mod resolve;
mod settle;
mod themes;
mod through;
mod trees;
mod units;

#[cfg(test)]
mod tests;

pub use codes::{new as new_code, next_color};
pub use documents::insert as insert_document;

use super::action::{Action, EvidenceAt, Ref};
use super::import::reimport::Followed;
use super::{ActionError, What};
use crate::model::*;
use crate::store::evidence::NewEvidence;
use crate::store::{self, StoreError, Writer};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

/// What an action made, for who wants to show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    Document(DocumentId),
    Case(CaseId),
    Participant(ParticipantId),
    Code(CodeId),
    Coding(CodingId),
    Unit(UnitId),
    Theme(ThemeId),
    Question(QuestionId),
    Contrast(ContrastId),
    Memo(MemoId),
    /// Not made but corrected: what became of all that stands on a text's words.
    Corrected(Followed),
}

/// A text with its positions.
pub struct IndexedText {
    pub text: String,
    pub index: TextIndex,
}

/// What actions are done with: the door, the coder, and the texts that were looked at.
pub struct Context<'w> {
    pub writer: &'w Writer<'w>,
    /// Who codes now.
    at_work: Cell<CoderId>,
    texts: RefCell<HashMap<DocumentId, Rc<IndexedText>>>,
    /// How many actions were begun, and what each made.
    actions: Cell<usize>,
    made: RefCell<Vec<(usize, Made)>>,
}

/// Does all actions in order; the number of the one that failed is told by [`ActionError::Line`]
/// when there are several.
pub fn apply(writer: &Writer, coder: CoderId, actions: &[Action]) -> Result<Vec<Made>, ActionError> {
    let context = Context::new(writer, coder);
    for (number, action) in actions.iter().enumerate() {
        let done = one(&context, action);
        done.map_err(|error| if actions.len() > 1 { error.on_line(number + 1) } else { error })?;
    }
    Ok(context.into_made())
}

/// Does one action.
pub fn one(context: &Context, action: &Action) -> Result<(), ActionError> {
    context.actions.set(context.actions.get() + 1);
    match action {
        Action::Project(action) => project::apply(context, action),
        Action::Document(action) => documents::apply(context, action),
        Action::Case(action) => cases::apply(context, action),
        Action::Code(action) => codes::apply(context, action),
        Action::Coding(action) => codings::apply(context, action),
        Action::Unit(action) => units::apply(context, action),
        Action::Theme(action) => themes::apply(context, action),
        Action::Cell(action) => cells::apply(context, action),
        Action::Contrast(action) => contrasts::apply(context, action),
        Action::Criteria(action) => criteria::apply(context, action),
        Action::Judge(action) => judge::apply(context, action),
        Action::Course(action) => course::apply(context, action),
        Action::Memo(action) => memos::apply(context, action),
        Action::Confidence(action) => confidence::apply(context, action),
        Action::Through(action) => through::apply(context, action),
        Action::Query(action) => queries::apply(context, action),
    }
}

impl<'w> Context<'w> {
    pub fn new(writer: &'w Writer<'w>, coder: CoderId) -> Context<'w> {
        Context {
            writer,
            at_work: Cell::new(coder),
            texts: RefCell::default(),
            actions: Cell::default(),
            made: RefCell::default(),
        }
    }

    /// Who codes now.
    pub fn at_work(&self) -> CoderId {
        self.at_work.get()
    }

    /// From here on it is this coder who codes.
    pub fn go_on_as(&self, coder: CoderId) {
        self.at_work.set(coder);
    }

    /// What was made in this context.
    pub fn into_made(self) -> Vec<Made> {
        self.made.into_inner().into_iter().map(|(_, made)| made).collect()
    }

    pub fn made(&self, made: Made) {
        self.made.borrow_mut().push((self.actions.get(), made));
    }

    /// What the action of that number made, from 1.
    fn made_by(&self, action: usize) -> Vec<Made> {
        self.made.borrow().iter().filter(|(by, _)| *by == action).map(|(_, made)| *made).collect()
    }

    /// Does a part of what is done in this context; if it fails, all that it did is taken back.
    pub fn attempt<T>(&self, work: impl FnOnce() -> Result<T, ActionError>) -> Result<T, ActionError> {
        let before = self.made.borrow().len();
        let done = self.writer.attempt(work);
        if done.is_err() {
            self.made.borrow_mut().truncate(before);
            self.texts.borrow_mut().clear();
        }
        done
    }

    /// Refuses what concerns a participant who has withdrawn: nothing about her is to be kept again.
    fn still_takes_part(&self, id: ParticipantId) -> Result<(), ActionError> {
        let consent = store::confidence::consent(self.writer.reader(), id)?;
        if consent.is_some_and(|consent| consent.is_withdrawn()) { Err(ActionError::WithdrawnAlready) } else { Ok(()) }
    }

    fn text(&self, document: DocumentId) -> Result<Rc<IndexedText>, ActionError> {
        if let Some(known) = self.texts.borrow().get(&document) {
            return Ok(Rc::clone(known));
        }
        let text = store::document::text(self.writer.reader(), document)?;
        let index = TextIndex::new(&text);
        let text = Rc::new(IndexedText { text, index });
        let mut texts = self.texts.borrow_mut();
        // A long script touches many documents; a few at a time are enough.
        if texts.len() > 8 {
            texts.clear();
        }
        texts.insert(document, Rc::clone(&text));
        Ok(text)
    }

    /// Lets go of a text that was changed.
    pub fn forget_text(&self, document: DocumentId) {
        self.texts.borrow_mut().remove(&document);
    }

    /// A place between two code points, checked against the text.
    fn place(&self, document: DocumentId, at: u32) -> Result<Passage, ActionError> {
        let length = self.text(document)?.index.len();
        if at <= length {
            return Ok(Passage::new(at, at));
        }
        Err(ActionError::OutOfRange { document: self.document_name(document)?, start: at, end: at, length })
    }

    /// The passage that positions or a quote name, checked against the text. Where both are given they must agree.
    fn passage(
        &self,
        document: DocumentId,
        start: Option<u32>,
        end: Option<u32>,
        quote: Option<&str>,
    ) -> Result<Passage, ActionError> {
        match (start, end, quote) {
            (Some(start), Some(end), None) => self.checked(document, start, end),
            (Some(start), Some(end), Some(quote)) => {
                let passage = self.checked(document, start, end)?;
                self.agrees(document, passage, quote).map(|()| passage)
            }
            (None, None, Some(quote)) => self.quoted(document, quote),
            _ => Err(ActionError::NoPassage),
        }
    }

    fn checked(&self, document: DocumentId, start: u32, end: u32) -> Result<Passage, ActionError> {
        let about = store::document::get(self.writer.reader(), document)?;
        if start >= end || end > about.characters {
            return Err(ActionError::OutOfRange { document: about.name, start, end, length: about.characters });
        }
        Ok(Passage::new(start, end))
    }

    /// Whether a quote is what stands at a passage.
    fn agrees(&self, document: DocumentId, passage: Passage, quote: &str) -> Result<(), ActionError> {
        let known = self.text(document)?;
        if known.index.slice(&known.text, passage) == nfc(quote) {
            return Ok(());
        }
        let (start, end) = (passage.start.0, passage.end.0);
        Err(ActionError::QuoteDiffers { document: self.document_name(document)?, start, end })
    }

    fn document_name(&self, document: DocumentId) -> Result<String, ActionError> {
        Ok(store::document::get(self.writer.reader(), document)?.name)
    }

    fn quoted(&self, document: DocumentId, quote: &str) -> Result<Passage, ActionError> {
        let quote = nfc(quote);
        let known = self.text(document)?;
        let Some(byte) = known.text.find(&quote).filter(|_| !quote.is_empty()) else {
            return Err(ActionError::QuoteNotFound { document: self.document_name(document)? });
        };
        // The next place may overlap the first: "na na" stands twice in "na na na".
        let next = byte + quote.chars().next().map_or(1, char::len_utf8);
        if known.text.get(next..).is_some_and(|rest| rest.contains(&quote)) {
            return Err(ActionError::QuoteAmbiguous { document: self.document_name(document)? });
        }
        let start = known.index.pos(&known.text, byte);
        Ok(Passage { start, end: start.plus(code_points(&quote)) })
    }

    /// Evidence as it is kept: with the words and the condensation that stand there now.
    fn evidence(&self, given: &[EvidenceAt]) -> Result<Vec<NewEvidence>, ActionError> {
        given
            .iter()
            .map(|at| {
                let document = self.document(&at.document)?;
                let passage = self.passage(document, at.start, at.end, at.quote.as_deref())?;
                let known = self.text(document)?;
                let units = store::unit::in_document(self.writer.reader(), document)?;
                Ok(NewEvidence {
                    document,
                    passage,
                    against: at.against,
                    anew: at.anew,
                    quote: known.index.slice(&known.text, passage).to_owned(),
                    condensation: crate::analysis::evidence::condensation_at(&units, passage).to_owned(),
                })
            })
            .collect()
    }

    /// Ties what was said to the research questions that it answers; none given, it keeps those it has.
    fn set_answers(&self, by: Answering, given: Option<&[Ref]>) -> Result<(), ActionError> {
        if let Some(given) = given {
            store::question::set_links(self.writer, by, &each(given, |name| self.question(name))?)?;
        }
        Ok(())
    }

    /// On how many pieces of evidence a claim will rest: those that are given, or else those that it has.
    fn rests_on(&self, claim: Option<Claim>, given: Option<&[EvidenceAt]>) -> Result<usize, ActionError> {
        match (given, claim) {
            (Some(given), _) => Ok(given.len()),
            (None, Some(claim)) => Ok(store::evidence::count(self.writer.reader(), claim)?),
            (None, None) => Ok(0),
        }
    }

    /// As [`Self::set_evidence`]; where the words that cite it are not given anew, they go on citing what they cited.
    fn set_evidence_of(&self, claim: Claim, words: bool, given: Option<&[EvidenceAt]>) -> Result<(), ActionError> {
        match given {
            Some(given) if !words => Ok(store::evidence::set_alone(self.writer, claim, &self.evidence(given)?)?),
            given => self.set_evidence(claim, given),
        }
    }

    /// Replaces what a claim rests on, where evidence is given at all.
    fn set_evidence(&self, claim: Claim, given: Option<&[EvidenceAt]>) -> Result<(), ActionError> {
        if let Some(given) = given {
            store::evidence::set(self.writer, claim, &self.evidence(given)?)?;
        }
        Ok(())
    }
}

fn nfc(text: &str) -> String {
    unicode_normalization::UnicodeNormalization::nfc(text).collect()
}

/// A name as it is kept; there must be one.
pub fn checked_name(text: &str, what: What) -> Result<String, ActionError> {
    let text = kept_name(text);
    if text.is_empty() { Err(ActionError::NameEmpty { what }) } else { Ok(text) }
}

use checked_date as date;
use checked_name as name;
use resolve::{as_written, criterion_of, each, found, one_of, only};
use trees::{levels, makes_ring};

/// Says which name is taken where the database says that one is.
fn taken<T>(result: Result<T, StoreError>, what: What, name: &str) -> Result<T, ActionError> {
    result.map_err(|error| match error {
        StoreError::NameTaken => ActionError::Taken { what, name: name.to_owned() },
        other => ActionError::Store(other),
    })
}

/// Says what stands on exactly these words already where the database says that something does.
fn alone<T>(
    context: &Context,
    result: Result<T, StoreError>,
    what: What,
    document: DocumentId,
    passage: Passage,
) -> Result<T, ActionError> {
    match result {
        Err(StoreError::NameTaken) => {
            let (start, end) = (passage.start.0, passage.end.0);
            Err(ActionError::AlreadyThere { what, document: context.document_name(document)?, start, end })
        }
        other => Ok(other?),
    }
}

/// A date as it is kept; empty is allowed.
pub fn checked_date(text: &str) -> Result<String, ActionError> {
    let text = text.trim();
    let date = if text.is_empty() { Some(String::new()) } else { as_date(text) };
    date.ok_or_else(|| ActionError::NotADate { value: text.to_owned() })
}

/// Puts a new value over an old one where one is given.
fn set<T: Clone>(old: &mut T, new: Option<&T>) {
    if let Some(new) = new {
        old.clone_from(new);
    }
}

/// Names as they are kept, each once.
fn names(given: &[String], what: What) -> Result<Vec<String>, ActionError> {
    each(given, |wanted| name(wanted, what))
}
