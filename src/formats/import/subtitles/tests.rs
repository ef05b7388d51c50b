//! Subtitles as people meet them, and broken ones.

use crate::formats::import::{Import, ImportError, ImportWarning, Uncancelled, read};
use crate::model::{Format, slice};
use proptest::prelude::*;

fn import(text: &str) -> Import {
    read("x.vtt", text.as_bytes(), &Uncancelled).unwrap()
}

/// A WebVTT file of cues, each a second after the other.
fn file(cues: &[&str]) -> String {
    let cue = |(n, words): (usize, &&str)| format!("\n00:{n:02}.000 --> 00:{:02}.000\n{words}\n", n + 1);
    format!("WEBVTT\n{}", cues.iter().enumerate().map(cue).collect::<String>())
}

#[test]
fn a_cue_whose_name_names_a_person_is_that_persons() {
    let text = "WEBVTT\n\n1 \"Åsa Ek\" (342)\n00:03.140 --> 00:08.140\nHej.\n\n2 \"Bo: Al\" (343)\n00:10.000 --> 00:15.000\nJa.\n\
        och så.\n\n3 \"\" (9)\n00:16.000 --> 00:17.000\nHm.\n";
    let found = import(text);
    assert_eq!(found.text, "Åsa Ek: Hej.\nBo: Al: Ja. och så.\nHm.\n");
    assert_eq!(found.turns.iter().map(|turn| turn.speaker.as_str()).collect::<Vec<_>>(), ["Åsa Ek", "Bo: Al"]);
}

#[test]
fn who_speaks_is_read_in_every_way_of_writing() {
    for (cues, expected) in [
        (vec!["<v Åsa Ek>Hej på", "<v Åsa Ek>dig.</v>", "<v.loud Bo>Hej."], "Åsa Ek: Hej på dig.\nBo: Hej.\n"),
        (vec!["<v Åsa>Hej.</v> <v Bo>Ja?</v>", "<v Bo>Nej."], "Åsa: Hej.\nBo: Ja? Nej.\n"),
        (vec!["Åsa: Hej på", "Åsa: dig.", "Bo: Ja."], "Åsa: Hej på dig.\nBo: Ja.\n"),
        (
            vec!["Åsa: Hej", "på dig.", "Bo: Ja,", "Åsa: Jo.", "det är", "så."],
            "Åsa: Hej på dig.\nBo: Ja,\nÅsa: Jo. det är så.\n",
        ),
        (vec![">> ÅSA: Hej.\n>> BO: Ja.", ">> ÅSA: Så."], "ÅSA: Hej.\nBO: Ja.\nÅSA: Så.\n"),
        (vec![">> Hej.", "på dig.", "&gt;&gt; Ja."], "Hej. på dig.\nJa.\n"),
        (vec!["- Åsa: Hej.\n- Bo: Ja.", "- Åsa: Så."], "Åsa: Hej.\nBo: Ja.\nÅsa: Så.\n"),
        (vec!["- Hej.\n- Ja.", "-Så."], "- Hej.\n- Ja.\n-Så.\n"),
        (
            vec!["Det är så", "att alla: vi", "Nota: bene,", "gick hem.", "Ja."],
            "Det är så att alla: vi Nota: bene, gick hem. Ja.\n",
        ),
    ] {
        let import = import(&file(&cues));
        assert_eq!(import.text, expected);
        let labels = expected.lines().filter(|line| line.contains(": ") && !line.contains("alla")).count();
        assert_eq!(import.turns.len(), labels, "{expected}");
        for turn in &import.turns {
            assert!(slice(&import.text, turn.passage).starts_with(&turn.speaker));
        }
    }
}

#[test]
fn tags_become_formatting_or_vanish() {
    for (cue, text, formatting) in [
        ("<i>Hej</i> på <b>dig</b>", "Hej på dig\n", vec![("Hej", Format::Italic), ("dig", Format::Bold)]),
        ("{\\an8}<c.yellow>Hej</c> <00:00:00.500><u>du</u>", "Hej du\n", vec![]),
        ("<font color=\"#fff\">Hej</font><br>du <ohörbart> a < b", "Hej du <ohörbart> a < b\n", vec![]),
        ("R&amp;D &lt;3 &nbsp;&#229; &okänt;", "R&D <3 å &okänt;\n", vec![]),
        ("<i>ett\ntvå", "ett två\n", vec![("ett två", Format::Italic)]),
    ] {
        let import = import(&file(&[cue]));
        assert_eq!(import.text, text);
        let found: Vec<_> =
            import.formatting.iter().map(|mark| (slice(&import.text, mark.passage), mark.format)).collect();
        assert_eq!(found, formatting, "{cue}");
    }
}

#[test]
fn rolling_captions_are_written_once() {
    for (cues, expected) in [
        (vec!["det var\n", "det var\nen gång", "en gång\nsom vi", "som vi\nsade"], "det var en gång som vi sade\n"),
        (vec!["vi", "vi ska", "vi ska gå", "vi ska gå hem"], "vi ska gå hem\n"),
        (vec!["Ja.", "Ja.", "Så är det", "med allt", "det andra."], "Ja. Ja. Så är det med allt det andra.\n"),
    ] {
        assert_eq!(import(&file(&cues)).text, expected);
    }
    let twice = "1\n00:01,0 --> 00:03,0\nHej\n\n2\n00:01,0 --> 00:03,0\nHej\n\n3\n00:03,0 --> 00:04,0\nHej";
    assert_eq!(read("x.srt", twice.as_bytes(), &Uncancelled).unwrap().text, "Hej Hej\n");
}

