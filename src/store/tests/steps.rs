//! Steps that earlier versions named in English and Swedish: read in every language, undone, and held against the
//! chain in which they were written.

use super::*;
use crate::model::{Lang, StepKind};
use crate::store::check::{self, Flaw};
use crate::store::{Backup, Rotten, rot, steps};

/// Words of earlier versions, and how the same step is said in Norwegian and Danish.
const OLDER: [(&str, &str, &str, &str); 6] = [
    ("add code “Tid”", "lägg till kod ”Tid”", "legg til kode «Tid»", "tilføj kode »Tid«"),
    ("code “Tid” on 3 passages", "koda ”Tid” på 3 avsnitt", "kode «Tid» på 3 avsnitt", "kod »Tid« på 3 afsnit"),
    ("remove coding and 2 more", "ta bort kodning och 2 till", "fjern koding og 2 til", "fjern kodning og 2 til"),
    (
        "put a passage in quarantine in “A”",
        "sätt ett avsnitt i karantän i ”A”",
        "sett et avsnitt i karantene i «A»",
        "sæt et afsnit i karantæne i »A«",
    ),
    (
        "withdraw a participant, now “Återkallad 1”; afterwards none of 3 phrases stood in any byte of 6 files",
        "återkalla en deltagare, nu ”Återkallad 1”; efteråt fanns ingen av 3 fraser i någon byte av 6 filer",
        "trekk tilbake en deltaker, nå «Återkallad 1»; etterpå sto ingen av 3 fraser i noen byte av 6 filer",
        "træk en deltager tilbage, nu »Återkallad 1«; bagefter stod ingen af 3 fraser i nogen byte af 6 filer",
    ),
    ("something else", "något annat", "något annat", "något annat"),
];

/// A file of an earlier version whose journal has these steps; the last of them renamed a theme.
fn with_older_steps(folder: &Path, version: usize) -> PathBuf {
    let path = file(folder, version);
    let raw = Connection::open(&path).unwrap();
    for (at, (en, sv, ..)) in OLDER.iter().enumerate() {
        let add = "insert into journal_step (id, name_en, name_sv, at, coder) values (?1, ?2, ?3, '2024', 'Maj')";
        raw.execute(add, rusqlite::params![at as i64 + 2, en, sv]).unwrap();
    }
    let change = "insert into journal_change (step_id, \"table\", op, row_id, before)
        select ?1, 'theme', 'U', id, json_object('id', id, 'guid', guid, 'parent_id', parent_id, 'name', 'Förr',
          'description', description, 'not', \"not\") from theme where id = 1";
    raw.execute(change, [OLDER.len() as i64 + 1]).unwrap();
    if version >= schema::DIGESTS {
        schema::begin_digests(&raw).unwrap();
    }
    path
}

fn last_link(connection: &Connection) -> Vec<u8> {
    connection.query_row("select digest from journal_link order by id desc limit 1", [], |row| row.get(0)).unwrap()
}

fn theme(store: &Store) -> String {
    store.connection.query_row("select name from theme where id = 1", [], |row| row.get(0)).unwrap()
}

#[test]
fn journals_of_all_earlier_versions_are_read_in_every_language() {
    for version in 1..schema::STEP_KINDS {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&with_older_steps(folder.path(), version), "", None).unwrap();
        let found = steps(store.reader()).unwrap();
        assert_eq!(found.len(), OLDER.len() + 1, "version {version}");
        for (step, (en, sv, nb, da)) in found.iter().skip(1).zip(OLDER) {
            for (lang, said) in [(Lang::En, en), (Lang::Sv, sv), (Lang::Nb, nb), (Lang::Da, da)] {
                assert_eq!(step.name.in_lang(lang), said, "version {version}");
            }
        }
        let kinds: Vec<StepKind> = found.iter().skip(1).map(|step| step.name.kind).collect();
        use StepKind::*;
        assert_eq!(kinds, [AddCode, AddCoding, RemoveCoding, Quarantine, Withdraw, AsWritten]);
        let kept = "select count(*) from journal_step where kind = '' or name_en = ''";
        assert_eq!(store.connection.query_row(kept, [], |row| row.get::<_, i64>(0)).unwrap(), 0, "words stay beside");
        assert_eq!(check::run(store.reader()).unwrap(), [], "version {version}");
    }
}

#[test]
fn the_chain_of_an_earlier_version_goes_on_unbroken() {
    let folder = tempfile::tempdir().unwrap();
    let path = with_older_steps(folder.path(), 7);
    let before = last_link(&Connection::open(&path).unwrap());
    let mut store = Store::open(&path, "", None).unwrap();
    assert_eq!(last_link(&store.connection), before, "it does not begin anew");
    let name = theme(&store);
    store.undo().unwrap();
    assert_eq!((theme(&store).as_str(), check::run(store.reader()).unwrap()), ("Förr", vec![]));
    store.redo().unwrap();
    assert_eq!((theme(&store), check::run(store.reader()).unwrap()), (name, vec![]));
}

#[test]
fn what_is_changed_in_an_older_step_is_told_with_the_backup_that_holds_it() {
    for change in [
        "kind = 'add_theme'",
        "kind = 'as_written', args = '{}'",
        "args = '{\"name\":\"Rum\"}'",
        "args = '{}'",
        "name_en = 'add code “Rum”'",
        "name_sv = 'lägg till kod ”Rum”'",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&with_older_steps(folder.path(), 7), "", None).unwrap();
        let [backup] = names(&folder.path().join("version 7.mening-backups")).try_into().unwrap();
        store.connection.execute(&format!("update journal_step set {change} where id = 2"), []).unwrap();
        let [Flaw::Rot { what, backup: Backup::In(held) }] = &store.check_digests(&|| false).unwrap()[..] else {
            panic!("{change} is not told")
        };
        assert_eq!((what, held.file_name().unwrap().to_str()), (&Rotten::Step { step: 2 }, Some(&*backup)), "{change}");
    }
}

#[test]
fn an_older_journal_that_was_changed_is_not_made_good_by_bringing_it_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = with_older_steps(folder.path(), 7);
    let raw = Connection::open(&path).unwrap();
    raw.execute("update journal_step set name_en = 'add code “Rum”' where id = 2", []).unwrap();
    drop(raw);
    let store = Store::open(&path, "", None).unwrap();
    let mut flaws = Vec::new();
    rot::look(store.reader(), &mut flaws).unwrap();
    assert_eq!(flaws, [Flaw::Rot { what: Rotten::Step { step: 2 }, backup: Backup::NotSought }]);
}
