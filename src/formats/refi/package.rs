//! The zip file around a project: finds the XML and the files it names, and unpacks them in memory within limits.

use super::error::RefiError;
use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use zip::ZipArchive;
use zip::result::ZipError;

/// The XML unpacks to at most this many bytes.
const XML_LIMIT: u64 = 512 << 20;
/// All files together unpack to at most this many bytes.
const ALL_LIMIT: u64 = 2 << 30;
/// From this size on, a file must not be packed more than `RATIO_LIMIT` to one.
const RATIO_FROM: u64 = 64 << 20;
const RATIO_LIMIT: u64 = 200;

/// An open `.qdpx`.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// By path in lower case with `/`.
    entries: HashMap<String, usize>,
    /// The folder that the XML lies in, with a final `/`; usually none.
    folder: String,
    project: usize,
    held: HashMap<usize, Arc<[u8]>>,
    unpacked: u64,
    /// Files with names that lead out of the folder. They are never unpacked.
    pub unsafe_names: usize,
    /// Further `.qde` files.
    pub other_projects: usize,
}

impl<'a> Package<'a> {
    /// Opens a zip file and finds the project in it.
    ///
    /// Errors: no zip file, no project, several projects of which none is named as it should be.
    pub fn open(bytes: &'a [u8]) -> Result<Package<'a>, RefiError> {
        // A foreign reader of hostile input.
        let opened = catch_unwind(|| ZipArchive::new(Cursor::new(bytes)));
        let archive = opened.ok().and_then(Result::ok).ok_or(RefiError::DamagedZip)?;
        let mut entries = HashMap::new();
        let mut unsafe_names = 0;
        for at in 0..archive.len() {
            let Some(Ok(name)) = archive.name_for_index(at) else { continue };
            let name = name.as_ref().replace('\\', "/");
            if leads_out(&name) {
                unsafe_names += 1;
            } else if !name.ends_with('/') {
                entries.entry(name.to_lowercase()).or_insert(at);
            }
        }
        let (path, other_projects) = project_in(&entries)?;
        let project = entries.get(&path).copied().ok_or(RefiError::NoProject)?;
        let folder = path.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default();
        let held = HashMap::new();
        Ok(Package { archive, entries, folder, project, held, unpacked: 0, unsafe_names, other_projects })
    }

    /// The bytes of the XML.
    pub fn xml(&mut self) -> Result<Arc<[u8]>, RefiError> {
        self.entry(self.project, XML_LIMIT)?.ok_or(RefiError::DamagedZip)
    }

    /// The first of these paths that is there, unpacked; none if there is none or it cannot be unpacked.
    ///
    /// Errors: [`RefiError::TooLarge`], [`RefiError::Protected`].
    pub fn file(&mut self, paths: &[String]) -> Result<Option<Arc<[u8]>>, RefiError> {
        let found = paths.iter().find_map(|path| {
            let path = path.to_lowercase();
            self.entries.get(&format!("{}{path}", self.folder)).or_else(|| self.entries.get(&path)).copied()
        });
        match found {
            Some(at) => self.entry(at, ALL_LIMIT),
            None => Ok(None),
        }
    }

    /// How many files in `sources/` nothing has asked for.
    pub fn unused(&self) -> usize {
        let folder = format!("{}sources/", self.folder);
        let used: HashSet<usize> = self.held.keys().copied().collect();
        let asked = |path: &str| path.starts_with(&folder) && !path.rsplit('/').next().unwrap_or("").starts_with('.');
        self.entries.iter().filter(|(path, at)| asked(path) && !used.contains(at)).count()
    }

    fn entry(&mut self, at: usize, limit: u64) -> Result<Option<Arc<[u8]>>, RefiError> {
        if let Some(bytes) = self.held.get(&at) {
            return Ok(Some(bytes.clone()));
        }
        let limit = limit.min(ALL_LIMIT.saturating_sub(self.unpacked));
        let archive = &mut self.archive;
        // A foreign reader of hostile input.
        let unpacked = catch_unwind(AssertUnwindSafe(|| match archive.by_index(at) {
            Ok(mut file) => unpack(&mut file, limit),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => Err(RefiError::Protected),
            Err(_) => Ok(None),
        }));
        let Some(bytes) = unpacked.unwrap_or(Ok(None))? else { return Ok(None) };
        self.unpacked += bytes.len() as u64;
        let bytes: Arc<[u8]> = bytes.into();
        self.held.insert(at, bytes.clone());
        Ok(Some(bytes))
    }
}

/// Reads within the limits; none if the bytes are damaged.
fn unpack(file: &mut zip::read::ZipFile<'_, Cursor<&[u8]>>, limit: u64) -> Result<Option<Vec<u8>>, RefiError> {
    let packed = file.compressed_size();
    let within = limit.min(RATIO_FROM.max(packed.saturating_mul(RATIO_LIMIT)));
    let mut bytes = Vec::new();
    let read = file.take(within + 1).read_to_end(&mut bytes);
    if bytes.len() as u64 > within {
        return Err(RefiError::TooLarge { limit_mb: within >> 20 });
    }
    Ok(read.is_ok().then_some(bytes))
}

/// Whether a name would lead out of the folder that it is unpacked into.
fn leads_out(name: &str) -> bool {
    let has_drive = name.as_bytes().get(1) == Some(&b':');
    name.starts_with('/') || has_drive || name.split('/').any(|part| part == "..")
}

/// The path of the project's XML, and how many others there are: in the uppermost folder that has any, the one
/// with the standard's name, else the only one.
fn project_in(entries: &HashMap<String, usize>) -> Result<(String, usize), RefiError> {
    let mut paths: Vec<&String> = entries
        .keys()
        .filter(|path| path.ends_with(".qde") && !path.starts_with("__macosx/") && !path.contains("/._"))
        .collect();
    let depth = |path: &str| path.matches('/').count();
    let Some(uppermost) = paths.iter().map(|path| depth(path)).min() else { return Err(RefiError::NoProject) };
    let all = paths.len();
    paths.retain(|path| depth(path) == uppermost);
    let standard = paths.iter().find(|path| path.rsplit('/').next() == Some("project.qde"));
    match (standard, paths.as_slice()) {
        (Some(path), _) | (None, [path]) => Ok(((*path).clone(), all - 1)),
        _ => Err(RefiError::SeveralProjects { count: all }),
    }
}

/// The paths within the zip file that a path attribute may mean, the likeliest first; none if it means a file outside.
pub fn inside(path: &str) -> Vec<String> {
    let path = path.trim().replace('\\', "/");
    let (scheme, rest) = match path.split_once(":/") {
        Some((scheme, rest)) if scheme.bytes().all(|byte| byte.is_ascii_alphabetic()) => (scheme.to_lowercase(), rest),
        _ => (String::new(), path.as_str()),
    };
    let rest = rest.trim_start_matches('/');
    // A drive letter is no scheme: C:/dir/file.
    if rest.is_empty() || !matches!(scheme.as_str(), "" | "internal" | "relative") || path.starts_with('/') {
        return Vec::new();
    }
    let decoded = percent_decoded(rest);
    let name = rest.rsplit('/').next().unwrap_or(rest);
    let mut paths = vec![format!("sources/{rest}"), rest.to_owned()];
    for further in [format!("sources/{decoded}"), format!("sources/{name}")] {
        if !paths.contains(&further) {
            paths.push(further);
        }
    }
    paths
}

/// Whether a path attribute is written as the standard says.
pub fn is_standard(path: &str) -> bool {
    let name = path.strip_prefix("internal://");
    name.is_some_and(|name| !name.is_empty() && !name.contains(['/', '\\']))
        || ["relative:///", "absolute:///"].iter().any(|scheme| path.starts_with(scheme))
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.filter(|_| first == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_looked_for_where_programs_put_it() {
        for (path, first) in [
            ("internal://A.txt", Some("sources/A.txt")),
            ("internal:/A.txt", Some("sources/A.txt")),
            ("internal:///A.txt", Some("sources/A.txt")),
            ("INTERNAL://A.txt", Some("sources/A.txt")),
            ("A.txt", Some("sources/A.txt")),
            ("relative:///A.txt", Some("sources/A.txt")),
            ("absolute:///C:/A.txt", None),
            ("C:/A.txt", None),
            ("/etc/passwd", None),
            ("http://x/A.txt", None),
            ("internal://", None),
            ("", None),
        ] {
            assert_eq!(inside(path).first().map(String::as_str), first, "{path}");
        }
        assert!(inside("internal://sources/A.txt").contains(&"sources/A.txt".to_owned()));
        assert!(inside("relative:///x/a%20b.txt").contains(&"sources/x/a b.txt".to_owned()));
    }

    #[test]
    fn of_several_projects_the_one_with_the_standards_name_is_read() {
        let among =
            |paths: &[&str]| project_in(&paths.iter().enumerate().map(|(at, path)| ((*path).to_owned(), at)).collect());
        let found = |path: &str, others| Ok((path.to_owned(), others));
        assert_eq!(among(&["a.qde", "project.qde"]), found("project.qde", 1));
        assert_eq!(among(&["trial.qde", "sources/old.qde"]), found("trial.qde", 1));
        assert_eq!(among(&["x/trial.qde", "__macosx/x/._trial.qde"]), found("x/trial.qde", 0));
        assert_eq!(among(&["a.qde", "b.qde"]), Err(RefiError::SeveralProjects { count: 2 }));
        assert_eq!(among(&["a.txt"]), Err(RefiError::NoProject));
    }

    #[test]
    fn a_file_is_unpacked_up_to_the_limit_and_not_a_byte_further() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("a.txt", zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, &[b'a'; 1000]).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        let unpacked = |limit: u64| {
            let mut archive = ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
            let mut file = archive.by_index(0).unwrap();
            unpack(&mut file, limit).map(|bytes| bytes.map(|bytes| bytes.len()))
        };
        for limit in [1000, 1001, u64::MAX - 1] {
            assert_eq!(unpacked(limit), Ok(Some(1000)), "{limit}");
        }
        for limit in [0, 1, 999] {
            assert_eq!(unpacked(limit), Err(RefiError::TooLarge { limit_mb: 0 }), "{limit}");
        }
    }
}
