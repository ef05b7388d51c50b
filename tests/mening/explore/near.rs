//! By brute force: pairs of passages that stand near one another.

use super::brute::{Found, Place, Rows, all, maybe, overlap, place};
use super::hits::words;
use serde_json::Value;

impl Rows {
    pub fn near(&self, name: &str, parts: &[Found], distance: &Value) -> Found {
        let (of, most) = distance.as_object().unwrap().iter().next().unwrap();
        let most = most.as_i64().unwrap();
        let mut taken = Vec::new();
        for (one, why) in &parts[0] {
            for (other, for_other) in &parts[1] {
                let follows = |a: &Place, b: &Place| {
                    a.0 == b.0 && a.2 <= b.1 && self.gap(of, *a, *b).is_some_and(|gap| gap <= most)
                };
                let pair = match name {
                    "near" => overlap(*one, *other) || follows(one, other) || follows(other, one),
                    "before" => follows(one, other),
                    _ => follows(other, one),
                };
                if pair {
                    taken.push(Found::from([(*one, why.clone()), (*other, for_other.clone())]));
                    // The same range is both.
                    taken.push(Found::from([(*one, why.clone())]));
                }
            }
        }
        all(&taken)
    }

    /// How far the second passage is from the end of the first; in seconds the times of turns stand for them.
    fn gap(&self, of: &str, one: Place, other: Place) -> Option<i64> {
        let document = one.0;
        match of {
            "words" => {
                let letters = &self.texts[&document];
                let between = one.2..other.1;
                let words =
                    words(letters).into_iter().filter(|(start, end)| (*start..*end).any(|at| between.contains(&at)));
                Some(words.count() as i64)
            }
            "seconds" => {
                let times = |passage: Place| {
                    let turns = self.of("turn").iter().filter(move |turn| overlap(passage, place(turn)));
                    turns.filter_map(|turn| maybe(turn, "time")).collect::<Vec<_>>()
                };
                let pairs = times(one).into_iter().flat_map(|a| times(other).into_iter().map(move |b| (a - b).abs()));
                // A second begun is more than the one before.
                pairs.min().map(|milliseconds| (milliseconds + 999) / 1000)
            }
            _ => {
                let grain = if of == "turns" { "turn" } else { "paragraph" };
                let mut order: Vec<String> = Vec::new();
                for at in 0..self.texts[&document].len() {
                    let [key]: [String; 1] = self.keys_at(grain, document, at).try_into().unwrap();
                    if order.last() != Some(&key) {
                        order.push(key);
                    }
                }
                let numbers = |(_, start, end): Place| {
                    let keys = (start..end).flat_map(|at| self.keys_at(grain, document, at));
                    keys.map(|key| order.iter().position(|known| *known == key).unwrap() as i64).collect::<Vec<_>>()
                };
                let all = numbers(other);
                numbers(one).into_iter().flat_map(|a| all.iter().map(move |b| (a - b).abs())).min()
            }
        }
    }
}
