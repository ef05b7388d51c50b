//! The study, its cases, participants and variables, and what was promised.

use crate::random::dump::NONE;
use crate::random::model::{Model, NEW, contrast_row, date, tidy};
use serde_json::Value;

pub fn effects(model: &mut Model, name: &str) -> Option<Option<()>> {
    Some(match name {
        "set_project" => project(model),
        "set_reported" => reported(model),
        "add_question" | "set_question" => question(model, name),
        "remove_question" => model.field("question", "question").map(|guid| model.remove("question", &guid)),
        "code_as" => code_as(model),
        "set_coder" => set_coder(model),
        // In one copy alone nothing was ever decided by rule.
        "turn_clash" => None,
        "add_case" | "set_case" => case(model, name),
        "remove_case" => model.field("case", "case").map(|guid| model.remove("case", &guid)),
        "link_case" | "unlink_case" => link(model, name),
        "add_participant" | "set_participant" => participant(model, name),
        "remove_participant" => {
            model.field("participant", "participant").map(|guid| model.remove("participant", &guid))
        }
        "add_variable" | "set_variable" | "remove_variable" => variable(model, name),
        "set_value" => value(model),
        "set_consent" => consent(model),
        "quarantine" => quarantine(model),
        "lift_quarantine" => model.field("quarantine", "quarantine").map(|guid| model.remove("quarantine", &guid)),
        "set_guard" => guard(model),
        _ => return None,
    })
}

fn project(model: &mut Model) -> Option<()> {
    let guid = model.dump.rows("project").keys().next()?.clone();
    for field in ["title", "purpose", "language", "author", "organisation", "date"] {
        model.set_given("project", &guid, field);
    }
    Some(())
}

/// What is said about an item of a standard, one text each.
fn reported(model: &mut Model) -> Option<()> {
    let (standard, item) = (model.text("standard"), model.action["item"].as_u64()?);
    let items = if standard == "coreq" { 32 } else { 21 };
    if item == 0 || item > items {
        return None;
    }
    let item = item.to_string();
    let here = |row: &&crate::random::dump::Row| row["standard"] == standard && row["item"] == item;
    let known = model.dump.rows("reported").iter().find(|(_, row)| here(row)).map(|(guid, _)| guid.clone());
    let text = model.text("text").trim();
    match known {
        Some(known) if text.is_empty() => model.remove("reported", &known),
        Some(known) => model.set("reported", &known, "text", text),
        None if text.is_empty() => {}
        None => model.add("reported", &[("standard", standard), ("item", &item), ("text", text)]),
    }
    Some(())
}

fn question(model: &mut Model, name: &str) -> Option<()> {
    if name == "add_question" {
        let text = tidy(model.text("text"))?;
        let label = model.free("question", "label", model.given("label").unwrap_or(&text), |_, _| true)?;
        model.add("question", &[("label", &label), ("text", &text)]);
        return Some(());
    }
    let guid = model.field("question", "question")?;
    let known = model.row("question", &guid);
    let label = model.given("label").unwrap_or(&known["label"]);
    let label = model.free("question", "label", label, |other, _| other != guid)?;
    let text = tidy(model.given("text").unwrap_or(&known["text"]))?;
    model.set("question", &guid, "label", label);
    model.set("question", &guid, "text", text);
    Some(())
}

fn code_as(model: &mut Model) -> Option<()> {
    let coder = model.coder_called(model.text("coder"))?;
    let guid = model.dump.rows("project").keys().next()?.clone();
    model.set("project", &guid, "coder_id", coder);
    Some(())
}

fn set_coder(model: &mut Model) -> Option<()> {
    let guid = model.field("coder", "coder")?;
    let name = model.free("coder", "name", model.text("name"), |other, _| other != guid)?;
    model.set("coder", &guid, "name", name);
    Some(())
}

fn case(model: &mut Model, name: &str) -> Option<()> {
    let parent = model.maybe("case", "parent")?;
    if name == "add_case" {
        let free = model.free("case", "name", model.text("name"), |_, _| true)?;
        let parent = parent.flatten().unwrap_or_else(|| NONE.to_owned());
        let (kind, about) = (model.given("kind").unwrap_or(""), model.given("description").unwrap_or(""));
        model.add("case", &[("name", &free), ("parent_id", &parent), ("kind", kind), ("description", about)]);
        return Some(());
    }
    let guid = model.field("case", "case")?;
    if let Some(name) = model.given("name") {
        let name = model.free("case", "name", name, |other, _| other != guid)?;
        model.set("case", &guid, "name", name);
    }
    if let Some(parent) = parent {
        if parent.as_ref().is_some_and(|parent| model.is_beneath("case", parent, &guid)) {
            return None;
        }
        model.set("case", &guid, "parent_id", parent.unwrap_or_else(|| NONE.to_owned()));
    }
    model.set_given("case", &guid, "kind");
    model.set_given("case", &guid, "description");
    Some(())
}

