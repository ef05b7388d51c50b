//! What every format shares once it is read: line ends, NFC, sorted positions, turns, the empty warning.
//!
//! Normalising shortens the text here and there; formatting, pages and turns move with the characters
//! they stood at, so that readers may count positions in the text as they found it.

use super::{Import, ImportWarning, turns};
use crate::model::{Format, Passage, Pos, TextIndex};
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Brings what a reader gave into the stored form that [`Import`] promises.
pub fn finish(mut import: Import) -> Import {
    if needs_work(&import.text) {
        let mut edges = edges_of(&import);
        import.text = normalised(&import.text, &mut edges);
        move_to(&mut import, &edges);
    }
    import.formatting.retain(|formatting| !formatting.passage.is_empty());
    import.formatting.sort();
    import.pages.sort_by_key(|page| page.start);
    import.comments.sort_by_key(|comment| comment.passage);
    if import.turns.is_empty() {
        let found = turns::find_among(&import.text, &rows_of_lines(&import));
        import.turns = found.turns;
        import.doubts.extend(found.doubts);
        if import.sync.is_empty() {
            import.sync = found.sync;
        }
    }
    turns::add_times(&mut import.turns, &import.sync);
    if !import.doubts.is_empty() {
        let lines = import.doubts.iter().map(|doubt| doubt.lines).sum();
        import.warnings.push(ImportWarning::DoubtfulSpeakers { lines });
    }
    if !import.text.chars().any(char::is_alphanumeric) && !import.warnings.contains(&ImportWarning::Empty) {
        import.warnings.push(ImportWarning::Empty);
    }
    import
}

/// Where rows of tables begin whose cells stand on lines of their own.
fn rows_of_lines(import: &Import) -> Vec<Pos> {
    let index = TextIndex::new(&import.text);
    let rows = import.formatting.iter().filter(|marked| marked.format == Format::TableRow).map(|marked| marked.passage);
    rows.filter(|row| index.slice(&import.text, *row).contains('\n')).map(|row| row.start).collect()
}

/// What ends a line besides the usual signs: a vertical tab, Unicode's line and paragraph separators, EBCDIC's next line.
pub const LINE_ENDS: [char; 4] = ['\u{B}', '\u{85}', '\u{2028}', '\u{2029}'];

fn needs_work(text: &str) -> bool {
    text.starts_with('\u{FEFF}')
        || text.contains('\r')
        || text.contains(LINE_ENDS)
        || is_nfc_quick(text.chars()) != IsNormalized::Yes
}

/// A position of the old text, and where it lies in the new one.
struct Edge {
    old: u32,
    new: u32,
    /// Inside a character that is composed: starts go to its start, ends to its end.
    is_end: bool,
}

/// Every position the import knows, sorted.
fn edges_of(import: &Import) -> Vec<Edge> {
    let edge = |pos: Pos, is_end| Edge { old: pos.0, new: 0, is_end };
    let passages = || {
        let comments = import.comments.iter().map(|comment| comment.passage);
        import.formatting.iter().map(|formatting| formatting.passage).chain(comments)
    };
    let starts = passages().map(|passage| edge(passage.start, false));
    let ends = passages().map(|passage| edge(passage.end, true));
    let pages = import.pages.iter().map(|page| edge(page.start, false));
    let turns = import.turns.iter().flat_map(|turn| [turn.passage.start, turn.passage.end, turn.words]);
    let moments = import.sync.iter().map(|point| point.at);
    let spoken = turns.chain(moments).map(|pos| edge(pos, false));
    let mut edges: Vec<Edge> = starts.chain(ends).chain(pages).chain(spoken).collect();
    edges.sort_by_key(|edge| (edge.old, edge.is_end));
    edges
}

fn move_to(import: &mut Import, edges: &[Edge]) {
    let moved = |pos: Pos, is_end: bool| {
        let at = edges.partition_point(|edge| (edge.old, edge.is_end) < (pos.0, is_end));
        edges.get(at).map_or(pos, |edge| Pos(edge.new))
    };
    for formatting in &mut import.formatting {
        let passage = formatting.passage;
        formatting.passage = Passage { start: moved(passage.start, false), end: moved(passage.end, true) };
    }
    for comment in &mut import.comments {
        let Passage { start, end } = comment.passage;
        comment.passage = Passage { start: moved(start, false), end: moved(end, true) };
    }
    for page in &mut import.pages {
        page.start = moved(page.start, false);
    }
    for turn in &mut import.turns {
        let Passage { start, end } = turn.passage;
        turn.passage = Passage { start: moved(start, false), end: moved(end, false) };
        turn.words = moved(turn.words, false);
    }
    for point in &mut import.sync {
        point.at = moved(point.at, false);
    }
}

