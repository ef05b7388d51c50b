//! Taking in what a colleague did in a copy of the project. What each copy holds is compared by who wrote what last,
//! so that neither the order in which copies come in nor how often matters.
//!
//! - `shape`: what must be known of the tables
//! - `side`: what one copy holds
//! - `texts`: texts that differ
//! - `join`: both together
//! - `settle`, `same`: what cannot stand so
//! - `lay`: what is written here
//! - `newer`: what is newer here than what somebody has seen

mod join;
mod lay;
pub mod newer;
mod same;
mod settle;
mod shape;
mod side;
mod texts;

pub use join::ClashKind;
pub use lay::Counts;

use self::join::Joined;
use self::lay::Laying;
use self::shape::Shape;
use self::side::{Cell, Side, Uid};
use self::texts::Texts;
use super::stamp::{self, Held, Noted};
use super::{Changed, Reader, Scratch, StepLabel, Store, StoreError, Writer, chain, check};
use crate::model::{StepId, StepState, code_points, count_words};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// What taking in a copy came to, or would come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The steps that came, by coder, with when the first and the last of them were taken.
    pub coders: BTreeMap<String, Steps>,
    pub rows: Counts,
    pub clashes: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    pub count: usize,
    pub first: String,
    pub last: String,
}

impl Taken {
    /// Whether all of it was here already; steps that came to nothing are no news.
    pub fn is_nothing(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Store {
    /// Does work in one step in which rows may wait for others that they name.
    ///
    /// # Errors
    /// Those of the work; [`StoreError::StillNamed`] where something names what is not there afterwards.
    pub fn take_in<T, E: From<StoreError>>(
        &mut self,
        label: &StepLabel,
        work: impl FnOnce(&Writer) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        self.connection.pragma_update(None, "foreign_keys", false).map_err(StoreError::from)?;
        let done = self.transact(label, |writer| -> Result<T, E> {
            let done = work(writer)?;
            let flaws = check::of_rows(writer.reader())?;
            if flaws.is_empty() { Ok(done) } else { Err(StoreError::StillNamed.into()) }
        });
        let tightened = self.connection.pragma_update(None, "foreign_keys", true).map_err(StoreError::from);
        let done = done?;
        tightened?;
        Ok(done)
    }
}

/// Takes a copy in, within a step.
///
/// # Errors
/// [`StoreError::WentApart`] for one that was changed before anybody could tell what was changed where.
pub fn take_in(writer: &Writer, copy: &Scratch) -> Result<Taken, StoreError> {
    let theirs = copy.open()?;
    merge(writer, &theirs.connection)
}

fn merge(writer: &Writer, theirs: &Connection) -> Result<Taken, StoreError> {
    let shapes = shape::shapes(&writer.0)?;
    let names = side::actors([&writer.0, theirs])?;
    let (ours, other) = (side::read(&writer.0, &shapes, &names)?, side::read(theirs, &shapes, &names)?);
    if ours.is_part {
        return Err(StoreError::IsPart);
    }
    if join::went_apart_earlier(&shapes, &ours, &other) {
        return Err(StoreError::WentApart);
    }
    let texts = Texts::of(&shapes, &ours, &other);
    let mut joined = join::join(&shapes, &ours, &other, &texts);
    if !settle::settle(&shapes, [&ours, &other], &mut joined) {
        return Err(StoreError::WentApart);
    }
    measure(&shapes, &mut joined);
    let step: StepId = writer.0.query_row("select step from journal_now", [], |row| row.get(0))?;
    let actors = known_here(writer, &names)?;
    stamp::quietly(&writer.0, true)?;
    let laying = Laying { writer, theirs, shapes: &shapes, ours: &ours, actors: &actors };
    let (rows, mut noted) = laying.lay(&mut joined)?;
    stamp::quietly(&writer.0, false)?;
    for (at, id) in actors.iter().enumerate().skip(1) {
        let (here, there) = (seen(&ours, at), seen(&other, at));
        if there > here {
            noted.insert(Noted::Actor(*id), Some(Held { counter: there, ..Held::default() }));
        }
    }
    stamp::take(writer, step, &noted)?;
    let clashes = lay::list(writer, &shapes, &names, &joined, &joined.clashes)?;
    let coders = steps(writer, theirs, step, &ours, &names)?;
    Ok(Taken { coders, rows, clashes })
}

fn seen(side: &Side, actor: usize) -> i64 {
    side.seen.get(actor).copied().unwrap_or(0)
}

/// How long a text is follows from the text.
fn measure(shapes: &[Shape], joined: &mut Joined) {
    let place = |name: &str| shapes.iter().position(|shape| shape.name() == name);
    let (Some(document), Some(text)) = (place("document"), place("document_text")) else { return };
    let cell = |table: usize, column: &str| shapes.get(table).and_then(|shape| shape.cell(column));
    let (Some(characters), Some(words), Some(words_of)) =
        (cell(document, "characters"), cell(document, "words"), cell(text, "text"))
    else {
        return;
    };
    let lengths: Vec<(Uid, i64, i64)> = joined
        .rows
        .get(text)
        .into_iter()
        .flatten()
        .map(|(uid, row)| {
            let text = row.text(words_of);
            let words = i64::try_from(count_words(text)).unwrap_or(i64::MAX);
            (uid.clone(), i64::from(code_points(text)), words)
        })
        .collect();
    for (uid, length, count) in lengths {
        let Some(row) = joined.rows.get_mut(document).and_then(|rows| rows.get_mut(&uid)) else { continue };
        for (cell, value) in [(characters, length), (words, count)] {
            if let Some(to) = row.cells.get_mut(cell) {
                *to = Cell::Int(value);
            }
        }
    }
}

/// The number here of every opening that either copy knows.
fn known_here(writer: &Writer, names: &[String]) -> Result<Vec<i64>, StoreError> {
    let mut add =
        writer.0.prepare("insert into journal_actor (name, upto) values (?1, 0) on conflict (name) do nothing")?;
    let mut find = writer.0.prepare("select id from journal_actor where name = ?1")?;
    let mut known = vec![0];
    for name in names.iter().skip(1) {
        add.execute([name])?;
        known.push(find.query_row([name], |row| row.get(0))?);
    }
    Ok(known)
}

/// Enters the steps of the copy that nobody here had seen; the journal says whose they are and what took them in.
fn steps(
    writer: &Writer,
    theirs: &Connection,
    step: StepId,
    ours: &Side,
    names: &[String],
) -> Result<BTreeMap<String, Steps>, StoreError> {
    let mut coders: BTreeMap<String, Steps> = BTreeMap::new();
    let mut query = theirs.prepare(
        "select name_en, name_sv, at, coder, kind, args, actor, number from journal_step
         where state = 'done' and actor <> '' and kind not in ('take_in', 'take_out', 'withdraw', 'withdraw_more') order by number, actor",
    )?;
    let mut add = writer.0.prepare(
        "insert into journal_step (name_en, name_sv, at, coder, kind, args, actor, number, taken)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (actor, number): (String, i64) = (row.get(6)?, row.get(7)?);
        let is_known = names.binary_search(&actor).is_ok_and(|at| seen(ours, at) >= number);
        if is_known {
            continue;
        }
        let (at, coder): (String, String) = (row.get(2)?, row.get(3)?);
        let text = |column: usize| row.get::<_, String>(column);
        add.execute(params![text(0)?, text(1)?, at, coder, text(4)?, text(5)?, actor, number, step])?;
        chain::turned(&writer.0, StepId(writer.0.last_insert_rowid()), StepState::Done)?;
        let of = coders.entry(coder).or_default();
        of.count += 1;
        if of.first.is_empty() || at < of.first {
            of.first.clone_from(&at);
        }
        if at > of.last {
            of.last = at;
        }
    }
    Ok(coders)
}

/// The steps that came with one that is taken back, or brought back, go and come with it.
pub(super) fn turned(writer: &Writer, step: StepId, state: StepState) -> Result<(), StoreError> {
    let state = if state == StepState::Done { StepState::Done } else { StepState::Dropped };
    let mut query = writer.0.prepare("select id from journal_step where taken = ?1 order by id")?;
    for came in query.query_map([step], |row| row.get::<_, StepId>(0))?.collect::<Result<Vec<_>, _>>()? {
        writer.0.execute("update journal_step set state = ?2 where id = ?1", params![came, state])?;
        chain::turned(&writer.0, came, state)?;
    }
    Ok(())
}

/// Whether a copy was handed out without all of the project.
pub fn is_part(reader: Reader) -> Result<bool, StoreError> {
    let sql = "select exists (select 1 from journal_given where blind = 1 or part = 1)";
    Ok(reader.0.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Whether a copy was handed out with a frozen code book.
pub fn is_frozen(reader: Reader) -> Result<bool, StoreError> {
    let sql = "select exists (select 1 from journal_given where frozen = 1)";
    Ok(reader.0.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}
