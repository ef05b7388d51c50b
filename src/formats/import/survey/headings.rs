//! Finds the headings of a table: below titles and empty rows, in one row or in several, with gaps or not at all.

use super::programs;
use std::collections::{HashMap, HashSet};

/// Headings are looked for among so many rows.
const ROWS: usize = 10;

/// What a survey program writes under a question that has a single column.
const NO_HEADING: &[&str] =
    &["response", "open-ended response", "svar", "öppet svar", "open-ended-svar", "åpent svar", "åbent svar"];

/// So many rows below a row are compared with it.
const COMPARED: usize = 500;

/// The heading of each column, and the rows beneath that hold anything.
pub fn split(rows: Vec<Vec<String>>) -> (Vec<String>, Vec<Vec<String>>) {
    let (headings, first) = match programs::headings(&rows) {
        Some(found) => found,
        None => match heading_row(&rows) {
            Some(at) => joined_at(&rows, at),
            None => (Vec::new(), 0),
        },
    };
    let mut rows: Vec<Vec<String>> = rows.into_iter().skip(first).filter(|row| filled(row) > 0).collect();
    // Separators at the ends of lines are no columns.
    let width = rows
        .iter()
        .chain([&headings])
        .map(|row| row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1))
        .max();
    let width = width.unwrap_or(0);
    rows.iter_mut().for_each(|row| row.truncate(width));
    let headings = headings.into_iter().take(width).collect();
    (headings, rows)
}

/// The headings of a row, with those of the row above or below that belongs to it, and the first row beneath.
fn joined_at(rows: &[Vec<String>], at: usize) -> (Vec<String>, usize) {
    let own = rows.get(at).cloned().unwrap_or_default();
    let above = rows.get(..at).unwrap_or_default().iter().rfind(|row| filled(row) > 0).filter(|row| groups(row));
    let below = rows.get(at + 1).filter(|row| continues(&own, row) || says_nothing(row));
    let headings = match (above, below) {
        (_, Some(below)) => joined(&spread(&own, below), below),
        (Some(above), None) => joined(&spread(above, &own), &own),
        (None, None) => own,
    };
    (headings, at + 1 + usize::from(below.is_some()))
}

fn filled(row: &[String]) -> usize {
    row.iter().filter(|cell| !cell.is_empty()).count()
}

/// The first row that is about as full as the table is wide: titles above have few cells. Where that row is an answer,
/// the headings are the row above, with gaps; where there is none above, the table has none.
fn heading_row(rows: &[Vec<String>]) -> Option<usize> {
    let slipped = slipped(rows);
    let regular = rows.iter().take(ROWS * 5).enumerate().filter(|(at, _)| Some(*at) != slipped);
    let widest = regular.map(|(_, row)| filled(row)).max().filter(|&widest| widest > 0)?;
    let first = rows.iter().position(|row| filled(row) > 0)?;
    let Some(full) = rows.iter().take(ROWS).position(|row| filled(row) * 2 > widest) else { return Some(first) };
    let above = rows.get(..full).unwrap_or_default().iter().rposition(|row| filled(row) > 0);
    let gapped = above.and_then(|at| rows.get(at));
    // Names of groups have headings beneath, which may be years; a title has headings of any kind.
    let is_answer = match gapped {
        Some(row) if filled(row) > 1 && (!groups(row) || begins_with_value(rows, full)) => values(rows, full) > 0,
        Some(_) => rows.get(full).is_some_and(|row| values(rows, full) == filled(row)),
        None => false,
    };
    match above {
        Some(above) if is_answer || recurs(rows, full) => Some(above),
        None if recurs(rows, full) || is_all_answer(rows, full) => None,
        _ => Some(full),
    }
}

/// Where a single row is longer than all others, which agree, and stands beneath one of them: a sign in a cell was taken
/// for the end of it, and the row says nothing of how wide the table is.
fn slipped(rows: &[Vec<String>]) -> Option<usize> {
    let ends = |row: &Vec<String>| row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1);
    let all: Vec<usize> = rows.iter().take(ROWS * 5).map(ends).collect();
    let longest = all.iter().copied().max()?;
    let at = all
        .iter()
        .position(|&end| end == longest)
        .filter(|_| all.iter().filter(|end| **end == longest).count() == 1)?;
    let second = all.iter().copied().filter(|&end| end < longest).max()?;
    let agree = all.iter().filter(|end| **end == second).count();
    let above = all.iter().take(at).any(|&end| end == second);
    (above && second > 1 && agree >= 3 && agree * 2 > all.len()).then_some(at)
}

/// Whether a first row is an answer as those beneath are: figures and a long text, and no words that could head them.
fn is_all_answer(rows: &[Vec<String>], at: usize) -> bool {
    let Some(row) = rows.get(at) else { return false };
    let is_long = |cell: &String| is_value(cell) && cell.split_whitespace().count() >= 6;
    filled(row) >= 2 && values(rows, at) == filled(row) && row.iter().any(is_long)
}

