//! All that can be done to a project, as data. The window, the command line and scripts send the
//! same actions; each is one JSON object, `{"action": "add_code", …}`. Documents, codes, cases …
//! are named by name or by GUID, codes also by their path `Parent/Child`.

use super::ActionError;
use crate::model::*;
use serde::{Deserialize, Deserializer, Serialize};
use strum::VariantNames;

/// One action, by topic.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Project(ProjectAction),
    Document(DocumentAction),
    Case(CaseAction),
    Code(CodeAction),
    Coding(CodingAction),
    Unit(UnitAction),
    Theme(ThemeAction),
    Contrast(ContrastAction),
    Criteria(CriteriaAction),
    Memo(MemoAction),
}

/// A name or a GUID.
pub type Ref = String;

/// A field that may be left out (unchanged), null (cleared) or given.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(from).map(Some)
}

/// A passage that a claim rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceAt {
    pub document: Ref,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// Instead of positions: words that stand exactly once in the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub against: bool,
}

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident { $($body:tt)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, strum::VariantNames)]
        #[serde(tag = "action", rename_all = "snake_case", deny_unknown_fields)]
        #[strum(serialize_all = "snake_case")]
        pub enum $name { $($body)* }
    )*};
}

actions! {
    /// The study itself.
    ProjectAction {
        SetProject {
            #[serde(default, skip_serializing_if = "Option::is_none")] title: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] purpose: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] language: Option<Lang>,
        },
        AddQuestion { text: String, #[serde(default, skip_serializing_if = "Option::is_none")] label: Option<String> },
        SetQuestion {
            question: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] text: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] label: Option<String>,
        },
        RemoveQuestion { question: Ref },
    }

    /// Documents, their speakers and their participants.
    DocumentAction {
        AddDocument {
            name: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] text: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] path: Option<String>,
            #[serde(default)] kind: String,
            #[serde(default)] date: String,
            #[serde(default)] level: String,
            #[serde(default)] language: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] case: Option<Ref>,
        },
        SetDocument {
            document: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] kind: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] date: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] level: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] language: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] participants: Option<Vec<Ref>>,
        },
        RemoveDocument { document: Ref },
        /// Says which labels at line starts are speakers; all turns are found anew.
        SetSpeakers { document: Ref, labels: Vec<String> },
        SetSpeaker {
            document: Ref,
            speaker: String,
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] participant: Option<Option<Ref>>,
            #[serde(default, skip_serializing_if = "Option::is_none")] interviewer: Option<bool>,
        },
    }

    /// Cases, participants and variables.
    CaseAction {
        AddCase {
            name: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] parent: Option<Ref>,
            #[serde(default)] kind: String,
            #[serde(default)] description: String,
        },
        SetCase {
            case: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] parent: Option<Option<Ref>>,
            #[serde(default, skip_serializing_if = "Option::is_none")] kind: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] description: Option<String>,
        },
        RemoveCase { case: Ref },
        LinkCase {
            case: Ref,
            document: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
        },
        UnlinkCase { case: Ref, document: Ref },
        AddParticipant {
            name: String,
            #[serde(default)] role: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] case: Option<Ref>,
            #[serde(default, skip_serializing_if = "Option::is_none")] speaker: Option<String>,
        },
        SetParticipant {
            participant: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] role: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] cases: Option<Vec<Ref>>,
        },
        RemoveParticipant { participant: Ref },
        AddVariable { name: String, of: VariableOf, r#type: VariableKind },
        SetValue { variable: Ref, on: Ref, value: serde_json::Value },
    }

    /// The code tree.
    CodeAction {
        AddCode {
            name: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] parent: Option<Ref>,
            #[serde(default)] definition: String,
            #[serde(default)] include: String,
            #[serde(default)] exclude: String,
            #[serde(default)] example: String,
            #[serde(default)] origin: Origin,
            #[serde(default, skip_serializing_if = "Option::is_none")] color: Option<String>,
        },
        SetCode {
            code: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] definition: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] include: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] exclude: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] example: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] origin: Option<Origin>,
            #[serde(default, skip_serializing_if = "Option::is_none")] color: Option<String>,
        },
        /// Under another parent (null: the top), before a sibling or last.
        MoveCode {
            code: Ref,
            #[serde(default)] parent: Option<Ref>,
            #[serde(default, skip_serializing_if = "Option::is_none")] before: Option<Ref>,
        },
        /// All codings, memos and children of `code` go to `into`; `code` is removed.
        MergeCode { code: Ref, into: Ref },
        /// A new code beside `code`, which takes over the named codings (GUIDs).
        SplitCode { code: Ref, name: String, codings: Vec<Ref> },
        RemoveCode { code: Ref },
    }

    /// Codings.
    CodingAction {
        AddCoding {
            document: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] quote: Option<String>,
            code: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] coder: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] memo: Option<String>,
        },
        RemoveCoding {
            #[serde(default, skip_serializing_if = "Option::is_none")] coding: Option<Ref>,
            #[serde(default, skip_serializing_if = "Option::is_none")] document: Option<Ref>,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] quote: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] code: Option<Ref>,
            #[serde(default, skip_serializing_if = "Option::is_none")] coder: Option<String>,
        },
        /// Moves the edges of a coding.
        MoveCoding { coding: Ref, start: u32, end: u32 },
    }

    /// Meaning units.
    UnitAction {
        AddMeaningUnit {
            document: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] quote: Option<String>,
            #[serde(default)] relevance: Relevance,
            #[serde(default)] condensation: String,
            #[serde(default)] interpretation: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] theme: Option<Ref>,
            #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")] answers: serde_json::Map<String, serde_json::Value>,
            #[serde(default, skip_serializing_if = "Option::is_none")] coder: Option<String>,
        },
        SetMeaningUnit {
            unit: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] relevance: Option<Relevance>,
            #[serde(default, skip_serializing_if = "Option::is_none")] condensation: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] interpretation: Option<String>,
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] theme: Option<Option<Ref>>,
            #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")] answers: serde_json::Map<String, serde_json::Value>,
        },
        RemoveMeaningUnit { unit: Ref },
        /// Two units of one, parted at a position inside it.
        SplitMeaningUnit { unit: Ref, at: u32 },
        /// One unit of two: the second one's words are joined to the first one's.
        MergeMeaningUnits { unit: Ref, with: Ref },
        /// Units of all paragraphs or speaker turns that no unit covers yet; interviewers' left out.
        AddMeaningUnits { document: Ref, by: UnitsBy },
        SetStatement {
            on: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] question: Option<Ref>,
            text: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
        },
    }

    /// Themes and the theme table.
    ThemeAction {
        AddTheme {
            name: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] parent: Option<Ref>,
            #[serde(default)] description: String,
            #[serde(default)] not: String,
        },
        SetTheme {
            theme: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] parent: Option<Option<Ref>>,
            #[serde(default, skip_serializing_if = "Option::is_none")] description: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] not: Option<String>,
        },
        RemoveTheme { theme: Ref },
        SetThemeCell {
            case: Ref,
            theme: Ref,
            text: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
        },
    }

    /// Contrasts and findings.
    ContrastAction {
        AddContrast {
            name: String,
            cases: Vec<Ref>,
            #[serde(default, skip_serializing_if = "Vec::is_empty")] themes: Vec<Ref>,
            #[serde(default, skip_serializing_if = "Vec::is_empty")] codes: Vec<Ref>,
        },
        SetContrast {
            contrast: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] cases: Option<Vec<Ref>>,
            #[serde(default, skip_serializing_if = "Option::is_none")] themes: Option<Vec<Ref>>,
            #[serde(default, skip_serializing_if = "Option::is_none")] codes: Option<Vec<Ref>>,
        },
        RemoveContrast { contrast: Ref },
        SetFinding {
            contrast: Ref,
            row: Ref,
            kind: FindingKind,
            text: String,
            #[serde(default)] searched: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
        },
        RemoveFinding { contrast: Ref, row: Ref },
    }

    /// Criteria sets and assessments.
    CriteriaAction {
        AddCriteriaSet { name: String, criteria: Vec<NewCriterion>, #[serde(default)] ratings: Vec<String> },
        Assess {
            case: Ref,
            set: Ref,
            criterion: Ref,
            occasion: String,
            rating: String,
            #[serde(default)] reasoning: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
        },
    }

    /// Memos.
    MemoAction {
        AddMemo {
            text: String,
            #[serde(default)] title: String,
            #[serde(default)] kind: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] on: Option<Ref>,
            #[serde(default, skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
        },
        SetMemo {
            memo: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] text: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] title: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] kind: Option<String>,
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] on: Option<Option<Ref>>,
        },
        RemoveMemo { memo: Ref },
    }
}

