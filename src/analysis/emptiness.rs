//! What an empty cell means: the one place that says so. A cell is a case by a theme, a code or a question; the theme
//! table's other cells follow the same rule over their own words.

use super::ranges;
use super::study::{Study, beneath};
use crate::model::*;
use crate::say;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// What a cell holds; if nothing, why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum CellState {
    /// There are no documents.
    #[default]
    NoMaterial,
    /// There are documents, and none of their words counts.
    NothingCounts,
    Filled,
    /// A coder said so, as of the next two.
    NotAsked,
    NotApplicable,
    NoAnswer,
    /// Not all of the words have been read through for this row.
    NotRead(Left),
    /// They have, but before the row meant what it means.
    ReadBefore(Left),
    /// All of them have been read through for this row, and nothing was found.
    NotFound,
}

/// What is left to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Of so many of the respondents' words.
    pub words: u32,
    pub of: u32,
    pub documents: Arc<[DocumentId]>,
}

impl Left {
    /// The share that is left in whole per cent; 0 and 100 are none and all of it.
    pub fn percent(&self) -> u64 {
        let share = (u64::from(self.words) * 100 + u64::from(self.of) / 2).checked_div(u64::from(self.of)).unwrap_or(0);
        if self.words == self.of { share } else { share.clamp(1, 99) }
    }
}

impl CellState {
    /// As scripts say it; nothing for a filled cell.
    pub fn key(&self) -> &'static str {
        match self {
            CellState::NoMaterial | CellState::NothingCounts => "no_material",
            CellState::Filled => "",
            CellState::NotAsked => "not_asked",
            CellState::NotApplicable => "not_applicable",
            CellState::NoAnswer => "no_answer",
            CellState::NotRead(_) => "not_read",
            CellState::ReadBefore(_) => "read_before",
            CellState::NotFound => "not_found",
        }
    }

    /// What an empty cell says of itself; nothing for a filled one. `name` gives a document's name.
    pub fn label<'n>(&self, lang: Lang, name: impl Fn(DocumentId) -> &'n str) -> String {
        match self {
            CellState::NoMaterial => say::emptiness_no_material(lang).to_owned(),
            CellState::NothingCounts => say::emptiness_nothing_counts(lang).to_owned(),
            CellState::Filled => String::new(),
            CellState::NotAsked => say::emptiness_not_asked(lang).to_owned(),
            CellState::NotApplicable => say::emptiness_not_applicable(lang).to_owned(),
            CellState::NoAnswer => say::emptiness_no_answer(lang).to_owned(),
            CellState::NotRead(left) => {
                let documents = say!(lang, n_documents, n = left.documents.len());
                say!(lang, emptiness_not_read, documents, percent = left.percent())
            }
            CellState::ReadBefore(left) => {
                let named: Vec<&str> = left.documents.iter().take(NAMED).map(|id| name(*id)).collect();
                let more = left.documents.len().saturating_sub(NAMED);
                let documents = match more {
                    0 => named.join(", "),
                    _ => format!("{} {}", named.join(", "), say!(lang, emptiness_and_more, more)),
                };
                say!(lang, emptiness_read_before, documents)
            }
            CellState::NotFound => say::emptiness_not_found(lang).to_owned(),
        }
    }

    /// The same in a word or two, for a table that is to be seen at once.
    pub fn short(&self, lang: Lang) -> String {
        match self {
            CellState::NoMaterial => say::emptiness_no_material_short(lang).to_owned(),
            CellState::NotRead(left) => say!(lang, emptiness_not_read_short, percent = left.percent()),
            CellState::ReadBefore(_) => say::emptiness_read_before_short(lang).to_owned(),
            other => other.label(lang, |_| ""),
        }
    }

    /// Whether an absence may be said of the cell.
    pub fn is_absence(&self) -> bool {
        matches!(self, CellState::NotFound | CellState::NoAnswer | CellState::NotAsked)
    }

    /// Whether nought is what the cell holds, rather than what nobody knows yet.
    pub fn is_known(&self) -> bool {
        matches!(self, CellState::Filled) || self.is_absence()
    }
}

/// So many documents are told by name.
const NAMED: usize = 3;

/// A passage that belongs to something, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// `None`: the whole document.
    pub passage: Option<Passage>,
    pub tick: i64,
}

/// Words by document.
pub type Words = HashMap<DocumentId, Vec<Piece>>;

/// What reading a row asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Need {
    /// For this code or, without one, for all.
    Coding(Option<CodeId>, i64),
    Condensing(i64),
}

/// A study as it was read: what there is to be read, and what was.
pub struct Reading<'s> {
    study: &'s Study,
    /// The coder whose reading counts; any one's where none is chosen.
    coder: Option<CoderId>,
    marks: HashMap<DocumentId, Vec<&'s ReadMark>>,
    to_read: RefCell<HashMap<DocumentId, Arc<[Passage]>>>,
    needs: RefCell<HashMap<RowOf, Need>>,
    cases: RefCell<HashMap<CaseId, Arc<Words>>>,
    known: RefCell<HashMap<(CaseId, Need), CellState>>,
}

