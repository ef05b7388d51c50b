//! The commands by which something leaves the project: tables, figures, reports, the project for other programs, the
//! archive. Each is made, looked at by the guard, and written if the guard has nothing against it or a reason is given.

use super::failure::Failure;
use super::print::Out;
use super::read::to_read;
use super::{Outcome, confidence};
use crate::analysis::guard::Remark;
use crate::formats::refi::Convention;
use crate::model::{Lang, Message, ReportPart, now};
use crate::say;
use crate::session::exchange::{ExchangeFormat, outgoing};
use crate::session::explore::{self, Ask};
use crate::session::export::{Export, Leaving, prepare, prepare_with};
use crate::session::figures::{self, Figure};
use crate::session::guard::{self, Checked};
use crate::session::report::{self, ReportExport};
use crate::session::{ActionError, Error, Session, agreement, archive as archives, transcript};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What leaves from where to where, and past which guard.
pub struct Leave {
    pub project: PathBuf,
    /// A file; standard output without one.
    pub output: Option<PathBuf>,
    pub key: Option<PathBuf>,
    pub allow: Option<String>,
}

impl Leave {
    /// Opens the project, and the key if one was named.
    fn open(&self, out: &Out) -> Result<Session, Failure> {
        if self.allow.as_ref().is_some_and(|reason| reason.trim().is_empty()) {
            return Err(ActionError::NoReason.into());
        }
        let mut session = to_read(out, &self.project)?;
        confidence::open_key_to_guard(out, &mut session, self.key.as_deref())?;
        Ok(session)
    }

    /// Lets what was made leave, if the guard has nothing against it or a reason was given. `what` is how the journal
    /// calls it; it is made ready first, so that its name is all that it lacks once the journal has it.
    fn let_out(
        &self,
        session: &Session,
        what: &str,
        remarks: Vec<Remark>,
        ready: impl FnOnce() -> Result<Leaving, Error>,
    ) -> Result<(), Error> {
        match &self.allow {
            _ if remarks.is_empty() => ready()?.place(),
            None => Err(Error::Guarded(remarks)),
            Some(reason) => session.open_again()?.let_out_as(what, reason, remarks.len(), ready()?),
        }
    }

    /// As [`Leave::let_out`], to standard output.
    fn print(&self, session: &Session, what: &str, remarks: Vec<Remark>, print: impl FnOnce()) -> Result<(), Error> {
        let write = || {
            print();
            Ok(())
        };
        match &self.allow {
            _ if remarks.is_empty() => write(),
            None => Err(Error::Guarded(remarks)),
            Some(reason) => session.open_again()?.let_out(what, reason, remarks.len(), write),
        }
    }

    /// Writes bytes to the file, or to standard output.
    fn hand_out(&self, out: &Out, session: &Session, what: &str, format: &str, made: Checked) -> Result<(), Failure> {
        let Checked { bytes, beside, remarks } = made;
        let Some(path) = &self.output else {
            return Ok(self.print(session, what, remarks, || out.made(format, &bytes))?);
        };
        self.let_out(session, what, remarks, || prepare_with(path, &bytes, &beside))?;
        written(out, path, "", json!({ "bytes": bytes.len() }));
        Ok(())
    }
}

/// Says where something was written, and more of it.
fn written(out: &Out, path: &Path, more: &str, mut json: Value) {
    let text = say!(out.lang, cli_written_to_p_more, more, p = path.display());
    json["output"] = path.display().to_string().into();
    out.say(&text, &json);
}

pub fn table(out: &Out, leave: &Leave, wanted: &Export) -> Result<Outcome, Failure> {
    let session = leave.open(out)?;
    let checked = guard::checked(session.reader(), wanted, &session.finder()?)?;
    leave.hand_out(out, &session, wanted.table.into(), wanted.format.into(), checked)?;
    Ok(Outcome::Done)
}

