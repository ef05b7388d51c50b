//! Characters of the picture fonts Symbol and Wingdings, which Word writes as numbers in a private range.

/// Symbol's Greek letters, from 0x41 and from 0x61 on.
const GREEK_CAPITALS: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const GREEK_LETTERS: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

/// The rest of Symbol that occurs in running text.
const SYMBOL: &[(u32, char)] = &[
    (0x22, '∀'),
    (0x24, '∃'),
    (0x27, '∋'),
    (0x2A, '∗'),
    (0x2D, '−'),
    (0x40, '≅'),
    (0x5C, '∴'),
    (0x5E, '⊥'),
    (0x7E, '∼'),
    (0xA2, '′'),
    (0xA3, '≤'),
    (0xA4, '⁄'),
    (0xA5, '∞'),
    (0xA7, '♣'),
    (0xA8, '♦'),
    (0xA9, '♥'),
    (0xAA, '♠'),
    (0xAB, '↔'),
    (0xAC, '←'),
    (0xAD, '↑'),
    (0xAE, '→'),
    (0xAF, '↓'),
    (0xB0, '°'),
    (0xB1, '±'),
    (0xB2, '″'),
    (0xB3, '≥'),
    (0xB4, '×'),
    (0xB5, '∝'),
    (0xB6, '∂'),
    (0xB7, '•'),
    (0xB8, '÷'),
    (0xB9, '≠'),
    (0xBA, '≡'),
    (0xBB, '≈'),
    (0xBC, '…'),
    (0xC5, '⊕'),
    (0xC6, '∅'),
    (0xC7, '∩'),
    (0xC8, '∪'),
    (0xCC, '⊂'),
    (0xCE, '∈'),
    (0xCF, '∉'),
    (0xD0, '∠'),
    (0xD2, '®'),
    (0xD3, '©'),
    (0xD4, '™'),
    (0xD5, '∏'),
    (0xD6, '√'),
    (0xD7, '⋅'),
    (0xD8, '¬'),
    (0xD9, '∧'),
    (0xDA, '∨'),
    (0xDB, '⇔'),
    (0xDC, '⇐'),
    (0xDE, '⇒'),
    (0xE5, '∑'),
    (0xF2, '∫'),
];

/// What people put into text from Wingdings: Word turns `:-)` and `-->` into them as one types.
const WINGDINGS: &[(u32, char)] = &[
    (0x28, '☎'),
    (0x2A, '✉'),
    (0x4A, '☺'),
    (0x4B, '😐'),
    (0x4C, '☹'),
    (0x46, '☞'),
    (0x6C, '●'),
    (0x6E, '■'),
    (0x6F, '□'),
    (0x71, '❑'),
    (0x76, '❖'),
    (0x9F, '•'),
    (0xA7, '▪'),
    (0xA8, '◻'),
    (0xD8, '➢'),
    (0xDF, '←'),
    (0xE0, '→'),
    (0xE1, '↑'),
    (0xE2, '↓'),
    (0xE7, '⇦'),
    (0xE8, '➔'),
    (0xF0, '⇨'),
    (0xF3, '⇔'),
    (0xFB, '✗'),
    (0xFC, '✓'),
    (0xFD, '☒'),
    (0xFE, '☑'),
];

/// The character that a symbol stands for; none if no character is known for it. `code` is hexadecimal.
pub fn symbol(font: &str, code: &str) -> Option<char> {
    let code = u32::from_str_radix(code, 16).ok()?;
    if !(0xF000..=0xF0FF).contains(&code) && code > 0xFF {
        return char::from_u32(code);
    }
    let low = code & 0xFF;
    let listed = |table: &[(u32, char)]| table.iter().find(|(code, _)| *code == low).map(|&(_, c)| c);
    match font {
        "Symbol" => match low {
            0x41..=0x5A => GREEK_CAPITALS.chars().nth(low as usize - 0x41),
            0x61..=0x7A => GREEK_LETTERS.chars().nth(low as usize - 0x61),
            _ => listed(SYMBOL).or_else(|| ascii(low)),
        },
        font if font.starts_with("Wingdings") => listed(WINGDINGS).filter(|_| font == "Wingdings"),
        font if font.starts_with("Webdings") => None,
        _ => char::from_u32(low).filter(|c| !c.is_control()),
    }
}

fn ascii(low: u32) -> Option<char> {
    char::from_u32(low).filter(|c| c.is_ascii_graphic() || *c == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_become_the_characters_they_show() {
        for (font, code, expected) in [
            ("Wingdings", "F04A", Some('☺')),
            ("Wingdings", "F0E0", Some('→')),
            ("Wingdings", "F001", None),
            ("Symbol", "F061", Some('α')),
            ("Symbol", "F057", Some('Ω')),
            ("Symbol", "F02B", Some('+')),
            ("Arial", "2192", Some('→')),
            ("Arial", "xyz", None),
        ] {
            assert_eq!(symbol(font, code), expected, "{font} {code}");
        }
        assert_eq!((GREEK_CAPITALS.chars().count(), GREEK_LETTERS.chars().count()), (26, 26));
    }
}
