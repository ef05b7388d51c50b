//! Lines of text as they grow: the document itself, a table cell, a text box or a note.

use crate::model::{Format, Formatting, Passage};

/// A sequence of finished lines, each ended by `\n`, and the paragraph that is being written.
#[derive(Clone, Default)]
pub struct Flow {
    pub text: String,
    /// Code points of `text`.
    pub length: u32,
    pub formatting: Vec<Formatting>,
    pub breaks: Vec<PageBreak>,
    /// Notes referred to, whose text still has to follow.
    pub notes: Vec<NoteMark>,
    /// Where comments begin and end.
    pub anchors: Vec<Anchor>,
    pub paragraph: Option<Paragraph>,
    /// The last paragraph's end is no line end: the next one goes on in its line.
    joined: Option<Box<Paragraph>>,
    bold: Option<Passage>,
    italic: Option<Passage>,
    /// Page breaks met since the last text.
    waiting_pages: u32,
}

/// Where a page starts, and by how many pages further on it is.
#[derive(Clone, Copy)]
pub struct PageBreak {
    pub at: u32,
    pub pages: u32,
}

/// The begin or end of what a comment is on.
#[derive(Clone)]
pub struct Anchor {
    pub at: u32,
    pub is_end: bool,
    pub comment: String,
}

/// A reference to a note: which one, and the number it got.
#[derive(Clone)]
pub struct NoteMark {
    pub endnote: bool,
    pub id: String,
    pub number: usize,
}

/// What is known of the paragraph that is being written.
#[derive(Clone, Default)]
pub struct Paragraph {
    /// Where its line starts.
    start: u32,
    /// It goes on in the line of the one before.
    pub is_continued: bool,
    pub heading: Option<Format>,
    pub is_list_item: bool,
    /// The list, by its use, and the level that it is an item of, until its number is counted.
    pub item: Option<Box<(String, usize)>>,
    /// What stands before its words once there are any: a number.
    pub label: String,
    /// Its end was deleted, or it is a drop capital: the next paragraph follows without a line end.
    pub joins_next: bool,
    /// A section ends with it, and the next one begins on a new page.
    pub ends_page: bool,
    /// Text boxes anchored in it.
    pub boxes: Vec<Flow>,
}

/// How a run looks.
#[derive(Clone, Copy, Default)]
pub struct Look {
    pub bold: bool,
    pub italic: bool,
    pub hidden: bool,
}

impl Flow {
    /// Begins a paragraph, or goes on in the line of one whose end was deleted.
    pub fn begin_paragraph(&mut self) {
        if self.paragraph.is_some() {
            self.end_paragraph();
        }
        let joined = self.joined.take();
        let is_continued = joined.as_ref().is_some_and(|before| before.start < self.length);
        if joined.is_none() {
            self.start_waiting_page();
        }
        self.paragraph = Some(Paragraph {
            start: joined.as_ref().map_or(self.length, |before| before.start),
            is_continued,
            boxes: joined.map(|before| before.boxes).unwrap_or_default(),
            ..Paragraph::default()
        });
    }

    /// Writes words of the current paragraph, beginning one if there is none.
    pub fn push(&mut self, words: &str, look: Look) {
        if words.is_empty() {
            return;
        }
        if self.paragraph.is_none() {
            self.begin_paragraph();
        }
        if self.waiting_pages > 0 && self.paragraph.as_ref().is_some_and(|paragraph| paragraph.start < self.length) {
            self.write("\n");
        }
        self.start_waiting_page();
        let label = self.paragraph.as_mut().map(|paragraph| std::mem::take(&mut paragraph.label));
        self.write(&label.unwrap_or_default());
        let start = self.length;
        self.write(words);
        let passage = Passage::new(start, self.length);
        lengthen(&mut self.bold, look.bold, passage, Format::Bold, &mut self.formatting);
        lengthen(&mut self.italic, look.italic, passage, Format::Italic, &mut self.formatting);
    }

    fn write(&mut self, words: &str) {
        self.text.push_str(words);
        self.length += words.chars().count() as u32;
    }

    /// A page break that the writer made: the text after it starts a page.
    pub fn break_page(&mut self) {
        self.waiting_pages += 1;
    }

