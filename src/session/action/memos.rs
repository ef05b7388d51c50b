//! Memos, as actions.

use super::*;

actions! {
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
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] text: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] title: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] kind: Option<String>,
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] on: Option<Option<Ref>>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
        },
        RemoveMemo { memo: Ref },
    }
}
