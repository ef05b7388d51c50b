//! What a panel gets: the project to read, the language, and a tray for what should be done. A
//! panel never changes the project; it puts requests in the tray.

use super::commands::Command;
use super::kept::{Kept, Picture};
use super::settings::Settings;
use crate::analysis::masks::Masks;
use crate::model::*;
use crate::session::action::EvidenceAt;
use crate::session::{Action, Error, Session, study};
use crate::store::{self, Reader};
use eframe::egui;
use std::collections::HashMap;
use std::path::PathBuf;
use std::rc::Rc;

/// The eight workspaces, in the order of the method.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::EnumIter, serde::Serialize, serde::Deserialize)]
pub enum Workspace {
    #[default]
    Gather,
    Code,
    Condense,
    Explore,
    Structure,
    Contrast,
    Assess,
    Report,
}

/// Where the window is: what Alt+Left comes back to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    pub workspace: Workspace,
    pub document: Option<DocumentId>,
    /// Words to show and mark.
    pub passage: Option<Passage>,
}

/// What a panel asks for.
#[derive(Debug)]
pub enum Request {
    /// Do these in one step.
    Do(Vec<Action>),
    /// As `Do`; the same key again goes on with the same step.
    Write(Action, String),
    /// What is only known when all that was done before is written.
    Decide(Decision),
    Go(Place),
    Run(Command),
    /// Undo or redo until this is the newest step in force.
    UndoTo(StepId),
    /// Open Protection beside the workspace.
    ShowProtection,
    /// Protection, with every name that would be replaced.
    PreviewNames,
    /// What keeps people from being recognised.
    Protect(super::protect::Ask),
    /// What is to be done with a backup.
    Backup(super::backups::Ask),
    /// Ask for a corrected file for a document.
    AskCorrection(DocumentId),
    /// Ask for a file to save a criteria set to, or to open one from.
    AskSet(Option<CriteriaSetId>),
    /// Bring files in that were looked at before.
    BringIn(Vec<super::gather::preview::Item>),
    /// Say something for a while.
    Say(String),
    /// Say it, with a command that can be called about it.
    Offer(String, Command),
    Fail(Error),
    /// Write an export against the guard's word, and keep in the journal that it left: both or neither.
    LetOut {
        what: String,
        reason: String,
        remarks: usize,
        path: PathBuf,
        bytes: Vec<u8>,
        /// Files that it refers to, by their paths beside it.
        beside: Vec<(String, Vec<u8>)>,
    },
}

/// Chooses actions by the project as it is when they are done, and the key of the step that they go on with.
pub struct Decision(pub Choose);

pub type Choose = Box<dyn FnOnce(&Session) -> Result<(Vec<Action>, Option<String>), Error> + Send>;

impl std::fmt::Debug for Decision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Decision")
    }
}

/// A document's text with its positions and paragraphs.
#[derive(Default)]
pub struct OpenText {
    pub text: String,
    pub index: Option<TextIndex>,
    pub formatting: Vec<Formatting>,
    pub turns: Vec<Turn>,
    pub pages: Vec<Page>,
    pub speakers: Vec<Speaker>,
}

impl OpenText {
    /// The words of a passage.
    pub fn words(&self, passage: Passage) -> &str {
        self.index.as_ref().map_or("", |index| index.slice(&self.text, passage))
    }
}

/// All that a panel may use while it draws.
pub struct Desk<'a> {
    pub session: &'a Session,
    pub lang: Lang,
    pub settings: &'a mut Settings,
    pub kept: &'a mut Kept,
    pub place: Place,
    /// Which sending of the window brought it here.
    pub visit: usize,
    /// A command that was called this frame and is the workspace's to do.
    pub command: Option<Command>,
    /// Requests for after the frame.
    pub tray: &'a mut Vec<Request>,
    /// Whether the project can be changed.
    pub writable: bool,
    /// The words that are marked in the text on the screen.
    pub marked: Option<(DocumentId, Passage)>,
}

