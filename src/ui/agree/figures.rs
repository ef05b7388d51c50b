//! How far two coders agree: a row for each code with the figures that are asked for most. All of them are in the table
//! that leaves the project.

use super::{Shown, queue};
use crate::analysis::agreement::{Agreed, Figure, Grain};
use crate::model::*;
use crate::say;
use crate::ui::tokens::{self, RADIUS, S1, S2, tokens};
use crate::ui::widgets::{cut_line, soft};
use eframe::egui::{self, Align2, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2};

const ROW: f32 = 28.0;

/// From the right edge to the right edge of each figure: open differences, per cent, κ, α.
const COLUMNS: [f32; 4] = [0.0, 54.0, 108.0, 162.0];

/// Where the names end.
const NAMES: f32 = 214.0;

pub fn show(ui: &mut Ui, lang: Lang, grain: Grain, queue: &mut queue::State, shown: &Shown) {
    let rows = &shown.compared.rows;
    // Where a coder put two codes on the same words, all codes have no one value, and count nothing.
    if let Some(widest) = rows.iter().max_by_key(|row| row.n) {
        let unit = grain.label(lang);
        soft(ui, say!(lang, agree_counted_in, documents = widest.documents.len(), n = widest.n, unit));
    }
    ui.add_space(S1);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 20.0), Sense::hover());
    let heads = [say::agree_open(lang), say::agree_alike(lang), "κ", "α"];
    for (from_right, head) in COLUMNS.into_iter().zip(heads) {
        let at = pos2(rect.right() - S2 - from_right, rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, head, tokens::sans(tokens::SMALL), tokens(ui).soft);
    }
    let height = (ui.available_height() * 0.25).max(ROW * 3.0);
    ScrollArea::vertical().id_salt("agreement figures").max_height(height).show_rows(
        ui,
        ROW,
        rows.len(),
        |ui, seen| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for row in rows.get(seen).unwrap_or_default() {
                if line(ui, lang, shown, row, queue.code == row.code) {
                    queue.about(row.code);
                }
            }
        },
    );
    if !shown.compared.left_out.is_empty() {
        soft(ui, say!(lang, agree_left_out, n = shown.compared.left_out.len()));
    }
}

/// One code. Gives whether it was clicked.
fn line(ui: &mut Ui, lang: Lang, shown: &Shown, row: &Agreed, chosen: bool) -> bool {
    let t = tokens(ui);
    let name = row.code.map_or_else(|| say::agreement_all_codes(lang).to_owned(), |code| shown.path(code));
    let open = shown.open_on(row.code);
    let (alpha, kappa, alike) = (short(lang, row.alpha), short(lang, row.kappa), percent(lang, row.percent));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let said = say!(lang, agree_row_said, alike = &alike, alpha = &alpha, kappa = &kappa, name = &name, open);
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::ListItem, true, chosen, &said));
    if chosen || response.hovered() {
        let fill = if chosen { t.accent_tint } else { tokens::mix(t.panel, t.ink, 0.05) };
        ui.painter().rect_filled(rect, RADIUS, fill);
    }
    // In a narrow panel the code itself; what it lies beneath is told on hover.
    let called = row.code.and_then(|id| shown.codes.iter().find(|code| code.id == id)).map_or(&name, |code| &code.name);
    let galley = cut_line(ui, called, tokens::sans(tokens::BODY), t.ink, rect.width() - NAMES - S2);
    ui.painter().galley(pos2(rect.left() + S2, rect.center().y - galley.size().y / 2.0), galley, t.ink);
    for (from_right, figure) in COLUMNS.into_iter().zip([open.to_string(), alike, kappa, alpha]) {
        let at = pos2(rect.right() - S2 - from_right, rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, figure, tokens::sans(tokens::SMALL), t.ink);
    }
    let why = [row.alpha.err(), row.kappa.err()].into_iter().flatten().next();
    let interval = row.interval.map(|known| {
        let bound = |bound| short(lang, Ok(bound));
        say!(lang, agree_interval, high = bound(known.high), low = bound(known.low), n = row.documents.len())
    });
    let mut told = vec![name];
    told.extend(interval);
    told.extend(why.map(|why| why.label(lang).to_owned()));
    response.on_hover_text(told.join("\n")).clicked()
}

/// Two decimals; a dash where there is no figure.
fn short(lang: Lang, figure: Figure) -> String {
    figure.map_or_else(|_| "–".to_owned(), |figure| format!("{figure:.2}").replace('.', say::decimal_mark(lang)))
}

fn percent(lang: Lang, figure: Figure) -> String {
    figure.map_or_else(|_| "–".to_owned(), |share| say!(lang, agree_percent, n = (share * 100.0).round() as u64))
}
