//! A corrected text in place of the old one: what stands on the old words moves with them, word by word.

use super::comments;
use super::read::{Content, ReadFile};
use crate::formats::import::{Import, ImportWarning, turns, turns_among};
use crate::model::*;
use crate::say;
use crate::say::Wording;
use crate::session::{ActionError, Error, Session, apply};
use crate::store;

/// What a corrected text did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reimported {
    pub document: String,
    /// Places where words changed.
    pub changed: usize,
    /// Places where a pseudonym stands and the new text has other words: the pseudonym was kept.
    pub kept_pseudonyms: usize,
    /// What stands on its own words, as they are corrected, and what was found again at another place.
    pub kept: usize,
    pub moved: usize,
    /// Codings, units and evidence whose words are gone, for decision.
    pub adrift: usize,
    /// Links of cases and quarantines whose words are gone, at the nearest ones.
    pub beside: usize,
    pub warnings: Vec<ImportWarning>,
}

/// What stands on the words of a corrected text: on them still, at another place, or lost. Of links and quarantines
/// whose words are gone, `beside` lie at the nearest ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Followed {
    pub kept: usize,
    pub moved: usize,
    pub adrift: usize,
    pub beside: usize,
}

impl Message for Followed {
    fn message(&self, lang: Lang) -> String {
        let Followed { kept, moved, adrift, beside } = self;
        let mut said = String::new();
        if kept + moved + adrift + beside > 0 {
            said += "\n  ";
            said += &say!(lang, import_on_their_words_kept_moved, kept, moved);
        }
        if *beside > 0 {
            said += "\n  ";
            said += &say!(lang, import_links_and_quarantines_lost_their_words, n = *beside);
        }
        if *adrift > 0 {
            said += &say!(lang, import_the_words_of_adrift_codings_units, adrift);
        }
        said
    }
}

impl Message for Reimported {
    fn message(&self, lang: Lang) -> String {
        let Reimported { document, changed, kept_pseudonyms, kept, moved, adrift, beside, warnings } = self;
        let mut said = say!(lang, import_document_has_the_new_text_changed, changed, document);
        let (kept, moved, adrift, beside) = (*kept, *moved, *adrift, *beside);
        said += &Followed { kept, moved, adrift, beside }.message(lang);
        if *kept_pseudonyms > 0 {
            said += &say!(lang, import_pseudonyms_were_kept_in_kept_pseudonyms, kept_pseudonyms);
        }
        for warning in warnings {
            said += "\n  ";
            said += &warning.message(lang);
        }
        said
    }
}

impl Session {
    /// Puts a corrected file in a document's place, in one step.
    pub fn reimport(&mut self, document: &str, file: ReadFile) -> Result<Reimported, Error> {
        let Content::Document(read) = file.outcome? else { return Err(ActionError::NoText.into()) };
        let name = StepName::named(StepKind::ReplaceText, document).with(StepArg::File, file.file_name.as_str());
        let mut report = None;
        self.step(name, None, Some(BackupReason::Import), |writer, coder| {
            let context = apply::Context::new(writer, coder);
            let id = context.document(&document.into())?;
            let mut done = replace(&context, id, &read.import)?;
            // An original with the names in it does not come back beside the pseudonyms.
            if store::confidence::replacements(writer.reader(), id)?.is_empty() {
                let original = store::document::keep_original(writer, &file.sha256, &file.file_name, &file.bytes)?;
                store::document::set_original(writer, id, original, &read.importer)?;
            }
            let warnings = read.import.warnings.iter().cloned();
            done.warnings = match store::confidence::replacements(writer.reader(), id)?.is_empty() {
                true => warnings.collect(),
                false => warnings.map(without_memos).collect(),
            };
            report = Some(done);
            Ok(context.into_made())
        })?;
        report.ok_or_else(|| ActionError::NoText.into())
    }
}

/// Where pseudonyms stand in a text, a corrected file's comments make no memos: they may hold the names.
fn without_memos(warning: ImportWarning) -> ImportWarning {
    match warning {
        ImportWarning::Comments { count } => ImportWarning::LeftOut { what: Wording::ImportComments, count },
        other => other,
    }
}

