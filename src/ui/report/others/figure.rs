//! A figure as it will look, drawn beside the window's thread whenever what it is made of has changed.

use super::super::choose::line;
use super::figure_of;
use crate::formats::figures::pixels;
use crate::model::CriteriaSet;
use crate::say;
use crate::session::Error;
use crate::session::figures::{self, Figure, FigureFormat, FigureName};
use crate::session::job::{Asked, Job};
use crate::store;
use crate::ui::beside;
use crate::ui::desk::{Desk, Request};
use crate::ui::tokens::S6;
use crate::ui::widgets::{choice, soft};
use eframe::egui::{ColorImage, Image, ScrollArea, TextureHandle, TextureOptions, Ui, WidgetInfo, accesskit};

/// Pixels a unit on the screen.
const SCALE: f32 = 2.0;

type Pixels = (u32, u32, Vec<u8>);

#[derive(Default)]
pub struct State {
    format: Option<FigureFormat>,
    set: Option<String>,
    /// The figure and the state of the project that the picture was asked for.
    asked: Option<(Figure, u64)>,
    job: Option<Job<Result<Pixels, Error>>>,
    picture: Option<TextureHandle>,
}

impl State {
    pub fn wanted(&self, name: FigureName) -> Figure {
        let set = self.set.clone().filter(|_| name == FigureName::Assessments);
        figure_of(name, self.format.unwrap_or(FigureFormat::Png), set)
    }
}

/// The file's format; for assessments, the criteria set.
pub fn choices(ui: &mut Ui, desk: &mut Desk, state: &mut State, name: FigureName) {
    let lang = desk.lang;
    line(ui, say::hand_in_format(lang), |ui| {
        for (format, words) in [(FigureFormat::Png, "PNG"), (FigureFormat::Svg, "SVG")] {
            if choice(ui, state.format.unwrap_or(FigureFormat::Png) == format, words).clicked() {
                state.format = Some(format);
            }
        }
    });
    if name != FigureName::Assessments {
        return;
    }
    let sets = desk.keep(("criteria sets", 0), &["criteria_set", "criterion"], |session| {
        Ok(store::assessment::sets(session.reader())?)
    });
    if state.set.as_ref().is_some_and(|chosen| sets.iter().all(|set| guid(set) != *chosen)) {
        state.set = None;
    }
    if sets.len() < 2 {
        return;
    }
    line(ui, say::hand_in_set(lang), |ui| {
        let first = state.set.is_none();
        for (n, set) in sets.iter().enumerate() {
            let chosen = state.set.as_deref() == Some(guid(set).as_str()) || first && n == 0;
            if choice(ui, chosen, &set.name).clicked() {
                state.set = Some(guid(set));
            }
        }
    });
}

fn guid(set: &CriteriaSet) -> String {
    set.guid.to_string()
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, name: FigureName) {
    let lang = desk.lang;
    // Both formats show the same picture.
    let wanted = (Figure { format: FigureFormat::Svg, ..state.wanted(name) }, desk.session.revision(&[]));
    if state.asked.as_ref() != Some(&wanted) {
        if state.asked.as_ref().is_none_or(|(figure, _)| figure.name != name) {
            state.picture = None;
        }
        let figure = wanted.0.clone();
        state.asked = Some(wanted);
        match desk.session.finder() {
            Ok(finder) => {
                state.job = Some(beside::read(desk.session, ui.ctx(), move |reader, _| {
                    let drawn = figures::draw(reader, &figure, &finder)?;
                    Ok(pixels(&drawn.svg, SCALE)?)
                }));
            }
            Err(error) => desk.ask(Request::Fail(error)),
        }
    }
    if let Some(job) = state.job.take() {
        match job.ask() {
            Asked::UnderWay => state.job = Some(job),
            Asked::Done(Ok((width, height, bytes))) => {
                let image = ColorImage::from_rgba_premultiplied([width as usize, height as usize], &bytes);
                state.picture = Some(ui.ctx().load_texture("figure", image, TextureOptions::LINEAR));
            }
            Asked::Done(Err(error)) => desk.ask(Request::Fail(error)),
            Asked::Lost => {}
        }
    }
    let Some(picture) = &state.picture else {
        soft(ui, say::hand_in_drawing_the_figure(lang));
        return;
    };
    ScrollArea::both().auto_shrink([false, false]).show(ui, |ui| {
        let size = picture.size_vec2() / SCALE;
        let room = (ui.available_width() - S6).max(240.0);
        let shown = size * (room / size.x).min(1.0);
        let image = ui.add(Image::from_texture((picture.id(), shown)).fit_to_exact_size(shown));
        image.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, name.label(lang)));
        ui.add_space(S6);
    });
}
