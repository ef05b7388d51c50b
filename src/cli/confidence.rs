//! Commands that keep what was promised: names, withdrawal, the guard.

use super::Outcome;
use super::print::Out;
use super::write::to_write;
use crate::say;
use crate::session::Error;
use crate::session::withdraw::claims_without;
use serde_json::json;
use std::path::Path;

pub fn withdraw(out: &Out, project: &Path, participant: &str) -> Result<Outcome, Error> {
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
    Ok(Outcome::Done)
}
