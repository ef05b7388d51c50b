//! Marking as read through what the meter of the Condense view knows to be condensed to its end.

use super::action::{ReadFor, SetRead};
use super::{Action, Error, Session};
use crate::analysis::units::{is_settled, respondents_turns, uncovered};
use crate::model::*;
use crate::store::document::Document;
use crate::store::{self, Reader, StoreError};

impl Session {
    /// Marks every document as read through for condensing in which no word of the respondents is left to condense, in
    /// one step. Gives their names.
    ///
    /// # Errors
    /// Those of reading and writing the project.
    pub fn mark_condensed(&mut self) -> Result<Vec<String>, Error> {
        let mut full = Vec::new();
        for document in store::document::all(self.reader())? {
            if is_full(self.reader(), document.id)? {
                full.push(document);
            }
        }
        let read = |document: &Document| Action::from(SetRead::new(document.guid, ReadFor::Condensing, true));
        let actions: Vec<Action> = full.iter().map(read).collect();
        if !actions.is_empty() {
            self.apply(&actions)?;
        }
        Ok(full.into_iter().map(|document| document.name).collect())
    }
}

/// Whether every word of the respondents is condensed, set aside or in quarantine, and there are such words.
fn is_full(reader: Reader, document: DocumentId) -> Result<bool, StoreError> {
    let text = store::document::text(reader, document)?;
    let turns = store::document::turns(reader, document)?;
    let spoken = respondents_turns(&text, &turns, &store::document::speakers(reader, document)?);
    let units = store::unit::in_document(reader, document)?;
    let mut settled: Vec<Passage> = units.iter().filter(|unit| is_settled(unit)).map(|unit| unit.passage).collect();
    if settled.is_empty() {
        return Ok(false);
    }
    let quarantined = store::confidence::quarantines(reader)?.into_iter().filter(|known| known.document == document);
    settled.extend(quarantined.map(|known| known.passage));
    let index = TextIndex::new(&text);
    let is_open = |gap: &Passage| index.slice(&text, *gap).chars().any(char::is_alphanumeric);
    Ok(!spoken.iter().flat_map(|passage| uncovered(*passage, &settled)).any(|gap| is_open(&gap)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::action::read_script;

    #[test]
    fn what_is_condensed_to_its_end_is_marked_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
        let script = r#"{"action":"add_document","name":"Hel","text":"Maj: Ett.\nI: Och?\nMaj: Två ord."}
            {"action":"set_speakers","document":"Hel","labels":["Maj","I"]}
            {"action":"add_meaning_unit","document":"Hel","quote":"Ett.","condensation":"Ett"}
            {"action":"add_meaning_unit","document":"Hel","quote":"Två","relevance":"excluded"}
            {"action":"quarantine","document":"Hel","quote":"ord","reason":"bort"}
            {"action":"add_document","name":"Halv","text":"Ett. Två."}
            {"action":"add_meaning_unit","document":"Halv","quote":"Ett.","condensation":"Ett"}
            {"action":"add_document","name":"Orörd","text":"Ett."}"#;
        session.apply(&read_script(script).unwrap()).unwrap();
        assert_eq!(session.mark_condensed().unwrap(), ["Hel"]);
        let marks = store::reading::marks(session.reader()).unwrap();
        assert_eq!((marks.len(), marks[0].purpose, marks[0].codes.is_none()), (1, Purpose::Condensing, true));
        let steps = store::steps(session.reader()).unwrap().len();
        session.mark_condensed().unwrap();
        assert_eq!(store::steps(session.reader()).unwrap().len(), steps, "what is known already makes no step");
        session.undo().unwrap();
        assert!(store::reading::marks(session.reader()).unwrap().is_empty());
    }
}
