//! A face of an answer, drawn: crossings and what goes together as a table of shades, words and the course as bars.

use super::{Ask, Covered, Stored, answer_kept, answered, axes};
use crate::analysis::explore::Asked;
use crate::analysis::explore::faces::{self, CourseRow, Crossing, Kept, Narrow, Pair, WordRow};
use crate::analysis::masks::Masks;
use crate::analysis::study::Study;
use crate::formats::figures::{Bar, Bars, Counted, Frame, HeatMap, Totals};
use crate::model::*;
use crate::say;
use crate::session::Error;
use crate::session::figures::Drawing;
use crate::store::Reader;
use std::collections::HashMap;

/// More than these nobody reads from a page. What is left out has the least, and the caption says how much it is.
const MOST_ROWS: usize = 80;
const MOST_COLUMNS: usize = 60;
const MOST_TOGETHER: usize = 30;
const MOST_WORDS: usize = 40;

/// The face that is wanted; of the passages themselves, an empty figure.
///
/// # Errors
/// A question that is none; names of what is not there.
pub fn drawing(
    reader: Reader,
    study: &Study,
    wanted: &Ask,
    narrow: Option<&Narrow>,
    lang: Lang,
) -> Result<Drawing, Error> {
    let library = Stored(reader);
    let asked = Asked::new(study, &library, lang);
    let kept: Kept = &|name| answer_kept(&asked, name);
    let (_, answer, title) = answered(&asked, wanted, narrow, kept, lang)?;
    let frame = Frame { title, caption: String::new(), lang };
    Ok(match wanted.face {
        Face::Passages => Drawing::Bars(Bars { frame, bars: Vec::new() }),
        Face::Crossing => {
            let [rows, columns] = axes(wanted);
            let worked = faces::crossing(&asked, &answer, [&rows, &columns], wanted.count, lang, kept)?;
            Drawing::HeatMap(crossing(&worked, wanted, frame))
        }
        Face::Together => {
            let themes = wanted.rows == Some(CrossAxis::Of(Axis::Theme));
            let pairs = faces::together(&asked, &answer, themes, wanted.grain);
            Drawing::HeatMap(together(&pairs, wanted.grain, frame))
        }
        Face::Words => {
            let covered = Covered { reader, masks: Masks::for_export(study) };
            Drawing::Bars(words(&faces::words(&asked, &answer, &covered), frame))
        }
        Face::Course => Drawing::Bars(course(&faces::course(study, &answer), frame)),
    })
}

/// The same kind of figure of nothing: what stands in it is the figure's own.
pub fn neutral(face: Face, lang: Lang) -> Drawing {
    let dash = || "-".to_owned();
    let frame = Frame { title: dash(), caption: String::new(), lang };
    match face {
        Face::Crossing | Face::Together => Drawing::HeatMap(HeatMap {
            frame,
            counted: dash(),
            rows: vec![dash()],
            columns: vec![dash()],
            cells: vec![vec![Counted::Of(0)]],
            totals: None,
        }),
        Face::Passages | Face::Words | Face::Course => {
            Drawing::Bars(Bars { frame, bars: vec![Bar { name: dash(), value: 0, said: dash() }] })
        }
    }
}

/// Which of so many are drawn, in their order: those with most, where not all are.
fn drawn(sizes: &[u64], most: usize) -> Vec<usize> {
    let mut by_size: Vec<usize> = (0..sizes.len()).collect();
    by_size.sort_by_key(|at| std::cmp::Reverse(sizes.get(*at).copied().unwrap_or(0)));
    by_size.truncate(most);
    by_size.sort_unstable();
    by_size
}

/// Says that not all of something is drawn.
fn caption(frame: &mut Frame, n: usize, all: usize) {
    if n < all {
        frame.caption += if frame.caption.is_empty() { "" } else { " · " };
        frame.caption += &say!(frame.lang, figures_n_of_all_are_drawn, n, all);
    }
}

