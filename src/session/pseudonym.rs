//! Replacing names by pseudonyms: in every text and in all that is written, with the key kept apart.

mod place;
mod plan;

pub use place::{Stood, stood};
pub use plan::{Candidate, Chosen, Doubtful, Place, Spot, Wanted, plan, reason, reason_word};

use super::job::Progress;
use super::{Error, Session};
use crate::analysis::guard::is_own_mark;
use crate::analysis::names::{Finder, Found};
use crate::formats::import::Cancel;
use crate::model::fold::fold;
use crate::model::*;
use crate::say;
use crate::store::{self, KeyFile, Password, Reader, StepLabel, StoreError, Writer};
use plan::Words;
use std::cell::Cell;
use std::collections::HashMap;
use std::path::Path;

/// What was replaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Replaced {
    /// Places in documents' texts.
    pub places: usize,
    pub documents: usize,
    /// Places in codes, condensations, memos and other writing.
    pub written: usize,
    /// Places in doubt that were left for somebody to decide.
    pub left: usize,
}

impl Replaced {
    /// So many places in so many documents, in words.
    pub fn in_texts(&self, lang: Lang) -> String {
        let places = say!(lang, n_places, n = self.places);
        let documents = say!(lang, n_documents, n = self.documents);
        say!(lang, pseudonym_places_in_documents, documents, places)
    }
}

/// A name or identifier that was found, with what stands around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub document: DocumentId,
    pub found: Found,
    pub words: String,
    /// Code points of context on each side, on one line.
    pub before: String,
    pub after: String,
}

/// Code points of context on each side of a name.
const AROUND: u32 = 40;

/// All names and identifiers in the documents' texts: those of the key, and what looks like one.
pub fn list(reader: Reader, finder: &Finder) -> Result<Vec<Listed>, Error> {
    let mut listed = Vec::new();
    for document in store::document::all(reader)? {
        let text = store::document::text(reader, document.id)?;
        let done = store::confidence::replacements(reader, document.id)?;
        let index = TextIndex::new(&text);
        for found in finder.find(&text) {
            // A pseudonym looks like a name, too, and so does what the program put in a name's place.
            let ours = found.kind == NameKind::Marked && is_own_mark(index.slice(&text, found.passage));
            if ours || done.iter().any(|known| known.passage.overlaps(found.passage)) {
                continue;
            }
            let near = Passage {
                start: Pos(found.passage.start.0.saturating_sub(AROUND)),
                end: found.passage.end.plus(AROUND),
            };
            let around = |start, end| index.slice(&text, Passage { start, end }).replace('\n', " ");
            listed.push(Listed {
                document: document.id,
                words: index.slice(&text, found.passage).to_owned(),
                before: around(near.start, found.passage.start),
                after: around(found.passage.end, near.end),
                found,
            });
        }
    }
    Ok(listed)
}

/// Each different mark that is for review once, where it stands first, with how often it stands; all else as it was.
pub fn marks_once(listed: Vec<Listed>, finder: &Finder) -> Vec<(Listed, usize)> {
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut once: Vec<(Listed, usize)> = Vec::new();
    for one in listed {
        if finder.is_for_review(&one.found) {
            let at = *first.entry(fold(&one.words)).or_insert(once.len());
            if let Some((_, times)) = once.get_mut(at) {
                *times += 1;
                continue;
            }
        }
        once.push((one, 1));
    }
    once
}

impl Session {
    /// Opens the project's key.
    ///
    /// # Errors
    /// [`StoreError::NoKeyThere`]: a key that is missing is never made by the way, for an empty one would let
    /// every name out.
    pub fn open_key(&mut self, path: &Path, password: &Password) -> Result<(), Error> {
        let guid = store::project::get(self.reader())?.guid;
        self.key = Some(KeyFile::open(path, password, self.path(), guid)?);
        self.keys += 1;
        Ok(())
    }

    /// Makes the project's key, which must not exist yet, and opens it.
    pub fn make_key(&mut self, path: &Path, password: &Password) -> Result<(), Error> {
        let guid = store::project::get(self.reader())?.guid;
        self.key = Some(KeyFile::create(path, password, self.path(), guid)?);
        self.keys += 1;
        Ok(())
    }

    pub fn close_key(&mut self) {
        self.key = None;
        self.keys += 1;
    }

    /// The key, while it is open.
    pub fn key(&self) -> Option<&KeyFile> {
        self.key.as_ref()
    }

    /// Changes the key that is open.
    pub fn change_key(&mut self, change: impl FnOnce(&mut KeyFile) -> Result<(), StoreError>) -> Result<(), Error> {
        let key = self.key.as_mut().ok_or(super::ActionError::NoKey)?;
        change(key)?;
        // What was found with the key is stale now, though no table changed.
        self.note(&["replacement".to_owned()].into())?;
        Ok(())
    }

