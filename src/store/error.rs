//! What can go wrong with a project file, as situations.

use super::genuine::{self, Oddity};
use super::log::Loss;
use super::secret;
use crate::error_from_message;
use crate::model::{Lang, Message};
use crate::say;
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub enum StoreError {
    NotFound {
        path: PathBuf,
    },
    Exists {
        path: PathBuf,
    },
    /// Not a project of ours: another kind of file, or encrypted with another key.
    NotAProject {
        path: PathBuf,
    },
    /// Encrypted, or not a project at all: only a password can tell.
    NeedsPassword {
        path: PathBuf,
    },
    /// The key's own password, which is not the project's.
    NeedsKeyPassword {
        path: PathBuf,
    },
    WrongPassword {
        path: PathBuf,
    },
    PasswordEmpty,
    PasswordsDiffer,
    NotEncrypted,
    AlreadyEncrypted,
    /// A key in the folder of the project that it undoes.
    KeyInProjectFolder {
        path: PathBuf,
    },
    KeyOfOtherProject {
        path: PathBuf,
    },
    NotAKey {
        path: PathBuf,
    },
    /// A key that is to be there and is not.
    NoKeyThere {
        path: PathBuf,
    },
    /// The system gives no random numbers, or too little memory, to make a key.
    NoKeyMade,
    Empty {
        path: PathBuf,
    },
    FileTooNew {
        found: i64,
        known: i64,
    },
    /// Cut short or overwritten.
    Damaged {
        path: PathBuf,
    },
    /// The log beside the project was damaged, and with it the last changes; what was there is kept.
    LogCut {
        steps: usize,
        kept: PathBuf,
    },
    /// The log beside the project has an end that cannot be read, or has lost it; `kept` where that could be set aside.
    LogEnds {
        loss: Loss,
        kept: Option<PathBuf>,
    },
    /// Damaged logs that had been set aside were wiped with the backups: what they held may have had to go.
    AsideWiped {
        paths: Vec<PathBuf>,
    },
    /// A folder where a project's file was expected.
    IsFolder {
        path: PathBuf,
    },
    /// A damaged file in which nothing of a project is.
    NothingSaved {
        path: PathBuf,
    },
    /// Something is still named by what stays, or names what is not there.
    StillNamed,
    /// Its schema is not the one that this program makes: what is foreign there could be somebody's orders.
    Foreign {
        path: PathBuf,
        oddities: Vec<Oddity>,
    },
    /// A text or a file in it is larger than any is read.
    TooLarge,
    /// A value that this program never writes there.
    StrangeValue(rusqlite::Error),
    /// A step of the journal that this program never wrote: it cannot be taken back.
    StrangeStep,
    /// Another window or command writes to it.
    InUse {
        by: String,
    },
    /// Somebody reads the project and still needs what is to be cleaned away.
    BeingRead,
    /// A file with hard links: what is done to it would not be done to its other names.
    OtherNames {
        path: PathBuf,
    },
    /// The project is being written anew, and that was cut short.
    HalfRewritten {
        path: PathBuf,
    },
    /// A backup that was made under another password than the project has.
    NeedsBackupPassword {
        path: PathBuf,
    },
    /// No backup could be made before a change.
    NoBackup {
        source: Box<StoreError>,
    },
    /// A backup that an earlier version of the program made: it is brought up to date only as a copy.
    OlderBackup {
        path: PathBuf,
    },
    /// There is no backup of that name, nor a file.
    NoSuchBackup {
        name: String,
    },
    BackupOfOtherProject {
        path: PathBuf,
    },
    /// A backup with something that left the project for good since, which cannot be told apart in it.
    GoneSince {
        path: PathBuf,
    },
    /// The project was written anew, and then did not open.
    RecryptedOnly {
        source: Box<StoreError>,
    },
    /// A key that was destroyed as far as the project goes, and whose file cannot be reached to wipe it.
    KeyRemains {
        path: PathBuf,
    },
    /// Two copies of a project that went apart before anybody could tell what was changed in which.
    WentApart,
    /// A copy that was handed out without all of the project takes nothing in.
    IsPart,
    /// Another project, or none that this one has anything in common with.
    OtherProject {
        path: PathBuf,
    },
    /// A text of which words were left out when the copy was handed out.
    WordsLeftOut,
    /// A copy that was handed out with a code book that stays as it is.
    CodeBookFrozen,
    ReadOnly,
    DiskFull,
    NameTaken,
    NameEmpty,
    /// Words of somebody who has withdrawn were found after they had been taken out.
    WordsRemain {
        path: PathBuf,
    },
    /// The same may be so anywhere: the project has not been cleaned to an end yet.
    WordsWait,
    /// A row that is not there: it was removed since it was named.
    Gone,
    NothingToUndo,
    NothingToRedo,
    /// A new project has its place, and could not be opened.
    MadeOnly {
        source: Box<StoreError>,
    },
    /// The disk did not say that it has a step, and nothing can be done about it.
    Unsettled(rusqlite::Error),
    /// Something has its name, and the disk did not say that it stays.
    Unconfirmed {
        path: PathBuf,
        source: std::io::Error,
    },
    Io {
        path: PathBuf,
        source: std::io::Error,
    },
    Sql(rusqlite::Error),
}

