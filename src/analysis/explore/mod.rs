//! Explore: a question put to the material and its answer, worked out from the study's rows and the texts alone. What a
//! question means is settled here, where two people would read it differently:
//!
//! - A term gives passages; one that touches words in quarantine, or in which nobody speaks who has not withdrawn, is
//!   nowhere. Turns are passages with their label, to the next turn. A passage is 'not coded' without its line's end.
//! - A document of which a case has a part is as many places as cases have their own parts of it, and one more that is
//!   nobody's. A unit that is set aside is a place, and a term only by its relevance.
//! - In turns, the lines between turns count as turns; in paragraphs, empty lines count.
//! - A filter by case asks for the part that is linked, to it or to a case beneath; by participant or role, for whose
//!   spoken words the passage overlaps; by coder, for who made what the passage was found by.

mod answer;
mod caption;
pub mod faces;
mod filters;
mod layout;
pub mod lemma;
mod names;
mod near;
mod operators;
mod places;
mod small_words;
pub mod survey;
mod terms;

pub use answer::{Answer, Found, in_document};
pub use caption::{Chip, ChipKind, EVERYTHING, apart, caption, chips, narrowed, said, term_label};
pub use layout::Library;
pub use names::{kept, shown};
pub use small_words::is_small;

use super::study::{DocumentRow, Study};
use crate::model::*;
use layout::Layout;
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

/// A study that questions are put to, and what was worked out for them.
pub struct Asked<'a> {
    pub study: &'a Study,
    pub library: &'a dyn Library,
    /// Of texts that say none.
    lang: Lang,
    quarantined: HashMap<DocumentId, Vec<Passage>>,
    any_withdrawn: bool,
    layouts: RefCell<HashMap<DocumentId, Rc<Layout>>>,
    /// The coders that the question's filters name: a bit each.
    coders: RefCell<Vec<CoderId>>,
}

