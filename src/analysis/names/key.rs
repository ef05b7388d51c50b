//! The key's names made ready to be looked up word by word, and where a text has one of them.

use super::inflect;
use super::lists;
use super::text::{ByWord, Case, Text, Word, bare, folded, hash, is_apostrophe, is_hyphen};
use crate::model::{Known, NameKind};

/// One way in which a name of the key may be written.
struct Form {
    words: Vec<Vec<char>>,
    entry: usize,
    kind: NameKind,
    shape: Shape,
    /// Also looked for without a capital.
    lower: bool,
    /// What may stand between its words besides white space and hyphens.
    joints: Vec<char>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    /// Half of a hyphenated name.
    Half,
    /// One of a name's words.
    Part,
    /// "S.L." for two words of a person's name.
    Initials,
    /// A stem that only the endings of a place's adjective may follow.
    PlaceStem,
    /// A noun without its last vowel.
    Shortened,
    Whole,
}

/// A name of the key in a text.
pub(super) struct Hit {
    /// Code points, half-open; without the second half of a compound.
    pub start: usize,
    pub end: usize,
    pub entry: usize,
    pub ending: String,
    /// The first word after the name.
    pub next: usize,
}

/// All forms, by the first two letters of their first word.
pub(super) struct Key {
    forms: Vec<Form>,
    by_start: ByWord<Vec<usize>>,
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
        Key { forms, by_start }
    }

    /// The longest name that begins with word number `at`.
    pub fn at(&self, text: &Text, at: usize) -> Option<Hit> {
        let letters = text.folded(text.words.get(at)?);
        let starts = [start(letters), start(letters.get(..1)?)];
        let longer = if letters.len() > 1 { &starts[..] } else { &starts[..1] };
        let mut best: Option<(usize, Shape, Hit)> = None;
        for number in longer.iter().filter_map(|start| self.by_start.get(start)).flatten() {
            let Some(form) = self.forms.get(*number) else { continue };
            if let Some(hit) = form.at(text, at)
                && best.as_ref().is_none_or(|(end, shape, _)| (hit.end, form.shape) > (*end, *shape))
            {
                best = Some((hit.end, form.shape, hit));
            }
        }
        best.map(|(_, _, hit)| hit)
    }
}

fn start(letters: &[char]) -> u64 {
    match letters {
        [first, second, ..] => hash(&[bare(*first), bare(*second)]),
        rest => hash(rest),
    }
}

fn forms_of(known: &Known, entry: usize) -> Vec<Form> {
    let joints: Vec<char> = known.name.chars().filter(|c| !c.is_alphanumeric()).collect();
    let pieces: Vec<&str> = known.name.split_whitespace().collect();
    let form = |words: Vec<Vec<char>>, shape: Shape, lower: bool| Form {
        words,
        entry,
        kind: known.kind,
        shape,
        lower,
        joints: joints.clone(),
    };
    let whole = words_of(&known.name);
    let lower = whole.len() > 1 || known.kind == NameKind::JobTitle || may_be_lower(&whole.concat());
    let mut forms = vec![form(whole.clone(), Shape::Whole, lower)];
    forms.extend(variants(&whole, known.kind).into_iter().map(|(words, shape)| form(words, shape, lower)));
    for piece in pieces.iter().filter(|piece| piece.contains('-')) {
        forms.push(form(vec![words_of(piece).concat()], Shape::Part, pieces.len() == 1 && lower));
        let halves = words_of(piece).into_iter().filter(|half| half.len() > 2 && known.kind == NameKind::Person);
        forms.extend(halves.map(|half| form(vec![half], Shape::Half, false)));
    }
    if pieces.len() > 1 {
        let person = known.kind == NameKind::Person;
        let parts = pieces.iter().filter(|piece| is_telling(piece, known.kind)).map(|piece| words_of(piece));
        forms.extend(parts.map(|words| {
            let lower = person && may_be_lower(&words.concat());
            let words = if person { words } else { without_genitive(words) };
            form(words, Shape::Part, lower)
        }));
        if let (true, Some(first), Some(last)) = (person, whole.first(), pieces.last()) {
            let initial: Vec<char> = first.iter().take(1).copied().collect();
            let surname = std::iter::once(initial).chain(words_of(last)).collect();
            forms.push(Form {
                joints: joints.iter().copied().chain(['.']).collect(),
                ..form(surname, Shape::Part, false)
            });
        }
    }
    forms.extend(
        turned(&pieces, known.kind).into_iter().map(|words| Form {
            joints: joints.iter().copied().chain([',']).collect(),
            ..form(words, Shape::Part, true)
        }),
    );
    forms.retain(|form| form.words.iter().any(|word| !word.is_empty()));
    forms
}

/// A person's name without those in the middle, and surname first: "Lindqvist, Solveig".
fn turned(pieces: &[&str], kind: NameKind) -> Vec<Vec<Vec<char>>> {
    let (NameKind::Person, [first, middle @ .., last]) = (kind, pieces) else { return Vec::new() };
    let pair = |one: &str, other: &str| [words_of(one), words_of(other)].concat();
    let mut turned = vec![pair(last, first)];
    if !middle.is_empty() {
        turned.push(pair(first, last));
    }
    turned
}

