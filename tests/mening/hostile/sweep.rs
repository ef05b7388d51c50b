//! Hostile files of every kind against the commands that open them: nothing runs, nothing falls over, nothing is changed,
//! and what cannot be read is said. `MENING_HOSTILE=2000` tries so many in the program itself, each within 500 MB and two
//! seconds of work; `MENING_HOSTILE_FROM=100` begins at another number. Without it a few dozen are tried here.

use super::files::{Hostile, Kind, Whole, crafted, hostile};
use super::seeds::seeds;
use crate::project::{Project, Ran, run_among};
use crate::random::dump;
use std::collections::BTreeMap;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Stdio;

const PASSWORDS: [(&str, &str); 2] =
    [("MENING_PASSWORD", "ett långt lösenord"), ("MENING_KEY_PASSWORD", "nyckelord för prov")];
/// Signals that end what works too long: SIGXCPU, and SIGKILL where that is not heeded.
const TOO_LONG: [i32; 2] = [24, 9];

/// What every hostile file is made of, made once.
fn whole() -> Whole {
    let study = || {
        let project = Project::nothing();
        let path = &project.path;
        let mut session = mening::session::Session::create(path, "Prov", mening::model::Lang::Sv, None).unwrap();
        let script = include_str!("../actions/study.jsonl");
        session.apply(&mening::session::action::read_script(script).unwrap()).unwrap();
        project
    };
    let made = |arguments: &[&str]| {
        let all = run_among(&[arguments, &["--allow", "prov"]].concat(), "", "en_GB.UTF-8", &PASSWORDS);
        assert_eq!(all.code, 0, "{all:?}");
    };
    let project = study();
    let bytes = std::fs::read(&project.path).unwrap();
    let out = |name: &str| project.folder.path().join(name);
    for (format, name) in [("qdpx", "a.qdpx"), ("qdc", "a.qdc")] {
        made(&["export", project.text(), "--format", format, "--output", out(name).to_str().unwrap()]);
    }
    let (exchange, codebook) = (std::fs::read(out("a.qdpx")).unwrap(), std::fs::read(out("a.qdc")).unwrap());
    let list = project.file("names.csv", "name,pseudonym,kind\nMaj,Mia,person\n");
    let apart = tempfile::tempdir().unwrap();
    let key = apart.path().join("a.meningkey");
    let named = ["pseudonymise", project.text(), "--key", key.to_str().unwrap(), "--list", list.to_str().unwrap()];
    let done = run_among(&named, "", "en_GB.UTF-8", &PASSWORDS);
    assert_eq!(done.code, 0, "{done:?}");
    let key = std::fs::read(key).unwrap();
    let secret = study();
    let variables = [("MENING_NEW_PASSWORD", PASSWORDS[0].1)];
    let done = run_among(&["encrypt", secret.text()], "", "en_GB.UTF-8", &variables);
    assert_eq!(done.code, 0, "{done:?}");
    Whole { project: bytes, encrypted: std::fs::read(&secret.path).unwrap(), key, exchange, codebook, seeds: seeds() }
}

/// A folder with a hostile file, a project of ours, and another one that nobody is to touch.
struct Place {
    folder: tempfile::TempDir,
    ours: Vec<u8>,
}

impl Place {
    fn new(whole: &Whole, hostile: &Hostile) -> Place {
        let folder = tempfile::tempdir().unwrap();
        let place = Place { folder, ours: whole.project.clone() };
        for name in ["ours.mening", "beside.mening"] {
            std::fs::write(place.path(name), &whole.project).unwrap();
        }
        std::fs::create_dir(place.path("apart")).unwrap();
        std::fs::write(place.path(&place.file(hostile)), &hostile.bytes).unwrap();
        place
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, hostile: &Hostile) -> String {
        if hostile.kind == Kind::KeyFile { format!("apart/{}", hostile.name) } else { hostile.name.clone() }
    }

