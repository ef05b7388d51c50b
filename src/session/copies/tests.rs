//! Two colleagues, each with a copy.

use super::*;
use crate::model::Message;
use crate::session::action::read_script;
use crate::store::taken::ClashKind;
use std::path::PathBuf;

mod turned;

const TEXT: &str = "Maj: Vi har ett råd i kommunen sedan länge.\nBo: Det har vi inte hos oss, och ingen saknar det.\n";

struct Two {
    folder: tempfile::TempDir,
    here: Session,
}

fn act(session: &mut Session, script: &str) {
    session.apply(&read_script(script).unwrap()).unwrap();
}

fn two() -> Two {
    let folder = tempfile::tempdir().unwrap();
    let mut here = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    let script = serde_json::json!({"action": "add_document", "name": "Samtal", "text": TEXT}).to_string()
        + r#"
        {"action":"add_code","name":"Råd","definition":"Att det finns ett råd"}
        {"action":"add_code","name":"Tid"}
        {"action":"add_coding","document":"Samtal","start":5,"end":19,"code":"Råd"}
        {"action":"add_memo","title":"Första","text":"Ett memo"}"#;
    act(&mut here, &script);
    Two { folder, here }
}

impl Two {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.mening"))
    }

    fn copy(&mut self, name: &str, wanted: &HandOut) -> Session {
        let path = self.path(name);
        let wanted = HandOut { coder: name.to_owned(), ..wanted.clone() };
        self.here.hand_out(&path, None, &wanted).unwrap();
        Session::open(&path, None).unwrap()
    }

    fn take(&mut self, name: &str) -> TakenIn {
        take(&mut self.here, &self.folder.path().join(format!("{name}.mening")))
    }
}

fn take(session: &mut Session, path: &Path) -> TakenIn {
    let brought = session.bring(&ProjectFile::new(path, None).unwrap()).unwrap();
    session.take_in_copies(&[brought]).unwrap()
}

fn whole(session: &Session) {
    assert_eq!(store::check::run(session.reader()).unwrap(), []);
}

fn codes(session: &Session) -> Vec<(String, String)> {
    let all = store::code::all(session.reader()).unwrap();
    let mut told: Vec<_> = all.into_iter().map(|code| (code.name, code.definition)).collect();
    told.sort();
    told
}

fn codings(session: &Session) -> Vec<(u32, u32, String)> {
    let coders = store::project::coders(session.reader()).unwrap();
    let name = |id| coders.iter().find(|coder| coder.id == id).unwrap().name.clone();
    let mut told = Vec::new();
    store::coding::each(session.reader(), |coding| {
        told.push((coding.passage.start.0, coding.passage.end.0, name(coding.coder)));
    })
    .unwrap();
    told.sort();
    told
}

