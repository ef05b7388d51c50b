//! Nothing that can be used is covered, cut or out of reach, from the smallest window up, which is what a scale of
//! 200 hundredths leaves of an ordinary one.

use crate::model::Lang;
use crate::ui::commands::Command;
use crate::ui::desk::{Request, Workspace};
use crate::ui::testing::{self, Look, Window};
use eframe::egui::accesskit::{Action, ActionRequest, TreeId};
use eframe::egui::{Event, Order, Rect, Vec2, WidgetRect};
use strum::IntoEnumIterator;

/// 720 × 450 is 1440 × 900 at a scale of 200.
const SIZES: [[f32; 2]; 3] = [[720.0, 450.0], [900.0, 600.0], [1280.0, 800.0]];

/// What is said of a widget, to find it again.
fn said(window: &Window, widget: &WidgetRect) -> String {
    let info = window.harness.ctx.viewport(|viewport| viewport.prev_pass.widgets.info(widget.id).cloned());
    let info = info.map(|info| info.label.or(info.hint_text).unwrap_or_default()).unwrap_or_default();
    format!("“{}” at {:?}", info.chars().take(60).collect::<String>(), widget.rect)
}

/// All that can be pressed or written in, and is no ground of others.
fn usable(window: &Window) -> Vec<WidgetRect> {
    window.harness.ctx.viewport(|viewport| {
        let widgets = &viewport.prev_pass.widgets;
        let layers: Vec<_> = widgets.layer_ids().filter(|layer| layer.order != Order::Tooltip).collect();
        let all = layers.iter().flat_map(|layer| widgets.get_layer(*layer));
        all.filter(|widget| widget.enabled && widget.sense.is_focusable() && widget.sense.senses_click())
            .copied()
            .collect()
    })
}

fn is_whole(widget: &WidgetRect) -> bool {
    let rect = widget.rect;
    // Of what is large, a part to take hold of is enough.
    let least = Vec2::new(rect.width().min(60.0), rect.height().min(20.0));
    let seen = widget.interact_rect;
    seen.width() >= least.x - 1.0 && seen.height() >= least.y - 1.0
}

/// Brings what is cut into view, as a screen reader or the Tab key would; tells whether it can be.
fn comes_into_view(window: &mut Window, widget: &WidgetRect) -> bool {
    let (action, target_node) = (Action::ScrollIntoView, widget.id.accesskit_id());
    let request = ActionRequest { action, target_tree: TreeId::ROOT, target_node, data: None };
    window.harness.event(Event::AccessKitActionRequest(request));
    window.run();
    // What is no longer there was drawn ahead of the view.
    let is_there = |window: &Window| usable(window).iter().find(|known| known.id == widget.id).is_none_or(is_whole);
    is_there(window) || {
        window.harness.ctx.memory_mut(|memory| memory.request_focus(widget.id));
        window.run();
        is_there(window)
    }
}

/// Whether two that can be used get in each other's way. What lies within another is a part of it.
fn collide(a: &WidgetRect, b: &WidgetRect) -> bool {
    let (first, second) = (a.interact_rect, b.interact_rect);
    let common = first.intersect(second);
    let within = |outer: Rect, inner: Rect| outer.expand(3.0).contains_rect(inner);
    a.layer_id == b.layer_id
        && common.width() > 3.0
        && common.height() > 3.0
        && !within(first, second)
        && !within(second, first)
}

fn faults(window: &mut Window) -> Vec<String> {
    let all = usable(window);
    let screen = window.harness.ctx.content_rect();
    let mut faults = Vec::new();
    for (n, a) in all.iter().enumerate() {
        for b in all.iter().skip(n + 1).filter(|b| collide(a, b)) {
            faults.push(format!("{} lies over {}", said(window, b), said(window, a)));
        }
        if a.interact_rect.is_positive() && !screen.expand(1.0).contains_rect(a.interact_rect) {
            faults.push(format!("{} leaves the window", said(window, a)));
        }
    }
    for widget in all.iter().filter(|widget| !is_whole(widget)) {
        if !comes_into_view(window, widget) {
            faults.push(format!("{} cannot be reached", said(window, widget)));
        }
    }
    faults
}

fn walk(size: [f32; 2]) {
    let mut window = testing::looking(Look { lang: Lang::Sv, dark: false, size }, true);
    let mut found = Vec::new();
    for workspace in Workspace::iter() {
        for side in [None, Some(Command::Memos), Some(Command::FindEverywhere)] {
            window.harness.state_mut().side = None;
            window.request(Request::Run(workspace.command()));
            if let Some(side) = side {
                window.request(Request::Run(side));
            }
            window.run();
            found.extend(
                faults(&mut window).into_iter().map(|fault| format!("{size:?} {workspace:?} {side:?}: {fault}")),
            );
        }
    }
    assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
}

#[test]
fn everything_is_in_reach_in_the_smallest_window() {
    walk(SIZES[0]);
}

#[test]
fn everything_is_in_reach_in_a_small_window() {
    walk(SIZES[1]);
}

#[test]
fn everything_is_in_reach_in_an_ordinary_window() {
    walk(SIZES[2]);
}
