//! Passwords on the command line: from the environment, or asked for unseen at the terminal; never
//! from an argument, which others could read.

use super::print::Out;
use crate::formats::import::Uncancelled;
use crate::model::Lang;
use crate::say;
use crate::session::Error;
use crate::session::import::{self, Choices, ReadFile};
use crate::store::{Password, ProjectFile, StoreError};
use std::path::Path;

/// The password of an existing project; `None` where it needs none.
///
/// # Errors
/// [`StoreError::NeedsPassword`] where there is nobody to ask.
pub fn of_project(out: &Out, project: &Path) -> Result<Option<Password>, Error> {
    if !project.exists() || !ProjectFile::is_encrypted(project)? {
        return Ok(None);
    }
    let question = say::cli_password_of_the_project(out.lang);
    let given = from_environment(out, "MENING_PASSWORD").or_else(|| asked(out, question));
    Ok(Some(given.ok_or_else(|| StoreError::NeedsPassword { path: project.to_owned() })?))
}

/// The password of a project of which the file no longer tells much.
pub fn of_damaged(out: &Out) -> Option<Password> {
    let question = say::cli_password_of_the_damaged_project(out.lang);
    from_environment(out, "MENING_PASSWORD").or_else(|| asked(out, question))
}

/// A new password: of a new project, or in place of an old one. The variable of the old one will do
/// where there is no old one.
pub fn fresh(out: &Out, replaces: bool) -> Result<Password, Error> {
    let old = || if replaces { None } else { from_environment(out, "MENING_PASSWORD") };
    if let Some(given) = from_environment(out, "MENING_NEW_PASSWORD").or_else(old) {
        return Ok(given);
    }
    let hint = say::cli_nobody_can_recover_a_forgotten_password(out.lang);
    if out.asks {
        out.aside(hint);
    }
    let first = asked(out, say::cli_new_password(out.lang)).ok_or(StoreError::PasswordEmpty)?;
    let again = asked(out, again(out.lang)).ok_or(StoreError::PasswordEmpty)?;
    if first == again { Ok(first) } else { Err(StoreError::PasswordsDiffer.into()) }
}

/// Files that ask for a password read anew with it, where there is one.
pub fn opened(out: &Out, files: Vec<ReadFile>, choices: &Choices) -> Vec<ReadFile> {
    files.into_iter().map(|file| opened_one(out, file, choices)).collect()
}

pub fn opened_one(out: &Out, file: ReadFile, choices: &Choices) -> ReadFile {
    if !file.wants_password() {
        return file;
    }
    let question = say!(out.lang, cli_password_of_the_file_name, name = &file.file_name);
    let given = from_environment(out, "MENING_FILE_PASSWORD").or_else(|| asked(out, &question));
    let Some(password) = given else { return file };
    let choices = Choices { password: Some(password), ..choices.clone() };
    import::read(&file.file_name, file.bytes, &choices, &Uncancelled)
}

/// The question for a new password a second time.
pub fn again(lang: Lang) -> &'static str {
    say::cli_the_same_again(lang)
}

pub fn from_environment(out: &Out, name: &str) -> Option<Password> {
    out.variable(name).map(Password::new)
}

/// Asks at the terminal, if there is one.
pub fn asked(out: &Out, question: &str) -> Option<Password> {
    if !out.asks {
        return None;
    }
    rpassword::prompt_password(question).ok().map(Password::new).filter(|password| !password.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::print::Around;
    use super::*;
    use crate::session::import::{Content, protected_pdf};

    #[test]
    fn a_file_that_asks_for_a_password_gets_that_of_the_environment() {
        for (given, opened) in [(None, false), (Some("fel"), false), (Some("hemligt"), true)] {
            let variable = |name: &str| given.filter(|_| name == "MENING_FILE_PASSWORD").map(str::to_owned);
            let (mut input, mut output, mut errors) = (std::io::empty(), Vec::new(), Vec::new());
            let out = Out::new(
                Around {
                    lang: Lang::En,
                    input: &mut input,
                    output: &mut output,
                    errors: &mut errors,
                    variable: &variable,
                    asks: false,
                    screen: false,
                },
                false,
            );
            let choices = Choices::default();
            let files =
                ["a.pdf", "b.pdf"].map(|name| import::read(name, protected_pdf("hemligt"), &choices, &Uncancelled));
            for file in super::opened(&out, files.into(), &choices) {
                assert_eq!(matches!(file.outcome, Ok(Content::Document(_))), opened, "{given:?}");
                assert_eq!(file.wants_password(), !opened);
            }
        }
    }
}
