//! An answer crossed by any two axes; and variables by themselves, with n and what is missing.

use super::grid::{self, Event, Figure, Grid, Head, Sort};
use super::work::{Loaded, Shape, Worked, variable};
use super::{State, numbers};
use crate::analysis::explore::EVERYTHING;
use crate::analysis::explore::faces::{Crossing, Narrow};
use crate::analysis::explore::survey::{Frequencies, SurveyCross, per_cent};
use crate::model::*;
use crate::say;
use crate::ui::commands::Command;
use crate::ui::desk::Desk;
use crate::ui::tokens::{S2, S4};
use crate::ui::widgets::{choice, command_text, drop_down, menu_line, soft};
use eframe::egui::{self, Button, Frame, Margin, Ui, WidgetInfo};
use std::rc::Rc;
use strum::IntoEnumIterator;

/// What an axis is called: of a variable and a kept question by their names.
pub fn axis_label(loaded: &Loaded, axis: &CrossAxis, lang: Lang) -> String {
    let by_name = |name: &str, known: Option<String>| known.unwrap_or_else(|| name.to_owned());
    match axis {
        CrossAxis::Variable(name) => by_name(name, variable(&loaded.study, axis).map(|known| known.name.clone())),
        CrossAxis::Query(name) => {
            let guid = Guid::parse(name);
            let known = loaded.study.queries.iter().find(|known| Some(known.guid) == guid || known.name == *name);
            by_name(name, known.map(|known| known.name.clone()))
        }
        other => other.label(lang),
    }
}

fn axes(loaded: &Loaded) -> Vec<CrossAxis> {
    let study = &loaded.study;
    let mut all: Vec<CrossAxis> = Axis::iter().map(CrossAxis::Of).collect();
    all.extend([CrossAxis::Participant, CrossAxis::Coder, CrossAxis::Document]);
    all.extend(study.variables.iter().map(|known| CrossAxis::Variable(known.guid.to_string())));
    all.extend(study.queries.iter().map(|known| CrossAxis::Query(known.guid.to_string())));
    all
}

fn axis(ui: &mut Ui, desk: &Desk, loaded: &Loaded, label: &str, chosen: &mut CrossAxis) {
    let lang = desk.lang;
    drop_down(ui, label, &axis_label(loaded, chosen, lang), |ui| {
        for known in axes(loaded) {
            let name = axis_label(loaded, &known, lang);
            if menu_line(ui, &name, 0, known == *chosen) {
                *chosen = known;
            }
        }
    });
}

/// The axes, what is counted, and of what it is a share.
pub fn bar(ui: &mut Ui, desk: &Desk, state: &mut State, loaded: &Loaded) {
    let lang = desk.lang;
    Frame::NONE.inner_margin(Margin::symmetric(S4 as i8, 6)).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let before = (state.rows.clone(), state.columns.clone());
            axis(ui, desk, loaded, say::structure_rows(lang), &mut state.rows);
            let swap = command_text(Command::SwapAxes, lang);
            let button = ui.add(Button::new("↔"));
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &swap));
            if button.on_hover_text(&swap).clicked() {
                std::mem::swap(&mut state.rows, &mut state.columns);
            }
            axis(ui, desk, loaded, say::structure_columns(lang), &mut state.columns);
            if state.rows == state.columns {
                (state.rows, state.columns) = (before.1, before.0);
            }
            let about_variables = variable(&loaded.study, &state.rows).is_some();
            if about_variables && state.query.is_some() {
                for (survey, words) in [(false, say::explore_of_the_answer(lang)), (true, say::explore_of_all(lang))] {
                    if choice(ui, state.survey == survey, words).clicked() {
                        state.survey = survey;
                    }
                }
            }
            state.survey &= about_variables;
            if !state.survey && state.query.is_some() {
                drop_down(ui, say::explore_counted(lang), state.count.label(lang), |ui| {
                    for count in CountOf::iter() {
                        if menu_line(ui, count.label(lang), 0, count == state.count) {
                            state.count = count;
                        }
                    }
                });
            }
            drop_down(ui, say::explore_shown(lang), share_label(state.share, lang), |ui| {
                for share in [None, Some(ShareOf::Row), Some(ShareOf::Column), Some(ShareOf::All)] {
                    if menu_line(ui, share_label(share, lang), 0, share == state.share) {
                        state.share = share;
                    }
                }
            });
        });
    });
}

