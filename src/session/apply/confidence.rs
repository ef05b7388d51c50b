//! Consent, quarantine, and what the guard asks.

use super::{Context, date, found, set};
use crate::model::Consent;
use crate::session::action::ConfidenceAction;
use crate::session::{ActionError, What};
use crate::store::{self, StoreError};

pub fn apply(context: &Context, action: &ConfidenceAction) -> Result<(), ActionError> {
    match action {
        ConfidenceAction::SetConsent { .. } => consent(context, action)?,
        ConfidenceAction::Quarantine { document, start, end, quote, reason } => {
            let document = context.document(document)?;
            let passage = context.passage(document, *start, *end, quote.as_deref())?;
            if reason.trim().is_empty() {
                return Err(ActionError::NoReason);
            }
            store::confidence::quarantine(context.writer, document, passage, reason.trim(), context.at_work())?;
        }
        ConfidenceAction::LiftQuarantine { quarantine } => {
            match store::confidence::release_quarantine(context.writer, quarantine) {
                Err(StoreError::Gone) => found(None, What::Quarantine, quarantine)?,
                other => other?,
            }
        }
        ConfidenceAction::SetGuard { fewest, marks } => {
            if let Some(fewest) = fewest {
                store::confidence::set_fewest(context.writer, *fewest)?;
            }
            if let Some(marks) = marks {
                store::confidence::set_marks(context.writer, *marks)?;
            }
        }
    }
    Ok(())
}

fn consent(context: &Context, action: &ConfidenceAction) -> Result<(), ActionError> {
    let ConfidenceAction::SetConsent { participant, given, quotes, recording, reuse, note } = action else {
        return Ok(());
    };
    let id = context.participant(participant)?;
    let known = store::confidence::consent(context.writer.reader(), id)?;
    let mut consent = known.unwrap_or_else(|| Consent::unknown(id));
    if consent.is_withdrawn() {
        return Err(ActionError::WithdrawnAlready);
    }
    if let Some(given) = given {
        consent.given = date(given)?;
    }
    consent.quotes = quotes.unwrap_or(consent.quotes);
    consent.recording = recording.unwrap_or(consent.recording);
    consent.reuse = reuse.unwrap_or(consent.reuse);
    set(&mut consent.note, note.as_ref());
    store::confidence::set_consent(context.writer, &consent)?;
    Ok(())
}
