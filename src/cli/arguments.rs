//! What can be asked for on the command line.

mod copies;
mod values;

pub use self::{copies::CodeBook, copies::Copies, copies::TeamVerb, values::Format};

use crate::analysis::agreement;
use crate::formats::export::{ExportFormat, Separator};
use crate::formats::import::TrackedChanges;
use crate::formats::refi::Convention;
use crate::model::{Axis, CountOf, CrossAxis, Face, Grain, Lang, ReportPart, ShareOf, TableName};
use crate::session::figures::{FigureFormat, FigureName};
use crate::session::import::Tables;
use crate::session::pseudonym::Doubtful;
use crate::session::{explore::AskFormat, export::Under};
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use values::*;

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
        #[arg(long, value_parser = word::<Lang>())]
        language: Option<Lang>,
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
        #[arg(long, value_parser = word::<Lang>())]
        language: Option<Lang>,
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
        /// What kind of document they are: transcript, field_note, policy, minutes, survey, other or a word of your own
        #[arg(long)]
        kind: Option<String>,
        /// At what level: strategic, executing, local or a word of your own
        #[arg(long)]
        level: Option<String>,
        /// YYYY-MM-DD, YYYY-MM or YYYY; also in words, such as '11 March 2021'
        #[arg(long, value_parser = parse_date)]
        date: Option<String>,
        /// What becomes of tables; guess if left out: answers of respondents where they look like it
        #[arg(long, value_enum)]
        tables: Option<Tables>,
        /// Which sheet of a workbook is read; the first that holds anything if left out
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
        /// How text files are decoded, as utf-8 or windows-1252; what they look like if left out
        #[arg(long, value_parser = parse_encoding)]
        encoding: Option<String>,
        /// How tracked changes are read: as accepted, which they are if left out, or the original text before them
        #[arg(long, value_enum)]
        changes: Option<TrackedChanges>,
    },
    /// Put a corrected file in a document's place; codings, units and evidence move with their words
    Reimport {
        project: PathBuf,
        document: String,
        file: PathBuf,
        /// How tracked changes are read: as accepted, which they are if left out, or the original text before them
        #[arg(long, value_enum)]
        changes: Option<TrackedChanges>,
    },
    /// List what a table that was changed in a spreadsheet would change; import carries it out
    Changes { project: PathBuf, file: PathBuf },
    /// Print the text that an import of a file would store
    Text { file: PathBuf },
    /// Mark as read through, for condensing, what is condensed to its end
    Read { project: PathBuf },
    /// Do actions, one JSON object a line, all or none
    Apply {
        project: PathBuf,
        /// A file; standard input if left out
        actions: Option<PathBuf>,
    },
    /// Take a table out, or the project for other programs (qdpx) or its codebook (qdc)
    Export {
        project: PathBuf,
        /// Which table; not for qdpx, qdc and txt
        #[arg(long, value_parser = word::<TableName>())]
        table: Option<TableName>,
        /// A table's: csv, xlsx, docx, html, md or json; the project's: qdpx; its codebook's: qdc or txt
        #[arg(long, value_parser = format())]
        format: Format,
        /// A file; for formats that are text standard output if left out
        #[arg(long)]
        output: Option<PathBuf>,
        /// A code, with those beneath it, again for each; all if left out
        #[arg(long = "code", value_name = "NAME")]
        codes: Vec<String>,
        /// A case, with those beneath it, again for each; all if left out
        #[arg(long = "case", value_name = "NAME")]
        cases: Vec<String>,
        /// A document, again for each; all if left out
        #[arg(long = "document", value_name = "NAME")]
        documents: Vec<String>,
        /// For the table contrast: one contrast, again for each; all if left out
        #[arg(long = "contrast", value_name = "NAME")]
        contrasts: Vec<String>,
        /// For the table assessments: one criteria set, again for each; all if left out
        #[arg(long = "set", value_name = "NAME")]
        sets: Vec<String>,
        /// For qdpx: the program that will read it, nvivo or standard, which it is if left out
        #[arg(long = "for", value_name = "READER", value_parser = word::<Convention>())]
        reader: Option<Convention>,
        /// For csv: comma, which it is if left out, semicolon or tab
        #[arg(long, value_parser = word::<Separator>())]
        separator: Option<Separator>,
        /// For the table themes: what its rows are; cases if left out
        #[arg(long, value_name = "AXIS", value_parser = word::<Axis>())]
        rows: Option<Axis>,
        /// For the table themes: what its columns are; themes if left out
        #[arg(long, value_name = "AXIS", value_parser = word::<Axis>())]
        columns: Option<Axis>,
        /// For excerpts in docx, html and md: what they stand under, code, which it is if left out, or document
        #[arg(long, value_parser = word::<Under>())]
        by: Option<Under>,
        /// The project's key, so that the guard knows its names
        #[arg(long)]
        key: Option<PathBuf>,
        /// Let it out whatever the guard finds; the journal keeps the reason
        #[arg(long, value_name = "REASON")]
        allow: Option<String>,
    },
    /// Put a question to the material
    #[command(group = clap::ArgGroup::new("question").required(true).args(["query", "name"]))]
    Ask {
        project: PathBuf,
        /// The question, as JSON
        #[arg(long, value_name = "JSON")]
        query: Option<String>,
        /// A question that is kept, by its name
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        /// passages, which it is if left out, crossing, together, words or course
        #[arg(long, value_parser = word::<Face>())]
        face: Option<Face>,
        /// Of a crossing: what its rows are, codes if left out; of what goes together: code or theme
        #[arg(long, value_name = "AXIS", value_parser = axis)]
        rows: Option<CrossAxis>,
        /// Of a crossing: what its columns are; cases if left out
        #[arg(long, value_name = "AXIS", value_parser = axis)]
        columns: Option<CrossAxis>,
        /// Of a crossing: what is counted; passages if left out
        #[arg(long, value_parser = word::<CountOf>())]
        count: Option<CountOf>,
        /// Of a crossing: per cent of the row, the column or all, in place of counts
        #[arg(long, value_parser = word::<ShareOf>())]
        share: Option<ShareOf>,
        /// Of what goes together: in which places; turn if left out
        #[arg(long, value_parser = word::<Grain>())]
        grain: Option<Grain>,
        #[arg(long, value_parser = ask_format())]
        format: AskFormat,
        /// A file; for formats that are text standard output if left out
        #[arg(long)]
        output: Option<PathBuf>,
        /// The project's key, so that the guard knows its names
        #[arg(long)]
        key: Option<PathBuf>,
        /// Let it out whatever the guard finds; the journal keeps the reason
        #[arg(long, value_name = "REASON")]
        allow: Option<String>,
    },
    /// How far coders agree, over the documents that all of them have read through
    Agreement {
        project: PathBuf,
        /// character, which it is if left out, turn, unit or paragraph
        #[arg(long, value_parser = word::<agreement::Grain>())]
        unit: Option<agreement::Grain>,
        /// A coder to compare; all who have read anything through for coding if left out
        #[arg(long = "coder", value_name = "NAME")]
        coders: Vec<String>,
        /// A code to compare, without those beneath it; all if left out
        #[arg(long = "code", value_name = "NAME")]
        codes: Vec<String>,
        #[arg(long, default_value = "csv", value_parser = word::<ExportFormat>())]
        format: ExportFormat,
        /// A file; for formats that are text standard output if left out
        #[arg(long)]
        output: Option<PathBuf>,
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
        /// codes, themes, assessments or timeline
        #[arg(long, value_parser = word::<FigureName>())]
        figure: FigureName,
        #[arg(long, default_value = "svg", value_parser = word::<FigureFormat>())]
        format: FigureFormat,
        /// A file; for svg standard output if left out
        #[arg(long)]
        output: Option<PathBuf>,
        /// For assessments: which criteria set; the first with assessments if left out
        #[arg(long, value_name = "NAME")]
        set: Option<String>,
        /// A case, with those beneath it, again for each; all that have material if left out
        #[arg(long = "case", value_name = "NAME")]
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
        #[arg(long, value_parser = report_format())]
        format: ExportFormat,
        /// A file; for html and md standard output if left out
        #[arg(long)]
        output: Option<PathBuf>,
        /// A part to include, again for each; all that have content if left out
        #[arg(long = "part", value_parser = word::<ReportPart>())]
        parts: Vec<ReportPart>,
        /// The project's key, so that the guard knows its names
        #[arg(long)]
        key: Option<PathBuf>,
        /// Let it out whatever the guard finds; the journal keeps the reason
        #[arg(long, value_name = "REASON")]
        allow: Option<String>,
    },
    /// Take a document's text out with its codings in the margin
    Transcript {
        project: PathBuf,
        document: String,
        /// docx, with comments, or html
        #[arg(long, value_parser = transcript_format())]
        format: ExportFormat,
        /// A file; for html standard output if left out
        #[arg(long)]
        output: Option<PathBuf>,
        /// A code, with those beneath it, again for each; all if left out
        #[arg(long = "code", value_name = "NAME")]
        codes: Vec<String>,
        /// A coder, again for each; all if left out
        #[arg(long = "coder", value_name = "NAME")]
        coders: Vec<String>,
        /// The project's key, so that the guard knows its names
        #[arg(long)]
        key: Option<PathBuf>,
        /// Let it out whatever the guard finds; the journal keeps the reason
        #[arg(long, value_name = "REASON")]
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
        /// The project's key, whose names are then told from what only looks like one
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
        /// List each place in its sentence, and write nothing
        #[arg(long)]
        preview: bool,
        /// What is done with places in doubt: leave, or replace each by its likeliest name
        #[arg(long, default_value = "leave", conflicts_with = "preview", value_parser = word::<Doubtful>())]
        doubtful: Doubtful,
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
        /// Which table; all of them if left out
        #[arg(long, value_parser = word::<TableName>())]
        table: Option<TableName>,
        /// The project's key, so that the guard knows its names
        #[arg(long)]
        key: Option<PathBuf>,
    },
    /// Find words in all documents
    Search {
        project: PathBuf,
        /// Words, each of which may go on; in quotation marks a phrase
        query: String,
        /// How many places at most
        #[arg(long, default_value = "200", value_parser = parse_limit)]
        limit: usize,
    },
    /// Take a participant's words out of the project, for good
    Withdraw {
        project: PathBuf,
        participant: String,
        /// Is looked through, too
        #[arg(long)]
        key: Option<PathBuf>,
    },
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
    #[command(flatten)]
    Copies(Copies),
    /// List the backups, or bring one back: as a step that can be undone, or as a copy
    Restore {
        project: PathBuf,
        /// Its name in the list, or a file; the list if left out
        backup: Option<PathBuf>,
        /// Write it to a new file, and leave the project as it is
        #[arg(long, value_name = "COPY")]
        output: Option<PathBuf>,
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
    /// Save every row of a damaged project that can still be read, into a new one
    Recover {
        damaged: PathBuf,
        /// The new project, which must not exist yet
        out: PathBuf,
    },
}
