//! A small whole file of every format, made here, and broken copies of them: the same for the same number.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// A file by its name.
pub type Seed = (&'static str, Vec<u8>);

const WORDS: &str = "Anna: Vi träffas varje vecka.\nBo: Det fungerar bra, tycker jag. Eller hur?\nAnna: Ja.\nBo: Jo.\n";

/// One file of every format that can be read.
pub fn seeds() -> Vec<Seed> {
    vec![
        ("a.txt", WORDS.as_bytes().to_vec()),
        ("b.md", format!("# Rubrik\n\n- ett\n- *två*\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n{WORDS}").into_bytes()),
        ("c.docx", docx()),
        ("d.odt", odt()),
        ("e.rtf", rtf()),
        ("f.pdf", pdf()),
        ("g.srt", "1\n00:00:01,000 --> 00:00:02,500\n<v Anna>Hej där\n\n2\n00:00:03,000 --> 00:00:05,000\nBo: Tack!\n".into()),
        ("h.vtt", "WEBVTT\n\n00:01.000 --> 00:02.500 align:start\n<v Anna>Hej <b>där</b></v>\n\n00:03.000 --> 00:05.000\nTack!\n".into()),
        ("i.json", WHISPER.into()),
        ("j.csv", "Kommun;Hur går det?;Betyg\nHult;\"Bra, tack vare \"\"mötena\"\" varje vecka\";4\nVik;Sådär just nu;2\n".into()),
        ("k.xlsx", xlsx()),
        ("l.ods", ods()),
        ("m.html", HTML.into()),
        ("n.epub", epub()),
        ("o.zip", zipped(&[("mapp/a.txt", WORDS), ("b.md", "# Rubrik\n\nord")], false)),
        ("p.fodt", flat().into_bytes()),
    ]
}

/// The parts of a packed file, so that one of them can be broken and all packed again.
pub fn parts(file: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).ok()?;
    let mut parts = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).ok()?;
        let mut bytes = Vec::new();
        let name = part.name().ok()?.into_owned();
        std::io::copy(&mut part, &mut bytes).ok()?;
        parts.push((name, bytes));
    }
    Some(parts)
}

/// Numbers that only look random.
pub struct Random(u64);

impl Random {
    pub fn of(number: u64) -> Random {
        Random(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }
}

/// The broken copy of this number of one of the seeds.
pub fn broken(seeds: &[Seed], number: u64) -> Seed {
    let mut random = Random::of(number);
    let (name, whole) = &seeds[number as usize % seeds.len()];
    let inside = parts(whole).filter(|_| random.below(2) == 0);
    let Some(mut parts) = inside else { return (name, mutated(whole, &mut random)) };
    let at = random.below(parts.len());
    parts[at].1 = mutated(&parts[at].1, &mut random);
    let stored = random.below(2) == 0;
    let borrowed: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    (name, packed(&borrowed, stored))
}

pub fn mutated(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    const SIGNS: &[&[u8]] = &[
        b"<",
        b">",
        b"\"",
        b"&",
        b"{",
        b"}",
        b"\\",
        b"\0",
        b"\xFF",
        b"999999999999",
        b"-1",
        b"\n\n",
        b"<a>",
        b"]]>",
        b"%",
    ];
    let mut bytes = bytes.to_vec();
    for _ in 0..=random.below(8) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.below(40)).min(bytes.len());
        match random.below(7) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let copy = bytes[at..end].to_vec();
                let times = 1 + random.below(60);
                let copies = copy.repeat(times);
                bytes.splice(at..at, copies);
            }
            4 => {
                let sign = SIGNS[random.below(SIGNS.len())];
                bytes.splice(at..at, sign.iter().copied());
            }
            5 => bytes[at..end].reverse(),
            _ if at < bytes.len() => bytes[at] = random.below(256) as u8,
            _ => {}
        }
    }
    bytes
}

