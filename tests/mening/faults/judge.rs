//! What is left after a fault is held against what was promised: one of two states, whole, everything that was
//! reported, true words, nothing readable that should not be, and nothing lying about.

use super::cases::{Case, HIDDEN, KEY, key, password, project};
use super::disk::files_of;
use crate::project::run_among;
use mening::model::Lang;
use mening::session::{Session, pseudonym};
use mening::store::{self, KeyFile, OpenMode, StoreError};
use std::path::{Path, PathBuf};

/// What a command makes of a project when nothing stands in its way.
pub struct Expected {
    /// Empty where there was no project.
    pub before: Vec<String>,
    pub after: Vec<String>,
    pub handed_out: Option<Vec<u8>>,
}

/// What is known of the command that a fault befell.
#[derive(Clone, Copy)]
pub struct Said<'a> {
    /// Its success was printed.
    pub done: bool,
    /// What it printed of a failure; `None` where it died.
    pub failure: Option<&'a str>,
}

/// Words by which a message says that all is as it was.
const NOTHING: [&str; 5] = ["othing was changed", "othing was done", "is as it was", "was not made", "left as it was"];
/// Words by which it says that it is done, or that it cannot tell.
const DONE: [&str; 4] = ["The change is made", "The project is made", "may have been made", "not sure whether"];

/// A project as a person would know it again.
pub fn told(session: &Session) -> Vec<String> {
    let reader = session.reader();
    let mut told = vec![format!("encrypted: {}", session.is_encrypted())];
    for step in store::steps(reader).unwrap() {
        // What came of a withdrawal is added to its step later.
        let name = step.name.in_lang(Lang::En).split("; afterwards").next().unwrap_or_default().to_owned();
        told.push(format!("{name}: {:?}", step.state));
    }
    for document in store::document::all(reader).unwrap() {
        told.push(format!("{}: {}", document.name, store::document::text(reader, document.id).unwrap()));
    }
    told.extend(store::participant::all(reader).unwrap().into_iter().map(|person| person.name));
    told.extend(store::code::all(reader).unwrap().into_iter().map(|code| code.name));
    told
}

/// Opens a project by whichever of the passwords does it; the state, by reading and then by writing.
fn opened(case: &Case, root: &Path, wrong: &mut Vec<String>) -> Option<Session> {
    let path = project(root);
    let mut failures = Vec::new();
    for candidate in case.passwords {
        let candidate = password(candidate);
        match Session::open_to_read(&path, candidate.as_ref()) {
            Ok(read) => {
                let seen = told(&read);
                if case.never {
                    wrong.extend(readable(case, root, read.is_encrypted(), true));
                }
                // With the key that is made of the password already: to make it takes long.
                let written = read.open_again();
                drop(read);
                return match written {
                    Ok(session) => {
                        if told(&session) != seen {
                            wrong.push("who reads sees another state than who writes".to_owned());
                        }
                        Some(session)
                    }
                    Err(error) => {
                        wrong.push(format!("opens for reading, but not for writing: {error:?}"));
                        None
                    }
                };
            }
            Err(error) => failures.push(format!("{error:?}")),
        }
    }
    wrong.push(format!("no password opens it: {failures:?}"));
    None
}

/// What does not hold of the state that a fault left beneath a folder.
pub fn judge(case: &Case, root: &Path, expected: &Expected, said: Said) -> Vec<String> {
    let mut wrong = Vec::new();
    let path = project(root);
    let is_new = expected.before.is_empty();
    let was_handed_out = case.hands_out.map(|out| std::fs::read(root.join(out)));
    if is_new && !path.exists() {
        if said.done {
            wrong.push("was reported as made and is not there".to_owned());
        }
        if let Err(error) = Session::create(&path, "p", Lang::Sv, password(case.passwords[1]).as_ref()) {
            wrong.push(format!("cannot be made afterwards: {error:?}"));
        }
        wrong.extend(lying_about(case, root));
        return wrong;
    }
    let Some(mut session) = opened(case, root, &mut wrong) else { return wrong };
    // That the power went in the middle of a change is told, and what the log had is kept.
    let is_unread = |path: &PathBuf| path.to_string_lossy().ends_with("-unread");
    let is_of_log = |left: &StoreError| match left {
        StoreError::LogEnds { loss, .. } => !loss.is_sure,
        // It went with the backups, which the work that was gone on with wipes.
        StoreError::AsideWiped { paths } => paths.iter().all(is_unread),
        _ => false,
    };
    for left in session.take_unfinished().iter().filter(|left| !is_of_log(left)) {
        wrong.push(format!("the next opening leaves something undone: {left:?}"));
    }
    if *session.mode() != OpenMode::Write {
        wrong.push(format!("cannot be written: {:?}", session.mode()));
    }
    let flaws = store::check::run(session.reader()).unwrap();
    if !flaws.is_empty() {
        wrong.push(format!("not whole: {flaws:?}"));
    }
    let state = told(&session);
    let (is_before, is_after) = (state == expected.before, state == expected.after);
    if !is_before && !is_after {
        wrong.push(format!("neither as before nor as after: {state:?}"));
    }
    wrong.extend(of_key(case, root, &session, is_after));
    let is_proved = |step: &mening::model::Step| step.name.in_lang(Lang::En).contains("; afterwards none of");
    let withdraws = case.arguments.contains(&"withdraw") && is_after;
    if withdraws && !store::steps(session.reader()).unwrap().iter().any(is_proved) {
        wrong.push("that nothing is left is not noted in the journal".to_owned());
    }
    let is_encrypted = session.is_encrypted();
    drop(session);
    wrong.extend(untrue(is_before, is_after, said));
    wrong.extend(handed_out(case, expected, said, is_after, was_handed_out));
    wrong.extend(readable(case, root, is_encrypted, is_after || case.never));
    wrong.extend(again(case, root, expected, is_after));
    wrong.extend(lying_about(case, root));
    wrong
}

