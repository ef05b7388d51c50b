//! A question from JSON and back: exactly one operator an object, and no field that would go unused.

mod filters;

use super::{Distance, DistanceOf, Filter, Grain, MOST_TERMS, Query, QueryFault, Side, Term, Wrong};
use crate::model::Relevance;
use filters::filter;
use serde_json::{Map, Value, json};
use strum::VariantNames;

/// The fields that say what an object is.
const OPERATORS: [&str; 23] = [
    "code",
    "theme",
    "words",
    "lemma",
    "prefix",
    "regex",
    "speaker",
    "participant",
    "role",
    "coder",
    "relevance",
    "memo",
    "uncoded",
    "or",
    "and",
    "without",
    "at_least",
    "common",
    "within",
    "around",
    "near",
    "before",
    "after",
];

type Read<T> = Result<T, QueryFault>;

/// A place in a question, and the object that stands there.
struct Here<'v> {
    at: String,
    object: &'v Map<String, Value>,
}

impl Query {
    /// Reads a question from JSON.
    pub fn from_json(value: &Value) -> Read<Query> {
        let query = read(value, String::new())?;
        match query.terms().len() {
            0..=MOST_TERMS => Ok(query),
            _ => Err(Wrong::TooManyTerms { most: MOST_TERMS }.at("")),
        }
    }

    /// As [`Query::from_json`] reads it.
    pub fn to_json(&self) -> Value {
        let all = |of: &[Query]| Value::Array(of.iter().map(Query::to_json).collect());
        let grain = |grain: &Grain| <&str>::from(*grain);
        match self {
            Query::Term(term) => term.to_json(),
            Query::Or(of) => json!({ "or": all(of) }),
            Query::And(of, at) => json!({ "and": all(of), "grain": grain(at) }),
            Query::Without(of, at) => json!({ "without": all(of.as_slice()), "grain": grain(at) }),
            Query::AtLeast(n, of, at) => json!({ "at_least": n, "of": all(of), "grain": grain(at) }),
            Query::Common(of) => json!({ "common": all(of) }),
            Query::Within(of) => json!({ "within": all(of.as_slice()) }),
            Query::Around(of) => json!({ "around": all(of.as_slice()) }),
            Query::Near(side, of, distance) => {
                json!({ side.field(): all(of.as_slice()), "distance": { <&str>::from(distance.of): distance.most } })
            }
            Query::Of(of, filters) => {
                json!({ "of": of.to_json(), "where": filters.iter().map(Filter::to_json).collect::<Vec<_>>() })
            }
        }
    }
}

impl Term {
    fn to_json(&self) -> Value {
        match self {
            Term::Code { name, below: true } => json!({ "code": name }),
            Term::Code { name, below } => json!({ "code": name, "below": below }),
            Term::Theme { name, below: true } => json!({ "theme": name }),
            Term::Theme { name, below } => json!({ "theme": name, "below": below }),
            Term::Words(text) => json!({ "words": text }),
            Term::Lemma { word, compounds: false } => json!({ "lemma": word }),
            Term::Lemma { word, compounds } => json!({ "lemma": word, "compounds": compounds }),
            Term::Prefix(text) => json!({ "prefix": text }),
            Term::Regex(text) => json!({ "regex": text }),
            Term::Speaker(name) => json!({ "speaker": name }),
            Term::Participant(name) => json!({ "participant": name }),
            Term::Role(name) => json!({ "role": name }),
            Term::Coder(name) => json!({ "coder": name }),
            Term::Relevance(relevance) => json!({ "relevance": <&str>::from(*relevance) }),
            Term::Memo => json!({ "memo": true }),
            Term::Uncoded => json!({ "uncoded": true }),
        }
    }
}

/// Where a field stands: `and[1].code`.
fn within(at: &str, field: &str) -> String {
    if at.is_empty() { field.to_owned() } else { format!("{at}.{field}") }
}

