//! Contrasts and their findings.

use super::{Context, Made, each, found, name, one_of, taken};
use crate::analysis::contrast::{CellState, one_cell};
use crate::model::*;
use crate::session::action::{ContrastAction, Said};
use crate::session::{ActionError, Error, What, study};
use crate::store;

pub fn apply(context: &Context, action: &ContrastAction) -> Result<(), ActionError> {
    let writer = context.writer;
    match action {
        ContrastAction::AddContrast { name: wanted, cases, themes, codes } => {
            let wanted = name(wanted, What::Contrast)?;
            let (cases, rows) = (cases_of(context, cases)?, rows_of(context, themes, codes)?);
            if rows.is_empty() {
                return Err(ActionError::TooFewCases);
            }
            let id = taken(store::contrast::insert(writer, &wanted), What::Contrast, &wanted)?;
            store::contrast::set_cases(writer, id, &cases)?;
            store::contrast::set_rows(writer, id, &rows)?;
            context.made(Made::Contrast(id));
        }
        ContrastAction::SetContrast { contrast, name: new_name, cases, themes, codes } => {
            let known = contrast_of(context, contrast)?;
            if let Some(new_name) = new_name {
                let new_name = name(new_name, What::Contrast)?;
                taken(store::contrast::rename(writer, known.id, &new_name), What::Contrast, &new_name)?;
            }
            if let Some(cases) = cases {
                store::contrast::set_cases(writer, known.id, &cases_of(context, cases)?)?;
            }
            if themes.is_some() || codes.is_some() {
                let rows = changed_rows(context, &known, themes.as_deref(), codes.as_deref())?;
                store::contrast::set_rows(writer, known.id, &rows)?;
            }
        }
        ContrastAction::RemoveContrast { contrast } => {
            store::contrast::delete(writer, contrast_of(context, contrast)?.id)?
        }
        ContrastAction::SetFinding { .. } => find(context, action)?,
        ContrastAction::RemoveFinding { contrast, row: name } => {
            let row = row_of(context, contrast, name)?;
            let findings = store::contrast::findings(writer.reader())?;
            let finding = found(findings.iter().find(|finding| finding.row == row), What::Finding, name)?;
            store::contrast::delete_finding(writer, finding.id)?;
        }
    }
    Ok(())
}

/// Writes a row's finding. An absence is only where it was looked for.
fn find(context: &Context, action: &ContrastAction) -> Result<(), ActionError> {
    let ContrastAction::SetFinding { contrast, row, kind, text, searched, evidence, answers, cases } = action else {
        return Ok(());
    };
    let writer = context.writer;
    let of = contrast_of(context, contrast)?;
    let row = row_of(context, contrast, row)?;
    let known = store::contrast::findings(writer.reader())?.into_iter().find(|known| known.row == row);
    let cases = match cases {
        Some(cases) => cases_said(context, &of, cases)?,
        None => known.as_ref().map(|known| known.cases.clone()).unwrap_or_default(),
    };
    let claim = known.as_ref().map(|known| Claim::Finding(known.id));
    let searched = searched.clone().or(known.map(|known| known.searched)).unwrap_or_default();
    if *kind == FindingKind::Absent {
        if searched.trim().is_empty() {
            return Err(ActionError::NoSearched);
        }
        let about = of.rows.iter().find(|known| known.id == row).map(|known| known.about);
        about.map_or(Ok(()), |about| is_absent(context, &of, about, &cases))?;
    }
    context.cites_what_is_there(text, claim, evidence.as_deref())?;
    let id = store::contrast::set_finding(writer, row, *kind, text, &searched)?;
    store::contrast::set_finding_cases(writer, id, &cases)?;
    context.set_evidence(Claim::Finding(id), evidence.as_deref())?;
    context.set_answers(Answering::Finding(id), answers.as_deref())
}

