//! Printing: plain text for people, JSON for scripts. A reader that stops listening is no error.

use super::failure::Failure;
use crate::model::Lang;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::io::{Read, Write};

/// What stands around a command: whom it speaks to and what it may ask.
pub struct Around<'a> {
    pub lang: Lang,
    pub input: &'a mut dyn Read,
    pub output: &'a mut dyn Write,
    pub errors: &'a mut dyn Write,
    /// A variable of the environment.
    pub variable: &'a dyn Fn(&str) -> Option<String>,
    /// Whether somebody sits at a terminal and can be asked for a password.
    pub asks: bool,
    /// Whether there is a screen to open a window on.
    pub screen: bool,
}

/// How a command speaks.
pub struct Out<'a> {
    pub json: bool,
    pub lang: Lang,
    pub asks: bool,
    pub screen: bool,
    around: RefCell<Around<'a>>,
}

impl Out<'_> {
    pub fn new(around: Around<'_>, json: bool) -> Out<'_> {
        let Around { lang, asks, screen, .. } = around;
        Out { json, lang, asks, screen, around: RefCell::new(around) }
    }

    /// Prints one or the other.
    pub fn say(&self, text: &str, json: &Value) {
        if self.json {
            self.line(&format!("{json:#}"));
        } else {
            self.line(text);
        }
    }

    /// Prints what a command made in a format; JSON as it is, any other text within JSON where that is asked for.
    pub fn made(&self, format: &str, bytes: &[u8]) {
        if self.json && format != "json" {
            self.say("", &json!({ "format": format, "text": String::from_utf8_lossy(bytes) }));
        } else {
            self.bytes(bytes);
        }
    }

    /// Prints a line.
    pub fn line(&self, text: &str) {
        self.bytes(text.as_bytes());
        self.bytes(b"\n");
    }

    /// Prints bytes as they are.
    pub fn bytes(&self, bytes: &[u8]) {
        let output = &mut self.around.borrow_mut().output;
        // Nobody is told when a pipe is closed: who closed it has read enough.
        drop(output.write_all(bytes).and_then(|()| output.flush()));
    }

    /// Says what went wrong, on standard error.
    pub fn fail(&self, failure: &Failure) {
        if self.json {
            self.aside(&failure.json(self.lang).to_string());
        } else {
            self.aside(&format!("mening: {}", failure.message(self.lang)));
        }
    }

    /// Says something beside the output, on standard error.
    pub fn aside(&self, message: &str) {
        drop(writeln!(self.around.borrow_mut().errors, "{message}"));
    }

    /// All of standard input.
    pub fn input(&self) -> std::io::Result<String> {
        let mut text = String::new();
        self.around.borrow_mut().input.read_to_string(&mut text)?;
        Ok(text)
    }

    /// A variable of the environment, unless it is empty.
    pub fn variable(&self, name: &str) -> Option<String> {
        (self.around.borrow().variable)(name).filter(|text| !text.is_empty())
    }
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
