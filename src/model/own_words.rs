//! Which words of a passage still stand in a stretch of the corrected text, and how close together.

use super::fold::fold;
use super::word_runs::Word;

/// Where the first and the last of a passage's own words that are left stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Their numbers among the passage's own words.
    pub own: (usize, usize),
    /// Their numbers among the words of the stretch.
    pub among: (usize, usize),
}

/// So many pairs of words are compared; where a passage and its stretch are longer, no answer is given.
const PAIRS: usize = 60_000;

/// Of all ways to find own words again in their order, the one that finds most of them, and of these the closest
/// together: words that were put in before or between are then no part of it where they need not be.
pub fn left(own: &[Word], among: &[Word]) -> Option<Left> {
    if own.len().saturating_mul(among.len()) > PAIRS {
        return None;
    }
    let own: Vec<String> = own.iter().map(|word| fold(word.text)).collect();
    // The best way to come as far as each own word: how many were found, and where the first of them stands.
    let mut row: Vec<Option<Way>> = vec![None; own.len() + 1];
    let mut best: Option<(Way, Left)> = None;
    for (at, word) in among.iter().map(|word| fold(word.text)).enumerate() {
        let mut diagonal = None;
        for (number, mine) in own.iter().enumerate() {
            let above = row.get(number + 1).copied().flatten();
            let mut way = above.max(row.get(number).copied().flatten());
            if *mine == word {
                let found =
                    diagonal.map_or(Way { count: 1, at, own: number }, |way: Way| Way { count: way.count + 1, ..way });
                way = way.max(Some(found));
                let left = Left { own: (found.own, number), among: (found.at, at) };
                if best.is_none_or(|(other, other_left)| is_better(found, left, other, other_left)) {
                    best = Some((found, left));
                }
            }
            if let Some(place) = row.get_mut(number + 1) {
                *place = way;
            }
            diagonal = above;
        }
    }
    best.map(|(_, left)| left)
}

/// More words are better; of as many, a later beginning, for that is closer to any end that is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    count: usize,
    at: usize,
    own: usize,
}

fn is_better(way: Way, left: Left, other: Way, other_left: Left) -> bool {
    let span = |left: Left| left.among.1 - left.among.0;
    way.count > other.count || way.count == other.count && span(left) < span(other_left)
}

#[cfg(test)]
mod tests {
    use super::super::word_runs::words;
    use super::*;

    /// Every way to choose own words, tried one after the other.
    fn by_trying(own: &[&str], among: &[&str]) -> (usize, usize) {
        let mut best = (0, usize::MAX);
        for chosen in 1_u32..1 << own.len() {
            let sought: Vec<&str> = (0..own.len()).filter(|at| chosen >> at & 1 == 1).map(|at| own[at]).collect();
            for start in 0..among.len() {
                let mut next = 0;
                for at in start..among.len() {
                    next += usize::from(among[at] == sought[next]);
                    if next == sought.len() {
                        let span = at - start;
                        if among[start] == sought[0]
                            && (sought.len() > best.0 || sought.len() == best.0 && span < best.1)
                        {
                            best = (sought.len(), span);
                        }
                        break;
                    }
                }
            }
        }
        best
    }

    proptest::proptest! {
        #[test]
        fn as_many_as_can_be_and_as_close(own in proptest::collection::vec(0_usize..4, 1..7), among in proptest::collection::vec(0_usize..4, 1..12)) {
            let names = ["och", "det", "vi", "inte"];
            let of = |list: &[usize]| list.iter().map(|at| names[*at]).collect::<Vec<_>>();
            let (own, among) = (of(&own), of(&among));
            let (own_text, text) = (own.join(" "), among.join(" "));
            let found = left(&words(&own_text), &words(&text));
            let expected = by_trying(&own, &among);
            match found {
                None => proptest::prop_assert_eq!(expected.0, 0),
                Some(found) => {
                    proptest::prop_assert_eq!(found.among.1 - found.among.0, expected.1);
                    proptest::prop_assert_eq!(own[found.own.0], among[found.among.0]);
                    proptest::prop_assert_eq!(own[found.own.1], among[found.among.1]);
                }
            }
        }
    }
}
