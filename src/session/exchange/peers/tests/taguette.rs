//! Taguette's databases, and LibreQDA's.

use super::*;

pub fn schema() -> String {
    "create table users (login varchar primary key, created datetime, hashed_password varchar, email varchar);
create table projects (id integer primary key, name varchar, description text, created datetime);
create table project_members (project_id integer, user_login varchar, privileges varchar);
create table documents (id integer primary key, name varchar, description text, filename varchar, created datetime, project_id integer, text_direction varchar, contents text);
create table tags (id integer primary key, project_id integer, path varchar, description text);
create table highlights (id integer primary key, document_id integer, start_offset integer, end_offset integer, snippet text);
create table highlight_tags (highlight_id integer, tag_id integer);
create table commands (id integer primary key, date datetime, user_login varchar, project_id integer, document_id integer, payload text);
create table alembic_version (version_num varchar);
insert into alembic_version values ('382db36f20f4');
insert into projects values (1, 'Åre', 'om samverkan', '2024-03-01 09:00:00.000000');
insert into documents values (1, 'Intervju', 'kort', 'a.docx', '2024-03-01 09:00:00.000000', 1, 'LEFT_TO_RIGHT', '<h1>Möte</h1>' || char(10) || '<p>Ja, vi <b>ses</b> ofta &amp; gärna.</p><p>Ja. 😀 Ja.</p>');
"
    .to_owned()
}

pub fn whole() -> String {
    schema()
        + "
insert into tags values (1, 1, 'samverkan.möten', 'när de ses'), (2, 1, 'ton', '');
insert into highlights values (1, 1, 10, 16, 'vi <b>ses</b>'), (2, 1, 31, 33, 'Ja'), (3, 1, 40, 42, 'Ja'), (4, 1, 0, 5, '<h1>Möte</h1>'),
 (5, 1, 7, 9, 'gärna'), (6, 1, 0, 5, 'finns inte'), (7, 1, 10, 31, 'vi <b>ses</b> ofta &amp; gärna.</p>'), (8, 99, 0, 1, 'x'), (9, 1, 900, 999, 'borta');
insert into highlight_tags values (1, 1), (1, 2), (2, 2), (3, 2), (5, 2), (6, 2), (7, 1), (8, 1), (9, 1), (77, 1);
insert into commands values
 (1, '2024-03-02 10:00:00.123456', 'ada', 1, 1, '{\"type\": \"highlight_add\", \"highlight_id\": 1}'),
 (2, '2024-03-03 11:00:00.000000', 'bo', 1, 1, '{\"type\": \"highlight_add\", \"highlight_id\": 1}'),
 (3, '2024-03-04 11:00:00.000000', 'ada', 1, 1, '{\"type\": \"highlight_delete\", \"highlight_id\": 1}'),
 (4, '2024-03-04 11:00:00.000000', 'ada', 1, -5, '{\"type\": \"highlight_add\", \"highlight_id\": 3}'),
 (5, 'x', 'ada', 1, null, 'no json');"
}

