//! What is said of an action that could not be done.

use super::{ActionError, What};
use crate::model::{Lang, Message};
use crate::say;

impl Message for ActionError {
    fn message(&self, lang: Lang) -> String {
        match self {
            ActionError::Line { number, error } => {
                say!(lang, action_line_number_m, m = error.message(lang), number)
            }
            ActionError::UnknownAction { name } => say!(lang, action_there_is_no_action_name_the, name),
            ActionError::Malformed(malformed) => malformed.message(lang),
            ActionError::Query(fault) => fault.message(lang),
            ActionError::NotFound { what: What::Occasion, name } => {
                say!(lang, action_there_is_no_occasion_name_among, name)
            }
            ActionError::NotFound { what, name } => {
                say!(lang, action_there_is_no_w_name_names, name, w = what.label(lang))
            }
            ActionError::Ambiguous { what: What::Variable, name } => {
                say!(lang, action_several_kinds_of_things_have_a, name)
            }
            ActionError::Ambiguous { what: what @ What::Code, name } => {
                say!(lang, action_more_than_one_w_is_called, name, w = what.label(lang))
            }
            ActionError::Ambiguous { what, name } => {
                say!(lang, action_more_than_one_w_is_called_name, name, w = what.label(lang))
            }
            ActionError::Several { name, of } => {
                let kinds = of.iter().map(|what| what.label(lang)).collect::<Vec<_>>().join(", ");
                say!(lang, action_name_is_the_name_of_several, kinds, name)
            }
            ActionError::Twice { name } => say!(lang, action_name_is_there_twice_name_it, name),
            ActionError::Taken { what, name } => {
                say!(lang, action_there_is_already_w_name_choose, name, w = what.one(lang))
            }
            ActionError::NameEmpty { what } => say!(lang, action_the_w_needs_a_name, w = what.label(lang)),
            ActionError::OutOfRange { document, start, end, length } => {
                say!(lang, action_start_end_is_no_passage_of, document, end, length, start)
            }
            ActionError::NoPassage => say::action_a_passage_is_needed_start_and(lang).to_owned(),
            ActionError::QuoteNotFound { document } => say!(lang, action_the_quote_does_not_stand_in, document),
            ActionError::QuoteAmbiguous { document } => say!(lang, action_the_quote_stands_more_than_once, document),
            ActionError::NotADate { value } => say!(lang, action_value_is_no_date_expected_yyyy, value),
            ActionError::NotADigit { value } => say!(lang, action_value_is_no_digit, value),
            ActionError::NotAColor { value } => say!(lang, action_value_is_no_colour_expected_rrggbb, value),
            ActionError::NotOfType { variable, expected } => {
                say!(lang, action_the_value_of_variable_must_be, expected, variable)
            }
            ActionError::Ring { name } => say!(lang, action_name_cannot_be_placed_beneath_itself, name),
            ActionError::TooDeep { limit } => say!(lang, action_the_tree_would_go_deeper_than, limit),
            ActionError::QuoteDiffers { document, start, end } => {
                say!(lang, action_the_quote_is_not_what_stands, document, end, start)
            }
            ActionError::NotALanguage { value } => say!(lang, action_value_is_no_language_code_expected, value),
            ActionError::IntoItself { what } => say!(lang, action_a_w_cannot_be_merged_with, w = what.label(lang)),
            ActionError::NotASibling { before } => say!(lang, action_before_is_not_under_that_parent, before),
            ActionError::NoCodings => say::action_splitting_takes_one_or_more_of(lang).to_owned(),
            ActionError::NamedTwice => say::action_a_coding_is_named_by_its(lang).to_owned(),
            ActionError::TextAndPath => say::action_text_and_path_are_both_given(lang).to_owned(),
            ActionError::NotBroken { document } => say!(lang, action_no_lines_of_document_were_broken, document),
            ActionError::ApartRating => say::action_not_applicable_stands_outside_the_scale(lang).to_owned(),
            ActionError::NoSuchLabel { label, document } => {
                say!(lang, action_no_line_of_document_begins_with, document, label)
            }
            ActionError::SpeakerTaken { label } => say!(lang, action_the_speaker_label_is_another_participant, label),
            ActionError::AlreadyLinked { case, document } => {
                say!(lang, action_document_is_linked_to_case_already, case, document)
            }
            ActionError::NotLinked { case, document } => {
                say!(lang, action_document_is_not_linked_to_case, case, document)
            }
            ActionError::AlreadyThere { what, document, start, end } => {
                say!(lang, action_there_is_already_such_a_w, document, end, start, w = what.label(lang))
            }
            ActionError::NoRoom { document } => say!(lang, action_document_has_no_room_for_what, document),
            ActionError::NoText => say::action_a_document_needs_text_or_path(lang).to_owned(),
            ActionError::SameAxis => say::rows_and_columns_are_of_the(lang).to_owned(),
            ActionError::TextTooLong => say::action_the_text_is_longer_than_200(lang).to_owned(),
            ActionError::NotAbsent { case, state } => {
                let state = state.iter().find(|(of, _)| *of == lang).map_or("", |(_, state)| state.as_str());
                say!(lang, action_not_absent, case, state)
            }
            ActionError::NobodySilent => say::action_nobody_silent(lang).to_owned(),
            ActionError::NotInContrast { case } => say!(lang, action_not_in_contrast, case),
            ActionError::CodesAreForCoding => say::action_codes_are_for_coding(lang).to_owned(),
            ActionError::NotTurned => say::action_not_turned(lang).to_owned(),
            ActionError::NotTwoCoders => say::action_not_two_coders(lang).to_owned(),
            ActionError::NoCodes => say::action_no_codes_read_for(lang).to_owned(),
            ActionError::NotOneRow => say::action_not_one_row(lang).to_owned(),
            ActionError::NotShownAsked => say::action_not_shown_asked(lang).to_owned(),
            ActionError::AskedElsewhere { case, document } => say!(lang, action_asked_elsewhere, case, document),
            ActionError::SilenceTakenBack => say::action_silence_taken_back(lang).to_owned(),
            ActionError::WholeAnswers => say::action_whole_answers(lang).to_owned(),
            ActionError::TooFewCases => say::action_a_contrast_needs_at_least_two(lang).to_owned(),
            ActionError::NoSearched => say::action_an_absence_says_where_it_was(lang).to_owned(),
            ActionError::UnknownRating { rating } => say!(lang, action_rating_is_not_on_the_sets, rating),
            ActionError::RatingInUse { rating, assessments } => say!(
                lang,
                action_rating_is_the_rating_of_n,
                n = say!(lang, action_n_assessments, n = *assessments),
                rating
            ),
            ActionError::NoCriteria => say::action_a_criteria_set_needs_a_criterion(lang).to_owned(),
            ActionError::NoSuchEvidence { number, evidence } => say!(
                lang,
                action_the_text_cites_number_and_rests,
                n = say!(lang, action_n_pieces_of_evidence, n = *evidence),
                number
            ),
            ActionError::NothingToAnswer => say::action_an_empty_text_without_evidence_removes(lang).to_owned(),
            ActionError::NotAHypothesis { memo } => say!(lang, action_the_memo_memo_is_no_hypothesis, memo),
            ActionError::NoteUntouched => say::action_a_note_goes_with_a_keyword(lang).to_owned(),
            ActionError::NoKey => say::action_the_key_is_not_open_open(lang).to_owned(),
            ActionError::NotAList => say::action_the_list_has_no_column_name(lang).to_owned(),
            ActionError::NotAKind { kind } => say!(lang, action_kind_is_no_kind_of_name, kind),
            ActionError::NoReason => say::action_a_reason_is_needed_and_this(lang).to_owned(),
            ActionError::WithdrawnAlready => say::action_this_participant_has_withdrawn_nothing_of(lang).to_owned(),
            ActionError::DifferentDocuments => say::action_the_two_meaning_units_are_in(lang).to_owned(),
            ActionError::Import { file, error } => format!("{file}: {}", error.message(lang)),
            ActionError::Exchange { file, error } => format!("{file}: {}", error.message(lang)),
            ActionError::NotAPeer { path } => say!(lang, action_p_is_not_a_project_that, p = path.display()),
            ActionError::NotAnEditedTable { path } => say!(lang, action_p_is_no_table_of_this, p = path.display()),
            ActionError::NotASet { path } => say!(lang, action_p_holds_no_criteria_set_expected, p = path.display()),
            ActionError::Io { path, source } => say!(lang, action_p_could_not_be_read_or, p = path.display(), source),
            ActionError::Store(error) => error.message(lang),
        }
    }
}
