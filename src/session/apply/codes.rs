//! The code tree: add, change, move, merge, split, remove.

use super::course::code_event;
use super::{Context, Made, each, found, levels, makes_ring, name, set, taken};
use crate::model::{Code, CodeChange, CodeId, Guid, PALETTE, Ref, RowOf, is_color, now};
use crate::session::action::CodeAction;
use crate::session::{ActionError, What};
use crate::store;

pub fn apply(context: &Context, action: &CodeAction) -> Result<(), ActionError> {
    match action {
        CodeAction::AddCode { .. } => add(context, action),
        CodeAction::SetCode { .. } => change(context, action),
        CodeAction::MoveCode { code, parent, before } => move_code(context, code, parent.as_ref(), before.as_ref()),
        CodeAction::MergeCode { code, into } => merge(context, code, into),
        CodeAction::SplitCode { code, name, codings } => split(context, code, name, codings),
        CodeAction::RemoveCode { code } => {
            let known = store::code::get(context.writer.reader(), context.code(code)?)?;
            code_event(context, &known, CodeChange::Removed, "")?;
            Ok(store::code::delete(context.writer, known.id)?)
        }
    }
}

fn add(context: &Context, action: &CodeAction) -> Result<(), ActionError> {
    let CodeAction::AddCode { name: wanted, parent, definition, include, exclude, example, origin, color } = action
    else {
        return Ok(());
    };
    let parent = parent.as_ref().map(|name| context.code(name)).transpose()?;
    let codes = store::code::all(context.writer.reader())?;
    levels(&tree_of(&codes), None, parent)?;
    let color = match color {
        Some(color) => checked_color(color)?,
        None => next_color(&codes, parent),
    };
    let code = Code {
        id: CodeId(0),
        guid: Guid::fresh(),
        parent,
        name: name(wanted, What::Code)?,
        definition: definition.clone(),
        include: include.clone(),
        exclude: exclude.clone(),
        example: example.clone(),
        origin: *origin,
        color,
        digit: None,
        created: now(),
    };
    let id = taken(store::code::insert(context.writer, &code), What::Code, &code.name)?;
    context.made(Made::Code(id));
    Ok(())
}

/// A code with a name and nothing else.
pub fn new(context: &Context, parent: Option<CodeId>, name: String, color: String) -> Result<Code, ActionError> {
    let empty = String::new;
    let code = Code {
        id: CodeId(0),
        guid: Guid::fresh(),
        parent,
        name,
        definition: empty(),
        include: empty(),
        exclude: empty(),
        example: empty(),
        origin: crate::model::Origin::Inductive,
        color,
        digit: None,
        created: now(),
    };
    let id = taken(store::code::insert(context.writer, &code), What::Code, &code.name)?;
    Ok(Code { id, ..code })
}

fn tree_of(codes: &[Code]) -> Vec<(CodeId, Option<CodeId>)> {
    codes.iter().map(|code| (code.id, code.parent)).collect()
}

/// A child takes its parent's colour; a top code the next of the palette that is used least.
pub fn next_color(codes: &[Code], parent: Option<CodeId>) -> String {
    if let Some(parent) = codes.iter().find(|code| Some(code.id) == parent) {
        return parent.color.clone();
    }
    let used = |color: &str| codes.iter().filter(|code| code.parent.is_none() && code.color == color).count();
    PALETTE.iter().min_by_key(|color| used(color)).copied().unwrap_or("#1f78a8").to_owned()
}

fn checked_color(color: &str) -> Result<String, ActionError> {
    if is_color(color) { Ok(color.to_lowercase()) } else { Err(ActionError::NotAColor { value: color.to_owned() }) }
}

fn checked_digit(digit: u8) -> Result<u8, ActionError> {
    if (1..=9).contains(&digit) { Ok(digit) } else { Err(ActionError::NotADigit { value: digit }) }
}

fn change(context: &Context, action: &CodeAction) -> Result<(), ActionError> {
    let CodeAction::SetCode { code, name: new_name, definition, include, exclude, example, origin, color, digit } =
        action
    else {
        return Ok(());
    };
    let mut known = store::code::get(context.writer.reader(), context.code(code)?)?;
    let before = known.clone();
    if let Some(new_name) = new_name {
        known.name = name(new_name, What::Code)?;
    }
    if let Some(color) = color {
        known.color = checked_color(color)?;
    }
    if let Some(digit) = digit {
        known.digit = digit.map(checked_digit).transpose()?;
        known.digit.map_or(Ok(()), |digit| store::code::free_digit(context.writer, digit))?;
    }
    set(&mut known.definition, definition.as_ref());
    set(&mut known.include, include.as_ref());
    set(&mut known.exclude, exclude.as_ref());
    set(&mut known.example, example.as_ref());
    known.origin = origin.unwrap_or(known.origin);
    taken(store::code::update(context.writer, &known), What::Code, &known.name)?;
    if known.name != before.name {
        code_event(context, &before, CodeChange::Renamed, &known.name)?;
    }
    let meaning = |code: &Code| [code.definition.clone(), code.include.clone(), code.exclude.clone()];
    if meaning(&known) != meaning(&before) {
        code_event(context, &known, CodeChange::Redefined, "")?;
    }
    Ok(())
}

