//! Projects of other programs before they come in.

use super::*;

#[test]
fn a_project_of_another_program_is_looked_at_first() {
    let mut window = gather(Lang::Sv);
    let finder = window.session().finder().unwrap();
    let (format, convention) =
        (crate::session::exchange::ExchangeFormat::Qdpx, crate::formats::refi::Convention::Nvivo);
    let file = crate::session::exchange::outgoing(window.reader(), format, convention, &finder).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("annan.qdpx");
    std::fs::write(&path, file.bytes).unwrap();
    let before = names(&window).len();
    drop_file(&mut window, &path);
    assert!(window.shows(|label| label == "Som NVivo räknar") && window.shows(|label| label.starts_with('”')));
    click(&mut window, "Importera 1 fil");
    assert_eq!(names(&window).len(), 2 * before);
}

#[test]
fn a_database_of_another_program_comes_in_as_a_project() {
    let mut window = gather(Lang::Sv);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("utbyte.sqlite3");
    let sql = "create table projects (id, name); create table tags (id, project_id, path); create table highlight_tags (highlight_id, tag_id);
        create table documents (id, name, project_id, contents); create table highlights (id, document_id, start_offset, end_offset, snippet);
        insert into projects values (1, 'Utbyte'); insert into tags values (1, 1, 'ton'); insert into highlight_tags values (1, 1);
        insert into documents values (1, 'Samtal', 1, '<p>Ja tack</p>'); insert into highlights values (1, 1, 3, 7, 'tack');";
    store::peers::build(&path, sql).unwrap();
    drop_file(&mut window, &path);
    assert!(window.shows(|label| label == "Skrivet av Taguette") && window.shows(|label| label == "”tack”"));
    assert!(!window.shows(|label| label == "Som NVivo räknar"), "there is no way of counting to choose");
    click(&mut window, "Importera 1 fil");
    assert!(names(&window).contains(&"Samtal".to_owned()));
}
