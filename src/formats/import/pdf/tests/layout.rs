//! Columns, line numbers, spaces and raised words: what stands where on the page.

use super::*;

const WORDS: [&str; 12] =
    ["skolan", "och", "kommunen", "samverkar", "om", "trygghet", "för", "unga", "i", "centrum", "varje", "kväll"];

/// A line of a column that begins with its own mark, as `b07`.
fn line(column: usize, n: usize, letters: usize) -> String {
    let mut text = format!("{}{n:02}", char::from(b'a' + column as u8));
    for word in WORDS.iter().cycle().skip(n * 5 + column * 3) {
        if text.chars().count() + 1 + word.chars().count() > letters {
            return text;
        }
        text.push(' ');
        text.push_str(word);
    }
    text
}

struct Columns {
    count: usize,
    lines: usize,
    letters: usize,
    /// How much lower each column begins than the one before, and how far its lines are from one another.
    shift: f32,
    leading: [f32; 3],
    across: bool,
}

const THREE: Columns = Columns { count: 3, lines: 16, letters: 26, shift: 0.0, leading: [12.0; 3], across: false };

fn drawn(columns: &Columns) -> Vec<u8> {
    let mut words: Vec<(f32, f32, f32, &str, String)> = Vec::new();
    for column in 0..columns.count {
        for n in 0..columns.lines {
            let y = 700.0 - columns.shift * column as f32 - columns.leading[column % 3] * n as f32;
            let x = 30.0 + column as f32 * (columns.letters as f32 * 6.0 + 20.0);
            words.push((x, y, 10.0, "F1", line(column, n, columns.letters)));
        }
    }
    if columns.across {
        words.sort_by(|a, b| b.1.total_cmp(&a.1));
    }
    let words: Vec<Words> =
        words.iter().map(|(x, y, size, font, text)| (*x, *y, *size, *font, text.as_str())).collect();
    content(&words)
}

/// The marks of lines in the order of the text.
fn marks(text: &str) -> Vec<String> {
    let is_mark = |word: &&str| {
        word.len() == 3 && word.starts_with(['a', 'b', 'c', 'd', 'e']) && word.ends_with(|c: char| c.is_ascii_digit())
    };
    text.split_whitespace().filter(is_mark).map(str::to_owned).collect()
}

#[test]
fn columns_are_read_one_after_another_however_their_lines_are_shifted() {
    for (what, columns) in [
        ("three", THREE),
        ("shifted by a third", Columns { shift: 4.0, ..THREE }),
        ("shifted by half, drawn across", Columns { shift: 6.0, across: true, ..THREE }),
        ("with leadings of their own", Columns { leading: [12.0, 13.0, 11.5], shift: 3.0, ..THREE }),
        ("four", Columns { count: 4, letters: 19, shift: 3.0, ..THREE }),
        ("four, drawn across", Columns { count: 4, letters: 19, shift: 3.0, across: true, ..THREE }),
        ("two, shifted", Columns { count: 2, letters: 38, shift: 5.0, across: true, ..THREE }),
    ] {
        let import = read(&bytes(document(vec![drawn(&columns)])), &Uncancelled).unwrap();
        let expected: Vec<String> =
            (0..columns.count).flat_map(|column| (0..columns.lines).map(move |n| line(column, n, 3))).collect();
        assert_eq!(marks(&import.text), expected, "{what}");
        assert_eq!(import.warnings, [], "{what}");
    }
}

#[test]
fn an_order_that_is_doubtful_is_told() {
    // Words on both sides of gaps that never stand under one another.
    let rows = |words: &'static str, count: usize| -> Vec<u8> {
        let row = |n: usize| {
            let y = 700.0 - 12.0 * n as f32;
            [(40.0, y, 10.0, "F1", words), (300.0 + 9.0 * n as f32, y, 10.0, "F1", words)]
        };
        content(&(0..count).flat_map(row).collect::<Vec<Words>>())
    };
    let told = |pages: &str| vec![ImportWarning::DoubtfulOrder { pages: pages.to_owned() }];
    let plain = || content(&column(40.0, 700.0, &LEFT));
    for (what, pages, expected) in [
        ("prose", vec![rows("fyra ord i följd", 9)], told("1")),
        ("the second page", vec![plain(), rows("fyra ord i följd", 9)], told("2")),
        ("two pages", vec![rows("fyra ord i följd", 9), plain(), rows("även fem ord i följd", 5)], told("1, 3")),
        ("cells", vec![rows("ord", 9)], vec![]),
        ("two rows", vec![rows("fyra ord i följd", 2)], vec![]),
        ("columns", vec![drawn(&THREE)], vec![]),
    ] {
        assert_eq!(read(&bytes(document(pages)), &Uncancelled).unwrap().warnings, expected, "{what}");
    }
}

