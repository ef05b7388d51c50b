//! Asking for files inside the window: a path to type or paste, or the system's own dialog where
//! there is one. A dialog that never comes must not be the only way.

use super::tokens::{S2, S3};
use super::widgets::{dialog, primary_button, soft, subheading};
use crate::model::{CriteriaSetId, DocumentId, Lang};
use crate::say;
use crate::session::job::Job;
use eframe::egui::{self, Key, TextEdit};
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    New,
    Open,
    Import,
    /// A corrected file for a document.
    Correct(DocumentId),
    /// A criteria set, handed on by somebody.
    OpenSet,
    /// Where a criteria set is to be saved.
    SaveSet(CriteriaSetId),
    /// Where a copy of a backup is to be.
    Copy,
}

pub struct Ask {
    pub what: For,
    /// One path a line.
    text: String,
    fresh: bool,
    /// Whether a new project is to be encrypted.
    pub encrypt: bool,
}

/// What a frame of asking gave.
pub enum Answer {
    Paths(Vec<PathBuf>),
    Left,
    /// The system's dialog is wanted, for files or for a whole folder.
    Browse {
        folder: bool,
    },
}

impl Ask {
    pub fn new_project(lang: Lang, folder: &Path) -> Ask {
        let path = folder.join(say::ask_my_study_mening(lang));
        Ask { what: For::New, text: path.display().to_string(), fresh: true, encrypt: true }
    }

    pub fn open_project() -> Ask {
        Ask { what: For::Open, text: String::new(), fresh: true, encrypt: true }
    }

    pub fn import() -> Ask {
        Ask { what: For::Import, text: String::new(), fresh: true, encrypt: true }
    }

    pub fn correct(document: DocumentId) -> Ask {
        Ask { what: For::Correct(document), text: String::new(), fresh: true, encrypt: true }
    }

    pub fn open_set() -> Ask {
        Ask { what: For::OpenSet, text: String::new(), fresh: true, encrypt: true }
    }

    pub fn save_set(set: CriteriaSetId, path: &Path) -> Ask {
        Ask { what: For::SaveSet(set), text: path.display().to_string(), fresh: true, encrypt: true }
    }

    pub fn copy(path: &Path) -> Ask {
        Ask { what: For::Copy, text: path.display().to_string(), fresh: true, encrypt: true }
    }

    /// The system's dialog has given these. Where many are asked for, they come to those that are there.
    pub fn chosen(&mut self, paths: &[PathBuf]) {
        let known = if self.what == For::Import { self.text.trim().to_owned() } else { String::new() };
        let new = paths.iter().map(|path| path.display().to_string());
        let all = Some(known).filter(|known| !known.is_empty()).into_iter().chain(new);
        self.text = all.collect::<Vec<_>>().join("\n");
    }

    fn paths(&self) -> Vec<PathBuf> {
        let lines = self.text.lines().map(|line| line.trim().trim_matches('"'));
        lines.filter(|line| !line.is_empty()).map(expand_home).collect()
    }

