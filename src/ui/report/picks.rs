//! Of which codes, cases, documents, contrasts and criteria sets something goes out.

use super::choose::line;
use crate::analysis::tables::{self, Filter, in_tree_order};
use crate::model::*;
use crate::say;
use crate::session::export::Only;
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{Choice, Chooser, ChooserState, Chosen, choice, chooser, cut_line};
use eframe::egui::{self, Popup, PopupCloseBehavior, Sense, Ui, Vec2, WidgetInfo};
use std::rc::Rc;

/// Some of a kind; none means all.
pub struct Picked<I> {
    pub ids: Vec<I>,
    chooser: ChooserState,
}

impl<I> Default for Picked<I> {
    fn default() -> Picked<I> {
        Picked { ids: Vec::new(), chooser: ChooserState::default() }
    }
}

/// What was picked of each kind.
#[derive(Default)]
pub struct Picks {
    codes: Picked<CodeId>,
    cases: Picked<CaseId>,
    documents: Picked<DocumentId>,
    contrasts: Picked<ContrastId>,
    sets: Picked<CriteriaSetId>,
    pub by_document: bool,
}

impl Picks {
    /// A line for each kind that the table can be had of.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk, table: TableName) {
        let takes = |filter| tables::of(table).takes(filter);
        if takes(Filter::Codes) {
            codes(ui, desk, &mut self.codes);
        }
        if takes(Filter::Cases) {
            cases(ui, desk, &mut self.cases);
        }
        let lang = desk.lang;
        if takes(Filter::Documents) {
            let all = desk.documents();
            let all: Vec<_> = all.iter().map(|known| (known.id, known.name.as_str())).collect();
            let (name, pick) = (say::documents(lang), say::hand_in_choose_documents(lang));
            named(
                ui,
                lang,
                &Words { name, all: say::hand_in_all_documents(lang), pick, id: "pick documents" },
                &mut self.documents,
                &all,
            );
        }
        if takes(Filter::Contrasts) {
            let all = desk.contrasts();
            let all: Vec<_> = all.iter().map(|known| (known.id, known.name.as_str())).collect();
            let (name, pick) = (say::contrasts(lang), say::hand_in_choose_contrasts(lang));
            named(
                ui,
                lang,
                &Words { name, all: say::all(lang), pick, id: "pick contrasts" },
                &mut self.contrasts,
                &all,
            );
        }
        if takes(Filter::Sets) {
            let all = sets(desk);
            let all: Vec<_> = all.iter().map(|known| (known.id, known.name.as_str())).collect();
            let (name, pick) = (say::hand_in_criteria_sets(lang), say::hand_in_choose_sets(lang));
            named(ui, lang, &Words { name, all: say::all(lang), pick, id: "pick sets" }, &mut self.sets, &all);
        }
    }

    /// The picked codes by GUID, where the table can be had of some.
    pub fn codes(&self, desk: &mut Desk, table: TableName) -> Vec<String> {
        let all = desk.codes();
        self.codes.guids(tables::of(table).takes(Filter::Codes), all.iter().map(|known| (known.id, known.guid)))
    }

    pub fn cases(&self, desk: &mut Desk, table: TableName) -> Vec<String> {
        let all = desk.cases();
        self.cases.guids(tables::of(table).takes(Filter::Cases), all.iter().map(|known| (known.id, known.guid)))
    }

    pub fn only(&self, desk: &mut Desk, table: TableName) -> Only {
        let takes = |filter| tables::of(table).takes(filter);
        let (documents, contrasts, sets) = (desk.documents(), desk.contrasts(), sets(desk));
        let documents = documents.iter().map(|known| (known.id, known.guid));
        let contrasts = contrasts.iter().map(|known| (known.id, known.guid));
        let sets = sets.iter().map(|known| (known.id, known.guid));
        Only {
            documents: self.documents.guids(takes(Filter::Documents), documents),
            contrasts: self.contrasts.guids(takes(Filter::Contrasts), contrasts),
            sets: self.sets.guids(takes(Filter::Sets), sets),
            by_document: self.by_document && takes(Filter::Order),
            in_words: false,
        }
    }
}

