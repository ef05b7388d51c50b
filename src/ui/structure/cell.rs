//! One cell of the table: its summary with its citations, or what is waiting to be summed up, or
//! which emptiness it is; and below, small, what falls there.

use super::Shown;
use crate::analysis::contrast::{CellState, counted};
use crate::analysis::structure::{Heading, TableCell};
use crate::model::*;
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, S4, mix, tokens};
use crate::ui::widgets::cut_line;
use eframe::egui::{self, Galley, Pos2, Rect, Response, Sense, Stroke, Ui, WidgetInfo};
use std::sync::Arc;

/// A row is never lower, and its text never longer than so many lines; the rest stands in the open cell.
pub const LOWEST: f32 = 68.0;
const LINES: usize = 12;
const LINE: f32 = 20.0;
const FACE: f32 = 15.0;
/// The mean width of a letter of the reading face, a little too much rather than too little.
const LETTER: f32 = 7.4;
const COUNTS: f32 = 20.0;

/// Where a cell stands and of what it is.
pub struct About<'a> {
    pub id: egui::Id,
    pub rect: Rect,
    pub clip: Rect,
    pub row: &'a Heading,
    pub column: &'a Heading,
    pub open: bool,
}

impl About<'_> {
    fn inner(&self) -> Rect {
        Rect::from_min_max(self.rect.min + egui::vec2(0.0, S3), self.rect.max - egui::vec2(S4, S2))
    }
}

/// The height that a cell asks for, worked out from the length of its text.
pub fn height(shown: &Shown, cell: &TableCell, width: f32) -> f32 {
    let line = (width / LETTER).max(8.0) as usize;
    let count = match written(shown, cell) {
        Some(written) => lines(&written.text, line).clamp(1, LINES),
        None => waiting(shown, cell).map_or(1, |text| lines(&text, line).clamp(1, 3)),
    };
    S3 + count as f32 * LINE + COUNTS + S3
}

/// How many lines of so many letters a text fills, wrapped at its words.
fn lines(text: &str, line: usize) -> usize {
    let filled = |part: &str| {
        let (mut count, mut at) = (1, 0);
        for word in part.split(' ') {
            let length = word.chars().count();
            if at > 0 && at + length > line {
                (count, at) = (count + 1, 0);
            }
            count += length.saturating_sub(1) / line;
            at += length % line + 1;
        }
        count
    };
    text.split('\n').map(filled).sum()
}

fn written<'s>(shown: &'s Shown, cell: &TableCell) -> Option<&'s ThemeCell> {
    cell.written.and_then(|at| shown.study.cells.get(at)).filter(|written| !written.text.trim().is_empty())
}

/// The first condensations of a cell that has no summary yet.
fn waiting(shown: &Shown, cell: &TableCell) -> Option<String> {
    let condensed = shown.table.items_of(cell).map(|item| item.condensation.as_str()).filter(|text| !text.is_empty());
    let text = condensed.take(3).collect::<Vec<_>>().join(" · ");
    (!text.is_empty()).then_some(text)
}

pub fn show(ui: &Ui, desk: &Desk, shown: &Shown, cell: &TableCell, about: &About, find: &str) -> Response {
    let t = tokens(ui);
    let response =
        ui.interact(about.rect.shrink2(egui::vec2(0.0, 1.0)).intersect(about.clip), about.id, Sense::click());
    let counted = counts(desk.lang, cell);
    response.widget_info(|| {
        let said = match written(shown, cell) {
            Some(written) => written.text.clone(),
            None if cell.items.is_empty() => empty_label(shown, &cell.state, desk.lang),
            None => say::structure_no_summary_yet(desk.lang).to_owned(),
        };
        let name = format!("{} · {}: {said} {counted}", about.row.name, about.column.name);
        WidgetInfo::selected(egui::accesskit::Role::Cell, true, about.open, name.trim())
    });
    let painter = ui.painter().with_clip_rect(about.clip);
    let ground = Rect::from_min_max(about.rect.min - egui::vec2(S2, 0.0), about.rect.max - egui::vec2(S2 + S1, 0.0));
    if about.open {
        painter.rect_filled(ground.shrink(1.0), tokens::RADIUS, t.accent_tint);
        tokens::chosen_bar(&painter, t, ground.shrink(1.0), true);
    } else if response.hovered() || response.has_focus() {
        painter.rect_filled(ground.shrink(1.0), tokens::RADIUS, mix(t.paper, t.ink, 0.035));
    }
    if response.has_focus() {
        let stroke = Stroke::new(1.5, t.accent);
        painter.rect_stroke(ground.shrink(1.0), tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    }
    let painter = painter.with_clip_rect(about.clip.with_min_x(about.clip.left() + S2));
    let inner = about.inner();
    let (galley, _) = text(ui, desk, shown, cell, about, find);
    let below = inner.top() + galley.size().y + S1;
    painter.galley(inner.min, galley, t.ink);
    let low = Pos2::new(inner.left(), below.min(inner.bottom() - COUNTS + S1));
    let mut x = low.x;
    if changed(shown, cell) {
        let mark = icons::TRIANGLE_ALERT.to_string();
        painter.text(low + egui::vec2(0.0, 1.0), egui::Align2::LEFT_TOP, mark, tokens::icon(13.0), t.warn);
        x += 18.0;
    }
    if !cell.items.is_empty() {
        let galley = cut_line(ui, &counted, tokens::sans(tokens::SMALL), t.soft, inner.right() - x);
        painter.galley(Pos2::new(x, low.y), galley, t.soft);
    }
    hint(desk, shown, cell, response)
}

fn hint(desk: &Desk, shown: &Shown, cell: &TableCell, response: Response) -> Response {
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if changed(shown, cell) {
        let words = say::structure_what_it_rests_on_has_changed(desk.lang);
        return response.on_hover_text(words);
    }
    response
}

fn changed(shown: &Shown, cell: &TableCell) -> bool {
    let Some(written) = cell.written.and_then(|at| shown.study.cells.get(at)) else { return false };
    shown.changed.cells.contains(&written.id)
}

/// The text as it is laid out, and the summary that it is of.
fn text<'s>(
    ui: &Ui,
    desk: &Desk,
    shown: &'s Shown,
    cell: &TableCell,
    about: &About,
    find: &str,
) -> (Arc<Galley>, Option<&'s ThemeCell>) {
    let t = tokens(ui);
    let inner = about.inner();
    let rows = (((inner.height() - COUNTS) / LINE) as usize).max(1);
    let summary = written(shown, cell);
    let (words, font, color) = match summary {
        Some(written) => (written.text.clone(), tokens::reading(FACE), t.ink),
        None => match waiting(shown, cell) {
            Some(condensed) => (condensed, tokens::sans(tokens::SMALL), t.soft),
            None if cell.items.is_empty() => {
                (empty_label(shown, &cell.state, desk.lang), tokens::sans(tokens::SMALL), t.soft)
            }
            None => (say::structure_not_condensed_yet(desk.lang).to_owned(), tokens::sans(tokens::SMALL), t.soft),
        },
    };
    let mut job = marked(&words, summary.is_some(), find, (font, color), t);
    job.wrap.max_width = inner.width();
    job.wrap.max_rows = rows;
    (ui.painter().layout_job(job), summary)
}