fn share_label(share: Option<ShareOf>, lang: Lang) -> &'static str {
    match share {
        None => say::explore_numbers(lang),
        Some(share) => share.label(lang),
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Loaded, worked: &Rc<Worked>) {
    match &worked.shape {
        Shape::Crossing(crossing) => crossed(ui, desk, state, loaded, (worked, crossing)),
        Shape::Frequencies(frequencies) => frequencies_table(ui, desk, state, loaded, frequencies),
        Shape::Survey(cross) => survey_table(ui, desk, state, loaded, cross),
        _ => {}
    }
}

fn share_text(here: u64, base: u64, lang: Lang) -> String {
    match per_cent(here as usize, base as usize) {
        Some(share) => format!("{} %", numbers::decimal(share, 1, lang)),
        None => "–".to_owned(),
    }
}

/// The rows in the order that is asked for.
fn order(rows: &[String], sort: Sort, figure: impl Fn(usize, usize) -> u64, lang: Lang) -> Vec<usize> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    match sort.by {
        None => {}
        Some(0) => {
            let name = |n: &usize| rows.get(*n).map_or("", String::as_str);
            order.sort_by(|a, b| crate::model::collate::compare(lang, name(a), name(b)));
        }
        Some(column) => order.sort_by_key(|row| figure(*row, column - 1)),
    }
    if sort.down {
        order.reverse();
    }
    order
}

fn crossed(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut State,
    loaded: &Loaded,
    (worked, crossing): (&Rc<Worked>, &Crossing),
) {
    let lang = desk.lang;
    let (counted, share) = (state.count, state.share);
    if crossing.rows.is_empty() || crossing.columns.is_empty() {
        ui.add_space(S4 * 2.0);
        ui.vertical_centered(|ui| soft(ui, say::explore_an_axis_is_empty(lang)));
        return;
    }
    let room = (ui.available_width() - 240.0 - 70.0 - S4) / crossing.columns.len() as f32;
    let width = room.clamp(92.0, 170.0);
    let mut heads: Vec<Head> = crossing.columns.iter().map(|name| Head::new(name.clone(), width, true)).collect();
    heads.push(Head::new(say::explore_n(lang), 70.0, true));
    let last = crossing.columns.len();
    let count = |row: usize, column: usize| {
        let cell = if column == last { crossing.row(row) } else { crossing.cell(row, column) };
        cell.map_or(0, |cell| cell.count(counted))
    };
    let most = worked.most.max(1);
    let sort = state.sorts.crossing;
    let order = state.order.of(worked, sort, "", || order(&crossing.rows, sort, count, lang));
    let row_name = |n: usize| order.get(n).and_then(|row| crossing.rows.get(*row)).cloned().unwrap_or_default();
    let figure = |n: usize, column: usize| {
        let Some(row) = order.get(n).copied() else { return Figure::default() };
        let here = count(row, column);
        let base = share.filter(|_| column < last).and_then(|share| crossing.base(row, column, share));
        let share = base.map(|base| (here, base.count(counted)));
        let text = match share {
            _ if here == 0 => "·".to_owned(),
            Some((here, base)) => share_text(here, base, lang),
            None => numbers::whole(here, lang),
        };
        let heat = match share {
            _ if column == last => 0.0,
            Some((here, base)) => here as f32 / base.max(1) as f32,
            None => here as f32 / most as f32,
        };
        let of = crossing.columns.get(column).map_or(say::explore_n(lang), String::as_str);
        let (row, shown) = (row_name(n), if here == 0 { "0" } else { &text });
        Figure { said: format!("{row} · {of}: {shown}"), heat, opens: here > 0, text, ..Figure::default() }
    };
    let grid = Grid {
        id: "crossing",
        corner: Head::new(axis_label(loaded, &state.rows, lang), 240.0, true),
        heads: &heads,
        rows: crossing.rows.len(),
        name: &row_name,
        row_opens: false,
        figure: &figure,
        sort: state.sorts.crossing,
        marked: None,
    };
    match grid::show(ui, &grid) {
        Some(Event::Sort(by)) => state.sorts.crossing.click(by),
        Some(Event::Cell(n, column)) => {
            let axes = [state.rows.clone(), state.columns.clone()];
            let narrow = Narrow::Cell { axes, row: row_name(n), column: crossing.columns.get(column).cloned(), lang };
            state.go(Face::Passages, Some(narrow));
        }
        _ => {}
    }
}

