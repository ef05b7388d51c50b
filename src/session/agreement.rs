//! The agreement of coders: compared, and taken out as a table, past the guard.

use super::guard::{Checked, Finished, Gate, neutral_table, placed};
use super::study;
use super::{ActionError, Error, What};
use crate::analysis::agreement::{Asked, Compared, Grain, compare, table};
use crate::analysis::guard::check_table;
use crate::analysis::names::Finder;
use crate::analysis::study::Study;
use crate::formats::export as formats;
use crate::formats::export::{ExportFormat, ExportOptions, Separator};
use crate::model::*;
use crate::store::{self, Reader};

/// What is compared, and how it is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub grain: Grain,
    /// Names or GUIDs; none for all who have read anything through.
    pub coders: Vec<String>,
    /// Names, paths or GUIDs; none for all codes.
    pub codes: Vec<String>,
    pub format: ExportFormat,
}

/// Compares the coders, and has the guard look at the table that is to leave. Also the names of the documents that some
/// of them have not read through.
///
/// # Errors
/// A coder or code that is not there; a project that cannot be read.
pub fn checked(reader: Reader, wanted: &Wanted, finder: &Finder) -> Result<(Checked, Vec<String>), Error> {
    let gate = Gate::new(reader, finder)?;
    let project = store::project::get(reader)?;
    let (fewest, _) = store::confidence::guard(reader)?;
    let study = study::whole(reader)?;
    let (lang, separator) = (project.language, Separator::default());
    let compared = compared(reader, &study, wanted)?;
    let in_words = !matches!(wanted.format, ExportFormat::Csv | ExportFormat::Json | ExportFormat::Xlsx);
    let table = table(&study, &compared, wanted.grain, in_words, lang);
    let remarks = check_table(&table, &study, &[], finder, fewest);
    let date = now().chars().take(10).collect();
    let options = ExportOptions { lang, separator, project: project.title, date };
    let plain = ExportOptions { project: String::new(), ..options.clone() };
    let ending = formats::Exporter::of(wanted.format).map_or("", |exporter| exporter.ending);
    let bytes = formats::write(wanted.format, std::slice::from_ref(&table), &options)?;
    let remarks = gate.looked_through(&Finished::of_file(ending, &bytes), remarks, || {
        let neutral = formats::write(wanted.format, &[neutral_table(None)], &plain).ok()?;
        Some(Finished::of_file(ending, &neutral))
    });
    let left_out = compared.left_out.iter().map(|document| study.document_name(*document).to_owned()).collect();
    Ok((Checked::alone(bytes, placed(remarks, &table)), left_out))
}

fn compared(reader: Reader, study: &Study, wanted: &Wanted) -> Result<Compared, Error> {
    let missing = |what, name: &String| ActionError::NotFound { what, name: name.clone() };
    let mut asked = Asked { grain: wanted.grain, ..Asked::default() };
    for name in &wanted.coders {
        let named = Ref::from(name.as_str());
        let known = study.coders.iter().find(|coder| named.names(coder.guid, &coder.name));
        asked.coders.push(known.ok_or_else(|| missing(What::Coder, name))?.id);
    }
    for name in &wanted.codes {
        match store::code::find(reader, name)?.as_slice() {
            [] => return Err(missing(What::Code, name).into()),
            found => asked.codes.extend(found),
        }
    }
    // A text that cannot be read has no paragraphs; `check` tells that it is missing.
    let text = |document| store::document::text(reader, document).unwrap_or_default();
    Ok(compare(study, &text, &asked))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Session;
    use crate::session::action::read_script;

    const COLUMNS: &str = "code,coders,documents,unit,n,percent,kappa,kappa_max,pi,brennan_prediger,ac1,alpha,u_alpha,\
        binary_u_alpha,cu_alpha,k_u_alpha,alpha_low,alpha_high";

    /// By both 50 of a thousand characters, by one 100, by the other 50: the example of a well-known manual.
    fn study(folder: &tempfile::TempDir) -> Session {
        let path = folder.path().join("s.mening");
        let mut session = Session::create(&path, "S", Lang::En, None).unwrap();
        let text = "å".repeat(1000);
        let script = format!(
            r#"{{"action":"add_document","name":"d","text":"{text}"}}
{{"action":"add_document","name":"e","text":"{text}"}}
{{"action":"add_code","name":"Tid"}}
{{"action":"add_coding","document":"d","start":100,"end":250,"code":"Tid","coder":"Åsa"}}
{{"action":"add_coding","document":"d","start":200,"end":300,"code":"Tid","coder":"Örjan"}}
{{"action":"set_read","document":"d","for":"coding","coder":"Åsa","read":true}}
{{"action":"set_read","document":"d","for":"coding","coder":"Örjan","read":true}}
{{"action":"set_read","document":"e","for":"coding","coder":"Åsa","read":true}}"#
        );
        session.apply(&read_script(&script).unwrap()).unwrap();
        session
    }

    fn written(session: &Session, wanted: &Wanted) -> (String, Vec<String>) {
        let (made, left_out) = checked(session.reader(), wanted, &session.finder().unwrap()).unwrap();
        (String::from_utf8(made.bytes).unwrap(), left_out)
    }

    #[test]
    fn coders_are_compared_over_what_both_have_read() {
        let folder = tempfile::tempdir().unwrap();
        let session = study(&folder);
        let wanted = |format| Wanted { grain: Grain::Character, coders: vec![], codes: vec![], format };
        let (csv, left_out) = written(&session, &wanted(ExportFormat::Csv));
        let (head, row) = csv.trim_start_matches('\u{feff}').trim().split_once('\n').unwrap();
        assert_eq!((head.trim(), left_out.as_slice()), (COLUMNS, &["e".to_owned()][..]));
        let cells: Vec<&str> = row.split(',').map(|cell| cell.trim_matches('"').trim()).collect();
        assert!(row.starts_with("Tid,\"Åsa, Örjan\",1,character,1000,0.85,0.318"), "{row}");
        assert_eq!(cells.len(), 19, "the coders' comma is in quotation marks: {row}");
        let json: serde_json::Value = serde_json::from_str(&written(&session, &wanted(ExportFormat::Json)).0).unwrap();
        assert_eq!(json[0]["cu_alpha"], serde_json::Value::Null, "one code alone has no variation");
        assert_eq!(json[0]["alpha_low"], serde_json::Value::Null, "one document says nothing of others");
        let (words, _) = written(&session, &wanted(ExportFormat::Md));
        assert!(words.contains("undefined: no variation") && words.contains("0.318"), "{words}");
    }

    #[test]
    fn who_is_not_there_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let session = study(&folder);
        for (coders, codes) in [(vec!["Ingen".to_owned()], vec![]), (vec![], vec!["Ingen".to_owned()])] {
            let wanted = Wanted { grain: Grain::Turn, coders, codes, format: ExportFormat::Csv };
            let error = checked(session.reader(), &wanted, &session.finder().unwrap()).err().unwrap();
            assert!(error.message(Lang::En).contains("Ingen"));
        }
    }
}
