//! Colleagues who work by chance, each in a copy, and take one another's work in now and then, undo, go back to an
//! older copy: whoever has taken in all of it has the same, by a second look that shares nothing with the program.
//! `MENING_COPIES=1000` takes so many rounds, `MENING_SEED` another way.

use super::choose::{self, ACTIONS, Chance};
use super::{Dump, dump, index_is_whole, open};
use mening::model::Lang;
use mening::session::action::read_script;
use mening::session::{Action, Session};
use mening::store::ProjectFile;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const ROUNDS: usize = 1;
const EVENTS: usize = 30;

/// A colleague's copy.
struct Copy {
    path: PathBuf,
    session: Session,
}

impl Copy {
    fn dump(&self) -> Dump {
        dump(&open(&self.path))
    }

    /// Takes another copy in; whether it brought anything.
    fn take(&mut self, other: &Path) -> bool {
        let brought = self.session.bring(&ProjectFile::new(other, None).unwrap()).unwrap();
        let taken = self.session.take_in_copies(&[brought]).unwrap();
        taken.files.iter().any(|(_, taken)| !taken.is_nothing())
    }

    fn whole(&self, told: &[String]) {
        let flaws = mening::store::check::run(self.session.reader()).unwrap();
        assert!(flaws.is_empty(), "{flaws:?}\nafter\n{}", told.join("\n"));
    }
}

/// What a copy holds of people's work, without what it has for itself and without what was listed.
pub fn work(dump: &Dump) -> Vec<String> {
    let tables = dump.0.iter().filter(|(name, _)| name.as_str() != "clash");
    let mut lines: Vec<String> = tables
        .flat_map(|(name, rows)| {
            rows.values().map(move |row| {
                let mut row = row.clone();
                row.remove("id");
                if name == "project" {
                    row.remove("coder_id");
                }
                format!("{name}: {row:?}")
            })
        })
        .collect();
    lines.sort();
    lines
}

/// The rows with GUIDs that somebody took away.
pub fn removed(path: &Path) -> BTreeSet<String> {
    let file = open(path);
    let mut query = file.prepare("select uid from journal_gone").unwrap();
    query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn round(seed: u64) {
    let mut chance = Chance::of(seed);
    let folder = tempfile::tempdir().unwrap();
    let first = folder.path().join("0.mening");
    let mut session = Session::create(&first, "Prov", Lang::Sv, None).unwrap();
    session.apply(&read_script(include_str!("../actions/study.jsonl")).unwrap()).unwrap();
    drop(session);
    let mut copies: Vec<Copy> = (0..2 + chance.below(4))
        .map(|number| {
            let path = folder.path().join(format!("{number}.mening"));
            if number > 0 {
                std::fs::copy(&first, &path).unwrap();
            }
            path
        })
        .collect::<Vec<_>>()
        .into_iter()
        .map(|path| Copy { session: Session::open(&path, None).unwrap(), path })
        .collect();
    let lines: Vec<&str> = ACTIONS.lines().collect();
    let mut told = vec![format!("seed {seed}, {} copies", copies.len())];
    for _ in 0..EVENTS {
        let at = chance.below(copies.len());
        match chance.below(12) {
            0 => told.push(format!("{at} undoes: {:?}", copies[at].session.undo().is_ok())),
            1 => told.push(format!("{at} redoes: {:?}", copies[at].session.redo().is_ok())),
            2 | 3 => {
                let other = (at + 1 + chance.below(copies.len() - 1)) % copies.len();
                told.push(format!("{at} takes in {other}"));
                eprintln!("{}", told.last().unwrap());
                let path = copies[other].path.clone();
                copies[at].take(&path);
                copies[at].whole(&told);
                if chance.one_in(4) {
                    told.push(format!("{at} undoes that"));
                    drop(copies[at].session.undo());
                    copies[at].whole(&told);
                }
            }
            4 => {
                told.push(format!("{at} goes on in a copy of the copy"));
                let (path, aside) = (copies[at].path.clone(), folder.path().join("aside.mening"));
                let copy = copies.remove(at);
                drop(copy);
                std::fs::copy(&path, &aside).unwrap();
                let mut session = Session::open(&path, None).unwrap();
                drop(
                    session.apply(
                        &read_script(r#"{"action":"add_memo","title":"Borta","text":"Detta gick med"}"#).unwrap(),
                    ),
                );
                drop(session);
                std::fs::copy(&aside, &path).unwrap();
                copies.insert(at, Copy { session: Session::open(&path, None).unwrap(), path });
            }
            _ => {
                let line = lines[chance.below(lines.len())];
                let json = choose::action(&mut chance, &copies[at].dump(), line);
                told.push(format!("{at}: {json}"));
                let done = Action::from_json(json).map(|action| copies[at].session.apply(&[action]).is_ok());
                told.push(format!("   {done:?}"));
            }
        }
    }
    let gone: BTreeSet<String> = copies.iter().flat_map(|copy| removed(&copy.path)).collect();
    let made: BTreeSet<(String, String)> = copies
        .iter()
        .flat_map(|copy| {
            let dump = copy.dump();
            let of = |(name, rows): (&String, &super::dump::Rows)| -> Vec<(String, String)> {
                rows.iter()
                    .filter(|(_, row)| row.contains_key("guid"))
                    .map(|(guid, _)| (name.clone(), guid.clone()))
                    .collect()
            };
            dump.0.iter().flat_map(of).collect::<Vec<_>>()
        })
        .collect();
    for exchange in 0.. {
        let mut any = false;
        for at in 0..copies.len() {
            for other in (0..copies.len()).filter(|other| *other != at) {
                let path = copies[other].path.clone();
                any |= copies[at].take(&path);
                copies[at].whole(&told);
            }
        }
        let all: Vec<Vec<String>> = copies.iter().map(|copy| work(&copy.dump())).collect();
        let differs = |one: &Vec<String>, other: &Vec<String>| -> Vec<String> {
            let lacks = |a: &Vec<String>, b: &Vec<String>, mark: &str| -> Vec<String> {
                a.iter().filter(|line| !b.contains(line)).map(|line| format!("{mark} {line}")).collect()
            };
            [lacks(one, other, "-"), lacks(other, one, "+")].concat()
        };
        let differing: Vec<String> = all.iter().skip(1).flat_map(|other| differs(&all[0], other)).collect();
        if !any && differing.is_empty() {
            break;
        }
        assert!(exchange < 4, "not the same after all:\n{}\nafter\n{}", differing.join("\n"), told.join("\n"));
    }
    let now = copies[0].dump();
    let joined = removed(&copies[0].path);
    for (table, guid) in made {
        let is_there = now.rows(&table).contains_key(&guid) || gone.contains(&guid) || joined.contains(&guid);
        assert!(is_there, "{table} {guid} is lost\nafter\n{}", told.join("\n"));
    }
    for copy in copies {
        drop(copy.session);
        index_is_whole(&copy.path);
    }
}

#[test]
fn colleagues_who_have_taken_in_the_same_have_the_same() {
    let number = |name: &str, otherwise: usize| std::env::var(name).map_or(otherwise, |text| text.parse().unwrap());
    let seed = number("MENING_SEED", 1) as u64;
    for round_number in 0..number("MENING_COPIES", ROUNDS) as u64 {
        round(seed + round_number);
    }
}