impl<'s> Reading<'s> {
    pub fn new(study: &'s Study) -> Reading<'s> {
        let mut marks: HashMap<DocumentId, Vec<&ReadMark>> = HashMap::new();
        for mark in &study.reads {
            marks.entry(mark.document).or_default().push(mark);
        }
        Reading {
            study,
            coder: study.reader,
            marks,
            to_read: RefCell::default(),
            needs: RefCell::default(),
            cases: RefCell::default(),
            known: RefCell::default(),
        }
    }

    /// As one coder has read it.
    pub fn by(study: &'s Study, coder: CoderId) -> Reading<'s> {
        Reading { coder: Some(coder), ..Reading::new(study) }
    }

    /// Whether all that is to be read of a document has been read for a row since that means what it means.
    pub fn is_read(&self, document: DocumentId, row: RowOf) -> bool {
        let all = [Piece { passage: None, tick: 0 }];
        let left = self.left(document, &all, &[self.need(row)]);
        left.unread + left.before == 0
    }

    pub fn study(&self) -> &'s Study {
        self.study
    }

    pub fn documents(&self) -> impl Iterator<Item = DocumentId> + 's {
        self.study.documents.iter().map(|document| document.id)
    }

    /// What a cell of a case says, that holds so many passages.
    pub fn of_case(&self, case: CaseId, row: RowOf, passages: usize) -> CellState {
        let words = self.words(case);
        if words.is_empty() {
            return CellState::NoMaterial;
        }
        if passages > 0 {
            return CellState::Filled;
        }
        if let Some(said) = self.said(case, row) {
            return said;
        }
        let need = self.need(row);
        if let Some(known) = self.known.borrow().get(&(case, need)) {
            return known.clone();
        }
        let state = self.state(&words, &[need]);
        self.known.borrow_mut().insert((case, need), state.clone());
        state
    }

    /// What was said by hand. Who says that it was asked shows where: without that it is not said.
    fn said(&self, case: CaseId, row: RowOf) -> Option<CellState> {
        let known = self.study.silences.iter().find(|known| known.case == case && known.on == row)?;
        match known.kind {
            SilenceKind::NotAsked => Some(CellState::NotAsked),
            SilenceKind::NotApplicable => Some(CellState::NotApplicable),
            SilenceKind::NoAnswer => {
                // Where a case is not heard it was not asked.
                let shown = |one: &Evidence| self.study.is_of_case(case, one.document, one.passage);
                self.study.evidence_of(Claim::Silence(known.id)).any(shown).then_some(CellState::NoAnswer)
            }
        }
    }

    /// What some words that hold nothing say, read for all that is needed.
    pub fn state(&self, words: &Words, needs: &[Need]) -> CellState {
        let (mut of, mut unread, mut before) = (0, 0, 0);
        let mut documents = Vec::new();
        for (document, pieces) in words {
            let left = self.left(*document, pieces, needs);
            of += left.of;
            unread += left.unread;
            before += left.before;
            if left.unread + left.before > 0 {
                documents.push(*document);
            }
        }
        documents.sort_unstable();
        let left = || Left { words: unread + before, of, documents: documents.into() };
        match (of, unread, before) {
            (0, ..) if words.is_empty() => CellState::NoMaterial,
            (0, ..) => CellState::NothingCounts,
            (_, 0, 0) => CellState::NotFound,
            (_, 0, _) => CellState::ReadBefore(left()),
            _ => CellState::NotRead(left()),
        }
    }

    /// The documents that were read through before a row meant what it means, and not since.
    pub fn read_before(&self, row: RowOf) -> Vec<DocumentId> {
        let need = self.need(row);
        let all = [Piece { passage: None, tick: 0 }];
        self.documents().filter(|document| self.left(*document, &all, &[need]).before > 0).collect()
    }

