//! Criteria, assessments, activities, means and ends, memos, hypotheses and keywords.

use crate::random::dump::{NONE, Row};
use crate::random::model::{Model, NEW, tidy};
use serde_json::Value;

pub fn effects(model: &mut Model, name: &str) -> Option<Option<()>> {
    Some(match name {
        "add_criteria_set" => add_set(model),
        "set_criteria_set" => change_set(model),
        "copy_criteria_set" => copy_set(model),
        "remove_criteria_set" => model.field("criteria_set", "set").map(|guid| model.remove("criteria_set", &guid)),
        "add_criterion" | "set_criterion" | "move_criterion" | "remove_criterion" => criterion(model, name),
        "assess" | "remove_assessment" => assess(model, name),
        "set_occasions" => occasions(model),
        "add_activity" | "set_activity" | "remove_activity" => activity(model, name),
        "set_means_ends" => means_ends(model),
        "remove_means_ends" => model.field("means_ends", "means_ends").map(|guid| model.remove("means_ends", &guid)),
        "add_memo" | "set_memo" => memo(model, name),
        "remove_memo" => model.field("memo", "memo").map(|guid| model.remove("memo", &guid)),
        "set_hypothesis" => hypothesis(model),
        "add_keyword" | "set_keyword" | "remove_keyword" => keyword(model, name),
        "set_keyword_touched" => touched(model),
        _ => return None,
    })
}

/// Words as names, each once.
fn names(words: &[&str]) -> Option<Vec<String>> {
    let names: Vec<String> = words.iter().map(|word| tidy(word)).collect::<Option<_>>()?;
    (1..names.len()).all(|n| !names[..n].contains(&names[n])).then_some(names)
}

fn scale(ratings: &[String]) -> String {
    Value::from(ratings).to_string()
}

fn add_set(model: &mut Model) -> Option<()> {
    let name = model.free("criteria_set", "name", model.text("name"), |_, _| true)?;
    let criteria = model.action["criteria"].as_array()?;
    if criteria.is_empty() && model.yes("draft") != Some(true) {
        return None;
    }
    let wanted: Vec<&str> = criteria.iter().filter_map(|new| new["name"].as_str()).collect();
    let (wanted, ratings) = (names(&wanted)?, names(&model.list("ratings").unwrap_or_default())?);
    model.add("criteria_set", &[("name", &name), ("ratings", &scale(&ratings))]);
    for (name, new) in wanted.iter().zip(criteria) {
        let question = new["question"].as_str().unwrap_or_default();
        model.add("criterion", &[("set_id", NEW), ("name", name), ("question", question), ("part", "")]);
    }
    Some(())
}

fn ratings_of(row: &Row) -> Vec<String> {
    serde_json::from_str(&row["ratings"]).unwrap()
}

/// Ratings that gave way, each at its place, take their assessments along; others in use must stay.
fn change_set(model: &mut Model) -> Option<()> {
    let guid = model.field("criteria_set", "set")?;
    let known = model.row("criteria_set", &guid);
    let name = model.given("name").unwrap_or(&known["name"]);
    let name = model.free("criteria_set", "name", name, |other, _| other != guid)?;
    model.set("criteria_set", &guid, "name", name);
    model.set_given("criteria_set", &guid, "rule");
    let Some(given) = model.list("ratings") else { return Some(()) };
    let (old, new) = (ratings_of(known), names(&given)?);
    let gave_way = |rating: &String| {
        let at = old.iter().position(|was| was == rating).filter(|_| old.len() == new.len())?;
        Some(&new[at]).filter(|is| !new.contains(rating) && !old.contains(is))
    };
    for (assessment, row) in model.dump.rows("assessment") {
        let of = &model.row("criterion", &row["criterion_id"])["set_id"];
        let rating = &row["rating"];
        if *of != guid || rating.is_empty() || rating == APART {
            continue;
        }
        match gave_way(rating) {
            Some(is) => model.set("assessment", assessment, "rating", is),
            None if new.is_empty() || new.contains(rating) => {}
            None => return None,
        }
    }
    for (overall, row) in model.dump.with("overall", "set_id", &guid) {
        let rating = &row["rating"];
        match gave_way(rating) {
            _ if rating.is_empty() || rating == APART => {}
            Some(is) => model.set("overall", overall, "rating", is),
            None if new.is_empty() || new.contains(rating) => {}
            None => return None,
        }
    }
    model.set("criteria_set", &guid, "ratings", scale(&new));
    Some(())
}

