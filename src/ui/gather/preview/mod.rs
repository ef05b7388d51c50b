//! Before an import: what was recognised in every file, its first lines and what to know of it; a choice that is changed
//! shows at once what it does. Nothing is in the project until it is said.

pub mod changes;
mod exchange;
mod file;
mod speakers;

use super::State;
use super::rows::figure;
use crate::formats::import::Uncancelled;
use crate::model::{Lang, Message, count_words};
use crate::say;
use crate::session::ActionError;
use crate::session::exchange::Incoming;
use crate::session::import::{Choices, Content, ReadFile, read};
use crate::ui::desk::{Desk, Request};
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{cut_line, primary_button, soft};
use eframe::egui::{self, Align, Key, Layout, Modifiers, RichText, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

/// One file that may come in.
pub enum Item {
    File(ReadFile),
    /// A project or codebook of another program.
    Exchange(Box<Incoming>),
    /// A project of another program that could not be read.
    Failed(String, ActionError),
}

impl Item {
    pub fn name(&self) -> &str {
        match self {
            Item::File(file) => &file.file_name,
            Item::Exchange(incoming) => &incoming.file_name,
            Item::Failed(name, _) => name,
        }
    }

    /// Whether there is something to bring in.
    fn is_readable(&self) -> bool {
        match self {
            Item::File(file) => file.outcome.is_ok(),
            Item::Exchange(_) => true,
            Item::Failed(..) => false,
        }
    }
}

/// Never its words.
impl std::fmt::Debug for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Item")
    }
}

struct Row {
    item: Item,
    choices: Choices,
    wanted: bool,
}

/// The files of an import that has not been made yet.
pub struct Preview {
    rows: Vec<Row>,
    chosen: usize,
    fresh: bool,
    /// The keys have moved on in the list, which is to show it.
    moved: bool,
}

impl Preview {
    pub fn new(items: Vec<Item>) -> Preview {
        let rows: Vec<Row> = items
            .into_iter()
            .map(|item| Row { wanted: item.is_readable(), item, choices: Choices::default() })
            .collect();
        // What could not be read, or has more to be said of it, is looked at first.
        let chosen = rows.iter().position(|row| !row.wanted || warnings(&row.item) > 0).unwrap_or(0);
        Preview { rows, chosen, fresh: true, moved: true }
    }
}

impl Row {
    /// Reads the file anew as the choices are now.
    fn read_again(&mut self) {
        let was_readable = self.item.is_readable();
        if let Item::File(file) = &mut self.item {
            let bytes = std::mem::take(&mut file.bytes);
            *file = read(&file.file_name.clone(), bytes, &self.choices, &Uncancelled);
        }
        self.wanted |= !was_readable && self.item.is_readable();
    }
}

fn warnings(item: &Item) -> usize {
    match item {
        Item::File(ReadFile { outcome: Ok(Content::Document(document)), .. }) => document.import.warnings.len(),
        Item::File(ReadFile { outcome: Ok(Content::Survey(survey)), .. }) => survey.table.warnings.len(),
        Item::File(ReadFile { outcome: Ok(Content::Changes(edited)), .. }) => changes::warnings(edited),
        Item::Exchange(incoming) => incoming.report.problems.len() + incoming.report.unknown.len(),
        Item::File(_) | Item::Failed(..) => 0,
    }
}

/// A number as it is shown, which chooses between the forms of a message.
struct Shown {
    count: usize,
    text: String,
}

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl say::Count for Shown {
    fn number(&self) -> u64 {
        say::Count::number(&self.count)
    }
}

