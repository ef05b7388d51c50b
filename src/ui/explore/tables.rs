//! What goes together, the words, and the course of the coding.

use super::grid::{self, Event, Figure, Grid, Head, Sort};
use super::work::{Loaded, Shape, Wanted, Worked, in_context};
use super::{State, numbers};
use crate::analysis::explore::Found;
use crate::analysis::explore::faces::{CourseRow, Narrow, Pair, PairSide, WordRow};
use crate::model::collate::compare;
use crate::model::*;
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S2, S3, S4, tokens};
use crate::ui::widgets::{Rows, filter_field, show_rows, subheading};
use crate::ui::widgets::{choice, cut_line, drop_down, icon_button, menu_line, panel_frame, quiet_link, soft};
use eframe::egui::{self, Frame, Margin, Panel, Pos2, Sense, Ui, WidgetInfo};
use std::cmp::Ordering;
use std::rc::Rc;
use std::sync::Arc;
use strum::IntoEnumIterator;

pub fn together_bar(ui: &mut Ui, desk: &Desk, state: &mut State) {
    let lang = desk.lang;
    Frame::NONE.inner_margin(Margin::symmetric(S4 as i8, 6)).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (themes, name) in [(false, say::codes(lang)), (true, say::themes(lang))] {
                if choice(ui, state.themes == themes, name).clicked() {
                    state.themes = themes;
                }
            }
            let words = say::explore_with_those_beneath(lang);
            if choice(ui, state.kin, words).clicked() {
                state.kin = !state.kin;
            }
            drop_down(ui, say::explore_together(lang), state.grain.label(lang), |ui| {
                for grain in Grain::iter() {
                    if menu_line(ui, grain.label(lang), 0, grain == state.grain) {
                        state.grain = grain;
                    }
                }
            });
        });
    });
}

/// Puts rows in the order that is asked for.
fn sorted<T>(rows: &[T], sort: Sort, keep: impl Fn(&T) -> bool, by: impl Fn(&T, &T, usize) -> Ordering) -> Vec<usize> {
    let kept = |n: &usize| rows.get(*n).is_some_and(&keep);
    let mut all: Vec<usize> = (0..rows.len()).filter(kept).collect();
    if let Some(column) = sort.by {
        all.sort_by(|a, b| match (rows.get(*a), rows.get(*b)) {
            (Some(a), Some(b)) => by(a, b, column),
            _ => Ordering::Equal,
        });
        if sort.down {
            all.reverse();
        }
    }
    all
}

