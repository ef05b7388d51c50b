//! A transcript in Word: each coding is a comment on its words, by its coder.

use super::super::export::docx::package::{Comments, zipped_with};
use super::super::export::docx::{paragraph, section};
use super::super::export::layout::{escaped, readable};
use super::super::export::{ExportError, ExportOptions};
use crate::model::*;

pub fn write(made: &Transcript, options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    let mut body = String::new();
    paragraph(&mut body, "Title", &made.title);
    for text in [&options.project, &options.date] {
        if !text.trim().is_empty() {
            paragraph(&mut body, "CoverLine", text);
        }
    }
    let mut open: Vec<usize> = Vec::new();
    for line in &made.lines {
        body.push_str("<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr>");
        for stretch in line {
            for n in &stretch.begins {
                body.push_str(&format!("<w:commentRangeStart w:id=\"{n}\"/>"));
                open.push(*n);
            }
            let bold = if stretch.is_label { "<w:rPr><w:b/><w:bCs/></w:rPr>" } else { "" };
            let words = escaped(&readable(&stretch.words).replace(['\t', '\n'], " "));
            body.push_str(&format!("<w:r>{bold}<w:t xml:space=\"preserve\">{words}</w:t></w:r>"));
            for n in stretch.ends.iter().filter(|n| open.contains(n)) {
                close(&mut body, *n);
            }
            open.retain(|n| !stretch.ends.contains(n));
        }
        body.push_str("</w:p>");
    }
    if !open.is_empty() {
        body.push_str("<w:p>");
        open.iter().for_each(|n| close(&mut body, *n));
        body.push_str("</w:p>");
    }
    body.push_str(&section(false, true));
    let comments = Comments(made.codings.iter().map(comment).collect());
    zipped_with(&body, &[], &comments, options).map_err(|_| ExportError::Failed { format: "Word" })
}

fn close(body: &mut String, n: usize) {
    body.push_str(&format!("<w:commentRangeEnd w:id=\"{n}\"/><w:r><w:commentReference w:id=\"{n}\"/></w:r>"));
}

/// Who made it, and its lines.
fn comment(coding: &InMargin) -> (String, Vec<String>) {
    let memo = coding.memo.split('\n').filter(|line| !line.trim().is_empty()).map(str::to_owned);
    (coding.coder.clone(), std::iter::once(coding.code.clone()).chain(memo).collect())
}
