//! Text with separators (.csv, .tsv): comma, semicolon, tab or bar, and either kind of quotes, as
//! the file itself shows.

use super::super::{Cancel, ImportError, text};
use super::{Allowance, Grid};

const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// How much of a file is looked at to find its separator, in bytes.
const SAMPLE: usize = 64 << 10;

/// What a separator must score if the first row is not cut by it.
const PLAUSIBLE: f64 = 0.3;

/// No answer is longer, in bytes.
const LARGEST_CELL: usize = 16 << 20;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Dialect {
    separator: u8,
    quote: u8,
}

/// Reads all rows. Lines without anything are no rows.
pub fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Grid, ImportError> {
    let decoded = text::read(bytes, cancel)?;
    // A file of hundreds of megabytes is copied only where it must be.
    let mut whole = decoded.text;
    if whole.contains('\r') {
        whole = whole.replace("\r\n", "\n").replace('\r', "\n");
    }
    let (named, text) = separator_line(whole.trim_start_matches('\u{FEFF}'));
    let sample = text.get(..floor_line(text, SAMPLE)).unwrap_or(text);
    let dialect = dialect(sample, named);
    let mut rows = Vec::new();
    let mut allowance = Allowance::default();
    let mut reader = Reader::new(text, dialect);
    while let Some(row) = reader.row(&mut allowance)? {
        if rows.len() % 1000 == 0 && cancel.cancelled() {
            return Err(ImportError::Cancelled);
        }
        if row.iter().any(|cell| !cell.is_empty()) || row.len() > 1 {
            rows.push(row);
        }
    }
    let separator = Some(dialect.separator);
    Ok(Grid { rows, encoding: decoded.encoding, separator, warnings: decoded.warnings })
}

/// The separator that a first line `sep=;` names for Excel, and the text after it.
fn separator_line(text: &str) -> (Option<u8>, &str) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = line.trim_matches('"').strip_prefix("sep=").or_else(|| line.strip_prefix("SEP="));
    match named.map(str::as_bytes) {
        Some([separator]) if SEPARATORS.contains(separator) => (Some(*separator), rest),
        _ => (None, text),
    }
}

/// The end of the last whole line within so many bytes; just so many where a line is longer, the text's end where it is
/// shorter.
fn floor_line(text: &str, bytes: usize) -> usize {
    if text.len() <= bytes {
        return text.len();
    }
    text.as_bytes()
        .get(..bytes)
        .and_then(|head| head.iter().rposition(|&byte| byte == b'\n'))
        .map_or_else(|| text.floor_char_boundary(bytes), |at| at + 1)
}

/// The separator that cuts the most rows into equally many cells.
fn dialect(sample: &str, named: Option<u8>) -> Dialect {
    let candidates: &[u8] = match &named {
        Some(separator) => std::slice::from_ref(separator),
        None => &SEPARATORS,
    };
    // Where nothing cuts, each line is a cell: a tab is the least likely to stand in one.
    let mut best = (0.0, Dialect { separator: named.unwrap_or(b'\t'), quote: b'"' });
    for &separator in candidates {
        let dialect = Dialect { separator, quote: quote(sample, separator) };
        let score = score(sample, dialect);
        if score > best.0 {
            best = (score, dialect);
        }
    }
    best.1
}

/// Single quotes if many cells stand in them and none in double ones.
fn quote(sample: &str, separator: u8) -> u8 {
    let separator = char::from(separator);
    let (mut single, mut double, mut all) = (0usize, 0usize, 0usize);
    for cell in sample.split([separator, '\n']).map(str::trim) {
        all += 1;
        double += usize::from(cell.starts_with('"'));
        single += usize::from(cell.len() > 1 && cell.starts_with('\'') && cell.ends_with('\''));
    }
    if double == 0 && single * 4 >= all { b'\'' } else { b'"' }
}

