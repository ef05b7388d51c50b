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
use shim::{CHANGES, Event, How, Run};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// How much is tried.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Plan {
    /// One call of a command, by a seed.
    Few,
    Thin,
    All,
}

impl Plan {
    fn asked() -> Plan {
        match std::env::var("MENING_FAULTS").as_deref() {
            Ok("all") => Plan::All,
            Ok("thin") => Plan::Thin,
            _ => Plan::Few,
        }
    }

    /// At which of these calls a fault befalls. `seed` is another for each command and mode.
    fn struck<'e>(self, calls: &[&'e Event], seed: u64) -> Vec<&'e Event> {
        let all = calls.iter().enumerate();
        match self {
            Plan::All => calls.to_vec(),
            Plan::Thin => all.filter(|(at, _)| !is_amid(calls, *at)).map(|(_, call)| *call).collect(),
            Plan::Few => {
                // Where much happens in few calls: not in the middle of a long run of writes.
                let some: Vec<&Event> = all.filter(|(at, _)| !is_amid(calls, *at)).map(|(_, call)| *call).collect();
                some.get(Chance::new(seed).next() as usize % some.len().max(1)).copied().into_iter().collect()
            }
        }
    }
}

/// Whether a call stands in the middle of a run of the same on the same file.
fn is_amid(calls: &[&Event], at: usize) -> bool {
    let alike = |other: usize| {
        calls.get(other).is_some_and(|other| other.kind == calls[at].kind && other.path == calls[at].path)
    };
    at > 0 && alike(at - 1) && alike(at + 1) && !at.is_multiple_of(64)
}

#[derive(Default)]
struct Tally {
    calls: usize,
    runs: usize,
    cuts: usize,
    violations: Vec<String>,
}

/// A command in a folder of its own, what it starts from and makes, and what it asks of the disk for that.
struct Bench<'a> {
    case: &'a Case,
    root: PathBuf,
    start: Files,
    expected: Expected,
    calls: Vec<Event>,
}

