//! A name of the key in every column of the project's file, in every disguise, by every way out: whenever it stands in the
//! finished file, the guard remarks on it. A new column is planted on the day it is made.

use crate::ways_out::every_way;
use mening::analysis::guard::Concern;
use mening::analysis::names::Finder;
use mening::model::{Known, Lang, NameKind};
use mening::session::action::read_script;
use mening::session::{Error, Session, guard};
use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const STUDY: &str = include_str!("actions/study.jsonl");

/// What the study lacks: something in every table.
const MORE: &str = r#"
{"action":"set_value","variable":"storlek","on":"Nord","value":"liten"}
{"action":"set_value","variable":"storlek","on":"Ett","value":"kort"}
{"action":"set_cell","row":{"axis":"role","name":"polis"},"column":{"axis":"theme","name":"Tid"},"text":"Polisen hinner."}
{"action":"set_cell","row":{"axis":"document_kind","name":"minutes"},"column":{"axis":"theme","name":"Tid"},"text":"Protokollen är korta."}
{"action":"set_memo","memo":"Metod","text":"Så gjordes det sedan."}
{"action":"explain_code","code":"Polis","why":"De nämns"}
{"action":"set_silence","case":"Nord","theme":"Tid","kind":"not_asked","text":"Det hanns inte med."}
{"action":"assess","case":"Nord","set":"Överenskommelse","occasion":"baseline","rating":"ja","reasoning":"I stort."}
{"action":"set_reported","standard":"coreq","item":10,"text":"Alla tillfrågades."}
"#;

/// Columns that hold no words of people: identities, moments, closed lists.
const NO_WORDS: &str = "guid created added at changed written language importer sha256 format unit state merge_key \
    table op before type of origin color relevance given withdrawn date time extent status event left_out key_name found replacement.kind journal_step.kind \
    uid into_uid actor on_guid field clash.kind settlement.kept journal_actor.name journal_before.kind \
    journal_team.study journal_team.folder journal_team.copy journal_team.papers";

/// Columns with words that leave by no way.
const STAY: &[&str] = &[
    "adrift.quote",
    "clash.kept",
    "clash.name",
    "clash.other",
    "journal_step.name_en",
    "original.file_name",
    "release.reason",
    "release.what",
];

/// What a name may look like: `#` is where it stands.
const DISGUISES: [&str; 12] = [
    "#",
    "#s",
    "^",
    "@_",
    "/~_",
    "https://exempel.se/_/sida",
    "Solveig#",
    "#, Solveig",
    "solveig._@exempel.se",
    "[#]",
    "#-modellen",
    "+",
];

/// So many of them stand in one column.
const EACH: usize = 2;

/// A name that nothing else is part of, by its number.
fn name(number: usize) -> String {
    const FIRST: [&str; 10] = ["Bra", "Kve", "Mol", "Tru", "Ska", "Fjo", "Gni", "Dro", "Vli", "Zur"];
    const NEXT: [&str; 10] = ["ko", "vu", "me", "ti", "pa", "jo", "ny", "du", "li", "gå"];
    format!("{}{}{}lt", FIRST[number / 100 % 10], NEXT[number / 10 % 10], NEXT[number % 10])
}

fn disguised(name: &str, disguise: &str) -> String {
    let soft: String =
        name.chars().enumerate().flat_map(|(n, c)| (n == 3).then_some('\u{ad}').into_iter().chain([c])).collect();
    disguise
        .replace('+', &soft)
        .replace('#', name)
        .replace('^', &name.to_uppercase())
        .replace('_', &name.to_lowercase())
}

/// Letters alone, as they are compared here.
fn plain(text: &str) -> String {
    text.to_lowercase().replace('\u{ad}', "")
}

