//! Memos.

use super::{Context, Made, only, set};
use crate::model::{Claim, MemoOn, Ref, kept_name};
use crate::session::action::MemoAction;
use crate::session::{ActionError, What};
use crate::store;

pub fn apply(context: &Context, action: &MemoAction) -> Result<(), ActionError> {
    let writer = context.writer;
    match action {
        MemoAction::AddMemo { text, title, kind, on, evidence } => {
            let on = on.as_ref().map(|name| target(context, name)).transpose()?;
            let id = store::memo::insert(writer, &kept_name(title), &kept_name(kind), text, on)?;
            context.set_evidence(Claim::Memo(id), evidence.as_deref())?;
            context.made(Made::Memo(id));
        }
        MemoAction::SetMemo { memo, text, title, kind, on, evidence } => {
            let id = context.memo(memo)?;
            let mut known = store::memo::get(writer.reader(), id)?;
            set(&mut known.text, text.as_ref());
            set(&mut known.title, title.as_deref().map(kept_name).as_ref());
            set(&mut known.kind, kind.as_deref().map(kept_name).as_ref());
            if let Some(on) = on {
                known.on = on.as_ref().map(|name| target(context, name)).transpose()?;
                if known.on == Some(MemoOn::Memo(id)) {
                    return Err(ActionError::Ring { name: known.title });
                }
            }
            store::memo::update(writer, &known)?;
            context.set_evidence_of(Claim::Memo(id), text.is_some(), evidence.as_deref())?;
        }
        MemoAction::RemoveMemo { memo } => store::memo::delete(writer, context.memo(memo)?)?,
    }
    Ok(())
}

/// What a name names: a document, case, code, theme, participant, question, memo or contrast, and by GUID also a
/// coding, a meaning unit or a written claim. One name may be that of several: then only the GUID tells.
fn target(context: &Context, wanted: &Ref) -> Result<MemoOn, ActionError> {
    if let Some(action) = wanted.maker() {
        let made: Vec<_> = context.made_by(action).into_iter().filter_map(what_was_made).collect();
        return only(&made, wanted);
    }
    let reader = context.writer.reader();
    let mut named: Vec<(What, MemoOn)> = Vec::new();
    let mut add = |what, on: Option<MemoOn>| named.extend(on.map(|on| (what, on)));
    add(What::Document, store::document::find(reader, wanted)?.map(MemoOn::Document));
    add(What::Case, store::case::find(reader, wanted)?.map(MemoOn::Case));
    add(What::Theme, store::theme::find(reader, wanted)?.map(MemoOn::Theme));
    add(What::Participant, store::participant::find(reader, wanted)?.map(MemoOn::Participant));
    add(What::Coding, store::coding::find(reader, wanted)?.map(MemoOn::Coding));
    add(What::Unit, store::unit::find(reader, wanted)?.map(MemoOn::Unit));
    for code in store::code::find(reader, wanted)? {
        add(What::Code, Some(MemoOn::Code(code)));
    }
    for question in store::unit::questions_named(reader, wanted)? {
        add(What::Question, Some(MemoOn::Question(question)));
    }
    for memo in store::memo::named(reader, wanted)? {
        add(What::Memo, Some(MemoOn::Memo(memo)));
    }
    let claim = store::memo::find_claim(reader, wanted)?;
    let what = match claim {
        Some(MemoOn::Contrast(_)) => What::Contrast,
        Some(MemoOn::Finding(_)) => What::Finding,
        Some(MemoOn::Assessment(_)) => What::Assessment,
        _ => What::Target,
    };
    add(what, claim);
    only(&named, wanted)
}