impl<'v> Here<'v> {
    fn new(value: &'v Value, at: String) -> Read<Here<'v>> {
        match value.as_object() {
            Some(object) => Ok(Here { at, object }),
            None => Err(Wrong::NotAnObject.at(at)),
        }
    }

    fn place(&self, field: &str) -> String {
        within(&self.at, field)
    }

    fn fault<T>(&self, field: &str, wrong: Wrong) -> Read<T> {
        Err(wrong.at(self.place(field)))
    }

    fn get(&self, field: &str) -> Read<&'v Value> {
        self.object.get(field).ok_or_else(|| Wrong::Missing { field: field.to_owned() }.at(&self.at))
    }

    /// Refuses fields that would go unused.
    fn only(&self, fields: &[&str]) -> Read<()> {
        match self.object.keys().find(|key| !fields.contains(&key.as_str())) {
            Some(field) => Err(Wrong::Unknown { field: field.clone() }.at(&self.at)),
            None => Ok(()),
        }
    }

    fn text(&self, field: &str) -> Read<String> {
        match self.get(field)?.as_str() {
            Some(text) if text.trim().is_empty() => self.fault(field, Wrong::NoWords),
            Some(text) => Ok(text.to_owned()),
            None => self.fault(field, Wrong::NotAText),
        }
    }

    fn yes_or_no(&self, field: &str, otherwise: bool) -> Read<bool> {
        match self.object.get(field) {
            None => Ok(otherwise),
            Some(Value::Bool(yes)) => Ok(*yes),
            Some(_) => self.fault(field, Wrong::NotYesOrNo),
        }
    }

    fn is_true(&self, field: &str) -> Read<()> {
        if self.get(field)? == &Value::Bool(true) { Ok(()) } else { self.fault(field, Wrong::NotTrue) }
    }

    fn word<T: std::str::FromStr + VariantNames>(&self, field: &str) -> Read<T> {
        let Some(word) = self.get(field)?.as_str() else { return self.fault(field, Wrong::NotAText) };
        let words = || T::VARIANTS.join(", ");
        word.parse().or_else(|_| self.fault(field, Wrong::NotOneOf { words: words() }))
    }

    fn grain(&self) -> Read<Grain> {
        if self.object.contains_key("grain") { self.word("grain") } else { Ok(Grain::default()) }
    }

    fn list(&self, field: &str) -> Read<&'v [Value]> {
        match self.get(field)?.as_array() {
            Some(list) if list.is_empty() => self.fault(field, Wrong::Empty),
            Some(list) => Ok(list),
            None => self.fault(field, Wrong::NotAList),
        }
    }

    fn all<T>(&self, field: &str, read: impl Fn(&Value, String) -> Read<T>) -> Read<Vec<T>> {
        let one = |(n, value): (usize, &Value)| read(value, format!("{}[{n}]", self.place(field)));
        self.list(field)?.iter().enumerate().map(one).collect()
    }

    fn two(&self, field: &str) -> Read<Box<[Query; 2]>> {
        let all = self.all(field, read)?;
        <[Query; 2]>::try_from(all).map(Box::new).or_else(|_| self.fault(field, Wrong::NotTwo))
    }

    fn distance(&self) -> Read<Distance> {
        let here = Here::new(self.get("distance")?, self.place("distance"))?;
        here.only(DistanceOf::VARIANTS)?;
        let mut given = here.object.iter();
        let (Some((of, most)), None) = (given.next(), given.next()) else {
            return self.fault("distance", Wrong::NotOneOf { words: DistanceOf::VARIANTS.join(", ") });
        };
        let known = of.parse().ok();
        match (known, most.as_u64().and_then(|most| u32::try_from(most).ok())) {
            (Some(of), Some(most)) => Ok(Distance { most, of }),
            _ => here.fault(of, Wrong::NotANumber),
        }
    }
}

