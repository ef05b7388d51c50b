//! The code tree and codings, as actions.

use super::*;

actions! {
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
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] definition: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] include: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] exclude: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] example: Option<String>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] origin: Option<Origin>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] color: Option<String>,
            /// Null takes it away.
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] digit: Option<Option<u8>>,
        },
        /// Under another parent (null: the top; left out: the one it has), before a sibling or last.
        MoveCode {
            code: Ref,
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] parent: Option<Option<Ref>>,
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
        /// By its GUID, or by where it stands and its code.
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
        MoveCoding {
            coding: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] quote: Option<String>,
        },
        /// Decides what two coders saw differently: what was kept becomes the codings of a third coder, who stands for
        /// what they agreed on.
        SettleCodings {
            document: Ref,
            codes: Vec<Ref>,
            /// The two who differed.
            coders: Vec<Ref>,
            keep: Kept,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] quote: Option<String>,
            /// Who stands for both; who works now where nobody is named.
            #[serde(default, skip_serializing_if = "Option::is_none")] coder: Option<String>,
        },
    }
}
