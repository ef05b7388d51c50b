//! The first thing that is seen: what the program is, and the first step.

use super::commands::Command;
use super::icons;
use super::tokens::{self, S1, S2, S3, S4, S6, S8, tokens};
use super::widgets::{caption, dialog, primary_button, quiet_link, subheading, worded_button};
use crate::model::Lang;
use crate::say;
use eframe::egui::{CentralPanel, Context, Frame, RichText, Ui};
use std::path::PathBuf;

pub enum Choice {
    Run(Command),
    Open(PathBuf),
}

pub fn show(ui: &mut Ui, lang: Lang, recent: &[PathBuf]) -> Option<Choice> {
    let t = tokens(ui);
    let mut choice = None;
    CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| {
        let margin = ((ui.available_width() - 640.0) / 2.0).max(S8);
        let top = (ui.available_height() * 0.16).max(S6);
        ui.add_space(top);
        ui.horizontal_top(|ui| {
            ui.add_space(margin);
            ui.vertical(|ui| {
                ui.set_max_width(640.0);
                choice = content(ui, lang, recent);
            });
        });
    });
    choice
}

fn content(ui: &mut Ui, lang: Lang, recent: &[PathBuf]) -> Option<Choice> {
    let t = tokens(ui);
    let mut choice = None;
    ui.label(RichText::new("Mening").font(tokens::title(44.0)).color(t.ink));
    ui.add_space(S1);
    let lead = say::start_read_closely_tag_what_matters_condense(lang);
    ui.label(RichText::new(lead).font(tokens::reading(18.0)).color(t.soft));
    ui.add_space(S6);
    let known: Vec<&PathBuf> = recent.iter().filter(|path| path.exists()).collect();
    let name = |path: &PathBuf| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        // Whoever has a study of her own goes on with it; whoever has none looks at one first.
        let (new, demo) = ((icons::FILE_PLUS, Command::NewProject), (icons::BOOK_OPEN, Command::OpenDemo));
        let open = (icons::FOLDER_OPEN, Command::OpenProject);
        let rest = match known.first() {
            Some(path) => {
                if primary_button(ui, &say!(lang, start_go_on_with, name = name(path))).clicked() {
                    choice = Some(Choice::Open((*path).clone()));
                }
                vec![new, open, demo]
            }
            None => {
                if primary_button(ui, Command::OpenDemo.name(lang)).clicked() {
                    choice = Some(Choice::Run(Command::OpenDemo));
                }
                vec![new, open]
            }
        };
        for (icon, command) in rest {
            if worded_button(ui, icon, command.name(lang)).clicked() {
                choice = Some(Choice::Run(command));
            }
        }
    });
    ui.add_space(S3);
    let about = say::start_the_demonstration_study_is_fictional_a(lang);
    ui.label(RichText::new(about).color(t.soft));
    if !known.is_empty() {
        ui.add_space(S6);
        caption(ui, say::start_recent_projects(lang));
        for path in known {
            ui.horizontal(|ui| {
                if quiet_link(ui, &name(path)).clicked() {
                    choice = Some(Choice::Open(path.clone()));
                }
                let folder = path.parent().map(|parent| parent.display().to_string()).unwrap_or_default();
                ui.label(RichText::new(folder).font(tokens::sans(tokens::SMALL)).color(t.soft));
            });
        }
    }
    ui.add_space(S8);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S4;
        for command in [Command::Language, Command::Theme, Command::Palette, Command::Shortcuts] {
            if quiet_link(ui, command.name(lang)).clicked() {
                choice = Some(Choice::Run(command));
            }
        }
    });
    ui.add_space(S2);
    choice
}

/// What to try in the demonstration study, when it was made. Gives whether it was read.
pub fn try_this(ctx: &Context, lang: Lang) -> bool {
    let shown = dialog(ctx, "try this").show(ctx, |ui| {
        ui.set_width(480.0);
        subheading(ui, say::start_try_this(lang));
        ui.add_space(S2);
        let lines = [
            say::start_try_coding(lang),
            say::start_try_a_code(lang),
            say::start_try_contrast(lang),
            say::start_try_undo(lang),
        ];
        for (n, line) in lines.iter().enumerate() {
            ui.label(RichText::new(format!("{}   {line}", n + 1)).font(tokens::reading(16.0)));
            ui.add_space(S1);
        }
        ui.add_space(S3);
        let begin = primary_button(ui, say::start_begin(lang));
        if ui.memory(|memory| memory.focused().is_none()) {
            begin.request_focus();
        }
        begin.clicked()
    });
    shown.inner || shown.should_close()
}
