//! Tables as survey programs export them, and as people keep them: headings, respondents, and cells as written.

use super::*;
use crate::model::VariableKind::{Boolean, Decimal, Integer, Text};

const OWN_WORDS: [&str; 4] = [
    "Mötena är för långa och leder sällan till något, tycker jag.",
    "Vi hann prata om det mesta i lugn och ro, för en gångs skull.",
    "Jag vet inte riktigt vad som menas med den här frågan.",
    "Lokalerna är trånga och luften tar slut efter en timme.",
];

/// A table of so many rows, of which each is made of the number of the row.
fn rows(head: &str, count: usize, row: impl Fn(usize, &str) -> String) -> String {
    let body: String = (0..count).map(|n| row(n, OWN_WORDS[n % OWN_WORDS.len()]) + "\n").collect();
    format!("{head}\n{body}")
}

fn headings(table: &SurveyTable) -> Vec<&str> {
    table.columns.iter().map(|column| column.heading.as_str()).collect()
}

fn guess(table: &SurveyTable, heading: &str) -> ColumnUse {
    table.columns.iter().find(|column| column.heading == heading).unwrap_or_else(|| panic!("{heading}")).guess
}

/// The documents that come of the guess.
fn made(table: &SurveyTable) -> Vec<SurveyDocument> {
    let uses: Vec<ColumnUse> = table.columns.iter().map(|column| column.guess).collect();
    documents(table, &uses)
}

const QUALTRICS: &str = "StartDate,EndDate,Status,Progress,Finished,ResponseId,Q1,Q2\n";
const QUESTIONS: &str = "Start Date,End Date,Response Type,Progress,Finished,Response ID,Hur länge har du varit med?,\"Vad är bra?\nSkriv fritt.\"\n";
const IDS: &str = "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"progress\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_TEXT\"\"}\"";

#[test]
fn rows_of_headings_that_programs_write_are_no_respondents() {
    let answer = |n: usize, words: &str| {
        format!("2024-03-01 09:0{n}:00,2024-03-01 09:1{n}:00,IP Address,100,True,R_{n},{n},\"{words}\"")
    };
    let three = rows(&format!("{QUALTRICS}{QUESTIONS}{IDS}"), 6, answer);
    // As an older export or a workbook has it, without identities, and with identities beneath bare names.
    let two = rows(&format!("{QUALTRICS}{}", QUESTIONS.trim_end()), 6, answer);
    let bare = rows(&format!("{QUALTRICS}{IDS}"), 6, answer);
    for (text, question) in
        [(&three, "Hur länge har du varit med?"), (&two, "Hur länge har du varit med?"), (&bare, "Q1")]
    {
        let mut table = table(text);
        assert_eq!(table.rows.len(), 6, "{question}");
        table.name_columns(crate::model::Lang::En);
        assert_eq!(guess(&table, question), ColumnUse::Closed(Integer));
        assert_eq!(guess(&table, "Progress"), ColumnUse::Closed(Integer));
        assert_eq!(guess(&table, "Finished"), ColumnUse::Closed(Boolean));
        let documents = made(&table);
        assert_eq!((documents.len(), documents[2].name.as_str()), (6, "R_2"));
        let open = if question == "Q1" { "Q2" } else { "Vad är bra? Skriv fritt." };
        assert_eq!(documents[1].import.text, format!("{open}\n{}\n", OWN_WORDS[1]));
    }
    // An answer on the second row is one.
    assert_eq!(table(&rows(QUALTRICS.trim_end(), 6, answer)).rows.len(), 6);
    let exchange = "Svar;Inskickat;Sista sida;Språk;Vad är bra?\nid;submitdate;lastpage;startlanguage;Q00_ftext";
    let lime = table(&rows(exchange, 5, |n, words| format!("{n};2024-05-01 10:00:0{n};3;sv;{words}")));
    assert_eq!((lime.rows.len(), headings(&lime)[4]), (5, "Vad är bra?"));
    let coded = table(&rows("id. Response ID,submitdate. Date submitted,Q1. Vad är bra?", 12, |n, words| {
        format!("{n},2024-05-01,\"{words}\"")
    }));
    assert_eq!((guess(&coded, "id. Response ID"), coded.rows.len()), (ColumnUse::Name, 12));
    let monkey = "Respondent ID,Collector ID,Hur går det?,Vad är bra?\n,,Response,Open-Ended Response";
    let monkey = table(&rows(monkey, 5, |n, words| format!("1180{n},77,Bra,\"{words}\"")));
    assert_eq!((monkey.rows.len(), headings(&monkey)[2..].to_vec()), (5, vec!["Hur går det?", "Vad är bra?"]));
}

