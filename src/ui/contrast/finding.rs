//! The finding of a row: alike, differs, absent or opposed; why; and what it rests on.

use super::{State, Worked};
use crate::analysis::contrast::{CellPassage, CellState, WorkedRow, not_silent};
use crate::analysis::evidence::{EvidenceState, state as evidence_state};
use crate::model::*;
use crate::say;
use crate::session::action::{EvidenceAt, RemoveFinding, SetFinding};
use crate::session::{Error, Session};
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::questions;
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{Field, caption, choice, field, icon_button, quiet_link};
use eframe::egui::{self, Label, Popup, RichText, Sense, Ui};
use strum::IntoEnumIterator;

/// All that the finding of a row rests on, also what is in quarantine: that is not shown, and stays.
fn every(worked: &Worked, row: ContrastRowId) -> Vec<Evidence> {
    let finding = worked.study.findings.iter().find(|finding| finding.row == row);
    let all = finding.map(|finding| worked.study.all_evidence_of(Claim::Finding(finding.id)));
    all.into_iter().flatten().cloned().collect()
}

/// What the finding of a row rests on.
pub fn evidence_of(worked: &Worked, row: ContrastRowId) -> Vec<Evidence> {
    let Some(finding) = worked.study.findings.iter().find(|finding| finding.row == row) else { return Vec::new() };
    worked.study.evidence_of(Claim::Finding(finding.id)).cloned().collect()
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, contrast: &Contrast, worked: &Worked, row: &WorkedRow) {
    ui.spacing_mut().item_spacing.y = S1;
    let id = row.row.id;
    let finding = worked.study.findings.iter().find(|finding| finding.row == id);
    let begun = state.begun.get(&id.0).cloned();
    let kind = begun.as_ref().map(|(kind, _)| *kind).or(finding.map(|finding| finding.kind));
    let name = worked.study.row_name(row.row.about).to_owned();
    kinds(ui, desk, state, (contrast, worked, row), kind);
    let (text, searched) = finding.map_or(("", ""), |finding| (finding.text.as_str(), finding.searched.as_str()));
    let text = begun.as_ref().map_or(text, |(_, text)| text);
    let Some(kind) = kind else {
        let hint = say::contrast_choose_what_the_cases_are_to(desk.lang);
        ui.label(RichText::new(hint).color(tokens(ui).soft));
        return;
    };
    if kind == FindingKind::Absent {
        caption(ui, say::contrast_where_it_was_looked_for(desk.lang));
        let label = format!("{}: {name}", say::contrast_where_it_was_looked_for(desk.lang));
        let hint = say::contrast_documents_questions_words(desk.lang);
        let options = Field { hint, rows: 2, enabled: desk.writable, ..Field::new(("searched", id.0), &label) };
        let edited = field(ui, &options, searched);
        goes_on(ui, id, &edited.response);
        if let Some(new) = edited.text {
            let given = Given { searched: Some(new), ..Given::begun(begun.as_ref()) };
            send(desk, state, (contrast, worked, row), given, None);
        }
        if searched.trim().is_empty() {
            let missing = say::contrast_an_absence_is_kept_once_it(desk.lang);
            ui.label(RichText::new(missing).font(tokens::sans(tokens::SMALL)).color(tokens(ui).warn));
        }
    }
    let label = format!("{}: {name}", say::reasoning(desk.lang));
    let hint = say::contrast_what_is_alike_what_differs_and(desk.lang);
    let options = Field { hint, rows: 3, enabled: desk.writable, ..Field::new(("reasoning", id.0), &label) };
    let edited = field(ui, &options, text);
    goes_on(ui, id, &edited.response);
    if let Some(new) = edited.text {
        let given = Given { text: Some(new), ..Given::begun(begun.as_ref()) };
        send(desk, state, (contrast, worked, row), given, None);
    }
    if let Some(finding) = finding {
        each_case(ui, desk, (contrast, worked, row), finding);
        no_longer_silent(ui, desk, (contrast, worked, row), finding);
        questions::chips::show(ui, desk, Some((finding.guid, Answering::Finding(finding.id))));
        evidence(ui, desk, state, (contrast, worked, row));
    }
}

