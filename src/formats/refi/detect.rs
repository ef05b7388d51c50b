//! Finds the unit of positions of a file from what its passages say: a passage usually begins and ends with a
//! word, and its name or comment often repeats its text.

use super::data::{Project, Selection, Source, Text, TextPlace, TextSource};
use super::positions::{Form, Table, Unit, formed};

/// Which unit, how surely, and some passages to judge it by.
#[derive(Clone, Debug, PartialEq)]
pub struct Detected {
    pub unit: Unit,
    /// From 0, where another unit that places some passage elsewhere fits as well, to 1, where every unit places
    /// all passages alike or no other fits any.
    pub confidence: f32,
    /// The text of up to three passages as the unit has them, those first that another unit would place elsewhere.
    pub samples: Vec<String>,
}

/// Characters of a quote that are compared, and the fewest that tell anything.
const QUOTE: usize = 60;
const SHORTEST_QUOTE: usize = 6;
/// Passages are sampled beyond this many in one file: the unit is the same throughout.
const ENOUGH: usize = 3000;
/// What a unit must be better by, in ends of passages, to be taken before the standard's.
const DOUBT: f32 = 0.5;

/// A passage as given, and what repeats its text.
struct Evidence<'a> {
    place: &'a TextPlace,
    quotes: Vec<String>,
}

/// A text in its form as far as scoring needs it, with its passages.
struct Ground<'a> {
    text: &'a str,
    chars: Vec<char>,
    evidence: Vec<Evidence<'a>>,
}

/// The unit of one source.
pub fn detect(source: &Source) -> Detected {
    detect_in(source.text())
}

/// The unit of a project, from all its sources: programs use one throughout.
pub fn detect_all(project: &Project) -> Detected {
    detect_in(project.sources.iter().filter_map(Source::text))
}

fn detect_in<'a>(sources: impl IntoIterator<Item = &'a TextSource>) -> Detected {
    let mut left = ENOUGH;
    let grounds: Vec<Ground> = sources.into_iter().filter_map(|source| ground(source, &mut left)).collect();
    let fits: Vec<Fit> = Unit::all().into_iter().map(|unit| fit(unit, &grounds)).collect();
    let standard = Fit { unit: Unit::STANDARD, score: 0.0, ranges: Vec::new() };
    let mut best = fits.first().unwrap_or(&standard);
    for other in &fits {
        if other.score > best.score + if best.unit == Unit::STANDARD { DOUBT } else { 0.0 } {
            best = other;
        }
    }
    let rivals = || fits.iter().filter(|other| other.ranges != best.ranges);
    let rival = rivals().map(|other| other.score).fold(f32::NEG_INFINITY, f32::max);
    let confidence = match (rivals().next(), best.score > 0.0) {
        (None, _) => 1.0,
        (Some(_), true) => ((best.score - rival) / best.score).clamp(0.0, 1.0),
        (Some(_), false) => 0.0,
    };
    let differs = |at: usize| rivals().any(|other| other.ranges.get(at) != best.ranges.get(at));
    Detected { unit: best.unit, confidence, samples: samples(best, &grounds, differs) }
}

fn ground<'a>(source: &'a TextSource, left: &mut usize) -> Option<Ground<'a>> {
    let Text::Held(text) = &source.text else { return None };
    // Texts in which all units agree tell nothing, and are most.
    let evidence: Vec<Evidence> = source.selections.iter().take(*left).map(evidence).collect();
    *left -= evidence.len();
    (!evidence.is_empty()).then(|| Ground { text, chars: formed(text, Form::Lines).chars().collect(), evidence })
}

fn evidence(selection: &Selection<TextPlace>) -> Evidence<'_> {
    let quotes = [&selection.about.name, &selection.about.description].into_iter().filter_map(|words| {
        let core = squeezed(words.trim_end_matches(['…', '.', ' ']).chars());
        (core.chars().count() >= SHORTEST_QUOTE).then_some(core)
    });
    Evidence { place: &selection.place, quotes: quotes.collect() }
}

