//! Sudden death: a process killed at random moments leaves a whole project that holds every step
//! that had been reported as done.

use crate::project::{Project, beside, kill_when, program};
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::Duration;

/// A loop of the shell: one `apply` after the other, each reported when it is done.
const LOOP: &str = r#"n=$2; while :; do n=$((n+1)); printf '{"action":"add_code","name":"kod %s"}\n' $n | "$0" apply "$1" >/dev/null && echo $n; done"#;

#[test]
fn killed_between_and_within_steps_nothing_reported_is_lost() {
    let project = Project::new();
    let mut reported = 0;
    for round in 0..25_u64 {
        let mut child = std::process::Command::new("setsid")
            .args(["sh", "-c", LOOP, env!("CARGO_BIN_EXE_mening"), project.text(), &format!("{}", 1000 * round)])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        // A step or two are done, and another begun a while ago.
        reported += out.by_ref().take(1 + round as usize % 2).count();
        std::thread::sleep(Duration::from_millis((round * 7) % 45));
        kill_group(child.id());
        reported += out.count();
        child.wait().unwrap();
        let check = project.run("check", &[]);
        assert_eq!(check.code, 0, "round {round}: {check:?}");
        let held = project.table("codebook").as_array().unwrap().len();
        assert!(held >= reported, "round {round}: {held} held, {reported} reported");
    }
    assert!(reported > 25, "too few steps to tell: {reported}");
}

fn kill_group(leader: u32) {
    let killed = std::process::Command::new("kill").args(["-KILL", "--", &format!("-{leader}")]).status().unwrap();
    assert!(killed.success());
}

#[test]
fn killed_in_the_middle_of_a_long_script_all_of_it_is_gone() {
    const CODES: usize = 200;
    let project = Project::new();
    let define = |n: usize| {
        format!("{{\"action\":\"add_code\",\"name\":\"kod {n}\",\"definition\":\"{}\"}}\n", "så ".repeat(10_000))
    };
    let script = project.file("script.jsonl", (0..CODES).map(define).collect::<String>());
    let mut struck = 0;
    // Killed when the first bytes of the step stand in the WAL, and when ever more of them do.
    for bytes in [1, 400_000, 1_000_000, 2_000_000, 3_000_000, 4_000_000] {
        let mut child = program().arg("apply").arg(&project.path).arg(&script).stdout(Stdio::null()).spawn().unwrap();
        let killed = kill_when(&mut child, || beside(&project.path, "-wal") >= bytes);
        let written = beside(&project.path, "-wal");
        assert!(!killed || written >= bytes, "{written} of {bytes}");
        struck += usize::from(killed);
        assert_eq!(project.run("check", &[]).code, 0);
        let held = project.table("codebook").as_array().unwrap().len();
        assert!(held == 0 || held == CODES, "{held}");
        assert!(!killed || held == 0, "{bytes}: it was not reported as done");
        if held > 0 {
            assert_eq!(project.run("undo", &[]).code, 0);
        }
    }
    assert!(struck > 3, "too few were killed while they wrote: {struck}");
}
