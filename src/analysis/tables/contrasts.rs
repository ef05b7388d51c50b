//! Tables of what was written about cases: the theme table, contrasts, assessments.

use super::{Chosen, THEME_AXES, editable, evidence_cell};
use crate::analysis::contrast::{ContrastCell, work_out};
use crate::analysis::structure;
use crate::analysis::study::{Study, Texts};
use crate::model::*;
use crate::say;
use std::collections::HashMap;

/// The rows and columns of the theme table, in its order.
pub fn theme_places(study: &Study, chosen: &Chosen, lang: Lang) -> [Vec<structure::Heading>; 2] {
    let only = chosen.cases_with_children(study);
    let shown = |heading: &structure::Heading| match &heading.place {
        AxisPlace::Case(id) | AxisPlace::CaseGroup(id) => only.as_ref().is_none_or(|only| only.contains(id)),
        _ => true,
    };
    let mut places = chosen.theme_axes().map(|axis| structure::headings(study, axis, lang));
    places.iter_mut().for_each(|places| places.retain(shown));
    if chosen.theme_axes() == THEME_AXES
        && let [cases, themes] = &mut places
    {
        // In the study's order, without the trees.
        let case = |heading: &structure::Heading| {
            study.cases.iter().position(|case| heading.place == AxisPlace::Case(case.id))
        };
        let theme = |heading: &structure::Heading| {
            study.themes.iter().position(|theme| heading.place == AxisPlace::Theme(theme.id))
        };
        cases.sort_by_key(case);
        themes.sort_by_key(theme);
    }
    places
}

/// What was written where cases and themes meet, or any two axes. Columns are named as the study names them.
pub fn themes(study: &Study, chosen: &Chosen, lang: Lang) -> Table {
    let [rows, columns] = theme_places(study, chosen, lang);
    let axes = chosen.theme_axes();
    let [key, heading] = match axes {
        THEME_AXES => ["case", say::case(lang)],
        [axis, _] => [<&str>::from(axis), axis.label(lang)],
    };
    let mut named = vec![Column::new(key, heading, ColumnKind::Label)];
    named.extend(
        columns.iter().map(|heading| Column::new(study.place_name(&heading.place), &heading.name, ColumnKind::Prose)),
    );
    named.push(editable::id_column());
    let written: HashMap<[&AxisPlace; 2], &str> = study
        .cells
        .iter()
        .flat_map(|cell| {
            let [a, b] = &cell.places;
            [([a, b], cell.text.as_str()), ([b, a], cell.text.as_str())]
        })
        .collect();
    let rows = rows
        .iter()
        .map(|row| {
            let mut cells = vec![Cell::text(row.name.as_str())];
            let text =
                |column: &structure::Heading| written.get(&[&row.place, &column.place]).copied().unwrap_or_default();
            cells.extend(columns.iter().map(|column| Cell::text(text(column))));
            cells.push(Cell::text(study.place_id(&row.place)));
            cells
        })
        .collect();
    Table { title: TableName::Themes.label(lang).to_owned(), columns: named, rows, group_by: None }
}

/// The theme table as people are to read it: where nothing was written it says how much there is, or why nothing is.
pub fn themes_to_read(study: &Study, chosen: &Chosen, lang: Lang) -> Table {
    let mut table = themes(study, chosen, lang);
    let [rows, columns] = theme_places(study, chosen, lang);
    let cases: Vec<CaseId> =
        rows.iter().filter_map(|row| if let AxisPlace::Case(id) = row.place { Some(id) } else { None }).collect();
    if cases.len() != rows.len() {
        return table;
    }
    for (at, column) in (1..).zip(&columns) {
        let AxisPlace::Theme(theme) = column.place else { continue };
        let row = ContrastRow { id: ContrastRowId(0), about: RowAbout::Theme(theme) };
        let (name, cases) = (String::new(), cases.clone());
        let contrast = Contrast { id: ContrastId(0), guid: Guid::fresh(), name, cases, rows: vec![row] };
        let worked = work_out(study, &contrast).rows.into_iter().next().map(|row| row.cells).unwrap_or_default();
        for (row, cell) in table.rows.iter_mut().zip(worked) {
            if let Some(shown) = row.get_mut(at).filter(|shown| **shown == Cell::Empty) {
                *shown = match cell.passages.len() {
                    0 => Cell::text(cell.state.label(lang)),
                    n => Cell::text(say!(lang, tables_not_written_n_passages, n)),
                };
            }
        }
    }
    table
}

