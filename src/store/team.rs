//! What a copy keeps of the team that it is of: the study's key, its own, and where the team's changes lie.

use super::{Reader, Scratch, Store, StoreError, open, taken};
use crate::store::taken::newer::Carried;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// How much of each opening's steps somebody has seen, by the opening's name.
pub type Seen = BTreeMap<String, i64>;

#[derive(Clone)]
pub struct Team {
    pub study: String,
    pub key: Zeroizing<Vec<u8>>,
    pub root: Vec<u8>,
    pub folder: String,
    /// Empty until the copy has joined.
    pub copy: String,
    pub secret: Zeroizing<Vec<u8>>,
    pub papers: String,
}

impl std::fmt::Debug for Team {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Team")
    }
}

/// The team that a project is of, or is invited to.
pub fn get(reader: Reader) -> Result<Option<Team>, StoreError> {
    let sql = "select study, \"key\", root, folder, copy, secret, papers from journal_team";
    let read = |row: &rusqlite::Row| {
        Ok(Team {
            study: row.get(0)?,
            key: Zeroizing::new(row.get(1)?),
            root: row.get(2)?,
            folder: row.get(3)?,
            copy: row.get(4)?,
            secret: Zeroizing::new(row.get(5)?),
            papers: row.get(6)?,
        })
    };
    Ok(reader.0.query_row(sql, [], read).optional()?)
}

/// Puts a team in the place of whatever stood there; nothing for none.
pub(super) fn put(connection: &Connection, team: Option<&Team>) -> Result<(), StoreError> {
    connection.execute("delete from journal_team", [])?;
    if let Some(team) = team {
        let sql = "insert into journal_team (id, study, \"key\", root, folder, copy, secret, papers)
            values (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let (key, secret) = (team.key.as_slice(), team.secret.as_slice());
        connection.execute(sql, params![team.study, key, team.root, team.folder, team.copy, secret, team.papers])?;
    }
    Ok(())
}

/// What this copy has seen.
pub fn seen(reader: Reader) -> Result<Seen, StoreError> {
    let mut query = reader.0.prepare_cached("select name, upto from journal_actor where upto > 0")?;
    Ok(query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// The version of a file's tables.
pub fn version() -> i64 {
    super::schema::VERSION
}

impl Store {
    /// Keeps what is to be known of the team; no step, for it changes nothing of the project.
    pub fn keep_team(&mut self, team: Option<&Team>) -> Result<(), StoreError> {
        open::may_write(&self.mode)?;
        let writer = self.writer()?;
        put(&writer.0, team)?;
        let committed = writer.commit();
        self.settled(committed)
    }

    /// A colleague's change as a copy that can be taken in, beside the project and under its key.
    pub fn scratch_of(&self, carried: &Carried) -> Result<Scratch, StoreError> {
        Scratch::made(&self.file, |connection| taken::newer::lay_out(connection, carried))
    }
}

/// Whether a stamp is of something that was seen already.
pub(super) fn covers(seen: &Seen, name: &str, stamp: i64) -> bool {
    name.is_empty() || seen.get(name).is_some_and(|upto| stamp <= *upto)
}
