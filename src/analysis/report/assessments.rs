//! Assessments: a table a criteria set with all cases on all occasions, what changed, and the reasoning where there is
//! some. Where the report has chapters by case the reasoning stands in them.

use super::{Writing, matrix, strong, text};
use crate::analysis::change::{self, Counts, Judged};
use crate::model::*;
use crate::say;

pub(in crate::analysis) fn write(writing: &mut Writing) {
    let (study, chosen) = (writing.study, writing.chosen);
    for set in study.sets.iter().filter(|set| chosen.has_set(set.id)) {
        let judged = Judged::new(study, set);
        if judged.occasions.is_empty() {
            continue;
        }
        writing.heading(2, &set.name);
        // What is told of the study is not told of some of its cases.
        if writing.only.is_none()
            && let Some(told) = change::told(study, set, writing.lang)
        {
            writing.plain(&told);
        }
        changes(writing, &judged);
        matrix::write(writing, set, &judged);
        for (case, _) in writing.cases_in_order() {
            reasons(writing, set, case, &judged);
        }
    }
}

/// How many ratings moved to each occasion, each from the nearest earlier one.
fn changes(writing: &mut Writing, judged: &Judged) {
    let lang = writing.lang;
    for (at, occasion) in judged.occasions.iter().enumerate().skip(1) {
        let mut counts = Counts::default();
        for row in judged.rows() {
            for (case, _) in writing.cases_in_order() {
                let change = judged.course_in(row, case.id).get(at).and_then(|moment| moment.change);
                change.into_iter().for_each(|change| counts.add(change));
            }
        }
        let Counts { risen, unchanged: same, fallen, new, dropped, not_applicable: apart, .. } = counts;
        if risen + same + fallen + new + dropped + apart > 0 {
            let to = occasion_label(occasion, lang);
            writing.plain(&say!(lang, report_to_risen_ratings, apart, dropped, fallen, new, risen, same, to));
        }
    }
}

fn reasons(writing: &mut Writing, set: &CriteriaSet, case: &Case, judged: &Judged) {
    let (study, lang) = (writing.study, writing.lang);
    let mut rows = Vec::new();
    let elsewhere = writing.has(ReportPart::Cases);
    for criterion in set.criteria.iter().filter(|_| !elsewhere) {
        for (at, occasion) in judged.occasions.iter().enumerate() {
            let Some(known) = judged.at(criterion.id, case.id, at) else { continue };
            let reasoning = writing.claim(&known.reasoning, Claim::Assessment(known.id));
            if !reasoning.is_empty() {
                let rating = text(rating_label(&known.rating, lang));
                rows.push(vec![strong(&criterion.name), text(occasion_label(occasion, lang)), rating, reasoning]);
            }
        }
    }
    for occasion in &judged.occasions {
        let is_it = |known: &&Overall| known.set == set.id && known.case == case.id && known.occasion == *occasion;
        let Some(known) = study.overalls.iter().find(is_it) else { continue };
        let reasoning = writing.claim(&known.reasoning, Claim::Overall(known.id));
        if !reasoning.is_empty() {
            let rating = text(rating_label(&known.rating, lang));
            let whole = say::assess_the_case_as_a_whole(lang);
            rows.push(vec![strong(whole), text(occasion_label(occasion, lang)), rating, reasoning]);
        }
    }
    let columns =
        [(say::criterion(lang), 3), (say::occasion(lang), 2), (say::rating(lang), 2), (say::reasoning(lang), 5)];
    writing.table(&say!(lang, report_reasoning_on_case, case = &case.name, set = &set.name), &columns, rows);
}
