//! The open cell: what is asked, and for each occasion shown the rating, its reasoning and what it rests on.

use super::{Side, State, rests};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::session::action::{Assess, EvidenceAt, Ref, RemoveAssessment};
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::questions;
use crate::ui::tokens::{self, S2, S3, tokens};
use crate::ui::widgets::{Field, choice, field, icon_button, panel_frame, sized, soft, subheading};
use eframe::egui::{Align, Key, Label, Layout, Modifiers, Panel, RichText, ScrollArea, Ui};

/// A cell with all that its parts need.
struct Cell<'a> {
    study: &'a Study,
    set: &'a CriteriaSet,
    case: &'a Case,
    /// None for the case as a whole.
    criterion: Option<&'a Criterion>,
}

/// What was judged on an occasion.
struct Judged<'a> {
    rating: &'a str,
    reasoning: &'a str,
    claim: Claim,
    /// What may answer questions; a rating of the case as a whole does not.
    answering: Option<(Guid, Answering)>,
}

impl Cell<'_> {
    fn known(&self, occasion: &str) -> Option<Judged<'_>> {
        let here = |case: CaseId, on: &str| case == self.case.id && on == occasion;
        let Some(criterion) = self.criterion else {
            let is_it = |known: &&Overall| known.set == self.set.id && here(known.case, &known.occasion);
            return self.study.overalls.iter().find(is_it).map(|known| Judged {
                rating: &known.rating,
                reasoning: &known.reasoning,
                claim: Claim::Overall(known.id),
                answering: None,
            });
        };
        let is_it = |known: &&Assessment| known.criterion == criterion.id && here(known.case, &known.occasion);
        self.study.assessments.iter().find(is_it).map(|known| Judged {
            rating: &known.rating,
            reasoning: &known.reasoning,
            claim: Claim::Assessment(known.id),
            answering: Some((known.guid, Answering::Assessment(known.id))),
        })
    }

    fn name(&self, lang: Lang) -> &str {
        self.criterion.map_or(say::assess_the_case_as_a_whole(lang), |criterion| criterion.name.as_str())
    }

    fn criterion_id(&self) -> Option<CriterionId> {
        self.criterion.map(|criterion| criterion.id)
    }

    fn criterion_guid(&self) -> Option<Guid> {
        self.criterion.map(|criterion| criterion.guid)
    }

    /// Writes the assessment; what is not given stays as it is.
    fn write(
        &self,
        desk: &mut Desk,
        occasion: &str,
        rating: Option<String>,
        reasoning: Option<String>,
        evidence: Option<Vec<EvidenceAt>>,
    ) {
        let of = self.criterion_guid().unwrap_or(self.set.guid);
        let key = format!("assess {} {of} {occasion}", self.case.guid);
        let (case, set, criterion) = (self.case.guid, self.set.guid, self.criterion_guid());
        let (of, by, within, occasion) = (self.case.id, self.criterion_id(), self.set.id, occasion.to_owned());
        desk.decide(move |session| {
            let known = match by {
                Some(by) => {
                    let mut all = store::assessment::all(session.reader())?.into_iter();
                    all.find(|known| known.case == of && known.criterion == by && known.occasion == occasion)
                        .map(|known| (known.rating, known.reasoning))
                }
                None => {
                    let mut all = store::assessment::overalls(session.reader())?.into_iter();
                    all.find(|known| known.case == of && known.set == within && known.occasion == occasion)
                        .map(|known| (known.rating, known.reasoning))
                }
            };
            let (was, why) = known.unwrap_or_default();
            let (rating, reasoning) = (rating.unwrap_or(was), Some(reasoning.unwrap_or(why)));
            let criterion = criterion.map(Ref::from);
            let assess = Assess { criterion, reasoning, evidence, ..Assess::new(case, set, occasion, rating) };
            Ok((vec![assess.into()], Some(key)))
        });
    }
}

pub fn show(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut State,
    study: &Study,
    set: &CriteriaSet,
    (case, criterion): (CaseId, Option<CriterionId>),
) {
    let found = study.cases.iter().find(|known| known.id == case);
    let asked = criterion.map(|id| set.criteria.iter().find(|known| known.id == id));
    let (Some(case), None | Some(Some(_))) = (found, asked) else {
        state.side = Side::Closed;
        return;
    };
    let cell = Cell { study, set, case, criterion: asked.flatten() };
    let frame = panel_frame(tokens(ui).panel);
    sized(ui, Panel::right("assess side"), 400.0, 320.0..=640.0).frame(frame).show(ui, |ui| {
        head(ui, desk, state, &cell);
        ScrollArea::vertical().id_salt(("assessment", case.id, criterion)).auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - S2);
            let Some(after) = state.after.clone() else {
                let hint = say::assess_name_the_occasion_above_first_such(desk.lang);
                soft(ui, hint);
                return;
            };
            if let Some(before) = state.before.clone() {
                occasion(ui, desk, &cell, &before, false);
                ui.add_space(S3);
            }
            occasion(ui, desk, &cell, &after, true);
            let claim = cell.known(&after).map(|known| known.claim);
            if let Some(evidence) = rests::offered(ui, desk, study, case.id, claim) {
                cell.write(desk, &after, None, None, Some(evidence));
            }
            crate::ui::focus::follow(ui, 0.0);
        });
    });
}

