//! Zip files that carry several documents, as mail programs and learning platforms hand them out.
//!
//! Everything is unpacked into memory and within limits. Paths are names for people: nothing here
//! writes, and no path that comes out leads upwards.

use super::{Cancel, ImportError};
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use unicode_normalization::UnicodeNormalization;
use zip::ZipArchive;
use zip::result::ZipError;

/// More entries than this are a program or a disk, no study's documents.
const MOST_ENTRIES: usize = 20_000;
/// Zip files within zip files are opened down to this many within one another, the outermost counted.
const DEEPEST: usize = 3;
/// What is packed more than this many to one is no document.
const RATIO_LIMIT: u64 = 200;

/// How many bytes may come out of a file.
#[derive(Clone, Copy)]
struct Limits {
    /// Of one member.
    member: u64,
    /// Of all members together, those of zip files within it among them.
    all: u64,
    /// From this size on [`RATIO_LIMIT`] counts.
    ratio_from: u64,
}

const LIMITS: Limits = Limits { member: 256 << 20, all: 512 << 20, ratio_from: 16 << 20 };

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// A file of a zip file: the path inside, `/` between folders, and its bytes or why there are none.
pub type Member = (String, Result<Vec<u8>, ImportError>);

/// Whether the bytes are a zip file of documents. Word, OpenDocument, Excel and EPUB files are zip
/// files too, and documents themselves; of them this is false.
pub fn is_archive(bytes: &[u8]) -> bool {
    opened(bytes).is_some_and(|mut archive| !is_document(&mut archive))
}

/// The files of a zip file in its order, and in the place of a zip file among them the files of that.
///
/// Passed over are folders, files whose name or folder begins with a dot, and what macOS adds. A
/// member that is damaged comes with the bytes that could be unpacked, so that its reader can say so; a zip file within
/// that cannot be opened comes with the reason, and the others are read.
///
/// Errors: [`ImportError::NotWhatItSays`] for a document that is packed as zip, such as Word;
/// [`ImportError::TooLarge`], [`ImportError::Protected`], [`ImportError::Damaged`], [`ImportError::Cancelled`].
pub fn members(bytes: &[u8], cancel: &dyn Cancel) -> Result<Vec<Member>, ImportError> {
    members_within(bytes, LIMITS, cancel)
}

fn members_within(bytes: &[u8], limits: Limits, cancel: &dyn Cancel) -> Result<Vec<Member>, ImportError> {
    let mut found = Vec::new();
    open_into(&mut found, "", bytes, 1, &mut Budget::new(limits), cancel)?;
    Ok(found)
}

/// Adds the files of a zip file, which is one of so many within one another. `folder`: the way to it, `/` at its end.
fn open_into(
    found: &mut Vec<Member>,
    folder: &str,
    bytes: &[u8],
    depth: usize,
    all: &mut Budget,
    cancel: &dyn Cancel,
) -> Result<(), ImportError> {
    let mut archive = opened(bytes).ok_or_else(|| damaged("zip"))?;
    if is_document(&mut archive) {
        return Err(ImportError::NotWhatItSays { expected: "Zip" });
    }
    for at in 0..archive.len() {
        if cancel.cancelled() {
            return Err(ImportError::Cancelled);
        }
        let Some(path) = path_of(&mut archive, at) else { continue };
        let member = unpacked(&mut archive, at, depth == 1, all)?.ok_or_else(|| damaged(&path))?;
        let path = format!("{folder}{path}");
        if !is_packed_folder(&path, &member) {
            found.push((path, Ok(member)));
        } else if depth == DEEPEST {
            found.push((path, Err(ImportError::PackedTooDeep { limit: DEEPEST })));
        } else if let Err(error) = open_into(found, &format!("{path}/"), &member, depth + 1, all, cancel) {
            if error == ImportError::Cancelled {
                return Err(error);
            }
            found.push((path, Err(error)));
        }
    }
    Ok(())
}

/// Whether a member is a zip file of documents. By its name too: what other programs pack is for them to read.
fn is_packed_folder(path: &str, bytes: &[u8]) -> bool {
    matches!(super::ending(path).as_str(), "zip" | "") && is_archive(bytes)
}

/// One part of a document that is packed as zip, by its exact name; none if it is not there or
/// cannot be unpacked.
///
/// Errors: [`ImportError::TooLarge`], [`ImportError::Protected`].
pub(super) fn part(bytes: &[u8], name: &str) -> Result<Option<Vec<u8>>, ImportError> {
    let Some(mut archive) = opened(bytes) else { return Ok(None) };
    let Some(at) = archive.index_for_name(name) else { return Ok(None) };
    unpacked(&mut archive, at, true, &mut Budget::new(LIMITS))
}

