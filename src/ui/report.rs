//! The report view.

use super::desk::Desk;
use eframe::egui::Ui;

#[derive(Default)]
pub struct State;

impl State {
    pub fn made(&mut self, _made: &[crate::session::Made]) {}
    pub fn grab_focus(&mut self) {}
}

pub fn show(_ui: &mut Ui, _desk: &mut Desk, _state: &mut State) {}