/// What the finding says of each case, each a menu.
fn each_case(
    ui: &mut Ui,
    desk: &mut Desk,
    (contrast, worked, row): (&Contrast, &Worked, &WorkedRow),
    finding: &Finding,
) {
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        for case in &contrast.cases {
            let said = finding.cases.iter().find(|(known, _)| known == case).map(|(_, kind)| *kind);
            let kind = said.map_or("–", |kind| kind.label(desk.lang));
            let words = format!("{}: {kind}", worked.study.case_name(*case));
            let button = ui.add_enabled_ui(desk.writable, |ui| quiet_link(ui, &words)).inner;
            Popup::menu(&button).show(|ui| {
                let kinds = CaseFinding::iter().map(Some).chain([None]);
                for kind in kinds.filter(|kind| *kind != said) {
                    let words = kind.map_or("–", |kind| kind.label(desk.lang));
                    if ui.add(egui::Button::new(words).frame_when_inactive(false)).clicked() {
                        wanted = Some((*case, kind));
                        ui.close();
                    }
                }
            });
        }
    });
    let Some((changed, kind)) = wanted else { return };
    let (contrast, about, of) = (contrast.guid, row_guid(worked, row), row.row.id);
    desk.decide(move |session| {
        let Some(finding) = known(session, of)? else { return Ok((Vec::new(), None)) };
        let all = store::case::all(session.reader())?;
        let guid = |case: CaseId| all.iter().find(|known| known.id == case).map(|known| known.guid);
        let kept = finding.cases.iter().copied().filter(|(case, _)| *case != changed);
        let said = kept.chain(kind.map(|kind| (changed, kind)));
        let set = SetFinding {
            cases: Some(said.filter_map(|(case, kind)| Some((guid(case)?, kind))).collect()),
            ..SetFinding::new(contrast, about, finding.kind, finding.text.clone())
        };
        Ok((vec![set.into()], None))
    });
}

/// The finding of a row as it is when it is asked for.
fn known(session: &Session, row: ContrastRowId) -> Result<Option<Finding>, Error> {
    Ok(store::contrast::findings(session.reader())?.into_iter().find(|finding| finding.row == row))
}

/// Cases that the finding calls silent and of which that can no longer be said.
fn no_longer_silent(
    ui: &mut Ui,
    desk: &Desk,
    (contrast, worked, row): (&Contrast, &Worked, &WorkedRow),
    finding: &Finding,
) {
    for (case, state) in not_silent(finding, contrast, row) {
        let state = match state {
            CellState::Filled => say::contrast_something_is_there_now(desk.lang).to_owned(),
            empty => empty.label(desk.lang, |id| worked.study.document_name(id)),
        };
        let case = worked.study.case_name(case);
        let words = say!(desk.lang, contrast_no_longer_silent, case, state);
        ui.label(RichText::new(words).font(tokens::sans(tokens::SMALL)).color(tokens(ui).warn));
    }
}

fn icon_of(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Alike => "=",
        FindingKind::Differs => "≠",
        FindingKind::Absent => "∅",
        FindingKind::Opposed => "↔",
    }
}

fn kinds(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut State,
    at: (&Contrast, &Worked, &WorkedRow),
    chosen: Option<FindingKind>,
) {
    let id = at.2.row.id.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S1;
        ui.spacing_mut().button_padding.x = S2;
        for kind in FindingKind::iter() {
            let mut word = kind.label(desk.lang).to_owned();
            // The sign stands for the kind where words are short of room.
            if kind != FindingKind::Absent {
                word = format!("{} {word}", icon_of(kind));
            }
            let clicked =
                ui.add_enabled_ui(desk.writable, |ui| choice(ui, chosen == Some(kind), &word)).inner.clicked();
            if !clicked || chosen == Some(kind) {
                continue;
            }
            let text = state.begun.get(&id).map(|(_, text)| text.clone());
            send(desk, state, at, Given { kind: Some(kind), text, searched: None }, None);
            // What comes next is to say where it was looked for, or why.
            ui.data_mut(|data| data.insert_temp(next_id(id), true));
        }
    });
}

