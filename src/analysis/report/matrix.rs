//! A criteria set at a glance: cases by criteria with every occasion in the cell, on one page.

use super::{Writing, quiet, strong, text};
use crate::analysis::change::Judged;
use crate::model::*;
use crate::say;

/// So many cases stand side by side with their ratings in words; more stand beneath one another with numbers.
const IN_WORDS: usize = 6;
/// So many criteria go across a standing page with their names.
const FEW: usize = 4;
/// So many criteria go across a page that lies.
const ACROSS: usize = 18;

pub(super) fn write(writing: &mut Writing, set: &CriteriaSet, judged: &Judged) {
    let cases: Vec<&Case> = writing
        .cases_in_order()
        .into_iter()
        .map(|(case, _)| case)
        .filter(|case| set.criteria.iter().any(|criterion| is_met(judged, criterion, case)))
        .collect();
    if cases.len() > IN_WORDS && set.criteria.len() <= FEW {
        return few_in_words(writing, set, judged, &cases);
    }
    if cases.len() > IN_WORDS && !set.ratings.is_empty() {
        let numbers: Vec<usize> = (0..set.criteria.len()).collect();
        for (n, part) in numbers.chunks(ACROSS).enumerate() {
            in_numbers(writing, set, judged, &cases, part, n == 0);
        }
        return;
    }
    for (n, part) in cases.chunks(IN_WORDS).enumerate() {
        in_words(writing, set, judged, part, n == 0);
    }
}

/// Whether a case was judged by a criterion at all.
fn is_met(judged: &Judged, criterion: &Criterion, case: &Case) -> bool {
    (0..judged.occasions.len()).any(|at| judged.at(criterion.id, case.id, at).is_some())
}

/// The ratings of a case on a criterion, occasion by occasion, each as `say` says it, with its latest change at the end. An
/// occasion on which it was not judged has a dash, so that a rating does not seem to be of another.
fn course(
    judged: &Judged,
    criterion: &Criterion,
    case: &Case,
    say: impl Fn(&str) -> String,
    arrow: &str,
) -> (String, Option<Change>) {
    if !is_met(judged, criterion, case) {
        return (String::new(), None);
    }
    let rating = |at: usize| judged.at(criterion.id, case.id, at).map_or("–".to_owned(), |known| say(&known.rating));
    let ratings: Vec<String> = (0..judged.occasions.len()).map(rating).collect();
    (ratings.join(arrow), judged.latest(criterion.id, case.id))
}

/// What a change is drawn as.
fn sign(change: Option<Change>) -> &'static str {
    match change {
        Some(Change::Risen) => " ↑",
        Some(Change::Fallen) => " ↓",
        _ => "",
    }
}

fn in_words(writing: &mut Writing, set: &CriteriaSet, judged: &Judged, cases: &[&Case], first: bool) {
    let lang = writing.lang;
    let mut rows = Vec::new();
    for criterion in &set.criteria {
        let mut row = vec![strong(&criterion.name)];
        for case in cases {
            let (ratings, change) =
                course(judged, criterion, case, |rating| rating_label(rating, lang).to_owned(), " → ");
            row.push(text(&format!("{ratings}{}", sign(change))));
        }
        // A criterion of which nothing was judged has nothing to show.
        if row.iter().skip(1).any(|cell| !cell.is_empty()) {
            rows.push(row);
        }
    }
    let names = cases.iter().map(|case| GridColumn { heading: case.name.clone(), weight: 2 });
    let columns =
        std::iter::once(GridColumn { heading: say::criterion(lang).to_owned(), weight: 4 }).chain(names).collect();
    let target = first.then_some(TableRef::Criteria(set.id));
    let caption = say!(lang, report_ratings_of_set, set = &set.name);
    writing.grid(Grid { caption, target, dense: true, columns, rows });
    explained(writing, set, judged, None);
}

