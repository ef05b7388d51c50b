//! The endings that Swedish and English give to names, read off a text and put onto a pseudonym.

use super::text::bare;
use crate::model::NameKind;

/// Genitive and plural of a person's name: "Lindqvists", "Lindqvistarna", "Hansenene".
const OF_PERSONS: &[&str] = &["arnas", "arna", "ernas", "erna", "ernes", "erne", "enes", "ene", "s"];

/// The same of a name in s, x or z, which takes no more s: "Joneses".
const OF_PERSONS_IN_S: &[&str] = &["arnas", "arna", "erne", "ernes", "es"];

/// From so many letters on, an ending or a second half tells a person's name without a capital.
const LONG: usize = 5;

/// Definite, plural and genitive of nouns: "kommunpolisens", "nämnderna".
const OF_NOUNS: &[&str] = &[
    "ernas", "erna", "arnas", "arna", "ornas", "orna", "ers", "ars", "ors", "ens", "ets", "nas", "er", "ar", "or",
    "en", "et", "na", "ns", "ts", "es", "s", "n", "t",
];

/// Whether the letters make a name into the people who live there: "lund|abor", "höör|bo".
pub(super) fn is_of_inhabitants(name: usize, rest: &[char]) -> bool {
    const STARTS: &[&str] = &["bo", "abo", "sbo"];
    const ENDS: &[&str] = &["", "n", "ns", "r", "rs", "rna", "rnas"];
    let after = STARTS.iter().find(|start| begins(rest, start)).and_then(|start| rest.get(start.len()..));
    after.is_some_and(|after| ENDS.iter().any(|end| end.chars().eq(after.iter().copied())))
        || name >= 4 && one_of(UNMISTAKABLE, rest).is_some()
}

/// Endings of those who live in a place, and of its adjective, that make no other word of a place's name.
const UNMISTAKABLE: &[&str] = &[
    "are",
    "aren",
    "arens",
    "ares",
    "it",
    "its",
    "iten",
    "itens",
    "iter",
    "iters",
    "iterna",
    "iternas",
    "itisk",
    "itiska",
    "itiskas",
    "itiskan",
    "itiskans",
    "itiskor",
    "itiskt",
    "ensare",
    "ensaren",
    "ensares",
    "ensarens",
    "ensarna",
    "ensarnas",
    "ensisk",
    "ensiska",
    "ensiskas",
    "ensiskan",
    "ensiskans",
    "ensiskt",
    "enser",
    "enseren",
    "ensere",
    "enserne",
    "ianer",
    "ianere",
    "ianeren",
    "iansk",
];

/// Whether the letters may follow a word inside a longer name: "chefen för skolan", "lokala
/// samordnare". Only titles are inflected there.
pub(super) fn is_ending_inside(kind: NameKind, rest: &[char]) -> bool {
    rest.is_empty() || kind == NameKind::JobTitle && (one_of(&["a", "e"], rest).or(one_of(OF_NOUNS, rest))).is_some()
}

/// What a noun in -e or -a puts in that vowel's place: "samordnarna", "sköterskorna".
const AFTER_DROPPED_VOWEL: &[&str] = &["ornas", "orna", "arnas", "arna", "nas", "na", "ors", "ars", "or", "ar"];

/// Those who live in a place, and its adjective: "hässleholmare", "malmöit", "trelleborgsk".
const OF_INHABITANTS: &[&str] = &[
    "arnas", "arna", "er", "ers", "eren", "ere", "erne", "ian", "ians", "ite", "ites", "ska", "skas", "skan", "skans",
    "skor", "skt", "sk", "ing", "ingen", "ingar", "ingarna",
];

