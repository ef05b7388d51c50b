//! What the project calls a row of a table, with what it says now.

use crate::analysis::study::Study;
use crate::analysis::tables::editable::ID;
use crate::model::*;
use crate::session::action::PlaceAt;

/// Names or GUIDs, as actions take them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Unit {
        unit: String,
    },
    /// A row of the theme table; with its column, a cell of it.
    Cell {
        row: PlaceAt,
        column: Option<PlaceAt>,
    },
    Finding {
        contrast: String,
        row: String,
        kind: String,
        text: String,
        searched: String,
    },
    /// Without a criterion, of the case as a whole.
    Assessment {
        case: String,
        set: String,
        criterion: String,
        occasion: String,
        rating: String,
        reasoning: String,
    },
}

impl Target {
    /// The row in a column of the table, from 0; `places` are the rows and columns of a theme table.
    pub fn in_column(self, at: usize, places: &[Vec<AxisPlace>; 2], study: &Study) -> Target {
        let [_, columns] = places;
        match self {
            Target::Cell { row, .. } => {
                // The first column names the row.
                let place = at.checked_sub(1).and_then(|at| columns.get(at));
                Target::Cell { row, column: place.map(|place| place_at(study, place)) }
            }
            other => other,
        }
    }
}

fn place_at(study: &Study, place: &AxisPlace) -> PlaceAt {
    let guid = study.place_id(place);
    let name = if guid.is_empty() { study.place_name(place) } else { &guid };
    PlaceAt { axis: place.axis(), name: name.into() }
}

/// What row number `at` of a table is called; none where the project has not what it is about.
pub fn known(name: TableName, study: &Study, now: &Table, at: usize, places: &[Vec<AxisPlace>; 2]) -> Option<Target> {
    let ([rows, _], row) = (places, now.rows.get(at)?);
    let cell = |key: &str| {
        let at = now.columns.iter().position(|column| column.key == key);
        at.and_then(|at| row.get(at)).map(Cell::raw).unwrap_or_default()
    };
    match name {
        TableName::Condensations => {
            // A research question may be called as a column is.
            let id = now.columns.iter().position(|column| column.key == ID && column.kind == ColumnKind::Id);
            Some(Target::Unit { unit: row.get(id?)?.raw() })
        }
        TableName::Themes => Some(Target::Cell { row: place_at(study, rows.get(at)?), column: None }),
        TableName::Contrast => finding(study, &cell),
        TableName::Assessments => assessment(study, &cell),
        _ => None,
    }
}

fn finding(study: &Study, cell: &dyn Fn(&str) -> String) -> Option<Target> {
    let (name, about) = (cell("contrast"), cell("row"));
    let contrast = study.contrasts.iter().find(|contrast| contrast.name == name)?;
    let row = contrast.rows.iter().find(|row| study.row_name(row.about) == about)?;
    let guid = match row.about {
        RowAbout::Theme(id) => study.themes.iter().find(|theme| theme.id == id)?.guid,
        RowAbout::Code(id) => study.codes.iter().find(|code| code.id == id)?.guid,
    };
    let finding = study.findings.iter().find(|finding| finding.row == row.id);
    Some(Target::Finding {
        contrast: contrast.guid.to_string(),
        row: guid.to_string(),
        kind: cell("kind"),
        text: cell("finding"),
        searched: finding.map(|finding| finding.searched.clone()).unwrap_or_default(),
    })
}

fn assessment(study: &Study, cell: &dyn Fn(&str) -> String) -> Option<Target> {
    if let Some(overall) = study.overalls.iter().find(|known| known.guid.to_string() == cell(ID)) {
        let set = study.sets.iter().find(|set| set.id == overall.set)?;
        let case = study.cases.iter().find(|case| case.id == overall.case)?;
        return Some(Target::Assessment {
            case: case.guid.to_string(),
            set: set.guid.to_string(),
            criterion: String::new(),
            occasion: overall.occasion.clone(),
            rating: overall.rating.clone(),
            reasoning: overall.reasoning.clone(),
        });
    }
    let assessment = study.assessments.iter().find(|known| known.guid.to_string() == cell(ID))?;
    let set = study.sets.iter().find(|set| set.name == cell("set"))?;
    let case = study.cases.iter().find(|case| case.id == assessment.case)?;
    let criterion = set.criteria.iter().find(|criterion| criterion.id == assessment.criterion)?;
    Some(Target::Assessment {
        case: case.guid.to_string(),
        set: set.guid.to_string(),
        criterion: criterion.guid.to_string(),
        occasion: assessment.occasion.clone(),
        rating: assessment.rating.clone(),
        reasoning: assessment.reasoning.clone(),
    })
}

/// A row that someone added below: what is not assessed yet. `closed`: no occasion can be named but those in order.
pub fn new_assessment(study: &Study, names: &[String], closed: bool) -> Option<Target> {
    let names: Vec<String> = names.iter().map(|name| kept_name(name)).collect();
    let [set, criterion, case, occasion] = names.as_slice() else { return None };
    let known = study.sets.iter().find(|known| known.name == *set)?;
    if !criterion.is_empty() {
        known.criteria.iter().find(|known| known.name == *criterion)?;
    }
    study.cases.iter().find(|known| known.name == *case)?;
    let is_known = study.occasions.contains(occasion) || (!closed && !occasion.is_empty());
    is_known.then(|| Target::Assessment {
        case: case.clone(),
        set: set.clone(),
        criterion: criterion.clone(),
        occasion: occasion.clone(),
        rating: String::new(),
        reasoning: String::new(),
    })
}
