//! Files as meeting programs, services and typists write them, each of which once gave words to the wrong person or to
//! nobody; with as many of their relatives.

use super::docx;
use crate::formats::import::{Import, Uncancelled, read};
use crate::model::{Passage, slice};

pub fn import(name: &str, bytes: &[u8]) -> Import {
    read(name, bytes, &Uncancelled).unwrap()
}

/// Speaker and words of each turn, on one line.
fn said(import: &Import) -> Vec<String> {
    let spoken =
        |start, end| slice(&import.text, Passage { start, end }).split_whitespace().collect::<Vec<_>>().join(" ");
    import.turns.iter().map(|turn| format!("{}: {}", turn.speaker, spoken(turn.words, turn.passage.end))).collect()
}

fn times(import: &Import) -> Vec<Option<u64>> {
    import.turns.iter().map(|turn| turn.time.map(|time| time / 1000)).collect()
}

fn srt(cues: &[&str]) -> String {
    let cue =
        |(n, words): (usize, &&str)| format!("{}\n00:00:{n:02},000 --> 00:00:{:02},000\n{words}\n\n", n + 1, n + 1);
    cues.iter().enumerate().map(cue).collect()
}

fn vtt(cues: &[&str]) -> String {
    let cue = |(n, words): (usize, &&str)| {
        format!("{}\n00:00:{:02}.000 --> 00:00:{:02}.000\n{words}\n\n", n + 1, n * 3, n * 3 + 2)
    };
    format!("WEBVTT\n\n{}", cues.iter().enumerate().map(cue).collect::<String>())
}

#[test]
fn whoever_joins_a_meeting_under_whatever_name_speaks_for_herself() {
    for name in [
        "per nordin",
        "iPhone",
        "Karins iPhone",
        "+46 70 123 45 67",
        "070*****12",
        "Nordin, Per",
        "Per Nordin | Umeå",
        "per nordin (han/honom)",
        "Per Nordin (he/him) - Region Nord",
        "per@kommun.se",
        "p",
        "Per Nordin [extern]",
        "Per (Lund)",
    ] {
        let text = format!("[Karin Alm] Hur?\n[{name}] Bra.\n").repeat(3);
        assert_eq!(said(&import("a.txt", text.as_bytes())).len(), 6, "[{name}]");
        let (asked, answer) = ("[Karin Alm]: Hur?", format!("[{name}]: Bra."));
        let cues = [asked, &answer, asked, &answer];
        let expected: Vec<String> = cues.iter().map(|cue| cue.replacen('[', "", 1).replacen("]: ", ": ", 1)).collect();
        assert_eq!(said(&import("a.srt", srt(&cues).as_bytes())), expected, "{name}");
        let cues = [
            "Karin Alm: Hur gick det?".to_owned(),
            format!("{name}: Det gick bra."),
            "Karin Alm: Och sedan?".to_owned(),
            format!("{name}: Vi slutade."),
        ];
        let cues: Vec<&str> = cues.iter().map(String::as_str).collect();
        let import = import("a.vtt", vtt(&cues).as_bytes());
        assert_eq!(said(&import), cues, "{name}");
        assert_eq!(times(&import), [Some(0), Some(3), Some(6), Some(9)], "{name}");
        assert_eq!(import.doubts, [], "{name}");
    }
}

#[test]
fn teams_names_people_as_the_directory_does() {
    for name in [
        "Karin Alm",
        "Alm, Karin",
        "Alm Karin /KS",
        "karin alm",
        "Karin Alm (Gäst)",
        "karin.alm@kommun.se",
        "+46 70*****34",
        "Alm, Karin (KS/Stab)",
    ] {
        let other = "+46 73*****12";
        let turns = [
            (name, "3", "Då börjar vi."),
            (other, "10", "Sedan i våras."),
            (name, "17", "Och vad gör du?"),
            (other, "24", "Mest möten."),
        ];
        let new: String =
            turns.iter().map(|(who, at, words)| docx::p(&format!("{who}   0:{at:0>2}\n{words}"))).collect();
        let around = |words: &str| docx::p(&format!("{name} {words} transkriptionen"));
        let new = import("a.docx", &docx::file(&format!("{}{new}{}", around("startade"), around("stoppade"))));
        let old: String = turns
            .iter()
            .flat_map(|(who, at, words)| {
                [format!("0:0:{at}.0 --> 0:0:{at}.500"), (*who).to_owned(), (*words).to_owned()]
            })
            .map(|line| docx::p(&line))
            .collect();
        let old = import("a.docx", &docx::file(&old));
        let expected: Vec<String> = turns.iter().map(|(who, _, words)| format!("{who}: {words}")).collect();
        for (layout, import) in [("new", &new), ("old", &old)] {
            assert_eq!(said(import), expected, "{layout} {name}");
            assert_eq!(times(import), [Some(3), Some(10), Some(17), Some(24)], "{layout} {name}");
        }
    }
}