/// What is said of single cases, each one of the contrast's.
fn cases_said(
    context: &Context,
    contrast: &Contrast,
    said: &Said<CaseFinding>,
) -> Result<Vec<(CaseId, CaseFinding)>, ActionError> {
    let mut all: Vec<(CaseId, CaseFinding)> = Vec::new();
    for (name, kind) in said.iter() {
        let case = context.case(name)?;
        if !contrast.cases.contains(&case) {
            return Err(ActionError::NotInContrast { case: name.to_string() });
        }
        if all.iter().any(|(known, _)| *known == case) {
            return Err(ActionError::Twice { name: name.to_string() });
        }
        all.push((case, *kind));
    }
    Ok(all)
}

/// Refuses an absence of which it cannot be said that it was looked for, or of a question that nobody answered.
fn is_absent(
    context: &Context,
    contrast: &Contrast,
    about: RowAbout,
    cases: &[(CaseId, CaseFinding)],
) -> Result<(), ActionError> {
    let silent: Vec<CaseId> = contrast
        .cases
        .iter()
        .copied()
        .filter(|case| cases.is_empty() || cases.contains(&(*case, CaseFinding::Silent)))
        .collect();
    if silent.is_empty() {
        return Err(ActionError::NobodySilent);
    }
    let row = ContrastRow { id: ContrastRowId(0), about };
    let study = study::for_contrast(context.writer.reader(), &Contrast { rows: vec![row], ..contrast.clone() });
    let study = study.map_err(|error| match error {
        Error::Action(error) => error,
        Error::Store(error) => ActionError::Store(error),
        _ => ActionError::Store(store::StoreError::Gone),
    })?;
    for case in silent {
        let cell = one_cell(&study, case, about.into());
        if !cell.state.is_absence() {
            let label = |lang| match cell.state {
                CellState::Filled => cell.counted(lang),
                _ => cell.state.label(lang, |id| study.document_name(id)),
            };
            return Err(ActionError::NotAbsent {
                case: study.case_name(case).to_owned(),
                state: Lang::all().map(|lang| (lang, label(lang))).collect(),
            });
        }
    }
    Ok(())
}

fn cases_of(context: &Context, names: &[Ref]) -> Result<Vec<CaseId>, ActionError> {
    let cases = each(names, |name| context.case(name))?;
    if cases.len() < 2 { Err(ActionError::TooFewCases) } else { Ok(cases) }
}

fn rows_of(context: &Context, themes: &[Ref], codes: &[Ref]) -> Result<Vec<RowAbout>, ActionError> {
    let mut rows = each(themes, |name| context.theme(name).map(RowAbout::Theme))?;
    rows.extend(each(codes, |name| context.code(name).map(RowAbout::Code))?);
    Ok(rows)
}

/// The rows with the themes or the codes replaced; those that are not given stay.
fn changed_rows(
    context: &Context,
    known: &Contrast,
    themes: Option<&[Ref]>,
    codes: Option<&[Ref]>,
) -> Result<Vec<RowAbout>, ActionError> {
    let stay = |themes: bool| {
        known.rows.iter().map(|row| row.about).filter(move |about| matches!(about, RowAbout::Theme(_)) == themes)
    };
    let mut rows: Vec<RowAbout> = match themes {
        Some(names) => rows_of(context, names, &[])?,
        None => stay(true).collect(),
    };
    match codes {
        Some(names) => rows.extend(rows_of(context, &[], names)?),
        None => rows.extend(stay(false)),
    }
    if rows.is_empty() { Err(ActionError::TooFewCases) } else { Ok(rows) }
}

fn contrast_of(context: &Context, name: &Ref) -> Result<Contrast, ActionError> {
    let id = context.contrast(name)?;
    let all = store::contrast::all(context.writer.reader())?;
    found(all.into_iter().find(|contrast| contrast.id == id), What::Contrast, name)
}

fn row_of(context: &Context, contrast: &Ref, row: &Ref) -> Result<ContrastRowId, ActionError> {
    let contrast = contrast_of(context, contrast)?;
    let reader = context.writer.reader();
    let theme = store::theme::find(reader, row)?.map(RowAbout::Theme);
    let codes = store::code::find(reader, row)?;
    let named = |about: RowAbout| Some(about) == theme || codes.iter().any(|code| about == RowAbout::Code(*code));
    let rows: Vec<ContrastRowId> =
        contrast.rows.iter().filter(|known| named(known.about)).map(|known| known.id).collect();
    one_of(&rows, What::Row, row)
}
