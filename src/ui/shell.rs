//! The frame around the workspaces: the rail, the header, and what lies over everything.

mod menu;

use super::app::{App, Side};
use super::ask::{Answer, For};
use super::coders;
use super::commands::Command;
use super::desk::{Request, Workspace};
use super::icons;
use super::languages;
use super::palette::Called;
use super::tokens::{self, S1, S2, S3, tokens};
use super::widgets::{command_text, dialog, icon_button, meter, worded_toggle};
use crate::model::Lang;
use crate::say;
use crate::session::Session;
use crate::store;
use eframe::egui::{self, Align, CentralPanel, Layout, Panel, RichText, Sense, Ui, Vec2, WidgetInfo};
use strum::IntoEnumIterator;

impl Workspace {
    pub fn command(self) -> Command {
        match self {
            Workspace::Gather => Command::Gather,
            Workspace::Code => Command::Code,
            Workspace::Condense => Command::Condense,
            Workspace::Explore => Command::Explore,
            Workspace::Structure => Command::Structure,
            Workspace::Contrast => Command::Contrast,
            Workspace::Assess => Command::Assess,
            Workspace::Report => Command::Report,
        }
    }

    pub fn icon(self) -> char {
        match self {
            Workspace::Gather => icons::INBOX,
            Workspace::Code => icons::HIGHLIGHTER,
            Workspace::Condense => icons::LIST_COLLAPSE,
            Workspace::Explore => icons::TEXT_SEARCH,
            Workspace::Structure => icons::TABLE_2,
            Workspace::Contrast => icons::SCALE,
            Workspace::Assess => icons::CLIPBOARD_CHECK,
            Workspace::Report => icons::FILE_TEXT,
        }
    }

    /// What one does there, for the tooltip.
    fn job(self, lang: Lang) -> &'static str {
        match self {
            Workspace::Gather => say::shell_bring_documents_in_and_say_what(lang),
            Workspace::Code => say::shell_read_and_tag_passages_with_codes(lang),
            Workspace::Condense => say::shell_restate_meaning_units_and_say_what(lang),
            Workspace::Explore => say::shell_ask_the_material(lang),
            Workspace::Structure => say::shell_the_theme_table_case_by_theme(lang),
            Workspace::Contrast => say::shell_cases_side_by_side_with_a(lang),
            Workspace::Assess => say::shell_fixed_criteria_for_every_case_before(lang),
            Workspace::Report => say::shell_take_tables_and_quotes_out(lang),
        }
    }
}

/// Draws the rail and the header; nothing where no project is open.
pub fn show(app: &mut App, ui: &mut Ui) {
    if app.session.is_none() {
        return;
    }
    let t = tokens(ui);
    let frame = egui::Frame::NONE.fill(t.rail).inner_margin(egui::Margin::symmetric(6, 8));
    Panel::left("rail")
        .exact_size(96.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| rail(app, ui));
    let frame = egui::Frame::NONE.fill(t.panel).inner_margin(egui::Margin::symmetric(12, 6));
    Panel::top("header").exact_size(44.0).resizable(false).frame(frame).show(ui, |ui| header(app, ui));
}

/// The room that the icons at the bottom of the rail take.
const BELOW: f32 = 6.0 * 34.0 + S2;

/// Heights of a workspace's entry, where there is room and where there is little.
const ENTRY: f32 = 58.0;
const LOW_ENTRY: f32 = 38.0;

fn rail(app: &mut App, ui: &mut Ui) {
    let lang = app.lang();
    ui.spacing_mut().item_spacing.y = S1;
    // In a low window the names move together; what lies at the bottom keeps its room.
    let height = ((ui.available_height() - BELOW) / Workspace::iter().count() as f32 - S1).min(ENTRY);
    if height >= LOW_ENTRY {
        workspaces(app, ui, lang, height);
        ui.with_layout(Layout::bottom_up(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.y = S1;
            menu::show(app, ui, lang);
            sides(app, ui, lang);
        });
        return;
    }
    egui::ScrollArea::vertical().id_salt("rail").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        workspaces(app, ui, lang, LOW_ENTRY);
        sides(app, ui, lang);
        menu::show(app, ui, lang);
    });
}