fn read(value: &Value, at: String) -> Read<Query> {
    let here = Here::new(value, at)?;
    let is_of = here.object.contains_key("of") && !here.object.contains_key("at_least");
    let mut found = here.object.keys().map(String::as_str).filter(|key| OPERATORS.contains(key));
    let operator = match (found.next(), found.next()) {
        (Some(one), Some(other)) => {
            return Err(Wrong::TwoOperators { one: one.to_owned(), other: other.to_owned() }.at(here.at));
        }
        (Some(one), None) if is_of => {
            return Err(Wrong::TwoOperators { one: one.to_owned(), other: "of".to_owned() }.at(here.at));
        }
        (Some(one), None) => one,
        (None, _) if is_of => "of",
        (None, _) => return Err(Wrong::NoOperator.at(here.at)),
    };
    operation(&here, operator)
}

fn operation(here: &Here, operator: &str) -> Read<Query> {
    let fields: &[&str] = match operator {
        "and" | "without" => &[operator, "grain"],
        "at_least" => &["at_least", "of", "grain"],
        "near" | "before" | "after" => &[operator, "distance"],
        "of" => &["of", "where"],
        "code" | "theme" => &[operator, "below"],
        "lemma" => &["lemma", "compounds"],
        _ => &[operator],
    };
    here.only(fields)?;
    Ok(match operator {
        "or" => Query::Or(here.all("or", read)?),
        "and" => Query::And(here.all("and", read)?, here.grain()?),
        "without" => Query::Without(here.two("without")?, here.grain()?),
        "at_least" => {
            let n = here.get("at_least")?.as_u64().and_then(|n| u32::try_from(n).ok()).filter(|n| *n > 0);
            let Some(n) = n else { return here.fault("at_least", Wrong::NotANumber) };
            Query::AtLeast(n, here.all("of", read)?, here.grain()?)
        }
        "common" => Query::Common(here.all("common", read)?),
        "within" => Query::Within(here.two("within")?),
        "around" => Query::Around(here.two("around")?),
        "near" => Query::Near(Side::Either, here.two("near")?, here.distance()?),
        "before" => Query::Near(Side::Before, here.two("before")?, here.distance()?),
        "after" => Query::Near(Side::After, here.two("after")?, here.distance()?),
        "of" => Query::Of(Box::new(read(here.get("of")?, here.place("of"))?), here.all("where", filter)?),
        _ => Query::Term(term(here, operator)?),
    })
}

fn term(here: &Here, operator: &str) -> Read<Term> {
    Ok(match operator {
        "code" => Term::Code { name: here.text("code")?, below: here.yes_or_no("below", true)? },
        "theme" => Term::Theme { name: here.text("theme")?, below: here.yes_or_no("below", true)? },
        "words" => Term::Words(searched(here, "words")?),
        "lemma" => Term::Lemma { word: searched(here, "lemma")?, compounds: here.yes_or_no("compounds", false)? },
        "prefix" => Term::Prefix(searched(here, "prefix")?),
        "regex" => {
            let pattern = here.text("regex")?;
            if super::pattern(&pattern).is_none() {
                return here.fault("regex", Wrong::NotARegex);
            }
            Term::Regex(pattern)
        }
        "speaker" => Term::Speaker(here.text("speaker")?),
        "participant" => Term::Participant(here.text("participant")?),
        "role" => Term::Role(here.text("role")?),
        "coder" => Term::Coder(here.text("coder")?),
        "relevance" => Term::Relevance(relevance(here)?),
        "memo" => {
            here.is_true("memo")?;
            Term::Memo
        }
        _ => {
            here.is_true("uncoded")?;
            Term::Uncoded
        }
    })
}

/// Words that are looked for in the texts: without a letter or figure there is nothing to find.
fn searched(here: &Here, field: &str) -> Read<String> {
    let text = here.text(field)?;
    if text.chars().any(char::is_alphanumeric) { Ok(text) } else { here.fault(field, Wrong::NoWords) }
}

fn relevance(here: &Here) -> Read<Relevance> {
    use strum::IntoEnumIterator;
    let Some(word) = here.get("relevance")?.as_str() else { return here.fault("relevance", Wrong::NotAText) };
    let words = || Relevance::iter().map(<&str>::from).collect::<Vec<_>>().join(", ");
    word.parse().or_else(|_| here.fault("relevance", Wrong::NotOneOf { words: words() }))
}
