//! What of somebody who withdraws lies beside the texts: the key, earlier wordings, imported files.

use super::*;
use crate::session::import::{Choices, Given};
use std::io::Write;
use zip::write::SimpleFileOptions;

const SAID: &str = "Jag minns att polischefen vägrade komma till våra möten trots att vi bjöd honom";

fn three() -> String {
    format!("INT: Hur?\nKarin: {SAID}.\nPer: Nej.\nKarin: Ja.\nPer: Ja.\nINT: ok\n")
}

/// A project with an interview of Karin's, and what was imported beside it.
fn study(files: &[(&str, Vec<u8>)], script: &[Value]) -> (TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("s/p.mening");
    std::fs::create_dir(folder.path().join("s")).unwrap();
    let mut session = Session::create(&project, "P", Lang::Sv, None).unwrap();
    let first = [json!({"action": "add_document", "name": "x", "text": three()})];
    let known = [
        json!({"action": "set_speakers", "document": "x", "labels": ["INT", "Karin", "Per"]}),
        json!({"action": "add_participant", "name": "Karin Zetterqvist", "speaker": "Karin"}),
    ];
    act(&mut session, &[&first[..], &known].concat());
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        session.import_files(std::slice::from_ref(&path), &Choices::default(), &Given::default()).unwrap();
        std::fs::remove_file(path).unwrap();
    }
    if !script.is_empty() {
        act(&mut session, script);
    }
    (folder, session)
}

#[test]
fn the_key_forgets_her_where_it_is_open_and_is_out_of_reach_where_it_is_not() {
    for is_open in [true, false] {
        let (folder, mut session) =
            study(&[], &[json!({"action": "add_document", "name": "y", "text": "Per Ek: Karins idé var det."})]);
        let (at, password) = (folder.path().join("k.meningkey"), Password::new("nyckelord".to_owned()));
        session.make_key(&at, &password).unwrap();
        let known = |name: &str, pseudonym: &str| Known {
            name: name.to_owned(),
            pseudonym: pseudonym.to_owned(),
            kind: NameKind::Other,
        };
        let both = [known("Karin Zetterqvist", "Bea"), known("Per Ek", "Calle")];
        session.change_key(|key| key.put(&both)).unwrap();
        session.pseudonymise().unwrap();
        if !is_open {
            session.close_key();
        }
        let reach = session.withdrawal_reach("Bea").unwrap();
        assert_eq!(reach.key_is_closed, !is_open);
        assert_eq!(reach.message(Lang::En).contains("the key, which still says who"), !is_open);
        let mut gone = session.withdraw("Bea").unwrap();
        session.open_key(&at, &password).unwrap();
        let names = |session: &Session| -> Vec<String> {
            session.key().unwrap().names().unwrap().into_iter().map(|known| known.name).collect()
        };
        if !is_open {
            assert_eq!((names(&session).len(), gone.besides(Lang::En).len()), (2, 0));
            // Opened later, the key still tells which name is hers.
            assert!(!session.may_withdraw(&gone.name).unwrap());
            let name = gone.name;
            gone = session.withdraw(&name).unwrap();
            assert!(gone.is_repeated);
        }
        let besides = gone.besides(Lang::En).join("\n");
        assert_eq!(besides, "Taken out of the key: 1 name, and what stood in 3 places");
        assert_eq!(names(&session), ["Per Ek"]);
        let key = session.key().unwrap();
        let originals: Vec<String> = key.originals().unwrap().into_values().collect();
        assert!(!originals.iter().any(|original| original.contains("Karin")), "{originals:?}");
        assert!(originals.iter().any(|original| original == "Per Ek"), "others stay known: {originals:?}");
        let id = store::document::find(session.reader(), "x").unwrap().unwrap();
        let (original, _) = crate::session::pseudonym::original(session.reader(), id, key).unwrap();
        assert!(!original.contains("Karin"), "{original}");
        let again = session.withdraw(&gone.name).unwrap_err();
        assert!(matches!(again, Error::Action(ActionError::WithdrawnAlready)), "{again:?}");
    }
}

#[test]
fn what_she_once_said_goes_from_where_it_is_quoted() {
    let quote = || json!({"action": "add_memo", "title": "q", "text": format!("Hon sa: {SAID}. Och det bär.")});
    let start = code_points("INT: Hur?\nKarin: ");
    let new = "Helt andra ord står här numera efter rättelsen.";
    let (end, rest) = (start + code_points(SAID) + 1, three().replace(&format!("{SAID}."), new));
    let cases: [(&str, Value); 3] = [
        ("edited", json!({"action": "edit_text", "document": "x", "start": start, "end": end, "words": new})),
        ("replaced", json!({"action": "replace_text", "document": "x", "text": rest})),
        ("removed", json!({"action": "remove_document", "document": "x"})),
    ];
    for (case, change) in cases {
        let (folder, mut session) = study(&[], &[quote()]);
        act(&mut session, &[change]);
        assert!(found(folder.path(), "polischefen vägrade") > 0);
        let gone = session.withdraw("Karin Zetterqvist").unwrap();
        let memo = store::memo::all(session.reader()).unwrap().remove(0);
        assert_eq!(memo.text, "Hon sa: [återkallat]. Och det bär.", "{case}");
        assert!(gone.phrases > 0 && gone.proof.unwrap().left.is_empty(), "{case}");
        drop(session);
        assert_eq!(found(folder.path(), "polischefen vägrade"), 0, "{case}");
    }
}