/// What a file was recognised as, in a line.
fn recognised(item: &Item, lang: Lang) -> String {
    let n = |count: usize| Shown { count, text: figure(u32::try_from(count).unwrap_or(u32::MAX), lang) };
    match item {
        Item::File(file) => match &file.outcome {
            Ok(Content::Document(document)) => {
                let words = n(count_words(&document.import.text));
                let mut said = say!(lang, gather_kind_words_words, kind = &document.importer, words);
                let speakers = speakers::speakers(&document.import.turns).len();
                if speakers > 0 {
                    said += &say!(lang, gather_speakers_speakers, speakers);
                }
                if !document.language.is_empty() {
                    said += &format!(" · {}", document.language);
                }
                said
            }
            Ok(Content::Survey(survey)) => {
                let rows = n(survey.table.rows.len());
                say!(lang, gather_table_rows_respondents, rows)
            }
            Ok(Content::Codebook(codes)) => {
                let codes = n(codes.len());
                say!(lang, gather_codebook_codes_codes, codes)
            }
            Ok(Content::Changes(edited)) => changes::recognised(edited, lang),
            Err(_) => say::gather_cannot_be_read(lang).to_owned(),
        },
        Item::Exchange(incoming) => {
            let (documents, codes) = (n(incoming.project.sources.len()), n(incoming.project.codes.len()));
            say!(lang, gather_project_documents_documents_codes_codes, codes, documents)
        }
        Item::Failed(..) => say::gather_cannot_be_read(lang).to_owned(),
    }
}

/// Draws the files in place of the table of documents, while there are any.
pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let Some(mut preview) = state.preview.take() else { return };
    for row in &mut preview.rows {
        changes::compare(desk.session.reader(), &mut row.item);
        row.wanted &= row.item.is_readable();
    }
    match draw(ui, desk, &mut preview) {
        Some(Done::Import) => {
            let items = preview.rows.into_iter().filter(|row| row.wanted).map(|row| row.item).collect();
            desk.ask(Request::BringIn(items));
        }
        Some(Done::Cancel) => {
            let text = say::cancelled_nothing_was_imported(desk.lang).to_owned();
            desk.ask(Request::Say(text));
        }
        None => state.preview = Some(preview),
    }
}

enum Done {
    Import,
    Cancel,
}

fn draw(ui: &mut Ui, desk: &Desk, preview: &mut Preview) -> Option<Done> {
    let lang = desk.lang;
    let wanted = preview.rows.iter().filter(|row| row.wanted).count();
    let mut done = keys(ui, wanted);
    ui.horizontal(|ui| {
        let title = say::gather_before_the_import(lang);
        ui.label(RichText::new(title).font(tokens::title(tokens::HEADING)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = match wanted {
                1 => say::gather_import_1_file(lang).to_owned(),
                n => say!(lang, gather_import_n_files, n),
            };
            let button = ui.add_enabled_ui(wanted > 0, |ui| primary_button(ui, &text)).inner;
            if std::mem::take(&mut preview.fresh) {
                match preview.rows.len() {
                    0 | 1 => button.request_focus(),
                    _ => ui.memory_mut(|memory| memory.request_focus(list_id())),
                }
            }
            if button.on_hover_text(say::gather_ctrl_enter(lang)).clicked() {
                done = Some(Done::Import);
            }
            if ui.button(say::cancel(lang)).on_hover_text("Esc").clicked() {
                done = Some(Done::Cancel);
            }
        });
    });
    ui.add_space(S2);
    let room = ui.available_height();
    let many = preview.rows.len() > 1;
    if many {
        let height = (preview.rows.len() as f32 * LINE).min(room * 0.42);
        list(ui, preview, lang, height);
        ui.add_space(S3);
    }
    if let Some(row) = preview.rows.get_mut(preview.chosen) {
        details(ui, row, lang);
    }
    done
}

fn keys(ui: &Ui, wanted: usize) -> Option<Done> {
    let writing = ui.ctx().text_edit_focused();
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::COMMAND, Key::Enter) && wanted > 0 {
            return Some(Done::Import);
        }
        if !writing && input.consume_key(Modifiers::NONE, Key::Escape) {
            return Some(Done::Cancel);
        }
        None
    })
}

/// The height of a file's line.
const LINE: f32 = 30.0;

