//! Word files for trials, as meeting programs and typists leave them.

use std::io::{Cursor, Write};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn run(text: &str) -> String {
    let lines: Vec<String> =
        text.split('\n').map(|line| format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escaped(line))).collect();
    format!("<w:r>{}</w:r>", lines.join("<w:br/>"))
}

/// A paragraph; `\n` is a line break within it.
pub fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", run(text))
}

/// A paragraph that Word numbers.
pub fn numbered(text: &str) -> String {
    let number = r#"<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>"#;
    format!("<w:p>{number}{}</w:p>", run(text))
}

/// A row whose cells hold paragraphs.
pub fn row(cells: &[&[&str]]) -> String {
    let cell =
        |paragraphs: &&[&str]| format!("<w:tc>{}</w:tc>", paragraphs.iter().map(|text| p(text)).collect::<String>());
    format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>())
}

pub fn table(rows: &str) -> String {
    format!("<w:tbl>{rows}</w:tbl>")
}

/// A file with this body.
pub fn file(body: &str) -> Vec<u8> {
    let document = format!(r#"<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>"#);
    let numbering = format!(
        r#"<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#
    );
    let related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relationships = format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{related}/numbering" Target="numbering.xml"/></Relationships>"#
    );
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in [
        ("word/document.xml", document),
        ("word/numbering.xml", numbering),
        ("word/_rels/document.xml.rels", relationships),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(part.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