#[test]
fn what_only_a_backup_tells_of_is_hers_as_well_and_what_others_say_now_is_theirs() {
    let draft = "Vi ville egentligen inte alls ha dem med där";
    let theirs = "Det här är vad alla andra också brukar säga";
    let (_folder, mut session) = study(
        &[],
        &[
            json!({"action": "add_memo", "title": "q", "text": format!("Hon: {draft}. De: {theirs}.")}),
            json!({"action": "add_document", "name": "y", "text": format!("{theirs}.")}),
        ],
    );
    let edit = |from: &str, words: &str| json!({"action": "edit_text", "document": "x", "quote": from, "words": words});
    act(&mut session, &[edit(SAID, theirs)]);
    act(&mut session, &[edit(&format!("Karin: {theirs}"), &format!("Karin: {SAID}"))]);
    act(&mut session, &[edit(SAID, draft)]);
    session.store.back_up().unwrap();
    session.undo().unwrap();
    act(&mut session, &[json!({"action": "add_code", "name": "k"})]);
    session.withdraw("Karin Zetterqvist").unwrap();
    let memo = store::memo::all(session.reader()).unwrap().remove(0);
    assert_eq!(memo.text, format!("Hon: [återkallat]. De: {theirs}."));
}

#[test]
fn an_edit_over_a_label_makes_no_label_of_what_is_said() {
    for (words, label, said) in [
        ("Karin: Helt andra ord står här.", "Karin", "Helt andra ord står här."),
        ("Karin:Tätt skrivna ord.", "Karin", "Tätt skrivna ord."),
        ("Karin Z: Helt andra ord.", "Karin Z", "Helt andra ord."),
        ("Helt andra ord. Så: nej.", "Karin", "Helt andra ord. Så: nej."),
        ("Karin: Ett.\nOch två: tre.", "Karin", "Ett.\nOch två: tre."),
    ] {
        let (_folder, mut session) = study(&[], &[]);
        let quote = format!("Karin: {SAID}.");
        act(&mut session, &[json!({"action": "edit_text", "document": "x", "quote": quote, "words": words})]);
        let id = store::document::find(session.reader(), "x").unwrap().unwrap();
        let now = text(&session, "x");
        let turn = store::document::turns(session.reader(), id).unwrap().remove(1);
        let heard = slice(&now, Passage { start: turn.words, end: turn.passage.end }).trim_end();
        assert_eq!((turn.speaker.as_str(), heard), (label, said), "{words}");
        assert_eq!(store::check::run(session.reader()).unwrap(), [], "{words}");
        session.withdraw("Karin Zetterqvist").unwrap();
        let left = text(&session, "x");
        assert!(!left.contains(said) && !left.contains("Karin"), "{left}");
        assert_eq!(left.matches("[återkallat]").count(), 2, "{left}");
    }
}

/// A document of others' for a word processor, with something in its header and its properties.
fn packed(header: &str, author: &str) -> Vec<u8> {
    let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let body: String = ["INT: Hej", "Per: ja", "INT: ja", "Per: nej"].map(paragraph).concat();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>".to_owned()),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>".to_owned()),
        ("word/document.xml", format!("<w:document {names}><w:body>{body}</w:body></w:document>")),
        ("word/header1.xml", format!("<w:hdr {names}>{}</w:hdr>", paragraph(header))),
        ("docProps/core.xml", format!("<c>{author}</c>")),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn page(title: &str, comment: &str, said: &str) -> Vec<u8> {
    format!(
        "<html><head><title>{title}</title></head><body><!-- {comment} -->\
         <p>INT: hej</p><p>Per: {said}</p><p>INT: nu</p><p>Per: aha</p></body></html>"
    )
    .into_bytes()
}

