//! Finds the headings of a table: below titles and empty rows, in one row or in two.

/// Headings are looked for among so many rows.
const ROWS: usize = 10;

/// What a survey program writes under a question that has a single column.
const NO_HEADING: &[&str] = &["response", "open-ended response", "svar", "öppet svar", "open-ended-svar"];

/// The heading of each column, and the rows beneath that hold anything.
pub fn split(rows: Vec<Vec<String>>) -> (Vec<String>, Vec<Vec<String>>) {
    let Some(at) = heading_row(&rows) else { return (Vec::new(), Vec::new()) };
    let own = rows.get(at).cloned().unwrap_or_default();
    let above = rows.get(..at).unwrap_or_default().iter().rfind(|row| filled(row) > 0).filter(|row| groups(row));
    let below = rows.get(at + 1).filter(|row| continues(&own, row));
    let headings = match (above, below) {
        (_, Some(below)) => joined(&spread(&own, below.len()), below),
        (Some(above), None) => joined(&spread(above, own.len()), &own),
        (None, None) => own,
    };
    let first = at + 1 + usize::from(below.is_some());
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

fn filled(row: &[String]) -> usize {
    row.iter().filter(|cell| !cell.is_empty()).count()
}

/// The first row that is about as full as the table is wide: titles above have few cells.
fn heading_row(rows: &[Vec<String>]) -> Option<usize> {
    let widest = rows.iter().take(ROWS * 5).map(|row| filled(row)).max().filter(|&widest| widest > 0)?;
    let full = rows.iter().take(ROWS).position(|row| filled(row) * 2 > widest);
    full.or_else(|| rows.iter().position(|row| filled(row) > 0))
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
    gaps > 0 && closed * 5 >= gaps * 4 && cell(above, 0) && !cell(row, 0)
}

/// Names of groups stand over their first column; here over each.
fn spread(groups: &[String], width: usize) -> Vec<String> {
    let mut last = String::new();
    (0..width.max(groups.len()))
        .map(|at| {
            if let Some(name) = groups.get(at).filter(|name| !name.is_empty()) {
                last.clone_from(name);
            }
            last.clone()
        })
        .collect()
}

fn joined(groups: &[String], headings: &[String]) -> Vec<String> {
    let says_nothing = |heading: &str| heading.is_empty() || NO_HEADING.contains(&heading.to_lowercase().as_str());
    let one = |(at, group): (usize, &String)| match headings.get(at).map(String::as_str).unwrap_or("") {
        heading if says_nothing(heading) => group.clone(),
        heading if group.is_empty() => heading.to_owned(),
        heading => format!("{group} – {heading}"),
    };
    groups.iter().enumerate().map(one).collect()
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
        ] {
            let (found, below) = split(table(text));
            assert_eq!((found, below.len()), (headings.into_iter().map(str::to_owned).collect(), rows), "{text}");
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
