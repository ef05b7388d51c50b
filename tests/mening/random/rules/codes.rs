//! The code tree and codings.

use crate::random::dump::{NONE, Row};
use crate::random::model::{Model, NEW};
use serde_json::Value;

pub fn effects(model: &mut Model, name: &str) -> Option<Option<()>> {
    Some(match name {
        "add_code" => add(model),
        "set_code" => change(model),
        "move_code" => move_code(model),
        "merge_code" => merge(model),
        "split_code" => split(model),
        "remove_code" => remove(model),
        "explain_code" => explain(model),
        "add_coding" => add_coding(model),
        "remove_coding" => remove_coding(model),
        "move_coding" => move_coding(model),
        "settle_codings" => settle_codings(model),
        _ => return None,
    })
}

const PARTS: [&str; 4] = ["definition", "include", "exclude", "example"];

fn color(text: &str) -> Option<String> {
    text.starts_with('#').then(|| text.to_lowercase())
}

/// A name that no other child of a parent has.
fn free(model: &Model, name: &str, parent: &str, but: &str) -> Option<String> {
    model.free("code", "name", name, |guid, row| guid != but && row["parent_id"] == parent)
}

fn add(model: &mut Model) -> Option<()> {
    let parent = model.maybe("code", "parent")?.flatten().unwrap_or_else(|| NONE.to_owned());
    let name = free(model, model.text("name"), &parent, "")?;
    let color = model.given("color").map(color);
    let color = if let Some(color) = color { Some(color?) } else { None };
    let mut row = vec![("name", name.as_str()), ("parent_id", &parent)];
    row.extend(PARTS.map(|part| (part, model.given(part).unwrap_or(""))));
    row.push(("origin", model.given("origin").unwrap_or("inductive")));
    row.extend(color.as_deref().map(|color| ("color", color)));
    model.add("code", &row);
    Some(())
}

/// The last that is noted of a code.
fn latest<'d>(model: &Model<'d>, code: &str) -> Option<(&'d String, &'d Row)> {
    let dump = model.dump;
    let of_code = dump.rows("code_event").iter().filter(|(_, row)| row["code_id"] == code);
    of_code.max_by_key(|(_, row)| row["id"].parse::<i64>().unwrap())
}

/// Notes what becomes of a code, unless just that was the last that is noted of it and nobody said why.
fn note(model: &mut Model, code: &str, called: &str, event: &str, other: &str) {
    let same = |(_, row): &(&String, &Row)| row["event"] == event && row["other"] == other && row["why"].is_empty();
    if latest(model, code).filter(same).is_none() {
        model.add("code_event", &[("code", called), ("code_id", code), ("event", event), ("other", other)]);
    }
}

fn change(model: &mut Model) -> Option<()> {
    let guid = model.field("code", "code")?;
    let known = model.row("code", &guid);
    let mut called = known["name"].clone();
    if let Some(name) = model.given("name") {
        let name = free(model, name, &known["parent_id"], &guid)?;
        model.set("code", &guid, "name", &name);
        called = name;
    }
    if let Some(given) = model.given("color") {
        let color = color(given)?;
        model.set("code", &guid, "color", color);
    }
    match model.action.get("digit") {
        None => {}
        Some(Value::Null) => model.set("code", &guid, "digit", NONE),
        Some(digit) => {
            let digit = digit.as_u64().filter(|digit| (1..=9).contains(digit))?.to_string();
            let others: Vec<&String> = model
                .dump
                .rows("code")
                .iter()
                .filter(|(other, row)| **other != guid && row["digit"] == digit)
                .map(|(other, _)| other)
                .collect();
            for other in others {
                model.set("code", other, "digit", NONE);
            }
            model.set("code", &guid, "digit", digit);
        }
    }
    for part in PARTS {
        model.set_given("code", &guid, part);
    }
    model.set_given("code", &guid, "origin");
    let is_renamed = called != known["name"];
    if is_renamed {
        note(model, &guid, &known["name"], "renamed", &called);
    }
    let is_other = |part: &&str| model.given(part).is_some_and(|given| given != known[*part]);
    if PARTS[..3].iter().any(is_other) {
        // A step that renames as well has just noted something else.
        match is_renamed {
            true => model.add("code_event", &[("code", &called), ("code_id", &guid), ("event", "redefined")]),
            false => note(model, &guid, &called, "redefined", ""),
        }
    }
    Some(())
}

/// The codes beneath a parent, in their order.
fn children(model: &Model, parent: &str) -> Vec<String> {
    let mut children: Vec<_> = model.dump.with("code", "parent_id", parent).collect();
    children.sort_by_key(|(_, row)| row["position"].parse::<i64>().unwrap());
    children.into_iter().map(|(guid, _)| guid.clone()).collect()
}

