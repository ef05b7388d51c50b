//! Runs the content of one page and notes where each character lands.

use super::font::Font;
use super::lexer::Lexer;
use super::limits::{Limits, Stopped};
use super::matrix::Matrix;
use super::objects::{as_dictionary, dictionary, follow, get, name, number, numbers, unpacked};
use super::rules::{Path, Rule};
use lopdf::{Dictionary, Document, Object, Stream};
use std::collections::HashMap;
use std::rc::Rc;

/// Forms nest no deeper than this; deeper ones are passed over.
const DEEPEST_FORM: usize = 12;
const DEEPEST_STATE: usize = 256;
/// A replacement text longer than this describes a picture rather than a few glyphs.
const LONGEST_ACTUAL_TEXT: usize = 24;

/// A character where the page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    pub text: String,
    /// Where it starts on the baseline, in the page's units (points).
    pub x: f64,
    pub y: f64,
    /// The direction in which it is read: a unit vector.
    pub direction: (f64, f64),
    /// How far the next character is, in points; without character spacing.
    pub width: f64,
    /// The height of the font's box in points.
    pub size: f64,
    pub bold: bool,
    pub italic: bool,
    /// The file itself says that this is a running head, a foot or a page number.
    pub furniture: bool,
    /// It is not drawn: text laid over a scan.
    pub invisible: bool,
}

/// What one page shows.
#[derive(Debug, Default)]
pub struct PageContent {
    pub glyphs: Vec<Glyph>,
    /// Characters that the fonts do not explain.
    pub unmapped: usize,
    /// Whether it draws pictures or surfaces.
    pub draws: bool,
    /// The area of the largest picture, in square points.
    pub picture: f64,
    /// The straight lines it draws.
    pub rules: Vec<Rule>,
}

/// Fonts already read, by the address of their dictionary in the loaded document.
pub type Fonts = HashMap<usize, Rc<Font>>;

#[derive(Clone)]
struct State {
    page: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    char_space: f64,
    word_space: f64,
    scale: f64,
    leading: f64,
    rise: f64,
    invisible: bool,
}

/// An open marked-content sequence.
struct Mark {
    furniture: bool,
    /// Text that replaces what is shown within; empty once it was given out.
    actual: Option<String>,
}

pub struct Runner<'d, 'l, 's> {
    document: &'d Document,
    fonts: &'l mut Fonts,
    limits: &'l mut Limits<'s>,
    state: State,
    saved: Vec<State>,
    text: Matrix,
    line: Matrix,
    marks: Vec<Mark>,
    path: Path,
    pub shown: PageContent,
}

