//! REFI-QDA as a whole: small projects in code, files that are not as they should be, and laws of the round trip.

mod broken;
mod laws;
mod random;
mod writing;

use super::*;
use crate::formats::import::Uncancelled;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A zip file of these entries.
fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The names of the entries in a zip file, in their order.
fn entries(file: &[u8]) -> Vec<String> {
    let mut zip = ZipArchive::new(Cursor::new(file)).unwrap();
    (0..zip.len()).map(|at| zip.by_index(at).unwrap().name().unwrap().into_owned()).collect()
}

/// The bytes of an entry.
fn entry(file: &[u8], name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    ZipArchive::new(Cursor::new(file)).unwrap().by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

/// The XML of a package.
fn xml(file: &[u8]) -> String {
    String::from_utf8(entry(file, "project.qde")).unwrap()
}

/// A GUID that ends in this number.
fn guid(number: u32) -> Guid {
    Guid::of(&format!("00000000-0000-4000-8000-{number:012}"))
}
