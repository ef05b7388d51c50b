//! `mening hand-out`, `mening take-in` and `mening clashes`: several coders, each with a copy.

use super::arguments::{CodeBook, Copies};
use super::confidence::open_key_to_guard;
use super::failure::Failure;
use super::leave::Leave;
use super::print::{Out, aligned};
use super::write::{to_write, unfinished};
use super::{Outcome, password};
use crate::model::Lang;
use crate::say;
use crate::session::copies::words::{in_words, label};
use crate::session::copies::{Brought, Chosen, HandOut, TakenIn, shown_clashes};
use crate::session::{ActionError, Session};
use crate::store::clash::Clash;
use crate::store::taken::Taken;
use crate::store::{ProjectFile, StoreError};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

pub fn copies(out: &Out, command: Copies) -> Result<Outcome, Failure> {
    match command {
        Copies::HandOut { project, out: copy, coder, blind, documents, sample, seed, by, codebook, key, allow } => {
            let chosen = match sample {
                Some(number) => Chosen::Sample { number, seed, by },
                None if documents.is_empty() => Chosen::All,
                None => Chosen::Named(documents),
            };
            let frozen = codebook == CodeBook::Frozen;
            let wanted = HandOut { coder, blind, chosen, frozen };
            hand_out(out, &Leave { project, output: Some(copy), key, allow }, &wanted)
        }
        Copies::TakeIn { project, files, preview } => take_in(out, &project, &files, preview),
        Copies::Clashes { project } => clashes(out, &project),
        Copies::Team { verb, project, folder } => super::team::team(out, verb, &project, folder.as_deref()),
    }
}

fn hand_out(out: &Out, leave: &Leave, wanted: &HandOut) -> Result<Outcome, Failure> {
    let Some(copy) = &leave.output else { return Ok(Outcome::Done) };
    if leave.allow.as_ref().is_some_and(|reason| reason.trim().is_empty()) {
        return Err(ActionError::NoReason.into());
    }
    let mut session = to_write(out, &leave.project)?;
    open_key_to_guard(out, &mut session, leave.key.as_deref())?;
    let password = session.is_encrypted().then(|| password::fresh(out, false)).transpose()?;
    let handed = session.hand_out_guarded(copy, password.as_ref(), wanted, leave.allow.as_deref())?;
    let (documents, codings) = (handed.documents.len(), handed.codings);
    let (coder, p) = (wanted.coder.as_str(), copy.display());
    let mut text = say!(out.lang, cli_a_copy_for_coder_is_in, codings, coder, documents, p);
    if wanted.blind {
        text += "\n";
        text += say::cli_what_others_coded_and_wrote_is_not(out.lang);
    }
    let json = json!({
        "copy": copy.display().to_string(), "coder": wanted.coder, "blind": wanted.blind, "frozen": wanted.frozen,
        "documents": handed.documents, "codes": handed.codes, "codings": codings,
    });
    out.say(&text, &json);
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

fn take_in(out: &Out, project: &Path, files: &[PathBuf], is_preview: bool) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    let copies = files.iter().map(|file| brought(out, &session, file)).collect::<Result<Vec<_>, Failure>>()?;
    let taken = match is_preview {
        true => session.preview_copies(&copies)?,
        false => session.take_in_copies(&copies)?,
    };
    let lang = out.lang;
    let mut text: Vec<String> = taken.files.iter().map(|(name, taken)| in_words(name, taken, lang)).collect();
    if taken.withdrawn > 0 {
        let who = say!(lang, n_participants, n = taken.withdrawn);
        text.push(match is_preview {
            true => say!(lang, cli_who_withdrew_there_and_will_here, who),
            false => say!(lang, cli_who_withdrew_there_and_so_here, who),
        });
    }
    if !taken.clashes.is_empty() {
        text.push(say!(lang, cli_decided_by_rule_n, n = taken.clashes.len()));
        text.push(listed(&taken.clashes, lang));
    }
    if is_preview {
        text.push(say::cli_nothing_was_changed(lang).to_owned());
    }
    out.say(&text.join("\n"), &as_json(&taken, is_preview));
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

/// A copy may have a password of its own.
fn brought(out: &Out, session: &Session, path: &Path) -> Result<Brought, Failure> {
    let file = match session.file().copy_at(path, None) {
        Err(StoreError::NeedsPassword { path }) => {
            let question = say!(out.lang, cli_password_of_the_copy_p, p = path.display());
            let given =
                password::from_environment(out, "MENING_COPY_PASSWORD").or_else(|| password::asked(out, &question));
            ProjectFile::new(&path, Some(&given.ok_or(StoreError::NeedsPassword { path: path.clone() })?))?
        }
        file => file?,
    };
    Ok(session.bring(&file)?)
}

/// Both sides of what was decided by rule.
pub(super) fn listed(clashes: &[Clash], lang: Lang) -> String {
    const LONGEST: usize = 60;
    let short = |text: &str| {
        let line: String = text.chars().map(|c| if c == '\n' { ' ' } else { c }).take(LONGEST).collect();
        if text.chars().count() > LONGEST { line + "…" } else { line }
    };
    let row = |clash: &Clash| {
        let of = match clash.field.as_str() {
            "" => clash.of.clone(),
            field => format!("{}.{field}", clash.of),
        };
        vec![
            format!("  {}", label(clash.kind, lang)),
            format!("{of} {}", short(&clash.name)),
            short(&clash.kept),
            short(&clash.other),
        ]
    };
    aligned(&clashes.iter().map(row).collect::<Vec<_>>())
}

fn one(clash: &Clash) -> Value {
    let kind: &'static str = clash.kind.into();
    json!({
        "clash": clash.guid.to_string(), "kind": kind, "of": clash.of, "on": clash.on, "field": clash.field,
        "name": clash.name, "kept": clash.kept, "other": clash.other, "settled": clash.settled,
    })
}

pub(super) fn as_json(taken: &TakenIn, is_preview: bool) -> Value {
    let file = |(name, taken): &(String, Taken)| {
        let coder = |(coder, steps): (&String, &crate::store::taken::Steps)| json!({ "coder": coder, "steps": steps.count, "first": steps.first, "last": steps.last });
        let rows = |(table, (added, changed, removed)): (&String, &(usize, usize, usize))| json!({ "of": table, "added": added, "changed": changed, "removed": removed });
        json!({
            "file": name, "new": !taken.is_nothing(), "clashes": taken.clashes,
            "coders": taken.coders.iter().map(coder).collect::<Vec<_>>(),
            "rows": taken.rows.iter().map(rows).collect::<Vec<_>>(),
        })
    };
    json!({
        "preview": is_preview, "files": taken.files.iter().map(file).collect::<Vec<_>>(),
        "withdrawn": taken.withdrawn, "clashes": taken.clashes.iter().map(one).collect::<Vec<_>>(),
    })
}

/// All that was ever decided by rule.
fn clashes(out: &Out, project: &Path) -> Result<Outcome, Failure> {
    let session = Session::open_to_read(project, password::of_project(out, project)?.as_ref())?;
    let all = shown_clashes(session.reader())?;
    let text = match all.is_empty() {
        true => say::cli_nothing_was_decided_by_rule(out.lang).to_owned(),
        false => listed(&all, out.lang),
    };
    out.say(&text, &all.iter().map(one).collect());
    Ok(Outcome::Done)
}
