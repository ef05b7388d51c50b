//! Writing outside formats: a [`Table`](crate::model::Table) in, bytes out.
