//! Where everything that stands in a text is when a corrected text takes its place. Each is kept on its own words,
//! moved to where they stand now, or lost: then it waits near its place until a person decides. Nothing is dropped, and
//! no two of a kind come to the same place: kept, moved and lost together are as many as there were.

use super::edit::Edits;
use super::fold::fold;
use super::own_words::left;
use super::position::{Passage, Pos, TextIndex};
use super::word_runs::{Seeker, Word, words};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// Something that stands in a text.
#[derive(Clone, Debug)]
pub struct InText<K> {
    /// Two of the same key may not stand at the same place.
    pub key: K,
    pub passage: Passage,
    /// The words that it stood on, if it has waited for a decision since an earlier correction.
    pub lost: Option<String>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// Stands on its own words, as they are corrected.
    Kept,
    /// Stands on its own words at another place.
    Moved,
    /// Has lost its words, or most of them, and waits near its place.
    Lost,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed {
    pub passage: Passage,
    pub became: Became,
}

/// A passage that has become this many times as long, and so many words more, is no longer the same.
const SWOLLEN: (usize, usize) = (3, 8);
/// Words that are no longer the same are compared letter by letter up to so many.
const COMPARED: usize = 60;

/// Follows all that stands in a text into the text that `edits` make of it. `None` where the new text is so short that
/// not all can have a place of its own.
pub fn follow<K: Eq + Hash + Clone>(old: &str, edits: &Edits, standing: &[InText<K>]) -> Option<Vec<Followed>> {
    let new = edits.apply(old);
    let texts = Texts::new(old, &new, edits);
    let mut seeker = None;
    let found: Vec<Followed> = standing.iter().map(|one| texts.follow(one.passage, &one.lost, &mut seeker)).collect();
    let mut taken = Taken { places: HashSet::new(), texts: &texts };
    let mut settled: Vec<Option<Followed>> = vec![None; standing.len()];
    // Those on their own words first: the others wait where there is room.
    for became in [Became::Kept, Became::Moved, Became::Lost] {
        for ((one, found), settled) in standing.iter().zip(&found).zip(&mut settled) {
            if found.became == became {
                *settled = Some(taken.settle(&one.key, *found)?);
            }
        }
    }
    settled.into_iter().collect()
}

/// The old text and the new one, with their words.
struct Texts<'t> {
    old: &'t str,
    new: &'t str,
    at_old: TextIndex,
    at_new: TextIndex,
    old_words: Vec<Word<'t>>,
    new_words: Vec<Word<'t>>,
    edits: &'t Edits,
    replaced: Vec<Passage>,
}

