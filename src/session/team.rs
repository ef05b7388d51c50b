//! A team: each copy puts what it did where all can fetch it, and takes in what the others put. What a copy has seen
//! tells what it needs and what it has to put, so that nothing is kept about what was sent: letters that were lost, or
//! a project that was restored from a backup, are made good at the next exchange.
//!
//! A withdrawal cleans what was put as well: a letter that does not know of all who have withdrawn is taken in without
//! their words, what it brought is put anew in one that does know, and it is removed, whoever wrote it.

mod exchange;
#[cfg(test)]
mod tests;

use super::error::TeamError;
use super::{Error, Session};
use crate::carry::folder::{Folder, synced_around};
use crate::carry::letter::{self, Head, Kind, Letter, Paper, Refused};
use crate::carry::seal::{self, Signing};
use crate::carry::{Carrier, Item};
use crate::model::Guid;
use crate::store;
use crate::store::team::Team;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub use exchange::Synced;

/// A colleague's copy, as the letters tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    pub copy: String,
    /// What the coder is called here.
    pub coder: String,
    /// When its last letter was written, by its own clock.
    pub at: String,
    pub is_this: bool,
    pub has_left: bool,
    /// Letters of it that are not taken in here: they wait for others that are missing, or for the next exchange.
    pub waiting: usize,
    /// It has not heard of all who have withdrawn, and may still have their words.
    pub has_words: bool,
}

/// What there is to be told of a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    pub folder: String,
    pub members: Vec<Member>,
    pub refused: Vec<(String, Refused)>,
    /// Something was done here since this copy put anything.
    pub unsent: bool,
}

/// The letters that there are, and those that cannot be read.
#[derive(Default)]
struct Letters {
    sound: Vec<(Item, Letter)>,
    refused: Vec<(String, Refused)>,
}

impl Session {
    pub fn team(&self) -> Result<Option<Team>, Error> {
        Ok(store::team::get(self.reader())?)
    }

    /// Begins a team over a folder, and puts all of the project there.
    ///
    /// # Errors
    /// [`TeamError::Already`], [`TeamError::Taken`], [`TeamError::Inside`]; those of [`Session::sync_team`].
    pub fn begin_team(&mut self, folder: &Path) -> Result<Synced, Error> {
        if let Some(team) = self.team()? {
            return Err(TeamError::Already { folder: team.folder }.into());
        }
        let folder = self.may_carry(folder)?;
        let carrier = Folder::at(&folder);
        if carrier.is_there() {
            return Err(TeamError::Taken { folder }.into());
        }
        let signing = Signing::fresh().ok_or(TeamError::NotSealed)?;
        let (copy, coder) = (Guid::fresh().to_string(), self.coder_guid()?);
        let paper = Paper::signed(&signing, &copy, &coder, &signing.public).ok_or(TeamError::NotSealed)?;
        let team = Team {
            study: Guid::fresh().to_string(),
            key: seal::fresh_key().ok_or(TeamError::NotSealed)?,
            root: signing.public.clone(),
            folder: folder.display().to_string(),
            copy,
            secret: signing.secret.clone(),
            papers: serde_json::json!([paper]).to_string(),
        };
        self.store.keep_team(Some(&team))?;
        let synced = self.sync_team_by(&carrier);
        if synced.is_err() {
            self.store.keep_team(None)?;
        }
        synced
    }

    /// Joins the team that this copy was invited to when it was handed out.
    ///
    /// # Errors
    /// [`TeamError::NotInvited`], [`TeamError::NoFolder`], [`TeamError::OtherStudy`]; those of [`Session::sync_team`].
    pub fn join_team(&mut self, folder: &Path) -> Result<Synced, Error> {
        let invitation = self.team()?.ok_or(TeamError::NotInvited)?;
        if !invitation.copy.is_empty() {
            return Err(TeamError::Already { folder: invitation.folder }.into());
        }
        let folder = self.may_carry(folder)?;
        let carrier = Folder::at(&folder);
        if !carrier.is_there() {
            return Err(TeamError::NoFolder { folder }.into());
        }
        if self.letters(&invitation, &carrier)?.sound.is_empty() {
            return Err(TeamError::OtherStudy { folder }.into());
        }
        let invited = Signing::from_secret(&invitation.secret).ok_or(TeamError::NotSealed)?;
        let own = Signing::fresh().ok_or(TeamError::NotSealed)?;
        let (copy, coder) = (Guid::fresh().to_string(), self.coder_guid()?);
        let mut papers = papers_of(&invitation);
        papers.push(Paper::signed(&invited, &copy, &coder, &own.public).ok_or(TeamError::NotSealed)?);
        let papers = serde_json::json!(papers).to_string();
        let folder = folder.display().to_string();
        let team = Team { folder, copy, secret: own.secret.clone(), papers, ..invitation.clone() };
        self.store.keep_team(Some(&team))?;
        let synced = self.sync_team_by(&carrier);
        if synced.is_err() {
            self.store.keep_team(Some(&invitation))?;
        }
        synced
    }

    /// Takes in what the others put, in one step that can be undone, and puts what was done here.
    ///
    /// # Errors
    /// [`TeamError::None`]; a folder that is not there; those of taking in.
    pub fn sync_team(&mut self) -> Result<Synced, Error> {
        let team = self.joined()?;
        self.sync_team_by(&Folder::at(Path::new(&team.folder)))
    }