    /// A page break where Word last laid one out; often it stands beside the one that the writer made.
    pub fn note_page(&mut self) {
        if self.waiting_pages == 0 {
            self.start_pages(1);
        }
    }

    fn start_waiting_page(&mut self) {
        let pages = std::mem::take(&mut self.waiting_pages);
        if pages > 0 {
            self.start_pages(pages);
        }
    }

    fn start_pages(&mut self, pages: u32) {
        if self.breaks.last().is_none_or(|page_break| page_break.at < self.length) {
            self.breaks.push(PageBreak { at: self.length, pages });
        }
    }

    /// Ends the paragraph's line and marks it; its text boxes follow as lines of their own.
    pub fn end_paragraph(&mut self) {
        let Some(paragraph) = self.paragraph.take() else { return };
        close(&mut self.bold, Format::Bold, &mut self.formatting);
        close(&mut self.italic, Format::Italic, &mut self.formatting);
        if paragraph.ends_page {
            self.break_page();
        }
        if paragraph.joins_next {
            self.joined = Some(Box::new(paragraph));
            return;
        }
        self.end_line(paragraph);
    }

    fn end_line(&mut self, paragraph: Paragraph) {
        let passage = Passage::new(paragraph.start, self.length);
        let format = paragraph.heading.or(paragraph.is_list_item.then_some(Format::ListItem));
        if let Some(format) = format.filter(|_| !passage.is_empty()) {
            self.formatting.push(Formatting { passage, format });
        }
        self.write("\n");
        for text_box in paragraph.boxes {
            self.append(text_box);
        }
    }

    /// Ends whatever is open, at the end of a cell, a box or the document.
    pub fn finish(&mut self) {
        self.end_paragraph();
        if let Some(paragraph) = self.joined.take() {
            self.end_line(*paragraph);
        }
    }

    /// Adds the lines of another flow after the lines of this one.
    pub fn append(&mut self, other: Flow) {
        if other.text.is_empty() {
            return;
        }
        self.start_waiting_page();
        let by = self.length;
        self.text.push_str(&other.text);
        self.length += other.length;
        self.formatting.extend(other.formatting.iter().map(|formatting| Formatting {
            passage: Passage { start: formatting.passage.start.plus(by), end: formatting.passage.end.plus(by) },
            format: formatting.format,
        }));
        for page_break in other.breaks {
            let at = page_break.at + by;
            if self.breaks.last().is_none_or(|before| before.at < at) {
                self.breaks.push(PageBreak { at, ..page_break });
            }
        }
        self.notes.extend(other.notes);
        self.anchors.extend(other.anchors.into_iter().map(|anchor| Anchor { at: anchor.at + by, ..anchor }));
    }

    /// Adds something between paragraphs, without a paragraph of its own: the tab between two cells.
    pub fn append_raw(&mut self, words: &str) {
        self.write(words);
    }

    /// A comment begins or ends here.
    pub fn anchor(&mut self, comment: String, is_end: bool) {
        self.anchors.push(Anchor { at: self.length, is_end, comment });
    }

    /// Takes away the last line's end.
    pub fn drop_line_end(&mut self) {
        if self.text.ends_with('\n') {
            self.text.pop();
            self.length -= 1;
        }
    }

    /// Marks everything from a place to the end of the last line.
    pub fn mark_lines_from(&mut self, start: u32, format: Format) {
        let end = self.length - u32::from(self.text.ends_with('\n'));
        if start < end {
            self.formatting.push(Formatting { passage: Passage::new(start, end), format });
        }
    }
}

/// Lengthens the open passage of a look by the words just written, or closes it.
fn lengthen(open: &mut Option<Passage>, on: bool, words: Passage, format: Format, closed: &mut Vec<Formatting>) {
    match open {
        Some(passage) if on && passage.end == words.start => passage.end = words.end,
        _ => {
            close(open, format, closed);
            *open = on.then_some(words);
        }
    }
}

fn close(open: &mut Option<Passage>, format: Format, closed: &mut Vec<Formatting>) {
    closed.extend(open.take().map(|passage| Formatting { passage, format }));
}
