//! Timed pieces of speech, as subtitles and speech recognition give them, joined to a transcript.
//!
//! With speakers, each turn is one paragraph that begins with the speaker's label and a colon.
//! Without, a paragraph ends where nobody speaks for [`PAUSE`] or more, and where a sentence ends
//! after [`LONG`] words or more. Times become turn times and synchronisation points, of cues and of words within
//! them where the source has those, never words of the text.

use super::Import;
use crate::model::{Formatting, Passage, Pos, SyncPoint, Turn, code_points, count_words};

/// A silence of so many milliseconds ends a paragraph of an unnamed speaker.
const PAUSE: u64 = 2000;
/// From this many words on, the next end of a sentence ends a paragraph of an unnamed speaker.
const LONG: usize = 60;

/// Who says a cue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    /// Whoever spoke before, as far as is known.
    #[default]
    Same,
    /// Somebody else, who is not named.
    Other,
    Named(String),
}

/// A piece of speech with its time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cue {
    /// In milliseconds from the recording's start; none where the source has no time.
    pub start: Option<u64>,
    pub end: Option<u64>,
    pub voice: Voice,
    /// One line, without space at its ends.
    pub words: String,
    /// In code points of `words`.
    pub formatting: Vec<Formatting>,
    /// Where in `words`, in code points, a later moment is, in milliseconds.
    pub moments: Vec<(u32, u64)>,
}

impl Cue {
    /// Takes words away from the start, of which `rest` is what stays.
    pub fn drop_to(&mut self, rest: String) {
        let dropped = code_points(&self.words) - code_points(&rest);
        self.words = rest;
        for formatting in &mut self.formatting {
            let Passage { start, end } = formatting.passage;
            formatting.passage = Passage::new(start.0.saturating_sub(dropped), end.0.saturating_sub(dropped));
        }
        // The cue's own time was that of what is gone.
        let gone = self.moments.iter().rev().find(|(at, _)| *at <= dropped && dropped > 0).map(|&(_, time)| time);
        self.start = gone.or(self.start);
        self.moments.retain(|&(at, _)| at > dropped);
        self.moments.iter_mut().for_each(|(at, _)| *at -= dropped);
    }
}

/// Takes white space from both ends and makes a single space of each run within.
pub fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The transcript of cues in the order given. Cues without words are passed over.
pub fn import(cues: Vec<Cue>) -> Import {
    let mut transcript = Transcript::default();
    // A cue of nothing but a label says who speaks in the next.
    let mut named = Voice::Same;
    for mut cue in cues {
        let before = std::mem::take(&mut named);
        if cue.voice == Voice::Same {
            cue.voice = before;
        }
        if cue.words.is_empty() {
            named = cue.voice;
        } else {
            transcript.add(cue);
        }
    }
    transcript.finished()
}

/// A transcript that is being composed.
#[derive(Default)]
struct Transcript {
    import: Import,
    /// Of the text so far, in code points.
    length: u32,
    speaker: Option<String>,
    /// When the cue before ended.
    silent_since: Option<u64>,
    /// Words of the paragraph that is open.
    words: usize,
}

impl Transcript {
    fn add(&mut self, cue: Cue) {
        let speaker = match cue.voice.clone() {
            Voice::Same => self.speaker.clone(),
            Voice::Other => None,
            Voice::Named(name) => Some(name),
        };
        if self.begins_paragraph(&cue, speaker.as_deref()) {
            self.begin_paragraph(speaker, cue.start);
        } else {
            self.push(" ");
        }
        let at = Pos(self.length);
        self.import.sync.extend(cue.start.map(|time| SyncPoint { at, time }));
        let within =
            cue.moments.iter().filter(|(place, time)| *place > 0 && cue.start.is_none_or(|start| *time > start));
        self.import.sync.extend(within.map(|&(place, time)| SyncPoint { at: at.plus(place), time }));
        self.import.formatting.extend(cue.formatting.iter().map(|formatting| {
            let passage = formatting.passage;
            Formatting {
                passage: Passage { start: at.plus(passage.start.0), end: at.plus(passage.end.0) },
                ..*formatting
            }
        }));
        self.words += count_words(&cue.words);
        self.push(&cue.words);
        self.silent_since = cue.end.or(cue.start);
    }

