//! The program without a window: the same session, by command. Plain text or, with `--json`, JSON; errors on standard
//! error with exit code 1, or 2 for wrong usage.
//!
//! - `arguments`: what can be asked for
//! - `usage`: what is asked for wrongly
//! - `read`, `write`, `confidence`, `recover`, `restore`: the commands
//! - `leave`: those by which something leaves the project, past the guard
//! - `failure`: what went wrong, for people and for scripts

#![allow(clippy::indexing_slicing, reason = "indexing an object of JSON puts in the key that it lacks")]

mod arguments;
mod confidence;
mod copies;
mod failure;
mod leave;
mod password;
mod preview;
mod print;
mod read;
mod recover;
mod restore;
mod team;
mod usage;
mod write;

use crate::model::Lang;
use crate::session::Recrypt;
use crate::session::action::Quarantine;
use crate::session::agreement;
use crate::session::explore::{Ask, Question};
use crate::session::export::{Export, Only, Under};
use crate::session::figures::Figure;
use crate::session::import::{Choices, Given};
use crate::session::report::ReportExport;
use crate::session::transcript;
use arguments::{Command, Format};
use clap::{CommandFactory, Parser};
use failure::Failure;
use leave::Leave;
use print::Out;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

pub use arguments::Arguments;
pub use failure::Kind;
pub use print::Around;

/// What a command came to.
enum Outcome {
    Done,
    /// What it printed says what is wrong.
    Found,
    /// The window is wanted on this project.
    Window(Option<PathBuf>),
}

/// What a run of the program came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Ended {
    Code(u8),
    /// The window is wanted on this project.
    Window(Option<PathBuf>),
}

/// All commands with their options, as they are read.
pub fn command() -> clap::Command {
    Arguments::command()
}

/// Runs the program as the command line says.
pub fn run() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let lang = Lang::of_locale(&sys_locale::get_locale().unwrap_or_default());
    let (mut input, mut output, mut errors) = (std::io::stdin(), std::io::stdout(), std::io::stderr());
    let around = Around {
        lang,
        input: &mut input,
        output: &mut output,
        errors: &mut errors,
        variable: &|name| std::env::var(name).ok(),
        asks: std::io::stdin().is_terminal(),
        screen: crate::ui::has_screen(),
    };
    let out = Out::new(around, asks_for_json(&words));
    hide_words_of_panics(out.json);
    match run_on(&words, &out) {
        Ended::Code(code) => ExitCode::from(code),
        Ended::Window(project) => match crate::ui::run(project) {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => ExitCode::from(failed(&out, &Failure::Window(message))),
        },
    }
}

/// Runs a command line, the program's name its first word, on what stands around it. Opens no window.
pub fn run_in(words: &[OsString], around: Around) -> Ended {
    run_on(words, &Out::new(around, asks_for_json(words)))
}

fn run_on(words: &[OsString], out: &Out) -> Ended {
    let done = match Arguments::try_parse_from(words) {
        Ok(arguments) => dispatch(arguments, words, out),
        Err(asked) if !asked.use_stderr() => {
            out.bytes(asked.render().to_string().as_bytes());
            return Ended::Code(0);
        }
        Err(wrong) => Err(unread(words, &wrong)),
    };
    match done {
        Ok(Outcome::Done) => Ended::Code(0),
        Ok(Outcome::Found) => Ended::Code(1),
        Ok(Outcome::Window(project)) => Ended::Window(project),
        Err(failure) => Ended::Code(failed(out, &failure)),
    }
}

/// Says what went wrong; gives the exit code.
fn failed(out: &Out, failure: &Failure) -> u8 {
    out.fail(failure);
    failure.code()
}

/// Looked for by itself, so that what cannot be read is told as JSON, too.
fn asks_for_json(words: &[OsString]) -> bool {
    words.iter().skip(1).take_while(|word| *word != "--").any(|word| word == "--json")
}

/// Why words could not be read as a command with its options.
fn unread(words: &[OsString], wrong: &clap::Error) -> Failure {
    if let Some(usage) = usage::mistyped(words, &command()) {
        return usage.into();
    }
    let said = wrong.render().to_string();
    Failure::Arguments(said.strip_prefix("error: ").unwrap_or(&said).trim_end().to_owned())
}

/// What went wrong inside may quote a document's words: only the place is told.
fn hide_words_of_panics(json: bool) {
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let message = format!("internal error at {place}");
        let kind: &'static str = Kind::Internal.into();
        let said = match json {
            true => serde_json::json!({ "error": message, "kind": kind }).to_string(),
            false => format!("mening: {message}"),
        };
        drop(std::io::Write::write_all(&mut std::io::stderr(), format!("{said}\n").as_bytes()));
    }));
}

