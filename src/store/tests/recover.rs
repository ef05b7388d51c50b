//! Whatever page of a project is lost, every row that no lost page carries is saved, and none is made up.

use super::*;
use crate::model::Lang;
use crate::store::recover::{self, Report};
use crate::store::{Password, ProjectFile};
use std::collections::BTreeSet;

const PAGE: usize = 4096;
/// The rows of each table that is looked at; their words stand in no index, so that a page that holds them carries them.
const TABLES: [(&str, &str); 3] = [("code", "definition"), ("code_event", "why"), ("memo_version", "text")];

/// A project with tables of many pages, in which each row has words of its own, some over several pages.
fn large(folder: &Path) -> PathBuf {
    let path = file(folder, ROWS.len());
    let raw = Connection::open(&path).unwrap();
    raw.execute_batch(
        "pragma foreign_keys = off; pragma synchronous = off; begin;
         create temp table n as with recursive n (id) as (select 100 union all select id + 1 from n where id < 399) select id from n;
         insert into code (id, guid, name, color, created, definition) select id, 'g' || id, 'n' || id, '#000000', '',
           replace(hex(zeroblob(case when id % 20 = 0 then 400 else 2 end)), '00', 'code' || id || '.') from n;
         insert into code_event (id, code_id, code, event, at, why) select id, id, 'c', 'born', '',
           replace(hex(zeroblob(3)), '00', 'event' || id || '.') from n;
         insert into memo_version (id, memo_id, title, written, text) select id, 1, 't', '',
           replace(hex(zeroblob(case when id % 50 = 0 then 1500 else 4 end)), '00', 'memo' || id || '.') from n;
         insert into meaning_unit (id, guid, document_id, start, \"end\", coder_id, created, condensation)
           select id, 'u' || id, 1, id, id + 1, 1, '', 'kort' || id from n;
         update document set characters = 400 where id = 1;
         update document_text set text = text || replace(hex(zeroblob(180)), '00', 'Ja') where document_id = 1;
         update document_text set sha256 = null; commit;",
    )
    .unwrap();
    schema::begin_digests(&raw).unwrap();
    path
}

/// The rows that are looked at: table, number and words.
fn words(connection: &Connection) -> BTreeSet<(String, i64, String)> {
    TABLES
        .iter()
        .flat_map(|(table, column)| {
            let mut query = connection.prepare(&format!("select id, {column} from {table} where id >= 100")).unwrap();
            let rows = query.query_map([], |row| Ok(((*table).to_owned(), row.get(0)?, row.get(1)?))).unwrap();
            rows.map(Result::unwrap).collect::<Vec<_>>()
        })
        .collect()
}

/// The words that one row has many times over.
fn own(words: &str) -> &str {
    words.split_inclusive('.').next().unwrap()
}

fn is_own(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '.'
}

/// The place after the character at a place.
fn next(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(0, char::len_utf8)
}

/// Saves what can be read of these bytes.
fn saved(bytes: &[u8], password: Option<&Password>) -> (Report, Store) {
    let folder = tempfile::tempdir().unwrap();
    let (damaged, out) = (folder.path().join("skadad.mening"), folder.path().join("ny.mening"));
    std::fs::write(&damaged, bytes).unwrap();
    let report = recover::recover(&damaged, &out, password, Lang::Sv).unwrap();
    assert_eq!(std::fs::read(&damaged).unwrap(), bytes, "it is only read");
    assert_eq!(names(folder.path()), ["ny.mening", "skadad.mening"]);
    let store = Store::open(&out, "", password).unwrap();
    assert_eq!(crate::store::check::run(store.reader()).unwrap(), report.flaws);
    (report, store)
}

/// Numbers without a pattern.
fn random(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed
}

#[test]
fn all_of_a_sound_project_is_saved_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    for version in [1, 3, 5, ROWS.len()] {
        let path = file(folder.path(), version);
        let (report, store) = saved(&std::fs::read(&path).unwrap(), None);
        assert!(report.is_all() && report.flaws.is_empty() && report.lost_pages == 0, "{version}: {report:?}");
        let sound = Store::open(&path, "", None).unwrap();
        assert_eq!(dump(&store.connection), dump(&sound.connection), "{version}");
        let steps = |store: &Store| crate::store::steps(store.reader()).unwrap();
        assert_eq!(steps(&store), steps(&sound), "{version}");
    }
}

#[test]
fn whatever_page_is_lost_the_rows_of_all_others_are_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = large(folder.path());
    let all = words(&Connection::open(&path).unwrap());
    assert_eq!(all.len(), 900);
    let bytes = std::fs::read(&path).unwrap();
    let mut seed = 7;
    // All pages that lead to others, and some of the rest.
    let leads = |page: &[u8], at: usize| at == 0 || page[0] == 5;
    let pages: Vec<usize> = (0..bytes.len() / PAGE)
        .filter(|at| leads(&bytes[at * PAGE..], *at) || random(&mut seed).is_multiple_of(12))
        .collect();
    assert!(pages.len() > 8, "{pages:?}");
    for (n, at) in pages.into_iter().enumerate() {
        let page = at * PAGE..(at + 1) * PAGE;
        let is_cut_off = n % 3 == 2 && 2 * page.start > bytes.len();
        let mut damaged = bytes.clone();
        match n % 2 {
            _ if is_cut_off => damaged.truncate(page.start),
            0 => damaged[page.clone()].fill(0),
            _ => damaged[page.clone()].iter_mut().for_each(|byte| *byte = random(&mut seed) as u8),
        }
        let lost = if is_cut_off { &bytes[page.start..] } else { &bytes[page] };
        let lost = String::from_utf8_lossy(lost);
        let carried: BTreeSet<&str> = lost
            .split_inclusive('.')
            .map(|end| &end[end.rfind(|c: char| !is_own(c)).map_or(0, |at| next(end, at))..])
            .collect();
        let holds = |words: &str| carried.contains(words);
        let (report, store) = saved(&damaged, None);
        let found = words(&store.connection);
        for row in &all {
            assert!(found.contains(row) || holds(own(&row.2)), "page {at}, round {n}: {} {} is missing", row.0, row.1);
        }
        let made_up: Vec<_> = found.difference(&all).filter(|row| !row.2.is_empty()).collect();
        assert!(made_up.is_empty(), "page {at}: {made_up:?}");
        assert!(found.len() == all.len() || !report.is_all(), "page {at}: something is lost unsaid");
    }
}