/// The words with their citations in the accent and what is sought tinted.
fn marked(
    words: &str,
    cited: bool,
    find: &str,
    (font, color): (egui::FontId, egui::Color32),
    t: &tokens::Tokens,
) -> egui::text::LayoutJob {
    let mut job = egui::text::LayoutJob::default();
    let plain = egui::TextFormat { font_id: font, color, line_height: Some(LINE), ..Default::default() };
    let found = sought(words, find);
    let marks = if cited { cites(words) } else { Vec::new() };
    let mut edges: Vec<usize> = vec![0, words.len()];
    edges.extend(marks.iter().flat_map(|mark| [mark.range.start, mark.range.end]));
    edges.extend(found.iter().flat_map(|range| [range.start, range.end]));
    edges.sort_unstable();
    edges.dedup();
    for pair in edges.windows(2) {
        let &[start, end] = pair else { continue };
        let mut format = plain.clone();
        if marks.iter().any(|mark| mark.range.contains(&start)) {
            (format.font_id, format.color) = (tokens::sans(11.5), t.accent);
        }
        if found.iter().any(|range| range.contains(&start)) {
            format.background = t.accent_tint;
        }
        job.append(words.get(start..end).unwrap_or(""), 0.0, format);
    }
    job
}

/// Where the sought words stand, in bytes; nowhere where lower case has another length.
fn sought(words: &str, find: &str) -> Vec<std::ops::Range<usize>> {
    let (low, find) = (words.to_lowercase(), find.trim().to_lowercase());
    if find.is_empty() || low.len() != words.len() {
        return Vec::new();
    }
    let whole = |start: usize, end: usize| words.is_char_boundary(start) && words.is_char_boundary(end);
    low.match_indices(&find)
        .map(|(start, found)| start..start + found.len())
        .filter(|range| whole(range.start, range.end))
        .collect()
}

/// Shows the words behind the citation that was clicked, if one was.
pub fn went_to_words(ui: &Ui, desk: &mut Desk, shown: &Shown, cell: &TableCell, about: &About) -> bool {
    if !ui.input(|input| input.pointer.any_released()) {
        return false;
    }
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return false };
    let (galley, summary) = text(ui, desk, shown, cell, about, "");
    let inside = pointer - about.inner().min;
    let (Some(summary), true) = (summary, galley.rect.contains(inside.to_pos2())) else { return false };
    let at = galley.cursor_from_pos(inside).index;
    let chars = |byte: usize| summary.text.get(..byte).map_or(0, |before| before.chars().count());
    // A click on a mark's last half stands after it.
    let hit = cites(&summary.text)
        .into_iter()
        .find(|cite| (chars(cite.range.start)..=chars(cite.range.end)).contains(&usize::from(at)));
    let cited = hit.and_then(|cite| shown.evidence(summary.id).find(|known| known.number == cite.number));
    if let Some(evidence) = cited {
        desk.show(evidence.document, Some(evidence.passage));
    }
    cited.is_some()
}

/// `3 passages, 2 voices`; nothing of an empty cell.
pub fn counts(lang: Lang, cell: &TableCell) -> String {
    match cell.items.len() {
        0 => String::new(),
        passages => counted(passages, cell.voices, cell.documents, lang),
    }
}

/// What an empty cell says of itself.
pub fn empty_label(shown: &Shown, state: &CellState, lang: Lang) -> String {
    state.label(lang, |id| shown.study.document_name(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_they_wrap() {
        for (text, line, expected) in
            [("", 10, 1), ("ett två tre", 10, 2), ("ett två", 10, 1), ("a\nb\n", 10, 3), (&"å".repeat(25), 10, 3)]
        {
            assert_eq!(lines(text, line), expected, "{text}");
        }
    }

    #[test]
    fn what_is_sought_is_found_whatever_its_case() {
        assert_eq!(sought("Åtgärd och åtgärd", "ÅTGÄRD"), [0..8, 13..21]);
        let nothing: [std::ops::Range<usize>; 0] = [];
        assert_eq!(sought("İ i", "i"), nothing, "lower case of another length");
        assert_eq!(sought("allt", "  "), nothing);
    }
}
