//! Cases as a tree: made, renamed, laid beneath one another, described, and given values.

use super::State;
use super::fields::{drop_button, row_ground};
use super::pick::{Pick, Picking, set_parent};
use super::rows::figure;
use super::side::scrolled;
use super::study::quiet;
use super::values;
use crate::model::collate::compare;
use crate::model::*;
use crate::say;
use crate::session::action::{Action, AddCase, RemoveCase, SetCase};
use crate::ui::desk::{Desk, Request};
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, S4, tokens};
use crate::ui::widgets::{Field, caption, cut_line, field, icon_button, is_name, new_field, quiet_link, whole_field};
use eframe::egui::{self, Align2, Id, ScrollArea, Sense, Ui, Vec2, WidgetInfo};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

const ROW: f32 = 30.0;

/// What the list keeps between frames.
#[derive(Default)]
pub struct List {
    chosen: Option<CaseId>,
    /// Cases whose children are folded away.
    folded: HashSet<CaseId>,
    name: String,
    /// A new case's field takes the keyboard.
    grab: bool,
    /// A case of that name was asked for and is chosen when it is there.
    awaited: Option<String>,
}

impl List {
    pub fn choose(&mut self, case: CaseId) {
        self.chosen = Some(case);
        self.folded.clear();
    }

    pub fn ask_for_new(&mut self) {
        self.grab = true;
    }
}

/// For each case, how many documents belong to it or to a case beneath it.
type Counts = HashMap<CaseId, usize>;

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    ui.add_space(S2);
    if desk.writable {
        let id = Id::unique("new case");
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - S2);
            let hint = say::gather_new_case_then_enter(lang);
            if let Some(name) = new_field(ui, id, &mut state.case_list.name, hint) {
                state.case_list.awaited = Some(name.clone());
                desk.act(AddCase::new(name));
            }
        });
        if std::mem::take(&mut state.case_list.grab) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
    let cases = Rc::clone(&state.cases);
    choose_awaited(&mut state.case_list, &cases);
    if cases.is_empty() {
        ui.add_space(S4);
        quiet(ui, say::gather_a_case_is_what_you_compare(lang));
        return;
    }
    let chosen = state.case_list.chosen.and_then(|id| cases.iter().find(|case| case.id == id));
    let room = ui.available_height();
    let height = if chosen.is_some() { (room * 0.42).max(120.0) } else { room };
    tree(ui, desk, state, &cases, height);
    if let Some(case) = chosen {
        let line = ui.cursor().top();
        let t = tokens(ui);
        ui.painter().hline(ui.max_rect().x_range(), line, (1.0, t.line));
        scrolled(ui, "case", |ui| details(ui, desk, state, case));
    }
}

fn choose_awaited(list: &mut List, cases: &[Case]) {
    let Some(name) = &list.awaited else { return };
    if let Some(case) = cases.iter().find(|case| case.name == *name) {
        list.chosen = Some(case.id);
        list.awaited = None;
    }
}

/// Cases in the order of the tree, with their depth, and whether others lie beneath.
fn in_order(cases: &[Case], folded: &HashSet<CaseId>, lang: Lang) -> Vec<(usize, CaseId, bool)> {
    let mut children: HashMap<Option<CaseId>, Vec<&Case>> = HashMap::new();
    for case in cases {
        children.entry(case.parent).or_default().push(case);
    }
    for list in children.values_mut() {
        list.sort_by(|a, b| compare(lang, &b.name, &a.name));
    }
    let mut waiting: Vec<(usize, &Case)> = children.get(&None).into_iter().flatten().map(|case| (0, *case)).collect();
    let mut order = Vec::new();
    while let Some((depth, case)) = waiting.pop() {
        let beneath = children.get(&Some(case.id)).filter(|_| order.len() <= cases.len());
        order.push((depth, case.id, beneath.is_some()));
        if !folded.contains(&case.id) {
            waiting.extend(beneath.into_iter().flatten().map(|child| (depth + 1, *child)));
        }
    }
    order
}

