//! Notes and comments of a file, and our memos: what each is attached to.

use super::identity::{derived, ours};
use super::take::Take;
use crate::formats::refi::{About, Guid, Project, Selection, Source, Text, TextPlace};
use crate::model::{Claim, MemoId, MemoOn, Passage, TextIndex};
use crate::session::ActionError;
use crate::store::evidence::NewEvidence;
use crate::store::exchange::Kept;
use crate::store::{self};
use std::collections::HashMap;

/// What a note of a file is attached to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Code(Guid),
    Source(Guid),
    Selection(Guid),
    Coding(Guid),
}

/// The first thing that each note is attached to: directly, or by a link, as some programs do.
pub fn targets(project: &Project) -> HashMap<Guid, Target> {
    let mut found: HashMap<Guid, Target> = HashMap::new();
    let mut add = |notes: &[Guid], target: &dyn Fn() -> Target| {
        for note in notes {
            found.entry(note.clone()).or_insert_with(target);
        }
    };
    for source in &project.sources {
        for selection in source.text().into_iter().flat_map(|text| &text.selections) {
            for coding in &selection.codings {
                add(&coding.note_refs, &|| Target::Coding(coding.guid.clone()));
            }
            add(&selection.about.note_refs, &|| Target::Selection(selection.about.guid.clone()));
        }
        add(&source.about().note_refs, &|| Target::Source(source.about().guid.clone()));
    }
    for code in &project.codes {
        add(&code.note_refs, &|| Target::Code(code.guid.clone()));
    }
    let things = things(project);
    for link in &project.links {
        let (Some(a), Some(b)) = (&link.origin, &link.target) else { continue };
        for (note, other) in [(a, b), (b, a)] {
            let is_note = project.notes.iter().any(|known| known.about.guid == *note);
            if let (true, Some(target)) = (is_note, things.get(other)) {
                add(std::slice::from_ref(note), &|| target.clone());
            }
        }
    }
    found
}

/// What links may tie notes to, by identity.
fn things(project: &Project) -> HashMap<Guid, Target> {
    let mut things = HashMap::new();
    if project.links.is_empty() {
        return things;
    }
    for source in &project.sources {
        things.insert(source.about().guid.clone(), Target::Source(source.about().guid.clone()));
        for selection in source.text().into_iter().flat_map(|text| &text.selections) {
            things.insert(selection.about.guid.clone(), Target::Selection(selection.about.guid.clone()));
        }
    }
    for code in &project.codes {
        things.entry(code.guid.clone()).or_insert_with(|| Target::Code(code.guid.clone()));
    }
    things
}

/// The identity of the memo that a comment on a thing becomes.
pub fn comment_on(about: &About) -> crate::model::Guid {
    derived("comment", &about.guid)
}

impl Take<'_, '_> {
    /// Comments and notes become memos.
    pub(super) fn all_memos(&mut self) -> Result<(), ActionError> {
        for source in &self.project.sources {
            self.comment(source.about(), source)?;
            for selection in source.text().into_iter().flat_map(|text| &text.selections) {
                self.comment_on_passage(selection)?;
            }
        }
        let targets = targets(self.project);
        for note in &self.project.notes {
            let text = match &note.text {
                Text::Held(text) => text.to_string(),
                Text::Absent | Text::Missing(_) => String::new(),
            };
            let text = match (text.is_empty(), note.about.description.is_empty()) {
                (true, _) => note.about.description.clone(),
                (false, true) => text,
                (false, false) => format!("{text}\n\n{}", note.about.description),
            };
            let (on, place) = self.place(targets.get(&note.about.guid));
            let title = note.about.name.trim();
            let id = store::memo::insert(self.writer(), title, "", &text, on)?;
            self.made(id, ours(&note.about.guid), place)?;
        }
        Ok(())
    }

    fn comment(&mut self, about: &About, source: &Source) -> Result<(), ActionError> {
        let document = self.documents.get(&source.about().guid).copied();
        let (Some(document), false) = (document, about.description.is_empty()) else { return Ok(()) };
        let on = Some(MemoOn::Document(document));
        let id = store::memo::insert(self.writer(), "", "", &about.description, on)?;
        self.made(id, comment_on(about), None)
    }

    fn comment_on_passage(&mut self, selection: &Selection<TextPlace>) -> Result<(), ActionError> {
        let place = self.selections.get(&selection.about.guid);
        let (true, false) = (place.is_some(), selection.about.description.is_empty()) else { return Ok(()) };
        let (on, place) = self.place(Some(&Target::Selection(selection.about.guid.clone())));
        let id = store::memo::insert(self.writer(), "", "", &selection.about.description, on)?;
        self.made(id, comment_on(&selection.about), place)
    }

    /// What a memo is on, and the passage it is about where that is no coding.
    fn place(&self, target: Option<&Target>) -> (Option<MemoOn>, Option<(crate::model::DocumentId, Passage)>) {
        match target {
            None => (None, None),
            Some(Target::Code(guid)) => (self.codes.get(guid).copied().map(MemoOn::Code), None),
            Some(Target::Source(guid)) => (self.documents.get(guid).copied().map(MemoOn::Document), None),
            Some(Target::Coding(guid)) => (self.codings.get(guid).copied().map(MemoOn::Coding), None),
            Some(Target::Selection(guid)) => match self.selections.get(guid) {
                Some((_, _, Some(coding))) => (Some(MemoOn::Coding(*coding)), None),
                Some((document, passage, None)) => (Some(MemoOn::Document(*document)), Some((*document, *passage))),
                None => (None, None),
            },
        }
    }

    fn made(
        &mut self,
        id: MemoId,
        guid: crate::model::Guid,
        place: Option<(crate::model::DocumentId, Passage)>,
    ) -> Result<(), ActionError> {
        self.taken.memos += 1;
        store::exchange::identify(self.writer(), Kept::Memo(id), guid)?;
        let Some((document, passage)) = place else { return Ok(()) };
        let text = store::document::text(self.writer().reader(), document)?;
        let quote = TextIndex::new(&text).slice(&text, passage).to_owned();
        let at = NewEvidence { document, passage, against: false, quote, condensation: String::new(), anew: false };
        store::evidence::set(self.writer(), Claim::Memo(id), &[at])?;
        Ok(())
    }
}
