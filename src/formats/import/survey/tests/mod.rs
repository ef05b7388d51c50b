//! Surveys as programs export them, from file to documents.

mod programs;
mod spoken;

use super::*;
use crate::formats::import::{Uncancelled, read as read_file};
use crate::model::{Format, slice};
use proptest::prelude::*;
use std::io::{Cursor, Write};

fn table(text: &str) -> SurveyTable {
    read("x.csv", text.as_bytes(), &Uncancelled).unwrap()
}

const SURVEY: &str = "Id;Kommun;Ålder;Datum;Vad fungerar bra i arbetet?;E-post\n\
1;Umeå;34;2024-05-01;\"Att vi träffas varje vecka.\n\nOch att chefen lyssnar på oss.\";a@b.se\n\
2;Lycksele;51;2024-05-02;;c@d.se\n\
3;Umeå;29;2024-05-02;Det är svårt att säga något om det;\n";

#[test]
fn columns_are_guessed_from_heading_and_answers() {
    let uses: Vec<ColumnUse> = table(SURVEY).columns.iter().map(|column| column.guess).collect();
    let (integer, date) = (VariableKind::Integer, VariableKind::Date);
    let expected = [
        ColumnUse::Name,
        ColumnUse::Case,
        ColumnUse::Closed(integer),
        ColumnUse::Closed(date),
        ColumnUse::Open,
        ColumnUse::Skip,
    ];
    assert_eq!(uses, expected);
}

#[test]
fn answers_that_recur_are_closed_and_own_words_open() {
    let column = |answers: &[&str]| {
        let rows: String =
            (0..30).map(|n| format!("{}\n", answers[n % answers.len()].replace('#', &n.to_string()))).collect();
        table(&format!("Fråga\n{rows}")).columns[0].guess
    };
    for (answers, expected) in [
        (&["Instämmer helt och hållet", "Instämmer inte alls", "Vet inte"][..], ColumnUse::Closed(VariableKind::Text)),
        (&["Röd; Blå; Grön", "Röd; Blå", "Grön; Röd", "Blå", "Grön"], ColumnUse::Closed(VariableKind::Text)),
        (&["Svar nummer #", "Helt annat #"], ColumnUse::Open),
        (&["Ja", "Nej"], ColumnUse::Closed(VariableKind::Boolean)),
        (&["1", "0"], ColumnUse::Closed(VariableKind::Integer)),
        (&["1,5", "2"], ColumnUse::Closed(VariableKind::Decimal)),
        (&["5/#/2016 10:11:12"], ColumnUse::Closed(VariableKind::Text)),
        (&["Umeå", "Lycksele"], ColumnUse::Closed(VariableKind::Text)),
    ] {
        assert_eq!(column(answers), expected, "{answers:?}");
    }
}

#[test]
fn each_respondent_becomes_a_document() {
    let table = table(SURVEY);
    let uses: Vec<ColumnUse> = table.columns.iter().map(|column| column.guess).collect();
    let made = documents(&table, &uses);
    let names: Vec<(&str, Option<&str>)> = made.iter().map(|one| (one.name.as_str(), one.case.as_deref())).collect();
    assert_eq!(names, [("1", Some("Umeå")), ("2", Some("Lycksele")), ("3", Some("Umeå"))]);
    let first = &made[0];
    assert_eq!(
        first.import.text,
        "Vad fungerar bra i arbetet?\nAtt vi träffas varje vecka.\nOch att chefen lyssnar på oss.\n"
    );
    let headings: Vec<&str> =
        first.import.formatting.iter().map(|mark| slice(&first.import.text, mark.passage)).collect();
    assert_eq!((headings, first.import.formatting[0].format), (vec!["Vad fungerar bra i arbetet?"], Format::Heading2));
    assert_eq!(first.values, [(2, "34".to_owned()), (3, "2024-05-01".to_owned())]);
    assert!(made[1].import.text.is_empty() && made[1].import.warnings.contains(&ImportWarning::Empty));
}

#[test]
fn letters_of_names_and_values_are_composed() {
    let table = table("A\u{30a}r;Namn\n2024;A\u{30a}sa\n2023;Bo\n");
    assert_eq!((table.columns[0].heading.as_str(), table.rows[0][1].as_str()), ("År", "Åsa"));
}

#[test]
fn rows_of_other_lengths_are_filled_and_counted() {
    let table = table("a,b,c\n1,2\n1,2,3\n1,2,3,4\n");
    assert!(table.rows.iter().all(|row| row.len() == 4) && table.columns.len() == 4);
    assert_eq!(table.warnings, [ImportWarning::RaggedRows { count: 2 }]);
}

#[test]
fn imported_plainly_a_table_is_lines_with_tabs() {
    let import = read_file("x.csv", "a;b\n\"ett\ntvå\";å\n".as_bytes(), &Uncancelled).unwrap();
    assert_eq!(import.text, "a\tb\nett två\tå\n");
    let rows: Vec<&str> = import.formatting.iter().map(|mark| slice(&import.text, mark.passage)).collect();
    assert_eq!(rows, ["a\tb", "ett två\tå"]);
}

