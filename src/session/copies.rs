//! Several coders: a copy of the project is handed out to a colleague, and what was done in it is taken in.

pub mod words;

use super::{Error, Session, What};
use crate::analysis::guard::{Remark, in_text};
use crate::analysis::names::Finder;
use crate::analysis::quoting::Said;
use crate::model::*;
use crate::store::clash::Clash;
use crate::store::hand_out::Given;
use crate::store::taken::{self, Taken};
use crate::store::{self, Password, ProjectFile, Scratch, StepLabel, Store, StoreError};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What a sample is balanced over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::EnumString, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Balance {
    #[default]
    Case,
    Kind,
}

/// Which documents go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Chosen {
    #[default]
    All,
    /// By name or GUID.
    Named(Vec<String>),
    /// So many, drawn by chance that the seed repeats.
    Sample { number: usize, seed: u64, by: Balance },
}

/// What is handed out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandOut {
    pub coder: String,
    pub blind: bool,
    pub chosen: Chosen,
    pub frozen: bool,
}

/// What went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOut {
    pub documents: Vec<String>,
    pub codings: usize,
    pub codes: usize,
}

/// What would go, and what the guard says of it.
pub struct Looked {
    pub handed: HandedOut,
    pub remarks: Vec<Remark>,
}

/// A colleague's copy, made ready to be taken in: what left this project for good is out of it.
pub struct Brought {
    pub name: String,
    scratch: Scratch,
    /// Who withdrew in the copy and not here, and what they are called from now on.
    withdrew: Vec<(Guid, String)>,
}

/// What taking in came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// By file.
    pub files: Vec<(String, Taken)>,
    /// How many withdrew in the copies, and so here.
    pub withdrawn: usize,
    pub clashes: Vec<Clash>,
}

/// A step that is taken back at once, or one that failed.
enum Not {
    Meant(Box<TakenIn>),
    Done(Error),
}

impl<E: Into<Error>> From<E> for Not {
    fn from(error: E) -> Not {
        Not::Done(error.into())
    }
}

impl Session {
    /// Writes a copy for a colleague, under a password of its own.
    ///
    /// # Errors
    /// [`StoreError::PasswordEmpty`] for an encrypted project's copy without a password; documents that are not there.
    pub fn hand_out(&mut self, out: &Path, password: Option<&Password>, wanted: &HandOut) -> Result<HandedOut, Error> {
        if self.is_encrypted() && password.is_none_or(Password::is_empty) {
            return Err(StoreError::PasswordEmpty.into());
        }
        if out.symlink_metadata().is_ok() {
            return Err(StoreError::Exists { path: out.to_owned() }.into());
        }
        let chosen = self.chosen(&wanted.chosen)?;
        let coder = self.coder_for(&wanted.coder)?;
        let documents = chosen.as_ref().map(|chosen| chosen.iter().map(|document| document.guid).collect());
        let said = self.hidden(documents.as_ref())?;
        let given = Given {
            coder,
            name: kept_name(&wanted.coder),
            blind: wanted.blind,
            documents,
            frozen: wanted.frozen,
            invitation: self.invitation(&coder.to_string())?,
        };
        self.store.hand_out(out, password, &given, &|text| said.taken_out_of(text, "[…]", &[]))?;
        let copy = Store::open_reader(&ProjectFile::new(out, password)?)?;
        let handed = handed(copy.reader())?;
        drop(copy);
        self.note_hand_out(&wanted.coder)?;
        Ok(handed)
    }

    /// What would go, and what the guard says of the copy as whoever gets it can read it. Nothing is changed.
    ///
    /// # Errors
    /// As [`Session::hand_out`].
    pub fn look_at_hand_out(&self, wanted: &HandOut) -> Result<Looked, Error> {
        let chosen = self.chosen(&wanted.chosen)?;
        let name = super::apply::checked_name(&wanted.coder, What::Coder)?;
        let all = store::project::coders(self.reader())?;
        let coder = all.into_iter().find(|coder| coder.name == name).map_or_else(Guid::fresh, |coder| coder.guid);
        let documents = chosen.as_ref().map(|chosen| chosen.iter().map(|document| document.guid).collect());
        let said = self.hidden(documents.as_ref())?;
        let (blind, frozen) = (wanted.blind, wanted.frozen);
        let given = Given { coder, name, blind, documents, frozen, invitation: None };
        let finder = self.finder()?;
        let look = |copy: store::Reader| -> Result<Looked, Error> {
            Ok(Looked { handed: handed(copy)?, remarks: remarks(copy, &finder)? })
        };
        self.store.look_at_hand_out(&given, &|text| said.taken_out_of(text, "[…]", &[]), look)
    }