const TURNS: [&str; 8] = [
    "I: Kan du berätta hur en vanlig dag ser ut",
    "för er i gruppen?",
    "IP: Ja, vi börjar med att läsa av läget och",
    "sedan möts vi på torget eller i skolan, hur",
    "det nu blir den dagen.",
    "I: Vilka är det som kommer dit på kvällen",
    "när skolan har stängt?",
    "IP: Det är mest de som bor i närheten här.",
];

/// The turns with numbers beside them: from a number on, at a height, at a place, in a size.
fn numbered(first: usize, top: f32, x: f32, size: f32) -> Vec<u8> {
    let numbers: Vec<String> = (0..TURNS.len()).map(|n| (first + n).to_string()).collect();
    let mut words = column(120.0, top, &TURNS);
    for (n, number) in numbers.iter().enumerate() {
        let right = x - 0.6 * size * number.len() as f32;
        words.push((right, top - 12.0 * n as f32, size, "F1", number));
    }
    words.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.total_cmp(&b.0)));
    content(&words)
}

/// As LaTeX draws them: number, gap and words in one string.
fn numbered_in_line() -> Vec<u8> {
    let lines = TURNS.iter().enumerate().map(|(n, turn)| {
        let mut line = format!("BT /F1 10 Tf 100 {} Td [({})-1000(", 700 - 12 * n, n + 1).into_bytes();
        line.extend(turn.chars().map(|c| c as u32 as u8));
        line.extend(b")] TJ ET\n");
        line
    });
    lines.flatten().collect()
}

#[test]
fn numbers_of_lines_stand_apart_from_the_sentences() {
    for (what, pages) in [
        ("each line", vec![numbered(1, 700.0, 110.0, 7.0)]),
        ("as large as the words", vec![numbered(1, 700.0, 110.0, 10.0)]),
        ("on the right", vec![numbered(1, 700.0, 420.0, 7.0)]),
        ("from page to page", vec![numbered(1, 700.0, 110.0, 7.0), numbered(9, 670.0, 110.0, 7.0)]),
        ("anew on each page", vec![numbered(1, 700.0, 110.0, 7.0), numbered(1, 670.0, 110.0, 7.0)]),
        ("in one string", vec![numbered_in_line()]),
    ] {
        let count = pages.len();
        let import = read(&bytes(document(pages)), &Uncancelled).unwrap();
        let index = TextIndex::new(&import.text);
        let furniture: Vec<&str> = import
            .formatting
            .iter()
            .filter(|f| f.format == Format::PageFurniture)
            .map(|f| index.slice(&import.text, f.passage))
            .collect();
        let text: Vec<&str> = import.text.lines().filter(|line| !furniture.contains(line)).collect();
        let turn = "IP: Ja, vi börjar med att läsa av läget och sedan möts vi på torget eller i skolan, hur det nu blir den dagen.";
        assert_eq!(text.iter().filter(|line| **line == turn).count(), count, "{what}: {text:#?}");
        assert!(!text.iter().any(|line| line.contains(|c: char| c.is_ascii_digit())), "{what}: {text:#?}");
        assert!(furniture.iter().any(|line| line.contains(|c: char| c.is_ascii_digit())), "{what}");
    }
}

#[test]
fn each_fifth_line_may_be_numbered() {
    let turns: Vec<&str> = TURNS.iter().cycle().take(24).copied().collect();
    let numbers = ["5", "10", "15", "20"];
    let mut words = column(120.0, 700.0, &turns);
    words.extend(
        numbers.iter().enumerate().map(|(n, number)| (90.0, 700.0 - 12.0 * (5 * n + 4) as f32, 7.0, "F1", *number)),
    );
    let text = text_of(vec![words]);
    assert!(text.ends_with("\n5 10 15 20"), "{text}");
    assert_eq!(text.matches("\nIP: Det är mest de som bor i närheten här.").count(), 3, "{text}");
}

#[test]
fn numbers_of_lists_and_tables_stay_where_they_are() {
    let numbers: Vec<String> = (1..=9).map(|n| n.to_string()).collect();
    let rows = |words: &'static str| -> Vec<Words> {
        let at = |n: usize| 700.0 - 12.0 * n as f32;
        let number = (0..9).map(|n| (40.0, at(n), 10.0, "F1", numbers[n].as_str()));
        number.chain((0..9).map(|n| (70.0, at(n), 10.0, "F1", words))).collect()
    };
    for words in
        ["Skolan", "Hur ofta har du varit orolig?", "Kapitlet om metoden 17", "Malmö 1200 1300 1400", "En hel mening."]
    {
        let text = text_of(vec![rows(words)]);
        for number in &numbers {
            let with = format!("{number} {words}");
            let cells = format!("{number}\t{words}");
            assert!(text.contains(&with) || text.contains(&cells), "{words}: {text}");
        }
    }
}

