//! What goes with a participant who withdraws, and what stays: table by table.

mod besides;
mod reach;

use super::*;
use crate::session::action::read_script;
use crate::session::{Action, ActionError};
use crate::store::Password;
use serde_json::{Value, json};
use tempfile::TempDir;

const TEXT: &str =
    "Maj: Vi träffas varje vecka i rådet.\nBo: Polisen kommer alltid sent.\nMaj: Det hjälper oss mycket.\n";

fn project(script: &[Value]) -> (TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    act(&mut session, script);
    (folder, session)
}

fn act(session: &mut Session, script: &[Value]) {
    let lines: String = script.iter().map(|action| format!("{action}\n")).collect();
    session.apply(&read_script(&lines).unwrap()).unwrap();
}

/// An interview with two, who are known, in a case.
fn interview() -> Vec<Value> {
    vec![
        json!({"action": "add_case", "name": "Nord"}),
        json!({"action": "add_document", "name": "A", "text": TEXT, "case": "Nord"}),
        json!({"action": "add_participant", "name": "Maj", "role": "samordnare", "case": "Nord", "speaker": "Maj"}),
        json!({"action": "add_participant", "name": "Bo", "role": "polis", "speaker": "Bo"}),
        json!({"action": "add_code", "name": "k"}),
        json!({"action": "add_theme", "name": "t"}),
    ]
}

fn with(more: &[Value]) -> (TempDir, Session) {
    project(&[interview(), more.to_vec()].concat())
}

fn text(session: &Session, name: &str) -> String {
    let id = store::document::find(session.reader(), name).unwrap().unwrap();
    store::document::text(session.reader(), id).unwrap()
}

/// The words that stand at passages of the first document.
fn words_at(session: &Session, passages: impl IntoIterator<Item = Passage>) -> Vec<String> {
    let text = text(session, "A");
    passages.into_iter().map(|passage| slice(&text, passage).to_owned()).collect()
}

#[test]
fn her_turns_are_marks_and_her_name_a_tombstone() {
    let (_folder, mut session) = with(&[]);
    let gone = session.withdraw("Maj").unwrap();
    assert_eq!((gone.name.as_str(), gone.documents, gone.turns), ("Återkallad 1", 1, 2));
    let expected = "Återkallad 1: [återkallat]\nBo: Polisen kommer alltid sent.\nÅterkallad 1: [återkallat]\n";
    assert_eq!(text(&session, "A"), expected);
    let people = store::participant::all(session.reader()).unwrap();
    let people: Vec<_> = people.iter().map(|known| (known.name.as_str(), known.role.as_str())).collect();
    assert_eq!(people, [("Återkallad 1", ""), ("Bo", "polis")]);
    let id = store::document::find(session.reader(), "A").unwrap().unwrap();
    let turns = store::document::turns(session.reader(), id).unwrap();
    let turns: Vec<_> = turns.iter().map(|turn| (turn.speaker.as_str(), slice(expected, turn.passage))).collect();
    assert_eq!(
        turns,
        [
            ("Återkallad 1", "Återkallad 1: [återkallat]\n"),
            ("Bo", "Bo: Polisen kommer alltid sent.\n"),
            ("Återkallad 1", "Återkallad 1: [återkallat]\n")
        ]
    );
    assert_eq!(store::check::run(session.reader()).unwrap(), []);
    assert!(store::search::documents(session.reader(), &sought("rådet")).unwrap().is_empty());
    assert_eq!(store::search::documents(session.reader(), &sought("polisen")).unwrap(), [(id, false)]);
    // The next one gets a name of her own, and nobody withdraws twice.
    assert_eq!(session.withdraw("Bo").unwrap().name, "Återkallad 2");
    for (who, expected) in [("Återkallad 1", "WithdrawnAlready"), ("Maj", "NotFound")] {
        let refused = format!("{:?}", session.withdraw(who).unwrap_err());
        assert!(refused.contains(expected), "{who}: {refused}");
    }
    for name in ["Återkallad 1", "Återkallad 2"] {
        let again = json!({"action": "set_consent", "participant": name, "given": "2024-05-01"});
        let refused = session.apply(&[Action::from_json(again).unwrap()]).unwrap_err();
        assert!(matches!(refused, Error::Action(ActionError::WithdrawnAlready)), "{refused:?}");
    }
}

