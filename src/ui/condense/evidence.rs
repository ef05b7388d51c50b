//! What a statement rests on: the passages cited, each a click from its words, and the units that
//! are not used yet.

use super::statement::{Carrier, INDENT, Shown};
use crate::analysis::Study;
use crate::analysis::evidence::{EvidenceState, state as evidence_state};
use crate::analysis::study::Texts;
use crate::model::*;
use crate::say;
use crate::session::action::EvidenceAt;
use crate::session::study::ReadTexts;
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{Rows, caption, cut_line, icon_button, icon_toggle, quiet_link, show_rows, soft};
use eframe::egui::{self, Align, Layout, RichText, ScrollArea, Sense, Ui, Vec2, WidgetInfo};
use std::rc::Rc;

fn cites(evidence: &Evidence, carrier: &Carrier) -> bool {
    evidence.document == carrier.document && evidence.passage.overlaps(carrier.passage)
}

/// The evidence of a statement, and what has become of it.
pub fn cited(desk: &mut Desk, statement: Option<StatementId>) -> Rc<Vec<(Evidence, EvidenceState)>> {
    let Some(statement) = statement else { return Rc::default() };
    let tables = ["evidence", "statement", "meaning_unit", "document", "document_text"];
    desk.keep(("cited", statement.0), &tables, |session| {
        let texts = ReadTexts::new(session.reader(), &Study::default(), Lang::Sv);
        let mut units = (None, Vec::new());
        let mut found = Vec::new();
        for evidence in store::evidence::all(session.reader())? {
            if evidence.claim != Claim::Statement(statement) {
                continue;
            }
            if units.0 != Some(evidence.document) {
                units = (Some(evidence.document), store::unit::in_document(session.reader(), evidence.document)?);
            }
            let now = evidence_state(&evidence, &texts.words(evidence.document, evidence.passage), &units.1);
            found.push((evidence, now));
        }
        Ok(found)
    })
}

/// The cited passages, small; a click goes to the words.
pub fn chips(ui: &mut Ui, desk: &mut Desk, shown: &Shown) {
    if shown.cited.is_empty() {
        return;
    }
    caption(ui, &say!(desk.lang, evidence_n, n = shown.cited.len()));
    ScrollArea::vertical().id_salt("evidence chips").max_height(96.0).auto_shrink([false, true]).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(S1, S1);
            for (evidence, now) in shown.cited.iter() {
                chip(ui, desk, shown, evidence, *now);
            }
        });
    });
    let changed = shown.cited.iter().any(|(_, now)| *now != EvidenceState::AsItWas);
    if changed && desk.writable {
        let words = say::condense_the_statement_holds_as_it_is(desk.lang);
        if quiet_link(ui, words).clicked() {
            let mut all = desk.named(shown.cited.iter().map(|(evidence, _)| evidence), false);
            all.iter_mut().for_each(|at| at.anew = true);
            shown.rest_on(desk, all);
        }
    }
}

fn chip(ui: &mut Ui, desk: &mut Desk, shown: &Shown, evidence: &Evidence, now: EvidenceState) {
    let t = tokens(ui);
    let documents = desk.documents();
    let known = shown.carriers.iter().find(|carrier| cites(evidence, carrier));
    let place = known.map(|carrier| carrier.place.clone()).unwrap_or_else(|| {
        documents.iter().find(|known| known.id == evidence.document).map(|known| known.name.clone()).unwrap_or_default()
    });
    let sign = if evidence.against { say::against(desk.lang) } else { "" };
    let short: String = place.chars().take(40).collect();
    let color = if now == EvidenceState::AsItWas { t.ink } else { t.warn };
    let text = RichText::new(format!("{sign}{short}")).font(tokens::sans(tokens::SMALL)).color(color);
    let button = ui.add(egui::Button::new(text).min_size(Vec2::new(0.0, 24.0)));
    let label = format!("{}: {sign}{place}", say::evidence(desk.lang));
    button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Link, true, &label));
    let note = match now {
        EvidenceState::AsItWas => "",
        EvidenceState::WordsChanged => say::condense_the_words_have_changed_since(desk.lang),
        EvidenceState::CondensationChanged => say::condense_the_condensation_has_changed_since(desk.lang),
    };
    let quote: String = evidence.quote.chars().take(400).collect();
    let button = button.on_hover_ui(|ui| {
        ui.label(RichText::new(&quote).font(tokens::reading(14.0)));
        if !note.is_empty() {
            ui.label(RichText::new(note).color(t.warn));
        }
    });
    if button.clicked() {
        desk.show(evidence.document, Some(evidence.passage));
    }
    // What rests on a unit in the list is taken back there; the rest has no other place for it.
    if known.is_none() && desk.writable {
        let name = format!("{}: {place}", say::take_the_evidence_away(desk.lang));
        if icon_button(ui, icons::X, &name).clicked() {
            let left =
                desk.named(shown.cited.iter().map(|(other, _)| other).filter(|other| other.id != evidence.id), false);
            shown.rest_on(desk, left);
        }
    }
}

