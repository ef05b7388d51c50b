//! An axis of dates: where a date stands, and the days, weeks, months or years that are marked on it.

use super::face;
use super::palette::SMALL;
use crate::model::Lang;
use crate::say;
use crate::say::Wording;
use jiff::ToSpan;
use jiff::civil::Date;

/// A stretch of the calendar in days or longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    Days(i64),
    Week,
    Months(i64),
    Years(i64),
}

/// Days laid out from left to right, in units. Both ends belong to it; each day is as wide as the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    pub first: Date,
    pub last: Date,
    pub left: f64,
    pub right: f64,
}

/// A mark on the axis: its place, what it says, and the month or year that begins there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    pub x: f64,
    pub words: String,
    pub context: Option<String>,
}

const MONTHS: [(Wording, Wording); 12] = [
    (Wording::JournalJanuary, Wording::FiguresShortJanuary),
    (Wording::JournalFebruary, Wording::FiguresShortFebruary),
    (Wording::JournalMarch, Wording::FiguresShortMarch),
    (Wording::JournalApril, Wording::FiguresShortApril),
    (Wording::JournalMay, Wording::FiguresShortMay),
    (Wording::JournalJune, Wording::FiguresShortJune),
    (Wording::JournalJuly, Wording::FiguresShortJuly),
    (Wording::JournalAugust, Wording::FiguresShortAugust),
    (Wording::JournalSeptember, Wording::FiguresShortSeptember),
    (Wording::JournalOctober, Wording::FiguresShortOctober),
    (Wording::JournalNovember, Wording::FiguresShortNovember),
    (Wording::JournalDecember, Wording::FiguresShortDecember),
];

fn month(date: Date, lang: Lang, short: bool) -> &'static str {
    let place = usize::try_from(date.month()).unwrap_or(1).saturating_sub(1);
    MONTHS.get(place).map_or("", |(full, brief)| if short { brief } else { full }.say(lang))
}

/// A date in full: `3 mars 2026`.
pub(super) fn day_words(date: Date, lang: Lang) -> String {
    format!("{} {} {}", date.day(), month(date, lang, false), date.year())
}

fn days(from: Date, to: Date) -> f64 {
    to.duration_since(from).as_hours() as f64 / 24.0
}

impl Axis {
    /// The axis of these dates; a week at least, so that a single day has something around it.
    pub fn over(dates: impl Iterator<Item = Date> + Clone, left: f64, right: f64) -> Option<Axis> {
        let (mut first, mut last) = (dates.clone().min()?, dates.max()?);
        while days(first, last) < 6.0 {
            let (before, after) = (first.saturating_sub(1.day()), last.saturating_add(1.day()));
            (first, last) = (before, after);
        }
        Some(Axis { first, last, left, right })
    }

    /// The axis from the beginning of a period, and to the end of one where bars are drawn by it.
    pub fn rounded(self, bars: Option<Period>) -> Axis {
        let ticks = match self.period() {
            Period::Years(_) => Period::Years(1),
            shorter => shorter,
        };
        let first = ticks.begin(self.first).min(bars.map_or(self.first, |period| period.begin(self.first)));
        let end = bars.map(|period| period.next(period.begin(self.last)).saturating_sub(1.day()));
        Axis { first, last: end.map_or(self.last, |end| end.max(self.last)), ..self }
    }

    pub fn day_width(&self) -> f64 {
        (self.right - self.left) / (days(self.first, self.last) + 1.0)
    }

    /// Where a day begins.
    pub fn start(&self, date: Date) -> f64 {
        (self.left + days(self.first, date) * self.day_width()).clamp(self.left, self.right)
    }

    /// The middle of a day.
    pub fn x(&self, date: Date) -> f64 {
        (self.start(date) + self.day_width() / 2.0).clamp(self.left, self.right)
    }

    /// The shortest period whose marks leave each label its room.
    pub fn period(&self) -> Period {
        let wide = |days: f64| days * self.day_width();
        let years = [1, 2, 5, 10, 20, 50, 100, 200, 500];
        let longer = years.into_iter().map(|count| (Period::Years(count), 365.0 * count as f64, 36.0));
        [
            (Period::Days(1), 1.0, 22.0),
            (Period::Week, 7.0, 36.0),
            (Period::Months(1), 28.0, 34.0),
            (Period::Months(3), 90.0, 34.0),
        ]
        .into_iter()
        .chain(longer)
        .find(|(_, length, room)| wide(*length) >= *room)
        .map_or(Period::Years(1000), |(period, _, _)| period)
    }

    /// The marks of the axis, from left to right, none beyond its ends.
    pub fn ticks(&self, lang: Lang) -> Vec<Tick> {
        let period = self.period();
        let mut ticks = Vec::new();
        let mut said: Option<String> = None;
        let mut date = period.begin(self.first);
        while date <= self.last {
            if date >= self.first {
                let (words, context) = words(date, period, lang);
                let x = if matches!(period, Period::Days(_)) { self.x(date) } else { self.start(date) };
                let new = context.is_some() && context != said;
                said.clone_from(&context);
                ticks.push(Tick { x, words, context: context.filter(|_| new) });
            }
            let next = period.next(date);
            if next <= date {
                break;
            }
            date = next;
        }
        thinned(ticks)
    }
}

