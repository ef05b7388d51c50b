//! What a step is called in the journal and after "Undo: ". Names, never the documents' words.

use super::action::*;
use crate::model::{Ref, StepArg, StepKind, StepName, kept_name};
use crate::store::{self, Reader, StoreError};
use serde_json::json;

/// The name of a step of these actions.
pub fn of(reader: Reader, actions: &[Action]) -> Result<StepName, StoreError> {
    let names = Names { reader, all: actions };
    let actions = without_new_code(actions);
    let Some(first) = actions.first() else { return Ok(StepName::new(StepKind::Nothing)) };
    let one = single(&names, first)?;
    let n = actions.len();
    if n == 1 {
        return Ok(one);
    }
    if let Some(code) = common_code(actions) {
        return Ok(StepName::named(StepKind::AddCoding, &names.shown(code)?).with(StepArg::Passages, n));
    }
    let kind = |action: &Action| action.to_json().get("action").cloned();
    if actions.iter().all(|action| kind(action) == kind(first)) {
        return Ok(one.with(StepArg::More, n - 1));
    }
    Ok(StepName::new(StepKind::Several).with(StepArg::Changes, n))
}

/// Passages tagged with a code that was made for them are named by the tagging; a unit given a
/// theme that was made for it, by the giving.
fn without_new_code(actions: &[Action]) -> &[Action] {
    let is_made = |wanted: &Ref, name: &str| wanted.maker() == Some(1) || *wanted == Ref::from(name);
    match actions {
        [
            Action::Theme(ThemeAction::AddTheme { name, .. }),
            give @ Action::Unit(UnitAction::SetMeaningUnit { theme: Some(Some(theme)), .. }),
        ] if is_made(theme, name) => std::slice::from_ref(give),
        [Action::Code(CodeAction::AddCode { name, .. }), tags @ ..]
            if common_code(tags).is_some_and(|code| is_made(code, name)) =>
        {
            tags
        }
        all => all,
    }
}

/// The code, where all actions tag with the same one.
fn common_code(actions: &[Action]) -> Option<&Ref> {
    let code = |action: &'_ Action| match action {
        Action::Coding(CodingAction::AddCoding { code, .. }) => Some(code.clone()),
        _ => None,
    };
    let Some(Action::Coding(CodingAction::AddCoding { code: first, .. })) = actions.first() else { return None };
    actions.iter().all(|action| code(action).as_ref() == Some(first)).then_some(first)
}

/// What is needed to say a reference as a person knows it.
struct Names<'a> {
    reader: Reader<'a>,
    all: &'a [Action],
}

impl Names<'_> {
    /// The name behind a GUID, or that an earlier action gives.
    fn shown(&self, name: &str) -> Result<String, StoreError> {
        let wanted = Ref::from(name);
        if let Some(action) = wanted.maker() {
            let maker = action.checked_sub(1).and_then(|at| self.all.get(at));
            return Ok(maker.and_then(name_given).map(kept_name).unwrap_or_default());
        }
        let Some(guid) = wanted.guid() else { return Ok(wanted.into()) };
        Ok(store::name_of_guid(self.reader, guid)?.unwrap_or_default())
    }
}

/// The name of what an action makes.
fn name_given(action: &Action) -> Option<&str> {
    Some(match action {
        Action::Document(DocumentAction::AddDocument { name, .. })
        | Action::Case(CaseAction::AddCase { name, .. } | CaseAction::AddParticipant { name, .. })
        | Action::Code(CodeAction::AddCode { name, .. } | CodeAction::SplitCode { name, .. })
        | Action::Theme(ThemeAction::AddTheme { name, .. })
        | Action::Contrast(ContrastAction::AddContrast { name, .. }) => name,
        Action::Project(ProjectAction::AddQuestion { text, label }) => label.as_ref().unwrap_or(text),
        Action::Memo(MemoAction::AddMemo { title, .. }) => title,
        _ => return None,
    })
}

