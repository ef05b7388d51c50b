//! One project has one writer at a time, whatever leads to it: links of all kinds, paths of all kinds, another process
//! or the same. More rounds by `MENING_ROUNDS=500 cargo test --locked --test mening -- writers`.

use crate::project::{Project, Ran, program, ran, run};
use mening::session::Session;
use mening::session::action::read_script;
use mening::store::{self, OpenMode, ProjectFile, Store};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

/// A way to a project: a path, and the folder in which it means that.
struct Way {
    name: &'static str,
    path: PathBuf,
    from: PathBuf,
}

/// A project in a folder of its own, with every way there is to it.
fn ways(folder: &Path) -> (PathBuf, Vec<Way>) {
    let at = |name: &str| folder.join(name);
    for name in ["study", "elsewhere"] {
        std::fs::create_dir(at(name)).unwrap();
    }
    let project = at("study/p.mening");
    assert_eq!(run(&["new", project.to_str().unwrap()]).code, 0);
    symlink(&project, at("elsewhere/soft.mening")).unwrap();
    symlink("soft.mening", at("elsewhere/softer.mening")).unwrap();
    symlink(at("study"), at("folder")).unwrap();
    std::fs::hard_link(&project, at("elsewhere/hard.mening")).unwrap();
    let ways = [
        ("its path", at("study/p.mening"), folder),
        ("a link", at("elsewhere/soft.mening"), folder),
        ("a link to a link", at("elsewhere/softer.mening"), folder),
        ("a link to its folder", at("folder/p.mening"), folder),
        ("a hard link", at("elsewhere/hard.mening"), folder),
        ("up and down", at("elsewhere/../study/./p.mening"), folder),
        ("a relative path", "p.mening".into(), &at("study")),
        ("a relative link", "../elsewhere/soft.mening".into(), &at("study")),
        ("the system's own", "/proc/self/cwd/p.mening".into(), &at("study")),
    ];
    (project, ways.map(|(name, path, from)| Way { name, path, from: from.to_owned() }).into())
}

fn add(name: &str) -> String {
    format!("{{\"action\":\"add_code\",\"name\":\"{name}\"}}\n")
}

/// Begins a step of a process of its own, along a way.
fn begun(way: &Way, code: &str) -> Child {
    let mut program = program();
    program.arg("apply").arg(&way.path).current_dir(&way.from);
    let child = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.unwrap();
    child.stdin.take().unwrap().write_all(add(code).as_bytes()).unwrap();
    child
}

fn ended(child: Child) -> Ran {
    ran(child.wait_with_output().unwrap())
}

fn rounds() -> usize {
    std::env::var("MENING_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(20)
}

#[test]
fn along_every_way_there_is_one_writer_and_no_reported_step_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let (project, ways) = ways(&folder.path().canonicalize().unwrap());
    let mut reported = Vec::new();
    let (mut refused, mut both) = (0, 0);
    for round in 0..rounds() {
        let (one, other) = (&ways[round % ways.len()], &ways[(round / 2 + round / ways.len()) % ways.len()]);
        let names = [format!("first {round}"), format!("second {round}")];
        if round % 2 == 0 {
            // Held here, by a way that a path alone can be, while another process asks.
            let held = if one.from == folder.path().canonicalize().unwrap() { &one.path } else { &project };
            let mut session = Session::open(held, None).unwrap();
            assert_eq!(*session.mode(), OpenMode::Write);
            assert!(matches!(Session::open(&project, None).unwrap().mode(), OpenMode::InUse { .. }), "{}", one.name);
            let asked = ended(begun(other, &names[1]));
            assert_eq!(asked.code, 1, "{} while {} is open: {asked:?}", other.name, one.name);
            assert!(asked.err.contains("open elsewhere") && asked.out.is_empty(), "{asked:?}");
            session.apply(&read_script(&add(&names[0])).unwrap()).unwrap();
            reported.push(names[0].clone());
            refused += 1;
        } else {
            let racing = [begun(one, &names[0]), begun(other, &names[1])].map(ended);
            for (ran, name) in racing.iter().zip(&names) {
                assert!(
                    ran.code == 0 || ran.err.contains("open elsewhere"),
                    "{} and {}: {ran:?}",
                    one.name,
                    other.name
                );
                reported.extend((ran.code == 0).then(|| name.clone()));
            }
            assert!(racing.iter().any(|ran| ran.code == 0), "{racing:?}");
            both += usize::from(racing.iter().all(|ran| ran.code == 0));
        }
    }
    let session = Session::open(&project, None).unwrap();
    let codes: Vec<String> = store::code::all(session.reader()).unwrap().into_iter().map(|code| code.name).collect();
    let lost: Vec<&String> = reported.iter().filter(|name| !codes.contains(name)).collect();
    assert_eq!(lost, [""; 0], "of {} reported", reported.len());
    assert_eq!(codes.len(), reported.len(), "nothing is there that was not reported");
    assert_eq!(store::check::run(session.reader()).unwrap(), []);
    println!("{} rounds: {refused} held, {both} both one after the other, {} steps", rounds(), reported.len());
}

/// Everything that a window does beside its writing: each opens the file and closes it again.
fn look_at(session: &Session, path: &Path) {
    drop(Store::open_reader(session.file()).unwrap());
    drop(Session::open_to_read(path, None).unwrap());
    drop(Session::open(path, None).unwrap());
    assert!(!ProjectFile::is_encrypted(path).unwrap() && ProjectFile::is_one(path));
    assert!(mening::session::export::write_file(path, b"x").is_err());
    assert_eq!(store::name_of_guid(session.reader(), mening::model::Guid::fresh()).unwrap(), None);
    Store::open_reader(session.file()).unwrap().back_up().unwrap();
}

#[test]
fn who_looks_at_a_project_beside_its_writer_does_not_let_go_of_the_writers_locks() {
    let project = Project::new();
    let mut session = Session::open(&project.path, None).unwrap();
    let log = format!("{}-wal", project.text());
    let add = |session: &mut Session, name: &str| drop(session.apply(&read_script(&add(name)).unwrap()).unwrap());
    for round in 0..2 {
        add(&mut session, &format!("before {round}"));
        look_at(&session, &project.path);
        let (log_before, file) = (std::fs::metadata(&log).unwrap(), std::fs::metadata(&project.path).unwrap());
        // Another process reads and goes: were it the last to go, it would take the log away.
        for command in ["info", "check"] {
            let ran = ran(program().args([command, project.text()]).output().unwrap());
            assert_eq!(ran.code, 0, "{ran:?}");
        }
        let log_after = std::fs::metadata(&log).expect("the log that is in use is still there");
        assert_eq!((log_after.ino(), log_after.len() >= log_before.len()), (log_before.ino(), true));
        assert_eq!(std::fs::metadata(&project.path).unwrap().ino(), file.ino());
        add(&mut session, &format!("after {round}"));
        let seen =
            ran(program().args(["export", project.text(), "--table", "codebook", "--format", "csv"]).output().unwrap());
        assert!(seen.out.contains(&format!("after {round}")), "another process sees the step: {seen:?}");
    }
    drop(session);
    assert!(!Path::new(&log).exists(), "the last to go takes it away");
    assert_eq!(project.table("codebook").as_array().unwrap().len(), 4);
    assert_eq!(project.run("check", &[]).code, 0);
}
