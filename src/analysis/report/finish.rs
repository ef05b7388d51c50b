//! The last hand on a report: numbers for headings, tables and figures, and words for what refers to them.

use crate::model::*;
use crate::say;
use std::collections::HashMap;

/// Numbers headings, tables and figures in their order.
pub fn finish(report: &mut Report, lang: Lang) {
    let (mut chapters, mut tables, mut figures) = ([0_usize; 3], 0_usize, 0_usize);
    let mut targets: HashMap<TableRef, usize> = HashMap::new();
    for block in &mut report.blocks {
        match block {
            Block::Heading { level, text } => {
                if let Some(number) = numbered(&mut chapters, *level) {
                    *text = format!("{number} {text}");
                }
            }
            Block::Grid(grid) if !grid.caption.is_empty() => {
                tables += 1;
                grid.target.map(|target| targets.insert(target, tables));
                grid.caption = say!(lang, report_table_n_caption, n = tables, caption = &grid.caption);
            }
            Block::Figure { shows, .. } => {
                figures += 1;
                *shows = say!(lang, report_figure_n_shows, n = figures, shows = &*shows);
            }
            _ => {}
        }
    }
    let told = |run: &mut Run| {
        if let Run::See(target) = run {
            let words = targets.get(target).map(|n| say!(lang, report_see_table_n, n)).unwrap_or_default();
            *run = Run::Text(words);
        }
    };
    for block in &mut report.blocks {
        match block {
            Block::Paragraph(runs) => runs.iter_mut().for_each(told),
            Block::Grid(grid) => grid.rows.iter_mut().flatten().flatten().for_each(told),
            _ => {}
        }
    }
}

/// `2.1` for the heading that comes next; nothing for the lowest level.
fn numbered(chapters: &mut [usize; 3], level: u8) -> Option<String> {
    let depth = usize::from(level.max(1));
    *chapters.get_mut(depth - 1)? += 1;
    chapters.iter_mut().skip(depth).for_each(|below| *below = 0);
    let above: Vec<String> = chapters.iter().take(depth).map(usize::to_string).collect();
    Some(above.join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headed(level: u8) -> Block {
        Block::Heading { level, text: "H".to_owned() }
    }

    fn named(caption: &str, target: Option<TableRef>) -> Block {
        Block::Grid(Grid { caption: caption.to_owned(), target, ..Grid::default() })
    }

    #[test]
    fn chapters_and_tables_are_numbered_and_referred_to() {
        let (near, far) = (TableRef::ThemeTable, TableRef::Criteria(CriteriaSetId(7)));
        let mut report = Report {
            blocks: vec![
                headed(1),
                headed(2),
                Block::Paragraph(vec![Run::See(near), Run::See(far)]),
                named("A", None),
                named("", None),
                headed(2),
                headed(1),
                headed(3),
                headed(4),
                named("B", Some(near)),
            ],
            ..Report::default()
        };
        finish(&mut report, Lang::En);
        let told: Vec<String> = report
            .blocks
            .iter()
            .map(|block| match block {
                Block::Heading { text, .. } => text.clone(),
                Block::Grid(grid) => grid.caption.clone(),
                other => other.runs().map(Run::words).collect::<Vec<_>>().join("|"),
            })
            .collect();
        let expected = ["1 H", "1.1 H", "see Table 2|", "Table 1. A", "", "1.2 H", "2 H", "2.0.1 H", "H", "Table 2. B"];
        assert_eq!(told, expected);
    }
}
