//! Reading: bytes to a project or a codebook, with a report of what was not as it should be.

mod beside;
mod element;
mod parts;
mod sources;
mod unknown;

use super::data::{Codebook, Project};
use super::error::RefiError;
use super::package::Package;
use super::report::{Problem, Report};
use super::schema;
use super::tree::{self, Tree};
use crate::formats::import::Cancel;
pub use beside::packed;
use element::Reading;

const PROJECT_NAMESPACE: &str = "urn:QDA-XML:project:1.0";
const CODEBOOK_NAMESPACE: &str = "urn:QDA-XML:codebook:1.0";

/// Reads a `.qdpx` or a bare `.qde`. Positions, texts and identities are kept as the file has them; files that
/// are named and not there are reported, and so is all that is not understood.
///
/// Errors: what makes the whole file unreadable, see [`RefiError`].
pub fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<(Project, Report), RefiError> {
    let mut package = match bytes {
        [] => return Err(RefiError::Empty),
        [b'P', b'K', ..] => Some(Package::open(bytes)?),
        _ => None,
    };
    let tree = match &mut package {
        Some(package) => {
            let xml = package.xml()?;
            tree::parse(&decoded(&xml)?, cancel)?
        }
        None => parsed(bytes, cancel)?,
    };
    match tree.node(0).name.as_str() {
        "Project" => {}
        "CodeBook" => return Err(RefiError::OnlyCodebook),
        other => return Err(RefiError::OtherContent { root: other.chars().take(40).collect() }),
    }
    let mut reading = Reading::new(&tree, package, cancel);
    let mut project = reading.project()?;
    project.unknown = unknown::find(&tree, &schema::PROJECT, &mut reading.report);
    let other_namespace = (tree.namespace != PROJECT_NAMESPACE).then(|| tree.namespace.clone());
    Ok((project, reading.finish(other_namespace)))
}

/// Reads a `.qdc`.
///
/// Errors: what makes the whole file unreadable, see [`RefiError`].
pub fn read_codebook(bytes: &[u8], cancel: &dyn Cancel) -> Result<(Codebook, Report), RefiError> {
    if bytes.is_empty() {
        return Err(RefiError::Empty);
    }
    let tree = parsed(bytes, cancel)?;
    if tree.node(0).name != "CodeBook" {
        return Err(RefiError::OtherContent { root: tree.node(0).name.chars().take(40).collect() });
    }
    let mut reading = Reading::new(&tree, None, cancel);
    let codebook = Codebook {
        origin: tree.attribute(0, "origin").to_owned(),
        codes: reading.codes(0),
        sets: reading.listed(0, "Sets", "Set", Reading::set),
    };
    unknown::find(&tree, &schema::BARE_CODEBOOK, &mut reading.report);
    let other_namespace = (tree.namespace != CODEBOOK_NAMESPACE).then(|| tree.namespace.clone());
    Ok((codebook, reading.finish(other_namespace)))
}

/// Reads bare XML.
fn parsed(bytes: &[u8], cancel: &dyn Cancel) -> Result<Tree, RefiError> {
    let xml = decoded(bytes)?;
    if !xml.trim_start().starts_with('<') {
        return Err(RefiError::NotRefi);
    }
    tree::parse(&xml, cancel)
}

/// The XML as text without a byte-order mark: UTF-8, or UTF-16 if its mark says so.
///
/// Errors: bytes that are no text in that encoding.
fn decoded(bytes: &[u8]) -> Result<String, RefiError> {
    let (encoding, mark) = encoding_rs::Encoding::for_bom(bytes).unwrap_or((encoding_rs::UTF_8, 0));
    let body = bytes.get(mark..).unwrap_or_default();
    match encoding.decode_without_bom_handling_and_without_replacement(body) {
        Some(text) => Ok(text.into_owned()),
        None if !body.trim_ascii_start().starts_with(b"<") => Err(RefiError::NotRefi),
        None => {
            let whole = std::str::from_utf8(body).map_or_else(|broken| broken.valid_up_to(), str::len);
            let line = body.iter().take(whole).filter(|&&byte| byte == b'\n').count() + 1;
            Err(RefiError::DamagedXml { line })
        }
    }
}

impl Reading<'_> {
    /// Closes the report.
    fn finish(mut self, other_namespace: Option<String>) -> Report {
        if let Some(namespace) = other_namespace {
            self.report.problems.insert(0, Problem::OtherNamespace { namespace });
        }
        self.report_counts();
        self.report
    }
}