#[test]
fn a_label_that_is_long_or_odd_is_believed_like_the_others_or_nobodys() {
    for name in [
        "Maria Lindqvist, Socialförvaltningen",
        "Intervjuperson 3 (kvinna, 45 år, undersköterska inom hemtjänsten)",
        "IP2, man",
        "Lindqvist, M.",
        "per nordin",
        "المشارك الأول",
        "Dr. M. Lindqvist-Öberg, chef",
    ] {
        let text: String =
            (0..3).map(|n| format!("Intervjuare: Ord nummer {n}.\n{name}: Svar nummer {n}.\n")).collect();
        let import = import("a.txt", text.as_bytes());
        assert_eq!(said(&import), text.lines().collect::<Vec<_>>(), "{name}");
    }
    // One that is met once is a guess, and its words are nobody's.
    let text = "Karin: Hur många?\nPer: Det är\nför tidigt: tio.\nKarin: Jaha.\nPer: Ja då.\n";
    let import = import("a.txt", text.as_bytes());
    assert_eq!(said(&import), ["Karin: Hur många?", "Per: Det är", "Karin: Jaha.", "Per: Ja då."]);
    let doubts: Vec<(&str, usize, &str)> =
        import.doubts.iter().map(|doubt| (doubt.label.as_str(), doubt.lines, doubt.sample.as_str())).collect();
    assert_eq!(doubts, [("för tidigt", 1, "tio.")]);
}

#[test]
fn of_three_who_speak_the_one_with_an_odd_name_is_not_the_one_before() {
    for write in [
        |who: &str, words: &str| format!("[{who}] {words}\n"),
        |who: &str, words: &str| format!("{who} – {words}\n"),
        |who: &str, words: &str| format!("{who}:{words}\n"),
        |who: &str, words: &str| format!("{who}\t{words}\n"),
        |who: &str, words: &str| format!("{who}: {words}\n"),
    ] {
        let turns = [
            ("Karin", "Då?"),
            ("per nordin", "Ja."),
            ("Karin", "Nå?"),
            ("Maja", "12 år."),
            ("Karin", "Så?"),
            ("per nordin", "Nej."),
            ("Karin", "Hm."),
            ("Maja", "Jo."),
        ];
        let text: String = turns.iter().map(|(who, words)| write(who, words)).collect();
        let expected: Vec<String> = turns.iter().map(|(who, words)| format!("{who}: {words}")).collect();
        assert_eq!(said(&import("a.txt", text.as_bytes())), expected, "{text}");
    }
}

#[test]
fn what_somebody_says_before_a_colon_is_no_speaker() {
    let voiced = vtt(&[
        "<v Karin>Vad är viktigast?</v>",
        "<v Per>Ett: tid.</v>",
        "<v Per>Två: pengar.</v>",
        "<v Karin>Deltagare: hur många?</v>",
        "<v Per>Deltagare: tjugo.\nBarn: tio.</v>",
    ]);
    assert_eq!(
        said(&import("a.vtt", voiced.as_bytes())),
        [
            "Karin: Vad är viktigast?",
            "Per: Ett: tid. Två: pengar.",
            "Karin: Deltagare: hur många?",
            "Per: Deltagare: tjugo. Barn: tio."
        ]
    );
    for (words, belongs) in [
        ("ett: tid.", true),
        ("Två: pengar.", true),
        ("Det jag menar är: pengar.", true),
        ("Obs: pengar.", false),
        ("Pengar: inga.", false),
        ("så här sa hon: inga.", true),
    ] {
        let text = format!("Karin: Vad är viktigast?\nPer: Det är tid.\n{words}\nKarin: Jaha.\nPer: Ja.\n");
        let found = said(&import("a.txt", text.as_bytes()));
        let second = if belongs { format!("Per: Det är tid. {words}") } else { "Per: Det är tid.".to_owned() };
        assert_eq!(found, ["Karin: Vad är viktigast?", &second, "Karin: Jaha.", "Per: Ja."], "{words}");
    }
}

