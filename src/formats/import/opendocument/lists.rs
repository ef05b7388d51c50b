//! The numbers of the items of lists, which OpenDocument leaves to the program that shows them.

use super::super::numbers::{Counting, shown};
use super::super::word::xml;
use quick_xml::events::BytesStart;
use std::collections::HashMap;

/// Levels of a list.
const LEVELS: usize = 10;
/// Longer than what stands around any number, in bytes.
const LONGEST_AFFIX: usize = 40;
/// Lists that another may go on with.
const MOST_KEPT: usize = 20_000;

/// A numbered level of a list as written.
#[derive(Debug)]
struct Level {
    counting: Counting,
    before: String,
    after: String,
    /// How many levels are shown, its own and those above.
    shows: usize,
    start: u32,
}

/// The numbered levels of the list styles, by the style's name and the level counted from 0.
#[derive(Debug, Default)]
pub struct ListStyles {
    levels: HashMap<String, HashMap<usize, Level>>,
    open: Option<String>,
}

impl ListStyles {
    /// An element among the styles.
    pub fn start(&mut self, element: &BytesStart) {
        let value = |name: &str| xml::attribute(element, name);
        match element.local_name().as_ref() {
            "list-style" => self.open = value("name"),
            "list-level-style-number" => {
                let level = value("level").and_then(|level| level.parse::<usize>().ok()?.checked_sub(1));
                let Some((style, level)) = self.open.clone().zip(level.filter(|&level| level < LEVELS)) else { return };
                let affix = |name| value(name).filter(|affix| affix.len() <= LONGEST_AFFIX).unwrap_or_default();
                let number = |name| value(name).and_then(|number| number.parse().ok()).unwrap_or(1u32);
                let counting = match value("num-format").as_deref() {
                    Some("1") => Counting::Decimal,
                    Some("a") => Counting::LowerLetter,
                    Some("A") => Counting::UpperLetter,
                    Some("i") => Counting::LowerRoman,
                    Some("I") => Counting::UpperRoman,
                    None | Some("") => Counting::None,
                    Some(_) => Counting::Decimal,
                };
                let (before, after) = (affix("num-prefix"), affix("num-suffix"));
                let shows = (number("display-levels") as usize).clamp(1, level + 1);
                let read = Level { counting, before, after, shows, start: number("start-value") };
                self.levels.entry(style).or_default().insert(level, read);
            }
            _ => {}
        }
    }
}

type Numbers = [Option<u32>; LEVELS];

/// The lists that are open, and how far they and earlier ones have come.
#[derive(Debug, Default)]
pub struct Lists {
    /// The style of each open list, the outermost first, and that list's own name.
    open: Vec<(Option<String>, Option<String>)>,
    numbers: Numbers,
    kept: HashMap<String, Numbers>,
    last_style: Option<String>,
    /// The number that the item sets for itself.
    set: Option<u32>,
}

impl Lists {
    pub fn begin_list(&mut self, element: &BytesStart) {
        let value = |name: &str| xml::attribute(element, name);
        let own = value("style-name");
        if self.open.is_empty() {
            let goes_on = value("continue-numbering").is_some_and(|on| on == "true") && own == self.last_style;
            let other = value("continue-list").and_then(|id| self.kept.get(&id)).copied();
            if let Some(numbers) = other {
                self.numbers = numbers;
            } else if !goes_on {
                self.numbers = Numbers::default();
            }
            self.last_style.clone_from(&own);
        }
        let style = own.or_else(|| self.open.last().and_then(|(style, _)| style.clone()));
        self.open.push((style, value("id")));
    }

    pub fn end_list(&mut self) {
        let ended = self.open.pop();
        if let Some((_, Some(id))) = ended.filter(|_| self.open.is_empty() && self.kept.len() < MOST_KEPT) {
            self.kept.insert(id, self.numbers);
        }
    }

    pub fn begin_item(&mut self, element: &BytesStart) {
        self.set = xml::attribute(element, "start-value").and_then(|number| number.parse().ok());
    }

    /// Counts an item of the innermost list. Gives what stands before its words; nothing for bullets.
    pub fn count(&mut self, styles: &ListStyles) -> String {
        let set = self.set.take();
        let Some(level) = self.open.len().checked_sub(1).filter(|&level| level < LEVELS) else { return String::new() };
        let style = self.open.last().and_then(|(style, _)| style.as_ref());
        let levels = style.and_then(|style| styles.levels.get(style));
        let first = |level: usize| levels.and_then(|levels| levels.get(&level)).map_or(1, |level| level.start);
        for (at, number) in self.numbers.iter_mut().enumerate() {
            match at {
                at if at < level => *number = number.or(Some(first(at))),
                at if at > level => *number = None,
                at => {
                    let next = number.map_or(first(at), |before| before.saturating_add(1));
                    *number = Some(set.unwrap_or(next));
                }
            }
        }
        let Some(own) = levels.and_then(|levels| levels.get(&level)) else { return String::new() };
        if own.counting == Counting::None {
            return String::new();
        }
        let shows = (level + 1 - own.shows.min(level + 1))..=level;
        let numbers: Vec<String> = shows
            .filter_map(|at| Some(shown((*self.numbers.get(at)?)?, levels?.get(&at)?.counting)))
            .filter(|number| !number.is_empty())
            .collect();
        format!("{}{}{} ", own.before, numbers.join("."), own.after)
    }
}
