//! What was read through, and why cells are empty.

use super::{Context, each};
use crate::analysis::ranges;
use crate::analysis::study::beneath;
use crate::model::*;
use crate::session::action::{ReadFor, Ref, ThroughAction};
use crate::session::{ActionError, study};
use crate::store;
use crate::store::reading::{self, NewMark};
use std::collections::BTreeSet;

pub fn apply(context: &Context, action: &ThroughAction) -> Result<(), ActionError> {
    match action {
        ThroughAction::SetRead { document, purpose, read, codes, case, coder } => {
            let coder = match coder.as_ref() {
                Some(name) if !read => context.known_coder(name)?,
                wanted => context.coder(wanted.map(|wanted| wanted.as_str()))?,
            };
            let reading = Asked {
                document: context.document(document)?,
                coder,
                codes: codes_of(context, *purpose, codes.as_deref())?,
                parts: parts_of(context, document, case.as_ref())?,
            };
            let purposes = purpose.purposes().iter();
            purposes.copied().try_for_each(|purpose| match read {
                true => mark(context, &reading, purpose),
                false => take_back(context, &reading, purpose),
            })
        }
        ThroughAction::SetSilence { .. } => silence(context, action),
    }
}

/// What is said of a reading.
struct Asked {
    document: DocumentId,
    coder: CoderId,
    /// With all beneath them, as they are now; `None` for all.
    codes: Option<Vec<CodeId>>,
    parts: Vec<Passage>,
}

/// Reading for chosen codes is reading for coding alone.
fn codes_of(context: &Context, purpose: ReadFor, names: Option<&[Ref]>) -> Result<Option<Vec<CodeId>>, ActionError> {
    let Some(names) = names else { return Ok(None) };
    if purpose != ReadFor::Coding {
        return Err(ActionError::CodesAreForCoding);
    }
    if names.is_empty() {
        return Err(ActionError::NoCodes);
    }
    let tree = tree(context)?;
    let chosen = each(names, |name| context.code(name))?;
    let all: BTreeSet<CodeId> = chosen.into_iter().flat_map(|code| beneath(code, &tree)).collect();
    Ok(Some(all.into_iter().collect()))
}

fn tree(context: &Context) -> Result<Vec<(CodeId, Option<CodeId>)>, ActionError> {
    let codes = store::code::all(context.writer.reader())?;
    Ok(codes.iter().map(|code| (code.id, code.parent)).collect())
}

/// The words that are meant: a document's, or those of it that belong to a case.
fn parts_of(context: &Context, document: &Ref, case: Option<&Ref>) -> Result<Vec<Passage>, ActionError> {
    let id = context.document(document)?;
    let reader = context.writer.reader();
    let whole = Passage::new(0, store::document::get(reader, id)?.characters);
    let Some(case) = case else { return Ok(vec![whole]) };
    let within = with_descendants(&store::case::all(reader)?, context.case(case)?);
    let links = store::case::links(reader)?;
    let of_case = links.iter().filter(|link| link.document == id && within.contains(&link.case));
    let parts: Vec<Passage> = of_case.map(|link| link.passage.unwrap_or(whole)).collect();
    if parts.is_empty() {
        return Err(ActionError::NotLinked { case: case.to_string(), document: document.to_string() });
    }
    Ok(ranges::union(parts))
}

/// Keeps that it was read; where that is known already, and nothing has come since, there is nothing to keep.
fn mark(context: &Context, asked: &Asked, purpose: Purpose) -> Result<(), ActionError> {
    let reader = context.writer.reader();
    let newest = reading::next_tick(reader)? - 1;
    let marks = reading::marks(reader)?;
    let is_as_late = |known: &ReadMark| {
        known.tick == newest
            || marks.iter().filter(|other| other.tick > known.tick).count() as i64 == newest - known.tick
    };
    let holds = |known: &&ReadMark| {
        let same = (known.document, known.coder, known.purpose) == (asked.document, asked.coder, purpose);
        let codes = match (&known.codes, &asked.codes) {
            (None, _) => true,
            (Some(known), Some(asked)) => asked.iter().all(|code| known.contains(code)),
            (Some(_), None) => false,
        };
        same && codes && ranges::minus(&asked.parts, &known.parts).is_empty()
    };
    if marks.iter().filter(holds).any(is_as_late) {
        return Ok(());
    }
    let (document, coder) = (asked.document, asked.coder);
    let new = NewMark { document, coder, purpose, codes: asked.codes.as_deref(), parts: &asked.parts };
    Ok(reading::add(context.writer, &new)?)
}

