//! Names of the key run together: in account names, web addresses, and words with capitals inside.

use super::forms::{is_telling, words_of};
use super::lists;
use super::text::{ByWord, Case, Text, Word, bare, folded, hash};
use super::{Doubt, passage};
use crate::model::{Known, NameKind, Passage};

/// Shorter parts of names are in too many other words.
const SHORTEST: usize = 4;
/// From so many letters on, a name is told even inside a longer run of letters.
const TELLING: usize = 7;

/// The names of a key as bare letters.
pub(super) struct Handles {
    /// All words of a name in one, in either order: "stenlind", "lindsten".
    whole: Vec<(Vec<char>, usize)>,
    /// "slind"; looked for in accounts and addresses alone.
    initial: Vec<(Vec<char>, usize)>,
    /// Single words that give a name away.
    parts: Vec<(Vec<char>, usize)>,
    by_hash: ByWord<usize>,
    names: Vec<(NameKind, Vec<Vec<char>>)>,
}

/// A name in such a place.
pub(super) struct Joined {
    pub passage: Passage,
    pub entry: usize,
    pub doubt: Option<Doubt>,
}

/// A run of letters between signs, figures and inner capitals.
struct Segment {
    start: usize,
    end: usize,
    letters: Vec<char>,
}

impl Handles {
    pub fn new(known: &[Known], never: &[String]) -> Handles {
        let (whole, initial, parts) = (Vec::new(), Vec::new(), Vec::new());
        let mut new = Handles { whole, initial, parts, by_hash: ByWord::default(), names: Vec::new() };
        for (entry, name) in known.iter().enumerate() {
            let words: Vec<Vec<char>> = words_of(&name.name).iter().map(|word| without_dots(word)).collect();
            new.names.push((name.kind, words.clone()));
            if name.kind.is_identifier() || name.kind == NameKind::JobTitle {
                continue;
            }
            new.add(entry, name, &words);
        }
        let never: Vec<Vec<char>> = never.iter().map(|word| without_dots(&folded(word))).collect();
        new.parts.retain(|(letters, _)| !never.contains(letters));
        new.by_hash = new.whole.iter().rev().map(|(letters, entry)| (hash(letters), *entry)).collect();
        new
    }

    fn add(&mut self, entry: usize, name: &Known, words: &[Vec<char>]) {
        let person = name.kind == NameKind::Person;
        if let [first, .., last] = words {
            self.whole.push((words.concat(), entry));
            if person {
                self.whole.push(([first.clone(), last.clone()].concat(), entry));
                self.whole.push(([last.clone(), first.clone()].concat(), entry));
                let initial: Vec<char> = first.iter().take(1).chain(last).copied().collect();
                self.initial.extend((last.len() >= SHORTEST).then_some((initial, entry)));
            }
        } else {
            self.parts.extend(words.iter().map(|word| (word.clone(), entry)));
        }
        for piece in name.name.split_whitespace().filter(|piece| words.len() > 1 && is_telling(piece, name.kind)) {
            self.parts.push((without_dots(&words_of(piece).concat()), entry));
        }
        self.parts.retain(|(letters, _)| letters.len() >= SHORTEST);
    }

    /// The name that an account's name or a web address gives away.
    pub fn in_address(&self, text: &Text, start: usize, end: usize) -> Option<Joined> {
        let segments = segments(text, start, end);
        let found = self.among(&segments, true).or_else(|| {
            // A name inside a longer run of letters: "teamstenlind".
            let long = self.whole.iter().chain(&self.parts).filter(|(letters, _)| letters.len() >= TELLING);
            let holds =
                |name: &[char]| segments.iter().any(|known| known.letters.windows(name.len()).any(|at| at == name));
            long.clone().find(|(letters, _)| holds(letters)).map(|(_, entry)| (0, 0, *entry, None))
        });
        found.map(|(_, _, entry, doubt)| Joined { passage: passage(start, end), entry, doubt })
    }