/// A value as people read it.
pub fn value_label(variable: Option<&Variable>, value: &str, lang: Lang) -> String {
    let is_boolean = variable.is_some_and(|variable| variable.kind == VariableKind::Boolean);
    match value {
        "true" if is_boolean => say::table_yes(lang).to_owned(),
        "false" if is_boolean => say::table_no(lang).to_owned(),
        other => other.to_owned(),
    }
}

/// What is said beneath a variable's figures.
fn note(ui: &mut Ui, lang: Lang, n: usize, missing: usize) {
    Frame::NONE.inner_margin(Margin::symmetric(S4 as i8, 4)).show(ui, |ui| {
        soft(ui, say!(lang, explore_n_and_missing, missing, n));
    });
}

fn frequencies_table(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Loaded, all: &Frequencies) {
    let lang = desk.lang;
    note(ui, lang, all.n, all.missing);
    let both = [&state.rows, &state.columns].map(|axis| variable(&loaded.study, axis).is_some());
    if both == [true, true] {
        Frame::NONE.inner_margin(Margin::symmetric(S4 as i8, 0)).show(ui, |ui| {
            soft(ui, say::explore_not_of_the_same_things(lang));
        });
    }
    ui.add_space(S2);
    let heads = [
        Head::new(say::explore_count(lang), 110.0, true),
        Head::new(say::explore_per_cent(lang), 110.0, true),
        Head::new("", 220.0, false),
    ];
    let names: Vec<String> = all.values.iter().map(|(value, _)| value.clone()).collect();
    let count = |row: usize, _: usize| all.values.get(row).map_or(0, |(_, count)| *count as u64);
    let order = order(&names, state.sorts.crossing, count, lang);
    let at = |n: usize| order.get(n).copied().unwrap_or(n);
    let row_value = |n: usize| names.get(at(n)).cloned().unwrap_or_default();
    let axis = if both[0] { state.rows.clone() } else { state.columns.clone() };
    let known = variable(&loaded.study, &axis);
    let row_name = |n: usize| value_label(known, &row_value(n), lang);
    let most = all.values.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let figure = |n: usize, column: usize| {
        let here = count(at(n), 0);
        let share = share_text(here, all.n as u64, lang);
        let text = match column {
            0 => numbers::whole(here, lang),
            1 => share,
            _ => String::new(),
        };
        let head = heads.get(column).map_or("", |head| head.name.as_str());
        Figure {
            said: format!("{} · {head}: {text}", row_name(n)),
            opens: column == 0,
            bar: (column == 2).then_some(here as f32 / most as f32),
            text,
            ..Figure::default()
        }
    };
    let grid = Grid {
        id: "frequencies",
        corner: Head::new(axis_label(loaded, &axis, lang), 240.0, true),
        heads: &heads,
        rows: names.len(),
        name: &row_name,
        row_opens: false,
        figure: &figure,
        sort: state.sorts.crossing,
        marked: None,
    };
    match grid::show(ui, &grid) {
        Some(Event::Sort(by)) => state.sorts.crossing.click(by),
        Some(Event::Cell(n, _)) => where_it_is(state, &[(&axis, row_value(n))], loaded),
        _ => {}
    }
}

