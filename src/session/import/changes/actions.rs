//! The actions that carry changes out: one for each row.

use super::Change;
use super::target::Target;
use crate::model::{FindingKind, Relevance, kept_name};
use crate::session::Action;
use crate::session::action::{AddTheme, Assess, RemoveFinding, SetCell, SetFinding, SetMeaningUnit};
use std::collections::BTreeSet;

/// Actions, and how many cells they carry.
pub struct Actions {
    pub actions: Vec<Action>,
    pub cells: usize,
}

/// The actions for those changes that are wanted. Themes that they name and that are not there are made first.
pub fn of(changes: &[Change]) -> Actions {
    let wanted: Vec<&Change> = changes.iter().filter(|change| change.wanted).collect();
    let themes: BTreeSet<String> =
        wanted.iter().filter(|change| change.new_theme).map(|change| kept_name(&change.after)).collect();
    let add = |name: String| Action::from(AddTheme::new(name));
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
    Action::from(SetMeaningUnit {
        relevance: after(row, "relevance").and_then(|key| key.parse::<Relevance>().ok()),
        condensation: text("condensation"),
        interpretation: text("interpretation"),
        theme: after(row, "theme").map(|name| (!name.is_empty()).then(|| name.into())),
        answers: answers.map(|change| (change.key.clone(), change.after.clone().into())).collect(),
        ..SetMeaningUnit::new(unit)
    })
}

fn of_cell(change: &Change) -> Option<Action> {
    let Target::Cell { row, column: Some(column) } = &change.target else { return None };
    Some(Action::from(SetCell { draft: true, ..SetCell::new(row.clone(), column.clone(), &change.after) }))
}

/// None where what is left of the row's changes makes no finding.
fn of_finding(target: &Target, row: &[&Change]) -> Option<Action> {
    let Target::Finding { contrast, row: about, kind, text, searched } = target else { return None };
    let kind = after(row, "kind").unwrap_or(kind);
    let text = after(row, "finding").unwrap_or(text);
    let searched = after(row, "searched").unwrap_or(searched);
    let (contrast, about) = (contrast.clone(), about.clone());
    if kind.is_empty() && text.is_empty() {
        return Some(Action::from(RemoveFinding::new(contrast, about)));
    }
    let kind = kind.parse::<FindingKind>().ok()?;
    (kind != FindingKind::Absent || !searched.is_empty()).then(|| {
        Action::from(SetFinding { searched: Some(searched.to_owned()), ..SetFinding::new(contrast, about, kind, text) })
    })
}

fn of_assessment(target: &Target, row: &[&Change]) -> Option<Action> {
    let Target::Assessment { case, set, criterion, occasion, rating, reasoning } = target else { return None };
    Some(Action::from(Assess {
        criterion: (!criterion.is_empty()).then(|| criterion.into()),
        reasoning: Some(after(row, "reasoning").unwrap_or(reasoning).to_owned()),
        ..Assess::new(case, set, occasion, after(row, "rating").unwrap_or(rating))
    }))
}
