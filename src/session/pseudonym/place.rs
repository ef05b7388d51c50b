//! One place at a time: a pseudonym that is put there alone, and what stood at each place of a document.

use super::super::{ActionError, Error, Session};
use crate::model::*;
use crate::store::{self, KeyFile, Reader, StepLabel, StoreError, Writer};

/// What stood in one place, for whoever holds the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stood {
    /// In the text as it is now.
    pub passage: Passage,
    pub pseudonym: String,
    pub original: String,
}

/// What stood at each place of a document, in reading order. Places that the key knows nothing of are left out.
///
/// # Errors
/// A project or key that cannot be read.
pub fn stood(reader: Reader, document: DocumentId, key: &KeyFile) -> Result<Vec<Stood>, Error> {
    let text = store::document::text(reader, document)?;
    let index = TextIndex::new(&text);
    let mut found = Vec::new();
    for place in store::confidence::replacements(reader, document)? {
        if let Some(original) = key.original(place.guid)? {
            let pseudonym = index.slice(&text, place.passage).to_owned();
            found.push(Stood { passage: place.passage, pseudonym, original });
        }
    }
    Ok(found)
}

impl Session {
    /// Puts words in place of a name in one place alone, in one undoable step. Codings stay on their words; what stood
    /// there is kept in the key.
    ///
    /// # Errors
    /// No open key; a passage outside the text; no words to put there.
    pub fn replace_here(
        &mut self,
        document: DocumentId,
        passage: Passage,
        words: &str,
        kind: NameKind,
    ) -> Result<(), Error> {
        if self.key.is_none() {
            return Err(ActionError::NoKey.into());
        }
        let text = store::document::text(self.reader(), document)?;
        let length = code_points(&text);
        let words = words.trim().to_owned();
        if words.is_empty() || passage.is_empty() || passage.end.0 > length {
            return Err(ActionError::NoPassage.into());
        }
        let stood = slice(&text, passage).to_owned();
        let edits = Edits::new(vec![Edit { passage, words }], length);
        let name = StepName::new(StepKind::PlacePseudonym);
        let coder = self.coder.clone();
        let label = StepLabel { name, coder: &coder.name, merge_key: None };
        let work = |writer: &Writer| -> Result<Vec<(Guid, String)>, StoreError> {
            store::text::edit(writer, document, &edits, true)?;
            let placed = edits.placed();
            let kept = placed.into_iter().map(|placed| {
                let guid = store::confidence::add_replacement(writer, document, placed, kind.into())?;
                Ok((guid, stood.clone()))
            });
            kept.collect()
        };
        let (originals, changed) = self.store.transact(&label, work)?;
        if let Some(key) = &mut self.key {
            key.note(&originals)?;
        }
        self.note(&changed)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::action::read_script;
    use crate::session::pseudonym;

    #[test]
    fn one_place_is_replaced_and_the_key_still_tells_what_stood_there() {
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
        let script = r#"{"action":"add_document","name":"A","text":"Jag heter Hagen. I hagen går kor hos Hagen."}
{"action":"add_code","name":"kor"}
{"action":"add_coding","document":"A","quote":"I hagen går kor hos Hagen","code":"kor"}"#;
        session.apply(&read_script(script).unwrap()).unwrap();
        let document = store::document::all(session.reader()).unwrap()[0].id;
        let text = |session: &Session| store::document::text(session.reader(), document).unwrap();
        let at = |start, end| Passage::new(start, end);
        let refused = session.replace_here(document, at(10, 15), "Lund", NameKind::Person);
        assert!(matches!(refused, Err(Error::Action(ActionError::NoKey))));
        let password = store::Password::new("nyckel".to_owned());
        session.make_key(&elsewhere.path().join("k.meningkey"), &password).unwrap();
        for (passage, words) in [(at(10, 15), "  "), (at(10, 10), "Lund"), (at(10, 4000), "Lund")] {
            assert!(session.replace_here(document, passage, words, NameKind::Person).is_err());
        }
        session.replace_here(document, at(37, 42), "Lundström", NameKind::Person).unwrap();
        session.replace_here(document, at(10, 15), "Lund", NameKind::Person).unwrap();
        assert_eq!(text(&session), "Jag heter Lund. I hagen går kor hos Lundström.");
        let codings = store::coding::in_document(session.reader(), document).unwrap();
        assert_eq!(slice(&text(&session), codings[0].passage), "I hagen går kor hos Lundström");
        let key = session.key().unwrap();
        let told: Vec<_> = stood(session.reader(), document, key).unwrap();
        let told: Vec<_> = told.iter().map(|one| (one.pseudonym.as_str(), one.original.as_str())).collect();
        assert_eq!(told, [("Lund", "Hagen"), ("Lundström", "Hagen")]);
        let (original, _) = pseudonym::original(session.reader(), document, key).unwrap();
        assert_eq!(original, "Jag heter Hagen. I hagen går kor hos Hagen.");
        session.undo().unwrap();
        session.undo().unwrap();
        assert_eq!(text(&session), "Jag heter Hagen. I hagen går kor hos Hagen.");
    }
}
