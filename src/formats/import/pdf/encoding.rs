//! What the codes of one-byte fonts mean: named encodings and names of glyphs.

use lopdf::{Dictionary, Document, Object};
use std::sync::OnceLock;

/// 256 codes and the character of each.
pub type Table = [Option<char>; 256];

/// Asks the PDF crate, which carries Adobe's lists but lends them only through a font's dictionary.
fn through_font(encoding: Object, bytes: &[u8]) -> Option<String> {
    static NOTHING: OnceLock<Document> = OnceLock::new();
    let mut font = Dictionary::new();
    font.set("Type", "Font");
    font.set("Encoding", encoding);
    let encoding = font.get_font_encoding(NOTHING.get_or_init(Document::new)).ok()?;
    encoding.bytes_to_string(bytes).ok()
}

fn named_table(name: &'static str) -> Table {
    std::array::from_fn(|code| {
        let text = through_font(Object::from(name), &[code as u8])?;
        text.chars().next().filter(|c| *c != '\0')
    })
}

/// The table of a `/BaseEncoding`; `None` for a name that is none.
pub fn base(name: &[u8]) -> Option<&'static Table> {
    static WIN: OnceLock<Table> = OnceLock::new();
    static MAC: OnceLock<Table> = OnceLock::new();
    static STANDARD: OnceLock<Table> = OnceLock::new();
    static EXPERT: OnceLock<Table> = OnceLock::new();
    match name {
        b"WinAnsiEncoding" => Some(WIN.get_or_init(|| named_table("WinAnsiEncoding"))),
        b"MacRomanEncoding" => Some(MAC.get_or_init(|| named_table("MacRomanEncoding"))),
        b"StandardEncoding" => Some(STANDARD.get_or_init(|| named_table("StandardEncoding"))),
        b"MacExpertEncoding" => Some(EXPERT.get_or_init(|| named_table("MacExpertEncoding"))),
        _ => None,
    }
}

/// The built-in encoding of the font Symbol, as far as running text meets it.
pub fn symbol() -> Table {
    const GREEK: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    let mut table: Table = [None; 256];
    for (code, c) in (32u8..127).zip(32u8..127) {
        if let Some(slot) = table.get_mut(usize::from(code)) {
            *slot = Some(c as char).filter(|c| !c.is_ascii_alphabetic());
        }
    }
    for (n, upper) in GREEK.chars().enumerate() {
        let lower = if upper == 'ς' { 'ϖ' } else { upper.to_lowercase().next().unwrap_or(upper) };
        for (base, c) in [(65, upper), (97, lower)] {
            if let Some(slot) = table.get_mut(base + n) {
                *slot = Some(c);
            }
        }
    }
    for (code, c) in [
        (0x2d, '−'),
        (0x6a, 'ϕ'),
        (0xa3, '≤'),
        (0xa5, '∞'),
        (0xab, '↔'),
        (0xac, '←'),
        (0xad, '↑'),
        (0xae, '→'),
        (0xaf, '↓'),
        (0xb0, '°'),
        (0xb1, '±'),
        (0xb2, '″'),
        (0xb3, '≥'),
        (0xb4, '×'),
        (0xb7, '•'),
        (0xb8, '÷'),
        (0xb9, '≠'),
        (0xba, '≡'),
        (0xbb, '≈'),
        (0xbc, '…'),
        (0xc5, '⊕'),
        (0xc6, '∅'),
        (0xce, '∈'),
        (0xd2, '®'),
        (0xd3, '©'),
        (0xd4, '™'),
        (0xd6, '√'),
        (0xde, '⇒'),
        (0xe5, '∑'),
        (0xf2, '∫'),
    ] {
        if let Some(slot) = table.get_mut(code) {
            *slot = Some(c);
        }
    }
    table
}

/// The built-in encoding of the font ZapfDingbats, but for its arrows.
pub fn dingbats() -> Table {
    const SIGNS: &str =
        "✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞";
    let mut table: Table = [None; 256];
    for (slot, c) in table.iter_mut().skip(0x20).zip(std::iter::once(' ').chain(SIGNS.chars())) {
        *slot = Some(c);
    }
    for (slot, c) in table.iter_mut().skip(0xa1).zip("❡❢❣❤❥❦❧♣♦♥♠".chars()) {
        *slot = Some(c);
    }
    table
}

/// The text of a glyph's name: `aring` → `å`, `f_i` → `fi`, `uni00E5` → `å`, `a.sc` → `a`.
/// `None` for names that say nothing, such as `g27`.
pub fn glyph_text(name: &[u8]) -> Option<String> {
    let name = std::str::from_utf8(name).ok()?;
    let stem = name.split('.').next().filter(|stem| !stem.is_empty())?;
    stem.split('_').map(one_glyph).collect()
}

fn one_glyph(name: &str) -> Option<String> {
    if let Some(digits) = name.strip_prefix("uni").filter(|digits| digits.len() >= 4 && digits.len().is_multiple_of(4))
    {
        let chars = digits.as_bytes().chunks(4).map(|four| code_point(std::str::from_utf8(four).ok()?));
        if let Some(text) = chars.collect() {
            return Some(text);
        }
    }
    if let Some(c) = name.strip_prefix('u').filter(|digits| (4..=6).contains(&digits.len())).and_then(code_point) {
        return Some(c.to_string());
    }
    if let [letter] = name.as_bytes()
        && letter.is_ascii_alphabetic()
    {
        return Some(name.to_owned());
    }
    // TeX's own names for what Adobe's list lacks.
    match name {
        "ff" => return Some("ff".into()),
        "ffi" => return Some("ffi".into()),
        "ffl" => return Some("ffl".into()),
        "visiblespace" | "nbspace" | "nonbreakingspace" => return Some(" ".into()),
        "sfthyphen" => return Some("\u{ad}".into()),
        "dotlessj" => return Some("ȷ".into()),
        _ => {}
    }
    let differences = vec![Object::Integer(0), Object::Name(name.as_bytes().to_vec())];
    let mut encoding = Dictionary::new();
    encoding.set("Differences", Object::Array(differences));
    through_font(Object::Dictionary(encoding), &[0]).filter(|text| !text.is_empty() && text != "\0")
}

fn code_point(digits: &str) -> Option<char> {
    digits.bytes().all(|b| b.is_ascii_hexdigit() && !b.is_ascii_lowercase()).then_some(())?;
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
}

/// What private-use characters of symbol fonts stand for; others stay.
pub fn tidy_private(c: char) -> char {
    match c {
        '\u{f0b7}' | '\u{f06c}' | '\u{f09f}' => '•',
        '\u{f0a7}' | '\u{f06e}' => '▪',
        '\u{f0d8}' => '➢',
        '\u{f0fc}' => '✓',
        '\u{f02d}' => '-',
        '\u{f020}' => ' ',
        other => other,
    }
}

/// Whether a character has no meaning but in the font that shows it.
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10fffd}')
}
