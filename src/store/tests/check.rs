//! Whatever can be wrong with a project is found, and nothing else is said of it.

use super::*;
use crate::model::{Lang, Message};
use crate::store::check::{self, Flaw};
use crate::store::{Backup, Rotten};

/// Does what no action can, on the file itself.
fn flawed(sql: &str) -> Vec<Flaw> {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), ROWS.len());
    let raw = Connection::open(&path).unwrap();
    raw.execute_batch("pragma foreign_keys = off; pragma ignore_check_constraints = on;").unwrap();
    raw.execute_batch(sql).unwrap();
    drop(raw);
    let found = crate::store::ProjectFile::new(&path, None).unwrap();
    check::run(Store::open_reader(&found).unwrap().reader()).unwrap()
}

#[test]
fn each_flaw_is_found_and_named() {
    let reference = |table: &str, rows| Flaw::Reference { table: table.to_owned(), rows };
    let range = |table: &str, row| Flaw::Range { table: table.to_owned(), row };
    let ring = |table: &str, row| Flaw::Ring { table: table.to_owned(), row };
    let index = |table: &str| Flaw::Index { table: table.to_owned() };
    let (length, text) = (|document| Flaw::Length { document }, |document| Flaw::Text { document });
    let rot = |document, name: &str| {
        let what = Rotten::Text { document, name: name.to_owned() };
        Flaw::Rot { what, backup: Backup::NotSought }
    };
    let verdict = |verdict: &str| Flaw::File { verdict: verdict.to_owned() };
    // An index that lacks a row, under the name of one that has them all.
    let index_of_one = "drop index coding_code; create index coding_code on coding (code_id, document_id, start) where id = 1;
        pragma writable_schema = on; update sqlite_schema set sql = substr(sql, 1, instr(sql, ' where')) where name = 'coding_code'";
    for (sql, expected) in [
        ("", vec![]),
        (
            index_of_one,
            vec![verdict("row 2 missing from index coding_code"), verdict("wrong # of entries in index coding_code")],
        ),
        ("update coding set code_id = 99", vec![reference("coding", 2)]),
        ("update memo set theme_id = 99 where id = 1", vec![reference("memo", 1)]),
        ("update coding set \"end\" = 41 where id = 2", vec![range("coding", 2)]),
        ("update meaning_unit set start = 50, \"end\" = 60 where id = 1", vec![range("meaning_unit", 1)]),
        ("update evidence set \"end\" = 10 where id in (4, 7)", vec![range("evidence", 4), range("evidence", 7)]),
        ("update formatting set \"end\" = 41", vec![range("formatting", 1)]),
        ("update turn set \"end\" = 41 where id = 2", vec![range("turn", 2)]),
        ("update case_link set \"end\" = 41 where id = 1", vec![range("case_link", 1)]),
        ("update quarantine set \"end\" = 10", vec![range("quarantine", 1)]),
        ("update replacement set start = 40, \"end\" = 41", vec![range("replacement", 1)]),
        ("update coding set \"end\" = 40 where id = 2", vec![]),
        ("update document set characters = 39 where id = 1", vec![length(1), range("turn", 2)]),
        ("update document set characters = 41 where id = 1", vec![length(1)]),
        ("delete from document_text where document_id = 2", vec![length(2)]),
        (
            "update document_text set text = replace(text, char(10), char(13)) where document_id = 1",
            vec![text(1), rot(1, "Ett")],
        ),
        (
            "update document_text set text = char(65279) || substr(text, 2) where document_id = 2",
            vec![text(2), rot(2, "Två")],
        ),
        // A ring above and an a, which stored text has as one letter.
        (
            "update document_text set text = 'TvA' || char(778) || substr(text, 5) where document_id = 2",
            vec![text(2), rot(2, "Två")],
        ),
        ("update code set parent_id = 1 where id = 1", vec![ring("code", 1)]),
        ("update code set parent_id = 2 where id = 1", vec![ring("code", 1), ring("code", 2)]),
        ("update \"case\" set parent_id = 2 where id = 1", vec![ring("case", 1), ring("case", 2)]),
        // What hangs on a ring is no part of it.
        ("update theme set parent_id = 1 where id = 1", vec![ring("theme", 1)]),
        ("delete from document_search_docsize where id = 2", vec![index("document_search")]),
        ("delete from unit_search_docsize", vec![index("unit_search")]),
        ("delete from memo_search_docsize where id = 3", vec![index("memo_search")]),
    ] {
        let mut found = flawed(sql);
        found.sort_by_key(|flaw| format!("{flaw:?}"));
        let mut expected = expected;
        expected.sort_by_key(|flaw| format!("{flaw:?}"));
        assert_eq!(found, expected, "{sql}");
        for flaw in found {
            let (en, sv) = (flaw.message(Lang::En), flaw.message(Lang::Sv));
            assert!(en.len() > 20 && en != sv, "{en} / {sv}");
        }
    }
}

#[test]
fn every_table_of_passages_is_looked_at() {
    let (_folder, store) = filled();
    for table in schema::journaled(&store.connection).unwrap() {
        let has = |column: &str| table.columns.iter().any(|known| known == column);
        let ranged = has("document_id") && has("start") && has("end");
        assert_eq!(check::RANGED.contains(&table.name.as_str()), ranged, "{}", table.name);
    }
}
