//! What can be asked for on the command line.

use crate::formats::export::{ExportFormat, Separator};
use crate::formats::import::TrackedChanges;
use crate::formats::refi::Convention;
use crate::model::{Axis, Lang, ReportPart, TableName};
use crate::session::exchange::ExchangeFormat;
use crate::session::figures::{FigureFormat, FigureName};
use crate::session::import::Tables;
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use strum::IntoEnumIterator;

/// A format that something leaves in.
#[derive(Clone, Copy, Debug)]
pub enum Format {
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
    pub project: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Print JSON
    #[arg(long, global = true)]
    pub json: bool,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    /// Write the demonstration project
    Demo {
        project: PathBuf,
        #[arg(long, value_enum)]
        language: Option<Language>,
        /// Make the study's key as well, in a folder apart from the project's
        #[arg(long)]
        key: Option<PathBuf>,
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
        /// Files, folders, zip files, and other programs' projects: .qdpx, QualCoder's folder NAME.qda, Taguette's .sqlite3
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
        #[arg(long, value_parser = super::report::parse_format)]
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
pub enum Language {
    Sv,
    En,
}

impl Language {
    pub fn or_system(language: Option<Language>) -> Lang {
        match language {
            Some(Language::Sv) => Lang::Sv,
            Some(Language::En) => Lang::En,
            None => super::system(),
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
