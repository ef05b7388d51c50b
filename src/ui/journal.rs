//! The journal: every step ever taken, newest first, by day, with the way back to each.

#[cfg(test)]
#[path = "journal/tests.rs"]
mod window_tests;

use super::commands::Command;
use super::desk::{Desk, Request};
use super::icons;
use super::tokens::{self, S1, S2, S3, tokens};
use super::widgets::{Rows, caption, cut_line, empty_state, filter_field, quiet_link, show_rows, side_panel};
use crate::model::*;
use crate::say;
use crate::say::Wording;
use crate::store;
use eframe::egui::{self, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

#[derive(Default)]
pub struct State {
    filter: String,
    /// The step whose ways back are shown.
    marked: Option<StepId>,
    listed: Option<Listed>,
}

/// What the list shows, made anew when something of it changes.
struct Listed {
    made_of: MadeOf,
    lines: Vec<Line>,
    rows: Rows,
    steps: usize,
}

#[derive(Clone, PartialEq)]
struct MadeOf {
    revision: u64,
    lang: Lang,
    today: String,
    filter: String,
    marked: Option<StepId>,
}

enum Line {
    Day(String),
    Step {
        step: Step,
        /// `14:05`, local.
        time: String,
        /// Steps that lie between the present and this one: later ones that would be undone, or undone and earlier ones.
        between: usize,
    },
}

const DAY: f32 = 36.0;
const STEP: f32 = 44.0;
const WAYS: f32 = 30.0;

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let close = say!(lang, journal_close_the_journal_keys, keys = Command::Journal.shortcut_text(lang));
    refresh(desk, state);
    let steps = state.listed.as_ref().map_or(0, |listed| listed.steps);
    let note = if steps == 1 { say::journal_1_step(lang).to_owned() } else { say!(lang, journal_steps_steps, steps) };
    if side_panel(ui, say::journal(lang), &note, &close, |ui| contents(ui, desk, state)) {
        desk.run(Command::Journal);
    }
}

fn contents(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let Some(listed) = state.listed.as_ref() else { return };
    if listed.steps == 0 {
        empty_state(
            ui,
            icons::HISTORY,
            say::journal_nothing_has_been_done_yet(lang),
            say::journal_every_change_to_the_project_is(lang),
            None,
        );
        return;
    }
    filter_field(
        ui,
        egui::Id::unique("journal filter"),
        &mut state.filter,
        say::journal_filter_the_journal(lang),
        say::journal_filter_by_step_or_coder(lang),
        say::empty_the_filter(lang),
    );
    ui.add_space(S1);
    if listed.lines.is_empty() {
        ui.add_space(S3);
        ui.label(egui::RichText::new(say::journal_no_step_matches(lang)).color(tokens(ui).soft));
        return;
    }
    let marked = state.marked;
    let mut clicked = None;
    show_rows(ui, "journal", &listed.rows, None, None, |ui, row| match listed.lines.get(row) {
        Some(Line::Day(name)) => {
            ui.add_space(S2);
            caption(ui, name);
        }
        Some(Line::Step { step, time, between }) => {
            if step_row(ui, lang, step, time, marked == Some(step.id)) {
                clicked = Some(step.id);
            }
            if marked == Some(step.id) {
                ways(ui, desk, step, *between);
            }
        }
        None => {}
    });
    if let Some(step) = clicked {
        state.marked = if marked == Some(step) { None } else { Some(step) };
    }
}