fn list(ui: &mut Ui, preview: &mut Preview, lang: Lang, height: f32) {
    let t = tokens(ui);
    let chosen = preview.chosen;
    let mut go = None;
    let offset = ui.next_widget_position();
    let room = egui::Rect::from_min_size(offset, Vec2::new(ui.available_width(), height));
    let whole = ui.interact(room, list_id(), Sense::focusable_noninteractive());
    whole.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::List, true, say::gather_files(lang)));
    keyboard(ui, preview);
    let mut area = ScrollArea::vertical().id_salt("import files").max_height(height).auto_shrink([false, true]);
    if std::mem::take(&mut preview.moved) {
        area = area.vertical_scroll_offset((chosen as f32 + 0.5) * LINE - height / 2.0);
    }
    area.show_rows(ui, LINE, preview.rows.len(), |ui, range| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let first = range.start;
        for (n, row) in preview.rows.get_mut(range).unwrap_or_default().iter_mut().enumerate() {
            let at = first + n;
            let size = Vec2::new(ui.available_width(), LINE);
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            if at == chosen {
                ui.painter().rect_filled(rect, tokens::RADIUS, t.accent_tint);
                tokens::chosen_bar(ui.painter(), t, rect, true);
            }
            response
                .widget_info(|| WidgetInfo::selected(egui::accesskit::Role::Row, true, at == chosen, row.item.name()));
            if response.clicked() {
                go = Some(at);
            }
            let mut line = ui.new_child(
                egui::UiBuilder::new()
                    .max_rect(rect.shrink2(Vec2::new(8.0, 0.0)))
                    .layout(Layout::left_to_right(Align::Center)),
            );
            let readable = row.item.is_readable();
            line.add_enabled_ui(readable, |ui| {
                let name = row.item.name().to_owned();
                let bring = ui.checkbox(&mut row.wanted, "");
                bring.widget_info(|| {
                    let said = say!(lang, gather_bring_in_name, name);
                    WidgetInfo::selected(egui::accesskit::Role::CheckBox, readable, row.wanted, said)
                });
            });
            let width = line.available_width();
            let name = cut_line(&line, row.item.name(), tokens::sans(tokens::BODY), t.ink, width * 0.5);
            line.label(name);
            line.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let count = warnings(&row.item);
                if count > 0 || !readable {
                    let color = if readable { t.warn } else { t.error };
                    ui.label(RichText::new(icons::TRIANGLE_ALERT).font(tokens::icon(14.0)).color(color));
                }
                let said = recognised(&row.item, lang);
                ui.label(cut_line(ui, &said, tokens::sans(tokens::SMALL), t.soft, width * 0.45));
            });
        }
    });
    if let Some(at) = go {
        preview.chosen = at;
        ui.memory_mut(|memory| memory.request_focus(list_id()));
    }
}

fn list_id() -> egui::Id {
    egui::Id::unique("import list")
}

/// The keys of the list: up and down, and space to bring a file in or leave it.
fn keyboard(ui: &Ui, preview: &mut Preview) {
    let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(list_id(), filter));
    if !ui.memory(|memory| memory.has_focus(list_id())) {
        return;
    }
    let last = preview.rows.len().saturating_sub(1);
    let before = preview.chosen;
    let space = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) {
            preview.chosen = (preview.chosen + 1).min(last);
        }
        if pressed(Key::ArrowUp) {
            preview.chosen = preview.chosen.saturating_sub(1);
        }
        if pressed(Key::Home) {
            preview.chosen = 0;
        }
        if pressed(Key::End) {
            preview.chosen = last;
        }
        pressed(Key::Space)
    });
    preview.moved = preview.chosen != before;
    if let Some(row) = preview.rows.get_mut(preview.chosen).filter(|row| space && row.item.is_readable()) {
        row.wanted = !row.wanted;
    }
}

fn details(ui: &mut Ui, row: &mut Row, lang: Lang) {
    let t = tokens(ui);
    ui.label(RichText::new(row.item.name()).font(tokens::sans_bold(tokens::SUBHEADING)).color(t.ink));
    soft(ui, recognised(&row.item, lang));
    ui.add_space(S1);
    let area =
        ScrollArea::vertical().id_salt(("import details", row.item.name().to_owned())).auto_shrink([false, false]);
    let again = area
        .show(ui, |ui| match &mut row.item {
            Item::File(file) => file::show(ui, file, &mut row.choices, lang),
            Item::Exchange(incoming) => {
                exchange::show(ui, incoming, lang);
                false
            }
            Item::Failed(_, error) => {
                ui.label(RichText::new(error.message(lang)).color(t.error));
                false
            }
        })
        .inner;
    if again {
        row.read_again();
    }
}
