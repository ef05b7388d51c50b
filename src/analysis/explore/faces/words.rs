//! The words of an answer, gathered under their lemmas, by case side by side.

use crate::analysis::explore::answer::{Found, in_document};
use crate::analysis::explore::{Asked, Library, layout, lemma};
use crate::analysis::ranges;
use crate::analysis::voices::Material;
use crate::model::fold::fold;
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A lemma and how often its forms stand in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordRow {
    /// The shortest of its forms.
    pub lemma: String,
    /// As words are compared, the commonest first.
    pub forms: Vec<(String, u64)>,
    pub count: u64,
    pub documents: usize,
    /// In the order of the study's cases: in the material of each, with all beneath it.
    pub cases: Vec<u64>,
}

#[derive(Default)]
struct Counted {
    forms: BTreeMap<String, u64>,
    documents: BTreeSet<DocumentId>,
    cases: Vec<u64>,
}

/// The words that lie, wholly or in part, in the passages of an answer, each once: the commonest first. `texts` are as
/// they may be shown.
pub fn words(asked: &Asked, answer: &[Found], texts: &dyn Library) -> Vec<WordRow> {
    let study = asked.study;
    let materials: Vec<Material> = study.cases.iter().map(|case| study.material_of(case.id)).collect();
    let mut counted: HashMap<String, Counted> = HashMap::new();
    // Most words stand many times.
    let mut lemmas: HashMap<(String, String), String> = HashMap::new();
    for row in &study.documents {
        let found = in_document(answer, row.id);
        let parts = ranges::union(found.iter().map(|found| found.passage).collect());
        if parts.is_empty() {
            continue;
        }
        let language = asked.language(row);
        let text = texts.text(row.id);
        let of_cases: Vec<Vec<Passage>> = materials.iter().map(|material| linked(asked, material, row.id)).collect();
        for (passage, word) in layout::words(&text) {
            if !meets(&parts, passage) {
                continue;
            }
            let form = fold(word);
            let known = lemmas.entry((language.to_owned(), form.clone()));
            let known = known.or_insert_with(|| lemma::lemma(&form, language));
            let entry = counted.entry(known.clone()).or_default();
            entry.cases.resize(materials.len(), 0);
            *entry.forms.entry(form).or_default() += 1;
            entry.documents.insert(row.id);
            for (count, parts) in entry.cases.iter_mut().zip(&of_cases) {
                *count += u64::from(meets(parts, passage));
            }
        }
    }
    let mut rows: Vec<WordRow> = counted.into_iter().map(|(lemma, counted)| row(lemma, counted)).collect();
    rows.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.lemma.cmp(&b.lemma)));
    rows
}

fn row(lemma: String, counted: Counted) -> WordRow {
    let count = counted.forms.values().sum();
    // A stem is no word: they are called by the shortest form that was found, of those as short by the first.
    let length = |form: &&String| (form.chars().count(), (*form).clone());
    let called = counted.forms.keys().min_by_key(length).cloned().unwrap_or(lemma);
    let mut forms: Vec<(String, u64)> = counted.forms.into_iter().collect();
    forms.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    WordRow { lemma: called, forms, count, documents: counted.documents.len(), cases: counted.cases }
}

/// What of a document is a case's.
fn linked(asked: &Asked, material: &Material, document: DocumentId) -> Vec<Passage> {
    let whole = asked.whole(document);
    let parts = material.get(&document).into_iter().flatten();
    ranges::union(parts.map(|part| part.unwrap_or(whole)).collect())
}

fn meets(parts: &[Passage], word: Passage) -> bool {
    let next = parts.partition_point(|part| part.end <= word.start);
    parts.get(next).is_some_and(|part| part.start < word.end)
}
