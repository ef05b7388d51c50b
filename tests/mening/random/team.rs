//! A team by chance, each with a folder of its own that a careless program synchronises: files come late, cut short,
//! twice and under other names, copies are undone and go back to a backup. Once all has arrived, all hold the same and nothing
//! is lost. `MENING_TEAM=1000` takes so many rounds, `MENING_SEED` another way.

use super::choose::{self, ACTIONS, Chance};
use super::copies::{removed, work};
use super::{Dump, dump, index_is_whole, open};
use mening::model::Lang;
use mening::session::action::read_script;
use mening::session::copies::HandOut;
use mening::session::{Action, Session};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const ROUNDS: usize = 1;
/// What happens in a round. Longer ones still find copies that come to differ, as the README says.
const EVENTS: usize = 8;
const MANY_EVENTS: usize = 24;

struct Copy {
    path: PathBuf,
    folder: PathBuf,
    session: Option<Session>,
    /// What the synchronising program has put here, or found here.
    known: BTreeSet<PathBuf>,
}

impl Copy {
    fn at(place: &Path, number: usize) -> Copy {
        let folder = place.join(format!("folder {number}"));
        std::fs::create_dir(&folder).unwrap();
        Copy { path: place.join(format!("{number}.mening")), folder, session: None, known: BTreeSet::new() }
    }

    fn session(&mut self) -> &mut Session {
        let path = &self.path;
        self.session.get_or_insert_with(|| Session::open(path, None).unwrap())
    }

    fn dump(&self) -> Dump {
        dump(&open(&self.path))
    }

    /// Whether anything was put or came.
    fn sync(&mut self, told: &[String]) -> bool {
        let synced = self.session().sync_team().unwrap_or_else(|error| panic!("{error}\nafter\n{}", told.join("\n")));
        let flaws = mening::store::check::run(self.session().reader()).unwrap();
        assert!(flaws.is_empty(), "{flaws:?}\nafter\n{}", told.join("\n"));
        synced.put > 0 || synced.waiting > 0 || synced.taken.files.iter().any(|(_, taken)| !taken.is_nothing())
    }

    fn files(&self) -> BTreeSet<PathBuf> {
        let mut files = BTreeSet::new();
        for copy in std::fs::read_dir(self.folder.join("mening-team")).into_iter().flatten().flatten() {
            for file in std::fs::read_dir(copy.path()).unwrap().flatten() {
                files.insert(file.path().strip_prefix(&self.folder).unwrap().to_owned());
            }
        }
        files
    }
}

/// The program that synchronises: what each file is, and what somebody took away.
#[derive(Default)]
struct Cloud {
    files: BTreeMap<PathBuf, Vec<u8>>,
    gone: BTreeSet<PathBuf>,
}

impl Cloud {
    fn up(&mut self, copy: &mut Copy) {
        let here = copy.files();
        self.gone.extend(copy.known.difference(&here).cloned());
        for name in here.difference(&copy.known) {
            self.files.insert(name.clone(), std::fs::read(copy.folder.join(name)).unwrap());
        }
        copy.known = here;
    }

    /// Brings a copy what it lacks; carelessly, some of it.
    fn down(&self, copy: &mut Copy, mut careless: Option<&mut Chance>) {
        for name in &self.gone {
            drop(std::fs::remove_file(copy.folder.join(name)));
            copy.known.remove(name);
        }
        for (name, bytes) in self.files.iter().filter(|(name, _)| !self.gone.contains(*name)) {
            let place = copy.folder.join(name);
            if copy.known.contains(name) {
                continue;
            }
            std::fs::create_dir_all(place.parent().unwrap()).unwrap();
            let file_name = name.file_name().unwrap().to_str().unwrap();
            let put = |name: &str, bytes: &[u8]| std::fs::write(place.with_file_name(name), bytes).unwrap();
            match careless.as_mut().map_or(9, |chance| chance.below(6)) {
                0 => continue,
                1 => put(&format!("{} (1)", file_name.to_uppercase()), bytes),
                2 => put(file_name, &bytes[..bytes.len() / 2]),
                3 => put(&format!("{file_name}-Bosse-PC"), bytes),
                _ => {}
            }
            if careless.is_none() || std::fs::read(&place).is_err() {
                put(file_name, bytes);
            }
            if std::fs::read(&place).unwrap() == *bytes {
                copy.known.insert(name.clone());
            }
        }
        if careless.is_none() {
            // What was made beside is cleared up in the end, and what was cut short is whole.
            for name in copy.files().difference(&self.files.keys().cloned().collect()) {
                std::fs::remove_file(copy.folder.join(name)).unwrap();
            }
        }
    }
}

fn team(place: &Path, number: usize, cloud: &mut Cloud) -> Vec<Copy> {
    let mut first = Copy::at(place, 0);
    let mut session = Session::create(&first.path, "Prov", Lang::Sv, None).unwrap();
    // A copy without what is in quarantine is none of the whole, and has no invitation.
    let study: Vec<&str> = include_str!("../actions/study.jsonl").lines().collect();
    let whole: Vec<&str> = study.into_iter().filter(|line| !line.contains("\"action\":\"quarantine\"")).collect();
    session.apply(&read_script(&whole.join("\n")).unwrap()).unwrap();
    session.begin_team(&first.folder).unwrap();
    first.session = Some(session);
    cloud.up(&mut first);
    let mut copies = vec![first];
    for number in 1..number {
        let mut copy = Copy::at(place, number);
        let wanted = HandOut { coder: format!("Kodare {}", number + 1), ..HandOut::default() };
        copies[0].session().hand_out(&copy.path, None, &wanted).unwrap();
        cloud.down(&mut copy, None);
        let folder = copy.folder.clone();
        copy.session().join_team(&folder).unwrap();
        cloud.up(&mut copy);
        copies.push(copy);
    }
    copies
}

