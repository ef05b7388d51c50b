//! Figures of the study, past the guard: what each shows, made from the project's rows.
//!
//! - `data`: from rows to what is drawn

mod data;
#[cfg(test)]
mod tests;

use super::guard::{Checked, Finished, Gate};
use super::{ActionError, Error, What, study};
use crate::analysis::guard::{Remark, in_text};
use crate::analysis::names::Finder;
use crate::analysis::study::Study;
use crate::analysis::tables::Chosen;
use crate::formats::figures;
use crate::model::*;
use crate::say;
use crate::store::{self, Reader};
pub(super) use data::Drawing;

/// The figures, by the names that scripts use.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
    strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum FigureName {
    /// Codes by case: how many codings.
    Codes,
    /// Themes by case: how many participants.
    Themes,
    /// Criteria by case, on every occasion.
    Assessments,
    /// What came in, was coded and written, and when.
    Timeline,
}

impl FigureName {
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            FigureName::Codes => say::figures_codes_by_case(lang),
            FigureName::Themes => say::figures_themes_by_case(lang),
            FigureName::Assessments => say::figures_assessments_over_time(lang),
            FigureName::Timeline => say::figures_the_studys_timeline(lang),
        }
    }
}

/// How a figure is written.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::EnumIter, strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum FigureFormat {
    Svg,
    Png,
}

/// A figure that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub name: FigureName,
    pub format: FigureFormat,
    /// The criteria set of assessments, by name or GUID; none for the first that has assessments.
    pub set: Option<String>,
    /// Cases by name or GUID; none means all that have material.
    pub cases: Vec<String>,
}

/// Pixels a unit, for print: a unit is a ninety-sixth of an inch.
const SCALE: f32 = 3.0;

/// A figure as SVG, and what the guard says of its words.
pub struct Drawn {
    pub svg: String,
    pub remarks: Vec<Remark>,
}

/// Draws a figure and has the guard look at its words.
///
/// # Errors
/// A case or criteria set that does not exist; a project that cannot be read.
pub fn draw(reader: Reader, wanted: &Figure, finder: &Finder) -> Result<Drawn, Error> {
    past(reader, wanted, &Gate::new(reader, finder)?)
}

/// As [`draw`], past a gate that is there.
pub(super) fn past(reader: Reader, wanted: &Figure, gate: &Gate) -> Result<Drawn, Error> {
    let lang = store::project::get(reader)?.language;
    let study = study::whole(reader)?;
    let cases = chosen_cases(reader, &study, &wanted.cases)?;
    let set = set_of(&study, wanted.set.as_deref())?;
    let drawing = drawing(&study, wanted.name, set, &cases, lang);
    let labels = drawing.labels();
    let remarks = labels.iter().flat_map(|label| in_text(label, 0, wanted.name.label(lang), gate.finder)).collect();
    let svg = svg(&drawing);
    // A PNG shows what its SVG says, no more.
    let remarks = gate.looked_through(&Finished::of_file("svg", svg.as_bytes()), remarks, || {
        Some(Finished::of_file("svg", of_study(&Study::default(), wanted.name, lang).as_bytes()))
    });
    Ok(Drawn { svg, remarks })
}

/// A figure of all that a study has, as SVG; of assessments, the first set that was used. Nobody has looked at its words.
pub fn of_study(study: &Study, name: FigureName, lang: Lang) -> String {
    svg(&drawing_of(study, name, lang))
}

fn drawing_of(study: &Study, name: FigureName, lang: Lang) -> Drawing {
    let cases: Vec<CaseId> = study.cases.iter().filter(|case| has_material(study, case)).map(|case| case.id).collect();
    let set = set_of(study, None).ok().flatten();
    drawing(study, name, set, &cases, lang)
}

/// As [`of_study`]; nothing where there is nothing to draw.
pub fn if_any(study: &Study, name: FigureName, lang: Lang) -> Option<String> {
    let drawing = drawing_of(study, name, lang);
    let svg = svg(&drawing);
    (svg != figures::empty(drawing.frame())).then_some(svg)
}

