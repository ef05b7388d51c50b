//! `mening team`: a group that works in copies of one project, over a folder that something synchronises.

use super::arguments::TeamVerb;
use super::copies::{as_json as taken_json, listed};
use super::failure::Failure;
use super::print::{Out, aligned};
use super::usage::Usage;
use super::write::{to_write, unfinished};
use super::{Outcome, password};
use crate::carry::letter::Refused;
use crate::model::{Lang, local};
use crate::say;
use crate::session::Session;
use crate::session::copies::words::in_words;
use crate::session::team::{Member, Status, Synced};
use serde_json::{Value, json};
use std::path::Path;

pub fn team(out: &Out, verb: TeamVerb, project: &Path, folder: Option<&Path>) -> Result<Outcome, Failure> {
    let named = || {
        let verb: &'static str = verb.into();
        folder.ok_or(Failure::Usage(Usage::NeedsFolder { verb }))
    };
    if verb == TeamVerb::Status {
        return status(out, project);
    }
    let mut session = match verb.takes_folder() {
        true => named().and_then(|_| Ok(to_write(out, project)?))?,
        false => to_write(out, project)?,
    };
    let synced = match verb {
        TeamVerb::Init => session.begin_team(named()?)?,
        TeamVerb::Join => session.join_team(named()?)?,
        TeamVerb::Leave => session.leave_team()?,
        TeamVerb::Sync | TeamVerb::Status => session.sync_team()?,
    };
    let lang = out.lang;
    let mut text = told(&synced, lang);
    if verb == TeamVerb::Leave {
        text.push(say::team_it_was_left(lang).to_owned());
    } else if verb.takes_folder() && !session.is_encrypted() {
        text.push(say::team_not_encrypted(lang).to_owned());
    }
    text.extend(around(&session, lang));
    out.say(&text.join("\n"), &as_json(&synced, &session));
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

/// That the project lies where something synchronises it, if it does.
fn around(session: &Session, lang: Lang) -> Option<String> {
    session.synced_around().map(|folder| say!(lang, team_synchronised_around, p = folder.display()))
}

fn told(synced: &Synced, lang: Lang) -> Vec<String> {
    let taken = &synced.taken;
    let mut text: Vec<String> = taken.files.iter().map(|(name, taken)| in_words(name, taken, lang)).collect();
    if taken.withdrawn > 0 {
        let who = say!(lang, n_participants, n = taken.withdrawn);
        text.push(say!(lang, cli_who_withdrew_there_and_so_here, who));
    }
    if !taken.clashes.is_empty() {
        text.push(say!(lang, cli_decided_by_rule_n, n = taken.clashes.len()));
        text.push(listed(&taken.clashes, lang));
    }
    text.push(match synced.put {
        0 => say::team_nothing_to_put(lang).to_owned(),
        n => say!(lang, team_put_n, n),
    });
    if synced.removed > 0 {
        text.push(say!(lang, team_n_files_removed, n = synced.removed));
    }
    if synced.waiting > 0 {
        text.push(say!(lang, team_n_files_wait, n = synced.waiting));
    }
    text.extend(synced.refused.iter().map(|refused| not_taken(refused, lang)));
    text
}

fn not_taken((name, why): &(String, Refused), lang: Lang) -> String {
    let why = match why {
        Refused::NotHere => say::team_not_here(lang),
        Refused::NotWhole => say::team_not_whole(lang),
        Refused::Forged => say::team_forged(lang),
        Refused::TooNew => say::team_too_new(lang),
        Refused::Unclear => say::team_unclear(lang),
    };
    say!(lang, team_file_name_was_not_taken_in, name, why)
}

fn refused_json(refused: &[(String, Refused)]) -> Value {
    let one = |(name, why): &(String, Refused)| {
        let why: &'static str = why.into();
        json!({ "file": name, "why": why })
    };
    refused.iter().map(one).collect()
}

fn as_json(synced: &Synced, session: &Session) -> Value {
    json!({
        "taken": taken_json(&synced.taken, false), "put": synced.put, "waiting": synced.waiting,
        "removed": synced.removed, "refused": refused_json(&synced.refused), "encrypted": session.is_encrypted(),
        "synchronised": session.synced_around().map(|folder| folder.display().to_string()),
    })
}

fn status(out: &Out, project: &Path) -> Result<Outcome, Failure> {
    let session = Session::open_to_read(project, password::of_project(out, project)?.as_ref())?;
    let status = session.team_status()?;
    let lang = out.lang;
    let mut text =
        vec![status.folder.clone(), aligned(&status.members.iter().map(|one| row(one, lang)).collect::<Vec<_>>())];
    if status.unsent {
        text.push(say::team_unsent(lang).to_owned());
    }
    text.extend(status.refused.iter().map(|refused| not_taken(refused, lang)));
    text.extend(around(&session, lang));
    out.say(&text.join("\n"), &status_json(&status));
    Ok(Outcome::Done)
}

fn row(member: &Member, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    if member.is_this {
        notes.push(say::team_this_copy(lang).to_owned());
    }
    if member.has_left {
        notes.push(say::team_has_left(lang).to_owned());
    }
    if member.has_words {
        notes.push(say::team_may_have_words(lang).to_owned());
    }
    if member.waiting > 0 {
        notes.push(say!(lang, team_n_files_wait, n = member.waiting));
    }
    vec![format!("  {}", member.coder), local(&member.at), notes.join("; ")]
}

fn status_json(status: &Status) -> Value {
    let one = |member: &Member| {
        json!({
            "copy": member.copy, "coder": member.coder, "at": member.at, "this": member.is_this,
            "left": member.has_left, "waiting": member.waiting, "may_have_withdrawn_words": member.has_words,
        })
    };
    json!({
        "folder": status.folder, "members": status.members.iter().map(one).collect::<Vec<_>>(),
        "refused": refused_json(&status.refused), "unsent": status.unsent,
    })
}
