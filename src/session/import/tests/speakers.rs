//! Who speaks in what came in, when a person decides on it.

use super::*;
use crate::model::{Turn, slice};

const DOUBTFUL: &str = "Karin: Hur många?\nPer: Det är\nför tidigt: tio.\nKarin: Jaha.\nPer: Ja då.\n";

/// Speaker, time and words of each turn of the only document.
fn turns(session: &Session) -> Vec<(String, Option<u64>, String)> {
    let known = store::document::all(session.reader()).unwrap().pop().unwrap();
    let text = store::document::text(session.reader(), known.id).unwrap();
    let told = |turn: Turn| {
        let words = slice(&text, Passage { start: turn.words, end: turn.passage.end });
        (turn.speaker, turn.time, words.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    store::document::turns(session.reader(), known.id).unwrap().into_iter().map(told).collect()
}

fn set_speakers(session: &mut Session, labels: &[&str]) {
    let document = names(session).pop().unwrap();
    let action = serde_json::json!({"action": "set_speakers", "document": document, "labels": labels});
    session.apply(&crate::session::action::read_script(&format!("{action}\n")).unwrap()).unwrap();
}

#[test]
fn labels_that_are_not_believed_are_told_and_a_person_decides() {
    let read_with = |labels: Option<&[&str]>| {
        let labels = labels.map(|labels| labels.iter().map(|label| (*label).to_owned()).collect());
        let choices = Choices { labels, ..Choices::default() };
        let Ok(Content::Document(read)) = read("a.txt", DOUBTFUL.as_bytes().to_vec(), &choices, &Uncancelled).outcome
        else {
            panic!("a text is a document");
        };
        let turns: Vec<String> = read.import.turns.iter().map(|turn| turn.speaker.clone()).collect();
        (turns.join(" "), read.import.doubts.len(), read.import.warnings)
    };
    let told = vec![ImportWarning::DoubtfulSpeakers { lines: 1 }];
    assert_eq!(read_with(None), ("Karin Per Karin Per".to_owned(), 1, told.clone()));
    let all = ["Karin", "Per", "för tidigt"];
    assert_eq!(read_with(Some(&all)), ("Karin Per för tidigt Karin Per".to_owned(), 0, vec![]));
    // One that is taken away leaves its lines to nobody.
    assert_eq!(read_with(Some(&["Karin"])), ("Karin Karin".to_owned(), 1, told));
    let choices = Choices { labels: Some(vec!["Karin".to_owned()]), ..Choices::default() };
    let read = read("a.txt", DOUBTFUL.as_bytes().to_vec(), &choices, &Uncancelled);
    let Ok(Content::Document(document)) = read.outcome else { panic!("a text is a document") };
    let spoken: Vec<String> = document.import.turns.iter().map(|turn| document.import.sample(turn)).collect();
    assert_eq!(spoken, ["Hur många?", "Jaha."]);
}

#[test]
fn speakers_that_are_set_by_hand_mend_the_turns_and_keep_their_times() {
    let old_teams = "0:0:3.0 --> 0:0:4.0\n- okänd -\nDå?\n0:0:5.0 --> 0:0:6.0\nPer\nJa.\n";
    let cues = ["okänd: Då?", "Per: Ja.", "Nej.", "Jo.", "Så."];
    let cue = |(n, words): (usize, &&str)| format!("\n00:0{}.000 --> 00:0{}.000\n{words}\n", 2 * n + 3, 2 * n + 4);
    let zoom = format!("WEBVTT\n{}", cues.iter().enumerate().map(cue).collect::<String>());
    let stream = "- okänd -\n0 minutes 3 seconds\nDå?\nPer\n0 minutes 5 seconds\nJa.\n";
    for (name, file, labels) in [
        ("a.txt", old_teams, &["- okänd -", "Per"]),
        ("a.txt", stream, &["- okänd -", "Per"]),
        ("a.vtt", &*zoom, &["okänd", "Per"]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name), file).unwrap();
        let mut session = session(folder.path());
        session.import_files(&[folder.path().join(name)], &Choices::default(), &Given::default()).unwrap();
        set_speakers(&mut session, labels);
        let times: Vec<Option<u64>> = turns(&session).into_iter().map(|(_, time, _)| time).collect();
        assert_eq!(times, [Some(3000), Some(5000)], "{file}");
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), DOUBTFUL).unwrap();
    let mut session = session(folder.path());
    session.import_files(&[folder.path().join("a.txt")], &Choices::default(), &Given::default()).unwrap();
    assert_eq!(turns(&session)[1].2, "Det är");
    set_speakers(&mut session, &["Karin", "Per"]);
    assert_eq!(turns(&session)[1].2, "Det är för tidigt: tio.");
}
