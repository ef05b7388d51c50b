//! What a sheet says against what the project says now, cell by cell.

use super::{Change, Edited, Found, Problem, Target, place};
use crate::analysis::study::Study;
use crate::analysis::tables::editable::{self, ID, VERSION, fingerprint, plain};
use crate::analysis::tables::{Chosen, table};
use crate::model::*;
use crate::session::ActionError;
use crate::session::study::{ReadTexts, whole};
use crate::store::{self, Reader};
use std::collections::{HashMap, HashSet};
use strum::IntoEnumIterator;

/// Letters of a cell in Excel, in UTF-16 units; what is longer went out shortened.
const CELL_UNITS: usize = 32_767;

/// Finds every cell of the sheet that was changed since it went out.
///
/// # Errors
/// A project that cannot be read.
pub fn compare(reader: Reader, edited: &Edited) -> Result<Found, ActionError> {
    let lang = store::project::get(reader)?.language;
    let study = whole(reader)?;
    let texts = ReadTexts::for_export(reader, &study, lang);
    let now = table(edited.table, &study, &texts, &Chosen::default(), lang);
    let sheet = Sheet { closed: store::judge::has_order(reader)?, ..Sheet::new(edited, &now, &study) };
    let (mut found, mut seen) = (Found::default(), HashSet::new());
    for (n, row) in edited.rows.iter().enumerate() {
        sheet.row(n + 2, row, &mut seen, &mut found);
    }
    Ok(found)
}

struct Sheet<'s> {
    name: TableName,
    study: &'s Study,
    now: &'s Table,
    /// A column of the table that may be changed, and where it stands in the sheet.
    columns: Vec<(usize, usize)>,
    id: Option<usize>,
    version: Option<usize>,
    /// Where the sheet has the columns that name a row without id.
    naming: Vec<Option<usize>>,
    by_id: HashMap<String, usize>,
    by_name: HashMap<Vec<String>, usize>,
    /// Whether the occasions are put in order, so that no other can be named.
    closed: bool,
}

