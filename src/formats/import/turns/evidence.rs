//! Whether lines that could begin turns make a conversation: labels recur, there are few of them,
//! they take turns, and times run forward.

use super::Candidate;
use super::head::{Fit, Form};
use super::words::{is_deliberate, is_named, is_numbered_word, is_of_form, is_role, stem};
use std::collections::{HashMap, HashSet};

/// More speakers than this are only believed if each speaks often.
const MANY_SPEAKERS: usize = 12;
/// Labels that look odd must begin so many of a hundred lines where no plain ones are found.
const DENSE_IF_ODD: usize = 30;

/// How much a kind of head must show before it is believed, when no label names a role.
struct Demand {
    turns: usize,
    /// Turns for each hundred filled lines.
    density: usize,
}

/// What was decided of the lines that look like heads, each in the order of the text.
#[derive(Default)]
pub struct Verdict<'t> {
    pub believed: Vec<Candidate<'t>>,
    /// Of the same shape, and not believed.
    pub doubted: Vec<Candidate<'t>>,
}

/// Of all candidates, those that begin turns; none if the text is not a conversation.
///
/// The ways of writing are tried from the plainest to the weakest, and the first that convinces is taken.
pub fn judge<'t>(candidates: &[Candidate<'t>], filled_lines: usize) -> Verdict<'t> {
    let ways: [(&[Form], Demand); 5] = [
        (&[Form::Colon, Form::Time], Demand { turns: 3, density: 5 }),
        (&[Form::TimeFirst], Demand { turns: 3, density: 5 }),
        (&[Form::Bracket], Demand { turns: 4, density: 20 }),
        (&[Form::Tab], Demand { turns: 4, density: 30 }),
        (&[Form::Dash], Demand { turns: 4, density: 20 }),
    ];
    for (forms, demand) in ways {
        let group: Vec<Candidate> =
            candidates.iter().copied().filter(|c| forms.contains(&c.head.form) && c.head.fit != Fit::Strange).collect();
        if let Some(turns) =
            convincing(plain(&group), &demand, filled_lines).or_else(|| odd(&group, &demand, filled_lines))
        {
            return settled(turns, candidates);
        }
    }
    Verdict::default()
}

/// As [`judge`], of candidates that all carry a time.
pub fn judge_timed<'t>(candidates: &[Candidate<'t>]) -> Verdict<'t> {
    let demand = Demand { turns: 3, density: 0 };
    let usual: Vec<Candidate> = candidates.iter().copied().filter(|c| c.head.fit != Fit::Strange).collect();
    let turns = convincing(plain(&usual), &demand, 0).or_else(|| odd(&usual, &demand, 0));
    turns.map(|turns| settled(turns, candidates)).unwrap_or_default()
}

fn plain<'t>(group: &[Candidate<'t>]) -> Vec<Candidate<'t>> {
    group.iter().copied().filter(|candidate| candidate.head.fit == Fit::Plain).collect()
}

/// The turns of one way of writing, if they convince.
fn convincing<'t>(group: Vec<Candidate<'t>>, demand: &Demand, filled_lines: usize) -> Option<Vec<Candidate<'t>>> {
    let core = recurring_labels(&group);
    let recurring = group.iter().filter(|candidate| core.contains(&key(candidate))).count();
    let few_speakers = core.len() <= MANY_SPEAKERS || recurring >= core.len() * 4;
    if core.is_empty() || recurring * 2 < group.len() || !few_speakers {
        return None;
    }
    let timed = are_timed(&group);
    let turns = with_rare_speakers(group, &core, timed);
    let speakers = turns.iter().map(key).collect::<HashSet<_>>().len();
    let roles = turns.iter().filter(|turn| is_role(turn.head.label)).count();
    let dense = turns.len() * 100 >= filled_lines * demand.density;
    let convinces = if turns.len() < 2 {
        false
    } else if timed {
        runs_forward(&turns) && (speakers >= 2 || turns.len() >= 3)
    } else if roles * 4 >= turns.len() {
        turns.len() >= 3 || core.len() >= 2
    } else {
        turns.len() >= demand.turns && speakers >= 2 && changes(&turns) * 3 >= turns.len() && dense
    };
    convinces.then_some(turns)
}

