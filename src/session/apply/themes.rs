//! Themes and the cells of the theme table.

use super::{Context, Made, cells, found, levels, makes_ring, name, set, taken};
use crate::model::{AxisPlace, ThemeId};
use crate::session::action::ThemeAction;
use crate::session::{ActionError, What};
use crate::store;

pub fn apply(context: &Context, action: &ThemeAction) -> Result<(), ActionError> {
    let writer = context.writer;
    match action {
        ThemeAction::AddTheme { name: wanted, parent, description, not } => {
            let wanted = name(wanted, What::Theme)?;
            let parent = parent.as_ref().map(|name| context.theme(name)).transpose()?;
            let all = store::theme::all(writer.reader())?;
            levels(&all.iter().map(|theme| (theme.id, theme.parent)).collect::<Vec<_>>(), None, parent)?;
            let id = taken(store::theme::insert(writer, &wanted, parent, description, not), What::Theme, &wanted)?;
            context.made(Made::Theme(id));
        }
        ThemeAction::SetTheme { .. } => change(context, action)?,
        ThemeAction::RemoveTheme { theme } => store::theme::delete(writer, context.theme(theme)?)?,
        ThemeAction::SetThemeCell { case, theme, text, draft, evidence, answers } => {
            let places = [AxisPlace::Case(context.case(case)?), AxisPlace::Theme(context.theme(theme)?)];
            let summary = cells::Summary { text, draft: *draft };
            cells::write(context, &places, &summary, evidence.as_deref(), answers.as_deref())?;
        }
    }
    Ok(())
}

fn change(context: &Context, action: &ThemeAction) -> Result<(), ActionError> {
    let ThemeAction::SetTheme { theme, name: new_name, parent, description, not } = action else { return Ok(()) };
    let id = context.theme(theme)?;
    let all = store::theme::all(context.writer.reader())?;
    let mut known = found(all.iter().find(|known| known.id == id).cloned(), What::Theme, theme)?;
    if let Some(new_name) = new_name {
        known.name = name(new_name, What::Theme)?;
    }
    if let Some(parent) = parent {
        known.parent = parent.as_ref().map(|name| context.theme(name)).transpose()?;
        let parent_of = |at: ThemeId| all.iter().find(|theme| theme.id == at).and_then(|theme| theme.parent);
        if known.parent.is_some_and(|parent| makes_ring(id, parent, parent_of)) {
            return Err(ActionError::Ring { name: known.name });
        }
        levels(&all.iter().map(|theme| (theme.id, theme.parent)).collect::<Vec<_>>(), Some(id), known.parent)?;
    }
    set(&mut known.description, description.as_ref());
    set(&mut known.not, not.as_ref());
    taken(store::theme::update(context.writer, &known), What::Theme, &known.name)
}
