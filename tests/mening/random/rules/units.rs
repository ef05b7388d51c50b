//! Meaning units and statements.

use super::codes::settled;
use crate::random::dump::{NONE, Row};
use crate::random::model::{Model, NEW};

pub fn effects(model: &mut Model, name: &str) -> Option<Option<()>> {
    Some(match name {
        "add_meaning_unit" => add(model),
        "set_meaning_unit" => change(model),
        "remove_meaning_unit" => model.field("meaning_unit", "unit").map(|guid| model.remove("meaning_unit", &guid)),
        "split_meaning_unit" => split(model),
        "merge_meaning_units" => merge(model),
        "add_meaning_units" => add_all(model),
        "set_statement" => statement(model),
        _ => return None,
    })
}

/// Whether another unit of the same coder stands on just these words.
fn is_taken(model: &Model, document: &str, (start, end): (u32, u32), coder: &str, but: &[&str]) -> bool {
    let same =
        |row: &Row| row["start"] == start.to_string() && row["end"] == end.to_string() && row["coder_id"] == coder;
    model
        .dump
        .with("meaning_unit", "document_id", document)
        .any(|(guid, row)| !but.contains(&guid.as_str()) && same(row))
}

/// What a unit says about questions: what is empty is cleared.
fn answers(model: &mut Model, unit: &str) -> Option<()> {
    let Some(given) = model.action.get("answers") else { return Some(()) };
    let mut seen = Vec::new();
    for (name, text) in given.as_object()? {
        let question = model.named("question", name)?;
        if seen.contains(&question) {
            return None;
        }
        answer(model, unit, &question, text.as_str().unwrap_or_default());
        seen.push(question);
    }
    Some(())
}

fn answer(model: &mut Model, unit: &str, question: &str, text: &str) {
    let known = model.dump.with("answer", "unit_id", unit).find(|(_, row)| row["question_id"] == question);
    if let Some((key, row)) = known {
        if row["text"] == text {
            return;
        }
        model.effects.removed.insert(("answer".to_owned(), key.clone()));
    }
    if !text.is_empty() {
        model.add("answer", &[("unit_id", unit), ("question_id", question), ("text", text)]);
    }
}

fn add(model: &mut Model) -> Option<()> {
    let document = model.field("document", "document")?;
    let (start, end) = model.passage(&document, model.action)?;
    let theme = model.maybe("theme", "theme")?.flatten().unwrap_or_else(|| NONE.to_owned());
    let coder = model.coder()?;
    if is_taken(model, &document, (start, end), &coder, &[]) {
        return None;
    }
    let (start, end) = (start.to_string(), end.to_string());
    let given = |field| model.given(field).unwrap_or("");
    let written = [("condensation", given("condensation")), ("interpretation", given("interpretation"))];
    let relevance = ("relevance", model.given("relevance").unwrap_or("essential"));
    let place = [
        ("document_id", document.as_str()),
        ("start", &start),
        ("end", &end),
        ("theme_id", &theme),
        ("coder_id", &coder),
    ];
    model.add("meaning_unit", &[&place[..], &written, &[relevance]].concat());
    answers(model, NEW)
}

fn change(model: &mut Model) -> Option<()> {
    let guid = model.field("meaning_unit", "unit")?;
    let known = model.row("meaning_unit", &guid);
    if ["start", "end", "quote"].iter().any(|field| model.action.contains_key(*field)) {
        let (start, end) = model.passage(&known["document_id"], model.action)?;
        if is_taken(model, &known["document_id"], (start, end), &known["coder_id"], &[&guid]) {
            return None;
        }
        model.set("meaning_unit", &guid, "start", start.to_string());
        model.set("meaning_unit", &guid, "end", end.to_string());
        settled(model, "unit_id", &guid);
    }
    for field in ["relevance", "condensation", "interpretation"] {
        model.set_given("meaning_unit", &guid, field);
    }
    if let Some(theme) = model.maybe("theme", "theme")? {
        model.set("meaning_unit", &guid, "theme_id", theme.unwrap_or_else(|| NONE.to_owned()));
    }
    answers(model, &guid)
}

/// A passage without the white space at its ends; nothing where there is nothing else.
fn trimmed(model: &Model, document: &str, (start, end): (u32, u32)) -> Option<(u32, u32)> {
    let words: Vec<char> = model.words(document, (start, end)).chars().collect();
    let first = words.iter().position(|c| !c.is_whitespace())?;
    let last = words.iter().rposition(|c| !c.is_whitespace())?;
    Some((start + first as u32, start + last as u32 + 1))
}

fn edges(row: &Row) -> (u32, u32) {
    (row["start"].parse().unwrap(), row["end"].parse().unwrap())
}