fn move_code(model: &mut Model) -> Option<()> {
    let guid = model.field("code", "code")?;
    let known = model.row("code", &guid);
    let parent = match model.maybe("code", "parent")? {
        None => known["parent_id"].clone(),
        Some(parent) => parent.unwrap_or_else(|| NONE.to_owned()),
    };
    if parent != NONE && model.is_beneath("code", &parent, &guid) {
        return None;
    }
    free(model, &known["name"], &parent, &guid)?;
    let before = children(model, &parent);
    let mut order: Vec<String> = before.iter().filter(|child| **child != guid).cloned().collect();
    let place = match model.maybe("code", "before")?.flatten() {
        None => order.len(),
        Some(sibling) if sibling == guid => before.iter().position(|child| *child == guid)?,
        Some(sibling) => order.iter().position(|child| *child == sibling)?,
    };
    order.insert(place, guid.clone());
    if parent != known["parent_id"] {
        let above = if parent == NONE { "" } else { &model.row("code", &parent)["name"] };
        note(model, &guid, &known["name"], "moved", above);
    }
    model.set("code", &guid, "parent_id", &parent);
    model.effects.order.push(("code".to_owned(), parent, order));
    Some(())
}

/// What comes together is followed by its own law.
fn merge(model: &mut Model) -> Option<()> {
    let (from, into) = (model.field("code", "code")?, model.field("code", "into")?);
    if model.is_beneath("code", &into, &from) {
        return None;
    }
    let touched = "code coding memo contrast_row theme_cell code_event finding evidence question_link memo_version
        hypothesis_status adrift lost_evidence query settlement";
    for table in touched.split_whitespace() {
        model.loosen(table, None);
    }
    Some(())
}

fn split(model: &mut Model) -> Option<()> {
    let guid = model.field("code", "code")?;
    let known = model.row("code", &guid);
    let name = free(model, model.text("name"), &known["parent_id"], "")?;
    let codings = model.each("coding", &model.list("codings")?)?;
    codings.first()?;
    for coding in &codings {
        if model.row("coding", coding)["code_id"] != guid {
            return None;
        }
        model.set("coding", coding, "code_id", NEW);
    }
    let row = ["definition", "include", "exclude", "example", "origin", "color", "parent_id"];
    let mut row: Vec<(&str, &str)> = row.iter().map(|column| (*column, known[*column].as_str())).collect();
    row.push(("name", &name));
    model.add("code", &row);
    note(model, &guid, &known["name"], "split", &name);
    Some(())
}

fn remove(model: &mut Model) -> Option<()> {
    let guid = model.field("code", "code")?;
    let name = &model.row("code", &guid)["name"];
    model.add("code_event", &[("code", name), ("code_id", NONE), ("event", "removed")]);
    model.remove("code", &guid);
    Some(())
}

fn explain(model: &mut Model) -> Option<()> {
    let guid = model.field("code", "code")?;
    let why = model.text("why").trim();
    match latest(model, &guid) {
        Some((key, _)) => {
            let key = key.clone();
            model.alter("code_event", &key, &[("why", why)]);
        }
        // That it was born without a reason is nothing new.
        None if why.is_empty() => {}
        None => {
            let name = &model.row("code", &guid)["name"];
            model.add("code_event", &[("code", name), ("code_id", &guid), ("event", "born"), ("why", why)]);
        }
    }
    Some(())
}

fn add_coding(model: &mut Model) -> Option<()> {
    let document = model.field("document", "document")?;
    let (start, end) = model.passage(&document, model.action)?;
    let (start, end) = (start.to_string(), end.to_string());
    let code = model.field("code", "code")?;
    let coder = model.coder()?;
    let place =
        [("document_id", &document), ("start", &start), ("end", &end), ("code_id", &code), ("coder_id", &coder)];
    let place = place.map(|(column, value)| (column, value.as_str()));
    let known =
        model.dump.rows("coding").iter().find(|(_, row)| place.iter().all(|(column, value)| row[*column] == *value));
    if known.is_none() {
        model.add("coding", &place);
    }
    let coding = known.map_or(NEW, |(guid, _)| guid);
    if let Some(text) = model.given("memo").filter(|text| !text.is_empty()) {
        model.add("memo", &[("text", text), ("coding_id", coding), ("kind", "code"), ("title", "")]);
    }
    Some(())
}

fn remove_coding(model: &mut Model) -> Option<()> {
    if model.action.contains_key("coding") {
        let guid = model.field("coding", "coding")?;
        model.remove("coding", &guid);
        return Some(());
    }
    let (document, code) = (model.action.get("document")?.as_str()?, model.text("code"));
    let (document, code) = (model.named("document", document)?, model.named("code", code)?);
    let (start, end) = model.passage(&document, model.action)?;
    let is_here = |row: &Row| {
        row["document_id"] == document
            && row["code_id"] == code
            && row["start"] == start.to_string()
            && row["end"] == end.to_string()
    };
    let mut here: Vec<_> = model.dump.rows("coding").iter().filter(|(_, row)| is_here(row)).collect();
    let coder = match model.given("coder") {
        Some(coder) => Some(model.named("coder", coder)?),
        // Another's is hers to remove; where there is but one, it is meant.
        None => (here.len() > 1).then(|| model.at_work()),
    };
    here.retain(|(_, row)| coder.as_ref().is_none_or(|coder| row["coder_id"] == *coder));
    let guid = here.first()?.0.clone();
    model.remove("coding", &guid);
    Some(())
}