impl<'a> Asked<'a> {
    pub fn new(study: &'a Study, library: &'a dyn Library, lang: Lang) -> Asked<'a> {
        let places: BTreeSet<DocumentId> = study.quarantines.iter().map(|known| known.document).collect();
        let quarantined = places.into_iter().map(|document| (document, study.quarantined_in(document))).collect();
        let any_withdrawn = study.consents.iter().any(Consent::is_withdrawn);
        let (layouts, coders) = (RefCell::default(), RefCell::default());
        Asked { study, library, lang, quarantined, any_withdrawn, layouts, coders }
    }

    /// The answer to a question.
    ///
    /// # Errors
    /// Names of what is not there, and values that are none of their variable's.
    pub fn answer(&self, query: &Query) -> Result<Answer, QueryFault> {
        let mut coders: Vec<CoderId> =
            query.coders().into_iter().filter_map(|name| names::coder(self.study, name).ok()).collect();
        coders.sort_unstable();
        coders.dedup();
        self.coders.replace(coders);
        self.part(query, "", &mut 0)
    }

    /// The answer to a part of a question, which stands at `at`; `next` is the number of its first term.
    fn part(&self, query: &Query, at: &str, next: &mut usize) -> Result<Answer, QueryFault> {
        let inner = |field: &str| if at.is_empty() { field.to_owned() } else { format!("{at}.{field}") };
        let mut all = |of: &[Query], field: &str| -> Result<Vec<Answer>, QueryFault> {
            let one = |(n, part): (usize, &Query)| self.part(part, &format!("{}[{n}]", inner(field)), next);
            of.iter().enumerate().map(one).collect()
        };
        let two = |answers: Vec<Answer>| <[Answer; 2]>::try_from(answers).unwrap_or_default();
        Ok(match query {
            Query::Term(term) => {
                *next += 1;
                terms::passages(self, term, *next - 1).map_err(|wrong| wrong.at(inner(term.field())))?
            }
            Query::Or(of) => operators::or(all(of, "or")?),
            Query::And(of, grain) => operators::at_least(self, of.len(), all(of, "and")?, *grain),
            Query::AtLeast(n, of, grain) => operators::at_least(self, *n as usize, all(of, "of")?, *grain),
            Query::Without(of, grain) => operators::without(self, two(all(of.as_slice(), "without")?), *grain),
            Query::Common(of) => operators::common(all(of, "common")?),
            Query::Within(of) => operators::within(two(all(of.as_slice(), "within")?)),
            Query::Around(of) => operators::around(two(all(of.as_slice(), "around")?)),
            Query::Near(side, of, distance) => {
                near::near(self, *side, two(all(of.as_slice(), side.field())?), *distance)
            }
            Query::Of(of, given) => {
                let mut answer = self.part(of, &inner("of"), next)?;
                let one =
                    |(n, filter): (usize, &Filter)| filters::ready(self, filter, &format!("{}[{n}]", inner("where")));
                let ready: Vec<filters::Ready> = given.iter().enumerate().map(one).collect::<Result<_, _>>()?;
                answer.retain(|found| ready.iter().all(|filter| filter.holds(self, found)));
                answer
            }
        })
    }

    /// The documents that have a text, in order.
    fn documents(&self) -> impl Iterator<Item = DocumentId> {
        self.study.documents.iter().map(|row| row.id)
    }

    /// All of a document.
    fn whole(&self, document: DocumentId) -> Passage {
        Passage::new(0, self.study.document(document).map_or(0, |row| row.characters))
    }

    fn layout(&self, document: DocumentId) -> Rc<Layout> {
        if let Some(known) = self.layouts.borrow().get(&document) {
            return Rc::clone(known);
        }
        let spoken = self.study.spoken.get(&document).map_or(&[][..], Vec::as_slice);
        let layout = Rc::new(Layout::new(&self.library.text(document), spoken));
        self.layouts.borrow_mut().insert(document, Rc::clone(&layout));
        layout
    }

    /// The language that a document is in: `sv`, `nb` …
    fn language<'d>(&self, row: &'d DocumentRow) -> &'d str {
        let own = row.language.split('-').next().unwrap_or("").trim();
        if own.is_empty() { self.lang.tag() } else { own }
    }

    fn in_quarantine(&self, document: DocumentId, passage: Passage) -> bool {
        let Some(places) = self.quarantined.get(&document) else { return false };
        let next = places.partition_point(|place| place.end <= passage.start);
        places.get(next).is_some_and(|place| place.overlaps(passage))
    }

    /// Whether a passage may be in an answer: no word of it is in quarantine, and not all who speak in it have withdrawn.
    fn is_heard(&self, document: DocumentId, passage: Passage) -> bool {
        !passage.is_empty()
            && !self.in_quarantine(document, passage)
            && (!self.any_withdrawn || self.study.voices_anywhere(document, passage).is_some())
    }

    /// The participants whose spoken words a passage overlaps, those aside who have withdrawn.
    fn speaking(&self, document: DocumentId, passage: Passage) -> BTreeSet<ParticipantId> {
        let turns = self.study.spoken.get(&document).map_or(&[][..], Vec::as_slice);
        let first = turns.partition_point(|turn| turn.passage.end <= passage.start);
        let near = turns.iter().skip(first).take_while(|turn| turn.passage.start < passage.end);
        let spoken = near.filter(|turn| Passage { start: turn.words, end: turn.passage.end }.overlaps(passage));
        spoken.filter_map(|turn| turn.participant).filter(|person| !self.study.has_withdrawn(*person)).collect()
    }

    /// The bit of a coder whom a filter names; 0 for others.
    fn bit_of(&self, coder: CoderId) -> u64 {
        let at = self.coders.borrow().binary_search(&coder).ok();
        at.and_then(|at| 1_u64.checked_shl(at as u32)).unwrap_or(0)
    }
}

/// Whether all that a question names is there, without working it out.
///
/// # Errors
/// As [`Asked::answer`].
pub fn check(study: &Study, query: &Query) -> Result<(), QueryFault> {
    // Without rows to find, only names are looked up.
    Asked::new(study, &NoTexts, Lang::En).answer(query).map(drop)
}

struct NoTexts;

impl Library for NoTexts {
    fn text(&self, _: DocumentId) -> String {
        String::new()
    }
}
