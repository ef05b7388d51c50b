//! From the project's rows to what each figure draws.

use crate::analysis::contrast::{CellState, work_out};
use crate::analysis::study::Study;
use crate::analysis::tables::in_tree_order;
use crate::formats::figures::{
    Assessments, Course, Day, Frame, HeatMap, Lane, Mark, Sign, Spread, SpreadCase, Timeline,
};
use crate::model::*;
use crate::say;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What is to be drawn.
pub enum Drawing {
    HeatMap(HeatMap),
    Spread(Spread),
    Assessments(Assessments),
    Timeline(Timeline),
}

impl Drawing {
    /// All words of the study that stand in the figure.
    pub fn labels(&self) -> Vec<&str> {
        match self {
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

/// A count, or nothing where it cannot be known yet.
fn counted(state: CellState, count: usize) -> Option<u32> {
    match state {
        CellState::NotAsked | CellState::NotYetCoded { .. } => None,
        CellState::Filled | CellState::NothingFound => Some(u32::try_from(count).unwrap_or(u32::MAX)),
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
        .map(|row| row.cells.iter().map(|cell| counted(cell.state, cell.passages.len())).collect())
        .collect();
    Drawing::HeatMap(HeatMap {
        frame: Frame {
            title: super::FigureName::Codes.label(lang).to_owned(),
            caption: say::figures_codings_of_each_code_in_each(lang).to_owned(),
            lang,
        },
        counted: say::codings_within(lang).to_owned(),
        rows: ordered.iter().map(|code| format!("{}{}", "–\u{a0}".repeat(depth(code)), code.name)).collect(),
        columns: case_names(study, cases),
        cells,
        row_sums: !nested(study, cases),
        // A code's number holds those beneath it: a column's sum would count them twice.
        column_sums: false,
    })
}

/// Whether a case lies beneath another of them, whose number holds its own.
fn nested(study: &Study, cases: &[CaseId]) -> bool {
    let beneath = |case: &CaseId| {
        with_descendants(&study.cases, *case).into_iter().filter(|other| other != case).collect::<Vec<_>>()
    };
    cases.iter().any(|case| beneath(case).iter().any(|other| cases.contains(other)))
}

pub fn themes(study: &Study, cases: &[CaseId], lang: Lang) -> Drawing {
    let worked = work_out(study, &contrast_of(cases, study.themes.iter().map(|theme| RowAbout::Theme(theme.id))));
    let cells = worked
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| counted(cell.state, cell.participants)).collect())
        .collect();
    let of_case = |case: &CaseId| SpreadCase {
        name: study.case_name(*case).to_owned(),
        participants: u32::try_from(speaking(study, *case)).unwrap_or(u32::MAX),
    };
    Drawing::Spread(Spread {
        frame: Frame {
            title: super::FigureName::Themes.label(lang).to_owned(),
            caption: say::figures_how_many_of_each_cases_participants(lang).to_owned(),
            lang,
        },
        themes: study.themes.iter().map(|theme| theme.name.clone()).collect(),
        cases: cases.iter().map(of_case).collect(),
        cells,
    })
}

/// Who speaks in a case's documents: participants where turns are known, else the documents themselves.
fn speaking(study: &Study, case: CaseId) -> usize {
    let mut voices: std::collections::BTreeSet<(Option<ParticipantId>, Option<DocumentId>)> = Default::default();
    for document in study.material_of(case).keys() {
        let spoken = study.spoken.get(document).map_or(&[][..], Vec::as_slice);
        let people: Vec<ParticipantId> = spoken.iter().filter_map(|turn| turn.participant).collect();
        if people.is_empty() {
            voices.insert((None, Some(*document)));
        }
        voices.extend(people.into_iter().map(|person| (Some(person), None)));
    }
    voices.len()
}

pub fn assessments(study: &Study, set: Option<&CriteriaSet>, cases: &[CaseId], lang: Lang) -> Drawing {
    let title = super::FigureName::Assessments.label(lang);
    let criteria = set.map_or(&[][..], |set| set.criteria.as_slice());
    let of_set: Vec<&Assessment> = study
        .assessments
        .iter()
        .filter(|assessment| criteria.iter().any(|criterion| criterion.id == assessment.criterion))
        .collect();
    let cases: Vec<CaseId> =
        cases.iter().copied().filter(|case| of_set.iter().any(|assessment| assessment.case == *case)).collect();
    let used = |occasion: &&String| of_set.iter().any(|assessment| assessment.occasion == **occasion);
    let occasions: Vec<String> = study.occasions.iter().filter(used).cloned().collect();
    let scale = scale(set, &of_set);
    let place = |criterion: &Criterion, case: CaseId, occasion: &str| {
        let same =
            |known: &&&Assessment| known.criterion == criterion.id && known.case == case && known.occasion == occasion;
        let rating = of_set.iter().find(same).map(|known| known.rating.as_str())?;
        scale.iter().position(|known| known == rating)
    };
    let cell = |criterion: &Criterion, case: CaseId| {
        occasions.iter().map(|occasion| place(criterion, case, occasion)).collect::<Vec<_>>()
    };
    let cells = criteria.iter().map(|criterion| cases.iter().map(|case| cell(criterion, *case)).collect()).collect();
    Drawing::Assessments(Assessments {
        frame: Frame {
            title: set.map_or_else(|| title.to_owned(), |set| set.name.clone()),
            caption: title.to_owned(),
            lang,
        },
        occasions: occasions.iter().map(|occasion| occasion_label(occasion, lang).to_owned()).collect(),
        criteria: criteria.iter().map(|criterion| criterion.name.clone()).collect(),
        cases: case_names(study, &cases),
        cells,
        scale,
    })
}

/// The set's scale; of one without, the ratings that were given, in the order of their letters.
fn scale(set: Option<&CriteriaSet>, of_set: &[&Assessment]) -> Vec<String> {
    match set {
        Some(set) if !set.ratings.is_empty() => set.ratings.clone(),
        _ => {
            let given = of_set.iter().map(|assessment| assessment.rating.clone()).filter(|rating| !rating.is_empty());
            given.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
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
