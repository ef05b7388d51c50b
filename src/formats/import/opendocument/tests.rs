//! OpenDocument texts made in memory, and what a researcher should see of them.

use super::super::{ImportError, ImportWarning, Uncancelled, importer_of, read};
use crate::model::Format::{self, *};
use crate::model::slice;
use crate::say::Lang;
use crate::say::Wording;
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

mod revised;

const KIND: &str = "application/vnd.oasis.opendocument.text";
const SPACES: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:draw="d" xmlns:table="b" xmlns:svg="v""#;

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Styles as programs make them for one document, each with its family, parent and properties.
const AUTOMATIC: &str = r#"<office:automatic-styles>
    <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Egen"/>
    <style:style style:name="P2" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="P3" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
    <style:style style:name="P4" style:family="paragraph"><style:paragraph-properties fo:break-after="page"/></style:style>
    <style:style style:name="P5" style:family="paragraph" style:parent-style-name="Heading_20_3"/>
    <style:style style:name="P6" style:family="paragraph" style:parent-style-name="P6"/>
    <style:style style:name="P7" style:family="paragraph" style:master-page-name="Liggande"/>
    <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="700"/></style:style>
    <style:style style:name="N" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
    <style:style style:name="I" style:family="text" style:parent-style-name="Lutad"/>
    <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="W" style:family="text"><style:text-properties style:font-name="Wingdings1"/></style:style>
    </office:automatic-styles>"#;

const NAMED: &str = r#"<style:style style:name="Egen" style:family="paragraph" style:default-outline-level="2"/>
    <style:style style:name="Heading_20_3" style:family="paragraph" style:display-name="Heading 3"/>
    <style:style style:name="Slätt" style:family="paragraph" style:parent-style-name="Egen" style:default-outline-level=""/>
    <style:style style:name="Lutad" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>"#;

