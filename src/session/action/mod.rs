//! All that can be done to a project, as data. The window, the command line and scripts send the
//! same actions; each is one JSON object, `{"action": "add_code", …}`. Documents, codes, cases …
//! are named by name or by GUID, codes also by their path `Parent/Child`.

mod json;

pub use cells::{CellAction, PlaceAt};
pub use confidence::ConfidenceAction;
pub use course::CourseAction;
pub use json::read_script;
pub use judge::JudgeAction;

use crate::model::*;
use serde::{Deserialize, Deserializer, Serialize};

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
    Cell(CellAction),
    Contrast(ContrastAction),
    Criteria(CriteriaAction),
    Judge(JudgeAction),
    Memo(MemoAction),
    Course(CourseAction),
    Confidence(ConfidenceAction),
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
    /// Whether the passage's words are recorded again: 'the claim holds as they are now'.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub anew: bool,
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

mod cells;
mod confidence;
mod course;
mod judge;

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
        /// Lets a coder go on with the work; one of a new name is made.
        CodeAs { coder: Ref },
        /// Renames a coder.
        SetCoder { coder: Ref, name: String },
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
        /// Puts other words in place of a passage; what stands in the text follows its words.
        EditText {
            document: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] quote: Option<String>,
            words: String,
        },
        /// A corrected text in place of the old one; what stands on it moves with its words.
        ReplaceText {
            document: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] text: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] path: Option<String>,
        },
        /// Says that a coding, unit or piece of evidence (GUID) whose words are gone stands where it belongs.
        SettleAdrift { of: Ref },
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
        /// Renames a variable. `of` says which where two kinds of things have one of the name; so below.
        SetVariable {
            variable: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] of: Option<VariableOf>,
            name: String,
        },
        /// Takes a variable away with all its values.
        RemoveVariable {
            variable: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] of: Option<VariableOf>,
        },
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
            #[serde(default, skip_serializing_if = "Option::is_none")] answers: Option<Vec<Ref>>,
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
            #[serde(default, skip_serializing_if = "Option::is_none")] answers: Option<Vec<Ref>>,
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
            #[serde(default, skip_serializing_if = "Option::is_none")] answers: Option<Vec<Ref>>,
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
            #[serde(default, skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
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
