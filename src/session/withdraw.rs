//! 'Withdraw participant': her words leave the project for good; a tombstone and the list of claims
//! that had rested on them remain.

mod earlier;
mod key;
mod name;
mod originals;
mod reach;

use self::key::InKey;
use self::name::Name;
pub use self::reach::{Reach, turns_in};
use super::{Error, Session, What};
use crate::analysis::prints::Prints;
use crate::analysis::quoting::Said;
use crate::model::*;
use crate::say;
use crate::store::withdrawal::{self, Spoke};
use crate::store::{self, Proof, Reader, StepLabel, StoreError};
use std::collections::BTreeMap;
use std::path::PathBuf;

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
    /// Imported files of others' documents in which her words or her name stood besides, and which are not kept.
    pub originals: usize,
    /// How many names and how many places' words went from the key; none while no key was open.
    pub from_key: Option<(usize, usize)>,
    /// How many different runs of her words, which nobody else said, were looked for everywhere afterwards.
    pub phrases: usize,
    /// She had withdrawn already; what had been left to do was done, as far as it can be.
    pub is_repeated: bool,
    /// Something is still to be done.
    pub is_unfinished: bool,
    /// That only waits for somebody who reads the project.
    pub waits: bool,
    /// Where they were looked for, and where some still stand; none where looking itself failed.
    pub proof: Option<Proof>,
}

impl Session {
    /// Whether there is somebody of that name or GUID of whom something can be withdrawn; `false` for one of whom only
    /// what had been left of an earlier withdrawal is to be finished.
    ///
    /// # Errors
    /// As [`Session::withdraw`].
    pub fn may_withdraw(&self, participant: &str) -> Result<bool, Error> {
        match withdrawable(self.reader(), participant) {
            Err(Error::Action(super::ActionError::WithdrawnAlready)) if self.is_left(participant)? => Ok(false),
            other => other.map(|_| true),
        }
    }

    /// Takes a participant's words out of the project, for good: no undo, no backup brings them back. Who has
    /// withdrawn already can be withdrawn again where words were tied to her since. Afterwards every byte is looked
    /// through for what she said, and the journal keeps what came of that.
    ///
    /// # Errors
    /// Nobody of that name or GUID, or one who has withdrawn already and of whom nothing is left; those of writing.
    pub fn withdraw(&mut self, participant: &str) -> Result<Withdrawn, Error> {
        self.withdraw_as(participant, None)
    }

    /// As [`Session::withdraw`]; what remains gets this name, if nobody has it.
    pub(super) fn withdraw_as(&mut self, participant: &str, known_as: Option<&str>) -> Result<Withdrawn, Error> {
        let mut withdrawn = match withdrawable(self.reader(), participant) {
            Err(Error::Action(super::ActionError::WithdrawnAlready)) if self.is_left(participant)? => {
                self.finish(participant)?
            }
            found => self.take_away(found?, known_as)?,
        };
        withdrawn.is_unfinished = withdrawal::is_unfinished(self.reader())?;
        withdrawn.waits = withdrawn.is_unfinished && self.store.waits_for_a_reader();
        self.owed = withdrawn.is_unfinished;
        Ok(withdrawn)
    }

    /// Whether something of an earlier withdrawal is to be done: words are left, or the key that is open by now names
    /// her.
    fn is_left(&self, participant: &str) -> Result<bool, Error> {
        let id = store::participant::find(self.reader(), participant)?;
        let in_key = id.zip(self.key.as_ref()).map(|(id, key)| InKey::of(self.reader(), key, id)).transpose()?;
        Ok(self.owed || in_key.is_some_and(|hers| !hers.is_empty()))
    }

    /// Finishes what was left of withdrawals before, as far as the opening of the project has not done that.
    fn finish(&mut self, participant: &str) -> Result<Withdrawn, Error> {
        let reader = self.reader();
        let id = found(reader, participant)?;
        let name = name_of(reader, id)?;
        let hers = self.key.as_ref().map(|key| InKey::of(reader, key, id)).transpose()?;
        let from_key = self.key.as_mut().zip(hers).map(|(key, hers)| hers.taken_out_of(key)).transpose()?;
        self.store.finish_purge()?;
        let (mut phrases, mut proof) = (0, None::<Proof>);
        for (step, prints) in withdrawal::owed(self.reader())? {
            let (some, found) = self.prove(step, readable(&prints))?;
            phrases += some;
            let all = proof.get_or_insert_default();
            all.files = all.files.max(found.files);
            for path in found.left {
                if !all.left.contains(&path) {
                    all.left.push(path);
                }
            }
        }
        Ok(Withdrawn { name, phrases, proof, from_key, is_repeated: true, ..Withdrawn::default() })
    }

