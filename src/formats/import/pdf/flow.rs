//! The paragraphs of all pages in reading order: what the end of a column or page cut is whole again.

use super::cells;
use super::columns::{Block, CellLines, Line};
use super::paragraphs::{Kind, PageBlocks, Paragraph, Placed, cut, goes_on, mark_footnotes, usual_leading};

/// What has been read so far.
#[derive(Default)]
struct Flow {
    all: Vec<Paragraph>,
    /// The last paragraph of the running text and the right edge of its column.
    open: Option<(usize, f64)>,
    /// The first row of the table that came last, while nothing has come after it.
    heading: Option<String>,
    /// Rows of that table, its headings apart, on the page at hand.
    rows: usize,
}

/// All paragraphs of the document; one that runs on over the end of a column or page is whole, and what came between
/// follows it. `body`: the size of most letters, in points.
pub fn paragraphs(pages: Vec<PageBlocks>, body: f64) -> Vec<Paragraph> {
    let usual = usual_leading(pages.iter().flat_map(|page| &page.blocks));
    let mut flow = Flow::default();
    for (page, content) in pages.into_iter().enumerate() {
        let furniture = |line: Line| Paragraph::new(Kind::Furniture, Placed { page, line });
        flow.all.extend(content.head.into_iter().map(furniture));
        flow.rows = 0;
        for (n, block) in content.blocks.into_iter().enumerate() {
            match block {
                Block::Lines(lines) => flow.lines(lines, page, usual, body),
                Block::Row(cells) => flow.row(cells, page, n == 0),
            }
        }
        flow.all.extend(content.foot.into_iter().map(furniture));
    }
    flow.all
}

impl Flow {
    fn lines(&mut self, lines: Vec<Line>, page: usize, usual: f64, body: f64) {
        self.heading = None;
        let (mut new, column) = cut(lines, page, usual);
        mark_footnotes(&mut new, body);
        let mut new = new.into_iter().peekable();
        if let (Some((at, right)), Some(first)) = (self.open, new.peek())
            && let (Some(a), Some(b)) = (self.all.get(at).and_then(|p| p.lines.last()), first.lines.first())
            && first.kind == Kind::Body
            && goes_on(&a.line, right, &b.line, &column)
            && let Some(first) = new.next()
            && let Some(before) = self.all.get_mut(at)
        {
            before.lines.extend(first.lines);
        }
        for paragraph in new {
            if paragraph.kind == Kind::Body {
                self.open = Some((self.all.len(), column.right));
            }
            self.all.push(paragraph);
        }
    }

    /// `first`: nothing but furniture stands above it on its page.
    fn row(&mut self, cells: Vec<CellLines>, page: usize, first: bool) {
        let mut row = cells::paragraphs(cells, page);
        let text: String = row.iter().flat_map(|p| &p.lines).map(|placed| placed.line.text()).collect();
        // What stands over a table goes on below it only if its line is full.
        self.open = self.open.filter(|&(at, right)| {
            let last = self.all.get(at).and_then(|p| p.lines.last());
            last.is_some_and(|placed| placed.line.x1 > right - 3.0 * placed.line.size)
        });
        // A table over several pages says its headings on each.
        if first && self.heading.as_ref() == Some(&text) {
            row.iter_mut().for_each(|paragraph| paragraph.kind = Kind::Furniture);
            self.all.extend(row);
            return;
        }
        let goes_on = self.heading.is_some() && self.rows == 0;
        if self.heading.is_none() {
            self.heading = Some(text);
        }
        self.rows += 1;
        if !(goes_on && self.goes_on_in(&mut row)) {
            self.all.extend(row);
        }
    }

    /// Puts a row into the last one before it, if that went on over the foot of its page.
    fn goes_on_in(&mut self, row: &mut Vec<Paragraph>) -> bool {
        let last = self.all.iter_mut().rfind(|paragraph| paragraph.kind != Kind::Furniture);
        let Some(before) = last.filter(|paragraph| paragraph.kind == Kind::TableRow) else { return false };
        match row.as_slice() {
            [rest] if cells::is_rest(before, rest) => {}
            _ => return false,
        }
        row.drain(..).for_each(|rest| cells::join(before, rest));
        true
    }
}
