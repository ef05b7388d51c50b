//! The program without a window: the same session, by command. Plain text or, with `--json`, JSON;
//! errors on standard error with exit code 1, or 2 for wrong usage.

mod arguments;
mod confidence;
mod exchange;
mod password;
mod print;
mod read;
mod report;
mod write;

use crate::model::{Axis, Lang, Message};
use crate::session::figures::Figure;
use crate::session::import::Choices;
use crate::session::{Error, Recrypt};
use arguments::{Command, Format, Language};
use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;

pub use arguments::Arguments;

/// The language of the person at this computer.
fn system() -> Lang {
    Lang::of_locale(&sys_locale::get_locale().unwrap_or_default())
}

/// What a command came to.
enum Outcome {
    Done,
    /// It said what is wrong by itself.
    Failed,
    /// Something that is needed was not given.
    Usage,
    /// The window is wanted on this project.
    Window(Option<PathBuf>),
}

/// Runs the program as the command line says.
pub fn run() -> ExitCode {
    // What went wrong inside may quote a document's words: only the place is told.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        print::failed(&format!("internal error at {place}"));
    }));
    let arguments = Arguments::parse();
    let lang = system();
    match dispatch(arguments, lang) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::FAILURE,
        Ok(Outcome::Usage) => ExitCode::from(2),
        Ok(Outcome::Window(project)) => match crate::ui::run(project) {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => print::failed(&message),
        },
        Err(error) => print::failed(&error.message(lang)),
    }
}

fn dispatch(arguments: Arguments, lang: Lang) -> Result<Outcome, Error> {
    let out = print::Out { json: arguments.json, lang };
    let Some(command) = arguments.command else { return Ok(Outcome::Window(arguments.project)) };
    match command {
        Command::Demo { project, language, key, open } => {
            write::demo(&out, &project, Language::or_system(language), key.as_deref(), open)
        }
        Command::New { project, language, encrypt } => {
            write::new(&out, &project, Language::or_system(language), encrypt)
        }
        Command::Encrypt { project } => write::recrypt(&out, &project, Recrypt::Encrypt),
        Command::Decrypt { project } => write::recrypt(&out, &project, Recrypt::Decrypt),
        Command::Password { project } => write::recrypt(&out, &project, Recrypt::Password),
        Command::Import { project, files, case, kind, level, date, tables, encoding, changes } => {
            let choices = Choices { encoding, tables, changes, ..Choices::default() };
            let given = crate::session::import::Given { case, kind, level, date };
            write::import(&out, &project, &files, &choices, &given)
        }
        Command::Changes { project, file } => read::changes(&out, &project, &file),
        Command::Reimport { project, document, file, changes } => {
            write::reimport(&out, &project, &document, &file, changes)
        }
        Command::Text { file } => read::text(&out, &file),
        Command::Apply { project, actions } => write::apply(&out, &project, actions.as_deref()),
        Command::Export {
            project,
            table,
            format,
            output,
            codes,
            cases,
            reader,
            separator,
            rows,
            columns,
            key,
            allow,
        } => {
            let leave = exchange::Leave { output: output.as_deref(), key: key.as_deref(), allow: allow.as_deref() };
            match (format, table) {
                (Format::Exchange(format), _) => exchange::export(&out, &project, format, reader, &leave),
                (Format::Table(format), Some(table)) => {
                    let axes = (rows.is_some() || columns.is_some())
                        .then(|| [rows.unwrap_or(Axis::Case), columns.unwrap_or(Axis::Theme)]);
                    let export = crate::session::export::Export { table, format, codes, cases, separator, axes };
                    read::export(&out, &project, &export, leave.output, leave.key, leave.allow)
                }
                (Format::Table(_), None) => Ok(exchange::table_missing(&out)),
            }
        }
        Command::Figure { project, figure, format, output, set, cases, key, allow } => {
            let wanted = Figure { name: figure, format, set, cases };
            let leave = exchange::Leave { output: output.as_deref(), key: key.as_deref(), allow: allow.as_deref() };
            read::figure(&out, &project, &wanted, &leave)
        }
        Command::Report { project, format, output, parts, key, allow } => {
            let leave = exchange::Leave { output: output.as_deref(), key: key.as_deref(), allow: allow.as_deref() };
            let parts = report::with_appendix(parts);
            report::report(&out, &project, &crate::session::report::ReportExport { format, parts }, &leave)
        }
        Command::Archive { project, output, key, allow } => {
            read::archive(&out, &project, &output, key.as_deref(), allow.as_deref())
        }
        Command::Names { project, key } => confidence::names(&out, &project, key.as_deref()),
        Command::Original { project, document, key } => confidence::original(&out, &project, &document, &key),
        Command::Pseudonymise { project, key, list } => confidence::pseudonymise(&out, &project, &key, list.as_deref()),
        Command::DestroyKey { project, key } => confidence::destroy_key(&out, &project, &key),
        Command::Guard { project, table, key } => confidence::guard(&out, &project, table, key.as_deref()),
        Command::Search { project, query, limit } => read::search(&out, &project, &query, limit),
        Command::Withdraw { project, participant } => confidence::withdraw(&out, &project, &participant),
        Command::Quarantine { project, document, start, end, reason } => {
            let action = crate::session::action::ConfidenceAction::Quarantine {
                document,
                start: Some(start),
                end: Some(end),
                quote: None,
                reason,
            };
            write::act(&out, &project, action.into())
        }
        Command::Undo { project } => write::undo(&out, &project, false),
        Command::Redo { project } => write::undo(&out, &project, true),
        Command::Journal { project } => read::journal(&out, &project),
        Command::Info { project } => read::info(&out, &project),
        Command::Check { project } => read::check(&out, &project),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_commands_are_well_formed() {
        Arguments::command().debug_assert();
    }
}
