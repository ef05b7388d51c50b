//! Memos.

use super::{Context, Made, found, set};
use crate::model::{Claim, MemoId, MemoOn};
use crate::session::action::MemoAction;
use crate::session::{ActionError, What};
use crate::store;

pub fn apply(context: &Context, action: &MemoAction) -> Result<(), ActionError> {
    let writer = context.writer;
    match action {
        MemoAction::AddMemo { text, title, kind, on, evidence } => {
            let on = on.as_deref().map(|name| target(context, name)).transpose()?;
            let id = store::memo::insert(writer, title.trim(), kind, text, on)?;
            context.set_evidence(Claim::Memo(id), evidence.as_deref())?;
            context.made(Made::Memo(id));
        }
        MemoAction::SetMemo { memo, text, title, kind, on } => {
            let mut known = store::memo::get(writer.reader(), id(context, memo)?)?;
            set(&mut known.text, text.as_ref());
            set(&mut known.title, title.as_ref());
            set(&mut known.kind, kind.as_ref());
            if let Some(on) = on {
                known.on = on.as_deref().map(|name| target(context, name)).transpose()?;
            }
            store::memo::update(writer, &known)?;
        }
        MemoAction::RemoveMemo { memo } => store::memo::delete(writer, id(context, memo)?)?,
    }
    Ok(())
}

fn id(context: &Context, name: &str) -> Result<MemoId, ActionError> {
    found(store::memo::find(context.writer.reader(), name)?, What::Memo, name)
}

/// What a name names: the first that has it of document, case, code, theme, participant, question,
/// and by GUID also a coding or a meaning unit.
fn target(context: &Context, name: &str) -> Result<MemoOn, ActionError> {
    let reader = context.writer.reader();
    let target = store::document::find(reader, name)?
        .map(MemoOn::Document)
        .or(store::case::find(reader, name)?.map(MemoOn::Case))
        .or(store::code::find(reader, name)?.first().copied().map(MemoOn::Code))
        .or(store::theme::find(reader, name)?.map(MemoOn::Theme))
        .or(store::participant::find(reader, name)?.map(MemoOn::Participant))
        .or(store::unit::find_question(reader, name)?.map(MemoOn::Question))
        .or(store::coding::find(reader, name)?.map(MemoOn::Coding))
        .or(store::unit::find(reader, name)?.map(MemoOn::Unit));
    found(target, What::Target, name)
}