    /// As [`Session::hand_out`], past the guard: where it has something against the copy, that goes for a reason alone,
    /// which the journal keeps before the copy is there.
    ///
    /// # Errors
    /// [`Error::Guarded`]; as [`Session::hand_out`].
    pub fn hand_out_guarded(
        &mut self,
        out: &Path,
        password: Option<&Password>,
        wanted: &HandOut,
        allow: Option<&str>,
    ) -> Result<HandedOut, Error> {
        if out.symlink_metadata().is_ok() {
            return Err(StoreError::Exists { path: out.to_owned() }.into());
        }
        let remarks = self.look_at_hand_out(wanted)?.remarks;
        match allow {
            _ if remarks.is_empty() => {}
            None => return Err(Error::Guarded(remarks)),
            Some(reason) => self.let_out("hand-out", reason, remarks.len(), || Ok(()))?,
        }
        self.hand_out(out, password, wanted)
    }

    /// The journal says that a copy went to whom.
    fn note_hand_out(&mut self, to: &str) -> Result<(), Error> {
        let coder = self.coder.clone();
        Ok(self.store.note_step(&StepName::named(StepKind::HandOut, to), &coder.name)?)
    }

    fn chosen(&self, chosen: &Chosen) -> Result<Option<Vec<store::document::Document>>, Error> {
        let all = store::document::all(self.reader())?;
        match chosen {
            Chosen::All => Ok(None),
            Chosen::Named(names) => {
                let of = |name: &String| {
                    let wanted = Ref::from(name.as_str());
                    let found = all.iter().find(|document| wanted.names(document.guid, &document.name));
                    let missing = || super::ActionError::NotFound { what: What::Document, name: name.clone() };
                    found.cloned().ok_or_else(|| Error::from(missing()))
                };
                Ok(Some(names.iter().map(of).collect::<Result<_, _>>()?))
            }
            Chosen::Sample { number, seed, by } => {
                let mut groups: BTreeMap<String, Vec<(Vec<u8>, store::document::Document)>> = BTreeMap::new();
                let links = store::case::links(self.reader())?;
                for document in all {
                    let of = links.iter().filter(|link| link.document == document.id).map(|link| link.case).min();
                    let group = match by {
                        Balance::Case => format!("{of:?}"),
                        Balance::Kind => document.kind.clone(),
                    };
                    let lot = Sha256::digest(format!("{seed}\u{0}{}", document.guid)).to_vec();
                    groups.entry(group).or_default().push((lot, document));
                }
                // One from each group in turn, each group in the order of its lots.
                let mut drawn = Vec::new();
                for group in groups.values_mut() {
                    group.sort_by(|one, other| one.0.cmp(&other.0));
                }
                let rounds = groups.values().map(Vec::len).max().unwrap_or(0);
                for round in 0..rounds {
                    let mut turn: Vec<&(Vec<u8>, store::document::Document)> =
                        groups.values().filter_map(|group| group.get(round)).collect();
                    turn.sort_by(|one, other| one.0.cmp(&other.0));
                    drawn.extend(turn.into_iter().map(|(_, document)| document.clone()));
                }
                drawn.truncate(*number);
                Ok(Some(drawn))
            }
        }
    }

    /// The coder of that name; made if there is none.
    fn coder_for(&mut self, name: &str) -> Result<Guid, Error> {
        let known = |session: &Session| -> Result<Option<Guid>, Error> {
            let all = store::project::coders(session.reader())?;
            Ok(all.into_iter().find(|coder| coder.name == name).map(|coder| coder.guid))
        };
        if let Some(guid) = known(self)? {
            return Ok(guid);
        }
        let name = kept_name(name);
        let by = self.coder.clone();
        let label = StepLabel { name: StepName::named(StepKind::HandOut, &name), coder: &by.name, merge_key: None };
        let (_, changed) = self.store.transact(&label, |writer| store::project::coder(writer, &name))?;
        self.note(&changed)?;
        known(self)?.ok_or_else(|| StoreError::Gone.into())
    }

