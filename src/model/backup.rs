//! Copies of a project that are kept beside it: why each was made, what its name says, and which of them may go.

use super::Lang;
use crate::say;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

/// Before what, or after what, a backup was made. It stands in the backup's name, so that it is known unopened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumString, strum::IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum BackupReason {
    /// Before the first change of a day.
    Daily,
    /// Before the file was brought up to a newer version.
    Migration,
    Import,
    Pseudonymise,
    /// Before a step that removes many things at once.
    Removal,
    /// Before another backup was brought back.
    Restore,
    /// After the project was written anew under another password, or none.
    Rewritten,
    /// After words had left the project for good, with all earlier backups.
    Purged,
    /// An earlier version of the program did not say.
    Unknown,
}

impl BackupReason {
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            BackupReason::Daily => say::backup_daily(lang),
            BackupReason::Migration => say::backup_before_an_update_of_the_file(lang),
            BackupReason::Import => say::backup_before_an_import(lang),
            BackupReason::Pseudonymise => say::backup_before_names_were_replaced(lang),
            BackupReason::Removal => say::backup_before_much_was_removed(lang),
            BackupReason::Restore => say::backup_before_a_backup_was_brought_back(lang),
            BackupReason::Rewritten => say::backup_after_a_change_of_encryption_or(lang),
            BackupReason::Purged => say::backup_after_something_was_taken_out_for(lang),
            BackupReason::Unknown => say::backup_reason_not_noted(lang),
        }
    }
}

/// What the name of a backup's file says. In this order they are in the order of their making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupName {
    /// ISO UTC.
    pub at: String,
    /// Which it is of those of the same second.
    pub number: usize,
    pub reason: BackupReason,
}

const ENDING: &str = ".mening";
/// `2026-11-30T11-02-27Z`: colons are not allowed in every system's names.
const TIME: usize = 20;

impl BackupName {
    /// The name of the file: `2026-11-30T11-02-27Z-daily.mening`.
    pub fn file_name(&self) -> String {
        let (time, reason): (String, &str) = (self.at.replace(':', "-"), self.reason.into());
        match self.number {
            0 | 1 => format!("{time}-{reason}{ENDING}"),
            n => format!("{time}-{n}-{reason}{ENDING}"),
        }
    }

    /// Reads a name; none where it is no backup's. Earlier versions gave no reason.
    pub fn read(name: &str) -> Option<BackupName> {
        let stem = name.strip_suffix(ENDING)?;
        let (date, time) = stem.get(..TIME)?.split_once('T')?;
        let at = format!("{date}T{}", time.replace('-', ":"));
        at.parse::<Timestamp>().ok()?;
        let mut rest = stem.get(TIME..)?.split('-').filter(|part| !part.is_empty()).peekable();
        let number = rest.peek().and_then(|part| part.parse().ok());
        if number.is_some() {
            rest.next();
        }
        let reason = rest.next().and_then(|word| word.parse().ok()).unwrap_or(BackupReason::Unknown);
        Some(BackupName { at, number: number.unwrap_or(1), reason })
    }
}

/// All of the last day, up to so many.
const OF_A_DAY: usize = 12;
/// More are never kept.
const MOST: usize = 30;
/// Nor more bytes than this, or than so many of the newest take.
const ROOM: u64 = 1 << 30;
const TIMES: u64 = 4;

const DAY: i64 = 24 * 60 * 60;

/// Which of these may go, by their places; the newest stands first, each with its size in bytes. Kept are all of the last
/// day up to a bound, then the newest of each day for a week, of each week for a month, of each month for a year, and of
/// each year before. The newest stays whatever its size: it is the one that was just found sound.
pub fn superfluous(copies: &[(String, u64)], now: &str) -> Vec<usize> {
    let room = copies.first().map_or(0, |(_, bytes)| bytes.saturating_mul(TIMES)).max(ROOM);
    let mut periods = BTreeSet::new();
    let (mut kept, mut filled) = (0, 0_u64);
    let mut gone = Vec::new();
    for (place, (at, bytes)) in copies.iter().enumerate() {
        let fits = kept < MOST && filled.saturating_add(*bytes) <= room;
        let stays = fits && !periods.contains(&period(at, now, place));
        if stays {
            periods.insert(period(at, now, place));
            kept += 1;
            filled = filled.saturating_add(*bytes);
        } else {
            gone.push(place);
        }
    }
    gone
}