#[test]
fn short_answers_that_are_given_again_are_said_again() {
    for cues in [
        vec!["Då börjar vi.", "Ja.", "Ja.", "Ja.", "Nej, nej.", "Nej, nej.", "Det var i våras."],
        vec!["Ja", "Ja ja", "Nej", "Nej nej", "Jo", "Jo jo"],
        vec!["Nej nej", "Nej nej nej", "Ja ja", "Ja ja ja"],
        vec!["Precis.", "Precis.", "Precis. Så är det.", "Mm.", "Mm."],
        vec!["vi vet inte", "vi vet inte", "vi vet inte", "vi vet inte"],
        vec!["Hej.", "Hej.", "Hej då.", "Hej då."],
    ] {
        let text = import("a.srt", srt(&cues).as_bytes()).text;
        assert_eq!(text.split_whitespace().collect::<Vec<_>>().join(" "), cues.join(" "));
    }
    // A caption that rolls stands still for a moment between.
    let rolling = "WEBVTT\n\n00:00.000 --> 00:02.000\nvi var där\n\n00:02.000 --> 00:02.010\nvi var där\n\n\
        00:02.010 --> 00:04.000\nvi var där\noch såg\n\n00:04.000 --> 00:04.010\noch såg\n\n00:04.010 --> 00:06.000\noch såg\nallt det\n\n\
        00:06.000 --> 00:06.010\nallt det\n";
    assert_eq!(import("a.vtt", rolling.as_bytes()).text, "vi var där och såg allt det\n");
}

#[test]
fn lines_may_be_numbered_and_words_stand_close() {
    let lines = [
        "Karin: Hur länge har du",
        "arbetat här?",
        "Per: Sedan i våras.",
        "Karin: Och vad gör du?",
        "Per: Mest möten.",
    ];
    let counted = |write: &dyn Fn(usize, &str) -> String| -> String {
        lines.iter().enumerate().map(|(n, line)| write(n + 1, line) + "\n").collect()
    };
    for text in [
        counted(&|n, line| format!("{n}   {line}")),
        counted(&|n, line| format!("{n:03} {line}")),
        counted(&|n, line| format!("{n}. {line}")),
        counted(&|n, line| format!("{n})\t{line}")),
        counted(&|n, line| format!("  {n}\t{line}")),
    ] {
        let found: Vec<String> =
            import("a.txt", text.as_bytes()).turns.iter().map(|turn| turn.speaker.clone()).collect();
        assert_eq!(found, ["Karin", "Per", "Karin", "Per"], "{text}");
    }
    let turns = ["Karin:Då börjar vi.", "Per:Sedan i våras.", "Karin:Och vad gör du?", "Per:Mest möten."];
    let expected: Vec<String> = turns.iter().map(|turn| turn.replacen(':', ": ", 1)).collect();
    let tight: String = turns.iter().map(|turn| docx::p(turn)).collect();
    let by_word: String = expected.iter().map(|turn| docx::numbered(turn)).collect();
    let columns = |nth: &dyn Fn(usize) -> String| -> String {
        let row = |(n, turn): (usize, &&str)| {
            let (who, words) = turn.split_once(':').unwrap();
            docx::row(&[&[&nth(n)], &[who], &[words]])
        };
        docx::table(&turns.iter().enumerate().map(row).collect::<String>())
    };
    for (layout, body) in [
        ("tight", tight),
        ("by Word", by_word),
        ("numbers in a column", columns(&|n| (n + 1).to_string())),
        ("times in a column", columns(&|n| format!("0:{:02}", n * 7))),
    ] {
        assert_eq!(said(&import("a.docx", &docx::file(&body))), expected, "{layout}");
    }
    for text in ["Karin：Då.\nPer：Ja.\nKarin：Vad?\nPer：Nej.\n", "Karin :Då.\nPer :Ja.\nKarin :Vad?\nPer :Nej.\n"]
    {
        assert_eq!(said(&import("a.txt", text.as_bytes())), ["Karin: Då.", "Per: Ja.", "Karin: Vad?", "Per: Nej."]);
    }
}

