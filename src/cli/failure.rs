//! Why a command failed: in words for people; as a kind that stays the same, for scripts.

use super::usage::Usage;
use crate::model::{Lang, Message, Wrong};
use crate::session::{ActionError, Error, TeamError};
use crate::store::StoreError;
use serde_json::{Value, json};

/// What went wrong with a command.
#[derive(Debug)]
pub enum Failure {
    /// What was written is no command, or its options do not go together.
    Usage(Usage),
    /// The same, as the reader of the command line says it.
    Arguments(String),
    Session(Error),
    /// The window could not be opened; why.
    Window(String),
}

/// What scripts tell failures apart by. The README lists them; none is ever renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    Usage,
    NotFound,
    Exists,
    NotAProject,
    Damaged,
    TooNew,
    Password,
    Key,
    InUse,
    ReadOnly,
    DiskFull,
    Io,
    Unreadable,
    Malformed,
    Refused,
    Guarded,
    NothingToUndo,
    NothingToRedo,
    Cancelled,
    Window,
    Internal,
}

impl Failure {
    /// The exit code: 2 for wrong usage, else 1.
    pub fn code(&self) -> u8 {
        match self {
            Failure::Usage(_) | Failure::Arguments(_) => 2,
            Failure::Session(_) | Failure::Window(_) => 1,
        }
    }

    pub fn message(&self, lang: Lang) -> String {
        match self {
            Failure::Usage(usage) => usage.message(lang),
            Failure::Session(error) => error.message(lang),
            Failure::Arguments(message) | Failure::Window(message) => message.clone(),
        }
    }

    fn kind(&self) -> Kind {
        match self {
            Failure::Usage(_) | Failure::Arguments(_) => Kind::Usage,
            Failure::Session(error) => of_session(error),
            Failure::Window(_) => Kind::Window,
        }
    }

    /// One object: what happened in words and by its kind, with the line of a script or the guard's remarks.
    pub fn json(&self, lang: Lang) -> Value {
        let kind: &'static str = self.kind().into();
        let mut json = json!({ "error": self.message(lang), "kind": kind });
        match self {
            Failure::Session(Error::Action(ActionError::Line { number, .. })) => json["line"] = (*number).into(),
            Failure::Session(Error::Guarded(remarks)) => {
                let remarks = remarks.iter().map(|remark| {
                    json!({ "row": remark.row, "column": remark.stands(lang), "text": remark.words,
                        "concern": remark.concern.message(lang) })
                });
                json["remarks"] = remarks.collect();
            }
            _ => {}
        }
        json
    }
}

fn of_session(error: &Error) -> Kind {
    match error {
        Error::Action(error) => of_action(error),
        Error::Store(error) => of_store(error),
        Error::Team(TeamError::None | TeamError::NoFolder { .. }) => Kind::NotFound,
        Error::Team(TeamError::Already { .. } | TeamError::Taken { .. }) => Kind::Exists,
        Error::Team(TeamError::NotSealed) => Kind::Internal,
        Error::Team(_) => Kind::Refused,
        Error::Io { source, .. } => of_io(source),
        Error::NotedOnly { source } => of_session(source),
        Error::Guarded(_) => Kind::Guarded,
        Error::OverProject { .. } | Error::SeenEarlier => Kind::Refused,
        Error::Export(_) | Error::Exchange(_) => Kind::Internal,
        Error::Cancelled => Kind::Cancelled,
    }
}

fn of_action(error: &ActionError) -> Kind {
    match error {
        ActionError::Line { error, .. } => of_action(error),
        ActionError::Store(error) => of_store(error),
        ActionError::UnknownAction { .. } | ActionError::Malformed { .. } => Kind::Malformed,
        ActionError::Query(fault) if matches!(fault.wrong, Wrong::NotFound { .. }) => Kind::NotFound,
        ActionError::Query(_) => Kind::Malformed,
        ActionError::NotFound { .. } | ActionError::QuoteNotFound { .. } => Kind::NotFound,
        ActionError::Taken { .. } => Kind::Exists,
        ActionError::NoKey => Kind::Key,
        ActionError::Import { .. }
        | ActionError::Exchange { .. }
        | ActionError::NotAPeer { .. }
        | ActionError::NotASet { .. }
        | ActionError::NotAnEditedTable { .. }
        | ActionError::NotAList
        | ActionError::NotAKind { .. } => Kind::Unreadable,
        ActionError::Io { source, .. } => of_io(source),
        _ => Kind::Refused,
    }
}

