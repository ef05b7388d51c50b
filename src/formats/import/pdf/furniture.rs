//! Running heads, feet and page numbers: what stands at the edge of page after page.

use super::columns::Row;
use std::collections::HashMap;

/// Rows looked at from the top and from the bottom of a page.
const EDGE_ROWS: usize = 4;
/// A running head with the page's number has this many words at most.
const LONGEST_NUMBERED: usize = 14;
/// The same head stands at the same height on every page, give or take these points.
const SAME_HEIGHT: f64 = 4.0;

/// The rows of a page parted: the furniture at the top, what a person reads, the furniture below.
#[derive(Debug, Default)]
pub struct Parted {
    pub head: Vec<Row>,
    pub body: Vec<Row>,
    pub foot: Vec<Row>,
}

/// A row's text with every number made alike, so that page 3 and page 4 look the same.
fn pattern(row: &Row) -> String {
    let text = row.text().to_lowercase();
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let roman = !bare.is_empty() && bare.len() <= 6 && bare.chars().all(|c| "ivxlc".contains(c));
        if roman {
            words.push("#".to_owned());
        } else {
            let mut out = String::new();
            for c in word.chars() {
                match c {
                    c if c.is_ascii_digit() && out.ends_with('#') => {}
                    c if c.is_ascii_digit() => out.push('#'),
                    c => out.push(c),
                }
            }
            words.push(out);
        }
    }
    words.join(" ")
}

/// The height of rows alike, in steps; a row is also looked for one step beside its own.
fn step(y: f64) -> i64 {
    (y / SAME_HEIGHT).floor() as i64
}

/// How often what stands at an edge and a height was seen.
#[derive(Default)]
struct Sightings {
    alike: HashMap<(bool, String, i64), usize>,
    /// Numbers that rise with the pages, whatever stands beside them: by how much they are ahead.
    rising: HashMap<(bool, i64, i64), usize>,
}

impl Sightings {
    fn note(&mut self, top: bool, row: &Row, page: usize) {
        *self.alike.entry((top, pattern(row), step(row.y()))).or_default() += 1;
        for ahead in ahead(row, page) {
            *self.rising.entry((top, ahead, step(row.y()))).or_default() += 1;
        }
    }

    /// On how many pages the like of a row, or a number that rises as its own does, stands at its height.
    fn of(&self, top: bool, row: &Row, page: usize) -> usize {
        let (pattern, at) = (pattern(row), step(row.y()));
        let near = |count: &dyn Fn(i64) -> Option<usize>| -> usize { (at - 1..=at + 1).filter_map(count).sum() };
        let alike = near(&|at| self.alike.get(&(top, pattern.clone(), at)).copied());
        let rising = |ahead: i64| near(&|at| self.rising.get(&(top, ahead, at)).copied());
        ahead(row, page).into_iter().map(rising).chain([alike]).max().unwrap_or(0)
    }
}

/// By how much the numbers at both ends of a short row are ahead of its page.
fn ahead(row: &Row, page: usize) -> Vec<i64> {
    let text = row.text();
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > LONGEST_NUMBERED {
        return Vec::new();
    }
    let number = |word: &&&str| word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    let ends = [words.first(), words.last().filter(|_| words.len() > 1)].into_iter().flatten();
    ends.filter(number).filter_map(|word| Some(word.parse::<i64>().ok()? - page as i64)).collect()
}

fn edges(rows: &[Row]) -> impl Iterator<Item = (bool, &Row)> {
    let top = rows.iter().take(EDGE_ROWS).map(|row| (true, row));
    top.chain(rows.iter().rev().take(EDGE_ROWS).map(|row| (false, row)))
}

/// Parts every page. A row is furniture if the file says so, or if its like stands at the same
/// edge and height on enough other pages, and nothing but furniture is further out.
pub fn part(pages: Vec<Vec<Row>>) -> Vec<Parted> {
    let mut seen = Sightings::default();
    for (page, rows) in pages.iter().enumerate() {
        edges(rows).for_each(|(top, row)| seen.note(top, row, page));
    }
    let enough = if pages.len() > 4 { 3 } else { 2 };
    let count = pages.len();
    pages.into_iter().enumerate().map(|(n, rows)| part_page(rows, n, count, enough, &seen)).collect()
}

fn part_page(mut rows: Vec<Row>, page: usize, pages: usize, enough: usize, seen: &Sightings) -> Parted {
    let is_furniture = |top: bool, row: &Row, further: Option<&Row>| {
        let near = seen.of(top, row, page);
        row.segments.iter().all(|segment| segment.furniture)
            || (pages > 1 && near >= enough)
            || (!top && pages > 1 && is_own_number(row, page) && stands_apart(row, further))
    };
    let mut parted = Parted::default();
    let head = (0..rows.len().min(EDGE_ROWS))
        .take_while(|&n| rows.get(n).is_some_and(|row| is_furniture(true, row, rows.get(n + 1))))
        .count();
    let most = EDGE_ROWS.min(rows.len() - head);
    let foot = (1..=most)
        .take_while(|&n| {
            let at = rows.len() - n;
            rows.get(at).is_some_and(|row| is_furniture(false, row, at.checked_sub(1).and_then(|at| rows.get(at))))
        })
        .count();
    parted.foot = rows.split_off(rows.len() - foot);
    parted.body = rows.split_off(head);
    parted.head = rows;
    // Marked heads may also stand beside the text, outside the edges.
    let (marked, body) = parted.body.into_iter().partition(|row: &Row| row.segments.iter().all(|s| s.furniture));
    parted.body = body;
    parted.foot.extend::<Vec<Row>>(marked);
    parted
}

/// Whether the row is nothing but the number of its page, counted from the front.
fn is_own_number(row: &Row, page: usize) -> bool {
    let text = row.text();
    text.trim().trim_matches(|c: char| "-–— ".contains(c)).parse() == Ok(page + 1)
}

fn stands_apart(row: &Row, further: Option<&Row>) -> bool {
    further.is_none_or(|further| further.y() - row.y() > 1.6 * further.size())
}
