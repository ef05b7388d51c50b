//! The place is kept: a project opens where it was left.

use super::App;
use crate::model::Pos;
use crate::session::Session;
use crate::store;
use crate::ui::desk::{Place, Workspace};
use crate::ui::settings::Left;

impl App {
    /// Notes where the project is left that is open.
    pub(super) fn note_place(&mut self) {
        let Some(session) = &self.session else { return };
        let path = std::path::absolute(session.path()).unwrap_or_else(|_| session.path().to_owned());
        let place = self.place();
        let known = store::document::all(session.reader()).unwrap_or_default();
        let here = known.iter().find(|document| Some(document.id) == place.document);
        let at = here.map(|document| [self.views.code.place(document.id), self.views.condense.place(document.id)]);
        let at = at.unwrap_or_default().map(|place| place.map_or((0, 16.0), |(pos, above)| (pos.0, above)));
        let document = here.map(|document| document.guid);
        self.settings.leave(Left { path, workspace: place.workspace, document, at });
        self.settings.store();
    }

    /// Where a project was left, or where one begins with it.
    pub(super) fn place_of(&mut self, session: &Session) -> Place {
        let all = store::document::all(session.reader()).unwrap_or_default();
        let left = self.settings.left(session.path());
        let document = left.as_ref().and_then(|left| all.iter().find(|document| Some(document.guid) == left.document));
        if let (Some(left), Some(document)) = (&left, document) {
            let [code, condense] = left.at.map(|(pos, above)| (Pos(pos), above));
            self.views.code.begin_at(document.id, code);
            self.views.condense.begin_at(document.id, condense);
            return Place { workspace: left.workspace, document: Some(document.id), passage: None };
        }
        let first = all.first().map(|document| document.id);
        let workspace = if first.is_some() { Workspace::Code } else { Workspace::Gather };
        Place { workspace, document: first, passage: None }
    }
}