fn survey_table(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Loaded, cross: &SurveyCross) {
    let lang = desk.lang;
    note(ui, lang, cross.n, cross.missing);
    let width = cross.columns.len();
    let count = |row: usize, column: usize| {
        let row_of = |row: usize| (0..width).map(move |column| (row, column));
        let one = |(row, column): (usize, usize)| cross.counts.get(row * width + column).copied().unwrap_or(0) as u64;
        if column == width { row_of(row).map(one).sum() } else { one((row, column)) }
    };
    let base = |row: usize, column: usize, share: ShareOf| match share {
        ShareOf::Row => count(row, width),
        ShareOf::Column => (0..cross.rows.len()).map(|row| count(row, column)).sum(),
        ShareOf::All => cross.n as u64,
    };
    let of = [&state.rows, &state.columns].map(|axis| variable(&loaded.study, axis));
    let room = (ui.available_width() - 240.0 - 70.0 - S4) / width.max(1) as f32;
    let mut heads: Vec<Head> = cross
        .columns
        .iter()
        .map(|name| Head::new(value_label(of[1], name, lang), room.clamp(92.0, 170.0), true))
        .collect();
    heads.push(Head::new(say::explore_n(lang), 70.0, true));
    let order = order(&cross.rows, state.sorts.crossing, count, lang);
    let at = |n: usize| order.get(n).copied().unwrap_or(n);
    let row_value = |n: usize| cross.rows.get(at(n)).cloned().unwrap_or_default();
    let row_name = |n: usize| value_label(of[0], &row_value(n), lang);
    let most = cross.counts.iter().copied().max().unwrap_or(0).max(1);
    let figure = |n: usize, column: usize| {
        let here = count(at(n), column);
        let share = state.share.filter(|_| column < width).map(|share| base(at(n), column, share));
        let text = share.map_or_else(|| numbers::whole(here, lang), |base| share_text(here, base, lang));
        let heat = if column == width { 0.0 } else { here as f32 / share.unwrap_or(most as u64).max(1) as f32 };
        let of = heads.get(column).map_or("", |head| head.name.as_str());
        Figure { said: format!("{} · {of}: {text}", row_name(n)), opens: here > 0, heat, text, ..Figure::default() }
    };
    let grid = Grid {
        id: "survey",
        corner: Head::new(axis_label(loaded, &state.rows, lang), 240.0, true),
        heads: &heads,
        rows: cross.rows.len(),
        name: &row_name,
        row_opens: false,
        figure: &figure,
        sort: state.sorts.crossing,
        marked: None,
    };
    match grid::show(ui, &grid) {
        Some(Event::Sort(by)) => state.sorts.crossing.click(by),
        Some(Event::Cell(n, column)) => {
            let (rows, columns) = (state.rows.clone(), state.columns.clone());
            let mut values = vec![(&rows, row_value(n))];
            values.extend(cross.columns.get(column).map(|value| (&columns, value.clone())));
            where_it_is(state, &values, loaded);
        }
        _ => {}
    }
}

/// Shows the words of those who have these values: the question is narrowed to them.
fn where_it_is(state: &mut State, values: &[(&CrossAxis, String)], loaded: &Loaded) {
    let filters = values.iter().filter_map(|(axis, value)| {
        let known = variable(&loaded.study, axis)?;
        let test = Test::Is(value.clone());
        Some(Filter::Variable { name: known.guid.to_string(), of: Some(known.of), test })
    });
    let filters: Vec<Filter> = filters.collect();
    state.edit(|state| {
        if state.query.is_none() {
            state.query = Some(Query::Term(Term::Regex(EVERYTHING.to_owned())));
        }
        state.filters.retain(|known| !filters.contains(known));
        state.filters.extend(filters);
    });
    state.go(Face::Passages, None);
}
