//! Choosing what goes out: the table, the format, and of which codes and cases.

use crate::analysis::tables::in_tree_order;
use crate::formats::export::{EXPORTERS, ExportFormat, Separator};
use crate::model::*;
use crate::say;
use crate::session::export::Export;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{Choice, Chooser, ChooserState, Chosen, caption, choice, chooser, cut_line};
use eframe::egui::{self, Popup, PopupCloseBehavior, ScrollArea, Sense, Ui, Vec2, WidgetInfo};
use strum::IntoEnumIterator;

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

/// A table's name and one sentence on what it holds.
pub fn words(table: TableName, lang: Lang) -> (&'static str, &'static str) {
    let about = match table {
        TableName::Excerpts => say::hand_in_every_coded_passage_with_code_case(lang),
        TableName::Codebook => say::hand_in_every_code_with_its_definition_and(lang),
        TableName::Documents => say::hand_in_every_document_with_kind_date_level(lang),
        TableName::Cases => say::hand_in_every_case_with_its_variables(lang),
        TableName::Participants => say::hand_in_everyone_who_takes_part(lang),
        TableName::Condensations => say::hand_in_every_meaning_unit_with_what_was(lang),
        TableName::Themes => say::hand_in_case_by_theme_with_the_written(lang),
        TableName::Contrast => say::hand_in_what_each_case_says_row_by(lang),
        TableName::Assessments => say::hand_in_every_rating_by_criterion_and_what(lang),
        TableName::Activities => say::hand_in_what_was_planned_and_carried_out(lang),
        TableName::MeansEnds => say::hand_in_which_means_serve_which_ends_and(lang),
        TableName::Hypotheses => say::hand_in_how_each_stands_since_when_for(lang),
        TableName::Memos => say::hand_in_every_memo_and_what_it_is(lang),
        TableName::Journal => say::hand_in_every_change_ever_made_with_time(lang),
    };
    (table.label(lang), about)
}

/// Why a table has no rows.
pub fn why_empty(export: &Export, lang: Lang) -> (&'static str, &'static str) {
    if !export.codes.is_empty() || !export.cases.is_empty() {
        return (say::hand_in_no_rows_for_this_choice(lang), say::hand_in_choose_other_codes_or_cases_or(lang));
    }
    let body = match export.table {
        TableName::Excerpts => say::hand_in_rows_come_with_the_first_coding(lang),
        TableName::Codebook => say::hand_in_rows_come_with_the_first_code(lang),
        TableName::Cases | TableName::Themes => say::hand_in_rows_come_with_the_first_case(lang),
        TableName::Condensations => say::hand_in_rows_come_with_the_first_meaning(lang),
        TableName::Contrast => say::hand_in_rows_come_with_the_first_contrast(lang),
        TableName::Assessments => say::hand_in_rows_come_with_the_first_assessment(lang),
        TableName::Activities | TableName::MeansEnds => say::hand_in_rows_come_with_the_first_one(lang),
        TableName::Hypotheses => say::hand_in_rows_come_with_the_first_memo(lang),
        TableName::Memos => say::hand_in_rows_come_with_the_first_memo_2(lang),
        TableName::Documents | TableName::Participants | TableName::Journal => {
            say::hand_in_there_is_nothing_here_yet(lang)
        }
    };
    (say::hand_in_this_table_is_empty(lang), body)
}

/// The list of tables, and what is listed beneath them. `chosen`: none while something else goes out. Gives the table
/// that was clicked.
pub fn tables(ui: &mut Ui, lang: Lang, chosen: Option<TableName>, beneath: impl FnOnce(&mut Ui)) -> Option<TableName> {
    let mut clicked = None;
    caption(ui, say::table(lang));
    ui.add_space(S1);
    ScrollArea::vertical().id_salt("tables").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for table in TableName::iter() {
            let (name, about) = words(table, lang);
            if entry(ui, name, about, chosen == Some(table)) {
                clicked = Some(table);
            }
        }
        beneath(ui);
        ui.add_space(S3);
    });
    clicked
}

