//! Studies with known agreement, and a count by trying every position.

use super::*;
use crate::analysis::study::DocumentRow;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A text of which every tenth letter ends a line, longer than any here.
fn letters(_: DocumentId) -> String {
    (0..60).map(|at| if at % 10 == 9 { '\n' } else { 'å' }).collect()
}

/// Coders and codes by number from 1, documents by their lengths; codings as coder, code, document, start and end. All
/// have read all.
pub(in crate::analysis::agreement) fn study(
    lengths: &[u32],
    coders: i64,
    codes: i64,
    codings: &[(i64, i64, i64, u32, u32)],
) -> Study {
    let document = |(id, characters): (i64, &u32)| DocumentRow {
        id: DocumentId(id),
        guid: Guid::fresh(),
        name: format!("d{id}"),
        kind: String::new(),
        date: String::new(),
        level: String::new(),
        language: String::new(),
        characters: *characters,
        words: 0,
        codings: 0,
        units: 0,
    };
    let code = |id| Code {
        id: CodeId(id),
        guid: Guid::fresh(),
        parent: None,
        name: format!("c{id}"),
        definition: String::new(),
        include: String::new(),
        exclude: String::new(),
        example: String::new(),
        origin: Origin::Inductive,
        color: String::new(),
        digit: None,
        created: String::new(),
    };
    let coding = |(number, (coder, code, document, start, end)): (i64, &(i64, i64, i64, u32, u32))| Coding {
        id: CodingId(number),
        guid: Guid::fresh(),
        document: DocumentId(*document),
        code: CodeId(*code),
        coder: CoderId(*coder),
        passage: Passage::new(*start, *end),
    };
    let documents: Vec<DocumentRow> = (1..).zip(lengths).map(document).collect();
    let read = |coder: i64, document: &DocumentRow| ReadMark {
        id: ReadMarkId(0),
        guid: Guid::fresh(),
        document: document.id,
        coder: CoderId(coder),
        purpose: Purpose::Coding,
        codes: None,
        parts: vec![Passage::new(0, document.characters)],
        tick: 1,
        at: String::new(),
    };
    Study {
        reads: (1..=coders).flat_map(|coder| documents.iter().map(move |document| read(coder, document))).collect(),
        documents,
        coders: (1..=coders).map(|id| Coder { id: CoderId(id), guid: Guid::fresh(), name: format!("k{id}") }).collect(),
        codes: (1..=codes).map(code).collect(),
        codings: (1..).zip(codings).map(coding).collect(),
        ..Study::default()
    }
}

fn asked(grain: Grain) -> Asked {
    Asked { grain, rounds: 50, ..Asked::default() }
}

fn near(figure: Figure, expected: f64) -> bool {
    figure.is_ok_and(|figure| (figure - expected).abs() < 5e-6)
}

#[test]
fn two_coders_of_a_thousand_characters_agree_as_the_manual_says() {
    // By both 50, by one 100, by the other 50.
    let study = study(&[1000], 2, 1, &[(1, 1, 1, 100, 250), (2, 1, 1, 200, 300)]);
    let compared = compare(&study, &letters, &asked(Grain::Character));
    let [row] = compared.rows.as_slice() else { panic!("{compared:?}") };
    assert_eq!((row.n, row.code), (1000, Some(CodeId(1))));
    assert!(near(row.percent, 0.85) && near(row.kappa, 0.318_182) && near(row.brennan_prediger, 0.7), "{row:?}");
    assert_eq!(row.interval, None, "one document says nothing of others");
}

#[test]
fn three_coders_of_seven_codes_agree_as_the_book_says() {
    let marks = [
        (1, 1, 1, 0, 7),
        (1, 2, 1, 7, 13),
        (1, 5, 1, 30, 32),
        (1, 6, 1, 32, 37),
        (1, 6, 1, 37, 44),
        (1, 7, 1, 44, 60),
        (2, 1, 1, 0, 7),
        (2, 3, 1, 7, 13),
        (2, 5, 1, 13, 21),
        (2, 6, 1, 32, 44),
        (3, 1, 1, 0, 7),
        (3, 4, 1, 7, 13),
        (3, 5, 1, 13, 21),
        (3, 6, 1, 32, 37),
        (3, 6, 1, 37, 41),
        (3, 6, 1, 41, 44),
    ];
    let compared = compare(&study(&[60], 3, 7, &marks), &letters, &asked(Grain::Character));
    let of = |code: Option<i64>| {
        compared.rows.iter().find(|row| row.coders.len() == 3 && row.code == code.map(CodeId)).unwrap()
    };
    let all = of(None);
    assert!(near(all.u_alpha, 0.50998) && near(all.binary_u_alpha, 0.41360) && near(all.cu_alpha, 0.72417), "{all:?}");
    for (code, expected) in [(1, Ok(1.0)), (2, Ok(0.0)), (6, Ok(1.0)), (7, Err(Undefined::NobodyElse))] {
        match expected {
            Ok(expected) => assert!(near(of(Some(code)).k_u_alpha, expected), "{code}"),
            Err(why) => assert_eq!(of(Some(code)).k_u_alpha, Err(why)),
        }
    }
    // Each two of three, and all three: with a row for all codes and one for each.
    assert_eq!(compared.rows.len(), 4 * 8);
    assert_eq!(of(Some(1)).kappa, Err(Undefined::OnlyForTwo));
}

