//! One file before it comes in: how it is read, who speaks, its first lines, what to know of it.

use super::speakers;
use crate::formats::import::encoding::ENCODINGS;
use crate::formats::import::survey::{ColumnUse, SurveyTable};
use crate::formats::import::{ImportError, ImportWarning, TrackedChanges, takes_encoding};
use crate::model::{Lang, Message, VariableKind};
use crate::say;
use crate::session::ActionError;
use crate::session::import::codebook::CodeRow;
use crate::session::import::{Choices, Content, MANY, ReadDocument, ReadFile, ReadSurvey, Tables, picture};
use crate::store::Password;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{caption, choice, entry, soft};
use eframe::egui::{Button, ComboBox, Id, Key, RichText, TextEdit, Ui, WidgetInfo, accesskit};

/// So much of a text is shown.
const FIRST_LINES: usize = 14;
const LONGEST_LINE: usize = 400;
const MOST_CODES: usize = 300;
/// Encodings that are offered at once; the others lie in a list.
const USUAL: usize = 6;

/// Draws a file; gives whether a choice was changed, so that it is to be read anew.
pub fn show(ui: &mut Ui, file: &mut ReadFile, choices: &mut Choices, lang: Lang) -> bool {
    let t = tokens(ui);
    let wants_password = file.wants_password();
    match &mut file.outcome {
        Err(error) => {
            let said = match &*error {
                ActionError::Import { error, .. } => error.message(lang),
                error => error.message(lang),
            };
            ui.label(RichText::new(said).color(t.error));
            match &*error {
                ActionError::Import { error: ImportError::OwnTable { .. }, .. } => {
                    return tables(ui, choices, Tables::Guess, lang);
                }
                ActionError::Import { error: ImportError::NoCodes, .. } => return becomes(ui, choices, true, lang),
                _ => {}
            }
            if wants_password {
                return password(ui, choices, lang);
            }
            choices.encoding.is_some() && reset(ui, choices, lang)
        }
        Ok(Content::Document(document)) => of_document(ui, document, choices, lang),
        Ok(Content::Survey(survey)) => of_survey(ui, &file.file_name, survey, choices, lang),
        Ok(Content::Codebook(codes)) => of_codebook(ui, codes, choices, lang),
        Ok(Content::Changes(edited)) => {
            super::changes::show(ui, edited, lang);
            false
        }
    }
}

/// A place to type the file's password in; gives whether it is to be tried.
fn password(ui: &mut Ui, choices: &mut Choices, lang: Lang) -> bool {
    let name = say::gather_the_files_password(lang);
    ui.add_space(S2);
    let id = Id::unique("password of a file");
    let mut typed: String = ui.data_mut(|data| data.get_temp(id)).unwrap_or_default();
    let mut wanted = false;
    ui.horizontal(|ui| {
        let edit = TextEdit::singleline(&mut typed).id(id).hint_text(name).password(true).desired_width(240.0);
        let field = ui.add(edit).accessible_name(name);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let open = ui.add_enabled(!typed.is_empty(), Button::new(say::gather_open_the_file(lang))).clicked();
        wanted = (entered || open) && !typed.is_empty();
    });
    if wanted {
        choices.password = Some(Password::new(std::mem::take(&mut typed)));
    }
    ui.data_mut(|data| data.insert_temp(id, typed));
    wanted
}

fn reset(ui: &mut Ui, choices: &mut Choices, lang: Lang) -> bool {
    let clicked = ui.button(say::gather_read_it_as_recognised(lang)).clicked();
    if clicked {
        *choices = Choices::default();
    }
    clicked
}

fn of_document(ui: &mut Ui, document: &ReadDocument, choices: &mut Choices, lang: Lang) -> bool {
    let mut again = false;
    if takes_encoding(&document.importer) {
        again |= encodings(ui, document, choices, lang);
    }
    if document.importer == crate::formats::import::survey::IMPORTER.name {
        again |= tables(ui, choices, Tables::Text, lang);
        again |= sheets(ui, &document.import.warnings, choices, lang);
    } else {
        again |= becomes(ui, choices, false, lang);
    }
    if document.import.tracked_changes > 0 {
        again |= tracked(ui, choices, lang);
    }
    if document.broken_lines {
        again |= broken_lines(ui, choices, lang);
    }
    again |= speakers::labels(ui, document, choices, lang);
    told(ui, &document.import.warnings, lang);
    first_lines(ui, &document.import.text, lang);
    again
}

