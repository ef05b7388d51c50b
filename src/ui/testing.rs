//! The window without a screen, for tests: on a project of its own, with a fixed size, theme and
//! language, driven by the names that a screen reader would hear.

use super::{App, Settings};
use crate::model::Lang;
use crate::session::demo;
use eframe::egui;
use egui_kittest::Harness;
use std::path::PathBuf;

/// A window on a project in a folder that goes with it.
pub struct Window {
    pub harness: Harness<'static, App>,
    pub path: PathBuf,
    _folder: tempfile::TempDir,
}

impl std::ops::Deref for Window {
    type Target = Harness<'static, App>;
    fn deref(&self) -> &Self::Target {
        &self.harness
    }
}

impl std::ops::DerefMut for Window {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.harness
    }
}

/// Opens the window on the demonstration study.
pub fn on_demo(lang: Lang) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.mening");
    drop(demo::testing::copy(&path, Lang::Sv));
    open(folder, path, lang)
}

/// Opens the window on an empty project.
pub fn on_nothing(lang: Lang) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tom.mening");
    drop(crate::session::Session::create(&path, "Tom", Lang::Sv, None).unwrap());
    open(folder, path, lang)
}

fn open(folder: tempfile::TempDir, path: PathBuf, lang: Lang) -> Window {
    let look = Look { lang, dark: false, size: [1280.0, 800.0] };
    Window { harness: harness(look, Some(path.clone())), path, _folder: folder }
}

/// How a window looks.
#[derive(Clone, Copy)]
pub struct Look {
    pub lang: Lang,
    pub dark: bool,
    /// Points.
    pub size: [f32; 2],
}

/// Opens a window of this look on the demonstration study in its language, or on no project.
pub fn looking(look: Look, demo: bool) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.mening");
    if demo {
        drop(demo::testing::copy(&path, look.lang));
    }
    Window { harness: harness(look, demo.then(|| path.clone())), path, _folder: folder }
}

fn harness(look: Look, project: Option<PathBuf>) -> Harness<'static, App> {
    let settings = Settings { lang: Some(look.lang), dark: Some(look.dark), ..Settings::default() };
    let mut harness = Harness::builder()
        .with_size(look.size)
        .with_theme(if look.dark { egui::Theme::Dark } else { egui::Theme::Light })
        .with_max_steps(60)
        .build_eframe(move |cc| App::new(&cc.egui_ctx, settings, project));
    harness.run_ok();
    harness
}

impl Window {
    /// Draws frames until nothing moves any more.
    pub fn run(&mut self) {
        self.harness.run_ok();
    }

    pub fn session(&self) -> &crate::session::Session {
        self.harness.state().session.as_ref().unwrap()
    }

    /// What the project holds now.
    pub fn reader(&self) -> crate::store::Reader<'_> {
        self.session().reader()
    }

    /// Draws frames until something is so, for work beside the window; fails where it never is.
    pub fn wait_until(&mut self, what: &str, so: impl Fn(&Window) -> bool) {
        for _ in 0..400 {
            self.harness.run_steps(1);
            if so(self) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("waited in vain for {what}");
    }

    /// Whether something with this name is in the window.
    pub fn shows(&self, name: impl Fn(&str) -> bool) -> bool {
        use egui_kittest::kittest::Queryable;
        self.harness
            .query_all_by(|node| node.label().or(node.value()).is_some_and(|label| name(&label)))
            .next()
            .is_some()
    }
}