fn copy_set(model: &mut Model) -> Option<()> {
    let guid = model.field("criteria_set", "set")?;
    let name = model.free("criteria_set", "name", model.text("name"), |_, _| true)?;
    let known = model.row("criteria_set", &guid);
    model.add("criteria_set", &[("name", &name), ("ratings", &known["ratings"]), ("rule", &known["rule"])]);
    for (_, row) in model.dump.with("criterion", "set_id", &guid) {
        let columns = ["name", "question", "part"].map(|column| (column, row[column].as_str()));
        model.add("criterion", &[&columns[..], &[("set_id", NEW)]].concat());
    }
    Some(())
}

/// The criterion of a set that an action names by a field.
fn criterion_of(model: &Model, set: &str, field: &str) -> Option<String> {
    let asked = model.text(field);
    let mut found =
        model.dump.with("criterion", "set_id", set).filter(|(guid, row)| *guid == asked || row["name"] == asked);
    found.next().map(|(guid, _)| guid.clone())
}

fn criterion(model: &mut Model, name: &str) -> Option<()> {
    let set = model.field("criteria_set", "set")?;
    if name == "add_criterion" {
        let free = model.free("criterion", "name", model.text("name"), |_, row| row["set_id"] == set)?;
        let (question, part) =
            (model.given("question").unwrap_or(""), tidy(model.given("part").unwrap_or("")).unwrap_or_default());
        model.add("criterion", &[("set_id", &set), ("name", &free), ("question", question), ("part", &part)]);
        return Some(());
    }
    let guid = criterion_of(model, &set, "criterion")?;
    match name {
        "remove_criterion" => model.remove("criterion", &guid),
        "set_criterion" => {
            if let Some(name) = model.given("name") {
                let free = model.free("criterion", "name", name, |other, row| other != guid && row["set_id"] == set)?;
                model.set("criterion", &guid, "name", free);
            }
            model.set_given("criterion", &guid, "question");
            if let Some(part) = model.given("part") {
                model.set("criterion", &guid, "part", tidy(part).unwrap_or_default());
            }
        }
        _ => {
            let mut rows: Vec<_> = model.dump.with("criterion", "set_id", &set).collect();
            rows.sort_by_key(|(_, row)| row["position"].parse::<i64>().unwrap());
            let mut order: Vec<String> = rows.into_iter().map(|(guid, _)| guid.clone()).collect();
            if model.action.contains_key("before") {
                let before = criterion_of(model, &set, "before")?;
                if before != guid {
                    order.retain(|known| *known != guid);
                    let place = order.iter().position(|known| *known == before)?;
                    order.insert(place, guid);
                }
            } else {
                order.retain(|known| *known != guid);
                order.push(guid);
            }
            model.effects.order.push(("criterion".to_owned(), set, order));
        }
    }
    Some(())
}

fn assess(model: &mut Model, name: &str) -> Option<()> {
    if !model.action.contains_key("criterion") {
        return assess_whole(model, name);
    }
    let set = model.field("criteria_set", "set")?;
    let criterion = criterion_of(model, &set, "criterion")?;
    let case = model.field("case", "case")?;
    let at = |occasion: &str| {
        let mut of_case = model.dump.with("assessment", "case_id", &case);
        of_case
            .find(|(_, row)| row["criterion_id"] == criterion && row["occasion"] == occasion)
            .map(|(guid, _)| guid.clone())
    };
    if name == "remove_assessment" {
        let guid = at(model.text("occasion").trim())?;
        model.remove("assessment", &guid);
        return Some(());
    }
    let occasion = occasion_of(model)?;
    let rating = rating_of(model, &set)?;
    let known = at(&occasion);
    match &known {
        Some(guid) => {
            model.set("assessment", guid, "rating", rating);
            model.set_given("assessment", guid, "reasoning");
        }
        None => {
            let row =
                [("criterion_id", criterion.as_str()), ("case_id", &case), ("occasion", &occasion), ("rating", rating)];
            model.add("assessment", &[&row[..], &[("reasoning", model.given("reasoning").unwrap_or(""))]].concat());
        }
    }
    let guid = known.as_deref().unwrap_or(NEW);
    model.evidence("assessment_id", guid)?;
    model.answers("assessment_id", guid, "answers")
}

/// Outside every scale.
const APART: &str = "not_applicable";

