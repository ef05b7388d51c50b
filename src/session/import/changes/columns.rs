//! Which column of a sheet is which of the table: by its key, or by its heading in the place that it has among alike ones.

use crate::analysis::tables::earlier_heading;
use crate::analysis::tables::editable::{ID, VERSION, plain, unguarded};
use crate::model::*;

/// Where the sheet has each column of a table.
pub fn places(headings: &[String], table: &Table) -> Vec<Option<usize>> {
    let said: Vec<Said> = headings.iter().map(|heading| Said::new(heading)).collect();
    let keys = unique_keys(&table.columns);
    let mut taken = vec![false; headings.len()];
    let mut take = |wanted: &str| {
        let at = said.iter().zip(&taken).position(|(said, taken)| !taken && said.is(wanted))?;
        if let Some(taken) = taken.get_mut(at) {
            *taken = true;
        }
        Some(at)
    };
    let headings: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let known = |names: &[&str]| names.iter().filter(|name| said.iter().any(|said| said.is(name))).count();
    // A sheet has keys or headings; what a person named may be called as another column's key is.
    let [first, second] = if known(&keys) >= known(&headings) { [keys, headings] } else { [headings, keys] };
    let by_first: Vec<Option<usize>> = first.into_iter().map(&mut take).collect();
    let by_both: Vec<Option<usize>> =
        second.into_iter().zip(by_first).map(|(name, found)| found.or_else(|| take(name))).collect();
    let earlier = table.columns.iter().map(|column| earlier_heading(&column.key));
    earlier.zip(by_both).map(|(earlier, found)| found.or_else(|| take(earlier?))).collect()
}

/// The columns of a sheet that the table does not have, with what to call them: the letter where there is no heading.
pub fn unknown(headings: &[String], known: &[Option<usize>]) -> Vec<(usize, String)> {
    let is_ours = |at: usize| known.contains(&Some(at));
    let is_id = |heading: &str| [ID, VERSION].iter().any(|name| heading.eq_ignore_ascii_case(name));
    let others = headings.iter().enumerate().filter(|(at, heading)| !is_ours(*at) && !is_id(heading));
    others.map(|(at, heading)| (at, if heading.is_empty() { letters(at) } else { heading.clone() })).collect()
}

/// What a spreadsheet calls a column: `A`, `Z`, `AA`.
fn letters(mut at: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(at % 26).unwrap_or(0)));
        match (at / 26).checked_sub(1) {
            Some(before) => at = before,
            None => return letters.iter().rev().collect(),
        }
    }
}

/// A heading as it came back.
struct Said {
    plain: String,
    unguarded: Option<String>,
}

impl Said {
    fn new(heading: &str) -> Said {
        Said { plain: plain(heading), unguarded: unguarded(heading) }
    }

    fn is(&self, wanted: &str) -> bool {
        let wanted = plain(wanted);
        self.plain == wanted || self.unguarded.as_deref() == Some(wanted.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: &[(&str, &str)]) -> Table {
        let column = |(key, heading): &(&str, &str)| Column::new(key, heading, ColumnKind::Prose);
        Table { title: String::new(), columns: columns.iter().map(column).collect(), rows: vec![], group_by: None }
    }

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_column_is_known_by_the_heading_of_an_earlier_version() {
        let table = table(&[("path", "Sökväg"), ("kind", "Typ")]);
        for (headings, expected) in [
            (["Plats", "Slag"], [Some(0), Some(1)]),
            (["Slag", "Sökväg"], [Some(1), Some(0)]),
            (["Typ", "Slag"], [None, Some(0)]),
        ] {
            assert_eq!(places(&words(&headings), &table), expected, "{headings:?}");
        }
    }

    #[test]
    fn a_column_is_known_by_its_key_or_its_heading_and_alike_ones_by_their_order() {
        let table =
            table(&[("theme", "Tema"), ("F1", "F1"), ("Tid", "Tid"), ("Tid", "Tid"), ("=F", "=F"), ("\tx", "\tx")]);
        for (headings, expected) in [
            (&["theme", "F1", "Tid", "Tid_2", "'=F", "'\tx"], [Some(0), Some(1), Some(2), Some(3), Some(4), Some(5)]),
            (&["Tema", "F1", "Tid", "Tid", "=F", "x"], [Some(0), Some(1), Some(2), Some(3), Some(4), Some(5)]),
            (&["x", "Tid", "=F", "Tid", "Tema", "F1"], [Some(4), Some(5), Some(1), Some(3), Some(2), Some(0)]),
            (&["Temat", "", "Tid", "f1", "F", "y"], [None, None, Some(2), None, None, None]),
        ] {
            assert_eq!(places(&words(headings), &table), expected, "{headings:?}");
        }
    }

    #[test]
    fn a_name_that_is_another_columns_key_does_not_take_its_place() {
        let table = table(&[("theme", "Theme"), ("unit", "Meaning unit"), ("theme", "theme"), ("unit", "unit")]);
        let own = [0, 1, 2, 3].map(Some);
        assert_eq!(places(&words(&["theme", "unit", "theme_2", "unit_2"]), &table), own);
        assert_eq!(places(&words(&["Theme", "Meaning unit", "theme", "unit"]), &table), own);
    }

    #[test]
    fn what_the_table_does_not_have_is_called_by_heading_or_letter() {
        let headings = words(&["Tema", "Nytt", "", "id", "Version"]);
        assert_eq!(unknown(&headings, &[Some(0)]), [(1, "Nytt".to_owned()), (2, "C".to_owned())]);
        let called: Vec<String> = [0, 25, 26, 27, 51, 52, 701, 702].map(letters).to_vec();
        assert_eq!(called, ["A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]);
    }
}