/// Whether cells of a row stand in their columns again below, as answers do and headings do not. Headings that are
/// repeated are repeated whole, and a choice that heads its column is all that stands in it.
fn recurs(rows: &[Vec<String>], at: usize) -> bool {
    let Some(row) = rows.get(at) else { return false };
    let below: Vec<&Vec<String>> = rows.iter().skip(at + 1).take(COMPARED).collect();
    if below.contains(&row) {
        return false;
    }
    let again = row.iter().enumerate().filter(|(column, cell)| {
        let others: HashSet<&str> =
            below.iter().filter_map(|row| row.get(*column)).map(String::as_str).filter(|c| !c.is_empty()).collect();
        !cell.is_empty() && others.len() > 1 && others.contains(cell.as_str())
    });
    let again = again.count();
    again >= 2 && again * 2 >= filled(row)
}

/// How many cells of a row are figures, days or long texts, as those of the row below are. Years above other figures are
/// headings.
fn values(rows: &[Vec<String>], at: usize) -> usize {
    let Some(row) = rows.get(at) else { return 0 };
    let below = rows.get(at + 1);
    let is_year = |cell: &str| cell.len() == 4 && (cell.starts_with("19") || cell.starts_with("20"));
    let both = |(column, cell): &(usize, &String)| {
        let under = below.map(|below| below.get(*column).map_or("", String::as_str));
        is_value(cell) && under.is_none_or(|under| is_value(under) && (is_year(under) || !is_year(cell)))
    };
    row.iter().enumerate().filter(both).count()
}

fn begins_with_value(rows: &[Vec<String>], at: usize) -> bool {
    rows.get(at).and_then(|row| row.first()).is_some_and(|cell| is_value(cell))
}

/// A figure, a day, or a text that is longer than headings are.
fn is_value(cell: &str) -> bool {
    let is_figure = cell.chars().any(|c| c.is_ascii_digit())
        && cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '/' | ':' | ' '));
    is_figure || (cell.split_whitespace().count() >= 6 && !cell.ends_with(['?', ':']))
}

/// Whether a row names groups of columns and is no title: more than one cell, and none in the first column.
fn groups(row: &[String]) -> bool {
    row.first().is_some_and(String::is_empty) && filled(row) > 1
}

/// Whether a row goes on with the headings above it: it has words where they have gaps, and the
/// first columns, whose heading is complete, have none.
fn continues(above: &[String], row: &[String]) -> bool {
    let cell = |row: &[String], at: usize| row.get(at).is_some_and(|cell| !cell.is_empty());
    let gaps = (0..row.len()).filter(|&at| !cell(above, at)).count();
    let closed = (0..row.len()).filter(|&at| !cell(above, at) && cell(row, at)).count();
    // A program that says of open questions that answers stand beneath leaves gaps where it has nothing to say.
    let is_said = row.iter().any(|cell| !cell.is_empty() && is_nothing(cell));
    let fills = closed * 5 >= gaps * 4 || (is_said && closed > 0);
    gaps > 0 && fills && cell(above, 0) && !cell(row, 0)
}

/// Whether a row only says of each column that answers stand beneath.
fn says_nothing(row: &[String]) -> bool {
    let mut cells = row.iter().filter(|cell| !cell.is_empty()).peekable();
    row.first().is_some_and(String::is_empty) && cells.peek().is_some() && cells.all(|cell| is_nothing(cell))
}

fn is_nothing(heading: &str) -> bool {
    heading.is_empty() || NO_HEADING.contains(&heading.to_lowercase().as_str())
}

/// Names of groups stand over their first column; here over each that has a heading of its own.
fn spread(groups: &[String], headings: &[String]) -> Vec<String> {
    let mut last = String::new();
    (0..headings.len().max(groups.len()))
        .map(|at| {
            if let Some(name) = groups.get(at).filter(|name| !name.is_empty()) {
                last.clone_from(name);
            }
            // A gap in both rows is a column without a heading.
            let is_gap = groups.get(at).is_none_or(String::is_empty) && headings.get(at).is_none_or(String::is_empty);
            if is_gap { String::new() } else { last.clone() }
        })
        .collect()
}

fn joined(groups: &[String], headings: &[String]) -> Vec<String> {
    let one = |(at, group): (usize, &String)| match headings.get(at).map(String::as_str).unwrap_or("") {
        heading if is_nothing(heading) => group.clone(),
        heading if group.is_empty() => heading.to_owned(),
        heading => format!("{group} – {heading}"),
    };
    groups.iter().enumerate().map(one).collect()
}

