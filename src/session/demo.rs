//! The demonstration study: invented interviews, coded, condensed and contrasted, made by the same
//! actions as everything else.

use super::action::json;
use super::{Action, Error, Session, pseudonym};
use crate::model::{Known, Lang, StepKind, StepName};
use crate::say;
use std::path::Path;

/// The texts, by the file names that the study's script uses.
const SWEDISH: &[(&str, &str)] = &[
    ("angelholm.txt", include_str!("../../assets/demo/sv/angelholm.txt")),
    ("faltanteckning.txt", include_str!("../../assets/demo/sv/faltanteckning.txt")),
    ("hassleholm.txt", include_str!("../../assets/demo/sv/hassleholm.txt")),
    ("hoor.txt", include_str!("../../assets/demo/sv/hoor.txt")),
    ("klippan.txt", include_str!("../../assets/demo/sv/klippan.txt")),
    ("horby.txt", include_str!("../../assets/demo/sv/horby.txt")),
    ("kristianstad.txt", include_str!("../../assets/demo/sv/kristianstad.txt")),
    ("protokoll.txt", include_str!("../../assets/demo/sv/protokoll.txt")),
    ("tomelilla.txt", include_str!("../../assets/demo/sv/tomelilla.txt")),
    ("trelleborg.txt", include_str!("../../assets/demo/sv/trelleborg.txt")),
];
const ENGLISH: &[(&str, &str)] = &[
    ("hassleholm.txt", include_str!("../../assets/demo/en/hassleholm.txt")),
    ("trelleborg.txt", include_str!("../../assets/demo/en/trelleborg.txt")),
    ("angelholm.txt", include_str!("../../assets/demo/en/angelholm.txt")),
    ("kristianstad.txt", include_str!("../../assets/demo/en/kristianstad.txt")),
    ("klippan.txt", include_str!("../../assets/demo/en/klippan.txt")),
    ("field-note.txt", include_str!("../../assets/demo/en/field-note.txt")),
];

/// She withdraws at the end, to show what remains.
const WITHDRAWS: &str = "Yvonne";

/// Makes the demonstration project.
pub fn create(path: &Path, language: Lang) -> Result<Session, Error> {
    let language = told_in(language);
    let mut session = Session::create(path, say::demo_demonstration_study(language), language, None)?;
    let name = StepName::new(StepKind::WriteDemo);
    session.apply_as(name, &script(language)?)?;
    session.withdraw(WITHDRAWS)?;
    Ok(session)
}

/// What the study's key holds: the name that is still in one of its texts.
///
/// # Errors
/// None as long as the list is one.
pub fn names(language: Lang) -> Result<Vec<Known>, Error> {
    pseudonym::read_list(include_str!("../../assets/demo/names.csv"), language)
}

/// The language of the two that the study is written in that a reader of another understands best.
fn told_in(language: Lang) -> Lang {
    match language {
        Lang::Sv | Lang::Nb | Lang::Da => Lang::Sv,
        Lang::En => Lang::En,
    }
}

/// The study as actions.
pub fn script(language: Lang) -> Result<Vec<Action>, Error> {
    let (texts, scripts): (_, &[&str]) = match told_in(language) {
        Lang::Sv => (
            SWEDISH,
            &[
                include_str!("../../assets/demo/sv/study.jsonl"),
                include_str!("../../assets/demo/sv/structure.jsonl"),
                include_str!("../../assets/demo/sv/judged.jsonl"),
                include_str!("../../assets/demo/sv/goals.jsonl"),
            ],
        ),
        _ => (
            ENGLISH,
            &[
                include_str!("../../assets/demo/en/study.jsonl"),
                include_str!("../../assets/demo/en/structure.jsonl"),
                include_str!("../../assets/demo/en/judged.jsonl"),
                include_str!("../../assets/demo/en/goals.jsonl"),
            ],
        ),
    };
    let mut actions = Vec::new();
    for line in scripts.iter().flat_map(|script| script.lines()).filter(|line| !line.trim().is_empty()) {
        actions.push(read_line(line, texts)?);
    }
    Ok(actions)
}

/// One action; where it names a file of the study, the file's text takes the name's place.
fn read_line(line: &str, texts: &[(&str, &str)]) -> Result<Action, Error> {
    let mut json = json(line).map_err(super::ActionError::from)?;
    if let Some(object) = json.as_object_mut()
        && let Some(file) = object.remove("file")
    {
        let text = texts.iter().find(|(name, _)| Some(*name) == file.as_str()).map_or("", |(_, text)| text);
        object.insert("text".to_owned(), text.into());
    }
    Ok(Action::from_json(json)?)
}

#[cfg(test)]
pub mod testing;
