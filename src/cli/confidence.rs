//! Commands that keep what was promised: names, withdrawal, the guard.

use super::failure::Failure;
use super::print::{Out, aligned};
use super::read::to_read;
use super::write::{to_write, unfinished};
use super::{Outcome, password};
use crate::model::{Known, Lang, Message, TableName};
use crate::say;
use crate::session::guard::{self as gate, Leaves};
use crate::session::pseudonym::{Doubtful, Wanted};
use crate::session::withdraw::{Withdrawn, claims_without, turns_in};
use crate::session::{ActionError, Error, Session, What, pseudonym};
use crate::store::{self, Password, StoreError};
use serde_json::{Value, json};
use std::path::Path;

/// Opens the key that was named, which must be there; its password is asked for apart from the project's.
pub fn open_key(out: &Out, session: &mut Session, path: Option<&Path>) -> Result<(), Failure> {
    let Some(path) = path else { return Ok(()) };
    if !path.exists() {
        // Where no key may lie at all, that is what is wrong.
        if let Err(error @ StoreError::KeyInProjectFolder { .. }) = store::KeyFile::may_be_made(path, session.path()) {
            return Err(error.into());
        }
        return Err(StoreError::NoKeyThere { path: path.to_owned() }.into());
    }
    Ok(session.open_key(path, &key_password(out, path)?)?)
}

/// As [`open_key`], for what looks for names before something leaves: says where the project's key was not named.
pub fn open_key_to_guard(out: &Out, session: &mut Session, path: Option<&Path>) -> Result<(), Failure> {
    open_key(out, session, path)?;
    let (_, key) = store::confidence::guard(session.reader())?;
    if path.is_none() && !key.is_empty() && !out.json {
        out.aside(&say!(out.lang, cli_the_names_of_the_key_were_not, key));
    }
    Ok(())
}

/// Makes the key that was named, which must not be there yet.
pub fn make_key(out: &Out, session: &mut Session, path: &Path) -> Result<(), Failure> {
    Ok(session.make_key(path, &key_password(out, path)?)?)
}

/// The password of a key, new where there is no key yet.
pub fn key_password(out: &Out, path: &Path) -> Result<Password, Failure> {
    let (question, new) = (say::cli_password_of_the_key(out.lang), say::cli_new_password_of_the_key(out.lang));
    let is_new = !path.exists();
    if let Some(given) = password::from_environment(out, "MENING_KEY_PASSWORD") {
        return Ok(given);
    }
    let typed = password::asked(out, if is_new { new } else { question });
    let typed = typed.ok_or_else(|| StoreError::NeedsKeyPassword { path: path.to_owned() })?;
    if is_new && password::asked(out, password::again(out.lang)).as_ref() != Some(&typed) {
        return Err(StoreError::PasswordsDiffer.into());
    }
    Ok(typed)
}

pub fn names(out: &Out, project: &Path, key_path: Option<&Path>) -> Result<Outcome, Failure> {
    let mut session = to_read(out, project)?;
    open_key(out, &mut session, key_path)?;
    let documents = store::document::all(session.reader())?;
    let name = |id| documents.iter().find(|known| known.id == id).map_or("", |known| known.name.as_str());
    let finder = session.finder()?;
    let found = pseudonym::marks_once(pseudonym::list(session.reader(), &finder)?, &finder);
    let json = found.iter().map(|(listed, places)| {
        let kind: &'static str = listed.found.kind.into();
        json!({
            "document": name(listed.document), "start": listed.found.passage.start.0, "end": listed.found.passage.end.0,
            "text": listed.words, "kind": kind, "name": listed.found.base, "in_key": listed.found.known.is_some(), "places": places,
            "before": listed.before, "after": listed.after,
        })
    });
    let json = serde_json::Value::Array(json.collect());
    let rows: Vec<Vec<String>> = found
        .iter()
        .map(|(listed, places)| {
            let place = format!("{}:{}", name(listed.document), listed.found.passage.start.0);
            let mut kind = listed.found.kind.label(out.lang).to_owned();
            if *places > 1 {
                kind.push_str(&format!(" ×{places}"));
            }
            vec![place, kind, format!("{}[{}]{}", listed.before, listed.words, listed.after)]
        })
        .collect();
    out.say(&aligned(&rows), &json);
    Ok(Outcome::Done)
}

