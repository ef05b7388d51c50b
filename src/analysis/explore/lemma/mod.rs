//! Words gathered under one form, in Swedish, Norwegian, Danish and English, by rule: endings are taken off until all
//! forms of a word come to the same stem. No word list stands behind it, so some forms stay apart and a few words that
//! have nothing to do with one another meet; the forms that were gathered are always shown. Words that change within
//! (`man`, `män`) are listed, language by language.

mod danish;
mod english;
mod norwegian;
mod swedish;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::OnceLock;

/// How a language bends its words.
struct Rules {
    /// Words that change within: of each all its forms, the one they are gathered under first.
    listed: &'static str,
    /// Endings, the longest that fits is taken off; each with what must be left at least.
    endings: &'static [(&'static str, usize)],
    /// What is left when endings are off is made alike: an ending, and what stands for it. Each is tried in order.
    alike: &'static [(&'static str, &'static str, usize)],
    /// Endings of words that are made of others, which keep theirs: with what is put on, and without.
    kept: &'static [(&'static str, &'static str)],
    /// Whether a genitive or passive is made by an `s`.
    s: bool,
}

fn rules(language: &str) -> Option<&'static Rules> {
    Some(match language {
        "sv" => &swedish::RULES,
        "nb" | "no" | "nn" => &norwegian::RULES,
        "da" => &danish::RULES,
        "en" => &english::RULES,
        _ => return None,
    })
}

/// The listed words of a language by their forms.
fn listed(language: &str, rules: &'static Rules) -> &'static HashMap<&'static str, &'static str> {
    static KNOWN: [OnceLock<HashMap<&'static str, &'static str>>; 4] = [const { OnceLock::new() }; 4];
    let read = || {
        let mut all = HashMap::new();
        for line in rules.listed.lines() {
            let mut first = None;
            for form in line.split_whitespace() {
                all.insert(form, *first.get_or_insert(form));
            }
        }
        all
    };
    let [sv, da, en, nb] = &KNOWN;
    match language {
        "sv" => sv,
        "da" => da,
        "en" => en,
        _ => nb,
    }
    .get_or_init(read)
}

/// What all forms of a word have in common. The word is as words are compared; of a language that is not known it stays.
pub fn lemma(word: &str, language: &str) -> String {
    let Some(rules) = rules(language) else { return word.to_owned() };
    let word = if rules.s { word } else { word.strip_suffix("'s").unwrap_or(word) };
    if let Some(first) = listed(language, rules).get(word) {
        return (*first).to_owned();
    }
    if !word.chars().all(char::is_alphabetic) {
        return word.to_owned();
    }
    let without_s = if rules.s { genitive(word) } else { word };
    if let Some(first) = listed(language, rules).get(without_s) {
        return (*first).to_owned();
    }
    for (ending, instead) in rules.kept {
        if let Some(rest) = taken_off(without_s, ending, 3) {
            return format!("{rest}{instead}");
        }
    }
    let stem = rules.endings.iter().find_map(|(ending, least)| taken_off(without_s, ending, *least));
    let mut stem = stem.unwrap_or(without_s).to_owned();
    for (ending, instead, least) in rules.alike {
        if let Some(rest) = taken_off(&stem, ending, *least) {
            stem = format!("{rest}{instead}");
        }
    }
    single(stem)
}

/// A word without its last `s`, where one may be an ending.
fn genitive(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(rest) if rest.chars().count() >= 4 && !rest.ends_with(['s', 'x', 'z']) && !rest.ends_with("at") => rest,
        _ => word,
    }
}

/// What is left of a word before an ending, if enough is and there is a vowel in it.
fn taken_off<'w>(word: &'w str, ending: &str, least: usize) -> Option<&'w str> {
    let rest = word.strip_suffix(ending)?;
    let enough = rest.chars().count() >= least && rest.chars().any(|c| "aeiouyåäöæø".contains(c));
    enough.then_some(rest)
}

/// With one letter at its end where there were two of the same: `mann`, `man`.
fn single(mut stem: String) -> String {
    let mut last = stem.chars().rev();
    let double = matches!((last.next(), last.next()), (Some(one), Some(other)) if one == other);
    if double && stem.chars().count() > 3 {
        stem.pop();
    }
    stem
}

/// The fewest letters that another part of a compound has.
const PART: usize = 3;

/// Whether a word is a form of what is known by a lemma, or with `compounds` a compound that ends or begins with it.
pub fn is_form(word: &str, known: &str, language: &str, compounds: bool) -> bool {
    if lemma(word, language) == known {
        return true;
    }
    if !compounds || known.chars().count() < PART {
        return false;
    }
    let is_part = |part: &str| {
        part.chars().count() >= PART
            && part.chars().all(char::is_alphabetic)
            && part.chars().any(|c| "aeiouyåäöæø".contains(c))
    };
    let cuts = word.char_indices().map(|(at, _)| word.split_at(at));
    for (head, tail) in cuts {
        if is_part(head) && is_part(tail) {
            // Between the parts may stand what joins them.
            let mut joined = ["", "s", "e"].iter().filter_map(|joint| head.strip_suffix(joint));
            if lemma(tail, language) == known || joined.any(|head| head == known || lemma(head, language) == known) {
                return true;
            }
        }
    }
    false
}