#[test]
fn what_others_name_is_stood_in_for_and_what_is_lost_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), ROWS.len());
    let raw = Connection::open(&path).unwrap();
    let root = |table: &str| {
        let sql = "select rootpage from sqlite_schema where name = ?1";
        raw.query_row(sql, [table], |row| row.get::<_, i64>(0)).unwrap() as usize
    };
    for (table, kept, lost) in [
        ("coder", "select count(*) from coding", 5),
        ("document", "select count(*) from document_text", 2),
        ("document_text", "select count(*) from coding", 2),
        ("code", "select count(*) from coding", 2),
        ("theme", "select count(*) from theme_cell", 2),
        ("project", "select count(*) from document", 1),
    ] {
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[(root(table) - 1) * PAGE..root(table) * PAGE].fill(0);
        let (report, store) = saved(&bytes, None);
        let count = |connection: &Connection| connection.query_row(kept, [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(count(&store.connection), count(&raw), "{table}");
        let said = report.tables.iter().find(|known| known.name == table).unwrap();
        assert!(said.perhaps_more && said.saved == 0, "{table}: {said:?}");
        // A text has no index that tells of it.
        assert!(said.lost == lost || table == "document_text", "{table}: {said:?}");
        assert!(!report.is_all(), "{table}");
        let odd: Vec<_> =
            report.flaws.iter().filter(|flaw| !matches!(flaw, crate::store::check::Flaw::Range { .. })).collect();
        assert!(odd.is_empty(), "{table}: {odd:?}");
        let (undo, _) = store.next_steps().unwrap();
        assert!(undo.is_none(), "{table}: a step may count on what is lost");
        let newest = crate::store::steps(store.reader()).unwrap().pop().unwrap();
        assert!(newest.name.in_lang(Lang::En).starts_with("recover a damaged project"), "{newest:?}");
    }
}

#[test]
fn an_encrypted_project_is_saved_with_its_password_and_stays_encrypted() {
    let folder = tempfile::tempdir().unwrap();
    let path = large(folder.path());
    let password = Password::new("häst batteri".to_owned());
    let all = words(&Connection::open(&path).unwrap());
    drop(Store::recrypt(&path, "", None, Some(&password)).unwrap());
    let bytes = std::fs::read(&path).unwrap();
    // One bit of a page in the middle, and its end cut off in the middle of a page.
    let mut damaged = bytes.clone();
    damaged[bytes.len() / 2] ^= 1;
    damaged.truncate(bytes.len() - PAGE / 2);
    let (report, store) = saved(&damaged, Some(&password));
    assert!(store.is_encrypted());
    let found = words(&store.connection);
    assert!(found.is_subset(&all) && found.len() > 800, "{}", found.len());
    assert!(found.len() == all.len() || !report.is_all());
    drop(store);
    // The salt at its beginning is lost: a backup has the same.
    damaged[..PAGE].fill(0);
    std::fs::write(&path, &damaged).unwrap();
    let out = folder.path().join("ny.mening");
    let wrong = Password::new("häst".to_owned());
    assert!(matches!(recover::recover(&path, &out, None, Lang::Sv), Err(StoreError::NeedsPassword { .. })));
    assert!(matches!(recover::recover(&path, &out, Some(&wrong), Lang::Sv), Err(StoreError::WrongPassword { .. })));
    assert!(!out.exists());
    recover::recover(&path, &out, Some(&password), Lang::Sv).unwrap();
    let again = Store::open_reader(&ProjectFile::new(&out, Some(&password)).unwrap()).unwrap();
    assert!(words(&again.connection).is_superset(&found));
}

#[test]
fn bytes_without_sense_come_to_an_end_and_never_over_another_file() {
    let folder = tempfile::tempdir().unwrap();
    let (path, out) = (file(folder.path(), ROWS.len()), folder.path().join("ny.mening"));
    let bytes = std::fs::read(&path).unwrap();
    let mut seed = 99;
    for round in 0..12 {
        let mut damaged = bytes.clone();
        for _ in 0..1 << round {
            let at = random(&mut seed) as usize % damaged.len();
            damaged[at] = random(&mut seed) as u8;
        }
        std::fs::write(&path, &damaged).unwrap();
        if let Ok(report) = recover::recover(&path, &out, None, Lang::En) {
            let store = Store::open_reader(&ProjectFile::new(&out, None).unwrap()).unwrap();
            assert_eq!(crate::store::check::run(store.reader()).unwrap(), report.flaws);
            drop(store);
            assert!(matches!(recover::recover(&path, &out, None, Lang::En), Err(StoreError::Exists { .. })));
            std::fs::remove_file(&out).unwrap();
        }
        assert!(!out.exists());
    }
}