/// The turns of one way of writing where labels look odd: nearly all of them must recur and answer one another.
fn odd<'t>(group: &[Candidate<'t>], demand: &Demand, filled_lines: usize) -> Option<Vec<Candidate<'t>>> {
    let counts = counted(group);
    let recurs = |c: &&Candidate| {
        !is_of_form(c.head.label) && !is_number(c.head.label) && counts.get(&key(c)).is_some_and(|&count| count >= 2)
    };
    let turns: Vec<Candidate> = group.iter().filter(recurs).copied().collect();
    let speakers = turns.iter().map(key).collect::<HashSet<_>>().len();
    let few_speakers = speakers <= MANY_SPEAKERS || turns.len() >= speakers * 4;
    if speakers < 2 || turns.len() * 5 < group.len() * 4 || !few_speakers {
        return None;
    }
    let convinces = if are_timed(&turns) {
        turns.len() >= 3 && runs_forward(&turns)
    } else {
        let dense = turns.len() * 100 >= filled_lines * demand.density.max(DENSE_IF_ODD);
        turns.len() >= demand.turns.max(4) && changes(&turns) * 2 >= turns.len() && dense
    };
    convinces.then_some(turns)
}

/// Decides the whole file by the turns that convinced: lines of the same labels and of the same shape are turns as well
/// where their label bears it, and doubted where not.
fn settled<'t>(first: Vec<Candidate<'t>>, candidates: &[Candidate<'t>]) -> Verdict<'t> {
    let keys: HashSet<String> = first.iter().map(key).collect();
    let forms: HashSet<Form> = first.iter().map(|turn| turn.head.form).collect();
    let timed = are_timed(&first);
    let mut taken: HashSet<usize> = first.iter().map(|turn| turn.line).collect();
    let mut believed = first;
    for candidate in candidates.iter().filter(|c| keys.contains(&key(c))) {
        let is_same = forms.contains(&candidate.head.form) || candidate.head.form != Form::Dash;
        if is_same && taken.insert(candidate.line) {
            believed.push(*candidate);
        }
    }
    believed.sort_by_key(|turn| turn.line);
    let mut open: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let is_shape = forms.contains(&candidate.head.form) || keys.contains(&key(candidate));
        if is_shape && taken.insert(candidate.line) {
            open.push(*candidate);
        }
    }
    let mut by_label: HashMap<String, Vec<Candidate>> = HashMap::new();
    for candidate in &open {
        by_label.entry(key(candidate)).or_default().push(*candidate);
    }
    let trusted: HashSet<String> = by_label
        .iter()
        .filter(|(label, lines)| !keys.contains(*label) && is_trusted(lines, &believed, timed))
        .map(|(label, _)| label.clone())
        .collect();
    let (more, doubted): (Vec<Candidate>, Vec<Candidate>) = open.into_iter().partition(|c| trusted.contains(&key(c)));
    believed.extend(more);
    believed.sort_by_key(|turn| turn.line);
    // The first row of a table that nothing like it follows is its heading.
    let is_first = |c: &Candidate| believed.first().is_none_or(|first| c.line < first.line);
    let doubted = doubted.into_iter().filter(|c| c.head.form != Form::Tab || !is_first(c)).collect();
    Verdict { believed, doubted }
}

