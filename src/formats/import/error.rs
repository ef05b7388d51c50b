//! Why a file could not be read, and what a person should know of one that could.

use crate::error_from_message;
use crate::model::{Lang, Message, TableName};
use crate::say;
use crate::say::Wording;

/// Why a file could not be read. The file's name is added by who asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// No importer for this ending or content.
    UnknownFormat {
        ending: String,
    },
    /// The content is not what the ending says.
    NotWhatItSays {
        expected: &'static str,
    },
    /// Broken beyond reading; `part` names the piece, never its words.
    Damaged {
        part: String,
    },
    /// Named as subtitles, without a single line of times.
    NotSubtitles,
    /// JSON, but no transcript of a kind that is known.
    NotTranscript,
    /// A table of more cells than the limit.
    TooManyCells {
        limit: usize,
    },
    /// A workbook without a sheet of the name that was asked for.
    NoSuchSheet {
        wanted: String,
        /// Those that hold anything.
        names: Vec<String>,
    },
    /// Read as a codebook, and without a column or a list of codes.
    NoCodes,
    /// Asks for a password.
    Protected,
    /// The password that was given does not open it.
    WrongPassword,
    /// Unpacks to more than the limit, or nests deeper.
    TooLarge {
        limit_mb: u64,
    },
    /// A cell of a table that holds more than the limit.
    CellTooLarge {
        limit_mb: u64,
    },
    /// A zip file that lies within more of them than the limit.
    PackedTooDeep {
        limit: usize,
    },
    /// A codebook whose tree goes deeper than the limit.
    TooManyLevels {
        limit: usize,
    },
    /// A table that went out of this program and cannot come in again: nothing in it can be changed, or it `comes_back`
    /// and lacks the columns by which changes are told.
    OwnTable {
        table: TableName,
        comes_back: bool,
    },
    /// The project that is open: to read it as a file would take away what keeps others from writing to it.
    OpenProject,
    /// No encoding of this name.
    UnknownEncoding {
        label: String,
    },
    Cancelled,
}

impl Message for ImportError {
    fn message(&self, lang: Lang) -> String {
        match self {
            ImportError::UnknownFormat { ending } => match program_of(ending) {
                Some((program, way)) => {
                    say!(lang, import_a_project_of_another_program, ending, program, way = way(lang))
                }
                None => say!(lang, import_files_ending_in_ending_cannot_be, ending),
            },
            ImportError::NotWhatItSays { expected } => say!(lang, import_the_file_is_not_expected_though, expected),
            ImportError::Damaged { part } => say!(lang, import_the_file_is_damaged_part_open, part),
            ImportError::NotSubtitles => say::import_the_file_has_no_subtitles_no(lang).to_owned(),
            ImportError::NotTranscript => say::import_the_file_is_json_but_not(lang).to_owned(),
            ImportError::TooManyCells { limit } => say!(lang, import_the_table_has_more_than_limit, limit),
            ImportError::NoSuchSheet { wanted, names } => {
                say!(lang, import_there_is_no_sheet_wanted, names = names.join(", "), wanted)
            }
            ImportError::NoCodes => say::import_no_codes_were_found(lang).to_owned(),
            ImportError::Protected => say::import_the_file_is_protected_by_a(lang).to_owned(),
            ImportError::WrongPassword => say::import_the_password_does_not_open_the(lang).to_owned(),
            ImportError::TooLarge { limit_mb } => say!(lang, import_the_file_unpacks_to_more_than, limit_mb),
            ImportError::CellTooLarge { limit_mb } => say!(lang, import_a_cell_holds_more_than, limit_mb),
            ImportError::PackedTooDeep { limit } => say!(lang, import_zip_files_are_opened_limit_deep, limit),
            ImportError::TooManyLevels { limit } => say!(lang, import_the_tree_of_codes_goes_deeper, limit),
            ImportError::OwnTable { table, comes_back: true } => {
                say!(lang, import_this_is_menings_own_table_t, t = table.label(lang))
            }
            ImportError::OwnTable { table, comes_back: false } => {
                say!(lang, import_this_is_menings_own_table_t_in, t = table.label(lang))
            }
            ImportError::OpenProject => say::import_this_is_the_project_that_is(lang).to_owned(),
            ImportError::UnknownEncoding { label } => say!(lang, import_there_is_no_encoding_named_label, label),
            ImportError::Cancelled => say::cancelled_nothing_was_imported(lang).to_owned(),
        }
    }
}

error_from_message!(ImportError);

/// Whether files that end so are another program's own projects, whatever they hold.
pub fn is_of_another_program(ending: &str) -> bool {
    program_of(ending).is_some()
}

/// How a project leaves its program, in a language.
type Way = fn(Lang) -> &'static str;

