//! Questions put to the material and kept, as actions.

use super::*;
use serde_json::Value;

actions! {
    /// Questions that are kept.
    QueryAction {
        AddQuery { name: String, query: Value },
        SetQuery {
            query_name: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] query: Option<Value>,
        },
        RemoveQuery { query_name: Ref },
    }
}
