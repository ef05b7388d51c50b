//! Conversations as people and programs write them, and texts that are none.

use super::*;
use crate::model::slice;
use proptest::prelude::*;

mod docx;
mod formats;
mod generated;
mod layouts;
mod more;
mod strange;

/// Speaker, time and first spoken word of each turn.
fn found(text: &str) -> Vec<(String, Option<u64>, String)> {
    let first = |turn: &Turn| {
        let words = slice(text, Passage { start: turn.words, end: turn.passage.end });
        words.split_whitespace().next().unwrap_or("").to_owned()
    };
    turns(text).iter().map(|turn| (turn.speaker.clone(), turn.time, first(turn))).collect()
}

#[test]
fn turns_are_recognised_in_the_usual_ways_of_writing() {
    let t = |minutes: u64, seconds: u64| Some((minutes * 60 + seconds) * 1000);
    for (text, expected) in [
        ("I: Hej.\nA: Hej hej.\nI: Så.", vec![("I", None, "Hej."), ("A", None, "Hej"), ("I", None, "Så.")]),
        ("IP 1: Ja.\n\nIP 2: Nej.\n", vec![("IP 1", None, "Ja."), ("IP 2", None, "Nej.")]),
        ("Anna: Ja.\nBo: Nej.\nAnna: Jo.", vec![("Anna", None, "Ja."), ("Bo", None, "Nej."), ("Anna", None, "Jo.")]),
        ("Fall\tTalare\tRad\tOrd\nHörby\tÅsa\t1\thej\nHörby\tÅsa\t2\tja\nHöör\tSara\t3\tnej", vec![]),
        ("I:\tHej\nR:\tJa", vec![("I", None, "Hej"), ("R", None, "Ja")]),
        (
            "**Anna:** Ja.\n\n**Bo**: Nej.\n\n**Anna:** Jo.",
            vec![("Anna", None, "Ja."), ("Bo", None, "Nej."), ("Anna", None, "Jo.")],
        ),
        (
            "INTERVJUARE 00:12:41\nHej\nSOLVEIG 00:12:50\nJa",
            vec![("INTERVJUARE", t(12, 41), "Hej"), ("SOLVEIG", t(12, 50), "Ja")],
        ),
        (
            "[00:12:41] Anna: Ja\n[00:12:45] Bo: Nej\n[01:00:00] Anna: Jo",
            vec![("Anna", t(12, 41), "Ja"), ("Bo", t(12, 45), "Nej"), ("Anna", t(60, 0), "Jo")],
        ),
        (
            "Anna (00:12): Ja\nBo (00:15): Nej\nAnna (75:02): Jo",
            vec![("Anna", t(0, 12), "Ja"), ("Bo", t(0, 15), "Nej"), ("Anna", t(75, 2), "Jo")],
        ),
        (
            "Anna Ek  0:03\nJa.\n\nBo Al  0:09\nNej.\n\nAnna Ek  0:10\nJo.\n\nBo Al  0:12\nHm.",
            vec![
                ("Anna Ek", t(0, 3), "Ja."),
                ("Bo Al", t(0, 9), "Nej."),
                ("Anna Ek", t(0, 10), "Jo."),
                ("Bo Al", t(0, 12), "Hm."),
            ],
        ),
        (
            "00:03 Anna\nJa\n00:09 Bo\nNej\n00:12 Anna\nJo\n00:13 Bo\nHm",
            vec![("Anna", t(0, 3), "Ja"), ("Bo", t(0, 9), "Nej"), ("Anna", t(0, 12), "Jo"), ("Bo", t(0, 13), "Hm")],
        ),
        ("Intervjuare 1 – Ja du\nDeltagare – Nej du", vec![("Intervjuare 1", None, "Ja"), ("Deltagare", None, "Nej")]),
        (
            "[id1] ja\n[id2] nej\n[id1] jo\n[id2] hm",
            vec![("id1", None, "ja"), ("id2", None, "nej"), ("id1", None, "jo"), ("id2", None, "hm")],
        ),
        (
            "x_01: ja\nx_02: nej\nx_01: jo\nx_02: hm",
            vec![("x_01", None, "ja"), ("x_02", None, "nej"), ("x_01", None, "jo"), ("x_02", None, "hm")],
        ),
        (
            "Speaker 1 [00:00:01.500]\nYes\nSpeaker 2 [00:00:02]\nNo",
            vec![("Speaker 1", Some(1500), "Yes"), ("Speaker 2", t(0, 2), "No")],
        ),
    ] {
        let expected: Vec<_> =
            expected.into_iter().map(|(s, time, word)| (s.to_owned(), time, word.to_owned())).collect();
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn labels_above_the_words_are_recognised() {
    let t = |seconds: u64| Some(seconds * 1000);
    let plain = "Anna\nVad tycker du?\nBo\nJa.\n".repeat(3);
    let spaced = "Anna Ek\nVad tycker du?\n\nBo\nDet är bra.\nMycket.\n\n".repeat(3);
    let bo = |words: &str| vec![("Anna", None, "Vad".to_owned()), ("Bo", None, words.to_owned())];
    for (text, expected) in [
        (
            "0:0:0.0 --> 0:0:3.50\nAnna Ek\nHej.\n0:0:3.50 --> 0:0:9.0\nBo\nJa.\nJo.\n0:0:9.0 --> 0:0:9.5\nAnna Ek\nSå.".to_owned(),
            vec![("Anna Ek", t(0), "Hej.".to_owned()), ("Bo", Some(3500), "Ja.".to_owned()), ("Anna Ek", t(9), "Så.".to_owned())],
        ),
        (
            "Anna Ek\n0:03\nHej.\n\nBo\n0:09\nJa.\n\nAnna Ek\n0:12\nSå.\n\nBo\n0:14\nHm.".to_owned(),
            vec![
                ("Anna Ek", t(3), "Hej.".to_owned()),
                ("Bo", t(9), "Ja.".to_owned()),
                ("Anna Ek", t(12), "Så.".to_owned()),
                ("Bo", t(14), "Hm.".to_owned()),
            ],
        ),
        (plain, [bo("Ja."), bo("Ja."), bo("Ja.")].concat()),
        (spaced, vec![vec![("Anna Ek", None, "Vad".to_owned()), ("Bo", None, "Det".to_owned())]; 3].concat()),
        (
            "Intervjuare\nBerätta lite om arbetet.\nIP 2\nDet är mest möten.\nIntervjuare\nJa\nIP 2\nSå är det.".to_owned(),
            vec![
                ("Intervjuare", None, "Berätta".to_owned()),
                ("IP 2", None, "Det".to_owned()),
                ("Intervjuare", None, "Ja".to_owned()),
                ("IP 2", None, "Så".to_owned()),
            ],
        ),
        (
            "Samtal 3\nEva\nVilka möten?\nRespondent 4\nAlla möjliga.\nEva\nJa, men vilka?\nRespondent 4\nMest möten.".to_owned(),
            vec![
                ("Eva", None, "Vilka".to_owned()),
                ("Respondent 4", None, "Alla".to_owned()),
                ("Eva", None, "Ja,".to_owned()),
                ("Respondent 4", None, "Mest".to_owned()),
            ],
        ),
    ] {
        let expected: Vec<_> = expected.into_iter().map(|(s, time, word)| (s.to_owned(), time, word)).collect();
        assert_eq!(found(&text), expected, "{text}");
    }
    let text = "0:01 --> 0:02\nAnna\nHej.\n0:02 --> 0:03\nBo\nJa.\n0:03 --> 0:04\nAnna\nNej.";
    let passages: Vec<&str> = turns(text).iter().map(|turn| slice(text, turn.passage)).collect();
    assert_eq!(passages, ["0:01 --> 0:02\nAnna\nHej.\n", "0:02 --> 0:03\nBo\nJa.\n", "0:03 --> 0:04\nAnna\nNej."]);
}

#[test]
fn headings_are_no_speakers() {
    let prose = "Det var en gång en rapport som handlade om skolan och dess villkor.\n";
    for text in [
        format!("Styrkor\n{prose}Svagheter\n{prose}").repeat(5),
        format!("Mål\nVad vill vi?\n{prose}Resultat\n{prose}").repeat(5),
        format!("Skola\nVad vill vi?\n{}Omsorg\n{}", prose.repeat(9), prose.repeat(9)).repeat(5),
        "Umeå\nLycksele\nUmeå\nLycksele\nUmeå\nLycksele\nUmeå\nLycksele\n".to_owned(),
        format!("Deltagare\n{prose}Metod\n{prose}Resultat\n{prose}"),
        "00:00:01 --> 00:00:02\nYeah\nRight\n\n00:00:02 --> 00:00:03\nOkay\nthen\n\n00:00:03 --> 00:00:04\nSure\nthing"
            .to_owned(),
    ] {
        assert_eq!(found(&text), [], "{text}");
    }
}

#[test]
fn ordinary_prose_has_no_turns() {
    let prose = "Det var en gång en rapport som handlade om skolan och dess villkor.\n".repeat(60);
    for text in [
        "".to_owned(),
        prose.clone(),
        "Obs: glöm inte.\nKälla: SCB.\nObs: igen.\nKälla: SCB.\nExempel: ett.\nExempel: två.".to_owned(),
        "Datum: 3 maj\nTid: 12:00\nPlats: Umeå\nNärvarande: Bo\nBeslut: ja\nBeslut: nej".to_owned(),
        format!("{prose}Styrka: stor.\n{prose}Svaghet: liten.\n{prose}Styrka: stor.\n{prose}Svaghet: liten."),
        "Matteus 5:3 är känt.\nMatteus 5:4 också.\nLukas 6:20 med.\nLukas 6:21 också.".to_owned(),
        "Lunch 12:00\nFika 14:30\nLunch 12:00\nFika 14:30\nLunch 12:00".to_owned(),
        "SFS 2018:218\nSFS 2018:219\nSOU 2019:30".to_owned(),
        "# Anna: om\n## Bo: om\n# Anna: om\n## Bo: om".to_owned(),
        "Nyhet: a\nSport: b\nKultur: c\nEkonomi: d\nDebatt: e\nLedare: f\nNyhet: g\nNyhet: h".to_owned(),
        "00:00:01 Yeah\n00:00:02 Right\n00:00:03 Yeah\n00:00:04 Right\n00:00:05 Yeah".to_owned(),
        "Han sade så här:\n– Ja.\nHon sade så här:\n– Nej.\nHan sade så här:\n– Jo.".to_owned(),
        "https://a.se\nhttps://b.se\nhttps://c.se".to_owned(),
    ] {
        assert_eq!(found(&text), [], "{text}");
    }
}

#[test]
fn a_turn_reaches_from_its_label_to_the_next() {
    let text = "Titel\n\n  Å: Ja.\nMer.\n\nB: Nej.\nÅ: Jo.\n";
    let all = turns(text);
    let passages: Vec<&str> = all.iter().map(|turn| slice(text, turn.passage)).collect();
    assert_eq!(passages, ["Å: Ja.\nMer.\n\n", "B: Nej.\n", "Å: Jo.\n"]);
}

#[test]
fn a_person_decides_which_labels_are_speakers() {
    let text = "Obs: viktigt\nHan i mitten: ja\n[Bo] nej\nANNA\nhm\nAnnars: inget\n00:12 Bo jo";
    let labels = ["Han i mitten", "Bo", "ANNA"].map(str::to_owned);
    let speakers: Vec<String> = turns_with(text, &labels).into_iter().map(|turn| turn.speaker).collect();
    assert_eq!(speakers, ["Han i mitten", "Bo", "ANNA", "Bo"]);
    assert_eq!(turns_with(text, &[]), []);
}

#[test]
fn of_two_labels_that_fit_the_longer_is_the_speaker() {
    let text = "Anna Berg: ja\nAnna: nej\nAnna Bergman: jo\nAnnas: hm\nAnna Berg 2: nja";
    for labels in [vec!["Anna", "Anna Berg"], vec!["Anna Berg", "Anna"]] {
        let labels: Vec<String> = labels.into_iter().map(str::to_owned).collect();
        let speakers: Vec<String> = turns_with(text, &labels).into_iter().map(|turn| turn.speaker).collect();
        assert_eq!(speakers, ["Anna Berg", "Anna"], "{labels:?}");
    }
}

#[test]
fn times_must_run_forward_to_be_those_of_a_conversation() {
    let timed = |times: &[&str]| {
        let turn = |(n, time): (usize, &&str)| format!("{} {time}\nord\n", ["Anna Ek", "Bo Al"][n % 2]);
        turns(&times.iter().enumerate().map(turn).collect::<String>()).len()
    };
    for (times, expected) in [
        (vec!["0:01", "0:02", "0:03", "0:04"], 4),
        (vec!["0:01", "0:01", "0:01", "0:02"], 4),
        // They stand still, or end where they began.
        (vec!["0:01", "0:01", "0:01", "0:01"], 0),
        (vec!["0:01", "0:02", "0:03", "0:04", "0:05", "0:01"], 0),
        // One in five may go back.
        (vec!["0:01", "0:02", "0:03", "0:02", "0:05", "0:06"], 6),
        (vec!["0:01", "0:02", "0:03", "0:02", "0:05"], 0),
    ] {
        assert_eq!(timed(&times), expected, "{times:?}");
    }
}

#[test]
fn a_line_of_a_time_and_a_few_words_is_no_label_where_the_next_line_has_a_time_too() {
    let told = |gap: &str| -> Vec<String> {
        let text = format!("0:01 Anna{gap}0:02 Bo\nJa.\n0:03 Anna\nNej.\n0:04 Bo\nJo.\n0:05 Anna\nDå så.\n");
        turns(&text).iter().map(|turn| format!("{} {:?}", turn.speaker, turn.time.map(|time| time / 1000))).collect()
    };
    let all = ["Anna Some(1)", "Bo Some(2)", "Anna Some(3)", "Bo Some(4)", "Anna Some(5)"];
    for (gap, from) in [("\n", 1), ("\n\n", 1), ("\n\n\n", 0), ("\nJa.\n", 0)] {
        assert_eq!(told(gap), all[from..], "{gap:?}");
    }
}

proptest! {
    #[test]
    fn turns_are_sorted_and_lie_within_the_text(text in "(I: |Anna\n|I\n|0:03 --> 0:04\n|Anna |[0-9]{1,2}:[0-9]{2}|\\[|\\]|\\*\\*|\n|\n|å |: |\t|\\PC){0,80}") {
        let length = text.chars().count() as u32;
        for all in [turns(&text), turns_with(&text, &["I".to_owned(), "Anna".to_owned()])] {
            prop_assert!(all.iter().all(|t| t.passage.start <= t.words && t.words <= t.passage.end && t.passage.end.0 <= length));
            prop_assert!(all.windows(2).all(|w| w[0].passage.end <= w[1].passage.start));
        }
    }
}