/// A name for each column: the heading, numbered where several are the same, or made by `unnamed` of the column's number.
pub fn names<'h>(headings: impl Iterator<Item = &'h str>, unnamed: impl Fn(usize) -> String) -> Vec<String> {
    let given: Vec<String> = headings.map(|heading| heading.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let own: HashSet<&str> = given.iter().map(String::as_str).collect();
    let mut taken: HashSet<String> = HashSet::new();
    let mut next: HashMap<String, usize> = HashMap::new();
    let mut names = Vec::with_capacity(given.len());
    for (at, heading) in given.iter().enumerate() {
        let wanted = if heading.is_empty() { unnamed(at + 1) } else { heading.clone() };
        let mut name = wanted.clone();
        // A number does not take the name that another heading has of itself.
        while taken.contains(&name) || (name != *heading && own.contains(name.as_str())) {
            let number = next.entry(wanted.clone()).or_insert(1);
            *number += 1;
            name = format!("{wanted} {number}");
        }
        taken.insert(name.clone());
        names.push(name);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn headings_are_found_below_titles_and_in_two_rows() {
        for (text, headings, rows) in [
            ("id|ålder\n1|30", vec!["id", "ålder"], 1),
            ("Enkät 2024||\n||\nid|ålder|svar\n1|30|ja\n2||", vec!["id", "ålder", "svar"], 2),
            ("|Höst||Vår|\nid|a|b|a|b\n1|2|3|4|5", vec!["id", "Höst – a", "Höst – b", "Vår – a", "Vår – b"], 1),
            (
                "id|När?|Vilka?|||Varför?\n||Röd|Blå|Grön|Open-Ended Response\n1|igår|x|||för att",
                vec!["id", "När?", "Vilka? – Röd", "Vilka? – Blå", "Vilka? – Grön", "Varför?"],
                1,
            ),
            ("id|fråga||\n1|2||\n||", vec!["id", "fråga"], 1),
            ("", vec![], 0),
            // Headings with gaps.
            ("Id|||Berätta\n1|1|5|egna ord\n2|2|4|andra ord", vec!["Id", "", "", "Berätta"], 2),
            ("|||Berätta\n1|1|5|a b\n1|2|5|c d\n2|1|4|e f", vec!["", "", "", "Berätta"], 3),
            ("Id||||\n1|1|5|4|a b\n2|1|5|3|c d\n3|1|5|4|e f\n4|2|4|3|g h", vec!["Id", "", "", "", ""], 4),
            ("|Kommun|Varför?\n2020-04-10|Umeå|för att", vec!["", "Kommun", "Varför?"], 1),
            (
                "|Höst||Vår|\nid|2019|2020|2019|2020\n1|2|3|4|5",
                vec!["id", "Höst – 2019", "Höst – 2020", "Vår – 2019", "Vår – 2020"],
                1,
            ),
            ("Enkät 2024||\nKommun|2019|2020\nUmeå|4|5\nLund|3|2", vec!["Kommun", "2019", "2020"], 2),
            // None at all: the first row is an answer.
            ("1|Ja|4|för att\n2|Nej|4|ingen\n3|Ja|5|alla", vec![], 3),
            // A choice that heads its column stands there again.
            ("id|Röd|Blå\n1|Röd|\n2||Blå\n3|Röd|Blå", vec!["id", "Röd", "Blå"], 3),
            // Rows of headings that say nothing.
            ("Id|Hur?|Varför?\n|Response|Open-Ended Response\n1|så|för att", vec!["Id", "Hur?", "Varför?"], 1),
        ] {
            let (found, below) = split(table(text));
            assert_eq!((found, below.len()), (headings.into_iter().map(str::to_owned).collect(), rows), "{text}");
        }
    }

    #[test]
    fn every_column_has_a_name_of_its_own() {
        for (headings, expected) in [
            ("Id|Betyg|Betyg|Berätta", "Id|Betyg|Betyg 2|Berätta"),
            ("Betyg|Betyg 2|Betyg|Betyg", "Betyg|Betyg 2|Betyg 3|Betyg 4"),
            ("Betyg|Betyg|Betyg 2", "Betyg|Betyg 3|Betyg 2"),
            ("Id||Betyg|", "Id|K2|Betyg|K4"),
            ("K2||", "K2|K2 2|K3"),
            ("a  b|a\u{a0}b", "a b|a b 2"),
        ] {
            let found = names(headings.split('|'), |n| format!("K{n}"));
            assert_eq!(found.join("|"), expected, "{headings}");
        }
    }

    #[test]
    fn a_row_goes_on_with_headings_only_where_it_fills_their_gaps() {
        let row = |cells: &str| cells.split('|').map(str::to_owned).collect::<Vec<_>>();
        for (above, below, expected) in [
            ("Nr|||||", "|a|b|c|d|e", true),
            ("Nr|||||", "|a|b|c|d|", true),
            ("Nr|||||", "|a|b|c||", false),
            ("Nr|||||", "|a||||", false),
            ("Nr|||||", "1|a|b|c|d|e", false),
            ("|||||", "|a|b|c|d|e", false),
            ("Nr|a|b|c|d|e", "|a|b|c|d|e", false),
        ] {
            assert_eq!(continues(&row(above), &row(below)), expected, "{above} over {below}");
        }
    }
}