    fn left(&self, document: DocumentId, pieces: &[Piece], needs: &[Need]) -> InDocument {
        let to_read = self.to_read(document);
        let range = |piece: &Piece| piece.passage.unwrap_or(Passage::new(0, u32::MAX));
        let here = ranges::meet(&to_read, &ranges::union(pieces.iter().map(range).collect()));
        let marks = self.marks.get(&document).map_or(&[][..], Vec::as_slice);
        let (mut ever, mut now) = (here.clone(), here.clone());
        for need in needs {
            let (mut in_time, mut at_all) = (Vec::new(), Vec::new());
            for mark in marks.iter().filter(|mark| self.is_for(mark, *need)) {
                let since = match need {
                    Need::Coding(_, since) | Need::Condensing(since) => *since,
                };
                for piece in pieces.iter().filter(|piece| piece.tick < mark.tick) {
                    let range = range(piece);
                    let read: Vec<Passage> = mark.parts.iter().filter_map(|part| part.intersection(range)).collect();
                    if mark.tick > since {
                        in_time.extend(read.iter().copied());
                    }
                    at_all.extend(read);
                }
            }
            ever = ranges::meet(&ever, &ranges::union(at_all));
            now = ranges::meet(&now, &ranges::union(in_time));
        }
        let words = |set: &[Passage]| self.study.words_in(document, set);
        let (unread, left) = (words(&ranges::minus(&here, &ever)), words(&ranges::minus(&here, &now)));
        // A word is left where any letter of it is.
        InDocument { of: words(&here), unread, before: left.saturating_sub(unread) }
    }

    fn is_for(&self, mark: &ReadMark, need: Need) -> bool {
        let by_whom = self.coder.is_none_or(|coder| coder == mark.coder);
        by_whom
            && match need {
                Need::Coding(code, _) => {
                    mark.purpose == Purpose::Coding && code.map_or(mark.codes.is_none(), |code| mark.is_for(code))
                }
                Need::Condensing(_) => mark.purpose == Purpose::Condensing,
            }
    }

    /// What of a document is to be read at all: the respondents' words, but for what is in quarantine, what was
    /// withdrawn, and what units set aside.
    fn to_read(&self, document: DocumentId) -> Arc<[Passage]> {
        if let Some(known) = self.to_read.borrow().get(&document) {
            return Arc::clone(known);
        }
        let study = self.study;
        let words = study.said_in(document, |turn| !turn.interviewer);
        let aside =
            study.units.iter().filter(|unit| unit.document == document && unit.relevance == Relevance::Excluded);
        let aside = ranges::union(aside.map(|unit| unit.passage).collect());
        let left: Arc<[Passage]> = ranges::minus(&words, &aside).into();
        self.to_read.borrow_mut().insert(document, Arc::clone(&left));
        left
    }

    /// The words of a case with all beneath it.
    pub fn words(&self, case: CaseId) -> Arc<Words> {
        if let Some(known) = self.cases.borrow().get(&case) {
            return Arc::clone(known);
        }
        let within = with_descendants(&self.study.cases, case);
        let mut words = Words::new();
        for link in self.study.links.iter().filter(|link| within.contains(&link.case)) {
            let piece = Piece { passage: link.passage, tick: link.tick };
            words.entry(link.document).or_default().push(piece);
        }
        let words = Arc::new(words);
        self.cases.borrow_mut().insert(case, Arc::clone(&words));
        words
    }

    /// What a row asks to be read for: since it, or anything beneath it, got its present meaning.
    pub fn need(&self, row: RowOf) -> Need {
        if let Some(known) = self.needs.borrow().get(&row) {
            return *known;
        }
        let study = self.study;
        let since = |row: RowOf| study.meanings.get(&row).copied().unwrap_or(0);
        let need = match row {
            RowOf::Theme(theme) => {
                let tree: Vec<_> = study.themes.iter().map(|theme| (theme.id, theme.parent)).collect();
                let all = beneath(theme, &tree).into_iter().map(|theme| since(RowOf::Theme(theme)));
                Need::Condensing(all.max().unwrap_or(0))
            }
            RowOf::Question(_) => Need::Condensing(since(row)),
            RowOf::Code(code) => {
                let tree: Vec<_> = study.codes.iter().map(|code| (code.id, code.parent)).collect();
                let all = beneath(code, &tree).into_iter().map(|code| since(RowOf::Code(code)));
                Need::Coding(Some(code), all.max().unwrap_or(0))
            }
        };
        self.needs.borrow_mut().insert(row, need);
        need
    }
}

/// What is left of one document: of so many, never read, and read too early.
struct InDocument {
    of: u32,
    unread: u32,
    before: u32,
}

/// Whole documents as words, for cells that are about documents rather than parts of them.
pub fn whole(documents: impl IntoIterator<Item = DocumentId>) -> Words {
    let all = Piece { passage: None, tick: 0 };
    documents.into_iter().map(|document| (document, vec![all])).collect()
}

/// What two sets of words share.
pub fn shared(one: &Words, other: &Words) -> Words {
    let mut words = Words::new();
    for (document, pieces) in one {
        let Some(others) = other.get(document) else { continue };
        let mut both = Vec::new();
        for piece in pieces {
            for other in others {
                let passage = match (piece.passage, other.passage) {
                    (None, passage) | (passage, None) => Some(passage),
                    (Some(a), Some(b)) => a.intersection(b).map(Some),
                };
                both.extend(passage.map(|passage| Piece { passage, tick: piece.tick.max(other.tick) }));
            }
        }
        if !both.is_empty() {
            words.insert(*document, both);
        }
    }
    words
}
