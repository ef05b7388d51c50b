//! Where the keyboard is: shown around whatever has it, and brought into view when it moves.

use super::desk::is_writing;
use super::reading;
use super::tokens;
use eframe::egui::text::CCursorRange;
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{
    Context, Event, Id, Key, LayerId, Order, Popup, Response, Stroke, StrokeKind, Ui, Vec2, ViewportCommand, WidgetRect,
};

/// The widget that has the keyboard. Asked of the frame's own list: to ask for a response in the
/// middle of a click would take the keyboard from it.
fn focused(ctx: &Context) -> Option<WidgetRect> {
    let id = ctx.memory(|memory| memory.focused())?;
    ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).copied())
}

/// Shows where the keyboard is: around links, rows and cells that paint themselves, too. A text that
/// is written or read shows it by its caret. Called once, after everything else of a frame.
pub fn show(ctx: &Context) {
    let now = ctx.memory(|memory| memory.focused());
    ctx.data_mut(|data| data.insert_temp(Id::unique("focus before"), now));
    if ctx.text_edit_focused() || !reading::focus_is_elsewhere(ctx) {
        return;
    }
    if let Some(widget) =
        focused(ctx).filter(|widget| widget.interact_rect.is_positive() && widget.sense.senses_click())
    {
        let stroke = Stroke::new(1.5, tokens::of_window(ctx).accent);
        let painter = ctx.layer_painter(widget.layer_id);
        painter.rect_stroke(widget.interact_rect, f32::from(tokens::RADIUS), stroke, StrokeKind::Outside);
    }
}

/// A row of a list says that it has the keyboard: single keys are for what is chosen there.
pub fn say_list(response: &Response) {
    if response.has_focus() {
        response.ctx.data_mut(|data| data.insert_temp(Id::unique("list with the keyboard"), response.id));
    }
}

/// Whether the text that is read or a list has the keyboard, or nothing has: no field and no button.
pub fn is_in_text_or_list(ctx: &Context) -> bool {
    let list = ctx.data(|data| data.get_temp::<Id>(Id::unique("list with the keyboard")));
    let focused = ctx.memory(|memory| memory.focused());
    !reading::focus_is_elsewhere(ctx) || (focused.is_some() && focused == list)
}

/// Where the keyboard was before something opened over the window.
#[derive(Clone, Copy, Default)]
struct Over {
    open: bool,
    before: Option<Id>,
    /// It was opened by a key, and the keyboard is to go into it.
    enter: bool,
    /// Frames for which the keyboard is still waited for, after it was closed.
    closing: u8,
}

/// Gives the keyboard back to what had it, when what lay over the window is gone and nothing else has taken it.
/// Called once, near the end of a frame.
pub fn give_back(ctx: &Context) {
    let id = Id::unique("keyboard before what lies over");
    let open = ctx.memory(|memory| memory.top_modal_layer().is_some()) || Popup::is_any_open(ctx);
    let mut over: Over = ctx.data(|data| data.get_temp(id)).unwrap_or_default();
    let has = focused(ctx);
    if open {
        over.closing = 3;
    } else if over.closing > 0 {
        over.closing -= 1;
    }
    if let (false, true, None, Some(before)) = (open, over.closing > 0, has, over.before)
        && ctx.viewport(|viewport| viewport.this_pass.widgets.contains(before))
    {
        ctx.memory_mut(|memory| memory.request_focus(before));
        over.closing = 0;
    }
    // What opens has the keyboard a frame before it is known to be open.
    if !open && over.closing == 0 && has.is_none_or(|widget| widget.layer_id.order == Order::Background) {
        over.before = ctx.memory(|memory| memory.focused());
    }
    let by_key = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
    let wanted = open && (over.enter || (!over.open && ctx.input(|input| input.events.iter().any(by_key))));
    over.enter = wanted && !enter(ctx);
    over.open = open;
    ctx.data_mut(|data| data.insert_temp(id, over));
}