/// The text in NFC with `\n` line ends and without a leading byte-order mark; fills in where each edge went.
fn normalised(text: &str, edges: &mut [Edge]) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut old, mut new) = (0u32, 0u32);
    let mut waiting = edges.iter_mut().peekable();
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(piece_length(rest));
        let from = out.len();
        match piece {
            "\r\n" | "\r" => out.push('\n'),
            // In a text decoded wrongly a next line is half of a letter.
            _ if piece.starts_with(LINE_ENDS) && !(piece.starts_with('\u{85}') && out.ends_with(['Ã', 'Â', 'â'])) => {
                out.push('\n');
                out.extend(piece.chars().skip(1).nfc());
            }
            "\u{FEFF}" if old == 0 => {}
            _ if piece.len() == 1 => out.push_str(piece),
            _ => out.extend(piece.nfc()),
        }
        let old_length = piece.chars().count() as u32;
        let new_length = out.get(from..).map_or(0, |written| written.chars().count()) as u32;
        while let Some(edge) = waiting.next_if(|edge| edge.old < old + old_length) {
            let inside = edge.old - old;
            let kept = if old_length == new_length { inside } else { 0 };
            edge.new = new + if kept == 0 && inside > 0 && edge.is_end { new_length } else { kept };
        }
        (old, new, rest) = (old + old_length, new + new_length, after);
    }
    waiting.for_each(|edge| edge.new = new);
    out
}

/// Bytes up to the next place where normalising cannot reach across; at least one character.
fn piece_length(rest: &str) -> usize {
    let mut chars = rest.char_indices();
    let Some((_, first)) = chars.next() else { return 0 };
    if first == '\r' {
        return if rest.starts_with("\r\n") { 2 } else { 1 };
    }
    chars.find(|&(_, c)| is_boundary(c)).map_or(rest.len(), |(byte, _)| byte)
}

/// Whether a character neither combines with what stands before it nor is reordered.
fn is_boundary(c: char) -> bool {
    c.is_ascii() || (canonical_combining_class(c) == 0 && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Format, Formatting, Page, slice};
    use proptest::prelude::*;

    fn import(text: &str, passages: &[(u32, u32)]) -> Import {
        let formatting = passages
            .iter()
            .map(|&(start, end)| Formatting { passage: Passage::new(start, end), format: Format::Bold })
            .collect();
        let pages = passages.iter().map(|&(start, _)| Page { start: Pos(start), label: String::new() }).collect();
        Import { text: text.to_owned(), formatting, pages, ..Import::default() }
    }

    #[test]
    fn words_keep_their_formatting_when_the_text_shrinks() {
        for (text, passage, expected) in [
            ("\u{FEFF}ett två", (5, 8), "två"),
            ("ett\r\ntva\u{30a}", (5, 9), "två"),
            ("a\u{30a}tta\rnio", (0, 5), "åtta"),
            ("a\u{30a}tta\rnio", (6, 9), "nio"),
            ("a\u{30a}r", (1, 3), "år"),
        ] {
            let done = finish(import(text, &[passage]));
            assert_eq!(slice(&done.text, done.formatting[0].passage), expected, "{text:?}");
        }
    }

    #[test]
    fn a_text_without_letters_is_reported_empty() {
        for (text, empty) in [("", true), (" \r\n\t", true), ("– …", true), ("7", false), ("å", false)] {
            assert_eq!(finish(import(text, &[])).warnings.contains(&ImportWarning::Empty), empty, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn stored_text_is_nfc_and_positions_stay_inside(
            text in "(\\PC|[åä\r\n]|a\u{30a}|o\u{308}\u{323}|\u{1100}\u{1161}\u{11a8}|\u{301}){0,40}",
            a in 0u32..60, b in 0u32..60,
        ) {
            let length = text.chars().count() as u32;
            let (start, end) = (a.min(b).min(length), a.max(b).min(length));
            let done = finish(import(&text, &[(start, end)]));
            let expected: String = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n").replace(LINE_ENDS, "\n").nfc().collect();
            prop_assert_eq!(&done.text, &expected);
            for formatting in &done.formatting {
                prop_assert!(formatting.passage.start < formatting.passage.end);
                prop_assert!(formatting.passage.end.0 <= done.text.chars().count() as u32);
            }
            prop_assert!(done.pages.iter().all(|page| page.start.0 <= done.text.chars().count() as u32));
        }
    }
}
