//! The contrast workspace.

use super::desk::Desk;
use crate::session::Made;
use eframe::egui::Ui;

#[derive(Default)]
pub struct State {
    pub pending: Option<super::Command>,
}

impl State {
    pub fn made(&mut self, _made: &[Made]) {}
    pub fn imported(
        &mut self,
        _reports: Vec<crate::session::import::FileReport>,
        _documents: &[crate::model::DocumentId],
    ) {
    }
}

pub fn show(_ui: &mut Ui, _desk: &mut Desk, _state: &mut State) {}