impl<'t> Texts<'t> {
    fn new(old: &'t str, new: &'t str, edits: &'t Edits) -> Texts<'t> {
        let (at_old, at_new) = (TextIndex::new(old), TextIndex::new(new));
        Texts {
            old,
            new,
            at_old,
            at_new,
            old_words: words(old),
            new_words: words(new),
            edits,
            replaced: edits.replaced().collect(),
        }
    }

    fn follow(&self, passage: Passage, lost: &Option<String>, seeker: &mut Option<Seeker>) -> Followed {
        let target = self.edits.passage(passage).filter(|target| !target.is_empty());
        if let Some(words) = lost {
            return self.returned(words, target, passage, seeker);
        }
        if let Some(place) = target.map(|target| self.own_place(passage, target))
            && self.is_kept(passage, place)
        {
            return Followed { passage: place, became: Became::Kept };
        }
        match self.moved(passage, seeker) {
            Some(passage) => Followed { passage, became: Became::Moved },
            None => Followed { passage: self.waiting(passage, target), became: Became::Lost },
        }
    }

    /// What has waited since an earlier correction goes back to its words where they stand once.
    fn returned(
        &self,
        words: &str,
        target: Option<Passage>,
        passage: Passage,
        seeker: &mut Option<Seeker>,
    ) -> Followed {
        let seeker = seeker.get_or_insert_with(|| Seeker::new(&self.old_words, &self.new_words));
        match seeker.anywhere(&super::word_runs::words(words)) {
            Some(passage) => Followed { passage, became: Became::Moved },
            None => Followed { passage: self.waiting(passage, target), became: Became::Lost },
        }
    }

    /// What of the place that the edits give a passage is its own. Where its first word was found again, it begins there,
    /// and not with words put in before; where that was replaced together with words outside, it begins with the first
    /// that is its own, for nobody knows how much of the new words stand for it. Its end likewise.
    fn own_place(&self, passage: Passage, target: Passage) -> Passage {
        let (own, among) = (inside(&self.old_words, passage), inside(&self.new_words, target));
        if self.at_old.slice(self.old, passage) == self.at_new.slice(self.new, target) {
            return target;
        }
        let Some(left) = left(own, among) else { return target };
        let all = &self.old_words;
        let outside = (
            all.partition_point(|word| word.passage.end <= passage.start).checked_sub(1),
            Some(all.partition_point(|word| word.passage.start < passage.end)),
        );
        let is_cut =
            |outside: Option<usize>| outside.and_then(|at| all.get(at)).is_some_and(|word| self.is_replaced(word));
        let mut place = target;
        let (mut first, mut last) = (left.among.0, left.among.1);
        if left.own.0 == 0 && first > 0 || left.own.0 > 0 && is_cut(outside.0) {
            let before = own.get(..left.own.0).unwrap_or_default().iter().rev();
            first -= before
                .zip(among.get(..first).unwrap_or_default().iter().rev())
                .take_while(|(a, b)| corrects(a, b))
                .count();
            place.start = among.get(first).map_or(target.start, |word| word.passage.start);
        }
        if left.own.1 + 1 == own.len() && last + 1 < among.len() || left.own.1 + 1 < own.len() && is_cut(outside.1) {
            let after = own.get(left.own.1 + 1..).unwrap_or_default().iter();
            last += after.zip(among.get(last + 1..).unwrap_or_default()).take_while(|(a, b)| corrects(a, b)).count();
            place.end = among.get(last).map_or(target.end, |word| word.passage.end);
            if let Some(word) = own.last().filter(|_| left.own.1 + 1 == own.len()) {
                place.end =
                    self.with_tail(place.end, Passage { start: word.passage.end, end: passage.end }).min(target.end);
            }
        }
        if place.start < place.end { place } else { target }
    }

    fn is_replaced(&self, word: &Word) -> bool {
        let at = self.replaced.partition_point(|edit| edit.end <= word.passage.start);
        self.replaced.get(at).is_some_and(|edit| edit.overlaps(word.passage))
    }

    /// The signs that followed a passage's last word come along where they stand after it there, too.
    fn with_tail(&self, end: Pos, tail: Passage) -> Pos {
        let tail = self.at_old.slice(self.old, Passage { start: tail.start, end: tail.end.max(tail.start) });
        let after = Passage { start: end, end: end.plus(super::code_points(tail)) };
        let stands = after.end.0 <= self.at_new.len() && self.at_new.slice(self.new, after) == tail;
        if stands { after.end } else { end }
    }

    fn is_kept(&self, passage: Passage, target: Passage) -> bool {
        let (old, new) = (inside(&self.old_words, passage), inside(&self.new_words, target));
        let (before, after) = (self.at_old.slice(self.old, passage), self.at_new.slice(self.new, target));
        if before == after {
            return true;
        }
        let is_swollen = new.len() > old.len() * SWOLLEN.0 + SWOLLEN.1;
        !old.is_empty() && !is_swollen && (shared(old, new) * 2 >= old.len() || is_alike(old, new))
    }

    /// Where its words stand now, if they stood in one place and stand in one.
    fn moved(&self, passage: Passage, seeker: &mut Option<Seeker>) -> Option<Passage> {
        let all = inside(&self.old_words, passage);
        let seeker = seeker.get_or_insert_with(|| Seeker::new(&self.old_words, &self.new_words));
        let (own, found) = seeker.once(all).map(|at| (all, at)).or_else(|| {
            // A few words are known again by the line that they stand in, if that holds half of them.
            let parts = all.chunk_by(|one, next| one.line == next.line);
            let own = parts.max_by_key(|part| part.len()).filter(|part| part.len() * 2 >= all.len())?;
            let line = self.line_of(own.first()?.line);
            let offset = line.iter().position(|word| Some(word.passage) == own.first().map(|first| first.passage))?;
            Some((own, seeker.once(line)? + offset))
        })?;
        let (start, end) = (self.new_words.get(found)?, self.new_words.get(found + own.len() - 1)?);
        let mut place = Passage { start: start.passage.start, end: end.passage.end };
        if own.len() == all.len() {
            place.end = self.with_tail(place.end, Passage { start: own.last()?.passage.end, end: passage.end });
        }
        Some(place)
    }

    /// The words of a line of the old text.
    fn line_of(&self, line: u32) -> &[Word<'t>] {
        let from = self.old_words.partition_point(|word| word.line < line);
        let to = self.old_words.partition_point(|word| word.line <= line);
        self.old_words.get(from..to).unwrap_or_default()
    }

    /// Where something waits: on what stands for its words, or on as many words of that, or on the nearest word.
    fn waiting(&self, passage: Passage, target: Option<Passage>) -> Passage {
        let (old, new) = (inside(&self.old_words, passage).len(), target.map(|target| inside(&self.new_words, target)));
        match (target, new) {
            (Some(target), Some(new)) if new.len() <= old * 2 + 3 => target,
            (Some(_), Some(new)) => {
                // As far into it as the passage began into what was replaced.
                let from = self.edits.start(passage.start);
                let span = self.edits.replaced().find(|edit| edit.overlaps(passage)).unwrap_or(passage);
                let into = u64::from(passage.start.0.saturating_sub(span.start.0));
                let share = into * new.len() as u64 / u64::from(span.len().max(1));
                let at = (share as usize).min(new.len().saturating_sub(old.max(1)));
                let last = (at + old.max(1) - 1).min(new.len().saturating_sub(1));
                match (new.get(at), new.get(last)) {
                    (Some(first), Some(last)) => Passage { start: first.passage.start, end: last.passage.end },
                    _ => self.nearest(from),
                }
            }
            _ => self.nearest(self.edits.start(passage.start)),
        }
    }

    /// The word nearest to a place, the one before it rather than the one after; where there are no words, a character.
    fn nearest(&self, at: Pos) -> Passage {
        nearest(&self.new_words, Passage { start: at, end: at }).next().unwrap_or_else(|| {
            let start = at.0.min(self.at_new.len().saturating_sub(1));
            Passage::new(start, (start + 1).min(self.at_new.len()))
        })
    }
}

/// The words that a passage touches.
fn inside<'a, 't>(words: &'a [Word<'t>], passage: Passage) -> &'a [Word<'t>] {
    let from = words.partition_point(|word| word.passage.end <= passage.start);
    let to = words.partition_point(|word| word.passage.start < passage.end);
    words.get(from..to).unwrap_or_default()
}