/// Words with gaps of so many thousandths of the size between them, and nothing else.
fn tight(lines: &[&str], gap: i32) -> Vec<u8> {
    let drawn = lines.iter().enumerate().map(|(n, line)| {
        let words: Vec<String> = line.split(' ').map(|word| format!("({word})")).collect();
        format!("BT /F1 10 Tf 40 {} Td [{}] TJ ET\n", 700 - 12 * n, words.join(&format!(" -{gap} "))).into_bytes()
    });
    drawn.flatten().collect()
}

#[test]
fn words_set_tightly_are_parted_by_the_spacing_of_their_lines() {
    let lines = ["and so they went on to talk about it", "all the way home to the village and", "then it was over"];
    for gap in [70, 90, 110, 130, 160, 250] {
        let import = read(&bytes(document(vec![tight(&lines, gap)])), &Uncancelled).unwrap();
        assert_eq!(
            import.text.split_whitespace().collect::<Vec<_>>(),
            lines.join(" ").split(' ').collect::<Vec<_>>(),
            "{gap}"
        );
    }
    // Letters set apart are no words.
    let apart = "BT /F1 10 Tf 2 Tc 40 700 Td (SAMMANFATTNING) Tj ET";
    assert_eq!(read(&bytes(document(vec![apart.into()])), &Uncancelled).unwrap().text, "SAMMANFATTNING");
}

#[test]
fn raised_and_lowered_words_stay_in_their_sentences() {
    for (what, raised, expected) in [
        ("by the rise", "(Det var ) Tj 4 Ts (viktigt) Tj 0 Ts ( att de kom.) Tj", "Det var viktigt att de kom."),
        ("below by the rise", "(Det var ) Tj -3 Ts (viktigt) Tj 0 Ts ( att de kom.) Tj", "Det var viktigt att de kom."),
        (
            "by its place",
            "(Det var ) Tj ET BT /F1 10 Tf 88 705 Td (viktigt) Tj ET BT /F1 10 Tf 136 700 Td (att de kom.) Tj",
            "Det var viktigt att de kom.",
        ),
        (
            "smaller",
            "(Det sade hon) Tj ET BT /F1 6 Tf 115 704 Td (se bilaga) Tj ET BT /F1 10 Tf 154 700 Td (och gick.) Tj",
            "Det sade hon se bilaga och gick.",
        ),
        ("a note", "(Det sade hon.) Tj 6 Ts /F1 6 Tf (12) Tj", "Det sade hon.12"),
    ] {
        let page = format!("BT /F1 10 Tf 40 700 Td {raised} ET BT /F1 10 Tf 40 688 Td (Sedan blev det tyst.) Tj ET");
        let text = read(&bytes(document(vec![page.into_bytes()])), &Uncancelled).unwrap().text;
        let first: String = text.split("Sedan").next().unwrap().trim().to_owned();
        assert_eq!(first, expected, "{what}: {text}");
    }
}

#[test]
fn feet_with_rising_numbers_are_no_part_of_what_stands_above_them() {
    let chapters = ["Bakgrund", "Metoden", "Samtal i grupp", "Resultat", "Diskussion om vad det betyder"];
    let foot = |n: usize, way: &str| match way {
        "number alone" => format!("{}", n + 7),
        "number first" => format!("{} {}", n + 7, chapters[n]),
        "number last" => format!("{} {}", chapters[n], n + 7),
        "between" => format!("{} {} {}", chapters[n], chapters[4 - n], n + 7),
        _ => format!("Sida {} av 40 Rapport", n + 7),
    };
    for way in ["number alone", "number first", "number last", "between", "the same words"] {
        let pages = (0..5).map(|n| {
            let mut words = column(40.0, 700.0 - 7.0 * n as f32, &LEFT);
            // A caption right above the foot.
            words.push((40.0, 52.0, 10.0, "F1", "Figur som visar hur samtalen gick till i"));
            let foot = foot(n, way);
            words.push((40.0, 40.0, 10.0, "F1", foot.as_str()));
            content(&words)
        });
        let import = read(&bytes(document(pages.collect())), &Uncancelled).unwrap();
        let index = TextIndex::new(&import.text);
        for n in 0..5 {
            let foot = foot(n, way);
            let is_foot = |f: &&crate::model::Formatting| f.format == Format::PageFurniture;
            let marked = import.formatting.iter().filter(is_foot).any(|f| index.slice(&import.text, f.passage) == foot);
            assert!(marked, "{way}: {foot}: {}", import.text);
        }
    }
}