/// How the second half of a compound with a name begins, without dots and rings: so "Lund" is found
/// in "Lundamodellen" and not in "Lundgren".
const SECOND_HALVES: &[&str] = &[
    "anstalt",
    "arbet",
    "avdelning",
    "barn",
    "besok",
    "bo",
    "bolag",
    "bor",
    "bygd",
    "chef",
    "dialekt",
    "distrikt",
    "enhet",
    "famil",
    "flick",
    "forening",
    "forum",
    "front",
    "fall",
    "forvaltning",
    "gang",
    "grabb",
    "grupp",
    "hall",
    "hus",
    "intervju",
    "klan",
    "klubb",
    "kollega",
    "kommun",
    "kontor",
    "lag",
    "lager",
    "led",
    "mamma",
    "mannen",
    "metod",
    "model",
    "mote",
    "natverk",
    "omrad",
    "operation",
    "organisation",
    "pappa",
    "plan",
    "polis",
    "politik",
    "pojk",
    "projekt",
    "rapport",
    "region",
    "sida",
    "sjuk",
    "skol",
    "slakt",
    "slekt",
    "syskon",
    "team",
    "trakt",
    "tidning",
    "typ",
    "ungdom",
    "universitet",
    "utredning",
    "van",
    "varianten",
    "verksamhet",
    "arend",
];

/// Second halves that say that the first is a family's or a person's name.
const OF_FAMILY: &[&str] =
    &["famil", "slakt", "slekt", "klan", "syskon", "flick", "grabb", "pojk", "mamma", "pappa", "barn", "kollega"];

/// Others that a short name may stand before, and not only a longer name that begins with the same letters.
const OF_PERSON: &[&str] = &["grupp", "model", "metod", "projekt", "team", "typ"];

/// Whether the second half of a compound says that the first is a person's name: "Lind|familjen".
pub(super) fn is_of_family(rest: &[char]) -> bool {
    OF_FAMILY.iter().any(|half| begins(rest, half))
}

fn is_of_person(rest: &[char], length: usize) -> bool {
    let rest = rest.get(length..).unwrap_or(&[]);
    is_of_family(rest) || OF_PERSON.iter().any(|half| begins(rest, half))
}

/// The plural that a short name may have: "Lindarna", "Holmerna", "Moenene", and not "Alme|ne" or "Alm|ene".
fn is_plural(name: &[char], rest: &[char]) -> bool {
    one_of(&["arnas", "arna", "ernas", "erna", "ernes", "erne"], rest).is_some()
        || name.len() > 3 && one_of(&["ene", "enes"], rest).is_some()
}

/// How many letters after a name belong to its inflection, if the letters can follow it at all.
/// Fewer than there are letters means that a compound goes on, as in "Trelleborgs|modellen".
///
/// `name` and `rest` are folded letters; `capital` says that the word in the text has a capital.
pub(super) fn ending(kind: NameKind, name: &[char], rest: &[char], capital: bool) -> Option<usize> {
    let sibilant = name.last().is_some_and(|c| matches!(c, 's' | 'x' | 'z'));
    let number_goes_on = |c: &char| c.is_numeric() && name.last().is_some_and(|last| last.is_numeric());
    match rest.first() {
        None => return Some(0),
        Some(c) if number_goes_on(c) => return None,
        Some(c) if c.is_numeric() => return Some(0),
        Some(_) => {}
    }
    match kind {
        NameKind::JobTitle => one_of(OF_NOUNS, rest),
        NameKind::Person => {
            let known = if sibilant { OF_PERSONS_IN_S } else { OF_PERSONS };
            let long = name.len() >= LONG;
            one_of(known, rest)
                .filter(|&length| long || length == 1 || capital && is_plural(name, rest))
                .or_else(|| compound(rest, sibilant).filter(|&length| long || capital && is_of_person(rest, length)))
        }
        NameKind::Place => one_of(&["s"], rest)
            .filter(|_| !sibilant)
            .or_else(|| one_of(OF_INHABITANTS, rest).or(one_of(UNMISTAKABLE, rest)))
            .or_else(|| compound(rest, sibilant))
            .or_else(|| any_compound(name, rest, capital)),
        _ => one_of(OF_NOUNS, rest).or_else(|| if name.len() >= 4 { compound(rest, sibilant) } else { None }),
    }
}

