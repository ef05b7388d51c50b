//! How much each code is used, with the codes beneath it: the one count that code book, code tree and lists share. What
//! touches words in quarantine is given to it by nobody.

use super::study::beneath;
use crate::model::*;
use std::collections::HashMap;

/// What carries a code or one beneath it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Use {
    pub codings: usize,
    /// Each passage once, whoever coded it and with whatever code of these.
    pub passages: Vec<(DocumentId, Passage)>,
}

impl Use {
    pub fn documents(&self) -> usize {
        self.passages.chunk_by(|(one, _), (other, _)| one == other).count()
    }
}

/// The use of every code.
pub fn uses(codes: &[Code], codings: impl Iterator<Item = (CodeId, DocumentId, Passage)>) -> HashMap<CodeId, Use> {
    let mut own: HashMap<CodeId, Vec<(DocumentId, Passage)>> = HashMap::new();
    for (code, document, passage) in codings {
        own.entry(code).or_default().push((document, passage));
    }
    let tree: Vec<_> = codes.iter().map(|code| (code.id, code.parent)).collect();
    let of = |code: &Code| {
        let all = beneath(code.id, &tree);
        let mut passages: Vec<_> = all.iter().filter_map(|code| own.get(code)).flatten().copied().collect();
        let codings = passages.len();
        passages.sort_unstable();
        passages.dedup();
        (code.id, Use { codings, passages })
    };
    codes.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_counts_once_for_a_code_and_for_those_above_it() {
        let text = String::new;
        let code = |id: i64, parent: Option<i64>| Code {
            id: CodeId(id),
            guid: Guid::fresh(),
            parent: parent.map(CodeId),
            name: id.to_string(),
            definition: text(),
            include: text(),
            exclude: text(),
            example: text(),
            origin: Origin::Inductive,
            color: text(),
            digit: None,
            created: text(),
        };
        let codes = [code(1, None), code(2, Some(1)), code(3, Some(2)), code(4, None)];
        let coding = |code, document, start| (CodeId(code), DocumentId(document), Passage::new(start, start + 5));
        let codings = [coding(2, 1, 0), coding(3, 1, 0), coding(3, 2, 0), coding(2, 1, 0), coding(1, 1, 9)];
        let found = uses(&codes, codings.into_iter());
        for (code, codings, passages, documents) in [(1, 5, 3, 2), (2, 4, 2, 2), (3, 2, 2, 2), (4, 0, 0, 0)] {
            let used = &found[&CodeId(code)];
            assert_eq!((used.codings, used.passages.len(), used.documents()), (codings, passages, documents), "{code}");
        }
    }
}
