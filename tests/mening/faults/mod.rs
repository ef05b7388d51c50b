//! Faults at every file call: killed there, refused there by a failing or a full disk, and the power gone there. A few
//! calls of each command in the ordinary tests; all of them, with counts, by
//! `MENING_FAULTS=all cargo test --locked --test mening -- faults --nocapture` (`MENING_FAULTS=thin` leaves out what lies
//! in the middle of a long run of writes, `MENING_FAULTS_OF=encrypt,decrypt` takes some commands only,
//! `MENING_FAULTS_BY=kill,cut` some faults).

mod cases;
mod disk;
mod judge;
mod shim;

use cases::{CASES, Case, project};
use disk::{Chance, Disk, Files, files_of, lay_out, mark};
use judge::{Expected, Said, judge, told};
use mening::session::Session;
use shim::{CHANGES, EVERYTHING, Event, How, Run};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// How much is tried.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Plan {
    /// So many calls of each command and mode, spread by a seed.
    Few(usize),
    Thin,
    All,
}

impl Plan {
    fn asked() -> Plan {
        match std::env::var("MENING_FAULTS").as_deref() {
            Ok("all") => Plan::All,
            Ok("thin") => Plan::Thin,
            _ => Plan::Few(1),
        }
    }

    /// Which of these numbered calls are struck. `seed` is another for each command and mode.
    fn struck(self, calls: &[&Event], seed: u64) -> Vec<usize> {
        let numbers = calls.iter().map(|call| call.number);
        match self {
            Plan::All => numbers.collect(),
            Plan::Thin => {
                numbers.enumerate().filter(|(at, _)| !is_amid(calls, *at)).map(|(_, number)| number).collect()
            }
            Plan::Few(few) => {
                let mut chance = Chance::new(seed);
                let mut pick = |_| calls.get(chance.next() as usize % calls.len().max(1)).map(|call| call.number);
                (0..few).filter_map(&mut pick).collect()
            }
        }
    }
}

/// Whether a call stands in the middle of a run of the same on the same file.
fn is_amid(calls: &[&Event], at: usize) -> bool {
    let alike = |other: usize| {
        calls.get(other).is_some_and(|other| other.kind == calls[at].kind && other.path == calls[at].path)
    };
    at > 0 && alike(at - 1) && alike(at + 1) && at % 64 != 0
}

#[derive(Default)]
struct Tally {
    calls: usize,
    runs: usize,
    cuts: usize,
    violations: Vec<String>,
}

/// A command in a folder of its own, and what it starts from.
struct Bench<'a> {
    case: &'a Case,
    root: PathBuf,
    start: Files,
    expected: Expected,
}

impl Bench<'_> {
    fn new<'a>(case: &'a Case, folder: &Path) -> Bench<'a> {
        let root = folder.join("room");
        std::fs::create_dir_all(&root).unwrap();
        (case.prepare)(&root);
        let start = files_of(&root);
        let expected = Expected { before: state(case, &root, 0), after: Vec::new(), handed_out: None };
        let mut bench = Bench { case, root, start, expected };
        let outcome = bench.run(EVERYTHING, None);
        assert_eq!(outcome.code, Some(0), "{}: {outcome:?}", case.name);
        bench.expected.after = state(case, &bench.root, 1);
        bench.expected.handed_out = case.hands_out.map(|out| std::fs::read(bench.root.join(out)).unwrap());
        bench
    }

    fn run(&self, kinds: &str, struck: Option<(How, usize)>) -> shim::Outcome {
        lay_out(&self.root, &self.start);
        let (arguments, secrets) = (self.case.called(&self.root), self.case.secrets());
        let reader = self.case.is_read.then(|| rusqlite::Connection::open(project(&self.root)).unwrap());
        if let Some(reader) = &reader {
            reader.execute_batch("begin; select count(*) from code;").unwrap();
        }
        let run = Run { root: &self.root, arguments: &arguments, secrets: &secrets, input: self.case.input };
        run.with(kinds, struck)
    }

    fn judged(&self, what: &str, said: Said, tally: &mut Tally) {
        for wrong in judge(self.case, &self.root, &self.expected, said) {
            let line = format!("{}, {what}: {wrong}", self.case.name);
            if std::env::var("MENING_FAULTS").is_ok() {
                println!("! {line}");
            }
            tally.violations.push(line);
        }
    }

    /// Killed, or refused, at calls of the command.
    fn strike(&self, how: How, plan: Plan, seed: u64, tally: &mut Tally) {
        let clean = self.run(how.kinds(), None);
        let calls: Vec<&Event> = clean.events.iter().filter(|event| event.number > 0).collect();
        tally.calls += calls.len();
        let torn = |event: &&&Event| how != How::Torn || event.kind == 'w' && event.data.len() > 1;
        let calls: Vec<&Event> = calls.iter().filter(torn).copied().collect();
        for at in plan.struck(&calls, seed) {
            let outcome = self.run(how.kinds(), Some((how, at)));
            tally.runs += 1;
            let dies = matches!(how, How::Kill | How::Torn);
            let call = clean.events.iter().find(|event| event.number == at);
            let place =
                call.map(|call| format!("{} {}", call.kind, call.path.strip_prefix(&self.root).unwrap().display()));
            let what = format!("{how:?} at {at} ({})", place.unwrap_or_default());
            if !dies && outcome.code.is_none() {
                tally.violations.push(format!("{}, {what}: died by itself", self.case.name));
            }
            let said = Said { done: !outcome.out.is_empty(), failure: outcome.code.map(|_| outcome.err.as_str()) };
            self.judged(&what, said, tally);
        }
    }

    /// The power goes after calls of the command; nothing that was not synced is there, or chance says what is.
    fn cut(&self, plan: Plan, seed: u64, tally: &mut Tally) {
        let clean = self.run(CHANGES, None);
        let events = &clean.events;
        let all: Vec<&Event> = events.iter().collect();
        let mut disk = Disk::of(&self.start);
        let mut seen = BTreeSet::new();
        let mut chance = Chance::new(seed);
        let mut reported = false;
        let few: Vec<usize> = (0..2).map(|_| chance.next() as usize % events.len().max(1)).collect();
        for (at, event) in events.iter().enumerate() {
            reported |= event.kind == '1';
            disk.make(event);
            let is_tried = match plan {
                Plan::Few(_) => few.contains(&at),
                Plan::Thin => !is_amid(&all, at),
                Plan::All => true,
            };
            if !is_tried {
                continue;
            }
            let ways = if matches!(plan, Plan::Few(_)) { 1..2 } else { 0..3 };
            for kept in ways {
                let files = disk.after_the_cut((kept > 0).then_some(&mut chance));
                if !seen.insert((mark(&files), reported)) {
                    continue;
                }
                lay_out(&self.root, &files);
                tally.cuts += 1;
                let place = event.path.strip_prefix(&self.root).unwrap_or(&event.path).display();
                let what = format!("power cut {kept} after {at} ({} {place})", event.kind);
                self.judged(&what, Said { done: reported, failure: None }, tally);
            }
        }
    }
}

