//! The commands that are swept: what each starts from, how it is called, and what must be gone when it is done. A
//! command more is a row more.

use crate::project::{Ran, run_among};
use mening::model::Lang;
use mening::session::Session;
use mening::session::action::read_script;
use mening::store::{Password, Store};
use std::path::{Path, PathBuf};

/// What every word that must stay hidden begins with; no other word does.
pub const HIDDEN: &str = "qvist";
pub const OLD: &str = "gammalt lösen";
pub const NEW: &str = "nyare lösen";
pub const KEY: &str = "nyckelns lösen";

pub struct Case {
    pub name: &'static str,
    /// Makes what it starts from beneath a folder.
    pub prepare: fn(&Path),
    /// Words of the command line, in which `P` stands for the project, `K` for the key and `R` for the folder of all.
    pub arguments: &'static [&'static str],
    pub input: &'static str,
    /// Passwords of the project before and afterwards.
    pub passwords: [Option<&'static str>; 2],
    /// Words that stand in no byte of any file once it is done.
    pub gone: &'static [&'static str],
    /// Whether they stand in none before it is done either.
    pub never: bool,
    /// What it hands out, which is whole or not there.
    pub hands_out: Option<&'static str>,
    /// Somebody reads the project meanwhile.
    pub is_read: bool,
}

const PLAIN: [Option<&str>; 2] = [None, None];
const CODE: &str =
    "{\"action\":\"add_code\",\"name\":\"ny kod\"}\n{\"action\":\"add_memo\",\"text\":\"Sent omsider\"}\n";

const fn case(
    name: &'static str,
    prepare: fn(&Path),
    arguments: &'static [&'static str],
    passwords: [Option<&'static str>; 2],
) -> Case {
    Case { name, prepare, arguments, input: "", passwords, gone: &[], never: false, hands_out: None, is_read: false }
}

pub const CASES: [Case; 27] = [
    case("encrypt", plain, &["encrypt", "P"], [None, Some(NEW)]),
    case("decrypt", encrypted, &["decrypt", "P"], [Some(OLD), None]),
    case("password", encrypted, &["password", "P"], [Some(OLD), Some(NEW)]),
    Case { gone: &[HIDDEN], ..case("withdraw", plain, &["withdraw", "P", "Solveig"], PLAIN) },
    Case {
        gone: &[HIDDEN],
        is_read: true,
        ..case("withdraw, being read", plain, &["withdraw", "P", "Solveig"], PLAIN)
    },
    Case { gone: &[HIDDEN], ..case("withdraw, survey row", surveyed, &["withdraw", "P", "Solveig"], PLAIN) },
    Case { gone: &[HIDDEN], ..case("withdraw, part of case", in_case, &["withdraw", "P", "Solveig"], PLAIN) },
    Case { gone: &[HIDDEN], ..case("withdraw, only named", named, &["withdraw", "P", "Solveig"], PLAIN) },
    case("withdraw, encrypted", encrypted, &["withdraw", "P", "Solveig"], [Some(OLD), Some(OLD)]),
    Case { gone: &["Solveig"], ..case("destroy-key", with_key_used, &["destroy-key", "P", "--key", "K"], PLAIN) },
    case("pseudonymise", with_key, &["pseudonymise", "P", "--key", "K"], PLAIN),
    case("pseudonymise, new key", with_list, &["pseudonymise", "P", "--key", "K", "--list", "R/in/list.csv"], PLAIN),
    Case { input: CODE, ..case("apply", plain, &["apply", "P"], PLAIN) },
    Case { input: CODE, ..case("apply, encrypted", encrypted, &["apply", "P"], [Some(OLD), Some(OLD)]) },
    Case {
        gone: &[HIDDEN],
        never: true,
        ..case("restore, older than a withdrawal", withdrawn_since, &["restore", "P", "R/in/old.mening"], PLAIN)
    },
    case("undo", plain, &["undo", "P"], PLAIN),
    case("redo", undone, &["redo", "P"], PLAIN),
    case("take-in", with_copy, &["take-in", "P", "R/in/copy.mening"], PLAIN),
    case("import", with_file, &["import", "P", "R/in/intervju.txt", "R/in/enkät.csv"], PLAIN),
    case("new", nothing, &["new", "P", "--language", "sv"], PLAIN),
    case("new, encrypted", nothing, &["new", "P", "--encrypt"], [Some(NEW), Some(NEW)]),
    case("migration", older, &["info", "P"], PLAIN),
    Case {
        hands_out: Some("out/a.csv"),
        ..case(
            "export",
            plain,
            &["export", "P", "--table", "excerpts", "--format", "csv", "--output", "R/out/a.csv"],
            PLAIN,
        )
    },
    Case { hands_out: Some("out/a.zip"), ..case("archive", plain, &["archive", "P", "R/out/a.zip"], PLAIN) },
    Case {
        hands_out: Some("out/a.qdpx"),
        ..case(
            "export, allowed",
            remarked,
            &["export", "P", "--format", "qdpx", "--output", "R/out/a.qdpx", "--allow", "Skäl"],
            PLAIN,
        )
    },
    Case {
        hands_out: Some("out/a.csv"),
        ..case(
            "export, cut off before",
            cut_off,
            &["export", "P", "--table", "codebook", "--format", "csv", "--output", "R/out/a.csv"],
            PLAIN,
        )
    },
    Case { input: CODE, ..case("apply, cut off before", cut_off, &["apply", "P"], PLAIN) },
];