/// One step. Gives whether it was clicked.
fn step_row(ui: &mut Ui, lang: Lang, step: &Step, time: &str, marked: bool) -> bool {
    let t = tokens(ui);
    let rect = egui::Rect::from_min_size(ui.max_rect().min, Vec2::new(ui.available_width(), STEP));
    let response = ui.interact(rect, egui::Id::unique(("step", step.id.0)), Sense::click());
    let in_force = step.state == StepState::Done;
    let name = capital(&step.name.in_lang(lang));
    let under =
        if in_force { step.coder.clone() } else { format!("{} · {}", capital(step.state.label(lang)), step.coder) };
    let said = format!("{time} {name}, {under}");
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::ListItem, true, marked, &said));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if marked || response.hovered() || response.has_focus() {
        let fill = if marked { t.accent_tint } else { tokens::mix(t.panel, t.ink, 0.05) };
        ui.painter().rect_filled(rect, tokens::RADIUS, fill);
        tokens::chosen_bar(ui.painter(), t, rect, marked);
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, t.accent);
        ui.painter().rect_stroke(rect, tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    }
    let left = rect.left() + S2;
    let first = rect.top() + 14.0;
    ui.painter().text(egui::pos2(left, first), egui::Align2::LEFT_CENTER, time, tokens::sans(tokens::SMALL), t.soft);
    let x = left + 44.0;
    let room = rect.right() - S2 - x;
    let color = if in_force { t.ink } else { t.soft };
    let galley = cut_line(ui, &name, tokens::sans(tokens::BODY), color, room);
    let line = egui::Rect::from_min_size(egui::pos2(x, first - galley.size().y / 2.0), galley.size());
    let cut = galley.elided;
    ui.painter().galley(line.min, galley, color);
    if !in_force {
        ui.painter().hline(line.x_range(), first + 0.5, egui::Stroke::new(1.0, t.soft));
    }
    let galley = cut_line(ui, &under, tokens::sans(tokens::SMALL), t.soft, room);
    ui.painter().galley(egui::pos2(x, rect.top() + 32.0 - galley.size().y / 2.0), galley, t.soft);
    let response = if cut { response.on_hover_text(name) } else { response };
    response.clicked()
}

/// The way from here back to a step, or on to it.
fn ways(ui: &mut Ui, desk: &mut Desk, step: &Step, between: usize) {
    let lang = desk.lang;
    let rect = egui::Rect::from_min_max(ui.max_rect().min + Vec2::new(S2 + 44.0, STEP), ui.max_rect().max);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(egui::Layout::left_to_right(egui::Align::Center)), |ui| {
        let t = tokens(ui);
        let says = match (step.state, between) {
            (StepState::Done, _) if step.is_final => Err(say::journal_this_step_cannot_be_undone(lang)),
            (StepState::Done, 0) => Err(say::journal_this_is_the_newest_step_in(lang)),
            (StepState::Dropped, _) => Err(say::journal_replaced_by_later_steps_cannot_be(lang)),
            (StepState::Done, 1) => Ok(say::journal_undo_the_step_after_this(lang).to_owned()),
            (StepState::Done, n) => Ok(say!(lang, journal_undo_the_n_steps_after_this, n)),
            (StepState::Undone, n) if n <= 1 => Ok(say::journal_do_this_again(lang).to_owned()),
            (StepState::Undone, n) => Ok(say!(lang, journal_do_n_steps_again_up_to, n)),
        };
        match says {
            Ok(text) if desk.writable => {
                let tip = match step.state {
                    StepState::Done => say::journal_undo_back_to_here(lang),
                    _ => say::journal_redo_up_to_here(lang),
                };
                if quiet_link(ui, &text).on_hover_text(tip).clicked() {
                    desk.ask(Request::UndoTo(step.id));
                }
            }
            Ok(_) => {}
            Err(text) => {
                let text = egui::RichText::new(text).font(tokens::sans(tokens::SMALL)).color(t.soft);
                ui.add(egui::Label::new(text).truncate());
            }
        }
    });
}

/// Makes the list anew where something that it is made of has changed.
fn refresh(desk: &mut Desk, state: &mut State) {
    let today: String = local(&now()).chars().take(10).collect();
    let made_of = MadeOf {
        revision: desk.session.revision(&[]),
        lang: desk.lang,
        today,
        filter: state.filter.trim().to_lowercase(),
        marked: state.marked,
    };
    if state.listed.as_ref().is_some_and(|listed| listed.made_of == made_of) {
        return;
    }
    let steps = desk.keep(("steps", 0), &[], |session| Ok(store::steps(session.reader())?));
    let lines = lines(&steps, &made_of);
    let rows = Rows::new(lines.iter().map(|line| match line {
        Line::Day(_) => DAY,
        Line::Step { step, .. } if state.marked == Some(step.id) => STEP + WAYS,
        Line::Step { .. } => STEP,
    }));
    state.listed = Some(Listed { made_of, lines, rows, steps: steps.len() });
}

