//! One exchange: what is new is taken in, what the others lack is put, what is of no use any more is removed.

use super::{Error, Session, store};
use super::{Head, Item, Kind, Letter, Letters, Refused, Signing, Team, TeamError, letter, newest, papers_of};
use crate::carry::Carrier;
use crate::model::now;
use crate::session::copies::{Brought, TakenIn};
use crate::store::StoreError;
use crate::store::taken::newer::{self, Carried, Newer};
use crate::store::team::Seen;
use std::collections::BTreeSet;

/// So many letters are put together in one.
const MANY: usize = 200;

/// What an exchange came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synced {
    pub taken: TakenIn,
    /// How many rows were put.
    pub put: usize,
    /// Letters that wait for others that are not here.
    pub waiting: usize,
    pub refused: Vec<(String, Refused)>,
    /// Letters that were removed, for what they brought stands in others.
    pub removed: usize,
}

/// Whether all of the one has been seen by whoever has seen the other.
pub fn within(one: &Seen, other: &Seen) -> bool {
    one.iter().all(|(name, upto)| other.get(name).is_some_and(|seen| upto <= seen))
}

fn join(seen: &mut Seen, more: &Seen) {
    for (name, upto) in more {
        let known = seen.entry(name.clone()).or_default();
        *known = (*known).max(*upto);
    }
}

/// Which letters can be taken in, each after those that it rests on, up to one that tells of a withdrawal that is not
/// known here: that goes first and alone, so that nothing of hers comes in beside it.
fn due<'l>(
    letters: &'l Letters,
    seen: &Seen,
    gone: &BTreeSet<String>,
    not: &BTreeSet<&Item>,
) -> Vec<&'l (Item, Letter)> {
    let (mut seen, mut due) = (seen.clone(), Vec::new());
    let tells = |letter: &Letter| !letter.head.withdrawn.is_subset(gone);
    let changes =
        || letters.sound.iter().filter(|(item, letter)| letter.head.kind == Kind::Change && !not.contains(item));
    loop {
        let can =
            changes().filter(|(_, letter)| within(&letter.head.base, &seen) && !within(&letter.head.after, &seen));
        let next = can.max_by_key(|(item, letter)| (tells(letter), letter.head.after.values().sum::<i64>(), item));
        let Some(next) = next else { return due };
        if tells(&next.1) {
            if due.is_empty() {
                due.push(next);
            }
            return due;
        }
        join(&mut seen, &next.1.head.after);
        due.push(next);
    }
}

/// What is in letters that this copy has taken in and that know of all who have withdrawn, as far as each rests on others of them.
fn reached(current: &[&(Item, Letter)]) -> Seen {
    let mut seen = Seen::new();
    let mut left: Vec<&Head> = current.iter().map(|(_, letter)| &letter.head).collect();
    loop {
        let before = left.len();
        left.retain(|head| {
            let rests = within(&head.base, &seen);
            if rests {
                join(&mut seen, &head.after);
            }
            !rests
        });
        if left.len() == before {
            return seen;
        }
    }
}

impl Letters {
    /// Those whose content this copy has, and in which nobody's words are who has withdrawn.
    fn current(&self, seen: &Seen, gone: &BTreeSet<String>) -> Vec<&(Item, Letter)> {
        let is_current =
            |head: &Head| head.kind == Kind::Change && within(&head.after, seen) && gone.is_subset(&head.withdrawn);
        self.sound.iter().filter(|(_, letter)| is_current(&letter.head)).collect()
    }

    fn stale<'l>(&'l self, seen: &'l Seen, gone: &'l BTreeSet<String>) -> impl Iterator<Item = &'l Item> {
        let is_stale =
            |head: &Head| head.kind == Kind::Change && within(&head.after, seen) && !gone.is_subset(&head.withdrawn);
        self.sound.iter().filter(move |(_, letter)| is_stale(&letter.head)).map(|(item, _)| item)
    }
}

