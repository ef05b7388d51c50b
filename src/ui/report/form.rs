//! What only a person can say of the study: the items of COREQ and SRQR, each with a field.

use crate::analysis::report::items_of;
use crate::model::*;
use crate::say;
use crate::session::action::SetReported;
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::tokens::{S1, S3};
use crate::ui::widgets::{Field, caption, field, soft, subheading};
use eframe::egui::{ScrollArea, Ui};
use strum::IntoEnumIterator;

pub fn show(ui: &mut Ui, desk: &mut Desk) {
    let lang = desk.lang;
    let known = desk.keep(("reported", 0), &["reported"], |session| Ok(store::reported::all(session.reader())?));
    soft(ui, say::report_how_items_are_filled(lang));
    ui.add_space(S3);
    ScrollArea::vertical().id_salt("reporting items").auto_shrink(false).show(ui, |ui| {
        for standard in Standard::iter() {
            subheading(ui, standard.name());
            for (item, wording) in items_of(standard) {
                let here = |one: &&Reported| one.standard == standard && one.item == item;
                let text = known.iter().find(here).map_or("", |one| one.text.as_str());
                one(ui, desk, (standard, item), wording.say(lang), text);
            }
            ui.add_space(S3);
        }
    });
}

fn one(ui: &mut Ui, desk: &mut Desk, (standard, item): (Standard, u8), asks: &str, text: &str) {
    let key = format!("{} {item}", standard.name());
    caption(ui, &format!("{item}. {asks}"));
    let name = format!("{key}: {asks}");
    let options = Field { rows: 2, enabled: desk.writable, ..Field::new(("reported", key.as_str()), &name) };
    if let Some(text) = field(ui, &options, text).text {
        desk.write(SetReported::new(standard, item, text), key);
    }
    ui.add_space(S1);
}
