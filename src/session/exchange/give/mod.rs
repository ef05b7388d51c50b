//! Our project as other programs read it: our rows laid over what came in, so that what no view of ours shows goes
//! out again. What the format has no place for travels as notes, and is named.
//!
//! - `texts`: documents and the passages in them
//! - `cases`: cases, variables and values
//! - `notes`: memos, and what else is written

mod cases;
mod notes;
mod texts;

use super::identity::{ours, theirs};
use super::{of_codebook, unit_of};
use crate::analysis::masks::Masks;
use crate::analysis::study::Study;
use crate::formats::import::Uncancelled;
use crate::formats::refi::positions::Form;
use crate::formats::refi::{self, Colour, Guid, Project};
use crate::model::{self, *};
use crate::say;
use crate::say::Wording;
use crate::session::{Error, study};
use crate::store::{self, Reader};
use std::collections::{HashMap, HashSet};

/// Our project in another form, and what that form cannot carry.
pub struct Given {
    pub project: Project,
    pub losses: Vec<Loss>,
}

/// Things of ours that the format has no place for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    pub what: Wording,
    pub count: usize,
    /// Whether their words travel as notes; else they stay behind.
    pub as_notes: bool,
}

impl Message for Loss {
    fn message(&self, lang: Lang) -> String {
        let what = self.what.say(lang);
        let how = if self.as_notes { say::exchange_travel_as_notes(lang) } else { say::exchange_stay_behind(lang) };
        format!("{what} ({}): {how}", self.count)
    }
}

/// What is written, while it grows.
struct Give<'r> {
    reader: Reader<'r>,
    lang: Lang,
    study: Study,
    /// What is not shown of texts.
    masks: Masks,
    /// All that came in, with texts as their authors wrote them.
    base: Project,
    /// Identities of the file that are kept though no row of ours has them.
    left_out: HashSet<Guid>,
    out: Project,
    users: HashMap<CoderId, Guid>,
    codes: HashMap<CodeId, Guid>,
    sources: HashMap<DocumentId, Guid>,
    codings: HashMap<CodingId, Guid>,
    /// By document and place in its written form, a selection that lies there.
    places: HashMap<(DocumentId, Passage), Guid>,
}

/// Our project as data for [`refi::write`].
pub fn give(reader: Reader) -> Result<Given, Error> {
    let about = store::project::get(reader)?;
    let (base, left_out) = came_in(reader)?;
    let study = study::whole(reader)?;
    let mut give = Give {
        reader,
        lang: about.language,
        masks: Masks::for_export(&study),
        study,
        out: Project {
            name: about.title,
            origin: concat!("Mening ", env!("CARGO_PKG_VERSION")).to_owned(),
            base_path: String::new(),
            stamp: base.stamp.clone(),
            description: if base.description.is_empty() { about.purpose } else { base.description.clone() },
            note_refs: base.note_refs.clone(),
            sets: base.sets.clone(),
            links: base.links.clone(),
            graphs: base.graphs.clone(),
            ..Project::default()
        },
        base,
        left_out,
        users: HashMap::new(),
        codes: HashMap::new(),
        sources: HashMap::new(),
        codings: HashMap::new(),
        places: HashMap::new(),
    };
    give.all_users();
    give.all_codes();
    give.all_texts()?;
    give.all_cases()?;
    give.all_notes()?;
    let losses = losses(&give.study);
    Ok(Given { project: give.out, losses })
}

/// All that came in, one after the other, as far as the files are still there.
fn came_in(reader: Reader) -> Result<(Project, HashSet<Guid>), Error> {
    let (mut base, mut left_out) = (Project::default(), HashSet::new());
    for came in store::exchange::came_in(reader)? {
        let Some(mut project) = read_again(&came.bytes) else { continue };
        refi::settle(&mut project, unit_of(&came.unit), Form::Lines);
        let left: Vec<String> = serde_json::from_str(&came.left_out).unwrap_or_default();
        left_out.extend(left.iter().map(|guid| Guid::of(guid)));
        let before = base.codes.len();
        base.codes.extend(
            project.codes.into_iter().map(|code| refi::Code { parent: code.parent.map(|at| at + before), ..code }),
        );
        base.users.extend(project.users);
        base.variables.extend(project.variables);
        base.cases.extend(project.cases);
        base.sources.extend(project.sources);
        base.notes.extend(project.notes);
        base.links.extend(project.links);
        base.sets.extend(project.sets);
        base.graphs.extend(project.graphs);
        base.note_refs.extend(project.note_refs);
        if base.description.is_empty() {
            base.description = project.description;
        }
        if base.stamp == refi::Stamp::default() {
            base.stamp = project.stamp;
        }
    }
    Ok((base, left_out))
}

/// The project or codebook that was read before; where its files lay is nobody's business.
fn read_again(bytes: &[u8]) -> Option<Project> {
    let read = refi::read(bytes, &Uncancelled).map(|(project, _)| project);
    let mut project =
        read.or_else(|_| refi::read_codebook(bytes, &Uncancelled).map(|(book, _)| of_codebook(book))).ok()?;
    for source in &mut project.sources {
        match source {
            refi::Source::Text(_) => {}
            refi::Source::Picture(picture) => picture.current_path.clear(),
            refi::Source::Pdf(pdf) => pdf.current_path.clear(),
            refi::Source::Audio(media) | refi::Source::Video(media) => media.current_path.clear(),
        }
    }
    Some(project)
}

