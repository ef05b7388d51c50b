//! The zip file around a Word document: finds its parts and unpacks them within limits.

use super::super::ImportError;
use super::xml;
use quick_xml::events::Event;
use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use zip::ZipArchive;
use zip::result::ZipError;

/// All parts together unpack to at most this many bytes.
const ALL_LIMIT: u64 = 256 << 20;
/// One part unpacks to at most this many bytes: a million words with much markup.
const PART_LIMIT: u64 = 64 << 20;
/// From this size on, a part must not be packed more than `RATIO_LIMIT` to one.
const RATIO_FROM: u64 = 16 << 20;
const RATIO_LIMIT: u64 = 200;
/// More headers, footers and notes than any document has.
const RELATED_LIMIT: usize = 500;

/// What a part is to the main part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Styles,
    Numbering,
    Footnotes,
    Endnotes,
    Comments,
    /// A header or footer.
    RunningHead,
}

/// One part, unpacked and decoded.
pub struct Part {
    pub text: String,
    /// False when only its beginning could be unpacked.
    pub whole: bool,
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// An open Word file.
pub struct Package<'a> {
    source: Source<'a>,
    unpacked: u64,
}

enum Source<'a> {
    /// By name in lower case.
    Archive(Box<Archive<'a>>, HashMap<String, usize>),
    /// Parts of a file whose directory is lost, and whether each is whole.
    Salvaged(HashMap<String, (Vec<u8>, bool)>),
}

/// Whether the bytes are a zip file with a Word document's parts; its directory may be lost.
pub fn holds_word(bytes: &[u8]) -> bool {
    match open_archive(bytes) {
        Some((_, names)) => names.keys().any(|name| name.starts_with("word/")),
        None => bytes.windows(5).take(1 << 20).any(|window| window == b"word/"),
    }
}

fn open_archive(bytes: &[u8]) -> Option<(Archive<'_>, HashMap<String, usize>)> {
    // A foreign reader of hostile input.
    let archive = catch_unwind(|| ZipArchive::new(Cursor::new(bytes))).ok()?.ok()?;
    let names =
        (0..archive.len()).filter_map(|at| Some((known_by(archive.name_for_index(at)?.ok()?.as_ref()), at))).collect();
    Some((archive, names))
}

