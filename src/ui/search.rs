//! Finding words in all documents: hits in their context, by document, and a code for all of them.

mod tagging;
#[cfg(test)]
#[path = "search/tests.rs"]
mod window_tests;

use super::beside;
use super::commands::Command;
use super::desk::Desk;
use super::icons;
use super::tokens::{self, S1, S2, S3, tokens};
use super::widgets::{Rows, cut_line, empty_state, filter_field, show_rows, side_panel, soft};
use crate::model::*;
use crate::say;
use crate::session::Error;
use crate::session::job::{Asked, Job};
use crate::session::search::{AROUND, Hit, Hits, all};
use eframe::egui::{self, Key, Modifiers, Sense, Ui, WidgetInfo};

#[derive(Default)]
pub struct State {
    text: String,
    /// When it was last typed in, in the context's seconds.
    typed: f64,
    grab_focus: bool,
    asked: Option<Question>,
    job: Option<Job<Result<Hits, Error>>>,
    found: Option<Found>,
    /// The hit that was gone to last, or that the arrows have reached.
    marked: Option<usize>,
    scroll: bool,
    tagging: tagging::State,
}

/// What was looked for, and in which state of the texts.
#[derive(Clone, PartialEq)]
struct Question {
    query: String,
    revision: u64,
}

/// What is shown.
struct Found {
    query: String,
    hits: Hits,
    lines: Vec<Line>,
    rows: Rows,
}

enum Line {
    Document { name: String, hits: usize },
    Hit(usize),
}

/// More places than these are not listed.
const LIMIT: usize = 500;
/// Seconds without typing after which the search begins.
const PAUSE: f64 = 0.3;
const DOCUMENT: f32 = 36.0;
const HIT: f32 = 56.0;

impl State {
    pub fn grab_focus(&mut self) {
        self.grab_focus = true;
    }

    /// With quotation marks as the index reads them, however they were typed or pasted.
    fn query(&self) -> String {
        self.text.trim().replace(['”', '“', '„', '«', '»'], "\"")
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let close = say!(lang, search_close_the_search_keys, keys = Command::FindEverywhere.shortcut_text(lang));
    run(ui.ctx(), desk, state);
    if side_panel(ui, say::search_search(lang), "", &close, |ui| contents(ui, desk, state)) {
        desk.run(Command::FindEverywhere);
    }
}

/// Starts the search when typing pauses, and takes what it found.
fn run(ctx: &egui::Context, desk: &mut Desk, state: &mut State) {
    let question = Question { query: state.query(), revision: desk.session.revision(&["document", "document_text"]) };
    let waits = ctx.input(|input| input.time) - state.typed;
    if question.query.is_empty() {
        (state.asked, state.job, state.found, state.marked) = (None, None, None, None);
    } else if state.asked.as_ref() != Some(&question) {
        if waits < PAUSE {
            ctx.request_repaint_after_secs((PAUSE - waits) as f32 + 0.01);
        } else {
            let query = question.query.clone();
            state.asked = Some(question);
            state.job = Some(beside::read(desk.session, ctx, move |reader, _| all(reader, &query, LIMIT)));
        }
    }
    let Some(job) = state.job.take() else { return };
    match job.ask() {
        Asked::UnderWay => state.job = Some(job),
        Asked::Done(Ok(hits)) => {
            let query = state.asked.as_ref().map(|asked| asked.query.clone()).unwrap_or_default();
            let same = state.found.as_ref().is_some_and(|found| found.query == query);
            if !same {
                state.marked = None;
            }
            let names = desk.documents();
            state.found = Some(Found::new(query, hits, &names));
        }
        Asked::Done(Err(error)) => desk.ask(super::desk::Request::Fail(error)),
        Asked::Lost => state.found = None,
    }
}

impl Found {
    fn new(query: String, hits: Hits, documents: &[crate::store::document::Document]) -> Found {
        let mut lines = Vec::new();
        for group in hits.hits.chunk_by(|a, b| a.document == b.document) {
            let Some(first) = group.first() else { continue };
            let known = documents.iter().find(|document| document.id == first.document);
            let name = known.map(|document| document.name.clone()).unwrap_or_default();
            lines.push(Line::Document { name, hits: group.len() });
            let before = lines.iter().filter(|line| matches!(line, Line::Hit(_))).count();
            lines.extend((before..before + group.len()).map(Line::Hit));
        }
        let rows = Rows::new(lines.iter().map(|line| if matches!(line, Line::Hit(_)) { HIT } else { DOCUMENT }));
        Found { query, hits, lines, rows }
    }

