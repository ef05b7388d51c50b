//! An outside project into ours: coders, codes, documents, codings, cases, values and memos as our own; what we have no
//! place for stays in the file, which is kept.

use super::identity::{derived, of_name, ours};
use crate::formats::refi::{self, Guid, Project, Source, Text, TextSource};
use crate::model::{self, *};
use crate::session::apply::{self, Context, Made};
use crate::session::{ActionError, What, import};
use crate::store::exchange::Kept;
use crate::store::variable::ValueOn;
use crate::store::{self, Writer};
use std::collections::{HashMap, HashSet};

/// What was taken over, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub documents: usize,
    pub codes: usize,
    pub codings: usize,
    pub cases: usize,
    pub memos: usize,
    /// Names that were taken and got a number.
    pub renamed: usize,
    /// Kept for an export, though no view shows them: by element and count.
    pub kept: Vec<(&'static str, usize)>,
    /// Codings that no view shows: on areas of pages and pictures, stretches of recordings, whole documents, missing texts.
    pub behind: usize,
    /// The identities of codings that stood there already.
    pub left_out: Vec<String>,
}

/// Where things of the file have gone.
pub(super) struct Take<'a, 'w> {
    pub(super) context: &'a Context<'w>,
    pub(super) project: &'a Project,
    coders: HashMap<Guid, CoderId>,
    pub(super) codes: HashMap<Guid, CodeId>,
    pub(super) documents: HashMap<Guid, DocumentId>,
    /// By selection: where it lies, and the first coding on it.
    pub(super) selections: HashMap<Guid, (DocumentId, Passage, Option<CodingId>)>,
    pub(super) codings: HashMap<Guid, CodingId>,
    pub(super) taken: Taken,
}

/// Takes a settled project over.
pub fn take(context: &Context, project: &Project) -> Result<Taken, ActionError> {
    let mut take = Take {
        context,
        project,
        coders: HashMap::new(),
        codes: HashMap::new(),
        documents: HashMap::new(),
        selections: HashMap::new(),
        codings: HashMap::new(),
        taken: Taken::default(),
    };
    take.all_coders()?;
    take.all_codes()?;
    for source in &project.sources {
        take.source(source)?;
    }
    take.all_values_and_cases()?;
    take.all_memos()?;
    take.taken.kept = kept(project);
    let all: usize = project.sources.iter().map(codings_of).sum();
    take.taken.behind = all.saturating_sub(take.taken.codings + take.taken.left_out.len());
    Ok(take.taken)
}

