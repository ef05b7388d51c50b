//! The faces as tables, as they leave the project.

use super::{CourseRow, Crossing, Pair, WordRow};
use crate::analysis::explore::{Found, shown, term_label};
use crate::analysis::study::{Study, Texts};
use crate::model::*;
use crate::say;

fn count(n: u64) -> Cell {
    Cell::Integer(n.try_into().unwrap_or(i64::MAX))
}

/// A share as it is read: four figures are more than any study carries.
fn rounded(share: f64, figures: i32) -> Cell {
    let scale = 10_f64.powi(figures);
    Cell::Decimal((share * scale).round() / scale)
}

/// Passages, by document and place, with what each was found for.
pub fn passages_table(
    study: &Study,
    texts: &dyn Texts,
    query: &Query,
    answer: &[Found],
    title: String,
    lang: Lang,
) -> Table {
    let shown = shown(study, query);
    let terms = shown.terms();
    let keys: Vec<String> = terms.iter().map(|term| term.name().to_owned()).collect();
    let labels: Vec<String> = terms.iter().map(|term| term_label(term, lang)).collect();
    let found_for = |found: &Found| {
        let joined = |names: &[String]| {
            let is = |n: &usize| found.terms >> n & 1 == 1;
            let mut all: Vec<&str> = Vec::new();
            for (_, name) in names.iter().enumerate().filter(|(n, _)| is(n)) {
                if !all.contains(&name.as_str()) {
                    all.push(name);
                }
            }
            all.join("; ")
        };
        Cell::Term { key: joined(&keys), label: joined(&labels) }
    };
    let row = |found: &Found| {
        let (document, passage) = (found.document, found.passage);
        vec![
            Cell::text(study.document_name(document)),
            Cell::Integer(passage.start.0.into()),
            Cell::Integer(passage.end.0.into()),
            Cell::text(texts.words(document, passage)),
            Cell::text(study.case_names_of(document, passage)),
            Cell::text(study.speaker_at(document, passage.start)),
            found_for(found),
        ]
    };
    let columns = vec![
        Column::new("document", say::document(lang), ColumnKind::Label),
        Column::new("start", say::tables_start(lang), ColumnKind::Number),
        Column::new("end", say::tables_end(lang), ColumnKind::Number),
        Column::new("text", say::text(lang), ColumnKind::Quote),
        Column::new("case", say::case(lang), ColumnKind::Label),
        Column::new("speaker", say::tables_speaker(lang), ColumnKind::Label),
        Column::new("terms", say::explore_found_for(lang), ColumnKind::Label),
    ];
    let mut order: Vec<&Found> = answer.iter().collect();
    order.sort_by_key(|found| (study.document_name(found.document), found.passage));
    Table { title, columns, rows: order.into_iter().map(row).collect(), group_by: None }
}

/// A crossing: of each cell the count, or so many per cent; and of each row how many it is of.
pub fn crossing_table(
    crossing: &Crossing,
    axis: &CrossAxis,
    counted: CountOf,
    share: Option<ShareOf>,
    title: String,
    lang: Lang,
) -> Table {
    let mut columns = vec![Column::new(&axis.key(), &axis.label(lang), ColumnKind::Label)];
    columns.extend(crossing.columns.iter().map(|name| Column::new(name, name, ColumnKind::Number)));
    columns.push(Column::new("n", say::explore_n(lang), ColumnKind::Number));
    let cell = |row: usize, column: usize| {
        let here = crossing.cell(row, column).map_or(0, |cell| cell.count(counted));
        let Some(share) = share else { return count(here) };
        match crossing.base(row, column, share).map_or(0, |base| base.count(counted)) {
            0 => Cell::Empty,
            base => rounded(here as f64 * 100.0 / base as f64, 1),
        }
    };
    let row = |(n, name): (usize, &String)| {
        let cells = (0..crossing.columns.len()).map(|column| cell(n, column));
        let of = crossing.row(n).map_or(0, |row| row.count(counted));
        std::iter::once(Cell::text(name.as_str())).chain(cells).chain([count(of)]).collect()
    };
    Table { title, columns, rows: crossing.rows.iter().enumerate().map(row).collect(), group_by: None }
}

pub fn together_table(pairs: &[Pair], title: String, lang: Lang) -> Table {
    let columns = vec![
        Column::new("a", "A", ColumnKind::Label),
        Column::new("b", "B", ColumnKind::Label),
        Column::new("both", say::explore_both(lang), ColumnKind::Number),
        Column::new("only_a", say::explore_only_a(lang), ColumnKind::Number),
        Column::new("only_b", say::explore_only_b(lang), ColumnKind::Number),
        Column::new("jaccard", "Jaccard", ColumnKind::Number),
        Column::new("share_of_a", say::explore_share_of_a(lang), ColumnKind::Number),
        Column::new("share_of_b", say::explore_share_of_b(lang), ColumnKind::Number),
    ];
    let row = |pair: &Pair| {
        vec![
            Cell::text(pair.a.as_str()),
            Cell::text(pair.b.as_str()),
            count(pair.both),
            count(pair.only_a),
            count(pair.only_b),
            rounded(pair.jaccard(), 4),
            rounded(pair.share_of_a(), 4),
            rounded(pair.share_of_b(), 4),
        ]
    };
    Table { title, columns, rows: pairs.iter().map(row).collect(), group_by: None }
}

/// Words, and how often each stands in each case.
pub fn words_table(study: &Study, rows: &[WordRow], title: String, lang: Lang) -> Table {
    let mut columns = vec![
        Column::new("lemma", say::explore_lemma(lang), ColumnKind::Label),
        Column::new("forms", say::explore_forms(lang), ColumnKind::Label),
        Column::new("count", say::explore_count(lang), ColumnKind::Number),
        Column::new("documents", say::documents(lang), ColumnKind::Number),
    ];
    columns.extend(study.cases.iter().map(|case| Column::new(&case.name, &case.name, ColumnKind::Number)));
    let row = |row: &WordRow| {
        let forms = row.forms.iter().map(|(form, _)| form.as_str()).collect::<Vec<_>>().join("; ");
        let mut cells =
            vec![Cell::text(row.lemma.as_str()), Cell::text(forms), count(row.count), count(row.documents as u64)];
        cells.extend(row.cases.iter().map(|n| count(*n)));
        cells
    };
    Table { title, columns, rows: rows.iter().map(row).collect(), group_by: None }
}

pub fn course_table(rows: &[CourseRow], title: String, lang: Lang) -> Table {
    let columns = vec![
        Column::new("document", say::document(lang), ColumnKind::Label),
        Column::new("date", say::explore_date(lang), ColumnKind::Date),
        Column::new("codes", say::codes(lang), ColumnKind::Number),
        Column::new("new_codes", say::explore_new_codes(lang), ColumnKind::Number),
        Column::new("cumulative", say::explore_cumulative(lang), ColumnKind::Number),
    ];
    let row = |row: &CourseRow| {
        let date = if row.date.is_empty() { Cell::Empty } else { Cell::Date(row.date.clone()) };
        vec![
            Cell::text(row.name.as_str()),
            date,
            count(row.codes as u64),
            count(row.new_codes as u64),
            count(row.cumulative as u64),
        ]
    };
    Table { title, columns, rows: rows.iter().map(row).collect(), group_by: None }
}
