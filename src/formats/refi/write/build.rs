//! Building the pieces that all elements share: names, identities, stamps, codings, texts and files.

use super::super::data::{
    About, Coding, File, Project, Source, Stamp, Text, TextSource, Value, ValueKind, VariableValue,
};
use super::super::positions::{Form, Table};
use super::super::schema::{self, has_form};
use super::super::tree::Tree;
use super::super::values::{Colour, Guid, fits, is_date_time};
use super::Convention;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// A document being built.
pub struct Build {
    pub tree: Tree,
    /// The files beside the XML, by name.
    pub files: BTreeMap<String, Arc<[u8]>>,
    convention: Convention,
    /// Of each variable, what all its values fit.
    kinds: HashMap<Guid, ValueKind>,
    /// Codes with codings.
    pub coded: HashSet<Guid>,
}

impl Build {
    pub fn new(root: &str, project: &Project, convention: Convention) -> Build {
        let mut build = Build {
            tree: Tree::new(root),
            files: BTreeMap::new(),
            convention,
            kinds: project.variables.iter().map(|variable| (variable.guid.clone(), variable.kind)).collect(),
            coded: HashSet::new(),
        };
        project.cases.iter().for_each(|case| build.see_values(&case.values));
        for source in &project.sources {
            build.see_values(source.values());
            source.text().into_iter().for_each(|text| build.see_text(text));
            match source {
                Source::Text(_) => {}
                Source::Picture(picture) => {
                    build.see_codings(&picture.codings);
                    picture.selections.iter().for_each(|selection| build.see_codings(&selection.codings));
                }
                Source::Pdf(pdf) => {
                    build.see_codings(&pdf.codings);
                    for selection in &pdf.selections {
                        build.see_codings(&selection.codings);
                        selection.place.text.iter().for_each(|text| build.see_text(text));
                    }
                }
                Source::Audio(media) | Source::Video(media) => {
                    build.see_codings(&media.codings);
                    media.selections.iter().for_each(|selection| build.see_codings(&selection.codings));
                    let spoken = media.transcripts.iter().flat_map(|transcript| &transcript.selections);
                    spoken.for_each(|selection| build.see_codings(&selection.codings));
                }
            }
        }
        project.notes.iter().for_each(|note| build.see_text(note));
        build
    }

    fn see_text(&mut self, text: &TextSource) {
        self.see_values(&text.values);
        self.see_codings(&text.codings);
        text.selections.iter().for_each(|selection| self.see_codings(&selection.codings));
    }

    fn see_codings(&mut self, codings: &[Coding]) {
        self.coded.extend(codings.iter().map(|coding| coding.code.clone()));
    }

    /// One value that does not fit its variable makes the variable a text: strict readers refuse it otherwise.
    fn see_values(&mut self, values: &[VariableValue]) {
        for VariableValue { variable, value } in values {
            if let (Some(kind), Some(value)) = (self.kinds.get_mut(variable), value)
                && !fits(*kind, &value.text)
            {
                *kind = ValueKind::Text;
            }
        }
    }

    pub fn kind(&self, variable: &Guid) -> ValueKind {
        self.kinds.get(variable).copied().unwrap_or_default()
    }

    /// Sets an attribute unless it is empty.
    pub fn words(&mut self, at: usize, name: &str, words: &str) {
        if !words.is_empty() {
            self.tree.set(at, name, words);
        }
    }

    pub fn number(&mut self, at: usize, name: &str, number: i64) {
        self.tree.set(at, name, number.to_string());
    }

    pub fn maybe_number(&mut self, at: usize, name: &str, number: Option<i64>) {
        if let Some(number) = number {
            self.number(at, name, number);
        }
    }

    pub fn guid(&mut self, at: usize, name: &str, guid: Option<&Guid>) {
        if let Some(guid) = guid.filter(|guid| !guid.is_empty()) {
            self.tree.set(at, name, guid.as_str());
        }
    }

    pub fn colour(&mut self, at: usize, colour: Option<Colour>) {
        if let Some(colour) = colour {
            self.tree.set(at, "color", colour.written());
        }
    }

