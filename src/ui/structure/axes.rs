//! Places of the table as actions name them.

use crate::analysis::study::Study;
use crate::model::*;
use crate::session::action::PlaceAt;

/// A place as an action names it: by GUID where there is one.
pub fn place_at(study: &Study, place: &AxisPlace) -> PlaceAt {
    let case = |id: CaseId| study.cases.iter().find(|case| case.id == id).map(|case| case.guid);
    let guid = match place {
        AxisPlace::Case(id) | AxisPlace::CaseGroup(id) => case(*id),
        AxisPlace::Question(id) => study.questions.iter().find(|known| known.id == *id).map(|known| known.guid),
        AxisPlace::Theme(id) => study.themes.iter().find(|known| known.id == *id).map(|known| known.guid),
        AxisPlace::Code(id) => study.codes.iter().find(|known| known.id == *id).map(|known| known.guid),
        AxisPlace::Role(_) | AxisPlace::Level(_) | AxisPlace::DocumentKind(_) | AxisPlace::Time(_) => None,
    };
    let name = guid.map_or_else(|| Ref::from(study.place_name(place)), Ref::from);
    PlaceAt { axis: place.axis(), name }
}