    fn line_of(&self, hit: usize) -> Option<usize> {
        self.lines.iter().position(|line| matches!(line, Line::Hit(n) if *n == hit))
    }

    fn counts(&self, lang: Lang) -> String {
        let (hits, documents) = (self.hits.hits.len(), self.lines.len() - self.hits.hits.len());
        match (hits, self.hits.more) {
            (_, true) => {
                say!(lang, search_more_than_hits_hits_the_first, hits)
            }
            (1, _) => say::search_1_hit(lang).to_owned(),
            _ if documents == 1 => say!(lang, search_hits_hits_in_1_document, hits),
            _ => say!(lang, search_hits_hits_in_documents_documents, documents, hits),
        }
    }
}

fn contents(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let id = egui::Id::unique("find everywhere");
    let go = keys(ui, id, state);
    let before = state.text.clone();
    let field = filter_field(
        ui,
        id,
        &mut state.text,
        say::search_find_in_all_documents(lang),
        say::search_words_or_a_phrase_in_quotes(lang),
        say::search_empty_the_search(lang),
    );
    if state.text != before {
        state.typed = ui.input(|input| input.time);
    }
    if std::mem::take(&mut state.grab_focus) {
        field.request_focus();
    }
    match &state.found {
        None if state.text.trim().is_empty() => hint(ui, lang),
        None => {
            soft(ui, say::search_searching(lang));
        }
        Some(found) if found.hits.hits.is_empty() => nothing(ui, lang, &found.query),
        Some(found) => {
            soft(ui, found.counts(lang));
            tagging::button(ui, desk, &mut state.tagging, &found.hits);
            ui.add_space(S1);
        }
    }
    let clicked = hits(ui, lang, state);
    if let Some(hit) = clicked.or(go)
        && let Some(found) = state.found.as_ref()
        && let Some(known) = found.hits.hits.get(hit)
    {
        state.marked = Some(hit);
        desk.show(known.document, Some(known.passage));
    }
}

/// Arrows move the mark while the field is written in, Enter goes there.
fn keys(ui: &mut Ui, field: egui::Id, state: &mut State) -> Option<usize> {
    if !ui.memory(|memory| memory.has_focus(field)) {
        return None;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (down, up, enter) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp), pressed(Key::Enter));
    let count = state.found.as_ref().map_or(0, |found| found.hits.hits.len());
    if count > 0 && (down || up) {
        state.marked = Some(match state.marked {
            None => 0,
            Some(at) if down => (at + 1).min(count - 1),
            Some(at) => at.saturating_sub(1),
        });
        state.scroll = true;
    }
    if !enter {
        return None;
    }
    // Enter does not wait for the pause.
    state.typed = f64::NEG_INFINITY;
    let current = state.found.as_ref().is_some_and(|found| found.query == state.query());
    (count > 0 && current).then(|| state.marked.unwrap_or(0))
}

fn hint(ui: &mut Ui, lang: Lang) {
    empty_state(
        ui,
        icons::SEARCH,
        say::search_find_words_in_all_documents(lang),
        say::search_a_word_finds_all_words_that(lang),
        None,
    );
}

fn nothing(ui: &mut Ui, lang: Lang, query: &str) {
    empty_state(
        ui,
        icons::SEARCH,
        say::search_no_hits(lang),
        &say!(lang, search_no_document_holds_query_a_shorter, query = query.chars().take(80).collect::<String>()),
        None,
    );
}

