//! What a judgement rests on, for and against, and the case's passages that it may rest on.

use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::session::action::EvidenceAt;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{caption, icon_button, quiet_link, soft};
use eframe::egui::{CursorIcon, Label, RichText, Sense, Ui, WidgetInfo, accesskit};

/// So many passages are offered at once.
const MOST: usize = 40;
/// So much of a quote is shown.
const LONGEST: usize = 260;

/// Evidence as an action names it.
fn at(desk: &mut Desk, known: &Evidence) -> Option<EvidenceAt> {
    place(desk, known.document, known.passage, known.against)
}

/// A passage as an action names it.
pub fn place(desk: &mut Desk, document: DocumentId, passage: Passage, against: bool) -> Option<EvidenceAt> {
    let documents = desk.documents();
    let document = documents.iter().find(|known| known.id == document)?.guid.into();
    let (start, end) = (Some(passage.start.0), Some(passage.end.0));
    Some(EvidenceAt { document, start, end, against, ..EvidenceAt::default() })
}

/// Draws the evidence of a claim. Gives all of it anew where some was changed.
pub fn evidence(ui: &mut Ui, desk: &mut Desk, study: &Study, claim: Option<Claim>) -> Option<Vec<EvidenceAt>> {
    let lang = desk.lang;
    let known: Vec<&Evidence> = claim.map(|claim| study.evidence_of(claim).collect()).unwrap_or_default();
    let mut change = None;
    for (n, evidence) in known.iter().enumerate() {
        let speaker = study.speaker_at(evidence.document, evidence.passage.start);
        let source = if speaker.is_empty() { study.document_name(evidence.document) } else { speaker };
        let sign = if evidence.against { say::against_within(lang) } else { say::for_it_within(lang) };
        words(ui, desk, &evidence.quote, (evidence.document, evidence.passage), source);
        ui.horizontal(|ui| {
            soft(ui, source);
            let turn = quiet_link(ui, sign);
            let name = say!(lang, assess_source_speaks_sign_turn_it, sign, source);
            if turn.accessible_name(name).clicked() && desk.writable {
                change = Some((n, false));
            }
            let name = say!(lang, assess_take_away_the_evidence_from_source, source);
            if desk.writable && icon_button(ui, icons::X, &name).clicked() {
                change = Some((n, true));
            }
        });
    }
    let (n, gone) = change?;
    let changed = known.get(n)?;
    let mut all = Vec::new();
    for one in study.all_evidence_of(changed.claim) {
        let is_it = one.id == changed.id;
        if !(is_it && gone) {
            all.extend(at(desk, one).map(|at| EvidenceAt { against: at.against != is_it, ..at }));
        }
    }
    Some(all)
}

/// Words that lead to their place.
fn words(ui: &mut Ui, desk: &mut Desk, quote: &str, (document, passage): (DocumentId, Passage), source: &str) {
    let t = tokens(ui);
    let cut: String = quote.chars().take(LONGEST).map(|c| if c == '\n' { ' ' } else { c }).collect();
    let text = RichText::new(cut).font(tokens::reading(14.0)).color(t.ink);
    let link = ui.add(Label::new(text).wrap().sense(Sense::click()));
    let name = say!(desk.lang, assess_evidence_from_source, source);
    link.widget_info(|| WidgetInfo::labeled(accesskit::Role::Link, true, &name));
    let tip = say::show_the_words_in_their_document(desk.lang);
    if link.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(tip).clicked() {
        desk.show(document, Some(passage));
    }
}

/// The case's meaning units, condensed or in their own words, that are not evidence yet. Gives the evidence with the
/// one that was taken.
pub fn offered(
    ui: &mut Ui,
    desk: &mut Desk,
    study: &Study,
    case: CaseId,
    claim: Option<Claim>,
) -> Option<Vec<EvidenceAt>> {
    let lang = desk.lang;
    if !desk.writable {
        return None;
    }
    let within = with_descendants(&study.cases, case);
    let known: Vec<&Evidence> = claim.map(|claim| study.evidence_of(claim).collect()).unwrap_or_default();
    let is_known = |unit: &MeaningUnit| {
        known.iter().any(|evidence| (evidence.document, evidence.passage) == (unit.document, unit.passage))
    };
    let belongs = |unit: &&MeaningUnit| {
        unit.relevance != Relevance::Excluded
            && study.cases_of(unit.document, unit.passage).iter().any(|case| within.contains(case))
            && !is_known(unit)
    };
    let units: Vec<&MeaningUnit> = study.units.iter().filter(belongs).collect();
    caption(ui, say::assess_what_the_case_says(lang));
    if units.is_empty() {
        soft(ui, say::assess_passages_come_here_when_the_cases(lang));
    }
    let mut taken = None;
    for unit in units.iter().take(MOST) {
        ui.horizontal_top(|ui| {
            let text = if unit.condensation.is_empty() {
                let words = desk.text(unit.document);
                slice(&words.text, unit.passage).chars().take(120).collect()
            } else {
                unit.condensation.clone()
            };
            let name = say!(lang, assess_make_evidence_of_text, text);
            if icon_button(ui, icons::PLUS, &name).clicked() {
                taken = Some((unit.document, unit.passage));
            }
            let shown = RichText::new(text).font(tokens::sans(tokens::BODY)).color(tokens(ui).ink);
            let link = ui.add(Label::new(shown).wrap().sense(Sense::click()));
            if link.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                desk.show(unit.document, Some(unit.passage));
            }
        });
        ui.add_space(S1);
    }
    if units.len() > MOST {
        let n = units.len() - MOST;
        soft(ui, say!(lang, and_n_more, n));
    }
    ui.add_space(S2);
    let (document, passage) = taken?;
    let known = claim.map(|claim| study.all_evidence_of(claim)).unwrap_or_default();
    let mut all: Vec<EvidenceAt> = known.into_iter().filter_map(|known| at(desk, known)).collect();
    all.extend(place(desk, document, passage, false));
    Some(all)
}
