//! Tables of the researcher's own record: memos and the journal.

use super::{ExportTable, FirstRows, Reads, quoted, read};
use crate::analysis::evidence::claim_name;
use crate::analysis::study::{Study, Texts};
use crate::model::*;
use crate::say;

pub const MEMOS: ExportTable = ExportTable {
    about: say::hand_in_every_memo_and_what_it_is,
    empty: say::hand_in_rows_come_with_the_first_memo_2,
    make: |study, texts, _, lang| memos(study, texts, lang),
    reads: Reads::Rows(read::memos),
    quotes: quoted::memos,
    first: FirstRows::Memos,
    ..ExportTable::PLAIN
};

pub const JOURNAL: ExportTable = ExportTable {
    about: say::hand_in_every_change_ever_made_with_time,
    make: |study, _, _, lang| journal(study, lang),
    first: FirstRows::Steps,
    ..ExportTable::PLAIN
};

pub fn memos(study: &Study, texts: &dyn Texts, lang: Lang) -> Table {
    let rows = study
        .memos
        .iter()
        .map(|memo| {
            let (on, name) = target(study, texts, memo.on, lang);
            vec![
                Cell::text(memo.title.as_str()),
                match memo.kind.as_str() {
                    "" => Cell::Empty,
                    kind => Cell::Term { key: kind.to_owned(), label: label(&MEMO_KINDS, kind, lang).to_owned() },
                },
                Cell::text(on),
                Cell::text(name),
                Cell::text(memo.text.as_str()),
                Cell::text(memo.changed.as_str()),
            ]
        })
        .collect();
    Table {
        title: TableName::Memos.label(lang).to_owned(),
        columns: vec![
            Column::new("title", say::title(lang), ColumnKind::Label),
            Column::new("kind", say::kind(lang), ColumnKind::Label),
            Column::new("on", say::on(lang), ColumnKind::Label),
            Column::new("name", say::name(lang), ColumnKind::Label),
            Column::new("text", say::text(lang), ColumnKind::Prose),
            Column::new("changed", say::tables_written(lang), ColumnKind::Date),
        ],
        rows,
        group_by: None,
    }
}

fn target(study: &Study, texts: &dyn Texts, on: Option<MemoOn>, lang: Lang) -> (&'static str, String) {
    let Some(on) = on else { return ("", String::new()) };
    match on {
        MemoOn::Document(id) => (say::document_within(lang), study.document_name(id).to_owned()),
        MemoOn::Code(id) => (say::code_within(lang), study.code_name(id).to_owned()),
        MemoOn::Case(id) => (say::case_within(lang), study.case_name(id).to_owned()),
        MemoOn::Theme(id) => (say::theme_within(lang), study.theme_name(id).to_owned()),
        MemoOn::Participant(id) => {
            let known = study.participants.iter().find(|participant| participant.id == id);
            (say::participant(lang), known.map(|known| known.name.clone()).unwrap_or_default())
        }
        MemoOn::Question(id) => {
            let known = study.questions.iter().find(|question| question.id == id);
            (say::research_question(lang), known.map(|known| known.label.clone()).unwrap_or_default())
        }
        MemoOn::Contrast(id) => {
            let known = study.contrasts.iter().find(|contrast| contrast.id == id);
            (say::contrast(lang), known.map(|known| known.name.clone()).unwrap_or_default())
        }
        MemoOn::Memo(id) => (say::memo(lang), claim_name(study, Claim::Memo(id), lang)),
        MemoOn::Statement(id) => (say::statement(lang), claim_name(study, Claim::Statement(id), lang)),
        MemoOn::ThemeCell(id) => (say::theme_cell(lang), claim_name(study, Claim::ThemeCell(id), lang)),
        MemoOn::Finding(id) => (say::finding_within(lang), claim_name(study, Claim::Finding(id), lang)),
        MemoOn::Assessment(id) => (say::assessment(lang), claim_name(study, Claim::Assessment(id), lang)),
        MemoOn::Coding(id) => {
            let known = study.codings.iter().find(|coding| coding.id == id);
            (say::coding(lang), known.map(|known| texts.words(known.document, known.passage)).unwrap_or_default())
        }
        MemoOn::Unit(id) => {
            let known = study.units.iter().find(|unit| unit.id == id);
            (
                say::meaning_unit_within(lang),
                known.map(|known| texts.words(known.document, known.passage)).unwrap_or_default(),
            )
        }
    }
}

pub fn journal(study: &Study, lang: Lang) -> Table {
    let rows = study
        .steps
        .iter()
        .map(|step| {
            vec![
                Cell::Integer(step.id.0),
                Cell::text(step.at.as_str()),
                Cell::text(step.coder.as_str()),
                Cell::text(step.name.in_lang(lang)),
                Cell::Term { key: <&str>::from(step.state).to_owned(), label: step.state.label(lang).to_owned() },
            ]
        })
        .collect();
    Table {
        title: TableName::Journal.label(lang).to_owned(),
        columns: vec![
            Column::new("step", say::tables_step(lang), ColumnKind::Number),
            Column::new("at", say::tables_when(lang), ColumnKind::Date),
            Column::new("coder", say::coder(lang), ColumnKind::Label),
            Column::new("name", say::what(lang), ColumnKind::Prose),
            Column::new("state", say::tables_state(lang), ColumnKind::Label),
        ],
        rows,
        group_by: None,
    }
}
