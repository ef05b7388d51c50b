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
            Problem::UnknownRow { row } => say!(lang,
                en: "Row {row} is about nothing in this project; it was removed here, or belongs to another one",
                sv: "Rad {row} handlar inte om något i projektet; det är borttaget här eller hör till ett annat"),
            Problem::Twice { row } => say!(lang,
                en: "Row {row} is about the same as a row above it, which counts",
                sv: "Rad {row} handlar om samma sak som en rad ovanför, som är den som gäller"),
            Problem::UnknownValue { row, heading, value } => say!(lang,
                en: "Row {row}: “{value}” is none of the values that {heading} can have",
                sv: "Rad {row}: ”{value}” är inget av de värden som {heading} kan ha"),
            Problem::NoKind { row } => say!(lang,
                en: "Row {row}: a finding needs its kind, as alike or differs",
                sv: "Rad {row}: ett fynd behöver sitt slag, till exempel lika eller skiljer sig"),
            Problem::NoSearched { row } => say!(lang,
                en: "Row {row}: what is absent needs a word on where it was looked for",
                sv: "Rad {row}: det som saknas behöver ett ord om var det eftersöktes"),
            Problem::NoTheme { row, name } => say!(lang,
                en: "Row {row}: there is no theme “{name}”. Tick the change in the window to make it, or add the theme first",
                sv: "Rad {row}: det finns inget tema ”{name}”. Kryssa för ändringen i fönstret för att skapa det, eller lägg till temat först"),
            Problem::NotChangeable { heading, rows } => {
                let rows = listed(rows, lang);
                say!(lang,
                    en: "{heading} cannot be changed in a table; what it says otherwise in {rows} was left out",
                    sv: "{heading} går inte att ändra i en tabell; det som står annorlunda i {rows} togs inte med")
            }
            Problem::UnknownColumn { heading, rows } => {
                let rows = listed(rows, lang);
                say!(lang,
                    en: "The table has no column “{heading}”; what stands under it in {rows} was left out",
                    sv: "Tabellen har ingen kolumn ”{heading}”; det som står under den i {rows} togs inte med")
            }
        }
    }
}

/// `row 3`, `rows 3, 4 and 7`, `rows 3, 4, 5, 6 and 12 more`.
fn listed(rows: &[usize], lang: Lang) -> String {
    const SHOWN: usize = 4;
    let and = lang.t("and", "och");
    let numbers = |rows: &[usize]| rows.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    match rows {
        [row] => say!(lang, en: "row {row}", sv: "rad {row}"),
        [first @ .., last] if rows.len() <= SHOWN + 1 => {
            let first = numbers(first);
            say!(lang, en: "rows {first} {and} {last}", sv: "raderna {first} {and} {last}")
        }
        rows => {
            let first = numbers(rows.get(..SHOWN).unwrap_or_default());
            let more = rows.len().saturating_sub(SHOWN);
            say!(lang, en: "rows {first} {and} {more} more", sv: "raderna {first} {and} {more} till")
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
