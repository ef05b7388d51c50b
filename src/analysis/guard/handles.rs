//! Names that are written as one word in addresses, accounts and the like: `@stenlind`, `/sten-lind`, `StenLind`.

use crate::analysis::names::Finder;
use crate::model::*;

/// A word of an address is no name by a part of it that is shorter than this.
const TELLING: usize = 6;
/// Longer words of an address are not tried at every letter.
const LONGEST: usize = 40;

/// What holds the words of an address together. A hyphen by itself is part of many a word.
const SIGNS: [char; 5] = ['@', '/', '_', '.', ':'];

/// The words of a text that hold a name of the key once they are taken apart.
pub fn found(text: &str, finder: &Finder) -> Vec<(Passage, NameKind)> {
    let mut found = Vec::new();
    let mut at = 0;
    for token in text.split(|c: char| !(c.is_alphanumeric() || "@/_.:-~+".contains(c))) {
        let bare = token.trim_end_matches(|c: char| !c.is_alphanumeric());
        if (bare.contains(SIGNS) || has_inner_capital(bare))
            && let Some(kind) = name_in(bare, finder)
        {
            found.push((Passage::new(at, at + code_points(bare)), kind));
        }
        // The one character after it is what the text was split at.
        at += code_points(token) + 1;
    }
    found
}

fn has_inner_capital(text: &str) -> bool {
    text.chars().zip(text.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase())
}

fn name_in(token: &str, finder: &Finder) -> Option<NameKind> {
    let is_address = token.contains(['@', '/', '_']) || token.starts_with("www.");
    let taken_apart: Vec<String> =
        token.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(apart).collect();
    let spaced = taken_apart.join(" ");
    if spaced == token {
        return None;
    }
    if !is_address {
        return whole(&spaced, finder);
    }
    let known = finder.find_known(&spaced).into_iter().find(|found| found.known.is_some());
    known.map(|found| found.kind).or_else(|| taken_apart.iter().find_map(|word| within(word, finder)))
}

/// A word with a space where a capital or a digit begins another.
fn apart(word: &str) -> String {
    let mut new = String::with_capacity(word.len() + 4);
    let mut before: Option<char> = None;
    for c in word.chars() {
        let begins =
            |before: char| before.is_lowercase() && c.is_uppercase() || before.is_alphabetic() != c.is_alphabetic();
        if before.is_some_and(begins) {
            new.push(' ');
        }
        new.push(c);
        before = Some(c);
    }
    new
}

/// The kind of name that a text is from beginning to end.
fn whole(text: &str, finder: &Finder) -> Option<NameKind> {
    let length = code_points(text);
    let found = finder.find_known(text).into_iter().find(|found| found.known.is_some())?;
    (found.passage == Passage::new(0, length)).then_some(found.kind)
}

/// The kind of name that is in a word of an address: two words of it without a space, or one after other letters.
fn within(word: &str, finder: &Finder) -> Option<NameKind> {
    let letters: Vec<char> = word.chars().collect();
    if !(TELLING..=LONGEST).contains(&letters.len()) || !letters.iter().all(|c| c.is_alphabetic()) {
        return None;
    }
    (1..letters.len()).find_map(|at| {
        let (first, last) = letters.split_at_checked(at)?;
        let (first, last): (String, String) = (first.iter().collect(), last.iter().collect());
        let part = |part: &str| if code_points(part) as usize >= TELLING { whole(part, finder) } else { None };
        whole(&format!("{first} {last}"), finder).or_else(|| part(&last)).or_else(|| part(&first))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_addresses_and_accounts_and_not_in_other_words() {
        let known = |name: &str| Known { name: name.to_owned(), pseudonym: "X".to_owned(), kind: NameKind::Person };
        let finder = Finder::new(&[known("Sten Lind"), known("Bergkvist")], &[]);
        let cases: [(&str, &[&str]); 16] = [
            ("Se @stenlind.", &["@stenlind"]),
            ("@sten_lind och @Bergkvist84", &["@sten_lind", "@Bergkvist84"]),
            ("på /sten-lind, sedan", &["/sten-lind"]),
            ("https://www.exempel.se/om/StenLind/?id=1", &["https://www.exempel.se/om/StenLind"]),
            ("www.stenlind.se", &["www.stenlind.se"]),
            ("StenLind skrev", &["StenLind"]),
            ("sten_lind", &["sten_lind"]),
            ("@abergkvist", &["@abergkvist"]),
            ("@rosenlind", &[]),
            ("https://exempel.se/stenar/lindar", &[]),
            ("kommunen/regionen och/eller", &[]),
            ("EkStenLindA", &[]),
            ("Vi gick dit. Sten sade nej", &[]),
            ("t.ex. 10:30, kl.7", &[]),
            ("åäö/@stenlind–ö", &["åäö/@stenlind"]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            let index = TextIndex::new(text);
            let found = found(text, &finder).into_iter().map(|(passage, _)| index.slice(text, passage).to_owned());
            assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
