//! The window without a screen, for tests: on a project of its own, with a fixed size, theme and
//! language, driven by the names that a screen reader would hear.

mod paint;

use super::{App, Settings};
use crate::model::Lang;
use crate::session::demo;
use crate::session::writing::Errand;
use crate::session::{Action, Error, Session};
use crate::ui::desk::{Place, Request};
use crate::ui::pacing;
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, LazyRenderer};
use std::path::{Path, PathBuf};

/// A window on a project in a folder that goes with it.
pub struct Window {
    pub harness: Harness<'static, App>,
    pub path: PathBuf,
    pub _folder: tempfile::TempDir,
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
    Window { harness: harness(look, Some(path.clone()), &path), path, _folder: folder }
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
    Window { harness: harness(look, demo.then(|| path.clone()), &path), path, _folder: folder }
}

fn harness(look: Look, project: Option<PathBuf>, path: &Path) -> Harness<'static, App> {
    // Nothing is read or written outside the folder of the test.
    let settings = Settings {
        lang: Some(look.lang),
        dark: Some(look.dark),
        file: Some(path.with_file_name("settings.json")),
        documents: path.parent().map(Path::to_owned),
        ..Settings::default()
    };
    let mut harness = Harness::builder()
        .with_size(look.size)
        .with_theme(if look.dark { egui::Theme::Dark } else { egui::Theme::Light })
        .with_max_steps(60)
        .renderer(LazyRenderer::new(paint::Painter::default))
        .build_eframe(move |cc| App::new(&cc.egui_ctx, settings, project));
    settle(&mut harness);
    harness
}

/// Draws frames until nothing moves any more, all that was done is written, and all that is worked out beside the window
/// is on the screen.
pub fn settle(harness: &mut Harness<'static, App>) {
    loop {
        harness.run_ok();
        if pacing::waits(&harness.ctx) {
            // What was done at once takes a frame an act.
            continue;
        }
        if harness.state().is_busy() {
            harness.state_mut().wait_until_written();
        } else if harness.state().kept.is_busy() {
            std::thread::sleep(std::time::Duration::from_millis(1));
        } else {
            return;
        }
    }
}

impl App {
    /// Shows a project that a test has opened.
    pub fn opened(&mut self, _: &egui::Context, session: Session) {
        self.bring(false, move || Ok(session), |app, error| app.request(Request::Fail(error)));
    }
}

impl Window {
    /// Draws frames until nothing moves any more.
    pub fn run(&mut self) {
        settle(&mut self.harness);
    }

    /// Draws so many frames; what each asks for is written before the next.
    pub fn run_steps(&mut self, frames: usize) {
        for _ in 0..frames {
            self.harness.step();
            self.harness.state_mut().wait_until_written();
        }
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
        self.harness
            .query_all_by(|node| node.label().or(node.value()).is_some_and(|label| name(&label)))
            .next()
            .is_some()
    }

    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    /// Types words into whatever has the keyboard.
    pub fn type_text(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.run();
    }

    /// The field of this name, which may also be the caption over it.
    pub fn field(&self, name: &str) -> egui_kittest::Node<'_> {
        let is_field = |role| matches!(role, Role::TextInput | Role::MultilineTextInput | Role::PasswordInput);
        let name = name.to_owned();
        self.harness.get_by(move |node| is_field(node.role()) && node.label().is_some_and(|label| label == name))
    }

    /// What stands in the field of this name.
    pub fn value(&self, name: &str) -> String {
        self.field(name).value().unwrap_or_default()
    }

    /// Gives the field of this name the keyboard.
    pub fn begin(&mut self, name: &str) {
        self.field(name).focus();
        self.run();
    }

    /// Gives the text of the document the keyboard.
    pub fn read(&mut self) {
        self.harness.get_by_label("Dokumentets text").focus();
        self.run();
    }

    /// Types words into a field that is there.
    pub fn write(&mut self, field: &str, text: &str) {
        self.begin(field);
        self.type_text(text);
    }

    /// Types words in place of all that stands in a field.
    pub fn write_over(&mut self, field: &str, text: &str) {
        self.begin(field);
        self.press(Modifiers::COMMAND, Key::A);
        self.type_text(text);
    }

    /// Lets so much time pass that what is written is handed over, and no more.
    pub fn pause(&mut self) {
        self.harness.run_steps(5);
        self.run();
    }

    pub fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.run();
    }

    /// A click on what may have to be scrolled to.
    pub fn reach(&mut self, label: &str) {
        self.harness.get_by_label(label).click_accesskit();
        self.run();
    }

    pub fn undo(&mut self) {
        self.press(Modifiers::COMMAND, Key::Z);
    }

    pub fn request(&mut self, request: Request) {
        self.harness.state_mut().request(request);
        self.run();
    }

    pub fn go(&mut self, place: Place) {
        self.request(Request::Go(place));
    }

    /// Does an action, as a script would name it, as a step of its own.
    pub fn act(&mut self, action: serde_json::Value) {
        let action = Action::from_json(action).unwrap();
        self.change(move |session| session.apply(&[action]));
    }

    /// Changes the project as somebody else would who uses the same session.
    pub fn change<T: Send + 'static>(
        &mut self,
        work: impl FnOnce(&mut Session) -> Result<T, Error> + Send + 'static,
    ) -> T {
        let (tell, told) = std::sync::mpsc::channel();
        let work = move |session: &mut Session, _: &_| work(session);
        self.harness.state_mut().send(Errand::step(), work, move |_, _, done| tell.send(done).unwrap());
        self.run();
        told.recv().unwrap().unwrap()
    }

    pub fn says(&self, label: &str) -> bool {
        self.shows(|name| name == label)
    }

    /// Whether the field or button of this name has the keyboard.
    pub fn is_at(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).any(|node| node.is_focused())
    }
}
