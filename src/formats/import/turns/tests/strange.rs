//! Labels that are like no label: their words are never those of who spoke before, and a person can always mend it.

use super::super::super::{Uncancelled, read};
use super::*;

/// What may stand for a person before words.
const STRANGE: [&str; 16] = [
    "1203",
    "#12",
    "Karin?",
    "???",
    "»Karin«",
    "\"Karin\"",
    "P1!",
    "IP=1",
    "@karin",
    "{IP}",
    "<IP>",
    "Karin 🌻",
    "🌻",
    "Åsa\u{a0}Ö",
    "(Åsa; 43)",
    "Lokal 3:12",
];

/// Ways of writing three people, of whom the second is called something.
fn layouts(name: &str) -> Vec<(&'static str, String)> {
    let people = ["Karin Alm", "Per Nordin", name];
    let written =
        |line: &dyn Fn(usize, &str) -> String| -> String { (0..12).map(|n| line(n, people[n % 3]) + "\n").collect() };
    vec![
        ("a.txt", written(&|n, who| format!("{who}: ord w{n} här.\n"))),
        ("a.txt", written(&|n, who| format!("{who}  0:{:02}\nord w{n} här.\n", n * 4 + 1))),
        ("a.txt", written(&|n, who| format!("[00:00:{:02}] {who}: ord w{n} här.\n", n * 4 + 1))),
        ("a.txt", written(&|n, who| format!("{who}: [00:00:{:02}] ord w{n} här.\n", n * 4 + 1))),
        ("a.txt", written(&|n, who| format!("[{who}] 10:00:{:02}\nord w{n} här.\n", n * 4 + 1))),
        ("a.txt", written(&|n, who| format!("{who}\n00:00:{:02}\nord w{n} här.\n", n * 4 + 1))),
        ("a.txt", written(&|n, who| format!("{who}\tord w{n} här."))),
        (
            "a.srt",
            written(&|n, who| {
                format!("{n}\n00:00:{:02},000 --> 00:00:{:02},000\n{who}: ord w{n} här.\n", n * 4, n * 4 + 3)
            }),
        ),
        (
            "a.vtt",
            format!(
                "WEBVTT\n\n{}",
                written(&|n, who| format!(
                    "00:00:{:02}.000 --> 00:00:{:02}.000\n{who}: ord w{n} här.\n",
                    n * 4,
                    n * 4 + 3
                ))
            ),
        ),
    ]
}

#[test]
fn whatever_a_label_looks_like_its_words_are_nobody_elses() {
    for name in STRANGE {
        for (file, text) in layouts(name) {
            let import = read(file, text.as_bytes(), &Uncancelled).unwrap();
            assert!(import.turns.iter().filter(|turn| turn.speaker == "Karin Alm").count() == 4, "{name} {text}");
            for turn in &import.turns {
                let said = slice(&import.text, turn.passage);
                let own = ["Karin Alm", "Per Nordin"].iter().position(|known| *known == turn.speaker).unwrap_or(2);
                for n in (0..12).filter(|n| n % 3 != own) {
                    assert!(!said.contains(&format!(" w{n} ")), "{name}: {} says {said:?} in {text}", turn.speaker);
                }
            }
            let is_known = import.turns.iter().any(|turn| {
                turn.speaker.trim_matches(['[', ']']).replace('\u{a0}', " ") == name.replace('\u{a0}', " ")
            });
            assert!(is_known || !import.doubts.is_empty(), "{name} is not told of: {text}");
        }
    }
}

#[test]
fn what_is_doubted_in_subtitles_can_be_mended() {
    for name in ["1203", "Karin?", "Lokal 3:12", "Karin 🌻"] {
        let (_, text) = layouts(name).pop().unwrap();
        let import = read("a.vtt", text.as_bytes(), &Uncancelled).unwrap();
        let labels = ["Karin Alm", "Per Nordin", name].map(str::to_owned);
        let turns = turns_with(&import.text, &labels);
        assert_eq!((turns.len(), turns[2].speaker.as_str()), (12, name), "{}", import.text);
    }
}