/// No longer says that these words were read: by that coder, for these codes.
fn take_back(context: &Context, asked: &Asked, purpose: Purpose) -> Result<(), ActionError> {
    let tree = tree(context)?;
    let without = |codes: &[CodeId], gone: &[CodeId]| -> Vec<CodeId> {
        // What holds a code that was not looked for was not looked for whole.
        let is_whole = |code: &CodeId| beneath(*code, &tree).iter().all(|code| !gone.contains(code));
        codes.iter().copied().filter(is_whole).collect()
    };
    for known in reading::marks(context.writer.reader())? {
        if (known.document, known.coder, known.purpose) != (asked.document, asked.coder, purpose) {
            continue;
        }
        let left = ranges::minus(&ranges::union(known.parts.clone()), &asked.parts);
        if left == ranges::union(known.parts.clone()) {
            continue;
        }
        let Some(gone) = &asked.codes else {
            match left.is_empty() {
                true => reading::delete(context.writer, known.id)?,
                false => reading::set_parts(context.writer, known.id, known.document, &left)?,
            }
            continue;
        };
        let all: Vec<CodeId> = known.codes.clone().unwrap_or_else(|| tree.iter().map(|(code, _)| *code).collect());
        let kept = without(&all, gone);
        if kept.len() == all.len() {
            continue;
        }
        // The words outside the part are still read for all of them.
        if !left.is_empty() {
            reading::keep_beside(context.writer, &known, &left)?;
        }
        reading::narrow(context.writer, known.id, &kept)?;
    }
    Ok(())
}

fn silence(context: &Context, action: &ThroughAction) -> Result<(), ActionError> {
    let ThroughAction::SetSilence { case, theme, code, question, kind, text, evidence } = action else { return Ok(()) };
    let case = context.case(case)?;
    let on = match (theme, code, question) {
        (Some(theme), None, None) => RowOf::Theme(context.theme(theme)?),
        (None, Some(code), None) => RowOf::Code(context.code(code)?),
        (None, None, Some(question)) => RowOf::Question(context.question(question)?),
        _ => return Err(ActionError::NotOneRow),
    };
    let known = reading::find_silence(context.writer.reader(), case, on)?;
    let Some(kind) = *kind else {
        if text.is_some() || evidence.is_some() {
            return Err(ActionError::SilenceTakenBack);
        }
        return Ok(known.map_or(Ok(()), |known| reading::delete_silence(context.writer, known))?);
    };
    let rests_on = context.rests_on(known.map(Claim::Silence), evidence.as_deref())?;
    if kind == SilenceKind::NoAnswer && rests_on == 0 {
        return Err(ActionError::NotShownAsked);
    }
    if let (SilenceKind::NoAnswer, Some(given)) = (kind, evidence.as_deref()) {
        let study = study::frame(context.writer.reader())?;
        for one in context.evidence(given)? {
            if !study.is_of_case(case, one.document, one.passage) {
                let (case, document) = (study.case_name(case).to_owned(), study.document_name(one.document).to_owned());
                return Err(ActionError::AskedElsewhere { case, document });
            }
        }
    }
    let text = text.as_deref().map(str::trim);
    let id = reading::set_silence(context.writer, (case, on), kind, text, context.at_work())?;
    context.set_evidence(Claim::Silence(id), evidence.as_deref())
}