fn head(ui: &mut Ui, desk: &Desk, state: &mut State, cell: &Cell) {
    let t = tokens(ui);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let escape =
                !ui.ctx().text_edit_focused() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if icon_button(ui, icons::X, say::assess_close_the_cell(desk.lang)).clicked() || escape {
                state.side = Side::Closed;
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let small = RichText::new(&cell.case.name).font(tokens::sans(tokens::SMALL)).color(t.soft);
                ui.add(Label::new(small).truncate());
                subheading(ui, cell.name(desk.lang));
            });
        });
    });
    if let Some(question) = cell.criterion.map(|criterion| &criterion.question).filter(|words| !words.is_empty()) {
        ui.label(RichText::new(question).font(tokens::reading(15.0)).color(t.ink));
    }
    ui.add_space(S2);
}

fn occasion(ui: &mut Ui, desk: &mut Desk, cell: &Cell, occasion: &str, latest: bool) {
    let t = tokens(ui);
    let lang = desk.lang;
    let known = cell.known(occasion);
    let label = occasion_label(occasion, lang);
    ui.horizontal(|ui| {
        ui.label(RichText::new(label).font(tokens::sans_bold(tokens::BODY)).color(t.ink));
        let remove = say!(lang, assess_remove_the_assessment_at_label, label);
        if known.is_some() && desk.writable && icon_button(ui, icons::TRASH_2, &remove).clicked() {
            desk.act(RemoveAssessment {
                criterion: cell.criterion_guid().map(Ref::from),
                ..RemoveAssessment::new(cell.case.guid, cell.set.guid, occasion)
            });
        }
    });
    rating(ui, desk, cell, occasion, latest);
    let name = say!(lang, assess_reasoning_label, label);
    let options = Field {
        rows: 3,
        font: tokens::reading(15.0),
        hint: say::assess_why_this_rating(lang),
        enabled: desk.writable,
        ..Field::new(("reasoning", cell.case.id, cell.criterion_id(), occasion), &name)
    };
    let edited = field(ui, &options, known.as_ref().map_or("", |known| known.reasoning));
    if let Some(text) = edited.text {
        cell.write(desk, occasion, None, Some(text), None);
    }
    if cell.criterion.is_some() {
        questions::chips::show(ui, desk, known.as_ref().and_then(|known| known.answering));
    }
    let claim = known.map(|known| known.claim);
    if let Some(evidence) = rests::evidence(ui, desk, cell.study, claim) {
        cell.write(desk, occasion, None, None, Some(evidence));
    }
}

/// The scale as buttons, by figure too; free words where the set has none.
fn rating(ui: &mut Ui, desk: &mut Desk, cell: &Cell, occasion: &str, latest: bool) {
    const KEYS: [Key; 9] =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    let lang = desk.lang;
    let now = cell.known(occasion).map(|known| known.rating.to_owned()).unwrap_or_default();
    if cell.set.ratings.is_empty() {
        let name = say!(lang, assess_rating_o, o = occasion_label(occasion, lang));
        let id = ("rating", cell.case.id, cell.criterion_id(), occasion);
        let options = Field { enabled: desk.writable, ..Field::new(id, &name) };
        if let Some(text) = field(ui, &options, &now).text {
            cell.write(desk, occasion, Some(text), None, None);
        }
        return;
    }
    let by_key = latest && desk.writable && !ui.ctx().text_edit_focused();
    ui.horizontal_wrapped(|ui| {
        for (n, known) in cell.set.ratings.iter().enumerate() {
            let response = ui.add_enabled_ui(desk.writable, |ui| choice(ui, *known == now, known)).inner;
            let pressed =
                by_key && KEYS.get(n).is_some_and(|key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)));
            let tip = if latest { say!(lang, assess_key_n, n = n + 1) } else { String::new() };
            let name = format!("{known}, {}", occasion_label(occasion, lang));
            let response = response.accessible_name(name);
            let response = if tip.is_empty() { response } else { response.on_hover_text(tip) };
            if response.clicked() || pressed {
                cell.write(desk, occasion, Some(known.clone()), None, None);
            }
        }
        let apart = say::criterion_not_applicable(lang);
        let response = ui.add_enabled_ui(desk.writable, |ui| choice(ui, now == NOT_APPLICABLE, apart)).inner;
        let response = response.accessible_name(format!("{apart}, {}", occasion_label(occasion, lang)));
        if response.clicked() {
            cell.write(desk, occasion, Some(NOT_APPLICABLE.to_owned()), None, None);
        }
    });
}
