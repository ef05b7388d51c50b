//! Memos as notes, and what else is written: condensations, statements, cells, findings, assessments.

use super::super::identity::{ours, theirs};
use super::super::notes::{Target, comment_on, targets};
use super::Give;
use crate::analysis::evidence::claim_name;
use crate::formats::refi::{About, Guid, Source, Text, TextSource};
use crate::model::{self, *};
use crate::say;
use crate::session::Error;
use std::collections::{HashMap, HashSet};

/// What a note is to be attached to in the file.
enum At {
    Nothing,
    Code(Guid),
    Source(Guid),
    Coding(Guid),
    Selections(Vec<Guid>),
}

impl Give<'_> {
    pub(super) fn all_notes(&mut self) -> Result<(), Error> {
        let before = targets_of(&self.base, &self.out);
        let comments = self.comments();
        let mut came: HashMap<model::Guid, TextSource> =
            std::mem::take(&mut self.base.notes).into_iter().map(|note| (ours(&note.about.guid), note)).collect();
        for memo in self.study.memos.clone() {
            if comments.contains(&memo.guid) {
                continue;
            }
            match came.remove(&memo.guid) {
                Some(note) => self.known_note(note, &memo, before.get(&theirs(memo.guid))),
                None => {
                    let at = self.at(&memo);
                    let title = if memo.title.is_empty() { &memo.kind } else { &memo.title };
                    self.note(theirs(memo.guid), title, memo.text.clone(), at);
                }
            }
        }
        self.written();
        self.without_the_gone();
        Ok(())
    }

    /// The memos that are comments of things in the file and stand there.
    fn comments(&self) -> HashSet<model::Guid> {
        let mut comments = HashSet::new();
        for source in &self.out.sources {
            let selections = source.text().into_iter().flat_map(|text| &text.selections).map(|one| &one.about);
            let all = std::iter::once(source.about()).chain(selections);
            comments.extend(all.filter(|about| !about.description.is_empty()).map(comment_on));
        }
        comments
    }

    fn known_note(&mut self, mut note: TextSource, memo: &Memo, before: Option<&Target>) {
        let said = match &note.text {
            Text::Held(text) => text.to_string(),
            Text::Absent | Text::Missing(_) => String::new(),
        };
        let as_taken = match (said.is_empty(), note.about.description.is_empty()) {
            (true, _) => note.about.description.clone(),
            (false, true) => said,
            (false, false) => format!("{said}\n\n{}", note.about.description),
        };
        if note.about.name.trim() != memo.title {
            note.about.name.clone_from(&memo.title);
        }
        if as_taken != memo.text {
            note.text = Text::Held(memo.text.as_str().into());
            note.about.description = String::new();
        }
        let at = self.at(memo);
        let same = match (&at, before) {
            (At::Nothing, None) => true,
            (At::Code(a), Some(Target::Code(b))) | (At::Source(a), Some(Target::Source(b))) => a == b,
            (At::Coding(_), Some(Target::Coding(_) | Target::Selection(_))) => true,
            (At::Selections(_), Some(Target::Selection(_))) => true,
            // It hangs on something that is not here: media, a document without its text.
            (At::Nothing, Some(target)) => !self.is_here(target),
            _ => false,
        };
        let guid = note.about.guid.clone();
        self.out.notes.push(note);
        if !same {
            self.detach(&guid);
            self.attach(&guid, at);
        }
    }

    fn is_here(&self, target: &Target) -> bool {
        match target {
            Target::Code(guid) => self.codes.values().any(|known| known == guid),
            Target::Source(guid) => self.sources.values().any(|known| known == guid),
            Target::Selection(guid) => self.places.values().any(|known| known == guid),
            Target::Coding(guid) => self.codings.values().any(|known| known == guid),
        }
    }

    fn note(&mut self, guid: Guid, name: &str, text: String, at: At) {
        let about = About { guid: guid.clone(), name: name.to_owned(), ..About::default() };
        self.out.notes.push(TextSource { about, text: Text::Held(text.into()), ..TextSource::default() });
        self.attach(&guid, at);
    }

    /// What a memo is attached to, as far as the format knows it.
    fn at(&mut self, memo: &Memo) -> At {
        let on_passages = self.passages(Claim::Memo(memo.id));
        if !on_passages.is_empty() {
            return At::Selections(on_passages);
        }
        let of = |guid: Option<&Guid>, at: fn(Guid) -> At| guid.cloned().map_or(At::Nothing, at);
        match memo.on {
            Some(MemoOn::Code(id)) => of(self.codes.get(&id), At::Code),
            Some(MemoOn::Document(id)) => of(self.sources.get(&id), At::Source),
            Some(MemoOn::Coding(id)) => of(self.codings.get(&id), At::Coding),
            Some(MemoOn::Unit(id)) => {
                let unit = self.study.units.iter().find(|unit| unit.id == id).map(|unit| (unit.document, unit.passage));
                let selection = unit.and_then(|(document, passage)| self.selection_at(document, passage));
                selection.map_or(At::Nothing, |guid| At::Selections(vec![guid]))
            }
            _ => At::Nothing,
        }
    }

    /// Selections at the passages that a claim rests on.
    fn passages(&mut self, claim: Claim) -> Vec<Guid> {
        let places: Vec<_> =
            self.study.evidence_of(claim).map(|evidence| (evidence.document, evidence.passage)).collect();
        let mut found = Vec::new();
        for (document, passage) in places {
            if let Some(guid) = self.selection_at(document, passage).filter(|guid| !found.contains(guid)) {
                found.push(guid);
            }
        }
        found
    }

    /// What the format has no place for, each a note at its passages.
    fn written(&mut self) {
        let lang = self.lang;
        for unit in self.study.units.clone() {
            let text = self.unit_text(&unit);
            let Some(selection) = self.selection_at(unit.document, unit.passage) else { continue };
            let guid = Guid::derived(&["unit", &unit.guid.to_string()]);
            self.note(guid, say::meaning_unit(lang), text, At::Selections(vec![selection]));
        }
        for (claim, guid, text) in self.claims() {
            let name = claim_name(&self.study, claim, lang);
            let at = At::Selections(self.passages(claim));
            self.note(Guid::derived(&["claim", &guid.to_string()]), &name, text, at);
        }
    }

    fn unit_text(&self, unit: &MeaningUnit) -> String {
        let lang = self.lang;
        let theme = unit.theme.map(|id| self.study.theme_name(id)).unwrap_or_default();
        let mut lines = Vec::new();
        for (name, said) in [
            (say::condensation(lang), unit.condensation.as_str()),
            (say::interpretation(lang), unit.interpretation.as_str()),
            (say::theme(lang), theme),
            (say::relevance(lang), unit.relevance.label(lang)),
        ] {
            if !said.is_empty() {
                lines.push(format!("{name}: {said}"));
            }
        }
        for (question, text) in &unit.answers {
            lines.push(format!("{}: {text}", self.study.question_label(*question)));
        }
        lines.join("\n")
    }

    /// Everything written that rests on evidence, with its words.
    fn claims(&self) -> Vec<(Claim, model::Guid, String)> {
        let study = &self.study;
        let lang = self.lang;
        let mut claims = Vec::new();
        claims
            .extend(study.statements.iter().map(|known| (Claim::Statement(known.id), known.guid, known.text.clone())));
        claims.extend(study.cells.iter().map(|known| (Claim::ThemeCell(known.id), known.guid, known.text.clone())));
        claims.extend(study.findings.iter().map(|known| {
            let text = format!("{}: {}\n{}", known.kind.label(lang), known.text, known.searched);
            (Claim::Finding(known.id), known.guid, text.trim_end().to_owned())
        }));
        claims.extend(study.assessments.iter().map(|known| {
            let criterion = study.sets.iter().flat_map(|set| &set.criteria).find(|one| one.id == known.criterion);
            let name = criterion.map_or("", |criterion| criterion.name.as_str());
            let text = format!("{name}: {}\n{}", known.rating, known.reasoning);
            (Claim::Assessment(known.id), known.guid, text.trim_end().to_owned())
        }));
        claims.extend(study.activities.iter().map(|known| {
            let said = [&known.planned, &known.carried_out, &known.deviation, &known.reason];
            let text = said.into_iter().filter(|said| !said.is_empty()).cloned().collect::<Vec<_>>().join("\n");
            (Claim::Activity(known.id), known.guid, text)
        }));
        claims.extend(study.silences.iter().map(|known| {
            let kind = match known.kind {
                SilenceKind::NotAsked => say::emptiness_not_asked(lang),
                SilenceKind::NoAnswer => say::emptiness_no_answer(lang),
                SilenceKind::NotApplicable => say::emptiness_not_applicable(lang),
            };
            (Claim::Silence(known.id), known.guid, format!("{kind}\n{}", known.text).trim_end().to_owned())
        }));
        claims.extend(study.overalls.iter().map(|known| {
            let text = format!("{}\n{}", rating_label(&known.rating, lang), known.reasoning);
            (Claim::Overall(known.id), known.guid, text.trim_end().to_owned())
        }));
        claims
            .extend(study.means_ends.iter().map(|known| (Claim::MeansEnds(known.id), known.guid, known.text.clone())));
        claims
    }

    fn attach(&mut self, note: &Guid, at: At) {
        match at {
            At::Nothing => {}
            At::Code(guid) => {
                let code = self.out.codes.iter_mut().find(|code| code.guid == guid);
                code.into_iter().for_each(|code| code.note_refs.push(note.clone()));
            }
            At::Source(guid) => {
                let source = self.out.sources.iter_mut().find(|source| source.about().guid == guid);
                if let Some(source) = source {
                    about_of(source).note_refs.push(note.clone());
                }
            }
            At::Coding(guid) => {
                let codings = self.out.sources.iter_mut().filter_map(super::texts::text_of);
                let mut codings = codings.flat_map(|text| &mut text.selections).flat_map(|one| &mut one.codings);
                if let Some(coding) = codings.find(|coding| coding.guid == guid) {
                    coding.note_refs.push(note.clone());
                }
            }
            At::Selections(guids) => {
                let texts = self.out.sources.iter_mut().filter_map(super::texts::text_of);
                for selection in texts.flat_map(|text| &mut text.selections) {
                    if guids.contains(&selection.about.guid) {
                        selection.about.note_refs.push(note.clone());
                    }
                }
            }
        }
    }

    /// Takes a note from everything that it is attached to.
    fn detach(&mut self, note: &Guid) {
        let gone = |refs: &mut Vec<Guid>| refs.retain(|known| known != note);
        each_ref(&mut self.out.sources, gone);
        self.out.codes.iter_mut().for_each(|code| gone(&mut code.note_refs));
        gone(&mut self.out.note_refs);
    }

    /// Drops references to notes, codes and sources that are no more.
    fn without_the_gone(&mut self) {
        let notes: HashSet<Guid> = self.out.notes.iter().map(|note| note.about.guid.clone()).collect();
        let keep = |refs: &mut Vec<Guid>| refs.retain(|known| notes.contains(known));
        each_ref(&mut self.out.sources, keep);
        self.out.codes.iter_mut().for_each(|code| keep(&mut code.note_refs));
        self.out.links.iter_mut().for_each(|link| keep(&mut link.note_refs));
        keep(&mut self.out.note_refs);
        let codes: HashSet<Guid> = self.out.codes.iter().map(|code| code.guid.clone()).collect();
        let sources: HashSet<Guid> = self.out.sources.iter().map(|source| source.about().guid.clone()).collect();
        for set in &mut self.out.sets {
            set.codes.retain(|guid| codes.contains(guid));
            set.sources.retain(|guid| sources.contains(guid));
            set.notes.retain(|guid| notes.contains(guid));
        }
        for case in &mut self.out.cases {
            case.codes.retain(|guid| codes.contains(guid));
            case.sources.retain(|guid| sources.contains(guid));
        }
        for source in &mut self.out.sources {
            each_coding(source, |codings| codings.retain(|coding| codes.contains(&coding.code)));
        }
    }
}

