//! The themes: light and dark, each also in high contrast.

use eframe::egui::{Color32, Visuals};

/// Which theme: its ground, and whether everything on it is as far from it as can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Scheme {
    pub dark: bool,
    pub high: bool,
}

impl Scheme {
    #[cfg(test)]
    pub const ALL: [Scheme; 4] = [
        Scheme { dark: false, high: false },
        Scheme { dark: true, high: false },
        Scheme { dark: false, high: true },
        Scheme { dark: true, high: true },
    ];

    /// For what is kept between frames and depends on the theme.
    pub fn number(self) -> i64 {
        i64::from(self.dark) + 2 * i64::from(self.high)
    }
}

/// Light or dark, in ordinary contrast.
impl From<bool> for Scheme {
    fn from(dark: bool) -> Scheme {
        Scheme { dark, high: false }
    }
}

/// The theme that something is drawn in. The fill of panels tells the themes apart; nothing else sets it.
impl From<&Visuals> for Scheme {
    fn from(visuals: &Visuals) -> Scheme {
        let dark = visuals.dark_mode;
        let high = Scheme { dark, high: true };
        if visuals.panel_fill == Tokens::of(high).panel { high } else { Scheme { dark, high: false } }
    }
}

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tokens {
    pub dark: bool,
    /// Whether it is one of high contrast.
    pub high: bool,
    /// Under the researcher's text.
    pub paper: Color32,
    /// Under everything else.
    pub panel: Color32,
    pub rail: Color32,
    /// Fields and buttons that stand out from the panel.
    pub raised: Color32,
    pub ink: Color32,
    /// For what is said beside the main thing; keeps 4.5:1 on every ground.
    pub soft: Color32,
    /// Between things; nothing is known by it alone.
    pub line: Color32,
    /// Around what can be written in or pressed; keeps 3:1 on every ground.
    pub edge: Color32,
    pub accent: Color32,
    pub on_accent: Color32,
    pub accent_tint: Color32,
    pub warn: Color32,
    pub error: Color32,
}

const LIGHT: Tokens = Tokens {
    dark: false,
    high: false,
    paper: Color32::from_rgb(0xfd, 0xfb, 0xf6),
    panel: Color32::from_rgb(0xf3, 0xf5, 0xf5),
    rail: Color32::from_rgb(0xe9, 0xec, 0xec),
    raised: Color32::from_rgb(0xff, 0xff, 0xff),
    ink: Color32::from_rgb(0x1d, 0x22, 0x26),
    soft: Color32::from_rgb(0x58, 0x62, 0x69),
    line: Color32::from_rgb(0xd9, 0xde, 0xde),
    edge: Color32::from_rgb(0x77, 0x80, 0x84),
    accent: Color32::from_rgb(0x0d, 0x5c, 0x63),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    accent_tint: Color32::from_rgb(0xd6, 0xe8, 0xe8),
    warn: Color32::from_rgb(0x8a, 0x58, 0x00),
    error: Color32::from_rgb(0xa3, 0x30, 0x2b),
};

const DARK: Tokens = Tokens {
    dark: true,
    high: false,
    paper: Color32::from_rgb(0x20, 0x1f, 0x1d),
    panel: Color32::from_rgb(0x26, 0x29, 0x2b),
    rail: Color32::from_rgb(0x1b, 0x1e, 0x20),
    raised: Color32::from_rgb(0x30, 0x34, 0x36),
    ink: Color32::from_rgb(0xe6, 0xe2, 0xda),
    soft: Color32::from_rgb(0xa6, 0xab, 0xab),
    line: Color32::from_rgb(0x3a, 0x3f, 0x42),
    edge: Color32::from_rgb(0x80, 0x88, 0x8c),
    accent: Color32::from_rgb(0x6c, 0xbf, 0xc2),
    on_accent: Color32::from_rgb(0x0b, 0x24, 0x26),
    accent_tint: Color32::from_rgb(0x1f, 0x42, 0x45),
    warn: Color32::from_rgb(0xe3, 0xb3, 0x5c),
    error: Color32::from_rgb(0xf0, 0x8d, 0x85),
};

