//! The faces a figure is set in: how wide a text is in them, and how a label is wrapped and shortened to a width.

use super::palette::{OTHER_FACE, Type, Weight};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use unicode_segmentation::UnicodeSegmentation;

pub(super) const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/MeningSans-Regular.ttf");
pub(super) const SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/MeningSans-Semibold.ttf");

/// What a sign takes that the face lacks, in parts of its size: no face draws one wider.
const UNKNOWN: f64 = 1.3;

/// A space at which no line ends.
pub const FIRM: char = '\u{a0}';

/// The width of one line in units, with room for another face of the family.
pub fn width(text: &str, kind: &Type) -> f64 {
    let bytes = match kind.weight {
        Weight::Regular => REGULAR,
        Weight::Semibold => SEMIBOLD,
    };
    let Ok(font) = FontRef::new(bytes) else { return text.chars().count() as f64 * kind.size * UNKNOWN };
    let (signs, metrics) = (font.charmap(), font.glyph_metrics(Size::new(1.0), LocationRef::default()));
    let advance = |c: char| signs.map(c).and_then(|glyph| metrics.advance_width(glyph)).map_or(UNKNOWN, f64::from);
    text.chars().map(advance).sum::<f64>() * kind.size * OTHER_FACE
}

/// A label as it is shown: its lines, and the whole of it where that is not all shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    pub lines: Vec<String>,
    pub whole: Option<String>,
}

impl Label {
    /// The height of its lines in units.
    pub fn height(&self, kind: &Type) -> f64 {
        self.lines.len() as f64 * kind.line
    }

    /// The width of its widest line in units.
    pub fn width(&self, kind: &Type) -> f64 {
        self.lines.iter().map(|line| width(line, kind)).fold(0.0, f64::max)
    }
}

/// A text on one line without signs that XML forbids or that turn the direction of what follows. Spaces that
/// forbid a break stay.
pub fn clean(text: &str) -> String {
    let turning = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let shown: String = text
        .chars()
        .map(|c| if c.is_whitespace() && c != FIRM { ' ' } else { c })
        .filter(|c| !c.is_control() && !turning(*c) && !matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{feff}'))
        .collect();
    shown.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text set in lines of at most `room` units, at most `most` of them; what does not fit ends in `…`. A word wider
/// than a line is cut, and the text goes on after it.
pub fn fit(text: &str, kind: &Type, room: f64, most: usize) -> Label {
    let text = clean(text);
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text.as_str();
    let mut cut = false;
    while !rest.is_empty() && lines.len() + 1 < most {
        let end = break_before(rest, kind, room);
        let word = rest.find(' ').unwrap_or(rest.len());
        let (line, after) = rest.split_at_checked(end.unwrap_or(word)).unwrap_or((rest, ""));
        cut |= end.is_none();
        lines.push(shorten(line.trim_end(), kind, room));
        rest = after.trim_start();
    }
    if !rest.is_empty() {
        let last = shorten(rest, kind, room);
        cut |= last != rest;
        lines.push(last);
    }
    Label { lines, whole: cut.then_some(text) }
}

/// The byte at which the first line ends; nothing if its first word is wider than the line.
fn break_before(text: &str, kind: &Type, room: f64) -> Option<usize> {
    let ends = text
        .char_indices()
        .filter(|(_, c)| matches!(c, ' ' | '-' | '–' | '/'))
        .map(|(at, c)| if c == ' ' { at } else { at + c.len_utf8() })
        .chain([text.len()]);
    ends.take_while(|end| text.get(..*end).is_some_and(|line| width(line, kind) <= room)).last().filter(|end| *end > 0)
}

/// A text on one line of at most `room` units, cut between signs a reader sees as one.
pub fn shorten(text: &str, kind: &Type, room: f64) -> String {
    if width(text, kind) <= room {
        return text.to_owned();
    }
    let left = room - width("…", kind);
    let mut used = 0.0;
    let mut end = 0;
    for (at, sign) in text.grapheme_indices(true) {
        used += width(sign, kind);
        if used > left {
            break;
        }
        end = at + sign.len();
    }
    let kept = text.get(..end).unwrap_or_default().trim_end_matches([' ', ',', '-', '–', '/', '.']);
    format!("{kept}…")
}
