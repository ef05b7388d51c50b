//! Reading the pieces that all elements share: identities, references, users, numbers, texts and files.

use super::super::data::{About, Coding, File, Stamp, Text, User};
use super::super::error::RefiError;
use super::super::package::{self, Package};
use super::super::report::{Problem, Report};
use super::super::tree::Tree;
use super::super::values::{Colour, Guid, GuidForm};
use crate::formats::import::Cancel;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// What has been counted so far, for the report.
#[derive(Default)]
struct Counts {
    odd_paths: usize,
    braced: usize,
    odd_guids: usize,
    no_guids: usize,
    colours: usize,
    rounded: usize,
    left_out: BTreeMap<&'static str, usize>,
}

/// A document being read.
pub struct Reading<'a> {
    pub tree: &'a Tree,
    package: Option<Package<'a>>,
    cancel: &'a dyn Cancel,
    pub report: Report,
    counts: Counts,
    /// Of everything that has one, with what kinds of element have it.
    known: HashMap<Guid, Vec<&'static str>>,
    referred: Vec<(&'static str, Guid)>,
    users: Vec<User>,
    user_guids: HashSet<Guid>,
}

impl<'a> Reading<'a> {
    pub fn new(tree: &'a Tree, package: Option<Package<'a>>, cancel: &'a dyn Cancel) -> Reading<'a> {
        Reading {
            tree,
            package,
            cancel,
            report: Report::default(),
            counts: Counts::default(),
            known: HashMap::new(),
            referred: Vec::new(),
            users: Vec::new(),
            user_guids: HashSet::new(),
        }
    }

    pub fn problem(&mut self, problem: Problem) {
        self.report.problems.push(problem);
    }

    /// Counts an element that lacks what it must have.
    pub fn left_out(&mut self, element: &'static str) {
        *self.counts.left_out.entry(element).or_default() += 1;
    }

    pub fn words(&self, at: usize, attribute: &str) -> String {
        self.tree.attribute(at, attribute).to_owned()
    }

    pub fn child_text(&self, at: usize, name: &str) -> String {
        self.tree.child(at, name).map(|child| self.tree.node(child).text.clone()).unwrap_or_default()
    }

    /// Reads the elements of a list in its wrapper; those that give none are left out.
    pub fn listed<T>(
        &mut self,
        at: usize,
        wrapper: &str,
        name: &'static str,
        one: impl Fn(&mut Self, usize) -> Option<T>,
    ) -> Vec<T> {
        let wrappers: Vec<usize> = self.tree.children(at, wrapper).collect();
        wrappers.into_iter().flat_map(|wrapper| self.each(wrapper, name, &one)).collect()
    }

    /// Reads the children of this name; those that give none are left out.
    pub fn each<T>(&mut self, at: usize, name: &'static str, one: impl Fn(&mut Self, usize) -> Option<T>) -> Vec<T> {
        let children: Vec<usize> = self.tree.children(at, name).collect();
        let mut read = Vec::with_capacity(children.len());
        for child in children {
            match one(self, child) {
                Some(value) => read.push(value),
                None => self.left_out(name),
            }
        }
        read
    }

    /// The identity of an element; one of its own if the file gives it none.
    pub fn own_guid(&mut self, at: usize, kind: &'static str) -> Guid {
        let guid = match self.tree.attribute(at, "guid").trim() {
            "" => {
                self.counts.no_guids += 1;
                Guid::derived(&["without identity", kind, &at.to_string()])
            }
            written => self.guid(written),
        };
        self.known.entry(guid.clone()).or_default().push(kind);
        guid
    }

    fn guid(&mut self, written: &str) -> Guid {
        let (guid, form) = Guid::read(written);
        match form {
            GuidForm::Plain => {}
            GuidForm::Braced => self.counts.braced += 1,
            GuidForm::Other => self.counts.odd_guids += 1,
        }
        guid
    }

    /// An attribute that refers to something of this element's kind; none if it is absent.
    pub fn reference(&mut self, at: usize, attribute: &str, element: &'static str) -> Option<Guid> {
        let written = self.tree.attribute(at, attribute);
        if written.trim().is_empty() {
            return None;
        }
        let guid = self.guid(written);
        self.referred.push((element, guid.clone()));
        Some(guid)
    }

    /// The targets of the references of this name.
    pub fn references(&mut self, at: usize, element: &'static str) -> Vec<Guid> {
        self.each(at, element, |reading, child| {
            let target = reading.reference(child, "targetGUID", element);
            let target = target.or_else(|| reading.reference(child, "guid", element));
            target.or_else(|| reading.reference_in_words(child, element))
        })
    }

    /// A target that stands between the tags, as in drafts of the standard; none if the words are no GUID.
    fn reference_in_words(&mut self, at: usize, element: &'static str) -> Option<Guid> {
        let written = self.tree.node(at).text.as_str();
        if !Guid::of(written).is_valid() {
            return None;
        }
        let guid = self.guid(written);
        self.referred.push((element, guid.clone()));
        Some(guid)
    }

    pub fn set_users(&mut self, users: Vec<User>) {
        self.user_guids = users.iter().map(|user| user.guid.clone()).collect();
        self.users = users;
    }

    /// The users of the file and those that it only refers to.
    pub fn take_users(&mut self) -> Vec<User> {
        std::mem::take(&mut self.users)
    }

    /// A user whom an attribute names; one who is not known is added.
    fn user(&mut self, at: usize, attribute: &str) -> Option<Guid> {
        let written = self.tree.attribute(at, attribute);
        if written.trim().is_empty() {
            return None;
        }
        let guid = self.guid(written);
        if self.user_guids.insert(guid.clone()) {
            self.users.push(User { guid: guid.clone(), ..User::default() });
            self.problem(Problem::UnknownUser { guid: guid.clone() });
        }
        Some(guid)
    }

    /// Who and when; a project names the users otherwise than all else.
    pub fn stamp(&mut self, at: usize, suffix: &str) -> Stamp {
        Stamp {
            creating_user: self.user(at, &format!("creatingUser{suffix}")),
            created: self.words(at, "creationDateTime"),
            modifying_user: self.user(at, &format!("modifyingUser{suffix}")),
            modified: self.words(at, "modifiedDateTime"),
        }
    }

    pub fn about(&mut self, at: usize, kind: &'static str) -> About {
        About {
            guid: self.own_guid(at, kind),
            name: self.words(at, "name"),
            description: self.child_text(at, "Description"),
            stamp: self.stamp(at, ""),
            note_refs: self.references(at, "NoteRef"),
        }
    }

    pub fn codings(&mut self, at: usize) -> Vec<Coding> {
        self.each(at, "Coding", |reading, at| {
            let code = reading.tree.child(at, "CodeRef")?;
            Some(Coding {
                code: reading.reference(code, "targetGUID", "CodeRef")?,
                guid: reading.own_guid(at, "Coding"),
                creating_user: reading.user(at, "creatingUser"),
                created: reading.words(at, "creationDateTime"),
                note_refs: reading.references(at, "NoteRef"),
            })
        })
    }

    /// A whole number; one with decimals is rounded. None if it is absent or no number.
    pub fn number(&mut self, at: usize, attribute: &str) -> Option<i64> {
        let written = self.tree.attribute(at, attribute).trim();
        if let Ok(number) = written.parse() {
            return Some(number);
        }
        let number: f64 = written.replace(',', ".").parse().ok()?;
        if !number.is_finite() || number.abs() > 9e15 {
            return None;
        }
        self.counts.rounded += 1;
        Some(number.round() as i64)
    }

    pub fn colour(&mut self, at: usize) -> Option<Colour> {
        let written = self.tree.attribute(at, "color").trim();
        let colour = Colour::read(written);
        self.counts.colours += usize::from(colour.is_none() && !written.is_empty());
        colour
    }

    /// The bytes that a path attribute names; none if they lie outside the package or are not there.
    fn bytes(&mut self, path: &str, of: &Guid) -> Result<Option<Arc<[u8]>>, RefiError> {
        if self.cancel.cancelled() {
            return Err(RefiError::Cancelled);
        }
        self.counts.odd_paths += usize::from(!package::is_standard(path));
        let paths = package::inside(path);
        let found = match &mut self.package {
            Some(package) if !paths.is_empty() => package.file(&paths)?,
            _ => None,
        };
        if found.is_none() && !paths.is_empty() && !path.starts_with("relative:") {
            self.problem(Problem::FileMissing { path: path.to_owned(), of: of.clone() });
        }
        Ok(found)
    }

    pub fn file(&mut self, at: usize, attribute: &str, of: &Guid) -> Result<File, RefiError> {
        let path = self.words(at, attribute);
        if path.trim().is_empty() {
            return Ok(File::Absent);
        }
        Ok(match self.bytes(&path, of)? {
            Some(bytes) => File::Held { ending: ending(&path), bytes },
            None => File::Elsewhere(path),
        })
    }

    /// The text of a source, from its file, else from within the XML.
    pub fn text(&mut self, at: usize, of: &Guid) -> Result<Text, RefiError> {
        let path = self.words(at, "plainTextPath");
        let content = self.tree.child(at, "PlainTextContent");
        let bytes = if path.trim().is_empty() { None } else { self.bytes(&path, of)? };
        Ok(match (bytes, content) {
            (Some(bytes), content) => {
                if content.is_some() {
                    self.problem(Problem::TwoTexts { of: of.clone() });
                }
                Text::Held(self.decoded(&bytes, of))
            }
            (None, Some(content)) => Text::Held(self.tree.node(content).text.as_str().into()),
            (None, None) if path.trim().is_empty() => Text::Absent,
            (None, None) => Text::Missing(path),
        })
    }

    /// A text file's characters, with a byte-order mark kept as `U+FEFF`: UTF-8, UTF-16 by its mark, else Windows-1252.
    fn decoded(&mut self, bytes: &[u8], of: &Guid) -> Arc<str> {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return text.into();
        }
        let marked = encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
        let encoding = marked.unwrap_or(encoding_rs::WINDOWS_1252);
        let text = encoding.decode_without_bom_handling(bytes).0;
        let replaced = text.matches('\u{FFFD}').count();
        self.problem(Problem::OtherEncoding { encoding: encoding.name(), replaced, of: of.clone() });
        text.into()
    }