/// A criterion of a new set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewCriterion {
    pub name: String,
    #[serde(default)]
    pub question: String,
    #[serde(default)]
    pub part: String,
}

/// What meaning units are made of, all at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitsBy {
    Paragraphs,
    Turns,
}

/// Gives each topic its place in [`Action`] and its part in reading one from JSON.
macro_rules! topics {
    ($($topic:ident($type:ident)),* $(,)?) => {
        $(impl From<$type> for Action {
            fn from(action: $type) -> Action {
                Action::$topic(action)
            }
        })*

        impl Action {
            /// The names of all actions, by topic.
            pub fn names() -> Vec<&'static str> {
                [$($type::VARIANTS),*].concat()
            }

            /// Reads one action from JSON.
            pub fn from_json(json: serde_json::Value) -> Result<Action, ActionError> {
                let malformed = |error: serde_json::Error| ActionError::Malformed { detail: error.to_string() };
                let Some(name) = json.get("action").and_then(|name| name.as_str()).map(str::to_owned) else {
                    return Err(ActionError::Malformed { detail: "missing field `action`".to_owned() });
                };
                $(if $type::VARIANTS.contains(&name.as_str()) {
                    return serde_json::from_value::<$type>(json).map(Action::$topic).map_err(malformed);
                })*
                Err(ActionError::UnknownAction { name })
            }

            /// The action as JSON, as [`Action::from_json`] reads it.
            pub fn to_json(&self) -> serde_json::Value {
                match self {
                    $(Action::$topic(action) => serde_json::to_value(action).unwrap_or_default(),)*
                }
            }
        }
    };
}