/// The first characters without white space, which programs change when they quote.
fn squeezed(chars: impl Iterator<Item = char>) -> String {
    chars.filter(|c| !c.is_whitespace() && *c != '\u{FEFF}').take(QUOTE).collect()
}

/// How well a unit fits, and where it places each passage.
struct Fit {
    unit: Unit,
    score: f32,
    ranges: Vec<Option<(u32, u32)>>,
}

fn fit(unit: Unit, grounds: &[Ground]) -> Fit {
    let mut fit = Fit { unit, score: 0.0, ranges: Vec::new() };
    for ground in grounds {
        let table = Table::new(unit, ground.text, Form::Lines);
        for evidence in &ground.evidence {
            let range = table.range(evidence.place.start, evidence.place.end);
            fit.ranges.push(range.clone().map(|range| (range.start, range.end)));
            if let Some(range) = range.filter(|range| !range.is_empty()) {
                let (start, end) = (range.start as usize, range.end as usize);
                fit.score += ends_score(&ground.chars, start, end) + quote_score(&ground.chars, start, end, evidence);
            }
        }
    }
    fit
}

/// One for each end at the edge of a word; less where the passage begins or ends with a space, or begins with the mark
/// that ends a sentence before it. The edge of a line is a good end, with its line end or without.
fn ends_score(chars: &[char], start: usize, end: usize) -> f32 {
    let at = |index: usize| chars.get(index).copied().unwrap_or(' ');
    let before = |index: usize| index.checked_sub(1).map_or(' ', at);
    let edge = |outer: char, inner: char| match (outer.is_alphanumeric(), inner) {
        (_, inner) if inner.is_whitespace() => 0.4,
        (true, inner) if inner.is_alphanumeric() => 0.0,
        // The mark that ends a sentence belongs to it.
        (outer, inner) if !outer && !inner.is_alphanumeric() => 0.9,
        _ => 1.0,
    };
    let begins = match (before(start), at(start)) {
        ('\n', inner) if !inner.is_whitespace() => 1.0 + OF_LINE,
        (outer, '.' | '?' | '!' | '…') if outer.is_alphanumeric() => 0.3,
        (outer, inner) => edge(outer, inner),
    };
    let ends = match (at(end), before(end)) {
        (_, '\n') => 1.0 + OF_LINE,
        ('\n', inner) if !inner.is_whitespace() => 1.0 + OF_LINE,
        (outer, inner) => edge(outer, inner),
    };
    begins + ends
}

/// What the edge of a line is worth more than that of a word, which chance finds as often.
const OF_LINE: f32 = 0.2;

/// Four if a quote begins as the passage does, for a quote is worth more than the edge of a word.
fn quote_score(chars: &[char], start: usize, end: usize, evidence: &Evidence) -> f32 {
    if evidence.quotes.is_empty() {
        return 0.0;
    }
    let passage = squeezed(chars.get(start..end).unwrap_or_default().iter().copied());
    if evidence.quotes.iter().any(|quote| passage.starts_with(quote.as_str())) { 4.0 } else { 0.0 }
}

fn samples(fit: &Fit, grounds: &[Ground], differs: impl Fn(usize) -> bool) -> Vec<String> {
    let passages = grounds.iter().flat_map(|ground| ground.evidence.iter().map(move |_| ground));
    let mut found: Vec<(bool, String)> = passages
        .zip(&fit.ranges)
        .enumerate()
        .filter_map(|(at, (ground, range))| {
            let (start, end) = (*range)?;
            let words = ground.chars.get(start as usize..end as usize).filter(|words| !words.is_empty())?;
            Some((!differs(at), words.iter().take(120).collect()))
        })
        .collect();
    found.sort_by_key(|(alike, _)| *alike);
    found.into_iter().take(3).map(|(_, words)| words).collect()
}