    /// Adds what was counted on the way to the report.
    pub fn report_counts(&mut self) {
        let counts = std::mem::take(&mut self.counts);
        let (others, unsafe_names, unused) =
            self.package.as_ref().map_or((0, 0, 0), |p| (p.other_projects, p.unsafe_names, p.unused()));
        let shared = self.known.values().filter(|kinds| kinds.len() > 1).count();
        for (count, problem) in [
            (others, Problem::OtherProjects { count: others }),
            (unsafe_names, Problem::UnsafeNames { count: unsafe_names }),
            (unused, Problem::UnusedFiles { count: unused }),
            (counts.odd_paths, Problem::OddPaths { count: counts.odd_paths }),
            (counts.braced, Problem::BracedGuids { count: counts.braced }),
            (counts.odd_guids, Problem::OddGuids { count: counts.odd_guids }),
            (counts.no_guids, Problem::NoGuids { count: counts.no_guids }),
            (shared, Problem::SharedGuids { count: shared }),
            (counts.colours, Problem::UnreadableColours { count: counts.colours }),
            (counts.rounded, Problem::RoundedNumbers { count: counts.rounded }),
        ] {
            if count > 0 {
                self.problem(problem);
            }
        }
        let mut broken: BTreeMap<&str, usize> = BTreeMap::new();
        for (element, guid) in &self.referred {
            let kinds = self.known.get(guid).map(Vec::as_slice).unwrap_or_default();
            *broken.entry(element).or_default() += usize::from(!kinds.iter().any(|kind| may_mean(element, kind)));
        }
        let broken = broken.into_iter().filter(|(_, count)| *count > 0);
        let broken = broken.map(|(element, count)| Problem::BrokenReferences { element: element.to_owned(), count });
        let left_out =
            counts.left_out.into_iter().map(|(element, count)| Problem::LeftOut { element: element.to_owned(), count });
        self.report.problems.extend(broken.chain(left_out));
    }
}