    fn take_away(
        &mut self,
        (id, consent): (ParticipantId, Consent),
        known_as: Option<&str>,
    ) -> Result<Withdrawn, Error> {
        let reader = self.reader();
        let is_again = consent.is_withdrawn();
        let lang = store::project::get(reader)?.language;
        let tombstone = match known_as {
            _ if is_again => name_of(reader, id)?,
            Some(name) if store::participant::find(reader, name)?.is_none_or(|other| other == id) => name.to_owned(),
            _ => tombstone(reader, lang)?,
        };
        let kind = if is_again { StepKind::WithdrawMore } else { StepKind::Withdraw };
        let name = StepName::named(kind, &tombstone);
        let coder = self.coder.clone();
        let label = StepLabel { name, coder: &coder.name, merge_key: None };
        // What she once said is read before the journal and the backups lose it.
        let earlier = earlier::words(self.reader(), &self.store, id)?;
        let key = self.key.as_mut();
        let ((mut withdrawn, prints), changed) = self.store.transact_for_good(&label, |writer| {
            let hers = key.as_ref().map(|key| InKey::of(writer.reader(), key, id)).transpose()?;
            let mut taken = take_away(writer, id, consent, tombstone, &earlier, lang)?;
            if hers.is_some() {
                withdrawal::forget_labels(writer, id)?;
            }
            // The last to be done: where the project is not changed after all, only what was to go has gone.
            if let (Some(key), Some(hers)) = (key, hers) {
                taken.0.from_key = Some(hers.taken_out_of(key)?);
            }
            Ok::<_, StoreError>(taken)
        })?;
        self.note(&changed)?;
        // It is done; that it could not be proved is no failure of it.
        let newest = store::steps(self.reader())?.pop();
        if let Some(step) = newest.filter(|_| !changed.is_empty())
            && let Ok((phrases, proof)) = self.prove(step.id, prints)
        {
            withdrawn.phrases = phrases;
            withdrawn.proof = Some(proof);
        }
        Ok(withdrawn)
    }

    /// Makes the search for what is left that a withdrawal owes: it was cut short, or something stood in its way.
    /// Gives the files in which something still stands.
    pub(super) fn prove_what_is_owed(&mut self) -> Result<Vec<PathBuf>, Error> {
        let mut left = Vec::new();
        for (step, prints) in withdrawal::owed(self.reader())? {
            left.extend(self.prove(step, readable(&prints))?.1.left);
        }
        Ok(left)
    }

    /// Looks for what was said in every byte, but for what others said as well, and notes what came of it. The key is
    /// looked through, too, while it is open.
    fn prove(&mut self, step: StepId, mut said: Prints) -> Result<(usize, Proof), Error> {
        let reader = self.reader();
        for document in store::document::all(reader)? {
            said.but_not(&store::document::text(reader, document.id)?);
        }
        let in_field = |text: &str| said.stands_in(text) || said.is_all_of(text);
        let in_file = |name: &str, bytes: &[u8]| originals::texts(name, bytes).iter().any(|text| said.stands_in(text));
        let look = store::Sought { in_bytes: &|text| said.stands_in(text), in_field: &in_field, in_file: &in_file };
        let proof = self.store.look_everywhere(self.key.as_ref(), &look)?;
        let (phrases, files, left) = (said.phrases(), proof.files, proof.left.len());
        if left == 0 && withdrawal::is_unclean(self.reader())? {
            // What could not be wiped may be where nobody can look; it is searched again when that is done.
            return Ok((phrases, proof));
        }
        let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let proved = Proved { phrases: number(phrases), files: number(files), left: number(left) };
        self.store.note_proof(step, proved)?;
        Ok((phrases, proof))
    }
}

/// What nobody can read any more is owed no longer, or it would be at every opening.
fn readable(prints: &str) -> Prints {
    serde_json::from_str(prints).unwrap_or_else(|_| Prints::new(String::new(), [].into_iter()))
}

fn found(reader: Reader, participant: &str) -> Result<ParticipantId, Error> {
    let missing = || super::ActionError::NotFound { what: What::Participant, name: participant.to_owned() };
    Ok(store::participant::find(reader, participant)?.ok_or_else(missing)?)
}

/// A participant who has not withdrawn, or to whom words were tied since.
fn withdrawable(reader: Reader, participant: &str) -> Result<(ParticipantId, Consent), Error> {
    let id = found(reader, participant)?;
    let consent = store::confidence::consent(reader, id)?.unwrap_or_else(|| Consent::unknown(id));
    if consent.is_withdrawn() && still_spoken(reader, id)?.is_empty() {
        return Err(super::ActionError::WithdrawnAlready.into());
    }
    Ok((id, consent))
}

