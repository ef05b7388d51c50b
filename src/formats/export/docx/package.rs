//! The parts of a Word file around its body: styles, fonts, footers, properties, and the zip that holds them.

use super::super::ExportOptions;
use super::super::layout::escaped;
use super::{GUTTER, text_width};
use crate::say;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult};

/// How the body names the footer of standing and of lying paper.
pub(super) const UPRIGHT_FOOTER: &str = "footer1";
pub(super) const LYING_FOOTER: &str = "footer2";

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The whole file, from the XML of its body and its pictures (PNG), to which the body refers as `picture1` and on.
pub(in crate::formats) fn zipped(body: &str, pictures: &[Vec<u8>], options: &ExportOptions) -> ZipResult<Vec<u8>> {
    zipped_with(body, pictures, &Comments(Vec::new()), options)
}

/// Comments by their numbers in the body, from 0: who made each, and its lines.
pub(in crate::formats) struct Comments(pub Vec<(String, Vec<String>)>);

impl Comments {
    fn xml(&self) -> String {
        let mut all = String::new();
        for (n, (author, lines)) in self.0.iter().enumerate() {
            let lines: String = lines
                .iter()
                .map(|line| format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(line)))
                .collect();
            all.push_str(&format!("<w:comment w:id=\"{n}\" w:author=\"{}\">{lines}</w:comment>", escaped(author)));
        }
        format!("<w:comments {NAMESPACES}>{all}</w:comments>")
    }
}

