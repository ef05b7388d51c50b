//! Writing that reads from right to left: letters for the shapes that they take, the page seen in a mirror so that all else
//! of it reads as ever, and the numbers and foreign words in it turned back.

use super::segments::Atom;
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

fn is_right_to_left(c: char) -> bool {
    c >= '\u{590}' && matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Whether a character is a shape that a letter, or several, take beside others.
pub fn is_shape(c: char) -> bool {
    matches!(c, '\u{fb1d}'..='\u{fb4f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The letters of a shape, in the order in which they are read.
pub fn letters(shape: char) -> impl Iterator<Item = char> {
    // Marks that stand alone have a space to stand on.
    std::iter::once(shape).nfkc().filter(|c| *c != ' ')
}

/// Whether most letters read from right to left.
pub fn leads(atoms: &[Atom]) -> bool {
    let (mut right_to_left, mut others) = (0usize, 0usize);
    for c in atoms
        .iter()
        .filter_map(|atom| atom.text.chars().find(|c| c.is_alphabetic() && canonical_combining_class(*c) == 0))
    {
        if is_right_to_left(c) {
            right_to_left += 1;
        } else {
            others += 1;
        }
    }
    right_to_left > others
}

/// Turns the page over, so that what reads from right to left runs with rising coordinates.
pub fn mirror(atoms: &mut [Atom]) {
    for atom in atoms {
        (atom.x0, atom.x1) = (-atom.x1, -atom.x0);
    }
}

/// Puts vowels and other marks that are characters of their own behind the letter that they stand at.
pub fn join_marks(atoms: Vec<Atom>) -> Vec<Atom> {
    let mut out: Vec<Atom> = Vec::with_capacity(atoms.len());
    let mut waiting = String::new();
    for mut atom in atoms {
        let is_mark = !atom.text.is_empty() && atom.text.chars().all(|c| canonical_combining_class(c) > 0);
        if is_mark {
            let (middle, slack) = ((atom.x0 + atom.x1) / 2.0, 0.3 * atom.size);
            let at = |letter: &Atom| {
                letter.is_beside(&atom)
                    && letter.x0 - slack < middle
                    && middle < letter.x1 + slack
                    && !letter.is_space()
            };
            match out.last_mut().filter(|last| at(last)) {
                Some(last) => last.text.push_str(&atom.text),
                None => waiting.push_str(&atom.text),
            }
            continue;
        }
        atom.text.push_str(&std::mem::take(&mut waiting));
        out.push(atom);
    }
    if let Some(last) = out.last_mut() {
        last.text.push_str(&waiting);
    }
    out
}

/// What a line shows, in the order of its places, put into the order in which it is read. `mirrored`: the page was turned
/// over.
pub fn in_order<T: AsMut<String> + AsRef<str>>(mut shown: Vec<T>, mirrored: bool) -> Vec<T> {
    if !mirrored && !shown.iter().any(|part| part.as_ref().chars().any(is_right_to_left)) {
        return shown;
    }
    if mirrored {
        shown.reverse();
    }
    // One character stands for each part: its first letter, or what else it begins with.
    let stand_in = |part: &T| {
        let mut chars = part.as_ref().chars();
        part.as_ref().chars().find(|c| c.is_alphanumeric()).or_else(|| chars.next()).unwrap_or(' ')
    };
    let line: String = shown.iter().map(stand_in).map(|c| if c == '\u{2029}' { ' ' } else { c }).collect();
    let base = if mirrored { Level::rtl() } else { Level::ltr() };
    let info = BidiInfo::new(&line, Some(base));
    let levels: Vec<Level> = line.char_indices().filter_map(|(at, _)| info.levels.get(at).copied()).collect();
    // Turning over what is shown gives what is read, as turning over what is read gives what is shown.
    let order = BidiInfo::reorder_visual(&levels);
    let mut parts: Vec<Option<T>> = shown.into_iter().map(Some).collect();
    let mut read = Vec::with_capacity(parts.len());
    let mut turned = Vec::with_capacity(parts.len());
    for at in order {
        if let Some(part) = parts.get_mut(at).and_then(Option::take) {
            turned.push(levels.get(at).is_some_and(Level::is_rtl));
            read.push(part);
        }
    }
    turn_brackets(&mut read, &turned);
    read
}

/// Some files name brackets by their shape, which closes where the bracket opens.
fn turn_brackets<T: AsMut<String> + AsRef<str>>(read: &mut [T], turned: &[bool]) {
    const PAIRS: [(&str, &str); 3] = [("(", ")"), ("[", "]"), ("{", "}")];
    let other = |text: &str| {
        PAIRS.iter().find_map(|(open, close)| match text {
            _ if text == *open => Some(*close),
            _ if text == *close => Some(*open),
            _ => None,
        })
    };
    let opens = |text: &str| PAIRS.iter().any(|(open, _)| text == *open);
    let brackets: Vec<usize> = (0..read.len())
        .filter(|&n| turned.get(n) == Some(&true) && read.get(n).is_some_and(|part| other(part.as_ref()).is_some()))
        .collect();
    let at = |n: Option<&usize>| n.and_then(|&n| read.get(n)).map(|part| opens(part.as_ref()));
    if at(brackets.first()) != Some(false) || at(brackets.last()) != Some(true) {
        return;
    }
    for n in brackets {
        if let Some(part) = read.get_mut(n)
            && let Some(other) = other(part.as_ref())
        {
            *part.as_mut() = other.to_owned();
        }
    }
}
