//! A survey's table in the project: a document of each respondent, variables of the closed questions.

use super::{FileResult, Given, ReadSurvey, case_named, free_name, likely_kind, new_document, stem};
use crate::formats::import::survey::{ColumnUse, SurveyColumn, documents};
use crate::formats::import::{self, survey};
use crate::model::*;
use crate::session::{ActionError, apply};
use crate::store::variable::ValueOn;
use crate::store::{self, Writer};

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
    let ReadSurvey { table, uses } = read;
    let variables = table
        .columns
        .iter()
        .zip(&uses)
        .map(|(column, column_use)| match column_use {
            ColumnUse::Closed(kind) => variable(writer, column, *kind).map(Some),
            _ => Ok(None),
        })
        .collect::<Result<Vec<_>, ActionError>>()?;
    let (mut first, mut words) = (String::new(), 0);
    let made = documents(&table, &uses);
    let is_named = uses.contains(&ColumnUse::Name);
    for row in &made {
        let language = import::language(&row.import.text).unwrap_or_default();
        let mut new = new_document(row.import.clone(), survey::IMPORTER.name, language, Some(original));
        // What the table does not name is named after its file.
        let name = if is_named { row.name.clone() } else { format!("{} {}", stem(file_name), row.name) };
        new.name = free_name(context, &name)?;
        new.kind = match given.kind.as_str() {
            "" if likely_kind(&new).is_empty() => "survey".to_owned(),
            "" => likely_kind(&new).to_owned(),
            kind => kind.to_owned(),
        };
        new.level.clone_from(&given.level);
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
    Ok(FileResult::Survey { documents: made.len(), first, variables, words, warnings: table.warnings })
}

/// The documents' variable of a column's heading, made if there is none.
fn variable(writer: &Writer, column: &SurveyColumn, kind: VariableKind) -> Result<VariableId, ActionError> {
    let name = apply::checked_name(&column.heading, crate::session::What::Variable)?;
    let known = store::variable::all(writer.reader())?;
    let known = known.iter().find(|known| known.of == VariableOf::Document && known.name == name);
    Ok(match known {
        Some(known) => known.id,
        None => store::variable::insert(writer, &name, VariableOf::Document, kind)?,
    })
}