impl Bench<'_> {
    fn new<'a>(case: &'a Case, folder: &Path) -> Bench<'a> {
        let root = folder.join("room");
        std::fs::create_dir_all(&root).unwrap();
        (case.prepare)(&root);
        let start = files_of(&root);
        let expected = Expected { before: state(case, &root, 0), after: Vec::new(), handed_out: None };
        let mut bench = Bench { case, root, start, expected, calls: Vec::new() };
        let outcome = bench.run(None);
        assert_eq!(outcome.code, Some(0), "{}: {outcome:?}", case.name);
        bench.calls = outcome.events;
        bench.expected.after = state(case, &bench.root, 1);
        bench.expected.handed_out = case.hands_out.map(|out| std::fs::read(bench.root.join(out)).unwrap());
        bench
    }

    fn run(&self, struck: Option<(How, usize)>) -> shim::Outcome {
        lay_out(&self.root, &self.start);
        let (arguments, secrets) = (self.case.called(&self.root), self.case.secrets());
        let reader = self.case.is_read.then(|| rusqlite::Connection::open(project(&self.root)).unwrap());
        if let Some(reader) = &reader {
            reader.execute_batch("begin; select count(*) from code;").unwrap();
        }
        let run = Run { root: &self.root, arguments: &arguments, secrets: &secrets, input: self.case.input };
        run.with(struck)
    }

    fn place(&self, call: &Event) -> String {
        let place = call.path.strip_prefix(&self.root).unwrap_or(&call.path);
        format!("{} {}", call.kind, place.display())
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
        let counts = |call: &&Event| call.number > 0 && how.kinds().contains(call.kind);
        let calls: Vec<&Event> = self.calls.iter().filter(counts).collect();
        tally.calls += calls.len();
        for call in plan.struck(&calls, seed) {
            let outcome = self.run(Some((how, call.number)));
            tally.runs += 1;
            let what = format!("{how:?} at {} ({})", call.number, self.place(call));
            if !matches!(how, How::Kill | How::Torn) && outcome.code.is_none() {
                tally.violations.push(format!("{}, {what}: died by itself", self.case.name));
            }
            let said = Said { done: !outcome.out.is_empty(), failure: outcome.code.map(|_| outcome.err.as_str()) };
            self.judged(&what, said, tally);
        }
    }

    /// The power goes after calls of the command; nothing that was not synced is there, or chance says what is.
    fn cut(&self, plan: Plan, seed: u64, tally: &mut Tally) {
        let matters = |call: &&Event| call.kind == '1' || "s".contains(call.kind) || CHANGES.contains(call.kind);
        let calls: Vec<&Event> = self.calls.iter().filter(matters).collect();
        let tried: BTreeSet<usize> = plan.struck(&calls, seed).into_iter().map(|call| call.number).collect();
        let (mut disk, mut chance) = (Disk::of(&self.start), Chance::new(seed));
        let mut seen = BTreeSet::new();
        let mut reported = false;
        for (at, call) in calls.iter().enumerate() {
            reported |= call.kind == '1';
            disk.make(call);
            if !tried.contains(&call.number) {
                continue;
            }
            let ways = if plan == Plan::Few { seed as usize % 2..seed as usize % 2 + 1 } else { 0..3 };
            for kept in ways {
                let files = disk.after_the_cut((kept > 0).then_some(&mut chance));
                if !seen.insert((mark(&files), reported)) {
                    continue;
                }
                lay_out(&self.root, &files);
                tally.cuts += 1;
                let what = format!("power cut {kept} after {at} ({})", self.place(call));
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
static IN_TURN: [How; 4] = [How::Kill, How::Eio, How::EnospcOn, How::Torn];

fn sweep(cases: &[Case]) {
    let plan = Plan::asked();
    let named = |name: &str| std::env::var(name).unwrap_or_default();
    let (only, by) = (named("MENING_FAULTS_OF"), named("MENING_FAULTS_BY"));
    let is_asked = |asked: &str, word: &str| asked.is_empty() || asked.split(',').any(|asked| word.starts_with(asked));
    let mut violations = Vec::new();
    for (number, case) in (0..).zip(cases).filter(|(_, case)| is_asked(&only, case.name)) {
        if plan == Plan::Few && case.name.contains(", ") {
            // Of a kind that stands in the table already.
            continue;
        }
        let folder = tempfile::tempdir().unwrap();
        let bench = Bench::new(case, folder.path());
        let mut tally = Tally::default();
        let modes = match plan {
            Plan::Few => vec![IN_TURN[number % IN_TURN.len()]],
            _ => vec![How::Kill, How::Torn, How::Eio, How::EioOn, How::EnospcOn],
        };
        for (nth, how) in (1..).zip(modes).filter(|(_, how)| is_asked(&by, how.word())) {
            bench.strike(how, plan, number as u64 * 64 + nth, &mut tally);
        }
        if !case.is_read && is_asked(&by, "cut") {
            // What a reader has made beside the project is not in what was noted of the command.
            bench.cut(plan, number as u64 * 64 + 33, &mut tally);
        }
        let Tally { calls, runs, cuts, violations: found } = tally;
        if plan != Plan::Few {
            println!(
                "{:24} {calls:6} calls {runs:6} struck {cuts:6} power cuts {:4} violations",
                case.name,
                found.len()
            );
        }
        violations.extend(found);
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

/// Faults that once left something wrong: the command, the fault, the kind of the call and how its path
/// begins beneath the folder of all. It befalls the last such call.
const SEEN: [(&str, How, char, &str); 7] = [
    // It was said that nothing was changed, and the step was there at the next opening.
    ("apply", How::EioOn, 's', "study/p.mening-wal"),
    // The project was there, and it was said that it could not be made.
    ("new", How::EioOn, 'c', "study/p.mening-lock"),
    // Half of a new file lay about for good.
    ("encrypt", How::Kill, 'w', "study/p.mening-part-"),
    ("withdraw", How::Kill, 'w', "study/p.mening-backups/"),
    // A key that was half made could neither be opened nor made again.
    ("pseudonymise, new key", How::Kill, 'w', "apart/k.meningkey-part-"),
    // Something had left, and the journal knew nothing of it.
    ("export, allowed", How::Kill, 'w', "study/p.mening-wal"),
    // What waited in the log was passed over.
    ("export, cut off before", How::Eio, 'o', "study/p.mening-shm"),
];

#[test]
fn what_was_wrong_once_is_not_so_again() {
    let mut violations = Vec::new();
    for (name, how, kind, beneath) in SEEN {
        let folder = tempfile::tempdir().unwrap();
        let case = CASES.iter().find(|case| case.name == name).unwrap();
        let bench = Bench::new(case, folder.path());
        let is_it = |call: &&Event| {
            call.kind == kind && call.path.to_string_lossy().starts_with(&format!("{}/{beneath}", bench.root.display()))
        };
        let call =
            bench.calls.iter().rfind(is_it).unwrap_or_else(|| panic!("{name} makes no such call: {kind} {beneath}"));
        let outcome = bench.run(Some((how, call.number)));
        let said = Said { done: !outcome.out.is_empty(), failure: outcome.code.map(|_| outcome.err.as_str()) };
        let mut tally = Tally::default();
        bench.judged(&format!("{how:?} at {}", bench.place(call)), said, &mut tally);
        violations.extend(tally.violations);
    }
    assert_eq!(violations, [""; 0]);
}
