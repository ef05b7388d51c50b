//! The program, run with a shim between it and its files, and what the shim noted. The shim is `shim.c`, compiled here.

use crate::project::{clean, program};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// What befalls the program at a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Killed instead of making it.
    Kill,
    /// Killed in the middle of it, if it writes.
    Torn,
    /// It fails; the next does not.
    Eio,
    /// From it on nothing can be read or written. Locks are still to be had: SQLite waits long for one.
    EioOn,
    /// From it on the disk is full.
    EnospcOn,
}

impl How {
    pub fn word(self) -> &'static str {
        match self {
            How::Kill => "kill",
            How::Torn => "torn",
            How::Eio => "eio",
            How::EioOn => "eio-on",
            How::EnospcOn => "enospc-on",
        }
    }

    /// The letters of the calls at which it makes a difference: of those after which the disk is another; of all, but
    /// for locks where they go on failing, for which SQLite waits long; of those that take room.
    pub fn kinds(self) -> &'static str {
        match self {
            How::Kill | How::Torn => CHANGES,
            How::Eio => EVERYTHING,
            How::EioOn => EVERYTHING.trim_end_matches('l'),
            How::EnospcOn => TAKES_ROOM,
        }
    }
}

/// Calls after which the disk is another than before.
pub const CHANGES: &str = "cwtnukdyp";
/// All calls, reading and locking among them: all are numbered.
const EVERYTHING: &str = "cwtnukdypsorl";
const TAKES_ROOM: &str = "cwsnkdty";

/// One call that was made, as the shim noted it.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its number among those that count; 0 where it does not.
    pub number: usize,
    pub kind: char,
    pub offset: u64,
    pub data: Vec<u8>,
    pub path: PathBuf,
    pub other: PathBuf,
}

/// What a run came to; no code where it was killed.
#[derive(Debug)]
pub struct Outcome {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
    pub events: Vec<Event>,
}

/// What is run.
pub struct Run<'a> {
    pub root: &'a Path,
    pub arguments: &'a [String],
    pub secrets: &'a [(&'a str, &'a str)],
    pub input: &'a str,
}

impl Run<'_> {
    /// This build of the program, or another that was named: a copy, or one that is optimised.
    fn program(&self) -> Command {
        let Some(path) = std::env::var_os("MENING_FAULTS_PROGRAM") else { return program() };
        let mut program = Command::new(path);
        clean(&mut program);
        program
    }

    /// Runs it, with one of its calls struck.
    pub fn with(&self, struck: Option<(How, usize)>) -> Outcome {
        let log = self.root.with_extension("log");
        drop(std::fs::remove_file(&log));
        let mut command = self.program();
        command.args(self.arguments).envs(self.secrets.iter().copied());
        command.env("LD_PRELOAD", library()).env("FAULTS_LOG", &log).env("FAULTS_ROOT", self.root);
        command.env("FAULTS_KINDS", EVERYTHING);
        if let Some((how, at)) = struck {
            command.env("FAULTS_HOW", how.word()).env("FAULTS_AT", at.to_string());
        }
        let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = child.unwrap();
        drop(child.stdin.take().unwrap().write_all(self.input.as_bytes()));
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let events = read(&std::fs::read(&log).unwrap_or_default());
        Outcome { code: output.status.code(), out: text(output.stdout), err: text(output.stderr), events }
    }
}

/// The shim, compiled once.
pub fn library() -> &'static Path {
    static LIBRARY: OnceLock<PathBuf> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        std::fs::create_dir_all(folder).unwrap();
        let made = folder.join(format!("faults-{}.so", std::process::id()));
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mening/faults/shim.c");
        let mut compiler = Command::new("cc");
        let compiled = compiler.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&made).arg(source).arg("-ldl").status();
        assert!(compiled.unwrap().success(), "a C compiler is needed");
        let library = folder.join("faults.so");
        std::fs::rename(made, &library).unwrap();
        library
    })
}

fn read(mut log: &[u8]) -> Vec<Event> {
    let mut events = Vec::new();
    while let Some(end) = log.iter().position(|byte| *byte == b'\n') {
        let (head, rest) = (std::str::from_utf8(&log[..end]).unwrap(), &log[end + 1..]);
        let mut fields = head.splitn(5, ' ');
        let mut field = || fields.next().unwrap();
        let (number, kind, offset, length) = (field(), field(), field(), field());
        let (path, other) = field().split_once('\t').unwrap();
        let length = length.parse::<usize>().unwrap().min(rest.len());
        events.push(Event {
            number: number.parse().unwrap(),
            kind: kind.chars().next().unwrap(),
            offset: offset.parse().unwrap(),
            data: rest[..length].to_vec(),
            path: path.into(),
            other: other.into(),
        });
        log = &rest[length..];
    }
    events
}
