//! Documents, their speakers and their participants.

use super::{Context, Made, as_written, date, each, found, name, names, set, taken};
use crate::formats::import::turns;
use crate::model::{CaseId, DocumentId, Edit, Edits, Turn, is_language, kept_name, rejoining};
use crate::session::action::DocumentAction;
use crate::session::import;
use crate::session::import::reimport::{Followed, Reimported};
use crate::session::{ActionError, What};
use crate::store;
use crate::store::document::NewDocument;
use unicode_normalization::UnicodeNormalization;

pub fn apply(context: &Context, action: &DocumentAction) -> Result<(), ActionError> {
    let (writer, reader) = (context.writer, context.writer.reader());
    match action {
        DocumentAction::AddDocument { .. } => add(context, action)?,
        DocumentAction::SetDocument { .. } => change(context, action)?,
        DocumentAction::RemoveDocument { document } => {
            let id = context.document(document)?;
            let lang = store::project::get(reader)?.language;
            let mark = crate::say::guard_evidence_taken_away(lang);
            store::evidence::let_go(writer, |known| known.document == id, mark)?;
            store::document::delete(writer, id)?;
        }
        DocumentAction::EditText { document, start, end, quote, words } => {
            let id = context.document(document)?;
            let passage = match (start, end) {
                // Words can be put in without taking any away.
                (Some(start), Some(end)) if start == end => {
                    let place = context.place(id, *start)?;
                    quote.as_deref().map_or(Ok(()), |quote| context.agrees(id, place, quote))?;
                    place
                }
                _ => context.passage(id, *start, *end, quote.as_deref())?,
            };
            let words = words.nfc().collect::<String>().replace("\r\n", "\n").replace('\r', "\n");
            let length = context.text(id)?.index.len();
            if context.text(id)?.index.slice(&context.text(id)?.text, passage) == words {
                // What stands on the words stays where it is.
                return Ok(());
            }
            let edits = Edits::new(vec![Edit { passage, words }], length);
            store::text::edit(writer, id, &edits, false)?;
            context.forget_text(id);
        }
        DocumentAction::RejoinLines { document } => {
            let id = context.document(document)?;
            let edits = rejoining(&context.text(id)?.text);
            let name = || context.document_name(id);
            let edits = edits.map_or_else(|| Err(ActionError::NotBroken { document: name()? }), Ok)?;
            store::text::edit(writer, id, &edits, true)?;
            context.forget_text(id);
        }
        DocumentAction::ReplaceText { document, text, path } => {
            let id = context.document(document)?;
            let import = match (text, path) {
                (Some(text), None) => import::given_text(text)?,
                (None, Some(path)) => import::text_of(path.as_ref())?,
                (None, None) => return Err(ActionError::NoText),
                (Some(_), Some(_)) => return Err(ActionError::TextAndPath),
            };
            let done = import::reimport::replace(context, id, &import)?;
            let Reimported { kept, moved, adrift, beside, .. } = done;
            context.made(Made::Corrected(Followed { kept, moved, adrift, beside }));
        }
        DocumentAction::SettleAdrift { of } => {
            let all = store::adrift::all(reader)?;
            let known = all.into_iter().find(|adrift| of.guid() == Some(adrift.guid));
            store::adrift::settle(writer, found(known, What::Target, of)?.what)?;
        }
        DocumentAction::SetSpeakers { document, labels } => {
            let id = context.document(document)?;
            store::document::set_turns(writer, id, &turns_of(context, id, labels)?)?;
        }
        DocumentAction::SetSpeaker { document, speaker, participant, interviewer } => {
            let id = context.document(document)?;
            let speakers = store::document::speakers(reader, id)?;
            let label = kept_name(speaker);
            let known = speakers.into_iter().find(|known| as_written([known.label.as_str()], &label).is_some());
            let known = found(known, What::Speaker, speaker)?;
            let participant = match participant {
                None => known.participant,
                Some(None) => None,
                Some(Some(name)) => Some(context.participant(name)?),
            };
            store::document::set_speaker(writer, known.id, participant, interviewer.unwrap_or(known.interviewer))?;
        }
    }
    Ok(())
}

/// The turns of these speakers, each of whom has one.
fn turns_of(context: &Context, id: DocumentId, labels: &[String]) -> Result<Vec<Turn>, ActionError> {
    let labels = names(labels, What::Speaker)?;
    let mut turns = turns::turns_with(&context.text(id)?.text, &labels);
    turns::add_times(&mut turns, &store::document::sync_points(context.writer.reader(), id)?);
    match labels.into_iter().find(|label| turns.iter().all(|turn| turn.speaker != *label)) {
        Some(label) => Err(ActionError::NoSuchLabel { label, document: context.document_name(id)? }),
        None => Ok(turns),
    }
}

fn add(context: &Context, action: &DocumentAction) -> Result<(), ActionError> {
    let DocumentAction::AddDocument { name: wanted, text, path, kind, date: on, level, language, case } = action else {
        return Ok(());
    };
    let (mut new, comments) = match (text, path) {
        (Some(text), None) => (import::from_text(text)?, Vec::new()),
        (None, Some(path)) => import::from_path(context.writer, path.as_ref())?,
        (None, None) => return Err(ActionError::NoText),
        (Some(_), Some(_)) => return Err(ActionError::TextAndPath),
    };
    new.name = name(wanted, What::Document)?;
    new.date = date(on)?;
    (new.kind, new.level) = (kept_name(kind), kept_name(level));
    if !language.is_empty() {
        new.language = checked_language(language)?;
    }
    let case = case.as_ref().map(|name| context.case(name)).transpose()?;
    let id = insert(context, &new, case)?;
    import::comments::commit(context, id, &new.text, &comments)
}

/// Adds a document and links it to its case.
pub fn insert(context: &Context, new: &NewDocument, case: Option<CaseId>) -> Result<DocumentId, ActionError> {
    let id = taken(store::document::insert(context.writer, new), What::Document, &new.name)?;
    if let Some(case) = case {
        store::case::link(context.writer, case, id, None)?;
    }
    context.made(Made::Document(id));
    Ok(id)
}

/// A language code, or nothing where it is not known.
fn checked_language(code: &str) -> Result<String, ActionError> {
    let code = code.trim();
    if code.is_empty() || is_language(code) {
        Ok(code.to_owned())
    } else {
        Err(ActionError::NotALanguage { value: code.to_owned() })
    }
}

fn change(context: &Context, action: &DocumentAction) -> Result<(), ActionError> {
    let DocumentAction::SetDocument { document, name: new_name, kind, date: on, level, language, participants } =
        action
    else {
        return Ok(());
    };
    let id = context.document(document)?;
    let mut known = store::document::get(context.writer.reader(), id)?;
    if let Some(new_name) = new_name {
        known.name = name(new_name, What::Document)?;
    }
    if let Some(on) = on {
        known.date = date(on)?;
    }
    set(&mut known.kind, kind.as_deref().map(kept_name).as_ref());
    set(&mut known.level, level.as_deref().map(kept_name).as_ref());
    if let Some(language) = language {
        known.language = checked_language(language)?;
    }
    taken(store::document::update(context.writer, &known), What::Document, &known.name)?;
    if let Some(participants) = participants {
        let participants = each(participants, |name| context.participant(name))?;
        store::document::set_participants(context.writer, id, &participants)?;
    }
    Ok(())
}
