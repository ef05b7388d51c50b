//! Comments of a file as memos on its document, resting on the passages that they comment on.

use super::super::{ActionError, Made, apply};
use crate::formats::import::Comment;
use crate::model::{Claim, DocumentId, MemoOn, code_points, slice};
use crate::store;
use crate::store::evidence::NewEvidence;
use std::collections::HashSet;

/// Makes a memo of each comment that is not one of the document's memos already; `text` is the document's.
pub fn commit(
    context: &apply::Context,
    document: DocumentId,
    text: &str,
    comments: &[Comment],
) -> Result<(), ActionError> {
    if comments.is_empty() {
        return Ok(());
    }
    let on = Some(MemoOn::Document(document));
    let known: HashSet<String> = store::memo::all(context.writer.reader())?
        .into_iter()
        .filter(|memo| memo.on == on)
        .map(|memo| memo.text)
        .collect();
    let length = code_points(text);
    for comment in comments {
        let said = said(comment);
        if known.contains(&said) {
            continue;
        }
        let memo = store::memo::insert(context.writer, "", "field", &said, on)?;
        let passage = comment.passage;
        if !passage.is_empty() && passage.end.0 <= length {
            let quote = slice(text, passage).to_owned();
            let evidence =
                NewEvidence { document, passage, against: false, quote, condensation: String::new(), anew: false };
            store::evidence::set(context.writer, Claim::Memo(memo), &[evidence])?;
        }
        context.made(Made::Memo(memo));
    }
    Ok(())
}

/// A comment's words after who wrote them when, so far as that is known: `Name, 2024-03-01: …`.
fn said(comment: &Comment) -> String {
    let known: Vec<&str> =
        [comment.author.as_str(), comment.date.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    if known.is_empty() { comment.text.clone() } else { format!("{}: {}", known.join(", "), comment.text) }
}