    fn names(&self) -> Vec<String> {
        let all = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = all.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// A command: its words, what goes to its standard input, and whether it only reads the hostile file.
type Line = (Vec<String>, &'static str, bool);

/// What is tried on a file; each number tries two or three of all.
fn commands(place: &Place, hostile: &Hostile, number: u64) -> Vec<Line> {
    let path = |name: &str| place.path(name).to_str().unwrap().to_owned();
    let (file, ours, out) = (path(&place.file(hostile)), path("ours.mening"), path("apart/out"));
    let words = |all: &[&str]| all.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let add = r#"{"action":"add_code","name":"Ny kod"}"#;
    let all: Vec<Line> = match hostile.kind {
        Kind::Project | Kind::Encrypted => vec![
            (words(&["check", &file]), "", true),
            (words(&["info", &file]), "", true),
            (words(&["search", &file, "råd"]), "", true),
            (words(&["export", &file, "--table", "excerpts", "--format", "csv"]), "", true),
            (words(&["export", &file, "--table", "codebook", "--format", "xlsx", "--output", &out]), "", true),
            (words(&["export", &file, "--table", "cases", "--format", "html"]), "", true),
            (
                words(&["export", &file, "--format", "qdpx", "--output", &format!("{out}.qdpx"), "--allow", "prov"]),
                "",
                true,
            ),
            (words(&["report", &file, "--format", "md", "--allow", "prov"]), "", true),
            (words(&["archive", &file, &format!("{out}.zip"), "--allow", "prov"]), "", true),
            (words(&["figure", &file, "--figure", "codes", "--allow", "prov"]), "", true),
            (words(&["journal", &file]), "", true),
            (words(&["guard", &file]), "", true),
            (words(&["apply", &file]), add, false),
            (words(&["undo", &file]), "", false),
            (words(&["import", &ours, &file]), "", true),
        ],
        Kind::KeyFile => vec![
            (words(&["guard", &ours, "--key", &file]), "", true),
            (words(&["names", &ours, "--key", &file]), "", true),
            (words(&["pseudonymise", &ours, "--key", &file, "--preview"]), "", true),
        ],
        Kind::Peer | Kind::Exchange => vec![(words(&["import", &ours, &file]), "", true)],
        Kind::Document | Kind::Crafted => {
            let tables = ["guess", "survey", "text", "codebook"][number as usize / 10 % 4];
            vec![
                (words(&["import", &ours, &file, "--tables", tables]), "", true),
                (words(&["text", &file]), "", true),
                (words(&["changes", &ours, &file]), "", true),
            ]
        }
    };
    let tried = all.len().min(3);
    (0..tried).map(|n| all[(number as usize / 10 * 3 + n) % all.len()].clone()).collect()
}

/// Runs a command in the program itself, within its limits.
fn limited((words, input, _): &Line) -> Result<Ran, String> {
    let mut shell = std::process::Command::new("sh");
    shell.args([
        "-c",
        "ulimit -v 512000; ulimit -t \"$MENING_SECONDS\"; exec \"$0\" \"$@\"",
        env!("CARGO_BIN_EXE_mening"),
    ]);
    shell.args(words);
    crate::project::clean(&mut shell);
    // Without optimisation all takes some ten times as long.
    shell.env("MENING_SECONDS", if cfg!(debug_assertions) { "20" } else { "2" });
    shell.envs(PASSWORDS).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = shell.spawn().unwrap();
    drop(std::io::Write::write_all(&mut child.stdin.take().unwrap(), input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    match output.status.signal() {
        Some(signal) if TOO_LONG.contains(&signal) => Err("worked longer than two seconds".to_owned()),
        Some(signal) => Err(format!("fell over ({signal}): {}", String::from_utf8_lossy(&output.stderr))),
        None => Ok(Ran {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }),
    }
}

fn here((words, input, _): &Line) -> Result<Ran, String> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Ok(run_among(&words, input, "en_GB.UTF-8", &PASSWORDS))
}

/// Tries one file; gives all that is not as it must be.
fn tried(whole: &Whole, file: &Hostile, number: u64, run: fn(&Line) -> Result<Ran, String>) -> Vec<String> {
    let place = Place::new(whole, file);
    let mut wrong = Vec::new();
    let own = place.path(&place.file(file));
    for line in commands(&place, file, number) {
        let (before, bytes) = (place.names(), std::fs::read(&own).unwrap());
        let outcome = run(&line);
        let command = &line.0[0];
        let mut say = |what: String| wrong.push(format!("{number} {} ({}): {command} {}", file.name, file.what, what));
        match &outcome {
            Err(what) => say(what.clone()),
            Ok(ran) => {
                if ![0, 1, 2].contains(&ran.code)
                    || ran.err.contains("panicked")
                    || ran.err.contains("a fault in Mening")
                {
                    say(format!("came to {} {}", ran.code, ran.err));
                }
                let tells = command == "check" || command == "guard" || command == "changes" || command == "import";
                if ran.code == 1 && ran.err.is_empty() && (!tells || ran.out.is_empty()) {
                    say("failed without a word".to_owned());
                }
                wrong_projects(&place, ran, command).into_iter().for_each(&mut say);
            }
        }
        // What is let out against the guard's word is noted.
        let only_reads = line.2 && !line.0.contains(&"--allow".to_owned());
        if only_reads && std::fs::read(&own).unwrap() != bytes {
            say("wrote to what it was to read".to_owned());
        }
        if std::fs::read(place.path("beside.mening")).unwrap() != place.ours {
            say("touched another project".to_owned());
        }
        let left: Vec<String> = place.names().into_iter().filter(|name| !before.contains(name)).collect();
        let is_usual = |name: &String| name.ends_with("backups") || name.starts_with("ours.mening");
        if only_reads && !left.iter().all(is_usual) {
            say(format!("left {left:?}"));
        }
    }
    wrong
}

/// A project of ours into which a hostile file was read is whole; where nothing was read, it is as it was.
fn wrong_projects(place: &Place, ran: &Ran, command: &str) -> Vec<String> {
    let path = place.path("ours.mening");
    let session = match mening::session::Session::open_to_read(&path, None) {
        Ok(session) => session,
        Err(error) => return vec![format!("left a project that does not open: {error}")],
    };
    let flaws = mening::store::check::run(session.reader()).unwrap();
    let mut wrong: Vec<String> = flaws.iter().map(|flaw| format!("left a flaw: {flaw:?}")).collect();
    drop(session);
    if command == "import" && ran.code != 0 && !ran.out.contains("imported") && !ran.out.contains(": ") {
        let dump = |path: &Path| dump(&rusqlite::Connection::open(path).unwrap());
        if dump(&path) != dump(&place.path("beside.mening")) {
            wrong.push("failed, and yet something changed".to_owned());
        }
    }
    wrong
}

#[test]
fn hostile_files_end_in_words_and_nothing_of_them_runs() {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let whole = whole();
    let (from, all) = (number("MENING_HOSTILE_FROM").unwrap_or(0), number("MENING_HOSTILE"));
    let run = if all.is_some() { limited } else { here };
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    // Here, those that are large are left to the sweep.
    let chosen: Vec<u64> = match all {
        Some(all) => (from..from + all).collect(),
        None => (0..400).step_by(7).filter(|number| number % 10 != 7).collect(),
    };
    for number in chosen {
        let file = hostile(&whole, number);
        if all.is_none() && file.bytes.len() > 2 << 20 {
            continue;
        }
        *counts.entry(file.kind).or_default() += 1;
        let found = tried(&whole, &file, number, run);
        found.iter().for_each(|what| eprintln!("{what}"));
        wrong.extend(found);
    }
    eprintln!("{counts:?}");
    assert!(wrong.is_empty(), "{} of them, the first:\n{}", wrong.len(), wrong[..wrong.len().min(5)].join("\n"));
    assert!(counts.len() >= 6, "{counts:?}");
}

#[test]
fn files_made_to_hurt_are_many() {
    let names: Vec<&str> = crafted().iter().map(|(name, _)| name.as_str()).collect();
    for ending in
        ["csv", "json", "srt", "vtt", "txt", "md", "rtf", "html", "docx", "odt", "qde", "xlsx", "ods", "zip", "pdf"]
    {
        assert!(names.iter().any(|name| name.ends_with(&format!(".{ending}"))), "none is a {ending}");
    }
}
