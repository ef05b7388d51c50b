//! Codings: tag a passage, take the tag away, move its edges.

use super::{Context, Made, found};
use crate::model::{CodingId, MemoOn};
use crate::session::action::CodingAction;
use crate::session::{ActionError, What};
use crate::store::{self, StoreError};

pub fn apply(context: &Context, action: &CodingAction) -> Result<(), ActionError> {
    let writer = context.writer;
    match action {
        CodingAction::AddCoding { document, start, end, quote, code, coder, memo } => {
            let document = context.document(document)?;
            let passage = context.passage(document, *start, *end, quote.as_deref())?;
            let (code, coder) = (context.code(code)?, context.coder(coder.as_deref())?);
            // Coding the same words twice is no mistake: the second time finds it done.
            let id = match store::coding::insert(writer, document, passage, code, coder) {
                Err(StoreError::NameTaken) => {
                    found(store::coding::at(writer.reader(), document, passage, code, coder)?, What::Coding, "")?
                }
                other => other?,
            };
            if let Some(text) = memo.as_deref().filter(|text| !text.is_empty()) {
                store::memo::insert(writer, "", "code", text, Some(MemoOn::Coding(id)))?;
            }
            context.made(Made::Coding(id));
        }
        CodingAction::RemoveCoding { .. } => store::coding::delete(writer, named(context, action)?)?,
        CodingAction::MoveCoding { coding, start, end } => {
            let id = found(store::coding::find(writer.reader(), coding)?, What::Coding, coding)?;
            let known = store::coding::get(writer.reader(), id)?;
            let passage = context.passage(known.document, Some(*start), Some(*end), None)?;
            super::taken(store::coding::set_passage(writer, id, passage), What::Coding, "")?;
        }
    }
    Ok(())
}

/// The coding that a GUID, or document, passage and code, name.
fn named(context: &Context, action: &CodingAction) -> Result<CodingId, ActionError> {
    let CodingAction::RemoveCoding { coding, document, start, end, quote, code, coder } = action else {
        return Err(ActionError::NoPassage);
    };
    let reader = context.writer.reader();
    if let Some(guid) = coding {
        return found(store::coding::find(reader, guid)?, What::Coding, guid);
    }
    let (Some(document_name), Some(code_name)) = (document, code) else { return Err(ActionError::NoPassage) };
    let document = context.document(document_name)?;
    let passage = context.passage(document, *start, *end, quote.as_deref())?;
    let code = context.code(code_name)?;
    let mut here = store::coding::in_document(reader, document)?;
    here.retain(|known| known.passage == passage && known.code == code);
    if let Some(name) = coder.as_deref() {
        let coders = store::project::coders(reader)?;
        here.retain(|known| coders.iter().any(|coder| coder.id == known.coder && coder.name == name));
    } else if here.len() > 1 {
        here.retain(|known| known.coder == context.at_work());
    }
    let name = format!("{document_name} {}–{} {code_name}", passage.start.0, passage.end.0);
    found(here.first().map(|known| known.id), What::Coding, &name)
}
