//! Commands that only read. They work while a window has the project open, and in read-only folders.

use super::failure::Failure;
use super::print::{Out, aligned};
use super::{Outcome, password};
use crate::formats::import::{Doubt, Import, Uncancelled};
use crate::model::{Message, StepState, local};
use crate::say;
use crate::session::{ActionError, Error, Session, import, search as searching};
use crate::store::check::Flaw;
use crate::store::{self, StoreError};
use serde_json::{Value, json};
use std::path::Path;

pub fn info(out: &Out, project: &Path) -> Result<Outcome, Failure> {
    let session = to_read(out, project)?;
    let about = store::project::get(session.reader())?;
    let counts = crate::session::study::counts(session.reader())?;
    let mut json = json!({ "title": about.title, "purpose": about.purpose, "language": about.language.tag() });
    for (name, count) in &counts {
        json[*name] = (*count).into();
    }
    let mut rows =
        vec![vec!["title".to_owned(), about.title], vec!["language".to_owned(), about.language.tag().to_owned()]];
    rows.extend(counts.iter().map(|(name, count)| vec![name.replace('_', " "), count.to_string()]));
    out.say(&aligned(&rows), &json);
    Ok(Outcome::Done)
}

pub fn journal(out: &Out, project: &Path) -> Result<Outcome, Failure> {
    let session = to_read(out, project)?;
    let steps = store::steps(session.reader())?;
    let json = steps.iter().map(|step| {
        let state: &str = step.state.into();
        json!({ "step": step.id.0, "at": step.at, "coder": step.coder, "name": step.name.in_lang(out.lang), "state": state })
    });
    let json = serde_json::Value::Array(json.collect());
    let rows: Vec<Vec<String>> = steps
        .iter()
        .map(|step| {
            let state = if step.state == StepState::Done { "" } else { step.state.label(out.lang) };
            let name = step.name.in_lang(out.lang);
            let name = if state.is_empty() { name.to_owned() } else { format!("{name}  [{state}]") };
            vec![step.id.0.to_string(), local(&step.at), step.coder.clone(), name]
        })
        .collect();
    out.say(&aligned(&rows), &json);
    Ok(Outcome::Done)
}

pub fn search(out: &Out, project: &Path, query: &str, limit: usize) -> Result<Outcome, Failure> {
    let session = to_read(out, project)?;
    let found = searching::all(session.reader(), query, limit)?;
    let documents = store::document::all(session.reader())?;
    let name = |id| documents.iter().find(|known| known.id == id).map_or("", |known| known.name.as_str());
    let json = found.hits.iter().map(|hit| {
        json!({
            "document": name(hit.document), "start": hit.passage.start.0, "end": hit.passage.end.0,
            "before": hit.before, "text": hit.words, "after": hit.after,
        })
    });
    let json = serde_json::Value::Array(json.collect());
    let rows: Vec<Vec<String>> = found
        .hits
        .iter()
        .map(|hit| {
            let place = format!("{}:{}", name(hit.document), hit.passage.start.0);
            vec![place, format!("{}[{}]{}", hit.before, hit.words, hit.after)]
        })
        .collect();
    let (n, d) = (found.hits.len(), found.documents.len());
    let mut text = aligned(&rows);
    if found.more {
        text.push_str(&say!(out.lang, cli_the_first_n_places_of_d, d, n));
    } else if n == 0 {
        text = say::not_found(out.lang).to_owned();
    }
    out.say(&text, &json);
    Ok(Outcome::Done)
}

pub fn check(out: &Out, project: &Path) -> Result<Outcome, Failure> {
    let looked = to_read(out, project).and_then(|session| Ok((session.check()?, session.chain_begins()?)));
    let (flaws, begins) = match looked {
        // A file that cannot even be opened is not whole.
        Err(Error::Store(StoreError::Sql(error) | StoreError::StrangeValue(error))) => {
            (vec![Flaw::File { verdict: error.to_string() }], None)
        }
        looked => looked?,
    };
    let said: Vec<String> = flaws.iter().map(|flaw| flaw.message(out.lang)).collect();
    let mut text = match said.is_empty() {
        true => say::cli_the_project_is_whole(out.lang).to_owned(),
        false => said.join("\n"),
    };
    if let Some(step) = begins {
        text.push_str(&say!(out.lang, cli_the_journals_chain_of_digests_begins, step));
    }
    out.say(&text, &json!({ "whole": said.is_empty(), "flaws": said, "chain_begins": begins }));
    Ok(if flaws.is_empty() { Outcome::Done } else { Outcome::Found })
}

