//! What the one field of the question offers: all that can be named, words to look for, what joins, and what narrows.

use super::compose::Join;
use super::crossing::value_label;
use crate::analysis::explore::narrowed;
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use std::collections::BTreeSet;
use strum::IntoEnumIterator;

#[derive(Clone, Debug, PartialEq)]
pub enum Take {
    Term(Term),
    Filter(Filter),
    Join(Join),
}

/// One thing that can be taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    pub name: String,
    /// What it is, said softly after the name.
    pub note: String,
    /// A code's colour.
    pub color: Option<String>,
    pub take: Take,
}

/// An offer that the study makes, with its name as it is sought.
pub struct Known {
    sought: String,
    offer: Offer,
}

/// Values of a variable beyond these are not offered one by one.
const VALUES: usize = 60;
/// So many offers are shown at most.
const SHOWN: usize = 40;

impl Known {
    fn new(name: &str, note: impl Into<String>, color: Option<&str>, take: Take) -> Known {
        let offer = Offer { name: name.to_owned(), note: note.into(), color: color.map(str::to_owned), take };
        Known { sought: name.to_lowercase(), offer }
    }
}

/// All that a study has to offer, in the order in which it is asked for most.
pub fn of_study(study: &Study, lang: Lang) -> Vec<Known> {
    let mut all = Vec::new();
    let paths = code_paths(&study.codes);
    let note = |kind: &str, path: Option<&String>, name: &str| match path {
        Some(path) if path != name => format!("{kind} · {path}"),
        _ => kind.to_owned(),
    };
    for code in &study.codes {
        let term = Term::Code { name: code.guid.to_string(), below: true };
        let note = note(say::code_within(lang), paths.get(&code.id), &code.name);
        all.push(Known::new(&code.name, note, Some(&code.color), Take::Term(term)));
    }
    for theme in &study.themes {
        let term = Term::Theme { name: theme.guid.to_string(), below: true };
        all.push(Known::new(&theme.name, say::theme_within(lang), None, Take::Term(term)));
    }
    for case in &study.cases {
        let filter = Filter::Case(case.guid.to_string());
        all.push(Known::new(&case.name, say::explore_only_this_case(lang), None, Take::Filter(filter)));
    }
    people(study, lang, &mut all);
    for document in &study.documents {
        let filter = Filter::Document(document.guid.to_string());
        all.push(Known::new(&document.name, say::explore_only_this_document(lang), None, Take::Filter(filter)));
    }
    about_documents(study, lang, &mut all);
    values(study, lang, &mut all);
    for coder in &study.coders {
        let term = Term::Coder(coder.guid.to_string());
        all.push(Known::new(&coder.name, say::explore_what_the_coder_coded(lang), None, Take::Term(term)));
        let filter = Filter::Coder(coder.guid.to_string());
        all.push(Known::new(&coder.name, say::explore_only_by_this_coder(lang), None, Take::Filter(filter)));
    }
    for relevance in Relevance::iter() {
        let note = say::explore_meaning_units(lang);
        all.push(Known::new(relevance.label(lang), note, None, Take::Term(Term::Relevance(relevance))));
    }
    let whole = Term::Regex(crate::analysis::explore::EVERYTHING.to_owned());
    for (name, term) in [
        (say::explore_chip_uncoded(lang), Term::Uncoded),
        (say::explore_chip_memo(lang), Term::Memo),
        (say::explore_chip_everything(lang), whole),
    ] {
        all.push(Known::new(name, "", None, Take::Term(term)));
    }
    all
}

fn people(study: &Study, lang: Lang, all: &mut Vec<Known>) {
    let here = || study.participants.iter().filter(|person| !study.has_withdrawn(person.id));
    for person in here() {
        let term = Term::Participant(person.guid.to_string());
        all.push(Known::new(&person.name, say::explore_what_the_participant_says(lang), None, Take::Term(term)));
    }
    let names: BTreeSet<&str> = here().map(|person| person.name.as_str()).collect();
    let labels: BTreeSet<&str> = study.spoken.values().flatten().map(|turn| turn.label.as_str()).collect();
    for label in labels.into_iter().filter(|label| !label.is_empty() && !names.contains(label)) {
        let term = Term::Speaker(label.to_owned());
        all.push(Known::new(label, say::explore_what_the_speaker_says(lang), None, Take::Term(term)));
    }
    let roles: BTreeSet<&str> = here().map(|person| person.role.as_str()).filter(|role| !role.is_empty()).collect();
    for role in roles {
        let term = Take::Term(Term::Role(role.to_owned()));
        all.push(Known::new(role, say::explore_what_the_role_says(lang), None, term));
        let filter = Take::Filter(Filter::Role(role.to_owned()));
        all.push(Known::new(role, say::explore_only_where_the_role_speaks(lang), None, filter));
    }
}

