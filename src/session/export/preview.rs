//! The first rows of a table, as an export would hold them, without loading the rest.

use super::{Export, chosen};
use crate::analysis::study::Study;
use crate::analysis::tables::{self, Chosen, FirstRows};
use crate::model::*;
use crate::session::study::ReadTexts;
use crate::session::{Error, study};
use crate::store::{self, Reader};
use std::collections::BTreeSet;

/// A table to look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    pub table: Table,
    /// Whether the export holds more rows than these.
    pub more: bool,
}

/// Makes the first `rows` rows of an export's table.
///
/// # Errors
/// A code or case that does not exist; a project that cannot be read.
pub fn preview(reader: Reader, export: &Export, rows: usize) -> Result<Preview, Error> {
    let lang = store::project::get(reader)?.language;
    let chosen = chosen(reader, export)?;
    let mut study = study::with_words(reader, study::frame(reader)?)?;
    // One more than is shown tells whether there are more.
    load(reader, tables::of(export.table).first, &mut study, &chosen, rows + 1)?;
    study.without_quarantined();
    let texts = ReadTexts::for_export(reader, &study, lang);
    texts.mask_evidence(&mut study);
    let mut table = tables::table(export.table, &study, &texts, &chosen, lang);
    let more = table.rows.len() > rows;
    table.rows.truncate(rows);
    Ok(Preview { table, more })
}

/// Loads what the first rows are made of, and cuts what would only cost time.
fn load(reader: Reader, first: FirstRows, study: &mut Study, chosen: &Chosen, rows: usize) -> Result<(), Error> {
    match first {
        FirstRows::Codings => study.codings = codings(reader, study, chosen, rows)?,
        FirstRows::Codes => {
            let only = chosen.codes_with_children(study);
            let shown = |code: &&Code| only.as_ref().is_none_or(|only| only.contains(&code.id));
            let tree: Vec<_> = study.codes.iter().map(|code| (code.id, code.parent)).collect();
            let first_codes = tables::in_tree_order(&study.codes).into_iter().filter(shown).take(rows);
            // A code's figures hold those of the codes beneath it.
            let counted: BTreeSet<CodeId> =
                first_codes.flat_map(|code| crate::analysis::study::beneath(code.id, &tree)).collect();
            for code in counted {
                study.codings.extend(store::coding::of_code(reader, code)?);
            }
        }
        FirstRows::Units => {
            let cases = chosen.cases_with_children(study);
            let mut units = std::mem::take(&mut study.units);
            units.retain(|unit| belongs(study, (chosen, &cases), unit.document, unit.passage));
            units.truncate(rows);
            study.units = units;
        }
        FirstRows::AllCodings => store::coding::each(reader, |coding| study.codings.push(coding))?,
        FirstRows::ContrastRows => {
            study.contrasts.retain(|contrast| chosen.has_contrast(contrast.id));
            contrast_rows(reader, study, rows)?;
        }
        FirstRows::Memos => {
            study.memos.truncate(rows);
            for memo in &study.memos {
                if let Some(MemoOn::Coding(coding)) = memo.on {
                    study.codings.push(store::coding::get(reader, coding)?);
                }
            }
        }
        FirstRows::Steps => {
            study.steps = store::steps(reader)?;
            study.steps.truncate(rows);
        }
        FirstRows::Frame => {}
    }
    Ok(())
}

fn belongs(
    study: &Study,
    (chosen, cases): (&Chosen, &Option<Vec<CaseId>>),
    document: DocumentId,
    passage: Passage,
) -> bool {
    chosen.has_document(document)
        && cases.as_ref().is_none_or(|cases| study.cases_of(document, passage).iter().any(|case| cases.contains(case)))
}

/// The first codings of the chosen codes and cases, in the order of the table.
fn codings(reader: Reader, study: &Study, chosen: &Chosen, rows: usize) -> Result<Vec<Coding>, Error> {
    let (codes, cases) = (chosen.codes_with_children(study), chosen.cases_with_children(study));
    let mut found = Vec::new();
    if let Some(codes) = codes {
        for code in codes.into_iter().collect::<BTreeSet<_>>() {
            let mut of_code = store::coding::of_code(reader, code)?;
            of_code.retain(|coding| belongs(study, (chosen, &cases), coding.document, coding.passage));
            of_code.truncate(rows);
            found.extend(of_code);
        }
        found.sort_by_key(|coding| {
            (coding.document, coding.passage.start, std::cmp::Reverse(coding.passage.end), coding.id)
        });
    } else {
        for document in study.documents.iter().filter(|document| document.codings > 0) {
            let here = store::coding::in_document(reader, document.id)?;
            found.extend(
                here.into_iter().filter(|coding| belongs(study, (chosen, &cases), coding.document, coding.passage)),
            );
            if found.len() >= rows {
                break;
            }
        }
    }
    found.truncate(rows);
    Ok(found)
}

/// Keeps the first rows of all contrasts together, and loads the codings that they are about.
fn contrast_rows(reader: Reader, study: &mut Study, rows: usize) -> Result<(), Error> {
    let tree: Vec<_> = study.codes.iter().map(|code| (code.id, code.parent)).collect();
    let mut left = rows;
    let mut wanted = BTreeSet::new();
    for contrast in &mut study.contrasts {
        contrast.rows.truncate(left);
        left -= contrast.rows.len();
        for row in &contrast.rows {
            if let RowAbout::Code(code) = row.about {
                wanted.extend(crate::analysis::study::beneath(code, &tree));
            }
        }
    }
    for code in wanted {
        study.codings.extend(store::coding::of_code(reader, code)?);
    }
    study.codings.sort_by_key(|coding| (coding.document, coding.passage, coding.id));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tables::table;
    use crate::formats::export::{ExportFormat, Separator};
    use crate::session::demo;
    use strum::IntoEnumIterator;

    #[test]
    fn a_preview_is_the_beginning_of_the_export() {
        let folder = tempfile::tempdir().unwrap();
        let session = demo::testing::copy(&folder.path().join("demo.mening"), Lang::Sv);
        let reader = session.reader();
        let whole = study::whole(reader).unwrap();
        let code = whole.codes.first().map(|code| code.guid.to_string()).unwrap();
        let case = whole.cases.first().map(|case| case.guid.to_string()).unwrap();
        for name in TableName::iter() {
            for (codes, cases) in [(vec![], vec![]), (vec![code.clone()], vec![]), (vec![], vec![case.clone()])] {
                let export = Export {
                    table: name,
                    format: ExportFormat::Csv,
                    codes,
                    cases,
                    separator: Separator::Comma,
                    only: Default::default(),
                    axes: None,
                };
                let picked = chosen(reader, &export).unwrap();
                let mut expected =
                    table(name, &whole, &ReadTexts::for_export(reader, &whole, Lang::Sv), &picked, Lang::Sv);
                let more = expected.rows.len() > 5;
                expected.rows.truncate(5);
                let got = preview(reader, &export, 5).unwrap();
                assert_eq!((got.table, got.more), (expected, more), "{name:?}");
            }
        }
    }
}