/// Contexts that would run into one another: the first gives way, else the later.
fn thinned(mut ticks: Vec<Tick>) -> Vec<Tick> {
    let mut last: Option<(usize, usize, f64)> = None;
    for place in 0..ticks.len() {
        let Some((x, wide)) = ticks
            .get(place)
            .and_then(|tick| tick.context.as_ref().map(|context| (tick.x, face::width(context, &SMALL))))
        else {
            continue;
        };
        let gives_way = match last {
            Some((before, number, end)) if x < end + 8.0 => Some(if number == 0 { before } else { place }),
            _ => None,
        };
        if let Some(tick) = gives_way.and_then(|place| ticks.get_mut(place)) {
            tick.context = None;
        }
        if gives_way != Some(place) {
            last = Some((place, last.map_or(0, |(_, number, _)| number + 1), x + wide));
        }
    }
    ticks
}

/// What a mark says, and the longer period it stands in.
fn words(date: Date, period: Period, lang: Lang) -> (String, Option<String>) {
    let in_month = || Some(format!("{} {}", month(date, lang, false), date.year()));
    match period {
        Period::Days(_) => (date.day().to_string(), in_month()),
        Period::Week => (say!(lang, figures_week, day = date.day(), week = date.iso_week_date().week()), in_month()),
        Period::Months(_) => (month(date, lang, true).to_owned(), Some(date.year().to_string())),
        Period::Years(_) => (date.year().to_string(), None),
    }
}

impl Period {
    /// The period of bars: the shortest that is at least so many units wide.
    pub fn of_bars(axis: &Axis, least: f64) -> Period {
        let wide = |days: f64| days * axis.day_width() >= least;
        match () {
            () if wide(1.0) => Period::Days(1),
            () if wide(7.0) => Period::Week,
            () if wide(28.0) => Period::Months(1),
            () => Period::Years(1),
        }
    }

    /// The first day of the period in which a date stands.
    pub fn begin(self, date: Date) -> Date {
        match self {
            Period::Days(_) => date,
            Period::Week => date.saturating_sub(i64::from(date.weekday().to_monday_zero_offset()).days()),
            Period::Months(count) => {
                let into = (i64::from(date.month()) - 1).rem_euclid(count.max(1));
                date.first_of_month().saturating_sub(into.months())
            }
            Period::Years(count) => {
                let into = i64::from(date.year()).rem_euclid(count.max(1));
                date.first_of_year().saturating_sub(into.years())
            }
        }
    }

    /// The first day of the next period, from the first day of one; the same day at the calendar's end.
    pub fn next(self, begin: Date) -> Date {
        match self {
            Period::Days(count) => begin.saturating_add(count.days()),
            Period::Week => begin.saturating_add(7.days()),
            Period::Months(count) => begin.saturating_add(count.months()),
            Period::Years(count) => begin.saturating_add(count.years()),
        }
    }

    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Period::Days(_) => say::figures_a_day(lang),
            Period::Week => say::figures_a_week(lang),
            Period::Months(_) => say::figures_a_month(lang),
            Period::Years(_) => say::figures_a_year(lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn axis(first: Date, last: Date) -> Axis {
        Axis::over([first, last].into_iter(), 100.0, 580.0).unwrap().rounded(None)
    }

    fn said(first: Date, last: Date, lang: Lang) -> (String, String) {
        let ticks = axis(first, last).ticks(lang);
        let words: Vec<String> = ticks.iter().take(4).map(|tick| tick.words.clone()).collect();
        let contexts: Vec<String> = ticks.into_iter().filter_map(|tick| tick.context).take(2).collect();
        (words.join(" "), contexts.join(" "))
    }

    #[test]
    fn marks_suit_the_stretch_of_time() {
        let start = date(2025, 11, 24);
        for (last, sv, sv_context, en, en_context) in [
            (
                date(2025, 12, 8),
                "24 25 26 27",
                "november 2025 december 2025",
                "24 25 26 27",
                "November 2025 December 2025",
            ),
            (
                date(2026, 1, 30),
                "v. 48 v. 49 v. 50 v. 51",
                "december 2025 januari 2026",
                "24 1 8 15",
                "December 2025 January 2026",
            ),
            (date(2026, 9, 1), "nov dec jan feb", "2025 2026", "Nov Dec Jan Feb", "2025 2026"),
            (date(2028, 5, 1), "okt jan apr juli", "2025 2026", "Oct Jan Apr Jul", "2025 2026"),
            (date(2034, 5, 1), "2025 2026 2027 2028", "", "2025 2026 2027 2028", ""),
            (date(2099, 5, 1), "2030 2040 2050 2060", "", "2030 2040 2050 2060", ""),
        ] {
            assert_eq!(said(start, last, Lang::Sv), (sv.to_owned(), sv_context.to_owned()), "{last}");
            assert_eq!(said(start, last, Lang::En), (en.to_owned(), en_context.to_owned()), "{last}");
        }
    }

    #[test]
    fn every_mark_lies_on_the_axis_even_at_the_calendars_ends() {
        let (first, last) = (date(2026, 3, 2), date(2026, 3, 2));
        for (first, last) in [(first, last), (Date::MIN, Date::MIN), (Date::MAX, Date::MAX), (Date::MIN, Date::MAX)] {
            let axis = axis(first, last).rounded(Some(Period::Years(1)));
            let ticks = axis.ticks(Lang::Sv);
            assert!(!ticks.is_empty() && ticks.len() < 40, "{}", ticks.len());
            assert!(ticks.iter().all(|tick| (axis.left..=axis.right).contains(&tick.x)));
            assert!(axis.x(first) <= axis.x(last));
        }
    }
}
