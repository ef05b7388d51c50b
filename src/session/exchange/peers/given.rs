//! What a foreign database gave, and what of it a person should know.

use super::place::Found;
use crate::formats::import::Cancel;
use crate::formats::refi::{Guid, Problem, Project, RefiError, Stamp, User};
use crate::say::Wording;
use crate::session::ActionError;
use crate::store::peers::Value;
use std::collections::{BTreeMap, HashMap};

/// A project as it was read, with a count of all that is not in it as it was.
#[derive(Default)]
pub struct Given {
    pub project: Project,
    /// Tables that are not known, with how many rows they have.
    pub unknown: Vec<(String, usize)>,
    /// Things that are known and stay behind, in English and Swedish.
    pub left: Vec<(Wording, usize)>,
    /// Rows that belong to nothing, by table.
    lost: BTreeMap<&'static str, usize>,
    found: HashMap<Found, usize>,
    /// Coders whom the program was told to hide.
    pub hidden_coders: usize,
    /// The names of the projects, where one file holds several.
    pub projects: Vec<String>,
}

impl Given {
    pub fn lose(&mut self, table: &'static str) {
        *self.lost.entry(table).or_default() += 1;
    }

    pub fn count(&mut self, found: Found) {
        *self.found.entry(found).or_default() += 1;
    }

    pub fn leave(&mut self, what: Wording, count: usize) {
        if count > 0 {
            self.left.push((what, count));
        }
    }

    /// All that is worth saying.
    pub fn problems(&self) -> Vec<Problem> {
        let count = |found| self.found.get(&found).copied().unwrap_or(0);
        let mut problems = vec![
            Problem::FoundByWords { count: count(Found::ByWords) },
            Problem::NearestWords { count: count(Found::Nearest) },
            Problem::PlacesAssumed { count: count(Found::Assumed) },
            Problem::OtherWords { count: count(Found::Doubtful) },
            Problem::HiddenCoders { count: self.hidden_coders },
        ];
        problems.extend(self.left.iter().map(|(what, count)| Problem::NotBrought { what: *what, count: *count }));
        let lost = |(table, count): (&&str, &usize)| Problem::LeftOut { element: (*table).to_owned(), count: *count };
        problems.extend(self.lost.iter().map(lost));
        problems.retain(|problem| {
            !matches!(
                problem,
                Problem::FoundByWords { count: 0 }
                    | Problem::NearestWords { count: 0 }
                    | Problem::PlacesAssumed { count: 0 }
                    | Problem::OtherWords { count: 0 }
                    | Problem::HiddenCoders { count: 0 }
            )
        });
        if self.projects.len() > 1 {
            problems.push(Problem::SeveralProjects { names: self.projects.join(", ") });
        }
        problems
    }
}

/// The coders, by the names that rows carry.
pub struct People {
    pub users: Vec<User>,
    known: HashMap<String, Guid>,
    program: &'static str,
}

impl People {
    pub fn new(program: &'static str) -> People {
        People { users: Vec::new(), known: HashMap::new(), program }
    }

    /// The coder of a name; none for no name. The same name is the same coder in all projects.
    pub fn coder(&mut self, name: &str) -> Option<Guid> {
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        if let Some(guid) = self.known.get(name) {
            return Some(guid.clone());
        }
        let guid = Guid::derived(&[self.program, "coder", name]);
        self.users.push(User { guid: guid.clone(), name: name.to_owned(), id: String::new() });
        self.known.insert(name.to_owned(), guid.clone());
        Some(guid)
    }

    /// Who made something and when.
    pub fn stamp(&mut self, name: &str, created: String) -> Stamp {
        Stamp { creating_user: self.coder(name), created, ..Stamp::default() }
    }
}

/// A column of a row as text; empty for nothing.
pub fn text(row: &[Value], at: usize) -> String {
    row.get(at).map(Value::text).unwrap_or_default()
}

/// A column of a row as a number, if it is one.
pub fn number(row: &[Value], at: usize) -> Option<i64> {
    row.get(at).and_then(Value::number)
}

/// Ends the work if a person has said so.
pub fn go_on(cancel: &dyn Cancel) -> Result<(), ActionError> {
    if cancel.cancelled() {
        return Err(ActionError::Exchange { file: String::new(), error: RefiError::Cancelled });
    }
    Ok(())
}