impl<'s> Sheet<'s> {
    fn new(edited: &Edited, now: &'s Table, study: &'s Study) -> Sheet<'s> {
        let headings = &edited.headings;
        let in_sheet = |column: &Column| {
            headings.iter().position(|heading| *heading == column.key || *heading == column.heading.trim())
        };
        let at = |key: &str| now.columns.iter().position(|column| column.key == key);
        let name_places: Vec<Option<usize>> = editable::naming(edited.table).iter().map(|key| at(key)).collect();
        let id_at = at(ID);
        let cell = |row: &[Cell], at: Option<usize>| at.and_then(|at| row.get(at)).map(Cell::raw).unwrap_or_default();
        let rows = || now.rows.iter().enumerate();
        let name_of = |row: &[Cell]| name_places.iter().map(|at| cell(row, *at)).collect::<Vec<_>>();
        Sheet {
            name: edited.table,
            study,
            now,
            columns: editable::columns(edited.table, now)
                .into_iter()
                .filter_map(|at| Some((at, in_sheet(now.columns.get(at)?)?)))
                .collect(),
            id: place(headings, ID),
            version: place(headings, VERSION),
            naming: name_places.iter().map(|at| in_sheet(now.columns.get((*at)?)?)).collect(),
            by_id: rows().map(|(n, row)| (cell(row, id_at), n)).filter(|(id, _)| !id.is_empty()).collect(),
            by_name: rows().map(|(n, row)| (name_of(row), n)).collect(),
            closed: false,
        }
    }

    fn row(&self, number: usize, row: &[String], seen: &mut HashSet<Vec<String>>, found: &mut Found) {
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).map(|cell| cell.trim().to_owned());
        let id = cell(self.id).unwrap_or_default();
        let names: Vec<String> = self.naming.iter().map(|at| cell(*at).unwrap_or_default()).collect();
        let known = match id.as_str() {
            "" => self.by_name.get(&names).copied(),
            id => self.by_id.get(id).copied(),
        };
        let target = match known.and_then(|known| self.now.rows.get(known)) {
            Some(now) => self.target(now),
            None if id.is_empty() => self.new_assessment(&names),
            None => None,
        };
        let Some(target) = target else {
            return found.problems.push(Problem::UnknownRow { row: number });
        };
        if !seen.insert(if id.is_empty() { names.clone() } else { vec![id] }) {
            return found.problems.push(Problem::Twice { row: number });
        }
        let now = known.and_then(|known| self.now.rows.get(known)).map_or(&[][..], Vec::as_slice);
        let mut changes = Vec::new();
        let versions = cell(self.version).unwrap_or_default();
        for (at, in_sheet) in &self.columns {
            let said = plain(row.get(*in_sheet).map_or("", String::as_str));
            let Some(column) = self.now.columns.get(*at) else { continue };
            match self.cell(&target, column, now.get(*at), &said, &versions) {
                Ok(Some(change)) => {
                    changes.push(Change { row: number, about: self.about(now, &names), ..change });
                }
                Ok(None) => {}
                Err(value) => {
                    found.problems.push(Problem::UnknownValue { row: number, heading: column.heading.clone(), value })
                }
            }
        }
        match unfinished(&target, &changes, number) {
            Some(problem) => found.problems.push(problem),
            None => found.changes.append(&mut changes),
        }
    }

    /// What a cell changes, if anything; the value that its column cannot have.
    fn cell(
        &self,
        target: &Target,
        column: &Column,
        now: Option<&Cell>,
        said: &str,
        versions: &str,
    ) -> Result<Option<Change>, String> {
        let key = column.key.as_str();
        let value = self.value(target, key, said)?;
        let before = plain(&now.map(Cell::raw).unwrap_or_default());
        let went_out = |text: &str| versions.split(' ').any(|known| known == fingerprint(key, text));
        // A cell that holds only the beginning of what is said here.
        let shortened = before.encode_utf16().count() > CELL_UNITS && said.contains("[…]");
        if value == before || went_out(&value) || shortened {
            return Ok(None);
        }
        let newer_here = !versions.is_empty() && now.is_some() && !went_out(&before);
        let is_new = |name: &str| !name.is_empty() && !self.study.themes.iter().any(|theme| theme.name == name);
        Ok(Some(Change {
            row: 0,
            about: String::new(),
            heading: column.heading.clone(),
            new_theme: key == "theme" && self.name == TableName::Condensations && is_new(&value),
            before,
            after: value,
            newer_here,
            wanted: !newer_here,
            key: key.to_owned(),
            target: target.clone(),
        }))
    }

    /// What a cell says, as scripts say it.
    fn value(&self, target: &Target, key: &str, said: &str) -> Result<String, String> {
        let lower = said.to_lowercase();
        let known = match (self.name, key) {
            (TableName::Condensations, "relevance") => term(Relevance::iter(), &lower, Relevance::label),
            (TableName::Contrast, "kind") if said.is_empty() => return Ok(String::new()),
            (TableName::Contrast, "kind") => term(FindingKind::iter(), &lower, FindingKind::label),
            (TableName::Assessments, "rating") => match target {
                Target::Assessment { set, .. } => {
                    let set = self.study.sets.iter().find(|known| known.guid.to_string() == *set || known.name == *set);
                    let scale = set.map_or(&[][..], |set| set.ratings.as_slice());
                    let fits = scale.is_empty() || said.is_empty() || scale.iter().any(|rating| rating == said);
                    fits.then(|| said.to_owned())
                }
                _ => None,
            },
            _ => Some(said.to_owned()),
        };
        known.ok_or_else(|| said.to_owned())
    }

    /// What a row of the table is called in actions, and what it says.
    fn target(&self, row: &[Cell]) -> Option<Target> {
        let study = self.study;
        let cell = |key: &str| {
            let at = self.now.columns.iter().position(|column| column.key == key);
            at.and_then(|at| row.get(at)).map(Cell::raw).unwrap_or_default()
        };
        Some(match self.name {
            TableName::Condensations => Target::Unit { unit: cell(ID) },
            TableName::Themes => Target::Cell { case: cell(ID) },
            TableName::Contrast => {
                let (name, about) = (cell("contrast"), cell("row"));
                let contrast = study.contrasts.iter().find(|contrast| contrast.name == name)?;
                let row = contrast.rows.iter().find(|row| study.row_name(row.about) == about)?;
                let guid = match row.about {
                    RowAbout::Theme(id) => study.themes.iter().find(|theme| theme.id == id)?.guid,
                    RowAbout::Code(id) => study.codes.iter().find(|code| code.id == id)?.guid,
                };
                Target::Finding {
                    contrast: contrast.guid.to_string(),
                    row: guid.to_string(),
                    kind: cell("kind"),
                    text: cell("finding"),
                    searched: study
                        .findings
                        .iter()
                        .find(|finding| finding.row == row.id)
                        .map(|finding| finding.searched.clone())
                        .unwrap_or_default(),
                }
            }
            TableName::Assessments => {
                let assessment = study.assessments.iter().find(|known| known.guid.to_string() == cell(ID))?;
                let set = study.sets.iter().find(|set| set.name == cell("set"))?;
                let case = study.cases.iter().find(|case| case.id == assessment.case)?;
                let criterion = set.criteria.iter().find(|criterion| criterion.id == assessment.criterion)?;
                Target::Assessment {
                    case: case.guid.to_string(),
                    set: set.guid.to_string(),
                    criterion: criterion.guid.to_string(),
                    occasion: assessment.occasion.clone(),
                    rating: assessment.rating.clone(),
                    reasoning: assessment.reasoning.clone(),
                }
            }
            _ => return None,
        })
    }

    /// A row that someone added below: what is not assessed yet.
    fn new_assessment(&self, names: &[String]) -> Option<Target> {
        let [set, criterion, case, occasion] = names else { return None };
        let known = self.study.sets.iter().find(|known| known.name == *set)?;
        known.criteria.iter().find(|known| known.name == *criterion)?;
        self.study.cases.iter().find(|known| known.name == *case)?;
        let is_known = self.study.occasions.contains(occasion) || (!self.closed && !occasion.is_empty());
        is_known.then(|| Target::Assessment {
            case: case.clone(),
            set: set.clone(),
            criterion: criterion.clone(),
            occasion: occasion.clone(),
            rating: String::new(),
            reasoning: String::new(),
        })
    }

    /// What a row is about, in a few words.
    fn about(&self, now: &[Cell], names: &[String]) -> String {
        let cell = |key: &str| {
            let at = self.now.columns.iter().position(|column| column.key == key);
            at.and_then(|at| now.get(at)).map(Cell::raw).unwrap_or_default()
        };
        match self.name {
            TableName::Condensations => {
                let words: String = cell("unit").chars().take(60).collect();
                format!("{} {}–{}: {words}", cell("document"), cell("start"), cell("end"))
            }
            _ => names.iter().filter(|name| !name.is_empty()).cloned().collect::<Vec<_>>().join(" · "),
        }
    }
}

/// The key of a value that is written as its key or as people read it, in either language.
fn term<T: Copy + Into<&'static str>>(
    all: impl Iterator<Item = T>,
    said: &str,
    label: impl Fn(T, Lang) -> &'static str,
) -> Option<String> {
    let mut all = all;
    all.find(|one| {
        let key: &str = (*one).into();
        said == key || [Lang::Sv, Lang::En].into_iter().any(|lang| label(*one, lang) == said)
    })
    .map(|one| one.into().to_owned())
}

/// Why a row's changes cannot stand together.
fn unfinished(target: &Target, changes: &[Change], row: usize) -> Option<Problem> {
    let Target::Finding { kind, text, searched, .. } = target else { return None };
    if changes.is_empty() {
        return None;
    }
    let after = |key: &str, now: &str| {
        changes.iter().find(|change| change.key == key).map_or(now, |change| change.after.as_str()).to_owned()
    };
    let (kind, text, searched) = (after("kind", kind), after("finding", text), after("searched", searched));
    if kind.is_empty() && !text.is_empty() {
        return Some(Problem::NoKind { row });
    }
    (kind == <&str>::from(FindingKind::Absent) && searched.is_empty()).then_some(Problem::NoSearched { row })
}