pub fn original(out: &Out, project: &Path, document: &str, key_path: &Path) -> Result<Outcome, Failure> {
    let mut session = to_read(out, project)?;
    let id = store::document::find(session.reader(), document)?;
    let missing = || ActionError::NotFound { what: What::Document, name: document.to_owned() };
    let id = id.ok_or_else(missing)?;
    open_key(out, &mut session, Some(key_path))?;
    let key = session.key().ok_or(ActionError::NoKey)?;
    let (text, edits) = pseudonym::original(session.reader(), id, key)?;
    let json = json!({ "document": document, "text": text, "names": edits.placed().len() });
    out.say(&text, &json);
    Ok(Outcome::Done)
}

pub fn pseudonymise(
    out: &Out,
    project: &Path,
    key_path: &Path,
    list: Option<&Path>,
    doubtful: Doubtful,
) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    let names = listed(list, store::project::get(session.reader())?.language)?;
    // A list of names is what a key is made of; without one there must be one already.
    if list.is_some() && !key_path.exists() {
        make_key(out, &mut session, key_path)?;
    } else {
        open_key(out, &mut session, Some(key_path))?;
    }
    session.change_key(|key| key.put(&names))?;
    let wanted = if doubtful == Doubtful::Replace { Wanted::All } else { Wanted::Sure };
    let replaced = session.pseudonymise_as(&wanted)?;
    let (places, documents, written, left) = (replaced.places, replaced.documents, replaced.written, replaced.left);
    let mut text = say!(
        out.lang,
        cli_replaced_in_texts_and_written_in,
        in_texts = replaced.in_texts(out.lang),
        p = key_path.display(),
        written
    );
    if left > 0 {
        text.push('\n');
        let left = say!(out.lang, n_places, n = left);
        text.push_str(&say!(out.lang, cli_left_for_you_to_decide_left, left));
    }
    let mut json = json!({ "places": places, "documents": documents, "written": written, "left": left });
    let plain = (!session.is_encrypted()).then(|| say::cli_the_project_is_not_encrypted_the(out.lang));
    json["warnings"] = plain.into_iter().collect();
    out.say(&text, &json);
    if let Some(plain) = plain.filter(|_| !out.json) {
        out.aside(plain);
    }
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

/// The names of a list, if one was given.
pub fn listed(list: Option<&Path>, lang: Lang) -> Result<Vec<Known>, Error> {
    let Some(path) = list else { return Ok(Vec::new()) };
    let text = std::fs::read_to_string(path).map_err(|source| Error::Io { path: path.to_owned(), source })?;
    pseudonym::read_list(&text, lang)
}

pub fn destroy_key(out: &Out, project: &Path, key_path: &Path) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    open_key(out, &mut session, Some(key_path))?;
    session.destroy_key()?;
    // Until its file is wiped, somebody could still tell who is who.
    let is_gone = !store::KeyFile::is_being_destroyed(session.path());
    let text = match is_gone {
        true => say::cli_the_key_is_destroyed_with_the(out.lang),
        false => say::cli_the_project_has_let_go_of(out.lang),
    };
    out.say(text, &json!({ "destroyed": is_gone }));
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

