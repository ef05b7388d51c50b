//! What the palette finds beside commands: documents, codes, cases, themes, research questions and memos, and the way to
//! each.

use super::{App, Side};
use crate::model::*;
use crate::say;
use crate::session::Session;
use crate::store;
use crate::ui::desk::{Place, Workspace};
use crate::ui::palette::{Thing, What};
use std::rc::Rc;

impl App {
    /// All that can be gone to by name, read when the palette is open.
    pub(in crate::ui) fn things(&mut self) -> Rc<Vec<Thing>> {
        if self.palette.is_none() {
            return Rc::default();
        }
        let tables = ["document", "code", "case", "theme", "question", "memo"];
        self.keep("things by name", &tables, things).unwrap_or_default()
    }

    /// Shows what was chosen.
    pub(in crate::ui) fn show_thing(&mut self, what: What) {
        let place = self.place();
        match what {
            What::Document(id) => {
                let workspace = match place.workspace {
                    Workspace::Condense => Workspace::Condense,
                    _ => Workspace::Code,
                };
                self.history.go(Place { workspace, document: Some(id), passage: None });
            }
            What::Code(id) => {
                self.show(Workspace::Code);
                self.views.code.choose(id);
            }
            What::Case(id) => {
                self.show(Workspace::Gather);
                self.views.gather.show_case(id);
            }
            What::Theme(id) => {
                self.show(Workspace::Structure);
                self.views.structure.show_theme(id);
            }
            What::Question(id) => {
                self.side = Some(Side::Questions);
                self.views.questions.choose(id);
            }
            What::Memo(id) => {
                self.side = Some(Side::Memos);
                self.views.memos.show_memo(id);
            }
        }
    }
}

fn things(session: &Session) -> Result<Vec<Thing>, crate::session::Error> {
    let reader = session.reader();
    let mut things = Vec::new();
    let mut add = |name: String, what: What| things.push(Thing { name, what });
    for known in store::document::all(reader)? {
        add(known.name, What::Document(known.id));
    }
    let codes = store::code::all(reader)?;
    for known in &codes {
        add(code_path(&codes, known.id), What::Code(known.id));
    }
    for known in store::case::all(reader)? {
        add(known.name, What::Case(known.id));
    }
    for known in store::theme::all(reader)? {
        add(known.name, What::Theme(known.id));
    }
    for known in store::unit::questions(reader)? {
        let name = if known.label == known.text { known.text } else { format!("{} {}", known.label, known.text) };
        add(name, What::Question(known.id));
    }
    for known in store::memo::all(reader)? {
        let begun = || known.text.lines().next().unwrap_or_default().chars().take(80).collect();
        add(if known.title.is_empty() { begun() } else { known.title.clone() }, What::Memo(known.id));
    }
    things.retain(|thing| !thing.name.is_empty());
    Ok(things)
}

impl What {
    /// What kind of thing it is, said after its name.
    pub fn kind(self, lang: Lang) -> &'static str {
        match self {
            What::Document(_) => say::document_within(lang),
            What::Code(_) => say::code_within(lang),
            What::Case(_) => say::case_within(lang),
            What::Theme(_) => say::theme_within(lang),
            What::Question(_) => say::research_question(lang),
            What::Memo(_) => say::memo(lang),
        }
    }
}
