//! Tables that are one transcript, and tables that look like one and are none.

use super::*;

/// A table under these headings of twelve rows, each made of its number, the speaker and what is said.
fn spoken(head: &str, row: impl Fn(usize, &str, &str) -> String) -> String {
    let body: String = (0..12)
        .map(|n| row(n, ["Karin", "Per"][n % 2], ["Det saknar vi i kommunen.", "Det har vi möten om."][n % 2]) + "\n")
        .collect();
    format!("{head}\n{body}")
}

#[test]
fn a_table_of_speech_is_one_transcript_with_its_speakers_and_times() {
    let named = vec![("Karin", "Det saknar vi i kommunen."), ("Per", "Det har vi möten om.")];
    for (text, speakers, second) in [
        // Whisper, in milliseconds and in seconds.
        (
            spoken("start\tend\ttext", |n, _, said| format!("{}\t{}\t{said}", n * 4000, n * 4000 + 3900)),
            None,
            Some(4000),
        ),
        (spoken("start,end,text", |n, _, said| format!("{}.0,{}.5,{said}", n * 4, n * 4 + 3)), None, Some(4000)),
        (
            spoken("Start Time,End Time,Speaker,Text", |n, who, said| {
                format!("00:00:{:02},00:00:{:02},{who},{said}", n * 4, n * 4 + 3)
            }),
            Some(&named),
            Some(4000),
        ),
        (spoken("Speaker,Text", |_, who, said| format!("{who},{said}")), Some(&named), None),
        (spoken("Nr;Talare;Yttrande", |n, who, said| format!("{n};{who}:;{said}")), Some(&named), None),
        (spoken("namn;tid;text", |n, who, said| format!("{who};00:{n:02}:00;{said}")), Some(&named), Some(60_000)),
        (
            spoken("Tid;Vem;Vad sades", |n, who, said| format!("00:00:{:02};{who};{said}", n * 4)),
            Some(&named),
            Some(4000),
        ),
        (spoken("From,Message", |_, who, said| format!("{who},{said}")), Some(&named), None),
        (spoken("From;Time;Message", |n, who, said| format!("{who};00:0{}:00;{said}", n / 2)), Some(&named), Some(0)),
        (spoken("Person;Citat", |_, who, said| format!("{who};{said}")), Some(&named), None),
        (spoken("Sprecher;Text", |_, who, said| format!("{who};{said}")), Some(&named), None),
        (spoken("Text,Speaker,Confidence", |_, who, said| format!("{said},{who},0.9{who:.1}")), Some(&named), None),
        (
            spoken("start_ms|speaker_label|transcript", |n, who, said| format!("{}|{who}|{said}", n * 4000)),
            Some(&named),
            Some(4000),
        ),
    ] {
        let import = read_file("x.csv", text.as_bytes(), &Uncancelled).unwrap();
        assert!(table(&text).is_transcript(), "{text}");
        assert!(!import.text.contains(['\t', '|']), "{}", import.text);
        let turns: Vec<(&str, &str)> = import
            .turns
            .iter()
            .map(|turn| {
                let words = crate::model::Passage { start: turn.words, end: turn.passage.end };
                (turn.speaker.as_str(), slice(&import.text, words).trim())
            })
            .collect();
        match speakers {
            Some(named) => {
                assert_eq!(turns.len(), 12, "{}", import.text);
                assert_eq!(&turns[..2], named.as_slice());
            }
            None => assert_eq!((turns.len(), import.text.matches("Det saknar").count()), (0, 6)),
        }
        assert_eq!(import.sync.get(1).map(|point| point.time), second, "{text}");
    }
}

#[test]
fn a_gap_among_speakers_is_nobodys_turn() {
    let text = "Speaker,Text\nKarin,Först detta.\n,Någon annan.\nPer,Jag.\n";
    let import = read_file("x.csv", text.as_bytes(), &Uncancelled).unwrap();
    assert_eq!(import.text, "Karin: Först detta.\nNågon annan.\nPer: Jag.\n");
    let ends: Vec<&str> = import.turns.iter().map(|turn| slice(&import.text, turn.passage).trim()).collect();
    assert_eq!(ends, ["Karin: Först detta.", "Per: Jag."]);
}

#[test]
fn answers_and_lists_are_no_transcripts() {
    for (head, row) in [
        ("Deltagare,Text", "P#,Det är svårt att säga"),
        ("Namn,Ålder,Text", "P#,3#,Det är svårt att säga"),
        ("Tidstämpel,Text", "2024-05-01 10:#,Det är svårt att säga"),
        ("start,Text", "9#: sen,Det är svårt att säga"),
        ("Speaker,Kommun,Text", "Karin,Umeå,Det är svårt att säga"),
        ("Titel,Text", "Kapitel #,Det är svårt att säga"),
        ("From,Message", "P#,Det är svårt att säga"),
        ("Participant,Response", "P#,Det är svårt att säga"),
    ] {
        let body: String = (0..12).map(|n| row.replace('#', &n.to_string()) + "\n").collect();
        assert!(!table(&format!("{head}\n{body}")).is_transcript(), "{head}");
    }
}
