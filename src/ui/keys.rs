//! The keys that are no command's: figures, arrows, and those of lists and fields. The table of keys lists them.

use crate::model::Lang;
use crate::say;

/// Each key or chord, and what it does.
pub fn others(lang: Lang) -> Vec<(String, &'static str)> {
    let (shift, enter) = (say::commands_shift(lang), say::commands_enter(lang));
    [
        ("1 – 9".to_owned(), say::keys_figure_tags(lang)),
        ("0".to_owned(), say::keys_zero_tags(lang)),
        ("A – Ö".to_owned(), say::keys_letters_name_a_code(lang)),
        (format!("{shift}+← → ↑ ↓"), say::keys_select(lang)),
        (format!("Ctrl+{shift}+← →"), say::keys_select_words(lang)),
        (format!("Ctrl+{shift}+↑ ↓"), say::keys_select_paragraphs(lang)),
        (format!("{shift}+Home, End"), say::keys_select_rows(lang)),
        ("Ctrl+Home, End".to_owned(), say::keys_to_the_ends(lang)),
        ("Page Up, Page Down".to_owned(), say::keys_pages(lang)),
        ("Ctrl+A".to_owned(), say::keys_select_all(lang)),
        ("Esc".to_owned(), say::keys_let_go(lang)),
        ("↑ ↓".to_owned(), say::keys_through_lists(lang)),
        ("← →".to_owned(), say::keys_fold(lang)),
        (enter.to_owned(), say::keys_take(lang)),
        (format!("{shift}+F10"), say::keys_menu(lang)),
        (format!("Tab, {shift}+Tab"), say::keys_next_control(lang)),
    ]
    .into()
}
