//! Each field of each action missing, of another type and unknown: refused by its name, and nothing is changed.

use super::{Block, Study, blocks};
use mening::model::{Lang, Message};
use mening::session::action::Malformed;
use mening::session::{Action, ActionError};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

fn table() -> Vec<Block> {
    blocks("fields.txt")
}

/// What is said of an action that must be refused.
fn said(study: &mut Study, action: &Map<String, Value>) -> String {
    match study.apply(&[action.clone().into()]) {
        Ok(()) => panic!("{action:?} was done"),
        Err(error) => error.message(Lang::En),
    }
}

/// Does something to every action of the table, after what it needs, and sees that nothing was changed by it.
fn each(mut refused: impl FnMut(&mut Study, &Block, &Map<String, Value>)) {
    let mut study = Study::new();
    for block in table() {
        let Some(action) = block.action().cloned() else { continue };
        for first in &block.first {
            study.must(std::slice::from_ref(first));
        }
        let untouched = study.written();
        refused(&mut study, &block, &action);
        assert_eq!(study.written(), untouched, "line {}", block.line);
        study.back();
    }
}

/// Without these an action means something else, and may be done.
const OTHERWISE: [(&str, &str); 3] =
    [("assess", "criterion"), ("remove_assessment", "criterion"), ("set_statement", "on")];

/// Null is a value here: it takes back.
const TAKES_BACK: [(&str, &str); 4] =
    [("set_silence", "kind"), ("assess", "criterion"), ("remove_assessment", "criterion"), ("set_statement", "on")];

fn is_among(list: &[(&str, &str)], action: &Map<String, Value>, field: &str) -> bool {
    list.iter().any(|(name, known)| action["action"] == *name && *known == field)
}

#[test]
fn a_field_that_is_needed_is_missed_by_name() {
    each(|study, block, action| {
        for field in action.keys().filter(|field| !is_among(&OTHERWISE, action, field)) {
            let mut less = action.clone();
            less.remove(field);
            let said = said(study, &less);
            // The variable that needs it is named where one word stands for two.
            assert!(said.contains(field.as_str()), "line {}: {said}", block.line);
        }
    });
}

/// Whether two values are of one type, as JSON has them.
fn alike(a: &Value, b: &Value) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

#[test]
fn a_field_of_another_type_is_refused_by_name() {
    let others = [json!("ord"), json!(7), json!(-1), json!(1.5), json!(true), json!(["ord"]), json!({"ord": 1})];
    each(|study, block, action| {
        let fields = action.iter().chain(block.may.iter().map(|may| (&may.field, &may.value)));
        for (field, right) in fields.filter(|(_, right)| !right.is_null()) {
            // A value may be of any type but a list or an object: its variable says which.
            let is_value = field == "value";
            for wrong in &others {
                let fits = alike(wrong, right) && !matches!(wrong.as_f64(), Some(n) if n != 7.0);
                if fits || (is_value && !wrong.is_array() && !wrong.is_object()) {
                    continue;
                }
                let mut other = action.clone();
                other.insert(field.clone(), wrong.clone());
                let said = said(study, &other);
                assert!(said.contains(field.as_str()), "line {}, {wrong}: {said}", block.line);
            }
        }
    });
}

/// The fields that each action takes, as it says itself when it is given one that it has not.
fn known_fields() -> BTreeMap<&'static str, Vec<&'static str>> {
    let ask = |name: &'static str| match Action::from_json(json!({"action": name, "nonsense": 1})) {
        Err(ActionError::Malformed(Malformed::Unknown { of, field, known })) => {
            assert_eq!((of.as_str(), field.as_str()), (name, "nonsense"));
            (name, known)
        }
        other => panic!("{name}: {other:?}"),
    };
    Action::names().into_iter().map(ask).collect()
}

#[test]
fn a_field_that_an_action_does_not_have_is_refused_by_name() {
    each(|study, block, action| {
        let mut more = action.clone();
        more.insert("nonsense".to_owned(), json!("ord"));
        let said = said(study, &more);
        assert!(said.contains("nonsense"), "line {}: {said}", block.line);
    });
}

#[test]
fn no_action_and_no_field_is_left_out_of_the_table() {
    let mut tried: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for block in table() {
        let Some(action) = block.action() else { continue };
        let fields = tried.entry(action["action"].as_str().unwrap().to_owned()).or_default();
        fields.extend(action.keys().cloned());
        fields.extend(block.may.iter().map(|may| may.field.clone()));
    }
    for (name, fields) in known_fields() {
        let tried = tried.remove(name).unwrap_or_else(|| panic!("{name} is not in the table"));
        for field in fields {
            assert!(tried.contains(field), "{name}: {field} is not in the table");
        }
    }
    assert!(tried.is_empty(), "{tried:?} are no actions");
}

#[test]
fn null_is_no_value_where_something_is_needed() {
    each(|study, block, action| {
        for field in action.keys().filter(|field| *field != "value" && !is_among(&TAKES_BACK, action, field)) {
            let mut nothing = action.clone();
            nothing.insert(field.clone(), Value::Null);
            let said = said(study, &nothing);
            assert!(said.contains(field.as_str()), "line {}: {said}", block.line);
        }
    });
}
