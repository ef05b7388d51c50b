//! What came of taking in, in words.

use crate::model::{Lang, local};
use crate::say;
use crate::store::taken::{ClashKind, Taken};

/// Who did how much when in a copy, by its name.
pub fn in_words(name: &str, taken: &Taken, lang: Lang) -> String {
    if taken.is_nothing() {
        return say!(lang, cli_name_nothing_new, name);
    }
    let mut lines = vec![say!(lang, cli_name_brings, name)];
    for (coder, steps) in &taken.coders {
        let (first, last) = (local(&steps.first), local(&steps.last));
        lines.push(format!("  {}", say!(lang, cli_coder_n_steps_from_to, coder, first, last, n = steps.count)));
    }
    let sum = |of: fn(&(usize, usize, usize)) -> usize| taken.rows.values().map(of).sum::<usize>();
    let (added, changed, removed) = (sum(|rows| rows.0), sum(|rows| rows.1), sum(|rows| rows.2));
    lines.push(format!("  {}", say!(lang, cli_rows_added_changed_removed, added, changed, removed)));
    lines.join("\n")
}

/// What was decided, in a few words.
pub fn label(kind: ClashKind, lang: Lang) -> &'static str {
    match kind {
        ClashKind::Changed => say::clash_changed_in_both(lang),
        ClashKind::Removed => say::clash_removed_and_used(lang),
        ClashKind::Named => say::clash_same_name_twice(lang),
        ClashKind::Joined => say::clash_made_twice(lang),
        ClashKind::Text => say::clash_text_edited_in_both(lang),
        ClashKind::Moved => say::clash_its_words_are_gone(lang),
        ClashKind::Ring => say::clash_beneath_one_another(lang),
    }
}
