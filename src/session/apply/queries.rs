//! Questions that are kept under a name.

use super::{Context, found, name, taken};
use crate::analysis::explore;
use crate::model::*;
use crate::session::action::QueryAction;
use crate::session::{ActionError, What, study};
use crate::store;
use serde_json::Value;

pub fn apply(context: &Context, action: &QueryAction) -> Result<(), ActionError> {
    let writer = context.writer;
    match action {
        QueryAction::AddQuery { name: wanted, query } => {
            let called = name(wanted, What::Query)?;
            let query = kept(context, query)?;
            taken(store::query::insert(writer, &called, &query), What::Query, &called).map(drop)
        }
        QueryAction::SetQuery { query_name, name: wanted, query } => {
            let id = named(context, query_name)?;
            let called = wanted.as_ref().map(|wanted| name(wanted, What::Query)).transpose()?;
            let query = query.as_ref().map(|query| kept(context, query)).transpose()?;
            let done = store::query::update(writer, id, called.as_deref(), query.as_deref());
            taken(done, What::Query, called.as_deref().unwrap_or_default())
        }
        QueryAction::RemoveQuery { query_name } => Ok(store::query::delete(writer, named(context, query_name)?)?),
    }
}

fn named(context: &Context, asked: &str) -> Result<QueryId, ActionError> {
    found(store::query::find(context.writer.reader(), asked)?, What::Query, asked)
}

/// A question as it is kept, if all that it names is there.
fn kept(context: &Context, query: &Value) -> Result<String, ActionError> {
    let in_field = |fault: QueryFault| fault.in_field("query");
    let query = Query::from_json(query).map_err(in_field)?;
    let study = study::names(context.writer.reader())?;
    Ok(explore::kept(&study, &query).map_err(in_field)?.to_json().to_string())
}