fn untrue(is_before: bool, is_after: bool, said: Said) -> Option<String> {
    let failure = said.failure.unwrap_or_default();
    let says = |words: &[&str]| words.iter().any(|word| failure.contains(word));
    if failure.contains("internal error") {
        return Some(format!("broke down: {failure}"));
    }
    if (said.done || says(&DONE[..2])) && !is_after {
        return Some(format!("was reported as done and is not: {failure}"));
    }
    if said.done && says(&NOTHING) {
        return Some(format!("done, and yet: {failure}"));
    }
    let failed = said.failure.is_some() && !said.done;
    (failed && !is_before && !says(&DONE)).then(|| format!("was reported as failed and is done: {failure}"))
}

/// What left is whole, and there where that was reported.
fn handed_out(
    case: &Case,
    expected: &Expected,
    said: Said,
    is_after: bool,
    found: Option<std::io::Result<Vec<u8>>>,
) -> Option<String> {
    let found = found?.ok();
    let failed = said.failure.is_some() && !said.done;
    match found {
        None => said.done.then(|| "was reported as written and is not there".to_owned()),
        Some(bytes) if Some(&bytes) != expected.handed_out.as_ref() => Some("what left is not whole".to_owned()),
        Some(_) if !is_after => Some("left without a word in the journal".to_owned()),
        Some(_) if failed && case.passwords[0].is_none() => {
            let failure = said.failure.unwrap_or_default();
            (!DONE.iter().any(|word| failure.contains(word))).then(|| format!("left, and yet: {failure}"))
        }
        Some(_) => None,
    }
}

/// The key opens and tells who was who, or is gone where it was destroyed.
fn of_key(case: &Case, root: &Path, session: &Session, is_after: bool) -> Option<String> {
    let has_key = case.arguments.contains(&"K");
    let path = key(root);
    if !has_key {
        return None;
    }
    let destroyed = case.arguments.contains(&"destroy-key") && is_after;
    let may_be_missing = case.name.ends_with("new key") && !is_after;
    let guid = store::project::get(session.reader()).unwrap().guid;
    let opened = KeyFile::open(&path, &password(Some(KEY)).unwrap(), session.path(), guid);
    let key = match opened {
        _ if destroyed => return path.exists().then(|| "the key is still there".to_owned()),
        Err(StoreError::NoKeyThere { .. }) if may_be_missing => return None,
        Err(error) => return Some(format!("the key does not open: {error:?}")),
        Ok(key) => key,
    };
    let originals = store::document::all(session.reader()).unwrap().into_iter();
    let mut originals = originals.map(|known| pseudonym::original(session.reader(), known.id, &key).unwrap().0);
    let knows = originals.any(|text| text.contains("Solveig"));
    (!knows).then(|| "nobody can tell any more who was who".to_owned())
}

/// Words that stand in bytes though they must not.
fn readable(case: &Case, root: &Path, is_encrypted: bool, is_after: bool) -> Option<String> {
    let words: Vec<&str> = match is_encrypted {
        true => vec![HIDDEN, "Solveig", "SQLite format 3"],
        false if is_after => case.gone.to_vec(),
        false => return None,
    };
    let files = files_of(root);
    let kept =
        files.iter().filter(|(path, _)| !path.starts_with(root.join("in")) && !path.starts_with(root.join("out")));
    for (path, bytes) in kept {
        for word in &words {
            if bytes.as_ref().is_some_and(|bytes| stands_in(bytes, word)) {
                return Some(format!("“{word}” stands in {}", path.display()));
            }
        }
    }
    None
}

pub fn stands_in(bytes: &[u8], word: &str) -> bool {
    let first = word.as_bytes()[0];
    let mut starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == first).map(|(at, _)| at);
    starts.any(|at| bytes[at..].starts_with(word.as_bytes()))
}

/// What was cut short can be done again, as the message advises.
fn again(case: &Case, root: &Path, expected: &Expected, is_after: bool) -> Option<String> {
    let is_handed_out = case.hands_out.is_some();
    if !is_handed_out && (is_after || !case.arguments.contains(&"K")) {
        return None;
    }
    let words = case.called(root);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let ran = run_among(&words, case.input, "en_GB.UTF-8", &case.secrets());
    if ran.code != 0 {
        return Some(format!("cannot be done again: {ran:?}"));
    }
    let session = Session::open(&project(root), None).unwrap();
    (!is_handed_out && told(&session) != expected.after).then(|| "done again, it is another".to_owned())
}

/// Files that nobody asked for.
fn lying_about(case: &Case, root: &Path) -> Option<String> {
    let mut strange = Vec::new();
    for (path, bytes) in files_of(root) {
        let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
        let is_known = bytes.is_none()
            || name == "study/p.mening"
            || name == "apart/k.meningkey"
            || name.starts_with("in/")
            || Some(name.as_str()) == case.hands_out
            || name.starts_with("study/p.mening-backups/") && name.ends_with(".mening")
            || name.starts_with("study/p.mening-backups/") && name.contains(".mening-unread");
        if !is_known {
            strange.push(name);
        }
    }
    (!strange.is_empty()).then(|| format!("lie about: {strange:?}"))
}
