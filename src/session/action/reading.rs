//! Reading an action from JSON. What is wrong with one is told by field and never with what stood there: it may be a
//! document's words.

use crate::model::{Lang, Message};
use crate::say;
use serde::Deserializer;
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, DeserializeSeed, Expected, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// What is wrong with a line that was to be an action.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
pub enum Malformed {
    /// No JSON; the character where that shows, from 1.
    NotJson {
        column: usize,
    },
    /// JSON, but a list, a text …
    NotAnObject,
    /// An object that does not say what is to be done.
    NoAction,
    /// A field that is given twice: one of the two would go unused.
    Twice {
        field: String,
    },
    /// What lacks a field: an action, or a field that is an object itself.
    Missing {
        of: String,
        field: String,
    },
    Unknown {
        of: String,
        field: String,
        known: Vec<&'static str>,
    },
    /// A field of another type; `within` says that it is something inside it.
    Wrong {
        field: String,
        within: bool,
        wanted: Wanted,
    },
}

/// What a field takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    Text,
    Number,
    YesOrNo,
    List,
    Object,
    /// Another word than these; the word itself where it is short enough to be a slip of the pen.
    OneOf(Vec<&'static str>, Option<String>),
    Other,
}

impl Wanted {
    fn label(&self, lang: Lang) -> String {
        match self {
            Wanted::Text => say::action_a_text(lang).to_owned(),
            Wanted::Number => say::action_a_whole_number_0_or_more(lang).to_owned(),
            Wanted::YesOrNo => say::action_true_or_false(lang).to_owned(),
            Wanted::List => say::action_a_list(lang).to_owned(),
            Wanted::Object => say::action_an_object(lang).to_owned(),
            Wanted::OneOf(words, None) => {
                say!(lang, action_one_of_words, words = words.join(", "))
            }
            Wanted::OneOf(words, Some(found)) => {
                say!(lang, action_one_of_words_found_is_none, found, words = words.join(", "))
            }
            Wanted::Other => say::action_something_else(lang).to_owned(),
        }
    }
}

impl Message for Malformed {
    fn message(&self, lang: Lang) -> String {
        match self {
            Malformed::NotJson { column } => say!(lang, action_not_an_action_this_is_no, column),
            Malformed::NotAnObject => say::action_not_an_action_a_line_is(lang).to_owned(),
            Malformed::NoAction => say::action_not_an_action_the_field_action(lang).to_owned(),
            Malformed::Twice { field } => say!(lang, action_not_an_action_the_field_field, field),
            Malformed::Missing { of, field } => say!(lang, action_not_an_action_of_needs_the, field, of),
            Malformed::Unknown { of, field, known } => {
                say!(lang, action_not_an_action_of_has_no, field, known = known.join(", "), of)
            }
            Malformed::Wrong { field, within: false, wanted } => {
                say!(lang, action_not_an_action_the_field_field_must, field, wanted = wanted.label(lang))
            }
            Malformed::Wrong { field, within: true, wanted } => {
                say!(lang, action_not_an_action_something_in_the, field, wanted = wanted.label(lang))
            }
        }
    }
}

/// Reads one line of JSON; a field that is given twice is no JSON of ours.
pub fn json(line: &str) -> Result<Value, Malformed> {
    let mut twice = None;
    let mut from = serde_json::Deserializer::from_str(line);
    let read = Strict(&mut twice).deserialize(&mut from).and_then(|value| from.end().map(|()| value));
    let value = read.map_err(|error| Malformed::NotJson { column: error.column() })?;
    twice.map_or(Ok(value), |field| Err(Malformed::Twice { field }))
}

/// Reads what has this name from an object.
pub fn read<T: DeserializeOwned>(name: &str, object: &Map<String, Value>) -> Result<T, Malformed> {
    let fault_of = |given: &Map<String, Value>| T::deserialize(Of(given)).err();
    T::deserialize(Of(object)).map_err(|fault| {
        let alone = |key: &String, value: Value| {
            let action = object.get("action").cloned().unwrap_or_default();
            fault_of(&Map::from_iter([("action".to_owned(), action), (key.clone(), value)]))
        };
        let instead = |key: &String, value: Value| {
            let mut other = object.clone();
            other.insert(key.clone(), value);
            fault_of(&other)
        };
        let is_in = |(key, value): &(&String, &Value)| match (&fault, value) {
            (Fault::Missing(_), Value::Array(_)) => instead(key, Value::Array(Vec::new())).as_ref() != Some(&fault),
            (Fault::Missing(field), Value::Object(within)) => {
                let mut more = within.clone();
                more.insert((*field).to_owned(), Value::String(String::new()));
                match instead(key, more.into()) {
                    Some(Fault::Unknown(unknown, _)) => unknown != *field,
                    other => other.as_ref() != Some(&fault),
                }
            }
            (Fault::Missing(_), _) => false,
            _ => *key != "action" && alone(key, (*value).clone()).as_ref() == Some(&fault),
        };
        explain(name, fault.clone(), object.iter().find(is_in), alone)
    })
}

