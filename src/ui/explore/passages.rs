//! The passages of an answer, whole, each with its source; a click shows the words in their document.

use super::work::{Loaded, Worked};
use super::{State, walk};
use crate::analysis::explore::Found;
use crate::model::*;
use crate::say;
use crate::ui::desk::{Desk, OpenText};
use crate::ui::icons;
use crate::ui::reading::paragraph_number;
use crate::ui::tokens::{self, S1, S2, S3, S4, code_colors, tokens};
use crate::ui::widgets::{Rows, cut_line, icon_toggle, show_rows};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{self, Color32, Galley, Sense, Ui, WidgetInfo};
use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;
use std::sync::Arc;

/// What the list keeps between frames.
#[derive(Default)]
pub struct List {
    of: Option<Rc<Worked>>,
    width: f32,
    heights: Vec<f32>,
    rows: Rows,
    /// A height was measured that had only been guessed.
    stale: bool,
    /// Passages that show what stands around them.
    around: HashSet<(DocumentId, Passage)>,
}

const FACE: f32 = 15.5;
const LINE: f32 = 23.0;
/// The mean width of a letter of the reading face.
const LETTER: f32 = 7.5;
/// The source line, and the air around.
const REST: f32 = 48.0;
/// No more of a passage than this is laid out in the list.
const LONGEST: u32 = 4_000;
/// What is shorter is shown in its paragraph, so much of it on each side.
const SHORT: u32 = 60;
const SIDE: u32 = 170;
/// Of the codes on a passage so many are named.
const CODES: usize = 2;
/// Wider lines are hard to read.
const WIDEST: f32 = 760.0;

impl List {
    fn fit(&mut self, worked: &Rc<Worked>, width: f32) {
        let same = self.of.as_ref().is_some_and(|known| Rc::ptr_eq(known, worked)) && self.width == width;
        if !same {
            let letters = (width / LETTER).max(10.0);
            let guess = |found: &Found| {
                let long = found.passage.len().min(LONGEST);
                let long = if long < SHORT { SIDE } else { long } as f32;
                (long / letters).ceil().max(1.0) * LINE + REST
            };
            self.heights = worked.answer.iter().map(guess).collect();
            (self.of, self.width, self.stale) = (Some(Rc::clone(worked)), width, true);
        }
        if std::mem::take(&mut self.stale) {
            self.rows = Rows::new(self.heights.iter().copied());
        }
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Loaded, worked: &Rc<Worked>) {
    let reveal = walk::show(ui, desk, state, loaded, worked);
    // While one walks through an answer it stays as it was.
    let worked = &state.walk.as_ref().map_or_else(|| Rc::clone(worked), |walk| Rc::clone(&walk.of));
    let width = (ui.available_width() - S4 * 2.0 - 40.0).min(WIDEST);
    let mut list = std::mem::take(&mut state.list);
    list.fit(worked, width);
    let rows = std::mem::take(&mut list.rows);
    ui.spacing_mut().item_spacing.y = 0.0;
    show_rows(ui, "explore passages", &rows, None, reveal, |ui, n| {
        if let Some(found) = worked.answer.get(n) {
            entry(ui, desk, state, &mut list, loaded, found, n);
        }
    });
    list.rows = rows;
    if list.stale {
        ui.ctx().request_repaint();
    }
    state.list = list;
}

fn entry(ui: &mut Ui, desk: &mut Desk, state: &State, list: &mut List, loaded: &Loaded, found: &Found, n: usize) {
    let t = tokens(ui);
    let lang = desk.lang;
    let rect = ui.max_rect();
    let rect = rect.with_max_x(rect.right().min(rect.left() + S4 + list.width + S2));
    let text = desk.text(found.document);
    let response = ui.interact(rect, egui::Id::unique(("found", n)), Sense::click());
    let words = text.words(found.passage);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ListItem, true, words));
    let walking = state.walk.as_ref().is_some_and(|walk| walk.at == n);
    let fill = if walking {
        t.accent_tint
    } else if response.hovered() || response.has_focus() {
        tokens::mix(t.paper, t.ink, 0.03)
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect.shrink2(egui::vec2(S2, 1.0)), tokens::RADIUS, fill);
    let left = rect.left() + S4;
    let key = (found.document, found.passage);
    let top = rect.top() + S3;
    let room = codes(ui, desk, found, egui::pos2(left + list.width, top)) - left;
    source(ui, loaded, &text, found, egui::pos2(left, top), room);
    if let Some(mark) = state.walk.as_ref().and_then(|walk| walk.mark(key)) {
        let at = egui::pos2(left + list.width + 20.0, rect.top() + 48.0);
        ui.painter().text(at, egui::Align2::CENTER_CENTER, mark, tokens::icon(16.0), t.accent);
    }
    let galley = laid_out(ui, &text, found.passage, list.around.contains(&key), list.width);
    let height = galley.size().y + REST;
    ui.painter().galley(egui::pos2(left, rect.top() + S3 + 20.0), galley, t.ink);
    ui.painter().hline(left..=left + list.width, rect.bottom(), egui::Stroke::new(1.0, t.line));
    if let Some(known) = list.heights.get_mut(n)
        && (*known - height).abs() > 0.5
    {
        *known = height;
        list.stale = true;
    }
    let place = egui::Rect::from_min_size(egui::pos2(left + list.width + S1, rect.top() + S1), egui::Vec2::splat(32.0));
    let shown = list.around.contains(&key);
    let toggle = ui.scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
        let icon = if shown { icons::CHEVRON_UP } else { icons::CHEVRON_DOWN };
        icon_toggle(ui, icon, say::explore_show_what_stands_around(lang), shown)
    });
    if toggle.inner.clicked() && !list.around.remove(&key) {
        list.around.insert(key);
    }
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        desk.show(found.document, Some(found.passage));
    }
}

