//! Every figure against what its source printed.

use super::*;

/// Equal to as many decimals as are given.
#[track_caller]
fn same(figure: Figure, printed: f64, decimals: i32, what: &str) {
    let figure = figure.unwrap_or_else(|why| panic!("{what}: {why:?}"));
    assert!((figure - printed).abs() <= 0.5001 * 10_f64.powi(-decimals), "{what}: {figure} is not {printed}");
}

fn pairs(counts: &[&[f64]]) -> Pairs {
    Pairs::new(&counts.iter().map(|row| row.to_vec()).collect::<Vec<_>>())
}

#[test]
fn two_coders_agree_as_the_books_say() {
    let cohen = pairs(&[&[88.0, 14.0, 18.0], &[10.0, 40.0, 10.0], &[2.0, 6.0, 12.0]]);
    let brennan = pairs(&[&[50.0, 0.0, 0.0], &[10.0, 10.0, 10.0], &[20.0, 0.0, 0.0]]);
    let krippendorff = pairs(&[&[12.0, 9.0, 9.0], &[9.0, 14.0, 9.0], &[9.0, 9.0, 20.0]]);
    let gwet = pairs(&[&[13.0, 0.0, 0.0], &[0.0, 20.0, 7.0], &[0.0, 4.0, 56.0]]);
    let nvivo = |first, second| Pairs::of_code(50.0, first, second, 800.0);
    let printed: &[(Figure, f64, i32, &str)] = &[
        (cohen.percent(), 0.70, 2, "Cohen 1960, P_o"),
        (cohen.kappa(), 0.49153, 5, "Cohen 1960, kappa"),
        (cohen.kappa_max(), 0.8305, 4, "Cohen 1960, kappa max"),
        (cohen.pi(), 0.48718, 5, "Cohen 1960, pi"),
        (cohen.brennan_prediger(), 0.55, 2, "Cohen 1960, S"),
        (cohen.alpha(), 0.48846, 5, "Cohen 1960, alpha"),
        (cohen.ac1(), 0.57597, 5, "Cohen 1960, AC1"),
        (brennan.percent(), 0.60, 2, "Brennan and Prediger 1981, P_o"),
        (brennan.kappa(), 0.27273, 5, "Brennan and Prediger 1981, kappa"),
        (brennan.brennan_prediger(), 0.40, 5, "Brennan and Prediger 1981, S"),
        (brennan.kappa_max(), 0.4545, 4, "Brennan and Prediger 1981, kappa max"),
        (krippendorff.percent(), 0.46, 5, "Krippendorff 2004, percent"),
        (krippendorff.brennan_prediger(), 0.19, 5, "Krippendorff 2004, S"),
        (krippendorff.pi(), 0.18577, 5, "Krippendorff 2004, pi"),
        (krippendorff.kappa(), 0.18577, 5, "Krippendorff 2004, kappa"),
        (krippendorff.alpha(), 0.18984, 5, "Krippendorff 2004, alpha"),
        (gwet.kappa(), 0.796_409_4, 7, "abstractors, kappa"),
        (gwet.pi(), 0.796_239_7, 7, "abstractors, pi"),
        (gwet.ac1(), 0.849_330_5, 7, "abstractors, AC1"),
        (gwet.brennan_prediger(), 0.835, 3, "abstractors, BP"),
        (gwet.alpha(), 0.797_258_5, 7, "abstractors, alpha"),
        (gwet.percent(), 0.89, 2, "abstractors, percent"),
        (pairs(&[&[45.0, 15.0], &[25.0, 15.0]]).kappa(), 0.13043, 5, "the same 60 percent"),
        (pairs(&[&[25.0, 35.0], &[5.0, 35.0]]).kappa(), 0.25926, 5, "the same 60 percent, otherwise"),
        (nvivo(100.0, 50.0).kappa(), 0.31818, 5, "NVivo, 100 and 50"),
        (nvivo(75.0, 75.0).kappa(), 0.31429, 5, "NVivo, 75 and 75"),
        (nvivo(150.0, 0.0).kappa(), 0.34783, 5, "NVivo, 150 and 0"),
        (nvivo(75.0, 75.0).brennan_prediger(), 0.70, 5, "NVivo, S"),
        (nvivo(100.0, 50.0).percent(), 0.85, 5, "NVivo, percent"),
        (pairs(&[&[10.0, 0.0], &[8.0, 6.0]]).kappa(), 0.38462, 5, "Krippendorff 1995 digitised, kappa"),
        (pairs(&[&[10.0, 0.0], &[8.0, 6.0]]).pi(), 0.31429, 5, "Krippendorff 1995 digitised, pi"),
        (pairs(&[&[10.0, 0.0], &[8.0, 6.0]]).alpha(), 0.32857, 5, "Krippendorff 1995 digitised, alpha"),
    ];
    for (figure, value, decimals, what) in printed {
        same(*figure, *value, *decimals, what);
    }
}

