//! Questions put to the material: loaded, answered, and taken out as a table of one of their faces, past the guard.

use super::guard::{Checked, Finished, Gate, neutral_table, placed};
use super::study::{self, ReadTexts};
use super::{ActionError, Error, What};
use crate::analysis::explore::faces::{self, Kept, Narrow};
use crate::analysis::explore::{Answer, Asked, Library, caption};
use crate::analysis::guard::check_table;
use crate::analysis::masks::Masks;
use crate::analysis::names::Finder;
use crate::analysis::study::Study;
use crate::formats::export as formats;
use crate::formats::export::{ExportFormat, ExportOptions, Separator};
use crate::model::*;
use crate::store::{self, Reader};

/// What is asked, which face of the answer is wanted, and how it is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    pub question: Question,
    pub face: Face,
    /// Of a crossing, codes by cases where they are not given; of what goes together, codes or themes.
    pub rows: Option<CrossAxis>,
    pub columns: Option<CrossAxis>,
    pub count: CountOf,
    pub share: Option<ShareOf>,
    /// Of what goes together.
    pub grain: Grain,
    pub format: ExportFormat,
}

/// A question, or the name of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    Json(String),
    /// By name or GUID.
    Kept(String),
}

/// Reads a question as it is written on the command line.
///
/// # Errors
/// No JSON; a question that is none.
pub fn question(json: &str) -> Result<Query, QueryFault> {
    use super::action::Malformed;
    let value = super::action::json(json).map_err(|malformed| match malformed {
        Malformed::Twice { field } => Wrong::Twice { field }.at(""),
        Malformed::NotJson { column } => Wrong::NotJson { column }.at(""),
        _ => Wrong::NotAnObject.at(""),
    })?;
    Query::from_json(&value)
}

/// The texts of a project, as they are.
pub struct Stored<'r>(pub Reader<'r>);

impl Library for Stored<'_> {
    fn text(&self, document: DocumentId) -> String {
        // A text that cannot be read shows as empty; `check` tells that it is missing.
        store::document::text(self.0, document).unwrap_or_default()
    }
}

/// The texts of a project, as they may leave it.
struct Covered<'r> {
    reader: Reader<'r>,
    masks: Masks,
}

impl Library for Covered<'_> {
    fn text(&self, document: DocumentId) -> String {
        self.masks.covered(document, &Stored(self.reader).text(document))
    }
}

/// The question that is asked, or kept under a name.
///
/// # Errors
/// A question that is none, or is not there.
pub fn asked_for(study: &Study, question: &Question) -> Result<Query, Error> {
    match question {
        Question::Json(json) => Ok(self::question(json)?),
        Question::Kept(name) => {
            let known = kept(study, name);
            let missing = || ActionError::NotFound { what: What::Query, name: name.clone() };
            Ok(self::question(&known.ok_or_else(missing)?.query)?)
        }
    }
}

fn kept<'s>(study: &'s Study, name: &str) -> Option<&'s SavedQuery> {
    study.queries.iter().find(|known| known.name == name || Guid::parse(name) == Some(known.guid))
}

/// The answer to a question that is kept under a name.
///
/// # Errors
/// A question that is not there; names of what is not there.
pub fn answer_kept(asked: &Asked, name: &str) -> Result<Answer, QueryFault> {
    let place = || format!("query:{name}");
    let known = kept(asked.study, name).ok_or_else(|| Wrong::NotFound { name: name.to_owned() }.at(place()))?;
    asked.answer(&question(&known.query)?)
}

/// A face of a question's answer as a table, and the answer.
///
/// # Errors
/// A question that is none; names of what is not there.
pub fn face(reader: Reader, study: &Study, wanted: &Ask, lang: Lang) -> Result<(Table, Answer), Error> {
    face_of(reader, study, wanted, None, lang)
}

/// A face of what a figure counted, or of all.
fn face_of(
    reader: Reader,
    study: &Study,
    wanted: &Ask,
    narrow: Option<&Narrow>,
    lang: Lang,
) -> Result<(Table, Answer), Error> {
    let query = asked_for(study, &wanted.question)?;
    let library = Stored(reader);
    let asked = Asked::new(study, &library, lang);
    let answer_kept: Kept = &|name| answer_kept(&asked, name);
    let mut answer = asked.answer(&query)?;
    let mut title = caption(study, &query, lang);
    if let Some(narrow) = narrow {
        answer = faces::narrowed(&asked, &answer, narrow, answer_kept)?;
        title = format!("{title} · {}", narrow.label(study));
    }
    let table = match wanted.face {
        Face::Passages => {
            let texts = ReadTexts::for_export(reader, study, lang);
            faces::passages_table(study, &texts, &query, &answer, title, lang)
        }
        Face::Crossing => {
            let rows = wanted.rows.clone().unwrap_or(CrossAxis::Of(Axis::Code));
            let columns = wanted.columns.clone().unwrap_or(CrossAxis::Of(Axis::Case));
            let worked = faces::crossing(&asked, &answer, [&rows, &columns], wanted.count, lang, answer_kept)?;
            faces::crossing_table(&worked, &rows, wanted.count, wanted.share, title, lang)
        }
        Face::Together => {
            let themes = wanted.rows == Some(CrossAxis::Of(Axis::Theme));
            faces::together_table(&faces::together(&asked, &answer, themes, wanted.grain), title, lang)
        }
        Face::Words => {
            let covered = Covered { reader, masks: Masks::for_export(study) };
            faces::words_table(study, &faces::words(&asked, &answer, &covered), title, lang)
        }
        Face::Course => faces::course_table(&faces::course(study, &answer), title, lang),
    };
    Ok((table, answer))
}

/// Answers a question and has the guard look at the face of it that is to leave.
///
/// # Errors
/// As [`face`]; a project that cannot be read.
pub fn checked(reader: Reader, wanted: &Ask, finder: &Finder) -> Result<Checked, Error> {
    checked_of(reader, wanted, None, finder)
}

/// As [`checked`], of the answer only what a figure counted.
///
/// # Errors
/// As [`checked`].
pub fn checked_of(reader: Reader, wanted: &Ask, narrow: Option<&Narrow>, finder: &Finder) -> Result<Checked, Error> {
    let gate = Gate::new(reader, finder)?;
    let project = store::project::get(reader)?;
    let (fewest, _) = store::confidence::guard(reader)?;
    let study = study::whole(reader)?;
    let (table, answer) = face_of(reader, &study, wanted, narrow, project.language)?;
    let quoted: Vec<_> = match wanted.face {
        Face::Passages => answer.iter().map(|found| (found.document, found.passage)).collect(),
        Face::Crossing | Face::Together | Face::Words | Face::Course => Vec::new(),
    };
    let remarks = check_table(&table, &study, &quoted, finder, fewest);
    let (lang, separator) = (project.language, Separator::default());
    let date = now().chars().take(10).collect();
    let options = ExportOptions { lang, separator, project: project.title, date };
    let plain = ExportOptions { project: String::new(), ..options.clone() };
    let ending = formats::Exporter::of(wanted.format).map_or("", |exporter| exporter.ending);
    let bytes = formats::write(wanted.format, std::slice::from_ref(&table), &options)?;
    let remarks = gate.looked_through(&Finished::of_file(ending, &bytes), remarks, || {
        let neutral = formats::write(wanted.format, &[neutral_table(None)], &plain).ok()?;
        Some(Finished::of_file(ending, &neutral))
    });
    Ok(Checked::alone(bytes, placed(remarks, &table)))
}