impl Give<'_> {
    /// Those who came in, and those of ours who made something.
    fn all_users(&mut self) {
        self.out.users = self.base.users.clone();
        let busy: HashSet<CoderId> = self
            .study
            .codings
            .iter()
            .map(|coding| coding.coder)
            .chain(self.study.units.iter().map(|unit| unit.coder))
            .collect();
        for coder in &self.study.coders {
            let known = self
                .base
                .users
                .iter()
                .position(|user| ours(&user.guid) == coder.guid)
                .or_else(|| self.base.users.iter().position(|user| user.name.trim() == coder.name));
            if let Some(user) = known.and_then(|at| self.out.users.get_mut(at)) {
                if ours(&user.guid) == coder.guid && user.name.trim() != coder.name && user.id.trim() != coder.name {
                    user.name.clone_from(&coder.name);
                }
                self.users.insert(coder.id, user.guid.clone());
            } else if busy.contains(&coder.id) {
                let guid = theirs(coder.guid);
                let id = coder.name.split_whitespace().filter_map(|word| word.chars().next()).collect();
                self.out.users.push(refi::User { guid: guid.clone(), name: coder.name.clone(), id });
                self.users.insert(coder.id, guid);
            }
        }
    }

    /// Our tree, parents before their children.
    fn all_codes(&mut self) {
        let base: HashMap<model::Guid, &refi::Code> =
            self.base.codes.iter().map(|code| (ours(&code.guid), code)).collect();
        let busy: HashSet<CodeId> = self.study.codings.iter().map(|coding| coding.code).collect();
        let mut waiting: Vec<(CodeId, Option<usize>)> = children(&self.study.codes, None);
        while let Some((id, parent)) = waiting.pop() {
            let Some(code) = self.study.codes.iter().find(|code| code.id == id) else { continue };
            let known = base.get(&code.guid).copied();
            let guid = known.map_or_else(|| theirs(code.guid), |known| known.guid.clone());
            self.out.codes.push(refi::Code {
                guid: guid.clone(),
                name: known.map_or_else(|| code.name.clone(), |known| given_name(&known.name, &code.name)),
                description: described(code, self.lang),
                colour: Colour::read(&code.color),
                is_codable: known.is_none_or(|known| known.is_codable) || busy.contains(&id),
                parent,
                note_refs: known.map(|known| known.note_refs.clone()).unwrap_or_default(),
            });
            self.codes.insert(id, guid);
            let at = self.out.codes.len() - 1;
            waiting.extend(children(&self.study.codes, Some(id)).into_iter().map(|(child, _)| (child, Some(at))));
        }
    }
}

/// The children of a code, the last first.
fn children(codes: &[Code], parent: Option<CodeId>) -> Vec<(CodeId, Option<usize>)> {
    codes.iter().rev().filter(|code| code.parent == parent).map(|code| (code.id, None)).collect()
}

/// The name that something came with, if ours is that name or it with a number after it; else ours.
fn given_name(came: &str, name: &str) -> String {
    let plain: String = came.split_whitespace().collect::<Vec<_>>().join(" ");
    let own: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let rest = if plain.is_empty() { own.strip_prefix('–') } else { own.strip_prefix(plain.as_str()) };
    match rest.map(str::trim) {
        Some(rest) if rest.trim_matches(['(', ')']).chars().all(|c| c.is_ascii_digit()) => came.to_owned(),
        _ => name.to_owned(),
    }
}

/// A code's definition, with when to use it, as one text.
fn described(code: &Code, lang: Lang) -> String {
    let mut text = code.definition.clone();
    for (name, said) in [
        (say::exchange_include(lang), &code.include),
        (say::exchange_exclude(lang), &code.exclude),
        (say::example(lang), &code.example),
    ] {
        if !said.is_empty() {
            if !text.is_empty() {
                text.push('\n');
            }
            text += &format!("{name}: {said}");
        }
    }
    text
}

fn losses(study: &Study) -> Vec<Loss> {
    let loss = |what, count, as_notes| Loss { what, count, as_notes };
    let criteria = study.sets.iter().map(|set| set.criteria.len()).sum();
    let all = [
        loss(Wording::MeaningUnits, study.units.len(), true),
        loss(Wording::ExchangeStatements, study.statements.len(), true),
        loss(Wording::QuestionsThemeCells, study.cells.len(), true),
        loss(Wording::QuestionsFindings, study.findings.len(), true),
        loss(Wording::Assessments, study.assessments.len(), true),
        loss(Wording::Activities, study.activities.len(), true),
        loss(Wording::ExchangeLinksOfMeansAndEnds, study.means_ends.len(), true),
        loss(Wording::ExchangeThemesAsSuch, study.themes.len(), false),
        loss(Wording::AssessCriteria, criteria, false),
        loss(Wording::ExchangeSavedQuestions, study.queries.len(), false),
        loss(Wording::GatherParticipants, study.participants.len(), false),
        loss(Wording::ExchangeParentsOfCases, study.cases.iter().filter(|case| case.parent.is_some()).count(), false),
        loss(Wording::ExchangeConsents, study.consents.len(), false),
    ];
    all.into_iter().filter(|loss| loss.count > 0).collect()
}
