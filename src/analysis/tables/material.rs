//! Tables of what the project holds: codebook, documents, cases.

use super::{Chosen, ExportTable, Filter, FirstRows, Reads, read};
use crate::analysis::study::Study;
use crate::analysis::uses::uses;
use crate::model::*;
use crate::say;
use crate::say::Wording;
use std::collections::{BTreeSet, HashMap};

pub const CODEBOOK: ExportTable = ExportTable {
    about: say::hand_in_every_code_with_its_definition_and,
    empty: say::hand_in_rows_come_with_the_first_code,
    make: |study, _, chosen, lang| codebook(study, chosen, lang),
    reads: Reads::Rows(read::codebook),
    takes: &[Filter::Codes],
    first: FirstRows::Codes,
    ..ExportTable::PLAIN
};

pub const DOCUMENTS: ExportTable = ExportTable {
    about: say::hand_in_every_document_with_kind_date_level,
    make: |study, _, chosen, lang| documents(study, chosen, lang),
    takes: &[Filter::Cases, Filter::Documents],
    ..ExportTable::PLAIN
};

pub const CASES: ExportTable = ExportTable {
    about: say::hand_in_every_case_with_its_variables,
    empty: say::hand_in_rows_come_with_the_first_case,
    make: |study, _, chosen, lang| cases(study, chosen, lang),
    takes: &[Filter::Cases],
    ..ExportTable::PLAIN
};

pub fn codebook(study: &Study, chosen: &Chosen, lang: Lang) -> Table {
    let codes = chosen.codes_with_children(study);
    let used = uses(&study.codes, study.codings.iter().map(|coding| (coding.code, coding.document, coding.passage)));
    let paths = code_paths(&study.codes);
    let rows = in_tree_order(&study.codes)
        .into_iter()
        .filter(|code| codes.as_ref().is_none_or(|codes| codes.contains(&code.id)))
        .map(|code| {
            let all = used.get(&code.id).cloned().unwrap_or_default();
            let within = all.passages.iter().flat_map(|(document, passage)| study.cases_of(*document, *passage));
            let cases: BTreeSet<CaseId> = within.collect();
            vec![
                Cell::text(code.name.as_str()),
                Cell::text(paths.get(&code.id).cloned().unwrap_or_default()),
                Cell::text(code.definition.as_str()),
                Cell::text(code.include.as_str()),
                Cell::text(code.exclude.as_str()),
                Cell::text(code.example.as_str()),
                Cell::Term { key: <&str>::from(code.origin).to_owned(), label: code.origin.label(lang).to_owned() },
                Cell::text(code.color.as_str()),
                Cell::Integer(all.codings as i64),
                Cell::Integer(all.documents() as i64),
                Cell::Integer(cases.len() as i64),
                Cell::Integer(all.passages.len() as i64),
            ]
        })
        .collect();
    Table {
        title: TableName::Codebook.label(lang).to_owned(),
        columns: vec![
            Column::new("code", say::code(lang), ColumnKind::Label),
            Column::new("path", say::tables_path(lang), ColumnKind::Label),
            Column::new("definition", say::definition(lang), ColumnKind::Prose),
            Column::new("include", say::tables_include(lang), ColumnKind::Prose),
            Column::new("exclude", say::tables_exclude(lang), ColumnKind::Prose),
            Column::new("example", say::example(lang), ColumnKind::Quote),
            Column::new("origin", say::origin(lang), ColumnKind::Label),
            Column::new("color", say::colour(lang), ColumnKind::Label),
            Column::new("codings", say::codings(lang), ColumnKind::Number),
            Column::new("documents", say::documents(lang), ColumnKind::Number),
            Column::new("cases", say::cases(lang), ColumnKind::Number),
            Column::new("passages", say::tables_passages(lang), ColumnKind::Number),
        ],
        rows,
        group_by: None,
    }
}

/// Parents before their children, siblings in their order.
pub fn in_tree_order(codes: &[Code]) -> Vec<&Code> {
    levels(codes).into_iter().map(|(code, _)| code).collect()
}

/// Codes as the tree has them, each with how many stand above it.
pub fn levels(codes: &[Code]) -> Vec<(&Code, usize)> {
    let known: HashMap<CodeId, &Code> = codes.iter().map(|code| (code.id, code)).collect();
    let tree = codes.iter().map(|code| (code.id, code.parent)).collect();
    let ordered = crate::analysis::structure::in_tree_order(tree);
    ordered.into_iter().filter_map(|(id, depth)| Some((*known.get(&id)?, depth))).collect()
}

