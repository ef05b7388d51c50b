//! Whether lines that could begin turns make a conversation: labels recur, there are few of them,
//! they take turns, and times run forward.

use super::Candidate;
use super::head::Form;
use super::words::{is_deliberate, is_role};
use std::collections::{HashMap, HashSet};

/// More speakers than this are only believed if each speaks often.
const MANY_SPEAKERS: usize = 12;

/// How much a kind of head must show before it is believed, when no label names a role.
struct Demand {
    turns: usize,
    /// Turns for each hundred filled lines.
    density: usize,
}

/// Of all candidates, those that begin turns; none if the text is not a conversation.
///
/// The ways of writing are tried from the plainest to the weakest, and the first that convinces is taken.
pub fn speakers(candidates: Vec<Candidate>, filled_lines: usize) -> Vec<Candidate> {
    let ways: [(&[Form], Demand); 5] = [
        (&[Form::Colon, Form::Time], Demand { turns: 3, density: 5 }),
        (&[Form::TimeFirst], Demand { turns: 3, density: 5 }),
        (&[Form::Bracket], Demand { turns: 4, density: 20 }),
        (&[Form::Tab], Demand { turns: 4, density: 30 }),
        (&[Form::Dash], Demand { turns: 4, density: 20 }),
    ];
    for (forms, demand) in ways {
        let group: Vec<Candidate> = candidates.iter().copied().filter(|c| forms.contains(&c.head.form)).collect();
        if let Some(turns) = convincing(group, &demand, filled_lines) {
            return turns;
        }
    }
    Vec::new()
}

/// Of candidates that all carry a time, those that begin turns; none if they do not convince.
pub fn speakers_with_times(candidates: Vec<Candidate>) -> Vec<Candidate> {
    convincing(candidates, &Demand { turns: 3, density: 0 }, 0).unwrap_or_default()
}

/// The turns of one way of writing, if they convince.
fn convincing<'t>(group: Vec<Candidate<'t>>, demand: &Demand, filled_lines: usize) -> Option<Vec<Candidate<'t>>> {
    let core = recurring_labels(&group);
    let recurring = group.iter().filter(|candidate| core.contains(&key(candidate))).count();
    let few_speakers = core.len() <= MANY_SPEAKERS || recurring >= core.len() * 4;
    if core.is_empty() || recurring * 2 < group.len() || !few_speakers {
        return None;
    }
    let timed = group.iter().filter(|turn| turn.head.time.is_some()).count() * 5 >= group.len() * 4;
    let turns = with_rare_speakers(group, &core, timed);
    let speakers = turns.iter().map(key).collect::<HashSet<_>>().len();
    let roles = turns.iter().filter(|turn| is_role(turn.head.label)).count();
    let changes = turns.windows(2).filter(|pair| matches!(pair, [a, b] if key(a) != key(b))).count();
    let dense = turns.len() * 100 >= filled_lines * demand.density;
    let convinces = if turns.len() < 2 {
        false
    } else if timed {
        runs_forward(&turns) && (speakers >= 2 || turns.len() >= 3)
    } else if roles * 4 >= turns.len() {
        turns.len() >= 3 || core.len() >= 2
    } else {
        turns.len() >= demand.turns && speakers >= 2 && changes * 3 >= turns.len() && dense
    };
    convinces.then_some(turns)
}

/// A label as it is counted: case does not matter.
fn key(candidate: &Candidate) -> String {
    candidate.head.label.to_lowercase()
}

/// Labels that occur often enough to be somebody: roles once, deliberate labels twice, other words three times.
fn recurring_labels(group: &[Candidate]) -> HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for candidate in group {
        let weight = match candidate.head.label {
            label if is_role(label) => 6,
            label if is_deliberate(label) => 3,
            _ => 2,
        };
        *counts.entry(key(candidate)).or_default() += weight;
    }
    counts.into_iter().filter(|&(_, weight)| weight >= 6).map(|(label, _)| label).collect()
}

/// Whether times do not go back, but for one in five.
fn runs_forward(turns: &[Candidate]) -> bool {
    let times: Vec<u64> = turns.iter().filter_map(|turn| turn.head.time).collect();
    let forward = times.windows(2).filter(|pair| pair.is_sorted()).count();
    forward * 5 >= times.len().saturating_sub(1) * 4 && times.first() < times.last()
}

/// The turns of the speakers that recur, and of the few who speak once in the same way.
fn with_rare_speakers<'t>(group: Vec<Candidate<'t>>, core: &HashSet<String>, timed: bool) -> Vec<Candidate<'t>> {
    let forms: HashSet<Form> = group.iter().filter(|c| core.contains(&key(c))).map(|c| c.head.form).collect();
    let is_alike = |candidate: &Candidate| {
        let head = candidate.head;
        is_deliberate(head.label) && forms.contains(&head.form) && (head.time.is_some() || !timed)
    };
    let rare: HashSet<String> =
        group.iter().filter(|c| is_alike(c)).map(key).filter(|key| !core.contains(key)).collect();
    let takes_rare = timed || rare.len() <= core.len().max(2);
    let is_turn = |c: &Candidate| core.contains(&key(c)) || (takes_rare && is_alike(c) && rare.contains(&key(c)));
    group.iter().copied().filter(is_turn).collect()
}