pub fn guard(out: &Out, project: &Path, table: Option<TableName>, key_path: Option<&Path>) -> Result<Outcome, Failure> {
    let mut session = to_read(out, project)?;
    open_key_to_guard(out, &mut session, key_path)?;
    let finder = session.finder()?;
    let found = gate::strictest(session.reader(), &finder, table)?;
    let (rows, json): (Vec<Vec<String>>, Vec<Value>) = found
        .iter()
        .map(|Leaves { remark, ways }| {
            let (row, column, words) = (remark.row, remark.stands(out.lang), &remark.words);
            let concern = remark.concern.message(out.lang);
            // Where it was met first; the others have it somewhere, too.
            let first = ways.first().cloned().unwrap_or_default();
            let json = json!({
                "table": first, "row": row, "column": column, "text": words, "concern": concern, "ways": ways,
            });
            let more = match ways.len() {
                0 | 1 => first,
                n => say!(out.lang, cli_first_and_others_more, first, others = n - 1),
            };
            (vec![more, row.to_string(), column, words.clone(), concern], json)
        })
        .unzip();
    let nothing = rows.is_empty();
    let text = if nothing { say::cli_the_guard_found_nothing(out.lang).to_owned() } else { aligned(&rows) };
    out.say(&text, &Value::Array(json));
    Ok(if nothing { Outcome::Done } else { Outcome::Found })
}

pub fn withdraw(out: &Out, project: &Path, participant: &str, key: Option<&Path>) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    open_key(out, &mut session, key)?;
    let is_first = session.may_withdraw(participant)?;
    let reach = session.withdrawal_reach(participant)?;
    if is_first && !out.json {
        out.aside(&reach.message(out.lang));
    }
    let gone = session.withdraw(participant)?;
    if gone.is_repeated {
        return Ok(repeated(out, &mut session, &gone));
    }
    let claims = claims_without(session.reader(), out.lang)?;
    let (name, turns, documents) = (&gone.name, gone.turns, gone.documents);
    let mut text = say!(
        out.lang,
        cli_withdrawn_for_good_said_codings_units,
        codings = say!(out.lang, exchange_n_codings, n = gone.codings),
        evidence = say!(out.lang, action_n_pieces_of_evidence, n = gone.evidence),
        name,
        said = turns_in(turns, documents, out.lang),
        units = say!(out.lang, cli_n_meaning_units, n = gone.units)
    );
    text = format!("{text}\n{}", gone.proved(out.lang));
    for more in gone.besides(out.lang) {
        text = format!("{text}\n{more}");
    }
    if !claims.is_empty() {
        text.push_str(say::cli_these_had_rested_on_the_words(out.lang));
        text.push_str(&claims.join("\n"));
    }
    let json = json!({
        "name": name, "documents": documents, "turns": turns, "codings": gone.codings, "meaning_units": gone.units,
        "evidence": gone.evidence, "quotes": gone.quotes, "claims": claims,
        "mentions": reach.mentions, "phrases": gone.phrases, "originals": gone.originals,
        "from_key": gone.from_key.map(|(names, places)| json!({ "names": names, "places": places })),
        "key_is_closed": reach.key_is_closed,
        "searched": gone.proof.as_ref().map(|proof| proof.files),
        "found_in": gone.proof.as_ref().map(|proof| &proof.left), "finished": !gone.is_unfinished,
    });
    out.say(&text, &json);
    Ok(left_over(out, &mut session, &gone))
}

/// A withdrawal of somebody who had withdrawn already: what had been left is done.
fn repeated(out: &Out, session: &mut Session, gone: &Withdrawn) -> Outcome {
    let name = &gone.name;
    let text = match gone.is_unfinished {
        false => say!(out.lang, cli_name_had_withdrawn_what_was_left, name),
        true => say!(out.lang, cli_name_had_withdrawn_something_is_still, name, proved = gone.proved(out.lang)),
    };
    let text = [text].into_iter().chain(gone.besides(out.lang)).collect::<Vec<_>>().join("\n");
    let found_in = gone.proof.as_ref().map(|proof| &proof.left);
    let from_key = gone.from_key.map(|(names, places)| json!({ "names": names, "places": places }));
    out.say(
        &text,
        &json!({ "name": name, "repeated": true, "finished": !gone.is_unfinished, "found_in": found_in,
        "from_key": from_key }),
    );
    left_over(out, session, gone)
}

/// Says where words remain and what is to be done about it.
fn left_over(out: &Out, session: &mut Session, gone: &Withdrawn) -> Outcome {
    unfinished(out, session);
    if let Some(advice) = gone.advice(out.lang) {
        out.aside(advice);
    }
    if gone.is_unfinished { Outcome::Found } else { Outcome::Done }
}