fn what_was_made(made: Made) -> Option<(What, MemoOn)> {
    Some(match made {
        Made::Document(id) => (What::Document, MemoOn::Document(id)),
        Made::Case(id) => (What::Case, MemoOn::Case(id)),
        Made::Participant(id) => (What::Participant, MemoOn::Participant(id)),
        Made::Code(id) => (What::Code, MemoOn::Code(id)),
        Made::Coding(id) => (What::Coding, MemoOn::Coding(id)),
        Made::Unit(id) => (What::Unit, MemoOn::Unit(id)),
        Made::Theme(id) => (What::Theme, MemoOn::Theme(id)),
        Made::Question(id) => (What::Question, MemoOn::Question(id)),
        Made::Contrast(id) => (What::Contrast, MemoOn::Contrast(id)),
        Made::Memo(id) => (What::Memo, MemoOn::Memo(id)),
        Made::Corrected(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::model::*;
    use crate::session::action::MemoAction;
    use crate::session::{Action, Session};
    use crate::store;

    fn action(json: serde_json::Value) -> Action {
        Action::from_json(json).unwrap()
    }

    fn written(text: &str) -> Action {
        MemoAction::SetMemo {
            memo: "a".into(),
            text: Some(text.into()),
            title: None,
            kind: None,
            on: None,
            evidence: None,
        }
        .into()
    }

    fn project(folder: &tempfile::TempDir) -> Session {
        let mut session = Session::create(&folder.path().join("a.mening"), "A", Lang::En, None).unwrap();
        session.apply(&[action(serde_json::json!({"action": "add_case", "name": "Case"}))]).unwrap();
        session.apply(&[action(serde_json::json!({"action": "add_memo", "title": "a", "text": "1"}))]).unwrap();
        session
    }

    #[test]
    fn a_memo_moves_from_one_thing_to_another_and_to_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = project(&folder);
        for (on, attached) in [(serde_json::json!("Case"), true), (serde_json::json!(null), false)] {
            session.apply(&[action(serde_json::json!({"action": "set_memo", "memo": "a", "on": on}))]).unwrap();
            let memo = store::memo::all(session.reader()).unwrap().remove(0);
            assert_eq!((memo.on.is_some(), memo.text.as_str()), (attached, "1"));
        }
    }

    #[test]
    fn one_sitting_leaves_one_version_and_each_act_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = project(&folder);
        for text in ["2", "23", "234"] {
            session.apply_merged(&[written(text)], Some("sitting")).unwrap();
        }
        session.apply(&[written("5")]).unwrap();
        session.apply(&[written("6")]).unwrap();
        let id = store::memo::find(session.reader(), "a").unwrap().unwrap();
        let versions = store::memo::versions(session.reader(), id).unwrap();
        assert_eq!(versions.iter().map(|(_, _, text)| text.as_str()).collect::<Vec<_>>(), ["5", "234", "1"]);
    }

    #[test]
    fn what_is_done_after_an_undo_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = project(&folder);
        session.undo().unwrap();
        session.undo().unwrap();
        session.apply(&[action(serde_json::json!({"action": "add_memo", "title": "b", "text": "2"}))]).unwrap();
        drop(session);
        let session = Session::open(&folder.path().join("a.mening"), None).unwrap();
        let titles: Vec<String> =
            store::memo::all(session.reader()).unwrap().into_iter().map(|memo| memo.title).collect();
        assert_eq!(titles, ["b"]);
    }

    #[test]
    fn going_back_many_steps_and_on_again_is_one_change() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = project(&folder);
        for text in ["2", "3", "4", "5"] {
            session.apply(&[written(text)]).unwrap();
        }
        let steps = store::steps(session.reader()).unwrap();
        for (at, moved, expected) in
            [(2, (3, 0), "2"), (4, (0, 2), "4"), (5, (0, 1), "5"), (5, (0, 0), "5"), (1, (4, 0), "1")]
        {
            assert_eq!(session.go_to(steps[at].id).unwrap(), moved, "{at}");
            assert_eq!(store::memo::all(session.reader()).unwrap()[0].text, expected);
        }
        let versions = store::memo::versions(session.reader(), MemoId(1)).unwrap();
        assert!(versions.is_empty());
        assert_eq!(session.go_to(steps[5].id).unwrap(), (0, 4));
        assert_eq!(store::memo::versions(session.reader(), MemoId(1)).unwrap().len(), 4);
    }
}
