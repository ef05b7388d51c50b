//! What the open cell rests on, numbered as its text cites it, and the passages that fall there.

use super::open::{Open, field_id};
use crate::analysis::evidence::EvidenceState;
use crate::analysis::structure::Item;
use crate::model::*;
use crate::say;
use crate::session::action::EvidenceAt;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::reading::paragraph_number;
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{caption, icon_button, icon_toggle, quiet_link, soft};
use eframe::egui::{self, Label, RichText, Sense, Ui, Vec2, WidgetInfo};

/// Who says it, and where: `Karin, ¶4`.
fn place(desk: &mut Desk, open: &Open, document: DocumentId, passage: Passage) -> String {
    let text = desk.text(document);
    let study = &open.shown.study;
    let speaker = study.speaker_at(document, passage.start);
    let source = if speaker.is_empty() { study.document_name(document) } else { speaker };
    format!("{source}, ¶{}", paragraph_number(&text, passage.start))
}

/// Words that lead to their place in the document.
fn link(ui: &mut Ui, desk: &mut Desk, words: &str, font: egui::FontId, at: (DocumentId, Passage), name: &str) {
    let t = tokens(ui);
    let short: String = words.chars().take(600).map(|c| if c == '\n' { ' ' } else { c }).collect();
    let mut job = egui::text::LayoutJob::simple(short, font, t.ink, ui.available_width().max(80.0));
    job.wrap.max_rows = 4;
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Link, true, name));
    let color = if response.hovered() || response.has_focus() { t.accent } else { t.ink };
    ui.painter().galley_with_override_text_color(rect.min, galley, color);
    let hint = say::show_the_words_in_their_document(desk.lang);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(hint).clicked() {
        desk.show(at.0, Some(at.1));
    }
}

/// The evidence, numbered; each a click from its words.
pub fn evidence(ui: &mut Ui, desk: &mut Desk, open: &Open) {
    let t = tokens(ui);
    caption(ui, &say!(desk.lang, evidence_n, n = open.evidence.len()));
    if open.evidence.is_empty() {
        let hint = say::structure_nothing_is_cited_yet(desk.lang);
        soft(ui, hint);
        return;
    }
    let cited = cites_in_order(&open.draft);
    let mut changed = false;
    for (n, known) in open.evidence.iter().enumerate() {
        let number = known.number;
        let now = open.shown.state(known.id);
        changed |= now != EvidenceState::AsItWas;
        let place = place(desk, open, known.document, known.passage);
        ui.horizontal_top(|ui| {
            let mark = RichText::new(format!("[{number}]")).font(tokens::sans(tokens::SMALL)).color(t.accent);
            ui.add_sized(Vec2::new(26.0, 18.0), Label::new(mark));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let name = format!("{}: {number}, {place}", say::evidence(desk.lang));
                link(ui, desk, &known.quote, tokens::reading(14.0), (known.document, known.passage), &name);
                about(ui, desk, open, n, (&place, cited.contains(&number), now));
            });
        });
    }
    if let Some(beyond) = cited.iter().find(|number| **number > open.all.len()) {
        let words = say!(desk.lang, structure_beyond_stands_for_no_evidence, beyond);
        ui.label(RichText::new(words).font(tokens::sans(tokens::SMALL)).color(t.warn));
    }
    let holds = say::structure_the_summary_holds_as_it_is(desk.lang);
    if changed && desk.writable && quiet_link(ui, holds).clicked() {
        let mut all = desk.named(open.all.iter(), false);
        all.iter_mut().for_each(|at| at.anew = true);
        open.write(desk, open.draft.clone(), Some(all));
    }
}

/// Below a quote: whose it is, whether it speaks against, whether it has changed, and its way out.
fn about(ui: &mut Ui, desk: &mut Desk, open: &Open, n: usize, (place, cited, now): (&str, bool, EvidenceState)) {
    let t = tokens(ui);
    let Some(known) = open.evidence.get(n) else { return };
    let small = |text: String, color| RichText::new(text).font(tokens::sans(tokens::SMALL)).color(color);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        ui.label(small(place.to_owned(), t.soft));
        let sign = if known.against { say::against_within(desk.lang) } else { say::for_it_within(desk.lang) };
        let name = format!("{}: {place}", say::switch_between_for_and_against(desk.lang));
        let word = ui.add(Label::new(small(sign.to_owned(), t.ink)).sense(Sense::click()));
        word.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
        if word.on_hover_text(&name).clicked() && desk.writable {
            let mut all = desk.named(open.all.iter(), false);
            if let Some(at) = all.get_mut(known.number.saturating_sub(1)) {
                at.against = !at.against;
            }
            open.write(desk, open.draft.clone(), Some(all));
        }
        if !cited {
            ui.label(small(say::structure_not_cited_in_the_text(desk.lang).to_owned(), t.soft));
        }
        let note = match now {
            EvidenceState::AsItWas => "",
            EvidenceState::WordsChanged => say::structure_the_words_have_changed_since(desk.lang),
            EvidenceState::CondensationChanged => say::structure_the_condensation_has_changed_since(desk.lang),
        };
        if !note.is_empty() {
            ui.label(RichText::new(icons::TRIANGLE_ALERT).font(tokens::icon(13.0)).color(t.warn));
            ui.label(small(note.to_owned(), t.warn));
        }
        let name = format!("{}: {place}", say::take_the_evidence_away(desk.lang));
        if desk.writable && icon_button(ui, icons::X, &name).clicked() {
            let all = desk.named(open.all.iter().filter(|one| one.id != known.id), false);
            open.write(desk, without_cite(&open.draft, known.number), Some(all));
        }
    });
}

