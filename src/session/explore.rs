//! Questions put to the material: loaded, answered, and taken out as a table of one of their faces, past the guard.
//!
//! - `figure`: a face drawn

mod figure;

use super::figures::{FigureFormat, svg, written};
use super::guard::{Checked, Finished, Gate, neutral_table, placed};
use super::study::{self, ReadTexts};
use super::{ActionError, Error, What};
use crate::analysis::explore::faces::{self, Kept, Narrow};
use crate::analysis::explore::{Answer, Asked, Library, caption};
use crate::analysis::guard::{check_table, in_text};
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
    pub format: AskFormat,
}

/// How a face leaves: as a table, or drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskFormat {
    Table(ExportFormat),
    /// Of any face but the passages themselves.
    Figure(FigureFormat),
}

impl AskFormat {
    /// By the name that scripts use.
    pub fn name(self) -> &'static str {
        match self {
            AskFormat::Table(format) => format.into(),
            AskFormat::Figure(format) => format.into(),
        }
    }
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

/// The answer that is looked at, with its title.
fn answered(
    asked: &Asked,
    wanted: &Ask,
    narrow: Option<&Narrow>,
    kept: Kept,
    lang: Lang,
) -> Result<(Query, Answer, String), Error> {
    let query = asked_for(asked.study, &wanted.question)?;
    let answer = asked.answer(&query)?;
    let title = caption(asked.study, &query, lang);
    Ok(match narrow {
        None => (query, answer, title),
        Some(narrow) => {
            let title = format!("{title} · {}", narrow.label(asked.study));
            (query, faces::narrowed(asked, &answer, narrow, kept)?, title)
        }
    })
}

/// The axes of a crossing: codes by cases where they are not given.
fn axes(wanted: &Ask) -> [CrossAxis; 2] {
    let or = |axis: &Option<CrossAxis>, other| axis.clone().unwrap_or(CrossAxis::Of(other));
    [or(&wanted.rows, Axis::Code), or(&wanted.columns, Axis::Case)]
}

/// A face of what a figure counted, or of all.
fn face_of(
    reader: Reader,
    study: &Study,
    wanted: &Ask,
    narrow: Option<&Narrow>,
    lang: Lang,
) -> Result<(Table, Answer), Error> {
    let library = Stored(reader);
    let asked = Asked::new(study, &library, lang);
    let answer_kept: Kept = &|name| answer_kept(&asked, name);
    let (query, answer, title) = answered(&asked, wanted, narrow, answer_kept, lang)?;
    let table = match wanted.face {
        Face::Passages => {
            let texts = ReadTexts::for_export(reader, study, lang);
            faces::passages_table(study, &texts, &query, &answer, title, lang)
        }
        Face::Crossing => {
            let [rows, columns] = axes(wanted);
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
    match wanted.format {
        AskFormat::Table(format) => checked_table(reader, wanted, format, narrow, finder),
        AskFormat::Figure(format) => checked_figure(reader, wanted, format, narrow, finder),
    }
}

/// A figure says no words that were said, but names of what was asked for, crossed or counted.
fn checked_figure(
    reader: Reader,
    wanted: &Ask,
    format: FigureFormat,
    narrow: Option<&Narrow>,
    finder: &Finder,
) -> Result<Checked, Error> {
    let gate = Gate::new(reader, finder)?;
    let lang = store::project::get(reader)?.language;
    let study = study::whole(reader)?;
    let drawing = figure::drawing(reader, &study, wanted, narrow, lang)?;
    let labels = drawing.labels();
    let remarks = labels.iter().flat_map(|label| in_text(label, 0, wanted.face.label(lang), finder)).collect();
    let drawn = svg(&drawing);
    let remarks = gate.looked_through(&Finished::of_file("svg", drawn.as_bytes()), remarks, || {
        Some(Finished::of_file("svg", svg(&figure::neutral(wanted.face, lang)).as_bytes()))
    });
    Ok(Checked::alone(written(drawn, format)?, remarks))
}

fn checked_table(
    reader: Reader,
    wanted: &Ask,
    format: ExportFormat,
    narrow: Option<&Narrow>,
    finder: &Finder,
) -> Result<Checked, Error> {
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
    let ending = formats::Exporter::of(format).map_or("", |exporter| exporter.ending);
    let bytes = formats::write(format, std::slice::from_ref(&table), &options)?;
    let remarks = gate.looked_through(&Finished::of_file(ending, &bytes), remarks, || {
        let neutral = formats::write(format, &[neutral_table(None)], &plain).ok()?;
        Some(Finished::of_file(ending, &neutral))
    });
    Ok(Checked::alone(bytes, placed(remarks, &table)))
}
