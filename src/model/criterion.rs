//! Criteria sets and assessments: fixed questions asked of every case, on each occasion.

use super::{AssessmentId, CaseId, CriteriaSetId, CriterionId, Guid, Lang, OverallId, as_date, is_date};
use crate::say;
use serde::{Deserialize, Serialize};

/// A rating outside every scale: the criterion does not apply to the case.
pub const NOT_APPLICABLE: &str = "not_applicable";

/// A set of criteria with one scale of ratings, worst first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriteriaSet {
    pub id: CriteriaSetId,
    pub guid: Guid,
    pub name: String,
    /// From lowest to highest; empty means free text.
    pub ratings: Vec<String>,
    pub criteria: Vec<Criterion>,
    /// When a case as a whole has risen.
    pub rule: Rule,
}

/// By what a case as a whole has risen or fallen.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Rule {
    /// More criteria have risen than fallen.
    #[default]
    Balance,
    /// Some have risen and none has fallen.
    All,
    /// The rating of the whole case.
    Overall,
}

impl Rule {
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Rule::Balance => say::criterion_rule_balance(lang),
            Rule::All => say::criterion_rule_all(lang),
            Rule::Overall => say::criterion_rule_overall(lang),
        }
    }

    /// When a case has risen, fallen, and moved both ways.
    pub fn told(self, lang: Lang) -> &'static str {
        match self {
            Rule::Balance => say::criterion_rule_balance_told(lang),
            Rule::All => say::criterion_rule_all_told(lang),
            Rule::Overall => say::criterion_rule_overall_told(lang),
        }
    }
}

/// A case judged as a whole by a set, on one occasion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overall {
    pub id: OverallId,
    pub guid: Guid,
    pub set: CriteriaSetId,
    pub case: CaseId,
    pub occasion: String,
    pub rating: String,
    pub reasoning: String,
}

/// A rating as people read it.
pub fn rating_label(rating: &str, lang: Lang) -> &str {
    if rating == NOT_APPLICABLE { say::criterion_not_applicable(lang) } else { rating }
}

/// A fixed question asked of every case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    pub id: CriterionId,
    pub guid: Guid,
    pub name: String,
    pub question: String,
    /// The part of the set it stands under; empty for none.
    pub part: String,
    /// Whether it asks for the outcome; a case's chapter in the report ends with the parts that do.
    pub outcome: bool,
}

/// A case's answer to a criterion on one occasion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub id: AssessmentId,
    pub guid: Guid,
    pub criterion: CriterionId,
    pub case: CaseId,
    pub occasion: String,
    pub rating: String,
    pub reasoning: String,
}

/// How a rating moved from one occasion to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Change {
    Risen,
    Unchanged,
    Fallen,
    /// Rated now, not before.
    New,
    /// Rated before, and neither now nor later.
    Dropped,
    /// Rated before; judged since that it does not apply.
    NotApplicable,
    /// Of a case as a whole: up by some criteria and down by others.
    Mixed,
}

impl Change {
    /// The change between two ratings on a scale from lowest to highest. Ratings outside the
    /// scale can only be equal or not; unequal ones have no direction and give `None`.
    pub fn between(ratings: &[String], before: Option<&str>, after: Option<&str>) -> Option<Change> {
        let rank = |rating: &str| ratings.iter().position(|known| known == rating);
        match (before, after) {
            (None, None) => None,
            (None, Some(_)) => Some(Change::New),
            (Some(_), None) => Some(Change::Dropped),
            (Some(before), Some(after)) if before == after => Some(Change::Unchanged),
            (Some(before), Some(after)) => match (rank(before)?, rank(after)?) {
                (before, after) if after > before => Some(Change::Risen),
                _ => Some(Change::Fallen),
            },
        }
    }

    pub fn label(self, lang: super::Lang) -> &'static str {
        match self {
            Change::Risen => say::criterion_risen(lang),
            Change::Unchanged => say::criterion_unchanged(lang),
            Change::Fallen => say::criterion_fallen(lang),
            Change::New => say::criterion_new(lang),
            Change::Dropped => say::criterion_dropped(lang),
            Change::NotApplicable => say::criterion_no_longer_applicable(lang),
            Change::Mixed => say::criterion_mixed(lang),
        }
    }
}

/// An occasion as people read it: those that scripts name stand in the study's language.
pub fn occasion_label(occasion: &str, lang: Lang) -> &str {
    match occasion {
        "baseline" => say::criterion_baseline(lang),
        "follow-up" | "follow_up" => say::criterion_follow_up(lang),
        other => other,
    }
}

/// When an occasion was, where its name says so: a date, or the one year in it.
fn time_of(occasion: &str) -> Option<String> {
    as_date(occasion).or_else(|| {
        let mut years = occasion.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() == 4 && is_date(word));
        let year = years.next()?;
        years.next().is_none().then(|| year.to_owned())
    })
}

/// Occasions that nobody put in order, given by first use: those whose names tell a time stand by it among themselves,
/// the others where they were.
pub fn by_their_times(occasions: &mut [String]) {
    let is_timed: Vec<usize> =
        (0..).zip(occasions.iter()).filter(|(_, name)| time_of(name).is_some()).map(|(at, _)| at).collect();
    let mut timed: Vec<String> = is_timed.iter().filter_map(|at| occasions.get(*at).cloned()).collect();
    timed.sort_by_cached_key(|name| time_of(name));
    for (at, name) in is_timed.into_iter().zip(timed) {
        if let Some(place) = occasions.get_mut(at) {
            *place = name;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn occasions_that_tell_a_time_stand_by_it() {
        for (given, expected) in [
            (vec!["2021", "2018"], vec!["2018", "2021"]),
            (vec!["March 2021", "2019-05", "2021-02"], vec!["2019-05", "2021-02", "March 2021"]),
            (vec!["besök 2021", "besök 2018"], vec!["besök 2018", "besök 2021"]),
            (vec!["nuläge", "2021", "sedan", "2018"], vec!["nuläge", "2018", "sedan", "2021"]),
            (vec!["sist", "först"], vec!["sist", "först"]),
            (vec!["2018–2021", "2017"], vec!["2018–2021", "2017"]),
        ] {
            let mut named: Vec<String> = given.iter().map(|name| (*name).to_owned()).collect();
            by_their_times(&mut named);
            assert_eq!(named, expected, "{given:?}");
        }
    }

    #[test]
    fn occasions_that_scripts_name_are_read_in_words() {
        for (occasion, en, sv) in [
            ("baseline", "Baseline", "Nuläge"),
            ("follow-up", "Follow-up", "Uppföljning"),
            ("follow_up", "Follow-up", "Uppföljning"),
            ("våren 2024", "våren 2024", "våren 2024"),
        ] {
            assert_eq!((occasion_label(occasion, Lang::En), occasion_label(occasion, Lang::Sv)), (en, sv));
        }
    }

    #[test]
    fn change_follows_the_scale() {
        let scale: Vec<String> = ["no", "partly", "yes"].map(str::to_owned).to_vec();
        for (before, after, expected) in [
            (Some("no"), Some("yes"), Some(Change::Risen)),
            (Some("yes"), Some("partly"), Some(Change::Fallen)),
            (Some("yes"), Some("yes"), Some(Change::Unchanged)),
            (None, Some("no"), Some(Change::New)),
            (Some("no"), None, Some(Change::Dropped)),
            (None, None, None),
            (Some("no"), Some("unclear"), None),
        ] {
            assert_eq!(Change::between(&scale, before, after), expected, "{before:?} → {after:?}");
        }
    }
}
