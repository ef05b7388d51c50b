//! Cells of the theme table: written where two places of different axes meet.

use super::{Context, as_written, name};
use crate::model::{Answering, Axis, AxisPlace, Claim, KINDS, LEVELS, as_date, cites};
use crate::say::Wording;
use crate::session::action::{CellAction, EvidenceAt, PlaceAt, Ref};
use crate::session::{ActionError, What};
use crate::store;

pub fn apply(context: &Context, action: &CellAction) -> Result<(), ActionError> {
    let CellAction::SetCell { row, column, text, draft, evidence, answers } = action;
    if row.axis == column.axis {
        return Err(ActionError::SameAxis);
    }
    let places = [place(context, row)?, place(context, column)?];
    write(context, &places, &Summary { text, draft: *draft }, evidence.as_deref(), answers.as_deref())
}

fn place(context: &Context, at: &PlaceAt) -> Result<AxisPlace, ActionError> {
    let word = || name(&at.name, What::Place).and_then(|word| as_used(context, at.axis, word));
    let place = match at.axis {
        Axis::Case => AxisPlace::Case(context.case(&at.name)?),
        Axis::CaseGroup => AxisPlace::CaseGroup(context.case(&at.name)?),
        Axis::Role => AxisPlace::Role(word()?),
        Axis::Level => AxisPlace::Level(word()?),
        Axis::DocumentKind => AxisPlace::DocumentKind(word()?),
        Axis::Time => AxisPlace::Time(month(&at.name)?),
        Axis::Question => AxisPlace::Question(context.question(&at.name)?),
        Axis::Theme => AxisPlace::Theme(context.theme(&at.name)?),
        Axis::Code => AxisPlace::Code(context.code(&at.name)?),
    };
    Ok(place)
}

/// A role, level or kind as the project has it. They are words, and a mistyped one would stand nowhere. One that a cell
/// has already is known whatever became of it since.
fn as_used(context: &Context, axis: Axis, word: String) -> Result<String, ActionError> {
    let reader = context.writer.reader();
    let used: Vec<String> = match axis {
        Axis::Role => store::participant::all(reader)?.into_iter().map(|known| known.role).collect(),
        Axis::Level => store::document::all(reader)?.into_iter().map(|known| known.level).collect(),
        _ => store::document::all(reader)?.into_iter().map(|known| known.kind).collect(),
    };
    let ready: &[(&str, Wording)] = match axis {
        Axis::Level => &LEVELS,
        Axis::DocumentKind => &KINDS,
        _ => &[],
    };
    let cells = store::theme::cells(reader)?;
    let in_cells = cells.iter().flat_map(|cell| &cell.places).filter_map(|place| match (axis, place) {
        (Axis::Role, AxisPlace::Role(word))
        | (Axis::Level, AxisPlace::Level(word))
        | (Axis::DocumentKind, AxisPlace::DocumentKind(word)) => Some(word.as_str()),
        _ => None,
    });
    let known = ready.iter().map(|(key, _)| *key).chain(used.iter().map(String::as_str)).chain(in_cells);
    let known = as_written(known, &word).map(str::to_owned);
    known.ok_or(ActionError::NotFound { what: What::Place, name: word })
}

/// A month as the axis of time has it; documents dated by their year alone stand under the year.
fn month(text: &str) -> Result<String, ActionError> {
    let month = as_date(text).filter(|date| date.len() <= "YYYY-MM".len());
    month.ok_or_else(|| ActionError::NotADate { value: text.to_owned() })
}

/// What is to stand in a cell. A draft may cite evidence that is still to come.
pub struct Summary<'t> {
    pub text: &'t str,
    pub draft: bool,
}