#[test]
fn highlights_stand_where_their_bytes_and_their_words_say() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, done) = imported(folder.path(), "p.sqlite3", &whole());
    let own = store::project::coders(session.reader()).unwrap().first().unwrap().name.clone();
    assert_eq!(store::project::get(session.reader()).unwrap().title, "Åre");
    let text = store::document::text(session.reader(), document(&session, "Intervju")).unwrap();
    assert_eq!(text, "Möte\nJa, vi ses ofta & gärna.\nJa. 😀 Ja.");
    let mut expected = [
        format!("(untagged) {own} 0..4 Möte"),
        format!("ton {own} 0..4 Möte"),
        "samverkan.möten bo 9..15 vi ses".to_owned(),
        "ton bo 9..15 vi ses".to_owned(),
        format!("samverkan.möten {own} 9..29 vi ses ofta & gärna."),
        format!("ton {own} 23..28 gärna"),
        format!("ton {own} 30..32 Ja"),
        "ton ada 36..38 Ja".to_owned(),
        format!("samverkan.möten {own} 38..39 ."),
    ];
    let mut found = coded(&session, "Intervju");
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    let (_, created) = store::exchange::codings(session.reader())
        .unwrap()
        .into_iter()
        .find(|(coding, _)| coding.passage == Passage::new(9, 15))
        .unwrap();
    assert_eq!(created, "2024-03-03T11:00:00Z");
    assert_eq!(memos(&session), [": kort @ Document @ ", "About the project: Åre: om samverkan @  @ "]);
    assert_eq!(
        known(&done),
        [
            "Found by their words, for their positions led elsewhere: 1 passage",
            "Passages that do not fit their text, or whose words are others than those kept with them: 2. They lie as near as can be to where the file has them; look them over",
            "Left out, because what it must have is missing: highlight_tags (1)",
            "Left out, because what it must have is missing: highlights (1)",
        ]
    );
    goes_out_whole(folder.path(), &session);
    session.undo().unwrap();
    assert!(store::document::all(session.reader()).unwrap().is_empty());
    assert!(store::code::all(session.reader()).unwrap().is_empty());
}

#[test]
fn all_projects_of_a_server_come_in_each_with_its_own_tags() {
    let folder = tempfile::tempdir().unwrap();
    let sql = schema()
        + "insert into projects values (2, 'Vik', '', '2024-03-02');
insert into documents values (2, 'Intervju', '', '', '', 2, '', '<p>nej</p>');
insert into tags values (1, 1, 'ton', ''), (2, 2, 'ton', '');
insert into highlights values (1, 1, 0, 5, 'Möte'), (2, 2, 0, 3, 'nej');
insert into highlight_tags values (1, 1), (2, 2);";
    let (session, done) = imported(folder.path(), "taguette.sqlite3", &sql);
    let own = store::project::coders(session.reader()).unwrap().first().unwrap().name.clone();
    assert_eq!(coded(&session, "Intervju"), [format!("Åre/ton {own} 0..4 Möte")]);
    assert_eq!(coded(&session, "Intervju (2)"), [format!("Vik/ton {own} 0..3 nej")]);
    let told = told(&session);
    for expected in ["value Project in Taguette Text Intervju Åre", "value Project in Taguette Text Intervju (2) Vik"]
    {
        assert!(told.contains(expected), "{told:#?}");
    }
    assert!(known(&done).iter().any(|line| line.ends_with("under its own name: Åre, Vik")), "{:?}", known(&done));
}

#[test]
fn libreqda_has_a_tree_colours_and_names() {
    let folder = tempfile::tempdir().unwrap();
    let sql = schema()
        + "alter table users add column displayname varchar;
alter table tags add column color varchar;
alter table tags add column parent_id integer;
create table collections (id integer primary key, name varchar);
insert into collections values (1, 'norr');
insert into users (login, displayname) values ('ada', 'Ada Ek');
insert into tags values (1, 1, 'täta', '', '#AA0000', 2), (2, 1, 'möten', '', '#00AA00', null), (3, 1, 'a', '', null, 4), (4, 1, 'b', '', null, 3);
insert into highlights values (1, 1, 0, 5, 'Möte');
insert into highlight_tags values (1, 1);
insert into commands values (1, '2024-03-02 10:00:00', 'ada', 1, 1, '{\"type\": \"highlight_add\", \"highlight_id\": 1}');";
    let (session, done) = imported(folder.path(), "p.sqlite3", &sql);
    assert_eq!(coded(&session, "Intervju"), ["möten/täta Ada Ek 0..4 Möte"]);
    let codes = store::code::all(session.reader()).unwrap();
    let of = |name: &str| codes.iter().find(|code| code.name == name).unwrap();
    assert_eq!((of("täta").color.as_str(), of("möten").color.as_str()), ("#aa0000", "#00aa00"));
    assert_eq!(code_path(&codes, of("b").id), "a/b");
    assert_eq!(done.report.unknown, [("collections".to_owned(), 1)]);
}
