//! The identities of things here and in exchanged files.

use crate::formats::refi::Guid;
use crate::model;

/// Our identity for one of a file; what is no GUID there gets one that is always the same.
pub fn ours(theirs: &Guid) -> model::Guid {
    model::Guid::parse(theirs.as_str()).unwrap_or_else(|| derived("odd", theirs))
}

/// Our identity for something that a thing of a file carries with it.
pub fn derived(what: &str, of: &Guid) -> model::Guid {
    model::Guid::parse(Guid::derived(&[what, of.as_str()]).as_str()).unwrap_or_else(model::Guid::fresh)
}

/// The identity that something of ours has in a file.
pub fn theirs(ours: model::Guid) -> Guid {
    Guid::of(&ours.to_string())
}

/// What a coder without a name is called.
pub fn of_name(guid: &Guid) -> String {
    guid.as_str().chars().take(8).collect()
}
