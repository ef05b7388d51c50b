//! Criteria sets as files: opened into the project, and saved from it.

use super::App;
use crate::model::*;
use crate::say;
use crate::session::criteria::SetFile;
use crate::session::{ActionError, Error};
use crate::store;
use crate::ui::ask::Ask;
use crate::ui::desk::Request;
use eframe::egui;
use std::path::Path;

impl App {
    /// Asks for a file to save a set to, beside the project; without a set, for one to open.
    pub(super) fn ask_set(&mut self, set: Option<CriteriaSetId>) {
        let Some(set) = set else {
            self.ask = Some(Ask::open_set());
            return;
        };
        let Some((known, session)) = self.set(set).zip(self.session.as_ref()) else { return };
        let name: String = known.name.chars().map(|c| if c.is_alphanumeric() || c == ' ' { c } else { '-' }).collect();
        let path = session.path().with_file_name(format!("{name}.json"));
        self.ask = Some(Ask::save_set(set, &path));
    }

    fn sets(&self) -> Vec<CriteriaSet> {
        self.session.as_ref().and_then(|session| store::assessment::sets(session.reader()).ok()).unwrap_or_default()
    }

    fn set(&self, id: CriteriaSetId) -> Option<CriteriaSet> {
        self.sets().into_iter().find(|known| known.id == id)
    }

    pub(in crate::ui) fn open_set(&mut self, path: &Path) {
        match SetFile::open(path) {
            Ok(set) => {
                let sets = self.sets();
                let name = set.free_name(sets.iter().map(|known| known.name.as_str()));
                self.request(Request::Do(vec![set.added(Some(&name))]));
            }
            Err(error) => self.fail(&Error::from(error)),
        }
    }

    pub(in crate::ui) fn save_set(&mut self, ctx: &egui::Context, set: CriteriaSetId, path: &Path) {
        let saved = self.set(set).map(|set| SetFile::of(&set).save(path));
        match saved.unwrap_or(Err(ActionError::NotASet { path: path.to_owned() })) {
            Ok(()) => {
                let shown = path.display();
                let text = say!(self.lang(), app_saved_to_shown, shown);
                self.notices.say(ctx.input(|input| input.time), text);
            }
            Err(error) => self.fail(&Error::from(error)),
        }
    }
}
