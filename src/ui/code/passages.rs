//! The passages of a code from all documents, each one click from its place.

use super::{State as CodeState, details};
use crate::analysis::emptiness::Reading;
use crate::model::*;
use crate::say;
use crate::session::action::SplitCode;
use crate::session::study;
use crate::ui::desk::{Desk, Place, Request};
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::read_through;
use crate::ui::reading::paragraph_number;
use crate::ui::tokens::{self, S1, S2, S3, code_colors, tokens};
use crate::ui::widgets::{code_dot, icon_button, icon_toggle, quiet_link, rule, soft};
use eframe::egui::{self, Color32, Key, Layout, RichText, ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo};
use std::collections::BTreeSet;
use std::rc::Rc;

#[derive(Default)]
pub struct State {
    /// Whether the definition is shown above the passages.
    details: bool,
    /// The next memo field takes the keyboard.
    pub grab_memo: bool,
    /// Passages picked to become a code of their own, and the name so far.
    picked: BTreeSet<CodingId>,
    splitting: Option<String>,
    /// The code that they were picked of.
    of: Option<CodeId>,
}

impl State {
    /// Forgets what was picked under another code.
    pub fn reset(&mut self) {
        self.picked.clear();
        self.splitting = None;
    }
}

/// What was read through before the code meant what it means, and the way to the next of it.
fn too_early(ui: &mut Ui, desk: &mut Desk, code: CodeId) {
    let before = desk.keep_late(ui.ctx(), ("read before", code.0), &read_through::TABLES, move |reader, _| {
        let study = study::frame(reader)?;
        Ok(Reading::new(&study).read_before(RowOf::Code(code)))
    });
    let here = desk.place.document;
    let next = before.iter().find(|document| Some(**document) > here).or(before.first()).copied();
    let Some(next) = next else { return };
    soft(ui, say!(desk.lang, through_read_before_this_code, n = before.len()));
    let name = desk.documents().iter().find(|known| known.id == next).map(|known| known.name.clone());
    if quiet_link(ui, &say!(desk.lang, contrast_read_name, name = name.unwrap_or_default())).clicked() {
        desk.show(next, None);
    }
    ui.add_space(S2);
}

/// What the figure of a code counts.
fn listed(desk: &mut Desk, code: CodeId) -> Rc<Vec<Coding>> {
    desk.keep(("passages of code", code.0), &["coding", "code", "document", "quarantine"], |session| {
        Ok(study::codings_beneath(session.reader(), code)?)
    })
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut CodeState, code: CodeId) {
    let codes = desk.codes();
    let Some(code) = codes.iter().find(|known| known.id == code).cloned() else {
        state.code = None;
        return;
    };
    let codings = listed(desk, code.id);
    if state.passages.of.replace(code.id) != Some(code.id) {
        state.passages.reset();
    }
    state.passages.picked.retain(|id| codings.iter().any(|coding| coding.id == *id));
    heading(ui, desk, state, &code, &codings);
    too_early(ui, desk, code.id);
    if state.passages.details {
        ScrollArea::vertical()
            .id_salt("code details")
            .max_height(ui.available_height() * 0.6)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                details::show(ui, desk, &code);
            });
        ui.add_space(S2);
        rule(ui);
    }
    splitting(ui, desk, state, &code, &codings);
    if codings.is_empty() {
        ui.add_space(S3);
        let hint = say::code_no_passage_carries_this_code_yet(desk.lang);
        ui.label(RichText::new(hint).color(tokens(ui).soft));
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt(("passages", code.id.0)).auto_shrink([false, false]).show_rows(
        ui,
        ENTRY,
        codings.len(),
        |ui, range| {
            for n in range {
                if let Some(coding) = codings.get(n) {
                    let before = n.checked_sub(1).and_then(|n| codings.get(n));
                    entry(ui, desk, state, coding, before.is_none_or(|before| before.document != coding.document));
                }
            }
            focus::follow(ui, 0.0);
        },
    );
}

/// Height of an entry: where it stands, and three lines of words.
const ENTRY: f32 = 98.0;

fn heading(ui: &mut Ui, desk: &mut Desk, state: &mut CodeState, code: &Code, codings: &[Coding]) {
    let t = tokens(ui);
    let colors = code_colors(&code.color, t.scheme());
    ui.horizontal(|ui| {
        code_dot(ui, colors.band);
        let room = ui.available_width() - 112.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            let name = RichText::new(&code.name).font(tokens::sans_bold(tokens::SUBHEADING)).color(t.ink);
            ui.add(egui::Label::new(name).truncate());
        });
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            if icon_button(ui, icons::X, say::code_close_the_passages(desk.lang)).clicked() {
                state.listing = false;
            }
            if icon_button(ui, icons::MAXIMIZE, say::code_read_in_full_width(desk.lang)).clicked() {
                state.list.open = true;
            }
            if icon_toggle(ui, icons::BOOK_OPEN, say::definition(desk.lang), state.passages.details).clicked() {
                state.passages.details = !state.passages.details;
            }
        });
    });
    let documents: BTreeSet<DocumentId> = codings.iter().map(|coding| coding.document).collect();
    let distinct: BTreeSet<_> = codings.iter().map(|coding| (coding.document, coding.passage)).collect();
    let (n, d) = (distinct.len(), documents.len());
    ui.horizontal(|ui| {
        let passages = say!(desk.lang, n_passages, n = n);
        let documents = say!(desk.lang, n_documents, n = d);
        soft(ui, say!(desk.lang, code_passages_in_documents, documents, passages));
        if !state.passages.picked.is_empty() && desk.writable && state.passages.splitting.is_none() {
            let picked = state.passages.picked.len();
            if quiet_link(ui, &say!(desk.lang, code_split_off_picked, picked)).clicked() {
                state.passages.splitting = Some(String::new());
            }
        }
    });
    if !code.definition.is_empty() && !state.passages.details {
        ui.add(egui::Label::new(RichText::new(&code.definition).font(tokens::sans(13.0)).color(t.soft)).truncate());
    }
    ui.add_space(S1);
    rule(ui);
}

