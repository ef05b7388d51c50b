//! The window, in egui: one folder a workspace, pieces used twice in `widgets/`, the text in
//! `reading/`, and one file of design tokens.

mod agree;
mod app;
mod ask;
mod assess;
mod backups;
mod beside;
mod code;
mod coders;
mod commands;
mod condense;
mod contrast;
mod copies;
mod copying;
mod desk;
mod document_header;
mod explore;
mod focus;
mod gather;
mod heard;
mod history;
mod icons;
mod journal;
mod kept;
mod keys;
mod languages;
mod memos;
mod menu_key;
mod menus;
mod notices;
mod pacing;
mod palette;
mod panes;
mod password;
#[cfg(test)]
mod pictures;
mod protect;
mod questions;
mod read_through;
mod reading;
mod report;
mod scale;
mod search;
mod settings;
mod shell;
mod silence;
mod start;
mod structure;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod tokens;
mod widgets;

pub use app::App;
pub use commands::Command;
pub use desk::Workspace;
pub use settings::Settings;

use crate::say;
use eframe::egui;
use std::path::PathBuf;

/// Opens the window, on a project if one is named. Gives what went wrong, in words.
pub fn run(project: Option<PathBuf>) -> Result<(), String> {
    let settings = Settings::load();
    let lang = settings.lang();
    if !has_screen() {
        return Err(say::mod_there_is_no_screen_to_open(lang).to_owned());
    }
    let viewport = egui::ViewportBuilder::default()
        .with_title("Mening")
        .with_app_id("mening")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([720.0, 450.0])
        .with_icon(icon());
    let options = eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..Default::default() };
    let made =
        eframe::run_native("mening", options, Box::new(|cc| Ok(Box::new(App::new(&cc.egui_ctx, settings, project)))));
    made.map_err(|error| crate::say!(lang, mod_the_window_could_not_be_opened, error))
}

/// Whether there is a screen to open a window on.
pub fn has_screen() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// The program's icon; none if it cannot be read.
fn icon() -> egui::IconData {
    let bytes: &[u8] = include_bytes!("../../assets/icon.png");
    let read = || -> Option<egui::IconData> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().ok()?;
        let mut rgba = vec![0; reader.output_buffer_size()?];
        let info = reader.next_frame(&mut rgba).ok()?;
        rgba.truncate(info.buffer_size());
        Some(egui::IconData { rgba, width: info.width, height: info.height })
    };
    read().unwrap_or_default()
}