fn split(model: &mut Model) -> Option<()> {
    let guid = model.field("meaning_unit", "unit")?;
    let at = u32::try_from(model.action["at"].as_u64()?).ok()?;
    let known = model.row("meaning_unit", &guid);
    let (start, end) = edges(known);
    let document = &known["document_id"];
    if at <= start || at >= end {
        return None;
    }
    let (first, second) = (trimmed(model, document, (start, at))?, trimmed(model, document, (at, end))?);
    let coder = &known["coder_id"];
    if is_taken(model, document, first, coder, &[&guid]) || is_taken(model, document, second, coder, &[&guid]) {
        return None;
    }
    model.set("meaning_unit", &guid, "start", first.0.to_string());
    model.set("meaning_unit", &guid, "end", first.1.to_string());
    let (start, end) = (second.0.to_string(), second.1.to_string());
    let place = [("document_id", document.as_str()), ("start", &start), ("end", &end), ("coder_id", coder)];
    let rest = [
        ("condensation", ""),
        ("interpretation", ""),
        ("theme_id", &known["theme_id"]),
        ("relevance", &known["relevance"]),
    ];
    model.add("meaning_unit", &[&place[..], &rest].concat());
    Some(())
}

fn joined(kept: &str, more: &str) -> String {
    [kept, more].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn merge(model: &mut Model) -> Option<()> {
    let (guid, with) = (model.field("meaning_unit", "unit")?, model.field("meaning_unit", "with")?);
    let (kept, gone) = (model.row("meaning_unit", &guid), model.row("meaning_unit", &with));
    if guid == with || kept["document_id"] != gone["document_id"] {
        return None;
    }
    let (mine, hers) = (edges(kept), edges(gone));
    let place = (mine.0.min(hers.0), mine.1.max(hers.1));
    if is_taken(model, &kept["document_id"], place, &kept["coder_id"], &[&guid, &with]) {
        return None;
    }
    for (key, answered) in model.dump.with("answer", "unit_id", &with) {
        let question = &answered["question_id"];
        let known = model.dump.with("answer", "unit_id", &guid).find(|(_, row)| row["question_id"] == *question);
        let text = joined(known.map_or("", |(_, row)| &row["text"]), &answered["text"]);
        answer(model, &guid, question, &text);
        model.effects.removed.insert(("answer".to_owned(), key.clone()));
    }
    let memos: Vec<String> = model.dump.with("memo", "unit_id", &with).map(|(memo, _)| memo.clone()).collect();
    model.effects.removed.insert(("meaning_unit".to_owned(), with.clone()));
    settled(model, "unit_id", &with);
    for memo in memos {
        model.set("memo", &memo, "unit_id", &guid);
    }
    model.set("meaning_unit", &guid, "start", place.0.to_string());
    model.set("meaning_unit", &guid, "end", place.1.to_string());
    for field in ["condensation", "interpretation"] {
        model.set("meaning_unit", &guid, field, joined(&kept[field], &gone[field]));
    }
    let theme = if kept["theme_id"] == NONE { &gone["theme_id"] } else { &kept["theme_id"] };
    model.set("meaning_unit", &guid, "theme_id", theme);
    Some(())
}

/// Which paragraphs there are is the program's to find; it only adds.
fn add_all(model: &mut Model) -> Option<()> {
    let document = model.field("document", "document")?;
    model.loosen("meaning_unit", Some(("document_id", &document)));
    Some(())
}

fn statement(model: &mut Model) -> Option<()> {
    let none = || NONE.to_owned();
    let (document, case) = match model.given("on") {
        // The whole study's.
        None => (none(), none()),
        Some(on) => match (model.named("document", on), model.named("case", on)) {
            (Some(document), None) => (document, none()),
            (None, Some(case)) => (none(), case),
            _ => return None,
        },
    };
    let question = model.maybe("question", "question")?.flatten().unwrap_or_else(|| NONE.to_owned());
    let mut of_document = model.dump.with("statement", "document_id", &document);
    let known = of_document.find(|(_, row)| row["case_id"] == case && row["question_id"] == question);
    let known = known.map(|(guid, _)| guid.clone());
    let text = model.text("text");
    if text.trim().is_empty() && model.rests_on("statement_id", known.as_deref()) == 0 {
        if let Some(known) = known {
            model.remove("statement", &known);
        }
        return Some(());
    }
    match &known {
        Some(known) => model.set("statement", known, "text", text),
        None => model.add(
            "statement",
            &[("document_id", &document), ("case_id", &case), ("question_id", &question), ("text", text)],
        ),
    }
    model.evidence("statement_id", known.as_deref().unwrap_or(NEW))
}
