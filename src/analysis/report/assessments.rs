//! Assessments: a table a criteria set, the cases' ratings on each occasion and what changed.

use super::{Writing, cases_in_order, quiet, strong, text};
use crate::analysis::assess::{self, Judged};
use crate::model::*;
use crate::say;

pub(super) fn write(writing: &mut Writing) {
    let study = writing.study;
    for set in &study.sets {
        let judged = Judged::new(study, set);
        if judged.occasions.is_empty() {
            continue;
        }
        writing.heading(2, &set.name);
        if let Some(told) = assess::told(study, set, writing.lang) {
            writing.plain(&told);
        }
        changes(writing, set, &judged);
        for (case, _) in cases_in_order(study) {
            table(writing, set, case, &judged);
        }
    }
}

/// How many ratings moved to each occasion, each from the nearest earlier one.
fn changes(writing: &mut Writing, set: &CriteriaSet, judged: &Judged) {
    let (study, lang) = (writing.study, writing.lang);
    for (at, occasion) in judged.occasions.iter().enumerate().skip(1) {
        let [mut risen, mut same, mut fallen, mut dropped] = [0, 0, 0, 0];
        for criterion in &set.criteria {
            for case in &study.cases {
                match judged.course(criterion.id, case.id).get(at).and_then(|moment| moment.change) {
                    Some(Change::Risen) => risen += 1,
                    Some(Change::Unchanged) => same += 1,
                    Some(Change::Fallen) => fallen += 1,
                    Some(Change::Dropped) => dropped += 1,
                    _ => {}
                }
            }
        }
        if risen + same + fallen + dropped > 0 {
            let to = occasion_label(occasion, lang);
            writing.plain(&say!(lang, report_to_risen_ratings, dropped, fallen, risen, same, to));
        }
    }
}

fn table(writing: &mut Writing, set: &CriteriaSet, case: &Case, judged: &Judged) {
    let (study, lang) = (writing.study, writing.lang);
    let mut rows = Vec::new();
    let changed = |change: Option<Change>| change.map(|change| quiet(format!(" ({})", change.label(lang))));
    for criterion in &set.criteria {
        for (at, moment) in judged.course(criterion.id, case.id).into_iter().enumerate() {
            let known = judged.at(criterion.id, case.id, at);
            let Some(occasion) = judged.occasions.get(at).filter(|_| known.is_some() || moment.change.is_some()) else {
                continue;
            };
            let mut rating = text(known.map_or("–", |known| rating_label(&known.rating, lang)));
            rating.extend(changed(moment.change));
            let reasoning =
                known.map(|known| writing.claim(&known.reasoning, Claim::Assessment(known.id))).unwrap_or_default();
            rows.push(vec![strong(&criterion.name), text(occasion_label(occasion, lang)), rating, reasoning]);
        }
    }
    for (occasion, moment) in judged.occasions.iter().zip(judged.whole_course(case.id)) {
        let is_it = |known: &&Overall| known.set == set.id && known.case == case.id && known.occasion == *occasion;
        let Some(known) = study.overalls.iter().find(is_it) else { continue };
        let mut rating = text(rating_label(&known.rating, lang));
        rating.extend(changed(moment.change));
        let reasoning = writing.claim(&known.reasoning, Claim::Overall(known.id));
        let whole = say::assess_the_case_as_a_whole(lang);
        rows.push(vec![strong(whole), text(occasion_label(occasion, lang)), rating, reasoning]);
    }
    if rows.is_empty() {
        return;
    }
    writing.heading(3, &case.name);
    let columns =
        [(say::criterion(lang), 3), (say::occasion(lang), 2), (say::rating(lang), 2), (say::reasoning(lang), 5)];
    writing.grid(&columns, rows);
}
