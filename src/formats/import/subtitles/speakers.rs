//! Speakers that a cue's words begin with: `Anna Ek: Hej`, `- Anna: Hej`, `>> ANNA: Hej`.

use super::super::cues::{Cue, Voice};
use super::super::turns::{Doubt, could_be_label, could_be_speaker, is_named, is_of_form, is_of_service, is_role};
use std::collections::HashMap;

/// What the words of a cue begin with.
struct Label<'c> {
    label: &'c str,
    words: &'c str,
    /// It is written as names and roles are.
    is_plain: bool,
}

/// How often the labels of a file are met.
struct Counts {
    of: HashMap<String, usize>,
    cues: usize,
    labelled: usize,
    plain: usize,
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
    let mut counts = Counts { of: HashMap::new(), cues: cues.len(), labelled: 0, plain: 0 };
    for found in cues.iter().filter_map(|cue| label(&cue.words)) {
        *counts.of.entry(found.label.to_lowercase()).or_default() += 1;
        counts.labelled += 1;
        counts.plain += usize::from(found.is_plain);
    }
    counts
}

/// The labels that are speakers, in lower case.
fn believed(cues: &[Cue], counts: &Counts) -> Vec<String> {
    // Meeting programs name the speaker of each cue; then one who speaks once, or is called oddly, is believed as well.
    let nearly_all = counts.labelled >= 2 && counts.labelled * 5 >= counts.cues * 4;
    let all_plain = counts.plain >= 2 && counts.plain * 2 >= counts.cues;
    let of = |label: &str| counts.of.get(&label.to_lowercase()).copied().unwrap_or(0);
    let is_plain =
        |found: &Label| found.is_plain && (nearly_all || all_plain || is_role(found.label) || of(found.label) >= 2);
    let labels = || cues.iter().filter_map(|cue| label(&cue.words));
    let plain = labels().filter(is_plain).count();
    let convinces = nearly_all || all_plain || (plain >= 2 && plain * 20 >= counts.cues);
    if !convinces {
        return Vec::new();
    }
    let is_odd = |found: &Label| {
        let recurs = of(found.label) >= 2;
        !found.is_plain
            && !is_of_form(found.label)
            && (nearly_all || (recurs && (is_named(found.label) || of(found.label) * 4 >= counts.labelled)))
    };
    let mut believed: Vec<String> =
        labels().filter(|found| is_plain(found) || is_odd(found)).map(|found| found.label.to_lowercase()).collect();
    believed.sort();
    believed.dedup();
    believed
}

/// Whether a line of a cue begins as a speaker's words do.
pub fn begins_with_label(line: &str) -> bool {
    label(line).is_some_and(|found| found.is_plain || is_named(found.label))
}

/// The label that words begin with, and the words after it.
fn label(words: &str) -> Option<Label<'_>> {
    let rest = words.trim_start_matches(['-', '–', '—', '‐']).trim_start();
    let (label, words) = rest.split_once([':', '：'])?;
    let label_alone = label.trim();
    let within = |open: char, close: char| label_alone.strip_prefix(open)?.strip_suffix(close);
    let bare = within('[', ']').or_else(|| within('(', ')')).unwrap_or(label_alone);
    let is_wide = rest.get(label.len()..).is_some_and(|rest| rest.starts_with('：'));
    let is_apart = is_wide || words.is_empty() || words.starts_with(' ');
    let is_plain = could_be_speaker(bare);
    let is_tight = is_plain && words.starts_with(char::is_alphabetic);
    ((is_apart && (is_plain || could_be_label(bare))) || is_tight).then(|| Label {
        label: bare,
        words: words.trim_start(),
        is_plain: is_plain && !is_of_form(bare),
    })
}