fn link(model: &mut Model, name: &str) -> Option<()> {
    let (case, document) = (model.field("case", "case")?, model.field("document", "document")?);
    let links = model.dump.with("case_link", "case_id", &case).filter(|(_, row)| row["document_id"] == document);
    let links: Vec<_> = links.collect();
    if name == "unlink_case" {
        links.first()?;
        links.into_iter().for_each(|(guid, _)| model.remove("case_link", guid));
        return Some(());
    }
    let is_whole = ["start", "end", "quote"].iter().all(|field| !model.action.contains_key(*field));
    let (start, end) = match is_whole {
        true => (NONE.to_owned(), NONE.to_owned()),
        false => model.passage(&document, model.action).map(|(start, end)| (start.to_string(), end.to_string()))?,
    };
    if links.iter().any(|(_, row)| row["start"] == start && row["end"] == end) {
        return None;
    }
    model.add("case_link", &[("case_id", &case), ("document_id", &document), ("start", &start), ("end", &end)]);
    Some(())
}

fn participant(model: &mut Model, name: &str) -> Option<()> {
    if name == "set_participant" {
        let guid = model.field("participant", "participant")?;
        if let Some(name) = model.given("name") {
            let name = model.free("participant", "name", name, |other, _| other != guid)?;
            model.set("participant", &guid, "name", name);
        }
        model.set_given("participant", &guid, "role");
        if let Some(cases) = model.list("cases") {
            let cases = model.each("case", &cases)?;
            model.link("participant_case", ("participant_id", &guid), "case_id", &cases);
        }
        return Some(());
    }
    let free = model.free("participant", "name", model.text("name"), |_, _| true)?;
    model.add("participant", &[("name", &free), ("role", model.given("role").unwrap_or(""))]);
    let case = model.maybe("case", "case")?.flatten();
    if let Some(case) = &case {
        model.add("participant_case", &[("participant_id", NEW), ("case_id", case)]);
    }
    let Some(label) = model.given("speaker") else { return Some(()) };
    let belongs = |document: &str| {
        let mut links = model.dump.with("case_link", "document_id", document);
        case.as_ref().is_none_or(|case| links.any(|(_, link)| model.is_beneath("case", &link["case_id"], case)))
    };
    let known: Vec<_> =
        model.dump.with("speaker", "label", label).filter(|(_, row)| belongs(&row["document_id"])).collect();
    let free: Vec<_> = known.iter().filter(|(_, row)| row["participant_id"] == NONE).collect();
    free.first()?;
    for (key, _) in free {
        model.alter("speaker", key, &[("participant_id", NEW)]);
    }
    Some(())
}

fn variable(model: &mut Model, name: &str) -> Option<()> {
    if name == "add_variable" {
        let of = model.text("of");
        let free = model.free("variable", "name", model.text("name"), |_, row| row["of"] == of)?;
        model.add("variable", &[("name", &free), ("of", of), ("type", model.text("type"))]);
        return Some(());
    }
    let of = model.given("of");
    let asked = model.text("variable");
    let is_it = |(guid, row): &(&String, &crate::random::dump::Row)| {
        (*guid == asked || row["name"] == asked) && of.is_none_or(|of| row["of"] == of)
    };
    let found: Vec<_> = model.dump.rows("variable").iter().filter(is_it).collect();
    let [(guid, row)] = found.as_slice() else { return None };
    if name == "remove_variable" {
        model.remove("variable", guid);
        return Some(());
    }
    let free = model.free("variable", "name", model.text("name"), |other, other_row| {
        other != *guid && other_row["of"] == row["of"]
    })?;
    model.set("variable", guid, "name", free);
    Some(())
}