fn of_store(error: &StoreError) -> Kind {
    match error {
        StoreError::NotFound { .. }
        | StoreError::NoKeyThere { .. }
        | StoreError::NoSuchBackup { .. }
        | StoreError::Gone => Kind::NotFound,
        StoreError::Exists { .. } | StoreError::NameTaken => Kind::Exists,
        StoreError::NotAProject { .. }
        | StoreError::IsFolder { .. }
        | StoreError::NothingSaved { .. }
        | StoreError::Empty { .. } => Kind::NotAProject,
        StoreError::Damaged { .. }
        | StoreError::Foreign { .. }
        | StoreError::TooLarge
        | StoreError::LogCut { .. }
        | StoreError::LogEnds { .. }
        | StoreError::StrangeValue(_)
        | StoreError::StrangeStep => Kind::Damaged,
        StoreError::FileTooNew { .. } => Kind::TooNew,
        StoreError::NeedsPassword { .. }
        | StoreError::NeedsKeyPassword { .. }
        | StoreError::NeedsBackupPassword { .. }
        | StoreError::WrongPassword { .. }
        | StoreError::PasswordEmpty
        | StoreError::PasswordsDiffer => Kind::Password,
        StoreError::KeyInProjectFolder { .. }
        | StoreError::KeyOfOtherProject { .. }
        | StoreError::NotAKey { .. }
        | StoreError::KeyRemains { .. } => Kind::Key,
        StoreError::NotEncrypted
        | StoreError::AlreadyEncrypted
        | StoreError::NameEmpty
        | StoreError::OtherNames { .. }
        | StoreError::OlderBackup { .. }
        | StoreError::BackupOfOtherProject { .. }
        | StoreError::GoneSince { .. }
        | StoreError::WentApart
        | StoreError::IsPart
        | StoreError::OtherProject { .. }
        | StoreError::WordsLeftOut
        | StoreError::CodeBookFrozen
        | StoreError::AsideWiped { .. }
        | StoreError::StillNamed
        | StoreError::HalfRewritten { .. } => Kind::Refused,
        StoreError::InUse { .. } | StoreError::BeingRead | StoreError::WordsRemain { .. } | StoreError::WordsWait => {
            Kind::InUse
        }
        StoreError::RecryptedOnly { source } | StoreError::MadeOnly { source } | StoreError::NoBackup { source } => {
            of_store(source)
        }
        StoreError::ReadOnly => Kind::ReadOnly,
        StoreError::DiskFull => Kind::DiskFull,
        StoreError::NothingToUndo => Kind::NothingToUndo,
        StoreError::NothingToRedo => Kind::NothingToRedo,
        StoreError::Io { source, .. } | StoreError::Unconfirmed { source, .. } => of_io(source),
        StoreError::Unsettled(_) => Kind::Io,
        StoreError::NoKeyMade | StoreError::Sql(_) => Kind::Internal,
    }
}

fn of_io(source: &std::io::Error) -> Kind {
    match source.kind() {
        std::io::ErrorKind::NotFound => Kind::NotFound,
        std::io::ErrorKind::StorageFull => Kind::DiskFull,
        std::io::ErrorKind::ReadOnlyFilesystem => Kind::ReadOnly,
        _ => Kind::Io,
    }
}

impl<E: Into<Error>> From<E> for Failure {
    fn from(error: E) -> Failure {
        Failure::Session(error.into())
    }
}

impl From<Usage> for Failure {
    fn from(usage: Usage) -> Failure {
        Failure::Usage(usage)
    }
}