    /// Sets an attribute if it is one of the words that the standard has for it.
    pub fn one_of(&mut self, at: usize, name: &str, names: &'static [&'static str], given: &str) {
        if has_form(schema::Form::OneOf(names), given) {
            self.tree.set(at, name, given);
        }
    }

    /// Sets a time if it is one; some programs write a space instead of the `T`.
    pub fn time(&mut self, at: usize, name: &str, given: &str) {
        let time = given.trim().replacen(' ', "T", 1);
        if is_date_time(&time) {
            self.tree.set(at, name, time);
        }
    }

    pub fn text_child(&mut self, at: usize, name: &str, text: &str) {
        if !text.is_empty() {
            let child = self.tree.add(at, name);
            self.tree.set_text(child, text);
        }
    }

    pub fn references(&mut self, at: usize, element: &str, targets: &[Guid]) {
        for target in targets {
            self.reference(at, element, target);
        }
    }

    pub fn reference(&mut self, at: usize, element: &str, target: &Guid) {
        let child = self.tree.add(at, element);
        self.tree.set(child, "targetGUID", target.as_str());
    }

    /// Adds an element with its identity, which the next attributes follow.
    pub fn identified(&mut self, within: usize, element: &str, guid: &Guid) -> usize {
        let at = self.tree.add(within, element);
        self.tree.set(at, "guid", guid.as_str());
        at
    }

    /// Who and when; a project names the users otherwise than all else.
    pub fn stamp(&mut self, at: usize, stamp: &Stamp, suffix: &str) {
        self.guid(at, &format!("creatingUser{suffix}"), stamp.creating_user.as_ref());
        self.time(at, "creationDateTime", &stamp.created);
        self.guid(at, &format!("modifyingUser{suffix}"), stamp.modifying_user.as_ref());
        self.time(at, "modifiedDateTime", &stamp.modified);
    }

    pub fn about(&mut self, within: usize, element: &str, about: &About) -> usize {
        let at = self.identified(within, element, &about.guid);
        self.words(at, "name", &about.name);
        self.stamp(at, &about.stamp, "");
        self.text_child(at, "Description", &about.description);
        self.references(at, "NoteRef", &about.note_refs);
        at
    }

    pub fn codings(&mut self, within: usize, codings: &[Coding]) {
        for coding in codings {
            let at = self.identified(within, "Coding", &coding.guid);
            self.guid(at, "creatingUser", coding.creating_user.as_ref());
            self.time(at, "creationDateTime", &coding.created);
            self.reference(at, "CodeRef", &coding.code);
            self.references(at, "NoteRef", &coding.note_refs);
        }
    }

    pub fn values(&mut self, within: usize, values: &[VariableValue]) {
        for VariableValue { variable, value } in values {
            let at = self.tree.add(within, "VariableValue");
            self.reference(at, "VariableRef", variable);
            if let Some(Value { text, .. }) = value {
                let kind: &str = self.kind(variable).into();
                let child = self.tree.add(at, &format!("{kind}Value"));
                self.tree.set_text(child, text);
            }
        }
    }

    /// Adds the file of a text, and gives the way from code points of the text to positions in the file.
    pub fn text(&mut self, at: usize, guid: &Guid, text: &Text) -> Option<Table> {
        let Text::Held(text) = text else { return None };
        let written = self.convention.written(text);
        let table = Table::new(self.convention.unit(), &written, Form::Lines);
        let path = self.file_path(guid, "txt", written.into_bytes().into());
        self.tree.set(at, "plainTextPath", path);
        Some(table)
    }

    /// Adds a file, or names where it lies if that is outside any project.
    pub fn file(&mut self, at: usize, attribute: &str, guid: &Guid, file: &File) {
        match file {
            File::Absent => {}
            File::Held { ending, bytes } => {
                let path = self.file_path(guid, ending, bytes.clone());
                self.tree.set(at, attribute, path);
            }
            File::Elsewhere(path) => {
                if ["relative:///", "absolute:///"].iter().any(|scheme| path.starts_with(scheme)) {
                    self.tree.set(at, attribute, path.as_str());
                }
            }
        }
    }

    /// The formatted text of a source. A plain text in its place makes strict readers take the document for empty.
    pub fn rich(&mut self, at: usize, guid: &Guid, rich: &File) {
        if !matches!(rich, File::Held { ending, .. } if ending == "txt") {
            self.file(at, "richTextPath", guid, rich);
        }
    }

    /// Keeps a file under the identity of what it belongs to; under another if that name is taken.
    fn file_path(&mut self, guid: &Guid, ending: &str, bytes: Arc<[u8]>) -> String {
        let ending: String = ending.chars().filter(char::is_ascii_alphanumeric).collect();
        let dot = if ending.is_empty() { "" } else { "." };
        let mut stem = guid.clone();
        let mut name = format!("{}{dot}{ending}", stem.as_str());
        while !stem.is_valid() || self.files.contains_key(&name) {
            stem = Guid::derived(&["file", guid.as_str(), &name]);
            name = format!("{}{dot}{ending}", stem.as_str());
        }
        self.files.insert(name.clone(), bytes);
        format!("internal://{name}")
    }
}
