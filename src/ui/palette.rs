//! The command palette: every command by name, with its shortcut, and all that has a name of its own.

use super::commands::Command;
use super::widgets::{Choice, Chooser, ChooserState, Chosen, chooser, soft};
use crate::model::{CaseId, CodeId, DocumentId, Lang, MemoId, QuestionId, ThemeId};
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

/// What has a name and can be gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Document(DocumentId),
    Code(CodeId),
    Case(CaseId),
    Theme(ThemeId),
    Question(QuestionId),
    Memo(MemoId),
}

#[derive(Clone, Debug)]
pub struct Thing {
    pub name: String,
    pub what: What,
}

/// What the palette gave: a command, something to go to, or that it was left.
pub enum Called {
    Command(Command),
    Thing(What),
    Left,
}

impl Palette {
    pub fn show(&mut self, ctx: &egui::Context, lang: Lang, project: bool, things: &[Thing]) -> Option<Called> {
        let commands: Vec<Command> = Command::all()
            .filter(|command| *command != Command::Palette && (project || !command.needs_project()))
            .collect();
        let mut choices: Vec<Choice> = commands
            .iter()
            .map(|command| Choice {
                name: command.name(lang).to_owned(),
                note: command.shortcut_text(lang),
                ..Choice::default()
            })
            .collect();
        // What the study holds is found by typing; until then there are the commands.
        let things = if self.state.text.trim().is_empty() { &[] } else { things };
        choices.extend(things.iter().map(|thing| Choice {
            name: thing.name.clone(),
            note: thing.what.kind(lang).to_owned(),
            ..Choice::default()
        }));
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
            let chosen = chooser(ui, &options, &mut self.state, &choices);
            if self.state.would.is_none() {
                soft(ui, say::palette_nothing_is_called_that(lang));
            }
            chosen
        });
        match shown.inner {
            Some(Chosen::One(at)) => match commands.get(at) {
                Some(command) => Some(Called::Command(*command)),
                None => things.get(at - commands.len()).map(|thing| Called::Thing(thing.what)),
            },
            Some(_) => Some(Called::Left),
            None => shown.should_close().then_some(Called::Left),
        }
    }
}