pub fn project(root: &Path) -> PathBuf {
    root.join("study/p.mening")
}

pub fn key(root: &Path) -> PathBuf {
    root.join("apart/k.meningkey")
}

impl Case {
    pub fn called(&self, root: &Path) -> Vec<String> {
        let text = |path: PathBuf| path.to_str().unwrap().to_owned();
        let word = |word: &&str| match *word {
            "P" => text(project(root)),
            "K" => text(key(root)),
            word => word.strip_prefix("R/").map_or(word.to_owned(), |rest| text(root.join(rest))),
        };
        self.arguments.iter().map(word).collect()
    }

    pub fn secrets(&self) -> Vec<(&'static str, &'static str)> {
        let [old, new] = self.passwords;
        let mut secrets = vec![("MENING_KEY_PASSWORD", KEY)];
        secrets.extend(old.map(|old| ("MENING_PASSWORD", old)));
        secrets.extend(new.map(|new| ("MENING_NEW_PASSWORD", new)));
        secrets
    }
}

pub fn password(text: Option<&str>) -> Option<Password> {
    text.map(|text| Password::new(text.to_owned()))
}

fn nothing(root: &Path) {
    for folder in ["study", "apart", "in", "out"] {
        std::fs::create_dir_all(root.join(folder)).unwrap();
    }
}

/// A small study with two steps and a backup.
fn study(root: &Path, secret: Option<&str>) {
    nothing(root);
    let path = project(root);
    let mut session = Session::create(&path, "Studie", Lang::Sv, password(secret).as_ref()).unwrap();
    let steps = [
        r#"{"action":"add_document","name":"intervju","text":"Intervjuaren: Hur är det?\nSolveig: qvist01 qvist02 qvist03 qvist04 qvist05 qvist06 qvist07 qvist08.\nBertil: Det sa Bertil själv och ingen annan.\nSolveig: Ja.\nBertil: Nej.\n"}
{"action":"add_participant","name":"Solveig","role":"qvist09","speaker":"Solveig"}
{"action":"add_code","name":"Kod"}
{"action":"add_coding","document":"intervju","quote":"qvist02 qvist03","code":"Kod","memo":"qvist02 qvist03 qvist04"}
"#,
        r#"{"action":"add_memo","title":"Tanke","text":"Om qvist01 qvist02 qvist03 qvist04 qvist05 qvist06 qvist07 qvist08."}
"#,
    ];
    for step in steps {
        session.apply(&read_script(step).unwrap()).unwrap();
    }
    Store::open_reader(session.file()).unwrap().back_up().unwrap();
}

