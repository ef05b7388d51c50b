//! How long a frame takes, without drawing it, where much has to be read or is being written.

use super::measure::{Place, Row, row, settled, window};
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use mening::ui::App;
use std::time::{Duration, Instant};

/// The slowest frame from a press until nothing moves any more and all is written.
fn slowest(window: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) -> f64 {
    window.key_press_modifiers(modifiers, key);
    let (mut slowest, begun) = (0.0_f64, Instant::now());
    let mut quiet = 0;
    while quiet < 20 && begun.elapsed() < Duration::from_secs(20) {
        let start = Instant::now();
        window.step();
        slowest = slowest.max(start.elapsed().as_secs_f64() * 1000.0);
        quiet = if window.state().is_busy() { 0 } else { quiet + 1 };
        std::thread::sleep(Duration::from_millis(16).saturating_sub(start.elapsed()));
    }
    slowest
}

pub fn table(place: &Place) -> Vec<Row> {
    let mut window = window(place);
    settled(&mut window);
    let mut rows = Vec::new();
    for (what, key) in [
        ("Gather", Key::Num1),
        ("Code", Key::Num2),
        ("Condense", Key::Num3),
        ("Structure", Key::Num4),
        ("Contrast", Key::Num5),
        ("Assess", Key::Num6),
        ("Report", Key::Num7),
    ] {
        let frame = slowest(&mut window, Modifiers::COMMAND, key);
        rows.push(row(&format!("enter {what}, slowest frame (no drawing)"), frame, 16.0));
    }
    slowest(&mut window, Modifiers::COMMAND, Key::Num2);
    for (what, modifiers, key) in [
        ("next document", Modifiers::COMMAND, Key::PageDown),
        ("undo", Modifiers::COMMAND, Key::Z),
        ("redo", Modifiers::COMMAND, Key::Y),
    ] {
        let frame = slowest(&mut window, modifiers, key);
        rows.push(row(&format!("{what}, slowest frame (no drawing)"), frame, 16.0));
    }
    rows
}