#[test]
fn her_values_go_and_those_of_others_stay() {
    let (_folder, mut session) = with(&[
        json!({"action": "add_variable", "name": "år i yrket", "of": "participant", "type": "integer"}),
        json!({"action": "add_variable", "name": "ort", "of": "participant", "type": "text"}),
        json!({"action": "add_variable", "name": "invånare", "of": "case", "type": "integer"}),
        json!({"action": "set_value", "variable": "år i yrket", "on": "Maj", "value": 31}),
        json!({"action": "set_value", "variable": "ort", "on": "Maj", "value": "Höör"}),
        json!({"action": "set_value", "variable": "år i yrket", "on": "Bo", "value": 7}),
        json!({"action": "set_value", "variable": "invånare", "on": "Nord", "value": 15000}),
    ]);
    session.withdraw("Maj").unwrap();
    let values = store::variable::values(session.reader()).unwrap();
    let values: Vec<_> = values.iter().map(|(_, _, value)| value.as_str()).collect();
    assert_eq!(values, ["7", "15000"]);
    assert_eq!(store::variable::all(session.reader()).unwrap().len(), 3, "the variables themselves are the study's");
}

#[test]
fn units_that_touch_her_words_go_with_what_was_made_of_them() {
    let bo = "Polisen kommer alltid sent.";
    let whole = code_points(TEXT);
    let (_folder, mut session) = with(&[
        json!({"action": "add_meaning_unit", "document": "A", "quote": "träffas varje vecka", "condensation": "inom"}),
        // Over two speakers, from within her words, into them, and around them.
        json!({"action": "add_meaning_unit", "document": "A", "quote": "i rådet.\nBo: Polisen kommer", "condensation": "förbi"}),
        json!({"action": "add_meaning_unit", "document": "A", "quote": "alltid sent.\nMaj: Det hjälper", "condensation": "före"}),
        json!({"action": "add_meaning_unit", "document": "A", "start": 0, "end": whole, "condensation": "runtom"}),
        json!({"action": "add_meaning_unit", "document": "A", "quote": bo, "condensation": "hans"}),
        // From the line end after her words to the one before her label.
        json!({"action": "add_meaning_unit", "document": "A", "quote": "\nBo: Polisen kommer alltid sent.\n", "condensation": "mellan"}),
    ]);
    assert_eq!(session.withdraw("Maj").unwrap().units, 4);
    let units = store::unit::all(session.reader()).unwrap();
    let left: Vec<_> = units.iter().map(|unit| unit.condensation.as_str()).collect();
    assert_eq!(left, ["mellan", "hans"]);
    assert_eq!(words_at(&session, [units[1].passage]), [bo]);
}

#[test]
fn codings_within_her_words_go_and_those_that_reach_past_them_keep_the_rest() {
    let (_folder, mut session) = with(&[
        json!({"action": "add_coding", "document": "A", "quote": "Vi träffas varje vecka i rådet.", "code": "k", "memo": "viktigt"}),
        json!({"action": "add_coding", "document": "A", "quote": "varje", "code": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "rådet.\nBo: Polisen kommer", "code": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "Polisen", "code": "k"}),
    ]);
    assert_eq!(session.withdraw("Maj").unwrap().codings, 2);
    let id = store::document::find(session.reader(), "A").unwrap().unwrap();
    let codings = store::coding::in_document(session.reader(), id).unwrap();
    let left = words_at(&session, codings.iter().map(|coding| coding.passage));
    assert_eq!(left, ["[återkallat]\nBo: Polisen kommer", "Polisen"]);
    assert!(store::memo::all(session.reader()).unwrap().is_empty(), "a coding's memo goes with it");
}

