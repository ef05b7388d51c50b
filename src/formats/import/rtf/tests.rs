//! RTF files written as strings, and what a researcher should see of them.

use super::super::{
    Cancel, Import, ImportError, ImportWarning, TrackedChanges, Uncancelled, importer_of, read, read_with,
};
use crate::model::Format::{self, *};
use crate::model::slice;
use crate::say::Lang;
use proptest::prelude::*;

const HEAD: &str = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset128 MS Mincho{\*\falt Annat};}
{\f2\fcharset238{\*\fname Arial;}Arial CE;}{\f3\fcharset2 Symbol;}{\f4\fcharset0 Wingdings;}}{\colortbl;\red1;}
{\stylesheet{\ql Normal;}{\s1\b\sbasedon0 heading 1;}{\s2\outlinelevel1 Rubrikaktig;}{\s3\sbasedon2 Egen;}
{\s4\sbasedon4 Ring;}{\*\cs5\b Stark;}{\s6\ls1 Punkt;}{\s7 R\'75brik 3;}}{\info{\title Titel}{\author N\'e5gon}}
{\*\okant hemligt{\b mer}}";

fn file(content: &str) -> Vec<u8> {
    format!("{HEAD}{content}}}").into_bytes()
}

fn import(content: &str) -> Import {
    read("a.rtf", &file(content), &Uncancelled).unwrap()
}

fn text(content: &str) -> String {
    import(content).text
}

fn formatting(content: &str) -> Vec<(String, Format)> {
    let import = import(content);
    import.formatting.iter().map(|f| (slice(&import.text, f.passage).to_owned(), f.format)).collect()
}

fn marked(pairs: &[(&str, Format)]) -> Vec<(String, Format)> {
    pairs.iter().map(|(words, format)| ((*words).to_owned(), *format)).collect()
}

#[test]
fn what_stands_in_a_paragraph_stands_in_its_line() {
    for (content, expected) in [
        (r"r\'e4v", "räv"),
        (r"ett\tab tv\'e5\line tre\emdash\ldblquote fyra\rdblquote", "ett\ttvå\ntre—“fyra”"),
        (r"Sankt\_Erik, 5\~kr, sko\-la, \{ \} \\", "Sankt\u{2011}Erik, 5\u{A0}kr, skola, { } \\"),
        ("en rad\r\n som g\\'e5r vidare", "en rad som går vidare"),
        (r"{\b a}{\i  b}{\f0\fs20 c}", "a bc"),
        (r"{\field{\*\fldinst HYPERLINK {\b x}}{\fldrslt l\'e4nk}}", "länk"),
        (r#"{\field{\*\fldinst SYMBOL 74 \\f "Wingdings" \\s 10}{\fldrslt J}} {\f3 a\'62\u-3999 ?}"#, "☺ αβα"),
        (r"{\upr{gammalt}{\*\ud{nytt \u8364 ?}}}", "nytt €"),
        (r"{\xe Sak}{\*\bkmkstart x}a{\*\bkmkend x}", "a"),
        (r"{\mmath{\*\moMath{\mfPr{\mtype bar}}{\mr x=1}}}", "x=1"),
        ("\u{7}a\\bin4 }}{{b\\chdate", "ab"),
    ] {
        assert_eq!(text(content), expected, "{content}");
    }
}

#[test]
fn bytes_are_read_by_the_code_page_of_their_font() {
    for (content, expected) in [
        (r"\f1\'83\'5d\'83\'8b\f0 \'e5", "ゾルå"),
        (r"\f1\'83]\'83\'8b", "ゾル"),
        (r"{\f2\'bf\'f3}\'f6", "żóö"),
        (r"\mac\f0 r\'8av", "räv"),
        (r"\pc r\'84v", "räv"),
        (r"\ansicpg65001 r\'c3\'a4v", "räv"),
        ("räv", "räv"),
    ] {
        assert_eq!(text(content), expected, "{content}");
    }
    let latin: Vec<u8> = file("r\u{1}v").into_iter().map(|byte| if byte == 1 { 0xE4 } else { byte }).collect();
    assert_eq!(read("a.rtf", &latin, &Uncancelled).unwrap().text, "räv");
}

#[test]
fn characters_by_number_replace_what_older_readers_see() {
    for (content, expected) in [
        (r"f\u246 ?r", "för"),
        (r"f\u246\'f6r", "för"),
        (r"\uc0 f\u246r", "för"),
        (r"\uc2 f\u246 xxr{\uc0\u228a}\u228 xxa", "föräaäa"),
        (r"\u-10179 ?\u-8704 ?", "😀"),
        (r"\uc1\u55357\'3f\u56832\'3f.", "😀."),
        (r"\u128512 ?", "😀"),
        (r"\u228\par\u229 ?", "ä\nå"),
        (r"a\u8226\bullet b\u160\~c", "a•b\u{A0}c"),
        (r"{\u228}b", "äb"),
        (r"\uc0 a\u10 b\u173 c\u9 d\u0 e", "a\nbc\tde"),
        (r"\u-10179 ?a", "\u{FFFD}a"),
    ] {
        assert_eq!(text(content), expected, "{content}");
    }
}

#[test]
fn paragraphs_are_lines_and_empty_ones_stay() {
    for (content, expected) in [
        (r"\pard a\par b\par", "a\nb"),
        (r"a\par\par b", "a\n\nb"),
        ("a\\\nb", "a\nb"),
        (r"a\sect\sectd b", "a\nb"),
        (r"{\pard a\par}{\pard b\par}", "a\nb"),
        (r"{\pard\dropcapli2 E\par}\pard n g\'e5ng\par", "En gång"),
    ] {
        assert_eq!(text(content), expected, "{content}");
    }
}

#[test]
fn headings_lists_and_looks_are_marked() {
    for (content, expected) in [
        (r"\pard\s1\b Ett\par\pard\plain tv{\b \'e5}\par", vec![("Ett", Heading1), ("å", Bold)]),
        (r"\pard\s2 Ett\par\pard\s3 tv\'e5\par", vec![("Ett", Heading2), ("två", Heading2)]),
        (r"\pard\s2\outlinelevel9 Ett\par\pard\s4 tv\'e5", vec![]),
        (r"\pard\s7 Ett", vec![("Ett", Heading3)]),
        (r"\pard\ls1{\listtext\'b7\tab}Ett\par\pard tv\'e5", vec![("Ett", ListItem)]),
        (
            r"\pard{\pntext 1.\tab}{\*\pn\pnlvlbody{\pntxta .}}Ett\par\pard\s6 tv\'e5",
            vec![("1. Ett", ListItem), ("två", ListItem)],
        ),
        (r"\pard{\b\i Ett}\b0 tv\'e5\i  tre\i0 .", vec![("Ett", Bold), ("Ett", Italic), (" tre", Italic)]),
    ] {
        assert_eq!(formatting(content), marked(&expected), "{content}");
    }
}

#[test]
fn numbers_of_lists_are_read_and_bullets_are_not() {
    for (content, expected) in [
        (r"\pard\ls1{\listtext 3.2\tab}Ett\par{\listtext\pard\plain b)\tab}tv\'e5\par", "3.2 Ett\nb) två"),
        (r"\pard{\pntext\f0 IV.\tab}Ett", "IV. Ett"),
        (r"\pard\ls1{\listtext\'b7\tab}Ett\par{\listtext o\tab}tv\'e5\par", "Ett\ntvå"),
        (r"\pard\ls1{\deleted {\listtext 1.\tab}bort}kvar", "kvar"),
    ] {
        assert_eq!(text(content), expected, "{content}");
    }
}

#[test]
fn a_file_of_textedit_reads_as_others_do() {
    let file = r"{\rtf1\mac\ansicpg10000\cocoartf102{\fonttbl\f0\fswiss\fcharset0 Helvetica;\f1\fnil\fcharset128 HiraKakuPro;}
{\colortbl;\red255\green255\blue255;}{\*\expandedcolortbl;;}
{\*\listtable{\list{\listlevel{\leveltext\leveltemplateid1\'01\uc0\u8226 ;}{\levelnumbers;}}{\listname ;}}}
\pard\f0\fs24 \cf0 R\'8aven\
\pard\ls1\ilvl0\cf0 {\listtext	\uc0\u8226 	}\uc0\u29436 \
\pard \f1 \'83\'5d}";
    let import = read("a.rtf", file.as_bytes(), &Uncancelled).unwrap();
    assert_eq!(import.text, "Räven\n狼\nゾ");
    assert!(matches!(import.formatting.as_slice(), [item] if item.format == ListItem));
}

#[test]
fn rows_stand_on_one_line_if_their_cells_do() {
    let nested = r"\pard\intbl a\cell\pard\intbl\itap2 b\nestcell c\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables x\par}\pard\intbl d\cell\row";
    for (content, expected) in [
        (r"f\par\trowd\cellx1\pard\intbl a\cell b\cell\row\trowd\pard\intbl c\cell\cell\row\pard d", "f\na\tb\nc\t\nd"),
        (r"\trowd\pard\intbl a\par b\cell c\cell\row\pard d", "a\nb\nc\nd"),
        (r"\trowd\pard a\cell b\cell\row\pard d\par", "a\tb\nd"),
        (r"\pard\intbl a\cell b\cell\pard d\par", "a\tb\nd"),
        (r"\trowd\pard a\par b\par", "a\nb"),
        (r"\pard\intbl a\cell b", "a\tb"),
        (nested, "a\nb\tc\nd"),
    ] {
        assert_eq!(text(content), expected, "{content}");
    }
    assert_eq!(formatting(r"\trowd\pard\intbl {\b a}\cell b\cell\row"), marked(&[("a", Bold), ("a\tb", TableRow)]));
}

#[test]
fn notes_stand_after_their_paragraph() {
    let note = r"{\super\chftn{\footnote\pard\plain{\super\chftn} Not ett.\par Mer.}}";
    let endnote = r"{\*\footnote\ftnalt Slut.}";
    assert_eq!(text(&format!("a{note} b{endnote}.\\par c")), "a[1] b[2].\n[1] Not ett.\nMer.\n[2] Slut.\nc");
    assert_eq!(text(&format!("\\trowd\\intbl a{note}\\cell b\\cell\\row\\pard c")), "a[1]\tb\n[1] Not ett.\nMer.\nc");
    assert_eq!(formatting(&format!("a{endnote}")), marked(&[("[1] Slut.", Footnote)]));
    assert_eq!(text(&format!("a{{\\deleted x{note}}}")), "a");
}

#[test]
fn text_boxes_follow_the_paragraph_they_are_anchored_in() {
    let shape =
        r"{\shp{\*\shpinst\shpleft1{\sp{\sn x}{\sv 1}}{\shptxt\pard Ruta\par}}{\shprslt{\*\do{\dptxbxtext Ruta}}}}";
    assert_eq!(text(&format!("\\pard{shape}Ord.\\par mer")), "Ord.\nRuta\nmer");
    assert_eq!(text(r"a{\*\do\dptxbx{\dptxbxtext\pard Gammal\par}}\par b"), "a\nGammal\nb");
    assert_eq!(text(r"a{\object{\*\objclass X}{\*\objdata 00}{\result b}}c"), "abc");
}

#[test]
fn tracked_changes_are_accepted() {
    for (content, expected) in [
        (r"{\revised nytt}{\deleted gammalt\revauthdel1}", "nytt"),
        (r"ett {\deleted bort\par}tv\'e5\par", "ett två"),
        (r"{\mvf fr\'e5n}{\mvt till}", "till"),
        (r"ett\par{\deleted allt\par}tv\'e5", "ett\ntvå"),
    ] {
        assert_eq!(text(content), expected, "{content}");
    }
}

#[test]
fn the_text_before_tracked_changes_can_be_read() {
    for (content, expected, count) in [
        (r"{\revised nytt}{\deleted gammalt\revauthdel1}", "gammalt", 2),
        (r"ett {\deleted bort\par}tv\'e5\par", "ett bort\ntvå", 1),
        (r"ett {\revised bort\par}tv\'e5\par", "ett två", 1),
        (r"{\mvf fr\'e5n}{\mvt till}", "från", 1),
        (r"a", "a", 0),
    ] {
        let import = read_with("a.rtf", &file(content), TrackedChanges::Original, &Uncancelled).unwrap();
        assert_eq!((import.text.as_str(), import.tracked_changes), (expected, count), "{content}");
    }
}

#[test]
fn comments_stand_beside_the_words_they_are_on() {
    // The first of March 2024, nine o'clock.
    let packed = (124 << 20) | (3 << 16) | (1 << 11) | (9 << 6);
    let said = format!(
        r"{{\*\atnid BE}}{{\*\atnauthor \'c5sa Ek}}\chatn{{\*\annotation{{\*\atndate {packed}}}{{\*\atnref 7}}\pard\plain{{\chatn}}Vem?\par Fr\'e5ga.}}"
    );
    let (start, end) = (r"{\*\atrfstart 7}", r"{\*\atrfend 7}");
    for (content, on) in [
        (format!(r"F\'f6re {start}n\'e5gra ord{end}{said} efter"), "några ord"),
        (format!(r"a\par {start}ett\par tv\'e5{end}{said} tre"), "ett\ntvå"),
        (format!(r"a\par hela raden{said}\par b"), "hela raden"),
        (format!(r"\trowd\pard\intbl a\cell {start}b{end}{said}\cell\row"), "b"),
    ] {
        let import = import(&content);
        let [comment] = import.comments.as_slice() else { panic!("{content}") };
        assert_eq!(slice(&import.text, comment.passage), on, "{content}");
        assert_eq!((comment.author.as_str(), comment.date.as_str()), ("Åsa Ek", "2024-03-01"));
        assert_eq!(comment.text, "Vem?\nFråga.");
        assert!(!import.text.contains("Åsa") && !import.text.contains("Vem"), "{content}");
    }
}

#[test]
fn pages_begin_where_the_writer_broke_them() {
    let import = import(r"a\par\page b\par\sect\sectd\sbknone c\par\sect\sectd d\par\pard\pagebb e");
    let pages: Vec<_> = import.pages.iter().map(|page| (page.start.0, page.label.as_str())).collect();
    assert_eq!((import.text.as_str(), pages), ("a\nb\nc\nd\ne", vec![(0, "1"), (2, "2"), (6, "3"), (8, "4")]));
}

#[test]
fn what_is_left_out_is_named() {
    for (content, expected) in [
        (r"a{\*\atnid NN}\chatn{\*\annotation }", Some(("comments", 1))),
        (
            r"{\header Hemligt\par}{\footer Sida {\field{\*\fldinst PAGE}{\fldrslt 2}}}a",
            Some(("headers and footers", 1)),
        ),
        (r"{\*\shppict{\pict\pngblip 00ff}}{\nonshppict{\pict\wmetafile8 00}}a", Some(("pictures and charts", 1))),
        (r"{\shp{\*\shpinst{\sp{\sn pib}{\sv {\pict 00}}}}}a", Some(("pictures and charts", 1))),
        (r"a{\v dolt}{\v  }", Some(("hidden text", 1))),
        (r"{\f4\'80}a", Some(("signs of picture fonts, shown as �", 1))),
        (r"a{\f1\'83}", Some(("characters that could not be decoded, shown as �", 1))),
        (r"a{\*\generator Word}", None),
    ] {
        let warnings = import(content).warnings;
        match expected {
            None => assert_eq!(warnings, [], "{content}"),
            Some((what, times)) => assert!(
                matches!(warnings.as_slice(), [ImportWarning::LeftOut { what: left, count }] if (left.say(Lang::En), *count) == (what, times)),
                "{content}: {warnings:?}"
            ),
        }
    }
}

#[test]
fn a_file_is_known_by_its_first_sign() {
    for (name, bytes, expected) in [
        ("a.rtf", &b"{\\rtf1 a}"[..], Some("RTF")),
        ("a.doc", b"\r\n{\\rtf1 a}", Some("RTF")),
        ("a.docx", b"\xEF\xBB\xBF{\\rtf1 a}", Some("RTF")),
        ("a.txt", b"om {\\rtf1", Some("Text")),
    ] {
        assert_eq!(importer_of(name, bytes).map(str::to_lowercase), expected.map(str::to_lowercase), "{name}");
    }
    let not_rtf = read("a.rtf", b"<a>", &Uncancelled).err();
    assert_eq!(not_rtf, Some(ImportError::NotWhatItSays { expected: "RTF" }));
}

#[test]
fn a_damaged_file_gives_what_it_has_and_says_so() {
    let damaged = ImportWarning::PartDamaged { part: "RTF".to_owned() };
    for (bytes, expected) in [
        (&br"{\rtf1 ett\par tv"[..], Some("ett\ntv")),
        (br"{\rtf1 ett}\par {\b tv\'e5}}", Some("ett\ntvå")),
        (br"{\rtf1 ett}{\rtf1 ett till}", Some("ett")),
        (br"{\rtf1 ett{*\generator X}", Some("ett*")),
        (br"{\rtf1 {\fonttbl", None),
        (br"{\rtf1", None),
    ] {
        let import = read("a.rtf", bytes, &Uncancelled);
        match expected {
            Some(text) => {
                let import = import.unwrap();
                assert_eq!((import.text.as_str(), &import.warnings[..1]), (text, &[damaged.clone()][..]));
            }
            None => assert_eq!(import.err(), Some(ImportError::Damaged { part: "RTF".to_owned() })),
        }
    }
    assert_eq!(read("a.rtf", b"{\\rtf1 a}\r\n\0\0", &Uncancelled).unwrap().warnings, []);
}

#[test]
fn hostile_files_are_read_or_refused_within_bounds() {
    let deep = format!("{}a", r"{\b ".repeat(200_000));
    assert_eq!(text(&deep), "a");
    let tables: String = (1..300).map(|depth| format!("\\intbl\\itap{depth} a")).collect();
    assert_eq!(text(&tables).matches('a').count(), 299);
    let cells = format!("\\intbl {}", "a\\cell ".repeat(5000));
    assert_eq!(text(&cells).matches('a').count(), 5000);
    let notes = r"{\footnote a".repeat(1000);
    assert_eq!(text(&notes).matches('a').count(), 1000);
    let long = "a".repeat(33 << 20);
    assert!(matches!(read("a.rtf", &file(&long), &Uncancelled), Err(ImportError::TooLarge { .. })));
    struct Now;
    impl Cancel for Now {
        fn cancelled(&self) -> bool {
            true
        }
    }
    assert_eq!(read("a.rtf", &file("a"), &Now).err(), Some(ImportError::Cancelled));
}

/// A file with something of everything.
const ALL: &str = r"\pard\s1\b Ett\par\pard\plain{\listtext 1.}f\u246\'f6r\f1\'83\'5d\f0\par\trowd\pard\intbl a{\super\chftn{\footnote\pard x}}\cell\pard\intbl\itap2 b\nestcell{\*\nesttableprops\nestrow}\cell\row\pard{\shp{\*\shpinst{\shptxt Ruta\par}}}{\deleted y\par}{\v z}\u-10179 ?\u-8704 ?\page{\field{\*\fldinst SYMBOL 74}{\fldrslt}}\bin2 xy{\pict 00}\sect\sectd slut";

proptest! {
    #[test]
    fn changed_bytes_never_panic_and_positions_stay_inside(
        changes in prop::collection::vec((0usize..2000, prop::sample::select(b"{}\\*'0 \x80\xFFub1\n".to_vec())), 0..12),
        cut in 0usize..3000,
    ) {
        let mut bytes = file(ALL);
        for (at, byte) in changes {
            // The first bytes say that it is RTF at all.
            let length = bytes.len();
            bytes[5 + at % (length - 5)] = byte;
        }
        bytes.truncate(cut.max(5));
        match read("a.rtf", &bytes, &Uncancelled) {
            Ok(import) => {
                let length = import.text.chars().count() as u32;
                prop_assert!(import.formatting.iter().all(|f| f.passage.start < f.passage.end && f.passage.end.0 <= length));
                prop_assert!(import.pages.iter().all(|page| page.start.0 <= length));
            }
            Err(error) => prop_assert_eq!(error, ImportError::Damaged { part: "RTF".to_owned() }),
        }
    }

    #[test]
    fn words_come_out_as_they_were_written(words in "[a-zåäöÅÄÖ €“”–ж漢😀{}\\\\]{0,40}") {
        let mut written = String::from("\\pard ");
        for c in words.chars() {
            match c {
                '{' | '}' | '\\' => written.extend(['\\', c]),
                c if c.is_ascii() => written.push(c),
                c => written.extend(c.encode_utf16(&mut [0; 2]).iter().map(|&unit| format!("\\u{}?", unit as i16))),
            }
        }
        prop_assert_eq!(text(&written), words);
    }
}
