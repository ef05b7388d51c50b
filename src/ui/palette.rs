//! The command palette: every command by name, with its shortcut.

use super::commands::Command;
use super::widgets::{Choice, Chooser, ChooserState, Chosen, chooser};
use crate::model::Lang;
use crate::say;
use eframe::egui;

pub struct Palette {
    state: ChooserState,
}

impl Default for Palette {
    fn default() -> Palette {
        Palette { state: ChooserState::fresh() }
    }
}

/// What the palette gave: a command, or that it was left.
pub enum Called {
    Command(Command),
    Left,
}

impl Palette {
    pub fn show(&mut self, ctx: &egui::Context, lang: Lang, project: bool) -> Option<Called> {
        let commands: Vec<Command> = Command::all()
            .filter(|command| *command != Command::Palette && (project || !command.needs_project()))
            .collect();
        let choices: Vec<Choice> = commands
            .iter()
            .map(|command| Choice {
                name: command.name(lang).to_owned(),
                note: command.shortcut_text(lang),
                color: None,
            })
            .collect();
        let area = egui::Modal::default_area(egui::Id::unique("palette")).anchor(egui::Align2::CENTER_TOP, [0.0, 90.0]);
        let shown = egui::Modal::new(egui::Id::unique("palette")).area(area).show(ctx, |ui| {
            let options = Chooser {
                id: egui::Id::unique("palette field"),
                name: say::palette_command(lang),
                hint: say::palette_type_to_find_a_command(lang),
                new: None,
                rows: 10,
                width: 460.0,
            };
            chooser(ui, &options, &mut self.state, &choices)
        });
        match shown.inner {
            Some(Chosen::One(at)) => commands.get(at).map(|command| Called::Command(*command)),
            Some(_) => Some(Called::Left),
            None => shown.should_close().then_some(Called::Left),
        }
    }
}