fn counts(desk: &mut Desk) -> Rc<Counts> {
    let (cases, links) = (desk.cases(), desk.case_links());
    desk.keep(("gather case counts", 0), &["case", "case_link", "document"], |_| {
        let mut documents: HashMap<CaseId, HashSet<DocumentId>> = HashMap::new();
        for link in links.iter() {
            documents.entry(link.case).or_default().insert(link.document);
        }
        let count = |case: &Case| {
            let within = with_descendants(&cases, case.id);
            let all: HashSet<DocumentId> =
                within.iter().filter_map(|id| documents.get(id)).flatten().copied().collect();
            (case.id, all.len())
        };
        Ok(cases.iter().map(count).collect::<Counts>())
    })
}

fn tree(ui: &mut Ui, desk: &mut Desk, state: &mut State, cases: &[Case], height: f32) {
    let counts = counts(desk);
    let order = in_order(cases, &state.case_list.folded, desk.lang);
    let mut moved = None;
    let area = ScrollArea::vertical().id_salt("case tree").max_height(height).auto_shrink([false, false]);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(S1);
        area.show_rows(ui, ROW, order.len() + 1, |ui, range| {
            ui.set_max_width(ui.available_width() - S2);
            for at in range {
                let dropped = match order.get(at) {
                    Some(&(depth, id, parent)) => {
                        let Some(case) = cases.iter().find(|case| case.id == id) else { continue };
                        let count = counts.get(&id).copied().unwrap_or(0);
                        row(ui, desk, &mut state.case_list, case, (depth, parent, count))
                    }
                    None => top(ui, desk.lang),
                };
                moved = moved.take().or(dropped);
            }
        });
    });
    dragged_name(ui, cases);
    if let Some((child, parent)) = moved {
        nest(desk, cases, child, parent);
    }
}

/// The name of a case that is being dragged, at the pointer.
fn dragged_name(ui: &Ui, cases: &[Case]) {
    let Some(id) = egui::DragAndDrop::payload::<CaseId>(ui.ctx()) else { return };
    let (Some(case), Some(at)) = (cases.iter().find(|case| case.id == *id), ui.ctx().pointer_interact_pos()) else {
        return;
    };
    let t = tokens(ui);
    let galley = cut_line(ui, &case.name, tokens::sans(tokens::BODY), t.ink, 220.0);
    let rect = egui::Rect::from_min_size(at + Vec2::new(S3, S2), galley.size() + Vec2::new(2.0 * S2, S2));
    let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, Id::unique("dragged case")));
    painter.rect(rect, tokens::RADIUS, t.raised, egui::Stroke::new(1.0, t.accent), egui::StrokeKind::Inside);
    painter.galley(rect.min + Vec2::new(S2, S1), galley, t.ink);
}

/// Lays a case beneath another, unless that one lies beneath it.
fn nest(desk: &mut Desk, cases: &[Case], child: CaseId, parent: Option<CaseId>) {
    let guid = |id: CaseId| cases.iter().find(|case| case.id == id).map(|case| Ref::from(case.guid));
    let Some(known) = cases.iter().find(|case| case.id == child) else { return };
    let ring = parent.is_some_and(|parent| with_descendants(cases, child).contains(&parent));
    if desk.writable && !ring && known.parent != parent {
        desk.act(set_parent(known.guid, parent.and_then(guid)));
    }
}

/// A case that was dropped, and on what: `None` is the top.
type Dropped = Option<(CaseId, Option<CaseId>)>;

