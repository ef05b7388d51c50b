//! What of a sheet is not carried out is said, and nothing is made that nobody asked for.

use super::*;
use crate::session::action::read_script;

#[test]
fn a_theme_that_is_not_there_is_a_decision() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    let unit = first_unit(&session);
    let before = store::theme::all(session.reader()).unwrap().len();
    let mut sheet = Sheet::of(&session, TableName::Condensations);
    let row = sheet.row(&[("Id", &unit.guid.to_string())]);
    sheet.set(row, "Tema", "Ett tema som int fanns");
    sheet.set(row, "Tolkning", "Ny tolkning");
    let asked = Problem::NoTheme { row: row + 2, name: "Ett tema som int fanns".to_owned() };
    assert_eq!(sheet.bring_in(&mut session), Changed { made: 1, left: 1, problems: vec![asked.clone()] });
    assert!(asked.message(Lang::En).contains("Ett tema som int fanns"));
    assert_eq!(store::theme::all(session.reader()).unwrap().len(), before, "none is made in silence");
    let units = store::unit::all(session.reader()).unwrap();
    let now = units.iter().find(|known| known.guid == unit.guid).unwrap();
    assert_eq!((now.theme, now.interpretation.as_str()), (unit.theme, "Ny tolkning"), "the rest of the row counts");
    assert_eq!(sheet.bring_in_all(&mut session), Changed { made: 1, left: 0, problems: vec![] });
    assert_eq!(store::theme::all(session.reader()).unwrap().len(), before + 1, "ticked, it is made");
}

#[test]
fn what_is_written_where_nothing_can_be_changed_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    for (table, edits, expected) in [
        (
            TableName::Condensations,
            vec![(0, "Meningsenhet", "Andra ord"), (2, "Meningsenhet", "Andra ord"), (1, "Början", "7")],
            vec![("Början", vec![3]), ("Meningsenhet", vec![2, 4])],
        ),
        (
            TableName::Contrast,
            vec![(0, "Belägg", "Nytt belägg"), (0, "Tema eller kod", "Annat tema")],
            vec![("Tema eller kod", vec![2]), ("Belägg", vec![2])],
        ),
        (TableName::Assessments, vec![(3, "Förändring", "fallit")], vec![("Förändring", vec![5])]),
        (TableName::Themes, vec![(0, "Fall", "Annat namn")], vec![("Fall", vec![2])]),
    ] {
        let mut sheet = Sheet::of(&session, table);
        for (row, heading, text) in edits {
            sheet.set(row, heading, text);
        }
        let problems: Vec<Problem> = expected
            .into_iter()
            .map(|(heading, rows)| Problem::NotChangeable { heading: heading.to_owned(), rows })
            .collect();
        assert_eq!(sheet.bring_in(&mut session), Changed { made: 0, left: 0, problems }, "{table:?}");
    }
}

#[test]
fn what_stands_under_a_heading_that_the_table_does_not_have_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    let mut sheet = Sheet::of(&session, TableName::Condensations);
    let column = sheet.column("Kondensering");
    sheet.0.columns[column].heading = "Kondenserat".to_owned();
    sheet.0.rows[0][column] = "En ändring".to_owned();
    sheet.0.rows[1][column].clear();
    let filled =
        sheet.0.rows.iter().enumerate().filter(|(_, row)| !row[column].is_empty()).map(|(n, _)| n + 2).collect();
    let renamed = Problem::UnknownColumn { heading: "Kondenserat".to_owned(), rows: filled };
    assert_eq!(sheet.bring_in(&mut session), Changed { made: 0, left: 0, problems: vec![renamed] });

    let mut sheet = Sheet::of(&session, TableName::Themes);
    for (heading, cell) in [("Ett nytt tema", "Ord"), ("", "Ord"), ("Tomt", "")] {
        let place = sheet.0.columns.len();
        sheet.0.columns.push(crate::formats::import::survey::SurveyColumn {
            heading: heading.to_owned(),
            guess: crate::formats::import::survey::ColumnUse::Skip,
            notation: Default::default(),
        });
        sheet.0.rows.iter_mut().for_each(|row| row.push(String::new()));
        sheet.0.rows[1][place] = cell.to_owned();
    }
    let place = u8::try_from(sheet.0.columns.len() - 2).unwrap();
    let letter = |number: u8| char::from(b'A' + number).to_string();
    let letter = if place < 26 { letter(place) } else { letter(place / 26 - 1) + &letter(place % 26) };
    let said: Vec<Problem> = ["Ett nytt tema".to_owned(), letter]
        .into_iter()
        .map(|heading| Problem::UnknownColumn { heading, rows: vec![3] })
        .collect();
    assert_eq!(sheet.bring_in(&mut session), Changed { made: 0, left: 0, problems: said });
}

#[test]
fn what_was_changed_here_meanwhile_is_no_edit_of_the_sheets() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    let documents = store::document::all(session.reader()).unwrap();
    let sheet = Sheet::of(&session, TableName::Condensations);
    let script: Vec<String> = documents
        .iter()
        .map(|document| {
            serde_json::json!({ "action": "set_document", "document": document.guid, "name": format!("{} 2", document.name) })
                .to_string()
        })
        .collect();
    session.apply(&read_script(&script.join("\n")).unwrap()).unwrap();
    assert_eq!(sheet.found(&session), Found::default());
}
