//! What the names in a question name: names, paths or GUIDs, matched as those in actions are.

use crate::analysis::study::Study;
use crate::model::*;

/// The one thing that a name names.
fn only<T: Copy>(named: impl Iterator<Item = T>, name: &str) -> Result<T, Wrong> {
    let mut named = named;
    match (named.next(), named.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(Wrong::NotFound { name: name.to_owned() }),
        _ => Err(Wrong::Ambiguous { name: name.to_owned() }),
    }
}

pub fn code(study: &Study, name: &str) -> Result<CodeId, Wrong> {
    let name = &Ref::from(name);
    let named = study.codes.iter().filter(|code| name.names(code.guid, &code.name));
    let named: Vec<CodeId> = named.map(|code| code.id).collect();
    let mut paths = Vec::new();
    if name.contains('/') {
        let all = code_paths(&study.codes);
        paths.extend(
            all.into_iter().filter(|(id, path)| path == name.as_str() && !named.contains(id)).map(|(id, _)| id),
        );
    }
    only(named.into_iter().chain(paths), name)
}

pub fn theme(study: &Study, name: &str) -> Result<ThemeId, Wrong> {
    let name = &Ref::from(name);
    only(study.themes.iter().filter(|theme| name.names(theme.guid, &theme.name)).map(|theme| theme.id), name)
}

pub fn case(study: &Study, name: &str) -> Result<CaseId, Wrong> {
    let name = &Ref::from(name);
    only(study.cases.iter().filter(|case| name.names(case.guid, &case.name)).map(|case| case.id), name)
}

/// A document.
pub fn document(study: &Study, name: &str) -> Result<DocumentId, Wrong> {
    let name = &Ref::from(name);
    only(study.documents.iter().filter(|known| name.names(known.guid, &known.name)).map(|known| known.id), name)
}

pub fn participant(study: &Study, name: &str) -> Result<ParticipantId, Wrong> {
    let name = &Ref::from(name);
    let all = study.participants.iter();
    only(all.filter(|known| name.names(known.guid, &known.name)).map(|known| known.id), name)
}

pub fn coder(study: &Study, name: &str) -> Result<CoderId, Wrong> {
    let name = &Ref::from(name);
    only(study.coders.iter().filter(|known| name.names(known.guid, &known.name)).map(|known| known.id), name)
}

pub fn variable<'s>(study: &'s Study, name: &str, of: Option<VariableOf>) -> Result<&'s Variable, Wrong> {
    let name = &Ref::from(name);
    let fits = |known: &&Variable| of.is_none_or(|of| known.of == of);
    only(study.variables.iter().filter(fits).filter(|known| name.names(known.guid, &known.name)), name)
}

/// The GUID of what a name names.
fn guid(study: &Study, named: Named, name: &str) -> Result<Guid, Wrong> {
    fn of<T>(all: &[T], is: impl Fn(&T) -> bool, guid: impl Fn(&T) -> Guid) -> Result<Guid, Wrong> {
        all.iter().find(|one| is(one)).map(guid).ok_or(Wrong::NotFound { name: String::new() })
    }
    match named {
        Named::Code => code(study, name).and_then(|id| of(&study.codes, |known| known.id == id, |known| known.guid)),
        Named::Theme => theme(study, name).and_then(|id| of(&study.themes, |known| known.id == id, |known| known.guid)),
        Named::Case => case(study, name).and_then(|id| of(&study.cases, |known| known.id == id, |known| known.guid)),
        Named::Document => {
            document(study, name).and_then(|id| of(&study.documents, |known| known.id == id, |known| known.guid))
        }
        Named::Participant => {
            participant(study, name).and_then(|id| of(&study.participants, |known| known.id == id, |known| known.guid))
        }
        Named::Coder => coder(study, name).and_then(|id| of(&study.coders, |known| known.id == id, |known| known.guid)),
        Named::Variable(kind) => variable(study, name, kind).map(|known| known.guid),
    }
}

/// A question as it is kept: GUIDs in place of names, so that it asks the same of what has got another name.
pub fn kept(study: &Study, query: &Query) -> Result<Query, QueryFault> {
    super::check(study, query)?;
    let mut kept = query.clone();
    kept.each_name(&mut |named, name| {
        *name = guid(study, named, name).map_err(|wrong| wrong.at(""))?.to_string();
        Ok::<(), QueryFault>(())
    })?;
    Ok(kept)
}

/// A question as people write it: names in place of GUIDs; of codes the path where several have the name.
pub fn shown(study: &Study, query: &Query) -> Query {
    let mut shown = query.clone();
    let Ok(()) = shown.each_name(&mut |named, name| {
        if let Some(called) = called(study, named, name) {
            *name = called;
        }
        Ok::<(), std::convert::Infallible>(())
    });
    shown
}

fn called(study: &Study, named: Named, name: &str) -> Option<String> {
    let known = Guid::parse(name)?;
    Some(match named {
        Named::Code => {
            let found = study.codes.iter().find(|code| code.guid == known)?;
            let alike = study.codes.iter().filter(|code| code.name == found.name).count();
            if alike > 1 { code_path(&study.codes, found.id) } else { found.name.clone() }
        }
        Named::Theme => study.themes.iter().find(|theme| theme.guid == known)?.name.clone(),
        Named::Case => study.cases.iter().find(|case| case.guid == known)?.name.clone(),
        Named::Document => study.documents.iter().find(|document| document.guid == known)?.name.clone(),
        Named::Participant => study.participants.iter().find(|person| person.guid == known)?.name.clone(),
        Named::Coder => study.coders.iter().find(|coder| coder.guid == known)?.name.clone(),
        Named::Variable(_) => study.variables.iter().find(|variable| variable.guid == known)?.name.clone(),
    })
}