/// Says a fault in words of its own. `place` is the field that it was found in; `read` reads a field by itself.
fn explain(
    name: &str,
    fault: Fault,
    place: Option<(&String, &Value)>,
    read: impl Fn(&String, Value) -> Option<Fault>,
) -> Malformed {
    let of = |field: Option<&str>| match place {
        Some((key, _)) if Some(key.as_str()) != field => key.clone(),
        _ => name.to_owned(),
    };
    match (fault, place) {
        (Fault::Missing(field), _) => Malformed::Missing { of: of(None), field: field.to_owned() },
        (Fault::Unknown(field, known), _) => Malformed::Unknown { of: of(Some(&field)), field, known: known.to_vec() },
        (Fault::Wrong(wanted), Some((key, value))) => {
            let empty = match value {
                Value::Array(_) => Some(Value::Array(Vec::new())),
                Value::Object(_) => Some(Value::Object(Map::new())),
                _ => None,
            };
            let within = empty.is_some_and(|empty| read(key, empty) != Some(Fault::Wrong(wanted.clone())));
            // What is no text at all is not told which words there are: an unknown word is.
            let words = (wanted == Wanted::Other && !within).then(|| read(key, Value::String(String::new()))).flatten();
            let wanted = match words {
                Some(Fault::Wrong(words)) => words,
                _ => wanted,
            };
            Malformed::Wrong { field: key.clone(), within, wanted }
        }
        (Fault::Wrong(wanted), None) => Malformed::Wrong { field: name.to_owned(), within: true, wanted },
    }
}

/// What a reader of JSON finds wrong, without the value that it found.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Fault {
    Missing(&'static str),
    Unknown(String, &'static [&'static str]),
    Wrong(Wanted),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Fault {}

impl serde::de::Error for Fault {
    fn custom<T: fmt::Display>(_: T) -> Fault {
        Fault::Wrong(Wanted::Other)
    }

    fn invalid_type(_: serde::de::Unexpected, expected: &dyn Expected) -> Fault {
        Fault::Wrong(match expected.to_string().as_str() {
            "a string" => Wanted::Text,
            "u8" | "u32" => Wanted::Number,
            "a boolean" => Wanted::YesOrNo,
            "a sequence" => Wanted::List,
            "a map" => Wanted::Object,
            other if other.starts_with("struct ") => Wanted::Object,
            _ => Wanted::Other,
        })
    }

    fn invalid_value(found: serde::de::Unexpected, expected: &dyn Expected) -> Fault {
        Fault::invalid_type(found, expected)
    }

    fn unknown_variant(found: &str, expected: &'static [&'static str]) -> Fault {
        let is_word = !found.is_empty() && found.chars().count() <= 24;
        Fault::Wrong(Wanted::OneOf(expected.to_vec(), is_word.then(|| found.to_owned())))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Fault {
        Fault::Unknown(field.to_owned(), expected)
    }

    fn missing_field(field: &'static str) -> Fault {
        Fault::Missing(field)
    }
}

/// An object, and below it any value, to be read with faults that say which field.
#[derive(Clone, Copy)]
struct Of<'v>(&'v Map<String, Value>);

#[derive(Clone, Copy)]
struct One<'v>(&'v Value);

impl<'de> Deserializer<'de> for Of<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_map(MapDeserializer::new(self.0.iter().map(|(key, value)| (key.as_str(), One(value)))))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> Deserializer<'de> for One<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(yes) => visitor.visit_bool(*yes),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(all) => visitor.visit_seq(SeqDeserializer::new(all.iter().map(One))),
            Value::Object(object) => Of(object).deserialize_any(visitor),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => visitor.visit_u64(number),
                (_, Some(number)) => visitor.visit_i64(number),
                _ => visitor.visit_f64(number.as_f64().unwrap_or_default()),
            },
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Fault> for One<'de> {
    type Deserializer = One<'de>;

    fn into_deserializer(self) -> One<'de> {
        self
    }
}

/// Reads any JSON and notes the first field that is given twice.
struct Strict<'t>(&'t mut Option<String>);

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Value, E> {
        Ok(yes.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(value) = from.next_element_seed(Strict(&mut *self.0))? {
            all.push(value);
        }
        Ok(all.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = from.next_key::<String>()? {
            let value = from.next_value_seed(Strict(&mut *self.0))?;
            if object.insert(key.clone(), value).is_some() {
                self.0.get_or_insert(key);
            }
        }
        Ok(object.into())
    }
}