pub fn ask(out: &Out, leave: &Leave, wanted: &Ask) -> Result<Outcome, Failure> {
    let session = leave.open(out)?;
    let checked = explore::checked(session.reader(), wanted, &session.finder()?)?;
    let what = format!("ask {}", <&str>::from(wanted.face));
    leave.hand_out(out, &session, &what, wanted.format.name(), checked)?;
    Ok(Outcome::Done)
}

pub fn agreement(out: &Out, leave: &Leave, wanted: &agreement::Wanted) -> Result<Outcome, Failure> {
    let session = leave.open(out)?;
    let (checked, left_out) = agreement::checked(session.reader(), wanted, &session.finder()?)?;
    leave.hand_out(out, &session, "agreement", wanted.format.into(), checked)?;
    if !left_out.is_empty() {
        out.aside(&say!(out.lang, agreement_left_out, names = left_out.join(", ")));
    }
    Ok(Outcome::Done)
}

pub fn figure(out: &Out, leave: &Leave, wanted: &Figure) -> Result<Outcome, Failure> {
    let session = leave.open(out)?;
    let checked = figures::checked(session.reader(), wanted, &session.finder()?)?;
    let what = format!("figure {}", <&str>::from(wanted.name));
    leave.hand_out(out, &session, &what, wanted.format.into(), checked)?;
    Ok(Outcome::Done)
}

/// Parts as a person named them, with the appendix that their marks lead to; none for all.
pub fn with_appendix(mut parts: Vec<ReportPart>) -> Vec<ReportPart> {
    if !parts.is_empty() && !parts.contains(&ReportPart::Evidence) {
        parts.push(ReportPart::Evidence);
    }
    parts
}

pub fn report(out: &Out, leave: &Leave, wanted: &ReportExport) -> Result<Outcome, Failure> {
    let session = leave.open(out)?;
    let checked = report::checked(session.reader(), wanted, &session.finder()?)?;
    leave.hand_out(out, &session, "report", wanted.format.into(), checked)?;
    Ok(Outcome::Done)
}

pub fn transcript(out: &Out, leave: &Leave, wanted: &transcript::Wanted) -> Result<Outcome, Failure> {
    let session = leave.open(out)?;
    let checked = transcript::checked(session.reader(), wanted, &session.finder()?)?;
    leave.hand_out(out, &session, "transcript", wanted.format.into(), checked)?;
    Ok(Outcome::Done)
}

pub fn exchange(out: &Out, leave: &Leave, format: ExchangeFormat, reader: Convention) -> Result<Outcome, Failure> {
    let word: &'static str = format.into();
    let Some(path) = &leave.output else { return Err(super::usage::Usage::NeedsFile { format: word }.into()) };
    let session = leave.open(out)?;
    let made = outgoing(session.reader(), format, reader, &session.finder()?)?;
    leave.let_out(&session, word, made.remarks, || prepare(path, &made.bytes))?;
    let losses: String = made.losses.iter().map(|loss| format!("\n  {}", loss.message(out.lang))).collect();
    let told: Vec<Value> = made
        .losses
        .iter()
        .map(|loss| json!({ "what": loss.what.say(Lang::En), "count": loss.count, "as_notes": loss.as_notes }))
        .collect();
    written(out, path, &losses, json!({ "bytes": made.bytes.len(), "losses": told }));
    Ok(Outcome::Done)
}

pub fn archive(out: &Out, leave: &Leave, output: &Path) -> Result<Outcome, Failure> {
    let date: String = now().chars().take(10).collect();
    let session = leave.open(out)?;
    let made = archives::checked(session.reader(), &session.finder()?, &date)?;
    leave.let_out(&session, "archive", made.remarks, || archives::prepare(output, &made.files))?;
    let (n, p) = (made.files.len(), output.display());
    let text = say!(out.lang, cli_archived_to_p_n_files, n, p);
    out.say(&text, &json!({ "output": p.to_string(), "files": n }));
    Ok(Outcome::Done)
}