#[test]
fn marks_within_her_words_go_with_the_pseudonyms_in_them() {
    let elsewhere = tempfile::tempdir().unwrap();
    let (folder, mut session) = with(&[
        json!({"action": "edit_text", "document": "A", "quote": "i rådet", "words": "med Solveig"}),
        json!({"action": "edit_text", "document": "A", "quote": "Polisen", "words": "Hagström"}),
        json!({"action": "quarantine", "document": "A", "quote": "hjälper oss", "reason": "hälsa"}),
        json!({"action": "quarantine", "document": "A", "quote": "alltid", "reason": "brott"}),
    ]);
    session.make_key(&elsewhere.path().join("k.meningkey"), &Password::new("nyckel".to_owned())).unwrap();
    let known = |name: &str, pseudonym: &str| Known {
        name: name.to_owned(),
        pseudonym: pseudonym.to_owned(),
        kind: NameKind::Person,
    };
    session.change_key(|key| key.put(&[known("Solveig", "Karin"), known("Hagström", "Lund")])).unwrap();
    session.pseudonymise().unwrap();
    let id = store::document::find(session.reader(), "A").unwrap().unwrap();
    let places = |session: &Session| -> Vec<Passage> {
        let replaced = store::confidence::replacements(session.reader(), id).unwrap();
        replaced.iter().map(|place| place.passage).collect()
    };
    assert_eq!(words_at(&session, places(&session)), ["Karin", "Lund"]);
    session.withdraw("Maj").unwrap();
    assert_eq!(words_at(&session, places(&session)), ["Lund"]);
    let kept = store::confidence::quarantines(session.reader()).unwrap();
    assert_eq!(words_at(&session, kept.iter().map(|place| place.passage)), ["alltid"]);
    // Whoever holds the key reads the rest as it was, and no word of hers.
    let (original, _) = crate::session::pseudonym::original(session.reader(), id, session.key().unwrap()).unwrap();
    assert!(original.contains("Hagström kommer alltid sent.") && !original.contains("Solveig"), "{original}");
    drop(session);
    assert_eq!(found(folder.path(), "Solveig"), 0);
}

#[test]
fn formatting_within_her_words_goes() {
    let rtf = r"{\rtf1 Maj: Vi \b tr\'e4ffas\b0  ofta i r\'e5det.\par Bo: Polisen \b kommer\b0  sent alltid.\par Maj: Ja s\'e5 \'e4r det.\par Bo: Nej.\par}";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("A.rtf");
    std::fs::write(&file, rtf).unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    let choices = crate::session::import::Choices::default();
    session.import_files(std::slice::from_ref(&file), &choices, &crate::session::import::Given::default()).unwrap();
    std::fs::remove_file(&file).unwrap();
    act(&mut session, &[json!({"action": "add_participant", "name": "Maj", "speaker": "Maj"})]);
    let id = store::document::find(session.reader(), "A").unwrap().unwrap();
    let bold = |session: &Session| -> Vec<String> {
        let marks = store::document::formatting(session.reader(), id).unwrap();
        words_at(session, marks.iter().filter(|mark| mark.format == Format::Bold).map(|mark| mark.passage))
    };
    assert_eq!(bold(&session), ["träffas", "kommer"]);
    session.withdraw("Maj").unwrap();
    assert_eq!(bold(&session), ["kommer"]);
    assert!(store::document::original(session.reader(), id).unwrap().is_none(), "nor is the file kept");
    drop(session);
    assert_eq!(found(folder.path(), "tr\\'e4ffas") + found(folder.path(), "träffas"), 0);
}

/// How many files in and beneath a folder hold a word.
fn found(folder: &std::path::Path, word: &str) -> usize {
    let held = |entry: std::fs::DirEntry| {
        if entry.path().is_dir() {
            return found(&entry.path(), word);
        }
        let bytes = std::fs::read(entry.path()).unwrap();
        usize::from(bytes.windows(word.len()).any(|window| window == word.as_bytes()))
    };
    std::fs::read_dir(folder).unwrap().flatten().map(held).sum()
}

