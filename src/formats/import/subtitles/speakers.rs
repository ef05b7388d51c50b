//! Speakers that a cue's words begin with: `Anna Ek: Hej`, `- Anna: Hej`, `>> ANNA: Hej`.

use super::super::cues::{Cue, Voice};
use super::super::turns::{could_be_speaker, is_role};
use crate::model::{Passage, code_points};
use std::collections::HashMap;

/// Gives cues the speakers that their words name, where labels recur as speakers' do.
pub fn name(cues: &mut [Cue]) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for cue in cues.iter() {
        if let Some((label, _)) = label(&cue.words) {
            *counts.entry(label.to_lowercase()).or_default() += 1;
        }
    }
    let labelled: usize = counts.values().sum();
    // Meeting programs name the speaker of each cue; then one who speaks once is believed as well.
    let all_named = labelled >= 2 && labelled * 2 >= cues.len();
    let recurs = |label: &str| is_role(label) || counts.get(&label.to_lowercase()).is_some_and(|&count| count >= 2);
    let recurring: usize = counts.iter().filter(|(label, _)| recurs(label)).map(|(_, count)| count).sum();
    if !all_named && (recurring < 2 || recurring * 20 < cues.len()) {
        return;
    }
    for cue in cues.iter_mut() {
        let found = label(&cue.words).filter(|(label, _)| all_named || recurs(label));
        let Some((label, words)) = found.map(|(label, words)| (label.to_owned(), words.to_owned())) else { continue };
        let dropped = code_points(&cue.words) - code_points(&words);
        for formatting in &mut cue.formatting {
            let Passage { start, end } = formatting.passage;
            formatting.passage = Passage::new(start.0.saturating_sub(dropped), end.0.saturating_sub(dropped));
        }
        cue.voice = Voice::Named(label);
        cue.words = words;
    }
}

/// The label that words begin with, and the words after it.
fn label(words: &str) -> Option<(&str, &str)> {
    let rest = words.trim_start_matches(['-', '–', '—', '‐']).trim_start();
    let (label, words) = rest.split_once(':')?;
    let bare = label.trim().trim_start_matches(['[', '(']).trim_end_matches([']', ')']);
    let is_apart = words.is_empty() || words.starts_with(' ');
    (is_apart && could_be_speaker(bare)).then(|| (bare, words.trim_start()))
}