#[test]
fn one_word_of_overlap_is_no_repetition_unless_it_is_the_whole_caption() {
    // Two that roll, so that the file does, and then what is asked of.
    let rolling = ["vi ska gå", "vi ska gå hem", "vi ska gå hem nu"];
    for (cues, expected) in [
        (["a b", "b c"], "vi ska gå hem nu a b b c\n"),
        (["a b", "a b c"], "vi ska gå hem nu a b c\n"),
        (["a b c", "b c d"], "vi ska gå hem nu a b c d\n"),
        (["a", "a b"], "vi ska gå hem nu a b\n"),
        (["a b", "a c"], "vi ska gå hem nu a b a c\n"),
    ] {
        assert_eq!(import(&file(&[&rolling[..], &cues].concat())).text, expected, "{cues:?}");
    }
}

#[test]
fn formatting_stays_on_its_words_when_repeated_ones_go() {
    let rolling = ["vi ska gå", "vi ska gå <i>hem</i>", "vi ska gå <i>hem</i> <b>nu</b> då"];
    let import = import(&file(&rolling));
    let marked: Vec<(&str, Format)> =
        import.formatting.iter().map(|mark| (slice(&import.text, mark.passage), mark.format)).collect();
    assert_eq!(
        (import.text.as_str(), marked),
        ("vi ska gå hem nu då\n", vec![("hem", Format::Italic), ("nu", Format::Bold)])
    );
}

#[test]
fn words_that_come_again_after_a_pause_were_said_again() {
    let at = |cues: &[(&str, &str, &str)]| {
        let cue = |(start, end, words): &(&str, &str, &str)| format!("\n00:{start} --> 00:{end}\n{words}\n");
        import(&format!("WEBVTT\n{}", cues.iter().map(cue).collect::<String>())).text
    };
    let rolling =
        [("00.000", "01.000", "ett två"), ("01.000", "02.000", "ett två tre"), ("02.000", "03.000", "två tre fyra")];
    for (start, expected) in [("03.250", "ett två tre fyra fem\n"), ("03.251", "ett två tre fyra tre fyra fem\n")] {
        assert_eq!(at(&[&rolling[..], &[(start, "09.000", "tre fyra fem")]].concat()), expected, "{start}");
    }
}

#[test]
fn a_label_in_decomposed_letters_keeps_its_turn() {
    let import = import(&file(&["<v A\u{30a}sa>Tva\u{30a}", "<v Bo>Nio"]));
    assert_eq!(import.text, "Åsa: Två\nBo: Nio\n");
    let turns: Vec<&str> = import.turns.iter().map(|turn| slice(&import.text, turn.passage)).collect();
    assert_eq!(turns, ["Åsa: Två\n", "Bo: Nio\n"]);
    assert_eq!(import.sync.iter().map(|point| point.at.0).collect::<Vec<_>>(), [5, 13]);
}

#[test]
fn content_tells_subtitles_and_words_without_times_are_none() {
    let srt = "1\r\n00:00:01,000 --> 00:00:02,000\r\nHej\r\n";
    for (name, bytes, expected) in [
        ("x.txt", srt, Ok("Hej\n")),
        ("x.txt", "\u{FEFF}WEBVTT\n\n00:01.0 --> 00:02.0\nHej\n", Ok("Hej\n")),
        ("x.srt", "Hej", Err(ImportError::NotSubtitles)),
        ("x.srt", "", Ok("")),
    ] {
        let read = read(name, bytes.as_bytes(), &Uncancelled);
        assert_eq!(read.as_ref().map(|import| import.text.as_str()).map_err(Clone::clone), expected, "{bytes:?}");
    }
    assert_eq!(import("WEBVTT\n").warnings, [ImportWarning::Empty]);
}

proptest! {
    #[test]
    fn broken_subtitles_give_sound_positions(
        cues in proptest::collection::vec("(<v Åsa>|<i>|</i>|Bo: |- |>> |&gt;|ord |\\{\\\\an8\\}|a\u{30a}|\n|\\PC){0,12}", 0..8),
        at in 0usize..400, byte in 0u8..=255,
    ) {
        let mut bytes = file(&cues.iter().map(String::as_str).collect::<Vec<_>>()).into_bytes();
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        if let Ok(import) = read("x.vtt", &bytes, &Uncancelled) {
            let length = import.text.chars().count() as u32;
            prop_assert!(import.turns.iter().all(|t| t.passage.start <= t.words && t.words <= t.passage.end && t.passage.end.0 <= length));
            prop_assert!(import.turns.windows(2).all(|w| w[0].passage.end <= w[1].passage.start));
            prop_assert!(import.sync.is_sorted_by_key(|point| point.at) && import.sync.iter().all(|point| point.at.0 <= length));
            prop_assert!(import.formatting.iter().all(|mark| !mark.passage.is_empty() && mark.passage.end.0 <= length));
        }
    }
}