/// What notes that came in were attached to, as far as it is still written.
fn targets_of(base: &crate::formats::refi::Project, out: &crate::formats::refi::Project) -> HashMap<Guid, Target> {
    let now = crate::formats::refi::Project {
        sources: out.sources.clone(),
        codes: out.codes.clone(),
        links: out.links.clone(),
        notes: base.notes.clone(),
        ..crate::formats::refi::Project::default()
    };
    targets(&now)
}

fn about_of(source: &mut Source) -> &mut About {
    match source {
        Source::Text(source) => &mut source.about,
        Source::Picture(source) => &mut source.about,
        Source::Pdf(source) => &mut source.about,
        Source::Audio(source) | Source::Video(source) => &mut source.about,
    }
}

/// Every list of notes that sources and what lies in them carry.
fn each_ref(sources: &mut [Source], change: impl Fn(&mut Vec<Guid>)) {
    for source in sources {
        change(&mut about_of(source).note_refs);
        each_coding(source, |codings| codings.iter_mut().for_each(|coding| change(&mut coding.note_refs)));
        let texts: Vec<&mut TextSource> = match source {
            Source::Text(source) => vec![source],
            Source::Picture(source) => {
                source.selections.iter_mut().for_each(|one| change(&mut one.about.note_refs));
                source.text.iter_mut().collect()
            }
            Source::Pdf(source) => {
                source.selections.iter_mut().for_each(|one| change(&mut one.about.note_refs));
                source.text.iter_mut().collect()
            }
            Source::Audio(source) | Source::Video(source) => {
                source.selections.iter_mut().for_each(|one| change(&mut one.about.note_refs));
                for transcript in &mut source.transcripts {
                    change(&mut transcript.about.note_refs);
                    transcript.selections.iter_mut().for_each(|one| change(&mut one.about.note_refs));
                }
                Vec::new()
            }
        };
        for text in texts {
            change(&mut text.about.note_refs);
            text.selections.iter_mut().for_each(|one| change(&mut one.about.note_refs));
        }
    }
}

/// Every list of codings of a source.
fn each_coding(source: &mut Source, mut change: impl FnMut(&mut Vec<crate::formats::refi::Coding>)) {
    match source {
        Source::Text(text) => {
            change(&mut text.codings);
            text.selections.iter_mut().for_each(|one| change(&mut one.codings));
        }
        Source::Picture(picture) => {
            change(&mut picture.codings);
            picture.selections.iter_mut().for_each(|one| change(&mut one.codings));
            picture.text.iter_mut().flat_map(|text| &mut text.selections).for_each(|one| change(&mut one.codings));
        }
        Source::Pdf(pdf) => {
            change(&mut pdf.codings);
            pdf.selections.iter_mut().for_each(|one| change(&mut one.codings));
            pdf.text.iter_mut().flat_map(|text| &mut text.selections).for_each(|one| change(&mut one.codings));
        }
        Source::Audio(media) | Source::Video(media) => {
            change(&mut media.codings);
            media.selections.iter_mut().for_each(|one| change(&mut one.codings));
            media.transcripts.iter_mut().flat_map(|text| &mut text.selections).for_each(|one| change(&mut one.codings));
        }
    }
}
