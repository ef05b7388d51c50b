//! Backups as people use them: made before what risks much, and brought back without what was withdrawn since.

use super::*;
use crate::session::Recrypt;
use crate::session::action::read_script;
use crate::session::import::{Choices, Given};
use crate::store::Password;
use crate::store::kept::BackupState;
use serde_json::{Value, json};
use tempfile::TempDir;

const TEXT: &str = "Maj: Vi träffas varje vecka i rådet och det hjälper oss.\nBo: Polisen kommer alltid sent.\nMaj: Det hjälper oss mycket.\n";
/// Six words in a row that she alone said.
const HERS: &str = "träffas varje vecka i rådet och";

fn act(session: &mut Session, script: &[Value]) {
    let lines: String = script.iter().map(|action| format!("{action}\n")).collect();
    session.apply(&read_script(&lines).unwrap()).unwrap();
}

/// An interview with two, who are not known yet.
fn interview() -> (TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    act(
        &mut session,
        &[
            json!({"action": "add_document", "name": "A", "text": TEXT}),
            json!({"action": "set_speakers", "document": "A", "labels": ["Maj", "Bo"]}),
            json!({"action": "add_code", "name": "k"}),
            json!({"action": "add_memo", "title": "m", "text": format!("Hon sa ”{HERS}”.")}),
        ],
    );
    (folder, session)
}

fn known() -> [Value; 2] {
    [
        json!({"action": "add_participant", "name": "Maj", "role": "samordnare", "speaker": "Maj"}),
        json!({"action": "add_participant", "name": "Bo", "role": "polis", "speaker": "Bo"}),
    ]
}

/// A copy in a folder of its own, which a withdrawal does not reach.
fn kept_elsewhere(session: &Session) -> (TempDir, ProjectFile) {
    let elsewhere = tempfile::tempdir().unwrap();
    let path = elsewhere.path().join("kept.mening");
    std::fs::copy(session.store.back_up().unwrap(), &path).unwrap();
    (elsewhere, session.file().copy_at(&path, None).unwrap())
}

fn text(session: &Session, name: &str) -> String {
    let id = store::document::find(session.reader(), name).unwrap().unwrap();
    store::document::text(session.reader(), id).unwrap()
}

/// In how many files of a folder the words stand, in any byte.
fn found(folder: &Path, words: &str) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| match path.is_dir() {
            true => found(&path, words),
            false => {
                let bytes = std::fs::read(&path).unwrap();
                usize::from(bytes.windows(words.len()).any(|window| window == words.as_bytes()))
            }
        })
        .sum()
}

fn is_gone_since<T>(done: Result<T, Error>) -> bool {
    matches!(done, Err(Error::Store(StoreError::GoneSince { .. })))
}

#[test]
fn a_backup_comes_back_as_a_named_step_that_undo_takes_back() {
    let (_folder, mut session) = interview();
    let backup = session.store.back_up().unwrap();
    act(&mut session, &[json!({"action": "remove_document", "document": "A"})]);
    act(&mut session, &[json!({"action": "set_code", "code": "k", "name": "annan"})]);
    let file =
        session.file().copy_at(&find(session.path(), Path::new(backup.file_name().unwrap())).unwrap(), None).unwrap();
    let prepared = prepare(session.file(), &file).unwrap();
    let name = session.bring_back(&prepared).unwrap().unwrap();
    let when = prepared.when();
    assert_eq!(
        (name.in_lang(Lang::En), name.in_lang(Lang::Sv)),
        (format!("bring back the backup of {when}"), format!("återställ säkerhetskopian från {when}"))
    );
    assert_eq!((text(&session, "A").as_str(), prepared.withdrawn), (TEXT, 0));
    assert!(session.bring_back(&prepared).unwrap().is_none(), "nothing differs any more");
    let all = backups(session.file()).unwrap();
    assert_eq!(all.first().unwrap().reason, BackupReason::Restore, "what was there before is kept");
    let undone = session.undo().unwrap();
    assert_eq!(undone.name.in_lang(Lang::Sv), format!("återställ säkerhetskopian från {when}"));
    assert!(store::document::all(session.reader()).unwrap().is_empty());
    assert_eq!(store::code::all(session.reader()).unwrap()[0].name, "annan");
    assert!(matches!(find(session.path(), Path::new("ingen")), Err(Error::Store(StoreError::NoSuchBackup { .. }))));
}