/// The workspaces, as tabs.
fn workspaces(app: &mut App, ui: &mut Ui, lang: Lang, height: f32) {
    let tabs = egui::UiBuilder::new().accessibility_role(egui::accesskit::Role::TabList);
    ui.scope_builder(tabs, |ui| {
        for workspace in Workspace::iter() {
            let chosen = app.place().workspace == workspace;
            if rail_item(ui, workspace, lang, chosen, height).clicked() {
                app.request(Request::Run(workspace.command()));
            }
        }
    });
}

/// What can stand beside a workspace.
fn sides(app: &mut App, ui: &mut Ui, lang: Lang) {
    for (side, icon, word, command) in [
        (Side::Protect, icons::SHIELD_CHECK, say::protect_protection(lang), Command::Protect),
        (Side::Journal, icons::HISTORY, say::journal(lang), Command::Journal),
        (Side::Questions, icons::CIRCLE_HELP, say::shell_questions(lang), Command::Questions),
        (Side::Memos, icons::STICKY_NOTE, say::memos(lang), Command::Memos),
        (Side::Search, icons::SEARCH, say::search_search(lang), Command::FindEverywhere),
    ] {
        let name = command_text(command, lang);
        if worded_toggle(ui, icon, word, &name, app.side == Some(side)).clicked() {
            app.request(Request::Run(command));
        }
    }
}

fn rail_item(ui: &mut Ui, workspace: Workspace, lang: Lang, chosen: bool, height: f32) -> egui::Response {
    let t = tokens(ui);
    let name = workspace.command().name(lang);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::Tab, true, chosen, name));
    let fill = if chosen {
        t.paper
    } else if response.hovered() || response.has_focus() {
        tokens::mix(t.rail, t.ink, 0.06)
    } else {
        t.rail
    };
    ui.painter().rect_filled(rect, tokens::RADIUS, fill);
    tokens::chosen_bar(ui.painter(), t, rect.shrink2(Vec2::new(0.0, 8.0)), chosen);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, tokens::RADIUS, egui::Stroke::new(1.5, t.accent), egui::StrokeKind::Inside);
    }
    let color = if chosen { t.accent } else { t.soft };
    let font = if chosen { tokens::sans_bold(12.0) } else { tokens::sans(12.0) };
    ui.painter().text(
        rect.center_top() + Vec2::new(0.0, height * 0.36),
        egui::Align2::CENTER_CENTER,
        workspace.icon(),
        tokens::icon(if height < ENTRY { 16.0 } else { 20.0 }),
        color,
    );
    ui.painter().text(
        rect.center_bottom() - Vec2::new(0.0, height * 0.24),
        egui::Align2::CENTER_CENTER,
        name,
        font,
        if chosen { t.ink } else { t.soft },
    );
    let shortcut = workspace.command().shortcut_text(lang);
    response.on_hover_text(format!("{}  ({shortcut})", workspace.job(lang)))
}

fn header(app: &mut App, ui: &mut Ui) {
    let lang = app.lang();
    let t = tokens(ui);
    ui.horizontal_centered(|ui| {
        for (icon, command, can) in [
            (icons::ARROW_LEFT, Command::Back, app.can_go_back()),
            (icons::ARROW_RIGHT, Command::Forward, app.history.can_go_forward()),
        ] {
            if ui.add_enabled_ui(can, |ui| icon_button(ui, icon, &command_text(command, lang))).inner.clicked() {
                app.request(Request::Run(command));
            }
        }
        ui.add_space(S1);
        let workspace = app.place().workspace;
        ui.label(RichText::new(workspace.command().name(lang)).font(tokens::title(tokens::HEADING)).color(t.ink));
        ui.add_space(S2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            header_right(app, ui, lang);
        });
    });
}

