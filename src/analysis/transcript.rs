//! Laying a document's codings out beside its text: stretches of words that lie under the same codings.

use super::study::{Study, Texts, beneath};
use crate::model::*;
use std::collections::BTreeSet;

/// The text of a document with the codings of some codes, with all beneath them, and coders; of none given, of all.
/// `text` gives where lines end, nothing else: what is written comes past the masks of `texts`.
pub fn lay_out(
    study: &Study,
    texts: &dyn Texts,
    document: DocumentId,
    text: &str,
    codes: &[CodeId],
    coders: &[CoderId],
) -> Transcript {
    let tree: Vec<_> = study.codes.iter().map(|code| (code.id, code.parent)).collect();
    let codes: Vec<CodeId> = codes.iter().flat_map(|code| beneath(*code, &tree)).collect();
    let wanted = |coding: &&Coding| {
        coding.document == document
            && (codes.is_empty() || codes.contains(&coding.code))
            && (coders.is_empty() || coders.contains(&coding.coder))
    };
    let mut codings: Vec<&Coding> = study.codings.iter().filter(wanted).collect();
    codings.sort_by_key(|coding| (coding.passage, coding.id));
    let labels = labels(study, document);
    let mut cuts: BTreeSet<u32> = codings.iter().flat_map(|one| [one.passage.start.0, one.passage.end.0]).collect();
    cuts.extend(labels.iter().flat_map(|label| [label.start.0, label.end.0]));
    let lines = super::units::paragraphs(text)
        .into_iter()
        .map(|line| {
            let inside = cuts.range(line.start.0..line.end.0).copied().filter(|cut| *cut > line.start.0);
            let ends: Vec<u32> = inside.chain([line.end.0]).collect();
            let mut start = line.start.0;
            let mut stretches = Vec::new();
            for end in ends {
                let passage = Passage::new(start, end);
                let at = |is: &dyn Fn(Passage) -> bool| {
                    (0..).zip(&codings).filter(|(_, one)| is(one.passage)).map(|(n, _)| n).collect::<Vec<usize>>()
                };
                stretches.push(Stretch {
                    words: if passage.is_empty() { String::new() } else { texts.words(document, passage) },
                    is_label: labels.contains(&passage),
                    under: at(&|one| one.overlaps(passage)),
                    begins: at(&|one| one.start == passage.start),
                    // What ends at a line's end, or with the line break after it, ends here.
                    ends: at(&|one| one.end == passage.end || end == line.end.0 && one.end.0 == end + 1),
                });
                start = end;
            }
            stretches
        })
        .collect();
    let beside = codings.iter().map(|coding| {
        let memos = study.memos.iter().filter(|memo| memo.on == Some(MemoOn::Coding(coding.id)));
        let code = study.codes.iter().find(|code| code.id == coding.code);
        InMargin {
            code: code.map_or(String::new(), |code| code.name.clone()),
            coder: study.coder_name(coding.coder).to_owned(),
            color: code.map_or(String::new(), |code| code.color.clone()),
            memo: memos.map(|memo| memo.text.trim()).collect::<Vec<_>>().join("\n"),
        }
    });
    Transcript { title: study.document_name(document).to_owned(), lines, codings: beside.collect() }
}

/// The names of who speaks, where they open turns.
fn labels(study: &Study, document: DocumentId) -> Vec<Passage> {
    let turns = study.spoken.get(&document).map_or(&[][..], Vec::as_slice);
    let label = |turn: &Spoken| {
        let length = turn.label.chars().count() as u32;
        let end = (turn.passage.start.0 + length + 1).min(turn.passage.end.0);
        (length > 0).then(|| Passage::new(turn.passage.start.0, end))
    };
    turns.iter().filter_map(label).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text whose words are as they stand.
    struct Plain(&'static str);

    impl Texts for Plain {
        fn words(&self, _: DocumentId, passage: Passage) -> String {
            let (start, end) = (passage.start.0 as usize, passage.end.0 as usize);
            self.0.chars().skip(start).take(end - start).collect()
        }

        fn paragraph(&self, _: DocumentId, _: Pos) -> u32 {
            1
        }
    }

    #[test]
    fn stretches_lie_under_the_codings_that_were_chosen() {
        const TEXT: &str = "Maj: one two\nthree";
        let coding = |id: i64, code: i64, coder: i64, start: u32, end: u32| Coding {
            id: CodingId(id),
            guid: Guid::fresh(),
            document: DocumentId(1),
            passage: Passage::new(start, end),
            code: CodeId(code),
            coder: CoderId(coder),
        };
        let (passage, words) = (Passage::new(0, 18), Pos(5));
        let turn = Spoken { passage, words, label: "Maj".into(), participant: None, interviewer: false, time: None };
        let study = Study {
            codings: vec![coding(1, 1, 1, 5, 8), coding(2, 2, 2, 5, 18)],
            spoken: [(DocumentId(1), vec![turn])].into(),
            ..Study::default()
        };
        let shown = |codes: &[CodeId], coders: &[CoderId]| -> Vec<String> {
            let made = lay_out(&study, &Plain(TEXT), DocumentId(1), TEXT, codes, coders);
            let one = |stretch: &Stretch| {
                let label = if stretch.is_label { "!" } else { "" };
                format!("{}{label}{:?}{:?}{:?}", stretch.words, stretch.under, stretch.begins, stretch.ends)
            };
            made.lines.iter().map(|line| line.iter().map(one).collect::<Vec<_>>().join("|")).collect()
        };
        assert_eq!(
            shown(&[], &[]),
            ["Maj:![][][]| [][][]|one[0, 1][0, 1][0]| two[1][][]", "three[1][][1]"],
            "both codings"
        );
        assert_eq!(shown(&[CodeId(1)], &[]), ["Maj:![][][]| [][][]|one[0][0][0]| two[][][]", "three[][][]"]);
        assert_eq!(shown(&[], &[CoderId(2)])[1], "three[0][][0]");
        assert_eq!(shown(&[CodeId(1)], &[CoderId(2)])[1], "three[][][]");
    }
}