    /// Words that do not go: those in quarantine, and those of documents that stay.
    fn hidden(&self, documents: Option<&BTreeSet<Guid>>) -> Result<Said, Error> {
        let reader = self.reader();
        let (mut hidden, mut shown) = (Vec::new(), Vec::new());
        let quarantines = store::confidence::quarantines(reader)?;
        for document in store::document::all(reader)? {
            let text = store::document::text(reader, document.id)?;
            if documents.is_some_and(|documents| !documents.contains(&document.guid)) {
                hidden.push(text);
                continue;
            }
            let index = TextIndex::new(&text);
            let of = quarantines.iter().filter(|quarantine| quarantine.document == document.id);
            hidden.extend(of.map(|quarantine| index.slice(&text, quarantine.passage).to_owned()));
            shown.push(text);
        }
        let mut said = Said::new(hidden.iter().map(String::as_str));
        if documents.is_some() {
            shown.iter().for_each(|text| said.but_not(text));
        }
        Ok(said)
    }

    /// Makes a colleague's copy ready. The file itself is only read.
    ///
    /// # Errors
    /// [`StoreError::OtherProject`]; [`StoreError::GoneSince`] where it cannot be told which of its words are gone here.
    pub fn bring(&self, file: &ProjectFile) -> Result<Brought, Error> {
        let of_file = |error| match error {
            StoreError::Damaged { .. } => StoreError::Damaged { path: file.path.clone() },
            other => other,
        };
        let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        self.made_ready(Scratch::of(file, self.file())?, name, file).map_err(|error| match error {
            Error::Store(error) => Error::Store(of_file(error)),
            other => other,
        })
    }

    /// What was laid out beside the project, made ready; failures tell of the file that it is from.
    pub(super) fn made_ready(&self, scratch: Scratch, name: String, file: &ProjectFile) -> Result<Brought, Error> {
        let copy = scratch.open()?;
        if store::project::get(copy.reader())?.guid != store::project::get(self.reader())?.guid {
            return Err(StoreError::OtherProject { path: file.path.clone() }.into());
        }
        let mut copy = Session::of(copy)?;
        if !super::restore::clean(self.reader(), &mut copy)? {
            return Err(StoreError::GoneSince { path: file.path.clone() }.into());
        }
        let here = self.withdrawn_guids()?;
        let there = copy.withdrawn_guids()?;
        let withdrew = there.into_iter().filter(|(guid, _)| !here.contains_key(guid)).collect();
        drop(copy);
        Ok(Brought { name, scratch, withdrew })
    }

    /// Those who have withdrawn, with what they are called now.
    pub(super) fn withdrawn_guids(&self) -> Result<BTreeMap<Guid, String>, Error> {
        let reader = self.reader();
        let consents = store::confidence::consents(reader)?;
        let is_gone = |participant: &Participant| {
            consents.iter().any(|consent| consent.participant == participant.id && consent.is_withdrawn())
        };
        let all = store::participant::all(reader)?.into_iter().filter(is_gone);
        Ok(all.map(|participant| (participant.guid, participant.name)).collect())
    }

    /// Takes colleagues' work in, all of it in one step that can be undone. Who withdrew in a copy withdraws here first,
    /// and that cannot.
    ///
    /// # Errors
    /// Copies that cannot be brought together; nothing of them is here then.
    pub fn take_in_copies(&mut self, copies: &[Brought]) -> Result<TakenIn, Error> {
        let mut withdrawn = 0;
        for (guid, name) in copies.iter().flat_map(|copy| &copy.withdrew) {
            let known = store::participant::find(self.reader(), *guid)?.is_some();
            if known && !self.withdrawn_guids()?.contains_key(guid) {
                self.withdraw_as(&guid.to_string(), Some(name))?;
                withdrawn += 1;
            }
        }
        match self.take_in_if(copies, true) {
            Ok(taken) => Ok(TakenIn { withdrawn, ..taken }),
            Err(Not::Meant(taken)) => Ok(*taken),
            Err(Not::Done(error)) => Err(error),
        }
    }

