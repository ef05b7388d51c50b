//! What memos are attached to: by name, where to go for it, and what a memo can be attached to.

use crate::model::*;
use crate::say;
use crate::session::Error;
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::widgets::Choice;
use std::collections::HashMap;
use std::rc::Rc;

/// What a memo is attached to, for people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attached {
    /// `document`, `code` …
    pub what: &'static str,
    pub name: String,
    /// Where it is in the material.
    pub go: Option<(DocumentId, Option<Passage>)>,
}

impl Attached {
    /// `document Tomelilla`, as said after a memo's kind.
    pub fn said(&self) -> String {
        format!("{} {}", self.what, self.name).trim().to_owned()
    }
}

/// The tables that names of all kinds come from.
const TABLES: [&str; 9] =
    ["memo", "document", "code", "coding", "case", "participant", "theme", "meaning_unit", "question"];

/// What the project's memos are attached to.
pub fn places(desk: &mut Desk) -> Rc<HashMap<MemoOn, Attached>> {
    let memos = desk.memos();
    let lang = desk.lang;
    desk.keep(("memo places", lang as i64), &TABLES, |session| {
        let reader = session.reader();
        let names = Names::load(reader)?;
        let mut places = HashMap::new();
        for on in memos.iter().filter_map(|memo| memo.on) {
            places.insert(on, names.of(reader, on, lang)?);
        }
        Ok(places)
    })
}

#[derive(Default)]
struct Names {
    of: HashMap<MemoOn, String>,
}

impl Names {
    fn load(reader: store::Reader) -> Result<Names, Error> {
        let mut of = HashMap::new();
        of.extend(store::document::all(reader)?.into_iter().map(|known| (MemoOn::Document(known.id), known.name)));
        of.extend(store::code::all(reader)?.into_iter().map(|known| (MemoOn::Code(known.id), known.name)));
        of.extend(store::case::all(reader)?.into_iter().map(|known| (MemoOn::Case(known.id), known.name)));
        of.extend(store::theme::all(reader)?.into_iter().map(|known| (MemoOn::Theme(known.id), known.name)));
        let participants = store::participant::all(reader)?;
        of.extend(participants.into_iter().map(|known| (MemoOn::Participant(known.id), known.name)));
        of.extend(store::unit::questions(reader)?.into_iter().map(|known| (MemoOn::Question(known.id), known.label)));
        Ok(Names { of })
    }

    fn name(&self, on: MemoOn) -> String {
        self.of.get(&on).cloned().unwrap_or_default()
    }

    fn of(&self, reader: store::Reader, on: MemoOn, lang: Lang) -> Result<Attached, Error> {
        let (name, go) = match on {
            MemoOn::Document(id) => (self.name(on), Some((id, None))),
            MemoOn::Coding(id) => {
                let coding = store::coding::get(reader, id)?;
                (self.name(MemoOn::Code(coding.code)), Some((coding.document, Some(coding.passage))))
            }
            MemoOn::Unit(id) => {
                let unit = store::unit::get(reader, id)?;
                (self.name(MemoOn::Document(unit.document)), Some((unit.document, Some(unit.passage))))
            }
            _ => (self.name(on), None),
        };
        Ok(Attached { what: what(on, lang), name, go })
    }
}

fn what(on: MemoOn, lang: Lang) -> &'static str {
    match on {
        MemoOn::Document(_) => say::document_within(lang),
        MemoOn::Code(_) => say::code_within(lang),
        MemoOn::Coding(_) => say::coding(lang),
        MemoOn::Case(_) => say::case_within(lang),
        MemoOn::Participant(_) => say::participant(lang),
        MemoOn::Theme(_) => say::theme_within(lang),
        MemoOn::Unit(_) => say::meaning_unit_within(lang),
        MemoOn::Question(_) => say::research_question(lang),
        MemoOn::Memo(_) => say::memo(lang),
        MemoOn::Statement(_) => say::statement(lang),
        MemoOn::ThemeCell(_) => say::theme_cell(lang),
        MemoOn::Contrast(_) => say::contrast(lang),
        MemoOn::Finding(_) => say::finding_within(lang),
        MemoOn::Assessment(_) => say::assessment(lang),
    }
}

/// What a memo can be attached to, for the chooser; the first is nothing at all.
#[derive(Default)]
pub struct Targets {
    pub choices: Vec<Choice>,
    /// The GUIDs, in the choices' order.
    pub guids: Vec<Option<Ref>>,
}

pub fn targets(desk: &mut Desk) -> Rc<Targets> {
    let lang = desk.lang;
    desk.keep(
        ("memo targets", lang as i64),
        &["document", "code", "case", "participant", "theme", "question"],
        |session| {
            let reader = session.reader();
            let mut targets = Targets::default();
            targets.choices.push(Choice {
                name: say::memos_nothing(lang).to_owned(),
                note: String::new(),
                color: None,
                ..Choice::default()
            });
            targets.guids.push(None);
            let mut add = |on: MemoOn, name: String, guid: Guid| {
                targets.choices.push(Choice {
                    name,
                    note: what(on, lang).to_owned(),
                    color: None,
                    ..Choice::default()
                });
                targets.guids.push(Some(guid.into()));
            };
            for known in store::case::all(reader)? {
                add(MemoOn::Case(known.id), known.name, known.guid);
            }
            for known in store::unit::questions(reader)? {
                add(MemoOn::Question(known.id), known.label, known.guid);
            }
            for known in store::theme::all(reader)? {
                add(MemoOn::Theme(known.id), known.name, known.guid);
            }
            for known in store::code::all(reader)? {
                add(MemoOn::Code(known.id), known.name, known.guid);
            }
            for known in store::participant::all(reader)? {
                add(MemoOn::Participant(known.id), known.name, known.guid);
            }
            for known in store::document::all(reader)? {
                add(MemoOn::Document(known.id), known.name, known.guid);
            }
            Ok(targets)
        },
    )
}
