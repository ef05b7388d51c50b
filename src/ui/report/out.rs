//! Where an export goes, and the work that writes it.

use super::stopped::{Answer, Repair, Stopped};
use crate::analysis::names::Finder;
use crate::formats::export::EXPORTERS;
use crate::model::Lang;
use crate::say;
use crate::session::Error;
use crate::session::action::SetConsent;
use crate::session::export;
use crate::session::guard::Checked;
use crate::session::job::{Asked, Job};
use crate::session::search;
use crate::store::{self, Reader};
use crate::ui::ask::expand_home;
use crate::ui::beside;
use crate::ui::desk::{Desk, Place, Request, Workspace};
use crate::ui::tokens::{self, S2, tokens};
use crate::ui::widgets::primary_button;
use eframe::egui::{self, Align, Layout, RichText, Ui};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Makes a file and has the guard look at it.
type Make = dyn Fn(Reader, &Finder) -> Result<Checked, Error> + Send + Sync;

/// Something that may go out: what its file is called, and how it is made and looked at by the guard.
pub struct Leaving {
    /// What it is, in the name of the file that is offered.
    pub called: String,
    /// The file's ending, without the dot.
    pub ending: &'static str,
    /// The format's name for people.
    pub format: &'static str,
    /// What the journal calls it where it is let out against the guard's word.
    pub what: String,
    pub make: Arc<Make>,
}

/// A file that was made.
enum Made {
    /// The guard has nothing against it: it is where it is to be.
    Written(PathBuf),
    /// It may leave for a reason, which is kept in the journal as it is written.
    Despite { path: PathBuf, bytes: Vec<u8>, beside: Vec<(String, Vec<u8>)>, remarks: usize },
}

#[derive(Default)]
pub struct State {
    /// The path as it was typed or chosen; `None`: the offered one.
    typed: Option<String>,
    browsing: Option<Job<Option<PathBuf>>>,
    writing: Option<Job<Result<Made, Error>>>,
    /// Why the file that is being made may leave against the guard's word, and what the journal calls it.
    despite: Option<(String, String)>,
    /// The file that was written last.
    written: Option<PathBuf>,
    /// What the guard found in the export that was asked for last.
    stopped: Option<Stopped>,
    /// Whether there is a file at the path: asked of the disk only when the path changes.
    there: Option<(PathBuf, bool)>,
}

impl State {
    /// Notes that a file is where it was to be.
    pub fn wrote(&mut self, path: PathBuf) {
        self.there = None;
        self.written = Some(path);
    }
}

/// What is said of a file that left.
pub fn exported(path: &Path, lang: Lang) -> String {
    say!(lang, hand_in_exported_to_shown, shown = path.display())
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, leaving: &Leaving) {
    let lang = desk.lang;
    finish(desk, state);
    let offered = offered(desk, leaving);
    let mut text = match &state.typed {
        Some(typed) => with_ending(typed, leaving.ending),
        None => offered.display().to_string(),
    };
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons(ui, desk, state, leaving, &text);
            let field = ui
                .add(
                    egui::TextEdit::singleline(&mut text)
                        .id(egui::Id::unique("export path"))
                        .hint_text(say::hand_in_where_the_file_is_to_be(lang))
                        .desired_width(f32::INFINITY)
                        .margin(egui::Margin::symmetric(8, 8)),
                )
                .accessible_name(say::file_to_write(lang));
            let enter = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            if enter && state.writing.is_none() && !text.trim().is_empty() {
                let path = resolved(desk, &text);
                start(ui.ctx(), desk, state, leaving, path, None);
            }
            if field.changed() {
                state.typed = Some(text.clone());
            } else if field.lost_focus() && text.trim().is_empty() {
                state.typed = None;
            }
        });
    });
    let path = resolved(desk, &text);
    if let Some(mut stopped) = state.stopped.take() {
        match stopped.show(ui.ctx(), lang, desk.writable, desk.session.key().is_some()) {
            Some(Answer::LetOut(reason)) => {
                start(ui.ctx(), desk, state, leaving, path.clone(), Some(reason));
            }
            Some(Answer::Repair(repair)) => mend(desk, &repair),
            Some(Answer::Back) => {}
            None => state.stopped = Some(stopped),
        }
    }
    notes(ui, lang, state, &path);
}

