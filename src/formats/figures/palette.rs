//! Tokens of the figures: every colour, size and distance. Nothing else in a figure names one.
//!
//! A unit is a ninety-sixth of an inch: [`WIDTH`] units are 16 cm, the text width of an A4 page, and 4 units are
//! 3 points. Shades run in one hue from light to dark and opposites differ in lightness and shape too, so that
//! a figure says the same to the colour-blind and in grey.

/// The width of every figure: 16 cm.
pub const WIDTH: f64 = 605.0;
/// Around the figure.
pub const MARGIN: f64 = 12.0;
/// The grid: distances are steps of 4 units.
pub const S1: f64 = 4.0;
pub const S2: f64 = 8.0;
pub const S3: f64 = 12.0;
pub const S4: f64 = 16.0;

/// A weight of the face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Semibold,
}

/// A kind of text: its size in units, the distance of its lines, its weight and its colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    pub size: f64,
    pub line: f64,
    pub weight: Weight,
    pub color: &'static str,
}

pub const TITLE: Type = Type { size: 16.0, line: 21.0, weight: Weight::Semibold, color: INK };
pub const LABEL: Type = Type { size: 12.0, line: 14.5, weight: Weight::Regular, color: INK };
pub const STRONG: Type = Type { weight: Weight::Semibold, ..LABEL };
pub const SMALL: Type = Type { size: 11.0, line: 14.0, weight: Weight::Regular, color: SOFT };
pub const CAPTION: Type = Type { size: 11.5, line: 15.5, weight: Weight::Regular, color: SOFT };

/// The names under which programs may know the face, then faces as narrow, then any.
pub const FAMILY: &str = "'Mening Sans', 'Source Sans 3', 'Source Sans Pro', Calibri, Carlito, 'Segoe UI', sans-serif";
/// How much wider than ours the face may run that a program without ours takes instead.
pub const OTHER_FACE: f64 = 1.08;

pub const PAPER: &str = "#ffffff";
pub const INK: &str = "#1d2226";
pub const SOFT: &str = "#58626a";
/// A nought: there, but not in the way.
pub const FAINT: &str = "#848d93";
pub const LINE: &str = "#d9dede";
pub const RULE: &str = "#9aa3a6";
pub const GROUND: &str = "#f3f5f5";
pub const ACCENT: &str = "#0d5c63";
/// What has fallen, against the accent: lighter and warm.
pub const FALLEN: &str = "#c4681a";
pub const QUIET: &str = "#7d878c";

/// Shades from few to many, with the colour that figures take on them.
pub const SHADES: [(&str, &str); 5] =
    [("#e3f0ef", INK), ("#b9dad9", INK), ("#82bbbb", INK), ("#38858a", PAPER), ("#0b4a50", PAPER)];

/// The shade of a number by its share of the largest. Nought has none.
pub fn shade(number: u32, largest: u32) -> Option<(&'static str, &'static str)> {
    if number == 0 {
        return None;
    }
    let steps = SHADES.len() as u64;
    let step = (u64::from(number) * steps).div_ceil(u64::from(largest.max(number))).clamp(1, steps);
    SHADES.get(usize::try_from(step - 1).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_keeps_its_contrast() {
        for (shade, ink) in SHADES {
            assert!(contrast(shade, ink) >= 4.0, "{shade} {}", contrast(shade, ink));
        }
        for color in [INK, SOFT, ACCENT] {
            assert!(contrast(color, PAPER) >= 4.5 && contrast(color, GROUND) >= 4.5, "{color}");
        }
        assert!(contrast(FAINT, PAPER) >= 3.0);
        assert!(contrast(FALLEN, PAPER) >= 3.0);
    }

    #[test]
    fn shades_darken_step_by_step_also_in_grey() {
        let grounds: Vec<&str> = std::iter::once(PAPER).chain(SHADES.iter().map(|(shade, _)| *shade)).collect();
        for pair in grounds.windows(2) {
            assert!(contrast(pair[0], pair[1]) >= 1.15 && luminance(pair[0]) > luminance(pair[1]), "{pair:?}");
        }
        assert!(contrast(ACCENT, FALLEN) >= 1.5);
    }

    #[test]
    fn a_number_is_shaded_by_its_share_of_the_largest() {
        for (number, largest, step) in
            [(1, 100, 0), (20, 100, 0), (21, 100, 1), (60, 100, 2), (100, 100, 4), (1, 1, 4), (7, 0, 4)]
        {
            assert_eq!(shade(number, largest), Some(SHADES[step]), "{number} of {largest}");
        }
        assert_eq!(shade(0, 10), None);
        assert_eq!(shade(u32::MAX, u32::MAX), Some(SHADES[4]));
    }
}
