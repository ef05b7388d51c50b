//! What can be read of each kind of file, and what is a sign of the format.

use super::*;
use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.set_comment("en hälsning").unwrap();
    zip.finish().unwrap().into_inner()
}

/// FilePart and words of each piece, as `place: words`.
fn shown(name: &str, bytes: &[u8]) -> Vec<String> {
    let said =
        |piece: &Piece| format!("{}: {}", piece.stands().message(Lang::En), piece.text.trim().replace('\n', "/"));
    pieces(name, bytes).iter().map(said).collect()
}

#[test]
fn words_of_one_paragraph_are_read_together_and_each_has_its_place() {
    let word = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/x\"><w:body><w:p w:rsidR=\"07123456\"><w:r><w:rPr><w:b/>\
        <w:color w:val=\"ABC123\"/></w:rPr><w:t>Sol</w:t></w:r><w:r><w:t>veig &amp; Bo</w:t></w:r><w:r><w:br/><w:t>rad</w:t></w:r></w:p>\
        <w:p><w:r><w:t>Nästa</w:t></w:r></w:p><w:docPr descr=\"En bild\"/></w:body></w:document>";
    let cases: &[(&str, &str, &[&str])] = &[
        ("a.xml", word, &["the text: Solveig & Bo/rad", "the text: Nästa", "“descr” of docPr: En bild"]),
        (
            "a.html",
            "<!doctype html><p>S<em>ol</em>veig&nbsp;L<br>rad<p title='Titel'><a href=\"#B12\" id=x>B12</a><!-- Dolt -->",
            &[
                "a comment: html",
                "the text: Solveig\u{a0}L/rad",
                "“title” of p: Titel",
                "“id” of a: x",
                "a comment: Dolt",
                "the text: B12",
            ],
        ),
        (
            "a.svg",
            "<svg viewBox=\"0 1 2 3\" fill=\"#d9822b\"><g><title>Hel</title><text x=\"070123\">Solveig</text><text>Lind</text></g></svg>",
            &["the text: Hel", "the text: Solveig", "the text: Lind", "the text: Solveig/Lind"],
        ),
        (
            "a.csv",
            "namn,\"text \"\"b\"\"\"\r\nA,\"rad\r\nrad, B\"\r\n'+46,2020-01-01\r\n",
            &[
                "the heading of a column: namn",
                "the heading of a column: text \"b\"",
                "namn: A",
                "text \"b\": rad/rad, B",
                "namn: +46",
            ],
        ),
        (
            "a.json",
            "{\"x\": [\"A\", 12, null], \"guid\": \"6fa459ea-ee8a-4ca4-894e-db77e160355e\"}",
            &["the heading of a column: x", "x: A", "x: 12", "the heading of a column: guid"],
        ),
        ("a.json", "{\"halv\": ", &["the text: {\"halv\":"]),
        ("a.md", "# R\n\nA\\_b &lt;x&gt; \\[NN\\] | **c**[B1](#B1).", &["the text: # R//A_b <x&gt; [NN] / cB1."]),
        ("okänd", "vad som helst", &["the text: vad som helst"]),
        (
            "a.txt",
            "0712345678abcdef0712345678abcdef  fil.txt, 6fa459ea-ee8a-4ca4-894e-db77e160355e!",
            &["the text: \u{fffc}  fil.txt, \u{fffc}!"],
        ),
    ];
    for (name, text, expected) in cases {
        assert_eq!(shown(name, text.as_bytes()), *expected, "{name}");
    }
}

#[test]
fn zips_are_opened_with_their_names_properties_and_comments() {
    let inner = zipped(&[("word/document.xml", b"<w:p><w:t>Inre</w:t></w:p>")]);
    let file = zipped(&[
        ("docProps/core.xml", b"<?xml version=\"1.0\"?><dc:title>Titel</dc:title>"),
        ("xl/comments1.xml", b"<comments><text><r><t>Anm</t></r><r><t>ord</t></r></text></comments>"),
        ("sten-lind.txt", "Ord å".as_bytes()),
        ("gammal.txt", b"Ord \xe5"),
        ("bild.png", b"\x89PNG\0\0Solveig"),
        ("inre.docx", &inner),
    ]);
    let expected = [
        "the name of the file docProps/core.xml: docProps/core.xml",
        "the document's properties: Titel",
        "the name of the file xl/comments1.xml: xl/comments1.xml",
        "a comment: Anmord",
        "a comment: Anmord",
        "the name of the file sten-lind.txt: sten-lind.txt",
        "sten-lind.txt: Ord å",
        "the name of the file gammal.txt: gammal.txt",
        "gammal.txt: Ord å",
        "the name of the file bild.png: bild.png",
        "the name of the file inre.docx: inre.docx",
        "the name of the file inre.docx/word/document.xml: inre.docx/word/document.xml",
        "inre.docx/word/document.xml: Inre",
        "a comment: en hälsning",
        "a comment: en hälsning",
    ];
    assert_eq!(shown("a.zip", &file), expected);
}