fn row(
    ui: &mut Ui,
    desk: &Desk,
    list: &mut List,
    case: &Case,
    (depth, parent, count): (usize, bool, usize),
) -> Dropped {
    let t = tokens(ui);
    let lang = desk.lang;
    let sense = if desk.writable { Sense::click_and_drag() } else { Sense::click() };
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, Id::unique(("case row", case.id)), sense);
    let chosen = list.chosen == Some(case.id);
    let name = say!(lang, gather_case_name, name = &case.name);
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::TreeItem, true, chosen, &name));
    row_ground(ui, &response, chosen);
    let left = rect.left() + S1 + (depth.min(8) as f32) * 16.0;
    let count_text = figure(count as u32, lang);
    let middle = rect.center().y;
    let small = tokens::sans(tokens::SMALL);
    let right = ui.painter().text(
        egui::pos2(rect.right() - S2, middle),
        Align2::RIGHT_CENTER,
        count_text,
        small.clone(),
        t.soft,
    );
    let x = left + 18.0;
    let room = right.left() - S2 - x;
    let galley = cut_line(ui, &case.name, tokens::sans(tokens::BODY), t.ink, room);
    let (end, cut) = (x + galley.size().x, galley.elided);
    ui.painter().galley(egui::pos2(x, middle - galley.size().y / 2.0), galley, t.ink);
    if right.left() - end > 60.0 && !case.kind.is_empty() {
        let galley = cut_line(ui, &case.kind, small, t.soft, right.left() - end - 2.0 * S2);
        ui.painter().galley(egui::pos2(end + S2, middle - galley.size().y / 2.0 + 0.5), galley, t.soft);
    }
    let fold = parent && folder(ui, egui::pos2(left + 8.0, middle), list, case, lang);
    if response.clicked() && !fold {
        list.chosen = if chosen { None } else { Some(case.id) };
    }
    let documents = say!(lang, n_documents, n = count);
    let tip = if cut { format!("{}\n{documents}", case.name) } else { documents };
    if response.drag_started() {
        response.dnd_set_drag_payload(case.id);
    }
    let over = response.dnd_hover_payload::<CaseId>().filter(|dragged| **dragged != case.id);
    if over.is_some() {
        ui.painter().rect_stroke(rect, tokens::RADIUS, egui::Stroke::new(1.5, t.accent), egui::StrokeKind::Inside);
    }
    let dropped = response.dnd_release_payload::<CaseId>().filter(|dragged| **dragged != case.id);
    response.on_hover_text(tip);
    dropped.map(|dragged| (*dragged, Some(case.id)))
}

/// The arrow before a case with others beneath it. Gives whether it was clicked.
fn folder(ui: &Ui, at: egui::Pos2, list: &mut List, case: &Case, lang: Lang) -> bool {
    let t = tokens(ui);
    let folded = list.folded.contains(&case.id);
    let rect = egui::Rect::from_center_size(at, Vec2::splat(20.0));
    let response = ui.interact(rect, Id::unique(("case fold", case.id)), Sense::CLICK);
    let name = if folded {
        say!(lang, gather_unfold_name, name = &case.name)
    } else {
        say!(lang, gather_fold_name, name = &case.name)
    };
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
    let icon = if folded { icons::CHEVRON_RIGHT } else { icons::CHEVRON_DOWN };
    let color = if response.hovered() { t.accent } else { t.soft };
    ui.painter().text(at, Align2::CENTER_CENTER, icon, tokens::icon(13.0), color);
    if response.clicked() && !list.folded.remove(&case.id) {
        list.folded.insert(case.id);
    }
    response.clicked()
}

/// The place at the end on which a case is dropped to lie beneath no other.
fn top(ui: &mut Ui, lang: Lang) -> Dropped {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    if egui::DragAndDrop::has_payload_of_type::<CaseId>(ui.ctx()) {
        let color = if response.contains_pointer() { t.accent } else { t.soft };
        let text = say::gather_drop_here_for_the_top_level(lang);
        ui.painter().rect_stroke(
            rect.shrink(2.0),
            tokens::RADIUS,
            egui::Stroke::new(1.0, color),
            egui::StrokeKind::Inside,
        );
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, text, tokens::sans(tokens::SMALL), color);
    }
    response.dnd_release_payload::<CaseId>().map(|dragged| (*dragged, None))
}