    fn begins_paragraph(&self, cue: &Cue, speaker: Option<&str>) -> bool {
        if self.length == 0 || cue.voice == Voice::Other || speaker != self.speaker.as_deref() {
            return true;
        }
        let pause = cue.start.zip(self.silent_since).is_some_and(|(start, end)| start >= end.saturating_add(PAUSE));
        speaker.is_none() && (pause || (self.words >= LONG && ends_sentence(&self.import.text)))
    }

    fn begin_paragraph(&mut self, speaker: Option<String>, time: Option<u64>) {
        if self.length > 0 {
            self.push("\n");
        }
        self.end_turn();
        self.words = 0;
        if let Some(label) = &speaker {
            let start = Pos(self.length);
            self.push(label);
            self.push(": ");
            let passage = Passage { start, end: start };
            self.import.turns.push(Turn { passage, words: Pos(self.length), speaker: label.clone(), time });
        }
        self.speaker = speaker;
    }

    /// A turn that is open reaches to here.
    fn end_turn(&mut self) {
        if let Some(turn) = self.import.turns.last_mut().filter(|turn| turn.passage.is_empty()) {
            turn.passage.end = Pos(self.length);
        }
    }

    fn push(&mut self, text: &str) {
        self.import.text.push_str(text);
        self.length += code_points(text);
    }

    fn finished(mut self) -> Import {
        if self.length > 0 {
            self.push("\n");
        }
        self.end_turn();
        self.import
    }
}

/// Whether words end as sentences do.
pub fn ends_sentence(text: &str) -> bool {
    let words = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    words.ends_with(['.', '?', '!', '…', '。', '？', '！'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::slice;

    fn cue(start: u64, end: u64, voice: Voice, words: &str) -> Cue {
        Cue { start: Some(start), end: Some(end), voice, words: words.to_owned(), ..Cue::default() }
    }

    fn named(name: &str) -> Voice {
        Voice::Named(name.to_owned())
    }

    #[test]
    fn cues_of_one_speaker_become_one_turn() {
        let import = import(vec![
            cue(0, 900, named("Åsa"), "Vi började"),
            cue(950, 2000, Voice::Same, "i våras."),
            cue(9000, 9500, named("Bo"), "Jaha."),
            cue(9500, 9900, Voice::Other, "Hm."),
        ]);
        assert_eq!(import.text, "Åsa: Vi började i våras.\nBo: Jaha.\nHm.\n");
        let turns: Vec<(&str, &str, Option<u64>)> = import
            .turns
            .iter()
            .map(|turn| (slice(&import.text, turn.passage), turn.speaker.as_str(), turn.time))
            .collect();
        assert_eq!(turns, [("Åsa: Vi började i våras.\n", "Åsa", Some(0)), ("Bo: Jaha.\n", "Bo", Some(9000))]);
        let at: Vec<(u32, u64)> = import.sync.iter().map(|point| (point.at.0, point.time)).collect();
        assert_eq!(at, [(5, 0), (16, 950), (29, 9000), (35, 9500)]);
    }

    #[test]
    fn without_speakers_silence_and_length_make_paragraphs() {
        let long = "ord ".repeat(70);
        for (cues, paragraphs) in [
            (vec![cue(0, 1000, Voice::Same, "Ett"), cue(2999, 3500, Voice::Same, "två.")], 1),
            (vec![cue(0, 1000, Voice::Same, "Ett"), cue(3000, 3500, Voice::Same, "två.")], 2),
            (vec![cue(0, 1000, Voice::Same, long.trim()), cue(1000, 3500, Voice::Same, "två.")], 1),
            (vec![cue(0, 1000, Voice::Same, &format!("{long}slut.")), cue(1000, 3500, Voice::Same, "två.")], 2),
        ] {
            assert_eq!(import(cues.clone()).text.lines().count(), paragraphs, "{cues:?}");
        }
    }
}
