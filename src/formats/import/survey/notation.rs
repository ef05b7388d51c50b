//! How a column writes its numbers. A cell is a number only if writing the number in the column's own notation gives
//! the cell back: `3,5` and `20 000` may be, `0114`, `1.10` and `2E1` are not.

use crate::model::VariableKind;

/// How the values of a column are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Notation {
    /// As they are kept.
    #[default]
    Plain,
    Number(Digits),
    /// The words for true and false; empty for one that does not occur.
    YesNo {
        yes: String,
        no: String,
    },
}

/// How digits are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Digits {
    pub decimal: Option<char>,
    /// What stands between groups of three.
    pub thousands: Option<char>,
    /// Whether `1234` is one group, and only `12 345` two.
    pub groups_from_five: bool,
}

/// What separates groups and is no decimal mark.
const GAPS: [char; 6] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’'];

/// The decimal mark of a file, where it can be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Habit {
    pub decimal: Option<char>,
    /// From the separator alone: Excel parts cells with semicolons where commas are decimal marks.
    pub assumed: bool,
}

impl Habit {
    /// The habit of a file with these columns. Two columns that disagree tell nothing.
    pub fn of<'a>(columns: impl Iterator<Item = Vec<&'a str>>, semicolons: bool) -> Habit {
        let mut marks: Vec<char> = columns.filter_map(|cells| own_mark(&cells)).collect();
        marks.sort_unstable();
        marks.dedup();
        match marks.as_slice() {
            [mark] => Habit { decimal: Some(*mark), assumed: false },
            [] if semicolons => Habit { decimal: Some(','), assumed: true },
            _ => Habit::default(),
        }
    }
}

/// The narrowest type that all cells have, and how they are written.
pub fn of(cells: &[&str], habit: Habit) -> (VariableKind, Notation) {
    if cells.is_empty() {
        return (VariableKind::Text, Notation::Plain);
    }
    if let Some(words) = yes_no(cells) {
        return (VariableKind::Boolean, words);
    }
    if let Some(digits) = digits(cells, habit) {
        let whole = cells.iter().all(|cell| digits.value(cell).is_some_and(|value| !value.contains('.')));
        let kind = if whole { VariableKind::Integer } else { VariableKind::Decimal };
        return (kind, Notation::Number(digits));
    }
    // Four figures are a year only among days: else they are a number, or a code that begins with a nought.
    let is_date = |cell: &&str| VariableKind::Date.normalise(cell).is_some_and(|kept| kept == **cell);
    let dates = cells.iter().all(is_date) && cells.iter().any(|cell| cell.contains('-'));
    (if dates { VariableKind::Date } else { VariableKind::Text }, Notation::Plain)
}

impl Notation {
    /// A cell as a value of a type is kept; none where it is no such value.
    pub fn value(&self, kind: VariableKind, cell: &str) -> Option<String> {
        match (kind, self) {
            (VariableKind::Integer, _) => self.number(cell).filter(|value| !value.contains('.')),
            (VariableKind::Decimal, _) => self.number(cell),
            (kind, _) => kind.normalise(cell),
        }
    }

    fn number(&self, cell: &str) -> Option<String> {
        let digits = if let Notation::Number(digits) = self { *digits } else { Digits::default() };
        digits.value(cell)
    }

    /// A value that is kept as the column writes it.
    pub fn written(&self, kind: VariableKind, value: &str) -> String {
        match (kind, self, value) {
            (VariableKind::Boolean, Notation::YesNo { yes, .. }, "true") => yes.clone(),
            (VariableKind::Boolean, Notation::YesNo { no, .. }, "false") => no.clone(),
            (VariableKind::Integer | VariableKind::Decimal, Notation::Number(digits), value) if is_kept(value) => {
                digits.written(value)
            }
            _ => value.to_owned(),
        }
    }
}

impl Digits {
    /// The number as it is kept, if writing it gives the cell back.
    pub fn value(self, cell: &str) -> Option<String> {
        let mut plain = String::with_capacity(cell.len());
        for c in cell.chars() {
            match c {
                c if Some(c) == self.decimal => plain.push('.'),
                c if Some(c) == self.thousands => {}
                c if c.is_ascii_digit() || c == '-' => plain.push(c),
                _ => return None,
            }
        }
        (is_kept(&plain) && self.written(&plain) == cell).then_some(plain)
    }

