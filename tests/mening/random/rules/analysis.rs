//! Themes, the theme table, contrasts and findings.

use super::study::rows_of;
use crate::random::dump::NONE;
use crate::random::model::{Model, NEW, contrast_row, tidy};
use serde_json::Value;

pub fn effects(model: &mut Model, name: &str) -> Option<Option<()>> {
    Some(match name {
        "add_theme" | "set_theme" => theme(model, name),
        "remove_theme" => model.field("theme", "theme").map(|guid| model.remove("theme", &guid)),
        "set_theme_cell" => theme_cell(model),
        "set_cell" => cell(model),
        "add_contrast" => add_contrast(model),
        "set_contrast" => set_contrast(model),
        "remove_contrast" => model.field("contrast", "contrast").map(|guid| model.remove("contrast", &guid)),
        "set_finding" | "remove_finding" => finding(model, name),
        "set_answers" => set_answers(model),
        _ => return None,
    })
}

fn theme(model: &mut Model, name: &str) -> Option<()> {
    let parent = model.maybe("theme", "parent")?;
    if name == "add_theme" {
        let free = model.free("theme", "name", model.text("name"), |_, _| true)?;
        let parent = parent.flatten().unwrap_or_else(|| NONE.to_owned());
        let (about, not) = (model.given("description").unwrap_or(""), model.given("not").unwrap_or(""));
        model.add("theme", &[("name", &free), ("parent_id", &parent), ("description", about), ("not", not)]);
        return Some(());
    }
    let guid = model.field("theme", "theme")?;
    if let Some(name) = model.given("name") {
        let name = model.free("theme", "name", name, |other, _| other != guid)?;
        model.set("theme", &guid, "name", name);
    }
    if let Some(parent) = parent {
        if parent.as_ref().is_some_and(|parent| model.is_beneath("theme", parent, &guid)) {
            return None;
        }
        model.set("theme", &guid, "parent_id", parent.unwrap_or_else(|| NONE.to_owned()));
    }
    model.set_given("theme", &guid, "description");
    model.set_given("theme", &guid, "not");
    Some(())
}

/// All columns that say where a cell of the theme table is.
const PLACES: [&str; 9] =
    ["case_id", "group_id", "theme_id", "code_id", "question_id", "role", "level", "kind", "time"];

fn theme_cell(model: &mut Model) -> Option<()> {
    let (case, theme) = (model.field("case", "case")?, model.field("theme", "theme")?);
    write_cell(model, &[("case_id", case), ("theme_id", theme)])
}

fn cell(model: &mut Model) -> Option<()> {
    let places = ["row", "column"].map(|field| place(model, &model.action[field]));
    let [Some(row), Some(column)] = places else { return None };
    if row.0 == column.0 { None } else { write_cell(model, &[row, column]) }
}

fn place(model: &Model, at: &Value) -> Option<(&'static str, String)> {
    let (axis, name) = (at["axis"].as_str()?, at["name"].as_str()?);
    let known = |column: &'static str, used: bool| {
        let word = tidy(name)?;
        let in_cell = model.dump.with("theme_cell", column, &word).next().is_some();
        (used || in_cell).then_some((column, word))
    };
    let of_documents = |column: &str| model.dump.with("document", column, name).next().is_some();
    match axis {
        "case" => Some(("case_id", model.named("case", name)?)),
        "case_group" => Some(("group_id", model.named("case", name)?)),
        "question" => Some(("question_id", model.named("question", name)?)),
        "theme" => Some(("theme_id", model.named("theme", name)?)),
        "code" => Some(("code_id", model.named("code", name)?)),
        "role" => known("role", model.dump.with("participant", "role", name).next().is_some()),
        "level" => known("level", ["strategic", "executing", "local"].contains(&name) || of_documents("level")),
        "document_kind" => known("kind", ["transcript", "minutes"].contains(&name) || of_documents("kind")),
        _ => ["2024-05", "2023"].contains(&name).then(|| ("time", name.to_owned())),
    }
}

/// The highest number that a text cites.
fn cited(text: &str) -> usize {
    (1..9).filter(|number| text.contains(&format!("[{number}]"))).max().unwrap_or(0)
}

