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

/// The turns of one way of writing, if they convince.
fn convincing<'t>(group: Vec<Candidate<'t>>, demand: &Demand, filled_lines: usize) -> Option<Vec<Candidate<'t>>> {
    let core = recurring_labels(&group);
    let is_core = |candidate: &&Candidate| core.contains(key(candidate).as_str());
    let turns: Vec<&Candidate> = group.iter().filter(is_core).collect();
    let timed = turns.iter().filter(|turn| turn.head.time.is_some()).count() * 5 >= turns.len() * 4;
    let few_speakers = core.len() <= MANY_SPEAKERS || turns.len() >= core.len() * 4;
    let mostly_core = turns.len() * 2 >= group.len();
    if turns.len() < 2 || !few_speakers || !mostly_core {
        return None;
    }
    let dense = turns.len() * 100 >= filled_lines * demand.density;
    let changes = turns.windows(2).filter(|pair| matches!(pair, [a, b] if key(a) != key(b))).count();
    let takes_turns = core.len() >= 2 && changes * 3 >= turns.len();
    let roles = turns.iter().filter(|turn| is_role(turn.head.label)).count();
    let convinces = if timed {
        runs_forward(&turns) && (core.len() >= 2 || turns.len() >= 3)
    } else if roles > 0 {
        (core.len() >= 2 || turns.len() >= 3) && roles * 4 >= turns.len()
    } else {
        turns.len() >= demand.turns && takes_turns && dense
    };
    convinces.then(|| with_rare_speakers(&group, &core, timed))
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
fn runs_forward(turns: &[&Candidate]) -> bool {
    let times: Vec<u64> = turns.iter().filter_map(|turn| turn.head.time).collect();
    let forward = times.windows(2).filter(|pair| pair.is_sorted()).count();
    forward * 5 >= times.len().saturating_sub(1) * 4 && times.first() < times.last()
}

/// The turns of the speakers that recur, and of the few who speak once in the same way.
fn with_rare_speakers<'t>(group: &[Candidate<'t>], core: &HashSet<String>, timed: bool) -> Vec<Candidate<'t>> {
    let is_alike =
        |candidate: &Candidate| is_deliberate(candidate.head.label) && (candidate.head.time.is_some() || !timed);
    let rare: HashSet<String> =
        group.iter().filter(|c| is_alike(c)).map(key).filter(|key| !core.contains(key)).collect();
    let takes_rare = timed || rare.len() <= core.len().max(2);
    let is_turn = |c: &Candidate| core.contains(&key(c)) || (takes_rare && is_alike(c) && rare.contains(&key(c)));
    group.iter().copied().filter(is_turn).collect()
}
