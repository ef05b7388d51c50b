//! What two coders saw differently is decided: what is kept becomes the codings of a third.

use super::{Context, Made, each};
use crate::model::*;
use crate::session::ActionError;
use crate::session::action::CodingAction;
use crate::store;
use crate::store::settlement::NewSettlement;

pub fn apply(context: &Context, action: &CodingAction) -> Result<(), ActionError> {
    let CodingAction::SettleCodings { document, codes, coders, keep, start, end, quote, coder } = action else {
        return Ok(());
    };
    let document = context.document(document)?;
    let passage = context.passage(document, *start, *end, quote.as_deref())?;
    let codes = each(codes, |code| context.code(code))?;
    if codes.is_empty() {
        return Err(ActionError::NoCodes);
    }
    let [first, second] = each(coders, |coder| context.known_coder(coder))?[..] else {
        return Err(ActionError::NotTwoCoders);
    };
    let coder = context.coder(coder.as_deref())?;
    if first == second || coder == first || coder == second {
        return Err(ActionError::NotTwoCoders);
    }
    let here = store::coding::in_document(context.writer.reader(), document)?;
    for code in codes {
        let of = |who: CoderId| {
            let is_meant = move |known: &&Coding| {
                (known.code, known.coder) == (code, who) && known.passage.intersection(passage).is_some()
            };
            here.iter().filter(is_meant)
        };
        let kept: Vec<Passage> = match keep {
            Kept::First => of(first).map(|known| known.passage).collect(),
            Kept::Second => of(second).map(|known| known.passage).collect(),
            Kept::Both => of(first).chain(of(second)).map(|known| known.passage).collect(),
            Kept::Neither => Vec::new(),
            Kept::AsItIs => of(coder).map(|known| known.passage).collect(),
        };
        let kept = joined(kept);
        for known in of(coder).filter(|known| !kept.contains(&known.passage)) {
            store::coding::delete(context.writer, known.id)?;
        }
        for wanted in kept.iter().filter(|wanted| !of(coder).any(|known| known.passage == **wanted)) {
            context.made(Made::Coding(store::coding::insert(context.writer, document, *wanted, code, coder)?));
        }
        let new = NewSettlement { document, passage, code, coders: [first, second], coder, kept: *keep };
        store::settlement::insert(context.writer, &new)?;
    }
    Ok(())
}

/// Passages in order, those that overlap as one: what two marked as one stretch is one coding.
fn joined(mut passages: Vec<Passage>) -> Vec<Passage> {
    passages.sort_unstable();
    let mut joined: Vec<Passage> = Vec::with_capacity(passages.len());
    for passage in passages {
        match joined.last_mut() {
            Some(last) if passage.start < last.end => last.end = last.end.max(passage.end),
            _ => joined.push(passage),
        }
    }
    joined
}
