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
                let Some(object) = json.as_object() else { return Err(Malformed::NotAnObject.into()) };
                let Some(name) = object.get("action") else { return Err(Malformed::NoAction.into()) };
                let Some(name) = name.as_str() else {
                    let field = "action".to_owned();
                    return Err(Malformed::Wrong { field, within: false, wanted: Wanted::Text }.into());
                };
                $(if $type::VARIANTS.contains(&name) {
                    return Ok(Action::$topic(reading::read::<$type>(name, object)?));
                })*
                Err(ActionError::UnknownAction { name: name.to_owned() })
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
    Through(ThroughAction),
    Query(QueryAction),
);

/// The lines of a script that hold actions, with their numbers from 1; empty lines and lines that start with `#` are
/// passed over.
fn lines(script: &str) -> impl Iterator<Item = (usize, &str)> {
    let script = script.strip_prefix('\u{feff}').unwrap_or(script);
    let numbered = script.lines().enumerate().map(|(n, line)| (n + 1, line.trim()));
    numbered.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

/// Reads a script: one action a line.
pub fn read_script(script: &str) -> Result<Vec<Action>, ActionError> {
    let read = |line| reading::json(line).map_err(ActionError::from).and_then(Action::from_json);
    lines(script).map(|(number, line)| read(line).map_err(|error| error.on_line(number))).collect()
}

/// An error at one of a script's actions, as an error at the line where that action stands.
pub fn on_its_line(script: &str, error: ActionError) -> ActionError {
    match error {
        ActionError::Line { number, error } => {
            let line = lines(script).nth(number.saturating_sub(1)).map_or(number, |(line, _)| line);
            error.on_line(line)
        }
        other => other,
    }
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
    fn an_action_that_fails_is_told_by_its_line_and_not_by_its_number() {
        let script = "# two codes\n\n{\"action\":\"add_code\",\"name\":\"a\"}\n# the same\n{\"action\":\"add_code\",\"name\":\"b\"}";
        let failed = |number| ActionError::NoCodings.on_line(number);
        for (number, line) in [(1, "line 3:"), (2, "line 5:"), (3, "line 3:")] {
            let said = on_its_line(script, failed(number)).message(Lang::En);
            assert!(said.starts_with(line), "{said}");
        }
        assert!(matches!(on_its_line(script, ActionError::NoCodings), ActionError::NoCodings));
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
