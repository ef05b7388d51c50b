//! Commands that keep what was promised: names, withdrawal, the guard.

use super::failure::Failure;
use super::print::{Out, aligned};
use super::read::to_read;
use super::write::{to_write, unfinished};
use super::{Outcome, password};
use crate::model::TableName;
use crate::say;
use crate::session::guard::{self as gate, Leaves};
use crate::session::withdraw::claims_without;
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

/// Makes the key that was named, which must not be there yet.
pub fn make_key(out: &Out, session: &mut Session, path: &Path) -> Result<(), Failure> {
    Ok(session.make_key(path, &key_password(out, path)?)?)
}

/// The password of a key, new where there is no key yet.
pub fn key_password(out: &Out, path: &Path) -> Result<Password, Failure> {
    let (question, new) = (
        out.lang.t("Password of the key: ", "Kodnyckelns lösenord: "),
        out.lang.t("New password of the key: ", "Nytt lösenord för kodnyckeln: "),
    );
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
    let found = pseudonym::list(session.reader(), &session.finder()?)?;
    let json = found.iter().map(|listed| {
        let kind: &'static str = listed.found.kind.into();
        json!({
            "document": name(listed.document), "start": listed.found.passage.start.0, "end": listed.found.passage.end.0,
            "text": listed.words, "kind": kind, "name": listed.found.base, "in_key": listed.found.known.is_some(),
            "before": listed.before, "after": listed.after,
        })
    });
    let json = serde_json::Value::Array(json.collect());
    let rows: Vec<Vec<String>> = found
        .iter()
        .map(|listed| {
            let place = format!("{}:{}", name(listed.document), listed.found.passage.start.0);
            let kind = listed.found.kind.label(out.lang).to_owned();
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

pub fn pseudonymise(out: &Out, project: &Path, key_path: &Path, list: Option<&Path>) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    let lang = store::project::get(session.reader())?.language;
    let names = match list {
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|source| Error::Io { path: path.to_owned(), source })?;
            pseudonym::read_list(&text, lang)?
        }
        None => Vec::new(),
    };
    // A list of names is what a key is made of; without one there must be one already.
    if list.is_some() && !key_path.exists() {
        make_key(out, &mut session, key_path)?;
    } else {
        open_key(out, &mut session, Some(key_path))?;
    }
    session.change_key(|key| key.put(&names))?;
    let replaced = session.pseudonymise()?;
    let (places, documents, written) = (replaced.places, replaced.documents, replaced.written);
    let text = say!(out.lang,
        en: "Replaced {places} places in {documents} documents, and {written} in what is written about them. The names are in the key alone, {p}",
        sv: "Ersatte {places} ställen i {documents} dokument, och {written} i det som är skrivet om dem. Namnen finns bara i kodnyckeln, {p}", p = key_path.display());
    let mut json = json!({ "places": places, "documents": documents, "written": written });
    let plain = (!session.is_encrypted()).then(|| out.lang.t(
        "The project is not encrypted: the imported files and earlier wordings in it still hold the names. Encrypt it with “mening encrypt”",
        "Projektet är inte krypterat: importerade filer och tidigare lydelser i det innehåller fortfarande namnen. Kryptera det med ”mening encrypt”",
    ));
    json["warnings"] = plain.into_iter().collect();
    out.say(&text, &json);
    if let Some(plain) = plain.filter(|_| !out.json) {
        out.aside(plain);
    }
    Ok(Outcome::Done)
}

pub fn destroy_key(out: &Out, project: &Path, key_path: &Path) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    open_key(out, &mut session, Some(key_path))?;
    session.destroy_key()?;
    let text = out.lang.t(
        "The key is destroyed, with the imported files and every earlier wording. Nothing before this can be undone",
        "Kodnyckeln är förstörd, liksom importerade filer och alla tidigare lydelser. Inget före detta kan ångras",
    );
    out.say(text, &json!({ "destroyed": true }));
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

pub fn guard(out: &Out, project: &Path, table: Option<TableName>, key_path: Option<&Path>) -> Result<Outcome, Failure> {
    let mut session = to_read(out, project)?;
    open_key(out, &mut session, key_path)?;
    let finder = session.finder()?;
    let found = gate::strictest(session.reader(), &finder, table)?;
    let (rows, json): (Vec<Vec<String>>, Vec<Value>) = found
        .iter()
        .map(|Leaves { remark, ways }| {
            let (row, column, words) = (remark.row, &remark.column, &remark.words);
            let concern = remark.concern.message(out.lang);
            // Where it was met first; the others have it somewhere, too.
            let first = ways.first().cloned().unwrap_or_default();
            let json = json!({
                "table": first, "row": row, "column": column, "text": words, "concern": concern, "ways": ways,
            });
            let more = match ways.len() {
                0 | 1 => first,
                n => say!(out.lang, en: "{first} and {others} more", sv: "{first} och {others} till", others = n - 1),
            };
            (vec![more, row.to_string(), column.clone(), words.clone(), concern], json)
        })
        .unzip();
    let nothing = rows.is_empty();
    let text =
        if nothing { out.lang.t("The guard found nothing", "Vakten hittade inget").to_owned() } else { aligned(&rows) };
    out.say(&text, &Value::Array(json));
    Ok(if nothing { Outcome::Done } else { Outcome::Found })
}

pub fn withdraw(out: &Out, project: &Path, participant: &str) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    let gone = session.withdraw(participant)?;
    let claims = claims_without(session.reader(), out.lang)?;
    let (name, turns, documents) = (&gone.name, gone.turns, gone.documents);
    let mut text = say!(out.lang,
        en: "Withdrawn for good: {turns} turns in {documents} documents, {codings} codings, {units} meaning units and {evidence} pieces of evidence are gone. What remains is called {name}. Exports that were made before are not in the program's reach",
        sv: "Återkallat för gott: {turns} repliker i {documents} dokument, {codings} kodningar, {units} meningsenheter och {evidence} belägg är borta. Det som finns kvar heter {name}. Exporter som redan har gjorts når programmet inte",
        codings = gone.codings, units = gone.units, evidence = gone.evidence);
    if !claims.is_empty() {
        text.push_str(out.lang.t("\nThese had rested on the words:\n", "\nDe här byggde på orden:\n"));
        text.push_str(&claims.join("\n"));
    }
    let json = json!({
        "name": name, "documents": documents, "turns": turns, "codings": gone.codings, "meaning_units": gone.units,
        "evidence": gone.evidence, "quotes": gone.quotes, "claims": claims,
    });
    out.say(&text, &json);
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}