impl Session {
    /// As [`Session::sync_team`], over any carrier.
    pub fn sync_team_by(&mut self, carrier: &dyn Carrier) -> Result<Synced, Error> {
        let team = self.joined()?;
        if store::taken::is_part(self.reader())? {
            return Err(StoreError::IsPart.into());
        }
        let letters = self.letters(&team, carrier)?;
        let mut synced = Synced { refused: letters.refused.clone(), ..Synced::default() };
        self.take_letters(&letters, &mut synced)?;
        let (seen, gone) = (store::team::seen(self.reader())?, self.gone()?);
        let current = letters.current(&seen, &gone);
        let number = 1 + newest(&letters.sound, &team.copy);
        let is_whole = current.len() > MANY;
        let newer = self.unsent_beyond(&current, is_whole)?;
        if let Some((base, newer)) = newer {
            let body = serde_json::to_vec(&newer.carried).map_err(|_| TeamError::NotSealed)?;
            let head = Head { number, base, after: newer.after, rules: newer.rules, ..Head::default() };
            self.put_letter(&team, carrier, head, &body)?;
            synced.put = newer.news.max(1);
        }
        let head = Head { kind: Kind::Here, number: number + 1, after: seen.clone(), ..Head::default() };
        self.put_letter(&team, carrier, head, b"")?;
        // Only now that all of it stands elsewhere.
        let former =
            letters.sound.iter().filter(|(_, letter)| letter.head.kind == Kind::Here && letter.head.copy == team.copy);
        let joined = current.iter().filter(|_| is_whole).map(|(item, _)| item);
        for item in letters.stale(&seen, &gone).chain(joined) {
            synced.removed += usize::from(carrier.remove(item).is_ok());
        }
        for (item, _) in former {
            drop(carrier.remove(item));
        }
        let waits = |letter: &Letter| letter.head.kind == Kind::Change && !within(&letter.head.after, &seen);
        synced.waiting = letters.sound.iter().filter(|(_, letter)| waits(letter)).count();
        Ok(synced)
    }

    /// Takes in all that can be, in one step; a withdrawal before it in one of its own.
    fn take_letters(&mut self, letters: &Letters, synced: &mut Synced) -> Result<(), Error> {
        let mut not: BTreeSet<&Item> = BTreeSet::new();
        loop {
            let (seen, gone) = (store::team::seen(self.reader())?, self.gone()?);
            let mut brought = Vec::new();
            for (item, letter) in due(letters, &seen, &gone, &not) {
                match self.brought(letter) {
                    Ok(copy) => brought.push(copy),
                    Err(_) => {
                        not.insert(item);
                        synced.refused.push((item.name.clone(), Refused::Unclear));
                        break;
                    }
                }
            }
            if brought.is_empty() {
                match not.is_empty() || due(letters, &seen, &gone, &not).is_empty() {
                    true => return Ok(()),
                    false => continue,
                }
            }
            let taken = self.take_in_copies(&brought)?;
            synced.taken.withdrawn += taken.withdrawn;
            synced.taken.files.extend(taken.files);
            synced.taken.clashes.extend(taken.clashes);
            if (store::team::seen(self.reader())?, self.gone()?) == (seen, gone) {
                return Ok(());
            }
        }
    }

    fn brought(&self, letter: &Letter) -> Result<Brought, Error> {
        let unclear = || StoreError::StrangeStep;
        let carried: Carried = serde_json::from_slice(&letter.body().ok_or_else(unclear)?).map_err(|_| unclear())?;
        let scratch = self.store.scratch_of(&carried)?;
        let coders = store::project::coders(self.reader())?;
        let known = coders.into_iter().find(|coder| coder.guid.to_string() == letter.coder);
        let name = known.map_or_else(|| letter.head.copy.chars().take(8).collect(), |coder| coder.name);
        self.made_ready(scratch, name, self.file())
    }

    /// What is here and in no letter, with what its reader must have seen; none where there is nothing.
    fn unsent_beyond(&self, current: &[&(Item, Letter)], is_whole: bool) -> Result<Option<(Seen, Newer)>, Error> {
        let base = if is_whole { Seen::new() } else { reached(current) };
        let newer = newer::newer(self.reader(), &base)?;
        let is_told = newer.rules.is_empty() || current.iter().any(|(_, letter)| letter.head.rules == newer.rules);
        Ok((newer.news > 0 || !is_told).then_some((base, newer)))
    }

    /// Whether anything is here that is in no letter.
    pub(super) fn unsent(&self, letters: &Letters) -> Result<bool, Error> {
        let (seen, gone) = (store::team::seen(self.reader())?, self.gone()?);
        Ok(self.unsent_beyond(&letters.current(&seen, &gone), false)?.is_some())
    }

    pub(super) fn put_letter(&self, team: &Team, carrier: &dyn Carrier, head: Head, body: &[u8]) -> Result<(), Error> {
        let signing = Signing::from_secret(&team.secret).ok_or(TeamError::NotSealed)?;
        let head = Head {
            study: team.study.clone(),
            copy: team.copy.clone(),
            at: now(),
            version: store::team::version(),
            withdrawn: self.gone()?,
            papers: papers_of(team),
            ..head
        };
        let letter = letter::write(&team.key, &signing, &head, body).ok_or(TeamError::NotSealed)?;
        let put = carrier.put(&team.copy, &letter);
        put.map(drop).map_err(|source| Error::Io { path: team.folder.clone().into(), source })
    }
}
