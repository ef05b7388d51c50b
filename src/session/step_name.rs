//! What a step is called in the journal and after "Undo: ". Names, never the documents' words.

use super::action::*;
use crate::model::{Guid, StepName};
use crate::store::{self, Reader, StoreError};

/// The name of a step of these actions.
pub fn of(reader: Reader, actions: &[Action]) -> Result<StepName, StoreError> {
    let actions = without_new_code(actions);
    let Some(first) = actions.first() else { return Ok(StepName::new("nothing", "ingenting")) };
    let one = single(reader, first)?;
    let n = actions.len();
    if n == 1 {
        return Ok(one);
    }
    if let Some(code) = common_code(actions) {
        let code = shown(reader, code)?;
        return Ok(StepName::new(format!("code “{code}” on {n} passages"), format!("koda ”{code}” på {n} avsnitt")));
    }
    let kind = |action: &Action| action.to_json().get("action").cloned();
    if actions.iter().all(|action| kind(action) == kind(first)) {
        return Ok(StepName::new(format!("{} and {} more", one.en, n - 1), format!("{} och {} till", one.sv, n - 1)));
    }
    Ok(StepName::new(format!("script of {n} actions"), format!("skript med {n} åtgärder")))
}

/// Passages tagged with a code that was made for them are named by the tagging; a unit given a
/// theme that was made for it, by the giving.
fn without_new_code(actions: &[Action]) -> &[Action] {
    match actions {
        [
            Action::Theme(ThemeAction::AddTheme { name, .. }),
            give @ Action::Unit(UnitAction::SetMeaningUnit { theme: Some(Some(theme)), .. }),
        ] if name == theme => std::slice::from_ref(give),
        [Action::Code(CodeAction::AddCode { name, .. }), tags @ ..] if common_code(tags) == Some(name) => tags,
        all => all,
    }
}

/// The code, where all actions tag with the same one.
fn common_code(actions: &[Action]) -> Option<&str> {
    let code = |action: &'_ Action| match action {
        Action::Coding(CodingAction::AddCoding { code, .. }) => Some(code.clone()),
        _ => None,
    };
    let Some(Action::Coding(CodingAction::AddCoding { code: first, .. })) = actions.first() else { return None };
    actions.iter().all(|action| code(action).as_ref() == Some(first)).then_some(first.as_str())
}

/// A reference as a person knows it: the name behind a GUID.
fn shown(reader: Reader, name: &str) -> Result<String, StoreError> {
    if Guid::parse(name).is_none() {
        return Ok(name.to_owned());
    }
    Ok(store::name_of_guid(reader, name)?.unwrap_or_default())
}

