//! What a rule decided is turned by a person; codes that came to the same digit; the guard before a copy.

use super::*;
use crate::session::ActionError;

/// Both changed what the scripts say, and one was taken in.
fn clashing(here: &str, there: &str) -> (Two, Session, Clash) {
    let mut two = two();
    let mut siv = two.copy("Siv", &HandOut::default());
    act(&mut two.here, here);
    act(&mut siv, there);
    let clashes = two.take("Siv").clashes;
    let [clash] = clashes.as_slice() else { panic!("{clashes:?}") };
    let clash = clash.clone();
    (two, siv, clash)
}

fn turn(session: &mut Session, clash: &Clash, keep: bool) -> Result<(), Error> {
    let script = format!(r#"{{"action":"turn_clash","clash":"{}","keep":{keep}}}"#, clash.guid);
    session.apply(&read_script(&script).unwrap()).map(drop)
}

fn only(session: &Session) -> Clash {
    let mut all = store::clash::all(session.reader()).unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn defined(word: &str) -> String {
    format!(r#"{{"action":"set_code","code":"Råd","definition":"{word}"}}"#)
}

fn edited(words: &str) -> String {
    format!(r#"{{"action":"edit_text","document":"Samtal","quote":"sedan länge","words":"{words}"}}"#)
}

#[test]
fn the_side_that_lost_stands_once_it_is_turned_and_so_in_the_other_copy() {
    let (mut two, mut siv, clash) = clashing(&defined("Här"), &defined("Där"));
    let stands = |session: &Session| codes(session).into_iter().find(|(name, _)| name == "Råd").unwrap().1;
    assert_eq!(stands(&two.here), clash.kept);
    turn(&mut two.here, &clash, false).unwrap();
    assert_eq!(stands(&two.here), clash.other);
    let turned = only(&two.here);
    assert_eq!((&turned.kept, &turned.other, turned.settled), (&clash.other, &clash.kept, true));
    whole(&two.here);
    two.here.undo().unwrap();
    assert_eq!((stands(&two.here), only(&two.here).settled), (clash.kept.clone(), false));
    two.here.redo().unwrap();
    take(&mut siv, &two.path("p"));
    assert_eq!((stands(&siv), only(&siv)), (clash.other.clone(), turned));
    turn(&mut siv, &clash, false).unwrap();
    assert_eq!(stands(&siv), clash.kept, "and back again");
    two.take("Siv");
    assert_eq!(stands(&two.here), clash.kept);
}

#[test]
fn what_is_found_right_is_looked_at_and_stays() {
    let (mut two, _, clash) = clashing(&defined("Här"), &defined("Där"));
    let before = codes(&two.here);
    turn(&mut two.here, &clash, true).unwrap();
    assert_eq!(codes(&two.here), before);
    assert_eq!(only(&two.here), Clash { settled: true, ..clash });
}

#[test]
fn the_other_wording_of_a_text_takes_its_place_and_codings_follow_their_words() {
    let (mut two, _, clash) = clashing(&edited("sedan några år"), &edited("sedan början"));
    assert_eq!(clash.kind, ClashKind::Text);
    let text = |session: &Session| {
        let document = store::document::all(session.reader()).unwrap().remove(0);
        store::document::text(session.reader(), document.id).unwrap()
    };
    turn(&mut two.here, &clash, false).unwrap();
    assert_eq!(text(&two.here), clash.other);
    assert_eq!(only(&two.here).other, clash.kept);
    assert_eq!(codings(&two.here), [(5, 19, "Kodare 1".to_owned())]);
    whole(&two.here);
}

#[test]
fn what_stayed_though_it_was_removed_goes() {
    let tag = r#"{"action":"add_coding","document":"Samtal","start":48,"end":60,"code":"Tid"}"#;
    let (mut two, _, clash) = clashing(r#"{"action":"remove_code","code":"Tid"}"#, tag);
    assert_eq!(clash.kind, ClashKind::Removed);
    turn(&mut two.here, &clash, false).unwrap();
    assert_eq!(codes(&two.here).len(), 1);
    whole(&two.here);
    assert!(turn(&mut two.here, &clash, false).is_err(), "it is gone");
}

#[test]
fn a_name_goes_to_the_other_of_two() {
    let add = |word: &str| format!(r#"{{"action":"add_code","name":"Olika","definition":"{word}"}}"#);
    let (mut two, _, clash) = clashing(&add("Här"), &add("Där"));
    assert_eq!((clash.kind, clash.other.as_str()), (ClashKind::Named, "Olika"));
    let named = |session: &Session, name: &str| codes(session).into_iter().find(|code| code.0 == name).unwrap().1;
    let (first, second) = (named(&two.here, "Olika"), named(&two.here, &clash.kept));
    turn(&mut two.here, &clash, false).unwrap();
    assert_eq!((named(&two.here, "Olika"), named(&two.here, &clash.kept)), (second, first));
    whole(&two.here);
}

#[test]
fn what_was_made_twice_and_is_one_cannot_be_turned_but_looked_at() {
    let add = r#"{"action":"add_code","name":"Lika","definition":"Samma"}"#;
    let (mut two, _, clash) = clashing(add, add);
    assert_eq!(clash.kind, ClashKind::Joined);
    let refused = turn(&mut two.here, &clash, false);
    assert!(matches!(refused, Err(Error::Action(ActionError::NotTurned))));
    turn(&mut two.here, &clash, true).unwrap();
    assert!(only(&two.here).settled);
}

#[test]
fn a_list_of_what_was_decided_holds_no_word_in_quarantine() {
    let (mut two, _, _) = clashing(&edited("sedan några år"), &edited("sedan början"));
    let words = "ett råd i kommunen";
    act(&mut two.here, &format!(r#"{{"action":"quarantine","document":"Samtal","quote":"{words}","reason":"x"}}"#));
    let shown = shown_clashes(two.here.reader()).unwrap();
    assert!(shown.iter().all(|clash| !clash.kept.contains(words) && !clash.other.contains(words)));
    assert!(only(&two.here).kept.contains(words));
}

#[test]
fn of_codes_that_came_to_one_digit_the_last_has_it_in_every_copy() {
    let digits = |session: &Session| -> Vec<(String, Option<u8>)> {
        let all = store::code::all(session.reader()).unwrap();
        let mut all: Vec<_> = all.into_iter().map(|code| (code.name, code.digit)).collect();
        all.sort();
        all
    };
    let give = |code: &str, digit: u8| format!(r#"{{"action":"set_code","code":"{code}","digit":{digit}}}"#);
    for order in [["Siv", "Ola"], ["Ola", "Siv"]] {
        let mut two = two();
        act(&mut two.here, r#"{"action":"add_code","name":"Plats"}"#);
        let (mut siv, mut ola) = (two.copy("Siv", &HandOut::default()), two.copy("Ola", &HandOut::default()));
        act(&mut two.here, &give("Råd", 3));
        // More steps than anybody else's: hers is the last.
        for digit in [3, 4, 5, 6, 7, 8, 9, 4, 5, 3] {
            act(&mut siv, &give("Tid", digit));
        }
        act(&mut ola, &give("Plats", 3));
        for name in order {
            two.take(name);
            whole(&two.here);
        }
        let having: Vec<_> = digits(&two.here).into_iter().filter(|(_, digit)| *digit == Some(3)).collect();
        assert_eq!(having, [("Tid".to_owned(), Some(3))], "{order:?}: it was given that last");
        for copy in [&mut siv, &mut ola] {
            take(copy, &two.path("p"));
            assert_eq!(digits(copy), digits(&two.here), "{order:?}");
            whole(copy);
        }
    }
}

#[test]
fn a_code_that_lost_its_digit_is_listed_and_gets_it_back_by_turning() {
    let give = |code: &str| format!(r#"{{"action":"set_code","code":"{code}","digit":3}}"#);
    let (mut two, _, clash) = clashing(&give("Råd"), &give("Tid"));
    assert_eq!((clash.field.as_str(), clash.kept.as_str(), clash.other.as_str()), ("digit", "", "3"));
    turn(&mut two.here, &clash, false).unwrap();
    let all = store::code::all(two.here.reader()).unwrap();
    let having: Vec<&str> = all.iter().filter(|code| code.digit == Some(3)).map(|code| code.name.as_str()).collect();
    assert_eq!(having, [clash.name.as_str()], "the other has it no more");
}

#[test]
fn the_guard_looks_at_the_copy_and_lets_it_go_for_a_reason_alone() {
    let mut two = two();
    act(&mut two.here, r#"{"action":"add_memo","title":"Nås på","text":"070-123 45 67, maj@example.se"}"#);
    let wanted = HandOut { coder: "Siv".to_owned(), ..HandOut::default() };
    let steps = |session: &Session| -> Vec<StepKind> {
        store::steps(session.reader()).unwrap().into_iter().map(|step| step.name.kind).collect()
    };
    let before = steps(&two.here);
    let looked = two.here.look_at_hand_out(&wanted).unwrap();
    assert!(looked.remarks.iter().any(|remark| remark.words.contains("maj@example.se")));
    assert_eq!(looked.handed.documents, ["Samtal"]);
    let path = two.path("Siv");
    let refused = two.here.hand_out_guarded(&path, None, &wanted, None);
    assert!(matches!(refused, Err(Error::Guarded(_))));
    assert_eq!((steps(&two.here), path.exists()), (before, false), "nothing is written, here or there");
    let blind = HandOut { blind: true, ..wanted.clone() };
    assert!(two.here.look_at_hand_out(&blind).unwrap().remarks.is_empty(), "it does not hold the memo");
    two.here.hand_out_guarded(&path, None, &wanted, Some("Hon arbetar hos oss")).unwrap();
    assert!(path.exists());
    assert!(steps(&two.here).contains(&StepKind::LetOut));
    let left: Vec<_> = std::fs::read_dir(two.folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("part")), "{left:?}");
}