#[test]
fn who_answered_nothing_makes_no_document() {
    for (head, answered, empty) in [
        ("ResponseId,Progress,Finished,Vad är bra?", "R_1,100,True,Det mesta är bra här", "R_2,5,False,"),
        ("id,submitdate,lastpage,startlanguage,Vad är bra?", "1,2024-05-01,3,sv,Det mesta är bra här", "2,,1,sv,"),
        ("record_id,roles___1,roles___2,fritext,enkat_complete", "1,1,0,Det mesta är bra här,2", "2,0,0,,0"),
        ("ID,Starttid,Slutförandetid,Vad är bra?", "1,10:00,10:05,Det mesta är bra här", "2,11:00,11:01,"),
        ("Tidstämpel,Vad är bra?,Betyg", "2024-05-01,Det mesta är bra här,4", "2024-05-02,,"),
    ] {
        let table = table(&format!("{head}\n{answered}\n{empty}\n"));
        assert_eq!((table.rows.len(), made(&table).len()), (2, 1), "{head}");
    }
    // A closed answer is one.
    assert_eq!(made(&table("Id,Betyg,Vad är bra?\n1,4,Det mesta är bra här\n2,3,\n")).len(), 2);
}

/// Of a column that is called so: its type, and its first value.
fn column(text: &str, heading: &str) -> (ColumnUse, String) {
    let table = table(text);
    let at = table.columns.iter().position(|column| column.heading == heading).unwrap();
    let uses: Vec<ColumnUse> = table
        .columns
        .iter()
        .map(|c| if matches!(c.guess, ColumnUse::Closed(_)) { c.guess } else { ColumnUse::Open })
        .collect();
    let values = documents(&table, &uses).remove(0).values;
    (table.columns[at].guess, values.into_iter().find(|(n, _)| *n == at).map(|(_, value)| value).unwrap_or_default())
}

#[test]
fn codes_and_identities_stay_as_written() {
    for (head, cells, kind, first) in [
        ("site", ["01", "02", "03"], Text, "01"),
        ("kommunkod", ["0114", "1480", "2480"], Text, "0114"),
        ("postnummer", ["114 50", "222 33", "903 25"], Text, "114 50"),
        ("landskod", ["+46", "+47", "+45"], Text, "+46"),
        ("avsnitt", ["1.10", "1.2", "2.1"], Text, "1.10"),
        ("klass", ["2E1", "3E2", "1E3"], Text, "2E1"),
        ("vikt", ["\"1,005\"", "\"1,095\"", "\"1,185\""], Text, "1,005"),
        ("andel", ["\"0,25\"", "\"0,5\"", "\"3,5\""], Decimal, "0.25"),
        ("antal", ["12", "7", "130"], Integer, "12"),
        ("svar", ["Ja", "JA", "Nej"], Text, "Ja"),
        ("svar", ["Ja", "Nej", "Ja"], Boolean, "true"),
    ] {
        let text =
            rows(&format!("grupp,{head},fritext"), 12, |n, words| format!("G{},{},\"{words}\"", n % 2, cells[n % 3]));
        assert_eq!(column(&text, head), (ColumnUse::Closed(kind), first.to_owned()), "{head} {cells:?}");
    }
    // One cell far down is enough to make a column one of codes.
    let late = rows("grupp,kod,fritext", 2100, |n, words| {
        format!("G{},{},\"{words}\"", n % 2, if n == 2099 { "0114".to_owned() } else { (n % 7).to_string() })
    });
    assert_eq!(column(&late, "kod").0, ColumnUse::Closed(Text));
}

#[test]
fn thousands_are_told_by_the_habit_of_the_file() {
    let salaries = |separator: &str, share: &str| {
        let head = ["namn", "lön", "andel", "fritext"].join(separator);
        let row = |n: usize, words: &str| {
            let salary = format!("\"{},{:03}\"", 20 + n, n * 137 % 1000);
            [format!("P{n}"), salary, share.to_owned(), format!("\"{words}\"")].join(separator)
        };
        rows(&head, 12, row)
    };
    for (separator, share, kind, first) in [
        (",", "0.05", Integer, "20000"),
        ("\t", "0.05", Integer, "20000"),
        (",", "1", Text, "20,000"),
        (";", "0,05", Text, "20,000"),
        (";", "1", Text, "20,000"),
    ] {
        let found = column(&salaries(separator, share), "lön");
        assert_eq!(found, (ColumnUse::Closed(kind), first.to_owned()), "{separator:?} {share}");
    }
}