topics!(
    Project(ProjectAction),
    Document(DocumentAction),
    Case(CaseAction),
    Code(CodeAction),
    Coding(CodingAction),
    Unit(UnitAction),
    Theme(ThemeAction),
    Contrast(ContrastAction),
    Criteria(CriteriaAction),
    Memo(MemoAction),
);

/// Reads a script: one action a line; empty lines and lines that start with `#` are passed over.
pub fn read_script(script: &str) -> Result<Vec<Action>, ActionError> {
    let script = script.strip_prefix('\u{feff}').unwrap_or(script);
    let mut actions = Vec::new();
    for (number, line) in script.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let read = serde_json::from_str(line)
            .map_err(|error| ActionError::Malformed { detail: error.to_string() })
            .and_then(Action::from_json);
        actions.push(read.map_err(|error| error.on_line(number + 1))?);
    }
    Ok(actions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_read_and_write_as_the_interface_says() {
        for line in [
            r#"{"action":"add_coding","document":"A","start":1,"end":4,"code":"x"}"#,
            r#"{"action":"set_code","code":"x","name":"y"}"#,
            r#"{"action":"set_case","case":"x","parent":null}"#,
            r#"{"action":"remove_contrast","contrast":"x"}"#,
        ] {
            let action = Action::from_json(serde_json::from_str(line).unwrap()).unwrap();
            assert_eq!(action.to_json().to_string(), line);
        }
    }

    #[test]
    fn what_is_wrong_with_a_line_is_said_with_its_number() {
        for (line, expected) in [
            (r#"{"action":"add_kode","name":"x"}"#, "add_kode"),
            (r#"{"action":"add_code"}"#, "name"),
            (r#"{"action":"add_code","name":"x","defintion":"y"}"#, "defintion"),
            (r#"{"name":"x"}"#, "action"),
            ("not json", "line 3"),
        ] {
            let error = read_script(&format!("\n# comment\n{line}")).unwrap_err();
            let said = error.message(Lang::En);
            assert!(said.contains(expected) && said.contains('3'), "{said}");
        }
    }

    #[test]
    fn every_name_that_scripts_rely_on_is_there() {
        let names = Action::names();
        for name in
            "add_document add_case link_case add_participant add_variable set_value add_code add_coding remove_coding \
                     add_question add_theme add_meaning_unit set_statement set_theme_cell add_contrast set_finding \
                     add_criteria_set assess add_memo"
                .split_whitespace()
        {
            assert!(names.contains(&name), "{name}");
        }
    }
}
