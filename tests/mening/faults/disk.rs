//! A disk as it is after the power went: of what was written, renamed, made and removed only that is sure to be there
//! whose file or folder was synced since. Of the rest nothing is there, or any part of it.

use super::shim::Event;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// What stands under a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Node {
    File(usize),
    Folder,
    Link(PathBuf),
}

type Names = BTreeMap<PathBuf, Node>;

/// What a file holds for sure, and what was done to it since.
#[derive(Clone, Default)]
struct Content {
    durable: Vec<u8>,
    since: Vec<Change>,
}

#[derive(Clone)]
enum Change {
    Write(u64, Vec<u8>),
    Length(u64),
}

/// A change of names, in the folder that must be synced for it to last.
#[derive(Clone)]
struct Naming {
    folder: PathBuf,
    put: Option<(PathBuf, Node)>,
    /// What stood there goes, if it still is that.
    take: Option<(PathBuf, Node)>,
}

/// All files beneath a folder, with the bytes of each.
pub type Files = BTreeMap<PathBuf, Option<Vec<u8>>>;

#[derive(Clone, Default)]
pub struct Disk {
    contents: Vec<Content>,
    /// As a running program sees it.
    names: Names,
    durable: Names,
    since: Vec<Naming>,
}

/// A disk writes so many bytes whole or not at all.
const SECTOR: usize = 512;

/// Chance that comes out the same each time.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn keeps(&mut self) -> bool {
        self.next() & 16 == 0
    }
}

impl Disk {
    /// A disk on which all is synced.
    pub fn of(files: &Files) -> Disk {
        let mut disk = Disk::default();
        for (path, bytes) in files {
            let node = match bytes {
                None => Node::Folder,
                Some(bytes) => disk.file(bytes.clone()),
            };
            disk.names.insert(path.clone(), node);
        }
        disk.durable = disk.names.clone();
        disk
    }

    fn file(&mut self, durable: Vec<u8>) -> Node {
        self.contents.push(Content { durable, since: Vec::new() });
        Node::File(self.contents.len() - 1)
    }

    fn name(&mut self, folder: &Path, put: Option<(PathBuf, Node)>, take: Option<(PathBuf, Node)>) {
        let naming = Naming { folder: folder.to_owned(), put, take };
        naming.act(&mut self.names);
        self.since.push(naming);
    }

    /// One call more was made.
    pub fn make(&mut self, event: &Event) {
        let (path, other) = (&event.path, &event.other);
        let folder = |path: &Path| path.parent().unwrap().to_owned();
        let known = self.names.get(path).cloned();
        match (event.kind, known) {
            ('c', None) => {
                let node = self.file(Vec::new());
                self.name(&folder(path), Some((path.clone(), node)), None);
            }
            ('d', None) => self.name(&folder(path), Some((path.clone(), Node::Folder)), None),
            ('y', None) => self.name(&folder(path), Some((path.clone(), Node::Link(other.clone()))), None),
            ('k', None) => {
                let node = self.names.get(other).cloned().unwrap();
                self.name(&folder(path), Some((path.clone(), node)), None);
            }
            ('n', Some(node)) => {
                self.name(&folder(other), Some((other.clone(), node.clone())), Some((path.clone(), node)));
            }
            ('u', Some(node)) => self.name(&folder(path), None, Some((path.clone(), node))),
            ('w', Some(Node::File(at))) => {
                self.contents[at].since.push(Change::Write(event.offset, event.data.clone()));
            }
            ('t', Some(Node::File(at))) => self.contents[at].since.push(Change::Length(event.offset)),
            ('s', Some(Node::File(at))) => self.contents[at].settle(),
            ('s', Some(Node::Folder)) => self.settle(path),
            _ => {}
        }
    }

    fn settle(&mut self, folder: &Path) {
        let (synced, rest) = std::mem::take(&mut self.since).into_iter().partition(|naming| naming.folder == folder);
        self.since = rest;
        let synced: Vec<Naming> = synced;
        synced.iter().for_each(|naming| naming.act(&mut self.durable));
    }

    /// What is there after the power went: what is sure, and of the rest what chance keeps.
    pub fn after_the_cut(&self, mut chance: Option<&mut Chance>) -> Files {
        let mut names = self.durable.clone();
        for naming in &self.since {
            if chance.as_mut().is_some_and(|chance| chance.keeps()) {
                naming.act(&mut names);
            }
        }
        let folders: BTreeSet<PathBuf> =
            names.iter().filter(|(_, node)| **node == Node::Folder).map(|(path, _)| path.clone()).collect();
        let mut files = Files::new();
        for (path, node) in &names {
            // What lies in a folder that is not there is not there.
            let mut above = path.ancestors().skip(1);
            let is_there = above.all(|folder| !self.names.contains_key(folder) || folders.contains(folder));
            match node {
                _ if !is_there => {}
                Node::Folder => drop(files.insert(path.clone(), None)),
                Node::File(at) => drop(files.insert(path.clone(), Some(self.contents[*at].after(&mut chance)))),
                Node::Link(_) => {}
            }
        }
        files
    }
}

impl Naming {
    fn act(&self, names: &mut Names) {
        if let Some((path, node)) = &self.take
            && names.get(path) == Some(node)
        {
            names.remove(path);
        }
        if let Some((path, node)) = &self.put {
            names.insert(path.clone(), node.clone());
        }
    }
}

impl Content {
    fn settle(&mut self) {
        for change in std::mem::take(&mut self.since) {
            change.act(&mut self.durable, &mut None);
        }
    }

    fn after(&self, chance: &mut Option<&mut Chance>) -> Vec<u8> {
        let mut bytes = self.durable.clone();
        if chance.is_some() {
            for change in &self.since {
                change.act(&mut bytes, chance);
            }
        }
        bytes
    }
}

impl Change {
    /// Without chance, all of it.
    fn act(&self, bytes: &mut Vec<u8>, chance: &mut Option<&mut Chance>) {
        let mut keeps = || chance.as_mut().is_none_or(|chance| chance.keeps());
        match self {
            Change::Length(length) => {
                if keeps() {
                    bytes.resize(*length as usize, 0);
                }
            }
            Change::Write(offset, data) => {
                let mut at = *offset as usize;
                let mut left = &data[..];
                let whole = keeps();
                while !left.is_empty() {
                    let now = (SECTOR - at % SECTOR).min(left.len());
                    if whole || keeps() {
                        bytes.resize(bytes.len().max(at + now), 0);
                        bytes[at..at + now].copy_from_slice(&left[..now]);
                    }
                    left = &left[now..];
                    at += now;
                }
            }
        }
    }
}

/// What lies beneath a folder.
pub fn files_of(root: &Path) -> Files {
    let mut files = Files::from([(root.to_owned(), None)]);
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path.clone());
                files.insert(path, None);
            } else {
                let bytes = std::fs::read(&path).unwrap();
                files.insert(path, Some(bytes));
            }
        }
    }
    files
}

/// Makes a folder hold just these files.
pub fn lay_out(root: &Path, files: &Files) {
    drop(std::fs::remove_dir_all(root));
    std::fs::create_dir_all(root).unwrap();
    for (path, bytes) in files {
        match bytes {
            None => std::fs::create_dir_all(path).unwrap(),
            Some(bytes) => std::fs::write(path, bytes).unwrap(),
        }
    }
}

/// What tells one state from another.
pub fn mark(files: &Files) -> u64 {
    let mut hasher = DefaultHasher::new();
    files.hash(&mut hasher);
    hasher.finish()
}