/// Takes the keyboard into what lies over the window; tells whether there is anything in it that can have it.
fn enter(ctx: &Context) -> bool {
    let (top, focused) = ctx.memory(|memory| (memory.top_modal_layer(), memory.focused()));
    let layers: Vec<LayerId> = ctx.viewport(|viewport| viewport.this_pass.widgets.layer_ids().collect());
    let over = |layer: &LayerId| Some(*layer) == top || Popup::is_id_open(ctx, layer.id);
    let Some(layer) = layers.into_iter().rfind(over) else { return false };
    let (first, inside) = ctx.viewport(|viewport| {
        let widgets = || viewport.this_pass.widgets.get_layer(layer);
        let can =
            |widget: &&WidgetRect| widget.enabled && widget.sense.is_focusable() && widget.interact_rect.is_positive();
        (widgets().find(can).map(|widget| widget.id), widgets().any(|widget| Some(widget.id) == focused))
    });
    if let (Some(first), false) = (first, inside) {
        ctx.memory_mut(|memory| memory.request_focus(first));
        ctx.request_repaint();
    }
    first.is_some()
}

/// Brings into view what Tab moved to. Called last inside a scroll area; `covered` is how much of the
/// view's top and bottom something lies over.
pub fn follow(ui: &Ui, covered: f32) {
    let ctx = ui.ctx();
    let before = ctx.data(|data| data.get_temp::<Option<Id>>(Id::unique("focus before"))).flatten();
    let pointing = ui.input(|input| input.pointer.any_pressed() || input.pointer.any_released());
    if let (Some(widget), false) = (focused(ctx), pointing)
        && before != Some(widget.id)
        && widget.layer_id == ui.layer_id()
        && ui.min_rect().contains(widget.rect.center())
        && !ui.clip_rect().shrink(covered).contains_rect(widget.rect)
    {
        ui.scroll_to_rect(widget.rect.expand2(Vec2::new(8.0, covered + 8.0)), None);
    }
}

/// Scrolls by a page at Page up and Page down, unless something is written: for the one scroll area
/// of a workspace without a text.
pub fn page_keys(ui: &Ui) {
    if is_writing(ui.ctx()) {
        return;
    }
    let page = ui.clip_rect().height() * 0.85;
    let (up, down) = ui.input(|input| (input.key_pressed(Key::PageUp), input.key_pressed(Key::PageDown)));
    if up != down {
        ui.scroll_with_delta(Vec2::new(0.0, if up { page } else { -page }));
    }
}

/// A field hands over what is written in it when it loses the keyboard: that comes before the window
/// closes, so that not even the last word is lost.
pub fn hand_over_before_closing(ctx: &Context) {
    let closing = ctx.input(|input| input.viewport().close_requested());
    let id = Id::unique("close again");
    if let (true, true, Some(writing)) = (closing, ctx.text_edit_focused(), ctx.memory(|memory| memory.focused())) {
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        ctx.memory_mut(|memory| memory.surrender_focus(writing));
        ctx.data_mut(|data| data.insert_temp(id, ctx.cumulative_frame_nr() + 2));
        ctx.request_repaint();
    } else if let Some(frame) = ctx.data(|data| data.get_temp::<u64>(id)) {
        if ctx.cumulative_frame_nr() >= frame {
            ctx.data_mut(|data| data.remove::<u64>(id));
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        ctx.request_repaint();
    }
}

/// Whether a field has the keyboard in which nothing has been written since: it has nothing of its own to
/// take back or to bring back, so that undo and redo are meant for the project.
pub fn is_untouched(ctx: &Context) -> bool {
    let focused = ctx.memory(|memory| memory.focused());
    let Some(own) = focused.and_then(|id| TextEditState::load(ctx, id)).map(|state| state.undoer()) else {
        return false;
    };
    if own.is_in_flux() {
        return false;
    }
    // From a text that no field has, one state after the other is taken back, on a copy.
    let mut copy = own.clone();
    let mut at = (CCursorRange::default(), "\0".to_owned());
    let mut newest = None;
    while let Some(before) = copy.undo(&at).cloned() {
        if newest.get_or_insert_with(|| before.clone()).1 != before.1 {
            return false;
        }
        at = before;
    }
    newest.is_none_or(|newest| !own.has_redo(&newest))
}

/// Lets go of what a field could take back by itself: what stands in it now has been put there.
pub fn forget_own_undo(ctx: &Context, id: Id) {
    if let Some(mut state) = TextEditState::load(ctx, id) {
        state.clear_undoer();
        state.store(ctx, id);
    }
}
