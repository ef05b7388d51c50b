//! What the window remembers between starts. No word of any project.

use super::desk::Workspace;
use crate::model::{Guid, Lang};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Where a project was left: no word of it, only which document and how far in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Left {
    pub path: PathBuf,
    pub workspace: Workspace,
    pub document: Option<Guid>,
    /// The first words in view and how far beneath the top they stood, by workspace: Code, Condense.
    pub at: [(u32, f32); 2],
}

/// The choices of the person at this computer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `None`: as the system.
    pub lang: Option<Lang>,
    /// `None`: as the system.
    pub dark: Option<bool>,
    /// Every theme in high contrast.
    pub high_contrast: bool,
    /// Of the whole window, in hundredths, 100 to 200.
    pub scale: u32,
    /// Points, 13 to 28.
    pub reading_size: f32,
    /// Characters a line, 45 to 110.
    pub measure: u32,
    /// Whether single letters are commands while a text or a list has the keyboard.
    pub letters: bool,
    /// Minutes without mouse or keyboard after which an encrypted project locks itself; 0: never.
    pub lock_after: u32,
    /// Newest first.
    pub recent: Vec<PathBuf>,
    /// Where each of them was left.
    pub left: Vec<Left>,
    /// Whether the window fills the screen.
    #[serde(skip)]
    pub full: bool,
    /// Where they are kept; `None`: nowhere.
    #[serde(skip)]
    pub file: Option<PathBuf>,
    /// Where new studies are offered a place; `None`: among the person's documents.
    #[serde(skip)]
    pub documents: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            lang: None,
            dark: None,
            high_contrast: false,
            scale: 100,
            reading_size: 17.0,
            measure: 70,
            letters: true,
            lock_after: 10,
            left: Vec::new(),
            recent: Vec::new(),
            full: false,
            file: None,
            documents: None,
        }
    }
}

impl Settings {
    /// Those of this computer; the defaults where there are none or they cannot be read.
    pub fn load() -> Settings {
        let file = directories::ProjectDirs::from("", "", "mening").map(|dirs| dirs.config_dir().join("settings.json"));
        let kept = file.as_ref().and_then(|file| std::fs::read_to_string(file).ok());
        let settings: Settings = kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        Settings { file, ..settings.within_bounds() }
    }

    fn within_bounds(mut self) -> Settings {
        self.reading_size = if self.reading_size.is_finite() { self.reading_size.clamp(13.0, 28.0) } else { 17.0 };
        self.measure = self.measure.clamp(45, 110);
        self.scale = self.scale.clamp(100, 200);
        self
    }

    /// Writes them; a computer that does not let it just forgets.
    pub fn store(&self) {
        let Some(file) = &self.file else { return };
        if let (Some(folder), Ok(text)) = (file.parent(), serde_json::to_string_pretty(self)) {
            drop(std::fs::create_dir_all(folder).and_then(|()| std::fs::write(file, text)));
        }
    }

    pub fn lang(&self) -> Lang {
        self.lang.unwrap_or_else(|| Lang::of_locale(&sys_locale::get_locale().unwrap_or_default()))
    }

    pub fn documents(&self) -> PathBuf {
        let of_person = || {
            let dirs = directories::UserDirs::new()?;
            Some(dirs.document_dir().unwrap_or(dirs.home_dir()).to_owned())
        };
        self.documents.clone().or_else(of_person).unwrap_or_else(std::env::temp_dir)
    }

    /// Puts a project first among the recent ones.
    pub fn opened(&mut self, path: &std::path::Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(8);
    }

    /// Notes where a project was left.
    pub fn leave(&mut self, left: Left) {
        self.left.retain(|known| known.path != left.path && self.recent.contains(&known.path));
        self.left.push(left);
    }

    pub fn left(&self, path: &std::path::Path) -> Option<Left> {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.left.iter().find(|known| known.path == path).cloned()
    }

    pub fn enlarge(&mut self, by: f32) {
        self.reading_size += by;
        *self = self.clone().within_bounds();
    }

    pub fn widen(&mut self, by: i32) {
        self.measure = self.measure.saturating_add_signed(by);
        *self = self.clone().within_bounds();
    }
}
