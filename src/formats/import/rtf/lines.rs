//! The lines of an RTF document as they grow: paragraphs, rows of tables within rows, notes and text boxes.

use super::super::word::flow::{Flow, NoteMark, Paragraph};
use super::super::word::notes::Notes;
use super::super::word::table::{Row, add_row};

/// Tables in tables, and text boxes in notes in text boxes; what lies deeper is read as if it lay here.
const DEEPEST: usize = 20;
/// Cells of a row; Word has at most 63. What follows is a row of its own.
const MOST_CELLS: usize = 1000;
/// Notes and text boxes; what follows is read where it stands.
const MOST_ASIDES: usize = 20_000;
/// Page breaks that are noted.
const MOST_PAGES: usize = 50_000;

/// Words that stand aside from the paragraph they belong to.
enum Aside {
    Note(NoteMark),
    TextBox,
}

/// A row that is being read, and the cell it is at.
#[derive(Default)]
struct Level {
    row: Row,
    cell: Flow,
}

/// The document, or a note or text box: lines, and the rows open in them, outermost first.
#[derive(Default)]
struct Sheet {
    body: Flow,
    levels: Vec<Level>,
    /// Between the definition of a row and its end.
    row_is_open: bool,
}

/// All that is being written.
#[derive(Default)]
pub struct Lines {
    main: Sheet,
    asides: Vec<(Aside, Sheet)>,
    notes: Notes,
    /// Notes and text boxes begun so far.
    begun: usize,
    next_note: usize,
    pages: usize,
}

impl Sheet {
    fn at(&mut self, level: usize) -> &mut Flow {
        while self.levels.len() > level {
            self.leave_row();
        }
        while self.levels.len() < level {
            self.innermost().finish();
            self.levels.push(Level::default());
        }
        self.innermost()
    }

    fn innermost(&mut self) -> &mut Flow {
        self.levels.last_mut().map_or(&mut self.body, |level| &mut level.cell)
    }

    /// Ends the innermost row, whose last cell may lack its end. What never became a row is lines.
    fn leave_row(&mut self) {
        let Some(mut level) = self.levels.pop() else { return };
        level.cell.finish();
        let outer = self.innermost();
        outer.finish();
        if level.row.cells.is_empty() {
            return outer.append(level.cell);
        }
        if !level.cell.text.is_empty() {
            level.row.cells.push(level.cell);
        }
        add_row(outer, level.row);
    }

    fn finished(mut self) -> Flow {
        self.at(0).finish();
        self.body
    }
}

impl Lines {
    fn sheet(&mut self) -> &mut Sheet {
        self.asides.last_mut().map_or(&mut self.main, |(_, sheet)| sheet)
    }

    /// The lines at a depth of tables: 0 is outside any. Rows that lie deeper end.
    pub fn at(&mut self, level: usize) -> &mut Flow {
        self.sheet().at(level.min(DEEPEST))
    }

    /// The paragraph at a depth of tables, begun if there is none; whether it was begun.
    pub fn paragraph(&mut self, level: usize) -> (&mut Paragraph, bool) {
        self.follow(level);
        let flow = self.at(level);
        let begins = flow.paragraph.is_none();
        if begins {
            flow.begin_paragraph();
        }
        (flow.paragraph.get_or_insert_default(), begins)
    }

    pub fn end_paragraph(&mut self, level: usize) {
        self.at(level).end_paragraph();
        self.follow(level);
    }

    /// The notes that the lines referred to, once a paragraph or row outside all tables has ended.
    fn follow(&mut self, level: usize) {
        if level == 0 && self.asides.is_empty() {
            self.main.at(0);
            self.notes.follow(&mut self.main.body);
        }
    }

    pub fn end_cell(&mut self, level: usize) {
        self.at(level).finish();
        let Some(level) = self.sheet().levels.last_mut() else { return };
        let cell = std::mem::take(&mut level.cell);
        level.row.cells.push(cell);
        if level.row.cells.len() >= MOST_CELLS {
            self.sheet().leave_row();
        }
    }

    /// Ends the row at a depth of tables and those deeper.
    pub fn end_row(&mut self, level: usize) {
        if let Some(outer) = level.min(DEEPEST).checked_sub(1) {
            self.at(outer);
            self.follow(outer);
        }
    }

    /// The definition of a row begins or, with its end, loses its hold.
    pub fn define_row(&mut self, is_open: bool) {
        self.sheet().row_is_open = is_open;
    }

    pub fn row_is_open(&self) -> bool {
        self.asides.last().map_or(&self.main, |(_, sheet)| sheet).row_is_open
    }

    /// Takes a row that was defined, and has no cell so far, for none.
    pub fn forget_row(&mut self) {
        if self.sheet().levels.iter().all(|level| level.row.cells.is_empty()) {
            self.define_row(false);
            self.end_row(1);
        }
    }

    pub fn break_page(&mut self, level: usize) {
        self.pages += 1;
        if self.pages <= MOST_PAGES && self.asides.is_empty() {
            self.at(level).break_page();
        }
    }

    /// A page that the writer did not ask for here.
    pub fn note_page(&mut self, level: usize) {
        self.pages += 1;
        if self.pages <= MOST_PAGES && self.asides.is_empty() {
            self.at(level).note_page();
        }
    }

    /// The number of the note that is about to begin, if it may; there are no notes in notes.
    pub fn next_note(&mut self) -> Option<usize> {
        let in_note = self.asides.iter().any(|(aside, _)| matches!(aside, Aside::Note(_)));
        if in_note || !self.may_begin() {
            return None;
        }
        self.next_note += 1;
        Some(self.next_note)
    }

    /// Begins the note of this number, referred to from the last words at a depth of tables.
    pub fn begin_note(&mut self, number: usize, level: usize) {
        let mark = NoteMark { endnote: false, id: number.to_string(), number };
        self.at(level).notes.push(mark.clone());
        self.asides.push((Aside::Note(mark), Sheet::default()));
    }

    /// Begins a text box of the paragraph at a depth of tables; false where there are too many.
    pub fn begin_text_box(&mut self, level: usize) -> bool {
        if !self.may_begin() {
            return false;
        }
        self.paragraph(level);
        self.asides.push((Aside::TextBox, Sheet::default()));
        true
    }

    fn may_begin(&mut self) -> bool {
        self.begun += 1;
        self.begun <= MOST_ASIDES && self.asides.len() < DEEPEST
    }

    /// Ends the note or text box that was begun last.
    pub fn end_aside(&mut self) {
        let Some((aside, sheet)) = self.asides.pop() else { return };
        let lines = sheet.finished();
        match aside {
            Aside::Note(mark) => self.notes.keep(mark.endnote, mark.id.clone(), lines),
            Aside::TextBox => {
                let around = self.sheet().innermost();
                match &mut around.paragraph {
                    Some(paragraph) => paragraph.boxes.push(lines),
                    None => around.append(lines),
                }
            }
        }
    }

    /// Ends all that is open and gives the document.
    pub fn finished(mut self) -> Flow {
        while !self.asides.is_empty() {
            self.end_aside();
        }
        self.main.at(0).finish();
        self.notes.follow(&mut self.main.body);
        self.main.body
    }
}
