//! Markdown: the text is kept as written, markers and all; what the markers say becomes formatting.
//!
//! Read line by line. Bold and italics that run over a line end, and nested quotations, are left.

use super::{Cancel, Import, ImportError, Importer, text};
use crate::model::{Format, Formatting, Passage, code_points};

pub const IMPORTER: Importer = Importer { name: "Markdown", endings: &["md", "markdown"], read };

/// Reads a Markdown file. Formatting covers whole lines for headings, list items, rows and
/// footnotes, and the words between the markers for bold and italics.
///
/// Errors: [`ImportError::Cancelled`].
pub fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    let mut import = text::read(bytes, cancel)?;
    import.formatting = formatting(&import.text);
    Ok(import)
}

/// What one line is, apart from the words in it.
enum Line {
    Plain,
    Marked(Format),
    /// `===` or `---` under a line of words.
    Underline(Format),
}

fn formatting(text: &str) -> Vec<Formatting> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut above: Option<Passage> = None;
    let mut fence: Option<&str> = None;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\n', '\r']);
        let passage = Passage::new(start, start + code_points(line));
        start += code_points(whole);
        let in_code = fence.is_some();
        fence = fence_after(line, fence);
        if in_code || fence.is_some() {
            above = None;
            continue;
        }
        match kind(line, above.is_some()) {
            Line::Marked(format) => {
                found.push(Formatting { passage, format });
                above = None;
            }
            Line::Underline(format) => {
                found.extend(above.take().map(|passage| Formatting { passage, format }));
                continue;
            }
            Line::Plain => above = (!line.trim().is_empty()).then_some(passage),
        }
        emphasis(line, passage.start.0, &mut found);
    }
    found
}

/// The fence that is open after this line: code between ``` or ~~~ is not marked up.
fn fence_after<'a>(line: &'a str, open: Option<&'a str>) -> Option<&'a str> {
    let line = line.trim_start();
    let mark = ["```", "~~~"].into_iter().find(|mark| line.starts_with(mark));
    match (open, mark) {
        (None, mark) => mark,
        (Some(open), Some(mark)) if open == mark => None,
        (open, _) => open,
    }
}

fn kind(line: &str, under_words: bool) -> Line {
    let indented = line.len() - line.trim_start_matches(' ').len();
    let words = line.trim();
    let hashes = words.len() - words.trim_start_matches('#').len();
    let after_hashes = words.get(hashes..).unwrap_or("");
    if indented < 4 && (1..=6).contains(&hashes) && (after_hashes.is_empty() || after_hashes.starts_with([' ', '\t'])) {
        return Line::Marked([Format::Heading1, Format::Heading2].get(hashes - 1).copied().unwrap_or(Format::Heading3));
    }
    if under_words && words.len() >= 2 && words.chars().all(|c| c == '=') {
        return Line::Underline(Format::Heading1);
    }
    if under_words && words.len() >= 2 && words.chars().all(|c| c == '-') {
        return Line::Underline(Format::Heading2);
    }
    if is_list_item(words) {
        return Line::Marked(Format::ListItem);
    }
    if words.len() > 1 && words.starts_with('|') && words.ends_with('|') {
        return Line::Marked(Format::TableRow);
    }
    if words.starts_with("[^") && words.contains("]:") {
        return Line::Marked(Format::Footnote);
    }
    Line::Plain
}

fn is_list_item(words: &str) -> bool {
    let bullet = words.strip_prefix(['-', '*', '+']);
    let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number =
        words.get(digits..).filter(|_| (1..=9).contains(&digits)).and_then(|rest| rest.strip_prefix(['.', ')']));
    let item = bullet.or(number).and_then(|rest| rest.strip_prefix([' ', '\t']));
    // `* * *` and `- - -` are rules.
    item.is_some_and(|words| words.chars().any(|c| !matches!(c, '*' | '-' | '_' | ' ')))
}

/// An emphasis that has begun: its sign, how many of it, and where its words begin.
struct Opened {
    sign: char,
    count: usize,
    words: u32,
}

