//! RQDA's databases.

use super::*;

pub fn schema() -> String {
    "create table project (databaseversion text, date text, dateM text, memo text, about text, imageDir text);
create table source (name text, id integer, file text, memo text, owner text, date text, dateM text, status integer);
create table freecode (name text, memo text, owner text, date text, dateM text, id integer, status integer, color text);
create table codecat (name text, cid integer, catid integer, owner text, date text, dateM text, memo text, status integer);
create table treecode (cid integer, catid integer, date text, dateM text, memo text, status integer, owner text);
create table coding (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text, date text, memo text);
create table coding2 (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text, date text, memo text);
create table filecat (name text, fid integer, catid integer, owner text, date text, dateM text, memo text, status integer);
create table treefile (fid integer, catid integer, date text, dateM text, memo text, status integer, owner text);
create table cases (name text, memo text, owner text, date text, dateM text, id integer, status integer);
create table caselinkage (caseid integer, fid integer, selfirst real, selend real, status integer, owner text, date text, memo text);
create table attributes (name text, status integer, date text, dateM text, owner text, memo text, class text);
create table fileAttr (variable text, value text, fileID integer, date text, dateM text, owner text, status integer);
create table caseAttr (variable text, value text, caseID integer, date text, dateM text, owner text, status integer);
create table annotation (fid integer, position integer, annotation text, owner text, date text, dateM text, status integer);
create table journal (name text, journal text, date text, dateM text, owner text, status integer);
create table image (name text, id integer, date text, dateM text, owner text, status integer);
create table imageCoding (cid integer, iid integer, x1 integer, y1 integer, x2 integer, y2 integer, memo text, date text, dateM text, owner text, status integer);
insert into project values ('0.2.2', 'Fri Dec  6 09:26:07 2019', null, 'om samverkan', null, null);
insert into source values ('Intervju', 1, 'Ja, vi ses ofta.' || char(10) || 'Ja, nästan varje 😀 vecka.', 'kort', 'default', 'Fri Dec  6 09:26:07 2019', null, 1),
 ('Struken', 2, 'borta', null, 'default', null, null, 0), ('Intervju', 3, 'En annan.', null, 'default', null, null, 1);
insert into freecode values ('möten', 'när de ses', 'default', null, null, 1, 1, '#ff0000'), ('ton', null, 'default', null, null, 2, 1, null),
 ('struken', null, 'default', null, null, 3, 0, null);
insert into codecat values ('samverkan', null, 1, 'default', null, null, 'allt om den', 1), ('annat', null, 2, 'default', null, null, null, 1);
insert into treecode values (1, 1, null, null, null, 1, 'default'), (1, 2, null, null, null, 1, 'default'), (2, 2, null, null, null, 0, 'default'), (2, 9, null, null, null, 1, 'default');
"
    .to_owned()
}