/// Naming the code that the picked passages become.
fn splitting(ui: &mut Ui, desk: &mut Desk, state: &mut CodeState, code: &Code, codings: &[Coding]) {
    let Some(text) = &mut state.passages.splitting else { return };
    let name = say::code_name_of_the_code_that_is(desk.lang);
    let edit =
        TextEdit::singleline(text).hint_text(name).desired_width(f32::INFINITY).margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(name);
    if !response.has_focus() && !response.lost_focus() {
        response.request_focus();
    }
    if response.lost_focus() {
        let enter = ui.input(|input| input.key_pressed(Key::Enter));
        let new = text.trim().to_owned();
        if enter && !new.is_empty() {
            let picked = codings.iter().filter(|coding| state.passages.picked.contains(&coding.id));
            let codings = picked.map(|coding| Ref::from(coding.guid)).collect::<Vec<_>>();
            desk.act(SplitCode::new(code.guid, new, codings));
        }
        state.passages.reset();
    }
}

fn entry(ui: &mut Ui, desk: &mut Desk, state: &mut CodeState, coding: &Coding, first: bool) {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ENTRY), Sense::click());
    focus::say_list(&response);
    let documents = desk.documents();
    let document = documents.iter().find(|known| known.id == coding.document);
    let text = desk.text(coding.document);
    let words = text.words(coding.passage);
    let name = document.map_or("", |document| document.name.as_str());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ListItem, true, words));
    let chosen = state.coding == Some(coding.id);
    let fill = if chosen {
        t.accent_tint
    } else if response.hovered() || response.has_focus() {
        tokens::mix(t.panel, t.ink, 0.05)
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, tokens::RADIUS, fill);
    tokens::chosen_bar(ui.painter(), t, rect, chosen);
    if !first {
        ui.painter().hline(rect.x_range(), rect.top(), egui::Stroke::new(1.0, t.line));
    }
    let inner = rect.shrink2(Vec2::new(S2, 6.0));
    let number = paragraph_number(&text, coding.passage.start);
    let speaker = text
        .turns
        .iter()
        .find(|turn| turn.passage.contains(coding.passage.start))
        .map_or("", |turn| turn.speaker.as_str());
    let place =
        if speaker.is_empty() { format!("{name}, ¶{number}") } else { format!("{name} · {speaker}, ¶{number}") };
    let small = tokens::sans(tokens::SMALL);
    let galley = crate::ui::widgets::cut_line(ui, &place, small, t.soft, inner.width() - 26.0);
    ui.painter().galley(inner.min, galley, t.soft);
    let painter = ui.painter().with_clip_rect(inner.intersect(ui.clip_rect()));
    painter.galley(inner.min + Vec2::new(0.0, 19.0), quote(ui, words, inner.width()), t.ink);
    // One of a code beneath is split off there.
    if desk.writable && Some(coding.code) == state.code {
        pick(ui, desk, state, coding, inner, response.hovered());
    }
    let mut go = response.clicked();
    super::menu::of_passage(&response, desk, state, coding, &mut go);
    if go {
        // The place is shown with the coding chosen.
        state.meant = Some(coding.id);
        desk.ask(Request::Go(Place { document: Some(coding.document), passage: Some(coding.passage), ..desk.place }));
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand);
}

/// Up to three lines in the reading face.
fn quote(ui: &Ui, words: &str, width: f32) -> std::sync::Arc<egui::Galley> {
    let t = tokens(ui);
    let start: String = words.chars().take(400).map(|c| if c == '\n' { ' ' } else { c }).collect();
    let mut job = egui::text::LayoutJob::simple(start, tokens::reading(14.5), t.ink, width);
    job.wrap.max_rows = 3;
    ui.painter().layout_job(job)
}

/// The mark by which passages are picked to be split off.
fn pick(ui: &mut Ui, desk: &Desk, state: &mut CodeState, coding: &Coding, inner: egui::Rect, hovered: bool) {
    let picked = state.passages.picked.contains(&coding.id);
    if !picked && !hovered && state.passages.picked.is_empty() {
        return;
    }
    let t = tokens(ui);
    let at = egui::Rect::from_min_size(inner.right_top() - Vec2::new(18.0, 2.0), Vec2::splat(20.0));
    let response = ui.interact(at, egui::Id::unique(("pick", coding.id.0)), Sense::click());
    let name = say::code_pick_for_a_code_of_its(desk.lang);
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::CheckBox, true, picked, name));
    let color = if picked { t.accent } else { t.soft };
    let icon = if picked { icons::CHECK } else { icons::PLUS };
    ui.painter().text(at.center(), egui::Align2::CENTER_CENTER, icon, tokens::icon(15.0), color);
    if response.clicked() && !state.passages.picked.remove(&coding.id) {
        state.passages.picked.insert(coding.id);
    }
    response.on_hover_text(name);
}
