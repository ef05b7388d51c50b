//! Doing what was asked for in Protection.

use super::App;
use crate::model::Lang;
use crate::say;
use crate::session::job::Progress;
use crate::session::writing::Errand;
use crate::session::{Error, Session};
use crate::store::KeyFile;
use crate::ui::protect::Ask;

impl App {
    pub(super) fn protect(&mut self, ask: Ask) {
        let lang = self.lang();
        let errand = match &ask {
            Ask::Replace(_) => Errand::long(say::app_replacing_names(lang)).that_may_stop(),
            Ask::Withdraw(_) => Errand::long(say::app_withdrawing(lang)),
            Ask::DestroyKey => Errand::long(say::app_destroying_the_key(lang)),
            _ => Errand::step(),
        };
        // Nobody reads beside while words are taken out of every file.
        let alone = matches!(ask, Ask::Withdraw(_) | Ask::DestroyKey);
        if alone {
            self.kept.stop();
        }
        if let (Ask::DestroyKey, Some(session)) = (&ask, &mut self.session) {
            // Nor does anybody have the key open while it is wiped.
            session.close_key();
        }
        let work = move |session: &mut Session, progress: &Progress| {
            let readers = session.readers().clone();
            let _alone = alone.then(|| readers.wait_for_all());
            done(session, ask, lang, progress)
        };
        self.send(errand, work, |app, ctx, done| {
            // Some of what is rewritten is in no table.
            app.kept.clear();
            match done {
                Ok(Some(text)) => app.notices.say(App::time(ctx), text),
                Ok(None) => {}
                Err(error) => app.fail(&error),
            }
        });
    }
}

/// Does it; gives what is to be said of it.
fn done(session: &mut Session, ask: Ask, lang: Lang, progress: &Progress) -> Result<Option<String>, Error> {
    match ask {
        Ask::OpenKey { path, password, make: false } => session.open_key(&path, &password).map(|()| None),
        Ask::OpenKey { path, password, make: true } => session.make_key(&path, &password).map(|()| None),
        Ask::CloseKey => {
            session.close_key();
            Ok(None)
        }
        Ask::Put(known) => session.change_key(|key| key.put(&[known])).map(|()| None),
        Ask::Remove(name) => session.change_key(|key| key.remove(&name)).map(|()| None),
        Ask::Never(word) => session.change_key(|key| key.add_never(&word)).map(|()| None),
        Ask::Replace(wanted) => session.pseudonymise_unless_stopped(&wanted, progress).map(|replaced| {
            Some(say!(
                lang,
                app_replaced_in_texts_and_written_in,
                in_texts = replaced.in_texts(lang),
                written = replaced.written
            ))
        }),
        Ask::ReplaceHere { document, passage, words, kind } => {
            session.replace_here(document, passage, &words, kind).map(|()| None)
        }
        Ask::DestroyKey => session.destroy_key().map(|()| {
            // What is still to be done is told beside.
            let is_gone = !KeyFile::is_being_destroyed(session.path());
            is_gone.then(|| say::app_the_key_is_destroyed(lang).to_owned())
        }),
        Ask::Withdraw(participant) => session.withdraw(&participant.to_string()).map(|gone| {
            Some(say!(
                lang,
                app_withdrawn_turns_and_codings_are_gone,
                codings = say!(lang, exchange_n_codings, n = gone.codings),
                proved = [gone.proved(lang)]
                    .into_iter()
                    .chain(gone.besides(lang))
                    .chain(gone.advice(lang).map(str::to_owned))
                    .collect::<Vec<_>>()
                    .join(". "),
                turns = say!(lang, withdraw_n_turns, n = gone.turns)
            ))
        }),
    }
}
