//! Who is coding: a person is chosen, added, or given another name.

use super::app::App;
use super::commands::Command;
use super::desk::Request;
use super::icons;
use super::tokens::{S1, S2, S3};
use super::widgets::{choice, dialog, icon_button, new_field, quiet_link, soft, subheading};
use crate::model::{Coder, Guid, Lang};
use crate::say;
use crate::session::action::{CodeAs, ProjectAction, SetCoder};
use crate::store::{self, OpenMode};
use eframe::egui::{self, Ui};
use std::rc::Rc;

/// What the question keeps while it is open.
#[derive(Default)]
pub struct Coders {
    new: String,
    /// The coder who is being given another name, and what stands in the field.
    renaming: Option<(Guid, String)>,
}

/// The question, while it is asked.
pub fn overlay(app: &mut App, ctx: &egui::Context) {
    let Some(mut state) = app.coders.take() else { return };
    let lang = app.lang();
    let Some(all) = known(app) else { return };
    let Some(session) = &app.session else { return };
    let writable = *session.mode() == OpenMode::Write;
    let now = session.coder().clone();
    let (mut wanted, mut left) = (None, false);
    let modal = dialog(ctx, "coders").show(ctx, |ui| {
        ui.set_width(420.0);
        subheading(ui, say::coders_who_is_coding(lang));
        ui.add_space(S1);
        soft(ui, say::coders_codings_meaning_units_and_every_step(lang));
        ui.add_space(S2);
        ui.add_enabled_ui(writable, |ui| {
            for coder in all.iter() {
                wanted = one(ui, lang, &mut state, coder, coder.id == now.id).or(wanted.take());
            }
            ui.add_space(S2);
            let hint = say::coders_name_of_another_coder(lang);
            if let Some(name) = new_field(ui, egui::Id::unique("new coder"), &mut state.new, hint) {
                wanted = Some(CodeAs::new(name).into());
            }
        });
        ui.add_space(S3);
        left = ui.button(say::close(lang)).clicked();
    });
    if let Some(action) = wanted {
        app.request(Request::Do(vec![action.into()]));
    }
    if !left && !modal.should_close() {
        app.coders = Some(state);
    }
}

fn one(ui: &mut Ui, lang: Lang, state: &mut Coders, coder: &Coder, at_work: bool) -> Option<ProjectAction> {
    let guid = coder.guid;
    let id = egui::Id::unique(("coder name", coder.id));
    if let Some((_, mut name)) = state.renaming.take_if(|(known, _)| *known == coder.guid) {
        let hint = say::coders_the_coders_name(lang);
        return match new_field(ui, id, &mut name, hint) {
            Some(name) => (name != coder.name).then(|| SetCoder::new(guid, name).into()),
            None => {
                state.renaming = ui.memory(|memory| memory.has_focus(id)).then_some((coder.guid, name));
                None
            }
        };
    }
    let mut wanted = None;
    ui.horizontal(|ui| {
        let shown = &coder.name;
        if choice(ui, at_work, shown).clicked() && !at_work {
            wanted = Some(CodeAs::new(guid).into());
        }
        let name = say!(lang, coders_rename_shown, shown);
        if icon_button(ui, icons::PENCIL, &name).clicked() {
            state.renaming = Some((coder.guid, coder.name.clone()));
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    });
    wanted
}

fn known(app: &mut App) -> Option<Rc<Vec<Coder>>> {
    app.keep("coders", &["coder"], |session| Ok(store::project::coders(session.reader())?))
}

/// In the header of a project that several have coded: whose turn it is.
pub fn badge(app: &mut App, ui: &mut Ui) {
    let lang = app.lang();
    if known(app).is_none_or(|all| all.len() < 2) {
        return;
    }
    let Some(session) = &app.session else { return };
    let name = session.coder().name.clone();
    if quiet_link(ui, &say!(lang, coders_coding_name, name)).clicked() {
        app.request(Request::Run(Command::Coder));
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Lang;
    use crate::store;
    use crate::ui::commands::Command;
    use crate::ui::desk::Request;
    use crate::ui::testing;
    use eframe::egui::{Event, Key, Modifiers};
    use egui_kittest::kittest::Queryable;

    #[test]
    fn another_coder_takes_over_is_renamed_and_the_undo_gives_the_work_back() {
        let mut window = testing::on_demo(Lang::Sv);
        let first = window.session().coder().name.clone();
        window.harness.state_mut().request(Request::Run(Command::Coder));
        window.run();
        let enter = |window: &mut testing::Window, text: &str| {
            window.harness.event(Event::Text(text.to_owned()));
            window.run();
            window.harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
            window.run();
        };
        window.harness.get_by_label("Namn på en kodare till").focus();
        window.run();
        enter(&mut window, "Siv");
        assert_eq!(window.session().coder().name, "Siv");
        window.harness.get_by_label("Byt namn på Siv").click_accesskit();
        window.run();
        window.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        enter(&mut window, "Siri");
        assert_eq!(window.session().coder().name, "Siri");
        window.harness.get_by_label("Stäng").click_accesskit();
        window.run();
        assert!(window.harness.query_by_label("Kodar: Siri").is_some());
        for expected in ["Siv", &first] {
            window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
            window.run();
            assert_eq!(window.session().coder().name, expected);
        }
        assert_eq!(store::project::coders(window.session().reader()).unwrap().len(), 1);
    }
}
