//! Passwords on the command line: from the environment, or asked for unseen at the terminal; never
//! from an argument, which others could read.

use super::print::Out;
use crate::model::Lang;
use crate::say;
use crate::session::Error;
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