/// Units in words, a coder's value in each letter.
fn judged(units: &str) -> Vec<Judged> {
    let value = |letter: char| letter.to_digit(36);
    let unit = |unit: &str| Judged { weight: 1.0, values: unit.chars().map(value).collect() };
    units.split_whitespace().map(unit).collect()
}

#[test]
fn many_coders_agree_as_the_books_say() {
    let four = judged("11·1 2232 3333 3333 2222 1234 4444 1121 2222 ·555 ··11 ··3·");
    let fleiss = judged(
        "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 \
         333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555",
    );
    let from_nought =
        |unit: Judged| Judged { values: unit.values.iter().map(|value| Some((*value)? - 1)).collect(), ..unit };
    let fleiss: Vec<Judged> = fleiss.into_iter().map(from_nought).collect();
    let by_counts = |units: &str| -> Vec<Judged> {
        let repeated = |(value, count): (u32, char)| vec![Some(value); count.to_digit(10).unwrap() as usize];
        let unit =
            |counts: &str| Judged { weight: 1.0, values: (0..).zip(counts.chars()).flat_map(repeated).collect() };
        units.split_whitespace().map(unit).collect()
    };
    let gwet = by_counts("00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031");
    let (fleiss_counted, gwet_counted) = (counted(&fleiss, 5).unwrap(), counted(&gwet, 5).unwrap());
    let printed: &[(Figure, f64, i32, &str)] = &[
        (alpha(&four, Scale::Nominal), 0.74342, 5, "Krippendorff 2011, nominal"),
        (alpha(&four, Scale::Ordinal), 0.81539, 5, "Krippendorff 2011, ordinal"),
        (alpha(&four, Scale::Interval), 0.84911, 5, "Krippendorff 2011, interval"),
        (alpha(&four, Scale::Ratio), 0.79740, 5, "Krippendorff 2011, ratio"),
        (alpha(&judged("aa ab bb bb bb bb bc cc cc cc cc cc"), Scale::Nominal), 0.73410, 5, "Krippendorff 2004, 227"),
        (alpha(&judged("10 11 01 00 00 10 00 01 00 00"), Scale::Nominal), 0.09524, 5, "ten segments"),
        (Ok(fleiss_counted.percent), 0.5556, 4, "Fleiss 1971, P_o"),
        (fleiss_counted.fleiss(), 0.43024, 5, "Fleiss 1971, kappa"),
        (alpha(&fleiss, Scale::Nominal), 0.43341, 5, "Fleiss 1971, alpha"),
        (fleiss_counted.brennan_prediger(), 0.44444, 5, "Fleiss 1971, BP"),
        (gwet_counted.ac1(), 0.444_800_7, 7, "psychiatrists, AC1"),
        (gwet_counted.fleiss(), 0.413_926_5, 7, "psychiatrists, Fleiss"),
        (alpha(&gwet, Scale::Nominal), 0.420_438_4, 7, "psychiatrists, alpha"),
        (Tally::of(&gwet, 5).alpha(), 0.420_438_4, 7, "psychiatrists, alpha from a sum"),
        (Tally::of(&four, 6).alpha(), 0.74342, 5, "Krippendorff 2011, nominal from a sum"),
        (gwet_counted.brennan_prediger(), 0.438_888_9, 7, "psychiatrists, BP"),
    ];
    for (figure, value, decimals, what) in printed {
        same(*figure, *value, *decimals, what);
    }
}

/// Units by start and length.
fn continuum(length: u32, coders: &[&[(u32, u32, u32)]]) -> Continuum {
    let unit = |(start, long, value): &(u32, u32, u32)| Unit { start: *start, end: start + long, value: *value };
    Continuum { length, units: coders.iter().map(|units| units.iter().map(unit).collect()).collect() }
}

#[test]
fn stretches_agree_as_the_books_say() {
    // From 150 to 450; the first value by both coders, the second by both alike.
    let first = continuum(
        300,
        &[
            &[(30, 60, 1), (75, 70, 0), (150, 50, 1), (220, 30, 0)],
            &[(30, 60, 1), (70, 80, 0), (150, 50, 1), (205, 20, 0), (250, 20, 0)],
        ],
    );
    let (c, k) = (disagreement(&first, 0), disagreement(&first, 1));
    same(Ok(c.observed), 0.01444, 5, "2004, observed");
    same(Ok(c.expected), 0.05322, 5, "2004, expected");
    same(first_alpha(&[c]), 0.72860, 4, "2004, c");
    same(first_alpha(&[k]), 1.0, 9, "2004, k");
    same(first_alpha(&[c, k]), 0.85867, 5, "2004, all");

    let unit = |start: u32, end: u32, value: u32| (start - 1, end + 1 - start, value);
    let second = continuum(
        60,
        &[
            &[unit(1, 7, 1), unit(8, 13, 2), unit(31, 32, 5), unit(33, 37, 6), unit(38, 44, 6), unit(45, 60, 7)],
            &[unit(1, 7, 1), unit(8, 13, 3), unit(14, 21, 5), unit(33, 44, 6)],
            &[unit(1, 7, 1), unit(8, 13, 4), unit(14, 21, 5), unit(33, 37, 6), unit(38, 41, 6), unit(42, 44, 6)],
        ],
    );
    let shared = Shared::of(std::slice::from_ref(&second));
    same(shared.nominal(), 0.50998, 5, "2019, nominal");
    same(shared.binary(), 0.41360, 5, "2019, binary");
    same(shared.coding(), 0.72417, 5, "2019, coding");
    for (value, expected) in [(1, 1.0), (5, 1.0), (6, 1.0), (2, 0.0), (3, 0.0), (4, 0.0)] {
        same(shared.of_value(value), expected, 9, "2019, one value");
    }
    assert_eq!(shared.of_value(7), Err(Undefined::NobodyElse));
    same(shared.coverage(5), 8.0 / 18.0, 9, "2019, coverage of 5");
    same(shared.coverage(7), 0.0, 9, "2019, coverage of 7");
}

