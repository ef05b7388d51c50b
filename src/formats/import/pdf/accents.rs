//! Accents that a page draws apart from their letters.

use super::segments::{Atom, is_double};
use unicode_normalization::char::compose;

/// The combining form of an accent that is drawn as a character of its own.
fn combining(text: &str) -> Option<char> {
    Some(match text {
        "`" => '\u{300}',
        "´" | "ˊ" => '\u{301}',
        "ˆ" | "^" => '\u{302}',
        "˜" | "~" => '\u{303}',
        "¯" | "ˉ" => '\u{304}',
        "˘" => '\u{306}',
        "˙" => '\u{307}',
        "¨" => '\u{308}',
        "˚" | "°" => '\u{30a}',
        "˝" => '\u{30b}',
        "ˇ" => '\u{30c}',
        "¸" => '\u{327}',
        "˛" => '\u{328}',
        _ => return None,
    })
}

/// Puts accents that are drawn over or under a letter of the same run onto it.
pub fn join_accents(atoms: Vec<Atom>) -> Vec<Atom> {
    let mut out: Vec<Atom> = Vec::with_capacity(atoms.len());
    let mut waiting: Option<(char, Atom)> = None;
    for mut atom in atoms {
        if let Some((accent, mark)) = waiting.take() {
            match accented(&atom, accent, &mark) {
                Some(text) => atom.text = text,
                None => out.push(mark),
            }
        }
        let doubled = out.last().is_some_and(|last| is_double(last, &atom));
        match combining(&atom.text) {
            _ if doubled => {}
            Some(accent) => match out.last_mut().and_then(|last| Some((accented(last, accent, &atom)?, last))) {
                Some((text, last)) => last.text = text,
                None => waiting = Some((accent, atom)),
            },
            None => out.push(atom),
        }
    }
    out.extend(waiting.map(|(_, mark)| mark));
    out
}

/// The letter with the accent, if the accent stands over it and the two are one character.
fn accented(letter: &Atom, accent: char, mark: &Atom) -> Option<String> {
    let middle = (mark.x0 + mark.x1) / 2.0;
    let slack = 0.1 * letter.size;
    let mut chars = letter.text.chars();
    let (Some(base), None) = (chars.next(), chars.next()) else { return None };
    let base = match base {
        'ı' => 'i',
        'ȷ' => 'j',
        base => base,
    };
    if !base.is_alphabetic() || middle < letter.x0 - slack || middle > letter.x1 + slack {
        return None;
    }
    compose(base, accent).map(String::from)
}
