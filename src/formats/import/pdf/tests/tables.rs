//! Tables with lines around their cells, or between their rows.

use super::*;

/// Lines from point to point, drawn as strokes.
fn strokes(lines: &[[f32; 4]]) -> Vec<u8> {
    lines.iter().flat_map(|[a, b, c, d]| format!("{a} {b} m {c} {d} l S\n").into_bytes()).collect()
}

/// The same as thin surfaces, as word processors draw borders.
fn surfaces(lines: &[[f32; 4]]) -> Vec<u8> {
    lines
        .iter()
        .flat_map(|[a, b, c, d]| format!("{a} {b} {} {} re f\n", (c - a).max(0.5), (d - b).max(0.5)).into_bytes())
        .collect()
}

fn words<'a>(x: f32, y: f32, text: &'a str) -> Words<'a> {
    (x, y, 10.0, "F1", text)
}

/// Two columns with a heading row and two rows of several lines, which stand on the same baselines.
fn wrapped() -> Vec<Words<'static>> {
    vec![
        words(45.0, 705.0, "Problem"),
        words(165.0, 705.0, "Vad vi gör"),
        words(45.0, 685.0, "Otrygghet vid"),
        words(45.0, 673.0, "stationen på"),
        words(45.0, 661.0, "kvällar"),
        words(165.0, 685.0, "Kommunen och polisen går"),
        words(165.0, 673.0, "ronder tillsammans med sam-"),
        words(165.0, 661.0, "ordnaren"),
        words(45.0, 641.0, "Skadegörelse på"),
        words(45.0, 629.0, "skolan"),
        words(165.0, 641.0, "Skolan håller öppet på alla"),
        words(165.0, 629.0, "loven"),
    ]
}

const ACROSS: [[f32; 4]; 4] = [
    [40.0, 720.0, 340.0, 720.0],
    [40.0, 698.0, 340.0, 698.0],
    [40.0, 654.0, 340.0, 654.0],
    [40.0, 620.0, 340.0, 620.0],
];
const DOWN: [[f32; 4]; 3] = [[40.0, 620.0, 40.0, 720.0], [160.0, 620.0, 160.0, 720.0], [340.0, 620.0, 340.0, 720.0]];
const ROWS: &str = "Problem\tVad vi gör\nOtrygghet vid stationen på kvällar\tKommunen och polisen går ronder tillsammans med samordnaren\nSkadegörelse på skolan\tSkolan håller öppet på alla loven";

fn read_page(page: Vec<u8>) -> Import {
    read(&bytes(document(vec![page])), &Uncancelled).unwrap()
}

#[test]
fn the_words_of_a_cell_stay_together() {
    let all = [&ACROSS[..], &DOWN[..]].concat();
    let inner = [&ACROSS[1..3], &DOWN[1..2]].concat();
    let before = [words(40.0, 760.0, "En mening före tabellen som går hela vägen ut.")];
    let after = [words(40.0, 590.0, "En mening efter tabellen som går hela vägen ut.")];
    let around = [&before[..], &wrapped(), &after[..]].concat();
    let mut merged = wrapped();
    merged[1] = words(45.0, 716.0, "");
    merged[0] = words(45.0, 705.0, "Problem och vad vi gör åt det");
    let mut under_heading = all.clone();
    under_heading[5] = [160.0, 620.0, 160.0, 698.0];
    let rows = |heading: &str| ROWS.replacen("Problem\tVad vi gör", heading, 1);
    let short = [
        words(45.0, 705.0, "Kommun"),
        words(165.0, 705.0, "Antal"),
        words(45.0, 685.0, "Hörby"),
        words(165.0, 685.0, "4"),
        words(45.0, 673.0, "Höör"),
        words(165.0, 673.0, "2"),
    ];
    let listed = [
        words(45.0, 705.0, "Problem"),
        words(165.0, 705.0, "Vad vi gör"),
        words(45.0, 685.0, "Otrygghet"),
        words(165.0, 685.0, "\u{95} ronder med polisen på"),
        words(175.0, 673.0, "kvällarna"),
        words(165.0, 661.0, "\u{95} belysning"),
    ];
    for (what, lines, shown, expected) in [
        ("lines", strokes(&all), wrapped(), ROWS.to_owned()),
        ("surfaces", surfaces(&all), wrapped(), ROWS.to_owned()),
        ("no outer lines", strokes(&inner), wrapped(), ROWS.to_owned()),
        ("between rows only", strokes(&ACROSS), wrapped(), ROWS.to_owned()),
        (
            "going on over the foot of the page",
            strokes(&[&[[40.0, 742.0, 340.0, 742.0]], &ACROSS[..3]].concat()),
            [&[words(45.0, 728.0, "Del"), words(165.0, 728.0, "Ansvar")], &wrapped()[..]].concat(),
            format!("Del\tAnsvar\n{ROWS}"),
        ),
        ("a cell over both columns", strokes(&under_heading), merged, rows("Problem och vad vi gör åt det")),
        (
            "one line a row",
            strokes(&[&ACROSS[..2], &DOWN[..]].concat()),
            short.to_vec(),
            "Kommun\tAntal\nHörby\t4\nHöör\t2".into(),
        ),
        (
            "a list in a cell",
            strokes(&[&ACROSS[..3], &DOWN[..]].concat()),
            listed.to_vec(),
            "Problem\tVad vi gör\nOtrygghet\n• ronder med polisen på kvällarna\n• belysning".into(),
        ),
        (
            "among sentences",
            strokes(&all),
            around,
            format!(
                "{}\n{ROWS}\n{}",
                "En mening före tabellen som går hela vägen ut.", "En mening efter tabellen som går hela vägen ut."
            ),
        ),
    ] {
        let import = read_page([lines, content(&shown)].concat());
        assert_eq!(import.text, expected, "{what}");
    }
    let import = read_page([strokes(&all), content(&wrapped())].concat());
    let rows = import.formatting.iter().filter(|f| f.format == Format::TableRow).count();
    assert_eq!(rows, 3);
}

