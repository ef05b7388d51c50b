//! Transcripts in JSON, as speech recognition writes them: Whisper and what is built on it (openai-whisper,
//! faster-whisper, whisper.cpp, WhisperX), Amberscript, Deepgram, AssemblyAI, and bare lists of the same kind.
//!
//! They differ in names more than in matter: somewhere there is a list whose items have words and,
//! mostly, a time and a speaker. Items of one speaker become a turn, as [`cues`] says.

use super::cues::{self, Cue, Voice, on_one_line};
use super::subtitles::moment;
use super::{Cancel, Import, ImportError, Importer, text};
use crate::model::{code_points, count_words};
use serde_json::{Value, json};
use std::collections::HashMap;

pub const IMPORTER: Importer = Importer { name: "JSON", endings: &["json"], read };

/// More than the words and times of a working week.
const LIMIT: usize = 128 << 20;

/// Where the list of items may be, from the most to the least telling.
const PLACES: &[&str] = &[
    "",
    "/results/utterances",
    "/results/channels/0/alternatives/0/paragraphs/paragraphs",
    "/utterances",
    "/segments",
    "/transcription",
    "/transcript/segments",
    "/result/segments",
    "/chunks",
    "/transcript",
    "/results",
    "/monologues",
];

/// Where all words may stand without times.
const WHOLE: &[&str] =
    &["/text", "/transcript", "/results/channels/0/alternatives/0/transcript", "/results/transcripts/0/transcript"];

/// A word is looked for no farther ahead than so many bytes: those before it may have been changed.
const FARTHEST: usize = 40;

/// Slower speech than so many seconds a word is fast speech in milliseconds.
const SLOWEST: f64 = 30.0;

/// Reads a transcript.
///
/// Errors: [`ImportError::Damaged`] for what is no JSON, [`ImportError::NotTranscript`],
/// [`ImportError::TooLarge`], [`ImportError::Cancelled`].
fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    if bytes.len() > LIMIT {
        return Err(ImportError::TooLarge { limit_mb: (LIMIT >> 20) as u64 });
    }
    let decoded = text::read(bytes, cancel)?;
    let text = decoded.text.trim_start_matches('\u{FEFF}').trim();
    let with_source =
        |import: Import| Import { encoding: decoded.encoding.clone(), warnings: decoded.warnings.clone(), ..import };
    if text.is_empty() {
        return Ok(with_source(Import::default()));
    }
    let whole = parsed(text).ok_or_else(|| ImportError::Damaged { part: "JSON".to_owned() })?;
    if cancel.cancelled() {
        return Err(ImportError::Cancelled);
    }
    let cues = timed(&whole).or_else(|| untimed(&whole)).ok_or(ImportError::NotTranscript)?;
    Ok(with_source(cues::import(cues)))
}

/// One JSON value, or one a line as a list.
fn parsed(text: &str) -> Option<Value> {
    if let Ok(value) = serde_json::from_str(text) {
        return Some(value);
    }
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).ok()).collect::<Option<Vec<Value>>>().map(Value::Array)
}

/// The cues of the first list that has any.
fn timed(whole: &Value) -> Option<Vec<Cue>> {
    let speakers = speakers(whole);
    let lists = PLACES.iter().filter_map(|place| whole.pointer(place)?.as_array());
    let spoken = runs(whole).map(|runs| items(&runs)).filter(|items| !items.is_empty());
    let mut items = spoken.or_else(|| lists.map(|list| items(list)).find(|items| !items.is_empty()))?;
    let scale = scale(&items);
    let cue = |item: Item| {
        let in_ms = |time: f64| (time * scale).round().clamp(0.0, 1e12) as u64;
        let voice = match item.speaker {
            Some(id) => Voice::Named(speakers.get(&id).cloned().unwrap_or_else(|| label(&id))),
            None if item.begins => Voice::Other,
            None => Voice::Same,
        };
        let moments = item.moments.iter().map(|&(at, time)| (at, in_ms(time))).collect();
        let (start, end) = (item.start.map(in_ms), item.end.map(in_ms));
        Cue { start, end, voice, words: item.words, moments, ..Cue::default() }
    };
    Some(items.drain(..).map(cue).collect())
}