fn write_cell(model: &mut Model, places: &[(&str, String); 2]) -> Option<()> {
    let at = |column: &str| places.iter().find(|(known, _)| *known == column).map_or(NONE, |(_, value)| value);
    let is_here = |row: &crate::random::dump::Row| PLACES.iter().all(|column| row[*column] == at(column));
    let known = model.dump.rows("theme_cell").iter().find(|(_, row)| is_here(row)).map(|(guid, _)| guid.clone());
    let text = model.text("text");
    let rests_on = model.rests_on("theme_cell_id", known.as_deref());
    if text.trim().is_empty() && rests_on == 0 {
        if model.list("answers").is_some_and(|answers| !answers.is_empty()) {
            return None;
        }
        if let Some(known) = known {
            model.remove("theme_cell", &known);
        }
        return Some(());
    }
    if cited(text) > rests_on && model.yes("draft") != Some(true) {
        return None;
    }
    match &known {
        Some(known) => model.set("theme_cell", known, "text", text),
        None => {
            let mut row: Vec<(&str, &str)> = PLACES.iter().map(|column| (*column, at(column))).collect();
            row.push(("text", text));
            model.add("theme_cell", &row);
        }
    }
    let known = known.as_deref().unwrap_or(NEW);
    model.evidence("theme_cell_id", known)?;
    model.answers("theme_cell_id", known, "answers")
}

/// The themes and codes that an action names, as rows.
fn rows(model: &Model, field: &str, contrast: &str) -> Option<Option<Vec<String>>> {
    let Some(names) = model.list(field) else { return Some(None) };
    let table = field.trim_end_matches('s');
    let found = model.each(table, &names)?;
    Some(Some(found.into_iter().map(|guid| format!("{contrast}/{guid}")).collect()))
}

fn cases(model: &Model) -> Option<Option<Vec<String>>> {
    let Some(names) = model.list("cases") else { return Some(None) };
    let cases = model.each("case", &names)?;
    (cases.len() > 1).then_some(Some(cases))
}

fn add_row(model: &mut Model, contrast: &str, row: &str) {
    let about = row.split_once('/').map_or("", |(_, about)| about);
    let is_theme = model.dump.rows("theme").contains_key(about);
    let (theme, code) = if is_theme { (about, NONE) } else { (NONE, about) };
    model.add("contrast_row", &[("contrast_id", contrast), ("theme_id", theme), ("code_id", code)]);
}

fn add_contrast(model: &mut Model) -> Option<()> {
    let name = model.free("contrast", "name", model.text("name"), |_, _| true)?;
    let cases = cases(model)??;
    let mut all = rows(model, "themes", NEW)?.unwrap_or_default();
    all.extend(rows(model, "codes", NEW)?.unwrap_or_default());
    all.first()?;
    model.add("contrast", &[("name", &name)]);
    for case in &cases {
        model.add("contrast_case", &[("contrast_id", NEW), ("case_id", case)]);
    }
    for row in &all {
        add_row(model, NEW, row);
    }
    model.effects.order.push(("contrast_case".to_owned(), NEW.to_owned(), cases));
    model.effects.order.push(("contrast_row".to_owned(), NEW.to_owned(), all));
    Some(())
}

fn set_contrast(model: &mut Model) -> Option<()> {
    let guid = model.field("contrast", "contrast")?;
    if let Some(name) = model.given("name") {
        let name = model.free("contrast", "name", name, |other, _| other != guid)?;
        model.set("contrast", &guid, "name", name);
    }
    if let Some(cases) = cases(model)? {
        model.link("contrast_case", ("contrast_id", &guid), "case_id", &cases);
        model.effects.order.push(("contrast_case".to_owned(), guid.clone(), cases));
    }
    let (themes, codes) = (rows(model, "themes", &guid)?, rows(model, "codes", &guid)?);
    if themes.is_none() && codes.is_none() {
        return Some(());
    }
    let known = rows_of(model, &guid);
    let is_theme =
        |row: &String| row.split_once('/').is_some_and(|(_, about)| model.dump.rows("theme").contains_key(about));
    let mut all = themes.unwrap_or_else(|| known.iter().filter(|row| is_theme(row)).cloned().collect());
    all.extend(codes.unwrap_or_else(|| known.iter().filter(|row| !is_theme(row)).cloned().collect()));
    all.first()?;
    let gone: Vec<String> = model
        .dump
        .with("contrast_row", "contrast_id", &guid)
        .filter(|(_, row)| !all.contains(&contrast_row(row)))
        .map(|(key, _)| key.clone())
        .collect();
    for key in gone {
        model.remove("contrast_row", &key);
    }
    for row in all.iter().filter(|row| !known.contains(row)) {
        add_row(model, &guid, row);
    }
    model.effects.order.push(("contrast_row".to_owned(), guid, all));
    Some(())
}

