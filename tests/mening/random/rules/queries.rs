//! Questions that are kept.

use crate::random::model::Model;
use serde_json::{Value, json};

pub fn effects(model: &mut Model, name: &str) -> Option<Option<()>> {
    Some(match name {
        "add_query" => add(model),
        "set_query" => set(model),
        "remove_query" => model.field("query", "query_name").map(|guid| model.remove("query", &guid)),
        _ => return None,
    })
}

/// A question as it is kept: GUIDs in place of names.
fn kept(model: &Model, query: &Value) -> Option<String> {
    if let Some(name) = query["code"].as_str() {
        return Some(json!({ "code": model.named("code", name)? }).to_string());
    }
    let words = query["words"].as_str()?;
    words.chars().any(char::is_alphanumeric).then(|| json!({ "words": words }).to_string())
}

fn add(model: &mut Model) -> Option<()> {
    let name = model.free("query", "name", model.text("name"), |_, _| true)?;
    let query = kept(model, &model.action["query"])?;
    model.add("query", &[("name", &name), ("query", &query)]);
    Some(())
}

fn set(model: &mut Model) -> Option<()> {
    let guid = model.field("query", "query_name")?;
    if model.action.contains_key("name") {
        let name = model.free("query", "name", model.text("name"), |other, _| other != guid)?;
        model.set("query", &guid, "name", name);
    }
    if let Some(query) = model.action.get("query") {
        let query = kept(model, query)?;
        model.set("query", &guid, "query", query);
    }
    Some(())
}