/// What a command starts from, or makes; empty where there is no project.
fn state(case: &Case, root: &Path, at: usize) -> Vec<String> {
    let path = project(root);
    if !path.exists() {
        return Vec::new();
    }
    if case.name == "migration" && at == 0 {
        // To look at it would be to migrate it.
        let copy = tempfile::tempdir().unwrap();
        std::fs::copy(&path, copy.path().join("p.mening")).unwrap();
        return told(&Session::open(&copy.path().join("p.mening"), None).unwrap());
    }
    told(&Session::open_to_read(&path, cases::password(case.passwords[at]).as_ref()).unwrap())
}

/// Faults of which the ordinary tests let one befall each command, in turn.
static IN_TURN: [How; 3] = [How::Kill, How::Eio, How::EnospcOn];

fn sweep(cases: &[Case]) {
    let plan = Plan::asked();
    let only = std::env::var("MENING_FAULTS_OF").unwrap_or_default();
    let mut violations = Vec::new();
    for (number, case) in (0_u64..).zip(cases) {
        if !only.is_empty() && !only.split(',').any(|name| case.name.starts_with(name)) {
            continue;
        }
        if plan == Plan::Few(1) && case.name.contains(", ") {
            // Of a kind that stands in the table already.
            continue;
        }
        let folder = tempfile::tempdir().unwrap();
        let bench = Bench::new(case, folder.path());
        let mut tally = Tally::default();
        let modes: &[How] = match plan {
            Plan::Few(_) => &IN_TURN[number as usize % 3..number as usize % 3 + 1],
            _ => &[How::Kill, How::Torn, How::Eio, How::EioOn, How::EnospcOn],
        };
        let asked = std::env::var("MENING_FAULTS_BY").unwrap_or_default();
        let is_asked = |word: &str| asked.is_empty() || asked.split(',').any(|known| known == word);
        for (nth, how) in (1..).zip(modes).filter(|(_, how)| is_asked(how.word())) {
            bench.strike(*how, plan, number * 64 + nth, &mut tally);
        }
        if !case.is_read && is_asked("cut") {
            // What a reader has made beside the project is not in what was noted of the command.
            bench.cut(plan, number * 64, &mut tally);
        }
        if plan != Plan::Few(1) {
            let Tally { calls, runs, cuts, violations } = &tally;
            println!(
                "{:24} {calls:6} calls {runs:6} struck {cuts:6} power cuts {:4} violations",
                case.name,
                violations.len()
            );
        }
        violations.extend(tally.violations);
    }
    assert_eq!(violations, [""; 0]);
}

#[test]
fn what_rewrites_the_whole_project_is_done_or_has_not_been_begun() {
    sweep(&CASES[..3]);
}

#[test]
fn what_takes_words_out_for_good_is_done_or_has_not_been_begun() {
    sweep(&CASES[3..12]);
}

#[test]
fn a_step_is_taken_or_has_not_been() {
    sweep(&CASES[12..17]);
}

#[test]
fn a_project_is_made_brought_up_to_date_and_handed_out_whole_or_not_at_all() {
    sweep(&CASES[17..]);
}
