//! Taking tables out: rows loaded, tables made, written in a format.

mod preview;

pub use preview::{Preview, preview};

use super::{ActionError, Error, What};
use crate::analysis::tables::Chosen;
use crate::formats::export::{ExportFormat, Separator};
use crate::model::*;
use crate::store::{self, Reader};
use std::io::Write;
use std::path::Path;

/// What to take out, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    pub table: TableName,
    pub format: ExportFormat,
    /// Codes by name or GUID; none means all.
    pub codes: Vec<String>,
    /// Cases by name or GUID; none means all.
    pub cases: Vec<String>,
    pub separator: Separator,
    /// Rows and columns of the theme table, which must be of different kinds; `None` for cases by themes.
    pub axes: Option<[Axis; 2]>,
}

pub(super) fn chosen(reader: Reader, export: &Export) -> Result<Chosen, Error> {
    if export.axes.is_some_and(|[rows, columns]| rows == columns) {
        return Err(ActionError::SameAxis.into());
    }
    let mut chosen = Chosen { axes: export.axes, ..Chosen::default() };
    for name in &export.codes {
        match store::code::find(reader, name)?.as_slice() {
            [] => return Err(ActionError::NotFound { what: What::Code, name: name.clone() }.into()),
            found => chosen.codes.extend(found),
        }
    }
    for name in &export.cases {
        let case = store::case::find(reader, name)?;
        chosen.cases.push(case.ok_or_else(|| ActionError::NotFound { what: What::Case, name: name.clone() })?);
    }
    Ok(chosen)
}

/// A file name to offer: the project's and what it is, without what some system refuses, and the format's ending.
pub fn file_name(project: &str, called: &str, ending: &str) -> String {
    let stem: String = project.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).take(80).collect();
    format!("{} {called}.{ending}", stem.trim()).trim().to_owned()
}

/// Writes a file whole or not at all: beside its place first, and then into it.
///
/// # Errors
/// A place that cannot be written; a project's own file, which an export must never replace.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let io = |source| Error::Io { path: path.to_owned(), source };
    let name = path.file_name().ok_or_else(|| io(std::io::ErrorKind::InvalidFilename.into()))?;
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("mening")) {
        return Err(Error::OverProject { path: path.to_owned() });
    }
    if path.is_dir() {
        return Err(io(std::io::ErrorKind::IsADirectory.into()));
    }
    let beside = path.with_file_name(format!(".{}.{}.part", name.to_string_lossy(), std::process::id()));
    let written = std::fs::File::create(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        // What is half written helps nobody.
        drop(std::fs::remove_file(&beside));
    }
    written.map_err(io)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_a_project_never() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tabell.csv");
        write_file(&path, b"first").unwrap();
        write_file(&path, b"second").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"second");
        let project = folder.path().join("Studie.MENING");
        std::fs::write(&project, b"the study").unwrap();
        assert!(matches!(write_file(&project, b"gone"), Err(Error::OverProject { .. })));
        assert_eq!(std::fs::read(&project).unwrap(), b"the study");
        assert!(matches!(write_file(&folder.path().join("no/such/folder.csv"), b"x"), Err(Error::Io { .. })));
        assert!(matches!(write_file(folder.path(), b"x"), Err(Error::Io { .. })));
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 2, "nothing half written is left behind");
    }
}
