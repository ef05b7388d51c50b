//! Asking for files inside the window: a path to type or paste, or the system's own dialog where
//! there is one. A dialog that never comes must not be the only way.

use super::tokens::{S2, S3};
use super::widgets::{dialog, primary_button, soft, subheading};
use crate::model::{CriteriaSetId, DocumentId, Lang};
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
        let path = folder.join(lang.t("My study.mening", "Min studie.mening"));
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
                .accessible_name(lang.t("Path", "Sökväg"));
            if self.fresh {
                response.request_focus();
                self.fresh = false;
            }
            soft(ui, hint);
            if self.what == For::New {
                ui.add_space(S2);
                let words = lang.t("Encrypt it with a password", "Kryptera det med ett lösenord");
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
                if ui.button(lang.t("Browse…", "Bläddra…")).clicked() {
                    answer = Some(Answer::Browse { folder: false });
                }
                if self.what == For::Import && ui.button(lang.t("Folder…", "Mapp…")).clicked() {
                    answer = Some(Answer::Browse { folder: true });
                }
                if ui.button(lang.t("Cancel", "Avbryt")).clicked() {
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
            For::New => (
                lang.t("New project", "Nytt projekt"),
                lang.t(
                    "Where the project's file is to be. Everything is kept in this one file",
                    "Var projektets fil ska ligga. Allt sparas i denna enda fil",
                ),
                lang.t("Create", "Skapa"),
            ),
            For::Open => (
                lang.t("Open project", "Öppna projekt"),
                lang.t(
                    "The path of a .mening file. It can also be dropped on the window",
                    "Sökvägen till en .mening-fil. Den kan också släppas på fönstret",
                ),
                lang.t("Open", "Öppna"),
            ),
            For::Import => (
                lang.t("Import documents", "Importera dokument"),
                lang.t(
                    "Documents, subtitles, survey tables, folders, zip files or other programs' projects (.qdpx, a QualCoder folder NAME.qda, Taguette's .sqlite3), one path a line; Ctrl+Enter goes on. Files can also be dropped on the window",
                    "Dokument, undertexter, enkättabeller, mappar, zip-filer eller andra programs projekt (.qdpx, QualCoders mapp NAMN.qda, Taguettes .sqlite3), en sökväg per rad; Ctrl+Enter går vidare. Filer kan också släppas på fönstret",
                ),
                lang.t("Import", "Importera"),
            ),
            For::Correct(_) => (
                lang.t("Replace with a corrected file", "Byt mot en rättad fil"),
                lang.t(
                    "The path of the corrected file. What is coded moves with its words; what loses its words is listed for you to decide. One step, which can be undone",
                    "Sökvägen till den rättade filen. Det som är kodat följer med sina ord; det som förlorar sina ord listas så att du får bestämma. Ett steg, som kan ångras",
                ),
                lang.t("Replace", "Byt"),
            ),
            For::OpenSet => (
                lang.t("Open a criteria set", "Öppna en kriteriesamling"),
                lang.t("The path of a .json file that holds a set", "Sökvägen till en .json-fil med en samling"),
                lang.t("Open", "Öppna"),
            ),
            For::SaveSet(_) => (
                lang.t("Save the criteria set", "Spara kriteriesamlingen"),
                lang.t(
                    "Where the file is to be. Criteria and scale are in it, no assessments",
                    "Var filen ska ligga. Kriterier och skala finns i den, inga bedömningar",
                ),
                lang.t("Save", "Spara"),
            ),
            For::Copy => (
                lang.t("Bring back as a copy", "Återställ som en kopia"),
                lang.t(
                    "Where the copy is to be. The project and the backup stay as they are",
                    "Var kopian ska ligga. Projektet och säkerhetskopian blir som de är",
                ),
                lang.t("Write the copy", "Skriv kopian"),
            ),
        }
    }

    /// Opens the system's dialog on a thread of its own.
    pub fn browse(&self, ctx: &egui::Context, folder: bool, lang: Lang) -> Job<Vec<PathBuf>> {
        let what = self.what;
        let wake = ctx.clone();
        let projects = lang.t("Mening project", "Meningprojekt");
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
