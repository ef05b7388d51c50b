//! The numbers of numbered paragraphs, which Word counts as it shows them: `3.2`, `b)`, `iv.`

use super::super::numbers::{Counting, shown};
use super::xml;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// Levels of a list.
const LEVELS: usize = 9;
/// Longer than any label that a person wrote, in bytes.
const LONGEST_LABEL: usize = 80;
/// Lists, and uses of them, of one document.
const MOST_LISTS: usize = 20_000;

/// One level of a list as written.
#[derive(Clone, Debug)]
struct Level {
    start: u32,
    counting: Counting,
    is_bullet: bool,
    /// What is shown, with `%1` for the number of the first level.
    label: String,
    /// It begins anew after any of this many levels; all above it where nothing is said.
    restarts: Option<usize>,
    /// The numbers of the levels above are shown in digits too.
    all_digits: bool,
    /// The style whose paragraphs are of this level.
    style: Option<String>,
    /// What stands between the label and the words.
    after: &'static str,
}

impl Default for Level {
    fn default() -> Level {
        Level {
            start: 1,
            counting: Counting::Decimal,
            is_bullet: false,
            label: String::new(),
            restarts: None,
            all_digits: false,
            style: None,
            after: " ",
        }
    }
}

#[derive(Clone, Debug, Default)]
struct List {
    levels: Vec<Level>,
    /// A list that takes its levels from that of this style, or lends them to it.
    takes: Option<String>,
    lends: Option<String>,
}

/// A use of a list, with what it changes of it.
#[derive(Clone, Debug, Default)]
struct Use {
    list: String,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

/// The lists of a document.
#[derive(Clone, Debug, Default)]
pub struct Numbering {
    lists: HashMap<String, List>,
    uses: HashMap<String, Use>,
}

impl Numbering {
    /// Reads the numbering part; what cannot be read is as if it were not there.
    pub fn read(text: &str) -> Numbering {
        let mut reading = Reading::default();
        let mut reader = xml::reader(text);
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(element) => reading.start(&element),
                Event::End(element) => reading.end(element.local_name().as_ref()),
                Event::Eof => break,
                _ => {}
            }
        }
        let mut numbering = reading.done;
        numbering.lend();
        numbering
    }

    /// Gives lists that take their levels from a style's list a copy of them.
    fn lend(&mut self) {
        let lent: HashMap<String, Vec<Level>> = self
            .lists
            .values()
            .filter_map(|list| Some((list.lends.clone()?, list.levels.clone())))
            .filter(|(_, levels)| !levels.is_empty())
            .collect();
        for list in self.lists.values_mut().filter(|list| list.levels.is_empty()) {
            if let Some(levels) = list.takes.as_ref().and_then(|style| lent.get(style)) {
                list.levels.clone_from(levels);
            }
        }
    }

    /// The level, counted from 0, of the paragraphs of a style in a list.
    pub fn level_of_style(&self, used: &str, style: &str) -> Option<usize> {
        let levels = &self.lists.get(&self.uses.get(used)?.list)?.levels;
        levels.iter().position(|level| level.style.as_deref() == Some(style))
    }

    fn level<'n>(&'n self, used: &'n Use, level: usize) -> Option<&'n Level> {
        used.levels.get(&level).or_else(|| self.lists.get(&used.list)?.levels.get(level))
    }
}

/// What is being read.
#[derive(Default)]
struct Reading {
    done: Numbering,
    list: Option<(String, List)>,
    used: Option<(String, Use)>,
    /// The level that a use changes.
    changes: Option<usize>,
    level: Option<(usize, Level)>,
}

impl Reading {
    fn start(&mut self, element: &BytesStart) {
        let name = element.local_name();
        let index = || xml::attribute(element, "ilvl").and_then(|level| level.parse().ok()).filter(|&n| n < LEVELS);
        let number = || xml::val(element).and_then(|number| number.parse().ok());
        match name.as_ref() {
            "abstractNum" => self.list = xml::attribute(element, "abstractNumId").map(|id| (id, List::default())),
            "num" => self.used = xml::attribute(element, "numId").map(|id| (id, Use::default())),
            "lvl" => self.level = index().map(|n| (n, Level::default())),
            "lvlOverride" => self.changes = index(),
            name => match (&mut self.level, &mut self.list, &mut self.used) {
                (Some((_, level)), _, _) => level.take(name, element),
                (None, Some((_, list)), _) if name == "numStyleLink" => list.takes = xml::val(element),
                (None, Some((_, list)), _) if name == "styleLink" => list.lends = xml::val(element),
                (None, None, Some((_, used))) if name == "abstractNumId" => {
                    used.list = xml::val(element).unwrap_or_default();
                }
                (None, None, Some((_, used))) if name == "startOverride" => {
                    used.starts.extend(self.changes.zip(number()));
                }
                _ => {}
            },
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "abstractNum" => self.done.lists.extend(self.list.take().filter(|_| self.done.lists.len() < MOST_LISTS)),
            "num" => self.done.uses.extend(self.used.take().filter(|_| self.done.uses.len() < MOST_LISTS)),
            "lvl" => match (self.level.take(), &mut self.list, &mut self.used) {
                (Some((n, level)), Some((_, list)), _) => {
                    list.levels.resize_with(list.levels.len().max(n + 1), Level::default);
                    list.levels.splice(n..=n, [level]);
                }
                (Some((n, level)), None, Some((_, used))) => drop(used.levels.insert(n, level)),
                _ => {}
            },
            "lvlOverride" => self.changes = None,
            _ => {}
        }
    }
}

