//! The ways in which a name of the key may be written: whole, in part, turned round, with initials.

use super::lists;
use super::places;
use super::text::{Text, folded, is_apostrophe};
use crate::model::{Known, NameKind};

/// One way in which a name of the key may be written.
pub(super) struct Form {
    pub words: Vec<Vec<char>>,
    pub entry: usize,
    pub kind: NameKind,
    pub shape: Shape,
    /// Also looked for without a capital.
    pub lower: bool,
    /// What may stand between its words besides white space and hyphens.
    pub joints: Vec<char>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// Half of a hyphenated name.
    Half,
    /// One of a name's words.
    Part,
    /// "S.L." for two words of a person's name.
    Initials,
    /// "Solveig L."
    LastInitial,
    /// The people or the adjective of a place, as no rule makes them: "mancunian".
    Demonym,
    /// A stem that only the endings of a place's adjective may follow.
    PlaceStem,
    /// A noun without its last vowel.
    Shortened,
    Whole,
}

/// All ways in which a name of the key may be written.
pub(super) fn forms_of(known: &Known, entry: usize) -> Vec<Form> {
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
    if known.kind == NameKind::Place {
        forms.extend(places::demonyms(&known.name).map(|word| form(vec![word], Shape::Demonym, true)));
    }
    forms.extend(variants(&whole, known.kind).into_iter().map(|(words, shape)| form(words, shape, lower)));
    for piece in pieces.iter().filter(|piece| piece.contains('-')) {
        forms.push(form(vec![words_of(piece).concat()], Shape::Part, pieces.len() == 1 && lower));
        let halves = words_of(piece).into_iter().filter(|half| half.len() > 2 && known.kind == NameKind::Person);
        forms.extend(halves.map(|half| form(vec![half], Shape::Half, false)));
    }
    let joined = |piece: &&&str| known.kind == NameKind::Person && piece.contains(is_apostrophe);
    forms.extend(pieces.iter().filter(joined).map(|piece| form(vec![words_of(piece).concat()], Shape::Part, false)));
    if pieces.len() > 1 {
        let person = known.kind == NameKind::Person;
        let parts = pieces.iter().filter(|piece| is_telling(piece, known.kind)).map(|piece| words_of(piece));
        forms.extend(parts.map(|words| {
            let lower = person && may_be_lower(&words.concat());
            let words = if person { words } else { without_genitive(words) };
            form(words, Shape::Part, lower)
        }));
    }
    if known.kind == NameKind::Person {
        forms.extend(double(&pieces).into_iter().map(|(words, shape)| form(words, shape, true)));
        forms.extend(turned(&pieces).into_iter().map(|words| Form {
            joints: joints.iter().copied().chain([',']).collect(),
            ..form(words, Shape::Part, true)
        }));
        forms.extend(shortened(&pieces).into_iter().map(|(words, shape)| Form {
            joints: joints.iter().copied().chain(['.', ',']).collect(),
            ..form(words, shape, false)
        }));
    }
    forms.extend(forms.iter().filter_map(with_double_a).collect::<Vec<_>>());
    forms.retain(|form| form.words.iter().any(|word| !word.is_empty()));
    forms
}

/// The same with `aa` for `å`, or the other way about, as Danish and Norwegian names are written: "Aarhus", "Skårup".
fn with_double_a(form: &Form) -> Option<Form> {
    let all: String = form.words.iter().flat_map(|word| word.iter().chain([&' '])).collect();
    let other = match all.contains('å') {
        true => all.replace('å', "aa"),
        false => all.replace("aa", "å"),
    };
    let words: Vec<Vec<char>> = other.split_whitespace().map(|word| word.chars().collect()).collect();
    let lower = form.lower && words.concat().len() >= 5;
    let Form { entry, kind, shape, ref joints, .. } = *form;
    (other != all).then(|| Form { words, entry, kind, shape, lower, joints: joints.clone() })
}

/// A person's name without those in the middle, and surname first: "Lindqvist, Solveig".
fn turned(pieces: &[&str]) -> Vec<Vec<Vec<char>>> {
    let [first, middle @ .., last] = pieces else { return Vec::new() };
    let pair = |one: &str, other: &str| [words_of(one), words_of(other)].concat();
    let mut turned = vec![pair(last, first)];
    if !middle.is_empty() {
        turned.push(pair(first, last));
        turned.push(
            [words_of(last), words_of(first), middle.iter().flat_map(|piece| words_of(piece)).collect()].concat(),
        );
    }
    turned
}

