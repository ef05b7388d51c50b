//! A list whose rows have heights of their own, of which only those in view are drawn.

use crate::ui::focus;
use eframe::egui::{Rect, ScrollArea, Ui, UiBuilder, pos2};

/// Where rows begin, from the list's top: one more than there are rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    tops: Vec<f32>,
}

impl Rows {
    pub fn new(heights: impl IntoIterator<Item = f32>) -> Rows {
        let mut tops = vec![0.0];
        let mut at = 0.0;
        for height in heights {
            at += height;
            tops.push(at);
        }
        Rows { tops }
    }

    fn count(&self) -> usize {
        self.tops.len().saturating_sub(1)
    }

    /// Top and bottom of a row.
    fn edges(&self, row: usize) -> Option<(f32, f32)> {
        Some((*self.tops.get(row)?, *self.tops.get(row + 1)?))
    }

    /// The rows of which something lies between two heights, with a few around them for the keyboard.
    fn between(&self, top: f32, bottom: f32) -> std::ops::Range<usize> {
        let first = self.tops.partition_point(|edge| *edge <= top).saturating_sub(3);
        let last = self.tops.partition_point(|edge| *edge < bottom) + 2;
        first..last.min(self.count())
    }
}

/// Draws the rows in view in the room that is left. `always` is drawn wherever it is, since what is
/// written in it must not be lost from sight of the program; `scroll_to` is brought into view.
pub fn show_rows(
    ui: &mut Ui,
    id: &str,
    rows: &Rows,
    always: Option<usize>,
    scroll_to: Option<usize>,
    mut draw: impl FnMut(&mut Ui, usize),
) {
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show_viewport(ui, |ui, viewport| {
        ui.set_height(rows.tops.last().copied().unwrap_or(0.0));
        let whole = ui.max_rect();
        let rect = |row: usize| {
            rows.edges(row).map(|(top, bottom)| {
                Rect::from_min_max(pos2(whole.left(), whole.top() + top), pos2(whole.right(), whole.top() + bottom))
            })
        };
        if let Some(rect) = scroll_to.and_then(rect) {
            ui.scroll_to_rect(rect, None);
        }
        let in_view = rows.between(viewport.min.y, viewport.max.y);
        let far = always.filter(|row| !in_view.contains(row));
        for row in in_view.chain(far) {
            if let Some(rect) = rect(row) {
                ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(row), |ui| draw(ui, row));
            }
        }
        focus::follow(ui, 0.0);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_in_view_and_a_few_around_are_drawn() {
        let rows = Rows::new(std::iter::repeat_n(10.0, 1000));
        assert_eq!(rows.between(500.0, 520.0), 48..54);
        assert_eq!(rows.between(0.0, 10.0).start, 0);
        assert_eq!(rows.between(9_990.0, 10_100.0).end, 1000);
        assert_eq!(Rows::new([]).between(0.0, 100.0), 0..0);
    }
}
