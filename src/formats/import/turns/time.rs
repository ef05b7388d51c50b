//! Moments of a recording as people and transcription programs write them into a text.

/// A time and what follows it.
pub struct Time<'t> {
    /// In milliseconds.
    pub ms: u64,
    pub bracketed: bool,
    pub has_hours: bool,
    pub rest: &'t str,
}

/// Reads `12:41`, `1:12:41`, `00:12:41.350`, `0 minutes 3 seconds`, and a clock in brackets or between `#`, where a
/// second time may follow: `[00:01 --> 00:04]`, `#00:00:06-3#`.
pub fn time(text: &str) -> Option<Time<'_>> {
    let unescaped = text.strip_prefix('\\').unwrap_or(text);
    let closing = match unescaped.chars().next()? {
        '[' => Some(']'),
        '(' => Some(')'),
        '<' => Some('>'),
        '{' => Some('}'),
        '#' => Some('#'),
        c if c.is_ascii_digit() => None,
        _ => return None,
    };
    let inside = unescaped.get(usize::from(closing.is_some())..)?;
    let Some((ms, has_hours, rest)) = clock(inside) else {
        return spelled(unescaped).filter(|_| closing.is_none());
    };
    let Some(closing) = closing else {
        let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '%' | '-'));
        return ends.then_some(Time { ms, bracketed: false, has_hours, rest });
    };
    let (within, rest) = rest.split_once(closing)?;
    let is_range = within.chars().all(|c| c.is_ascii_digit() || " :.,->–→\\".contains(c)) && within.len() <= 26;
    // f4 and MAXQDA write tenths after a dash.
    let tenths = within.strip_prefix('-').filter(|digits| closing == '#' && digits.len() == 1);
    let ms = ms + tenths.and_then(|digits| digits.parse::<u64>().ok()).unwrap_or(0) * 100;
    is_range.then_some(Time { ms, bracketed: true, has_hours, rest })
}

/// As [`time`], with the end of a stretch passed over that is not in brackets: `00:01 --> 00:04`, `00:01 - 00:04`.
pub fn stretch(text: &str) -> Option<Time<'_>> {
    let first = time(text)?;
    let after = first.rest.trim_start();
    let end = ["-->", "->", "→", "–", "—", "-"].iter().find_map(|arrow| after.strip_prefix(arrow));
    match end.and_then(|end| time(end.trim_start())) {
        Some(second) => Some(Time { rest: second.rest, ..first }),
        None => Some(first),
    }
}

/// Hours, minutes, seconds and their fraction, in milliseconds; and whether there were hours.
fn clock(text: &str) -> Option<(u64, bool, &str)> {
    let (first, rest) = number(text, 1..=3)?;
    let (second, rest) = number(rest.strip_prefix(':')?, 2..=2)?;
    let third = rest.strip_prefix(':').and_then(|rest| number(rest, 2..=2));
    let (hours, minutes, seconds, rest) = match third {
        // Programs that cut film count frames, too.
        Some((seconds, rest)) => (first, second, seconds, frames(rest)),
        None => (0, first, second, rest),
    };
    if seconds > 59 || (third.is_some() && minutes > 59) {
        return None;
    }
    let fraction = rest.strip_prefix(['.', ',']).and_then(|digits| Some((digits, number(digits, 1..=3)?)));
    let (ms, rest) = match fraction {
        Some((digits, (value, rest))) => {
            (value * [100, 10, 1].get(digits.len() - rest.len() - 1).copied().unwrap_or(1), rest)
        }
        None => (0, rest),
    };
    Some((((hours * 60 + minutes) * 60 + seconds) * 1000 + ms, third.is_some(), rest))
}

/// What follows the frames of a moment, or all of it where there are none.
fn frames(text: &str) -> &str {
    let after = text.strip_prefix([':', ';']).and_then(|rest| number(rest, 2..=2));
    after.map(|(_, rest)| rest).filter(|rest| !rest.starts_with(char::is_alphanumeric)).unwrap_or(text)
}

fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<(u64, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(count).filter(|_| digits.contains(&count))?;
    Some((number.parse().ok()?, rest))
}

const HOURS: &[&str] = &["hours", "hour", "timmar", "timme", "timer", "time"];
const MINUTES: &[&str] = &["minutes", "minute", "minuter", "minutter", "minutt", "minut"];
const SECONDS: &[&str] = &["seconds", "second", "sekunder", "sekund"];

/// `1 hour 2 minutes 3 seconds`, as transcripts are copied out of a video page. Fewer than two units are words.
fn spelled(text: &str) -> Option<Time<'_>> {
    let mut rest = text;
    let (mut ms, mut units) = (0, 0);
    for (names, worth) in [(HOURS, 3_600_000), (MINUTES, 60_000), (SECONDS, 1000)] {
        if let Some((value, after)) = amount(rest, names) {
            ms += value * worth;
            units += 1;
            rest = after;
        }
    }
    (units >= 2).then_some(Time { ms, bracketed: false, has_hours: false, rest })
}

fn amount<'t>(text: &'t str, names: &[&str]) -> Option<(u64, &'t str)> {
    let (value, rest) = number(text.trim_start().trim_start_matches(','), 1..=3)?;
    let rest = rest.trim_start();
    let mut ends = names.iter().filter_map(|name| rest.strip_prefix(name));
    Some((value, ends.find(|after| !after.starts_with(char::is_alphabetic))?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_in_every_way_of_writing_and_what_follows_is_left() {
        for (text, expected) in [
            ("12:41 ja", Some((761_000, " ja"))),
            ("1:00:01.5", Some((3_601_500, ""))),
            ("[00:01 --> 00:04] ja", Some((1000, " ja"))),
            ("[00:00:03 → 00:00:08] ja", Some((3000, " ja"))),
            ("00:03 → 00:08 ja", Some((3000, " ja"))),
            ("[00:01.250-00:04.000] ja", Some((1250, " ja"))),
            ("00:01 --> 00:04 ja", Some((1000, " ja"))),
            ("00:01 – 00:04", Some((1000, ""))),
            ("00:01 - ja", Some((1000, " - ja"))),
            ("00:00:10:03 - 00:00:15:12", Some((10_000, ""))),
            ("00:00:10;03 ja", Some((10_000, " ja"))),
            ("#00:00:06-3# ja", Some((6300, " ja"))),
            ("#00:00:06#", Some((6000, ""))),
            ("0 minutes 3 seconds", Some((3000, ""))),
            ("1 hour 2 minutes 3 seconds0:03", Some((3_723_000, "0:03"))),
            ("0 minuter 3 sekunder", Some((3000, ""))),
            ("3 sekunder", None),
            ("2 minutesvägen 3 seconds", None),
            ("12:4", None),
            ("12:41-3", None),
        ] {
            let found = stretch(text).map(|time| (time.ms, time.rest));
            assert_eq!(found, expected, "{text}");
        }
    }
}