    /// Puts pseudonyms in place of the names of the key that nobody doubts.
    pub fn pseudonymise(&mut self) -> Result<Replaced, Error> {
        self.pseudonymise_as(&Wanted::Sure)
    }

    /// Puts pseudonyms in place of names of the key, and marks in place of identifiers, in one
    /// undoable step. Every coding, unit and piece of evidence stays on its words. What stood there is
    /// kept in the key alone.
    pub fn pseudonymise_as(&mut self, wanted: &Wanted) -> Result<Replaced, Error> {
        self.pseudonymise_unless_stopped(wanted, &Progress::default())
    }

    /// As [`Session::pseudonymise_as`], which somebody watches and may stop: then nothing is replaced.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn pseudonymise_unless_stopped(&mut self, wanted: &Wanted, progress: &Progress) -> Result<Replaced, Error> {
        let lang = store::project::get(self.reader())?.language;
        let key = self.key.as_mut().ok_or(super::ActionError::NoKey)?;
        let names = key.names()?;
        let finder = Finder::new(&names, &key.never()?);
        let words = Words { names: &names, lang };
        let (left, beside) = (Cell::new(0), Cell::new(0));
        let new = |spot: &Spot, found: &Found| {
            let put = wanted.words(spot, found, &words);
            left.set(left.get() + usize::from(put.is_none() && found.doubt.is_some()));
            put
        };
        let name = StepName::new(StepKind::Pseudonymise);
        let coder = self.coder.clone();
        let label = StepLabel { name, coder: &coder.name, merge_key: None };
        let key_name = key.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let work = |writer: &Writer| -> Result<Replaced, Error> {
            let mut replaced = Replaced::default();
            let mut originals = Vec::new();
            let documents = store::document::all(writer.reader())?;
            progress.begin(documents.len());
            for document in documents {
                if progress.cancelled() {
                    return Err(Error::Cancelled);
                }
                progress.advance();
                let made = replace_in(writer, document.id, &finder, &new)?;
                replaced.places += made.len();
                replaced.documents += usize::from(!made.is_empty());
                originals.extend(made);
            }
            let rewritten = |text: &str| rewritten(text, &finder, &new);
            replaced.written = store::words::rewrite(writer, rewritten)?;
            replaced.written += store::words::rewrite_lists(writer, rewritten)?;
            beside.set(store::words::rewrite_beside(writer, rewritten)?);
            replaced.written += beside.get();
            replaced.left = left.get();
            if replaced.places + replaced.written > 0 {
                store::confidence::set_key_name(writer, &key_name)?;
            }
            // Who was who must be kept before the names are gone: what the key knows too much does no harm.
            key.note(&originals)?;
            Ok(replaced)
        };
        let (replaced, changed) = self.store.transact_at_risk(&label, Some(BackupReason::Pseudonymise), work)?;
        if changed.is_empty() && beside.get() > 0 {
            // Nothing else had a name any more, so that there is no step.
            self.store.rewrite_beside(|text| rewritten(text, &finder, &new))?;
        }
        self.note(&changed)?;
        Ok(replaced)
    }

    /// Destroys the key: its file is wiped, and with it go the imported originals and every earlier
    /// wording of the texts, so that nobody can tell any more who is who. Cannot be taken back. Where it fails,
    /// nothing was changed and the key is closed.
    pub fn destroy_key(&mut self) -> Result<(), Error> {
        let key = self.key.take().ok_or(super::ActionError::NoKey)?;
        self.keys += 1;
        let name = StepName::new(StepKind::DestroyKey);
        let coder = self.coder.clone();
        let label = StepLabel { name, coder: &coder.name, merge_key: None };
        let changed = self.store.destroy_key(key, &label)?;
        self.note(&changed)?;
        Ok(())
    }
}

/// Replaces in one text; gives what stood at each place, under the GUID of the place.
fn replace_in(
    writer: &Writer,
    document: DocumentId,
    finder: &Finder,
    new: &impl Fn(&Spot, &Found) -> Option<String>,
) -> Result<Vec<(Guid, String)>, StoreError> {
    let text = store::document::text(writer.reader(), document)?;
    let index = TextIndex::new(&text);
    let spot = Spot::Document(document);
    let mut kinds = Vec::new();
    let mut edits = Vec::new();
    for found in finder.find_known(&text) {
        let Some(words) = new(&spot, &found).filter(|words| words != index.slice(&text, found.passage)) else {
            continue;
        };
        kinds.push(found.kind);
        edits.push(Edit { passage: found.passage, words });
    }
    let edits = Edits::new(edits, index.len());
    if edits.is_empty() {
        return Ok(Vec::new());
    }
    store::text::edit(writer, document, &edits, true)?;
    let mut originals = Vec::new();
    for ((old, placed), kind) in edits.replaced().zip(edits.placed()).zip(kinds) {
        let guid = store::confidence::add_replacement(writer, document, placed, kind.into())?;
        originals.push((guid, index.slice(&text, old).to_owned()));
    }
    Ok(originals)
}

