//! The key's names made ready to be looked up word by word, and where a text has one of them.

use super::Doubt;
use super::forms::{self, Form, Shape, forms_of, initials};
use super::inflect;
use super::lists;
use super::longer;
use super::sentence;
use super::text::{ByWord, Case, Text, Word, bare, folded, hash, is_apostrophe, is_hyphen};
use crate::model::{Known, NameKind};

/// A name of the key in a text.
pub(super) struct Hit {
    /// Code points, half-open; without the second half of a compound.
    pub start: usize,
    pub end: usize,
    pub entry: usize,
    pub ending: String,
    /// The first word after the name.
    pub next: usize,
    pub doubt: Option<Doubt>,
    /// A compound goes on after it.
    compound: Option<Compound>,
}

/// What the second half of a compound says of the first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Compound {
    Family,
    Other,
    /// The word goes on as no list of second halves knows.
    Unsure,
}

/// All forms, by the first two letters of their first word.
pub(super) struct Key {
    forms: Vec<Form>,
    by_start: ByWord<Vec<usize>>,
    pseudonyms: Vec<String>,
}

impl Key {
    pub fn new(known: &[Known], never: &[String]) -> Key {
        let never: Vec<Vec<char>> = never.iter().map(|word| folded(word)).collect();
        let mut forms = Vec::new();
        for (entry, name) in known.iter().enumerate() {
            forms.extend(forms_of(name, entry));
        }
        forms.extend(initials(known));
        forms.retain(|form| form.shape == Shape::Whole || !never.contains(&form.words.concat()));
        let mut by_start = ByWord::<Vec<usize>>::default();
        for (number, form) in forms.iter().enumerate() {
            if let Some(first) = form.words.first() {
                by_start.entry(start(first)).or_default().push(number);
            }
        }
        Key { forms, by_start, pseudonyms: known.iter().map(|known| known.pseudonym.clone()).collect() }
    }

    /// The longest name that begins with word number `at`.
    pub fn at(&self, text: &Text, at: usize) -> Option<Hit> {
        let letters = text.folded(text.words.get(at)?);
        let starts = [start(letters), start(letters.get(..1)?)];
        let longer = if letters.len() > 1 { &starts[..] } else { &starts[..1] };
        let mut hits: Vec<(&Form, Hit)> = Vec::new();
        for number in longer.iter().filter_map(|start| self.by_start.get(start)).flatten() {
            let Some(form) = self.forms.get(*number) else { continue };
            hits.extend(form.at(text, at).map(|hit| (form, hit)));
        }
        let longest = hits.iter().map(|(_, hit)| hit.end).max()?;
        hits.retain(|(_, hit)| hit.end == longest);
        if hits.len() > 1 {
            in_context(text, at, &mut hits);
        }
        let best = hits.iter().enumerate().max_by_key(|(number, (form, _))| (form.shape, std::cmp::Reverse(*number)));
        let (form, mut hit) = hits.swap_remove(best.map(|(number, _)| number)?);
        let rivals = self.rivals(form, &hits);
        hit.doubt = if !rivals.is_empty() {
            Some(Doubt::Shared(rivals))
        } else if hit.compound == Some(Compound::Unsure) || form.is_half_of_another(text, at, &hit) {
            Some(Doubt::Joined)
        } else {
            text.words.get(at).filter(|word| form.is_doubtful(text, at, word, &hit)).map(|_| Doubt::Word)
        };
        Some(hit)
    }

    /// Other entries of the key that the words may stand for as well.
    fn rivals(&self, best: &Form, hits: &[(&Form, Hit)]) -> Vec<usize> {
        let pseudonym = |entry: usize| self.pseudonyms.get(entry);
        let mut rivals: Vec<usize> = hits
            .iter()
            .filter(|(form, _)| pseudonym(form.entry) != pseudonym(best.entry) && form.is_as_likely(best))
            .map(|(form, _)| form.entry)
            .collect();
        rivals.sort_unstable();
        rivals.dedup();
        rivals
    }
}