    /// The name in a word with capitals inside, or all of a name as one word.
    pub fn in_word(&self, text: &Text, word: &Word) -> Option<Joined> {
        if word.humps {
            let segments = segments(text, word.start, word.end);
            let (from, to, entry, doubt) = self.among(&segments, false)?;
            let (first, last) = (segments.get(from)?, segments.get(to)?);
            return Some(Joined { passage: passage(first.start, last.end), entry, doubt });
        }
        if self.by_hash.is_empty() || word.to - word.from < TELLING {
            return None;
        }
        let mut letters = without_dots(text.folded(word));
        letters.retain(|c| c.is_alphabetic());
        let entry = *self.by_hash.get(&hash(&letters))?;
        let sure = |word: &Vec<char>| lists::is_first_name(word) && !lists::is_common(word);
        let (kind, words) = self.names.get(entry)?;
        let person = *kind == NameKind::Person && !lists::is_common(&letters) && !lists::is_no_name(&letters);
        // Where accounts and files are named, it is no word: "#stenlind", "/stenlind", "intervju-stenlind", "stenlind_85".
        let is_sign = |c: Option<char>, signs: &[char]| c.is_some_and(|c| signs.contains(&c));
        let is_handle = word.has_digit
            || is_sign(text.before(word.start), &['/', '#', '@', '_', '-', '\\'])
            || is_sign(text.at(word.end), &['_']);
        let told =
            word.case != Case::Lower || is_handle || words.first().is_some_and(sure) || !follows_article(text, word);
        (person && told).then(|| Joined { passage: passage(word.start, word.end), entry, doubt: Some(Doubt::Joined) })
    }

    /// First and last segment, and whose name they are.
    fn among(&self, segments: &[Segment], address: bool) -> Option<(usize, usize, usize, Option<Doubt>)> {
        for count in [3, 2, 1] {
            for from in 0..segments.len() {
                let Some(run) = segments.get(from..from + count) else { break };
                let letters: Vec<char> = run.iter().flat_map(|segment| segment.letters.iter().copied()).collect();
                let of = |names: &[(Vec<char>, usize)]| {
                    names.iter().filter(|(name, _)| *name == letters).map(|(_, entry)| *entry).collect::<Vec<_>>()
                };
                let mut entries = of(&self.whole);
                if address {
                    entries.extend(of(&self.initial));
                }
                let part = entries.is_empty() && count == 1;
                if part {
                    entries = of(&self.parts);
                }
                entries.dedup();
                let Some((first, others)) = entries.split_first() else { continue };
                let doubt = if !others.is_empty() {
                    Some(Doubt::Shared(others.to_vec()))
                } else {
                    (part && lists::is_common(&letters)).then_some(Doubt::Word)
                };
                return Some((from, from + count - 1, *first, doubt));
            }
        }
        None
    }
}

/// Whether an article or the like before it tells that it is a word of the language: "en stenlind".
fn follows_article(text: &Text, word: &Word) -> bool {
    const ARTICLES: &str = "en ett et ei den det de denna detta dessa denne dette disse a an the this that these";
    let before = text.word_from(word.start).checked_sub(1).and_then(|before| text.words.get(before));
    before.is_some_and(|before| {
        let letters: String = text.folded(before).iter().collect();
        ARTICLES.split(' ').any(|article| article == letters)
    })
}

fn without_dots(letters: &[char]) -> Vec<char> {
    letters.iter().map(|c| bare(*c)).collect()
}

fn segments(text: &Text, start: usize, end: usize) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let words = text.words.iter().skip(text.word_from(start)).take_while(|word| word.start < end);
    for word in words {
        let mut goes_on = false;
        let mut small = false;
        for letter in word.from..word.to {
            let (Some(c), (from, to)) = (text.letters.get(letter).copied(), text.place_of(letter)) else { break };
            let capital = text.is_capital(letter);
            if !c.is_alphabetic() {
                goes_on = false;
                continue;
            }
            match segments.last_mut().filter(|_| goes_on && !(capital && small)) {
                Some(segment) => {
                    segment.end = to;
                    segment.letters.push(bare(c));
                }
                None => segments.push(Segment { start: from, end: to, letters: vec![bare(c)] }),
            }
            (goes_on, small) = (true, !capital);
        }
    }
    segments
}
