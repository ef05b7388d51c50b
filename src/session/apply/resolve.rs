//! What a reference means in this step: the one place where that is decided, for each kind of thing.

use super::{Context, Made};
use crate::model::*;
use crate::session::{ActionError, What};
use crate::store::{self, Reader, StoreError};

impl Context<'_> {
    pub fn document(&self, wanted: &Ref) -> Result<DocumentId, ActionError> {
        let of = |made| if let Made::Document(id) = made { Some(id) } else { None };
        self.the(What::Document, wanted, of, store::document::find)
    }

    pub(super) fn case(&self, wanted: &Ref) -> Result<CaseId, ActionError> {
        let of = |made| if let Made::Case(id) = made { Some(id) } else { None };
        self.the(What::Case, wanted, of, store::case::find)
    }

    pub(super) fn participant(&self, wanted: &Ref) -> Result<ParticipantId, ActionError> {
        let of = |made| if let Made::Participant(id) = made { Some(id) } else { None };
        self.the(What::Participant, wanted, of, store::participant::find)
    }

    pub(super) fn code(&self, wanted: &Ref) -> Result<CodeId, ActionError> {
        let of = |made| if let Made::Code(id) = made { Some(id) } else { None };
        self.the(What::Code, wanted, of, store::code::find)
    }

    pub(super) fn coding(&self, wanted: &Ref) -> Result<CodingId, ActionError> {
        let of = |made| if let Made::Coding(id) = made { Some(id) } else { None };
        self.the(What::Coding, wanted, of, store::coding::find)
    }

    pub(super) fn unit(&self, wanted: &Ref) -> Result<UnitId, ActionError> {
        let of = |made| if let Made::Unit(id) = made { Some(id) } else { None };
        self.the(What::Unit, wanted, of, store::unit::find)
    }

    pub(super) fn theme(&self, wanted: &Ref) -> Result<ThemeId, ActionError> {
        let of = |made| if let Made::Theme(id) = made { Some(id) } else { None };
        self.the(What::Theme, wanted, of, store::theme::find)
    }

    pub(super) fn question(&self, wanted: &Ref) -> Result<QuestionId, ActionError> {
        let of = |made| if let Made::Question(id) = made { Some(id) } else { None };
        self.the(What::Question, wanted, of, store::unit::questions_named)
    }

    pub(super) fn contrast(&self, wanted: &Ref) -> Result<ContrastId, ActionError> {
        let of = |made| if let Made::Contrast(id) = made { Some(id) } else { None };
        self.the(What::Contrast, wanted, of, store::contrast::find)
    }

    pub(super) fn memo(&self, wanted: &Ref) -> Result<MemoId, ActionError> {
        let of = |made| if let Made::Memo(id) = made { Some(id) } else { None };
        self.the(What::Memo, wanted, of, store::memo::named)
    }

    pub(super) fn activity(&self, case: CaseId, wanted: &Ref) -> Result<Activity, ActionError> {
        let reader = self.writer.reader();
        let id = found(store::judge::find_activity(reader, case, wanted)?, What::Activity, wanted)?;
        let all = store::judge::activities(reader)?;
        found(all.into_iter().find(|known| known.id == id), What::Activity, wanted)
    }

    pub(super) fn keyword(&self, wanted: &Ref) -> Result<KeywordId, ActionError> {
        found(store::question::find_keyword(self.writer.reader(), wanted)?, What::Keyword, wanted)
    }

    pub(super) fn criteria_set(&self, wanted: &Ref) -> Result<CriteriaSet, ActionError> {
        let sets = store::assessment::sets(self.writer.reader())?;
        found(sets.into_iter().find(|known| wanted.names(known.guid, &known.name)), What::CriteriaSet, wanted)
    }

    /// A coder who is there already.
    pub(super) fn known_coder(&self, wanted: &Ref) -> Result<CoderId, ActionError> {
        let coders = store::project::coders(self.writer.reader())?;
        let known = coders.into_iter().find(|known| wanted.names(known.guid, &known.name));
        found(known.map(|known| known.id), What::Coder, wanted)
    }

    /// The coder that is named, made if new; else the one who works now.
    pub(super) fn coder(&self, wanted: Option<&str>) -> Result<CoderId, ActionError> {
        match wanted {
            Some(wanted) => Ok(store::project::coder(self.writer, &super::name(wanted, What::Coder)?)?),
            None => Ok(self.at_work()),
        }
    }

    /// The one thing of a kind that a reference names: what an action of this step made, or what the project has.
    fn the<T: Copy, F: IntoIterator<Item = T>>(
        &self,
        what: What,
        wanted: &Ref,
        made: impl Fn(Made) -> Option<T>,
        find: impl Fn(Reader, Ref) -> Result<F, StoreError>,
    ) -> Result<T, ActionError> {
        let named: Vec<T> = match wanted.maker() {
            Some(action) => self.made_by(action).into_iter().filter_map(made).collect(),
            None => find(self.writer.reader(), wanted.clone())?.into_iter().collect(),
        };
        one_of(&named, what, wanted)
    }
}

/// The criterion of a set that a reference names.
pub fn criterion_of<'s>(set: &'s CriteriaSet, wanted: &Ref) -> Result<&'s Criterion, ActionError> {
    found(set.criteria.iter().find(|known| wanted.names(known.guid, &known.name)), What::Criterion, wanted)
}

/// Those of a list of words that stand for one of a given name, as they were written when they came in.
pub fn as_written<'w>(words: impl IntoIterator<Item = &'w str>, wanted: &str) -> Option<&'w str> {
    words.into_iter().find(|word| *word == wanted || kept_name(word) == wanted)
}

pub fn found<T>(id: Option<T>, what: What, name: &str) -> Result<T, ActionError> {
    id.ok_or_else(|| ActionError::NotFound { what, name: name.to_owned() })
}

/// The one thing that a name names.
pub fn one_of<T: Copy>(named: &[T], what: What, name: &str) -> Result<T, ActionError> {
    match named {
        [] => Err(ActionError::NotFound { what, name: name.to_owned() }),
        [one] => Ok(*one),
        _ => Err(ActionError::Ambiguous { what, name: name.to_owned() }),
    }
}

/// The one thing that has a name, of those of any kind that have it.
pub fn only<T: Copy>(named: &[(What, T)], name: &str) -> Result<T, ActionError> {
    let mut of: Vec<What> = named.iter().map(|(what, _)| *what).collect();
    of.dedup();
    match (named, of.as_slice()) {
        ([(_, one)], _) => Ok(*one),
        ([], _) => Err(ActionError::NotFound { what: What::Target, name: name.to_owned() }),
        (_, [what]) => Err(ActionError::Ambiguous { what: *what, name: name.to_owned() }),
        _ => Err(ActionError::Several { name: name.to_owned(), of }),
    }
}

/// All that a list of references names, each once.
pub fn each<R: AsRef<str>, T: PartialEq>(
    wanted: &[R],
    find: impl Fn(&R) -> Result<T, ActionError>,
) -> Result<Vec<T>, ActionError> {
    let mut all = Vec::with_capacity(wanted.len());
    for name in wanted {
        let one = find(name)?;
        if all.contains(&one) {
            return Err(ActionError::Twice { name: name.as_ref().to_owned() });
        }
        all.push(one);
    }
    Ok(all)
}
