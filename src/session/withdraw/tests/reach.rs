//! What a withdrawal reaches, said before, done again, and proved afterwards.

use super::*;
use crate::store::{OpenMode, Store};

#[test]
fn words_that_are_tied_to_nobody_are_said_to_stay_and_a_second_try_takes_what_was_tied_since() {
    let (folder, mut session) = project(&[
        json!({"action": "add_document", "name": "A", "text": TEXT}),
        json!({"action": "set_speakers", "document": "A", "labels": ["Maj", "Bo"]}),
        json!({"action": "add_participant", "name": "Deltagare 7"}),
    ]);
    let reach = session.withdrawal_reach("Deltagare 7").unwrap();
    assert_eq!(reach, Reach::default());
    assert!(reach.message(Lang::En).contains("every word stays") && reach.message(Lang::Sv).contains("blir kvar"));
    let gone = session.withdraw("Deltagare 7").unwrap();
    assert_eq!((gone.turns, gone.phrases, text(&session, "A").as_str()), (0, 0, TEXT));
    assert!(matches!(session.withdraw(&gone.name), Err(Error::Action(ActionError::WithdrawnAlready))));
    let tie = |speaker| json!({"action": "set_speaker", "document": "A", "speaker": speaker, "participant": gone.name});
    act(&mut session, &[tie("Maj")]);
    assert_eq!(session.withdrawal_reach(&gone.name).unwrap(), Reach { documents: 1, turns: 2, ..Reach::default() });
    let again = session.withdraw(&gone.name).unwrap();
    assert_eq!((again.name.as_str(), again.documents, again.turns), (gone.name.as_str(), 1, 2));
    let expected = "Återkallad 1: [återkallat]\nBo: Polisen kommer alltid sent.\nÅterkallad 1: [återkallat]\n";
    assert_eq!(text(&session, "A"), expected);
    assert!(
        store::steps(session.reader())
            .unwrap()
            .last()
            .unwrap()
            .name
            .in_lang(Lang::Sv)
            .starts_with("återkalla mer av ”Återkallad 1”")
    );
    assert!(matches!(session.withdraw(&gone.name), Err(Error::Action(ActionError::WithdrawnAlready))));
    drop(session);
    assert_eq!(found(folder.path(), "träffas varje vecka"), 0);
}

#[test]
fn what_is_reached_is_said_before_it_is_for_every_kind_of_participant() {
    let (_folder, mut session) = with(&[
        json!({"action": "add_document", "name": "B", "text": "Bo: Maj sa att MAJ har Majs nyckel i maj.\n"}),
        json!({"action": "set_speakers", "document": "B", "labels": ["Bo"]}),
        json!({"action": "set_speaker", "document": "B", "speaker": "Bo", "participant": "Bo"}),
        json!({"action": "add_document", "name": "svar", "text": "Ett svar som är mitt."}),
        json!({"action": "add_participant", "name": "Svarande"}),
        json!({"action": "set_document", "document": "svar", "participants": ["Svarande"]}),
        json!({"action": "add_participant", "name": "Nord Ström", "case": "Nord"}),
    ]);
    let reach = |documents, turns, mentions| Reach { documents, turns, mentions, key_is_closed: false };
    for (name, expected) in [
        // Her own labels are hers; the month is no name.
        ("Maj", reach(1, 2, 3)),
        ("Bo", reach(2, 2, 0)),
        ("Svarande", reach(1, 1, 0)),
        ("Nord Ström", reach(0, 0, 0)),
    ] {
        assert_eq!(session.withdrawal_reach(name).unwrap(), expected, "{name}");
        let gone = session.withdraw(name).unwrap();
        assert_eq!((gone.documents, gone.turns), (expected.documents, expected.turns), "{name}");
        assert_eq!(gone.proof.as_ref().unwrap().left, [""; 0].map(std::path::PathBuf::from), "{name}");
        let (en, sv) = (expected.message(Lang::En), expected.message(Lang::Sv));
        assert_eq!(en.contains("what others say"), expected.mentions > 0, "{en}");
        assert!(en.contains("Out of reach: copies") && sv.contains("Utom räckhåll: kopior"), "{en} / {sv}");
    }
}