fn value(model: &mut Model) -> Option<()> {
    let (asked, on) = (model.text("variable"), model.text("on"));
    let mut meant = Vec::new();
    for (guid, row) in model.dump.rows("variable") {
        if guid == asked || row["name"] == asked {
            meant.extend(model.named(&row["of"], on).map(|on| (guid, row, on)));
        }
    }
    let [(guid, row, on)] = meant.as_slice() else { return None };
    let kept = match (&model.action["value"], row["type"].as_str()) {
        (Value::Null, _) => String::new(),
        (Value::Array(_), _) => return None,
        (Value::Bool(yes), "boolean") => yes.to_string(),
        (Value::Bool(_), _) => return None,
        (Value::Number(_), "text" | "integer" | "decimal") => "3".to_owned(),
        (Value::String(text), "text") => text.clone(),
        (Value::String(text), "integer" | "decimal") if text == "3" => text.clone(),
        (Value::String(text), "date") if text == "2024-05-01" => text.clone(),
        _ => return None,
    };
    let column = format!("{}_id", row["of"]);
    let known = model.dump.with("value", "variable_id", guid).find(|(_, row)| row[&column] == *on);
    if let Some((key, known)) = known {
        if known["value"] != kept {
            model.effects.removed.insert(("value".to_owned(), key.clone()));
        } else {
            return Some(());
        }
    }
    if !kept.is_empty() {
        model.add("value", &[("variable_id", guid), (&column, on), ("value", &kept)]);
    }
    Some(())
}

/// Whoever is in the register stays there, whatever is said of her; nobody else is until something is done.
fn consent(model: &mut Model) -> Option<()> {
    let guid = model.field("participant", "participant")?;
    let mut columns = Vec::new();
    if let Some(given) = model.given("given") {
        columns.push(("given", date(given)?.to_owned()));
    }
    for field in ["quotes", "recording", "reuse"] {
        columns.extend(model.yes(field).map(|yes| (field, u8::from(yes).to_string())));
    }
    columns.extend(model.given("note").map(|note| ("note", note.to_owned())));
    let known = model.dump.with("consent", "participant_id", &guid).next();
    let before = |field: &str| match (known, field) {
        (Some((_, row)), _) => row[field].clone(),
        (None, "quotes") => "1".to_owned(),
        (None, "recording" | "reuse") => "0".to_owned(),
        (None, _) => String::new(),
    };
    if known.is_some() && columns.iter().all(|(field, value)| before(field) == *value) {
        return Some(());
    }
    if let Some((key, _)) = known {
        model.effects.removed.insert(("consent".to_owned(), key.clone()));
    }
    let after = |field: &str| columns.iter().find(|(name, _)| *name == field).map(|(_, value)| value.clone());
    let all: Vec<(&str, String)> = ["given", "quotes", "recording", "reuse", "note"]
        .into_iter()
        .map(|field| (field, after(field).unwrap_or_else(|| before(field))))
        .collect();
    let mut row: Vec<(&str, &str)> = all.iter().map(|(field, value)| (*field, value.as_str())).collect();
    row.push(("participant_id", &guid));
    model.add("consent", &row);
    Some(())
}

fn quarantine(model: &mut Model) -> Option<()> {
    let document = model.field("document", "document")?;
    let (start, end) = model.passage(&document, model.action)?;
    let reason = Some(model.text("reason").trim()).filter(|reason| !reason.is_empty())?;
    let coder = model.at_work();
    let place = [("start", start.to_string()), ("end", end.to_string())];
    let row = [("document_id", document.as_str()), ("reason", reason), ("coder_id", &coder)];
    let place = place.each_ref().map(|(column, value)| (*column, value.as_str()));
    model.add("quarantine", &[&row[..], &place].concat());
    Some(())
}

fn guard(model: &mut Model) -> Option<()> {
    let key = model.dump.rows("guard").keys().next()?.clone();
    let known = &model.dump.rows("guard")[&key];
    let fewest = model.action.get("fewest").map_or(known["fewest"].clone(), Value::to_string);
    let marks = model.yes("marks").map_or(known["marks"].clone(), |yes| u8::from(yes).to_string());
    if (fewest.as_str(), marks.as_str()) != (&known["fewest"], &known["marks"]) {
        model.alter("guard", &key, &[("fewest", &fewest), ("marks", &marks)]);
    }
    Some(())
}

/// The rows of a contrast in their order, each by what it is called.
pub fn rows_of(model: &Model, contrast: &str) -> Vec<String> {
    let mut rows: Vec<_> = model.dump.with("contrast_row", "contrast_id", contrast).collect();
    rows.sort_by_key(|(_, row)| row["position"].parse::<i64>().unwrap());
    rows.into_iter().map(|(_, row)| contrast_row(row)).collect()
}
