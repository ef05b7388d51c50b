//! Makes a document of each respondent: the questions as headings, the answers beneath.

use super::super::Import;
use super::super::cues::on_one_line;
use super::super::finish;
use super::{ColumnUse, SurveyTable, programs};
use crate::model::{Format, Formatting, Passage, code_points};

/// One respondent.
#[derive(Clone, Debug, PartialEq)]
pub struct SurveyDocument {
    /// From the columns for names; else the case, if there is one, and the number of the row, from 1. Not always unique.
    pub name: String,
    pub import: Import,
    /// The case that the table names for the respondent.
    pub case: Option<String>,
    /// Answers to closed questions, by column. Each is of the column's type, or stands as written where it is not.
    pub values: Vec<(usize, String)>,
    /// Whether there is an answer among them, or only what a program notes of the answering.
    is_answered: bool,
}

/// A document for each row that is answered. `uses` says what each column is for; columns beyond it are left out.
pub fn documents(table: &SurveyTable, uses: &[ColumnUse]) -> Vec<SurveyDocument> {
    let digits = table.rows.len().to_string().len();
    let of_row = |(n, row): (usize, &Vec<String>)| document(table, uses, row, &format!("{:0digits$}", n + 1));
    table.rows.iter().enumerate().map(of_row).filter(|made| made.is_answered).collect()
}

fn document(table: &SurveyTable, uses: &[ColumnUse], row: &[String], number: &str) -> SurveyDocument {
    let mut text = Text::default();
    let (mut names, mut cases, mut values) = (Vec::new(), Vec::new(), Vec::new());
    let mut is_answered = false;
    for (n, ((column, cell), column_use)) in table.columns.iter().zip(row).zip(uses).enumerate() {
        if cell.trim().is_empty() {
            continue;
        }
        match column_use {
            ColumnUse::Open => {
                text.add(&column.heading, cell);
                is_answered = true;
            }
            ColumnUse::Closed(kind) => {
                is_answered |=
                    !programs::is_about_answering(&column.heading) && !programs::is_unchosen(&column.heading, cell);
                values.push((n, column.notation.value(*kind, cell).unwrap_or_else(|| cell.clone())));
            }
            ColumnUse::Case => cases.push(on_one_line(cell)),
            ColumnUse::Name => names.push(on_one_line(cell)),
            ColumnUse::Skip => {}
        }
    }
    let case = (!cases.is_empty()).then(|| cases.join(" "));
    let name = match &case {
        _ if !names.is_empty() => names.join(" "),
        Some(case) => format!("{case} {number}"),
        None => number.to_owned(),
    };
    let import =
        Import { text: text.text, formatting: text.formatting, encoding: table.encoding.clone(), ..Import::default() };
    SurveyDocument { name, import: stored(import), case, values, is_answered }
}

/// The import as every format gives it, but without the search for speakers: a heading is none.
fn stored(import: Import) -> Import {
    let finished = finish::finish(import);
    Import { turns: Vec::new(), ..finished }
}

/// A document's text while questions are added.
#[derive(Default)]
struct Text {
    text: String,
    length: u32,
    formatting: Vec<Formatting>,
}

impl Text {
    fn add(&mut self, question: &str, answer: &str) {
        let heading = on_one_line(question);
        if !heading.is_empty() {
            let passage = Passage::new(self.length, self.length + code_points(&heading));
            self.formatting.push(Formatting { passage, format: Format::Heading2 });
            self.line(&heading);
        }
        answer.lines().map(str::trim).filter(|line| !line.is_empty()).for_each(|line| self.line(line));
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
        self.length += code_points(line) + 1;
    }
}