pub fn contrast(study: &Study, texts: &dyn Texts, chosen: &Chosen, lang: Lang) -> Table {
    let only = chosen.cases_with_children(study);
    let is_chosen = |known: &&Contrast| chosen.contrasts.is_empty() || chosen.contrasts.contains(&known.id);
    let contrasts: Vec<&Contrast> = study.contrasts.iter().filter(is_chosen).collect();
    let mut cases: Vec<CaseId> = Vec::new();
    for case in contrasts.iter().flat_map(|contrast| &contrast.cases) {
        if !cases.contains(case) && only.as_ref().is_none_or(|only| only.contains(case)) {
            cases.push(*case);
        }
    }
    let mut columns = vec![
        Column::new("contrast", say::tables_contrast(lang), ColumnKind::Label),
        Column::new("row", say::theme_or_code(lang), ColumnKind::Label),
        Column::new("kind", say::kind(lang), ColumnKind::Label),
        Column::new("finding", say::finding(lang), ColumnKind::Prose),
    ];
    columns.extend(
        cases.iter().map(|case| Column::new(study.case_name(*case), study.case_name(*case), ColumnKind::Prose)),
    );
    columns.push(Column::new("evidence", say::evidence(lang), ColumnKind::Quote));
    columns.push(Column::new("searched", say::tables_looked_for_in(lang), ColumnKind::Prose));
    columns.push(editable::id_column());
    let mut rows = Vec::new();
    for contrast in contrasts {
        let worked = work_out(study, contrast);
        for row in &worked.rows {
            let finding = study.findings.iter().find(|finding| finding.row == row.row.id);
            let mut cells = vec![
                Cell::text(contrast.name.as_str()),
                Cell::text(study.row_name(row.row.about)),
                finding.map_or(Cell::Empty, |finding| Cell::Term {
                    key: <&str>::from(finding.kind).to_owned(),
                    label: finding.kind.label(lang).to_owned(),
                }),
                Cell::text(finding.map_or("", |finding| finding.text.as_str())),
            ];
            cells.extend(cases.iter().map(|case| {
                let at = worked.cases.iter().position(|known| known == case);
                at.and_then(|at| row.cells.get(at)).map_or(Cell::Empty, |cell| said(texts, cell, lang))
            }));
            cells.push(finding.map_or(Cell::Empty, |finding| evidence_cell(study, Claim::Finding(finding.id), lang)));
            cells.push(Cell::text(finding.map_or("", |finding| finding.searched.as_str())));
            cells.push(finding.map_or(Cell::Empty, |finding| Cell::text(finding.guid.to_string())));
            rows.push(cells);
        }
    }
    Table { title: TableName::Contrast.label(lang).to_owned(), columns, rows, group_by: Some(0) }
}

/// What a case says: its condensations, or the words where there is none; an empty cell its reason.
fn said(texts: &dyn Texts, cell: &ContrastCell, lang: Lang) -> Cell {
    if cell.passages.is_empty() {
        return Cell::text(cell.state.label(lang));
    }
    let lines: Vec<String> = cell
        .passages
        .iter()
        .map(|passage| match passage.condensation.as_str() {
            "" => say!(lang, quoted, words = texts.words(passage.document, passage.passage)),
            condensation => condensation.to_owned(),
        })
        .collect();
    Cell::text(lines.join("\n"))
}

pub fn assessments(study: &Study, chosen: &Chosen, lang: Lang) -> Table {
    let only = chosen.cases_with_children(study);
    let mut rows = Vec::new();
    for set in study.sets.iter().filter(|set| chosen.sets.is_empty() || chosen.sets.contains(&set.id)) {
        let occasions = occasions(study, set);
        for criterion in &set.criteria {
            let of_criterion: Vec<&Assessment> =
                study.assessments.iter().filter(|assessment| assessment.criterion == criterion.id).collect();
            for assessment in &of_criterion {
                if only.as_ref().is_some_and(|only| !only.contains(&assessment.case)) {
                    continue;
                }
                let earlier = occasions.iter().position(|known| *known == assessment.occasion).unwrap_or(0);
                let before = earlier.checked_sub(1).and_then(|n| occasions.get(n)).map(|occasion| {
                    let same = |other: &&&Assessment| other.case == assessment.case && other.occasion == *occasion;
                    of_criterion.iter().find(same).map(|other| other.rating.as_str())
                });
                // On the first occasion there is nothing to compare with.
                let change = before.and_then(|before| Change::between(&set.ratings, before, Some(&assessment.rating)));
                rows.push(vec![
                    Cell::text(set.name.as_str()),
                    Cell::text(criterion.part.as_str()),
                    Cell::text(criterion.name.as_str()),
                    Cell::text(study.case_name(assessment.case)),
                    Cell::Term {
                        key: assessment.occasion.clone(),
                        label: occasion_label(&assessment.occasion, lang).to_owned(),
                    },
                    Cell::text(assessment.rating.as_str()),
                    Cell::text(assessment.reasoning.as_str()),
                    evidence_cell(study, Claim::Assessment(assessment.id), lang),
                    change.map_or(Cell::Empty, |change| Cell::Term {
                        key: <&str>::from(change).to_owned(),
                        label: change.label(lang).to_owned(),
                    }),
                    Cell::text(assessment.guid.to_string()),
                ]);
            }
        }
    }
    Table {
        title: TableName::Assessments.label(lang).to_owned(),
        columns: vec![
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
        ],
        rows,
        group_by: Some(0),
    }
}

/// The occasions on which a set was used, in the study's order: each is compared with the one before it.
fn occasions<'s>(study: &'s Study, set: &CriteriaSet) -> Vec<&'s str> {
    let of_set = |known: &Assessment| set.criteria.iter().any(|criterion| criterion.id == known.criterion);
    let is_used =
        |occasion: &&String| study.assessments.iter().any(|known| known.occasion == **occasion && of_set(known));
    study.occasions.iter().filter(is_used).map(String::as_str).collect()
}
