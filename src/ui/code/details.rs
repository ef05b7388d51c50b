//! What a code means: definition, when to use it and when not, an example, where it came from.

use crate::model::*;
use crate::say;
use crate::session::action::SetCode;
use crate::ui::desk::Desk;
use crate::ui::tokens::{S1, S2};
use crate::ui::widgets::{Field, caption, choice, field, soft};
use eframe::egui::Ui;

pub fn show(ui: &mut Ui, desk: &mut Desk, code: &Code) {
    let fields: [(&str, &str, &str, &str); 4] = [
        ("definition", say::definition(desk.lang), say::code_what_the_code_stands_for(desk.lang), &code.definition),
        ("include", say::code_use_it_when(desk.lang), "", &code.include),
        ("exclude", say::code_do_not_use_it_when(desk.lang), "", &code.exclude),
        ("example", say::example(desk.lang), "", &code.example),
    ];
    for (key, name, hint, value) in fields {
        caption(ui, name);
        let rows = if key == "definition" { 3 } else { 2 };
        let options = Field { rows, hint, enabled: desk.writable, ..Field::new((key, code.id.0), name) };
        if let Some(text) = field(ui, &options, value).text {
            desk.write(set(code, key, text), format!("code {} {key}", code.guid));
        }
    }
    ui.add_space(S2);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = S1;
        for origin in [Origin::Inductive, Origin::Deductive] {
            let chosen = code.origin == origin;
            if ui.add_enabled_ui(desk.writable, |ui| choice(ui, chosen, origin.label(desk.lang))).inner.clicked()
                && !chosen
            {
                desk.act(SetCode { origin: Some(origin), ..SetCode::new(code.guid) });
            }
        }
        let since = local(&code.created).chars().take(10).collect::<String>();
        soft(ui, crate::say!(desk.lang, code_since_since, since));
    });
    super::course::show(ui, desk, code);
}

/// A change of one of the texts.
fn set(code: &Code, key: &str, text: String) -> SetCode {
    let given = |name: &str| (key == name).then(|| text.clone());
    SetCode {
        definition: given("definition"),
        include: given("include"),
        exclude: given("exclude"),
        example: given("example"),
        ..SetCode::new(code.guid)
    }
}
