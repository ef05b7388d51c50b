//! What is wrong with a question, and where in it. What stood there is told only where it is a name.

use crate::error_from_message;
use crate::model::{Lang, Message};
use crate::say;

/// What is wrong with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryFault {
    /// Where, from the outside in: `and[1].code`; empty for the question itself.
    pub at: String,
    pub wrong: Wrong,
}

#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
pub enum Wrong {
    NotJson {
        column: usize,
    },
    Twice {
        field: String,
    },
    NotAnObject,
    /// No operator, or none that is known.
    NoOperator,
    TwoOperators {
        one: String,
        other: String,
    },
    Unknown {
        field: String,
    },
    Missing {
        field: String,
    },
    NotAText,
    NotAList,
    /// Whether something is so.
    NotYesOrNo,
    /// The one thing that may be said of it is that it is so.
    NotTrue,
    NotANumber,
    /// Another word than these.
    NotOneOf {
        words: String,
    },
    NotADate,
    /// So many questions are joined, no more and no fewer.
    NotTwo,
    Empty,
    /// A text in which nothing can be looked for.
    NoWords,
    NotARegex,
    TooManyTerms {
        most: usize,
    },
    /// Filters of a variable: exactly one.
    NotOneTest,
    NotFound {
        name: String,
    },
    Ambiguous {
        name: String,
    },
    /// A value that is none of the variable's type.
    NotOfType,
    /// Texts and truths know no more and less.
    NoOrder,
}

impl Wrong {
    pub fn at(self, at: impl Into<String>) -> QueryFault {
        QueryFault { at: at.into(), wrong: self }
    }
}

impl QueryFault {
    /// The same, of a question that stands in a field.
    #[must_use]
    pub fn in_field(self, field: &str) -> QueryFault {
        let at = if self.at.is_empty() { field.to_owned() } else { format!("{field}.{}", self.at) };
        QueryFault { at, ..self }
    }
}

impl Message for QueryFault {
    fn message(&self, lang: Lang) -> String {
        let wrong = self.wrong.message(lang);
        match self.at.as_str() {
            "" => say!(lang, explore_wrong, wrong),
            at => say!(lang, explore_wrong_at, at, wrong),
        }
    }
}

impl Message for Wrong {
    fn message(&self, lang: Lang) -> String {
        match self {
            Wrong::NotJson { column } => say!(lang, explore_not_json, column),
            Wrong::Twice { field } => say!(lang, explore_twice, field),
            Wrong::NotAnObject => say::explore_not_an_object(lang).to_owned(),
            Wrong::NoOperator => say::explore_no_operator(lang).to_owned(),
            Wrong::TwoOperators { one, other } => say!(lang, explore_two_operators, one, other),
            Wrong::Unknown { field } => say!(lang, explore_unknown, field),
            Wrong::Missing { field } => say!(lang, explore_missing, field),
            Wrong::NotAText => say::explore_not_a_text(lang).to_owned(),
            Wrong::NotAList => say::explore_not_a_list(lang).to_owned(),
            Wrong::NotYesOrNo => say::explore_not_yes_or_no(lang).to_owned(),
            Wrong::NotTrue => say::explore_not_true(lang).to_owned(),
            Wrong::NotANumber => say::explore_not_a_number(lang).to_owned(),
            Wrong::NotOneOf { words } => say!(lang, explore_not_one_of, words),
            Wrong::NotADate => say::explore_not_a_date(lang).to_owned(),
            Wrong::NotTwo => say::explore_not_two(lang).to_owned(),
            Wrong::Empty => say::explore_empty(lang).to_owned(),
            Wrong::NoWords => say::explore_no_words(lang).to_owned(),
            Wrong::NotARegex => say::explore_not_a_regex(lang).to_owned(),
            Wrong::TooManyTerms { most } => say!(lang, explore_too_many_terms, most),
            Wrong::NotOneTest => say::explore_not_one_test(lang).to_owned(),
            Wrong::NotFound { name } => say!(lang, explore_not_found, name),
            Wrong::Ambiguous { name } => say!(lang, explore_ambiguous, name),
            Wrong::NotOfType => say::explore_not_of_type(lang).to_owned(),
            Wrong::NoOrder => say::explore_no_order(lang).to_owned(),
        }
    }
}

error_from_message!(QueryFault);