    /// A number that is kept, as it is written.
    fn written(self, value: &str) -> String {
        let (sign, value) = value.strip_prefix('-').map_or(("", value), |rest| ("-", rest));
        let (whole, rest) = value.split_once('.').unwrap_or((value, ""));
        let mut out = sign.to_owned();
        let is_grouped = whole.len() >= if self.groups_from_five { 5 } else { 4 };
        for (at, digit) in whole.chars().enumerate() {
            if let Some(gap) = self.thousands.filter(|_| is_grouped && at > 0 && (whole.len() - at).is_multiple_of(3)) {
                out.push(gap);
            }
            out.push(digit);
        }
        if !rest.is_empty() {
            out.push(self.decimal.unwrap_or('.'));
            out.push_str(rest);
        }
        out
    }
}

/// Whether a text is a number just as numbers are kept.
fn is_kept(plain: &str) -> bool {
    let (whole, rest) = plain.split_once('.').map_or((plain, None), |(whole, rest)| (whole, Some(rest)));
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_plain = all_digits(whole) && (whole == "0" || !whole.starts_with('0')) && plain != "-0";
    let has_no_rest = rest.is_none_or(|rest| all_digits(rest) && !rest.ends_with('0'));
    // So many digits a number holds whatever they are.
    let is_exact = whole.len() + rest.map_or(0, str::len) <= 15
        || (rest.is_none() && plain.parse::<i64>().is_ok())
        || plain.parse::<f64>().is_ok_and(|number| rest.is_some() && number.to_string() == plain);
    is_plain && has_no_rest && is_exact
}

/// The digits in which all cells are written.
fn digits(cells: &[&str], habit: Habit) -> Option<Digits> {
    let own = own_mark(cells);
    let decimal = own.or(habit.decimal);
    // `1,234` is a thousand only where a point is known to be the decimal mark, and the other way round.
    let is_known = own.is_some() || !habit.assumed;
    let other = decimal.filter(|_| is_known).map(|mark| if mark == ',' { '.' } else { ',' });
    let gaps = [None].into_iter().chain(GAPS.into_iter().chain(other).map(Some));
    gaps.flat_map(|thousands| [false, true].map(|groups_from_five| Digits { decimal, thousands, groups_from_five }))
        .find(|digits| cells.iter().all(|cell| digits.value(cell).is_some()))
}

/// The decimal mark that a column's cells themselves show; none where none or both do, or a cell is no number.
fn own_mark(cells: &[&str]) -> Option<char> {
    let mut found = None;
    for cell in cells {
        if !cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | ',') || GAPS.contains(&c)) {
            return None;
        }
        let mark = mark_of(cell);
        if mark.is_some() && found.is_some() && mark != found {
            return None;
        }
        found = mark.or(found);
    }
    found
}

/// The decimal mark that a cell shows beyond doubt: `1,5`, `0,125`, `1.234,567`, `1.234.567`.
fn mark_of(cell: &str) -> Option<char> {
    let count = |mark: char| cell.matches(mark).count();
    let of = |mark: char, other: char| {
        let (before, after) = cell.rsplit_once(mark)?;
        let whole = before.trim_start_matches('-');
        let tells = after.len() != 3 || whole == "0" || whole.chars().all(|c| c.is_ascii_digit()) && whole.len() > 3;
        let is_last = count(mark) == 1 && !after.contains(other) && !after.is_empty() && !whole.is_empty();
        (is_last && (tells || before.contains(other))).then_some(mark)
    };
    let groups = |mark: char, other: char| (count(mark) > 1 && count(other) == 0).then_some(other);
    of('.', ',').or_else(|| of(',', '.')).or_else(|| groups('.', ',')).or_else(|| groups(',', '.'))
}

