//! The kinds of thing that actions name.

use crate::model::Lang;
use crate::say;

/// The kinds of thing that actions name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
pub enum What {
    Document,
    Case,
    Participant,
    Variable,
    Code,
    Coding,
    Question,
    Theme,
    Unit,
    Contrast,
    Row,
    Finding,
    CriteriaSet,
    Criterion,
    Occasion,
    Assessment,
    Activity,
    MeansEnds,
    Memo,
    Speaker,
    Place,
    Target,
    Keyword,
    Query,
    Coder,
    Rating,
    Quarantine,
    Item,
}

impl What {
    /// One of them: `an activity` in English; in Swedish the bare word.
    pub fn one(self, lang: Lang) -> &'static str {
        match self {
            What::Document => say::a_document(lang),
            What::Case => say::a_case(lang),
            What::Participant => say::a_participant(lang),
            What::Variable => say::a_variable(lang),
            What::Code => say::a_code(lang),
            What::Coding => say::a_coding(lang),
            What::Coder => say::a_coder(lang),
            What::Question => say::a_research_question(lang),
            What::Theme => say::a_theme(lang),
            What::Unit => say::a_meaning_unit(lang),
            What::Contrast => say::a_contrast(lang),
            What::Row => say::a_row_of_the_contrast(lang),
            What::Finding => say::a_finding(lang),
            What::CriteriaSet => say::a_criteria_set(lang),
            What::Criterion => say::a_criterion(lang),
            What::Occasion => say::a_occasion(lang),
            What::Assessment => say::a_assessment(lang),
            What::Activity => say::a_activity(lang),
            What::MeansEnds => say::a_link_of_means_to_end(lang),
            What::Memo => say::a_memo(lang),
            What::Speaker => say::a_speaker(lang),
            What::Place => say::a_row_or_column_of_the_theme(lang),
            What::Keyword => say::a_keyword(lang),
            What::Query => say::a_query(lang),
            What::Rating => say::a_rating(lang),
            What::Quarantine => say::a_quarantine(lang),
            What::Item => say::a_reporting_item(lang),
            What::Target => say::a_document_code_case_or_other_thing(lang),
        }
    }

    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            What::Document => say::document_within(lang),
            What::Case => say::case_within(lang),
            What::Participant => say::participant(lang),
            What::Variable => say::action_variable(lang),
            What::Code => say::code_within(lang),
            What::Coding => say::coding(lang),
            What::Coder => say::action_coder(lang),
            What::Question => say::research_question(lang),
            What::Theme => say::theme_within(lang),
            What::Unit => say::meaning_unit_within(lang),
            What::Contrast => say::contrast(lang),
            What::Row => say::action_row_of_the_contrast(lang),
            What::Finding => say::finding_within(lang),
            What::CriteriaSet => say::action_criteria_set(lang),
            What::Criterion => say::action_criterion(lang),
            What::Occasion => say::action_occasion(lang),
            What::Assessment => say::assessment(lang),
            What::Activity => say::action_activity(lang),
            What::MeansEnds => say::action_link_of_means_to_end(lang),
            What::Memo => say::memo(lang),
            What::Speaker => say::action_speaker(lang),
            What::Place => say::action_row_or_column_of_the_theme(lang),
            What::Keyword => say::action_keyword(lang),
            What::Query => say::action_query(lang),
            What::Rating => say::action_rating(lang),
            What::Quarantine => say::action_quarantine(lang),
            What::Item => say::action_reporting_item(lang),
            What::Target => say::action_document_code_case_or_other_thing(lang),
        }
    }
}
