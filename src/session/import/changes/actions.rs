//! The actions that carry changes out: one for each row.

use super::Change;
use super::target::Target;
use crate::model::{FindingKind, Relevance};
use crate::session::Action;
use crate::session::action::{CellAction, ContrastAction, CriteriaAction, ThemeAction, UnitAction};
use std::collections::BTreeSet;

/// Actions, and how many cells they carry.
pub struct Actions {
    pub actions: Vec<Action>,
    pub cells: usize,
}

/// The actions for those changes that are wanted. Themes that they name and that are not there are made first.
pub fn of(changes: &[Change]) -> Actions {
    let wanted: Vec<&Change> = changes.iter().filter(|change| change.wanted).collect();
    let themes: BTreeSet<&str> =
        wanted.iter().filter(|change| change.new_theme).map(|change| change.after.as_str()).collect();
    let add = |name: &str| {
        Action::Theme(ThemeAction::AddTheme {
            name: name.to_owned(),
            parent: None,
            description: String::new(),
            not: String::new(),
        })
    };
    let mut made = Actions { actions: themes.into_iter().map(add).collect(), cells: 0 };
    for row in wanted.chunk_by(|a, b| a.row == b.row) {
        let Some(first) = row.first() else { continue };
        let done = match &first.target {
            Target::Unit { unit } => vec![of_unit(unit, row)],
            Target::Cell { .. } => row.iter().filter_map(|change| of_cell(change)).collect(),
            Target::Finding { .. } => of_finding(&first.target, row).into_iter().collect(),
            Target::Assessment { .. } => of_assessment(&first.target, row).into_iter().collect(),
        };
        if !done.is_empty() {
            made.cells += row.len();
        }
        made.actions.extend(done);
    }
    made
}

fn after<'c>(row: &'c [&Change], key: &str) -> Option<&'c str> {
    row.iter().find(|change| change.key == key).map(|change| change.after.as_str())
}

fn of_unit(unit: &str, row: &[&Change]) -> Action {
    let fields = ["condensation", "interpretation", "theme", "relevance"];
    let text = |key: &str| after(row, key).map(str::to_owned);
    let answers = row.iter().filter(|change| !fields.contains(&change.key.as_str()));
    Action::Unit(UnitAction::SetMeaningUnit {
        unit: unit.to_owned(),
        start: None,
        end: None,
        quote: None,
        relevance: after(row, "relevance").and_then(|key| key.parse::<Relevance>().ok()),
        condensation: text("condensation"),
        interpretation: text("interpretation"),
        theme: after(row, "theme").map(|name| (!name.is_empty()).then(|| name.to_owned())),
        answers: answers.map(|change| (change.key.clone(), change.after.clone().into())).collect(),
    })
}

fn of_cell(change: &Change) -> Option<Action> {
    let Target::Cell { row, column: Some(column) } = &change.target else { return None };
    Some(Action::Cell(CellAction::SetCell {
        row: row.clone(),
        column: column.clone(),
        text: change.after.clone(),
        draft: true,
        evidence: None,
        answers: None,
    }))
}

/// None where what is left of the row's changes makes no finding.
fn of_finding(target: &Target, row: &[&Change]) -> Option<Action> {
    let Target::Finding { contrast, row: about, kind, text, searched } = target else { return None };
    let kind = after(row, "kind").unwrap_or(kind);
    let text = after(row, "finding").unwrap_or(text);
    let searched = after(row, "searched").unwrap_or(searched);
    let (contrast, about) = (contrast.clone(), about.clone());
    if kind.is_empty() && text.is_empty() {
        return Some(Action::Contrast(ContrastAction::RemoveFinding { contrast, row: about }));
    }
    let kind = kind.parse::<FindingKind>().ok()?;
    (kind != FindingKind::Absent || !searched.is_empty()).then(|| {
        Action::Contrast(ContrastAction::SetFinding {
            contrast,
            row: about,
            kind,
            text: text.to_owned(),
            searched: Some(searched.to_owned()),
            evidence: None,
            answers: None,
            cases: None,
        })
    })
}

fn of_assessment(target: &Target, row: &[&Change]) -> Option<Action> {
    let Target::Assessment { case, set, criterion, occasion, rating, reasoning } = target else { return None };
    Some(Action::Criteria(CriteriaAction::Assess {
        case: case.clone(),
        set: set.clone(),
        criterion: (!criterion.is_empty()).then(|| criterion.clone()),
        occasion: occasion.clone(),
        rating: after(row, "rating").unwrap_or(rating).to_owned(),
        reasoning: Some(after(row, "reasoning").unwrap_or(reasoning).to_owned()),
        evidence: None,
        answers: None,
    }))
}