/// Does what mends a concern, or leads to where it is mended.
fn mend(desk: &mut Desk, repair: &Repair) {
    let lang = desk.lang;
    match repair {
        Repair::ReplaceNames => desk.ask(Request::PreviewNames),
        Repair::Protection => desk.ask(Request::ShowProtection),
        Repair::Gather => desk.ask(Request::Go(Place { workspace: Workspace::Gather, ..Place::default() })),
        Repair::NotQuoted(participant) => {
            desk.act(SetConsent { quotes: Some(false), ..SetConsent::new(participant) });
            let text = say!(lang, hand_in_participant_is_no_longer_quoted_export, participant);
            desk.ask(Request::Say(text));
        }
        Repair::Look(words) => {
            match search::all(desk.session.reader(), words, 1).map(|found| found.hits.into_iter().next()) {
                Ok(Some(hit)) => desk.ask(Request::Go(Place {
                    workspace: Workspace::Code,
                    document: Some(hit.document),
                    passage: Some(hit.passage),
                })),
                Ok(None) => {
                    let text = say::hand_in_the_words_are_in_no_text(lang);
                    desk.ask(Request::Say(text.to_owned()));
                }
                Err(error) => desk.ask(Request::Fail(error)),
            }
        }
    }
}

/// Export, or how to stop it; and the system's dialog.
fn buttons(ui: &mut Ui, desk: &mut Desk, state: &mut State, leaving: &Leaving, text: &str) {
    let lang = desk.lang;
    if let Some(job) = &state.writing {
        if ui.button(say::cancel(lang)).clicked() {
            job.progress.stop();
        }
        ui.label(say::hand_in_exporting(lang));
        ui.spinner();
        return;
    }
    let ready = !text.trim().is_empty();
    if ui.add_enabled_ui(ready, |ui| primary_button(ui, say::hand_in_export(lang))).inner.clicked() {
        let path = resolved(desk, text);
        start(ui.ctx(), desk, state, leaving, path, None);
    }
    let browse = ui.add_enabled(state.browsing.is_none(), egui::Button::new(say::browse(lang)));
    if browse.clicked() {
        let at = resolved(desk, text);
        state.browsing = Some(browse_for(ui.ctx(), at, leaving));
    }
}

/// What is to be known before the file is written, and where the last one went.
fn notes(ui: &mut Ui, lang: Lang, state: &mut State, path: &Path) {
    let t = tokens(ui);
    if state.there.as_ref().is_none_or(|(known, _)| known != path) {
        state.there = Some((path.to_owned(), path.is_file()));
    }
    let there = state.there.as_ref().is_some_and(|(_, there)| *there);
    let just_written = state.written.as_deref() == Some(path);
    let small = |text: String, color| RichText::new(text).font(tokens::sans(tokens::SMALL)).color(color);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        let text = say::hand_in_the_guard_looks_for_names_of(lang);
        ui.label(small(text.to_owned(), t.soft));
        if just_written {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            ui.label(small(say!(lang, hand_in_name_is_written, name), t.accent));
        } else if there {
            let text = say::hand_in_there_is_a_file_by_this(lang);
            ui.label(small(text.to_owned(), t.warn));
        }
    });
}

/// A name beside the project's file.
fn offered(desk: &mut Desk, leaving: &Leaving) -> PathBuf {
    let title =
        desk.keep(("project title", 0), &["project"], |session| Ok(store::project::get(session.reader())?.title));
    folder(desk).join(export::file_name(&title, &leaving.called, leaving.ending))
}

fn folder(desk: &Desk) -> PathBuf {
    let path = std::path::absolute(desk.session.path()).unwrap_or_else(|_| desk.session.path().to_owned());
    path.parent().map(Path::to_owned).unwrap_or_default()
}

/// The path that was typed: from home, or from the project's folder.
fn resolved(desk: &Desk, text: &str) -> PathBuf {
    folder(desk).join(expand_home(text.trim().trim_matches('"')))
}

/// Endings of what goes out and is no table.
const OTHER_ENDINGS: [&str; 5] = ["svg", "png", "qdpx", "qdc", "zip"];

