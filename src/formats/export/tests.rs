//! What holds for every exporter.

use super::*;
use crate::model::{Cell, Message};
use quick_xml::events::Event;
use std::io::{Cursor, Read};
use strum::IntoEnumIterator;

/// Fails unless the text is XML whose tags match and whose references are known.
pub(super) fn well_formed(xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut depth = 0;
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) => {
                tag.attributes().for_each(|attribute| {
                    attribute.expect("an attribute");
                });
                depth += 1;
            }
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    let forbidden = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r');
    assert!(!xml.chars().any(forbidden), "characters that XML forbids");
}

/// Every part of a zip as text, by name, after checking that the XML of each is well-formed.
pub(super) fn parts(bytes: &[u8]) -> std::collections::BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).expect("an entry");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("UTF-8");
            well_formed(&text);
            (file.name().expect("a name").into_owned(), text)
        })
        .collect()
}

#[test]
fn every_format_has_an_exporter_named_as_scripts_name_it() {
    for format in ExportFormat::iter() {
        let exporter = Exporter::of(format).expect("an exporter");
        let name: &str = format.into();
        assert_eq!((exporter.ending, name.parse()), (name, Ok(format)));
        assert!(!exporter.name.is_empty());
    }
    assert_eq!(EXPORTERS.len(), ExportFormat::iter().count());
}

#[test]
fn the_same_table_gives_the_same_bytes_twice() {
    for exporter in EXPORTERS {
        for table in [sample::excerpts(), sample::cases(), sample::texts(&[])] {
            let once = exporter.write(std::slice::from_ref(&table), &sample::options()).unwrap();
            let twice = exporter.write(&[table], &sample::options()).unwrap();
            assert!(once == twice, "{}", exporter.name);
            assert_eq!(exporter.text, std::str::from_utf8(&once).is_ok(), "{}", exporter.name);
        }
    }
}

#[test]
fn what_cannot_be_written_is_said() {
    let two = [sample::excerpts(), sample::cases()];
    let mut uneven = sample::cases();
    uneven.rows[1].pop();
    let no_columns = Table { columns: vec![], rows: vec![], ..sample::cases() };
    for exporter in EXPORTERS {
        let write = |tables: &[Table]| exporter.write(tables, &sample::options());
        assert_eq!(write(&[]), Err(ExportError::NoTable), "{}", exporter.name);
        for table in [&uneven, &no_columns] {
            let refused = Err(ExportError::Uneven { table: "Fall".to_owned() });
            assert_eq!(write(std::slice::from_ref(table)), refused, "{}", exporter.name);
        }
        if matches!(exporter.format, ExportFormat::Csv | ExportFormat::Json) {
            let refused = Err(ExportError::OneTableOnly { format: exporter.name, tables: 2 });
            assert_eq!(write(&two), refused, "{}", exporter.name);
        } else {
            assert!(write(&two).is_ok(), "{}", exporter.name);
        }
    }
    let message = ExportError::OneTableOnly { format: "CSV", tables: 2 }.message(Lang::Sv);
    assert!(message.starts_with("En CSV-fil rymmer en tabell, men 2 är valda."), "{message}");
}

#[test]
fn a_hostile_table_is_written_in_every_format() {
    let nasty = "]]>\u{0}\u{1f}&amp;<!--\"'\u{fffe}\u{202e}e\u{301}𝄞\r\n\t=cmd|'/c calc'!A0";
    let mut table = sample::texts(&[nasty]);
    table.title = format!("[{nasty}]:*?/\\");
    table.columns[0].heading = nasty.to_owned();
    table.columns[0].key = nasty.to_owned();
    table.rows.push(vec![Cell::Decimal(f64::NAN)]);
    table.rows.push(vec![Cell::Decimal(f64::INFINITY)]);
    table.rows.push(vec![Cell::Integer(i64::MIN)]);
    table.rows.push(vec![Cell::Date("0000-99-99".to_owned())]);
    let options =
        ExportOptions { project: nasty.to_owned(), date: nasty.to_owned(), lang: Lang::En, ..sample::options() };
    for exporter in EXPORTERS {
        let bytes = exporter.write(std::slice::from_ref(&table), &options).unwrap();
        if !exporter.text {
            parts(&bytes);
        }
        assert!(!bytes.is_empty(), "{}", exporter.name);
    }
}