fn number(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn crossing(worked: &Crossing, wanted: &Ask, mut frame: Frame) -> HeatMap {
    let lang = frame.lang;
    let count = |row: usize, column: usize| worked.cell(row, column).map_or(0, |cell| cell.count(wanted.count));
    let of_row: Vec<u64> =
        (0..worked.rows.len()).map(|row| worked.row(row).map_or(0, |cell| cell.count(wanted.count))).collect();
    let of_column: Vec<u64> = (0..worked.columns.len())
        .map(|column| worked.column(column).map_or(0, |cell| cell.count(wanted.count)))
        .collect();
    let (rows, columns) = (drawn(&of_row, MOST_ROWS), drawn(&of_column, MOST_COLUMNS));
    let all = worked.of_all.count(wanted.count);
    let cell = |row: usize, column: usize| match wanted.share {
        None => Counted::Of(number(count(row, column))),
        Some(share) => {
            let base = worked.base(row, column, share).map_or(0, |base| base.count(wanted.count));
            match base {
                // Of nothing there is no share.
                0 => Counted::Other("–".to_owned()),
                base => Counted::Of(number((count(row, column) * 200 + base) / (2 * base))),
            }
        }
    };
    let counted = wanted.count.label(lang).to_lowercase();
    frame.caption = match wanted.share {
        None => say!(lang, figures_counted_n, counted = &counted, n = all),
        Some(share) => say!(lang, figures_share_of_n, counted = &counted, n = all, share = share.label(lang)),
    };
    caption(&mut frame, rows.len(), worked.rows.len());
    caption(&mut frame, columns.len(), worked.columns.len());
    let pick = |names: &[String], places: &[usize]| places.iter().filter_map(|at| names.get(*at).cloned()).collect();
    let some = |sizes: &[u64], places: &[usize]| places.iter().filter_map(|at| sizes.get(*at).copied()).collect();
    let totals = Totals { rows: some(&of_row, &rows), columns: some(&of_column, &columns), all };
    HeatMap {
        frame,
        counted: if wanted.share.is_some() { "%".to_owned() } else { counted },
        rows: pick(&worked.rows, &rows),
        columns: pick(&worked.columns, &columns),
        cells: rows.iter().map(|row| columns.iter().map(|column| cell(*row, *column)).collect()).collect(),
        totals: wanted.share.is_none().then_some(totals),
    }
}

fn together(pairs: &[Pair], grain: Grain, mut frame: Frame) -> HeatMap {
    let lang = frame.lang;
    let mut names: Vec<&str> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut sizes: Vec<u64> = Vec::new();
    for pair in pairs {
        for name in [pair.a.as_str(), pair.b.as_str()] {
            let at = *places.entry(name).or_insert_with(|| {
                names.push(name);
                sizes.push(0);
                names.len() - 1
            });
            if let Some(size) = sizes.get_mut(at) {
                *size += pair.both;
            }
        }
    }
    let shown = drawn(&sizes, MOST_TOGETHER);
    let mut both: HashMap<(usize, usize), u64> = HashMap::new();
    for pair in pairs {
        if let (Some(a), Some(b)) = (places.get(pair.a.as_str()), places.get(pair.b.as_str())) {
            both.insert((*a.min(b), *a.max(b)), pair.both);
        }
    }
    let cell = |row: usize, column: usize| match both.get(&(row.min(column), row.max(column))) {
        _ if row == column => Counted::Other("·".to_owned()),
        found => Counted::Of(number(found.copied().unwrap_or(0))),
    };
    frame.caption = grain.label(lang).to_owned();
    caption(&mut frame, shown.len(), names.len());
    let labels: Vec<String> = shown.iter().filter_map(|at| names.get(*at)).map(|name| (*name).to_owned()).collect();
    HeatMap {
        frame,
        counted: say::explore_both(lang).to_lowercase(),
        cells: shown.iter().map(|row| shown.iter().map(|column| cell(*row, *column)).collect()).collect(),
        rows: labels.clone(),
        columns: labels,
        totals: None,
    }
}

fn words(rows: &[WordRow], mut frame: Frame) -> Bars {
    caption(&mut frame, rows.len().min(MOST_WORDS), rows.len());
    let bar = |row: &WordRow| Bar { name: row.lemma.clone(), value: row.count, said: row.count.to_string() };
    Bars { frame, bars: rows.iter().take(MOST_WORDS).map(bar).collect() }
}

fn course(rows: &[CourseRow], mut frame: Frame) -> Bars {
    let lang = frame.lang;
    frame.caption = say::figures_new_codes_by_document(lang).to_owned();
    let bar = |row: &CourseRow| Bar {
        name: if row.date.is_empty() { row.name.clone() } else { format!("{} · {}", row.name, row.date) },
        value: row.new_codes as u64,
        said: say!(lang, figures_new_of_all_so_far, new = row.new_codes, all = row.cumulative),
    };
    Bars { frame, bars: rows.iter().map(bar).collect() }
}
