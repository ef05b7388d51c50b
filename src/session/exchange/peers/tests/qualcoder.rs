//! QualCoder's projects, of now and of earlier years.

use super::*;

/// The tables of today, as far as they are read.
const SCHEMA: &str = "
create table project (databaseversion text, date text, memo text, about text, bookmarkfile integer, bookmarkpos integer, codername text);
create table source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text, av_text_id integer, risid integer, unique(name));
create table code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer, unique(name));
create table code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text, supercid integer, unique(name));
create table code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, important integer, unique(cid, fid, pos0, pos1, owner));
create table code_image (imid integer primary key, id integer, x1 integer, cid integer);
create table code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer);
create table annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text);
create table cases (caseid integer primary key, name text, memo text, owner text, date text);
create table case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text);
create table attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text);
create table attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text);
create table journal (jid integer primary key, name text, jentry text, date text, owner text);
create table stored_sql (title text, sql text);
create table ris (risid integer, tag text, longtag text, value text);
create table graph (grid integer primary key, name text);
create table gr_cdct_text_item (id integer primary key);
create table coder_names (name text unique, visibility integer);
create table manage_files_display (id integer);
insert into project values ('v17', '2024-03-01 09:00:00', 'Om studien', 'QualCoder 4.0', 0, 0, 'Ada');
";