/// Whether there are words left that can be withdrawn.
pub(super) fn may_be_withdrawn(reader: Reader, id: ParticipantId) -> Result<bool, StoreError> {
    Ok(!still_spoken(reader, id)?.is_empty())
}

fn name_of(reader: Reader, id: ParticipantId) -> Result<String, StoreError> {
    let known = store::participant::all(reader)?.into_iter().find(|known| known.id == id);
    Ok(known.map(|known| known.name).unwrap_or_default())
}

/// What a participant says and has not been taken away yet.
fn still_spoken(reader: Reader, id: ParticipantId) -> Result<BTreeMap<DocumentId, Spoke>, StoreError> {
    let mut spoken = withdrawal::spoken_by(reader, id)?;
    let marks: Vec<&str> = Lang::all().map(crate::analysis::guard::withdrawn_mark).collect();
    for (document, spoke) in &mut spoken {
        let text = store::document::text(reader, *document)?;
        let index = TextIndex::new(&text);
        spoke.words.retain(|words| !marks.contains(&index.slice(&text, *words).trim()));
    }
    spoken.retain(|_, spoke| !spoke.words.is_empty());
    Ok(spoken)
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
    let word = say::withdraw_withdrawn(lang);
    let mut number = 1;
    while store::participant::find(reader, format!("{word} {number}"))?.is_some() {
        number += 1;
    }
    Ok(format!("{word} {number}"))
}

fn take_away(
    writer: &store::Writer,
    id: ParticipantId,
    consent: Consent,
    tombstone: String,
    earlier: &[String],
    lang: Lang,
) -> Result<(Withdrawn, Prints), StoreError> {
    let spoken = still_spoken(writer.reader(), id)?;
    let old_name = name_of(writer.reader(), id)?;
    let mut texts = BTreeMap::new();
    for document in spoken.keys() {
        let text = store::document::text(writer.reader(), *document)?;
        texts.insert(*document, (TextIndex::new(&text), text));
    }
    let hers = || {
        spoken.iter().flat_map(|(document, spoke)| {
            let known = texts.get(document);
            spoke.words.iter().filter_map(move |words| known.map(|(index, text)| index.slice(text, *words)))
        })
    };
    let said = Said::new(hers());
    let before = || earlier.iter().map(String::as_str);
    let prints = Prints::new(Guid::fresh().to_string(), hers().chain(before()));
    let mut withdrawn = Withdrawn { name: tombstone.clone(), documents: spoken.len(), ..Withdrawn::default() };
    let (mark, lost) = (crate::analysis::guard::withdrawn_mark(lang), say::guard_evidence_taken_away(lang));
    for (document, spoke) in &spoken {
        withdrawn.turns += spoke.words.len();
        let Some((index, text)) = texts.get(document) else { continue };
        let words: Vec<Passage> = spoke.words.iter().map(|words| without_line_end(text, index, *words)).collect();
        let forgotten = withdrawal::forget(writer, id, *document, text, &words, lost)?;
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
    let name = Name::of(writer.reader(), &old_name, &tombstone, lang)?;
    // Of what she once said, what others say by now may be theirs.
    let mut once = Said::new(before());
    for document in store::document::all(writer.reader())? {
        once.but_not(&store::document::text(writer.reader(), document.id)?);
    }
    let clean = |text: &str| {
        let without = said.taken_out_of(text, mark, &[(&old_name, &tombstone)]);
        let without = once.taken_out_of(without.as_deref().unwrap_or(text), mark, &[]).or(without);
        name.taken_out_of(without.as_deref().unwrap_or(text)).or(without)
    };
    withdrawn.originals = originals::drop_hers(writer, &prints, &|text| name.stands_in(text))?;
    withdrawn.quotes = store::words::rewrite(writer, clean)?;
    withdrawal::clean_steps(writer, clean)?;
    store::words::rewrite_lists(writer, clean)?;
    let today = match consent.is_withdrawn() {
        true => consent.withdrawn.clone(),
        false => now().chars().take(10).collect(),
    };
    store::confidence::set_consent(
        writer,
        &Consent { withdrawn: today, quotes: false, recording: false, reuse: false, note: String::new(), ..consent },
    )?;
    withdrawal::owe(writer, &serde_json::to_string(&prints).unwrap_or_default())?;
    Ok((withdrawn, prints))
}

fn without_line_end(text: &str, index: &TextIndex, passage: Passage) -> Passage {
    let words = index.slice(text, passage);
    let over = code_points(words) - code_points(words.trim_end());
    Passage { start: passage.start, end: Pos(passage.end.0.saturating_sub(over).max(passage.start.0)) }
}

#[cfg(test)]
mod tests;