fn content(body: &str) -> String {
    format!(
        "<office:document-content {SPACES}>{AUTOMATIC}<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
}

fn styles(master: &str) -> String {
    format!(
        r#"<office:document-styles {SPACES}><office:styles>{NAMED}</office:styles>
        <office:automatic-styles><style:style style:name="B" style:family="text"/></office:automatic-styles>
        <office:master-styles><style:master-page>{master}</style:master-page></office:master-styles></office:document-styles>"#
    )
}

fn document(body: &str) -> Vec<u8> {
    zipped(&[("mimetype", KIND), ("content.xml", &content(body)), ("styles.xml", &styles(""))])
}

fn flat(body: &str) -> Vec<u8> {
    let master = styles("");
    let named = master.split_once("<office:styles>").unwrap().1.split_once("</office:styles>").unwrap().0;
    let content = content(body)
        .replace("document-content", "document")
        .replacen("xmlns:text", &format!(r#"office:mimetype="{KIND}" xmlns:text"#), 1)
        .replacen(
            "<office:automatic-styles>",
            &format!("<office:styles>{named}</office:styles><office:automatic-styles>"),
            1,
        );
    format!("<?xml version=\"1.0\"?>\n{content}").into_bytes()
}

fn text(body: &str) -> String {
    read("a.odt", &document(body), &Uncancelled).unwrap().text
}

fn formatting(body: &str) -> Vec<(String, Format)> {
    let import = read("a.odt", &document(body), &Uncancelled).unwrap();
    import.formatting.iter().map(|f| (slice(&import.text, f.passage).to_owned(), f.format)).collect()
}

fn p(words: &str) -> String {
    format!("<text:p>{words}</text:p>")
}

fn note(class: &str, words: &str) -> String {
    format!(
        r#"<text:note text:note-class="{class}"><text:note-citation>7</text:note-citation><text:note-body>{}</text:note-body></text:note>"#,
        p(words)
    )
}

#[test]
fn what_stands_in_a_paragraph_stands_in_its_line() {
    for (inside, expected) in [
        ("ett<text:tab/>två", "ett\ttvå"),
        ("ett<text:line-break/>två", "ett\ntvå"),
        (r#"ett <text:s text:c="2"/>två<text:s/>"#, "ett   två "),
        ("\n  ett\n  två\n", "ett två"),
        ("e&amp;&#228;&lt;", "e&ä<"),
        ("skol\u{AD}gård", "skolgård"),
        ("<text:a>länk</text:a> <text:span>ord</text:span>", "länk ord"),
        ("<text:bookmark-start/>ett<text:bookmark-end/><text:date>3 maj</text:date>", "ett3 maj"),
        ("<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kana</text:ruby-text></text:ruby>", "漢"),
        (r#"<text:span text:style-name="W">&#xF04A;</text:span>"#, "☺"),
        ("<text:number>1.</text:number>ett", "ett"),
        ("<text:title>Rapport</text:title>", "Rapport"),
    ] {
        assert_eq!(text(&p(inside)), expected, "{inside}");
    }
}

#[test]
fn paragraphs_are_lines_and_empty_ones_stay() {
    assert_eq!(text(&format!("{}<text:p/>{}", p("a"), p("b"))), "a\n\nb");
    assert_eq!(text(&format!("<text:section>{}</text:section>\n mellan \n{}", p("a"), p("b"))), "a\nb");
}

#[test]
fn deletions_are_gone_and_insertions_stay() {
    let body = r#"<text:tracked-changes><text:changed-region><text:deletion><text:p>gammalt</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:p>ett <text:change/><text:change-start/>nytt<text:change-end/></text:p>"#;
    assert_eq!(text(body), "ett nytt");
}

#[test]
fn headings_lists_and_looks_are_known_by_their_styles() {
    let own = |words: &str, format| vec![(words.to_owned(), format)];
    for (body, expected) in [
        (r#"<text:h text:outline-level="2">a</text:h>"#.to_owned(), own("a", Heading2)),
        ("<text:h>a</text:h>".to_owned(), own("a", Heading1)),
        (r#"<text:h text:outline-level="7">a</text:h>"#.to_owned(), own("a", Heading3)),
        (r#"<text:p text:style-name="P1">a</text:p>"#.to_owned(), own("a", Heading2)),
        (r#"<text:p text:style-name="P5">a</text:p>"#.to_owned(), own("a", Heading3)),
        (r#"<text:p text:style-name="Slätt">a</text:p>"#.to_owned(), vec![]),
        (r#"<text:p text:style-name="P6">a</text:p>"#.to_owned(), vec![]),
        (p(r#"a<text:span text:style-name="B">fet</text:span>"#), own("fet", Bold)),
        (p(r#"å<text:span text:style-name="I">lutad</text:span>"#), own("lutad", Italic)),
        (
            r#"<text:p text:style-name="P2">fet<text:span text:style-name="N">ej</text:span></text:p>"#.to_owned(),
            own("fet", Bold),
        ),
        (
            format!(
                "<text:list><text:list-item>{}{}<text:list><text:list-item>{}</text:list-item></text:list></text:list-item></text:list>",
                p("a"),
                p("mer"),
                p("b")
            ),
            vec![("a".to_owned(), ListItem), ("b".to_owned(), ListItem)],
        ),
        (format!("<text:list><text:list-header>{}</text:list-header></text:list>", p("a")), vec![]),
    ] {
        assert_eq!(formatting(&body), expected, "{body}");
    }
}

#[test]
fn tables_are_rows_with_tabs() {
    let cell = |inside: &str| format!("<table:table-cell>{inside}</table:table-cell>");
    let row = |cells: &str| {
        format!("<table:table>{}<table:table-row>{cells}</table:table-row></table:table>", "<table:table-column/>")
    };
    for (cells, expected) in [
        (cell(&p("a")) + &cell("") + &cell(&p("b")), "a\t\tb"),
        (cell(&(p("a") + &p("b"))) + &cell(&p("c")), "a\nb\nc"),
        (r#"<table:table-cell table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell><table:covered-table-cell/>"#.to_owned() + &cell(&p("b")), "a\tb"),
        ("<table:covered-table-cell/>".to_owned() + &cell(&p("b")), "\tb"),
    ] {
        let found = read("a.odt", &document(&format!("{}{}{}", p("före"), row(&cells), p("efter"))), &Uncancelled).unwrap();
        assert_eq!(found.text, format!("före\n{expected}\nefter"));
        assert!(found.formatting.iter().any(|f| f.format == TableRow && slice(&found.text, f.passage) == expected));
    }
    assert_eq!(text(&row(&cell(&row(&(cell(&p("a")) + &cell(&p("b"))))))), "a\tb");
}

#[test]
fn notes_follow_their_paragraph() {
    let body = p(&format!("ett{} två{}.", note("footnote", "Not."), note("endnote", "Slutnot."))) + &p("tre");
    assert_eq!(text(&body), "ett[1] två[2].\n[1] Not.\n[2] Slutnot.\ntre");
    let notes: Vec<_> = formatting(&body).into_iter().filter(|(_, format)| *format == Footnote).collect();
    assert_eq!(notes, [("[1] Not.".to_owned(), Footnote), ("[2] Slutnot.".to_owned(), Footnote)]);
    let in_table = format!(
        "<table:table><table:table-row><table:table-cell>{}</table:table-cell><table:table-cell>{}</table:table-cell></table:table-row></table:table>",
        p(&format!("a{}", note("footnote", "Not."))),
        p("b")
    );
    assert_eq!(text(&in_table), "a[1]\tb\n[1] Not.");
}

#[test]
fn boxes_follow_the_paragraph_that_they_hang_on() {
    let frame = format!(
        "<draw:frame><svg:title>titel</svg:title><draw:text-box>{}</draw:text-box><svg:desc>bild</svg:desc></draw:frame>",
        p("i rutan")
    );
    assert_eq!(text(&p(&format!("ett {frame} två"))), "ett två\ni rutan");
    assert_eq!(text(&format!("{frame}{}", p("ett"))), "i rutan\nett");
    assert_eq!(
        text(&p(&format!(
            "<draw:g><svg:title>x</svg:title><draw:custom-shape>{}</draw:custom-shape></draw:g>ett",
            p("form")
        ))),
        "ett\nform"
    );
}

#[test]
fn pages_start_where_the_program_broke_them() {
    for (body, expected) in [
        (p("ett"), &[][..]),
        (p("ett") + r#"<text:p text:style-name="P3">två</text:p>"#, &[(0, "1"), (4, "2")]),
        (r#"<text:p text:style-name="P4">ett</text:p>"#.to_owned() + &p("två"), &[(0, "1"), (4, "2")]),
        (p("ett") + r#"<text:p text:style-name="P7">två</text:p>"#, &[(0, "1"), (4, "2")]),
        (p("ett<text:soft-page-break/>två") + "<text:soft-page-break/>" + &p("tre"), &[(0, "1"), (3, "2"), (7, "3")]),
        (r#"<text:p text:style-name="P3">ett</text:p>"#.to_owned(), &[]),
    ] {
        let import = read("a.odt", &document(&body), &Uncancelled).unwrap();
        let found: Vec<_> = import.pages.iter().map(|page| (page.start.0, page.label.as_str())).collect();
        assert_eq!(found, expected, "{body}");
    }
}

#[test]
fn what_is_left_out_is_said() {
    for (inside, expected) in [
        ("<office:annotation><text:p/></office:annotation><office:annotation-end/>", ("comments", 1)),
        (
            "<draw:frame><draw:object><text:p>x</text:p></draw:object><draw:image/></draw:frame>",
            ("pictures and charts", 1),
        ),
        (r#"<text:span text:style-name="H">dold</text:span>"#, ("hidden text", 1)),
        (r#"<text:hidden-text text:is-hidden="true">dold</text:hidden-text>"#, ("hidden text", 1)),
        ("&egen;", ("references to text outside the document", 1)),
    ] {
        let import = read("a.odt", &document(&p(&format!("a{inside}"))), &Uncancelled).unwrap();
        assert_eq!(import.text, "a", "{inside}");
        match import.warnings.as_slice() {
            [ImportWarning::LeftOut { what, count }] => assert_eq!((what.say(Lang::En), *count), expected),
            other => panic!("{inside}: {other:?}"),
        }
    }
    let import = read("a.odt", &document(&p("<text:span text:style-name=\"H\">x</text:span>")), &Uncancelled).unwrap();
    assert!(import.warnings.contains(&ImportWarning::Empty));
}

#[test]
fn headers_are_left_out_and_named_if_they_hold_words() {
    let master = format!(
        "<style:header>{}</style:header><style:footer>{}</style:footer>",
        p("Hemligt"),
        p("Sida <text:page-number>2</text:page-number>")
    );
    let file = zipped(&[("mimetype", KIND), ("content.xml", &content(&p("a"))), ("styles.xml", &styles(&master))]);
    let import = read("a.odt", &file, &Uncancelled).unwrap();
    assert_eq!(import.text, "a");
    assert!(matches!(
        import.warnings.as_slice(),
        [ImportWarning::LeftOut { what: Wording::ImportHeadersAndFooters, count: 1 }]
    ));
}

#[test]
fn packed_and_flat_read_alike_under_any_name() {
    let body = format!(r#"<text:h text:style-name="P1">Räv</text:h>{}"#, p(&format!("å{}", note("footnote", "Not."))));
    let packed = read("a.odt", &document(&body), &Uncancelled).unwrap();
    for (name, bytes) in
        [("a.fodt", flat(&body)), ("a.xml", flat(&body)), ("brev", document(&body)), ("a.docx", document(&body))]
    {
        assert_eq!(importer_of(name, &bytes), Some("OpenDocument"), "{name}");
        assert_eq!(read(name, &bytes, &Uncancelled).unwrap(), packed, "{name}");
    }
    let manifest = format!(r#"<manifest><file-entry full-path="/" media-type="{KIND}"/></manifest>"#);
    let nameless = zipped(&[("content.xml", &content(&p("å"))), ("META-INF/manifest.xml", &manifest)]);
    assert_eq!(read("brev", &nameless, &Uncancelled).unwrap().text, "å");
    let rewritten = content(&p("å")).replace("text:", "ns0:").replace("office:", "ns1:");
    assert_eq!(read("a.odt", &zipped(&[("content.xml", &rewritten)]), &Uncancelled).unwrap().text, "å");
}

#[test]
fn what_is_no_text_is_refused_with_its_reason() {
    let sheet = content(&p("a")).replace("office:text>", "office:spreadsheet>");
    let not_text = || ImportError::NotWhatItSays { expected: "OpenDocument" };
    let encrypted =
        r#"<m:manifest><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>"#;
    for (name, bytes, expected) in [
        ("a.odt", zipped(&[("content.xml", &sheet)]), not_text()),
        ("a.odt", zipped(&[("a.txt", "x")]), not_text()),
        ("a.odt", b"ord".to_vec(), not_text()),
        ("a.fodt", b"<a><p>ord</p></a>".to_vec(), not_text()),
        (
            "a.odt",
            zipped(&[("mimetype", KIND), ("META-INF/manifest.xml", encrypted), ("content.xml", "\u{1}skräp")]),
            ImportError::Protected,
        ),
        (
            "a.odt",
            zipped(&[("mimetype", KIND), ("META-INF/manifest.xml", encrypted), ("encrypted-package", "x")]),
            ImportError::Protected,
        ),
        ("a.odt", zipped(&[("mimetype", KIND)]), ImportError::Damaged { part: "content.xml".to_owned() }),
        (
            "a.odt",
            zipped(&[("mimetype", KIND), ("content.xml", "<a><b>")]),
            ImportError::Damaged { part: "content.xml".to_owned() },
        ),
    ] {
        assert_eq!(read(name, &bytes, &Uncancelled).err(), Some(expected), "{name}");
    }
}

#[test]
fn entities_of_the_file_are_never_expanded() {
    let bomb = r#"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>"#;
    let file = zipped(&[("mimetype", KIND), ("content.xml", &format!("{bomb}{}", content(&p("x&b;&c;y"))))]);
    assert_eq!(read("a.odt", &file, &Uncancelled).unwrap().text, "xy");
}

#[test]
fn a_file_that_breaks_off_gives_what_it_has() {
    let cut =
        content(&p("ord").repeat(2)).replace("</office:text></office:body></office:document-content>", "<text:p>till");
    let import = read("a.odt", &zipped(&[("mimetype", KIND), ("content.xml", &cut)]), &Uncancelled).unwrap();
    assert_eq!(import.text, "ord\nord\ntill");
    assert!(matches!(import.warnings.as_slice(), [ImportWarning::PartDamaged { .. }]));
    let among_styles = content(&p("ord")).replace("</style:style>", "</style:stil>");
    let import = read("a.odt", &zipped(&[("mimetype", KIND), ("content.xml", &among_styles)]), &Uncancelled).unwrap();
    assert_eq!(import.text, "ord");
    assert!(matches!(import.warnings.as_slice(), [ImportWarning::PartDamaged { .. }]));
    // The directory at the file's end is lost, the parts before it are not.
    let whole = document(&p("ord"));
    assert_eq!(read("a.odt", &whole[..whole.len() - 30], &Uncancelled).unwrap().text, "ord");
}

#[test]
fn bombs_are_refused() {
    let file = |body: &str| zipped(&[("mimetype", KIND), ("content.xml", &content(body))]);
    let refused = |bytes: &[u8]| read("a.odt", bytes, &Uncancelled).err();
    assert!(matches!(refused(&file(&" ".repeat(40 << 20))), Some(ImportError::TooLarge { .. })));
    for body in [
        "<text:section>".repeat(100_000),
        "<draw:g>".repeat(400),
        format!("<table:table-row>{}", "<table:table-cell/>".repeat(30_000)),
        format!("<text:p>{}", note("footnote", "x").repeat(30_000)),
    ] {
        assert!(matches!(refused(&file(&body)), Some(ImportError::Damaged { .. })));
    }
    let spaces = r#"<text:s text:c="4000000000"/>"#.repeat(20_000);
    assert!(read("a.odt", &file(&p(&spaces)), &Uncancelled).unwrap().text.len() < 16 << 20);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damaged_files_are_refused_or_read_in_part(is_flat: bool, cut in 0usize..4000, places in proptest::collection::vec((0usize..6000, 0u8..=255), 0..8)) {
        let body = format!(r#"<text:h text:style-name="P1">Räv</text:h>{}"#, p(&format!("å{} ord", note("footnote", "Not."))));
        let mut bytes = if is_flat { flat(&body) } else { document(&body) };
        let length = bytes.len();
        for (at, byte) in places {
            bytes[at % length] = byte;
        }
        bytes.truncate(length - cut % (length / 2));
        if let Ok(import) = read(if is_flat { "a.fodt" } else { "a.odt" }, &bytes, &Uncancelled) {
            let length = import.text.chars().count() as u32;
            prop_assert!(import.formatting.iter().all(|f| f.passage.start <= f.passage.end && f.passage.end.0 <= length));
            prop_assert!(import.pages.iter().all(|page| page.start.0 <= length));
        }
    }
}

#[test]
fn items_have_the_numbers_that_a_reader_sees() {
    let styles = r#"<office:automatic-styles><text:list-style style:name="L">
        <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
        <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")" text:display-levels="2" text:start-value="3"/>
        </text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style></office:automatic-styles>"#;
    let item = |words: &str| format!("<text:list-item><text:p>{words}</text:p></text:list-item>");
    let list = |with: &str, items: &[String]| format!("<text:list {with}>{}</text:list>", items.concat());
    let numbered = r#"text:style-name="L" xml:id="x""#;
    let inner = format!("<text:list-item>{}</text:list-item>", list("", &[item("c"), item("d")]));
    let long =
        r#"<text:list-item text:start-value="7"><text:p>a</text:p><text:p>b</text:p></text:list-item>"#.to_owned();
    let on = r#"text:style-name="L" text:continue-list="x""#;
    for (body, expected) in [
        (list(numbered, &[item("a"), item("b"), inner, item("e")]), "1. a\n2. b\n(2.c) c\n(2.d) d\n3. e"),
        (list(numbered, &[long, item("c")]), "7. a\nb\n8. c"),
        ([list(numbered, &[item("a")]), list(numbered, &[item("b")])].concat(), "1. a\n1. b"),
        ([list(numbered, &[item("a")]), list(on, &[item("b")])].concat(), "1. a\n2. b"),
        (list(numbered, &[item("a"), item(""), item("b")]), "1. a\n\n3. b"),
        (list(r#"text:style-name="B""#, &[item("a")]), "a"),
        (list("", &[item("a")]), "a"),
    ] {
        let body = format!("<office:body><office:text>{body}</office:text></office:body>");
        let content = format!("<office:document-content {SPACES}>{styles}{body}</office:document-content>");
        let bytes = zipped(&[("mimetype", KIND), ("content.xml", &content)]);
        assert_eq!(read("a.odt", &bytes, &Uncancelled).unwrap().text, expected, "{body}");
    }
}