/// What falls in the cell; + cites it where the text was last written.
pub fn items(ui: &mut Ui, desk: &mut Desk, open: &Open, names: &[String; 2]) {
    let table = &open.shown.table;
    let n = open.cell.items.len();
    let counted = super::cell::counts(desk.lang, open.cell);
    let heading = if n == 0 { say::structure_passages_0(desk.lang).to_owned() } else { counted };
    caption(ui, &heading);
    if n == 0 {
        let [row, column] = names;
        soft(ui, say!(desk.lang, structure_nothing_falls_under_row_and_column, column, row));
    }
    for item in table.items_of(open.cell).take(300) {
        let id = egui::Id::unique(("item height", item.document.0, item.passage.start.0, item.passage.end.0));
        if_near(ui, id, |ui| one(ui, desk, open, item));
    }
    if n > 300 {
        let rest = n - 300;
        soft(ui, say!(desk.lang, structure_rest_more_narrow_the_table_to, rest));
    }
}

/// Draws a row of a long list where it is in view or near it; elsewhere it only takes its room.
pub fn if_near(ui: &mut Ui, id: egui::Id, draw: impl FnOnce(&mut Ui)) {
    const NEAR: f32 = 240.0;
    const GUESS: f32 = 64.0;
    let known = ui.data(|data| data.get_temp::<f32>(id));
    let (top, view) = (ui.cursor().top(), ui.clip_rect().expand(NEAR));
    let height = known.unwrap_or(GUESS);
    if top > view.bottom() || (known.is_some() && top + height < view.top()) {
        ui.allocate_space(Vec2::new(1.0, height));
        return;
    }
    let drawn = ui.scope(draw).response.rect.height();
    ui.data_mut(|data| data.insert_temp(id, drawn));
}

fn one(ui: &mut Ui, desk: &mut Desk, open: &Open, item: &Item) {
    let is = |known: &Evidence| (known.document, known.passage) == (item.document, item.passage);
    let known = open.evidence.iter().find(|known| is(known)).map(|known| known.number);
    let place = place(desk, open, item.document, item.passage);
    let words = if item.condensation.is_empty() {
        desk.text(item.document).words(item.passage).to_owned()
    } else {
        item.condensation.clone()
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = S1;
        let name = format!("{}: {words}", say::structure_cite(desk.lang));
        let icon = if known.is_some() { icons::CHECK } else { icons::PLUS };
        let button = ui.add_enabled_ui(desk.writable, |ui| icon_toggle(ui, icon, &name, known.is_some())).inner;
        if button.clicked() {
            cite(ui, desk, open, item, known);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add_space(S1);
            let font = if item.condensation.is_empty() { tokens::reading(14.0) } else { tokens::sans(tokens::BODY) };
            link(ui, desk, &words, font, (item.document, item.passage), &words);
            soft(ui, place);
        });
    });
    ui.add_space(S1);
}

/// Puts `[n]` into the text and makes the passage evidence, in one step.
fn cite(ui: &Ui, desk: &mut Desk, open: &Open, item: &Item, known: Option<usize>) {
    let mut all = desk.named(open.all.iter(), false);
    let number = known.unwrap_or(all.len() + 1);
    if known.is_none() {
        let documents = desk.documents();
        let Some(document) = documents.iter().find(|known| known.id == item.document) else { return };
        let (start, end) = (Some(item.passage.start.0), Some(item.passage.end.0));
        all.push(EvidenceAt { document: document.guid.into(), start, end, ..EvidenceAt::default() });
    }
    let caret = egui::TextEdit::load_state(ui.ctx(), field_id(open.places))
        .and_then(|state| state.cursor.char_range())
        .map(|range| usize::from(range.primary.index));
    open.write(desk, with_cite(&open.draft, number, caret), Some(all));
}

/// The text with a mark after a caret, in characters; without one at the end, before its full stop.
fn with_cite(text: &str, number: usize, caret: Option<usize>) -> String {
    let mark = format!("[{number}]");
    let at = caret.and_then(|caret| text.char_indices().nth(caret).map(|(byte, _)| byte));
    let at = at.unwrap_or_else(|| {
        let end = text.trim_end();
        end.strip_suffix(['.', '!', '?']).unwrap_or(end).len()
    });
    let (before, after) = (text.get(..at).unwrap_or(text), text.get(at..).unwrap_or(""));
    // Inside a word the mark waits for its end.
    let inside = before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric);
    let rest = if inside { after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len()) } else { 0 };
    let (word, after) = after.split_at(rest);
    let before = format!("{before}{word}");
    let gap = if before.is_empty() || before.ends_with([' ', '\n', ']']) { "" } else { " " };
    let room = if after.starts_with(char::is_alphanumeric) { " " } else { "" };
    format!("{before}{gap}{mark}{room}{after}")
}

#[cfg(test)]
mod tests {
    use super::with_cite;

    #[test]
    fn a_citation_goes_where_one_writes_and_else_to_the_end() {
        for (text, caret, expected) in [
            ("", None, "[2]"),
            ("Tiden fattas.", None, "Tiden fattas [2]."),
            ("Tiden fattas [1].", None, "Tiden fattas [1][2]."),
            ("Tiden fattas", Some(12), "Tiden fattas [2]"),
            ("Tiden fattas. Mer", Some(12), "Tiden fattas [2]. Mer"),
            ("Åtta ord här", Some(6), "Åtta ord [2] här"),
            ("Åtta ord", Some(0), "[2] Åtta ord"),
            ("Åtta ord", Some(99), "Åtta ord [2]"),
        ] {
            assert_eq!(with_cite(text, 2, caret), expected, "{text} {caret:?}");
        }
    }
}