#[test]
fn claims_of_every_kind_that_rested_on_her_words_are_listed() {
    let evidence = json!([{"document": "A", "quote": "träffas varje vecka"}, {"document": "A", "quote": "Polisen"}]);
    let (_folder, mut session) = with(&[
        json!({"action": "add_case", "name": "Syd"}),
        json!({"action": "set_statement", "on": "Nord", "text": "s", "evidence": evidence}),
        json!({"action": "set_theme_cell", "case": "Nord", "theme": "t", "text": "c", "evidence": evidence}),
        json!({"action": "add_contrast", "name": "kontrast", "cases": ["Nord", "Syd"], "themes": ["t"]}),
        json!({"action": "set_finding", "contrast": "kontrast", "row": "t", "kind": "differs", "text": "f", "evidence": evidence}),
        json!({"action": "add_criteria_set", "name": "krav", "ratings": ["nej", "ja"], "criteria": [{"name": "mål", "question": "?"}]}),
        json!({"action": "assess", "case": "Nord", "set": "krav", "criterion": "mål", "occasion": "baseline", "rating": "ja", "evidence": evidence}),
        json!({"action": "add_memo", "title": "tanke", "text": "m", "evidence": evidence}),
        json!({"action": "add_activity", "case": "Nord", "name": "vandring", "evidence": evidence}),
        json!({"action": "set_means_ends", "case": "Nord", "means": "råd", "ends": "lugn", "text": "b", "evidence": evidence}),
        // One that rested on another's words alone has lost nothing.
        json!({"action": "add_memo", "title": "annan", "text": "m", "evidence": [{"document": "A", "quote": "sent"}]}),
    ]);
    assert_eq!(session.withdraw("Maj").unwrap().evidence, 7);
    let left = store::evidence::all(session.reader()).unwrap();
    assert_eq!(
        words_at(&session, left.iter().map(|known| known.passage)),
        ["Polisen"; 7].iter().copied().chain(["sent"]).collect::<Vec<_>>()
    );
    let claims = claims_without(session.reader(), Lang::Sv).unwrap();
    assert_eq!(claims.len(), 7, "{claims:?}");
    for word in
        ["Beskrivning av Nord", "Temacell Nord · t", "kontrast · t", "Bedömning av Nord", "tanke", "vandring", "lugn"]
    {
        assert_eq!(claims.iter().filter(|claim| claim.contains(word)).count(), 1, "{word}: {claims:?}");
    }
    let lost = store::confidence::lost_evidence(session.reader()).unwrap();
    let maj = store::participant::find(session.reader(), "Återkallad 1").unwrap().unwrap();
    assert!(lost.iter().all(|line| line.participant == maj && !line.at.is_empty()));
}

#[test]
fn evidence_that_reaches_past_her_words_forgets_what_it_recorded_of_them() {
    let across = json!({"document": "A", "quote": "i rådet.\nBo: Polisen kommer"});
    let his = json!({"document": "A", "quote": "Polisen"});
    let (folder, mut session) = with(&[
        json!({"action": "add_meaning_unit", "document": "A", "quote": "varje vecka i rådet.\nBo: Polisen", "condensation": "Hemligt råd."}),
        json!({"action": "add_meaning_unit", "document": "A", "quote": "alltid sent", "condensation": "Sent."}),
        json!({"action": "set_statement", "on": "Nord", "text": "s", "evidence": [across, his, {"document": "A", "quote": "alltid"}]}),
        // The evidence still quotes the older wording.
        json!({"action": "edit_text", "document": "A", "quote": "i rådet", "words": "på torget"}),
    ]);
    let recorded = |session: &Session| -> Vec<(String, String)> {
        let all = store::evidence::all(session.reader()).unwrap();
        all.into_iter().map(|known| (known.quote, known.condensation)).collect()
    };
    let pair = |quote: &str, condensation: &str| (quote.to_owned(), condensation.to_owned());
    let before = [
        pair("i rådet.\nBo: Polisen kommer", "Hemligt råd."),
        pair("Polisen", "Hemligt råd."),
        pair("alltid", "Sent."),
    ];
    assert_eq!(recorded(&session), before);
    session.withdraw("Maj").unwrap();
    let after = [pair("[återkallat]\nBo: Polisen kommer", ""), pair("Polisen", ""), pair("alltid", "Sent.")];
    assert_eq!(recorded(&session), after);
    drop(session);
    for word in ["rådet", "torget", "Hemligt"] {
        assert_eq!(found(folder.path(), word), 0, "{word}");
    }
}