/// How well a way of writing fits: the share of rows with the usual number of cells, above all.
fn score(sample: &str, dialect: Dialect) -> f64 {
    let mut reader = Reader::new(sample, dialect);
    let mut allowance = Allowance::default();
    let mut widths: Vec<usize> = Vec::new();
    while let Ok(Some(row)) = reader.row(&mut allowance) {
        if row.iter().any(|cell| !cell.is_empty()) {
            widths.push(row.len());
        }
    }
    let count = |width: usize| widths.iter().filter(|&&known| known == width).count();
    let usual = widths.iter().copied().filter(|&width| width > 1).max_by_key(|&width| (count(width), width));
    let Some(usual) = usual else { return 0.0 };
    let share = count(usual) as f64 / widths.len() as f64;
    // Decimal commas cut every row alike, but not the headings.
    let heads = if widths.first() == Some(&usual) { 1.0 } else { 0.5 };
    let score = share * share * heads * (1.0 + (usual as f64).ln() / 2.0);
    // Under a heading without the separator, commas are most often those of sentences.
    if widths.first() == Some(&1) && score < PLAUSIBLE { 0.0 } else { score }
}

/// Goes through a text cell by cell. Line ends are `\n`.
struct Reader<'t> {
    text: &'t str,
    at: usize,
    dialect: Dialect,
    /// From this byte on no quote that opens is closed.
    unclosed_from: usize,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, dialect: Dialect) -> Reader<'t> {
        Reader { text, at: 0, dialect, unclosed_from: usize::MAX }
    }

    /// The next row; none at the end of the text.
    fn row(&mut self, allowance: &mut Allowance) -> Result<Option<Vec<String>>, ImportError> {
        if self.at >= self.text.len() {
            return Ok(None);
        }
        let mut row = Vec::new();
        loop {
            let (cell, ends) = self.cell()?;
            allowance.take(cell.len())?;
            row.push(cell);
            if ends {
                return Ok(Some(row));
            }
        }
    }

    /// The next cell, and whether it is the last of its row.
    fn cell(&mut self) -> Result<(String, bool), ImportError> {
        let rest = self.text.get(self.at..).unwrap_or("");
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        let is_quoted = rest.as_bytes().get(spaces) == Some(&self.dialect.quote) && self.at < self.unclosed_from;
        if is_quoted {
            match self.quoted(self.at + spaces + 1)? {
                Some((mut cell, after)) => {
                    let ends = self.text.as_bytes().get(after) != Some(&self.dialect.separator);
                    self.at = after + 1;
                    cell.truncate(cell.trim_end().len());
                    cell.drain(..cell.len() - cell.trim_start().len());
                    return Ok((cell, ends));
                }
                None => self.unclosed_from = self.at,
            }
        }
        let is_end = |byte: &u8| *byte == self.dialect.separator || *byte == b'\n';
        let end = rest.as_bytes().iter().position(is_end).unwrap_or(rest.len());
        let ends = rest.as_bytes().get(end) != Some(&self.dialect.separator);
        self.at += end + 1;
        Ok((rest.get(..end).unwrap_or("").trim().to_owned(), ends))
    }

    /// A quoted cell from behind its quote, and where its separator or line end stands. A quote that
    /// neither is doubled nor ends the cell is one that the writer forgot to double.
    fn quoted(&self, from: usize) -> Result<Option<(String, usize)>, ImportError> {
        let quote = self.dialect.quote;
        // A quote that is never closed takes no memory, nor does one that something far away closes.
        let Some((end, after)) = self.quote_end(from) else { return Ok(None) };
        if end - from > LARGEST_CELL {
            return Err(ImportError::CellTooLarge { limit_mb: (LARGEST_CELL >> 20) as u64 });
        }
        let mut cell = Vec::with_capacity(end - from);
        let inside = self.text.as_bytes().get(from..end).unwrap_or_default();
        let mut at = 0;
        while let Some(&byte) = inside.get(at) {
            let is_doubled = inside.get(at + 1) == Some(&quote);
            if is_doubled && (byte == quote || byte == b'\\' && self.cell_end(from + at + 2).is_none()) {
                at += 1;
                cell.push(quote);
            } else {
                cell.push(byte);
            }
            at += 1;
        }
        // Quotes are letters of one byte, so that it is a text still.
        Ok(Some((String::from_utf8(cell).unwrap_or_default(), after)))
    }

    /// Where the quote stands that closes a cell, and where the cell's separator or line end.
    fn quote_end(&self, from: usize) -> Option<(usize, usize)> {
        let bytes = self.text.as_bytes();
        let quote = self.dialect.quote;
        let mut at = from;
        loop {
            let &byte = bytes.get(at)?;
            let next = bytes.get(at + 1) == Some(&quote);
            if byte == quote && next || byte == b'\\' && next && self.cell_end(at + 2).is_none() {
                at += 2;
            } else if byte == quote
                && let Some(after) = self.cell_end(at + 1)
            {
                return Some((at, after));
            } else {
                at += 1;
            }
        }
    }

    /// Where a cell ends that may have spaces before its end; none if anything else stands there.
    fn cell_end(&self, from: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let spaces = bytes.get(from..)?.iter().take_while(|&&byte| byte == b' ').count();
        let end = bytes.get(from + spaces);
        end.is_none_or(|&byte| byte == self.dialect.separator || byte == b'\n').then_some(from + spaces)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::import::Uncancelled;

    fn rows(text: &str) -> Vec<Vec<String>> {
        read(text.as_bytes(), &Uncancelled).unwrap().rows
    }

    #[test]
    fn separators_and_quotes_are_recognised() {
        for (text, expected) in [
            ("a,b\n1,2", vec![vec!["a", "b"], vec!["1", "2"]]),
            (
                "namn;tal\nEk, Bo;1,5\nAl, My;2,5",
                vec![vec!["namn", "tal"], vec!["Ek, Bo", "1,5"], vec!["Al, My", "2,5"]],
            ),
            (
                "a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5",
                vec![vec!["a", "b", "c"], vec!["1,5", "2,5", "3,5"], vec!["4,5", "5,5", "6,5"]],
            ),
            ("sep=|\na|b\n1,2|3,4", vec![vec!["a", "b"], vec!["1,2", "3,4"]]),
            ("a\tb\r\n1\t\r\n", vec![vec!["a", "b"], vec!["1", ""]]),
            ("a,b\n\"x, \"\"y\"\"\nz\",2", vec![vec!["a", "b"], vec!["x, \"y\"\nz", "2"]]),
            ("a,b\n\"x \"y\" z\", 2", vec![vec!["a", "b"], vec!["x \"y\" z", "2"]]),
            ("a,b\n\"x \\\"y\\\" z\",2", vec![vec!["a", "b"], vec!["x \"y\" z", "2"]]),
            ("'a','b'\n'x, y','2'", vec![vec!["a", "b"], vec!["x, y", "2"]]),
            ("a,b\n\"x,2\ny,3", vec![vec!["a", "b"], vec!["\"x", "2"], vec!["y", "3"]]),
            ("a,b\n, \"x\" ,\n\n1", vec![vec!["a", "b"], vec!["", "x", ""], vec!["1"]]),
            (
                "åsikt\nbra, rätt, fint\ndåligt\nja, nej",
                vec![vec!["åsikt"], vec!["bra, rätt, fint"], vec!["dåligt"], vec!["ja, nej"]],
            ),
            ("åsikt\nbra", vec![vec!["åsikt"], vec!["bra"]]),
            ("", vec![]),
        ] {
            assert_eq!(rows(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_quote_that_something_far_away_closes_is_refused_before_it_takes_memory() {
        let with = |rest: usize| format!("a,b\n\"{}\n\",2\n", "x".repeat(rest));
        assert_eq!(rows(&with(1000)).len(), 2);
        let refused = read(with(LARGEST_CELL).as_bytes(), &Uncancelled);
        assert!(matches!(refused.map(|grid| grid.rows.len()), Err(ImportError::CellTooLarge { limit_mb: 16 })));
    }
}
