//! E-mail addresses, web addresses, names of accounts, and what whoever transcribed has marked.

use super::Seen;
use super::lists;
use super::text::{Text, folded};
use crate::model::NameKind;

/// The e-mail address around the `@` at a position, or the account's name after it.
pub(super) fn email(text: &Text, at: usize) -> Option<Seen> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '%' | '+');
    let left = (0..at).rev().take(80).take_while(|before| text.at(*before).is_some_and(inside)).last();
    let right = text.chars.iter().skip(at + 1).take(255).take_while(|c| inside(**c)).count();
    let mut end = at + 1 + right;
    while end > at + 1 && text.before(end).is_some_and(|c| !c.is_alphanumeric()) {
        end -= 1;
    }
    let host = text.between(at + 1, end);
    let letters = host.iter().filter(|c| c.is_alphabetic()).count();
    match left {
        Some(start) if host.contains(&'.') && letters > 1 => Some(Seen { start, end, kind: NameKind::Email }),
        None if letters > 1 => Some(Seen { start: at, end, kind: NameKind::Web }),
        _ => None,
    }
}

/// The web address whose first word is number `at`.
pub(super) fn web(text: &Text, at: usize) -> Option<Seen> {
    const SCHEMES: &[&str] = &["http", "https", "ftp"];
    /// Endings of host names; those that are words of Swedish count only before a path.
    const SURE: &[&str] = &["se", "com", "org", "net", "eu", "dk", "fi", "uk", "gov", "edu"];
    const WITH_PATH: &[&str] = &["nu", "no", "de", "info", "io", "app", "me", "be", "ly", "tv"];
    let word = text.words.get(at)?;
    if matches!(text.before(word.start), Some('.' | '@' | '/' | '-')) {
        return None;
    }
    let first: String = text.folded(word).iter().collect();
    let scheme = SCHEMES.contains(&first.as_str()) && text.between(word.end, word.end + 3) == [':', '/', '/'];
    let www = first == "www" && text.at(word.end) == Some('.');
    let end = address_end(text, word.start);
    if scheme || www {
        return (end > word.end + 3).then_some(Seen { start: word.start, end, kind: NameKind::Web });
    }
    if text.at(word.end) != Some('.') && text.at(word.end) != Some('-') {
        return None;
    }
    let address: String = text.between(word.start, end).iter().collect();
    let shouted = address.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let address = if shouted { address.to_lowercase() } else { address };
    let (host, path) = address.split_once('/').map_or((address.as_str(), ""), |(host, path)| (host, path));
    let labels: Vec<&str> = host.split('.').collect();
    let [before @ .., last] = labels.as_slice() else { return None };
    let known = SURE.contains(last) || (WITH_PATH.contains(last) && !path.is_empty());
    let long = before.last().is_some_and(|label| label.chars().count() > 1);
    let shape = before.iter().all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'));
    (known && long && shape).then_some(Seen { start: word.start, end, kind: NameKind::Web })
}

/// Where an address without white space ends, less the punctuation of its sentence.
fn address_end(text: &Text, start: usize) -> usize {
    let stops = |c: &char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '”' | '“' | '»' | '«' | '\'' | '’' | '@');
    let length = text.chars.iter().skip(start).take_while(|c| !stops(c)).count();
    let mut end = start + length;
    while end > start && text.before(end).is_some_and(|c| !(c.is_alphanumeric() || c == '/')) {
        end -= 1;
    }
    end
}

/// The mark of transcription that begins with the `#` at a position: "#ord", "#flera_ord#",
/// "#flera ord#". The passage takes in the marks themselves.
pub(super) fn hash_mark(text: &Text, at: usize) -> Option<Seen> {
    const LONGEST: usize = 60;
    if text.before(at).is_some_and(|c| c.is_alphanumeric() || c == '#' || c == '/') {
        return None;
    }
    text.at(at + 1).filter(|c| c.is_alphabetic())?;
    let line = text.chars.iter().skip(at + 1).take(LONGEST).take_while(|c| **c != '\n');
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let word = line.clone().take_while(|c| inside(**c)).count();
    let closing = line.clone().position(|c| *c == '#').filter(|closing| {
        let rest = text.between(at + 1, at + 1 + closing);
        let next = text.at(at + 2 + closing);
        rest.last().is_some_and(|c| !c.is_whitespace())
            && !next.is_some_and(char::is_alphabetic)
            && rest.iter().all(|c| inside(*c) || matches!(c, ' ' | '\u{a0}' | '.' | '’' | '\''))
    });
    let end = closing.map_or(at + 1 + word, |closing| at + 2 + closing);
    Some(Seen { start: at, end, kind: NameKind::Marked })
}

/// The mark of transcription that begins with the `[` at a position: "[namn]", "[NN]", "[skola 2]".
/// What describes a sound or a gap, or mends a quotation, is none.
pub(super) fn bracket_mark(text: &Text, at: usize) -> Option<Seen> {
    const LONGEST: usize = 40;
    /// How descriptions of sounds, gaps and gestures begin.
    const SOUNDS: &[&str] = &[
        "skratt",
        "paus",
        "ohor",
        "otyd",
        "tyst",
        "host",
        "suck",
        "nick",
        "visk",
        "grat",
        "hark",
        "avbr",
        "overl",
        "fnis",
        "ler",
        "pek",
        "skak",
        "telefon",
        "stor",
        "brus",
        "ljud",
        "musik",
        "mummel",
        "mumlar",
        "hum",
        "snyft",
        "applad",
        "klapp",
        "knack",
        "dorr",
        "inspel",
        "band",
        "laugh",
        "inaud",
        "pause",
        "unclear",
        "cross",
        "noise",
        "music",
        "silen",
        "cough",
        "sigh",
        "nod",
        "whisper",
        "cry",
        "sob",
        "chuckl",
        "giggl",
        "overlap",
        "phone",
        "record",
        "interrupt",
        "gesture",
        "point",
        "smil",
        "clear",
        "break",
        "end",
        "start",
        "slut",
        "borj",
        "sic",
        "min",
        "sek",
        "emphas",
        "beton",
        "hojer",
        "sanker",
        "xx",
        "kort",
        "lang",
        "andas",
        "drar",
        "tittar",
        "visar",
        "snarf",
        "gap",
    ];
    let line = text.chars.iter().skip(at + 1).take(LONGEST).take_while(|c| **c != '\n');
    let length = line.clone().position(|c| *c == ']')?;
    let content: String = text.between(at + 1, at + 1 + length).iter().collect();
    let words: Vec<&str> = content.split_whitespace().collect();
    let first = folded(words.first()?);
    let bare: String = first.iter().map(|c| super::text::bare(*c)).collect();
    let capital = content.chars().any(char::is_uppercase);
    let numbered = words.len() == 2 && words.last().is_some_and(|last| last.chars().all(|c| c.is_ascii_digit()));
    let placeholder = !first.is_empty() && first.iter().all(|c| *c == 'x');
    let sound = SOUNDS.iter().any(|sound| bare.starts_with(sound));
    let is_mark = content.chars().next().is_some_and(char::is_alphabetic)
        && content.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.' | '\'' | '’' | '\u{a0}'))
        && words.len() <= 4
        && (words.len() == 1 || capital || numbered)
        && first.len() > 1
        && !(sound || placeholder || lists::is_function_word(&first));
    is_mark.then_some(Seen { start: at, end: at + length + 2, kind: NameKind::Marked })
}
