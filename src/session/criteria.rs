//! Criteria sets that come with the program, and sets as files to hand on.

use super::action::{AddCriteriaSet, Malformed, NewCriterion};
use super::{Action, ActionError};
use crate::model::CriteriaSet;
use crate::store::StoreError;
use serde::{Deserialize, Serialize};
use std::path::Path;

pub use super::ready_sets::ready;

/// A criteria set outside a project: what is asked, and the scale, lowest rating first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetFile {
    pub name: String,
    #[serde(default)]
    pub ratings: Vec<String>,
    #[serde(default)]
    pub criteria: Vec<NewCriterion>,
}

impl SetFile {
    /// A project's set, as it is handed on: no assessments.
    pub fn of(set: &CriteriaSet) -> SetFile {
        let criterion = |known: &crate::model::Criterion| NewCriterion {
            name: known.name.clone(),
            question: known.question.clone(),
            part: known.part.clone(),
            outcome: known.outcome,
        };
        SetFile {
            name: set.name.clone(),
            ratings: set.ratings.clone(),
            criteria: set.criteria.iter().map(criterion).collect(),
        }
    }

    /// Reads what [`SetFile::written`] wrote.
    ///
    /// # Errors
    /// [`ActionError::Malformed`] for what is no such set.
    pub fn read(text: &str) -> Result<SetFile, ActionError> {
        serde_json::from_str(text).map_err(|error| Malformed::NotJson { column: error.column() }.into())
    }

    /// Reads a set from a file.
    ///
    /// # Errors
    /// [`ActionError::Io`]; [`ActionError::NotASet`].
    pub fn open(path: &Path) -> Result<SetFile, ActionError> {
        let failed = |source| ActionError::Io { path: path.to_owned(), source };
        let bytes = std::fs::read(path).map_err(failed)?;
        let text = String::from_utf8(bytes).map_err(|_| ActionError::NotASet { path: path.to_owned() })?;
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
        SetFile::read(text).map_err(|_| ActionError::NotASet { path: path.to_owned() })
    }

    /// Writes the set to a new file.
    ///
    /// # Errors
    /// [`StoreError::Exists`] for a file that is there already; [`ActionError::Io`].
    pub fn save(&self, path: &Path) -> Result<(), ActionError> {
        if path.exists() {
            return Err(StoreError::Exists { path: path.to_owned() }.into());
        }
        std::fs::write(path, self.written()).map_err(|source| ActionError::Io { path: path.to_owned(), source })
    }

    /// The set's name, or one with a number that none of these has.
    pub fn free_name<'n>(&self, taken: impl Iterator<Item = &'n str> + Clone) -> String {
        let free = |name: &String| taken.clone().all(|known| known != name);
        let numbered = (2..).map(|n| format!("{} {n}", self.name));
        std::iter::once(self.name.clone()).chain(numbered).find(free).unwrap_or_default()
    }

    pub fn written(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// The action that puts it into a project, under another name if it is given.
    pub fn added(&self, name: Option<&str>) -> Action {
        Action::from(AddCriteriaSet {
            ratings: self.ratings.clone(),
            draft: self.criteria.is_empty(),
            ..AddCriteriaSet::new(name.unwrap_or(&self.name), self.criteria.clone())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use crate::session::Session;
    use crate::store;

    #[test]
    fn the_ready_sets_go_into_a_project_and_out_again_the_same() {
        for lang in Lang::all() {
            let folder = tempfile::tempdir().unwrap();
            let mut session = Session::create(&folder.path().join("p.mening"), "P", lang, None).unwrap();
            let sets = ready(lang);
            assert_eq!(sets.iter().map(|set| set.criteria.len()).collect::<Vec<_>>(), [6, 5, 6, 2, 3, 17, 0]);
            let actions: Vec<Action> = sets.iter().map(|set| set.added(None)).collect();
            session.apply(&actions).unwrap();
            let known = store::assessment::sets(session.reader()).unwrap();
            for (set, known) in sets.iter().zip(&known) {
                assert_eq!(SetFile::read(&SetFile::of(known).written()).unwrap(), *set);
            }
        }
        assert!(SetFile::read("{\"namn\": 1}").is_err());
    }
}
