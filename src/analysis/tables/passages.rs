//! Tables of passages: excerpts by code, and meaning units with what was made of them.

use super::editable::Editable;
use super::{Chosen, ExportTable, Filter, FirstRows, Reads, editable, quoted, read};
use crate::analysis::study::{Study, Texts};
use crate::model::*;
use crate::say;

pub const EXCERPTS: ExportTable = ExportTable {
    about: say::hand_in_every_coded_passage_with_code_case,
    empty: say::hand_in_rows_come_with_the_first_coding,
    make: excerpts,
    reads: Reads::Rows(read::excerpts),
    takes: &[Filter::Codes, Filter::Cases, Filter::Documents, Filter::Order],
    quotes: quoted::codings,
    first: FirstRows::Codings,
    ..ExportTable::PLAIN
};

pub const CONDENSATIONS: ExportTable = ExportTable {
    about: say::hand_in_every_meaning_unit_with_what_was,
    empty: say::hand_in_rows_come_with_the_first_meaning,
    make: condensations,
    reads: Reads::Chapter(crate::analysis::report::condensations),
    takes: &[Filter::Cases, Filter::Documents],
    editable: Some(Editable {
        // The columns after these are the research questions.
        may_change: |key, before| {
            matches!(key, "condensation" | "interpretation" | "theme" | "relevance") || before.contains(&"relevance")
        },
        named_by: |_| Vec::new(),
    }),
    quotes: quoted::units,
    first: FirstRows::Units,
};

pub fn excerpts(study: &Study, texts: &dyn Texts, chosen: &Chosen, lang: Lang) -> Table {
    let (codes, cases) = (chosen.codes_with_children(study), chosen.cases_with_children(study));
    let paths = code_paths(&study.codes);
    let memo_of = |id: CodingId| {
        let memos = study.memos.iter().filter(move |memo| memo.on == Some(MemoOn::Coding(id)));
        memos.map(|memo| memo.text.as_str()).collect::<Vec<_>>().join("\n")
    };
    let has_memos = study.memos.iter().any(|memo| matches!(memo.on, Some(MemoOn::Coding(_))));
    let mut rows = Vec::new();
    for coding in &study.codings {
        if codes.as_ref().is_some_and(|codes| !codes.contains(&coding.code)) || !chosen.has_document(coding.document) {
            continue;
        }
        let belongs = study.cases_of(coding.document, coding.passage);
        if cases.as_ref().is_some_and(|cases| !belongs.iter().any(|case| cases.contains(case))) {
            continue;
        }
        rows.push(vec![
            Cell::text(study.document_name(coding.document)),
            Cell::text(study.case_names_of(coding.document, coding.passage)),
            Cell::text(study.code_name(coding.code)),
            Cell::text(paths.get(&coding.code).cloned().unwrap_or_default()),
            Cell::text(study.coder_name(coding.coder)),
            Cell::Integer(coding.passage.start.0.into()),
            Cell::Integer(coding.passage.end.0.into()),
            Cell::text(texts.words(coding.document, coding.passage)),
            Cell::text(if has_memos { memo_of(coding.id) } else { String::new() }),
            Cell::text(study.names_heard(coding.document, coding.passage).join(", ")),
            Cell::Integer(texts.paragraph(coding.document, coding.passage.start).into()),
        ]);
    }
    Table {
        title: TableName::Excerpts.label(lang).to_owned(),
        columns: vec![
            Column::new("document", say::document(lang), ColumnKind::Label),
            Column::new("case", say::case(lang), ColumnKind::Label),
            Column::new("code", say::code(lang), ColumnKind::Label),
            Column::new("code_path", say::tables_code_path(lang), ColumnKind::Label),
            Column::new("coder", say::coder(lang), ColumnKind::Label),
            Column::new("start", say::tables_start(lang), ColumnKind::Number),
            Column::new("end", say::tables_end(lang), ColumnKind::Number),
            Column::new("text", say::text(lang), ColumnKind::Quote),
            Column::new("memo", say::tables_memo(lang), ColumnKind::Prose),
            Column::new("speaker", say::tables_speaker(lang), ColumnKind::Label),
            Column::new("paragraph", say::tables_paragraph(lang), ColumnKind::Number),
        ],
        rows,
        group_by: Some(3),
    }
}

pub fn condensations(study: &Study, texts: &dyn Texts, chosen: &Chosen, lang: Lang) -> Table {
    let cases = chosen.cases_with_children(study);
    let mut columns = vec![
        Column::new("document", say::document(lang), ColumnKind::Label),
        Column::new("case", say::case(lang), ColumnKind::Label),
        Column::new("speaker", say::tables_speaker(lang), ColumnKind::Label),
        Column::new("start", say::tables_start(lang), ColumnKind::Number),
        Column::new("end", say::tables_end(lang), ColumnKind::Number),
        Column::new("unit", say::meaning_unit(lang), ColumnKind::Quote),
        Column::new("condensation", say::condensation(lang), ColumnKind::Prose),
        Column::new("interpretation", say::interpretation(lang), ColumnKind::Prose),
        Column::new("theme", say::theme(lang), ColumnKind::Label),
        Column::new("relevance", say::relevance(lang), ColumnKind::Label),
    ];
    columns.extend(
        study.questions.iter().map(|question| Column::new(&question.label, &question.label, ColumnKind::Prose)),
    );
    let mut rows = Vec::new();
    for unit in study.units.iter().filter(|unit| chosen.has_document(unit.document)) {
        let belongs = study.cases_of(unit.document, unit.passage);
        if cases.as_ref().is_some_and(|cases| !belongs.iter().any(|case| cases.contains(case))) {
            continue;
        }
        let mut row = vec![
            Cell::text(study.document_name(unit.document)),
            Cell::text(study.case_names_of(unit.document, unit.passage)),
            Cell::text(study.names_heard(unit.document, unit.passage).join(", ")),
            Cell::Integer(unit.passage.start.0.into()),
            Cell::Integer(unit.passage.end.0.into()),
            Cell::text(texts.words(unit.document, unit.passage)),
            Cell::text(unit.condensation.as_str()),
            Cell::text(unit.interpretation.as_str()),
            Cell::text(unit.theme.map(|theme| study.theme_name(theme)).unwrap_or_default()),
            Cell::Term { key: <&str>::from(unit.relevance).to_owned(), label: unit.relevance.label(lang).to_owned() },
        ];
        row.extend(study.questions.iter().map(|question| {
            let answer = unit.answers.iter().find(|(id, _)| *id == question.id);
            Cell::text(answer.map(|(_, text)| text.as_str()).unwrap_or_default())
        }));
        row.push(Cell::text(unit.guid.to_string()));
        rows.push(row);
    }
    columns.push(editable::id_column());
    Table { title: TableName::Condensations.label(lang).to_owned(), columns, rows, group_by: Some(0) }
}