/// Keeps the kind that the words beside it ask for: "i Lund", "fru Lund".
fn in_context(text: &Text, at: usize, hits: &mut Vec<(&Form, Hit)>) {
    let before = at.checked_sub(1).and_then(|before| text.words.get(before));
    let before: String = before.map(|word| text.folded(word).iter().collect()).unwrap_or_default();
    let after = hits.first().and_then(|(_, hit)| text.words.get(hit.next));
    let after: String = after.map(|word| text.folded(word).iter().collect()).unwrap_or_default();
    let place = matches!(before.as_str(), "i" | "in" | "near" | "utanför" | "kring" | "runt" | "region")
        || matches!(after.as_str(), "kommun" | "kommuns" | "kommune" | "stad" | "stads" | "län" | "läns" | "centrum");
    let wanted = if place {
        NameKind::Place
    } else if forms::is_form_of_address(&before) {
        NameKind::Person
    } else {
        return;
    };
    if hits.iter().any(|(form, _)| form.kind == wanted) {
        hits.retain(|(form, _)| form.kind == wanted);
    }
}

fn start(letters: &[char]) -> u64 {
    match letters {
        [first, second, ..] => hash(&[bare(*first), bare(*second)]),
        rest => hash(rest),
    }
}

impl Form {
    fn at(&self, text: &Text, at: usize) -> Option<Hit> {
        self.match_from(text, 0, at).map(|hit| Hit { start: text.words.get(at).map_or(0, |word| word.start), ..hit })
    }

    /// Matches the form's words from number `number` on with the text's from `at` on.
    fn match_from(&self, text: &Text, number: usize, at: usize) -> Option<Hit> {
        let word = text.words.get(at)?;
        if word.broken
            && let Some(next) = text.words.get(at + 1)
        {
            let joined = Word { end: next.end, to: next.to, broken: next.broken, ..*word };
            if let Some(hit) = self.with_word(text, number, at + 1, &joined) {
                return Some(hit);
            }
        }
        self.with_word(text, number, at, word)
    }

    fn with_word(&self, text: &Text, number: usize, at: usize, word: &Word) -> Option<Hit> {
        let name = self.words.get(number)?;
        let letters = text.folded(word);
        let (same, rest) = letters.split_at_checked(name.len())?;
        let exact = same == name;
        if !exact && !same.iter().zip(name).all(|(a, b)| bare(*a) == bare(*b)) {
            return None;
        }
        let of_inhabitants = exact && self.kind == NameKind::Place && inflect::is_of_inhabitants(name.len(), rest);
        let adjective = exact && self.kind == NameKind::Person && longer::is_adjective(letters, rest);
        if !(of_inhabitants || adjective || self.case_fits(word, exact) || exact && self.is_addressed(text, at)) {
            return None;
        }
        if number + 1 == self.words.len() {
            return self.last_word(text, at, word, rest);
        }
        text.words
            .get(at + 1)
            .filter(|next| inflect::is_ending_inside(self.kind, rest) && self.joins(text, word, next))?;
        self.match_from(text, number + 1, at + 1)
    }

    /// Without a capital, only what is no common word; with dots lost besides, only long names.
    fn case_fits(&self, word: &Word, exact: bool) -> bool {
        let initial = word.to - word.from == 1 && self.words.len() > 1;
        match (word.case, exact) {
            (Case::Lower, true) => self.lower && !(initial && self.shape != Shape::Whole),
            (Case::Lower, false) => self.lower && word.to - word.from >= 5,
            (_, true) => true,
            (_, false) => !lists::is_common(&self.words.concat().iter().map(|c| bare(*c)).collect::<Vec<_>>()),
        }
    }

