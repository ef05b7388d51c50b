//! Files on their way in: dropped, looked at first, reported.

use super::*;

/// Reads a file as if it had been dropped, until it can be looked at.
fn drop_file(window: &mut Window, path: &std::path::Path) {
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().import(&ctx, vec![path.to_owned()]);
    window.wait_until("the file to be read", |window| window.harness.query_by_label("Importera 1 fil").is_some());
    window.run();
}

#[test]
fn an_import_is_reported_and_the_same_file_is_told_to_be_there() {
    let mut window = gather(Lang::Sv);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nytt möte.txt");
    std::fs::write(&path, "Anna: Hej och välkomna allihop.\nBo: Tack.\n").unwrap();
    for expected in ["1 dokument kom in", "1 fanns redan"] {
        drop_file(&mut window, &path);
        assert!(window.harness.query_by_label(expected).is_none(), "nothing before it is said");
        press(&mut window, Modifiers::COMMAND, Key::Enter);
        assert!(window.harness.query_by_label(expected).is_some(), "{expected}");
    }
    assert_eq!(names(&window).iter().filter(|name| name.starts_with("nytt möte")).count(), 1);
    click(&mut window, "Stäng importens rapport");
    assert!(window.harness.query_by_label("1 fanns redan").is_none());
}

#[test]
fn what_was_recognised_is_shown_and_can_be_changed_before_the_import() {
    let mut window = gather(Lang::Sv);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gammal.txt");
    // “Räv” on an old Macintosh.
    std::fs::write(&path, b"Anna: R\x8Av i h\x9Agen.\nBo: Ja.\nAnna: Nej.\nBo: Jo.\n").unwrap();
    drop_file(&mut window, &path);
    assert!(!window.shows(|label| label.contains("Räv i högen")));
    click(&mut window, "macintosh");
    assert!(window.shows(|label| label.contains("Räv i högen")), "the choice shows at once");
    click(&mut window, "Bo (2)");
    assert!(window.shows(|label| label == "Anna (2)") && !window.shows(|label| label == "Bo (2)"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!names(&window).contains(&"gammal".to_owned()), "cancelled");
    drop_file(&mut window, &path);
    click(&mut window, "macintosh");
    click(&mut window, "Importera 1 fil");
    let id = document(&window, "gammal").id;
    assert!(crate::store::document::text(window.reader(), id).unwrap().starts_with("Anna: Räv"));
}

#[test]
fn a_file_that_asks_for_a_password_opens_with_it() {
    let mut window = gather(Lang::Sv);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("låst.pdf");
    std::fs::write(&path, crate::session::import::protected_pdf("hemligt")).unwrap();
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().import(&ctx, vec![path]);
    window.wait_until("the file to be read", |window| window.harness.query_by_label("Filens lösenord").is_some());
    window.run();
    assert!(window.shows(|label| label.starts_with("Filen kräver lösenord")));
    click(&mut window, "Filens lösenord");
    window.type_text("fel");
    click(&mut window, "Öppna filen");
    assert!(window.shows(|label| label.starts_with("Lösenordet öppnar inte filen")));
    click(&mut window, "Filens lösenord");
    window.type_text("hemligt");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.shows(|label| label.contains("Vi gick hem.")));
    click(&mut window, "Importera 1 fil");
    assert_eq!(names(&window).iter().filter(|name| name.starts_with("låst")).count(), 1);
}

#[test]
fn a_table_comes_in_as_answers_or_as_text() {
    let mut window = gather(Lang::Sv);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("svar.csv");
    let rows = "Kommun;Vad fungerar?\nHult;Mötena varje vecka har gjort att vi äntligen känner varandra\nVik;Ingenting fungerar så länge ingen vet vem som ska göra vad\n";
    std::fs::write(&path, rows).unwrap();
    drop_file(&mut window, &path);
    assert!(window.shows(|label| label == "Tabell · 2 svarande"));
    click(&mut window, "Ett dokument med tabellen som text");
    click(&mut window, "Ett dokument per rad");
    click(&mut window, "Importera 1 fil");
    let new: Vec<String> = names(&window).into_iter().filter(|name| name.starts_with("svar")).collect();
    assert_eq!(new, ["svar Hult 1", "svar Vik 2"]);
}

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

#[test]
fn labels_that_are_not_believed_stand_beside_those_that_are() {
    let mut window = gather(Lang::Sv);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("två.txt");
    std::fs::write(&path, "Anna: Hur?\nBo: Det är\nför tidigt: tio.\nAnna: Jaha.\nBo: Ja då.\n").unwrap();
    drop_file(&mut window, &path);
    for shown in ["Anna (2)", "Hur?", "för tidigt (1)", "tio."] {
        assert!(window.shows(|label| label == shown), "{shown}");
    }
    click(&mut window, "för tidigt (1)");
    assert!(!window.shows(|label| label == "tio."), "nothing is doubtful any more");
    click(&mut window, "Importera 1 fil");
    let id = document(&window, "två").id;
    let speakers: Vec<String> =
        crate::store::document::turns(window.reader(), id).unwrap().into_iter().map(|turn| turn.speaker).collect();
    assert_eq!(speakers, ["Anna", "Bo", "för tidigt", "Anna", "Bo"]);
}

#[test]
fn many_respondents_are_shown_as_what_they_would_become_and_wait_for_a_choice() {
    let mut window = gather(Lang::Sv);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("svar.csv");
    let rows: String = (0..120).map(|n| format!("{};Svar med egna ord, nummer {n} av alla\n", n % 5)).collect();
    std::fs::write(&path, format!("Betyg;Vad fungerar?\n{rows}")).unwrap();
    drop_file(&mut window, &path);
    assert!(window.shows(|label| label == "Den blir 120 dokument, det första ”svar 001”"));
    assert!(window.shows(|label| label == "Svar med egna ord, nummer 0 av alla"), "as it would stand");
    click(&mut window, "Importera 1 fil");
    let came = |window: &Window| names(window).into_iter().filter(|name| name.starts_with("svar")).count();
    assert_eq!(came(&window), 0, "nobody has said what it is");
    assert!(window.shows(|label| label.contains("1 väntar på ett val")));
    drop_file(&mut window, &path);
    click(&mut window, "Ett dokument per rad");
    click(&mut window, "Importera 1 fil");
    assert_eq!(came(&window), 120);
}

#[test]
fn another_sheet_of_a_workbook_is_chosen() {
    let mut window = gather(Lang::Sv);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bok.xlsx");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, words) in [("Läs mig", "om filen"), ("Svar", "det jag sa")] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet.write_string(0, 0, words).unwrap();
    }
    workbook.save(&path).unwrap();
    drop_file(&mut window, &path);
    assert!(window.shows(|label| label == "om filen"));
    click(&mut window, "Svar");
    assert!(window.shows(|label| label == "det jag sa") && !window.shows(|label| label == "om filen"));
    click(&mut window, "Importera 1 fil");
    let id = document(&window, "bok").id;
    assert_eq!(crate::store::document::text(window.reader(), id).unwrap(), "det jag sa\n");
}