    pub fn show(&mut self, ctx: &egui::Context, lang: Lang) -> Option<Answer> {
        let (title, hint, go) = self.words(lang);
        let mut answer = None;
        let modal = dialog(ctx, "ask").show(ctx, |ui| {
            ui.set_width(520.0);
            subheading(ui, title);
            ui.add_space(S2);
            let edit = if self.what == For::Import {
                TextEdit::multiline(&mut self.text).desired_rows(4)
            } else {
                TextEdit::singleline(&mut self.text)
            };
            let response = ui
                .add(edit.desired_width(f32::INFINITY).margin(egui::Margin::symmetric(8, 7)))
                .accessible_name(say::ask_path(lang));
            if self.fresh {
                response.request_focus();
                self.fresh = false;
            }
            soft(ui, hint);
            if self.what == For::New {
                ui.add_space(S2);
                let words = say::ask_encrypt_it_with_a_password(lang);
                ui.checkbox(&mut self.encrypt, words);
            }
            ui.add_space(S3);
            // In the field of many paths Enter begins the next one.
            let enter = match self.what {
                For::Import => ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, Key::Enter)),
                _ => response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)),
            };
            ui.horizontal(|ui| {
                let ready = !self.paths().is_empty();
                if ui.add_enabled_ui(ready, |ui| primary_button(ui, go)).inner.clicked() || (enter && ready) {
                    answer = Some(Answer::Paths(self.paths()));
                }
                if ui.button(say::browse(lang)).clicked() {
                    answer = Some(Answer::Browse { folder: false });
                }
                if self.what == For::Import && ui.button(say::ask_folder(lang)).clicked() {
                    answer = Some(Answer::Browse { folder: true });
                }
                if ui.button(say::cancel(lang)).clicked() {
                    answer = Some(Answer::Left);
                }
            });
        });
        if modal.should_close() {
            answer = Some(Answer::Left);
        }
        answer
    }

    fn words(&self, lang: Lang) -> (&'static str, &'static str, &'static str) {
        match self.what {
            For::New => (say::ask_new_project(lang), say::ask_where_the_projects_file_is_to(lang), say::create(lang)),
            For::Open => (say::ask_open_project(lang), say::ask_the_path_of_a_mening_file(lang), say::open(lang)),
            For::Import => (
                say::ask_import_documents(lang),
                say::ask_documents_subtitles_survey_tables_folders_zip(lang),
                say::ask_import(lang),
            ),
            For::Correct(_) => (
                say::ask_replace_with_a_corrected_file(lang),
                say::ask_the_path_of_the_corrected_file(lang),
                say::ask_replace(lang),
            ),
            For::OpenSet => {
                (say::ask_open_a_criteria_set(lang), say::ask_the_path_of_a_json_file(lang), say::open(lang))
            }
            For::SaveSet(_) => {
                (say::ask_save_the_criteria_set(lang), say::ask_where_the_file_is_to_be(lang), say::ask_save(lang))
            }
            For::Copy => (
                say::ask_bring_back_as_a_copy(lang),
                say::ask_where_the_copy_is_to_be(lang),
                say::ask_write_the_copy(lang),
            ),
        }
    }

    /// Opens the system's dialog on a thread of its own.
    pub fn browse(&self, ctx: &egui::Context, folder: bool, lang: Lang) -> Job<Vec<PathBuf>> {
        let what = self.what;
        let wake = ctx.clone();
        let projects = say::ask_mening_project(lang);
        Job::start(
            move |_| {
                let dialog = rfd::FileDialog::new();
                match what {
                    For::New | For::Copy => dialog.add_filter(projects, &["mening"]).save_file().into_iter().collect(),
                    For::Open => dialog.add_filter(projects, &["mening"]).pick_file().into_iter().collect(),
                    For::Import if folder => dialog.pick_folder().into_iter().collect(),
                    For::Import => dialog.pick_files().unwrap_or_default(),
                    For::Correct(_) => dialog.pick_file().into_iter().collect(),
                    For::OpenSet => dialog.add_filter("JSON", &["json"]).pick_file().into_iter().collect(),
                    For::SaveSet(_) => dialog.add_filter("JSON", &["json"]).save_file().into_iter().collect(),
                }
            },
            move || wake.request_repaint(),
        )
    }
}

/// `~/…` as a shell would read it.
pub(super) fn expand_home(line: &str) -> PathBuf {
    match (line.strip_prefix("~/"), directories::UserDirs::new()) {
        (Some(rest), Some(dirs)) => dirs.home_dir().join(rest),
        _ => PathBuf::from(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_dialog_gives_comes_to_the_paths_already_there() {
        let paths = |names: &[&str]| names.iter().map(PathBuf::from).collect::<Vec<_>>();
        let mut many = Ask::import();
        many.chosen(&paths(&["/a.docx", "/b.pdf"]));
        many.chosen(&paths(&["/study.qda"]));
        assert_eq!(many.paths(), paths(&["/a.docx", "/b.pdf", "/study.qda"]));
        let mut one = Ask::open_project();
        one.chosen(&paths(&["/a.mening"]));
        one.chosen(&paths(&["/b.mening"]));
        assert_eq!(one.paths(), paths(&["/b.mening"]));
    }
}
