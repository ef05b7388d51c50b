//! One real window, on a virtual screen: it opens on a project and draws it.

use crate::project::{Project, program, run};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Ends a process when the test does.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

#[test]
fn the_window_opens_on_the_demonstration_study() {
    let project = Project::nothing();
    assert_eq!(run(&["demo", project.text(), "--language", "sv"]).code, 0);
    let screen = project.folder.path().join("screen");
    std::fs::create_dir(&screen).unwrap();
    // The server finds a number that no other screen has, and says it once it is ready.
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-noreset", "-nolisten", "tcp", "-fbdir"])
        .arg(&screen)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is needed for this test: apt-get install xvfb");
    let mut number = String::new();
    let said = server.stdout.take().unwrap();
    let _server = Running(server);
    BufReader::new(said).read_line(&mut number).unwrap();
    let display = format!(":{}", number.trim());
    let picture = screen.join("Xvfb_screen0");
    let window = program()
        .arg(&project.path)
        .env("DISPLAY", &display)
        .env_remove("WAYLAND_DISPLAY")
        .env("HOME", project.folder.path())
        .env("XDG_CONFIG_HOME", project.folder.path())
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut window = Running(window);
    // The window is there when the paper under the text and the ink on it are.
    wait("the window", || {
        let pixels = std::fs::read(&picture).unwrap_or_default();
        let paper = pixels.chunks_exact(4).filter(|pixel| pixel[..3] == [0xf6, 0xfb, 0xfd]).count();
        let dark = pixels.chunks_exact(4).filter(|pixel| pixel[..3].iter().all(|channel| *channel < 0x50)).count();
        paper > 100_000 && dark > 2_000
    });
    assert!(window.0.try_wait().unwrap().is_none(), "the window closed by itself");
    // A second program is told that the project is open, and may read.
    assert_eq!(project.run("undo", &[]).code, 1);
    assert_eq!(project.run("check", &[]).code, 0);
}

fn wait(what: &str, mut there: impl FnMut() -> bool) {
    let start = Instant::now();
    while !there() {
        assert!(start.elapsed() < Duration::from_secs(60), "{what} did not come");
        std::thread::sleep(Duration::from_millis(100));
    }
}
