//! Tables that are one transcript: a row for each piece of speech, with its words and its speaker or its times, as
//! Whisper and many transcription services write them.

use super::super::cues::{Cue, Voice, on_one_line};
use super::super::subtitles::moment;
use crate::model::count_words;

const WORDS: &[&str] = &[
    "text",
    "transcript",
    "transcription",
    "utterance",
    "words",
    "content",
    "sentence",
    "speech",
    "caption",
    "subtitle",
    "dialogue",
    "yttrande",
    "replik",
    "transkription",
    "transkript",
    "tal",
    "sagt",
    "innehåll",
    "tekst",
    "ytring",
    "replikk",
    "udsagn",
    "vad",
    "what",
    "hva",
    "hvad",
    "vad sades",
    "vad sägs",
    "what was said",
    "said",
    "citat",
    "quote",
    "sitat",
    "utsaga",
    "utsagn",
    "message",
    "meddelande",
    "melding",
    "besked",
    "response",
    "wortlaut",
];
const SPEAKER: &[&str] = &[
    "speaker",
    "speaker name",
    "speaker label",
    "speakername",
    "speaker id",
    "talare",
    "taler",
    "voice",
    "röst",
    "sprecher",
    "sprecherin",
];
/// What heads speakers in some tables and respondents in others.
const PERSON: &[&str] = &[
    "name",
    "namn",
    "navn",
    "person",
    "who",
    "vem",
    "hvem",
    "deltagare",
    "deltaker",
    "deltager",
    "participant",
    "role",
    "roll",
    "rolle",
    "initials",
    "initialer",
    "user",
    "användare",
    "bruker",
    "bruger",
    "author",
    "författare",
    "avsändare",
    "sender",
    "intervjuperson",
    "respondent",
    "informant",
    "from",
    "från",
    "fra",
];
const START: &[&str] = &[
    "start",
    "start time",
    "starttime",
    "begin",
    "begin time",
    "from",
    "in",
    "in time",
    "starttid",
    "börjar",
    "från",
    "fra",
    "time",
    "timestamp",
    "time stamp",
    "timecode",
    "tid",
    "tidskod",
    "tidkode",
    "tidpunkt",
    "tidsstämpel",
    "offset",
    "timespan",
];
const END: &[&str] = &["end", "end time", "endtime", "to", "out", "out time", "stop", "sluttid", "slut", "till", "til"];
/// What else such tables hold, and what says nothing.
const BESIDE: &[&str] = &[
    "",
    "id",
    "nr",
    "no",
    "#",
    "number",
    "index",
    "line",
    "rad",
    "radnr",
    "segment",
    "row",
    "turn",
    "tur",
    "cue",
    "seek",
    "duration",
    "längd",
    "varaktighet",
    "varighed",
    "varighet",
    "confidence",
    "language",
    "språk",
    "channel",
    "kanal",
    "tokens",
    "temperature",
    "avg logprob",
    "compression ratio",
    "no speech prob",
    "file",
    "fil",
    "sequence",
];

/// Slower speech than so many seconds a word is fast speech in milliseconds.
const SLOWEST: f64 = 30.0;

/// Which column is what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Places {
    words: usize,
    speaker: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
    in_milliseconds: bool,
}

/// The pieces of speech of a table that is a transcript; none of another.
pub fn cues(headings: &[String], rows: &[Vec<String>]) -> Option<Vec<Cue>> {
    let places = places(headings, rows)?;
    let cell = |row: &[String], at: Option<usize>| at.and_then(|at| row.get(at)).map(|cell| on_one_line(cell));
    let scale = scale(places, rows);
    let time = |row: &[String], at: Option<usize>| seconds(&cell(row, at)?, scale).map(|s| (s * 1000.0).round() as u64);
    let cue = |row: &Vec<String>| {
        let voice = match cell(row, places.speaker) {
            Some(name) if !name.is_empty() => Voice::Named(name.trim_end_matches(':').trim_end().to_owned()),
            // A gap among speakers names nobody.
            Some(_) => Voice::Other,
            None => Voice::Same,
        };
        let words = cell(row, Some(places.words)).unwrap_or_default();
        Cue { start: time(row, places.start), end: time(row, places.end), voice, words, ..Cue::default() }
    };
    Some(rows.iter().map(cue).collect())
}

/// Whether the headings of a transcript may be among the first rows.
pub fn may_be(rows: &[Vec<String>]) -> bool {
    let heads = |row: &Vec<String>| row.len() < 40 && row.iter().any(|cell| WORDS.contains(&name(cell).as_str()));
    rows.iter().take(10).any(heads)
}