#[test]
fn edges_of_stretches() {
    let units: &[(u32, u32, u32)] = &[(0, 5, 1), (8, 4, 2)];
    same(Shared::of(&[continuum(20, &[units, units])]).nominal(), 1.0, 12, "identical");
    let alone = Shared::of(&[continuum(20, &[&[(3, 1, 1)], &[], &[]])]);
    same(alone.nominal(), 0.0, 12, "one unit of length 1 by one of three");
    assert_eq!(alone.of_value(1), Err(Undefined::NobodyElse));
    for none in [&[][..], &[(3, 0, 1)]] {
        let none = Shared::of(&[continuum(20, &[none, none])]);
        assert_eq!(none.nominal(), Err(Undefined::NothingCompared));
        assert_eq!(none.binary(), Err(Undefined::NothingCompared));
        assert_eq!(none.coding(), Err(Undefined::NothingCompared));
    }
}

#[test]
fn what_says_nothing_is_no_figure() {
    let alike = Pairs::of_code(24.0, 0.0, 0.0, 0.0);
    same(alike.percent(), 1.0, 12, "all marked by both");
    for figure in [alike.kappa(), alike.kappa_max(), alike.pi(), alike.alpha(), alike.ac1(), alike.brennan_prediger()] {
        assert_eq!(figure, Err(Undefined::NoVariation));
    }
    let nothing = Pairs::of_code(0.0, 0.0, 0.0, 0.0);
    for figure in [nothing.percent(), nothing.kappa(), nothing.pi(), nothing.alpha(), nothing.ac1()] {
        assert_eq!(figure, Err(Undefined::NothingCompared));
    }
    // One of two coded nothing: no better than chance.
    same(Pairs::of_code(0.0, 10.0, 0.0, 90.0).kappa(), 0.0, 12, "one coded nothing");
    assert_eq!(alpha(&judged("11 11 1·"), Scale::Nominal), Err(Undefined::NoVariation));
    assert_eq!(alpha(&judged("1· ·2"), Scale::Nominal), Err(Undefined::NothingCompared));
    assert_eq!(counted(&judged("01 0·"), 2), Err(Undefined::Missing));
}

#[test]
fn many_coders_who_are_two_agree_as_two() {
    for units in ["00 01 11 11 10 00 00", "01 12 22 02 11 00"] {
        let judged = judged(units);
        let mut counts = vec![vec![0.0; 3]; 3];
        for unit in &judged {
            counts[unit.values[0].unwrap() as usize][unit.values[1].unwrap() as usize] += 1.0;
        }
        let (two, many) = (Pairs::new(&counts), counted(&judged, 3).unwrap());
        same(many.fleiss(), two.pi().unwrap(), 12, units);
        same(many.ac1(), two.ac1().unwrap(), 12, units);
        same(many.brennan_prediger(), two.brennan_prediger().unwrap(), 12, units);
        same(alpha(&judged, Scale::Nominal), two.alpha().unwrap(), 12, units);
        same(Tally::of(&judged, 3).alpha(), two.alpha().unwrap(), 12, units);
    }
}

#[test]
fn an_interval_is_the_same_again_and_holds_the_figure() {
    let documents: Vec<[f64; 4]> =
        (0..12).map(|at| [20.0 + f64::from(at * at), 3.0 + f64::from(at % 5), f64::from(at % 4), 60.0]).collect();
    let figure = |drawn: &[u32]| {
        let sum = |of: usize| documents.iter().zip(drawn).map(|(one, times)| one[of] * f64::from(*times)).sum();
        Pairs::of_code(sum(0), sum(1), sum(2), sum(3)).alpha()
    };
    let once = interval(documents.len(), 2000, 7, figure).unwrap();
    assert_eq!(interval(documents.len(), 2000, 7, figure), Some(once));
    assert_ne!(interval(documents.len(), 2000, 8, figure), Some(once));
    let all = figure(&[1; 12]).unwrap();
    assert!(once.low < all && all < once.high && once.defined == 2000, "{once:?} around {all}");
    assert_eq!(interval(1, 2000, 7, |_| Ok(0.5)), None);
    assert_eq!(interval(5, 100, 7, |_| Err(Undefined::NoVariation)), None);
}