pub fn documents(study: &Study, chosen: &Chosen, lang: Lang) -> Table {
    let cases = chosen.cases_with_children(study);
    let variables: Vec<&Variable> =
        study.variables.iter().filter(|variable| variable.of == VariableOf::Document).collect();
    let rows = study
        .documents
        .iter()
        .filter_map(|document| {
            let mut belongs: Vec<CaseId> = study.links_of(document.id).iter().map(|link| link.case).collect();
            belongs.dedup();
            let of_case = cases.as_ref().is_none_or(|cases| belongs.iter().any(|case| cases.contains(case)));
            if !of_case || !chosen.has_document(document.id) {
                return None;
            }
            let term = |known: &[(&str, Wording)], value: &str| match value {
                "" => Cell::Empty,
                value => Cell::Term { key: value.to_owned(), label: label(known, value, lang).to_owned() },
            };
            let mut row = vec![
                Cell::text(document.name.as_str()),
                term(&KINDS, &document.kind),
                if document.date.is_empty() { Cell::Empty } else { Cell::Date(document.date.clone()) },
                term(&LEVELS, &document.level),
                term(&LANGUAGES, &document.language),
                Cell::text(belongs.iter().map(|case| study.case_name(*case)).collect::<Vec<_>>().join("; ")),
                Cell::Integer(document.characters.into()),
                Cell::Integer(document.words.into()),
                Cell::Integer(document.codings.into()),
                Cell::Integer(document.units.into()),
            ];
            row.extend(variables.iter().map(|variable| {
                let here = |(id, on, _): &&(VariableId, DocumentId, String)| *id == variable.id && *on == document.id;
                value_cell(variable, study.document_values.iter().find(here).map(|(_, _, value)| value.as_str()))
            }));
            Some(row)
        })
        .collect();
    let mut columns = vec![
        Column::new("document", say::document(lang), ColumnKind::Label),
        Column::new("kind", say::kind(lang), ColumnKind::Label),
        Column::new("date", say::date(lang), ColumnKind::Date),
        Column::new("level", say::level(lang), ColumnKind::Label),
        Column::new("language", say::language(lang), ColumnKind::Label),
        Column::new("cases", say::cases(lang), ColumnKind::Label),
        Column::new("characters", say::tables_characters(lang), ColumnKind::Number),
        Column::new("words", say::words(lang), ColumnKind::Number),
        Column::new("codings", say::codings(lang), ColumnKind::Number),
        Column::new("units", say::meaning_units(lang), ColumnKind::Number),
    ];
    columns.extend(variables.iter().map(|variable| Column::new(&variable.name, &variable.name, ColumnKind::Label)));
    Table { title: TableName::Documents.label(lang).to_owned(), columns, rows, group_by: None }
}

pub fn cases(study: &Study, chosen: &Chosen, lang: Lang) -> Table {
    let only = chosen.cases_with_children(study);
    let variables: Vec<&Variable> = study.variables.iter().filter(|variable| variable.of == VariableOf::Case).collect();
    let mut columns = vec![
        Column::new("case", say::case(lang), ColumnKind::Label),
        Column::new("parent", say::tables_beneath(lang), ColumnKind::Label),
        Column::new("kind", say::kind(lang), ColumnKind::Label),
        Column::new("documents", say::documents(lang), ColumnKind::Number),
    ];
    columns.extend(variables.iter().map(|variable| Column::new(&variable.name, &variable.name, ColumnKind::Label)));
    let rows = study
        .cases
        .iter()
        .filter(|case| only.as_ref().is_none_or(|only| only.contains(&case.id)))
        .map(|case| {
            // Those of the cases beneath it are its, too.
            let documents = study.material_of(case.id);
            let mut row = vec![
                Cell::text(case.name.as_str()),
                Cell::text(case.parent.map(|parent| study.case_name(parent)).unwrap_or_default()),
                Cell::text(case.kind.as_str()),
                Cell::Integer(documents.len() as i64),
            ];
            row.extend(variables.iter().map(|variable| {
                let here = |(id, on, _): &&(VariableId, CaseId, String)| *id == variable.id && *on == case.id;
                value_cell(variable, study.case_values.iter().find(here).map(|(_, _, value)| value.as_str()))
            }));
            row
        })
        .collect();
    Table { title: TableName::Cases.label(lang).to_owned(), columns, rows, group_by: None }
}

/// A value, typed as its variable is.
pub(super) fn value_cell(variable: &Variable, value: Option<&str>) -> Cell {
    let Some(value) = value else { return Cell::Empty };
    let text = || Cell::text(value);
    match variable.kind {
        VariableKind::Text => text(),
        VariableKind::Integer => value.parse().map_or_else(|_| text(), Cell::Integer),
        VariableKind::Decimal => value.parse().map_or_else(|_| text(), Cell::Decimal),
        VariableKind::Boolean => Cell::Boolean(value == "true"),
        VariableKind::Date => Cell::Date(value.to_owned()),
    }
}