/// Which kind was just chosen for a row whose field is to be written in next.
fn next_id(row: i64) -> egui::Id {
    egui::Id::unique(("finding goes on", row))
}

fn goes_on(ui: &Ui, row: ContrastRowId, response: &egui::Response) {
    if ui.data_mut(|data| data.remove_temp::<bool>(next_id(row.0))).is_some() {
        response.request_focus();
    }
}

fn remove(ui: &mut Ui, desk: &mut Desk, state: &mut State, (contrast, worked, row): (&Contrast, &Worked, &WorkedRow)) {
    if desk.writable && icon_button(ui, icons::TRASH_2, say::contrast_remove_the_finding(desk.lang)).clicked() {
        state.begun.remove(&row.row.id.0);
        desk.act(RemoveFinding::new(contrast.guid, row_guid(worked, row)));
    }
}

fn row_guid(worked: &Worked, row: &WorkedRow) -> Ref {
    let study = &worked.study;
    match row.row.about {
        RowAbout::Theme(id) => study.themes.iter().find(|theme| theme.id == id).map(|theme| theme.guid.into()),
        RowAbout::Code(id) => study.codes.iter().find(|code| code.id == id).map(|code| code.guid.into()),
    }
    .unwrap_or_default()
}

/// What is to be changed of a finding; the rest stays as it is.
#[derive(Default)]
struct Given {
    kind: Option<FindingKind>,
    text: Option<String>,
    searched: Option<String>,
}

impl Given {
    /// What was begun and could not be kept yet.
    fn begun(begun: Option<&(FindingKind, String)>) -> Given {
        let (kind, text) = begun.cloned().unzip();
        Given { kind, text, searched: None }
    }
}

/// Writes the finding, unless it is an absence that does not yet say where it was looked for.
fn send(
    desk: &mut Desk,
    state: &mut State,
    (contrast, worked, row): (&Contrast, &Worked, &WorkedRow),
    given: Given,
    evidence: Option<(&[Evidence], bool)>,
) {
    let id = row.row.id.0;
    let seen = worked.study.findings.iter().find(|finding| finding.row == row.row.id);
    let kind = given.kind.or(seen.map(|seen| seen.kind)).unwrap_or(FindingKind::Differs);
    let text = given.text.clone().or(seen.map(|seen| seen.text.clone())).unwrap_or_default();
    let searched = given.searched.as_deref().or(seen.map(|seen| seen.searched.as_str())).unwrap_or_default();
    if kind == FindingKind::Absent && searched.trim().is_empty() {
        state.begun.insert(id, (kind, text));
        return;
    }
    state.begun.remove(&id);
    let evidence = evidence.map(|(evidence, anew)| desk.named(evidence.iter(), anew));
    let (contrast, about, of) = (contrast.guid, row_guid(worked, row), row.row.id);
    desk.decide(move |session| {
        let now = known(session, of)?;
        let kind = given.kind.or(now.as_ref().map(|now| now.kind)).unwrap_or(kind);
        let searched = given.searched.or(now.as_ref().map(|now| now.searched.clone()));
        let text = given.text.or(now.map(|now| now.text)).unwrap_or_default();
        let set = SetFinding { searched, evidence, ..SetFinding::new(contrast, about, kind, text) };
        Ok((vec![set.into()], Some(format!("finding {id}"))))
    });
}