/// The ending of a noun whose last vowel the ending replaces; `stem` is the noun without it.
pub(super) fn ending_after_dropped_vowel(rest: &[char]) -> Option<usize> {
    one_of(AFTER_DROPPED_VOWEL, rest)
}

/// The adjective and the people of a place whose name ends in a vowel or in -land: "skånsk",
/// "skåningarna", "halländsk".
pub(super) fn ending_of_place_stem(rest: &[char]) -> Option<usize> {
    const ENDINGS: &[&str] = &[
        "ska",
        "skt",
        "skas",
        "sk",
        "ing",
        "ings",
        "ingen",
        "ingens",
        "ingar",
        "ingars",
        "ingarna",
        "ingarnas",
        "ning",
        "nings",
        "ningen",
        "ningens",
        "ningar",
        "ningars",
        "ningarna",
        "ningarnas",
    ];
    one_of(ENDINGS, rest)
}

/// The inflection of a word for a place's people or of its adjective.
pub(super) fn ending_of_demonym(rest: &[char]) -> Option<usize> {
    const ENDINGS: &[&str] = &[
        "s", "n", "ns", "en", "ens", "r", "rs", "rna", "rnas", "er", "ers", "erna", "ernas", "na", "nas", "ar", "ars",
        "arna", "arnas", "e", "es", "ne", "nes", "ene", "enes", "erne", "ernes", "a", "as", "t", "ts",
    ];
    if rest.is_empty() { Some(0) } else { one_of(ENDINGS, rest) }
}

/// What a pseudonym takes in place of such a word: "mancunians" gives "bor", "västgötsk" gives "sk".
pub(super) fn plain_demonym(word: &[char], rest: &[char]) -> String {
    let rest: String = rest.iter().collect();
    if word.ends_with(&['s', 'k']) {
        return format!("sk{rest}");
    }
    let genitive = rest.len() > 1 && rest.ends_with('s');
    let form = match rest.strip_suffix('s').filter(|_| genitive).unwrap_or(&rest) {
        "" => "bo",
        "n" | "en" => "bon",
        "r" | "er" | "ar" | "e" | "s" => "bor",
        _ => "borna",
    };
    format!("{form}{}", if genitive { "s" } else { "" })
}

fn one_of(endings: &[&str], rest: &[char]) -> Option<usize> {
    endings.iter().any(|ending| ending.chars().eq(rest.iter().copied())).then_some(rest.len())
}

fn begins(rest: &[char], start: &str) -> bool {
    start.chars().count() <= rest.len() && start.chars().zip(rest).all(|(a, b)| a == bare(*b))
}

/// A compound after the name or after its joining -s or -a; the joining letter is the inflection.
fn compound(rest: &[char], sibilant: bool) -> Option<usize> {
    let second_half = |rest: &[char]| SECOND_HALVES.iter().any(|half| begins(rest, half));
    match rest {
        ['s', after @ ..] if !sibilant && second_half(after) => Some(1),
        ['a', after @ ..] if second_half(after) => Some(1),
        _ => second_half(rest).then_some(0),
    }
}

/// A long place name at the front of a capitalised word, unless the word looks like a surname.
fn any_compound(name: &[char], rest: &[char], capital: bool) -> Option<usize> {
    const SURNAMES: &[&str] = &["son", "berg", "gren", "qvist", "kvist", "strom", "lund", "dahl", "er", "man", "stedt"];
    let after_s = if let ['s', after @ ..] = rest { after } else { rest };
    let surname = SURNAMES.iter().any(|ending| begins(rest, ending) || begins(after_s, ending));
    (capital && name.len() >= 5 && rest.len() >= 3 && !surname)
        .then(|| usize::from(rest.first() == Some(&'s') && name.last() != Some(&'s')))
}

