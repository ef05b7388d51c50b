//! The course of the study's thinking: hypotheses, why codes changed, what answers questions, keywords.

use super::{Context, found, name, taken};
use crate::model::*;
use crate::session::action::CourseAction;
use crate::session::{ActionError, What};
use crate::store;

pub fn apply(context: &Context, action: &CourseAction) -> Result<(), ActionError> {
    let writer = context.writer;
    let reader = writer.reader();
    match action {
        CourseAction::SetHypothesis { memo, status, why, evidence } => {
            let id = context.memo(memo)?;
            let known = store::memo::get(reader, id)?;
            if known.kind != "hypothesis" {
                return Err(ActionError::NotAHypothesis { memo: known.title });
            }
            let latest = store::course::standings(reader)?.into_iter().rfind(|known| known.memo == id);
            let why = why.as_deref().map(str::trim);
            // The same said again is no new standing.
            let same = |known: HypothesisStatus| known.standing == *status && why.is_none_or(|why| known.why == why);
            if !latest.is_some_and(same) {
                store::course::add_standing(writer, id, *status, why.unwrap_or_default())?;
            }
            context.set_evidence_of(Claim::Memo(id), false, evidence.as_deref())
        }
        CourseAction::ExplainCode { code, why } => {
            let id = context.code(code)?;
            let known = store::code::get(reader, id)?;
            Ok(store::course::explain(writer, &known, why.trim())?)
        }
        CourseAction::SetAnswers { of, questions } => {
            let by = match store::memo::find_claim(reader, of)? {
                Some(MemoOn::Finding(id)) => Some(Answering::Finding(id)),
                Some(MemoOn::ThemeCell(id)) => Some(Answering::ThemeCell(id)),
                Some(MemoOn::Assessment(id)) => Some(Answering::Assessment(id)),
                _ => None,
            };
            let by = found(by, What::Target, of)?;
            context.set_answers(by, Some(questions))
        }
        CourseAction::AddKeyword { text } => {
            let text = name(text, What::Keyword)?;
            taken(store::question::add_keyword(writer, &text), What::Keyword, &text).map(|_| ())
        }
        CourseAction::SetKeyword { keyword, text } => {
            let id = context.keyword(keyword)?;
            let text = name(text, What::Keyword)?;
            taken(store::question::rename_keyword(writer, id, &text), What::Keyword, &text)
        }
        CourseAction::RemoveKeyword { keyword } => {
            Ok(store::question::delete_keyword(writer, context.keyword(keyword)?)?)
        }
        CourseAction::SetKeywordTouched { keyword, document, touched, note } => {
            let (keyword, document) = (context.keyword(keyword)?, context.document(document)?);
            let note = note.as_deref().map(str::trim);
            if !touched {
                return match note {
                    None | Some("") => Ok(store::question::set_touch(writer, keyword, document, None)?),
                    Some(_) => Err(ActionError::NoteUntouched),
                };
            }
            let kept = store::question::touch_note(reader, keyword, document)?.unwrap_or_default();
            Ok(store::question::set_touch(writer, keyword, document, Some(note.unwrap_or(&kept)))?)
        }
    }
}