pub fn whole() -> String {
    schema()
        + "
insert into coding values (1, 1, 'vi ses', 4.0, 10.0, 1, 'ada', 'Mon Mar  2 10:00:00 2020', 'viktigt'),
 (2, 1, 'Ja', 17.0, 19.0, 1, 'default', null, null), (2, 1, 'vecka', 36.0, 41.0, 1, 'default', null, null),
 (2, 1, 'nästan', 20.0, 26.0, 1, 'default', null, null), (1, 1, 'Ja', 0.0, 2.0, -1, 'ada', null, null),
 (3, 1, 'Ja', 0.0, 2.0, 1, 'ada', null, null), (1, 2, 'borta', 0.0, 5.0, 1, 'ada', null, null), (2, 1, 'finns ej', 0.0, 2.0, 0, 'ada', null, null);
insert into coding2 values (1, 1, 'vi ses', 4.0, 10.0, 1, 'ada', null, null);
insert into filecat values ('Intervjuer', null, 1, 'default', null, null, null, 1);
insert into treefile values (1, 1, null, null, null, 1, 'default');
insert into cases values ('Nord', 'i norr', 'default', null, null, 1, 1), ('Syd', null, 'default', null, null, 2, 1), ('Bort', null, 'default', null, null, 3, 0);
insert into caselinkage values (1, 1, 0.0, 42.0, 1, 'default', null, null), (2, 1, 0.0, 16.0, 1, 'default', null, null), (3, 1, 0.0, 5.0, 1, 'default', null, null);
insert into attributes values ('ålder', 1, null, null, 'default', null, 'numeric'), ('struken', 0, null, null, 'default', null, 'character');
insert into fileAttr values ('form', 'telefon', 1, null, null, 'default', 1), ('form', 'bort', 1, null, null, 'default', 0);
insert into caseAttr values ('ålder', '43', 1, null, null, 'default', 1);
insert into annotation values (1, 3, 'vilka vi?', 'default', null, null, 1), (1, 3, 'bort', 'default', null, null, 0);
insert into journal values ('Dag 1', 'det gick bra', 'Fri Dec  6 09:26:07 2019', null, 'default', 1);
insert into image values ('b.png', 1, null, null, 'default', 1);
insert into imageCoding values (1, 1, 0, 0, 5, 5, null, null, null, 'default', 1), (1, 1, 0, 0, 5, 5, null, null, null, 'default', 0);"
}

#[test]
fn what_is_alive_comes_in_and_what_was_taken_back_stays_behind() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, done) = imported(folder.path(), "p.rqda", &whole());
    let reader = session.reader();
    let codes = store::code::all(reader).unwrap();
    let mut paths: Vec<String> = codes.iter().map(|code| code_path(&codes, code.id)).collect();
    paths.sort();
    assert_eq!(paths, ["annat", "samverkan", "samverkan/möten", "ton"]);
    let mut found = coded(&session, "Intervju");
    found.sort();
    assert_eq!(
        found,
        [
            "samverkan/möten ada (coding2) 4..10 vi ses",
            "samverkan/möten ada 4..10 vi ses",
            "ton default 17..19 Ja",
            "ton default 21..27 nästan",
            "ton default 36..41 vecka",
        ]
    );
    let names: Vec<String> = store::case::all(reader).unwrap().into_iter().map(|case| case.name).collect();
    assert_eq!(names, ["Nord", "Syd"]);
    let links: Vec<Option<Passage>> = store::case::links(reader).unwrap().iter().map(|link| link.passage).collect();
    assert_eq!(links, [None, Some(Passage::new(0, 16))]);
    let values: Vec<String> =
        store::variable::values(reader).unwrap().into_iter().map(|(_, _, value)| value.to_string()).collect();
    assert_eq!(values.len(), 2, "{values:?}");
    let memos = memos(&session).join("\n");
    for words in ["om samverkan", "kort", "viktigt", "vilka vi?", "det gick bra"] {
        assert!(memos.contains(words), "{words}: {memos}");
    }
    assert!(!memos.contains("bort"), "{memos}");
    let told = known(&done).join("\n");
    for words in [
        "codings that were taken back (1)",
        "further categories of codes",
        "pictures",
        "caselinkage (1)",
        "treecode (1)",
        "coding (2)",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    goes_out_whole(folder.path(), &session);
    session.undo().unwrap();
    assert!(store::document::all(session.reader()).unwrap().is_empty());
}

#[test]
fn two_documents_of_one_name_both_come_in() {
    let folder = tempfile::tempdir().unwrap();
    let (session, _) = imported(folder.path(), "p.rqda", &whole());
    assert_eq!(store::document::all(session.reader()).unwrap().len(), 2);
}

#[test]
fn a_file_without_their_tables_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.rqda");
    build(&path, "create table source (id integer);").unwrap();
    assert!(matches!(read(&path, Lang::En, &Uncancelled), Err(ActionError::NotAPeer { .. })));
}
