//! Why an action could not be done.

use super::What;
use crate::error_from_message;
use crate::formats::import::ImportError;
use crate::formats::refi::RefiError;
use crate::model::QueryFault;
use crate::session::action::Malformed;
use crate::store::StoreError;
use std::path::PathBuf;

/// Why an action could not be done. Documents' words are never part of it.
#[derive(Debug, strum::IntoStaticStr, strum::VariantNames)]
pub enum ActionError {
    UnknownAction {
        name: String,
    },
    /// What is no action at all, or lacks a field, or has one of another type.
    Malformed(Malformed),
    /// What is wrong with a question, and where in it.
    Query(QueryFault),
    NotFound {
        what: What,
        name: String,
    },
    /// A name that several have: the path or the GUID tells them apart.
    Ambiguous {
        what: What,
        name: String,
    },
    /// A name that things of several kinds have: only the GUID tells which is meant.
    Several {
        name: String,
        of: Vec<What>,
    },
    Taken {
        what: What,
        name: String,
    },
    /// The same thing named twice in one list.
    Twice {
        name: String,
    },
    NameEmpty {
        what: What,
    },
    /// A passage outside the text, reversed or empty. In code points.
    OutOfRange {
        document: String,
        start: u32,
        end: u32,
        length: u32,
    },
    /// A passage is asked for and not given.
    NoPassage,
    /// Positions and a quote that is not what stands there.
    QuoteDiffers {
        document: String,
        start: u32,
        end: u32,
    },
    QuoteNotFound {
        document: String,
    },
    QuoteAmbiguous {
        document: String,
    },
    NotADate {
        value: String,
    },
    NotAColor {
        value: String,
    },
    NotADigit {
        value: u8,
    },
    NotALanguage {
        value: String,
    },
    NotOfType {
        variable: String,
        expected: &'static str,
    },
    /// A case, code or theme would become its own ancestor.
    Ring {
        name: String,
    },
    /// A tree of codes, cases or themes would have more levels than it may.
    TooDeep {
        limit: usize,
    },
    /// What is to be merged with itself.
    IntoItself {
        what: What,
    },
    /// A code is to stand before one that is no sibling there.
    NotASibling {
        before: String,
    },
    /// A code is to be split without any of its codings.
    NoCodings,
    /// A coding that is named both by its GUID and by where it stands.
    NamedTwice,
    NoText,
    /// A corrected text that is too short for all that stands in the old one to have a place.
    NoRoom {
        document: String,
    },
    TextAndPath,
    /// Lines to be joined, of a text in which none was broken at a width.
    NotBroken {
        document: String,
    },
    /// A scale that holds what stands outside every scale.
    ApartRating,
    /// A label of a speaker that begins no line of the text.
    NoSuchLabel {
        label: String,
        document: String,
    },
    /// A speaker that another participant is already.
    SpeakerTaken {
        label: String,
    },
    AlreadyLinked {
        case: String,
        document: String,
    },
    NotLinked {
        case: String,
        document: String,
    },
    /// A unit or a coding that stands on exactly these words already.
    AlreadyThere {
        what: What,
        document: String,
        start: u32,
        end: u32,
    },
    /// Rows and columns of the theme table are of the same kind.
    SameAxis,
    TextTooLong,
    /// An absence of a case of which nobody can say so yet; what its cell says, in each language.
    NotAbsent {
        case: String,
        state: Vec<(crate::model::Lang, String)>,
    },
    /// An absence that calls no case silent.
    NobodySilent,
    /// A finding speaks of a case that the contrast does not compare.
    NotInContrast {
        case: String,
    },
    /// Reading for chosen codes is reading for coding.
    CodesAreForCoding,
    /// Not two different coders were named, or the one who stands for them is one of them.
    NotTwoCoders,
    /// What a rule decided and no single value turns.
    NotTurned,
    /// Codes are given and there are none.
    NoCodes,
    /// A cell is a case by one theme, one code or one question.
    NotOneRow,
    /// What was asked without an answer is shown by the passage in which it was asked.
    NotShownAsked,
    /// The words are of no material of the case.
    AskedElsewhere {
        case: String,
        document: String,
    },
    /// Words and evidence for an emptiness that is taken back.
    SilenceTakenBack,
    /// Questions that the rating of a whole case is to answer.
    WholeAnswers,
    /// A contrast needs at least two cases and one row.
    TooFewCases,
    NoSearched,
    UnknownRating {
        rating: String,
    },
    /// A rating that is to leave the scale while assessments have it.
    RatingInUse {
        rating: String,
        assessments: usize,
    },
    NoCriteria,
    /// A mark `[5]` where there is no fifth piece of evidence.
    NoSuchEvidence {
        number: usize,
        evidence: usize,
    },
    /// What is emptied and so removed is to answer a question.
    NothingToAnswer,
    NotAHypothesis {
        memo: String,
    },
    /// A note on a keyword that was not touched.
    NoteUntouched,
    DifferentDocuments,
    /// Something that needs the key, which is not open.
    NoKey,
    /// A list of names without the column `name`.
    NotAList,
    /// A kind of name that is none.
    NotAKind {
        kind: String,
    },
    /// A quarantine or an exception needs a reason.
    NoReason,
    /// Of somebody who has withdrawn nothing is kept any more.
    WithdrawnAlready,
    Import {
        file: String,
        error: ImportError,
    },
    /// A project or codebook of another program.
    Exchange {
        file: String,
        error: RefiError,
    },
    /// A folder or a database that no program known here keeps its projects in, or a damaged one.
    NotAPeer {
        path: PathBuf,
    },
    /// A file that was to be a table of the project's own, changed in a spreadsheet.
    NotAnEditedTable {
        path: PathBuf,
    },
    /// A file that was to hold a criteria set.
    NotASet {
        path: PathBuf,
    },
    Io {
        path: PathBuf,
        source: std::io::Error,
    },
    Store(StoreError),
    Line {
        number: usize,
        error: Box<ActionError>,
    },
}

impl ActionError {
    pub fn on_line(self, number: usize) -> ActionError {
        ActionError::Line { number, error: Box::new(self) }
    }
}

error_from_message!(ActionError);

impl From<StoreError> for ActionError {
    fn from(error: StoreError) -> ActionError {
        ActionError::Store(error)
    }
}

impl From<QueryFault> for ActionError {
    fn from(fault: QueryFault) -> ActionError {
        ActionError::Query(fault)
    }
}

impl From<Malformed> for ActionError {
    fn from(malformed: Malformed) -> ActionError {
        ActionError::Malformed(malformed)
    }
}
