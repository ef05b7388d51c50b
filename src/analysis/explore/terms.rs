//! Terms: what gives passages of itself.

use super::answer::{Answer, Found, gathered};
use super::{Asked, names};
use crate::analysis::ranges;
use crate::analysis::study::beneath;
use crate::model::fold::{Folded, fold};
use crate::model::*;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A passage, and whose it is where a coder made it.
type Given = (DocumentId, Passage, Option<CoderId>);

/// The passages of a term, whose number is `at` in the question.
pub fn passages(asked: &Asked, term: &Term, at: usize) -> Result<Answer, Wrong> {
    let mut given: Vec<Given> = Vec::new();
    match term {
        Term::Code { name, below } => codes(asked, name, *below, &mut given)?,
        Term::Theme { name, below } => themes(asked, name, *below, &mut given)?,
        Term::Words(_) | Term::Prefix(_) | Term::Regex(_) | Term::Lemma { .. } => in_texts(asked, term, &mut given),
        Term::Speaker(label) => turns(asked, &mut given, |turn| turn.label == *label),
        Term::Participant(name) => {
            let person = names::participant(asked.study, name)?;
            turns(asked, &mut given, |turn| turn.participant == Some(person));
        }
        Term::Role(role) => {
            let people: HashSet<ParticipantId> = of_role(asked, role).collect();
            turns(asked, &mut given, |turn| turn.participant.is_some_and(|person| people.contains(&person)));
        }
        Term::Coder(name) => {
            let coder = names::coder(asked.study, name)?;
            of_all_work(asked, &mut given, |_, by| by == coder);
        }
        Term::Relevance(relevance) => units(asked, &mut given, |unit| unit.relevance == *relevance),
        Term::Memo => memos(asked, &mut given),
        Term::Uncoded => uncoded(asked, &mut given),
    }
    let bit = 1_u64.checked_shl(at as u32).unwrap_or(0);
    let found = given.into_iter().map(|(document, passage, coder)| {
        let coders = coder.map_or(0, |coder| asked.bit_of(coder));
        Found { document, passage, terms: bit, coders }
    });
    Ok(gathered(found.filter(|found| asked.is_heard(found.document, found.passage)).collect()))
}

fn codes(asked: &Asked, name: &str, below: bool, given: &mut Vec<Given>) -> Result<(), Wrong> {
    let code = names::code(asked.study, name)?;
    let tree: Vec<_> = asked.study.codes.iter().map(|code| (code.id, code.parent)).collect();
    let wanted: HashSet<CodeId> =
        if below { beneath(code, &tree).into_iter().collect() } else { HashSet::from([code]) };
    let codings = asked.study.codings.iter().filter(|coding| wanted.contains(&coding.code));
    given.extend(codings.map(|coding| (coding.document, coding.passage, Some(coding.coder))));
    Ok(())
}

fn themes(asked: &Asked, name: &str, below: bool, given: &mut Vec<Given>) -> Result<(), Wrong> {
    let theme = names::theme(asked.study, name)?;
    let tree: Vec<_> = asked.study.themes.iter().map(|theme| (theme.id, theme.parent)).collect();
    let wanted = if below { beneath(theme, &tree) } else { vec![theme] };
    units(asked, given, |unit| {
        unit.relevance != Relevance::Excluded && unit.theme.is_some_and(|theme| wanted.contains(&theme))
    });
    Ok(())
}

fn units(asked: &Asked, given: &mut Vec<Given>, is_wanted: impl Fn(&MeaningUnit) -> bool) {
    let wanted = asked.study.units.iter().filter(|unit| is_wanted(unit));
    given.extend(wanted.map(|unit| (unit.document, unit.passage, Some(unit.coder))));
}

/// Turns of those who have not withdrawn: of them a sign remains, and no words.
fn turns(asked: &Asked, given: &mut Vec<Given>, is_wanted: impl Fn(&Spoken) -> bool) {
    for (document, spoken) in &asked.study.spoken {
        let stays = |turn: &&Spoken| !turn.participant.is_some_and(|person| asked.study.has_withdrawn(person));
        let wanted = spoken.iter().filter(stays).filter(|turn| is_wanted(turn));
        given.extend(wanted.map(|turn| (*document, turn.passage, None)));
    }
}

/// The participants of a role.
pub fn of_role<'a>(asked: &'a Asked, role: &'a str) -> impl Iterator<Item = ParticipantId> + 'a {
    asked.study.participants.iter().filter(move |person| person.role.trim() == role.trim()).map(|person| person.id)
}