/// Cases beneath one another, by few criteria.
fn few_in_words(writing: &mut Writing, set: &CriteriaSet, judged: &Judged, cases: &[&Case]) {
    let lang = writing.lang;
    let mut rows = Vec::new();
    for case in cases {
        let mut row = vec![strong(&case.name)];
        for criterion in &set.criteria {
            let (ratings, change) =
                course(judged, criterion, case, |rating| rating_label(rating, lang).to_owned(), " → ");
            row.push(text(&format!("{ratings}{}", sign(change))));
        }
        rows.push(row);
    }
    let names = set.criteria.iter().map(|criterion| GridColumn { heading: criterion.name.clone(), weight: 3 });
    let columns = std::iter::once(GridColumn { heading: say::case(lang).to_owned(), weight: 3 }).chain(names).collect();
    let caption = say!(lang, report_ratings_of_set, set = &set.name);
    writing.grid(Grid { caption, target: Some(TableRef::Criteria(set.id)), dense: true, columns, rows });
    explained(writing, set, judged, None);
}

fn in_numbers(
    writing: &mut Writing,
    set: &CriteriaSet,
    judged: &Judged,
    cases: &[&Case],
    across: &[usize],
    first: bool,
) {
    let lang = writing.lang;
    let criteria: Vec<(usize, &Criterion)> =
        across.iter().filter_map(|at| Some((at + 1, set.criteria.get(*at)?))).collect();
    let is_repeated = judged.occasions.len() > 1;
    let mut rows = Vec::new();
    for case in cases {
        let (mut risen, mut fallen) = (0, 0);
        let mut row = vec![strong(&case.name)];
        for (_, criterion) in &criteria {
            let (ratings, change) = course(judged, criterion, case, |rating| number_of(set, rating, lang), "→");
            risen += usize::from(change == Some(Change::Risen));
            fallen += usize::from(change == Some(Change::Fallen));
            row.push(if ratings.is_empty() { vec![quiet("–")] } else { text(&ratings) });
        }
        if is_repeated {
            row.extend([risen, fallen].map(|count| text(&count.to_string())));
        }
        rows.push(row);
    }
    let mut columns = vec![GridColumn { heading: say::case(lang).to_owned(), weight: 4 }];
    columns.extend(criteria.iter().map(|(n, _)| GridColumn { heading: n.to_string(), weight: 1 }));
    if is_repeated {
        columns.extend(["↑", "↓"].map(|heading| GridColumn { heading: heading.to_owned(), weight: 1 }));
    }
    let target = first.then_some(TableRef::Criteria(set.id));
    let caption = say!(lang, report_ratings_of_set, set = &set.name);
    writing.grid(Grid { caption, target, dense: true, columns, rows });
    explained(writing, set, judged, Some(&criteria));
}

/// A rating by its place on the scale, from 1; one outside it in words.
fn number_of(set: &CriteriaSet, rating: &str, lang: Lang) -> String {
    let place = set.ratings.iter().position(|known| known == rating);
    place.map_or_else(|| rating_label(rating, lang).to_owned(), |at| (at + 1).to_string())
}

/// What signs and numbers of the table mean.
fn explained(writing: &mut Writing, set: &CriteriaSet, judged: &Judged, numbers: Option<&[(usize, &Criterion)]>) {
    let lang = writing.lang;
    let mut told = Vec::new();
    if let Some(criteria) = numbers {
        let names: Vec<String> = criteria.iter().map(|(n, criterion)| format!("{n} {}", criterion.name)).collect();
        told.push(say!(lang, report_criteria_are, criteria = names.join(", ")));
        let scale: Vec<String> = (1..).zip(&set.ratings).map(|(n, rating)| format!("{n} = {rating}")).collect();
        told.push(say!(lang, report_ratings_are, ratings = scale.join(", ")));
    }
    if judged.occasions.len() > 1 {
        let met: Vec<&str> = judged.occasions.iter().map(|occasion| occasion_label(occasion, lang)).collect();
        told.push(say!(lang, report_arrows_are, occasions = met.join(" → ")));
    }
    if !told.is_empty() {
        writing.paragraph(vec![quiet(told.join(" "))]);
    }
}
