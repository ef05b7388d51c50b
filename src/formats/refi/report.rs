//! What a person should know of a REFI-QDA file that was read: what it lacks, what was mended, what was left out.

use super::values::Guid;
use crate::model::{Lang, Message};
use crate::say;
use crate::say::Wording;

/// What came with a file besides what it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Elements, and attributes as `Element/@attribute`, that are not understood, with how many there are; sorted.
    pub unknown: Vec<(String, usize)>,
    pub problems: Vec<Problem>,
}

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A draft of the standard, or none named.
    OtherNamespace {
        namespace: String,
    },
    /// Passages that were found by the words kept with them, for their positions led elsewhere.
    FoundByWords {
        count: usize,
    },
    /// The same, where the words stand in several places.
    NearestWords {
        count: usize,
    },
    /// Passages with which no words were kept, and whose positions can be read in more than one way.
    PlacesAssumed {
        count: usize,
    },
    /// Passages that stay where they were said to be, though the words there are others than those kept with them.
    OtherWords {
        count: usize,
    },
    /// Coders whom the other program was told to hide; what they coded is here too.
    HiddenCoders {
        count: usize,
    },
    /// Things of another program that stay behind in it.
    NotBrought {
        what: Wording,
        count: usize,
    },
    /// A file with several projects, all of which were read.
    SeveralProjects {
        names: String,
    },
    /// Further `.qde` files, left out.
    OtherProjects {
        count: usize,
    },
    /// Files in the package with names that lead out of it, left out.
    UnsafeNames {
        count: usize,
    },
    /// Files that nothing refers to, left out.
    UnusedFiles {
        count: usize,
    },
    /// A file that is named and not there; `of` is what named it.
    FileMissing {
        path: String,
        of: Guid,
    },
    /// Paths that are not written as the standard says.
    OddPaths {
        count: usize,
    },
    /// A text in another encoding than UTF-8; `replaced` characters could not be read.
    OtherEncoding {
        encoding: &'static str,
        replaced: usize,
        of: Guid,
    },
    /// A text both in the XML and in a file; the file's was taken.
    TwoTexts {
        of: Guid,
    },
    /// Identities in braces.
    BracedGuids {
        count: usize,
    },
    /// Identities that are no GUIDs.
    OddGuids {
        count: usize,
    },
    /// Things without an identity; each was given one.
    NoGuids {
        count: usize,
    },
    /// Identities that more than one thing has.
    SharedGuids {
        count: usize,
    },
    /// A coder who is not among the users; was added without a name.
    UnknownUser {
        guid: Guid,
    },
    /// References that point nowhere.
    BrokenReferences {
        element: String,
        count: usize,
    },
    /// Elements without what they must have, left out.
    LeftOut {
        element: String,
        count: usize,
    },
    UnreadableColours {
        count: usize,
    },
    /// Numbers with decimals where there should be none.
    RoundedNumbers {
        count: usize,
    },
    /// A passage that lies outside its text, left out. Positions as given; `length` in the same unit.
    PassageOutside {
        guid: Guid,
        start: i64,
        end: i64,
        length: u32,
    },
    /// A passage without a character, left out. The position as given.
    PassageEmpty {
        guid: Guid,
        start: i64,
    },
}

impl Message for Problem {
    fn message(&self, lang: Lang) -> String {
        match self {
            Problem::OtherNamespace { namespace } if namespace.is_empty() => {
                say::exchange_the_file_does_not_say_which(lang).to_owned()
            }
            Problem::OtherNamespace { namespace } => {
                say!(lang, exchange_the_file_follows_another_version_of, namespace)
            }
            Problem::FoundByWords { count } => say!(lang, exchange_found_by_their_words_for_their, count),
            Problem::NearestWords { count } => say!(lang, exchange_found_by_their_words_which_stand, count),
            Problem::PlacesAssumed { count } => say!(lang, exchange_notes_and_parts_of_cases_in, count),
            Problem::OtherWords { count } => say!(lang, exchange_passages_that_do_not_fit_their, count),
            Problem::HiddenCoders { count } => say!(lang, exchange_coders_who_were_hidden_in_the, count),
            Problem::NotBrought { what, count } => {
                say!(lang, exchange_stays_in_the_other_program, what = what.say(lang), count)
            }
            Problem::SeveralProjects { names } => say!(lang, exchange_the_file_holds_several_projects_and, names),
            Problem::OtherProjects { count } => say!(lang, exchange_left_out_further_projects_in_the, count),
            Problem::UnsafeNames { count } => say!(lang, exchange_left_out_files_whose_names_lead, count),
            Problem::UnusedFiles { count } => say!(lang, exchange_left_out_files_that_nothing_in, count),
            Problem::FileMissing { path, of } => {
                say!(lang, exchange_the_file_path_is_missing_guid, guid = of.as_str(), path)
            }
            Problem::OddPaths { count } => say!(lang, exchange_paths_not_written_as_the_standard, count),
            Problem::OtherEncoding { encoding, replaced: 0, of } => {
                say!(lang, exchange_a_text_is_stored_as_encoding, encoding, guid = of.as_str())
            }
            Problem::OtherEncoding { encoding, replaced, of } => {
                say!(lang, exchange_replaced_characters_of_a_text_could, encoding, guid = of.as_str(), replaced)
            }
            Problem::TwoTexts { of } => say!(lang, exchange_a_document_has_its_text_twice, guid = of.as_str()),
            Problem::BracedGuids { count } => say!(lang, exchange_identities_written_in_braces_which_were, count),
            Problem::OddGuids { count } => say!(lang, exchange_identities_that_are_not_guids_kept, count),
            Problem::NoGuids { count } => say!(lang, exchange_things_without_an_identity_which_were, count),
            Problem::SharedGuids { count } => say!(lang, exchange_identities_that_belong_to_more_than, count),
            Problem::UnknownUser { guid } => say!(lang, exchange_a_coder_is_not_among_the, guid = guid.as_str()),
            Problem::BrokenReferences { element, count } => {
                say!(lang, exchange_references_that_point_to_nothing_in, count, element)
            }
            Problem::LeftOut { element, count } => say!(lang, exchange_left_out_because_what_it_must, count, element),
            Problem::UnreadableColours { count } => say!(lang, exchange_colours_that_could_not_be_understood, count),
            Problem::RoundedNumbers { count } => say!(lang, exchange_positions_with_decimals_rounded_count, count),
            Problem::PassageOutside { guid, start, end, length } => {
                say!(lang, exchange_left_out_a_passage_from_start, end, guid = guid.as_str(), length, start)
            }
            Problem::PassageEmpty { guid, start } => {
                say!(lang, exchange_left_out_an_empty_passage_at, guid = guid.as_str(), start)
            }
        }
    }
}
