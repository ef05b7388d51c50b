//! The course of the coding: document by document in the order of their dates, how many codes were new.

use super::items::items;
use crate::analysis::explore::answer::Found;
use crate::analysis::study::Study;
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet};

/// A document that the answer has passages in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseRow {
    pub document: DocumentId,
    pub name: String,
    pub date: String,
    /// Different codes that its passages stand under, those that no earlier document had, and all up to here.
    pub codes: usize,
    pub new_codes: usize,
    pub cumulative: usize,
}

/// Documents without a date come last, in the order they came in.
pub fn course(study: &Study, answer: &[Found]) -> Vec<CourseRow> {
    let mut codes: BTreeMap<DocumentId, BTreeSet<CodeId>> = BTreeMap::new();
    for item in items(study, answer) {
        codes.entry(item.found.document).or_default().extend(item.under.codes);
    }
    let row = |document: &DocumentId| study.document(*document);
    let mut order: Vec<_> = codes.keys().filter_map(row).collect();
    order.sort_by(|a, b| (a.date.is_empty(), &a.date, a.id).cmp(&(b.date.is_empty(), &b.date, b.id)));
    let mut known: BTreeSet<CodeId> = BTreeSet::new();
    let mut rows = Vec::new();
    for document in order {
        let here = codes.get(&document.id).cloned().unwrap_or_default();
        let before = known.len();
        known.extend(&here);
        rows.push(CourseRow {
            document: document.id,
            name: document.name.clone(),
            date: document.date.clone(),
            codes: here.len(),
            new_codes: known.len() - before,
            cumulative: known.len(),
        });
    }
    rows
}
