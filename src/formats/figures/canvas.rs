//! The SVG text of a figure as it grows: areas, lines and labels in; what every figure has around its drawing.

use super::face::{self, Label};
use super::palette::*;
use crate::model::Lang;

/// What a figure says around its drawing, and in which language it speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Over the figure; it is also the name that a screen reader says.
    pub title: String,
    /// Under the figure; may be empty.
    pub caption: String,
    pub lang: Lang,
}

/// A rectangle in units from the figure's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
}

impl Area {
    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// The area less so much on every side.
    pub fn inside(&self, by: f64) -> Area {
        Area { x: self.x + by, y: self.y + by, w: (self.w - 2.0 * by).max(0.0), h: (self.h - 2.0 * by).max(0.0) }
    }
}

/// Where a text stands from its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// The drawing so far.
#[derive(Default)]
pub(super) struct Canvas {
    body: String,
}

impl Canvas {
    pub fn rect(&mut self, area: Area, fill: &str) {
        let Area { x, y, w, h } = area;
        let (x, y, w, h) = (n(x), n(y), n(w), n(h));
        self.body += &format!("<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"{fill}\"/>\n");
    }

    pub fn outline(&mut self, area: Area, color: &str) {
        let Area { x, y, w, h } = area.inside(0.5);
        let (x, y, w, h) = (n(x), n(y), n(w), n(h));
        self.body += &format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1\"/>\n"
        );
    }

    /// Slanting lines over an area: nothing is known here.
    pub fn hatch(&mut self, area: Area, color: &str) {
        const APART: f64 = 6.0;
        let Area { x, y, w, h } = area;
        let mut path = String::new();
        let mut from = APART;
        while from < w + h {
            let (x1, y1) = (x + from.min(w), y + (from - w).max(0.0));
            let (x2, y2) = (x + (from - h).max(0.0), y + from.min(h));
            path += &format!("M{} {}L{} {}", n(x1), n(y1), n(x2), n(y2));
            from += APART;
        }
        self.path(&path, color, 0.8);
    }

    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), color: &str, wide: f64) {
        self.path(&format!("M{} {}L{} {}", n(from.0), n(from.1), n(to.0), n(to.1)), color, wide);
    }

    pub fn path(&mut self, path: &str, color: &str, wide: f64) {
        self.body += &format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n",
            n(wide)
        );
    }

    /// A closed shape through points.
    pub fn shape(&mut self, points: &[(f64, f64)], fill: &str, stroke: &str) {
        let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", n(*x), n(*y))).collect();
        self.body += &format!(
            "<polygon points=\"{}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.4\" stroke-linejoin=\"round\"/>\n",
            points.join(" ")
        );
    }

    pub fn circle(&mut self, at: (f64, f64), radius: f64, fill: &str, stroke: &str) {
        self.body += &format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.6\"/>\n",
            n(at.0),
            n(at.1),
            n(radius)
        );
    }

    /// One line of text on its base line.
    pub fn text(&mut self, text: &str, at: (f64, f64), anchor: Anchor, kind: &Type) {
        self.turned_text(text, at, anchor, kind, false);
    }

    fn turned_text(&mut self, text: &str, (x, y): (f64, f64), anchor: Anchor, kind: &Type, upright: bool) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if kind.weight == Weight::Semibold { " font-weight=\"600\"" } else { "" };
        let turned = if upright { format!(" transform=\"rotate(-90 {} {})\"", n(x), n(y)) } else { String::new() };
        self.body += &format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{anchor}{weight}{turned}>{}</text>\n",
            n(x),
            n(y),
            n(kind.size),
            kind.color,
            escaped(text)
        );
    }

    /// A label's lines, the first line's top at a point.
    pub fn label(&mut self, label: &Label, (x, top): (f64, f64), anchor: Anchor, kind: &Type) {
        self.titled(label.whole.as_deref(), |canvas| {
            for (place, line) in label.lines.iter().enumerate() {
                canvas.text(line, (x, top + place as f64 * kind.line + base(kind)), anchor, kind);
            }
        });
    }

    /// A label that reads upwards from its point, its lines beside one another with the point in their middle.
    pub fn upright_label(&mut self, label: &Label, (x, bottom): (f64, f64), kind: &Type) {
        self.titled(label.whole.as_deref(), |canvas| {
            let left = x - label.height(kind) / 2.0;
            for (place, line) in label.lines.iter().enumerate() {
                let at = (left + place as f64 * kind.line + base(kind), bottom);
                canvas.turned_text(line, at, Anchor::Start, kind, true);
            }
        });
    }

    /// What is drawn inside has a title, which programs show under the pointer.
    pub fn titled(&mut self, title: Option<&str>, draw: impl FnOnce(&mut Canvas)) {
        if let Some(title) = title {
            self.body += &format!("<g><title>{}</title>\n", escaped(title));
        }
        draw(self);
        if title.is_some() {
            self.body += "</g>\n";
        }
    }

    /// Several labels in a column; returns where they end.
    fn paragraph(&mut self, text: &str, top: f64, kind: &Type, most: usize) -> f64 {
        let label = face::fit(text, kind, WIDTH - 2.0 * MARGIN, most);
        self.label(&label, (MARGIN, top), Anchor::Start, kind);
        top + label.height(kind)
    }

    /// The title; returns where the drawing may begin.
    pub fn head(&mut self, frame: &Frame) -> f64 {
        let bottom = self.paragraph(&frame.title, MARGIN, &TITLE, 3);
        if bottom > MARGIN { bottom + S3 } else { bottom }
    }

    /// The caption and the end: the whole SVG, with what the figure says to who cannot see it.
    pub fn finish(mut self, frame: &Frame, bottom: f64, description: &str) -> String {
        let mut height = bottom;
        if !face::clean(&frame.caption).is_empty() {
            height = self.paragraph(&frame.caption, bottom + S3, &CAPTION, 40);
        }
        let (width, height) = (n(WIDTH), n((height + MARGIN).ceil()));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" lang=\"{}\" font-family=\"{FAMILY}\">\n<title>{}</title>\n<desc>{}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>\n{}</svg>\n",
            frame.lang.tag(),
            escaped(&face::clean(&frame.title)),
            escaped(&face::clean(description)),
            self.body
        )
    }
}

/// From the top of a line to its base, in units.
pub(super) fn base(kind: &Type) -> f64 {
    kind.line / 2.0 + kind.size * 0.35
}

/// A number with at most two decimals, and no sign before nought.
pub(super) fn n(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0 + 0.0;
    format!("{rounded}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
