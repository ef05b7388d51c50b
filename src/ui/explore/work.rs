//! What the faces show, worked out beside the window: the study is read once, and each face from it.

use super::State;
use super::offers::{self, Known};
use crate::analysis::explore::faces::{self, CourseRow, Crossing, Kept, Narrow, Pair, WordRow};
use crate::analysis::explore::survey::{self, Frequencies, SurveyCross};
use crate::analysis::explore::{Answer, Asked, Found, is_small};
use crate::analysis::study::Study;
use crate::model::*;
use crate::session::explore::{Stored, answer_kept};
use crate::session::study::for_explore;
use crate::store::Reader;
use crate::ui::desk::Desk;
use crate::ui::kept::Picture;
use eframe::egui::Ui;
use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The study that questions are put to.
pub struct Loaded {
    pub study: Study,
    pub offers: Vec<Known>,
    /// Another one each time it is read.
    number: u64,
}

/// Everything whose change may change an answer.
const TABLES: [&str; 23] = [
    "case",
    "case_link",
    "code",
    "coder",
    "coding",
    "consent",
    "document",
    "document_text",
    "meaning_unit",
    "answer",
    "memo",
    "participant",
    "participant_case",
    "quarantine",
    "query",
    "question",
    "speaker",
    "theme",
    "turn",
    "variable",
    "value",
    "silence",
    "read_mark",
];

static READ: AtomicU64 = AtomicU64::new(0);

/// The study as it is; an earlier one while it is read anew.
pub fn loaded(ui: &Ui, desk: &mut Desk) -> Picture<Arc<Loaded>> {
    let lang = desk.lang;
    desk.keep_beside(ui.ctx(), ("explore study", hashed(lang)), &TABLES, move |reader, _| {
        let study = for_explore(reader)?;
        let offers = offers::of_study(&study, lang);
        Ok(Arc::new(Loaded { study, offers, number: READ.fetch_add(1, Ordering::Relaxed) }))
    })
}

/// What a face needs to know to be worked out.
#[derive(Clone)]
pub struct Wanted {
    pub query: Option<Query>,
    pub face: Face,
    pub rows: CrossAxis,
    pub columns: CrossAxis,
    pub count: CountOf,
    pub survey: bool,
    pub themes: bool,
    pub grain: Grain,
    pub narrow: Option<Narrow>,
    pub lang: Lang,
}

/// A face, worked out.
pub struct Worked {
    /// What is wrong with the question.
    pub fault: Option<QueryFault>,
    /// In the order of the documents' names, and of the text.
    pub answer: Answer,
    pub documents: usize,
    /// Of a crossing, the largest figure.
    pub most: u64,
    pub shape: Shape,
}

#[derive(Default)]
pub enum Shape {
    #[default]
    Passages,
    Crossing(Crossing),
    Frequencies(Frequencies),
    Survey(SurveyCross),
    /// Each with whether one of the two lies beneath the other, which makes them meet wherever it stands.
    Together(Vec<(Pair, bool)>),
    /// Each with whether it is a small word.
    Words(Vec<(WordRow, bool)>),
    Course(Vec<CourseRow>),
}

pub fn hashed(of: impl Hash) -> i64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish() as i64
}

impl Wanted {
    pub fn of(state: &State, lang: Lang) -> Wanted {
        Wanted {
            query: state.question(),
            face: state.face,
            rows: state.rows.clone(),
            columns: state.columns.clone(),
            count: state.count,
            survey: state.survey,
            themes: state.themes,
            grain: state.grain,
            narrow: state.narrow.clone(),
            lang,
        }
    }

    fn key(&self, number: u64) -> i64 {
        let query = self.query.as_ref().map(|query| query.to_json().to_string());
        let axes = matches!(self.face, Face::Crossing).then(|| (self.rows.key(), self.columns.key(), self.count));
        let pairs = matches!(self.face, Face::Together).then_some((self.themes, self.grain));
        let narrow = format!("{:?}", self.narrow);
        hashed((number, query, axes, pairs, self.survey, narrow, self.lang))
    }

    fn name(&self) -> &'static str {
        match self.face {
            Face::Passages => "explore passages",
            Face::Crossing => "explore crossing",
            Face::Together => "explore together",
            Face::Words => "explore words",
            Face::Course => "explore course",
        }
    }
}

/// The face that is wanted; an earlier picture of it while it is worked out.
pub fn worked(ui: &Ui, desk: &mut Desk, state: &mut State, loaded: &Arc<Loaded>) -> Picture<Worked> {
    let wanted = Wanted::of(state, desk.lang);
    let (key, study) = ((wanted.name(), wanted.key(loaded.number)), Arc::clone(loaded));
    let face = wanted.face;
    // That the study has changed is in the key.
    let mut picture =
        desk.keep_beside(ui.ctx(), key, &["project"], move |reader, _| Ok(work_out(reader, &study, &wanted)));
    // What was shown last is kept for every face; the studies behind it are not.
    match &picture.shown {
        Some(shown) => drop(state.last.insert(face, Rc::clone(shown))),
        None => picture.shown = state.last.get(&face).cloned(),
    }
    picture
}

fn work_out(reader: Reader, loaded: &Loaded, wanted: &Wanted) -> Worked {
    let done = answered(reader, &loaded.study, wanted);
    let (fault, answer, shape) = match done {
        Ok((answer, shape)) => (None, answer, shape),
        Err(fault) => (Some(fault), Answer::new(), Shape::default()),
    };
    let documents = answer.iter().map(|found| found.document).collect::<BTreeSet<_>>().len();
    let most = match &shape {
        Shape::Crossing(crossing) => largest(crossing, wanted.count),
        _ => 0,
    };
    Worked { fault, answer, documents, most, shape }
}

