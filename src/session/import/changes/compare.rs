//! What a sheet says against what the project says now, cell by cell.

use super::columns;
use super::target::{self, Target};
use super::{Change, Edited, Found, Problem, place};
use crate::analysis::study::Study;
use crate::analysis::tables::editable::{self, ID, VERSION, fingerprint, plain, unguarded};
use crate::analysis::tables::{Chosen, table, theme_places};
use crate::model::*;
use crate::session::ActionError;
use crate::session::study::{ReadTexts, whole};
use crate::store::{self, Reader};
use std::collections::{BTreeMap, HashMap, HashSet};
use strum::IntoEnumIterator;

/// Letters of a cell in Excel, in UTF-16 units; what is longer went out shortened.
const CELL_UNITS: usize = 32_767;

/// Finds every cell of the sheet that was changed since it went out.
///
/// # Errors
/// A project that cannot be read.
pub fn compare(reader: Reader, edited: &Edited) -> Result<Found, ActionError> {
    let lang = store::project::get(reader)?.language;
    let mut study = whole(reader)?;
    let texts = ReadTexts::for_export(reader, &study, lang);
    texts.mask_evidence(&mut study);
    let chosen = Chosen { axes: Some(edited.axes), ..Chosen::default() };
    let now = table(edited.table, &study, &texts, &chosen, lang);
    let places = match edited.table {
        TableName::Themes => {
            theme_places(&study, &chosen, lang).map(|of| of.into_iter().map(|one| one.place).collect())
        }
        _ => Default::default(),
    };
    let sheet = Sheet { closed: store::judge::has_order(reader)?, ..Sheet::new(edited, &now, &study, places) };
    let (mut found, mut seen) = (Found::default(), HashSet::new());
    let mut left = Left::default();
    for (n, row) in edited.rows.iter().enumerate() {
        sheet.row(n + 2, row, &mut seen, &mut found, &mut left);
    }
    found.problems.extend(left.problems(&sheet));
    Ok(found)
}

/// Rows that say something where nothing can be changed, by the place of the column.
#[derive(Default)]
struct Left {
    of_table: BTreeMap<usize, Vec<usize>>,
    of_sheet: BTreeMap<usize, Vec<usize>>,
}

impl Left {
    fn problems(self, sheet: &Sheet) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (at, rows) in self.of_table {
            let heading = sheet.now.columns.get(at).map(|column| column.heading.clone()).unwrap_or_default();
            problems.push(Problem::NotChangeable { heading, rows });
        }
        for (at, rows) in self.of_sheet {
            let heading = sheet.unknown.iter().find(|(known, _)| *known == at).map(|(_, heading)| heading.clone());
            problems.push(Problem::UnknownColumn { heading: heading.unwrap_or_default(), rows });
        }
        problems
    }
}