impl<I: PartialEq> Picked<I> {
    /// The picked ones by GUID, where they are wanted.
    fn guids(&self, wanted: bool, all: impl Iterator<Item = (I, Guid)>) -> Vec<String> {
        let picked = all.filter(|(id, _)| wanted && self.ids.contains(id));
        picked.map(|(_, guid)| guid.to_string()).collect()
    }
}

fn sets(desk: &mut Desk) -> Rc<Vec<CriteriaSet>> {
    desk.keep(("criteria sets", 0), &["criteria_set", "criterion"], |session| {
        Ok(store::assessment::sets(session.reader())?)
    })
}

/// A line of things that have nothing but a name; none where there is no choice.
pub fn named<I: Copy + PartialEq>(ui: &mut Ui, lang: Lang, words: &Words, picked: &mut Picked<I>, all: &[(I, &str)]) {
    picked.ids.retain(|id| all.iter().any(|(known, _)| known == id));
    if all.len() < 2 {
        return;
    }
    let choices = || {
        let choice = |(id, name): &(I, &str)| {
            (*id, Choice { name: (*name).to_owned(), note: String::new(), color: None, ..Choice::default() })
        };
        all.iter().map(choice).collect()
    };
    let name = |id: I| all.iter().find(|(known, _)| *known == id).map(|(_, name)| (*name, None));
    pick(ui, lang, words, picked, choices, name);
}

/// How a line of picked things speaks.
pub struct Words<'a> {
    pub name: &'a str,
    pub all: &'a str,
    pub pick: &'a str,
    pub id: &'static str,
}

pub fn codes(ui: &mut Ui, desk: &mut Desk, picked: &mut Picked<CodeId>) {
    let lang = desk.lang;
    let scheme = tokens(ui).scheme();
    let codes = desk.codes();
    picked.ids.retain(|id| codes.iter().any(|code| code.id == *id));
    let words = Words {
        name: say::codes(lang),
        all: say::hand_in_all_codes(lang),
        pick: say::hand_in_choose_codes(lang),
        id: "pick codes",
    };
    let all = || {
        let entry = |code: &Code| {
            let note = code.parent.map(|parent| code_path(&codes, parent)).unwrap_or_default();
            let color = Some(tokens::code_colors(&code.color, scheme).band);
            (code.id, Choice { name: code.name.clone(), note, color, ..Choice::default() })
        };
        in_tree_order(&codes).into_iter().map(entry).collect()
    };
    let name = |id: CodeId| {
        let code = codes.iter().find(|code| code.id == id);
        code.map(|code| (code.name.as_str(), Some(tokens::code_colors(&code.color, scheme).band)))
    };
    pick(ui, lang, &words, picked, all, name);
}

fn cases(ui: &mut Ui, desk: &mut Desk, picked: &mut Picked<CaseId>) {
    let lang = desk.lang;
    let cases = desk.cases();
    if cases.is_empty() {
        return;
    }
    picked.ids.retain(|id| cases.iter().any(|case| case.id == *id));
    let words = Words {
        name: say::cases(lang),
        all: say::all_cases(lang),
        pick: say::hand_in_choose_cases(lang),
        id: "pick cases",
    };
    let all = || {
        let note = |case: &Case| {
            let parent = case.parent.and_then(|parent| cases.iter().find(|known| known.id == parent));
            parent.map(|parent| parent.name.clone()).unwrap_or_default()
        };
        cases
            .iter()
            .map(|case| {
                (case.id, Choice { name: case.name.clone(), note: note(case), color: None, ..Choice::default() })
            })
            .collect()
    };
    let name = |id: CaseId| cases.iter().find(|case| case.id == id).map(|case| (case.name.as_str(), None));
    pick(ui, lang, &words, picked, all, name);
}