fn single(reader: Reader, action: &Action) -> Result<StepName, StoreError> {
    let named = |en: &str, sv: &str, name: &str| -> Result<StepName, StoreError> {
        let name = shown(reader, name)?;
        if name.is_empty() {
            return Ok(StepName::new(en, sv));
        }
        Ok(StepName::new(format!("{en} “{name}”"), format!("{sv} ”{name}”")))
    };
    match action {
        Action::Project(action) => match action {
            ProjectAction::SetProject { .. } => {
                named("change the project's title or purpose", "ändra projektets titel eller syfte", "")
            }
            ProjectAction::AddQuestion { label, text } => {
                named("add research question", "lägg till frågeställning", label.as_ref().unwrap_or(text))
            }
            ProjectAction::SetQuestion { question, .. } => {
                named("change research question", "ändra frågeställning", question)
            }
            ProjectAction::RemoveQuestion { question } => {
                named("remove research question", "ta bort frågeställning", question)
            }
            ProjectAction::CodeAs { coder } => named("code as", "koda som", coder),
            ProjectAction::SetCoder { name, .. } => named("rename coder to", "byt kodarens namn till", name),
        },
        Action::Document(action) => match action {
            DocumentAction::AddDocument { name, .. } => named("add document", "lägg till dokument", name),
            DocumentAction::SetDocument { document, .. } => named("change document", "ändra dokument", document),
            DocumentAction::ReplaceText { document, .. } => named("replace the text of", "byt texten i", document),
            DocumentAction::SettleAdrift { .. } => {
                Ok(StepName::new("keep a passage where it is", "behåll ett avsnitt där det är"))
            }
            DocumentAction::EditText { document, .. } => named("edit the text of", "ändra i texten", document),
            DocumentAction::RemoveDocument { document } => named("remove document", "ta bort dokument", document),
            DocumentAction::SetSpeakers { document, .. } => named("correct speakers in", "rätta talare i", document),
            DocumentAction::SetSpeaker { speaker, .. } => named("set speaker", "ange talare", speaker),
        },
        Action::Case(action) => match action {
            CaseAction::AddCase { name, .. } => named("add case", "lägg till fall", name),
            CaseAction::SetCase { case, .. } => named("change case", "ändra fall", case),
            CaseAction::RemoveCase { case } => named("remove case", "ta bort fall", case),
            CaseAction::LinkCase { case, .. } => named("add a document to case", "lägg dokument till fall", case),
            CaseAction::UnlinkCase { case, .. } => named("take a document from case", "ta dokument från fall", case),
            CaseAction::AddParticipant { name, .. } => named("add participant", "lägg till deltagare", name),
            CaseAction::SetParticipant { participant, .. } => {
                named("change participant", "ändra deltagare", participant)
            }
            CaseAction::RemoveParticipant { participant } => {
                named("remove participant", "ta bort deltagare", participant)
            }
            CaseAction::AddVariable { name, .. } => named("add variable", "lägg till variabel", name),
            CaseAction::SetVariable { variable, .. } => named("rename variable", "byt namn på variabel", variable),
            CaseAction::RemoveVariable { variable, .. } => named("remove variable", "ta bort variabel", variable),
            CaseAction::SetValue { variable, .. } => named("set variable", "sätt variabel", variable),
        },
        Action::Code(action) => match action {
            CodeAction::AddCode { name, .. } => named("add code", "lägg till kod", name),
            CodeAction::SetCode { code, .. } => named("change code", "ändra kod", code),
            CodeAction::MoveCode { code, .. } => named("move code", "flytta kod", code),
            CodeAction::MergeCode { into, .. } => named("merge codes into", "slå ihop koder till", into),
            CodeAction::SplitCode { code, .. } => named("split code", "dela kod", code),
            CodeAction::RemoveCode { code } => named("remove code", "ta bort kod", code),
        },
        Action::Coding(action) => match action {
            CodingAction::AddCoding { code, .. } => named("code", "koda", code),
            CodingAction::RemoveCoding { code, .. } => {
                named("remove coding", "ta bort kodning", code.as_deref().unwrap_or(""))
            }
            CodingAction::MoveCoding { .. } => named("move the edges of a coding", "flytta kodningens gränser", ""),
        },
        Action::Unit(action) => Ok(unit(action)),
        Action::Theme(action) => match action {
            ThemeAction::AddTheme { name, .. } => named("add theme", "lägg till tema", name),
            ThemeAction::SetTheme { theme, .. } => named("change theme", "ändra tema", theme),
            ThemeAction::RemoveTheme { theme } => named("remove theme", "ta bort tema", theme),
            ThemeAction::SetThemeCell { theme, .. } => named("write theme cell", "skriv temacell", theme),
        },
        Action::Cell(CellAction::SetCell { row, column, .. }) => {
            let (row, column) = (shown(reader, &row.name)?, shown(reader, &column.name)?);
            named("write theme cell", "skriv temacell", &format!("{row} · {column}"))
        }
        Action::Contrast(action) => match action {
            ContrastAction::AddContrast { name, .. } => named("add contrast", "lägg till kontrast", name),
            ContrastAction::SetContrast { contrast, .. } => named("change contrast", "ändra kontrast", contrast),
            ContrastAction::RemoveContrast { contrast } => named("remove contrast", "ta bort kontrast", contrast),
            ContrastAction::SetFinding { row, .. } => named("write finding on", "skriv fynd om", row),
            ContrastAction::RemoveFinding { row, .. } => named("remove finding on", "ta bort fynd om", row),
        },
        Action::Criteria(action) => match action {
            CriteriaAction::AddCriteriaSet { name, .. } => named("add criteria set", "lägg till kriteriesamling", name),
            CriteriaAction::Assess { criterion: Some(criterion), .. } => named("assess", "bedöm", criterion),
            CriteriaAction::Assess { case, .. } => named("assess", "bedöm", case),
        },
        Action::Judge(action) => {
            let (en, sv, about) = action.step();
            named(en, sv, about)
        }
        Action::Course(action) => {
            let (en, sv, about) = action.step();
            named(en, sv, about)
        }
        Action::Through(action) => {
            let (en, sv, about) = action.step();
            named(en, sv, about)
        }
        Action::Confidence(action) => match action {
            ConfidenceAction::SetConsent { participant, .. } => {
                named("note consent of", "anteckna samtycke för", participant)
            }
            ConfidenceAction::Quarantine { document, .. } => {
                named("put a passage in quarantine in", "sätt ett avsnitt i karantän i", document)
            }
            ConfidenceAction::LiftQuarantine { .. } => named("lift a quarantine", "häv en karantän", ""),
            ConfidenceAction::SetGuard { .. } => {
                named("change what the guard asks", "ändra vad vakten frågar efter", "")
            }
        },
        Action::Memo(action) => match action {
            MemoAction::AddMemo { title, .. } => named("write memo", "skriv memo", title),
            MemoAction::SetMemo { memo, .. } => named("change memo", "ändra memo", memo),
            MemoAction::RemoveMemo { memo } => named("remove memo", "ta bort memo", memo),
        },
    }
}

fn unit(action: &UnitAction) -> StepName {
    let (en, sv) = match action {
        UnitAction::AddMeaningUnit { .. } => ("add meaning unit", "lägg till meningsenhet"),
        UnitAction::SetMeaningUnit { condensation: Some(_), .. } => ("write condensation", "skriv kondensering"),
        UnitAction::SetMeaningUnit { interpretation: Some(_), .. } => ("write interpretation", "skriv tolkning"),
        UnitAction::SetMeaningUnit { theme: Some(_), .. } => ("give a meaning unit its theme", "ge meningsenhet tema"),
        UnitAction::SetMeaningUnit { .. } => ("change meaning unit", "ändra meningsenhet"),
        UnitAction::RemoveMeaningUnit { .. } => ("remove meaning unit", "ta bort meningsenhet"),
        UnitAction::SplitMeaningUnit { .. } => ("split meaning unit", "dela meningsenhet"),
        UnitAction::MergeMeaningUnits { .. } => ("merge meaning units", "slå ihop meningsenheter"),
        UnitAction::AddMeaningUnits { .. } => {
            ("make meaning units of the whole text", "gör meningsenheter av hela texten")
        }
        UnitAction::SetStatement { .. } => ("write statement", "skriv beskrivning"),
    };
    StepName::new(en, sv)
}