fn untimed(whole: &Value) -> Option<Vec<Cue>> {
    let words = WHOLE.iter().find_map(|place| whole.pointer(place)?.as_str()).map(on_one_line)?;
    (!words.is_empty()).then(|| vec![Cue { words, ..Cue::default() }])
}

/// The words of one speaker in a row as an item, where a list holds single words and points, as Amazon writes them.
fn runs(whole: &Value) -> Option<Vec<Value>> {
    let list = whole.pointer("/results/items")?.as_array()?;
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let segments = whole.pointer("/results/speaker_labels/segments").and_then(Value::as_array);
    let said = segments.into_iter().flatten().filter_map(|segment| segment.get("items")?.as_array()).flatten();
    let by_time: HashMap<String, String> =
        said.filter_map(|item| text(item, "start_time").zip(text(item, "speaker_label"))).collect();
    let mut runs: Vec<Value> = Vec::new();
    let mut open: Option<(Option<String>, Vec<Value>)> = None;
    let closed = |(speaker, words): (Option<String>, Vec<Value>)| json!({ "speaker_label": speaker, "words": words });
    for item in list {
        let Some(word) = item.pointer("/alternatives/0/content").and_then(Value::as_str) else { continue };
        let start = text(item, "start_time");
        let speaker = text(item, "speaker_label").or_else(|| by_time.get(start.as_ref()?).cloned());
        let is_point = item.get("type").and_then(Value::as_str).is_some_and(|kind| kind.starts_with("punct"));
        let goes_on = open.as_ref().is_some_and(|(before, _)| is_point || *before == speaker);
        if !goes_on {
            runs.extend(open.take().map(closed));
        }
        let word = json!({ "text": word, "type": item.get("type"), "start": start, "end": item.get("end_time") });
        open.get_or_insert_with(|| (speaker, Vec::new())).1.push(word);
    }
    runs.extend(open.map(closed));
    Some(runs)
}

/// What an item of a list says. Times are in seconds, or in milliseconds: see [`scale`].
struct Item {
    words: String,
    start: Option<f64>,
    end: Option<f64>,
    speaker: Option<String>,
    /// Where in the words, in code points, and when a word of the file begins.
    moments: Vec<(u32, f64)>,
    /// Whether the item says that somebody else speaks, without saying who.
    begins: bool,
}

fn items(list: &[Value]) -> Vec<Item> {
    let mut changes = false;
    let mut found = Vec::new();
    for value in list {
        let Some(words) = words(value).map(|words| on_one_line(&words)).filter(|words| !words.is_empty()) else {
            continue;
        };
        let start = time(
            value,
            &["/start", "/start_time", "/startTime", "/offsets/from", "/timestamps/from", "/timestamp/0", "/from"],
        );
        let end =
            time(value, &["/end", "/end_time", "/endTime", "/offsets/to", "/timestamps/to", "/timestamp/1", "/to"]);
        let speaker = ["speaker", "speaker_label", "speakerId", "speaker_id", "speakerName", "spk"]
            .iter()
            .find_map(|key| id(value.get(key)?));
        let speaker = speaker.or_else(|| id(words_list(value)?.first()?.get("speaker")?));
        // Words alone are a list of anything.
        if start.is_some() || speaker.is_some() {
            let moments = moments(value, &words);
            found.push(Item { words, start, end, speaker, moments, begins: changes });
            changes = value.get("speaker_turn_next").and_then(Value::as_bool).unwrap_or(false);
        }
    }
    found
}

