//! A criteria set at a glance: cases by criteria with every occasion in the cell, on one page.

use super::{Writing, quiet, strong, text};
use crate::analysis::change::{Counts, Judged};
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
        .filter(|case| judged.rows().into_iter().any(|row| judged.is_met(row, case.id)))
        .collect();
    if cases.len() > IN_WORDS && judged.rows().len() <= FEW {
        return few_in_words(writing, set, judged, &cases);
    }
    if cases.len() > IN_WORDS && !set.ratings.is_empty() {
        let numbers: Vec<usize> = (0..judged.rows().len()).collect();
        for (n, part) in numbers.chunks(ACROSS).enumerate() {
            in_numbers(writing, set, judged, &cases, part, n == 0);
        }
        return;
    }
    for (n, part) in cases.chunks(IN_WORDS).enumerate() {
        in_words(writing, set, judged, part, n == 0);
    }
}

/// What a case is judged by, as people read it.
fn name_of(row: Option<&Criterion>, lang: Lang) -> &str {
    row.map_or(say::assess_the_case_as_a_whole(lang), |criterion| criterion.name.as_str())
}

/// The ratings of a case in a row, occasion by occasion, each as `say` says it, with the sign of what became of it there.
/// An occasion on which it was not judged has a dash, so that a rating does not seem to be of another.
fn course(
    judged: &Judged,
    row: Option<&Criterion>,
    case: &Case,
    say: impl Fn(&str) -> String,
    in_words: bool,
) -> String {
    if !judged.is_met(row, case.id) {
        return String::new();
    }
    let moments = judged.course_in(row, case.id);
    let rating = |at: usize| {
        let rating = judged.rating(row, case.id, at).map_or("–".to_owned(), &say);
        // Numbers say themselves which way they went.
        let change = moments.get(at).and_then(|moment| moment.change).filter(|_| in_words);
        format!("{rating}{}", sign(change))
    };
    let ratings: Vec<String> = (0..judged.occasions.len()).map(rating).collect();
    ratings.join(if in_words { " → " } else { "→" })
}

/// How many times a case rose and fell by its criteria.
fn moves(judged: &Judged, criteria: &[(usize, Option<&Criterion>)], case: &Case) -> Counts {
    let mut counts = Counts::default();
    // The case as a whole is none of its criteria.
    for (_, criterion) in criteria.iter().filter(|(_, by)| by.is_some()) {
        let moments = judged.course_in(*criterion, case.id);
        moments.into_iter().filter_map(|moment| moment.change).for_each(|change| counts.add(change));
    }
    counts
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
    for by in judged.rows() {
        let mut row = vec![strong(name_of(by, lang))];
        for case in cases {
            row.push(text(&course(judged, by, case, |rating| rating_label(rating, lang).to_owned(), true)));
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
        for by in judged.rows() {
            row.push(text(&course(judged, by, case, |rating| rating_label(rating, lang).to_owned(), true)));
        }
        rows.push(row);
    }
    let rows_of = judged.rows().into_iter();
    let names = rows_of.map(|by| GridColumn { heading: name_of(by, lang).to_owned(), weight: 3 });
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
    let all = judged.rows();
    let criteria: Vec<(usize, Option<&Criterion>)> =
        across.iter().filter_map(|at| Some((at + 1, *all.get(*at)?))).collect();
    let is_repeated = judged.occasions.len() > 1;
    let mut rows = Vec::new();
    for case in cases {
        let mut row = vec![strong(&case.name)];
        for (_, by) in &criteria {
            let ratings = course(judged, *by, case, |rating| number_of(set, rating, lang), false);
            row.push(if ratings.is_empty() { vec![quiet("–")] } else { text(&ratings) });
        }
        if is_repeated {
            let Counts { risen, fallen, .. } = moves(judged, &criteria, case);
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

/// What stands for a rating that does not apply, where ratings are numbers.
const APART: &str = "×";

/// A rating by its place on the scale, from 1; one outside it in words.
fn number_of(set: &CriteriaSet, rating: &str, lang: Lang) -> String {
    if rating == NOT_APPLICABLE {
        return APART.to_owned();
    }
    let place = set.ratings.iter().position(|known| known == rating);
    place.map_or_else(|| rating_label(rating, lang).to_owned(), |at| (at + 1).to_string())
}

/// What signs and numbers of the table mean.
fn explained(
    writing: &mut Writing,
    set: &CriteriaSet,
    judged: &Judged,
    numbers: Option<&[(usize, Option<&Criterion>)]>,
) {
    let lang = writing.lang;
    let mut told = Vec::new();
    let cases = &writing.study.cases;
    let any = |is: &dyn Fn(Option<&str>) -> bool| {
        judged.rows().into_iter().any(|row| {
            let mut met = cases.iter().filter(|case| judged.is_met(row, case.id));
            met.any(|case| (0..judged.occasions.len()).any(|at| is(judged.rating(row, case.id, at))))
        })
    };
    if let Some(criteria) = numbers {
        let names: Vec<String> = criteria.iter().map(|(n, by)| format!("{n} {}", name_of(*by, lang))).collect();
        told.push(say!(lang, report_criteria_are, criteria = names.join(", ")));
        let mut scale: Vec<String> = (1..).zip(&set.ratings).map(|(n, rating)| format!("{n} = {rating}")).collect();
        if any(&|rating| rating == Some(NOT_APPLICABLE)) {
            scale.push(format!("{APART} = {}", rating_label(NOT_APPLICABLE, lang)));
        }
        told.push(say!(lang, report_ratings_are, ratings = scale.join(", ")));
    }
    if judged.occasions.len() > 1 {
        let met: Vec<&str> = judged.occasions.iter().map(|occasion| occasion_label(occasion, lang)).collect();
        told.push(say!(lang, report_arrows_are, occasions = met.join(" → ")));
        if any(&|rating| rating.is_none()) {
            told.push(say!(lang, report_a_dash_is, what = say::figures_not_assessed(lang)));
        }
    }
    if !told.is_empty() {
        writing.paragraph(vec![quiet(told.join(" "))]);
    }
}
