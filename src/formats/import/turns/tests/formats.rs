//! Transcripts in the formats of annotation and transcription programs.

use super::layouts::import;
use crate::formats::import::{ImportError, ImportWarning, Uncancelled, read};
use crate::model::{Passage, slice};

/// Speaker, time and words of each turn; the moments within.
fn told(name: &str, file: &str) -> (Vec<String>, Vec<u64>) {
    let import = import(name, file.as_bytes());
    let turn = |turn: &crate::model::Turn| {
        let words = slice(&import.text, Passage { start: turn.words, end: turn.passage.end }).trim_end();
        format!("{} {:?} {words}", turn.speaker, turn.time)
    };
    (import.turns.iter().map(turn).collect(), import.sync.iter().map(|point| point.time).collect())
}

#[test]
fn each_format_gives_its_turns_with_their_times() {
    let elan = r#"<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT FORMAT="3.0"><TIME_ORDER>
        <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="ts2"/><TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="2000"/>
        <TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="3000"/></TIME_ORDER>
        <TIER TIER_ID="KA" PARTICIPANT="Karin"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>Då &amp; nu?</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
        <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a3" TIME_SLOT_REF1="ts3" TIME_SLOT_REF2="ts4"><ANNOTATION_VALUE>Så.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
        <TIER TIER_ID="Per"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3"><ANNOTATION_VALUE>Ja: i
        våras.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
        <TIER TIER_ID="gest"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a5" TIME_SLOT_REF1="ts4" TIME_SLOT_REF2="ts4"><ANNOTATION_VALUE>nickar</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
        <TIER TIER_ID="Per-en" PARENT_REF="Per"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a4" ANNOTATION_REF="a2"><ANNOTATION_VALUE>Yes.</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>"#;
    let chat = "@UTF8\n@Begin\n@Participants:\tCHI Target_Child, MOT Mother\n*MOT:\tvad vill\n\tdu ha ? \u{15}1200_2300\u{15}\n%mor:\tx|y\n*CHI:\tmer kaka . \u{15}2300_3000\u{15}\n*MOT:\tmer ?\n@End\n";
    let ttml = r#"<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" frameRate="25"><head><metadata>
        <ttm:agent xml:id="k"><ttm:name>Karin Alm</ttm:name></ttm:agent></metadata></head><body><div>
        <p begin="00:00:01.500" end="2s" ttm:agent="k">Då<br/>nu?</p><p begin="3500ms" dur="1s" ttm:agent="per">Ja, <span begin="4s">i våras.</span></p>
        <p begin="00:00:05:05" ttm:agent="k">Så.</p></div></body></tt>"#;
    let otr = r#"{"text":"<p><span class=\"timestamp\" data-timestamp=\"1.5\">0:01</span> Karin: Då?<br></p><p><span class=\"timestamp\" data-timestamp=\"3.25\">0:03</span> Per: Ja.</p><p><span class=\"timestamp\" data-timestamp=\"5\">0:05</span> Karin: Så.</p>","media":"a.mp3","media-time":7}"#;
    let sbv = "0:00:01.000,0:00:02.500\nKarin: Då?\n\n0:00:03.000,0:00:04.000\nPer: Ja,\njo.\n\n0:00:05.000,0:00:06.000\nKarin: Så.\n";
    let noscribe = r#"<html><body><p>Transcribed with noScribe</p><p><a name="ts_1200_3400_S00">S00: Då?</a><a name="ts_2000_3400_S00"> Nå?</a></p>
        <p><a name="ts_3400_5000_S01">S01: Ja.</a></p><p><a name="ts_5000_6000_S00">S00: Så.</a></p></body></html>"#;
    let karaoke = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Karin>Hej <00:02.000><c>på</c> <00:03.000><c>dig</c></v>\n";
    let whisperx = r#"{"segments":[{"start":0.5,"end":2,"text":" Hej, på dig.","speaker":"SPEAKER_00","words":[{"word":"Hej,","start":0.5},{"word":"på","start":1.0},{"word":"dig."}]},{"start":2,"end":3,"text":"Ja.","speaker":"SPEAKER_01"}]}"#;
    for (name, file, turns, moments) in [
        (
            "a.eaf",
            elan,
            &["Karin Some(0) Då & nu?", "Per Some(1000) Ja: i våras.", "Karin Some(2000) Så."][..],
            &[0, 1000, 2000, 3000][..],
        ),
        (
            "a.cha",
            chat,
            &["MOT Some(1200) vad vill du ha ?", "CHI Some(2300) mer kaka .", "MOT None mer ?"],
            &[1200, 2300],
        ),
        (
            "a.ttml",
            ttml,
            &["Karin Alm Some(1500) Då nu?", "per Some(3500) Ja, i våras.", "Karin Alm Some(5200) Så."],
            &[1500, 3500, 4000, 5200],
        ),
        ("a.otr", otr, &["Karin Some(1000) Då?", "Per Some(3000) Ja.", "Karin Some(5000) Så."], &[1500, 3250, 5000]),
        (
            "a.sbv",
            sbv,
            &["Karin Some(1000) Då?", "Per Some(3000) Ja, jo.", "Karin Some(5000) Så."],
            &[1000, 3000, 5000],
        ),
        (
            "a.html",
            noscribe,
            &["S00 Some(1200) Då? Nå?", "S01 Some(3400) Ja.", "S00 Some(5000) Så."],
            &[1200, 2000, 3400, 5000],
        ),
        ("a.vtt", karaoke, &["Karin Some(1000) Hej på dig"], &[1000, 2000, 3000]),
        ("a.json", whisperx, &["SPEAKER_00 Some(500) Hej, på dig.", "SPEAKER_01 Some(2000) Ja."], &[500, 1000, 2000]),
    ] {
        let (found, times) = told(name, file);
        assert_eq!(found, turns, "{name}");
        assert_eq!(times, moments, "{name}");
    }
    for (name, file) in [("a.eaf", elan), ("a.cha", chat)] {
        assert!(
            matches!(import(name, file.as_bytes()).warnings[..], [ImportWarning::LeftOut { count: 1, .. }]),
            "{name}"
        );
    }
}

#[test]
fn another_file_under_such_a_name_is_refused() {
    for (name, file, error) in [
        ("a.eaf", "<x/>", ImportError::NotWhatItSays { expected: "ELAN" }),
        ("a.cha", "Karin: Hej.", ImportError::NotWhatItSays { expected: "CHAT" }),
        ("a.ttml", "<x/>", ImportError::NotSubtitles),
        ("a.otr", "{}", ImportError::NotTranscript),
        ("a.otr", "x", ImportError::Damaged { part: "JSON".to_owned() }),
        ("a.sbv", "Hej", ImportError::NotSubtitles),
    ] {
        assert_eq!(read(name, file.as_bytes(), &Uncancelled).err(), Some(error), "{name} {file}");
    }
}