pub fn together(ui: &mut Ui, desk: &mut Desk, state: &mut State, worked: &Rc<Worked>) {
    let Shape::Together(pairs) = &worked.shape else { return };
    let lang = desk.lang;
    let kin = state.kin;
    if pairs.iter().all(|(_, is_kin)| *is_kin && !kin) {
        ui.add_space(S4 * 2.0);
        ui.vertical_centered(|ui| soft(ui, say::explore_nothing_meets(lang)));
        return;
    }
    let heads = [
        Head::text("B", 200.0, true),
        Head::new(say::explore_both(lang), 84.0, true),
        Head::new(say::explore_only_a(lang), 84.0, true),
        Head::new(say::explore_only_b(lang), 84.0, true),
        Head::new("Jaccard", 96.0, true),
        Head::new(say::explore_share_of_a(lang), 96.0, true),
        Head::new(say::explore_share_of_b(lang), 96.0, true),
    ];
    type Known = (Pair, bool);
    let by = |(a, _): &Known, (b, _): &Known, column: usize| match column {
        0 => compare(lang, &a.a, &b.a),
        1 => compare(lang, &a.b, &b.b),
        2 => a.both.cmp(&b.both),
        3 => a.only_a.cmp(&b.only_a),
        4 => a.only_b.cmp(&b.only_b),
        5 => a.jaccard().total_cmp(&b.jaccard()),
        6 => a.share_of_a().total_cmp(&b.share_of_a()),
        _ => a.share_of_b().total_cmp(&b.share_of_b()),
    };
    let sort = state.sorts.together;
    let keep = |(_, is_kin): &Known| kin || !is_kin;
    let order = state.order.of(worked, sort, if kin { "kin" } else { "" }, || sorted(pairs, sort, keep, by));
    let row = |n: usize| order.get(n).and_then(|at| pairs.get(*at)).map(|(pair, _)| pair);
    let share = |share: f64| format!("{} %", numbers::decimal(share * 100.0, 1, lang));
    let figure = |n: usize, column: usize| {
        let Some(pair) = row(n) else { return Figure::default() };
        let (text, opens) = match column {
            0 => (pair.b.clone(), false),
            1 => (numbers::whole(pair.both, lang), pair.both > 0),
            2 => (numbers::whole(pair.only_a, lang), pair.only_a > 0),
            3 => (numbers::whole(pair.only_b, lang), pair.only_b > 0),
            4 => (numbers::decimal(pair.jaccard(), 2, lang), false),
            5 => (share(pair.share_of_a()), false),
            _ => (share(pair.share_of_b()), false),
        };
        let head = heads.get(column).map_or("", |head| head.name.as_str());
        let heat = if column == 4 { pair.jaccard() as f32 } else { 0.0 };
        let said = format!("{} + {} · {head}: {text}", pair.a, pair.b);
        Figure { text, said, heat, opens, bar: None, is_text: column == 0 }
    };
    let grid = Grid {
        id: "together",
        corner: Head::new("A", 220.0, true),
        heads: &heads,
        rows: order.len(),
        name: &|n| row(n).map(|pair| pair.a.clone()).unwrap_or_default(),
        row_opens: false,
        figure: &figure,
        sort: state.sorts.together,
        marked: None,
    };
    match grid::show(ui, &grid) {
        Some(Event::Sort(by)) => state.sorts.together.click(by),
        Some(Event::Cell(n, column)) => {
            if let Some(pair) = row(n) {
                let side = match column {
                    1 => PairSide::Both,
                    2 => PairSide::OnlyA,
                    _ => PairSide::OnlyB,
                };
                let (a, b, themes, grain) = (pair.a.clone(), pair.b.clone(), state.themes, state.grain);
                state.go(Face::Passages, Some(Narrow::Pair { a, b, themes, grain, side }));
            }
        }
        _ => {}
    }
}

pub fn words(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Arc<Loaded>, worked: &Rc<Worked>) {
    let Shape::Words(all) = &worked.shape else { return };
    let lang = desk.lang;
    if let Some(word) = state.word.clone() {
        context(ui, desk, state, loaded, &word);
    }
    let cases = &loaded.study.cases;
    let mut heads = vec![
        Head::new(say::explore_count(lang), 84.0, true),
        Head::new(say::documents(lang), 96.0, true),
        Head::text(say::explore_forms(lang), 230.0, false),
    ];
    heads.extend(cases.iter().map(|case| Head::new(case.name.clone(), 136.0, true)));
    type Known = (WordRow, bool);
    let by = |(a, _): &Known, (b, _): &Known, column: usize| match column {
        0 => compare(lang, &a.lemma, &b.lemma),
        1 => a.count.cmp(&b.count),
        2 => a.documents.cmp(&b.documents),
        3 => Ordering::Equal,
        case => a.cases.get(case - 4).cmp(&b.cases.get(case - 4)),
    };
    let find = state.find.trim().to_lowercase();
    let small = state.small;
    let keep = |(row, is_small): &Known| match find.is_empty() {
        true => small || !is_small,
        false => row.forms.iter().any(|(form, _)| form.contains(&find)),
    };
    let sort = state.sorts.words;
    let sought = format!("{small} {find}");
    let order = state.order.of(worked, sort, &sought, || sorted(all, sort, keep, by));
    let word = |n: usize| order.get(n).and_then(|at| all.get(*at)).map(|(row, _)| row);
    let figure = |n: usize, column: usize| {
        let Some(row) = word(n) else { return Figure::default() };
        let text = match column {
            0 => numbers::whole(row.count, lang),
            1 => numbers::whole(row.documents as u64, lang),
            2 => row.forms.iter().map(|(form, n)| format!("{form} {n}")).collect::<Vec<_>>().join(", "),
            case => match row.cases.get(case - 3).copied().unwrap_or(0) {
                0 => "·".to_owned(),
                n => numbers::whole(n, lang),
            },
        };
        let head = heads.get(column).map_or("", |head| head.name.as_str());
        let said = format!("{} · {head}: {text}", row.lemma);
        Figure { text, said, opens: column == 0, is_text: column == 2, ..Figure::default() }
    };
    let is = |at: &usize, chosen: &str| all.get(*at).is_some_and(|(row, _)| row.lemma == chosen);
    let marked = state.word.as_ref().and_then(|chosen| order.iter().position(|at| is(at, chosen)));
    let grid = Grid {
        id: "words",
        corner: Head::new(say::explore_lemma(lang), 170.0, true),
        heads: &heads,
        rows: order.len(),
        name: &|n| word(n).map(|row| row.lemma.clone()).unwrap_or_default(),
        row_opens: true,
        figure: &figure,
        sort: state.sorts.words,
        marked,
    };
    match grid::show(ui, &grid) {
        Some(Event::Sort(by)) => state.sorts.words.click(by),
        Some(Event::Cell(n, _) | Event::Row(n)) => state.word = word(n).map(|row| row.lemma.clone()),
        None => {}
    }
}