#[test]
fn who_withdrew_since_does_not_come_back_whether_the_backup_knew_her_or_not() {
    for knew in [true, false] {
        let (folder, mut session) = interview();
        if knew {
            act(&mut session, &known());
        }
        let (elsewhere, backup) = kept_elsewhere(&session);
        if !knew {
            act(&mut session, &known());
        }
        act(&mut session, &[json!({"action": "add_participant", "name": "Nina"})]);
        session.withdraw("Nina").unwrap();
        let gone = session.withdraw("Maj").unwrap();
        assert_eq!((gone.name.as_str(), found(folder.path(), HERS)), ("Återkallad 2", 0));
        act(&mut session, &[json!({"action": "remove_code", "code": "k"})]);
        let now = text(&session, "A");
        let prepared = prepare(session.file(), &backup).unwrap();
        assert_eq!(prepared.withdrawn, 1, "{knew}");
        session.bring_back(&prepared).unwrap().unwrap();
        assert_eq!(store::code::all(session.reader()).unwrap()[0].name, "k", "{knew}: the rest is as it was");
        assert!(text(&session, "A").contains("Bo") && text(&session, "A").contains("Polisen kommer alltid sent."));
        assert_eq!(text(&session, "A").matches("[återkallat]").count(), 2, "{knew}");
        let memo = store::memo::all(session.reader()).unwrap().remove(0);
        assert_eq!(memo.text, "Hon sa ”[återkallat]”.");
        let people = store::participant::all(session.reader()).unwrap();
        assert!(people.iter().any(|person| person.name == "Återkallad 2"), "{knew}: {people:?}");
        assert_eq!(store::check::run(session.reader()).unwrap(), []);
        // As a copy, too, with all that its journal and its imported files held.
        let out = elsewhere.path().join("ut.mening");
        prepared.write_to(&out).unwrap();
        std::fs::remove_file(&backup.path).unwrap();
        assert_eq!(found(elsewhere.path(), HERS), 0, "{knew}");
        let copy = Session::open(&out, None).unwrap();
        assert_eq!(text(&copy, "A"), text(&session, "A"));
        drop((prepared, copy));
        // Every byte of file, log and backups, as the proof of a withdrawal looks.
        let said = |text: &str| text.contains(HERS);
        let in_file = |_: &str, bytes: &[u8]| said(&String::from_utf8_lossy(bytes));
        let sought = store::Sought { in_bytes: &said, in_field: &said, in_file: &in_file };
        assert_eq!(session.store.look_everywhere(None, &sought).unwrap().left, [""; 0].map(PathBuf::from), "{knew}");
        session.undo().unwrap();
        assert_eq!(text(&session, "A"), now);
        drop(session);
        assert_eq!(found(folder.path(), HERS), 0, "{knew}");
    }
}

#[test]
fn where_it_cannot_be_told_whose_words_are_whose_nothing_comes_back() {
    // A document that is gone and was nobody's when the backup was made.
    let (_folder, mut session) = interview();
    let (_elsewhere, backup) = kept_elsewhere(&session);
    act(&mut session, &known());
    session.withdraw("Maj").unwrap();
    act(&mut session, &[json!({"action": "remove_document", "document": "A"})]);
    assert!(is_gone_since(prepare(session.file(), &backup)));

    // A document that the backup does not have, though it was there before: a memo in it may hold words from there.
    let (_folder, mut session) = interview();
    act(&mut session, &[json!({"action": "remove_document", "document": "A"})]);
    let (_elsewhere, backup) = kept_elsewhere(&session);
    session.undo().unwrap();
    act(&mut session, &known());
    session.withdraw("Maj").unwrap();
    assert!(is_gone_since(prepare(session.file(), &backup)));

    // Turns that are others than they were.
    let (_folder, mut session) = interview();
    let (_elsewhere, backup) = kept_elsewhere(&session);
    act(
        &mut session,
        &[
            json!({"action": "replace_text", "document": "A", "text": TEXT.replace("Bo: Polisen", "Maj: Ja.\nBo: Polisen")}),
        ],
    );
    act(&mut session, &[json!({"action": "set_speakers", "document": "A", "labels": ["Maj", "Bo"]})]);
    act(&mut session, &known());
    session.withdraw("Maj").unwrap();
    assert!(is_gone_since(prepare(session.file(), &backup)));

    // Names whose key was destroyed, replaced before the backup was made or after.
    for replaced in [true, false] {
        let (_folder, mut session) = interview();
        let apart = tempfile::tempdir().unwrap();
        session.make_key(&apart.path().join("k.meningkey"), &Password::new("nyckelord".to_owned())).unwrap();
        let name = Known { name: "Maj".into(), pseudonym: "Karin".into(), kind: NameKind::Person };
        session.change_key(|key| key.put(&[name])).unwrap();
        let before = kept_elsewhere(&session);
        session.pseudonymise().unwrap();
        let after = kept_elsewhere(&session);
        session.destroy_key().unwrap();
        let (_elsewhere, backup) = if replaced { after } else { before };
        assert!(is_gone_since(prepare(session.file(), &backup)), "{replaced}");
        assert!(
            prepare(session.file(), &session.file().copy_at(&session.store.back_up().unwrap(), None).unwrap()).is_ok()
        );
    }
}

