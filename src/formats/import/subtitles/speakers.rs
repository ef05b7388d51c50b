//! Speakers that a cue's words begin with: `Anna Ek: Hej`, `- Anna: Hej`, `>> ANNA: Hej`.

use super::super::cues::{Cue, Voice, ends_sentence};
use super::super::turns::{
    Doubt, could_be_label, could_be_speaker, could_stand_as_label, is_named, is_of_form, is_of_service, is_role,
};
use std::collections::{HashMap, HashSet};

/// What the words of a cue begin with.
struct Label<'c> {
    label: &'c str,
    words: &'c str,
    fit: Fit,
}

/// How a label is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    /// As names and roles are.
    Plain,
    /// It may be a name, or anything else.
    Odd,
    /// It is like none: `1203`, `Karin?`.
    Strange,
}

/// How often the labels of a file are met.
struct Counts {
    of: HashMap<String, usize>,
    cues: usize,
    labelled: usize,
    plain: usize,
    /// Labels met only within a sentence that the cue before began: `… men det` and `tog tid: två timmar.`
    within: HashSet<String>,
}

/// Gives cues the speakers that their words name, where labels recur as speakers' do. Where tags name them, words before
/// a colon are words. A cue whose label is not believed is nobody's; those are listed.
pub fn name(cues: &mut [Cue]) -> Vec<Doubt> {
    if cues.iter().any(|cue| matches!(cue.voice, Voice::Named(_))) {
        let unnamed = cues.iter_mut().filter(|cue| cue.voice == Voice::Same);
        unnamed.for_each(|cue| cue.voice = Voice::Other);
        return Vec::new();
    }
    let counts = counted(cues);
    let believed = believed(cues, &counts);
    let mut doubts: Vec<Doubt> = Vec::new();
    for cue in cues.iter_mut() {
        if is_of_service(&cue.words) {
            cue.voice = Voice::Other;
            continue;
        }
        let Some(Label { label, words, .. }) = label(&cue.words) else { continue };
        let (label, words) = (label.to_owned(), words.to_owned());
        if believed.contains(&label.to_lowercase()) {
            cue.drop_to(words);
            cue.voice = Voice::Named(label);
        } else if !believed.is_empty() || counts.labelled >= 2 {
            // On a line of its own, so that a person can still say that it is a speaker's.
            cue.voice = Voice::Other;
            if !believed.is_empty() {
                doubt(&mut doubts, label, words);
            }
        }
    }
    doubts
}

fn doubt(doubts: &mut Vec<Doubt>, label: String, sample: String) {
    match doubts.iter_mut().find(|known| known.label == label) {
        Some(known) => known.lines += 1,
        None => doubts.push(Doubt { label, lines: 1, sample }),
    }
}

fn counted(cues: &[Cue]) -> Counts {
    let mut counts = Counts { of: HashMap::new(), cues: cues.len(), labelled: 0, plain: 0, within: HashSet::new() };
    let mut goes_on = false;
    for cue in cues {
        let within = std::mem::replace(&mut goes_on, !cue.words.is_empty() && !ends_sentence(&cue.words));
        let Some(found) = label(&cue.words) else { continue };
        let key = found.label.to_lowercase();
        let count = counts.of.entry(key.clone()).or_default();
        *count += 1;
        if within && *count == 1 && !is_role(found.label) {
            counts.within.insert(key);
        } else {
            counts.within.remove(&key);
        }
        counts.labelled += usize::from(found.fit != Fit::Strange);
        counts.plain += usize::from(found.fit == Fit::Plain);
    }
    counts
}

/// The labels that are speakers, in lower case.
fn believed(cues: &[Cue], counts: &Counts) -> Vec<String> {
    // Meeting programs name the speaker of each cue; then one who speaks once, or is called oddly, is believed as well.
    let nearly_all = counts.labelled >= 2 && counts.labelled * 5 >= counts.cues * 4;
    let all_plain = counts.plain >= 2 && counts.plain * 2 >= counts.cues;
    let of = |label: &str| counts.of.get(&label.to_lowercase()).copied().unwrap_or(0);
    let is_plain = |found: &Label| {
        found.fit == Fit::Plain && (nearly_all || all_plain || is_role(found.label) || of(found.label) >= 2)
    };
    let is_within =
        |found: &Label| (!nearly_all || !is_named(found.label)) && counts.within.contains(&found.label.to_lowercase());
    let labels = || cues.iter().filter_map(|cue| label(&cue.words));
    let plain = labels().filter(is_plain).count();
    let convinces = nearly_all || all_plain || (plain >= 2 && plain * 20 >= counts.cues);
    if !convinces {
        return Vec::new();
    }
    let is_odd = |found: &Label| {
        let recurs = of(found.label) >= 2;
        found.fit == Fit::Odd
            && !is_of_form(found.label)
            && (nearly_all || (recurs && (is_named(found.label) || of(found.label) * 4 >= counts.labelled)))
    };
    let mut believed: Vec<String> = labels()
        .filter(|found| (is_plain(found) || is_odd(found)) && !is_within(found))
        .map(|found| found.label.to_lowercase())
        .collect();
    believed.sort();
    believed.dedup();
    believed
}

/// Whether a line of a cue begins as a speaker's words do.
pub fn begins_with_label(line: &str) -> bool {
    label(line).is_some_and(|found| found.fit != Fit::Odd || is_named(found.label))
}

/// The label that words begin with, and the words after it. A colon may stand in it: `Rum 4:12: Ja`.
fn label(words: &str) -> Option<Label<'_>> {
    let rest = words.trim_start_matches(['-', '–', '—', '‐', '•', '>']).trim_start();
    let colons = rest.char_indices().filter(|(_, c)| matches!(c, ':' | '：'));
    colons
        .take(MOST_COLONS)
        .find_map(|(at, colon)| label_before(rest.get(..at)?, colon, rest.get(at + colon.len_utf8()..)?))
}

/// So many colons may stand in a label and at its end.
const MOST_COLONS: usize = 4;

fn label_before<'c>(label: &'c str, colon: char, words: &'c str) -> Option<Label<'c>> {
    let label_alone = label.trim();
    let within = |open: char, close: char| label_alone.strip_prefix(open)?.strip_suffix(close);
    let bare = within('[', ']').or_else(|| within('(', ')')).unwrap_or(label_alone);
    let is_apart = colon == '：' || words.is_empty() || words.starts_with(char::is_whitespace);
    let is_plain = could_be_speaker(bare);
    let is_tight = is_plain && words.starts_with(char::is_alphabetic);
    let fit = match is_plain {
        true if is_of_form(bare) => Fit::Odd,
        true => Fit::Plain,
        false if could_be_label(bare) => Fit::Odd,
        false => Fit::Strange,
    };
    let could_stand = fit != Fit::Strange || could_stand_as_label(bare);
    (could_stand && (is_apart || is_tight)).then(|| Label { label: bare, words: words.trim_start(), fit })
}