pub fn packed(parts: &[(&str, &[u8])], stored: bool) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let method = if stored { zip::CompressionMethod::Stored } else { zip::CompressionMethod::Deflated };
    let options = SimpleFileOptions::default().compression_method(method).last_modified_time(zip::DateTime::default());
    for (name, bytes) in parts {
        // A broken name may be refused by who packs; the file is then without that part.
        if zip.start_file(*name, options).is_ok() {
            zip.write_all(bytes).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}

fn zipped(parts: &[(&str, &str)], stored: bool) -> Vec<u8> {
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    packed(&parts, stored)
}

fn docx() -> Vec<u8> {
    const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
    const OWN: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
    let w = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
    let body = format!(
        r#"<w:document {w}><w:body><w:p><w:pPr><w:pStyle w:val="Rubrik1"/></w:pPr><w:r><w:t>Rubrik</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Anna: Ord </w:t></w:r><w:ins><w:r><w:t>nytt</w:t></w:r></w:ins><w:del><w:r><w:delText>gammalt</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr/></w:body></w:document>"#
    );
    let notes = format!(
        r#"<w:footnotes {w}><w:footnote w:id="2"><w:p><w:r><w:t>Not</w:t></w:r></w:p></w:footnote></w:footnotes>"#
    );
    let styles = format!(
        r#"<w:styles {w}><w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style></w:styles>"#
    );
    zipped(
        &[
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", RELS),
            ("word/document.xml", &body),
            ("word/_rels/document.xml.rels", OWN),
            ("word/footnotes.xml", &notes),
            ("word/styles.xml", &styles),
        ],
        false,
    )
}

pub const OFFICE: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0""#;
const ODT_BODY: &str = r#"<office:body><office:text><text:h text:outline-level="1">Rubrik</text:h><text:p>Anna:<text:s text:c="2"/>Ord<text:tab/>och <text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Not</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>ett</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table></office:text></office:body>"#;

fn odt() -> Vec<u8> {
    let content =
        format!(r#"<?xml version="1.0"?><office:document-content {OFFICE}>{ODT_BODY}</office:document-content>"#);
    zipped(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content)], true)
}

fn flat() -> String {
    format!(
        r#"<?xml version="1.0"?><office:document {OFFICE} office:mimetype="application/vnd.oasis.opendocument.text">{ODT_BODY}</office:document>"#
    )
}

fn ods() -> Vec<u8> {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &[&str]| {
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(|text| cell(text)).collect::<String>())
    };
    let rows = row(&["Kommun", "Hur går det?"]) + &row(&["Hult", "Bra tack, vi träffas varje vecka"]);
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content {OFFICE}><office:body><office:spreadsheet><table:table table:name="Blad1">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zipped(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)], true)
}

fn xlsx() -> Vec<u8> {
    const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
    const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    const OWN: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let cell = |at: &str, text: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">{}{}</row><row r="2">{}<c r="B2"><v>43.5</v></c></row></sheetData></worksheet>"#,
        cell("A1", "Kommun"),
        cell("B1", "Betyg"),
        cell("A2", "Hult")
    );
    zipped(
        &[
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", RELS),
            ("xl/workbook.xml", BOOK),
            ("xl/_rels/workbook.xml.rels", OWN),
            ("xl/worksheets/sheet1.xml", &sheet),
        ],
        false,
    )
}

fn rtf() -> Vec<u8> {
    br"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset238 CE;}}{\stylesheet{\s1 heading 1;}}\pard\s1 Rubrik\par\pard\plain Anna: r\'e4v {\b och} f\u246 ?r{\footnote\pard Not\par}\par\trowd\cellx1\cellx2\pard\intbl a\cell b\cell\row\pard{\field{\*\fldinst HYPERLINK x}{\fldrslt l\'e4nk}}\par{\pict\pngblip 00ff}\bin2 xy slut\par}".to_vec()
}

fn pdf() -> Vec<u8> {
    let stream = "BT /F1 12 Tf 72 720 Td (Rubrik) Tj 0 -20 Td (Anna: Ord som st\\345r h\\344r) Tj 0 -14 Td [(av) -20 (bru) 10 (tet)] TJ ET";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n{object}\nendobj\n", n + 1).bytes());
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    file.extend(format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1).bytes());
    file
}

const WHISPER: &str = r#"{"text": " Hej där. Tack!", "segments": [{"id": 0, "start": 0.0, "end": 2.5, "text": " Hej där.", "speaker": "SPEAKER_00"}, {"id": 1, "start": 3.0, "end": 5.0, "text": " Tack!", "speaker": "SPEAKER_01"}], "language": "sv"}"#;

const HTML: &str = r#"<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Titel</title><style>p{}</style></head><body><h1>Rubrik</h1><p>Anna: Ord &amp; <b>fler</b><br>rad</p><ul><li>ett<li>två</ul><table><tr><th>a</th><td>b</td></tr></table><pre> x
  y</pre><script>var a = "<p>";</script></body></html>"#;

fn epub() -> Vec<u8> {
    const CONTAINER: &str = r#"<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"#;
    const OPF: &str = r#"<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>"#;
    let page = |text: &str| {
        format!(
            r#"<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>{text}</h1><p>Ord</p></body></html>"#
        )
    };
    zipped(
        &[
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", CONTAINER),
            ("OEBPS/content.opf", OPF),
            ("OEBPS/a.xhtml", &page("Ett")),
            ("OEBPS/b.xhtml", &page("Två")),
        ],
        true,
    )
}
