//! Looking through what is about to leave: the finished file, unpacked, besides the rows that it was made of. So a new
//! format or field is guarded on the day it is made.

use super::withheld;
use crate::analysis::guard::{Concern, Remark, in_text};
use crate::analysis::names::Finder;
use crate::analysis::quoting::Said;
use crate::analysis::tables::editable;
use crate::formats::unpacked::{Piece, pieces};
use crate::model::{FilePart, is_color};
use crate::session::Error;
use crate::store::Reader;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

/// A finished file as it can be read.
pub struct Finished {
    pieces: Vec<Piece>,
}

impl Finished {
    /// A file with this ending.
    pub fn of_file(ending: &str, bytes: &[u8]) -> Finished {
        Finished { pieces: pieces(&format!("file.{ending}"), bytes) }
    }

    /// Files by their paths.
    pub fn of_files(files: &[(String, Vec<u8>)]) -> Finished {
        let mut all = Vec::new();
        for (path, bytes) in files {
            all.push(Piece { file: path.clone(), place: FilePart::FileName, text: path.clone() });
            let of_file = pieces(path, bytes).into_iter().map(|piece| {
                let file = if piece.file.is_empty() { path.clone() } else { format!("{path}/{}", piece.file) };
                Piece { file, ..piece }
            });
            all.extend(of_file);
        }
        Finished { pieces: all }
    }

    pub fn and(mut self, other: Finished) -> Finished {
        self.pieces.extend(other.pieces);
        self
    }

    /// Says of names of fields that they are the format's own.
    pub fn with_fields<'f>(mut self, files: &[&str], names: impl Iterator<Item = &'f str> + Clone) -> Finished {
        for file in files {
            self.pieces.extend(names.clone().map(|name| Piece {
                file: (*file).to_owned(),
                place: FilePart::Heading,
                text: name.to_owned(),
            }));
        }
        self
    }
}

/// What the guard looks for in all that leaves.
pub struct Gate<'f> {
    /// Names and identifiers.
    pub finder: &'f Finder,
    /// What may not be quoted, or is in quarantine.
    withheld: Option<Said>,
    /// What was found in texts that were looked through: files repeat one another.
    searched: RefCell<HashMap<String, Vec<Remark>>>,
}

impl Gate<'_> {
    /// # Errors
    /// A project that cannot be read.
    pub fn new<'f>(reader: Reader, finder: &'f Finder) -> Result<Gate<'f>, Error> {
        Ok(Gate { finder, withheld: withheld::said(reader)?, searched: RefCell::default() })
    }

    /// What there is to remark: by the rows, and what stands in the file besides, with its place. `neutral` is the same
    /// kind of file of a project that holds nothing; what stands in that just so is the format's own.
    pub fn looked_through(
        &self,
        finished: &Finished,
        mut remarks: Vec<Remark>,
        neutral: impl FnOnce() -> Option<Finished>,
    ) -> Vec<Remark> {
        let mut told: HashSet<String> = remarks.iter().filter(|remark| is_of_words(remark)).map(words_of).collect();
        let mut found: Vec<(&Piece, Remark)> = Vec::new();
        for piece in finished.pieces.iter().filter(|piece| !is_version(&piece.text)) {
            let new = self.search(&piece.text).into_iter().filter(|remark| !told.contains(&remark.words));
            found.extend(new.map(|remark| (piece, remark)));
        }
        if found.is_empty() {
            return remarks;
        }
        let own = neutral().map(|neutral| lines(&neutral)).unwrap_or_default();
        for (piece, remark) in found {
            if !is_own(piece, &remark.words, &own) && told.insert(remark.words.clone()) {
                remarks.push(Remark { place: Some(piece.stands()), ..remark });
            }
        }
        remarks
    }

    fn search(&self, text: &str) -> Vec<Remark> {
        if let Some(known) = self.searched.borrow().get(text) {
            return known.clone();
        }
        let mut remarks = in_text(text, 0, "", self.finder);
        // A colour among other words looks like a mark of transcription.
        remarks.retain(|remark| !is_color(&remark.words));
        if let Some(said) = &self.withheld {
            remarks.extend(said.quoted_in(text).into_iter().map(|range| Remark {
                concern: Concern::Withheld,
                row: 0,
                column: String::new(),
                place: None,
                words: text.get(range).unwrap_or("").to_owned(),
            }));
        }
        self.searched.borrow_mut().insert(text.to_owned(), remarks.clone());
        remarks
    }
}

fn is_of_words(remark: &Remark) -> bool {
    matches!(remark.concern, Concern::Name(_) | Concern::Identifier(_) | Concern::Withheld)
}

fn words_of(remark: &Remark) -> String {
    remark.words.clone()
}

/// Whether a text is what a row of a table of ours is known by when it comes back.
fn is_version(text: &str) -> bool {
    let is_print = |word: &str| word.len() == 8 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.split(' ').skip(1).all(is_print) && text.contains(' ') && editable::table_of(text).is_some()
}

/// A line of a file, by where it stands.
type Line = (String, FilePart, String);

fn lines(finished: &Finished) -> HashSet<Line> {
    let of_piece = |piece: &Piece| piece.text.lines().map(|line| line_of(piece, line)).collect::<Vec<_>>();
    finished.pieces.iter().flat_map(of_piece).collect()
}

fn line_of(piece: &Piece, line: &str) -> Line {
    (piece.file.clone(), piece.place.clone(), line.to_owned())
}

/// Whether words stand only in lines that the format writes of its own accord.
fn is_own(piece: &Piece, words: &str, own: &HashSet<Line>) -> bool {
    let mut with_words = piece.text.lines().filter(|line| line.contains(words)).peekable();
    with_words.peek().is_some() && with_words.all(|line| own.contains(&line_of(piece, line)))
}
