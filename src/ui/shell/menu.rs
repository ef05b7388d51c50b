//! The menu at the bottom of the rail: what is done now and then, and how the window looks.

use crate::model::Lang;
use crate::say;
use crate::ui::app::App;
use crate::ui::commands::Command;
use crate::ui::desk::Request;
use crate::ui::icons;
use crate::ui::widgets::icon_button;
use eframe::egui::{self, Ui};

pub fn show(app: &mut App, ui: &mut Ui, lang: Lang) {
    let button = icon_button(ui, icons::ELLIPSIS, say::shell_menu(lang));
    egui::Popup::menu(&button).show(|ui| {
        ui.set_min_width(280.0);
        let encrypted = app.session.as_ref().is_some_and(|session| session.is_encrypted());
        let secret: &[Command] =
            if encrypted { &[Command::Lock, Command::ChangePassword, Command::Decrypt] } else { &[Command::Encrypt] };
        let groups: [&[Command]; 6] = [
            &[Command::NewProject, Command::OpenProject, Command::OpenDemo, Command::CloseProject],
            &[Command::Import, Command::Export, Command::Backups],
            &[Command::Coder, Command::HandOut, Command::TakeIn, Command::Clashes, Command::Agreement],
            secret,
            &[
                Command::Theme,
                Command::HighContrast,
                Command::Language,
                Command::Larger,
                Command::Smaller,
                Command::UsualSize,
                Command::LargerText,
                Command::SmallerText,
                Command::WiderText,
                Command::NarrowerText,
                Command::FullScreen,
                Command::Letters,
            ],
            &[Command::Palette, Command::Shortcuts],
        ];
        // In a low window the menu is longer than the window is tall.
        let room = (ui.ctx().content_rect().height() - 48.0).max(120.0);
        egui::ScrollArea::vertical().max_height(room).show(ui, |ui| {
            for (n, group) in groups.iter().enumerate() {
                if n > 0 {
                    ui.separator();
                }
                for command in *group {
                    let button = egui::Button::new(command.name(lang)).shortcut_text(command.shortcut_text(lang));
                    if ui.add(button).clicked() {
                        app.request(Request::Run(*command));
                    }
                }
                if group.contains(&Command::Lock) {
                    lock_after(app, ui, lang);
                }
            }
        });
    });
}

/// After how long an encrypted project locks itself.
fn lock_after(app: &mut App, ui: &mut Ui, lang: Lang) {
    let words = |minutes: u32| match minutes {
        0 => say::shell_never_by_itself(lang).to_owned(),
        minutes => say!(lang, shell_after_minutes_minutes_unused, minutes),
    };
    ui.menu_button(say::shell_lock_by_itself(lang), |ui| {
        for minutes in [2, 5, 10, 30, 0] {
            if ui.radio(app.settings.lock_after == minutes, words(minutes)).clicked() {
                app.settings.lock_after = minutes;
                app.settings.store();
            }
        }
    });
}
