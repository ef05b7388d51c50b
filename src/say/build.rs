//! Turns the message files in `assets/words`, one a language, into Rust when the program is built:
//! a function for each message without arguments, a type with named fields for each with them. A
//! missing, surplus or misspelt message, and a wrong argument, stop the build with file and line.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "it runs when the program is built, and stops the build by what it says"
)]

mod rust;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The folder of the message files, from the root of the crate.
const FOLDER: &str = "assets/words";
/// The language that says which messages there are and what arguments they take.
const FIRST: &str = "en";
/// The plural categories of Unicode's locale data.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What an argument is: a number that chooses between forms, or anything that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Count,
    Text,
}

/// A piece of a message, with the terms of its language put in.
#[derive(Clone, Debug)]
enum Piece {
    Text(String),
    Argument(String),
    /// The argument, its forms by category or number, and the form for all else.
    Choice(String, Vec<(String, Vec<Piece>)>, Vec<Piece>),
}

/// A language: its tag, and its messages in the order of the file with the lines they stand on.
struct Language {
    tag: String,
    file: PathBuf,
    messages: BTreeMap<String, (usize, Vec<Piece>)>,
}

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=src/say/build.rs");
    println!("cargo::rerun-if-changed=src/say/rust.rs");
    let languages = match read() {
        Ok(languages) => languages,
        Err(error) => return fail(&[error]),
    };
    let problems: Vec<String> = languages.iter().flat_map(|(_, problems)| problems.clone()).collect();
    if !problems.is_empty() {
        return fail(&problems);
    }
    let languages: Vec<Language> = languages.into_iter().map(|(language, _)| language).collect();
    let problems = compare(&languages);
    if !problems.is_empty() {
        return fail(&problems);
    }
    let out = std::env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default().join("say.rs");
    if let Err(error) = std::fs::write(&out, rust::code(&languages)) {
        fail(&[format!("{}: {error}", out.display())]);
    }
}

fn fail(problems: &[String]) {
    for problem in problems {
        println!("cargo::error={problem}");
    }
}

/// All languages, the first one first, each with what is wrong in its file.
fn read() -> Result<Vec<(Language, Vec<String>)>, String> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(FOLDER)
        .map_err(|error| format!("{FOLDER}: {error}"))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
        .collect();
    files.sort_by_key(|path| (tag(path) != FIRST, path.clone()));
    files
        .into_iter()
        .map(|file| {
            let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            Ok(language(file, &text))
        })
        .collect()
}

fn tag(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Reads one message file; what is wrong in it is said with its line.
fn language(file: PathBuf, text: &str) -> (Language, Vec<String>) {
    let mut problems = Vec::new();
    let mut at = |offset: usize, what: &str| {
        problems.push(format!("{}:{}: {what}", file.display(), text[..offset].matches('\n').count() + 1));
    };
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                at(error.pos.start.min(text.len()), &format!("not a message: {}", error.kind));
            }
            resource
        }
    };
    let mut terms = BTreeMap::new();
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        match entry {
            Entry::Term(term) => {
                let start = offset(text, term.id.name);
                match pieces(&term.value, &terms) {
                    Ok(value) => drop(terms.insert(term.id.name.to_owned(), value)),
                    Err(what) => at(start, &what),
                }
            }
            Entry::Message(message) => {
                let (id, start) = (message.id.name, offset(text, message.id.name));
                if !message.attributes.is_empty() {
                    at(start, "a message has no attributes here: write a message of its own");
                }
                let line = text[..start].matches('\n').count() + 1;
                match message.value.as_ref().map(|value| pieces(value, &terms)) {
                    Some(Ok(value)) => {
                        if messages.insert(id.to_owned(), (line, value)).is_some() {
                            at(start, &format!("{id} is written twice"));
                        }
                    }
                    Some(Err(what)) => at(start, &format!("{id}: {what}")),
                    None => at(start, &format!("{id} says nothing")),
                }
            }
            Entry::Junk { .. } | Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    (Language { tag: tag(&file), file, messages }, problems)
}

/// Where a slice of the text begins, in bytes.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len())
}

type Terms = BTreeMap<String, Vec<Piece>>;

