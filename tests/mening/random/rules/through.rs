//! What was read through, and why cells are empty.

use crate::random::model::{Model, NEW};

pub fn effects(model: &mut Model, name: &str) -> Option<Option<()>> {
    Some(match name {
        "set_read" => read(model),
        "set_silence" => silence(model),
        _ => return None,
    })
}

/// Which readings there are then, the model leaves to others; when it is refused, it knows.
fn read(model: &mut Model) -> Option<()> {
    let read = model.yes("read")?;
    match model.given("coder") {
        Some(name) if !read => drop(model.named("coder", name)?),
        _ => drop(model.coder()?),
    }
    let document = model.field("document", "document")?;
    if let Some(codes) = model.list("codes") {
        if model.text("for") != "coding" || codes.is_empty() {
            return None;
        }
        model.each("code", &codes)?;
    }
    if model.action.contains_key("case") {
        let case = model.field("case", "case")?;
        let links = model.dump.with("case_link", "document_id", &document);
        links.into_iter().find(|(_, row)| model.is_beneath("case", &row["case_id"], &case))?;
    }
    Some(())
}

fn silence(model: &mut Model) -> Option<()> {
    let case = model.field("case", "case")?;
    let [(column, row)]: [(String, String); 1] = ["theme", "code", "question"]
        .into_iter()
        .filter(|field| model.action.contains_key(*field))
        .map(|field| Some((format!("{field}_id"), model.field(field, field)?)))
        .collect::<Option<Vec<_>>>()?
        .try_into()
        .ok()?;
    let known = model.dump.with("silence", "case_id", &case).find(|(_, known)| known[&column] == row);
    let known = known.map(|(guid, row)| (guid.clone(), row.clone()));
    let kind = model.text("kind");
    if model.action["kind"].is_null() {
        if model.action.contains_key("text") || model.action.contains_key("evidence") {
            return None;
        }
        known.into_iter().for_each(|(guid, _)| model.remove("silence", &guid));
        return Some(());
    }
    // That it was asked is shown by words of the case's own material: which those are, the counting knows.
    model.effects.may_be_refused |= kind == "no_answer" && model.action.contains_key("evidence");
    if kind == "no_answer" && model.rests_on("silence_id", known.as_ref().map(|(guid, _)| guid.as_str())) == 0 {
        return None;
    }
    let text = model.given("text").map(str::trim);
    match &known {
        Some((guid, row)) => {
            let text = text.unwrap_or(&row["text"]).to_owned();
            if row["kind"] != kind || row["text"] != text {
                let coder = model.at_work();
                model.set("silence", guid, "coder_id", coder);
                model.set("silence", guid, "at", "*");
            }
            model.set("silence", guid, "kind", kind);
            model.set("silence", guid, "text", text);
        }
        None => {
            let coder = model.at_work();
            let row =
                [("case_id", case.as_str()), (column.as_str(), row.as_str()), ("kind", kind), ("coder_id", &coder)];
            model.add("silence", &[&row[..], &[("text", text.unwrap_or(""))]].concat());
        }
    }
    model.evidence("silence_id", known.as_ref().map_or(NEW, |(guid, _)| guid))
}
