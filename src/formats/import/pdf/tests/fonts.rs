//! What codes stand for where a file says little: indirect entries, the font's own maps, the named maps of East Asia.

use super::*;

/// A page that shows a string of bytes with a font of the given entries.
fn shown_with(font: impl FnOnce(&mut Document) -> Dictionary, shown: &[u8]) -> Document {
    let hex: String = shown.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut document = document(vec![format!("BT /F9 10 Tf 40 700 Td <{hex}> Tj ET").into_bytes()]);
    let font = font(&mut document);
    let font = document.add_object(font);
    let page = *document.get_pages().values().next().unwrap();
    let page = document.get_object_mut(page).unwrap().as_dict_mut().unwrap();
    let resources = page.get_mut(b"Resources").unwrap().as_dict_mut().unwrap();
    resources.get_mut(b"Font").unwrap().as_dict_mut().unwrap().set("F9", font);
    document
}

pub fn text_with(font: impl FnOnce(&mut Document) -> Dictionary, shown: &[u8]) -> String {
    read(&bytes(shown_with(font, shown)), &Uncancelled).unwrap().text
}

fn stream(document: &mut Document, bytes: Vec<u8>) -> Object {
    document.add_object(Stream::new(Dictionary::new(), bytes)).into()
}

#[test]
fn filters_that_are_named_elsewhere_are_found() {
    let shown = content(&column(40.0, 700.0, &["I: Hur gjorde ni?", "IP: Vi gick hem."]));
    // Long enough to be worth packing.
    let words = [shown, vec![b' '; 400]].concat();
    for what in ["direct", "name", "array", "name within an array", "both", "parameters"] {
        let mut document = document(vec![words.clone()]);
        let id = document.get_page_contents(*document.get_pages().values().next().unwrap())[0];
        let mut packed = document.get_object(id).unwrap().as_stream().unwrap().clone();
        packed.compress().unwrap();
        let filter = document.add_object(Object::from("FlateDecode"));
        let filters = document.add_object(Object::Array(vec![filter.into()]));
        let none = document.add_object(Dictionary::new());
        match what {
            "name" => packed.dict.set("Filter", filter),
            "array" => packed.dict.set("Filter", document.add_object(Object::Array(vec!["FlateDecode".into()]))),
            "name within an array" => packed.dict.set("Filter", Object::Array(vec![filter.into()])),
            "both" => packed.dict.set("Filter", filters),
            "parameters" => packed.dict.set("DecodeParms", none),
            _ => {}
        }
        document.objects.insert(id, packed.into());
        let text = read(&bytes(document), &Uncancelled).unwrap().text;
        assert_eq!(text, "I: Hur gjorde ni?\nIP: Vi gick hem.", "{what}");
    }
}

#[test]
fn encodings_that_are_named_elsewhere_are_found() {
    let base = || dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier" };
    let differences = || Object::Array(vec![1.into(), "aring".into(), "adieresis".into(), "odieresis".into()]);
    let font = |what: &'static str| {
        move |document: &mut Document| {
            let mut font = base();
            let list = document.add_object(differences());
            let win = document.add_object(Object::from("WinAnsiEncoding"));
            let entry = match what {
                "differences" => dictionary! { "Differences" => list },
                "base" => dictionary! { "BaseEncoding" => win, "Differences" => differences() },
                _ => dictionary! { "Differences" => differences() },
            };
            let entry = document.add_object(entry);
            font.set("Encoding", if what == "name" { win } else { entry });
            font
        }
    };
    for (what, shown, expected) in [
        ("name", &b"f\xe5r"[..], "får"),
        ("dictionary", b"f\x01r", "får"),
        ("differences", b"f\x02r", "fär"),
        ("base", b"\xe5\x03r", "åör"),
    ] {
        assert_eq!(text_with(font(what), shown), expected, "{what}");
    }
    let name_in_two = |document: &mut Document| {
        let identity = document.add_object(Object::from("UniJIS-UCS2-H"));
        composite(document, identity.into(), dictionary! {})
    };
    assert_eq!(text_with(name_in_two, b"\x00A\x00\xe5"), "Aå");
}

/// A font of several bytes a code.
fn composite(document: &mut Document, encoding: Object, descendant: Dictionary) -> Dictionary {
    let mut inner = dictionary! { "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => "Prov", "DW" => 600 };
    inner.extend(&descendant);
    let inner = document.add_object(inner);
    dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "Prov", "Encoding" => encoding,
        "DescendantFonts" => vec![inner.into()],
    }
}

