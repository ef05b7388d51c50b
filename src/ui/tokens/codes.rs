//! How a code's colour stands in a theme. The twelve of the palette are drawn by their place in it, in colours of each
//! theme that people with deuteranopia and protanopia tell apart; what a project holds, and what leaves it, stays as
//! it is. Every other colour is drawn as it is, as far as it is seen on the ground.

use super::{Scheme, Tokens, contrast, mix};
use crate::model::PALETTE;
use crate::say::Wording;
use eframe::egui::Color32;

/// The colours of a code in one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CodeColors {
    /// The band in the margin and the dot before the name; 3:1 or better on paper and panel.
    pub band: Color32,
    /// Behind coded words.
    pub tint: Color32,
    /// The name, readable on paper, panel and tint.
    pub label: Color32,
}

/// The palette on light and on dark ground, and what each colour is called.
const TWELVE: [(u32, u32, Wording); 12] = [
    (0x1475a1, 0x4aa4d2, Wording::ColourBlue),
    (0xd26801, 0xed932f, Wording::ColourOrange),
    (0x438967, 0x6ea289, Wording::ColourGreen),
    (0xc12d96, 0xd66db4, Wording::ColourPurple),
    (0x835f0b, 0xaf9b6c, Wording::ColourOchre),
    (0x824deb, 0x7b7bed, Wording::ColourViolet),
    (0xb04c4b, 0xd65741, Wording::ColourRed),
    (0x059a8c, 0x80c5bd, Wording::ColourTurquoise),
    (0x76401c, 0x9b7d68, Wording::ColourBrown),
    (0x799349, 0xb1c574, Wording::ColourOlive),
    (0x4b5b72, 0x748193, Wording::ColourSlate),
    (0xe25a89, 0xf88fae, Wording::ColourPink),
];

fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// What a colour of the palette is called.
pub fn color_name(hex: &str) -> Option<Wording> {
    let at = PALETTE.iter().position(|known| known.eq_ignore_ascii_case(hex))?;
    TWELVE.get(at).map(|(_, _, name)| *name)
}

/// The band of a colour, before it is held against the ground.
fn base(hex: &str, t: &Tokens) -> Color32 {
    let at = PALETTE.iter().position(|known| known.eq_ignore_ascii_case(hex));
    if let Some((light, dark, _)) = at.and_then(|at| TWELVE.get(at)) {
        return rgb(if t.dark { *dark } else { *light });
    }
    match Color32::from_hex(hex) {
        Ok(own) if t.dark => mix(own, Color32::WHITE, 0.22),
        Ok(own) => own,
        Err(_) => t.soft,
    }
}

/// A colour, moved as far from the ground as it must be to keep a contrast on all of it.
fn seen(color: Color32, grounds: &[Color32], least: f32, dark: bool) -> Color32 {
    let toward = if dark { Color32::WHITE } else { Color32::BLACK };
    (0..=20)
        .map(|step| mix(color, toward, step as f32 / 20.0))
        .find(|moved| grounds.iter().all(|ground| contrast(*moved, *ground) >= least))
        .unwrap_or(toward)
}

/// As much of a colour as leaves the words on it readable.
fn tint(base: Color32, t: &Tokens) -> Color32 {
    let most = if t.dark { 0.34 } else { 0.17 };
    let parts = (0..=10).map(|step| mix(t.paper, base, most * (10 - step) as f32 / 10.0));
    parts.into_iter().find(|tint| contrast(t.ink, *tint) >= 4.5).unwrap_or(t.paper)
}

/// A code's colours from its `#rrggbb`.
pub fn code_colors(hex: &str, scheme: impl Into<Scheme>) -> CodeColors {
    let t = Tokens::of(scheme);
    let base = base(hex, t);
    let band = seen(base, &[t.paper, t.panel, t.raised], 3.0, t.dark);
    let tint = tint(base, t);
    // On the palest of tints a text of 7:1 would be black; there, 4.5:1 is kept as everywhere.
    let label = seen(band, &[t.paper, t.panel, t.raised], t.readable(), t.dark);
    CodeColors { band, tint, label: seen(label, &[tint], 4.5, t.dark) }
}

#[cfg(test)]
mod tests {
    use super::super::sight::{Sight, difference, lab};
    use super::*;

    /// Own colours as people choose them, or as other programs give them.
    const OWN: [&str; 8] =
        ["#ffff00", "#000000", "#ffffff", "#ff8800", "#abcdef", "#808080", "#112233", "#not a colour"];

    #[test]
    fn bands_tints_and_names_keep_their_contrast_in_every_theme() {
        for scheme in Scheme::ALL {
            let t = Tokens::of(scheme);
            for hex in PALETTE.iter().chain(&OWN) {
                let code = code_colors(hex, scheme);
                for ground in [t.paper, t.panel, t.raised] {
                    assert!(contrast(code.band, ground) >= 3.0, "{hex} {scheme:?}: band");
                    assert!(contrast(code.label, ground) >= t.readable(), "{hex} {scheme:?}: name");
                }
                assert!(contrast(code.label, code.tint) >= 4.5, "{hex} {scheme:?}: name on its tint");
                assert!(contrast(t.ink, code.tint) >= 4.5, "{hex} {scheme:?}: words on the tint");
            }
        }
    }

    #[test]
    fn no_two_of_the_twelve_look_alike_to_common_kinds_of_sight() {
        for scheme in Scheme::ALL {
            for sight in Sight::ALL {
                let seen = PALETTE.map(|hex| lab(code_colors(hex, scheme).band, sight));
                for (n, a) in seen.iter().enumerate() {
                    for (m, b) in seen.iter().enumerate().skip(n + 1) {
                        let apart = difference(*a, *b);
                        assert!(apart >= 8.0, "{scheme:?} {sight:?} {n} and {m}: {apart}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_twelve_are_drawn_as_they_are_in_the_table() {
        for (hex, (light, dark, _)) in PALETTE.iter().zip(TWELVE) {
            assert_eq!(code_colors(hex, false).band, rgb(light), "{hex}");
            assert_eq!(code_colors(&hex.to_uppercase(), true).band, rgb(dark), "{hex}");
        }
    }

    #[test]
    fn each_of_the_twelve_has_a_name_of_its_own() {
        for lang in crate::model::Lang::all() {
            let mut names: Vec<&str> = PALETTE.iter().filter_map(|hex| color_name(hex)).map(|n| n.say(lang)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), PALETTE.len(), "{lang:?}");
        }
        assert!(color_name("#123456").is_none());
    }
}