#[test]
fn the_heads_of_a_table_say_nothing() {
    let cells =
        [("Karin", "Då börjar vi."), ("Per", "Sedan i våras."), ("Karin", "Och vad gör du?"), ("Per", "Mest möten.")];
    let expected: Vec<String> = cells.iter().map(|(who, words)| format!("{who}: {words}")).collect();
    for head in ["Speaker\tText", "Vem\tVad", "Talare\tYttrande", "Namn\tTranskription", "Rösten\tOrden", "Hvem\tHva"]
    {
        let text: String = cells.iter().map(|(who, words)| format!("{who}\t{words}\n")).collect();
        let again = format!("{head}\n{text}{head}\n{text}");
        assert_eq!(said(&import("a.txt", format!("{head}\n{text}").as_bytes())), expected, "{head}");
        if head != "Rösten\tOrden" {
            assert_eq!(said(&import("a.txt", again.as_bytes())).len(), 8, "{head}");
        }
    }
    let separated: String = cells.iter().map(|(who, words)| format!("{who},\"{words}\"\n")).collect();
    assert_eq!(said(&import("a.csv", format!("Speaker,Text\n{separated}").as_bytes())), expected);
    let noted = |(n, (who, words)): (usize, &(&str, &str))| docx::row(&[&[who], &[words], &[&format!("not {n}")]]);
    let rows =
        docx::row(&[&["Vem"], &["Vad"], &["Anteckning"]]) + &cells.iter().enumerate().map(noted).collect::<String>();
    let found = said(&import("a.docx", &docx::file(&docx::table(&rows))));
    assert_eq!(found.first().map(String::as_str), Some("Karin: Då börjar vi."));
    assert_eq!(found.len(), 4);
    // A cell of several paragraphs takes its row apart; it is still that speaker's.
    let rows = docx::row(&[&["Vem"], &["Vad"]])
        + &docx::row(&[&["Karin"], &["Då börjar vi."]])
        + &docx::row(&[&["Per"], &["Sedan i våras.", "Ungefär."]])
        + &docx::row(&[&["Karin"], &["Och vad gör du?"]])
        + &docx::row(&[&["Per"], &["Mest möten."]])
        + &docx::row(&[&["Karin"], &["Jaha."]]);
    assert_eq!(
        said(&import("a.docx", &docx::file(&docx::table(&rows)))),
        [
            "Karin: Då börjar vi.",
            "Per: Sedan i våras. Ungefär.",
            "Karin: Och vad gör du?",
            "Per: Mest möten.",
            "Karin: Jaha."
        ]
    );
}

#[test]
fn every_sign_that_ends_a_line_does() {
    for end in ["\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\r", "\r\n"] {
        let text = ["I: Då börjar vi.", "IP: Sedan i våras.", "I: Och vad gör du?", "IP: Mest möten."].join(end);
        let import = import("a.txt", text.as_bytes());
        assert_eq!(import.text.lines().count(), 4, "{end:?}");
        assert_eq!(said(&import), import.text.lines().collect::<Vec<_>>(), "{end:?}");
        let cues = srt(&["Karin: Hej.", "Per: Ja."]).replace('\n', end);
        assert_eq!(said(&super::layouts::import("a.srt", cues.as_bytes())), ["Karin: Hej.", "Per: Ja."], "{end:?}");
    }
}