/// A TrueType program that has nothing but tables of these contents.
fn program(tables: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut out = vec![0, 1, 0, 0, 0, tables.len() as u8, 0, 0, 0, 0, 0, 0];
    let mut at = 12 + 16 * tables.len();
    for (tag, table) in tables {
        out.extend(*tag);
        out.extend([0; 4]);
        out.extend((at as u32).to_be_bytes());
        out.extend((table.len() as u32).to_be_bytes());
        at += table.len();
    }
    tables.iter().for_each(|(_, table)| out.extend(table));
    out
}

/// A character map of one platform and encoding around a table of the map's format.
fn character_map(platform: u16, encoding: u16, table: Vec<u8>) -> Vec<u8> {
    let head = [0, 1, platform, encoding, 0, 12].into_iter().flat_map(u16::to_be_bytes);
    head.chain(table).collect()
}

/// Format 12: each character and its glyph.
fn long(pairs: &[(char, u32)]) -> Vec<u8> {
    let mut out = vec![0, 12, 0, 0];
    for n in [16 + 12 * pairs.len() as u32, 0, pairs.len() as u32] {
        out.extend(n.to_be_bytes());
    }
    for (c, glyph) in pairs {
        for n in [*c as u32, *c as u32, *glyph] {
            out.extend(n.to_be_bytes());
        }
    }
    out
}

/// Format 6: glyphs of the codes from the first on.
fn trimmed(first: u16, glyphs: &[u16]) -> Vec<u8> {
    let head = [6, 10 + 2 * glyphs.len() as u16, 0, first, glyphs.len() as u16];
    head.into_iter().chain(glyphs.iter().copied()).flat_map(u16::to_be_bytes).collect()
}

const FAR: [(char, u32); 3] = [('f', 5), ('å', 6), ('r', 7)];

fn descriptor(document: &mut Document, program: Vec<u8>) -> Object {
    let file = stream(document, program);
    document.add_object(dictionary! { "Type" => "FontDescriptor", "Flags" => 4, "FontFile2" => file }).into()
}

#[test]
fn glyphs_without_a_map_are_read_by_their_fonts_own() {
    let to_unicode = |entries: &str| {
        format!("1 begincodespacerange <0000> <ffff> endcodespacerange 3 beginbfchar {entries} endbfchar").into_bytes()
    };
    let nothing = to_unicode("<0005> <fffd> <0006> <fffd> <0007> <fffd>");
    let private = to_unicode("<0005> <e005> <0006> <e006> <0007> <e007>");
    let some = to_unicode("<0005> <0066> <0006> <0001> <0007> <0072>");
    for (what, map, unicode, shown) in [
        ("its own numbers", None, None, &b"\0\x05\0\x06\0\x07"[..]),
        ("numbers mapped to glyphs", Some(vec![0, 0, 0, 7, 0, 6, 0, 5]), None, b"\0\x03\0\x02\0\x01"),
        ("a map to nothing", None, Some(nothing), b"\0\x05\0\x06\0\x07"),
        ("a map to private characters", None, Some(private), b"\0\x05\0\x06\0\x07"),
        ("a map with a hole", None, Some(some), b"\0\x05\0\x06\0\x07"),
    ] {
        let font = |document: &mut Document| {
            let program = program(&[(b"cmap", character_map(3, 10, long(&FAR)))]);
            let mut descendant = dictionary! { "FontDescriptor" => descriptor(document, program) };
            if let Some(map) = map {
                descendant.set("CIDToGIDMap", stream(document, map));
            }
            let mut font = composite(document, "Identity-H".into(), descendant);
            if let Some(unicode) = unicode {
                font.set("ToUnicode", stream(document, unicode));
            }
            font
        };
        assert_eq!(text_with(font, shown), "får", "{what}");
    }
}

