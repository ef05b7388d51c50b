//! One memo, open: title, kind, what it is about, text, earlier versions.

use super::attach::{Attached, targets};
use crate::model::*;
use crate::say;
use crate::session::action::{RemoveMemo, SetMemo};
use crate::store;
use crate::ui::commands::Command;
use crate::ui::desk::{Desk, Request};
use crate::ui::icons;
use crate::ui::journal::day_within;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{
    Choice, Chooser, ChooserState, Chosen, Field, card, chooser, cut_line, field, icon_button, quiet_link, soft,
};
use eframe::egui::{self, Align, Layout, Popup, PopupCloseBehavior, Sense, Ui, Vec2, WidgetInfo};

pub struct Open {
    pub id: MemoId,
    /// Wants to be closed.
    pub leave: bool,
    /// Its title takes the focus at the next frame.
    fresh: bool,
    /// As it was drawn last.
    height: f32,
    chooser: ChooserState,
    /// The earlier version that is read, by when it was written.
    version: Option<String>,
    versions: bool,
}

impl Open {
    pub fn new(id: MemoId, fresh: bool) -> Open {
        Open {
            id,
            leave: false,
            fresh,
            height: 380.0,
            chooser: ChooserState::default(),
            version: None,
            versions: false,
        }
    }

    /// Points, as it was drawn last.
    pub fn height(&self) -> f32 {
        self.height
    }

    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk, memo: &Memo, place: Option<&Attached>) {
        ui.add_space(2.0);
        card(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = S1;
            self.heading(ui, desk, memo);
            self.about(ui, desk, memo, place);
            ui.add_space(S1);
            self.text(ui, desk, memo);
            if memo.kind == "hypothesis" {
                super::hypothesis::show(ui, desk, memo);
            }
            super::evidence::show(ui, desk, memo);
            self.versions(ui, desk, memo);
        });
        let height = ui.min_rect().height() + S2;
        if (height - self.height).abs() > 0.5 {
            self.height = height;
            ui.ctx().request_repaint();
        }
    }

    fn heading(&mut self, ui: &mut Ui, desk: &mut Desk, memo: &Memo) {
        let lang = desk.lang;
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                if icon_button(ui, icons::CHEVRON_UP, say::memos_close_the_memo(lang)).clicked() {
                    self.leave = true;
                }
                if desk.writable && icon_button(ui, icons::TRASH_2, say::memos_remove_the_memo(lang)).clicked() {
                    desk.act(RemoveMemo::new(memo.guid));
                    let keys = Command::Undo.shortcut_text(lang);
                    let text = say!(lang, memos_the_memo_is_removed_keys_brings, keys);
                    desk.ask(Request::Say(text));
                    self.leave = true;
                }
                let options = Field {
                    hint: say::title(lang),
                    font: tokens::sans_bold(tokens::BODY),
                    bare: true,
                    enabled: desk.writable,
                    width: ui.available_width() - S2,
                    ..Field::new(("memo title", memo.id.0), say::memos_title_of_the_memo(lang))
                };
                let edited = field(ui, &options, &memo.title);
                if std::mem::take(&mut self.fresh) {
                    edited.response.request_focus();
                }
                if let Some(title) = edited.text {
                    write(desk, memo, "title", |action| action.title = Some(title));
                }
            });
        });
    }

    fn text(&mut self, ui: &mut Ui, desk: &mut Desk, memo: &Memo) {
        let lang = desk.lang;
        let options = Field {
            hint: say::memos_write_here(lang),
            rows: 8,
            enabled: desk.writable,
            ..Field::new(("memo text", memo.id.0), say::memos_text_of_the_memo(lang))
        };
        if let Some(text) = field(ui, &options, &memo.text).text {
            write(desk, memo, "text", |action| action.text = Some(text));
        }
    }

    /// Its kind, and what it is attached to.
    fn about(&mut self, ui: &mut Ui, desk: &mut Desk, memo: &Memo, place: Option<&Attached>) {
        let lang = desk.lang;
        let kind = if memo.kind.is_empty() { say::memos_none(lang) } else { label(&MEMO_KINDS, &memo.kind, lang) };
        ui.horizontal(|ui| {
            small_label(ui, say::kind(lang));
            let named = say!(lang, memos_kind_of_memo_kind, kind);
            let button = menu_button(ui, kind, &named, ui.available_width(), desk.writable);
            self.choose_kind(ui, desk, memo, &button);
        });
        ui.horizontal(|ui| {
            small_label(ui, say::on(lang));
            let on = place.map(Attached::said).unwrap_or_else(|| say::memos_nothing(lang).to_owned());
            let named = say!(lang, memos_attached_to_on, on);
            let beside = if place.is_some() { 30.0 } else { 0.0 }
                + if place.is_some_and(|place| place.go.is_some()) { 30.0 } else { 0.0 };
            let button = menu_button(ui, &on, &named, ui.available_width() - beside, desk.writable);
            self.choose_target(ui, desk, memo, &button);
            ui.spacing_mut().item_spacing.x = 0.0;
            let Some(place) = place else { return };
            if let Some((document, passage)) = place.go {
                let name = match passage {
                    Some(_) => say::memos_show_the_words(lang),
                    None => say::memos_show_the_document(lang),
                };
                if icon_button(ui, icons::ARROW_RIGHT, name).clicked() {
                    desk.show(document, passage);
                }
            }
            if desk.writable && icon_button(ui, icons::X, say::memos_detach_the_memo(lang)).clicked() {
                self.attach(desk, memo, None);
            }
        });
    }

    fn attach(&self, desk: &mut Desk, memo: &Memo, on: Option<Ref>) {
        desk.act(SetMemo { on: Some(on), ..SetMemo::new(memo.guid) });
    }

    fn choose_kind(&mut self, ui: &mut Ui, desk: &mut Desk, memo: &Memo, button: &egui::Response) {
        let lang = desk.lang;
        let mut kinds: Vec<(String, String)> = vec![(String::new(), say::memos_none(lang).to_owned())];
        kinds.extend(MEMO_KINDS.iter().map(|(kind, name)| ((*kind).to_owned(), name.say(lang).to_owned())));
        for memo in desk.memos().iter() {
            if !kinds.iter().any(|(known, _)| *known == memo.kind) && kinds.len() < 60 {
                kinds.push((memo.kind.clone(), memo.kind.clone()));
            }
        }
        let choices: Vec<Choice> = kinds
            .iter()
            .map(|(_, name)| Choice { name: name.clone(), note: String::new(), color: None, ..Choice::default() })
            .collect();
        let new = |name: &str| say!(lang, memos_call_the_kind_name, name);
        let options = Chooser {
            id: egui::Id::unique("memo kind"),
            name: say::memos_choose_a_kind(lang),
            hint: say::memos_choose_a_kind_or_name_one(lang),
            new: Some(&new),
            rows: 8,
            width: 240.0,
        };
        let kind = match self.popup(ui, button, &options, &choices) {
            Some(Chosen::One(n)) => kinds.get(n).map(|(kind, _)| kind.clone()),
            Some(Chosen::New(name)) => Some(name),
            _ => None,
        };
        if let Some(kind) = kind {
            desk.act(SetMemo { kind: Some(kind), ..SetMemo::new(memo.guid) });
        }
    }

    fn choose_target(&mut self, ui: &mut Ui, desk: &mut Desk, memo: &Memo, button: &egui::Response) {
        let lang = desk.lang;
        // Thousands of names: gathered only while they can be seen.
        if !button.clicked() && !Popup::is_id_open(ui.ctx(), Popup::default_response_id(button)) {
            return;
        }
        let targets = targets(desk);
        let options = Chooser {
            id: egui::Id::unique("memo target"),
            name: say::memos_choose_what_the_memo_is_about(lang),
            hint: say::memos_document_code_case(lang),
            new: None,
            rows: 9,
            width: 320.0,
        };
        if let Some(Chosen::One(n)) = self.popup(ui, button, &options, &targets.choices)
            && let Some(on) = targets.guids.get(n)
        {
            self.attach(desk, memo, on.clone());
        }
    }

    /// A chooser under its button.
    fn popup(&mut self, ui: &Ui, button: &egui::Response, options: &Chooser, choices: &[Choice]) -> Option<Chosen> {
        let opened = button.clicked();
        if opened {
            self.chooser = ChooserState::fresh();
        }
        let popup = Popup::from_toggle_button_response(button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let id = popup.get_id();
        let shown = popup.gap(4.0).show(|ui| chooser(ui, options, &mut self.chooser, choices));
        let chosen = shown.and_then(|shown| shown.inner);
        if chosen.is_some() {
            Popup::close_id(ui.ctx(), id);
            button.request_focus();
        }
        chosen
    }

    fn versions(&mut self, ui: &mut Ui, desk: &mut Desk, memo: &Memo) {
        let lang = desk.lang;
        let today: String = local(&now()).chars().take(10).collect();
        let versions = desk.keep(("memo versions", memo.id.0), &["memo_version"], |session| {
            Ok(store::memo::versions(session.reader(), memo.id)?)
        });
        ui.add_space(S1);
        ui.horizontal(|ui| {
            let when = when(&memo.changed, &today, lang);
            soft(ui, say!(lang, memos_written_when, when));
            if versions.is_empty() {
                return;
            }
            let text = match (versions.len(), self.versions) {
                (_, true) => say::memos_hide_earlier_versions(lang).to_owned(),
                (1, _) => say::memos_1_earlier_version(lang).to_owned(),
                (n, _) => say!(lang, memos_n_earlier_versions, n),
            };
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if quiet_link(ui, &text).clicked() {
                    self.versions = !self.versions;
                }
            });
        });
        if !self.versions {
            return;
        }
        for (written, title, text) in versions.iter().take(50) {
            let shown = self.version.as_ref() == Some(written);
            if version_row(ui, &when(written, &today, lang), text, shown) {
                self.version = if shown { None } else { Some(written.clone()) };
            }
            if shown {
                self.version_text(ui, desk, memo, title, text);
            }
        }
    }

    fn version_text(&self, ui: &mut Ui, desk: &mut Desk, memo: &Memo, title: &str, text: &str) {
        let lang = desk.lang;
        let t = tokens(ui);
        ui.indent("version", |ui| {
            if !title.is_empty() && title != memo.title {
                ui.label(egui::RichText::new(title).font(tokens::sans_bold(tokens::BODY)).color(t.ink));
            }
            ui.label(egui::RichText::new(text).color(t.ink));
            if desk.writable && quiet_link(ui, say::memos_use_this_version_again(lang)).clicked() {
                let memo = memo.guid.to_string();
                let (text, title) = (Some(text.to_owned()), Some(title.to_owned()));
                desk.act(SetMemo { text, title, ..SetMemo::new(memo) });
            }
        });
        ui.add_space(S3);
    }
}