const HIGH_LIGHT: Tokens = Tokens {
    dark: false,
    high: true,
    paper: Color32::WHITE,
    panel: Color32::WHITE,
    rail: Color32::from_rgb(0xee, 0xee, 0xee),
    raised: Color32::WHITE,
    ink: Color32::BLACK,
    soft: Color32::from_rgb(0x2e, 0x2e, 0x2e),
    line: Color32::from_rgb(0x60, 0x60, 0x60),
    edge: Color32::BLACK,
    accent: Color32::from_rgb(0x00, 0x3f, 0x5c),
    on_accent: Color32::WHITE,
    accent_tint: Color32::from_rgb(0xbc, 0xe4, 0xf0),
    warn: Color32::from_rgb(0x62, 0x3a, 0x00),
    error: Color32::from_rgb(0x8a, 0x00, 0x10),
};

const HIGH_DARK: Tokens = Tokens {
    dark: true,
    high: true,
    paper: Color32::BLACK,
    panel: Color32::BLACK,
    rail: Color32::from_rgb(0x10, 0x10, 0x10),
    raised: Color32::from_rgb(0x0c, 0x0c, 0x0c),
    ink: Color32::WHITE,
    soft: Color32::from_rgb(0xd8, 0xd8, 0xd8),
    line: Color32::from_rgb(0x9a, 0x9a, 0x9a),
    edge: Color32::WHITE,
    accent: Color32::from_rgb(0x6c, 0xe6, 0xee),
    on_accent: Color32::BLACK,
    accent_tint: Color32::from_rgb(0x00, 0x44, 0x4c),
    warn: Color32::from_rgb(0xff, 0xd1, 0x66),
    error: Color32::from_rgb(0xff, 0xa8, 0xa0),
};

impl Tokens {
    pub fn of(scheme: impl Into<Scheme>) -> &'static Tokens {
        match scheme.into() {
            Scheme { dark: false, high: false } => &LIGHT,
            Scheme { dark: true, high: false } => &DARK,
            Scheme { dark: false, high: true } => &HIGH_LIGHT,
            Scheme { dark: true, high: true } => &HIGH_DARK,
        }
    }

    pub fn scheme(&self) -> Scheme {
        Scheme { dark: self.dark, high: self.high }
    }

    /// What a text is held against: 4.5:1, and 7:1 in high contrast.
    pub fn readable(&self) -> f32 {
        if self.high { 7.0 } else { 4.5 }
    }
}

#[cfg(test)]
mod tests {
    use super::super::contrast;
    use super::*;

    #[test]
    fn every_text_keeps_its_contrast_in_every_theme() {
        for t in Scheme::ALL.map(Tokens::of) {
            for ground in [t.paper, t.panel, t.rail, t.raised] {
                for text in [t.ink, t.soft, t.accent, t.warn, t.error] {
                    let kept = contrast(text, ground);
                    assert!(kept >= t.readable(), "{:?} {text:?} on {ground:?}: {kept}", t.scheme());
                }
            }
            for (text, ground) in [(t.on_accent, t.accent), (t.ink, t.accent_tint), (t.accent, t.accent_tint)] {
                assert!(contrast(text, ground) >= 4.5, "{:?} {text:?} on {ground:?}", t.scheme());
            }
        }
    }

    /// Of what can be used, the edge and the mark of what is chosen are seen on whatever they stand.
    #[test]
    fn what_can_be_used_has_an_edge_that_is_seen() {
        for t in Scheme::ALL.map(Tokens::of) {
            for ground in [t.paper, t.panel, t.rail, t.raised, t.accent_tint] {
                for edge in [t.edge, t.accent, t.error] {
                    assert!(contrast(edge, ground) >= 3.0, "{:?} {edge:?} on {ground:?}", t.scheme());
                }
            }
        }
    }

    #[test]
    fn what_is_drawn_in_a_theme_knows_which_it_is() {
        for scheme in Scheme::ALL {
            let mut style = eframe::egui::Style::default();
            super::super::style_for(&mut style, Tokens::of(scheme));
            assert_eq!(Scheme::from(&style.visuals), scheme);
        }
    }
}
