//! How two lines of one paragraph become one: which hyphens at a line's end belong to the word.

use std::collections::HashMap;

/// How often each word stands in the document away from line ends, in lower case.
#[derive(Debug, Default)]
pub struct Vocabulary(HashMap<String, u32>);

/// What stands between two lines that are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seam {
    Space,
    /// Nothing: the hyphen belongs to the word, or a web address goes on.
    Nothing,
    /// Nothing, and the last character of the first line goes.
    DropHyphen,
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_hyphen(c)
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{ad}')
}

impl Vocabulary {
    /// Adds the words of a line but the last, which may be cut.
    pub fn add_line(&mut self, line: &str) {
        let mut words = line.split(|c| !is_word(c)).filter(|word| !word.is_empty()).peekable();
        while let Some(word) = words.next() {
            let cut = words.peek().is_none() && word.ends_with(is_hyphen);
            if !cut && word.chars().any(is_hyphen) | (word.chars().count() > 3) {
                *self.0.entry(word.to_lowercase()).or_default() += 1;
            }
        }
    }

    fn count(&self, word: &str) -> u32 {
        self.0.get(&word.to_lowercase()).copied().unwrap_or(0)
    }

    /// How the end of one line and the beginning of the next are joined.
    pub fn seam(&self, end: &str, start: &str) -> Seam {
        let Some(last) = end.chars().last() else { return Seam::Nothing };
        let Some(first) = start.chars().next() else { return Seam::Nothing };
        if last == '\u{ad}' {
            return Seam::DropHyphen;
        }
        if !is_hyphen(last) {
            let address = last == '/' && end.rsplit(' ').next().is_some_and(|word| word.contains("://"));
            let no_spaces = is_east_asian(last) && is_east_asian(first);
            return if address || no_spaces { Seam::Nothing } else { Seam::Space };
        }
        let before = end.trim_end_matches(is_hyphen);
        let head = before.rsplit(|c| !is_word(c)).next().unwrap_or_default();
        if head.is_empty() {
            // A dash, not a hyphen.
            return Seam::Space;
        }
        if !first.is_alphanumeric() {
            return Seam::Space;
        }
        let tail: String = start.chars().take_while(|&c| is_word(c)).collect();
        let tail = tail.trim_end_matches(is_hyphen);
        if !first.is_lowercase() {
            let joined = self.count(&format!("{head}{tail}")) > self.count(&format!("{head}-{tail}"));
            return if joined { Seam::DropHyphen } else { Seam::Nothing };
        }
        self.lowercase_seam(head, tail)
    }

    fn lowercase_seam(&self, head: &str, tail: &str) -> Seam {
        const AND: [&str; 14] =
            ["och", "eller", "samt", "respektive", "resp", "and", "or", "to", "und", "oder", "bzw", "og", "ja", "tai"];
        if AND.contains(&tail) {
            return Seam::Space;
        }
        let (joined, hyphenated) = (self.count(&format!("{head}{tail}")), self.count(&format!("{head}-{tail}")));
        if joined != hyphenated {
            return if joined > hyphenated { Seam::DropHyphen } else { Seam::Nothing };
        }
        let capitals = head.chars().filter(|c| c.is_uppercase() || c.is_numeric()).count();
        // EU-projekt, 2000-talet, e-post, face-to-face keep theirs.
        if capitals * 2 > head.chars().count() || head.chars().any(is_hyphen) || head.chars().count() == 1 {
            return Seam::Nothing;
        }
        Seam::DropHyphen
    }
}

fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_at_line_ends_are_mended_and_real_ones_kept() {
        let mut vocabulary = Vocabulary::default();
        vocabulary.add_line("det brottsförebyggande arbetet i TryggHuset är svensk-norskt och samarbetet");
        for (end, start, joined) in [
            ("det brotts-", "förebyggande", "det brottsförebyggande"),
            ("i hus-", "och hemmiljö", "i hus- och hemmiljö"),
            ("ett EU-", "projekt", "ett EU-projekt"),
            ("på 1990-", "talet", "på 1990-talet"),
            ("ett svensk-", "norskt sam-", "ett svensk-norskt sam-"),
            ("Karl-", "Oskar", "Karl-Oskar"),
            ("vid Trygg-", "Huset", "vid TryggHuset"),
            ("mjukt binde\u{ad}", "streck", "mjukt bindestreck"),
            ("okänt binde-", "streck", "okänt bindestreck"),
            ("ett tankstreck -", "sedan", "ett tankstreck - sedan"),
            ("och så", "vidare", "och så vidare"),
            ("https://exempel.se/", "sida", "https://exempel.se/sida"),
            ("via e-", "post", "via e-post"),
        ] {
            let mut text = end.to_owned();
            match vocabulary.seam(end, start) {
                Seam::Space => text.push(' '),
                Seam::Nothing => {}
                Seam::DropHyphen => drop(text.pop()),
            }
            assert_eq!(text + start, joined);
        }
    }
}
