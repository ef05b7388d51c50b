//! The labels of speakers in all documents, each tied once to whose it is.

use super::State;
use super::fields::drop_button;
use super::pick::{Pick, Picking};
use super::rows::figure;
use crate::model::*;
use crate::say;
use crate::session::action::{Action, SetSpeaker};
use crate::store;
use crate::ui::desk::{Desk, Request};
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{caption, soft, toggle};
use eframe::egui::{RichText, Ui};
use std::collections::BTreeMap;
use std::rc::Rc;

/// So many labels are listed; the others are tied document by document.
const MOST: usize = 200;

/// A label and what is known of it in all documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    pub label: String,
    pub documents: Vec<DocumentId>,
    /// Of those, where nobody is said to be it.
    pub free: Vec<DocumentId>,
    /// Whose it is, if it is the same person's wherever it is somebody's.
    pub whose: Option<ParticipantId>,
    /// It is different people's in different documents.
    pub shared: bool,
    pub interviewer: bool,
}

/// The labels of all documents, those first that are nobody's, then the most frequent; interviewers last.
pub fn labels(speakers: &[Speaker]) -> Vec<Label> {
    let mut found: BTreeMap<&str, Label> = BTreeMap::new();
    for speaker in speakers {
        let known = found.entry(speaker.label.as_str()).or_insert_with(|| Label {
            label: speaker.label.clone(),
            interviewer: true,
            ..Label::default()
        });
        known.documents.push(speaker.document);
        known.interviewer &= speaker.interviewer;
        match speaker.participant {
            None => known.free.push(speaker.document),
            Some(id) if known.whose.is_some_and(|whose| whose != id) => known.shared = true,
            Some(id) => known.whose = Some(id),
        }
    }
    let mut labels: Vec<Label> = found.into_values().collect();
    labels.sort_by_key(|known| (known.interviewer, known.free.is_empty(), std::cmp::Reverse(known.documents.len())));
    labels
}

/// The labels, kept between frames.
pub fn all(desk: &mut Desk) -> Rc<Vec<Label>> {
    desk.keep(("labels of all documents", 0), &["speaker", "document"], |session| {
        Ok(labels(&store::document::all_speakers(session.reader())?))
    })
}

/// Where a label is to become somebody's: where it is nobody's yet, or else everywhere.
pub fn places<'l>(labels: &'l [Label], label: &str) -> &'l [DocumentId] {
    let known = labels.iter().find(|known| known.label == label);
    known.map_or(&[], |known| if known.free.is_empty() { &known.documents } else { &known.free })
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let labels = all(desk);
    if labels.is_empty() {
        return;
    }
    caption(ui, say::gather_speakers_in_the_documents(lang));
    soft(ui, say::gather_say_once_who_it_is_for(lang));
    for known in labels.iter().take(MOST) {
        ui.push_id(&known.label, |ui| one(ui, desk, state, known));
    }
    if labels.len() > MOST {
        let n = labels.len() - MOST;
        soft(ui, say!(lang, and_n_more, n));
    }
}

fn one(ui: &mut Ui, desk: &mut Desk, state: &mut State, known: &Label) {
    let t = tokens(ui);
    let lang = desk.lang;
    let label = &known.label;
    ui.add_space(S2);
    ui.horizontal(|ui| {
        let shown = super::bar::cut_at(label, 28);
        ui.label(RichText::new(shown).font(tokens::sans_bold(tokens::BODY)).color(t.ink)).on_hover_text(label);
        let count = known.documents.len();
        soft(
            ui,
            match count {
                1 => say::gather_1_document(lang).to_owned(),
                _ => say!(lang, gather_n_documents, n = figure(count as u32, lang)),
            },
        );
    });
    ui.add_enabled_ui(desk.writable, |ui| {
        ui.horizontal(|ui| {
            let person = state.people.iter().find(|person| Some(person.id) == known.whose);
            let shown = match person {
                _ if known.shared => say::gather_different_people(lang).to_owned(),
                Some(person) if known.free.is_empty() => person.name.clone(),
                Some(person) => {
                    let n = known.free.len();
                    say!(lang, gather_name_not_in_n, n, name = &person.name)
                }
                None => say::gather_who_is_this(lang).to_owned(),
            };
            let name = say!(lang, gather_who_is_label_in_all_documents, label);
            let width = (ui.available_width() - 112.0).max(100.0);
            let button = drop_button(ui, &shown, &name, Some(width), person.is_none());
            if button.clicked() {
                state.pick = Some(Pick::new(Picking::Label(label.clone()), button.rect));
            }
            let toggle = toggle(ui, known.interviewer, say::gather_interviewer(lang));
            let name = say!(lang, gather_label_is_an_interviewer_in_all, label);
            if toggle.accessible_name(name).clicked() {
                let actions = interviewer(state, known);
                desk.ask(Request::Do(actions));
            }
        });
    });
    ui.add_space(S1);
}