fn about_documents(study: &Study, lang: Lang, all: &mut Vec<Known>) {
    let distinct = |of: fn(&crate::analysis::study::DocumentRow) -> &String| -> BTreeSet<&str> {
        study.documents.iter().map(|row| of(row).as_str()).filter(|value| !value.is_empty()).collect()
    };
    for kind in distinct(|row| &row.kind) {
        let filter = Take::Filter(Filter::Kind(kind.to_owned()));
        all.push(Known::new(label(&KINDS, kind, lang), say::explore_only_this_kind(lang), None, filter));
    }
    for level in distinct(|row| &row.level) {
        let filter = Take::Filter(Filter::Level(level.to_owned()));
        all.push(Known::new(label(&LEVELS, level, lang), say::explore_only_this_level(lang), None, filter));
    }
    for language in distinct(|row| &row.language) {
        let filter = Take::Filter(Filter::Language(language.to_owned()));
        all.push(Known::new(language, say::explore_only_this_language(lang), None, filter));
    }
}

fn values(study: &Study, lang: Lang, all: &mut Vec<Known>) {
    for variable in &study.variables {
        fn of<I>(all: &[(VariableId, I, String)], id: VariableId) -> BTreeSet<&str> {
            let own = all.iter().filter(|(known, _, value)| *known == id && !value.is_empty());
            own.map(|(_, _, value)| value.as_str()).take(VALUES * 50).collect()
        }
        let values = match variable.of {
            VariableOf::Case => of(&study.case_values, variable.id),
            VariableOf::Document => of(&study.document_values, variable.id),
            VariableOf::Participant => of(&study.participant_values, variable.id),
        };
        let mut offer = |test: Test, called: String| {
            let name = variable.guid.to_string();
            let filter = Filter::Variable { name, of: Some(variable.of), test: test.clone() };
            let shown = Filter::Variable { name: variable.name.clone(), of: None, test };
            all.push(Known::new(&called, narrowed(&shown, lang), None, Take::Filter(filter)));
        };
        for value in values.into_iter().take(VALUES) {
            offer(
                Test::Is(value.to_owned()),
                format!("{}: {}", variable.name, value_label(Some(variable), value, lang)),
            );
        }
        for (empty, word) in [(false, say::explore_given(lang)), (true, say::explore_missing_value(lang))] {
            offer(Test::Empty(empty), format!("{}: {word}", variable.name));
        }
    }
}

/// What fits what was typed: what joins first, then what begins with it, then the words themselves, then what holds it.
/// `joins`: whether there is a term already to join another one to.
pub fn matching(known: &[Known], typed: &str, joins: bool, lang: Lang) -> Vec<Offer> {
    let typed = typed.trim();
    let sought = typed.to_lowercase();
    if sought.is_empty() {
        return Vec::new();
    }
    let mut all: Vec<Offer> = Vec::new();
    if joins {
        let fits = |join: &Join| join.label(lang).to_lowercase().starts_with(&sought);
        let offer = |join: Join| Offer {
            name: join.label(lang),
            note: say::explore_joins_the_next(lang).to_owned(),
            color: None,
            take: Take::Join(join),
        };
        all.extend(Join::iter().filter(fits).map(offer));
    }
    all.extend(dates(typed, lang));
    let begins = |known: &&Known| {
        known.sought.starts_with(&sought)
            || known
                .sought
                .match_indices(&sought)
                .any(|(at, _)| known.sought.get(..at).is_some_and(|before| !before.ends_with(char::is_alphanumeric)))
    };
    let parts: Vec<&str> = sought.split_whitespace().collect();
    let holds = |known: &&Known| parts.iter().all(|part| known.sought.contains(part)) && !begins(known);
    let mut first: Vec<&Known> = known.iter().filter(begins).take(SHOWN).collect();
    // The name that was typed to its end comes first.
    first.sort_by_key(|known| (known.sought != sought, !known.sought.starts_with(&sought)));
    all.extend(first.into_iter().map(|known| known.offer.clone()));
    all.extend(words(typed, lang));
    all.extend(known.iter().filter(holds).take(SHOWN).map(|known| known.offer.clone()));
    all.truncate(SHOWN);
    all
}