/// Writes a cell, or removes it where the text is empty and it rests on nothing.
pub fn write(
    context: &Context,
    places: &[AxisPlace; 2],
    summary: &Summary,
    evidence: Option<&[EvidenceAt]>,
    answers: Option<&[Ref]>,
) -> Result<(), ActionError> {
    let known = store::theme::find_cell(context.writer.reader(), places)?;
    let rests_on = context.rests_on(known.map(Claim::ThemeCell), evidence)?;
    if summary.text.trim().is_empty() && rests_on == 0 {
        if answers.is_some_and(|answers| !answers.is_empty()) {
            return Err(ActionError::NothingToAnswer);
        }
        return Ok(known.map_or(Ok(()), |known| store::theme::delete_cell(context.writer, known))?);
    }
    let cited = cites(summary.text).iter().map(|cite| cite.number).max().unwrap_or(0);
    if cited > rests_on && !summary.draft {
        return Err(ActionError::NoSuchEvidence { number: cited, evidence: rests_on });
    }
    let id = store::theme::set_cell(context.writer, places, summary.text)?;
    context.set_evidence(Claim::ThemeCell(id), evidence)?;
    context.set_answers(Answering::ThemeCell(id), answers)
}

impl Context<'_> {
    /// Refuses a text that cites a piece of evidence which the claim does not rest on.
    pub(super) fn cites_what_is_there(
        &self,
        text: &str,
        claim: Option<Claim>,
        given: Option<&[EvidenceAt]>,
    ) -> Result<(), ActionError> {
        let evidence = self.rests_on(claim, given)?;
        let cited = cites(text).iter().map(|cite| cite.number).max().unwrap_or(0);
        match cited > evidence {
            true => Err(ActionError::NoSuchEvidence { number: cited, evidence }),
            false => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{AxisPlace, Lang, Message, ThemeCell};
    use crate::session::{ActionError, Session, action::read_script};
    use crate::store;

    const STUDY: &str = r#"
        {"action": "add_case", "name": "Norr"}
        {"action": "add_theme", "name": "Tid"}
        {"action": "add_code", "name": "brist"}
        {"action": "add_participant", "name": "Siv", "role": "samordnare"}
        {"action": "add_question", "text": "Hur används tiden?", "label": "F1"}
        {"action": "add_document", "name": "samtal", "text": "Tiden räcker inte.", "level": "local", "date": "2026-03-01"}"#;

    fn study() -> (tempfile::TempDir, Session) {
        let folder = tempfile::tempdir().unwrap();
        let mut session = Session::create(&folder.path().join("s.mening"), "S", Lang::Sv, None).unwrap();
        session.apply(&read_script(STUDY).unwrap()).unwrap();
        (folder, session)
    }

    fn cell(row: (&str, &str), column: (&str, &str), rest: &str) -> String {
        let place = |(axis, name): (&str, &str)| format!(r#"{{"axis": "{axis}", "name": "{name}"}}"#);
        format!(r#"{{"action": "set_cell", "row": {}, "column": {}, {rest}}}"#, place(row), place(column))
    }

    fn write(session: &mut Session, line: &str) -> Result<(), String> {
        let actions = read_script(line).map_err(|error| error.message(Lang::En))?;
        session.apply(&actions).map(|_| ()).map_err(|error| error.message(Lang::En))
    }

    fn cells(session: &Session) -> Vec<ThemeCell> {
        store::theme::cells(session.reader()).unwrap()
    }

    #[test]
    fn a_cell_stands_where_any_two_axes_meet_whichever_is_the_row() {
        let pairs = [
            (("case", "Norr"), ("theme", "Tid")),
            (("case_group", "Norr"), ("code", "brist")),
            (("role", "samordnare"), ("level", "local")),
            (("document_kind", "transcript"), ("time", "2026-03")),
            (("question", "F1"), ("theme", "Tid")),
        ];
        let (_folder, mut session) = study();
        for (n, (row, column)) in pairs.into_iter().enumerate() {
            write(&mut session, &cell(row, column, r#""text": "först""#)).unwrap();
            write(&mut session, &cell(column, row, r#""text": "sedan""#)).unwrap();
            let all = cells(&session);
            assert_eq!((all.len(), all[n].text.as_str()), (n + 1, "sedan"), "{row:?} {column:?}");
        }
        assert!(store::check::run(session.reader()).unwrap().is_empty());
    }

    #[test]
    fn the_same_cell_is_reached_by_both_actions() {
        let (_folder, mut session) = study();
        write(&mut session, r#"{"action": "set_theme_cell", "case": "Norr", "theme": "Tid", "text": "ett"}"#).unwrap();
        write(&mut session, &cell(("theme", "Tid"), ("case", "Norr"), r#""text": "två""#)).unwrap();
        let all = cells(&session);
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].text, "två");
        assert!(matches!(all[0].places, [AxisPlace::Case(_), AxisPlace::Theme(_)]));
    }

    #[test]
    fn an_empty_text_without_evidence_removes_a_cell_and_undo_brings_it_back() {
        let (_folder, mut session) = study();
        let at = (("case", "Norr"), ("theme", "Tid"));
        let evidence = r#""evidence": [{"document": "samtal", "quote": "räcker inte"}]"#;
        write(&mut session, &cell(at.0, at.1, &format!(r#""text": "Knappt [1]", {evidence}"#))).unwrap();
        write(&mut session, &cell(at.0, at.1, &format!(r#""text": "", {evidence}"#))).unwrap();
        assert_eq!(cells(&session).len(), 1, "what it rests on keeps it");
        write(&mut session, &cell(at.0, at.1, r#""text": " ""#)).unwrap();
        assert_eq!(store::evidence::all(session.reader()).unwrap().len(), 1, "evidence that is not given stays");
        write(&mut session, &cell(at.0, at.1, r#""text": " ", "evidence": []"#)).unwrap();
        assert!(cells(&session).is_empty());
        assert!(store::evidence::all(session.reader()).unwrap().is_empty());
        session.undo().unwrap();
        assert_eq!(cells(&session).len(), 1);
        assert_eq!(store::evidence::all(session.reader()).unwrap().len(), 1);
        write(&mut session, &cell(("code", "brist"), at.1, r#""text": """#)).unwrap();
    }

    #[test]
    fn evidence_stands_in_the_order_given_so_that_citations_keep_their_numbers() {
        let (_folder, mut session) = study();
        let at = (("case", "Norr"), ("theme", "Tid"));
        let set = |session: &mut Session, quotes: &[&str]| {
            let all: Vec<String> =
                quotes.iter().map(|quote| format!(r#"{{"document": "samtal", "quote": "{quote}"}}"#)).collect();
            let line = cell(at.0, at.1, &format!(r#""text": "x [1]", "evidence": [{}]"#, all.join(", ")));
            write(session, &line).unwrap();
            let found = store::evidence::all(session.reader()).unwrap();
            found.into_iter().map(|evidence| evidence.quote).collect::<Vec<_>>()
        };
        for order in [["Tiden", "räcker", "inte"], ["räcker", "Tiden", "inte"], ["inte", "räcker", "Tiden"]] {
            assert_eq!(set(&mut session, &order), order);
        }
        assert_eq!(set(&mut session, &["Tiden räcker", "inte"]), ["Tiden räcker", "inte"]);
    }

    #[test]
    fn what_is_wrong_with_a_place_is_said() {
        let (_folder, mut session) = study();
        for (row, column, expected) in [
            (("case", "Norr"), ("case", "Norr"), "same kind"),
            (("case", "Söder"), ("theme", "Tid"), "Söder"),
            (("case", "Norr"), ("time", "mars"), "mars"),
            (("case", "Norr"), ("time", "2026-03-01"), "2026-03-01"),
            (("case", "Norr"), ("level", " "), "row or column"),
            (("place", "Norr"), ("theme", "Tid"), "place"),
        ] {
            let said = write(&mut session, &cell(row, column, r#""text": "x""#)).unwrap_err();
            assert!(said.contains(expected), "{said}");
        }
        assert!(cells(&session).is_empty());
        assert!(!ActionError::SameAxis.message(Lang::Sv).is_empty());
    }
}
