//! Actions by chance over the whole list, each held against a model that shares nothing with the program; undo, redo and
//! closing in between. `MENING_STEPS=10000` takes so many steps, `MENING_SEED` another way.

mod choose;
mod copies;
mod dump;
mod laws;
mod model;
mod rules;
mod team;

use choose::{ACTIONS, Chance};
pub use dump::{Dump, dump};
use mening::model::{Lang, Message};
use mening::session::action::read_script;
use mening::session::{Action, Session};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// So many steps are taken where nobody says how many.
const STEPS: usize = 160;
/// A study with more rows is made smaller before it grows further.
const MOST_ROWS: usize = 320;

/// A study, a second look into its file, and what it held after each step that can be taken back.
struct Study {
    _folder: tempfile::TempDir,
    path: PathBuf,
    session: Option<Session>,
    file: Option<rusqlite::Connection>,
    now: Dump,
    /// What stood before each step, and what after each that was taken back.
    past: Vec<Dump>,
    future: Vec<Dump>,
    counts: BTreeMap<&'static str, usize>,
    /// The last actions, to be shown where something is wrong.
    told: Vec<String>,
}

impl Study {
    fn new() -> Study {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("study.mening");
        let mut session = Session::create(&path, "Prov", Lang::Sv, None).unwrap();
        session.apply(&read_script(include_str!("../actions/study.jsonl")).unwrap()).unwrap();
        let file = open(&path);
        let now = dump(&file);
        let (past, future, counts, told) = (Vec::new(), Vec::new(), BTreeMap::new(), Vec::new());
        Study { _folder: folder, path, session: Some(session), file: Some(file), now, past, future, counts, told }
    }

    fn session(&mut self) -> &mut Session {
        self.session.as_mut().unwrap()
    }

    fn look(&self) -> Dump {
        dump(self.file.as_ref().unwrap())
    }

    fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }

    #[track_caller]
    fn must(&self, is_so: bool, what: &str) {
        assert!(is_so, "{what}\nafter\n{}", self.told.join("\n"));
    }

    fn steps(&self) -> i64 {
        let sql = "select count(*) from journal_step where state = 'done'";
        self.file.as_ref().unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
    }

    /// Does an action and holds what came of it against the model.
    fn act(&mut self, json: Value) {
        self.told.push(json.to_string());
        if self.told.len() > 12 {
            self.told.remove(0);
        }
        let fields = json.as_object().unwrap().clone();
        let expected = rules::effects(&self.now, &fields);
        let steps = self.steps();
        let done = match Action::from_json(json) {
            Ok(action) => self.session().apply(&[action]).map_err(|error| error.message(Lang::En)),
            Err(error) => Err(error.message(Lang::En)),
        };
        let after = self.look();
        let is_other = after.visible() != self.now.visible();
        let added = self.steps() - steps;
        match (done, expected) {
            (Ok(_), None) => self.must(false, "done, which the model refuses"),
            (Err(said), Some(effects)) if !effects.may_be_refused => {
                self.must(false, &format!("refused, which the model does: {said:?}"));
            }
            (Err(_), _) => {
                self.must(after == self.now && added == 0, "refused, and yet something changed");
                self.count("refused");
            }
            (Ok(_), Some(effects)) => {
                let wrong = self.wrong(&fields, &after, &effects);
                self.must(wrong.is_empty(), &wrong.join("\n"));
                self.must(
                    added == i64::from(is_other),
                    if is_other { "no step was noted" } else { "a step that does nothing" },
                );
                self.count(if is_other { "done" } else { "done without a change" });
            }
        }
        if is_other {
            self.past.push(std::mem::replace(&mut self.now, after));
            self.future.clear();
        }
    }

    fn wrong(&self, action: &Map<String, Value>, after: &Dump, effects: &model::Effects) -> Vec<String> {
        let mut wrong = laws::differences(&self.now, after, effects);
        let model = model::Model::new(&self.now, action);
        if action["action"] == "edit_text" {
            let document = model.field("document", "document").unwrap();
            let edges = ["start", "end"].map(|field| action.get(field).and_then(Value::as_u64));
            let (start, end) = match edges {
                [Some(start), Some(end)] => (start as usize, end as usize),
                _ => model.passage(&document, action).map(|(start, end)| (start as usize, end as usize)).unwrap(),
            };
            wrong.extend(laws::words_lost(&self.now, after, &document, (start, end)));
        }
        if action["action"] == "merge_code" {
            wrong.extend(laws::merged(
                &self.now,
                after,
                &model.field("code", "code").unwrap(),
                &model.field("code", "into").unwrap(),
            ));
        }
        wrong
    }

    /// Takes back some steps and does some of them again; each stands as it stood.
    fn back_and_forth(&mut self, chance: &mut Chance) {
        for _ in 0..chance.below(5) {
            let Some(before) = self.past.pop() else { break };
            self.session().undo().unwrap();
            let now = self.look();
            self.must(now == before, "taken back, it is not as it was");
            self.future.push(std::mem::replace(&mut self.now, now));
            self.count("undone");
        }
        for _ in 0..chance.below(5) {
            let Some(after) = self.future.pop() else { break };
            self.session().redo().unwrap();
            let now = self.look();
            self.must(now == after, "done again, it is not as it was");
            self.past.push(std::mem::replace(&mut self.now, now));
            self.count("redone");
        }
    }

    /// Closes the project, looks whether it is whole, and opens it again.
    fn restart(&mut self) {
        let flaws = mening::store::check::run(self.session().reader()).unwrap();
        self.must(flaws.is_empty(), &format!("{flaws:?}"));
        self.session = None;
        self.file = None;
        index_is_whole(&self.path);
        self.session = Some(Session::open(&self.path, None).unwrap());
        self.file = Some(open(&self.path));
        let now = self.look();
        self.must(now == self.now, "opened again, it is not as it was");
        self.count("opened again");
    }

    /// Something big goes, so that the study stays small.
    fn shrink(&mut self, chance: &mut Chance) {
        let (table, action) = [
            ("document", "remove_document"),
            ("case", "remove_case"),
            ("code", "remove_code"),
            ("memo", "remove_memo"),
        ][chance.below(4)];
        let guid = self.now.rows(table).keys().nth(chance.below(self.now.rows(table).len())).cloned();
        if let Some(guid) = guid {
            self.act(serde_json::json!({"action": action, table: guid}));
        }
    }
}

