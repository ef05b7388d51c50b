//! A project in a folder of its own, and the program as a person at a terminal runs it: its commands in this process,
//! or the program itself.

use mening::cli::{Around, Ended, run_in};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output};

/// A folder that goes when the test does, and a project's path in it.
pub struct Project {
    pub folder: tempfile::TempDir,
    pub path: PathBuf,
}

/// What a run of the program came to.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Project {
    /// An empty project.
    pub fn new() -> Project {
        let project = Project::nothing();
        let made = run(&["new", project.text(), "--language", "sv"]);
        assert_eq!(made.code, 0, "{made:?}");
        project
    }

    /// The path of a project that does not exist yet.
    pub fn nothing() -> Project {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("studie.mening");
        Project { folder, path }
    }

    pub fn text(&self) -> &str {
        self.path.to_str().unwrap()
    }

    /// Runs a command on the project with further arguments.
    pub fn run(&self, command: &str, more: &[&str]) -> Ran {
        run(&[&[command, self.text()], more].concat())
    }

    /// Applies a script given on standard input.
    pub fn apply(&self, script: &str) -> Ran {
        run_with(&["apply", self.text()], script, "en_GB.UTF-8")
    }

    /// A table as the program exports it to scripts.
    pub fn table(&self, table: &str) -> serde_json::Value {
        let ran = self.run("export", &["--table", table, "--format", "json"]);
        assert_eq!(ran.code, 0, "{ran:?}");
        serde_json::from_str(&ran.out).unwrap()
    }

    /// All tables, with the journal left out, for comparison.
    pub fn everything(&self) -> Vec<(String, serde_json::Value)> {
        let tables = "excerpts codebook documents cases condensations themes contrast assessments activities means_ends hypotheses memos";
        tables.split(' ').map(|table| (table.to_owned(), without_times(self.table(table)))).collect()
    }

    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

/// When a memo was written differs from run to run.
fn without_times(mut table: serde_json::Value) -> serde_json::Value {
    for row in table.as_array_mut().unwrap() {
        row.as_object_mut().unwrap().remove("changed");
    }
    table
}

/// The program itself, in an English environment that holds no password.
pub fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_mening"));
    clean(&mut program);
    program
}

/// Takes out of a command's environment what the program would heed, whoever runs the tests.
pub fn clean(command: &mut Command) {
    for name in
        ["MENING_PASSWORD", "MENING_KEY_PASSWORD", "MENING_NEW_PASSWORD", "LANGUAGE", "DISPLAY", "WAYLAND_DISPLAY"]
    {
        command.env_remove(name);
    }
    command.env("LC_ALL", "en_GB.UTF-8");
}

/// Waits until something is so of a process at work, and kills it there and then. False where it ended before.
pub fn kill_when(child: &mut Child, so: impl Fn() -> bool) -> bool {
    while child.try_wait().unwrap().is_none() {
        if so() {
            child.kill().unwrap();
            return !child.wait().unwrap().success();
        }
        std::thread::sleep(std::time::Duration::from_micros(200));
    }
    false
}

/// How many bytes a file beside the project holds: its `-wal`, say.
pub fn beside(project: &Path, ending: &str) -> u64 {
    std::fs::metadata(format!("{}{ending}", project.display())).map_or(0, |meta| meta.len())
}

pub fn run(arguments: &[&str]) -> Ran {
    run_with(arguments, "", "en_GB.UTF-8")
}

/// Runs a command with a standard input and a locale.
pub fn run_with(arguments: &[&str], input: &str, locale: &str) -> Ran {
    run_among(arguments, input, locale, &[])
}

/// Runs a command in this process, as the program does, with variables of its environment.
pub fn run_among(arguments: &[&str], input: &str, locale: &str, variables: &[(&str, &str)]) -> Ran {
    match ended(arguments, input, locale, variables, false) {
        (Ended::Code(code), out, err) => Ran { code: code.into(), out, err },
        (Ended::Window(project), ..) => panic!("a window on {project:?}"),
    }
}

/// As [`run_among`], with a screen or without; gives what it came to, and what was printed.
pub fn ended(
    arguments: &[&str],
    input: &str,
    locale: &str,
    variables: &[(&str, &str)],
    screen: bool,
) -> (Ended, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let around = Around {
        lang: mening::model::Lang::of_locale(locale),
        input: &mut input.as_bytes(),
        output: &mut out,
        errors: &mut err,
        variable: &|name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()),
        asks: false,
        screen,
    };
    let words: Vec<OsString> = ["mening"].iter().chain(arguments).map(OsString::from).collect();
    let ended = run_in(&words, around);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (ended, text(out), text(err))
}

pub fn ran(output: Output) -> Ran {
    Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The bytes of a file, to see that nothing touched it.
pub fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}
