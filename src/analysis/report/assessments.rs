//! Assessments: a table a criteria set with all cases on all occasions, what changed, and the reasoning where there is
//! some. Where the report has chapters by case the reasoning stands in them.

use super::{Writing, cases_in_order, matrix, occasions, strong, text};
use crate::model::*;
use crate::say;

pub(super) fn write(writing: &mut Writing) {
    let study = writing.study;
    for set in &study.sets {
        let of_set = |known: &&Assessment| set.criteria.iter().any(|criterion| criterion.id == known.criterion);
        let known: Vec<&Assessment> = study.assessments.iter().filter(of_set).collect();
        if known.is_empty() {
            continue;
        }
        writing.heading(2, &set.name);
        let met: Vec<&str> =
            occasions(study).into_iter().filter(|occasion| known.iter().any(|a| a.occasion == *occasion)).collect();
        changes(writing, set, &known, &met);
        matrix::write(writing, set, &known);
        if writing.has(ReportPart::Cases) {
            continue;
        }
        for (case, _) in cases_in_order(study) {
            reasons(writing, set, case, &known, &met);
        }
    }
}

/// How many ratings moved from each occasion to the next.
fn changes(writing: &mut Writing, set: &CriteriaSet, known: &[&Assessment], met: &[&str]) {
    for pair in met.windows(2) {
        let [from, to] = pair else { continue };
        let [mut risen, mut same, mut fallen] = [0, 0, 0];
        for after in known.iter().filter(|assessment| assessment.occasion == *to) {
            match change(set, known, after, from) {
                Some(Change::Risen) => risen += 1,
                Some(Change::Unchanged) => same += 1,
                Some(Change::Fallen) => fallen += 1,
                _ => {}
            }
        }
        if risen + same + fallen > 0 {
            let (from, to) = (occasion_label(from, writing.lang), occasion_label(to, writing.lang));
            writing.plain(&say!(writing.lang, report_from_from_to_to_risen_ratings, fallen, from, risen, same, to));
        }
    }
}

fn change(set: &CriteriaSet, known: &[&Assessment], after: &Assessment, from: &str) -> Option<Change> {
    let before = known
        .iter()
        .find(|other| other.criterion == after.criterion && other.case == after.case && other.occasion == from)?;
    Change::between(&set.ratings, Some(&before.rating), Some(&after.rating))
}

fn reasons(writing: &mut Writing, set: &CriteriaSet, case: &Case, known: &[&Assessment], met: &[&str]) {
    let lang = writing.lang;
    let mut rows = Vec::new();
    for criterion in &set.criteria {
        for occasion in met {
            let here = |a: &&&Assessment| a.criterion == criterion.id && a.case == case.id && a.occasion == *occasion;
            let Some(assessment) = known.iter().find(here) else { continue };
            let reasoning = writing.claim(&assessment.reasoning, Claim::Assessment(assessment.id));
            if !reasoning.is_empty() {
                let occasion = text(occasion_label(occasion, lang));
                rows.push(vec![strong(&criterion.name), occasion, text(&assessment.rating), reasoning]);
            }
        }
    }
    let columns =
        [(say::criterion(lang), 3), (say::occasion(lang), 2), (say::rating(lang), 2), (say::reasoning(lang), 5)];
    writing.table(&say!(lang, report_reasoning_on_case, case = &case.name, set = &set.name), &columns, rows);
}
