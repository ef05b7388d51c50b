//! What each action does, by topic, as rows and columns: nothing where it must be refused.

mod analysis;
mod claims;
mod codes;
mod documents;
mod judged;
mod queries;
mod study;
mod through;
mod units;

use super::dump::Dump;
use super::model::{Effects, Model};
use serde_json::{Map, Value};

/// What an action must do.
pub fn effects(dump: &Dump, action: &Map<String, Value>) -> Option<Effects> {
    let name = action["action"].as_str()?;
    let mut model = Model::new(dump, action);
    // When something got its meaning is the program's own affair.
    model.loosen("meaning", None);
    if ["edit_text", "replace_text", "rejoin_lines"].contains(&name) {
        model.loosen("settlement", None);
    }
    if ["set_read", "edit_text", "replace_text", "lift_quarantine"].contains(&name) {
        ["read_mark", "read_part", "read_code"].iter().for_each(|table| model.loosen(table, None));
    }
    let topics = [
        study::effects,
        documents::effects,
        codes::effects,
        units::effects,
        analysis::effects,
        judged::effects,
        queries::effects,
        through::effects,
    ];
    let done = topics.into_iter().find_map(|topic| topic(&mut model, name));
    done.unwrap_or_else(|| panic!("the model knows no action {name}")).map(|()| model.effects)
}