/// A row of the list: a name, and a sentence on what it is. Gives whether it was clicked.
pub fn entry(ui: &mut Ui, name: &str, about: &str, chosen: bool) -> bool {
    let t = tokens(ui);
    let width = ui.available_width() - S2;
    let room = width - S3 * 2.0;
    let font = tokens::sans(tokens::SMALL);
    let about_text = ui.painter().layout(about.to_owned(), font, t.soft, room);
    let height = about_text.size().y + 36.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    let said = format!("{name}: {about}");
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::RadioButton, true, chosen, &said));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if chosen || response.hovered() || response.has_focus() {
        let fill = if chosen { t.accent_tint } else { tokens::mix(t.panel, t.ink, 0.05) };
        ui.painter().rect_filled(rect, tokens::RADIUS, fill);
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, t.accent);
        ui.painter().rect_stroke(rect, tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    }
    let left = rect.left() + S3;
    let galley = cut_line(ui, name, tokens::sans_bold(tokens::BODY), t.ink, room);
    ui.painter().galley(egui::pos2(left, rect.top() + 8.0), galley, t.ink);
    ui.painter().galley(egui::pos2(left, rect.top() + 28.0), about_text, t.soft);
    response.clicked()
}

/// A line of choices after its name.
pub fn line(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    let t = tokens(ui);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(72.0, 28.0), Sense::hover());
        let font = tokens::sans_bold(tokens::SMALL);
        ui.painter().text(rect.left_center(), egui::Align2::LEFT_CENTER, name, font, t.soft);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(S1);
            ui.spacing_mut().button_padding = egui::vec2(S2 + 2.0, S1);
            ui.spacing_mut().interact_size.y = 28.0;
            add(ui);
        });
    });
}

/// Which of the parts stand in the report; all while none is left out.
pub fn parts(ui: &mut Ui, lang: Lang, left_out: &mut Vec<ReportPart>) {
    line(ui, say::hand_in_parts(lang), |ui| {
        ui.spacing_mut().item_spacing.x = S3;
        for part in ReportPart::iter() {
            let mut stands = !left_out.contains(&part);
            if ui.checkbox(&mut stands, part.title(lang)).changed() {
                left_out.retain(|known| *known != part);
                if !stands {
                    left_out.push(part);
                }
            }
        }
    });
}

/// The formats that are allowed.
pub fn format(ui: &mut Ui, lang: Lang, allowed: impl Fn(ExportFormat) -> bool, chosen: &mut ExportFormat) {
    line(ui, say::hand_in_format(lang), |ui| {
        for exporter in EXPORTERS.iter().filter(|exporter| allowed(exporter.format)) {
            if choice(ui, *chosen == exporter.format, exporter.name).clicked() {
                *chosen = exporter.format;
            }
        }
    });
}

pub fn separator(ui: &mut Ui, lang: Lang, chosen: &mut Separator) {
    line(ui, say::hand_in_separator(lang), |ui| {
        for (separator, name) in [
            (Separator::Comma, say::hand_in_comma(lang)),
            (Separator::Semicolon, say::hand_in_semicolon_for_swedish_excel(lang)),
            (Separator::Tab, say::hand_in_tab(lang)),
        ] {
            if choice(ui, *chosen == separator, name).clicked() {
                *chosen = separator;
            }
        }
    });
}

/// How a line of picked things speaks.
struct Words<'a> {
    name: &'a str,
    all: &'a str,
    pick: &'a str,
    id: &'static str,
}

pub fn codes(ui: &mut Ui, desk: &mut Desk, picked: &mut Picked<CodeId>) {
    let lang = desk.lang;
    let dark = ui.visuals().dark_mode;
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
            let color = Some(tokens::code_colors(&code.color, dark).band);
            (code.id, Choice { name: code.name.clone(), note, color })
        };
        in_tree_order(&codes).into_iter().map(entry).collect()
    };
    let name = |id: CodeId| {
        let code = codes.iter().find(|code| code.id == id);
        code.map(|code| (code.name.as_str(), Some(tokens::code_colors(&code.color, dark).band)))
    };
    pick(ui, lang, &words, picked, all, name);
}

pub fn cases(ui: &mut Ui, desk: &mut Desk, picked: &mut Picked<CaseId>) {
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
        cases.iter().map(|case| (case.id, Choice { name: case.name.clone(), note: note(case), color: None })).collect()
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
    let edge = if response.hovered() || response.has_focus() { t.accent } else { t.line };
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