/// A path with the ending of another format gets that of this one; endings of one's own stay.
fn with_ending(typed: &str, ending: &str) -> String {
    let mut endings = EXPORTERS.iter().map(|known| known.ending).chain(OTHER_ENDINGS);
    let known = endings.find_map(|known| typed.strip_suffix(known)?.strip_suffix('.'));
    known.map_or_else(|| typed.to_owned(), |stem| format!("{stem}.{ending}"))
}

fn browse_for(ctx: &egui::Context, at: PathBuf, leaving: &Leaving) -> Job<Option<PathBuf>> {
    let wake = ctx.clone();
    let (name, ending) = (leaving.format, leaving.ending);
    Job::start(
        move |_| {
            let mut dialog = rfd::FileDialog::new().add_filter(name, &[ending]);
            if let (Some(folder), Some(name)) = (at.parent(), at.file_name()) {
                dialog = dialog.set_directory(folder).set_file_name(name.to_string_lossy());
            }
            dialog.save_file()
        },
        move || wake.request_repaint(),
    )
}

/// Makes the file beside the window's thread, and writes it there if the guard has nothing against it. Where there is a
/// reason, it is written with the note of it, which this thread alone can make.
fn start(
    ctx: &egui::Context,
    desk: &mut Desk,
    state: &mut State,
    leaving: &Leaving,
    path: PathBuf,
    reason: Option<String>,
) {
    let finder = match desk.session.finder() {
        Ok(finder) => finder,
        Err(error) => return desk.ask(Request::Fail(error)),
    };
    let make = Arc::clone(&leaving.make);
    let despite = reason.is_some();
    state.despite = reason.map(|reason| (leaving.what.clone(), reason));
    state.written = None;
    state.writing = Some(beside::read(desk.session, ctx, move |reader, stopped| {
        let checked = make(reader, &finder)?;
        if !checked.remarks.is_empty() && !despite {
            return Err(Error::Guarded(checked.remarks));
        }
        if stopped() {
            return Err(Error::Cancelled);
        }
        if !checked.remarks.is_empty() {
            let Checked { bytes, beside, remarks } = checked;
            return Ok(Made::Despite { path, bytes, beside, remarks: remarks.len() });
        }
        export::prepare_with(&path, &checked.bytes, &checked.beside)?.place()?;
        Ok(Made::Written(path))
    }));
}

fn finish(desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    if let Some(job) = state.browsing.take() {
        match job.ask() {
            Asked::UnderWay => state.browsing = Some(job),
            Asked::Done(Some(path)) => state.typed = Some(path.display().to_string()),
            Asked::Done(None) | Asked::Lost => {}
        }
    }
    let Some(job) = state.writing.take() else { return };
    match job.ask() {
        Asked::UnderWay => state.writing = Some(job),
        Asked::Done(Ok(Made::Despite { path, bytes, beside, remarks })) => {
            if let Some((what, reason)) = state.despite.take() {
                desk.ask(Request::LetOut { what, reason, remarks, path, bytes, beside });
            }
        }
        Asked::Done(Ok(Made::Written(path))) => {
            desk.ask(Request::Say(exported(&path, lang)));
            state.wrote(path);
        }
        Asked::Done(Err(Error::Cancelled)) => {
            let text = say::hand_in_cancelled_no_file_was_written(lang);
            desk.ask(Request::Say(text.to_owned()));
        }
        Asked::Done(Err(Error::Guarded(remarks))) => state.stopped = Some(Stopped { remarks, reason: String::new() }),
        Asked::Done(Err(error)) => desk.ask(Request::Fail(error)),
        Asked::Lost => {
            let text = say::hand_in_the_export_stopped_unexpectedly_no_file(lang);
            desk.ask(Request::Say(text.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_follows_the_format_unless_it_is_ones_own() {
        for (typed, format, expected) in [
            ("a/b.docx", "csv", "a/b.csv"),
            ("a/b.csv", "csv", "a/b.csv"),
            ("a/b.txt", "csv", "a/b.txt"),
            ("a/b", "md", "a/b"),
            ("docx", "md", "docx"),
            ("a/b.csv", "qdpx", "a/b.qdpx"),
            ("a/b.qdpx", "svg", "a/b.svg"),
        ] {
            assert_eq!(with_ending(typed, format), expected);
        }
    }
}
