//! Painting what lies behind and beside the words: tints, the selection, bands with their names,
//! and the edges of the chosen band.

use super::lanes::Lanes;
use super::{Band, Reading, View, spoken};
use crate::model::{Passage, Pos};
use crate::ui::tokens;
use crate::ui::widgets::cut_line;
use eframe::egui::{self, Color32, Pos2, Rect, Sense, Ui, Vec2};

/// Width of a band, and from one lane to the next.
const BAND: f32 = 5.0;
const LANE: f32 = 10.0;
/// The room of all lanes: more of them stand closer, so that the text keeps its place.
pub const LANES: f32 = 4.0 * LANE;

/// Fills a passage's rows behind the words.
pub fn fill(ui: &Ui, view: &View, passage: Passage, color: Color32) {
    for rect in view.rects(passage) {
        ui.painter().rect_filled(rect.expand2(Vec2::new(1.0, 0.0)), 2.0, color);
    }
}

/// Underlines a passage's rows.
pub fn underline(ui: &Ui, view: &View, passage: Passage, color: Color32) {
    for rect in view.rects(passage) {
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.5, egui::Stroke::new(1.5, color));
    }
}

/// What happened to the bands this frame.
#[derive(Default)]
pub struct BandsResponse {
    pub clicked: Option<usize>,
    pub hovered: Option<usize>,
    /// What was clicked asks for its menu.
    pub asks: bool,
}

/// The bands that meet the blocks in view.
pub fn in_view(view: &View, lanes: &Lanes) -> Vec<usize> {
    let blocks = lanes.of_block.get(view.blocks_in_view.clone()).unwrap_or(&[]);
    let mut bands: Vec<usize> = blocks.iter().flatten().map(|band| *band as usize).collect();
    bands.sort_unstable();
    bands.dedup();
    bands
}

/// Draws bands in their lanes, and their names where there is room.
pub fn show(ui: &mut Ui, view: &View, reading: &Reading, lanes: &Lanes) -> BandsResponse {
    let (bands, chosen) = (reading.bands, reading.chosen);
    let mut response = BandsResponse::default();
    let clip = ui.clip_rect();
    let pitch = LANE.min(LANES / lanes.count.max(1) as f32);
    let names_at = view.text.right() + 18.0 + lanes.count.max(1) as f32 * pitch;
    let names_room = view.outer.right() - names_at - 8.0;
    let mut free_from = clip.top() + 2.0;
    for n in in_view(view, lanes) {
        let (Some(band), Some(lane)) = (bands.get(n), lanes.lane.get(n)) else { continue };
        let Some((top, bottom)) = view.height_of(band.passage) else { continue };
        let x = view.text.right() + 14.0 + *lane as f32 * pitch;
        let rect = Rect::from_min_max(
            Pos2::new(x, top + 2.0),
            Pos2::new(x + BAND.min(pitch * 0.7), (bottom - 2.0).max(top + 6.0)),
        );
        if !clip.intersects(rect) {
            continue;
        }
        let id = egui::Id::unique((view.id, "band", n));
        let sensed = ui.interact(rect.expand2(Vec2::new(2.5, 0.0)).intersect(clip), id, Sense::click());
        sensed.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Mark, true, &band.label));
        spoken::band(ui, reading, id, band);
        let strong = chosen == Some(n) || sensed.hovered() || sensed.has_focus();
        let drawn = if strong { rect.expand2(Vec2::new(1.5, 0.0)) } else { rect };
        if band.hollow {
            let stroke = egui::Stroke::new(1.5, band.colors.band);
            ui.painter().rect_stroke(drawn, 2.5, stroke, egui::StrokeKind::Inside);
        } else {
            ui.painter().rect_filled(drawn, 2.5, band.colors.band);
        }
        let mut named = false;
        let at = (top + 2.0).max(free_from);
        if names_room > 60.0 && at + 14.0 <= bottom.max(top + 20.0).min(clip.bottom()) {
            free_from = at + name(ui, band, Pos2::new(names_at, at), names_room, strong) + 1.0;
            named = true;
        }
        if sensed.hovered() {
            response.hovered = Some(n);
        }
        let asks = sensed.secondary_clicked() || (sensed.has_focus() && super::shows_menu_keys(ui.ctx()));
        if sensed.clicked() || asks {
            (response.clicked, response.asks) = (Some(n), asks);
        }
        if !named || names_room < 140.0 {
            sensed.on_hover_text(&band.label);
        }
    }
    response
}