fn open(path: &Path) -> rusqlite::Connection {
    let file = rusqlite::Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    file.set_prepared_statement_cache_capacity(256);
    file
}

/// What the text index says of itself: it holds the words of the texts and no others.
fn index_is_whole(path: &Path) {
    let file = rusqlite::Connection::open(path).unwrap();
    for index in ["document_search", "unit_search", "memo_search"] {
        file.execute_batch(&format!(
            "begin; insert into {index} ({index}, rank) values ('integrity-check', 1); rollback"
        ))
        .unwrap();
    }
}

#[test]
fn actions_by_chance_do_what_a_model_says() {
    let number = |name: &str, otherwise: usize| std::env::var(name).map_or(otherwise, |text| text.parse().unwrap());
    let (steps, seed) = (number("MENING_STEPS", STEPS), number("MENING_SEED", 1));
    let lines: Vec<&str> = ACTIONS.lines().collect();
    let (mut study, mut chance) = (Study::new(), Chance::of(seed as u64));
    for step in 0..steps {
        // At first each in turn, so that none is left out.
        let line = lines.get(step).copied().unwrap_or_else(|| lines[chance.below(lines.len())]);
        study.act(choose::action(&mut chance, &study.now, line));
        if study.now.len() > MOST_ROWS {
            study.shrink(&mut chance);
        }
        if chance.one_in(5) {
            study.back_and_forth(&mut chance);
        }
        if chance.one_in(60) {
            study.restart();
        }
    }
    study.restart();
    eprintln!("{:?}", study.counts);
    let done = |what: &str| study.counts.get(what).copied().unwrap_or(0);
    assert!(done("done") * 3 > steps && done("refused") > 0 && done("undone") > 0 && done("redone") > 0);
}

#[test]
fn every_action_is_among_those_by_chance() {
    let names: Vec<&str> = ACTIONS.lines().map(|line| line.split(' ').next().unwrap()).collect();
    let missing: Vec<&str> = Action::names().into_iter().filter(|name| !names.contains(name)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "add them to actions.txt, and to the model");
}
