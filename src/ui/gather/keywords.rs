//! The aide-memoire: the keywords that every interview is to touch, and which of them each one did.

use super::State;
use super::rows::Row;
use crate::model::*;
use crate::say;
use crate::session::action::{AddKeyword, RemoveKeyword, SetKeyword, SetKeywordTouched};
use crate::store;
use crate::ui::desk::{Desk, OpenText};
use crate::ui::icons;
use crate::ui::tokens::{S1, S2, S3, S4};
use crate::ui::widgets::{Field, icon_button, new_field, soft, subheading, whole_field};
use eframe::egui::{Align, Id, Layout, Ui, WidgetInfo, accesskit};
use std::rc::Rc;

fn all(desk: &mut Desk) -> Rc<Vec<Keyword>> {
    desk.keep(("keywords", 0), &["keyword", "keyword_touch"], |session| {
        Ok(store::question::keywords(session.reader())?)
    })
}

/// The list, beside the research questions.
pub fn list(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    ui.add_space(S4);
    subheading(ui, say::gather_keywords_for_the_interviews(lang));
    let keywords = all(desk);
    if keywords.is_empty() {
        soft(ui, say::gather_what_every_interview_is_to_touch(lang));
    }
    for keyword in keywords.iter() {
        let guid = keyword.guid.to_string();
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = say!(lang, gather_remove_the_keyword_k, k = &keyword.text);
                if desk.writable && icon_button(ui, icons::X, &name).clicked() {
                    desk.act(RemoveKeyword::new(&guid));
                }
                soft(ui, format!("{}", keyword.touched.len()))
                    .on_hover_text(say::gather_interviews_that_touched_it(lang));
                let name = say!(lang, gather_keyword_k, k = &keyword.text);
                let options =
                    Field { bare: true, enabled: desk.writable, ..Field::new(("keyword", keyword.id), &name) };
                let needed = say::gather_a_keyword_needs_a_word(lang);
                let is_word = move |text: &str| if text.trim().is_empty() { Err(needed) } else { Ok(()) };
                if let Some(text) = whole_field(ui, &options, &keyword.text, is_word) {
                    desk.act(SetKeyword::new(&guid, text));
                }
            });
        });
    }
    if desk.writable {
        ui.add_space(S1);
        let hint = say::gather_add_a_keyword(lang);
        if let Some(text) = new_field(ui, Id::unique("new keyword"), &mut state.new_keyword, hint) {
            desk.act(AddKeyword::new(text));
        }
    }
}

/// Which keywords a document touched; the words that it holds are pointed at, and nothing is ticked by itself.
pub fn checklist(ui: &mut Ui, desk: &mut Desk, row: &Row, text: &OpenText) {
    let keywords = all(desk);
    if keywords.is_empty() {
        return;
    }
    let lang = desk.lang;
    ui.add_space(S4);
    subheading(ui, say::gather_keywords(lang));
    for keyword in keywords.iter() {
        let mut touched = keyword.touched.iter().any(|(document, _)| *document == row.id);
        ui.horizontal(|ui| {
            let response = ui.add_enabled_ui(desk.writable, |ui| ui.checkbox(&mut touched, &keyword.text)).inner;
            let name = say!(lang, gather_touched_on_k, k = &keyword.text);
            let on = touched;
            response.widget_info(|| WidgetInfo::selected(accesskit::Role::CheckBox, true, on, &name));
            if response.changed() {
                desk.act(SetKeywordTouched::new(keyword.guid, &row.guid, touched));
            }
            if !touched && holds(&text.text, &keyword.text) {
                ui.add_space(S2);
                soft(ui, say::gather_the_word_is_in_the_text(lang));
            }
        });
    }
    ui.add_space(S3);
}

/// Whether a text has a word, whole and whatever its case.
fn holds(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.trim().to_lowercase());
    !word.is_empty()
        && text.match_indices(&word).any(|(at, found)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
}

#[cfg(test)]
mod tests {
    use super::holds;
    use crate::model::Lang;
    use crate::store;
    use crate::ui::testing;
    use eframe::egui::{Event, Key, Modifiers};
    use egui_kittest::kittest::Queryable;

    #[test]
    fn words_are_found_whole() {
        for (text, word, expected) in [
            ("Ett Schema finns", "schema", true),
            ("scheman", "schema", false),
            ("åk nu", "k nu", false),
            ("a", " ", false),
        ] {
            assert_eq!(holds(text, word), expected, "{text} {word}");
        }
    }

    #[test]
    fn a_keyword_is_added_and_ticked_for_an_interview() {
        let mut window = testing::on_demo(Lang::Sv);
        window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
        window.run();
        window.harness.get_by_label("Lägg till ett stödord").focus();
        window.run();
        window.harness.event(Event::Text("checklistan".to_owned()));
        window.run();
        window.harness.key_press(Key::Enter);
        window.run();
        window.harness.get_by_label("Höör intervju").click();
        window.run();
        assert!(window.shows(|label| label == "ordet finns i texten"));
        let touched = |window: &testing::Window| {
            let all = store::question::keywords(window.reader()).unwrap();
            all.iter().find(|keyword| keyword.text == "checklistan").unwrap().touched.len()
        };
        assert_eq!(touched(&window), 0, "nothing is ticked by itself");
        window.harness.get_by_label("Kom in på checklistan").click_accesskit();
        window.run();
        assert_eq!(touched(&window), 1);
    }
}