/// What is kept in the file alone.
fn kept(project: &Project) -> Vec<(&'static str, usize)> {
    let media = |source: &&Source| matches!(source, Source::Picture(_) | Source::Audio(_) | Source::Video(_));
    let rectangles = |source: &Source| match source {
        Source::Pdf(pdf) => pdf.selections.len(),
        _ => 0,
    };
    let counts = [
        ("PictureSource, AudioSource, VideoSource", project.sources.iter().filter(media).count()),
        ("PDFSelection", project.sources.iter().map(rectangles).sum()),
        ("Set", project.sets.len()),
        ("Link", project.links.len()),
        ("Graph", project.graphs.len()),
    ];
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// How many codings a source has: on its words, on areas or stretches of it, and on the whole.
fn codings_of(source: &Source) -> usize {
    fn on<P>(selections: &[refi::Selection<P>], whole: &[refi::Coding]) -> usize {
        selections.iter().map(|selection| selection.codings.len()).sum::<usize>() + whole.len()
    }
    let of_text = source.text().map_or(0, |text| on(&text.selections, &text.codings));
    of_text
        + match source {
            Source::Text(_) => 0,
            Source::Picture(picture) => on(&picture.selections, &picture.codings),
            Source::Pdf(pdf) => on(&pdf.selections, &pdf.codings),
            Source::Audio(media) | Source::Video(media) => on(&media.selections, &media.codings),
        }
}

impl<'w> Take<'_, 'w> {
    pub(super) fn writer(&self) -> &'w Writer<'w> {
        self.context.writer
    }

    fn all_coders(&mut self) -> Result<(), ActionError> {
        let known: HashSet<CoderId> =
            store::project::coders(self.writer().reader())?.into_iter().map(|coder| coder.id).collect();
        for user in &self.project.users {
            let name = [&user.name, &user.id].into_iter().find(|name| !name.trim().is_empty());
            let name = name.map_or_else(|| of_name(&user.guid), |name| name.trim().to_owned());
            let id = store::project::coder(self.writer(), &name)?;
            if !known.contains(&id) {
                store::exchange::identify(self.writer(), Kept::Coder(id), ours(&user.guid))?;
            }
            self.coders.insert(user.guid.clone(), id);
        }
        Ok(())
    }

    /// The coder of the first of these who is known; else the one who works now.
    pub(super) fn coder(&self, said: &[&Option<Guid>]) -> CoderId {
        let known = said.iter().find_map(|guid| guid.as_ref().and_then(|guid| self.coders.get(guid)));
        known.copied().unwrap_or(self.context.at_work())
    }

    fn all_codes(&mut self) -> Result<(), ActionError> {
        let before: HashSet<CodeId> =
            store::code::all(self.writer().reader())?.into_iter().map(|code| code.id).collect();
        let mut ids: Vec<CodeId> = Vec::new();
        let mut levels: Vec<usize> = Vec::new();
        for (n, code) in self.project.codes.iter().enumerate() {
            let level = code.parent.and_then(|at| levels.get(at)).map_or(1, |above| above + 1);
            if level > DEEPEST {
                return Err(ActionError::TooDeep { limit: DEEPEST });
            }
            levels.push(level);
            let parent = code.parent.and_then(|at| ids.get(at)).copied();
            let name = self.name(&code.name, What::Code)?;
            let known = store::code::child(self.writer().reader(), parent, &name)?;
            let id = match known.filter(|id| before.contains(id)) {
                Some(id) => id,
                None => self.add_code(code, parent, name, n)?,
            };
            ids.push(id);
            self.codes.insert(code.guid.clone(), id);
        }
        Ok(())
    }

    fn add_code(
        &mut self,
        code: &refi::Code,
        parent: Option<CodeId>,
        name: String,
        n: usize,
    ) -> Result<CodeId, ActionError> {
        let (reader, mut free, mut number) = (self.writer().reader(), name.clone(), 1);
        while store::code::child(reader, parent, &free)?.is_some() {
            number += 1;
            free = format!("{name} {number}");
        }
        self.taken.renamed += usize::from(number > 1);
        let color = code.colour.map_or_else(|| color_of(n), |colour| colour.written().to_lowercase());
        let new = model::Code {
            id: CodeId(0),
            guid: model::Guid::fresh(),
            parent,
            name: free,
            definition: code.description.clone(),
            include: String::new(),
            exclude: String::new(),
            example: String::new(),
            origin: Origin::Inductive,
            color,
            digit: None,
            created: now(),
        };
        let id = store::code::insert(self.writer(), &new)?;
        store::exchange::identify(self.writer(), Kept::Code(id), ours(&code.guid))?;
        self.taken.codes += 1;
        self.context.made(Made::Code(id));
        Ok(id)
    }

    /// A name as we keep it; one that is missing is made up.
    pub(super) fn name(&self, given: &str, what: What) -> Result<String, ActionError> {
        if given.trim().is_empty() { Ok("–".to_owned()) } else { apply::checked_name(given, what) }
    }

    fn source(&mut self, source: &Source) -> Result<(), ActionError> {
        let Some(text) = source.text() else { return Ok(()) };
        let Text::Held(words) = &text.text else { return Ok(()) };
        let mut new = import::from_text(words)?;
        if new.text != **words {
            // Positions are those of the text as it was settled.
            new = store::document::NewDocument { text: words.to_string(), ..Default::default() };
        }
        let name = self.name(&source.about().name, What::Document)?;
        new.name = store::document::free_name(self.writer().reader(), &name)?;
        self.taken.renamed += usize::from(new.name != name);
        new.importer = "REFI-QDA".to_owned();
        let id = apply::insert_document(self.context, &new, None)?;
        store::exchange::identify(self.writer(), Kept::Document(id), ours(&source.about().guid))?;
        self.documents.insert(source.about().guid.clone(), id);
        self.taken.documents += 1;
        self.selections_of(id, source, text)
    }

    fn selections_of(&mut self, id: DocumentId, source: &Source, text: &TextSource) -> Result<(), ActionError> {
        for selection in &text.selections {
            let place = &selection.place;
            let (Ok(start), Ok(end)) = (u32::try_from(place.start), u32::try_from(place.end)) else { continue };
            let passage = Passage::new(start, end);
            let mut first = None;
            for coding in &selection.codings {
                let said = [
                    &coding.creating_user,
                    &selection.about.stamp.creating_user,
                    &source.about().stamp.creating_user,
                    &self.project.stamp.creating_user,
                ];
                let Some(code) = self.codes.get(&coding.code).copied() else { continue };
                let new = model::Coding {
                    id: CodingId(0),
                    guid: ours(&coding.guid),
                    document: id,
                    code,
                    coder: self.coder(&said),
                    passage,
                };
                let made = [&coding.created, &selection.about.stamp.created].into_iter().find(|at| !at.is_empty());
                let made = made.cloned().unwrap_or_else(now);
                match store::exchange::insert_coding(self.writer(), &new, &made)? {
                    Some(coding_id) => {
                        self.taken.codings += 1;
                        self.codings.insert(coding.guid.clone(), coding_id);
                        first = first.or(Some(coding_id));
                    }
                    None => self.taken.left_out.push(coding.guid.as_str().to_owned()),
                }
            }
            self.selections.insert(selection.about.guid.clone(), (id, passage, first));
        }
        Ok(())
    }

    fn all_values_and_cases(&mut self) -> Result<(), ActionError> {
        let mut variables: HashMap<(Guid, VariableOf), VariableId> = HashMap::new();
        for source in &self.project.sources {
            let Some(document) = self.documents.get(&source.about().guid).copied() else { continue };
            for value in source.values() {
                self.value(&mut variables, value, VariableOf::Document, ValueOn::Document(document))?;
            }
        }
        for case in &self.project.cases {
            // A case without a name, of one document, carries that document's values.
            if case.name.trim().is_empty() {
                if let [source] = case.sources.as_slice()
                    && let Some(document) = self.documents.get(source).copied()
                {
                    for value in &case.values {
                        self.value(&mut variables, value, VariableOf::Document, ValueOn::Document(document))?;
                    }
                }
                continue;
            }
            let id = self.case(case)?;
            for value in &case.values {
                self.value(&mut variables, value, VariableOf::Case, ValueOn::Case(id))?;
            }
        }
        for variable in &self.project.variables {
            let used = [VariableOf::Case, VariableOf::Document]
                .iter()
                .any(|of| variables.contains_key(&(variable.guid.clone(), *of)));
            if !used {
                self.variable(&mut variables, variable, VariableOf::Document)?;
            }
        }
        Ok(())
    }

    fn case(&mut self, case: &refi::Case) -> Result<CaseId, ActionError> {
        let name = self.name(&case.name, What::Case)?;
        let reader = self.writer().reader();
        let id = match store::case::find(reader, &name)? {
            Some(id) => id,
            None => {
                let id = store::case::insert(self.writer(), &name, None, "", &case.description)?;
                store::exchange::identify(self.writer(), Kept::Case(id), ours(&case.guid))?;
                self.taken.cases += 1;
                id
            }
        };
        let whole = case.sources.iter().filter_map(|guid| self.documents.get(guid)).map(|document| (*document, None));
        let parts = case.selections.iter().filter_map(|guid| self.selections.get(guid));
        let links: HashSet<_> = whole.chain(parts.map(|(document, passage, _)| (*document, Some(*passage)))).collect();
        let known = store::case::links(reader)?;
        let mut links: Vec<_> = links.into_iter().collect();
        links.sort_unstable();
        for (document, passage) in links {
            let is_known = known.iter().any(|link| (link.case, link.document, link.passage) == (id, document, passage));
            if !is_known {
                store::case::link(self.writer(), id, document, passage)?;
            }
        }
        Ok(id)
    }

    fn value(
        &mut self,
        variables: &mut HashMap<(Guid, VariableOf), VariableId>,
        value: &refi::VariableValue,
        of: VariableOf,
        on: ValueOn,
    ) -> Result<(), ActionError> {
        let Some(variable) = self.project.variables.iter().find(|known| known.guid == value.variable) else {
            return Ok(());
        };
        let id = match variables.get(&(variable.guid.clone(), of)) {
            Some(id) => *id,
            None => self.variable(variables, variable, of)?,
        };
        if let Some(value) = &value.value {
            let written = kind(variable.kind).normalise(&value.text).unwrap_or_else(|| value.text.clone());
            store::variable::set(self.writer(), id, on, &written)?;
        }
        Ok(())
    }

    fn variable(
        &mut self,
        variables: &mut HashMap<(Guid, VariableOf), VariableId>,
        variable: &refi::Variable,
        of: VariableOf,
    ) -> Result<VariableId, ActionError> {
        let name = self.name(&variable.name, What::Variable)?;
        let known = store::variable::all(self.writer().reader())?;
        let before = known.iter().find(|known| known.of == of && known.name == name);
        let id = match before.filter(|known| !variables.values().any(|id| *id == known.id)) {
            Some(known) => known.id,
            None => {
                let mut free = name.clone();
                let mut number = 1;
                while known.iter().any(|known| known.of == of && known.name == free) {
                    number += 1;
                    free = format!("{name} {number}");
                }
                store::variable::insert(self.writer(), &free, of, kind(variable.kind))?
            }
        };
        // One variable of the file may be of cases and of documents; then ours are two.
        let guid = match of {
            VariableOf::Case => ours(&variable.guid),
            _ if variables.contains_key(&(variable.guid.clone(), VariableOf::Case)) => {
                derived("document", &variable.guid)
            }
            _ => ours(&variable.guid),
        };
        store::exchange::identify(self.writer(), Kept::Variable(id), guid)?;
        variables.insert((variable.guid.clone(), of), id);
        Ok(id)
    }
}

/// A colour for a code without one.
fn color_of(n: usize) -> String {
    PALETTE.get(n % PALETTE.len()).copied().unwrap_or("#1f78a8").to_owned()
}

/// Our kind for theirs. A time of day has none of its own and stays as it is written.
pub(super) fn kind(kind: refi::ValueKind) -> VariableKind {
    match kind {
        refi::ValueKind::Text | refi::ValueKind::DateTime => VariableKind::Text,
        refi::ValueKind::Boolean => VariableKind::Boolean,
        refi::ValueKind::Integer => VariableKind::Integer,
        refi::ValueKind::Float => VariableKind::Decimal,
        refi::ValueKind::Date => VariableKind::Date,
    }
}
