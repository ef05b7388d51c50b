//! What was decided by rule when colleagues' work came in: left as it is, or turned.

use super::{Context, found};
use crate::model::Ref;
use crate::session::action::{
    Action, RemoveCase, RemoveCode, RemoveCoding, RemoveContrast, RemoveDocument, RemoveMeaningUnit, RemoveMemo,
    RemoveParticipant, RemoveQuestion, RemoveTheme, ReplaceText, SetCode,
};
use crate::session::{ActionError, What};
use crate::store;
use crate::store::clash::Clash;
use crate::store::taken::ClashKind;

/// Lets the side stand that does not, or says that what stands is right.
pub fn turn(context: &Context, named: &Ref, keep: bool) -> Result<(), ActionError> {
    let writer = context.writer;
    let all = store::clash::all(writer.reader())?;
    let mut clash = found(all.into_iter().find(|clash| named.guid() == Some(clash.guid)), What::Target, named)?;
    if !keep {
        let stood = put(context, &clash)?;
        clash.kept = std::mem::replace(&mut clash.other, stood);
    }
    Ok(store::clash::settle(writer, &clash)?)
}

/// Puts the other side in its place; gives what stood there.
fn put(context: &Context, clash: &Clash) -> Result<String, ActionError> {
    match clash.kind {
        ClashKind::Changed if (clash.of.as_str(), clash.field.as_str()) == ("code", "digit") => {
            let digit = clash.other.parse().ok();
            super::one(context, &SetCode { digit: Some(digit), ..SetCode::new(clash.on.as_str()) }.into())?;
            Ok(String::new())
        }
        ClashKind::Changed => store::clash::put(context.writer, clash)?.ok_or(ActionError::NotTurned),
        ClashKind::Named => match store::clash::swap_names(context.writer, clash)? {
            true => Ok(clash.kept.clone()),
            false => Err(ActionError::NotTurned),
        },
        ClashKind::Text => {
            let document = context.document(&Ref::from(clash.on.as_str()))?;
            let stood = store::document::text(context.writer.reader(), document)?;
            let text = Some(clash.other.clone());
            super::one(context, &ReplaceText { text, ..ReplaceText::new(clash.on.as_str()) }.into())?;
            Ok(stood)
        }
        ClashKind::Removed => {
            super::one(context, &removing(clash).ok_or(ActionError::NotTurned)?)?;
            Ok(clash.kept.clone())
        }
        ClashKind::Joined | ClashKind::Moved | ClashKind::Ring => Err(ActionError::NotTurned),
    }
}

/// The action that takes a row away that stayed.
fn removing(clash: &Clash) -> Option<Action> {
    let on = Ref::from(clash.on.as_str());
    on.guid()?;
    Some(match clash.of.as_str() {
        "case" => RemoveCase::new(on).into(),
        "code" => RemoveCode::new(on).into(),
        "coding" => RemoveCoding { coding: Some(on), ..RemoveCoding::new() }.into(),
        "contrast" => RemoveContrast::new(on).into(),
        "document" => RemoveDocument::new(on).into(),
        "meaning_unit" => RemoveMeaningUnit::new(on).into(),
        "memo" => RemoveMemo::new(on).into(),
        "participant" => RemoveParticipant::new(on).into(),
        "question" => RemoveQuestion::new(on).into(),
        "theme" => RemoveTheme::new(on).into(),
        _ => return None,
    })
}
