//! Categories and codes as one tree.

use super::super::tree::{Node, in_order};
use super::{Reading, text};
use crate::formats::refi::{Code, Colour, Guid};
use crate::session::ActionError;
use std::collections::HashMap;

/// Reads all codes; gives the identity and the name of each by its number.
pub fn codes(reading: &mut Reading) -> Result<HashMap<String, (Guid, String)>, ActionError> {
    let key = |kind: &str, id: &str| if id.is_empty() { String::new() } else { format!("{kind} {id}") };
    let mut nodes = Vec::new();
    let mut known = HashMap::new();
    for row in reading.peer.rows("code_cat", &["catid", "name", "memo", "supercatid"])? {
        let (id, name) = (text(&row, 0), text(&row, 1));
        let code = code(reading.guid("category", &[&name]), name, text(&row, 2), None, false);
        nodes.push(Node { key: key("category", &id), parent: key("category", &text(&row, 3)), code });
    }
    for row in reading.peer.rows("code_name", &["cid", "name", "memo", "catid", "color", "supercid"])? {
        let (id, name, above) = (text(&row, 0), text(&row, 1), text(&row, 5));
        let parent = if above.is_empty() { key("category", &text(&row, 3)) } else { key("code", &above) };
        let guid = reading.guid("code", &[&name]);
        known.insert(id.clone(), (guid.clone(), name.clone()));
        let code = code(guid, name, text(&row, 2), Colour::read(&text(&row, 4)), true);
        nodes.push(Node { key: key("code", &id), parent, code });
    }
    reading.given.project.codes = in_order(nodes);
    Ok(known)
}

fn code(guid: Guid, name: String, description: String, colour: Option<Colour>, is_codable: bool) -> Code {
    Code { guid, name, description, colour, is_codable, parent: None, note_refs: Vec::new() }
}