/// Codings, and units that are not excluded.
fn of_all_work(asked: &Asked, given: &mut Vec<Given>, is_wanted: impl Fn(MemoOn, CoderId) -> bool) {
    let codings = asked.study.codings.iter().filter(|coding| is_wanted(MemoOn::Coding(coding.id), coding.coder));
    given.extend(codings.map(|coding| (coding.document, coding.passage, Some(coding.coder))));
    units(asked, given, |unit| unit.relevance != Relevance::Excluded && is_wanted(MemoOn::Unit(unit.id), unit.coder));
}

fn memos(asked: &Asked, given: &mut Vec<Given>) {
    let noted: HashSet<MemoOn> = asked.study.memos.iter().filter_map(|memo| memo.on).collect();
    of_all_work(asked, given, |on, _| noted.contains(&on));
}

/// The longest stretches of a line, its end left out, that no coding touches.
fn uncoded(asked: &Asked, given: &mut Vec<Given>) {
    let mut coded: HashMap<DocumentId, Vec<Passage>> = HashMap::new();
    for coding in &asked.study.codings {
        coded.entry(coding.document).or_default().push(coding.passage);
    }
    for document in asked.documents() {
        let text = asked.library.text(document);
        let mut start = 0;
        let lines = text.split('\n').map(|line| {
            let line = Passage::new(start, start + code_points(line));
            start = line.end.0 + 1;
            line
        });
        let lines: Vec<Passage> = lines.collect();
        let coded = ranges::union(coded.remove(&document).unwrap_or_default());
        given.extend(ranges::minus(&lines, &coded).into_iter().map(|passage| (document, passage, None)));
    }
}

/// Places in the texts where words stand.
fn in_texts(asked: &Asked, term: &Term, given: &mut Vec<Given>) {
    let seeker = Seeker::new(term);
    // Of each language the lemma that is meant.
    let mut lemmas: BTreeMap<&str, String> = BTreeMap::new();
    for row in &asked.study.documents {
        let language = asked.language(row);
        let text = asked.library.text(row.id);
        let mut take = |passage: Passage| given.push((row.id, passage, None));
        match &seeker {
            Seeker::Sought(sought, whole) => {
                let mut hits = Vec::new();
                sought.places(&Folded::new(&text), |passage| hits.push(passage));
                if *whole && !hits.is_empty() {
                    let layout = asked.layout(row.id);
                    let words = layout.words(|| text.clone());
                    hits.iter_mut().for_each(|hit| hit.end = end_of_word(words, *hit));
                }
                hits.into_iter().for_each(&mut take);
            }
            Seeker::Pattern(pattern) => in_lines(&text, pattern, &mut take),
            Seeker::Lemma(word, compounds) => {
                let lemma = lemmas.entry(language).or_insert_with(|| super::lemma::lemma(&fold(word), language));
                for (passage, form) in super::layout::words(&text) {
                    if super::lemma::is_form(&fold(form), lemma, language, *compounds) {
                        take(passage);
                    }
                }
            }
            Seeker::Nothing => {}
        }
    }
}

enum Seeker<'t> {
    /// Whether a hit goes on to the end of its last word.
    Sought(Sought, bool),
    Pattern(regex::Regex),
    Lemma(&'t str, bool),
    Nothing,
}

impl Seeker<'_> {
    fn new(term: &Term) -> Seeker<'_> {
        let all_words = |text: &str| sought(&format!("\"{}\"", fold(text).replace('"', " "))).into_iter().next();
        match term {
            Term::Words(text) => all_words(text).map_or(Seeker::Nothing, |words| Seeker::Sought(words, false)),
            Term::Prefix(text) => {
                all_words(text).map_or(Seeker::Nothing, |words| Seeker::Sought(Sought { phrase: false, ..words }, true))
            }
            Term::Regex(text) => pattern(text).map_or(Seeker::Nothing, Seeker::Pattern),
            Term::Lemma { word, compounds } => Seeker::Lemma(word, *compounds),
            _ => Seeker::Nothing,
        }
    }
}

/// Where the word ends in which a hit ends.
fn end_of_word(words: &[Passage], hit: Passage) -> Pos {
    let at = words.partition_point(|word| word.end < hit.end);
    words.get(at).filter(|word| word.start < hit.end).map_or(hit.end, |word| word.end)
}

/// An expression meets each line by itself, as words are compared.
fn in_lines(text: &str, pattern: &regex::Regex, take: &mut impl FnMut(Passage)) {
    let mut start = 0;
    for line in text.split('\n') {
        let folded = Folded::new(line);
        let (mut byte, mut character) = (0, 0);
        for hit in pattern.find_iter(folded.text()) {
            let points = |from: usize, to: usize| code_points(folded.text().get(from..to).unwrap_or(""));
            character += points(byte, hit.start());
            byte = hit.start();
            let passage = folded.original(character, character + points(hit.start(), hit.end()));
            take(Passage { start: passage.start.plus(start), end: passage.end.plus(start) });
        }
        start += code_points(line) + 1;
    }
}
