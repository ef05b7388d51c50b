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
/// One member unpacks to at most this many bytes.
const MEMBER_LIMIT: u64 = 256 << 20;
/// All members together unpack to at most this many bytes.
const ALL_LIMIT: u64 = 512 << 20;
/// From this size on, nothing may be packed more than [`RATIO_LIMIT`] to one.
const RATIO_FROM: u64 = 16 << 20;
const RATIO_LIMIT: u64 = 200;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Whether the bytes are a zip file of documents. Word, OpenDocument, Excel and EPUB files are zip
/// files too, and documents themselves; of them this is false.
pub fn is_archive(bytes: &[u8]) -> bool {
    opened(bytes).is_some_and(|mut archive| !is_document(&mut archive))
}

/// The files of a zip file in its order, each with its path inside, `/` between folders.
///
/// Passed over are folders, files whose name or folder begins with a dot, and what macOS adds. A
/// member that is damaged comes with the bytes that could be unpacked, so that its reader can say so.
///
/// Errors: [`ImportError::NotWhatItSays`] for a document that is packed as zip, such as Word;
/// [`ImportError::TooLarge`], [`ImportError::Protected`], [`ImportError::Damaged`], [`ImportError::Cancelled`].
pub fn members(bytes: &[u8], cancel: &dyn Cancel) -> Result<Vec<(String, Vec<u8>)>, ImportError> {
    let mut archive = opened(bytes).ok_or_else(|| damaged("zip"))?;
    if is_document(&mut archive) {
        return Err(ImportError::NotWhatItSays { expected: "Zip" });
    }
    let mut found = Vec::new();
    let mut all = Budget::default();
    for at in 0..archive.len() {
        if cancel.cancelled() {
            return Err(ImportError::Cancelled);
        }
        let Some(path) = path_of(&mut archive, at) else { continue };
        let member = unpacked(&mut archive, at, &mut all)?.ok_or_else(|| damaged(&path))?;
        found.push((path, member));
    }
    Ok(found)
}

/// One part of a document that is packed as zip, by its exact name; none if it is not there or
/// cannot be unpacked.
///
/// Errors: [`ImportError::TooLarge`], [`ImportError::Protected`].
pub(super) fn part(bytes: &[u8], name: &str) -> Result<Option<Vec<u8>>, ImportError> {
    let Some(mut archive) = opened(bytes) else { return Ok(None) };
    let Some(at) = archive.index_for_name(name) else { return Ok(None) };
    unpacked(&mut archive, at, &mut Budget::default())
}

/// Whether the parts of a document that is packed as zip keep to the limits and to so many bytes
/// together: to be asked before a foreign reader unpacks them.
///
/// Errors: [`ImportError::TooLarge`], [`ImportError::Protected`], [`ImportError::Damaged`], [`ImportError::Cancelled`].
pub(super) fn check(bytes: &[u8], limit: u64, cancel: &dyn Cancel) -> Result<(), ImportError> {
    let mut archive = opened(bytes).ok_or_else(|| damaged("zip"))?;
    let mut all = Budget::default();
    for at in 0..archive.len().min(MOST_ENTRIES) {
        if cancel.cancelled() {
            return Err(ImportError::Cancelled);
        }
        unpacked(&mut archive, at, &mut all)?;
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

/// What has been unpacked of one file.
#[derive(Default)]
struct Budget {
    unpacked: u64,
    packed: u64,
}

/// Unpacks a member as far as it can be; none if it is packed in a way that is not known.
fn unpacked(archive: &mut Archive, at: usize, all: &mut Budget) -> Result<Option<Vec<u8>>, ImportError> {
    let mut file = match archive.by_index(at) {
        Ok(file) => file,
        Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(ImportError::Protected),
        Err(_) => return Ok(None),
    };
    let packed = file.compressed_size();
    let room = MEMBER_LIMIT.min(ALL_LIMIT.saturating_sub(all.unpacked));
    let mut bytes = Vec::new();
    // What could be read before an error or panic stays in `bytes`.
    let _ = catch_unwind(AssertUnwindSafe(|| (&mut file as &mut dyn Read).take(room + 1).read_to_end(&mut bytes)));
    let length = bytes.len() as u64;
    if length > room {
        let limit = if room == MEMBER_LIMIT { MEMBER_LIMIT } else { ALL_LIMIT };
        return Err(ImportError::TooLarge { limit_mb: limit >> 20 });
    }
    all.unpacked += length;
    all.packed = all.packed.saturating_add(packed);
    let is_bomb = |unpacked: u64, packed: u64| unpacked > RATIO_FROM && unpacked / RATIO_LIMIT > packed;
    if is_bomb(length, packed) || is_bomb(all.unpacked, all.packed) {
        return Err(ImportError::TooLarge { limit_mb: RATIO_FROM >> 20 });
    }
    Ok(Some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::import::Uncancelled;
    use proptest::prelude::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn documents_come_out_and_the_rest_is_passed_over() {
        let bytes = packed(&[
            ("Umeå/Intervju 1.txt", b"ett"),
            ("__MACOSX/Umea/._Intervju 1.txt", b"x"),
            ("Umeå/.DS_Store", b"x"),
            (".git/config", b"x"),
            ("../../etc/två.txt", b"tva"),
            ("C\\d\\tre.txt", b"tre"),
            ("o\u{308}.txt", b""),
            ("mapp/", b""),
            ("Thumbs.db", b"x"),
        ]);
        let names: Vec<String> = members(&bytes, &Uncancelled).unwrap().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["Umeå/Intervju 1.txt", "etc/två.txt", "C/d/tre.txt", "ö.txt"]);
        assert!(is_archive(&bytes));
    }

    #[test]
    fn documents_that_are_packed_as_zip_are_no_archives() {
        for name in ["[Content_Types].xml", "mimetype", "META-INF/container.xml"] {
            let bytes = packed(&[(name, b"x"), ("word/document.xml", b"x")]);
            assert!(!is_archive(&bytes), "{name}");
            assert!(matches!(members(&bytes, &Uncancelled), Err(ImportError::NotWhatItSays { .. })), "{name}");
        }
        assert_eq!(members(b"PK\x03\x04", &Uncancelled), Err(damaged("zip")));
    }

    #[test]
    fn what_unpacks_to_much_from_little_is_refused() {
        let bytes = packed(&[("a.txt", &vec![b' '; (RATIO_FROM + 1) as usize])]);
        assert_eq!(members(&bytes, &Uncancelled), Err(ImportError::TooLarge { limit_mb: RATIO_FROM >> 20 }));
    }

    proptest! {
        #[test]
        fn broken_archives_are_refused_or_read_in_part(places in proptest::collection::vec((0usize..400, 0u8..=255), 1..6)) {
            let mut bytes = packed(&[("a.txt", b"ett ett ett ett"), ("b/c.txt", b"")]);
            for (at, byte) in places {
                if let Some(place) = bytes.get_mut(at) {
                    *place = byte;
                }
            }
            if let Ok(members) = members(&bytes, &Uncancelled) {
                prop_assert!(members.len() <= 2 && members.iter().all(|(path, _)| !path.split('/').any(|part| part == "..")));
            }
        }
    }
}
