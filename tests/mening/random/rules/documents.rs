//! Documents, their speakers and their texts.

use crate::random::dump::NONE;
use crate::random::model::{Model, NEW, date, tidy};
use serde_json::Value;

/// Tables whose rows stand in a text.
const STANDING: [&str; 11] = [
    "speaker",
    "turn",
    "page",
    "sync_point",
    "formatting",
    "case_link",
    "quarantine",
    "replacement",
    "coding",
    "meaning_unit",
    "adrift",
];

pub fn effects(model: &mut Model, name: &str) -> Option<Option<()>> {
    Some(match name {
        "add_document" => add(model),
        "set_document" => change(model),
        "remove_document" => model.field("document", "document").map(|guid| model.remove("document", &guid)),
        "edit_text" => edit(model),
        // No text of these is broken at a width.
        "rejoin_lines" => None,
        "replace_text" => replace(model),
        "settle_adrift" => settle(model),
        "set_speakers" => speakers(model),
        "set_speaker" => speaker(model),
        _ => return None,
    })
}

/// A text as it is kept.
fn kept(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace("e\u{301}", "é")
}

fn language(text: &str) -> Option<&str> {
    ["sv", "en", "nb-NO", ""].contains(&text.trim()).then_some(text.trim())
}

fn add(model: &mut Model) -> Option<()> {
    let name = model.free("document", "name", model.text("name"), |_, _| true)?;
    let given = |field| model.given(field).unwrap_or("");
    let (kind, level, date) = (given("kind"), given("level"), date(given("date"))?);
    let (language, text) = (language(given("language"))?, kept(model.text("text")));
    let characters = text.chars().count().to_string();
    let mut row = vec![("name", name.as_str()), ("kind", kind), ("level", level), ("date", date)];
    row.push(("characters", &characters));
    // Where none is given it is guessed.
    row.extend((!language.is_empty()).then_some(("language", language)));
    if let Some(case) = model.maybe("case", "case")?.flatten() {
        model.add("case_link", &[("case_id", &case), ("document_id", NEW), ("start", NONE), ("end", NONE)]);
    }
    model.add("document", &row);
    model.add("document_text", &[("document_id", NEW), ("text", &text)]);
    for table in ["turn", "speaker", "formatting", "page", "sync_point"] {
        model.loosen(table, Some(("document_id", NEW)));
    }
    Some(())
}

fn change(model: &mut Model) -> Option<()> {
    let guid = model.field("document", "document")?;
    if let Some(name) = model.given("name") {
        let name = model.free("document", "name", name, |other, _| other != guid)?;
        model.set("document", &guid, "name", name);
    }
    model.set_given("document", &guid, "kind");
    model.set_given("document", &guid, "level");
    if let Some(given) = model.given("date") {
        model.set("document", &guid, "date", date(given)?);
    }
    if let Some(given) = model.given("language") {
        model.set("document", &guid, "language", language(given)?);
    }
    if let Some(names) = model.list("participants") {
        let participants = model.each("participant", &names)?;
        model.link("document_participant", ("document_id", &guid), "participant_id", &participants);
    }
    Some(())
}

/// A document's text is another; what stands in it may move, and what stands in no text goes with what it was on.
fn rewritten(model: &mut Model, guid: &str, text: &str) {
    let key = model.dump.with("document_text", "document_id", guid).next().map(|(key, _)| key.clone()).unwrap();
    let is_same = model.dump.text(guid) == text;
    if !is_same {
        model.effects.removed.insert(("document_text".to_owned(), key));
        model.add("document_text", &[("document_id", guid), ("text", text)]);
    }
    model.set("document", guid, "characters", text.chars().count().to_string());
    model.set("document", guid, "words", "*");
    for table in STANDING {
        model.loosen(table, Some(("document_id", guid)));
    }
    for table in ["evidence", "memo", "memo_version", "answer", "question_link", "hypothesis_status", "lost_evidence"] {
        model.loosen(table, None);
    }
}

fn edit(model: &mut Model) -> Option<()> {
    let guid = model.field("document", "document")?;
    let number = |field: &str| model.action.get(field).and_then(Value::as_u64).map(|number| number as u32);
    let (start, end) = match (number("start"), number("end")) {
        (Some(start), Some(end)) if start == end => {
            (start as usize <= model.dump.text(&guid).chars().count()).then_some((start, end))?
        }
        _ => model.passage(&guid, model.action)?,
    };
    let whole: Vec<char> = model.dump.text(&guid).chars().collect();
    let part = |from: usize, to: usize| whole[from..to].iter().collect::<String>();
    let text = part(0, start as usize) + &kept(model.text("words")) + &part(end as usize, whole.len());
    rewritten(model, &guid, &text);
    Some(())
}

fn replace(model: &mut Model) -> Option<()> {
    let guid = model.field("document", "document")?;
    let text = kept(model.text("text"));
    // A text without room for all that stands in the old one is refused.
    model.effects.may_be_refused = text.chars().count() < 20;
    rewritten(model, &guid, &text);
    Some(())
}

fn settle(model: &mut Model) -> Option<()> {
    let of = model.text("of");
    let names = |row: &crate::random::dump::Row| {
        ["coding_id", "unit_id", "evidence_id"].iter().any(|column| row[*column] == of)
    };
    let key = model.dump.rows("adrift").iter().find(|(_, row)| names(row))?.0.clone();
    model.effects.removed.insert(("adrift".to_owned(), key));
    Some(())
}

/// Which lines open turns is the program's to find; whoever is none of the labels is no speaker.
fn speakers(model: &mut Model) -> Option<()> {
    let guid = model.field("document", "document")?;
    let labels: Vec<String> = model.list("labels")?.into_iter().map(tidy).collect::<Option<_>>()?;
    let opens = |label: &String| {
        let text = model.dump.text(&guid);
        text.lines().any(|line| line.trim_start().starts_with(label.as_str()))
    };
    if !labels.iter().all(opens) || (1..labels.len()).any(|n| labels[..n].contains(&labels[n])) {
        return None;
    }
    model.effects.may_be_refused = true;
    model.loosen("turn", Some(("document_id", &guid)));
    model.loosen("speaker", Some(("document_id", &guid)));
    Some(())
}

fn speaker(model: &mut Model) -> Option<()> {
    let guid = model.field("document", "document")?;
    let label = model.text("speaker");
    let (key, row) = model.dump.with("speaker", "document_id", &guid).find(|(_, row)| row["label"] == label)?;
    let participant = match model.maybe("participant", "participant")? {
        None => row["participant_id"].clone(),
        Some(participant) => participant.unwrap_or_else(|| NONE.to_owned()),
    };
    let interviewer = model.yes("interviewer").map_or(row["interviewer"].clone(), |yes| u8::from(yes).to_string());
    let key = key.clone();
    model.alter("speaker", &key, &[("participant_id", &participant), ("interviewer", &interviewer)]);
    Some(())
}
