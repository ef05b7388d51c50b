//! A table on its way out of the project: what the analyses make and every exporter writes.

use super::local;
use crate::say;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Every table that can be exported, a line each: its name, the value in `analysis/tables` that says what it is, and what
/// people call it. To add one: its file there, and a line here.
macro_rules! each_table {
    ($then:ident) => {
        $then! {
            Excerpts: passages::EXCERPTS, say::table_excerpts;
            Codebook: material::CODEBOOK, say::table_codebook;
            Documents: material::DOCUMENTS, say::documents;
            Cases: material::CASES, say::cases;
            Participants: participants::PARTICIPANTS, say::table_participants;
            Condensations: passages::CONDENSATIONS, say::condensations;
            Themes: contrasts::THEMES, say::table_theme_table;
            Contrast: contrasts::CONTRAST, say::contrasts;
            Assessments: assessments::ASSESSMENTS, say::assessments;
            Activities: judged::ACTIVITIES, say::activities;
            MeansEnds: judged::MEANS_ENDS, say::means_and_ends;
            Hypotheses: judged::HYPOTHESES, say::hypotheses;
            Memos: record::MEMOS, say::memos;
            Journal: record::JOURNAL, say::journal;
        }
    };
}
pub(crate) use each_table;

macro_rules! names {
    ($($name:ident: $is:path, $called:path;)*) => {
        /// The tables that can be exported, by the names that scripts use.
        #[derive(
            Clone,
            Copy,
            Debug,
            PartialEq,
            Eq,
            Hash,
            Serialize,
            Deserialize,
            strum::EnumString,
            strum::IntoStaticStr,
            strum::EnumIter,
            strum::VariantNames,
        )]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        pub enum TableName {
            $($name,)*
        }

        impl TableName {
            /// What people call the table.
            pub fn label(self, lang: super::Lang) -> &'static str {
                match self {
                    $(TableName::$name => $called(lang),)*
                }
            }
        }
    };
}
each_table!(names);

/// Rows and columns with typed cells. Every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The heading over the table, in the project's language.
    pub title: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// The column whose value gathers rows under a heading in Word, HTML and Markdown.
    pub group_by: Option<usize>,
}

/// One column: its name for scripts and its heading for people.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// As `interface.md` writes it, the same in every language.
    pub key: String,
    /// In the project's language.
    pub heading: String,
    pub kind: ColumnKind,
}

/// What a column holds, for its width and its typesetting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// A name, a label: short.
    Label,
    /// Words of the material: set in the reading face.
    Quote,
    /// Words of the researcher: long.
    Prose,
    Number,
    Date,
    /// What the row is known by when it comes back, and what programs count; not for people.
    Id,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Integer(i64),
    Decimal(f64),
    Boolean(bool),
    /// An ISO date, `2019-05-21`, possibly cut to month or year.
    Date(String),
    /// An enumerated value: `key` for csv and json, `label` for people.
    Term {
        key: String,
        label: String,
    },
}

impl Cell {
    /// A text cell, empty when the text is.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    /// What a person reads.
    pub fn shown(&self, lang: super::Lang) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Date(text) => text.clone(),
            Cell::Integer(n) => n.to_string(),
            Cell::Decimal(n) => n.to_string().replace('.', say::decimal_mark(lang)),
            Cell::Boolean(yes) => if *yes { say::table_yes(lang) } else { say::table_no(lang) }.to_owned(),
            Cell::Term { label, .. } => label.clone(),
        }
    }

    /// What a script reads: enumerated values by key, decimals with a point.
    pub fn raw(&self) -> String {
        match self {
            Cell::Boolean(yes) => yes.to_string(),
            Cell::Term { key, .. } => key.clone(),
            Cell::Decimal(n) => n.to_string(),
            other => other.shown(super::Lang::En),
        }
    }
}

