//! Files made to hurt: bombs, endless nesting, lengths that overflow, rings.

use super::seeds::{OFFICE, packed};

/// A file by its name.
type File = (String, Vec<u8>);

pub fn all() -> Vec<File> {
    [text(), markup(), tables(), bombs(), printed()].concat()
}

fn file(name: &str, bytes: impl Into<Vec<u8>>) -> File {
    (name.to_owned(), bytes.into())
}

fn zipped(name: &str, parts: &[(&str, String)]) -> File {
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    file(name, packed(&parts, false))
}

fn text() -> Vec<File> {
    let many = |part: &str, times: usize| part.repeat(times);
    vec![
        file("open.csv", format!("a;b\n\"{}", many("ord; ord\n", 200_000))),
        file("wide.csv", many(";", 2_000_000)),
        file("one line.csv", many("a,", 600_000)),
        file("quotes.csv", format!("a;b\n{}", many("\"\"\"", 300_000))),
        file("quotes open.csv", format!("a;b\n{}", many("\"a\n", 400_000))),
        file("deep.json", many("[", 100_000)),
        file("deep objects.json", many("{\"segments\":", 100_000)),
        file("numbers.json", r#"{"segments": [{"start": 1e999, "end": -1e999, "text": "a"}, {"start": 99999999999999999999, "end": "x", "text": "b"}]}"#),
        file("times.srt", "1\n99999999999:99:99,999 --> 00:00:00,000\nHej\n\n18446744073709551616\n00:00:01,000 --> 00:00:00,500\nDå\n".repeat(20_000)),
        file("tags.vtt", format!("WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n", many("<v A>", 200_000))),
        file("colons.txt", many("a: \n", 150_000)),
        file("names.txt", many("Anna Bo Cia: ord\n\n", 60_000)),
        file("combining.txt", format!("a{}", many("\u{301}", 500_000))),
        file("feeds.txt", many("\u{c}\n", 500_000)),
        file("utf16.txt", [&[0xff, 0xfe][..], &[0x00, 0xd8].repeat(200_000)].concat()),
        file("quoted.md", many(">", 200_000)),
        file("lists.md", (0..3_000).map(|n| format!("{}- a\n", " ".repeat(n))).collect::<String>()),
        file("table.md", format!("|{}\n|{}\n", many("a|", 200_000), many("-|", 200_000))),
        file("levels.txt", (0..3_000).map(|n| format!("{}a\n", " ".repeat(n))).collect::<String>()),
        file("deep.rtf", format!("{{\\rtf1 {}", many("{", 100_000))),
        file("binary.rtf", "{\\rtf1 a\\bin99999999999 b\\u99999999999 c\\'zz\\fs-99999999999\\par}"),
        file("cells.rtf", format!("{{\\rtf1 \\trowd{}}}", many("\\cellx1\\cell", 200_000))),
    ]
}

fn markup() -> Vec<File> {
    let laughs = (1..10).fold("<!ENTITY a0 \"ha\">".to_owned(), |known, n| {
        format!("{known}<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10))
    });
    let laughing = format!("<?xml version=\"1.0\"?><!DOCTYPE x [{laughs}<!ENTITY f SYSTEM \"file:///etc/passwd\">]>");
    let deep = |open: &str, close: &str| format!("{}ord{}", open.repeat(100_000), close.repeat(100_000));
    let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let docx = |body: String| [("word/document.xml", format!("<w:document {w}><w:body>{body}</w:body></w:document>"))];
    let odt = |body: &str| {
        let open = format!("<office:document-content {OFFICE}><office:body><office:text>");
        [("content.xml", format!("{open}{body}</office:text></office:body></office:document-content>"))]
    };
    let project = |inside: &str| {
        format!("<?xml version=\"1.0\"?><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"a\">{inside}</Project>")
    };
    let guid = "11111111-1111-4111-8111-111111111111";
    let code = format!("<Code guid=\"{guid}\" name=\"a\" isCodable=\"true\">");
    vec![
        file("laughs.html", format!("{laughing}<html><body>&a9;&f;</body></html>")),
        file("deep.html", deep("<div>", "</div>")),
        file("open.html", "<b><i><u><table><tr><td>".repeat(50_000)),
        file("attributes.html", format!("<p {}>ord</p>", "a=\"b\" ".repeat(200_000))),
        file(
            "spans.html",
            format!(
                "<table><tr><td colspan=\"4000000000\" rowspan=\"4000000000\">a</td></tr>{}</table>",
                "<tr><td colspan=99999>b".repeat(2_000)
            ),
        ),
        file("entities.html", "&#x110000;&#99999999999;&notanentity;&".repeat(50_000)),
        zipped(
            "laughs.docx",
            &[(
                "word/document.xml",
                format!(
                    "{laughing}<w:document {w}><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>"
                ),
            )],
        ),
        zipped("deep.docx", &docx(deep("<w:p><w:r>", "</w:r></w:p>"))),
        zipped("tables.docx", &docx(deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"))),
        zipped(
            "spans.docx",
            &docx(
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
                    .repeat(200),
            ),
        ),
        zipped("spaces.odt", &odt("<text:p>a<text:s text:c=\"4000000000\"/>b</text:p>")),
        zipped(
            "repeated.odt",
            &odt(
                "<table:table><table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell table:number-columns-repeated=\"2000000000\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>",
            ),
        ),
        zipped("deep.odt", &odt(&deep("<text:section>", "</text:section>"))),
        file("laughs.qde", format!("{laughing}<Project name=\"&a9;\"/>")),
        file(
            "deep.qde",
            project(&format!(
                "<CodeBook><Codes>{}{}</Codes></CodeBook>",
                code.repeat(100_000),
                "</Code>".repeat(100_000)
            )),
        ),
        file(
            "deep codes.qde",
            project(&format!("<CodeBook><Codes>{}{}</Codes></CodeBook>", code.repeat(3_000), "</Code>".repeat(3_000))),
        ),
        file(
            "deep codes.qdc",
            format!(
                "<?xml version=\"1.0\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>{}{}</Codes></CodeBook>",
                code.repeat(3_000),
                "</Code>".repeat(3_000)
            ),
        ),
        file(
            "same.qde",
            project(&format!("<CodeBook><Codes>{}</Codes></CodeBook>", format!("{code}</Code>").repeat(20_000))),
        ),
    ]
}

fn tables() -> Vec<File> {
    let sheet = |rows: &str| {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let own = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        [
            (
                "xl/workbook.xml",
                format!(
                    "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                format!(
                    "{own}<Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                ),
            ),
            (
                "_rels/.rels",
                format!(
                    "{own}<Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                ),
            ),
            (
                "xl/worksheets/sheet1.xml",
                format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
            ),
        ]
    };
    let ods = |rows: &str| {
        let open = format!(
            "<office:document-content {OFFICE}><office:body><office:spreadsheet><table:table table:name=\"a\">"
        );
        [(
            "content.xml",
            format!("{open}{rows}</table:table></office:spreadsheet></office:body></office:document-content>"),
        )]
    };
    let cell = "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>a</text:p></table:table-cell>";
    vec![
        zipped(
            "corner.xlsx",
            &sheet(
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>",
            ),
        ),
        zipped("beyond.xlsx", &sheet("<row r=\"4294967295\"><c r=\"ZZZZZZZ99999999999\"><v>1</v></c></row>")),
        zipped("shared.xlsx", &sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>4294967295</v></c></row>")),
        zipped(
            "repeated.ods",
            &ods(&format!("<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>")),
        ),
        zipped("many.ods", &ods(&format!("<table:table-row>{cell}</table:table-row>").repeat(600))),
    ]
}

fn bombs() -> Vec<File> {
    let zeros = packed(&[("a.txt", &vec![b'0'; 40 << 20])], false);
    let many: Vec<(String, Vec<u8>)> = (0..2_000).map(|n| (format!("{n}.txt"), b"ord".to_vec())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let nested = (0..40).fold(packed(&[("a.txt", b"ord")], true), |inner, _| packed(&[("a.zip", &inner)], true));
    let twelve: Vec<(String, &[u8])> = (0..12).map(|n| (format!("{n}.zip"), zeros.as_slice())).collect();
    let twelve: Vec<(&str, &[u8])> = twelve.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let outside =
        packed(&[("../../outside.txt", b"ord"), ("/etc/outside.txt", b"ord"), ("c:\\outside.txt", b"ord")], true);
    vec![
        file("zeros.zip", zeros.clone()),
        file("many.zip", packed(&many, true)),
        file("nested.zip", nested),
        file("bombs.zip", packed(&twelve, true)),
        file("outside.zip", outside),
        file("zeros.docx", packed(&[("word/document.xml", &vec![b' '; 80 << 20])], false)),
        file("zeros.qdpx", packed(&[("project.qde", &vec![b' '; 80 << 20])], false)),
        file("zeros.epub", packed(&[("META-INF/container.xml", &vec![b' '; 80 << 20])], false)),
    ]
}

/// A PDF of these objects, numbered from 1, with a table that finds them.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", n + 1).bytes());
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    bytes
        .extend(format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1).bytes());
    bytes
}

fn printed() -> Vec<File> {
    let catalog = "<< /Type /Catalog /Pages 2 0 R >>".to_owned();
    let pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned();
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 4 0 R >> >> >>".to_owned();
    let stream = |words: &str| {
        format!(
            "<< /Length {} /Type /XObject /Subtype /Form /Resources << /XObject << /X 4 0 R >> >> >>\nstream\n{words}\nendstream",
            words.len()
        )
    };
    let whole = |last: String| pdf(&[catalog.clone(), pages.clone(), page.clone(), last]);
    vec![
        file("itself.pdf", whole(stream("/X Do /X Do /X Do"))),
        file("saved.pdf", whole(stream(&"q ".repeat(200_000)))),
        file("deep.pdf", whole(stream(&"[".repeat(100_000)))),
        file("length.pdf", whole("<< /Length 99999999999 >>\nstream\nBT ET\nendstream".to_owned())),
        file("moved.pdf", whole(stream("BT 1e38 0 0 1e38 1e38 1e38 cm 99999999999999999999 -1 Td (ord) Tj ET"))),
        file("ring.pdf", pdf(&[catalog.clone(), "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>".to_owned()])),
        file("count.pdf", pdf(&[catalog, "<< /Type /Pages /Kids [] /Count 2147483647 >>".to_owned()])),
    ]
}