/// As [`zipped`], with comments.
pub(in crate::formats) fn zipped_with(
    body: &str,
    pictures: &[Vec<u8>],
    comments: &Comments,
    options: &ExportOptions,
) -> ZipResult<Vec<u8>> {
    let commented = !comments.0.is_empty();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // A fixed date: the same table gives the same bytes.
    let entry = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let parts = [
        ("[Content_Types].xml", content_types(commented)),
        ("_rels/.rels", root_relations()),
        ("docProps/core.xml", properties(options)),
        ("word/document.xml", format!("<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")),
        ("word/_rels/document.xml.rels", relations(pictures.len(), commented)),
        ("word/styles.xml", styles(options)),
        ("word/settings.xml", format!("<w:settings {NAMESPACES}>{SETTINGS}</w:settings>")),
        ("word/fontTable.xml", format!("<w:fonts {NAMESPACES}>{FONTS}</w:fonts>")),
        ("word/footer1.xml", footer(false, options)),
        ("word/footer2.xml", footer(true, options)),
    ];
    let comments = commented.then(|| ("word/comments.xml", comments.xml()));
    for (name, xml) in parts.into_iter().chain(comments) {
        zip.start_file(name, entry)?;
        zip.write_all(XML.as_bytes())?;
        zip.write_all(xml.as_bytes())?;
    }
    for (number, picture) in (1..).zip(pictures) {
        zip.start_file(format!("word/media/picture{number}.png"), entry)?;
        zip.write_all(picture)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types(commented: bool) -> String {
    let comments = commented.then_some(("comments", "comments"));
    let parts = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("footer1", "footer"),
        ("footer2", "footer"),
    ];
    let word: String = parts
        .into_iter()
        .chain(comments)
        .map(|(part, kind)| format!("<Override PartName=\"/word/{part}.xml\" ContentType=\"{WORD_TYPE}.{kind}+xml\"/>"))
        .collect();
    format!(
        "<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>{word}\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    )
}

fn root_relations() -> String {
    format!(
        "<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"document\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"properties\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/></Relationships>"
    )
}

fn relations(pictures: usize, commented: bool) -> String {
    let comments = commented.then_some(("comments", "comments"));
    let parts = [
        ("styles", "styles"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        (UPRIGHT_FOOTER, "footer"),
        (LYING_FOOTER, "footer"),
    ];
    let all: String = parts
        .into_iter()
        .chain(comments)
        .map(|(part, kind)| format!("<Relationship Id=\"{part}\" Type=\"{OFFICE}/{kind}\" Target=\"{part}.xml\"/>"))
        .collect();
    let pictures: String = (1..=pictures)
        .map(|n| format!("<Relationship Id=\"picture{n}\" Type=\"{OFFICE}/image\" Target=\"media/picture{n}.png\"/>"))
        .collect();
    format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{all}{pictures}</Relationships>")
}

/// Title, language and, when the export is dated, that date; nothing of who or when.
fn properties(options: &ExportOptions) -> String {
    let date = options.date.parse::<jiff::civil::Date>().map(|date| {
        format!(
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{}T00:00:00Z</dcterms:created>",
            date.strftime("%Y-%m-%d")
        )
    });
    format!(
        "<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{}</dc:title>{}<dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&options.project),
        date.unwrap_or_default(),
        region(options)
    )
}

fn region(options: &ExportOptions) -> &'static str {
    say::language_tag(options.lang)
}

/// The project at the left, the page number at the right.
fn footer(lying: bool, options: &ExportOptions) -> String {
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    format!(
        "<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"{}\"/>\
         </w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r><w:r><w:tab/></w:r>{}\
         <w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>",
        text_width(lying),
        escaped(&options.project).replace(['\n', '\t'], " "),
        field("PAGE"),
        field("NUMPAGES"),
    )
}

const SETTINGS: &str = "<w:zoom w:percent=\"100\"/><w:autoHyphenation/><w:consecutiveHyphenLimit w:val=\"2\"/>\
    <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" \
    w:val=\"15\"/></w:compat>";

/// What stands in where a face is missing.
const FONTS: &str = "<w:font w:name=\"Georgia\"><w:altName w:val=\"Source Serif 4\"/><w:family w:val=\"roman\"/>\
    <w:pitch w:val=\"variable\"/></w:font><w:font w:name=\"Calibri\"><w:altName w:val=\"Carlito\"/>\
    <w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/></w:font>";

const SERIF: &str = "<w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\" w:cs=\"Georgia\"/>";

/// The ink of titles and rules, and the quieter one of what stands beside.
const INK: &str = "1F2328";
const QUIET: &str = "5F6670";

fn styles(options: &ExportOptions) -> String {
    let defaults = format!(
        "<w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Arial\"/>\
         <w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"{}\"/></w:rPr></w:rPrDefault><w:pPrDefault>\
         <w:pPr><w:widowControl/><w:spacing w:after=\"0\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>",
        region(options)
    );
    let heading = |level: u8| {
        format!(
            "<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>{}<w:outlineLvl w:val=\"{level}\"/>",
            match level {
                0 => "<w:spacing w:before=\"420\" w:after=\"140\"/>",
                _ => "<w:spacing w:before=\"300\" w:after=\"100\"/>",
            }
        )
    };
    let size = |half_points: u8| format!("<w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{half_points}\"/>");
    let ink = format!("<w:color w:val=\"{INK}\"/>");
    let quiet = format!("<w:color w:val=\"{QUIET}\"/>");
    let small_bold = format!("<w:b/><w:bCs/>{quiet}<w:spacing w:val=\"6\"/>{}", size(17));
    let page_tab =
        format!("<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{}\"/></w:tabs>", text_width(false));
    let paragraphs = [
        ("Normal", "Normal", "", String::new(), String::new()),
        (
            "Title",
            "Title",
            "Normal",
            "<w:keepNext/><w:suppressAutoHyphens/><w:spacing w:after=\"120\"/>".to_owned(),
            format!("{SERIF}{ink}{}", size(44)),
        ),
        ("Subtitle", "Subtitle", "Normal", "<w:spacing w:after=\"480\"/>".to_owned(), format!("{quiet}{}", size(21))),
        (
            "ContentsHeading",
            "TOC Heading",
            "Normal",
            "<w:keepNext/><w:spacing w:after=\"120\"/>".to_owned(),
            format!("{SERIF}{ink}{}", size(32)),
        ),
        (
            "TOC1",
            "toc 1",
            "Normal",
            format!("{page_tab}<w:spacing w:before=\"60\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"),
            size(20),
        ),
        (
            "TOC2",
            "toc 2",
            "Normal",
            format!("{page_tab}<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"360\"/>"),
            size(19),
        ),
        ("CoverLine", "Cover line", "Normal", "<w:spacing w:after=\"60\"/>".to_owned(), format!("{quiet}{}", size(24))),
        (
            "CoverHeading",
            "Cover heading",
            "Normal",
            "<w:keepNext/><w:spacing w:before=\"480\" w:after=\"120\"/>".to_owned(),
            format!("{SERIF}{ink}{}", size(28)),
        ),
        (
            "Caption",
            "caption",
            "Normal",
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"200\" w:after=\"80\"/>".to_owned(),
            format!("<w:b/><w:bCs/>{ink}{}", size(19)),
        ),
        (
            "FigureCaption",
            "Figure caption",
            "Normal",
            "<w:spacing w:after=\"240\"/>".to_owned(),
            format!("<w:b/><w:bCs/>{ink}{}", size(19)),
        ),
        (
            "QuoteSource",
            "Quote source",
            "Normal",
            "<w:keepNext/><w:spacing w:before=\"100\" w:after=\"20\"/>".to_owned(),
            size(18),
        ),
        (
            "QuoteText",
            "Quote text",
            "Normal",
            "<w:spacing w:after=\"60\" w:line=\"252\" w:lineRule=\"auto\"/><w:ind w:left=\"360\"/>".to_owned(),
            format!("{SERIF}{}", size(18)),
        ),
        (
            "DenseText",
            "Dense text",
            "TableText",
            "<w:spacing w:line=\"200\" w:lineRule=\"atLeast\"/>".to_owned(),
            size(17),
        ),
        ("Heading1", "heading 1", "Normal", heading(0), format!("{SERIF}{ink}{}", size(32))),
        ("Heading2", "heading 2", "Normal", heading(1), format!("{SERIF}<w:i/><w:iCs/>{ink}{}", size(25))),
        ("Heading3", "heading 3", "Normal", heading(2), format!("{SERIF}{ink}{}", size(23))),
        ("Heading4", "heading 4", "Normal", heading(3), format!("<w:b/><w:bCs/>{ink}{}", size(21))),
        (
            "BodyText",
            "Body Text",
            "Normal",
            "<w:spacing w:after=\"110\" w:line=\"264\" w:lineRule=\"auto\"/>".to_owned(),
            size(21),
        ),
        (
            "Excerpt",
            "Excerpt",
            "Normal",
            "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"40\" w:line=\"276\" w:lineRule=\"auto\"/>".to_owned(),
            size(21),
        ),
        ("Note", "Note", "Normal", String::new(), quiet.clone()),
        (
            "PartHeading",
            "Part heading",
            "Normal",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>".to_owned(),
            format!("{quiet}{}", size(18)),
        ),
        (
            "TableText",
            "Table text",
            "Normal",
            "<w:spacing w:line=\"264\" w:lineRule=\"atLeast\"/>".to_owned(),
            size(20),
        ),
        (
            "TableQuote",
            "Table quote",
            "TableText",
            "<w:suppressAutoHyphens/>".to_owned(),
            format!("{SERIF}{}", size(19)),
        ),
        ("TableNumber", "Table number", "TableText", "<w:jc w:val=\"right\"/>".to_owned(), String::new()),
        ("TableHeading", "Table heading", "TableText", "<w:keepNext/><w:suppressAutoHyphens/>".to_owned(), small_bold),
        (
            "TableNumberHeading",
            "Table number heading",
            "TableHeading",
            "<w:jc w:val=\"right\"/>".to_owned(),
            String::new(),
        ),
        ("Footer", "footer", "Normal", String::new(), format!("{quiet}{}", size(17))),
        ("Gap", "Gap", "Normal", "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>".to_owned(), size(2)),
    ];
    let paragraphs: String =
        paragraphs.iter().map(|(id, name, base, p, r)| paragraph_style(id, name, base, p, r)).collect();
    format!("<w:styles {NAMESPACES}>{defaults}{paragraphs}{}</w:styles>", table_styles())
}

fn paragraph_style(id: &str, name: &str, base: &str, paragraph: &str, run: &str) -> String {
    let default = if base.is_empty() { " w:default=\"1\"" } else { "" };
    let based = if base.is_empty() { String::new() } else { format!("<w:basedOn w:val=\"{base}\"/>") };
    format!(
        "<w:style w:type=\"paragraph\"{default} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{based}<w:qFormat/>\
         <w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )
}

/// A table as in a printed book: rules between rows only, the first column's text flush with the margin.
fn table_styles() -> String {
    let rule = |side: &str, eighths: u8, color: &str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"{eighths}\" w:space=\"0\" w:color=\"{color}\"/>")
    };
    format!(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
         <w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>\
         <w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"BookTable\"><w:name w:val=\"Book table\"/>\
         <w:basedOn w:val=\"TableNormal\"/><w:qFormat/><w:tblPr><w:tblBorders>{}{}{}</w:tblBorders><w:tblCellMar>\
         <w:top w:w=\"90\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"90\" w:type=\"dxa\"/>\
         <w:right w:w=\"{GUTTER}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr>\
         <w:tcBorders>{}</w:tcBorders><w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr></w:style>",
        rule("top", 8, INK),
        rule("bottom", 8, INK),
        rule("insideH", 4, "DDD7CD"),
        rule("bottom", 4, INK),
    )
}
