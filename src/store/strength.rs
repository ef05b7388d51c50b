//! How hard a password is to guess by somebody who has the file.

use std::collections::HashMap;
use std::sync::OnceLock;
use zxcvbn::Score;
use zxcvbn::matching::patterns::MatchPattern;

/// How hard a password is to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    Weak,
    Fair,
    Strong,
}

/// Common words of the languages that people here write passwords in, the commonest first; zxcvbn has the English ones.
const COMMON: &str = include_str!("../../assets/passwords/common.txt");

/// What a word adds at the most: one out of two thousand.
const WORD: f64 = 11.0;

/// The least by which two words are the same but for an ending, in letters.
const STEM: usize = 4;
const ENDING: usize = 3;

/// Judges by the weakest of what is known of guessing: what zxcvbn finds, and words that a list holds, which count as
/// no more than their place in it; zxcvbn alone takes several of them for hard to guess.
pub fn strength(text: &str) -> Strength {
    let known: Vec<&str> = COMMON.lines().collect();
    let found = match zxcvbn::zxcvbn(text, &known).score() {
        Score::Four => Strength::Strong,
        Score::Three | Score::Two => Strength::Fair,
        _ => Strength::Weak,
    };
    let (guessed, rest) = without_known_words(text);
    let reckoned = match guessed + bits(&rest) {
        bits if bits < 36.0 => Strength::Weak,
        bits if bits < 52.0 => Strength::Fair,
        _ => Strength::Strong,
    };
    found.min(reckoned)
}

/// The bits of the words that a list holds, each once, and the text without them.
fn without_known_words(text: &str) -> (f64, String) {
    let mut rest = String::new();
    let mut guessed: HashMap<String, f64> = HashMap::new();
    for piece in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        match bits_of_word(word) {
            Some(bits) => {
                guessed.insert(word.to_lowercase(), bits);
                rest.push_str(piece.get(word.len()..).unwrap_or_default());
            }
            None => rest.push_str(piece),
        }
    }
    (guessed.values().sum(), rest)
}

/// What a word adds that a list holds, whole or with an ending; `None` for others.
fn bits_of_word(word: &str) -> Option<f64> {
    static RANKS: OnceLock<HashMap<&str, usize>> = OnceLock::new();
    let ranks = RANKS.get_or_init(|| COMMON.lines().zip(2..).collect());
    let lower = word.to_lowercase();
    if lower.chars().count() < 2 {
        return None;
    }
    let shorter = (0..=ENDING).filter_map(|cut| {
        let letters = lower.chars().count().checked_sub(cut).filter(|left| cut == 0 || *left >= STEM)?;
        lower.char_indices().nth(letters).map_or(Some(lower.as_str()), |(at, _)| lower.get(..at))
    });
    let rank = shorter.into_iter().find_map(|stem| ranks.get(stem)).copied();
    let bits = rank.map(|rank| (rank as f64).log2()).or_else(|| {
        let judged = zxcvbn::zxcvbn(word, &[]);
        let is_word = matches!(judged.sequence(), [only] if matches!(only.pattern, MatchPattern::Dictionary(_)));
        is_word.then(|| judged.guesses_log10() * std::f64::consts::LOG2_10)
    });
    bits.map(|bits| bits.min(WORD))
}

/// What a guesser would have to try: about 11 bits for each word of a sentence, and for other characters what their
/// kinds allow; what repeats or runs on (aaa, 1234) adds next to nothing.
fn bits(text: &str) -> f64 {
    let chars: Vec<char> = text.chars().collect();
    let mut kinds = 0.0;
    for (has, count) in [
        (chars.iter().any(|c| c.is_lowercase()), 29.0),
        (chars.iter().any(|c| c.is_uppercase()), 29.0),
        (chars.iter().any(char::is_ascii_digit), 10.0),
        (chars.iter().any(|c| !c.is_alphanumeric()), 20.0),
    ] {
        kinds += if has { count } else { 0.0 };
    }
    let runs_on = |pair: &[char]| matches!(pair, [a, b] if (*a as i64 - *b as i64).abs() <= 1);
    let fresh = chars.len() - chars.windows(2).filter(|pair| runs_on(pair)).count();
    let by_characters = fresh as f64 * f64::max(kinds, 1.0).log2();
    let mut words: Vec<String> = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() > 2)
        .map(str::to_lowercase)
        .collect();
    words.sort();
    words.dedup();
    let others = chars.iter().filter(|c| !c.is_alphabetic()).count();
    let by_words = words.len() as f64 * WORD + others as f64 * 3.0;
    // A single word with a figure after it is guessed as a word, however long it is.
    let bits = if words.is_empty() { by_characters } else { by_characters.min(by_words.max(20.0)) };
    let random = chars.len() >= 14 && words.len() <= 2 && kinds >= 58.0;
    if random { by_characters } else { bits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strength_is_what_a_guesser_would_have_to_try() {
        for (text, expected) in [
            ("", Strength::Weak),
            ("sommar", Strength::Weak),
            ("Sommar2024!", Strength::Weak),
            ("aaaaaaaaaaaaaaaaaaaa", Strength::Weak),
            ("12345678901234567890", Strength::Weak),
            ("x7Kq!m2Z", Strength::Fair),
            ("häst batteri klammer", Strength::Fair),
            ("häst batteri klammer rätt 7 moln", Strength::Strong),
            ("x7Kq!m2Zp9-Rw", Strength::Strong),
        ] {
            assert_eq!(strength(text), expected, "{text}");
        }
    }

    #[test]
    fn words_that_everybody_knows_count_as_guessed() {
        for text in [
            "hemligt lösenord 1",
            "Hemliga lösenordet 2024",
            "hemmelig passord 1",
            "Det hemmelige kodeord 7",
            "my secret password 1",
            "hemligtlösenord",
            "sommar vinter höst 1",
        ] {
            assert_eq!(strength(text), Strength::Weak, "{text}");
        }
    }

    #[test]
    fn the_common_words_are_words_each_once() {
        let mut words: Vec<&str> = COMMON.lines().collect();
        assert!(words.len() > 500 && words.iter().all(|word| word.chars().all(char::is_lowercase)));
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}