/// How tall a figure is, in its own units.
pub fn height(svg: &str) -> f64 {
    let after = svg.split_once(" height=\"").map(|(_, after)| after);
    after.and_then(|after| after.split_once('"')?.0.parse().ok()).unwrap_or(0.0)
}

/// The assessments of one criteria set, as SVG. Nobody has looked at its words.
pub fn of_set(study: &Study, set: &CriteriaSet, lang: Lang) -> String {
    let cases: Vec<CaseId> = study.cases.iter().filter(|case| has_material(study, case)).map(|case| case.id).collect();
    svg(&drawing(study, FigureName::Assessments, Some(set), &cases, lang))
}

fn drawing(study: &Study, name: FigureName, set: Option<&CriteriaSet>, cases: &[CaseId], lang: Lang) -> Drawing {
    match name {
        FigureName::Codes => data::codes(study, cases, lang),
        FigureName::Themes => data::themes(study, cases, lang),
        FigureName::Assessments => data::assessments(study, set, cases, lang),
        FigureName::Timeline => data::timeline(study, lang),
    }
}

/// A drawing as SVG.
pub(super) fn svg(drawing: &Drawing) -> String {
    match drawing {
        Drawing::HeatMap(data) => figures::heat_map(data),
        Drawing::Spread(data) => figures::spread(data),
        Drawing::Assessments(data) => figures::assessments(data),
        Drawing::Timeline(data) => figures::timeline(data),
        Drawing::Bars(data) => figures::bars(data),
    }
}

/// Whether there is anything of a case's own to draw.
fn has_material(study: &Study, case: &Case) -> bool {
    study.links.iter().any(|link| link.case == case.id)
        || study.assessments.iter().any(|assessment| assessment.case == case.id)
        || study.overalls.iter().any(|overall| overall.case == case.id)
}

/// A figure's file, and what the guard says of it.
///
/// # Errors
/// As [`draw`]; a picture too large to be drawn.
pub fn checked(reader: Reader, wanted: &Figure, finder: &Finder) -> Result<Checked, Error> {
    let Drawn { svg, remarks } = draw(reader, wanted, finder)?;
    Ok(Checked::alone(written(svg, wanted.format)?, remarks))
}

/// A figure's file.
///
/// # Errors
/// A picture too large to be drawn.
pub(super) fn written(svg: String, format: FigureFormat) -> Result<Vec<u8>, Error> {
    Ok(match format {
        FigureFormat::Svg => svg.into_bytes(),
        FigureFormat::Png => figures::png(&svg, SCALE)?,
    })
}

/// The named cases, or those that have material of their own.
fn chosen_cases(reader: Reader, study: &Study, names: &[String]) -> Result<Vec<CaseId>, Error> {
    let mut chosen = Chosen::default();
    for name in names {
        let case = store::case::find(reader, name)?;
        chosen.cases.push(case.ok_or_else(|| ActionError::NotFound { what: What::Case, name: name.clone() })?);
    }
    let only = chosen.cases_with_children(study);
    let cases = study.cases.iter().filter(|case| match &only {
        Some(only) => only.contains(&case.id) && (chosen.cases.contains(&case.id) || has_material(study, case)),
        None => has_material(study, case),
    });
    Ok(cases.map(|case| case.id).collect())
}

fn set_of<'s>(study: &'s Study, name: Option<&str>) -> Result<Option<&'s CriteriaSet>, Error> {
    let Some(name) = name else {
        let has_any = |set: &&CriteriaSet| {
            let of_set = |assessment: &Assessment| set.criteria.iter().any(|known| known.id == assessment.criterion);
            study.assessments.iter().any(of_set) || study.overalls.iter().any(|overall| overall.set == set.id)
        };
        return Ok(study.sets.iter().find(has_any).or(study.sets.first()));
    };
    let wanted = Ref::from(name);
    let found = study.sets.iter().find(|set| wanted.names(set.guid, &set.name));
    let missing = || ActionError::NotFound { what: What::CriteriaSet, name: name.to_owned() };
    Ok(Some(found.ok_or_else(missing)?))
}
