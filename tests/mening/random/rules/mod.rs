//! What each action does, by topic, as rows and columns: nothing where it must be refused.

mod analysis;
mod claims;
mod codes;
mod documents;
mod judged;
mod study;
mod units;

use super::dump::Dump;
use super::model::{Effects, Model};
use serde_json::{Map, Value};

/// What an action must do.
pub fn effects(dump: &Dump, action: &Map<String, Value>) -> Option<Effects> {
    let name = action["action"].as_str()?;
    let mut model = Model::new(dump, action);
    let topics =
        [study::effects, documents::effects, codes::effects, units::effects, analysis::effects, judged::effects];
    let done = topics.into_iter().find_map(|topic| topic(&mut model, name));
    done.unwrap_or_else(|| panic!("the model knows no action {name}")).map(|()| model.effects)
}
