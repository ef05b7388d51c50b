//! Tables of what is judged besides criteria: activities, means and ends, hypotheses.

use super::{Chosen, ExportTable, Filter, Reads, evidence_cell, place, quoted};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;

pub const ACTIVITIES: ExportTable = ExportTable {
    about: say::hand_in_what_was_planned_and_carried_out,
    empty: say::hand_in_rows_come_with_the_first_one,
    make: |study, _, chosen, lang| activities(study, chosen, lang),
    reads: Reads::Chapter(crate::analysis::report::activities),
    takes: &[Filter::Cases],
    quotes: quoted::evidence,
    ..ExportTable::PLAIN
};

pub const MEANS_ENDS: ExportTable = ExportTable {
    about: say::hand_in_which_means_serve_which_ends_and,
    empty: say::hand_in_rows_come_with_the_first_one,
    make: |study, _, chosen, lang| means_ends(study, chosen, lang),
    reads: Reads::Chapter(crate::analysis::report::means_and_ends),
    takes: &[Filter::Cases],
    quotes: quoted::evidence,
    ..ExportTable::PLAIN
};

pub const HYPOTHESES: ExportTable = ExportTable {
    about: say::hand_in_how_each_stands_since_when_for,
    empty: say::hand_in_rows_come_with_the_first_memo,
    make: |study, _, _, lang| hypotheses(study, lang),
    reads: Reads::Chapter(crate::analysis::report::hypotheses),
    quotes: quoted::evidence,
    ..ExportTable::PLAIN
};

/// What each case planned to do, and what became of it.
pub fn activities(study: &Study, chosen: &Chosen, lang: Lang) -> Table {
    let only = chosen.cases_with_children(study);
    let is_wanted = |known: &&Activity| only.as_ref().is_none_or(|only| only.contains(&known.case));
    let rows = study
        .activities
        .iter()
        .filter(is_wanted)
        .map(|known| {
            vec![
                Cell::text(study.case_name(known.case)),
                Cell::text(known.name.as_str()),
                Cell::text(known.planned.as_str()),
                Cell::text(known.carried_out.as_str()),
                known.extent.map_or(Cell::Empty, |extent| Cell::Term {
                    key: <&str>::from(extent).to_owned(),
                    label: extent.label(lang).to_owned(),
                }),
                Cell::text(known.deviation.as_str()),
                Cell::text(known.reason.as_str()),
                evidence_cell(study, Claim::Activity(known.id), lang),
            ]
        })
        .collect();
    Table {
        title: TableName::Activities.label(lang).to_owned(),
        columns: vec![
            Column::new("case", say::case(lang), ColumnKind::Label),
            Column::new("activity", say::activity(lang), ColumnKind::Label),
            Column::new("planned", say::planned(lang), ColumnKind::Prose),
            Column::new("carried_out", say::carried_out(lang), ColumnKind::Prose),
            Column::new("extent", say::extent(lang), ColumnKind::Label),
            Column::new("deviation", say::deviation(lang), ColumnKind::Prose),
            Column::new("reason", say::tables_why(lang), ColumnKind::Prose),
            Column::new("evidence", say::evidence(lang), ColumnKind::Quote),
        ],
        rows,
        group_by: Some(0),
    }
}

/// The links from means to ends, each a claim about its case.
pub fn means_ends(study: &Study, chosen: &Chosen, lang: Lang) -> Table {
    let only = chosen.cases_with_children(study);
    let is_wanted = |known: &&MeansEnds| only.as_ref().is_none_or(|only| only.contains(&known.case));
    let rows = study
        .means_ends
        .iter()
        .filter(is_wanted)
        .map(|known| {
            vec![
                Cell::text(study.case_name(known.case)),
                Cell::text(known.means.as_str()),
                Cell::text(known.ends.as_str()),
                Cell::text(known.text.as_str()),
                evidence_cell(study, Claim::MeansEnds(known.id), lang),
            ]
        })
        .collect();
    Table {
        title: TableName::MeansEnds.label(lang).to_owned(),
        columns: vec![
            Column::new("case", say::case(lang), ColumnKind::Label),
            Column::new("means", say::means(lang), ColumnKind::Label),
            Column::new("ends", say::tables_ends(lang), ColumnKind::Label),
            Column::new("statement", say::tables_whether_it_holds(lang), ColumnKind::Prose),
            Column::new("evidence", say::evidence(lang), ColumnKind::Quote),
        ],
        rows,
        group_by: Some(0),
    }
}

/// Hypotheses with where they stand, since when and why, what speaks for and against them, and their rivals.
pub fn hypotheses(study: &Study, lang: Lang) -> Table {
    let rows = study.memos.iter().filter(|memo| memo.kind == "hypothesis").map(|memo| hypothesis(study, memo, lang));
    Table {
        title: TableName::Hypotheses.label(lang).to_owned(),
        columns: vec![
            Column::new("hypothesis", say::tables_hypothesis(lang), ColumnKind::Label),
            Column::new("text", "Text", ColumnKind::Prose),
            Column::new("status", "Status", ColumnKind::Label),
            Column::new("since", say::since(lang), ColumnKind::Date),
            Column::new("why", say::tables_why(lang), ColumnKind::Prose),
            Column::new("history", say::tables_before(lang), ColumnKind::Prose),
            Column::new("evidence_for", say::for_it(lang), ColumnKind::Quote),
            Column::new("evidence_against", say::tables_against(lang), ColumnKind::Quote),
            Column::new("rivals", say::tables_rivals(lang), ColumnKind::Prose),
        ],
        rows: rows.collect(),
        group_by: None,
    }
}

fn hypothesis(study: &Study, memo: &Memo, lang: Lang) -> Vec<Cell> {
    let course: Vec<&HypothesisStatus> = study.standings.iter().filter(|known| known.memo == memo.id).collect();
    let day = |at: &str| local(at).chars().take(10).collect::<String>();
    let (status, since, why) = match course.last() {
        Some(known) => (known.standing, Cell::Date(day(&known.at)), known.why.as_str()),
        None => (Standing::Open, Cell::Empty, ""),
    };
    let before = course.iter().rev().skip(1).map(|known| {
        let why = if known.why.is_empty() { String::new() } else { format!(": {}", known.why) };
        format!("{} {}{why}", day(&known.at), known.standing.label(lang))
    });
    let evidence = |against: bool| {
        let own = study.evidence_of(Claim::Memo(memo.id)).filter(|known| known.against == against);
        // The column says which way it speaks.
        let plain = own.map(|known| place(study, &Evidence { against: false, ..known.clone() }, lang));
        Cell::text(plain.collect::<Vec<_>>().join("\n"))
    };
    let rivals =
        study.memos.iter().filter(|known| known.kind == "hypothesis" && known.on == Some(MemoOn::Memo(memo.id)));
    vec![
        Cell::text(memo.title.as_str()),
        Cell::text(memo.text.as_str()),
        Cell::Term { key: <&str>::from(status).to_owned(), label: status.label(lang).to_owned() },
        since,
        Cell::text(why),
        Cell::text(before.collect::<Vec<_>>().join("\n")),
        evidence(false),
        evidence(true),
        Cell::text(rivals.map(|known| known.title.as_str()).collect::<Vec<_>>().join("; ")),
    ]
}