#[test]
fn what_was_made_ready_before_a_withdrawal_is_not_brought_back_after_it() {
    let (_folder, mut session) = interview();
    act(&mut session, &known());
    let (_elsewhere, backup) = kept_elsewhere(&session);
    let prepared = prepare(session.file(), &backup).unwrap();
    session.withdraw("Maj").unwrap();
    assert!(matches!(session.bring_back(&prepared), Err(Error::Store(StoreError::Gone))));
    assert!(!text(&session, "A").contains(HERS));
}

#[test]
fn copies_of_other_projects_and_broken_ones_are_refused() {
    let (folder, session) = interview();
    let (_other_folder, other) = interview();
    let backup = other.store.back_up().unwrap();
    let file = session.file().copy_at(&backup, None).unwrap();
    assert!(
        matches!(prepare(session.file(), &file), Err(Error::Store(StoreError::BackupOfOtherProject { path })) if path == backup)
    );
    let own = session.store.back_up().unwrap();
    let mut bytes = std::fs::read(&own).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(7);
    std::fs::write(&own, bytes).unwrap();
    let file = session.file().copy_at(&own, None).unwrap();
    assert!(matches!(prepare(session.file(), &file), Err(Error::Store(StoreError::Damaged { path })) if path == own));
    drop(session);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "no private copy is left");
}

#[test]
fn of_a_project_that_cannot_be_read_its_own_backups_come_back_as_copies() {
    let (folder, mut session) = interview();
    let (_elsewhere, kept) = kept_elsewhere(&session);
    let own = session.store.back_up().unwrap();
    act(&mut session, &[json!({"action": "add_code", "name": "ny"})]);
    let path = session.path().to_owned();
    drop(session);
    std::fs::write(&path, "overwritten by another program").unwrap();
    let file = ProjectFile::new(&path, None).unwrap();
    assert!(matches!(backups(&file), Err(Error::Store(StoreError::NotAProject { .. }))));
    let all = backups_alone(&file);
    let BackupState::Sound(holds) = &all[0].state else { panic!("{:?}", all[0]) };
    assert_eq!((holds.documents, holds.since.as_ref()), (1, None));
    let backup = file.copy_at(&own, None).unwrap();
    assert!(prepare(&file, &backup).is_err());
    assert!(is_gone_since(prepare_alone(&path, &kept)), "what was withdrawn since is known to nobody");
    let out = folder.path().join("ut.mening");
    prepare_alone(&path, &backup).unwrap().write_to(&out).unwrap();
    assert_eq!(text(&Session::open(&out, None).unwrap(), "A"), TEXT);
    assert_eq!(std::fs::read(&path).unwrap(), b"overwritten by another program");
}

#[test]
fn before_what_risks_much_a_backup_is_made_with_its_reason() {
    let (folder, mut session) = interview();
    let reasons = |session: &Session| -> Vec<BackupReason> {
        backups(session.file()).unwrap().iter().rev().map(|backup| backup.reason).collect()
    };
    assert_eq!(reasons(&session), [], "what a project begins with puts nothing at risk");
    let import = folder.path().join("mer.txt");
    std::fs::write(&import, "Mer text.").unwrap();
    session.import_files(&[import], &Choices::default(), &Given::default()).unwrap();
    let codes: Vec<Value> = (0..MANY).map(|n| json!({"action": "add_code", "name": format!("k{n}")})).collect();
    act(&mut session, &codes);
    let remove = |n: usize| json!({"action": "remove_code", "code": format!("k{n}")});
    act(&mut session, &[remove(0)]);
    assert_eq!(reasons(&session), [BackupReason::Import], "one thing is undone soon enough");
    act(&mut session, &[json!({"action": "add_code", "name": "k0"})]);
    act(&mut session, &(0..MANY).map(remove).collect::<Vec<_>>());
    assert_eq!(reasons(&session), [BackupReason::Import, BackupReason::Removal]);
    // Each holds what was there before.
    let holds = |place: usize| match &backups(session.file()).unwrap()[place].state {
        BackupState::Sound(holds) => (holds.documents, holds.codes),
        other => panic!("{other:?}"),
    };
    assert_eq!((holds(1), holds(0)), ((1, 1), (2, 1 + MANY as i64)));
    let apart = tempfile::tempdir().unwrap();
    session.make_key(&apart.path().join("k.meningkey"), &Password::new("nyckelord".to_owned())).unwrap();
    let name = Known { name: "Maj".into(), pseudonym: "Karin".into(), kind: NameKind::Person };
    session.change_key(|key| key.put(&[name])).unwrap();
    session.pseudonymise().unwrap();
    assert_eq!(reasons(&session).last(), Some(&BackupReason::Pseudonymise));
    let path = session.path().to_owned();
    drop(session);
    let session = Session::recrypt(&path, Recrypt::Encrypt, None, Some(&Password::new("ord".to_owned()))).unwrap();
    assert_eq!(reasons(&session), [BackupReason::Rewritten], "no plain copy is left");
    assert_eq!(found(&folder.path().join("p.mening-backups"), "Polisen kommer"), 0);
}

