//! Timed text (.ttml, .dfxp): paragraphs with their times, the agents that speak them, and spans with times of their own.

use super::cues::{self, Cue, Voice, on_one_line};
use super::subtitles::{moment, settled};
use super::word::xml;
use super::{Cancel, Import, ImportError, ImportWarning, Importer};
use crate::model::code_points;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

pub const IMPORTER: Importer = Importer { name: "TTML", endings: &["ttml", "dfxp"], read };

/// More than the subtitles of any film.
const LIMIT: usize = 64 << 20;
/// Events between two looks at whether the work is to stop.
const BETWEEN_LOOKS: usize = 4096;

#[derive(Default)]
struct Reading {
    is_timed_text: bool,
    /// What agents are called, by their ids.
    agents: HashMap<String, String>,
    /// The agent that is being described.
    agent: Option<String>,
    in_name: bool,
    frames: f64,
    ticks: f64,
    /// The paragraph that is open, with its words as written and the agent it names.
    open: Option<(Cue, Option<String>)>,
    /// Agents named around paragraphs, with the depth of the element.
    around: Vec<(usize, String)>,
    depth: usize,
    found: Vec<(Cue, Option<String>)>,
}

/// Reads timed text.
///
/// Errors: [`ImportError::NotSubtitles`] without its root, [`ImportError::TooLarge`], [`ImportError::Cancelled`].
fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    if bytes.len() > LIMIT {
        return Err(ImportError::TooLarge { limit_mb: (LIMIT >> 20) as u64 });
    }
    let text = xml::decoded(bytes.to_vec());
    let mut reader = xml::reader(&text);
    let mut reading = Reading { frames: 30.0, ticks: 1.0, ..Reading::default() };
    let mut warnings = Vec::new();
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
                warnings.push(ImportWarning::PartDamaged { part: "XML".to_owned() });
                break;
            }
        }
    }
    if !reading.is_timed_text {
        return Err(ImportError::NotSubtitles);
    }
    let (cues, doubts) = settled(reading.cues());
    Ok(Import { doubts, warnings, ..cues::import(cues) })
}

impl Reading {
    fn start(&mut self, element: &BytesStart) {
        self.depth += 1;
        let attribute = |name: &str| xml::attribute(element, name);
        let agent = attribute("agent").and_then(|agents| agents.split_whitespace().next().map(str::to_owned));
        match element.local_name().as_ref() {
            "tt" => {
                self.is_timed_text = true;
                let number = |name: &str| attribute(name).and_then(|value| value.trim().parse::<f64>().ok());
                self.frames = number("frameRate").filter(|rate| *rate > 0.0).unwrap_or(self.frames);
                self.ticks = number("tickRate").filter(|rate| *rate > 0.0).unwrap_or(self.ticks);
            }
            "agent" => self.agent = attribute("id"),
            "name" => self.in_name = self.agent.is_some(),
            "p" => {
                let start = attribute("begin").and_then(|begin| self.time(&begin));
                let end = attribute("end").and_then(|end| self.time(&end));
                let length = attribute("dur").and_then(|dur| self.time(&dur));
                let end = end.or(start.zip(length).map(|(start, length)| start.saturating_add(length)));
                self.open = Some((Cue { start, end, ..Cue::default() }, agent));
            }
            "br" => self.add(" "),
            name => {
                let begin = attribute("begin").filter(|_| name == "span").and_then(|begin| self.time(&begin));
                match &mut self.open {
                    Some((cue, named)) => {
                        let at = code_points(&on_one_line(&cue.words));
                        let at = if at > 0 { at + u32::from(cue.words.ends_with(char::is_whitespace)) } else { 0 };
                        cue.moments.extend(begin.map(|time| (at, time)));
                        *named = named.take().or(agent);
                    }
                    None => self.around.extend(agent.map(|agent| (self.depth, agent))),
                }
            }
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "agent" => self.agent = None,
            "name" => self.in_name = false,
            "p" => {
                if let Some((cue, agent)) = self.open.take() {
                    let agent = agent.or_else(|| self.around.last().map(|(_, agent)| agent.clone()));
                    self.found.push((Cue { words: on_one_line(&cue.words), ..cue }, agent));
                }
            }
            _ => {}
        }
        self.around.pop_if(|(depth, _)| *depth == self.depth);
        self.depth = self.depth.saturating_sub(1);
    }

    fn add(&mut self, words: &str) {
        match (&mut self.open, &self.agent) {
            (Some((cue, _)), _) => cue.words.push_str(words),
            (None, Some(agent)) if self.in_name => {
                self.agents.entry(agent.clone()).or_default().push_str(words);
            }
            _ => {}
        }
    }

    /// `00:00:01.500`, `00:00:01:12` with frames, `1.5s`, `1500ms`, `45f`, `10t`.
    fn time(&self, text: &str) -> Option<u64> {
        let text = text.trim();
        if let Some(ms) = moment(text) {
            return Some(ms);
        }
        if let Some((clock, frames)) = text.rsplit_once(':').filter(|(clock, _)| clock.matches(':').count() == 2) {
            let frames: f64 = frames.parse().ok().filter(|frames: &f64| frames.is_finite() && *frames >= 0.0)?;
            return Some(moment(clock)?.saturating_add((frames / self.frames * 1000.0) as u64));
        }
        let unit = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let value: f64 = text.strip_suffix(unit)?.parse().ok()?;
        let scale = match unit {
            "h" => 3_600_000.0,
            "m" => 60_000.0,
            "s" => 1000.0,
            "ms" => 1.0,
            "f" => 1000.0 / self.frames,
            "t" => 1000.0 / self.ticks,
            _ => return None,
        };
        Some((value * scale).round().clamp(0.0, 1e12) as u64)
    }

    fn cues(self) -> Vec<Cue> {
        let agents = self.agents;
        let named = |id: String| {
            let name = agents.get(&id).map(|name| on_one_line(name)).filter(|name| !name.is_empty());
            Voice::Named(name.unwrap_or(id))
        };
        let voiced = |(cue, agent): (Cue, Option<String>)| match agent {
            Some(agent) => Cue { voice: named(agent), ..cue },
            None => cue,
        };
        self.found.into_iter().map(voiced).filter(|cue| !cue.words.is_empty()).collect()
    }
}