fn move_coding(model: &mut Model) -> Option<()> {
    let guid = model.field("coding", "coding")?;
    let known = model.row("coding", &guid);
    let (start, end) = model.passage(&known["document_id"], model.action)?;
    let (start, end) = (start.to_string(), end.to_string());
    let same = |row: &Row| {
        ["document_id", "code_id", "coder_id"].iter().all(|column| row[*column] == known[*column])
            && row["start"] == start
            && row["end"] == end
    };
    if model.dump.rows("coding").iter().any(|(other, row)| *other != guid && same(row)) {
        return None;
    }
    model.set("coding", &guid, "start", start);
    model.set("coding", &guid, "end", end);
    settled(model, "coding_id", &guid);
    Some(())
}

/// What is laid where it belongs is adrift no more.
pub fn settled(model: &mut Model, column: &str, guid: &str) {
    let key = model.dump.with("adrift", column, guid).next().map(|(key, _)| key.clone());
    model.effects.removed.extend(key.map(|key| ("adrift".to_owned(), key)));
}

/// What is kept of two coders' marks becomes the third's, in place of what she had marked there.
fn settle_codings(model: &mut Model) -> Option<()> {
    let document = model.field("document", "document")?;
    let (start, end) = model.passage(&document, model.action)?;
    let named: Option<Vec<String>> = model.list("codes")?.iter().map(|name| model.named("code", name)).collect();
    let named = named?;
    let codes: std::collections::BTreeSet<String> = named.iter().cloned().collect();
    if codes.len() < named.len() {
        return None;
    }
    let coders: Option<Vec<String>> = model.list("coders")?.iter().map(|name| model.named("coder", name)).collect();
    let [first, second] = <[String; 2]>::try_from(coders?).ok()?;
    if codes.is_empty() || first == second {
        return None;
    }
    let coder = model.coder()?;
    if coder == first || coder == second {
        return None;
    }
    let number = |row: &Row, column: &str| row[column].parse::<u32>().unwrap();
    let overlaps = |row: &Row| number(row, "start") < end && number(row, "end") > start;
    for code in &codes {
        let of = |who: &str| -> Vec<(String, (u32, u32))> {
            let of = model.dump.rows("coding").iter().filter(|(_, row)| {
                row["document_id"] == document && row["code_id"] == *code && row["coder_id"] == who && overlaps(row)
            });
            of.map(|(guid, row)| (guid.clone(), (number(row, "start"), number(row, "end")))).collect()
        };
        let known = of(&coder);
        let mut wanted = match model.text("keep") {
            "first" => of(&first),
            "second" => of(&second),
            "both" => [of(&first), of(&second)].concat(),
            "neither" => Vec::new(),
            _ => known.clone(),
        };
        wanted.sort_by_key(|(_, place)| *place);
        let mut kept: Vec<(u32, u32)> = Vec::new();
        for (_, (from, to)) in wanted {
            match kept.last_mut().filter(|last| from < last.1) {
                Some(last) => last.1 = last.1.max(to),
                None => kept.push((from, to)),
            }
        }
        let earlier = model.dump.rows("settlement").iter().filter(|(_, row)| {
            row["document_id"] == document && row["code_id"] == *code && row["coder_id"] == coder && overlaps(row)
        });
        let earlier: Vec<String> = earlier.map(|(guid, _)| guid.clone()).collect();
        for (guid, _) in known.iter().filter(|(_, place)| !kept.contains(place)) {
            model.remove("coding", guid);
        }
        for (from, to) in kept.iter().filter(|place| !known.iter().any(|(_, known)| known == *place)) {
            let (from, to) = (from.to_string(), to.to_string());
            let place = [("document_id", document.as_str()), ("start", &from), ("end", &to), ("code_id", code)];
            model.add("coding", &[&place[..], &[("coder_id", coder.as_str())]].concat());
        }
        for guid in earlier {
            model.remove("settlement", &guid);
        }
        let (from, to) = (start.to_string(), end.to_string());
        let place = [("document_id", document.as_str()), ("start", &from), ("end", &to), ("code_id", code)];
        let who = [("first_id", first.as_str()), ("second_id", &second), ("coder_id", &coder)];
        model.add("settlement", &[&place[..], &who[..], &[("kept", model.text("keep"))]].concat());
    }
    Some(())
}