#[test]
fn one_byte_fonts_without_an_encoding_are_read_by_their_own() {
    // Names of glyphs: the version with a list of its own.
    let mut names = vec![0, 2, 0, 0];
    names.extend([0; 28]);
    names.extend([0, 8].into_iter().chain([0, 0].repeat(5)).chain([1, 2, 1, 3, 1, 4]));
    for name in ["f", "aring", "r"] {
        names.push(name.len() as u8);
        names.extend(name.bytes());
    }
    let symbols = character_map(3, 0, trimmed(0xf021, &[5, 6, 7]));
    let old = character_map(1, 0, trimmed(0x21, &[5, 6, 7]));
    let with_unicode = {
        // Two maps: the codes' own and that of Unicode.
        let (own, unicode) = (trimmed(0x21, &[5, 6, 7]), long(&FAR));
        let head = [0, 2, 1, 0, 0, 20, 3, 10, 0, 20 + own.len() as u16].into_iter().flat_map(u16::to_be_bytes);
        head.chain(own).chain(unicode).collect::<Vec<u8>>()
    };
    for (what, tables) in [
        ("symbols with names", vec![(b"cmap", symbols), (b"post", names.clone())]),
        ("codes with names", vec![(b"cmap", old), (b"post", names)]),
        ("codes with Unicode", vec![(b"cmap", with_unicode)]),
    ] {
        let font = |document: &mut Document| {
            let descriptor = descriptor(document, program(&tables));
            dictionary! {
                "Type" => "Font", "Subtype" => "TrueType", "BaseFont" => "AAAAAA+Prov", "FontDescriptor" => descriptor,
                "FirstChar" => 33, "LastChar" => 35, "Widths" => vec![600.into(), 600.into(), 600.into()],
            }
        };
        assert_eq!(text_with(font, b"!\"#"), "får", "{what}");
    }
}

#[test]
fn words_of_which_much_is_unknown_are_doubtful() {
    // So many known letters among so many that nothing explains.
    let warnings = |known: usize, unknown: usize| {
        let font = |document: &mut Document| {
            let program = program(&[(b"cmap", character_map(3, 10, long(&FAR)))]);
            let descendant = dictionary! { "FontDescriptor" => descriptor(document, program) };
            composite(document, "Identity-H".into(), descendant)
        };
        let shown = [b"\0\x05".repeat(known), b"\0\x63".repeat(unknown)].concat();
        read(&bytes(shown_with(font, &shown)), &Uncancelled).unwrap().warnings
    };
    let doubtful = |warnings: &[ImportWarning]| {
        warnings.iter().find_map(|warning| match warning {
            ImportWarning::DoubtfulWords { percent } => Some(*percent),
            _ => None,
        })
    };
    for (known, unknown, expected) in
        [(90, 10, Some(10)), (60, 40, Some(40)), (93, 7, Some(7)), (96, 4, None), (100, 0, None)]
    {
        assert_eq!(doubtful(&warnings(known, unknown)), expected, "{unknown} of {}", known + unknown);
    }
}

#[test]
fn the_named_maps_of_japanese_are_known() {
    use encoding_rs::{EUC_JP, SHIFT_JIS};
    let text = "日本語の文章、カタカナ。";
    let encoded = |encoding: &'static encoding_rs::Encoding| encoding.encode(text).0.into_owned();
    let seven_bits: Vec<u8> = encoded(EUC_JP).into_iter().map(|byte| byte & 0x7f).collect();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let utf32: Vec<u8> = text.chars().flat_map(|c| (c as u32).to_be_bytes()).collect();
    for (name, shown) in [
        ("90ms-RKSJ-H", encoded(SHIFT_JIS)),
        ("90pv-RKSJ-H", encoded(SHIFT_JIS)),
        ("EUC-H", encoded(EUC_JP)),
        ("H", seven_bits),
        ("UniJIS-UCS2-H", utf16.clone()),
        ("UniJIS-UTF16-H", utf16),
        ("UniJIS-UTF32-H", utf32),
        ("UniJIS-UTF8-H", text.as_bytes().to_vec()),
    ] {
        assert_eq!(text_with(|document| composite(document, name.into(), dictionary! {}), &shown), text, "{name}");
    }
}

#[test]
fn japanese_glyphs_are_known_by_their_numbers() {
    let info = dictionary! {
        "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("Japan1"), "Supplement" => 2,
    };
    let font =
        |document: &mut Document| composite(document, "Identity-H".into(), dictionary! { "CIDSystemInfo" => info });
    // 日本語 A の 亜 腕 弌 and half-width ｱ, by Adobe's numbers.
    let numbers: [u16; 9] = [3284, 3722, 1952, 34, 887, 1125, 4089, 4090, 343];
    let shown: Vec<u8> = numbers.into_iter().flat_map(u16::to_be_bytes).collect();
    assert_eq!(text_with(font, &shown).replace(' ', ""), "日本語Aの亜腕弌ｱ");
}

#[test]
fn narrow_letters_of_japanese_fonts_make_no_spaces() {
    // Half the width of the others, as the glyphs' numbers say: 231 is the narrow space.
    let widths = vec![231.into(), 389.into(), 500.into()];
    let font = |document: &mut Document| {
        composite(document, "90ms-RKSJ-H".into(), dictionary! { "DW" => 1000, "W" => widths })
    };
    assert_eq!(text_with(font, b"Mening ABC"), "Mening ABC");
}
