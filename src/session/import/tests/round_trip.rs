//! Survey tables of every kind, made by chance: the text of every cell comes back as it was.

use super::*;
use crate::formats::import::survey::{self, ColumnUse};
use crate::store::variable::ValueOn;
use std::collections::HashMap;

/// How many tables are tried: some, or as many as `MENING_TABLES` says.
fn tables() -> u64 {
    std::env::var("MENING_TABLES").ok().and_then(|n| n.parse().ok()).unwrap_or(30)
}

struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

const WORDS: [&str; 12] =
    ["möte", "bra", "kommunen", "\"nej\"", "a;b", "x,y", "20,000", "e-post", "Åsa", "1.10", "日本", "it's"];

/// A cell of one of many kinds of column.
fn cell(kind: usize, chance: &mut Chance) -> String {
    let n = chance.below(100_000);
    match kind {
        0 => n.to_string(),
        1 => format!("{:05}", n),
        2 => format!("{},{}", n % 90, n % 10),
        3 => format!("{}.{}", n % 90, n % 10),
        4 => format!("{},{:03}", n / 1000, n % 1000),
        5 => format!("{} {:03}", 1 + n / 1000, n % 1000),
        6 => format!("{}.{:02}", n % 9, n % 30),
        7 => format!("{}E{}", n % 9, n % 4),
        8 => chance.one(&["Ja", "Nej"]).to_owned(),
        9 => chance.one(&["ja", "JA", "Nej", "1"]).to_owned(),
        10 => format!("20{:02}-{:02}-{:02}", n % 30, n % 12 + 1, n % 28 + 1),
        11 => chance.one(&["Instämmer helt", "Instämmer inte", "Vet ej"]).to_owned(),
        12 => format!("{}", n as f64 / 8.0),
        13 => format!("-{}", n % 50),
        14 => chance.one(&["#N/A", "=1+1", "+46", "1e5", "NaN", "∞"]).to_owned(),
        _ => {
            let words: Vec<&str> = (0..2 + n % 9).map(|_| chance.one(&WORDS)).collect();
            let text = words.join(" ");
            if n.is_multiple_of(4) { format!("{text}\n{}", chance.one(&["och mer", "Sist."])) } else { text }
        }
    }
}

/// Headings, of which some are gone and some the same, and rows.
fn table(chance: &mut Chance) -> (Vec<String>, Vec<Vec<String>>) {
    let width = 3 + chance.below(6);
    let kinds: Vec<usize> = (0..width).map(|at| if at == 0 { 15 } else { chance.below(18) }).collect();
    let mut headings: Vec<String> = (0..width)
        .map(|_| chance.one(&["Vad tycker du?", "Betyg", "Poäng i år", "Kod", "Varför?"]).to_owned())
        .collect();
    for _ in 0..chance.below(width / 2) {
        // What has nothing at all at its end is no column.
        let at = 1 + chance.below(width - 2);
        headings[at].clear();
    }
    let gaps = chance.below(4);
    let rows = (0..3 + chance.below(25))
        .map(|_| {
            let cells = kinds.iter().enumerate();
            let is_gap = |at: usize, chance: &mut Chance| at > 0 && chance.below(10) < gaps;
            cells.map(|(at, kind)| if is_gap(at, chance) { String::new() } else { cell(*kind, chance) }).collect()
        })
        .collect();
    (headings, rows)
}

fn written(headings: &[String], rows: &[Vec<String>], separator: &str) -> String {
    let quoted = |cell: &String| match cell.contains([';', ',', '\t', '"', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    let line = |row: &[String]| row.iter().map(quoted).collect::<Vec<_>>().join(separator) + "\r\n";
    line(headings) + &rows.iter().map(|row| line(row)).collect::<String>()
}

#[test]
fn every_cells_text_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    for seed in 0..tables() {
        let mut chance = Chance(seed * 7919 + 17);
        let (headings, rows) = table(&mut chance);
        let text = written(&headings, &rows, chance.one(&[",", ";", "\t"]));
        let mut table = survey::read("t.csv", text.as_bytes(), &Uncancelled).unwrap();
        assert_eq!(table.rows, rows, "{seed}: {text}");
        // A name, a case or what is left out is told elsewhere: all is answers or variables here.
        let uses: Vec<ColumnUse> = table
            .columns
            .iter()
            .map(|column| match column.guess {
                ColumnUse::Name | ColumnUse::Case | ColumnUse::Skip => ColumnUse::Closed(VariableKind::Text),
                other => other,
            })
            .collect();
        let choices = Choices { tables: Tables::Survey, uses: Some(uses.clone()), ..Choices::default() };
        let read = read("t.csv", text.into_bytes(), &choices, &Uncancelled);
        let (reports, made) = session.commit_import(vec![read], &Given::default()).unwrap();
        assert_eq!(made.len(), rows.len(), "{seed}: {}", reports[0].message(Lang::En));
        table.name_columns(Lang::Sv);
        let variables = store::variable::all(session.reader()).unwrap();
        let values: HashMap<(VariableId, ValueOn), String> = store::variable::values(session.reader())
            .unwrap()
            .into_iter()
            .map(|(variable, on, value)| ((variable, on), value))
            .collect();
        for (row, document) in rows.iter().zip(&made) {
            let mut text = String::new();
            for ((cell, column), column_use) in row.iter().zip(&table.columns).zip(&uses) {
                if let ColumnUse::Closed(kind) = column_use {
                    let variable = variables.iter().find(|known| known.name == column.heading).unwrap();
                    assert_eq!(variable.kind, *kind);
                    let kept = values.get(&(variable.id, ValueOn::Document(*document))).cloned().unwrap_or_default();
                    assert_eq!(column.notation.written(*kind, &kept), *cell, "{seed}: {}", column.heading);
                } else if !cell.is_empty() {
                    text += &format!("{}\n{cell}\n", column.heading);
                }
            }
            assert_eq!(store::document::text(session.reader(), *document).unwrap(), text, "{seed}");
        }
        session.undo().unwrap();
    }
}
