//! A report in Word: real headings, tables whose header comes back on every page, marks that are
//! links to the appendix.

use super::super::export::docx::package::zipped;
use super::super::export::docx::{paragraph, section, text_width};
use super::super::export::layout::{escaped, readable};
use super::super::export::{ExportError, ExportOptions};
use super::super::figures::png;
use super::placed;
use crate::model::*;

pub fn write(report: &Report, options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    let mut body = String::new();
    let mut pictures: Vec<Vec<u8>> = Vec::new();
    for (style, text) in [("Title", &report.title), ("Subtitle", &options.date)] {
        if !text.trim().is_empty() {
            paragraph(&mut body, style, text);
        }
    }
    for block in &report.blocks {
        match block {
            Block::Heading { level, text } => paragraph(&mut body, heading_style(*level), text),
            Block::Paragraph(runs) => runs_paragraph(&mut body, "BodyText", runs, report, options.lang),
            Block::Grid(grid) => write_grid(&mut body, grid, report, options.lang),
            Block::Figure { svg, shows } => {
                pictures.push(png(svg, PICTURE_SCALE)?);
                picture(&mut body, pictures.len(), svg, shows);
            }
            Block::Entry(at) => entry(&mut body, *at, report, options.lang),
        }
    }
    body.push_str(&section(false, true));
    zipped(&body, &pictures, options).map_err(|_| ExportError::Failed { format: "Word" })
}

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
    let scale = (880.0 / height).min(1.0);
    let (cx, cy) = ((width * scale * EMU).round(), (height * scale * EMU).round());
    let name = escaped(shows);
    body.push_str(&format!(
        "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:drawing>\
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
fn runs_paragraph(body: &mut String, style: &str, runs: &[Run], report: &Report, lang: Lang) {
    let open = format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
    body.push_str(&open);
    for run in runs {
        if let Run::Mark(at) = run {
            if report.lists_evidence {
                let mark = mark(*at, lang);
                let properties = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>";
                body.push_str(&format!(
                    "<w:hyperlink w:anchor=\"{mark}\" w:history=\"1\"><w:r>{properties}<w:t xml:space=\"preserve\"> {mark}</w:t></w:r></w:hyperlink>"
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
        Run::Text(_) | Run::Mark(_) => "",
        Run::Strong(_) => "<w:rPr><w:b/><w:bCs/></w:rPr>",
        Run::Quiet(_) => "<w:rPr><w:color w:val=\"5F6670\"/></w:rPr>",
        Run::Quote(_) => "<w:rPr><w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\" w:cs=\"Georgia\"/></w:rPr>",
    }
}

fn write_grid(body: &mut String, grid: &Grid, report: &Report, lang: Lang) {
    let total: u32 = text_width(false);
    let weights: u32 = grid.columns.iter().map(|column| column.weight.max(1)).sum::<u32>().max(1);
    let widths: Vec<u32> = grid.columns.iter().map(|column| total * column.weight.max(1) / weights).collect();
    body.push_str(&format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"BookTable\"/><w:tblW w:w=\"{total}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" \
         w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
    ));
    widths.iter().for_each(|width| body.push_str(&format!("<w:gridCol w:w=\"{width}\"/>")));
    body.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in grid.columns.iter().zip(&widths) {
        cell(body, *width, |body| paragraph(body, "TableHeading", &column.heading));
    }
    body.push_str("</w:tr>");
    for row in &grid.rows {
        body.push_str("<w:tr>");
        for (runs, width) in row.iter().zip(&widths) {
            cell(body, *width, |body| runs_paragraph(body, "TableText", runs, report, lang));
        }
        body.push_str("</w:tr>");
    }
    // Two tables without a paragraph between them would be one.
    body.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr></w:p>");
}

fn cell(body: &mut String, width: u32, fill: impl FnOnce(&mut String)) {
    body.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
    fill(body);
    body.push_str("</w:tc>");
}

/// The mark, which links find by its bookmark, then each place and its words.
fn entry(body: &mut String, at: usize, report: &Report, lang: Lang) {
    let Some(cited) = report.cited.get(at) else { return };
    let mark = mark(at, lang);
    for (n, place) in cited.places.iter().enumerate() {
        body.push_str("<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr>");
        if n == 0 {
            body.push_str(&format!(
                "<w:bookmarkStart w:id=\"{at}\" w:name=\"{mark}\"/><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">{mark} </w:t></w:r><w:bookmarkEnd w:id=\"{at}\"/>"
            ));
        }
        let words = escaped(&readable(&place.quote).replace(['\n', '\t'], " "));
        let (quiet, quote) = (Run::Quiet(String::new()), Run::Quote(String::new()));
        body.push_str(&format!(
            "<w:r>{}<w:t xml:space=\"preserve\">{}: </w:t></w:r><w:r>{}<w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>",
            properties(&quiet),
            escaped(&placed(place, lang)),
            properties(&quote)
        ));
    }
}