/// Notes what became of a code; the same once more, on the same day and unexplained, is told once.
pub fn code_event(context: &Context, code: &Code, what: CodeChange, other: &str) -> Result<(), ActionError> {
    let at = now();
    let day = |at: &str| at.chars().take(10).collect::<String>();
    let known = store::course::code_events(context.writer.reader())?;
    let latest = known.iter().rfind(|event| event.code == Some(code.id));
    let same = latest.is_some_and(|event| {
        event.what == what && event.why.is_empty() && event.other == other && day(&event.at) == day(&at)
    });
    if same {
        return Ok(());
    }
    let event = CodeEvent {
        code: Some(code.id),
        name: code.name.clone(),
        what,
        other: other.to_owned(),
        why: String::new(),
        at,
    };
    Ok(store::course::add_code_event(context.writer, &event)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Session, action::read_script};

    const STUDY: &str = r#"
        {"action": "add_document", "name": "samtal", "text": "Tiden räcker inte."}
        {"action": "add_question", "text": "Hur används tiden?", "label": "F1"}
        {"action": "add_case", "name": "Norr"}
        {"action": "add_theme", "name": "Tid"}
        {"action": "set_theme_cell", "case": "Norr", "theme": "Tid", "text": "För lite"}
        {"action": "add_memo", "title": "H1", "kind": "hypothesis", "text": "Tiden avgör"}
        {"action": "add_memo", "title": "H2", "kind": "hypothesis", "text": "Viljan avgör", "on": "H1"}
        {"action": "add_code", "name": "brist"}
        {"action": "add_code", "name": "tidsbrist"}"#;

    fn study() -> (tempfile::TempDir, Session) {
        let folder = tempfile::tempdir().unwrap();
        let mut session = Session::create(&folder.path().join("s.mening"), "S", Lang::Sv, None).unwrap();
        session.apply(&read_script(STUDY).unwrap()).unwrap();
        (folder, session)
    }

    fn act(session: &mut Session, line: &str) -> Result<(), String> {
        let actions = read_script(line).map_err(|error| error.message(Lang::En))?;
        session.apply(&actions).map(|_| ()).map_err(|error| error.message(Lang::En))
    }

    #[test]
    fn a_hypothesis_has_a_standing_over_time_and_evidence_both_ways() {
        let (_folder, mut session) = study();
        for line in [
            r#"{"action": "set_hypothesis", "memo": "H1", "status": "supported", "why": "Norr säger det", "evidence": [{"document": "samtal", "quote": "Tiden räcker inte"}]}"#,
            r#"{"action": "set_hypothesis", "memo": "H1", "status": "supported", "why": "Norr säger det"}"#,
            r#"{"action": "set_hypothesis", "memo": "H1", "status": "weakened", "why": "Söder har tid", "evidence": [{"document": "samtal", "quote": "räcker", "against": true}]}"#,
        ] {
            act(&mut session, line).unwrap();
        }
        let told: Vec<_> = store::course::standings(session.reader()).unwrap();
        let told: Vec<_> = told.iter().map(|known| (known.standing, known.why.as_str())).collect();
        assert_eq!(told, [(Standing::Supported, "Norr säger det"), (Standing::Weakened, "Söder har tid")]);
        let evidence = store::evidence::all(session.reader()).unwrap();
        assert_eq!(evidence.iter().map(|known| known.against).collect::<Vec<_>>(), [true]);
        session.undo().unwrap();
        assert_eq!(store::course::standings(session.reader()).unwrap().len(), 1);
    }

    #[test]
    fn the_course_of_codes_is_kept_with_the_reasons_given() {
        let (_folder, mut session) = study();
        for line in [
            r#"{"action": "set_code", "code": "tidsbrist", "definition": "När tiden inte räcker"}"#,
            r#"{"action": "set_code", "code": "tidsbrist", "definition": "När tiden inte räcker till"}"#,
            r#"{"action": "explain_code", "code": "tidsbrist", "why": "Texterna skiljer tid från pengar"}"#,
            r#"{"action": "set_code", "code": "tidsbrist", "name": "ont om tid"}"#,
            r#"{"action": "move_code", "code": "ont om tid", "parent": "brist"}"#,
            r#"{"action": "merge_code", "code": "brist/ont om tid", "into": "brist"}"#,
        ] {
            act(&mut session, line).unwrap();
        }
        let events = store::course::code_events(session.reader()).unwrap();
        let told: Vec<_> = events.iter().map(|event| (event.name.as_str(), event.what, event.why.as_str())).collect();
        for expected in [
            ("tidsbrist", CodeChange::Redefined, "Texterna skiljer tid från pengar"),
            ("tidsbrist", CodeChange::Renamed, ""),
            ("ont om tid", CodeChange::Moved, ""),
            ("ont om tid", CodeChange::Merged, ""),
        ] {
            assert!(told.contains(&expected), "{expected:?} in {told:?}");
        }
        assert_eq!(events.iter().filter(|event| event.what == CodeChange::Redefined).count(), 1);
        assert!(store::check::run(session.reader()).unwrap().is_empty());
    }

    #[test]
    fn answers_and_keywords_are_said_and_taken_back() {
        let (_folder, mut session) = study();
        let cell = store::theme::cells(session.reader()).unwrap()[0].guid;
        act(&mut session, &format!(r#"{{"action": "set_answers", "of": "{cell}", "questions": ["F1"]}}"#)).unwrap();
        assert_eq!(store::question::links(session.reader()).unwrap().len(), 1);
        act(&mut session, &format!(r#"{{"action": "set_answers", "of": "{cell}", "questions": []}}"#)).unwrap();
        assert!(store::question::links(session.reader()).unwrap().is_empty());
        let claims = [
            r#"{"action": "set_theme_cell", "case": "Norr", "theme": "Tid", "text": "Knapp", "answers": ["F1"]}"#,
            r#"{"action": "set_theme_cell", "case": "Norr", "theme": "Tid", "text": "Mycket knapp"}"#,
            r#"{"action": "add_case", "name": "Syd"}"#,
            r#"{"action": "add_contrast", "name": "C", "cases": ["Norr", "Syd"], "themes": ["Tid"]}"#,
            r#"{"action": "set_finding", "contrast": "C", "row": "Tid", "kind": "differs", "text": "X", "answers": ["F1"]}"#,
            r#"{"action": "add_criteria_set", "name": "S", "criteria": [{"name": "K", "question": ""}]}"#,
            r#"{"action": "assess", "case": "Syd", "set": "S", "criterion": "K", "occasion": "baseline", "rating": "ja", "answers": ["F1"]}"#,
        ];
        for line in claims {
            act(&mut session, line).unwrap();
        }
        assert_eq!(
            store::question::links(session.reader()).unwrap().len(),
            3,
            "a claim written anew keeps its answers"
        );
        for line in [
            r#"{"action": "add_keyword", "text": "schema"}"#,
            r#"{"action": "set_keyword", "keyword": "schema", "text": "tidsschema"}"#,
            r#"{"action": "set_keyword_touched", "keyword": "tidsschema", "document": "samtal", "touched": true, "note": "på slutet"}"#,
        ] {
            act(&mut session, line).unwrap();
        }
        let keywords = store::question::keywords(session.reader()).unwrap();
        assert_eq!(keywords[0].touched.len(), 1);
        let line =
            r#"{"action": "set_keyword_touched", "keyword": "tidsschema", "document": "samtal", "touched": false}"#;
        act(&mut session, line).unwrap();
        assert!(store::question::keywords(session.reader()).unwrap()[0].touched.is_empty());
        for (line, word) in [
            (r#"{"action": "add_keyword", "text": "tidsschema"}"#, "tidsschema"),
            (r#"{"action": "set_hypothesis", "memo": "H9", "status": "open"}"#, "H9"),
            (r#"{"action": "set_answers", "of": "H1", "questions": ["F1"]}"#, "H1"),
        ] {
            assert!(act(&mut session, line).unwrap_err().contains(word), "{line}");
        }
    }
}