fn header_right(app: &mut App, ui: &mut Ui, lang: Lang) {
    let t = tokens(ui);
    let dark = ui.visuals().dark_mode;
    let theme = if dark { icons::SUN } else { icons::MOON };
    for (icon, command) in
        [(theme, Command::Theme), (icons::LANGUAGES, Command::Language), (icons::COMMAND, Command::Palette)]
    {
        if icon_button(ui, icon, &command_text(command, lang)).clicked() {
            app.request(Request::Run(command));
        }
    }
    let steps = app.keep("next steps", &[], Session::next_steps).unwrap_or_default();
    let (undo, redo) = (*steps).clone();
    for (icon, command, step) in [(icons::REDO_2, Command::Redo, redo), (icons::UNDO_2, Command::Undo, undo)] {
        let name = match &step {
            Some(step) => {
                format!("{}: {}  ({})", command.name(lang), step.name.in_lang(lang), command.shortcut_text(lang))
            }
            None => command_text(command, lang),
        };
        if ui.add_enabled_ui(step.is_some(), |ui| icon_button(ui, icon, &name)).inner.clicked() {
            app.request(Request::Run(command));
        }
    }
    ui.add_space(S3);
    importing(app, ui, lang);
    writing(app, ui, lang);
    coders::badge(app, ui);
    let title = app.keep("title", &["project"], |session| Ok(store::project::get(session.reader())?.title));
    if let (Some(session), Some(title)) = (&app.session, title) {
        let writable = *session.mode() == store::OpenMode::Write;
        ui.add(egui::Label::new(RichText::new(title.as_str()).color(t.soft)).truncate());
        if session.is_encrypted() {
            ui.label(RichText::new(icons::LOCK).font(tokens::icon(14.0)).color(t.soft))
                .on_hover_text(say::shell_the_project_is_encrypted(lang));
        }
        if !writable {
            ui.label(RichText::new(say::shell_read_only(lang)).font(tokens::sans_bold(tokens::SMALL)).color(t.warn));
        }
    }
}

/// How far a running import has come, and a way to stop it.
fn importing(app: &App, ui: &mut Ui, lang: Lang) {
    let Some(job) = &app.importing else { return };
    let (done, of) = job.progress.state();
    if ui.button(say::cancel(lang)).clicked() {
        job.progress.stop();
    }
    let share = if of == 0 { 0.0 } else { done as f32 / of as f32 };
    meter(ui, share, say::shell_importing(lang), 140.0);
    ui.label(say!(lang, shell_reading_done_of_of, done, of));
}

/// What is being written, once that lasts; where it is safe, with a way to stop it.
fn writing(app: &App, ui: &mut Ui, lang: Lang) {
    let Some(errand) = app.under_way() else { return };
    let (done, of) = errand.progress.state();
    if errand.may_stop && ui.button(say::cancel(lang)).clicked() {
        errand.progress.stop();
    }
    let name = errand.name.as_deref().unwrap_or(say::shell_writing(lang));
    if of > 0 {
        meter(ui, done as f32 / of as f32, name, 140.0);
    } else {
        ui.spinner();
    }
    ui.label(name);
    ui.ctx().request_repaint_after_secs(0.1);
}

/// In place of the workspaces, while no project is there to be read but one will be, or was.
pub fn away(app: &App, ui: &mut Ui) {
    let (t, lang) = (tokens(ui), app.lang());
    CentralPanel::default().frame(egui::Frame::NONE.fill(t.paper)).show(ui, |ui| {
        ui.add_space((ui.available_height() * 0.4).max(S3));
        ui.vertical_centered(|ui| writing(app, ui, lang));
    });
}