#[test]
fn a_backup_that_was_opened_has_backups_that_go_with_it() {
    let (folder, mut session) = with(&[]);
    let copy = session.store.back_up().unwrap();
    let inner = Store::open(&copy, "", None).unwrap();
    let innermost = Store::open(&inner.back_up().unwrap(), "", None).unwrap();
    innermost.back_up().unwrap();
    drop((inner, innermost));
    let kept = std::path::PathBuf::from(format!("{}-backups", copy.display())).join("anteckningar.txt");
    std::fs::write(&kept, "mina").unwrap();
    assert!(found(folder.path(), "träffas varje vecka") >= 4);
    let gone = session.withdraw("Maj").unwrap();
    assert_eq!(found(folder.path(), "träffas varje vecka"), 0);
    assert_eq!(std::fs::read(kept).unwrap(), b"mina");
    assert!(gone.proof.unwrap().left.is_empty() && session.take_unfinished().is_empty());
}

#[test]
fn her_name_goes_from_the_journal_in_every_case_and_from_lists() {
    let quote = "Det hjälper oss mycket";
    let (folder, mut session) = with(&[
        json!({"action": "set_coder", "coder": "Kodare 1", "name": "Maj"}),
        json!({"action": "add_criteria_set", "name": "krav", "ratings": ["nej", quote], "criteria": [{"name": "mål", "question": "?"}]}),
        json!({"action": "assess", "case": "Nord", "set": "krav", "criterion": "mål", "occasion": "före", "rating": quote}),
    ]);
    act(&mut session, &[json!({"action": "add_code", "name": "SAMTAL MED MAJ"})]);
    session.withdraw("Maj").unwrap();
    for step in store::steps(session.reader()).unwrap() {
        let said = format!("{} {} {}", step.name.in_lang(Lang::En), step.name.in_lang(Lang::Sv), step.coder);
        assert!(!said.contains("Maj") && !said.contains("MAJ"), "{said}");
    }
    assert!(store::code::all(session.reader()).unwrap().iter().any(|code| code.name == "SAMTAL MED Återkallad 1"));
    let [set] = store::assessment::sets(session.reader()).unwrap().try_into().unwrap();
    assert_eq!(set.ratings, ["nej", "[återkallat]"]);
    let [made] = store::assessment::all(session.reader()).unwrap().try_into().unwrap();
    assert_eq!(made.rating, "[återkallat]");
    drop(session);
    assert_eq!(found(folder.path(), "hjälper oss mycket"), 0);
}

#[test]
fn what_is_still_left_somewhere_is_told_and_noted() {
    let words = "Vi träffas varje vecka i rådet och det hjälper oss mycket";
    let (folder, mut session) =
        with(&[json!({"action": "add_document", "name": "B", "text": format!("Maj: {words}.\n")})]);
    act(
        &mut session,
        &[
            json!({"action": "set_speakers", "document": "B", "labels": ["Maj"]}),
            json!({"action": "set_speaker", "document": "B", "speaker": "Maj", "participant": "Maj"}),
        ],
    );
    // Left by a rewriting that was cut short, across two pieces that are read: six words in a row stand in neither.
    let left = folder.path().join("p.mening-part-0123456789ab");
    let mut bytes = vec![b'.'; (1 << 20) - 29];
    bytes.extend(words.to_uppercase().bytes());
    bytes.resize(2 << 20, 0);
    std::fs::write(&left, bytes).unwrap();
    let gone = session.withdraw("Maj").unwrap();
    let proof = gone.proof.as_ref().unwrap();
    assert_eq!(proof.left, [left.canonicalize().unwrap()]);
    assert!(gone.proved(Lang::Sv).contains("p.mening-part-0123456789ab"), "{}", gone.proved(Lang::Sv));
    let last = store::steps(session.reader()).unwrap().pop().unwrap().name;
    let (phrases, files) = (gone.phrases, proof.files);
    assert!(phrases >= 6 && files >= 3, "{phrases} {files}");
    assert!(
        last.in_lang(Lang::Sv).ends_with(&format!("några av {phrases} fraser kvar i 1 av {files} filer")),
        "{}",
        last.in_lang(Lang::Sv)
    );
    assert!(
        last.in_lang(Lang::En).ends_with(&format!("some of {phrases} phrases still stood in 1 of {files} files")),
        "{}",
        last.in_lang(Lang::En)
    );
}