impl<'d, 'l, 's> Runner<'d, 'l, 's> {
    pub fn new(document: &'d Document, fonts: &'l mut Fonts, limits: &'l mut Limits<'s>) -> Runner<'d, 'l, 's> {
        let state = State {
            page: Matrix::IDENTITY,
            font: None,
            size: 1.0,
            char_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
            invisible: false,
        };
        Runner {
            document,
            fonts,
            limits,
            state,
            saved: Vec::new(),
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
            marks: Vec::new(),
            path: Path::default(),
            shown: PageContent::default(),
        }
    }

    pub fn document(&self) -> &'d Document {
        self.document
    }

    pub fn begin_page(&mut self) -> Result<(), Stopped> {
        self.limits.begin_page()
    }

    /// Runs a stream's bytes with the given resources.
    pub fn run(&mut self, bytes: &[u8], resources: &'d Dictionary, depth: usize) -> Result<(), Stopped> {
        self.limits.take_bytes(bytes.len())?;
        let mut lexer = Lexer::new(bytes, 1024);
        let mut operands = Vec::new();
        while let Some(operator) = lexer.next_operation(&mut operands) {
            self.limits.step()?;
            match operator {
                b"Do" => self.draw(&operands, resources, depth)?,
                b"BDC" => self.open_mark(&operands, resources),
                b"BMC" => self.marks.push(Mark { furniture: false, actual: None }),
                b"EMC" => {
                    self.marks.pop();
                }
                b"Tf" => self.set_font(&operands, resources),
                b"gs" => self.set_from_resources(&operands, resources),
                _ => self.text_operator(operator, &operands),
            }
        }
        Ok(())
    }

    fn text_operator(&mut self, operator: &[u8], operands: &[Object]) {
        let n = |i: usize| operands.get(i).and_then(number).unwrap_or(0.0);
        match operator {
            b"q" if self.saved.len() < DEEPEST_STATE => self.saved.push(self.state.clone()),
            b"Q" => {
                if let Some(state) = self.saved.pop() {
                    self.state = state;
                }
            }
            b"cm" => self.state.page = Matrix([n(0), n(1), n(2), n(3), n(4), n(5)]).then(&self.state.page),
            b"BT" => (self.text, self.line) = (Matrix::IDENTITY, Matrix::IDENTITY),
            b"Tc" => self.state.char_space = n(0),
            b"Tw" => self.state.word_space = n(0),
            b"Tz" => self.state.scale = n(0) / 100.0,
            b"TL" => self.state.leading = n(0),
            b"Tr" => self.state.invisible = n(0) == 3.0,
            b"Ts" => self.state.rise = n(0),
            b"Tm" => self.set_line(Matrix([n(0), n(1), n(2), n(3), n(4), n(5)])),
            b"Td" => self.next_line(n(0), n(1)),
            b"TD" => {
                self.state.leading = -n(1);
                self.next_line(n(0), n(1));
            }
            b"T*" => self.next_line(0.0, -self.state.leading),
            b"Tj" => self.show_all(operands),
            b"TJ" => {
                if let Some(Object::Array(parts)) = operands.first() {
                    self.show_all(parts);
                }
            }
            b"'" => {
                self.next_line(0.0, -self.state.leading);
                self.show_all(operands);
            }
            b"\"" => {
                (self.state.word_space, self.state.char_space) = (n(0), n(1));
                self.next_line(0.0, -self.state.leading);
                self.show_all(operands.get(2..).unwrap_or_default());
            }
            b"sh" | b"EI" => self.shown.draws = true,
            _ => self.path_operator(operator, n),
        }
    }

    fn path_operator(&mut self, operator: &[u8], n: impl Fn(usize) -> f64) {
        let (path, page, rules) = (&mut self.path, &self.state.page, &mut self.shown.rules);
        match operator {
            b"m" => path.move_to(page, n(0), n(1)),
            b"l" => path.line_to(page, n(0), n(1)),
            b"c" => path.curve_to(page, n(4), n(5)),
            b"v" | b"y" => path.curve_to(page, n(2), n(3)),
            b"re" => path.rectangle(page, [n(0), n(1), n(2), n(3)]),
            b"h" => path.close(),
            b"S" => path.stroke(rules),
            b"s" => {
                path.close();
                path.stroke(rules);
            }
            b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" => {
                self.shown.draws = true;
                path.fill(rules);
            }
            b"n" => path.clear(),
            _ => {}
        }
    }

    fn set_line(&mut self, matrix: Matrix) {
        self.text = matrix;
        self.line = matrix;
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.set_line(Matrix::shift(x, y).then(&self.line));
    }

    fn set_font(&mut self, operands: &[Object], resources: &'d Dictionary) {
        let [Object::Name(name), size] = operands else { return };
        self.state.size = number(size).unwrap_or(1.0);
        let font =
            dictionary(self.document, resources, b"Font").and_then(|fonts| dictionary(self.document, fonts, name));
        self.state.font = font.map(|font| self.font(font));
    }

    fn font(&mut self, font: &'d Dictionary) -> Rc<Font> {
        let read = || Rc::new(Font::read(self.document, font));
        self.fonts.entry(std::ptr::from_ref(font) as usize).or_insert_with(read).clone()
    }

    /// A graphics state from the resources may bring a font along.
    fn set_from_resources(&mut self, operands: &[Object], resources: &'d Dictionary) {
        let Some(Object::Name(name)) = operands.first() else { return };
        let font = dictionary(self.document, resources, b"ExtGState")
            .and_then(|states| dictionary(self.document, states, name))
            .and_then(|state| get(self.document, state, b"Font"));
        if let Some(Object::Array(pair)) = font
            && let [font, size] = pair.as_slice()
            && let Some(font) = as_dictionary(follow(self.document, font))
        {
            self.state.font = Some(self.font(font));
            self.state.size = number(size).unwrap_or(1.0);
        }
    }

    fn open_mark(&mut self, operands: &[Object], resources: &'d Dictionary) {
        let properties = match operands.get(1) {
            Some(Object::Dictionary(direct)) => Some(direct),
            Some(Object::Name(name)) => {
                dictionary(self.document, resources, b"Properties").and_then(|all| dictionary(self.document, all, name))
            }
            _ => None,
        };
        let tag = operands.first().and_then(|tag| tag.as_name().ok()).unwrap_or_default();
        let of = |key: &[u8]| properties.and_then(|p| name(self.document, p, key)).unwrap_or_default();
        let furniture = tag == b"Artifact"
            && (of(b"Type") == b"Pagination" || matches!(of(b"Subtype"), b"Header" | b"Footer" | b"PageNum"));
        let actual = properties.and_then(|p| get(self.document, p, b"ActualText"));
        let actual = actual.and_then(|text| lopdf::decode_text_string(text).ok());
        let actual = actual.filter(|text| text.chars().count() <= LONGEST_ACTUAL_TEXT);
        if self.marks.len() < DEEPEST_STATE {
            self.marks.push(Mark { furniture, actual });
        }
    }

    fn draw(&mut self, operands: &[Object], resources: &'d Dictionary, depth: usize) -> Result<(), Stopped> {
        let Some(Object::Name(object)) = operands.first() else { return Ok(()) };
        let object = dictionary(self.document, resources, b"XObject").and_then(|all| get(self.document, all, object));
        let Some(Object::Stream(object)) = object else { return Ok(()) };
        if name(self.document, &object.dict, b"Subtype") != Some(b"Form") {
            self.shown.draws = true;
            // A picture fills the unit square.
            let Matrix([a, b, c, d, ..]) = self.state.page;
            self.shown.picture = self.shown.picture.max((a * d - b * c).abs());
            return Ok(());
        }
        if depth >= DEEPEST_FORM {
            return Ok(());
        }
        self.run_form(object, resources, depth)
    }

    fn run_form(&mut self, form: &'d Stream, resources: &'d Dictionary, depth: usize) -> Result<(), Stopped> {
        let (state, saved, marks) = (self.state.clone(), std::mem::take(&mut self.saved), self.marks.len());
        if let Some([a, b, c, d, e, f]) = numbers(self.document, &form.dict, b"Matrix").as_deref() {
            self.state.page = Matrix([*a, *b, *c, *d, *e, *f]).then(&self.state.page);
        }
        let resources = dictionary(self.document, &form.dict, b"Resources").unwrap_or(resources);
        let ran = self.run(&unpacked(self.document, form), resources, depth + 1);
        self.state = state;
        self.saved = saved;
        self.marks.truncate(marks);
        ran
    }

    /// Shows strings and moves by numbers, as the operand of `TJ` mixes them.
    fn show_all(&mut self, parts: &[Object]) {
        let Some(font) = self.state.font.clone() else { return };
        for part in parts {
            match part {
                Object::String(bytes, _) => self.show(&font, bytes),
                other => {
                    let back = number(other).unwrap_or(0.0) / 1000.0 * self.state.size;
                    self.advance(-back, font.vertical);
                }
            }
        }
    }

    fn advance(&mut self, by: f64, vertical: bool) {
        let by = if by.is_finite() { by } else { 0.0 };
        let shift = if vertical { Matrix::shift(0.0, -by) } else { Matrix::shift(by * self.state.scale, 0.0) };
        self.text = shift.then(&self.text);
    }

    fn show(&mut self, font: &Font, bytes: &[u8]) {
        for shown in font.shown(bytes) {
            if !self.limits.take_glyph() {
                return;
            }
            let width = if font.vertical { 1.0 } else { shown.width };
            self.place(font, shown.text, width);
            let spacing = self.state.char_space + if shown.word_space { self.state.word_space } else { 0.0 };
            self.advance(width * self.state.size + spacing, font.vertical);
        }
    }

    fn place(&mut self, font: &Font, text: Option<String>, width: f64) {
        let Some(text) = self.replaced(text) else {
            self.shown.unmapped += 1;
            return;
        };
        let state = &self.state;
        let to_page = self.text.then(&state.page);
        let (along, up) = (to_page.vector(1.0, 0.0), to_page.vector(0.0, 1.0));
        let (run, rise) = (along.0.hypot(along.1), up.0.hypot(up.1));
        let size = rise * state.size.abs() * font.em;
        // A raised word belongs to its line; what is raised by more than that stands elsewhere.
        let raised = if state.rise.abs() < 0.7 * state.size.abs() { 0.0 } else { state.rise };
        let (x, y) = to_page.point(0.0, raised);
        if !(x.is_finite() && y.is_finite() && run > 0.0 && size > 0.0 && size.is_finite()) {
            return;
        }
        let backwards = if state.size * state.scale < 0.0 { -1.0 } else { 1.0 };
        let (mut direction, mut advance) =
            ((backwards * along.0 / run, backwards * along.1 / run), width * (state.size * state.scale).abs() * run);
        if font.vertical {
            direction = (direction.1, -direction.0);
            advance = size;
        }
        let furniture = self.marks.iter().any(|mark| mark.furniture);
        let (bold, italic, invisible) = (font.bold, font.italic, state.invisible);
        self.shown.glyphs.push(Glyph {
            text,
            x,
            y,
            direction,
            width: advance,
            size,
            bold,
            italic,
            furniture,
            invisible,
        });
    }

    /// The text to show: what an open mark puts in its place, or itself.
    fn replaced(&mut self, text: Option<String>) -> Option<String> {
        match self.marks.iter_mut().rev().find_map(|mark| mark.actual.as_mut()) {
            Some(actual) => Some(std::mem::take(actual)),
            None => text,
        }
    }
}