/// A workbook with an empty sheet, one with values and one more.
fn xlsx() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook.add_worksheet().set_name("Tom").unwrap();
    let sheet = workbook.add_worksheet().set_name("Svar").unwrap();
    let date = rust_xlsxwriter::Format::new().set_num_format("d mmm yyyy");
    for (column, heading) in ["Namn", "Ålder", "Dag", "Summa", "Andel"].iter().enumerate() {
        sheet.write_string(0, column as u16, *heading).unwrap();
    }
    sheet.write_string(1, 0, "Åsa\nEk").unwrap();
    sheet.write_number(1, 1, 34.0).unwrap();
    sheet
        .write_datetime_with_format(1, 2, rust_xlsxwriter::ExcelDateTime::from_ymd(2024, 5, 1).unwrap(), &date)
        .unwrap();
    sheet.write_formula(1, 3, rust_xlsxwriter::Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write_number(1, 4, 0.1 + 0.2).unwrap();
    for (column, code) in [(5, "0%"), (6, "0.0%")] {
        let percent = rust_xlsxwriter::Format::new().set_num_format(code);
        sheet.write_string(0, column, code).unwrap();
        sheet.write_number_with_format(1, column, 0.256, &percent).unwrap();
    }
    workbook.add_worksheet().set_name("Mer").unwrap().write_string(0, 0, "x").unwrap();
    workbook.save_to_buffer().unwrap()
}

/// A spreadsheet whose rows and cells are repeated a million times, as programs write empty ones.
fn ods() -> Vec<u8> {
    let content = "<office:document-content><table:table table:name='Svar'>\
        <table:table-row><table:table-cell><text:p>Namn</text:p></table:table-cell><table:table-cell table:number-columns-repeated='2'><text:p>Tal</text:p></table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated='2'><table:table-cell><text:p>Åsa</text:p><text:p>Ek &amp; Bo</text:p></table:table-cell>\
        <table:table-cell office:value-type='float' office:value='1'><text:p>1,0</text:p></table:table-cell>\
        <table:table-cell office:value-type='date' office:date-value='2024-05-01'><text:p>1 maj</text:p><office:annotation><text:p>Not</text:p></office:annotation></table:table-cell>\
        <table:table-cell table:number-columns-repeated='16000'/></table:table-row>\
        <table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>\
        </table:table></office:document-content>";
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)] {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn workbooks_show_their_values_as_a_person_sees_them() {
    let import = read_file("x.xlsx", &xlsx(), &Uncancelled).unwrap();
    assert_eq!(import.text, "Namn\tÅlder\tDag\tSumma\tAndel\t0%\t0.0%\nÅsa Ek\t34\t2024-05-01\t2\t0.3\t26%\t25.6%\n");
    assert_eq!(
        import.warnings,
        [ImportWarning::OtherSheets { read: "Svar".to_owned(), others: vec!["Mer".to_owned()] }]
    );
    assert_eq!(read("x", &xlsx(), &Uncancelled).unwrap().rows[0][0], "Åsa\nEk");
    let row = "Åsa Ek & Bo\t1\t2024-05-01\n";
    assert_eq!(read_file("x.ods", &ods(), &Uncancelled).unwrap().text, format!("Namn\tTal\tTal\n{row}{row}"));
}

proptest! {
    #[test]
    fn any_text_is_some_table(text in "(\"|'|;|,|\t|\\||\n|\\\\|ord|1,5| |\\PC){0,60}") {
        let table = table(&text);
        prop_assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        let open = vec![ColumnUse::Open; table.columns.len()];
        for made in documents(&table, &open) {
            let length = made.import.text.chars().count() as u32;
            prop_assert!(made.import.formatting.iter().all(|mark| mark.passage.end.0 <= length));
        }
    }

    #[test]
    fn broken_workbooks_are_read_or_refused(which in 0usize..2, places in proptest::collection::vec((0usize..9000, 0u8..=255), 1..8)) {
        let mut bytes = if which == 0 { xlsx() } else { ods() };
        let length = bytes.len();
        for (at, byte) in places {
            bytes[at % length] = byte;
        }
        if let Ok(table) = read("x", &bytes, &Uncancelled) {
            prop_assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        }
    }
}

#[test]
fn a_table_is_taken_up_to_its_limits_and_no_further() {
    let mut full = Allowance { cells: MOST_CELLS - 1, bytes: 0 };
    assert!(full.take(MOST_BYTES).is_ok());
    assert!(matches!(full.take(0), Err(ImportError::TooManyCells { limit: MOST_CELLS })));
    let mut large = Allowance { cells: 0, bytes: MOST_BYTES };
    assert!(large.take(0).is_ok());
    assert!(matches!(large.take(1), Err(ImportError::TooLarge { .. })));
}

#[test]
fn a_table_without_rows_says_so_once() {
    let table = read("svar.csv", "namn,svar\n".as_bytes(), &Uncancelled).unwrap();
    assert_eq!(table.warnings, [ImportWarning::Empty]);
    let table = read("svar.csv", "namn,svar\nMaj,ja\n".as_bytes(), &Uncancelled).unwrap();
    assert_eq!(table.warnings, []);
}