#[test]
fn only_what_all_have_read_is_compared_and_the_rest_is_named() {
    let mut study = study(&[100, 100], 2, 1, &[(1, 1, 1, 0, 10), (2, 1, 1, 0, 10), (1, 1, 2, 0, 50)]);
    study.reads.retain(|mark| (mark.coder, mark.document) != (CoderId(2), DocumentId(2)));
    let compared = compare(&study, &letters, &asked(Grain::Character));
    assert_eq!(compared.left_out, [DocumentId(2)]);
    assert_eq!(compared.rows[0].documents, [DocumentId(1)]);
    assert!(near(compared.rows[0].kappa, 1.0));
    // A code that came after the reading has been looked for by nobody.
    study.meanings.insert(RowOf::Code(CodeId(1)), 5);
    let compared = compare(&study, &letters, &asked(Grain::Character));
    assert_eq!((compared.rows.len(), compared.left_out.len()), (0, 2));
}

#[test]
fn two_codes_on_the_same_words_have_no_one_value_but_each_its_own() {
    let marks = [(1, 1, 1, 0, 10), (1, 2, 1, 5, 15), (2, 1, 1, 0, 10), (2, 2, 1, 5, 15)];
    let compared = compare(&study(&[100], 2, 2, &marks), &letters, &asked(Grain::Character));
    let all = compared.rows.iter().find(|row| row.code.is_none()).unwrap();
    assert_eq!((all.alpha, all.u_alpha), (Err(Undefined::Overlapping), Err(Undefined::Overlapping)));
    for row in compared.rows.iter().filter(|row| row.code.is_some()) {
        assert!(near(row.alpha, 1.0) && near(row.u_alpha, 1.0), "{row:?}");
        assert_eq!(row.k_u_alpha, Err(Undefined::Overlapping));
    }
}

/// Coded or not, position by position, or piece by piece where a coding overlaps it.
fn counted_by_trying(
    lengths: &[u32],
    marks: &[(i64, i64, i64, u32, u32)],
    quarantined: &[(i64, u32, u32)],
    grain: Grain,
    code: i64,
) -> BTreeMap<(bool, bool), u64> {
    let mut counts = BTreeMap::new();
    for (document, length) in (1..).zip(lengths) {
        let is_kept = |at: &u32| !quarantined.iter().any(|(of, from, to)| *of == document && from <= at && at < to);
        let positions: Vec<u32> = (0..*length).filter(is_kept).collect();
        let pieces: Vec<Vec<u32>> = match grain {
            Grain::Character => positions.iter().map(|at| vec![*at]).collect(),
            _ => {
                let lines = 0..=length / 10;
                let line = |n: u32| positions.iter().copied().filter(|at| at / 10 == n && at % 10 != 9).collect();
                lines.map(line).filter(|line: &Vec<u32>| !line.is_empty()).collect()
            }
        };
        for piece in pieces {
            let is_coded = |coder: i64| {
                marks.iter().any(|(who, what, of, from, to)| {
                    (*who, *what, *of) == (coder, code, document) && piece.iter().any(|at| from <= at && at < to)
                })
            };
            *counts.entry((is_coded(1), is_coded(2))).or_default() += 1;
        }
    }
    counts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn as_counted_by_trying_every_position(
        lengths in proptest::collection::vec(1u32..45, 1..4),
        marks in proptest::collection::vec((1i64..3, 1i64..3, 1i64..4, 0u32..45, 1u32..15), 0..14),
        quarantined in proptest::collection::vec((1i64..4, 0u32..45, 1u32..8), 0..3),
        by_lines: bool,
    ) {
        let length = |document: i64| lengths.get(document as usize - 1).copied();
        let marks: Vec<_> = marks
            .into_iter()
            .filter_map(|(coder, code, document, from, long)| {
                let length = length(document)?;
                (from < length).then_some((coder, code, document, from, (from + long).min(length)))
            })
            .collect();
        let quarantined: Vec<_> = quarantined
            .into_iter()
            .filter_map(|(document, from, long)| Some((document, from, (from + long).min(length(document)?))))
            .filter(|(_, from, to)| from < to)
            .collect();
        let mut study = study(&lengths, 2, 2, &marks);
        study.quarantines = quarantined
            .iter()
            .map(|(document, from, to)| Quarantine {
                id: QuarantineId(0),
                guid: Guid::fresh(),
                document: DocumentId(*document),
                passage: Passage::new(*from, *to),
                reason: String::new(),
                coder: CoderId(1),
                at: String::new(),
            })
            .collect();
        let grain = if by_lines { Grain::Paragraph } else { Grain::Character };
        let compared = compare(&study, &letters, &asked(grain));
        for code in 1..3 {
            let row = compared.rows.iter().find(|row| row.code == Some(CodeId(code))).unwrap();
            let counts = counted_by_trying(&lengths, &marks, &quarantined, grain, code);
            let of = |key| counts.get(&key).copied().unwrap_or(0) as f64;
            let pairs = Pairs::of_code(of((true, true)), of((true, false)), of((false, true)), of((false, false)));
            prop_assert_eq!(row.n, counts.values().sum::<u64>());
            for (figure, expected) in [
                (row.percent, pairs.percent()),
                (row.kappa, pairs.kappa()),
                (row.pi, pairs.pi()),
                (row.ac1, pairs.ac1()),
                (row.alpha, pairs.alpha()),
                (row.brennan_prediger, pairs.brennan_prediger()),
            ] {
                match (figure, expected) {
                    (Ok(figure), Ok(expected)) => prop_assert!((figure - expected).abs() < 1e-9, "{row:?} {counts:?}"),
                    (figure, expected) => prop_assert_eq!(figure, expected),
                }
            }
        }
    }
}