#[test]
fn words_that_a_correction_took_away_are_not_kept_for_decision() {
    let corrected = TEXT.replace(" i rådet", "");
    let (folder, mut session) = with(&[
        json!({"action": "add_coding", "document": "A", "quote": "rådet", "code": "k"}),
        json!({"action": "set_statement", "on": "Nord", "text": "s", "evidence": [{"document": "A", "quote": "rådet"}]}),
        json!({"action": "replace_text", "document": "A", "text": corrected}),
    ]);
    let adrift = store::adrift::all(session.reader()).unwrap();
    assert!(!adrift.is_empty() && adrift.iter().all(|known| known.quote == "rådet"), "{adrift:?}");
    session.withdraw("Maj").unwrap();
    drop(session);
    assert_eq!(found(folder.path(), "rådet"), 0);
}

#[test]
fn a_file_that_many_answered_in_goes_although_it_held_others_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("enkät.csv");
    let survey = "Kommun;Fungerar samverkan?;Betyg\n\
        Hult;Ja, sedan vi började träffas varje vecka har det blivit mycket bättre för alla;4\n\
        Vik;Nej, ingen vet vem som ska göra vad och mötena ställs in gång på gång;2\n\
        Lund;Ibland, när rätt personer kommer till mötena så blir det faktiskt något av det;3\n";
    std::fs::write(&file, survey).unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    let choices = crate::session::import::Choices::default();
    session.import_files(std::slice::from_ref(&file), &choices, &crate::session::import::Given::default()).unwrap();
    std::fs::remove_file(&file).unwrap();
    let documents = store::document::all(session.reader()).unwrap();
    assert_eq!(documents.len(), 3);
    assert!(store::document::original(session.reader(), documents[2].id).unwrap().is_some());
    act(
        &mut session,
        &[
            json!({"action": "add_participant", "name": "Svarande"}),
            json!({"action": "set_document", "document": documents[0].name, "participants": ["Svarande"]}),
        ],
    );
    session.withdraw("Svarande").unwrap();
    let others = store::document::text(session.reader(), documents[1].id).unwrap();
    assert!(others.contains("ingen vet vem"), "what others answered stays");
    drop(session);
    assert_eq!(found(folder.path(), "träffas varje vecka"), 0);
}

#[test]
fn her_labels_may_be_two_in_one_document() {
    let (_folder, mut session) = project(&[
        json!({"action": "add_document", "name": "A", "text": "Maj: Vi ses.\nBo: Ja.\nMAJ: Just det.\nBo: Nej.\n"}),
        json!({"action": "set_speakers", "document": "A", "labels": ["Maj", "MAJ", "Bo"]}),
        json!({"action": "add_participant", "name": "Maj", "speaker": "Maj"}),
        json!({"action": "set_speaker", "document": "A", "speaker": "MAJ", "participant": "Maj"}),
    ]);
    session.withdraw("Maj").unwrap();
    let expected = "Återkallad 1: [återkallat]\nBo: Ja.\nÅterkallad 1: [återkallat]\nBo: Nej.\n";
    assert_eq!(text(&session, "A"), expected);
    let id = store::document::find(session.reader(), "A").unwrap().unwrap();
    let speakers = store::document::speakers(session.reader(), id).unwrap();
    let labels: Vec<_> = speakers.iter().map(|speaker| speaker.label.as_str()).collect();
    assert_eq!(labels, ["Återkallad 1", "Bo"]);
    assert_eq!(store::document::turns(session.reader(), id).unwrap().len(), 4);
}