pub fn words_bar(ui: &mut Ui, desk: &Desk, state: &mut State) {
    let lang = desk.lang;
    Frame::NONE.inner_margin(Margin::symmetric(S4 as i8, 6)).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.scope(|ui| {
                ui.set_max_width(260.0);
                let (id, name) = (egui::Id::unique("find word"), say::explore_find_a_word(lang));
                let empty = say::structure_empty_the_field(lang);
                filter_field(ui, id, &mut state.find, name, name, empty);
            });
            if choice(ui, state.small, say::explore_also_small_words(lang)).clicked() {
                state.small = !state.small;
            }
        });
    });
}

/// A word in each of its places, one line each.
fn context(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Arc<Loaded>, word: &str) {
    let lang = desk.lang;
    let wanted = Wanted::of(state, lang);
    let picture = in_context(ui, desk, loaded, &wanted, word);
    let width = ui.available_width();
    Panel::right("in context")
        .default_size((width * 0.5).max(320.0))
        .size_range(260.0..=(width - 240.0).max(280.0))
        .frame(panel_frame(tokens(ui).panel))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                subheading(ui, word);
                if quiet_link(ui, say::explore_add_the_word(lang)).clicked() {
                    let term = Term::Lemma { word: word.to_owned(), compounds: false };
                    state.edit(|state| state.add(term));
                    state.face = Face::Passages;
                }
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if icon_button(ui, icons::X, say::explore_close_the_context(lang)).clicked() {
                        state.word = None;
                    }
                });
            });
            let Some(places) = picture.show(ui, lang) else { return };
            soft(ui, say!(lang, explore_n_places, n = places.len()));
            let rows = Rows::new(std::iter::repeat_n(PLACE, places.len()));
            ui.spacing_mut().item_spacing.y = 0.0;
            show_rows(ui, "in context", &rows, None, None, |ui, n| {
                if let Some(found) = places.get(n) {
                    place(ui, desk, loaded, found, n);
                }
            });
        });
}

const PLACE: f32 = 46.0;
/// So many letters on each side.
const AROUND: u32 = 70;

