//! What of a sheet cannot be carried out, for people.

use crate::model::*;
use crate::say;

/// Rows count from the headings' row, which is 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    UnknownRow {
        row: usize,
    },
    Twice {
        row: usize,
    },
    UnknownValue {
        row: usize,
        heading: String,
        value: String,
    },
    NoKind {
        row: usize,
    },
    NoSearched {
        row: usize,
    },
    /// The theme that a cell names is not there.
    NoTheme {
        row: usize,
        name: String,
    },
    /// A column that says something else and that cannot be changed.
    NotChangeable {
        heading: String,
        rows: Vec<usize>,
    },
    /// A column that the table does not have, with words in it.
    UnknownColumn {
        heading: String,
        rows: Vec<usize>,
    },
}

impl Message for Problem {
    fn message(&self, lang: Lang) -> String {
        match self {
            Problem::UnknownRow { row } => say!(lang, import_row_row_is_about_nothing_in, row),
            Problem::Twice { row } => say!(lang, import_row_row_is_about_the_same, row),
            Problem::UnknownValue { row, heading, value } => {
                say!(lang, import_row_row_value_is_none_of, heading, row, value)
            }
            Problem::NoKind { row } => say!(lang, import_row_row_a_finding_needs_its, row),
            Problem::NoSearched { row } => say!(lang, import_row_row_what_is_absent_needs, row),
            Problem::NoTheme { row, name } => say!(lang, import_row_row_there_is_no_theme, name, row),
            Problem::NotChangeable { heading, rows } => {
                let rows = listed(rows, lang);
                say!(lang, import_heading_cannot_be_changed_in_a, heading, rows)
            }
            Problem::UnknownColumn { heading, rows } => {
                let rows = listed(rows, lang);
                say!(lang, import_the_table_has_no_column_heading, heading, rows)
            }
        }
    }
}

/// `row 3`, `rows 3, 4 and 7`, `rows 3, 4, 5, 6 and 12 more`.
fn listed(rows: &[usize], lang: Lang) -> String {
    const SHOWN: usize = 4;
    let and = say::import_and(lang);
    let numbers = |rows: &[usize]| rows.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    match rows {
        [row] => say!(lang, import_row_row, row),
        [first @ .., last] if rows.len() <= SHOWN + 1 => {
            let first = numbers(first);
            say!(lang, import_rows_first_and_last, and, first, last)
        }
        rows => {
            let first = numbers(rows.get(..SHOWN).unwrap_or_default());
            let more = rows.len().saturating_sub(SHOWN);
            say!(lang, import_rows_first_and_more_more, and, first, more)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_listed_as_people_list_them() {
        for (rows, en, sv) in [
            (vec![3], "row 3", "rad 3"),
            (vec![3, 4], "rows 3 and 4", "raderna 3 och 4"),
            (vec![3, 4, 7, 8, 9], "rows 3, 4, 7, 8 and 9", "raderna 3, 4, 7, 8 och 9"),
            (vec![3, 4, 7, 8, 9, 11], "rows 3, 4, 7, 8 and 2 more", "raderna 3, 4, 7, 8 och 2 till"),
        ] {
            assert_eq!((listed(&rows, Lang::En).as_str(), listed(&rows, Lang::Sv).as_str()), (en, sv));
        }
    }
}