impl Message for StoreError {
    fn message(&self, lang: Lang) -> String {
        match self {
            StoreError::NotFound { path } => say!(lang, store_there_is_no_project_at_p, p = path.display()),
            StoreError::Exists { path } => say!(lang, store_p_exists_already_and_was_left, p = path.display()),
            StoreError::NotAProject { path }
                if secret::is_named_as_project(path) && secret::says_what_it_is_at(path) =>
            {
                say!(lang, store_p_is_a_file_of_another, b = backups(path), p = path.display())
            }
            StoreError::NotAProject { path } if secret::is_named_as_project(path) => {
                say!(lang, store_p_is_not_a_mening_project_though, b = backups(path), p = path.display())
            }
            StoreError::NotAProject { path } => say!(lang, store_p_is_not_a_mening_project_open, p = path.display()),
            StoreError::NeedsPassword { path } => say!(lang, store_p_is_encrypted_or_no_project, p = path.display()),
            StoreError::NeedsKeyPassword { path } => say!(lang, store_the_key_p_has_a_password, p = path.display()),
            StoreError::WrongPassword { path } => {
                say!(lang, store_the_password_does_not_open_p_check, p = path.display())
            }
            StoreError::PasswordEmpty => say::store_the_password_is_empty_nothing_was(lang).to_owned(),
            StoreError::PasswordsDiffer => say::store_the_two_passwords_are_not_the(lang).to_owned(),
            StoreError::NotEncrypted => say::store_the_project_is_not_encrypted_nothing(lang).to_owned(),
            StoreError::AlreadyEncrypted => say::store_the_project_is_encrypted_already_nothing(lang).to_owned(),
            StoreError::KeyInProjectFolder { path } => say!(lang, store_the_key_cannot_be_kept_at, p = path.display()),
            StoreError::KeyOfOtherProject { path } => say!(lang, store_p_is_the_key_of_another, p = path.display()),
            StoreError::NotAKey { path } => say!(lang, store_p_is_not_a_key_open, p = path.display()),
            StoreError::NoKeyThere { path } => say!(lang, store_there_is_no_key_at_p, p = path.display()),
            StoreError::NoKeyMade => say::store_the_system_could_not_make_a(lang).to_owned(),
            StoreError::Empty { path } => say!(lang, store_p_is_empty_look_for_its, p = path.display()),
            StoreError::FileTooNew { found, known } => say!(lang, store_the_project_was_made_by_a, found, known),
            StoreError::Damaged { path } => say!(lang, store_p_is_damaged_it_was_cut_short, p = path.display()),
            StoreError::LogCut { steps, kept } => {
                say!(lang, store_the_log_beside_the_project_is, p = kept.display(), steps)
            }
            StoreError::LogEnds { loss, kept } => {
                let what = loss.message(lang);
                match kept {
                    Some(kept) => say!(lang, store_what_the_log_was_is_kept, p = kept.display(), what),
                    None => say!(lang, store_what_the_log_cannot_be_set, what),
                }
            }
            StoreError::AsideWiped { paths } => {
                let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
                say!(lang, store_what_had_been_set_aside_of, p = paths.join(", "))
            }
            StoreError::IsFolder { path } => say!(lang, store_p_is_a_folder_name_the, p = path.display()),
            StoreError::NothingSaved { path } => {
                say!(lang, store_in_p_nothing_of_a_project, b = backups(path), p = path.display())
            }
            StoreError::StillNamed => say::store_something_else_in_the_project_still(lang).to_owned(),
            StoreError::Foreign { path, oddities } => {
                say!(lang, store_p_is_not_as_mening_made, p = path.display(), what = genuine::told(oddities, lang))
            }
            StoreError::TooLarge => say!(lang, store_a_text_or_file_in_it, n = super::tame::LARGEST >> 20),
            StoreError::StrangeValue(error) => say!(lang, store_something_in_the_project_is_not, error),
            StoreError::StrangeStep => say::store_the_journal_holds_something_for_this(lang).to_owned(),
            StoreError::InUse { by } => say!(lang, store_the_project_is_open_elsewhere_by, by),
            StoreError::BeingRead => say::store_somebody_else_reads_the_project_and(lang).to_owned(),
            StoreError::OtherNames { path } => say!(lang, store_p_has_other_names_as_well, p = path.display()),
            StoreError::HalfRewritten { path } => say!(lang, store_p_was_being_written_anew_when, p = path.display()),
            StoreError::NeedsBackupPassword { path } => {
                say!(lang, store_p_was_made_under_another_password, p = path.display())
            }
            StoreError::NoBackup { source } => {
                say!(lang, store_no_backup_could_be_made_before, m = source.message(lang))
            }
            StoreError::OlderBackup { path } => say!(lang, store_p_is_a_backup_that_an, p = path.display()),
            StoreError::NoSuchBackup { name } => say!(lang, store_there_is_no_backup_name_nothing, name),
            StoreError::BackupOfOtherProject { path } => say!(lang, store_p_is_a_copy_of_another, p = path.display()),
            StoreError::GoneSince { path } => say!(lang, store_p_cannot_be_brought_back_since, p = path.display()),
            StoreError::RecryptedOnly { source } => {
                say!(lang, store_the_change_is_made_and_from, m = source.bare(lang))
            }
            StoreError::MadeOnly { source } => say!(lang, store_the_project_is_made_but_could, m = source.bare(lang)),
            StoreError::Unsettled(error) => say!(lang, store_the_disk_did_not_confirm_the, error),
            StoreError::Unconfirmed { path, source } => {
                say!(lang, store_p_is_written_but_the_disk, p = path.display(), source)
            }
            StoreError::KeyRemains { path } => say!(lang, store_the_key_that_is_being_destroyed, p = path.display()),
            StoreError::WordsRemain { path } => {
                say!(lang, store_words_of_somebody_who_has_withdrawn, p = path.display())
            }
            StoreError::WordsWait => say::store_what_was_taken_out_for_good(lang).to_owned(),
            StoreError::WentApart => say::store_the_copies_went_apart_before(lang).to_owned(),
            StoreError::IsPart => say::store_this_copy_takes_nothing_in(lang).to_owned(),
            StoreError::OtherProject { path } => say!(lang, store_p_has_nothing_in_common, p = path.display()),
            StoreError::WordsLeftOut => say::store_words_of_this_text_were_left_out(lang).to_owned(),
            StoreError::CodeBookFrozen => say::store_the_code_book_stays_as_it_is(lang).to_owned(),
            StoreError::ReadOnly => say::store_the_project_cannot_be_changed_the(lang).to_owned(),
            StoreError::DiskFull => say::store_the_disk_is_full_the_last(lang).to_owned(),
            StoreError::NameTaken => say::store_the_name_is_taken_or_this(lang).to_owned(),
            StoreError::NameEmpty => say::store_a_name_is_needed_and_this(lang).to_owned(),
            StoreError::Gone => say::store_this_has_been_removed_in_the(lang).to_owned(),
            StoreError::NothingToUndo => say::store_there_is_nothing_to_undo(lang).to_owned(),
            StoreError::NothingToRedo => say::store_there_is_nothing_to_redo(lang).to_owned(),
            StoreError::Io { path, source } => say!(lang, p_could_not_be_read_or, p = path.display(), source),
            StoreError::Sql(error) => say!(lang, store_the_project_file_answered_error_nothing, error),
        }
    }
}