/// The list of hits. Gives the one that was clicked.
fn hits(ui: &mut Ui, lang: Lang, state: &mut State) -> Option<usize> {
    let found = state.found.as_ref()?;
    let scroll = std::mem::take(&mut state.scroll).then(|| state.marked.and_then(|hit| found.line_of(hit))).flatten();
    let mut clicked = None;
    show_rows(ui, "hits", &found.rows, None, scroll, |ui, row| match found.lines.get(row) {
        Some(Line::Document { name, hits }) => document_row(ui, name, *hits),
        Some(Line::Hit(n)) => {
            if let Some(hit) = found.hits.hits.get(*n)
                && hit_row(ui, lang, hit, *n, state.marked == Some(*n))
            {
                clicked = Some(*n);
            }
        }
        None => {}
    });
    clicked
}

fn document_row(ui: &mut Ui, name: &str, hits: usize) {
    let t = tokens(ui);
    let rect = ui.max_rect();
    let middle = rect.bottom() - 13.0;
    let right = ui.painter().text(
        egui::pos2(rect.right() - S2, middle),
        egui::Align2::RIGHT_CENTER,
        hits.to_string(),
        tokens::sans(tokens::SMALL),
        t.soft,
    );
    let room = right.left() - S2 - rect.left();
    let galley = cut_line(ui, name, tokens::sans_bold(tokens::SMALL), t.soft, room);
    let at = egui::Rect::from_min_size(egui::pos2(rect.left(), middle - galley.size().y / 2.0), galley.size());
    let cut = galley.elided;
    ui.painter().galley(at.min, galley, t.soft);
    let heading = ui.interact(at, ui.scope_id().with("document"), Sense::hover());
    heading.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Heading, true, name));
    if cut {
        heading.on_hover_text(name);
    }
}

/// A hit in its context, on two lines. Gives whether it was clicked.
fn hit_row(ui: &mut Ui, lang: Lang, hit: &Hit, n: usize, marked: bool) -> bool {
    let t = tokens(ui);
    let rect = ui.max_rect();
    let response = ui.interact(rect, egui::Id::unique(("hit", n)), Sense::click());
    let number = n + 1;
    let said = say!(lang, search_hit_number_w, number, w = format!("{}{}{}", hit.before, hit.words, hit.after));
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
    let galley = in_context(ui, hit, rect.width() - S3, marked);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(egui::pos2(rect.left() + S2, top), galley, t.ink);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

fn in_context(ui: &Ui, hit: &Hit, width: f32, marked: bool) -> std::sync::Arc<egui::Galley> {
    let t = tokens(ui);
    let size = 15.0;
    let format = |font, color| egui::TextFormat { font_id: font, color, line_height: Some(20.0), ..Default::default() };
    let mut words = format(tokens::reading_bold(size), t.ink);
    if !marked {
        words.background = t.accent_tint;
    }
    // So much before the hit that the hit itself stands on the first line.
    let room = ((width / size * 2.0) as usize).saturating_sub(8 + hit.words.chars().count().min(20)).max(8);
    let mut job = egui::text::LayoutJob::default();
    job.append(&tail(&hit.before, room), 0.0, format(tokens::reading(size), t.soft));
    job.append(&hit.words, 0.0, words);
    job.append(&head(&hit.after), 0.0, format(tokens::reading(size), t.soft));
    job.wrap = egui::text::TextWrapping { max_width: width, max_rows: 2, ..Default::default() };
    ui.painter().layout_job(job)
}

/// The end of a text, from a word's beginning, at most so many letters of it.
fn tail(text: &str, room: usize) -> String {
    let text = text.trim_start();
    let over = text.chars().count().saturating_sub(room);
    if over == 0 {
        return text.to_owned();
    }
    let cut: String = text.chars().skip(over).collect();
    format!("… {}", cut.split_once(' ').map_or(cut.as_str(), |(_, rest)| rest))
}

/// What follows a hit, to the end of a whole word.
fn head(text: &str) -> String {
    match text.trim_end().rsplit_once(' ') {
        Some((head, _)) if text.chars().count() >= AROUND => format!("{head} …"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_before_a_hit_begin_with_a_whole_word() {
        for (text, room, expected) in [
            ("en två tre ", 20, "en två tre "),
            ("en två tre ", 6, "… tre "),
            ("ordutanmellanrum", 4, "… nrum"),
            ("", 4, ""),
        ] {
            assert_eq!(tail(text, room), expected);
        }
    }
}
