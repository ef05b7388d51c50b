//! What a memo rests on: passages for and against, each a click from its words; the words that are marked in the text
//! are added here.

use crate::model::*;
use crate::say;
use crate::session::action::{EvidenceAt, SetMemo};
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{caption, icon_button, quiet_link, soft, worded_button};
use eframe::egui::{Align, CursorIcon, Label, Layout, RichText, Sense, Ui};

/// So much of a quote is shown.
const LONGEST: usize = 200;

pub fn show(ui: &mut Ui, desk: &mut Desk, memo: &Memo) {
    let lang = desk.lang;
    let all = desk.keep(("all evidence", 0), &["evidence"], |session| Ok(store::evidence::all(session.reader())?));
    let own: Vec<&Evidence> = all.iter().filter(|known| known.claim == Claim::Memo(memo.id)).collect();
    let is_hypothesis = memo.kind == "hypothesis";
    if own.is_empty() && !is_hypothesis && desk.marked.is_none() {
        return;
    }
    if !own.is_empty() || is_hypothesis {
        caption(ui, say::evidence(lang));
    }
    let mut wanted: Option<Vec<EvidenceAt>> = None;
    for (at, known) in own.iter().enumerate() {
        if let Some(change) = one(ui, desk, known) {
            let mut named = desk.named(own.iter().copied(), false);
            match change {
                Change::Remove => drop(named.remove(at)),
                Change::Turn => named.iter_mut().skip(at).take(1).for_each(|one| one.against = !one.against),
            }
            wanted = Some(named);
        }
    }
    if desk.writable {
        wanted = add(ui, desk, &own, is_hypothesis).or(wanted);
    }
    if let Some(evidence) = wanted {
        desk.act(SetMemo { evidence: Some(evidence), ..SetMemo::new(memo.guid) });
    }
    ui.add_space(S2);
}

/// What was asked of a piece of evidence.
enum Change {
    Remove,
    Turn,
}

fn one(ui: &mut Ui, desk: &mut Desk, known: &Evidence) -> Option<Change> {
    let lang = desk.lang;
    let cut: String = known.quote.chars().take(LONGEST).collect();
    let text = RichText::new(say!(lang, quoted, words = cut)).font(tokens::reading(14.0)).color(tokens(ui).ink);
    let link = ui.add(Label::new(text).wrap().sense(Sense::click()));
    if link.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        desk.show(known.document, Some(known.passage));
    }
    let mut change = None;
    ui.horizontal(|ui| {
        let documents = desk.documents();
        let name = documents.iter().find(|one| one.id == known.document).map_or("", |one| one.name.as_str());
        let sign = if known.against { say::against_within(lang) } else { say::for_it_within(lang) };
        let spoken = say!(lang, memos_speaks_sign_turn_it, sign);
        if desk.writable {
            if quiet_link(ui, sign).accessible_name(spoken).clicked() {
                change = Some(Change::Turn);
            }
        } else {
            soft(ui, sign);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let remove = say!(lang, memos_take_away_the_evidence_from_name, name);
            if desk.writable && icon_button(ui, icons::X, &remove).clicked() {
                change = Some(Change::Remove);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let small = RichText::new(name).font(tokens::sans(tokens::SMALL)).color(tokens(ui).soft);
                ui.add(Label::new(small).truncate());
            });
        });
    });
    ui.add_space(S1);
    change
}

/// The marked words, for or against; without any, how to mark them.
fn add(ui: &mut Ui, desk: &mut Desk, own: &[&Evidence], is_hypothesis: bool) -> Option<Vec<EvidenceAt>> {
    let lang = desk.lang;
    let Some((document, passage)) = desk.marked else {
        if is_hypothesis {
            let hint = say::memos_mark_words_under_code_or_condense(lang);
            soft(ui, hint);
        }
        return None;
    };
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        let choices: &[(&str, bool)] = if is_hypothesis {
            &[(say::memos_the_marked_words_speak_for(lang), false), (say::against_within(lang), true)]
        } else {
            &[(say::memos_rest_on_the_marked_words(lang), false)]
        };
        for (words, against) in choices {
            let response = worded_button(ui, icons::PLUS, words);
            if response.clicked() {
                let new = Evidence {
                    id: EvidenceId(0),
                    guid: Guid::fresh(),
                    claim: Claim::Memo(MemoId(0)),
                    number: 0,
                    document,
                    passage,
                    against: *against,
                    quote: String::new(),
                    condensation: String::new(),
                };
                wanted = Some(desk.named(own.iter().copied().chain([&new]), false));
            }
        }
    });
    wanted
}

#[cfg(test)]
mod tests {
    use crate::model::*;
    use crate::session::action::read_script;
    use crate::store;
    use crate::ui::desk::Request;
    use crate::ui::testing::{self, Window};
    use eframe::egui::{Key, Modifiers};
    use egui_kittest::kittest::Queryable;

    fn evidence(window: &Window) -> Vec<(String, bool)> {
        let memo = store::memo::all(window.reader()).unwrap().into_iter().find(|memo| memo.title == "Tiden").unwrap();
        let all = store::evidence::all(window.reader()).unwrap().into_iter();
        let own = all.filter(|known| known.claim == Claim::Memo(memo.id));
        own.map(|known| (known.quote, known.against)).collect()
    }

    fn click(window: &mut Window, label: &str) {
        window.harness.get_by_label(label).click_accesskit();
        window.run();
    }

    #[test]
    fn marked_words_become_evidence_are_turned_and_taken_away() {
        let mut window = testing::on_demo(Lang::Sv);
        let script = read_script(r#"{"action": "add_memo", "title": "Tiden", "kind": "hypothesis", "text": "x"}"#);
        window.harness.state_mut().request(Request::Do(script.unwrap()));
        window.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
        window.run();
        assert!(window.shows(|text| text.starts_with("Markera ord under Koda")));
        window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
        window.run();
        for _ in 0..2 {
            window.harness.key_press_modifiers(Modifiers::SHIFT | Modifiers::COMMAND, Key::ArrowRight);
            window.run();
        }
        click(&mut window, "De markerade orden talar för");
        let added = evidence(&window);
        assert!(added.len() == 1 && !added[0].0.is_empty() && !added[0].1, "{added:?}");
        click(&mut window, "Talar för; vänd");
        assert!(evidence(&window)[0].1);
        let name = window.harness.state().place().document.unwrap();
        let name = store::document::get(window.reader(), name).unwrap().name;
        click(&mut window, &format!("Ta bort belägget från {name}"));
        assert!(evidence(&window).is_empty());
        window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
        assert_eq!(evidence(&window).len(), 1);
    }
}