/// The stretch of time of which one copy is kept.
fn period(at: &str, now: &str, place: usize) -> String {
    let (Ok(then), Ok(now)) = (at.parse::<Timestamp>(), now.parse::<Timestamp>()) else { return String::new() };
    let date = then.to_zoned(TimeZone::UTC).date();
    let week = date.iso_week_date();
    match (now.as_second() - then.as_second()) / DAY {
        // A clock that was wrong makes copies of tomorrow.
        ..=0 => format!("copy {}", place.min(OF_A_DAY - 1)),
        1..=7 => format!("day {date}"),
        8..=31 => format!("week {} {}", week.year(), week.week()),
        32..=366 => format!("month {} {}", date.year(), date.month()),
        _ => format!("year {}", date.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::IntoEnumIterator;

    const NOW: &str = "2026-11-30T12:00:00Z";

    fn left(copies: &[(&str, u64)]) -> Vec<String> {
        let copies: Vec<(String, u64)> = copies.iter().map(|(at, bytes)| ((*at).to_owned(), *bytes)).collect();
        let gone = superfluous(&copies, NOW);
        let kept = copies.iter().enumerate().filter(|(place, _)| !gone.contains(place));
        kept.map(|(_, (at, _))| at.get(..13).unwrap().to_owned()).collect()
    }

    #[test]
    fn copies_are_thinned_by_their_age() {
        for (copies, expected) in [
            (&[][..], &[][..]),
            // All of the last day.
            (
                &["2026-11-30T11:00:00Z", "2026-11-30T09:00:00Z", "2026-11-29T13:00:00Z"],
                &["2026-11-30T11", "2026-11-30T09", "2026-11-29T13"],
            ),
            // The newest of each day for a week.
            (
                &[
                    "2026-11-30T11:00:00Z",
                    "2026-11-28T20:00:00Z",
                    "2026-11-28T08:00:00Z",
                    "2026-11-24T09:00:00Z",
                    "2026-11-23T09:00:00Z",
                    "2026-11-23T07:00:00Z",
                ],
                &["2026-11-30T11", "2026-11-28T20", "2026-11-24T09", "2026-11-23T09"],
            ),
            // Of each week for a month: the 15th is a Sunday, the 9th the Monday of its week.
            (
                &[
                    "2026-11-30T11:00:00Z",
                    "2026-11-16T09:00:00Z",
                    "2026-11-15T09:00:00Z",
                    "2026-11-09T09:00:00Z",
                    "2026-11-08T09:00:00Z",
                    "2026-11-01T09:00:00Z",
                    "2026-10-31T13:00:00Z",
                ],
                &["2026-11-30T11", "2026-11-16T09", "2026-11-15T09", "2026-11-08T09", "2026-11-01T09"],
            ),
            // Of each month for a year, and of each year before.
            (
                &[
                    "2026-11-30T11:00:00Z",
                    "2026-09-20T09:00:00Z",
                    "2026-09-02T09:00:00Z",
                    "2026-08-02T09:00:00Z",
                    "2025-12-02T09:00:00Z",
                    "2025-10-02T09:00:00Z",
                    "2025-02-02T09:00:00Z",
                    "2019-02-02T09:00:00Z",
                ],
                &["2026-11-30T11", "2026-09-20T09", "2026-08-02T09", "2025-12-02T09", "2025-10-02T09", "2019-02-02T09"],
            ),
            // The newest is kept however old it is, and what a wrong clock made is as of today.
            (&["2001-01-02T08:00:00Z", "2001-01-01T08:00:00Z"], &["2001-01-02T08"]),
            (&["2099-01-02T08:00:00Z", "2098-01-01T08:00:00Z"], &["2099-01-02T08", "2098-01-01T08"]),
        ] {
            let copies: Vec<(&str, u64)> = copies.iter().map(|at| (*at, 10)).collect();
            assert_eq!(left(&copies), expected, "{copies:?}");
        }
    }

    #[test]
    fn they_are_bounded_in_number_and_size() {
        let today: Vec<String> = (0..60).map(|n| format!("2026-11-30T11:{:02}:00Z", 59 - n)).collect();
        let today: Vec<(&str, u64)> = today.iter().map(|at| (at.as_str(), 1)).collect();
        assert_eq!(left(&today).len(), OF_A_DAY);
        let years: Vec<String> = (0..60).map(|n| format!("{}-05-01T00:00:00Z", 2020 - n)).collect();
        let years: Vec<(&str, u64)> = years.iter().map(|at| (at.as_str(), 1)).collect();
        assert_eq!(left(&years).len(), MOST);
        // Of large ones as many as four of the newest take, of small ones what fits; the newest always.
        for (sizes, expected) in [
            ([ROOM, ROOM, ROOM, ROOM, ROOM], 4),
            ([ROOM * 2, ROOM, ROOM, ROOM, ROOM], 5),
            ([1, ROOM, 1, ROOM, 1], 3),
            ([ROOM / 4, ROOM / 4, ROOM / 4, ROOM / 4, 1], 4),
        ] {
            let copies: Vec<String> = (0..5).map(|n| format!("2026-11-30T11:0{}:00Z", 9 - n)).collect();
            let copies: Vec<(&str, u64)> = copies.iter().map(String::as_str).zip(sizes).collect();
            assert_eq!(left(&copies).len(), expected, "{sizes:?}");
        }
    }

    #[test]
    fn a_name_says_when_and_why_and_what_is_none_is_told() {
        for reason in BackupReason::iter() {
            for number in [1, 2, 11] {
                let name = BackupName { at: NOW.to_owned(), number, reason };
                assert_eq!(BackupName::read(&name.file_name()), Some(name));
            }
            assert_ne!(reason.label(Lang::En), reason.label(Lang::Sv));
        }
        let old = BackupName::read("2026-11-30T12-00-00Z-2.mening").unwrap();
        assert_eq!((old.at.as_str(), old.number, old.reason), (NOW, 2, BackupReason::Unknown));
        for name in [
            "studie.mening",
            "2026-11-30.mening",
            "2026-11-30T12-00-00Z-daily.part",
            "2026-13-30T12-00-00Z.mening",
            "å.mening",
        ] {
            assert_eq!(BackupName::read(name), None, "{name}");
        }
    }
}
