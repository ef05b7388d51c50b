//! Teams over a folder: what is lost, doubled, half-written, forged or withdrawn.

use super::*;
use crate::carry::folder::INSIDE;
use crate::model::{Lang, Message};
use crate::session::action::read_script;
use crate::session::copies::HandOut;
use crate::store::Password;
use std::path::PathBuf;

const TEXT: &str = "Maj: Vi har haft Qvistan och hennes råd i kommunen sedan länge.\nBo: Det har vi inte hos oss, och ingen saknar det.\n";

fn act(session: &mut Session, script: &str) {
    session.apply(&read_script(script).unwrap()).unwrap();
}

struct Group {
    place: tempfile::TempDir,
    copies: Vec<Session>,
}

fn path(place: &Path, name: &str) -> PathBuf {
    place.join(format!("{name}.mening"))
}

impl Group {
    /// A team of so many, all of whom have joined.
    fn of(number: usize) -> Group {
        let place = tempfile::tempdir().unwrap();
        std::fs::create_dir(place.path().join("folder")).unwrap();
        let mut first = Session::create(&path(place.path(), "0"), "P", Lang::Sv, None).unwrap();
        let script = serde_json::json!({"action": "add_document", "name": "Samtal", "text": TEXT}).to_string()
            + r#"
            {"action":"set_speakers","document":"Samtal","labels":["Maj","Bo"]}
            {"action":"add_participant","name":"Maj","speaker":"Maj"}
            {"action":"set_consent","participant":"Maj","given":"2024-05-01"}
            {"action":"add_participant","name":"Bo","speaker":"Bo"}
            {"action":"add_code","name":"Råd","definition":"Att det finns ett råd"}
            {"action":"add_memo","title":"Första","text":"Ett memo"}"#;
        act(&mut first, &script);
        let mut group = Group { place, copies: vec![first] };
        let folder = group.folder();
        assert!(group.copies[0].begin_team(&folder).unwrap().put > 0);
        for number in 1..number {
            let mut copy = group.hand_out(number, &HandOut::default());
            copy.join_team(&folder).unwrap();
            group.copies.push(copy);
        }
        group
    }

    fn folder(&self) -> PathBuf {
        self.place.path().join("folder")
    }

    fn hand_out(&mut self, number: usize, wanted: &HandOut) -> Session {
        let path = path(self.place.path(), &number.to_string());
        let wanted = HandOut { coder: format!("Kodare {}", number + 1), ..wanted.clone() };
        self.copies[0].hand_out(&path, None, &wanted).unwrap();
        Session::open(&path, None).unwrap()
    }

    fn sync(&mut self, number: usize) -> Synced {
        let synced = self.copies[number].sync_team().unwrap();
        assert_eq!(store::check::run(self.copies[number].reader()).unwrap(), []);
        synced
    }

    /// Everybody, until nobody has anything to put.
    fn settle(&mut self) {
        for round in 0.. {
            assert!(round < 6, "they never come to rest");
            let put: Vec<usize> = (0..self.copies.len()).map(|number| self.sync(number).put).collect();
            if put.iter().all(|put| *put == 0) {
                return;
            }
        }
    }

    fn codes(&self, number: usize) -> Vec<(String, String)> {
        let all = store::code::all(self.copies[number].reader()).unwrap();
        let mut told: Vec<_> = all.into_iter().map(|code| (code.name, code.definition)).collect();
        told.sort();
        told
    }

    fn files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        for copy in std::fs::read_dir(self.folder().join(INSIDE)).unwrap() {
            let inside = std::fs::read_dir(copy.unwrap().path()).unwrap();
            files.extend(inside.map(|file| file.unwrap().path()));
        }
        files.sort();
        files
    }

    fn letters(&self) -> Letters {
        let team = self.copies[0].team().unwrap().unwrap();
        self.copies[0].letters(&team, &Folder::at(&self.folder())).unwrap()
    }

    fn same(&self) {
        for number in 1..self.copies.len() {
            assert_eq!(self.codes(number), self.codes(0), "{number}");
        }
    }
}

