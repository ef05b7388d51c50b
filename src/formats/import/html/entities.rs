//! Character references of HTML: `&auml;`, `&#228;`, `&#xE4;`, and the old names that need no semicolon.

use std::borrow::Cow;

/// No name of a character is longer, in bytes.
const LONGEST_NAME: usize = 32;

/// Names that are known without a semicolon, in the order of their characters from U+00A0 to U+00FF.
const OLD_NAMES: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml \
Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times \
Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
yacute thorn yuml";

/// The text with every reference replaced by its character. What is no reference stays as written.
///
/// In an attribute's value, an old name counts only if no letter, digit or `=` follows, so that links stay whole.
pub fn replaced(text: &str, in_attribute: bool) -> Cow<'_, str> {
    let Some((before, mut rest)) = split_at(text, '&') else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len());
    out.push_str(before);
    loop {
        match reference(rest, in_attribute) {
            Some((character, length)) => {
                out.push_str(&character);
                rest = rest.get(length..).unwrap_or_default();
            }
            None => {
                out.push('&');
                rest = rest.get(1..).unwrap_or_default();
            }
        }
        match split_at(rest, '&') {
            Some((before, after)) => {
                out.push_str(before);
                rest = after;
            }
            None => {
                out.push_str(rest);
                return Cow::Owned(out);
            }
        }
    }
}

/// What stands before a character, and the rest from it on.
fn split_at(text: &str, c: char) -> Option<(&str, &str)> {
    text.find(c).and_then(|at| text.split_at_checked(at))
}

/// The character or characters that a reference at the start of `rest` stands for, and its length in bytes.
fn reference(rest: &str, in_attribute: bool) -> Option<(Cow<'static, str>, usize)> {
    let name = rest.strip_prefix('&')?;
    if let Some(number) = name.strip_prefix('#') {
        return numbered(number).map(|(c, length)| (Cow::Owned(c.to_string()), length + 2));
    }
    let length = name.bytes().take(LONGEST_NAME).take_while(u8::is_ascii_alphanumeric).count();
    let (name, after) = name.split_at_checked(length)?;
    if after.starts_with(';')
        && let Some(character) = quick_xml::escape::resolve_html5_entity(name)
    {
        return Some((Cow::Borrowed(character), length + 2));
    }
    let (c, length) = old_name(name)?;
    let next = rest.get(length + 1..).and_then(|after| after.chars().next());
    let goes_on = in_attribute && next.is_some_and(|c| c == '=' || c.is_ascii_alphanumeric());
    (!goes_on).then(|| (Cow::Owned(c.to_string()), length + 1 + usize::from(next == Some(';'))))
}

/// The longest old name that the word begins with, and its length in bytes.
fn old_name(word: &str) -> Option<(char, usize)> {
    let basic = [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("AMP", '&'), ("LT", '<'), ("GT", '>')];
    let latin = OLD_NAMES.split(' ').zip('\u{A0}'..='\u{FF}');
    let capitals = [("QUOT", '"'), ("COPY", '©'), ("REG", '®')];
    let known = basic.into_iter().chain(latin).chain(capitals);
    known.filter(|(name, _)| word.starts_with(name)).map(|(name, c)| (c, name.len())).max_by_key(|(_, length)| *length)
}

/// The character of `228;` or `xE4;`, and the length of that in bytes.
fn numbered(number: &str) -> Option<(char, usize)> {
    let (radix, digits) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (16, digits),
        None => (10, number),
    };
    let length = digits.chars().take_while(|c| c.is_digit(radix)).count();
    let written = digits.get(..length).filter(|written| !written.is_empty())?;
    let code = u32::from_str_radix(written, radix).unwrap_or(u32::MAX);
    let ends = digits.get(length..).is_some_and(|after| after.starts_with(';'));
    Some((character(code), length + number.len() - digits.len() + usize::from(ends)))
}

/// The character of a number. Numbers from 128 to 159 mean Windows-1252, as old programs wrote them.
fn character(code: u32) -> char {
    match code {
        0 => '\u{FFFD}',
        0x80..=0x9F => {
            let byte = [u8::try_from(code).unwrap_or_default()];
            encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte).0.chars().next().unwrap_or('\u{FFFD}')
        }
        _ => char::from_u32(code).unwrap_or('\u{FFFD}'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn references_become_characters_and_the_rest_stays() {
        for (text, expected) in [
            ("&aring;&auml;&ouml;", "åäö"),
            ("f&ouml;r &amp; emot", "för & emot"),
            ("&#229;&#xE4;&#XF6;", "åäö"),
            ("&#150; &#x92;", "– ’"),
            ("&ndash;&hellip;&rdquo;", "–…”"),
            ("&nbsp;", "\u{a0}"),
            ("f&ouml r", "fö r"),
            ("&notin;&notit;", "∉¬it;"),
            ("R&D; A&B & &; &# &#x &okänt;", "R&D; A&B & &; &# &#x &okänt;"),
            ("&amp;lt;", "&lt;"),
            ("&#0;&#xD800;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("ö&", "ö&"),
        ] {
            assert_eq!(replaced(text, false), expected, "{text}");
        }
    }

    #[test]
    fn links_keep_what_looks_like_an_old_name() {
        assert_eq!(replaced("?a=1&copy=2&amp;reg=3&lt", true), "?a=1&copy=2&reg=3<");
    }

    proptest! {
        #[test]
        fn text_without_references_is_left_alone(text in "[^&]{0,40}", broken in "\\PC{0,20}") {
            prop_assert_eq!(replaced(&text, false), text.as_str());
            let both = format!("{text}&{broken}");
            prop_assert!(replaced(&both, false).starts_with(&text));
        }
    }
}
