//! Projects and codebooks of other programs, in and out.

use super::print::{Out, failed};
use super::write::to_write;
use super::{Outcome, confidence, read};
use crate::formats::import::Uncancelled;
use crate::formats::refi::Convention;
use crate::model::Message;
use crate::say;
use crate::session::exchange::{self, ExchangeFormat};
use crate::session::{Error, Session, export};
use serde_json::json;
use std::path::Path;

/// Where something goes and past which guard.
pub struct Leave<'a> {
    pub output: Option<&'a Path>,
    pub key: Option<&'a Path>,
    pub allow: Option<&'a str>,
}

/// Takes one file over; gives what is to be said of it.
pub fn import(out: &Out, session: &mut Session, path: &Path) -> Result<(String, serde_json::Value), Error> {
    let incoming = exchange::open(path, out.lang, &Uncancelled)?;
    let name = incoming.file_name.clone();
    let (confidence, samples) = (incoming.detected.confidence, incoming.detected.samples.len());
    let done = session.take_in(incoming)?;
    let taken = &done.taken;
    let json = json!({
        "file": name, "status": "imported", "documents": taken.documents, "codes": taken.codes,
        "codings": taken.codings, "cases": taken.cases, "memos": taken.memos, "renamed": taken.renamed,
        "already_there": taken.left_out.len(), "confidence": confidence, "samples": samples,
        "kept": taken.kept.iter().map(|(element, count)| json!([element, count])).collect::<Vec<_>>(),
        "unknown": done.report.unknown.iter().map(|(element, count)| json!([element, count])).collect::<Vec<_>>(),
        "problems": done.report.problems.iter().map(|problem| problem.message(out.lang)).collect::<Vec<_>>(),
    });
    Ok((format!("{name}: {}", done.message(out.lang)), json))
}

pub fn export(
    out: &Out,
    project: &Path,
    format: ExchangeFormat,
    reader: Convention,
    leave: &Leave,
) -> Result<Outcome, Error> {
    let Some(path) = leave.output else {
        let word: &'static str = format.into();
        failed(&say!(out.lang,
            en: "{word} is not text: name a file with --output", sv: "{word} är inte text: ange en fil med --output"));
        return Ok(Outcome::Failed);
    };
    let outgoing = match leave.allow {
        Some(reason) => {
            let mut session = to_write(out, project)?;
            confidence::open_key(&mut session, leave.key, out.lang)?;
            session.give_out_despite(format, reader, reason)?
        }
        None => {
            let mut session = read::to_read(out, project)?;
            confidence::open_key(&mut session, leave.key, out.lang)?;
            session.give_out(format, reader)?
        }
    };
    export::write_file(path, &outgoing.bytes)?;
    let mut text = say!(out.lang, en: "Written to {p}", sv: "Skrivet till {p}", p = path.display());
    for loss in &outgoing.losses {
        text += "\n  ";
        text += &loss.message(out.lang);
    }
    let losses: Vec<_> = outgoing
        .losses
        .iter()
        .map(|loss| json!({ "what": loss.en, "count": loss.count, "as_notes": loss.as_notes }))
        .collect();
    out.say(&text, &json!({ "output": path.display().to_string(), "bytes": outgoing.bytes.len(), "losses": losses }));
    Ok(Outcome::Done)
}

/// A table's format was asked for without a table.
pub fn table_missing(out: &Out) -> Outcome {
    failed(out.lang.t(
        "Which table? Name it with --table, for example excerpts",
        "Vilken tabell? Ange den med --table, till exempel excerpts",
    ));
    Outcome::Usage
}