/// Names are compared without case, leading slash and the backslashes of some writers.
fn known_by(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

impl<'a> Package<'a> {
    /// Opens the file, going through it from the start if its directory is lost.
    pub fn open(bytes: &'a [u8]) -> Result<Package<'a>, ImportError> {
        if !bytes.starts_with(b"PK") {
            return Err(ImportError::NotWhatItSays { expected: "Word" });
        }
        match open_archive(bytes) {
            Some((archive, names)) => Ok(Package { source: Source::Archive(Box::new(archive), names), unpacked: 0 }),
            None => {
                let parts = catch_unwind(|| salvaged(bytes)).unwrap_or(Err(lost()));
                Ok(Package { source: Source::Salvaged(parts?), unpacked: 0 })
            }
        }
    }

    pub fn is_salvaged(&self) -> bool {
        matches!(self.source, Source::Salvaged(_))
    }

    fn has(&self, name: &str) -> bool {
        match &self.source {
            Source::Archive(_, names) => names.contains_key(&known_by(name)),
            Source::Salvaged(parts) => parts.contains_key(&known_by(name)),
        }
    }

    /// Unpacks a part; none if there is no such part or nothing of it can be unpacked.
    ///
    /// Errors: [`ImportError::TooLarge`], [`ImportError::Protected`].
    pub fn part(&mut self, name: &str) -> Result<Option<Part>, ImportError> {
        let name = known_by(name);
        let (bytes, whole) = match &mut self.source {
            Source::Salvaged(parts) => match parts.remove(&name) {
                Some(found) => found,
                None => return Ok(None),
            },
            Source::Archive(archive, names) => {
                let Some(&at) = names.get(&name) else { return Ok(None) };
                let mut file = match archive.by_index(at) {
                    Ok(file) => file,
                    Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                        return Err(ImportError::Protected);
                    }
                    Err(_) => return Ok(None),
                };
                let packed = file.compressed_size();
                unpack(&mut file, packed)?
            }
        };
        self.unpacked += bytes.len() as u64;
        if self.unpacked > ALL_LIMIT {
            return Err(ImportError::TooLarge { limit_mb: ALL_LIMIT >> 20 });
        }
        Ok((whole || !bytes.is_empty()).then(|| Part { text: xml::decoded(bytes), whole }))
    }

    /// The name of the part that holds the document.
    pub fn main_part(&mut self) -> String {
        let usual = "word/document.xml";
        let relations = self.part("_rels/.rels").ok().flatten().map(|part| relations(&part.text)).unwrap_or_default();
        let named = relations.into_iter().find(|(kind, _)| kind == "officeDocument");
        let named = named.map(|(_, target)| resolved("", &target)).filter(|name| self.has(name));
        named.unwrap_or_else(|| usual.to_owned())
    }

    /// The parts that the main part refers to, each once; the usual names if the references are lost.
    pub fn related(&mut self, main: &str) -> Result<Vec<(Role, String)>, ImportError> {
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
        let Some(part) = self.part(&format!("{folder}/_rels/{file}.rels"))? else {
            let usual = [
                (Role::Styles, "styles"),
                (Role::Numbering, "numbering"),
                (Role::Footnotes, "footnotes"),
                (Role::Endnotes, "endnotes"),
                (Role::Comments, "comments"),
            ];
            return Ok(usual.map(|(role, name)| (role, format!("{folder}/{name}.xml"))).to_vec());
        };
        let mut seen = HashSet::new();
        let role_of = |kind: &str| match kind {
            "styles" => Some(Role::Styles),
            "numbering" => Some(Role::Numbering),
            "footnotes" => Some(Role::Footnotes),
            "endnotes" => Some(Role::Endnotes),
            "comments" => Some(Role::Comments),
            "header" | "footer" => Some(Role::RunningHead),
            _ => None,
        };
        let related = relations(&part.text)
            .into_iter()
            .filter_map(|(kind, target)| Some((role_of(&kind)?, resolved(folder, &target))))
            .filter(|(_, name)| seen.insert(known_by(name)));
        Ok(related.take(RELATED_LIMIT).collect())
    }
}

/// Unpacks within the limits; gives what came and whether that was all.
fn unpack(file: &mut dyn Read, packed: u64) -> Result<(Vec<u8>, bool), ImportError> {
    let mut bytes = Vec::new();
    let read = catch_unwind(AssertUnwindSafe(|| file.take(PART_LIMIT + 1).read_to_end(&mut bytes)));
    let length = bytes.len() as u64;
    if length > PART_LIMIT {
        return Err(ImportError::TooLarge { limit_mb: PART_LIMIT >> 20 });
    }
    if length > RATIO_FROM && length / RATIO_LIMIT > packed {
        return Err(ImportError::TooLarge { limit_mb: RATIO_FROM >> 20 });
    }
    Ok((bytes, matches!(read, Ok(Ok(_)))))
}

/// Reads the parts one after the other, as far as they can be read. Pictures and the like are passed over.
fn salvaged(bytes: &[u8]) -> Result<HashMap<String, (Vec<u8>, bool)>, ImportError> {
    let mut parts = HashMap::new();
    let mut rest = Cursor::new(bytes);
    let mut all = 0;
    loop {
        let Ok(Some(mut file)) = zip::read::read_zipfile_from_stream(&mut rest) else { break };
        let Ok(name) = file.name().map(|name| known_by(name.as_ref())) else { break };
        if !(name.ends_with(".xml") || name.ends_with(".rels")) {
            continue;
        }
        let packed = file.compressed_size();
        let (unpacked, whole) = unpack(&mut file, packed)?;
        all += unpacked.len() as u64;
        if all > ALL_LIMIT / 4 {
            return Err(ImportError::TooLarge { limit_mb: ALL_LIMIT >> 22 });
        }
        parts.insert(name, (unpacked, whole));
        if !whole {
            break;
        }
    }
    if parts.is_empty() { Err(lost()) } else { Ok(parts) }
}

/// Nothing of the zip file can be read.
fn lost() -> ImportError {
    ImportError::Damaged { part: "zip".to_owned() }
}

/// The relations of a `.rels` part: the last word of the type, and the target. Links out of the file are not among them.
fn relations(text: &str) -> Vec<(String, String)> {
    let mut reader = xml::reader(text);
    let mut found = Vec::new();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let outside = xml::attribute(&element, "TargetMode").is_some_and(|mode| mode == "External");
                let kind = xml::attribute(&element, "Type").unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                if let Some(target) = xml::attribute(&element, "Target").filter(|_| !outside) {
                    found.push((kind, target));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    found
}

/// A target's name within the file, from the folder of the part that refers to it.
pub fn resolved(folder: &str, target: &str) -> String {
    let mut names: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for name in target.split('/') {
        match name {
            ".." => drop(names.pop()),
            "." | "" => {}
            name => names.push(name),
        }
    }
    names.retain(|name| !name.is_empty());
    names.join("/")
}
