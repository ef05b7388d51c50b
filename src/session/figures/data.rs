//! From the project's rows to what each figure draws.

use crate::analysis::assess::Judged;
use crate::analysis::contrast::{CellState, ContrastCell, ContrastTable, work_out};
use crate::analysis::study::Study;
use crate::analysis::tables::in_tree_order;
use crate::formats::figures::{
    Assessments, Bars, Counted, Course, Day, Frame, HeatMap, Lane, Mark, Rated, Sign, Spread, SpreadCase, Timeline,
    Totals,
};
use crate::model::*;
use crate::say;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What is to be drawn.
pub enum Drawing {
    HeatMap(HeatMap),
    Spread(Spread),
    Assessments(Assessments),
    Timeline(Timeline),
    Bars(Bars),
}

impl Drawing {
    pub fn frame(&self) -> &Frame {
        match self {
            Drawing::HeatMap(data) => &data.frame,
            Drawing::Spread(data) => &data.frame,
            Drawing::Assessments(data) => &data.frame,
            Drawing::Timeline(data) => &data.frame,
            Drawing::Bars(data) => &data.frame,
        }
    }

    /// All words of the study that stand in the figure.
    pub fn labels(&self) -> Vec<&str> {
        match self {
            Drawing::Bars(data) => data.bars.iter().map(|bar| bar.name.as_str()).collect(),
            Drawing::HeatMap(data) => data.rows.iter().chain(&data.columns).map(String::as_str).collect(),
            Drawing::Spread(data) => {
                let cases = data.cases.iter().map(|case| case.name.as_str());
                data.themes.iter().map(String::as_str).chain(cases).collect()
            }
            Drawing::Assessments(data) => {
                { data.scale.iter().chain(&data.occasions).chain(&data.criteria).chain(&data.cases) }
                    .map(String::as_str)
                    .collect()
            }
            Drawing::Timeline(data) => data
                .lanes
                .iter()
                .flat_map(|lane| match &lane.course {
                    Course::Marks(marks) => marks.iter().map(|mark| mark.label.as_str()).collect(),
                    Course::Days(_) => Vec::new(),
                })
                .collect(),
        }
    }
}

fn case_names(study: &Study, cases: &[CaseId]) -> Vec<String> {
    cases.iter().map(|case| study.case_name(*case).to_owned()).collect()
}

/// Cases side by side in these rows, though nobody has made a contrast of them.
fn contrast_of(cases: &[CaseId], about: impl Iterator<Item = RowAbout>) -> Contrast {
    let rows = (0..).zip(about).map(|(n, about)| ContrastRow { id: ContrastRowId(n), about }).collect();
    Contrast { id: ContrastId(0), guid: Guid::fresh(), name: String::new(), cases: cases.to_vec(), rows }
}

/// A count, or why there is none.
fn counted(study: &Study, cell: &ContrastCell, count: usize, lang: Lang) -> Counted {
    if cell.state.is_known() {
        return Counted::Of(number(count));
    }
    let why = cell.state.label(lang, |id| study.document_name(id));
    let nothing = matches!(cell.state, CellState::NoMaterial | CellState::NothingCounts);
    if nothing { Counted::Nothing(why) } else { Counted::Unknown(why) }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// How many different passages some cells hold: what lies in several of them once.
fn distinct<'t>(cells: impl Iterator<Item = &'t ContrastCell>) -> u64 {
    let places: BTreeSet<_> = cells.flat_map(|cell| &cell.passages).map(|one| (one.document, one.passage)).collect();
    places.len() as u64
}

/// The different passages of each row, of each column, and of all.
fn totals(worked: &ContrastTable) -> Totals {
    let column = |n: usize| distinct(worked.rows.iter().filter_map(move |row| row.cells.get(n)));
    Totals {
        rows: worked.rows.iter().map(|row| distinct(row.cells.iter())).collect(),
        columns: (0..worked.cases.len()).map(column).collect(),
        all: distinct(worked.rows.iter().flat_map(|row| &row.cells)),
    }
}

