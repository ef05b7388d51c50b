//! Arabic and Hebrew: read in their own direction, in letters.

use super::fonts::text_with;
use super::*;

const MAP: &str = "1 begincodespacerange <0000> <ffff> endcodespacerange 4 beginbfrange
<0020> <00ff> <0020> <0590> <06ff> <0590> <fb1d> <fbff> <fb1d> <fe70> <feff> <fe70> endbfrange";

/// A page that shows texts at places, each character 6 points wide, in a font that has all letters.
fn page(shown: &[(f32, f32, &str)]) -> Document {
    let mut out = String::new();
    for (x, y, text) in shown {
        let hex: String = text.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
        out += &format!("BT /F9 10 Tf {x} {y} Td <{hex}> Tj ET\n");
    }
    let mut document = document(vec![out.into_bytes()]);
    let unicode = document.add_object(Stream::new(Dictionary::new(), MAP.into()));
    let inner = document.add_object(dictionary! { "Type" => "Font", "Subtype" => "CIDFontType2", "DW" => 600 });
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "Prov", "Encoding" => "Identity-H",
        "DescendantFonts" => vec![inner.into()], "ToUnicode" => unicode,
    });
    let page = *document.get_pages().values().next().unwrap();
    let page = document.get_object_mut(page).unwrap().as_dict_mut().unwrap();
    let resources = page.get_mut(b"Resources").unwrap().as_dict_mut().unwrap();
    resources.get_mut(b"Font").unwrap().as_dict_mut().unwrap().set("F9", font);
    document
}

fn read_page(shown: &[(f32, f32, &str)]) -> String {
    read(&bytes(page(shown)), &Uncancelled).unwrap().text
}

/// As it is seen: from the left.
fn seen(text: &str) -> String {
    text.chars().rev().collect()
}

#[test]
fn lines_are_read_from_right_to_left_however_they_were_written() {
    let said = "قال المعلم إن المدرسة مفتوحة";
    // One string in the order of places.
    assert_eq!(read_page(&[(40.0, 700.0, &seen(said))]), said);
    // Each letter at its place, in the order of reading.
    let letters: Vec<String> = said.chars().map(String::from).collect();
    let at: Vec<(f32, f32, &str)> =
        letters.iter().enumerate().map(|(n, letter)| (400.0 - 6.0 * n as f32, 700.0, letter.as_str())).collect();
    assert_eq!(read_page(&at), said);
    // Each word a string.
    let words: Vec<String> = said.split(' ').map(seen).collect();
    let mut x = 400.0;
    let mut placed = Vec::new();
    for word in &words {
        x -= 6.0 * word.chars().count() as f32;
        placed.push((x, 700.0, word.as_str()));
        x -= 6.0;
    }
    assert_eq!(read_page(&placed), said);
    let hebrew = "המורה אמרה שבית הספר פתוח";
    assert_eq!(read_page(&[(40.0, 700.0, &seen(hebrew))]), hebrew);
}

#[test]
fn shapes_become_letters() {
    for (shown, expected) in [
        ("\u{fe8d}\u{fedf}\u{fee0}\u{fed0}\u{fe94}", "اللغة"),
        ("\u{fee3}\u{fe92}\u{fe8e}\u{feb7}\u{feae}\u{fe93}", "مباشرة"),
        ("\u{fef7}\u{fee7}\u{fe94}", "لأنة"),
        ("\u{fefb} \u{fef3}\u{fee4}\u{fedc}\u{fee6}", "لا يمكن"),
        ("\u{fb2a}\u{fb35}\u{fb4b}", "ש\u{5c1}ו\u{5bc}ו\u{5b9}"),
    ] {
        let expected: String = unicode_normalization::UnicodeNormalization::nfc(expected).collect();
        assert_eq!(read_page(&[(40.0, 700.0, &seen(shown))]), expected);
    }
}

#[test]
fn numbers_foreign_words_and_brackets_keep_their_own_direction() {
    for (shown, expected) in [
        ("2024 ماع يف", "في عام 2024"),
        ("Word جمانرب لمعتسن", "نستعمل برنامج Word"),
        ("ةعاس 3,5 نم رثكأ", "أكثر من 3,5 ساعة"),
        ("(ةسردملا) كانه", "هناك (المدرسة)"),
        (")ةسردملا( كانه", "هناك (المدرسة)"),
        ("ןמזה לכ 24 וכיח", "חיכו 24 כל הזמן"),
    ] {
        assert_eq!(read_page(&[(40.0, 700.0, shown)]), expected);
    }
    // Among words that read from left to right.
    assert_eq!(
        read_page(&[(40.0, 700.0, "Hon sade مالسلا to them all and went")]),
        "Hon sade السلام to them all and went"
    );
}

#[test]
fn the_right_column_is_read_first() {
    let lines = [
        "قال المعلم إن المدرسة مفتوحة",
        "كل يوم من الصباح إلى المساء",
        "وإن الأولاد يأتون إليها كلهم",
        "مع آبائهم وأمهاتهم كل أسبوع",
    ];
    let shown: Vec<String> = lines.iter().map(|line| seen(line)).collect();
    let mut placed: Vec<(f32, f32, &str)> = Vec::new();
    for (n, line) in shown.iter().enumerate() {
        let width = 6.0 * line.chars().count() as f32;
        let y = 700.0 - 12.0 * n as f32;
        placed.push((280.0 - width, y, line));
        placed.push((560.0 - width, y - 5.0, line));
    }
    let text = read_page(&placed).replace('\n', " ");
    let once = lines.join(" ");
    assert_eq!(text, format!("{once} {once}"));
}

#[test]
fn vowels_stand_behind_their_letters() {
    let said = "كَتَبَ";
    // Vowels without width, drawn over the letter that they follow.
    let shown: Vec<(f32, f32, &str)> = vec![
        (112.0, 700.0, "ك"),
        (114.0, 701.0, "\u{64e}"),
        (106.0, 700.0, "ت"),
        (108.0, 701.0, "\u{64e}"),
        (100.0, 700.0, "ب"),
        (102.0, 701.0, "\u{64e}"),
    ];
    assert_eq!(read_page(&shown), said);
    assert_eq!(
        text_with(|_| dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier" }, b"latin"),
        "latin"
    );
}
