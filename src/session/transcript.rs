//! Taking a document's text out with its codings in the margin, past the same guard as everything else.

use super::guard::{Checked, Finished, Gate};
use super::study::{self, ReadTexts};
use super::{ActionError, Error, What};
use crate::analysis::guard::{check_quoted, in_text};
use crate::analysis::names::Finder;
use crate::analysis::transcript::lay_out;
use crate::formats::export::{ExportFormat, ExportOptions, Exporter, Separator};
use crate::formats::transcript as formats;
use crate::model::*;
use crate::store::{self, Reader};

/// Which document to take out, and what beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// By name or GUID.
    pub document: String,
    /// One of [`formats::TRANSCRIPT_FORMATS`].
    pub format: ExportFormat,
    /// Codes and coders by name or GUID; none means all.
    pub codes: Vec<String>,
    pub coders: Vec<String>,
}

/// Lays a transcript out as it may leave the project.
///
/// # Errors
/// A document, code or coder that does not exist; a project that cannot be read.
pub fn made(reader: Reader, wanted: &Wanted) -> Result<Transcript, Error> {
    Ok(with_remarks(reader, wanted, None)?.0)
}

/// Makes a transcript and has the guard look at it.
///
/// # Errors
/// As [`made`]; a format that has no margin.
pub fn checked(reader: Reader, wanted: &Wanted, finder: &Finder) -> Result<Checked, Error> {
    let gate = Gate::new(reader, finder)?;
    let project = store::project::get(reader)?;
    let (transcript, remarks) = with_remarks(reader, wanted, Some(finder))?;
    let date = now().chars().take(10).collect();
    let (lang, separator) = (project.language, Separator::default());
    let options = ExportOptions { lang, separator, project: project.title, date };
    let plain = ExportOptions { project: String::new(), ..options.clone() };
    let ending = Exporter::of(wanted.format).map_or("", |exporter| exporter.ending);
    let bytes = formats::write(wanted.format, &transcript, &options)?;
    let remarks = gate.looked_through(&Finished::of_file(ending, &bytes), remarks, || {
        let stretch = Stretch { words: "-".to_owned(), begins: vec![0], ends: vec![0], under: vec![0], is_label: true };
        let margin = InMargin { code: "-".to_owned(), coder: "-".to_owned(), ..InMargin::default() };
        let neutral = Transcript { title: "-".to_owned(), lines: vec![vec![stretch]], codings: vec![margin] };
        Some(Finished::of_file(ending, &formats::write(wanted.format, &neutral, &plain).ok()?))
    });
    Ok(Checked::alone(bytes, remarks))
}

fn with_remarks(
    reader: Reader,
    wanted: &Wanted,
    finder: Option<&Finder>,
) -> Result<(Transcript, Vec<crate::analysis::guard::Remark>), Error> {
    let missing = |what: What, name: &str| ActionError::NotFound { what, name: name.to_owned() };
    let document = store::document::find(reader, &wanted.document)?;
    let document = document.ok_or_else(|| missing(What::Document, &wanted.document))?;
    let study = study::whole(reader)?;
    let mut codes = Vec::new();
    for name in &wanted.codes {
        match store::code::find(reader, name)?.as_slice() {
            [] => return Err(missing(What::Code, name).into()),
            found => codes.extend(found),
        }
    }
    let mut coders = Vec::new();
    for name in &wanted.coders {
        let wanted = Ref::from(name);
        let known = study.coders.iter().find(|coder| wanted.names(coder.guid, &coder.name));
        coders.push(known.ok_or_else(|| missing(What::Coder, name))?.id);
    }
    let lang = store::project::get(reader)?.language;
    let texts = ReadTexts::for_export(reader, &study, lang);
    let text = store::document::text(reader, document)?;
    let transcript = lay_out(&study, &texts, document, &text, &codes, &coders);
    let Some(finder) = finder else { return Ok((transcript, Vec::new())) };
    let (fewest, _) = store::confidence::guard(reader)?;
    let mut remarks = in_text(&transcript.title, 0, "", finder);
    for (n, line) in (1..).zip(&transcript.lines) {
        let words: String = line.iter().map(|stretch| stretch.words.as_str()).collect();
        remarks.extend(in_text(&words, n, "", finder));
    }
    for coding in &transcript.codings {
        remarks.extend([&coding.code, &coding.memo].into_iter().flat_map(|words| in_text(words, 0, "", finder)));
    }
    let whole = Passage::new(0, code_points(&text));
    if !whole.is_empty() {
        remarks.extend(check_quoted(&study, &[(document, whole)], fewest));
    }
    Ok((transcript, remarks))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::demo;

    #[test]
    fn the_codings_of_a_document_stand_beside_it_in_word_and_html() {
        let folder = tempfile::tempdir().unwrap();
        let session = demo::testing::copy(&folder.path().join("demo.mening"), Lang::Sv);
        let study = study::whole(session.reader()).unwrap();
        let document = &study.documents[0];
        let wanted =
            |format, codes: Vec<String>| Wanted { document: document.name.clone(), format, codes, coders: vec![] };
        let all = made(session.reader(), &wanted(ExportFormat::Html, vec![])).unwrap();
        let coded: Vec<&Coding> = study.codings.iter().filter(|coding| coding.document == document.id).collect();
        assert_eq!(all.codings.len(), coded.len());
        assert!(coded.len() > 3);
        let text = store::document::text(session.reader(), document.id).unwrap();
        let line = |line: &Vec<Stretch>| line.iter().map(|stretch| stretch.words.as_str()).collect::<String>();
        let lines: Vec<String> = all.lines.iter().map(line).collect();
        assert_eq!(lines.join("\n"), text, "every word, once");
        let code = study.code_name(coded[0].code).to_owned();
        let one = made(session.reader(), &wanted(ExportFormat::Html, vec![code.clone()])).unwrap();
        assert!(!one.codings.is_empty() && one.codings.len() < all.codings.len());
        let finder = session.finder().unwrap();
        for format in formats::TRANSCRIPT_FORMATS {
            let bytes = checked(session.reader(), &wanted(format, vec![]), &finder).unwrap().bytes;
            let told = match format {
                ExportFormat::Docx => {
                    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
                    let mut xml = String::new();
                    std::io::Read::read_to_string(&mut zip.by_name("word/comments.xml").unwrap(), &mut xml).unwrap();
                    assert_eq!(xml.matches("<w:comment ").count(), coded.len());
                    xml
                }
                _ => String::from_utf8(bytes).unwrap(),
            };
            assert!(told.contains(&code), "{format:?}");
        }
        let none = Wanted { coders: vec!["Nobody".into()], ..wanted(ExportFormat::Html, vec![]) };
        assert!(made(session.reader(), &none).is_err());
    }
}