pub fn codes(study: &Study, cases: &[CaseId], lang: Lang) -> Drawing {
    let ordered = in_tree_order(&study.codes);
    let worked = work_out(study, &contrast_of(cases, ordered.iter().map(|code| RowAbout::Code(code.id))));
    let depth = |code: &Code| {
        let mut at = code.parent;
        let mut depth = 0;
        while let (Some(id), true) = (at, depth < study.codes.len()) {
            at = study.codes.iter().find(|code| code.id == id).and_then(|code| code.parent);
            depth += 1;
        }
        depth
    };
    let cells = worked
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| counted(study, cell, cell.passages.len(), lang)).collect())
        .collect();
    Drawing::HeatMap(HeatMap {
        frame: Frame {
            title: super::FigureName::Codes.label(lang).to_owned(),
            caption: say::figures_codings_of_each_code_in_each(lang).to_owned(),
            lang,
        },
        counted: say::figures_passages(lang).to_owned(),
        rows: ordered.iter().map(|code| format!("{}{}", "–\u{a0}".repeat(depth(code)), code.name)).collect(),
        columns: case_names(study, cases),
        cells,
        totals: Some(totals(&worked)),
    })
}

pub fn themes(study: &Study, cases: &[CaseId], lang: Lang) -> Drawing {
    let worked = work_out(study, &contrast_of(cases, study.themes.iter().map(|theme| RowAbout::Theme(theme.id))));
    let of_cases: Vec<SpreadCase> = cases.iter().map(|case| spread_case(study, *case)).collect();
    let cell = |(cell, case): (&ContrastCell, &SpreadCase)| {
        if !case.of_documents && cell.voices == 0 && !cell.passages.is_empty() {
            // What nobody speaks counts as documents: a nought would say that it was looked for in vain.
            return Counted::Other(say!(lang, n_documents, n = cell.documents));
        }
        let count = if case.of_documents { cell.documents } else { cell.voices };
        counted(study, cell, count, lang)
    };
    let cells = worked.rows.iter().map(|row| row.cells.iter().zip(&of_cases).map(cell).collect()).collect();
    let voices = cases.iter().flat_map(|case| study.all_voices(Some(*case), &study.material_of(*case)));
    let voices = number(voices.collect::<BTreeSet<_>>().len());
    Drawing::Spread(Spread {
        frame: Frame {
            title: super::FigureName::Themes.label(lang).to_owned(),
            caption: say::figures_how_many_of_each_cases_voices(lang).to_owned(),
            lang,
        },
        themes: study.themes.iter().map(|theme| theme.name.clone()).collect(),
        cases: of_cases,
        cells,
        voices,
    })
}

/// A case with its voices; with its documents where nobody is known to speak in them.
fn spread_case(study: &Study, case: CaseId) -> SpreadCase {
    let material = study.material_of(case);
    let voices = study.all_voices(Some(case), &material).len();
    let of_documents = voices == 0;
    let count = number(if of_documents { material.len() } else { voices });
    SpreadCase { name: study.case_name(case).to_owned(), count, of_documents }
}

pub fn assessments(study: &Study, set: Option<&CriteriaSet>, cases: &[CaseId], lang: Lang) -> Drawing {
    let title = super::FigureName::Assessments.label(lang);
    let criteria = set.map_or(&[][..], |set| set.criteria.as_slice());
    let of_criteria = study
        .assessments
        .iter()
        .filter(|assessment| criteria.iter().any(|criterion| criterion.id == assessment.criterion))
        .map(|one| (one.case, one.rating.as_str()));
    let whole = study.overalls.iter().filter(|known| set.is_some_and(|set| set.id == known.set));
    let of_set: Vec<(CaseId, &str)> = of_criteria.chain(whole.map(|one| (one.case, one.rating.as_str()))).collect();
    let cases: Vec<CaseId> =
        cases.iter().copied().filter(|case| of_set.iter().any(|(judged, _)| judged == case)).collect();
    let judged = set.map(|set| Judged::new(study, set));
    let occasions: Vec<String> =
        judged.iter().flat_map(|judged| &judged.occasions).map(|occasion| (*occasion).to_owned()).collect();
    let scale = scale(set, &of_set);
    let rows = judged.as_ref().map(Judged::rows).unwrap_or_default();
    let cell = |row: Option<&Criterion>, case: CaseId| -> Rated {
        let Some(judged) = &judged else { return Rated::default() };
        let rating = |at: usize| judged.rating(row, case, at);
        let place = |at: usize| rating(at).and_then(|rating| scale.iter().position(|known| known == rating));
        let course = judged.course_in(row, case);
        let told = course.iter().enumerate().rev().find(|(_, moment)| moment.change.is_some());
        Rated {
            ratings: (0..occasions.len()).map(place).collect(),
            apart: (0..occasions.len()).map(|at| rating(at) == Some(NOT_APPLICABLE)).collect(),
            change: told.and_then(|(_, moment)| moment.change),
            from: told.and_then(|(_, moment)| moment.before),
            to: told.filter(|(at, _)| place(*at).is_some()).map(|(at, _)| at),
        }
    };
    let cells = rows.iter().map(|row| cases.iter().map(|case| cell(*row, *case)).collect()).collect();
    let whole = say::assess_the_case_as_a_whole(lang);
    let told = set.and_then(|set| crate::analysis::assess::told(study, set, lang));
    Drawing::Assessments(Assessments {
        frame: Frame {
            title: set.map_or_else(|| title.to_owned(), |set| set.name.clone()),
            caption: told.map_or_else(|| title.to_owned(), |told| format!("{title}. {told}")),
            lang,
        },
        occasions: occasions.iter().map(|occasion| occasion_label(occasion, lang).to_owned()).collect(),
        criteria: rows.iter().map(|row| row.map_or(whole.to_owned(), |criterion| criterion.name.clone())).collect(),
        cases: case_names(study, &cases),
        cells,
        scale,
    })
}