/// When the words of an item are said, as far as they are found in what it says.
fn moments(item: &Value, said: &str) -> Vec<(u32, f64)> {
    let mut found = Vec::new();
    let (mut at, mut length) = (0, 0);
    for word in words_list(item).into_iter().flatten() {
        let start = time(word, &["/start", "/start_time", "/startTime", "/ts"]);
        let Some(spoken) = own_words(word).map(|word| on_one_line(&word)).filter(|word| !word.is_empty()) else {
            continue;
        };
        let Some(ahead) = said.get(at..).and_then(|rest| rest.find(&spoken)).filter(|ahead| *ahead <= FARTHEST) else {
            continue;
        };
        length += said.get(at..at + ahead).map_or(0, code_points);
        found.extend(start.map(|start| (length, start)));
        length += code_points(&spoken);
        at += ahead + spoken.len();
    }
    found
}

/// A moment of an item, or that of its first or last word.
fn time(item: &Value, places: &[&str]) -> Option<f64> {
    let own = places.iter().find_map(|place| number(item.pointer(place)?));
    own.or_else(|| {
        let words = words_list(item)?;
        let word = if places.contains(&"/start") { words.first()? } else { words.last()? };
        ["start", "end", "ts"]
            .iter()
            .filter(|key| places.contains(&format!("/{key}").as_str()))
            .find_map(|key| number(word.get(key)?))
    })
}

/// A number, or one that is written as text: `12.5`, `12.5s`, `00:00:12,500`.
fn number(value: &Value) -> Option<f64> {
    let text = match value {
        Value::Number(number) => return number.as_f64(),
        Value::String(text) => text.trim(),
        _ => return None,
    };
    let clock = || moment(text).map(|ms| ms as f64 / 1000.0);
    text.trim_end_matches('s').parse::<f64>().ok().filter(|number| number.is_finite()).or_else(clock)
}

fn id(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(on_one_line(text)).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(_) => ["name", "label", "id"].iter().find_map(|key| id(value.get(key)?)),
        _ => None,
    }
}

fn words_list(item: &Value) -> Option<&Vec<Value>> {
    ["words", "sentences", "elements"].iter().find_map(|key| item.get(key)?.as_array())
}

fn own_words(item: &Value) -> Option<String> {
    ["text", "transcript", "punctuated_word", "word", "value", "content"]
        .iter()
        .find_map(|key| item.get(key)?.as_str().map(str::to_owned))
}

/// What an item says: its text, or that of its sentences or words.
fn words(item: &Value) -> Option<String> {
    if let Some(text) = own_words(item) {
        return Some(text);
    }
    let mut joined = String::new();
    for word in words_list(item)? {
        let text = own_words(word).unwrap_or_default();
        // Punctuation is a word of its own in some, a property in others.
        let is_point = word.get("type").and_then(Value::as_str).is_some_and(|kind| kind.starts_with("punct"));
        if !is_point && !joined.is_empty() && !joined.ends_with(char::is_whitespace) {
            joined.push(' ');
        }
        joined.push_str(if is_point { text.trim() } else { &text });
        joined.push_str(word.get("punctuator").and_then(Value::as_str).unwrap_or_default());
    }
    Some(joined)
}

/// What the file calls its speakers, by their ids.
fn speakers(whole: &Value) -> HashMap<String, String> {
    let mut names = HashMap::new();
    match whole.get("speakers") {
        Some(Value::Array(list)) => {
            for speaker in list {
                let id = ["spkid", "id", "speaker_id", "speaker"].iter().find_map(|key| id(speaker.get(key)?));
                let name = ["name", "label"].iter().find_map(|key| speaker.get(key)?.as_str()).map(on_one_line);
                names.extend(id.zip(name.filter(|name| !name.is_empty())));
            }
        }
        Some(Value::Object(known)) => {
            names.extend(known.iter().filter_map(|(key, name)| Some((key.clone(), on_one_line(name.as_str()?)))));
        }
        _ => {}
    }
    names
}

