//! A project that was not packed, a `.qde` with its files in the folder `sources` beside it, packed as one that was: so
//! it is read, kept and given out again like any other.

use super::super::error::RefiError;
use super::super::package::inside;
use super::parsed;
use crate::formats::import::Cancel;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult};

/// The attributes that name files.
const PATHS: [&str; 3] = ["path", "plainTextPath", "richTextPath"];

/// The XML and the files in `sources` that it names, as a `.qdpx`; none if it names none that is there. `file` gives
/// the bytes of a path, as `sources/a.txt`, if there is such a file.
///
/// Errors: XML that cannot be read, and those of `file`.
pub fn packed(
    xml: &[u8],
    mut file: impl FnMut(&str) -> Result<Option<Vec<u8>>, RefiError>,
    cancel: &dyn Cancel,
) -> Result<Option<Vec<u8>>, RefiError> {
    let tree = parsed(xml, cancel)?;
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for at in tree.in_order() {
        for written in PATHS.map(|name| tree.attribute(at, name)).into_iter().filter(|written| !written.is_empty()) {
            if cancel.cancelled() {
                return Err(RefiError::Cancelled);
            }
            for path in inside(written).into_iter().filter(|path| path.starts_with("sources/")) {
                if files.contains_key(&path) {
                    break;
                }
                if let Some(bytes) = file(&path)? {
                    files.insert(path, bytes);
                    break;
                }
            }
        }
    }
    if files.is_empty() {
        return Ok(None);
    }
    // What was written a moment ago in memory cannot fail but for want of it.
    zipped(xml, &files).map(Some).map_err(|_| RefiError::DamagedZip)
}

/// The same files give the same bytes. Nothing is made smaller, for a reader takes what is packed too well for a bomb.
fn zipped(xml: &[u8], files: &BTreeMap<String, Vec<u8>>) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("project.qde", options)?;
    zip.write_all(xml)?;
    for (path, bytes) in files {
        zip.start_file(path.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