#[test]
fn every_column_is_kept_whatever_its_heading() {
    use crate::model::Lang;
    for (head, expected) in [
        ("Id,Betyg,Betyg,Berätta", "Id|Betyg|Betyg 2|Berätta"),
        ("Id,,,Berätta", "Id|Kolumn 2|Kolumn 3|Berätta"),
        ("Id,Betyg,,Berätta", "Id|Betyg|Kolumn 3|Berätta"),
        (" ,Betyg,Nivå,Berätta", "Kolumn 1|Betyg|Nivå|Berätta"),
        ("Id,,,", "Id|Kolumn 2|Kolumn 3|Kolumn 4"),
        ("Id,\"Betyg\nnu\",Betyg  nu,Betyg", "Id|Betyg nu|Betyg nu 2|Betyg"),
    ] {
        let text = rows(head, 12, |n, words| format!("{},{},{},\"{words} Nummer {n}.\"", n + 1, n % 4 + 1, 5 - n % 5));
        let mut table = table(&text);
        table.name_columns(Lang::Sv);
        assert_eq!(headings(&table).join("|"), expected);
        assert_eq!((table.rows.len(), table.rows[0][1].as_str(), table.rows[11][2].as_str()), (12, "1", "4"), "{head}");
        assert_eq!(made(&table).len(), 12, "{head}");
    }
}

#[test]
fn noughts_that_a_workbook_shows_are_there() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let padded = rust_xlsxwriter::Format::new().set_num_format("00000");
    for (column, heading) in ["Namn", "Postnummer", "Kod", "Vad är bra?"].iter().enumerate() {
        sheet.write_string(0, column as u16, *heading).unwrap();
    }
    for row in 1..5 {
        sheet.write_string(row, 0, format!("P{row}")).unwrap();
        sheet.write_number_with_format(row, 1, 1140.0 + f64::from(row), &padded).unwrap();
        sheet.write_string(row, 2, format!("0{row}")).unwrap();
        sheet.write_string(row, 3, OWN_WORDS[row as usize - 1]).unwrap();
    }
    let table = read("x.xlsx", &workbook.save_to_buffer().unwrap(), &Uncancelled).unwrap();
    assert_eq!(table.rows[0][1..3], ["01141", "01"]);
    assert_eq!(guess(&table, "Postnummer"), ColumnUse::Closed(Text));
    assert_eq!(guess(&table, "Kod"), ColumnUse::Closed(Text));
}

#[test]
fn a_question_that_has_the_word_of_a_technical_column_in_it_is_kept() {
    for (heading, expected) in [
        ("Beskriv hur ni använder e-post i arbetet", ColumnUse::Open),
        ("Når ni varandra per telefon?", ColumnUse::Open),
        ("Fick du namnge förnamnet?", ColumnUse::Open),
        ("Email use per day", ColumnUse::Open),
        ("E-post", ColumnUse::Skip),
        ("Email Address", ColumnUse::Skip),
        ("Custom Data 1", ColumnUse::Skip),
        ("IP Address", ColumnUse::Skip),
    ] {
        let text = rows(&format!("id;{heading};Betyg"), 12, |n, words| format!("{n};{words} Nummer {n}.;{n}"));
        assert_eq!(guess(&table(&text), heading), expected, "{heading}");
    }
}

#[test]
fn one_row_that_is_too_long_does_not_move_the_headings() {
    for slip in [0, 3, 11] {
        let text = rows("id,Ålder,Vad fungerar bra?", 12, |n, words| {
            format!("{n},2{n},\"{words}\"{}", if n == slip { ",mer,till" } else { "" })
        });
        let table = table(&text);
        assert_eq!(
            (table.rows.len(), &headings(&table)[..3]),
            (12, &["id", "Ålder", "Vad fungerar bra?"][..]),
            "{slip}"
        );
        assert_eq!(table.rows[slip][3..], ["mer", "till"]);
    }
    let comma = rows("id,Ålder,Vad fungerar bra?", 12, |n, words| match n {
        4 => format!("{n},2{n},{words},extra cell, och en till"),
        _ => format!("{n},2{n},\"{words}\""),
    });
    assert_eq!((table(&comma).rows.len(), headings(&table(&comma))[0]), (12, "id"));
}

#[test]
fn a_table_without_headings_loses_no_answer_to_them() {
    let bare: String = (0..12).map(|n| format!("{n};2{n};{} Nummer {n}.\n", OWN_WORDS[n % 4])).collect();
    let bare = table(&bare);
    assert_eq!((bare.rows.len(), headings(&bare)), (12, vec!["", "", ""]));
    // Numbers of questions head their columns.
    assert_eq!(table(&rows("1;2;3", 12, |n, words| format!("{n};2{n};{words}"))).rows.len(), 12);
}

#[test]
fn a_second_row_of_headings_is_no_respondent_where_a_column_has_neither() {
    let head = "Respondent ID,Start Date,Vilka deltar?,,,Vad fungerar bra?\n,,Skolan,Polisen,,Response";
    let table = table(&rows(head, 12, |n, words| format!("1140{n},2024-01-0{},0,1,,\"{words}\"", 1 + n % 9)));
    assert_eq!(table.rows.len(), 12);
    assert!(headings(&table)[3].contains("Polisen"), "{:?}", headings(&table));
    assert_eq!(*headings(&table).last().unwrap(), "Vad fungerar bra?");
}
