//! Broken files of every format: each is read as far as it goes or refused in words, and nothing falls over.

mod crafted;
mod files;
mod seeds;
mod sweep;

use mening::formats::import::Uncancelled;
use mening::model::{Lang, Message};
use mening::session::import::{Choices, Content, Tables, beneath, read, read_paths};
use seeds::{broken, seeds};

/// How many broken copies are tried.
const COPIES: u64 = 3_000;

#[test]
fn the_whole_files_are_read() {
    for (name, bytes) in seeds() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let files = read_paths(beneath(&[path]), &Choices::default(), &Uncancelled, |_, _| {});
        assert!(!files.is_empty(), "{name}");
        for file in files {
            let error = file.outcome.as_ref().err().map(|error| error.message(Lang::En));
            assert_eq!(error, None, "{name}");
        }
    }
}

#[test]
fn broken_files_are_read_or_refused_in_words() {
    let seeds = seeds();
    for number in 0..COPIES {
        let (name, bytes) = broken(&seeds, number);
        let tables = [Tables::Guess, Tables::Text, Tables::Guess, Tables::Codebook][number as usize / 16 % 4];
        let choices = Choices { tables, ..Choices::default() };
        let copy = bytes.clone();
        let file = std::panic::catch_unwind(move || read(name, copy, &choices, &Uncancelled));
        let Ok(file) = file else { panic!("{name}, copy {number}, fell over") };
        match file.outcome {
            Err(error) => assert!(error.message(Lang::Sv).len() > name.len() + 5, "{name}, copy {number}"),
            Ok(Content::Survey(survey)) => assert!(survey.uses.len() == survey.table.columns.len(), "copy {number}"),
            Ok(Content::Codebook(codes)) => assert!(codes.iter().all(|code| !code.path.is_empty()), "copy {number}"),
            Ok(Content::Changes(edited)) => assert!(edited.found.is_none(), "copy {number}: compared with no project"),
            Ok(Content::Document(document)) => {
                let (import, length) = (&document.import, document.import.text.chars().count() as u32);
                let inside = import.formatting.iter().all(|mark| mark.passage.end.0 <= length)
                    && import.turns.iter().all(|turn| turn.passage.end.0 <= length)
                    && import.pages.iter().all(|page| page.start.0 <= length)
                    && import.sync.iter().all(|point| point.at.0 <= length);
                assert!(inside, "{name}, copy {number}: a position outside the text");
            }
        }
    }
}