/// With initials: "S. Lindqvist", "A-K. Öberg", "Lindqvist, S.", "Solveig L."
fn shortened(pieces: &[&str]) -> Vec<(Vec<Vec<char>>, Shape)> {
    let [first, .., last] = pieces else { return Vec::new() };
    let initial = |word: &Vec<char>| -> Vec<char> { word.iter().take(1).copied().collect() };
    let (first, last) = (words_of(first), words_of(last));
    let all: Vec<Vec<char>> = first.iter().map(initial).collect();
    let one: Vec<Vec<char>> = all.iter().take(1).cloned().collect();
    let mut forms = vec![
        ([one.clone(), last.clone()].concat(), Shape::Part),
        ([last.clone(), one].concat(), Shape::LastInitial),
        ([first, last.iter().take(1).map(initial).collect()].concat(), Shape::LastInitial),
    ];
    if all.len() > 1 {
        // "KE Holm", too.
        forms.push(([vec![all.concat()], last.clone()].concat(), Shape::Part));
        forms.push(([all, last].concat(), Shape::Part));
    }
    forms
}

/// Two first names as one person's: "Anna Karin", "Anna-Karin" and "Annakarin", with the surname and without.
fn double(pieces: &[&str]) -> Vec<(Vec<Vec<char>>, Shape)> {
    let (pair, rest) = match pieces {
        [one, rest @ ..] if one.contains('-') => (words_of(one), rest),
        [one, other, rest @ ..] => {
            let pair = [words_of(one), words_of(other)].concat();
            let first_names = pair.iter().all(|name| lists::is_first_name(name));
            if !first_names || rest.is_empty() && lists::ends_as_surname(&folded(other)) {
                return Vec::new();
            }
            (pair, rest)
        }
        _ => return Vec::new(),
    };
    let rest: Vec<Vec<char>> = rest.iter().flat_map(|piece| words_of(piece)).collect();
    let joined = vec![pair.concat()];
    let mut forms = vec![(joined.clone(), Shape::Part)];
    if let Some(last) = rest.last() {
        // One half with the surname.
        forms.extend(pair.iter().map(|half| (vec![half.clone(), last.clone()], Shape::Part)));
        forms.push((pair, Shape::Part));
        forms.push(([joined, rest].concat(), Shape::Whole));
    }
    forms
}

/// Whether a word says that a person's name follows: "herr", "familjen".
pub(super) fn is_form_of_address(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    matches!(word, "familjen" | "familien" | "hr" | "frk" | "syskonen" | "bröderna" | "systrarna" | "makarna")
        || matches!(word, "herr" | "fru" | "fröken" | "mr" | "mrs" | "ms" | "miss" | "dr" | "doktor" | "professor")
            && lists::is_title(&letters)
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

/// "S.L." for each person who shares them with nobody: those of two tell nobody who is meant.
pub(super) fn initials(known: &[Known]) -> Vec<Form> {
    let of = |(entry, name): (usize, &Known)| -> Option<Form> {
        let words = words_of(&name.name);
        let (first, last) = (words.first()?.first()?, words.get(1..)?.last()?.first()?);
        (name.kind == NameKind::Person).then(|| Form {
            words: vec![vec![*first], vec![*last]],
            entry,
            kind: NameKind::Person,
            shape: Shape::Initials,
            lower: false,
            joints: vec!['.'],
        })
    };
    let all: Vec<Form> = known.iter().enumerate().filter_map(of).collect();
    let alone = |form: &&Form| all.iter().filter(|other| other.words == form.words).count() == 1;
    let alone: Vec<usize> = all.iter().filter(alone).map(|form| form.entry).collect();
    all.into_iter().filter(|form| alone.contains(&form.entry)).collect()
}

pub(super) fn words_of(name: &str) -> Vec<Vec<char>> {
    let text = Text::new(name);
    text.words.iter().map(|word| text.folded(word).to_vec()).collect()
}

/// Whether a word without capital can be taken for the name.
fn may_be_lower(word: &[char]) -> bool {
    word.len() > 2 && !lists::is_common(word)
}

/// Whether one word of a longer name gives the name away by itself.
pub(super) fn is_telling(piece: &str, kind: NameKind) -> bool {
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
