//! Design tokens: every colour, size, face and distance of the window. Nothing else in the
//! program names a colour.

#![allow(clippy::disallowed_methods, reason = "this is where colours are named")]

use eframe::egui::{
    self, Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow, Stroke, TextStyle,
    Theme, Vec2,
};
use std::sync::Arc;

/// The grid: distances are steps of 4 points.
pub const S1: f32 = 4.0;
pub const S2: f32 = 8.0;
pub const S3: f32 = 12.0;
pub const S4: f32 = 16.0;
pub const S6: f32 = 24.0;
pub const S8: f32 = 32.0;
pub const RADIUS: u8 = 6;

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tokens {
    pub dark: bool,
    /// Under the researcher's text.
    pub paper: Color32,
    /// Under everything else.
    pub panel: Color32,
    pub rail: Color32,
    /// Fields and buttons that stand out from the panel.
    pub raised: Color32,
    pub ink: Color32,
    /// For what is said beside the main thing; keeps 4.5:1 on paper and panel.
    pub soft: Color32,
    pub line: Color32,
    pub accent: Color32,
    pub on_accent: Color32,
    pub accent_tint: Color32,
    pub warn: Color32,
    pub error: Color32,
}

const LIGHT: Tokens = Tokens {
    dark: false,
    paper: Color32::from_rgb(0xfd, 0xfb, 0xf6),
    panel: Color32::from_rgb(0xf3, 0xf5, 0xf5),
    rail: Color32::from_rgb(0xe9, 0xec, 0xec),
    raised: Color32::from_rgb(0xff, 0xff, 0xff),
    ink: Color32::from_rgb(0x1d, 0x22, 0x26),
    soft: Color32::from_rgb(0x58, 0x62, 0x69),
    line: Color32::from_rgb(0xd9, 0xde, 0xde),
    accent: Color32::from_rgb(0x0d, 0x5c, 0x63),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    accent_tint: Color32::from_rgb(0xd6, 0xe8, 0xe8),
    warn: Color32::from_rgb(0x8a, 0x58, 0x00),
    error: Color32::from_rgb(0xa3, 0x30, 0x2b),
};

const DARK: Tokens = Tokens {
    dark: true,
    paper: Color32::from_rgb(0x20, 0x1f, 0x1d),
    panel: Color32::from_rgb(0x26, 0x29, 0x2b),
    rail: Color32::from_rgb(0x1b, 0x1e, 0x20),
    raised: Color32::from_rgb(0x30, 0x34, 0x36),
    ink: Color32::from_rgb(0xe6, 0xe2, 0xda),
    soft: Color32::from_rgb(0xa6, 0xab, 0xab),
    line: Color32::from_rgb(0x3a, 0x3f, 0x42),
    accent: Color32::from_rgb(0x6c, 0xbf, 0xc2),
    on_accent: Color32::from_rgb(0x0b, 0x24, 0x26),
    accent_tint: Color32::from_rgb(0x1f, 0x42, 0x45),
    warn: Color32::from_rgb(0xe3, 0xb3, 0x5c),
    error: Color32::from_rgb(0xf0, 0x8d, 0x85),
};

impl Tokens {
    pub const fn of(dark: bool) -> &'static Tokens {
        if dark { &DARK } else { &LIGHT }
    }
}

/// The tokens of the theme that a ui is drawn in.
pub fn tokens(ui: &egui::Ui) -> &'static Tokens {
    Tokens::of(ui.visuals().dark_mode)
}

/// How a code's colour stands in one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CodeColors {
    /// The band in the margin and the dot before the name.
    pub band: Color32,
    /// Behind coded words.
    pub tint: Color32,
    /// The name, 4.5:1 or better on paper, panel and tint.
    pub label: Color32,
}

