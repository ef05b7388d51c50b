//! Regular expressions as questions write them.

use regex::{Regex, RegexBuilder};
use unicode_normalization::UnicodeNormalization;

/// So much memory may an expression take when it is made ready.
const LARGEST: usize = 1 << 20;

/// An expression made ready; `None` for what is none, or too large. It meets a line of a text as words are compared, so
/// capitals make no difference, and `^` and `$` are the line's ends.
pub fn pattern(text: &str) -> Option<Regex> {
    let composed: String = text.nfc().collect();
    RegexBuilder::new(&composed).case_insensitive(true).size_limit(LARGEST).build().ok()
}