/// Puts words into every row of every column that holds words of people: what `words` gives for the column's number.
/// Gives the columns in their order.
fn plant(path: &Path, words: impl Fn(usize) -> String) -> Vec<String> {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.execute("insert into page (document_id, start, label) values (1, 0, '3')", []).unwrap();
    let columns: Vec<(String, String)> = connection
        .prepare(
            "select t.name, c.name from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table'
             and c.type = 'TEXT' and t.name not like '%search%' and t.name <> 'document_text' order by 1, 2",
        )
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let (mut planted, mut nowhere) = (Vec::new(), Vec::new());
    // One step is as an earlier version wrote it: its words are said, in the project's language.
    connection.execute("update journal_step set kind = 'as_written' where id = 1", []).unwrap();
    for (table, column) in columns {
        let called = format!("{table}.{column}");
        if NO_WORDS.split_whitespace().any(|known| known == column || known == called) {
            continue;
        }
        // A list of ratings is JSON, and what a step was about; a number is no text.
        let new = match column.as_str() {
            "args" => "json_set(args, '$.name', trim(ifnull(args ->> '$.name', '') || ' ' || ?1))".to_owned(),
            "query" => "json_set(query, '$.words', trim(ifnull(query ->> '$.words', '') || ' ' || ?1))".to_owned(),
            "ratings" => "json_insert(\"ratings\", '$[#]', ?1)".to_owned(),
            _ => format!("trim(\"{column}\" || ' ' || ?1)"),
        };
        let only = match table.as_str() {
            "value" => "variable_id in (select id from variable where type = 'text')",
            _ => "true",
        };
        let update = format!("update \"{table}\" set \"{column}\" = {new} where \"{column}\" is not null and {only}");
        match connection.execute(&update, [words(planted.len())]) {
            // A closed list.
            Err(rusqlite::Error::SqliteFailure(error, _)) if error.extended_code == 275 => continue,
            done => nowhere.extend((done.unwrap() == 0 && !STAY.contains(&called.as_str())).then(|| called.clone())),
        }
        planted.push(called);
    }
    assert_eq!(nowhere, [""; 0], "no row to plant in");
    planted
}

/// The study with something in every table.
fn study(more: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.mening");
    let mut session = Session::create(&path, "Prov", Lang::Sv, None).unwrap();
    session.apply(&read_script(&format!("{STUDY}{MORE}{more}")).unwrap()).unwrap();
    session.let_out("excerpts", "prov", 1, || Ok::<(), Error>(())).unwrap();
    (folder, path)
}

/// Words alone, with single spaces.
fn folded(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// All that can be read of a file, member by member, with its tags and without; but for what an archive keeps apart.
fn unpacked(bytes: &[u8]) -> String {
    let mut all = String::new();
    if let Ok(mut zip) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) {
        for number in 0..zip.len() {
            let mut member = zip.by_index(number).unwrap();
            if member.name_raw() == b"restricted/not_quoted.json" {
                continue;
            }
            let mut bytes = Vec::new();
            member.read_to_end(&mut bytes).unwrap();
            all += &String::from_utf8_lossy(member.name_raw());
            all += "\n";
            all += &unpacked(&bytes);
        }
        return all;
    }
    let text = String::from_utf8_lossy(bytes);
    let mut inside = false;
    let without_tags = text.chars().filter(|c| {
        inside = (inside || *c == '<') && *c != '>';
        !inside && *c != '>'
    });
    all.extend(without_tags);
    all + "\n" + &text
}

/// What was planted in columns that leave by no way.
fn never<'c>(columns: &'c [String], left: &BTreeSet<usize>) -> Vec<&'c str> {
    columns.iter().enumerate().filter(|(n, _)| !left.contains(n)).map(|(_, column)| column.as_str()).collect()
}

