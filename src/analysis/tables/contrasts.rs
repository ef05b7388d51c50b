//! Tables of what was written about cases: the theme table and contrasts.

use super::editable::{self, Editable, by_keys};
use super::{Chosen, ExportTable, Filter, FirstRows, Reads, THEME_AXES, evidence_cell, quoted};
use crate::analysis::contrast::{CellState, ContrastCell, counted, work_out};
use crate::analysis::structure;
use crate::analysis::structure::Only;
use crate::analysis::study::{Study, Texts};
use crate::model::*;
use crate::say;
use std::collections::HashMap;

pub const THEMES: ExportTable = ExportTable {
    about: say::hand_in_case_by_theme_with_the_written,
    empty: say::hand_in_rows_come_with_the_first_case,
    make: |study, _, chosen, lang| themes(study, chosen, lang),
    reads: Reads::Chapter(crate::analysis::report::themes),
    takes: &[Filter::Cases, Filter::Axes],
    editable: Some(Editable { may_change: |_, before| !before.is_empty(), named_by: |_| vec![Some(0)] }),
    ..ExportTable::PLAIN
};

pub const CONTRAST: ExportTable = ExportTable {
    about: say::hand_in_what_each_case_says_row_by,
    empty: say::hand_in_rows_come_with_the_first_contrast,
    make: contrast,
    reads: Reads::Chapter(crate::analysis::report::contrasts),
    takes: &[Filter::Cases, Filter::Contrasts],
    editable: Some(Editable {
        // A case may be called as one of the table's own columns is.
        may_change: |key, before| {
            matches!(key, "kind" | "finding") && !before.contains(&"finding")
                || key == "searched" && before.contains(&"evidence")
        },
        named_by: |table| by_keys(table, &["contrast", "row"]),
    }),
    quotes: quoted::contrasts,
    first: FirstRows::ContrastRows,
};

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
    named.extend(columns.iter().flat_map(|heading| measures(study.place_name(&heading.place))));
    named.push(editable::id_column());
    let worked = structure::table(study, axes[0], axes[1], Only::default(), lang);
    let at =
        |headings: &[structure::Heading], place: &AxisPlace| headings.iter().position(|known| known.place == *place);
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
            cells.extend(columns.iter().flat_map(|column| {
                let met = at(&worked.rows, &row.place).zip(at(&worked.columns, &column.place));
                let cell = met.and_then(|(row, column)| worked.cell(row, column));
                cell.map_or_else(unmeasured, |cell| {
                    measured(study, &cell.state, [cell.items.len(), cell.voices, cell.documents], lang)
                })
            }));
            cells.push(Cell::text(study.place_id(&row.place)));
            cells
        })
        .collect();
    Table { title: TableName::Themes.label(lang).to_owned(), columns: named, rows, group_by: None }
}

pub fn contrast(study: &Study, texts: &dyn Texts, chosen: &Chosen, lang: Lang) -> Table {
    let only = chosen.cases_with_children(study);
    let contrasts: Vec<&Contrast> = study.contrasts.iter().filter(|known| chosen.has_contrast(known.id)).collect();
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
    columns.extend(cases.iter().flat_map(|case| {
        let name = study.case_name(*case);
        measures(name).into_iter().chain([measure(name, "says")])
    }));
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
                at.and_then(|at| row.cells.get(at)).map_or(Cell::Empty, |cell| said(study, texts, cell, lang))
            }));
            cells.push(finding.map_or(Cell::Empty, |finding| evidence_cell(study, Claim::Finding(finding.id), lang)));
            cells.push(Cell::text(finding.map_or("", |finding| finding.searched.as_str())));
            for case in &cases {
                let at = worked.cases.iter().position(|known| known == case);
                let cell = at.and_then(|at| row.cells.get(at));
                cells.extend(cell.map_or_else(unmeasured, |cell| {
                    measured(study, &cell.state, [cell.passages.len(), cell.voices, cell.documents], lang)
                }));
                let says = finding.and_then(|finding| finding.cases.iter().find(|(of, _)| of == case));
                cells.push(says.map_or(Cell::Empty, |(_, kind)| Cell::Term {
                    key: <&str>::from(*kind).to_owned(),
                    label: kind.label(lang).to_owned(),
                }));
            }
            cells.push(finding.map_or(Cell::Empty, |finding| Cell::text(finding.guid.to_string())));
            rows.push(cells);
        }
    }
    Table { title: TableName::Contrast.label(lang).to_owned(), columns, rows, group_by: Some(0) }
}

/// What a case says: its condensations, or the words where there is none; an empty cell its reason.
fn said(study: &Study, texts: &dyn Texts, cell: &ContrastCell, lang: Lang) -> Cell {
    if cell.passages.is_empty() {
        return Cell::text(cell.state.label(lang, |id| study.document_name(id)));
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

/// What is told of a cell beside its words, by keys that begin with its name: which emptiness it is, how many passages
/// it holds and how many voices.
fn measures(name: &str) -> [Column; 3] {
    ["state", "passages", "voices"].map(|what| measure(name, what))
}

/// Its heading is its key: another column has the name alone.
fn measure(name: &str, what: &str) -> Column {
    let key = format!("{name}:{what}");
    Column::new(&key, &key, ColumnKind::Id)
}

fn measured(study: &Study, state: &CellState, [passages, voices, documents]: [usize; 3], lang: Lang) -> Vec<Cell> {
    let label = match state {
        CellState::Filled => counted(passages, voices, documents, lang),
        empty => empty.label(lang, |id| study.document_name(id)),
    };
    let number = |count: usize| Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX));
    vec![Cell::Term { key: state.key().to_owned(), label }, number(passages), number(voices)]
}

/// Of a case that is none of the contrast's.
fn unmeasured() -> Vec<Cell> {
    vec![Cell::Empty, Cell::Empty, Cell::Empty]
}