fn largest(crossing: &Crossing, counted: CountOf) -> u64 {
    let width = crossing.columns.len();
    let cells = (0..crossing.rows.len()).flat_map(|row| (0..width).map(move |column| (row, column)));
    cells.filter_map(|(row, column)| crossing.cell(row, column)).map(|cell| cell.count(counted)).max().unwrap_or(0)
}

fn answered(reader: Reader, study: &Study, wanted: &Wanted) -> Result<(Answer, Shape), QueryFault> {
    let lang = wanted.lang;
    let library = Stored(reader);
    let asked = Asked::new(study, &library, lang);
    let kept: Kept = &|name| answer_kept(&asked, name);
    if wanted.face == Face::Crossing && (wanted.survey || wanted.query.is_none()) {
        return Ok((Answer::new(), surveyed(study, wanted)));
    }
    let Some(query) = &wanted.query else { return Ok((Answer::new(), Shape::default())) };
    let mut answer = asked.answer(query)?;
    if let Some(narrow) = &wanted.narrow {
        answer = faces::narrowed(&asked, &answer, narrow, kept)?;
    }
    let shape = match wanted.face {
        Face::Passages => Shape::Passages,
        Face::Crossing => {
            let axes = [&wanted.rows, &wanted.columns];
            Shape::Crossing(faces::crossing(&asked, &answer, axes, wanted.count, lang, kept)?)
        }
        Face::Together => {
            let pairs = faces::together(&asked, &answer, wanted.themes, wanted.grain);
            Shape::Together(with_kin(study, wanted.themes, pairs))
        }
        Face::Words => {
            let small = |row: &WordRow| row.forms.first().is_some_and(|(form, _)| is_small(form));
            let rows = faces::words(&asked, &answer, &library).into_iter();
            Shape::Words(rows.map(|row| (row.clone(), small(&row))).collect())
        }
        Face::Course => Shape::Course(faces::course(study, &answer)),
    };
    answer.sort_by_cached_key(|found: &Found| (study.document_name(found.document).to_owned(), found.passage));
    Ok((answer, shape))
}

/// Marks pairs of which one lies beneath the other.
fn with_kin(study: &Study, themes: bool, pairs: Vec<Pair>) -> Vec<(Pair, bool)> {
    let paths: HashMap<String, Vec<String>> = match themes {
        true => {
            let above = |theme: &Theme| {
                let mut names = Vec::new();
                let mut at = theme.parent;
                while let Some(id) = at.filter(|_| names.len() <= DEEPEST) {
                    names.push(study.theme_name(id).to_owned());
                    at = study.themes.iter().find(|known| known.id == id).and_then(|known| known.parent);
                }
                (theme.name.clone(), names)
            };
            study.themes.iter().map(above).collect()
        }
        false => {
            let paths = code_paths(&study.codes);
            let above = |code: &Code| {
                let mut names = Vec::new();
                let mut at = code.parent;
                while let Some(id) = at.filter(|_| names.len() <= DEEPEST * 2) {
                    names.push(study.code_name(id).to_owned());
                    names.extend(paths.get(&id).cloned());
                    at = study.codes.iter().find(|known| known.id == id).and_then(|known| known.parent);
                }
                [code.name.clone(), paths.get(&code.id).cloned().unwrap_or_default()].map(|name| (name, names.clone()))
            };
            study.codes.iter().flat_map(above).collect()
        }
    };
    let beneath = |one: &str, other: &str| paths.get(one).is_some_and(|above| above.iter().any(|name| name == other));
    let kin = |pair: &Pair| beneath(&pair.a, &pair.b) || beneath(&pair.b, &pair.a);
    pairs.into_iter().map(|pair| (pair.clone(), kin(&pair))).collect()
}

/// The variable that an axis is of.
pub fn variable<'s>(study: &'s Study, axis: &CrossAxis) -> Option<&'s Variable> {
    let CrossAxis::Variable(name) = axis else { return None };
    let guid = Guid::parse(name);
    study.variables.iter().find(|known| Some(known.guid) == guid || (guid.is_none() && known.name == *name))
}

/// The variables of the axes by themselves: two crossed where both are of the same kind of thing.
fn surveyed(study: &Study, wanted: &Wanted) -> Shape {
    let (rows, columns) = (variable(study, &wanted.rows), variable(study, &wanted.columns));
    let crossed = rows.zip(columns).and_then(|(rows, columns)| survey::cross(study, rows, columns, wanted.lang));
    match (crossed, rows.or(columns)) {
        (Some(crossed), _) => Shape::Survey(crossed),
        (None, Some(variable)) => Shape::Frequencies(survey::frequencies(study, variable, wanted.lang)),
        (None, None) => Shape::default(),
    }
}

/// The places of a word within what was found, for its line in context.
pub fn in_context(ui: &Ui, desk: &mut Desk, loaded: &Arc<Loaded>, wanted: &Wanted, word: &str) -> Picture<Vec<Found>> {
    let (loaded, wanted, word) = (Arc::clone(loaded), wanted.clone(), word.to_owned());
    let key = ("explore context", hashed((wanted.key(loaded.number), &word)));
    desk.keep_beside(ui.ctx(), key, &["project"], move |reader, _| {
        let within = Wanted { face: Face::Passages, ..wanted };
        let found = answered(reader, &loaded.study, &within).map(|(answer, _)| answer).unwrap_or_default();
        let library = Stored(reader);
        let asked = Asked::new(&loaded.study, &library, within.lang);
        let term = Query::Term(Term::Lemma { word, compounds: false });
        let places = asked.answer(&term).unwrap_or_default();
        Ok(faces::overlapping(&places, &found, &loaded.study))
    })
}
