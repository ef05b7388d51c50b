//! Writing: a project or a codebook to bytes, in the form that the strictest readers take.
//!
//! Texts are UTF-8 files; the elements stand in the order of the schema; nothing refers to what is not there, no
//! identity belongs to two things, and a selection holds the codings of one coder. The same project gives the
//! same bytes every time.

mod arrange;
mod build;
mod check;
mod identity;
mod lists;
mod sources;

use super::data::{Codebook, Project};
use super::error::RefiError;
use super::positions::{Form, Unit};
use super::report::Problem;
use super::schema::{self, Rule};
use super::settle::settle;
use super::tree::Tree;
use build::Build;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::sync::Arc;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult};

/// Which program a project is written for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Convention {
    /// As the standard says: code points, plain line ends, no byte-order mark. For all programs but NVivo.
    #[default]
    Standard,
    /// As NVivo for Windows counts: UTF-16 units, `\r\n`, a byte-order mark that is not counted.
    Nvivo,
}

impl Convention {
    /// In what positions are written.
    pub fn unit(self) -> Unit {
        match self {
            Convention::Standard => Unit::STANDARD,
            Convention::Nvivo => Unit::NVIVO,
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Convention::Standard => "sources",
            Convention::Nvivo => "Sources",
        }
    }

    /// A settled text as its file has it.
    fn written(self, text: &str) -> String {
        match self {
            Convention::Standard => text.to_owned(),
            Convention::Nvivo => format!("\u{FEFF}{}", text.replace('\n', "\r\n")),
        }
    }
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const SCHEMA_PLACE: &str = "http://schema.qdasoftware.org/versions";
/// The standard allows no larger file within a package, in bytes.
const LARGEST: usize = (1 << 31) - 1;
/// Endings of files that packing makes no smaller.
const PACKED: [&str; 12] = ["docx", "jpg", "jpeg", "png", "mp3", "mp4", "m4a", "m4v", "mov", "ogg", "webm", "zip"];

/// Writes a `.qdpx`. Positions must be code points of the texts as they are held, with `\r\n` as two, which
/// [`settle`](super::settle()) sees to; what is unknown is not written. Passages without a character are left out;
/// those in a text that is missing are written as they were given.
///
/// Local paths (`base_path`, `current_path`, files elsewhere) are written if the project has them: a caller who
/// does not want to tell where its author's files lie empties them first.
///
/// Errors: passages outside their text, a file too large for the format, and anything that would break the
/// format's rules.
pub fn write(project: &Project, convention: Convention) -> Result<Vec<u8>, RefiError> {
    let project = prepared(project)?;
    let mut build = Build::new("Project", &project, convention);
    build.project(&project);
    let xml = finished(build.tree, &schema::PROJECT, "project", "Project")?;
    if let Some(largest) = build.files.values().map(|bytes| bytes.len()).max().filter(|&length| length > LARGEST) {
        return Err(RefiError::FileTooLarge { size_mb: (largest >> 20) as u64 });
    }
    zipped(&xml, &build.files, convention.folder()).map_err(|_| RefiError::Invalid { element: "zip".to_owned() })
}

/// Writes a `.qdc`: codes with their descriptions and colours, and sets of codes. Notes have no place in it.
///
/// Errors: no codes; anything that would break the format's rules.
pub fn write_codebook(codebook: &Codebook) -> Result<Vec<u8>, RefiError> {
    if codebook.codes.is_empty() {
        return Err(RefiError::NoCodes);
    }
    let mut build = Build::new("CodeBook", &Project::default(), Convention::Standard);
    build.codebook(codebook);
    Ok(finished(build.tree, &schema::BARE_CODEBOOK, "codebook", "Codebook")?.into_bytes())
}

/// A copy with settled texts, and with one selection for each coder and passage.
fn prepared(project: &Project) -> Result<Project, RefiError> {
    let mut project = project.clone();
    let problems = settle(&mut project, Unit::STANDARD, Form::Lines);
    let outside = problems.into_iter().find_map(|problem| match problem {
        Problem::PassageOutside { guid, .. } => Some(guid.as_str().to_owned()),
        _ => None,
    });
    if let Some(guid) = outside {
        return Err(RefiError::PassageOutside { guid });
    }
    arrange::arrange(&mut project);
    Ok(project)
}

/// The whole XML: identities mended, in order, checked.
fn finished(mut tree: Tree, rule: &'static Rule, kind: &str, schema: &str) -> Result<String, RefiError> {
    identity::mend(&mut tree);
    check::sort(&mut tree, rule);
    check::check(&tree, rule)?;
    let namespace = format!("urn:QDA-XML:{kind}:1.0");
    let mut root = vec![("xmlns".to_owned(), namespace.clone())];
    root.push(("xmlns:xsi".to_owned(), "http://www.w3.org/2001/XMLSchema-instance".to_owned()));
    let place = format!("{namespace} {SCHEMA_PLACE}/{schema}/v1.0/{schema}.xsd");
    root.push(("xsi:schemaLocation".to_owned(), place));
    tree.set_first(0, root);
    Ok(format!("{XML}{}\n", tree.xml(0, true)))
}

fn zipped(xml: &str, files: &BTreeMap<String, Arc<[u8]>>, folder: &str) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let entry =
        |method| SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
    zip.start_file("project.qde", entry(CompressionMethod::Deflated))?;
    zip.write_all(xml.as_bytes())?;
    for (name, bytes) in files {
        let is_packed = name.rsplit('.').next().is_some_and(|ending| PACKED.contains(&ending));
        let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(format!("{folder}/{name}"), entry(method))?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