/// Whether the parts of a document that is packed as zip keep to the limits and to so many bytes
/// together: to be asked before a foreign reader unpacks them.
///
/// Errors: [`ImportError::TooLarge`], [`ImportError::Protected`], [`ImportError::Damaged`], [`ImportError::Cancelled`].
pub(super) fn check(bytes: &[u8], limit: u64, cancel: &dyn Cancel) -> Result<(), ImportError> {
    let mut archive = opened(bytes).ok_or_else(|| damaged("zip"))?;
    let mut all = Budget::new(LIMITS);
    for at in 0..archive.len().min(MOST_ENTRIES) {
        if cancel.cancelled() {
            return Err(ImportError::Cancelled);
        }
        unpacked(&mut archive, at, true, &mut all)?;
        if all.unpacked > limit {
            return Err(ImportError::TooLarge { limit_mb: limit >> 20 });
        }
    }
    Ok(())
}

/// The exact names of all parts.
pub(super) fn names(bytes: &[u8]) -> Vec<String> {
    let Some(archive) = opened(bytes) else { return Vec::new() };
    (0..archive.len()).filter_map(|at| Some(archive.name_for_index(at)?.ok()?.to_string())).collect()
}

fn damaged(part: &str) -> ImportError {
    ImportError::Damaged { part: part.to_owned() }
}

fn opened(bytes: &[u8]) -> Option<Archive<'_>> {
    if !bytes.starts_with(b"PK") {
        return None;
    }
    // A foreign reader of hostile input.
    let archive = catch_unwind(|| ZipArchive::new(Cursor::new(bytes))).ok()?.ok()?;
    (archive.len() <= MOST_ENTRIES).then_some(archive)
}

fn is_document(archive: &mut Archive) -> bool {
    ["[Content_Types].xml", "mimetype", "META-INF/container.xml", "META-INF/manifest.xml"]
        .iter()
        .any(|name| archive.index_for_name(name).is_some())
}

/// The path of a member that is a document; none for what is passed over.
fn path_of(archive: &mut Archive, at: usize) -> Option<String> {
    let file = archive.by_index_raw(at).ok()?;
    // macOS writes UTF-8 without saying so.
    let raw = file.name_raw();
    let name = match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => super::encoding::decode_as(raw, "IBM850").map(|decoded| decoded.text).unwrap_or_default(),
    };
    let name: String = name.replace('\\', "/").nfc().filter(|c| !c.is_control()).collect();
    let folders: Vec<&str> = name.split('/').filter(|folder| !matches!(*folder, "" | "." | "..")).collect();
    let hidden = folders.iter().any(|folder| folder.starts_with('.') || *folder == "__MACOSX");
    let system = folders.last().is_none_or(|file| ["thumbs.db", "desktop.ini"].contains(&file.to_lowercase().as_str()));
    (!name.ends_with('/') && !file.is_dir() && !hidden && !system).then(|| folders.join("/"))
}

/// What has been unpacked of one file, and what may be.
struct Budget {
    limits: Limits,
    unpacked: u64,
    /// Of the outermost zip file: what lies within another was unpacked before.
    packed: u64,
}

impl Budget {
    fn new(limits: Limits) -> Budget {
        Budget { limits, unpacked: 0, packed: 0 }
    }

    fn is_bomb(&self, unpacked: u64, packed: u64) -> bool {
        unpacked > self.limits.ratio_from && unpacked / RATIO_LIMIT > packed
    }
}

/// Unpacks a member as far as it can be; none if it is packed in a way that is not known.
fn unpacked(
    archive: &mut Archive,
    at: usize,
    is_outermost: bool,
    all: &mut Budget,
) -> Result<Option<Vec<u8>>, ImportError> {
    let mut file = match archive.by_index(at) {
        Ok(file) => file,
        Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(ImportError::Protected),
        Err(_) => return Ok(None),
    };
    let packed = file.compressed_size();
    let limits = all.limits;
    let room = limits.member.min(limits.all.saturating_sub(all.unpacked));
    let mut bytes = Vec::new();
    // What could be read before an error or panic stays in `bytes`.
    let _ = catch_unwind(AssertUnwindSafe(|| (&mut file as &mut dyn Read).take(room + 1).read_to_end(&mut bytes)));
    let length = bytes.len() as u64;
    if length > room {
        let limit = if room == limits.member { limits.member } else { limits.all };
        return Err(ImportError::TooLarge { limit_mb: limit >> 20 });
    }
    all.unpacked += length;
    if is_outermost {
        all.packed = all.packed.saturating_add(packed);
    }
    if all.is_bomb(length, packed) || all.is_bomb(all.unpacked, all.packed) {
        return Err(ImportError::TooLarge { limit_mb: limits.ratio_from >> 20 });
    }
    Ok(Some(bytes))
}

#[cfg(test)]
mod tests;
