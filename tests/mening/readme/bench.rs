//! A study of its own with all that the lines of `uses` name, and a run of such a line.

use super::uses::Use;
use crate::project::{Project, Ran, bytes, run_among};
use crate::script::study;
use mening::model::{Known, Lang, NameKind};
use mening::session::{Action, Session};
use mening::store::Password;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::OnceLock;

/// A small study and its key, made once.
struct Made {
    project: Vec<u8>,
    encrypted: Vec<u8>,
    key: Vec<u8>,
}

/// What the study has besides one of everything: a name of the key, and somebody who has withdrawn.
fn more() -> Vec<Value> {
    vec![
        json!({"action": "add_activity", "case": "Nord", "name": "Råd", "planned": "Fyra möten", "extent": "partly"}),
        json!({"action": "set_means_ends", "case": "Nord", "means": "Råd", "ends": "Trygghet", "text": "Det håller."}),
        json!({"action": "add_participant", "name": "Yvonne"}),
        json!({"action": "add_query", "name": "Trygghet", "query": {"code": "Trygghet"}}),
    ]
}

fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| {
        let (project, apart) = (Project::nothing(), tempfile::tempdir().unwrap());
        let key = apart.path().join("studie.meningkey");
        let mut session = Session::create(&project.path, "Provstudie", Lang::Sv, None).unwrap();
        let actions: Vec<Action> =
            study().into_iter().chain(more()).map(|json| Action::from_json(json).unwrap()).collect();
        session.apply(&actions).unwrap();
        session.withdraw("Yvonne").unwrap();
        session.make_key(&key, &Password::new(KEY_PASSWORD.to_owned())).unwrap();
        let name = Known { name: "Sven".into(), pseudonym: "Karl".into(), kind: NameKind::Person };
        session.change_key(|key| key.put(&[name])).unwrap();
        drop(session);
        let plain = bytes(&project.path);
        assert_eq!(typed(&["encrypt", project.text()]).code, 0);
        Made { project: plain, encrypted: bytes(&project.path), key: bytes(&key) }
    })
}

/// The study in a folder of its own.
pub fn small() -> Project {
    let project = Project::nothing();
    std::fs::write(&project.path, &made().project).unwrap();
    project
}

const KEY_PASSWORD: &str = "nyckelord";

pub fn typed(words: &[&str]) -> Ran {
    let secrets =
        [("MENING_PASSWORD", "ett lösen"), ("MENING_NEW_PASSWORD", "ett lösen"), ("MENING_KEY_PASSWORD", KEY_PASSWORD)];
    run_among(words, "", "en_GB.UTF-8", &secrets)
}

/// A study of its own with all that lines name.
pub struct Bench {
    pub project: Project,
    apart: tempfile::TempDir,
}

impl Bench {
    pub fn new() -> Bench {
        let bench = Bench { project: small(), apart: tempfile::tempdir().unwrap() };
        bench.put("demo.meningkey", &made().key);
        bench.put("encrypted.mening", &made().encrypted);
        bench.put("ord.txt", "Anna: Vi ses på fredag.\nBo: Ja, det gör vi.\n".as_bytes());
        bench.put("tabell.csv", "fall,ord\nNord,ett\nSyd,två\n".as_bytes());
        bench.put("half.docx", b"this is no zip");
        bench.put("empty.mening", b"");
        bench.put("names.csv", "name,pseudonym,kind\nSolveig,Karin,person\n".as_bytes());
        bench.put("script.jsonl", "{\"action\":\"add_code\",\"name\":\"ny\"}\n".as_bytes());
        bench.put(
            "taken.jsonl",
            "{\"action\":\"add_code\",\"name\":\"a\"}\n{\"action\":\"add_code\",\"name\":\"a\"}\n".as_bytes(),
        );
        bench
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.at(name), bytes).unwrap();
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.apart.path().join(name)
    }

    /// A file that the program itself writes, made when a line names it.
    fn written(&self, name: &str, command: &str) -> PathBuf {
        let path = self.at(name);
        if !path.exists() {
            let line: Vec<&str> = command.split(' ').collect();
            let line = [&[line[0], self.project.text()], &line[1..], &["--output", path.to_str().unwrap()]].concat();
            let ran = typed(&line);
            assert_eq!(ran.code, 0, "{command}: {ran:?}");
        }
        path
    }

    pub fn word(&self, word: &str) -> String {
        let path = match word {
            "P" => self.project.path.clone(),
            "NEW" => self.project.folder.path().join("new.mening"),
            "NEWKEY" => self.at("deeper/new.meningkey"),
            "INSIDE" => self.project.folder.path().join("inside.meningkey"),
            "KEY" => self.at("demo.meningkey"),
            "NOWHERE" => self.at("nowhere.txt"),
            "NOWHERE/a.mening" => self.at("nowhere/a.mening"),
            "WORDS" => self.at("ord.txt"),
            "TABLE" => self.at("tabell.csv"),
            "HALF" => self.at("half.docx"),
            "ENCRYPTED" => self.at("encrypted.mening"),
            "EMPTY" => self.at("empty.mening"),
            "NAMES" => self.at("names.csv"),
            "SCRIPT" => self.at("script.jsonl"),
            "TAKEN" => self.at("taken.jsonl"),
            "OUT" => self.at("out"),
            "ELSEWHERE" => {
                std::fs::create_dir_all(self.at("elsewhere")).unwrap();
                self.at("elsewhere")
            }
            "DOCX" => self.written("brev.docx", "export --table cases --format docx"),
            "CHANGED" => self.written("changed.csv", "export --table condensations --format csv"),
            "QDPX" => self.written("ut.qdpx", "export --format qdpx"),
            "FRESH" => {
                let path = self.at("fresh.mening");
                drop(std::fs::remove_file(&path));
                assert_eq!(typed(&["new", path.to_str().unwrap()]).code, 0);
                path
            }
            "BACKUP" => {
                let folder = std::fs::read_dir(format!("{}-backups", self.project.text())).unwrap();
                return folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).next().unwrap();
            }
            "DOCUMENT" => return self.project.table("documents")[0]["document"].as_str().unwrap().to_owned(),
            "SET" => return self.project.table("assessments")[0]["set"].as_str().unwrap().to_owned(),
            "BLANK" => return "  ".to_owned(),
            "WITHDRAWN" => return "Återkallad 1".to_owned(),
            word => return word.to_owned(),
        };
        path.to_str().unwrap().to_owned()
    }

    /// A command line with the words that it names.
    pub fn line(&self, command: &str, line: &str) -> Vec<String> {
        std::fs::create_dir_all(self.at("deeper")).unwrap();
        [command.to_owned()].into_iter().chain(line.split(' ').map(|word| self.word(word))).collect()
    }
}

impl Bench {
    /// Does what comes first, and then a line; in words or as JSON.
    pub fn run(&self, known: &Use, line: &str, json: bool) -> Ran {
        for line in known.first {
            let (command, line) = line.split_once(' ').unwrap();
            let words = self.line(command, line);
            let ran = typed(&words.iter().map(String::as_str).collect::<Vec<_>>());
            assert_eq!(ran.code, 0, "{command} {line}: {ran:?}");
        }
        let mut words = self.line(known.command, line);
        words.extend(json.then(|| "--json".to_owned()));
        typed(&words.iter().map(String::as_str).collect::<Vec<_>>())
    }
}
