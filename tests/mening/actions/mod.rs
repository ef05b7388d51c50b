//! Every action: what it takes, what it does and what it refuses, as tables of text beside this file.

mod consent;
mod effects;
mod fields;
mod readme;
mod refusals;

use mening::model::Lang;
use mening::session::action::read_script;
use mening::session::{Action, Error, Session};
use serde_json::Value;
use std::sync::OnceLock;

/// A study with one of everything, what it was at first, and a second look into its file.
struct Study {
    folder: tempfile::TempDir,
    session: Session,
    file: rusqlite::Connection,
    /// Steps to be taken back.
    done: usize,
}

/// The study's file, made once.
fn made() -> &'static [u8] {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("study.mening");
        let mut session = Session::create(&path, "Prov", Lang::Sv, None).unwrap();
        session.apply(&read_script(&text("study.jsonl")).unwrap()).unwrap();
        session.withdraw("Ylva").unwrap();
        drop(session);
        decide(&path);
        std::fs::read(&path).unwrap()
    })
}

/// Two things that a rule decided, as when a colleague's work has come in.
fn decide(path: &std::path::Path) {
    let file = rusqlite::Connection::open(path).unwrap();
    let add = "insert into clash (guid, kind, \"of\", on_guid, field, name, kept, other)
        select ?1, ?2, 'code', guid, ?3, name, ?4, ?5 from code where name = 'Oro'";
    let guid = |n: u8| format!("0c1a5be5-0000-4000-8000-00000000000{n}");
    file.execute(add, (guid(1), "changed", "definition", "", "Att vara orolig")).unwrap();
    file.execute(add, (guid(2), "joined", "", "Oro", "")).unwrap();
}

