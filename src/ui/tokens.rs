//! Design tokens: every colour, size, face and distance of the window. Nothing else in the
//! program names a colour.

#![allow(clippy::disallowed_methods, reason = "this is where colours are named")]

use eframe::egui::{
    self, Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow, Stroke, TextStyle,
    Theme, Vec2,
};
use std::sync::Arc;

mod codes;
#[cfg(test)]
mod sight;
mod themes;

pub use codes::{CodeColors, code_colors, color_name};
pub use themes::{Scheme, Tokens};

/// The grid: distances are steps of 4 points.
pub const S1: f32 = 4.0;
pub const S2: f32 = 8.0;
pub const S3: f32 = 12.0;
pub const S4: f32 = 16.0;
pub const S6: f32 = 24.0;
pub const S8: f32 = 32.0;
pub const RADIUS: u8 = 6;

/// The tokens of the theme that a ui is drawn in.
pub fn tokens(ui: &egui::Ui) -> &'static Tokens {
    Tokens::of(ui.visuals())
}

/// The tokens of the window's theme, for what lies over everything.
pub fn of_window(ctx: &egui::Context) -> &'static Tokens {
    Tokens::of(&ctx.global_style().visuals)
}

/// The bar at the left of what is chosen in a list: its tint alone is not seen by everybody.
pub fn chosen_bar(painter: &egui::Painter, t: &Tokens, rect: egui::Rect, chosen: bool) {
    if chosen {
        let bar = egui::Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()));
        painter.rect_filled(bar, 1.5, t.accent);
    }
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

/// Sets the faces on a context.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
}

/// Sets sizes and both themes, in high contrast or not.
pub fn install_themes(ctx: &egui::Context, high: bool) {
    for theme in [Theme::Light, Theme::Dark] {
        let dark = theme == Theme::Dark;
        ctx.style_mut_of(theme, |style| style_for(style, Tokens::of(Scheme { dark, high })));
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
    for widget in [&mut w.inactive, &mut w.hovered, &mut w.active, &mut w.open] {
        widget.bg_stroke.color = t.edge;
    }
    w.hovered.weak_bg_fill = mix(t.raised, t.accent, 0.08);
    w.hovered.bg_fill = mix(t.raised, t.accent, 0.08);
    w.hovered.bg_stroke = Stroke::new(1.0, mix(t.edge, t.accent, 0.5));
    w.active.weak_bg_fill = mix(t.raised, t.accent, 0.18);
    w.active.bg_fill = mix(t.raised, t.accent, 0.18);
    w.active.bg_stroke = Stroke::new(1.0, t.accent);
    w.open.bg_stroke = Stroke::new(1.0, t.accent);
}