/// The units that can carry the statement; a click on a mark makes one evidence, or takes it away.
pub fn list(ui: &mut Ui, desk: &mut Desk, shown: &Shown, unused_only: &mut bool) {
    let used: Vec<bool> =
        shown.carriers.iter().map(|carrier| shown.cited.iter().any(|(known, _)| cites(known, carrier))).collect();
    let (n, unused) = (used.len(), used.iter().filter(|used| !**used).count());
    if n == 0 {
        let none = say::condense_no_essential_meaning_units_yet_the(desk.lang);
        soft(ui, none);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        let words = match (n, unused) {
            (_, 0) => say::condense_all_essential_units_are_used(desk.lang).to_owned(),
            (1, _) => say::condense_1_essential_unit_not_used_yet(desk.lang).to_owned(),
            _ => say!(desk.lang, condense_unused_of_n_essential_units_are, n, unused),
        };
        ui.label(RichText::new(words).font(tokens::sans_bold(tokens::SMALL)).color(tokens(ui).soft));
        let word = if *unused_only { say::show_all(desk.lang) } else { say::condense_show_only_those(desk.lang) };
        if (unused > 0 && unused < n || *unused_only) && quiet_link(ui, word).clicked() {
            *unused_only = !*unused_only;
        }
    });
    let listed: Vec<usize> = (0..n).filter(|at| !*unused_only || !used.get(*at).copied().unwrap_or(false)).collect();
    let width = ui.available_width() - S2;
    let carriers = listed.iter().filter_map(|at| shown.carriers.get(*at));
    let rows = Rows::new(carriers.map(|carrier| carrier.height(width)));
    show_rows(ui, "statement units", &rows, None, None, |ui, row| {
        let Some(at) = listed.get(row).copied() else { return };
        if let (Some(carrier), Some(used)) = (shown.carriers.get(at), used.get(at)) {
            one(ui, desk, shown, carrier, (*used, width));
        }
    });
}

fn one(ui: &mut Ui, desk: &mut Desk, shown: &Shown, carrier: &Carrier, (used, width): (bool, f32)) {
    let t = tokens(ui);
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let name = format!("{}: {}", say::condense_evidence_for_the_statement(desk.lang), carrier.words);
        let icon = if used { icons::CHECK } else { icons::PLUS };
        if ui.add_enabled_ui(desk.writable, |ui| icon_toggle(ui, icon, &name, used)).inner.clicked() {
            toggle(desk, shown, carrier, used);
        }
        ui.add_space(INDENT - 30.0);
        let (rect, response) =
            ui.allocate_exact_size(Vec2::new(width - INDENT, carrier.height(width) - S2), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Link, true, &carrier.words));
        let color = if response.hovered() || response.has_focus() {
            t.accent
        } else if used {
            t.soft
        } else {
            t.ink
        };
        let mut job = egui::text::LayoutJob::simple(carrier.words.clone(), carrier.face(), color, rect.width());
        job.wrap.max_rows = carrier.lines(width);
        let words = ui.painter().layout_job(job);
        let below = words.size().y + 2.0;
        ui.painter().galley(rect.min, words, color);
        let state = if used { say::condense_used(desk.lang) } else { say::condense_not_used_yet(desk.lang) };
        let place = format!("{} · {state}", carrier.place);
        let place = cut_line(ui, &place, tokens::sans(tokens::SMALL), t.soft, rect.width());
        ui.painter().galley(rect.min + Vec2::new(0.0, below), place, t.soft);
        let hint = say::show_the_words_in_their_document(desk.lang);
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(hint).clicked() {
            desk.show(carrier.document, Some(carrier.passage));
        }
    });
}

fn toggle(desk: &mut Desk, shown: &Shown, carrier: &Carrier, used: bool) {
    let mut all =
        desk.named(shown.cited.iter().map(|(known, _)| known).filter(|known| !used || !cites(known, carrier)), false);
    if !used {
        let (start, end) = (Some(carrier.passage.start.0), Some(carrier.passage.end.0));
        let document = Ref::from(&carrier.document_guid);
        all.push(EvidenceAt { document, start, end, ..EvidenceAt::default() });
    }
    shown.rest_on(desk, all);
}