fn details(ui: &mut Ui, desk: &mut Desk, state: &mut State, case: &Case) {
    let lang = desk.lang;
    let guid = case.guid.to_string();
    caption(ui, say::name(lang));
    let options =
        Field { enabled: desk.writable, ..Field::new(("case name", case.id), say::gather_name_of_the_case(lang)) };
    if let Some(name) = whole_field(ui, &options, &case.name, is_name(lang)) {
        desk.act(set(&guid, Some(name), None, None));
    }
    caption(ui, say::gather_kind(lang));
    let options = Field {
        hint: say::gather_municipality_working_group(lang),
        enabled: desk.writable,
        ..Field::new(("case kind", case.id), say::gather_kind_of_the_case(lang))
    };
    if let Some(kind) = whole_field(ui, &options, &case.kind, |_| Ok(())) {
        desk.act(set(&guid, None, Some(kind.trim().to_owned()), None));
    }
    caption(ui, say::gather_beneath(lang));
    let parent = state.cases.iter().find(|known| Some(known.id) == case.parent).map(|parent| parent.name.clone());
    let shown = parent.unwrap_or_else(|| say::gather_no_other_top_level(lang).to_owned());
    let name = say::gather_the_case_lies_beneath(lang);
    let width = ui.available_width();
    let button =
        ui.add_enabled_ui(desk.writable, |ui| drop_button(ui, &shown, name, Some(width), case.parent.is_none())).inner;
    if button.clicked() {
        state.pick = Some(Pick::new(Picking::Beneath(case.id), button.rect));
    }
    caption(ui, say::gather_description(lang));
    let options = Field {
        rows: 3,
        enabled: desk.writable,
        ..Field::new(("case description", case.id), say::gather_description_of_the_case(lang))
    };
    if let Some(text) = field(ui, &options, &case.description).text {
        desk.write(set(&guid, None, None, Some(text)), format!("case description {guid}"));
    }
    ui.add_space(S2);
    if quiet_link(ui, say::gather_show_its_documents_in_the_table(lang)).clicked() {
        state.wanted.filter.clone_from(&case.name);
    }
    values::show(ui, desk, state, VariableOf::Case, &guid);
    if desk.writable {
        ui.add_space(S4);
        let name = say::gather_remove_the_case(lang);
        if icon_button(ui, icons::TRASH_2, name).clicked() {
            remove(desk, state, case);
        }
    }
}

fn set(case: &str, name: Option<String>, kind: Option<String>, description: Option<String>) -> Action {
    SetCase { name, kind, description, ..SetCase::new(case) }.into()
}

fn remove(desk: &mut Desk, state: &mut State, case: &Case) {
    let lang = desk.lang;
    let name = super::bar::cut_at(&case.name, 60);
    let beneath = state.cases.iter().any(|known| known.parent == Some(case.id));
    let mut text = say!(lang, gather_the_case_name_was_removed_its, name);
    if beneath {
        text.push_str(say::gather_and_the_cases_beneath_it_are(lang));
    }
    text.push_str(say::gather_ctrl_z_brings_it_back(lang));
    desk.act(RemoveCase::new(case.guid));
    desk.ask(Request::Say(text));
    state.case_list.chosen = None;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_is_in_the_language_s_order_and_folds() {
        let case = |id, name: &str, parent: Option<i64>| Case {
            id: CaseId(id),
            guid: Guid::fresh(),
            parent: parent.map(CaseId),
            name: name.to_owned(),
            kind: String::new(),
            description: String::new(),
        };
        let cases = [case(1, "Öst", None), case(2, "Ånge", Some(1)), case(3, "Arvika", Some(1)), case(4, "Väst", None)];
        let names = |folded: &[i64]| {
            let folded = folded.iter().copied().map(CaseId).collect();
            in_order(&cases, &folded, Lang::Sv).into_iter().map(|(depth, id, _)| (depth, id.0)).collect::<Vec<_>>()
        };
        assert_eq!(names(&[]), [(0, 4), (0, 1), (1, 3), (1, 2)]);
        assert_eq!(names(&[1]), [(0, 4), (0, 1)]);
    }
}
