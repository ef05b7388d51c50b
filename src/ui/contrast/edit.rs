//! Making and changing a contrast: its name, its cases as columns, its themes and codes as rows.

use crate::model::*;
use crate::say;
use crate::session::action::{AddContrast, SetContrast};
use crate::ui::desk::Desk;
use crate::ui::tokens::{S2, S3, S4, code_colors, tokens};
use crate::ui::widgets::{caption, code_dot, primary_button, soft, subheading};
use eframe::egui::{self, Checkbox, ScrollArea, TextEdit, Ui};

/// A contrast being put together.
pub struct Edit {
    /// The one that is changed; `None` for a new one.
    contrast: Option<ContrastId>,
    name: Option<String>,
    /// In the order of the columns.
    cases: Vec<CaseId>,
    rows: Vec<RowAbout>,
}

impl Edit {
    pub fn fresh() -> Edit {
        Edit { contrast: None, name: None, cases: Vec::new(), rows: Vec::new() }
    }

    pub fn of(contrast: &Contrast) -> Edit {
        Edit {
            contrast: Some(contrast.id),
            name: Some(contrast.name.clone()),
            cases: contrast.cases.clone(),
            rows: contrast.rows.iter().map(|row| row.about).collect(),
        }
    }
}

/// Draws the form; gives whether it goes on.
pub fn show(ui: &mut Ui, desk: &mut Desk, edit: &mut Edit) -> bool {
    let mut goes_on = true;
    let margin = egui::Margin::symmetric(32, 24);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let title = match edit.contrast {
            None => say::contrast_new_contrast(desk.lang),
            Some(_) => say::contrast_change_the_contrast(desk.lang),
        };
        subheading(ui, title);
        ui.add_space(S2);
        let grab = edit.name.is_none();
        let name = edit.name.get_or_insert_default();
        let label = say::contrast_name_of_the_contrast(desk.lang);
        let field =
            TextEdit::singleline(name).hint_text(label).desired_width(420.0).margin(egui::Margin::symmetric(8, 7));
        let response = ui.add(field).accessible_name(label);
        if grab {
            response.request_focus();
        }
        ui.add_space(S3);
        let height = (ui.available_height() - 90.0).max(160.0);
        ui.columns(3, |columns| {
            if let [cases, themes, codes] = columns {
                pick_cases(cases, desk, edit, height);
                pick_themes(themes, desk, edit, height);
                pick_codes(codes, desk, edit, height);
            }
        });
        ui.add_space(S4);
        goes_on = finish(ui, desk, edit);
    });
    goes_on
}

fn pick_cases(ui: &mut Ui, desk: &mut Desk, edit: &mut Edit, height: f32) {
    caption(ui, say::contrast_cases_in_the_order_of_the(desk.lang));
    let cases = desk.cases();
    ScrollArea::vertical().id_salt("contrast cases").max_height(height).show(ui, |ui| {
        for case in cases.iter() {
            let at = edit.cases.iter().position(|id| *id == case.id);
            let label = at.map_or_else(|| case.name.clone(), |at| format!("{}  ({})", case.name, at + 1));
            tick(ui, at.is_some(), &label, |on| {
                edit.cases.retain(|id| *id != case.id);
                if on {
                    edit.cases.push(case.id);
                }
            });
        }
    });
}

fn pick_themes(ui: &mut Ui, desk: &mut Desk, edit: &mut Edit, height: f32) {
    caption(ui, say::contrast_themes_as_rows(desk.lang));
    let themes = desk.themes();
    if themes.is_empty() {
        soft(ui, say::contrast_no_themes_yet_give_meaning_units(desk.lang));
    }
    ScrollArea::vertical().id_salt("contrast themes").max_height(height).show(ui, |ui| {
        for theme in themes.iter() {
            let about = RowAbout::Theme(theme.id);
            tick(ui, edit.rows.contains(&about), &theme.name, |on| set(&mut edit.rows, about, on));
        }
    });
}

fn pick_codes(ui: &mut Ui, desk: &mut Desk, edit: &mut Edit, height: f32) {
    caption(ui, say::contrast_codes_as_rows(desk.lang));
    let codes = desk.codes();
    let scheme = tokens(ui).scheme();
    ScrollArea::vertical().id_salt("contrast codes").max_height(height).show(ui, |ui| {
        for code in codes.iter() {
            let about = RowAbout::Code(code.id);
            ui.horizontal(|ui| {
                code_dot(ui, code_colors(&code.color, scheme).band);
                let path = code_path(&codes, code.id);
                tick(ui, edit.rows.contains(&about), &path, |on| set(&mut edit.rows, about, on));
            });
        }
    });
}

fn set(rows: &mut Vec<RowAbout>, about: RowAbout, on: bool) {
    rows.retain(|known| *known != about);
    if on {
        rows.push(about);
    }
}

fn tick(ui: &mut Ui, on: bool, label: &str, mut change: impl FnMut(bool)) {
    let mut ticked = on;
    if ui.add(Checkbox::new(&mut ticked, label)).changed() {
        change(ticked);
    }
}

/// The buttons; says what is still missing.
fn finish(ui: &mut Ui, desk: &mut Desk, edit: &Edit) -> bool {
    let name = edit.name.clone().unwrap_or_default().trim().to_owned();
    let missing = if name.is_empty() {
        say::contrast_give_it_a_name(desk.lang)
    } else if edit.cases.len() < 2 {
        say::contrast_choose_two_cases_or_more(desk.lang)
    } else if edit.rows.is_empty() {
        say::contrast_choose_a_theme_or_a_code(desk.lang)
    } else {
        ""
    };
    let mut goes_on = true;
    ui.horizontal(|ui| {
        let word = if edit.contrast.is_none() { say::create(desk.lang) } else { say::contrast_done(desk.lang) };
        if ui.add_enabled_ui(missing.is_empty(), |ui| primary_button(ui, word)).inner.clicked() {
            send(desk, edit, name.clone());
            goes_on = false;
        }
        if ui.button(say::cancel(desk.lang)).clicked() {
            goes_on = false;
        }
        ui.label(egui::RichText::new(missing).color(tokens(ui).soft));
    });
    goes_on
}

fn send(desk: &mut Desk, edit: &Edit, name: String) {
    let (all_cases, themes, codes, contrasts) = (desk.cases(), desk.themes(), desk.codes(), desk.contrasts());
    let cases = edit
        .cases
        .iter()
        .filter_map(|id| all_cases.iter().find(|case| case.id == *id))
        .map(|case| Ref::from(case.guid))
        .collect::<Vec<_>>();
    let mut theme_names: Vec<Ref> = Vec::new();
    let mut code_names: Vec<Ref> = Vec::new();
    for about in &edit.rows {
        match about {
            RowAbout::Theme(id) => {
                theme_names.extend(themes.iter().find(|theme| theme.id == *id).map(|theme| Ref::from(theme.guid)))
            }
            RowAbout::Code(id) => {
                code_names.extend(codes.iter().find(|code| code.id == *id).map(|code| Ref::from(code.guid)))
            }
        }
    }
    let known = edit.contrast.and_then(|id| contrasts.iter().find(|contrast| contrast.id == id));
    match known {
        None => desk.act(AddContrast { themes: theme_names, codes: code_names, ..AddContrast::new(name, cases) }),
        Some(contrast) => desk.act(SetContrast {
            name: Some(name),
            cases: Some(cases),
            themes: Some(theme_names),
            codes: Some(code_names),
            ..SetContrast::new(contrast.guid)
        }),
    }
}