#[test]
fn a_slip_of_the_key_after_a_label_gives_nobody_the_words() {
    let text =
        "I: Hur gick det?\nIP: Bra.\nI Vem slog du?\nIP: Ingen.\nI; Är du säker?\nIP: Ja.\nI. Och sedan?\nIP: Hem.\n";
    let all = find(text);
    let said: Vec<&str> = all.turns.iter().map(|turn| slice(text, turn.passage)).collect();
    assert_eq!(said, ["I: Hur gick det?\n", "IP: Bra.\n", "IP: Ingen.\n", "IP: Ja.\n", "IP: Hem.\n"]);
    let doubts: Vec<(&str, &str)> = all.doubts.iter().map(|d| (d.label.as_str(), d.sample.as_str())).collect();
    assert_eq!(doubts, [("I", "Vem slog du?"), ("I;", "Är du säker?"), ("I.", "Och sedan?")]);
    // A person who names them mends it, and those who are not named speak none of it.
    let named = turns_with(text, &["I", "IP", "I;", "I."].map(str::to_owned));
    assert_eq!(named.len(), 7);
    let still = turns_with(text, &["I", "IP"].map(str::to_owned));
    assert!(still.iter().all(|turn| !slice(text, turn.passage).contains("säker")));
    // A sentence that goes on in small letters is no slip.
    let text = "I: Var bor du?\nIP: Här.\nI morgon flyttar jag.\nI: Jaha.\nIP: Ja.\n";
    assert_eq!(slice(text, turns(text)[1].passage), "IP: Här.\nI morgon flyttar jag.\n");
}

#[test]
fn a_numbered_heading_is_no_speaker_and_one_more_of_a_kind_is() {
    for (heading, expected) in
        [("Tema 2", false), ("Fråga 3", false), ("Block 1", false), ("Elev 3", true), ("IP 7", true)]
    {
        let text = format!(
            "Elev 1: Bra.\nElev 2: Ja.\nElev 1: Nej.\n{heading}: Samverkan\nElev 2: Jo.\nElev 1: Så.\nElev 2: Hm.\nElev 1: Ja.\n"
        );
        let all = find(&text);
        assert_eq!(all.turns.iter().any(|turn| turn.speaker == heading), expected, "{heading}");
        assert!(
            all.turns
                .iter()
                .filter(|turn| turn.speaker != heading)
                .all(|turn| !slice(&text, turn.passage).contains("Samverkan"))
        );
    }
}

#[test]
fn lines_of_times_between_turns_are_nobodys_words() {
    let stamped = "I: Ja.\n\n00:05:00\n\nB: Nej.\nI: Jo.\n\n[00:00:10]\nB: Hm.\n";
    let said: Vec<&str> = turns(stamped).iter().map(|turn| slice(stamped, turn.passage)).collect();
    assert!(said.iter().all(|said| !said.contains("05:00") && !said.contains("[")), "{said:?}");
    let frames = "00:00:10:03 - 00:00:15:12\nKarin Alm\nHej.\n\n00:00:17:03 - 00:00:22:12\nPer Ek\nJa.\n\n00:00:24:03 - 00:00:29:12\nKarin Alm\nNej.\n";
    let t = |seconds: u64| Some(seconds * 1000);
    let expected = [("Karin Alm", t(10), "Hej."), ("Per Ek", t(17), "Ja."), ("Karin Alm", t(24), "Nej.")];
    assert_eq!(found(frames), expected.map(|(who, time, word)| (who.to_owned(), time, word.to_owned())));
}

#[test]
fn a_colon_in_a_sentence_that_the_cue_before_began_makes_no_speaker() {
    let cues = |lines: &[&str]| -> String {
        let cue = |(n, line): (usize, &&str)| format!("{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{line}\n\n");
        lines.iter().enumerate().map(cue).collect()
    };
    let asked = ["Karin: Hur gick det", "med mötet?", "Per: Bra, men det", "gick till slut."].repeat(4);
    for (lines, doubted) in [
        (
            vec![
                "Karin: Hur gick det",
                "med mötet?",
                "Per: Bra, men det",
                "tog tid: två timmar.",
                "Karin: Jaha.",
                "Per: Ja.",
            ],
            "tog tid",
        ),
        ([asked.clone(), vec!["Per: Bra, men", "Resultatet: inget."], asked].concat(), "Resultatet"),
    ] {
        let import = read("a.srt", cues(&lines).as_bytes(), &Uncancelled).unwrap();
        let speakers: std::collections::BTreeSet<&str> =
            import.turns.iter().map(|turn| turn.speaker.as_str()).collect();
        assert_eq!(speakers.into_iter().collect::<Vec<_>>(), ["Karin", "Per"]);
        assert_eq!(import.doubts.iter().map(|doubt| doubt.label.as_str()).collect::<Vec<_>>(), [doubted]);
    }
}