fn pieces(pattern: &Pattern<&str>, terms: &Terms) -> Result<Vec<Piece>, String> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => found.push(Piece::Text((*value).to_owned())),
            PatternElement::Placeable { expression } => placed(expression, terms, &mut found)?,
        }
    }
    Ok(joined(found))
}

fn placed(expression: &Expression<&str>, terms: &Terms, found: &mut Vec<Piece>) -> Result<(), String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            found.push(Piece::Text(fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned()));
        }
        Expression::Inline(InlineExpression::NumberLiteral { value }) => found.push(Piece::Text((*value).to_owned())),
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            found.push(Piece::Argument(id.name.to_owned()));
        }
        Expression::Inline(InlineExpression::TermReference { id, .. }) => {
            let term = terms.get(id.name).ok_or_else(|| format!("the term -{} is not defined above", id.name))?;
            found.extend(term.iter().cloned());
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => placed(expression, terms, found)?,
        Expression::Inline(_) => return Err("only arguments, terms, texts and choices stand in braces".to_owned()),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let mut forms = Vec::new();
            let mut other = None;
            for variant in variants {
                let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = variant.key;
                let value = pieces(&variant.value, terms)?;
                if variant.default { other = Some(value) } else { forms.push((key.to_owned(), value)) }
            }
            let other = other.ok_or_else(|| format!("the choice by {} has no form for all else", id.name))?;
            found.push(Piece::Choice(id.name.to_owned(), forms, other));
        }
        Expression::Select { .. } => return Err("a choice is made by an argument".to_owned()),
    }
    Ok(())
}

/// Neighbouring texts as one.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (joined.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(after)) => before.push_str(&after),
            (_, piece) => joined.push(piece),
        }
    }
    joined
}

/// What differs from the first language: messages that lack or are more, and arguments.
fn compare(languages: &[Language]) -> Vec<String> {
    let Some((first, others)) = languages.split_first() else {
        return vec![format!("{FOLDER} has no message file")];
    };
    let mut problems = Vec::new();
    for other in others {
        let file = other.file.display();
        for (id, (line, _)) in &first.messages {
            if !other.messages.contains_key(id) {
                problems.push(format!("{file}: {id} is missing; it stands in {}:{line}", first.file.display()));
            }
        }
        for (id, (line, pieces)) in &other.messages {
            match first.messages.get(id) {
                None => problems.push(format!("{file}:{line}: {id} is not in {}", first.file.display())),
                Some((_, of_first)) => {
                    let (here, there) = (arguments(pieces), arguments(of_first));
                    if here != there {
                        problems
                            .push(format!("{file}:{line}: {id} takes {here:?}, in {} {there:?}", first.file.display()));
                    }
                }
            }
        }
    }
    for id in first.messages.keys() {
        for argument in first.messages.get(id).map(|(_, pieces)| arguments(pieces)).unwrap_or_default() {
            if kinds(languages, id, &argument).len() > 1 {
                problems.push(format!("{id}: ${argument} chooses between numbers and between words"));
            }
        }
    }
    problems
}

/// The names of all arguments that a message writes or chooses by.
fn arguments(pieces: &[Piece]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    each(pieces, &mut |piece| match piece {
        Piece::Argument(name) | Piece::Choice(name, ..) => drop(found.insert(name.clone())),
        Piece::Text(_) => {}
    });
    found
}

/// What the choices by an argument take it for, in all languages; text where none chooses by it.
fn kinds(languages: &[Language], id: &str, argument: &str) -> Vec<Kind> {
    let mut found = BTreeSet::new();
    for (_, pieces) in languages.iter().filter_map(|language| language.messages.get(id)) {
        each(pieces, &mut |piece| {
            if let Piece::Choice(name, forms, _) = piece
                && name == argument
            {
                let number = |key: &str| CATEGORIES.contains(&key) || key.parse::<u64>().is_ok();
                found.extend(forms.iter().map(|(key, _)| number(key)));
            }
        });
    }
    match found.len() {
        0 => vec![Kind::Text],
        _ => found.into_iter().map(|number| if number { Kind::Count } else { Kind::Text }).collect(),
    }
}

fn each(pieces: &[Piece], with: &mut impl FnMut(&Piece)) {
    for piece in pieces {
        with(piece);
        if let Piece::Choice(_, forms, other) = piece {
            forms.iter().map(|(_, form)| form).chain([other]).for_each(|form| each(form, with));
        }
    }
}
