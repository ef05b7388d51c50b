//! Codings: tag a passage, take the tag away, move its edges.

use super::{Context, Made, alone, found, settle};
use crate::model::{CodingId, MemoOn};
use crate::session::action::{CodingAction, Malformed};
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
        CodingAction::MoveCoding { coding, start, end, quote } => {
            let id = context.coding(coding)?;
            let known = store::coding::get(writer.reader(), id)?;
            let passage = context.passage(known.document, *start, *end, quote.as_deref())?;
            let moved = store::coding::set_passage(writer, id, passage);
            alone(context, moved, What::Coding, known.document, passage)?;
        }
        CodingAction::SettleCodings { .. } => settle::apply(context, action)?,
    }
    Ok(())
}

/// The coding that a GUID, or document, passage and code, name.
fn named(context: &Context, action: &CodingAction) -> Result<CodingId, ActionError> {
    let CodingAction::RemoveCoding { coding, document, start, end, quote, code, coder } = action else {
        return Err(missing("coding"));
    };
    let reader = context.writer.reader();
    if let Some(guid) = coding {
        let place =
            [document.is_some(), quote.is_some(), code.is_some(), coder.is_some(), start.is_some(), end.is_some()];
        if place.contains(&true) {
            return Err(ActionError::NamedTwice);
        }
        return context.coding(guid);
    }
    let Some(document_name) = document else { return Err(missing("document")) };
    let Some(code_name) = code else { return Err(missing("code")) };
    let document = context.document(document_name)?;
    let passage = context.passage(document, *start, *end, quote.as_deref())?;
    let code = context.code(code_name)?;
    let mut here = store::coding::in_document(reader, document)?;
    here.retain(|known| known.passage == passage && known.code == code);
    if let Some(name) = coder {
        let coder = context.known_coder(&name.into())?;
        here.retain(|known| known.coder == coder);
    } else if here.len() > 1 {
        here.retain(|known| known.coder == context.at_work());
    }
    let name = format!("{document_name} {}–{} {code_name}", passage.start.0, passage.end.0);
    found(here.first().map(|known| known.id), What::Coding, &name)
}

fn missing(field: &str) -> ActionError {
    Malformed::Missing { of: "remove_coding".to_owned(), field: field.to_owned() }.into()
}
