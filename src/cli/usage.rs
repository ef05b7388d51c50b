//! Wrong usage: words that are no command, and options that do nothing where they stand. What can be told without the
//! project is told before it is opened.

use super::arguments::{Command, Copies, Format};
use crate::analysis::tables::{self, Filter};
use crate::formats::export::{EXPORTERS, ExportFormat};
use crate::formats::import as formats;
use crate::formats::report::REPORT_FORMATS;
use crate::model::{Axis, CrossAxis, Face, Lang, Message, QueryFault, TableName};
use crate::say;
use crate::say::Wording;
use crate::session::exchange::ExchangeFormat;
use crate::session::explore::{self, AskFormat};
use crate::session::figures::{FigureFormat, FigureName};
use crate::session::import::{Content, ReadFile};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use strum::IntoEnumIterator;

/// What is wrong with what was written.
#[derive(Debug, PartialEq, Eq)]
pub enum Usage {
    /// Neither a command nor a project.
    NoSuchCommand { word: String, near: Vec<String> },
    /// A format that is no text, or does not go to standard output.
    NeedsFile { format: &'static str },
    /// A team is begun or joined over a folder.
    NeedsFolder { verb: &'static str },
    /// A table's format without a table.
    NeedsTable,
    /// An option that means something for others only: which.
    OnlyFor { option: &'static str, only: String },
    /// An option of an import that means something for other files only: which.
    NoSuchFile { option: &'static str, only: Wording },
    /// Rows and columns of one kind.
    SameAxis,
    /// A question that is none.
    Question(QueryFault),
}

impl Message for Usage {
    fn message(&self, lang: Lang) -> String {
        match self {
            Usage::NoSuchCommand { word, near } if near.is_empty() => say!(lang, cli_word_is_no_command_and_no, word),
            Usage::NoSuchCommand { word, near } => {
                say!(lang, cli_word_is_no_command_and_no_project, near = near.join(", "), word)
            }
            Usage::NeedsFile { format } => say!(lang, cli_format_goes_to_a_file_name, format),
            Usage::NeedsFolder { verb } => say!(lang, team_folder_is_needed, verb),
            Usage::NeedsTable => say::cli_which_table_name_it_with_table(lang).to_owned(),
            Usage::OnlyFor { option, only } => say!(lang, cli_option_would_do_nothing_here_it, only, option),
            Usage::NoSuchFile { option, only } => {
                say!(lang, cli_option_would_do_nothing_no_file, option, only = only.say(lang))
            }
            Usage::Question(fault) => fault.message(lang),
            Usage::SameAxis => say::rows_and_columns_are_of_the(lang).to_owned(),
        }
    }
}

/// Refuses an option that was given where only others take it.
fn only_for(given: bool, option: &'static str, only: impl Into<String>) -> Result<(), Usage> {
    if given { Err(Usage::OnlyFor { option, only: only.into() }) } else { Ok(()) }
}

/// Looks at the options of a command; `None` in what it gives is nothing to say.
pub fn check(command: &Command) -> Result<(), Usage> {
    match command {
        Command::Export { format: Format::Exchange(format), .. } => exchange(command, *format),
        Command::Export { format: Format::Table(_), table: None, .. } => Err(Usage::NeedsTable),
        Command::Export { format: Format::Table(format), table: Some(table), .. } => {
            table_out(command, *format, *table)
        }
        Command::Figure { figure, format, output, set, cases, .. } => {
            only_for(set.is_some() && *figure != FigureName::Assessments, "--set", "--figure assessments")?;
            let by_case = FigureName::iter().filter(|name| *name != FigureName::Timeline);
            let no_cases = *figure == FigureName::Timeline && !cases.is_empty();
            only_for(no_cases, "--case", listed("--figure", by_case.map(<&str>::from)))?;
            needs_file(output.as_deref(), <&str>::from(*format), *format == FigureFormat::Svg)
        }
        Command::Ask { .. } => ask(command),
        Command::Copies(Copies::Team { verb, folder, .. }) => {
            only_for(folder.is_some() && !verb.takes_folder(), "FOLDER", "team init, team join")
        }
        Command::Restore { backup: None, output, .. } => {
            only_for(output.is_some(), "--output", "restore PROJECT BACKUP")
        }
        Command::Report { format, output, .. }
        | Command::Transcript { format, output, .. }
        | Command::Agreement { format, output, .. } => table_file(output.as_deref(), *format),
        _ => Ok(()),
    }
}

/// A question must be one, and options go with the face that takes them.
fn ask(command: &Command) -> Result<(), Usage> {
    let Command::Ask { query, face, rows, columns, count, share, grain, format, output, .. } = command else {
        return Ok(());
    };
    if let Some(query) = query {
        explore::question(query).map_err(Usage::Question)?;
    }
    let face = face.unwrap_or_default();
    let crossing = face == Face::Crossing;
    only_for(columns.is_some() && !crossing, "--columns", "--face crossing")?;
    only_for(count.is_some() && !crossing, "--count", "--face crossing")?;
    only_for(share.is_some() && !crossing, "--share", "--face crossing")?;
    only_for(grain.is_some() && face != Face::Together, "--grain", "--face together")?;
    only_for(rows.is_some() && !crossing && face != Face::Together, "--rows", "--face crossing, --face together")?;
    let of_pairs = [None, Some(&CrossAxis::Of(Axis::Code)), Some(&CrossAxis::Of(Axis::Theme))];
    let others = face == Face::Together && !of_pairs.contains(&rows.as_ref());
    only_for(others, "--rows", "--face together --rows code, --face together --rows theme")?;
    match *format {
        AskFormat::Table(format) => table_file(output.as_deref(), format),
        AskFormat::Figure(format) => {
            let others = "--face crossing, --face together, --face words, --face course";
            only_for(face == Face::Passages, "--format", others)?;
            needs_file(output.as_deref(), format.into(), format == FigureFormat::Svg)
        }
    }
}

fn exchange(command: &Command, format: ExchangeFormat) -> Result<(), Usage> {
    let Command::Export {
        table,
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
        output,
        ..
    } = command
    else {
        return Ok(());
    };
    let formats = || listed("--format", ExportFormat::iter().map(<&str>::from));
    for (given, option) in [
        (table.is_some(), "--table"),
        (!codes.is_empty(), "--code"),
        (!cases.is_empty(), "--case"),
        (!documents.is_empty(), "--document"),
        (!contrasts.is_empty(), "--contrast"),
        (!sets.is_empty(), "--set"),
        (separator.is_some(), "--separator"),
        (rows.is_some(), "--rows"),
        (columns.is_some(), "--columns"),
        (by.is_some(), "--by"),
    ] {
        only_for(given, option, formats())?;
    }
    only_for(reader.is_some() && format != ExchangeFormat::Qdpx, "--for", "--format qdpx")?;
    needs_file(output.as_deref(), format.into(), false)
}

fn table_out(command: &Command, format: ExportFormat, table: TableName) -> Result<(), Usage> {
    let Command::Export {
        codes, cases, documents, contrasts, sets, reader, separator, rows, columns, by, output, ..
    } = command
    else {
        return Ok(());
    };
    only_for(reader.is_some(), "--for", "--format qdpx")?;
    only_for(separator.is_some() && format != ExportFormat::Csv, "--separator", "--format csv")?;
    for (given, option, filter) in [
        (!codes.is_empty(), "--code", Filter::Codes),
        (!cases.is_empty(), "--case", Filter::Cases),
        (!documents.is_empty(), "--document", Filter::Documents),
        (!contrasts.is_empty(), "--contrast", Filter::Contrasts),
        (!sets.is_empty(), "--set", Filter::Sets),
        (rows.is_some(), "--rows", Filter::Axes),
        (columns.is_some(), "--columns", Filter::Axes),
        (by.is_some(), "--by", Filter::Order),
    ] {
        let takes = TableName::iter().filter(|table| tables::of(*table).takes(filter));
        only_for(given && !tables::of(table).takes(filter), option, listed("--table", takes.map(<&str>::from)))?;
    }
    only_for(
        by.is_some() && !REPORT_FORMATS.contains(&format),
        "--by",
        listed("--format", REPORT_FORMATS.into_iter().map(<&str>::from)),
    )?;
    let [rows, columns] = axes(*rows, *columns);
    if rows == columns {
        return Err(Usage::SameAxis);
    }
    let of_cases = [rows, columns].iter().any(|axis| matches!(axis, Axis::Case | Axis::CaseGroup));
    only_for(!cases.is_empty() && !of_cases, "--case", "--rows case, --columns case")?;
    table_file(output.as_deref(), format)
}

/// The axes of the theme table, where none or one of them is given.
pub fn axes(rows: Option<Axis>, columns: Option<Axis>) -> [Axis; 2] {
    [rows.unwrap_or(Axis::Case), columns.unwrap_or(Axis::Theme)]
}

fn table_file(output: Option<&Path>, format: ExportFormat) -> Result<(), Usage> {
    let is_text = EXPORTERS.iter().any(|known| known.format == format && known.text);
    needs_file(output, format.into(), is_text)
}

fn needs_file(output: Option<&Path>, format: &'static str, is_text: bool) -> Result<(), Usage> {
    if output.is_none() && !is_text { Err(Usage::NeedsFile { format }) } else { Ok(()) }
}

/// An option with each of some values: `--format csv, xlsx`.
fn listed<'a>(option: &str, values: impl Iterator<Item = &'a str>) -> String {
    format!("{option} {}", values.collect::<Vec<_>>().join(", "))
}

/// Which options of an import were given.
#[derive(Clone, Copy, Default)]
pub struct Given {
    pub case: bool,
    pub kind: bool,
    pub level: bool,
    pub date: bool,
    pub tables: bool,
    pub sheet: bool,
    pub encoding: bool,
    pub changes: bool,
}

/// Refuses options that mean something for none of the files of an import. What could not be read says so itself.
pub fn import_of(given: Given, files: &[ReadFile], projects: usize) -> Result<(), Usage> {
    let read: Vec<&Content> = files.iter().filter_map(|file| file.outcome.as_ref().ok()).collect();
    if read.is_empty() && projects == 0 {
        return Ok(());
    }
    let any = |is: fn(&Content) -> bool| read.iter().any(|content| is(content));
    let becomes = any(|content| matches!(content, Content::Document(_) | Content::Survey(_)));
    let document = Wording::CliFilesThatBecomeDocuments;
    for (given, applies, option, only) in [
        (given.case, becomes, "--case", document),
        (given.kind, becomes, "--kind", document),
        (given.level, becomes, "--level", document),
        (given.date, becomes, "--date", document),
        (given.tables, any(is_table), "--tables", Wording::CliTables),
        (given.sheet, any(is_table), "--sheet", Wording::CliTables),
        (given.encoding, any(|content| by(content, formats::takes_encoding)), "--encoding", Wording::CliPlainText),
        (given.changes, any(|content| by(content, formats::tracks_changes)), "--changes", TRACKED),
    ] {
        if given && !applies {
            return Err(Usage::NoSuchFile { option, only });
        }
    }
    Ok(())
}

const TRACKED: Wording = Wording::CliWordOpendocumentAndRtf;

/// The same of a file that takes a document's place.
pub fn reimport(changes: bool, file: &ReadFile) -> Result<(), Usage> {
    import_of(Given { changes, ..Given::default() }, std::slice::from_ref(file), 0)
}

fn is_table(content: &Content) -> bool {
    matches!(content, Content::Survey(_) | Content::Codebook(_) | Content::Changes(_))
        || by(content, |importer| importer == formats::survey::IMPORTER.name)
}

/// Whether a document came by an importer of which something is so.
fn by(content: &Content, is: fn(&str) -> bool) -> bool {
    matches!(content, Content::Document(document) if is(&document.importer))
}

/// The first word, where it is to be a command and is none: no command's name, no file and no project's path.
pub fn mistyped(words: &[OsString], commands: &clap::Command) -> Option<Usage> {
    let word = words.iter().skip(1).find(|word| !word.to_string_lossy().starts_with('-'))?;
    let path = PathBuf::from(word);
    let is_project = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("mening"));
    let word = word.to_string_lossy().into_owned();
    let names: Vec<&str> = commands.get_subcommands().flat_map(clap::Command::get_name_and_visible_aliases).collect();
    if is_project || path.is_file() || commands.find_subcommand(&word).is_some() {
        return None;
    }
    let mut near: Vec<(usize, &str)> =
        names.into_iter().filter_map(|name| Some((nearness(&word, name)?, name))).collect();
    near.sort();
    Some(Usage::NoSuchCommand { near: near.into_iter().take(3).map(|(_, name)| name.to_owned()).collect(), word })
}

/// How far a word is from a name, if not too far: letters to change, or none where one begins with the other.
fn nearness(word: &str, name: &str) -> Option<usize> {
    let word = word.to_lowercase();
    if word.chars().count() >= 3 && (name.starts_with(&word) || word.starts_with(name)) {
        return Some(0);
    }
    let distance = distance(&word, name);
    (distance <= (name.chars().count() / 3).max(1)).then_some(distance)
}

/// Letters to add, take away, change or let change places, to make one word of the other.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    let at = |rows: &[Vec<usize>], i: usize, j: usize| rows.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0);
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let same = a.get(i - 1) == b.get(j - 1);
            let left = row.last().copied().unwrap_or(0);
            let mut least = (at(&rows, i - 1, j) + 1).min(left + 1).min(at(&rows, i - 1, j - 1) + usize::from(!same));
            let swapped = i > 1 && j > 1 && a.get(i - 1) == b.get(j - 2) && a.get(i - 2) == b.get(j - 1);
            if swapped {
                least = least.min(at(&rows, i - 2, j - 2) + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    at(&rows, a.len(), b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_as_far_from_another_as_letters_must_change() {
        for (a, b, expected) in [
            ("export", "export", 0),
            ("exprot", "export", 1),
            ("exort", "export", 1),
            ("exxport", "export", 1),
            ("expert", "export", 1),
            ("", "undo", 4),
            ("undo", "", 4),
            ("rapport", "report", 2),
            ("åäö", "aao", 3),
        ] {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn near_is_what_begins_alike_or_differs_by_few_letters() {
        for (word, name, near) in [
            ("exp", "export", true),
            ("ex", "export", false),
            ("Exporting", "export", true),
            ("tex", "text", true),
            ("test", "text", true),
            ("tast", "text", false),
            ("pseudonimise", "pseudonymise", true),
            ("undo", "redo", false),
        ] {
            assert_eq!(nearness(word, name).is_some(), near, "{word} {name}");
        }
    }
}