/// The codes on exactly its words, at the right of its source. Gives where they begin.
fn codes(ui: &Ui, desk: &mut Desk, found: &Found, right: egui::Pos2) -> f32 {
    let t = tokens(ui);
    let (codings, codes) = (desk.codings(found.document), desk.codes());
    let here = codings.iter().filter(|coding| coding.passage == found.passage);
    let here: BTreeSet<CodeId> = here.map(|coding| coding.code).collect();
    let mut x = right.x;
    for code in codes.iter().filter(|code| here.contains(&code.id)).take(CODES) {
        let colors = code_colors(&code.color, t.scheme());
        let galley = cut_line(ui, &code.name, tokens::sans(tokens::SMALL), colors.label, 150.0);
        x -= galley.size().x;
        let middle = right.y + galley.size().y / 2.0;
        ui.painter().galley(egui::pos2(x, right.y), galley, colors.label);
        let band = egui::Rect::from_center_size(egui::pos2(x - 6.0, middle), egui::vec2(4.0, 12.0));
        ui.painter().rect_filled(band, 2.0, colors.band);
        x -= S2 + S3;
    }
    x
}

/// Where it stands: document, speaker and paragraph; then the cases.
fn source(ui: &Ui, loaded: &Loaded, text: &OpenText, found: &Found, at: egui::Pos2, width: f32) {
    let t = tokens(ui);
    let study = &loaded.study;
    let (document, start) = (found.document, found.passage.start);
    let number = paragraph_number(text, start);
    let speaker = study.speaker_at(document, start);
    let name = study.document_name(document);
    let place =
        if speaker.is_empty() { format!("{name}, ¶{number}") } else { format!("{name} · {speaker}, ¶{number}") };
    let cases = study.case_names_of(document, found.passage);
    let galley = cut_line(ui, &place, tokens::sans_bold(tokens::SMALL), t.soft, width);
    let used = galley.size().x + S3;
    ui.painter().galley(at, galley, t.soft);
    if !cases.is_empty() && used < width - 60.0 {
        let galley = cut_line(ui, &cases, tokens::sans(tokens::SMALL), t.soft, width - used);
        ui.painter().galley(at + egui::vec2(used, 0.0), galley, t.soft);
    }
}

fn laid_out(ui: &Ui, text: &OpenText, passage: Passage, around: bool, width: f32) -> Arc<Galley> {
    let t = tokens(ui);
    let format = |color, background| TextFormat {
        font_id: tokens::reading(FACE),
        color,
        background,
        line_height: Some(LINE),
        ..Default::default()
    };
    let none = Color32::TRANSPARENT;
    let mut job = LayoutJob::default();
    let end = Pos(passage.end.0.min(passage.start.0.saturating_add(LONGEST)));
    let shown = Passage { start: passage.start, end };
    let words = text.words(shown);
    if around || passage.len() < SHORT {
        let wide = if around { widened(text, passage) } else { in_paragraph(text, passage) };
        let before = text.words(Passage { start: wide.start, end: passage.start });
        job.append(before, 0.0, format(t.soft, none));
        // What stands alone needs no mark.
        job.append(words, 0.0, format(t.ink, if wide == passage { none } else { t.accent_tint }));
        job.append(text.words(Passage { start: passage.end, end: wide.end }), 0.0, format(t.soft, none));
    } else {
        job.append(words.trim_end(), 0.0, format(t.ink, none));
        if end < passage.end {
            job.append(" …", 0.0, format(t.soft, none));
        }
    }
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}

/// A few words with what stands on each side of them in their paragraph.
fn in_paragraph(text: &OpenText, passage: Passage) -> Passage {
    let before = text.words(Passage { start: Pos(passage.start.0.saturating_sub(SIDE)), end: passage.start });
    let length = text.index.as_ref().map_or(passage.end.0, |index| index.len());
    let after = text.words(Passage { start: passage.end, end: Pos(passage.end.0.saturating_add(SIDE).min(length)) });
    let line = before.rsplit_once('\n').map_or(before, |(_, line)| line);
    // From the beginning of a word on, where the paragraph begins before it.
    let whole = line.len() < before.len() || passage.start.0 <= SIDE;
    let line = if whole { line } else { line.split_once(' ').map_or(line, |(_, rest)| rest) };
    let on = after.split('\n').next().unwrap_or("");
    let whole = on.len() < after.len() || passage.end.0 + SIDE >= length;
    let on = if whole { on } else { on.rsplit_once(' ').map_or(on, |(rest, _)| rest) };
    Passage::new(passage.start.0 - code_points(line).min(passage.start.0), passage.end.0 + code_points(on))
}

/// A passage out to whole paragraphs, and by one more where it fills its own.
fn widened(text: &OpenText, passage: Passage) -> Passage {
    let Some(index) = &text.index else { return passage };
    let (start, end) = (index.byte(&text.text, passage.start), index.byte(&text.text, passage.end));
    let before = text.text.get(..start).unwrap_or("");
    let after = text.text.get(end..).unwrap_or("");
    // What fills a paragraph begins right after a line's end.
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let from = if line == start { before.trim_end().rfind('\n').map_or(0, |at| at + 1) } else { line };
    let rest = after.len() - after.trim_start_matches('\n').len();
    let skip = if rest > 0 || text.text.get(..end).is_some_and(|all| all.ends_with('\n')) { rest } else { 0 };
    let to = after.get(skip..).and_then(|tail| tail.find('\n')).map_or(after.len(), |at| skip + at);
    let back = before.get(from..).map_or(0, code_points);
    let on = after.get(..to).map_or(0, code_points);
    Passage::new(passage.start.0 - back.min(passage.start.0), passage.end.0 + on)
}
