//! Words that begin with a name of the key and go on as no list of second halves knows: "Lindgården", "dahlska",
//! "malmöfödd". None of them is sure; each is for somebody to decide.

use super::lists;
use super::sentence;
use super::text::{Case, Text, Word, bare};
use crate::model::NameKind;

/// A shorter rest is an ending of the language, or of another name.
const SHORTEST_REST: usize = 4;
/// From so many letters on, hardly any other word begins as a place does.
const TELLING_PLACE: usize = 5;

/// The adjective of a surname, in the languages of the north.
const ADJECTIVE: &[&str] = &["sk", "ska", "skas", "skan", "skans", "skt", "ske", "skes"];

/// Words that end so without being made of a name.
const NO_ADJECTIVES: &str =
    "svensk dansk norsk engelsk fransk finsk polsk rysk tysk torsk gransk frisk barsk onsk alsk elsk
falsk mansk disk fisk risk rusk busk basisk himmelsk herrsk mask musk task ursk irsk jysk lettisk nysk harsk tusk bisk";

/// Second halves of which one may believe, also where a sentence begins with a word of the language, that a surname or
/// a place stands before them.
const SECOND_HALVES: &[&str] = &[
    "affar",
    "arv",
    "baserad",
    "brev",
    "debatt",
    "dokument",
    "dom",
    "effekt",
    "falang",
    "film",
    "folk",
    "fond",
    "fodd",
    "gard",
    "kille",
    "klinik",
    "konflikt",
    "kritik",
    "kvinna",
    "mord",
    "saken",
    "sagen",
    "skandal",
    "sonen",
    "stiftelse",
    "tjej",
    "uppror",
    "uppvuxen",
    "utredning",
    "villa",
];

/// How other surnames and places go on, besides those that the lists know by their ends.
const OF_OTHERS: &[&str] = &[
    "mark", "vall", "bom", "blom", "roth", "fors", "hult", "hagen", "hage", "sten", "gard", "dal", "hus", "und",
    "borg", "bladh", "stam", "holt", "field", "ley", "worth", "well", "brook", "well", "burn", "bank", "banks", "son",
    "man", "sen", "slagen", "dalen", "vagen", "gatan", "bacho", "hoj", "haug", "moen", "bakken", "vang",
];

/// Words with a capital that begin as a surname does and name something that everybody knows.
const KNOWN: &str = "almedal almedalen almedalsveckan bergslagen hallandsasen sundbyberg ekerum marknad stadsmission
nordiska nordea nordisk westminster christmas easter";

/// Whether such a word may be meant of a name of the key with one word; `part` says that it is one of a person's names.
pub(super) fn may_be_meant(text: &Text, word: &Word, kind: NameKind, name: &[char], rest: &[char]) -> bool {
    if rest.is_empty() || word.has_digit || name.len() < 3 {
        return false;
    }
    match kind {
        NameKind::Person if lists::is_first_name(name) => false,
        NameKind::Person => is_adjective(text.folded(word), rest) || is_of_surname(text, word, name, rest),
        NameKind::Place => is_of_place(word, name, rest),
        _ => false,
    }
}

/// Whether a word is a surname's adjective, and no other that ends so.
pub(super) fn is_adjective(word: &[char], rest: &[char]) -> bool {
    let stem: String = word.iter().map(|c| bare(*c)).collect();
    let is_other =
        NO_ADJECTIVES.split_whitespace().any(|other| stem.starts_with(other) && stem.len() <= other.len() + 3);
    ADJECTIVE.iter().any(|ending| ending.chars().eq(rest.iter().copied())) && !is_other
}

fn is_of_surname(text: &Text, word: &Word, name: &[char], rest: &[char]) -> bool {
    if word.case == Case::Lower || rest.len() < SHORTEST_REST || is_others(text.folded(word), rest) {
        return false;
    }
    let is_explained = word.case == Case::AllCapitals || sentence::starts_sentence(text, word);
    let joined = rest.strip_prefix(&['s']).unwrap_or(rest);
    !lists::is_common(name) || !is_explained || begins(SECOND_HALVES, rest) || begins(SECOND_HALVES, joined)
}

fn is_of_place(word: &Word, name: &[char], rest: &[char]) -> bool {
    let joined = rest.strip_prefix(&['s']).unwrap_or(rest);
    let is_plain = word.case == Case::Lower && name.len() >= TELLING_PLACE && rest.len() >= SHORTEST_REST;
    name.len() >= 4 && (begins(SECOND_HALVES, rest) || begins(SECOND_HALVES, joined) || is_plain)
}

/// Whether the word is another name, or something that everybody knows.
fn is_others(word: &[char], rest: &[char]) -> bool {
    let nominative = |word: &[char]| -> Vec<char> {
        let stem = word.strip_suffix(&['s']).unwrap_or(word);
        stem.iter().map(|c| bare(*c)).collect()
    };
    let (base, end) = (nominative(word), nominative(rest));
    let ends = OF_OTHERS.iter().any(|other| other.chars().eq(end.iter().copied()));
    let known = KNOWN.split_whitespace().any(|known| known.chars().eq(base.iter().copied()));
    let is_listed = |word: &[char]| {
        lists::is_common(word)
            || lists::is_first_name(word)
            || lists::is_no_name(word)
            || lists::is_town(word)
            || lists::is_general(word)
    };
    let is_named = |word: &[char]| lists::ends_as_surname(word) || lists::ends_as_place(word);
    ends || known
        || is_listed(word)
        || is_listed(&base)
        || !begins(SECOND_HALVES, rest)
            && (lists::is_common(&end) || lists::is_common(rest) || is_named(&base) || is_named(word))
        || lists::is_organisation(&base) && lists::is_common(word.get(..word.len() - rest.len()).unwrap_or(&[]))
}

fn begins(starts: &[&str], rest: &[char]) -> bool {
    starts
        .iter()
        .any(|start| rest.len() >= start.chars().count() && start.chars().zip(rest).all(|(a, b)| a == bare(*b)))
}
