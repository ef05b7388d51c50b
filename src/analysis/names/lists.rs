//! Short lists of words that tell names from other words. All are compiled from common knowledge
//! and are compared without case, dots, rings and accents.

use super::text::{ByWord, bare, hash};
use super::words::*;
use std::sync::LazyLock;

type Words = ByWord<()>;

fn set(lists: &[&str]) -> Words {
    let words = lists.iter().flat_map(|list| list.split_whitespace());
    words.map(|word| (hash_bare(&word.chars().collect::<Vec<_>>()), ())).collect()
}

fn hash_bare(word: &[char]) -> u64 {
    let bare: Vec<char> = word.iter().map(|c| bare(*c)).collect();
    hash(&bare)
}

static FIRST: LazyLock<Words> = LazyLock::new(|| set(&[WOMEN, MEN, ENGLISH]));
static COMMON: LazyLock<Words> = LazyLock::new(|| set(&[ALSO_WORDS, ALSO_ENGLISH_WORDS, FUNCTION, ENGLISH_FUNCTION]));
static FUNCTION_WORDS: LazyLock<Words> = LazyLock::new(|| set(&[FUNCTION, ENGLISH_FUNCTION]));
static NON_NAMES: LazyLock<Words> =
    LazyLock::new(|| set(&[COUNTRIES, AUTHORITIES, TITLES, ENGLISH_CAPITALS, GENERAL, MONTHS, LABELS]));
static GENERAL_WORDS: LazyLock<Words> = LazyLock::new(|| set(&[GENERAL, AUTHORITIES, TITLES]));
static TITLE_WORDS: LazyLock<Words> = LazyLock::new(|| set(&[TITLES]));
static LABEL_WORDS: LazyLock<Words> = LazyLock::new(|| set(&[LABELS]));
static PLACES: LazyLock<Words> = LazyLock::new(|| set(&[TOWNS]));

/// A first name that is common in Sweden or in English.
pub(super) fn is_first_name(word: &[char]) -> bool {
    FIRST.contains_key(&hash_bare(word))
}

/// A word of the language that may also be a name: "sten", "mark", "klippan".
pub(super) fn is_common(word: &[char]) -> bool {
    COMMON.contains_key(&hash_bare(word))
}

/// A word that many sentences begin with.
pub(super) fn is_function_word(word: &[char]) -> bool {
    FUNCTION_WORDS.contains_key(&hash_bare(word))
}

/// A word written with a capital that points at nobody: countries, authorities, titles, days.
pub(super) fn is_no_name(word: &[char]) -> bool {
    NON_NAMES.contains_key(&hash_bare(word))
}

/// A word that is in many longer names and gives none of them away: "region", "östra".
pub(super) fn is_general(word: &[char]) -> bool {
    GENERAL_WORDS.contains_key(&hash_bare(word))
}

pub(super) fn is_title(word: &[char]) -> bool {
    TITLE_WORDS.contains_key(&hash_bare(word))
}

/// What stands before a colon in a transcript without being anyone's name.
pub(super) fn is_label(word: &[char]) -> bool {
    LABEL_WORDS.contains_key(&hash_bare(word))
}

pub(super) fn is_town(word: &[char]) -> bool {
    PLACES.contains_key(&hash_bare(word))
}

/// The small words inside surnames.
pub(super) fn is_particle(word: &[char]) -> bool {
    let word: String = word.iter().collect();
    matches!(
        word.as_str(),
        "von"
            | "af"
            | "av"
            | "de"
            | "van"
            | "der"
            | "den"
            | "la"
            | "le"
            | "di"
            | "da"
            | "dos"
            | "bin"
            | "al"
            | "el"
            | "ibn"
    )
}

fn ends(word: &[char], endings: &[&str]) -> bool {
    endings.iter().any(|ending| {
        let length = ending.chars().count();
        word.len() > length && ending.chars().rev().zip(word.iter().rev()).all(|(a, b)| a == bare(*b))
    })
}

pub(super) fn ends_as_surname(word: &[char]) -> bool {
    const ENDINGS: &[&str] = &[
        "sson", "qvist", "kvist", "berg", "gren", "lund", "strom", "dahl", "stedt", "blad", "lof", "feldt", "crantz",
        "quist", "skold", "sjo", "lind", "inen", "anen", "honen", "uonen", "ovic", "ski", "zadeh", "opoulos", "shvili",
        "ersen", "nsen", "anson", "enson", "erson", "inson", "stein", "mann", "wall", "svard", "hielm", "hjelm",
    ];
    ends(word, ENDINGS)
}

pub(super) fn ends_as_place(word: &[char]) -> bool {
    const ENDINGS: &[&str] = &[
        "stad", "borg", "holm", "koping", "torp", "arp", "lov", "inge", "ryd", "by", "hult", "sund", "hamn", "vik",
        "as", "sjo", "gard", "land", "bro", "fors", "nas", "torget", "parken", "omradet", "shire", "ham", "ford",
        "bury", "chester", "ville", "ington", "mouth", "mo", "rup", "ljunga", "skog", "backen", "dalen",
    ];
    ends(word, ENDINGS)
}

pub(super) fn ends_as_street(word: &[char]) -> bool {
    const ENDINGS: &[&str] = &[
        "gatan",
        "gata",
        "vagen",
        "vag",
        "grand",
        "granden",
        "torg",
        "torget",
        "stigen",
        "stig",
        "allen",
        "alle",
        "backen",
        "esplanaden",
        "plan",
        "platsen",
        "kajen",
        "leden",
    ];
    ends(word, ENDINGS)
}

/// The words and endings by which an organisation's name is known.
pub(super) fn is_organisation(word: &[char]) -> bool {
    const WORDS: &[&str] = &[
        "ab",
        "hb",
        "kb",
        "if",
        "ik",
        "ff",
        "bk",
        "ltd",
        "inc",
        "plc",
        "llc",
        "university",
        "council",
        "association",
        "church",
        "school",
        "college",
        "hospital",
        "club",
        "trust",
        "foundation",
        "kommun",
        "kyrka",
        "skola",
        "universitet",
        "forening",
        "stiftelse",
        "gymnasium",
        "sjukhus",
        "kommuner",
    ];
    const ENDINGS: &[&str] = &[
        "foreningen",
        "forening",
        "verket",
        "namnden",
        "namnd",
        "styrelsen",
        "myndigheten",
        "forbundet",
        "bolaget",
        "kyrkan",
        "skolan",
        "hemmet",
        "radet",
        "klubben",
        "stiftelsen",
        "gymnasiet",
        "polisen",
        "gruppen",
        "kammaren",
        "universitet",
        "hogskola",
        "kommun",
        "tidning",
        "bladet",
        "partiet",
        "jouren",
        "fonden",
        "ligan",
    ];
    WORDS.iter().any(|known| known.chars().eq(word.iter().map(|c| bare(*c)))) || ends(word, ENDINGS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_with_and_without_their_dots() {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        for name in ["anna", "björn", "bjorn", "åke", "mohammed", "zahra", "elizabeth"] {
            assert!(is_first_name(&letters(name)), "{name}");
        }
        for word in ["sten", "mark", "klippan", "och", "the"] {
            assert!(is_common(&letters(word)), "{word}");
        }
        for (word, surname) in [("lindqvist", true), ("öberg", true), ("svensson", true), ("son", false)] {
            assert_eq!(ends_as_surname(&letters(word)), surname, "{word}");
        }
        assert!(ends_as_place(&letters("hässleholm")) && ends_as_street(&letters("drottninggatan")));
        assert!(!ends_as_street(&letters("vägen")));
    }
}