/// A pseudonym in the inflection that a found form has.
///
/// `ending` is what [`super::Found::ending`] holds: "", "s", "en", "ernas", "’s", ":s" … The ending
/// takes the shape that the pseudonym asks for: "samordnare" with "en" gives "samordnaren". A
/// pseudonym in s, x or z takes no Swedish genitive -s; an English one with apostrophe stays.
pub fn inflected(pseudonym: &str, ending: &str) -> String {
    let last = pseudonym.chars().next_back().and_then(|c| c.to_lowercase().next()).unwrap_or(' ');
    let sibilant = matches!(last, 's' | 'x' | 'z');
    match ending {
        "" => pseudonym.to_owned(),
        "s" | ":s" | "’" | "'" => match (sibilant, ending) {
            (true, "’" | "'") => format!("{pseudonym}{ending}"),
            (true, _) => pseudonym.to_owned(),
            (false, ":s") => format!("{pseudonym}:s"),
            (false, _) => format!("{pseudonym}s"),
        },
        _ if !ending.chars().all(char::is_alphabetic) => format!("{pseudonym}{ending}"),
        _ => {
            let (form, genitive) = match ending.strip_suffix('s') {
                Some(form) if form != "e" => (form, "s"),
                _ => (ending, ""),
            };
            format!("{}{genitive}", with_form(pseudonym, last, form))
        }
    }
}

/// The noun with a definite or plural ending in the shape that its last letters ask for.
fn with_form(noun: &str, last: char, form: &str) -> String {
    let stem = noun.strip_suffix(last).unwrap_or(noun);
    let vowel = matches!(last, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'å' | 'ä' | 'ö');
    let person = noun.ends_with("are");
    match form {
        "en" | "n" if vowel || noun.ends_with("el") || noun.ends_with("er") || noun.ends_with("or") => {
            format!("{noun}n")
        }
        "en" | "n" => format!("{noun}en"),
        "et" | "t" if vowel => format!("{noun}t"),
        "et" | "t" => format!("{noun}et"),
        "erna" | "arna" | "orna" | "na" if person => format!("{stem}na"),
        "er" | "ar" | "or" if person => noun.to_owned(),
        "er" | "ar" | "or" | "erna" | "arna" | "orna" | "na" => {
            let definite = if form.ends_with("na") { "na" } else { "" };
            match (last, form.get(..2)) {
                ('a', _) => format!("{stem}or{definite}"),
                ('e', _) => format!("{stem}ar{definite}"),
                (_, Some("ar")) => format!("{noun}ar{definite}"),
                _ => format!("{noun}er{definite}"),
            }
        }
        _ => format!("{noun}{form}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_pseudonym_takes_the_inflection_of_what_it_stands_for() {
        for (pseudonym, ending, expected) in [
            ("Bea", "", "Bea"),
            ("Bea", "s", "Beas"),
            ("Klas", "s", "Klas"),
            ("Max", "s", "Max"),
            ("Bea", "’s", "Bea’s"),
            ("James", "’s", "James’s"),
            ("Bea", "’", "Beas"),
            ("BRÅ", ":s", "BRÅ:s"),
            ("samordnare", "en", "samordnaren"),
            ("samordnare", "ens", "samordnarens"),
            ("samordnare", "ernas", "samordnarnas"),
            ("chef", "n", "chefen"),
            ("sköterska", "erna", "sköterskorna"),
            ("nämnd", "arna", "nämndarna"),
            ("Lillstad", "are", "Lillstadare"),
        ] {
            assert_eq!(inflected(pseudonym, ending), expected, "{pseudonym} + {ending}");
        }
    }

    proptest! {
        #[test]
        fn any_pseudonym_and_ending_can_be_joined(pseudonym in "\\PC{0,8}", ending in "\\PC{0,4}") {
            let without_last: String = pseudonym.chars().take(pseudonym.chars().count().saturating_sub(1)).collect();
            prop_assert!(inflected(&pseudonym, &ending).starts_with(&without_last));
        }
    }
}