fn rewritten(text: &str, finder: &Finder, new: &impl Fn(&Spot, &Found) -> Option<String>) -> Option<String> {
    let found = finder.find_known(text);
    if found.is_empty() {
        return None;
    }
    let spot = Spot::Written(text.to_owned());
    let edits: Vec<Edit> = found
        .into_iter()
        .filter_map(|found| new(&spot, &found).map(|words| Edit { passage: found.passage, words }))
        .collect();
    (!edits.is_empty()).then(|| Edits::new(edits, code_points(text)).apply(text))
}

/// A text as it was before names were replaced, and the edits that lead from the pseudonyms to it, so
/// that every position maps both ways. Without the key nobody can tell.
pub fn original(reader: Reader, document: DocumentId, key: &KeyFile) -> Result<(String, Edits), Error> {
    let text = store::document::text(reader, document)?;
    let mut edits = Vec::new();
    for place in store::confidence::replacements(reader, document)? {
        if let Some(words) = key.original(place.guid)? {
            edits.push(Edit { passage: place.passage, words });
        }
    }
    let edits = Edits::new(edits, code_points(&text));
    Ok((edits.apply(&text), edits))
}

/// Reads a list of names: columns `name`, `pseudonym`, `kind`, separated by comma, semicolon or tab. A
/// name without a pseudonym gets one that says what it is: `Person 1`.
///
/// # Errors
/// A first line without `name`; a kind that is none.
pub fn read_list(text: &str, lang: Lang) -> Result<Vec<Known>, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let separator = [';', '\t', ','].into_iter().max_by_key(|c| first.matches(*c).count()).unwrap_or(',');
    let mut rows =
        text.lines().map(|line| fields(line, separator)).filter(|row| row.iter().any(|cell| !cell.is_empty()));
    let heading: Vec<String> = rows.next().unwrap_or_default().iter().map(|cell| cell.to_lowercase()).collect();
    let column = |name: &str| heading.iter().position(|cell| cell == name);
    let name_at = column("name").ok_or(super::ActionError::NotAList)?;
    let (pseudonym_at, kind_at) = (column("pseudonym"), column("kind"));
    let mut names: Vec<Known> = Vec::new();
    for row in rows {
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).map_or("", |cell| cell.trim());
        let name = cell(Some(name_at));
        if name.is_empty() {
            continue;
        }
        let kind = match cell(kind_at) {
            "" => NameKind::Other,
            word => {
                let kind = word.parse().ok().filter(|kind| NameKind::NAMES.contains(kind));
                kind.ok_or_else(|| super::ActionError::NotAKind { kind: word.to_owned() })?
            }
        };
        let mut pseudonym = cell(pseudonym_at).to_owned();
        if pseudonym.is_empty() {
            let same = names.iter().filter(|known| known.kind == kind).count() + 1;
            pseudonym = format!("{} {same}", kind.label(lang));
        }
        names.push(Known { name: name.to_owned(), kind, pseudonym });
    }
    Ok(names)
}

/// The cells of a line; one in quotation marks may hold the separator, and two marks stand for one.
fn fields(line: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let Some(cell) = cells.last_mut() else { break };
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            c if c == separator && !quoted => cells.push(String::new()),
            c => cell.push(c),
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_with_any_separator_and_fills_in_pseudonyms() {
        for text in [
            "name,pseudonym,kind\nSolveig,Karin,person\n\"Lund, norra\",,place\nÅke,,person\n",
            "\u{feff}name;pseudonym;kind\r\nSolveig;Karin;person\r\n\"Lund, norra\";;place\r\n\r\nÅke;;person\r\n",
        ] {
            let names = read_list(text, Lang::Sv).unwrap();
            let shown: Vec<_> = names.iter().map(|known| (known.name.as_str(), known.pseudonym.as_str())).collect();
            assert_eq!(shown, [("Solveig", "Karin"), ("Lund, norra", "Plats 1"), ("Åke", "Person 2")]);
        }
        assert!(read_list("namn,pseudonym\nA,B\n", Lang::Sv).is_err());
        for kind in ["robot", "telephone", "Person"] {
            assert!(read_list(&format!("name,kind\nA,{kind}\n"), Lang::Sv).is_err(), "{kind}");
        }
    }
}