/// The passages that carry the finding, and whether they still say what they said.
fn evidence(ui: &mut Ui, desk: &mut Desk, state: &mut State, at: (&Contrast, &Worked, &WorkedRow)) {
    let t = tokens(ui);
    let all = evidence_of(at.1, at.2.row.id);
    ui.horizontal(|ui| {
        caption(ui, say::evidence(desk.lang));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| remove(ui, desk, state, at));
    });
    if all.is_empty() {
        let hint = say::contrast_click_at_a_passage_to_make(desk.lang);
        ui.label(RichText::new(hint).font(tokens::sans(tokens::SMALL)).color(t.soft));
        return;
    }
    let mut changed = false;
    for known in &all {
        let open = desk.text(known.document);
        let units = desk.units(known.document);
        let now = evidence_state(known, open.words(known.passage), &units);
        changed |= now != EvidenceState::AsItWas;
        ui.horizontal(|ui| {
            let sign = if known.against { say::against_within(desk.lang) } else { say::for_it_within(desk.lang) };
            let swap = say::switch_between_for_and_against(desk.lang);
            let word = ui.add(
                Label::new(RichText::new(sign).font(tokens::sans_bold(tokens::SMALL)).color(t.soft))
                    .sense(Sense::click()),
            );
            if word.on_hover_text(swap).clicked() && desk.writable {
                let mut flipped = every(at.1, at.2.row.id);
                flipped.iter_mut().filter(|one| one.id == known.id).for_each(|one| one.against = !one.against);
                send(desk, state, at, Given::default(), Some((&flipped, false)));
            }
            let name = at.1.study.document_name(known.document);
            let label = format!("{name}: {}", known.quote);
            let room = (ui.available_width() - 34.0).max(60.0);
            let cut = crate::ui::widgets::cut_line(ui, &label, tokens::reading(13.5), t.ink, room);
            let (rect, link) = ui.allocate_exact_size(cut.size(), Sense::click());
            link.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Link, true, &label));
            ui.painter().galley(rect.min, cut, t.ink);
            if link.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(&known.quote).clicked() {
                desk.show(known.document, Some(known.passage));
            }
            if now != EvidenceState::AsItWas {
                let words = say::contrast_changed_since_the_finding_was_written(desk.lang);
                ui.label(RichText::new(icons::TRIANGLE_ALERT).font(tokens::icon(14.0)).color(t.warn))
                    .on_hover_text(words);
            }
        });
    }
    if changed {
        let words = say::contrast_some_of_the_evidence_has_changed(desk.lang);
        ui.label(RichText::new(words).font(tokens::sans(tokens::SMALL)).color(t.warn));
        if desk.writable && quiet_link(ui, say::contrast_the_finding_holds_as_it_is(desk.lang)).clicked() {
            send(desk, state, at, Given::default(), Some((&every(at.1, at.2.row.id), true)));
        }
    }
}

/// Makes a passage evidence of the row's finding, or takes it away. A row without a finding begins
/// one that says that the cases differ, which is what evidence is first gathered for.
pub fn toggle_evidence(desk: &mut Desk, worked: &Worked, contrast: &Contrast, row: &WorkedRow, passage: &CellPassage) {
    let is = |known: &EvidenceAt, document: &Ref| {
        known.document == *document
            && known.start == Some(passage.passage.start.0)
            && known.end == Some(passage.passage.end.0)
    };
    let documents = desk.documents();
    let Some(document) = documents.iter().find(|known| known.id == passage.document).map(|known| Ref::from(known.guid))
    else {
        return;
    };
    let mut all = desk.named(every(worked, row.row.id).iter(), false);
    let taken = all.iter().position(|known| is(known, &document)).map(|at| {
        all.remove(at);
        at + 1
    });
    if taken.is_none() {
        let (start, end) = (Some(passage.passage.start.0), Some(passage.passage.end.0));
        all.push(EvidenceAt { document, start, end, ..EvidenceAt::default() });
    }
    let (contrast, about, of) = (contrast.guid, row_guid(worked, row), row.row.id);
    desk.decide(move |session| {
        let now = known(session, of)?;
        let kind = now.as_ref().map_or(FindingKind::Differs, |now| now.kind);
        let text = now.map(|now| now.text).unwrap_or_default();
        // What the text cites by number stays what it cited.
        let text = taken.map_or_else(|| text.clone(), |number| without_cite(&text, number));
        let set = SetFinding { evidence: Some(all), ..SetFinding::new(contrast, about, kind, text) };
        Ok((vec![set.into()], None))
    });
}