/// The two words of a column of yes and no. Digits are numbers.
fn yes_no(cells: &[&str]) -> Option<Notation> {
    let (mut yes, mut no) = (String::new(), String::new());
    for cell in cells {
        let word = match VariableKind::Boolean.normalise(cell)?.as_str() {
            _ if cell.bytes().all(|byte| byte.is_ascii_digit()) => return None,
            "true" => &mut yes,
            _ => &mut no,
        };
        if word.is_empty() {
            word.push_str(cell);
        } else if word != cell {
            return None;
        }
    }
    Some(Notation::YesNo { yes, no })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_a_number_only_if_it_can_be_written_back() {
        use VariableKind::{Boolean, Date, Decimal, Integer, Text};
        let comma = Habit { decimal: Some(','), assumed: false };
        let point = Habit { decimal: Some('.'), assumed: false };
        let semicolons = Habit { decimal: Some(','), assumed: true };
        let unknown = Habit::default();
        for (cells, habit, kind, values) in [
            (&["1", "20", "-3"][..], unknown, Integer, &["1", "20", "-3"][..]),
            (&["3,5", "2"], unknown, Decimal, &["3.5", "2"]),
            (&["20,000", "21,137"], point, Integer, &["20000", "21137"]),
            (&["20,000", "21,137"], unknown, Text, &["20,000", "21,137"]),
            (&["20,000", "21,137"], comma, Text, &["20,000", "21,137"]),
            (&["1,005", "1,095"], comma, Decimal, &["1.005", "1.095"]),
            (&["1,005", "1,095"], semicolons, Decimal, &["1.005", "1.095"]),
            (&["1,005", "1,095"], unknown, Text, &["1,005", "1,095"]),
            (&["1.005", "1.095"], semicolons, Text, &["1.005", "1.095"]),
            (&["1.005", "1.095"], comma, Integer, &["1005", "1095"]),
            (&["1 234", "12"], unknown, Integer, &["1234", "12"]),
            (&["1234", "12 345"], unknown, Integer, &["1234", "12345"]),
            (&["1\u{a0}234,5", "0,25"], unknown, Decimal, &["1234.5", "0.25"]),
            (&["1.234.567", "5"], unknown, Integer, &["1234567", "5"]),
            (&["1,234.5", "12"], unknown, Decimal, &["1234.5", "12"]),
            (&["1'234", "12"], unknown, Integer, &["1234", "12"]),
            (&["0114", "1480"], unknown, Text, &["0114", "1480"]),
            (&["114 50", "123 45"], unknown, Text, &["114 50", "123 45"]),
            (&["1.10", "1.2"], point, Text, &["1.10", "1.2"]),
            (&["2E1", "3"], unknown, Text, &["2E1", "3"]),
            (&["-0"], unknown, Text, &["-0"]),
            (&["+5", "3"], unknown, Text, &["+5", "3"]),
            (&["1,5", "1.5"], unknown, Text, &["1,5", "1.5"]),
            (&["12345678901234567890"], unknown, Text, &["12345678901234567890"]),
            (&["NaN", "inf"], unknown, Text, &["NaN", "inf"]),
            (&["2024-05-01", "2024-06"], unknown, Date, &["2024-05-01", "2024-06"]),
            (&["Ja", "Nej", "Ja"], unknown, Boolean, &["true", "false", "true"]),
            (&["Ja", "ja", "Nej"], unknown, Text, &["Ja", "ja", "Nej"]),
            (&["ja", "1"], unknown, Text, &["ja", "1"]),
        ] {
            let (found, notation) = of(cells, habit);
            assert_eq!(found, kind, "{cells:?} {habit:?}");
            let kept: Vec<String> = cells.iter().map(|cell| notation.value(kind, cell).unwrap()).collect();
            assert_eq!(kept, values, "{cells:?}");
            let back: Vec<String> = kept.iter().map(|value| notation.written(kind, value)).collect();
            assert_eq!(back, cells, "{cells:?}");
        }
    }

    #[test]
    fn the_habit_of_a_file_is_what_its_columns_agree_on() {
        for (columns, semicolons, expected) in [
            (&[&["20,000"][..], &["0.05", "0.15"]][..], false, Some('.')),
            (&[&["1,005"][..], &["3,5"]], true, Some(',')),
            (&[&["1,005"][..], &["1,095"]], false, None),
            (&[&["1,005"][..], &["1,095"]], true, Some(',')),
            (&[&["3,5"][..], &["0.5"]], false, None),
            (&[&["v1.5"][..], &["2024.05.01 kl. 8"]], false, None),
        ] {
            let habit = Habit::of(columns.iter().map(|cells| cells.to_vec()), semicolons);
            assert_eq!(habit.decimal, expected, "{columns:?}");
        }
    }
}