fn occasion_of(model: &Model) -> Option<String> {
    let occasion = tidy(model.text("occasion"))?;
    let is_ordered = !model.dump.rows("occasion").is_empty();
    let is_known = model.dump.with("occasion", "name", &occasion).next().is_some()
        || model.dump.with("assessment", "occasion", &occasion).next().is_some()
        || model.dump.with("overall", "occasion", &occasion).next().is_some();
    (!is_ordered || is_known).then_some(occasion)
}

fn rating_of<'d>(model: &Model<'d>, set: &str) -> Option<&'d str> {
    let (rating, ratings) = (model.text("rating"), ratings_of(model.row("criteria_set", set)));
    let fits =
        ratings.is_empty() || rating.is_empty() || rating == APART || ratings.iter().any(|known| known == rating);
    fits.then_some(rating)
}

/// A case judged as a whole.
fn assess_whole(model: &mut Model, name: &str) -> Option<()> {
    let (set, case) = (model.field("criteria_set", "set")?, model.field("case", "case")?);
    let at = |occasion: &str| {
        let mut of_case = model.dump.with("overall", "case_id", &case);
        of_case.find(|(_, row)| row["set_id"] == set && row["occasion"] == occasion).map(|(guid, _)| guid.clone())
    };
    if name == "remove_assessment" {
        let guid = at(model.text("occasion").trim())?;
        model.remove("overall", &guid);
        return Some(());
    }
    let occasion = occasion_of(model)?;
    let (rating, known) = (rating_of(model, &set)?, at(&occasion));
    match &known {
        Some(guid) => {
            model.set("overall", guid, "rating", rating);
            model.set_given("overall", guid, "reasoning");
        }
        None => {
            let row = [("set_id", set.as_str()), ("case_id", &case), ("occasion", &occasion), ("rating", rating)];
            model.add("overall", &[&row[..], &[("reasoning", model.given("reasoning").unwrap_or(""))]].concat());
        }
    }
    model.evidence("overall_id", known.as_deref().unwrap_or(NEW))
}

fn occasions(model: &mut Model) -> Option<()> {
    let wanted = names(&model.list("occasions")?)?;
    let gone: Vec<String> = model
        .dump
        .rows("occasion")
        .iter()
        .filter(|(_, row)| !wanted.contains(&row["name"]))
        .map(|(key, _)| key.clone())
        .collect();
    for key in gone {
        model.remove("occasion", &key);
    }
    for name in wanted.iter().filter(|name| model.dump.with("occasion", "name", name).next().is_none()) {
        model.add("occasion", &[("name", name)]);
    }
    model.effects.order.push(("occasion".to_owned(), String::new(), wanted));
    Some(())
}

const OF_ACTIVITIES: [&str; 5] = ["planned", "carried_out", "deviation", "reason", "extent"];

fn activity(model: &mut Model, name: &str) -> Option<()> {
    let case = model.field("case", "case")?;
    if name == "add_activity" {
        let free = model.free("activity", "name", model.text("name"), |_, row| row["case_id"] == case)?;
        let mut row: Vec<(&str, &str)> = OF_ACTIVITIES.map(|field| (field, model.given(field).unwrap_or(""))).to_vec();
        row.extend([("case_id", case.as_str()), ("name", &free)]);
        model.add("activity", &row);
        return model.evidence("activity_id", NEW);
    }
    let asked = model.text("activity");
    let known =
        model.dump.with("activity", "case_id", &case).find(|(guid, row)| *guid == asked || row["name"] == asked);
    let guid = known?.0.clone();
    if name == "remove_activity" {
        model.remove("activity", &guid);
        return Some(());
    }
    if let Some(name) = model.given("name") {
        let free = model.free("activity", "name", name, |other, row| other != guid && row["case_id"] == case)?;
        model.set("activity", &guid, "name", free);
    }
    for field in OF_ACTIVITIES {
        model.set_given("activity", &guid, field);
    }
    model.evidence("activity_id", &guid)
}

fn means_ends(model: &mut Model) -> Option<()> {
    let case = model.field("case", "case")?;
    let (means, ends) = (tidy(model.text("means"))?, tidy(model.text("ends"))?);
    let is_it = |row: &Row| row["means"] == means && row["ends"] == ends;
    let known =
        model.dump.with("means_ends", "case_id", &case).find(|(_, row)| is_it(row)).map(|(guid, _)| guid.clone());
    let text = model.text("text");
    match &known {
        Some(guid) => model.set("means_ends", guid, "text", text),
        None => model.add("means_ends", &[("case_id", &case), ("means", &means), ("ends", &ends), ("text", text)]),
    }
    model.evidence("means_ends_id", known.as_deref().unwrap_or(NEW))
}

