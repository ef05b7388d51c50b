//! What a person finds after a table went out, was changed in a spreadsheet and came back.

mod left;
mod ours;

use super::*;
use crate::formats::export::{ExportFormat, Separator};
use crate::formats::import::{Uncancelled, survey};
use crate::session::export::Export;
use crate::session::import::{Choices, Content, FileReport, FileResult, Given, ReadFile, read};
use crate::session::{Session, demo, guard};
use crate::store;

const TABLES: [TableName; 4] =
    [TableName::Condensations, TableName::Themes, TableName::Contrast, TableName::Assessments];

fn session(folder: &std::path::Path) -> Session {
    demo::testing::copy(&folder.join("demo.mening"), Lang::Sv)
}

fn bytes(session: &Session, table: TableName, format: ExportFormat, separator: Separator) -> Vec<u8> {
    let export =
        Export { table, format, codes: Vec::new(), cases: Vec::new(), only: Default::default(), separator, axes: None };
    guard::checked(session.reader(), &export, &session.finder().unwrap()).unwrap().bytes
}

/// The table as a spreadsheet shows it.
struct Sheet(SurveyTable);

impl Sheet {
    fn of(session: &Session, table: TableName) -> Sheet {
        let bytes = bytes(session, table, ExportFormat::Xlsx, Separator::Comma);
        Sheet(survey::read("t.xlsx", &bytes, &Uncancelled).unwrap())
    }

    fn column(&self, heading: &str) -> usize {
        self.0.columns.iter().position(|column| column.heading == heading).unwrap()
    }

    /// The first row whose cells say this.
    fn row(&self, says: &[(&str, &str)]) -> usize {
        let said = |row: &Vec<String>| says.iter().all(|(heading, text)| row[self.column(heading)].contains(text));
        self.0.rows.iter().position(said).unwrap()
    }

    fn set(&mut self, row: usize, heading: &str, text: &str) {
        let column = self.column(heading);
        self.0.rows[row][column] = text.to_owned();
    }

    fn found(&self, session: &Session) -> Found {
        compare(session.reader(), &recognise(&self.0).unwrap().unwrap()).unwrap()
    }

    /// Brings the sheet in, in one step.
    fn bring_in(&self, session: &mut Session) -> Changed {
        Sheet::bring(session, recognise(&self.0).unwrap().unwrap())
    }

    /// The same with every change ticked, as a person may do in the window.
    fn bring_in_all(&self, session: &mut Session) -> Changed {
        let mut found = self.found(session);
        found.changes.iter_mut().for_each(|change| change.wanted = true);
        Sheet::bring(session, Edited { found: Some(found), ..recognise(&self.0).unwrap().unwrap() })
    }

    fn bring(session: &mut Session, edited: Edited) -> Changed {
        let outcome = Ok(Content::Changes(Box::new(edited)));
        let (file_name, sha256) = ("t.xlsx".into(), String::new());
        let file = ReadFile { file_name, bytes: Vec::new(), sha256, outcome, axis_headings: Vec::new() };
        let (reports, _) = session.commit_import(vec![file], &Given::default()).unwrap();
        match reports.into_iter().next().unwrap() {
            FileReport { result: FileResult::Changes(changed), .. } => changed,
            other => panic!("{other:?}"),
        }
    }
}

fn first_unit(session: &Session) -> MeaningUnit {
    store::unit::all(session.reader()).unwrap().into_iter().find(|unit| !unit.condensation.is_empty()).unwrap()
}

#[test]
fn a_table_that_nobody_changed_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    for table in TABLES {
        for (format, separator) in [
            (ExportFormat::Xlsx, Separator::Comma),
            (ExportFormat::Csv, Separator::Comma),
            (ExportFormat::Csv, Separator::Semicolon),
            (ExportFormat::Csv, Separator::Tab),
        ] {
            let name = format!("t.{}", <&str>::from(format));
            let read = read(&name, bytes(&session, table, format, separator), &Choices::default(), &Uncancelled);
            let Ok(Content::Changes(edited)) = read.outcome else { panic!("{table:?} {format:?} is not known again") };
            assert_eq!(edited.table, table);
            assert!(!edited.rows.is_empty());
            assert_eq!(compare(session.reader(), &edited).unwrap(), Found::default(), "{table:?} {format:?}");
        }
    }
}

#[test]
fn ids_are_for_programs_only() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    let guid = first_unit(&session).guid.to_string();
    for (format, carried) in
        [(ExportFormat::Csv, true), (ExportFormat::Json, true), (ExportFormat::Html, false), (ExportFormat::Md, false)]
    {
        let bytes = bytes(&session, TableName::Condensations, format, Separator::Comma);
        assert_eq!(String::from_utf8(bytes).unwrap().contains(&guid), carried, "{format:?}");
    }
}