#[test]
fn a_name_in_any_column_and_any_disguise_leaves_by_no_way_without_a_remark() {
    let (_folder, path) = study("");
    // Each column has a few of the disguises, each disguise many columns.
    let names = |column: usize| {
        let how = move |n| DISGUISES[(column + n * DISGUISES.len() / EACH) % DISGUISES.len()];
        (0..EACH).map(move |n| (name(column * EACH + n), how(n)))
    };
    let columns =
        plant(&path, |column| names(column).map(|(name, how)| disguised(&name, how)).collect::<Vec<_>>().join(" · "));
    let known = |(name, disguise): (String, &str)| {
        let first = if disguise.to_lowercase().contains("solveig") { "Solveig " } else { "" };
        Known { name: format!("{first}{name}"), pseudonym: "Karin".to_owned(), kind: NameKind::Person }
    };
    let key: Vec<Known> = (0..columns.len()).flat_map(names).map(known).collect();
    let finder = Finder::new(&key, &[]);

    let session = Session::open_to_read(&path, None).unwrap();
    let (mut left, mut unsaid, mut said) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (way, made) in every_way(session.reader(), &finder) {
        let text = plain(&unpacked(&made.bytes));
        let remarks: Vec<String> = made.remarks.iter().map(|remark| plain(&remark.words)).collect();
        for (n, column) in columns.iter().enumerate() {
            for (name, disguise) in names(n).map(|(name, disguise)| (plain(&name), disguise)) {
                if text.contains(&name) {
                    left.insert(n);
                    if !remarks.iter().any(|words| words.contains(&name)) {
                        unsaid.insert(format!("{column} as {disguise}: {way}"));
                    }
                }
            }
        }
        said.extend(made.remarks.into_iter().map(|remark| remark.words));
    }
    assert!(unsaid.is_empty(), "{} leave unsaid: {unsaid:#?}", unsaid.len());
    assert_eq!(never(&columns, &left), STAY, "by no way");

    let together = guard::strictest(session.reader(), &finder, None).unwrap();
    let words: BTreeSet<String> = together.iter().map(|known| known.remark.words.clone()).collect();
    assert_eq!(words, said, "the guard says what the ways out say together");
    let places: BTreeSet<(&str, String)> =
        together.iter().map(|known| (known.remark.words.as_str(), format!("{:?}", known.remark.concern))).collect();
    assert_eq!(places.len(), together.len(), "each once");
}

#[test]
fn withheld_words_that_were_copied_into_any_column_leave_by_no_way_without_a_remark() {
    const LONG: usize = 6;
    const SHORT: usize = 3;
    const COLUMNS: usize = 100;
    let run = |turn: usize, from: usize, length: usize| {
        (0..length).map(|n| name(turn * (LONG + SHORT) + from + n).to_lowercase()).collect::<Vec<_>>().join(" ")
    };
    let (long, short) = (|turn| run(turn, 0, LONG), |turn| run(turn, LONG, SHORT));
    let turns: String =
        (0..COLUMNS).map(|turn| format!("Tyst: Jag sade {}, så.\\nTyst: {}.\\n", long(turn), short(turn))).collect();
    let last = long(COLUMNS - 1);
    let script = format!(
        r#"
{{"action":"add_document","name":"Ordrik","text":"{turns}Frågaren: Jaha.\n","case":"Nord"}}
{{"action":"set_speakers","document":"Ordrik","labels":["Tyst","Frågaren"]}}
{{"action":"add_participant","name":"Tyst","speaker":"Tyst"}}
{{"action":"set_consent","participant":"Tyst","given":"2024-05-01","quotes":false}}
{{"action":"add_coding","document":"Ordrik","quote":"{last}","code":"Polis"}}
{{"action":"add_coding","document":"Ordrik","quote":"Jaha","code":"Polis"}}
{{"action":"add_meaning_unit","document":"Ordrik","quote":"{last}","condensation":"Det sades.","theme":"Tid"}}
{{"action":"set_statement","on":"Ordrik","text":"Så är det.","evidence":[{{"document":"Ordrik","quote":"{last}"}}]}}
"#
    );
    let (_folder, path) = study(&script);
    let columns = plant(&path, |column| format!("(”{}”; {})", long(column), short(column).to_uppercase()));
    assert!(columns.len() < COLUMNS - 1);

    let session = Session::open_to_read(&path, None).unwrap();
    let finder = Finder::new(&[], &[]);
    let (mut left, mut unsaid) = (BTreeSet::new(), BTreeSet::new());
    for (way, made) in every_way(session.reader(), &finder) {
        let text = folded(&unpacked(&made.bytes));
        assert!(!text.contains(&last), "by its place alone: {way}");
        let withheld = made.remarks.iter().filter(|remark| remark.concern == Concern::Withheld);
        let remarks: Vec<String> = withheld.map(|remark| folded(&remark.words)).collect();
        for (n, column) in columns.iter().enumerate() {
            for words in [long(n), short(n)].into_iter().filter(|words| text.contains(words.as_str())) {
                left.insert(n);
                if !remarks.iter().any(|known| known.contains(&words)) {
                    unsaid.insert(format!("{column}: {way}"));
                }
            }
        }
    }
    assert!(unsaid.is_empty(), "{} leave unsaid: {unsaid:#?}", unsaid.len());
    assert_eq!(never(&columns, &left), STAY, "by no way");
}