fn code(name: &str) -> String {
    serde_json::json!({"action": "add_code", "name": name}).to_string()
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}

#[test]
fn what_each_did_reaches_all_in_one_step_that_can_be_undone() {
    let mut group = Group::of(3);
    for number in 0..3 {
        act(&mut group.copies[number], &code(&format!("Kod {number}")));
    }
    act(&mut group.copies[1], r#"{"action":"set_code","code":"Råd","definition":"Ett råd i kommunen"}"#);
    group.sync(1);
    group.sync(2);
    let before = group.codes(0);
    let synced = group.sync(0);
    let names: Vec<&str> = synced.taken.files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Kodare 2", "Kodare 3"], "it is told whose work came");
    assert_eq!(group.codes(0).len(), 4);
    group.copies[0].undo().unwrap();
    assert_eq!(group.codes(0), before, "one step back");
    group.settle();
    group.same();
    assert_eq!(group.codes(2).len(), 4);
    assert!(group.codes(2).contains(&("Råd".to_owned(), "Ett råd i kommunen".to_owned())));
    let status = group.copies[2].team_status().unwrap();
    assert_eq!((status.members.len(), status.unsent, status.refused), (3, false, vec![]));
    assert!(status.members.iter().all(|member| member.waiting == 0 && !member.has_words && !member.at.is_empty()));
    act(&mut group.copies[2], &code("Ny"));
    assert!(group.copies[2].team_status().unwrap().unsent);
}

#[test]
fn what_a_folder_does_to_files_is_survived() {
    let mut group = Group::of(3);
    group.settle();
    act(&mut group.copies[1], &code("Ett"));
    let known = group.files();
    group.sync(1);
    let new: Vec<PathBuf> = group.files().into_iter().filter(|file| !known.contains(file)).collect();
    assert!(!new.is_empty());
    // Half-written, then whole under a name that a program made for a conflict, twice.
    for file in &new {
        let bytes = std::fs::read(file).unwrap();
        std::fs::write(file, &bytes[..bytes.len() / 2]).unwrap();
    }
    let synced = group.sync(0);
    assert_eq!(synced.refused.len(), new.len());
    assert!(synced.refused.iter().all(|(_, why)| *why == Refused::NotWhole), "{:?}", synced.refused);
    assert_eq!(group.codes(0).len(), 1);
    for file in &new {
        std::fs::remove_file(file).unwrap();
    }
    // The one who wrote it sees that it is not there, and puts it anew.
    assert!(group.sync(1).put > 0);
    for file in group.files() {
        let name = file.file_name().unwrap().to_string_lossy().to_uppercase();
        std::fs::copy(&file, file.with_file_name(format!("{name}-Bosse-PC (conflicted copy)"))).unwrap();
        std::fs::rename(&file, file.with_file_name(format!("{name} (1)"))).unwrap();
    }
    std::fs::write(group.folder().join(INSIDE).join("desktop.ini"), b"[x]").unwrap();
    let synced = group.sync(0);
    assert_eq!((group.codes(0).len(), synced.refused.len()), (2, 1), "{:?}", synced.refused);
    // A colleague wipes all of it.
    act(&mut group.copies[2], &code("Två"));
    std::fs::remove_dir_all(group.folder().join(INSIDE)).unwrap();
    group.settle();
    group.same();
    assert_eq!(group.codes(1).len(), 3);
}

#[test]
fn a_letter_waits_for_those_that_it_rests_on() {
    let mut group = Group::of(3);
    group.settle();
    let known = group.files();
    act(&mut group.copies[1], &code("Ett"));
    group.sync(1);
    let first: Vec<PathBuf> = group.files().into_iter().filter(|file| !known.contains(file)).collect();
    act(&mut group.copies[1], r#"{"action":"set_code","code":"Ett","definition":"Senare"}"#);
    group.sync(1);
    let away: Vec<(PathBuf, Vec<u8>)> =
        first.iter().filter_map(|file| Some((file.clone(), std::fs::read(file).ok()?))).collect();
    assert_eq!(away.len(), 1, "the change stays, that it was here does not");
    std::fs::remove_file(&away[0].0).unwrap();
    assert_eq!(group.sync(0).waiting, 1);
    assert_eq!(group.codes(0).len(), 1);
    std::fs::write(&away[0].0, &away[0].1).unwrap();
    assert_eq!(group.sync(0).waiting, 0);
    assert!(group.codes(0).contains(&("Ett".to_owned(), "Senare".to_owned())));
}

#[test]
fn a_copy_that_was_restored_gets_back_what_it_had_put() {
    let mut group = Group::of(2);
    group.settle();
    let (path, aside) = (path(group.place.path(), "1"), group.place.path().join("aside"));
    drop(group.copies.pop());
    std::fs::copy(&path, &aside).unwrap();
    group.copies.push(Session::open(&path, None).unwrap());
    act(&mut group.copies[1], &code("Putt"));
    group.sync(1);
    drop(group.copies.pop());
    std::fs::copy(&aside, &path).unwrap();
    group.copies.push(Session::open(&path, None).unwrap());
    act(&mut group.copies[1], &code("Efter"));
    group.settle();
    group.same();
    assert_eq!(group.codes(0).len(), 3);
}

#[test]
fn what_is_withdrawn_leaves_copies_and_folder_and_who_stays_away_is_named() {
    let mut group = Group::of(4);
    act(
        &mut group.copies[1],
        r#"{"action":"add_memo","title":"Om","text":"Hon sa: Vi har haft Qvistan och hennes råd i kommunen sedan länge."}"#,
    );
    group.settle();
    let words = |group: &Group| {
        let letters = group.letters();
        let bodies = letters.sound.iter().map(|(_, letter)| letter.body().unwrap_or_default());
        bodies.filter(|body| holds(body, "Qvistan")).count()
    };
    assert!(words(&group) > 0);
    let away = group.copies.pop().unwrap();
    // Somebody goes on with her words meanwhile.
    act(&mut group.copies[2], r#"{"action":"add_coding","document":"Samtal","start":8,"end":30,"code":"Råd"}"#);
    group.sync(2);
    group.copies[1].withdraw("Maj").unwrap();
    assert!(group.sync(1).removed > 0);
    assert_eq!(words(&group), 0, "one exchange cleans the folder");
    group.settle();
    assert_eq!(words(&group), 0);
    for number in 0..3 {
        let text: String = {
            let documents = store::document::all(group.copies[number].reader()).unwrap();
            store::document::text(group.copies[number].reader(), documents[0].id).unwrap()
        };
        assert!(!text.contains("Qvistan") && text.contains("ingen saknar"), "{number}: {text}");
        let status = group.copies[number].team_status().unwrap();
        let late: Vec<&str> = status.members.iter().filter(|one| one.has_words).map(|one| one.coder.as_str()).collect();
        assert_eq!(late, ["Kodare 4"], "{number}");
    }
    // It comes back, with her words in what it did.
    group.copies.push(away);
    act(
        &mut group.copies[3],
        r#"{"action":"add_memo","title":"Sen","text":"Igen: Vi har haft Qvistan och hennes råd i kommunen sedan länge."}"#,
    );
    group.settle();
    assert_eq!(words(&group), 0);
    assert!(group.copies[0].team_status().unwrap().members.iter().all(|one| !one.has_words));
    let copies = std::mem::take(&mut group.copies);
    drop(copies);
    for number in 0..4 {
        for ending in ["mening", "mening-wal"] {
            let file = group.place.path().join(format!("{number}.{ending}"));
            let bytes = std::fs::read(&file).unwrap_or_default();
            assert!(!holds(&bytes, "Qvistan"), "{}", file.display());
        }
    }
}

#[test]
fn nothing_in_the_folder_can_be_read_and_what_is_altered_or_forged_is_refused() {
    let mut group = Group::of(2);
    group.settle();
    for file in group.files() {
        let bytes = std::fs::read(&file).unwrap();
        let names = file.to_string_lossy().into_owned();
        for word in ["Qvistan", "Samtal", "Råd", "Maj", "Kodare", "memo", "rows", "code"] {
            assert!(!holds(&bytes, word) && !holds(names.rsplit('/').next().unwrap().as_bytes(), word), "{word}");
        }
    }
    // A member writes in a colleague's name.
    let (mut other, own) = (group.copies[1].team().unwrap().unwrap(), group.copies[0].team().unwrap().unwrap());
    other.copy.clone_from(&own.copy);
    other.papers.clone_from(&own.papers);
    let after = BTreeMap::from([("ffffffffffffffff".to_owned(), 9)]);
    let head = Head { number: 99, after, ..Head::default() };
    group.copies[1].put_letter(&other, &Folder::at(&group.folder()), head, br#"{"parts":[]}"#).unwrap();
    let altered = group.files()[0].clone();
    let mut bytes = std::fs::read(&altered).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(altered.with_file_name("altered.change"), bytes).unwrap();
    let refused = group.sync(0).refused;
    let mut why: Vec<&'static str> = refused.iter().map(|(_, why)| why.into()).collect();
    why.sort_unstable();
    assert_eq!(why, ["forged", "not_whole"]);
    assert_eq!(group.copies[0].team_status().unwrap().refused.len(), 2, "it is told until it is gone");
}

#[test]
fn a_team_is_begun_joined_and_left_as_it_should_be() {
    let mut group = Group::of(1);
    let folder = group.folder();
    let refusal = |done: Result<Synced, Error>| done.unwrap_err().message(Lang::En);
    assert!(refusal(group.copies[0].begin_team(&folder)).contains("in a team already"));
    let place = group.place.path().to_owned();
    let mut other = Session::create(&path(&place, "other"), "Q", Lang::Sv, None).unwrap();
    assert!(refusal(other.begin_team(&folder)).contains("There is a team"));
    assert!(refusal(other.begin_team(&place)).contains("lies in"));
    assert!(refusal(other.begin_team(&place.join("nowhere"))).contains("is not there"));
    assert!(refusal(other.join_team(&folder)).contains("no invitation"));
    assert!(refusal(other.sync_team()).contains("in no team"));
    let second = tempfile::tempdir().unwrap();
    other.begin_team(second.path()).unwrap();
    let mut invited = group.hand_out(1, &HandOut::default());
    assert!(refusal(invited.join_team(second.path())).contains("key of this study"));
    assert!(refusal(invited.sync_team()).contains("in no team"), "an invitation is not taken by that");
    let mut blind = group.hand_out(2, &HandOut { blind: true, ..HandOut::default() });
    assert!(refusal(blind.join_team(&folder)).contains("no invitation"), "what is not whole takes nothing in");
    invited.join_team(&folder).unwrap();
    act(&mut invited, &code("Avsked"));
    invited.leave_team().unwrap();
    assert!(refusal(invited.sync_team()).contains("in no team"));
    group.sync(0);
    assert_eq!(group.codes(0).len(), 2, "what was done before is here");
    let left: Vec<bool> = group.copies[0].team_status().unwrap().members.iter().map(|one| one.has_left).collect();
    assert_eq!(left.iter().filter(|left| **left).count(), 1);
}

#[test]
fn an_encrypted_project_keeps_the_key_to_itself() {
    let place = tempfile::tempdir().unwrap();
    std::fs::create_dir(place.path().join("folder")).unwrap();
    let password = Password::new("ett lösen".to_owned());
    let file = path(place.path(), "p");
    let mut session = Session::create(&file, "P", Lang::Sv, Some(&password)).unwrap();
    session.begin_team(&place.path().join("folder")).unwrap();
    let key = session.team().unwrap().unwrap().key;
    drop(session);
    let bytes = std::fs::read(&file).unwrap();
    assert!(!bytes.windows(key.len()).any(|part| part == key.as_slice()));
}
