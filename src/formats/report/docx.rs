//! A report in Word: real headings, tables whose header comes back on every page, marks that are
//! links to the appendix.

use super::super::export::docx::package::zipped;
use super::super::export::docx::{UPRIGHT_COLUMNS, WHOLE_ROW, paragraph, section, text_width};
use super::super::export::layout::{escaped, readable};
use super::super::export::{ExportError, ExportOptions};
use super::super::figures::png;
use crate::model::*;
use crate::say;

pub fn write(report: &Report, options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    let mut body = String::new();
    let mut pictures: Vec<Vec<u8>> = Vec::new();
    cover(&mut body, &report.cover, options);
    // After the contents the first chapter begins on a page of its own.
    let mut begins_page = contents(&mut body, report, options.lang);
    let (mut lying, mut first) = (false, true);
    for (at, block) in report.blocks.iter().enumerate() {
        if lies(&report.blocks, at) != lying {
            let ends = section(lying, first);
            body.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>{ends}</w:pPr></w:p>"));
            (lying, first) = (!lying, false);
        }
        match block {
            Block::Heading { level, text } => heading(&mut body, at, *level, text, std::mem::take(&mut begins_page)),
            Block::Paragraph(runs) => {
                // Words that stand alone have their source below.
                let alone = !runs.is_empty() && runs.iter().all(|run| matches!(run, Run::Quote(_)));
                runs_paragraph(&mut body, if alone { "Excerpt" } else { "BodyText" }, runs, report);
            }
            Block::Grid(grid) => {
                if !grid.caption.is_empty() {
                    paragraph(&mut body, "Caption", &grid.caption);
                }
                write_grid(&mut body, grid, lying, report);
                // Two tables without a paragraph between them would be one; a section's end is a paragraph.
                if !lying || lies(&report.blocks, at + 1) {
                    paragraph(&mut body, "BodyText", "");
                }
            }
            Block::Figure { svg, shows } => {
                pictures.push(png(svg, PICTURE_SCALE)?);
                picture(&mut body, pictures.len(), svg, shows);
                paragraph(&mut body, "FigureCaption", shows);
            }
            Block::Entry(at) => entry(&mut body, *at, report),
        }
    }
    if lying {
        // Word wants a paragraph after the last table.
        paragraph(&mut body, "Gap", "");
    }
    body.push_str(&section(lying, first));
    zipped(&body, &pictures, options).map_err(|_| ExportError::Failed { format: "Word" })
}

/// The title, who wrote it and when, and what the study is for.
fn cover(body: &mut String, cover: &Cover, options: &ExportOptions) {
    if !cover.title.trim().is_empty() {
        paragraph(body, "Title", &cover.title);
    }
    for line in cover.below_title(&options.date) {
        paragraph(body, "CoverLine", line);
    }
    if !cover.purpose.trim().is_empty() {
        paragraph(body, "CoverHeading", say::report_purpose(options.lang));
        for line in cover.purpose.split('\n').filter(|line| !line.trim().is_empty()) {
            paragraph(body, "BodyText", line);
        }
    }
}

/// Whether a block lies down: a table of many columns, the headings just above one with a word or two between, and the
/// explanation just beneath it.
fn lies(blocks: &[Block], at: usize) -> bool {
    let is_wide = |at: usize| matches!(blocks.get(at), Some(Block::Grid(grid)) if grid.columns.len() > UPRIGHT_COLUMNS);
    match blocks.get(at) {
        Some(Block::Grid(_)) => is_wide(at),
        Some(Block::Heading { .. }) => {
            let said = blocks.iter().skip(at + 1).take_while(|block| is_brief(block)).count();
            said <= BRIEF && (is_wide(at + 1 + said) || said == 0 && lies(blocks, at + 1))
        }
        Some(Block::Paragraph(runs)) => {
            let explains = runs.iter().all(|run| matches!(run, Run::Quiet(_)));
            let above = blocks.iter().take(at).rev().take_while(|block| is_brief(block)).count();
            let headed = at.checked_sub(above + 1).filter(|at| matches!(blocks.get(*at), Some(Block::Heading { .. })));
            let headed = headed.filter(|_| blocks.get(at).is_some_and(is_brief));
            explains && at > 0 && is_wide(at - 1) || headed.is_some_and(|at| lies(blocks, at))
        }
        _ => false,
    }
}

/// So many brief paragraphs lie down with the table beneath them.
const BRIEF: usize = 3;

fn is_brief(block: &Block) -> bool {
    let length = |runs: &[Run]| runs.iter().map(|run| run.words().chars().count()).sum::<usize>();
    matches!(block, Block::Paragraph(runs) if length(runs) <= WHOLE_ROW)
}

/// Headings of this level and above stand in the table of contents.
const CONTENTS_LEVEL: u8 = 2;

