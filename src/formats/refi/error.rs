//! Why a REFI-QDA file could not be read or written, and what a person should know of one that was read.

use crate::error_from_message;
use crate::model::{Lang, Message};
use crate::say;

/// Why a file could not be read or written. The file's name is added by who asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefiError {
    Empty,
    /// Neither a zip file nor XML.
    NotRefi,
    /// XML, or a zip file, of something else; `root` is the name of what it holds.
    OtherContent {
        root: String,
    },
    /// A zip file without a `.qde` in it.
    NoProject,
    /// More than one `.qde`, and none of them named as the standard says.
    SeveralProjects {
        count: usize,
    },
    /// A codebook where a project was asked for.
    OnlyCodebook,
    /// The zip file cannot be unpacked.
    DamagedZip,
    /// Not well-formed; `line` counts from 1.
    DamagedXml {
        line: usize,
    },
    /// A character that XML does not allow; `line` counts from 1.
    ForbiddenCharacter {
        line: usize,
    },
    /// Declares entities of its own, as files that attack a reader do.
    Entities,
    /// Asks for a password.
    Protected,
    /// Unpacks to more than the limit.
    TooLarge {
        limit_mb: u64,
    },
    /// More elements within one another than the limit.
    TooDeep {
        limit: usize,
    },
    Cancelled,
    /// A passage that does not lie in its text: somebody else wrote to the project, or it is damaged.
    PassageOutside {
        guid: String,
    },
    /// A codebook without a code was to be written.
    NoCodes,
    /// A file is larger than the format allows.
    FileTooLarge {
        size_mb: u64,
    },
    /// What was to be written breaks the rules of the format: a fault of the program, not of the user.
    Invalid {
        element: String,
    },
}

impl Message for RefiError {
    fn message(&self, lang: Lang) -> String {
        match self {
            RefiError::Empty => say::exchange_the_file_is_empty_export_the(lang).to_owned(),
            RefiError::NotRefi => say::exchange_this_is_not_a_refi_qda(lang).to_owned(),
            RefiError::OtherContent { root } => say!(lang, exchange_the_file_holds_root_not_a, root),
            RefiError::NoProject => say::exchange_there_is_no_project_qde_in(lang).to_owned(),
            RefiError::SeveralProjects { count } => say!(lang, exchange_the_file_holds_count_projects_and, count),
            RefiError::OnlyCodebook => say::exchange_the_file_is_a_codebook_codes(lang).to_owned(),
            RefiError::DamagedZip => say::exchange_the_file_is_damaged_and_could(lang).to_owned(),
            RefiError::DamagedXml { line } => say!(lang, exchange_the_project_in_the_file_is, line),
            RefiError::ForbiddenCharacter { line } => say!(lang, exchange_the_project_in_the_file_has, line),
            RefiError::Entities => say::exchange_the_file_declares_entities_of_its(lang).to_owned(),
            RefiError::Protected => say::exchange_the_file_is_protected_by_a(lang).to_owned(),
            RefiError::TooLarge { limit_mb } => say!(lang, exchange_the_file_unpacks_to_more_than, limit_mb),
            RefiError::TooDeep { limit } => say!(lang, exchange_the_project_nests_more_than_limit, limit),
            RefiError::Cancelled => say::cancelled_nothing_was_changed(lang).to_owned(),
            RefiError::PassageOutside { guid } => say!(lang, exchange_a_passage_of_the_project_guid, guid),
            RefiError::NoCodes => say::exchange_there_are_no_codes_to_export(lang).to_owned(),
            RefiError::FileTooLarge { size_mb } => say!(lang, exchange_a_file_of_size_mb_mb, size_mb),
            RefiError::Invalid { element } => say!(lang, exchange_the_export_broke_the_rules_of, element),
        }
    }
}

error_from_message!(RefiError);