impl Table {
    /// The table as people are to see it: without the columns that only scripts and the way back need, and without those
    /// in which no row says anything.
    pub fn for_people(&self) -> Table {
        let is_empty = |at: usize| self.rows.iter().all(|row| row.get(at).is_none_or(|cell| *cell == Cell::Empty));
        let is_kept = |at: usize, column: &Column| {
            let says = self.group_by == Some(at) || self.rows.is_empty() || !is_empty(at);
            says && column.kind != ColumnKind::Id && !column.is_position()
        };
        let mut keep: Vec<bool> = self.columns.iter().enumerate().map(|(at, column)| is_kept(at, column)).collect();
        if !keep.contains(&true) {
            keep.iter_mut().take(1).for_each(|kept| *kept = true);
        }
        let kept = |n: usize| keep.get(n).copied().unwrap_or(true);
        // An empty cell says what is known of its emptiness.
        let state = |column: &Column| {
            let key = format!("{}:state", column.key);
            self.columns.iter().position(|other| other.kind == ColumnKind::Id && other.key == key)
        };
        // A moment is told as the reader's clock has it.
        let is_date = |n: usize| self.columns.get(n).is_some_and(|column| column.kind == ColumnKind::Date);
        let states: Vec<Option<usize>> = self.columns.iter().map(state).collect();
        let shown = |row: &[Cell], n: usize, cell: &Cell| match (cell, states.get(n).copied().flatten()) {
            (Cell::Empty, Some(state)) => row.get(state).cloned().unwrap_or(Cell::Empty),
            (Cell::Text(moment), _) if is_date(n) => Cell::Text(local(moment)),
            _ => cell.clone(),
        };
        let rows = self.rows.iter().map(|row| {
            let cells = row.iter().enumerate().filter(|(n, _)| kept(*n));
            cells.map(|(n, cell)| shown(row, n, cell)).collect()
        });
        let columns = self.columns.iter().enumerate().filter(|(n, _)| kept(*n)).map(|(_, column)| column.clone());
        Table {
            title: self.title.clone(),
            columns: columns.collect(),
            rows: rows.collect(),
            group_by: self.group_by.map(|by| (0..by).filter(|n| kept(*n)).count()),
        }
    }
}

impl Table {
    /// The table with the headings of its columns for their keys, and enumerated values as people say them.
    pub fn in_words(&self) -> Table {
        let column = |column: &Column| Column { key: column.heading.clone(), ..column.clone() };
        let cell = |cell: &Cell| match cell {
            Cell::Term { label, .. } => Cell::text(label.as_str()),
            cell => cell.clone(),
        };
        let rows = self.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
        Table { title: self.title.clone(), columns: self.columns.iter().map(column).collect(), rows, ..*self }
    }
}

impl Column {
    /// Whether it counts code points of a text, which no person does.
    fn is_position(&self) -> bool {
        self.kind == ColumnKind::Number && matches!(self.key.as_str(), "start" | "end")
    }
}

/// The column keys, a key met before numbered (`kind`, `kind_2`): a variable may be named as a fixed column is.
pub fn unique_keys(columns: &[Column]) -> Vec<String> {
    let all: HashSet<&str> = columns.iter().map(|column| column.key.as_str()).collect();
    let mut used: HashSet<String> = HashSet::new();
    columns
        .iter()
        .map(|column| {
            let numbered = (2..).map(|n| format!("{}_{n}", column.key)).filter(|key| !all.contains(key.as_str()));
            let key = std::iter::once(column.key.clone()).chain(numbered).find(|key| !used.contains(key));
            let key = key.unwrap_or_default();
            used.insert(key.clone());
            key
        })
        .collect()
}

impl Column {
    pub fn new(key: &str, heading: &str, kind: ColumnKind) -> Column {
        Column { key: key.to_owned(), heading: heading.to_owned(), kind }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_met_twice_is_numbered_past_those_that_exist() {
        for (keys, expected) in [
            (vec!["kind", "age"], vec!["kind", "age"]),
            (vec!["kind", "kind", "kind"], vec!["kind", "kind_2", "kind_3"]),
            (vec!["kind", "kind", "kind_2"], vec!["kind", "kind_3", "kind_2"]),
            (vec!["", ""], vec!["", "_2"]),
        ] {
            let columns: Vec<_> = keys.iter().map(|key| Column::new(key, key, ColumnKind::Label)).collect();
            assert_eq!(unique_keys(&columns), expected);
        }
    }
}