fn interviewer(state: &State, known: &Label) -> Vec<Action> {
    let rows = state.rows_of(&known.documents);
    let action = |row: &&super::rows::Row| {
        let interviewer = Some(!known.interviewer);
        Action::from(SetSpeaker { interviewer, ..SetSpeaker::new(&row.guid, &known.label) })
    };
    rows.iter().map(action).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing;
    use eframe::egui::{Event, Key, Modifiers};
    use egui_kittest::kittest::Queryable;

    #[test]
    fn a_label_is_one_persons_several_peoples_or_nobodys() {
        let speaker = |document: i64, label: &str, participant: Option<i64>, interviewer| Speaker {
            id: SpeakerId(document),
            document: DocumentId(document),
            label: label.to_owned(),
            participant: participant.map(ParticipantId),
            interviewer,
        };
        let found = labels(&[
            speaker(1, "I", None, true),
            speaker(2, "I", None, true),
            speaker(1, "Anna", Some(7), false),
            speaker(2, "Anna", None, false),
            speaker(3, "Bo", Some(8), false),
            speaker(4, "Bo", Some(9), false),
        ]);
        let told: Vec<_> = found
            .iter()
            .map(|known| (known.label.as_str(), known.documents.len(), known.free.len(), known.shared))
            .collect();
        assert_eq!(told, [("Anna", 2, 1, false), ("Bo", 2, 0, true), ("I", 2, 2, false)]);
        assert_eq!(places(&found, "Anna"), [DocumentId(2)], "where it is somebody's it stays so");
        assert_eq!(places(&found, "Bo"), [DocumentId(3), DocumentId(4)]);
        assert!(places(&found, "Cilla").is_empty());
    }

    #[test]
    fn who_speaks_is_said_once_for_all_documents() {
        let mut window = testing::on_demo(Lang::Sv);
        let texts = ["A", "B"].map(|name| {
            format!(r#"{{"action":"add_document","name":"{name}","text":"Kim: Hej\nI: Hej, hur går det?\nKim: Bra"}}"#)
        });
        let script = crate::session::action::read_script(&texts.join("\n")).unwrap();
        window.harness.state_mut().request(Request::Do(script));
        window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
        window.run();
        window.harness.get_by_label("Deltagare").click();
        window.run();
        window.harness.get_by_label("Vem är Kim i alla dokument?").click_accesskit();
        window.run();
        window.harness.event(Event::Text("Viola".to_owned()));
        window.run();
        window.harness.key_press(Key::Enter);
        window.run();
        let viola = store::participant::find(window.reader(), "Viola").unwrap();
        let of_kim = |window: &testing::Window| -> Vec<Option<ParticipantId>> {
            let all = store::document::all_speakers(window.reader()).unwrap();
            all.into_iter().filter(|speaker| speaker.label == "Kim").map(|speaker| speaker.participant).collect()
        };
        assert!(viola.is_some());
        assert_eq!(of_kim(&window), [viola, viola]);
        window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
        assert_eq!(of_kim(&window), [None, None], "one step");
    }
}