#[test]
fn who_is_to_make_the_daily_backup_makes_it_before_the_first_change_alone() {
    let (_folder, mut session) = interview();
    session.back_up_daily();
    assert!(session.apply(&read_script("{\"action\":\"remove_code\",\"code\":\"ingen\"}").unwrap()).is_err());
    assert_eq!(backups(session.file()).unwrap(), [], "what fails changes nothing");
    act(&mut session, &[json!({"action": "remove_code", "code": "k"})]);
    act(&mut session, &[json!({"action": "add_code", "name": "annan"})]);
    let [backup] = backups(session.file()).unwrap().try_into().unwrap();
    let BackupState::Sound(holds) = &backup.state else { panic!("{backup:?}") };
    assert_eq!((backup.reason, holds.codes), (BackupReason::Daily, 1));
    assert_eq!(holds.since.as_ref().unwrap().steps.len(), 2);
    let names: Vec<String> =
        holds.since.as_ref().unwrap().steps.iter().map(|step| step.name.in_lang(Lang::En)).collect();
    assert_eq!(names, ["remove code “k”", "add code “annan”"]);
}

#[cfg(unix)]
#[test]
fn that_no_backup_could_be_made_is_told_and_the_change_is_made() {
    let (folder, mut session) = interview();
    // A file stands where the folder is to be.
    std::fs::write(folder.path().join("p.mening-backups"), "x").unwrap();
    session.back_up_daily();
    act(&mut session, &[json!({"action": "remove_code", "code": "k"})]);
    assert!(store::code::all(session.reader()).unwrap().is_empty());
    let [told] = session.take_unfinished().try_into().unwrap();
    assert!(matches!(told, StoreError::NoBackup { .. }), "{told:?}");
    session.undo().unwrap();
    assert_eq!(store::code::all(session.reader()).unwrap().len(), 1);
    assert!(matches!(session.take_unfinished().as_slice(), [StoreError::NoBackup { .. }]));
}

#[test]
fn after_an_earlier_one_came_back_a_later_one_still_does_without_those_who_withdrew() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    act(&mut session, &[json!({"action": "add_participant", "name": "Nina"})]);
    let (_first, before) = kept_elsewhere(&session);
    // What came in the very second in which a copy was made may be in it and gone again: it would be refused.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    act(
        &mut session,
        &[
            json!({"action": "add_document", "name": "A", "text": TEXT}),
            json!({"action": "set_speakers", "document": "A", "labels": ["Maj", "Bo"]}),
            json!({"action": "add_memo", "title": "m", "text": format!("Hon sa ”{HERS}”.")}),
        ],
    );
    let (_second, unknown) = kept_elsewhere(&session);
    act(&mut session, &known());
    let (_third, later) = kept_elsewhere(&session);
    session.withdraw("Nina").unwrap();
    session.withdraw("Maj").unwrap();
    // Neither the document nor Maj is known to the project any more.
    let prepared = prepare(session.file(), &before).unwrap();
    session.bring_back(&prepared).unwrap().unwrap();
    assert!(store::participant::find(session.reader(), "Maj").unwrap().is_none());
    assert!(is_gone_since(prepare(session.file(), &unknown)), "whose words are whose it does not know");
    let prepared = prepare(session.file(), &later).unwrap();
    session.bring_back(&prepared).unwrap().unwrap();
    drop(prepared);
    assert!(text(&session, "A").contains("Polisen kommer"));
    drop(session);
    assert_eq!(found(folder.path(), HERS), 0);
}