/// Whether a label that is not plain, or is seldom, is a speaker beside those that are believed.
fn is_trusted(lines: &[Candidate], believed: &[Candidate], timed: bool) -> bool {
    let Some(label) = lines.first().map(|candidate| candidate.head.label) else { return false };
    let recurs = lines.len() >= 2;
    let dated = timed && lines.iter().all(|candidate| candidate.head.time.is_some());
    let is_all_of_line = dated && lines.iter().all(|candidate| candidate.head.form == Form::Time);
    if lines.iter().any(|candidate| candidate.head.fit == Fit::Strange) {
        return is_all_of_line || (recurs && answers(lines, believed));
    }
    let is_tight = lines.iter().all(|candidate| candidate.head.fit == Fit::Tight);
    if is_of_form(label) || is_number(label) || is_tight {
        return recurs && answers(lines, believed);
    }
    if answers(lines, believed) {
        return true;
    }
    if is_named(label) {
        return recurs || dated;
    }
    is_all_of_line || (recurs && (dated || (lines.len() >= 4 && lines.len() * 5 >= believed.len())))
}

/// Whether these lines mostly stand between two turns of one speaker, who would answer herself without them.
fn answers(lines: &[Candidate], believed: &[Candidate]) -> bool {
    let around = |line: &Candidate| {
        let next = believed.partition_point(|turn| turn.line < line.line);
        Some((key(believed.get(next.checked_sub(1)?)?), key(believed.get(next)?)))
    };
    let pairs: Vec<(String, String)> = lines.iter().filter_map(around).collect();
    let between = pairs.iter().filter(|(before, after)| before == after).count();
    between >= 1 && between * 2 >= pairs.len()
}

fn is_number(label: &str) -> bool {
    label.bytes().all(|byte| byte.is_ascii_digit())
}

fn are_timed(group: &[Candidate]) -> bool {
    group.iter().filter(|turn| turn.head.time.is_some()).count() * 5 >= group.len() * 4
}

/// How often another speaks than before.
fn changes(turns: &[Candidate]) -> usize {
    turns.windows(2).filter(|pair| matches!(pair, [a, b] if key(a) != key(b))).count()
}

/// A label as it is counted: case does not matter.
fn key(candidate: &Candidate) -> String {
    candidate.head.label.to_lowercase()
}

fn counted(group: &[Candidate]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for candidate in group {
        *counts.entry(key(candidate)).or_default() += 1;
    }
    counts
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

/// The turns of the speakers that recur, and of the few who speak once in the same way: under a name of several words or
/// with a number, or between two turns of one speaker. A single word before a colon may be one of a sentence.
fn with_rare_speakers<'t>(group: Vec<Candidate<'t>>, core: &HashSet<String>, timed: bool) -> Vec<Candidate<'t>> {
    let regular: Vec<Candidate> = group.iter().copied().filter(|c| core.contains(&key(c))).collect();
    let forms: HashSet<Form> = regular.iter().map(|c| c.head.form).collect();
    let stems: HashSet<String> = regular.iter().map(|c| stem(c.head.label)).collect();
    let is_alike = |candidate: &Candidate| {
        let head = candidate.head;
        // `Elev 3` is one of those who speak, `Tema 2` a heading.
        let is_heading = is_numbered_word(head.label) && !stems.contains(&stem(head.label));
        let is_somebody = timed
            || (head.label.contains(|c: char| c == ' ' || c == '_' || c.is_numeric()) && !is_heading)
            || answers(std::slice::from_ref(candidate), &regular);
        is_deliberate(head.label) && forms.contains(&head.form) && (head.time.is_some() || !timed) && is_somebody
    };
    let is_heading =
        |c: &Candidate| c.head.form == Form::Tab && regular.first().is_none_or(|first| c.line < first.line);
    let rare: HashSet<String> =
        group.iter().filter(|c| is_alike(c) && !is_heading(c)).map(key).filter(|key| !core.contains(key)).collect();
    let takes_rare = timed || rare.len() <= core.len().max(2);
    let is_turn = |c: &Candidate| core.contains(&key(c)) || (takes_rare && is_alike(c) && rare.contains(&key(c)));
    group.iter().copied().filter(is_turn).collect()
}
