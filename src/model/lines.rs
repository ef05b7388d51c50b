//! Lines that were broken at a width, as programs for plain text break them: which they are, and the text without them.

use super::{Edit, Edits, Passage};

/// Widths at which lines are broken, in characters.
const NARROWEST: usize = 50;
const WIDEST: usize = 110;
/// Fewer line ends tell nothing.
const FEWEST: usize = 6;
/// Out of ten line ends within paragraphs so many at least are where no further word had room.
const MOST: usize = 7;
/// A speaker's label is no longer than this.
const LABEL: usize = 40;

/// A line with where it begins in its text, in code points.
struct Line<'t> {
    text: &'t str,
    start: u32,
    length: usize,
}

impl Line<'_> {
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether it begins something of its own: a speaker's turn, a point of a list, an indented paragraph.
    fn begins_anew(&self) -> bool {
        let first = self.text.chars().next().unwrap_or(' ');
        let word = self.text.split_whitespace().next().unwrap_or("");
        let is_numbered = word.ends_with(['.', ')']) && word.trim_end_matches(['.', ')']).parse::<u32>().is_ok();
        let label = self.text.split_once(':').map(|(label, _)| label);
        let is_label = label.is_some_and(|label| label.chars().count() <= LABEL && label.split(' ').count() <= 3);
        first.is_whitespace() || matches!(first, '-' | '–' | '•' | '*' | '#' | '>' | '|') || is_numbered || is_label
    }
}

/// The line ends that only a width explains, each with the white space around it; none in a text that is not broken so.
pub fn broken_lines(text: &str) -> Vec<Passage> {
    let lines = lines(text);
    let mut lengths: Vec<usize> = lines.iter().filter(|line| !line.is_blank()).map(|line| line.length).collect();
    lengths.sort_unstable();
    // A long word or address may stand out.
    let Some(width) = lengths.get((lengths.len() * 98 / 100).min(lengths.len().saturating_sub(1))).copied() else {
        return Vec::new();
    };
    if !(NARROWEST..=WIDEST).contains(&width) {
        return Vec::new();
    }
    let within: Vec<(&Line, &Line)> = lines
        .windows(2)
        .filter_map(|pair| if let [line, next] = pair { Some((line, next)) } else { None })
        .filter(|(line, next)| !line.is_blank() && !next.is_blank() && !next.begins_anew())
        .collect();
    let is_forced = |(line, next): &&(&Line, &Line)| {
        let word = next.text.split_whitespace().next().unwrap_or("").chars().count();
        line.text.trim_end().chars().count() + 1 + word > width
    };
    let forced: Vec<&(&Line, &Line)> = within.iter().filter(is_forced).collect();
    if forced.len() < FEWEST || forced.len() * 10 < within.len() * MOST {
        return Vec::new();
    }
    let place = |(line, next): &&(&Line, &Line)| {
        let trailing = line.text.chars().rev().take_while(|c| c.is_whitespace()).count();
        Passage::new(next.start - 1 - trailing as u32, next.start)
    };
    forced.iter().map(place).collect()
}

/// The edits that put a space for each of them.
pub fn rejoining(text: &str) -> Option<Edits> {
    let broken = broken_lines(text);
    let edits = broken.into_iter().map(|passage| Edit { passage, words: " ".to_owned() }).collect::<Vec<_>>();
    let length = super::code_points(text);
    (!edits.is_empty()).then(|| Edits::new(edits, length))
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let mut lines = Vec::new();
    for text in text.split('\n') {
        let length = text.chars().count();
        lines.push(Line { text, start, length });
        start += length as u32 + 1;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words broken at a width, as `fold -s` breaks them.
    fn folded(words: &str, width: usize) -> String {
        let (mut out, mut at) = (String::new(), 0);
        for word in words.split(' ') {
            let length = word.chars().count();
            if at > 0 && at + 1 + length > width {
                out.push('\n');
                at = 0;
            } else if at > 0 {
                out.push(' ');
                at += 1;
            }
            out.push_str(word);
            at += length;
        }
        out
    }

    fn long(start: &str) -> String {
        format!(
            "{start} {}",
            "vi började ganska försiktigt och tog en ort i taget för att se vad som höll ".repeat(9).trim()
        )
    }

    #[test]
    fn lines_broken_at_a_width_are_joined_and_nothing_else_is() {
        for width in [72, 80, 100] {
            let turns = [long("Intervjuare: Ja,"), long("Maj: Nej,"), "Kort.".to_owned(), long("Och sedan")];
            let whole = turns.join("\n");
            let broken = turns.each_ref().map(|turn| folded(turn, width)).join("\n");
            assert_ne!(broken, whole);
            // What is one line already is left: after a short line nothing was forced.
            let joined = rejoining(&broken).unwrap().apply(&broken);
            assert_eq!(joined.replace("\nOch", " Och"), whole.replace("\nOch", " Och"), "{width}");
            assert!(joined.contains("\nMaj: ") && joined.contains("\nKort."), "{joined}");
            assert!(rejoining(&joined).is_none(), "once joined it is not broken");
        }
        let with_spaces = folded(&long("Maj:"), 80).replace('\n', "  \n");
        assert_eq!(rejoining(&with_spaces).unwrap().apply(&with_spaces), long("Maj:"));
        for whole in [
            String::new(),
            long("En enda rad"),
            ["Ja.", "Nej.", "Kanske."].repeat(20).join("\n"),
            ["Maj: Det var så här det började för oss alla där i början av året då.", "Ove: Ja."].repeat(20).join("\n"),
            (0..40)
                .map(|n| format!("- punkt {n} av de många som vi gick igenom den där dagen i maj"))
                .collect::<Vec<_>>()
                .join("\n"),
        ] {
            assert!(rejoining(&whole).is_none(), "{whole}");
        }
    }
}