    /// Whether the word before addresses somebody by this name: "herr lind".
    fn is_addressed(&self, text: &Text, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| text.words.get(before));
        self.kind == NameKind::Person
            && matches!(self.shape, Shape::Part | Shape::Whole)
            && self.words.len() == 1
            && before.is_some_and(|before| {
                let word: String = text.folded(before).iter().collect();
                forms::is_form_of_address(&word)
            })
    }

    /// Whether it is as good a reading of a place as another form that reaches as far.
    fn is_as_likely(&self, best: &Form) -> bool {
        let whole = |form: &Form| form.shape == Shape::Whole && form.words.len() > 1;
        let single = |form: &Form| matches!(form.shape, Shape::Part | Shape::Whole);
        if whole(best) || self.kind != NameKind::Person && best.kind != NameKind::Person {
            return self.kind == best.kind && self.shape == best.shape;
        }
        let kinds = [self.kind, best.kind];
        let people = kinds.iter().all(|kind| matches!(kind, NameKind::Person | NameKind::Place));
        people && (self.shape == best.shape || single(self) && single(best))
    }

    /// Whether a hyphen joins a person's single name to another: "Ann-Karin" where "Karin" is in the key.
    fn is_half_of_another(&self, text: &Text, at: usize, hit: &Hit) -> bool {
        let named = |other: Option<&Word>| other.is_some_and(|other| other.case != Case::Lower && !other.has_digit);
        let hyphen = |from: usize, to: usize| matches!(text.between(from, to), [c] if is_hyphen(*c));
        let before = at.checked_sub(1).and_then(|before| text.words.get(before));
        let after = text.words.get(hit.next);
        self.kind == NameKind::Person
            && self.words.len() == 1
            && (named(before) && before.is_some_and(|before| hyphen(before.end, hit.start))
                || named(after) && after.is_some_and(|after| hyphen(hit.end, after.start)))
    }

    /// Whether what was found may as well be a word of the language: "Sten" where a sentence begins.
    fn is_doubtful(&self, text: &Text, at: usize, word: &Word, hit: &Hit) -> bool {
        let may_be = matches!(self.kind, NameKind::Person | NameKind::Place)
            && matches!(self.shape, Shape::Whole | Shape::Part | Shape::Half)
            && hit.compound != Some(Compound::Family)
            && hit.next == at + 1;
        let [name] = self.words.as_slice() else { return false };
        if !may_be || !lists::is_common(name) {
            return false;
        }
        let shouted = |other: Option<usize>| {
            let other = other.and_then(|other| text.words.get(other));
            other.is_some_and(|other| other.case == Case::AllCapitals)
        };
        let rest = text.folded(word).get(name.len()..).unwrap_or(&[]);
        if self.kind == NameKind::Place && inflect::is_of_inhabitants(name.len(), rest) {
            return false;
        }
        match word.case {
            Case::Lower => true,
            Case::AllCapitals if shouted(at.checked_sub(1)) || shouted(Some(at + 1)) => true,
            _ => sentence::starts_sentence(text, word) && !sentence::is_label(text, word),
        }
    }

    fn joins(&self, text: &Text, word: &Word, next: &Word) -> bool {
        let gap = text.between(word.end, next.start);
        let short = word.to - word.from <= 3;
        // Surname first, or two names of several: a full stop between them ends a sentence.
        let turned = self.joints.contains(&',') && !self.joints.contains(&'.');
        let apostrophe = self.joints.iter().any(|c| is_apostrophe(*c));
        let may = |c: &char| {
            apostrophe && is_apostrophe(*c)
                || c.is_whitespace()
                || is_hyphen(*c)
                || *c == '\u{ad}'
                || self.joints.contains(c)
                || (short && *c == '.' && !(turned && word.to - word.from > 1))
        };
        if matches!(gap, ['_' | '.' | '–']) {
            // An account's name, a file's, or a dash for a hyphen.
            return self.shape != Shape::Initials || *gap == ['.'];
        }
        let dotted = self.shape != Shape::Initials || gap.first() == Some(&'.');
        dotted && gap.len() <= 4 && gap.iter().filter(|c| **c == '\n').count() < 2 && gap.iter().all(may)
    }

    fn last_word(&self, text: &Text, at: usize, word: &Word, rest: &[char]) -> Option<Hit> {
        let name = self.words.last()?;
        let length = match self.shape {
            Shape::PlaceStem => inflect::ending_of_place_stem(rest)?,
            Shape::Shortened => inflect::ending_after_dropped_vowel(rest)?,
            Shape::Demonym => inflect::ending_of_demonym(rest)?,
            Shape::Initials | Shape::LastInitial => (rest.is_empty() && text.at(word.end) == Some('.')).then_some(0)?,
            _ => match inflect::ending(self.kind, name, rest, word.case != Case::Lower) {
                Some(length) => length,
                None => return self.longer(text, at, word, rest),
            },
        };
        let ending = match self.shape {
            Shape::Demonym => inflect::plain_demonym(name, rest),
            _ => rest.iter().take(length).collect(),
        };
        let (doubt, compound) = (None, None);
        let mut hit = Hit { start: 0, end: word.end, entry: self.entry, ending, next: at + 1, doubt, compound };
        if length < rest.len() {
            let last = word.from + name.len() + length;
            let family = rest.get(length..).is_some_and(inflect::is_of_family);
            hit.compound = Some(if family { Compound::Family } else { Compound::Other });
            hit.end = text.place_of(last.saturating_sub(1)).1;
        } else if self.shape == Shape::Initials || self.shape == Shape::LastInitial && !ends_sentence(text, word.end) {
            hit.end += 1;
        } else if length == 0
            && let Some((end, next)) = after_apostrophe(text, word, at)
        {
            hit.ending = text.between(hit.end, end).iter().collect();
            (hit.end, hit.next) = (end, next);
        }
        Some(hit)
    }

    /// The name at the front of a word that goes on as no list knows.
    fn longer(&self, text: &Text, at: usize, word: &Word, rest: &[char]) -> Option<Hit> {
        let [name] = self.words.as_slice() else { return None };
        let single = matches!(self.shape, Shape::Whole | Shape::Part);
        if !single || !longer::may_be_meant(text, word, self.kind, name, rest) {
            return None;
        }
        let last = word.from + name.len();
        Some(Hit {
            start: 0,
            end: text.place_of(last.saturating_sub(1)).1,
            entry: self.entry,
            ending: String::new(),
            next: at + 1,
            doubt: None,
            compound: Some(Compound::Unsure),
        })
    }
}