struct Sheet<'s> {
    name: TableName,
    study: &'s Study,
    now: &'s Table,
    /// Of a theme table the rows and columns.
    places: [Vec<AxisPlace>; 2],
    /// Where the sheet has each column of the table.
    columns: Vec<Option<usize>>,
    /// Columns of the table that may be changed.
    changeable: Vec<usize>,
    /// Columns of the sheet that the table does not have, with what to call them.
    unknown: Vec<(usize, String)>,
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
    fn new(edited: &Edited, now: &'s Table, study: &'s Study, places: [Vec<AxisPlace>; 2]) -> Sheet<'s> {
        let headings = &edited.headings;
        let columns = columns::places(headings, now);
        let id_at = now.columns.iter().position(|column| column.key == ID && column.kind == ColumnKind::Id);
        let naming = editable::naming(edited.table, now);
        let cell = |row: &[Cell], at: Option<usize>| at.and_then(|at| row.get(at)).map(Cell::raw).unwrap_or_default();
        let rows = || now.rows.iter().enumerate();
        let name_of = |row: &[Cell]| naming.iter().map(|at| bare(&cell(row, *at))).collect::<Vec<_>>();
        Sheet {
            name: edited.table,
            study,
            now,
            places,
            changeable: editable::columns(edited.table, now),
            unknown: columns::unknown(headings, &columns),
            id: place(headings, ID),
            version: place(headings, VERSION),
            naming: naming.iter().map(|at| columns.get((*at)?).copied().flatten()).collect(),
            by_id: rows().map(|(n, row)| (cell(row, id_at), n)).filter(|(id, _)| !id.is_empty()).collect(),
            by_name: rows().map(|(n, row)| (name_of(row), n)).collect(),
            columns,
            closed: false,
        }
    }

    fn row(&self, number: usize, row: &[String], seen: &mut HashSet<Vec<String>>, found: &mut Found, left: &mut Left) {
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).map(|cell| cell.trim().to_owned());
        let id = cell(self.id).unwrap_or_default();
        let mut names: Vec<String> = self.naming.iter().map(|at| bare(&cell(*at).unwrap_or_default())).collect();
        if let (TableName::Assessments, Some(occasion)) = (self.name, names.last_mut()) {
            let is_it = |known: &&String| Lang::all().any(|lang| occasion_label(known, lang) == occasion.as_str());
            if let Some(known) = self.study.occasions.iter().find(is_it) {
                occasion.clone_from(known);
            }
        }
        let known = match id.as_str() {
            "" => self.by_name.get(&names).copied(),
            id => self.by_id.get(id).copied(),
        };
        for (at, _) in self.unknown.iter().filter(|(at, _)| row.get(*at).is_some_and(|cell| !plain(cell).is_empty())) {
            left.of_sheet.entry(*at).or_default().push(number);
        }
        let target = match known {
            Some(at) => target::known(self.name, self.study, self.now, at, &self.places),
            None if id.is_empty() && self.name == TableName::Assessments => {
                target::new_assessment(self.study, &names, self.closed)
            }
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
        for (at, column) in self.now.columns.iter().enumerate() {
            let said = self.columns.get(at).copied().flatten().and_then(|at| row.get(at));
            let Some(said) = said.filter(|_| column.kind != ColumnKind::Id) else { continue };
            if !self.changeable.contains(&at) {
                if now.get(at).is_some_and(|now| differs(column, now, said, &versions)) {
                    left.of_table.entry(at).or_default().push(number);
                }
                continue;
            }
            let target = target.clone().in_column(at, &self.places, self.study);
            match self.cell(&target, column, now.get(at), said, &versions) {
                Ok(Some(change)) => {
                    if change.new_theme {
                        found.problems.push(Problem::NoTheme { row: number, name: change.after.clone() });
                    }
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
        // With an apostrophe that may be the spreadsheet's, and without it.
        let (whole, value) = (plain(said), self.value(target, key, &bare(said))?);
        let before = plain(&now.map(Cell::raw).unwrap_or_default());
        let is_as_before = [&whole, &value].into_iter().any(|said| *said == before || went_out(key, said, versions));
        if is_as_before || is_shortened(&before, said) {
            return Ok(None);
        }
        let newer_here = !versions.is_empty() && now.is_some() && !went_out(key, &before, versions);
        let is_new =
            |name: &str| !name.is_empty() && !self.study.themes.iter().any(|theme| theme.name == kept_name(name));
        let new_theme = key == "theme" && self.name == TableName::Condensations && is_new(&value);
        Ok(Some(Change {
            row: 0,
            about: String::new(),
            heading: column.heading.clone(),
            new_theme,
            before,
            after: value,
            newer_here,
            wanted: !newer_here && !new_theme,
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
                    let set = self.study.sets.iter().find(|known| Ref::from(set).names(known.guid, &known.name));
                    let scale = set.map_or(&[][..], |set| set.ratings.as_slice());
                    if Lang::all().any(|lang| rating_label(NOT_APPLICABLE, lang) == said) {
                        return Ok(NOT_APPLICABLE.to_owned());
                    }
                    let fits = scale.is_empty()
                        || said == NOT_APPLICABLE
                        || said.is_empty()
                        || scale.contains(&kept_name(said));
                    fits.then(|| said.to_owned())
                }
                _ => None,
            },
            _ => Some(said.to_owned()),
        };
        known.ok_or_else(|| said.to_owned())
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

/// What a cell says, without an apostrophe that may be a spreadsheet's.
fn bare(text: &str) -> String {
    unguarded(text).unwrap_or_else(|| plain(text))
}

/// Whether a cell said this when the table went out.
fn went_out(key: &str, text: &str, versions: &str) -> bool {
    versions.split(' ').any(|known| known == fingerprint(key, text))
}

/// Whether a cell holds only the beginning of what is said here.
fn is_shortened(before: &str, said: &str) -> bool {
    before.encode_utf16().count() > CELL_UNITS && said.contains("[…]")
}

/// Whether a cell that cannot be changed says something else than here, and than when it went out.
fn differs(column: &Column, now: &Cell, said: &str, versions: &str) -> bool {
    let shown = Lang::all().map(|lang| now.shown(lang));
    let here: Vec<String> = std::iter::once(now.raw()).chain(shown).map(|text| plain(&text)).collect();
    let is_same = |said: &String| here.contains(said) || went_out(&column.key, said, versions);
    let is_as_before = [Some(plain(said)), unguarded(said)].iter().flatten().any(is_same);
    !is_as_before && !is_shortened(&now.raw(), said)
}

/// The key of a value that is written as its key or as people read it, in whatever language.
fn term<T: Copy + Into<&'static str>>(
    all: impl Iterator<Item = T>,
    said: &str,
    label: impl Fn(T, Lang) -> &'static str,
) -> Option<String> {
    let mut all = all;
    all.find(|one| {
        let key: &str = (*one).into();
        said == key || Lang::all().any(|lang| label(*one, lang) == said)
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