/// Nouns without the vowel or the article that other endings replace; places without the letters
/// that their adjectives replace. Only for names of one word.
fn variants(words: &[Vec<char>], kind: NameKind) -> Vec<(Vec<Vec<char>>, Shape)> {
    let [word] = words else { return Vec::new() };
    let text: String = word.iter().collect();
    let mut variants = Vec::new();
    match kind {
        NameKind::Place => {
            if let Some(stem) = text.strip_suffix("land") {
                variants.push((format!("{stem}länd"), Shape::PlaceStem));
                variants.push((format!("{stem}län"), Shape::PlaceStem));
            } else if let Some(stem) = text.strip_suffix(['e', 'a']) {
                variants.push((stem.to_owned(), Shape::PlaceStem));
            }
        }
        NameKind::JobTitle | NameKind::Organisation | NameKind::Other => {
            if let Some(stem) = text.strip_suffix(['e', 'a']) {
                variants.push((stem.to_owned(), Shape::Shortened));
            }
            let definite = ["en", "et", "n", "t"].iter().find_map(|article| text.strip_suffix(article));
            if let (NameKind::JobTitle, Some(stem)) = (kind, definite) {
                variants.push((stem.to_owned(), Shape::Part));
            }
        }
        _ => {}
    }
    variants.retain(|(stem, _)| stem.chars().count() >= 4);
    variants.into_iter().map(|(stem, shape)| (vec![stem.chars().collect()], shape)).collect()
}

/// "S.L." for each person whose two initials no other person of the key has.
fn initials(known: &[Known]) -> Vec<Form> {
    let of = |name: &Known| -> Option<Vec<Vec<char>>> {
        let words = words_of(&name.name);
        let (first, last) = (words.first()?.first()?, words.get(1..)?.last()?.first()?);
        (name.kind == NameKind::Person).then(|| vec![vec![*first], vec![*last]])
    };
    let all: Vec<Option<Vec<Vec<char>>>> = known.iter().map(of).collect();
    let alone = |words: &Vec<Vec<char>>| all.iter().flatten().filter(|other| *other == words).count() == 1;
    let numbered = all.iter().enumerate().filter_map(|(entry, words)| Some((entry, words.clone()?)));
    let shape = |(entry, words)| Form {
        words,
        entry,
        kind: NameKind::Person,
        shape: Shape::Initials,
        lower: false,
        joints: vec!['.'],
    };
    numbered.filter(|(_, words)| alone(words)).map(shape).collect()
}

fn words_of(name: &str) -> Vec<Vec<char>> {
    let text = Text::new(name);
    text.words.iter().map(|word| text.folded(word).to_vec()).collect()
}

/// Whether a word without capital can be taken for the name.
fn may_be_lower(word: &[char]) -> bool {
    word.len() > 2 && !lists::is_common(word)
}

/// Whether one word of a longer name gives the name away by itself.
fn is_telling(piece: &str, kind: NameKind) -> bool {
    let word = folded(piece);
    let capital = piece.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
    if kind == NameKind::Person {
        word.len() > 1 && !lists::is_particle(&word) && !lists::is_title(&word)
    } else {
        kind != NameKind::JobTitle && capital && word.len() >= 4 && !lists::is_general(&word)
    }
}

fn without_genitive(mut words: Vec<Vec<char>>) -> Vec<Vec<char>> {
    if let Some(last) = words.last_mut()
        && last.len() > 4
        && last.last() == Some(&'s')
    {
        last.pop();
    }
    words
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
        let of_inhabitants = exact && self.kind == NameKind::Place && inflect::is_of_inhabitants(rest);
        if !(of_inhabitants || self.case_fits(word, exact)) {
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

    fn joins(&self, text: &Text, word: &Word, next: &Word) -> bool {
        let gap = text.between(word.end, next.start);
        let short = word.to - word.from <= 3;
        let apostrophe = self.joints.iter().any(|c| is_apostrophe(*c));
        let may = |c: &char| {
            apostrophe && is_apostrophe(*c)
                || c.is_whitespace()
                || is_hyphen(*c)
                || *c == '\u{ad}'
                || self.joints.contains(c)
                || (short && *c == '.')
        };
        let dotted = self.shape != Shape::Initials || gap.first() == Some(&'.');
        dotted && gap.len() <= 4 && gap.iter().filter(|c| **c == '\n').count() < 2 && gap.iter().all(may)
    }

    fn last_word(&self, text: &Text, at: usize, word: &Word, rest: &[char]) -> Option<Hit> {
        let name = self.words.last()?;
        let length = match self.shape {
            Shape::PlaceStem => inflect::ending_of_place_stem(rest)?,
            Shape::Shortened => inflect::ending_after_dropped_vowel(rest)?,
            Shape::Initials => (rest.is_empty() && text.at(word.end) == Some('.')).then_some(0)?,
            _ => inflect::ending(self.kind, name, rest, word.case != Case::Lower)?,
        };
        let mut hit = Hit { start: 0, end: word.end, entry: self.entry, ending: String::new(), next: at + 1 };
        hit.ending = rest.iter().take(length).collect();
        if length < rest.len() {
            let last = word.from + name.len() + length;
            hit.end = text.place(last.saturating_sub(1), word) + 1;
        } else if self.shape == Shape::Initials {
            hit.end += 1;
        } else if length == 0
            && let Some((end, next)) = after_apostrophe(text, word, at)
        {
            hit.ending = text.between(hit.end, end).iter().collect();
            (hit.end, hit.next) = (end, next);
        }
        Some(hit)
    }
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