fn encodings(ui: &mut Ui, document: &ReadDocument, choices: &mut Choices, lang: Lang) -> bool {
    let now = document.import.encoding.clone().unwrap_or_default();
    let mut wanted = None;
    caption(ui, say::gather_encoding(lang));
    ui.horizontal_wrapped(|ui| {
        for name in ENCODINGS.iter().take(USUAL) {
            if choice(ui, now.eq_ignore_ascii_case(name), name).clicked() {
                wanted = Some((*name).to_owned());
            }
        }
        let others = say::gather_other_encodings(lang);
        let shown = if ENCODINGS.iter().take(USUAL).any(|name| now.eq_ignore_ascii_case(name)) { "…" } else { &now };
        let list = ComboBox::from_id_salt("encodings").selected_text(shown).show_ui(ui, |ui| {
            for name in ENCODINGS.iter().skip(USUAL) {
                if entry(ui, now.eq_ignore_ascii_case(name), name) {
                    wanted = Some((*name).to_owned());
                }
            }
        });
        list.response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ComboBox, true, others));
    });
    let changed = wanted.is_some();
    choices.encoding = wanted.or(choices.encoding.take());
    changed
}

/// Whether lines that were broken at a width are joined.
fn broken_lines(ui: &mut Ui, choices: &mut Choices, lang: Lang) -> bool {
    caption(ui, say::gather_broken_lines(lang));
    let mut wanted = choices.rejoin;
    ui.horizontal_wrapped(|ui| {
        for (rejoin, name) in
            [(false, say::gather_lines_as_in_the_file(lang)), (true, say::gather_joined_to_paragraphs(lang))]
        {
            if choice(ui, wanted == rejoin, name).clicked() {
                wanted = rejoin;
            }
        }
    });
    std::mem::replace(&mut choices.rejoin, wanted) != wanted
}

/// Whether tracked changes stand in the text.
fn tracked(ui: &mut Ui, choices: &mut Choices, lang: Lang) -> bool {
    caption(ui, say::gather_tracked_changes(lang));
    let mut wanted = choices.changes;
    ui.horizontal_wrapped(|ui| {
        for (changes, name) in [
            (TrackedChanges::Accepted, say::gather_as_accepted(lang)),
            (TrackedChanges::Original, say::gather_the_text_before_them(lang)),
        ] {
            if choice(ui, wanted == changes, name).clicked() {
                wanted = changes;
            }
        }
    });
    std::mem::replace(&mut choices.changes, wanted) != wanted
}

/// A text is a document or a codebook.
fn becomes(ui: &mut Ui, choices: &mut Choices, is_codebook: bool, lang: Lang) -> bool {
    caption(ui, say::gather_the_file_becomes(lang));
    let mut wanted = choices.tables;
    ui.horizontal_wrapped(|ui| {
        if choice(ui, !is_codebook, say::gather_a_document(lang)).clicked() {
            wanted = Tables::Text;
        }
        if choice(ui, is_codebook, say::gather_codes_a_codebook(lang)).clicked() {
            wanted = Tables::Codebook;
        }
    });
    std::mem::replace(&mut choices.tables, wanted) != wanted
}

fn tables(ui: &mut Ui, choices: &mut Choices, now: Tables, lang: Lang) -> bool {
    caption(ui, say::gather_the_table_becomes(lang));
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        for (tables, name) in [
            (Tables::Survey, say::gather_a_document_of_each_row(lang)),
            (Tables::Text, say::gather_one_document_with_the_table_as(lang)),
            (Tables::Codebook, say::gather_codes_a_codebook(lang)),
        ] {
            if choice(ui, now == tables, name).clicked() && now != tables {
                wanted = Some(tables);
            }
        }
    });
    choices.tables = wanted.unwrap_or(choices.tables);
    wanted.is_some()
}

fn of_codebook(ui: &mut Ui, codes: &[CodeRow], choices: &mut Choices, lang: Lang) -> bool {
    let t = tokens(ui);
    let again = becomes(ui, choices, true, lang);
    caption(ui, say::codes(lang));
    for code in codes.iter().take(MOST_CODES) {
        ui.horizontal(|ui| {
            ui.add_space(code.path.len().saturating_sub(1) as f32 * S3);
            let name = code.path.last().map_or("", String::as_str);
            ui.label(RichText::new(name).font(tokens::sans_bold(tokens::BODY)).color(t.ink));
            let cut: String = code.definition.chars().take(100).collect();
            soft(ui, cut);
        });
    }
    again
}

/// Which sheet of a workbook is read, where there are several.
fn sheets(ui: &mut Ui, warnings: &[ImportWarning], choices: &mut Choices, lang: Lang) -> bool {
    let several = warnings.iter().find_map(|warning| match warning {
        ImportWarning::OtherSheets { read, others } => Some((read, others)),
        _ => None,
    });
    let Some((read, others)) = several else { return false };
    caption(ui, say::gather_which_sheet(lang));
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        for name in std::iter::once(read).chain(others) {
            if choice(ui, name == read, name).clicked() && name != read {
                wanted = Some(name.clone());
            }
        }
    });
    let changed = wanted.is_some();
    if changed {
        choices.sheet = wanted;
        // Another sheet has other columns.
        choices.uses = None;
    }
    changed
}

