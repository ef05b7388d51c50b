//! Printing: plain text for people, JSON for scripts. A reader that stops listening is no error.

use crate::model::Lang;
use std::io::Write;
use std::process::ExitCode;

/// How a command speaks.
pub struct Out {
    pub json: bool,
    pub lang: Lang,
}

impl Out {
    /// Prints one or the other.
    pub fn say(&self, text: &str, json: &serde_json::Value) {
        if self.json {
            self.line(&format!("{json:#}"));
        } else {
            self.line(text);
        }
    }

    /// Prints a line.
    pub fn line(&self, text: &str) {
        self.bytes(text.as_bytes());
        self.bytes(b"\n");
    }

    /// Prints bytes as they are.
    pub fn bytes(&self, bytes: &[u8]) {
        let mut output = std::io::stdout().lock();
        // Nobody is told when a pipe is closed: who closed it has read enough.
        drop(output.write_all(bytes).and_then(|()| output.flush()));
    }
}

/// Says what went wrong, on standard error.
pub fn failed(message: &str) -> ExitCode {
    drop(writeln!(std::io::stderr().lock(), "mening: {message}"));
    ExitCode::FAILURE
}

/// Says something beside the output, on standard error.
pub fn aside(message: &str) {
    drop(writeln!(std::io::stderr().lock(), "{message}"));
}

/// Rows with their columns under each other; the last column is not padded.
pub fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let lines = rows.iter().map(|row| {
        let mut line = String::new();
        for (n, cell) in row.iter().enumerate() {
            line.push_str(cell);
            if n + 1 < row.len() {
                let padding = widths.get(n).copied().unwrap_or(0).saturating_sub(cell.chars().count()) + 2;
                line.extend(std::iter::repeat_n(' ', padding));
            }
        }
        line
    });
    lines.collect::<Vec<_>>().join("\n")
}
