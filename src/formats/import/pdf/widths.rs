//! How wide the letters of the standard fonts are that a PDF may name without carrying them.

use unicode_normalization::UnicodeNormalization;

/// From space to tilde, in thousandths of the font size.
const SANS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

const SERIF: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
];

/// The width of a character in the standard font that `base` (in lower case) comes nearest to, in
/// thousandths of the font size; accented letters are as wide as their base.
pub fn standard(base: &str, text: &str) -> f32 {
    if base.contains("courier") || base.contains("mono") {
        return 600.0;
    }
    let table = if base.contains("times") || base.contains("serif") || base.contains("roman") { &SERIF } else { &SANS };
    let bold = if base.contains("bold") { 1.06 } else { 1.0 };
    let plain = text.nfd().next().unwrap_or(' ');
    let width = match plain {
        '–' => 500,
        '—' | '…' => 1000,
        '’' | '‘' => 222,
        '”' | '“' => 380,
        '•' => 350,
        _ => (plain as usize).checked_sub(32).and_then(|n| table.get(n)).copied().unwrap_or(556),
    };
    f32::from(width) * if plain.is_alphabetic() { bold } else { 1.0 }
}