/// The contents: a link to each heading and a field for its page. Not one field over all of it: then a program that
/// counts pages by itself would leave the numbers empty until someone asked for them. Gives whether there is one.
fn contents(body: &mut String, report: &Report, lang: Lang) -> bool {
    let headings: Vec<(usize, u8, &str)> = report
        .blocks
        .iter()
        .enumerate()
        .filter_map(|(at, block)| match block {
            Block::Heading { level, text } if *level <= CONTENTS_LEVEL => Some((at, *level, text.as_str())),
            _ => None,
        })
        .collect();
    if headings.len() < 2 {
        return false;
    }
    paragraph(body, "ContentsHeading", say::report_contents(lang));
    for (at, level, text) in &headings {
        body.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"TOC{}\"/></w:pPr>", level.clamp(&1, &CONTENTS_LEVEL)));
        let words = escaped(&readable(text).replace(['\n', '\t'], " "));
        body.push_str(&format!(
            "<w:hyperlink w:anchor=\"{0}\" w:history=\"1\"><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r><w:r><w:tab/></w:r>\
             <w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGEREF {0} \\h \
             </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t></w:t></w:r>\
             <w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink>",
            bookmark(*at)
        ));
        body.push_str("</w:p>");
    }
    true
}

/// The bookmark of the heading at this place among the blocks, by Word's own kind of name.
fn bookmark(at: usize) -> String {
    format!("_Toc{at}")
}

/// A heading, which the table of contents finds by its bookmark. Marks of the appendix are numbered from 0.
fn heading(body: &mut String, at: usize, level: u8, text: &str, begins_page: bool) {
    let (style, id) = (heading_style(level), HEADING_IDS + at);
    let breaks = if begins_page { "<w:pageBreakBefore/>" } else { "" };
    let words = escaped(&readable(text).replace(['\n', '\t'], " "));
    body.push_str(&format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{breaks}</w:pPr><w:bookmarkStart w:id=\"{id}\" w:name=\"{}\"/><w:r>\
         <w:t xml:space=\"preserve\">{words}</w:t></w:r><w:bookmarkEnd w:id=\"{id}\"/></w:p>",
        bookmark(at)
    ));
}

/// Where the numbers of the headings' bookmarks begin, beyond those of any appendix.
const HEADING_IDS: usize = 1_000_000;

/// Pixels a unit of a figure.
const PICTURE_SCALE: f32 = 2.0;
/// Word's units of length in one of a figure's: 914,400 an inch, of which there are 96.
const EMU: f64 = 9525.0;

/// A figure in its own paragraph, as wide as it was drawn; `number` is its place among the pictures, from 1.
fn picture(body: &mut String, number: usize, svg: &str, shows: &str) {
    let length = |name: &str| {
        let (_, after) = svg.split_once(&format!(" {name}=\""))?;
        after.split_once('"')?.0.parse::<f64>().ok()
    };
    let (width, height) = (length("width").unwrap_or(600.0), length("height").unwrap_or(400.0));
    // No picture is taller than a page.
    let scale = (820.0 / height).min(1.0);
    let (cx, cy) = ((width * scale * EMU).round(), (height * scale * EMU).round());
    let name = escaped(shows);
    body.push_str(&format!(
        "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/><w:keepNext/></w:pPr><w:r><w:drawing>\
         <wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{cx}\" cy=\"{cy}\"/>\
         <wp:docPr id=\"{number}\" name=\"{name}\" descr=\"{name}\"/>\
         <a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
         <pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>\
         <pic:cNvPr id=\"{number}\" name=\"{name}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
         <a:blip r:embed=\"picture{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>\
         <a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
         </wp:inline></w:drawing></w:r></w:p>"
    ));
}

fn heading_style(level: u8) -> &'static str {
    match level {
        0 | 1 => "Heading1",
        2 => "Heading2",
        3 => "Heading3",
        _ => "Heading4",
    }
}

/// Runs as paragraphs, a new one for each line.
fn runs_paragraph(body: &mut String, style: &str, runs: &[Run], report: &Report) {
    let open = format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
    body.push_str(&open);
    for run in runs {
        if let Run::Mark(at) = run {
            if report.lists_evidence {
                let (mark, anchor) = (mark(*at), anchor(*at));
                // A mark does not begin a line.
                let properties = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>";
                body.push_str(&format!(
                    "<w:hyperlink w:anchor=\"{anchor}\" w:history=\"1\"><w:r>{properties}<w:t xml:space=\"preserve\">\u{a0}{mark}</w:t></w:r></w:hyperlink>"
                ));
            }
            continue;
        }
        for (n, line) in readable(run.words()).split('\n').enumerate() {
            if n > 0 {
                body.push_str("</w:p>");
                body.push_str(&open);
            }
            let properties = properties(run);
            let words = escaped(line).replace('\t', " ");
            body.push_str(&format!("<w:r>{properties}<w:t xml:space=\"preserve\">{words}</w:t></w:r>"));
        }
    }
    body.push_str("</w:p>");
}

fn properties(run: &Run) -> &'static str {
    match run {
        Run::Text(_) | Run::Mark(_) | Run::See(_) => "",
        Run::Strong(_) => "<w:rPr><w:b/><w:bCs/></w:rPr>",
        Run::Quiet(_) => "<w:rPr><w:color w:val=\"5F6670\"/></w:rPr>",
        Run::Quote(_) => "<w:rPr><w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\" w:cs=\"Georgia\"/></w:rPr>",
    }
}