impl StoreError {
    /// Whether it tells of a damaged log, which was there before anything was done.
    pub fn is_of_log(&self) -> bool {
        matches!(self, StoreError::LogCut { .. } | StoreError::LogEnds { .. } | StoreError::AsideWiped { .. })
    }

    /// What went wrong, where something was done before it did: without a word about what was changed.
    pub fn bare(&self, lang: Lang) -> String {
        match self {
            StoreError::Sql(error) => error.to_string(),
            StoreError::DiskFull => say::store_the_disk_is_full(lang).to_owned(),
            other => other.message(lang),
        }
    }
}

impl Message for Loss {
    fn message(&self, lang: Lang) -> String {
        let Loss { steps, pages, is_sure } = *self;
        match (is_sure, steps) {
            (true, 0) => say!(lang, store_the_log_has_lost_its_end, pages),
            (true, _) => say!(lang, store_the_log_has_lost_steps, steps),
            (false, _) => say!(lang, store_the_end_of_the_log_is, pages),
        }
    }
}

/// The name of the folder of a project's backups.
fn backups(path: &Path) -> String {
    format!("{}-backups", path.file_name().unwrap_or_default().to_string_lossy())
}

error_from_message!(StoreError);

/// What a file's own functions say, for who has a message of his own for it.
impl From<StoreError> for std::io::Error {
    fn from(error: StoreError) -> std::io::Error {
        match error {
            StoreError::Io { source, .. } => source,
            other => std::io::Error::other(other),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        use rusqlite::ErrorCode;
        let rusqlite::Error::SqliteFailure(failure, text) = &error else {
            return match error {
                rusqlite::Error::QueryReturnedNoRows => StoreError::Gone,
                strange @ (rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::Utf8Error(..)) => StoreError::StrangeValue(strange),
                other => StoreError::Sql(other),
            };
        };
        match failure.code {
            ErrorCode::DiskFull => StoreError::DiskFull,
            ErrorCode::TooBig => StoreError::TooLarge,
            ErrorCode::ReadOnly | ErrorCode::CannotOpen => StoreError::ReadOnly,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::InUse { by: "SQLite".to_owned() },
            ErrorCode::ConstraintViolation if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE => {
                StoreError::NameTaken
            }
            ErrorCode::ConstraintViolation if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY => {
                StoreError::StillNamed
            }
            ErrorCode::ConstraintViolation if text.as_deref().is_some_and(|text| text.contains("name <> ''")) => {
                StoreError::NameEmpty
            }
            _ => StoreError::Sql(error),
        }
    }
}
