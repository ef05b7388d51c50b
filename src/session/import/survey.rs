//! A survey's table in the project: a document of each respondent, variables of the closed questions.

use super::{FileResult, Given, ReadSurvey, case_named, free_name, likely_kind, new_document, stem};
use crate::formats::import::survey::{ColumnUse, SurveyColumn, SurveyDocument, SurveyTable, documents};
use crate::formats::import::{self, ImportWarning, survey};
use crate::model::*;
use crate::say;
use crate::say::Wording;
use crate::session::{ActionError, apply};
use crate::store::variable::ValueOn;
use crate::store::{self, Writer};

/// So many respondents are too many to be made documents of by a guess.
pub const MANY: usize = 100;

/// What a table would become, to be decided by a person. It holds headings and a name, and none of the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub documents: usize,
    /// What the first document would be called.
    pub first: String,
    /// Headings of the answers in own words, of the variables, and of what would be left out.
    pub open: Vec<String>,
    pub closed: Vec<String>,
    pub skipped: Vec<String>,
    /// The heading of the column of cases.
    pub case: Option<String>,
}

impl Message for Picture {
    fn message(&self, lang: Lang) -> String {
        let Picture { documents, first, open, closed, skipped, case } = self;
        let mut said = say!(lang, import_the_table_looks_like_answers_of, documents, first);
        let mut line = |what: &'static str, headings: &[String]| {
            if !headings.is_empty() {
                said += &format!("\n  {what}: {}", headings.join(" · "));
            }
        };
        line(say::import_answers_in_own_words(lang), open);
        line(say::import_variables(lang), closed);
        line(say::import_case(lang), case.as_slice());
        line(say::import_left_out_columns(lang), skipped);
        said
    }
}

/// What a table would become.
pub fn picture(read: &ReadSurvey, file_name: &str, lang: Lang) -> Picture {
    let names = read.table.names(lang);
    let of = |is: fn(&ColumnUse) -> bool| -> Vec<String> {
        names.iter().zip(&read.uses).filter(|(_, used)| is(used)).map(|(name, _)| name.clone()).collect()
    };
    Picture {
        documents: read.documents,
        first: read.first.as_ref().map(|first| name(first, &read.uses, file_name)).unwrap_or_default(),
        open: of(|used| *used == ColumnUse::Open),
        closed: of(|used| matches!(used, ColumnUse::Closed(_))),
        skipped: of(|used| *used == ColumnUse::Skip),
        case: of(|used| *used == ColumnUse::Case).into_iter().next(),
    }
}

/// What a respondent's document is called: what the table does not name is named after its file.
fn name(row: &SurveyDocument, uses: &[ColumnUse], file_name: &str) -> String {
    if uses.contains(&ColumnUse::Name) { row.name.clone() } else { format!("{} {}", stem(file_name), row.name) }
}

/// Makes the documents of a table. Their case is the one that their row names, else the one given for the file.
pub fn commit(
    context: &apply::Context,
    read: ReadSurvey,
    file_name: &str,
    given: &Given,
    case: Option<CaseId>,
    original: OriginalId,
) -> Result<FileResult, ActionError> {
    let writer = context.writer;
    let ReadSurvey { mut table, mut uses, .. } = read;
    table.name_columns(store::project::get(writer.reader())?.language);
    let variables = variables(writer, &table, &mut uses)?;
    let (mut first, mut words) = (String::new(), 0);
    let made = documents(&table, &uses);
    for row in &made {
        let language = import::language(&row.import.text).unwrap_or_default();
        let mut new = new_document(row.import.clone(), survey::IMPORTER.name, language, Some(original));
        new.name = free_name(context, &name(row, &uses, file_name))?;
        new.kind = match given.kind.as_str() {
            "" if likely_kind(&new).is_empty() => "survey".to_owned(),
            "" => likely_kind(&new).to_owned(),
            kind => kept_name(kind),
        };
        new.level = kept_name(&given.level);
        new.date = apply::checked_date(&given.date)?;
        words += count_words(&new.text);
        if first.is_empty() {
            first.clone_from(&new.name);
        }
        let own = row.case.as_deref().map(|name| case_named(writer, name)).transpose()?;
        let id = apply::insert_document(context, &new, own.or(case))?;
        for (column, value) in &row.values {
            if let Some(Some(variable)) = variables.get(*column) {
                store::variable::set(writer, *variable, ValueOn::Document(id), value)?;
            }
        }
    }
    let variables = variables.iter().flatten().count();
    let mut warnings = table.warnings;
    let count = table.rows.len() - made.len();
    if count > 0 {
        warnings.push(ImportWarning::LeftOut { what: Wording::ImportRowsWithoutAnAnswer, count });
    }
    Ok(FileResult::Survey { documents: made.len(), first, variables, words, warnings })
}

/// The documents' variables of the closed columns, made where there are none. A column whose variable is one of text
/// from before is one of text, too.
fn variables(
    writer: &Writer,
    table: &SurveyTable,
    uses: &mut [ColumnUse],
) -> Result<Vec<Option<VariableId>>, ActionError> {
    let mut found = Vec::with_capacity(uses.len());
    for (column, column_use) in table.columns.iter().zip(uses) {
        let ColumnUse::Closed(kind) = column_use else {
            found.push(None);
            continue;
        };
        let (variable, of) = variable(writer, column, *kind)?;
        *kind = of;
        found.push(Some(variable));
    }
    Ok(found)
}

/// The variable of a column's name that can hold values of its type, with the type that it has; made if there is none.
fn variable(
    writer: &Writer,
    column: &SurveyColumn,
    kind: VariableKind,
) -> Result<(VariableId, VariableKind), ActionError> {
    let wanted = apply::checked_name(&column.heading, crate::session::What::Variable)?;
    let all = store::variable::all(writer.reader())?;
    let mut name = wanted.clone();
    let mut number = 1;
    loop {
        let known = all.iter().find(|known| known.of == VariableOf::Document && known.name == name);
        let holds = |of: VariableKind| {
            of == kind || of == VariableKind::Text || (of == VariableKind::Decimal && kind == VariableKind::Integer)
        };
        match known {
            None => return Ok((store::variable::insert(writer, &name, VariableOf::Document, kind)?, kind)),
            Some(known) if holds(known.kind) => return Ok((known.id, known.kind)),
            Some(_) => {
                number += 1;
                name = format!("{wanted} {number}");
            }
        }
    }
}
