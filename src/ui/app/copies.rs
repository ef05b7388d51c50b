//! Handing out copies, and taking in what colleagues did in theirs.

use super::App;
use crate::model::Message;
use crate::say;
use crate::session::writing::Errand;
use crate::store::OpenMode;
use crate::ui::copies::{HandingOut, TakingIn, look};
use std::path::PathBuf;

impl App {
    pub(super) fn ask_hand_out(&mut self) {
        let Some(session) = &self.session else { return };
        let name = session.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let path = session.path().with_file_name(say!(self.lang(), copies_file_name, name));
        self.handing_out = Some(HandingOut::new(&path, session.is_encrypted()));
    }

    /// Whether a copy could come into the project that is open.
    pub(super) fn can_take_in(&self) -> bool {
        self.session.as_ref().is_some_and(|session| *session.mode() == OpenMode::Write)
    }

    pub(super) fn ask_take_in(&mut self, paths: &[PathBuf]) {
        self.taking_in = Some(TakingIn::of(paths));
    }

    /// Shows what would go.
    pub(in crate::ui) fn look_at_hand_out(&mut self) {
        let Some(state) = &mut self.handing_out else { return };
        state.wait();
        let (wanted, lang) = (state.wanted(), self.lang());
        self.send(
            Errand::long(say::copies_looking(lang)),
            move |session, _| session.look_at_hand_out(&wanted),
            move |app, _, looked| {
                if let Some(state) = &mut app.handing_out {
                    state.looked(looked, lang);
                }
            },
        );
    }

    /// Writes the copy.
    pub(in crate::ui) fn hand_out(&mut self) {
        let Some(state) = &mut self.handing_out else { return };
        state.wait();
        let (wanted, path, password, reason) = (state.wanted(), state.out(), state.password(), state.reason());
        let (lang, to, coder) = (self.lang(), path.clone(), wanted.coder.clone());
        self.send(
            Errand::long(say::copies_writing(lang)),
            move |session, _| session.hand_out_guarded(&to, password.as_ref(), &wanted, reason.as_deref()),
            move |app, ctx, done| match done {
                Ok(handed) => {
                    app.handing_out = None;
                    let (codings, documents, p) = (handed.codings, handed.documents.len(), path.display());
                    let text = say!(lang, cli_a_copy_for_coder_is_in, codings, coder, documents, p);
                    app.notices.say(App::time(ctx), text);
                }
                Err(error) => match &mut app.handing_out {
                    Some(state) => state.refuse(error.message(lang)),
                    None => app.fail(&error),
                },
            },
        );
    }

    /// Shows what would come.
    pub(in crate::ui) fn look_at_copies(&mut self) {
        let Some(state) = &mut self.taking_in else { return };
        state.wait();
        let (paths, password, lang) = (state.paths(), state.password(), self.lang());
        self.send(
            Errand::long(say::copies_looking_at_what_comes(lang)),
            move |session, _| look(session, &paths, password.as_ref()),
            move |app, _, came| {
                if let Some(state) = &mut app.taking_in {
                    state.looked(came, lang);
                }
            },
        );
    }

    /// Takes the copies in that were looked at.
    pub(in crate::ui) fn take_in_copies(&mut self) {
        let Some((copies, taken)) = self.taking_in.take().and_then(|mut state| state.take_came()) else { return };
        let lang = self.lang();
        // Nobody reads beside while words are taken out of every file.
        let alone = taken.withdrawn > 0;
        if alone {
            self.kept.stop();
        }
        self.send(
            Errand::long(say::copies_taking_in(lang)),
            move |session, _| {
                let readers = session.readers().clone();
                let _alone = alone.then(|| readers.wait_for_all());
                session.take_in_copies(&copies)
            },
            |app, ctx, done| {
                app.kept.clear();
                let lang = app.lang();
                match done {
                    Ok(taken) => {
                        app.notices.say(App::time(ctx), say::copies_taken_in(lang));
                        if !taken.clashes.is_empty() {
                            app.side = Some(super::Side::Clashes);
                        }
                    }
                    Err(error) => app.fail(&error),
                }
            },
        );
    }
}