fn finding(model: &mut Model, name: &str) -> Option<()> {
    let contrast = model.field("contrast", "contrast")?;
    let asked = model.text("row");
    let is_named = |table: &str, guid: &str| {
        model.dump.rows(table).get(guid).is_some_and(|row| guid == asked || row["name"] == asked)
    };
    let found: Vec<String> = rows_of(model, &contrast)
        .into_iter()
        .filter(|row| row.split_once('/').is_some_and(|(_, about)| is_named("theme", about) || is_named("code", about)))
        .collect();
    let [row] = found.as_slice() else { return None };
    let known = model.dump.with("finding", "row_id", row).next();
    if name == "remove_finding" {
        let guid = known?.0.clone();
        model.remove("finding", &guid);
        return Some(());
    }
    let searched = model.given("searched").unwrap_or(known.map_or("", |(_, row)| &row["searched"]));
    let (kind, text) = (model.text("kind"), model.text("text"));
    if kind == "absent" && searched.trim().is_empty() {
        return None;
    }
    if cited(text) > model.rests_on("finding_id", known.map(|(guid, _)| guid.as_str())) {
        return None;
    }
    let said = cases_said(model, &contrast)?;
    // Whether it was looked for, the model does not know.
    model.effects.may_be_refused |= kind == "absent";
    let columns = [("kind", kind), ("text", text), ("searched", searched)];
    match known {
        Some((guid, _)) => columns.iter().for_each(|(column, value)| model.set("finding", guid, column, *value)),
        None => model.add("finding", &[&columns[..], &[("row_id", row)]].concat()),
    }
    let guid = known.map_or(NEW, |(guid, _)| guid);
    if let Some(said) = said {
        let before: Vec<(String, [String; 2])> = model
            .dump
            .with("finding_case", "finding_id", guid)
            .map(|(key, row)| (key.clone(), [row["case_id"].clone(), row["kind"].clone()]))
            .collect();
        for (key, row) in &before {
            if !said.contains(row) {
                model.remove("finding_case", key);
            }
        }
        for row in said.iter().filter(|row| before.iter().all(|(_, known)| known != *row)) {
            let [case, kind] = row;
            model.add("finding_case", &[("finding_id", guid), ("case_id", case), ("kind", kind)]);
        }
    }
    model.evidence("finding_id", guid)?;
    model.answers("finding_id", guid, "answers")
}

/// What an action says of single cases, each one of the contrast's; nothing where it says nothing.
fn cases_said(model: &Model, contrast: &str) -> Option<Option<Vec<[String; 2]>>> {
    let Some(said) = model.action.get("cases") else { return Some(None) };
    let mut all = Vec::new();
    for (name, kind) in said.as_object()? {
        let case = model.named("case", name)?;
        model.dump.with("contrast_case", "contrast_id", contrast).find(|(_, row)| row["case_id"] == case)?;
        if all.iter().any(|[known, _]: &[String; 2]| *known == case) {
            return None;
        }
        all.push([case, kind.as_str()?.to_owned()]);
    }
    Some(Some(all))
}

fn set_answers(model: &mut Model) -> Option<()> {
    let of = model.text("of");
    let table =
        ["theme_cell", "finding", "assessment"].into_iter().find(|table| model.dump.rows(table).contains_key(of))?;
    model.answers(&format!("{table}_id"), of, "questions")
}