/// A place of a word: the word in the middle, what stands on each side cut at the edges.
fn place(ui: &Ui, desk: &mut Desk, loaded: &Loaded, found: &Found, n: usize) {
    let t = tokens(ui);
    let rect = ui.max_rect();
    let text = desk.text(found.document);
    let (start, end) = (found.passage.start, found.passage.end);
    let one_line = |passage| text.words(passage).replace('\n', " ");
    let before = one_line(Passage { start: Pos(start.0.saturating_sub(AROUND)), end: start });
    let length = text.index.as_ref().map_or(end.0, |index| index.len());
    let after = one_line(Passage { start: end, end: Pos(end.0.saturating_add(AROUND).min(length)) });
    let word = one_line(found.passage);
    let response = ui.interact(rect, egui::Id::unique(("in context", n)), Sense::click());
    let said = format!("{before}{word}{after}");
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ListItem, true, &said));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, tokens::RADIUS, tokens::mix(t.panel, t.ink, 0.05));
    }
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let middle = cut_line(ui, &word, tokens::reading_bold(15.0), t.ink, rect.width());
    let top = rect.top() + 4.0;
    let left = rect.center().x - middle.size().x / 2.0;
    let before = painter.layout_no_wrap(before, tokens::reading(15.0), t.soft);
    let gap = rect.center().x + middle.size().x / 2.0;
    let half = painter.with_clip_rect(painter.clip_rect().with_max_x(left));
    half.galley(Pos2::new(left - before.size().x, top), before, t.soft);
    painter.galley(Pos2::new(left, top), middle, t.ink);
    let after = cut_line(ui, &after, tokens::reading(15.0), t.soft, rect.right() - gap);
    painter.galley(Pos2::new(gap, top), after, t.soft);
    let source = loaded.study.document_name(found.document);
    let source = cut_line(ui, source, tokens::sans(tokens::SMALL), t.soft, rect.width() - S3);
    painter.galley(Pos2::new(rect.left() + S2, rect.bottom() - 18.0), source, t.soft);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        desk.show(found.document, Some(found.passage));
    }
}

pub fn course(ui: &mut Ui, desk: &mut Desk, state: &mut State, worked: &Rc<Worked>) {
    let Shape::Course(all) = &worked.shape else { return };
    let lang = desk.lang;
    let heads = [
        Head::new(say::explore_date(lang), 110.0, true),
        Head::new(say::codes(lang), 90.0, true),
        Head::new(say::explore_new_codes(lang), 200.0, true),
        Head::new(say::explore_cumulative(lang), 130.0, true),
    ];
    let by = |a: &CourseRow, b: &CourseRow, column: usize| match column {
        0 => compare(lang, &a.name, &b.name),
        1 => a.date.cmp(&b.date),
        2 => a.codes.cmp(&b.codes),
        3 => a.new_codes.cmp(&b.new_codes),
        _ => a.cumulative.cmp(&b.cumulative),
    };
    let sort = state.sorts.course;
    let order = state.order.of(worked, sort, "", || sorted(all, sort, |_| true, by));
    let document = |n: usize| order.get(n).and_then(|at| all.get(*at));
    let most = all.iter().map(|row| row.new_codes).max().unwrap_or(0).max(1);
    let figure = |n: usize, column: usize| {
        let Some(row) = document(n) else { return Figure::default() };
        let text = match column {
            0 => row.date.clone(),
            1 => numbers::whole(row.codes as u64, lang),
            2 => numbers::whole(row.new_codes as u64, lang),
            _ => numbers::whole(row.cumulative as u64, lang),
        };
        let head = heads.get(column).map_or("", |head| head.name.as_str());
        let bar = (column == 2).then_some(row.new_codes as f32 / most as f32);
        Figure { said: format!("{} · {head}: {text}", row.name), text, bar, ..Figure::default() }
    };
    let grid = Grid {
        id: "course",
        corner: Head::new(say::document(lang), 240.0, true),
        heads: &heads,
        rows: order.len(),
        name: &|n| document(n).map(|row| row.name.clone()).unwrap_or_default(),
        row_opens: true,
        figure: &figure,
        sort: state.sorts.course,
        marked: None,
    };
    match grid::show(ui, &grid) {
        Some(Event::Sort(by)) => state.sorts.course.click(by),
        Some(Event::Row(n)) => {
            if let Some(row) = document(n) {
                state.go(Face::Passages, Some(Narrow::Document(row.document)));
            }
        }
        _ => {}
    }
}