impl Level {
    fn take(&mut self, name: &str, element: &BytesStart) {
        let value = || xml::val(element).unwrap_or_default();
        match name {
            "start" => self.start = value().parse().unwrap_or(1),
            "numFmt" => {
                let value = value();
                self.is_bullet = value == "bullet";
                self.counting = counting(&value);
            }
            "lvlText" => self.label = Some(value()).filter(|label| label.len() <= LONGEST_LABEL).unwrap_or_default(),
            "lvlRestart" => self.restarts = value().parse().ok(),
            "isLgl" => self.all_digits = xml::is_on(element),
            "pStyle" => self.style = xml::val(element),
            "suff" => self.after = if value() == "nothing" { "" } else { " " },
            _ => {}
        }
    }
}

/// Word's name for a way of counting; what has no letters of its own here is counted in digits.
fn counting(name: &str) -> Counting {
    match name {
        "decimalZero" => Counting::PaddedDecimal,
        "lowerRoman" => Counting::LowerRoman,
        "upperRoman" => Counting::UpperRoman,
        "lowerLetter" => Counting::LowerLetter,
        "upperLetter" => Counting::UpperLetter,
        "none" | "bullet" => Counting::None,
        _ => Counting::Decimal,
    }
}

/// How far each list has come; uses of one list count on together, as in Word.
#[derive(Default)]
pub struct Counters {
    lists: HashMap<String, [Option<u32>; LEVELS]>,
    /// Uses whose own first numbers have been set.
    begun: HashMap<String, [bool; LEVELS]>,
}

impl Counters {
    /// Counts one paragraph of a level, counted from 0, of the list with this use. Gives what stands before its
    /// words, nothing for bullets and for lists that are not there.
    pub fn next(&mut self, numbering: &Numbering, used: &str, level: usize) -> String {
        let level = level.min(LEVELS - 1);
        let Some((number, numbers)) = self.count(numbering, used, level) else { return String::new() };
        let Some(used) = numbering.uses.get(used) else { return String::new() };
        let Some(own) = numbering.level(used, level).filter(|own| !own.is_bullet) else { return String::new() };
        let mut label = String::new();
        let mut signs = own.label.chars().peekable();
        while let Some(sign) = signs.next() {
            let of = signs.peek().filter(|_| sign == '%').and_then(|digit| digit.to_digit(10));
            let Some(of) = of.and_then(|of| (of as usize).checked_sub(1)) else {
                label.push(sign);
                continue;
            };
            signs.next();
            let Some(shows) = numbering.level(used, of).filter(|_| of <= level) else { continue };
            let counted = if of == level { Some(number) } else { numbers.get(of).copied().flatten() };
            let first = used.starts.get(&of).copied().unwrap_or(shows.start);
            let counting = match shows.counting {
                Counting::LowerRoman | Counting::UpperRoman | Counting::LowerLetter | Counting::UpperLetter
                    if own.all_digits =>
                {
                    Counting::Decimal
                }
                counting => counting,
            };
            label.push_str(&shown(counted.unwrap_or(first), counting));
        }
        let label = label.trim();
        if label.is_empty() { String::new() } else { format!("{label}{}", own.after) }
    }

    /// The number that this paragraph has, and those of all levels.
    fn count(&mut self, numbering: &Numbering, id: &str, level: usize) -> Option<(u32, [Option<u32>; LEVELS])> {
        let used = numbering.uses.get(id)?;
        let own = numbering.level(used, level)?;
        let numbers = self.lists.entry(used.list.clone()).or_default();
        let begun = self.begun.entry(id.to_owned()).or_default().get_mut(level)?;
        let starts = used.starts.get(&level).copied();
        let number = numbers.get_mut(level)?;
        let next = match (*number, starts) {
            (_, Some(first)) if !*begun => first,
            (Some(before), _) => before.saturating_add(1),
            (None, first) => first.unwrap_or(own.start),
        };
        *begun = true;
        *number = Some(next);
        // `1.1` without a first level before it counts as the first of that level: the next one is 2.
        for (above, number) in numbers.iter_mut().enumerate().take(level) {
            let first = used.starts.get(&above).copied().or_else(|| Some(numbering.level(used, above)?.start));
            *number = number.or(first);
        }
        for (deeper, number) in numbers.iter_mut().enumerate().skip(level + 1) {
            let restarts = numbering.level(used, deeper).and_then(|deeper| deeper.restarts);
            if restarts.is_none_or(|above| level < above) {
                *number = None;
            }
        }
        Some((next, *numbers))
    }
}