/// A project with a bit of everything.
pub fn whole() -> String {
    format!("{SCHEMA}
insert into source values
 (1, 'Höör', 'Anna: Vi träffas varje vecka.' || char(10) || 'Bo: Ja, alltid.', null, 'bra intervju', 'Ada', '2024-03-01 09:00:00', null, null),
 (2, 'Vik', 'Vi ses sällan.', '/docs/Vik.docx', '', 'Bo', '2024-03-01 09:00:00', null, null),
 (3, 'bild.png', null, '/images/bild.png', 'en bild', 'Ada', '', null, null),
 (4, 'ljud.mp3', '', 'audio:/home/a/ljud.mp3', '', 'Ada', '', null, null),
 (5, 'film.mp4', null, '/video/film.mp4', '', 'Ada', '', null, null);
insert into code_cat values (1, 'Samverkan', 'Ada', '', 'om kategorin', null), (2, 'Form', 'Ada', '', '', 1),
 (3, 'Ring A', 'Ada', '', '', 4), (4, 'Ring B', 'Ada', '', '', 3);
insert into code_name values (1, 'möten', 'hur ofta', 2, 'Ada', '', '#FF8800', null), (2, 'täta', '', 2, 'Ada', '', '#123456', 1),
 (3, 'glesa', '', 99, 'Ada', '', 'okänd', null);
insert into code_text values
 (1, 1, 1, 'träffas varje vecka', 9, 28, 'Ada', '2024-03-02 10:00:00', 'talande', null, 1),
 (2, 2, 1, 'alltid', 38, 44, 'Bo', '2024-03-02 10:00:00', '', null, null),
 (3, 1, 2, 'ses', 3, 6, 'Dold', '2024-03-02 10:00:00', null, null, 0),
 (4, 1, 3, 'x', 0, 1, 'Ada', '', '', null, null), (5, 77, 1, 'Anna', 0, 4, 'Ada', '', '', null, null);
insert into annotation values (1, 1, 0, 4, 'vem är hon?', 'Bo', '2024-03-02 10:00:00');
insert into cases values (1, 'Kommun A', 'liten', 'Ada', ''), (2, 'Kommun B', '', 'Ada', '');
insert into case_text values (1, 1, 1, 0, 44, 'Ada', '', ''), (2, 2, 2, 0, 14, 'Ada', '', ''), (3, 2, 1, 30, 45, 'Ada', '', 'Bos svar'),
 (4, 2, 3, 0, 0, 'Ada', '', ''), (5, 9, 1, 0, 45, 'Ada', '', '');
insert into attribute_type values ('Invånare', '', 'Ada', 'antal', 'case', 'numeric'), ('Andel', '', 'Ada', '', 'case', 'numeric'),
 ('Ort', '', 'Ada', '', 'file', 'character'), ('Fas', '', 'Ada', '', 'journal', 'character');
insert into attribute values (1, 'Invånare', 'case', '17000', 1, '', ''), (2, 'Invånare', 'case', '', 2, '', ''), (3, 'Andel', 'case', '0,5', 1, '', ''),
 (4, 'Ort', 'file', 'norr', 1, '', ''), (5, 'Fas', 'journal', 'början', 1, '', ''), (6, 'Ort', 'file', 'x', 3, '', ''), (7, 'Ort', 'file', 'x', 66, '', '');
insert into journal values (1, 'Dagbok', 'Första dagen', '2024-03-01 09:00:00', 'Ada');
insert into code_image values (1, 3, 0, 1), (2, 3, 5, 1);
insert into code_av values (1, 4, 0, 1000, 1);
insert into ris values (1, 'TI', 'Title', 'En bok'), (1, 'AU', 'Author', 'N'), (2, 'TI', 'Title', 'En till');
insert into graph values (1, 'g');
insert into coder_names values ('Ada', 1), ('Dold', 0), ('Ingen', 0);
insert into manage_files_display values (1);
create table of_a_fork (a);
insert into of_a_fork values (1), (2);")
}

#[test]
fn a_project_comes_in_with_all_that_has_a_place_here() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, done) = imported(folder.path(), "Min studie.qda/data.qda", &whole());
    let reader = session.reader();
    assert_eq!(store::project::get(reader).unwrap().title, "Min studie");
    assert_eq!(
        coded(&session, "Höör"),
        ["Samverkan/Form/möten Ada 9..28 träffas varje vecka", "Samverkan/Form/möten/täta Bo 38..44 alltid",]
    );
    assert_eq!(coded(&session, "Vik"), ["Samverkan/Form/möten Dold 3..6 ses"]);
    let codes = store::code::all(reader).unwrap();
    let mut paths: Vec<String> = codes.iter().map(|code| code_path(&codes, code.id)).collect();
    paths.sort();
    assert_eq!(
        paths,
        [
            "Ring A",
            "Ring A/Ring B",
            "Samverkan",
            "Samverkan/Form",
            "Samverkan/Form/möten",
            "Samverkan/Form/möten/täta",
            "glesa",
        ]
    );
    let of = |name: &str| codes.iter().find(|code| code.name == name).unwrap();
    assert_eq!((of("möten").color.as_str(), of("möten").definition.as_str()), ("#ff8800", "hur ofta"));
    assert_eq!(of("Samverkan").definition, "om kategorin");
    assert_eq!(
        memos(&session),
        [
            ": Bos svar @ Document @ Bo: Ja, alltid.",
            ": Marked as important\ntalande @ Coding @ ",
            ": bra intervju @ Document @ ",
            ": vem är hon? @ Document @ Anna",
            "About the project: Om studien @  @ ",
            "Dagbok: Första dagen\n\nFas: början @  @ ",
            "Invånare: antal @  @ ",
        ]
    );
    let told = told(&session);
    for expected in [
        "case Kommun A liten",
        "case Kommun A Some(\"Höör\") None",
        "case Kommun B Some(\"Vik\") None",
        "value Invånare Integer Kommun A 17000",
        "value Andel Decimal Kommun A 0.5",
        "value Ort Text Höör norr",
    ] {
        assert!(told.contains(expected), "{expected}: {told:#?}");
    }
    assert!(told.iter().any(|line| line.starts_with("case Kommun B Some(\"Höör\") Some(")));
    goes_out_whole(folder.path(), &session);
    assert_eq!(done.report.unknown, [("of_a_fork".to_owned(), 2)]);
    session.undo().unwrap();
    let reader = session.reader();
    assert!(store::document::all(reader).unwrap().is_empty() && store::code::all(reader).unwrap().is_empty());
    assert!(store::memo::all(reader).unwrap().is_empty() && store::case::all(reader).unwrap().is_empty());
    assert!(store::variable::all(reader).unwrap().is_empty() && store::exchange::came_in(reader).unwrap().is_empty());
    assert!(session.undo().is_err(), "one step took it all back");
}

#[test]
fn what_stays_behind_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let (_, done) = imported(folder.path(), "a.qda/data.qda", &whole());
    let known = known(&done);
    for expected in [
        "Coders who were hidden in the other program are here too: 1",
        "Stays in the other program: pictures (1)",
        "Stays in the other program: sound recordings (1)",
        "Stays in the other program: films (1)",
        "Stays in the other program: original files, whose texts are here (1)",
        "Stays in the other program: codings of areas in pictures and PDF pages (2)",
        "Stays in the other program: codings of sound and film (1)",
        "Stays in the other program: graphs (1)",
        "Stays in the other program: bibliographic references (2)",
        "Stays in the other program: links from cases to pictures, sound and film (1)",
        "Stays in the other program: attributes of pictures, sound and film (1)",
        "Left out, because what it must have is missing: attribute (1)",
        "Left out, because what it must have is missing: case_text (1)",
        "Left out, because what it must have is missing: code_text (2)",
    ] {
        assert!(known.iter().any(|line| line == expected), "{expected}: {known:#?}");
    }
    assert_eq!(known.len(), 14, "{known:#?}");
}

