//! In which language the program speaks: each is named in itself.

use super::app::App;
use super::tokens::{S2, S3};
use super::widgets::{choice, dialog, subheading};
use crate::say;
use crate::say::Lang;
use eframe::egui;

/// The question, while it is asked. Choosing answers it.
pub fn overlay(app: &mut App, ctx: &egui::Context) {
    if !app.show_languages {
        return;
    }
    let lang = app.lang();
    let mut chosen = None;
    let mut left = false;
    let modal = dialog(ctx, "languages").show(ctx, |ui| {
        ui.set_width(280.0);
        subheading(ui, say::the_programs_language(lang));
        ui.add_space(S2);
        for each in Lang::all() {
            if choice(ui, each == lang, say::language_name(each)).clicked() {
                chosen = Some(each);
            }
        }
        ui.add_space(S3);
        left = ui.button(say::close(lang)).clicked();
    });
    if let Some(each) = chosen {
        app.settings.lang = Some(each);
        app.settings.store();
    }
    app.show_languages = chosen.is_none() && !left && !modal.should_close();
}

#[cfg(test)]
mod tests {
    use crate::say::Lang;
    use crate::ui::commands::Command;
    use crate::ui::desk::Request;
    use crate::ui::testing;

    #[test]
    fn every_language_can_be_chosen_by_its_own_name() {
        let mut window = testing::on_demo(Lang::Sv);
        for (lang, name, workspace) in [
            (Lang::En, "English", "Gather"),
            (Lang::Nb, "Norsk bokmål", "Samle"),
            (Lang::Da, "Dansk", "Saml"),
            (Lang::Sv, "Svenska", "Samla"),
        ] {
            window.request(Request::Run(Command::Language));
            window.click(name);
            assert_eq!(window.harness.state().settings.lang, Some(lang));
            assert!(window.says(workspace), "{name}");
        }
    }
}