fn write_grid(body: &mut String, grid: &Grid, lying: bool, report: &Report) {
    let (text, margins) = match grid.dense {
        true => ("DenseText", DENSE_MARGINS),
        false => ("TableText", ""),
    };
    let total: u32 = text_width(lying);
    let weights: u32 = grid.columns.iter().map(|column| column.weight.max(1)).sum::<u32>().max(1);
    let widths: Vec<u32> = grid.columns.iter().map(|column| total * column.weight.max(1) / weights).collect();
    body.push_str(&format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"BookTable\"/><w:tblW w:w=\"{total}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/>{margins}<w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" \
         w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
    ));
    widths.iter().for_each(|width| body.push_str(&format!("<w:gridCol w:w=\"{width}\"/>")));
    body.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in grid.columns.iter().zip(&widths) {
        cell(body, *width, |body| paragraph(body, "TableHeading", &column.heading));
    }
    body.push_str("</w:tr>");
    for row in &grid.rows {
        let length = |runs: &Vec<Run>| runs.iter().map(|run| run.words().chars().count()).sum::<usize>();
        let whole = row.iter().all(|runs| length(runs) <= WHOLE_ROW);
        body.push_str(if whole { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" } else { "<w:tr>" });
        for (runs, width) in row.iter().zip(&widths) {
            cell(body, *width, |body| runs_paragraph(body, text, runs, report));
        }
        body.push_str("</w:tr>");
    }
    body.push_str("</w:tbl>");
}

/// Little air, so that many rows stand on one page.
const DENSE_MARGINS: &str = "<w:tblCellMar><w:top w:w=\"12\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>\
    <w:bottom w:w=\"12\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar>";

fn cell(body: &mut String, width: u32, fill: impl FnOnce(&mut String)) {
    body.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
    fill(body);
    body.push_str("</w:tc>");
}

/// The number, which links find by its bookmark, where it stands and who speaks; then the words.
fn entry(body: &mut String, at: usize, report: &Report) {
    let Some(place) = report.cited.get(at) else { return };
    let (mark, anchor) = (mark(at), anchor(at));
    let where_it_is = escaped(&place.place);
    let quiet = properties(&Run::Quiet(String::new()));
    body.push_str(&format!(
        "<w:p><w:pPr><w:pStyle w:val=\"QuoteSource\"/></w:pPr><w:bookmarkStart w:id=\"{at}\" w:name=\"{anchor}\"/><w:r>\
         <w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">{mark} </w:t></w:r><w:bookmarkEnd w:id=\"{at}\"/><w:r>\
         {quiet}<w:t xml:space=\"preserve\">{where_it_is}</w:t></w:r></w:p>"
    ));
    paragraph(body, "QuoteText", &readable(&place.quote).replace(['\n', '\t'], " "));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(columns: usize) -> Block {
        let column = |n: usize| GridColumn { heading: format!("K{n}"), weight: 1 };
        let cell = || vec![Run::Text("ord".to_owned())];
        Block::Grid(Grid {
            columns: (0..columns).map(column).collect(),
            rows: vec![(0..columns).map(|_| cell()).collect()],
            ..Grid::default()
        })
    }

    fn headed(text: &str) -> Block {
        Block::Heading { level: 2, text: text.to_owned() }
    }

    #[test]
    fn wide_tables_lie_down_with_their_headings_and_nothing_else_does() {
        let words = || Block::Paragraph(vec![Run::Text("löpande".to_owned())]);
        for (blocks, sections, lying) in [
            (vec![headed("A"), words(), grid(5)], 1, 0),
            (vec![headed("A"), words(), headed("B"), grid(6), words()], 3, 1),
            (vec![headed("A"), grid(6), headed("B"), grid(7)], 2, 1),
            (vec![words(), grid(6)], 2, 1),
            (vec![grid(6), words(), grid(6)], 4, 2),
            // A few words between a heading and its table go with both, and so does what explains it.
            (vec![headed("A"), words(), grid(6)], 2, 1),
            (vec![headed("A"), grid(6), Block::Paragraph(vec![Run::Quiet("1 = ja".to_owned())]), words()], 3, 1),
        ] {
            let report = Report { blocks, ..Report::default() };
            let options = ExportOptions {
                lang: Lang::Sv,
                separator: Default::default(),
                project: "T".to_owned(),
                date: "2024-01-01".to_owned(),
            };
            let bytes = write(&report, &options).unwrap();
            let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            let mut xml = String::new();
            std::io::Read::read_to_string(&mut zip.by_name("word/document.xml").unwrap(), &mut xml).unwrap();
            assert_eq!(xml.matches("<w:sectPr>").count(), sections);
            assert_eq!(xml.matches("w:orient=\"landscape\"").count(), lying);
            // A heading stands in the section of its table: between them no section ends.
            let before = xml.rsplit_once("<w:tbl>").unwrap().0;
            let (heading, ends) = (before.rfind("Heading2\""), before.rfind("<w:sectPr>"));
            assert!(heading.is_none() || ends.is_none() || ends < heading);
        }
    }
}
