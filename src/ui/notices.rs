//! Notices: one line that says what happened, another that says what to do, gone after a while.

use super::commands::Command;
use super::tokens::{self, S2, S3, S4, tokens};
use super::widgets;
use crate::model::Lang;
use crate::say;
use eframe::egui::{self, RichText};

/// What is to be said.
#[derive(Clone, Debug)]
struct Notice {
    text: String,
    error: bool,
    /// In the context's seconds; errors stay until they are closed.
    until: f64,
    /// What can be done about it.
    offers: Option<Command>,
}

#[derive(Default)]
pub struct Notices {
    shown: Vec<Notice>,
}

/// Seconds for which a notice stays.
const STAYS: f64 = 5.0;

impl Notices {
    pub fn say(&mut self, now: f64, text: impl Into<String>) {
        self.push(Notice { text: text.into(), error: false, until: now + STAYS, offers: None });
    }

    pub fn fail(&mut self, text: impl Into<String>) {
        self.push(Notice { text: text.into(), error: true, until: f64::INFINITY, offers: None });
    }

    /// Says something, with what can be done about it as long as nothing else was done.
    pub fn offer(&mut self, now: f64, text: impl Into<String>, command: Command) {
        self.push(Notice { text: text.into(), error: false, until: now + 2.0 * STAYS, offers: Some(command) });
    }

    /// Another step was made: what was offered would be about that one.
    pub fn withdraw_offers(&mut self) {
        self.shown.retain(|notice| notice.offers.is_none());
    }

    fn push(&mut self, notice: Notice) {
        self.shown.retain(|known| known.text != notice.text);
        self.shown.push(notice);
        if self.shown.len() > 4 {
            self.shown.remove(0);
        }
    }

    /// Draws them at the bottom of the window; gives what was taken of what they offer.
    pub fn show(&mut self, ctx: &egui::Context, lang: Lang) -> Option<Command> {
        let now = ctx.input(|input| input.time);
        self.shown.retain(|notice| notice.until > now);
        if let Some(next) =
            self.shown.iter().map(|notice| notice.until).filter(|until| until.is_finite()).reduce(f64::min)
        {
            ctx.request_repaint_after_secs((next - now).max(0.05) as f32);
        }
        let (mut closed, mut taken) = (None, None);
        egui::Area::new(egui::Id::unique("notices"))
            .anchor(egui::Align2::CENTER_BOTTOM, [0.0, -S4])
            .order(egui::Order::Foreground)
            .show(ctx, |ui| {
                for (n, notice) in self.shown.iter().enumerate() {
                    if let Some(what) = one(ui, notice, lang) {
                        (closed, taken) = (Some(n), what);
                    }
                    ui.add_space(S2);
                }
            });
        if let Some(n) = closed {
            self.shown.remove(n);
        }
        taken
    }
}

/// Draws one; gives whether it goes, and what is done as it does.
fn one(ui: &mut egui::Ui, notice: &Notice, lang: Lang) -> Option<Option<Command>> {
    let t = tokens(ui);
    let edge = if notice.error { t.error } else { t.line };
    let frame = egui::Frame::NONE
        .fill(t.raised)
        .stroke(egui::Stroke::new(1.0, edge))
        .corner_radius(tokens::RADIUS)
        .shadow(ui.visuals().popup_shadow)
        .inner_margin(egui::Margin::symmetric(S3 as i8, S2 as i8));
    let mut closed = None;
    frame.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            super::heard::notice(ui, notice.error);
            let icon = if notice.error { super::icons::TRIANGLE_ALERT } else { super::icons::CHECK };
            let color = if notice.error { t.error } else { t.accent };
            ui.label(RichText::new(icon).font(tokens::icon(16.0)).color(color));
            ui.scope(|ui| {
                ui.set_max_width(560.0);
                ui.add(egui::Label::new(RichText::new(&notice.text).color(t.ink)).wrap());
            });
            if let Some(command) = notice.offers
                && widgets::quiet_link(ui, command.name(lang)).clicked()
            {
                closed = Some(Some(command));
            }
            if notice.error && widgets::icon_button(ui, super::icons::X, say::close(lang)).clicked() {
                closed = Some(None);
            }
        });
    });
    closed
}