fn plain(root: &Path) {
    study(root, None);
}

fn act(root: &Path, script: &str) {
    Session::open(&project(root), None).unwrap().apply(&read_script(script).unwrap()).unwrap();
}

/// Her answers came with those of others, in one table.
fn surveyed(root: &Path) {
    nothing(root);
    let table = root.join("in/enkät.csv");
    let answers = "nr;Vad tycker du om det?\n1;qvist11 qvist12 qvist13 qvist14 qvist15 qvist16 qvist17 qvist18\n2;Det är bra som det är, tycker vi här\n3;Det är illa och blir bara sämre\n";
    std::fs::write(&table, answers).unwrap();
    let at = project(root);
    done(&["new", at.to_str().unwrap()]);
    done(&["import", at.to_str().unwrap(), table.to_str().unwrap()]);
    std::fs::remove_file(table).unwrap();
    let session = Session::open(&at, None).unwrap();
    let hers = mening::store::document::all(session.reader()).unwrap().remove(0).name;
    drop(session);
    act(
        root,
        &format!(
            "{{\"action\":\"add_participant\",\"name\":\"Solveig\"}}\n{{\"action\":\"set_document\",\"document\":{hers:?},\"participants\":[\"Solveig\"]}}\n",
        ),
    );
}

/// Her letter is part of what a case's statement rests on.
fn in_case(root: &Path) {
    nothing(root);
    done(&["new", project(root).to_str().unwrap()]);
    act(
        root,
        r#"{"action":"add_case","name":"Nord"}
{"action":"add_document","name":"brev","text":"qvist21 qvist22 qvist23 qvist24 qvist25 qvist26 qvist27"}
{"action":"add_participant","name":"Solveig","case":"Nord"}
{"action":"set_document","document":"brev","participants":["Solveig"]}
{"action":"link_case","case":"Nord","document":"brev","start":0,"end":31}
{"action":"set_statement","on":"Nord","text":"Om ”qvist21 qvist22 qvist23 qvist24 qvist25 qvist26”","evidence":[{"document":"brev","start":0,"end":15}]}
"#,
    );
}

/// Others speak of her; what is her own is her role and her consent.
fn named(root: &Path) {
    nothing(root);
    done(&["new", project(root).to_str().unwrap()]);
    act(
        root,
        r#"{"action":"add_document","name":"samtal","text":"Bertil: Det håller jag med Solveig om.\nEva: Ja.\nBertil: Just.\nEva: Hej.\n"}
{"action":"add_participant","name":"Bertil","speaker":"Bertil"}
{"action":"add_participant","name":"Solveig","role":"qvist31 qvist32 qvist33"}
{"action":"set_consent","participant":"Solveig","given":"2024-05-01","note":"qvist34 qvist35"}
"#,
    );
}

