//! Annotations of ELAN (.eaf): each independent tier is a speaker, each annotation a cue. Where some tiers say who takes
//! part in them, one that is only called by a word, such as `gest`, is nobody's. Tiers that depend on others,
//! such as translations and glosses, are left out with a warning.

use super::cues::{self, Cue, Voice, on_one_line};
use super::word::xml;
use super::{Cancel, Import, ImportError, ImportWarning, Importer};
use crate::say::Wording;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

pub const IMPORTER: Importer = Importer { name: "ELAN", endings: &["eaf"], read };

/// More than the annotations of a working week.
const LIMIT: usize = 64 << 20;
/// Events between two looks at whether the work is to stop.
const BETWEEN_LOOKS: usize = 4096;

/// A line of annotations.
#[derive(Clone, Default)]
struct Tier {
    speaker: String,
    /// It says who takes part in it, and is not only called something.
    is_named: bool,
    depends: bool,
}

/// An annotation, from one moment to another, each by its name.
struct Annotation {
    speaker: String,
    is_named: bool,
    from: String,
    to: String,
    words: String,
}

#[derive(Default)]
struct Reading {
    /// The moments in the order of the file; some have no time of their own.
    slots: Vec<(String, Option<u64>)>,
    tier: Tier,
    /// Start and end of the annotation that is open.
    between: Option<(String, String)>,
    words: Option<String>,
    found: Vec<Annotation>,
    left_out: usize,
    is_elan: bool,
    has_participants: bool,
}

/// Reads a file of annotations.
///
/// Errors: [`ImportError::NotWhatItSays`] without ELAN's root, [`ImportError::TooLarge`], [`ImportError::Cancelled`].
fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    if bytes.len() > LIMIT {
        return Err(ImportError::TooLarge { limit_mb: (LIMIT >> 20) as u64 });
    }
    let text = xml::decoded(bytes.to_vec());
    let mut reader = xml::reader(&text);
    let mut reading = Reading::default();
    let mut damaged = false;
    for count in 0usize.. {
        if count % BETWEEN_LOOKS == 0 && cancel.cancelled() {
            return Err(ImportError::Cancelled);
        }
        match reader.read_event() {
            Ok(Event::Start(element)) => reading.start(&element),
            Ok(Event::End(element)) => reading.end(element.local_name().as_ref()),
            Ok(Event::Text(words)) => reading.add(&words.into_inner()),
            Ok(Event::CData(words)) => reading.add(&words.into_inner()),
            Ok(Event::GeneralRef(reference)) => {
                let c = xml::referred(&reference).unwrap_or('\u{FFFD}');
                reading.add(c.encode_utf8(&mut [0; 4]));
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => {
                damaged = true;
                break;
            }
        }
    }
    if !reading.is_elan {
        return Err(ImportError::NotWhatItSays { expected: "ELAN" });
    }
    let mut warnings = Vec::new();
    if damaged {
        warnings.push(ImportWarning::PartDamaged { part: "XML".to_owned() });
    }
    if reading.left_out > 0 {
        warnings.push(ImportWarning::LeftOut { what: Wording::ImportDependentTiers, count: reading.left_out });
    }
    Ok(Import { warnings, ..cues::import(reading.cues()) })
}

impl Reading {
    fn start(&mut self, element: &BytesStart) {
        let attribute = |name: &str| xml::attribute(element, name);
        match element.local_name().as_ref() {
            "ANNOTATION_DOCUMENT" => self.is_elan = true,
            "TIME_SLOT" => {
                let time = attribute("TIME_VALUE").and_then(|value| value.trim().parse().ok());
                self.slots.extend(attribute("TIME_SLOT_ID").map(|id| (id, time)));
            }
            "TIER" => {
                let name = attribute("PARTICIPANT").filter(|name| !name.trim().is_empty());
                let is_named = name.is_some();
                self.has_participants |= is_named;
                let speaker = name.or_else(|| attribute("TIER_ID")).unwrap_or_default();
                let depends = attribute("PARENT_REF").is_some();
                self.tier = Tier { speaker: on_one_line(&speaker), is_named, depends };
            }
            "ALIGNABLE_ANNOTATION" => {
                self.between = attribute("TIME_SLOT_REF1").zip(attribute("TIME_SLOT_REF2"));
            }
            "REF_ANNOTATION" => self.between = None,
            "ANNOTATION_VALUE" => self.words = Some(String::new()),
            _ => {}
        }
    }

    fn add(&mut self, words: &str) {
        if let Some(open) = &mut self.words {
            open.push_str(words);
        }
    }

    fn end(&mut self, name: &str) {
        if name != "ANNOTATION_VALUE" {
            return;
        }
        let words = on_one_line(&self.words.take().unwrap_or_default());
        if words.is_empty() {
            return;
        }
        match self.between.take() {
            Some((from, to)) if !self.tier.depends => {
                let Tier { speaker, is_named, .. } = self.tier.clone();
                self.found.push(Annotation { speaker, is_named, from, to, words });
            }
            _ => self.left_out += 1,
        }
    }

    /// The annotations in the order of their times.
    fn cues(self) -> Vec<Cue> {
        let times = spread(&self.slots);
        let time = |slot: &str| times.get(slot).copied();
        // Where tiers say whose they are, one that is called by a word is a researcher's: comments, gestures.
        let is_word = |found: &Annotation| !found.is_named && found.speaker.starts_with(char::is_lowercase);
        let is_nobodys = |found: &Annotation| found.speaker.is_empty() || self.has_participants && is_word(found);
        let mut cues: Vec<Cue> = self
            .found
            .into_iter()
            .map(|found| Cue {
                start: time(&found.from),
                end: time(&found.to),
                voice: if is_nobodys(&found) { Voice::Other } else { Voice::Named(found.speaker) },
                words: found.words,
                ..Cue::default()
            })
            .collect();
        cues.sort_by_key(|cue| cue.start);
        cues
    }
}

/// The time of each slot; those without one lie evenly between their neighbours.
fn spread(slots: &[(String, Option<u64>)]) -> HashMap<&str, u64> {
    let mut times = HashMap::with_capacity(slots.len());
    let mut waiting: Vec<&str> = Vec::new();
    let mut before = 0;
    for (id, time) in slots {
        let Some(time) = *time else {
            waiting.push(id);
            continue;
        };
        let steps = waiting.len() as u64 + 1;
        for (n, id) in waiting.drain(..).enumerate() {
            times.insert(id, before + time.saturating_sub(before) * (n as u64 + 1) / steps);
        }
        times.insert(id, time);
        before = time;
    }
    times.extend(waiting.into_iter().map(|id| (id, before)));
    times
}