#[test]
fn a_table_over_two_pages_says_its_headings_once() {
    let all = strokes(&[&ACROSS[..], &DOWN[..]].concat());
    let page = |shown: Vec<Words>| [all.clone(), content(&shown)].concat();
    let mut other = wrapped();
    other.truncate(2);
    other.extend([words(45.0, 685.0, "Fortkörning"), words(165.0, 685.0, "Polisen mäter i maj")]);
    let import = read(&bytes(document(vec![page(wrapped()), page(other)])), &Uncancelled).unwrap();
    let index = TextIndex::new(&import.text);
    let apart = import.formatting.iter().filter(|f| f.format == Format::PageFurniture);
    let apart: Vec<&str> = apart.map(|f| index.slice(&import.text, f.passage)).collect();
    assert_eq!(apart, ["Problem\tVad vi gör"]);
}

#[test]
fn a_row_that_the_foot_of_a_page_cuts_is_whole() {
    let first = strokes(&[&ACROSS[..], &DOWN[..]].concat());
    let mut begun = wrapped();
    begun.truncate(9);
    begun.push(words(165.0, 641.0, "Skolan håller öppet på alla"));
    let lines = [[40.0, 740.0, 340.0, 740.0], [40.0, 720.0, 340.0, 720.0], [40.0, 700.0, 340.0, 700.0]];
    let second = strokes(&[&lines[..], &[[160.0, 700.0, 160.0, 740.0]]].concat());
    let rest = [
        words(165.0, 725.0, "loven och på sommaren"),
        words(45.0, 705.0, "Fortkörning"),
        words(165.0, 705.0, "Polisen mäter i maj"),
    ];
    let pages = vec![[first, content(&begun)].concat(), [second, content(&rest)].concat()];
    let import = read(&bytes(document(pages)), &Uncancelled).unwrap();
    let expected = "Skadegörelse på\tSkolan håller öppet på alla loven och på sommaren";
    assert_eq!(import.text.lines().nth(2), Some(expected), "{}", import.text);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever lines are drawn through the words: none is lost and none made up.
    #[test]
    fn no_line_costs_a_letter(
        lines in proptest::collection::vec((0u8..60, 0u8..70, 0u8..60, 0u8..70, any::<bool>()), 0..24),
        shown in proptest::collection::vec((0u8..60, 0u8..60, "[a-zåäö]{1,12}"), 1..30),
    ) {
        let at = |n: u8| f32::from(n) * 10.0;
        let straight: Vec<[f32; 4]> = lines
            .iter()
            .map(|&(a, b, c, d, across)| if across { [at(a), at(b), at(c), at(b)] } else { [at(a), at(b), at(a), at(d)] })
            .collect();
        let words: Vec<Words> = shown
            .iter()
            .enumerate()
            .map(|(n, (x, _, text))| (at(*x).min(480.0), 780.0 - 12.0 * n as f32, 10.0, "F1", text.as_str()))
            .collect();
        let import = read_page([strokes(&straight), content(&words)].concat());
        let letters = |text: &str| {
            let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
            letters.sort_unstable();
            letters
        };
        let all: String = shown.iter().map(|(_, _, text)| text.as_str()).collect();
        prop_assert_eq!(letters(&import.text), letters(&all));
    }
}