/// A copy elsewhere that still has the words of somebody who withdrew.
fn withdrawn_since(root: &Path) {
    plain(root);
    std::fs::copy(project(root), root.join("in/old.mening")).unwrap();
    done(&["withdraw", project(root).to_str().unwrap(), "Solveig"]);
    act(root, r#"{"action":"set_code","code":"Kod","name":"Annan"}"#);
}

/// A colleague's copy; something was done in both.
fn with_copy(root: &Path) {
    plain(root);
    let copy = root.join("in/copy.mening");
    std::fs::copy(project(root), &copy).unwrap();
    let theirs = read_script(r#"{"action":"set_code","code":"Kod","definition":"Där"}"#).unwrap();
    Session::open(&copy, None).unwrap().apply(&theirs).unwrap();
    act(root, r#"{"action":"set_code","code":"Kod","definition":"Här"}"#);
}

fn encrypted(root: &Path) {
    study(root, Some(OLD));
}

fn undone(root: &Path) {
    plain(root);
    done(&["undo", project(root).to_str().unwrap()]);
}

fn with_file(root: &Path) {
    plain(root);
    std::fs::write(root.join("in/intervju.txt"), "Intervjuaren: Vad nytt?\nSven: Inget alls, tack.\n").unwrap();
    std::fs::write(
        root.join("in/enkät.csv"),
        "nr;Vad tycker du?;Varför?\n1;Det är bra så;För att det går\n2;Det är illa;Därför\n",
    )
    .unwrap();
}

fn with_list(root: &Path) {
    plain(root);
    std::fs::write(root.join("in/list.csv"), "name,pseudonym,kind\nSolveig,Karin,person\nBertil,Nils,person\n")
        .unwrap();
}

/// A key that lies apart and has not been used.
fn with_key(root: &Path) {
    with_list(root);
    let mut session = Session::open(&project(root), None).unwrap();
    session.make_key(&key(root), &password(Some(KEY)).unwrap()).unwrap();
    let list = std::fs::read_to_string(root.join("in/list.csv")).unwrap();
    let names = mening::session::pseudonym::read_list(&list, Lang::Sv).unwrap();
    session.change_key(|key| key.put(&names)).unwrap();
    std::fs::remove_file(root.join("in/list.csv")).unwrap();
}

fn with_key_used(root: &Path) {
    with_key(root);
    done(&["pseudonymise", project(root).to_str().unwrap(), "--key", key(root).to_str().unwrap()]);
}

/// A project with something that the guard remarks on.
fn remarked(root: &Path) {
    plain(root);
    act(root, r#"{"action":"add_memo","title":"Fråga","text":"Ring 070-123 45 67 i morgon"}"#);
}

/// The log of the last step has not been taken into the file: somebody reads, or a program was killed.
fn cut_off(root: &Path) {
    plain(root);
    let reader = rusqlite::Connection::open(project(root)).unwrap();
    reader.execute_batch("begin; select count(*) from code;").unwrap();
    act(root, r#"{"action":"add_code","name":"Stod i loggen"}"#);
    let files = super::disk::files_of(root);
    drop(reader);
    super::disk::lay_out(root, &files);
}

/// A project of an earlier version of the file.
fn older(root: &Path) {
    nothing(root);
    let raw = rusqlite::Connection::open(project(root)).unwrap();
    for sql in [
        include_str!("../../../src/store/migrations/001.sql"),
        include_str!("../../../src/store/migrations/002.sql"),
        include_str!("../../../src/store/migrations/003.sql"),
        "insert into project (id, guid, title, language, created) values (1, '00000000-0000-4000-8000-000000000001', 'Studie', 'sv', '2024-05-01T00:00:00Z');
         insert into coder (id, guid, name) values (1, '00000000-0000-4000-8000-000000000002', 'Kodare 1');
         insert into code (id, guid, name, color, created) values (1, '00000000-0000-4000-8000-000000000003', 'Kod', '#336699', '2024-05-01T00:00:00Z');
         insert into document (id, guid, name, characters, words, added) values (1, '00000000-0000-4000-8000-000000000004', 'intervju', 9, 2, '');
         insert into document_text (document_id, text) values (1, 'Hej å hå!');",
    ] {
        raw.execute_batch(sql).unwrap();
    }
    raw.pragma_update(None, "application_id", 0x4d65_6e67).unwrap();
    raw.pragma_update(None, "user_version", 3).unwrap();
}

fn done(words: &[&str]) {
    let ran: Ran = run_among(words, "", "en_GB.UTF-8", &[("MENING_KEY_PASSWORD", KEY)]);
    assert_eq!(ran.code, 0, "{ran:?}");
}