/// What lies over the workspaces: the palette, questions, the table of shortcuts.
pub fn overlays(app: &mut App, ctx: &egui::Context) {
    let lang = app.lang();
    let project = app.session.is_some();
    let things = app.things();
    if let Some(called) = app.palette.as_mut().and_then(|palette| palette.show(ctx, lang, project, &things)) {
        app.palette = None;
        match called {
            Called::Command(command) => app.request(Request::Run(command)),
            Called::Thing(what) => app.show_thing(what),
            Called::Left => {}
        }
    }
    if let Some(answer) = app.ask.as_mut().and_then(|ask| ask.show(ctx, lang)) {
        answered(app, ctx, answer);
    }
    if let Some(answer) = app.ask_password.as_mut().and_then(|ask| ask.show(ctx, lang)) {
        app.password_given(answer);
    }
    if app.try_this && super::start::try_this(ctx, lang) {
        app.try_this = false;
    }
    coders::overlay(app, ctx);
    super::copies::overlays(app, ctx);
    languages::overlay(app, ctx);
    if app.show_shortcuts {
        shortcuts(app, ctx, lang);
    }
    if !ctx.input(|input| input.raw.hovered_files.is_empty()) && project {
        drop_hint(ctx, lang);
    }
}

fn answered(app: &mut App, ctx: &egui::Context, answer: Answer) {
    let Some(ask) = app.ask.take() else { return };
    match answer {
        Answer::Left => {}
        Answer::Browse { folder } => {
            app.choosing = Some(ask.browse(ctx, folder, app.lang()));
            app.ask = Some(ask);
        }
        Answer::Paths(paths) => match (ask.what, paths.first().cloned()) {
            (For::Import, _) => app.import(ctx, paths),
            (For::OpenSet, Some(path)) => app.open_set(&path),
            (For::Copy, Some(path)) => app.copy_backup(ctx, &path),
            (For::SaveSet(set), Some(path)) => app.save_set(ctx, set, &path),
            (For::Correct(document), Some(path)) => app.correct(ctx, document, path),
            (For::New, Some(path)) => app.create(&path, ask.encrypt),
            (For::Open, Some(path)) => app.open(ctx, &path),
            (_, None) => {}
        },
    }
}

fn shortcuts(app: &mut App, ctx: &egui::Context, lang: Lang) {
    let modal = dialog(ctx, "shortcuts").show(ctx, |ui| {
        ui.set_width(560.0);
        super::widgets::subheading(ui, Command::Shortcuts.name(lang));
        ui.add_space(S2);
        let room = (ctx.content_rect().height() - 160.0).clamp(120.0, 480.0);
        egui::ScrollArea::vertical().max_height(room).show(ui, |ui| {
            super::focus::page_keys(ui);
            egui::Grid::new("shortcut table").num_columns(2).spacing([40.0, 4.0]).show(ui, |ui| {
                for command in Command::all().filter(|command| command.shortcut().is_some()) {
                    ui.label(command.name(lang));
                    ui.label(RichText::new(command.shortcut_text(lang)).color(tokens(ui).soft));
                    ui.end_row();
                }
                for (keys, what) in super::keys::others(lang) {
                    ui.label(what);
                    ui.label(RichText::new(keys).color(tokens(ui).soft));
                    ui.end_row();
                }
            });
        });
        ui.add_space(S2);
        ui.button(say::close(lang)).clicked()
    });
    if modal.inner || modal.should_close() {
        app.show_shortcuts = false;
    }
}

fn drop_hint(ctx: &egui::Context, lang: Lang) {
    let t = tokens::of_window(ctx);
    let painter = ctx.layer_painter(egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop hint")));
    let rect = ctx.content_rect().shrink(S3);
    painter.rect_filled(rect, 12.0, t.accent_tint.gamma_multiply(0.9));
    let text = say::shell_drop_to_import(lang);
    painter.text(rect.center(), egui::Align2::CENTER_CENTER, text, tokens::title(tokens::TITLE), t.accent);
}
