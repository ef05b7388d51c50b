//! The archive of the demonstration study: whole, true to the project, and the same twice.

use crate::project::{Project, run};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Read;

type Files = BTreeMap<String, Vec<u8>>;

fn demo() -> Project {
    let project = Project::nothing();
    let made = run(&["demo", project.text(), "--language", "sv"]);
    assert_eq!(made.code, 0, "{made:?}");
    project
}

/// Archives as a zip of that name, past the guard; gives the zip's bytes.
fn archived(project: &Project, name: &str) -> Vec<u8> {
    let path = project.folder.path().join(name);
    let ran = project.run("archive", &[path.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{ran:?}");
    std::fs::read(path).unwrap()
}

fn unzipped(bytes: &[u8]) -> Files {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut files = Files::new();
    for n in 0..zip.len() {
        let mut file = zip.by_index(n).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let name = file.name().unwrap().into_owned();
        files.insert(name, bytes);
    }
    files
}

fn list<'v>(json: &'v Value, name: &str) -> &'v [Value] {
    json[name].as_array().unwrap()
}

fn cut(text: &str, place: &Value) -> String {
    let (start, end) = (place["start"].as_u64().unwrap() as usize, place["end"].as_u64().unwrap() as usize);
    text.chars().skip(start).take(end - start).collect()
}

#[test]
fn the_archive_holds_what_the_project_does() {
    let project = demo();
    let files = unzipped(&archived(&project, "arkiv.zip"));
    let content: Value = serde_json::from_slice(&files["project.json"]).unwrap();

    let info: Value = serde_json::from_str(&project.run("info", &["--json"]).out).unwrap();
    let lists = "documents cases codes codings meaning_units themes questions statements theme_cells \
                 contrasts assessments memos";
    for name in lists.split_whitespace() {
        assert_eq!(info[name], list(&content, name).len(), "{name}");
    }
    // A tombstone stands in the archive and takes no part.
    let gone = list(&content, "consents").iter().filter(|consent| consent["withdrawn"] != "").count();
    assert_eq!(info["participants"], list(&content, "participants").len() - gone);
    let done = list(&content, "journal").iter().filter(|step| step["state"] == "done").count();
    assert_eq!(info["steps"], done);
    let findings = list(&content, "contrasts").iter().flat_map(|contrast| list(contrast, "rows"));
    assert_eq!(info["findings"], findings.filter(|row| !row["finding"].is_null()).count());
    let criteria: usize = list(&content, "criteria_sets").iter().map(|set| list(set, "criteria").len()).sum();
    assert_eq!(info["criteria"], criteria);
    assert!(list(&content, "consents").iter().any(|consent| consent["withdrawn"] != ""), "a tombstone stands");

    for document in list(&content, "documents") {
        let file = &files[document["file"].as_str().unwrap()];
        assert_eq!(file, document["text"].as_str().unwrap().as_bytes(), "{}", document["name"]);
    }
    let tables = "excerpts codebook documents cases condensations themes contrast assessments memos journal";
    for name in tables.split(' ') {
        let table = csv_rows(&files[&format!("tables/{name}.csv")]);
        let rows = project.table(name);
        let rows = rows.as_array().or_else(|| rows["rows"].as_array()).unwrap().len();
        assert_eq!(table, rows + 1, "{name}: a heading and every row");
    }
}

/// The rows of a csv text, its heading among them; a line break within quotes ends no row.
fn csv_rows(bytes: &[u8]) -> usize {
    let mut quoted = false;
    let ends = |c: char| {
        quoted ^= c == '"';
        c == '\n' && !quoted
    };
    std::str::from_utf8(bytes).unwrap().chars().map(ends).filter(|ends| *ends).count()
}

#[test]
fn positions_cut_the_words_that_were_coded() {
    let project = demo();
    let files = unzipped(&archived(&project, "arkiv.zip"));
    let content: Value = serde_json::from_slice(&files["project.json"]).unwrap();
    let texts: BTreeMap<&str, &str> = list(&content, "documents")
        .iter()
        .map(|document| (document["guid"].as_str().unwrap(), document["text"].as_str().unwrap()))
        .collect();
    let mut words: Vec<String> = list(&content, "codings")
        .iter()
        .map(|coding| cut(texts[coding["document"].as_str().unwrap()], coding))
        .collect();
    let excerpts = project.table("excerpts");
    let excerpts = excerpts.as_array().or_else(|| excerpts["rows"].as_array()).unwrap();
    assert!(!excerpts.is_empty());
    for excerpt in excerpts {
        let excerpt = excerpt["text"].as_str().unwrap();
        let at = words.iter().position(|word| word == excerpt || excerpt.contains("[citeras inte"));
        assert!(at.is_some(), "an excerpt is cut by no coding");
        words.swap_remove(at.unwrap());
    }
    assert!(words.is_empty());
}

#[test]
fn checksums_are_right_and_names_are_safe() {
    let project = demo();
    let bytes = archived(&project, "arkiv.zip");
    let files = unzipped(&bytes);
    // The entry says that its name is UTF-8, eleventh bit of its flags, which stand 24 bytes before the name.
    let name = "LÄSMIG.txt".as_bytes();
    let at = bytes.windows(name.len()).position(|part| part == name).unwrap();
    assert_eq!(u16::from_le_bytes([bytes[at - 24], bytes[at - 23]]) >> 11 & 1, 1);
    let checksums = String::from_utf8(files["checksums.txt"].clone()).unwrap();
    let told: BTreeMap<&str, &str> =
        checksums.lines().map(|line| line.split_once("  ").unwrap()).map(|(sum, name)| (name, sum)).collect();
    assert_eq!(told.len() + 1, files.len());
    for (name, bytes) in files.iter().filter(|(name, _)| *name != "checksums.txt") {
        let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(told[name.as_str()], sum, "{name}");
        // What is to be read first is called as people write it; all else by ASCII.
        assert!(name.replace("LÄSMIG", "").is_ascii() && !name.starts_with('/') && !name.contains(".."), "{name}");
        assert!(!String::from_utf8_lossy(bytes).contains(project.folder.path().to_str().unwrap()), "{name}");
    }
    let readme = String::from_utf8(files["LÄSMIG.txt"].clone()).unwrap();
    assert!(readme.contains("pseudonymiserat") && !readme.contains("anonym"), "{readme}");
}

#[test]
fn a_folder_holds_the_same_files_and_a_full_one_is_left_alone() {
    let project = demo();
    let copy = Project::nothing();
    std::fs::copy(&project.path, &copy.path).unwrap();
    let zip = unzipped(&archived(&project, "arkiv.zip"));
    let folder = format!("{}/", copy.folder.path().join("arkiv").display());
    let ran = copy.run("archive", &[&folder]);
    assert_eq!(ran.code, 0, "{ran:?}");
    for (name, bytes) in &zip {
        assert_eq!(&std::fs::read(format!("{folder}{name}")).unwrap(), bytes, "{name}");
    }
    let again = copy.run("archive", &[&folder]);
    assert_eq!(again.code, 1, "{again:?}");
}
