//! What can go wrong in a session: the one error that window and command line show.

mod action;
mod said;
mod what;

pub use action::ActionError;
pub use what::What;

use crate::analysis::guard::Remark;
use crate::formats::export::ExportError;
use crate::formats::refi::RefiError;
use crate::model::{Lang, Message};
use crate::store::StoreError;
use crate::{error_from_message, say};
use std::path::PathBuf;

/// Anything that can go wrong in a session.
#[derive(Debug)]
pub enum Error {
    Action(ActionError),
    Store(StoreError),
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
}

impl Message for Error {
    fn message(&self, lang: Lang) -> String {
        match self {
            Error::Action(error) => error.message(lang),
            Error::Store(error) => error.message(lang),
            Error::Export(error) => error.message(lang),
            Error::Exchange(error) => error.message(lang),
            Error::Io { path, source } => say!(lang,
                en: "{p} could not be read or written ({source}). Check that the folder exists and that you may write there",
                sv: "{p} gick inte att läsa eller skriva ({source}). Kontrollera att mappen finns och att du får skriva där", p = path.display()),
            Error::OverProject { path } => say!(lang,
                en: "{p} is a project, and an export would destroy it. Choose another name",
                sv: "{p} är ett projekt, och exporten skulle förstöra det. Välj ett annat namn", p = path.display()),
            Error::NotedOnly { source } => say!(lang,
                en: "The change is made: the journal says that it was let out. But nothing has left: {m}",
                sv: "Ändringen är gjord: loggen säger att det släpptes ut. Men inget har lämnat projektet: {m}", m = source.message(lang)),
            Error::Guarded(remarks) => guarded(remarks, lang),
            Error::Cancelled => lang.t("Cancelled; nothing was changed", "Avbrutet; inget ändrades").to_owned(),
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
    let mut text = say!(lang,
        en: "The guard found {n} things that should not leave; nothing was exported",
        sv: "Vakten hittade {n} saker som inte bör lämnas ut; inget exporterades");
    for remark in remarks.iter().take(SHOWN) {
        let place = if remark.row == 0 {
            remark.column.clone()
        } else {
            say!(lang, en: "row {row}, {column}", sv: "rad {row}, {column}", row = remark.row, column = &remark.column)
        };
        let message = remark.concern.message(lang);
        text.push_str(&format!("\n  {place}: “{}” – {message}", remark.words));
    }
    if n > SHOWN {
        text.push_str(&say!(lang, en: "\n  … and {more} more", sv: "\n  … och {more} till", more = n - SHOWN));
    }
    text.push_str(lang.t(
        "\nSettle them, or let it out all the same with a reason, which the journal keeps: --allow REASON",
        "\nÅtgärda dem, eller släpp ut ändå med ett skäl, som loggen behåller: --allow SKÄL",
    ));
    text
}
