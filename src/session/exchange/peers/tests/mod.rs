//! What of other programs' databases is here after an import.

mod qualcoder;
mod rqda;
mod taguette;

use super::*;
use crate::formats::import::Uncancelled;
use crate::model::{DocumentId, Passage, TextIndex, code_path};
use crate::session::Session;
use crate::session::exchange::Exchanged;
use crate::session::exchange::tests::{out, project, taken, told};
use crate::store::{self, peers::build};
use proptest::prelude::*;
use std::fs;

/// A project that took in a database made by SQL, and what was said of it.
fn imported(folder: &Path, file: &str, sql: &str) -> (Session, Exchanged) {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    build(&path, sql).unwrap();
    let shown = if file.ends_with("data.qda") { path.parent().unwrap() } else { &path };
    let mut session = project(folder, "study");
    let incoming = read(shown, Lang::En, &Uncancelled).unwrap();
    assert!(incoming.is_placed);
    let done = session.take_in(incoming).unwrap();
    assert!(store::check::run(session.reader()).unwrap().is_empty());
    (session, done)
}

fn document(session: &Session, name: &str) -> DocumentId {
    store::document::all(session.reader()).unwrap().into_iter().find(|known| known.name == name).unwrap().id
}

fn words(session: &Session, document: DocumentId, passage: Passage) -> String {
    let text = store::document::text(session.reader(), document).unwrap();
    TextIndex::new(&text).slice(&text, passage).to_owned()
}

/// Every coding of a document as `code coder start..end words`, in the order of their places.
fn coded(session: &Session, name: &str) -> Vec<String> {
    let (reader, id) = (session.reader(), document(session, name));
    let codes = store::code::all(reader).unwrap();
    let coders = store::project::coders(reader).unwrap();
    let codings = store::exchange::codings(reader).unwrap().into_iter().filter(|(coding, _)| coding.document == id);
    codings
        .map(|(coding, _)| {
            let coder = coders.iter().find(|coder| coder.id == coding.coder).unwrap();
            let (start, end) = (coding.passage.start.0, coding.passage.end.0);
            let (code, words) = (code_path(&codes, coding.code), words(session, id, coding.passage));
            format!("{code} {} {start}..{end} {words}", coder.name)
        })
        .collect()
}

/// Every memo as `title: text @ what it is on @ words of the passage it is about`.
fn memos(session: &Session) -> Vec<String> {
    let reader = session.reader();
    let evidence = store::evidence::all(reader).unwrap();
    let mut told: Vec<String> = store::memo::all(reader)
        .unwrap()
        .into_iter()
        .map(|memo| {
            let on = memo.on.map(|on| format!("{on:?}").split('(').next().unwrap().to_owned()).unwrap_or_default();
            let about = evidence.iter().find(|known| known.claim == crate::model::Claim::Memo(memo.id));
            let about = about.map(|at| words(session, at.document, at.passage)).unwrap_or_default();
            format!("{}: {} @ {on} @ {about}", memo.title, memo.text)
        })
        .collect();
    told.sort();
    told
}

/// What was to be known, in English.
fn known(done: &Exchanged) -> Vec<String> {
    use crate::model::Message;
    done.report.problems.iter().map(|problem| problem.message(Lang::En)).collect()
}

/// What is told of a study, without the moments at which something came in that had no date: all theirs are older.
fn dated(told: std::collections::BTreeSet<String>) -> std::collections::BTreeSet<String> {
    let word = |word: &str| match word.ends_with('Z') && word > "2026" {
        true => "undated".to_owned(),
        false => word.to_owned(),
    };
    told.iter().map(|line| line.split(' ').map(word).collect::<Vec<_>>().join(" ")).collect()
}

/// A second study that gets what the first gives out has all that the first has.
fn goes_out_whole(folder: &Path, session: &Session) {
    let bytes = out(session, Convention::Standard);
    let again = taken(folder, "again", bytes);
    let (before, after) = (dated(told(session)), dated(told(&again)));
    let lost: Vec<_> = before.difference(&after).collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn what_is_no_project_of_theirs_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    build(&at("other.sqlite3"), "create table t (a); insert into t values (1);").unwrap();
    build(&at("empty.sqlite3"), "create table t (a); drop table t;").unwrap();
    fs::write(at("words.sqlite3"), "just words").unwrap();
    fs::create_dir_all(at("Hollow.qda/documents")).unwrap();
    fs::create_dir_all(at("Broken.qda")).unwrap();
    build(&at("whole.db"), &qualcoder::whole()).unwrap();
    let whole = fs::read(at("whole.db")).unwrap();
    fs::write(at("Broken.qda/data.qda"), &whole[..whole.len() / 2]).unwrap();
    let mut scrambled = whole.clone();
    scrambled[4096..].fill(0xA5);
    fs::write(at("scrambled.sqlite3"), scrambled).unwrap();
    for name in ["other.sqlite3", "empty.sqlite3", "words.sqlite3", "Hollow.qda", "Broken.qda", "scrambled.sqlite3"] {
        let error = read(&at(name), Lang::Sv, &Uncancelled).err();
        assert!(matches!(error, Some(ActionError::NotAPeer { .. })), "{name} {error:?}");
    }
    assert!(matches!(read(&at("missing.sqlite3"), Lang::Sv, &Uncancelled), Err(ActionError::Io { .. })));
    assert!(read(&at("whole.db"), Lang::Sv, &Uncancelled).is_ok());
}

#[test]
fn projects_are_found_in_a_folder_and_their_own_files_are_no_documents() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir_all(at("all/Study.qda/documents")).unwrap();
    build(&at("all/Study.qda/data.qda"), &qualcoder::whole()).unwrap();
    fs::write(at("all/Study.qda/documents/a.txt"), "a").unwrap();
    build(&at("all/t.sqlite3"), &taguette::schema()).unwrap();
    build(&at("all/other.db"), "create table t (a);").unwrap();
    fs::write(at("all/b.txt"), "b").unwrap();
    let (projects, files) = parted(&[at("all")]);
    let names: Vec<&str> = files.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["all/b.txt", "all/other.db"]);
    assert_eq!(projects, [at("all/Study.qda"), at("all/t.sqlite3")]);
    let (projects, files) = parted(&[at("all/Study.qda"), at("all/Study.qda/data.qda"), at("all/b.txt")]);
    assert_eq!((projects.len(), files.len()), (2, 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn a_damaged_database_is_read_or_refused(of_taguette: bool, damage in prop::collection::vec((0usize..1 << 20, any::<u8>(), 1usize..40), 1..6)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.sqlite3");
        build(&path, &if of_taguette { taguette::whole() } else { qualcoder::whole() }).unwrap();
        let mut bytes = fs::read(&path).unwrap();
        let length = bytes.len();
        for (at, byte, count) in damage {
            bytes[at % length..].iter_mut().take(count).for_each(|known| *known = byte);
        }
        fs::write(&path, bytes).unwrap();
        match read(&path, Lang::En, &Uncancelled) {
            Err(error) => prop_assert!(matches!(error, ActionError::NotAPeer { .. } | ActionError::Io { .. }), "{error:?}"),
            Ok(incoming) => {
                let mut session = project(folder.path(), "study");
                prop_assert!(session.take_in(incoming).is_ok());
                prop_assert!(store::check::run(session.reader()).unwrap().is_empty());
            }
        }
    }
}