fn move_code(
    context: &Context,
    code: &Ref,
    parent: Option<&Option<Ref>>,
    before: Option<&Ref>,
) -> Result<(), ActionError> {
    let id = context.code(code)?;
    let codes = store::code::all(context.writer.reader())?;
    let mut known = found(codes.iter().find(|known| known.id == id).cloned(), What::Code, code)?;
    let parent = match parent {
        Some(parent) => parent.as_ref().map(|name| context.code(name)).transpose()?,
        None => known.parent,
    };
    let parent_of = |at: CodeId| codes.iter().find(|code| code.id == at).and_then(|code| code.parent);
    if parent.is_some_and(|parent| makes_ring(id, parent, parent_of)) {
        return Err(ActionError::Ring { name: known.name });
    }
    levels(&tree_of(&codes), Some(id), parent)?;
    let is_elsewhere = known.parent != parent;
    known.parent = parent;
    taken(store::code::update(context.writer, &known), What::Code, &known.name)?;
    if is_elsewhere {
        let name = codes.iter().find(|code| Some(code.id) == parent).map_or("", |code| code.name.as_str());
        code_event(context, &known, CodeChange::Moved, name)?;
    }
    let mut siblings: Vec<CodeId> =
        codes.iter().filter(|code| code.parent == parent && code.id != id).map(|code| code.id).collect();
    let place = match before {
        None => siblings.len(),
        Some(before) => place_of(context, &codes, &known, &siblings, before)?,
    };
    siblings.insert(place, id);
    let stood = codes.iter().filter(|code| code.parent == parent).map(|code| &code.id);
    if !is_elsewhere && siblings.iter().eq(stood) {
        return Ok(());
    }
    Ok(store::code::set_order(context.writer, &siblings)?)
}

/// Where among its siblings a code stands that is to come before another of them; before itself it stays.
fn place_of(
    context: &Context,
    codes: &[Code],
    moved: &Code,
    siblings: &[CodeId],
    before: &Ref,
) -> Result<usize, ActionError> {
    let id = context.code(before)?;
    let stays = || {
        let was = codes.iter().filter(|code| code.parent == moved.parent).position(|code| code.id == moved.id);
        was.filter(|_| id == moved.id)
    };
    let place = siblings.iter().position(|sibling| *sibling == id).or_else(stays);
    place.ok_or_else(|| ActionError::NotASibling { before: before.to_string() })
}

fn merge(context: &Context, code: &Ref, into: &Ref) -> Result<(), ActionError> {
    let (from, target) = (context.code(code)?, context.code(into)?);
    if from == target {
        return Err(ActionError::IntoItself { what: What::Code });
    }
    let codes = store::code::all(context.writer.reader())?;
    let parent_of = |at: CodeId| codes.iter().find(|code| code.id == at).and_then(|code| code.parent);
    if makes_ring(from, target, parent_of) {
        return Err(ActionError::Ring { name: code.to_string() });
    }
    // Children of both with one name would clash: they are merged in turn.
    for child in codes.iter().filter(|child| child.parent == Some(from)) {
        if let Some(twin) = store::code::child(context.writer.reader(), Some(target), &child.name)?
            && twin != from
        {
            merge(context, &child.guid.into(), &guid_of(&codes, twin))?;
        }
    }
    let name_of = |id: CodeId| codes.iter().find(|code| code.id == id);
    if let (Some(gone), Some(stays)) = (name_of(from), name_of(target)) {
        code_event(context, gone, CodeChange::Merged, &stays.name)?;
        code_event(context, stays, CodeChange::Merged, &gone.name)?;
        store::query::move_to(context.writer, gone.guid, stays.guid)?;
    }
    store::code::move_contents(context.writer, from, target)?;
    Ok(store::code::delete(context.writer, from)?)
}

fn guid_of(codes: &[Code], id: CodeId) -> Ref {
    codes.iter().find(|code| code.id == id).map(|code| code.guid.into()).unwrap_or_default()
}

fn split(context: &Context, code: &Ref, new_name: &str, codings: &[Ref]) -> Result<(), ActionError> {
    let old = store::code::get(context.writer.reader(), context.code(code)?)?;
    let name = name(new_name, What::Code)?;
    let new = Code { guid: Guid::fresh(), name, digit: None, created: now(), ..old.clone() };
    if codings.is_empty() {
        return Err(ActionError::NoCodings);
    }
    let id = taken(store::code::insert(context.writer, &new), What::Code, &new.name)?;
    for (coding, guid) in each(codings, |guid| context.coding(guid))?.into_iter().zip(codings) {
        if store::coding::get(context.writer.reader(), coding)?.code != old.id {
            return Err(ActionError::NotFound { what: What::Coding, name: guid.to_string() });
        }
        store::coding::set_code(context.writer, coding, id)?;
    }
    code_event(context, &old, CodeChange::Split, &new.name)?;
    store::reading::means(context.writer, RowOf::Code(old.id))?;
    context.made(Made::Code(id));
    Ok(())
}
