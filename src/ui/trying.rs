//! For tests: the window on the demonstration study, in a folder of its own.

use super::App;
use crate::model::Lang;
use crate::session::demo;
use crate::store::Reader;
use egui_kittest::Harness;
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};

/// A window and the folder that its project lies in.
pub struct Window {
    harness: Harness<'static, App>,
    folder: tempfile::TempDir,
}

impl Deref for Window {
    type Target = Harness<'static, App>;
    fn deref(&self) -> &Self::Target {
        &self.harness
    }
}

impl DerefMut for Window {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.harness
    }
}

impl Window {
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Draws frames until something is so; tells what was waited for where it never is.
    pub fn wait_until(&mut self, what: &str, so: impl Fn(&Window) -> bool) {
        for _ in 0..400 {
            self.harness.run_steps(1);
            if so(self) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("waited in vain: {what}");
    }
}

/// A window on the Swedish demonstration study, speaking a language.
pub fn window(lang: Lang) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.mening");
    drop(demo::create(&path, Lang::Sv).unwrap());
    on_project(lang, folder, path)
}

/// A window on a project without anything in it.
pub fn empty_window(lang: Lang) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("empty.mening");
    drop(crate::session::Session::create(&path, "Empty", lang).unwrap());
    on_project(lang, folder, path)
}

fn on_project(lang: Lang, folder: tempfile::TempDir, path: PathBuf) -> Window {
    let settings = serde_json::from_value(serde_json::json!({"lang": lang, "dark": false})).unwrap();
    let mut harness =
        Harness::builder().with_size([1280.0, 800.0]).build_eframe(|cc| App::new(&cc.egui_ctx, settings, Some(path)));
    harness.run_steps(3);
    Window { harness, folder }
}

/// What the window's project holds now.
pub fn reader(window: &Window) -> Reader<'_> {
    window.state().session.as_ref().unwrap().reader()
}