/// Hands over what was written; a sitting's writing is one step.
fn write(desk: &mut Desk, memo: &Memo, what: &str, set: impl FnOnce(&mut Change)) {
    let mut change = Change::default();
    set(&mut change);
    let Change { title, text } = change;
    desk.write(SetMemo { text, title, ..SetMemo::new(memo.guid) }, format!("memo {what} {}", memo.guid));
}

/// What of a memo was written.
#[derive(Default)]
struct Change {
    title: Option<String>,
    text: Option<String>,
}

/// A kept moment as a day's name and a time.
fn when(moment: &str, today: &str, lang: Lang) -> String {
    let at = local(moment);
    let (day, time) = at.split_once(' ').unwrap_or((&at, ""));
    let day = day_within(day, today, lang);
    format!("{day} {time}")
}

fn small_label(ui: &mut Ui, text: &str) {
    let t = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(36.0, 26.0), Sense::hover());
    let font = tokens::sans(tokens::SMALL);
    ui.painter().text(rect.left_center() + Vec2::new(S1, 0.0), egui::Align2::LEFT_CENTER, text, font, t.soft);
}

/// Words that open a list of choices, cut to the width there is.
fn menu_button(ui: &mut Ui, text: &str, name: &str, width: f32, enabled: bool) -> egui::Response {
    let t = tokens(ui);
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let room = (width - S2 * 2.0 - 16.0).max(24.0);
    let galley = cut_line(ui, text, tokens::sans(tokens::BODY), t.ink, room);
    let cut = galley.elided;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + S2 * 2.0 + 16.0, 28.0), sense);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, name));
    if enabled && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, tokens::RADIUS, tokens::mix(t.raised, t.ink, 0.06));
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, t.accent);
        ui.painter().rect_stroke(rect, tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    }
    let at = egui::pos2(rect.left() + S2, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.ink);
    if enabled {
        let middle = egui::pos2(rect.right() - S3, rect.center().y);
        ui.painter().text(middle, egui::Align2::CENTER_CENTER, icons::CHEVRON_DOWN, tokens::icon(13.0), t.soft);
    }
    if cut { response.on_hover_text(text) } else { response }
}

/// An earlier version: when it was written, and how it began. Gives whether it was clicked.
fn version_row(ui: &mut Ui, when: &str, text: &str, open: bool) -> bool {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 28.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::Button, true, open, when));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, tokens::RADIUS, tokens::mix(t.raised, t.ink, 0.06));
    }
    let icon = if open { icons::CHEVRON_DOWN } else { icons::CHEVRON_RIGHT };
    let painter = ui.painter();
    let y = rect.center().y;
    painter.text(egui::pos2(rect.left() + S2, y), egui::Align2::CENTER_CENTER, icon, tokens::icon(13.0), t.soft);
    let left = egui::pos2(rect.left() + S2 * 2.0 + 2.0, y);
    let date = painter.text(left, egui::Align2::LEFT_CENTER, when, tokens::sans(tokens::SMALL), t.ink);
    let start: String = text.chars().take(120).collect();
    let room = rect.right() - date.right() - S3;
    if room > 40.0 {
        let galley = cut_line(ui, &start, tokens::sans(tokens::SMALL), t.soft, room);
        ui.painter().galley(egui::pos2(date.right() + S2, y - galley.size().y / 2.0), galley, t.soft);
    }
    response.clicked()
}
