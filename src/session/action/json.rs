//! Actions from JSON and back, one object an action, one action a line.

use super::*;
use crate::session::ActionError;
use strum::VariantNames;

/// Gives each topic its place in [`Action`] and its part in reading one from JSON.
macro_rules! topics {
    ($($topic:ident($type:ident)),* $(,)?) => {
        $(impl From<$type> for Action {
            fn from(action: $type) -> Action {
                Action::$topic(action)
            }
        })*

        impl Action {
            /// The names of all actions, by topic.
            pub fn names() -> Vec<&'static str> {
                [$($type::VARIANTS),*].concat()
            }

            /// Reads one action from JSON.
            pub fn from_json(json: serde_json::Value) -> Result<Action, ActionError> {
                let malformed = |error: serde_json::Error| ActionError::Malformed { detail: error.to_string() };
                let Some(name) = json.get("action").and_then(|name| name.as_str()).map(str::to_owned) else {
                    return Err(ActionError::Malformed { detail: "missing field `action`".to_owned() });
                };
                $(if $type::VARIANTS.contains(&name.as_str()) {
                    return serde_json::from_value::<$type>(json).map(Action::$topic).map_err(malformed);
                })*
                Err(ActionError::UnknownAction { name })
            }

            /// The action as JSON, as [`Action::from_json`] reads it.
            pub fn to_json(&self) -> serde_json::Value {
                match self {
                    $(Action::$topic(action) => serde_json::to_value(action).unwrap_or_default(),)*
                }
            }
        }
    };
}

topics!(
    Project(ProjectAction),
    Document(DocumentAction),
    Case(CaseAction),
    Code(CodeAction),
    Coding(CodingAction),
    Unit(UnitAction),
    Theme(ThemeAction),
    Cell(CellAction),
    Contrast(ContrastAction),
    Criteria(CriteriaAction),
    Judge(JudgeAction),
    Memo(MemoAction),
    Course(CourseAction),
    Confidence(ConfidenceAction),
);

/// Reads a script: one action a line; empty lines and lines that start with `#` are passed over.
pub fn read_script(script: &str) -> Result<Vec<Action>, ActionError> {
    let script = script.strip_prefix('\u{feff}').unwrap_or(script);
    let mut actions = Vec::new();
    for (number, line) in script.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let read = serde_json::from_str(line)
            .map_err(|error| ActionError::Malformed { detail: error.to_string() })
            .and_then(Action::from_json);
        actions.push(read.map_err(|error| error.on_line(number + 1))?);
    }
    Ok(actions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_read_and_write_as_the_interface_says() {
        for line in [
            r#"{"action":"add_coding","document":"A","start":1,"end":4,"code":"x"}"#,
            r#"{"action":"set_code","code":"x","name":"y"}"#,
            r#"{"action":"set_case","case":"x","parent":null}"#,
            r#"{"action":"remove_contrast","contrast":"x"}"#,
        ] {
            let action = Action::from_json(serde_json::from_str(line).unwrap()).unwrap();
            assert_eq!(action.to_json().to_string(), line);
        }
    }

    #[test]
    fn what_is_wrong_with_a_line_is_said_with_its_number() {
        for (line, expected) in [
            (r#"{"action":"add_kode","name":"x"}"#, "add_kode"),
            (r#"{"action":"add_code"}"#, "name"),
            (r#"{"action":"add_code","name":"x","defintion":"y"}"#, "defintion"),
            (r#"{"name":"x"}"#, "action"),
            ("not json", "line 3"),
        ] {
            let error = read_script(&format!("\n# comment\n{line}")).unwrap_err();
            let said = error.message(Lang::En);
            assert!(said.contains(expected) && said.contains('3'), "{said}");
        }
    }

    #[test]
    fn every_name_that_scripts_rely_on_is_there() {
        let names = Action::names();
        for name in
            "add_document add_case link_case add_participant add_variable set_value add_code add_coding remove_coding \
                     add_question add_theme add_meaning_unit set_statement set_theme_cell add_contrast set_finding \
                     add_criteria_set assess add_memo"
                .split_whitespace()
        {
            assert!(names.contains(&name), "{name}");
        }
    }
}
