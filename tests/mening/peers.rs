//! Projects of QualCoder and Taguette from the command line: named themselves or lying in a folder.

use crate::project::{Project, bytes, run_with};
use std::path::Path;

pub const QUALCODER: &str = "
create table project (databaseversion text, date text, memo text, about text);
create table source (id integer primary key, name text, fulltext text, mediapath text);
create table code_cat (catid integer primary key, name text, supercatid integer);
create table code_name (cid integer primary key, name text, catid integer, color text);
create table code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, memo text);
insert into project values ('v3', '2021-01-01', '', 'QualCoder');
insert into source values (1, 'Höör', 'Vi 😀 träffas varje vecka.', '/docs/Höör.txt');
insert into code_name values (1, 'möten', null, '#FF8800');
insert into code_text values (1, 1, 'träffas', 6, 13, 'Ada', 'talande'), (1, 1, 'vecka', 19, 24, 'Bo', ''), (1, 1, 'borta', 0, 2, 'Bo', '');";

pub const TAGUETTE: &str = "
create table projects (id integer primary key, name text, description text);
create table documents (id integer primary key, name text, project_id integer, contents text);
create table tags (id integer primary key, project_id integer, path text, description text);
create table highlights (id integer primary key, document_id integer, start_offset integer, end_offset integer, snippet text);
create table highlight_tags (highlight_id integer, tag_id integer);
insert into projects values (1, 'Vik', '');
insert into documents values (1, 'Vik', 1, '<p>Å, vi ses <b>sällan</b>.</p>');
insert into tags values (1, 1, 'glest', '');
insert into highlights values (1, 1, 11, 18, '<b>sällan</b>');
insert into highlight_tags values (1, 1);";

fn build(path: &Path, sql: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    rusqlite::Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

#[test]
fn a_folder_gives_its_projects_and_its_documents_and_each_goes_with_one_undo() {
    let project = Project::new();
    let folder = project.folder.path().join("allt");
    build(&folder.join("Min studie.qda/data.qda"), QUALCODER);
    std::fs::write(folder.join("Min studie.qda/Höör.txt"), "Vi 😀 träffas varje vecka.").unwrap();
    build(&folder.join("vik.sqlite3"), TAGUETTE);
    std::fs::write(folder.join("annat.txt"), "Ett annat samtal.").unwrap();
    let before = project.everything();
    let ran = project.run("import", &[folder.to_str().unwrap(), "--json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&told[0]["file"], &told[0]["codings"]), (&"Min studie.qda".into(), &3.into()), "{told}");
    assert_eq!(told[0]["problems"].as_array().map(Vec::len), Some(2), "{told}");
    assert_eq!((&told[1]["file"], &told[1]["documents"]), (&"vik.sqlite3".into(), &1.into()), "{told}");
    assert_eq!(told.as_array().map(Vec::len), Some(3), "{told}");
    let excerpts = project.table("excerpts").to_string();
    for words in ["träffas", "vecka", "sällan", "möten", "glest", "Ada"] {
        assert!(excerpts.contains(&format!("\"{words}\"")), "{words}: {excerpts}");
    }
    for _ in 0..3 {
        assert_eq!(project.run("undo", &[]).code, 0);
    }
    assert_eq!(project.everything(), before);
}

#[test]
fn what_is_no_such_project_is_refused_with_words_and_changes_nothing() {
    let project = Project::new();
    let at = |name: &str| project.folder.path().join(name);
    build(&at("annan.sqlite3"), "create table t (a);");
    std::fs::write(at("ord.sqlite3"), "bara ord").unwrap();
    std::fs::create_dir_all(at("Tom.qda")).unwrap();
    build(&at("hel.qda/data.qda"), QUALCODER);
    let whole = bytes(&at("hel.qda/data.qda"));
    std::fs::write(at("halv.sqlite3"), &whole[..whole.len() / 2]).unwrap();
    let before = project.everything();
    for name in ["annan.sqlite3", "ord.sqlite3", "Tom.qda", "halv.sqlite3"] {
        for (locale, words) in
            [("en_GB.UTF-8", "is not a project that can be read"), ("sv_SE.UTF-8", "är inget projekt som går att läsa")]
        {
            let ran = run_with(&["import", project.text(), at(name).to_str().unwrap()], "", locale);
            assert!(ran.code == 1 && ran.err.contains(words) && ran.err.contains("QualCoder"), "{name}: {ran:?}");
        }
    }
    assert_eq!(project.everything(), before);
    assert_eq!(bytes(&at("hel.qda/data.qda")), whole);
}