/// Whether a reference of this name may point to an element of this kind.
fn may_mean(reference: &str, kind: &str) -> bool {
    match reference {
        "CodeRef" | "MemberCode" => kind == "Code",
        "NoteRef" | "MemberNote" => kind == "Note",
        "SourceRef" | "MemberSource" => kind == "Source",
        "SelectionRef" => kind == "Selection",
        "VariableRef" => kind == "Variable",
        "Edge" => kind == "Vertex",
        "TranscriptSelection" => kind == "SyncPoint",
        _ => true,
    }
}

/// A file name's ending in lower case without the dot; only letters and digits, at most eight.
fn ending(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    ending.chars().filter(char::is_ascii_alphanumeric).take(8).collect::<String>().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_means_an_element_of_its_own_kind() {
        let meant = [
            ("CodeRef", "Code"),
            ("MemberCode", "Code"),
            ("NoteRef", "Note"),
            ("MemberNote", "Note"),
            ("SourceRef", "Source"),
            ("MemberSource", "Source"),
            ("SelectionRef", "Selection"),
            ("VariableRef", "Variable"),
            ("Edge", "Vertex"),
            ("TranscriptSelection", "SyncPoint"),
        ];
        for (reference, own) in meant {
            for (_, kind) in meant {
                assert_eq!(may_mean(reference, kind), kind == own, "{reference} to {kind}");
            }
        }
        assert!(may_mean("SomethingElse", "Code"));
    }
}
