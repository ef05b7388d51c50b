//! Sudden death: a process killed at random moments leaves a whole project that holds every step
//! that had been reported as done.

use crate::project::{Project, program};
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::time::Duration;

/// A loop of the shell: one `apply` after the other, each reported when it is done.
const LOOP: &str = r#"n=0; while :; do n=$((n+1)); printf '{"action":"add_code","name":"kod %s"}\n' $n | "$0" apply "$1" >/dev/null && echo $n; done"#;

#[test]
fn killed_between_and_within_steps_nothing_reported_is_lost() {
    let project = Project::new();
    let mut reported = 0;
    for round in 0..25_u64 {
        let first = if round == 0 { String::new() } else { format!("n={};", 1000 * round) };
        let mut child = std::process::Command::new("setsid")
            .args(["sh", "-c", &format!("{first}{}", LOOP.trim_start_matches(if round == 0 { "" } else { "n=0;" }))])
            .arg(env!("CARGO_BIN_EXE_mening"))
            .arg(&project.path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(60 + (round * 37) % 160));
        kill_group(child.id());
        let out = BufReader::new(child.stdout.take().unwrap());
        reported += out.lines().map_while(Result::ok).count();
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
    let project = Project::new();
    let script: String = (0..40_000).map(|n| format!("{{\"action\":\"add_code\",\"name\":\"kod {n}\"}}\n")).collect();
    let mut killed = 0;
    for round in 0..6_u64 {
        let mut child =
            program().arg("apply").arg(&project.path).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        input.write_all(script.as_bytes()).unwrap();
        drop(input);
        std::thread::sleep(Duration::from_millis(80 + round * 90));
        child.kill().unwrap();
        let done = child.wait_with_output().unwrap();
        killed += usize::from(!done.status.success());
        assert_eq!(project.run("check", &[]).code, 0);
        let held = project.table("codebook").as_array().unwrap().len();
        assert!(held == 0 || held == 40_000, "{held}");
        if held > 0 {
            assert_eq!(project.run("undo", &[]).code, 0);
        }
    }
    assert!(killed > 0, "no process was killed while it worked");
}