    /// What taking in would come to; nothing is changed.
    ///
    /// # Errors
    /// As [`Session::take_in_copies`].
    pub fn preview_copies(&mut self, copies: &[Brought]) -> Result<TakenIn, Error> {
        let withdrawn = copies.iter().flat_map(|copy| &copy.withdrew).map(|(guid, _)| guid).collect::<BTreeSet<_>>();
        match self.take_in_if(copies, false) {
            Err(Not::Meant(taken)) => Ok(TakenIn { withdrawn: withdrawn.len(), ..*taken }),
            Ok(taken) => Ok(taken),
            Err(Not::Done(error)) => Err(error),
        }
    }

    fn take_in_if(&mut self, copies: &[Brought], is_meant: bool) -> Result<TakenIn, Not> {
        let coder = self.coder.clone();
        let names: Vec<&str> = copies.iter().map(|copy| copy.name.as_str()).collect();
        let name = StepName::named(StepKind::TakeIn, &names.join(", "));
        let label = StepLabel { name, coder: &coder.name, merge_key: None };
        let known: BTreeSet<Guid> = store::clash::all(self.reader())?.into_iter().map(|clash| clash.guid).collect();
        let work = |writer: &store::Writer| -> Result<TakenIn, Not> {
            let mut taken = TakenIn::default();
            for copy in copies {
                taken.files.push((copy.name.clone(), taken::take_in(writer, &copy.scratch)?));
            }
            taken.clashes = store::clash::all(writer.reader())?;
            taken.clashes.retain(|clash| !known.contains(&clash.guid));
            if is_meant { Ok(taken) } else { Err(Not::Meant(Box::new(taken))) }
        };
        let (taken, changed) = self.store.take_in(&label, work)?;
        self.note(&changed)?;
        Ok(taken)
    }
}

/// What was ever decided by rule, without words in quarantine.
///
/// # Errors
/// A project that cannot be read.
pub fn shown_clashes(reader: store::Reader) -> Result<Vec<Clash>, Error> {
    let mut all = store::clash::all(reader)?;
    let mut hidden = Vec::new();
    for quarantine in store::confidence::quarantines(reader)? {
        let text = store::document::text(reader, quarantine.document)?;
        hidden.push(TextIndex::new(&text).slice(&text, quarantine.passage).to_owned());
    }
    if !hidden.is_empty() {
        let said = Said::new(hidden.iter().map(String::as_str));
        for words in all.iter_mut().flat_map(|clash| [&mut clash.kept, &mut clash.other]) {
            if let Some(clean) = said.taken_out_of(words, "[…]", &[]) {
                *words = clean;
            }
            // A few words are no quote yet, and are in quarantine all the same.
            for hidden in hidden.iter().filter(|hidden| !hidden.is_empty()) {
                *words = words.replace(hidden.as_str(), "[…]");
            }
        }
    }
    Ok(all)
}

fn handed(copy: store::Reader) -> Result<HandedOut, Error> {
    let names = store::document::all(copy)?.into_iter().map(|document| document.name);
    let mut codings = 0;
    store::coding::each(copy, |_| codings += 1)?;
    Ok(HandedOut { documents: names.collect(), codings, codes: store::code::all(copy)?.len() })
}

/// Names and identifiers in all that a copy holds, each once; of texts with the document's name.
fn remarks(copy: store::Reader, finder: &Finder) -> Result<Vec<Remark>, Error> {
    let mut all: Vec<Remark> = Vec::new();
    let mut note = |text: &str, place: &str| {
        for remark in in_text(text, 0, place, finder) {
            // A colour among other words looks like a mark of transcription.
            if !is_color(&remark.words) && !all.iter().any(|known| known.is_same(&remark)) {
                all.push(remark);
            }
        }
    };
    for document in store::document::all(copy)? {
        note(&store::document::text(copy, document.id)?, &document.name);
    }
    store::words::each(copy, |_, _, words| note(words, ""))?;
    Ok(all)
}

#[cfg(test)]
mod tests;