fn memo(model: &mut Model, name: &str) -> Option<()> {
    let on = match model.action.get("on") {
        None => None,
        Some(Value::Null) => Some(None),
        Some(named) => Some(Some(model.target_of(named.as_str()?)?)),
    };
    let (text, title) = (model.given("text"), model.given("title").map(str::trim));
    if name == "add_memo" {
        let kind = model.given("kind").unwrap_or("");
        let mut row = vec![("text", text.unwrap_or("")), ("title", title.unwrap_or("")), ("kind", kind)];
        let on = on.flatten();
        row.extend(on.as_ref().map(|(column, guid)| (column.as_str(), guid.as_str())));
        model.add("memo", &row);
        return model.evidence("memo_id", NEW);
    }
    let guid = model.field("memo", "memo")?;
    let known = model.row("memo", &guid);
    let mut is_other = false;
    for (column, value) in [("text", text), ("title", title), ("kind", model.given("kind"))] {
        if let Some(value) = value {
            is_other |= known[column] != value;
            model.set("memo", &guid, column, value);
        }
    }
    if let Some(on) = on {
        if on.as_ref().is_some_and(|(column, other)| column == "on_memo_id" && *other == guid) {
            return None;
        }
        let columns = known.keys().filter(|column| column.ends_with("_id"));
        for column in columns {
            let wanted = on.as_ref().filter(|(wanted, _)| wanted == column).map_or(NONE, |(_, guid)| guid);
            is_other |= known[column] != wanted;
            model.set("memo", &guid, column, wanted);
        }
    }
    if text.is_some_and(|text| text != known["text"]) && !known["text"].is_empty() {
        let version = [("memo_id", guid.as_str()), ("title", &known["title"]), ("text", &known["text"])];
        model.add("memo_version", &version);
    }
    if is_other {
        model.set("memo", &guid, "changed", "*");
    }
    model.evidence("memo_id", &guid)
}

fn hypothesis(model: &mut Model) -> Option<()> {
    let guid = model.field("memo", "memo")?;
    if model.row("memo", &guid)["kind"] != "hypothesis" {
        return None;
    }
    let latest =
        model.dump.with("hypothesis_status", "memo_id", &guid).max_by_key(|(_, row)| row["id"].parse::<i64>().unwrap());
    let (status, why) = (model.text("status"), model.given("why").map(str::trim));
    let same = |row: &Row| row["status"] == status && why.is_none_or(|why| row["why"] == why);
    if !latest.is_some_and(|(_, row)| same(row)) {
        model.add("hypothesis_status", &[("memo_id", &guid), ("status", status), ("why", why.unwrap_or(""))]);
    }
    model.evidence("memo_id", &guid)
}

fn keyword(model: &mut Model, name: &str) -> Option<()> {
    if name == "add_keyword" {
        let text = model.free("keyword", "text", model.text("text"), |_, _| true)?;
        model.add("keyword", &[("text", &text)]);
        return Some(());
    }
    let guid = model.field("keyword", "keyword")?;
    if name == "remove_keyword" {
        model.remove("keyword", &guid);
        return Some(());
    }
    let text = model.free("keyword", "text", model.text("text"), |other, _| other != guid)?;
    model.set("keyword", &guid, "text", text);
    Some(())
}

fn touched(model: &mut Model) -> Option<()> {
    let (keyword, document) = (model.field("keyword", "keyword")?, model.field("document", "document")?);
    let note = model.given("note").map(str::trim);
    let known =
        model.dump.with("keyword_touch", "keyword_id", &keyword).find(|(_, row)| row["document_id"] == document);
    let key = known.map(|(key, _)| key.clone());
    if model.yes("touched") == Some(false) {
        if note.is_some_and(|note| !note.is_empty()) {
            return None;
        }
        key.into_iter().for_each(|key| model.remove("keyword_touch", &key));
        return Some(());
    }
    match key {
        Some(key) => {
            if let Some(note) = note {
                model.alter("keyword_touch", &key, &[("note", note)]);
            }
        }
        None => {
            let row = [("keyword_id", keyword.as_str()), ("document_id", &document), ("note", note.unwrap_or(""))];
            model.add("keyword_touch", &row);
        }
    }
    Some(())
}