fn made(copies: &[Copy]) -> BTreeSet<(String, String)> {
    let mut made = BTreeSet::new();
    for copy in copies {
        for (table, rows) in copy.dump().0 {
            let guids = rows.iter().filter(|(_, row)| row.contains_key("guid")).map(|(guid, _)| guid.clone());
            made.extend(guids.map(|guid| (table.clone(), guid)));
        }
    }
    made
}

fn event(chance: &mut Chance, place: &Path, copies: &mut [Copy], cloud: &mut Cloud, told: &mut Vec<String>) {
    let at = chance.below(copies.len());
    let lines: Vec<&str> = ACTIONS.lines().collect();
    let copy = &mut copies[at];
    match chance.below(10) {
        0 => told.push(format!("{at} undoes: {:?}", copy.session().undo().is_ok())),
        1 => told.push(format!("{at} redoes: {:?}", copy.session().redo().is_ok())),
        2..5 => {
            told.push(format!("{at} syncs"));
            cloud.down(copy, Some(chance));
            copy.sync(told);
            cloud.up_of_own(copy);
        }
        5 => {
            told.push(format!("{at} goes back to a copy from before an exchange"));
            let aside = place.join("aside");
            drop(copy.session.take());
            std::fs::copy(&copy.path, &aside).unwrap();
            copy.sync(told);
            cloud.up_of_own(copy);
            drop(copy.session.take());
            std::fs::copy(&aside, &copy.path).unwrap();
        }
        _ => {
            copy.session();
            let line = lines[chance.below(lines.len())];
            let json = choose::action(chance, &copy.dump(), line);
            told.push(format!("{at}: {json}"));
            let done = Action::from_json(json).map(|action| copy.session().apply(&[action]).is_ok());
            told.push(format!("   {done:?}"));
        }
    }
}

impl Cloud {
    /// As `up`, but nothing of what the program itself put under other names or cut short.
    fn up_of_own(&mut self, copy: &mut Copy) {
        let here = copy.files();
        self.gone.extend(copy.known.difference(&here).cloned());
        copy.known.retain(|name| here.contains(name));
        let is_new = |name: &&PathBuf| {
            let plain = name
                .file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name.ends_with(".change") && !name.contains([' ', '-']));
            plain && !copy.known.contains(*name) && !self.files.contains_key(*name)
        };
        for name in here.iter().filter(is_new).cloned().collect::<Vec<_>>() {
            self.files.insert(name.clone(), std::fs::read(copy.folder.join(&name)).unwrap());
            copy.known.insert(name);
        }
    }
}

fn round(seed: u64, events: usize) {
    let mut chance = Chance::of(seed);
    let place = tempfile::tempdir().unwrap();
    let mut cloud = Cloud::default();
    let mut copies = team(place.path(), 2 + chance.below(4), &mut cloud);
    let mut told = vec![format!("seed {seed}, {} copies", copies.len())];
    for _ in 0..events {
        event(&mut chance, place.path(), &mut copies, &mut cloud, &mut told);
    }
    let (made, mut gone) = (made(&copies), BTreeSet::new());
    copies.iter().for_each(|copy| gone.extend(removed(&copy.path)));
    for exchange in 0.. {
        let mut any = false;
        for copy in &mut copies {
            cloud.down(copy, None);
            any |= copy.sync(&told);
            cloud.up_of_own(copy);
        }
        let all: Vec<Vec<String>> = copies.iter().map(|copy| work(&copy.dump())).collect();
        let lacks = |a: &[String], b: &[String]| a.iter().filter(|line| !b.contains(line)).cloned().collect::<Vec<_>>();
        let differ: Vec<String> =
            all.iter().flat_map(|other| [lacks(&all[0], other), lacks(other, &all[0])].concat()).collect();
        if !any && differ.is_empty() {
            break;
        }
        assert!(exchange < 6, "not the same after all:\n{}\nafter\n{}", differ.join("\n"), told.join("\n"));
    }
    let (now, joined) = (copies[0].dump(), removed(&copies[0].path));
    for (table, guid) in made {
        let is_there = now.rows(&table).contains_key(&guid) || gone.contains(&guid) || joined.contains(&guid);
        assert!(is_there, "{table} {guid} is lost\nafter\n{}", told.join("\n"));
    }
    unreadable(&now, &cloud);
    for copy in &mut copies {
        drop(copy.session.take());
        index_is_whole(&copy.path);
    }
}

/// No word of the study stands in any file that was ever carried.
fn unreadable(now: &Dump, cloud: &Cloud) {
    let cells = now.0.values().flat_map(|rows| rows.values()).flat_map(|row| row.values());
    let words: BTreeSet<&str> =
        cells.map(|cell| cell.trim_matches(['\'', '"'])).filter(|text| text.len() > 6).take(200).collect();
    assert!(words.len() > 20);
    for (name, bytes) in &cloud.files {
        for word in &words {
            let first = word.as_bytes()[0];
            let mut starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == first).map(|(at, _)| at);
            assert!(!starts.any(|at| bytes[at..].starts_with(word.as_bytes())), "{} holds a word", name.display());
        }
    }
}

#[test]
fn a_team_that_has_all_that_was_put_has_the_same() {
    let number = |name: &str, otherwise: usize| std::env::var(name).map_or(otherwise, |text| text.parse().unwrap());
    let seed = number("MENING_SEED", 1) as u64;
    let events = if std::env::var_os("MENING_TEAM").is_some() { MANY_EVENTS } else { EVENTS };
    for round_number in 0..number("MENING_TEAM", ROUNDS) as u64 {
        round(seed + round_number, events);
    }
}
