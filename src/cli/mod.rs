//! The program without a window: the same session, by command. Plain text or, with `--json`, JSON;
//! errors on standard error with exit code 1, or 2 for wrong usage.

mod confidence;
mod exchange;
mod password;
mod print;
mod read;
mod report;
mod write;

use crate::formats::export::{ExportFormat, Separator};
use crate::formats::import::TrackedChanges;
use crate::formats::refi::Convention;
use crate::model::{Axis, Lang, Message, ReportPart, TableName};
use crate::session::exchange::ExchangeFormat;
use crate::session::figures::{Figure, FigureFormat, FigureName};
use crate::session::import::{Choices, Tables};
use crate::session::{Error, Recrypt};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;
use strum::IntoEnumIterator;

/// A format that something leaves in.
#[derive(Clone, Copy, Debug)]
enum Format {
    Table(ExportFormat),
    Exchange(ExchangeFormat),
}

impl Format {
    fn parse(word: &str) -> Result<Format, String> {
        parse_word::<ExchangeFormat>(word)
            .map(Format::Exchange)
            .or_else(|_| parse_word::<ExportFormat>(word).map(Format::Table))
    }
}

/// What was asked for on the command line.
#[derive(Parser, Debug)]
#[command(name = "mening", version, about = "Code interviews, condense their meaning, contrast cases")]
#[command(args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
pub struct Arguments {
    /// The project to open in the window
    project: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
    /// Print JSON
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Write the demonstration project
    Demo {
        project: PathBuf,
        #[arg(long, value_enum)]
        language: Option<Language>,
        /// Open it in the window afterwards
        #[arg(long)]
        open: bool,
    },
    /// Make an empty project
    New {
        project: PathBuf,
        #[arg(long, value_enum)]
        language: Option<Language>,
        /// Nobody reads it without the password
        #[arg(long)]
        encrypt: bool,
    },
    /// Encrypt a plain project
    Encrypt { project: PathBuf },
    /// Make an encrypted project plain
    Decrypt { project: PathBuf },
    /// Give an encrypted project another password
    Password { project: PathBuf },
    /// Bring files in, in one step
    Import {
        project: PathBuf,
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The case they belong to; made if there is none of that name
        #[arg(long)]
        case: Option<String>,
        #[arg(long, default_value = "")]
        kind: String,
        #[arg(long, default_value = "")]
        level: String,
        /// YYYY-MM-DD, YYYY-MM or YYYY
        #[arg(long, default_value = "")]
        date: String,
        /// What becomes of tables; answers of respondents where they look like it
        #[arg(long, value_enum, default_value_t = Tables::Guess)]
        tables: Tables,
        /// How text files are decoded, as utf-8 or windows-1252; what they look like if left out
        #[arg(long)]
        encoding: Option<String>,
        /// How tracked changes are read: as accepted, or the original text before them
        #[arg(long, value_enum, default_value_t = TrackedChanges::Accepted)]
        changes: TrackedChanges,
    },
    /// Put a corrected file in a document's place; codings, units and evidence move with their words
    Reimport {
        project: PathBuf,
        document: String,
        file: PathBuf,
        /// How tracked changes are read: as accepted, or the original text before them
        #[arg(long, value_enum, default_value_t = TrackedChanges::Accepted)]
        changes: TrackedChanges,
    },
    /// List what a table that was changed in a spreadsheet would change; import carries it out
    Changes { project: PathBuf, file: PathBuf },
    /// Print the text that an import of a file would store
    Text { file: PathBuf },
    /// Do actions, one JSON object a line, all or none
    Apply {
        project: PathBuf,
        /// A file; standard input if left out
        actions: Option<PathBuf>,
    },
    /// Take a table out, or the project for other programs (qdpx) or its codebook (qdc)
    Export {
        project: PathBuf,
        /// Which table; not for qdpx and qdc
        #[arg(long, value_parser = parse_word::<TableName>)]
        table: Option<TableName>,
        #[arg(long, value_parser = Format::parse)]
        format: Format,
        #[arg(long)]
        output: Option<PathBuf>,
        #[arg(long = "code")]
        codes: Vec<String>,
        #[arg(long = "case")]
        cases: Vec<String>,
        /// For qdpx: the program that will read it, nvivo or standard
        #[arg(long = "for", default_value = "standard", value_parser = parse_word::<Convention>)]
        reader: Convention,
        /// For csv: comma, semicolon or tab
        #[arg(long, default_value = "comma", value_parser = parse_word::<Separator>)]
        separator: Separator,
        /// For the table themes: what its rows are; cases if left out
        #[arg(long, value_name = "AXIS", value_parser = parse_axis)]
        rows: Option<Axis>,
        /// For the table themes: what its columns are; themes if left out
        #[arg(long, value_name = "AXIS", value_parser = parse_axis)]
        columns: Option<Axis>,
        /// The project's key, so that the guard knows its names
        #[arg(long)]
        key: Option<PathBuf>,
        /// Let it out whatever the guard finds; the journal keeps the reason
        #[arg(long, value_name = "REASON")]
        allow: Option<String>,
    },
    /// Draw a figure: codes or themes by case, assessments, the study's timeline
    Figure {
        project: PathBuf,
        #[arg(long, value_parser = parse_word::<FigureName>)]
        figure: FigureName,
        #[arg(long, default_value = "svg", value_parser = parse_word::<FigureFormat>)]
        format: FigureFormat,
        /// A file; for svg standard output if left out
        #[arg(long)]
        output: Option<PathBuf>,
        /// For assessments: which criteria set
        #[arg(long)]
        set: Option<String>,
        #[arg(long = "case")]
        cases: Vec<String>,
        /// The project's key, so that the guard knows its names
        #[arg(long)]
        key: Option<PathBuf>,
        /// Let it out whatever the guard finds; the journal keeps the reason
        #[arg(long, value_name = "REASON")]
        allow: Option<String>,
    },
    /// Put a report together: chapters, tables, the account of method and the evidence of every claim
    Report {
        project: PathBuf,
        #[arg(long, value_parser = report::parse_format)]
        format: ExportFormat,
        #[arg(long)]
        output: Option<PathBuf>,
        /// A part to include, again for each; all that have content if left out
        #[arg(long = "part", value_parser = parse_word::<ReportPart>)]
        parts: Vec<ReportPart>,
        /// The key whose names the guard looks for
        #[arg(long)]
        key: Option<PathBuf>,
        /// Let it out whatever the guard finds, for this reason, which the journal keeps
        #[arg(long)]
        allow: Option<String>,
    },
    /// Write all of the study as plain files, for an archive
    Archive {
        project: PathBuf,
        /// A zip; a folder if it ends in / or is an empty folder
        output: PathBuf,
        /// The project's key, so that the guard knows its names
        #[arg(long)]
        key: Option<PathBuf>,
        /// Let it out whatever the guard finds; the journal keeps the reason
        #[arg(long, value_name = "REASON")]
        allow: Option<String>,
    },
    /// List names and identifiers in the texts
    Names {
        project: PathBuf,
        #[arg(long)]
        key: Option<PathBuf>,
    },
    /// Print a document's text with the names that stood in it, for whoever holds the key
    Original {
        project: PathBuf,
        document: String,
        #[arg(long)]
        key: PathBuf,
    },
    /// Put pseudonyms in place of names; the key is made if there is none
    #[command(alias = "pseudonymize")]
    Pseudonymise {
        project: PathBuf,
        /// The key, in a folder apart from the project's
        #[arg(long)]
        key: PathBuf,
        /// A table with the columns name, pseudonym, kind
        #[arg(long)]
        list: Option<PathBuf>,
    },
    /// Wipe the key, for good: nobody can tell any more who is who
    DestroyKey {
        project: PathBuf,
        #[arg(long)]
        key: PathBuf,
    },
    /// Say what exports would let out
    Guard {
        project: PathBuf,
        #[arg(long, value_parser = parse_word::<TableName>)]
        table: Option<TableName>,
        #[arg(long)]
        key: Option<PathBuf>,
    },
    /// Find words in all documents
    Search {
        project: PathBuf,
        query: String,
        #[arg(long, default_value_t = 200)]
        limit: usize,
    },
    /// Take a participant's words out of the project, for good
    Withdraw { project: PathBuf, participant: String },
    /// Put a passage that should not have been collected out of analysis, search and exports
    Quarantine {
        project: PathBuf,
        #[arg(long)]
        document: String,
        /// In code points, from 0
        #[arg(long)]
        start: u32,
        #[arg(long)]
        end: u32,
        #[arg(long)]
        reason: String,
    },
    /// Take back the newest step
    Undo { project: PathBuf },
    /// Bring back the step that was undone last
    Redo { project: PathBuf },
    /// Print every step ever taken
    Journal { project: PathBuf },
    /// Print what a project holds, in counts
    Info { project: PathBuf },
    /// Is the project whole?
    Check { project: PathBuf },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    Sv,
    En,
}

impl Language {
    fn or_system(language: Option<Language>) -> Lang {
        match language {
            Some(Language::Sv) => Lang::Sv,
            Some(Language::En) => Lang::En,
            None => system(),
        }
    }
}

/// Reads a word of a closed list, and names the list if it is none of it.
fn parse_word<T: std::str::FromStr + strum::VariantNames>(word: &str) -> Result<T, String> {
    word.parse().map_err(|_| format!("expected one of {}", T::VARIANTS.join(", ")))
}

/// Reads the name of an axis of the theme table.
fn parse_axis(word: &str) -> Result<Axis, String> {
    let names: Vec<&str> = Axis::iter().map(<&str>::from).collect();
    word.parse().map_err(|_| format!("expected one of {}", names.join(", ")))
}

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
        Command::Demo { project, language, open } => write::demo(&out, &project, Language::or_system(language), open),
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
