//! What can go wrong in a session: the one error that window and command line show.

mod action;
mod said;
mod team;
mod what;

pub use action::ActionError;
pub use team::TeamError;
pub use what::What;

use crate::analysis::guard::Remark;
use crate::error_from_message;
use crate::formats::export::ExportError;
use crate::formats::refi::RefiError;
use crate::model::{Lang, Message};
use crate::say;
use crate::store::StoreError;
use std::path::PathBuf;

/// Anything that can go wrong in a session.
#[derive(Debug)]
pub enum Error {
    Action(ActionError),
    Store(StoreError),
    Team(TeamError),
    Export(ExportError),
    /// A file for another program could not be made.
    Exchange(RefiError),
    Io {
        path: PathBuf,
        source: std::io::Error,
    },
    /// An export would have taken the project's own place.
    OverProject {
        path: PathBuf,
    },
    /// It was noted that something leaves, and then it could not get its name.
    NotedOnly {
        source: Box<Error>,
    },
    /// The guard does not let an export out.
    Guarded(Vec<Remark>),
    Cancelled,
    /// A list was changed from how it was seen, and something was put into it meanwhile.
    SeenEarlier,
}

impl Message for Error {
    fn message(&self, lang: Lang) -> String {
        match self {
            Error::Action(error) => error.message(lang),
            Error::Store(error) => error.message(lang),
            Error::Team(error) => error.message(lang),
            Error::Export(error) => error.message(lang),
            Error::Exchange(error) => error.message(lang),
            Error::Io { path, source } => say!(lang, p_could_not_be_read_or, p = path.display(), source),
            Error::OverProject { path } => say!(lang, action_p_is_a_project_and_an, p = path.display()),
            Error::NotedOnly { source } => say!(lang, action_the_change_is_made_the_journal, m = source.message(lang)),
            Error::Guarded(remarks) => guarded(remarks, lang),
            Error::SeenEarlier => say::seen_earlier(lang).to_owned(),
            Error::Cancelled => say::cancelled_nothing_was_changed(lang).to_owned(),
        }
    }
}

error_from_message!(Error);

impl From<ActionError> for Error {
    fn from(error: ActionError) -> Error {
        match error {
            ActionError::Store(error) => Error::Store(error),
            other => Error::Action(other),
        }
    }
}

impl From<crate::model::QueryFault> for Error {
    fn from(fault: crate::model::QueryFault) -> Error {
        Error::Action(ActionError::Query(fault))
    }
}

impl From<TeamError> for Error {
    fn from(error: TeamError) -> Error {
        Error::Team(error)
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Error {
        Error::Store(error)
    }
}

impl From<ExportError> for Error {
    fn from(error: ExportError) -> Error {
        Error::Export(error)
    }
}

/// What the guard found, line by line, and the two ways on.
fn guarded(remarks: &[Remark], lang: Lang) -> String {
    const SHOWN: usize = 40;
    let n = remarks.len();
    let mut text = say!(lang, action_the_guard_found_n_things_that, n);
    for remark in remarks.iter().take(SHOWN) {
        let place = if remark.row == 0 {
            remark.stands(lang)
        } else {
            say!(lang, row_row_column, column = &remark.column, row = remark.row)
        };
        let message = remark.concern.message(lang);
        let words = say!(lang, quoted, words = remark.words);
        let place = if place.is_empty() { place } else { format!("{place}: ") };
        text.push_str(&format!("\n  {place}{words} – {message}"));
    }
    if n > SHOWN {
        text.push_str(&say!(lang, action_and_more_more, more = n - SHOWN));
    }
    text.push_str(say::action_settle_them_or_let_it_out(lang));
    text
}
