//! Filters from JSON and back.

use super::{Here, Read};
use crate::model::query::{Filter, Test, Wrong};
use crate::model::{VariableKind, VariableOf, as_date};
use serde_json::{Map, Value, json};

const FILTERS: [&str; 13] = [
    "case",
    "document",
    "kind",
    "level",
    "from",
    "to",
    "variable",
    "participant",
    "coder",
    "role",
    "language",
    "set",
    "any",
];

/// The fields that hold a variable's value against something.
const TESTS: [&str; 6] = ["is", "not", "below", "above", "empty", "between"];

impl Filter {
    pub(super) fn to_json(&self) -> Value {
        match self {
            Filter::Case(name) => json!({ "case": name }),
            Filter::Document(name) => json!({ "document": name }),
            Filter::Kind(kind) => json!({ "kind": kind }),
            Filter::Level(level) => json!({ "level": level }),
            Filter::Dates { from, to } => {
                let given = [("from", from), ("to", to)];
                let given = given.into_iter().filter_map(|(name, date)| Some((name.to_owned(), date.clone()?.into())));
                Value::Object(given.collect())
            }
            Filter::Variable { name, of, test } => {
                let mut object = Map::from_iter([("variable".to_owned(), name.clone().into())]);
                if let Some(of) = of {
                    object.insert("of".to_owned(), <&str>::from(*of).into());
                }
                let (test, value): (_, Value) = match test {
                    Test::Is(value) => ("is", value.clone().into()),
                    Test::Not(value) => ("not", value.clone().into()),
                    Test::Below(value) => ("below", value.clone().into()),
                    Test::Above(value) => ("above", value.clone().into()),
                    Test::Between(low, high) => ("between", vec![low.clone(), high.clone()].into()),
                    Test::Empty(yes) => ("empty", (*yes).into()),
                };
                object.insert(test.to_owned(), value);
                Value::Object(object)
            }
            Filter::Participant(name) => json!({ "participant": name }),
            Filter::Coder(name) => json!({ "coder": name }),
            Filter::Role(role) => json!({ "role": role }),
            Filter::Language(language) => json!({ "language": language }),
            Filter::Set(names) => json!({ "set": names }),
            Filter::Any(of) => json!({ "any": of.iter().map(Filter::to_json).collect::<Vec<_>>() }),
        }
    }
}

pub(super) fn filter(value: &Value, at: String) -> Read<Filter> {
    let here = Here::new(value, at)?;
    let mut found = here.object.keys().map(String::as_str).filter(|key| FILTERS.contains(key));
    let kind = match (found.next(), found.next(), found.next()) {
        (Some("from" | "to"), Some("from" | "to"), None) | (Some("from" | "to"), None, _) => "from",
        (Some(one), Some(other), _) => {
            return Err(Wrong::TwoOperators { one: one.to_owned(), other: other.to_owned() }.at(here.at));
        }
        (Some(one), None, _) => one,
        (None, ..) => return Err(Wrong::NoOperator.at(here.at)),
    };
    match kind {
        "from" => here.only(&["from", "to"])?,
        "variable" => here.only(&[&["variable", "of"], TESTS.as_slice()].concat())?,
        _ => here.only(&[kind])?,
    }
    Ok(match kind {
        "case" => Filter::Case(here.text("case")?),
        "document" => Filter::Document(here.text("document")?),
        "kind" => Filter::Kind(here.text("kind")?),
        "level" => Filter::Level(here.text("level")?),
        "from" => Filter::Dates { from: date(&here, "from")?, to: date(&here, "to")? },
        "variable" => variable(&here)?,
        "participant" => Filter::Participant(here.text("participant")?),
        "coder" => Filter::Coder(here.text("coder")?),
        "role" => Filter::Role(here.text("role")?),
        "language" => Filter::Language(here.text("language")?),
        "set" => Filter::Set(here.all("set", |value, at| match value.as_str() {
            Some(name) => Ok(name.to_owned()),
            None => Err(Wrong::NotAText.at(at)),
        })?),
        _ => Filter::Any(here.all("any", filter)?),
    })
}

fn date(here: &Here, field: &str) -> Read<Option<String>> {
    let Some(value) = here.object.get(field) else { return Ok(None) };
    let Some(text) = value.as_str() else { return here.fault(field, Wrong::NotAText) };
    as_date(text).map(Some).map_or_else(|| here.fault(field, Wrong::NotADate), Ok)
}

fn variable(here: &Here) -> Read<Filter> {
    let name = here.text("variable")?;
    let of = match here.object.get("of") {
        None => None,
        Some(of) => {
            let of = of.as_str().and_then(|of| of.parse::<VariableOf>().ok());
            let words = || "case, document, participant".to_owned();
            Some(of.map_or_else(|| here.fault("of", Wrong::NotOneOf { words: words() }), Ok)?)
        }
    };
    let mut given = TESTS.into_iter().filter(|test| here.object.contains_key(*test));
    let (Some(test), None) = (given.next(), given.next()) else { return Err(Wrong::NotOneTest.at(&here.at)) };
    let test = match test {
        "empty" => Test::Empty(here.yes_or_no("empty", true)?),
        "between" => {
            let all = here.all("between", |value, at| written(value).ok_or_else(|| Wrong::NotOfType.at(at)))?;
            let both = <[String; 2]>::try_from(all).or_else(|_| here.fault("between", Wrong::NotTwo))?;
            let [low, high] = both;
            Test::Between(low, high)
        }
        other => {
            let value = written(here.get(other)?).map_or_else(|| here.fault(other, Wrong::NotOfType), Ok)?;
            match other {
                "is" => Test::Is(value),
                "not" => Test::Not(value),
                "below" => Test::Below(value),
                _ => Test::Above(value),
            }
        }
    };
    Ok(Filter::Variable { name, of, test })
}

/// A value as it may be written: text, number, true or false.
fn written(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        _ => None,
    }
    .filter(|text| VariableKind::Text.normalise(text).is_some_and(|text| !text.is_empty()))
}
