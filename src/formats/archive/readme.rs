//! The archive's own words: what it is, what each file holds and what it leaves out.

use super::{ArchiveInput, Content};
use crate::model::Lang;
use crate::say;

/// The text that a reader opens first.
pub(super) fn readme(input: &ArchiveInput) -> String {
    let lang = input.lang;
    let about = &input.content.project;
    let mut text = say!(
        lang,
        archive_archive_of_a_study_title_purpose,
        date = &about.archived,
        program = &about.made_with,
        purpose = &about.purpose,
        title = &about.title
    );
    text.push_str(say::archive_what_it_holds_in_counts(lang));
    for (label, count) in counts(&input.content, lang) {
        text.push_str(&format!("  {label}: {count}\n"));
    }
    text.push_str(say::archive_files(lang));
    if input.has_restricted() {
        text.push_str(say::archive_restricted_files(lang));
    }
    text.push_str(say::archive_reading(lang));
    if !input.not_quoted.is_empty() {
        text.push_str(say::archive_may_not_be_quoted_these_participants(lang));
        for name in &input.not_quoted {
            text.push_str(&format!("  {name}\n"));
        }
    }
    text
}

fn counts(content: &Content, lang: Lang) -> [(&'static str, usize); 9] {
    [
        (say::archive_documents(lang), content.documents.len()),
        (say::cases_within(lang), content.cases.len()),
        (say::participants(lang), content.participants.len()),
        (say::archive_codes(lang), content.codes.len()),
        (say::codings_within(lang), content.codings.len()),
        (say::archive_meaning_units(lang), content.meaning_units.len()),
        (say::archive_themes(lang), content.themes.len()),
        (say::archive_contrasts(lang), content.contrasts.len()),
        (say::archive_memos(lang), content.memos.len()),
    ]
}

pub(super) fn restricted_name(lang: Lang) -> &'static str {
    say::archive_restricted_readme_txt(lang)
}

/// The note beside the words that are in no other folder.
pub(super) fn restricted(input: &ArchiveInput) -> String {
    let lang = input.lang;
    let mut text = String::new();
    if input.restricted.is_some() {
        text += say::archive_these_passages_should_not_have_been(lang);
    }
    if !input.withheld.is_empty() {
        text += say::archive_these_words_were_said_by_participants(lang);
    }
    text + say::archive_they_are_kept_here_alone_because(lang)
}