impl Desk<'_> {
    pub fn ask(&mut self, request: Request) {
        self.tray.push(request);
    }

    /// Asks for one action as one step.
    pub fn act(&mut self, action: impl Into<Action>) {
        self.tray.push(Request::Do(vec![action.into()]));
    }

    /// Asks for an action that goes on with the step of the same key.
    pub fn write(&mut self, action: impl Into<Action>, key: impl Into<String>) {
        self.tray.push(Request::Write(action.into(), key.into()));
    }

    /// Asks for what is chosen when all that was done before is written: of two sendings in a row, the second knows the
    /// first.
    pub fn decide(
        &mut self,
        choose: impl FnOnce(&Session) -> Result<(Vec<Action>, Option<String>), Error> + Send + 'static,
    ) {
        self.tray.push(Request::Decide(Decision(Box::new(choose))));
    }

    pub fn run(&mut self, command: Command) {
        self.tray.push(Request::Run(command));
    }

    /// Takes the command of this frame if it is this one.
    pub fn called(&mut self, command: Command) -> bool {
        let is = self.command == Some(command);
        if is {
            self.command = None;
        }
        is
    }

    /// Shows words in their document, in a workspace that shows documents.
    pub fn show(&mut self, document: DocumentId, passage: Option<Passage>) {
        let workspace = match self.place.workspace {
            Workspace::Condense => Workspace::Condense,
            _ => Workspace::Code,
        };
        self.tray.push(Request::Go(Place { workspace, document: Some(document), passage }));
    }

    /// Evidence as an action names it; `anew` records its words as they are now.
    pub fn named<'e>(&mut self, evidence: impl Iterator<Item = &'e Evidence>, anew: bool) -> Vec<EvidenceAt> {
        let documents = self.documents();
        let at = |known: &Evidence| {
            let document = documents.iter().find(|document| document.id == known.document)?.guid.into();
            let (start, end) = (Some(known.passage.start.0), Some(known.passage.end.0));
            Some(EvidenceAt { document, start, end, against: known.against, anew, ..EvidenceAt::default() })
        };
        evidence.filter_map(at).collect()
    }

    /// What is worked out beside the window from these tables, on a reader of its own: the latest that is ready.
    pub fn keep_beside<T: Send + 'static>(
        &mut self,
        ctx: &egui::Context,
        key: (&'static str, i64),
        tables: &[&str],
        work: impl FnOnce(Reader, &dyn Fn() -> bool) -> Result<T, Error> + Send + 'static,
    ) -> Picture<T> {
        self.kept.get_beside(self.session, ctx, key, tables, self.tray, work)
    }

    /// As [`Desk::keep_beside`]: the latest that is ready, and nothing until there is something.
    pub fn keep_late<T: Default + Send + 'static>(
        &mut self,
        ctx: &egui::Context,
        key: (&'static str, i64),
        tables: &[&str],
        work: impl FnOnce(Reader, &dyn Fn() -> bool) -> Result<T, Error> + Send + 'static,
    ) -> Rc<T> {
        self.keep_beside(ctx, key, tables, work).shown.unwrap_or_default()
    }

    /// A kept value under a name of one's own.
    pub fn keep<T: Default + 'static>(
        &mut self,
        key: (&'static str, i64),
        tables: &[&str],
        load: impl FnOnce(&Session) -> Result<T, Error>,
    ) -> Rc<T> {
        let session = self.session;
        self.kept.get(session, key, tables, self.tray, || load(session))
    }

    pub fn documents(&mut self) -> Rc<Vec<store::document::Document>> {
        self.keep(("documents", 0), &["document"], |session| Ok(store::document::all(session.reader())?))
    }

    pub fn codes(&mut self) -> Rc<Vec<Code>> {
        self.keep(("codes", 0), &["code"], |session| Ok(store::code::all(session.reader())?))
    }

    /// For each code how many passages carry it or one beneath it. Nothing until they are counted for the first time.
    pub fn code_uses(&mut self, ctx: &egui::Context) -> Picture<HashMap<CodeId, usize>> {
        self.keep_beside(ctx, ("code uses", 0), &["code", "coding", "document", "quarantine"], |reader, _| {
            Ok(study::code_uses(reader)?.into_iter().map(|(code, used)| (code, used.passages.len())).collect())
        })
    }

    pub fn cases(&mut self) -> Rc<Vec<Case>> {
        self.keep(("cases", 0), &["case"], |session| Ok(store::case::all(session.reader())?))
    }

    pub fn case_links(&mut self) -> Rc<Vec<CaseLink>> {
        self.keep(("case links", 0), &["case", "case_link", "document"], |session| {
            Ok(store::case::links(session.reader())?)
        })
    }

    pub fn participants(&mut self) -> Rc<Vec<Participant>> {
        self.keep(("participants", 0), &["participant", "participant_case", "case"], |session| {
            Ok(store::participant::all(session.reader())?)
        })
    }

    pub fn themes(&mut self) -> Rc<Vec<Theme>> {
        self.keep(("themes", 0), &["theme"], |session| Ok(store::theme::all(session.reader())?))
    }

    pub fn questions(&mut self) -> Rc<Vec<Question>> {
        self.keep(("questions", 0), &["question"], |session| Ok(store::unit::questions(session.reader())?))
    }

    pub fn coders(&mut self) -> Rc<Vec<Coder>> {
        self.keep(("coders", 0), &["coder"], |session| Ok(store::project::coders(session.reader())?))
    }

    pub fn contrasts(&mut self) -> Rc<Vec<Contrast>> {
        let tables = ["contrast", "contrast_case", "contrast_row", "case", "theme", "code"];
        self.keep(("contrasts", 0), &tables, |session| Ok(store::contrast::all(session.reader())?))
    }

    /// The codings of a document in reading order.
    pub fn codings(&mut self, document: DocumentId) -> Rc<Vec<Coding>> {
        self.keep(("codings", document.0), &["coding", "code", "document"], |session| {
            Ok(store::coding::in_document(session.reader(), document)?)
        })
    }

    /// The codings of a code in all documents.
    pub fn codings_of(&mut self, code: CodeId) -> Rc<Vec<Coding>> {
        self.keep(("codings of code", code.0), &["coding", "code", "document"], |session| {
            Ok(store::coding::of_code(session.reader(), code)?)
        })
    }

    /// The meaning units of a document in reading order.
    pub fn units(&mut self, document: DocumentId) -> Rc<Vec<MeaningUnit>> {
        self.keep(("units", document.0), &["meaning_unit", "answer", "question", "theme", "document"], |session| {
            Ok(store::unit::in_document(session.reader(), document)?)
        })
    }

    pub fn memos(&mut self) -> Rc<Vec<Memo>> {
        self.keep(("memos", 0), &["memo"], |session| Ok(store::memo::all(session.reader())?))
    }

    /// A document's text and what is known about places in it.
    pub fn text(&mut self, document: DocumentId) -> Rc<OpenText> {
        let tables = ["document_text", "formatting", "turn", "speaker", "page", "document", "quarantine"];
        self.keep(("text", document.0), &tables, |session| {
            let reader = session.reader();
            let masks = Masks::quarantined(&store::confidence::quarantines(reader)?);
            let text = masks.covered(document, &store::document::text(reader, document)?);
            Ok(OpenText {
                index: Some(TextIndex::new(&text)),
                text,
                formatting: store::document::formatting(reader, document)?,
                turns: store::document::turns(reader, document)?,
                pages: store::document::pages(reader, document)?,
                speakers: store::document::speakers(reader, document)?,
            })
        })
    }
}

/// Whether somebody is writing in a field.
pub fn is_writing(ctx: &egui::Context) -> bool {
    ctx.text_edit_focused()
}