#[test]
fn a_text_without_turns_is_hers_where_she_is_the_only_one_it_is_of() {
    let (_folder, mut session) = with(&[
        json!({"action": "add_document", "name": "enkät", "text": "Mötena är för långa för alla."}),
        json!({"action": "add_document", "name": "brev", "text": "Vi undrar båda två."}),
        json!({"action": "set_document", "document": "enkät", "participants": ["Maj"]}),
        json!({"action": "set_document", "document": "brev", "participants": ["Maj", "Bo"]}),
        json!({"action": "set_document", "document": "A", "participants": ["Maj"]}),
    ]);
    let gone = session.withdraw("Maj").unwrap();
    assert_eq!((gone.documents, gone.turns), (2, 3));
    assert_eq!(text(&session, "enkät"), "[återkallat]");
    assert_eq!(text(&session, "brev"), "Vi undrar båda två.");
    assert!(text(&session, "A").contains("Polisen kommer alltid sent."));
}

#[test]
fn what_was_promised_ends_and_the_register_says_when() {
    let (_folder, mut session) = with(&[
        json!({"action": "set_consent", "participant": "Maj", "given": "2024-05-01", "quotes": true, "recording": true, "reuse": true, "note": "muntligt"}),
        json!({"action": "set_consent", "participant": "Bo", "given": "2024-05-02", "recording": true, "note": "brev"}),
    ]);
    session.withdraw("Maj").unwrap();
    let register = store::confidence::consents(session.reader()).unwrap();
    let [maj, bo] = register.as_slice() else { panic!("{}", register.len()) };
    assert_eq!((maj.given.as_str(), maj.note.as_str()), ("2024-05-01", ""));
    assert_eq!((maj.quotes, maj.recording, maj.reuse), (false, false, false));
    assert_eq!(maj.withdrawn, now()[..10], "today");
    assert_eq!((bo.given.as_str(), bo.note.as_str(), bo.withdrawn.as_str()), ("2024-05-02", "brev", ""));
    assert!(bo.quotes && bo.recording);
}

#[test]
fn what_quotes_her_or_names_her_is_cleaned_wherever_it_is_written() {
    let quote = "Vi träffas varje vecka i rådet";
    let (folder, mut session) = with(&[
        json!({"action": "add_code", "name": quote, "definition": format!("Som i ”{quote}”, till exempel")}),
        json!({"action": "add_memo", "title": "Samtal med Maj", "text": format!("Maj sa ”{quote}”. Majs chef höll med. Majken också.")}),
        json!({"action": "set_project", "purpose": "Att förstå Maj"}),
        json!({"action": "set_document", "document": "A", "name": "intervju Maj"}),
    ]);
    let gone = session.withdraw("Maj").unwrap();
    assert_eq!(gone.quotes, 6);
    let codes = store::code::all(session.reader()).unwrap();
    let code = codes.iter().find(|code| code.name != "k").unwrap();
    assert_eq!((code.name.as_str(), code.definition.as_str()), ("[återkallat]", "Som i ”[återkallat]”, till exempel"));
    let memo = store::memo::all(session.reader()).unwrap().remove(0);
    assert_eq!(memo.title, "Samtal med Återkallad 1");
    assert_eq!(memo.text, "Återkallad 1 sa ”[återkallat]”. Återkallad 1s chef höll med. Majken också.");
    assert_eq!(store::project::get(session.reader()).unwrap().purpose, "Att förstå Återkallad 1");
    assert!(store::document::find(session.reader(), "intervju Återkallad 1").unwrap().is_some());
    // The journal names earlier steps, and none of them says the words.
    for step in store::steps(session.reader()).unwrap() {
        assert!(
            !step.name.in_lang(Lang::Sv).contains("varje vecka")
                && !step.name.in_lang(Lang::En).contains("varje vecka"),
            "{step:?}"
        );
    }
    drop(session);
    assert_eq!(found(folder.path(), "träffas varje vecka"), 0);
}
