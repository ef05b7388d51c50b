//! Buttons that open a list, and the lines of such a list.

use crate::ui::icons;
use crate::ui::tokens::{self, S1, tokens};
use eframe::egui::{self, Button, Popup, Response, ScrollArea, Ui, WidgetInfo};

/// A button that says what it is set to and opens a list.
pub fn drop_down(ui: &mut Ui, label: &str, value: &str, list: impl FnOnce(&mut Ui)) {
    let t = tokens(ui);
    let mut job = egui::text::LayoutJob::default();
    let format =
        |font, color| egui::TextFormat { font_id: font, color, valign: egui::Align::Center, ..Default::default() };
    if !label.is_empty() {
        job.append(&format!("{label}  "), 0.0, format(tokens::sans(tokens::SMALL), t.soft));
    }
    let short: String = value.chars().take(28).collect();
    job.append(&short, 0.0, format(tokens::sans(tokens::BODY), t.ink));
    job.append(&icons::CHEVRON_DOWN.to_string(), S1, format(tokens::icon(13.0), t.soft));
    let button = ui.add(Button::new(job));
    let said = if label.is_empty() { value.to_owned() } else { format!("{label}: {value}") };
    button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, &said));
    menu(&button, list);
}

/// A menu that hangs on a button of its own words.
pub fn menu(button: &Response, list: impl FnOnce(&mut Ui)) {
    Popup::menu(button).show(|ui| {
        ui.set_min_width(220.0);
        ScrollArea::vertical().max_height(360.0).show(ui, list);
    });
}

/// A line of such a menu; says whether it was taken.
pub fn menu_line(ui: &mut Ui, name: &str, depth: usize, chosen: bool) -> bool {
    let t = tokens(ui);
    let short: String = name.chars().take(60).collect();
    let text = egui::RichText::new(format!("{}{short}", "    ".repeat(depth.min(8))));
    let response = ui.add(Button::new(text.color(if chosen { t.accent } else { t.ink })).frame_when_inactive(false));
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::MenuItem, true, chosen, name));
    if response.clicked() {
        ui.close();
    }
    response.clicked()
}