fn dispatch(arguments: Arguments, words: &[OsString], out: &Out) -> Result<Outcome, Failure> {
    let Some(command) = arguments.command else {
        let wrong = usage::mistyped(words, &command());
        return wrong.map_or(Ok(Outcome::Window(arguments.project)), |usage| Err(usage.into()));
    };
    usage::check(&command)?;
    match command {
        Command::Demo { project, language, key, open } => {
            write::demo(out, &project, language.map_or(out.lang, Lang::from), key.as_deref(), open)
        }
        Command::New { project, language, encrypt } => {
            write::new(out, &project, language.map_or(out.lang, Lang::from), encrypt)
        }
        Command::Encrypt { project } => write::recrypt(out, &project, Recrypt::Encrypt),
        Command::Decrypt { project } => write::recrypt(out, &project, Recrypt::Decrypt),
        Command::Password { project } => write::recrypt(out, &project, Recrypt::Password),
        Command::Import { project, files, case, kind, level, date, tables, sheet, encoding, changes } => {
            let options = usage::Given {
                case: case.is_some(),
                kind: kind.is_some(),
                level: level.is_some(),
                date: date.is_some(),
                tables: tables.is_some(),
                sheet: sheet.is_some(),
                encoding: encoding.is_some(),
                changes: changes.is_some(),
            };
            let (tables, changes) = (tables.unwrap_or_default(), changes.unwrap_or_default());
            let choices = Choices { encoding, tables, sheet, changes, ..Choices::default() };
            let [kind, level, date] = [kind, level, date].map(Option::unwrap_or_default);
            write::import(out, &project, &files, &choices, options, &Given { case, kind, level, date })
        }
        Command::Changes { project, file } => read::changes(out, &project, &file),
        Command::Reimport { project, document, file, changes } => {
            write::reimport(out, &project, &document, &file, changes)
        }
        Command::Text { file } => read::text(out, &file),
        Command::Read { project } => write::read_through(out, &project),
        Command::Apply { project, actions } => write::apply(out, &project, actions.as_deref()),
        command @ (Command::Export { .. }
        | Command::Ask { .. }
        | Command::Agreement { .. }
        | Command::Figure { .. }
        | Command::Report { .. }
        | Command::Transcript { .. }
        | Command::Archive { .. }) => hand_out(out, command),
        Command::Names { project, key } => confidence::names(out, &project, key.as_deref()),
        Command::Original { project, document, key } => confidence::original(out, &project, &document, &key),
        Command::Pseudonymise { project, key, list, preview: true, .. } => {
            preview::preview(out, &project, &key, list.as_deref())
        }
        Command::Pseudonymise { project, key, list, doubtful, .. } => {
            confidence::pseudonymise(out, &project, &key, list.as_deref(), doubtful)
        }
        Command::DestroyKey { project, key } => confidence::destroy_key(out, &project, &key),
        Command::Guard { project, table, key } => confidence::guard(out, &project, table, key.as_deref()),
        Command::Search { project, query, limit } => read::search(out, &project, &query, limit),
        Command::Withdraw { project, participant, key } => {
            confidence::withdraw(out, &project, &participant, key.as_deref())
        }
        Command::Quarantine { project, document, start, end, reason } => {
            let (start, end) = (Some(start), Some(end));
            let action = Quarantine { start, end, ..Quarantine::new(document, reason) };
            write::act(out, &project, action.into())
        }
        Command::Restore { project, backup: None, .. } => restore::list(out, &project),
        Command::Restore { project, backup: Some(backup), output: None } => restore::as_step(out, &project, &backup),
        Command::Restore { project, backup: Some(backup), output: Some(output) } => {
            restore::as_copy(out, &project, &backup, &output)
        }
        Command::Undo { project } => write::undo(out, &project, false),
        Command::Redo { project } => write::undo(out, &project, true),
        Command::Journal { project } => read::journal(out, &project),
        Command::Info { project } => read::info(out, &project),
        Command::Check { project } => read::check(out, &project),
        Command::Copies(command) => copies::copies(out, command),
        Command::Recover { damaged, out: new } => recover::recover(out, &damaged, &new),
    }
}

/// The commands by which something leaves the project.
fn hand_out(out: &Out, command: Command) -> Result<Outcome, Failure> {
    match command {
        Command::Export {
            project,
            table,
            format,
            output,
            codes,
            cases,
            documents,
            contrasts,
            sets,
            reader,
            separator,
            rows,
            columns,
            by,
            key,
            allow,
        } => {
            let leave = Leave { project, output, key, allow };
            match (format, table) {
                (Format::Exchange(format), _) => leave::exchange(out, &leave, format, reader.unwrap_or_default()),
                (Format::Table(format), Some(table)) => {
                    let axes = (rows.is_some() || columns.is_some()).then(|| usage::axes(rows, columns));
                    let separator = separator.unwrap_or_default();
                    let by_document = by == Some(Under::Document);
                    let only = Only { documents, contrasts, sets, by_document, in_words: false };
                    leave::table(out, &leave, &Export { table, format, codes, cases, only, separator, axes })
                }
                (Format::Table(_), None) => Err(usage::Usage::NeedsTable.into()),
            }
        }
        Command::Ask { project, query, name, face, rows, columns, count, share, grain, format, output, key, allow } => {
            let question = query.map_or_else(|| Question::Kept(name.unwrap_or_default()), Question::Json);
            let face = face.unwrap_or_default();
            let (count, grain) = (count.unwrap_or_default(), grain.unwrap_or_default());
            let wanted = Ask { question, face, rows, columns, count, share, grain, format };
            leave::ask(out, &Leave { project, output, key, allow }, &wanted)
        }
        Command::Agreement { project, unit, coders, codes, format, output, key, allow } => {
            let wanted = agreement::Wanted { grain: unit.unwrap_or_default(), coders, codes, format };
            leave::agreement(out, &Leave { project, output, key, allow }, &wanted)
        }
        Command::Figure { project, figure, format, output, set, cases, key, allow } => {
            let leave = Leave { project, output, key, allow };
            leave::figure(out, &leave, &Figure { name: figure, format, set, cases })
        }
        Command::Report { project, format, output, parts, key, allow } => {
            let wanted = ReportExport { format, parts: leave::with_appendix(parts) };
            leave::report(out, &Leave { project, output, key, allow }, &wanted)
        }
        Command::Transcript { project, document, format, output, codes, coders, key, allow } => {
            let wanted = transcript::Wanted { document, format, codes, coders };
            leave::transcript(out, &Leave { project, output, key, allow }, &wanted)
        }
        Command::Archive { project, output, key, allow } => {
            leave::archive(out, &Leave { project, output: None, key, allow }, &output)
        }
        _ => Ok(Outcome::Done),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_are_well_formed() {
        command().debug_assert();
    }
}
