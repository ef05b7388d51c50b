//! A study of one of everything, as its report and its tables tell it, held against what was read and found right: no
//! word, figure or order of them changes unseen. `MENING_RENEW=1 cargo test known::` writes it anew, to be read.

use mening::formats::export::{ExportFormat, Separator};
use mening::model::{Lang, TableName, now};
use mening::session::action::read_script;
use mening::session::export::Export;
use mening::session::{Session, guard, report};
use serde_json::json;
use std::path::Path;
use strum::IntoEnumIterator;

const STUDY: &str = include_str!("actions/study.jsonl");
const MORE: &str = include_str!("known/more.jsonl");

fn study(folder: &Path, lang: Lang) -> Session {
    let mut session = Session::create(&folder.join("p.mening"), "P", Lang::Sv, None).unwrap();
    for script in [STUDY, MORE, &format!("{}\n", json!({"action": "set_project", "language": <&str>::from(lang)}))] {
        session.apply(&read_script(script).unwrap()).unwrap();
    }
    session
}

/// The report, and after it every table but the journal, without what differs from one making to the next.
fn told(session: &Session) -> String {
    let (reader, finder) = (session.reader(), session.finder().unwrap());
    let wanted = report::ReportExport { format: ExportFormat::Md, parts: Vec::new() };
    let mut told = String::from_utf8(report::checked(reader, &wanted, &finder).unwrap().bytes).unwrap();
    for table in TableName::iter().filter(|table| *table != TableName::Journal) {
        let (codes, cases, axes) = (Vec::new(), Vec::new(), None);
        let format = ExportFormat::Json;
        let wanted =
            Export { table, format, codes, cases, only: Default::default(), separator: Separator::default(), axes };
        let bytes = guard::checked(reader, &wanted, &finder).unwrap().bytes;
        let mut rows: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        told.push_str(&format!("\n# {}\n", <&str>::from(table)));
        for row in rows.as_array_mut().unwrap() {
            let row = row.as_object_mut().unwrap();
            ["id", "version", "changed"].iter().for_each(|own| drop(row.shift_remove(*own)));
            told.push_str(&format!("{}\n", json!(row)));
        }
    }
    let today: String = now().chars().take(10).collect();
    told.replace(&today, "TODAY")
}

#[test]
fn the_report_and_the_tables_say_what_was_read_and_found_right() {
    for (lang, name, known) in
        [(Lang::Sv, "sv", include_str!("known/sv.md")), (Lang::En, "en", include_str!("known/en.md"))]
    {
        let folder = tempfile::tempdir().unwrap();
        let told = told(&study(folder.path(), lang));
        if std::env::var_os("MENING_RENEW").is_some() {
            std::fs::write(format!("{}/tests/mening/known/{name}.md", env!("CARGO_MANIFEST_DIR")), &told).unwrap();
            continue;
        }
        for (n, (line, expected)) in told.lines().zip(known.lines()).enumerate() {
            assert_eq!(line, expected, "{name}.md, line {}", n + 1);
        }
        assert_eq!(told.lines().count(), known.lines().count(), "{name}.md");
    }
}
