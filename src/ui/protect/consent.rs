//! The register of consents: for every participant when, for what, and the way to withdraw.

use super::Ask;
use super::key::typed;
use crate::model::*;
use crate::say;
use crate::session::action::SetConsent;
use crate::session::withdraw::Reach;
use crate::store;
use crate::ui::desk::{Desk, Request};
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{Field, card, quiet_link, soft, whole_field};
use eframe::egui::{RichText, Ui};

#[derive(Default)]
pub struct State {
    /// The participant whose withdrawal is being asked about.
    withdrawing: Option<ParticipantId>,
    word: String,
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let tables = ["participant", "consent", "participant_case"];
    let people = desk.keep(("register", 0), &tables, |session| {
        let consents = store::confidence::consents(session.reader())?;
        let of = |id| consents.iter().find(|known| known.participant == id).cloned();
        Ok(store::participant::all(session.reader())?
            .into_iter()
            .map(|person| {
                let consent = of(person.id).unwrap_or_else(|| Consent::unknown(person.id));
                (person, consent)
            })
            .collect::<Vec<_>>())
    });
    if people.is_empty() {
        soft(ui, say::protect_the_study_has_no_participants_yet(desk.lang));
    }
    for (person, consent) in people.iter() {
        card(ui).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            one(ui, desk, state, person, consent);
        });
        ui.add_space(S1);
    }
    lost(ui, desk);
}

fn one(ui: &mut Ui, desk: &mut Desk, state: &mut State, person: &Participant, consent: &Consent) {
    let lang = desk.lang;
    ui.label(RichText::new(&person.name).font(tokens::sans_bold(tokens::BODY)));
    if consent.is_withdrawn() {
        soft(ui, say!(lang, protect_withdrawn_day, day = &consent.withdrawn));
        // Words that were tied to her since then go as the others did.
        if desk.writable && reach(desk, person).turns > 0 {
            withdraw(ui, desk, state, person);
        }
        return;
    }
    let change = |given: Option<String>, quotes, recording, reuse| SetConsent {
        given,
        quotes,
        recording,
        reuse,
        ..SetConsent::new(person.guid)
    };
    ui.add_enabled_ui(desk.writable, |ui| {
        let name = say!(lang, protect_consent_given_by_n, n = &person.name);
        let hint = say::protect_given_on_yyyy_mm_dd(lang);
        let options = Field { hint, width: 170.0, ..Field::new(("consent", person.id.0), &name) };
        let expected = say::like_2024_2024_05_or_2024(lang);
        let check = |text: &str| if text.trim().is_empty() || as_date(text).is_some() { Ok(()) } else { Err(expected) };
        if let Some(given) = whole_field(ui, &options, &consent.given, check) {
            desk.act(change(Some(given.trim().to_owned()), None, None, None));
        }
        if consent.given.is_empty() && *consent != Consent::unknown(person.id) {
            soft(ui, say::protect_without_a_date_this_is_no(lang));
        }
        ui.vertical(|ui| {
            let mut quotes = consent.quotes;
            if ui.checkbox(&mut quotes, say::protect_may_be_quoted(lang)).changed() {
                desk.act(change(None, Some(quotes), None, None));
            }
            let mut recording = consent.recording;
            if ui.checkbox(&mut recording, say::protect_recording_kept(lang)).changed() {
                desk.act(change(None, None, Some(recording), None));
            }
            let mut reuse = consent.reuse;
            if ui.checkbox(&mut reuse, say::protect_re_use(lang)).changed() {
                desk.act(change(None, None, None, Some(reuse)));
            }
        });
    });
    if desk.writable {
        withdraw(ui, desk, state, person);
    }
}

fn withdraw(ui: &mut Ui, desk: &mut Desk, state: &mut State, person: &Participant) {
    if state.withdrawing != Some(person.id) {
        let words = say!(desk.lang, protect_withdraw_n, n = &person.name);
        if quiet_link(ui, &words).clicked() {
            state.withdrawing = Some(person.id);
            state.word.clear();
        }
        return;
    }
    ui.add_space(S1);
    let text = say::protect_her_words_leave_the_texts_units(desk.lang);
    ui.label(RichText::new(text).color(tokens(ui).error));
    ui.label(reach(desk, person).message(desk.lang));
    let (word, go) = (say::protect_withdraw(desk.lang), say::protect_withdraw_2(desk.lang));
    if typed(ui, desk.lang, word, &mut state.word, go) {
        state.withdrawing = None;
        desk.ask(Request::Protect(Ask::Withdraw(person.guid)));
    }
}

/// What withdrawing would reach, worked out once for each state of the texts.
fn reach(desk: &mut Desk, person: &Participant) -> Reach {
    let tables = ["participant", "speaker", "turn", "document", "document_text", "document_participant"];
    let guid = person.guid.to_string();
    *desk.keep(("reach", person.id.0), &tables, move |session| session.withdrawal_reach(&guid))
}

/// The claims that had rested on words that are gone.
fn lost(ui: &mut Ui, desk: &mut Desk) {
    let lang = desk.lang;
    let tables = ["lost_evidence", "finding", "statement", "memo"];
    let claims = desk.keep(("lost", lang as i64), &tables, |session| {
        crate::session::withdraw::claims_without(session.reader(), lang)
    });
    if claims.is_empty() {
        return;
    }
    ui.add_space(S2);
    soft(ui, say::protect_these_claims_had_rested_on_words(lang));
    for claim in claims.iter() {
        ui.label(claim);
    }
}
