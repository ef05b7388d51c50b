//! Change between occasions, compared with a search by brute force over plain rows.

use mening::analysis::assess::{Judged, by_case, occasions};
use mening::model::*;
use mening::session::action::read_script;
use mening::session::{Session, study};
use serde_json::json;

const OCCASIONS: [&str; 4] = ["2018", "2019", "2021", "2023"];
const SCALE: [&str; 3] = ["nej", "delvis", "ja"];

/// What is told of a case by a criterion, letter by letter: `n`, `d`, `j`, `x` for what does not apply, `-` for nothing.
fn told(letters: &[char], used: &[usize]) -> Vec<Option<&'static str>> {
    let rank = |letter: char| "ndj".find(letter);
    let mut told = Vec::new();
    for (n, at) in used.iter().enumerate() {
        let earlier: Vec<usize> = used[..n].iter().copied().filter(|at| rank(letters[*at]).is_some()).collect();
        let later = used[n..].iter().any(|at| rank(letters[*at]).is_some());
        told.push(match (rank(letters[*at]), earlier.last()) {
            (Some(_), None) if n == 0 => None,
            (Some(_), None) => Some("new"),
            (Some(is), Some(before)) => Some(match is.cmp(&rank(letters[*before]).unwrap()) {
                std::cmp::Ordering::Greater => "risen",
                std::cmp::Ordering::Less => "fallen",
                std::cmp::Ordering::Equal => "unchanged",
            }),
            (None, Some(before)) if !later => {
                let since: Vec<usize> = used.iter().copied().filter(|at| at > before).collect();
                let apart = since.iter().find(|at| letters[**at] == 'x');
                match apart {
                    Some(apart) => (apart == at).then_some("not_applicable"),
                    None => (since[0] == *at).then_some("dropped"),
                }
            }
            (None, _) => None,
        });
    }
    told
}

#[test]
fn changes_are_those_from_the_nearest_earlier_judgement() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    let mut script = vec![
        json!({"action": "add_criteria_set", "name": "S", "ratings": SCALE, "criteria": [{"name": "a"}, {"name": "b"}, {"name": "c"}]}),
        json!({"action": "set_occasions", "occasions": OCCASIONS}),
    ];
    let mut numbers: u64 = 88_172_645_463_325_252;
    let mut given: Vec<[Vec<char>; 3]> = Vec::new();
    for case in 0..120 {
        script.push(json!({"action": "add_case", "name": format!("{case}")}));
        let of_case = ["a", "b", "c"].map(|criterion| {
            let letters: Vec<char> = OCCASIONS
                .iter()
                .map(|_| {
                    numbers ^= numbers << 13;
                    numbers ^= numbers >> 7;
                    numbers ^= numbers << 17;
                    ['n', 'd', 'j', '-', '-', 'x'][(numbers >> 20) as usize % 6]
                })
                .collect();
            for (letter, occasion) in letters.iter().zip(OCCASIONS) {
                let rating = SCALE.iter().find(|rating| rating.starts_with(*letter)).copied();
                let rating = if *letter == 'x' { Some("not_applicable") } else { rating };
                if let Some(rating) = rating {
                    script.push(
                        json!({"action": "assess", "case": format!("{case}"), "set": "S", "criterion": criterion,
                        "occasion": occasion, "rating": rating}),
                    );
                }
            }
            letters
        });
        given.push(of_case);
    }
    let script: Vec<String> = script.iter().map(ToString::to_string).collect();
    session.apply(&read_script(&script.join("\n")).unwrap()).unwrap();
    let study = study::whole(session.reader()).unwrap();
    let set = &study.sets[0];
    assert_eq!(occasions(&study, set), OCCASIONS);
    let judged = Judged::new(&study, set);
    let (mut risen, mut fallen, mut mixed, mut of) = (0, 0, 0, 0);
    for (case, letters) in study.cases.iter().zip(&given) {
        let (mut up, mut down, mut compared_by) = (0, 0, 0);
        for (criterion, letters) in set.criteria.iter().zip(letters) {
            let expected = told(letters, &[0, 1, 2, 3]);
            let found: Vec<Option<&str>> =
                judged.course(criterion.id, case.id).into_iter().map(|moment| moment.change.map(Into::into)).collect();
            assert_eq!(found, expected, "{letters:?}");
            let compared = expected.iter().rev().flatten().find(|word| ["risen", "fallen", "unchanged"].contains(word));
            if let Some(word) = compared {
                up += u32::from(*word == "risen");
                down += u32::from(*word == "fallen");
                compared_by += 1;
            }
        }
        of += u32::from(compared_by > 0);
        risen += u32::from(up > down);
        fallen += u32::from(down > up);
        mixed += u32::from(up == down && up > 0);
    }
    let counts = by_case(&study, set);
    let all = counts.risen + counts.unchanged + counts.fallen + counts.mixed;
    assert_eq!((counts.risen, counts.fallen, counts.mixed, all), (risen, fallen, mixed, of));
}