/// The words that were typed, to be looked for in the texts.
fn words(typed: &str, lang: Lang) -> Vec<Offer> {
    let text = || typed.to_owned();
    let mut all: Vec<(Term, &'static str)> = Vec::new();
    if let Some(pattern) = typed.strip_prefix('/').map(|text| text.trim_end_matches('/')) {
        if !pattern.is_empty() && is_pattern(pattern) {
            all.push((Term::Regex(pattern.to_owned()), say::explore_as_a_pattern(lang)));
        }
    } else if typed.chars().any(char::is_alphanumeric) {
        let one = typed.split_whitespace().count() == 1;
        let stem = typed.trim_end_matches('*');
        if one && typed.ends_with('*') {
            all.push((Term::Prefix(stem.to_owned()), say::explore_words_that_begin_so(lang)));
        } else {
            if one {
                all.push((Term::Lemma { word: text(), compounds: false }, say::explore_the_word_in_any_form(lang)));
            }
            all.push((Term::Words(text()), say::explore_exactly_these_words(lang)));
            if one {
                all.push((Term::Prefix(text()), say::explore_words_that_begin_so(lang)));
                let compounds = Term::Lemma { word: text(), compounds: true };
                all.push((compounds, say::explore_any_form_and_compounds(lang)));
            }
        }
    }
    let offer = |(term, note): (Term, &str)| Offer {
        name: term.name().to_owned(),
        note: note.to_owned(),
        color: None,
        take: Take::Term(term),
    };
    all.into_iter().map(offer).collect()
}

fn is_pattern(text: &str) -> bool {
    pattern(text).is_some()
}

/// A date, a month or a year that was typed: from it on, and up to it.
fn dates(typed: &str, lang: Lang) -> Vec<Offer> {
    let parts: Vec<&str> = typed.split('-').collect();
    let is_date = parts.len() <= 3
        && parts
            .iter()
            .zip([4, 2, 2])
            .all(|(part, long)| part.len() == long && part.bytes().all(|b| b.is_ascii_digit()));
    if !is_date {
        return Vec::new();
    }
    let date = || Some(typed.to_owned());
    let both = [Filter::Dates { from: date(), to: None }, Filter::Dates { from: None, to: date() }];
    let offer = |filter: Filter| Offer {
        name: narrowed(&filter, lang),
        note: say::explore_only(lang).to_owned(),
        color: None,
        take: Take::Filter(filter),
    };
    both.into_iter().map(offer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(all: &[Offer]) -> Vec<(&str, &Take)> {
        all.iter().map(|offer| (offer.name.as_str(), &offer.take)).collect()
    }

    #[test]
    fn words_dates_and_joints_are_offered_as_they_are_typed() {
        let lang = Lang::En;
        let known = vec![
            Known::new("Covid-19", "code", None, Take::Term(Term::Memo)),
            Known::new("Before Covid", "code", None, Take::Term(Term::Uncoded)),
        ];
        let all = matching(&known, "covid", false, lang);
        let word = Take::Term(Term::Lemma { word: "covid".to_owned(), compounds: false });
        assert_eq!(
            names(&all)[..3],
            [("Covid-19", &Take::Term(Term::Memo)), ("Before Covid", &Take::Term(Term::Uncoded)), ("covid", &word)]
        );
        assert!(matching(&known, "  ", true, lang).is_empty());
        assert_eq!(matching(&known, "without", true, lang)[0].take, Take::Join(Join::Without));
        assert_ne!(matching(&known, "without", false, lang)[0].take, Take::Join(Join::Without));
        let from = Take::Filter(Filter::Dates { from: Some("2021-03".to_owned()), to: None });
        assert_eq!(matching(&known, "2021-03", true, lang)[0].take, from);
        assert_eq!(matching(&known, "sam*", true, lang)[0].take, Take::Term(Term::Prefix("sam".to_owned())));
        assert_eq!(matching(&known, "/a+b/", true, lang)[0].take, Take::Term(Term::Regex("a+b".to_owned())));
        assert!(matching(&known, "/(/", true, lang).is_empty(), "this is no pattern");
    }
}
