//! 'Withdraw participant': her words leave the project for good; a tombstone and the list of claims
//! that had rested on them remain.

use super::{Error, Session, What};
use crate::analysis::quoting::Said;
use crate::model::*;
use crate::store::{self, StepLabel, StoreError, withdrawal};
use std::collections::BTreeMap;

/// What a withdrawal took away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Withdrawn {
    /// What the participant is called from now on.
    pub name: String,
    pub documents: usize,
    pub turns: usize,
    pub codings: usize,
    pub units: usize,
    pub evidence: usize,
    /// Places in memos, claims and names that had quoted her and do no more.
    pub quotes: usize,
}

impl Session {
    /// Takes a participant's words out of the project, for good: no undo, no backup brings them back.
    ///
    /// # Errors
    /// Nobody of that name or GUID, or one who has withdrawn already; those of writing.
    pub fn withdraw(&mut self, participant: &str) -> Result<Withdrawn, Error> {
        let reader = self.reader();
        let id = store::participant::find(reader, participant)?
            .ok_or_else(|| super::ActionError::NotFound { what: What::Participant, name: participant.to_owned() })?;
        let consent = store::confidence::consent(reader, id)?.unwrap_or_else(|| Consent::unknown(id));
        if consent.is_withdrawn() {
            return Err(super::ActionError::WithdrawnAlready.into());
        }
        let lang = store::project::get(reader)?.language;
        let tombstone = tombstone(reader, lang)?;
        let name = StepName::new(
            format!("withdraw a participant, now “{tombstone}”"),
            format!("återkalla en deltagare, nu ”{tombstone}”"),
        );
        let coder = self.coder.clone();
        let label = StepLabel { name, coder: &coder.name, merge_key: None };
        let (withdrawn, changed) =
            self.store.transact_for_good(&label, |writer| take_away(writer, id, consent, tombstone, lang))?;
        self.note(&changed)?;
        Ok(withdrawn)
    }
}

/// The written claims that had rested on words of somebody who withdrew, as a person knows them.
pub fn claims_without(reader: store::Reader, lang: Lang) -> Result<Vec<String>, Error> {
    let study = super::study::frame(reader)?;
    let mut claims: Vec<String> = store::confidence::lost_evidence(reader)?
        .into_iter()
        .map(|lost| crate::analysis::evidence::claim_name(&study, lost.claim, lang))
        .collect();
    claims.dedup();
    Ok(claims)
}

/// A name that no participant has: `Återkallad 1`.
fn tombstone(reader: store::Reader, lang: Lang) -> Result<String, Error> {
    let word = lang.t("Withdrawn", "Återkallad");
    let mut number = 1;
    while store::participant::find(reader, &format!("{word} {number}"))?.is_some() {
        number += 1;
    }
    Ok(format!("{word} {number}"))
}

fn take_away(
    writer: &store::Writer,
    id: ParticipantId,
    consent: Consent,
    tombstone: String,
    lang: Lang,
) -> Result<Withdrawn, StoreError> {
    let spoken = withdrawal::spoken_by(writer.reader(), id)?;
    let old_name = store::participant::all(writer.reader())?
        .into_iter()
        .find(|known| known.id == id)
        .map(|known| known.name)
        .unwrap_or_default();
    let mut texts = BTreeMap::new();
    for document in spoken.keys() {
        texts.insert(*document, store::document::text(writer.reader(), *document)?);
    }
    let said = Said::new(
        spoken.iter().flat_map(|(document, spoke)| spoke.words.iter().map(|words| slice_of(&texts, *document, *words))),
    );
    let mut withdrawn = Withdrawn { name: tombstone.clone(), documents: spoken.len(), ..Withdrawn::default() };
    let mark = crate::analysis::guard::withdrawn_mark(lang);
    for (document, spoke) in &spoken {
        withdrawn.turns += spoke.words.len();
        let text = texts.get(document).map_or("", String::as_str);
        let index = TextIndex::new(text);
        let words: Vec<Passage> = spoke.words.iter().map(|words| without_line_end(text, &index, *words)).collect();
        let forgotten = withdrawal::forget(writer, id, *document, text, &words)?;
        withdrawn.codings += forgotten.codings;
        withdrawn.units += forgotten.units;
        withdrawn.evidence += forgotten.evidence;
        let labels = spoke.labels.iter().map(|label| Edit { passage: *label, words: tombstone.clone() });
        let words = words.into_iter().map(|passage| Edit { passage, words: mark.to_owned() });
        let edits = Edits::new(labels.chain(words).collect(), index.len());
        store::text::edit(writer, *document, &edits, true)?;
    }
    let documents: Vec<DocumentId> = spoken.keys().copied().collect();
    withdrawal::entomb(writer, id, &tombstone, &documents)?;
    let clean = |text: &str| said.taken_out_of(text, mark, &[(&old_name, &tombstone)]);
    withdrawn.quotes = store::words::rewrite(writer, clean)?;
    withdrawal::clean_steps(writer, clean)?;
    let today = now().chars().take(10).collect();
    store::confidence::set_consent(
        writer,
        &Consent { withdrawn: today, quotes: false, recording: false, reuse: false, note: String::new(), ..consent },
    )?;
    Ok(withdrawn)
}

fn slice_of(texts: &BTreeMap<DocumentId, String>, document: DocumentId, passage: Passage) -> &str {
    let text = texts.get(&document).map_or("", String::as_str);
    TextIndex::new(text).slice(text, passage)
}

fn without_line_end(text: &str, index: &TextIndex, passage: Passage) -> Passage {
    let words = index.slice(text, passage);
    let over = code_points(words) - code_points(words.trim_end());
    Passage { start: passage.start, end: Pos(passage.end.0.saturating_sub(over).max(passage.start.0)) }
}

#[cfg(test)]
mod tests;