/// A line with “all”, the picked ones as chips, and a chooser that adds more.
fn pick<'n, I: Copy + PartialEq>(
    ui: &mut Ui,
    lang: Lang,
    words: &Words,
    picked: &mut Picked<I>,
    all: impl FnOnce() -> Vec<(I, Choice)>,
    name: impl Fn(I) -> Option<(&'n str, Option<egui::Color32>)>,
) {
    const CHIPS: usize = 12;
    line(ui, words.name, |ui| {
        if choice(ui, picked.ids.is_empty(), words.all).clicked() {
            picked.ids.clear();
        }
        let mut taken = None;
        for (n, id) in picked.ids.iter().enumerate().take(CHIPS) {
            if let Some((name, color)) = name(*id)
                && chip(ui, lang, name, color)
            {
                taken = Some(n);
            }
        }
        if let Some(n) = taken {
            picked.ids.remove(n);
        }
        let more = picked.ids.len().saturating_sub(CHIPS);
        if more > 0 {
            ui.label(say!(lang, and_more_more, more));
        }
        let button = ui.button(words.pick);
        chooser_under(ui, words, picked, &button, all);
    });
}

/// The chooser stays open, so that several can be picked one after the other.
fn chooser_under<I: Copy + PartialEq>(
    ui: &Ui,
    words: &Words,
    picked: &mut Picked<I>,
    button: &egui::Response,
    all: impl FnOnce() -> Vec<(I, Choice)>,
) {
    let opened = button.clicked();
    if opened {
        picked.chooser = ChooserState::fresh();
    }
    let popup = Popup::from_toggle_button_response(button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let popup_id = popup.get_id();
    let shown = popup.gap(4.0).show(|ui| {
        let (ids, choices): (Vec<I>, Vec<Choice>) =
            all().into_iter().filter(|(id, _)| !picked.ids.contains(id)).unzip();
        let options = Chooser {
            id: egui::Id::unique(words.id),
            name: words.pick,
            hint: words.pick,
            new: None,
            rows: 9,
            width: 300.0,
        };
        Some(match chooser(ui, &options, &mut picked.chooser, &choices)? {
            Chosen::One(n) => ids.get(n).copied(),
            _ => None,
        })
    });
    match shown.and_then(|shown| shown.inner) {
        Some(Some(id)) => {
            picked.ids.push(id);
            picked.chooser = ChooserState::fresh();
        }
        Some(None) => {
            Popup::close_id(ui.ctx(), popup_id);
            button.request_focus();
        }
        None => {}
    }
}

/// Something picked, with a cross that takes it away. Gives whether it was clicked.
fn chip(ui: &mut Ui, lang: Lang, name: &str, color: Option<egui::Color32>) -> bool {
    let t = tokens(ui);
    let galley = cut_line(ui, name, tokens::sans(tokens::BODY), t.ink, 180.0);
    let band = if color.is_some() { S2 + S1 } else { 0.0 };
    let size = Vec2::new(galley.size().x + band + S2 * 2.0 + 18.0, 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let said = say!(lang, hand_in_take_away_name, name);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &said));
    let edge = if response.hovered() || response.has_focus() { t.accent } else { t.edge };
    ui.painter().rect(rect, 14, t.raised, egui::Stroke::new(1.0, edge), egui::StrokeKind::Inside);
    let mut x = rect.left() + S2 + 2.0;
    if let Some(color) = color {
        let band = egui::Rect::from_min_size(egui::pos2(x, rect.center().y - 7.0), Vec2::new(4.0, 14.0));
        ui.painter().rect_filled(band, 2.0, color);
        x += S2;
    }
    ui.painter().galley(egui::pos2(x, rect.center().y - galley.size().y / 2.0), galley, t.ink);
    let cross = egui::pos2(rect.right() - S3, rect.center().y);
    ui.painter().text(cross, egui::Align2::CENTER_CENTER, icons::X, tokens::icon(12.0), t.soft);
    response.on_hover_text(said).on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
