//! Agreement as a table: a row for each code and group of coders.

use super::{Agreed, Compared, Figure, Grain, Undefined};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;

impl Undefined {
    /// Why there is no figure, for people.
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Undefined::NoVariation => say::agreement_no_variation(lang),
            Undefined::NothingCompared => say::agreement_nothing_compared(lang),
            Undefined::NobodyElse => say::agreement_nobody_else(lang),
            Undefined::Overlapping => say::agreement_overlapping(lang),
            Undefined::OnlyForTwo => say::agreement_only_for_two(lang),
            Undefined::OnlyForOneCode => say::agreement_only_for_one_code(lang),
            Undefined::Missing => say::agreement_missing(lang),
        }
    }
}

impl Grain {
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Grain::Character => say::agreement_characters(lang),
            Grain::Turn => say::agreement_turns(lang),
            Grain::Unit => say::agreement_units(lang),
            Grain::Paragraph => say::agreement_paragraphs(lang),
        }
    }
}

/// Figures for programs are numbers or nothing; `in_words`: rounded, and where there is none, why.
pub fn table(study: &Study, compared: &Compared, grain: Grain, in_words: bool, lang: Lang) -> Table {
    Table {
        title: say::agreement_title(lang).to_owned(),
        columns: columns(lang),
        rows: compared.rows.iter().map(|row| cells(study, row, grain, in_words, lang)).collect(),
        group_by: None,
    }
}

fn columns(lang: Lang) -> Vec<Column> {
    let label = |key, heading| Column::new(key, heading, ColumnKind::Label);
    let number = |key, heading| Column::new(key, heading, ColumnKind::Number);
    vec![
        label("code", say::agreement_code(lang)),
        label("coders", say::agreement_coders(lang)),
        number("documents", say::agreement_documents(lang)),
        label("unit", say::agreement_unit(lang)),
        number("n", say::agreement_n(lang)),
        number("percent", say::agreement_percent(lang)),
        number("kappa", "Cohen κ"),
        number("kappa_max", say::agreement_kappa_max(lang)),
        number("pi", "Scott/Fleiss π"),
        number("brennan_prediger", "Brennan–Prediger"),
        number("ac1", "Gwet AC1"),
        number("alpha", "Krippendorff α"),
        number("u_alpha", "uα"),
        number("binary_u_alpha", "|uα"),
        number("cu_alpha", "cuα"),
        number("k_u_alpha", "(k)uα"),
        number("alpha_low", say::agreement_alpha_low(lang)),
        number("alpha_high", say::agreement_alpha_high(lang)),
    ]
}

fn cells(study: &Study, row: &Agreed, grain: Grain, in_words: bool, lang: Lang) -> Vec<Cell> {
    let code = match row.code {
        Some(code) => Cell::text(code_path(&study.codes, code)),
        None if in_words => Cell::text(say::agreement_all_codes(lang)),
        None => Cell::Empty,
    };
    let coders: Vec<&str> = row.coders.iter().map(|coder| study.coder_name(*coder)).collect();
    let key: &str = grain.into();
    let number = |figure: f64| Cell::Decimal(if in_words { (figure * 1000.0).round() / 1000.0 } else { figure });
    let figure = |figure: Figure| match figure {
        Ok(figure) => number(figure),
        Err(why) if in_words => Cell::text(why.label(lang)),
        Err(_) => Cell::Empty,
    };
    let mut cells = vec![
        code,
        Cell::text(coders.join(", ")),
        Cell::Integer(row.documents.len() as i64),
        Cell::Term { key: key.to_owned(), label: grain.label(lang).to_owned() },
        Cell::Integer(i64::try_from(row.n).unwrap_or(i64::MAX)),
    ];
    let figures = [
        row.percent,
        row.kappa,
        row.kappa_max,
        row.pi,
        row.brennan_prediger,
        row.ac1,
        row.alpha,
        row.u_alpha,
        row.binary_u_alpha,
        row.cu_alpha,
        row.k_u_alpha,
    ];
    cells.extend(figures.map(figure));
    let bound = |bound: Option<f64>| bound.map_or(Cell::Empty, number);
    cells.push(bound(row.interval.map(|interval| interval.low)));
    cells.push(bound(row.interval.map(|interval| interval.high)));
    cells
}