#[test]
fn what_others_said_word_for_word_is_theirs() {
    let words = "det är viktigt att vi alla ses ofta";
    let (_folder, mut session) = project(&[
        json!({"action": "add_document", "name": "A", "text": format!("Maj: Jag tror {words}.\nBo: Ja, {words}.\n")}),
        json!({"action": "set_speakers", "document": "A", "labels": ["Maj", "Bo"]}),
        json!({"action": "add_participant", "name": "Maj", "speaker": "Maj"}),
    ]);
    let gone = session.withdraw("Maj").unwrap();
    assert!(text(&session, "A").contains(words), "his words stay");
    assert_eq!(gone.proof.as_ref().unwrap().left.len(), 0);
    assert_eq!(gone.phrases, 2, "those that begin before what both said");
}

#[test]
fn who_only_reads_withdraws_nobody() {
    let (folder, session) = with(&[]);
    let path = folder.path().join("p.mening");
    let mut second = Session::open(&path, None).unwrap();
    assert!(matches!(second.mode(), OpenMode::InUse { .. }));
    assert!(matches!(second.withdraw("Maj"), Err(Error::Store(StoreError::InUse { .. }))));
    assert_eq!(text(&session, "A"), TEXT);
}

#[test]
fn the_values_of_documents_that_are_hers_alone_go_with_her_words() {
    let (_folder, mut session) = with(&[
        json!({"action": "add_document", "name": "enkät 1", "text": "Skolan är en grå byggnad."}),
        json!({"action": "add_document", "name": "enkät 2", "text": "Maten smakar kartong."}),
        json!({"action": "set_document", "document": "enkät 1", "participants": ["Maj"]}),
        json!({"action": "set_document", "document": "enkät 2", "participants": ["Bo"]}),
        json!({"action": "add_variable", "name": "yrke", "of": "document", "type": "text"}),
        json!({"action": "set_value", "variable": "yrke", "on": "enkät 1", "value": "brandman i Kiruna"}),
        json!({"action": "set_value", "variable": "yrke", "on": "enkät 2", "value": "snickare"}),
        json!({"action": "set_value", "variable": "yrke", "on": "A", "value": "flera"}),
        json!({"action": "add_memo", "title": "t", "text": "x", "kind": "Maj berättar"}),
    ]);
    session.withdraw("Maj").unwrap();
    let values = store::variable::values(session.reader()).unwrap();
    let mut values: Vec<_> = values.iter().map(|(_, _, value)| value.as_str()).collect();
    values.sort_unstable();
    assert_eq!(values, ["flera", "snickare"], "what is of others too stays");
    let memos = store::memo::all(session.reader()).unwrap();
    assert!(memos.iter().all(|memo| !memo.kind.contains("Maj")), "her name is in no kind of memo");
}

#[test]
fn her_name_goes_in_whatever_way_it_is_written_and_namesakes_stay() {
    let (folder, mut session) = with(&[
        json!({"action": "add_participant", "name": "Karin Alm-Ek", "role": ""}),
        json!({"action": "add_participant", "name": "Ulf Berg"}),
        json!({"action": "add_participant", "name": "Eva Berg"}),
        json!({"action": "add_memo", "title": "Alm-Ek, Karin", "text": "K. Alm-Ek bad om det, Karin Alm-Eks ord. Svar till karin.almek@nord.se och @KarinAlmEk. Evas syn, Berg."}),
        json!({"action": "add_code", "name": "Karin Alm Ek"}),
    ]);
    session.withdraw("Karin Alm-Ek").unwrap();
    let memos = store::memo::all(session.reader()).unwrap();
    let memo = memos.iter().find(|memo| memo.text.contains("Berg")).unwrap();
    assert_eq!(memo.title, "Återkallad 1");
    assert_eq!(
        memo.text,
        "Återkallad 1 bad om det, Återkallad 1s ord. Svar till [e-postadress] och [webbadress]. Evas syn, Berg."
    );
    for step in store::steps(session.reader()).unwrap() {
        let said = format!("{} {:?}", step.name.in_lang(Lang::Sv), step.name);
        assert!(!said.contains("Alm"), "{said}");
    }
    drop(session);
    for name in ["Alm-Ek", "Alm Ek", "almek", "AlmEk"] {
        assert_eq!(found(folder.path(), name), 0, "{name}");
    }
}
