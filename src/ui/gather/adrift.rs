//! What a corrected text no longer has the words of, one by one: it stands right where it was laid, or it is taken away.

use super::rows::Row;
use crate::model::*;
use crate::say;
use crate::session::action::{Action, RemoveCoding, RemoveMeaningUnit, SettleAdrift};
use crate::store;
use crate::store::adrift::{Adrift, AdriftWhat};
use crate::ui::desk::{Desk, Request};
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S4, tokens};
use crate::ui::widgets::{quiet_link, soft, subheading, worded_button};
use eframe::egui::{self, CursorIcon, Label, RichText, Sense, Ui};

/// So much of the lost words is shown.
const LONGEST: usize = 240;

/// Draws the link that asks for a corrected file, and what is adrift in the document.
pub fn show(ui: &mut Ui, desk: &mut Desk, row: &Row) {
    if desk.writable {
        let name = say::gather_replace_with_a_corrected_file(desk.lang);
        let tip = say::gather_codings_units_and_evidence_move_with(desk.lang);
        if worded_button(ui, icons::FILE_TEXT, name).on_hover_text(tip).clicked() {
            desk.ask(Request::AskCorrection(row.id));
        }
    }
    let all = desk.keep(("adrift", 0), &["adrift", "coding", "meaning_unit", "evidence", "code"], |session| {
        Ok(store::adrift::all(session.reader())?)
    });
    let here: Vec<&Adrift> = all.iter().filter(|one| one.document == row.id).collect();
    if here.is_empty() {
        return;
    }
    let lang = desk.lang;
    ui.add_space(S4);
    subheading(ui, say::gather_their_words_are_gone(lang));
    soft(ui, say::gather_the_corrected_text_lacks_the_words(lang));
    for one in here {
        ui.push_id(one.guid, |ui| draw(ui, desk, one));
    }
}

fn kind(one: &Adrift, lang: Lang) -> String {
    let name = &one.name;
    match one.what {
        AdriftWhat::Coding(_) => say!(lang, gather_coding_name, name),
        AdriftWhat::Unit(_) if name.is_empty() => say::meaning_unit(lang).to_owned(),
        AdriftWhat::Unit(_) => say!(lang, gather_meaning_unit_name, name),
        AdriftWhat::Evidence(_) => say::evidence(lang).to_owned(),
    }
}

fn draw(ui: &mut Ui, desk: &mut Desk, one: &Adrift) {
    let t = tokens(ui);
    let lang = desk.lang;
    ui.add_space(S2);
    ui.label(RichText::new(kind(one, lang)).font(tokens::sans_bold(tokens::BODY)).color(t.ink));
    let quote: String = one.quote.chars().take(LONGEST).collect();
    let quote = RichText::new(say!(lang, quoted, words = quote)).font(tokens::reading(15.0)).color(t.soft);
    let words = ui.add(Label::new(quote).wrap().sense(Sense::click()));
    let tip = say::gather_show_where_it_lies_now(lang);
    if words.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(tip).clicked() {
        desk.show(one.document, Some(one.passage));
    }
    if !desk.writable {
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        if quiet_link(ui, say::gather_show(lang)).clicked() {
            desk.show(one.document, Some(one.passage));
        }
        if quiet_link(ui, say::gather_it_belongs_there(lang)).clicked() {
            desk.act(SettleAdrift::new(one.guid));
        }
        if let Some(remove) = removal(one)
            && quiet_link(ui, say::gather_take_it_away(lang)).clicked()
        {
            desk.act(remove);
        }
    });
    ui.add_space(S1);
    ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), egui::Stroke::new(1.0, t.line));
}

fn removal(one: &Adrift) -> Option<Action> {
    let guid = Ref::from(one.guid);
    Some(match one.what {
        AdriftWhat::Coding(_) => RemoveCoding { coding: Some(guid), ..RemoveCoding::new() }.into(),
        AdriftWhat::Unit(_) => RemoveMeaningUnit::new(guid).into(),
        // Evidence is taken away where its claim stands.
        AdriftWhat::Evidence(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::model::Lang;
    use crate::store;
    use crate::ui::testing;
    use eframe::egui::{Event, Key, Modifiers};
    use egui_kittest::kittest::Queryable;

    #[test]
    fn a_corrected_file_takes_the_place_of_a_document_and_lost_passages_are_settled() {
        let mut window = testing::on_demo(Lang::Sv);
        window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
        window.run();
        let documents = store::document::all(window.reader()).unwrap();
        let document = documents.iter().find(|known| known.name == "Höör intervju").unwrap().clone();
        let text = store::document::text(window.reader(), document.id).unwrap();
        let codings = store::coding::in_document(window.reader(), document.id).unwrap();
        let lost = crate::model::slice(&text, codings[0].passage).to_owned();
        let file = window.path.with_file_name("rättad.txt");
        std::fs::write(&file, text.replacen(&lost, "", 1)).unwrap();
        window.harness.get_by_label("Höör intervju").click();
        window.run();
        window.harness.get_by_label("Byt mot en rättad fil…").click();
        window.run();
        window.harness.event(Event::Text(file.display().to_string()));
        window.run();
        window.harness.get_by_label("Byt").click();
        window.wait_until("the new text", |window| window.shows(|label| label == "Orden är borta"));
        assert_eq!(store::coding::in_document(window.reader(), document.id).unwrap().len(), codings.len());
        let adrift = |window: &testing::Window| store::adrift::all(window.reader()).unwrap().len();
        let before = adrift(&window);
        assert!(before > 0);
        window.harness.get_all_by_label("Ta bort den").next().unwrap().click_accesskit();
        window.run();
        assert_eq!(adrift(&window), before - 1);
        for _ in 0..2 {
            window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
            window.run();
        }
        assert_eq!(store::document::text(window.reader(), document.id).unwrap(), text);
        assert_eq!(store::coding::in_document(window.reader(), document.id).unwrap(), codings);
    }
}