/// Finds `**bold**`, `__bold__`, `*italic*`, `_italic_` and `***both***` within a line. A sign opens before
/// a word and closes after one; `_` within a word is a letter.
fn emphasis(line: &str, line_start: u32, found: &mut Vec<Formatting>) {
    if !line.contains(['*', '_']) {
        return;
    }
    let chars: Vec<char> = line.chars().collect();
    let at = |n: usize| chars.get(n).copied().unwrap_or(' ');
    let mut open: Vec<Opened> = Vec::new();
    let mut n = 0;
    while n < chars.len() {
        let sign = at(n);
        let count = chars.iter().skip(n).take_while(|&&c| c == sign).count();
        if sign == '\\' {
            n += 2;
            continue;
        }
        if !matches!(sign, '*' | '_') {
            n += 1;
            continue;
        }
        let (before, after) = (if n == 0 { ' ' } else { at(n - 1) }, at(n + count));
        let within_word = sign == '_' && before.is_alphanumeric() && after.is_alphanumeric();
        let closes = !before.is_whitespace() && !within_word;
        let opens = !after.is_whitespace() && !within_word;
        let opener = open.iter().rposition(|o| o.sign == sign && o.count == count);
        match opener {
            Some(from) if closes => {
                let words = open.get(from).map_or(0, |o| o.words);
                open.truncate(from);
                let passage = Passage::new(line_start + words, line_start + n as u32);
                found.extend(formats(count).iter().map(|&format| Formatting { passage, format }));
            }
            // More open signs than any sentence has are not markup, and searching them takes long.
            _ if opens && count <= 3 && open.len() < 16 => open.push(Opened { sign, count, words: (n + count) as u32 }),
            _ => {}
        }
        n += count;
    }
}

fn formats(count: usize) -> &'static [Format] {
    match count {
        1 => &[Format::Italic],
        2 => &[Format::Bold],
        _ => &[Format::Bold, Format::Italic],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::import::{Uncancelled, read as read_file};
    use crate::model::slice;

    #[test]
    fn the_text_stays_and_the_markers_become_formatting() {
        use Format::*;
        for (text, expected) in [
            ("# Ett\n\nord", &[("# Ett", Heading1)][..]),
            ("#### Fyra #", &[("#### Fyra #", Heading3)]),
            ("#tagg", &[]),
            ("Ett\n===\nTvå\n---\n", &[("Ett", Heading1), ("Två", Heading2)]),
            ("\n---\n", &[]),
            ("- a\n* b\n2) c\n* * *", &[("- a", ListItem), ("* b", ListItem), ("2) c", ListItem)]),
            ("så **fet stil** och *kursiv*, _även_", &[("fet stil", Bold), ("kursiv", Italic), ("även", Italic)]),
            ("***båda***", &[("båda", Bold), ("båda", Italic)]),
            ("**a *b* c**", &[("a *b* c", Bold), ("b", Italic)]),
            ("snake_case_name 2 * 3 * 4 \\*x\\*", &[]),
            ("```\n# kod\n```\n# Ord", &[("# Ord", Heading1)]),
            ("| a | b |\n[^1]: not", &[("| a | b |", TableRow), ("[^1]: not", Footnote)]),
        ] {
            let import = read_file("x.md", text.as_bytes(), &Uncancelled).unwrap();
            assert_eq!(import.text, text);
            let found: Vec<_> = import.formatting.iter().map(|f| (slice(&import.text, f.passage), f.format)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn windows_line_ends_shift_no_formatting() {
        let import = read_file("x.md", "# Å\r\n\r\n**b** o\u{308}\r\n_c_".as_bytes(), &Uncancelled).unwrap();
        let found: Vec<_> = import.formatting.iter().map(|f| slice(&import.text, f.passage)).collect();
        assert_eq!((import.text.as_str(), found), ("# Å\n\n**b** ö\n_c_", vec!["# Å", "b", "c"]));
    }
}