pub fn changes(out: &Out, project: &Path, file: &Path) -> Result<Outcome, Failure> {
    let session = to_read(out, project)?;
    let mut read = import::read_file(file, &import::Choices::default(), &Uncancelled);
    import::changes::known_here(session.reader(), &mut read)?;
    let import::Content::Changes(edited) = read.outcome? else {
        return Err(ActionError::NotAnEditedTable { path: file.to_owned() }.into());
    };
    let found = import::changes::compare(session.reader(), &edited)?;
    let json = found.changes.iter().map(|change| {
        json!({ "row": change.row, "about": change.about, "column": change.heading,
            "before": change.before, "after": change.after, "newer_here": change.newer_here,
            "new_theme": change.new_theme })
    });
    let problems: Vec<String> = found.problems.iter().map(|problem| problem.message(out.lang)).collect();
    let json = json!({ "changes": json.collect::<Vec<_>>(), "problems": problems });
    let newer = say::cli_changed_here_too_left_as_it(out.lang);
    let no_theme = say::cli_no_such_theme_left_as_it(out.lang);
    let mut lines: Vec<String> = found
        .changes
        .iter()
        .map(|change| {
            let note = match (change.newer_here, change.new_theme) {
                (true, _) => newer,
                (false, true) => no_theme,
                (false, false) => "",
            };
            format!("{} · {}{note}\n  - {}\n  + {}", change.about, change.heading, change.before, change.after)
        })
        .collect();
    if lines.is_empty() {
        lines.push(say::cli_nothing_is_changed(out.lang).to_owned());
    }
    lines.extend(problems);
    out.say(&lines.join("\n"), &json);
    Ok(Outcome::Done)
}

pub fn text(out: &Out, file: &Path) -> Result<Outcome, Failure> {
    let choices = import::Choices { tables: import::Tables::Text, ..import::Choices::default() };
    let read = password::opened_one(out, import::read_file(file, &choices, &Uncancelled), &choices);
    // A table is its text here.
    let import::Content::Document(document) = read.outcome? else { return Err(ActionError::NoText.into()) };
    if out.json {
        let warnings: Vec<String> = document.import.warnings.iter().map(|warning| warning.message(out.lang)).collect();
        let json = json!({
            "text": document.import.text, "importer": document.importer, "language": document.language,
            "encoding": document.import.encoding, "turns": document.import.turns.len(),
            "speakers": speakers(&document.import), "doubtful": doubtful(&document.import),
            "pages": document.import.pages.len(), "warnings": warnings,
        });
        out.say("", &json);
    } else {
        out.bytes(document.import.text.as_bytes());
    }
    Ok(Outcome::Done)
}

/// The labels that open turns, in the order of their first, with how many turns each and the first one's words.
fn speakers(import: &Import) -> Vec<Value> {
    let mut found: Vec<(&str, usize, String)> = Vec::new();
    for turn in &import.turns {
        match found.iter_mut().find(|(label, ..)| *label == turn.speaker) {
            Some((_, count, _)) => *count += 1,
            None => found.push((&turn.speaker, 1, import.sample(turn))),
        }
    }
    found
        .into_iter()
        .map(|(label, turns, sample)| json!({ "label": label, "turns": turns, "sample": sample }))
        .collect()
}

/// The labels that are not believed, whose lines have no speaker.
fn doubtful(import: &Import) -> Vec<Value> {
    let as_json = |doubt: &Doubt| json!({ "label": doubt.label, "lines": doubt.lines, "sample": doubt.sample });
    import.doubts.iter().map(as_json).collect()
}

pub fn to_read(out: &Out, project: &Path) -> Result<Session, Error> {
    let mut session = Session::open_to_read(project, password::of_project(out, project)?.as_ref())?;
    for left in session.take_unfinished() {
        out.aside(&left.message(out.lang));
    }
    Ok(session)
}