#[test]
fn condensations_come_back_changed_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    let before = store::unit::all(session.reader()).unwrap();
    let unit = first_unit(&session);
    let mut sheet = Sheet::of(&session, TableName::Condensations);
    let row = sheet.row(&[("Id", &unit.guid.to_string())]);
    sheet.set(row, "Kondensering", "=ny mening  ");
    sheet.set(row, "Tema", "Ett tema som inte fanns");
    sheet.set(row, "Relevans", "Utesluten");
    // Sorted otherwise, and with a row taken away: neither is a change.
    sheet.0.rows.reverse();
    sheet.0.rows.remove(0);
    assert_eq!(sheet.found(&session).changes.iter().filter(|change| change.new_theme).count(), 1);
    assert_eq!(sheet.bring_in_all(&mut session), Changed { made: 3, left: 0, problems: vec![] });
    let now = store::unit::all(session.reader()).unwrap();
    let changed = now.iter().find(|known| known.guid == unit.guid).unwrap();
    assert_eq!((changed.condensation.as_str(), changed.relevance), ("=ny mening", Relevance::Excluded));
    assert_eq!(changed.interpretation, unit.interpretation, "what was not changed stays");
    let themes = store::theme::all(session.reader()).unwrap();
    assert!(themes.iter().any(|theme| Some(theme.id) == changed.theme && theme.name == "Ett tema som inte fanns"));
    assert_eq!(now.iter().zip(&before).filter(|(now, before)| now != before).count(), 1);
    session.undo().unwrap();
    assert_eq!(store::unit::all(session.reader()).unwrap(), before);
}

#[test]
fn what_was_changed_here_meanwhile_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    let unit = first_unit(&session);
    let mut sheet = Sheet::of(&session, TableName::Condensations);
    let action = format!(
        r#"{{"action":"set_meaning_unit","unit":"{}","condensation":"Skrivet här","interpretation":"Även detta"}}"#,
        unit.guid
    );
    session.apply(&crate::session::action::read_script(&action).unwrap()).unwrap();
    // The interpretation was changed here alone: the sheet's older words are no change.
    let row = sheet.row(&[("Id", &unit.guid.to_string())]);
    sheet.set(row, "Kondensering", "Skrivet i arket");
    let found = sheet.found(&session);
    let said: Vec<_> = found.changes.iter().map(|change| (change.after.as_str(), change.newer_here)).collect();
    assert_eq!(said, [("Skrivet i arket", true)]);
    assert_eq!(sheet.bring_in(&mut session), Changed { made: 0, left: 1, problems: vec![] });
    let now = store::unit::all(session.reader()).unwrap();
    assert_eq!(now.iter().find(|known| known.guid == unit.guid).unwrap().condensation, "Skrivet här");
}

#[test]
fn findings_assessments_and_cells_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    let mut sheet = Sheet::of(&session, TableName::Contrast);
    let row = sheet.row(&[("Typ", "skiljer sig")]);
    sheet.set(row, "Typ", "Motsatta");
    sheet.set(row, "Fynd", "De säger emot varandra");
    let absent = sheet.row(&[("Typ", "lika")]);
    sheet.set(absent, "Typ", "saknas");
    sheet.set(absent, "Eftersökt i", "");
    assert_eq!(
        sheet.bring_in(&mut session),
        Changed { made: 2, left: 0, problems: vec![Problem::NoSearched { row: absent + 2 }] }
    );
    let findings = store::contrast::findings(session.reader()).unwrap();
    let finding = findings.iter().find(|finding| finding.text == "De säger emot varandra").unwrap();
    assert_eq!(finding.kind, FindingKind::Opposed);
    let evidence = store::evidence::all(session.reader()).unwrap();
    assert!(evidence.iter().any(|known| known.claim == Claim::Finding(finding.id)), "its evidence stays");

    let mut sheet = Sheet::of(&session, TableName::Assessments);
    let row = sheet.row(&[("Fall", "Hörby"), ("Omdöme", "delvis")]);
    let mut copied = sheet.0.rows[row].clone();
    sheet.set(row, "Omdöme", "ja");
    for (heading, text) in [("Id", ""), ("Version", ""), ("Tillfälle", "efter tre år"), ("Omdöme", "nej")] {
        copied[sheet.column(heading)] = text.to_owned();
    }
    sheet.0.rows.push(copied);
    let last = sheet.0.rows.len() - 1;
    let other = sheet.row(&[("Omdöme", "nej")]);
    sheet.set(other, "Omdöme", "kanske");
    let changed = sheet.bring_in(&mut session);
    assert_eq!((changed.made, changed.problems.len()), (3, 1), "{changed:?}");
    assert!(matches!(&changed.problems[..], [Problem::UnknownValue { value, .. }] if value == "kanske"));
    let assessments = store::assessment::all(session.reader()).unwrap();
    assert!(assessments.iter().any(|known| known.occasion == "efter tre år" && known.rating == "nej"), "row {last}");

    let mut sheet = Sheet::of(&session, TableName::Themes);
    let row = sheet.row(&[("Fall", "Trelleborg")]);
    sheet.set(row, "Att fråga varför", "Orsaken\när inte efterfrågad");
    assert_eq!(sheet.bring_in(&mut session).made, 1);
    let cells = store::theme::cells(session.reader()).unwrap();
    assert!(cells.iter().any(|cell| cell.text == "Orsaken\när inte efterfrågad"));
}

#[test]
fn rows_that_are_strange_are_told_and_the_others_count() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    let mut sheet = Sheet::of(&session, TableName::Condensations);
    let (id, version) = (sheet.column("Id"), sheet.column("Version"));
    let twice = sheet.0.rows[0].clone();
    sheet.0.rows.push(twice);
    let mut unknown = sheet.0.rows[0].clone();
    unknown[id] = "11111111-2222-3333-4444-555555555555".to_owned();
    sheet.0.rows.push(unknown);
    let rows = sheet.0.rows.len();
    // Without versions every difference counts.
    sheet.0.rows[1][version].clear();
    sheet.set(1, "Tolkning", "Ny tolkning");
    let changed = sheet.bring_in(&mut session);
    assert_eq!(changed.made, 1);
    assert_eq!(changed.problems, [Problem::Twice { row: rows }, Problem::UnknownRow { row: rows + 1 }]);
}