/// A speaker's label in the text. A bare number or letter would not be seen as one.
fn label(id: &str) -> String {
    let is_bare = id.bytes().all(|byte| byte.is_ascii_digit())
        || (id.len() == 1 && id.bytes().all(|byte| byte.is_ascii_uppercase()));
    if is_bare { format!("Speaker {id}") } else { id.to_owned() }
}

/// What makes milliseconds of the times: nobody speaks as slowly as milliseconds taken for seconds.
fn scale(items: &[Item]) -> f64 {
    let words: usize = items.iter().map(|item| count_words(&item.words)).sum();
    let spoken: f64 = items.iter().filter_map(|item| Some(item.end? - item.start?)).sum();
    let times = || items.iter().flat_map(|item| [item.start, item.end]).flatten();
    let is_whole = times().all(|time| time.fract() == 0.0);
    if is_whole && spoken > SLOWEST * words.max(1) as f64 { 1.0 } else { 1000.0 }
}

#[cfg(test)]
mod tests {
    use crate::formats::import::{ImportError, Uncancelled, read};
    use crate::model::slice;
    use proptest::prelude::*;

    /// Text, speakers and times of the turns, times of the synchronisation points.
    type Read = (String, Vec<(String, Option<u64>)>, Vec<u64>);

    fn import(json: &str) -> Result<Read, ImportError> {
        let import = read("x.json", json.as_bytes(), &Uncancelled)?;
        let turns = import.turns.iter().map(|turn| {
            assert!(slice(&import.text, turn.passage).starts_with(&turn.speaker));
            (turn.speaker.clone(), turn.time)
        });
        Ok((import.text.clone(), turns.collect(), import.sync.iter().map(|point| point.time).collect()))
    }

