//! What is measured. Times are medians over several runs, in milliseconds.

use eframe::egui;
use egui_kittest::Harness;
use mening::analysis::contrast::work_out;
use mening::model::Lang;
use mening::session::action::AddCoding;
use mening::session::{Recrypt, Session, search, study};
use mening::store::{self, Password};
use mening::ui::{App, Settings};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// A project and what opens it.
pub struct Place {
    pub path: PathBuf,
    pub password: Option<Password>,
}

impl Place {
    pub fn plain(path: PathBuf) -> Place {
        Place { path, password: None }
    }

    /// The same project, encrypted, beside it.
    pub fn encrypted(plain: &Path) -> Place {
        let path = plain.with_extension("encrypted.mening");
        std::fs::copy(plain, &path).expect("a copy");
        let password = Some(Password::new("häst batteri klammer".to_owned()));
        drop(Session::recrypt(&path, Recrypt::Encrypt, None, password.as_ref()).expect("an encrypted copy"));
        Place { path, password }
    }

    pub fn open(&self) -> Session {
        Session::open(&self.path, self.password.as_ref()).expect("the project")
    }
}

/// A line of the table.
pub struct Row {
    pub what: String,
    pub value: f64,
    pub unit: &'static str,
    pub target: f64,
}

pub fn row(what: &str, value: f64, target: f64) -> Row {
    Row { what: what.to_owned(), value, unit: "ms", target }
}

/// The median time of a piece of work.
pub fn median(runs: usize, mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

pub fn window(place: &Place) -> Harness<'static, App> {
    let settings = Settings { lang: Some(Lang::Sv), dark: Some(false), ..Settings::default() };
    let (path, password) = (place.path.clone(), place.password.clone());
    let mut window = Harness::builder().with_size([1280.0, 800.0]).build_eframe(move |cc| {
        let mut app = App::new(&cc.egui_ctx, settings, None);
        app.open_with(&cc.egui_ctx, &path, password.as_ref());
        app
    });
    settled(&mut window);
    window
}

/// Draws frames until all that was asked for is opened or written, and its first frame after that.
pub fn settled(window: &mut Harness<'static, App>) {
    while window.state().is_busy() {
        std::thread::sleep(std::time::Duration::from_millis(1));
        window.step();
    }
    window.step();
}

pub fn opening(place: &Place, what: &str, target: f64) -> Vec<Row> {
    let session = median(5, || drop(place.open()));
    let frame = median(3, || drop(window(place)));
    vec![row(what, session, target), row(&format!("{what}, to the first frame (no drawing)"), frame, target)]
}

pub fn tagging(place: &Place) -> Vec<Row> {
    let mut session = place.open();
    let mut at = 0;
    let tag = median(31, || {
        at += 1;
        let add = AddCoding { start: Some(at), end: Some(at + 40), ..AddCoding::new("dokument 3", "kod 1") };
        session.apply(&[add.into()]).expect("a coding");
    });
    let undo = median(31, || drop(session.undo().expect("an undo")));
    vec![row("tag a passage, write included", tag, 16.0), row("undo it, write included", undo, 16.0)]
}

pub fn contrast(place: &Place) -> Row {
    let session = place.open();
    let contrast = store::contrast::all(session.reader()).expect("contrasts").remove(0);
    let time = median(9, || {
        let study = study::for_contrast(session.reader(), &contrast).expect("the study");
        assert_eq!(work_out(&study, &contrast).rows.len(), contrast.rows.len());
    });
    row("contrast of 30 cases × 60 rows, read and worked out", time, 50.0)
}

pub fn reading(place: &Place) -> Vec<Row> {
    let open = median(3, || drop(window(place)));
    let mut window = window(place);
    window.run_ok();
    let middle = egui::pos2(760.0, 450.0);
    window.hover_at(middle);
    let mut frames: Vec<f64> = (0..400)
        .map(|_| {
            window.event(egui::Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta: egui::vec2(0.0, -90.0),
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Wheel,
                modifiers: egui::Modifiers::NONE,
            });
            let start = Instant::now();
            window.step();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    frames.sort_by(f64::total_cmp);
    vec![
        row("open 1,000,000 words with 20,000 codings", open, 200.0),
        row("scroll in it, a frame (no drawing)", frames[frames.len() / 2], 4.0),
        row("scroll in it, the slowest frame in a hundred", frames[frames.len() * 99 / 100], 16.0),
    ]
}

pub fn archive(place: &Place) -> Vec<Row> {
    let session = place.open();
    let reader = session.reader();
    let code = store::code::find(reader, "kod 7").expect("a code")[0];
    let passages = median(9, || assert!(store::coding::of_code(reader, code).expect("codings").len() > 1000));
    let counts = median(5, || drop(mening::session::study::code_uses(reader).expect("counts")));
    let common = median(5, || assert!(!search::all(reader, "förning", 200).expect("hits").documents.is_empty()));
    let phrase = median(5, || drop(search::all(reader, "\"an kring\"", 200).expect("hits")));
    drop(session);
    let resident = resident_of_child(place);
    vec![
        row("all passages of a code among 1,000,000 codings", passages, 50.0),
        row("counts of all codes", counts, 500.0),
        row("search for a word in Archive", common, 100.0),
        row("search for a phrase in Archive", phrase, 100.0),
        Row { what: "resident with Archive open".into(), value: resident, unit: "MB", target: 200.0 },
    ]
}

/// Memory of a process of its own that does nothing but show the project.
fn resident_of_child(place: &Place) -> f64 {
    let program = std::env::current_exe().expect("this program");
    let output = std::process::Command::new(program).arg("resident").arg(&place.path).output().expect("a child");
    String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or(f64::NAN)
}

pub fn print_resident(path: &Path) {
    let password =
        path.to_string_lossy().ends_with("encrypted.mening").then(|| Password::new("häst batteri klammer".to_owned()));
    let mut window = window(&Place { path: path.to_owned(), password });
    window.run_ok();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kilobytes =
        status.lines().find_map(|line| line.strip_prefix("VmRSS:")).and_then(|line| line.trim().strip_suffix(" kB"));
    println!("{}", kilobytes.and_then(|text| text.trim().parse::<f64>().ok()).map_or(f64::NAN, |kb| kb / 1024.0));
}
