//! The table of assessments: each with its change since the nearest earlier one, and what dropped out.

use super::editable::{self, Editable, by_keys};
use super::{Chosen, ExportTable, Filter, Reads, evidence_cell, quoted};
use crate::analysis::assess::{Judged, Moment};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;

pub const ASSESSMENTS: ExportTable = ExportTable {
    about: say::hand_in_every_rating_by_criterion_and_what,
    empty: say::hand_in_rows_come_with_the_first_assessment,
    make: |study, _, chosen, lang| assessments(study, chosen, lang),
    reads: Reads::Chapter(crate::analysis::report::assessments),
    takes: &[Filter::Cases, Filter::Sets],
    editable: Some(Editable {
        may_change: |key, _| matches!(key, "rating" | "reasoning"),
        named_by: |table| by_keys(table, &["set", "criterion", "case", "occasion"]),
    }),
    quotes: quoted::evidence,
    ..ExportTable::PLAIN
};

pub fn assessments(study: &Study, chosen: &Chosen, lang: Lang) -> Table {
    let only = chosen.cases_with_children(study);
    let is_shown = |case: &&Case| only.as_ref().is_none_or(|only| only.contains(&case.id));
    let cases: Vec<&Case> = study.cases.iter().filter(is_shown).collect();
    let mut rows = Vec::new();
    for set in study.sets.iter().filter(|set| chosen.has_set(set.id)) {
        let judged = Judged::new(study, set);
        for criterion in &set.criteria {
            for case in &cases {
                for (at, moment) in judged.course(criterion.id, case.id).into_iter().enumerate() {
                    let known = judged.at(criterion.id, case.id, at);
                    let said = known.map(|known| Said {
                        rating: &known.rating,
                        reasoning: &known.reasoning,
                        claim: Claim::Assessment(known.id),
                        guid: known.guid,
                    });
                    let place = (set, Some(criterion), *case, judged.occasions.get(at).copied().unwrap_or_default());
                    rows.extend(row(study, place, said, moment, lang));
                }
            }
        }
        for case in &cases {
            for (at, moment) in judged.whole_course(case.id).into_iter().enumerate() {
                let occasion = judged.occasions.get(at).copied().unwrap_or_default();
                let is_it =
                    |known: &&Overall| known.set == set.id && known.case == case.id && known.occasion == occasion;
                let said = study.overalls.iter().find(is_it).map(|known| Said {
                    rating: &known.rating,
                    reasoning: &known.reasoning,
                    claim: Claim::Overall(known.id),
                    guid: known.guid,
                });
                rows.extend(row(study, (set, None, case, occasion), said, moment, lang));
            }
        }
    }
    Table { title: TableName::Assessments.label(lang).to_owned(), columns: columns(lang), rows, group_by: Some(0) }
}

/// What a judgement says.
struct Said<'s> {
    rating: &'s str,
    reasoning: &'s str,
    claim: Claim,
    guid: Guid,
}

/// A judgement on one occasion, or what dropped out on it; nothing where there is neither.
fn row(
    study: &Study,
    (set, criterion, case, occasion): (&CriteriaSet, Option<&Criterion>, &Case, &str),
    said: Option<Said>,
    moment: Moment,
    lang: Lang,
) -> Option<Vec<Cell>> {
    if said.is_none() && moment.change.is_none() {
        return None;
    }
    let rating = said.as_ref().map_or("", |said| said.rating);
    let rating = match rating {
        NOT_APPLICABLE => Cell::Term { key: rating.to_owned(), label: rating_label(rating, lang).to_owned() },
        rating => Cell::text(rating),
    };
    Some(vec![
        Cell::text(set.name.as_str()),
        Cell::text(criterion.map_or("", |criterion| criterion.part.as_str())),
        Cell::text(criterion.map_or("", |criterion| criterion.name.as_str())),
        Cell::text(case.name.as_str()),
        Cell::Term { key: occasion.to_owned(), label: occasion_label(occasion, lang).to_owned() },
        rating,
        Cell::text(said.as_ref().map_or("", |said| said.reasoning)),
        said.as_ref().map_or(Cell::Empty, |said| evidence_cell(study, said.claim, lang)),
        moment.change.map_or(Cell::Empty, |change| Cell::Term {
            key: <&str>::from(change).to_owned(),
            label: change.label(lang).to_owned(),
        }),
        said.map_or(Cell::Empty, |said| Cell::text(said.guid.to_string())),
    ])
}

fn columns(lang: Lang) -> Vec<Column> {
    vec![
        Column::new("set", say::criteria_set(lang), ColumnKind::Label),
        Column::new("part", say::part(lang), ColumnKind::Label),
        Column::new("criterion", say::criterion(lang), ColumnKind::Label),
        Column::new("case", say::case(lang), ColumnKind::Label),
        Column::new("occasion", say::occasion(lang), ColumnKind::Label),
        Column::new("rating", say::rating(lang), ColumnKind::Label),
        Column::new("reasoning", say::reasoning(lang), ColumnKind::Prose),
        Column::new("evidence", say::evidence(lang), ColumnKind::Quote),
        Column::new("change", say::tables_change(lang), ColumnKind::Label),
        editable::id_column(),
    ]
}
