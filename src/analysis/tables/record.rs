//! Tables of the researcher's own record: memos and the journal.

use crate::analysis::evidence::claim_name;
use crate::analysis::study::{Study, Texts};
use crate::model::*;

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
            Column::new("title", lang.t("Title", "Rubrik"), ColumnKind::Label),
            Column::new("kind", lang.t("Kind", "Slag"), ColumnKind::Label),
            Column::new("on", lang.t("On", "Om"), ColumnKind::Label),
            Column::new("name", lang.t("Name", "Namn"), ColumnKind::Label),
            Column::new("text", lang.t("Text", "Text"), ColumnKind::Prose),
            Column::new("changed", lang.t("Written", "Skrivet"), ColumnKind::Date),
        ],
        rows,
        group_by: None,
    }
}

fn target(study: &Study, texts: &dyn Texts, on: Option<MemoOn>, lang: Lang) -> (&'static str, String) {
    let Some(on) = on else { return ("", String::new()) };
    match on {
        MemoOn::Document(id) => (lang.t("document", "dokument"), study.document_name(id).to_owned()),
        MemoOn::Code(id) => (lang.t("code", "kod"), study.code_name(id).to_owned()),
        MemoOn::Case(id) => (lang.t("case", "fall"), study.case_name(id).to_owned()),
        MemoOn::Theme(id) => (lang.t("theme", "tema"), study.theme_name(id).to_owned()),
        MemoOn::Participant(id) => {
            let known = study.participants.iter().find(|participant| participant.id == id);
            (lang.t("participant", "deltagare"), known.map(|known| known.name.clone()).unwrap_or_default())
        }
        MemoOn::Question(id) => {
            let known = study.questions.iter().find(|question| question.id == id);
            (lang.t("research question", "frågeställning"), known.map(|known| known.label.clone()).unwrap_or_default())
        }
        MemoOn::Contrast(id) => {
            let known = study.contrasts.iter().find(|contrast| contrast.id == id);
            (lang.t("contrast", "kontrast"), known.map(|known| known.name.clone()).unwrap_or_default())
        }
        MemoOn::Memo(id) => (lang.t("memo", "memo"), claim_name(study, Claim::Memo(id), lang)),
        MemoOn::Statement(id) => (lang.t("statement", "beskrivning"), claim_name(study, Claim::Statement(id), lang)),
        MemoOn::ThemeCell(id) => (lang.t("theme cell", "temacell"), claim_name(study, Claim::ThemeCell(id), lang)),
        MemoOn::Finding(id) => (lang.t("finding", "fynd"), claim_name(study, Claim::Finding(id), lang)),
        MemoOn::Assessment(id) => (lang.t("assessment", "bedömning"), claim_name(study, Claim::Assessment(id), lang)),
        MemoOn::Coding(id) => {
            let known = study.codings.iter().find(|coding| coding.id == id);
            (
                lang.t("coding", "kodning"),
                known.map(|known| texts.words(known.document, known.passage)).unwrap_or_default(),
            )
        }
        MemoOn::Unit(id) => {
            let known = study.units.iter().find(|unit| unit.id == id);
            (
                lang.t("meaning unit", "meningsenhet"),
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
            Column::new("step", lang.t("Step", "Steg"), ColumnKind::Number),
            Column::new("at", lang.t("When", "När"), ColumnKind::Date),
            Column::new("coder", lang.t("Coder", "Kodare"), ColumnKind::Label),
            Column::new("name", lang.t("What", "Vad"), ColumnKind::Prose),
            Column::new("state", lang.t("State", "Läge"), ColumnKind::Label),
        ],
        rows,
        group_by: None,
    }
}