#[test]
fn times_are_kept_however_they_are_written() {
    for (text, expected) in [
        (
            "[00:01 --> 00:04] Karin: Då?\n[00:04 --> 00:06] Per: Ja.\n[00:06 --> 00:09] Karin: Så.\n",
            [Some(1), Some(4), Some(6)],
        ),
        (
            "00:00:01.000 --> 00:00:04.000 Karin: Då?\n00:00:04.000 --> 00:00:06.000 Per: Ja.\n00:00:06.000 --> 00:00:07.000 Karin: Så.\n",
            [Some(1), Some(4), Some(6)],
        ),
        ("#00:00:01-3# Karin: Då?\n#00:00:04-0# Per: Ja.\n#00:00:06-0# Karin: Så.\n", [Some(1), Some(4), Some(6)]),
        ("Karin: Då? #00:00:04-3#\nPer: Ja. #00:00:06-1#\nKarin: Så. #00:00:09-0#\n", [None, Some(4), Some(6)]),
        ("Karin (00:01): Då?\nPer (00:04): Ja.\nKarin (00:06): Så.\n", [Some(1), Some(4), Some(6)]),
        (
            "Karin\n0 minutes 1 seconds\nDå?\nPer\n0 minutes 4 seconds\nJa.\nKarin\n0 minutes 6 seconds\nSå.\n",
            [Some(1), Some(4), Some(6)],
        ),
        (
            "Karin\n0 minuter 1 sekund\n0:01\nDå?\nPer\n0 minuter 4 sekunder\n0:04\nJa.\nKarin\n0 minuter 6 sekunder\n0:06\nSå.\n",
            [Some(1), Some(4), Some(6)],
        ),
        (
            "Transcription for x\n\nKarin\n[00:00:01] - Då?\n\nPer\n[00:00:04] - Ja.\n\nKarin\n[00:00:06] - Så.\n",
            [Some(1), Some(4), Some(6)],
        ),
        (
            "[Karin Alm] 13:00:01\nDå?\n[per] 13:00:04\nJa.\n[Karin Alm] 13:00:06\nSå.\n[per] 13:00:08\nJo.\n",
            [Some(46801), Some(46804), Some(46806)],
        ),
        (
            "[00:00:01.500] - Speaker 1\nDå?\n[00:00:04.000] - Speaker 2\nJa.\n[00:00:06.000] - Speaker 1\nSå.\n",
            [Some(1), Some(4), Some(6)],
        ),
        (
            "Alm, Karin 0:01\nDå?\n\nnordin, per 0:04\nJa.\n\nAlm, Karin 0:06\nSå.\n\nnordin, per 0:08\n",
            [Some(1), Some(4), Some(6)],
        ),
    ] {
        let import = import("a.txt", text.as_bytes());
        assert_eq!(times(&import).get(..3), Some(&expected[..]), "{text}");
        let words: Vec<String> = said(&import)
            .iter()
            .map(|turn| turn.rsplit(": ").next().unwrap().split_whitespace().next().unwrap_or("").to_owned())
            .collect();
        assert_eq!(words.get(..3), Some(&["Då?".to_owned(), "Ja.".to_owned(), "Så.".to_owned()][..]), "{text}");
    }
    // Within a turn they are moments of the recording.
    let text = "Karin\n[00:00:01] - Då?\n[00:00:03] - Nå?\n\nPer\n[00:00:04] - Ja. [00:00:05] - Jo.\n\nKarin\n[00:00:06] - Så.\n";
    let import = import("a.txt", text.as_bytes());
    let moments: Vec<(&str, u64)> = import
        .sync
        .iter()
        .map(|point| (slice(&import.text, Passage::new(point.at.0, point.at.0 + 3)), point.time))
        .collect();
    assert_eq!(moments, [("Nå?", 3000), ("Jo.", 5000)]);
}

#[test]
fn what_a_service_says_of_itself_is_no_speakers() {
    for footer in [
        "Transcribed by https://otter.ai",
        "Transkriberad av Amberscript",
        "This transcript was generated by Sonix",
        "Karin Alm stoppade transkriptionen",
        "Transcribed with noScribe vers. 0.6",
        "Powered by Happy Scribe",
    ] {
        let text = format!("Karin Alm  0:01\nDå?\n\nPer  0:04\nJa.\n\nKarin Alm  0:06\nSå.\n\n{footer}\n");
        assert_eq!(
            said(&import("a.txt", text.as_bytes())),
            ["Karin Alm: Då?", "Per: Ja.", "Karin Alm: Så."],
            "{footer}"
        );
        let cues = vtt(&["Karin: Då?", "Per: Ja.", footer]);
        assert_eq!(said(&import("a.vtt", cues.as_bytes())), ["Karin: Då?", "Per: Ja."], "{footer}");
    }
}

#[test]
fn a_speaker_of_one_cue_of_two_lines_is_not_the_other() {
    for (cues, expected) in [
        (
            vec!["Karin: Hej.\nPer: Ja.", "Karin: Nå?", "Per: Nej."],
            vec!["Karin: Hej.", "Per: Ja.", "Karin: Nå?", "Per: Nej."],
        ),
        (vec!["Karin:", "Hej.", "Per:", "Ja."], vec!["Karin: Hej.", "Per: Ja."]),
    ] {
        assert_eq!(said(&import("a.srt", srt(&cues).as_bytes())), expected);
    }
}
