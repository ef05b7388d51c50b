//! Numbered paragraphs as Word shows them.

use super::*;

const NUMBERING: &str = r#"<w:numbering>
    <w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Rubrik1"/><w:lvlText w:val="%1"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Rubrik2"/><w:lvlText w:val="%1.%2"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="2">
        <w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="§ %1."/><w:suff w:val="nothing"/></w:lvl>
        <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:isLgl/><w:lvlText w:val="%1:%2"/></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Min"/></w:abstractNum>
    <w:abstractNum w:abstractNumId="4"><w:styleLink w:val="Min"/>
        <w:lvl w:ilvl="0"><w:numFmt w:val="decimalZero"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
    <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>"#;

const STYLES: &str = r#"<w:styles>
    <w:style w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>"#;

/// A paragraph of a list and a level in it.
fn item(list: u32, level: u32, words: &str) -> String {
    let properties = format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#);
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
}

fn headed(style: &str, words: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#)
}

fn numbered(content: &str) -> crate::formats::import::Import {
    let parts = [
        ("word/document.xml", body(content)),
        ("word/styles.xml", STYLES.to_owned()),
        ("word/numbering.xml", NUMBERING.to_owned()),
    ];
    read("a.docx", &zipped(&parts), &Uncancelled).unwrap()
}

#[test]
fn numbers_stand_before_the_words_as_word_shows_them() {
    let plain = p("x");
    for (content, expected) in [
        (
            vec![item(1, 0, "a"), item(1, 1, "b"), item(1, 1, "c"), item(1, 2, "d"), item(1, 0, "e"), item(1, 1, "f")],
            "1 a\n1.1 b\n1.2 c\na) d\n2 e\n2.1 f",
        ),
        (vec![item(1, 0, "a"), plain.clone(), item(1, 0, "b")], "1 a\nx\n2 b"),
        (vec![item(2, 0, "a")], "a"),
        (vec![item(3, 0, "a"), item(3, 1, "b"), item(3, 0, "c"), item(3, 1, "d")], "§ IV.a\n4:1 b\n§ V.c\n5:2 d"),
        (vec![item(1, 0, "a"), item(4, 0, "b"), item(4, 0, "c"), item(1, 0, "d")], "1 a\n7 b\n8 c\n9 d"),
        (vec![item(1, 1, "a"), item(1, 0, "b")], "1.1 a\n2 b"),
        (vec![item(5, 0, "a")], "01 a"),
        (vec![headed("Rubrik1", "a"), headed("Rubrik2", "b"), headed("Rubrik2", "c")], "1 a\n1.1 b\n1.2 c"),
        (vec![item(1, 0, "a"), item(1, 0, ""), item(1, 0, "b")], "1 a\n\n3 b"),
        (vec![item(9, 0, "a"), item(0, 0, "b"), item(1, 77, "c")], "a\nb\nc"),
        (
            vec![
                p("x"),
                format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", item(1, 0, "a"), item(1, 0, "b")),
            ],
            "x\n1 a\t2 b",
        ),
    ] {
        assert_eq!(numbered(&content.concat()).text, expected);
    }
}

#[test]
fn a_deleted_item_is_not_counted() {
    let deleted = r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>
        <w:del><w:r><w:delText>bort</w:delText></w:r></w:del></w:p>"#;
    assert_eq!(numbered(&[item(1, 0, "a"), deleted.to_owned(), item(1, 0, "b")].concat()).text, "1 a\n2 b");
}

#[test]
fn the_number_belongs_to_its_line_and_not_to_a_comment() {
    let import = numbered(&[item(1, 0, "a"), headed("Rubrik2", "b")].concat());
    let formats: Vec<(&str, Format)> =
        import.formatting.iter().map(|f| (slice(&import.text, f.passage), f.format)).collect();
    assert_eq!(formats, [("1 a", ListItem), ("1.1 b", Heading2)]);
}