/// Whether the full stop at a position ends a sentence, so far as what follows tells.
fn ends_sentence(text: &Text, stop: usize) -> bool {
    let next = text.chars.get(stop + 1..).unwrap_or(&[]).iter().find(|c| !c.is_whitespace());
    !next.is_some_and(|c| c.is_lowercase() || matches!(c, ',' | ';' | ':' | ')' | '?' | '!'))
}

/// Where a genitive that a mark sets off ends: "Anna's", "Lars’", "BRÅ:s"; and the word after it.
fn after_apostrophe(text: &Text, word: &Word, at: usize) -> Option<(usize, usize)> {
    let mark = text.at(word.end)?;
    let next = text.words.get(at + 1).filter(|next| next.start == word.end + 1);
    let s = next.filter(|next| text.folded(next) == ['s'].as_slice());
    match (mark, s, next) {
        (':', Some(s), _) => Some((s.end, at + 2)),
        (mark, Some(s), _) if is_apostrophe(mark) => Some((s.end, at + 2)),
        (mark, None, None) if is_apostrophe(mark) => {
            let sibilant = text.folded(word).last().is_some_and(|c| matches!(c, 's' | 'x' | 'z'));
            let quoted = text.before(word.start).is_some_and(is_apostrophe);
            (sibilant && !quoted).then_some((word.end + 1, at + 1))
        }
        _ => None,
    }
}