fn places(headings: &[String], rows: &[Vec<String>]) -> Option<Places> {
    let names: Vec<String> = headings.iter().map(|heading| name(heading)).collect();
    let of = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
    let words = of(WORDS)?;
    let (mut start, mut end) = (of(START), of(END));
    let known =
        |name: &String| [WORDS, SPEAKER, PERSON, START, END, BESIDE].iter().any(|of| of.contains(&name.as_str()));
    if rows.is_empty() || !names.iter().all(known) {
        return None;
    }
    let is = |at: usize, known: &[&str]| names.get(at).is_some_and(|name| known.contains(&name.as_str()));
    // `From` heads times and people.
    let mut people = (0..names.len()).filter(|at| is(*at, PERSON) && !runs_on(rows, *at)).peekable();
    let has_people = people.peek().is_some();
    let speaker = of(SPEAKER).or_else(|| people.find(|at| take_turns(rows, *at)));
    if start.is_some() && start == speaker {
        start = (0..names.len()).find(|at| is(*at, START) && Some(*at) != speaker);
    }
    // Who answered once is no speaker.
    if has_people && speaker.is_none() {
        return None;
    }
    let in_milliseconds = start.and_then(|at| headings.get(at)).is_some_and(|heading| {
        let heading = heading.to_lowercase();
        heading.contains("milli") || heading.contains("(ms") || heading.contains("[ms") || heading.ends_with("_ms")
    });
    let timed = start.is_some_and(|at| runs_on(rows, at));
    if !timed && of(SPEAKER).is_some() {
        // Days, or times that are written in no way that is known.
        (start, end) = (None, None);
    }
    let is_spoken = speaker.is_some() && start.is_none();
    (timed || is_spoken).then_some(Places { words, speaker, start, end, in_milliseconds })
}

/// A heading to compare: without units in brackets.
fn name(heading: &str) -> String {
    let bare = heading.split(['(', '[']).next().unwrap_or("").to_lowercase().replace(['_', '-'], " ");
    let bare = bare.trim().trim_end_matches(':').trim_end();
    bare.strip_suffix(" ms").or_else(|| bare.strip_suffix(" s")).unwrap_or(bare).to_owned()
}

/// Whether a few people speak again and again.
fn take_turns(rows: &[Vec<String>], at: usize) -> bool {
    let names: Vec<&str> = rows.iter().filter_map(|row| row.get(at)).map(|name| name.trim()).collect();
    let named = names.iter().filter(|name| !name.is_empty()).count();
    let mut distinct: Vec<&str> = names.iter().copied().filter(|name| !name.is_empty()).collect();
    distinct.sort_unstable();
    distinct.dedup();
    named >= 4 && distinct.len() * 2 <= named
}

/// Whether all cells of a column are moments, each no earlier than the one above.
fn runs_on(rows: &[Vec<String>], at: usize) -> bool {
    let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let moments: Option<Vec<f64>> = cells.map(|cell| seconds(cell, 1.0)).collect();
    moments.is_some_and(|moments| !moments.is_empty() && moments.is_sorted())
}

/// A moment in seconds: `00:01:02,5`, or a number that `scale` makes seconds of.
fn seconds(cell: &str, scale: f64) -> Option<f64> {
    // Of a stretch its beginning: `0:03.0 - 0:08.0`.
    let cell = cell.split(" - ").next().unwrap_or(cell).trim().trim_matches(['[', ']', '(', ')', '#']);
    if cell.contains(':') {
        return moment(cell).map(|ms| ms as f64 / 1000.0);
    }
    let number = cell.trim_end_matches('s').trim_end().replace(',', ".").parse::<f64>().ok()?;
    (number.is_finite() && number >= 0.0).then_some((number * scale).min(1e9))
}

/// What makes seconds of the numbers: nobody speaks as slowly as milliseconds taken for seconds.
fn scale(places: Places, rows: &[Vec<String>]) -> f64 {
    if places.in_milliseconds {
        return 0.001;
    }
    let cell = |row: &[String], at: Option<usize>| at.and_then(|at| row.get(at)).cloned().unwrap_or_default();
    let words: usize = rows.iter().map(|row| count_words(&cell(row, Some(places.words)))).sum();
    let all_whole = rows.iter().all(|row| {
        [places.start, places.end]
            .into_iter()
            .flatten()
            .all(|at| cell(row, Some(at)).bytes().all(|b| b.is_ascii_digit()))
    });
    let starts: Vec<f64> = rows.iter().filter_map(|row| seconds(&cell(row, places.start), 1.0)).collect();
    let lasts = starts.last().copied().unwrap_or(0.0) - starts.first().copied().unwrap_or(0.0);
    let spoken: f64 = rows
        .iter()
        .filter_map(|row| Some(seconds(&cell(row, places.end), 1.0)? - seconds(&cell(row, places.start), 1.0)?))
        .sum();
    let spoken = if places.end.is_some() { spoken } else { lasts };
    if all_whole && spoken > SLOWEST * words.max(1) as f64 { 0.001 } else { 1.0 }
}