    /// Puts what was done here, says that this copy comes no more, and forgets the team's key.
    ///
    /// # Errors
    /// As [`Session::sync_team`]; the copy stays in the team then.
    pub fn leave_team(&mut self) -> Result<Synced, Error> {
        let team = self.joined()?;
        let carrier = Folder::at(Path::new(&team.folder));
        let synced = self.sync_team_by(&carrier)?;
        let number = 1 + newest(&self.letters(&team, &carrier)?.sound, &team.copy);
        self.put_letter(&team, &carrier, Head { kind: Kind::Left, number, ..Head::default() }, b"")?;
        self.store.keep_team(None)?;
        Ok(synced)
    }

    /// Who is in the team, when each was here last, and what is not here yet. Nothing is changed.
    ///
    /// # Errors
    /// [`TeamError::None`]; a folder that is not there.
    pub fn team_status(&self) -> Result<Status, Error> {
        let team = self.joined()?;
        let letters = self.letters(&team, &Folder::at(Path::new(&team.folder)))?;
        let (seen, gone) = (store::team::seen(self.reader())?, self.gone()?);
        let coders: BTreeMap<String, String> = store::project::coders(self.reader())?
            .into_iter()
            .map(|coder| (coder.guid.to_string(), coder.name))
            .collect();
        let mut members: BTreeMap<&str, (u64, Member)> = BTreeMap::new();
        for (_, letter) in &letters.sound {
            let head = &letter.head;
            let (number, member) = members.entry(&head.copy).or_default();
            let waits = head.kind == Kind::Change && !exchange::within(&head.after, &seen);
            member.waiting += usize::from(waits);
            member.has_left |= head.kind == Kind::Left;
            if head.number >= *number {
                *number = head.number;
                let unknown = || head.copy.chars().take(8).collect();
                member.coder = coders.get(&letter.coder).cloned().unwrap_or_else(unknown);
                member.at.clone_from(&head.at);
                member.has_words = head.copy != team.copy && !gone.is_subset(&head.withdrawn);
            }
            (member.copy, member.is_this) = (head.copy.clone(), head.copy == team.copy);
        }
        let unsent = self.unsent(&letters)?;
        let members = members.into_values().map(|(_, member)| member).collect();
        Ok(Status { folder: team.folder, members, refused: letters.refused, unsent })
    }

    /// What a copy that is handed out gets along, so that it can join.
    pub(super) fn invitation(&self, coder: &str) -> Result<Option<Team>, Error> {
        let Some(team) = self.team()?.filter(|team| !team.copy.is_empty()) else { return Ok(None) };
        let (own, invited) = (Signing::from_secret(&team.secret), Signing::fresh());
        let (own, invited) = own.zip(invited).ok_or(TeamError::NotSealed)?;
        let mut papers = papers_of(&team);
        papers.push(Paper::signed(&own, "", coder, &invited.public).ok_or(TeamError::NotSealed)?);
        let papers = serde_json::json!(papers).to_string();
        let (copy, folder) = (String::new(), String::new());
        Ok(Some(Team { copy, folder, secret: invited.secret.clone(), papers, ..team }))
    }

    fn joined(&self) -> Result<Team, Error> {
        Ok(self.team()?.filter(|team| !team.copy.is_empty()).ok_or(TeamError::None)?)
    }

    fn coder_guid(&self) -> Result<String, Error> {
        Ok(store::project::at_work(self.reader())?.guid.to_string())
    }

    /// Those who have withdrawn, by identity.
    fn gone(&self) -> Result<BTreeSet<String>, Error> {
        Ok(self.withdrawn_guids()?.into_keys().map(|guid| guid.to_string()).collect())
    }

    /// The folder's own place; the project must not lie in it.
    fn may_carry(&self, folder: &Path) -> Result<std::path::PathBuf, Error> {
        let place = folder.canonicalize().ok().filter(|place| place.is_dir());
        let place = place.ok_or_else(|| TeamError::NoFolder { folder: folder.to_owned() })?;
        let project = self.path().canonicalize().unwrap_or_else(|_| self.path().to_owned());
        if project.starts_with(&place) {
            return Err(TeamError::Inside { folder: place }.into());
        }
        Ok(place)
    }

    /// The folder around the project that something synchronises, if it lies in one.
    pub fn synced_around(&self) -> Option<std::path::PathBuf> {
        synced_around(self.path())
    }

    fn letters(&self, team: &Team, carrier: &dyn Carrier) -> Result<Letters, Error> {
        let io = |source| Error::Io { path: team.folder.clone().into(), source };
        let mut letters = Letters::default();
        for item in carrier.list().map_err(io)? {
            let Ok(bytes) = carrier.get(&item) else {
                letters.refused.push((item.name, Refused::NotHere));
                continue;
            };
            match letter::read(&team.key, &team.root, &team.study, store::team::version(), &bytes) {
                Ok(letter) => letters.sound.push((item, letter)),
                Err(refused) => letters.refused.push((item.name, refused)),
            }
        }
        Ok(letters)
    }
}

fn papers_of(team: &Team) -> Vec<Paper> {
    serde_json::from_str(&team.papers).unwrap_or_default()
}

/// The number of a copy's newest letter.
fn newest(letters: &[(Item, Letter)], copy: &str) -> u64 {
    let own = letters.iter().filter(|(_, letter)| letter.head.copy == copy);
    own.map(|(_, letter)| letter.head.number).max().unwrap_or(0)
}
