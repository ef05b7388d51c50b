//! Differences against a look at every letter.

use super::super::compare::tests::study;
use super::*;
use proptest::prelude::*;

const LENGTH: u32 = 40;
const FIRST: CoderId = CoderId(1);
const SECOND: CoderId = CoderId(2);
const BOTH: CoderId = CoderId(3);

fn found(study: &Study) -> Differences {
    let codes: Vec<CodeId> = study.codes.iter().map(|code| code.id).collect();
    differences(study, [FIRST, SECOND], &codes, Some(BOTH))
}

/// What is found of codings by coder and code: how, of which codes, from where to where.
fn told(codings: &[(i64, i64, u32, u32)]) -> Vec<(Differ, Vec<i64>, u32, u32)> {
    let codings: Vec<_> = codings.iter().map(|(coder, code, start, end)| (*coder, *code, 1, *start, *end)).collect();
    let found = found(&study(&[LENGTH], 3, 3, &codings));
    let one = |known: &Difference| {
        let codes = known.codes.iter().map(|code| code.0).collect();
        (known.differ, codes, known.passage.start.0, known.passage.end.0)
    };
    found.all.iter().map(one).collect()
}

#[test]
fn each_kind_of_difference_is_known() {
    use Differ::*;
    type Case = (&'static [(i64, i64, u32, u32)], &'static [(Differ, &'static [i64], u32, u32)]);
    let cases: &[Case] = &[
        (&[], &[]),
        (&[(1, 1, 0, 5), (2, 1, 0, 5)], &[]),
        // Cut in two is marked alike.
        (&[(1, 1, 0, 6), (2, 1, 0, 3), (2, 1, 3, 6)], &[]),
        (&[(1, 1, 0, 5)], &[(First, &[1], 0, 5)]),
        (&[(2, 1, 0, 5)], &[(Second, &[1], 0, 5)]),
        (&[(1, 1, 0, 5), (2, 1, 1, 5)], &[(Edges, &[1], 0, 5)]),
        // What only touches does not hang together.
        (&[(1, 1, 0, 5), (2, 1, 5, 9)], &[(First, &[1], 0, 5), (Second, &[1], 5, 9)]),
        (&[(1, 1, 0, 5), (2, 1, 4, 9), (1, 1, 8, 12)], &[(Edges, &[1], 0, 12)]),
        (&[(1, 1, 0, 5), (2, 2, 0, 5)], &[(OtherCode, &[1, 2], 0, 5)]),
        // Two of three letters are shared; two of five are too few.
        (&[(1, 1, 0, 3), (2, 2, 1, 3)], &[(OtherCode, &[1, 2], 0, 3)]),
        (&[(1, 1, 0, 4), (2, 2, 2, 5)], &[(First, &[1], 0, 4), (Second, &[2], 2, 5)]),
        // Who gave both codes did not give another one.
        (&[(1, 1, 0, 5), (1, 2, 0, 5), (2, 2, 0, 5)], &[(First, &[1], 0, 5)]),
        // The one that shares more words is the other code.
        (&[(1, 1, 0, 9), (2, 2, 0, 6), (2, 3, 0, 8)], &[(OtherCode, &[1, 3], 0, 9), (Second, &[2], 0, 6)]),
        // Who stands for both is neither.
        (&[(3, 1, 0, 5)], &[]),
    ];
    for (codings, expected) in cases {
        let expected: Vec<_> =
            expected.iter().map(|(differ, codes, start, end)| (*differ, codes.to_vec(), *start, *end)).collect();
        let mut told = told(codings);
        told.sort_by_key(|(_, codes, start, _)| (*start, codes.clone()));
        assert_eq!(told, expected, "{codings:?}");
    }
}

fn settled(code: i64, start: u32, end: u32, kept: Kept, id: i64) -> Settlement {
    Settlement {
        id: SettlementId(id),
        guid: Guid::fresh(),
        document: DocumentId(1),
        passage: Passage::new(start, end),
        code: CodeId(code),
        coders: [FIRST, SECOND],
        coder: BOTH,
        kept,
        at: String::new(),
    }
}

#[test]
fn what_is_settled_of_all_its_words_and_codes_is_settled() {
    let codings = [(1, 1, 1, 0, 5), (2, 2, 1, 0, 5)];
    let kept = |settlements: Vec<Settlement>| {
        let study = Study { settlements, ..study(&[LENGTH], 3, 2, &codings) };
        found(&study).all.first().and_then(|difference| difference.kept)
    };
    assert_eq!(kept(vec![]), None);
    assert_eq!(kept(vec![settled(1, 0, 5, Kept::First, 1)]), None, "one of two codes");
    assert_eq!(
        kept(vec![settled(1, 0, 5, Kept::First, 1), settled(2, 0, 4, Kept::First, 2)]),
        None,
        "a letter is left"
    );
    let whole = vec![settled(1, 0, 5, Kept::First, 1), settled(2, 0, 5, Kept::First, 2)];
    assert_eq!(kept(whole), Some(Kept::First));
    let parts =
        vec![settled(1, 0, 3, Kept::First, 1), settled(1, 3, 9, Kept::First, 2), settled(2, 0, 5, Kept::Neither, 3)];
    assert_eq!(kept(parts), Some(Kept::Neither), "the latest is told");
    let by_another = Settlement { coder: CoderId(4), ..settled(1, 0, 5, Kept::First, 1) };
    assert_eq!(kept(vec![by_another, settled(2, 0, 5, Kept::First, 2)]), None);
}

#[test]
fn what_both_marked_alike_waits_until_it_is_taken_over() {
    let before = [(1, 1, 1, 0, 5), (2, 1, 1, 0, 2), (2, 1, 1, 2, 5), (1, 1, 1, 8, 9)];
    let alike = |codings: &[(i64, i64, i64, u32, u32)]| found(&study(&[LENGTH], 3, 1, codings)).alike;
    let waits = Alike { document: DocumentId(1), code: CodeId(1), passages: vec![Passage::new(0, 5)] };
    assert_eq!(alike(&before), [waits]);
    let after: Vec<_> = before.into_iter().chain([(3, 1, 1, 0, 5)]).collect();
    assert_eq!(alike(&after), []);
}

#[test]
fn documents_that_only_one_has_read_are_left_out() {
    let mut study = study(&[LENGTH, LENGTH], 3, 1, &[(1, 1, 1, 0, 5), (1, 1, 2, 0, 5)]);
    study.reads.retain(|mark| (mark.coder, mark.document) != (SECOND, DocumentId(2)));
    let found = found(&study);
    assert_eq!((found.read, found.all.len()), (vec![DocumentId(1)], 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// A letter that one marked with a code and the other did not is in a difference on that code; one that both marked is
    /// in a difference or waits to be taken over; one that neither marked is marked in none.
    #[test]
    fn every_letter_is_accounted_for(
        codings in prop::collection::vec((1..=2_i64, 1..=3_i64, 0..LENGTH - 1, 1..9_u32), 0..14),
    ) {
        let codings: Vec<(i64, i64, i64, u32, u32)> = codings
            .into_iter()
            .map(|(coder, code, start, length)| (coder, code, 1, start, (start + length).min(LENGTH)))
            .collect();
        let found = found(&study(&[LENGTH], 3, 3, &codings));
        for code in 1..=3 {
            for letter in 0..LENGTH {
                let marks = |who: i64| {
                    codings.iter().any(|(coder, known, _, start, end)| {
                        (*coder, *known) == (who, code) && (*start..*end).contains(&letter)
                    })
                };
                let holds = |passages: &[Passage]| {
                    passages.iter().any(|passage| (passage.start.0..passage.end.0).contains(&letter))
                };
                let (mut in_first, mut in_second) = (0, 0);
                for known in &found.all {
                    let [first, second] = match known.differ {
                        Differ::OtherCode => [known.codes[0], known.codes[1]],
                        _ => [known.codes[0]; 2],
                    };
                    in_first += usize::from(first.0 == code && holds(&known.marked[0]));
                    in_second += usize::from(second.0 == code && holds(&known.marked[1]));
                }
                let waits = found.alike.iter().any(|alike| alike.code.0 == code && holds(&alike.passages));
                let (by_first, by_second) = (marks(1), marks(2));
                prop_assert!(in_first <= 1 && in_second <= 1, "one letter in two differences on code {code}");
                prop_assert_eq!(by_first, in_first == 1 || waits, "the first's letter {} of code {}", letter, code);
                prop_assert_eq!(by_second, in_second == 1 || waits, "the second's letter {} of code {}", letter, code);
                prop_assert!(by_first == by_second || !waits);
            }
        }
    }
}