impl Study {
    fn new() -> Study {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("study.mening");
        for (name, bytes) in
            [("brev.txt", &b"Hej fr\xc3\xa5n filen."[..]), ("trasig.docx", b"no zip"), ("study.mening", made())]
        {
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
        let session = Session::open(&path, None).unwrap();
        let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
        let file = rusqlite::Connection::open_with_flags(&path, flags).unwrap();
        Study { folder, session, file, done: 0 }
    }

    /// Does actions in one step.
    fn apply(&mut self, actions: &[Value]) -> Result<(), Error> {
        let actions: Result<Vec<Action>, _> =
            actions.iter().map(|action| Action::from_json(self.resolved(action))).collect();
        let applied = self.session.apply(&actions?)?;
        self.done += usize::from(!applied.changed.is_empty());
        Ok(())
    }

    fn must(&mut self, actions: &[Value]) {
        let done = self.apply(actions);
        assert!(done.is_ok(), "{actions:?}: {done:?}");
    }

    /// Takes back everything since the study was made.
    fn back(&mut self) {
        for _ in 0..std::mem::take(&mut self.done) {
            self.session.undo().unwrap();
        }
    }

    /// `@coding:3` is the GUID of the third coding, `@file:x` a file's path.
    fn resolved(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => match text.strip_prefix('@').and_then(|name| name.split_once(':')) {
                Some(("file", name)) => self.folder.path().join(name).to_str().unwrap().into(),
                Some((table, id)) => {
                    let guid = self.ask(&format!("select guid from \"{table}\" where id = {id}"));
                    assert_ne!(guid, "nothing", "{text}");
                    guid.into()
                }
                None => value.clone(),
            },
            Value::Array(all) => all.iter().map(|value| self.resolved(value)).collect(),
            Value::Object(object) => object
                .iter()
                .map(|(key, value)| (key.clone(), self.resolved(value)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            other => other.clone(),
        }
    }

    /// The first column of the first row, on one line.
    fn ask(&self, sql: &str) -> String {
        let mut query = self.file.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        let mut rows = query.query([]).unwrap();
        let found = rows.next().unwrap().map(|row| shown(row.get_ref(0).unwrap()));
        found.map_or("nothing".to_owned(), |text| text.replace('\n', "⏎"))
    }

    /// A number that grows whenever anything at all is written to the file.
    fn written(&self) -> String {
        self.ask("pragma data_version")
    }

    /// All rows of all tables, and how many steps there are.
    fn everything(&self) -> Vec<String> {
        let mut query = self
            .file
            .prepare("select name from sqlite_master where type = 'table' and name not like '%search%' and name not like 'journal%'
                   and name not like 'sqlite%' and name <> 'original'")
            .unwrap();
        let tables: Vec<String> = query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let mut all = vec![self.ask("select count(*) from journal_step where state = 'done'")];
        for table in tables {
            let mut query = self.file.prepare(&format!("select * from \"{table}\" order by 1")).unwrap();
            let columns = query.column_count();
            let mut rows = query.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let cells: Vec<String> = (0..columns).map(|n| shown(row.get_ref(n).unwrap())).collect();
                all.push(format!("{table}: {}", cells.join(" | ")));
            }
        }
        all
    }
}

fn shown(value: rusqlite::types::ValueRef) -> String {
    use rusqlite::types::ValueRef;
    match value {
        ValueRef::Null => "null".to_owned(),
        ValueRef::Integer(n) => n.to_string(),
        ValueRef::Real(n) => n.to_string(),
        ValueRef::Text(text) => String::from_utf8(text.to_vec()).unwrap(),
        ValueRef::Blob(bytes) => format!("{} bytes", bytes.len()),
    }
}

/// Some actions of a table, and what stands in the project then.
#[derive(Default)]
struct Block {
    /// Of its first line in the table.
    line: usize,
    first: Vec<Value>,
    /// Done in one step.
    actions: Vec<Value>,
    see: Vec<Seen>,
    may: Vec<May>,
}

/// A query and what it gives.
struct Seen {
    sql: String,
    expected: String,
}

/// A field that may be given as well, and what that does.
struct May {
    field: String,
    value: Value,
    seen: Seen,
}

impl Block {
    /// The action, where there is just one.
    fn action(&self) -> Option<&serde_json::Map<String, Value>> {
        match self.actions.as_slice() {
            [one] => one.as_object(),
            _ => None,
        }
    }

    /// The action with one of the fields that it may have.
    fn with(&self, may: &May) -> Value {
        let mut action = self.action().unwrap().clone();
        action.insert(may.field.clone(), may.value.clone());
        action.into()
    }
}

/// A table of this folder, or another file of the project.
fn text(name: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mening/actions");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

/// The blocks of a table.
fn blocks(table: &str) -> Vec<Block> {
    let table = text(table);
    let mut blocks = vec![Block::default()];
    let mut of = String::new();
    for (number, line) in table.lines().enumerate() {
        let json = |text: &str| -> Value {
            serde_json::from_str(text).unwrap_or_else(|error| panic!("line {}: {error}", number + 1))
        };
        let seen = |text: &str, of: &str| {
            let (sql, expected) = text.split_once("->").unwrap_or_else(|| panic!("line {}", number + 1));
            let is_whole = sql.trim().starts_with("select");
            let sql = if is_whole { sql.trim().to_owned() } else { format!("select {} from {of}", sql.trim()) };
            Seen { sql, expected: expected.trim().to_owned() }
        };
        if line.is_empty() {
            blocks.push(Block::default());
            of.clear();
        }
        let (Some((word, rest)), Some(block)) = (line.split_once(' '), blocks.last_mut()) else { continue };
        match word {
            "#" => continue,
            "first" => block.first.push(json(rest)),
            "do" | "and" => block.actions.push(json(rest)),
            "of" => of = rest.to_owned(),
            "see" => block.see.push(seen(rest, &of)),
            "may" => {
                let (field, sql) = rest.split_once(" | ").unwrap_or_else(|| panic!("line {}", number + 1));
                let field = json(&format!("{{{field}}}"));
                let (field, value) = field.as_object().unwrap().iter().next().unwrap();
                block.may.push(May { field: field.clone(), value: value.clone(), seen: seen(sql, &of) });
            }
            other => panic!("line {}: {other}", number + 1),
        }
        if block.line == 0 {
            block.line = number + 1;
        }
    }
    blocks.retain(|block| !block.actions.is_empty());
    blocks
}