/// Makes a document's text that of an import.
pub fn replace(context: &apply::Context, id: DocumentId, import: &Import) -> Result<Reimported, ActionError> {
    let writer = context.writer;
    let reader = writer.reader();
    let old = store::document::text(reader, id)?;
    let pseudonyms = store::confidence::replacements(reader, id)?;
    // Before the edits, which may write other words where a label stood.
    let spoke = store::document::speakers(reader, id)?;
    let (edits, back) = apart(&old, &import.text, &pseudonyms);
    let Some(done) = store::adrift::correct(writer, id, &edits)? else {
        return Err(ActionError::NoRoom { document: store::document::get(reader, id)?.name });
    };
    let formatting: Vec<Formatting> = import
        .formatting
        .iter()
        .filter_map(|mark| Some(Formatting { passage: back.passage(mark.passage)?, format: mark.format }))
        .collect();
    let pages: Vec<Page> =
        import.pages.iter().map(|page| Page { start: back.start(page.start), label: page.label.clone() }).collect();
    let sync: Vec<SyncPoint> =
        import.sync.iter().map(|point| SyncPoint { at: back.start(point.at), time: point.time }).collect();
    store::document::set_layout(writer, id, &formatting, &pages)?;
    store::document::set_sync(writer, id, &sync)?;
    // Labels may be names for which pseudonyms stand: then the turns that were known have followed their words.
    if pseudonyms.is_empty() {
        store::document::set_turns(writer, id, &turns_of(import, &spoke))?;
        for speaker in store::document::speakers(reader, id)? {
            if let Some(before) = spoke.iter().find(|before| before.label == speaker.label) {
                store::document::set_speaker(writer, speaker.id, before.participant, before.interviewer)?;
            }
        }
        comments::commit(context, id, &import.text, &import.comments)?;
    }
    context.forget_text(id);
    Ok(Reimported {
        document: store::document::get(reader, id)?.name,
        changed: edits.placed().len(),
        kept_pseudonyms: back.placed().len(),
        kept: done.kept,
        moved: done.moved,
        adrift: done.adrift,
        beside: done.beside,
        warnings: Vec::new(),
    })
}

/// Who speaks in a corrected text. A label that is a speaker of the document is one wherever it begins a line of the new
/// text, however seldom: with its participant go a consent and the reach of a withdrawal.
fn turns_of(import: &Import, known: &[Speaker]) -> Vec<Turn> {
    let is_heard = |label: &str| import.turns.iter().any(|turn| turn.speaker == label);
    if known.iter().all(|speaker| is_heard(&speaker.label)) {
        return import.turns.clone();
    }
    let mut labels: Vec<String> = known.iter().map(|speaker| speaker.label.clone()).collect();
    for turn in &import.turns {
        if !labels.contains(&turn.speaker) {
            labels.push(turn.speaker.clone());
        }
    }
    let doubts = import.doubts.iter().map(|doubt| doubt.label.clone());
    let undecided: Vec<String> = doubts.filter(|label| !labels.contains(label)).collect();
    let mut found = turns_among(&import.text, &labels, &undecided);
    turns::add_times(&mut found, &import.sync);
    // Voices that the file itself names may stand in its text in another way.
    let is_found = |turn: &Turn| found.iter().any(|other| other.speaker == turn.speaker);
    if import.turns.iter().all(is_found) { found } else { import.turns.clone() }
}

/// The edits to make, and those that put pseudonyms back into the new text, by which its positions become the
/// document's. An edit that touches a pseudonym is not made: it would bring the name back.
fn apart(old: &str, new: &str, pseudonyms: &[Replacement]) -> (Edits, Edits) {
    let all = difference(old, new);
    let index = TextIndex::new(old);
    let placed = Edits::new(all.clone(), index.len()).placed();
    let touches = |edit: &Edit| {
        let inside = |place: &Replacement| edit.passage.is_empty() && place.passage.contains(edit.passage.start);
        pseudonyms.iter().any(|place| place.passage.overlaps(edit.passage) || inside(place))
    };
    let (mut made, mut back) = (Vec::new(), Vec::new());
    for (edit, placed) in all.into_iter().zip(placed) {
        if touches(&edit) {
            back.push(Edit { passage: placed, words: index.slice(old, edit.passage).to_owned() });
        } else {
            made.push(edit);
        }
    }
    (Edits::new(made, index.len()), Edits::new(back, code_points(new)))
}