/// The program whose own files end so, which no other reads, and how a project leaves it.
fn program_of(ending: &str) -> Option<(&'static str, Way)> {
    match ending {
        "hpr7" | "hpr6" | "hpr5" | "hpr" | "atlproj" | "atlproj22" | "atlproj9" | "atlcb" | "atlasti" => {
            Some(("ATLAS.ti", say::import_way_out_of_atlas))
        }
        "nvp" | "nvpx" | "nvcx" => Some(("NVivo", say::import_way_out_of_nvivo)),
        "mx2" | "mx3" | "mx4" | "mx5" | "mx7" | "m10" | "mx10" | "mx11" | "mx12" | "mx18" | "mx20" | "mx22"
        | "mx24" | "mx26" | "mex" | "mex18" | "mex20" | "mex22" | "mex24" | "mqda" => {
            Some(("MAXQDA", say::import_way_out_of_maxqda))
        }
        "rqda" => Some(("RQDA", say::import_way_out_of_rqda)),
        _ => None,
    }
}

/// What a person should know of a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportWarning {
    /// No text at all in the file.
    Empty,
    /// A PDF without a text layer on some or all of its pages: a scan.
    NoTextLayer { pages: usize, of: usize },
    /// Bytes that the encoding does not have were replaced.
    Undecodable { count: usize },
    /// The text looks as if it was decoded wrongly before it came here (`Ã¤` for `ä`).
    Mojibake,
    /// Something was left out; `what` in both languages, `count` times.
    LeftOut { what: Wording, count: usize },
    /// Changes that were tracked, and whether the text is as it was before them.
    TrackedChanges { count: usize, original: bool },
    /// Comments, which become memos.
    Comments { count: usize },
    /// Rows of a table with more or fewer cells than its headings.
    RaggedRows { count: usize },
    /// A workbook's other sheets, which were not read.
    OtherSheets { read: String, others: Vec<String> },
    /// A part could not be read, the rest was.
    PartDamaged { part: String },
    /// Lines that begin with what may be a speaker's label and is not believed.
    DoubtfulSpeakers { lines: usize },
    /// Pages on which lines of several columns may have been read as one.
    DoubtfulOrder { pages: String },
    /// So many of a hundred characters are not known.
    DoubtfulWords { percent: usize },
}

impl Message for ImportWarning {
    fn message(&self, lang: Lang) -> String {
        match self {
            ImportWarning::Empty => say::import_the_file_holds_no_text(lang).to_owned(),
            ImportWarning::NoTextLayer { pages, of } => say!(lang, import_pages_of_of_pages_are_pictures, of, pages),
            ImportWarning::Undecodable { count } => say!(lang, import_count_bytes_could_not_be_read, count),
            ImportWarning::Mojibake => say::import_the_text_looks_wrongly_decoded_already(lang).to_owned(),
            ImportWarning::LeftOut { what, count } => say!(lang, import_left_out, what = what.say(lang), count),
            ImportWarning::TrackedChanges { count, original: false } => {
                say!(lang, import_tracked_changes_count_read_as_accepted, count)
            }
            ImportWarning::TrackedChanges { count, original: true } => {
                say!(lang, import_tracked_changes_count_left_out_the, count)
            }
            ImportWarning::Comments { count } => say!(lang, import_comments_count_each_becomes_a_memo, count),
            ImportWarning::RaggedRows { count } => say!(lang, import_rows_with_more_or_fewer_cells, count),
            ImportWarning::OtherSheets { read, others } => {
                say!(lang, import_only_the_sheet_read_was_read, names = others.join(", "), read)
            }
            ImportWarning::PartDamaged { part } => say!(lang, import_a_part_of_the_file_could, part),
            ImportWarning::DoubtfulSpeakers { lines } => say!(lang, import_lines_of_doubtful_speakers, lines),
            ImportWarning::DoubtfulOrder { pages } => say!(lang, import_the_order_of_reading_is_doubtful, pages),
            ImportWarning::DoubtfulWords { percent } => say!(lang, import_the_words_are_doubtful_percent_of, percent),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_of_another_program_is_told_the_way_out_of_it_and_never_to_be_saved_as_word() {
        for (ending, program) in [
            ("hpr7", Some("ATLAS.ti 8")),
            ("atlproj", Some("ATLAS.ti 8")),
            ("nvpx", Some("NVivo 12")),
            ("nvp", Some("NVivo 12")),
            ("mx22", Some("MAXQDA 2018")),
            ("mex", Some("MAXQDA 2018")),
            ("rqda", Some("QualCoder")),
            ("xyz", None),
        ] {
            for lang in [Lang::En, Lang::Sv, Lang::Nb, Lang::Da] {
                let said = ImportError::UnknownFormat { ending: ending.to_owned() }.message(lang);
                assert_eq!(said.contains("REFI-QDA"), program.is_some(), "{said}");
                assert_eq!(said.contains("Word"), program.is_none(), "{said}");
                assert!(program.is_none_or(|program| said.contains(program)), "{said}");
            }
        }
    }
}
