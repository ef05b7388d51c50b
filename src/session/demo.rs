//! The demonstration study: invented interviews, coded, condensed and contrasted, made by the same
//! actions as everything else.

use super::{Action, Error, Session};
use crate::model::Lang;
use std::path::Path;

/// The texts, by the file names that the study's script uses.
const SWEDISH: &[(&str, &str)] = &[];
const ENGLISH: &[(&str, &str)] = &[];

/// Makes the demonstration project.
pub fn create(path: &Path, language: Lang) -> Result<Session, Error> {
    let mut session = Session::create(path, language.t("Demonstration study", "Demonstrationsstudie"), language)?;
    session.apply(&script(language)?)?;
    Ok(session)
}

/// The study as actions.
pub fn script(language: Lang) -> Result<Vec<Action>, Error> {
    let (texts, script) = match language {
        Lang::Sv => (SWEDISH, ""),
        Lang::En => (ENGLISH, ""),
    };
    let mut actions = Vec::new();
    for line in script.lines().filter(|line| !line.trim().is_empty()) {
        actions.push(read_line(line, texts)?);
    }
    Ok(actions)
}

/// One action; where it names a file of the study, the file's text takes the name's place.
fn read_line(line: &str, texts: &[(&str, &str)]) -> Result<Action, Error> {
    let mut json: serde_json::Value =
        serde_json::from_str(line).map_err(|error| super::ActionError::Malformed { detail: error.to_string() })?;
    if let Some(object) = json.as_object_mut()
        && let Some(file) = object.remove("file")
    {
        let text = texts.iter().find(|(name, _)| Some(*name) == file.as_str()).map_or("", |(_, text)| text);
        object.insert("text".to_owned(), text.into());
    }
    Ok(Action::from_json(json)?)
}