/// The steps that match, newest first, a day's name before each day's.
fn lines(steps: &[Step], made_of: &MadeOf) -> Vec<Line> {
    let words: Vec<&str> = made_of.filter.split_whitespace().collect();
    let mut lines = Vec::new();
    let mut day = String::new();
    let mut later = 0;
    let mut undone = steps.iter().filter(|step| step.state == StepState::Undone).count();
    for step in steps.iter().rev() {
        let between = match step.state {
            StepState::Done => later,
            _ => undone,
        };
        later += usize::from(step.state == StepState::Done && !step.is_final);
        undone -= usize::from(step.state == StepState::Undone);
        if !words.is_empty() {
            let text = format!("{} {}", step.name.in_lang(made_of.lang), step.coder).to_lowercase();
            if !words.iter().all(|word| text.contains(word)) {
                continue;
            }
        }
        let at = local(&step.at);
        let (date, time) = at.split_once(' ').unwrap_or((&at, ""));
        if date != day {
            lines.push(Line::Day(day_name(date, &made_of.today, made_of.lang)));
            date.clone_into(&mut day);
        }
        lines.push(Line::Step { step: step.clone(), time: time.to_owned(), between });
    }
    lines
}

/// A date as a heading: `Today`, `Monday 23 November 2026`. Both dates ISO.
pub(super) fn day_name(date: &str, today: &str, lang: Lang) -> String {
    capital(&day_within(date, today, lang))
}

/// A date within a sentence: `today`, in Swedish `måndag 23 november 2026`. Both dates ISO.
pub(super) fn day_within(date: &str, today: &str, lang: Lang) -> String {
    const DAYS: [Wording; 7] = [
        Wording::JournalMonday,
        Wording::JournalTuesday,
        Wording::JournalWednesday,
        Wording::JournalThursday,
        Wording::JournalFriday,
        Wording::JournalSaturday,
        Wording::JournalSunday,
    ];
    let Ok(at) = date.parse::<jiff::civil::Date>() else { return date.to_owned() };
    let since = today.parse::<jiff::civil::Date>().ok().and_then(|today| today.since(at).ok());
    match since.map(|since| since.get_days()) {
        Some(0) => return say::journal_today(lang).to_owned(),
        Some(1) => return say::journal_yesterday(lang).to_owned(),
        _ => {}
    }
    let place = |n: i8| usize::try_from(n).unwrap_or(1).saturating_sub(1);
    let named = |names: &[Wording], n: i8| names.get(place(n)).map_or("", |name| name.say(lang));
    let (day, month) = (named(&DAYS, at.weekday().to_monday_one_offset()), named(&MONTHS, at.month()));
    say!(lang, journal_day, day, number = at.day(), month, year = at.year())
}

/// With a capital, as names of steps begin when they stand alone.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_named_as_people_name_them() {
        for (date, en, sv) in [
            ("2026-11-23", "Today", "I dag"),
            ("2026-11-22", "Yesterday", "I går"),
            ("2026-11-16", "Monday 16 November 2026", "Måndag 16 november 2026"),
            ("2026-05-03", "Sunday 3 May 2026", "Söndag 3 maj 2026"),
            ("2026-11-24", "Tuesday 24 November 2026", "Tisdag 24 november 2026"),
            ("?", "?", "?"),
        ] {
            assert_eq!(day_name(date, "2026-11-23", Lang::En), en);
            assert_eq!(day_name(date, "2026-11-23", Lang::Sv), sv);
        }
    }

    #[test]
    fn what_lies_between_is_counted_from_the_present() {
        use StepState::{Done, Dropped, Undone};
        let step = |(n, state): (usize, &StepState)| Step {
            id: StepId(n as i64),
            name: StepName::as_written(&format!("step {n}"), &format!("steg {n}")),
            at: "2026-11-23T10:00:00Z".to_owned(),
            coder: "A".to_owned(),
            state: *state,
            is_final: false,
        };
        let steps: Vec<Step> = [Done, Done, Dropped, Done, Undone, Undone].iter().enumerate().map(step).collect();
        let made_of = MadeOf { revision: 0, lang: Lang::En, today: String::new(), filter: String::new(), marked: None };
        let between = |steps: &[Step]| -> Vec<(i64, usize)> {
            lines(steps, &made_of)
                .iter()
                .filter_map(|line| match line {
                    Line::Step { step, between, .. } if step.state != Dropped => Some((step.id.0, *between)),
                    _ => None,
                })
                .collect()
        };
        assert_eq!(between(&steps), [(5, 2), (4, 1), (3, 0), (1, 1), (0, 2)]);
        // What cannot be undone lies in nobody's way.
        let mut with_release = steps.clone();
        with_release[3].is_final = true;
        assert_eq!(between(&with_release), [(5, 2), (4, 1), (3, 0), (1, 0), (0, 1)]);
        let one = MadeOf { filter: "step 3".to_owned(), ..made_of };
        assert_eq!(lines(&steps, &one).len(), 2);
    }
}