    #[test]
    fn transcripts_of_many_programs_are_read() {
        for (json, text, turns, times) in [
            // openai-whisper, faster-whisper
            (
                r#"{"text":" Hej på dig. Ja.","segments":[{"id":0,"start":0.0,"end":1.5,"text":" Hej på"},{"start":1.5,"end":2.0,"text":" dig."},{"start":9,"end":9.5,"text":"Ja."}]}"#,
                "Hej på dig.\nJa.\n",
                vec![],
                vec![0, 1500, 9000],
            ),
            // WhisperX
            (
                r#"{"segments":[{"start":0.5,"end":1,"text":" Hej","speaker":"SPEAKER_00","words":[{"word":"Hej"}]},{"start":1,"end":2,"text":" du."},{"start":2,"end":3,"text":"Ja.","speaker":"SPEAKER_01"}]}"#,
                "SPEAKER_00: Hej du.\nSPEAKER_01: Ja.\n",
                vec![("SPEAKER_00", 500), ("SPEAKER_01", 2000)],
                vec![500, 1000, 2000],
            ),
            // whisper.cpp
            (
                r#"{"transcription":[{"timestamps":{"from":"00:00:01,000","to":"00:00:02,000"},"offsets":{"from":1000,"to":2000},"text":" Hej.","speaker_turn_next":true},{"offsets":{"from":2000,"to":3000},"text":" Ja."}]}"#,
                "Hej.\nJa.\n",
                vec![],
                vec![1000, 2000],
            ),
            // a bare list
            (
                r#"[{"start":"0:01","end":"0:02","text":"Hej.","speaker":"Åsa"},{"start":"2.5","end":"3","text":"Ja.","speaker":1}]"#,
                "Åsa: Hej.\nSpeaker 1: Ja.\n",
                vec![("Åsa", 1000), ("Speaker 1", 2500)],
                vec![1000, 2500],
            ),
            // Amberscript
            (
                r#"{"segments":[{"speaker":"spk1","words":[{"start":1,"end":1.2,"text":"Hej","punctuator":","},{"start":1.2,"end":2,"text":"du","punctuator":"."}]}],"speakers":[{"spkid":"spk1","name":"Åsa"}]}"#,
                "Åsa: Hej, du.\n",
                vec![("Åsa", 1000)],
                vec![1000, 1200],
            ),
            // Deepgram
            (
                r#"{"results":{"channels":[{"alternatives":[{"transcript":"hej","paragraphs":{"paragraphs":[{"speaker":0,"start":0.1,"end":2,"sentences":[{"text":"Hej.","start":0.1,"end":1},{"text":"Du.","start":1,"end":2}]}]}}]}]}}"#,
                "Speaker 0: Hej. Du.\n",
                vec![("Speaker 0", 100)],
                vec![100, 1000],
            ),
            // AssemblyAI, in milliseconds
            (
                r#"{"text":"x","utterances":[{"speaker":"A","start":250,"end":900,"text":"Hej."},{"speaker":"B","start":900,"end":1900,"text":"Ja du."}]}"#,
                "Speaker A: Hej.\nSpeaker B: Ja du.\n",
                vec![("Speaker A", 250), ("Speaker B", 900)],
                vec![250, 900],
            ),
            // Amazon
            (
                r#"{"results":{"transcripts":[{"transcript":"Hej. Ja, du."}],"speaker_labels":{"segments":[{"speaker_label":"spk_1","items":[{"start_time":"2.0","speaker_label":"spk_1"}]}]},"items":[{"type":"pronunciation","start_time":"0.5","end_time":"1.0","speaker_label":"spk_0","alternatives":[{"content":"Hej"}]},{"type":"punctuation","alternatives":[{"content":"."}]},{"type":"pronunciation","start_time":"2.0","end_time":"2.5","alternatives":[{"content":"Ja"}]},{"type":"punctuation","alternatives":[{"content":","}]},{"type":"pronunciation","start_time":"2.5","end_time":"3.0","speaker_label":"spk_1","alternatives":[{"content":"du"}]},{"type":"punctuation","alternatives":[{"content":"."}]}]}}"#,
                "spk_0: Hej.\nspk_1: Ja, du.\n",
                vec![("spk_0", 500), ("spk_1", 2000)],
                vec![500, 2000, 2500],
            ),
            // Hugging Face
            (r#"{"text":"Hej.","chunks":[{"timestamp":[0.0,null],"text":" Hej."}]}"#, "Hej.\n", vec![], vec![0]),
            (r#"{"text":" Hej\n du. "}"#, "Hej du.\n", vec![], vec![]),
        ] {
            let turns = turns.into_iter().map(|(speaker, time)| (speaker.to_owned(), Some(time))).collect();
            assert_eq!(import(json), Ok((text.to_owned(), turns, times)), "{json}");
        }
    }

    #[test]
    fn other_json_is_refused() {
        let damaged = ImportError::Damaged { part: "JSON".to_owned() };
        for (json, error) in [
            (r#"{"namn":"Åsa"}"#, ImportError::NotTranscript),
            (r#"[{"text":"a"},{"text":"b"}]"#, ImportError::NotTranscript),
            ("[]", ImportError::NotTranscript),
            ("hej", damaged.clone()),
            ("{\"text\":", damaged),
        ] {
            assert_eq!(import(json).err(), Some(error), "{json}");
        }
        assert!(import(&"[".repeat(100_000)).is_err());
    }

    proptest! {
        #[test]
        fn broken_json_is_read_or_refused(at in 0usize..200, byte in 0u8..=255) {
            let mut bytes = r#"[{"start":1e3,"end":2,"text":"Hej på dig","speaker":"A"},{"start":-2,"end":1e300,"text":"Ja.","speaker":{"name":"Bo"}}]"#.as_bytes().to_vec();
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
            if let Ok(import) = read("x.json", &bytes, &Uncancelled) {
                let length = import.text.chars().count() as u32;
                prop_assert!(import.turns.iter().all(|turn| turn.words <= turn.passage.end && turn.passage.end.0 <= length));
            }
        }
    }
}