#[test]
fn early_versions_lack_columns_and_tables() {
    let folder = tempfile::tempdir().unwrap();
    let sql = "
create table project (databaseversion text, date text, memo text, about text);
create table source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text);
create table code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer);
create table code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text);
create table code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text);
create table cases (caseid integer primary key, name text, memo text, owner text, date text);
insert into project values ('v1', '2019-01-01', '', 'QualCoder');
insert into source values (1, 'd', 'ett två tre', null, '', 'Ada', 'Tue Jan 1 2019');
insert into code_name values (1, 'k', '', null, 'Ada', '', '#ABCDEF');
insert into code_text values (1, 1, 'två', 4, 7, 'Ada', '2019-01-01 10:00:00', ''), (1, 1, 'två', '4', '7', 'Bo', '2019-01-02 10:00:00', null);";
    let (session, done) = imported(folder.path(), "gammal.qda/data.qda", sql);
    assert_eq!(coded(&session, "d"), ["k Ada 4..7 två", "k Bo 4..7 två"]);
    assert!(done.report.problems.is_empty() && done.report.unknown.is_empty());
    goes_out_whole(folder.path(), &session);
}

#[test]
fn every_row_finds_its_words_however_it_was_counted() {
    let folder = tempfile::tempdir().unwrap();
    let sql = format!("{SCHEMA}
insert into code_name values (1, 'k', '', null, 'A', '', '#ABCDEF', null);
insert into source (id, name, fulltext) values
 (1, 'blandat', 'Hej 👨‍👩‍👧‍👦 och ❤️ hos oss 😀 slut'),
 (2, 'rader', char(65279) || 'ett' || char(13, 10) || 'tva' || char(13, 10)),
 (3, 'tomt', '');
insert into code_text (cid, fid, seltext, pos0, pos1, owner) values
 (1, 1, 'och', 12, 15, 'punkt'), (1, 1, 'och', 16, 19, 'hand'), (1, 1, 'och', 21, 24, 'sök'),
 (1, 1, 'slut', 29, 33, 'punkt'), (1, 1, 'slut', 34, 38, 'hand'), (1, 1, 'slut', 39, 43, 'sök'), (1, 1, 'borta', 0, 3, 'fel'),
 (1, 2, 'ett' || char(8233) || 'tva', 1, 9, 'hand'), (1, 2, 'tva', 90, 93, 'fel'), (1, 3, 'ett', 0, 3, 'hand');
insert into annotation (fid, pos0, pos1, memo) values (1, 16, 19, 'oviss');");
    let (session, done) = imported(folder.path(), "a.qda/data.qda", &sql);
    assert_eq!(
        coded(&session, "blandat"),
        [
            "k fel 0..3 Hej",
            "k punkt 12..15 och",
            "k hand 12..15 och",
            "k sök 12..15 och",
            "k punkt 29..33 slut",
            "k hand 29..33 slut",
            "k sök 29..33 slut",
        ]
    );
    assert_eq!(coded(&session, "rader"), ["k hand 0..7 ett\ntva", "k fel 4..7 tva"]);
    let known = known(&done);
    for expected in [
        "Found by their words",
        "Notes and parts of cases in texts with emoji",
        "Passages that do not fit",
        "Left out, because",
    ] {
        assert!(known.iter().any(|line| line.starts_with(expected) && line.contains('1')), "{expected}: {known:#?}");
    }
    assert_eq!(known.len(), 4, "{known:#?}");
}

#[test]
fn copies_of_a_project_have_the_same_identities() {
    let folder = tempfile::tempdir().unwrap();
    let (first, _) = imported(folder.path(), "a.qda/data.qda", &whole());
    let (other, again) = (folder.path().join("other"), whole().replace("(1, 1, 1, 'träffas", "(81, 1, 1, 'träffas"));
    let (second, _) = imported(&other, "b.qda/data.qda", &again);
    let guids = |session: &Session| {
        let codings = store::exchange::codings(session.reader()).unwrap();
        codings.into_iter().map(|(coding, _)| coding.guid).collect::<Vec<_>>()
    };
    assert_eq!(guids(&first), guids(&second));
}