/// The set's scale; of one without, the ratings that were given, in the order of their letters.
fn scale(set: Option<&CriteriaSet>, of_set: &[(CaseId, &str)]) -> Vec<String> {
    match set {
        Some(set) if !set.ratings.is_empty() => set.ratings.clone(),
        _ => {
            let given = of_set.iter().filter(|(_, rating)| crate::analysis::assess::is_judged(rating));
            given
                .map(|(_, rating)| (*rating).to_owned())
                .collect::<std::collections::BTreeSet<_>>()
                .into_iter()
                .collect()
        }
    }
}

/// The day of a date that may be cut to its month or year: the first of it.
fn day(date: &str) -> Option<Date> {
    let mut parts = date.get(..date.len().min(10))?.split('-');
    let year = parts.next()?.parse().ok()?;
    let mut part = || parts.next().map_or(Some(1), |part| part.parse().ok());
    let (month, day) = (part()?, part()?);
    Date::new(year, month, day).ok()
}

pub fn timeline(study: &Study, lang: Lang) -> Drawing {
    let mut lanes = documents(study, lang);
    let mut days: BTreeMap<Date, u32> = BTreeMap::new();
    for step in study.steps.iter().filter(|step| step.state == StepState::Done) {
        if let Some(date) = day(&step.at) {
            *days.entry(date).or_default() += 1;
        }
    }
    let days = days.into_iter().map(|(date, count)| Day { date, count }).collect();
    lanes.push(Lane { name: say::figures_steps_of_the_analysis(lang).to_owned(), course: Course::Days(days) });
    lanes.push(Lane { name: say::codes(lang).to_owned(), course: Course::Marks(codes_over_time(study)) });
    let memos = study.memos.iter().filter_map(|memo| {
        let date = day(&memo.changed)?;
        Some(Mark { date, label: memo.title.clone(), sign: Sign::Memo })
    });
    lanes.push(Lane { name: say::memos(lang).to_owned(), course: Course::Marks(memos.collect()) });
    let n = study.documents.len();
    Drawing::Timeline(Timeline {
        frame: Frame {
            title: super::FigureName::Timeline.label(lang).to_owned(),
            caption: say!(lang, figures_n_documents_by_their_dates_and, n),
            lang,
        },
        lanes,
    })
}

/// A lane for each kind of document, in the order of the first of each.
fn documents(study: &Study, lang: Lang) -> Vec<Lane> {
    let mut kinds: Vec<(&str, Vec<Mark>)> = Vec::new();
    for document in &study.documents {
        let Some(date) = day(&document.date) else { continue };
        let mark = Mark { date, label: document.name.clone(), sign: Sign::Document };
        match kinds.iter_mut().find(|(kind, _)| *kind == document.kind) {
            Some((_, marks)) => marks.push(mark),
            None => kinds.push((&document.kind, vec![mark])),
        }
    }
    let named = |kind: &str| match kind {
        "" => say::documents(lang).to_owned(),
        kind => label(&KINDS, kind, lang).to_owned(),
    };
    kinds.into_iter().map(|(kind, marks)| Lane { name: named(kind), course: Course::Marks(marks) }).collect()
}

/// When each code was made, split and merged.
fn codes_over_time(study: &Study) -> Vec<Mark> {
    let born = study
        .codes
        .iter()
        .filter_map(|code| Some(Mark { date: day(&code.created)?, label: code.name.clone(), sign: Sign::Born }));
    let changed = study.code_events.iter().filter_map(|event| {
        let sign = match event.what {
            CodeChange::Split => Sign::Split,
            CodeChange::Merged => Sign::Merged,
            _ => return None,
        };
        Some(Mark { date: day(&event.at)?, label: event.name.clone(), sign })
    });
    born.chain(changed).collect()
}