/// Sets a band's name beside it; gives its height.
fn name(ui: &Ui, band: &Band, at: Pos2, room: f32, strong: bool) -> f32 {
    let font = if strong { tokens::sans_bold(tokens::SMALL) } else { tokens::sans(tokens::SMALL) };
    let galley = cut_line(ui, &band.label, font, band.colors.label, room);
    let height = galley.size().y;
    ui.painter().galley(at, galley, band.colors.label);
    height
}

/// The two edges of a band that can be dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    Start,
    End,
}

/// Draws the edges of the chosen band; gives the passage as it would be with the edge where the pointer is, and whether
/// it was let go there. Only the knobs are handles: they stand beyond the first and the last letter, and the letters
/// themselves are there to be selected.
pub fn edges(
    ui: &mut Ui,
    view: &View,
    band: &Band,
    text: &egui::Response,
    dragging: &mut Option<(Edge, Passage)>,
) -> Option<(Passage, bool)> {
    let (pointer, down, pressed) = ui.input(|input| {
        let pointer = &input.pointer;
        (pointer.interact_pos(), pointer.primary_down(), pointer.primary_pressed())
    });
    for edge in [Edge::Start, Edge::End] {
        let shown = dragging.filter(|(which, _)| *which == edge).map_or(band.passage, |(_, passage)| passage);
        let pos = if edge == Edge::Start { shown.start } else { shown.end };
        let Some(at) = view.caret_rect(pos, edge == Edge::End) else { continue };
        let bar = Rect::from_center_size(at.center(), Vec2::new(2.5, at.height()));
        ui.painter().rect_filled(bar, 1.0, band.colors.band);
        let knob = if edge == Edge::Start {
            bar.center_top() + Vec2::new(-KNOB, 0.0)
        } else {
            bar.center_bottom() + Vec2::new(KNOB, 0.0)
        };
        ui.painter().circle_filled(knob, KNOB, band.colors.band);
        let handle = Rect::from_center_size(knob, Vec2::splat(2.0 * KNOB + 3.0));
        let id = edge_id(view.id, edge);
        let sensed = ui.interact(handle, id, Sense::focusable_noninteractive());
        let label = if edge == Edge::Start { "⟦" } else { "⟧" };
        sensed.widget_info(|| {
            egui::WidgetInfo::labeled(egui::accesskit::Role::Slider, true, format!("{label} {}", band.label))
        });
        if pointer.is_some_and(|pointer| handle.contains(pointer)) && text.contains_pointer() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::ResizeHorizontal);
            if pressed && text.is_pointer_button_down_on() && dragging.is_none() {
                *dragging = Some((edge, band.passage));
            }
        }
    }
    let (edge, passage) = (*dragging)?;
    if !down {
        *dragging = None;
        return Some((passage, passage != band.passage));
    }
    if let Some(pointer) = pointer.filter(|_| text.dragged()) {
        *dragging = Some((edge, moved(band.passage, edge, view.pos_at(pointer))));
    }
    Some((passage, false))
}

/// Radius of a knob.
const KNOB: f32 = 4.5;

/// By what the edge of the chosen band in a view is known.
pub fn edge_id(view: &'static str, edge: Edge) -> egui::Id {
    egui::Id::unique((view, "edge", edge == Edge::Start))
}

/// A passage with one edge elsewhere; never empty.
pub fn moved(passage: Passage, edge: Edge, to: Pos) -> Passage {
    match edge {
        Edge::Start => Passage { start: to.min(Pos(passage.end.0.saturating_sub(1))), end: passage.end },
        Edge::End => Passage { start: passage.start, end: to.max(passage.start.plus(1)) },
    }
}