fn single(names: &Names, action: &Action) -> Result<StepName, StoreError> {
    let named = |kind, name: &str| Ok::<_, StoreError>(StepName::named(kind, &names.shown(name)?));
    match action {
        Action::Project(action) => match action {
            ProjectAction::SetProject { .. } => named(StepKind::SetProject, ""),
            ProjectAction::SetReported { .. } => named(StepKind::SetReported, ""),
            ProjectAction::AddQuestion { label, text } => named(StepKind::AddQuestion, label.as_ref().unwrap_or(text)),
            ProjectAction::SetQuestion { question, .. } => named(StepKind::SetQuestion, question),
            ProjectAction::RemoveQuestion { question } => named(StepKind::RemoveQuestion, question),
            ProjectAction::CodeAs { coder } => named(StepKind::CodeAs, coder),
            ProjectAction::SetCoder { name, .. } => named(StepKind::SetCoder, name),
            ProjectAction::TurnClash { .. } => named(StepKind::TurnClash, ""),
        },
        Action::Document(action) => match action {
            DocumentAction::AddDocument { name, .. } => named(StepKind::AddDocument, name),
            DocumentAction::SetDocument { document, .. } => named(StepKind::SetDocument, document),
            DocumentAction::ReplaceText { document, .. } => named(StepKind::ReplaceText, document),
            DocumentAction::SettleAdrift { .. } => named(StepKind::SettleAdrift, ""),
            DocumentAction::EditText { document, .. } => named(StepKind::EditText, document),
            DocumentAction::RejoinLines { document } => named(StepKind::RejoinLines, document),
            DocumentAction::RemoveDocument { document } => named(StepKind::RemoveDocument, document),
            DocumentAction::SetSpeakers { document, .. } => named(StepKind::SetSpeakers, document),
            DocumentAction::SetSpeaker { speaker, .. } => named(StepKind::SetSpeaker, speaker),
        },
        Action::Case(action) => match action {
            CaseAction::AddCase { name, .. } => named(StepKind::AddCase, name),
            CaseAction::SetCase { case, .. } => named(StepKind::SetCase, case),
            CaseAction::RemoveCase { case } => named(StepKind::RemoveCase, case),
            CaseAction::LinkCase { case, .. } => named(StepKind::LinkCase, case),
            CaseAction::UnlinkCase { case, .. } => named(StepKind::UnlinkCase, case),
            CaseAction::AddParticipant { name, .. } => named(StepKind::AddParticipant, name),
            CaseAction::SetParticipant { participant, .. } => named(StepKind::SetParticipant, participant),
            CaseAction::RemoveParticipant { participant } => named(StepKind::RemoveParticipant, participant),
            CaseAction::AddVariable { name, .. } => named(StepKind::AddVariable, name),
            CaseAction::SetVariable { variable, .. } => named(StepKind::SetVariable, variable),
            CaseAction::RemoveVariable { variable, .. } => named(StepKind::RemoveVariable, variable),
            CaseAction::SetValue { variable, .. } => named(StepKind::SetValue, variable),
        },
        Action::Code(action) => match action {
            CodeAction::AddCode { name, .. } => named(StepKind::AddCode, name),
            CodeAction::SetCode { code, .. } => named(StepKind::SetCode, code),
            CodeAction::MoveCode { code, .. } => named(StepKind::MoveCode, code),
            CodeAction::MergeCode { into, .. } => named(StepKind::MergeCode, into),
            CodeAction::SplitCode { code, .. } => named(StepKind::SplitCode, code),
            CodeAction::RemoveCode { code } => named(StepKind::RemoveCode, code),
        },
        Action::Coding(action) => match action {
            CodingAction::AddCoding { code, .. } => named(StepKind::AddCoding, code),
            CodingAction::RemoveCoding { code, .. } => named(StepKind::RemoveCoding, code.as_deref().unwrap_or("")),
            CodingAction::MoveCoding { .. } => named(StepKind::MoveCoding, ""),
            CodingAction::SettleCodings { codes, .. } => {
                named(StepKind::SettleCodings, codes.first().map_or("", |code| code))
            }
        },
        Action::Unit(action) => Ok(unit(action)),
        Action::Theme(action) => match action {
            ThemeAction::AddTheme { name, .. } => named(StepKind::AddTheme, name),
            ThemeAction::SetTheme { theme, .. } => named(StepKind::SetTheme, theme),
            ThemeAction::RemoveTheme { theme } => named(StepKind::RemoveTheme, theme),
            ThemeAction::SetThemeCell { theme, .. } => named(StepKind::SetThemeCell, theme),
        },
        Action::Cell(CellAction::SetCell { row, column, .. }) => {
            let place = |place: &PlaceAt| Ok::<_, StoreError>(json!([place.axis, names.shown(&place.name)?]));
            let places = json!([place(row)?, place(column)?]);
            Ok(StepName::new(StepKind::SetThemeCell).with(StepArg::Places, places))
        }
        Action::Contrast(action) => match action {
            ContrastAction::AddContrast { name, .. } => named(StepKind::AddContrast, name),
            ContrastAction::SetContrast { contrast, .. } => named(StepKind::SetContrast, contrast),
            ContrastAction::RemoveContrast { contrast } => named(StepKind::RemoveContrast, contrast),
            ContrastAction::SetFinding { row, .. } => named(StepKind::SetFinding, row),
            ContrastAction::RemoveFinding { row, .. } => named(StepKind::RemoveFinding, row),
        },
        Action::Criteria(action) => match action {
            CriteriaAction::AddCriteriaSet { name, .. } => named(StepKind::AddCriteriaSet, name),
            CriteriaAction::Assess { criterion: Some(criterion), .. } => named(StepKind::Assess, criterion),
            CriteriaAction::Assess { case, .. } => named(StepKind::Assess, case),
        },
        Action::Judge(action) => {
            let (kind, about) = action.step();
            named(kind, about)
        }
        Action::Course(action) => {
            let (kind, about) = action.step();
            named(kind, about)
        }
        Action::Through(action) => {
            let (kind, about) = action.step();
            named(kind, about)
        }
        Action::Query(action) => match action {
            QueryAction::AddQuery { name, .. } => named(StepKind::AddQuery, name),
            QueryAction::SetQuery { query_name, .. } => named(StepKind::SetQuery, query_name),
            QueryAction::RemoveQuery { query_name } => named(StepKind::RemoveQuery, query_name),
        },
        Action::Confidence(action) => match action {
            ConfidenceAction::SetConsent { participant, .. } => named(StepKind::SetConsent, participant),
            ConfidenceAction::Quarantine { document, .. } => named(StepKind::Quarantine, document),
            ConfidenceAction::LiftQuarantine { .. } => named(StepKind::LiftQuarantine, ""),
            ConfidenceAction::SetGuard { .. } => named(StepKind::SetGuard, ""),
        },
        Action::Memo(action) => match action {
            MemoAction::AddMemo { title, .. } => named(StepKind::AddMemo, title),
            MemoAction::SetMemo { memo, .. } => named(StepKind::SetMemo, memo),
            MemoAction::RemoveMemo { memo } => named(StepKind::RemoveMemo, memo),
        },
    }
}

fn unit(action: &UnitAction) -> StepName {
    StepName::new(match action {
        UnitAction::AddMeaningUnit { .. } => StepKind::AddMeaningUnit,
        UnitAction::SetMeaningUnit { condensation: Some(_), .. } => StepKind::WriteCondensation,
        UnitAction::SetMeaningUnit { interpretation: Some(_), .. } => StepKind::WriteInterpretation,
        UnitAction::SetMeaningUnit { theme: Some(_), .. } => StepKind::GiveTheme,
        UnitAction::SetMeaningUnit { .. } => StepKind::SetMeaningUnit,
        UnitAction::RemoveMeaningUnit { .. } => StepKind::RemoveMeaningUnit,
        UnitAction::SplitMeaningUnit { .. } => StepKind::SplitMeaningUnit,
        UnitAction::MergeMeaningUnits { .. } => StepKind::MergeMeaningUnits,
        UnitAction::AddMeaningUnits { .. } => StepKind::AddMeaningUnits,
        UnitAction::SetStatement { .. } => StepKind::SetStatement,
    })
}