fn of_survey(ui: &mut Ui, file_name: &str, survey: &mut ReadSurvey, choices: &mut Choices, lang: Lang) -> bool {
    let must_choose = survey.by_guess && survey.documents >= MANY;
    let mut again = tables(ui, choices, if must_choose { Tables::Guess } else { Tables::Survey }, lang);
    if must_choose {
        let t = tokens(ui);
        ui.label(RichText::new(say::gather_choose_what_the_table_becomes(lang)).color(t.warn));
    }
    again |= sheets(ui, &survey.table.warnings, choices, lang);
    survey.table.name_columns(lang);
    what_it_becomes(ui, file_name, survey, lang);
    caption(ui, say::gather_what_the_columns_are(lang));
    let before = survey.uses.clone();
    let ReadSurvey { table, uses, .. } = survey;
    for (n, (column, used)) in table.columns.iter().zip(uses.iter_mut()).enumerate() {
        column_line(ui, n, &column.heading, used, table, lang);
    }
    if *uses != before {
        choices.uses = Some(uses.clone());
        again = true;
    }
    told(ui, &table.warnings, lang);
    again
}

/// A picture of what a table would become: how many documents, and the first of them.
fn what_it_becomes(ui: &mut Ui, file_name: &str, survey: &ReadSurvey, lang: Lang) {
    let Some(first) = &survey.first else { return };
    let name = picture(survey, file_name, lang).first;
    caption(ui, &say!(lang, gather_it_becomes_n_documents, n = survey.documents, name));
    first_lines(ui, &first.import.text, lang);
}

fn column_line(ui: &mut Ui, n: usize, heading: &str, used: &mut ColumnUse, table: &SurveyTable, lang: Lang) {
    let t = tokens(ui);
    ui.horizontal(|ui| {
        let list =
            ComboBox::from_id_salt(("column", n)).width(190.0).selected_text(named(*used, lang)).show_ui(ui, |ui| {
                for other in ALL {
                    if entry(ui, *used == other, named(other, lang)) {
                        *used = other;
                    }
                }
            });
        let name = say!(lang, gather_what_the_column_heading_is, heading);
        list.response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ComboBox, true, &name));
        ui.add_space(S2);
        ui.label(RichText::new(heading).font(tokens::sans_bold(tokens::BODY)).color(t.ink));
        let example = table.rows.iter().filter_map(|row| row.get(n)).find(|cell| !cell.is_empty());
        if let Some(example) = example {
            let cut: String = example.chars().take(80).collect();
            soft(ui, cut);
        }
    });
    ui.add_space(S1);
}

const ALL: [ColumnUse; 9] = [
    ColumnUse::Open,
    ColumnUse::Closed(VariableKind::Text),
    ColumnUse::Closed(VariableKind::Integer),
    ColumnUse::Closed(VariableKind::Decimal),
    ColumnUse::Closed(VariableKind::Boolean),
    ColumnUse::Closed(VariableKind::Date),
    ColumnUse::Case,
    ColumnUse::Name,
    ColumnUse::Skip,
];

fn named(used: ColumnUse, lang: Lang) -> &'static str {
    match used {
        ColumnUse::Open => say::gather_answers_in_own_words(lang),
        ColumnUse::Closed(VariableKind::Text) => say::gather_variable_text(lang),
        ColumnUse::Closed(VariableKind::Integer) => say::gather_variable_whole_number(lang),
        ColumnUse::Closed(VariableKind::Decimal) => say::gather_variable_number(lang),
        ColumnUse::Closed(VariableKind::Boolean) => say::gather_variable_yes_or_no(lang),
        ColumnUse::Closed(VariableKind::Date) => say::gather_variable_date(lang),
        ColumnUse::Case => say::gather_the_respondents_case(lang),
        ColumnUse::Name => say::gather_name_of_the_document(lang),
        ColumnUse::Skip => say::gather_left_out(lang),
    }
}

/// What a person should know.
fn told<W: Message>(ui: &mut Ui, warnings: &[W], lang: Lang) {
    if warnings.is_empty() {
        return;
    }
    let t = tokens(ui);
    caption(ui, say::gather_to_know(lang));
    for warning in warnings {
        ui.label(RichText::new(warning.message(lang)).color(t.warn));
    }
}

fn first_lines(ui: &mut Ui, text: &str, lang: Lang) {
    let t = tokens(ui);
    caption(ui, say::gather_first_lines(lang));
    ui.add_space(S1);
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(FIRST_LINES);
    for line in lines {
        let cut: String = line.chars().take(LONGEST_LINE).collect();
        ui.label(RichText::new(cut).font(tokens::reading(tokens::BODY + 1.0)).color(t.ink));
    }
    ui.add_space(S3);
}
