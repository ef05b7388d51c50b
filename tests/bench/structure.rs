//! The theme table of 100 cases by 100 themes: opening it, swapping its axes, scrolling in it.

use super::measure::{Place, Row, median, row, window};
use eframe::egui::{self, Key, Modifiers};
use mening::analysis::structure::{Only, table as work_out};
use mening::model::{Axis, Lang};
use mening::session::study::for_structure;

pub fn table(place: &Place) -> Vec<Row> {
    let session = place.open();
    let worked = median(9, || {
        let study = for_structure(session.reader(), false).expect("the study");
        assert_eq!(work_out(&study, Axis::Case, Axis::Theme, Only::default(), Lang::Sv).rows.len(), 100);
    });
    let study = for_structure(session.reader(), false).expect("the study");
    let swapped = median(9, || {
        assert_eq!(work_out(&study, Axis::Theme, Axis::Case, Only::default(), Lang::Sv).rows.len(), 100);
    });
    drop(session);
    let press = |window: &mut egui_kittest::Harness<'static, mening::ui::App>, modifiers, key| {
        window.key_press_modifiers(modifiers, key);
        window.step();
        window.step();
    };
    let mut opened: Vec<f64> = (0..3)
        .map(|_| {
            let mut window = window(place);
            window.run_ok();
            median(1, || press(&mut window, Modifiers::COMMAND, Key::Num4))
        })
        .collect();
    opened.sort_by(f64::total_cmp);
    let mut window = window(place);
    window.run_ok();
    let swap = Modifiers::COMMAND | Modifiers::SHIFT;
    press(&mut window, Modifiers::COMMAND, Key::Num4);
    window.run_ok();
    let axes = median(9, || press(&mut window, swap, Key::X));
    window.run_ok();
    window.hover_at(egui::pos2(700.0, 450.0));
    let mut frames: Vec<f64> = (0..300)
        .map(|n| {
            let delta = if n % 3 == 0 { egui::vec2(-60.0, 0.0) } else { egui::vec2(0.0, -90.0) };
            window.event(egui::Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta,
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Wheel,
                modifiers: Modifiers::NONE,
            });
            median(1, || window.step())
        })
        .collect();
    frames.sort_by(f64::total_cmp);
    vec![
        row("theme table of 100 × 100, read and worked out", worked, 100.0),
        row("its axes swapped, worked out", swapped, 100.0),
        row("open it in the window (no drawing)", opened[opened.len() / 2], 100.0),
        row("swap its axes in the window (no drawing)", axes, 100.0),
        row("scroll in it, a frame (no drawing)", frames[frames.len() / 2], 4.0),
        row("scroll in it, the slowest frame in a hundred", frames[frames.len() * 99 / 100], 16.0),
    ]
}