#[test]
fn imported_files_of_others_go_where_they_hold_her_words_or_her_name_besides_their_text() {
    for (case, name, bytes, goes) in [
        ("words in a comment", "o.html", page("t", SAID, "nej"), true),
        ("name in a title", "o.html", page("Karin Zetterqvist", "-", "nej"), true),
        ("name in the text too", "o.html", page("Karin Zetterqvist", "-", "Karin Zetterqvist sa det"), false),
        ("nothing of hers", "o.html", page("Per", "-", "nej"), false),
        ("words in a packed header", "o.docx", packed(SAID, "-"), true),
        ("name in packed properties", "o.docx", packed("-", "Karin Zetterqvist"), true),
        ("nothing of hers, packed", "o.docx", packed("-", "Per"), false),
    ] {
        let (_folder, mut session) = study(&[(name, bytes)], &[]);
        let id = store::document::find(session.reader(), "o").unwrap().expect(case);
        let kept = |session: &Session| store::document::original(session.reader(), id).unwrap().is_some();
        assert!(kept(&session), "{case}");
        let gone = session.withdraw("Karin Zetterqvist").unwrap();
        assert_eq!((gone.originals, kept(&session)), (usize::from(goes), !goes), "{case}");
        assert_eq!(gone.besides(Lang::En).len(), usize::from(goes), "{case}");
        assert!(!gone.is_unfinished && gone.proof.unwrap().left.is_empty(), "{case}");
        assert!(text(&session, "o").contains("Per"), "{case}");
    }
}

#[test]
fn the_search_afterwards_looks_into_packed_files() {
    let (_folder, session) = study(&[("o.docx", packed(SAID, "-"))], &[]);
    let look = |words: &'static str| {
        let no = |_: &str| false;
        let in_file = |name: &str, bytes: &[u8]| originals::texts(name, bytes).iter().any(|text| text.contains(words));
        let sought = store::Sought { in_bytes: &no, in_field: &no, in_file: &in_file };
        session.store.look_everywhere(None, &sought).unwrap().left.len()
    };
    assert_eq!((look("polischefen vägrade komma"), look("polischefen ville komma")), (1, 0));
}

#[test]
fn how_often_her_name_stands_in_what_others_say_is_counted_in_every_form() {
    let said = "Per: Det var Karin Zetterqvist som höll i det. Karins idé. Zetterqvists parti.\nINT: Karin?\n\
        Per: K. Zetterqvist, ja. Karolin!\n";
    let (_folder, mut session) = project(&[
        json!({"action": "add_document", "name": "A", "text": said}),
        json!({"action": "add_participant", "name": "Karin Zetterqvist"}),
    ]);
    assert_eq!(session.withdrawal_reach("Karin Zetterqvist").unwrap().mentions, 5);
    session.withdraw("Karin Zetterqvist").unwrap();
    assert_eq!(text(&session, "A"), said, "what others say stays");
}

#[test]
fn what_waits_is_told_when_the_project_is_read_and_checked() {
    let (folder, mut session) = study(&[], &[]);
    let path = folder.path().join("s/p.mening");
    let waits = |session: &mut Session| {
        let told = session.take_unfinished().iter().any(|left| matches!(left, StoreError::WordsWait));
        (told, session.check().unwrap().contains(&store::check::Flaw::WordsWait))
    };
    let to_read = || Session::open_to_read(&path, None).unwrap();
    assert_eq!(waits(&mut to_read()), (false, false));
    // A backup that cannot be wiped, for its bytes have another name, too.
    let backup = session.store.back_up().unwrap();
    std::fs::hard_link(&backup, folder.path().join("kept")).unwrap();
    assert!(session.withdraw("Karin Zetterqvist").unwrap().is_unfinished);
    assert!(waits(&mut session).1);
    drop(session);
    assert_eq!(waits(&mut to_read()), (true, true));
    drop(Session::open(&path, None).unwrap());
    assert_eq!(waits(&mut to_read()), (false, false));
}

#[test]
fn backups_follow_a_project_that_was_renamed_and_leave_anothers_alone() {
    let (folder, session) = study(&[], &[json!({"action": "add_code", "name": "k"})]);
    let at = |name: &str| folder.path().join("s").join(name);
    session.store.back_up().unwrap();
    drop(session);
    // A copy that is worked on is another's affair.
    std::fs::copy(at("p.mening"), at("other.mening")).unwrap();
    Session::open(&at("other.mening"), None).unwrap().store.back_up().unwrap();
    std::fs::rename(at("p.mening"), at("q.mening")).unwrap();
    let other = at("other.mening-backups");
    let before = found(&other, "polischefen vägrade");
    let mut session = Session::open(&at("q.mening"), None).unwrap();
    assert!(!at("p.mening-backups").exists() && found(&at("q.mening-backups"), "polischefen vägrade") > 0);
    session.withdraw("Karin Zetterqvist").unwrap();
    drop(session);
    assert_eq!((before, found(&other, "polischefen vägrade")), (1, 1));
    std::fs::remove_file(at("other.mening")).unwrap();
    // What nobody else has any more is this project's, and none of it stays plain.
    let password = Password::new("hemligt ord".to_owned());
    drop(Session::recrypt(&at("q.mening"), crate::session::Recrypt::Encrypt, None, Some(&password)).unwrap());
    assert_eq!(found(folder.path(), "polischefen vägrade"), 0);
    assert!(!other.exists());
}