/// How many of the old words stand among the new ones, as they were or corrected.
fn shared(old: &[Word], new: &[Word]) -> usize {
    let mut left: HashMap<String, usize> = HashMap::new();
    for word in new {
        *left.entry(fold(word.text)).or_default() += 1;
    }
    let mut count = 0;
    let mut missing = Vec::new();
    for word in old {
        let word = fold(word.text);
        match left.get_mut(&word) {
            Some(more) if *more > 0 => {
                *more -= 1;
                count += 1;
            }
            _ => missing.push(word),
        }
    }
    if count * 2 >= old.len() || missing.len() > COMPARED {
        return count;
    }
    left.retain(|_, more| *more > 0);
    if left.len() > COMPARED {
        return count;
    }
    for word in missing {
        let like = left.keys().find(|other| is_like(&word, other)).cloned();
        if let Some(like) = like {
            left.remove(&like);
            count += 1;
        }
    }
    count
}

/// Whether two stretches are the same letters but for a few: words that were parted or joined.
fn is_alike(old: &[Word], new: &[Word]) -> bool {
    let letters = |words: &[Word]| fold(&words.iter().map(|word| word.text).collect::<String>());
    if old.len() > 12 || new.len() > 24 {
        return false;
    }
    is_like(&letters(old), &letters(new))
}

/// Whether a word stands for one of the old text.
fn corrects(old: &Word, new: &Word) -> bool {
    let (old, new) = (fold(old.text), fold(new.text));
    old == new || is_like(&old, &new)
}

/// Whether a word is another one corrected: a third of its letters differ at most.
fn is_like(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let longest = one.len().max(other.len());
    one.len().min(other.len()) >= 3
        && one.len().abs_diff(other.len()) * 3 <= longest
        && distance(&one, &other) * 3 <= longest
}

/// How many letters are to be put in, taken out or changed.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, a) in one.iter().enumerate() {
        let mut diagonal = at;
        let mut left = at + 1;
        let mut next = vec![left];
        for (b, above) in other.iter().zip(row.iter().skip(1)) {
            let same = diagonal + usize::from(a != b);
            diagonal = *above;
            left = same.min(*above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

/// Words around a passage, the nearest first.
fn nearest<'a>(words: &'a [Word], passage: Passage) -> impl Iterator<Item = Passage> + 'a {
    let next = words.partition_point(|word| word.passage.start < passage.start);
    let (before, after) = words.split_at(next.min(words.len()));
    let mut before = before.iter().rev().map(|word| word.passage).peekable();
    let mut after = after.iter().map(|word| word.passage).peekable();
    std::iter::from_fn(move || {
        let left = before.peek().map(|word| passage.start.0.saturating_sub(word.end.0));
        let right = after.peek().map(|word| word.start.0.saturating_sub(passage.end.0));
        match (left, right) {
            (Some(left), Some(right)) if right < left => after.next(),
            (Some(_), _) => before.next(),
            (None, _) => after.next(),
        }
    })
}

/// The places that are held already.
struct Taken<'t, K> {
    places: HashSet<(K, Passage)>,
    texts: &'t Texts<'t>,
}

impl<K: Eq + Hash + Clone> Taken<'_, K> {
    /// Lays one at its place; where another of its key is there, at the nearest that is free, to wait.
    fn settle(&mut self, key: &K, found: Followed) -> Option<Followed> {
        if !found.passage.is_empty() && self.places.insert((key.clone(), found.passage)) {
            return Some(found);
        }
        let passage = self.free(key, found.passage)?;
        self.places.insert((key.clone(), passage));
        Some(Followed { passage, became: Became::Lost })
    }

    fn free(&self, key: &K, wanted: Passage) -> Option<Passage> {
        let is_free = |passage: &Passage| !self.places.contains(&(key.clone(), *passage));
        let by_words = nearest(&self.texts.new_words, wanted).find(is_free);
        by_words.or_else(|| {
            // A few letters, where there are more to be laid than there are words.
            let length = self.texts.at_new.len();
            let ranges = (1..=length).flat_map(|long| (0..=length - long).map(move |at| Passage::new(at, at + long)));
            ranges.take(1 << 20).find(is_free)
        })
    }
}

#[cfg(test)]
mod tests;
