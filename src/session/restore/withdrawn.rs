//! What left a project for good leaves an older copy of it in the same way, before anything is brought back from it.

use super::super::withdraw::may_be_withdrawn;
use super::{Error, Session};
use crate::model::{StepKind, StepName};
use crate::store::since::{self, Gone};
use crate::store::{self, Reader, StepLabel, StoreError};

/// Takes out of a copy the words of everybody who has withdrawn from the project. Gives how many they were, and none
/// where something left the project of which nobody can tell where it stands in the copy. `since` are backups made
/// after the last of them withdrew, which may know what the project itself does not any more.
pub fn take_out(present: Reader, since: &[Reader], copy: &mut Session) -> Result<Option<usize>, Error> {
    // Of a copy that went another way nobody can tell what it knows.
    let goes_on = since::goes_on(present, copy.reader())?;
    let sealed = since::sealed(present)?;
    if sealed == 0 || goes_on && sealed <= since::sealed(copy.reader())? {
        return Ok(Some(0));
    }
    let knowing: Vec<Reader> = std::iter::once(present).chain(since.iter().copied()).collect();
    for reader in &knowing {
        if since::has_names(*reader, copy.reader())? {
            return Ok(None);
        }
    }
    if since::has_strays(present, copy.reader())? {
        return Ok(None);
    }
    let gone = since::withdrawn_by_any(&knowing)?;
    if !tie(copy, &gone)? {
        return Ok(None);
    }
    // A seal that nobody's withdrawal explains is a key's that was destroyed.
    if !gone.iter().try_fold(false, |any, person| Ok::<_, Error>(any || is_new(copy, person)?))? {
        return Ok(None);
    }
    let mut count = 0;
    for person in &gone {
        count += usize::from(withdraw(copy, person)?);
    }
    seal(present, copy)?;
    match copy.take_unfinished().into_iter().next() {
        Some(error) => Err(error.into()),
        None => Ok(Some(count)),
    }
}

/// Takes out of a colleague's copy the words of everybody who has withdrawn here and not there. `false` where it cannot
/// be told which words are whose.
pub fn clean(present: Reader, copy: &mut Session) -> Result<bool, Error> {
    let mut new = Vec::new();
    for person in since::withdrawn_by_any(&[present])? {
        let knows = store::participant::find(copy.reader(), person.guid)?.is_some();
        let is_part = store::taken::is_part(copy.reader())?;
        if is_new(copy, &person)? && (knows || !is_part) {
            new.push(person);
        }
    }
    if new.is_empty() {
        return Ok(true);
    }
    if !tie(copy, &new)? {
        return Ok(false);
    }
    for person in &new {
        withdraw(copy, person)?;
    }
    match copy.take_unfinished().into_iter().next() {
        Some(error) => Err(error.into()),
        None => Ok(true),
    }
}

fn label(copy: &Session) -> (StepName, String) {
    let name = StepName::new(StepKind::TakeOut);
    (name, copy.coder().name.clone())
}

/// Says in the copy whose words are whose, as the project knows. `false` where that cannot be told.
fn tie(copy: &mut Session, gone: &[Gone]) -> Result<bool, Error> {
    let (name, coder) = label(copy);
    let label = StepLabel { name, coder: &coder, merge_key: None };
    let work = |writer: &store::Writer| {
        gone.iter().try_fold(true, |all, person| Ok::<_, StoreError>(all && since::tie(writer, person)?))
    };
    Ok(copy.store.transact(&label, work)?.0)
}

/// Whether the copy does not know yet that she has withdrawn, or still has words of hers.
fn is_new(copy: &Session, person: &Gone) -> Result<bool, Error> {
    let reader = copy.reader();
    let Some(id) = store::participant::find(reader, person.guid)? else { return Ok(true) };
    let knows = store::confidence::consent(reader, id)?.is_some_and(|consent| consent.is_withdrawn());
    Ok(!knows || may_be_withdrawn(reader, id)?)
}

/// Takes her words out of the copy, where it knows her. `false` where there was nothing to take.
fn withdraw(copy: &mut Session, person: &Gone) -> Result<bool, Error> {
    let guid = person.guid.to_string();
    let Some(id) = store::participant::find(copy.reader(), &guid)? else { return Ok(false) };
    let is_new = is_new(copy, person)?;
    if is_new {
        copy.withdraw_as(&guid, Some(&person.name))?;
    }
    let (name, coder) = label(copy);
    let label = StepLabel { name, coder: &coder, merge_key: None };
    let consent = crate::model::Consent { participant: id, ..person.consent.clone() };
    copy.store.transact(&label, |writer| store::confidence::set_consent(writer, &consent))?;
    Ok(is_new)
}

/// Lets go of imported files that the project let go of, and of every earlier wording.
fn seal(present: Reader, copy: &mut Session) -> Result<(), Error> {
    let kept = since::originals(present)?;
    let (name, coder) = label(copy);
    let label = StepLabel { name, coder: &coder, merge_key: None };
    copy.store.seal(&label, |writer| since::keep_originals(writer, &kept))?;
    Ok(())
}