/// A code's colours from its `#rrggbb`.
pub fn code_colors(hex: &str, dark: bool) -> CodeColors {
    let theme = Tokens::of(dark);
    let base = Color32::from_hex(hex).unwrap_or(theme.soft);
    let band = if dark { mix(base, Color32::WHITE, 0.22) } else { base };
    let tint = mix(theme.paper, base, if dark { 0.34 } else { 0.17 });
    let toward = if dark { Color32::WHITE } else { Color32::BLACK };
    let mut label = band;
    let grounds = [theme.paper, theme.panel, tint, theme.raised];
    for step in 1..=20 {
        if grounds.iter().all(|ground| contrast(label, *ground) >= 4.5) {
            break;
        }
        label = mix(band, toward, step as f32 / 20.0);
    }
    CodeColors { band, tint, label }
}

/// Part of the way from one colour to another, channel by channel.
pub fn mix(from: Color32, to: Color32, part: f32) -> Color32 {
    let channel = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * part).round() as u8;
    Color32::from_rgb(channel(from.r(), to.r()), channel(from.g(), to.g()), channel(from.b(), to.b()))
}

/// The contrast ratio of two opaque colours, 1 to 21, after WCAG 2.2.
pub fn contrast(a: Color32, b: Color32) -> f32 {
    let luminance = |color: Color32| {
        let channel = |value: u8| {
            let value = f32::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn family(name: &str) -> FontFamily {
    FontFamily::Name(name.into())
}

/// The reading face, for the material's words.
pub fn reading(size: f32) -> FontId {
    FontId::new(size, family("serif"))
}

pub fn reading_italic(size: f32) -> FontId {
    FontId::new(size, family("serif-italic"))
}

pub fn reading_bold(size: f32) -> FontId {
    FontId::new(size, family("serif-bold"))
}

/// The interface face.
pub fn sans(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

pub fn sans_bold(size: f32) -> FontId {
    FontId::new(size, family("sans-bold"))
}

/// For headings of 20 points and more.
pub fn title(size: f32) -> FontId {
    FontId::new(size, family("title"))
}

pub fn icon(size: f32) -> FontId {
    FontId::new(size, family("icons"))
}

/// Small figures and notes, body, subheading, heading, title.
pub const SMALL: f32 = 12.0;
pub const BODY: f32 = 14.0;
pub const SUBHEADING: f32 = 16.0;
pub const HEADING: f32 = 20.0;
pub const TITLE: f32 = 28.0;

/// The faces and their licences lie in `assets/fonts`.
fn faces() -> [(&'static str, &'static [u8]); 8] {
    [
        ("sans", include_bytes!("../../assets/fonts/MeningSans-Regular.ttf")),
        ("sans-italic", include_bytes!("../../assets/fonts/MeningSans-Italic.ttf")),
        ("sans-bold", include_bytes!("../../assets/fonts/MeningSans-Semibold.ttf")),
        ("serif", include_bytes!("../../assets/fonts/MeningSerif-Regular.ttf")),
        ("serif-italic", include_bytes!("../../assets/fonts/MeningSerif-Italic.ttf")),
        ("serif-bold", include_bytes!("../../assets/fonts/MeningSerif-Bold.ttf")),
        ("title", include_bytes!("../../assets/fonts/MeningSerif-Title.ttf")),
        ("icons", include_bytes!("../../assets/fonts/MeningIcons.ttf")),
    ]
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in faces() {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let fallbacks = ["sans", "icons"].iter().filter(|fallback| **fallback != name).map(|name| (*name).to_owned());
        fonts.families.insert(family(name), std::iter::once(name.to_owned()).chain(fallbacks).collect());
    }
    let sans = vec!["sans".to_owned(), "icons".to_owned()];
    fonts.families.insert(FontFamily::Proportional, sans.clone());
    fonts.families.insert(FontFamily::Monospace, sans);
    fonts
}

/// Sets faces, sizes and both themes on a context.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| style_for(style, Tokens::of(theme == Theme::Dark)));
    }
}

fn style_for(style: &mut egui::Style, t: &Tokens) {
    style.text_styles = [
        (TextStyle::Small, sans(SMALL)),
        (TextStyle::Body, sans(BODY)),
        (TextStyle::Button, sans(BODY)),
        (TextStyle::Monospace, sans(BODY)),
        (TextStyle::Heading, sans_bold(HEADING)),
    ]
    .into();
    style.animation_time = 0.12;
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(S2, S2);
    spacing.button_padding = Vec2::new(S3, 6.0);
    spacing.interact_size = Vec2::new(S8, 30.0);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(S4 as i8);
    spacing.indent = S4;
    spacing.scroll = egui::style::ScrollStyle::thin();
    spacing.tooltip_width = 360.0;
    visuals(&mut style.visuals, t);
}

fn visuals(v: &mut egui::Visuals, t: &Tokens) {
    let radius = CornerRadius::same(RADIUS);
    v.dark_mode = t.dark;
    v.override_text_color = None;
    v.weak_text_color = Some(t.soft);
    v.hyperlink_color = t.accent;
    v.warn_fg_color = t.warn;
    v.error_fg_color = t.error;
    v.panel_fill = t.panel;
    v.window_fill = t.raised;
    v.faint_bg_color = mix(t.panel, t.ink, 0.03);
    v.extreme_bg_color = t.raised;
    v.text_edit_bg_color = Some(t.raised);
    v.code_bg_color = t.rail;
    v.window_corner_radius = CornerRadius::same(RADIUS + 4);
    v.menu_corner_radius = CornerRadius::same(RADIUS + 2);
    v.window_stroke = Stroke::new(1.0, t.line);
    let shadow =
        Shadow { offset: [0, 6], blur: 24, spread: 0, color: Color32::from_black_alpha(if t.dark { 120 } else { 38 }) };
    v.window_shadow = shadow;
    v.popup_shadow = shadow;
    v.selection.bg_fill = t.accent_tint;
    v.selection.stroke = Stroke::new(1.0, t.accent);
    v.indent_has_left_vline = false;
    let w = &mut v.widgets;
    for widget in [&mut w.noninteractive, &mut w.inactive, &mut w.hovered, &mut w.active, &mut w.open] {
        widget.corner_radius = radius;
        widget.expansion = 0.0;
        widget.fg_stroke = Stroke::new(1.0, t.ink);
        widget.bg_stroke = Stroke::new(1.0, t.line);
        widget.bg_fill = t.raised;
        widget.weak_bg_fill = t.raised;
    }
    w.hovered.weak_bg_fill = mix(t.raised, t.accent, 0.08);
    w.hovered.bg_fill = mix(t.raised, t.accent, 0.08);
    w.hovered.bg_stroke = Stroke::new(1.0, mix(t.line, t.accent, 0.5));
    w.active.weak_bg_fill = mix(t.raised, t.accent, 0.18);
    w.active.bg_fill = mix(t.raised, t.accent, 0.18);
    w.active.bg_stroke = Stroke::new(1.0, t.accent);
    w.open.bg_stroke = Stroke::new(1.0, t.accent);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_keeps_its_contrast_in_both_themes() {
        for dark in [false, true] {
            let t = Tokens::of(dark);
            for ground in [t.paper, t.panel, t.rail, t.raised] {
                for text in [t.ink, t.soft, t.accent, t.warn, t.error] {
                    assert!(contrast(text, ground) >= 4.5, "{dark} {text:?} on {ground:?}: {}", contrast(text, ground));
                }
            }
            assert!(contrast(t.on_accent, t.accent) >= 4.5);
            for hex in crate::model::PALETTE {
                let code = code_colors(hex, dark);
                for ground in [t.paper, t.panel, t.raised, code.tint] {
                    assert!(contrast(code.label, ground) >= 4.5, "{hex} {dark}");
                }
                assert!(contrast(t.ink, code.tint) >= 4.5, "{hex} {dark}");
            }
        }
    }
}
