//! F6 goes round the parts of the window: the rail, the header, what stands beside, and the panels of the workspace.
//! Each is come back to where it was left.

use eframe::egui::{Context, Id, Popup, Rect, WidgetRect};

/// What the keyboard was on in each part, by the part.
#[derive(Clone, Default)]
struct Left {
    places: Vec<(Id, Id)>,
    /// What had the keyboard when this was last looked at.
    last: Option<Id>,
}

/// Something in a part of the window that can have the keyboard.
struct Stop {
    pane: Id,
    at: Rect,
    widget: Id,
}

fn asked() -> Id {
    Id::unique("go to another part")
}

/// Goes to the next part, or the one before, at the end of this frame.
pub fn ask(ctx: &Context, forward: bool) {
    ctx.data_mut(|data| data.insert_temp(asked(), forward));
}

/// Does what was asked; `root` is the ui in which all parts stand.
pub fn step(ctx: &Context, root: Id) {
    let focused = ctx.memory(|memory| memory.focused());
    let mut left: Left = ctx.data(|data| data.get_temp(asked())).unwrap_or_default();
    if left.last == focused && ctx.data(|data| data.get_temp::<bool>(asked())).is_none() {
        return;
    }
    let stops = stops(ctx, root);
    let here = stops.iter().find(|stop| Some(stop.widget) == focused).map(|stop| (stop.pane, stop.widget));
    left.last = focused;
    if let Some((pane, widget)) = here {
        left.places.retain(|(known, _)| *known != pane);
        left.places.push((pane, widget));
    }
    ctx.data_mut(|data| data.insert_temp(asked(), left.clone()));
    // What lies over the window gives the keyboard back first.
    if ctx.memory(|memory| memory.top_modal_layer().is_some()) || Popup::is_any_open(ctx) {
        return;
    }
    let Some(forward) = ctx.data_mut(|data| data.remove_temp::<bool>(asked())) else { return };
    let panes = in_reading_order(&stops);
    let at = here.and_then(|(pane, _)| panes.iter().position(|known| *known == pane));
    let next = match (at, forward) {
        (Some(at), true) => (at + 1) % panes.len().max(1),
        (Some(at), false) => (at + panes.len().max(1) - 1) % panes.len().max(1),
        (None, true) => 0,
        (None, false) => panes.len().saturating_sub(1),
    };
    let Some(pane) = panes.get(next) else { return };
    let in_it = || stops.iter().filter(|stop| stop.pane == *pane).map(|stop| stop.widget);
    let known = left.places.iter().find(|(known, _)| known == pane).map(|(_, widget)| *widget);
    let text = super::reading::text_in_view(ctx);
    let to = in_it().find(|id| Some(*id) == known).or_else(|| in_it().find(|id| Some(*id) == text));
    if let Some(to) = to.or_else(|| in_it().next()) {
        ctx.memory_mut(|memory| memory.request_focus(to));
        ctx.request_repaint();
    }
}

/// The parts from left to right, those that stand together from above.
fn in_reading_order(stops: &[Stop]) -> Vec<Id> {
    let mut panes: Vec<(Id, Rect)> = Vec::new();
    for stop in stops {
        match panes.iter_mut().find(|(pane, _)| *pane == stop.pane) {
            Some((_, at)) => *at = at.union(stop.at),
            None => panes.push((stop.pane, stop.at)),
        }
    }
    panes.sort_by(|(_, a), (_, b)| a.left().total_cmp(&b.left()).then(a.top().total_cmp(&b.top())));
    panes.into_iter().map(|(pane, _)| pane).collect()
}

/// All that can have the keyboard and lies in a part of the window, not over it.
fn stops(ctx: &Context, root: Id) -> Vec<Stop> {
    ctx.viewport(|viewport| {
        let widgets = &viewport.this_pass.widgets;
        let pane_of = |widget: &WidgetRect| {
            let mut at = *widget;
            // A part stands in the root; the root stands in itself.
            for _ in 0..64 {
                if at.parent_id == root {
                    return (at.id != widget.id).then_some(at.id);
                }
                at = *widgets.get(at.parent_id).filter(|parent| parent.id != at.id)?;
            }
            None
        };
        let layer = widgets.get(root).map(|root| root.layer_id);
        let all = layer.into_iter().flat_map(|layer| widgets.get_layer(layer));
        all.filter(|widget| widget.enabled && widget.sense.is_focusable() && widget.interact_rect.is_positive())
            .filter_map(|widget| Some(Stop { pane: pane_of(widget)?, at: widget.rect, widget: widget.id }))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use crate::model::Lang;
    use crate::ui::testing;
    use eframe::egui::{Key, Modifiers};
    use egui_kittest::kittest::{NodeT, Queryable};

    /// What has the keyboard after each of so many presses.
    fn walk(window: &mut testing::Window, modifiers: Modifiers, presses: usize) -> Vec<String> {
        let focused = |window: &testing::Window| {
            let all: Vec<_> = window.harness.query_all_by(|node| node.is_focused()).collect();
            all.iter().find_map(|node| node.accesskit_node().label()).unwrap_or_default()
        };
        (0..presses)
            .map(|_| {
                window.press(modifiers, Key::F6);
                focused(window)
            })
            .collect()
    }

    #[test]
    fn f6_goes_round_the_parts_and_back_to_where_each_was_left() {
        let mut window = testing::on_demo(Lang::Sv);
        window.press(Modifiers::COMMAND, Key::Num2);
        window.read();
        let round = walk(&mut window, Modifiers::NONE, 4);
        let unlike: std::collections::BTreeSet<&String> = round.iter().collect();
        assert_eq!(unlike.len(), 4, "rail, header, codes and text: {round:?}");
        assert!(round.iter().any(|name| name == "Dokumentets text"), "{round:?}");
        // Once round again comes to the same places; backwards comes to them in the other order.
        assert_eq!(walk(&mut window, Modifiers::NONE, 4), round);
        let mut back = walk(&mut window, Modifiers::SHIFT, 4);
        back.rotate_left(3);
        back.reverse();
        assert_eq!(back, round);
    }
}