#[test]
fn what_a_colleague_did_comes_in_once_and_goes_again_when_it_is_undone() {
    let mut two = two();
    let mut siv = two.copy("Siv", &HandOut::default());
    act(
        &mut siv,
        r#"{"action":"add_code","name":"Saknad"}
        {"action":"add_coding","document":"Samtal","start":48,"end":60,"code":"Saknad"}
        {"action":"set_code","code":"Råd","definition":"Ett råd i kommunen"}"#,
    );
    act(&mut two.here, r#"{"action":"add_coding","document":"Samtal","start":0,"end":4,"code":"Tid"}"#);
    let before = (codes(&two.here), codings(&two.here));
    let preview = two.here.bring(&ProjectFile::new(&two.path("Siv"), None).unwrap()).unwrap();
    let told = two.here.preview_copies(&[preview]).unwrap();
    assert_eq!((codes(&two.here), codings(&two.here)), before, "a preview changes nothing");
    let taken = two.take("Siv");
    assert_eq!(told.files, taken.files);
    assert_eq!(taken.files[0].1.coders.keys().collect::<Vec<_>>(), ["Siv"]);
    assert_eq!(taken.clashes, []);
    let by = |name: &str| name.to_owned();
    assert_eq!(codings(&two.here), [(0, 4, by("Kodare 1")), (5, 19, by("Kodare 1")), (48, 60, by("Siv"))]);
    assert!(codes(&two.here).contains(&(by("Råd"), by("Ett råd i kommunen"))));
    assert_eq!(two.here.coder().name, "Kodare 1", "who codes here is this copy's own");
    whole(&two.here);
    let after = (codes(&two.here), codings(&two.here));
    assert!(two.take("Siv").files[0].1.is_nothing(), "it brings nothing new");
    let steps: Vec<String> = store::steps(two.here.reader()).unwrap().into_iter().map(|step| step.coder).collect();
    assert!(steps.contains(&by("Siv")), "the journal says whose steps came: {steps:?}");
    two.here.undo().unwrap();
    assert_eq!((codes(&two.here), codings(&two.here)), before);
    whole(&two.here);
    two.here.redo().unwrap();
    assert_eq!((codes(&two.here), codings(&two.here)), after);
    two.here.undo().unwrap();
    two.take("Siv");
    assert_eq!((codes(&two.here), codings(&two.here)), after, "forgotten, it can come again");
    take(&mut siv, &two.path("p"));
    assert_eq!((codes(&siv), codings(&siv)), after);
    whole(&siv);
}

#[test]
fn of_two_who_wrote_in_the_same_field_one_stands_and_both_are_listed() {
    let mut two = two();
    let mut siv = two.copy("Siv", &HandOut::default());
    act(&mut two.here, r#"{"action":"set_code","code":"Råd","definition":"Här"}"#);
    act(&mut siv, r#"{"action":"set_code","code":"Råd","definition":"Där"}"#);
    act(&mut siv, r#"{"action":"set_code","code":"Råd","include":"Båda"}"#);
    let listed = |taken: TakenIn| -> Vec<(ClashKind, String, String, String)> {
        taken.clashes.into_iter().map(|clash| (clash.kind, clash.name, clash.kept, clash.other)).collect()
    };
    let here = listed(two.take("Siv"));
    let [(ClashKind::Changed, name, kept, other)] = here.as_slice() else { panic!("{here:?}") };
    assert_eq!(name, "Råd");
    let mut sides = [kept.as_str(), other.as_str()];
    sides.sort_unstable();
    assert_eq!(sides, ["Där", "Här"]);
    let brought = siv.bring(&ProjectFile::new(&two.path("p"), None).unwrap()).unwrap();
    siv.take_in_copies(&[brought]).unwrap();
    assert_eq!(codes(&siv), codes(&two.here));
    assert!(codes(&siv).contains(&("Råd".to_owned(), kept.clone())));
    assert_eq!(store::clash::all(siv.reader()).unwrap(), store::clash::all(two.here.reader()).unwrap());
    act(&mut siv, r#"{"action":"set_code","code":"Råd","definition":"Överens"}"#);
    assert_eq!(two.take("Siv").clashes, [], "who had seen the other's word has the last");
    assert!(codes(&two.here).contains(&("Råd".to_owned(), "Överens".to_owned())));
}

#[test]
fn what_is_removed_here_and_used_there_stays_and_what_was_seen_goes() {
    let mut two = two();
    let mut siv = two.copy("Siv", &HandOut::default());
    act(&mut two.here, r#"{"action":"remove_code","code":"Råd"}"#);
    act(&mut two.here, r#"{"action":"remove_code","code":"Tid"}"#);
    act(&mut siv, r#"{"action":"add_coding","document":"Samtal","start":48,"end":60,"code":"Tid"}"#);
    let taken = two.take("Siv");
    let told: Vec<_> = taken.clashes.iter().map(|clash| (clash.kind, clash.name.as_str())).collect();
    assert_eq!(told, [(ClashKind::Removed, "Tid")]);
    assert_eq!(codes(&two.here).into_iter().map(|(name, _)| name).collect::<Vec<_>>(), ["Tid"]);
    assert_eq!(codings(&two.here), [(48, 60, "Siv".to_owned())]);
    whole(&two.here);
    take(&mut siv, &two.path("p"));
    assert_eq!((codes(&siv), codings(&siv)), (codes(&two.here), codings(&two.here)));
}

#[test]
fn the_same_name_made_twice_is_one_where_it_means_the_same_and_two_where_not() {
    let mut two = two();
    let mut siv = two.copy("Siv", &HandOut::default());
    for (session, definition) in [(&mut two.here, "Här"), (&mut siv, "Där")] {
        act(session, r#"{"action":"add_code","name":"Lika","definition":"Samma"}"#);
        act(session, &format!(r#"{{"action":"add_code","name":"Olika","definition":"{definition}"}}"#));
        act(session, r#"{"action":"add_coding","document":"Samtal","start":20,"end":24,"code":"Lika"}"#);
    }
    let taken = two.take("Siv");
    let mut kinds: Vec<ClashKind> = taken.clashes.iter().map(|clash| clash.kind).collect();
    kinds.sort();
    assert_eq!(kinds, [ClashKind::Named, ClashKind::Joined]);
    let names = |session: &Session| codes(session).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names(&two.here).iter().filter(|name| name.starts_with("Lika")).count(), 1);
    assert_eq!(names(&two.here).iter().filter(|name| name.starts_with("Olika")).count(), 2);
    assert_eq!(codings(&two.here).len(), 3, "both codings are on the one code");
    whole(&two.here);
    take(&mut siv, &two.path("p"));
    assert_eq!((codes(&siv), codings(&siv)), (codes(&two.here), codings(&two.here)));
    act(&mut siv, r#"{"action":"add_coding","document":"Samtal","start":30,"end":34,"code":"Lika"}"#);
    two.take("Siv");
    assert_eq!(codings(&two.here).len(), 4);
    whole(&two.here);
}

#[test]
fn copies_made_by_hand_and_restored_ones_are_told_apart() {
    let mut two = two();
    let path = two.path("p");
    let (copy, old) = (two.path("copy"), two.path("old"));
    let open = |path: &Path| Session::open(path, None).unwrap();
    drop(two.here);
    std::fs::copy(&path, &copy).unwrap();
    let mut there = open(&copy);
    act(&mut there, r#"{"action":"add_code","name":"Där 1"}"#);
    drop(there);
    std::fs::copy(&copy, &old).unwrap();
    let mut there = open(&copy);
    act(&mut there, r#"{"action":"add_code","name":"Där 2"}"#);
    drop(there);
    two.here = open(&path);
    act(&mut two.here, r#"{"action":"add_code","name":"Här"}"#);
    take(&mut two.here, &copy);
    // The copy is lost, and its backup is worked in.
    std::fs::copy(&old, &copy).unwrap();
    let mut there = open(&copy);
    act(&mut there, r#"{"action":"add_code","name":"Där 3"}"#);
    take(&mut two.here, &copy);
    let names: Vec<String> = codes(&two.here).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Där 1", "Där 2", "Där 3", "Här", "Råd", "Tid"]);
    take(&mut there, &path);
    assert_eq!(codes(&there), codes(&two.here));
    whole(&there);
    let other = two.path("other");
    drop(Session::create(&other, "P", Lang::Sv, None).unwrap());
    let refused = two.here.bring(&ProjectFile::new(&other, None).unwrap());
    assert!(matches!(refused, Err(Error::Store(StoreError::OtherProject { .. }))));
}

#[test]
fn a_blind_copy_and_a_sample_hold_nothing_that_was_not_to_go() {
    let mut two = two();
    act(
        &mut two.here,
        r#"{"action":"add_document","name":"Annat","text":"Zebror och giraffer betar i solnedgången vid sjön.\n"}
        {"action":"code_as","coder":"Hemliga Hilma"}
        {"action":"add_coding","document":"Samtal","start":0,"end":4,"code":"Tid"}
        {"action":"add_memo","title":"Kvartssten","text":"Fältspat"}"#,
    );
    act(&mut two.here, r#"{"action":"set_code","code":"Tid","definition":"Meteorit"}"#);
    act(&mut two.here, r#"{"action":"set_code","code":"Tid","definition":"Om tid"}"#);
    let wanted = HandOut { blind: true, chosen: Chosen::Named(vec!["Samtal".to_owned()]), ..HandOut::default() };
    let mut siv = two.copy("Siv", &wanted);
    let bytes = std::fs::read(two.path("Siv")).unwrap();
    for word in ["Zebror", "giraffer", "solnedgången", "Hilma", "Kvartssten", "Fältspat", "Meteorit", "Kodare 1"] {
        assert!(!bytes.windows(word.len()).any(|run| run == word.as_bytes()), "{word}");
    }
    assert_eq!(codings(&siv), []);
    whole(&siv);
    act(&mut siv, r#"{"action":"add_coding","document":"Samtal","start":5,"end":19,"code":"Råd"}"#);
    let before = codes(&two.here);
    two.take("Siv");
    assert_eq!(codings(&two.here).len(), 3, "nobody's codings went, and hers came");
    assert_eq!(store::document::all(two.here.reader()).unwrap().len(), 2);
    assert_eq!(codes(&two.here), before);
    whole(&two.here);
    let brought = siv.bring(&ProjectFile::new(&two.path("p"), None).unwrap()).unwrap();
    assert!(matches!(siv.take_in_copies(&[brought]), Err(Error::Store(StoreError::IsPart))));
}

#[test]
fn a_frozen_code_book_stays_as_it_is() {
    let mut two = two();
    let mut siv = two.copy("Siv", &HandOut { frozen: true, ..HandOut::default() });
    for script in [
        r#"{"action":"add_code","name":"Ny"}"#,
        r#"{"action":"set_code","code":"Tid","definition":"Annat"}"#,
        r#"{"action":"remove_code","code":"Tid"}"#,
        r#"{"action":"merge_code","code":"Tid","into":"Råd"}"#,
    ] {
        let refused = siv.apply(&read_script(script).unwrap()).map(drop);
        assert!(refused.is_err_and(|error| error.message(Lang::En).contains("code book")), "{script}");
    }
    act(&mut siv, r#"{"action":"add_coding","document":"Samtal","start":48,"end":60,"code":"Tid"}"#);
    two.take("Siv");
    assert_eq!(codings(&two.here).len(), 2);
}

#[test]
fn what_stands_in_a_text_follows_the_edits_of_a_colleague() {
    let mut two = two();
    let mut siv = two.copy("Siv", &HandOut::default());
    act(&mut two.here, r#"{"action":"edit_text","document":"Samtal","quote":"ett råd","words":"ett gammalt råd"}"#);
    act(&mut siv, r#"{"action":"add_coding","document":"Samtal","start":48,"end":60,"code":"Tid"}"#);
    let words = |session: &Session| -> Vec<String> {
        let document = store::document::all(session.reader()).unwrap().remove(0);
        let text = store::document::text(session.reader(), document.id).unwrap();
        let index = TextIndex::new(&text);
        let all = store::coding::in_document(session.reader(), document.id).unwrap();
        all.iter().map(|coding| index.slice(&text, coding.passage).to_owned()).collect()
    };
    let there = words(&siv);
    two.take("Siv");
    let here = words(&two.here);
    assert_eq!(here, ["Vi har ett gammalt råd"[..].to_owned(), there[1].clone()]);
    whole(&two.here);
    take(&mut siv, &two.path("p"));
    assert_eq!(words(&siv), here);
    whole(&siv);
}

#[test]
fn a_withdrawal_holds_against_a_copy_that_has_the_words_and_comes_from_one() {
    let mut two = two();
    act(
        &mut two.here,
        r#"{"action":"set_speakers","document":"Samtal","labels":["Maj","Bo"]}
        {"action":"add_participant","name":"Maj","speaker":"Maj","role":"chef"}"#,
    );
    let mut siv = two.copy("Siv", &HandOut::default());
    let mut ola = two.copy("Ola", &HandOut::default());
    act(
        &mut siv,
        r#"{"action":"add_coding","document":"Samtal","start":8,"end":30,"code":"Tid"}
        {"action":"add_memo","title":"Om","text":"Hon sa: Vi har ett råd i kommunen sedan länge."}
        {"action":"add_coding","document":"Samtal","start":48,"end":60,"code":"Tid"}"#,
    );
    two.here.withdraw("Maj").unwrap();
    two.take("Siv");
    let holds = |session: &Session| {
        let document = store::document::all(session.reader()).unwrap().remove(0);
        let mut told = store::document::text(session.reader(), document.id).unwrap();
        store::words::each(session.reader(), |_, _, words| told += words).unwrap();
        told.contains("sedan länge")
    };
    assert!(!holds(&two.here));
    assert!(holds(&siv), "her copy has them until she takes it in");
    assert_eq!(codings(&two.here).len(), 1, "{:?}", codings(&two.here));
    whole(&two.here);
    // The other way: what is withdrawn here reaches a copy that takes it in.
    let taken = take(&mut ola, &two.path("p"));
    assert_eq!(taken.withdrawn, 1);
    assert!(!holds(&ola));
    whole(&ola);
    for path in [two.path("p"), two.path("Ola")] {
        let bytes = std::fs::read(&path).unwrap();
        let word = "sedan länge".as_bytes();
        assert!(!bytes.windows(word.len()).any(|run| run == word), "{}", path.display());
    }
}
